import type { GateFacts } from './facts.ts';
import { type GateKey, type Judged, skipped, unreadable } from './judged.ts';

/** Repository roles that may skip the window and the proof of staging. */
const PERMITTED: readonly string[] = ['maintain', 'admin'];

/**
 * What an override makes of a gate that does not let the deploy through: skipped, and its row says by whom and why. Everybody behind the
 * run has to be permitted, so that nobody starts another's run again with it; outside Actions there is nobody to ask.
 */
export function overridden(key: GateKey, judged: Judged, { override }: Pick<GateFacts, 'override'>): Judged {
  const { gate, refusal } = judged;
  if (refusal === null || override === null) return judged;
  const { reason, people } = override;
  for (const { login, role } of people) {
    if (role.state === 'unreadable') {
      const message = `${refusal.message} Whether ${login} may override that could not be read: ${role.why}`;
      return unreadable(key, message, undefined, { url: gate.url });
    }
    if (role.state === 'absent' || !PERMITTED.includes(role.value)) {
      const message = `${refusal.message} ${login} may not override that: it takes the permission maintain or admin.`;
      return { gate: { ...gate, details: { ...Object(gate.details), message } }, refusal: { ...refusal, message } };
    }
  }
  const who = [...new Set(people.map(({ login }) => login))];
  const by = who.length === 0 ? '' : ` by ${who.join(' and ')}`;
  const details = { override: reason, by: who, instead_of: refusal.reason, message: refusal.message };
  return skipped(key, `overridden${by}: ${reason}`, { url: gate.url, details });
}
