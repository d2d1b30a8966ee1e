export const id = 915;
export const ids = [915];
export const modules = {

/***/ 93312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ latenessFinding),
/* harmony export */   MU: () => (/* binding */ stateTroubleFinding),
/* harmony export */   Qp: () => (/* binding */ notToldFinding),
/* harmony export */   YR: () => (/* binding */ untoldFinding),
/* harmony export */   fx: () => (/* binding */ targetFinding),
/* harmony export */   jw: () => (/* binding */ unkeptFinding),
/* harmony export */   lC: () => (/* binding */ muteFinding),
/* harmony export */   oL: () => (/* binding */ warningFinding),
/* harmony export */   zQ: () => (/* binding */ controlFinding),
/* harmony export */   zo: () => (/* binding */ stateFinding)
/* harmony export */ });
/* harmony import */ var _core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14158);
/* harmony import */ var _core_report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6464);


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
    return (0,_core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonGroup */ .Mx)(reason) === 'answer'
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
    const whose = tainted === 0 ? 'Times are that much less exact.' : `The times of ${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(tainted, 'target')} are the prober's as much as theirs.`;
    const message = `The prober was late by up to ${Math.round(maxMs)} ms (99th percentile ${Math.round(p99Ms)} ms). ${whose}`;
    return [{ rule: 'prober', state: 'skipped', subject: 'prober', message, advisory: true, fix: 'Lower `concurrency`.' }];
}
/** What is odd about the history, and does not keep it from being kept. */
function stateFinding(message) {
    return { rule: 'state', state: 'skipped', subject: 'state', message, advisory: true };
}
/** The history cannot be used: `why` is a sentence. */
function stateTroubleFinding(why) {
    const message = `Nothing was remembered, and nobody was told: ${why}`;
    return { rule: 'state', state: 'error', subject: 'state', message, fix: 'Grant what is missing, or use another `state`.' };
}
/** The history cannot be kept, and nothing asked for it: `why` is a sentence. */
function unkeptFinding(why) {
    const message = `No history is kept: ${why}`;
    return { rule: 'state', state: 'skipped', subject: 'state', message, advisory: true, fix: 'Grant it, or set `state: none`.' };
}
/** Somebody is to be told, and nothing is remembered by which it could be known what is new. */
function notToldFinding() {
    const message = 'Slack or PagerDuty is set up, and nothing is remembered: nobody is told anything.';
    return { rule: 'notify', state: 'skipped', subject: 'state', message, advisory: true, fix: 'Use `state: ledger` or `state: file`.' };
}
/** Somebody could not be told; `why` is a sentence. */
function untoldFinding(why) {
    const message = `${why} The next run tries again.`;
    return { rule: 'notify', state: 'fail', subject: 'notify', message, advisory: true, fix: 'Look at the service, and at its secret.' };
}
/** A human keeps a target quiet. */
function muteFinding(target) {
    const message = 'It is muted: its issue has the label `health:mute`, so nobody was told.';
    return { rule: 'notify', state: 'skipped', subject: target, message, advisory: true, fix: 'Take the label off to be told again.' };
}


/***/ }),

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
    'results-file': { kind: 'text', default: '' },
    'health-env': { kind: 'secret', default: '' },
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
    'results-file',
    'notify-failed',
];


/***/ }),

/***/ 4607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q9: () => (/* binding */ noOutputs),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   TP: () => (/* binding */ tenths),
/* harmony export */   kU: () => (/* binding */ isOnlyTold),
/* harmony export */   zX: () => (/* binding */ targetOutput)
/* harmony export */ });
/* unused harmony export HEALTH_REASONS */
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93312);

/** Why the verdict is what it is; a closed list that callers may branch on. */
const HEALTH_REASONS = (/* unused pure expression or super */ null && (['all_up', 'targets_down', 'targets_unknown', 'slo_breached', 'selftest_passed', 'selftest_failed']));
const GATE_STATUSES = { up: 'pass', degraded: 'pass', down: 'fail', unknown: 'fail' };
/**
 * Judges what was probed. Pure. A target that is down fails a gate; where none is and one is unknown, it is an error: not knowing is no
 * health. A monitor passes whatever it finds, unless `fail-on` says otherwise: what is down is told, and is no fault of the workflow.
 */
function judge(facts, rule, subject, watch = null) {
    const { seen, loopDelay, control, warnings } = facts;
    const results = seen.map(({ result }) => result);
    const count = (state) => results.filter((result) => result.state === state).length;
    const onlyTold = isOnlyTold(rule);
    const findings = [
        ...seen.map((one) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .targetFinding */ .fx)(one, onlyTold)),
        ...(control === 'silent' ? [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .controlFinding */ .zQ)()] : []),
        ...warnings.map(_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .warningFinding */ .oL),
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .latenessFinding */ .$K)(loopDelay, seen.filter(({ tainted }) => tainted).length),
        ...(watch?.findings ?? []),
    ];
    const outputs = { ...noOutputs(), up: count('up'), degraded: count('degraded'), down: count('down'), unknown: count('unknown') };
    return {
        schema: 1,
        action: 'health-probe',
        subject,
        verdict: watchVerdict(watch, rule) ?? verdictOf(count('down'), count('unknown'), onlyTold),
        // What blocks nothing is no checkpoint.
        gates: onlyTold ? [] : seen.map(gateOf),
        findings,
        artifacts: [],
        outputs: { ...outputs, ...watch?.outputs, targets: results.map(targetOutput) },
    };
}
/** A monitor that watches and blocks nothing. */
function isOnlyTold({ mode, failOn }) {
    return mode === 'monitor' && failOn !== 'down';
}
/** The outputs of a run without targets or history, under their contract names. */
function noOutputs() {
    return {
        ...{ up: 0, degraded: 0, down: 0, unknown: 0, targets: [], slo: [], coverage: '', 'schedule-lag-seconds': '' },
        ...{ 'missed-ticks': [], 'metrics-file': '', 'report-file': '', 'results-file': '', 'notify-failed': false },
    };
}
/** What the history decides: that it cannot be kept, or that an objective is breached where that is a fault; null for neither. */
function watchVerdict(watch, { mode, failOn }) {
    if (watch === null)
        return null;
    if (watch.trouble !== null)
        return { state: 'error', reason: watch.trouble };
    const isBreached = watch.slo.some(({ verdict }) => verdict === 'breached');
    return mode === 'monitor' && failOn === 'slo' && isBreached ? { state: 'fail', reason: 'slo_breached' } : null;
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

/***/ 51990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ cronTicks),
/* harmony export */   t: () => (/* binding */ tickBefore)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55814);
/* harmony import */ var _rollup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43099);


/** A day on which nothing else holds but the time of day. */
const ANY_DAY = Date.UTC(2026, 0, 1);
/**
 * When a cron expression comes between `from` and `to`, both included; ms since 1970, ascending. A time that the change to summer time
 * leaves out comes at the next one that there is, or, with `gaps: 'skip'`, not at all; a time of day that the change to winter time has
 * twice comes once. GitHub does so ("advance to the next valid time"). Throws TypeError for what is no cron expression or zone.
 */
function cronTicks({ cron, zone }, from, to, gaps = 'advance') {
    // A month of five minutes is 8,640 steps of the library, but each day in UTC has the same.
    const isDaily = zone === 'UTC' && /^\S+ \S+ \* \* \*$/.test(cron.trim());
    if (isDaily && to - from > _rollup_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO)
        return daily(walk({ cron, zone }, ANY_DAY, ANY_DAY + _rollup_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO - 1), from, to);
    const ticks = walk({ cron, zone }, from, to);
    if (gaps === 'advance' || zone === 'UTC')
        return ticks;
    const wall = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { mode: '5-part', timezone: 'UTC', paused: true });
    const clock = wallClock(zone);
    return ticks.filter((at) => wall.match(new Date(clock(at))));
}
/** The last tick at or before a moment; null where there is none. */
function tickBefore({ cron, zone }, at) {
    const [previous] = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, options(zone)).previousRuns(1, new Date(Math.floor(at / 1000) * 1000 + 1000));
    return previous?.getTime() ?? null;
}
function walk({ cron, zone }, from, to) {
    const job = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, options(zone));
    const ticks = [];
    // The library gives what comes after a moment, in whole seconds.
    let next = job.nextRun(new Date(Math.ceil(from / 1000) * 1000 - 1000));
    while (next !== null && next.getTime() <= to) {
        if (next.getTime() >= from)
            ticks.push(next.getTime());
        next = job.nextRun(next);
    }
    return ticks;
}
function options(zone) {
    return { mode: '5-part', timezone: zone, paused: true, fixedTimeRule: 'no-wildcard' };
}
function daily(ofDay, from, to) {
    const ticks = [];
    for (let day = Math.floor(from / _rollup_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO) * _rollup_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO; day <= to; day += _rollup_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO) {
        for (const tick of ofDay) {
            const at = day + tick - ANY_DAY;
            if (at >= from && at <= to)
                ticks.push(at);
        }
    }
    return ticks;
}
/** What the clock on the wall of a zone shows, as if it were UTC. */
function wallClock(zone) {
    const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'];
    const format = new Intl.DateTimeFormat('en', {
        ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
        ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
    return (at) => {
        const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
        const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) => shown.get(part));
        return Date.UTC(year, month - 1, day, hour, minute, second);
    };
}


/***/ }),

/***/ 60373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ expectedSamples),
/* harmony export */   EN: () => (/* binding */ ticksOf),
/* harmony export */   p$: () => (/* binding */ workflowCadence)
/* harmony export */ });
/* harmony import */ var _cron_ticks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51990);

/**
 * How many samples there should be in a window, counted from the first sample on: before it nobody looked. A tick on `to` itself is due
 * only if its sample is there already. With a cron the first sample belongs to the tick before it.
 */
