export const id = 185;
export const ids = [185];
export const modules = {

/***/ 55351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ DEPLOY_INPUTS),
/* harmony export */   b: () => (/* binding */ DEPLOY_OUTPUTS)
/* harmony export */ });
const DAY_MS = 86_400_000;
/** Times at their default, like everything else that is, give way to the configuration file. */
const DEPLOY_INPUTS = {
    token: { kind: 'secret', default: '${{ github.token }}', required: true },
    operation: { kind: 'choice', default: 'deploy', options: ['deploy', 'rollback', 'recover', 'freeze', 'unfreeze', 'status'] },
    environment: { kind: 'text', default: '', required: true },
    artifact: { kind: 'text', default: '' },
    to: { kind: 'text', default: '' },
    reason: { kind: 'text', default: '' },
    config: { kind: 'text', default: '.github/ops/deploy.yml', emptyIsValue: true },
    adapter: { kind: 'choice', default: 'command', options: ['command', 'symlink', 'fly', 'helm', 'kubectl', 'compose', 'vercel'] },
    'deploy-command': { kind: 'text', default: '' },
    'rollback-command': { kind: 'text', default: '' },
    'current-command': { kind: 'text', default: '' },
    'verify-command': { kind: 'text', default: '' },
    'deploy-env': { kind: 'secret', default: '' },
    probes: { kind: 'text', default: '' },
    strategy: { kind: 'choice', default: 'all-at-once', options: ['all-at-once', 'blue-green', 'canary'] },
    soak: { kind: 'duration', default: '60s', minMs: 0, maxMs: DAY_MS },
    timeout: { kind: 'duration', default: '10m', minMs: 100, maxMs: DAY_MS },
    'rollback-timeout': { kind: 'duration', default: '2m', minMs: 100, maxMs: DAY_MS },
    'on-cancel': { kind: 'choice', default: 'rollback', options: ['rollback', 'keep'] },
    override: { kind: 'flag', default: 'false' },
    'lock-timeout': { kind: 'duration', default: '15m', minMs: 0, maxMs: DAY_MS },
    'dry-run': { kind: 'flag', default: 'false' },
};
const DEPLOY_OUTPUTS = ['outcome', 'from', 'to', 'served', 'deployment-id', 'detect-ms', 'rollback-ms', 'frozen'];


/***/ }),

/***/ 98731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ seenLedger),
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   z2: () => (/* binding */ LedgerUnreadableError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_ledger_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64235);


/** The ledger could not be read, or is not what was written: nothing may be decided. */
class LedgerUnreadableError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy {
}
/** Remembers what goes through a ledger, for what only shows it. Throws LedgerUnreadableError where it cannot be read. */
function seenLedger(ledger) {
    let events = [];
    const asUnreadable = (error) => {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy)
            throw new LedgerUnreadableError(error.message, { cause: error });
        throw error;
    };
    return {
        place: ledger.place,
        seen: () => ({ events, head: (0,_core_ledger_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(events) }),
        async read(seq) {
            const read = await ledger.read(seq).catch(asUnreadable);
            if (seq === undefined || seq === 1)
                events = read;
            return read;
        },
        async append(added) {
            const written = await ledger.append(added);
            const first = written[0]?.seq ?? 0;
            // Others may have written between: then the next read shows all.
            if (first === (events.at(-1)?.seq ?? 0) + 1)
                events = [...events, ...written];
            return written;
        },
    };
}
/** A ledger that is only read: what a plan would write is not written. */
function readOnly(ledger) {
    return { ...ledger, append: async () => [] };
}


/***/ }),

/***/ 51132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bo: () => (/* binding */ ledgerName),
  a4: () => (/* binding */ stateOfEnvironment)
});

// UNUSED EXPORTS: lockName

