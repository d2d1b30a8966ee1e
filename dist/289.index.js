export const id = 289;
export const ids = [289];
export const modules = {

/***/ 15163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ HEALTH_OUTPUTS),
/* harmony export */   p: () => (/* binding */ HEALTH_INPUTS)
/* harmony export */ });
const DAY_MS = 86_400_000;
const HEALTH_INPUTS = {
    token: { kind: 'secret', default: '${{ github.token }}', required: true },
    mode: { kind: 'choice', default: 'monitor', options: ['monitor', 'gate', 'report', 'selftest'] },
    config: { kind: 'text', default: '.github/ops/health.yml' },
    targets: { kind: 'list', default: '' },
    url: { kind: 'secret', default: '' },
    'wait-for': { kind: 'duration', default: '120s', minMs: 1, maxMs: DAY_MS },
    poll: { kind: 'duration', default: '1s', minMs: 10, maxMs: 3_600_000 },
    'success-threshold': { kind: 'integer', default: '3', min: 1, max: 100 },
    'expect-version': { kind: 'text', default: '' },
    concurrency: { kind: 'integer', default: '25', min: 1, max: 1000 },
    'fail-on': { kind: 'choice', default: 'config', options: ['config', 'down', 'slo'] },
    'slack-webhook': { kind: 'secret', default: '' },
    'pagerduty-routing-key': { kind: 'secret', default: '' },
    'metrics-file': { kind: 'text', default: '' },
    'pushgateway-url': { kind: 'secret', default: '' },
    state: { kind: 'choice', default: 'ledger', options: ['ledger', 'file', 'none'] },
    'state-file': { kind: 'text', default: '.ops/health-state.jsonl' },
    'log-format': { kind: 'choice', default: 'text', options: ['text', 'json'] },
};
const HEALTH_OUTPUTS = [
    'up',
    'degraded',
    'down',
    'unknown',
    'targets',
    'slo',
    'coverage',
    'schedule-lag-seconds',
    'missed-ticks',
    'metrics-file',
    'report-file',
    'notify-failed',
];


/***/ }),

/***/ 12702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kU: () => (/* binding */ isOnlyTold),
  S4: () => (/* binding */ judge),
  Q9: () => (/* binding */ noOutputs),
  TP: () => (/* binding */ tenths)
});

// UNUSED EXPORTS: HEALTH_REASONS, targetOutput

// EXTERNAL MODULE: ./build/core/probe/reasons.js
var reasons = __webpack_require__(14158);
// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/actions/health-probe/findings.js


const STATES = { up: 'pass', degraded: 'pass', down: 'fail', unknown: 'unknown' };
/** Of 100 turns of the event loop one was later than this: then times of a millisecond's exactness are none. */
const LATE_MS = 50;
/** What is said of one target. `onlyTold`: the run is green whatever it is. */
function targetFinding({ result, place }, onlyTold) {
    const { name, state, reason } = result;
    return {
        rule: 'probe',
        state: STATES[state],
        subject: name,
        message: messageOf(result),
        evidence: evidenceOf(result),
        ...(place === null ? {} : { location: { file: place.file, line: place.line, column: place.column } }),
        ...(reason === null ? {} : { fix: fixOf(reason) }),
        ...(onlyTold && STATES[state] !== 'pass' ? { advisory: true } : {}),
    };
}
/** `down (connect_refused): Nobody listens there.` */
function messageOf({ state, reason, detail, flaky }) {
    const why = reason === null ? '' : ` (${reason})`;
    const how = flaky ? ', but not every time' : '';
    return `${state}${why}${how}${detail === '' ? '' : `: ${detail}`}`;
}
/** `42 ms (dns 1.2, connect 3), from 192.0.2.1, version v1, 2 tries` */
function evidenceOf({ attempts, durationMs, phases, address, version }) {
    const parts = [
        `${Math.round(durationMs)} ms${phasesOf(phases)}`,
        ...(address === null ? [] : [`from ${address}`]),
        ...(version === null ? [] : [`version ${version}`]),
        ...(attempts > 1 ? [`${attempts} tries`] : []),
    ];
    return parts.join(', ');
}
function phasesOf(phases) {
    const known = Object.entries(phases).flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${Math.round(ms * 10) / 10}`]));
    return known.length === 0 ? '' : ` (${known.join(', ')})`;
}
/** Where the remedy is not the service itself. */
const FIXES = {
    dns_nxdomain: 'Check the name, and the zone that should have it.',
    connect_refused: 'Nothing listens there: start the service, or correct the port.',
    tls_expired: 'Renew the certificate.',
    tls_expiring: 'Renew the certificate; the limits are `cert: { fail: 7d, warn: 21d }`.',
    tls_hostname: 'Present a certificate for this name, or say which name it has with `tls.server_name`.',
    tls_untrusted: 'Send the whole chain, or name the authority in `tls.ca`.',
    tls_self_signed: 'Name its authority in `tls.ca`.',
    tls_client_cert: 'The server asks for a certificate: give `tls.cert` and `tls.key`.',
    redirect_blocked: 'Allow it with `follow`, or probe the address that it leads to.',
    blocked_target: 'Link-local and metadata addresses are never probed, private ones not with `allow_private: false`.',
    body_too_large: 'Probe a smaller page, or raise `body_limit`.',
    version: 'Another release is answering: this one has not been switched to yet, or the target says its version elsewhere (`version:`).',
    slow: 'It is right, and slower than `degraded_over`.',
    proxy: "This is the prober's own proxy: check HTTPS_PROXY and NO_PROXY.",
    prober_egress: 'No target can be judged from here: look at the network of the runner.',
    prober_saturated: 'The runner was too busy: lower `concurrency`, or run it alone.',
    internal: 'This is a bug of ops-actions. Please open an issue.',
};
function fixOf(reason) {
    const fix = FIXES[reason];
    if (fix !== undefined)
        return fix;
    return (0,reasons/* reasonGroup */.M)(reason) === 'answer'
        ? 'It answered, and not as `expect` asks: mend the service, or the expectation.'
        : 'Look at the service, and at the way to it from this runner.';
}
/** The control target gave no answer either. */
function controlFinding() {
    const message = 'The control target gave no answer either, so what got none is unknown (`prober_egress`), not down.';
    return { rule: 'control', state: 'skipped', subject: 'control', message, advisory: true, fix: 'Look at the network of the runner.' };
}
/** `warning` begins with its `file:line:column`. */
function warningFinding(warning) {
    const [, file, line, column, text = warning] = /^(.+?):(\d+):(\d+): (.*)$/s.exec(warning) ?? [];
    const location = file === undefined ? {} : { location: { file, line: Number(line), column: Number(column) } };
    return { rule: 'config', state: 'skipped', subject: file ?? 'config', message: text, ...location, advisory: true };
}
/** What the prober's own lateness did to the times; none where it was ordinary. */
function latenessFinding({ p99Ms, maxMs }, tainted) {
    if (p99Ms <= LATE_MS && tainted === 0)
        return [];
    const whose = tainted === 0 ? 'Times are that much less exact.' : `The times of ${(0,words/* count */.U9)(tainted, 'target')} are the prober's as much as theirs.`;
    const message = `The prober was late by up to ${Math.round(maxMs)} ms (99th percentile ${Math.round(p99Ms)} ms). ${whose}`;
    return [{ rule: 'prober', state: 'skipped', subject: 'prober', message, advisory: true, fix: 'Lower `concurrency`.' }];
}
/** The default asks for history, and must work before there is any. */
function historyFinding() {
    const message = 'History is not kept yet: objectives, coverage and alerts come in a later version. This run says only what it saw itself.';
    return { rule: 'state', state: 'skipped', subject: 'state', message, advisory: true, fix: 'Set `state: none` to leave this note out.' };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/judge.js

/** Why the verdict is what it is; a closed list that callers may branch on. */
const HEALTH_REASONS = (/* unused pure expression or super */ null && (['all_up', 'targets_down', 'targets_unknown', 'selftest_passed', 'selftest_failed']));
const GATE_STATUSES = { up: 'pass', degraded: 'pass', down: 'fail', unknown: 'fail' };
/**
 * Judges what was probed. Pure. A target that is down fails a gate; where none is and one is unknown, it is an error: not knowing is no
 * health. A monitor passes whatever it finds, unless `fail-on` says otherwise: what is down is told, and is no fault of the workflow.
 */
function judge(facts, rule, subject) {
    const { seen, loopDelay, control, warnings } = facts;
    const results = seen.map(({ result }) => result);
    const count = (state) => results.filter((result) => result.state === state).length;
    const onlyTold = isOnlyTold(rule);
    const findings = [
        ...seen.map((one) => targetFinding(one, onlyTold)),
        ...(control === 'silent' ? [controlFinding()] : []),
        ...warnings.map(warningFinding),
        ...latenessFinding(loopDelay, seen.filter(({ tainted }) => tainted).length),
        ...(rule.wantsHistory ? [historyFinding()] : []),
    ];
    const outputs = { ...noOutputs(), up: count('up'), degraded: count('degraded'), down: count('down'), unknown: count('unknown') };
    return {
        schema: 1,
        action: 'health-probe',
        subject,
        verdict: verdictOf(count('down'), count('unknown'), onlyTold),
        // What blocks nothing is no checkpoint.
        gates: onlyTold ? [] : seen.map(gateOf),
        findings,
        artifacts: [],
        outputs: { ...outputs, targets: results.map(targetOutput) },
    };
}
/** A monitor that watches and blocks nothing. */
function isOnlyTold({ mode, failOn }) {
    return mode === 'monitor' && failOn === 'config';
}
/** The outputs of a run without targets or history, under their contract names. */
function noOutputs() {
    return {
        ...{ up: 0, degraded: 0, down: 0, unknown: 0, targets: [], slo: [], coverage: '', 'schedule-lag-seconds': '' },
        ...{ 'missed-ticks': [], 'metrics-file': '', 'report-file': '', 'notify-failed': false },
    };
}
function verdictOf(down, unknown, onlyTold) {
    // One that is certainly down decides, however many others nobody could judge.
    if (down > 0)
        return { state: onlyTold ? 'pass' : 'fail', reason: 'targets_down' };
    if (unknown > 0)
        return { state: onlyTold ? 'pass' : 'error', reason: 'targets_unknown' };
    return { state: 'pass', reason: 'all_up' };
}
function gateOf({ result }) {
    const { name, state, reason, flaky, attempts, durationMs } = result;
    const details = { state, flaky, attempts, durationMs: Math.round(durationMs) };
    return { key: `target:${name}`, name, status: GATE_STATUSES[state], required: true, reason: reason ?? '', url: null, details };
}
/** The contract's entry of the output `targets`; times in ms, to a tenth. */
function targetOutput(result) {
    const { name, state, reason, phase, detail, flaky, attempts, durationMs, phases, address, version } = result;
    return { name, state, reason, phase, detail, flaky, attempts, durationMs: tenth(durationMs), phases: tenths(phases), address, version };
}
/** Phase times to a tenth of a millisecond. */
function tenths(phases) {
    const rounded = (ms) => (ms === null ? null : tenth(ms));
    const { dns, connect, tls, ttfb, body } = phases;
    return { dns: rounded(dns), connect: rounded(connect), tls: rounded(tls), ttfb: rounded(ttfb), body: rounded(body) };
}
function tenth(ms) {
    return Math.round(ms * 10) / 10;
}


/***/ }),