function expectedSamples(cadence, observed) {
    return cadence.kind === 'interval' ? ofInterval(cadence.everyMs, observed) : ofTicks(cadence.ticks, observed);
}
/** The cadence of a workflow between two moments, and the tick before them. Many targets share it: it takes the library a while. */
function workflowCadence(schedules, from, to) {
    const before = schedules.flatMap((schedule) => (0,_cron_ticks_js__WEBPACK_IMPORTED_MODULE_0__/* .tickBefore */ .t)(schedule, from) ?? []);
    return { kind: 'ticks', ticks: ticksOf(schedules, Math.min(from, ...before), to) };
}
/** Ticks of several crons, each moment once, ascending. */
function ticksOf(schedules, from, to) {
    return [...new Set(schedules.flatMap((schedule) => (0,_cron_ticks_js__WEBPACK_IMPORTED_MODULE_0__/* .cronTicks */ .L)(schedule, from, to)))].sort((a, b) => a - b);
}
function ofInterval(everyMs, { from, to, first, last }) {
    const begin = first >= from ? first : first + Math.ceil((from - first) / everyMs) * everyMs;
    const end = last >= to ? to : to - 1;
    const ticks = Math.max(0, Math.floor((end - begin) / everyMs) + 1);
    // Both ends of a window may be ticks; it has room for one of the two.
    return Math.min(ticks, Math.ceil((to - from) / everyMs));
}
function ofTicks(ticks, { from, to, first, last }) {
    const before = ticks[firstAfter(ticks, first) - 1] ?? first;
    const begin = Math.max(from, before);
    return Math.max(0, firstAfter(ticks, last >= to ? to : to - 1) - firstAfter(ticks, begin - 1));
}
/** The index of the first number that is greater. */
function firstAfter(numbers, limit) {
    let [low, high] = [0, numbers.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((numbers[middle] ?? limit) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 39456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ wholeIn),
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   Ii: () => (/* binding */ momentIn),
/* harmony export */   Vc: () => (/* binding */ momentOrNull),
/* harmony export */   ef: () => (/* binding */ textOrNull),
/* harmony export */   kx: () => (/* binding */ flagIn),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/** Reads the fields of a line that somebody may have edited. Each throws a TypeError that names the field. */
const ISO = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
/** A text of 1 to `most` characters, which are code points as in the schema of the health file: a name of 60 emoji has 120 UTF-16 units. */
function textIn(fields, key, most = 300) {
    const value = fields[key];
    if (typeof value !== 'string' || value === '')
        throw new TypeError(`\`${key}\` is not a text`);
    if (value.length > most && [...value].length > most)
        throw new TypeError(`\`${key}\` is longer than ${most} characters`);
    return value;
}
/** A text, or null; null too where the key is missing. */
function textOrNull(fields, key) {
    return fields[key] === undefined || fields[key] === null ? null : textIn(fields, key);
}
/** A whole number of `least` or more. */
function wholeIn(fields, key, least = 0) {
    const value = fields[key];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
        throw new TypeError(`\`${key}\` is not a whole number`);
    return value;
}
/** True or false; false where the key is missing. */
function flagIn(fields, key) {
    const value = fields[key] ?? false;
    if (typeof value !== 'boolean')
        throw new TypeError(`\`${key}\` is neither true nor false`);
    return value;
}
/**
 * A moment of ISO 8601 with a zone, in ms since 1970; null for anything else. Without a zone it would be another moment on each machine,
 * and a day that no calendar has, such as February 30, is not quietly another one.
 */
function momentOf(text) {
    const day = ISO.exec(text)?.[1] ?? '';
    const start = Date.parse(`${day}T00:00:00Z`);
    const at = Date.parse(text);
    if (Number.isNaN(start) || Number.isNaN(at))
        return null;
    return new Date(start).toISOString().startsWith(day) ? at : null;
}
/** A moment in milliseconds since 1970. */
function momentIn(fields, key) {
    const value = fields[key];
    const at = typeof value === 'string' ? momentOf(value) : null;
    if (at === null)
        throw new TypeError(`\`${key}\` is not a time such as 2026-01-31T12:00:00Z`);
    return at;
}
/** A moment, or null; null too where the key is missing. */
function momentOrNull(fields, key) {
    return fields[key] === undefined || fields[key] === null ? null : momentIn(fields, key);
}
/** One of a closed list. */
function oneOf(fields, key, allowed) {
    const found = allowed.find((each) => each === fields[key]);
    if (found === undefined)
        throw new TypeError(`\`${key}\` is none of ${allowed.join(', ')}`);
    return found;
}


/***/ }),

/***/ 46617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ monitorFacts),
  LN: () => (/* binding */ reportHistory),
  BE: () => (/* binding */ reportOfLines)
});

// UNUSED EXPORTS: HISTORY_REASONS

// EXTERNAL MODULE: ./build/actions/health-probe/findings.js
var health_probe_findings = __webpack_require__(93312);
// EXTERNAL MODULE: ./build/actions/health-probe/judge.js
var judge = __webpack_require__(4607);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/expected.js
var monitor_expected = __webpack_require__(60373);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/history.js
var monitor_history = __webpack_require__(70825);
// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(30372);
// EXTERNAL MODULE: ./build/core/probe/reasons.js
var reasons = __webpack_require__(14158);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/rollup.js
var rollup = __webpack_require__(43099);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/burn.js


const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Fewer samples say nothing about a rate. */
const LEAST_SAMPLES = 3;
/**
 * Rates at which an error budget of 30 days is spent too fast, each over a long window and, so that it ends when the trouble ends, a short
 * one ("The Site Reliability Workbook", chapter 5): 2 % in an hour, 5 % in six, 10 % in a day, 10 % in three.
 */
const RULES = [
    { severity: 'page', factor: 14.4, longMs: HOUR_MS, shortMs: 5 * MINUTE_MS },
    { severity: 'page', factor: 6, longMs: 6 * HOUR_MS, shortMs: 30 * MINUTE_MS },
    { severity: 'ticket', factor: 3, longMs: rollup/* DAY_MS */.sO, shortMs: 2 * HOUR_MS },
    { severity: 'ticket', factor: 1, longMs: 3 * rollup/* DAY_MS */.sO, shortMs: 6 * HOUR_MS },
];
const RULES_FOR_MS = 30 * rollup/* DAY_MS */.sO;
/**
 * Judges the burn rates of an availability objective. The windows are in proportion to the objective's, and none is less than three times
 * the real distance of the samples, because GitHub's schedule leaves most of the usual five minutes empty; nor is one more than the
 * objective's. So a short window is never longer than its long one. `valid` are oldest first.
 */
function burnRates(valid, { objective, windowMs, now, spacingMs }) {
    const scale = windowMs / RULES_FOR_MS;
    const lengthOf = (ms) => Math.min(windowMs, Math.max(ms * scale, LEAST_SAMPLES * spacingMs));
    const windowOf = (ms) => {
        const of = valid.slice((0,monitor_history/* indexFrom */.L4)(valid, now - ms + 1), (0,monitor_history/* indexFrom */.L4)(valid, now + 1));
        const bad = of.filter(({ state }) => state === 'down').length;
        return { seconds: Math.round(ms / 1000), n: of.length, rate: of.length === 0 ? null : bad / of.length / (1 - objective) };
    };
    return RULES.map(({ severity, factor, longMs, shortMs }) => {
        const long = windowOf(lengthOf(longMs));
        const short = windowOf(lengthOf(shortMs));
        return { severity, factor, long, short, state: stateOf(long, short, factor) };
    });
}
/** The usual distance between samples: the median, so that one long gap does not matter; `meantMs` where there are fewer than two. */
function spacingOf(samples, meantMs) {
    const gaps = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at));
    return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? meantMs;
}
function stateOf(long, short, factor) {
    if (long.rate === null || short.rate === null || long.n < LEAST_SAMPLES || short.n < LEAST_SAMPLES)
        return 'not evaluable';
    return long.rate > factor && short.rate > factor ? 'burning' : 'ok';
}

;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/wilson.js
/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;
/**
 * Wilson's score interval for `good` of `n`, 95 %: unlike the plain one it is honest about few samples and about shares near 1 (Wilson,
 * "Probable inference, the law of succession, and statistical inference", 1927). Both within 0 and 1, and around the share itself. `n > 0`.
 */
