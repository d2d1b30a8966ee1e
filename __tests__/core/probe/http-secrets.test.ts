import { describe, expect, test } from '@jest/globals';
import type { AttemptFacts, HttpCheck } from '../../../core/probe/model.ts';
import { probe } from './support/http-probe.ts';
import * as servers from './support/servers.ts';

/** A value that every encoding writes in its own way. */
const secret = (name: string) => `${name}-${'9f'.repeat(3)}/${'ä="?'}+&${'zz'.repeat(3)}`;

const USER = secret('user');
const WORD = secret('word');
const TOKEN = secret('token');
const KEY = secret('key');
const COOKIE = secret('cookie').replace(/[";]/g, '');
const QUERY = secret('query');
const PROXY = secret('proxy');
const ALL = [USER, WORD, TOKEN, KEY, COOKIE, QUERY, PROXY];
const PLANTED = encodeURIComponent;

/** How somebody may write a value who was given it. */
const ENCODINGS: readonly ((value: string) => string)[] = [
  (value) => value,
  encodeURIComponent,
  encodeURI,
  (value) => encodeURIComponent(value).replace(/%../g, (octet) => octet.toLowerCase()),
  (value) => new URL(`http://h/${value}`).pathname.slice(1),
  (value) => new URLSearchParams({ '': value }).toString().slice(1),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => Buffer.from(value).toString('base64'),
  (value) => Buffer.from(value).toString('base64url'),
  (value) => Buffer.from(`me:${value}`).toString('base64').replace(/=+$/, ''),
  (value) => Buffer.from(value).toString('hex'),
];

const HEADERS: HttpCheck['headers'] = [
  ['Authorization', `Bearer ${Buffer.from(TOKEN).toString('base64')}`],
  ['X-Api-Key', encodeURIComponent(KEY)],
  ['X-Plain', TOKEN],
  ['Cookie', `session=${encodeURIComponent(COOKIE)}`],
];

/** Everything that is said of an attempt; the server's own words, headers and body, are for the judge, who redacts what it quotes. */
function words(facts: AttemptFacts): string {
  return JSON.stringify(facts.answered && facts.kind === 'http' ? { ...facts, headers: [], body: [] } : facts);
}

function leaks(text: string): string[] {
  const seeds = [
    ...ALL,
    TOKEN.replace('ä', 'a'),
    encodeURIComponent(KEY),
    encodeURIComponent(COOKIE),
    Buffer.from(TOKEN).toString('base64'),
  ];
  return seeds
    .flatMap((value) => ENCODINGS.map((encode) => encode(value)))
    .filter((form) => text.includes(form) || text.includes(encodeURI(form)));
}

/** Where a hostile server sends each secret back to us, in every encoding. */
const reflected = (to: (form: string) => string) =>
  [USER, WORD, KEY, COOKIE, QUERY, TOKEN]
    .flatMap((value) => ENCODINGS.map((encode) => to(encode(value))))
    .filter((url) => URL.canParse(url));

describe('secrets of a check are in no word about it', () => {
  test('the search finds what it looks for', () => {
    expect(leaks(`so ${PLANTED(QUERY)} there`)).not.toEqual([]);
    expect(leaks('nothing')).toEqual([]);
  });

  const urlTo = (authority: string) => `http://${PLANTED(USER)}:${PLANTED(WORD)}@${authority}/path?key=${PLANTED(QUERY)}`;
  const starts: [string, () => Promise<{ authority: string }>, Partial<HttpCheck>?, Record<string, string>?][] = [
    ['an answer', () => servers.startRaw('HTTP/1.1 200 OK\r\n\r\nhere')],
    ['a closed port', async () => ({ authority: `127.0.0.1:${await servers.closedPort()}` })],
    ['a name that does not exist', async () => ({ authority: 'none.example.test' })],
    ['a refused address', async () => ({ authority: '169.254.169.254' })],
    ['a malformed answer', () => servers.startRaw(`HTTP/1.1 200 OK\r\nbad header ${PLANTED(TOKEN)}\r\n\r\n`)],
    ['a header that cannot be sent', () => servers.startSilent(), { headers: [...HEADERS, ['X-Bad', `${KEY}\n`]] }],
    ['a method that cannot be sent', () => servers.startSilent(), { method: `G T` }],
    ['no answer', () => servers.startSilent()],
    ['a broken proxy', () => servers.startSilent(), {}, { http_proxy: `http://me:${PLANTED(PROXY)}@127.0.0.1:1` }],
    ['a proxy that is not supported', () => servers.startSilent(), {}, { http_proxy: `socks5://me:${PLANTED(PROXY)}@127.0.0.1:1` }],
    ['a proxy that is no URL', () => servers.startSilent(), {}, { http_proxy: `http://me:${PLANTED(PROXY)}@` }],
  ];
  test.each(starts)('%s', async (_what, start, wish = {}, environment = {}) => {
    const { authority } = await start();
    const facts = await probe({ url: urlTo(authority), headers: HEADERS, ...wish }, { timeoutMs: 300, environment });
    expect(leaks(words(facts))).toEqual([]);
  });

  test('redirects that send them back, to be followed or not', async () => {
    const { authority } = await servers.startHttp((request, response) => {
      const index = Number(request.url?.match(/^\/(\d+)/)?.[1] ?? -1);
      const location = targets[index];
      if (location === undefined) response.end('here');
      else response.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end();
    });
    const targets = [
      ...reflected((form) => `http://${authority}/back/${form}`),
      ...reflected((form) => `http://elsewhere.test/${form}`),
      ...reflected((form) => `http://elsewhere.test/?${form}#${form}`),
      ...reflected((form) => `http://${form}@elsewhere.test/`),
      ...reflected((form) => `http://${form}.elsewhere.test/`),
      ...reflected((form) => `${form}:x`),
    ];
    expect(targets.length).toBeGreaterThan(100);
    for (const index of targets.keys()) {
      const url = urlTo(authority).replace('/path', `/${index}`);
      const facts = await probe({ url, headers: HEADERS });
      expect({ to: targets[index], leaks: leaks(words(facts)) }).toEqual({ to: targets[index], leaks: [] });
    }
  });
});