/***/ 53161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planOfUrls),
/* harmony export */   z: () => (/* binding */ planOfFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86765);
/* harmony import */ var _core_probe_config_from_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63284);
/* harmony import */ var _core_probe_config_http_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93229);
/* harmony import */ var _core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89414);
/* harmony import */ var _core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98472);
/* harmony import */ var _core_probe_judge_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27915);







/** The targets of a health file that the task names. Throws a ConfigurationError with every problem of the file, or of the task with it. */
function planOfFile({ text, file, path }, task, environment) {
    const config = (0,_core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_4__/* .loadHealth */ .PK)(text, file, { environment, readFile: (0,_core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_1__/* .filesBeside */ .G)(path) });
    const { control, settings, secrets, warnings } = config;
    const targets = (0,_core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_5__/* .selectTargets */ .Dv)(config, task.targets);
    const given = givenBy(task, targets);
    return { subject: file, targets, control, settings: { ...settings, environment }, given, secrets, warnings };
}
/** URLs without a file: GET, a 2xx and every default. Throws a ConfigurationError that names `place` for what is no URL. */
function planOfUrls(urls, task, environment, place = 'input `url`') {
    const targets = (0,_core_probe_config_from_url_js__WEBPACK_IMPORTED_MODULE_2__/* .targetsFromUrls */ .z)(urls, place);
    const [first, ...others] = targets;
    return {
        subject: others.length === 0 && first !== undefined ? first.name : `${targets.length} URLs`,
        targets,
        control: null,
        settings: { resolvers: [], allowPrivate: true, environment },
        given: givenBy(task, targets),
        secrets: urls.flatMap(secretsInUrl),
        warnings: [],
    };
}
/** What the run knows besides the file. A version that no target could say would be asked of nobody, and an old release would pass. */
function givenBy({ expectVersion }, targets) {
    (0,_core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_5__/* .requireArtifact */ .oY)(targets, expectVersion);
    if (expectVersion !== null && !targets.some(_core_probe_judge_version_js__WEBPACK_IMPORTED_MODULE_6__/* .namesVersion */ .H7)) {
        const message = 'No target that is probed says a version.';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            place: 'input `expect-version`',
            message,
            remedy: 'Give a target `version: body.KEY`, or leave the input out.',
        });
    }
    return { expectVersion, artifact: expectVersion };
}
/** The user, the password and what stands in the query, whole and each value by itself, unless it is a word or a small number. */
function secretsInUrl(url) {
    const { search, searchParams } = new URL(url);
    const query = [search.slice(1), ...searchParams.values()].filter((value) => !/^(?:[a-z]{0,8}|\d{1,4})$/i.test(value));
    return [...(0,_core_probe_config_http_check_js__WEBPACK_IMPORTED_MODULE_3__/* .urlSecrets */ .Fn)(url), ...query];
}


/***/ }),

/***/ 89134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ probePlan)
});