function wilson(good, n) {
    const share = good / n;
    const z2 = Z * Z;
    const middle = share + z2 / (2 * n);
    const half = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
    const scale = 1 + z2 / n;
    return {
        lower: good === 0 ? 0 : Math.max(0, Math.min(share, (middle - half) / scale)),
        upper: good === n ? 1 : Math.min(1, Math.max(share, (middle + half) / scale)),
    };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/indicators.js

/** Fewer are a handful, and a handful proves nothing, good or bad. */
const indicators_LEAST_SAMPLES = 3;
/** Of fewer, the 95th percentile is the longest one. */
const LEAST_TIMES = 20;
/** Of 100 answers so many may take longer. */
const SLOW_SHARE = 0.05;
const NOTHING = { verdict: 'insufficient-data', value: null, n: 0, lower: null, upper: null, budgetLeft: null };
/**
 * Good over valid samples against an objective (a share below 1). Met or breached only where the whole 95 % interval lies on one side of
 * it: 2,880 samples without a failure do not prove 99.9 %.
 */
function availabilityOf({ good, n }, objective) {
    if (n === 0)
        return NOTHING;
    const { lower, upper } = wilson(good, n);
    const value = good / n;
    const proven = lower >= objective ? 'met' : upper < objective ? 'breached' : 'insufficient-data';
    const verdict = n < indicators_LEAST_SAMPLES ? 'insufficient-data' : proven;
    return { verdict, value, n, lower, upper, budgetLeft: 1 - (1 - value) / (1 - objective) };
}
/**
 * The 95th percentile (nearest rank) of how long good samples took, against an objective in ms; insufficient below 20. The bounds are the
 * times at the ranks that Wilson's interval for 95 % gives. The budget is the 5 % that may take longer.
 */
function latencyOf({ times }, objectiveMs) {
    const n = times.reduce((sum, { count }) => sum + count, 0);
    if (n === 0)
        return NOTHING;
    const bounds = wilson(n - SLOW_SHARE * n, n);
    const value = timeAt(times, Math.ceil((95 * n) / 100));
    const slow = times.reduce((sum, { ms, count }) => sum + (ms > objectiveMs ? count : 0), 0);
    const verdict = n < LEAST_TIMES ? 'insufficient-data' : value <= objectiveMs ? 'met' : 'breached';
    const [lower, upper] = [timeAt(times, Math.ceil(bounds.lower * n)), timeAt(times, Math.ceil(bounds.upper * n))];
    return { verdict, value, n, lower, upper, budgetLeft: 1 - slow / n / SLOW_SHARE };
}
/** The time with a rank, from 1. */
function timeAt(times, rank) {
    let passed = 0;
    for (const { ms, count } of times) {
        passed += count;
        if (passed >= rank)
            return ms;
    }
    return times.at(-1)?.ms ?? 0;
}

// EXTERNAL MODULE: ./build/actions/health-probe/monitor/view.js
var view = __webpack_require__(47332);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/slo.js






/** Without an objective a target's coverage is that of this long. */
const DEFAULT_WINDOW_MS = 30 * rollup/* DAY_MS */.sO;
/** The newest gaps between samples say how often samples really come. */
const GAPS = 200;
/**
 * Judges every objective of the targets at `now` (ms since 1970), in their order, availability first. Pure. `workflow` is the cadence of
 * the prober's own schedule, null where it is not known. `coverage` is the least of all targets that have samples, so that none hides
 * behind the others; null where none has.
 */
function judgeSlos(history, targets, now, workflow = null) {
    const covers = [];
    const rows = [...(0,view/* viewTargets */.EU)(history, targets, now).values()].flatMap((view) => {
        const cover = coverageIn(view, history, windowOf(view.target), now, workflow);
        if (cover.expected > 0)
            covers.push(cover.coverage);
        return rowsOf(view, history, cover, now);
    });
    return { rows, coverage: covers.length === 0 ? null : Math.min(...covers) };
}
/** The window of a target's objective, or the usual one; ms. */
function windowOf({ slo }) {
    return slo?.windowMs ?? DEFAULT_WINDOW_MS;
}
function rowsOf(view, history, cover, now) {
    const { slo, name, intervalMs } = view.target;
    if (slo === null)
        return [];
    const { availability: objective, latencyP95Ms, windowMs } = slo;
    const counted = countWindow(view, history, windowMs, now);
    const rows = [];
    if (objective !== null) {
        const spacingMs = spacingOf(view.samples.slice(-GAPS), intervalMs);
        const burn = burnRates(view.valid, { objective, windowMs, now, spacingMs });
        rows.push({ target: name, sli: 'availability', ...availabilityOf(counted, objective), ...cover, burn });
    }
    if (latencyP95Ms !== null)
        rows.push({ target: name, sli: 'latency_p95', ...latencyOf(counted, latencyP95Ms), ...cover, burn: [] });
    return rows;
}
function countWindow({ target, valid }, history, windowMs, now) {
    const inside = valid.slice((0,monitor_history/* indexFrom */.L4)(valid, now - windowMs));
    const days = (history.rollups.get(target.name) ?? []).filter((day) => (0,rollup/* dayStart */.J7)(day) >= now - windowMs && (0,rollup/* dayStart */.J7)(day) <= now);
    const bad = inside.filter(({ state }) => state === 'down').length + days.reduce((sum, { down }) => sum + down, 0);
    const n = inside.length + days.reduce((sum, { up, degraded, down }) => sum + up + degraded + down, 0);
    const times = new Map();
    for (const { state, ms } of inside)
        if (state !== 'down' && ms !== null)
            times.set(ms, (times.get(ms) ?? 0) + 1);
    for (const [time, count] of days.flatMap(({ ms }) => Object.entries(ms)))
        times.set(Number(time), (times.get(Number(time)) ?? 0) + count);
    return { n, good: n - bad, times: [...times].map(([ms, count]) => ({ ms, count })).sort((a, b) => a.ms - b.ms) };
}
function coverageIn({ target, samples }, history, windowMs, now, workflow) {
    const days = (history.rollups.get(target.name) ?? []).filter((day) => (0,rollup/* dayStart */.J7)(day) <= now);
    const [oldest] = days;
    const from = beginOf(days, now - windowMs, now);
    const first = oldest?.first ?? samples[0]?.at;
    const last = samples.at(-1)?.at ?? first;
    if (first === undefined || last === undefined)
        return { expected: 0, coverage: 0 };
    const taken = samples.length - (0,monitor_history/* indexFrom */.L4)(samples, from);
    const summed = days.filter((day) => (0,rollup/* dayStart */.J7)(day) >= from).reduce((sum, day) => sum + day.samples, 0);
    const expected = (0,monitor_expected/* expectedSamples */.EJ)(workflow ?? { kind: 'interval', everyMs: target.intervalMs }, { from, to: now, first, last });
    return { expected, coverage: expected === 0 ? 0 : Math.min(1, (taken + summed) / expected) };
}
/** Where a window begins to be counted: a day that is summed up is in it as a whole, or not at all. */
function beginOf(days, from, now) {
    const cut = days.find((day) => (0,rollup/* dayStart */.J7)(day) < from && from < (0,rollup/* dayStart */.J7)(day) + rollup/* DAY_MS */.sO);
    return cut === undefined ? from : Math.min(now, (0,rollup/* dayStart */.J7)(cut) + rollup/* DAY_MS */.sO);
}

;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/last-result.js





/** A prober that has left out so many looks says nothing of now. */
const SILENT_AFTER = 3;
/** The newest gaps between samples say how often they really come: GitHub is often hours late, and that alone is no silence. */
const last_result_GAPS = 200;
/** Of other targets in the history so many are named. */
const NAMED = 3;
const last_result_HOUR_MS = 3_600_000;
const last_result_MINUTE_MS = 60_000;
/**
 * The newest sample as a result at `now` (ms since 1970). A target without one is unknown, and so is one whose newest is older than three
 * looks: three intervals, or, up to a day, three times the usual distance of its samples.
 */
function lastResult(view, history, now) {
    const { name } = view.target;
    const phases = { dns: null, connect: null, tls: null, ttfb: null, body: null };
    const unseen = { phase: null, flaky: false, phases, address: null, version: null };
    const sample = view.newest;
    const nothing = { name, state: 'unknown', reason: null, attempts: 0, durationMs: 0, ...unseen };
    if (sample === null)
        return { ...nothing, detail: absence(name, history, now) };
    if (now - sample.at > patience(view))
        return { ...nothing, detail: silence(sample, view, now) };
    const reason = reasons/* PROBE_REASONS */.Te.find((known) => known === sample.reason) ?? null;
    const state = sample.state === 'skipped' ? 'unknown' : sample.state;
    const detail = `Seen ${ageText(now - sample.at)} before${sample.maintenance ? ', in maintenance' : ''}.`;
    return { name, state, reason, detail, attempts: 1, durationMs: sample.ms ?? 0, ...unseen };
}
/** How old the newest sample may be, in ms. */
function patience({ target, samples }) {
    const usual = spacingOf(samples.slice(-last_result_GAPS), target.intervalMs);
    return Math.max(SILENT_AFTER * target.intervalMs, Math.min(SILENT_AFTER * usual, rollup/* DAY_MS */.sO));
}
function silence({ at, state }, { target }, now) {
    const outside = target.slo !== null && now - at > windowOf(target) ? ', and older than the window of the objective' : '';
    return `The prober is silent: the newest sample, ${state}, is of ${new Date(at).toISOString()}, ${ageText(now - at)} before${outside}.`;
}
/** Why there is no sample: nobody has looked yet, or the history has others. */
function absence(name, history, now) {
    const later = history.samples.get(name)?.find(({ at }) => at > now);
    if (later !== undefined)
        return `There is no sample yet: the first one is of ${new Date(later.at).toISOString()}, later than this report.`;
    const day = history.rollups.get(name)?.findLast((rollup) => Date.parse(rollup.day) <= now)?.day;
    if (day !== undefined)
        return `The prober is silent: the newest day with samples is ${day}.`;
    const others = [...new Set([...history.samples.keys(), ...history.rollups.keys()])].filter((other) => other !== name);
    if (others.length === 0)
        return 'There is no sample yet.';
    const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
    return `There is no sample of this name yet: the history has ${others.slice(0, NAMED).map(words/* shown */.SP).join(', ')}${more}.`;
}
/** `a minute`, `12 minutes`, `5 hours`, `8 days`: rounded down. */
function ageText(ms) {
    if (ms >= 2 * rollup/* DAY_MS */.sO)
        return `${Math.floor(ms / rollup/* DAY_MS */.sO).toLocaleString('en-US')} days`;
    if (ms >= 2 * last_result_HOUR_MS)
        return `${Math.floor(ms / last_result_HOUR_MS)} hours`;
    const minutes = Math.floor(ms / last_result_MINUTE_MS);
    return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

// EXTERNAL MODULE: ./build/actions/health-probe/monitor/lines.js + 1 modules
var lines = __webpack_require__(95438);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/prober.js
var prober = __webpack_require__(96801);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/slo-words.js
var slo_words = __webpack_require__(20997);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/history-report.js











/** Why the verdict of a history is what it is. */
const HISTORY_REASONS = (/* unused pure expression or super */ null && (['all_up', 'targets_down', 'targets_unknown', 'slo_breached']));
/** How far back the prober's own ticks are told one by one. */
const TICKS_DAYS = 7;
/** Reads the lines of a history file and judges them: `probe report FILE --state-file F --now ISO`. `place` is the file's name. */
function reportOfLines(text, place, subject, rule) {
    const { history, refused } = (0,lines/* readHistory */.Lu)(text);
    const warning = (0,lines/* refusedWarning */.F4)(place, refused, 'The file is left as it is.');
    return reportHistory(history, subject, { ...rule, warnings: warning === null ? [] : [warning] }).report;
}
/**
 * What a history says of its targets at a moment: the last sample of each (an old one says nothing of now), its objectives, and how well the prober kept its schedule. Pure.
 * As with a monitor, what targets did fails nothing unless `failOn` says so.
 */
function reportHistory(all, subject, rule) {
    const { targets, now, failOn, warnings } = rule;
    const history = (0,monitor_history/* countOnce */.n3)(all, now);
    const results = [...(0,view/* viewTargets */.EU)(history, targets, now).values()].map((view) => lastResult(view, history, now));
    const { slo, outputs, findings } = monitorFacts(history, rule);
    const count = (state) => results.filter((result) => result.state === state).length;
    const counts = { up: count('up'), degraded: count('degraded'), down: count('down'), unknown: count('unknown') };
    const report = {
        schema: 1,
        action: 'health-probe',
        subject,
        verdict: verdictOf(counts, slo, failOn),
        gates: [],
        findings: [
            ...results.map((result, index) => (0,health_probe_findings/* targetFinding */.fx)({ result, place: targets[index]?.place ?? null, tainted: false }, failOn !== 'down')),
            ...findings,
            ...warnings.map((message) => ({ rule: 'state', state: 'skipped', subject: 'state', message, advisory: true })),
        ],
        artifacts: [],
        outputs: { ...(0,judge/* noOutputs */.Q9)(), ...outputs, ...counts, targets: results.map(judge/* targetOutput */.zX) },
    };
    return { report, slo };
}
/** What a history adds to a report of any mode: objectives, coverage, and the prober's own schedule, with their outputs and findings. */
function monitorFacts(history, { targets, now, failOn, schedules, scheduled }) {
    const known = schedules !== null && schedules.length > 0 ? schedules : null;
    const from = now - Math.max(0, ...targets.map(windowOf));
    const { rows: slo, coverage } = judgeSlos(history, targets, now, known === null ? null : (0,monitor_expected/* workflowCadence */.p$)(known, from, now));
    const byName = new Map(targets.map((target) => [target.name, target]));
    const ticksFrom = now - TICKS_DAYS * rollup/* DAY_MS */.sO;
    const live = known === null ? null : (0,prober/* proberLiveness */.u)(known, { runs: runBegins(history, targets, ticksFrom), scheduled, from: ticksFrom, now });
    const findings = slo.map((row) => (0,slo_words/* sloFinding */.C4)(row, byName.get(row.target) ?? { slo: null }, failOn === 'slo'));
    const missed = live?.missedTicks ?? [];
    return {
        slo,
        findings: missed.length === 0 ? findings : [...findings, missedFinding(missed)],
        outputs: {
            slo: slo.map((row) => ({
                ...row,
                burn: row.burn.map(({ long, short, ...burn }) => ({ ...burn, long: { ...long }, short: { ...short } })),
            })),
            coverage: coverage ?? '',
            'schedule-lag-seconds': live?.lagSeconds ?? '',
            'missed-ticks': missed,
        },
    };
}
/**
 * The first sample of each run that looked at one of the targets at `from` or later: another workflow with a health file of its own may keep
 * its samples here too. A run that somebody ran again is one run still: it began once, and covers no second tick.
 */
function runBegins({ samples }, targets, from) {
    const begins = new Map();
    for (const list of targets.map(({ name }) => samples.get(name) ?? [])) {
        for (const { run, at } of list.slice((0,monitor_history/* indexFrom */.L4)(list, from)))
            begins.set(run, Math.min(at, begins.get(run) ?? at));
    }
    return [...begins.values()];
}
function verdictOf({ down, unknown }, slo, failOn) {
    if (failOn === 'slo' && slo.some(({ verdict }) => verdict === 'breached'))
        return { state: 'fail', reason: 'slo_breached' };
    if (down > 0)
        return { state: failOn === 'down' ? 'fail' : 'pass', reason: 'targets_down' };
    if (unknown > 0)
        return { state: failOn === 'down' ? 'error' : 'pass', reason: 'targets_unknown' };
    return { state: 'pass', reason: 'all_up' };
}
function missedFinding(missed) {
    const [last] = missed.slice(-1);
    return {
        rule: 'prober',
        state: 'skipped',
        subject: 'schedule',
        message: `In the last ${TICKS_DAYS} days ${missed.length} ${missed.length === 1 ? 'tick' : 'ticks'} of the schedule had no run, the last at ${last}.`,
        advisory: true,
        fix: 'GitHub starts schedules late and drops some; `repository_dispatch` from elsewhere is more regular.',
    };
}


/***/ }),

