export const id = 927;
export const ids = [927,315];
export const modules = {

/***/ 85453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eF: () => (/* binding */ run)
});

// UNUSED EXPORTS: COMMON_OUTPUTS, FAILURE_REASONS

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/failure-reason.js
var failure_reason = __webpack_require__(38617);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(71295);
// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/core/report/fit-report.js



/** A text this long is a listing, not a sentence; only cut when the report does not fit. */
const LONG_TEXT_CHARS = 500;
/** The rule of the one finding that stands for those that were left out. */
const OMITTED_RULE = 'findings_omitted';
/**
 * The report as it fits into `maxBytes` of JSON (UTF-8), for the `result` output; verdict, action and the names of outputs never change.
 * Gives way in this order: long texts are clipped, the details of gates go, findings go from the least urgent, then gates, artifacts and
 * the longest outputs (which become null). What was left out is said in a last finding, rule `findings_omitted`, state `skipped`, so that
 * the result stays a valid Report and the verdict of the findings that remain does not rise.
 * Throws a RangeError below 8 KiB, where not even the verdict may fit.
 */
function fitReport(report, maxBytes = limits/* RESULT_TARGET_BYTES */.E$) {
    if (maxBytes < 8192)
        throw new RangeError(`A report needs 8192 bytes or more, not ${maxBytes}.`);
    if (sizeOf(report) <= maxBytes)
        return report;
    const clipped = {
        ...report,
        subject: (0,limits/* clipChars */.uk)(report.subject, LONG_TEXT_CHARS),
        gates: report.gates.map((gate) => ({
            ...gate,
            key: (0,limits/* clipChars */.uk)(gate.key, LONG_TEXT_CHARS),
            name: (0,limits/* clipChars */.uk)(gate.name, LONG_TEXT_CHARS),
            reason: (0,limits/* clipChars */.uk)(gate.reason, LONG_TEXT_CHARS),
        })),
        findings: report.findings.map(clipFinding),
    };
    if (sizeOf(clipped) <= maxBytes)
        return clipped;
    const bare = { ...clipped, gates: clipped.gates.map((gate) => ({ ...gate, details: null })) };
    if (sizeOf(bare) <= maxBytes)
        return bare;
    return fitFindings(fitRest(bare, maxBytes), bare.findings, maxBytes);
}
/** Everything but the findings, as much of it as leaves room for the note on what was left out. */
function fitRest(report, maxBytes) {
    let rest = { ...report, findings: [] };
    const lost = [];
    const fits = () => sizeOf({ ...rest, findings: [omission(report.findings, lost)] }) <= maxBytes;
    if (!fits() && rest.gates.length > 0) {
        lost.push((0,words/* count */.U9)(rest.gates.length, 'gate'));
        rest = { ...rest, gates: [] };
    }
    if (!fits() && rest.artifacts.length > 0) {
        lost.push((0,words/* count */.U9)(rest.artifacts.length, 'artifact'));
        rest = { ...rest, artifacts: [] };
    }
    const longestFirst = Object.entries(rest.outputs).sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
    for (const [name] of longestFirst) {
        if (fits())
            break;
        lost.push(`output ${name}`);
        rest = { ...rest, outputs: { ...rest.outputs, [name]: null } };
    }
    return { report: rest, lost };
}
/** The most urgent findings that fit, in the order in which they were judged. */
function fitFindings({ report, lost }, findings, maxBytes) {
    const ranked = (0,model/* byUrgency */.td)(findings);
    let room = maxBytes - sizeOf({ ...report, findings: [omission(findings, lost)] });
    let kept = 0;
    for (const finding of ranked) {
        room -= sizeOf(finding) + 1;
        if (room < 0)
            break;
        kept += 1;
    }
    const left = new Set(ranked.slice(kept));
    const stay = findings.filter((finding) => !left.has(finding));
    return { ...report, findings: left.size === 0 && lost.length === 0 ? stay : [...stay, omission([...left], lost)] };
}
function omission(findings, lost) {
    const ofFindings = findings.length === 0 ? [] : [`${(0,words/* count */.U9)(findings.length, 'finding')} (${(0,words/* countOfStates */.tF)(findings)})`];
    return {
        rule: OMITTED_RULE,
        state: 'skipped',
        subject: 'result',
        message: `Left out to keep this output small: ${[...ofFindings, ...lost].join(', ')}.`,
    };
}
function clipFinding(finding) {
    return {
        ...finding,
        subject: (0,limits/* clipChars */.uk)(finding.subject, LONG_TEXT_CHARS),
        message: (0,limits/* clipChars */.uk)(finding.message, LONG_TEXT_CHARS),
        ...(finding.evidence === undefined ? {} : { evidence: (0,limits/* clipChars */.uk)(finding.evidence, LONG_TEXT_CHARS) }),
        ...(finding.fix === undefined ? {} : { fix: (0,limits/* clipChars */.uk)(finding.fix, LONG_TEXT_CHARS) }),
        ...(finding.location === undefined
            ? {}
            : { location: { ...finding.location, file: (0,limits/* clipChars */.uk)(finding.location.file, LONG_TEXT_CHARS) } }),
    };
}
function sizeOf(value) {
    return (0,limits/* byteLength */.dp)(JSON.stringify(value));
}

// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/core/runner.js
var runner = __webpack_require__(29362);
;// CONCATENATED MODULE: ./build/core/action.js







/** Every action writes these, besides the outputs that its contract names. */
const COMMON_OUTPUTS = ['verdict', 'reason', 'result', 'pr-url', 'actions-url'];

/**
 * Runs an action: `main` reads, judges and publishes; this writes the outputs and sets the exit code.
 * The only place of the suite that catches everything. Exit: pass 0; fail and error 1; pending 0 where the commit holds
 * the verdict (the status blocks), else 1.
 */
async function run(action, outputs, main) {
    try {
        const { report, statusHeld, failures } = await main();
        writeOutputs(report, outputs);
        core/* info */.pq(`${action}: ${report.verdict.state} (${report.verdict.reason})`);
        for (const failure of failures)
            core/* error */.z3(failure, { title: `${action}: not written` });
        const green = report.verdict.state === 'pass' || (report.verdict.state === 'pending' && statusHeld);
        process.exitCode = green && failures.length === 0 ? 0 : 1;
    }
    catch (error) {
        process.exitCode = 1;
        await reportFailure(action, error);
    }
}
function writeOutputs(report, declared) {
    const link = (title) => report.artifacts.find((artifact) => artifact.title === title)?.value ?? '';
    const values = {
        ...report.outputs,
        verdict: report.verdict.state,
        reason: report.verdict.reason,
        result: JSON.stringify(fitReport(report)),
        'pr-url': link('Pull request'),
        'actions-url': link('Actions run'),
    };
    const names = [...COMMON_OUTPUTS, ...declared];
    const undeclared = Object.keys(values).filter((name) => !names.includes(name));
    const unwritten = names.filter((name) => !(name in values));
    if (undeclared.length + unwritten.length > 0) {
        throw new TypeError(`Outputs differ from the contract: undeclared [${undeclared.join(', ')}], not written [${unwritten.join(', ')}]`);
    }
    for (const name of names)
        core/* setOutput */.uH(name, values[name]);
}
/** A run that came to no report of its own still leaves one: every common output is there, and says error. */
async function reportFailure(action, error) {
    const reason = (0,failure_reason/* failureReason */.H)(error);
    const message = (0,redact/* redact */.E$)((0,errors/* messageOf */.bD)(error), []);
    const actionsUrl = (0,runner/* runUrlOf */.Q)(process.env);
    const report = failureReport(action, reason, error, actionsUrl);
    core/* setOutput */.uH('verdict', 'error');
    core/* setOutput */.uH('reason', reason);
    core/* setOutput */.uH('result', JSON.stringify(fitReport(report)));
    core/* setOutput */.uH('pr-url', '');
    core/* setOutput */.uH('actions-url', actionsUrl);
    core/* error */.z3(message, { title: `${action}: ${reason.replaceAll('_', ' ')}` });
    if (reason === 'internal_error') {
        await core/* group */.Os('Stack of the error', async () => core/* info */.pq(error instanceof Error ? (error.stack ?? message) : message));
        core/* info */.pq('This is a bug of ops-actions. Please open an issue with the stack above.');
    }
    if (process.env.GITHUB_STEP_SUMMARY) {
        await core/* summary */.z.addRaw(`## ${action}: ${reason.replaceAll('_', ' ')}\n\n${(0,report_escape/* codeBlock */.DV)(message, 'text')}`).write();
    }
}
function failureReport(action, reason, error, actionsUrl) {
    const problems = error instanceof errors/* ConfigurationError */.j1 ? error.problems : [{ place: 'run', message: (0,errors/* messageOf */.bD)(error) }];
    const findings = problems.map(({ place, message, remedy }) => {
        return { rule: reason, state: 'error', subject: place, message, ...(remedy === undefined ? {} : { fix: remedy }) };
    });
    const artifacts = actionsUrl === '' ? [] : [{ kind: 'link', title: 'Actions run', value: actionsUrl }];
    const subject = process.env.GITHUB_REPOSITORY ?? '';
    return (0,redact/* redactReport */.a5)({ schema: 1, action, subject, verdict: { state: 'error', reason }, gates: [], findings, artifacts, outputs: {} }, []);
}