// EXTERNAL MODULE: ./build/core/probe/control.js
var probe_control = __webpack_require__(72918);
// EXTERNAL MODULE: ./build/core/probe/reasons.js
var reasons = __webpack_require__(14158);
// EXTERNAL MODULE: ./build/core/probe/run-probes.js
var run_probes = __webpack_require__(93552);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/probe/judge.js + 7 modules
var judge = __webpack_require__(57180);
// EXTERNAL MODULE: ./build/core/probe/loop-delay.js
var loop_delay = __webpack_require__(49195);
// EXTERNAL MODULE: ./build/core/probe/probe-target.js
var probe_target = __webpack_require__(15583);
// EXTERNAL MODULE: ./build/core/turns.js
var turns = __webpack_require__(33946);
;// CONCATENATED MODULE: ./build/actions/health-probe/watched.js
/** What a gate has seen of one target so far. */
class Watched {
    target;
    #needed;
    #passes = 0;
    #polls = 0;
    #last = null;
    #lastFailure = null;
    /** Failures that came after a pass. */
    #relapses = 0;
    /** A poll that the end of the wait cut, where there was no other. */
    #cut = null;
    constructor(target, needed) {
        this.target = target;
        this.#needed = needed;
    }
    /** It has passed often enough in a row, and has not failed since. */
    get healthy() {
        return this.#passes >= this.#needed;
    }
    /** Counts a poll; gives the passes in a row. */
    record(result) {
        this.#polls += 1;
        if (passed(result))
            this.#passes += 1;
        else {
            if (this.#passes > 0)
                this.#relapses += 1;
            this.#passes = 0;
            this.#lastFailure = result;
        }
        this.#last = result;
        return this.#passes;
    }
    /** Keeps a poll that the end of the wait cut: it says something only where nothing else does. */
    cut(result) {
        this.#cut = result;
    }
    /** What is to be said of the target in the end: its last poll, unless it passed too seldom; `attempts` counts the polls. */
    result() {
        const last = this.#last;
        if (last === null)
            return this.#neverDone();
        const result = { ...last, attempts: this.#polls };
        if (!passed(last))
            return result;
        if (!this.healthy)
            return { ...result, ...this.#tooSeldom() };
        if (this.#relapses === 0)
            return result;
        const before = `It failed again ${times(this.#relapses)} before it stayed up.${reasonBefore(this.#lastFailure)}`;
        return { ...result, flaky: true, detail: [before, last.detail].filter((text) => text !== '').join(' ') };
    }
    /** It may pass, and is not up: what it failed with before says why. */
    #tooSeldom() {
        const before = this.#lastFailure;
        const seldom = `It passed ${this.#passes} of ${this.#needed} times in a row before the time was up.`;
        return {
            state: before?.state === 'unknown' ? 'unknown' : 'down',
            reason: before?.reason ?? 'deadline',
            phase: before?.phase ?? null,
            detail: before === null ? `${seldom} It never failed: it needs more time.` : `${seldom}${reasonBefore(before)}`,
        };
    }
    /** No poll came to its end: it hung for the whole wait, or had no turn in it. */
    #neverDone() {
        if (this.#cut !== null)
            return { ...this.#cut, attempts: 1 };
        const phases = { dns: null, connect: null, tls: null, ttfb: null, body: null };
        const nothing = { phase: null, flaky: false, attempts: 0, durationMs: 0, phases, address: null, version: null };
        const detail = 'It was not looked at before the time was up: wait longer, or raise `concurrency`.';
        return { name: this.target.name, state: 'unknown', reason: 'prober_saturated', detail, ...nothing };
    }
}
function passed({ state }) {
    return state === 'up' || state === 'degraded';
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
function reasonBefore(failure) {
    return failure === null ? '' : ` Before that: ${failure.reason}. ${failure.detail}`.trimEnd();
}

;// CONCATENATED MODULE: ./build/actions/health-probe/gate.js







const REAL = {
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
    },
};
/**
 * Polls every target until all of them have passed often enough in a row, or the time is up. A target that is healthy is still polled while
 * others are not: at the end all are healthy at the same time. Every poll counts, there are no retries; each is a new connection and
 * look-up, and is cut at the end of the wait. `degraded` is a pass. Never rejects for what the targets do.
 */
async function waitUntilHealthy(targets, options, ports) {
    const { clock = REAL, watchLoop = loop_delay/* watchEventLoop */.w } = ports;
    (0,run_probes/* prepareTls */.t2)(targets);
    const over = new AbortController();
    void clock.sleep(options.waitForMs, over.signal).then(() => over.abort());
    const loop = watchLoop();
    const gate = { ...options, attempt: ports.attempt, clock, over, loop, takeTurn: (0,turns/* turns */.Z)(options.concurrency) };
    const watched = targets.map((target) => new Watched(target, options.successThreshold));
    const areHealthy = () => watched.every(({ healthy }) => healthy);
    try {
        await Promise.all(watched.map((one) => watch(one, areHealthy, gate)));
        return { results: watched.map((one) => one.result()), loopDelay: loop.summary() };
    }
    finally {
        over.abort();
        loop.stop();
    }
}
async function watch(one, areHealthy, gate) {
    const { clock, over, pollMs, onPoll, successThreshold: needed } = gate;
    while (!over.signal.aborted) {
        const begun = clock.monotonic();
        const polled = await poll(one.target, gate);
        if (polled.state === 'cut')
            one.cut(polled.result);
        if (polled.state === 'done') {
            const passes = one.record(polled.result);
            onPoll?.({ result: polled.result, passes, needed });
        }
        if (areHealthy())
            over.abort();
        await clock.sleep(Math.max(0, pollMs - (clock.monotonic() - begun)), over.signal);
    }
}
/** Nothing ends the tries of a target but their own number; the end of the wait ends the attempt. */
const NEVER = new AbortController().signal;
/** A poll that lasted until the end of the wait says something unless the prober slept through half of it. */
const SLEPT_SHARE = 0.5;
async function poll(target, { attempt, over, loop, takeTurn, given }) {
    const stalledSince = (since) => {
        const stalledMs = loop.stalledSince(since);
        return over.signal.aborted && stalledMs < SLEPT_SHARE * (performance.now() - since) ? 0 : stalledMs;
    };
    let hasBegun = false;
    const { result } = await (0,probe_target/* probeTarget */.U)({ ...target, retries: 0 }, {
        attempt: (check, timeoutMs) => {
            hasBegun = !over.signal.aborted;
            return attempt(check, timeoutMs, over.signal);
        },
        judge: judge/* judgeAttempt */.Bc,
        sleep: async () => undefined,
        random: Math.random,
        now: Date.now,
        loop: { stalledSince },
        takeTurn,
        signal: NEVER,
        given,
    });
    if (!hasBegun)
        return { state: 'none' };
    const isCut = over.signal.aborted && (result.reason === 'deadline' || result.reason === 'prober_saturated');
    return { state: isCut ? 'cut' : 'done', result };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/probe-plan.js




/** What the control target may add to the wait of a gate. */
const MOST_AFTER_GATE_MS = 5_000;
/** Probes the targets of a plan: once with retries, or until all are healthy. Writes nothing; never rejects for what targets do. */
async function probePlan(plan, task, ports) {
    const { results, tainted, loopDelay } = task.mode === 'gate' ? await waitFor(plan, task, ports) : await lookOnce(plan, task, ports);
    const control = await askControl(plan, task, results, ports.attempt);
    const seen = (0,probe_control/* applyControl */.s)(results, control === 'silent').map((result, index) => {
        return { result, place: plan.targets[index]?.place ?? null, tainted: tainted[index] ?? false };
    });
    return { seen, loopDelay, control, warnings: plan.warnings };
}
async function lookOnce(plan, { concurrency }, { attempt, onProbe }) {
    const options = {
        concurrency,
        given: plan.given,
        onResult: ({ probed }) => onProbe({ result: probed.result, passes: null }),
    };
    const { probed, loopDelay } = await (0,run_probes/* runProbes */.j5)(plan.targets, options, { attempt });
    return { results: probed.map(({ result }) => result), tainted: probed.map((one) => one.tainted), loopDelay };
}
async function waitFor(plan, task, { attempt, onProbe }) {
    const { waitForMs, pollMs, successThreshold, concurrency } = task;
    const options = {
        ...{ waitForMs, pollMs, successThreshold, concurrency, given: plan.given },
        onPoll: ({ result, passes, needed }) => onProbe({ result, passes: { count: passes, needed } }),
    };
    const { results, loopDelay } = await waitUntilHealthy(plan.targets, options, { attempt });
    // A poll that the prober was too busy for is no pass, so that nothing of it is left here.
    return { results, tainted: results.map(() => false), loopDelay };
}
/** Asked only where a target gave no answer, and only then: that is the moment of which it has to speak. */
async function askControl({ control }, { mode }, results, attempt) {
    const isNeeded = results.some(({ reason, phase }) => reason !== null && phase !== 'assert' && (0,reasons/* reasonGroup */.M)(reason) === 'transport');
    if (control === null || !isNeeded)
        return 'not_asked';
    // The wait of a gate is over by now, and who waits for it has waited long enough.
    const asked = mode === 'gate' ? { ...control, retries: 0, timeoutMs: Math.min(control.timeoutMs, MOST_AFTER_GATE_MS) } : control;
    const { probed } = await (0,run_probes/* runProbes */.j5)([asked], {}, { attempt });
    return probed.every(({ result }) => (0,probe_control/* controlFails */.N)(result)) ? 'silent' : 'answered';
}


/***/ }),

/***/ 59957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ probeLog)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12702);

/**
 * Gives a teller that writes a line a probe. As text, polls of a gate that only repeat what was said are left out; as JSON, every probe has
 * its line: `time` (ISO 8601), `target`, `request_id`, `state`, `reason`, `phases` (ms).
 */
function probeLog({ format, run, now, redact, write }) {
    const said = new Map();
    let number = 0;
    return (told) => {
        number += 1;
        const { name, state, reason, detail, phases } = told.result;
        if (format === 'json') {
            const time = new Date(now()).toISOString();
            const line = { time, target: redact(name), request_id: `${run}-${number}`, state, reason, phases: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .tenths */ .TP)(phases) };
            return write(JSON.stringify(line));
        }
        const saying = `${state} ${reason} ${detail}`;
        const isDone = told.passes === null || told.passes.count === told.passes.needed;
        if (!isDone && said.get(name) === saying)
            return;
        said.set(name, saying);
        write(redact(textLine(told)));
    };
}
function textLine({ result, passes }) {
    const { name, state, reason, detail, durationMs, attempts } = result;
    const head = `${state.padEnd(8)} ${name}  ${Math.round(durationMs)} ms`;
    const row = passes === null ? (attempts > 1 ? `, ${attempts} tries` : '') : `, ${passes.count} of ${passes.needed} passes in a row`;
    return [`${head}${row}`, ...(reason === null ? [] : [reason]), ...(detail === '' ? [] : [detail])].join('  ');
}


