import { ConfigurationError, messageOf, PermissionError, UnreadableError } from '../../../core/errors.ts';
import type { Redactor } from '../../../core/report/redact.ts';
import { redactTelling } from '../notify/redact-telling.ts';
import { byTarget, type Delivery, isOver, type TargetTellings, type Telling } from '../notify/telling.ts';
import { closeDuplicates, commentOn, createIncident, type Incident, updateIncident } from './incident-effects.ts';
import { type IncidentIndex, type IncidentIssue, type IssuesPort, lastClosed, readIncidents } from './incident-issues.ts';
import { incidentMarker } from './incident-key.ts';
import type { IncidentContext } from './incident-text.ts';

const DAY_MS = 86_400_000;

export interface IncidentOptions extends IncidentContext {
  /** Takes secrets out of a text. */
  clean: Redactor;
  /** UTC, in ms since 1970. */
  now: number;
}

/** What became of the incidents. */
export interface IncidentDelivery extends Delivery {
  /** Targets that a human silenced: nothing was written. Only where each stands now waits for the label to be taken off. */
  muted: string[];
  /** The issue of a target, where one is known. */
  issues: { target: string; number: number; url: string }[];
  /** What people should know of and is no failure. */
  warnings: string[];
}

/**
 * Keeps an issue a target as its incident: opened once, updated in place, a comment only on a transition, closed when it is over, opened
 * again within 24 hours. If the incidents cannot be read, nothing is written at all. Never throws for what GitHub does.
 */
export async function keepIncidents(github: IssuesPort, tellings: readonly Telling[], options: IncidentOptions): Promise<IncidentDelivery> {
  const delivery: IncidentDelivery = { acknowledged: [], failed: [], muted: [], issues: [], warnings: [] };
  if (tellings.length === 0) return delivery;
  const fail = (group: readonly Telling[], error: unknown): void => {
    const why = options.clean(`The incident was not written: ${messageOf(refusal(error))}`);
    delivery.failed.push(...group.map(({ key }) => ({ key, why })));
  };
  let index: IncidentIndex;
  try {
    index = await readIncidents(github);
  } catch (error) {
    fail(tellings, error);
    return delivery;
  }
  const foreign = index.foreign.map((number) => `#${number}`).join(', ');
  if (foreign !== '') delivery.warnings.push(`Not written by this token, and so no incidents: ${foreign}.`);
  for (const group of byTarget(tellings)) {
    if (index.isMuted(incidentMarker(group.target, options.clean))) {
      delivery.muted.push(group.target);
      delivery.acknowledged.push(...group.all.slice(0, -1).map(({ key }) => key));
      continue;
    }
    try {
      const issue = await keepOne(github, group, index, options);
      if (issue !== null) delivery.issues.push({ target: group.target, number: issue.number, url: issue.url });
      delivery.acknowledged.push(...group.all.map(({ key }) => key));
    } catch (error) {
      fail(group.all, error);
    }
  }
  return delivery;
}

/** What the target's issue is, after it was written; null where it has none and needs none. */
async function keepOne(
  github: IssuesPort,
  group: TargetTellings,
  index: IncidentIndex,
  options: IncidentOptions,
): Promise<IncidentIssue | null> {
  const { target, last, all } = group;
  const marker = incidentMarker(target, options.clean);
  const incident: Incident = { marker, telling: redactTelling(last, options.clean), context: options };
  const [open, ...duplicates] = index.open(marker);
  if (open !== undefined && duplicates.length > 0) await closeDuplicates(github, open, duplicates);
  const over = isOver(last);
  if (open === undefined) {
    // An update, and the end of what was never opened, open nothing.
    if (over || all.every(({ kind }) => kind === 'update' || kind === 'resolve')) return null;
    const closed = await lastClosed(github, marker, options.now - DAY_MS);
    if (closed === null) return createIncident(github, incident);
    // The comment first, here and below: it is made once for a notice, and if it fails the next run does both.
    await commentOn(github, closed, incident);
    await updateIncident(github, closed, incident, 'open');
    return closed;
  }
  const news = all.findLast(({ kind }) => kind === 'escalate' || kind === 'resolve' || kind.startsWith('flapping'));
  if (news !== undefined) await commentOn(github, open, { ...incident, telling: redactTelling(news, options.clean) });
  await updateIncident(github, open, incident, over ? 'closed' : 'open');
  return open;
}

/** Throws on what is our own bug; gives what GitHub did as an error to be told. */
function refusal(error: unknown): unknown {
  if (error instanceof PermissionError || error instanceof UnreadableError || error instanceof ConfigurationError) return error;
  throw error;
}
