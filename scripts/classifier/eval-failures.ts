import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { classify } from '../../actions/failure-classifier/classify.ts';
import { buildRuleSet } from '../../actions/failure-classifier/match/rule-set.ts';
import { readAllRules } from './compile-rules.ts';
import { scoreFixtures, underFloors } from './own-fixtures.ts';
import { confusion, type Figures, figuresOf, groupedBy, type Label, type Scored, score } from './score.ts';

const options = {
  json: { type: 'boolean' },
  wrong: { type: 'boolean' },
  lenient: { type: 'boolean' },
  fixtures: { type: 'boolean' },
} as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const [folder] = positionals;
const USAGE = `npm run eval:failures -- DIR [--json] [--wrong]        DIR holds logs and labels.jsonl; --wrong lists what was wrong
npm run eval:failures -- --fixtures [--json] [--wrong] the project's own fixtures; ends with 1 under a floor of floors.json
`;
if (values.fixtures === true) {
  const all = await scoreFixtures(buildRuleSet(readAllRules(values.lenient === true)));
  process.stdout.write(values.json ? `${JSON.stringify(asJson(all))}\n` : asTables(all, values.wrong === true));
  const worse = underFloors(figuresOf(all));
  for (const line of worse) process.stderr.write(`${line}\n`);
  if (worse.length > 0) process.exitCode = 1;
} else if (folder === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 1;
} else if (!existsSync(join(folder, 'labels.jsonl'))) {
  process.stderr.write(`${folder} has no labels.jsonl: one JSON object a line, with file, category, route and root_cause_line.\n`);
  process.exitCode = 1;
} else {
  const all = await scoreFolder(folder);
  if (values.json) process.stdout.write(`${JSON.stringify(asJson(all))}\n`);
  else process.stdout.write(asTables(all, values.wrong === true));
}

async function scoreFolder(dir: string): Promise<Scored[]> {
  const set = buildRuleSet(readAllRules(values.lenient === true));
  const labels = readFileSync(join(dir, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const all: Scored[] = [];
  for (const line of labels) {
    const label = JSON.parse(line) as Label;
    all.push(score(label, await classify(createReadStream(join(dir, label.file)), set)));
  }
  return all;
}

function asJson(all: readonly Scored[]): object {
  return {
    all: figuresOf(all),
    routes: groupedBy(all, ({ route }) => route),
    categories: groupedBy(all, ({ category }) => category),
    kinds: groupedBy(all, ({ kind }) => kind),
    confusion: { route: confusion(all, 'route'), category: confusion(all, 'category') },
    files: all.map(({ label, answer, distance, generic }) => {
      const { rule, category, tool, route, line, rootCause, confidence } = answer;
      return {
        file: label.file,
        label: { category: label.category, route: label.route, line: label.root_cause_line },
        rule,
        category,
        tool,
        route,
        line,
        rootCause,
        confidence,
        distance,
        generic,
      };
    }),
  };
}

function asTables(all: readonly Scored[], withWrong: boolean): string {
  const parts = [
    table('all', { all: figuresOf(all) }),
    table(
      'route',
      groupedBy(all, ({ route }) => route),
    ),
    table(
      'category',
      groupedBy(all, ({ category }) => category),
    ),
    table(
      'kind of log',
      groupedBy(all, ({ kind }) => kind),
    ),
    ...(['route', 'category'] as const).map(
      (what) =>
        `wrong ${what}:\n${
          confusion(all, what)
            .map(({ label, answer, count }) => `  ${count} × ${label} taken for ${answer}`)
            .join('\n') || '  none'
        }\n`,
    ),
  ];
  if (withWrong)
    parts.push(
      all
        .filter((one) => !one.routeAccepted || !one.categoryAccepted || one.distance === null || one.distance > 3 || one.generic)
        .map(wrongRow)
        .join('\n'),
      '',
    );
  return parts.join('\n');
}

function table(name: string, rows: Readonly<Record<string, Figures>>): string {
  const head = ['logs', 'route', '(accepted)', 'category', '(accepted)', 'line', '±3', 'generic', 'unknown'];
  const width = Math.max(name.length, ...Object.keys(rows).map((key) => key.length));
  const lines = Object.entries(rows).map(([key, figures]) => {
    const { count, route, routeAccepted, category, categoryAccepted, lineExact, lineWithin3, generic, unknown } = figures;
    const shares = [route, routeAccepted, category, categoryAccepted, lineExact, lineWithin3, generic, unknown];
    return `${key.padEnd(width)} ${String(count).padStart(10)} ${shares.map((one) => `${(one * 100).toFixed(1)} %`.padStart(10)).join(' ')}`;
  });
  return `${name.padEnd(width)} ${head.map((one) => one.padStart(10)).join(' ')}\n${lines.join('\n')}\n`;
}

function wrongRow({ label, answer, routeAccepted, categoryAccepted, distance }: Scored): string {
  const flags = [routeAccepted ? '' : 'ROUTE', categoryAccepted ? '' : 'CATEGORY', distance === null || distance > 3 ? 'LINE' : '']
    .filter(Boolean)
    .join(' ');
  const shown = answer.candidates.slice(0, 3).map(({ rule, score: points, hit }) => `${rule.id} ${points} @${hit.line}`);
  return [
    `${label.file}: ${flags}`,
    `  label  ${label.category} ${label.route} ${label.tool} @${label.root_cause_line} ${label.root_cause_text.slice(0, 140)}`,
    `  answer ${answer.category} ${answer.route} ${answer.tool} @${answer.line} (${answer.rule}) ${answer.rootCause.slice(0, 140)}`,
    `  hits   ${shown.join('; ')}`,
  ].join('\n');
}
