import type { Redactor } from '../../../core/report/redact.ts';
import type { IssuesPort } from '../incidents/incident-issues.ts';
import { type IncidentOptions, keepIncidents } from '../incidents.ts';
import type { Sink } from '../monitor/alarm.ts';
import { tellPagerDuty } from '../notify/pagerduty.ts';
import type { Send } from '../notify/send.ts';
import { tellSlack } from '../notify/slack.ts';
import type { Channels } from '../notify/tell-sinks.ts';
import type { SinkSettings } from './sinks.ts';

/** What the channels of a run stand on. */
export interface ChannelPorts extends Pick<IncidentOptions, 'runUrl' | 'now'> {
  github: IssuesPort;
  send: Send;
  /** `owner/repo` */
  repository: string;
  /** Takes the secrets of the health file and of the run out of a text. */
  clean: Redactor;
}

/** The channels that are set up; issues always are. */
export function channelsOf({ slack, pagerDuty }: SinkSettings, { github, send, repository, runUrl, now, clean }: ChannelPorts): Channels {
  const context = { send, repository, runUrl, clean };
  return {
    issue: (tellings) => keepIncidents(github, tellings, { runUrl, now, clean }),
    slack: slack === null ? null : (tellings) => tellSlack(tellings, { ...context, webhook: slack }),
    pagerduty: pagerDuty === null ? null : (tellings) => tellPagerDuty(tellings, { ...context, ...pagerDuty }),
  };
}

/** Their names, for the alarms: what no one of them takes is no notice. */
export function sinksOf(channels: Channels): Sink[] {
  return (['issue', 'slack', 'pagerduty'] as const).filter((sink) => channels[sink] !== null);
}
