import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageRoot } from '../loopback/description.ts';
import { checkChapter } from './chapters/check.ts';
import { deployChapter } from './chapters/deploy.ts';
import { failuresChapter } from './chapters/failures.ts';
import { gatesChapter } from './chapters/gates.ts';
import { governedChapter } from './chapters/governed.ts';
import { healthChapter } from './chapters/health.ts';
import { monitorChapter } from './chapters/monitor.ts';
import { policyChapter } from './chapters/policy.ts';
import { renderPage } from './page.ts';
import { Stage } from './stage.ts';

/** `npm run demo`: the shipped bundle at work, and a page with what GitHub would show. Fails if a chapter ends otherwise than it must. */
const root = packageRoot();
const stage = new Stage(root);
await policyChapter(stage, root);
await governedChapter(stage, root);
await gatesChapter(stage);
await failuresChapter(stage);
await healthChapter(stage);
await deployChapter(stage);
await monitorChapter(stage, root);
checkChapter(stage);

const page = join(root, 'demo/out/index.html');
mkdirSync(join(root, 'demo/out'), { recursive: true });
writeFileSync(page, renderPage(stage.exhibits));
process.stdout.write(`\nEverything that GitHub would show is in ${relative(process.cwd(), page)}\n`);
