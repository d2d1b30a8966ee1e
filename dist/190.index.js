export const id = 190;
export const ids = [190];
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

/***/ 52663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probe: () => (/* binding */ probe)
});

// EXTERNAL MODULE: ./build/actions/health-probe/inputs.js
var inputs = __webpack_require__(15163);
// EXTERNAL MODULE: ./build/actions/health-probe/judge.js
var judge = __webpack_require__(4607);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/history-report.js + 5 modules
var history_report = __webpack_require__(46617);
// EXTERNAL MODULE: ./build/actions/health-probe/plan.js
var health_probe_plan = __webpack_require__(53161);
// EXTERNAL MODULE: ./build/actions/health-probe/probe-plan.js + 2 modules
var probe_plan = __webpack_require__(89134);
// EXTERNAL MODULE: ./build/actions/health-probe/progress.js
var progress = __webpack_require__(59957);
// EXTERNAL MODULE: ./build/actions/health-probe/read-health-file.js
var read_health_file = __webpack_require__(29856);
// EXTERNAL MODULE: ./build/actions/health-probe/secrets.js
var health_probe_secrets = __webpack_require__(58421);
// EXTERNAL MODULE: ./build/actions/health-probe/selftest/judge.js
var selftest_judge = __webpack_require__(86252);
// EXTERNAL MODULE: ./build/actions/health-probe/selftest/run.js + 9 modules
var run = __webpack_require__(93872);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/probe/attempt.js + 25 modules
var attempt = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/fields.js
var fields = __webpack_require__(39456);
// EXTERNAL MODULE: ./build/actions/health-probe/task.js
var task = __webpack_require__(23799);
// EXTERNAL MODULE: ./build/core/config/closest.js
var closest = __webpack_require__(96850);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var core_inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/core/probe/config/from-url.js
var from_url = __webpack_require__(63284);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(98213);
;// CONCATENATED MODULE: ./build/cli/probe/flags.js








const TEXT = { type: 'string' };
/** The inputs of the action that are flags here, under their names, `--now` and `--json`. */
const FLAGS = {
    ...{ mode: TEXT, config: TEXT, url: TEXT, targets: TEXT, 'wait-for': TEXT, poll: TEXT, 'success-threshold': TEXT },
    ...{ 'expect-version': TEXT, concurrency: TEXT, 'fail-on': TEXT, 'log-format': TEXT, 'state-file': TEXT, now: TEXT },
    json: { type: 'boolean', default: false },
};
/** The words that may stand where a file does. */
const WORDS = ['report', 'selftest'];
/** Nothing is remembered here, so that the action's remedy, to keep a history, leads nowhere. */
const SLO_OF_REPORT = {
    ...{ place: '--fail-on', message: '`slo` is judged by a history, and this probes without one.' },
    remedy: 'Use `ops-actions probe report FILE --state-file FILE --fail-on slo`.',
};
/** ` Did you mean \`report\`?` for what is no file and nearly such a word; else empty. */
function meantWord(text) {
    const meant = (0,closest/* closest */.k)(text, WORDS);
    return meant === null ? '' : ` Did you mean \`${meant}\`?`;
}
/**
 * Reads the arguments of `probe`. `--wait-for` alone makes it a gate; a monitor fails for what is down, unless told otherwise. Throws one
 * ConfigurationError with all problems.
 */
