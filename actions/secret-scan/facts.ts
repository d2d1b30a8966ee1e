/** A secret that was found, without its value: nothing of gitleaks' report that can hold a part of it is ever kept. */
export interface Leak {
  /** The id of gitleaks' rule, and what the rule says of itself. */
  rule: string;
  description: string;
  file: string;
  /** In the file as the commit has it; counts from 1. Null where the rule judged the file's name. */
  line: number | null;
  commit: string | null;
  /** How `.gitleaksignore` calls it: `COMMIT:FILE:RULE:LINE`. */
  fingerprint: string;
}

/** The commits that were scanned: those that `head` has and `base` has not; all that `head` has where `base` is null. */
export interface ScannedRange {
  base: string | null;
  head: string;
  commits: number;
}

/** What was read; a judge decides what it means. `remedy` is a sentence for people. */
export type ScanFacts =
  /** `config` is the file of the base commit that the rules came from, null for gitleaks' own. */
  | { state: 'scanned'; range: ScannedRange; leaks: readonly Leak[]; config: string | null; tool: string }
  /** gitleaks ended early: what it found is there, what it did not get to is not known. */
  | { state: 'scan_failed'; why: string; remedy: string; leaks: readonly Leak[] }
  /** The commits could not be read. */
  | { state: 'unreadable'; why: string; remedy: string }
  | { state: 'tool_missing'; why: string; remedy: string }
  /** The file that the input `config` names is not in the base commit. */
  | { state: 'config_missing'; why: string; remedy: string };
