/** What a failure can be; a closed list (design: categories). */
export const CATEGORIES = [
  ...(['lint', 'format', 'type-check', 'compile', 'build', 'unit-test', 'integration-test', 'flaky-test', 'coverage-gate'] as const),
  ...([
    'perf-regression',
    'crash',
    'dependency',
    'publish',
    'network',
    'rate-limit',
    'auth-permission',
    'secret-scan',
    'vuln-audit',
  ] as const),
  ...(['sast', 'docker', 'helm', 'kubernetes', 'terraform', 'cloud-deploy', 'db-migration', 'workflow-syntax', 'git', 'artifact'] as const),
  ...(['cache', 'config', 'runner-lost', 'oom', 'disk-full', 'timeout', 'cancelled', 'policy-gate', 'aggregate-gate', 'unknown'] as const),
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Who can mend it, as a kind of work; owners are mapped from routes by the configuration. */
export const ROUTES = ['rust', 'frontend', 'infra', 'github', 'python', 'go', 'jvm', 'native', 'security', 'other'] as const;
export type Route = (typeof ROUTES)[number];

/** `any` place, only the failing `step`, only the `tail` (last 60 lines) of a section, only the runner's own `error-line`s. */
export const SCOPES = ['any', 'step', 'tail', 'error-line'] as const;
export type Scope = (typeof SCOPES)[number];

/** `cause` says what is wrong, `summary` that something is, `boilerplate` only that a command failed. */
export const RANKS = ['cause', 'summary', 'boilerplate'] as const;
export type Rank = (typeof RANKS)[number];

/** Texts of which one must stand in a line. They may hold wild signs (`WILD`). */
export interface Need {
  texts: string[];
  /** The rarest part of each text, lower-cased: what is looked for first. Empty where it is the whole text. */
  keys: string[];
  /** The case of ASCII letters matters. */
  cased: boolean;
}

/** One way through a pattern. */
export interface WayNeeds {
  /** The ASCII characters that a line can begin with which it matches; null if that may be anything. */
  starts: string | null;
  /** A line that it matches holds a text of each of these; the rarest first. */
  needs: Need[];
}

/** One rule, as the compiled rules hold it: checked, with every default written out, JSON all through. */
export interface Rule {
  /** FAMILY/NAME, unique. */
  id: string;
  category: Category;
  tool: string;
  language: string | null;
  route: Route;
  /** A JavaScript regular expression; case does not matter if it begins with `(?i)`. */
  pattern: string;
  /** The ways through the pattern: every match is one of them. */
  ways: WayNeeds[];
  /** How much text the pattern asks for, in characters: of two rules on one line the one that asks for more knows more. */
  specificity: number;
  scope: Scope;
  /** The group that identifies the failure, by name or number; null for the whole match. */
  capture: string | null;
  rank: Rank;
  transient: boolean;
  /** The statement of a wrapper (`make: *** Error 1`): loses to what it wraps. */
  wraps: boolean;
  /** A line that this matches is no hit. */
  except: string | null;
  /** Breaks ties between causes, -5 to 5. */
  priority: number;
  hint: string;
}

/** A rule as a YAML file writes it. */
export interface RuleEntry {
  id: string;
  category: Category;
  tool: string;
  language?: string | null;
  route: Route;
  pattern: string;
  anchors?: string[];
  scope?: Scope;
  capture?: string | number;
  rank?: Rank;
  transient?: boolean;
  wraps?: boolean;
  except?: string;
  priority?: number;
  hint: string;
}

/** The expression of a rule or of its exception. Throws a SyntaxError if it is none. */
export function expressionOf(source: string): RegExp {
  return source.startsWith('(?i)') ? new RegExp(source.slice('(?i)'.length), 'i') : new RegExp(source);
}