/***/ }),

/***/ 96850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/** Longer names are not compared: nobody mistypes them, and the comparison costs the product of both lengths. */
const LONGEST = 64;
/**
 * What `name` was probably meant to be: the candidate with the fewest typing errors (one letter more, less, other, or two swapped),
 * if that is at most a third of its letters. Case, `-` and `_` do not count. null where nothing is near.
 */
function closest(name, candidates) {
    if (name.length > LONGEST)
        return null;
    let best = null;
    for (const candidate of candidates) {
        const distance = typingErrors(plain(name), plain(candidate));
        const allowed = Math.max(1, Math.floor(candidate.length / 3));
        if (distance <= allowed && distance < candidate.length && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
            best = { candidate, distance };
    }
    return best?.candidate ?? null;
}
function plain(name) {
    return name.toLowerCase().replaceAll('-', '_');
}
/** Optimal string alignment distance. */
function typingErrors(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1), swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY);
        }
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 83347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withErrorStatus)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _failure_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38617);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88508);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67304);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6464);





/**
 * Does `work`. If it throws, the commit gets the status `error` first, unless it has it: a success that an earlier run left there would
 * otherwise stand for what could not be judged any more. What `work` threw is thrown on, whatever becomes of the status.
 */
async function withErrorStatus(github, place, work) {
    try {
        return await work();
    }
    catch (error) {
        await writeErrorStatus(github, place, error);
        throw error;
    }
}
/** The description names the kind of failure only: it is the same for every run that fails so, and holds nothing of an answer. */
async function writeErrorStatus(github, { sha, context, targetUrl }, error) {
    if (sha === null || context === null)
        return;
    const description = `Not judged: ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsFor */ .tu)((0,_failure_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .failureReason */ .H)(error))}`;
    try {
        const { why } = await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_2__/* .setStatus */ .L)(github, { sha, context, state: 'error', description, targetUrl });
        if (why !== null)
            (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .B)(`Status \`${context}\` of ${sha}: ${why}`);
    }
    catch (failure) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .B)(`Status \`${context}\` of ${sha} could not be set to error: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(failure)}`);
    }
}


/***/ }),

/***/ 62807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ UnreadableError),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   W4: () => (/* binding */ namesPermission),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   i_: () => (/* binding */ PermissionError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Three kinds of failure: the user's configuration, a missing permission, and everything else, which is our bug. */
/** The user can mend it. Carries every problem that was found, so that one run shows them all. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    problems;
    constructor(problems, options) {
        const list = Array.isArray(problems) ? problems : [problems];
        super(list.map(formatProblem).join('\n'), options);
        this.problems = list;
    }
}
/** What `permissions:` of a workflow can grant to the job's own token (docs: "workflow syntax", `permissions`). */
const JOB_SCOPES = new Set([
    'actions',
    'artifact-metadata',
    'attestations',
    'checks',
    'code-quality',
    'contents',
    'deployments',
    'discussions',
    'id-token',
    'issues',
    'models',
    'packages',
    'pages',
    'pull-requests',
    'security-events',
    'statuses',
    'vulnerability-alerts',
]);
/** The token may not do what was asked. `permission` is written as in a workflow: `statuses: write`, or several with a comma. */
class PermissionError extends Error {
    name = 'PermissionError';
    permission;
    readOnlyFork;
    constructor(what, permission, options = {}) {
        const cause = options.readOnlyFork
            ? 'The run belongs to a pull request of a fork, whose token is read-only whatever `permissions` says. ' +
                'Run the workflow on `pull_request_target`, or let a `workflow_run` workflow publish for it.'
            : remedyOf(permission);
        super(`${what} was refused: the token lacks \`${permission}\`. ${cause}`, options);
        this.permission = permission;
        this.readOnlyFork = options.readOnlyFork ?? false;
    }
}
/** No grant helps where the job's own token cannot have the permission: telling somebody to grant it would lead nowhere. */
function remedyOf(permission) {
    const scopes = [...permission.matchAll(/(?:^|, )([a-z-]+): (?:read|write|admin)(?=,|$)/g)].map(([, scope = '']) => scope);
    if (scopes.length === 0)
        return 'Give a token that may do it as the input `token`.';
    if (scopes.every((scope) => JOB_SCOPES.has(scope)))
        return `Grant the job \`permissions: { ${permission} }\`, or give an App token that has it.`;
    return ("No `permissions` of a workflow can grant that to the job's own token: give the token of a GitHub App that has it " +
        '(or a personal access token) as the input `token`.');
}
/** GitHub could not be reached or did not answer as it should, after all retries. */
class UnreadableError extends Error {
    name = 'UnreadableError';
}
/** Whether the message of an error that was caught says that the token may lack a permission: then only a grant helps, and no second try. */
function namesPermission(message) {
    return /\bthe token (lacks|cannot see)\b/.test(message);
}
/** `place: message. remedy`, on one line. */
function formatProblem(problem) {
    return `${problem.place}: ${problem.message}${problem.remedy ? ` ${problem.remedy}` : ''}`;
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 38617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ failureReason)
/* harmony export */ });
/* unused harmony export FAILURE_REASONS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** Reasons that any action may end with when it could not come to a report of its own. */
const FAILURE_REASONS = (/* unused pure expression or super */ null && (['configuration_error', 'permission_error', 'unreadable', 'internal_error']));
/** The reason of a run that ended with this error; what is none of the suite's own kinds is a bug of ours. */
function failureReason(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
        return 'configuration_error';
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_)
        return 'permission_error';
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy)
        return 'unreadable';
    return 'internal_error';
}


/***/ }),

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
    const { getOctokit } = await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 50157));
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

/***/ 61185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rM: () => (/* binding */ authorOf),
  z2: () => (/* binding */ botOf),
  NP: () => (/* binding */ isOwn),
  hY: () => (/* binding */ ownIdentity)
});

// EXTERNAL MODULE: ./build/core/errors.js
var core_errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/answer.js
var answer = __webpack_require__(59372);
// EXTERNAL MODULE: ./build/core/github/client.js + 2 modules
var client = __webpack_require__(44719);
;// CONCATENATED MODULE: ./build/core/github/graphql.js


/**
 * Sends one GraphQL document and gives its data; `T` is what the caller expects, it is not validated. GitHub answers errors with
 * status 200, beside whatever data there is: any error throws, and partial data is never given.
 * A query may be sent again after a failure, a mutation not. Throws what `request` throws, PermissionError, NotFoundError,
 * RejectedError (GitHub looked at it and said no: nothing was done) or UnreadableError (nobody knows).
 */