/***/ 70825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ indexFrom),
/* harmony export */   R3: () => (/* binding */ prune),
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   dk: () => (/* binding */ mergeHistories),
/* harmony export */   n3: () => (/* binding */ countOnce),
/* harmony export */   om: () => (/* binding */ historyOf)
/* harmony export */ });
/* unused harmony export RAW_MS */
/* harmony import */ var _rollup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43099);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38427);


/** Samples are kept one by one for this long, then a line a day. */
const RAW_MS = 35 * _rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
/** No objective looks back further than 90 days; people do, but not for the times of answers, which are most of a summary. */
const ROLLUPS_MS = 400 * _rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
const TIMES_MS = 91 * _rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
/** A notice that nobody took for so long would only confuse. */
const NOTICES_MS = 7 * _rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
const NO_HISTORY = { samples: new Map(), rollups: new Map(), alarms: new Map(), notices: [] };
/** A history of loose parts, in any order, with doubles. Alarms and notices: the last of a name holds. */
function historyOf(parts) {
    const byTarget = grouped(parts.samples ?? [], ({ target }) => target);
    return {
        samples: new Map([...byTarget].map(([target, list]) => [target, settled(list)])),
        rollups: new Map([...grouped(parts.rollups ?? [], ({ target }) => target)].map(([target, list]) => [target, distinctDays(list)])),
        alarms: new Map([...(parts.alarms ?? [])].map((alarm) => [alarm.target, alarm])),
        notices: [...new Map([...(parts.notices ?? [])].map((notice) => [notice.key, notice])).values()],
    };
}
/**
 * All that one of the two knows, once: the order and the number of merges make no difference to samples and rollups. Of alarms and
 * notices, which only the holder of the store decides about, `base` has the word where both have one.
 */
function mergeHistories(base, more) {
    return {
        samples: mergedMaps(base.samples, more.samples, mergeSamples),
        rollups: mergedMaps(base.rollups, more.rollups, (a, b) => distinctDays([...a, ...b])),
        alarms: new Map([...more.alarms, ...base.alarms]),
        notices: [...new Map([...base.notices, ...more.notices].reverse().map((notice) => [notice.key, notice])).values()].reverse(),
    };
}
/**
 * What is to be kept at `now` (ms since 1970): days that ended more than 35 days ago are summed up, and summed once: a sample of such
 * a day that comes later changes nothing, since nobody could tell whether it is in the sum.
 */
