import { setTimeout as delay } from 'node:timers/promises';
import type { Problem } from '../../../core/errors.ts';
import { parseDuration } from '../../../core/inputs.ts';
import type { Adapter, VerbContext, VerbResult } from '../ports.ts';
import type { AdapterDeps, FlyConfig } from './config.ts';
import { flyServed } from './fly-status.ts';
import { type CommandEnd, runCommand, valuesOf, whyOf } from './verb.ts';

/** What another deploy holds; flyctl leases machines for 13 s at a time (`--lease-timeout`), and ends with exit code 1 for everything. */
const LEASE = /lease currently held by\b/i;
const LEASE_MS = 13_000;
/** Fly.io or the way to it. A failed health check or an image that is not there is none of these. */
const NETWORK =
  /\b(connection (refused|reset)|i\/o timeout|TLS handshake timeout|unexpected EOF|no such host|status code:? (429|50[234])|(502 Bad Gateway|503 Service Unavailable|504 Gateway Timeout))\b/i;

/**
 * Fly.io, by flyctl: a deploy is the image with its digest on all machines, and a rollback the same with the image of before, since
 * flyctl has no command for it. flyctl builds nothing here. Its token is FLY_API_TOKEN, from `deploy-env`.
 */
export function flyAdapter(config: FlyConfig, deps: AdapterDeps): Adapter {
  const { app, image, flyctl = 'flyctl', config: file, strategy, wait_timeout: wait } = config;
  const sleep = deps.sleep ?? ((ms: number, signal: AbortSignal) => delay(ms, undefined, { signal }).catch(() => undefined));
  const env = { NO_COLOR: '1', FLY_NO_UPDATE_CHECK: '1' };

  async function deploy(context: VerbContext): Promise<VerbResult> {
    const { artifact, signal, timeoutMs } = context;
    const waitMs = wait === undefined ? timeoutMs : parseDuration('fly.wait_timeout', wait);
    const argv = [
      ...[flyctl, 'deploy', '--app', app, '--image', image === undefined ? artifact : `${image}@${artifact}`],
      ...(file === undefined ? [] : ['--config', file]),
      ...(strategy === undefined ? [] : ['--strategy', strategy]),
      ...['--wait-timeout', `${Math.max(1, Math.floor(waitMs / 1000))}s`, '--yes'],
    ];
    return judged(await runCommand(deps, argv, valuesOf(context), { signal, timeoutMs }, env), signal);
  }

  async function judged({ result, text }: CommandEnd, signal: AbortSignal): Promise<VerbResult> {
    if (result.state !== 'failed') return result;
    const said = `${text}\n${result.why}`;
    if (!LEASE.test(said)) return { ...result, transient: NETWORK.test(said) };
    // Tries follow each other within a second; a lease that a killed flyctl left behind takes longer to run out.
    await sleep(LEASE_MS, signal);
    return { ...result, transient: true };
  }

  return {
    name: 'fly',
    prepare: async () => ({ state: 'done', output: '' }),
    switchTo: deploy,
    rollback: deploy,
    async current(signal) {
      const { result, stdout } = await runCommand(deps, [flyctl, 'status', '--app', app, '--json'], {}, { signal }, env);
      if (result.state !== 'done') return { state: 'unknown', why: `\`flyctl status\` did not end well: ${whyOf(result)}` };
      if (!stdout.isWhole) return { state: 'unknown', why: '`flyctl status` printed too much' };
      const { served, note } = flyServed(stdout.text, image ?? null);
      if (note !== null) deps.print(note);
      return served;
    },
    verify: null,
    probeTarget: null,
    // The registry is not asked: whether an image is still there shows when it is deployed.
    has: async () => 'unknown',
    cleanup: null,
  };
}

/** What is wrong with the configuration and no schema says. */
export function flyProblems({ app, image, config, wait_timeout: wait, flyctl }: FlyConfig): Problem[] {
  const problems: Problem[] = [];
  const refuse = (key: string, message: string, remedy: string): void => void problems.push({ place: `fly.${key}`, message, remedy });
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(app)) refuse('app', `\`${app}\` is no app.`, 'It has small letters, digits and `-`.');
  if (image !== undefined && !/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/.test(image)) {
    refuse('image', `\`${image}\` is no repository.`, 'Write `ghcr.io/acme/shop`, without a tag or digest.');
  }
  for (const [key, path] of [
    ['config', config],
    ['flyctl', flyctl],
  ] as const) {
    if (path !== undefined && (path === '' || path.startsWith('-') || /\p{Cc}/u.test(path)))
      refuse(key, `\`${path}\` is no path.`, 'Name a file.');
  }
  if (wait !== undefined) {
    try {
      parseDuration('fly.wait_timeout', wait, 1_000, 86_400_000);
    } catch {
      refuse('wait_timeout', `\`${wait}\` is no duration of a second or more.`, 'Write `5m`.');
    }
  }
  return problems;
}