async function graphql(github, document, variables = {}, options = {}) {
    const name = nameOf(document);
    const repeatable = !/^\s*mutation\b/.test(document);
    const { data: body, headers } = await github.request(routeOf(github.apiUrl), { query: document, variables }, { repeatable });
    const errors = body?.errors ?? [];
    if (errors.length > 0)
        throw failureOf(name, errors, headers['x-ratelimit-reset'], options);
    if (body?.data === undefined || body.data === null) {
        throw new core_errors/* UnreadableError */.Gy(`GraphQL ${name}: the answer has neither data nor errors. Run again; if it stays, look for a proxy.`);
    }
    return body.data;
}
/** An Enterprise Server has GraphQL beside its REST, under `/api/graphql`. */
function routeOf(apiUrl) {
    return apiUrl.endsWith('/api/v3') ? `POST ${apiUrl.replace(/\/v3$/, '/graphql')}` : 'POST /graphql';
}
/** The first field, which names the request for people: `updateRefs`. */
function nameOf(document) {
    return /\{\s*(\w+)/.exec(document)?.[1] ?? 'request';
}
function failureOf(name, errors, reset, { permission }) {
    const said = errors.map(({ message = 'no message' }) => message.replace(/\s+/g, ' ').trim()).join('; ');
    const types = new Set(errors.map(({ type }) => type));
    if (types.has('FORBIDDEN') || types.has('INSUFFICIENT_SCOPES')) {
        return new core_errors/* PermissionError */.i_(`GraphQL ${name} (${said})`, permission ?? `the permission of ${name}`);
    }
    if (types.has('RATE_LIMITED') || types.has('RATE_LIMIT')) {
        const until = reset === undefined ? '' : ` It is filled again at ${new Date(Number(reset) * 1_000).toISOString()}.`;
        return new core_errors/* UnreadableError */.Gy(`GraphQL ${name}: the rate limit of the token for GraphQL is used up (${said}).${until} Run again then.`);
    }
    if (types.has('NOT_FOUND'))
        return new client/* NotFoundError */.m_(`GraphQL ${name}: not found (${said}). It does not exist, or the token cannot see it.`);
    // A failure inside GitHub has no type ("Something went wrong while executing your query"); it may have done its work before.
    const looked = errors.every(({ type, extensions }) => type !== undefined || extensions?.code !== undefined);
    if (looked)
        return new client/* RejectedError */.zs(`GraphQL ${name}: GitHub refused it (${said}).`, 200);
    return new core_errors/* UnreadableError */.Gy(`GraphQL ${name}: GitHub failed (${said}). Run again later; githubstatus.com says whether it is known.`);
}

;// CONCATENATED MODULE: ./build/core/github/identity.js




const JOB_BOT = 'github-actions[bot]';
/**
 * One read at most. REST tells a person's token who it is, and refuses an App's with 403; an App learns its name from what it has just
 * written (`knownBot`: the creator of the run's own status), and only where it has written nothing from GraphQL's `viewer`.
 */
async function ownIdentity(github, knownBot = null) {
    const user = github.tokenKind === 'installation' ? null : await ownUser(github);
    if (user !== null)
        return { kind: 'user', id: user };
    return { kind: 'bot', login: knownBot ?? (await viewer(github)) ?? JOB_BOT };
}
async function ownUser(github) {
    try {
        const { data } = await github.request('GET /user');
        return data.id;
    }
    catch (error) {
        if (error instanceof core_errors/* PermissionError */.i_ || (error instanceof client/* RejectedError */.zs && error.status === 403))
            return null;
        throw error;
    }
}
async function viewer(github) {
    try {
        const data = await graphql(github, 'query { viewer { login } }');
        return (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(data.viewer), 'login');
    }
    catch (error) {
        if (error instanceof core_errors/* PermissionError */.i_ || error instanceof core_errors/* UnreadableError */.Gy)
            return null;
        throw error;
    }
}
/** Anybody can copy a marker, but nobody can write as another person or another App. */
function isOwn(identity, author) {
    if (author === null)
        return false;
    if (identity.kind === 'user')
        return author.id === identity.id;
    return author.type === 'Bot' && identity_nameOf(author.login) === identity_nameOf(identity.login);
}
/** REST writes `NAME[bot]`, GraphQL sometimes only `NAME`. */
function identity_nameOf(login) {
    return login.toLowerCase().replace(/\[bot\]$/, '');
}
/** The account of a comment or review; null for one that is deleted or cannot be told. */
function authorOf(value) {
    if (typeof value !== 'object' || value === null)
        return null;
    const account = (0,answer/* recordOf */.zv)(value);
    const { id } = account;
    return { id: typeof id === 'number' ? id : null, type: (0,answer/* textOrNone */.r1)(account, 'type') ?? '', login: (0,answer/* textOrNone */.r1)(account, 'login') ?? '' };
}
/** The login of an account that is an App's; null for a person's, and for what is none. */
function botOf(value) {
    const author = authorOf(value);
    return author?.type === 'Bot' && author.login !== '' ? author.login : null;
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

/***/ 88508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ newestStatus),
/* harmony export */   L: () => (/* binding */ setStatus)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59372);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44719);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61185);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85754);





const SHORT_DESCRIPTION = 'See the run for the details.';
/**
 * Sets a commit status, unless the newest one of that context says the same: a commit takes 1,000 statuses a context.
 * Same means state and description; the URL is not compared, because it names the run and so differs every time.
 * A description that GitHub refuses (422) is replaced by a fixed one. A fork's read-only token is `refused`; any other
 * missing permission throws, and so does everything else. `newest` may have been read ahead.
 */
async function setStatus(github, status, newest = newestStatus(github, status)) {
    const known = await newest;
    if (known !== null && known.state === status.state && known.description === status.description) {
        return { outcome: 'unchanged', why: null, bot: known.bot };
    }
    try {
        return await create(github, status);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_ && error.readOnlyFork)
            return { outcome: 'refused', why: error.message, bot: null };
        throw error;
    }
}
/** GitHub lists the newest first. null if there is none, or none could be read: no reason to leave the commit without its verdict. */
async function newestStatus(github, { sha, context }) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
    try {
        const row = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(await (0,_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .findInPages */ .h)(github, route, { ref: sha }, (one) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(one).context === context));
        const state = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(row, 'state');
        return state === null ? null : { state, description: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(row, 'description') ?? '', bot: (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .botOf */ .z2)(row.creator) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_)
            return null;
        throw error;
    }
}
async function create(github, status) {
    const { sha, context, state, description, targetUrl } = status;
    const send = async (text) => {
        const { data } = await github.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
            sha,
            context,
            state,
            description: text,
            ...(targetUrl !== null && /^https?:\/\//.test(targetUrl) ? { target_url: targetUrl } : {}),
        });
        // A redirect that turns a POST into a GET, or a proxy, answers 200 too, but not with one status.
        if (typeof data !== 'object' || data === null || Array.isArray(data))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`The status \`${context}\` was sent, and the answer is no status. Run again.`);
        return (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .botOf */ .z2)((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(data).creator);
    };
    try {
        return { outcome: 'written', why: null, bot: await send(description) };
    }
    catch (error) {
        if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .RejectedError */ .zs) || error.status !== 422)
            throw error;
        return { outcome: 'written', why: `The description was replaced: ${error.message}`, bot: await send(SHORT_DESCRIPTION) };
    }
}


/***/ }),

/***/ 84356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ hasReadOnlyToken),
/* harmony export */   f: () => (/* binding */ resolveSubject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99358);


