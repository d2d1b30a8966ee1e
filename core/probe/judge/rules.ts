import { partsOf } from '../expression/ast.ts';
import type { Expression } from '../expression/compile.ts';
import type { AttemptFacts, CertificateFacts, ProbeAnswer } from '../model.ts';
import type { ProbeTarget } from '../target.ts';
import { type ProbeProblem, wrong } from './problem.ts';

const DAY_MS = 86_400_000;

/** What is asked of every answer, unless an expression asks about the same thing. Null where it is as it should be. */
export function defaultProblem(answer: ProbeAnswer, target: ProbeTarget): ProbeProblem | null {
  switch (answer.kind) {
    case 'http':
      if (asks(target.expect, 'status') || (answer.status >= 200 && answer.status <= 299)) return null;
      return wrong('status', `the status is ${answer.status}; without an expression on \`status\` it has to be 2xx`);
    case 'dns':
      return dnsProblem(answer.rcode, answer.answers.length, target.expect);
    case 'tcp':
      if (target.tcpExpect === null || target.tcpExpect.test(answer.text)) return null;
      return wrong('body', `the answer does not match \`${target.tcpExpect.source}\``);
  }
}

/** As `dig` names them; where the server was asked and said no, the reason is the same as where it could not be asked. */
const RCODES: { readonly [rcode: string]: 'dns_nxdomain' | 'dns_servfail' } = { NXDOMAIN: 'dns_nxdomain', SERVFAIL: 'dns_servfail' };

function dnsProblem(rcode: string, records: number, expect: readonly Expression[]): ProbeProblem | null {
  if (asks(expect, 'rcode')) return null;
  if (rcode !== 'NOERROR') return wrong(RCODES[rcode] ?? 'answer', `the server answered ${rcode}`);
  if (records > 0 || asks(expect, 'answer')) return null;
  return wrong('answer', 'the name has no records of this type');
}

function asks(expect: readonly Expression[], kind: 'status' | 'rcode' | 'answer'): boolean {
  return expect.some(({ ast }) => partsOf(ast).some((part) => part.kind === kind));
}

/** Judges the presented chain's earliest end. A time that cannot be read counts as past. */
export function certificateProblem(certificate: CertificateFacts | null, target: ProbeTarget, now: number): ProbeProblem | null {
  if (certificate === null || target.certificate === null) return null;
  const { failMs, warnMs } = target.certificate;
  const left = certificate.earliestExpiresAt - now;
  if (left >= failMs && left >= warnMs) return null;
  const whose = certificate.earliestExpiresAt < certificate.leafExpiresAt ? 'a certificate of the chain' : 'the certificate';
  const days = Math.floor(left / DAY_MS);
  const when = left < 0 ? 'has ended' : days < 1 ? 'ends within a day' : `ends in ${days} ${days === 1 ? 'day' : 'days'}`;
  return { state: left >= failMs ? 'degraded' : 'down', reason: 'tls_expiring', phase: 'tls', detail: `${whose} ${when}` };
}

/** An answer that is right, and took longer than `degraded_over`. */
export function slowProblem({ totalMs }: AttemptFacts, { degradedOverMs }: ProbeTarget): ProbeProblem | null {
  if (degradedOverMs === null || totalMs <= degradedOverMs) return null;
  return {
    state: 'degraded',
    reason: 'slow',
    phase: 'assert',
    detail: `it took ${Math.round(totalMs)} ms, more than ${degradedOverMs} ms`,
  };
}
