import { createHash } from 'node:crypto';
import { clipBytes, clipChars } from '../../../core/report/limits.ts';
import type { Redactor } from '../../../core/report/redact.ts';
import { seenLine, wellFormed } from '../../../core/report/visible.ts';
import { headline, isOver, lasting, type Telling } from './telling.ts';

/** What PagerDuty takes (docs: "Events API v2 overview", "Send an alert event"). */
export const PAGERDUTY_LIMITS = { dedupKey: 255, summary: 1_024, eventBytes: 512 * 1024 } as const;

const DETAIL_BYTES = 8_192;

export interface PagerDutyEvent {
  routing_key: string;
  event_action: 'trigger' | 'resolve';
  dedup_key: string;
  client?: string;
  client_url?: string;
  payload?: {
    summary: string;
    source: string;
    severity: Telling['severity'];
    timestamp: string;
    component: string;
    group: string;
    class: string;
    custom_details: Readonly<Record<string, string | number>>;
  };
  links?: { href: string; text: string }[];
}

/** What an event says besides its notice. */
export interface PagerDutyContext {
  /** `owner/repo` */
  repository: string;
  runUrl: string;
}

/**
 * The same for every event of a target, of any run: without one each reminder would be an incident of its own. `owner/repo/target`, with
 * a hash in place of what is too long, and of a name that is not what may and can be seen.
 */
export function dedupKey(repository: string, target: string, clean: Redactor): string {
  const whole = `${repository.toLowerCase()}/${target}`;
  const seen = seenLine(clean(whole));
  if (seen === whole && whole.length <= PAGERDUTY_LIMITS.dedupKey) return whole;
  const hash = createHash('sha256').update(wellFormed(whole)).digest('hex').slice(0, 32);
  return `${clipChars(seen, PAGERDUTY_LIMITS.dedupKey - hash.length - 1)}#${hash}`;
}

/** What PagerDuty is told of a target's newest notice, already redacted; null where there is nothing to tell. */
export function pagerDutyEvent(telling: Telling, key: string, routingKey: string, context: PagerDutyContext): PagerDutyEvent | null {
  const base = { routing_key: routingKey, dedup_key: key };
  if (isOver(telling)) return { ...base, event_action: 'resolve' };
  // What could not be judged ends nothing.
  if (telling.closes) return null;
  const { repository, runUrl } = context;
  const { target, reason, state, level, since, at, detail, runbook } = telling;
  const why = detail === '' ? '' : `: ${detail}`;
  return {
    ...base,
    event_action: 'trigger',
    client: 'ops-actions health-probe',
    client_url: runUrl,
    payload: {
      summary: clipChars(seenLine(`${headline(telling)} for ${lasting(at - since)} [${repository}]${why}`), PAGERDUTY_LIMITS.summary),
      source: seenLine(target),
      severity: level === 3 ? 'critical' : telling.severity,
      timestamp: new Date(at).toISOString(),
      component: seenLine(target),
      group: repository,
      class: reason ?? state,
      custom_details: {
        state,
        reason: reason ?? '',
        detail: clipBytes(seenLine(detail), DETAIL_BYTES),
        level,
        since: new Date(since).toISOString(),
      },
    },
    links: [...(runbook === null ? [] : [{ href: runbook, text: 'Runbook' }]), { href: runUrl, text: 'Actions run' }],
  };
}