/***/ }),

/***/ 29856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   iG: () => (/* binding */ readLocal),
/* harmony export */   l0: () => (/* binding */ readHealthFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_github_contents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74864);
/* harmony import */ var _core_probe_probe_stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84718);





/**
 * The health file of the workspace, or, where no checkout has it, that of the run's commit (one request). Throws a ConfigurationError where
 * it is in neither, and an UnreadableError where GitHub does not say.
 */
async function readHealthFile(config, { workspace, sha, github }) {
    const local = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(config) ? config : workspace === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, config);
    const text = local === null ? null : readLocal(local, config);
    if (local !== null && text !== null)
        return { text, file: config, path: local };
    const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(config);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || path.startsWith('../'))
        throw missing(config, 'There is no such file.');
    if (sha === '')
        throw missing(config, 'No checkout has it, and the runner does not say which commit the run is of.');
    const read = await (0,_core_github_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .G)(github, path, sha);
    if (read.state === 'read')
        return { text: read.value, file: config, path };
    if (read.state === 'unreadable')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableError */ .Gy(`The health file could not be read: ${read.why}`);
    throw missing(config, `Neither the workspace nor the commit ${sha.slice(0, 12)} has it (or the token may not read it: \`contents: read\`).`);
}
/** A file of this machine, null where there is none. Throws a ConfigurationError where it cannot be read. */
function readLocal(path, name) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        if ((0,_core_probe_probe_stop_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error) === 'ENOENT' || (0,_core_probe_probe_stop_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error) === 'ENOTDIR')
            return null;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({ place: name, message: `cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}` });
    }
}
/** That there is no health file. */
function missing(config, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({
        place: config,
        message: `There is no health file. ${why}`,
        remedy: 'Add it, name another with `config`, or give a `url`.',
    });
}


/***/ }),

/***/ 58421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ masksOf),
/* harmony export */   R: () => (/* binding */ hidden)
/* harmony export */ });
/* harmony import */ var _core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14158);
/* harmony import */ var _core_report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(847);


/** Shorter values are parts of words: to mask them would leave nothing to read. The same bound as in `core/report/redact`. */
const LEAST_CHARACTERS = 4;
/** What a report is made of. A variable that holds `body` hides nothing, and must not turn the reason `body_timeout` into stars. */
const CLOSED_WORDS = [
    ..._core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBE_REASONS */ .T,
    ...['up', 'degraded', 'down', 'unknown', 'dns', 'proxy', 'connect', 'tls', 'ttfb', 'body', 'assert'],
    ...['name', 'state', 'reason', 'phase', 'detail', 'flaky', 'attempts', 'durationMs', 'phases', 'address', 'version'],
];
/** Of the values that a health file reads, those that are hidden: all but the ones too short to be told from a word, and words of a report. */
function hidden(values) {
    const long = values.filter((value) => value.trim().length >= LEAST_CHARACTERS);
    return [...new Set(long)].filter((value) => !CLOSED_WORDS.some((word) => word.includes(value)));
}
/** What the runner is told to mask in its log: each value as it is, percent-encoded, in base64 and as JSON writes it. */
function masksOf(values) {
    const forms = hidden(values).flatMap((value) => {
        const base64 = Buffer.from(value, 'utf8').toString('base64');
        return [value, encodeURIComponent((0,_core_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .wellFormed */ .ES)(value)), base64, base64.replace(/=+$/, ''), JSON.stringify(value).slice(1, -1)];
    });
    return [...new Set(forms)];
}


/***/ }),

/***/ 86252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ judgeSelftest)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12702);

const FIX = 'The prober cannot be trusted with this on this machine: report it, with this output and the version of Node.';
/**
 * Judges a self-test. Pure. It passes when every fault was noticed as what it is, and every sound server was called up; nothing tested is
 * no pass. A case is a finding.
 */
function judgeSelftest(results, subject) {
    const isPassed = results.length > 0 && results.every(({ noticed }) => noticed);
    const nothing = { rule: 'selftest', state: 'fail', subject, message: 'Nothing was tested.', fix: FIX };
    return {
        schema: 1,
        action: 'health-probe',
        subject,
        verdict: isPassed ? { state: 'pass', reason: 'selftest_passed' } : { state: 'fail', reason: 'selftest_failed' },
        gates: [],
        findings: results.length === 0 ? [nothing] : results.map(findingOf),
        artifacts: [],
        outputs: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .noOutputs */ .Q9)(),
    };
}
function findingOf({ name, expected, got, noticed, durationMs }) {
    const evidence = `${Math.round(durationMs)} ms`;
    const seen = said(got.state, got.reason === null ? [] : [got.reason], got.flaky);
    const finding = { rule: 'selftest', subject: name, evidence };
    if (noticed)
        return { ...finding, state: 'pass', message: expected.state === 'up' ? seen : `noticed: ${seen}` };
    const detail = got.detail === '' ? '' : `. ${got.detail}`;
    return {
        ...finding,
        state: 'fail',
        message: `expected ${said(expected.state, expected.reasons, expected.flaky)}, got ${seen}${detail}`,
        fix: FIX,
    };
}
/** `down (connect_reset or truncated_body)`, `up`. */
function said(state, reasons, flaky) {
    return `${state}${reasons.length === 0 ? '' : ` (${reasons.join(' or ')})`}${flaky ? ', but not on the first try' : ''}`;
}


/***/ }),

/***/ 93872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ runSelftest)
});

