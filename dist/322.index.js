export const id = 322;
export const ids = [322,315];
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

/***/ 33754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ AttemptFailure)
/* harmony export */ });
/** One failed try. It never leaves `core/github`: it holds whatever came. */
class AttemptFailure extends Error {
    name = 'AttemptFailure';
    kind;
    /** 0 where no answer came. */
    status;
    headers;
    constructor(kind, message, status = 0, headers = {}) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.headers = headers;
    }
}


/***/ }),

/***/ 44719:
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
// EXTERNAL MODULE: ./build/core/version.js + 1 modules
var version = __webpack_require__(74315);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/core/github/call.js
var github_call = __webpack_require__(33754);
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
        try {
            const response = await octokit.request(call.route, {
                ...params,
                headers: { ...headers, ...(earlier ? { 'if-none-match': earlier.etag } : {}) },
                request: { parseSuccessResponseBody: false, signal: AbortSignal.timeout(timeoutMs) },
            });
            const received = {
                status: response.status,
                headers: response.headers,
                data: await readBody(response, call),
            };
            const { etag } = received.headers;
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
// EXTERNAL MODULE: ./build/core/github/turns.js
var turns = __webpack_require__(53976);
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

/***/ 23616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m_: () => (/* binding */ NotFoundError),
  zs: () => (/* binding */ RejectedError),
  Zz: () => (/* binding */ typedError)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/call.js
var github_call = __webpack_require__(33754);
// EXTERNAL MODULE: ./build/core/github/patience.js
var patience = __webpack_require__(16249);
;// CONCATENATED MODULE: ./build/core/github/permissions.js
/** The permission that a route needs, as a workflow's `permissions:` writes it (docs: "permissions required for GitHub Apps"). */
const PERMISSION_OF_ROUTE = [
    [/\/(statuses|status)(\/|$)/, 'statuses'],
    [/\/(check-runs|check-suites)(\/|$)/, 'checks'],
    [/\/deployments(\/|$)/, 'deployments'],
    [/\/pulls(\/|$)/, 'pull-requests'],
    [/\/issues\/(comments|\{issue_number\}\/(comments|events))(\/|$)/, 'pull-requests'],
    [/\/(issues|labels|milestones)(\/|$)/, 'issues'],
    [/\/(actions|environments)(\/|$)/, 'actions'],
    [/\/code-scanning(\/|$)/, 'security-events'],
    [/\/secret-scanning(\/|$)/, 'secret-scanning-alerts'],
    [/\/dependabot(\/|$)/, 'vulnerability-alerts'],
    [/\/teams(\/|$)/, 'members'],
    [/\/(contents|git|commits|compare|branches|releases|merges|dispatches|tags)(\/|$)/, 'contents'],
];
/**
 * Names what the token lacks for `route` (`METHOD /path/{template}`): `statuses: write`, or several with a comma.
 * `accepted` is the answer's `x-accepted-github-permissions`, which is authoritative: sets of permissions, separated by
 * semicolons, of which one is enough. The table picks among them, and stands in where the header is missing (GHES).
 */
function neededPermission(route, accepted) {
    const [method = '', path = ''] = route.split(' ');
    const known = PERMISSION_OF_ROUTE.find(([pattern]) => pattern.test(path))?.[1];
    const alternatives = parseAccepted(accepted ?? '');
    const chosen = alternatives.find((one) => known !== undefined && one.startsWith(`${known}:`)) ?? alternatives[0];
    if (chosen !== undefined)
        return chosen;
    return known === undefined ? `the permission of ${route}` : `${known}: ${method === 'GET' ? 'read' : 'write'}`;
}
/** `pull_requests=write,contents=read; issues=write` to [`pull-requests: write, contents: read`, `issues: write`]. */
function parseAccepted(header) {
    return header
        .split(';')
        .map((set) => [...set.matchAll(/([a-z_]+)=([a-z]+)/g)].map(([, name = '', level]) => `${name.replaceAll('_', '-')}: ${level}`).join(', '))
        .filter((set) => set !== '');
}

;// CONCATENATED MODULE: ./build/core/github/failures.js




/** GitHub answered 404 or 410: it is not there, or the token cannot see it. Left uncaught it counts as unreadable. */
class NotFoundError extends errors/* UnreadableError */.Gy {
}
/** GitHub understood the request and said no (409, 422, a 403 that no permission cures, …). `status` is the HTTP status. */
class RejectedError extends errors/* UnreadableError */.Gy {
    status;
    constructor(message, status) {
        super(message);
        this.status = status;
    }
}
const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)/;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;
const LACKS_PERMISSION = /not accessible by|must have .*(rights|access|permission)|must be an? .*(admin|owner|collaborator)/i;
const CLIP_CHARACTERS = 300;
/**
 * What the rest of the suite gets to see of a failed attempt: a sentence, the place, the remedy. The attempt itself is not
 * kept as `cause`, because it holds headers. Anything that is no failed attempt is our bug and comes back as it is.
 */