const READ_ONLY_FOR_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
const QUEUE_REF = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([1-9]\d*)-(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/**
 * Says what a run is about, from the event's payload. GITHUB_SHA is used only where it is the subject by GitHub's own
 * table (docs: "events that trigger workflows"): on `pull_request` it is a merge commit, on `pull_request_target` and
 * `workflow_run` the default branch. Pure. Throws a ConfigurationError that names the payload's path.
 */
function resolveSubject(runner) {
    const { eventName: event, payload } = runner;
    switch (event) {
        case 'pull_request':
        case 'pull_request_target':
        case 'pull_request_review':
        case 'pull_request_review_comment':
            return pullRequest(runner);
        case 'merge_group':
            return mergeGroup(event, payload);
        case 'push':
            return push(event, payload);
        case 'workflow_run':
            return workflowRun(runner);
        case 'check_run':
        case 'check_suite': {
            const suite = event === 'check_run' ? 'check_run.check_suite' : event;
            return {
                kind: 'commit',
                event,
                isFork: null,
                headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, `${event}.head_sha`),
                ref: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, `${suite}.head_branch`),
                pullRequests: pullRequestsAt(runner, `${event}.pull_requests`),
            };
        }
        case 'status':
            return {
                kind: 'commit',
                event,
                isFork: null,
                headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, 'sha'),
                ref: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'branches.0.name'),
                pullRequests: [],
            };
        case 'issue_comment':
        case 'issues': {
            const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'issue.number');
            const onPullRequest = Boolean((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'issue.pull_request'));
            return onPullRequest
                ? { kind: 'pull-request-comment', event, isFork: null, number }
                : { kind: 'issue', event, isFork: false, number };
        }
        case 'workflow_dispatch':
            return { kind: 'dispatch', event, isFork: false, ...headOf(runner), inputs: recordAt(payload, 'inputs') };
        case 'repository_dispatch':
            return { kind: 'dispatch', event, isFork: false, ...headOf(runner), inputs: recordAt(payload, 'client_payload') };
        case 'schedule':
            return { kind: 'schedule', event, isFork: false, ...headOf(runner), cron: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'schedule') };
        case 'deployment':
        case 'deployment_status':
            return {
                kind: 'deployment',
                event,
                isFork: null,
                id: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'deployment.id'),
                headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, 'deployment.sha'),
                ref: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'deployment.ref'),
                environment: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'deployment.environment'),
            };
        case 'release':
            return { kind: 'release', event, isFork: false, tag: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'release.tag_name'), headSha: runnerSha(runner) };
        default:
            return { kind: 'unknown', event, isFork: null, headSha: runnerSha(runner), ref: runner.ref === '' ? null : runner.ref };
    }
}
/**
 * Whether GitHub gives this run a read-only token: for a pull request of a fork whatever `permissions` says (docs: "events that
 * trigger workflows"), and for one that Dependabot acts on unless the workflow grants more (docs: "Dependabot on GitHub Actions").
 */
function hasReadOnlyToken(subject, actor = '') {
    return (subject.isFork === true || actor === 'dependabot[bot]') && READ_ONLY_FOR_FORKS.includes(subject.event);
}
function pullRequest({ eventName: event, payload, owner, repo }) {
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'pull_request.base.repo.full_name') ?? `${owner}/${repo}`;
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'pull_request.head.repo.full_name');
    return {
        kind: 'pull-request',
        event,
        isFork: head?.toLowerCase() !== base.toLowerCase(),
        number: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'pull_request.number'),
        headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaOrNull */ .B4)(payload, 'pull_request.head.sha'),
        headRef: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'pull_request.head.ref'),
        baseRef: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'pull_request.base.ref'),
        baseSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaOrNull */ .B4)(payload, 'pull_request.base.sha'),
    };
}
function mergeGroup(event, payload) {
    const headRef = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'merge_group.head_ref');
    const [, base = '', number = ''] = QUEUE_REF.exec(headRef) ?? [];
    if (base === '')
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)('merge_group.head_ref', headRef, '`gh-readonly-queue/BASE/pr-NUMBER-SHA`');
    return {
        kind: 'merge-group',
        event,
        isFork: false,
        headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, 'merge_group.head_sha'),
        baseRef: ((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'merge_group.base_ref') ?? base).replace(/^refs\/heads\//, ''),
        baseSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, 'merge_group.base_sha'),
        pullRequests: [Number(number)],
    };
}
function push(event, payload) {
    const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'ref');
    if (payload.deleted === true || /^0{40,64}$/.test(String(payload.after)))
        return { kind: 'deleted-ref', event, isFork: false, ref };
    // `after` of an annotated tag is the tag object, which can hold no status; `head_commit` is the commit under it.
    const path = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'head_commit.id')) ? 'head_commit.id' : 'after';
    return { kind: 'commit', event, isFork: false, headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, path), ref, pullRequests: [] };
}
function workflowRun(runner) {
    const { eventName: event, payload, owner, repo } = runner;
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'workflow_run.repository.full_name') ?? `${owner}/${repo}`;
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'workflow_run.head_repository.full_name');
    return {
        kind: 'workflow-run',
        event,
        isFork: head?.toLowerCase() !== base.toLowerCase(),
        runId: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'workflow_run.id'),
        runAttempt: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'workflow_run.run_attempt') === undefined ? 1 : (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'workflow_run.run_attempt'),
        headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, 'workflow_run.head_sha'),
        headRef: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'workflow_run.head_branch'),
        headRepository: head,
        trigger: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'workflow_run.event'),
        workflowName: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'workflow_run.name') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'workflow.name'),
        workflowPath: ((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'workflow_run.path') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'workflow.path'))?.replace(/@.*$/, '') ?? null,
        pullRequests: pullRequestsAt(runner, 'workflow_run.pull_requests'),
    };
}
/** Numbers of the listed pull requests whose base is this repository: GitHub also lists those that a fork has open upstream. */
function pullRequestsAt({ payload, owner, repo }, path) {
    const list = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, path);
    if (list === undefined || list === null)
        return [];
    if (!Array.isArray(list))
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(path, list, 'a list');
    const ours = `/repos/${owner}/${repo}`.toLowerCase();
    return list.flatMap((_, index) => {
        const url = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, `${path}.${index}.base.repo.url`);
        return url !== null && !url.toLowerCase().endsWith(ours) ? [] : [(0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, `${path}.${index}.number`)];
    });
}
/** The branch that was chosen to run on, and its head: here GITHUB_SHA is the subject itself. */
function headOf(runner) {
    const headSha = runnerSha(runner);
    if (headSha !== null && runner.ref !== '')
        return { headSha, ref: runner.ref };
    const place = headSha === null ? 'GITHUB_SHA' : 'GITHUB_REF';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
        place,
        message: `is not set to what a \`${runner.eventName}\` run is about.`,
        remedy: 'The runner sets it.',
    });
}
function runnerSha({ sha }) {
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(sha) ? sha.toLowerCase() : null;
}
function recordAt(payload, path) {
    const value = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, path);
    if (value === undefined || value === null)
        return {};
    if (typeof value !== 'object' || Array.isArray(value))
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(path, value, 'an object');
    return value;
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
  Ko: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: parseDuration, splitList

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
    const problems = unknownInputs(specs, env);
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        try {
            values[name] = parseInput(name, spec, env[variableOf(name)]);
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

/***/ 67304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ maskSecret),
/* harmony export */   B: () => (/* binding */ logLine)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);


/** One line for the log of the run; what came from outside cannot form a workflow command. */
function logLine(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text));
}
/** Has the runner mask a value in the log of the run. It does not mask what goes through the API: `report/redact` does. */
function maskSecret(value) {
    if (value !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(value);
}


/***/ }),

/***/ 96436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cK: () => (/* binding */ deliver),
  mk: () => (/* binding */ publish),
  WU: () => (/* binding */ show)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/statuses.js
