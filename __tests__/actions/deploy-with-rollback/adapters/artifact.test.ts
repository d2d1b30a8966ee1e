import { expect, test } from '@jest/globals';
import { checkArtifact } from '../../../../actions/deploy-with-rollback/adapters/artifact.ts';
import type { AdapterConfig } from '../../../../actions/deploy-with-rollback/adapters/config.ts';
import { makeAdapter } from '../../../../actions/deploy-with-rollback/adapters/make-adapter.ts';
import { ConfigurationError } from '../../../../core/errors.ts';
import { context, never, stage } from './stage.ts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;
const configs: { [kind in 'command' | 'symlink' | 'fly' | 'fly with image']: AdapterConfig } = {
  command: { kind: 'command', commands: { switch: 'touch switched', 'probe-target': 'touch probed', verify: 'touch verified' } },
  symlink: { kind: 'symlink', symlink: { releases: 'releases', current: 'current' } },
  fly: { kind: 'fly', fly: { app: 'shop' } },
  'fly with image': { kind: 'fly', fly: { app: 'shop', image: 'ghcr.io/acme/shop' } },
};
const accepts = (kind: keyof typeof configs, artifact: string): boolean => {
  try {
    checkArtifact(configs[kind], artifact);
    return true;
  } catch (error) {
    if (error instanceof ConfigurationError && error.message.includes('`artifact`')) return false;
    throw error;
  }
};

const HOSTILE = [
  ...['', ' ', '-rf', '--help', '-', '.', '..', '.hidden', '/', '/etc', '../x', 'a/../b', 'a//b', 'a/', './a', '~root'],
  ...['v1; touch x', 'v1 && x', '$(id)', '`id`', '${HOME}', '$HOME', "v1'", 'v1"', 'v1|x', 'v1>x', 'v1&', '*', 'v?', '{a,b}', '!x', 'a\\b'],
  ...['v1\n', '\nv1', 'v1\nv2', 'v1\r', 'v1\tx', 'v1\0', 'v1\u001b[0m', 'v1\u0085', 'v1\u2028'],
  ...['vé', 'v1\u202e', 'ｖ1', 'v1\u200b', 'а', '🚀', 'v'.repeat(500)],
  ...['main', 'master', 'HEAD', 'head', 'latest', 'Latest', 'refs/heads/feature', 'refs/heads/main', 'refs/pull/1/head', 'app:latest'],
];

test.each(HOSTILE)('no adapter takes %j, and none runs a verb with it', async (artifact) => {
  for (const [kind, config] of Object.entries(configs)) {
    expect([kind, accepts(kind as keyof typeof configs, artifact)]).toEqual([kind, false]);
    const deps = stage({ env: { PATH: '/nowhere' } });
    const adapter = makeAdapter(config, deps);
    for (const verb of [adapter.prepare, adapter.switchTo, adapter.rollback, adapter.verify, adapter.probeTarget]) {
      if (verb !== null) expect(await verb(context(artifact))).toMatchObject({ state: 'failed', transient: false });
    }
    expect(await adapter.has(artifact, never())).toBe('no');
    expect(deps.lines).toEqual([]);
  }
});

test.each([
  ['v2', ['command', 'symlink']],
  ['2026-03-01T10.00.00Z', ['command', 'symlink']],
  ['1.4.0-rc.1+build.7', ['command', 'symlink']],
  ['c0ffee1'.repeat(5), ['command', 'symlink']],
  ['ghcr.io/acme/shop:1.4', ['command']],
  ['v2.tmp', ['command']],
  ['v'.repeat(300), ['command']],
  [DIGEST, ['command', 'symlink', 'fly with image']],
  [`ghcr.io/acme/shop@${DIGEST}`, ['command', 'fly']],
  [`localhost:5000/acme/shop@${DIGEST}`, ['command', 'fly']],
  [`ghcr.io/acme/shop:v2@${DIGEST}`, ['command']],
  [`ghcr.io/acme/shop@${DIGEST.toUpperCase()}`, ['command']],
])('%s is for %j', (artifact, kinds) => {
  expect(Object.keys(configs).filter((kind) => accepts(kind as keyof typeof configs, artifact))).toEqual(kinds);
});