function readCall(argv) {
    return (0,cli_arguments/* asFlags */.K)(() => callOf(argv));
}
function callOf(argv) {
    const { values, positionals } = (0,cli_arguments/* parseArguments */.W)('probe', argv, FLAGS, true);
    const { json, now: moment, ...flags } = values;
    const isSelftest = positionals[0] === 'selftest' && positionals.length === 1;
    // A file that is called so too is `./report`.
    const isReport = positionals[0] === 'report' || flags.mode === 'report';
    const named = isSelftest ? [] : positionals[0] === 'report' ? positionals.slice(1) : positionals;
    const words = [...named, ...(flags.url === undefined ? [] : [flags.url])];
    const urls = words.filter(from_url/* isUrl */.g);
    const files = [...words.filter((word) => !(0,from_url/* isUrl */.g)(word)), ...(flags.config === undefined ? [] : [flags.config])];
    const problems = [...tooMany(urls, files), ...onlyOfReport(isReport, values)];
    const now = moment === undefined ? null : nowOf(moment, problems);
    const given = {
        ...flags,
        mode: isSelftest ? 'selftest' : isReport ? 'report' : (flags.mode ?? (flags['wait-for'] === undefined ? 'monitor' : 'gate')),
        // What was down yesterday is no failure of today's report.
        'fail-on': flags['fail-on'] ?? (isReport ? 'config' : 'down'),
        state: isReport ? 'file' : 'none',
        config: files[0] ?? '',
        // One stands for all: a target without a file goes with no names of targets.
        url: urls[0] ?? '',
    };
    const inputs = readFlags(given, problems);
    if (inputs.mode === 'monitor' && inputs['fail-on'] === 'slo')
        problems.push(SLO_OF_REPORT);
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    const logFormat = flags['log-format'] === undefined ? null : inputs['log-format'];
    return { task: (0,task/* taskOf */.X)(inputs), urls, json, now, logFormat };
}
function nowOf(text, problems) {
    const at = (0,fields/* momentOf */.Et)(text);
    if (at === null)
        problems.push({ place: '--now', message: `\`${text}\` is no moment.`, remedy: 'Write one such as 2026-01-31T12:00:00Z.' });
    return at;
}
function onlyOfReport(isReport, values) {
    return ['state-file', 'now']
        .filter((flag) => !isReport && values[flag] !== undefined)
        .map((flag) => ({ place: `--${flag}`, message: 'is for a report.', remedy: 'Write `ops-actions probe report FILE …`.' }));
}
function tooMany(urls, files) {
    const place = 'arguments';
    if (urls.length > 0 && files.length > 0) {
        const message = `\`${files[0]}\` is a file, and the others are URLs.`;
        return [{ place, message, remedy: 'Give one file, or URLs, which begin with http:// or https://.' }];
    }
    const [first = '', second] = files;
    if (second === undefined)
        return [];
    return [{ place, message: `One file at a time: \`${second}\` is one too many.${meantWord(first)}` }];
}
function readFlags(given, problems) {
    const entries = Object.entries(inputs/* HEALTH_INPUTS */.p).map(([name, spec]) => {
        // No token: nothing is asked of GitHub here.
        if (name === 'token')
            return [name, ''];
        try {
            return [name, (0,core_inputs/* parseInput */.CU)(name, spec, given[name])];
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            problems.push(...error.problems);
            return [name, null];
        }
    });
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
;// CONCATENATED MODULE: ./build/cli/probe/progress.js

const ESC = String.fromCharCode(0x1b);
const CLEAR_LINE = `\r${ESC}[K`;
/** One line that is written over as probes come in, for a terminal. `done` takes it away. */
function progressLine(total, screen) {
    const latest = new Map();
    return {
        told(told) {
            latest.set(told.result.name, told);
            screen.write(CLEAR_LINE + (0,report_escape/* plain */.pj)(told.passes === null ? probing(latest, told, total) : waiting(latest, told, total), widthOf(screen)));
        },
        done() {
            screen.write(CLEAR_LINE);
        },
    };
}
function widthOf({ columns }) {
    return Math.max(20, (columns || 80) - 1);
}
function probing(latest, { result }, total) {
    const bad = [...latest.values()].filter(({ result: { state } }) => state === 'down' || state === 'unknown').length;
    return `${latest.size} of ${total} probed${bad === 0 ? '' : `, ${bad} not up`}: ${result.name} ${result.state}`;
}
function waiting(latest, { result, passes }, total) {
    const healthy = [...latest.values()].filter(({ passes: row }) => row !== null && row.count >= row.needed).length;
    const row = passes === null ? '' : `, ${passes.count} of ${passes.needed} passes`;
    return `${healthy} of ${total} healthy; ${result.name}: ${result.reason ?? result.state}${row}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/cli/probe/view.js



/** Worst first. */
const STYLES = { down: 'red', unknown: 'red', degraded: 'yellow', up: 'green' };
const ORDER = Object.keys(STYLES);
const VERDICT_STYLES = { error: 'red', fail: 'red', pending: 'yellow', pass: 'green' };
const HEAD = ['state', 'target', 'total', 'dns', 'connect', 'tls', 'ttfb', 'body'];
/** Most targets that a terminal is asked to show; the rest is counted, and is in `--json`. */
const MOST_ROWS = 50;
const MOST_NAME = 60;
/**
 * What was probed, for a terminal: a row a target with the milliseconds of each phase, the worst first, and under each that is not up why,
 * and what to do. The texts are those of the report, which is redacted; control characters are taken out here.
 */
function probeWords({ seen }, report, colour) {
    // Whether there is a terminal was asked before.
    const paint = (style, text) => (colour ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text);
    const findings = report.findings.filter(({ rule }) => rule === 'probe');
    const rows = seen
        .map((one, index) => ({ result: one.result, finding: findings[index] }))
        .sort((a, b) => ORDER.indexOf(a.result.state) - ORDER.indexOf(b.result.state));
    const shown = rows.slice(0, MOST_ROWS);
    const cells = [HEAD, ...shown.map(({ result }) => cellsOf(result))];
    const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    const line = (row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
    const { state, reason } = report.verdict;
    const lines = [
        `${paint('bold', report.action)}  ${(0,report_escape/* plain */.pj)(report.subject)}  ${paint(VERDICT_STYLES[state], state)} (${(0,words/* wordsFor */.tu)(reason)})`,
        '',
        paint('dim', `${line(HEAD)}  (ms)`.trimEnd()),
        ...shown.flatMap(({ result, finding }) => {
            const text = line(cellsOf(result));
            const painted = paint(STYLES[result.state], text.slice(0, widths[0])) + text.slice(widths[0]);
            return [`${painted}${paint('dim', aside(result))}`.trimEnd(), ...whyOf(result, finding).map((why) => `    ${why}`)];
        }),
    ];
    if (rows.length > shown.length)
        lines.push(`… and ${rows.length - shown.length} more; --json has them all.`);
    lines.push('', sumOf(seen));
    for (const { rule, message, fix, location } of report.findings.filter((finding) => finding.rule !== 'probe')) {
        const where = location?.line === undefined ? '' : `${location.file}:${location.line}: `;
        lines.push(paint('dim', (0,report_escape/* plain */.pj)(`${rule}: ${where}${message}${fix === undefined ? '' : ` ${fix}`}`)));
    }
    return `${lines.join('\n')}\n`;
}
function cellsOf({ state, name, durationMs, phases }) {
    const { dns, connect, tls, ttfb, body } = phases;
    const shown = (0,report_escape/* plain */.pj)(name, MOST_NAME);
    return [state, shown, ...[durationMs, dns, connect, tls, ttfb, body].map((ms) => (ms === null ? '' : msText(ms)))];
}
/** Whole milliseconds where there are many of them. */
function msText(ms) {
    return ms >= 100 ? String(Math.round(ms)) : ms.toFixed(1);
}
function aside({ version, attempts, address }) {
    const parts = [
        ...(version === null ? [] : [`version ${(0,report_escape/* plain */.pj)(version, MOST_NAME)}`]),
        ...(address === null ? [] : [`from ${(0,report_escape/* plain */.pj)(address)}`]),
        ...(attempts > 1 ? [`${attempts} tries`] : []),
    ];
    return parts.length === 0 ? '' : `  ${parts.join(', ')}`;
}
function whyOf({ state, flaky, detail }, finding) {
    if (finding === undefined || (state === 'up' && !flaky && detail === ''))
        return [];
    return [(0,report_escape/* plain */.pj)(finding.message), ...(finding.fix === undefined ? [] : [`fix: ${(0,report_escape/* plain */.pj)(finding.fix)}`])];
}
function sumOf(seen) {
    const counts = ORDER.map((state) => [state, seen.filter(({ result }) => result.state === state).length]);
    return counts
        .filter(([, number]) => number > 0)
        .map(([state, number]) => `${number} ${state}`)
        .join(', ');
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(38565);
;// CONCATENATED MODULE: ./build/cli/probe.js

















const HELP = `Usage: ops-actions probe [FILE | URL...] [OPTIONS]
       ops-actions probe report [FILE] [--state-file FILE] [--now TIME] [--json]
       ops-actions probe selftest [--json]

Probes the targets of a health file, or URLs, with the engine of the action health-probe, and says of each whether it is up, degraded, down
or unknown, why, and how long each phase took. With --wait-for it waits until all are healthy, as a deploy's gate does.

Options, named and meant as the action's inputs:
  FILE, --config FILE      the health file (default: .github/ops/health.yml)
  URL, --url URL           targets without a file: GET, and a 2xx answer
  --targets NAMES          names or globs of the targets, separated by commas (default: all)
  --mode MODE              monitor, gate, report or selftest (default: monitor, gate with --wait-for)
  --wait-for DURATION      how long the gate waits at most (default: 120s)
  --poll DURATION          how often the gate looks at each target (default: 1s)
  --success-threshold N    passes in a row that the gate asks for (default: 3)
  --expect-version TEXT    the version that has to answer
  --concurrency N          probes at once (default: 25)
  --fail-on WHAT           down, or config to exit with 0 whatever is down (default: down)
  --log-format FORMAT      a line for each probe on standard error, as text or json
  --json                   print the report as one JSON document

report probes nothing: it judges the objectives of a health file by the samples of a state file, as a monitor with \`state: file\` keeps it.
  --state-file FILE        the samples, JSON Lines (default: .ops/health-state.jsonl)
  --now TIME               the moment that is reported on, such as 2026-01-31T12:00:00Z (default: now)
  --fail-on WHAT           config, down, or slo to exit with 1 for a breached objective (default: config)

selftest starts hostile servers on 127.0.0.1, and proves that each of their faults is noticed.

Exit code: 0 when all targets are up or degraded; 1 when one is down or unknown. Of a report, as --fail-on says.

Examples:
  ops-actions probe
  ops-actions probe https://example.com https://example.org/health
  ops-actions probe health.yml --targets 'api,edge-*' --json
  ops-actions probe health.yml --wait-for 2m --expect-version v1.4.2
  ops-actions probe report health.yml --state-file health.jsonl --now 2026-01-31T12:00:00Z --json
  ops-actions probe selftest
`;
const probe = {
    help: HELP,
    async run(argv) {
        try {
            const call = readCall(argv);
            const { report, facts } = await doCall(call);
            const colour = (0,terminal/* wantsColour */.M)(process.stdout);
            if (call.json)
                printJson(report);
            else
                process.stdout.write(facts === null ? (0,terminal/* renderReport */.B)(report, { colour }) : probeWords(facts, report, colour));
            return report.verdict.state === 'pass' ? 0 : 1;
        }
        catch (error) {
            // Whoever asked for JSON reads standard output alone; people read the same on standard error.
            if (error instanceof errors/* ConfigurationError */.j1 && argv.includes('--json'))
                printJson(reportOfProblems(error));
            throw error;
        }
    },
};
function doCall(call) {
    const { task } = call;
    if (task.mode === 'selftest')
        return selftest();
    return task.mode === 'report' ? reportFile(task, call.now ?? Date.now()) : probeTargets(call, task);
}
async function selftest() {
    return { report: (0,selftest_judge/* judgeSelftest */.w)((await (0,run/* runSelftest */.I)()).results, 'selftest'), facts: null };
}
/** The report of a state file. What is in neither file is not known: the prober's own schedule. */
async function reportFile({ config, targets, failOn, keep }, now) {
    const promises = (0,health_probe_plan/* promisesOf */.wI)(fileNamed(config), targets, process.env);
    const place = keep.in === 'file' ? keep.file : inputs/* HEALTH_INPUTS */.p['state-file'].default;
    const text = (0,read_health_file/* readLocal */.iG)(place, place);
    if (text === null) {
        const remedy = 'Name it with `--state-file`; a monitor with `state: file` writes it.';
        throw new errors/* ConfigurationError */.j1({ place, message: 'There is no state file here.', remedy });
    }
    const rule = { targets: promises.targets, now, failOn, schedules: null, scheduled: null };
    const report = (0,history_report/* reportOfLines */.BE)(Buffer.from(text).toString('utf8'), place, config, rule);
    return { report: (0,redact/* redactReport */.a5)(report, (0,health_probe_secrets/* hidden */.R)(promises.secrets)), facts: null };
}
async function probeTargets({ urls, logFormat }, task) {
    const { env } = process;
    const plan = urls.length > 0 ? (0,health_probe_plan/* planOfUrls */.nB)(urls, task, env, 'arguments') : fromFile(task);
    const secrets = (0,health_probe_secrets/* hidden */.R)(plan.secrets);
    const { told, done } = teller(plan, secrets, logFormat);
    try {
        const facts = await (0,probe_plan/* probePlan */.I)(plan, task, { attempt: (0,attempt/* createAttempt */.C)(plan.settings), onProbe: told });
        return { report: (0,redact/* redactReport */.a5)((0,judge/* judge */.S4)(facts, task, plan.subject), secrets), facts };
    }
    finally {
        done();
    }
}
function fromFile(task) {
    return (0,health_probe_plan/* planOfFile */.zL)(fileNamed(task.config), task, process.env);
}
function fileNamed(config) {
    const text = (0,read_health_file/* readLocal */.iG)(config, config);
    if (text === null)
        throw (0,read_health_file/* missing */.LO)(config, `There is no such file here; a URL begins with http:// or https://.${meantWord(config)}`);
    return { text, file: config, path: config };
}
/** Lines on standard error where they are asked for, else a line that moves where there is a terminal. */
function teller({ targets }, secrets, format) {
    const nothing = () => undefined;
    if (format !== null) {
        const write = (line) => void process.stderr.write(`${line}\n`);
        const log = { run: `local-${Date.now().toString(36)}`, now: Date.now, redact: (0,redact/* redactor */.$p)(secrets), write };
        return { told: (0,progress/* probeLog */.v)({ ...log, format }), done: nothing };
    }
    return process.stderr.isTTY === true ? progressLine(targets.length, process.stderr) : { told: nothing, done: nothing };
}
function reportOfProblems({ problems }) {
    const verdict = { state: 'error', reason: 'configuration_error' };
    const findings = problems.map(({ place, message, remedy }) => {
        return { rule: verdict.reason, state: 'error', subject: place, message, ...(remedy === undefined ? {} : { fix: remedy }) };
    });
    const nothing = { gates: [], artifacts: [], outputs: (0,judge/* noOutputs */.Q9)() };
    return { schema: 1, action: 'health-probe', subject: 'health-probe', verdict, findings, ...nothing };
}
function printJson(report) {
    process.stdout.write(`${JSON.stringify(report)}\n`);
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
