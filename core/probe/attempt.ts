import { createDnsAttempt } from './dns.ts';
import { createHttpAttempt } from './http.ts';
import type { Attempt, ProbeSettings } from './model.ts';
import { createResolver } from './resolve.ts';
import { createTcpAttempt } from './tcp.ts';

/** One attempt of any check, with one resolver for the run. Throws ConfigurationError for a resolver that is not an address. */
export function createAttempt(settings: ProbeSettings): Attempt {
  const resolve = createResolver(settings);
  const http = createHttpAttempt(settings, resolve);
  const tcp = createTcpAttempt(settings, resolve);
  const dns = createDnsAttempt(settings);
  return (check, timeoutMs, signal) => {
    switch (check.kind) {
      case 'http':
        return http(check, timeoutMs, signal);
      case 'tcp':
        return tcp(check, timeoutMs, signal);
      case 'dns':
        return dns(check, timeoutMs, signal);
      default:
        return unknownKind(check);
    }
  };
}

function unknownKind(check: never): never {
  throw new TypeError(`no attempt for ${JSON.stringify(check)}`);
}
