import type { Redactor } from '../../../core/report/redact.ts';
import type { Telling } from './telling.ts';

/**
 * The notice as it may leave. A runbook with a secret in it would be a broken link to a masked place, so there is none then. The key
 * stays: it never leaves.
 */
export function redactTelling(telling: Telling, clean: Redactor): Telling {
  const { target, detail, runbook } = telling;
  const shown = runbook === null || clean(runbook) !== runbook ? null : runbook;
  return { ...telling, target: clean(target), detail: clean(detail), runbook: shown };
}
