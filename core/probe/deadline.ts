import type { ProbePhase, ProbeReason } from './model.ts';
import { ProbeStop } from './probe-stop.ts';

/** A socket or a session. */
interface Destroyable {
  destroy(error?: Error): unknown;
}

/** The longest that a timer can be set to; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The reason of an attempt whose time was up in a phase. At a proxy it is the proxy that is in question, not the target. */
const TIMED_OUT: Readonly<Record<ProbePhase, ProbeReason>> = {
  dns: 'dns_timeout',
  proxy: 'proxy',
  connect: 'connect_timeout',
  tls: 'tls_timeout',
  ttfb: 'ttfb_timeout',
  body: 'body_timeout',
  assert: 'deadline',
};

const WORDS: Readonly<Record<ProbePhase, string>> = {
  dns: 'while the name was looked up',
  proxy: 'while the proxy was asked to connect',
  connect: 'before the connection was made',
  tls: 'during the TLS handshake',
  ttfb: 'before the answer began',
  body: 'before the answer ended',
  assert: 'after the answer',
};

/** What is to be done at the end of a run, by the run's signal: one listener for all of its attempts. Node takes many for a leak, and says so. */
const endings = new WeakMap<AbortSignal, Set<() => void>>();

function endingsOf(run: AbortSignal): Set<() => void> {
  const known = endings.get(run);
  if (known !== undefined) return known;
  const made = new Set<() => void>();
  const endAll = () => {
    for (const end of made) end();
  };
  run.addEventListener('abort', endAll, { once: true });
  endings.set(run, made);
  return made;
}

/**
 * The end of one attempt, whatever it is doing: what is `held` is destroyed, and who waits on `signal` is told. Sockets' own timeouts are
 * no deadlines: they begin anew with every byte of a drip.
 */
export class Deadline {
  /** Made when somebody asks for its signal: most attempts need none, and it is dear. */
  #controller: AbortController | null = null;
  readonly #timer: NodeJS.Timeout;
  readonly #outer: AbortSignal | undefined;
  readonly #cut = () => this.#end('cut');
  readonly #held = new Set<Destroyable>();
  #ended: 'time' | 'cut' | null = null;
  readonly #timeoutMs: number;

  /** `timeoutMs` from now; `outer` may end it sooner (the run's own end), which is reported as `deadline`. */
  constructor(timeoutMs: number, outer?: AbortSignal) {
    this.#timeoutMs = timeoutMs;
    this.#outer = outer;
    this.#timer = setTimeout(() => this.#end('time'), Math.min(Math.max(0, timeoutMs), MAX_TIMER_MS));
    if (outer?.aborted) this.#cut();
    else if (outer !== undefined) endingsOf(outer).add(this.#cut);
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.passed) this.#controller.abort();
    return this.#controller.signal;
  }

  get passed(): boolean {
    return this.#ended !== null;
  }

  /** Has `thing` destroyed at the end of the attempt, at the latest; at once if that has come. */
  hold<Thing extends Destroyable>(thing: Thing): Thing {
    if (this.passed) thing.destroy(new Error('the time is up'));
    else this.#held.add(thing);
    return thing;
  }

  /**
   * Destroys everything held, without waiting for the end; what was held last goes first. To destroy a TLS socket after the socket below it
   * crashes the process when both happens in a callback of OpenSSL (Node 20 and 24), which is where a handshake's promise goes on.
   */
  release(error?: Error): void {
    for (const thing of [...this.#held].reverse()) thing.destroy(error);
    this.#held.clear();
  }

  /** Ends the attempt: no timer, listener or socket is left. */
  close(): void {
    clearTimeout(this.#timer);
    if (this.#outer !== undefined) endingsOf(this.#outer).delete(this.#cut);
    this.release();
  }

  /** What stopped an attempt that was in `phase` when its time was up. */
  stopIn(phase: ProbePhase): ProbeStop {
    if (this.#ended === 'cut') return new ProbeStop('deadline', `The run's time was up ${WORDS[phase]}.`, phase);
    return new ProbeStop(TIMED_OUT[phase], `The ${formatMs(this.#timeoutMs)} of the attempt were up ${WORDS[phase]}.`, phase);
  }

  #end(how: 'time' | 'cut'): void {
    if (this.#ended !== null) return;
    this.#ended = how;
    this.#controller?.abort();
    this.release(new Error('the time is up'));
  }
}

function formatMs(ms: number): string {
  return ms >= 1_000 ? `${Number((ms / 1_000).toFixed(1))} s` : `${Math.round(ms)} ms`;
}
