import type { IncomingMessage, RequestListener } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import type { HttpCheck } from '../../../core/probe/model.ts';
import { certificates } from './support/certificates.ts';
import { answerOf, probe, said } from './support/http-probe.ts';
import * as servers from './support/servers.ts';

interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server that redirects each path as `routes` says (`status location`, PORT being its own port), and says "here" for the others. */
async function start(routes: Record<string, string>, headers: Record<string, string> = {}, tls?: { cert: string; key: string }) {
  const asked: Asked[] = [];
  const serve: RequestListener = (request, response) => {
    const path = request.url ?? '';
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      asked.push({ method: request.method ?? '', path, headers: request.headers, body });
      const [status, location] = routes[path]?.replaceAll('PORT', String(server.port)).split(' ') ?? [];
      if (status === undefined) response.end('here');
      else
        response.writeHead(Number(status), { ...headers, ...(location === undefined ? {} : { location }) }).end('a body that nobody reads');
    });
  };
  const server = await servers.startHttp(serve, tls === undefined ? {} : { tls });
  return { ...server, asked };
}

const LONG = Object.fromEntries(Array.from({ length: 12 }, (_, nth) => [`/${nth}`, `302 /${nth + 1}`]));

describe('where a redirect may lead', () => {
  test.each<[string, Record<string, string>, HttpCheck['follow'], string]>([
    ['none', { '/': '302 /there' }, 'none', '302 a body that nobody reads'],
    ['a relative one', { '/': '302 there?x=1' }, 'same-host', '200 here'],
    ['an absolute one', { '/': '301 http://api.example.test:PORT/there' }, 'same-host', '200 here'],
    ['another port of the host', { '/': '307 //api.example.test:PORT/' }, 'same-host', 'too_many_redirects in ttfb'],
    ['another host', { '/': '302 http://other.example.test:PORT/' }, 'same-host', 'redirect_blocked in ttfb'],
    ['another host of the site', { '/': '302 http://other.example.test:PORT/there' }, 'same-site', '200 here'],
    ['another site', { '/': '302 http://elsewhere.test:PORT/there' }, 'same-site', 'redirect_blocked in ttfb'],
    ['any site', { '/': '302 http://elsewhere.test:PORT/there' }, 'any', '200 here'],
    ['a file', { '/': `302 ${'file:'}///x` }, 'any', 'redirect_blocked in ttfb'],
    ['another protocol', { '/': '302 gopher://api.example.test/' }, 'any', 'redirect_blocked in ttfb'],
    ['the metadata service', { '/': '302 http://169.254.169.254/latest/meta-data/' }, 'any', 'blocked_target in dns'],
    ['the metadata service by name', { '/': '302 http://metadata.example.test/' }, 'any', 'blocked_target in dns'],
    ['the metadata service, not any', { '/': '302 http://169.254.169.254/' }, 'same-host', 'redirect_blocked in ttfb'],
    ['a name that does not exist', { '/': '302 http://none.example.test/' }, 'any', 'dns_nxdomain in dns'],
    ['what is no URL', { '/': '302 http://[' }, 'any', 'malformed_http in ttfb'],
    ['nowhere', { '/': '302' }, 'any', '302 a body that nobody reads'],
    ['300 and 304 lead nowhere', { '/': '300 /there' }, 'any', '300 a body that nobody reads'],
    ['to itself', { '/': '302 /' }, 'any', 'too_many_redirects in ttfb'],
    ['in a circle', { '/': '302 /a', '/a': '302 /b', '/b': '302 /' }, 'any', 'too_many_redirects in ttfb'],
    ['in a circle by fragment', { '/': '302 /#a' }, 'any', 'too_many_redirects in ttfb'],
    ['ten of them', { '/': '302 /2', ...LONG, '/11': '' }, 'any', '200 here'],
    ['eleven of them', { '/': '302 /1', ...LONG, '/11': '' }, 'any', 'too_many_redirects in ttfb'],
  ])('%s', async (_what, routes, follow, expected) => {
    const used = Object.fromEntries(Object.entries(routes).filter(([, to]) => to !== ''));
    const server = await start(used);
    expect(said(await probe({ url: `http://api.example.test:${server.port}/`, follow }))).toBe(expected);
  });

  test('a circle is seen when it closes', async () => {
    const server = await start({ '/': '302 /a', '/a': '302 /b', '/b': '302 /a' });
    await probe({ url: `http://${server.authority}/` });
    expect(server.asked.map(({ path }) => path)).toEqual(['/', '/a', '/b']);
  });

  test.each<[HttpCheck['follow'], string]>([
    ['same-host', 'redirect_blocked in ttfb'],
    ['same-site', 'redirect_blocked in ttfb'],
    ['any', '200 here'],
  ])('from https to http, with %s', async (follow, expected) => {
    const { ca, servers: made } = await certificates();
    const plain = await start({});
    const secure = await start({ '/': `302 http://api.example.test:${plain.port}/` }, {}, made.good);
    const tls = { ca, cert: null, key: null, serverName: null, verify: true };
    const facts = await probe({ url: `https://api.example.test:${secure.port}/`, follow, tls });
    expect(said(facts)).toBe(expected);
    // The certificate is the last hop's, which has none.
    expect(facts.certificate === null).toBe(facts.answered);
  });

  test('hops, phases and the deadline are those of all of them', async () => {
    const server = await start({ '/': '302 /a?secret=1', '/a?secret=1': '302 http://user:word@api.example.test:PORT/b' });
    const url = `http://api.example.test:${server.port}`;
    const answer = await answerOf({ url });
    expect(answer.hops).toEqual([`${url}/`, `${url}/a`, `${url}/b`]);
    expect(server.connections()).toBe(3);
    const silent = await servers.startSilent();
    const late = await start({ '/': `302 http://127.0.0.1:${silent.port}/` });
    expect(said(await probe({ url: `http://${late.authority}/` }, { timeoutMs: 200 }))).toBe('ttfb_timeout in ttfb');
  });
});

