import { expect, test } from '@jest/globals';
import type { Notice, Sink } from '../../../../actions/health-probe/monitor/alarm.ts';
import { tellSinks } from '../../../../actions/health-probe/notify/tell-sinks.ts';
import type { Delivery, Telling } from '../../../../actions/health-probe/notify/telling.ts';
import { telling } from './support.ts';

const about = () => ({ detail: 'why', severity: 'error' as const, runbook: null });
const notice = (change: Partial<Telling>, sinks: Sink[] = ['issue', 'slack', 'pagerduty']): Notice => {
  const { detail: _detail, severity: _severity, runbook: _runbook, ...rest } = telling(change);
  return { ...rest, incident: 'x', follows: null, claim: null, sinks };
};

function channel(failing: readonly string[] = []) {
  const got: string[] = [];
  const tell = async (tellings: readonly Telling[]): Promise<Delivery> => {
    got.push(...tellings.map(({ key }) => key));
    const failed = tellings.filter(({ key }) => failing.includes(key)).map(({ key }) => ({ key, why: 'it is away' }));
    return { acknowledged: got.filter((key) => !failing.includes(key)), failed };
  };
  return { got, tell };
}

test('each channel gets what it does not know yet, and only what it took is done with', async () => {
  const [issue, slack, pagerduty] = [channel(), channel(['a/open', 'b/open']), channel()];
  const notices = [notice({ target: 'a' }), notice({ target: 'b' }, ['slack']), notice({ target: 'c' }, ['issue'])];
  const told = await tellSinks(notices, about, {
    issue: async (tellings) => ({ ...(await issue.tell(tellings)), muted: [], issues: [], warnings: ['w'] }),
    slack: slack.tell,
    pagerduty: pagerduty.tell,
  });
  expect([issue.got, slack.got, pagerduty.got]).toEqual([['a/open', 'c/open'], ['a/open', 'b/open'], ['a/open']]);
  expect(told).toEqual({
    outcomes: [
      { key: 'a/open', told: ['issue', 'pagerduty'] },
      { key: 'b/open', told: [] },
      { key: 'c/open', told: ['issue'] },
    ],
    failures: ['it is away'],
    muted: [],
    warnings: ['w'],
  });
});

test('who is silenced is silent everywhere, and an alert that is over is still resolved', async () => {
  const [slack, pagerduty] = [channel(), channel()];
  const notices = [notice({ target: 'a' }), notice({ target: 'a', kind: 'resolve' }), notice({ target: 'b' })];
  const issue = async () => ({ acknowledged: ['a/open', 'b/open'], failed: [], muted: ['a'], issues: [], warnings: [] });
  const { outcomes } = await tellSinks(notices, about, { issue, slack: slack.tell, pagerduty: pagerduty.tell });
  expect([slack.got, pagerduty.got]).toEqual([['b/open'], ['a/resolve', 'b/open']]);
  expect(outcomes).toEqual([
    { key: 'a/open', told: ['issue', 'slack', 'pagerduty'] },
    { key: 'a/resolve', told: ['slack', 'pagerduty'] },
    { key: 'b/open', told: ['issue', 'slack', 'pagerduty'] },
  ]);
});

test('a channel that this run cannot reach is asked for nothing, and its notices wait', async () => {
  const { outcomes, failures } = await tellSinks([notice({})], about, { issue: null, slack: null, pagerduty: null });
  expect([outcomes, failures]).toEqual([[{ key: 'api/open', told: [] }], []]);
});
