import type { HealthFacts } from '../actions/health-probe/facts.ts';
import { HEALTH_INPUTS } from '../actions/health-probe/inputs.ts';
import { judge, noOutputs } from '../actions/health-probe/judge.ts';
import { reportOfLines } from '../actions/health-probe/monitor/history-report.ts';
import { type ProbePlan, planOfFile, planOfUrls, promisesOf } from '../actions/health-probe/plan.ts';
import { probePlan } from '../actions/health-probe/probe-plan.ts';
import { probeLog } from '../actions/health-probe/progress.ts';
import { type HealthText, missing, readLocal } from '../actions/health-probe/read-health-file.ts';
import { hidden } from '../actions/health-probe/secrets.ts';
import { judgeSelftest } from '../actions/health-probe/selftest/judge.ts';
import { runSelftest } from '../actions/health-probe/selftest/run.ts';
import type { ProbeTask, ReportTask } from '../actions/health-probe/task.ts';
import { ConfigurationError } from '../core/errors.ts';
import type { Report } from '../core/model.ts';
import { createAttempt } from '../core/probe/attempt.ts';
import { redactor, redactReport } from '../core/report/redact.ts';
import type { Command } from './command.ts';
import { meantWord, type ProbeCall, readCall } from './probe/flags.ts';
import { progressLine } from './probe/progress.ts';
import { probeWords } from './probe/view.ts';
import { renderReport, wantsColour } from './terminal.ts';

const HELP = `Usage: ops-actions probe [FILE | URL...] [OPTIONS]
       ops-actions probe report [FILE] [--state-file FILE] [--now TIME] [--json]
       ops-actions probe selftest [--json]

Probes the targets of a health file, or URLs, with the engine of the action health-probe, and says of each whether it is up, degraded, down
or unknown, why, and how long each phase took. With --wait-for it waits until all are healthy, as a deploy's gate does.

Options, named and meant as the action's inputs:
  FILE, --config FILE      the health file (default: .github/ops/health.yml)
  URL, --url URL           targets without a file: GET, and a 2xx answer
  --targets NAMES          names or globs of the targets, separated by commas (default: all)
  --mode MODE              monitor, gate, report or selftest (default: monitor, gate with --wait-for)
  --wait-for DURATION      how long the gate waits at most (default: 120s)
  --poll DURATION          how often the gate looks at each target (default: 1s)
  --success-threshold N    passes in a row that the gate asks for (default: 3)
  --expect-version TEXT    the version that has to answer
  --concurrency N          probes at once (default: 25)
  --fail-on WHAT           down, or config to exit with 0 whatever is down (default: down)
  --log-format FORMAT      a line for each probe on standard error, as text or json
  --json                   print the report as one JSON document

report probes nothing: it judges the objectives of a health file by the samples of a state file, as a monitor with \`state: file\` keeps it.
  --state-file FILE        the samples, JSON Lines (default: .ops/health-state.jsonl)
  --now TIME               the moment that is reported on, such as 2026-01-31T12:00:00Z (default: now)
  --fail-on WHAT           config, down, or slo to exit with 1 for a breached objective (default: config)

selftest starts hostile servers on 127.0.0.1, and proves that each of their faults is noticed.

Exit code: 0 when all targets are up or degraded; 1 when one is down or unknown. Of a report, as --fail-on says.

Examples:
  ops-actions probe
  ops-actions probe https://example.com https://example.org/health
  ops-actions probe health.yml --targets 'api,edge-*' --json
  ops-actions probe health.yml --wait-for 2m --expect-version v1.4.2
  ops-actions probe report health.yml --state-file health.jsonl --now 2026-01-31T12:00:00Z --json
  ops-actions probe selftest
`;