var statuses = __webpack_require__(88508);
// EXTERNAL MODULE: ./build/core/github/answer.js
var answer = __webpack_require__(59372);
// EXTERNAL MODULE: ./build/core/github/client.js + 2 modules
var client = __webpack_require__(44719);
// EXTERNAL MODULE: ./build/core/github/identity.js + 1 modules
var github_identity = __webpack_require__(61185);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(85754);
;// CONCATENATED MODULE: ./build/core/github/sticky-comment.js





const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
/**
 * Keeps one comment of ours on an issue or pull request, and writes only what differs. Ours is a comment that starts with the
 * marker and was written by the token's own identity, on any page. If a race has left several, the oldest stays; one that GitHub does not
 * let us change any more (403, 404) gives way to the next, and the last of them to a new one.
 * What the token may not do, or GitHub does not want (a locked conversation), is `refused`; throws UnreadableError otherwise.
 */
async function upsertComment(github, wanted, known = {}) {
    const body = wanted.body.startsWith(wanted.marker) ? wanted.body : `${wanted.marker}\n${wanted.body}`;
    try {
        const marked = await (known.marked ?? markedComments(github, wanted));
        const own = await ownAmong(github, marked, known.bot ?? null);
        let refusal = null;
        for (const [index, comment] of own.entries()) {
            try {
                return await update(github, comment, own.slice(index + 1), body);
            }
            catch (error) {
                if (!isRefusal(error))
                    throw error;
                refusal = error instanceof client/* NotFoundError */.m_ ? refusal : error;
            }
        }
        if (wanted.create)
            return await create(github, wanted, body, { before: new Set(marked.map(({ id }) => id)), bot: known.bot ?? null });
        if (refusal !== null)
            throw refusal;
        return { outcome: 'none', url: null, why: null };
    }
    catch (error) {
        const refused = error instanceof errors/* PermissionError */.i_ || (error instanceof client/* RejectedError */.zs && !(error instanceof client/* NotFoundError */.m_));
        if (refused)
            return { outcome: 'refused', url: null, why: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
}
/** In GitHub's order. An incomplete list throws: a comment that was not seen would be written a second time. */
async function markedComments(github, { issueNumber, marker }) {
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, LIST, { issue_number: issueNumber });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`The comments of #${issueNumber} could not all be read: ${why}. Run again.`);
    return rows.map(commentOf).filter(({ body }) => body.startsWith(marker));
}
/** Oldest first. Who we are is only asked where there is something to tell apart. */
async function ownAmong(github, marked, bot) {
    if (marked.length === 0)
        return [];
    const identity = await (0,github_identity/* ownIdentity */.hY)(github, bot);
    return marked.filter(({ user }) => (0,github_identity/* isOwn */.NP)(identity, user)).sort((a, b) => a.id - b.id);
}
function commentOf(row) {
    const comment = (0,answer/* recordOf */.zv)(row);
    const id = (0,answer/* numberField */.sJ)(comment, 'id', 'A comment');
    return {
        id,
        html_url: (0,answer/* textOrNone */.r1)(comment, 'html_url') ?? '',
        body: (0,answer/* textOrNone */.r1)(comment, 'body') ?? '',
        user: (0,github_identity/* authorOf */.rM)(comment.user),
    };
}
function isRefusal(error) {
    return error instanceof client/* NotFoundError */.m_ || error instanceof errors/* PermissionError */.i_ || (error instanceof client/* RejectedError */.zs && error.status === 403);
}
async function update(github, comment, rest, body) {
    const same = normal(comment.body) === normal(body);
    if (!same)
        await github.request(UPDATE, { comment_id: comment.id, body });
    const left = (await Promise.all(rest.map((one) => remove(github, one)))).filter((why) => why !== null);
    const why = left.length === 0 ? null : `Further copies of the comment could not be deleted: ${left.join(' ')}`;
    return { outcome: same && left.length === rest.length ? 'unchanged' : 'updated', url: comment.html_url, why };
}
/**
 * GitHub may give line ends and trailing space back differently from how they were sent. The run that a comment links to is not
 * compared: it differs every time, and a comment that says the same is left alone, as a status is.
 */
function normal(body) {
    return body
        .replaceAll('\r\n', '\n')
        .replace(/\/actions\/runs\/\d+(\/attempts\/\d+)?/g, '/actions/runs')
        .trimEnd();
}
async function remove(github, { id }) {
    try {
        await github.request(DELETE, { comment_id: id });
        return null;
    }
    catch (error) {
        return error instanceof client/* NotFoundError */.m_ ? null : (0,errors/* messageOf */.bD)(error);
    }
}
/** A try that got no proper answer may have created the comment: so look, before trying once more. */
async function create(github, wanted, body, { before, bot }) {
    const send = async () => {
        const { data } = await github.request(CREATE, { issue_number: wanted.issueNumber, body });
        return { outcome: 'created', url: (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(data), 'html_url'), why: null };
    };
    try {
        return await send();
    }
    catch (error) {
        if (!(error instanceof errors/* UnreadableError */.Gy) || error instanceof client/* RejectedError */.zs || error instanceof client/* NotFoundError */.m_)
            throw error;
        const fresh = (await markedComments(github, wanted)).filter(({ id }) => !before.has(id));
        const [created] = await ownAmong(github, fresh, bot);
        return created === undefined ? await send() : { outcome: 'created', url: created.html_url, why: null };
    }
}

// EXTERNAL MODULE: ./build/core/log.js
var log = __webpack_require__(67304);
// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(71295);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/core/report/annotations.js




const LEVELS = ['error', 'warning', 'notice'];
/**
 * Annotations for what a person should look at, worst first: what blocks as errors, what waits or only reports as warnings, what was
 * waived as notices. At most 10 of a level: where there are more, 9 and one that says how many more.
 */
function annotations(report) {
    const findings = (0,model/* byUrgency */.td)(report.findings);
    return LEVELS.flatMap((level) => {
        const own = findings.filter((finding) => levelOf(finding, report) === level);
        if (own.length <= limits/* ANNOTATIONS_PER_TYPE */.G5)
            return own.map((finding) => annotationOf(finding, level));
        const shown = own.slice(0, limits/* ANNOTATIONS_PER_TYPE */.G5 - 1).map((finding) => annotationOf(finding, level));
        return [
            ...shown,
            { level, title: report.action, message: `And ${(0,words/* count */.U9)(own.length - shown.length, 'more finding')}, see the job summary.` },
        ];
    });
}
function annotationOf(finding, level) {
    const decided = finding.evidence === undefined ? '' : ` Decided by: ${finding.evidence}.`;
    const fix = finding.fix === undefined ? '' : ` Fix: ${finding.fix}`;
    return {
        level,
        title: (0,report_escape/* plain */.pj)(`${finding.rule} (${(0,words/* stateWords */.Xu)(finding)}): ${finding.subject}`, 200),
        message: (0,report_escape/* plain */.pj)(`${finding.message}${decided}${fix}`, limits/* ANNOTATION_LIMIT_CHARS */.iJ),
        ...placeOf(finding),
    };
}
function levelOf(finding, report) {
    switch (finding.state) {
        case 'error':
        case 'fail':
        case 'unknown':
            return (0,words/* isBlocking */.Us)(finding, report.verdict.state) ? 'error' : 'warning';
        case 'pending':
            return 'warning';
        case 'waived':
            return 'notice';
        default:
            return null;
    }
}
/** A name that would have to be changed to be printed would point at another file. */
function placeOf({ location }) {
    if (location === undefined || (0,report_escape/* plain */.pj)(location.file) !== location.file)
        return {};
    return { file: location.file, ...(location.line === undefined ? {} : { line: location.line }) };
}

;// CONCATENATED MODULE: ./build/core/report/table.js