// UNUSED EXPORTS: SELFTEST_CASES

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/probe/attempt.js + 25 modules
var attempt = __webpack_require__(83981);
// EXTERNAL MODULE: ./build/core/probe/config/load-health.js + 3 modules
var load_health = __webpack_require__(89414);
// EXTERNAL MODULE: ./build/core/probe/run-probes.js
var run_probes = __webpack_require__(93552);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/case.js
const up = { state: 'up', reasons: [], flaky: false };
const down = (...reasons) => ({ state: 'down', reasons, flaky: false });
const degraded = (reason) => ({ state: 'degraded', reasons: [reason], flaky: false });
/** Of cases in which nothing happens: as short as a busy machine allows. */
const SHORT = '600ms';

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/der.js
/** Writes the part of DER (ITU-T X.690) that a certificate needs. Every function gives one whole element: tag, length, content. */
/** An element with any tag. Lengths over 127 are written as the number of their bytes, then those (X.690, 8.1.3.5). */
function der_element(tag, ...content) {
    const body = Buffer.concat(content);
    if (body.length < 0x80)
        return Buffer.concat([Buffer.from([tag, body.length]), body]);
    const length = bytesOf(body.length);
    return Buffer.concat([Buffer.from([tag, 0x80 | length.length, ...length]), body]);
}
function sequence(...content) {
    return der_element(0x30, ...content);
}
function setOf(...content) {
    return der_element(0x31, ...content);
}
/** `[number]` around whole elements: EXPLICIT. */
function tagged(number, ...content) {
    return der_element(0xa0 | number, ...content);
}
/** A positive number in big-endian bytes. The first byte is neither 0 nor over 127: its first bit would be the sign. */
function integer(bytes) {
    return der_element(0x02, Buffer.from(bytes));
}
const TRUE = der_element(0x01, Buffer.from([0xff]));
function octets(content) {
    return der_element(0x04, content);
}
/** `unused` bits at the end do not count. */
function bits(content, unused = 0) {
    return der_element(0x03, Buffer.from([unused]), content);
}
function utf8(text) {
    return der_element(0x0c, Buffer.from(text, 'utf8'));
}
/** An object identifier as it is written, `2.5.29.17`: the first two numbers share a byte, 7 bits a byte follow (X.690, 8.19). */
function objectId(dotted) {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    const bytes = [40 * first + second, ...rest].flatMap((number) => {
        const groups = [number & 0x7f];
        for (let left = number >> 7; left > 0; left >>= 7)
            groups.unshift((left & 0x7f) | 0x80);
        return groups;
    });
    return der_element(0x06, Buffer.from(bytes));
}
/** Whole seconds in UTC: UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280, 4.1.2.5). */
function time(ms) {
    const digits = `${new Date(ms).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
    return digits < '2050' ? der_element(0x17, Buffer.from(digits.slice(2))) : der_element(0x18, Buffer.from(digits));
}
function bytesOf(value) {
    const bytes = [];
    for (let left = value; left > 0; left = Math.floor(left / 256))
        bytes.unshift(left % 256);
    return bytes;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/certificate.js



/** ecdsa-with-SHA256; it has no parameters (RFC 5758, 3.2). */
const SIGNATURE = sequence(objectId('1.2.840.10045.4.3.2'));
/**
 * An X.509 v3 certificate (RFC 5280, 4.1) with a new P-256 key, signed by `issuer`, or by itself. What verifiers do not ask for (key
 * identifiers, policies, revocation) is left out.
 */
function certificate(wish, issuer = null) {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const toBeSigned = sequence(
    // v3 is 2 (4.1.2.1).
    tagged(0, integer([2])), integer(serialNumber()), SIGNATURE, nameOf(issuer?.name ?? wish.name), sequence(time(wish.from), time(wish.to)), nameOf(wish.name), publicKey.export({ type: 'spki', format: 'der' }), tagged(3, sequence(...extensions(wish.hosts ?? []))));
    const signature = (0,external_node_crypto_.sign)('sha256', toBeSigned, issuer?.privateKey ?? privateKey);
    return {
        name: wish.name,
        cert: pem('CERTIFICATE', sequence(toBeSigned, SIGNATURE, bits(signature))),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        privateKey,
    };
}
/** Positive, of at most 20 bytes, never the same twice (4.1.2.2); the first byte is neither zero nor a sign. */
function serialNumber() {
    const [first = 0, ...rest] = (0,external_node_crypto_.randomBytes)(16);
    return [0x40 | (first & 0x3f), ...rest];
}
/** A name with a common name only (4.1.2.4). */
function nameOf(commonName) {
    return sequence(setOf(sequence(objectId('2.5.4.3'), utf8(commonName))));
}
/** An authority may sign (4.2.1.9, 4.2.1.3: keyCertSign is bit 5); every other certificate says whom it is for (4.2.1.6). */
function extensions(hosts) {
    if (hosts.length === 0) {
        return [extension('2.5.29.19', sequence(TRUE), true), extension('2.5.29.15', bits(Buffer.from([0b0000_0100]), 2), true)];
    }
    return [extension('2.5.29.17', sequence(...hosts.map(generalName)))];
}
function extension(id, value, critical = false) {
    return sequence(objectId(id), ...(critical ? [TRUE] : []), octets(value));
}
/** `dNSName [2]` or `iPAddress [7]`, tagged in place of their own types. */
function generalName(host) {
    return (0,external_node_net_.isIPv4)(host) ? der_element(0x87, Buffer.from(host.split('.').map(Number))) : der_element(0x82, Buffer.from(host, 'ascii'));
}
function pem(label, der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/identities.js

/** The name under which the hostile servers are reached, and one that they are not. RFC 6761 keeps `.test` for this. */
const HOST = 'api.selftest.test';
const OTHER_HOST = 'other.selftest.test';
const DAY_MS = 86_400_000;
/** Makes every certificate of a run, in some milliseconds; nothing is written to a disk. */
function makeIdentities(now) {
    const day = (days) => now + days * DAY_MS;
    const authority = (name) => certificate({ name, from: day(-30), to: day(365) });
    const leaf = { name: HOST, hosts: [HOST, '127.0.0.1'], from: day(-30), to: day(90) };
    const trusted = authority('Self-test authority');
    const intermediate = certificate({ name: 'Self-test intermediate', from: day(-30), to: day(365) }, trusted);
    return {
        authority: trusted.cert,
        servers: {
            good: certificate(leaf, trusted),
            expired: certificate({ ...leaf, to: day(-1) }, trusted),
            'not-yet-valid': certificate({ ...leaf, from: day(1) }, trusted),
            'wrong-host': certificate({ ...leaf, name: OTHER_HOST, hosts: [OTHER_HOST] }, trusted),
            'self-signed': certificate(leaf),
            'unknown-authority': certificate(leaf, authority('An authority that nobody trusts')),
            'no-intermediate': certificate(leaf, intermediate),
            'ends-in-14-days': certificate({ ...leaf, to: day(14) }, trusted),
            'ends-in-3-days': certificate({ ...leaf, to: day(3) }, trusted),
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/http-cases.js



const OK = 'HTTP/1.1 200 OK\r\n';
const SOUND = JSON.stringify({ status: 'ok', checks: { database: 'ok' } });
const MEBIBYTE = 1024 * 1024;
/** A case at `http://127.0.0.1:PORT/`. */
function at(name, expected, start, { http = {}, ...target } = {}) {
    return {
        name,
        expected,
        play: async (props) => ({ ...target, http: { url: `http://127.0.0.1:${await start(props)}/`, ...http } }),
    };
}
const raw = (bytes, then) => ({ stage }) => stage.raw(bytes, then);
const web = (serve) => ({ stage }) => stage.http(serve);
const answer = (status, body, headers = {}) => web((_request, response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body));
const encoded = (coding, body) => web((_request, response) => response.writeHead(200, { 'content-encoding': coding }).end(body()));
const redirect = (to) => web((request, response) => response.writeHead(302, { location: to(request.headers.host ?? '') }).end());
const late = (ms, status = 200) => ({ stage }) => stage.http((_request, response) => void setTimeout(() => response.writeHead(status).end(), ms));
/** Writes `byte` for ever, now and then, once something was asked. */
const drip = (head) => ({ stage }) => stage.tcp((socket) => {
    socket.once('data', () => {
        socket.write(head);
        const timer = setInterval(() => socket.write('a'), 50);
        socket.once('close', () => clearInterval(timer));
    });
});
/** Writes for ever, as fast as it is taken. */
const flood = (head) => ({ stage }) => stage.tcp((socket) => {
    const chunk = Buffer.alloc(65_536, 'a');
    const pour = () => {
        while (!socket.destroyed && socket.write(chunk))
            ;
    };
    socket.on('drain', pour).once('data', () => {
        socket.write(head);
        pour();
    });
});
/** The first connection is closed without a word, the others are answered. */
const secondTry = ({ stage }) => {
    let connections = 0;
    return stage.tcp((socket) => {
        connections += 1;
        if (connections === 1)
            socket.destroy();
        else
            socket.once('data', () => socket.end(`${OK}content-length: 2\r\n\r\nok`));
    });
};
/** Over HTTP without TLS: connection, head, body, redirects, and what the answer says. */
const HTTP_CASES = [
    at('control: sound answer', up, answer(200, SOUND, { 'x-version': 'v2' }), {
        expect: ['status == 200', 'body.status == "ok"', 'body.checks.database == "ok"', 'header["x-version"] == artifact', 'time.total < 5s'],
    }),
    at('control: compressed answer', up, encoded('gzip', () => (0,external_node_zlib_.gzipSync)(SOUND)), { expect: ['body.status == "ok"'] }),
    at('control: answer in chunks', up, raw(`${OK}transfer-encoding: chunked\r\n\r\n6\r\nall ok\r\n0\r\n\r\n`), {
        expect: ['body contains "ok"'],
    }),
    at('control: redirect on the same host', up, web((request, response) => request.url === '/here' ? response.end(SOUND) : response.writeHead(302, { location: '/here' }).end('elsewhere')), { expect: ['body.status == "ok"'] }),
    at('control: right on the second try', { ...up, flaky: true }, secondTry, { retries: 1 }),
    at('connection refused', down('connect_refused'), ({ stage }) => stage.closedPort()),
    at('reset before the answer', down('connect_reset'), ({ stage }) => stage.tcp((socket) => socket.resetAndDestroy())),
    at('closed before the answer', down('connect_reset'), raw('')),
    at('reset in the head', down('connect_reset', 'malformed_http'), raw(`${OK}x-a: `, 'reset')),
    at('reset in the body', down('connect_reset', 'truncated_body'), raw(`${OK}content-length: 99\r\n\r\nabc`, 'reset')),
    at('silent server', down('ttfb_timeout', 'deadline'), ({ stage }) => stage.tcp((socket) => socket.resume()), { timeout: SHORT }),
    at('head that drips', down('ttfb_timeout', 'deadline'), drip(`${OK}x-drip: `), { timeout: SHORT }),
    at('body that drips', down('body_timeout', 'deadline'), drip(`${OK}content-length: 9999\r\n\r\n`), { timeout: SHORT }),
    at('body that stops', down('body_timeout', 'deadline'), raw(`${OK}content-length: 99\r\n\r\nabc`, 'stay'), { timeout: SHORT }),
    at('endless head', down('malformed_http'), flood(`${OK}x-a: `)),
    at('endless body', down('body_too_large'), flood(`${OK}\r\n`)),
    at('gzip bomb', down('body_too_large'), encoded('gzip', () => (0,external_node_zlib_.gzipSync)(Buffer.alloc(16 * MEBIBYTE), { level: 1 }))),
    at('truncated body', down('truncated_body'), raw(`${OK}content-length: 99\r\n\r\nabc`)),
    at('chunks without an end', down('truncated_body'), raw(`${OK}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`)),
    at('not HTTP', down('malformed_http'), raw('220 mail.selftest.test ESMTP\r\n', 'stay')),
    at('broken head', down('malformed_http'), raw(`${OK}no colon here\r\n\r\n`)),
    at('wrong encoding', down('decode_error'), encoded('gzip', () => Buffer.from(SOUND))),
    at('redirect loop', down('too_many_redirects'), redirect((own) => `http://${own}/`)),
    at('redirects without an end', down('too_many_redirects'), web((request, response) => response.writeHead(302, { location: `${request.url}x` }).end())),
    // Nobody is asked even by a prober that follows it: the port is one of ours.
    at('redirect to the metadata address', down('blocked_target'), redirect((own) => `http://${own.replace(/^[\d.]+/, '169.254.169.254')}/latest/meta-data/`), { http: { follow: 'any' }, timeout: SHORT }),
    at('redirect to a file', down('redirect_blocked'), redirect(() => `${'file:'}///etc/hostname`), { http: { follow: 'any' } }),
    at('redirect to another host', down('redirect_blocked'), redirect((own) => `http://${own.replace(/^[\d.]+/, OTHER_HOST)}/`)),
    at('status 500', down('status'), answer(500, SOUND)),
    at('status 404', down('status'), answer(404, SOUND)),
    at('wrong text', down('body'), answer(200, 'maintenance'), { expect: ['body contains "ok"'] }),
    at('wrong JSON', down('json'), answer(200, '{"status":"failing"}'), { expect: ['body.status == "ok"'] }),
    at('missing path in the JSON', down('json'), answer(200, SOUND), { expect: ['body.errors < 5'] }),
    at('no JSON', down('json'), answer(200, '<html>ok</html>'), { expect: ['body.status == "ok"'] }),
    at('missing header', down('header'), answer(200, SOUND), { expect: ['has(header["x-version"])'] }),
    at('wrong version', down('version'), answer(200, SOUND, { 'x-version': 'v1' }), { expect: ['header["x-version"] == artifact'] }),
    at('slow', degraded('slow'), late(300), { degraded_over: '100ms' }),
    at('slow and wrong', down('status'), late(300, 500), { degraded_over: '100ms' }),
];
/** What `artifact` is in the expressions above. */
const ARTIFACT = 'v2';

;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/name-cases.js


/** What the name server of a run knows. */
const ZONE = {
    [HOST]: '127.0.0.1',
    'broken.selftest.test': 'SERVFAIL',
    'silent.selftest.test': 'SILENT',
    'metadata.selftest.test': '169.254.169.254',
};
const url = (name, host, expected, timeout = '5s') => ({
    name,
    expected,
    // The port is one of ours: a prober that does go to the address its name gives reaches nobody there.
    play: async ({ stage }) => ({ timeout, http: { url: `http://${host}:${await stage.http((_request, response) => response.end())}/` } }),
});
const banner = (name, expected, text, timeout = '5s') => ({
    name,
    expected,
    play: async ({ stage }) => {
        const port = await stage.tcp((socket) => (text === null ? socket.resume() : socket.end(text)));
        return { timeout, tcp: { host: '127.0.0.1', port, expect: '^220 .*ready' } };
    },
});
const record = (name, asked, expected, timeout = '5s') => ({
    name,
    expected,
    play: async ({ nameServer }) => ({ timeout, dns: { name: asked, server: nameServer, expect: ['answer contains "127.0.0.1"'] } }),
});
/** Names, TCP and DNS. */
const NAME_CASES = [
    url('control: host by its name', HOST, up),
    url('name that does not exist', 'missing.selftest.test', down('dns_nxdomain')),
    url('name server that fails', 'broken.selftest.test', down('dns_servfail')),
    url('name server that is silent', 'silent.selftest.test', down('dns_timeout', 'deadline'), SHORT),
    url('name that leads to the metadata address', 'metadata.selftest.test', down('blocked_target'), SHORT),
    banner('control: TCP banner', up, '220 mail.selftest.test ready\r\n'),
    banner('wrong TCP banner', down('body'), '421 too busy\r\n'),
    banner('silent TCP server', down('ttfb_timeout', 'body_timeout', 'deadline'), null, SHORT),
    record('control: DNS record', HOST, up),
    record('wrong DNS record', 'metadata.selftest.test', down('answer')),
    record('DNS record that does not exist', 'missing.selftest.test', down('dns_nxdomain', 'answer')),
];

;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/name-server.js
const TYPE_A = 1;
const RCODE = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3 };
/** An answer to a question that wanted recursion, from a server that offers it (RFC 1035, 4.1.1). */
const FLAGS = 0x8180;
const HEADER_BYTES = 12;
/**
 * The answer of a small DNS server to one message (RFC 1035, 4): addresses of type A out of `zone`, an empty answer for every other type.
 * Null where it stays silent: by `zone`, or because the message is no question.
 */