function typedError(error, context) {
    if (!(error instanceof github_call/* AttemptFailure */.W))
        return error;
    const { call, apiUrl } = context;
    const said = clip(error.message, context.token);
    if (error.kind === 'network')
        return new errors/* UnreadableError */.Gy(networkMessage(said, context));
    if (error.kind === 'broken') {
        return new errors/* UnreadableError */.Gy(`${call.where}: ${said}${tries(context)}. Run again; if it stays, look for a proxy that cuts or rewrites answers.`);
    }
    const limit = (0,patience/* limitOf */.L)(error, Date.now());
    if (limit !== null)
        return new errors/* UnreadableError */.Gy(limitMessage(call, limit, context));
    const { status } = error;
    if (status === 401) {
        return new errors/* ConfigurationError */.j1({
            place: 'input `token`',
            message: `was refused by ${apiUrl} (401: ${said}).`,
            remedy: 'Give the token of the job, or an App token that belongs to this server and has not expired.',
        });
    }
    const permission = neededPermission(call.route, error.headers['x-accepted-github-permissions']);
    if (status === 403 && LACKS_PERMISSION.test(said)) {
        return new errors/* PermissionError */.i_(call.where, permission, { readOnlyFork: context.readOnlyFork && !call.isRead });
    }
    if (status === 404 || status === 410) {
        return new NotFoundError(`${call.where}: not found (${status}). It does not exist, or the token cannot see it (\`${permission}\`).`);
    }
    if (status >= 400 && status < 500)
        return new RejectedError(`${call.where}: GitHub refused it (${status}: ${said}).`, status);
    const id = error.headers['x-github-request-id'];
    return new errors/* UnreadableError */.Gy(`${call.where}: GitHub answered ${status} (${said}${id === undefined ? '' : `, request ${id}`})${tries(context)}. ` +
        'Run again later; githubstatus.com says whether it is known.');
}
function networkMessage(said, context) {
    const { call, apiUrl } = context;
    if (UNREACHABLE.test(said)) {
        return (`${apiUrl} could not be reached (${said}) for ${call.where}. ` +
            'Check GITHUB_API_URL, and HTTPS_PROXY and NO_PROXY if the runner is behind a proxy.');
    }
    if (UNTRUSTED.test(said)) {
        return (`${apiUrl} could not be trusted (${said}) for ${call.where}. ` +
            'Check GITHUB_API_URL, and NODE_EXTRA_CA_CERTS if the server or a proxy has a certificate of your own authority.');
    }
    return `${call.where}: ${apiUrl} did not answer (${said})${tries(context)}. Run again; if it stays, check the proxy of the runner.`;
}
function limitMessage(call, limit, { maxWaitSeconds }) {
    const until = new Date(limit.resetsAt).toISOString().replace(/\.\d+Z$/, 'Z');
    return (`${call.where}: the ${limit.kind} rate limit of the token is used up until ${until}, ` +
        `and a request waits at most ${maxWaitSeconds} s (waited ${call.waitedSeconds} s). Run again then, or use an App token, which has a limit of its own.`);
}
function tries({ call }) {
    if (!call.mayRepeat)
        return '; it was not repeated, because it may have taken effect';
    return call.sent > 1 ? ` after ${call.sent} tries` : '';
}
/** Words of a server, on one line, at most 300 characters, and never with the token in them. */
function clip(text, token) {
    const line = text.replaceAll(token, '***').replace(/\s+/g, ' ').trim();
    return line.length > CLIP_CHARACTERS ? `${line.slice(0, CLIP_CHARACTERS)}…` : line;
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

/***/ 16249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   l: () => (/* binding */ pauseAfter)
/* harmony export */ });
const TRIES = 3;
const TRANSIENT = new Set([408, 500, 502, 503, 504]);
/** A limit that was waited out this often and is still there will not go away while this run lasts. */
const MAX_WAITS = 3;
/** What GitHub asks for where a limit's answer names no time (docs: "exceeding the rate limit"). */
const UNNAMED_WAIT_SECONDS = 60;
/**
 * The rate limit that an answer speaks of, null if none. `now` in ms since the epoch. A 403 with words of a limit or with
 * `retry-after`, and every 429, is one (docs: "rate limits for the REST API").
 */
