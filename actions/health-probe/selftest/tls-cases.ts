import type { TargetFile } from '../../../core/probe/config/health-file.ts';
import { degraded, down, type Expected, type Props, type SelftestCase, SHORT, up } from './case.ts';
import { type CertificateFault, HOST } from './identities.ts';

/** The name under which the health file of a run finds the authority. */
export const AUTHORITY_FILE = 'selftest-authority.pem';

/** A case at `https://HOST:PORT/`, whose prober trusts the authority of the run. */
function at(
  name: string,
  expected: Expected,
  start: (props: Props) => Promise<number>,
  target: Omit<TargetFile, 'name'> = {},
): SelftestCase {
  return {
    name,
    expected,
    play: async (props) => ({ ...target, http: { url: `https://${HOST}:${await start(props)}/`, tls: { ca: AUTHORITY_FILE } } }),
  };
}

function presenting(fault: CertificateFault, expected: Expected, name = `certificate: ${fault.replaceAll('-', ' ')}`): SelftestCase {
  return at(name, expected, ({ stage, identities }) => stage.http((_request, response) => response.end('ok'), identities.servers[fault]));
}

/** Certificates and handshakes. */
export const TLS_CASES: readonly SelftestCase[] = [
  presenting('good', up, 'control: sound certificate'),
  presenting('expired', down('tls_expired')),
  presenting('not-yet-valid', down('tls_not_yet_valid')),
  presenting('wrong-host', down('tls_hostname')),
  presenting('self-signed', down('tls_self_signed')),
  presenting('unknown-authority', down('tls_untrusted')),
  presenting('no-intermediate', down('tls_untrusted')),
  presenting('ends-in-3-days', down('tls_expiring')),
  presenting('ends-in-14-days', degraded('tls_expiring')),
  at('plain HTTP on a TLS port', down('tls_protocol'), ({ stage }) => stage.raw('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n')),
  at('silent TLS server', down('tls_timeout', 'deadline'), ({ stage }) => stage.tcp((socket) => socket.resume()), { timeout: SHORT }),
  at('closed in the handshake', down('connect_reset'), ({ stage }) => stage.raw('')),
];
