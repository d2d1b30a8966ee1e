import type { ConfigurationError } from '../../core/errors.ts';
import type { Finding, Report } from '../../core/model.ts';
import { type ClassifierReason, outputsOf } from './judge.ts';

/** The configuration cannot be used: every problem of it is a finding, at its place, and nothing was classified. */
export function reportOfInvalidConfig(subject: string, error: ConfigurationError): Report<ClassifierReason> {
  return {
    schema: 1,
    action: 'failure-classifier',
    subject,
    verdict: { state: 'error', reason: 'config_invalid' },
    gates: [],
    findings: error.problems.map(({ place, message, remedy }): Finding => {
      const [, file, line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? [];
      const location = file === undefined ? {} : { location: { file, line: Number(line), column: Number(column) } };
      return { rule: 'config', state: 'error', subject: place, message, ...location, ...(remedy === undefined ? {} : { fix: remedy }) };
    }),
    artifacts: [],
    outputs: outputsOf(null),
  };
}