// EXTERNAL MODULE: ./build/core/ledger/ledger.js
var ledger = __webpack_require__(85977);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/ledger/canonical.js
var canonical = __webpack_require__(41124);
// EXTERNAL MODULE: ./build/core/ledger/patience.js
var ledger_patience = __webpack_require__(83127);
;// CONCATENATED MODULE: ./build/core/ledger/lock.js



/** How often a lock that comes and goes is tried before it counts as held. */
const TRIES = 5;
/** One lock over a cell that is made and taken away atomically. Throws what the port throws; then nobody may go on. */
function openLock(cells, name, patience = ledger_patience/* PATIENCE */.a) {
    const place = cells.place(name);
    const recordOf = (owner, purpose, id) => ({
        v: 1,
        id,
        owner,
        since: patience.now().toISOString(),
        purpose,
    });
    const textOf = (record) => `${(0,canonical/* canonicalJson */.d)({ ...record, owner: { ...record.owner } })}\n`;
    async function inspect() {
        return stateOf(await cells.read(name));
    }
    /** What a write that did not simply succeed has led to. Null: the lock is free. */
    async function found(id) {
        const now = await inspect();
        if (now.state === 'free')
            return null;
        if (now.state === 'unreadable')
            return { outcome: 'unreadable', why: now.why };
        const lock = { version: now.version, record: now.record };
        return now.record.id === id ? { outcome: 'acquired', lock } : { outcome: 'held', holder: lock };
    }
    async function acquire(owner, purpose, id) {
        const record = recordOf(owner, purpose, id);
        for (let tries = 1; tries <= TRIES; tries += 1) {
            const outcome = await cells.create(name, textOf(record), `Lock: ${purpose}`);
            if (typeof outcome === 'object')
                return { outcome: 'acquired', lock: { version: outcome.version, record } };
            const other = await found(id);
            if (other !== null)
                return other;
        }
        throw new errors/* UnreadableError */.Gy(`${place} was taken and given back ${TRIES} times while this run asked for it. Run again.`);
    }
    return {
        place,
        inspect,
        acquire: (owner, purpose, id = patience.newId()) => acquire(owner, purpose, id),
        async release({ version }) {
            const outcome = await cells.remove(name, version);
            // Unclear: ours is gone, and nobody but us had a reason to take it away.
            return outcome === 'lost' ? 'not-ours' : 'released';
        },
        async replace(expected, owner, purpose) {
            const now = await inspect();
            if (now.state === 'free')
                return acquire(owner, purpose, patience.newId());
            if (now.state === 'unreadable')
                return { outcome: 'unreadable', why: now.why };
            const holder = { version: now.version, record: now.record };
            if (now.version !== expected || now.record.owner.kind === 'person')
                return { outcome: 'held', holder };
            const record = recordOf(owner, purpose, patience.newId());
            const outcome = await cells.replace(name, expected, textOf(record), `Lock, from a holder that is gone: ${purpose}`);
            if (typeof outcome === 'object')
                return { outcome: 'acquired', lock: { version: outcome.version, record } };
            return (await found(record.id)) ?? acquire(owner, purpose, record.id);
        },
    };
}
/**
 * Takes the lock, from a dead holder too. Only `dead` is dead: a holder that nobody can ask about keeps it.
 */
