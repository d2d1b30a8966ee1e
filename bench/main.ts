import { cpus } from 'node:os';
import { packageRoot } from '../loopback/description.ts';
import { classifyBench } from './suites/classify.ts';
import { deployBench } from './suites/deploy.ts';
import { gatesBench } from './suites/gates.ts';
import { globsBench } from './suites/globs.ts';
import { healthBench } from './suites/health.ts';
import { markdownBench } from './suites/markdown.ts';
import { policyCheckBench } from './suites/policy-check.ts';
import { probeBench } from './suites/probe.ts';

/** `npm run bench [NAME]`: every benchmark, as ratios measured in one run. Method and how to read it: bench/README.md. */
const SUITES: Readonly<Record<string, (root: string) => Promise<string>>> = {
  'policy-check': policyCheckBench,
  classify: classifyBench,
  deploy: deployBench,
  gates: async () => gatesBench(),
  globs: globsBench,
  health: healthBench,
  markdown: markdownBench,
  probe: async () => probeBench(),
};

const wanted = process.argv.slice(2);
process.stdout.write(`# Benchmarks\n\nNode ${process.version}, ${cpus().length} cores.\n`);
for (const [name, suite] of Object.entries(SUITES)) {
  if (wanted.length === 0 || wanted.includes(name)) process.stdout.write(`\n## ${name}\n\n${await suite(packageRoot())}\n`);
}
