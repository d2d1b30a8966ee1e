import { ConfigurationError } from '../../../core/errors.ts';
import { type Redactor, redactor } from '../../../core/report/redact.ts';
import { dedupKey, type PagerDutyContext, pagerDutyEvent } from './pagerduty-event.ts';
import { type Clock, NOTIFIER_PATIENCE, type Outcome, type Patience, persistent, REAL_CLOCK } from './persist.ts';
import { redactTelling } from './redact-telling.ts';
import type { Send } from './send.ts';
import { byTarget, type Delivery, isNews, type TargetTellings, type Telling } from './telling.ts';

export interface PagerDutyOptions extends PagerDutyContext {
  routingKey: string;
  /** Where events go: `pagerDutyAddress`. */
  address: URL;
  send: Send;
  /** Takes the secrets of the health file out of a text. */
  clean: Redactor;
  clock?: Clock;
  patience?: Patience;
}

/** After so many in a row without an answer the rest waits for the next run. One event that breaks the service must not stop the others. */
const MOST_AWAY_IN_A_ROW = 3;

/** Throws a ConfigurationError for what can be no integration key: PagerDuty's are 32 letters and digits, a pasted one may end in a line break. */
export function checkRoutingKey(routingKey: string): void {
  if (/^[\x21-\x7e]{1,255}$/.test(routingKey)) return;
  throw new ConfigurationError({
    place: 'input `pagerduty-routing-key`',
    message: 'is not an integration key (it is not shown, because it is a secret).',
    remedy: 'Copy the 32 characters of the integration "Events API V2" of the service in PagerDuty.',
  });
}

/**
 * Sends an event a target, the newest thing that is to be told of it; the same `dedup_key` triggers and resolves, so an event that arrives
 * twice changes nothing. Never throws for what PagerDuty does.
 */
export async function tellPagerDuty(tellings: readonly Telling[], options: PagerDutyOptions): Promise<Delivery> {
  const { send, address, routingKey, repository, clock = REAL_CLOCK, patience = NOTIFIER_PATIENCE } = options;
  const own = redactor([routingKey]);
  const clean: Redactor = (text) => own(options.clean(text));
  const persist = persistent({ send, patience, clock, clean });
  const post = (body: string): Promise<Outcome> =>
    persist({ method: 'POST', url: new URL('/v2/enqueue', address), headers: { 'content-type': 'application/json' }, body });
  // An update is for the issue alone.
  const news = tellings.filter(isNews);
  const delivery: Delivery = { acknowledged: tellings.filter((one) => !isNews(one)).map(({ key }) => key), failed: [] };
  let away = 0;
  for (const { target, last, all } of byTarget(news).sort(worstFirst)) {
    const event = pagerDutyEvent(redactTelling(last, clean), dedupKey(repository, target, clean), routingKey, options);
    const none: Outcome = { kind: 'away', why: 'it did not answer to the events before this one' };
    const outcome = event === null ? null : away >= MOST_AWAY_IN_A_ROW ? none : await post(JSON.stringify(event));
    if (outcome === null || outcome.kind === 'accepted') {
      delivery.acknowledged.push(...all.map(({ key }) => key));
      away = 0;
      continue;
    }
    away = outcome.kind === 'away' ? away + 1 : 0;
    const why = `PagerDuty was not told of ${clean(target)}: ${outcome.why}.`;
    delivery.failed.push(...all.map(({ key }) => ({ key, why })));
  }
  return delivery;
}

function worstFirst(a: TargetTellings, b: TargetTellings): number {
  return b.last.level - a.last.level;
}
