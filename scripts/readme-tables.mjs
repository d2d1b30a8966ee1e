// Writes the tables of inputs and outputs in every action's README from its action.yml, between the markers
//   <!-- inputs:start --> … <!-- inputs:end -->    <!-- outputs:start --> … <!-- outputs:end -->
//
//   node scripts/readme-tables.mjs [--check] [ROOT]
//
// With --check nothing is written, and a stale table fails. What a description must say is checked both ways:
// an input's ends in `Default …; example ….` (or `By default …`, `Required; …`), with the very default of its `default:`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const check = process.argv.includes('--check');
const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const root = resolve(given ?? resolve(fileURLToPath(import.meta.url), '../..'));

const CLOSING = /^(.+[.!?]) ((?:Default|By default|Required)\b[^;]*); example (`.+`)\.$/s;

const problems = [];
const folders = readdirSync(root, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'action.yml')),
);
for (const { name } of folders) update(name);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stderr.write(
  `readme-tables: ${folders.length} action${folders.length === 1 ? '' : 's'}, ${problems.length} problem${problems.length === 1 ? '' : 's'}\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function update(name) {
  const { inputs, outputs } = parse(readFileSync(join(root, name, 'action.yml'), 'utf8'));
  const file = join(root, name, 'README.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const place = `${name}/action.yml`;
  const tables = {
    inputs: table(
      ['input', 'default', 'example', 'meaning'],
      entries(inputs).map(([key, input]) => inputRow(`${place}: input ${key}`, key, input)),
    ),
    outputs: table(
      ['output', 'meaning'],
      entries(outputs).map(([key, output]) => outputRow(`${place}: output ${key}`, key, output)),
    ),
  };
  let after = before;
  for (const [kind, text] of Object.entries(tables)) {
    const marked = new RegExp(`(<!-- ${kind}:start -->\n).*?(<!-- ${kind}:end -->)`, 's');
    if (!marked.test(after)) problems.push(`${name}/README.md: add the lines <!-- ${kind}:start --> and <!-- ${kind}:end -->`);
    after = after.replace(marked, (_, start, end) => `${start}${text}${end}`);
  }
  if (after === before) return;
  if (check) problems.push(`${name}/README.md: a table differs from action.yml. Run: npm run docs`);
  else writeFileSync(file, after);
}

function inputRow(place, name, { description, default: fallback = '', required = false }) {
  const [, meaning, closing, example] = CLOSING.exec(sentence(place, description)) ?? [];
  if (meaning === undefined) {
    problems.push(`${place}: the description must end in "Default …; example \`…\`."`);
    return [code(name), code(String(fallback)), '', description ?? ''];
  }
  const literal = String(fallback).trim();
  const isExpression = literal.startsWith('${{');
  if (literal !== '' && !isExpression && !literal.includes('\n') && !closing.includes(`\`${literal}\``)) {
    problems.push(`${place}: the default is \`${literal}\`, the description says "${closing}"`);
  }
  if (required !== closing.startsWith('Required')) problems.push(`${place}: required is ${required}, the description says "${closing}"`);
  const told = closing.replace(/^(?:By default|Default(?: is)?) /, '').replace(/^Required$/, 'required');
  return [code(name), literal === '' || literal.includes('\n') ? told : code(literal), example, meaning];
}

function outputRow(place, name, { description }) {
  return [code(name), sentence(place, description)];
}

function sentence(place, description) {
  if (typeof description !== 'string' || description.trim() === '') {
    problems.push(`${place}: has no description`);
    return '';
  }
  if (!/^[A-Z`].*\.$/s.test(description)) problems.push(`${place}: the description must be a sentence: a capital first, a full stop last`);
  return description;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |\n`;
  return [line(head), `|${'---|'.repeat(head.length)}\n`, ...rows.map(line)].join('');
}

function entries(map) {
  return Object.entries(map ?? {}).map(([key, value]) => [key, value ?? {}]);
}

function code(text) {
  return `\`${text}\``;
}
