import { resolve } from 'node:path';
import { ConfigurationError, type Problem } from '../../../core/errors.ts';
import type { HealthInputs } from '../inputs.ts';
import { checkPushgateway } from '../metrics/pushgateway.ts';
import { pagerDutyAddress } from '../notify/address.ts';
import { checkRoutingKey } from '../notify/pagerduty.ts';
import { checkSlack } from '../notify/slack.ts';

/** Where a run also tells what it found; null for what nobody set up. */
export interface SinkSettings {
  /** The webhook, which is the secret. */
  slack: string | null;
  pagerDuty: { routingKey: string; address: URL } | null;
  pushgateway: string | null;
  /** An absolute path. */
  metricsFile: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the sinks of a run, before anything is probed: an alarm that could never ring is found out now. Throws one
 * ConfigurationError with all problems, which shows no secret.
 */
export function readSinks(inputs: HealthInputs, environment: Environment): SinkSettings {
  const { 'slack-webhook': slack, 'pagerduty-routing-key': routingKey, 'pushgateway-url': pushgateway, 'metrics-file': file } = inputs;
  const problems: Problem[] = [];
  const check = <T>(text: string, read: (text: string) => T): T | null => {
    if (text === '') return null;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const settings = {
    slack: check(slack, (webhook) => {
      checkSlack(webhook);
      return webhook;
    }),
    pagerDuty: check(routingKey, (key) => {
      checkRoutingKey(key);
      return { routingKey: key, address: pagerDutyAddress(environment) };
    }),
    pushgateway: check(pushgateway, (url) => {
      checkPushgateway(url);
      return url;
    }),
    metricsFile: file === '' ? null : inWorkspace(file, environment),
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return settings;
}

/** A path of an input, from the workspace on; absolute. */
export function inWorkspace(path: string, { GITHUB_WORKSPACE: workspace }: Environment): string {
  return resolve(workspace || process.cwd(), path);
}