async function acquireFromDead(lock, owner, purpose, aliveness) {
    const first = await lock.acquire(owner, purpose);
    if (first.outcome !== 'held' || first.holder.record.owner.kind === 'person')
        return first;
    return (await aliveness(first.holder.record.owner)) === 'dead' ? lock.replace(first.holder.version, owner, purpose) : first;
}
function stateOf(cell) {
    if (cell === null)
        return { state: 'free' };
    const { version, text } = cell;
    const record = parsed(text);
    if (record?.v === 1 && isOwner(record.owner) && [record.id, record.since, record.purpose].every((field) => typeof field === 'string')) {
        return { state: 'held', version, record: record };
    }
    const newer = typeof record?.v === 'number' && record.v > 1;
    return { state: 'unreadable', version, why: newer ? `format ${record.v} of a newer version` : 'it is not what a lock writes' };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** An owner of a kind that is not known here fails closed: the lock counts as unreadable. */
function isOwner(value) {
    const { kind, run, attempt, process, actor } = (value ?? {});
    if (typeof actor !== 'string')
        return false;
    if (kind === 'run')
        return typeof run === 'number' && typeof attempt === 'number';
    return kind === 'person' || (kind === 'process' && typeof process === 'object' && process !== null);
}

// EXTERNAL MODULE: ./build/core/ledger/names.js
var names = __webpack_require__(66878);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/seen-ledger.js
var seen_ledger = __webpack_require__(98731);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/state-of-environment.js





/** The name of an environment's ledger, below the prefix or in the folder. */
function ledgerName(environment) {
    return `deploy-${(0,names/* namePart */.f)(environment)}`;
}
/** The name of its lock. */
function lockName(environment) {
    return `lock-${ledgerName(environment)}`;
}
/** Ledger and lock of an environment. Whatever the lock is taken for, it has the id `op`, by which it is known to be ours. */
function stateOfEnvironment(log, cells, environment, op) {
    return {
        ledger: (0,seen_ledger/* seenLedger */.Jv)((0,ledger/* openLedger */.au)(log)),
        lock: openLock(cells, lockName(environment), { ...ledger_patience/* PATIENCE */.a, newId: () => op }),
    };
}


/***/ }),

/***/ 41124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The one way to write a JSON value: keys sorted by UTF-16 code units, no white space, numbers and texts as ECMAScript writes
 * them (RFC 8785). Throws TypeError for what JSON does not have (`undefined`, NaN, Infinity).
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const fields = Object.keys(value)
            .sort()
            .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
        return `{${fields.join(',')}}`;
    }
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new TypeError(`${value} has no JSON`);
    const text = JSON.stringify(value);
    if (text === undefined)
        throw new TypeError(`${typeof value} has no JSON`);
    return text;
}
/** SHA-256 of a text's UTF-8 bytes, in hex. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}


/***/ }),

/***/ 64235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   UM: () => (/* binding */ readChain),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   Xj: () => (/* binding */ checkHead),
/* harmony export */   lk: () => (/* binding */ describeBroken),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* unused harmony export GENESIS */
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41124);

/** `prev` of the first event. */
const GENESIS = '0'.repeat(64);
const OWN_FIELDS = ['v', 'seq', 'prev', 'ts', 'hash'];
/** Gives events their place in the chain after `head` (null for the first ones). Throws TypeError for a field that the ledger writes. */
function seal(drafts, head, ts) {
    let { seq, hash: prev } = head ?? { seq: 0, hash: GENESIS };
    return drafts.map((draft) => {
        const taken = OWN_FIELDS.filter((field) => field in draft);
        if (taken.length > 0)
            throw new TypeError(`an event cannot set ${taken.join(', ')}: the ledger does`);
        seq += 1;
        const open = { ...draft, v: 1, seq, prev, ts };
        prev = hashOf(open);
        return { ...open, hash: prev };
    });
}
/** The lines of a ledger's file, each with its line break. */
function linesOf(events) {
    return events.map((event) => `${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(event)}\n`).join('');
}
function headOf(events) {
    const last = events.at(-1);
    return last === undefined ? null : { seq: last.seq, hash: last.hash };
}
/**
 * Reads lines up to the first broken link. `after` is the event before them: null where they begin the ledger, `anywhere` where
 * the lines before are not at hand and the first link is taken on trust. A line must be to the byte what the ledger writes.
 */