function prune(history, now) {
    const [rawFrom, rollupsFrom] = [(0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(now - RAW_MS), now - ROLLUPS_MS];
    const samples = new Map();
    const sums = [];
    for (const [target, list] of history.samples) {
        const old = list.slice(0, indexFrom(list, rawFrom));
        for (const [day, ofDay] of grouped(old, ({ at }) => (0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(at)))
            sums.push((0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .rollUp */ .F3)(target, day, ofDay));
        const recent = old.length === 0 ? list : list.slice(old.length);
        if (recent.length > 0)
            samples.set(target, recent);
    }
    const rollups = [...[...history.rollups.values()].flat(), ...sums]
        .filter((rollup) => (0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .dayStart */ .J7)(rollup) >= rollupsFrom)
        .map((rollup) => ((0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .dayStart */ .J7)(rollup) >= now - TIMES_MS ? rollup : { ...rollup, ms: {} }));
    return {
        ...history,
        samples,
        rollups: historyOf({ rollups }).rollups,
        notices: history.notices.filter(({ at }) => at > now - NOTICES_MS),
    };
}
/**
 * What a report at `now` counts, of a history that nobody has pruned for long: samples of days that are summed up already are left out, as
 * `prune` would; all others stay as exact as they are.
 */
function countOnce(history, now) {
    const rawFrom = (0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(now - RAW_MS);
    const samples = new Map();
    for (const [target, list] of history.samples) {
        const summed = new Set((history.rollups.get(target) ?? []).map(_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .dayStart */ .J7));
        samples.set(target, summed.size === 0 ? list : list.filter(({ at }) => at >= rawFrom || !summed.has((0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(at))));
    }
    return { ...history, samples };
}
/** Lists by key, in the order in which they came. (`Map.groupBy` is not in Node 20.) */
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
/** The index of the first sample at `from` or later. */
function indexFrom(samples, from) {
    let [low, high] = [0, samples.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((samples[middle]?.at ?? from) < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function settled(samples) {
    const byKey = new Map();
    for (const sample of samples) {
        const key = (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sampleKey */ .yB)(sample);
        const other = byKey.get(key);
        byKey.set(key, other === undefined ? sample : (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .preferred */ .yl)(other, sample));
    }
    return [...byKey.values()].sort(_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSamples */ .r_);
}
function mergeSamples(a, b) {
    const [few, many] = a.length < b.length ? [a, b] : [b, a];
    const fresh = new Map(few.map((sample) => [(0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sampleKey */ .yB)(sample), sample]));
    const known = many.map((sample) => {
        const other = fresh.get((0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sampleKey */ .yB)(sample));
        if (other === undefined)
            return sample;
        fresh.delete((0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sampleKey */ .yB)(sample));
        return (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .preferred */ .yl)(sample, other);
    });
    return [...known, ...fresh.values()].sort(_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSamples */ .r_);
}
function distinctDays(rollups) {
    const byDay = new Map();
    for (const rollup of rollups) {
        const other = byDay.get(rollup.day);
        byDay.set(rollup.day, other === undefined ? rollup : (0,_rollup_js__WEBPACK_IMPORTED_MODULE_0__/* .fuller */ .n_)(other, rollup));
    }
    return [...byDay.values()].sort((a, b) => (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTexts */ .qy)(a.day, b.day));
}
function mergedMaps(a, b, both) {
    const merged = new Map(a);
    for (const [key, value] of b) {
        const mine = merged.get(key);
        merged.set(key, mine === undefined ? value : both(mine, value));
    }
    return merged;
}


/***/ }),

/***/ 95438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qw: () => (/* binding */ otherLines),
  AP: () => (/* binding */ printHistory),
  Lu: () => (/* binding */ readHistory),
  Se: () => (/* binding */ readLines),
  F4: () => (/* binding */ refusedWarning)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/fields.js
var monitor_fields = __webpack_require__(39456);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/sample.js
var sample = __webpack_require__(38427);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/alarm.js


/** Where people are told. The issue is there for every target with `alert`, the others as `alert.to` says. */
const SINKS = ['issue', 'slack', 'pagerduty'];
/** By the escalation clock: from the first sample that was down, 2 after 15 minutes, 3 (`[CRITICAL]`) after 60. */
const LEVELS = [1, 2, 3];
const NOTICE_KINDS = ['open', 'update', 'escalate', 'resolve', 'flapping-begin', 'flapping-end'];
const iso = (at) => new Date(at).toISOString();
/** An alarm as its line has it. */
function alarmLine({ target, incident, flapping, last, toldOf }) {
    return {
        ...{ v: 1, kind: 'alarm', target, flapping, toldOf },
        incident: incident === null ? null : { ...incident, since: iso(incident.since) },
        last: last === null ? null : { ...last, closedAt: iso(last.closedAt) },
    };
}
/** Reads what `alarmLine` writes. Throws a TypeError that names the field that is wrong. */
function readAlarm(fields) {
    const [incident, last] = [within(fields, 'incident'), within(fields, 'last')];
    return {
        target: (0,monitor_fields/* textIn */.r7)(fields, 'target', 100),
        incident: incident && { key: (0,monitor_fields/* textIn */.r7)(incident, 'key'), since: (0,monitor_fields/* momentIn */.Ii)(incident, 'since'), level: (0,monitor_fields/* oneOf */.yL)(incident, 'level', LEVELS) },
        flapping: (0,monitor_fields/* flagIn */.kx)(fields, 'flapping'),
        last: last && { key: (0,monitor_fields/* textIn */.r7)(last, 'key'), closedAt: (0,monitor_fields/* momentIn */.Ii)(last, 'closedAt') },
        toldOf: (0,monitor_fields/* textOrNull */.ef)(fields, 'toldOf'),
    };
}
/** A notice as its line has it; `kind` says what the line is, `notice` what the notice is. */
function noticeLine({ kind, at, since, claim, ...rest }) {
    const claimed = claim === null ? null : { by: claim.by, until: iso(claim.until) };
    return { v: 1, kind: 'notice', notice: kind, ...rest, sinks: [...rest.sinks], at: iso(at), since: iso(since), claim: claimed };
}
/** Reads what `noticeLine` writes. Throws a TypeError that names the field that is wrong. */
function readNotice(fields) {
    const claim = within(fields, 'claim');
    const { sinks } = fields;
    if (!Array.isArray(sinks))
        throw new TypeError('`sinks` is not a list');
    return {
        key: (0,monitor_fields/* textIn */.r7)(fields, 'key', 500),
        kind: (0,monitor_fields/* oneOf */.yL)(fields, 'notice', NOTICE_KINDS),
        target: (0,monitor_fields/* textIn */.r7)(fields, 'target', 100),
        incident: (0,monitor_fields/* textIn */.r7)(fields, 'incident'),
        at: (0,monitor_fields/* momentIn */.Ii)(fields, 'at'),
        since: (0,monitor_fields/* momentIn */.Ii)(fields, 'since'),
        level: (0,monitor_fields/* oneOf */.yL)(fields, 'level', LEVELS),
        state: (0,monitor_fields/* oneOf */.yL)(fields, 'state', sample/* SAMPLE_STATES */.Ik),
        reason: (0,monitor_fields/* textOrNull */.ef)(fields, 'reason'),
        closes: (0,monitor_fields/* flagIn */.kx)(fields, 'closes'),
        follows: (0,monitor_fields/* textOrNull */.ef)(fields, 'follows'),
        sinks: SINKS.filter((sink) => sinks.includes(sink)),
        claim: claim && { by: (0,monitor_fields/* textIn */.r7)(claim, 'by'), until: (0,monitor_fields/* momentOrNull */.Vc)(claim, 'until') ?? 0 },
    };
}
function within(fields, key) {
    const value = fields[key] ?? null;
    if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
        throw new TypeError(`\`${key}\` is not a mapping`);
    return value;
}

// EXTERNAL MODULE: ./build/actions/health-probe/monitor/history.js
var monitor_history = __webpack_require__(70825);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/rollup.js
var rollup = __webpack_require__(43099);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/lines.js






/**
 * Reads a history file: JSON Lines, a sample a line, and lines with a `kind` for what else has to last. Never throws: a line that is
 * corrupt, or of a newer version, is set apart with its reason. What cannot be read is no sample, good or bad.
 */
function readHistory(text) {
    return collect(text.replace(/^\uFEFF/, '').split('\n'), (line) => JSON.parse(line));
}
/** The same of lines that are JSON values already. */
function readLines(values) {
    return collect(values, (value) => value);
}
/** A history as its file has it: what has to last besides samples first, then the samples, oldest first. Empty for none. */
function printHistory(history) {
    const lines = [...otherLines(history), ...[...history.samples.values()].flat().sort(sample/* compareSamples */.r_).map(sample/* sampleLine */.Pr)];
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
/** The lines that are no samples, in an order that does not depend on how they came together. */
function otherLines({ rollups, alarms, notices }) {
    const days = [...rollups.values()].flat().sort((a, b) => (0,sample/* compareTexts */.qy)(a.day, b.day) || (0,sample/* compareTexts */.qy)(a.target, b.target));
    const byTarget = [...alarms.values()].sort((a, b) => (0,sample/* compareTexts */.qy)(a.target, b.target));
    return [...days.map(rollup/* rollupLine */.XN), ...byTarget.map(alarmLine), ...notices.map(noticeLine)];
}
/** What a reader is told of lines that could not be read, in one sentence; null where there are none. `kept` says where they are now. */
function refusedWarning(place, refused, kept) {
    const [first] = refused;
    if (first === undefined)
        return null;
    const lines = refused.length === 1 ? 'A line' : `${refused.length} lines`;
    return `${place}: ${lines} could not be read and count${refused.length === 1 ? 's' : ''} for nothing (line ${first.line}: ${first.why}). ${kept}`;
}
function collect(lines, parsed) {
    const samples = [];
    const [rollups, alarms, notices, refused] = [[], [], [], []];
    for (const [index, line] of lines.entries()) {
        if (typeof line === 'string' && line.trim() === '')
            continue;
        try {
            const part = partOf(parsed(line));
            if ('sample' in part)
                samples.push(part.sample);
            else if ('rollup' in part)
                rollups.push(part.rollup);
            else if ('alarm' in part)
                alarms.push(part.alarm);
            else
                notices.push(part.notice);
        }
        catch (error) {
            const text = typeof line === 'string' ? line : JSON.stringify(line);
            const why = error instanceof SyntaxError ? 'it is not JSON' : (0,errors/* messageOf */.bD)(error);
            refused.push({ line: index + 1, text, why });
        }
    }
    return { history: (0,monitor_history/* historyOf */.om)({ samples, rollups, alarms, notices }), refused };
}
function partOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new TypeError('it is no mapping');
    const fields = value;
    const { v, kind } = fields;
    if (typeof v === 'number' && v > 1)
        throw new TypeError(`it was written by a newer version of ops-actions (format ${v})`);
    if (v !== 1)
        throw new TypeError('`v` is not 1');
    if (kind === undefined)
        return { sample: readSample(fields) };
    if (kind === 'rollup')
        return { rollup: (0,rollup/* readRollup */.tP)(fields) };
    if (kind === 'alarm')
        return { alarm: readAlarm(fields) };
    if (kind === 'notice')
        return { notice: readNotice(fields) };
    throw new TypeError('`kind` is none that is known');
}
function readSample(fields) {
    const ms = fields.ms ?? null;
    if (ms !== null && (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0))
        throw new TypeError('`ms` is not a time in milliseconds');
    return {
        target: (0,monitor_fields/* textIn */.r7)(fields, 'target', 100),
        run: typeof fields.run === 'number' ? String((0,monitor_fields/* wholeIn */.DM)(fields, 'run')) : (0,monitor_fields/* textIn */.r7)(fields, 'run'),
        attempt: (0,monitor_fields/* wholeIn */.DM)(fields, 'attempt', 1),
        at: (0,monitor_fields/* momentIn */.Ii)(fields, 'at'),
        state: (0,monitor_fields/* oneOf */.yL)(fields, 'state', sample/* SAMPLE_STATES */.Ik),
        reason: (0,monitor_fields/* textOrNull */.ef)(fields, 'reason'),
        ms,
        maintenance: (0,monitor_fields/* flagIn */.kx)(fields, 'maintenance'),
        tainted: (0,monitor_fields/* flagIn */.kx)(fields, 'tainted'),
    };
}


/***/ }),

/***/ 68858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zq: () => (/* binding */ isInMaintenance),
/* harmony export */   lF: () => (/* binding */ markMaintenance)
/* harmony export */ });
/* unused harmony export maintenanceSpans */
/* harmony import */ var _cron_ticks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51990);

/**
 * When the windows of a target are open between two moments, ascending and apart from each other. A window lasts as long as it says,
 * over midnight and over a change of the clock; one whose beginning summer time leaves out does not open that day.
 */
function maintenanceSpans(windows, from, to) {
    const opened = windows.flatMap(({ cron, zone, forMs }) => (0,_cron_ticks_js__WEBPACK_IMPORTED_MODULE_0__/* .cronTicks */ .L)({ cron, zone }, from - forMs, to, 'skip').map((at) => ({ from: at, to: at + forMs })));
    const spans = [];
    for (const span of opened.sort((a, b) => a.from - b.from)) {
        const last = spans.at(-1);
        if (last !== undefined && span.from <= last.to)
            last.to = Math.max(last.to, span.to);
        else
            spans.push(span);
    }
    return spans.filter(({ to: end }) => end > from);
}
/** Whether a moment lies in a window. */
function isInMaintenance(windows, at) {
    return windows.length > 0 && within(maintenanceSpans(windows, at, at), at);
}
/**
 * Samples with their windows: one counts as taken in maintenance if its line says so, or if a window of the file was open then, so that a
 * window that was declared too late for the run still excludes what it names. `samples` are of one target, oldest first.
 */
