import { describe, expect, test } from '@jest/globals';
import { startHttp, startRaw } from '../core/probe/support/servers.ts';
import { HEALTH_FILE, leftBy, runHealth, startHealth, targetsOf, write } from './health-stage.ts';

/** Built here, so that no scanner takes them for real ones; with characters that every encoding changes. */
const BEARER = ['tok', 'en"of', '/the', '+api', '=9'].join('');
const PASSWORD = ['correct horse', 'battery', '&staple'].join('-');
const QUERY = ['ke', 'y+for', ' query', '%41'].join('');
const KEPT = ['liter', 'ally-in', 'the-file'].join('-');

/** As it is, and as a server or a library may write it; in base64 also behind other bytes, as in `user:password`. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift, 120), bytes]).toString('base64'));
  const url = encodeURIComponent(secret);
  return [
    secret,
    url,
    url.toLowerCase(),
    url.replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    ...base64,
  ];
}

/** Which forms of a secret a text has; of base64 also without its ends, which belong to what stands beside it. */
function tracesOf(secret: string, text: string): string[] {
  const [, , , , , , ...base64] = formsOf(secret);
  return [...formsOf(secret), ...base64.map((form) => form.slice(4, -4))].filter((form) => text.includes(form));
}

/** Says back all that it was told, in every form that it can think of, where people and logs will look. */
function startEcho() {
  return startHttp((request, response) => {
    const { authorization = '' } = request.headers;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const credentials = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
    const told = [authorization, url.search, ...url.searchParams.values(), credentials, credentials.split(':')[1] ?? ''];
    const token = authorization.replace('Bearer ', '');
    const text = [...told, ...formsOf(token)].join(' ');
    if (url.pathname === '/moved') {
      response.writeHead(302, { location: `http://other.example/${encodeURIComponent(token)}?${url.searchParams}` });
      return response.end();
    }
    response.setHeader('x-version', encodeURIComponent(token));
    response.setHeader('set-cookie', `session=${Buffer.from(token).toString('base64')}`);
    response.end(JSON.stringify({ version: token, told: text }));
  });
}

describe('secrets of a health file', () => {
  test.each(['text', 'json'])('are in no output, log, summary or report, however they come back (log as %s)', async (format) => {
    const { authority } = await startEcho();
    const broken = await startRaw(`HTTP/1.1 ${BEARER}\r\n${PASSWORD}\r\n\r\n`);
    const stage = await startHealth();
    const file = `version: 1
defaults: { retries: 0 }
targets:
  - name: header
    http: { url: 'http://${authority}/', headers: { authorization: 'Bearer \${{ env.BEARER }}' } }
    expect: ['body.told == "x"', 'header["set-cookie"] == "x"', 'header["x-version"] == "\${{ env.PASSWORD }}"', 'body contains "y"']
  - name: url
    http: { url: 'http://ops:\${{ env.ENCODED }}@${authority}/?key=\${{ env.QUERY }}' }
    expect: ['body.told == "x"', 'body == "x"']
  - name: moved
    http: { url: 'http://${authority}/moved?key=\${{ env.QUERY }}', headers: { authorization: 'Bearer \${{ env.BEARER }}' }, follow: same-host }
  - name: kept
    http: { url: 'http://${authority}/?k=${KEPT}', headers: { x-api-key: '${KEPT}' } }
    expect: ['body.told == "x"']
  - name: broken
    http: { url: 'http://${broken.authority}/' }
  - name: version
    http: { url: 'http://${authority}/', headers: { authorization: 'Bearer \${{ env.BEARER }}' } }
    version: body.version
`;
    write(stage.workspace, HEALTH_FILE, file);
    const env = { BEARER, PASSWORD, QUERY, ENCODED: encodeURIComponent(PASSWORD) };
    const run = await runHealth(stage, { 'log-format': format, state: 'none' }, { env });
    // Every answer was one to be told of, so that the search is not in vain.
    expect(targetsOf(run).map(({ name, state, reason }) => `${name} ${state} ${reason}`)).toEqual([
      ...[
        'header down json',
        'url down json',
        'moved down redirect_blocked',
        'kept down json',
        'broken down malformed_http',
        'version up null',
      ],
    ]);
    expect(targetsOf(run)[0]?.detail).toContain('***');
    const left = leftBy(run);
    expect(left).toContain('***');
    expect([BEARER, PASSWORD, QUERY, KEPT].flatMap((secret) => tracesOf(secret, left))).toEqual([]);
    // What is not ours to print the runner hides for others: each value, percent-encoded, in base64 and as JSON writes it.
    for (const secret of [BEARER, PASSWORD, QUERY]) {
      const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64'), JSON.stringify(secret).slice(1, -1)];
      for (const form of forms) expect(run.stdout).toContain(`::add-mask::${form.replaceAll('%', '%25')}\n`);
    }
  });

  test('nor are those of the input `url`', async () => {
    const { authority } = await startEcho();
    const stage = await startHealth();
    const url = `http://ops:${encodeURIComponent(PASSWORD)}@${authority}/moved?key=${encodeURIComponent(QUERY)}&format=json`;
    const run = await runHealth(stage, { url, 'fail-on': 'down' });
    expect(targetsOf(run)).toMatchObject([{ name: `http://${authority}/moved`, state: 'down', reason: 'redirect_blocked' }]);
    const left = leftBy(run);
    expect([PASSWORD, QUERY].flatMap((secret) => tracesOf(secret, left))).toEqual([]);
    const wrong = await runHealth(stage, { url: url.replace('http', 'ftp') });
    expect(wrong.outputs).toMatchObject({ verdict: 'error', reason: 'configuration_error' });
    expect(wrong.stdout + wrong.summary + JSON.stringify(wrong.outputs)).not.toContain(encodeURIComponent(PASSWORD));
  });

  test('a value that is a word of every report hides nothing of it', async () => {
    const { authority } = await startEcho();
    const stage = await startHealth();
    write(stage.workspace, HEALTH_FILE, `version: 1\ntargets: [{ name: web, http: { url: 'http://${authority}/\${{ env.A }}' } }]\n`);
    const run = await runHealth(stage, { state: 'none' }, { env: { A: 'state' } });
    expect(targetsOf(run)).toMatchObject([{ name: 'web', state: 'up', phases: { tls: null } }]);
  });
});
