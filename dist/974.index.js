export const id = 974;
export const ids = [974];
export const modules = {

/***/ 65570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* unused harmony export COMMON_OUTPUTS */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _failure_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38617);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(378);
/* harmony import */ var _report_fit_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(629);
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34835);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29362);







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
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`${action}: ${report.verdict.state} (${report.verdict.reason})`);
        for (const failure of failures)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(failure, { title: `${action}: not written` });
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
        result: JSON.stringify((0,_report_fit_report_js__WEBPACK_IMPORTED_MODULE_4__/* .fitReport */ .k)(report)),
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
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, values[name]);
}
/** A run that came to no report of its own still leaves one: every common output is there, and says error. */
async function reportFailure(action, error) {
    const reason = (0,_failure_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .failureReason */ .H)(error);
    const message = (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redact */ .E$)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), []);
    const actionsUrl = (0,_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .runUrlOf */ .Q)(process.env);
    const report = failureReport(action, reason, error, actionsUrl);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('verdict', 'error');
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('reason', reason);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('result', JSON.stringify((0,_report_fit_report_js__WEBPACK_IMPORTED_MODULE_4__/* .fitReport */ .k)(report)));
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('pr-url', '');
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('actions-url', actionsUrl);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, { title: `${action}: ${reason.replaceAll('_', ' ')}` });
    if (reason === 'internal_error') {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os('Stack of the error', async () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(error instanceof Error ? (error.stack ?? message) : message));
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq('This is a bug of ops-actions. Please open an issue with the stack above.');
    }
    if (process.env.GITHUB_STEP_SUMMARY) {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(`## ${action}: ${reason.replaceAll('_', ' ')}\n\n${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(message, 'text')}`).write();
    }
}
function failureReport(action, reason, error, actionsUrl) {
    const problems = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1 ? error.problems : [{ place: 'run', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) }];
    const findings = problems.map(({ place, message, remedy }) => {
        return { rule: reason, state: 'error', subject: place, message, ...(remedy === undefined ? {} : { fix: remedy }) };
    });
    const artifacts = actionsUrl === '' ? [] : [{ kind: 'link', title: 'Actions run', value: actionsUrl }];
    const subject = process.env.GITHUB_REPOSITORY ?? '';
    return (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactReport */ .a5)({ schema: 1, action, subject, verdict: { state: 'error', reason }, gates: [], findings, artifacts, outputs: {} }, []);
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

/***/ 63965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ graphql)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36148);


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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`GraphQL ${name}: the answer has neither data nor errors. Run again; if it stays, look for a proxy.`);
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
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_(`GraphQL ${name} (${said})`, permission ?? `the permission of ${name}`);
    }
    if (types.has('RATE_LIMITED') || types.has('RATE_LIMIT')) {
        const until = reset === undefined ? '' : ` It is filled again at ${new Date(Number(reset) * 1_000).toISOString()}.`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`GraphQL ${name}: the rate limit of the token for GraphQL is used up (${said}).${until} Run again then.`);
    }
    if (types.has('NOT_FOUND'))
        return new _client_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFoundError */ .m_(`GraphQL ${name}: not found (${said}). It does not exist, or the token cannot see it.`);
    // A failure inside GitHub has no type ("Something went wrong while executing your query"); it may have done its work before.
    const looked = errors.every(({ type, extensions }) => type !== undefined || extensions?.code !== undefined);
    if (looked)
        return new _client_js__WEBPACK_IMPORTED_MODULE_1__/* .RejectedError */ .zs(`GraphQL ${name}: GitHub refused it (${said}).`, 200);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`GraphQL ${name}: GitHub failed (${said}). Run again later; githubstatus.com says whether it is known.`);
}


/***/ }),

/***/ 28672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   hY: () => (/* binding */ ownIdentity),
/* harmony export */   rM: () => (/* binding */ authorOf),
/* harmony export */   z2: () => (/* binding */ botOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59372);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36148);
/* harmony import */ var _graphql_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63965);




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
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_ || (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .RejectedError */ .zs && error.status === 403))
            return null;
        throw error;
    }
}
async function viewer(github) {
    try {
        const data = await (0,_graphql_js__WEBPACK_IMPORTED_MODULE_3__/* .graphql */ .U)(github, 'query { viewer { login } }');
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(data.viewer), 'login');
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_ || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy)
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
    return author.type === 'Bot' && nameOf(author.login) === nameOf(identity.login);
}
/** REST writes `NAME[bot]`, GraphQL sometimes only `NAME`. */
function nameOf(login) {
    return login.toLowerCase().replace(/\[bot\]$/, '');
}
/** The account of a comment or review; null for one that is deleted or cannot be told. */
function authorOf(value) {
    if (typeof value !== 'object' || value === null)
        return null;
    const account = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(value);
    const { id } = account;
    return { id: typeof id === 'number' ? id : null, type: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(account, 'type') ?? '', login: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(account, 'login') ?? '' };
}
/** The login of an account that is an App's; null for a person's, and for what is none. */
function botOf(value) {
    const author = authorOf(value);
    return author?.type === 'Bot' && author.login !== '' ? author.login : null;
}