function readChain(bytes, after) {
    const events = [];
    let head = after === 'anywhere' ? undefined : (after ?? { seq: 0, hash: GENESIS });
    for (let start = 0, line = 1; start < bytes.length; line += 1) {
        const end = bytes.indexOf(10, start);
        const text = decoded(bytes.subarray(start, end < 0 ? bytes.length : end));
        const seq = (head?.seq ?? 0) + 1;
        const fail = (kind, expected, found) => ({
            events,
            broken: { kind, line, seq: head === undefined ? 0 : seq, expected, found: shown(found) },
        });
        if (end < 0)
            return fail('cut-off', 'a line break at the end', `${bytes.length - start} bytes without one`);
        if (text === null)
            return fail('unparsable', 'UTF-8', 'other bytes');
        const value = parsed(text);
        if (value === undefined)
            return fail('unparsable', 'one JSON object', text);
        if (value.v !== 1)
            return fail('wrong-version', 'version 1', `version ${JSON.stringify(value.v)}`);
        if (!isEvent(value))
            return fail('wrong-shape', 'an event with id, event, seq, prev, ts and hash', text);
        if ((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(value) !== text)
            return fail('not-canonical', (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(value), text);
        if (head !== undefined && value.seq !== seq) {
            return fail(value.seq > seq ? 'missing' : 'duplicate', `event ${seq}`, `event ${value.seq}`);
        }
        if (head !== undefined && value.prev !== head.hash)
            return fail('wrong-link', `prev ${head.hash}`, `prev ${value.prev}`);
        const { hash, ...open } = value;
        if (hashOf(open) !== hash)
            return fail('wrong-hash', `hash ${hashOf(open)}`, `hash ${hash}`);
        events.push(value);
        head = { seq: value.seq, hash };
        start = end + 1;
    }
    return { events, broken: null };
}
/** Whether a head that somebody saw earlier is still in the chain; the events must reach back to it, or begin the ledger. */
function checkHead(events, seen) {
    const first = events[0]?.seq ?? 1;
    if (seen.seq < first)
        return null;
    const index = seen.seq - first;
    const now = events[index];
    if (now?.hash === seen.hash)
        return null;
    const found = now === undefined ? `a ledger that ends at ${events.at(-1)?.seq ?? 0}` : `hash ${now.hash}`;
    return { kind: 'rewritten', line: index + 1, seq: seen.seq, expected: `hash ${seen.hash}`, found };
}
/** One sentence for people. */
function describeBroken(broken) {
    const remedy = broken.kind === 'wrong-version' ? ' A newer version of ops-actions wrote it; use that one.' : '';
    return `event ${broken.seq} (line ${broken.line}) is broken, ${broken.kind}: expected ${broken.expected}, found ${broken.found}.${remedy}`;
}
function hashOf(open) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(open));
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function parsed(text) {
    try {
        // `1e999` parses to Infinity, which no event was ever written with.
        const value = JSON.parse(text, finite);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function finite(_key, value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new SyntaxError('a number beyond what JSON can hold');
    return value;
}
function isEvent(value) {
    return Number.isSafeInteger(value.seq) && ['id', 'event', 'prev', 'ts', 'hash'].every((field) => typeof value[field] === 'string');
}
/** Values of a broken ledger come from anywhere: one line, not endless. */
function shown(text) {
    const line = JSON.stringify(text).slice(1, -1);
    return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}


/***/ }),

/***/ 85977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   pq: () => (/* binding */ BrokenLedgerError)
/* harmony export */ });
/* unused harmony export MAX_LINE_BYTES */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33946);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64235);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83127);