export const probe: Command = {
  help: HELP,
  async run(argv) {
    try {
      const call = readCall(argv);
      const { report, facts } = await doCall(call);
      const colour = wantsColour(process.stdout);
      if (call.json) printJson(report);
      else process.stdout.write(facts === null ? renderReport(report, { colour }) : probeWords(facts, report, colour));
      return report.verdict.state === 'pass' ? 0 : 1;
    } catch (error) {
      // Whoever asked for JSON reads standard output alone; people read the same on standard error.
      if (error instanceof ConfigurationError && argv.includes('--json')) printJson(reportOfProblems(error));
      throw error;
    }
  },
};

interface Done {
  report: Report;
  /** null for a self-test. */
  facts: HealthFacts | null;
}

function doCall(call: ProbeCall): Promise<Done> {
  const { task } = call;
  if (task.mode === 'selftest') return selftest();
  return task.mode === 'report' ? reportFile(task, call.now ?? Date.now()) : probeTargets(call, task);
}

async function selftest(): Promise<Done> {
  return { report: judgeSelftest((await runSelftest()).results, 'selftest'), facts: null };
}

/** The report of a state file. What is in neither file is not known: the prober's own schedule. */
async function reportFile({ config, targets, failOn, keep }: ReportTask, now: number): Promise<Done> {
  const promises = promisesOf(fileNamed(config), targets, process.env);
  const place = keep.in === 'file' ? keep.file : HEALTH_INPUTS['state-file'].default;
  const text = readLocal(place, place);
  if (text === null) {
    const remedy = 'Name it with `--state-file`; a monitor with `state: file` writes it.';
    throw new ConfigurationError({ place, message: 'There is no state file here.', remedy });
  }
  const rule = { targets: promises.targets, now, failOn, schedules: null, scheduled: null };
  const report = reportOfLines(Buffer.from(text).toString('utf8'), place, config, rule);
  return { report: redactReport(report, hidden(promises.secrets)), facts: null };
}

async function probeTargets({ urls, logFormat }: ProbeCall, task: ProbeTask): Promise<Done> {
  const { env } = process;
  const plan = urls.length > 0 ? planOfUrls(urls, task, env, 'arguments') : fromFile(task);
  const secrets = hidden(plan.secrets);
  const { told, done } = teller(plan, secrets, logFormat);
  try {
    const facts = await probePlan(plan, task, { attempt: createAttempt(plan.settings), onProbe: told });
    return { report: redactReport(judge(facts, task, plan.subject), secrets), facts };
  } finally {
    done();
  }
}

function fromFile(task: ProbeTask): ProbePlan {
  return planOfFile(fileNamed(task.config), task, process.env);
}

function fileNamed(config: string): HealthText {
  const text = readLocal(config, config);
  if (text === null) throw missing(config, `There is no such file here; a URL begins with http:// or https://.${meantWord(config)}`);
  return { text, file: config, path: config };
}

/** Lines on standard error where they are asked for, else a line that moves where there is a terminal. */
function teller({ targets }: ProbePlan, secrets: readonly string[], format: ProbeCall['logFormat']): ReturnType<typeof progressLine> {
  const nothing = (): void => undefined;
  if (format !== null) {
    const write = (line: string): void => void process.stderr.write(`${line}\n`);
    const log = { run: `local-${Date.now().toString(36)}`, now: Date.now, redact: redactor(secrets), write };
    return { told: probeLog({ ...log, format }), done: nothing };
  }
  return process.stderr.isTTY === true ? progressLine(targets.length, process.stderr) : { told: nothing, done: nothing };
}

function reportOfProblems({ problems }: ConfigurationError): Report {
  const verdict = { state: 'error', reason: 'configuration_error' } as const;
  const findings = problems.map(({ place, message, remedy }) => {
    return { rule: verdict.reason, state: 'error' as const, subject: place, message, ...(remedy === undefined ? {} : { fix: remedy }) };
  });
  const nothing = { gates: [], artifacts: [], outputs: noOutputs() };
  return { schema: 1, action: 'health-probe', subject: 'health-probe', verdict, findings, ...nothing };
}

function printJson(report: Report): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