/***/ }),

/***/ 66971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ withoutRun),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   UL: () => (/* binding */ readStamp),
/* harmony export */   eE: () => (/* binding */ STAMP_ROOM_CHARS),
/* harmony export */   py: () => (/* binding */ stamped)
/* harmony export */ });
/* harmony import */ var _report_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6565);

/**
 * What is kept free for the stamp: runs have 11 digits by now, attempts up to 3. A fixed room, so that the same text is cut the same
 * whichever run writes it.
 */
const STAMP_ROOM_CHARS = 36;
const STAMP = /(?: · )?\br(\d{1,15})\.(\d{1,6})(?: c:([0-9a-f]{12}))?$/;
/** The text with the stamp behind it, at most 140 characters: the text gives way. */
function stamped(text, { runId, runAttempt, policy }) {
    const end = ` · r${runId}.${runAttempt}${policy === null ? '' : ` c:${policy}`}`;
    return (0,_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .clipChars */ .uk)((0,_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .bmpOnly */ .qn)(text), _report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .DESCRIPTION_LIMIT_CHARS */ .dZ - Math.max(STAMP_ROOM_CHARS, end.length)) + end;
}
/** The stamp at the end of a description; null where there is none. */
function readStamp(description) {
    const [, runId, runAttempt, policy] = STAMP.exec(description) ?? [];
    return runId === undefined ? null : { runId: Number(runId), runAttempt: Number(runAttempt), policy: policy ?? null };
}
/** What two runs that say the same say alike: the description without the run, its policy kept. */
function withoutRun(description) {
    const stamp = readStamp(description);
    return stamp === null ? description : `${description.replace(STAMP, '')}${stamp.policy === null ? '' : ` c:${stamp.policy}`}`;
}
/** Whether `a` was written by a later run, or a later attempt of the same, than `b`. */
function isNewer(a, b) {
    return a.runId > b.runId || (a.runId === b.runId && a.runAttempt > b.runAttempt);
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36148);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28672);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85754);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66971);






const SHORT_DESCRIPTION = 'See the run for the details.';
/**
 * Sets a commit status, unless the newest one of that context says the same: a commit takes 1,000 statuses a context.
 * Same means state and description; the URL and the stamp's run are not compared, because they differ every time. A status that a later
 * run has stamped is left alone: `superseded`.
 * A description that GitHub refuses (422) is replaced by a fixed one. A fork's read-only token is `refused`; any other
 * missing permission throws, and so does everything else. `newest` may have been read ahead.
 */
async function setStatus(github, wanted, newest = newestStatus(github, wanted)) {
    const { stamp } = wanted;
    const status = stamp === undefined ? wanted : { ...wanted, description: (0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .stamped */ .py)(wanted.description, stamp) };
    const known = await newest;
    const theirs = stamp === undefined || known === null ? null : (0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .readStamp */ .UL)(known.description);
    if (stamp !== undefined && theirs !== null && (0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .isNewer */ .U4)(theirs, stamp)) {
        return {
            outcome: 'superseded',
            why: `Run ${theirs.runId}, attempt ${theirs.runAttempt}, is later and has set it.`,
            bot: known?.bot ?? null,
        };
    }
    const alike = (description) => (stamp === undefined ? description : (0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutRun */ .Mr)(description));
    if (known !== null && known.state === status.state && alike(known.description) === alike(status.description)) {
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
        const row = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(await (0,_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .findInPages */ .h)(github, route, { ref: sha }, (one) => isContext((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(one).context, context)));
        const state = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(row, 'state');
        return state === null ? null : { state, description: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(row, 'description') ?? '', bot: (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .botOf */ .z2)(row.creator) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_)
            return null;
        throw error;
    }
}
/** GitHub compares contexts without regard to case. */
function isContext(listed, context) {
    return typeof listed === 'string' && listed.toLowerCase() === context.toLowerCase();
}
async function create(github, status) {
    const { sha, context, state, description, targetUrl, stamp } = status;
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
        const short = stamp === undefined ? SHORT_DESCRIPTION : (0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .stamped */ .py)(SHORT_DESCRIPTION, stamp);
        return { outcome: 'written', why: `The description was replaced: ${error.message}`, bot: await send(short) };
    }
}


