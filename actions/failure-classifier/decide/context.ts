import type { Section } from '../log/section.ts';
import { type CommandKind, kindOfCommand, kindOfName } from './command.ts';
import type { Hints } from './failing-step.ts';
import { kindOfTask, type TaskKind } from './task.ts';

/** By extension of a changed file: who owns it. */
const FILES: readonly (readonly [RegExp, CommandKind])[] = [
  [/\.rs$|Cargo\.(?:toml|lock)$/, { category: 'unknown', route: 'rust', tool: 'unknown' }],
  [/\.(?:tsx?|jsx?|vue|svelte|css)$|package(?:-lock)?\.json$/, { category: 'unknown', route: 'frontend', tool: 'unknown' }],
  [/\.py$|pyproject\.toml$|requirements.*\.txt$/, { category: 'unknown', route: 'python', tool: 'unknown' }],
  [/\.go$|go\.(?:mod|sum)$/, { category: 'unknown', route: 'go', tool: 'unknown' }],
  [/\.(?:java|kts?|scala|gradle)$|pom\.xml$/, { category: 'unknown', route: 'jvm', tool: 'unknown' }],
  [/\.(?:c|cc|cpp|h|hpp)$|CMakeLists\.txt$/, { category: 'unknown', route: 'native', tool: 'unknown' }],
  [/\.tf$|Dockerfile|\/charts?\/|helm/, { category: 'unknown', route: 'infra', tool: 'unknown' }],
];

/** What the failing step is about: by its command, then the names of step, job and workflow, then the files that changed. */
export function contextOf(failing: Section | null, hints: Hints): CommandKind | null {
  const script = failing === null ? [] : commandsOf(failing);
  const names = [failing?.step ?? null, ...hints.failedSteps, hints.job, hints.workflow];
  const task = kindOfTask(script);
  const named = names.map((name) => (name === null ? null : kindOfName(name))).find((kind) => kind !== null) ?? null;
  return (
    kindOfCommand(script) ??
    (task?.named === true ? kindOf(task) : null) ??
    (named === null ? null : ownedBy(named, task)) ??
    (decidesItself(failing) ? ownedBy({ category: 'policy-gate', route: 'github', tool: 'bash' }, task) : null) ??
    (task === null || task.route === 'github' ? null : kindOf(task)) ??
    (failing === null || failing.title === '' ? null : kindOfName(failing.title)) ??
    ofFiles(hints.files) ??
    // A script of no name says only that it is one.
    (task === null ? null : kindOf(task))
  );
}

/** The kind that a name tells, of the owner that the command tells. */
function ownedBy(kind: CommandKind, task: TaskKind | null): CommandKind {
  return task === null || task.route === 'github' || kind.route !== 'github' ? kind : { ...kind, route: task.route, tool: task.tool };
}

function kindOf({ category, route, tool }: TaskKind): CommandKind {
  return { category, route, tool };
}

/** The commands of a step: its script without comments, texts that it prints, and the runner's own lines; or the action that it uses. */
function commandsOf({ title, script }: Section): string[] {
  const end = script.findIndex((line) => /^(?:shell: |with:$|env:$)/.test(line));
  const body = script.slice(0, end === -1 ? script.length : end);
  const lines = body.length === 0 ? [title] : body;
  return lines
    .filter((line) => !/^\s*(?:#|echo\b|printf\b|if\b|elif\b|fi\b|else\b|exit\b|\w+=)/.test(line))
    .map((line) => line.replace(/\s#.*$/, ''));
}

/** A script of one's own that ends with `exit 1` fails because it wants to. */
function decidesItself(failing: Section | null): boolean {
  return failing?.kind === 'run' && failing.script.some((line) => /\bexit [1-9]\b/.test(line));
}

function ofFiles(files: readonly string[]): CommandKind | null {
  const found = FILES.map(([pattern, kind]) => ({ kind, count: files.filter((file) => pattern.test(file)).length }));
  const most = found.reduce((best, one) => (one.count > best.count ? one : best), { kind: null as CommandKind | null, count: 0 });
  return most.kind;
}
