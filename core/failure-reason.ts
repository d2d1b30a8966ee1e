import { ConfigurationError, PermissionError, UnreadableError } from './errors.ts';

/** Reasons that any action may end with when it could not come to a report of its own. */
export const FAILURE_REASONS = ['configuration_error', 'permission_error', 'unreadable', 'internal_error'] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** The reason of a run that ended with this error; what is none of the suite's own kinds is a bug of ours. */
export function failureReason(error: unknown): FailureReason {
  if (error instanceof ConfigurationError) return 'configuration_error';
  if (error instanceof PermissionError) return 'permission_error';
  if (error instanceof UnreadableError) return 'unreadable';
  return 'internal_error';
}
