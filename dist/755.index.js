export const id = 755;
export const ids = [755];
export const modules = {

/***/ 59372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   r1: () => (/* binding */ textOrNone),
/* harmony export */   sJ: () => (/* binding */ numberField),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** The value as an object; anything else is one without fields, so that the field that is looked for is what is complained about. */
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** A field that has to be there. Throws UnreadableError, which names it; `what` is how people call the object. */
function textField(record, name, what) {
    return fieldOf(record, name, 'string', what);
}
/** As `textField`, for a number. */
function numberField(record, name, what) {
    return fieldOf(record, name, 'number', what);
}
/** null for what is missing, null or no text. */
function textOrNone(record, name) {
    const value = record[name];
    return typeof value === 'string' ? value : null;
}
/** The account in a field of that name; null for a deleted one. A login that is no text is unreadable, an unknown type is ''. */
function accountOf(record, name, what) {
    if (record[name] === null || record[name] === undefined)
        return null;
    const account = recordOf(record[name]);
    return { login: textField(account, 'login', what), type: textOrNone(account, 'type') ?? '' };
}
function fieldOf(record, name, type, what) {
    const value = record[name];
    if (typeof value === type)
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${what}: the answer has no usable \`${name}\`. Run again.`);
}


/***/ }),

/***/ 36148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m_: () => (/* reexport */ failures/* NotFoundError */.m_),
  zs: () => (/* reexport */ failures/* RejectedError */.zs),
  Ng: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/turns.js
var turns = __webpack_require__(33946);
// EXTERNAL MODULE: ./build/core/version.js + 1 modules
var version = __webpack_require__(74315);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/core/github/call.js
var github_call = __webpack_require__(33754);
;// CONCATENATED MODULE: ./build/core/github/stream-answer.js

/**
 * A body as it comes, in pieces, for what is too long to be held: a job's log. The time limit is one for silence, not for the whole, so that a
 * long download is no failure. Iterating throws UnreadableError where the body breaks off or is silent for too long.
 * `cut` ends the request; it is also called when the reader stops early.
 */
async function* streamOf(body, { where, silenceMs, cut }) {
    const silent = new Error(`nothing came for ${silenceMs} ms`);
    let timer = setTimeout(cut, silenceMs, silent);
    try {
        for await (const piece of body) {
            clearTimeout(timer);
            // Whoever reads may take as long as they like over a piece.
            yield piece;
            timer = setTimeout(cut, silenceMs, silent);
        }
    }
    catch (error) {
        throw new errors/* UnreadableError */.Gy(`${where}: the answer broke off (${reasonOf(error)}). Run again.`, { cause: error });
    }
    finally {
        clearTimeout(timer);
        cut(new Error('nobody reads it any more'));
    }
}
function reasonOf(error) {
    let deepest = error;
    while (deepest instanceof Error && deepest.cause !== undefined)
        deepest = deepest.cause;
    return deepest instanceof Error ? deepest.message : String(deepest);
}

;// CONCATENATED MODULE: ./build/core/github/attempt.js





const MAX_KEPT = 500;
/**
 * Gives a function that sends one HTTP request: it counts it, asks with the ETag of the earlier answer, gives it a time limit,
 * and reads the body itself. Octokit's own reader turns a body that breaks off into an empty string and invalid JSON into text,
 * both with status 200: an empty policy file, out of a broken connection. Throws AttemptFailure.
 */
