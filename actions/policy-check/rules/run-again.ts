import { namesPermission } from '../../../core/errors.ts';

/** How to fix that something could not be read. `why` is the cause, as the error said it: another run cures no missing permission. */
export function runAgain(why: string): string {
  return namesPermission(why) ? 'Grant what the message names, then run the check again.' : 'Run the check again.';
}
