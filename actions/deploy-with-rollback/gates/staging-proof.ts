import type { GateFacts } from './facts.ts';
import { type Judged, passed, refused, unreadable } from './judged.ts';

/** The same artifact, by its digest where it has one, was verified in the other environment and not given up there since. */
export function judgeStaging(environment: string, { artifact, digest, staging }: GateFacts): Judged {
  if (staging.state === 'unreadable') return unreadable('staging', `The ledger of ${environment} could not be read: ${staging.why}`);
  const verified = staging.state === 'read' ? staging.value.verified : [];
  const same = verified.find((one) => (digest !== null && sameDigest(one.digest, digest)) || one.artifact === artifact);
  const named = same === undefined ? verified.find((one) => isSameRelease(one.artifact, artifact)) : undefined;
  const other = same !== undefined && digest !== null && same.digest !== null && !sameDigest(same.digest, digest) ? same : named;
  if (other !== undefined) {
    return refused('staging', {
      reason: 'digest_mismatch',
      outcome: 'blocked',
      message: `${environment} verified ${other.artifact}${other.digest === null ? '' : ` as ${other.digest}`}, and this is ${digest ?? artifact}.`,
      fix: `Deploy to ${environment} what is to be deployed here, byte for byte; do not build it again.`,
    });
  }
  if (same === undefined) return notVerified(environment, `${artifact} was not verified in ${environment}.`);
  if (staging.state === 'read' && staging.value.bad.has(same.artifact)) {
    return notVerified(environment, `${same.artifact} was verified in ${environment}, and was rolled back there since.`);
  }
  return passed('staging', `verified in ${environment} on ${same.at}`);
}

function notVerified(environment: string, message: string): Judged {
  const fix = `Deploy it to ${environment} first, with probes that verify it; or let somebody who may override it with a reason.`;
  return refused('staging', { reason: 'staging_not_verified', outcome: 'blocked', message, fix });
}

function sameDigest(a: string | null, b: string): boolean {
  return a !== null && a.toLowerCase() === b.toLowerCase();
}

/** One tag (`app:v2`) with two digests. A name without a tag says nothing about the release. */
function isSameRelease(a: string, b: string): boolean {
  const [nameA = '', digestA] = a.split('@');
  const [nameB = '', digestB] = b.split('@');
  return nameA === nameB && /:[^/]+$/.test(nameA) && digestA !== undefined && digestB !== undefined && digestA !== digestB;
}
