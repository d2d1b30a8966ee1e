import { expect, test } from '@jest/globals';
import { PAGERDUTY_VARIABLE, pagerDutyAddress, sinkAddress } from '../../../../actions/health-probe/notify/address.ts';

test.each([
  [undefined, 'https://events.pagerduty.com'],
  ['', 'https://events.pagerduty.com'],
  ['https://events.eu.pagerduty.com', 'https://events.eu.pagerduty.com'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://[::1]:8080/', 'http://[::1]:8080'],
  ['https://events.pagerduty.com.evil.example', null],
  ['https://evil.example', null],
  ['http://events.pagerduty.com', null],
  ['https://events.pagerduty.com@evil.example', null],
  ['https://user:word@events.pagerduty.com', null],
  ['https://events.pagerduty.com/other', null],
  ['http://localhost:8080', null],
  ['http://127.evil.example', null],
  [`${'file:'}///etc/passwd`, null],
  ['nonsense', null],
])('events for %j go to %j', (value, origin) => {
  const at = (): string => pagerDutyAddress({ [PAGERDUTY_VARIABLE]: value }).origin;
  if (origin === null) expect(at).toThrow(`environment ${PAGERDUTY_VARIABLE}`);
  else expect(at()).toBe(origin);
});

test.each([
  ['https://hooks.slack.com/services/x', false, true],
  ['http://127.0.0.1:9/services/x', false, true],
  ['http://hooks.slack.com/services/x', false, false],
  ['http://gateway.internal:9091', true, true],
  ['ftp://gateway.internal', true, false],
  ['hunter2', false, false],
])('%s as a sink (plain http %s): %s', (text, plainHttp, usable) => {
  const check = (): string => sinkAddress(text, 'input `x`', { plainHttp }).href;
  if (usable) expect(check()).toContain(text);
  else {
    expect(check).toThrow('input `x`');
    expect(check).not.toThrow(text);
  }
});
