import { ConfigurationError } from '../../errors.ts';
import { redactor } from '../../report/redact.ts';
import type { HttpCheck } from '../model.ts';
import type { ProbeTarget } from '../target.ts';
import { PLAIN_TLS } from '../tls.ts';
import { DEFAULTS, redactFor } from './build-target.ts';
import { BODY_LIMIT, urlProblem, urlSecrets } from './http-check.ts';

/** Characters of a target's name. */
const MOST_NAME = 100;

/** Whether a word of the command line is a URL to be probed, and not a file. */
export function isUrl(word: string): boolean {
  return /^https?:\/\//i.test(word);
}

/**
 * One target for each URL, without a file: GET, a 2xx, and every default. The name is the URL without user, password, query and fragment;
 * names that are the same then are numbered. Throws a ConfigurationError that names `place` for what is no http or https URL.
 */
export function targetsFromUrls(urls: readonly string[], place = 'input `url`'): ProbeTarget[] {
  const problems = urls.flatMap((url) => {
    const wrong = urlProblem(url);
    return wrong === null ? [] : [{ place, message: `\`${bare(url)}\` ${wrong.message}.`, remedy: wrong.remedy }];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  const seen = new Map<string, number>();
  return urls.map((url) => {
    const name = bare(new URL(url).href).slice(0, MOST_NAME - 6);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return targetOf(url, count === 1 ? name : `${name} (${count})`);
  });
}

function targetOf(url: string, name: string): ProbeTarget {
  const check: HttpCheck = {
    kind: 'http',
    url,
    method: 'GET',
    headers: [],
    body: null,
    follow: 'same-host',
    httpVersion: 'any',
    ip: 'any',
    bodyLimit: BODY_LIMIT,
    tls: PLAIN_TLS,
  };
  const { timeoutMs, retries, intervalMs, degradedOverMs, certificate } = DEFAULTS;
  const times = { timeoutMs, retries, intervalMs, degradedOverMs, certificate };
  const nothing = { expect: [], tcpExpect: null, version: null, slo: null, alert: null, maintenance: [], dependsOn: [], place: null };
  return { name, check, ...times, ...nothing, redact: redactFor(check, redactor(urlSecrets(url))) };
}

/** Without what is secret in a URL. */
function bare(url: string): string {
  return url
    .replace(/[?#].*$/s, '')
    .replace(/(\/\/)[^/@]*@/, '$1')
    .slice(0, 200);
}
