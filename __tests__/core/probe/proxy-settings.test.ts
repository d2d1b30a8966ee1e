import { describe, expect, test } from '@jest/globals';
import { proxiesOf } from '../../../core/probe/proxy-settings.ts';

const PROXY = 'http://proxy.test:3128';
const via = (environment: Record<string, string>, url: string) => {
  const proxy = proxiesOf(environment)(new URL(url));
  return proxy === null ? null : `${proxy.host}:${proxy.port}`;
};

describe('which proxy', () => {
  test.each<[string, Record<string, string>, string, string | null]>([
    ['none', {}, 'http://a.test/', null],
    ['http', { HTTP_PROXY: PROXY }, 'http://a.test/', 'proxy.test:3128'],
    ['http is not for https', { HTTP_PROXY: PROXY }, 'https://a.test/', null],
    ['https', { HTTPS_PROXY: PROXY }, 'https://a.test/', 'proxy.test:3128'],
    ['lower case first', { HTTP_PROXY: 'http://upper.test:1', http_proxy: PROXY }, 'http://a.test/', 'proxy.test:3128'],
    ['an empty one is none', { HTTP_PROXY: PROXY, http_proxy: ' ' }, 'http://a.test/', 'proxy.test:3128'],
    ['without scheme', { http_proxy: 'proxy.test:3128' }, 'http://a.test/', 'proxy.test:3128'],
    ['without port', { http_proxy: 'http://proxy.test' }, 'http://a.test/', 'proxy.test:80'],
    ['over TLS', { http_proxy: 'https://proxy.test' }, 'http://a.test/', 'proxy.test:443'],
    ['IPv6', { http_proxy: 'http://[::1]:3128' }, 'http://a.test/', '::1:3128'],
    ['no exception for localhost', { http_proxy: PROXY }, 'http://localhost/', 'proxy.test:3128'],
  ])('%s', (_what, environment, url, expected) => expect(via(environment, url)).toBe(expected));

  test('credentials are decoded, for Basic', () => {
    const proxy = proxiesOf({ http_proxy: 'http://me:p%40ss@proxy.test' })(new URL('http://a.test'));
    expect(proxy?.authorization).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
  });

  test.each(['socks5://wizard:tiger@proxy.test', 'http://wizard:tiger@'])('%s is our trouble, without its credentials', (text) => {
    let thrown: unknown = null;
    try {
      proxiesOf({ http_proxy: text })(new URL('http://a.test'));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ reason: 'proxy', phase: 'proxy', message: expect.stringContaining('proxy') });
    expect(String(thrown)).not.toMatch(/wizard|tiger/);
  });
});

// The exceptions of NO_PROXY, and whether the host is one.
describe('NO_PROXY', () => {
  test.each<[string, string, boolean]>([
    ['*', 'any.test', true],
    ['a.test', 'a.test', true],
    ['a.test', 'sub.a.test', true],
    ['a.test', 'ba.test', false],
    ['A.Test', 'a.test', true],
    ['.a.test', 'sub.a.test', true],
    ['.a.test', 'a.test', false],
    ['*.a.test', 'sub.a.test', true],
    ['*.a.test', 'a.test', false],
    ['a.test:80', 'a.test', true],
    ['a.test:8080', 'a.test', false],
    ['a.test:8080', 'a.test:8080', true],
    ['b.test, a.test', 'a.test', true],
    ['b.test a.test', 'a.test', true],
    ['a.test', 'a.test.', true],
    ['10.0.0.0/8', '10.1.2.3', true],
    ['10.0.0.0/8', '11.1.2.3', false],
    ['10.0.0.0/8', 'ten.test', false],
    ['10.0.0.0/99', '10.1.2.3', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3:80', '10.1.2.3', true],
    ['10.1.2.3', '110.1.2.3', false],
    ['::1', '[::1]', true],
    ['[::1]', '[::1]', true],
    ['[::1]:8080', '[::1]', false],
    ['[::1]:8080', '[::1]:8080', true],
    ['fd00::/8', '[fd12::1]', true],
    ['fd00::/8', '10.0.0.1', false],
    ['10.0.0.0/8', '[::ffff:10.0.0.1]', true],
    ['', 'a.test', false],
    [' , ', 'a.test', false],
  ])('%s, asked for %s: %s', (list, host, expected) => {
    expect(via({ http_proxy: PROXY, NO_PROXY: list }, `http://${host}/`) === null).toBe(expected);
  });
});
