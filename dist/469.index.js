export const id = 469;
export const ids = [469,315];
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

/***/ 39504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOperation: () => (/* binding */ runOperation)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/config/load-deploy.js + 13 modules
var load_deploy = __webpack_require__(1338);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/config-file.js
var config_file = __webpack_require__(21447);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/dora.js
var dora = __webpack_require__(61626);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/end-interrupted.js + 1 modules
var end_interrupted = __webpack_require__(40972);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/perform.js + 6 modules
var perform = __webpack_require__(61563);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/probe-engine.js
var probe_engine = __webpack_require__(40577);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/report.js + 2 modules
var report = __webpack_require__(35753);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/signals.js
var signals = __webpack_require__(31121);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(98213);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(38565);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/adapters/make-adapter.js + 18 modules
var make_adapter = __webpack_require__(21449);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/gates/judge-gates.js + 11 modules
var judge_gates = __webpack_require__(47801);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/history.js + 1 modules
var deploy_with_rollback_history = __webpack_require__(30967);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/roll-back.js
var roll_back = __webpack_require__(9763);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/session.js
var session = __webpack_require__(42230);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/prober.js
var prober = __webpack_require__(52442);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/seen-ledger.js
var seen_ledger = __webpack_require__(98731);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/state-of-environment.js + 1 modules
var state_of_environment = __webpack_require__(51132);
// EXTERNAL MODULE: ./build/core/ledger/directory.js
var directory = __webpack_require__(85689);
// EXTERNAL MODULE: ./build/core/ledger/ledger.js
var ledger = __webpack_require__(85977);
// EXTERNAL MODULE: ./build/core/ledger/process-identity.js
var process_identity = __webpack_require__(10222);
;// CONCATENATED MODULE: ./build/cli/deploy/folder-state.js


/**
 * Ledger and lock in a folder. What its disk does (full, read-only, another file in its place) is said as what it is, an UnreadableError,
 * and never looks like a mistake of ours. Throws one if the folder cannot be made.
 */
