export const id = 720;
export const ids = [720];
export const modules = {

/***/ 98213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ asFlags),
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);


/** Parses a command's arguments strictly. Throws a ConfigurationError that points to the command's help. */
function parseArguments(command, argv, options, allowPositionals = false) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options, allowPositionals, strict: true });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
            place: 'arguments',
            message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/\s*To specify a positional argument.*$/s, ''),
            remedy: `See ops-actions ${command} --help`,
        });
    }
}
/** Runs, and says of the inputs that are wrong what they are called here: `--artifact` for `input artifact`. */
function asFlags(work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1))
            throw error;
        const flags = (text) => text.replaceAll(/\binput `([a-z-]+)`/g, '`--$1`').replaceAll(/`([a-z-]+):` under `with:`/g, '`--$1`');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(error.problems.map(({ place, message, remedy }) => ({
            place: flags(place).replaceAll('`', ''),
            message,
            ...(remedy === undefined ? {} : { remedy: flags(remedy) }),
        })), { cause: error });
    }
}


/***/ }),

/***/ 49715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deployCall),
/* harmony export */   _: () => (/* binding */ DEFAULT_LEDGER)
/* harmony export */ });
/* harmony import */ var _actions_deploy_with_rollback_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55351);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80919);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98213);




const DEFAULT_LEDGER = '.ops/ledger';
/** The environment of the process is what commands get here, so that no secret has to be written on a command line. */
const { token: _token, 'deploy-env': _deployEnv, operation: _operation, ...SPECS } = _actions_deploy_with_rollback_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .DEPLOY_INPUTS */ .U;
const HOW = [
    ...['adapter', 'deploy-command', 'rollback-command', 'current-command', 'verify-command', 'probes', 'strategy'],
    ...['soak', 'timeout', 'rollback-timeout', 'on-cancel', 'lock-timeout'],
];
/** The inputs that each operation takes, as flags of the same name. */
const FLAGS = {
    deploy: ['artifact', ...HOW, 'override', 'reason', 'dry-run'],
    rollback: ['to', 'reason', ...HOW, 'dry-run'],
    recover: HOW,
    freeze: ['reason'],
    unfreeze: ['reason'],
    status: ['adapter', 'current-command'],
};
/** Reads the arguments of `ops-actions OPERATION`. Throws a ConfigurationError with everything that is wrong. */
function deployCall(operation, argv) {
    const names = ['environment', 'config', ...FLAGS[operation]];
    const options = { ledger: { type: 'string' }, json: { type: 'boolean' } };
    for (const name of names)
        options[name] = { type: name === 'override' || name === 'dry-run' ? 'boolean' : 'string' };
    const values = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArguments */ .W)(operation, argv, options).values;
    const given = Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, String(values[name])]])));
    refuseEmpty(given);
    const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .asFlags */ .K)(() => (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputValues */ .tq)(SPECS, given));
    const { ledger = DEFAULT_LEDGER, json = false } = values;
    return { options: { ...read, operation }, explicit: new Set(Object.keys(given)), ledger: String(ledger), json: json === true };
}
/** On a command line an empty value is a variable that was not set: taken for "not given" it would go back to whatever was last. */
function refuseEmpty(given) {
    const problems = Object.entries(given)
        .filter(([name, value]) => value.trim() === '' && name !== 'config')
        .map(([name]) => ({ place: `--${name}`, message: 'is given, and is empty.', remedy: 'Leave it out, or give a value.' }));
    if (problems.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(problems);
}


/***/ }),

/***/ 90720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ledger: () => (/* binding */ ledger)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_deploy_with_rollback_state_of_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51132);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _core_github_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36148);
/* harmony import */ var _core_github_refs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28227);
/* harmony import */ var _core_ledger_chain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64235);
/* harmony import */ var _core_ledger_directory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85689);
/* harmony import */ var _core_ledger_git_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33365);
/* harmony import */ var _core_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85977);
/* harmony import */ var _core_ledger_names_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66878);
/* harmony import */ var _core_report_escape_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(378);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98213);
/* harmony import */ var _deploy_options_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(49715);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(38565);