function attempter({ octokit, requests, timeoutMs }) {
    const kept = new Map();
    return async (call, { params, headers }) => {
        const address = `${headers.accept ?? ''} ${call.where}`;
        const earlier = call.route.startsWith('GET ') ? kept.get(address) : undefined;
        count(call, requests);
        const cut = new AbortController();
        const limit = setTimeout(() => cut.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), timeoutMs);
        try {
            const response = await octokit.request(call.route, {
                ...params,
                headers: { ...headers, ...(earlier ? { 'if-none-match': earlier.etag } : {}) },
                request: { parseSuccessResponseBody: false, signal: cut.signal },
            });
            const { status } = response;
            const answered = response.headers;
            if (call.answer === 'stream') {
                const body = (response.data || external_node_stream_.Readable.from([]));
                return {
                    status,
                    headers: answered,
                    data: streamOf(body, { where: call.where, silenceMs: timeoutMs, cut: (why) => cut.abort(why) }),
                };
            }
            const received = { status, headers: answered, data: await readBody(response, call) };
            const { etag } = answered;
            if (etag !== undefined && call.route.startsWith('GET ')) {
                if (kept.size >= MAX_KEPT)
                    kept.clear();
                kept.set(address, { etag, received });
            }
            return received;
        }
        catch (error) {
            const failure = asFailure(error);
            if (earlier && failure instanceof github_call/* AttemptFailure */.W && failure.status === 304) {
                requests.notModified += 1;
                return earlier.received;
            }
            throw failure;
        }
        finally {
            clearTimeout(limit);
        }
    };
}
function count(call, requests) {
    if (call.sent > 0)
        requests.retried += 1;
    call.sent += 1;
    requests.total += 1;
    if (call.isRead)
        requests.reads += 1;
    else
        requests.writes += 1;
}
async function readBody(response, call) {
    const { status, headers } = response;
    // Octokit leaves '' where there can be no body (204, HEAD), and fetch gives null where there is none.
    const bytes = response.data ? await readStream(response.data) : Buffer.alloc(0);
    if (call.answer === 'bytes')
        return bytes;
    const text = bytes.toString('utf8');
    if (call.answer === 'text')
        return text;
    const mayBeEmpty = status === 202 || status === 204 || status === 205 || (!call.isRead && headers['content-length'] === '0');
    if (text === '' && (mayBeEmpty || call.route.startsWith('HEAD ')))
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        throw new github_call/* AttemptFailure */.W('broken', `the answer is not complete JSON (${bytes.length} bytes of ${String(headers['content-type'] ?? 'unknown type')})`);
    }
}
async function readStream(stream) {
    try {
        return await (0,consumers_.buffer)(stream);
    }
    catch (error) {
        throw new github_call/* AttemptFailure */.W('broken', `the answer broke off (${networkCause(error)})`);
    }
}
/** What Octokit threw, as our own failure. Anything else is our bug and stays as it is. */
function asFailure(error) {
    const { status, response } = error;
    if (error instanceof github_call/* AttemptFailure */.W || typeof status !== 'number')
        return error;
    if (response === undefined)
        return new github_call/* AttemptFailure */.W('network', networkCause(error));
    return new github_call/* AttemptFailure */.W('status', (0,errors/* messageOf */.bD)(error), status, response.headers);
}
/** `ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9`; fetch itself only says "fetch failed" and keeps the reason in `cause`. */
function networkCause(error) {
    let deepest = error;
    while (deepest instanceof Error && deepest.cause !== undefined)
        deepest = deepest.cause;
    const { code } = deepest;
    const message = (0,errors/* messageOf */.bD)(deepest);
    return typeof code === 'string' && !message.startsWith(`${code}:`) ? `${code}: ${message}`.replace(/: $/, '') : message;
}

// EXTERNAL MODULE: ./build/core/github/failures.js + 1 modules
var failures = __webpack_require__(23616);
// EXTERNAL MODULE: ./build/core/github/patience.js
var patience = __webpack_require__(16249);
;// CONCATENATED MODULE: ./build/core/github/write-budget.js
/** GitHub's secondary limits on requests that create content (docs: "rate limits for the REST API", secondary rate limits). */
const WRITE_LIMITS = [
    { writes: 80, windowMs: 60_000 },
    { writes: 500, windowMs: 3_600_000 },
];
/**
 * A sliding window over the writes of this process: no window ever holds more writes than its limit,
 * and the writes before that are not spaced out at all. Times are in ms of one clock.
 */
