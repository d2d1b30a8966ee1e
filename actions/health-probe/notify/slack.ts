import { type Redactor, redactor } from '../../../core/report/redact.ts';
import { sinkAddress } from './address.ts';
import { type Clock, NOTIFIER_PATIENCE, type Patience, persistent, REAL_CLOCK } from './persist.ts';
import { redactTelling } from './redact-telling.ts';
import type { Send } from './send.ts';
import { type SlackContext, slackMessage } from './slack-message.ts';
import { type Delivery, isNews, type Telling } from './telling.ts';

export interface SlackOptions extends SlackContext {
  /** The incoming webhook; it is the secret. */
  webhook: string;
  send: Send;
  /** Takes the secrets of the health file out of a text. */
  clean: Redactor;
  clock?: Clock;
  patience?: Patience;
}

/** Throws a ConfigurationError for a webhook that is no address. To be called before anything is probed. */
export function checkSlack(webhook: string): URL {
  return sinkAddress(webhook, 'input `slack-webhook`');
}

/**
 * Tells everything that is new in one message. All of it is acknowledged or none; never throws for what Slack does. A try without an
 * answer is repeated although it may have arrived: twice is better than not at all.
 */
export async function tellSlack(tellings: readonly Telling[], options: SlackOptions): Promise<Delivery> {
  const { send, clock = REAL_CLOCK, patience = NOTIFIER_PATIENCE } = options;
  const url = checkSlack(options.webhook);
  const own = redactor([options.webhook, url.href, url.pathname, url.pathname.slice(1)]);
  const clean: Redactor = (text) => own(options.clean(text));
  const keys = tellings.map(({ key }) => key);
  const news = tellings.filter(isNews).map((telling) => redactTelling(telling, clean));
  if (news.length === 0) return { acknowledged: keys, failed: [] };
  const body = JSON.stringify(slackMessage(news, options));
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const outcome = await persistent({ send, patience, clock, clean })({ method: 'POST', url, headers, body });
  if (outcome.kind === 'accepted') return { acknowledged: keys, failed: [] };
  const why = `Slack was not told: ${outcome.why}.`;
  return { acknowledged: [], failed: keys.map((key) => ({ key, why })) };
}
