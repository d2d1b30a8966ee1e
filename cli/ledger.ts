import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerName } from '../actions/deploy-with-rollback/state-of-environment.ts';
import { ConfigurationError } from '../core/errors.ts';
import { connect } from '../core/github/client.ts';
import { githubRefs } from '../core/github/refs.ts';
import { describeBroken, type Head } from '../core/ledger/chain.ts';
import { directoryLog } from '../core/ledger/directory.ts';
import { gitLog } from '../core/ledger/git-log.ts';
import { type Ledger, type LedgerEvent, openLedger, type Verification } from '../core/ledger/ledger.ts';
import { DEFAULT_PREFIX } from '../core/ledger/names.ts';
import type { JsonValue, Report } from '../core/model.ts';
import { plain } from '../core/report/escape.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { DEFAULT_LEDGER } from './deploy/options.ts';
import { renderReport, wantsColour } from './terminal.ts';

const HELP = `Usage: ops-actions ledger verify --environment E [--ledger DIR | --repository OWNER/REPO] [--seen SEQ:HASH] [--json]
       ops-actions ledger show --environment E [--ledger DIR | --repository OWNER/REPO] [--last N] [--json]

verify checks every link of an environment's ledger, and exits 1 with the first that is broken: which event, what should be there and
what is. show lists its events. Nothing is written.

Options:
  --environment E          the environment
  --ledger DIR             the folder of the ledger (default: ${DEFAULT_LEDGER})
  --repository OWNER/REPO  the ledger in a repository instead; GITHUB_TOKEN is needed, GITHUB_API_URL is honoured
  --seen SEQ:HASH          a head that was noted before (a report's row \`ledger\`): the ledger must still contain it
  --last N                 only the newest events
  --json                   print the report as one JSON document

Examples:
  ops-actions ledger verify --environment production
  ops-actions ledger verify --environment production --repository acme/shop --json
  ops-actions ledger show --environment production --last 20
`;

export const ledger: Command = {
  help: HELP,
  async run([verb, ...rest]) {
    if (verb !== 'verify' && verb !== 'show') {
      const found = verb === undefined ? 'is missing' : `\`${verb}\` is neither \`verify\` nor \`show\``;
      throw new ConfigurationError({ place: 'arguments', message: `The verb ${found}.`, remedy: 'See ops-actions ledger --help' });
    }
    const { values } = parseArguments('ledger', rest, {
      environment: { type: 'string' },
      ledger: { type: 'string' },
      repository: { type: 'string' },
      ...(verb === 'verify' ? ({ seen: { type: 'string' } } as const) : ({ last: { type: 'string' } } as const)),
      json: { type: 'boolean', default: false },
    });
    const { environment } = values;
    if (environment === undefined) throw new ConfigurationError({ place: '--environment', message: 'is required and was not given.' });
    const opened = await openPlace(environment, values.ledger, values.repository);
    const extra = values as { seen?: string; last?: string };
    const report = verb === 'verify' ? await verified(opened, environment, extra.seen) : await shown(opened, environment, extra.last);
    if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else if (verb === 'show' && report.verdict.state === 'pass') process.stdout.write(linesOf(report.outputs.events as JsonValue[]));
    else process.stdout.write(renderReport(report, { colour: wantsColour(process.stdout) }));
    return report.verdict.state === 'pass' ? 0 : 1;
  },
};