class WriteBudget {
    sent = [];
    /** How long the next write has to wait, in ms; 0 if it may go now. */
    delay(now) {
        const waits = WRITE_LIMITS.map(({ writes, windowMs }) => {
            const oldest = this.sent.at(-writes);
            return oldest === undefined ? 0 : oldest + windowMs - now;
        });
        return Math.max(0, ...waits);
    }
    /** Notes one write that was sent, a repeated one too: GitHub counts what it receives. */
    record(now) {
        this.sent.push(now);
        if (this.sent.length > WRITE_LIMITS[1].writes)
            this.sent.shift();
    }
}

;// CONCATENATED MODULE: ./build/core/github/client.js










const READS_AT_ONCE = 10;
/** GitHub drops a second equal status and gives a Git object's id for equal content, so sending these twice does no harm. */
const REPEATABLE_POST = /^POST \S+\/(statuses\/[^/]+|git\/(blobs|trees|commits|tags))$/;
/**
 * The suite's one client. Tries transient 5xx, resets and broken answers three times where repeating is safe, waits for rate
 * limits up to a bound, sends writes one after the other within GitHub's write budget and at most 10 requests at once.
 * Throws a ConfigurationError for a token or URL that cannot be used at all.
 */
async function connect(options) {
    const { owner, repo, token, readOnlyFork = false, timeoutMs = 30_000, maxWaitSeconds = 60, secondMs = 1_000 } = options;
    const { log = () => undefined } = options;
    const apiUrl = checkUrl(options.apiUrl);
    checkToken(token);
    // Loaded only now: the module reads the event's payload and GITHUB_API_URL as it loads, and throws if either is broken.
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 50157));
    const requests = { total: 0, reads: 0, writes: 0, notModified: 0, retried: 0 };
    const budget = new WriteBudget();
    const quiet = () => undefined;
    const octokit = getOctokit(token, {
        baseUrl: apiUrl,
        userAgent: `ops-actions/${version.VERSION}`,
        log: { debug: quiet, info: quiet, warn: log, error: log },
    });
    const attempt = attempter({ octokit, requests, timeoutMs });
    const readTurn = (0,turns/* turns */.Z)(READS_AT_ONCE);
    // GitHub asks for writes one at a time (docs: "best practices for using the REST API").
    const writeTurn = (0,turns/* turns */.Z)(1);
    async function pause(call, seconds, realMs) {
        call.waitedSeconds += seconds;
        log(`Waiting ${seconds} s (limits of GitHub, or a failed try) before ${call.where}`);
        await (0,promises_.setTimeout)(realMs);
    }
    async function waitForBudget(call) {
        const delayMs = budget.delay(Date.now());
        if (delayMs > 0) {
            const seconds = Math.ceil(delayMs / 1_000);
            if (call.waitedSeconds + seconds > maxWaitSeconds) {
                const until = new Date(Date.now() + delayMs).toISOString();
                throw new errors/* UnreadableError */.Gy(`${call.where}: this run has used up its budget of writes (80 a minute, 500 an hour) until ${until}. Run again then.`);
            }
            await pause(call, seconds, delayMs);
        }
        budget.record(Date.now());
    }
    async function send(call, sending) {
        for (;;) {
            if (!call.isRead)
                await waitForBudget(call);
            try {
                return await attempt(call, sending);
            }
            catch (error) {
                const seconds = error instanceof github_call/* AttemptFailure */.W ? (0,patience/* pauseAfter */.l)(error, call, maxWaitSeconds, Date.now()) : null;
                if (seconds === null)
                    throw (0,failures/* typedError */.Zz)(error, { call, apiUrl, token, readOnlyFork, maxWaitSeconds });
                if (error instanceof github_call/* AttemptFailure */.W && (error.status === 403 || error.status === 429))
                    call.waits += 1;
                await pause(call, seconds, seconds * secondMs);
            }
        }
    }
    return {
        owner,
        repo,
        apiUrl,
        requests,
        tokenKind: token.startsWith('ghs_') ? 'installation' : 'other',
        async request(route, given = {}, { answer = 'json', accept, repeatable } = {}) {
            const params = { ...(route.includes('{owner}') ? { owner, repo } : {}), ...given };
            const { method, url } = octokit.request.endpoint(route, params);
            const isRead = method === 'GET' || method === 'HEAD';
            const mayRepeat = method !== 'POST' || repeatable === true || REPEATABLE_POST.test(route);
            const where = `${method} ${url.replace(apiUrl, '')}`;
            const call = { route, where, answer, isRead, mayRepeat, sent: 0, waits: 0, waitedSeconds: 0 };
            const headers = { 'x-github-api-version': '2022-11-28', ...(accept === undefined ? {} : { accept }) };
            const received = await (isRead ? readTurn : writeTurn)(() => send(call, { params, headers }));
            return { ...received, data: received.data };
        },
    };
}
function checkUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '') {
        throw new errors/* ConfigurationError */.j1({
            place: 'GITHUB_API_URL',
            message: 'is not the address of a GitHub API.',
            remedy: 'It looks like `https://api.github.com` or `https://HOST/api/v3`, without user name and password.',
        });
    }
    return text.replace(/\/+$/, '');
}
/** A header cannot carry such a token, and fetch would print it in its complaint. */
function checkToken(token) {
    if (/^[\x21-\x7e]+$/.test(token))
        return;
    throw new errors/* ConfigurationError */.j1({
        place: 'input `token`',
        message: token === '' ? 'is empty.' : 'holds a space, a line break or a character outside ASCII.',
        remedy: 'A secret that is not set, or not passed to a reusable workflow, arrives empty; a pasted one may end in a line break.',
    });
}