/** Long enough for every path that people write; a cell keeps a row to a few lines. */
const NAME_CHARS = 240;
const TEXT_CHARS = 600;
const GLYPHS = {
    error: '⛔',
    fail: '❌',
    unknown: '❔',
    pending: '⏳',
    waived: '🔓',
    skipped: '⏭️',
    not_applicable: '➖',
    pass: '✅',
};
const GATES_HEAD = ['| Status | Gate | Required | Why |', '| --- | --- | --- | --- |', ''].join('\n');
const FINDINGS_HEAD = [
    '| State | Rule | Subject | What | Decided by | How to fix |',
    '| --- | --- | --- | --- | --- | --- |',
    '',
].join('\n');
/** What blocks first, required before optional. Returns a new array. */
function gatesByUrgency(gates) {
    const rank = (gate) => model/* GATE_STATUSES */.l6.indexOf(gate.status) * 2 + (gate.required ? 0 : 1);
    return [...gates].sort((a, b) => rank(a) - rank(b));
}
/** One row of the gates' table, without a newline. */
function gateRow(gate, wording) {
    return row([
        `${GLYPHS[gate.status]} ${words/* STATE_WORDS */.I7[gate.status]}`,
        (0,report_escape/* link */.nf)(table_name(gate.name), gate.url),
        gate.required ? 'required' : '',
        (0,report_escape/* prose */.CS)((0,limits/* clipChars */.uk)((0,words/* wordsFor */.tu)(gate.reason, wording), TEXT_CHARS)),
    ]);
}
/** One row of the findings' table, without a newline. */
function findingRow(finding, locationUrl) {
    return row([
        `${GLYPHS[finding.state]} ${(0,words/* stateWords */.Xu)(finding)}`,
        table_name(finding.rule),
        table_name(finding.subject),
        table_text(finding.message),
        decidedBy(finding, locationUrl),
        table_text(finding.fix ?? ''),
    ]);
}
/** A name, path or heading that people compare and copy. */
function table_name(value) {
    return (0,report_escape/* codeSpan */.SS)((0,limits/* clipChars */.uk)(value, NAME_CHARS));
}
/** A sentence of a finding. */
function table_text(value) {
    return (0,report_escape/* prose */.CS)((0,limits/* clipChars */.uk)(value, TEXT_CHARS));
}
/** What decided a finding, and where that is written; empty if it says neither. */
function decidedBy({ evidence, location }, locationUrl) {
    // One word is a pattern, a path or a name; anything longer is a sentence.
    const what = evidence === undefined ? '' : /^[^\s`]+$/.test(evidence) ? table_name(evidence) : table_text(evidence);
    if (location === undefined)
        return what;
    const line = location.line === undefined ? '' : `:${location.line}`;
    const where = (0,report_escape/* link */.nf)((0,report_escape/* codeSpan */.SS)((0,limits/* clipChars */.uk)(location.file, NAME_CHARS) + line), locationUrl?.(location) ?? null);
    return what === '' ? where : `${what} (${where})`;
}
/** A link by its title if its address is one, else the title and the value as it is. */
function reference(title, value) {
    const label = (0,report_escape/* escapeMarkdown */.FV)((0,limits/* clipChars */.uk)(title, NAME_CHARS));
    const linked = (0,report_escape/* link */.nf)(label, value.length <= 1000 ? value : null);
    return linked === label ? `${label}: ${table_name(value)}` : linked;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./build/core/report/summary.js





const SEPARATOR = ' · ';
const LINKS_BYTES = 8 * 1024;
const NOTES_BYTES = 8 * 1024;
/** Enough to say that folded findings exist, and how many of which state. */
const FOLDED_RESERVE_BYTES = 1024;
const FOLDED = ['skipped', 'not_applicable', 'pass'];
/**
 * The job summary in GitHub Flavored Markdown: verdict first, then what to do, the gates, the findings with what blocks on top, and the
 * rest folded. Never longer than `limitBytes`: tables are cut at rows, the folded one first, and say how much was cut.
 * All text of the report is escaped here; it must have been redacted before.
 */
function renderSummary(report, options) {
    const { limitBytes = limits/* SUMMARY_TARGET_BYTES */.B6, footer, wording = {}, locationUrl } = options;
    const open = (0,model/* byUrgency */.td)(report.findings.filter(({ state }) => !FOLDED.includes(state)));
    const folded = (0,model/* byUrgency */.td)(report.findings.filter(({ state }) => FOLDED.includes(state)));
    const head = renderHead(report, footer.actionsUrl, wording);
    const foot = renderFooter(report, footer);
    let room = limitBytes - (0,limits/* byteLength */.dp)(head) - (0,limits/* byteLength */.dp)(foot);
    const take = (section) => {
        room -= (0,limits/* byteLength */.dp)(section);
        return section;
    };
    // Gates may not push the findings out, nor the findings that need nothing those that do.
    const gates = take(renderGates(report, wording, report.findings.length === 0 ? room : room / 2));
    const table = take(renderFindings(open, room - (folded.length > 0 ? FOLDED_RESERVE_BYTES : 0), locationUrl));
    const rest = renderFolded(folded, room, locationUrl);
    const markdown = head + gates + table + rest + foot;
    return (0,limits/* byteLength */.dp)(markdown) <= limitBytes ? markdown : (0,limits/* clipBytes */.Wp)(head, limitBytes);
}
function renderHead(report, actionsUrl, wording) {
    const lines = [
        `## ${(0,report_escape/* escapeMarkdown */.FV)((0,limits/* clipChars */.uk)(report.action, 100))} ${words/* VERDICT_WORDS */._G[report.verdict.state]}: ${table_name(report.subject)}`,
        '',
        `**${(0,report_escape/* escapeMarkdown */.FV)((0,words/* verdictSentence */.BT)(report, 300, wording))}.** ${[nextStep(report), advisories(report)].filter((sentence) => sentence !== '').join(' ')}`.trim(),
        '',
        links(report.artifacts, actionsUrl),
        '',
    ];
    if (report.findings.length > 0)
        lines.push(`${(0,words/* count */.U9)(report.findings.length, 'finding')}: ${(0,words/* countOfStates */.tF)(report.findings)}.`, '');
    else if (report.gates.length === 0)
        lines.push('No findings.', '');
    return `${lines.join('\n')}\n`;
}
function nextStep({ verdict, gates, findings }) {
    if (gates.length === 0 && findings.length === 0)
        return '';
    switch (verdict.state) {
        case 'fail':
            return 'The rows below say what decided and how to fix it.';
        case 'error':
            return 'Something could not be read or judged, so this says nothing about the change itself. The rows below name it.';
        case 'pending':
            return 'Nothing failed. The rows marked pending say what is awaited.';
        case 'pass':
            return '';
        default: {
            const never = verdict.state;
            throw new TypeError(`Unknown verdict: ${String(never)}`);
        }
    }
}
/** A rule that only reports: said, so that `passed` above a failing row does not puzzle. */
function advisories({ verdict, findings }) {
    const number = findings.filter((one) => (0,model/* verdictOfFinding */.qg)(one.state) === 'fail' && !(0,words/* isBlocking */.Us)(one, verdict.state)).length;
    return number === 0 ? '' : `${(0,words/* count */.U9)(number, 'failing row')} below only ${number === 1 ? 'reports' : 'report'}, without blocking.`;
}
/** The report's links and files, and the run's link if it is not among them; at most 8 KiB, the run's link never left out. */
function links(artifacts, actionsUrl) {
    const run = reference('Actions run', actionsUrl);
    const others = artifacts.filter(({ value }) => value !== actionsUrl).map(({ title, value }) => reference(title, value));
    const shown = [run];
    let bytes = (0,limits/* byteLength */.dp)(run);
    for (const other of others) {
        bytes += (0,limits/* byteLength */.dp)(other) + (0,limits/* byteLength */.dp)(SEPARATOR);
        if (bytes > LINKS_BYTES)
            break;
        shown.splice(-1, 0, other);
    }
    const left = others.length + 1 - shown.length;
    return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(SEPARATOR);
}
function renderGates(report, wording, room) {
    if (report.gates.length === 0)
        return '';
    const note = (cut) => `\n${(0,words/* count */.U9)(cut, 'more gate')} not shown here.\n`;
    const rows = (0,limits/* rowsOf */.RO)(gatesByUrgency(report.gates), (gate) => gateRow(gate, wording));
    return (0,limits/* fitRows */.zV)({ head: `### Gates\n\n${GATES_HEAD}`, rows, total: report.gates.length, tail: '\n', limitBytes: room, note }).text;
}
function renderFindings(findings, room, locationUrl) {
    if (findings.length === 0)
        return '';
    return (0,limits/* fitRows */.zV)({
        head: `### Findings\n\n${FINDINGS_HEAD}`,
        rows: (0,limits/* rowsOf */.RO)(findings, (finding) => findingRow(finding, locationUrl)),
        total: findings.length,
        tail: '\n',
        limitBytes: room,
        note: (cut) => findingsCut(findings, cut),
    }).text;
}
function renderFolded(findings, room, locationUrl) {
    if (findings.length === 0)
        return '';
    const title = `${(0,words/* count */.U9)(findings.length, 'finding')} with nothing to do: ${(0,words/* countOfStates */.tF)(findings)}`;
    if (room <= FOLDED_RESERVE_BYTES)
        return `${title}; not shown here.\n\n`;
    return (0,limits/* fitRows */.zV)({
        head: `<details><summary>${title}</summary>\n\n${FINDINGS_HEAD}`,
        rows: (0,limits/* rowsOf */.RO)(findings, (finding) => findingRow(finding, locationUrl)),
        total: findings.length,
        tail: '\n</details>\n\n',
        limitBytes: room,
        note: (cut) => findingsCut(findings, cut),
    }).text;
}
/** In place of the last `cut` rows. */
function findingsCut(findings, cut) {
    return `\n${(0,words/* count */.U9)(cut, 'more finding')} not shown here: ${(0,words/* countOfStates */.tF)(findings.slice(-cut))}.\n`;
}
function renderFooter({ action }, { requests, writes, notes }) {
    const counts = `${(0,report_escape/* escapeMarkdown */.FV)((0,limits/* clipChars */.uk)(action, 100))}: ${(0,words/* count */.U9)(requests, 'request')} to GitHub, ${(0,words/* count */.U9)(writes, 'write')} among them.\n`;
    if (notes.length === 0)
        return counts;
    return (0,limits/* fitRows */.zV)({
        head: '',
        rows: (0,limits/* rowsOf */.RO)(notes, (note) => `- ${(0,report_escape/* prose */.CS)((0,limits/* clipChars */.uk)(note, 400))}`),
        total: notes.length,
        tail: `\n${counts}`,
        limitBytes: NOTES_BYTES,
        note: (cut) => `- ${(0,words/* count */.U9)(cut, 'more note')}\n`,
    }).text;
}