function folderState(folder, name, log) {
    const [kept, cells] = asDisk(folder, () => [(0,directory/* directoryLog */.I)(folder, name, { log }), (0,directory/* directoryCells */.f)(folder)]);
    return {
        log: {
            place: kept.place,
            tail: () => onDisk(kept.place, () => kept.tail()),
            read: (seq, as) => onDisk(kept.place, () => kept.read(seq, as)),
            append: (tail, lines, seq, why) => onDisk(kept.place, () => kept.append(tail, lines, seq, why)),
        },
        cells: {
            place: cells.place,
            read: (cell) => onDisk(cells.place(cell), () => cells.read(cell)),
            create: (cell, text, why) => onDisk(cells.place(cell), () => cells.create(cell, text, why)),
            replace: (cell, from, text, why) => onDisk(cells.place(cell), () => cells.replace(cell, from, text, why)),
            remove: (cell, from) => onDisk(cells.place(cell), () => cells.remove(cell, from)),
            keepAside: (cell, now) => onDisk(cells.place(cell), () => cells.keepAside(cell, now)),
        },
    };
}
async function onDisk(place, work) {
    try {
        return await work();
    }
    catch (error) {
        throw told(place, error);
    }
}
function asDisk(place, work) {
    try {
        return work();
    }
    catch (error) {
        throw told(place, error);
    }
}
/** An error of the operating system (it has a code) in words; any other as it is. */
function told(place, error) {
    const isSystem = error instanceof Error && typeof error.syscall === 'string';
    return isSystem ? new errors/* UnreadableError */.Gy(`${place} cannot be read or written: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error }) : error;
}

;// CONCATENATED MODULE: ./build/cli/deploy/nothing-there.js
/** Ledger and lock of a folder that is not there, for who only looks: empty and free, and nothing can be written. */
function nothingThere(folder) {
    const refuse = async () => {
        throw new TypeError('nothing is written where nothing was asked to be');
    };
    return {
        log: {
            place: folder,
            tail: async () => ({ version: null, lines: Buffer.alloc(0) }),
            read: async () => ({ lines: Buffer.alloc(0), fromStart: true }),
            append: refuse,
        },
        cells: { place: () => folder, read: async () => null, create: refuse, replace: refuse, remove: refuse, keepAside: refuse },
    };
}

;// CONCATENATED MODULE: ./build/cli/deploy/local-scene.js


















/** The machine of one environment on a person's machine: ledger and lock in a folder, this process as the lock's owner. */
function sceneOnThisMachine({ plan, request, folder: given, op, cancel, tell }) {
    const folder = (0,external_node_path_.resolve)(given);
    const { environment } = plan.machine;
    const isReading = request.operation === 'status' || ('dryRun' in request && request.dryRun);
    // Who only looks makes no folder.
    const { log, cells } = isReading && !(0,external_node_fs_.existsSync)(folder) ? nothingThere(folder) : folderState(folder, (0,state_of_environment/* ledgerName */.bo)(environment), tell);
    const { ledger, lock } = (0,state_of_environment/* stateOfEnvironment */.a4)(log, cells, environment, op);
    const secrets = plan.probes?.secrets ?? [];
    const clean = (0,redact/* redactor */.$p)(secrets);
    const workspace = process.cwd();
    const adapter = (0,make_adapter/* makeAdapter */.G)(plan.adapter, {
        ...{ environment, workspace, env: process.env, deployEnv: {}, passEnv: plan.passEnv, secrets, onActions: false, print: tell },
    });
    const actor = nameOfUser();
    const startedAt = new Date();
    const machine = {
        plan: plan.machine,
        ledger: isReading ? (0,seen_ledger/* readOnly */.Tu)(ledger) : ledger,
        lock,
        adapter,
        prober: (0,prober/* proberOf */.A)(plan.probes, adapter, (artifact, signal) => ({
            ...(0,roll_back/* verbContext */.p$)(machine, artifact, null, null, signal, plan.machine.timeoutMs),
            attempt: 1,
        })),
        projection: NO_PROJECTION,
        pager: pagerTo(tell),
        clock: session/* REAL_CLOCK */.Ib,
        actor: { actor, triggeringActor: actor, approvers: [], run: null, sha: null },
        owner: { kind: 'process', process: (0,process_identity/* thisProcess */.W)(), actor },
        aliveness: async (owner) => (owner.kind === 'process' ? (0,process_identity/* aliveness */.H)(owner.process) : 'unknown'),
        gates: async (history) => {
            if (request.operation !== 'deploy')
                return { gates: [], refusal: null };
            const facts = await localFacts(request, startedAt, folder, plan.gates.staging);
            return (0,judge_gates/* judgeGates */.y)(plan.gates, facts, history, new Date());
        },
        cancel,
        log: (line) => tell(clean(line)),
    };
    return { machine, ledger };
}
/** What the gates judge here: no commit, nothing of GitHub, and nobody who would have to be permitted. */
async function localFacts({ artifact, digest, override }, startedAt, folder, staging) {
    return {
        ...{ artifact, digest, sha: null, relations: new Map(), github: null },
        requestedAt: { state: 'read', value: startedAt.toISOString() },
        override: override === null ? null : { reason: override, people: [] },
        staging: staging === null ? { state: 'absent' } : await readStaging(folder, staging),
    };
}
async function readStaging(folder, staging) {
    try {
        const events = await (0,ledger/* openLedger */.au)((0,directory/* directoryLog */.I)(folder, (0,state_of_environment/* ledgerName */.bo)(staging))).read();
        return events.length === 0 ? { state: 'absent' } : { state: 'read', value: (0,deploy_with_rollback_history/* historyOf */.om)(events) };
    }
    catch (error) {
        if (error instanceof errors/* UnreadableError */.Gy)
            return { state: 'unreadable', why: error.message };
        throw error;
    }
}
const NO_PROJECTION = {
    open: async () => null,
    update: async () => undefined,
    closeOrphans: async () => undefined,
    notes: [],
};
function pagerTo(tell) {
    return {
        page: async (title, body) => {
            tell(title);
            tell(body);
        },
    };
}
function nameOfUser() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        // A number without an account, as containers have it.
        return `uid ${process.getuid?.() ?? 'unknown'}`;
    }
}

// EXTERNAL MODULE: ./build/cli/deploy/options.js
var deploy_options = __webpack_require__(49715);
;// CONCATENATED MODULE: ./build/cli/deploy/run.js
















/** As a shell says that a program was ended by SIGINT. */
const INTERRUPTED = 130;
/** One operation on this machine. Gives the exit code; throws a ConfigurationError for what is wrong with the arguments or the file. */
async function runOperation(operation, argv) {
    const { options, explicit, ledger: folder, json } = (0,deploy_options/* deployCall */.H)(operation, argv);
    const { plan, request } = (0,cli_arguments/* asFlags */.K)(() => {
        const text = (0,config_file/* readConfigFile */.R)(process.cwd(), options.config);
        return (0,load_deploy/* loadDeploy */.u)({ options, explicit, text, probes: (0,probe_engine/* probeLoader */.K)(process.cwd(), process.env), ledger: 'directory' });
    });
    const cancel = new AbortController();
    const tell = (line) => void process.stderr.write(`${(0,report_escape/* plain */.pj)(line)}\n`);
    const deaf = (0,signals/* onSignals */.r)((signal, count) => {
        cancel.abort();
        if (count === 1) {
            tell(`${signal}: it is to end. What has begun to change is brought to an end first; once more leaves it to \`recover\`.`);
            return;
        }
        tell(`${signal}: left as it is. Run \`ops-actions recover --environment ${plan.machine.environment}\`.`);
        process.exit(INTERRUPTED);
    });
    try {
        const open = (op) => sceneOnThisMachine({ plan, request, folder, op, cancel: cancel.signal, tell });
        const report = await reportOn(open, { plan, request });
        const clean = (0,redact/* redactReport */.a5)(report, plan.probes?.secrets ?? []);
        if (json)
            process.stdout.write(`${JSON.stringify(clean)}\n`);
        else
            process.stdout.write((0,terminal/* renderReport */.B)(clean, { colour: (0,terminal/* wantsColour */.M)(process.stdout), gates: skippedGates(clean) }));
        return report.verdict.state === 'pass' ? 0 : 1;
    }
    finally {
        deaf();
    }
}
/** Gates that did not judge, or were overridden: no finding tells of them. Not the operation's own, which is the first row. */
function skippedGates({ gates }) {
    return gates.filter(({ key, status }) => status === 'skipped' && key !== 'deploy');
}
async function reportOn(open, { plan, request }) {
    const { environment, proof } = plan.machine;
    try {
        const op = (0,external_node_crypto_.randomUUID)();
        const scene = open(op);
        const { machine, ledger } = scene;
        const ended = await performToItsEnd(scene, request, op);
        const { events, head } = ledger.seen();
        return (0,report/* reportOf */.E)(ended, {
            artifact: request.operation === 'deploy' ? request.artifact : null,
            ...{ environment, proof, runUrl: null, ledger: { place: ledger.place, head } },
            more: events.length === 0 ? [] : (0,dora/* doraFindings */.rO)((0,dora/* doraOf */.a2)(events, new Date())),
            ...(request.operation === 'status' ? { standing: { lastVerified: (0,perform/* lastGood */.mC)(events), lock: await (0,perform/* lockWords */.jU)(machine) } } : {}),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* UnreadableError */.Gy))
            throw error;
        return unreadableReport(environment, error);
    }
}
/**
 * What a signal cut off is ended at once, by the same process, with the lock that it holds; and so is what failed in the middle, because
 * its ledger or its lock could not be reached, as far as that can be done then.
 */