function limitOf(failure, now) {
    const { status, message, headers } = failure;
    if (status !== 403 && status !== 429)
        return null;
    const secondary = /secondary rate|abuse detection/i.test(message);
    const reset = Number(headers['x-ratelimit-reset']) * 1_000;
    if (!secondary && headers['x-ratelimit-remaining'] === '0' && reset > 0 && (status === 429 || /rate limit/i.test(message))) {
        return { kind: 'primary', resetsAt: reset };
    }
    if (!secondary && status === 403 && headers['retry-after'] === undefined)
        return null;
    return { kind: 'secondary', resetsAt: now + (secondsOf(headers['retry-after'], now) ?? UNNAMED_WAIT_SECONDS) * 1_000 };
}
/**
 * How many seconds to wait before `call` is tried again; null if it must not be. A limit is waited out by every method,
 * because GitHub did not look at the request; anything else is repeated only where that does no harm, after 1 and 4 s or
 * what `retry-after` asks for.
 */
function pauseAfter(failure, call, maxSeconds, now) {
    const limit = limitOf(failure, now);
    if (limit !== null) {
        const seconds = Math.max(1, Math.ceil((limit.resetsAt - now) / 1_000));
        return call.waits < MAX_WAITS && call.waitedSeconds + seconds <= maxSeconds ? seconds : null;
    }
    const transient = failure.kind !== 'status' || TRANSIENT.has(failure.status);
    const tries = call.sent - call.waits;
    if (!transient || !call.mayRepeat || tries >= TRIES)
        return null;
    const seconds = Math.max(tries ** 2, secondsOf(failure.headers['retry-after'], now) ?? 0);
    return call.waitedSeconds + seconds <= maxSeconds ? seconds : null;
}
/** `retry-after` in whole seconds, at least 1; it may also be an HTTP date (RFC 9110, 10.2.3). */
function secondsOf(retryAfter, now) {
    if (retryAfter === undefined)
        return null;
    const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1_000;
    return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null;
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

/***/ 53976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ turns)
/* harmony export */ });
/** Runs at most `limit` jobs at once, in the order in which they came. */
function turns(limit) {
    const waiting = [];
    let running = 0;
    return async (job) => {
        // A job that ends hands its place on, so `running` does not change then.
        if (running < limit)
            running += 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await job();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 80919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tq: () => (/* binding */ inputValues),
  E9: () => (/* binding */ parseDuration),
  Ko: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: splitList

// EXTERNAL MODULE: ./build/core/config/closest.js
var closest = __webpack_require__(96850);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
;// CONCATENATED MODULE: ./build/core/repository-path.js

/**
 * A path that somebody wrote, as GitHub's API and its lists of files have it: from the root of the repository, without a leading `/` or
 * `./` and without empty or `.` parts. Two spellings of one file have to be one, because the change that adds the policy is known by it.
 * Throws a ConfigurationError at `place` for `..`, for a folder, and for what is no path.
 */
function repositoryPath(text, place) {
    const refused = (message) => {
        return new errors/* ConfigurationError */.j1({
            place,
            message,
            remedy: 'Write the path from the root of the repository, such as `.github/ops/policy.yml`.',
        });
    };
    const shown = `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``;
    if (/\p{Cc}/u.test(text))
        throw refused('holds a line break or another control character.');
    const parts = text.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw refused(`${shown} holds \`..\`, and may not leave its folder.`);
    if (parts.length === 0 || /(^|\/)\.?$/.test(text))
        throw refused(`${shown} names a folder, not a file.`);
    return parts.join('/');
}

;// CONCATENATED MODULE: ./build/core/inputs.js



const DURATION_UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/**
 * Reads all inputs of an action from `INPUT_*` as the runner sets them (docs: "metadata syntax", `inputs`):
 * the name in upper case with spaces as underscores, dashes kept. Durations come back in ms, lists without blanks.
 * Throws one ConfigurationError that lists every missing, malformed and unknown input.
 */
function readInputs(specs, env = process.env) {
    return valuesOf(specs, (name) => env[variableOf(name)], unknownInputs(specs, env));
}
/** As `readInputs`, of values that are given by name: the command line's. What is not given is at its default. */
function inputValues(specs, given) {
    return valuesOf(specs, (name) => given[name], []);
}
function valuesOf(specs, given, problems) {
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        try {
            values[name] = parseInput(name, spec, given(name));
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return values;
}
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function parseInput(name, spec, given) {
    const keepsEmpty = spec.kind === 'text' && spec.emptyIsValue === true;
    const text = given === undefined || (given.trim() === '' && !keepsEmpty) ? spec.default : given.trim();
    // What this server's runner has no value for arrives empty, and a run without a runner gives nothing: both mean the same.
    if (keepsEmpty && text.startsWith('${{'))
        return '';
    if (text.startsWith('${{') || ('required' in spec && spec.required === true && text === '')) {
        throw problem(name, 'is required and was not given.', `Add \`${name}:\` under \`with:\`.`);
    }
    switch (spec.kind) {
        case 'text':
        case 'secret':
            return text;
        case 'choice':
            if (spec.options.includes(text))
                return text;
            throw problem(name, `\`${text}\` is not one of ${spec.options.map((option) => `\`${option}\``).join(', ')}.`);
        case 'flag':
            if (/^(true|false)$/i.test(text))
                return text.toLowerCase() === 'true';
            throw problem(name, `\`${text}\` is neither \`true\` nor \`false\`.`);
        case 'integer':
            return text === '' ? null : parseInteger(name, text, spec.min, spec.max);
        case 'duration':
            return parseDuration(name, text, spec.minMs, spec.maxMs);
        case 'list':
            return splitList(text);
        case 'path':
            return text === '' ? '' : repositoryPath(text, `input \`${name}\``);
        default: {
            const never = spec;
            throw new TypeError(`Unknown kind of input: ${JSON.stringify(never)}`);
        }
    }
}
function parseInteger(name, text, min, max) {
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max)
        return value;
    throw problem(name, `\`${text}\` is not a whole number from ${min} to ${max}.`);
}
/** `90s`, `5m`, `250ms`, `1h30m` to milliseconds. Throws a ConfigurationError that names `name`. */
function parseDuration(name, text, minMs = 0, maxMs = Number.MAX_SAFE_INTEGER) {
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
    const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (DURATION_UNITS[unit ?? ''] ?? Number.NaN), 0);
    const complete = parts.map(([whole]) => whole).join('') === text && parts.length > 0;
    if (complete && total >= minMs && total <= maxMs)
        return total;
    throw problem(name, `\`${text}\` is not a duration such as \`90s\`, \`5m\` or \`1h30m\` from ${minMs} ms to ${maxMs} ms.`);
}
/** Commas or newlines separate, blanks and empty entries are dropped. */
function splitList(text) {
    return text
        .split(/[,\r\n]+/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}
function problem(name, message, remedy) {
    return new errors/* ConfigurationError */.j1({ place: `input \`${name}\``, message, ...(remedy === undefined ? {} : { remedy }) });
}
/**
 * The runner passes inputs that `action.yml` does not know with no more than a warning; a typo would then be silent. What an `env:` of the
 * workflow or the job calls `INPUT_…` looks the same to the action.
 */
function unknownInputs(specs, env) {
    const names = Object.keys(specs);
    const known = new Set(names.map(variableOf));
    return Object.keys(env)
        .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable))
        .map((variable) => {
        const name = variable.slice('INPUT_'.length).toLowerCase();
        const meant = (0,closest/* closest */.k)(name, names);
        return {
            place: `input \`${name}\``,
            message: 'is not an input of this action.',
            remedy: `${meant === null ? '' : `Did you mean \`${meant}\`? `}Known: ${names.join(', ')}. If no \`with:\` names it, an \`env:\` of the ` +
                `workflow or the job sets \`${variable}\`: give that variable another name, \`INPUT_*\` belongs to the runner.`,
        };
    });
}


/***/ }),

/***/ 34835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E$: () => (/* binding */ redact),
  a5: () => (/* binding */ redactReport)
});

// UNUSED EXPORTS: redactor

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


/***/ }),

/***/ 74315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VERSION: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./build/core/version.js

/** The version of the suite, one for all actions. */
const VERSION = package_namespaceObject.rE;


/***/ })

};