const HELP = `Usage: ops-actions ledger verify --environment E [--ledger DIR | --repository OWNER/REPO] [--seen SEQ:HASH] [--json]
       ops-actions ledger show --environment E [--ledger DIR | --repository OWNER/REPO] [--last N] [--json]

verify checks every link of an environment's ledger, and exits 1 with the first that is broken: which event, what should be there and
what is. show lists its events. Nothing is written.

Options:
  --environment E          the environment
  --ledger DIR             the folder of the ledger (default: ${_deploy_options_js__WEBPACK_IMPORTED_MODULE_13__/* .DEFAULT_LEDGER */ ._})
  --repository OWNER/REPO  the ledger in a repository instead; GITHUB_TOKEN is needed, GITHUB_API_URL is honoured
  --seen SEQ:HASH          a head that was noted before (a report's row \`ledger\`): the ledger must still contain it
  --last N                 only the newest events
  --json                   print the report as one JSON document

Examples:
  ops-actions ledger verify --environment production
  ops-actions ledger verify --environment production --repository acme/shop --json
  ops-actions ledger show --environment production --last 20
`;
const ledger = {
    help: HELP,
    async run([verb, ...rest]) {
        if (verb !== 'verify' && verb !== 'show') {
            const found = verb === undefined ? 'is missing' : `\`${verb}\` is neither \`verify\` nor \`show\``;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place: 'arguments', message: `The verb ${found}.`, remedy: 'See ops-actions ledger --help' });
        }
        const { values } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_12__/* .parseArguments */ .W)('ledger', rest, {
            environment: { type: 'string' },
            ledger: { type: 'string' },
            repository: { type: 'string' },
            ...(verb === 'verify' ? { seen: { type: 'string' } } : { last: { type: 'string' } }),
            json: { type: 'boolean', default: false },
        });
        const { environment } = values;
        if (environment === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place: '--environment', message: 'is required and was not given.' });
        const opened = await openPlace(environment, values.ledger, values.repository);
        const extra = values;
        const report = verb === 'verify' ? await verified(opened, environment, extra.seen) : await shown(opened, environment, extra.last);
        if (values.json)
            process.stdout.write(`${JSON.stringify(report)}\n`);
        else if (verb === 'show' && report.verdict.state === 'pass')
            process.stdout.write(linesOf(report.outputs.events));
        else
            process.stdout.write((0,_terminal_js__WEBPACK_IMPORTED_MODULE_14__/* .renderReport */ .B)(report, { colour: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_14__/* .wantsColour */ .M)(process.stdout) }));
        return report.verdict.state === 'pass' ? 0 : 1;
    },
};
/** The ledger that is meant. Throws a ConfigurationError where there is none: a name that was mistyped must not look whole. */
async function openPlace(environment, folder, repository) {
    if (repository === undefined) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder ?? _deploy_options_js__WEBPACK_IMPORTED_MODULE_13__/* .DEFAULT_LEDGER */ ._, `${(0,_actions_deploy_with_rollback_state_of_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerName */ .bo)(environment)}.jsonl`);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place: '--ledger', message: `There is no ledger of \`${environment}\`: \`${file}\` is not there.` });
        }
        return (0,_core_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_9__/* .openLedger */ .au)((0,_core_ledger_directory_js__WEBPACK_IMPORTED_MODULE_7__/* .directoryLog */ .I)(folder ?? _deploy_options_js__WEBPACK_IMPORTED_MODULE_13__/* .DEFAULT_LEDGER */ ._, (0,_actions_deploy_with_rollback_state_of_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerName */ .bo)(environment)));
    }
    const [owner = '', repo = '', ...more] = repository.split('/');
    if (folder !== undefined || owner === '' || repo === '' || more.length > 0) {
        const message = folder === undefined ? `\`${repository}\` is not of the form OWNER/REPO.` : 'stands beside `--ledger`: give one of the two.';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place: '--repository', message });
    }
    const { GITHUB_TOKEN: token, GH_TOKEN: other, GITHUB_API_URL: apiUrl } = process.env;
    const github = await (0,_core_github_client_js__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .Ng)({ token: token || other || '', apiUrl: apiUrl || 'https://api.github.com', owner, repo });
    const refs = (0,_core_github_refs_js__WEBPACK_IMPORTED_MODULE_5__/* .githubRefs */ .w)(github);
    const ref = `${_core_ledger_names_js__WEBPACK_IMPORTED_MODULE_10__/* .DEFAULT_PREFIX */ .N}${(0,_actions_deploy_with_rollback_state_of_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerName */ .bo)(environment)}`;
    if ((await refs.read(ref)) === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({
            place: '--repository',
            message: `There is no ledger of \`${environment}\` in ${repository}: no ${ref}.`,
        });
    }
    return (0,_core_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_9__/* .openLedger */ .au)((0,_core_ledger_git_log_js__WEBPACK_IMPORTED_MODULE_8__/* .gitLog */ .F)(refs, ref));
}
async function verified(opened, environment, seen) {
    const checked = await opened.verify(seen === undefined ? undefined : headIn(seen));
    return reportOf(opened, environment, checked, {});
}
async function shown(opened, environment, last) {
    const most = last === undefined ? Number.POSITIVE_INFINITY : Number(last);
    if (last !== undefined && !/^[1-9]\d{0,6}$/.test(last)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place: '--last', message: `\`${last}\` is not a whole number from 1 on.` });
    }
    const checked = await opened.verify();
    const events = checked.ok ? await opened.read() : [];
    return reportOf(opened, environment, checked, { events: events.slice(-most) });
}
const CHANGED = 'Find out who changed it. To begin anew, keep the old ledger under another name: docs/ledger.md.';
/** Only a file can end so: a commit is there whole or not at all. */
const TORN = 'A crash left its last line half written; it was never confirmed to anybody. The next operation that reads the ledger sets it aside (`.torn`) and goes on.';
function reportOf({ place }, environment, checked, more) {
    const head = checked.ok ? checked.head : null;
    const message = checked.ok
        ? `${checked.events} events, each linked to the one before.${head === null ? '' : ` Its head: ${head.seq}:${head.hash}`}`
        : `${checked.events} events are whole, then ${(0,_core_ledger_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .describeBroken */ .lk)(checked.broken)}`;
    const isTorn = !checked.ok && checked.broken.kind === 'cut-off' && place.endsWith('.jsonl');
    return {
        schema: 1,
        action: 'ledger',
        subject: environment,
        verdict: checked.ok ? { state: 'pass', reason: 'ledger_intact' } : { state: 'fail', reason: 'ledger_broken' },
        gates: [],
        findings: [
            {
                ...{ rule: 'ledger', state: checked.ok ? 'pass' : 'fail', subject: place, message },
                ...(head === null ? {} : { evidence: `${head.seq}:${head.hash}` }),
                ...(checked.ok ? {} : { fix: isTorn ? TORN : CHANGED }),
            },
        ],
        artifacts: [],
        outputs: {
            count: checked.events,
            head: head === null ? null : { ...head },
            broken: checked.ok ? null : { ...checked.broken },
            ...(more.events === undefined ? {} : { events: more.events }),
        },
    };
}
function headIn(text) {
    const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
    if (seq !== undefined && hash !== undefined)
        return { seq: Number(seq), hash };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({
        place: '--seen',
        message: `\`${text}\` is not of the form SEQ:HASH, as a report's row \`ledger\` has it.`,
    });
}
/** A line each: number, time, what, from, to, who, why. */
function linesOf(events) {
    return events
        .map((event) => {
        const { seq, ts, event: name, from, to, actor, reason } = event;
        const moved = from || to ? `${from ?? '-'} > ${to ?? '-'}` : '';
        const told = [moved, actor, reason].map((part) => (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .plain */ .pj)(String(part ?? ''))).filter((part) => part !== '');
        return `${[String(seq).padStart(5), ts, (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .plain */ .pj)(name).padEnd(15), ...told].join('  ')}\n`;
    })
        .join('');
}


/***/ }),

/***/ 38565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   M: () => (/* binding */ wantsColour)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71295);
/* harmony import */ var _core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);
/* harmony import */ var _core_report_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6464);




const STATE_STYLES = {
    error: 'red',
    fail: 'red',
    unknown: 'red',
    pending: 'yellow',
    waived: 'yellow',
    skipped: 'yellow',
    not_applicable: 'dim',
    pass: 'green',
};
/** Most rows that a terminal is asked to show; the rest is counted, and is in `--json`. */
const MOST_ROWS = 50;
/**
 * A report for a terminal: verdict first, then what blocks with why and how to fix it, then the rest on a line each.
 * `gates` get a line each above the count: those that no finding tells of. Untrusted text is stripped of control characters; colour only
 * if asked for.
 */