describe('what goes with it', () => {
  const POST: Partial<HttpCheck> = { method: 'POST', body: 'text', headers: [['content-type', 'text/plain']] };
  test.each<[number, Partial<HttpCheck>, string]>([
    [301, POST, 'GET '],
    [302, POST, 'GET '],
    [303, POST, 'GET '],
    [307, POST, 'POST text'],
    [308, POST, 'POST text'],
    [301, { ...POST, method: 'PUT' }, 'PUT text'],
    [303, { ...POST, method: 'PUT' }, 'GET '],
    [303, { method: 'HEAD' }, 'HEAD '],
    [302, { method: 'HEAD' }, 'HEAD '],
  ])('%d of %j', async (status, wish, expected) => {
    const server = await start({ '/': `${status} /there` });
    await answerOf({ url: `http://${server.authority}/`, ...wish });
    const { method, body, headers } = server.asked[1] ?? { method: '', body: '', headers: {} };
    expect(`${method} ${body}`).toBe(expected);
    expect(headers['content-type']).toBe(body === '' ? undefined : 'text/plain');
  });

  const SECRETS: HttpCheck['headers'] = [
    ['Authorization', 'Bearer abc'],
    ['Cookie', 'own=1'],
    ['X-Api-Key', 'def'],
    ['Host', 'virtual.example.test'],
    ['Accept', 'text/plain'],
  ];

  test('headers of the check: all to the same origin, the ordinary ones to another, and none come back', async () => {
    const routes: Record<string, string> = {};
    const far = await start(routes);
    const near = await start({ '/': '302 /again', '/again': `302 http://other.example.test:${far.port}/far` });
    routes['/far'] = `302 http://api.example.test:${near.port}/back`;
    await answerOf({ url: `http://api.example.test:${near.port}/`, headers: SECRETS, follow: 'any' });
    const names = ['authorization', 'cookie', 'x-api-key', 'host', 'accept'];
    const of = ({ path, headers }: Asked) => [path, ...names.map((name) => headers[name])];
    expect(near.asked.map(of)).toEqual([
      ['/', 'Bearer abc', 'own=1', 'def', 'virtual.example.test', 'text/plain'],
      ['/again', 'Bearer abc', 'own=1', 'def', 'virtual.example.test', 'text/plain'],
      ['/back', undefined, undefined, undefined, `api.example.test:${near.port}`, 'text/plain'],
    ]);
    expect(far.asked.map(of)).toEqual([['/far', undefined, undefined, undefined, `other.example.test:${far.port}`, 'text/plain']]);
  });

  test('user and password of the URL stay with its origin', async () => {
    const far = await start({});
    const near = await start({ '/': '302 /again', '/again': `302 http://elsewhere.test:${far.port}/` });
    await answerOf({ url: `http://me:word@api.example.test:${near.port}/`, follow: 'any' });
    const basic = `Basic ${Buffer.from('me:word').toString('base64')}`;
    expect(near.asked.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
    expect(far.asked[0]?.headers.authorization).toBeUndefined();
  });

  test('cookies of a hop go to later hops of its origin, and make another page of the same URL', async () => {
    const far = await start({});
    const seen: (string | undefined)[] = [];
    const near = await servers.startHttp((request, response) => {
      seen.push(request.headers.cookie);
      // A gate: first a cookie, then the page itself, then away.
      if (request.headers.cookie?.includes('gate=open')) response.writeHead(302, { location: `http://elsewhere.test:${far.port}/` }).end();
      else response.writeHead(302, { location: '/', 'set-cookie': ['gate=open; Path=/', 'b=2'] }).end();
    });
    const facts = await probe({ url: `http://${near.authority}/`, follow: 'any', headers: [['cookie', 'own=1']] });
    expect(said(facts)).toBe('200 here');
    expect(seen).toEqual(['own=1', 'own=1; gate=open; b=2']);
    expect(far.asked[0]?.headers.cookie).toBeUndefined();
  });
});
