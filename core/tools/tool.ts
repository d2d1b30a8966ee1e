/** A program that the suite wraps and never re-implements. One pinned version, for all actions. */
export interface Tool {
  /** As the executable is called on PATH and in the archive. */
  name: string;
  /** What is fetched, and the oldest that is taken from PATH (of the same major version). */
  version: string;
  /** Makes it print its version. */
  versionArguments: readonly string[];
  /** The module of a Go program: what `go install` builds knows its version by this alone. */
  goModule: string | null;
  /** Release archives (`.tar.gz`) by `PLATFORM-ARCHITECTURE` in Node's words; what is not here is not fetched. */
  archives: { readonly [platform: string]: Archive };
}

export interface Archive {
  /** Behind the base URL, which is `https://github.com` unless a mirror is given. */
  path: string;
  /** Of the archive, in lower-case hex, as its publisher states it. */
  sha256: string;
}

/** The tool is not there and could not be fetched. `remedy` says what to do; a judge makes this a finding `unknown`. */
export class ToolMissingError extends Error {
  override readonly name: string = 'ToolMissingError';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** What was fetched is not what was pinned: never run, never kept, and not silently fetched again. */
export class ChecksumError extends ToolMissingError {
  override readonly name = 'ChecksumError';

  constructor(what: string, wanted: string, found: string) {
    super(
      `${what} has SHA-256 \`${found}\`, and \`${wanted}\` is pinned. It was not run.`,
      'Find out who changed it: a mirror or proxy that rewrites downloads, or a release that was replaced.',
    );
  }
}
