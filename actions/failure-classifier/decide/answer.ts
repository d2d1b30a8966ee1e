import type { Excerpt } from '../match/excerpts.ts';
import type { Hit } from '../match/hit.ts';
import type { Category, Route } from '../rules/rules-model.ts';

/** What was decided about one log. */
export interface Answer {
  /** The rule that decided; null where none did. */
  rule: string | null;
  category: Category;
  tool: string;
  language: string | null;
  route: Route;
  /** 0 to 1: how sure it is that line and category are right. */
  confidence: number;
  transient: boolean;
  /** The line that names the cause, without timestamp and colours; empty if there is none. */
  rootCause: string;
  /** Counts from 1, of lines split on \n; null if there is none. */
  line: number | null;
  location: Hit['location'];
  /** 16 hexadecimal digits. */
  fingerprint: string;
  excerpt: Excerpt | null;
  hint: string | null;
}