function renderReport(report, options) {
    const paint = (style, text) => (options.colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
    const { state, reason } = report.verdict;
    const findings = (0,_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .byUrgency */ .td)(report.findings);
    const shown = findings.slice(0, MOST_ROWS);
    const width = Math.max(0, ...shown.map(({ rule }) => (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(rule).length));
    const lines = [
        `${paint('bold', report.action)}  ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(report.subject)}  ${paint(STATE_STYLES[state], state)} (${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsFor */ .tu)(reason)})`,
        '',
        ...shown.flatMap((finding) => rows(finding, width, paint)),
    ];
    if (findings.length > shown.length)
        lines.push(`… and ${findings.length - shown.length} more; --json has them all.`);
    const gates = options.gates ?? [];
    if (gates.length > 0)
        lines.push('', ...gates.map((gate) => gateLine(gate, paint)));
    lines.push('', (0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countOfStates */ .tF)(report.findings) || 'nothing was judged');
    for (const note of options.notes ?? [])
        lines.push(paint('dim', note));
    return `${lines.join('\n')}\n`;
}
/** Colour is for a terminal that has not said no (no-color.org). */
function wantsColour(stream, env = process.env) {
    return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
function gateLine({ status, name, reason }, paint) {
    return `${paint(STATE_STYLES[status], _core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE_WORDS */ .I7[status].padEnd(14))} gate: ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(name)}  ${paint('dim', (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsFor */ .tu)(reason)))}`;
}
function rows(finding, width, paint) {
    const { state, rule, subject, message, evidence, location, fix } = finding;
    const mark = (0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyReports */ .eX)(finding) ? '  (reports only)' : '';
    const head = `${paint(STATE_STYLES[state], _core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE_WORDS */ .I7[state].padEnd(14))} ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(rule).padEnd(width)}  ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(subject)}${mark}`;
    if (state === 'pass' || state === 'not_applicable')
        return [`${head}  ${paint('dim', (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(message))}`];
    const place = location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '';
    const decidedBy = [evidence, place && (evidence ? `(${place})` : place)].filter(Boolean).join(' ');
    return [
        head,
        `    ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(message)}`,
        ...(decidedBy ? [`    ${paint('dim', `decided by ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(decidedBy)}`)}`] : []),
        ...(fix ? [`    fix: ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(fix)}`] : []),
    ];
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

/***/ 28227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ githubRefs)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(36148);
// EXTERNAL MODULE: ./build/core/github/graphql.js
var graphql = __webpack_require__(63965);
;// CONCATENATED MODULE: ./build/core/github/ref-rules.js

/** "Repository rule violations found" with a sentence a rule (REST and GraphQL); older branch protection says "protected branch". */
const VIOLATION = /rule violations? found\s*(.*?)\)?\.?$|protected branch/i;
/** Rules of a ruleset that can refuse to create, move or delete a ref; the others speak of a pull request's merge. */
const ON_WRITE = new Set([
    'creation',
    'update',
    'deletion',
    'non_fast_forward',
    'required_signatures',
    'pull_request',
    'required_status_checks',
]);
/**
 * What a refused write of a ref means for people: a ruleset that forbids it is a ConfigurationError that names rule, ruleset
 * and the exclusion to add; a repository without a commit is one too; everything else stays as it is.
 * One more request, only then, to learn which ruleset it was.
 */
async function explainRefusal(github, ref, error) {
    if (error.status === 409 && /is empty/.test(error.message)) {
        return new errors/* ConfigurationError */.j1({
            place: ref,
            message: 'cannot be written, because the repository has no commit yet.',
            remedy: 'Push a first commit: state is kept beside it, in refs of the same repository.',
        });
    }
    const found = VIOLATION.exec(error.message);
    if (found === null)
        return error;
    const rules = await rulesOf(github, ref);
    const folder = ref.replace(/^refs\/heads\//, '').replace(/[^/]*$/, '');
    return new errors/* ConfigurationError */.j1({
        place: ref,
        message: `a ruleset refuses the write: ${found[1]?.trim() || error.message} ${rules}`.trim(),
        remedy: `Exclude \`${folder}**/*\` from the target branches of that ruleset ` +
            '(Settings, Rules, Rulesets; an organization has them too), or let the app whose token this is bypass it.',
    }, { cause: error });
}
/** `It is rule "update" of ruleset 7 of acme/shop.`, empty if GitHub does not say. */
async function rulesOf(github, ref) {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/rules/branches/{+branch}', {
            branch: ref.replace(/^refs\/heads\//, ''),
            per_page: 100,
        });
        const named = data
            .filter(({ type }) => ON_WRITE.has(type))
            .map(({ type, ruleset_id: id, ruleset_source: source }) => `\`${type}\` of ruleset ${id ?? '?'} of ${source ?? 'this repository'}`);
        return named.length === 0 ? '' : `(In force here: ${[...new Set(named)].join(', ')}.)`;
    }
    catch {
        // Only the name is missing then; an Enterprise Server may not have the operation.
        return '';
    }
}

;// CONCATENATED MODULE: ./build/core/github/refs.js




const ZERO = '0'.repeat(40);
const TRIES = 3;
const RAW = 'application/vnd.github.raw+json';
const UPDATE_REFS = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
/**
 * The port over GitHub's Git data. Moves go through GraphQL's `updateRefs` with `beforeOid`, because REST cannot compare: its
 * `force: false` only asks that the ref be behind the new commit, so a writer that is late would silently undo somebody's
 * rewind of the ref; and REST can neither replace nor delete on a condition. Needs `contents: write`.
 */