;// CONCATENATED MODULE: ./build/core/report/comment.js






/** A comment is read in a conversation; the summary has the rest. */
const MOST_ROWS = 30;
const MARKER = /^<!-- [\w:./#@-]+ -->$/;
/**
 * The body of the sticky comment: the marker, the verdict, what blocks and how to fix it, the links. At most 65,536 characters, marker
 * and links always among them. Without clock or counters of requests, so that the same report gives the same body and no write.
 * Throws a TypeError for a marker of another form: it would show, or end too early.
 */
function renderComment(report, { marker, actionsUrl, wording = {} }) {
    if (!MARKER.test(marker) || marker.slice(5, -4).includes('--'))
        throw new TypeError(`Not a hidden marker: ${marker}`);
    const action = (0,report_escape/* escapeMarkdown */.FV)((0,limits/* clipChars */.uk)(report.action, 100));
    const subject = table_name(report.subject);
    if (report.verdict.state === 'pass') {
        const reason = (0,report_escape/* escapeMarkdown */.FV)((0,words/* wordsFor */.tu)(report.verdict.reason, wording));
        return `${marker}\n**${action} ${words/* VERDICT_WORDS */._G.pass}** for ${subject}: ${reason}. ${(0,report_escape/* link */.nf)('Details', actionsUrl)}\n`;
    }
    const sentence = (0,report_escape/* escapeMarkdown */.FV)((0,words/* verdictSentence */.BT)(report, 300, wording));
    const blocking = (0,model/* byUrgency */.td)(report.findings.filter((one) => (0,words/* isBlocking */.Us)(one, report.verdict.state)));
    const head = `${marker}\n### ${action} ${words/* VERDICT_WORDS */._G[report.verdict.state]}: ${subject}\n\n**${sentence}.**\n\n`;
    // Bytes are never fewer than characters, so these limits are the stricter ones.
    return (0,limits/* fitRows */.zV)({
        head: head + blockingGates(report, wording),
        rows: (0,limits/* rowsOf */.RO)(blocking, item),
        total: blocking.length,
        tail: `\n${links(report.artifacts, actionsUrl)}\n`,
        limitBytes: limits/* BODY_LIMIT_CHARS */.RX,
        maxRows: MOST_ROWS,
        note: (cut) => `\n${(0,words/* count */.U9)(cut, 'more finding')} of this kind in the ${(0,report_escape/* link */.nf)('summary of the run', actionsUrl)}.\n`,
    }).text;
}
function blockingGates(report, wording) {
    const gates = report.gates.filter((gate) => gate.required && gate.status !== 'pass');
    if (gates.length === 0)
        return '';
    return (0,limits/* fitRows */.zV)({
        head: GATES_HEAD,
        rows: (0,limits/* rowsOf */.RO)(gatesByUrgency(gates), (gate) => gateRow(gate, wording)),
        total: gates.length,
        tail: '\n',
        limitBytes: limits/* BODY_LIMIT_CHARS */.RX / 2,
        maxRows: MOST_ROWS,
        note: (cut) => `\n${(0,words/* count */.U9)(cut, 'more gate')} not shown here.\n`,
    }).text;
}
/** A list item: state, rule, subject and message, then what decided and the fix, on lines of their own. */
function item(finding) {
    const lines = [`- **${words/* STATE_WORDS */.I7[finding.state]}** ${table_name(finding.rule)} ${table_name(finding.subject)}: ${table_text(finding.message)}`];
    const decided = decidedBy(finding);
    if (decided !== '')
        lines.push(`  Decided by: ${decided}`);
    if (finding.fix !== undefined && finding.fix.trim() !== '')
        lines.push(`  **Fix:** ${table_text(finding.fix)}`);
    return lines.join('\n');
}

// EXTERNAL MODULE: ./build/core/report/description.js
var description = __webpack_require__(53903);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
;// CONCATENATED MODULE: ./build/core/publish.js










const STATUS_STATES = { pass: 'success', fail: 'failure', pending: 'pending', error: 'error' };
/**
 * Writes a report: commit status, sticky comment, annotations, job summary, in this order, so that the summary can say
 * what became of the others. A write that a fork's read-only token may not do is a note; any other failed write is a failure
 * of the run, and keeps none of the others from being tried.
 */
async function publish(judged, plan, runner, github) {
    return show(await deliver(judged, plan, runner, github), runner, github);
}
/** The part of `publish` that a run over many subjects does once for each: the status and the comment. */
async function deliver(judged, plan, runner, github) {
    const notes = [];
    const failures = [];
    const mayWrite = !plan.dryRun && plan.moot === undefined;
    const ahead = mayWrite ? readAhead(judged, plan, github) : null;
    const moved = plan.guard !== undefined && mayWrite && (await plan.guard.moved());
    const report = (0,redact/* redactReport */.a5)(withLinks(moved && plan.guard ? plan.guard.withMoved(judged) : judged, plan, runner), plan.secrets);
    let statusHeld = false;
    let bot = null;
    if (moved)
        notes.push('The head moved while it was judged; nothing was written. The run of the new head decides.');
    else if (plan.dryRun)
        notes.push('Dry run: nothing was written to GitHub.');
    else if (plan.moot !== undefined)
        notes.push(plan.moot);
    else if (ahead !== null) {
        const attempt = async (what, write) => {
            try {
                await write();
            }
            catch (error) {
                if (error instanceof errors/* ConfigurationError */.j1 || error instanceof errors/* PermissionError */.i_ || error instanceof errors/* UnreadableError */.Gy) {
                    failures.push(`${what} could not be written: ${error.message}`);
                }
                else
                    throw error;
            }
        };
        await attempt('The commit status', async () => {
            ({ statusHeld, bot } = await writeStatus(report, plan, runner, github, ahead, notes));
        });
        await attempt('The comment', () => writeComment(report, plan, runner, github, { ...ahead, bot }, notes));
    }
    return { report, statusHeld: statusHeld || moved || plan.moot !== undefined, failures, notes };
}
/** The part of `publish` that a run does once: annotations and the job summary. The report is redacted already. */
async function show(delivered, runner, github, wording = {}) {
    const { report, statusHeld, failures, notes } = delivered;
    for (const note of notes)
        (0,log/* logLine */.B)(note);
    annotate(report);
    try {
        await writeSummary(report, [...failures, ...notes], runner, github, wording);
    }
    catch (error) {
        return { report, statusHeld, failures: [...failures, `The job summary could not be written: ${(0,errors/* messageOf */.bD)(error)}`] };
    }
    return { report, statusHeld, failures };
}
function readAhead(report, plan, github) {
    const { sha, statusContext: context, pullRequest } = plan;
    const status = sha === null || context === null ? Promise.resolve(null) : (0,statuses/* newestStatus */.H)(github, { sha, context });
    const isCommented = plan.comment !== 'off' && pullRequest !== null;
    const comments = isCommented
        ? markedComments(github, { issueNumber: pullRequest.number, marker: markerOf(report, plan) })
        : Promise.resolve([]);
    // Whoever waits for them sees the failure; if nobody does, because the head moved, it does not matter.
    comments.catch(() => undefined);
    status.catch(() => undefined);
    return { status, comments };
}
async function writeStatus(report, plan, runner, github, ahead, notes) {
    if (plan.statusContext === null || plan.sha === null)
        return { statusHeld: false, bot: null };
    const waits = report.verdict.state === 'pass' ? plan.passWaits : undefined;
    if (plan.onlyWorsens === true && report.verdict.state === 'pass') {
        const known = await ahead.status;
        if (known !== null && known.state !== 'success') {
            notes.push(`Status \`${plan.statusContext}\` was left as it is: this commit has another pull request, to which the policy applies.`);
            return { statusHeld: true, bot: null };
        }
    }
    const status = {
        sha: plan.sha,
        context: plan.statusContext,
        state: waits === undefined ? STATUS_STATES[report.verdict.state] : 'pending',
        description: waits ?? (0,description/* statusDescription */.$)(report),
        targetUrl: runner.runUrl,
    };
    const { outcome, why, bot } = await (0,statuses/* setStatus */.L)(github, status, ahead.status);
    if (outcome === 'refused')
        notes.push(`Status \`${plan.statusContext}\` was not written: ${why ?? 'refused'} The exit code carries the verdict.`);
    else if (waits !== undefined)
        notes.push(`Status \`${plan.statusContext}\` is pending, although nothing blocks: ${waits}.`);
    return { statusHeld: outcome !== 'refused', bot };
}
async function writeComment(report, plan, runner, github, { comments: marked, bot }, notes) {
    if (plan.comment === 'off' || plan.pullRequest === null)
        return;
    const marker = markerOf(report, plan);
    // A comment of an earlier failure is brought up to date when the verdict turns green; a new one is opened only for what blocks.
    const create = plan.comment === 'always' || report.verdict.state !== 'pass';
    const body = renderComment(report, { marker, actionsUrl: runner.runUrl });
    const wanted = { issueNumber: plan.pullRequest.number, marker, body, create };
    const { outcome, why } = await upsertComment(github, wanted, { marked, bot });
    if (outcome === 'refused')
        notes.push(`The comment was not written: ${why ?? 'refused'}`);
}
/** One comment an action and context: two jobs with policies of their own do not write over each other. */
function markerOf({ action }, { statusContext }) {
    const context = (statusContext ?? '').replace(/[^\w./-]+|-{2,}/g, '-');
    return `<!-- ops-actions:${action}${context === '' ? '' : `:${context}`} -->`;
}
function withLinks(report, plan, runner) {
    const pullRequest = plan.pullRequest ? [{ kind: 'link', title: 'Pull request', value: plan.pullRequest.url }] : [];
    return { ...report, artifacts: [...pullRequest, { kind: 'link', title: 'Actions run', value: runner.runUrl }, ...report.artifacts] };
}
function annotate(report) {
    const print = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
    for (const { level, title, message, file, line } of annotations(report)) {
        print[level](message, { title, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { startLine: line }) });
    }
}
async function writeSummary(report, notes, runner, github, wording) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    const { total, writes } = github.requests;
    await core/* summary */.z
        .addRaw(renderSummary(report, { footer: { requests: total, writes, actionsUrl: runner.runUrl, notes }, wording }))
        .write();
}