function markMaintenance(samples, windows) {
    const [first, last] = [samples[0], samples.at(-1)];
    if (windows.length === 0 || first === undefined || last === undefined)
        return samples;
    const spans = maintenanceSpans(windows, first.at, last.at);
    let current = 0;
    return samples.map((sample) => {
        while ((spans[current]?.to ?? Number.POSITIVE_INFINITY) <= sample.at)
            current += 1;
        const span = spans[current];
        return sample.maintenance || span === undefined || sample.at < span.from ? sample : { ...sample, maintenance: true };
    });
}
function within(spans, at) {
    return spans.some(({ from, to }) => from <= at && at < to);
}


/***/ }),

/***/ 96801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ workflowSchedules),
/* harmony export */   u: () => (/* binding */ proberLiveness)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _cron_ticks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51990);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60373);




/**
 * The schedules of a workflow file: `on.schedule` with its `cron` and `timezone`. Throws a TypeError that says what cannot be read; a
 * workflow without a schedule has none.
 */
function workflowSchedules(text) {
    let workflow;
    try {
        workflow = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { version: '1.2', logLevel: 'error' });
    }
    catch (error) {
        throw new TypeError(`the workflow is not valid YAML: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    const on = fieldOf(workflow, 'on');
    const schedule = on === null ? undefined : fieldOf(on, 'schedule');
    if (schedule === undefined || schedule === null)
        return [];
    if (!Array.isArray(schedule))
        throw new TypeError('`on.schedule` of the workflow is not a list');
    return schedule.map((entry) => {
        const [cron, zone = 'UTC'] = [fieldOf(entry, 'cron'), fieldOf(entry, 'timezone')];
        if (typeof cron !== 'string' || typeof zone !== 'string')
            throw new TypeError('`on.schedule` of the workflow has an entry without a `cron`');
        try {
            (0,_cron_ticks_js__WEBPACK_IMPORTED_MODULE_2__/* .tickBefore */ .t)({ cron, zone }, 0);
        }
        catch (error) {
            throw new TypeError(`the schedule \`${cron}\` of the workflow cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
        }
        return { cron, zone };
    });
}
/**
 * Compares runs with ticks. A tick is covered by a run that began before the next one. What more began then is late, by hand, or from
 * elsewhere, and GitHub does not say which: each of those covers one of the ticks without a run that lie directly before, and none beyond
 * a tick that has a run, so that a run by hand never hides what was missed days ago. A tick without a run is missed as soon as the next
 * one is due. `runs` are the moments at which runs began (ms since 1970), this one included; ticks count from the first of them on, but
 * not from before `from`. `scheduled` is this run, if a schedule started it.
 */
function proberLiveness(schedules, { runs, scheduled, from, now }) {
    const known = runs.filter((at) => at <= now).sort((a, b) => a - b);
    const lagSeconds = scheduled === null ? null : lagOf(schedules, scheduled);
    const first = known[0];
    if (first === undefined)
        return { lagSeconds, missedTicks: [], expected: 0, covered: 0 };
    const begin = Math.max(from, lastTick(schedules, first) ?? first);
    const ticks = (0,_expected_js__WEBPACK_IMPORTED_MODULE_3__/* .ticksOf */ .EN)(schedules, begin, now);
    const covered = coveredTicks(ticks, known);
    const missed = ticks.filter((_, n) => covered[n] === false && n < ticks.length - 1);
    const count = covered.filter(Boolean).length;
    return { lagSeconds, missedTicks: missed.map((tick) => new Date(tick).toISOString()), expected: count + missed.length, covered: count };
}
/** Of each tick, whether a run covers it; both ascending. Runs before the first tick cover none. */
function coveredTicks(ticks, runs) {
    const counts = ticks.map(() => 0);
    let index = -1;
    for (const run of runs) {
        while ((ticks[index + 1] ?? Number.POSITIVE_INFINITY) <= run)
            index += 1;
        if (index >= 0)
            counts[index] = (counts[index] ?? 0) + 1;
    }
    const covered = counts.map((count) => count > 0);
    for (const [n, count] of counts.entries()) {
        for (let [left, before] = [count - 1, n - 1]; left > 0 && counts[before] === 0; left -= 1, before -= 1)
            covered[before] = true;
    }
    return covered;
}
/** Of several crons, the one that the event names is the one that this run is late for. */
function lagOf(schedules, { at, cron }) {
    const named = schedules.filter((schedule) => schedule.cron.trim() === cron?.trim());
    const tick = lastTick(named.length > 0 ? named : schedules, at);
    return tick === null ? null : Math.floor((at - tick) / 1000);
}
function lastTick(schedules, at) {
    const ticks = schedules.flatMap((schedule) => (0,_cron_ticks_js__WEBPACK_IMPORTED_MODULE_2__/* .tickBefore */ .t)(schedule, at) ?? []);
    return ticks.length === 0 ? null : Math.max(...ticks);
}
function fieldOf(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key] : undefined;
}


/***/ }),

/***/ 43099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ rollUp),
/* harmony export */   J7: () => (/* binding */ dayStart),
/* harmony export */   XN: () => (/* binding */ rollupLine),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   n_: () => (/* binding */ fuller),
/* harmony export */   sO: () => (/* binding */ DAY_MS),
/* harmony export */   tP: () => (/* binding */ readRollup)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39456);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38427);


const DAY_MS = 86_400_000;
/** The beginning of the UTC day of a moment, in ms since 1970. */
function dayOf(at) {
    return Math.floor(at / DAY_MS) * DAY_MS;
}
/** When a rollup's day begins, in ms since 1970. */
function dayStart({ day }) {
    return Date.parse(`${day}T00:00:00Z`);
}
/** Sums up samples of one target and one UTC day; there is at least one. */
function rollUp(target, dayAt, samples) {
    const day = new Date(dayAt).toISOString().slice(0, 10);
    const counts = { up: 0, degraded: 0, down: 0, maintenance: 0, tainted: 0, unknown: 0 };
    const ms = {};
    const first = Math.min(...samples.map(({ at }) => at));
    for (const sample of samples) {
        counts[classOf(sample)] += 1;
        if (!(0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .isValid */ .fn)(sample) || sample.state === 'down' || sample.ms === null)
            continue;
        const rounded = String(Number(sample.ms.toPrecision(4)));
        ms[rounded] = (ms[rounded] ?? 0) + 1;
    }
    return { target, day, first, samples: samples.length, ...counts, ms };
}
/** Of two summaries of one day the one that saw more; a tie is decided alike by everybody. */
function fuller(a, b) {
    if (a.samples !== b.samples)
        return a.samples > b.samples ? a : b;
    return JSON.stringify(rollupLine(a)) <= JSON.stringify(rollupLine(b)) ? a : b;
}
/** A rollup as its line has it. */
function rollupLine({ target, day, first, samples, up, degraded, down, maintenance, tainted, unknown, ms }) {
    return {
        v: 1,
        kind: 'rollup',
        target,
        day,
        first: new Date(first).toISOString(),
        samples,
        up,
        degraded,
        down,
        maintenance,
        tainted,
        unknown,
        ms,
    };
}
/** Reads what `rollupLine` writes. Throws a TypeError that names the field that is wrong. */
function readRollup(fields) {
    (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(fields, 'kind', ['rollup']);
    const day = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(fields, 'day');
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
        throw new TypeError('`day` is not a day');
    const whole = (key) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeIn */ .DM)(fields, key);
    const counts = { up: whole('up'), degraded: whole('degraded'), down: whole('down') };
    const others = { maintenance: whole('maintenance'), tainted: whole('tainted'), unknown: whole('unknown') };
    const samples = whole('samples');
    const sum = [...Object.values(counts), ...Object.values(others)].reduce((a, b) => a + b, 0);
    if (sum !== samples)
        throw new TypeError('`samples` is not the sum of its parts');
    const first = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .momentOrNull */ .Vc)(fields, 'first') ?? Date.parse(`${day}T00:00:00Z`);
    if (new Date(first).toISOString().slice(0, 10) !== day)
        throw new TypeError('`first` is not of the `day`');
    return { target: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(fields, 'target', 100), day, first, samples, ...counts, ...others, ms: readTimes(fields.ms) };
}
function readTimes(value) {
    const times = {};
    if (typeof value !== 'object' || value === null)
        throw new TypeError('`ms` is not a mapping');
    for (const [rounded, count] of Object.entries(value)) {
        const isTime = Number(rounded) >= 0 && Number.isFinite(Number(rounded));
        if (!isTime || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1)
            throw new TypeError('`ms` counts no times');
        times[rounded] = count;
    }
    return times;
}
function classOf({ state, maintenance, tainted }) {
    if (maintenance)
        return 'maintenance';
    if (tainted)
        return 'tainted';
    return state === 'skipped' ? 'unknown' : state;
}


/***/ }),

/***/ 38427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ SAMPLE_STATES),
/* harmony export */   Pr: () => (/* binding */ sampleLine),
/* harmony export */   fn: () => (/* binding */ isValid),
/* harmony export */   qy: () => (/* binding */ compareTexts),
/* harmony export */   r_: () => (/* binding */ compareSamples),
/* harmony export */   te: () => (/* binding */ isCertain),
/* harmony export */   yB: () => (/* binding */ sampleKey),
/* harmony export */   yl: () => (/* binding */ preferred)
/* harmony export */ });
/* harmony import */ var _core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14158);

/** What a sample can say. `skipped`: it was not looked at; with `unknown`, it says nothing about the target. */
const SAMPLE_STATES = ['up', 'degraded', 'down', 'unknown', 'skipped'];
/** Tells a sample of one target from all others of it. */
function sampleKey({ run, attempt }) {
    return `${run}#${attempt}`;
}
/** Whether a sample says anything: unknown, skipped, maintenance and tainted ones count neither as good nor as bad. */
function isValid({ state, maintenance, tainted }) {
    return !maintenance && !tainted && (state === 'up' || state === 'degraded' || state === 'down');
}
/**
 * Whether a sample is an alarm's business: valid, or tainted and yet certain. A prober that was too busy to time an answer has seen it all
 * the same, and a wrong one must not be kept from people by that; an objective leaves it out.
 */
function isCertain({ state, reason, maintenance, tainted }) {
    return isValid({ state, maintenance, tainted: tainted && (reason === null ? state !== 'up' : (0,_core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfTime */ .Dr)(reason)) });
}
/** Oldest first; samples of the same moment in an order of their own, so that every reader has the same. */
function compareSamples(a, b) {
    return a.at - b.at || compareTexts(a.target, b.target) || compareTexts(a.run, b.run) || a.attempt - b.attempt;
}
/** By code units, the same on every machine. */
function compareTexts(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Of two samples with one identity the same one is kept by everybody, whoever merges what into what. */
function preferred(a, b) {
    const [first, second] = [JSON.stringify(sampleLine(a)), JSON.stringify(sampleLine(b))];
    return first <= second ? a : b;
}
/** A sample as its line has it. */
function sampleLine({ target, run, attempt, at, state, reason, ms, maintenance, tainted }) {
    return { v: 1, target, run, attempt, at: new Date(at).toISOString(), state, reason, ms, maintenance, tainted };
}


/***/ }),

