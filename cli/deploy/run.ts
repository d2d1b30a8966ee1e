import { randomUUID } from 'node:crypto';
import { loadDeploy } from '../../actions/deploy-with-rollback/config/load-deploy.ts';
import { readConfigFile } from '../../actions/deploy-with-rollback/config-file.ts';
import { doraFindings, doraOf } from '../../actions/deploy-with-rollback/dora.ts';
import { endInterrupted } from '../../actions/deploy-with-rollback/machine/end-interrupted.ts';
import type { Ended, Machine } from '../../actions/deploy-with-rollback/machine/machine.ts';
import type { Operation } from '../../actions/deploy-with-rollback/model.ts';
import { lastGood, lockWords, perform } from '../../actions/deploy-with-rollback/perform.ts';
import { probeLoader } from '../../actions/deploy-with-rollback/probe-engine.ts';
import { reportOf } from '../../actions/deploy-with-rollback/report.ts';
import { onSignals } from '../../actions/deploy-with-rollback/signals.ts';
import { messageOf, UnreadableError } from '../../core/errors.ts';
import type { Gate, Report } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import { redactReport } from '../../core/report/redact.ts';
import { asFlags } from '../arguments.ts';
import { renderReport, wantsColour } from '../terminal.ts';
import { type LocalScene, sceneOnThisMachine } from './local-scene.ts';
import { deployCall } from './options.ts';

/** As a shell says that a program was ended by SIGINT. */
const INTERRUPTED = 130;

/** One operation on this machine. Gives the exit code; throws a ConfigurationError for what is wrong with the arguments or the file. */
export async function runOperation(operation: Operation, argv: readonly string[]): Promise<number> {
  const { options, explicit, ledger: folder, json } = deployCall(operation, argv);
  const { plan, request } = asFlags(() => {
    const text = readConfigFile(process.cwd(), options.config);
    return loadDeploy({ options, explicit, text, probes: probeLoader(process.cwd(), process.env), ledger: 'directory' });
  });
  const cancel = new AbortController();
  const tell = (line: string): void => void process.stderr.write(`${plain(line)}\n`);
  const deaf = onSignals((signal, count) => {
    cancel.abort();
    if (count === 1) {
      tell(`${signal}: it is to end. What has begun to change is brought to an end first; once more leaves it to \`recover\`.`);
      return;
    }
    tell(`${signal}: left as it is. Run \`ops-actions recover --environment ${plan.machine.environment}\`.`);
    process.exit(INTERRUPTED);
  });
  try {
    const open = (op: string): LocalScene => sceneOnThisMachine({ plan, request, folder, op, cancel: cancel.signal, tell });
    const report = await reportOn(open, { plan, request });
    const clean = redactReport(report, plan.probes?.secrets ?? []);
    if (json) process.stdout.write(`${JSON.stringify(clean)}\n`);
    else process.stdout.write(renderReport(clean, { colour: wantsColour(process.stdout), gates: skippedGates(clean) }));
    return report.verdict.state === 'pass' ? 0 : 1;
  } finally {
    deaf();
  }
}

/** Gates that did not judge, or were overridden: no finding tells of them. Not the operation's own, which is the first row. */
function skippedGates({ gates }: Report): Gate[] {
  return gates.filter(({ key, status }) => status === 'skipped' && key !== 'deploy');
}

async function reportOn(
  open: (op: string) => LocalScene,
  { plan, request }: Pick<Parameters<typeof sceneOnThisMachine>[0], 'plan' | 'request'>,
): Promise<Report> {
  const { environment, proof } = plan.machine;
  try {
    const op = randomUUID();
    const scene = open(op);
    const { machine, ledger } = scene;
    const ended = await performToItsEnd(scene, request, op);
    const { events, head } = ledger.seen();
    return reportOf(ended, {
      artifact: request.operation === 'deploy' ? request.artifact : null,
      ...{ environment, proof, runUrl: null, ledger: { place: ledger.place, head } },
      more: events.length === 0 ? [] : doraFindings(doraOf(events, new Date())),
      ...(request.operation === 'status' ? { standing: { lastVerified: lastGood(events), lock: await lockWords(machine) } } : {}),
    });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return unreadableReport(environment, error);
  }
}

/**
 * What a signal cut off is ended at once, by the same process, with the lock that it holds; and so is what failed in the middle, because
 * its ledger or its lock could not be reached, as far as that can be done then.
 */
async function performToItsEnd({ machine }: LocalScene, request: Parameters<typeof perform>[1], op: string): Promise<Ended> {
  const { operation } = request;
  const uncut = { ...machine, cancel: new AbortController().signal };
  try {
    const result = await perform(machine, request);
    if ('interrupted' in result) return { ...(await endInterrupted(uncut, { ...result, how: 'cancelled' })), operation };
    if (result.reason !== 'ledger_unreadable') return result;
    return (await endLeft(uncut, op, operation, result.message)) ?? result;
  } catch (error) {
    const ended = await endLeft(uncut, op, operation, messageOf(error));
    if (ended === null) throw error;
    return ended;
  }
}

/** null where nothing of it is left, or nothing can be done about it now: then it is `recover`'s. */
async function endLeft(machine: Machine, op: string, operation: Operation, why: string): Promise<Ended | null> {
  try {
    const lock = await machine.lock.inspect();
    if (lock.state !== 'held' || lock.record.id !== op) return null;
    machine.log(`It could not be gone on with, and is ended: ${why}`);
    const isRollback = operation === 'rollback';
    const ended = await endInterrupted(machine, { lockVersion: lock.version, op, how: 'failed', isRollback });
    return { ...ended, operation, message: `${ended.message} It could not be gone on with: ${why}` };
  } catch (error) {
    machine.log(`It was left for \`recover\`: ${messageOf(error)}`);
    return null;
  }
}

/** What it was that could not be read or written decides what was done by then; recovery asks the target. */
const FIX = 'Mend what the message names, and run `recover`: it ends what was begun, if anything was.';

function unreadableReport(environment: string, error: UnreadableError): Report {
  const message = error.message;
  return {
    schema: 1,
    action: 'deploy-with-rollback',
    subject: environment,
    verdict: { state: 'error', reason: 'unreadable' },
    gates: [],
    findings: [{ rule: 'unreadable', state: 'unknown', subject: environment, message, fix: FIX }],
    artifacts: [],
    outputs: {},
  };
}