async function performToItsEnd({ machine }, request, op) {
    const { operation } = request;
    const uncut = { ...machine, cancel: new AbortController().signal };
    try {
        const result = await (0,perform/* perform */.y9)(machine, request);
        if ('interrupted' in result)
            return { ...(await (0,end_interrupted/* endInterrupted */.K)(uncut, { ...result, how: 'cancelled' })), operation };
        if (result.reason !== 'ledger_unreadable')
            return result;
        return (await endLeft(uncut, op, operation, result.message)) ?? result;
    }
    catch (error) {
        const ended = await endLeft(uncut, op, operation, (0,errors/* messageOf */.bD)(error));
        if (ended === null)
            throw error;
        return ended;
    }
}
/** null where nothing of it is left, or nothing can be done about it now: then it is `recover`'s. */
async function endLeft(machine, op, operation, why) {
    try {
        const lock = await machine.lock.inspect();
        if (lock.state !== 'held' || lock.record.id !== op)
            return null;
        machine.log(`It could not be gone on with, and is ended: ${why}`);
        const isRollback = operation === 'rollback';
        const ended = await (0,end_interrupted/* endInterrupted */.K)(machine, { lockVersion: lock.version, op, how: 'failed', isRollback });
        return { ...ended, operation, message: `${ended.message} It could not be gone on with: ${why}` };
    }
    catch (error) {
        machine.log(`It was left for \`recover\`: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    }
}
/** What it was that could not be read or written decides what was done by then; recovery asks the target. */
const FIX = 'Mend what the message names, and run `recover`: it ends what was begun, if anything was.';
function unreadableReport(environment, error) {
    const message = error.message;
    return {
        schema: 1,
        action: 'deploy-with-rollback',
        subject: environment,
        verdict: { state: 'error', reason: 'unreadable' },
        gates: [],
        findings: [{ rule: 'unreadable', state: 'unknown', subject: environment, message, fix: FIX }],
        artifacts: [],
        outputs: {},
    };
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
