/** Words that people look for where no rule helps, the strongest first; the weight of a line is that of its best. */
const SIGNS: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/^(?:##\[error\])?(?:fatal|error|panic)(?:\[\w+\])?: ./i, 9],
  [/^##\[error\]./, 9],
  [/^\s*(?:[\w.]+\.)?[A-Z]\w*(?:Error|Exception)(?:: |$)/, 9],
  [/\b(?:error|fatal|FATAL|ERROR|CRITICAL)\b ?[:\]]/, 8],
  [/^\S+: (?:line \d+: )?\S+: (?:No such file or directory|command not found|Permission denied)/, 9],
  [
    /\b(?:command not found|No such file or directory|Permission denied|not found|undefined reference|Segmentation fault|core dumped)\b/i,
    7,
  ],
  [/^\s*(?:\u2716|\u2717|\u2718|\u274c|\u00d7|✖|✗|✘|❌|×)\s*\S/u, 7],
  [/\b(?:FAIL|FAILED|FAILURE)\b/, 6],
  [
    /\b(?:failed|failure|cannot|could not|couldn't|unable to|invalid|denied|refused|missing|expected|unexpected|not allowed|aborted|exception)\b/i,
    4,
  ],
  [/\berrors?\b/i, 3],
];

/** What looks like an error and is none, or says nothing. */
const NOISE =
  /\b(?:0|no) (?:errors?|failures?|failed)\b|continue-on-error|if-no-files-found|fail[-_]fast|set -e|errexit|warning:|\bwarn\b|npm WARN|deprecated|error_log|on[-_]error|--error|Werror|errors?: 0\b|failures?: 0\b/i;
const GENERIC =
  /^##\[error\](?:Process completed with exit code|The process '.*' failed with exit code|The operation was cancell?ed)|^(?:##)?\[error\](?:Bash|PowerShell|Cmd\.exe|Script) (?:exited with code|wrote one or more lines)|^(?:Error: )?Process completed with exit code \d+|^Post job cleanup|^Cleaning up orphan|^##\[(?:group|endgroup|debug|command|section)\]|^\s*$/;

/** What says that something failed, or where to read on, and not what is wrong. */
const EMPTY =
  /^\W*(?:\[?(?:error|fatal|fail|failed|failure)\]?\W*)?$|\bBUILD FAILED\b|^FAILURE: Build failed|\bexit(?:ed)?(?: with)? (?:code|status)\b|\bexited \(\d+\)|returned (?:a )?non-zero|\*\*\* \[?.*\bError \d+$|complete log of this run|^\W*(?:\[ERROR\] )?(?:->|\[Help|To see|Re-run|For more|See |Run with|Try:|at |npm (?:ERR!|error) (?:A complete|code ELIFECYCLE|Lifecycle|path|command))|\bErrno::|^\s*raise \b|\bcommand (?:execution )?failed\b|subprocess-exited-with-error|exited with an error: \d/i;

/** A line of this weight is most likely an error. */
export const STRONG = 5;
/** A line of this weight says itself that it is one. */
export const CERTAIN = 8;

/** The line that looks most like a cause, at the end of a step's output, if its weight is `least` or more; its index, or null. */
export function tailLine(lines: readonly string[], least: number): number | null {
  let best: { index: number; weight: number } | null = null;
  lines.forEach((line, index) => {
    if (GENERIC.test(line) || NOISE.test(line) || EMPTY.test(line)) return;
    const sign = SIGNS.find(([pattern]) => pattern.test(line));
    if (sign === undefined || sign[1] < least) return;
    // Near the end counts for more: ten lines from the end and the first of a block are worth a point each.
    const weight = sign[1] - Math.log2(1 + (lines.length - index) / 20);
    if (best === null || weight > best.weight + 0.4) best = { index, weight };
  });
  return (best as { index: number } | null)?.index ?? null;
}

/** The last line that says anything at all; its index, or null. */
export function lastWord(lines: readonly string[]): number | null {
  const index = lines.findLastIndex((line) => !GENERIC.test(line) && line.trim().length > 2);
  return index === -1 ? null : index;
}

/** Whether a line says only that something failed (design: it never wins unless it is alone). */
export function isGeneric(line: string): boolean {
  return GENERIC.test(line);
}
