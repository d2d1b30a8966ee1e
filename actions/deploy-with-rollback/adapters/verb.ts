import { redactor } from '../../../core/report/redact.ts';
import type { VerbContext, VerbResult } from '../ports.ts';
import { runChild } from './child.ts';
import { childEnv, type OpsValues } from './child-env.ts';
import { openOutput } from './child-output.ts';
import { type AdapterDeps, type Command, QUERY_TIMEOUT_MS } from './config.ts';

/** sysexits(3) EX_TEMPFAIL: another try may help. */
const TRANSIENT = 75;
/** The command found a secret where none may be; never tried again. 77 is EX_NOPERM, which nothing that is to be repeated ends with. */
const SECRET_DETECTED = 77;
const WHY_CHARS = 400;
/** Of removing old releases; nobody waits for it. */
export const CLEANUP_TIMEOUT_MS = 600_000;

/** What came of a command. `code` is null where it did not end by itself, `stdout` is as it came and `text` without secrets. */
export interface CommandEnd {
  result: VerbResult;
  code: number | null;
  stdout: { text: string; isWhole: boolean };
  text: string;
}

/** Limits of one command. Without `timeoutMs` it is a question to the target, whose answer is not for the log. */
export interface Limits {
  signal: AbortSignal;
  timeoutMs?: number;
}

/** Runs one command of a verb. What it prints goes to the log, unless it is a question. */
export async function runCommand(
  deps: AdapterDeps,
  command: Command,
  values: OpsValues,
  { signal, timeoutMs: given }: Limits,
  extraEnv: NodeJS.ProcessEnv = {},
): Promise<CommandEnd> {
  const timeoutMs = given ?? deps.queryTimeoutMs ?? QUERY_TIMEOUT_MS;
  const log = given === undefined ? { print: () => undefined, onActions: false } : { print: deps.print, onActions: deps.onActions };
  const output = openOutput({ ...log, redact: redactor(deps.secrets) });
  const end = await runChild({
    command,
    cwd: deps.workspace,
    env: { ...childEnv(deps, values), ...extraEnv },
    signal,
    timeoutMs,
    output,
    ...(deps.grace === undefined ? {} : { grace: deps.grace }),
  });
  const text = output.clean();
  const last = output.lastLine().slice(0, WHY_CHARS);
  const said = last === '' ? '' : `: ${last}`;
  const of = (result: VerbResult, code: number | null = null): CommandEnd => ({ result, code, stdout: output.raw(), text });
  switch (end.state) {
    case 'exited':
      if (end.code === 0) return of({ state: 'done', output: text }, 0);
      if (end.code === SECRET_DETECTED) {
        return of(
          { state: 'failed', transient: false, secretDetected: true, why: `a secret was detected (exit code 77)${said}` },
          end.code,
        );
      }
      return of({ state: 'failed', transient: end.code === TRANSIENT, why: `exit code ${end.code}${said}` }, end.code);
    case 'killed':
      return of({ state: 'failed', transient: false, why: `it was killed by ${end.signal}${said}` });
    case 'stopped':
      if (end.by === 'signal') return of({ state: 'interrupted', why: `it was stopped${said}` });
      return of({ state: 'failed', transient: false, why: `it took too long (limit ${timeoutMs / 1000} s) and was stopped${said}` });
    case 'not-started':
      return of({ state: 'failed', transient: false, why: `it could not be started: ${end.why}` });
    default: {
      const never: never = end;
      throw new TypeError(`Unknown end: ${JSON.stringify(never)}`);
    }
  }
}

/** The values of a verb's context. */
export function valuesOf({ artifact, sha, previous, deploymentId, attempt }: VerbContext): OpsValues {
  return { artifact, sha, previous, deploymentId, attempt };
}

/** Why something is not `done`. */
export function whyOf(result: VerbResult): string {
  return result.state === 'done' ? '' : result.why;
}
