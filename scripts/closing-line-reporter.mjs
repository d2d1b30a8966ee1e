import { writeSync } from 'node:fs';

// Ends a jest run with the one line that scripts and people look for; jest prints its own summary after every reporter.
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A suite that cannot be loaded has no tests of its own: count it, or a syntax error would read as "0 failed".
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => writeSync(1, `\n${line}\n`));
  }
}
