import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { shownText } from '../../actions/failure-classifier/log/line-text.ts';
import { buildRuleSet } from '../../actions/failure-classifier/match/rule-set.ts';
import { checkFixture } from './check-fixture.ts';
import { readAllRules } from './compile-rules.ts';
import { FIXTURES, parseFixture, readFixtures } from './fixture.ts';
import { logOfRecipe, type Recipe } from './run-recipe.ts';

const USAGE = `node scripts/record-failures.mjs FAMILY [NAME…]            runs the recipes and writes the fixtures, with markers
node scripts/record-failures.mjs FAMILY [NAME…] --bless    moves the markers of written fixtures to what \`expect.at\` says
node scripts/record-failures.mjs FAMILY [NAME…] --check    classifies the fixtures and compares
`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { bless: { type: 'boolean' }, check: { type: 'boolean' } } });
const [family, ...names] = positionals;
if (family === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 1;
} else if (values.check) await check(family, names);
else record(family, names, values.bless === true);

async function check(of: string, only: readonly string[]): Promise<void> {
  const set = buildRuleSet(readAllRules(true));
  const fixtures = readFixtures(of, only);
  let wrong = 0;
  for (const fixture of fixtures) {
    const problems = await checkFixture(fixture, set);
    if (problems.length > 0) wrong += 1;
    for (const problem of problems) process.stdout.write(`${of}/${fixture.name}: ${problem}\n`);
  }
  process.stdout.write(`${of}: ${fixtures.length - wrong} of ${fixtures.length} fixtures are right\n`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

function record(of: string, only: readonly string[], blessOnly: boolean): void {
  const recipes = parse(readFileSync(join(FIXTURES, 'recipes', `${of}.yml`), 'utf8')) as Recipe[];
  mkdirSync(join(FIXTURES, of), { recursive: true });
  for (const recipe of recipes) {
    if (only.length > 0 && !only.includes(recipe.name)) continue;
    const path = join(FIXTURES, of, `${recipe.name}.log`);
    try {
      if (blessOnly && !existsSync(path)) continue;
      const log = blessOnly ? withoutMarkers(readFileSync(path, 'utf8')) : logOfRecipe(recipe);
      const text = marked(recipe, log);
      // A marker that cannot be read back would only be noticed by the tests.
      parseFixture(of, recipe.name, text);
      writeFileSync(path, text);
      process.stdout.write(`${of}/${recipe.name}: ${log.split('\n').length - 1} lines\n`);
    } catch (error) {
      process.exitCode = 1;
      process.stdout.write(`${of}/${recipe.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}

function withoutMarkers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#>'))
    .join('\n');
}

function marked({ expect }: Recipe, log: string): string {
  const lines = log.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (expect.rule === 'none') return `${[...lines, '#> nothing'].join('\n')}\n`;
  const fields = (['rule', 'category', 'route', 'tool', 'transient'] as const).flatMap((key) =>
    expect[key] === undefined ? [] : [`${key}=${expect[key]}`],
  );
  if (expect.at === undefined || expect.at === 'none') return `${[...lines, `#> ${fields.join(' ')} line=none`].join('\n')}\n`;
  const at = new RegExp(expect.at);
  const index = lines.findIndex((line) => at.test(shownText(line)));
  if (index === -1) throw new Error(`no line matches \`${expect.at}\`:\n${lines.slice(-30).join('\n')}`);
  lines.splice(index, 0, `#> ${fields.join(' ')}`);
  return `${lines.join('\n')}\n`;
}