/***/ 20997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ sloFinding),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   co: () => (/* binding */ msText),
/* harmony export */   q9: () => (/* binding */ WORDS)
/* harmony export */ });
/* harmony import */ var _core_report_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6464);

const STATES = { met: 'pass', breached: 'fail', 'insufficient-data': 'skipped' };
/** What is said of one objective. `fails`: a breach is a fault of the run, else it is only told. */
function sloFinding(row, { slo }, fails) {
    const { target, sli, verdict, n, expected, coverage } = row;
    const state = STATES[verdict];
    const burning = row.burn.filter((each) => each.state === 'burning').map(({ factor, severity }) => `${factor} (${severity})`);
    const blind = row.burn.filter((each) => each.state === 'not evaluable').length;
    const evidence = [
        `${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(n, 'sample')}, coverage ${percent(coverage)} of ${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(expected, 'expected sample')}`,
        ...(row.budgetLeft === null ? [] : [`budget left ${percent(row.budgetLeft)}`]),
        ...(burning.length === 0 ? [] : [`burning faster than ${burning.join(' and ')}`]),
        ...(blind === 0 ? [] : [`${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(blind, 'burn rate')} not evaluable`]),
    ];
    return {
        rule: 'slo',
        state,
        subject: `${target} ${sli}`,
        message: `${WORDS[verdict]}: ${sli === 'availability' ? availability(row, slo?.availability ?? null) : latency(row, slo?.latencyP95Ms ?? null)}`,
        evidence: evidence.join(', '),
        ...(verdict === 'insufficient-data' ? { fix: 'More samples prove more: wait, probe more often, or promise less.' } : {}),
        ...(state !== 'pass' && !(fails && verdict === 'breached') ? { advisory: true } : {}),
    };
}
/** The verdict on an objective, for people. */
const WORDS = {
    met: 'met',
    breached: 'breached',
    'insufficient-data': 'not enough data',
};
function availability({ value, n, lower, upper }, objective) {
    if (value === null || lower === null || upper === null)
        return 'no sample is valid.';
    const good = `${Math.round(value * n).toLocaleString('en-US')} of ${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(n, 'valid sample')} good`;
    return `${good}, so very probably between ${percent(lower)} and ${percent(upper)}; objective ${percent(objective ?? 0)}.`;
}
function latency({ value, lower, upper, n }, objective) {
    if (value === null || lower === null || upper === null)
        return 'no sample was timed.';
    return `95 of 100 took at most ${msText(value)} (of ${n}; between ${msText(lower)} and ${msText(upper)}); objective ${msText(objective ?? 0)}.`;
}
/** `1,240 ms` */
function msText(value) {
    return `${Math.round(value).toLocaleString('en-US')} ms`;
}
/** Cut, never rounded up: 99.9996 % is not 100 %. */
function percent(share) {
    const cut = Math.floor(Math.round(share * 1e9) / 1e4) / 1e3;
    return `${cut} %`;
}


/***/ }),

/***/ 47332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ viewTargets),
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   vV: () => (/* binding */ silencedBy)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70825);
/* harmony import */ var _maintenance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68858);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38427);



/** Looks at the history as it was at `now` (ms since 1970): what is of later is not known yet. */
function viewTargets(history, targets, now) {
    return new Map(targets.map((target) => {
        const all = history.samples.get(target.name) ?? [];
        const known = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFrom */ .L4)(all, now + 1);
        const samples = (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_1__/* .markMaintenance */ .lF)(known === all.length ? all : all.slice(0, known), target.maintenance);
        return [
            target.name,
            { target, samples, valid: samples.filter(_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .isValid */ .fn), certain: samples.filter(_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .isCertain */ .te), newest: samples.at(-1) ?? null },
        ];
    }));
}
/** Whether a sample is an alarm's business. `degraded` is, only where the target asks for it. */
function isBad({ state }, { alert }) {
    return state === 'down' || (state === 'degraded' && alert?.on === 'degraded');
}
/** All that a target depends on, directly or through others; those that the file does not have are left out. */
function ancestorsOf(name, views) {
    const found = new Map();
    const waiting = [...(views.get(name)?.target.dependsOn ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const view = views.get(next);
        if (view === undefined || next === name || found.has(next))
            continue;
        found.set(next, view);
        waiting.push(...view.target.dependsOn);
    }
    return [...found.values()];
}
/**
 * Which parent was down when a sample was taken, or null: down in the same run, or, where the parent was not looked at in that run, in the
 * last sample before that says anything. A parent in maintenance that is down silences too: its children cannot be better.
 */
function silencedBy(sample, ancestors) {
    const parent = ancestors.find(({ samples }) => {
        const at = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFrom */ .L4)(samples, sample.at + 1);
        const same = sampleOfRun(samples, at, sample);
        if (same !== null && same.state !== 'unknown' && same.state !== 'skipped')
            return same.state === 'down';
        for (let index = at - 1; index >= 0; index -= 1) {
            const state = samples[index]?.state;
            if (state !== 'unknown' && state !== 'skipped')
                return state === 'down';
        }
        return false;
    });
    return parent?.target.name ?? null;
}
/** A run's samples are minutes apart at most: looked for near `index` only. */
const NEAR = 20;
function sampleOfRun(samples, index, { run, attempt }) {
    const key = (0,_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleKey */ .yB)({ run, attempt });
    return samples.slice(Math.max(0, index - NEAR), index + NEAR).find((sample) => (0,_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleKey */ .yB)(sample) === key) ?? null;
}


/***/ }),

/***/ 27332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   QR: () => (/* binding */ sender),
/* harmony export */   v8: () => (/* binding */ SendError)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _core_probe_proxy_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55909);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74315);





/** No answer came. The message is a code (`ECONNREFUSED`, `timeout`) and holds no part of the request. */
class SendError extends Error {
    name = 'SendError';
}
/** Sends over HTTP(S), through the proxy that the environment names for the address. Throws a SendError where no answer came. */
function sender(environment) {
    return async (outgoing) => {
        const over = AbortSignal.timeout(outgoing.timeoutMs);
        try {
            // A proxy that cannot be used is no answer either.
            const proxy = (0,_core_probe_proxy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .proxiesOf */ ._)(environment)(outgoing.url);
            return await exchange(outgoing, over, proxy);
        }
        catch (error) {
            if (over.aborted)
                throw new SendError(`no answer within ${outgoing.timeoutMs / 1_000} s`);
            throw new SendError(codeOf(error));
        }
    };
}
async function exchange(outgoing, signal, proxy) {
    const { url, method, headers = {}, body, maxBytes = 4_096 } = outgoing;
    const isSecure = url.protocol === 'https:';
    const bytes = Buffer.from(body ?? '', 'utf8');
    const length = body === undefined ? {} : { 'content-length': String(bytes.length) };
    const own = { 'user-agent': `ops-actions/${_core_version_js__WEBPACK_IMPORTED_MODULE_4__.VERSION}`, connection: 'close', ...basicOf(url), ...headers, ...length };
    const target = { host: bare(url.hostname), port: portOf(url), path: `${url.pathname}${url.search}`, method, headers: own };
    // `agent: false`: no connection is kept, so that none keeps the process.
    const options = { ...target, agent: false, signal };
    const request = proxy === null ? await direct(isSecure, options) : await proxied(url, options, proxy, signal);
    return new Promise((resolve, reject) => {
        request.once('error', reject);
        request.once('response', (response) => {
            readAnswer(response, maxBytes).then(resolve, reject);
        });
        request.end(bytes);
    });
}
async function direct(isSecure, options) {
    return isSecure ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)(options) : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(options);
}
async function proxied(url, options, proxy, signal) {
    const credentials = proxy.authorization === null ? {} : { 'proxy-authorization': proxy.authorization };
    const ask = proxy.secure ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const way = { host: proxy.host, port: proxy.port, agent: false, signal };
    if (url.protocol === 'http:') {
        const path = `http://${url.host}${url.pathname}${url.search}`;
        return ask({ ...options, ...way, path, headers: { ...options.headers, ...credentials, host: url.host } });
    }
    const authority = `${url.hostname}:${portOf(url)}`;
    const socket = await new Promise((resolve, reject) => {
        const request = ask({ ...way, method: 'CONNECT', path: authority, headers: { host: authority, ...credentials } });
        request.once('error', reject);
        request.once('response', (response) => reject(new SendError(`the proxy answered ${response.statusCode ?? 0}`)));
        request.once('connect', (response, tunnel) => {
            if (response.statusCode === 200)
                return resolve(tunnel);
            tunnel.destroy();
            reject(new SendError(`the proxy answered ${response.statusCode ?? 0}`));
        });
        request.end();
    });
    const createConnection = () => (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ socket, servername: bare(url.hostname), ALPNProtocols: ['http/1.1'] });
    const request = (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)({ ...options, createConnection });
    // Where TLS fails, nobody else closes what it stood on.
    request.once('close', () => socket.destroy());
    return request;
}
async function readAnswer(response, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        size += chunk.length;
        // Leaving the loop destroys the answer, however much more there is.
        if (size > maxBytes)
            break;
    }
    const text = Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
    return { status: response.statusCode ?? 0, headers: response.headers, text, cut: size > maxBytes };
}
function basicOf({ username, password }) {
    if (username === '' && password === '')
        return {};
    const plain = `${decoded(username)}:${decoded(password)}`;
    return { authorization: `Basic ${Buffer.from(plain, 'utf8').toString('base64')}` };
}
/** A user or a password of a URL, as it was meant; itself where it is no percent-encoding. */
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
function portOf(url) {
    return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
function bare(host) {
    return host.replace(/^\[|\]$/g, '');
}
/** Messages of Node and OpenSSL can hold addresses; their codes cannot. */
function codeOf(error) {
    if (error instanceof SendError)
        return error.message;
    const { code } = (error ?? {});
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : 'the connection failed';
}


/***/ }),

