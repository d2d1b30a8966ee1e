import type { GateFacts } from './facts.ts';
import { type Judged, passed, refused, skipped, unreadable } from './judged.ts';

/** No secret-scanning alert of the repository is open: what leaked has to be revoked before anything else. */
export function judgeSecretAlerts({ github }: GateFacts): Judged {
  if (github === null) return skipped('secret_alerts', 'needs GitHub');
  const { secretAlerts: alerts } = github;
  if (alerts.state === 'unreadable') {
    const fix = 'It takes the token of an App with `secret_scanning_alerts: read`, given as `token`; or remove `require.secret_alerts`.';
    return unreadable('secret_alerts', `The secret-scanning alerts could not be read: ${alerts.why}`, fix);
  }
  if (alerts.state === 'absent') {
    return unreadable(
      'secret_alerts',
      'The repository has no secret scanning, so nothing can be said of its alerts.',
      'Turn secret scanning on, or remove `require.secret_alerts`.',
    );
  }
  const [first] = alerts.value;
  if (first === undefined) return passed('secret_alerts', 'no open alert');
  const count = alerts.value.length;
  return refused(
    'secret_alerts',
    {
      reason: 'secret_detected',
      outcome: 'blocked',
      message: `${count === 1 ? 'A secret-scanning alert is' : `${count} secret-scanning alerts are`} open: #${first.number}${count > 1 ? ' and others' : ''}.`,
      fix: 'Revoke the secret, and close the alert.',
    },
    { url: first.url },
  );
}
