import type { Finding, Gate, Report, Verdict } from '../../core/model.ts';
import { count } from '../../core/report/words.ts';
import type { Leak, ScanFacts } from './facts.ts';

/** Why the verdict is what it is; a closed list that callers may branch on. */
export const SECRET_SCAN_REASONS = ['no_secrets', 'secrets_found', 'scan_failed', 'unreadable', 'tool_missing', 'config_missing'] as const;
export type SecretScanReason = (typeof SECRET_SCAN_REASONS)[number];

const GATE = 'ops/secrets';
const SHORT_SHA = 12;

/** Judges one scan. Pure. `subject` is `owner/repo#7` or how else people name the commits. */
export function judge(facts: ScanFacts, subject: string): Report<SecretScanReason> {
  switch (facts.state) {
    case 'scanned': {
      const { leaks, range } = facts;
      const said = `${count(leaks.length, 'leak')} in ${count(range.commits, 'commit')}`;
      if (leaks.length === 0) return report(subject, { state: 'pass', reason: 'no_secrets' }, said, [clean(facts)], 0);
      return report(subject, { state: 'fail', reason: 'secrets_found' }, said, leaks.map(findingOf), leaks.length);
    }
    case 'scan_failed': {
      const findings = [...facts.leaks.map(findingOf), unread('gitleaks', 'error', facts)];
      const said = `The scan ended early with ${count(facts.leaks.length, 'leak')} found`;
      return report(subject, { state: 'error', reason: 'scan_failed' }, said, findings, facts.leaks.length);
    }
    case 'unreadable':
      return report(
        subject,
        { state: 'error', reason: 'unreadable' },
        'The commits could not be read',
        [unread('checkout', 'unknown', facts)],
        0,
      );
    case 'tool_missing':
      return report(
        subject,
        { state: 'error', reason: 'tool_missing' },
        'There was no gitleaks to run',
        [unread('gitleaks', 'unknown', facts)],
        0,
      );
    case 'config_missing':
      return report(subject, { state: 'error', reason: 'config_missing' }, 'The rules are missing', [unread('config', 'error', facts)], 0);
    default: {
      const never: never = facts;
      throw new TypeError(`Unknown facts: ${JSON.stringify(never)}`);
    }
  }
}

function findingOf(leak: Leak): Finding {
  const { rule, description, file, line, commit, fingerprint } = leak;
  const where = commit === null ? '' : ` It came in with commit \`${commit.slice(0, SHORT_SHA)}\`.`;
  return {
    rule,
    state: 'fail',
    subject: file,
    message: `${description === '' ? 'Something that looks like a secret.' : sentence(description)}${where}`,
    evidence: fingerprint,
    location: { file, ...(line === null ? {} : { line }) },
    fix:
      'Rotate the secret first, it has left the house. Then take it out of every commit that has it (rebase and force-push). ' +
      'If it is a false alarm, add the fingerprint to `.gitleaksignore` on the base branch.',
  };
}

function clean({ range, config, tool }: Extract<ScanFacts, { state: 'scanned' }>): Finding {
  const { base, head, commits } = range;
  const short = (sha: string): string => sha.slice(0, SHORT_SHA);
  const rules = config === null ? 'its own rules' : `the rules of \`${config}\` in the base commit`;
  return {
    rule: 'secrets',
    state: 'pass',
    subject: base === null ? short(head) : `${short(base)}..${short(head)}`,
    message: `${tool} scanned ${count(commits, 'commit')} with ${rules} and found nothing.`,
  };
}

function unread(subject: string, state: 'unknown' | 'error', { why, remedy }: { why: string; remedy: string }): Finding {
  return { rule: 'secrets', state, subject, message: why, fix: remedy };
}

function report(
  subject: string,
  verdict: Verdict<SecretScanReason>,
  said: string,
  findings: Finding[],
  leaks: number,
): Report<SecretScanReason> {
  const gate: Gate = {
    key: GATE,
    name: 'Secrets',
    status: verdict.state === 'pass' ? 'pass' : 'fail',
    required: true,
    reason: said,
    url: null,
    details: { leaks },
  };
  return { schema: 1, action: 'secret-scan', subject, verdict, gates: [gate], findings, artifacts: [], outputs: { leaks } };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
