import { ConfigurationError, type Problem } from '../../core/errors.ts';
import type { Finding } from '../../core/model.ts';
import type { ClassifierInputs } from './inputs.ts';

/** What this version does not do yet. Throws a ConfigurationError for what was asked for by name; the default is a note in the report. */
export function refuseWhatIsNotYet({ dispatch }: Pick<ClassifierInputs, 'dispatch'>): void {
  if (dispatch === 'none' || dispatch === 'issue') return;
  const problem: Problem = {
    place: 'input `dispatch`',
    message: `\`${dispatch}\` comes in a later version.`,
    remedy: 'Set `dispatch: none`, and use the outputs in a step of your own.',
  };
  throw new ConfigurationError(problem);
}

/** Says that nobody was asked for a remedy, where the default would ask. */
export function notAskedYet({ dispatch }: Pick<ClassifierInputs, 'dispatch'>, subject: string): Finding[] {
  if (dispatch === 'none') return [];
  const message = 'Nobody was asked for a remedy: this version classifies, and opens no issue yet.';
  return [{ rule: 'dispatch', state: 'skipped', subject, message, fix: 'Set `dispatch: none` to silence this.', advisory: true }];
}
