import type { GatePlan } from './gate-plan.ts';
import { type Judged, passed, refused } from './judged.ts';
import { describeWindow, isOpen, nextOpening } from './window.ts';

/** One of the windows is open now. It says so when it is not: a deploy that is quietly skipped is one that somebody believes in. */
export function judgeWindow({ windows }: GatePlan, now: Date): Judged {
  if (windows.length === 0) return passed('window', 'always open');
  const words = windows.map(describeWindow).join('; ');
  if (isOpen(windows, now)) return passed('window', `open: ${words}`);
  const next = nextOpening(windows, now);
  const opens = next === null ? 'None opens within 8 days.' : `It opens again at ${next.toISOString().slice(0, 16)}Z.`;
  return refused('window', {
    reason: 'outside_window',
    outcome: 'blocked',
    message: `Deploys are allowed ${words}. ${opens}`,
    fix: 'Wait until it opens, or let somebody who may override it with a reason. A rollback is possible at any time.',
  });
}
