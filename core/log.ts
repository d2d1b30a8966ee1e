import * as core from '@actions/core';
import { plain } from './report/escape.ts';

/** One line for the log of the run; what came from outside cannot form a workflow command. */
export function logLine(text: string): void {
  core.info(plain(text));
}

/** As `logLine`, and shown on the page of the run. */
export function logWarning(title: string, text: string): void {
  core.warning(plain(text), { title });
}

/** Has the runner mask a value in the log of the run. It does not mask what goes through the API: `report/redact` does. */
export function maskSecret(value: string): void {
  if (value !== '') core.setSecret(value);
}