/***/ }),

/***/ 82177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ upsertComment),
/* harmony export */   l: () => (/* binding */ markedComments)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59372);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36148);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28672);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85754);





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
                refusal = error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_ ? refusal : error;
            }
        }
        if (wanted.create)
            return await create(github, wanted, body, { before: new Set(marked.map(({ id }) => id)), bot: known.bot ?? null });
        if (refusal !== null)
            throw refusal;
        return { outcome: 'none', url: null, why: null };
    }
    catch (error) {
        const refused = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_ || (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .RejectedError */ .zs && !(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_));
        if (refused)
            return { outcome: 'refused', url: null, why: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
        throw error;
    }
}
/** In GitHub's order. An incomplete list throws: a comment that was not seen would be written a second time. */
async function markedComments(github, { issueNumber, marker }) {
    const { rows, complete, why } = await (0,_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .readPages */ .n)(github, LIST, { issue_number: issueNumber });
    if (!complete)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`The comments of #${issueNumber} could not all be read: ${why}. Run again.`);
    return rows.map(commentOf).filter(({ body }) => body.startsWith(marker));
}
/** Oldest first. Who we are is only asked where there is something to tell apart. */
async function ownAmong(github, marked, bot) {
    if (marked.length === 0)
        return [];
    const identity = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIdentity */ .hY)(github, bot);
    return marked.filter(({ user }) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwn */ .NP)(identity, user)).sort((a, b) => a.id - b.id);
}
function commentOf(row) {
    const comment = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(row);
    const id = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .numberField */ .sJ)(comment, 'id', 'A comment');
    return {
        id,
        html_url: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(comment, 'html_url') ?? '',
        body: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)(comment, 'body') ?? '',
        user: (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .authorOf */ .rM)(comment.user),
    };
}
function isRefusal(error) {
    return error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_ || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_ || (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .RejectedError */ .zs && error.status === 403);
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
        return error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_ ? null : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
}
/** A try that got no proper answer may have created the comment: so look, before trying once more. */
async function create(github, wanted, body, { before, bot }) {
    const send = async () => {
        const { data } = await github.request(CREATE, { issue_number: wanted.issueNumber, body });
        return { outcome: 'created', url: (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNone */ .r1)((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(data), 'html_url'), why: null };
    };
    try {
        return await send();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy) || error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .RejectedError */ .zs || error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .NotFoundError */ .m_)
            throw error;
        const fresh = (await markedComments(github, wanted)).filter(({ id }) => !before.has(id));
        const [created] = await ownAmong(github, fresh, bot);
        return created === undefined ? await send() : { outcome: 'created', url: created.html_url, why: null };
    }
}


/***/ }),

/***/ 67304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   FF: () => (/* binding */ logWarning),
/* harmony export */   vV: () => (/* binding */ logError)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);


/** One line for the log of the run; what came from outside cannot form a workflow command. */
function logLine(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text));
}
/** As `logLine`, and shown on the page of the run. */
function logWarning(title, text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text), { title });
}
/** Has the runner mask a value in the log of the run. It does not mask what goes through the API: `report/redact` does. */
function maskSecret(value) {
    if (value !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(value);
}
/** As `logWarning`, for what somebody has to look at. */
function logError(title, text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text), { title });
}


/***/ }),

/***/ 98680:
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
// EXTERNAL MODULE: ./build/core/github/stamp.js
var github_stamp = __webpack_require__(66971);
// EXTERNAL MODULE: ./build/core/github/statuses.js
var statuses = __webpack_require__(88508);
// EXTERNAL MODULE: ./build/core/github/sticky-comment.js
var sticky_comment = __webpack_require__(82177);
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
;// CONCATENATED MODULE: ./build/core/sinks/sink.js
/** Writes a report to every sink. Gives their warnings. */
async function writeSinks(sinks, report) {
    const warnings = await Promise.all(sinks.map((sink) => sink.write(report)));
    return warnings.filter((warning) => warning !== null);
}

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
/** The part of `publish` that a run over many subjects does once for each: the status, the comment and the sinks. */
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
    const warnings = await writeSinks(plan.sinks ?? [], report);
    for (const warning of warnings)
        (0,log/* logWarning */.FF)(`${judged.action}: not written`, warning);
    notes.push(...warnings);
    return { report, statusHeld: statusHeld || moved || plan.moot !== undefined, failures, notes };
}
/**
 * The part of `publish` that a run does once: annotations and the job summary. The report is redacted already, and so is `section`,
 * Markdown of the action's own that comes after the rest.
 */
