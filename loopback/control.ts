import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkFaults } from './fault-schema.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import { jsonReply, type Reply, readBody, send } from './reply.ts';
import type { State } from './state/state.ts';

/** Where a test or a demo in another process asks what happened, and makes things happen. */
export const CONTROL = '/_loopback/';

export interface Controlled {
  state: State;
  journal: Journal;
  faults: Faults;
  /** Back to the seed, with an empty journal and the seed's faults. */
  reset(): void;
  shutdown(): void;
}

export async function control(target: Controlled, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const text = await readBody(request);
  send(response, route(target, `${request.method} ${url.pathname.slice(CONTROL.length)}`, url, text));
}

function route(target: Controlled, what: string, url: URL, text: string): Reply {
  const { journal, faults, state } = target;
  if (what.startsWith('GET stored/')) return stored(state, url.pathname);
  switch (what) {
    case 'GET journal': {
      const operation = url.searchParams.get('operation');
      const entries = journal.entries.filter((entry) => operation === null || entry.operationId === operation);
      return jsonReply(200, { count: entries.length, calls: journal.calls(), lint: journal.lint(), entries });
    }
    case 'DELETE journal':
      journal.clear();
      return done();
    case 'GET invalid':
      return jsonReply(200, journal.invalid);
    case 'GET state':
      return jsonReply(200, dump(state));
    case 'GET faults':
      return jsonReply(200, faults.list());
    case 'POST faults': {
      const checked = checkFaults(text);
      if (checked.problems.length > 0) return jsonReply(422, { message: 'These are no faults.', problems: checked.problems });
      faults.add(...checked.faults);
      return done();
    }
    case 'DELETE faults':
      faults.clear();
      return done();
    case 'POST reset':
      target.reset();
      return done();
    case 'POST shutdown':
      target.shutdown();
      return done();
    default:
      return jsonReply(404, {
        message: `No ${what} here: GET journal|invalid|state|faults, POST faults|reset|shutdown, DELETE journal|faults.`,
      });
  }
}

/** What a signed address of GitHub's storage would give. */
function stored(state: State, path: string): Reply {
  const found = state.stored.get(path);
  if (found === undefined) return jsonReply(404, { message: 'Nothing is stored here.' });
  return { status: 200, headers: { 'content-type': found.type }, body: Buffer.from(found.bytes) };
}

function done(): Reply {
  return jsonReply(200, { ok: true });
}

/** The state in the seed's words as far as it goes; tokens by their login only. */
function dump(state: State): unknown {
  return {
    tokens: [...state.tokens.values()].map(({ value: _, ...token }) => token),
    repositories: [...state.repositories.values()].map((repository) => ({
      name: repository.fullName,
      refs: Object.fromEntries(repository.refs),
      issues: [...repository.issues.values()].map(({ pull, ...issue }) => ({
        ...issue,
        pull: pull === null ? null : { ...pull, headRepository: pull.headRepository.fullName },
      })),
      comments: [...repository.comments.values()],
      statuses: repository.statuses,
      checkRuns: [...repository.checkRuns.values()],
    })),
  };
}