function answerTo(message, zone) {
    const question = questionOf(message);
    if (question === null)
        return null;
    const entry = zone[question.name];
    if (entry === 'SILENT')
        return null;
    if (entry === undefined)
        return reply(message, question, RCODE.NXDOMAIN, []);
    if (entry === 'SERVFAIL')
        return reply(message, question, RCODE.SERVFAIL, []);
    return reply(message, question, RCODE.NOERROR, question.type === TYPE_A ? [addressRecord(entry)] : []);
}
/** The first question, null where the message is too short for one. Names of questions are never compressed. */
function questionOf(message) {
    const labels = [];
    let at = HEADER_BYTES;
    for (let length = message[at]; length !== 0; length = message[at]) {
        if (length === undefined || length > 63)
            return null;
        labels.push(message.toString('latin1', at + 1, at + 1 + length));
        at += 1 + length;
    }
    const end = at + 5;
    if (end > message.length)
        return null;
    return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end };
}
function reply(message, { end }, rcode, records) {
    const header = Buffer.alloc(HEADER_BYTES);
    message.copy(header, 0, 0, 2);
    header.writeUInt16BE(FLAGS | rcode, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(records.length, 6);
    return Buffer.concat([header, message.subarray(HEADER_BYTES, end), ...records]);
}
/** The question's own name (a pointer to it), type A, class IN, a minute to live, four bytes. */
function addressRecord(address) {
    return Buffer.from([0xc0, HEADER_BYTES, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/stage.js




/** The only address that anything here listens on. */
const stage_HOST = '127.0.0.1';
/**
 * The servers of one run. Each gets a port from the system and lives until `close`, which ends all of them with everything that is open.
 * Errors of connections are passed over: a hostile server causes them.
 */
class Stage {
    #closes = [];
    /** A server of bare connections; resolves with its port. */
    tcp(serve) {
        return this.#listen((0,external_node_net_.createServer)(serve));
    }
    /** A server that speaks HTTP, over TLS where it has a certificate. */
    http(serve, identity) {
        const server = identity === undefined ? (0,external_node_http_.createServer)(serve) : (0,external_node_https_.createServer)({ cert: identity.cert, key: identity.key }, serve);
        server.on('tlsClientError', () => undefined);
        server.on('clientError', (_error, socket) => socket.destroy());
        return this.#listen(server);
    }
    /** A server that sends `bytes` to whoever has asked something, whatever it was, and then closes, stays or resets the connection. */
    raw(bytes, then = 'close') {
        return this.tcp((socket) => {
            socket.once('data', () => {
                if (then === 'close')
                    socket.end(bytes);
                // A reset that arrives together with the bytes would take them along.
                else
                    socket.write(bytes, () => then === 'reset' && setTimeout(() => socket.resetAndDestroy(), RESET_AFTER_MS));
            });
        });
    }
    /** A UDP socket; `serve` gets each message and a way to answer it. */
    async udp(serve) {
        const socket = (0,external_node_dgram_.createSocket)('udp4');
        socket.on('message', (message, from) => serve(message, (bytes) => socket.send(bytes, from.port, from.address, () => undefined)));
        await new Promise((resolve, reject) => socket.once('error', reject).bind(0, stage_HOST, resolve));
        socket.on('error', () => undefined);
        this.#closes.push(() => new Promise((resolve) => socket.close(() => resolve())));
        return socket.address().port;
    }
    /** A port at which nobody listens, and nobody else can: the near end of a connection of our own. */
    async closedPort() {
        const socket = (0,external_node_net_.connect)({ port: await this.tcp(() => undefined), host: stage_HOST });
        await new Promise((resolve, reject) => socket.once('error', reject).once('connect', resolve));
        socket.on('error', () => undefined);
        this.#closes.push(async () => void socket.destroy());
        return socket.localPort ?? 0;
    }
    /** Ends every server and every connection; resolves when nothing of them is left. */
    async close() {
        await Promise.all(this.#closes.splice(0).map((close) => close()));
    }
    async #listen(server) {
        const open = new Set();
        server.on('connection', (socket) => {
            open.add(socket);
            socket.on('error', () => undefined).once('close', () => open.delete(socket));
        });
        await new Promise((resolve, reject) => server.once('error', reject).listen(0, stage_HOST, resolve));
        this.#closes.push(() => new Promise((resolve) => {
            server.close(() => resolve());
            for (const socket of open)
                socket.destroy();
        }));
        return server.address().port;
    }
}
const RESET_AFTER_MS = 30;

;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/tls-cases.js


/** The name under which the health file of a run finds the authority. */
const AUTHORITY_FILE = 'selftest-authority.pem';
/** A case at `https://HOST:PORT/`, whose prober trusts the authority of the run. */
function tls_cases_at(name, expected, start, target = {}) {
    return {
        name,
        expected,
        play: async (props) => ({ ...target, http: { url: `https://${HOST}:${await start(props)}/`, tls: { ca: AUTHORITY_FILE } } }),
    };
}
function presenting(fault, expected, name = `certificate: ${fault.replaceAll('-', ' ')}`) {
    return tls_cases_at(name, expected, ({ stage, identities }) => stage.http((_request, response) => response.end('ok'), identities.servers[fault]));
}
/** Certificates and handshakes. */
const TLS_CASES = [
    presenting('good', up, 'control: sound certificate'),
    presenting('expired', down('tls_expired')),
    presenting('not-yet-valid', down('tls_not_yet_valid')),
    presenting('wrong-host', down('tls_hostname')),
    presenting('self-signed', down('tls_self_signed')),
    presenting('unknown-authority', down('tls_untrusted')),
    presenting('no-intermediate', down('tls_untrusted')),
    presenting('ends-in-3-days', down('tls_expiring')),
    presenting('ends-in-14-days', degraded('tls_expiring')),
    tls_cases_at('plain HTTP on a TLS port', down('tls_protocol'), ({ stage }) => stage.raw('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n')),
    tls_cases_at('silent TLS server', down('tls_timeout', 'deadline'), ({ stage }) => stage.tcp((socket) => socket.resume()), { timeout: SHORT }),
    tls_cases_at('closed in the handshake', down('connect_reset'), ({ stage }) => stage.raw('')),
];

;// CONCATENATED MODULE: ./build/actions/health-probe/selftest/run.js










/** All faults and controls, in the order of the report. */
const SELFTEST_CASES = [...HTTP_CASES, ...TLS_CASES, ...NAME_CASES];
/** Few at once: servers and prober share one event loop, and what it is late for counts against the prober. */
const CONCURRENCY = 6;
/** A case during which the prober was too busy to measure says nothing; it is played again, this often in all. */
const MOST_TRIES = 3;
/** The end of a run that hangs; an ordinary one takes a fifth of it. */
const MOST_MS = 20_000;
/** A try that is this long past its own deadline is given up. */
const GRACE_MS = 1_500;
/**
 * Starts hostile servers on 127.0.0.1, on ports that the system chooses, probes each through the whole engine (health file, resolver,
 * transport, judge), and says what was noticed. Asks no other address and no proxy. Rejects only when the servers cannot be started; every
 * server and connection is closed when it is done.
 */
async function runSelftest(ports = {}) {
    const { createAttempt: create = attempt/* createAttempt */.C } = ports;
    const stage = new Stage();
    try {
        const identities = makeIdentities(Date.now());
        const port = await stage.udp((message, answer) => {
            const bytes = answerTo(message, ZONE);
            if (bytes !== null)
                answer(bytes);
        });
        const props = { stage, identities, nameServer: `127.0.0.1:${port}` };
        const config = await healthFile(props);
        const results = await probeAll(config, create({ ...config.settings, environment: {} }));
        return { results: SELFTEST_CASES.map((one, nth) => resultOf(one, results[nth])) };
    }
    finally {
        await stage.close();
    }
}
/** The cases as a health file, so that what reads such files is tested too. */
async function healthFile(props) {
    const targets = await Promise.all(SELFTEST_CASES.map(async (one) => ({ name: one.name, ...(await one.play(props)) })));
    const file = { version: 1, resolvers: [props.nameServer], defaults: { timeout: '5s', retries: 0 }, targets };
    // JSON is YAML.
    return (0,load_health/* loadHealth */.PK)(JSON.stringify(file), 'selftest', { environment: {}, readFile: (path) => readFile(path, props) });
}
function readFile(path, { identities }) {
    if (path !== AUTHORITY_FILE)
        throw new Error('there is no such file');
    return identities.authority;
}
/** The last result of each target, in their order. */
async function probeAll({ targets }, attempt) {
    const results = new Map();
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), MOST_MS);
    const options = { concurrency: CONCURRENCY, signal: end.signal, given: { artifact: ARTIFACT } };
    let left = targets;
    for (let nth = 0; nth < MOST_TRIES && left.length > 0; nth += 1) {
        const { probed, cut } = await (0,run_probes/* runProbes */.j5)(left, options, { attempt: withinDeadline(attempt) });
        for (const { target, result } of probed)
            results.set(target.name, result);
        left = cut ? [] : left.filter(({ name }) => results.get(name)?.reason === 'prober_saturated');
    }
    clearTimeout(timer);
    // What was given up above ends here.
    end.abort();
    return targets.flatMap(({ name }) => results.get(name) ?? []);
}
/** A prober without deadlines would wait for a drip for ever; then its own fault is what is noticed. */
function withinDeadline(attempt) {
    return async (check, timeoutMs, signal) => {
        const started = performance.now();
        const done = new AbortController();
        const overdue = (0,promises_.setTimeout)(timeoutMs + GRACE_MS, undefined, { signal: done.signal }).then(() => {
            const failure = { reason: 'internal', phase: 'assert', detail: 'The attempt went on after its own deadline.' };
            const phases = { dns: null, connect: null, tls: null, ttfb: null, body: null };
            return { answered: false, failure, totalMs: performance.now() - started, phases, address: null, certificate: null };
        });
        overdue.catch(() => undefined);
        try {
            return await Promise.race([attempt(check, timeoutMs, signal), overdue]);
        }
        finally {
            done.abort();
        }
    };
}
function resultOf({ name, expected }, result) {
    const { state = 'unknown', reason = 'internal', flaky = false, detail = 'It was not probed.', durationMs = 0 } = result ?? {};
    return { name, expected, got: { state, reason, flaky, detail }, noticed: isExpected(expected, { state, reason, flaky }), durationMs };
}
function isExpected({ state, reasons, flaky }, got) {
    const isReason = got.reason === null ? reasons.length === 0 : reasons.includes(got.reason);
    return got.state === state && isReason && got.flaky === flaky;
}


