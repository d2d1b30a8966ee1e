import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Operations } from './call.ts';
import { CONTROL, control } from './control.ts';
import { loadDescriptions } from './description.ts';
import { type Fault, Faults } from './faults.ts';
import { operations as ours } from './handlers/registry.ts';
import { Journal } from './journal.ts';
import { givenSeed, type LoadedSeed, loadSeed } from './load-seed.ts';
import { plant } from './plant.ts';
import { RateLimit } from './rate-limit.ts';
import { Router } from './router.ts';
import type { Seed } from './seed.ts';
import { type Service, serve } from './server.ts';
import { State } from './state/state.ts';
import { Validator } from './validator.ts';

export interface LoopbackOptions {
  /** A file's path, or the seed itself. */
  seed: string | Seed;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Added to every answer of the API, in milliseconds. */
  latencyMs?: number;
  /** Besides the seed's; these survive a reset too. */
  faults?: readonly Fault[];
  /** The clock of all times in answers. */
  now?: () => Date;
  /** Let the process end while the server is open. */
  unref?: boolean;
  /** More handlers, or others: for trying out an operation before it is in the registry. */
  operations?: Operations;
}

/** A running loopback. */
export interface Loopback {
  /** `http://127.0.0.1:PORT`, without a slash at the end: the value for `GITHUB_API_URL`. */
  url: string;
  port: number;
  /** As it is now; a reset replaces it. */
  readonly state: State;
  journal: Journal;
  faults: Faults;
  /** Back to the seed, with an empty journal. */
  reset(): void;
  /** Cuts all connections and frees the port. May be called twice. */
  close(): Promise<void>;
  /** Settles when the server is closed, by whomever. */
  closed: Promise<void>;
}

/** Starts a GitHub on 127.0.0.1. Throws SeedError for a seed that cannot be used. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const loaded = typeof options.seed === 'string' ? loadSeed(options.seed) : givenSeed(options.seed);
  const service = prepare(loaded, options);
  const server = createServer((request, response) => {
    const work = (request.url ?? '').startsWith(CONTROL) ? control(target, request, response) : serve(service, request, response);
    work.catch(() => request.socket.destroy());
  });
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  const close = (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    return closed;
  };
  const reset = (): void => plantAll(service, loaded, options);
  const target = {
    get state() {
      return service.state;
    },
    journal: service.journal,
    faults: service.faults,
    reset,
    // The answer to the request for it should still arrive.
    shutdown: () => setImmediate(() => void close()),
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  if (options.unref) server.unref();
  const { port } = server.address() as AddressInfo;
  service.origin = `http://127.0.0.1:${port}`;
  return {
    url: service.origin,
    port,
    get state() {
      return service.state;
    },
    journal: service.journal,
    faults: service.faults,
    reset,
    close,
    closed,
  };
}

/** Compiled schemas hold no state, so that all loopbacks of a process share them. */
let shared: Pick<Service, 'descriptions' | 'validator' | 'router'> | undefined;

function described(): Pick<Service, 'descriptions' | 'validator' | 'router'> {
  const descriptions = loadDescriptions();
  shared ??= { descriptions, validator: new Validator(descriptions), router: new Router(descriptions.operations) };
  return shared;
}

function prepare(loaded: LoadedSeed, options: LoopbackOptions): Service {
  const service: Service = {
    ...described(),
    operations: { ...ours, ...options.operations },
    state: new State(options.now),
    journal: new Journal(),
    rates: new RateLimit(0),
    faults: new Faults(),
    latencyMs: options.latencyMs ?? 0,
    origin: 'http://127.0.0.1',
  };
  plantAll(service, loaded, options);
  return service;
}

function plantAll(service: Service, loaded: LoadedSeed, options: LoopbackOptions): void {
  service.state = new State(options.now);
  plant(loaded, service.state);
  service.rates = new RateLimit(loaded.seed['rate-limit'] ?? 5000);
  service.journal.clear();
  service.faults.clear();
  service.faults.add(...(loaded.seed.faults ?? []), ...(options.faults ?? []));
}
