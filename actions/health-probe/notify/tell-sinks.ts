import type { IncidentDelivery } from '../incidents.ts';
import type { Notice, Sink } from '../monitor/alarm.ts';
import type { Outcome } from '../monitor/outbox.ts';
import { type Delivery, isOver, type Telling } from './telling.ts';

/** What the health file and the newest result say of a target, besides its notice. */
export type About = Pick<Telling, 'detail' | 'severity' | 'runbook'>;

/** The channels that this run can reach; null for one that it has no address or secret for. None of them throws for what a service does. */
export interface Channels {
  issue: ((tellings: readonly Telling[]) => Promise<IncidentDelivery>) | null;
  slack: ((tellings: readonly Telling[]) => Promise<Delivery>) | null;
  pagerduty: ((tellings: readonly Telling[]) => Promise<Delivery>) | null;
}

export interface Told {
  /** Who knows of what now; the rest waits for the next run. */
  outcomes: Outcome[];
  /** Sentences for people, each once, without secrets. The output `notify-failed` is whether there is one. */
  failures: string[];
  muted: string[];
  warnings: string[];
}

/**
 * Tells each channel what it has not been told yet. The issues come first: a human who silenced a target there has silenced it everywhere,
 * except that an alert of PagerDuty is still resolved.
 */
export async function tellSinks(notices: readonly Notice[], about: (target: string) => About, channels: Channels): Promise<Told> {
  const forSink = (sink: Sink): Telling[] =>
    notices.filter(({ sinks }) => sinks.includes(sink)).map((notice) => ({ ...notice, ...about(notice.target) }));
  const issue = (await channels.issue?.(forSink('issue'))) ?? null;
  const muted = new Set(issue?.muted);
  const isQuiet = ({ target }: Telling): boolean => muted.has(target);
  const [slack, pagerduty] = await Promise.all([
    tellUnless(isQuiet, forSink('slack'), channels.slack),
    tellUnless((telling) => isQuiet(telling) && !isOver(telling), forSink('pagerduty'), channels.pagerduty),
  ]);
  const deliveries: readonly (readonly [Sink, Delivery | null])[] = [
    ['issue', issue],
    ['slack', slack],
    ['pagerduty', pagerduty],
  ];
  const knows = (key: string): Sink[] => deliveries.flatMap(([sink, delivery]) => (delivery?.acknowledged.includes(key) ? [sink] : []));
  return {
    outcomes: notices.map(({ key }) => ({ key, told: knows(key) })),
    failures: [...new Set(deliveries.flatMap(([, delivery]) => delivery?.failed.map(({ why }) => why) ?? []))],
    muted: [...muted],
    warnings: issue?.warnings ?? [],
  };
}

/** What is kept quiet counts as told: it is no news any more when the label is taken off. */
async function tellUnless(
  isQuiet: (telling: Telling) => boolean,
  tellings: readonly Telling[],
  channel: Channels['slack'],
): Promise<Delivery | null> {
  if (channel === null) return null;
  const delivery = await channel(tellings.filter((telling) => !isQuiet(telling)));
  const quiet = tellings.filter(isQuiet).map(({ key }) => key);
  return { ...delivery, acknowledged: [...delivery.acknowledged, ...quiet] };
}
