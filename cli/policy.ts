import { closest } from '../core/config/closest.ts';
import { listed } from '../core/config/words.ts';
import { ConfigurationError } from '../core/errors.ts';
import type { Command } from './command.ts';

const HELP = `Usage: ops-actions policy lint [FILE] [--parent FILE] [--json]
       ops-actions policy test [FILE] [--parent FILE] [--json]
       ops-actions policy explain PATH... [--config FILE] [--parent FILE] [--json]

Works on a policy file alone, offline, with the loader and the judge of the action policy-check.

Commands:
  lint      tells everything that is wrong with the file, each at FILE:LINE:COLUMN
  test      runs the file's own tests, and says what was expected, what came, and what decided
  explain   says which rules touch a path, by which pattern and line

Options:
  FILE, --config FILE  the policy (default: .github/ops/policy.yml)
  --parent FILE        the text of the policy that this one extends; lint says so where it is missing, test and explain need it
  --json               print the report as one JSON document: explain {"reports": [...]}, one report per path

Exit code: lint 1 for a problem, test 1 for a failure; explain 1 where a path is forbidden, out of place or needs approval.

Examples:
  ops-actions policy lint
  ops-actions policy test .github/ops/policy.yml --parent ../.github/ops/policy.yml
  ops-actions policy explain secrets/key.pem docs/guide.md
`;

/** Lazy, like the commands themselves. */
const COMMANDS: { readonly [name: string]: () => Promise<(argv: readonly string[]) => number> } = {
  lint: async () => (await import('./policy/lint.ts')).lint,
  test: async () => (await import('./policy/test.ts')).test,
  explain: async () => (await import('./policy/explain.ts')).explain,
};

export const policy: Command = {
  help: HELP,
  async run([name = '', ...rest]) {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load) return (await load())(rest);
    const names = Object.keys(COMMANDS);
    const guess = closest(name, names);
    const remedy = guess === null ? 'See ops-actions policy --help' : `Did you mean \`${guess}\`?`;
    throw new ConfigurationError({ place: 'arguments', message: `Name one of ${listed(names, 'or')}.`, remedy });
  },
};