/***/ }),

/***/ 53903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ statusDescription)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6565);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6464);



/**
 * The description of a commit status: one line of at most 140 characters without 4-byte Unicode, as GitHub accepts it.
 * Says what blocks (`2 rules failed: required_sections, forbidden_paths`), else the reason in words (`Passed: all rules pass`).
 */
function statusDescription(report, wording = {}) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .bmpOnly */ .qn)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSentence */ .BT)(report, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DESCRIPTION_LIMIT_CHARS */ .dZ, wording)), _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DESCRIPTION_LIMIT_CHARS */ .dZ);
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

/***/ 29362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ runUrlOf),
/* harmony export */   f: () => (/* binding */ readRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);


/**
 * Reads the runner's environment and the event's payload.
 * Throws one ConfigurationError that names every variable that is missing or unreadable.
 */
function readRunner(env = process.env) {
    const problems = [];
    const required = (name) => {
        const value = env[name] ?? '';
        if (value === '')
            problems.push(missing(name));
        return value;
    };
    const repository = required('GITHUB_REPOSITORY');
    const eventName = required('GITHUB_EVENT_NAME');
    const runId = Number(required('GITHUB_RUN_ID'));
    const serverUrl = serverUrlOf(env);
    const [owner = '', repo = '', ...rest] = repository.split('/');
    if (repository !== '' && (owner === '' || repo === '' || rest.length > 0)) {
        problems.push({ place: 'GITHUB_REPOSITORY', message: `\`${repository}\` is not of the form OWNER/REPO.` });
    }
    let payload = {};
    try {
        payload = readPayload(env.GITHUB_EVENT_PATH);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1))
            throw error;
        problems.push(...error.problems);
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(problems);
    const runAttempt = Number(env.GITHUB_RUN_ATTEMPT ?? '1') || 1;
    return {
        owner,
        repo,
        apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
        serverUrl,
        runId,
        runAttempt,
        eventName,
        payload,
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        triggeringActor: env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? '',
        runUrl: runUrlOf(env),
    };
}
/** The page of this attempt of the run; '' where the runner does not say which it is. */
function runUrlOf(env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
    return repository && runId ? `${serverUrlOf(env)}/${repository}/actions/runs/${runId}/attempts/${attempt}` : '';
}
function serverUrlOf(env) {
    return (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '');
}
function missing(name) {
    return { place: name, message: 'is not set.', remedy: 'The runner sets it; outside Actions use the command line instead.' };
}
function readPayload(path) {
    if (path === undefined || path === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(missing('GITHUB_EVENT_PATH'));
    let value;
    try {
        value = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({ place: `GITHUB_EVENT_PATH (${path})`, message: `could not be read as JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}` });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({ place: `GITHUB_EVENT_PATH (${path})`, message: 'holds no JSON object.' });
    }
    return value;
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