async function show(delivered, runner, github, wording = {}, section = '') {
    const { report, statusHeld, failures, notes } = delivered;
    for (const note of notes)
        (0,log/* logLine */.BP)(note);
    annotate(report);
    try {
        await writeSummary(report, [...failures, ...notes], runner, github, wording, section);
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
        ? (0,sticky_comment/* markedComments */.l)(github, { issueNumber: pullRequest.number, marker: markerOf(report, plan) })
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
    const { targetUrl = runner.runUrl, stamp } = plan.status ?? {};
    const room = limits/* DESCRIPTION_LIMIT_CHARS */.dZ - (stamp === undefined ? 0 : github_stamp/* STAMP_ROOM_CHARS */.eE);
    const status = {
        sha: plan.sha,
        context: plan.statusContext,
        state: waits === undefined ? STATUS_STATES[report.verdict.state] : 'pending',
        description: waits ?? plan.status?.description ?? (0,description/* statusDescription */.$)(report, {}, room),
        targetUrl,
        ...(stamp === undefined ? {} : { stamp }),
    };
    const { outcome, why, bot } = await (0,statuses/* setStatus */.L)(github, status, ahead.status);
    if (outcome === 'superseded')
        notes.push(`Status \`${plan.statusContext}\` was left as it is. ${why ?? ''}`);
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
    const create = plan.comment === 'always' || (plan.comment === 'on-failure' && report.verdict.state !== 'pass');
    const body = renderComment(report, { marker, actionsUrl: runner.runUrl });
    const wanted = { issueNumber: plan.pullRequest.number, marker, body, create };
    const { outcome, why } = await (0,sticky_comment/* upsertComment */.E)(github, wanted, { marked, bot });
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
async function writeSummary(report, notes, runner, github, wording, section) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    const { total, writes } = github.requests;
    await core/* summary */.z
        .addRaw(renderSummary(report, { footer: { requests: total, writes, actionsUrl: runner.runUrl, notes }, wording }))
        .addRaw(section === '' ? '' : `\n${section}`)
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
 * `maxChars` leaves room for what else has to stand in it.
 */
function statusDescription(report, wording = {}, maxChars = _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DESCRIPTION_LIMIT_CHARS */ .dZ) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .bmpOnly */ .qn)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSentence */ .BT)(report, maxChars, wording)), maxChars);
}


/***/ }),

/***/ 629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ fitReport)
/* harmony export */ });
/* unused harmony export OMITTED_RULE */
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71295);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6565);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6464);



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
function fitReport(report, maxBytes = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULT_TARGET_BYTES */ .E$) {
    if (maxBytes < 8192)
        throw new RangeError(`A report needs 8192 bytes or more, not ${maxBytes}.`);
    if (sizeOf(report) <= maxBytes)
        return report;
    const clipped = {
        ...report,
        subject: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(report.subject, LONG_TEXT_CHARS),
        gates: report.gates.map((gate) => ({
            ...gate,
            key: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(gate.key, LONG_TEXT_CHARS),
            name: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(gate.name, LONG_TEXT_CHARS),
            reason: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(gate.reason, LONG_TEXT_CHARS),
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
        lost.push((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest.gates.length, 'gate'));
        rest = { ...rest, gates: [] };
    }
    if (!fits() && rest.artifacts.length > 0) {
        lost.push((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest.artifacts.length, 'artifact'));
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
    const ranked = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .byUrgency */ .td)(findings);
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
    const ofFindings = findings.length === 0 ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(findings.length, 'finding')} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOfStates */ .tF)(findings)})`];
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
        subject: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(finding.subject, LONG_TEXT_CHARS),
        message: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(finding.message, LONG_TEXT_CHARS),
        ...(finding.evidence === undefined ? {} : { evidence: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(finding.evidence, LONG_TEXT_CHARS) }),
        ...(finding.fix === undefined ? {} : { fix: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(finding.fix, LONG_TEXT_CHARS) }),
        ...(finding.location === undefined
            ? {}
            : { location: { ...finding.location, file: (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)(finding.location.file, LONG_TEXT_CHARS) } }),
    };
}
function sizeOf(value) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(JSON.stringify(value));
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
        runnerName: env.RUNNER_NAME ?? '',
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


/***/ })

};
