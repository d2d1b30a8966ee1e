import { artifactProblem } from '../config/artifact.ts';
import type { Adapter, Served, VerbContext, VerbResult } from '../ports.ts';
import type { AdapterDeps, Command, Commands } from './config.ts';
import { CLEANUP_TIMEOUT_MS, runCommand, valuesOf, whyOf } from './verb.ts';

const DONE: VerbResult = { state: 'done', output: '' };
const NO_SWITCH: VerbResult = { state: 'failed', transient: false, why: 'there is no command to switch with' };

/**
 * Commands of the user's own. `switch` is run for a rollback too where there is no `rollback`. What serves is what `current` prints:
 * JSON `{ "artifact": "v2", "sha": "…" }`, with `null` for nothing, or one line. Exit codes: 0 done, 75 may be tried again, 77 a secret
 * was found, all others failed for good.
 */
export function commandAdapter(commands: Commands, deps: AdapterDeps): Adapter {
  const run = async (command: Command | undefined, context: VerbContext, otherwise: VerbResult): Promise<VerbResult> =>
    command === undefined ? otherwise : (await runCommand(deps, command, valuesOf(context), context)).result;
  const { verify, cleanup } = commands;
  const probeTarget = commands['probe-target'];
  return {
    name: 'command',
    prepare: (context) => run(commands.prepare, context, DONE),
    switchTo: (context) => run(commands.switch, context, NO_SWITCH),
    rollback: (context) => run(commands.rollback ?? commands.switch, context, NO_SWITCH),
    verify: verify === undefined ? null : (context) => run(verify, context, DONE),
    probeTarget: probeTarget === undefined ? null : (context) => run(probeTarget, context, DONE),
    async current(signal) {
      if (commands.current === undefined) return { state: 'unknown', why: 'there is no command `current`', isLasting: true };
      const { result, stdout } = await runCommand(deps, commands.current, {}, { signal });
      if (result.state !== 'done') return { state: 'unknown', why: `\`current\` did not end well: ${whyOf(result)}` };
      return stdout.isWhole ? servedOf(stdout.text) : { state: 'unknown', why: '`current` printed too much' };
    },
    has: async () => 'unknown',
    cleanup:
      cleanup === undefined
        ? null
        : async (keep, _, signal) => (await runCommand(deps, cleanup, { keep }, { signal, timeoutMs: CLEANUP_TIMEOUT_MS })).result,
  };
}

/** What the output of `current` says. Nothing printed is not "nothing serves": a script that failed quietly prints nothing too. */
export function servedOf(printed: string): Served {
  const text = printed.trim();
  if (text.startsWith('{')) return servedOfJson(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [line = ''] = lines;
  if (lines.length === 1) return readArtifact(line.trim(), null);
  const what = lines.length === 0 ? 'nothing' : `${lines.length} lines`;
  return { state: 'unknown', why: `\`current\` printed ${what}, not one line with the artifact (for nothing: {"artifact": null})` };
}

function servedOfJson(text: string): Served {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { state: 'unknown', why: '`current` printed JSON that cannot be read' };
  }
  const { artifact, sha } = value as { artifact?: unknown; sha?: unknown };
  if (artifact === null) return { state: 'read', artifact: null, sha: null };
  if (typeof artifact !== 'string') return { state: 'unknown', why: '`current` printed JSON without `artifact`' };
  return readArtifact(artifact, typeof sha === 'string' && sha !== '' ? sha : null);
}

function readArtifact(artifact: string, sha: string | null): Served {
  // A branch is no id: that `main` serves says nothing on which version does.
  const problem = artifactProblem('current', artifact);
  return problem === null
    ? { state: 'read', artifact, sha }
    : { state: 'unknown', why: `\`current\` printed what is no artifact: ${problem.message}` };
}