/***/ }),

/***/ 23799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ taskOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15163);


/** Inputs of a later version: to take them and do nothing would be an alarm that never rings. */
const LATER = ['slack-webhook', 'pagerduty-routing-key', 'metrics-file', 'pushgateway-url', 'state-file'];
/** Checks the inputs against each other. Throws one ConfigurationError with all problems, inputs of later versions among them. */
function taskOf(inputs) {
    const problems = [...laterInputs(inputs), ...contradictions(inputs)];
    if (problems.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems);
    const { mode, config, url, targets, concurrency } = inputs;
    if (mode === 'selftest')
        return { mode };
    const waitForMs = inputs['wait-for'];
    const successThreshold = inputs['success-threshold'];
    return {
        mode: mode === 'gate' ? 'gate' : 'monitor',
        config,
        url: url === '' ? null : url,
        targets,
        expectVersion: inputs['expect-version'] === '' ? null : inputs['expect-version'],
        concurrency,
        failOn: inputs['fail-on'] === 'down' ? 'down' : 'config',
        waitForMs,
        // In a wait of two seconds nobody passes three times a second apart: then it looks more often.
        pollMs: Math.min(inputs.poll, waitForMs / successThreshold),
        successThreshold,
        wantsHistory: mode === 'monitor' && inputs.state === 'ledger',
    };
}
function laterInputs(inputs) {
    const problems = [];
    const refuse = (name, what, remedy) => {
        problems.push({ place: `input \`${name}\``, message: `${what} comes in a later version.`, remedy });
    };
    if (inputs.mode === 'report')
        refuse('mode', '`report`', 'Use `monitor`, `gate` or `selftest`.');
    if (inputs['fail-on'] === 'slo')
        refuse('fail-on', '`slo`', 'Use `config` or `down`.');
    if (inputs.state === 'file')
        refuse('state', '`file`', 'Leave the input out, or use `none`.');
    for (const name of LATER)
        if (inputs[name] !== _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .HEALTH_INPUTS */ .p[name].default)
            refuse(name, 'This', 'Leave the input out.');
    return problems;
}
function contradictions({ url, targets, mode }) {
    if (url === '' || targets.length === 0 || mode === 'selftest')
        return [];
    const message = 'names targets of a health file, and `url` is a target without one.';
    return [{ place: 'input `targets`', message, remedy: 'Leave one of the two out.' }];
}


