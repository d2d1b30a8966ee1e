import type { MarkdownDocument } from '../../../core/markdown/scan.ts';
import type { Finding } from '../../../core/model.ts';
import type { Metadata, MetadataKey } from '../policy.ts';
import { folded, type LabelledLine, labelledLines } from './labelled-lines.ts';
import { count, finding, listed, type RuleContext, type RuleResult, whyHidden, withoutBody } from './rule.ts';

/** Every key needs a line `KEY: VALUE` of the description with a value that the policy takes; a value of `hold` keeps the change from being merged. */
export function judgeMetadata(context: RuleContext, rule: Metadata): RuleResult {
  const { body } = context;
  if (!body) return withoutBody(context, 'metadata');
  const lines = labelledLines(body);
  const findings = rule.keys.map((key) => judgeKey(context, key, lines, body));
  const failed = findings.filter((one) => one.state === 'fail');
  const held = findings.filter((one) => one.state === 'pending');
  if (failed.length > 0) return { findings, summary: `${count(failed.length, 'line')} missing or wrong: ${subjectsOf(failed)}` };
  if (held.length > 0) return { findings, summary: `Held by ${subjectsOf(held)}` };
  return { findings, summary: `${count(findings.length, 'line')} as the policy asks` };
}

/** The value that the description gives a key: null where it gives none, or several that differ. */
export function metadataValue(lines: readonly LabelledLine[], key: string): string | null {
  const values = valuesOf(lines, key);
  return values.size === 1 ? ([...values.keys()][0] ?? null) : null;
}

/** By folded value: the value as written, and its first line. */
function valuesOf(lines: readonly LabelledLine[], key: string): Map<string, LabelledLine> {
  const values = new Map<string, LabelledLine>();
  for (const line of lines) {
    const value = folded(line.value);
    if (folded(line.key) === folded(key) && value !== '' && !values.has(value)) values.set(value, line);
  }
  return values;
}

function judgeKey(context: RuleContext, wanted: MetadataKey, lines: readonly LabelledLine[], body: MarkdownDocument): Finding {
  const { key, oneOf, hold } = wanted;
  const legal = [...oneOf, ...hold];
  const evidence = oneOf.length > 0 ? `one of ${listed(legal)}` : 'any value';
  const fail = (message: string, fix: string, why = evidence) =>
    finding(context, 'fail', key, message, ['metadata', key], { evidence: why, fix });
  const example = `\`${key}: ${oneOf[0] ?? 'VALUE'}\``;
  const values = [...valuesOf(lines, key)];
  const [first, second] = values;
  if (!first) {
    const empty = lines.find((line) => folded(line.key) === folded(key));
    if (empty) return fail(`\`${key}\` on line ${empty.line} has no value.`, `Write the value on that line, as in ${example}.`);
    return fail(`The description has no line \`${key}: …\`.${hiddenHint(body, key)}`, `Add the line ${example} to the description.`);
  }
  if (second) {
    const places = values.map(([, { value, line }]) => `\`${value}\` (line ${line})`).join(', ');
    return fail(`The description gives \`${key}\` ${values.length} different values: ${places}.`, `Leave one line \`${key}: …\`.`);
  }
  const [value, { value: written, line }] = first;
  const matches = (candidate: string) => folded(candidate) === value;
  if (hold.some(matches)) {
    const message = `Line ${line} of the description says \`${key}: ${written}\`, which keeps this change from being merged.`;
    const others = oneOf.length > 0 ? `one of ${listed(oneOf)}` : 'another value';
    const fix = `When the change is ready, change line ${line} to ${others}.`;
    return finding(context, 'pending', key, message, ['metadata', key, 'hold'], { evidence: `hold: ${listed(hold)}`, fix });
  }
  if (oneOf.length > 0 && !oneOf.some(matches)) {
    const message = `Line ${line} of the description says \`${key}: ${written}\`, which the policy does not know.`;
    return fail(message, `Change line ${line} to one of ${listed(legal)}.`);
  }
  return finding(context, 'pass', key, `Line ${line} of the description says \`${key}: ${written}\`.`, ['metadata', key], { evidence });
}

/** Where the line stands without counting. */
function hiddenHint(body: MarkdownDocument, key: string): string {
  const name = `${folded(key)}:`;
  const line = body.lines.find(({ kind, raw }) => kind !== 'blank' && folded(raw).includes(name));
  if (!line) return '';
  if (line.kind === 'text' || line.kind === 'heading') return ` Line ${line.number} has it, but not at its start, or as code.`;
  return ` Line ${line.number} has it, but ${whyHidden(line)}, where it does not count.`;
}

function subjectsOf(findings: readonly Finding[]): string {
  return findings.map((one) => one.subject).join(', ');
}