function githubRefs(github) {
    let repositoryId;
    /** Known for the life of the client; a failure is not kept. */
    function idOfRepository() {
        repositoryId ??= github.request('GET /repos/{owner}/{repo}').then(({ data }) => data.node_id, (error) => {
            repositoryId = undefined;
            throw error;
        });
        return repositoryId;
    }
    async function read(ref) {
        try {
            const { data } = await github.request('GET /repos/{owner}/{repo}/git/{+ref}', {
                ref: ref.replace(/^refs\//, 'ref/'),
            });
            return data.object.sha;
        }
        catch (error) {
            // A repository without a commit has no refs, and says so with 409.
            if (error instanceof client/* RejectedError */.zs && error.status === 409 && /is empty/.test(error.message))
                return null;
            if (!(error instanceof client/* NotFoundError */.m_))
                throw error;
            // A repository that the token cannot see answers 404 as well, and must not look like one without state.
            await idOfRepository();
            return null;
        }
    }
    /** Runs a write of a ref until it is known how it ended. `from` and `to` are null for no ref. */
    async function settle(ref, from, to, write) {
        for (let tries = 1, inDoubt = false;; tries += 1) {
            try {
                await write();
                return 'done';
            }
            catch (error) {
                if (!(error instanceof errors/* UnreadableError */.Gy) || error instanceof client/* NotFoundError */.m_)
                    throw error;
                const refused = error instanceof client/* RejectedError */.zs;
                const now = await read(ref);
                // Between "already exists" and our look at it, it can have gone again: a lock that was released.
                if (refused && now === from && !/already exists/i.test(error.message))
                    throw await explainRefusal(github, ref, error);
                if (refused && !inDoubt)
                    return 'lost';
                if (now === to)
                    return 'done';
                if (now !== from)
                    return 'unclear';
                if (tries >= TRIES)
                    throw error;
                inDoubt = true;
            }
        }
    }
    async function update(ref, from, to, force) {
        const id = await idOfRepository();
        const refUpdates = [{ name: ref, beforeOid: from, afterOid: to ?? ZERO, force }];
        const variables = { input: { repositoryId: id, refUpdates } };
        return settle(ref, from, to, () => (0,graphql/* graphql */.U)(github, UPDATE_REFS, variables, { permission: 'contents: write' }));
    }
    async function bytes(route, params) {
        return (await github.request(route, params, { answer: 'bytes', accept: RAW })).data;
    }
    return {
        read,
        async files(commit) {
            const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{commit}', { commit, recursive: '1' });
            if (data.truncated)
                throw new errors/* UnreadableError */.Gy(`The tree of ${commit} has too many files: GitHub gave only some of them.`);
            return data.tree.filter(({ type }) => type === 'blob').map(({ path, sha, size = 0 }) => ({ path, id: sha, size }));
        },
        blob: (id) => bytes('GET /repos/{owner}/{repo}/git/blobs/{id}', { id }),
        file: (commit, path) => bytes('GET /repos/{owner}/{repo}/contents/{+path}', { path, ref: commit }),
        async commit(files, parents, message) {
            const tree = files.map((file) => ({
                path: file.path,
                mode: '100644',
                type: 'blob',
                ...('id' in file ? { sha: file.id } : { content: file.content }),
            }));
            const made = await refusable('POST /repos/{owner}/{repo}/git/trees', { tree });
            // Without author and committer GitHub takes the token's account, and signs for an app.
            return refusable('POST /repos/{owner}/{repo}/git/commits', { message: `${message} [skip ci]`, tree: made, parents });
        },
        create: (ref, to) => settle(ref, null, to, () => github.request('POST /repos/{owner}/{repo}/git/refs', { ref, sha: to })),
        advance: (ref, from, to) => update(ref, from, to, false),
        swap: (ref, from, to) => update(ref, from, to, true),
        remove: (ref, from) => update(ref, from, null, false),
    };
    async function refusable(route, params) {
        try {
            return (await github.request(route, params)).data.sha;
        }
        catch (error) {
            throw error instanceof client/* RejectedError */.zs ? await explainRefusal(github, 'the repository', error) : error;
        }
    }
}


/***/ }),

/***/ 85689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ directoryLog),
/* harmony export */   f: () => (/* binding */ directoryCells)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _drafts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26776);
/* harmony import */ var _mutex_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20469);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83127);







/** Many lines of the largest size that a ledger writes. */
const END_BYTES = 65_536;
/**
 * A log in `FOLDER/NAME.jsonl`, for work without GitHub: one file that is only added to, by one process of this machine at a time.
 * `log` is told when a line that a killed process left half written was put aside.
 */
function directoryLog(folder, name, { patience = _patience_js__WEBPACK_IMPORTED_MODULE_6__/* .PATIENCE */ .a, log = () => undefined } = {}) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.jsonl`);
    const guarded = (work) => (0,_mutex_js__WEBPACK_IMPORTED_MODULE_5__/* .exclusively */ .G)(`${file}.busy`, patience, work);
    const found = () => ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file) : Buffer.alloc(0));
    /** The end of the file in whole lines. Only under the guard: what ends without a line break then is not being written, it was left behind. */
    function settled() {
        const { size, bytes } = endOf(file);
        const whole = bytes.lastIndexOf(10) + 1;
        if (whole === bytes.length)
            return { version: size === 0 ? null : `${size}-${digest(bytes)}`, lines: bytes };
        const rest = bytes.subarray(whole);
        if (isJson(rest)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, '\n', { flush: true });
        }
        else {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(`${file}.torn`, Buffer.concat([rest, Buffer.from('\n')]), { flush: true });
            cut(file, size - rest.length);
            log(`${file}: the last line was cut off (${rest.length} bytes, never confirmed to anybody); it is kept in ${file}.torn.`);
        }
        return settled();
    }
    return {
        place: file,
        tail: () => guarded(settled),
        async read(_, as) {
            const bytes = found();
            const isWhole = bytes.length === 0 || bytes.at(-1) === 10;
            // Half a line may be a write that goes on at this moment: under the guard it is not.
            if (!isWhole && as === 'settled')
                await guarded(settled);
            return { lines: isWhole ? bytes : await guarded(found), fromStart: true };
        },
        append: (before, lines) => guarded(() => {
            if (settled().version !== before.version)
                return 'lost';
            addWhole(file, lines);
            return settled();
        }),
    };
}
/** Cells in `FOLDER/NAME.json`: made by exclusive create, replaced by rename, so that a reader never sees a part. */
function directoryCells(folder, { patience = _patience_js__WEBPACK_IMPORTED_MODULE_6__/* .PATIENCE */ .a } = {}) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    const fileOf = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.json`);
    const read = (name) => {
        try {
            const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(fileOf(name));
            return { version: digest(bytes), text: bytes.toString('utf8') };
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return null;
            throw error;
        }
    };
    /** Compare and then do, with nobody in between. */
    const ifStill = (name, from, work) => (0,_mutex_js__WEBPACK_IMPORTED_MODULE_5__/* .exclusively */ .G)(`${fileOf(name)}.busy`, patience, () => (read(name)?.version === from ? work() : 'lost'));
    return {
        place: fileOf,
        read: async (name) => read(name),
        async create(name, text) {
            (0,_drafts_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepDrafts */ .h)(folder);
            return (0,_mutex_js__WEBPACK_IMPORTED_MODULE_5__/* .createWhole */ .c)(fileOf(name), text) ? { version: digest(Buffer.from(text)) } : 'lost';
        },
        replace: (name, from, text) => ifStill(name, from, () => {
            const draft = (0,_drafts_js__WEBPACK_IMPORTED_MODULE_4__/* .draftOf */ .b)(fileOf(name));
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, text, { flush: true });
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, fileOf(name));
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
            }
            return { version: digest(Buffer.from(text)) };
        }),
        remove: (name, from) => ifStill(name, from, () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(fileOf(name));
            return 'done';
        }),
        async keepAside(name, { version, text }) {
            const aside = fileOf(`aside-${name}-${version.slice(0, 12)}`);
            (0,_mutex_js__WEBPACK_IMPORTED_MODULE_5__/* .createWhole */ .c)(aside, text);
            return aside;
        },
    };
}
/** At most the last 64 KiB, from the beginning of a line on. */
function endOf(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        return { size: 0, bytes: Buffer.alloc(0) };
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'r');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
        const start = Math.max(0, size - END_BYTES);
        const bytes = Buffer.alloc(size - start);
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, bytes, 0, bytes.length, start);
        if (read !== bytes.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableError */ .Gy(`${file}: only ${read} of ${bytes.length} bytes could be read.`);
        return { size, bytes: start === 0 ? bytes : bytes.subarray(bytes.indexOf(10) + 1) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/** One write, and back to what it was if it fails: a full disk must not leave half a line. */
function addWhole(file, lines) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'a');
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    try {
        const bytes = Buffer.from(lines);
        const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, bytes);
        if (written !== bytes.length)
            throw new Error(`${file}: only ${written} of ${bytes.length} bytes could be written`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor);
    }
    catch (error) {
        cut(file, size);
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function cut(file, length) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'r+');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.ftruncateSync)(descriptor, length);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
}
function digest(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** A whole line that only lacks its break is kept; the chain says whether it belongs. */
function isJson(bytes) {
    try {
        JSON.parse(bytes.toString('utf8'));
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 26776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ draftOf),
/* harmony export */   h: () => (/* binding */ sweepDrafts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41124);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10222);





const DRAFT = /\.(\d+)-(\d*)-([0-9a-f]{12})-[0-9a-f-]{36}\.new$/;
/** The name of what is written before it becomes `file` in one step; it says which process writes it. */
function draftOf(file, of = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .thisProcess */ .W)()) {
    return `${file}.${of.pid}-${of.started ?? ''}-${homeOf(of)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.new`;
}
/** Takes away what processes that were killed on this machine have left of their drafts. Those of others are left alone. Never throws. */
function sweepDrafts(folder) {
    const here = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .thisProcess */ .W)();
    try {
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder)) {
            const [, pid, started, home] = DRAFT.exec(name) ?? [];
            if (pid === undefined || home !== homeOf(here))
                continue;
            const of = { ...here, pid: Number(pid), started: started === '' || started === undefined ? null : started };
            if ((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .aliveness */ .H)(of, here) === 'dead')
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { force: true });
        }
    }
    catch {
        // They are in nobody's way.
    }
}
/** Where numbers of processes mean the same: the machine, its boot and the container. */
function homeOf({ machine, boot, space }) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(JSON.stringify([machine, boot, space])).slice(0, 12);
}