/** The ledger is not what was written. Nothing may be decided from it; a person has to look. */
class BrokenLedgerError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy {
    broken;
    constructor(place, broken) {
        super(`The ledger ${place} cannot be trusted: ${(0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBroken */ .lk)(broken)}`);
        this.broken = broken;
    }
}
/** The longest line, in bytes: an append sends the newest file again. */
const MAX_LINE_BYTES = 16_384;
/** A hash-chained list of events over a log. One object remembers how far it has seen, and notices a history that was rewritten since. */
function openLedger(log, { patience = _patience_js__WEBPACK_IMPORTED_MODULE_2__/* .PATIENCE */ .a, tries: maxTries = 30 } = {}) {
    const oneAtATime = (0,_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .turns */ .Z)(1);
    let latest = null;
    let seen = null;
    /** The events in these lines, checked as far as they reach. */
    function checked(lines, fromStart) {
        const { events, broken } = (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .readChain */ .UM)(lines, fromStart ? null : 'anywhere');
        const problem = broken ?? (seen === null ? null : (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .checkHead */ .Xj)(events, seen));
        if (problem !== null)
            throw new BrokenLedgerError(log.place, problem);
        seen = (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(events) ?? seen;
        return events;
    }
    async function read(seq) {
        const { lines, fromStart } = await log.read(seq, 'settled');
        const events = checked(lines, fromStart);
        // The end that an append left behind may be older than what was just seen.
        latest = null;
        const first = events[0]?.seq ?? 1;
        if (first > seq) {
            const [expected, found] = [`event ${seq}`, `event ${first}`];
            throw new BrokenLedgerError(log.place, { kind: 'missing', line: 1, seq, expected, found });
        }
        return events.filter((event) => event.seq >= seq);
    }
    async function append(given) {
        const drafts = given.map((event) => draftOf(event, patience));
        if (drafts.length === 0)
            return [];
        // Where our events may stand since a try whose end is not known.
        let maybeFrom = null;
        for (let tries = 1; tries <= maxTries; tries += 1) {
            const tail = latest ?? (await log.tail());
            latest = null;
            const newest = checked(tail.lines, tail.version === null);
            const head = (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(newest);
            if (head === null && tail.version !== null) {
                throw new BrokenLedgerError(log.place, { kind: 'missing', line: 1, seq: 1, expected: 'an event', found: 'nothing' });
            }
            const reachesBack = maybeFrom === null || (newest[0]?.seq ?? 1) <= maybeFrom;
            const own = ownAmong(reachesBack ? newest : await read(maybeFrom ?? 1), drafts);
            if (own.length > 0)
                return own;
            const events = (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .seal */ .od)(drafts, head, patience.now().toISOString());
            const lines = (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(events);
            checkSize(lines);
            const seq = (head?.seq ?? 0) + 1;
            const outcome = await log.append(tail, lines, seq, titleOf(events));
            if (typeof outcome === 'object') {
                latest = outcome;
                seen = (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(events);
                return events;
            }
            if (outcome === 'unclear')
                maybeFrom ??= seq;
            await patience.sleep((0,_patience_js__WEBPACK_IMPORTED_MODULE_2__/* .backoffMs */ .j)(tries, patience.random));
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${log.place}: the event was not written, because others were faster ${maxTries} times in a row. Run again; nothing is lost.`);
    }
    return {
        place: log.place,
        append: (events) => oneAtATime(() => append(events)),
        read: (seq = 1) => oneAtATime(() => read(seq)),
        verify: (noted) => oneAtATime(async () => {
            const { lines } = await log.read(1, 'found');
            const { events, broken } = (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .readChain */ .UM)(lines, null);
            const problem = broken ?? [noted, seen].map((head) => (head ? (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .checkHead */ .Xj)(events, head) : null)).find((found) => found !== null) ?? null;
            return problem === null
                ? { ok: true, events: events.length, head: (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(events) }
                : { ok: false, events: events.length, broken: problem };
        }),
    };
}
function draftOf({ id, event, ...fields }, patience) {
    const kept = Object.entries(fields).filter((field) => field[1] !== undefined);
    return { ...Object.fromEntries(kept), event, id: id ?? patience.newId() };
}
/** Our events, if an earlier try did write them. */
function ownAmong(events, drafts) {
    const ids = new Set(drafts.map(({ id }) => id));
    const own = events.filter(({ id }) => ids.has(id));
    if (own.length > 0 && own.length < drafts.length)
        throw new TypeError('some of these events were written before, in another append');
    return own;
}
function checkSize(lines) {
    const longest = Math.max(...lines.split('\n').map((line) => Buffer.byteLength(line)));
    if (longest > MAX_LINE_BYTES) {
        throw new RangeError(`an event of ${longest} bytes is too large for a ledger, which takes ${MAX_LINE_BYTES}: shorten its texts`);
    }
}
/** The commit's title: `verified, event 12`, `intent and 1 more, event 7`. */
function titleOf(events) {
    const [first] = events;
    return `${first?.event}${events.length > 1 ? ` and ${events.length - 1} more` : ''}, event ${first?.seq}`;
}


/***/ }),

/***/ 66878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ DEFAULT_PREFIX),
/* harmony export */   f: () => (/* binding */ namePart)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41124);

/** Where all state is kept; a ruleset's exclusion is written for it. */
const DEFAULT_PREFIX = 'refs/heads/ops-ledger/';
const LONGEST = 100;
/**
 * A text (an environment, a fingerprint) as one part of a ref's and a file's name: lower case, because environments are not case
 * sensitive on GitHub, and everything but `a-z 0-9 _ -` and dots between them as `=` and the hex of its bytes. No two texts that
 * differ in more than case get the same name; none is empty, and none makes a folder (`a` and `a/b` cannot both be refs).
 * A long one is cut to 60 characters and a hash.
 */
function namePart(text) {
    const bytes = [...Buffer.from(text.toLowerCase(), 'utf8')];
    const code = (byte) => `=${byte.toString(16).padStart(2, '0')}`;
    const plain = bytes.map((byte) => (/[a-z0-9_.-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : code(byte))).join('');
    // git: no dot at either end, no two in a row, no name that ends in `.lock`; and no option.
    const safe = plain.replace(/^[.-]|\.(?=\.|$|lock$)/g, (character) => code(character.charCodeAt(0))) || '=';
    return safe.length <= LONGEST ? safe : `${safe.slice(0, 60)}==${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(safe).slice(0, 16)}`;
}


/***/ }),

/***/ 83127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ PATIENCE),
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);


/** The real clock and chance. */
const PATIENCE = {
    sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms),
    random: Math.random,
    now: () => new Date(),
    newId: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID,
};
const FIRST_MS = 100;
const LONGEST_MS = 4_000;
/**
 * How long to wait before try `tries + 1`, in ms: anything up to a bound that doubles ("full jitter"), because writers that lost
 * the same race must not meet again.
 */
function backoffMs(tries, random) {
    return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
}


/***/ }),

/***/ 10222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ aliveness),
/* harmony export */   W: () => (/* binding */ thisProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

function thisProcess() {
    return {
        pid: process.pid,
        machine: orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/machine-id', 'utf8').trim()),
        boot: orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
        started: statOf(process.pid)?.started ?? null,
        space: orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')),
    };
}
/** Whether that process still runs. `unknown` where it cannot be told from here: another container, another machine. */
function aliveness(of, here = thisProcess()) {
    if (of.boot !== here.boot)
        return of.boot && here.boot && of.machine && of.machine === here.machine ? 'dead' : 'unknown';
    if (of.space !== here.space)
        return 'unknown';
    try {
        process.kill(of.pid, 0);
    }
    catch (error) {
        // EPERM: it is there, and belongs to somebody else.
        if (error.code === 'ESRCH')
            return 'dead';
    }
    const stat = statOf(of.pid);
    if (stat === null)
        return 'alive';
    const isAnother = of.started !== null && stat.started !== of.started;
    return isAnother || stat.ended ? 'dead' : 'alive';
}
/** Fields 3 and 22 of /proc/PID/stat; the second, the command, may hold spaces and brackets itself (proc(5)). */
function statOf(pid) {
    return orNull(() => {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [state = '', started] = [fields[0], fields[19]];
        // A process that was killed stays as a zombie until its parent asks for it.
        return started === undefined ? null : { started, ended: /[ZXx]/.test(state) };
    });
}
function orNull(read) {
    try {
        return read();
    }
    catch {
        return null;
    }
}


/***/ })

};
