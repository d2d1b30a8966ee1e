// Renders workflow files for where `uses: $/NAME` (the workflow's own repository at its own commit) is not known: GitHub Enterprise
// Server, and act.
//   node scripts/render-workflows.mjs --owner ORG --ref REF [--for act] FILE... --out FOLDER
// `$/NAME` becomes ORG/ops-actions/NAME@REF. `--for act` also drops what act's schema refuses, `concurrency.queue` and
// `environment.deployment` (act honours neither concurrency nor environments), and the `ref` of actions/checkout, which would send act
// to the network: it copies the folder instead. Everything else stays as it is, to the byte.
// Each file is written to FOLDER under its own name. Exit code 2: nothing was written, and every reason is on standard error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

const REFUSED_BY_ACT = { concurrency: 'queue', environment: 'deployment' };
const OF_CHECKOUT = { with: 'ref' };
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const PATH = /^(?:[A-Za-z0-9_.-]+\/)*[A-Za-z0-9_.-]+$/;

/** A workflow, or an action's action.yml, as text. Throws an Error whose message is one problem a line, `file:line:column: what`. */
function renderWorkflow(text, file, { owner, ref, target }) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = [];
  const problem = (offset, message) => {
    const { line, col } = lines.linePos(offset);
    problems.push(`${file}:${line}:${col}: ${message}`);
  };
  for (const error of document.errors) problem(error.pos[0], error.message.split('\n')[0]);

  const edits = [];
  const uses = (node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.value.startsWith('$/')) return;
    const [start, end] = node.range;
    const path = node.value.slice(2);
    if (PATH.test(path) && !path.split('/').some((part) => part === '.' || part === '..')) {
      edits.push({ start, end, text: `${owner}/ops-actions/${path}@${ref}` });
    } else {
      problem(start, `\`${node.value}\` is not of the form \`$/FOLDER\`, without a ref.`);
    }
  };
  const drop = (holder, keys = REFUSED_BY_ACT) => {
    for (const [key, refused] of Object.entries(keys)) {
      const map = get(holder, key);
      if (target !== 'act' || !isMap(map)) continue;
      const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === refused);
      if (index < 0) continue;
      if (map.items.length === 1) problem(map.range[0], `\`${key}\` holds nothing but \`${refused}\`.`);
      else edits.push(map.flow ? flowRemoval(map, index) : lineRemoval(text, map.items[index]));
    }
  };

  const root = document.contents;
  drop(root);
  for (const step of items(get(get(root, 'runs'), 'steps'))) uses(get(step, 'uses'));
  for (const job of values(get(root, 'jobs'))) {
    drop(job);
    uses(get(job, 'uses'));
    for (const step of items(get(job, 'steps'))) {
      uses(get(step, 'uses'));
      if (String(get(step, 'uses')?.value).startsWith('actions/checkout@')) drop(step, OF_CHECKOUT);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return edits.sort((a, b) => b.start - a.start).reduce((all, { start, end, text: by }) => all.slice(0, start) + by + all.slice(end), text);
}

const get = (node, key) => (isMap(node) ? node.get(key, true) : undefined);
const items = (node) => (isSeq(node) ? node.items : []);
const values = (node) => (isMap(node) ? node.items.map((pair) => pair.value) : []);

/** A key of a block mapping goes with its whole lines. */
function lineRemoval(text, { key, value }) {
  const start = text.lastIndexOf('\n', key.range[0]) + 1;
  const lineEnd = text.indexOf('\n', value.range[1]);
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1, text: '' };
}

/** A key of `{ a: 1, b: 2 }` goes with the comma before it, or after it if it is the first. */
function flowRemoval(map, index) {
  const pair = map.items[index];
  if (index > 0) return { start: map.items[index - 1].value.range[1], end: pair.value.range[1], text: '' };
  return { start: pair.key.range[0], end: map.items[1].key.range[0], text: '' };
}

function main(args) {
  try {
    const { values: options, positionals: files } = parseArgs({
      args,
      allowPositionals: true,
      options: { owner: { type: 'string' }, ref: { type: 'string' }, for: { type: 'string' }, out: { type: 'string' } },
    });
    const { owner = '', ref = '', out, for: target = 'server' } = options;
    if (!NAME.test(owner)) throw new Error('--owner ORG: the organisation or user that holds ops-actions.');
    if (!PATH.test(ref)) throw new Error('--ref REF: a tag, a branch or a commit of ops-actions.');
    if (!['act', 'server'].includes(target)) throw new Error('--for act, or nothing.');
    if (!out || files.length === 0) throw new Error('FILE... --out FOLDER: what to render, and where to.');
    if (new Set(files.map((file) => basename(file))).size < files.length) throw new Error('Two of the files have the same name.');
    const rendered = files.map((file) => [
      join(out, basename(file)),
      renderWorkflow(readFileSync(file, 'utf8'), file, { owner, ref, target }),
    ]);
    mkdirSync(out, { recursive: true });
    for (const [file, text] of rendered) writeFileSync(file, text);
    return 0;
  } catch (error) {
    console.error(error.message);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