/** The ledger that is meant. Throws a ConfigurationError where there is none: a name that was mistyped must not look whole. */
async function openPlace(environment: string, folder: string | undefined, repository: string | undefined): Promise<Ledger> {
  if (repository === undefined) {
    const file = join(folder ?? DEFAULT_LEDGER, `${ledgerName(environment)}.jsonl`);
    if (!existsSync(file)) {
      throw new ConfigurationError({ place: '--ledger', message: `There is no ledger of \`${environment}\`: \`${file}\` is not there.` });
    }
    return openLedger(directoryLog(folder ?? DEFAULT_LEDGER, ledgerName(environment)));
  }
  const [owner = '', repo = '', ...more] = repository.split('/');
  if (folder !== undefined || owner === '' || repo === '' || more.length > 0) {
    const message =
      folder === undefined ? `\`${repository}\` is not of the form OWNER/REPO.` : 'stands beside `--ledger`: give one of the two.';
    throw new ConfigurationError({ place: '--repository', message });
  }
  const { GITHUB_TOKEN: token, GH_TOKEN: other, GITHUB_API_URL: apiUrl } = process.env;
  const github = await connect({ token: token || other || '', apiUrl: apiUrl || 'https://api.github.com', owner, repo });
  const refs = githubRefs(github);
  const ref = `${DEFAULT_PREFIX}${ledgerName(environment)}`;
  if ((await refs.read(ref)) === null) {
    throw new ConfigurationError({
      place: '--repository',
      message: `There is no ledger of \`${environment}\` in ${repository}: no ${ref}.`,
    });
  }
  return openLedger(gitLog(refs, ref));
}

async function verified(opened: Ledger, environment: string, seen: string | undefined): Promise<Report> {
  const checked = await opened.verify(seen === undefined ? undefined : headIn(seen));
  return reportOf(opened, environment, checked, {});
}

async function shown(opened: Ledger, environment: string, last: string | undefined): Promise<Report> {
  const most = last === undefined ? Number.POSITIVE_INFINITY : Number(last);
  if (last !== undefined && !/^[1-9]\d{0,6}$/.test(last)) {
    throw new ConfigurationError({ place: '--last', message: `\`${last}\` is not a whole number from 1 on.` });
  }
  const checked = await opened.verify();
  const events: LedgerEvent[] = checked.ok ? await opened.read() : [];
  return reportOf(opened, environment, checked, { events: events.slice(-most) });
}

const CHANGED = 'Find out who changed it. To begin anew, keep the old ledger under another name: docs/ledger.md.';
/** Only a file can end so: a commit is there whole or not at all. */
const TORN =
  'A crash left its last line half written; it was never confirmed to anybody. The next operation that reads the ledger sets it aside (`.torn`) and goes on.';

function reportOf({ place }: Ledger, environment: string, checked: Verification, more: { events?: LedgerEvent[] }): Report {
  const head = checked.ok ? checked.head : null;
  const message = checked.ok
    ? `${checked.events} events, each linked to the one before.${head === null ? '' : ` Its head: ${head.seq}:${head.hash}`}`
    : `${checked.events} events are whole, then ${describeBroken(checked.broken)}`;
  const isTorn = !checked.ok && checked.broken.kind === 'cut-off' && place.endsWith('.jsonl');
  return {
    schema: 1,
    action: 'ledger',
    subject: environment,
    verdict: checked.ok ? { state: 'pass', reason: 'ledger_intact' } : { state: 'fail', reason: 'ledger_broken' },
    gates: [],
    findings: [
      {
        ...{ rule: 'ledger', state: checked.ok ? 'pass' : 'fail', subject: place, message },
        ...(head === null ? {} : { evidence: `${head.seq}:${head.hash}` }),
        ...(checked.ok ? {} : { fix: isTorn ? TORN : CHANGED }),
      },
    ],
    artifacts: [],
    outputs: {
      count: checked.events,
      head: head === null ? null : { ...head },
      broken: checked.ok ? null : { ...checked.broken },
      ...(more.events === undefined ? {} : { events: more.events }),
    },
  };
}

function headIn(text: string): Head {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash };
  throw new ConfigurationError({
    place: '--seen',
    message: `\`${text}\` is not of the form SEQ:HASH, as a report's row \`ledger\` has it.`,
  });
}

/** A line each: number, time, what, from, to, who, why. */
function linesOf(events: readonly JsonValue[]): string {
  return events
    .map((event) => {
      const { seq, ts, event: name, from, to, actor, reason } = event as LedgerEvent;
      const moved = from || to ? `${from ?? '-'} > ${to ?? '-'}` : '';
      const told = [moved, actor, reason].map((part) => plain(String(part ?? ''))).filter((part) => part !== '');
      return `${[String(seq).padStart(5), ts, plain(name).padEnd(15), ...told].join('  ')}\n`;
    })
    .join('');
}