/***/ }),

/***/ 33365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ gitLog)
/* harmony export */ });
/* unused harmony export EVENTS_PER_FILE */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);


/** An append sends the last file again, a full read asks for each file once: small enough for the one, large enough for the other. */
const EVENTS_PER_FILE = 250;
const FILE = /^events\/(\d{10})\.jsonl$/;
/**
 * A log in a ref: one commit an append, fast-forward only. The events are in files of 250, named after their first one; all but
 * the last are carried over by their ids. Requests of an append: 3 writes (tree, commit, ref); 3 reads before it (ref, tree, last
 * file) unless `tail` is what the last append gave; and one for the repository's id, once.
 */
function gitLog(refs, ref) {
    // What the commits look like that this process has seen last, and files that were read: contents of an id never change.
    const known = new Map();
    const contents = new Map();
    async function segmentsOf(commit) {
        const have = known.get(commit);
        if (have !== undefined)
            return have;
        const segments = (await refs.files(commit))
            .map((file) => ({ ...file, first: Number(FILE.exec(file.path)?.[1] ?? Number.NaN) }))
            .filter(({ first }) => !Number.isNaN(first))
            .sort((a, b) => a.first - b.first);
        if (segments.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(`${ref} is at ${commit}, which holds no ledger.`);
        remember(commit, segments);
        return segments;
    }
    function remember(commit, segments) {
        known.clear();
        known.set(commit, segments);
    }
    function content(id) {
        const have = contents.get(id);
        if (have !== undefined)
            return have;
        const asked = refs.blob(id);
        asked.catch(() => contents.delete(id));
        contents.set(id, asked);
        return asked;
    }
    return {
        place: ref,
        async tail() {
            const version = await refs.read(ref);
            if (version === null)
                return { version, lines: Buffer.alloc(0) };
            const last = (await segmentsOf(version)).at(-1);
            return { version, lines: await refs.blob(last?.id ?? '') };
        },
        async read(seq) {
            const version = await refs.read(ref);
            if (version === null)
                return { lines: Buffer.alloc(0), fromStart: true };
            const segments = await segmentsOf(version);
            const start = Math.max(0, segments.findLastIndex(({ first }) => first <= seq));
            // The client sends as many at once as GitHub likes.
            const parts = await Promise.all(segments.slice(start).map(({ id }) => content(id)));
            return { lines: Buffer.concat(parts), fromStart: start === 0 };
        },
        async append(tail, lines, seq, why) {
            const { version } = tail;
            const segments = version === null ? [] : await segmentsOf(version);
            const last = segments.at(-1);
            const extend = last !== undefined && seq - last.first < EVENTS_PER_FILE;
            const text = (extend ? tail.lines.toString('utf8') : '') + lines;
            const path = extend ? last.path : `events/${String(seq).padStart(10, '0')}.jsonl`;
            const kept = extend ? segments.slice(0, -1) : segments;
            const files = [...kept.map((segment) => ({ path: segment.path, id: segment.id })), { path, content: text }];
            const commit = await refs.commit(files, version === null ? [] : [version], why);
            const outcome = version === null ? await refs.create(ref, commit) : await refs.advance(ref, version, commit);
            if (outcome !== 'done')
                return outcome;
            const bytes = Buffer.from(text);
            remember(commit, [...kept, { path, id: blobId(bytes), size: bytes.length, first: extend ? last.first : seq }]);
            return { version: commit, lines: bytes };
        },
    };
}
/** The id that git gives to these bytes. */
function blobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 20469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ exclusively),
/* harmony export */   c: () => (/* binding */ createWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _drafts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26776);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10222);





const WAIT_MS = 10;
const TRIES = 2_000;
/**
 * Runs `work` while no other process of this machine does so under the same file. `work` is synchronous, so that it is short and
 * that one process never meets itself. A holder that was killed is noticed at once, and its file taken away. Throws
 * UnreadableError after some 10 s of waiting for one that is alive, or that cannot be judged from here.
 */
async function exclusively(file, patience, work, maxTries = TRIES) {
    for (let tries = 1; tries <= maxTries; tries += 1) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) && createWhole(file, text(), false)) {
            try {
                return work();
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(file);
            }
        }
        if (!clearDead(file))
            await patience.sleep(WAIT_MS * patience.random());
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy(`${file} is held: ${holderOf(file) ?? 'by somebody'}. If no such process is at work, take the file away.`);
}
/** Makes a file that is either not there or whole: false if it is there already. `flush`: a power cut must not lose it. */
function createWhole(file, content, flush = true) {
    const draft = (0,_drafts_js__WEBPACK_IMPORTED_MODULE_3__/* .draftOf */ .b)(file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, content, { flush });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(draft, file);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        // On a full disk it is there, and empty.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
    }
}
function text() {
    return JSON.stringify({ nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), process: (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .thisProcess */ .W)() });
}
function holderOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    }
    catch {
        return null;
    }
}
/**
 * Takes away the file of a holder that is dead; true if somebody may try again at once. Two that see the same dead holder must not
 * both take the file away, because the second would take that of a new holder: who takes it away holds a file named after the
 * dead one's nonce, and looks again before he does. He can die as well, so the same holds for his file.
 */
