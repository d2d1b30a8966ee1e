export const id = 231;
export const ids = [231,315];
export const modules = {

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
    [/^\/repos\/\{owner\}\/\{repo\}$/, 'metadata'],
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

/***/ 80919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tq: () => (/* binding */ inputValues),
  E9: () => (/* binding */ parseDuration),
  CU: () => (/* binding */ parseInput),
  Ko: () => (/* binding */ readInputs),
  ry: () => (/* binding */ splitList)
});

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
/** One input, from the text that was given for it; none and blanks give the default. Throws a ConfigurationError that names it. */
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
    const range = maxMs === Number.MAX_SAFE_INTEGER ? '' : ` from ${durationText(minMs)} to ${durationText(maxMs)}`;
    throw problem(name, `\`${text}\` is not a duration such as \`90s\`, \`5m\` or \`1h30m\`${range}.`);
}
/** `1d`, `90s`: in the largest unit that it is a whole number of; none at all is `0s`. */
function durationText(ms) {
    const [unit, size] = Object.entries(DURATION_UNITS).findLast(([, length]) => ms > 0 && ms % length === 0) ?? ['s', 1_000];
    return `${ms / size}${unit}`;
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

/***/ 847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SQ: () => (/* binding */ seenLine)
/* harmony export */ });
/** What a reader cannot see is made visible or removed: terminal colours, control, bidi and zero-width characters, lone surrogates. */
const ESC = String.fromCharCode(0x1b);
/** A CSI sequence (ECMA-48, 5.4): colours and cursor movements, the bulk of what CI tools print. */
const ANSI_SEQUENCES = new RegExp(`${ESC}\\[[0-?]*[ -/]*[@-~]`, 'g');
/** `\p{DI}` holds what fonts draw as nothing: zero-width characters, fillers, variation selectors, tags. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Joiners and variation selectors inside an emoji carry no text of their own; elsewhere they count as unseen. */
const EMOJI_GLUE = /(?<=\p{Extended_Pictographic})[\u200d\ufe0e\ufe0f]+/gu;
/** Halves of a surrogate pair become U+FFFD: UTF-8 has no form for them. */
function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
/** Every character that cannot be seen is written as `<U+202E>`; newlines and tabs too, unless they are in `keep`. */
function visible(text, keep = '') {
    return named(cleaned(text), keep);
}
/** As `visible`, on one line: white space of any kind and length becomes one space, none at the ends. */
function visibleLine(text) {
    return named(collapsed(cleaned(text)), '');
}
/** As `visibleLine`, but what cannot be seen is dropped. */
function seenLine(text) {
    // White space first, since newlines are unseen too; again, because what was dropped may have stood between spaces.
    return collapsed(collapsed(cleaned(text)).replace(UNSEEN, ''));
}
/** Nothing may be removed after white space was collapsed: a space would be left at the beginning, where it lets a list begin. */
function cleaned(text) {
    return wellFormed(text).replace(ANSI_SEQUENCES, '').replace(EMOJI_GLUE, '');
}
function collapsed(text) {
    return text.replace(/[\s\u0085]+/g, ' ').trim();
}
function named(text, keep) {
    return text.replace(UNSEEN, (character) => (keep.includes(character) ? character : codePointName(character)));
}
function codePointName(character) {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 33946:
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
