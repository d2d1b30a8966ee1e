export const id = 283;
export const ids = [283];
export const modules = {

/***/ 33283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/core/action.js
var action = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/core/env-lines.js
var env_lines = __webpack_require__(65047);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(36148);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var core_inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/core/log.js
var core_log = __webpack_require__(67304);
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(29362);
// EXTERNAL MODULE: ./build/actions/health-probe/inputs.js
var health_probe_inputs = __webpack_require__(15163);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/payload.js
var github_payload = __webpack_require__(99358);
// EXTERNAL MODULE: ./build/core/publish.js + 5 modules
var publish = __webpack_require__(98680);
// EXTERNAL MODULE: ./build/core/probe/reasons.js
var reasons = __webpack_require__(14158);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/cron-ticks.js
var cron_ticks = __webpack_require__(51990);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/fields.js
var monitor_fields = __webpack_require__(39456);
;// CONCATENATED MODULE: ./build/actions/health-probe/watch/results-file.js





const FORMAT = 1;
const STATES = ['up', 'degraded', 'down', 'unknown'];
const PHASES = ['dns', 'proxy', 'connect', 'tls', 'ttfb', 'body', 'assert'];
/** The results of a run as the file that one job leaves and the next one takes over; already redacted. */
function printResults({ at, ...results }) {
    return `${JSON.stringify({ v: FORMAT, kind: 'results', at: new Date(at).toISOString(), ...results })}\n`;
}
/** Reads what `printResults` wrote. Throws a ConfigurationError for a file that is not there, or is none of this version. */
function readResults(path, name) {
    const place = 'input `results-file`';
    const remedy = 'Give the output `results-file` of the job that probed, as the workflow health-check.yml does.';
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1({ place, message: `${name} cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, remedy }, { cause: error });
    }
    try {
        return resultsIn(JSON.parse(text));
    }
    catch (error) {
        if (!(error instanceof TypeError) && !(error instanceof SyntaxError))
            throw error;
        throw new errors/* ConfigurationError */.j1({ place, message: `${name} holds no results of a run: ${(0,errors/* messageOf */.bD)(error)}.`, remedy }, { cause: error });
    }
}
function resultsIn(value) {
    const fields = mapping(value, 'the file');
    if (fields.v !== FORMAT)
        throw new TypeError('`v` is not 1');
    (0,monitor_fields/* oneOf */.yL)(fields, 'kind', ['results']);
    const facts = mapping(fields.facts, '`facts`');
    const loopDelay = mapping(facts.loopDelay, '`loopDelay`');
    return {
        subject: (0,monitor_fields/* textIn */.r7)(fields, 'subject', 4_096),
        run: (0,monitor_fields/* textIn */.r7)(fields, 'run'),
        attempt: (0,monitor_fields/* wholeIn */.DM)(fields, 'attempt', 1),
        at: (0,monitor_fields/* momentIn */.Ii)(fields, 'at'),
        schedules: fields.schedules === null ? null : listIn(fields, 'schedules').map((one) => scheduleIn(one)),
        isScheduled: (0,monitor_fields/* flagIn */.kx)(fields, 'isScheduled'),
        startedBy: (0,monitor_fields/* textOrNull */.ef)(fields, 'startedBy'),
        targets: listIn(fields, 'targets').map(targetIn),
        hasFile: (0,monitor_fields/* flagIn */.kx)(fields, 'hasFile'),
        facts: {
            seen: listIn(facts, 'seen').map(seenIn),
            loopDelay: { p50Ms: number(loopDelay, 'p50Ms'), p99Ms: number(loopDelay, 'p99Ms'), maxMs: number(loopDelay, 'maxMs') },
            control: (0,monitor_fields/* oneOf */.yL)(facts, 'control', ['answered', 'silent', 'not_asked']),
            warnings: listIn(facts, 'warnings').map((text) => (0,monitor_fields/* textIn */.r7)({ text }, 'text', 10_000)),
        },
    };
}
function targetIn(value) {
    const fields = mapping(value, 'a target');
    return {
        name: (0,monitor_fields/* textIn */.r7)(fields, 'name', 4_096),
        intervalMs: (0,monitor_fields/* wholeIn */.DM)(fields, 'intervalMs', 1),
        slo: fields.slo === null ? null : sloIn(mapping(fields.slo, '`slo`')),
        alert: fields.alert === null ? null : alertIn(mapping(fields.alert, '`alert`')),
        maintenance: listIn(fields, 'maintenance').map((one) => ({ ...scheduleIn(one), forMs: (0,monitor_fields/* wholeIn */.DM)(mapping(one, 'a window'), 'forMs', 1) })),
        dependsOn: listIn(fields, 'dependsOn').map((name) => (0,monitor_fields/* textIn */.r7)({ name }, 'name', 4_096)),
        place: placeIn(fields),
    };
}
function sloIn(fields) {
    return {
        availability: fields.availability === null ? null : number(fields, 'availability'),
        latencyP95Ms: fields.latencyP95Ms === null ? null : number(fields, 'latencyP95Ms'),
        windowMs: (0,monitor_fields/* wholeIn */.DM)(fields, 'windowMs', 1),
    };
}
function alertIn(fields) {
    return {
        after: (0,monitor_fields/* wholeIn */.DM)(fields, 'after', 1),
        resolveAfter: (0,monitor_fields/* wholeIn */.DM)(fields, 'resolveAfter', 1),
        on: (0,monitor_fields/* oneOf */.yL)(fields, 'on', ['down', 'degraded']),
        to: listIn(fields, 'to').map((sink) => (0,monitor_fields/* oneOf */.yL)({ sink }, 'sink', ['slack', 'pagerduty'])),
        severity: (0,monitor_fields/* oneOf */.yL)(fields, 'severity', ['critical', 'error', 'warning', 'info']),
        runbook: fields.runbook === null ? null : (0,monitor_fields/* textIn */.r7)(fields, 'runbook', 4_096),
    };
}
function seenIn(value) {
    const fields = mapping(value, 'a result');
    const result = mapping(fields.result, '`result`');
    const phases = mapping(result.phases, '`phases`');
    const timed = (key) => ((phases[key] ?? null) === null ? null : number(phases, key));
    const seen = {
        result: {
            name: (0,monitor_fields/* textIn */.r7)(result, 'name', 4_096),
            state: (0,monitor_fields/* oneOf */.yL)(result, 'state', STATES),
            reason: result.reason === null ? null : (0,monitor_fields/* oneOf */.yL)(result, 'reason', reasons/* PROBE_REASONS */.Te),
            phase: result.phase === null ? null : (0,monitor_fields/* oneOf */.yL)(result, 'phase', PHASES),
            detail: typeof result.detail === 'string' ? result.detail : '',
            flaky: (0,monitor_fields/* flagIn */.kx)(result, 'flaky'),
            attempts: (0,monitor_fields/* wholeIn */.DM)(result, 'attempts'),
            durationMs: number(result, 'durationMs'),
            phases: { dns: timed('dns'), connect: timed('connect'), tls: timed('tls'), ttfb: timed('ttfb'), body: timed('body') },
            address: (0,monitor_fields/* textOrNull */.ef)(result, 'address'),
            version: (0,monitor_fields/* textOrNull */.ef)(result, 'version'),
        },
        place: placeIn(fields),
        tainted: (0,monitor_fields/* flagIn */.kx)(fields, 'tainted'),
    };
    return fields.answer === undefined ? seen : { ...seen, answer: answerIn(mapping(fields.answer, '`answer`')) };
}
function answerIn({ status, certificate }) {
    if (certificate === null)
        return { status: typeof status === 'number' ? status : null, certificate: null };
    const fields = mapping(certificate, '`certificate`');
    const ends = { leafExpiresAt: number(fields, 'leafExpiresAt'), earliestExpiresAt: number(fields, 'earliestExpiresAt') };
    return { status: typeof status === 'number' ? status : null, certificate: { ...ends, subject: '', issuer: '', protocol: '' } };
}
function scheduleIn(value) {
    const fields = mapping(value, 'a schedule');
    const schedule = { cron: (0,monitor_fields/* textIn */.r7)(fields, 'cron'), zone: (0,monitor_fields/* textIn */.r7)(fields, 'zone') };
    (0,cron_ticks/* tickBefore */.t)(schedule, 0);
    return schedule;
}
function placeIn({ place }) {
    if (place === null)
        return null;
    const fields = mapping(place, '`place`');
    return { file: (0,monitor_fields/* textIn */.r7)(fields, 'file', 4_096), line: (0,monitor_fields/* wholeIn */.DM)(fields, 'line', 1), column: (0,monitor_fields/* wholeIn */.DM)(fields, 'column', 1) };
}
function mapping(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new TypeError(`${what} is no mapping`);
    return value;
}
function listIn(fields, key) {
    const value = fields[key];
    if (!Array.isArray(value))
        throw new TypeError(`\`${key}\` is not a list`);
    return value;
}
function number(fields, key) {
    const value = fields[key];
    if (typeof value !== 'number' || !Number.isFinite(value))
        throw new TypeError(`\`${key}\` is not a number`);
    return value;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/publish-health.js






/** Annotations, job summary, and the whole report as a file in `temp`, beside it the results of a monitor for another job. */
async function publishHealth(publication, runner, github, temp) {
    const { report, secrets, wording, results = null, failures = [], section = '' } = publication;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'health-probe-'));
    const file = (0,external_node_path_.join)(folder, 'report.json');
    const plan = {
        ...{ sha: null, statusContext: null, comment: 'off', dryRun: false, secrets },
        pullRequest: pullRequestOf(runner),
    };
    const resultsFile = results === null ? '' : (0,external_node_path_.join)(folder, 'results.json');
    const outputs = { ...report.outputs, 'report-file': file, 'results-file': resultsFile };
    const delivered = await (0,publish/* deliver */.cK)({ ...report, outputs }, plan, runner, github);
    delivered.failures.push(...failures);
    try {
        (0,external_node_fs_.writeFileSync)(file, `${JSON.stringify(delivered.report)}\n`);
        if (results !== null)
            (0,external_node_fs_.writeFileSync)(resultsFile, printResults(results));
    }
    catch (error) {
        delivered.failures.push(`The report file could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return (0,publish/* show */.WU)(delivered, runner, github, wording, section);
}
/** The pull request that the run is of, for its link: whatever is odd about the event, what was probed is to be told. */
function pullRequestOf(runner) {
    const { eventName, payload, serverUrl, owner, repo } = runner;
    const number = eventName.startsWith('pull_request') ? (0,github_payload/* valueAt */.fK)(payload, 'pull_request.number') : null;
    return typeof number === 'number' ? { number, url: `${serverUrl}/${owner}/${repo}/pull/${number}` } : null;
}

// EXTERNAL MODULE: ./build/core/probe/attempt.js + 25 modules
var attempt = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/actions/health-probe/judge.js
var judge = __webpack_require__(4607);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/history-report.js + 5 modules
var history_report = __webpack_require__(46617);
// EXTERNAL MODULE: ./build/actions/health-probe/plan.js
var plan = __webpack_require__(53161);
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
var selftest_run = __webpack_require__(93872);
// EXTERNAL MODULE: ./build/actions/health-probe/findings.js
var health_probe_findings = __webpack_require__(93312);
// EXTERNAL MODULE: ./build/actions/health-probe/notify/send.js
var notify_send = __webpack_require__(27332);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/report/visible.js
var visible = __webpack_require__(847);
;// CONCATENATED MODULE: ./build/actions/health-probe/incidents/incident-key.js


/** Every incident has it, and is found by it: the list by label is up to date at once, the search is not. */
const INCIDENT_LABEL = 'health:incident';
/** Put on by a human, it holds: the issue is left as it is, and no other is opened, until it is taken off. */
const MUTE_LABEL = 'health:mute';
/**
 * The name of a target as a part of a hidden comment: percent-encoded, and without the `--` that a comment may not hold (GFM spec 0.29,
 * 6.10). Of a name with a secret in it, what may be shown and a hash.
 */
function incidentKey(target, clean) {
    const shown = clean(target);
    const name = shown === target ? target : `${shown}.${hashOf(target)}`;
    return encodeURIComponent((0,visible/* wellFormed */.ES)(name)).replace(/-(?=-|$)/g, '%2D');
}
/** The first line of an incident's body: what tells the incidents of a repository apart. */
function incidentMarker(target, clean) {
    return `<!-- ops-actions:health:${incidentKey(target, clean)} -->`;
}
/** The first line of a comment of ours. `key` is the notice's, which is not to be seen: it holds the target's name. */
function commentMarker(key) {
    return `<!-- ops-actions:health-event:${hashOf(key)} -->`;
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update((0,visible/* wellFormed */.ES)(text)).digest('hex').slice(0, 32);
}
/** Whether a body begins with exactly this marker, as a line of its own. */
function hasMarker(body, marker) {
    return body.split(/\r?\n/, 1)[0]?.trimEnd() === marker;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/redact-telling.js
/**
 * The notice as it may leave. A runbook with a secret in it would be a broken link to a masked place, so there is none then. The key
 * stays: it never leaves.
 */
function redactTelling(telling, clean) {
    const { target, detail, runbook } = telling;
    const shown = runbook === null || clean(runbook) !== runbook ? null : runbook;
    return { ...telling, target: clean(target), detail: clean(detail), runbook: shown };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/telling.js
/** Notices by target, in the order in which the targets come first. A channel that was away must not tell old news one by one. */
function byTarget(tellings) {
    const groups = new Map();
    for (const telling of tellings)
        groups.set(telling.target, [...(groups.get(telling.target) ?? []), telling]);
    return [...groups].flatMap(([target, all]) => {
        const last = all.at(-1);
        return last === undefined ? [] : [{ target, last, all }];
    });
}
/** Kinds that are news to people; an update is not, it is for the issue. */
function isNews({ kind }) {
    return kind !== 'update';
}
/** Whether the incident ends with it. What could not be judged ends nothing, whatever was decided before. */
function isOver({ closes, state }) {
    return closes && state !== 'unknown' && state !== 'skipped';
}
/**
 * `api is down (connect_refused)`, `api is up again`, `api is flapping (now down)`, and of an outage that left it slow `api is degraded (slow),
 * and no longer down`; one line, as foreign as the name.
 */
function headline({ kind, target, state, reason, closes, }) {
    const why = reason === null ? '' : ` (${reason})`;
    if (kind === 'flapping-begin')
        return `${target} is flapping (now ${state})`;
    const over = isOver({ closes, state });
    const again = over && state === 'up' ? ' again' : '';
    const calm = kind === 'flapping-end' ? ', and no longer flapping' : over && state !== 'up' ? ', and no longer down' : '';
    return `${target} is ${state}${again}${why}${calm}`;
}
/** `5 min`, `2 h 10 min`, `3 d 4 h`; less than a minute is `under a minute`. */
function lasting(ms) {
    const minutes = Math.floor(Math.max(0, ms) / 60_000);
    if (minutes === 0)
        return 'under a minute';
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    const parts = hours < 24 ? [`${hours} h`, `${minutes % 60} min`] : [`${Math.floor(hours / 24)} d`, `${hours % 24} h`];
    return parts.filter((part) => !part.startsWith('0 ')).join(' ');
}
/** `2025-01-01 12:00 UTC` */
function clockTime(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

// EXTERNAL MODULE: ./build/core/github/sticky-comment.js
var sticky_comment = __webpack_require__(82177);
// EXTERNAL MODULE: ./build/core/github/answer.js
var answer = __webpack_require__(59372);
// EXTERNAL MODULE: ./build/core/github/identity.js
var github_identity = __webpack_require__(28672);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(85754);
;// CONCATENATED MODULE: ./build/actions/health-probe/incidents/incident-issues.js





const LIST = 'GET /repos/{owner}/{repo}/issues';
/** Closed incidents are read newest change first; one that was closed within a day is certainly among so many. */
const CLOSED_PAGES = 10;
/**
 * Reads every open incident, and every muted one whatever its state. Throws UnreadableError if a list is not known to be whole: what was
 * not seen would be opened a second time.
 */
async function readIncidents(github) {
    const open = await ofLabel(github, { state: 'open', labels: INCIDENT_LABEL });
    const silenced = await ofLabel(github, { state: 'all', labels: `${INCIDENT_LABEL},${MUTE_LABEL}` });
    const { own, foreign } = await ownAmong(github, [...open, ...silenced]);
    const marked = (marker) => [
        ...new Map(own.filter(({ body }) => hasMarker(body, marker)).map((one) => [one.number, one])).values(),
    ];
    return {
        open: (marker) => marked(marker)
            .filter(({ isOpen }) => isOpen)
            .sort((a, b) => a.number - b.number),
        isMuted: (marker) => marked(marker).some(({ isMuted }) => isMuted),
        foreign,
    };
}
/** The incident with the marker that was closed last, if that was at or after `notBefore` (ms since 1970), whoever closed it. */
async function lastClosed(github, marker, notBefore) {
    const rows = await ofLabel(github, { state: 'closed', labels: INCIDENT_LABEL, sort: 'updated', direction: 'desc' }, CLOSED_PAGES);
    const { own } = await ownAmong(github, rows.filter(({ issue }) => hasMarker(issue.body, marker)));
    const [newest] = own
        .filter(({ closedAt }) => closedAt !== null && closedAt >= notBefore)
        .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
    return newest ?? null;
}
/** All pages; pull requests, which GitHub lists among the issues, are left out. */
async function ofLabel(github, params, maxPages) {
    const options = {
        key: (row) => (0,answer/* numberField */.sJ)((0,answer/* recordOf */.zv)(row), 'number', 'An issue'),
        ...(maxPages === undefined ? {} : { maxPages }),
    };
    const { rows, complete, why, pages } = await (0,paging/* readPages */.n)(github, LIST, params, options);
    // That there are older ones than asked for is no lack.
    if (!complete && pages !== maxPages)
        throw new errors/* UnreadableError */.Gy(`The incidents could not all be read: ${why}. Run again.`);
    return rows
        .map(answer/* recordOf */.zv)
        .filter(({ pull_request: pull }) => pull === undefined || pull === null)
        .map((row) => ({ issue: issueOf(row), user: row.user }));
}
/** Anybody can copy a marker, and some can set labels, but nobody can write as us. Who we are is only asked where there is something. */
async function ownAmong(github, rows) {
    const marked = rows.filter(({ issue }) => issue.body.startsWith('<!-- ops-actions:health:'));
    if (marked.length === 0)
        return { own: [], foreign: [] };
    const identity = await (0,github_identity/* ownIdentity */.hY)(github);
    const isOurs = ({ user }) => (0,github_identity/* isOwn */.NP)(identity, (0,github_identity/* authorOf */.rM)(user));
    const foreign = marked.filter((row) => !isOurs(row)).map(({ issue }) => issue.number);
    return { own: marked.filter(isOurs).map(({ issue }) => issue), foreign: [...new Set(foreign)].sort((a, b) => a - b) };
}
/** The issue of an answer. Throws UnreadableError where its number or state cannot be read. */
function issueOf(value) {
    const row = (0,answer/* recordOf */.zv)(value);
    const closed = (0,answer/* textOrNone */.r1)(row, 'closed_at');
    return {
        number: (0,answer/* numberField */.sJ)(row, 'number', 'An issue'),
        title: (0,answer/* textOrNone */.r1)(row, 'title') ?? '',
        body: (0,answer/* textOrNone */.r1)(row, 'body') ?? '',
        isOpen: (0,answer/* textField */.M8)(row, 'state', 'An issue') === 'open',
        closedAt: closed === null ? null : Date.parse(closed),
        isMuted: labelsOf(row.labels).includes(MUTE_LABEL),
        url: (0,answer/* textOrNone */.r1)(row, 'html_url') ?? '',
    };
}
/** Labels are texts or objects, and not case sensitive. */
function labelsOf(value) {
    const list = Array.isArray(value) ? value : [];
    return list.map((one) => (typeof one === 'string' ? one : ((0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(one), 'name') ?? '')).toLowerCase());
}

// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
;// CONCATENATED MODULE: ./build/actions/health-probe/incidents/incident-text.js




/** GitHub's limit on the title of an issue (API: "title is too long (maximum is 256 characters)"). */
const TITLE_CHARACTERS = 256;
const DETAIL_CHARACTERS = 2_000;
/** `Health: api is down`, `[CRITICAL] Health: api is down` from level 3 on; it stays when the target is well again. */
function incidentTitle({ target, level, state }) {
    const what = state === 'degraded' ? 'degraded' : 'down';
    const [before, after] = [`${level === 3 ? '[CRITICAL] ' : ''}Health: `, ` is ${what}`];
    return `${before}${(0,report_escape/* plain */.pj)(target, TITLE_CHARACTERS - before.length - after.length)}${after}`;
}
/** The whole body, its marker first. */
function incidentBody(marker, telling, { runUrl }) {
    const { reason, detail, level, since, at, runbook, severity } = telling;
    const rows = [
        ['State', (0,report_escape/* escapeCell */.kq)(telling.state)],
        ['Reason', reason === null ? '' : (0,report_escape/* codeSpan */.SS)(reason)],
        ['Detail', (0,report_escape/* prose */.CS)((0,limits/* clipChars */.uk)(detail, DETAIL_CHARACTERS))],
        [isOver(telling) ? 'Lasted' : 'Since', isOver(telling) ? `${lasting(at - since)}, from ${clockTime(since)}` : clockTime(since)],
        ['Last looked at', clockTime(at)],
        ['Level', `${level} of 3 (severity \`${severity}\`)`],
        ['Runbook', runbook === null ? '' : (0,report_escape/* link */.nf)('open', runbook)],
    ];
    const table = rows.filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`);
    const text = [
        `**${(0,report_escape/* escapeMarkdown */.FV)(headline(telling))}**`,
        '',
        '| | |',
        '|---|---|',
        ...table,
        '',
        LEVELS,
        '',
        `This issue is kept up to date and closed by health-probe. The label \`${MUTE_LABEL}\` silences it until it is taken off. ${(0,report_escape/* link */.nf)('Actions run', runUrl)}`,
        '',
    ].join('\n');
    return (0,limits/* clipChars */.uk)(`${marker}\n${text}`, limits/* BODY_LIMIT_CHARS */.RX);
}
const LEVELS = 'Level 1: look at the runbook. Level 2, after 15 minutes: call the team. Level 3, after 60 minutes: critical.';
/** A comment on a transition: it notifies everybody who takes part, so there is none for an update. */
function incidentComment(telling, { runUrl }) {
    const { kind, level, detail, since, at } = telling;
    const lead = kind === 'escalate' ? `Level ${level}${level === 3 ? ', critical' : ''}: ` : '';
    const howLong = isOver(telling) ? ` after ${lasting(at - since)}` : ` for ${lasting(at - since)}`;
    const why = detail === '' || isOver(telling) ? '' : ` ${(0,report_escape/* prose */.CS)((0,limits/* clipChars */.uk)(detail, DETAIL_CHARACTERS))}`;
    const head = (0,report_escape/* escapeMarkdown */.FV)(`${lead}${headline(telling)}${howLong}.`);
    return `${commentMarker(telling.key)}\n${head}${why}\n\n${(0,report_escape/* link */.nf)('Actions run', runUrl)}\n`;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/incidents/incident-effects.js






const CREATE = 'POST /repos/{owner}/{repo}/issues';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
/**
 * Opens the incident of a target. Two runs can do so at once, and GitHub knows no "create if there is none": so it is looked again
 * afterwards, the lowest number stays, and who wrote a higher one closes it. A try without an answer may have worked, so it is looked
 * before the next. Throws what the client throws.
 */
async function createIncident(github, incident) {
    const { marker, telling, context } = incident;
    const text = { title: incidentTitle(telling), body: incidentBody(marker, telling, context), labels: [INCIDENT_LABEL] };
    const send = async () => issueOf((await github.request(CREATE, text)).data);
    let created;
    try {
        created = await send();
    }
    catch (error) {
        if (!isUnclear(error))
            throw error;
        const [found] = (await readIncidents(github)).open(marker);
        created = found ?? (await send());
    }
    const all = (await readIncidents(github)).open(marker);
    const first = all[0] ?? created;
    await closeDuplicates(github, first, [...all.slice(1), ...(created.number > first.number ? [created] : [])]);
    return first;
}
/** No proper answer came. What GitHub refused was certainly not done. */
function isUnclear(error) {
    return error instanceof errors/* UnreadableError */.Gy && !(error instanceof client/* RejectedError */.zs) && !(error instanceof client/* NotFoundError */.m_);
}
/** Closes what a race has left. The one that stays is what counts, so a failure here is left for the next run. */
async function closeDuplicates(github, first, others) {
    for (const number of new Set(others.map((one) => one.number))) {
        const body = `<!-- ops-actions:health-duplicate -->\nThis is #${first.number}, which was opened at the same time.\n`;
        try {
            await github.request(UPDATE, { issue_number: number, state: 'closed', state_reason: 'not_planned', body });
        }
        catch (error) {
            if (!(error instanceof errors/* UnreadableError */.Gy) && !(error instanceof errors/* PermissionError */.i_))
                throw error;
        }
    }
}
/** Brings title, body and state up to date, in one request, and only where something differs. */
async function updateIncident(github, issue, incident, state) {
    const { marker, telling, context } = incident;
    const title = incidentTitle(telling);
    const body = incidentBody(marker, telling, context);
    const change = {
        ...(issue.title === title ? {} : { title }),
        ...(normal(issue.body) === normal(body) ? {} : { body }),
        ...(issue.isOpen === (state === 'open') ? {} : { state, state_reason: state === 'open' ? 'reopened' : 'completed' }),
    };
    if (Object.keys(change).length > 0)
        await github.request(UPDATE, { issue_number: issue.number, ...change });
}
/** Comments once a notice, on however many runs it is tried. Throws UnreadableError where GitHub does not take the comment. */
async function commentOn(github, issue, { telling, context }) {
    const marker = commentMarker(telling.key);
    const body = incidentComment(telling, context);
    const { outcome, why } = await (0,sticky_comment/* upsertComment */.E)(github, { issueNumber: issue.number, marker, body, create: true });
    if (outcome === 'refused')
        throw new errors/* UnreadableError */.Gy(why ?? (0,errors/* messageOf */.bD)(outcome));
}
/** GitHub may give line ends back differently; the time of the last look and the run differ each time and are no news by themselves. */
function normal(body) {
    return body
        .replaceAll('\r\n', '\n')
        .replace(/\/actions\/runs\/\d+(\/attempts\/\d+)?/g, '/actions/runs')
        .replace(/^\| Last looked at \|.*$/m, '')
        .trimEnd();
}

;// CONCATENATED MODULE: ./build/actions/health-probe/incidents/keep-incidents.js






const DAY_MS = 86_400_000;
/**
 * Keeps an issue a target as its incident: opened once, updated in place, a comment only on a transition, closed when it is over, opened
 * again within 24 hours. If the incidents cannot be read, nothing is written at all. Never throws for what GitHub does.
 */
async function keepIncidents(github, tellings, options) {
    const delivery = { acknowledged: [], failed: [], muted: [], issues: [], warnings: [] };
    if (tellings.length === 0)
        return delivery;
    const fail = (group, error) => {
        const why = options.clean(`The incident was not written: ${(0,errors/* messageOf */.bD)(refusal(error))}`);
        delivery.failed.push(...group.map(({ key }) => ({ key, why })));
    };
    let index;
    try {
        index = await readIncidents(github);
    }
    catch (error) {
        fail(tellings, error);
        return delivery;
    }
    const foreign = index.foreign.map((number) => `#${number}`).join(', ');
    if (foreign !== '')
        delivery.warnings.push(`Not written by this token, and so no incidents: ${foreign}.`);
    for (const group of byTarget(tellings)) {
        if (index.isMuted(incidentMarker(group.target, options.clean))) {
            delivery.muted.push(group.target);
            delivery.acknowledged.push(...group.all.slice(0, -1).map(({ key }) => key));
            continue;
        }
        try {
            const issue = await keepOne(github, group, index, options);
            if (issue !== null)
                delivery.issues.push({ target: group.target, number: issue.number, url: issue.url });
            delivery.acknowledged.push(...group.all.map(({ key }) => key));
        }
        catch (error) {
            fail(group.all, error);
        }
    }
    return delivery;
}
/** What the target's issue is, after it was written; null where it has none and needs none. */
async function keepOne(github, group, index, options) {
    const { target, last, all } = group;
    const marker = incidentMarker(target, options.clean);
    const incident = { marker, telling: redactTelling(last, options.clean), context: options };
    const [open, ...duplicates] = index.open(marker);
    if (open !== undefined && duplicates.length > 0)
        await closeDuplicates(github, open, duplicates);
    const over = isOver(last);
    if (open === undefined) {
        // An update, and the end of what was never opened, open nothing.
        if (over || all.every(({ kind }) => kind === 'update' || kind === 'resolve'))
            return null;
        const closed = await lastClosed(github, marker, options.now - DAY_MS);
        if (closed === null)
            return createIncident(github, incident);
        // The comment first, here and below: it is made once for a notice, and if it fails the next run does both.
        await commentOn(github, closed, incident);
        await updateIncident(github, closed, incident, 'open');
        return closed;
    }
    const news = all.findLast(({ kind }) => kind === 'escalate' || kind === 'resolve' || kind.startsWith('flapping'));
    if (news !== undefined)
        await commentOn(github, open, { ...incident, telling: redactTelling(news, options.clean) });
    await updateIncident(github, open, incident, over ? 'closed' : 'open');
    return open;
}
/** Throws on what is our own bug; gives what GitHub did as an error to be told. */
function refusal(error) {
    if (error instanceof errors/* PermissionError */.i_ || error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* ConfigurationError */.j1)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/incidents.js
/** Incidents of health-probe as issues on GitHub; the parts are beside this file. */



;// CONCATENATED MODULE: ./build/actions/health-probe/notify/pagerduty-event.js




/** What PagerDuty takes (docs: "Events API v2 overview", "Send an alert event"). */
const PAGERDUTY_LIMITS = { dedupKey: 255, summary: 1_024, eventBytes: 512 * 1024 };
const DETAIL_BYTES = 8_192;
/**
 * The same for every event of a target, of any run: without one each reminder would be an incident of its own. `owner/repo/target`, with
 * a hash in place of what is too long, and of a name that is not what may and can be seen.
 */
function dedupKey(repository, target, clean) {
    const whole = `${repository.toLowerCase()}/${target}`;
    const seen = (0,visible/* seenLine */.SQ)(clean(whole));
    if (seen === whole && whole.length <= PAGERDUTY_LIMITS.dedupKey)
        return whole;
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,visible/* wellFormed */.ES)(whole)).digest('hex').slice(0, 32);
    return `${(0,limits/* clipChars */.uk)(seen, PAGERDUTY_LIMITS.dedupKey - hash.length - 1)}#${hash}`;
}
/** What PagerDuty is told of a target's newest notice, already redacted; null where there is nothing to tell. */
function pagerDutyEvent(telling, key, routingKey, context) {
    const base = { routing_key: routingKey, dedup_key: key };
    if (isOver(telling))
        return { ...base, event_action: 'resolve' };
    // What could not be judged ends nothing.
    if (telling.closes)
        return null;
    const { repository, runUrl } = context;
    const { target, reason, state, level, since, at, detail, runbook } = telling;
    const why = detail === '' ? '' : `: ${detail}`;
    return {
        ...base,
        event_action: 'trigger',
        client: 'ops-actions health-probe',
        client_url: runUrl,
        payload: {
            summary: (0,limits/* clipChars */.uk)((0,visible/* seenLine */.SQ)(`${headline(telling)} for ${lasting(at - since)} [${repository}]${why}`), PAGERDUTY_LIMITS.summary),
            source: (0,visible/* seenLine */.SQ)(target),
            severity: level === 3 ? 'critical' : telling.severity,
            timestamp: new Date(at).toISOString(),
            component: (0,visible/* seenLine */.SQ)(target),
            group: repository,
            class: reason ?? state,
            custom_details: {
                state,
                reason: reason ?? '',
                detail: (0,limits/* clipBytes */.Wp)((0,visible/* seenLine */.SQ)(detail), DETAIL_BYTES),
                level,
                since: new Date(since).toISOString(),
            },
        },
        links: [...(runbook === null ? [] : [{ href: runbook, text: 'Runbook' }]), { href: runUrl, text: 'Actions run' }],
    };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/persist.js


/** A run ends in a bounded time whatever a notifier does; what is left is told on the next run. */
const NOTIFIER_PATIENCE = { tries: 3, timeoutMs: 10_000, budgetMs: 60_000, pauseMs: 1_000 };
const REAL_CLOCK = {
    monotonic: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    now: Date.now,
};
/** Gives a function that sends one request with its tries, all within one budget of time. Never rejects for what the service does. */
function persistent({ send, patience, clock, clean }) {
    const ends = clock.monotonic() + patience.budgetMs;
    const left = () => ends - clock.monotonic();
    return async (request) => {
        let why = 'the time for this run was used up before it could be sent';
        for (let nth = 1; nth <= patience.tries; nth += 1) {
            const timeoutMs = Math.min(patience.timeoutMs, Math.floor(left()));
            if (timeoutMs <= 0)
                break;
            const result = await persist_attempt(send, { ...request, timeoutMs });
            if ('sent' in result && result.sent.status >= 200 && result.sent.status < 300)
                return { kind: 'accepted', sent: result.sent };
            why = clean('sent' in result ? `it answered ${result.sent.status}${saying(result.sent)}` : result.why);
            if ('sent' in result && !mayRepeat(result.sent.status))
                return { kind: 'refused', why };
            const pause = 'sent' in result ? retryAfterMs(result.sent, clock.now()) : null;
            const wait = pause ?? patience.pauseMs * 2 ** (nth - 1) * (0.5 + clock.random() / 2);
            if (nth === patience.tries || wait >= left())
                break;
            await clock.sleep(wait);
        }
        return { kind: 'away', why };
    };
}
async function persist_attempt(send, outgoing) {
    try {
        return { sent: await send(outgoing) };
    }
    catch (error) {
        if (!(error instanceof notify_send/* SendError */.v8))
            throw error;
        return { why: error.message };
    }
}
/** A request that timed out, one too many, and the server's own trouble. */
function mayRepeat(status) {
    return status === 408 || status === 429 || status >= 500;
}
/** Slack and PagerDuty say in a few words what is wrong; a page of HTML says nothing. */
function saying({ text }) {
    const said = (0,report_escape/* plain */.pj)(text, 160);
    return said === '' || said.startsWith('<') ? '' : ` (${said})`;
}
/** RFC 9110, 10.2.3: seconds or a date. null where it says neither. */
function retryAfterMs({ headers }, now) {
    const text = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : Math.max(0, at - now);
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/pagerduty.js






/** After so many in a row without an answer the rest waits for the next run. One event that breaks the service must not stop the others. */
const MOST_AWAY_IN_A_ROW = 3;
/** Throws a ConfigurationError for what can be no integration key: PagerDuty's are 32 letters and digits, a pasted one may end in a line break. */
function checkRoutingKey(routingKey) {
    if (/^[\x21-\x7e]{1,255}$/.test(routingKey))
        return;
    throw new errors/* ConfigurationError */.j1({
        place: 'input `pagerduty-routing-key`',
        message: 'is not an integration key (it is not shown, because it is a secret).',
        remedy: 'Copy the 32 characters of the integration "Events API V2" of the service in PagerDuty.',
    });
}
/**
 * Sends an event a target, the newest thing that is to be told of it; the same `dedup_key` triggers and resolves, so an event that arrives
 * twice changes nothing. Never throws for what PagerDuty does.
 */
async function tellPagerDuty(tellings, options) {
    const { send, address, routingKey, repository, clock = REAL_CLOCK, patience = NOTIFIER_PATIENCE } = options;
    const own = (0,redact/* redactor */.$p)([routingKey]);
    const clean = (text) => own(options.clean(text));
    const persist = persistent({ send, patience, clock, clean });
    const post = (body) => persist({ method: 'POST', url: new URL('/v2/enqueue', address), headers: { 'content-type': 'application/json' }, body });
    // An update is for the issue alone.
    const news = tellings.filter(isNews);
    const delivery = { acknowledged: tellings.filter((one) => !isNews(one)).map(({ key }) => key), failed: [] };
    let away = 0;
    for (const { target, last, all } of byTarget(news).sort(worstFirst)) {
        const event = pagerDutyEvent(redactTelling(last, clean), dedupKey(repository, target, clean), routingKey, options);
        const none = { kind: 'away', why: 'it did not answer to the events before this one' };
        const outcome = event === null ? null : away >= MOST_AWAY_IN_A_ROW ? none : await post(JSON.stringify(event));
        if (outcome === null || outcome.kind === 'accepted') {
            delivery.acknowledged.push(...all.map(({ key }) => key));
            away = 0;
            continue;
        }
        away = outcome.kind === 'away' ? away + 1 : 0;
        const why = `PagerDuty was not told of ${clean(target)}: ${outcome.why}.`;
        delivery.failed.push(...all.map(({ key }) => ({ key, why })));
    }
    return delivery;
}
function worstFirst(a, b) {
    return b.last.level - a.last.level;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/address.js

/**
 * The address of a sink out of an input. Plain http is for this machine alone, where nobody is on the way; `plainHttp` allows it elsewhere.
 * Throws a ConfigurationError that names `place` and never the value, which is a secret.
 */
function sinkAddress(text, place, { plainHttp = false } = {}) {
    const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
    const usable = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && (plainHttp || isThisMachine(url))));
    if (usable)
        return url;
    const scheme = plainHttp ? '`https://` or `http://`' : '`https://`';
    throw new errors/* ConfigurationError */.j1({
        place,
        message: 'is not an address that can be used (it is not shown, because it is a secret).',
        remedy: `It has to be a whole URL that begins with ${scheme}; a secret that is not set arrives empty, a pasted one may be cut.`,
    });
}
/** PagerDuty's own two service regions. */
const PAGERDUTY = ['https://events.pagerduty.com', 'https://events.eu.pagerduty.com'];
/** The variable that names another place for PagerDuty's events. */
const PAGERDUTY_VARIABLE = 'OPS_ACTIONS_PAGERDUTY_URL';
/**
 * Where events go. The variable can name PagerDuty's region in the EU, or a server on this machine for a test, and nothing else: an
 * earlier step of a job can set variables for the later ones (`GITHUB_ENV`), and whoever gets the events gets the routing key.
 * Throws a ConfigurationError for any other value.
 */
function pagerDutyAddress(environment) {
    const given = environment[PAGERDUTY_VARIABLE]?.trim() ?? '';
    if (given === '')
        return new URL(PAGERDUTY[0]);
    const url = URL.canParse(given) ? new URL(given) : null;
    const isBare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
    const isOurs = url !== null && (PAGERDUTY.some((origin) => origin === url.origin) || isThisMachine(url));
    if (isBare && isOurs)
        return url;
    throw new errors/* ConfigurationError */.j1({
        place: `environment ${PAGERDUTY_VARIABLE}`,
        message: 'names no server of PagerDuty.',
        remedy: `Leave it unset, or use ${PAGERDUTY.map((origin) => `\`${origin}\``).join(' or ')}; for a test, \`http://127.0.0.1:PORT\`.`,
    });
}
/** A loopback address as such: a name can be made to lead anywhere. */
function isThisMachine({ protocol, hostname }) {
    return (protocol === 'http:' || protocol === 'https:') && (hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname));
}

// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/actions/health-probe/notify/slack-text.js

/** What Slack takes (docs: "Reference: blocks" and "Formatting text for app surfaces"). */
const SLACK_LIMITS = {
    /** Blocks of a message. */
    blocks: 50,
    /** Characters of a section's text; more is `invalid_blocks`. */
    section: 3_000,
    /** Characters of a header's plain text. */
    header: 150,
    /** Of the text for notifications. */
    fallback: 4_000,
    /**
     * All blocks as JSON. Slack names no limit and still refuses with `msg_blocks_too_long`; others measured about 13,200 (slackapi/bolt-js#2509,
     * #2867), and keys count too.
     */
    allBlocks: 10_000,
};
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/**
 * Foreign text on one line, of at most `max` characters after escaping, never cut within an entity or a code point. `&`, `<` and `>` are
 * Slack's only control characters: `<!channel>` would call everybody.
 */
function slackText(text, max) {
    let escaped = '';
    for (const character of (0,visible/* seenLine */.SQ)(text)) {
        const next = ENTITIES[character] ?? character;
        if (escaped.length + next.length > max)
            return `${escaped.slice(0, cutAt(escaped, max - 1))}…`;
        escaped += next;
    }
    return escaped;
}
/** As `slackText`, in a code span: no markup inside, and nothing that ends it. */
function slackCode(text, max) {
    return `\`${slackText(text.replaceAll('`', "'"), max - 2)}\``;
}
/** `<https://…|label>`; only the label for what is no such address. */
function slackLink(url, label) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        return label;
    return `<${new URL(url).href.replace(/[<>|]/g, encodeURIComponent).replaceAll('&', '&amp;')}|${label}>`;
}
/** The last place at or before `max` that is between two characters or entities. */
function cutAt(escaped, max) {
    let end = 0;
    for (const [part] of escaped.matchAll(/&(?:amp|lt|gt);|[\s\S]/gu)) {
        if (end + part.length > max)
            break;
        end += part.length;
    }
    return end;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/slack-message.js





/** What a line is about, in the order in which people want to read it. */
const GROUPS = [
    { title: 'Critical', fits: (telling) => !isOver(telling) && telling.kind !== 'flapping-begin' && telling.level === 3 },
    { title: 'Not well', fits: (telling) => !isOver(telling) && telling.kind !== 'flapping-begin' },
    { title: 'Flapping', fits: (telling) => telling.kind === 'flapping-begin' },
    { title: 'Well again', fits: isOver },
];
const slack_message_DETAIL_CHARACTERS = 300;
const LINE_CHARACTERS = 900;
const NAME_CHARACTERS = 250;
/**
 * One message for all that is new, the worst first, within Slack's limits; at least one notice, already redacted. Targets that do not fit
 * are counted.
 */
function slackMessage(tellings, { repository, runUrl }) {
    const news = byTarget(tellings).map(({ last }) => last);
    const groups = GROUPS.map(({ title }, index) => {
        const members = news.filter((telling) => GROUPS.findIndex(({ fits }) => fits(telling)) === index);
        return { title, members };
    }).filter(({ members }) => members.length > 0);
    const [only] = news;
    const what = news.length === 1 && only !== undefined
        ? headline(only)
        : groups.map(({ title, members }) => `${members.length} ${title.toLowerCase()}`).join(', ');
    const text = slackText(`${what}: ${repository}`, SLACK_LIMITS.fallback);
    // Plain text: nothing is escaped in it.
    const title = (0,limits/* clipChars */.uk)((0,visible/* seenLine */.SQ)(what), SLACK_LIMITS.header);
    const head = { type: 'header', text: { type: 'plain_text', text: title, emoji: false } };
    const foot = { type: 'context', elements: [mrkdwn(`${slackText(repository, 200)} · ${slackLink(runUrl, 'Actions run')}`)] };
    return { text, blocks: [head, ...sections(groups, SLACK_LIMITS.allBlocks - size([head, foot])), foot] };
}
function sections(groups, roomCharacters) {
    const lines = groups.flatMap(({ title, members }) => members.map((telling, index) => ({ title: index === 0 ? title : null, telling })));
    const blocks = [];
    let text = '';
    const flush = () => {
        if (text !== '')
            blocks.push(section(text));
        text = '';
    };
    for (const [index, { title, telling }] of lines.entries()) {
        const line = lineOf(telling);
        const added = title === null ? line : `*${title}*\n${line}`;
        const rest = `_${(0,words/* count */.U9)(lines.length - index, 'more target')} not shown._`;
        // Head and foot, the block that is being filled and a last one that counts.
        const isFull = blocks.length + 4 > SLACK_LIMITS.blocks;
        if (isFull || size([...blocks, section(`${text}\n${added}`), section(rest)]) > roomCharacters) {
            flush();
            return [...blocks, section(rest)];
        }
        if (`${text}\n${added}`.length > SLACK_LIMITS.section)
            flush();
        text = text === '' ? added : `${text}\n${added}`;
    }
    flush();
    return blocks;
}
/** `• *api* is down (connect_refused) for 15 min, since 2025-01-01 12:00 UTC: nobody listens there. <…|Runbook>` */
function lineOf(telling) {
    const { target, detail, since, at, runbook } = telling;
    const rest = headline({ ...telling, target: '' }).trim();
    const howLong = isOver(telling) ? `after ${lasting(at - since)}` : `for ${lasting(at - since)}, since ${clockTime(since)}`;
    const why = detail === '' || isOver(telling) ? '' : `: ${slackText(detail, slack_message_DETAIL_CHARACTERS)}`;
    const link = runbook === null || isOver(telling) ? '' : ` ${slackLink(runbook, 'Runbook')}`;
    const said = `• ${slackCode(target, NAME_CHARACTERS)} ${slackText(rest, 120)}, ${howLong}${why}`;
    return said.length + link.length <= LINE_CHARACTERS ? said + link : said;
}
function section(text) {
    return { type: 'section', text: mrkdwn(text) };
}
/** `verbatim`: addresses and names in foreign text do not become links. */
function mrkdwn(text) {
    return { type: 'mrkdwn', text, verbatim: true };
}
function size(blocks) {
    return JSON.stringify(blocks).length;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/slack.js






/** Throws a ConfigurationError for a webhook that is no address. To be called before anything is probed. */
function checkSlack(webhook) {
    return sinkAddress(webhook, 'input `slack-webhook`');
}
/**
 * Tells everything that is new in one message. All of it is acknowledged or none; never throws for what Slack does. A try without an
 * answer is repeated although it may have arrived: twice is better than not at all.
 */
async function tellSlack(tellings, options) {
    const { send, clock = REAL_CLOCK, patience = NOTIFIER_PATIENCE } = options;
    const url = checkSlack(options.webhook);
    const own = (0,redact/* redactor */.$p)([options.webhook, url.href, url.pathname, url.pathname.slice(1)]);
    const clean = (text) => own(options.clean(text));
    const keys = tellings.map(({ key }) => key);
    const news = tellings.filter(isNews).map((telling) => redactTelling(telling, clean));
    if (news.length === 0)
        return { acknowledged: keys, failed: [] };
    const body = JSON.stringify(slackMessage(news, options));
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const outcome = await persistent({ send, patience, clock, clean })({ method: 'POST', url, headers, body });
    if (outcome.kind === 'accepted')
        return { acknowledged: keys, failed: [] };
    const why = `Slack was not told: ${outcome.why}.`;
    return { acknowledged: [], failed: keys.map((key) => ({ key, why })) };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/watch/channels.js



/** The channels that are set up; issues always are. */
function channelsOf({ slack, pagerDuty }, { github, send, repository, runUrl, now, clean }) {
    const context = { send, repository, runUrl, clean };
    return {
        issue: (tellings) => keepIncidents(github, tellings, { runUrl, now, clean }),
        slack: slack === null ? null : (tellings) => tellSlack(tellings, { ...context, webhook: slack }),
        pagerduty: pagerDuty === null ? null : (tellings) => tellPagerDuty(tellings, { ...context, ...pagerDuty }),
    };
}
/** Their names, for the alarms: what no one of them takes is no notice. */
function sinksOf(channels) {
    return ['issue', 'slack', 'pagerduty'].filter((sink) => channels[sink] !== null);
}

// EXTERNAL MODULE: ./build/core/failure-reason.js
var failure_reason = __webpack_require__(38617);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/prober.js
var prober = __webpack_require__(96801);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/history.js
var monitor_history = __webpack_require__(70825);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/view.js
var monitor_view = __webpack_require__(47332);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/course.js

/** Flapping is judged by this many samples, that is by one pair less; pairs that are missing count as unchanged. */
const FLAP_SAMPLES = 20;
const FLAP_PAIRS = FLAP_SAMPLES - 1;
/** Above the first it begins, under the second it ends (Icinga 2, `flapping_threshold_high` and `_low`, is where the figures come from). */
const FLAP_BEGINS = 0.3;
const FLAP_ENDS = 0.25;
/**
 * Reads the course of a target off its samples, newest first and no further than needed. Unknown and maintenance samples are not there, nor
 * what a busy prober may have brought about; a bad one during a parent's outage neither, because it may be the parent's.
 */
function courseOf(view, ancestors) {
    const { certain, target } = view;
    const judged = [];
    let [row, isRowOpen] = [0, true];
    let silent = null;
    for (let index = certain.length - 1; index >= 0 && (isRowOpen || judged.length < FLAP_SAMPLES); index -= 1) {
        const sample = certain[index];
        if (sample === undefined)
            break;
        const isWrong = (0,monitor_view/* isBad */.e2)(sample, target);
        const parent = isWrong && ancestors.length > 0 ? (0,monitor_view/* silencedBy */.vV)(sample, ancestors) : null;
        if (index === certain.length - 1)
            silent = parent;
        if (parent !== null)
            continue;
        isRowOpen = isRowOpen && (judged[0] === undefined || (0,monitor_view/* isBad */.e2)(judged[0], target) === isWrong);
        if (isRowOpen)
            row += 1;
        judged.push(sample);
    }
    const [newest = null] = judged;
    const isWrong = newest !== null && (0,monitor_view/* isBad */.e2)(newest, target);
    const recent = judged.slice(0, FLAP_SAMPLES);
    return {
        bad: isWrong ? row : 0,
        good: isWrong ? 0 : row,
        newest,
        rowBegan: judged[row - 1] ?? null,
        firstBad: recent.findLast((sample) => (0,monitor_view/* isBad */.e2)(sample, target)) ?? null,
        changes: changesIn(recent.map((sample) => (0,monitor_view/* isBad */.e2)(sample, target))) / FLAP_PAIRS,
        silencedBy: silent,
    };
}
/** Whether a target is flapping, given whether it was. Between the two thresholds it stays as it was. */
function isFlapping(was, changes) {
    return was ? changes >= FLAP_ENDS : changes > FLAP_BEGINS;
}
function changesIn(bad) {
    return bad.filter((each, index) => index > 0 && each !== bad[index - 1]).length;
}

// EXTERNAL MODULE: ./build/actions/health-probe/monitor/rollup.js
var rollup = __webpack_require__(43099);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/sample.js
var monitor_sample = __webpack_require__(38427);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/alarm-step.js



const MINUTE_MS = 60_000;
/** From the first bad sample on: what a team notices by itself, what it is told of again, and what is an incident for everybody. */
const LEVEL_2_MS = 15 * MINUTE_MS;
const LEVEL_3_MS = 60 * MINUTE_MS;
/** One that comes back within a day goes on where it was. */
const FOLLOWS_MS = rollup/* DAY_MS */.sO;
/** An alarm before the first look. */
function quietAlarm(target) {
    return { target, incident: null, flapping: false, last: null, toldOf: null };
}
/** The level of an incident so many ms after its first bad sample. */
function levelAfter(ms) {
    return ms >= LEVEL_3_MS ? 3 : ms >= LEVEL_2_MS ? 2 : 1;
}
/**
 * Decides what follows from a target's course; at most one notice. Pure, and idempotent: the same course gives nothing a second time.
 * `isQuiet`: a maintenance window is open, in which nothing begins and nothing ends.
 */
function stepAlarm(before, course, alert, now, isQuiet) {
    const { newest, rowBegan, firstBad, bad, good } = course;
    if (newest === null || rowBegan === null || isQuiet)
        return { alarm: before, notice: null };
    const { incident } = before;
    const flapping = isFlapping(before.flapping, course.changes);
    const alarm = { ...before, flapping, toldOf: (0,monitor_sample/* sampleKey */.yB)(newest) };
    const opening = (first) => ({
        key: `${before.target}@${new Date(first.at).toISOString()}`,
        since: first.at,
        level: levelAfter(now - first.at),
    });
    const tell = (kind, what, closes = false) => {
        const { last } = before;
        const follows = incident === null && last !== null && now - last.closedAt < FOLLOWS_MS ? last.key : null;
        const after = closes ? { incident: null, last: { key: what.key, closedAt: now } } : { incident: what };
        return { alarm: { ...alarm, ...after }, notice: { kind, incident: what, closes, follows, sample: newest } };
    };
    const raised = incident === null ? null : { ...incident, level: highest(incident.level, levelAfter(now - incident.since)) };
    if (flapping && !before.flapping)
        return tell('flapping-begin', raised ?? opening(firstBad ?? newest));
    if (!flapping && before.flapping && raised !== null) {
        const isOver = good >= alert.resolveAfter;
        return tell('flapping-end', bad > 0 ? raised : (incident ?? raised), isOver);
    }
    if (!flapping && raised === null && bad >= alert.after)
        return tell('open', opening(rowBegan));
    if (!flapping && incident !== null && good >= alert.resolveAfter)
        return tell('resolve', incident, true);
    // The clock alone raises nothing: only a sample of now says that it goes on.
    const isNew = before.toldOf !== alarm.toldOf;
    const goesOn = isNew && bad > 0 && course.silencedBy === null;
    if (!flapping && raised !== null && raised.level !== incident?.level && goesOn)
        return tell('escalate', raised);
    if (incident !== null && isNew)
        return tell('update', incident);
    return { alarm, notice: null };
}
function highest(a, b) {
    return a > b ? a : b;
}

// EXTERNAL MODULE: ./build/actions/health-probe/monitor/maintenance.js
var maintenance = __webpack_require__(68858);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/outbox.js
/** A run that took notices and was killed holds nobody up for longer. */
const CLAIM_MS = 10 * 60_000;
/**
 * Puts a notice behind those that wait. One that is there already stays as it is; of updates and of escalations of one incident only the
 * newest waits, since the one before says nothing that it does not.
 */
function queueNotice(notices, notice) {
    if (notice.sinks.length === 0 || notices.some(({ key }) => key === notice.key))
        return notices;
    const replaced = notices.filter((each) => isReplaced(each, notice));
    const sinks = [...new Set([...replaced.flatMap((each) => each.sinks), ...notice.sinks])];
    return [...notices.filter((each) => !replaced.includes(each)), { ...notice, sinks }];
}
/**
 * Takes what is to be told, oldest first, for one run: until it gives them back, or the claim runs out, no other run gets them. Behind a
 * notice that another run is telling, those of the same target wait, so that nobody updates an issue that is not there yet. `by` is the
 * run and attempt; `sinks` are those that this run can reach.
 */
function takeNotices(history, by, now, sinks) {
    const taken = [];
    const busy = new Set();
    const notices = history.notices.map((notice) => {
        const { claim, target } = notice;
        if (claim !== null && claim.by !== by && claim.until > now)
            busy.add(target);
        const reachable = notice.sinks.filter((sink) => sinks.includes(sink));
        if (busy.has(target) || reachable.length === 0)
            return notice;
        const mine = { ...notice, claim: { by, until: now + CLAIM_MS } };
        taken.push({ ...mine, sinks: reachable });
        return mine;
    });
    return { history: { ...history, notices }, taken };
}
/** Gives back what a run took: who was told is done with, and for the rest the next run tries again. */
function settleNotices(history, by, outcomes) {
    const told = new Map(outcomes.map((outcome) => [outcome.key, outcome.told]));
    const notices = history.notices.flatMap((notice) => {
        if (notice.claim?.by !== by)
            return [notice];
        const sinks = notice.sinks.filter((sink) => !told.get(notice.key)?.includes(sink));
        return sinks.length === 0 ? [] : [{ ...notice, sinks, claim: null }];
    });
    return { ...history, notices };
}
function isReplaced(older, newer) {
    const isAlike = older.kind === newer.kind && (newer.kind === 'update' || newer.kind === 'escalate');
    return isAlike && older.incident === newer.incident && older.claim === null;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/judge-alarms.js






/**
 * Judges the alarms of all targets of the file: the history with what is to be remembered and told from now on, and how each target
 * stands, in the order of the file. Pure; the same history judged again tells nothing again. `sinks` are those that are set up: what no
 * one of them takes is no notice.
 */
function judgeAlarms(history, targets, now, sinks) {
    const views = (0,monitor_view/* viewTargets */.EU)(history, targets, now);
    const alarms = new Map(history.alarms);
    let notices = history.notices;
    const standings = [...views.values()].map((view) => {
        const { target, newest } = view;
        const course = courseOf(view, (0,monitor_view/* ancestorsOf */.Gw)(target.name, views));
        const isQuiet = (0,maintenance/* isInMaintenance */.Zq)(target.maintenance, now);
        const before = alarms.get(target.name) ?? quietAlarm(target.name);
        const standing = { name: target.name, newest, course, isInMaintenance: isQuiet };
        if (target.alert === null)
            return { ...standing, flapping: false, incident: null };
        const { alarm, notice } = stepAlarm(before, course, target.alert, now, isQuiet);
        if (alarm !== before)
            alarms.set(target.name, alarm);
        if (notice !== null)
            notices = queueNotice(notices, noticeOf(target.name, notice, target.alert, sinks, now));
        return { ...standing, flapping: alarm.flapping, incident: alarm.incident };
    });
    return { history: { ...history, alarms, notices }, standings };
}
function noticeOf(target, step, alert, sinks, now) {
    const { kind, incident, closes, follows, sample } = step;
    const { key, since, level } = incident;
    return {
        key: `${keyPrefix(step)}:${key}`,
        ...{ kind, target, incident: key, at: now, since, level, closes, follows },
        ...{ state: sample.state, reason: sample.reason, claim: null },
        sinks: sinks.filter((sink) => (sink === 'issue' ? true : kind !== 'update' && alert.to.includes(sink))),
    };
}
/** What can come once in an incident needs no more; the others are told apart by level or sample. */
function keyPrefix({ kind, incident, sample }) {
    if (kind === 'escalate')
        return `${kind}-${incident.level}`;
    if (kind === 'open' || kind === 'resolve')
        return kind;
    return `${kind}-${(0,monitor_sample/* sampleKey */.yB)(sample)}`;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/record-run.js




/**
 * Adds a run's samples to the history, judges the alarms by all that is in it then, and takes what is to be told, in one swap: of two runs
 * at the same time the second sees what the first wrote. A run that records itself twice changes nothing.
 */
async function recordRun(store, run) {
    const { samples, targets, now, by, sinks } = run;
    let standings = [];
    let notices = [];
    const { history, kept, warnings } = await store.update((before) => {
        const judged = judgeAlarms((0,monitor_history/* prune */.R3)((0,monitor_history/* mergeHistories */.dk)(before, (0,monitor_history/* historyOf */.om)({ samples })), now), targets, now, sinks);
        const { history: after, taken } = takeNotices(judged.history, by, now, sinks);
        ({ standings } = judged);
        notices = taken;
        return after;
    });
    return { history, standings, notices: kept ? notices : [], warnings };
}
/** Writes down who was told. What nobody was told is given to the next run again. Writes nothing where nothing was taken. */
async function settleRun(store, by, outcomes) {
    if (outcomes.length > 0)
        await store.update((history) => settleNotices(history, by, outcomes));
}
/** What a run saw, as samples: each target once, all at the moment of the run. Times in whole ms. */
function samplesOfRun(seen, { run, attempt, at, targets }) {
    const windows = new Map(targets.map(({ name, maintenance }) => [name, maintenance]));
    return seen.map(({ result: { name, state, reason, durationMs, attempts }, tainted }) => ({
        ...{ target: name, run, attempt, at, state, reason, tainted },
        ms: attempts === 0 ? null : Math.round(durationMs),
        maintenance: (0,maintenance/* isInMaintenance */.Zq)(windows.get(name) ?? [], at),
    }));
}
/** For `state: none`: nothing was before, and nothing is kept, so nobody is told anything. */
function noStore() {
    return {
        place: 'no state',
        read: async () => ({ history: NO_HISTORY, warnings: [] }),
        update: async (change) => ({ history: change(NO_HISTORY), kept: false, warnings: [] }),
    };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/notify/tell-sinks.js

/**
 * Tells each channel what it has not been told yet. The issues come first: a human who silenced a target there has silenced it everywhere,
 * except that an alert of PagerDuty is still resolved.
 */
async function tellSinks(notices, about, channels) {
    const forSink = (sink) => notices.filter(({ sinks }) => sinks.includes(sink)).map((notice) => ({ ...notice, ...about(notice.target) }));
    const issue = (await channels.issue?.(forSink('issue'))) ?? null;
    const muted = new Set(issue?.muted);
    const isQuiet = ({ target }) => muted.has(target);
    const [slack, pagerduty] = await Promise.all([
        tellUnless(isQuiet, forSink('slack'), channels.slack),
        tellUnless((telling) => isQuiet(telling) && !isOver(telling), forSink('pagerduty'), channels.pagerduty),
    ]);
    const deliveries = [
        ['issue', issue],
        ['slack', slack],
        ['pagerduty', pagerduty],
    ];
    const knows = (key) => deliveries.flatMap(([sink, delivery]) => (delivery?.acknowledged.includes(key) ? [sink] : []));
    return {
        outcomes: notices.map(({ key }) => ({ key, told: knows(key) })),
        failures: [...new Set(deliveries.flatMap(([, delivery]) => delivery?.failed.map(({ why }) => why) ?? []))],
        muted: [...muted],
        warnings: issue?.warnings ?? [],
    };
}
/** What is kept quiet counts as told: it is no news any more when the label is taken off. */
async function tellUnless(isQuiet, tellings, channel) {
    if (channel === null)
        return null;
    const delivery = await channel(tellings.filter((telling) => !isQuiet(telling)));
    const quiet = tellings.filter(isQuiet).map(({ key }) => key);
    return { ...delivery, acknowledged: [...delivery.acknowledged, ...quiet] };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/watch/keep-watch.js









/**
 * Remembers what a run saw, judges objectives and alarms by all that is remembered, and tells people. What a channel does changes no
 * verdict: who could not be told is told by the next run. Never throws for a store that cannot be used.
 */
async function keepWatch(results, ports) {
    const { store, channels } = ports;
    if (store === null)
        return unwatched(results, channels);
    try {
        return await watched(results, store, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1) && !(error instanceof errors/* PermissionError */.i_) && !(error instanceof errors/* UnreadableError */.Gy))
            throw error;
        const nothing = { slo: [], standings: [], outputs: lagOnly(results) };
        if (!ports.isAsked)
            return { ...nothing, findings: [(0,health_probe_findings/* unkeptFinding */.jw)((0,errors/* messageOf */.bD)(error))], trouble: null };
        return { ...nothing, findings: [(0,health_probe_findings/* stateTroubleFinding */.MU)((0,errors/* messageOf */.bD)(error))], trouble: (0,failure_reason/* failureReason */.H)(error) };
    }
}
async function watched(results, store, { channels, failOn, now }) {
    const { run, attempt, at, targets, facts } = results;
    const by = `${run}#${attempt}`;
    const samples = samplesOfRun(facts.seen, { run, attempt, at, targets });
    // A clock that was set back meanwhile must not hide what was just seen.
    const record = { samples, targets, now: Math.max(now, at), by, sinks: sinksOf(channels) };
    const recorded = await recordRun(store, record);
    const { history, standings, warnings } = recorded;
    const told = await tell(recorded, results, channels);
    const unsettled = await settle(store, by, told);
    const { slo, outputs, findings } = factsOf(history, results, failOn, record.now);
    for (const warning of warnings)
        (0,core_log/* logWarning */.FF)('health-probe: state', warning);
    return {
        slo,
        standings,
        findings: [
            ...findings,
            ...told.failures.map(health_probe_findings/* untoldFinding */.YR),
            ...told.muted.map(health_probe_findings/* muteFinding */.lC),
            ...[...warnings, ...told.warnings, ...unsettled].map(health_probe_findings/* stateFinding */.zo),
        ],
        outputs: { ...outputs, 'notify-failed': told.failures.length > 0 },
        trouble: null,
    };
}
function factsOf(history, results, failOn, now) {
    const { targets, schedules } = results;
    return (0,history_report/* monitorFacts */.G)(history, { targets, now, failOn, schedules, scheduled: scheduledRun(results) });
}
function scheduledRun({ isScheduled, startedBy, at }) {
    return isScheduled ? { at, cron: startedBy } : null;
}
async function tell({ notices }, { targets, facts }, channels) {
    const details = new Map(facts.seen.map(({ result }) => [result.name, result.detail]));
    const alerts = new Map(targets.map(({ name, alert }) => [name, alert]));
    const about = (target) => {
        const alert = alerts.get(target) ?? null;
        return { detail: details.get(target) ?? '', severity: alert?.severity ?? 'critical', runbook: alert?.runbook ?? null };
    };
    if (notices.length === 0)
        return { outcomes: [], failures: [], muted: [], warnings: [] };
    return tellSinks(notices, about, channels);
}
/** Whoever was told is told again at worst, when the claim of this run has ended. */
async function settle(store, by, { outcomes }) {
    try {
        await settleRun(store, by, outcomes);
        return [];
    }
    catch (error) {
        return [`It could not be written down who was told, so that somebody may be told twice: ${(0,errors/* messageOf */.bD)(error)}`];
    }
}
/** Without a history nobody can be told what is new, or what it comes to. */
function unwatched(results, { slack, pagerduty }) {
    const findings = slack === null && pagerduty === null ? [] : [(0,health_probe_findings/* notToldFinding */.Qp)()];
    return { slo: [], standings: [], findings, outputs: lagOnly(results), trouble: null };
}
function lagOnly(results) {
    const { schedules, at } = results;
    if (schedules === null || schedules.length === 0)
        return {};
    const { lagSeconds } = (0,prober/* proberLiveness */.u)(schedules, { runs: [], scheduled: scheduledRun(results), from: at, now: at });
    return { 'schedule-lag-seconds': lagSeconds ?? '' };
}

// EXTERNAL MODULE: ./build/core/github/refs.js + 1 modules
var refs = __webpack_require__(28227);
// EXTERNAL MODULE: ./build/core/ledger/git-cells.js
var git_cells = __webpack_require__(8798);
// EXTERNAL MODULE: ./build/core/ledger/names.js
var names = __webpack_require__(66878);
// EXTERNAL MODULE: ./build/core/ledger/mutex.js
var mutex = __webpack_require__(20469);
// EXTERNAL MODULE: ./build/core/ledger/patience.js
var ledger_patience = __webpack_require__(83127);
// EXTERNAL MODULE: ./build/actions/health-probe/monitor/lines.js + 1 modules
var monitor_lines = __webpack_require__(95438);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/file-store.js






/**
 * A history in one JSON Lines file, which need not be there yet. Writers of one machine take turns under a guard file beside it, and
 * the file is replaced by rename, so that a reader never sees a part. Lines that cannot be read move to `FILE.aside` with the next
 * write. Throws a ConfigurationError for a file that cannot be opened or written.
 */
function fileStore(file, patience = ledger_patience/* PATIENCE */.a) {
    const aside = `${file}.aside`;
    return {
        place: file,
        async read() {
            const { history, refused } = onDisk(file, () => found(file));
            const warning = (0,monitor_lines/* refusedWarning */.F4)(file, refused, `With the next write they move to ${aside}.`);
            return { history, warnings: warning === null ? [] : [warning] };
        },
        async update(change) {
            onDisk(file, () => (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true }));
            return (0,mutex/* exclusively */.G)(`${file}.busy`, patience, () => onDisk(file, () => {
                const { history: before, refused } = found(file);
                const history = change(before);
                // First: a crash in between leaves a line twice, never nowhere.
                if (refused.length > 0)
                    (0,external_node_fs_.appendFileSync)(aside, refused.map(({ text }) => `${text}\n`).join(''), { flush: true });
                (0,external_node_fs_.writeFileSync)(`${file}.new`, (0,monitor_lines/* printHistory */.AP)(history), { flush: true });
                (0,external_node_fs_.renameSync)(`${file}.new`, file);
                const warning = (0,monitor_lines/* refusedWarning */.F4)(file, refused, `They are kept in ${aside}.`);
                return { history, kept: true, warnings: warning === null ? [] : [warning] };
            }));
        },
    };
}
function found(file) {
    try {
        return (0,monitor_lines/* readHistory */.Lu)((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return (0,monitor_lines/* readHistory */.Lu)('');
        throw error;
    }
}
function onDisk(file, work) {
    try {
        return work();
    }
    catch (error) {
        if (typeof error.code !== 'string')
            throw error;
        const remedy = 'Give a file that the run can read and write, in a folder that it can write to.';
        throw new errors/* ConfigurationError */.j1({ place: 'input `state-file`', message: `${file} cannot be used: ${(0,errors/* messageOf */.bD)(error)}.`, remedy }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/core/ledger/canonical.js
var canonical = __webpack_require__(41124);
;// CONCATENATED MODULE: ./build/core/ledger/store.js



const WRITES_KEPT = 50;
const MIB = 1024 * 1024;
/** One value that is replaced as a whole, over cells. Throws what the port throws, and RangeError for a value that is too large. */
function openStore(cells, name, options) {
    const { decode, encode, maxBytes = 5 * MIB, tries: maxTries = 30, patience = ledger_patience/* PATIENCE */.a } = options;
    const place = cells.place(name);
    let last = null;
    async function look() {
        const cell = await cells.read(name);
        last = cell === null ? null : { cell, envelope: envelopeOf(cell.text, decode) };
        return last;
    }
    async function read() {
        const found = await look();
        if (found === null)
            return { state: 'none', version: null };
        const { cell, envelope } = found;
        if ('why' in envelope)
            return { ...envelope, version: cell.version };
        return { state: 'value', version: cell.version, revision: envelope.revision, value: decode(envelope.value) };
    }
    async function write(value, expected) {
        const before = expected === null || last?.cell.version === expected ? last : await look();
        if (expected !== null && before?.cell.version !== expected)
            return { outcome: 'conflict' };
        const replaced = expected === null ? null : before;
        const known = replaced !== null && !('why' in replaced.envelope) ? replaced.envelope : null;
        const id = patience.newId();
        const writes = [...(known?.writes ?? []), id].slice(-WRITES_KEPT);
        const revision = (known?.revision ?? 0) + 1;
        const text = `${(0,canonical/* canonicalJson */.d)({ v: 1, revision, ts: patience.now().toISOString(), writes, value: encode(value) })}\n`;
        const size = Buffer.byteLength(text);
        if (size > maxBytes)
            throw new RangeError(`${place}: ${size} bytes are more than a store takes (${maxBytes}). Keep less in it.`);
        const keptAs = replaced !== null && known === null ? await keepAside(replaced) : null;
        const why = `Revision ${revision}`;
        const outcome = expected === null ? await cells.create(name, text, why) : await cells.replace(name, expected, text, why);
        if (typeof outcome === 'object')
            return { outcome: 'written', version: outcome.version, keptAs };
        if (outcome === 'lost')
            return { outcome: 'conflict' };
        // Ours may have been there for a while: whoever replaced it knew of it.
        const now = await look();
        const wasOurs = now !== null && !('why' in now.envelope) && now.envelope.writes.includes(id);
        return wasOurs ? { outcome: 'written', version: now.cell.version, keptAs } : { outcome: 'conflict' };
    }
    async function keepAside({ cell, envelope }) {
        if ('why' in envelope && envelope.state === 'newer')
            throw new errors/* UnreadableError */.Gy(`${place} was not overwritten: ${envelope.why}.`);
        return cells.keepAside(name, cell);
    }
    return {
        place,
        read,
        write,
        async update(change, { startOver = false } = {}) {
            for (let tries = 1; tries <= maxTries; tries += 1) {
                const snapshot = await read();
                if (snapshot.state === 'newer' || (snapshot.state === 'corrupt' && !startOver)) {
                    throw new errors/* UnreadableError */.Gy(`${place} cannot be read, and was not overwritten: ${snapshot.why}.`);
                }
                const value = await change(snapshot.state === 'value' ? snapshot.value : null);
                const written = await write(value, snapshot.version);
                if (written.outcome === 'written')
                    return { value, keptAs: written.keptAs };
                await patience.sleep((0,ledger_patience/* backoffMs */.j)(tries, patience.random));
            }
            throw new errors/* UnreadableError */.Gy(`${place} was not written, because others were faster ${maxTries} times in a row. Run again.`);
        },
    };
}
/** What was read, or why it cannot be. */
function envelopeOf(text, decode) {
    try {
        const envelope = JSON.parse(text);
        const version = envelope?.v;
        if (typeof version === 'number' && version > 1) {
            return { state: 'newer', why: `it was written by a newer version of ops-actions (format ${version})` };
        }
        const { writes, revision, value } = envelope ?? {};
        if (version !== 1 || !Array.isArray(writes) || typeof revision !== 'number' || value === undefined) {
            return { state: 'corrupt', why: 'it is not what a store writes' };
        }
        decode(value);
        return envelope;
    }
    catch (error) {
        return { state: 'corrupt', why: (0,errors/* messageOf */.bD)(error) };
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/number-column.js
/** Milliseconds come whole, or to a tenth or a thousandth. */
const SCALES = [1, 10, 1000];
/** More bytes a number would leave the whole numbers that a double holds. */
const MOST_WIDTH = 6;
/**
 * Numbers as bytes for a compressor: each less the least, all first bytes together, then all second ones, so that what is alike stands
 * together and what is random takes no more than its bits. Numbers that are no multiple of a thousandth stay numbers, in the shape.
 */
function encodeColumn(numbers) {
    const scale = SCALES.find((each) => numbers.every((number) => Math.round(number * each) / each === number));
    const scaled = numbers.map((number) => Math.round(number * (scale ?? 1)));
    const [least, most] = scaled.reduce(([low, high], number) => [Math.min(low, number), Math.max(high, number)], [Infinity, -Infinity]);
    const count = numbers.length;
    if (scale === undefined || count === 0 || !(most - least < 256 ** MOST_WIDTH))
        return { shape: { numbers: [...numbers] }, bytes: new Uint8Array() };
    const width = bytesFor(most - least);
    const bytes = new Uint8Array(width * count);
    for (const [index, number] of scaled.entries()) {
        let rest = number - least;
        for (let plane = 0; plane < width; plane += 1) {
            bytes[plane * count + index] = rest % 256;
            rest = Math.floor(rest / 256);
        }
    }
    return { shape: { count, least, scale, width }, bytes };
}
/** Gives the numbers of a column that begins at `from`, and where the next one begins. Throws a TypeError where bytes are missing. */
function decodeColumn(shape, bytes, from) {
    if ('numbers' in shape)
        return { numbers: shape.numbers, next: from };
    const { count, least, scale, width } = shape;
    const next = from + count * width;
    if (!(count >= 0 && width >= 0 && next <= bytes.length))
        throw new TypeError('the packed samples end too early');
    const numbers = new Array(count);
    for (let index = 0; index < count; index += 1) {
        let number = 0;
        for (let plane = width - 1; plane >= 0; plane -= 1)
            number = number * 256 + (bytes[from + plane * count + index] ?? 0);
        numbers[index] = (number + least) / scale;
    }
    return { numbers, next };
}
function bytesFor(most) {
    let width = 0;
    for (let rest = most; rest > 0; rest = Math.floor(rest / 256))
        width += 1;
    return width;
}

;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/pack.js



const pack_STATES = monitor_sample/* SAMPLE_STATES */.Ik.length;
/** Where unpacking stops: 35 days of hundreds of targets have room. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Length of the head, as text before it. */
const LENGTH_DIGITS = 10;
/**
 * Samples by target, in base64 of gzip: the head as JSON, then the columns. What is alike stands together, so that a month of 20
 * targets each 5 minutes has less than a megabyte. Nothing is rounded.
 */
function pack(samples) {
    const runs = runsOf(samples);
    const reasons = [...new Set([...samples.values()].flatMap((list) => list.flatMap(({ reason }) => reason ?? [])))];
    const columns = [differences([...runs.values()].map(({ begin }) => begin)), ...[...samples.values()].flatMap(columnsBy(runs, reasons))];
    const encoded = columns.map(encodeColumn);
    const head = {
        v: 1,
        runs: [...runs.values()].map(({ run, attempt }) => [run, attempt]),
        reasons,
        targets: [...samples.keys()],
        shapes: encoded.map(({ shape }) => shape),
    };
    const text = Buffer.from(JSON.stringify(head));
    const length = Buffer.from(String(text.length).padStart(LENGTH_DIGITS, '0'));
    return (0,external_node_zlib_.gzipSync)(Buffer.concat([length, text, ...encoded.map(({ bytes }) => bytes)])).toString('base64');
}
/** What `pack` was given. Throws what gunzip and JSON throw, and TypeError for columns that do not fit each other. */
function unpack(packed) {
    const all = (0,external_node_zlib_.gunzipSync)(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES });
    const length = Number(all.subarray(0, LENGTH_DIGITS).toString('latin1'));
    const { v, runs, reasons, targets, shapes } = JSON.parse(all.subarray(LENGTH_DIGITS, LENGTH_DIGITS + length).toString('utf8'));
    if (v !== 1)
        throw new TypeError('the packed samples are of no known version');
    const bytes = all.subarray(LENGTH_DIGITS + length);
    let from = 0;
    const columns = shapes.map((shape) => {
        const { numbers, next } = decodeColumn(shape, bytes, from);
        from = next;
        return numbers;
    });
    const begins = sums(columns[0] ?? []);
    const known = runs.map(([run, attempt], index) => ({ run, attempt, begin: begins[index] ?? Number.NaN }));
    return new Map(targets.map((target, n) => [target, samplesIn(target, columns.slice(1 + 5 * n, 6 + 5 * n), known, reasons)]));
}
function samplesIn(target, columns, runs, reasons) {
    const [run = [], at = [], state = [], reason = [], ms = []] = columns;
    if (columns.length !== 5 || columns.some(({ length }) => length !== run.length))
        throw new TypeError(`columns of ${target} are missing`);
    // A loop and plain objects: a month of 20 targets has 170,000 of them, and each run reads all.
    const samples = [];
    let before = Number.NEGATIVE_INFINITY;
    let index = 0;
    for (let n = 0; n < run.length; n += 1) {
        index += run[n] ?? Number.NaN;
        const of = runs[index];
        const code = state[n] ?? Number.NaN;
        const name = monitor_sample/* SAMPLE_STATES */.Ik[code % pack_STATES];
        const moment = (of?.begin ?? Number.NaN) + (at[n] ?? Number.NaN);
        if (of === undefined || name === undefined || !(moment >= before))
            throw new TypeError(`a sample of ${target} is out of place`);
        before = moment;
        const took = ms[n] ?? -1;
        samples.push({
            target,
            run: of.run,
            attempt: of.attempt,
            at: moment,
            state: name,
            reason: reasons[(reason[n] ?? 0) - 1] ?? null,
            ms: took < 0 ? null : took,
            maintenance: Math.floor(code / pack_STATES) % 2 === 1,
            tainted: code >= 2 * pack_STATES,
        });
    }
    return samples;
}
/** Distances between indices into the runs; ms from the begin of the run; states with their flags; indices of reasons from 1; ms, or -1. */
function columnsBy(runs, reasons) {
    const indices = new Map([...runs.keys()].map((key, index) => [key, index]));
    return (list) => {
        const keys = list.map(monitor_sample/* sampleKey */.yB);
        return [
            differences(keys.map((key) => indices.get(key) ?? 0)),
            list.map(({ at }, n) => at - (runs.get(keys[n] ?? '')?.begin ?? 0)),
            list.map(({ state, maintenance, tainted }) => monitor_sample/* SAMPLE_STATES */.Ik.indexOf(state) + (maintenance ? pack_STATES : 0) + (tainted ? 2 * pack_STATES : 0)),
            list.map(({ reason }) => (reason === null ? 0 : reasons.indexOf(reason) + 1)),
            list.map(({ ms }) => ms ?? -1),
        ];
    };
}
/** By identity, in the order of their begins. */
function runsOf(samples) {
    const runs = new Map();
    for (const list of samples.values()) {
        for (const { run, attempt, at } of list) {
            const of = runs.get((0,monitor_sample/* sampleKey */.yB)({ run, attempt }));
            if (of === undefined)
                runs.set((0,monitor_sample/* sampleKey */.yB)({ run, attempt }), { run, attempt, begin: at });
            else
                of.begin = Math.min(of.begin, at);
        }
    }
    return new Map([...runs].sort(([, a], [, b]) => a.begin - b.begin));
}
function differences(numbers) {
    return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}
function sums(numbers) {
    let sum = 0;
    return numbers.map((number) => {
        sum += number;
        return sum;
    });
}

;// CONCATENATED MODULE: ./build/actions/health-probe/monitor/ref-store.js






/** The name in the ledger's folder of refs: `ops-ledger/health`. */
const HEALTH_STORE = 'health';
/** So many samples stand in the store as they are, for people; a history of more is packed. */
const MOST_PLAIN = 500;
/** Lines that could not be read stay with the rest, the newest of them. */
const MOST_ASIDE = 200;
/**
 * A history in the suite's store: `{ v: 1, lines, packed, aside }`, where `lines` are what a history file has, and `packed` the samples
 * of a long one. A value that cannot be read at all is kept aside under a ref of its own, and the history begins anew.
 */
function refStore(cells, patience) {
    const read = new WeakMap();
    const place = cells.place(HEALTH_STORE);
    /** The store decodes one value several times; unpacking is most of the work. */
    const decode = (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw new TypeError('it is no history');
        const known = read.get(value) ?? decoded(value, place);
        read.set(value, known);
        return known;
    };
    const store = openStore(cells, HEALTH_STORE, { decode, encode: encoded, ...(patience === undefined ? {} : { patience }) });
    return {
        place,
        async read() {
            const snapshot = await store.read();
            if (snapshot.state !== 'value')
                return { history: monitor_history/* NO_HISTORY */.Vo, warnings: warningsOf(snapshot, place) };
            return snapshot.value;
        },
        async update(change) {
            try {
                let found = null;
                const { value, keptAs } = await store.update((before) => {
                    found = before;
                    return { history: change(before?.history ?? monitor_history/* NO_HISTORY */.Vo), aside: before?.aside ?? [], warnings: before?.warnings ?? [] };
                }, { startOver: true });
                const anew = keptAs === null ? [] : [`${place} could not be read, and the history begins anew; the old content is kept as ${keptAs}.`];
                return { history: value.history, kept: true, warnings: [...anew, ...(found === null ? [] : value.warnings)] };
            }
            catch (error) {
                const snapshot = error instanceof errors/* UnreadableError */.Gy ? await store.read() : null;
                if (snapshot?.state !== 'newer')
                    throw error;
                return { history: change(monitor_history/* NO_HISTORY */.Vo), kept: false, warnings: warningsOf(snapshot, place) };
            }
        },
    };
}
function warningsOf(snapshot, place) {
    return 'why' in snapshot ? [`${place} cannot be read, and was left as it is: ${snapshot.why}. No history is known.`] : [];
}
function encoded({ history, aside }) {
    const samples = [...history.samples.values()].flat();
    const isShort = samples.length <= MOST_PLAIN;
    const plain = isShort ? samples.sort(monitor_sample/* compareSamples */.r_).map(monitor_sample/* sampleLine */.Pr) : [];
    const lines = [...(0,monitor_lines/* otherLines */.qw)(history), ...plain];
    return { v: 1, lines, packed: isShort ? null : pack(history.samples), aside: [...aside].slice(-MOST_ASIDE) };
}
function decoded(value, place) {
    const { v, lines, packed, aside } = value;
    if (v !== 1 || !Array.isArray(lines) || !Array.isArray(aside))
        throw new TypeError('it is no history of this version');
    const { history, refused } = (0,monitor_lines/* readLines */.Se)(lines);
    const samples = typeof packed === 'string' ? unpack(packed) : new Map();
    const warning = (0,monitor_lines/* refusedWarning */.F4)(place, refused, 'They are kept under `aside`.');
    return {
        history: (0,monitor_history/* mergeHistories */.dk)(history, { ...monitor_history/* NO_HISTORY */.Vo, samples }),
        aside: [...aside, ...refused.map(({ line }) => lines[line - 1] ?? null)],
        warnings: warning === null ? [] : [warning],
    };
}

// EXTERNAL MODULE: ./build/core/turns.js
var turns = __webpack_require__(33946);
;// CONCATENATED MODULE: ./build/actions/health-probe/metrics/exposition.js

/** The families as text, without the end mark of OpenMetrics; one without a sample is left out. Ends with a line break unless empty. */
function exposition(gauges) {
    return gauges
        .flatMap(({ name, help, samples }) => {
        const lines = samples.flatMap(({ labels, value }) => (value === null ? [] : [`${name}${exposition_labelsOf(labels)} ${numberOf(value)}\n`]));
        return lines.length === 0 ? [] : [`# HELP ${name} ${help}\n# TYPE ${name} gauge\n`, ...lines];
    })
        .join('');
}
/** The families as a whole file: in Prometheus text the last line is a comment, in OpenMetrics it has to be there. */
function metricsFile(gauges) {
    return `${exposition(gauges)}# EOF\n`;
}
function exposition_labelsOf(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
/** Backslash, quote and line feed, as both formats ask; halves of a surrogate pair have no UTF-8. */
function escapeLabel(value) {
    return (0,visible/* wellFormed */.ES)(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
function numberOf(value) {
    if (value === Number.POSITIVE_INFINITY)
        return '+Inf';
    if (value === Number.NEGATIVE_INFINITY)
        return '-Inf';
    return String(value);
}

;// CONCATENATED MODULE: ./build/actions/health-probe/metrics/pushgateway.js






/** The label `job` of everything that is pushed. */
const PUSH_JOB = 'health-probe';
/** A gateway is near; what it does not take at once waits for the next run. Times in ms. */
const PUSH_PATIENCE = { tries: 2, timeoutMs: 5_000, budgetMs: 30_000, pauseMs: 500 };
const AT_ONCE = 8;
/** What is read of the list of groups. */
const LIST_BYTES = 16 * 1024 * 1024;
/** Throws a ConfigurationError for what is no address. Gateways are usually within one's own walls, so plain http is allowed. */
function checkPushgateway(url) {
    return sinkAddress(url, 'input `pushgateway-url`', { plainHttp: true });
}
/**
 * Puts the metrics of each target into a group of its own (`job`, `repository`, `target`), and those of the run into one without `target`.
 * A Pushgateway forgets nothing by itself, so groups of targets that are no longer in the file are deleted. Never throws for what it does.
 */
async function pushMetrics(families, options) {
    const { send, repository, known, clock = REAL_CLOCK, patience = PUSH_PATIENCE } = options;
    const base = checkPushgateway(options.url);
    const own = (0,redact/* redactor */.$p)([options.url, base.username, base.password, (0,notify_send/* decoded */.DH)(base.username), (0,notify_send/* decoded */.DH)(base.password)]);
    const clean = (text) => own(options.clean(text));
    const request = persistent({ send, patience, clock, clean });
    const failures = [];
    const put = (target, gauges) => {
        const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
        return request({ method: 'PUT', url: at(base, groupPath(repository, target)), headers, body: exposition(gauges) });
    };
    const take = (0,turns/* turns */.Z)(AT_ONCE);
    const groups = [...families.targets.map(({ target, gauges }) => ({ target, gauges })), { target: null, gauges: families.run }];
    const outcomes = await Promise.all(groups.map(({ target, gauges }) => take(() => put(target, gauges))));
    const refused = outcomes.filter((outcome) => outcome.kind !== 'accepted');
    const [first] = refused;
    if (first !== undefined)
        failures.push(`${refused.length} of ${groups.length} groups of metrics were not pushed: ${first.why}.`);
    // Where nothing could be written, there is nobody to ask.
    const written = groups.length - refused.length;
    if (known === null || written === 0)
        return { written, removed: 0, failures };
    const kept = new Set(known.map((target) => options.clean(target)));
    const removed = await removeOthers();
    return { written, removed, failures };
    async function removeOthers() {
        const list = await request({ method: 'GET', url: at(base, '/api/v1/metrics'), maxBytes: LIST_BYTES });
        const targets = list.kind === 'accepted' ? targetsIn(list.sent.text, repository) : null;
        if (targets === null) {
            failures.push(`Removed targets could not be looked for: ${list.kind === 'accepted' ? 'the list of groups cannot be read' : list.why}.`);
            return 0;
        }
        let count = 0;
        for (const target of targets.filter((one) => !kept.has(one))) {
            const outcome = await request({ method: 'DELETE', url: at(base, groupPath(repository, target)) });
            if (outcome.kind === 'accepted')
                count += 1;
            else
                failures.push(`The metrics of the removed target ${clean(target)} were not deleted: ${outcome.why}.`);
        }
        return count;
    }
}
/** The path of a group; values in base64, since a name may hold a slash (Pushgateway's README, "URL"). */
function groupPath(repository, target) {
    const encoded = (text) => Buffer.from(text, 'utf8').toString('base64url');
    const own = `/metrics/job/${PUSH_JOB}/repository@base64/${encoded(repository)}`;
    return target === null ? own : `${own}/target@base64/${encoded(target)}`;
}
function at(base, path) {
    const url = new URL(base);
    url.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
    url.search = '';
    url.hash = '';
    return url;
}
/** The targets of our groups in the answer of `/api/v1/metrics`; null where it is not what it should be. */
function targetsIn(text, repository) {
    let data;
    try {
        data = JSON.parse(text)?.data;
    }
    catch {
        return null;
    }
    if (!Array.isArray(data))
        return null;
    return data.flatMap((group) => {
        const { job, repository: owner, target } = group?.labels ?? {};
        return job === PUSH_JOB && owner === repository && typeof target === 'string' ? [target] : [];
    });
}

;// CONCATENATED MODULE: ./build/actions/health-probe/watch/sinks.js






/**
 * Reads and checks the sinks of a run, before anything is probed: an alarm that could never ring is found out now. Throws one
 * ConfigurationError with all problems, which shows no secret.
 */
function readSinks(inputs, environment) {
    const { 'slack-webhook': slack, 'pagerduty-routing-key': routingKey, 'pushgateway-url': pushgateway, 'metrics-file': file } = inputs;
    const problems = [];
    const check = (text, read) => {
        if (text === '')
            return null;
        try {
            return read(text);
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            problems.push(...error.problems);
            return null;
        }
    };
    const settings = {
        slack: check(slack, (webhook) => {
            checkSlack(webhook);
            return webhook;
        }),
        pagerDuty: check(routingKey, (key) => {
            checkRoutingKey(key);
            return { routingKey: key, address: pagerDutyAddress(environment) };
        }),
        pushgateway: check(pushgateway, (url) => {
            checkPushgateway(url);
            return url;
        }),
        metricsFile: file === '' ? null : inWorkspace(file, environment),
    };
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return settings;
}
/** A path of an input, from the workspace on; absolute. */
function inWorkspace(path, { GITHUB_WORKSPACE: workspace }) {
    return (0,external_node_path_.resolve)(workspace || process.cwd(), path);
}

;// CONCATENATED MODULE: ./build/actions/health-probe/watch/open-store.js






/** The place of the history that a task names: `ops-ledger/health`, or a file of the workspace. Nothing is read yet. */
function openHistory(keep, github, environment) {
    return keep.in === 'file' ? fileStore(inWorkspace(keep.file, environment)) : refStore((0,git_cells/* gitCells */.U)((0,refs/* githubRefs */.w)(github), names/* DEFAULT_PREFIX */.N));
}

;// CONCATENATED MODULE: ./build/actions/health-probe/metrics/run-gauges.js
const run_gauges_STATES = ['up', 'degraded', 'down', 'unknown'];
/** What is known of the run itself: a prober that has stopped looks healthy for ever, unless somebody watches these. */
function runGauges(metrics) {
    const one = (name, help, value) => ({ name, help, samples: [{ labels: {}, value }] });
    return [
        one('ops_health_last_run_timestamp_seconds', 'When the last run ended, as a Unix time.', Math.floor(metrics.at / 1_000)),
        {
            name: 'ops_health_targets',
            help: 'Targets of the run by state.',
            samples: run_gauges_STATES.map((state) => ({
                labels: { state },
                value: metrics.targets.filter(({ result }) => result.state === state).length,
            })),
        },
        one('ops_health_schedule_lag_seconds', 'How late the run began, against its schedule.', metrics.scheduleLagSeconds),
        one('ops_health_coverage_ratio', 'Runs that were over runs that should have been.', metrics.coverage),
        one('ops_health_missed_ticks', 'Ticks of the schedule that no run came for.', metrics.missedTicks),
        one('ops_health_loop_delay_seconds', 'How late the prober itself was, 99th percentile.', metrics.loopDelaySeconds),
        one('ops_health_notify_failed', 'Whether somebody could not be told in this run.', Number(metrics.notifyFailed)),
    ];
}

;// CONCATENATED MODULE: ./build/actions/health-probe/metrics/target-gauges.js
const target_gauges_STATES = ['up', 'degraded', 'down', 'unknown'];
const SLO_VERDICTS = ['met', 'breached', 'insufficient-data'];
/**
 * What is known of targets, with names that blackbox_exporter uses where it has the same (`probe_…`), and our own (`ops_health_…`). An
 * `unknown` target has no `probe_success`: 0 would say that it is down, which nobody saw.
 */
function targetGauges(targets, slo) {
    const each = (name, help, value) => ({
        name,
        help,
        samples: targets.map((one) => ({ labels: { target: one.target }, value: value(one) })),
    });
    const many = (name, help, samples) => ({
        name,
        help,
        samples: targets.flatMap(samples),
    });
    return [
        each('probe_success', 'Whether the target was up or degraded; absent where it could not be judged.', successOf),
        many('probe_duration_seconds', 'How long the last try took, by phase; phase total is all of it.', durations),
        each('probe_http_status_code', 'HTTP status of the last answer.', ({ status }) => status),
        each('probe_ssl_earliest_cert_expiry', 'When the first certificate of the presented chain ends, as a Unix time.', ({ certificate }) => seconds(certificate?.earliestExpiresAt)),
        each('ops_health_leaf_cert_expiry_timestamp_seconds', 'When the certificate of the target itself ends, as a Unix time.', ({ certificate }) => seconds(certificate?.leafExpiresAt)),
        many('ops_health_target_state', 'The state of the target is 1, the others are 0.', ({ target, result }) => target_gauges_STATES.map((state) => ({ labels: { target, state }, value: state === result.state ? 1 : 0 }))),
        many('ops_health_target_reason', 'Why a target is not up: 1 for its reason and phase.', ({ target, result }) => result.reason === null ? [] : [{ labels: { target, reason: result.reason, phase: result.phase ?? '' }, value: 1 }]),
        each('ops_health_flaky', 'Whether it passed, but not on the first try.', ({ result }) => Number(result.flaky)),
        each('ops_health_attempts', 'Tries of this run.', ({ result }) => result.attempts),
        each('ops_health_tainted', 'Whether the prober was too busy for the times to be believed.', ({ tainted }) => Number(tainted)),
        each('ops_health_incident_level', 'Level of the open incident, 1 to 3; 0 while none is open.', ({ level }) => level ?? 0),
        each('ops_health_flapping', 'Whether the target changes too often to be told of each change.', ({ flapping }) => Number(flapping)),
        ...sloGauges(slo),
    ];
}
function sloGauges(slo) {
    const each = (name, help, value) => ({
        name,
        help,
        samples: slo.map((one) => ({ labels: { target: one.target, sli: one.sli }, value: value(one) })),
    });
    const isRatio = ({ sli }) => !sli.startsWith('latency');
    const ratio = (pick) => (one) => (isRatio(one) ? pick(one) : null);
    return [
        each('ops_health_slo_ratio', 'Good over valid samples in the window.', ratio((one) => one.value)),
        each('ops_health_slo_lower_ratio', 'Lower bound of the 95 percent Wilson interval.', ratio((one) => one.lower)),
        each('ops_health_slo_upper_ratio', 'Upper bound of the 95 percent Wilson interval.', ratio((one) => one.upper)),
        each('ops_health_slo_latency_seconds', 'Latency that the objective is about.', (one) => (isRatio(one) ? null : milli(one.value))),
        each('ops_health_slo_valid_samples', 'Valid samples in the window.', (one) => one.n),
        each('ops_health_slo_expected_samples', 'Samples that the schedule should have given.', (one) => one.expected),
        each('ops_health_slo_coverage_ratio', 'Samples over expected ones.', (one) => one.coverage),
        each('ops_health_slo_budget_left_ratio', 'What is left of the error budget; negative when overspent.', (one) => one.budgetLeft),
        {
            name: 'ops_health_slo_verdict',
            help: 'The verdict on the objective is 1, the others are 0.',
            samples: slo.flatMap(({ target, sli, verdict: own }) => SLO_VERDICTS.map((verdict) => ({ labels: { target, sli, verdict }, value: Number(verdict === own) }))),
        },
        {
            name: 'ops_health_slo_burn_rate',
            help: 'How many times faster than allowed the error budget is spent in the window of a rule; absent without valid samples.',
            samples: slo.flatMap(({ target, sli, burn }) => burn.flatMap(({ severity, factor, long, short }) => {
                const labels = { target, sli, severity, factor: String(factor) };
                return [
                    { labels: { ...labels, window: 'long' }, value: long.rate },
                    { labels: { ...labels, window: 'short' }, value: short.rate },
                ];
            })),
        },
        {
            name: 'ops_health_slo_burning',
            help: 'Whether both windows of a rule spend the budget faster than its factor; absent where too few samples say it.',
            samples: slo.flatMap(({ target, sli, burn }) => burn.map(({ severity, factor, state }) => ({
                labels: { target, sli, severity, factor: String(factor) },
                value: state === 'not evaluable' ? null : Number(state === 'burning'),
            }))),
        },
    ];
}
function successOf({ result: { state } }) {
    return state === 'unknown' ? null : Number(state !== 'down');
}
function durations({ target, result: { phases, durationMs } }) {
    const rows = Object.entries({ ...phases, total: durationMs });
    return rows.map(([phase, ms]) => ({ labels: { target, phase }, value: milli(ms) }));
}
/** Milliseconds to seconds, without digits that nobody measured. */
function milli(ms) {
    return ms === null ? null : Math.round(ms * 1_000) / 1_000_000;
}
function seconds(ms) {
    return ms === undefined ? null : Math.floor(ms / 1_000);
}

;// CONCATENATED MODULE: ./build/actions/health-probe/metrics/health-metrics.js


/** Metrics by target, as the Pushgateway keeps them. */
function familiesByTarget(metrics, clean) {
    const targets = metrics.targets.map((one) => {
        const { name } = one.result;
        const slo = metrics.slo.filter(({ target }) => target === name);
        return {
            target: clean(name),
            gauges: targetGauges([{ ...one, target: clean(name) }], slo.map((each) => ({ ...each, target: clean(name) }))),
        };
    });
    return { targets, run: runGauges(metrics) };
}
/** All metrics of a run, a family once, as a file has them. */
function allFamilies(metrics, clean) {
    const targets = metrics.targets.map((one) => ({ ...one, target: clean(one.result.name) }));
    const slo = metrics.slo.map((one) => ({ ...one, target: clean(one.target) }));
    return [...targetGauges(targets, slo), ...runGauges(metrics)];
}

;// CONCATENATED MODULE: ./build/actions/health-probe/metrics/write-metrics.js




/**
 * Writes the metrics as a whole: a collector that reads the file meanwhile sees the old one or the new one. Makes its folder. Throws what
 * the file system throws.
 */
function writeMetrics(file, gauges) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    // node_exporter reads `*.prom`, so the draft must not end in it.
    const draft = `${file}.${(0,external_node_crypto_.randomUUID)()}.new`;
    try {
        (0,external_node_fs_.writeFileSync)(draft, metricsFile(gauges));
        (0,external_node_fs_.renameSync)(draft, file);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(draft, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/health-probe/watch/write-out.js




/** Writes the metrics of a run into the file and the Pushgateway that are set up. Never throws for what either does. */
async function writeOut(results, watch, { metricsFile, pushgateway }, { send, clean, repository, now }) {
    const metrics = metricsOf(results, watch, now);
    const failures = [];
    let file = '';
    if (metricsFile !== null) {
        try {
            writeMetrics(metricsFile, allFamilies(metrics, clean));
            file = metricsFile;
        }
        catch (error) {
            failures.push(`The metrics could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    if (pushgateway === null)
        return { file, failures, unpushed: [] };
    const known = results.hasFile ? results.targets.map(({ name }) => name) : null;
    const pushed = await pushMetrics(familiesByTarget(metrics, clean), { url: pushgateway, repository, known, send, clean });
    return { file, failures, unpushed: pushed.failures };
}
function metricsOf({ facts }, { slo, standings, outputs }, now) {
    const byName = new Map(standings.map((standing) => [standing.name, standing]));
    const numberOf = (value) => (typeof value === 'number' ? value : null);
    const missed = outputs['missed-ticks'];
    return {
        targets: facts.seen.map(({ result, tainted, answer }) => {
            const standing = byName.get(result.name);
            const { certificate = null, status = null } = answer ?? {};
            return { result, certificate, status, tainted, level: standing?.incident?.level ?? null, flapping: standing?.flapping ?? false };
        }),
        slo,
        at: now,
        scheduleLagSeconds: numberOf(outputs['schedule-lag-seconds']),
        coverage: numberOf(outputs.coverage),
        missedTicks: Array.isArray(missed) ? missed.length : null,
        loopDelaySeconds: facts.loopDelay.p99Ms / 1_000,
        notifyFailed: outputs['notify-failed'] === true,
    };
}

;// CONCATENATED MODULE: ./build/actions/health-probe/watch/conclude-run.js






/** A gate looks at now: it neither remembers nor alarms. */
const NO_WATCH = { slo: [], standings: [], findings: [], outputs: {}, trouble: null };
/** All that follows from what was seen: history, objectives, alarms, metrics. The outputs of the watch have those of the metrics too. */
async function concludeRun(results, task, { github, runner, env, sinks }, clean) {
    const send = (0,notify_send/* sender */.QR)(env);
    const repository = `${runner.owner}/${runner.repo}`;
    const now = Date.now();
    const channels = channelsOf(sinks, { github, send, repository, runUrl: runner.runUrl, now, clean });
    const store = task.keep === null ? null : openHistory(task.keep, github, env);
    const watch = task.mode === 'gate'
        ? NO_WATCH
        : await keepWatch(results, { store, channels, failOn: task.failOn, isAsked: needsHistory(results, task), now });
    const metrics = await writeOut(results, watch, sinks, { send, clean, repository, now: Date.now() });
    const { unpushed, file } = metrics;
    const isUntold = watch.outputs['notify-failed'] === true || unpushed.length > 0;
    return {
        watch: {
            ...watch,
            findings: [...watch.findings, ...unpushed.map(health_probe_findings/* untoldFinding */.YR)],
            outputs: { ...watch.outputs, 'metrics-file': file, 'notify-failed': isUntold },
        },
        metrics,
    };
}
/** Whether somebody has asked for the history: a target with an objective or an alert, or an input. */
function needsHistory({ targets }, { mode, failOn, keep }) {
    return mode === 'report' || failOn === 'slo' || keep?.in === 'file' || targets.some(({ slo, alert }) => slo !== null || alert !== null);
}

;// CONCATENATED MODULE: ./build/actions/health-probe/watch/run-results.js
/** Only what a history is judged by: nothing of how a target is probed. */
function watchedTarget({ name, intervalMs, slo, alert, maintenance, dependsOn, place }) {
    return { name, intervalMs, slo, alert, maintenance, dependsOn, place };
}
/** The results as they may leave the job: what targets said is redacted, and a runbook with a secret in it is left out. */
function redactResults(results, clean) {
    const { facts, targets } = results;
    return {
        ...results,
        subject: clean(results.subject),
        targets: targets.map((target) => {
            const { alert, name, dependsOn } = target;
            const runbook = alert === null || alert.runbook === null || clean(alert.runbook) !== alert.runbook ? null : alert.runbook;
            return { ...target, name: clean(name), dependsOn: dependsOn.map(clean), alert: alert === null ? null : { ...alert, runbook } };
        }),
        facts: { ...facts, warnings: facts.warnings.map(clean), seen: facts.seen.map((one) => redactSeen(one, clean)) },
    };
}
function redactSeen(one, clean) {
    const { result, answer } = one;
    const { name, detail, address, version } = result;
    const shown = {
        ...result,
        name: clean(name),
        detail: clean(detail),
        address: address === null ? null : clean(address),
        version: version === null ? null : clean(version),
    };
    if (answer === undefined)
        return { ...one, result: shown };
    const { certificate, status } = answer;
    // Nobody asks for the names on it later.
    return {
        ...one,
        result: shown,
        answer: { status, certificate: certificate === null ? null : { ...certificate, subject: '', issuer: '' } },
    };
}

// EXTERNAL MODULE: ./build/core/github/contents.js
var contents = __webpack_require__(74864);
;// CONCATENATED MODULE: ./build/actions/health-probe/watch/schedule.js






/**
 * The schedule of the workflow that this run is of: of the file in the workspace, else at the commit that the run took it from (one
 * request). Where it cannot be read, the event itself says by which cron the run was started. Never throws for what cannot be read.
 */
async function readSchedule({ runner, github, env }) {
    const isScheduled = runner.eventName === 'schedule';
    const { schedule } = runner.payload;
    const startedBy = isScheduled && typeof schedule === 'string' && schedule !== '' ? schedule : null;
    const path = pathOf(env.GITHUB_WORKFLOW_REF, runner);
    const warnings = [];
    if (path !== null) {
        try {
            const text = (await localText(env.GITHUB_WORKSPACE, path)) ?? (await textAt(github, path, env.GITHUB_WORKFLOW_SHA || runner.sha));
            if (text !== null)
                return { schedules: (0,prober/* workflowSchedules */.q)(text), isScheduled, startedBy, warnings };
        }
        catch (error) {
            if (!(error instanceof TypeError) && !(error instanceof errors/* UnreadableError */.Gy))
                throw error;
            warnings.push(`The schedule of ${path} could not be read: ${(0,errors/* messageOf */.bD)(error)}.`.replace(/\.\.$/, '.'));
        }
    }
    return { schedules: startedBy === null ? null : scheduleOf(startedBy), isScheduled, startedBy, warnings };
}
/** `OWNER/REPO/.github/workflows/FILE@REF`, of this repository. */
function pathOf(ref, { owner, repo }) {
    const own = `${owner}/${repo}/`;
    const [path = ''] = (ref ?? '').split('@');
    return path.toLowerCase().startsWith(own.toLowerCase()) && path.length > own.length ? path.slice(own.length) : null;
}
async function localText(workspace, path) {
    try {
        return workspace ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(workspace, path), 'utf8') : null;
    }
    catch {
        return null;
    }
}
async function textAt(github, path, sha) {
    if (sha === '')
        return null;
    const read = await (0,contents/* readTextFile */.G)(github, path, sha);
    if (read.state === 'unreadable')
        throw new errors/* UnreadableError */.Gy(read.why);
    return read.state === 'read' ? read.value : null;
}
function scheduleOf(cron) {
    try {
        (0,cron_ticks/* tickBefore */.t)({ cron, zone: 'UTC' }, 0);
        return [{ cron, zone: 'UTC' }];
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/actions/health-probe/monitor/slo-words.js
var slo_words = __webpack_require__(20997);
;// CONCATENATED MODULE: ./build/actions/health-probe/watch/summary.js




/** Beside the findings there is room for so much; UTF-8. */
const LIMIT_BYTES = 32 * 1024;
const SLO_HEAD = [
    '| Target | Objective | Verdict | Value | Between (95 %) | Valid samples | Coverage | Budget left | Burn rate |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '',
].join('\n');
const ALARM_HEAD = ['| Target | Incident since | Level | Besides |', '| --- | --- | --- | --- |', ''].join('\n');
/** What a history adds to the job summary, in GitHub Flavored Markdown: alarms, objectives, and how well the prober itself kept time. */
function watchSection({ slo, standings, outputs }, clean) {
    const alarms = standings.filter((one) => one.incident !== null || besides(one) !== '');
    const parts = [
        proberLine(outputs),
        table('Alarms', ALARM_HEAD, alarms, (one) => alarmRow(one, clean)),
        table('Objectives', SLO_HEAD, slo, (row) => sloRow(row, clean)),
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function table(title, head, items, rowOf) {
    if (items.length === 0)
        return '';
    const full = `### ${title}\n\n${head}`;
    const limitBytes = LIMIT_BYTES + (0,limits/* byteLength */.dp)(full);
    return (0,limits/* fitRows */.zV)({ head: full, rows: (0,limits/* rowsOf */.RO)(items, rowOf), total: items.length, tail: '\n', limitBytes }).text;
}
/** `0.1 % of the budget` is the least that is shown; a burn rate that cannot be judged is a dash. */
function sloRow(row, clean) {
    const { target, sli, verdict, value, lower, upper, n, expected, coverage, budgetLeft, burn } = row;
    const shown = (figure) => (figure === null ? '–' : sli === 'availability' ? (0,slo_words/* percent */.KN)(figure) : (0,slo_words/* msText */.co)(figure));
    const cells = [
        (0,report_escape/* codeSpan */.SS)(clean(target)),
        sli === 'availability' ? 'availability' : 'latency (p95)',
        slo_words/* WORDS */.q9[verdict],
        shown(value),
        lower === null ? '–' : `${shown(lower)} to ${shown(upper)}`,
        `${n.toLocaleString('en-US')} of ${(0,words/* count */.U9)(expected, 'tick')}`,
        (0,slo_words/* percent */.KN)(coverage),
        budgetLeft === null ? '–' : (0,slo_words/* percent */.KN)(budgetLeft),
        burnCell(burn),
    ];
    return `| ${cells.map(escapeBar).join(' | ')} |`;
}
/** Of each rule the factor that it is burning faster than; nothing burns where all are `ok`. */
function burnCell(burn) {
    if (burn.length === 0)
        return '–';
    const burning = burn.filter(({ state }) => state === 'burning').map(({ factor, severity }) => `over ${factor} (${severity})`);
    const blind = burn.filter(({ state }) => state === 'not evaluable').length;
    const parts = [...burning, ...(burning.length === 0 && blind < burn.length ? ['ok'] : [])];
    return [...parts, ...(blind === 0 ? [] : [`${blind} of ${burn.length} not evaluable`])].join(', ');
}
function alarmRow(standing, clean) {
    const { name, incident } = standing;
    const since = incident === null ? '–' : new Date(incident.since).toISOString().replace(/\.\d+Z$/, 'Z');
    return `| ${(0,report_escape/* codeSpan */.SS)(clean(name))} | ${since} | ${incident === null ? '–' : `${incident.level} of 3`} | ${(0,report_escape/* prose */.CS)(clean(besides(standing)))} |`;
}
function besides({ flapping, isInMaintenance, course }) {
    const parts = [
        ...(flapping ? ['flapping'] : []),
        ...(isInMaintenance ? ['in maintenance'] : []),
        ...(course.silencedBy === null ? [] : [`silent, because ${course.silencedBy} is down`]),
    ];
    return parts.join(', ');
}
function proberLine(outputs) {
    const { coverage, 'schedule-lag-seconds': lag, 'missed-ticks': missed } = outputs;
    const parts = [
        ...(typeof lag === 'number' ? [`this run began ${(0,words/* count */.U9)(lag, 'second')} after its tick`] : []),
        ...(typeof coverage === 'number' ? [`coverage ${(0,slo_words/* percent */.KN)(coverage)}`] : []),
        ...(Array.isArray(missed) && typeof coverage === 'number' ? [`${(0,words/* count */.U9)(missed.length, 'tick')} missed in 7 days`] : []),
    ];
    return parts.length === 0 ? '' : `**The prober itself:** ${parts.join(', ')}.\n`;
}
/** Figures hold nothing to escape but what a locale may bring. */
function escapeBar(cell) {
    return cell.startsWith('`') ? cell : (0,report_escape/* escapeCell */.kq)(cell);
}

;// CONCATENATED MODULE: ./build/actions/health-probe/report-health.js



















/** A monitor's pass is no word on the targets, and must not sound like one. */
const ONLY_TOLD = {
    targets_down: 'the targets were probed; one that is down is told, and fails nothing here',
    targets_unknown: 'the targets were probed; one that could not be judged is told, and fails nothing here',
};
/** Does the task, and says what came of it. Throws a ConfigurationError for a health file or an input that cannot be used. */
async function reportHealth(task, run) {
    if (task.mode === 'selftest')
        return { report: (0,selftest_judge/* judgeSelftest */.w)((await (0,selftest_run/* runSelftest */.I)()).results, 'selftest'), secrets: [], wording: {} };
    if (task.mode !== 'report')
        return probeTargets(task, run);
    return task.resultsFile === null ? reportKept(task, run) : takeOver(task, task.resultsFile, run);
}
async function probeTargets(task, run) {
    const plan = await planOf(task, run);
    const secrets = secretsOf(plan.secrets, run);
    // Of a gate nobody asks whether it came in time.
    const schedule = task.mode === 'gate' ? { schedules: null, isScheduled: false, startedBy: null, warnings: [] } : await readSchedule(run);
    for (const warning of schedule.warnings)
        (0,core_log/* logWarning */.FF)('health-probe: schedule', warning);
    const { runId, runAttempt } = run.runner;
    const at = Date.now();
    const facts = await probe(plan, task, run, secrets);
    const results = {
        ...{ subject: plan.subject, run: String(runId), attempt: runAttempt, at, ...schedule },
        ...{ targets: (plan.all ?? plan.targets).map(watchedTarget), hasFile: plan.all !== null, facts },
    };
    const clean = (0,redact/* redactor */.$p)(secrets);
    const { watch, metrics } = await concludeRun(results, task, run, clean);
    return {
        report: (0,judge/* judge */.S4)(facts, task, plan.subject, watch),
        secrets,
        wording: (0,judge/* isOnlyTold */.kU)(task) ? ONLY_TOLD : {},
        results: task.mode === 'gate' ? null : redactResults(results, clean),
        failures: metrics.failures,
        section: watchSection(watch, clean),
    };
}
async function probe(plan, task, { runner, logFormat }, secrets) {
    const log = { run: `${runner.runId}-${runner.runAttempt}`, now: Date.now, redact: (0,redact/* redactor */.$p)(secrets), write: core_log/* logLine */.BP };
    return (0,probe_plan/* probePlan */.I)(plan, task, { attempt: (0,attempt/* createAttempt */.C)(plan.settings), onProbe: (0,progress/* probeLog */.v)({ ...log, format: logFormat }) });
}
/** What another job has probed is judged, remembered and told here. */
async function takeOver(task, file, run) {
    const results = readResults(inWorkspace(file, run.env), file);
    const secrets = secretsOf([], run);
    const clean = (0,redact/* redactor */.$p)(secrets);
    const { watch, metrics } = await concludeRun(results, task, run, clean);
    const rule = { mode: 'monitor', failOn: task.failOn };
    return {
        report: (0,judge/* judge */.S4)(results.facts, rule, results.subject, watch),
        secrets,
        wording: (0,judge/* isOnlyTold */.kU)(rule) ? ONLY_TOLD : {},
        failures: metrics.failures,
        section: watchSection(watch, clean),
    };
}
/** What the history says by itself. Nothing is written, and nobody is told. */
async function reportKept(task, run) {
    const promises = (0,plan/* promisesOf */.wI)(await readFile(task.config, run), task.targets, run.env);
    const secrets = secretsOf(promises.secrets, run);
    const { history, warnings } = await openHistory(task.keep, run.github, run.env).read();
    const rule = { targets: promises.targets, now: Date.now(), failOn: task.failOn, schedules: null, scheduled: null, warnings };
    const { report, slo } = (0,history_report/* reportHistory */.LN)(history, task.config, rule);
    const watch = { slo, standings: [], findings: report.findings, outputs: report.outputs, trouble: null };
    return { report, secrets, wording: {}, section: watchSection(watch, (0,redact/* redactor */.$p)(secrets)) };
}
async function planOf(task, run) {
    if (task.url !== null)
        return (0,plan/* planOfUrls */.nB)([task.url], task, run.env);
    return (0,plan/* planOfFile */.zL)(await readFile(task.config, run), task, run.env);
}
function readFile(config, { runner, github, env }) {
    return (0,read_health_file/* readHealthFile */.l0)(config, { workspace: env.GITHUB_WORKSPACE || null, sha: runner.sha, github });
}
/** Masks the values that a health file read, and gives all that must not leave. */
function secretsOf(read, { secrets }) {
    for (const mask of (0,health_probe_secrets/* masksOf */.JF)(read))
        (0,core_log/* maskSecret */.$l)(mask);
    return [...(0,health_probe_secrets/* hidden */.R)(read), ...secrets];
}

// EXTERNAL MODULE: ./build/actions/health-probe/task.js
var health_probe_task = __webpack_require__(23799);
;// CONCATENATED MODULE: ./build/actions/health-probe/main.js













/** `url` is a target: its parts that are secret are found where it is read. */
const SECRET_INPUTS = ['token', 'slack-webhook', 'pagerduty-routing-key', 'pushgateway-url'];
/** The action: probes the targets of the health file, or waits until they are healthy, or reports their history, or tests the prober itself. */
function main() {
    return (0,action/* run */.eF)('health-probe', health_probe_inputs/* HEALTH_OUTPUTS */.E, async () => {
        const inputs = (0,core_inputs/* readInputs */.Ko)(health_probe_inputs/* HEALTH_INPUTS */.p);
        const given = SECRET_INPUTS.map((name) => inputs[name]).filter((value) => value !== '');
        for (const mask of (0,health_probe_secrets/* masksOf */.JF)(given))
            (0,core_log/* maskSecret */.$l)(mask);
        const healthEnv = (0,env_lines/* parseEnvLines */.c)(inputs['health-env'], 'health-env', core_log/* maskSecret */.$l);
        const env = { ...process.env, ...healthEnv.values };
        const task = (0,health_probe_task/* taskOf */.X)(inputs);
        const sinks = readSinks(inputs, env);
        const runner = (0,core_runner/* readRunner */.f)();
        const { owner, repo, apiUrl } = runner;
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, log: core_log/* logLine */.BP });
        const secrets = [...given, ...(0,health_probe_secrets/* addressSecrets */.Y9)(inputs['pushgateway-url']), ...(0,health_probe_secrets/* hidden */.R)(healthEnv.secrets)];
        const publication = await reportHealth(task, { runner, github, env, logFormat: inputs['log-format'], sinks, secrets });
        return publishHealth(publication, runner, github, env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
    });
}


/***/ }),

/***/ 65047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseEnvLines)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** Shorter values are words (`1`, `true`): masked, they would take the log apart. The same limit as in core/report/redact. */
const MIN_SECRET_CHARS = 4;
const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;
/** What the suite sets itself, and where the runner takes commands from; neither is a secret's to change. */
const RESERVED = /^(OPS|INPUT|ACTIONS|STATE)_|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/;
/**
 * Reads a secret of variables, the input `input`: `KEY=VALUE` on each line, the value as it stands (quotes are part of it), empty lines and
 * lines that begin with `#` left out. `mask` is told each value of four characters or more. Throws a ConfigurationError that names lines
 * by number and keys, and never shows a value.
 */
function parseEnvLines(text, input, mask = () => undefined) {
    const values = Object.create(null);
    const secrets = new Set();
    const problems = [];
    const refuse = (line, message, remedy) => void problems.push({ place: `input \`${input}\`, line ${line}`, message, remedy });
    // Masked first: an error below must not be what shows the rest.
    const lines = text.split(/\r\n|\n|\r/);
    for (const line of lines) {
        const value = LINE.exec(line)?.[2]?.trim() ?? '';
        if (value.length < MIN_SECRET_CHARS)
            continue;
        secrets.add(value);
        mask(value);
    }
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            continue;
        const [, key, value] = LINE.exec(line) ?? [];
        if (key === undefined || value === undefined || value.includes('\0')) {
            refuse(index + 1, 'is not `KEY=VALUE`.', 'Write one variable a line; a value of many lines can be given as base64.');
        }
        else if (RESERVED.test(key)) {
            refuse(index + 1, `\`${key}\` cannot be set.`, 'Use another name.');
        }
        else if (key in values) {
            refuse(index + 1, `\`${key}\` is set twice.`, 'Remove one of the two.');
        }
        else
            values[key] = value;
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems);
    return { values: { ...values }, secrets: [...secrets] };
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

/***/ 41124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The one way to write a JSON value: keys sorted by UTF-16 code units, no white space, numbers and texts as ECMAScript writes
 * them (RFC 8785). Throws TypeError for what JSON does not have (`undefined`, NaN, Infinity).
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const fields = Object.keys(value)
            .sort()
            .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
        return `{${fields.join(',')}}`;
    }
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new TypeError(`${value} has no JSON`);
    const text = JSON.stringify(value);
    if (text === undefined)
        throw new TypeError(`${typeof value} has no JSON`);
    return text;
}
/** SHA-256 of a text's UTF-8 bytes, in hex. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
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

/***/ 8798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ gitCells)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

const PATH = 'value.json';
/**
 * Cells in refs: each a single commit without a parent, so that old values are not kept for ever.
 * Requests: read 2 (ref, file); create, replace 3 (tree, commit, ref); remove 1; and one for the repository's id, once.
 */
function gitCells(refs, prefix) {
    const refOf = (name) => `${prefix}${name}`;
    const commit = (text, why) => refs.commit([{ path: PATH, content: text }], [], why);
    const result = (outcome, version) => outcome === 'done' ? { version } : outcome;
    return {
        place: refOf,
        async read(name) {
            const version = await refs.read(refOf(name));
            if (version === null)
                return null;
            const bytes = await refs.file(version, PATH);
            return { version, text: bytes.toString('utf8') };
        },
        async create(name, text, why) {
            const version = await commit(text, why);
            return result(await refs.create(refOf(name), version), version);
        },
        async replace(name, from, text, why) {
            const version = await commit(text, why);
            return result(await refs.swap(refOf(name), from, version), version);
        },
        remove: (name, from) => refs.remove(refOf(name), from),
        async keepAside(name, { version }) {
            const ref = refOf(`aside-${name}-${version.slice(0, 12)}`);
            const outcome = await refs.create(ref, version);
            if (outcome !== 'done' && (await refs.read(ref)) !== version) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`${refOf(name)} is unreadable, and could not be kept aside: ${ref} is something else.`);
            }
            return ref;
        },
    };
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

/***/ 66878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ DEFAULT_PREFIX),
/* harmony export */   f: () => (/* binding */ namePart)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41124);

/** Where all state is kept; a ruleset's exclusion is written for it. */
const DEFAULT_PREFIX = 'refs/heads/ops-ledger/';
const LONGEST = 100;
/**
 * A text (an environment, a fingerprint) as one part of a ref's and a file's name: lower case, because environments are not case
 * sensitive on GitHub, and everything but `a-z 0-9 _ -` and dots between them as `=` and the hex of its bytes. No two texts that
 * differ in more than case get the same name; none is empty, and none makes a folder (`a` and `a/b` cannot both be refs).
 * A long one is cut to 60 characters and a hash.
 */
function namePart(text) {
    const bytes = [...Buffer.from(text.toLowerCase(), 'utf8')];
    const code = (byte) => `=${byte.toString(16).padStart(2, '0')}`;
    const plain = bytes.map((byte) => (/[a-z0-9_.-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : code(byte))).join('');
    // git: no dot at either end, no two in a row, no name that ends in `.lock`; and no option.
    const safe = plain.replace(/^[.-]|\.(?=\.|$|lock$)/g, (character) => code(character.charCodeAt(0))) || '=';
    return safe.length <= LONGEST ? safe : `${safe.slice(0, 60)}==${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(safe).slice(0, 16)}`;
}


/***/ }),

/***/ 83127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ PATIENCE),
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);


/** The real clock and chance. */
const PATIENCE = {
    sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms),
    random: Math.random,
    now: () => new Date(),
    newId: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID,
};
const FIRST_MS = 100;
const LONGEST_MS = 4_000;
/**
 * How long to wait before try `tries + 1`, in ms: anything up to a bound that doubles ("full jitter"), because writers that lost
 * the same race must not meet again.
 */
function backoffMs(tries, random) {
    return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
}


/***/ }),

/***/ 10222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ aliveness),
/* harmony export */   W: () => (/* binding */ thisProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

function thisProcess() {
    return {
        pid: process.pid,
        machine: orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/machine-id', 'utf8').trim()),
        boot: orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
        started: statOf(process.pid)?.started ?? null,
        space: orNull(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')),
    };
}
/** Whether that process still runs. `unknown` where it cannot be told from here: another container, another machine. */
function aliveness(of, here = thisProcess()) {
    if (of.boot !== here.boot)
        return of.boot && here.boot && of.machine && of.machine === here.machine ? 'dead' : 'unknown';
    if (of.space !== here.space)
        return 'unknown';
    try {
        process.kill(of.pid, 0);
    }
    catch (error) {
        // EPERM: it is there, and belongs to somebody else.
        if (error.code === 'ESRCH')
            return 'dead';
    }
    const stat = statOf(of.pid);
    if (stat === null)
        return 'alive';
    const isAnother = of.started !== null && stat.started !== of.started;
    return isAnother || stat.ended ? 'dead' : 'alive';
}
/** Fields 3 and 22 of /proc/PID/stat; the second, the command, may hold spaces and brackets itself (proc(5)). */
function statOf(pid) {
    return orNull(() => {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [state = '', started] = [fields[0], fields[19]];
        // A process that was killed stays as a zombie until its parent asks for it.
        return started === undefined ? null : { started, ended: /[ZXx]/.test(state) };
    });
}
function orNull(read) {
    try {
        return read();
    }
    catch {
        return null;
    }
}


/***/ })

};