function clearDead(file) {
    const seen = holderOf(file);
    if (seen === null)
        return true;
    const holder = parsed(seen);
    if (holder === null || (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .aliveness */ .H)(holder.process) !== 'dead')
        return false;
    const right = `${file}.${holder.nonce}`;
    if (!createWhole(right, text(), false)) {
        clearDead(right);
        return false;
    }
    try {
        if (holderOf(file) === seen)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)(right);
    }
    return true;
}
function parsed(content) {
    try {
        const value = JSON.parse(content);
        return typeof value?.nonce === 'string' && typeof value.process?.pid === 'number' ? value : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 71295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ VERDICT_STATES),
/* harmony export */   bX: () => (/* binding */ FINDING_STATES),
/* harmony export */   l6: () => (/* binding */ GATE_STATUSES),
/* harmony export */   qg: () => (/* binding */ verdictOfFinding),
/* harmony export */   td: () => (/* binding */ byUrgency),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/** The one model of the suite: what every judge returns and every renderer, status, comment and sink takes. */
const GATE_STATUSES = ['fail', 'pending', 'skipped', 'pass'];
/** In the order in which people want to read them: what blocks first. */
const FINDING_STATES = ['error', 'fail', 'unknown', 'pending', 'waived', 'skipped', 'not_applicable', 'pass'];
/** Most severe first; `worstVerdict` relies on this order. */
const VERDICT_STATES = ['error', 'fail', 'pending', 'pass'];
/** The most severe of the given states; an empty list is `pass` only because the caller has already refused emptiness. */
function worstVerdict(states) {
    return VERDICT_STATES.find((state) => states.includes(state)) ?? 'pass';
}
/**
 * What a single finding means for a verdict that enforces its rule.
 * `unknown` is unreadable: it is an error of the run, never a pass and never the author's fault.
 */
function verdictOfFinding(state) {
    switch (state) {
        case 'error':
        case 'unknown':
            return 'error';
        case 'fail':
            return 'fail';
        case 'pending':
            return 'pending';
        case 'pass':
        case 'skipped':
        case 'not_applicable':
        case 'waived':
            return 'pass';
        default: {
            const never = state;
            throw new TypeError(`Unknown finding state: ${String(never)}`);
        }
    }
}
/**
 * Orders findings for people: what blocks first, then what would block if its rule did more than report, then the rest; otherwise as
 * judged. Returns a new array.
 */
function byUrgency(findings) {
    return [...findings].sort((a, b) => urgency(a) - urgency(b));
}
function urgency({ state, advisory }) {
    const group = verdictOfFinding(state) === 'pass' ? 2 : advisory === true ? 1 : 0;
    return group * FINDING_STATES.length + FINDING_STATES.indexOf(state);
}


/***/ }),

/***/ 378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   kq: () => (/* binding */ escapeCell),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export safeUrl */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6565);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(847);


/**
 * Untrusted text to GitHub Flavored Markdown that shows the text and does nothing.
 *
 * Two layers have to be stopped. The parser (GFM spec 0.29) is stopped by entities and backslashes. The filters that GitHub runs on the
 * rendered text (mentions, #1, GH-1, commit ids, bare URLs, emoji names) see through both, and are stopped by a zero-width space,
 * written as an entity; inside code they do not run, so code spans stay fit for copying.
 */