/***/ }),

/***/ 39150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ factOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _github_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23616);


/**
 * Reads, and turns "not there" and "could not be read" into facts, so that a judge decides what they mean.
 * A refused token, a configuration error and our own bugs are thrown on.
 */
async function factOf(read) {
    try {
        return { state: 'read', value: await read() };
    }
    catch (error) {
        if (error instanceof _github_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFoundError */ .m_)
            return { state: 'absent' };
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_)
            return { state: 'unreadable', why: error.message };
        throw error;
    }
}


/***/ }),

/***/ 74864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39150);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59372);



/** `+` keeps the slashes: some proxies and servers do not take `%2F` for one. */
const ROUTE = 'GET /repos/{owner}/{repo}/contents/{+path}';
/**
 * The text of a file at a branch, tag or commit, in one request. A folder, a submodule, a file over 1 MB and bytes that are not
 * UTF-8 are unreadable, not absent: something is there, and it is not what was asked for. `repository` is another one than the run's.
 */
function readTextFile(github, path, ref, repository = null) {
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .y)(async () => {
        const { data } = await github.request(ROUTE, { ...repository, path: encodePath(path), ref });
        const { type, encoding, content, size } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(data);
        const where = `\`${path}\` at ${ref}`;
        if (type !== 'file')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${where} is no file.`);
        if (encoding === 'none')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${where} is too large (${String(size)} bytes); GitHub gives files up to 1 MB.`);
        const isText = encoding === 'base64' && typeof content === 'string' && /^[\w+/\s]*={0,2}\s*$/.test(content);
        // A cut content would be a shorter policy, or a template that nothing equals.
        if (!isText || (content === '' && size !== 0))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${where} came without its whole content. Run again.`);
        try {
            return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(content, 'base64'));
        }
        catch (error) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${where} is not UTF-8 text.`, { cause: error });
        }
    });
}
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}


/***/ })

};
