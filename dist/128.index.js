export const id = 128;
export const ids = [128];
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

/***/ 46952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classify: () => (/* binding */ classify)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/actions/failure-classifier/judge.js
var judge = __webpack_require__(83738);
// EXTERNAL MODULE: ./build/actions/failure-classifier/load-failures.js + 7 modules
var load_failures = __webpack_require__(36116);
// EXTERNAL MODULE: ./build/actions/failure-classifier/read-logs.js + 1 modules
var read_logs = __webpack_require__(7653);
// EXTERNAL MODULE: ./build/actions/failure-classifier/rules/compiled.js + 2 modules
var compiled = __webpack_require__(4618);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(98213);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/actions/failure-classifier/decide/redact-answer.js
var redact_answer = __webpack_require__(94060);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
// EXTERNAL MODULE: ./build/core/report/visible.js
var visible = __webpack_require__(847);
;// CONCATENATED MODULE: ./build/cli/classify/view.js





const BEFORE = 4;
const AFTER = 6;
const WIDEST = 160;
/** One job's answer for a terminal. Log lines are foreign: control characters and workflow commands are broken up. */
function jobWords(log, { colour, explain, ownerOf }) {
    const paint = (style, text) => (colour ? (0,external_node_util_.styleText)(style, text) : text);
    if (log.state === 'unreadable')
        return `${paint('bold', (0,report_escape/* plain */.pj)(log.name))}  ${paint('red', 'could not be read')}\n  ${(0,report_escape/* plain */.pj)(log.why)}\n`;
    if (!log.failed)
        return `${paint('bold', (0,report_escape/* plain */.pj)(log.name))}  ${paint('green', 'nothing failed')}\n`;
    const cause = (0,redact_answer/* redactAnswer */.s)(log.cause);
    const owner = ownerOf(cause);
    const kind = `${cause.category}${cause.transient ? ' (may pass when run again)' : ''}`;
    const lines = [
        `${paint('bold', (0,report_escape/* plain */.pj)(log.name))}  ${paint(cause.category === 'unknown' ? 'yellow' : 'red', kind)}`,
        `  ${cause.rootCause === '' ? 'Nothing in the log says why.' : paint('bold', (0,report_escape/* plain */.pj)(cause.rootCause, WIDEST))}`,
        `  ${paint('dim', 'line ')}${cause.line ?? 'none'} of ${cause.lines}${placeOf(cause)}`,
        `  ${paint('dim', 'tool ')}${(0,report_escape/* plain */.pj)(cause.tool)}   ${paint('dim', 'route ')}${cause.route}${owner === null ? '' : ` (${(0,report_escape/* plain */.pj)(owner)})`}   ${paint('dim', 'confidence ')}${Math.round(cause.confidence * 100)} %   ${paint('dim', 'fingerprint ')}${cause.fingerprint}`,
        ...(cause.step === null ? [] : [`  ${paint('dim', 'step ')}${(0,report_escape/* plain */.pj)(cause.step, WIDEST)}`]),
        ...(cause.hint === null ? [] : [`  ${paint('dim', 'hint ')}${(0,report_escape/* plain */.pj)(cause.hint)}`]),
        ...excerptLines(cause, paint),
        ...(explain ? explained(cause, paint) : []),
    ];
    return `${lines.join('\n')}\n`;
}
function placeOf({ location }) {
    if (location === null)
        return '';
    const { file, line, column } = location;
    return `, ${(0,report_escape/* plain */.pj)([file, line, column].filter((part) => part !== null).join(':'), WIDEST)}`;
}
function excerptLines({ excerpt, line }, paint) {
    if (excerpt === null || line === null)
        return [];
    const first = Math.max(0, line - excerpt.firstLine - BEFORE);
    return excerpt.lines.slice(first, line - excerpt.firstLine + AFTER + 1).map((text, index) => {
        const number = excerpt.firstLine + first + index;
        const shown = `${String(number).padStart(8)} | ${quoted(text)}`;
        return number === line ? paint('red', shown) : paint('dim', shown);
    });
}
/** As `plain`, with the line's own indentation. */
function quoted(text) {
    return (0,limits/* clipChars */.uk)((0,visible/* visible */.RK)(text.replaceAll('\t', '  ')).replaceAll('##[', '## ['), WIDEST);
}
function explained({ candidates }, paint) {
    if (candidates.length === 0)
        return ['  no rule hit'];
    return [
        '  rules that hit:',
        ...candidates.flatMap(({ rule, hit, score, why }) => {
            const text = rule.category === 'secret-scan' ? '(not shown)' : (0,report_escape/* plain */.pj)(hit.text, 100);
            return [
                `  ${String(score).padStart(6)}  ${rule.id}  line ${hit.line}  ${paint('dim', why.join(', '))}`,
                `          ${paint('dim', text)}`,
            ];
        }),
    ];
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(38565);
;// CONCATENATED MODULE: ./build/cli/classify.js









const HELP = `Usage: ops-actions classify FILE... | - [--json] [--explain] [--config FILE]

Says why a CI job failed: the kind of failure, the line that names the cause, and who can mend it. Nothing is sent anywhere.
A FILE is a log as text, with gzip, or the zip archive of a run's logs; - is standard input.

Options:
  --json         print the report as one JSON document; of several files { "reports": [...] }
  --explain      show every rule that hit, with its score and why
  --config FILE  rules and owners of the team's own (default: .github/ops/failures.yml, if it is there)

Exit code: 0 when every log was read, whatever was found in it; 1 when one could not be read.

Examples:
  ops-actions classify job.log
  gh run view 123456 --log-failed | ops-actions classify -
  ops-actions classify logs_123456.zip --explain
  ops-actions classify *.log --json
`;
const classify = {
    help: HELP,
    async run(argv) {
        const options = {
            json: { type: 'boolean', default: false },
            explain: { type: 'boolean', default: false },
            config: { type: 'string' },
        };
        const { values, positionals } = (0,cli_arguments/* parseArguments */.W)('classify', argv, options, true);
        if (positionals.length === 0) {
            throw new errors/* ConfigurationError */.j1({ place: 'arguments', message: 'No log is named.', remedy: 'Name a file, or - for standard input.' });
        }
        const config = readConfig(values.config ?? null);
        const set = (0,compiled/* ruleSetWith */.D)(config.rules);
        const reports = [];
        const colour = (0,terminal/* wantsColour */.M)(process.stdout);
        for (const file of positionals) {
            const { jobs, report } = await classifyFile(file, set, config);
            reports.push(report);
            if (values.json)
                continue;
            const view = {
                colour,
                explain: values.explain,
                ownerOf: ({ route }) => (0,load_failures/* ownerOf */.bf)(route, config.owners),
            };
            process.stdout.write(jobs.map((job) => jobWords(job, view)).join('\n'));
            if (file !== positionals.at(-1))
                process.stdout.write('\n');
        }
        if (values.json)
            process.stdout.write(`${JSON.stringify(reports.length === 1 ? reports[0] : { reports })}\n`);
        return reports.every(({ verdict }) => verdict.state === 'pass') ? 0 : 1;
    },
};
async function classifyFile(file, set, { owners }) {
    const subject = file === '-' ? 'standard input' : file;
    try {
        if (file !== '-' && !(0,external_node_fs_.statSync)(file).isFile())
            return unreadable(subject, 'It is no file.');
        const source = file === '-' ? process.stdin : (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024 });
        const jobs = await (0,read_logs/* readLogs */.o)(source, subject, set);
        return { jobs, report: (0,judge/* judgeLogs */.Jh)({ subject, jobs }, owners) };
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
        return unreadable(subject, `${(0,errors/* messageOf */.bD)(error)}.`);
    }
}
function unreadable(subject, why) {
    return { jobs: [{ name: subject, state: 'unreadable', why }], report: (0,judge/* judgeUnreadable */.rw)(subject, why) };
}
function readConfig(path) {
    if (path === null && !(0,external_node_fs_.existsSync)(load_failures/* FAILURES_PATH */.IR))
        return load_failures/* NO_CONFIG */.H5;
    const file = path ?? load_failures/* FAILURES_PATH */.IR;
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1({ place: '--config', message: `\`${file}\` could not be read: ${(0,errors/* messageOf */.bD)(error)}` });
    }
    return (0,load_failures/* loadFailures */.aT)(file, text);
}
/** ENOENT, EACCES, …: the file's fault, not ours. */
function isSystemError(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
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


/***/ })

};
