import { parseArgs } from 'node:util';
import { type Loopback, startLoopback } from './main.ts';

const USAGE = `usage: ops-actions loopback --seed FILE [--port N] [--latency MS] [--for DURATION]

A GitHub on 127.0.0.1, filled from a YAML or JSON file. It ends after DURATION (like 90s, 30m, 2h; default 1h), on
Ctrl-C, or on POST /_loopback/shutdown.

  --seed FILE      what it starts with (docs/loopback.md; loopback/examples/pull-requests.yml)
  --port N         default: a free one
  --latency MS     added to every answer
`;
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
/** Longest wait of a Node timer, about 24 days. */
const MAX_MS = 2_147_483_647;

/**
 * Runs a loopback until it is told to stop. Resolves with the exit code when it has ended: 1 for wrong arguments, a wrong seed
 * or a port that is taken. The first line on stdout names the URL.
 */
export async function runLoopback(argv: readonly string[]): Promise<number> {
  let loopback: Loopback;
  let lifetime: number;
  try {
    const options = readArguments(argv);
    if (options === null) {
      process.stdout.write(USAGE);
      return 0;
    }
    lifetime = options.lifetime;
    loopback = await startLoopback(options);
  } catch (error) {
    process.stderr.write(`ops-actions loopback: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const token = [...loopback.state.tokens.keys()][0] ?? '';
  process.stdout.write(`GitHub on ${loopback.url}\n`);
  process.stdout.write(
    `Point a tool at it: GITHUB_API_URL=${loopback.url} GITHUB_TOKEN=${token}; journal: ${loopback.url}/_loopback/journal\n`,
  );
  const stop = (): void => void loopback.close();
  const timer = setTimeout(stop, lifetime);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await loopback.closed;
  clearTimeout(timer);
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  return 0;
}

interface Options {
  seed: string;
  port: number;
  latencyMs: number;
  lifetime: number;
}

/** null: help was asked for. Throws for anything that cannot be understood. */
function readArguments(argv: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      seed: { type: 'string' },
      port: { type: 'string', default: '0' },
      latency: { type: 'string', default: '0' },
      for: { type: 'string', default: '1h' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  if (values.seed === undefined) throw new Error(`--seed FILE is needed\n\n${USAGE}`);
  return {
    seed: values.seed,
    port: count('--port', values.port, 65_535),
    latencyMs: count('--latency', values.latency, 600_000),
    lifetime: duration(values.for),
  };
}

function count(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) throw new Error(`${name} ${text}: a whole number from 0 to ${most} is needed`);
  return value;
}

/** `90s`, `30m`, `2h` in milliseconds. */
function duration(text: string): number {
  const [, amount, unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
  const value = Number(amount) * (UNITS[unit] ?? Number.NaN);
  if (!(value > 0 && value <= MAX_MS)) throw new Error(`--for ${text}: a duration like 90s, 30m or 2h is needed, at most 596h`);
  return value;
}