const BREAK = '&#8203;';
const SPECIAL = /(?<![0-9a-z_])[0-9a-f]{7,}(?![0-9a-z_])|(?<![0-9a-z_])gh-(?=\d)|www(?=\.)|:(?=\/\/|[0-9a-z_+-]+:)|@(?=\S)|#|[&<>|`\\$*~[\]_]/gi;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    // Backslashes, backticks and pipes are entities so that they cannot pair up with our own markup, or split a table row.
    '\\': '&#92;',
    '`': '&#96;',
    '|': '&#124;',
    // GitHub reads `$…$` as mathematics.
    $: '&#36;',
};
/** Text for prose, headings and list items: one line without markup, whatever line it starts. */
function escapeMarkdown(text) {
    return escapeLineStart(escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text)));
}
/** Text for a table cell: as `escapeMarkdown`, but without the care for what begins a line. */
function escapeCell(text) {
    return escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text));
}
/** As `escapeMarkdown`, except that text between two backticks becomes a code span; for messages, fit for a table cell. */
function prose(text) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text);
    let markdown = '';
    let end = 0;
    for (const match of line.matchAll(/`([^`]+)`/g)) {
        // Two code spans side by side would be read as one.
        const before = markdown !== '' && match.index === end ? BREAK : escapeInline(line.slice(end, match.index));
        markdown += before + codeSpan(match[1] ?? '');
        end = match.index + match[0].length;
    }
    return escapeLineStart(markdown + escapeInline(line.slice(end)));
}
/**
 * A code span on one line, fit for a table cell. Text with a pipe becomes a `<code>` element: in a table a pipe ends the cell even
 * inside a code span (GFM spec 0.29, 4.10), and `\|` shows its backslash outside one. Empty text gives an empty string.
 */
function codeSpan(text) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
    if (shown === '')
        return '';
    if (shown.includes('|'))
        return `<code>${shown.replace(/[!-/:-@[-`{-~]/g, numericEntity)}</code>`;
    const fence = '`'.repeat(longestRun(shown) + 1);
    // The parser strips one space on either side (CommonMark 6.1), so text that begins or ends with a backtick or a space gets one more.
    const pad = /^[` ]|[` ]$/.test(shown) && shown.trim() !== '' ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** A fenced block that ends with a newline; lines are kept, and no line of the text can close it. `language` is one word. */
function codeBlock(text, language = '') {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text.replace(/\r\n?/g, '\n'), '\n\t').replace(/\n$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}${language.replace(/[^\w+-]/g, '')}\n${shown}\n${fence}\n`;
}
/**
 * One line of plain text for a log or a status, of at most `max` UTF-16 units.
 * The runner takes a line that begins with `::` and a `##[` anywhere as commands (actions/runner, ActionCommand.cs); both are broken up.
 */
function plain(text, max = Number.MAX_SAFE_INTEGER) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .seenLine */ .SQ)(text).replaceAll('##[', '## [').replace(/^::/, ': :'), max);
}
/** The address for a Markdown link: http or https, without credentials, with nothing that ends the link; null if it is anything else. */
function safeUrl(url) {
    if (!URL.canParse(url))
        return null;
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
        return null;
    if (parsed.username !== '' || parsed.password !== '')
        return null;
    return parsed.href
        .replace(/[()<>[\]\\`|"'*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('&', '&amp;');
}
/** `[label](url)` around Markdown that is already escaped; the bare label if the address is not safe. */
function link(label, url) {
    const target = url === null ? null : safeUrl(url);
    return target === null ? label : `[${label}](${target})`;
}
function escapeInline(line) {
    return line.replace(SPECIAL, (token, offset) => {
        const entity = ENTITIES[token];
        if (entity !== undefined)
            return entity;
        if (token === '_')
            return isWithinWord(line, offset) ? token : '\\_';
        if (token === '#')
            return `\\#${BREAK}`;
        if (token === ':' || token === '@')
            return token + BREAK;
        if (token.length === 1)
            return `\\${token}`;
        // Seven hexadecimal digits are enough for a link to a commit.
        return /^(www|gh-)$/i.test(token) ? token + BREAK : token.replace(/.{6}(?=.)/g, `$&${BREAK}`);
    });
}
/** `_` between letters or digits is never emphasis (CommonMark 6.2), and rule names stay readable in the source. */
function isWithinWord(line, offset) {
    return /^[0-9a-z]_[0-9a-z]$/i.test(line.slice(offset - 1, offset + 2));
}
/** Lists, underlines of headings and delimiter rows of tables begin with these; all else that begins a block is escaped everywhere. */
function escapeLineStart(markdown) {
    return markdown.replace(/^[-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
/** The parser still makes links of mail addresses inside a `<code>` element. */
function numericEntity(character) {
    return `&#${character.charCodeAt(0)};${character === '@' ? BREAK : ''}`;
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 6565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ SUMMARY_TARGET_BYTES),
/* harmony export */   E$: () => (/* binding */ RESULT_TARGET_BYTES),
/* harmony export */   G5: () => (/* binding */ ANNOTATIONS_PER_TYPE),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   RX: () => (/* binding */ BODY_LIMIT_CHARS),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   dZ: () => (/* binding */ DESCRIPTION_LIMIT_CHARS),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   iJ: () => (/* binding */ ANNOTATION_LIMIT_CHARS),
/* harmony export */   qn: () => (/* binding */ bmpOnly),
/* harmony export */   uk: () => (/* binding */ clipChars),
/* harmony export */   zV: () => (/* binding */ fitRows)
/* harmony export */ });
/* unused harmony exports SUMMARY_LIMIT_BYTES, OUTPUT_LIMIT_BYTES */
/** What GitHub accepts, and how text is cut to it. UTF-8 bytes, UTF-16 units and code points are told apart in the names. */
/** A step's job summary, in bytes; a larger one is dropped as a whole (actions/runner, FileCommandManager.cs, AttachmentSizeLimit). */
const SUMMARY_LIMIT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** What we aim at: more than this nobody reads, and a page with several summaries stays quick. */
const SUMMARY_TARGET_BYTES = 64 * 1024;
/** The body of a comment or an issue (API: "body is too long (maximum is 65536 characters)"). */
const BODY_LIMIT_CHARS = 65_536;
/** A commit status and a deployment status (API: "description is too long (maximum is 140 characters)"). */
const DESCRIPTION_LIMIT_CHARS = 140;
/** Of each type in a step; further ones are dropped (actions/runner, ExecutionContext.cs, _maxCountPerIssueType). */
const ANNOTATIONS_PER_TYPE = 10;
/** Longer messages are cut (actions/runner, ExecutionContext.cs, _maxIssueMessageLength). */
const ANNOTATION_LIMIT_CHARS = 4096;
/** All outputs of a job, counted as UTF-16 (docs: "passing information between jobs"). */
const OUTPUT_LIMIT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** What we aim at for `result`: Linux refuses an environment variable of 128 KiB (MAX_ARG_STRLEN), and results are passed on as one. */
const RESULT_TARGET_BYTES = 120 * 1024;
/** The size of a text in UTF-8. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** At most `maxBytes` of UTF-8, with `…` where it was cut if there is room for it. Never cuts a code point. */
function clipBytes(text, maxBytes) {
    if (byteLength(text) <= maxBytes)
        return text;
    const suffix = maxBytes >= byteLength('…') ? '…' : '';
    const bytes = Buffer.from(text, 'utf8');
    let end = Math.max(0, maxBytes - byteLength(suffix));
    while (end > 0 && isContinuation(bytes[end]))
        end -= 1;
    return bytes.toString('utf8', 0, end) + suffix;
}
/** At most `maxChars` UTF-16 units (GitHub counts characters, which are never more), with `…` where it was cut. Never cuts a code point. */
function clipChars(text, maxChars) {
    if (text.length <= maxChars)
        return text;
    const suffix = maxChars >= 1 ? '…' : '';
    let end = Math.max(0, maxChars - suffix.length);
    if (isHighSurrogate(text.charCodeAt(end - 1)) && isLowSurrogate(text.charCodeAt(end)))
        end -= 1;
    return text.slice(0, end) + suffix;
}
/** Characters beyond U+FFFF, and halves of them, become U+FFFD (API for statuses: "description doesn't accept 4-byte Unicode"). */
function bmpOnly(text) {
    return text.replace(/[\u{10000}-\u{10ffff}]|\p{Surrogate}/gu, '\ufffd');
}
/**
 * `head`, as many rows as fit (a newline after each), a note on how many were cut, and `tail`.
 * The text is longer than `limitBytes` only if head, note and tail alone are.
 */
function fitRows({ head, tail, rows, total, limitBytes, maxRows = total, note = rowsCut }) {
    const room = limitBytes - byteLength(head) - byteLength(tail);
    const kept = [];
    let size = 0;
    if (maxRows > 0) {
        for (const row of rows) {
            size += byteLength(row) + 1;
            kept.push(`${row}\n`);
            if (size > room || kept.length === maxRows)
                break;
        }
    }
    // The note is only needed where rows are cut, and may cost further rows.
    const noteOn = (cut) => (cut > 0 ? note(cut) : '');
    while (kept.length > 0 && size + byteLength(noteOn(total - kept.length)) > room)
        size -= byteLength(kept.pop() ?? '');
    const cut = total - kept.length;
    return { text: head + kept.join('') + noteOn(cut) + tail, cut };
}
/** Rows that are made when they are asked for. */
function* rowsOf(items, render) {
    for (const item of items)
        yield render(item);
}
function rowsCut(cut) {
    return `\n${cut} more ${cut === 1 ? 'row is' : 'rows are'} not shown.\n`;
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function isLowSurrogate(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   I7: () => (/* binding */ STATE_WORDS),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Us: () => (/* binding */ isBlocking),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   eX: () => (/* binding */ onlyReports),
/* harmony export */   tF: () => (/* binding */ countOfStates),
/* harmony export */   tu: () => (/* binding */ wordsFor)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71295);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);


/** `file_list_incomplete` to `file list incomplete`, or as `wording` has it. Text that is no code is left as it is. */
function wordsFor(code, wording = {}) {
    const worded = Object.hasOwn(wording, code) ? wording[code] : undefined;
    if (worded !== undefined)
        return worded;
    return /^[a-z0-9_]+$/.test(code) ? code.replaceAll('_', ' ') : code;
}
/** `1 rule`, `2,913 rules`. */
function count(number, noun) {
    return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
const STATE_WORDS = {
    error: 'error',
    fail: 'fail',
    unknown: 'unreadable',
    pending: 'pending',
    waived: 'waived',
    skipped: 'skipped',
    not_applicable: 'not applicable',
    pass: 'pass',
};
const VERDICT_WORDS = {
    error: 'could not judge',
    fail: 'failed',
    pending: 'is pending',
    pass: 'passed',
};
/** Whether a finding looks as if it blocked, and its rule only reports. */
function onlyReports({ state, advisory }) {
    return advisory === true && (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(state) !== 'pass';
}
/** The state of a finding: `fail`, or `fail, reports only`. */
function stateWords(finding) {
    return `${STATE_WORDS[finding.state]}${onlyReports(finding) ? ', reports only' : ''}`;
}
/** `2 fail, 1 waived, 2,900 pass`, most urgent first; an empty list gives an empty string. */
function countOfStates(findings) {
    const counts = new Map();
    for (const { state } of findings)
        counts.set(state, (counts.get(state) ?? 0) + 1);
    return _model_js__WEBPACK_IMPORTED_MODULE_1__/* .FINDING_STATES */ .bX.filter((state) => counts.has(state))
        .map((state) => `${(counts.get(state) ?? 0).toLocaleString('en-US')} ${STATE_WORDS[state]}`)
        .join(', ');
}
/**
 * Whether a finding can be what the verdict rests on. A rule that only reports may fail under a milder verdict:
 * its finding is shown, and never named as what blocks.
 */
function isBlocking(finding, verdict) {
    if (finding.advisory === true)
        return false;
    const weight = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(finding.state);
    return (verdict !== 'pass' && weight !== 'pass' && !(weight === 'fail' && verdict === 'pending') && !(weight === 'error' && verdict !== 'error'));
}
/**
 * One plain sentence of at most `max` UTF-16 units without its full stop: the verdict, and the rules or gates that decided it.
 * `2 rules failed: required_sections, forbidden_paths`; names give way first (`+3 more`).
 */
function verdictSentence(report, max, wording = {}) {
    const reason = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(wordsFor(report.verdict.reason, wording));
    const { state } = report.verdict;
    if (state === 'pass')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`Passed: ${reason}`, max);
    const clauses = clausesOf(report);
    if (state === 'pending' && (clauses.length === 0 || reason !== STATE_WORDS.pending)) {
        const names = clauses.flatMap((clause) => clause.names);
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(withNames(`Pending: ${reason}`, names, max, ' (', ')'), max);
    }
    // What happens to fail or wait does not explain an error.
    if (state === 'error' && clauses[0]?.weight !== 'error')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(withNames(`Not judged: ${reason}`, unjudgedGates(report), max, ' (', ')'), max);
    if (clauses.length === 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`Failed: ${reason}`, max);
    // `rules failed` after `2 rules failed` says nothing new; `timed out` does.
    const suffix = /(^| )(fail(ed)?|pending)$/.test(reason) ? '' : ` (${reason})`;
    let text = '';
    clauses.forEach((clause, index) => {
        const rest = clauses.slice(index + 1).reduce((sum, { lead }) => sum + lead.length + '; '.length, suffix.length);
        text = withNames(text === '' ? clause.lead : `${text}; ${clause.lead}`, clause.names, max - rest, ': ', '');
    });
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text + suffix, max);
}
/** Names of the gates that an error is about: a gate knows no error, but a finding of the rule that has the gate's key does. */
function unjudgedGates({ gates, findings }) {
    const rules = new Set(findings.filter((one) => one.advisory !== true && (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(one.state) === 'error').map(({ rule }) => rule));
    return gates.filter(({ key, required }) => required && rules.has(key)).map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 60));
}
/** Gates decide where there are any; otherwise the findings do. */
function clausesOf(report) {
    const { state: verdict } = report.verdict;
    const gatesOf = (status) => report.gates.filter((gate) => gate.required && gate.status === status).map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 60));
    const ofGates = [
        clause('fail', verdict === 'pending' ? [] : gatesOf('fail'), 'gate', 'failed'),
        clause('fail', verdict === 'pending' ? [] : skippedGates(report), 'gate', 'skipped'),
        clause('pending', gatesOf('pending'), 'gate', 'pending'),
    ].filter((each) => each !== null);
    if (ofGates.length > 0)
        return ofGates;
    const blocking = report.findings.filter((finding) => isBlocking(finding, verdict));
    const rulesOf = (weight) => blocking.filter((finding) => (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(finding.state) === weight).map(({ rule }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(rule, 60));
    return [
        clause('error', rulesOf('error'), 'rule', 'could not be judged'),
        clause('fail', rulesOf('fail'), 'rule', 'failed'),
        clause('pending', rulesOf('pending'), 'rule', 'pending'),
    ].filter((each) => each !== null);
}
/** A required gate may be skipped and that be fine; it blocks where a finding about it fails. */
function skippedGates({ gates, findings }) {
    const failing = new Set(findings.filter(({ state }) => state === 'fail').map(({ subject }) => subject));
    return gates.filter((gate) => gate.required && gate.status === 'skipped' && failing.has(gate.name)).map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 60));
}
function clause(weight, names, noun, verb) {
    const unique = [...new Set(names)];
    return unique.length === 0 ? null : { weight, lead: `${count(unique.length, noun)} ${verb}`, names: unique };
}
/** `lead`, then as many names as fit into `max` together with `open`, `close` and how many more there are. */
function withNames(lead, names, max, open, close) {
    // A name takes a character and a separator, so more cannot fit.
    for (let shown = Math.min(names.length, Math.ceil(max / 3)); shown > 0; shown -= 1) {
        const more = shown < names.length ? ` +${(names.length - shown).toLocaleString('en-US')} more` : '';
        const text = `${lead}${open}${names.slice(0, shown).join(', ')}${more}${close}`;
        if (text.length <= max)
            return text;
    }
    return lead;
}


/***/ })

};
