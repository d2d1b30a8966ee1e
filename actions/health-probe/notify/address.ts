import { ConfigurationError } from '../../../core/errors.ts';

/**
 * The address of a sink out of an input. Plain http is for this machine alone, where nobody is on the way; `plainHttp` allows it elsewhere.
 * Throws a ConfigurationError that names `place` and never the value, which is a secret.
 */
export function sinkAddress(text: string, place: string, { plainHttp = false } = {}): URL {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const usable = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && (plainHttp || isThisMachine(url))));
  if (usable) return url;
  const scheme = plainHttp ? '`https://` or `http://`' : '`https://`';
  throw new ConfigurationError({
    place,
    message: 'is not an address that can be used (it is not shown, because it is a secret).',
    remedy: `It has to be a whole URL that begins with ${scheme}; a secret that is not set arrives empty, a pasted one may be cut.`,
  });
}

/** PagerDuty's own two service regions. */
const PAGERDUTY = ['https://events.pagerduty.com', 'https://events.eu.pagerduty.com'] as const;

/** The variable that names another place for PagerDuty's events. */
export const PAGERDUTY_VARIABLE = 'OPS_ACTIONS_PAGERDUTY_URL';

/**
 * Where events go. The variable can name PagerDuty's region in the EU, or a server on this machine for a test, and nothing else: an
 * earlier step of a job can set variables for the later ones (`GITHUB_ENV`), and whoever gets the events gets the routing key.
 * Throws a ConfigurationError for any other value.
 */
export function pagerDutyAddress(environment: Readonly<Record<string, string | undefined>>): URL {
  const given = environment[PAGERDUTY_VARIABLE]?.trim() ?? '';
  if (given === '') return new URL(PAGERDUTY[0]);
  const url = URL.canParse(given) ? new URL(given) : null;
  const isBare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  const isOurs = url !== null && (PAGERDUTY.some((origin) => origin === url.origin) || isThisMachine(url));
  if (isBare && isOurs) return url;
  throw new ConfigurationError({
    place: `environment ${PAGERDUTY_VARIABLE}`,
    message: 'names no server of PagerDuty.',
    remedy: `Leave it unset, or use ${PAGERDUTY.map((origin) => `\`${origin}\``).join(' or ')}; for a test, \`http://127.0.0.1:PORT\`.`,
  });
}

/** A loopback address as such: a name can be made to lead anywhere. */
function isThisMachine({ protocol, hostname }: URL): boolean {
  return (protocol === 'http:' || protocol === 'https:') && (hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname));
}
