import type { Policy, Rules } from '../../actions/policy-check/policy.ts';
import { isBotLogin } from '../../actions/policy-check/rules/approvers.ts';
import { liftedPaths } from '../../actions/policy-check/rules/lifted-paths.ts';
import { policyLocation } from '../../actions/policy-check/rules/rule.ts';
import type { Finding } from '../../core/model.ts';
import { unconfigured } from './run-tests.ts';

type Key = string | number;
type Warn = (subject: string, path: Key[], message: string, fix: string) => Finding;

/** What a policy may say, and probably does not mean: a finding `skipped` each. */
export function warningsOf(policy: Policy, now: Date): Finding[] {
  const warn: Warn = (subject, path, message, fix) => {
    const rule = String(path[0] === 'rules' ? path[1] : path[0]);
    return { rule, state: 'skipped', subject, message, location: policyLocation(policy, path), fix };
  };
  return [
    ...expired(policy, now, warn),
    ...pointlessTests(policy, warn),
    ...repeatedGlobs(policy, warn),
    ...liftedAgain(policy, warn),
    ...bareBots(policy, warn),
  ];
}

function expired({ exceptions }: Policy, now: Date, warn: Warn): Finding[] {
  const today = now.toISOString().slice(0, 10);
  return exceptions.flatMap(({ rule, label, expires, index }) =>
    expires !== null && expires < today
      ? [warn(label, ['exceptions', index], `The exception from \`${rule}\` held until ${expires}.`, 'Remove it, or move `expires` on.')]
      : [],
  );
}

function pointlessTests(policy: Policy, warn: Warn): Finding[] {
  return policy.tests.flatMap((test, index) =>
    unconfigured(policy, test).map((rule) =>
      warn(test.name, ['tests', index], `The test expects something of \`${rule}\`, which is no rule here.`, 'Remove it, or add the rule.'),
    ),
  );
}

/** The same glob twice in one list: the second says nothing, and was probably meant to be another. */
function repeatedGlobs(policy: Policy, warn: Warn): Finding[] {
  return listsOf(policy).flatMap(([path, globs]) => {
    const first = new Map<string, string>();
    return globs.flatMap((glob, index) => {
      const spelling = glob.normalize('NFC').replace(/\/$/, '/**');
      const earlier = first.get(spelling);
      if (earlier === undefined) {
        first.set(spelling, glob);
        return [];
      }
      const also = earlier === glob ? '' : `, as \`${earlier}\``;
      return [
        warn(
          glob,
          [...path, index],
          `\`${glob}\` is already in \`${path.join('.')}\`${also}.`,
          'Remove it, or write the one that is missing.',
        ),
      ];
    });
  });
}

function liftedAgain({ rules }: Policy, warn: Warn): Finding[] {
  const rule = rules.forbidden_paths;
  if (!rule) return [];
  return liftedPaths(rule).map((index) => {
    const pattern = rule.paths[index] ?? '';
    const message = `\`except\` lifts all that \`${pattern}\` forbids.`;
    return warn(pattern, ['rules', 'forbidden_paths', 'paths', index], message, 'Narrow `except`, or remove the pattern.');
  });
}

/** Bots without `[bot]` at the end of their logins: GitHub's coding agent opens pull requests as `Copilot`, of the type Bot. */
const BARE_BOTS: ReadonlySet<string> = new Set(['copilot']);

/** A login that no bot has exempts nobody. */
function bareBots({ bots }: Policy, warn: Warn): Finding[] {
  return bots.logins.flatMap((login, index) => {
    if (isBotLogin(login) || BARE_BOTS.has(login.toLowerCase())) return [];
    const message = `\`${login}\` matches no bot: GitHub writes the login of an app with \`[bot]\` at its end.`;
    return [warn(login, ['bots', 'logins', index], message, `Write \`'${login}[bot]'\`, with the quotes.`)];
  });
}

function listsOf({ appliesTo, rules, risk }: Policy): [path: Key[], globs: readonly string[]][] {
  const ofRule = <Id extends keyof Rules>(id: Id, key: string, globs: readonly string[] | null | undefined): [Key[], readonly string[]] => [
    ['rules', id, key],
    globs ?? [],
  ];
  return [
    [['applies_to', 'branches'], appliesTo.branches],
    ofRule('allowed_paths', 'deny', rules.allowed_paths?.deny),
    ofRule('allowed_paths', 'always', rules.allowed_paths?.always),
    ofRule('forbidden_paths', 'paths', rules.forbidden_paths?.paths),
    ofRule('forbidden_paths', 'except', rules.forbidden_paths?.except),
    ofRule('docs', 'allow', rules.docs?.allow),
    ofRule('docs', 'of', rules.docs?.of),
    ...(rules.docs?.requireFor ?? []).flatMap(({ paths, docs }, index): [Key[], readonly string[]][] => [
      [['rules', 'docs', 'require_for', index, 'paths'], paths],
      [['rules', 'docs', 'require_for', index, 'docs'], docs],
    ]),
    ...(rules.human_approval?.when ?? []).map(({ paths }, index): [Key[], readonly string[]] => [
      ['rules', 'human_approval', 'when', index, 'paths'],
      paths ?? [],
    ]),
    [['risk', 'low', 'only'], risk.lowOnly ?? []],
    [['risk', 'high', 'any'], risk.highAny ?? []],
  ];
}
