import fc from 'fast-check';
import { FINDING_STATES, type Finding, GATE_STATUSES, type Gate, type Report, VERDICT_STATES } from '../../../core/model.ts';
import { hostileText } from './hostile.ts';

export const ACTIONS_URL = 'https://github.com/acme/shop/actions/runs/9876/attempts/2';

export function aFinding(given: Partial<Finding> = {}): Finding {
  return { rule: 'forbidden_paths', state: 'fail', subject: 'secrets/a', message: 'May not be changed.', ...given };
}

export function aGate(given: Partial<Gate> = {}): Gate {
  return { key: 'ci', name: 'ci', status: 'pass', required: true, reason: 'success', url: null, details: null, ...given };
}

export function aReport(given: Partial<Report> = {}): Report {
  return {
    schema: 1,
    action: 'policy-check',
    subject: 'acme/shop#412',
    verdict: { state: 'fail', reason: 'rules_failed' },
    gates: [],
    findings: [],
    artifacts: [{ kind: 'link', title: 'Pull request', value: 'https://github.com/acme/shop/pull/412' }],
    outputs: { 'failed-rules': [] },
    ...given,
  };
}

/** 3,000 findings and 300 gates with the longest and worst texts that GitHub lets through. */
export function hostileReport(state: Finding['state'] = 'fail'): Report {
  const path = `${'|@octocat#1`<&\u202e\u{1f600}'.repeat(300)}/`;
  return aReport({
    subject: path,
    gates: Array.from({ length: 300 }, (_, i) =>
      aGate({ name: path + i, status: 'fail', reason: path, url: `https://h/${path}`, details: path }),
    ),
    findings: Array.from({ length: 3000 }, (_, i) =>
      aFinding({ state, subject: path + i, message: path, evidence: path, fix: path, location: { file: path, line: i + 1 } }),
    ),
    artifacts: Array.from({ length: 60 }, () => ({ kind: 'link', title: path, value: `https://h/${path}` })),
    outputs: { 'failed-rules': [path], gates: Array.from({ length: 300 }, () => path) },
  });
}

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    rule: fc.constantFrom('required_sections', 'forbidden_paths', 'docs'),
    state: fc.constantFrom(...FINDING_STATES),
    subject: hostileText,
    message: hostileText,
    evidence: hostileText,
    fix: hostileText,
    location: fc.record({ file: hostileText, line: fc.integer({ min: 1, max: 99 }) }),
  },
  { requiredKeys: ['rule', 'state', 'subject', 'message'] },
);

const gate: fc.Arbitrary<Gate> = fc.record({
  key: hostileText,
  name: hostileText,
  status: fc.constantFrom(...GATE_STATUSES),
  required: fc.boolean(),
  reason: hostileText,
  url: fc.option(hostileText.map((text) => `https://h/${text}`)),
  details: hostileText,
});

/** Any report, with hostile text wherever text is free. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  schema: fc.constant(1 as const),
  action: fc.constant('policy-check'),
  subject: hostileText,
  verdict: fc.record({ state: fc.constantFrom(...VERDICT_STATES), reason: fc.constantFrom('rules_failed', 'pending', 'timed_out') }),
  gates: fc.array(gate, { maxLength: 4 }),
  findings: fc.array(finding, { maxLength: 12 }),
  artifacts: fc.array(fc.record({ kind: fc.constantFrom('link' as const, 'file' as const), title: hostileText, value: hostileText }), {
    maxLength: 3,
  }),
  outputs: fc.dictionary(fc.constantFrom('failed-rules', 'gates'), hostileText),
});