/***/ 53161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nB: () => (/* binding */ planOfUrls),
/* harmony export */   wI: () => (/* binding */ promisesOf),
/* harmony export */   zL: () => (/* binding */ planOfFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86765);
/* harmony import */ var _core_probe_config_from_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63284);
/* harmony import */ var _core_probe_config_http_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93229);
/* harmony import */ var _core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7082);
/* harmony import */ var _core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98472);
/* harmony import */ var _core_probe_judge_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27915);







/** The targets of a health file that the task names. Throws a ConfigurationError with every problem of the file, or of the task with it. */
function planOfFile({ text, file, path }, task, environment) {
    const config = (0,_core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_4__/* .loadHealth */ .PK)(text, file, { environment, readFile: (0,_core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_1__/* .filesBeside */ .G)(path) });
    const { control, settings, secrets, warnings } = config;
    const targets = (0,_core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_5__/* .selectTargets */ .Dv)(config, task.targets);
    const given = givenBy(task, targets);
    return { subject: file, targets, all: config.targets, control, settings: { ...settings, environment }, given, secrets, warnings };
}
/** What a word of the environment is taken for where only the promises of a file matter, first as a part of a text, then as a whole URL. */
const STAND_INS = ['unset.invalid', 'https://unset.invalid'];
/**
 * The targets of a health file that `wanted` names, for a report, which probes none: a variable that is not set is no problem then. Throws
 * a ConfigurationError as `planOfFile` does.
 */
function promisesOf({ text, file, path }, wanted, environment) {
    const readFile = (0,_core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_1__/* .filesBeside */ .G)(path);
    const load = (from) => (0,_core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_4__/* .loadHealth */ .PK)(text, file, { environment: from, readFile });
    const config = firstThatLoads([environment, ...STAND_INS.map((word) => withStandIn(environment, word))].map((from) => () => load(from)));
    const secrets = config.secrets.filter((value) => !STAND_INS.some((word) => word === value));
    return { targets: (0,_core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_5__/* .selectTargets */ .Dv)(config, wanted), secrets, warnings: config.warnings };
}
/** The first error is the one that is told: it speaks of the environment as it is. */
function firstThatLoads(loads) {
    let told;
    for (const load of loads) {
        try {
            return load();
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1))
                throw error;
            told ??= error;
        }
    }
    throw told;
}
function withStandIn(environment, word) {
    const wordOf = (name) => (typeof name === 'string' ? environment[name] : undefined) || word;
    return new Proxy({}, {
        get: (_, name) => wordOf(name),
        getOwnPropertyDescriptor: (_, name) => ({ value: wordOf(name), configurable: true, enumerable: true, writable: true }),
    });
}
/** URLs without a file: GET, a 2xx and every default. Throws a ConfigurationError that names `place` for what is no URL. */
function planOfUrls(urls, task, environment, place = 'input `url`') {
    const targets = (0,_core_probe_config_from_url_js__WEBPACK_IMPORTED_MODULE_2__/* .targetsFromUrls */ .z)(urls, place);
    const [first, ...others] = targets;
    return {
        subject: others.length === 0 && first !== undefined ? first.name : `${targets.length} URLs`,
        targets,
        all: null,
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
// EXTERNAL MODULE: ./build/core/probe/run-probes.js + 1 modules
var run_probes = __webpack_require__(18021);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
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
    // As many as wait for their next poll; Node would call more than ten a leak, on the terminal.
    (0,external_node_events_.setMaxListeners)(Number.POSITIVE_INFINITY, over.signal);
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
    const { results, tainted, answers, loopDelay } = task.mode === 'gate' ? await waitFor(plan, task, ports) : await lookOnce(plan, task, ports);
    const control = await askControl(plan, task, results, ports.attempt);
    const seen = (0,probe_control/* applyControl */.s)(results, control === 'silent').map((result, index) => {
        const answer = answers[index];
        const seen = { result, place: plan.targets[index]?.place ?? null, tainted: tainted[index] ?? false };
        return answer === undefined ? seen : { ...seen, answer };
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
    const answers = probed.map(({ seen }) => (seen === null ? undefined : { certificate: seen.certificate, status: seen.status }));
    return { results: probed.map(({ result }) => result), tainted: probed.map((one) => one.tainted), answers, loopDelay };
}
async function waitFor(plan, task, { attempt, onProbe }) {
    const { waitForMs, pollMs, successThreshold, concurrency } = task;
    const options = {
        ...{ waitForMs, pollMs, successThreshold, concurrency, given: plan.given },
        onPoll: ({ result, passes, needed }) => onProbe({ result, passes: { count: passes, needed } }),
    };
    const { results, loopDelay } = await waitUntilHealthy(plan.targets, options, { attempt });
    // A poll that the prober was too busy for is no pass, so that nothing of it is left here.
    return { results, tainted: results.map(() => false), answers: [], loopDelay };
}
/** Asked only where a target gave no answer, and only then: that is the moment of which it has to speak. */
async function askControl({ control }, { mode }, results, attempt) {
    const isNeeded = results.some(({ reason, phase }) => reason !== null && phase !== 'assert' && (0,reasons/* reasonGroup */.Mx)(reason) === 'transport');
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
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4607);

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
/* harmony export */   JF: () => (/* binding */ masksOf),
/* harmony export */   R: () => (/* binding */ hidden),
/* harmony export */   Y9: () => (/* binding */ addressSecrets)
/* harmony export */ });
/* harmony import */ var _core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14158);
/* harmony import */ var _core_report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(847);
/* harmony import */ var _notify_send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27332);



/** Shorter values are parts of words: to mask them would leave nothing to read. The same bound as in `core/report/redact`. */
const LEAST_CHARACTERS = 4;
/** What a report is made of. A variable that holds `body` hides nothing, and must not turn the reason `body_timeout` into stars. */
const CLOSED_WORDS = [
    ..._core_probe_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBE_REASONS */ .Te,
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
/** What is secret in the address of a sink by itself: user and password as they stand, and as they are meant. */
function addressSecrets(address) {
    if (!URL.canParse(address))
        return [];
    const { username, password } = new URL(address);
    return hidden([username, password, (0,_notify_send_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)(username), (0,_notify_send_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .DH)(password)].filter((part) => part !== ''));
}


/***/ }),

/***/ 86252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ judgeSelftest)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4607);

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
var attempt = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/core/probe/config/load-health.js + 4 modules
var load_health = __webpack_require__(7082);
// EXTERNAL MODULE: ./build/core/probe/run-probes.js + 1 modules
var run_probes = __webpack_require__(18021);
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
    /** A server that speaks HTTP, over TLS where it has a certificate (an `Identity` is enough). */
    http(serve, tls) {
        const server = tls === undefined ? (0,external_node_http_.createServer)(serve) : (0,external_node_https_.createServer)(tls, serve);
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

/** Checks the inputs against each other. Throws one ConfigurationError with all problems. */
function taskOf(inputs) {
    const problems = contradictions(inputs);
    if (problems.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems);
    const { mode, config, url, targets, concurrency } = inputs;
    const keep = keepingOf(inputs);
    const failOn = inputs['fail-on'];
    if (mode === 'selftest')
        return { mode };
    if (mode === 'report')
        return { mode, config, targets, failOn, keep: keep ?? { in: 'ledger' }, resultsFile: inputs['results-file'] || null };
    const waitForMs = inputs['wait-for'];
    const successThreshold = inputs['success-threshold'];
    return {
        mode,
        config,
        url: url === '' ? null : url,
        targets,
        expectVersion: inputs['expect-version'] === '' ? null : inputs['expect-version'],
        concurrency,
        failOn,
        waitForMs,
        // In a wait of two seconds nobody passes three times a second apart: then it looks more often.
        pollMs: Math.min(inputs.poll, waitForMs / successThreshold),
        successThreshold,
        keep: mode === 'gate' ? null : keep,
    };
}
/** A URL without a file promises nothing and alarms nobody, so that the default asks for no grant to write a history of it. */
function keepingOf({ state, url, 'state-file': file }) {
    if (state === 'file')
        return { in: 'file', file };
    return state === 'none' || url !== '' ? null : { in: 'ledger' };
}
function contradictions(inputs) {
    const { url, targets, mode, state } = inputs;
    if (mode === 'selftest')
        return [];
    const problems = [];
    const refuse = (name, message, remedy) => {
        problems.push({ place: `input \`${name}\``, message, remedy });
    };
    if (url !== '' && targets.length > 0)
        refuse('targets', 'names targets of a health file, and `url` is a target without one.', 'Leave one of the two out.');
    if (mode === 'report' && url !== '')
        refuse('url', 'is probed, and a report probes nothing.', 'Name the health file with `config`.');
    if (mode === 'report' && state === 'none')
        refuse('state', '`none` has no history to report on.', 'Use `ledger` or `file`, as the monitor does.');
    if (mode !== 'report' && inputs['results-file'] !== '')
        refuse('results-file', 'is what another job has probed, and this one probes itself.', 'Use it with `mode: report`.');
    if (mode === 'monitor' && inputs['fail-on'] === 'slo' && keepingOf(inputs) === null)
        refuse('fail-on', '`slo` is judged by a history, and none is kept.', 'Use `state: ledger` or `state: file`, and a health file.');
    return problems;
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
