import type { Report } from '../model.ts';
import { plain } from './escape.ts';
import { bmpOnly, DESCRIPTION_LIMIT_CHARS } from './limits.ts';
import { verdictSentence, type Wording } from './words.ts';

/**
 * The description of a commit status: one line of at most 140 characters without 4-byte Unicode, as GitHub accepts it.
 * Says what blocks (`2 rules failed: required_sections, forbidden_paths`), else the reason in words (`Passed: all rules pass`).
 * `maxChars` leaves room for what else has to stand in it.
 */
export function statusDescription(report: Report, wording: Wording = {}, maxChars: number = DESCRIPTION_LIMIT_CHARS): string {
  return plain(bmpOnly(verdictSentence(report, maxChars, wording)), maxChars);
}
