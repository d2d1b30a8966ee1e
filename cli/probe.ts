import type { HealthFacts } from '../actions/health-probe/facts.ts';
import { judge, noOutputs } from '../actions/health-probe/judge.ts';
import { type ProbePlan, planOfFile, planOfUrls } from '../actions/health-probe/plan.ts';
import { probePlan } from '../actions/health-probe/probe-plan.ts';
import { probeLog } from '../actions/health-probe/progress.ts';
import { missing, readLocal } from '../actions/health-probe/read-health-file.ts';
import { hidden } from '../actions/health-probe/secrets.ts';
import { judgeSelftest } from '../actions/health-probe/selftest/judge.ts';
import { runSelftest } from '../actions/health-probe/selftest/run.ts';
import type { ProbeTask } from '../actions/health-probe/task.ts';
import { ConfigurationError } from '../core/errors.ts';
import type { Report } from '../core/model.ts';
import { createAttempt } from '../core/probe/attempt.ts';
import { redactor, redactReport } from '../core/report/redact.ts';
import type { Command } from './command.ts';
import { type ProbeCall, readCall } from './probe/flags.ts';
import { progressLine } from './probe/progress.ts';
import { probeWords } from './probe/view.ts';
import { renderReport, wantsColour } from './terminal.ts';

const HELP = `Usage: ops-actions probe [FILE | URL...] [OPTIONS]
       ops-actions probe selftest [--json]

Probes the targets of a health file, or URLs, with the engine of the action health-probe, and says of each whether it is up, degraded, down
or unknown, why, and how long each phase took. With --wait-for it waits until all are healthy, as a deploy's gate does.

Options, named and meant as the action's inputs:
  FILE, --config FILE      the health file (default: .github/ops/health.yml)
  URL, --url URL           targets without a file: GET, and a 2xx answer
  --targets NAMES          names or globs of the targets, separated by commas (default: all)
  --mode MODE              monitor, gate or selftest (default: monitor, gate with --wait-for)
  --wait-for DURATION      how long the gate waits at most (default: 120s)
  --poll DURATION          how often the gate looks at each target (default: 1s)
  --success-threshold N    passes in a row that the gate asks for (default: 3)
  --expect-version TEXT    the version that has to answer
  --concurrency N          probes at once (default: 25)
  --fail-on WHAT           down, or config to exit with 0 whatever is down (default: down)
  --log-format FORMAT      a line for each probe on standard error, as text or json
  --json                   print the report as one JSON document

selftest starts hostile servers on 127.0.0.1, and proves that each of their faults is noticed.

Exit code: 0 when all targets are up or degraded; 1 when one is down or unknown.

Examples:
  ops-actions probe
  ops-actions probe https://example.com https://example.org/health
  ops-actions probe health.yml --targets 'api,edge-*' --json
  ops-actions probe health.yml --wait-for 2m --expect-version v1.4.2
  ops-actions probe selftest
`;

export const probe: Command = {
  help: HELP,
  async run(argv) {
    try {
      const call = readCall(argv);
      const { report, facts } = call.task.mode === 'selftest' ? await selftest() : await probeTargets(call, call.task);
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

async function selftest(): Promise<Done> {
  return { report: judgeSelftest((await runSelftest()).results, 'selftest'), facts: null };
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
  const text = readLocal(task.config, task.config);
  if (text === null) throw missing(task.config, 'There is no such file here; a URL begins with http:// or https://.');
  return planOfFile({ text, file: task.config, path: task.config }, task, process.env);
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