/***/ }),

/***/ 85754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findInPages),
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

const PARALLEL = 8;
/** Where a `next` link may lead: only its position is taken, the path and all else stay ours. */
const POSITION = ['page', 'after', 'before', 'cursor', 'since'];
/**
 * Reads a list page by page, because Octokit's `paginate` drops `total_count` and cannot tell a short list from a whole one.
 * Throws UnreadableError if a page is no list, repeats another or does not advance; and what `request` throws.
 */
async function readPages(github, route, params = {}, options = {}) {
    const { perPage = 100, maxPages = 100 } = options;
    const ask = asker(github, route, params, options);
    const count = (rows) => Math.min(Math.max(1, Math.ceil(rows / perPage)), maxPages);
    const askFrom = (first, rows) => {
        const numbers = Array.from({ length: Math.max(0, count(rows) - first + 1) }, (_, index) => first + index);
        return atMostAtOnce(PARALLEL, numbers, (page) => ask({ page }));
    };
    let expected;
    let pages;
    if (typeof options.expected === 'number') {
        expected = options.expected;
        pages = await askFrom(1, expected);
    }
    else {
        const [first, given] = await Promise.all([ask({ page: 1 }), options.expected]);
        expected = given ?? first.total;
        pages = expected === null ? await collect(follow(first, ask, maxPages, route)) : [first, ...(await askFrom(2, expected))];
    }
    refuseRepeats(pages, route);
    const rows = pages.flatMap((page) => [...page.rows]);
    const why = shortfall(rows, pages, expected, options.key);
    return { rows, complete: why === null, why, expected, pages: pages.length };
}
/** The first row that fits, reading no further than its page; null if none does within `maxPages` (default 10). */
async function findInPages(github, route, params, fits, options = {}) {
    const ask = asker(github, route, params, options);
    for await (const page of follow(await ask({ page: 1 }), ask, options.maxPages ?? 10, route)) {
        const found = page.rows.find(fits);
        if (found !== undefined)
            return found;
    }
    return null;
}
function asker(github, route, params, { perPage = 100, select = asList }) {
    return async (position) => {
        const { data, headers } = await github.request(route, { ...params, per_page: perPage, ...position });
        const rows = select(data);
        if (!Array.isArray(rows))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${route}: the answer is not the list that it should be. Run again.`);
        return { rows, total: totalOf(data), next: nextOf(headers.link) };
    };
}
/** Rows of an unknown shape: what they are is for the caller to check. */
function asList(data) {
    return data;
}
async function* follow(first, ask, maxPages, route) {
    const seen = new Set([JSON.stringify({ page: '1' })]);
    let page = first;
    yield page;
    for (let read = 1; page.next !== null && read < maxPages; read += 1) {
        const position = JSON.stringify(page.next);
        if (seen.has(position))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${route}: the link to the next page leads back (${position}). Run again.`);
        seen.add(position);
        page = await ask(page.next);
        yield page;
    }
}
async function collect(items) {
    const list = [];
    for await (const item of items)
        list.push(item);
    return list;
}
function refuseRepeats(pages, route) {
    const seen = new Set();
    for (const [index, { rows }] of pages.entries()) {
        const print = JSON.stringify([rows.length, rows[0], rows.at(-1)]);
        if (rows.length > 0 && seen.has(print)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${route}: page ${index + 1} repeats an earlier page, so the list cannot be trusted. Run again.`);
        }
        seen.add(print);
    }
}
function shortfall(rows, pages, expected, key) {
    if (expected !== null && rows.length !== expected)
        return `${rows.length} of ${expected} rows were given`;
    if (pages.at(-1)?.next)
        return `there are more than the ${rows.length} rows of ${pages.length} pages`;
    const totals = new Set(pages.map((page) => page.total).filter((total) => total !== null));
    if (totals.size > 1)
        return `the list changed from ${[...totals].join(' to ')} rows while it was read`;
    const twice = key === undefined ? 0 : rows.length - new Set(rows.map(key)).size;
    return twice > 0 ? `${twice} of ${rows.length} rows were given twice, so others may be missing` : null;
}
function totalOf(data) {
    const { total_count: total } = (data ?? {});
    return typeof total === 'number' ? total : null;
}
function nextOf(link) {
    const address = /<([^>]+)>;[^,]*\brel="next"/.exec(link ?? '')?.[1];
    if (address === undefined || !URL.canParse(address, 'http://relative'))
        return null;
    const query = new URL(address, 'http://relative').searchParams;
    return Object.fromEntries(POSITION.flatMap((name) => query.getAll(name).map((value) => [name, value])));
}
/** Stops handing out work at the first failure, which is what it throws. */
async function atMostAtOnce(limit, items, work) {
    const results = [];
    const queue = [...items.entries()];
    const worker = async () => {
        for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
            const [index, item] = entry;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                queue.length = 0;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: limit }, worker));
    return results;
}


/***/ }),

/***/ 99358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   B4: () => (/* binding */ shaOrNull),
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   ef: () => (/* binding */ textOrNull),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   wF: () => (/* binding */ shaAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/i;
const CLIP_CHARACTERS = 80;
/** The value at `pull_request.head.sha`; undefined where the path ends early. A number indexes a list. */
function valueAt(payload, path) {
    let value = payload;
    for (const name of path.split('.')) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = value[name];
    }
    return value;
}
/** A commit id in lower case: 40 hex digits, or 64 in a SHA-256 repository; not the id of all zeros that means "none". */
function isSha(value) {
    return typeof value === 'string' && SHA.test(value) && !/^0+$/.test(value);
}
/** Throws a ConfigurationError that names the path. */
function shaAt(payload, path) {
    const value = valueAt(payload, path);
    if (isSha(value))
        return value.toLowerCase();
    throw malformed(path, value, 'a commit id (40 or 64 hex digits)');
}
/** null for what is missing; throws for what is there and no commit id. */
function shaOrNull(payload, path) {
    const value = valueAt(payload, path);
    return value === undefined || value === null ? null : shaAt(payload, path);
}
/** Throws a ConfigurationError that names the path. */
function numberAt(payload, path) {
    const value = valueAt(payload, path);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0)
        return value;
    throw malformed(path, value, 'a positive whole number');
}
/** Throws a ConfigurationError that names the path. */
function textAt(payload, path) {
    const value = textOrNull(payload, path);
    if (value !== null)
        return value;
    throw malformed(path, valueAt(payload, path), 'a text');
}
/** null for what is missing, empty or no text. */
function textOrNull(payload, path) {
    const value = valueAt(payload, path);
    return typeof value === 'string' && value !== '' ? value : null;
}
/** The complaint about one value of the payload, which is cut to 80 characters. */
function malformed(path, value, wanted) {
    const shown = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value));
    const clipped = shown.length > CLIP_CHARACTERS ? `${shown.slice(0, CLIP_CHARACTERS)}…` : shown;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
        place: `event payload \`${path}\``,
        message: `is ${clipped}, not ${wanted}.`,
        remedy: 'Check GITHUB_EVENT_NAME and GITHUB_EVENT_PATH: they must belong to one event.',
    });
}


