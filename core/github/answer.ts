import { UnreadableError } from '../errors.ts';

/** An object of GitHub's, whose fields may be missing or of any type until they are looked at. */
export type AnswerRecord = Readonly<Record<string, unknown>>;

/** The value as an object; anything else is one without fields, so that the field that is looked for is what is complained about. */
export function recordOf(value: unknown): AnswerRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as AnswerRecord) : {};
}

/** A field that has to be there. Throws UnreadableError, which names it; `what` is how people call the object. */
export function textField(record: AnswerRecord, name: string, what: string): string {
  return fieldOf(record, name, 'string', what) as string;
}

/** As `textField`, for a number. */
export function numberField(record: AnswerRecord, name: string, what: string): number {
  return fieldOf(record, name, 'number', what) as number;
}

/** null for what is missing, null or no text. */
export function textOrNone(record: AnswerRecord, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' ? value : null;
}

/** The account in a field of that name; null for a deleted one. A login that is no text is unreadable, an unknown type is ''. */
export function accountOf(record: AnswerRecord, name: string, what: string): { login: string; type: string } | null {
  if (record[name] === null || record[name] === undefined) return null;
  const account = recordOf(record[name]);
  return { login: textField(account, 'login', what), type: textOrNone(account, 'type') ?? '' };
}

function fieldOf(record: AnswerRecord, name: string, type: string, what: string): unknown {
  const value = record[name];
  if (typeof value === type) return value;
  throw new UnreadableError(`${what}: the answer has no usable \`${name}\`. Run again.`);
}