/***/ }),

/***/ 34835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E$: () => (/* binding */ redact),
  a5: () => (/* binding */ redactReport),
  $p: () => (/* binding */ redactor)
});

;// CONCATENATED MODULE: ./build/core/report/token-shapes.js
/**
 * Tokens that are known by their form, for secrets that nobody told us about (they come in with logs, branch names, error texts).
 * Every expression starts at a fixed text or at the beginning of a run, and no two runs in one can trade characters: linear time.
 */
const TOKEN_SHAPES = [
    [/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g, '***'],
    // GitHub: personal, OAuth, user-to-server, server-to-server (which may hold a JWT, with dots) and refresh tokens, fine-grained tokens.
    [/gh[opsur]_[A-Za-z0-9_.-]{16,}|github_pat_[A-Za-z0-9_]{16,}/g, '***'],
    [/(?:AKIA|ASIA)[A-Z0-9]{16}/g, '***'],
    [/xox[a-z]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,}|hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]+/g, '***'],
    [/npm_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{35}/g, '***'],
    // JSON Web Tokens; the look-behind keeps one run from being read again from each of its characters.
    [/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g, '***'],
    [/(authorization["']?\s{0,8}[:=]\s{0,8}["']?(?:bearer|basic|token)\s{1,8})[^\s"',;]+/gi, '$1***'],
    [/(\bbearer\s{1,8})[A-Za-z0-9._~+/=-]{16,}/gi, '$1***'],
    // Credentials in an address, up to the last @ before the host.
    [/:\/\/[^\s/?#"'<>]+@/g, '://***@'],
];

// EXTERNAL MODULE: ./build/core/report/visible.js
var visible = __webpack_require__(847);
;// CONCATENATED MODULE: ./build/core/report/redact.js


const MASK = '***';
/** Shorter values are words: masking them everywhere would leave nothing to read (the runner has no such limit, and it shows). */
const MIN_SECRET_CHARS = 4;
const BASE64_CHARACTER = /[A-Za-z0-9+/_-]/;
const BASE64_TAIL = /^[A-Za-z0-9+/_-]?={0,2}/;
/**
 * What leaves through the API is redacted first: the runner masks logs, not API calls. Redact before escaping, which changes the text.
 * Every secret of 4 characters or more becomes `***`: as it is, each of its lines, and as base64 (standard and URL-safe, at any
 * alignment), URL-encoded, JSON-escaped (once and twice) and hexadecimal; then everything that looks like a well-known token.
 * Text that only resembles a secret by letter case or by other line breaks is not found.
 */
function redact(text, secrets) {
    return redactor(secrets)(text);
}
/** As `redact`, with the secrets prepared once for many texts. */
function redactor(secrets) {
    const needles = needlesFor(secrets);
    // A needle can only come to be by masking if it holds a part of the mask.
    const starred = needles.filter(({ text }) => text.includes('*'));
    return (text) => {
        let masked = maskAll(text, needles);
        for (const [shape, replacement] of TOKEN_SHAPES)
            masked = masked.replace(shape, replacement);
        return starred.some((needle) => masked.includes(needle.text)) ? MASK : masked;
    };
}
/**
 * The report with every text redacted that can hold foreign words. Closed words (action, rule, state, status, reason of the verdict,
 * names of outputs) stay: a secret that happens to be `pass` must not turn a verdict into `***`.
 */
function redactReport(report, secrets) {
    const clean = redactor(secrets);
    return {
        ...report,
        subject: clean(report.subject),
        gates: report.gates.map((gate) => ({
            ...gate,
            key: clean(gate.key),
            name: clean(gate.name),
            reason: clean(gate.reason),
            url: gate.url === null ? null : clean(gate.url),
            details: mapStrings(gate.details, clean),
        })),
        findings: report.findings.map((finding) => ({
            ...finding,
            subject: clean(finding.subject),
            message: clean(finding.message),
            ...(finding.evidence === undefined ? {} : { evidence: clean(finding.evidence) }),
            ...(finding.location === undefined ? {} : { location: { ...finding.location, file: clean(finding.location.file) } }),
            ...(finding.fix === undefined ? {} : { fix: clean(finding.fix) }),
        })),
        artifacts: report.artifacts.map((artifact) => ({ ...artifact, title: clean(artifact.title), value: clean(artifact.value) })),
        outputs: Object.fromEntries(Object.entries(report.outputs).map(([name, value]) => [name, mapStrings(value, clean)])),
    };
}
function mapStrings(value, clean) {
    if (typeof value === 'string')
        return clean(value);
    if (Array.isArray(value))
        return value.map((item) => mapStrings(item, clean));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), mapStrings(item, clean)]));
}
/** Overlapping hits become one mask, so that no part of either stays. */
function maskAll(text, needles) {
    const hits = [];
    for (const { text: needle, before, after } of needles) {
        if (needle.length > text.length)
            continue;
        for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
            const tail = after ? (BASE64_TAIL.exec(text.slice(at + needle.length, at + needle.length + 3))?.[0].length ?? 0) : 0;
            hits.push({ start: before && BASE64_CHARACTER.test(text.charAt(at - 1)) ? at - 1 : at, end: at + needle.length + tail });
        }
    }
    if (hits.length === 0)
        return text;
    hits.sort((a, b) => a.start - b.start);
    let masked = '';
    let end = -1;
    for (const hit of hits) {
        if (hit.start > end)
            masked += text.slice(Math.max(end, 0), hit.start) + MASK;
        end = Math.max(end, hit.end);
    }
    return masked + text.slice(end);
}
function needlesFor(secrets) {
    const values = new Set();
    for (const secret of secrets) {
        for (const value of [secret, secret.trim(), ...secret.split(/\r\n|\r|\n/), ...secret.split(/\r\n|\r|\n/).map((line) => line.trim())]) {
            if (value.length >= MIN_SECRET_CHARS && !/^[*\s]+$/.test(value))
                values.add(value);
        }
    }
    const needles = new Map();
    for (const value of values) {
        for (const needle of encodingsOf(value)) {
            if (needle.text.length >= MIN_SECRET_CHARS)
                needles.set(needle.text, needle);
        }
    }
    return [...needles.values()];
}
function encodingsOf(value) {
    const exact = (text) => ({ text, before: false, after: false });
    const bytes = Buffer.from(value, 'utf8');
    const percent = encodeURIComponent((0,visible/* wellFormed */.ES)(value));
    const strict = percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams([['', value]]).toString().slice(1);
    const json = jsonEscaped(value);
    const lower = (text) => text.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase());
    return [
        ...base64Cores(bytes),
        exact(value),
        exact(json),
        exact(jsonEscaped(json)),
        ...[percent, strict, form].flatMap((text) => [exact(text), exact(lower(text))]),
        exact(bytes.toString('hex')),
        exact(bytes.toString('hex').toUpperCase()),
    ];
}
function jsonEscaped(text) {
    return JSON.stringify(text).slice(1, -1);
}
/** Base64 of the bytes behind 0, 1 and 2 unknown bytes: the characters that depend on the bytes alone, in both alphabets. */
function base64Cores(bytes) {
    return [0, 1, 2].flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const bits = (shift + bytes.length) * 8;
        const core = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
        const edges = { before: shift > 0, after: bits % 6 > 0 };
        return [core, core.replaceAll('+', '-').replaceAll('/', '_')].map((text) => ({ text, ...edges }));
    });
}


/***/ })

};
