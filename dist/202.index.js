export const id = 202;
export const ids = [202];
export const modules = {

/***/ 82202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/action.js
var action = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/core/error-status.js
var error_status = __webpack_require__(83347);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(36148);
// EXTERNAL MODULE: ./build/core/github/subject.js
var github_subject = __webpack_require__(84356);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var core_inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/core/log.js
var log = __webpack_require__(67304);
// EXTERNAL MODULE: ./build/core/publish.js + 5 modules
var publish = __webpack_require__(98680);
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(29362);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/payload.js
var github_payload = __webpack_require__(99358);
// EXTERNAL MODULE: ./build/actions/gate-reporter/answer.js
var answer = __webpack_require__(82696);
// EXTERNAL MODULE: ./build/actions/gate-reporter/approval/commands.js
var approval_commands = __webpack_require__(13574);
// EXTERNAL MODULE: ./build/actions/gate-reporter/config.js + 1 modules
var config = __webpack_require__(41915);
// EXTERNAL MODULE: ./build/actions/gate-reporter/dispatch.js
var gate_reporter_dispatch = __webpack_require__(25132);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/effects.js




const DISPATCH = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
/**
 * Starts a run of the waiting workflow with the approved commit (`actions: write`). What this action does to GitHub besides publishing.
 * It is not sent a second time where the first has no answer. Throws what the request throws.
 */
async function dispatchRun(github, runner, config, values) {
    const ref = config.ref ?? (0,github_payload/* textOrNull */.ef)(runner.payload, 'repository.default_branch') ?? (await defaultBranch(github));
    await github.request(DISPATCH, { workflow_id: config.workflow, ref, inputs: (0,gate_reporter_dispatch/* dispatchInputs */.Cf)(config, values) });
}
/** Throws UnreadableError where the repository has none. */
async function defaultBranch(github) {
    const { data } = await github.request('GET /repos/{owner}/{repo}');
    const branch = (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)(data).default_branch);
    if (branch === null)
        throw new errors/* UnreadableError */.Gy('The repository has no default branch. Run again.');
    return branch;
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/comment-target.js







const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const COMMITS = 'GET /repos/{owner}/{repo}/commits';
/**
 * What a comment (`issue_comment`) asks for; null for every other event. The event only says where to look: whose word counts is read
 * again from GitHub. On a pull request it is the head; on the tracking issue, the commit that the command names. A comment without a
 * command, before and after an edit, asks for nothing.
 */
async function targetOfComment(github, subject, runner, inputs) {
    if (subject.event !== 'issue_comment' || (subject.kind !== 'pull-request-comment' && subject.kind !== 'issue'))
        return null;
    const texts = ['comment.body', 'changes.body.from'].map((path) => (0,github_payload/* textOrNull */.ef)(runner.payload, path)).filter((text) => text !== null);
    const commands = texts.flatMap(approval_commands/* commandsOf */.Kf);
    if (texts.length > 0 && commands.length === 0)
        return nothing('The comment holds no command.');
    if (subject.kind === 'pull-request-comment')
        return { is: 'target', target: await headOf(github, subject.number) };
    const branch = (0,github_payload/* textOrNull */.ef)(runner.payload, 'repository.default_branch') ?? (await defaultBranch(github));
    const { trackingIssue } = (await (0,config/* configured */.t)(github, inputs, branch)).fileOnly;
    if (trackingIssue !== subject.number)
        return nothing(`#${subject.number} is no pull request, and not the \`tracking-issue\` of the configuration.`);
    const named = [...new Set(commands.flatMap((command) => ('sha' in command && command.sha !== null ? [command.sha] : [])))];
    const [prefix, ...others] = named;
    if (prefix === undefined)
        return nothing('On the tracking issue a command has to name its commit.');
    if (others.length > 0)
        return nothing('The comment names more than one commit: write a comment for each.');
    const sha = await commitOf(github, prefix);
    if (sha === null)
        return nothing(`There is no one commit that begins with \`${prefix}\`.`);
    return { is: 'target', target: { sha, branch, pullRequest: null, approves: 'commit', forkRun: null, eventTime: null } };
}
async function headOf(github, number) {
    const { data } = await github.request(PULL, { pull_number: number });
    const pull = (0,answer/* rowOf */.OB)(data);
    const sha = (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)(pull.head).sha);
    const branch = (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)(pull.base).ref);
    if (sha === null || branch === null)
        throw new errors/* UnreadableError */.Gy(`The answer is no pull request #${number} with a head and a base. Run again.`);
    return { sha, branch, pullRequest: number, approves: 'commit', forkRun: null, eventTime: null };
}
/** The whole id of the one commit with that beginning; null for none. A branch can have such a name: what it leads to does not count. */
async function commitOf(github, prefix) {
    try {
        const { data } = await github.request(COMMITS, { sha: prefix, per_page: 1 });
        const sha = (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)(Array.isArray(data) ? data[0] : null).sha);
        return sha?.startsWith(prefix) === true ? sha : null;
    }
    catch (error) {
        if (error instanceof client/* NotFoundError */.m_ || (error instanceof client/* RejectedError */.zs && error.status === 422))
            return null;
        throw error;
    }
}
function nothing(why) {
    return { is: 'nothing', why };
}

// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/core/sinks/postgres/address.js
var postgres_address = __webpack_require__(16837);
// EXTERNAL MODULE: ./build/core/sinks/postgres/connect.js
var connect = __webpack_require__(6567);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/report/fit-report.js
var fit_report = __webpack_require__(629);
// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
// EXTERNAL MODULE: ./build/core/report/visible.js
var visible = __webpack_require__(847);
;// CONCATENATED MODULE: ./build/core/sinks/postgres/gate-record.js




/** The limits of docs/database/001_gates.sql. */
const KEY_BYTES = 1024;
const CONTEXT_CHARS = 200;
const TEXT_CHARS = 1000;
/** The argument of `ops.report_gates`. `seq` is the moment of reading by the database's clock, in microseconds since 1970. */
function argumentOf({ set, report, isWhole }, seq) {
    const { verdict, outputs } = report;
    const whole = {
        verdict: verdict.state,
        reason: verdict.reason,
        blocked_on: outputs['blocked-on'] ?? null,
        pr_url: set.pullRequestUrl,
        actions_url: set.actionsUrl,
        report: (0,fit_report/* fitReport */.k)(report),
    };
    const sent = {
        repo: set.repo,
        sha: set.sha,
        context: (0,limits/* clipChars */.uk)(set.context, CONTEXT_CHARS),
        pr_number: set.pullRequest,
        seq,
        gh_run_id: set.runId,
        gh_attempt: set.runAttempt,
        gates: report.gates.map(rowOf),
        ...(isWhole ? whole : {}),
    };
    return JSON.stringify(sent, (_, value) => (typeof value === 'string' ? storable(value) : value));
}
function rowOf({ key, name, status, required, reason, url, details }) {
    const shown = { name: (0,limits/* clipChars */.uk)(name, TEXT_CHARS), reason: (0,limits/* clipChars */.uk)(reason, TEXT_CHARS) };
    return { key: shortKey(key), status, required, url, details, ...shown };
}
/** A key that is too long keeps its beginning and gets a hash of the whole, so that it stays one gate's own. */
function shortKey(key) {
    if ((0,limits/* byteLength */.dp)(storable(key)) <= KEY_BYTES)
        return key;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
    return `${(0,limits/* clipBytes */.Wp)(key, KEY_BYTES - hash.length - 1)}#${hash}`;
}
/** PostgreSQL's JSON takes neither a NUL nor half a surrogate pair (docs: "JSON types"). */
function storable(text) {
    return (0,visible/* wellFormed */.ES)(text).replaceAll('\0', '');
}

;// CONCATENATED MODULE: ./build/core/sinks/postgres/gate-sink.js

const CLOCK = 'select floor(extract(epoch from clock_timestamp()) * 1000000)::text as now';
const REPORT = 'select ops.report_gates($1::jsonb)';
/**
 * Writes reports to the tables of docs/database/001_gates.sql, each over a connection of its own: while a run waits it holds none.
 * Reports are ordered by when their facts were read, by the database's own clock, whatever the clocks of the runners say.
 */
class GateSink {
    #ports;
    /** The database's clock in microseconds when ours was 0; null until it was asked. */
    #clockAtZero = null;
    #waiting = null;
    #working = null;
    #offered = '';
    #broken = false;
    constructor(ports) {
        this.#ports = ports;
    }
    /**
     * Writes in the background what is not final. If a write is under way the newest waits; one that says the same as the last is dropped.
     * After a failure nothing more is tried until `settle`.
     */
    offer(record) {
        const said = JSON.stringify([record.report.verdict, record.report.gates]);
        if (this.#broken || said === this.#offered)
            return;
        this.#offered = said;
        this.#waiting = record;
        this.#working ??= this.#drain();
    }
    /** Writes the final report, after what is under way. Throws what went wrong with it, and what went wrong before does not matter. */
    async settle(record) {
        this.#waiting = null;
        await this.#working;
        await this.#write(record);
    }
    async #drain() {
        while (this.#waiting !== null && !this.#broken) {
            const record = this.#waiting;
            this.#waiting = null;
            try {
                await this.#write(record);
            }
            catch {
                this.#broken = true;
            }
        }
        this.#working = null;
    }
    async #write(record) {
        const database = await this.#ports.connect();
        try {
            this.#clockAtZero ??= await this.#askClock(database);
            const seq = Math.round(this.#clockAtZero + record.readAt * 1_000);
            await database.query(REPORT, [argumentOf(record, seq)]);
        }
        finally {
            await database.close();
        }
    }
    /** Half of the time that the answer took is the error. */
    async #askClock(database) {
        const before = this.#ports.now();
        const { rows } = await database.query(CLOCK, []);
        const after = this.#ports.now();
        const now = Number(rows[0]?.now);
        if (!Number.isSafeInteger(now))
            throw new TypeError('The database did not tell the time.');
        return now - ((before + after) / 2) * 1_000;
    }
}

// EXTERNAL MODULE: ./build/core/sinks/postgres/trouble.js
var trouble = __webpack_require__(18714);
// EXTERNAL MODULE: ./build/actions/gate-reporter/options.js + 2 modules
var gate_reporter_options = __webpack_require__(84786);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/secrets.js

/** Values of the inputs that must not be seen anywhere: the token, the database's address, and its password by itself. */
function secretsIn(inputs) {
    return [inputs.token, ...(0,postgres_address/* secretsOf */.F)(inputs['database-url'])];
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/set-gate.js
var set_gate = __webpack_require__(18738);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/plans.js



/** Mode `needs` writes nothing to GitHub: the job's own check run carries its verdict. */
function planOfNeeds(inputs, subject, runner) {
    const number = 'number' in subject && subject.kind !== 'issue' ? subject.number : null;
    return {
        sha: null,
        pullRequest: number === null ? null : { number, url: pullRequestUrl(runner, number) },
        statusContext: null,
        comment: 'off',
        dryRun: false,
        secrets: secretsIn(inputs),
    };
}
/** Mode `set` writes one status, and nothing else. */
function planOfSet(gate, inputs, target, runner) {
    const { runId, runAttempt, runUrl } = runner;
    const { sha, pullRequest } = target;
    return {
        sha,
        pullRequest: pullRequest === null ? null : { number: pullRequest, url: pullRequestUrl(runner, pullRequest) },
        statusContext: gate.context,
        status: {
            description: (0,redact/* redact */.E$)((0,set_gate/* descriptionOf */.Kq)(gate), secretsIn(inputs)),
            targetUrl: gate.url ?? runUrl,
            stamp: { runId, runAttempt, policy: null },
        },
        comment: 'off',
        dryRun: false,
        secrets: secretsIn(inputs),
    };
}
function pullRequestUrl({ serverUrl, owner, repo }, number) {
    return `${serverUrl}/${owner}/${repo}/pull/${number}`;
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/database.js









const PLACE = 'input `database-url`';
/** The place for reports on a commit, or for one gate of it. */
function databaseOfCommit(inputs, runner, { sha, pullRequest }, isWhole) {
    const context = (0,gate_reporter_options/* aggregateContext */.Ls)({ contextPrefix: inputs['context-prefix'] });
    return new GateDatabase(inputs, runner, { sha, pullRequest, context, isWhole });
}
/** The place for the jobs of one workflow run: a set of its own, since they say nothing of the other checks of the commit. */
function databaseOfNeeds(inputs, runner, subject) {
    const sha = 'headSha' in subject && subject.headSha !== null ? subject.headSha : runner.sha;
    const pullRequest = 'number' in subject && subject.kind !== 'issue' ? subject.number : null;
    return new GateDatabase(inputs, runner, { sha, pullRequest, context: `needs/${runner.runId}`, isWhole: true });
}
/** The tables of docs/database/001_gates.sql as a place for the reports of one run. Without `database-url` it does nothing. */
class GateDatabase {
    #set;
    #isWhole;
    #secrets;
    #sink;
    /** What is wrong with the address; null for nothing. */
    #problem = null;
    #readAt = performance.now();
    /** What a run says of its first failure; a sweep would wait for the same one 50 times. */
    static #failed = null;
    constructor(inputs, runner, { isWhole, ...set }) {
        const { owner, repo, runId, runAttempt, runUrl: actionsUrl } = runner;
        const link = set.pullRequest === null ? null : pullRequestUrl(runner, set.pullRequest);
        this.#set = { ...set, repo: `${owner}/${repo}`, pullRequestUrl: link, actionsUrl, runId, runAttempt };
        this.#isWhole = isWhole;
        this.#secrets = secretsIn(inputs);
        this.#sink = null;
        const url = inputs['database-url'];
        if (url === '')
            return;
        try {
            const address = (0,postgres_address/* parseAddress */.o)(url, PLACE);
            this.#sink = new GateSink({ connect: () => (0,connect/* connectDatabase */.oD)(address), now: () => performance.now() });
        }
        catch (error) {
            // Only a sink: a secret that was mistyped must not hold up every pull request.
            this.#problem = (0,errors/* messageOf */.bD)(error);
        }
    }
    /** Told when the facts of the next report begin to be read: reports are ordered by it. */
    reading() {
        this.#readAt = performance.now();
    }
    /** Writes a report that is not final, in the background. */
    offer(report) {
        this.#sink?.offer(this.#recordOf((0,redact/* redactReport */.a5)(report, this.#secrets)));
    }
    async write(report) {
        const after = 'The verdict does not depend on it.';
        // A single gate is true from when its status is written, which is now.
        if (!this.#isWhole)
            this.reading();
        if (this.#problem !== null)
            return `The database was not written: ${this.#problem} ${after}`;
        if (this.#sink === null || GateDatabase.#failed !== null)
            return GateDatabase.#failed;
        try {
            await this.#sink.settle(this.#recordOf(report));
            return null;
        }
        catch (error) {
            const { what, remedy } = (0,trouble/* troubleOf */.L)(error, this.#secrets);
            GateDatabase.#failed = `The database of ${PLACE} was not written: ${what}. ${remedy} ${after}`;
            return GateDatabase.#failed;
        }
    }
    #recordOf(report) {
        return { set: this.#set, report, isWhole: this.#isWhole, readAt: this.#readAt };
    }
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/inputs.js
var gate_reporter_inputs = __webpack_require__(76755);
// EXTERNAL MODULE: ./build/actions/gate-reporter/approval/involved.js
var approval_involved = __webpack_require__(63335);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/dispatch-approved.js


/** Events with which a person asks for it: there a missing permission is an error of the workflow. */
const ASKED_BY = ['issue_comment', 'pull_request_review'];
/**
 * Starts the run that waits for the approval, once: when every gate has passed, the approval among them, and no earlier run has done so.
 * A run that was dispatched itself starts none, and an environment lets its own run go on.
 */
async function startApproved(circumstances, judged) {
    const { github, runner, subject, dispatch, need, target, before } = circumstances;
    if (dispatch === null || need === null || need.kind === 'environment' || subject.kind === 'dispatch')
        return { is: 'none' };
    const isApproved = judged.approval?.outcome === 'approved' || judged.approval?.outcome === 'overridden';
    if (!isApproved)
        return { is: 'none' };
    const { workflow } = dispatch;
    if (before?.state === 'success' && before.description.startsWith(startedWords(workflow)))
        return { is: 'before', workflow };
    if (judged.report.verdict.state !== 'pass')
        return { is: 'none' };
    const { sha, pullRequest } = target;
    try {
        await dispatchRun(github, runner, dispatch, { sha, gate: need.slug, environment: need.environment, pullRequest });
        return { is: 'started', workflow };
    }
    catch (error) {
        const isExpected = error instanceof errors/* ConfigurationError */.j1 || error instanceof errors/* PermissionError */.i_ || error instanceof errors/* UnreadableError */.Gy;
        if (!isExpected)
            throw error;
        const why = `\`${workflow}\` was not started: ${error.message}`;
        return error instanceof errors/* PermissionError */.i_ && !ASKED_BY.includes(subject.event) ? { is: 'left', why } : { is: 'failed', why };
    }
}
/** How the status of an approval gate begins once its run was started. */
function startedWords(workflow) {
    return `started ${workflow}; `;
}

// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/hand-over.js


/** The file that a run without a write token leaves behind for `gate-publish.yml`. */
const HAND_OVER_FILE = 'ops-gates.json';
/** Bytes of the file, and of the zip that holds it. */
const HAND_OVER_LIMIT = 256 * 1024;
const MAX_GATES = 200;
const MAX_TEXT = 500;
/**
 * Reads the report that a fork's run uploaded. Its author is whoever opened the pull request, so it only supplies words: the schema,
 * the action and the commit have to be right, names and texts are cut, and no status is taken. Gives a sentence instead where it is
 * not a report of that commit. Never throws.
 */
function parseHandOver(text, subject) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { why: `\`${HAND_OVER_FILE}\` is not JSON` };
    }
    const report = (0,answer/* rowOf */.OB)(value);
    if (report.schema !== 1 || report.action !== 'gate-reporter')
        return { why: `\`${HAND_OVER_FILE}\` is no report of gate-reporter` };
    if (report.subject !== subject)
        return { why: `\`${HAND_OVER_FILE}\` is of another commit` };
    if (!Array.isArray(report.gates))
        return { why: `\`${HAND_OVER_FILE}\` has no list of gates` };
    return { gates: report.gates.slice(0, MAX_GATES).flatMap((gate) => reported((0,answer/* rowOf */.OB)(gate))) };
}
/**
 * The report with the fork's words beside the gates that it has anyway, as findings that count for nothing. A gate that only the fork
 * speaks of is left out: it would be a row that nobody but the author has seen.
 */
function withHandOver(report, handOver) {
    const finding = (subject, message) => ({
        rule: 'hand-over',
        state: 'skipped',
        subject,
        message,
        advisory: true,
    });
    switch (handOver.state) {
        case 'none':
            return report;
        case 'refused':
            return {
                ...report,
                findings: [...report.findings, finding('gates', `What the fork's run left behind is not shown: ${handOver.why}.`)],
            };
        case 'read': {
            const known = new Set(report.gates.flatMap(({ key, name }) => [key, name]));
            const words = handOver.gates
                .filter(({ key, name }) => known.has(key) || known.has(name))
                .map(({ name, text }) => finding(name, `The fork's own run says: ${text}`));
            return { ...report, findings: [...report.findings, ...words] };
        }
        default: {
            const never = handOver;
            throw new TypeError(`Unknown hand-over: ${JSON.stringify(never)}`);
        }
    }
}
function reported(gate) {
    const name = (0,answer/* textOrNull */.ef)(gate.name);
    const text = (0,report_escape/* plain */.pj)((0,answer/* textOrNull */.ef)(gate.reason) ?? '', MAX_TEXT);
    if (name === null || text === '')
        return [];
    return [{ key: (0,report_escape/* plain */.pj)((0,answer/* textOrNull */.ef)(gate.key) ?? '', MAX_TEXT), name: (0,report_escape/* plain */.pj)(name, MAX_TEXT), text }];
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/judge.js + 8 modules
var judge = __webpack_require__(86062);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(85754);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/own-job.js



const JOBS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
/**
 * Finds the check run of this very job where the runner does not name it (GitHub Enterprise Server has no `job.check_run_id`): among the
 * jobs of this attempt it is the one that is running on this runner. A job's id is that of its check run. One request a snapshot
 * (`actions: read`), and only while the commit shows an unfinished check run of this run; none once it is found.
 */
class OwnJob {
    #github;
    #runner;
    #self;
    constructor(github, runner, checkRunId) {
        this.#github = github;
        this.#runner = runner;
        this.#self = { runId: runner.runId, checkRunId };
    }
    /** Without an answer nothing is left out: the gate then waits for itself, but it never leaves out the wrong one. */
    async in(facts) {
        if (this.#self.checkRunId === null && isThere(facts, this.#self.runId)) {
            this.#self = { ...this.#self, checkRunId: this.#running(await this.#jobs()) };
        }
        return this.#self;
    }
    async #jobs() {
        const { runId, runAttempt } = this.#runner;
        const select = (data) => (0,answer/* rowOf */.OB)(data).jobs;
        try {
            const { rows } = await (0,paging/* readPages */.n)(this.#github, JOBS, { run_id: runId, attempt_number: runAttempt }, { select });
            return rows.map(answer/* rowOf */.OB);
        }
        catch (error) {
            if (error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_)
                return [];
            throw error;
        }
    }
    /** The one that runs on this runner; where runners cannot be told apart, the only one that runs at all. */
    #running(jobs) {
        const running = jobs.filter(({ status }) => status === 'in_progress');
        const here = running.filter(({ runner_name: name }) => name === this.#runner.runnerName);
        const [found, ...others] = here.length > 0 ? here : running;
        return others.length > 0 ? null : (0,answer/* numberOrNull */.wD)(found?.id);
    }
}
function isThere({ checkRuns, workflowRuns }, runId) {
    if (checkRuns.state !== 'read' || workflowRuns.state !== 'read')
        return false;
    const suiteId = workflowRuns.value.find(({ id }) => id === runId)?.suiteId ?? null;
    return suiteId !== null && checkRuns.value.some((check) => check.suiteId === suiteId && check.status !== 'completed');
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/report.js
var gate_reporter_report = __webpack_require__(83820);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/publish-approval.js





/** Sets the status of an approval gate, which has no check of its own. For people: nothing reads it as an approval. */
async function deliverApproval(approval, publication) {
    const { github, runner, inputs, target, start } = publication;
    const { runId, runAttempt } = runner;
    const { gate } = approval.row;
    const begun = start?.is === 'started' || start?.is === 'before' ? startedWords(start.workflow) : '';
    const secrets = secretsIn(inputs);
    const plan = {
        sha: target.sha,
        pullRequest: null,
        statusContext: approval.context,
        status: {
            description: (0,redact/* redact */.E$)(begun + gate.reason.replaceAll('`', ''), secrets),
            targetUrl: approval.url ?? runner.runUrl,
            stamp: { runId, runAttempt, policy: null },
        },
        comment: 'off',
        dryRun: false,
        secrets,
    };
    const verdict = VERDICTS[approval.outcome];
    const report = (0,gate_reporter_report/* gateReport */.We)({ subject: gate.name, verdict, gates: [gate], findings: [], blockedOn: 'human' });
    const delivered = await (0,publish/* deliver */.cK)(report, plan, runner, github);
    return { ...delivered, notes: [...delivered.notes, ...notesOf(start, target)], failures: [...delivered.failures, ...failuresOf(start)] };
}
const VERDICTS = {
    approved: { state: 'pass', reason: 'all_pass' },
    overridden: { state: 'pass', reason: 'overridden' },
    denied: { state: 'fail', reason: 'denied' },
    awaiting: { state: 'pending', reason: 'awaiting_approval' },
    unread: { state: 'error', reason: 'unreadable' },
};
function notesOf(start, { sha }) {
    if (start?.is === 'left')
        return [start.why];
    return start?.is === 'started' ? [`\`${start.workflow}\` was started with the approved commit \`${sha}\`.`] : [];
}
function failuresOf(start) {
    return start?.is === 'failed' ? [start.why] : [];
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/publish-gates.js







const STATES = { pass: 'success', fail: 'failure', pending: 'pending', error: 'error' };
/** Sets the approval gate's status and then the aggregate, and at the end keeps the comment and fills the database. */
async function publishGates({ report, approval }, publication) {
    const { github, runner, inputs, target, policy, start, database } = publication;
    const isFinal = start !== null;
    const { runId, runAttempt } = runner;
    const plan = {
        sha: target.sha,
        pullRequest: target.pullRequest === null ? null : { number: target.pullRequest, url: pullRequestUrl(runner, target.pullRequest) },
        statusContext: (0,gate_reporter_options/* aggregateContext */.Ls)({ contextPrefix: inputs['context-prefix'] }),
        status: { stamp: { runId, runAttempt, policy } },
        comment: isFinal ? await commentPlan(report.verdict, publication) : 'off',
        dryRun: false,
        secrets: secretsIn(inputs),
        ...(isFinal ? { sinks: [database] } : {}),
    };
    const gate = approval === null ? null : await deliverApproval(approval, { github, runner, inputs, target, start });
    const whole = await (0,publish/* deliver */.cK)(report, plan, runner, github);
    return { ...whole, failures: [...(gate?.failures ?? []), ...whole.failures], notes: [...(gate?.notes ?? []), ...whole.notes] };
}
/** A comment speaks of the pull request's head: where that has moved on, the run of the new one has the word. */
async function commentPlan({ state }, { github, inputs, target, before }) {
    if (inputs.comment === 'off' || target.pullRequest === null || !(await isHead(github, target.pullRequest, target.sha)))
        return 'off';
    const isBad = state === 'fail' || state === 'error';
    switch (inputs.comment) {
        case 'always':
            return 'always';
        case 'on-failure':
            return isBad ? 'always' : 'if-present';
        case 'on-change':
            return (before === null ? isBad : before !== STATES[state]) ? 'always' : 'if-present';
        default: {
            const never = inputs.comment;
            throw new TypeError(`Unknown comment mode: ${String(never)}`);
        }
    }
}
/** A head that cannot be read is taken for the same: the comment is not worth a red run. */
async function isHead(github, number, sha) {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
        return (0,answer/* rowOf */.OB)((0,answer/* rowOf */.OB)(data).head).sha === sha;
    }
    catch (error) {
        if (error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_)
            return true;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/read-hand-over.js






const ARTIFACT = /^ops-gates-\d+-\d+$/;
/**
 * Fetches the newest hand-over of a workflow run. Everything in it is hostile: the zip's size is known before it is fetched, one file
 * of it is unpacked, and no more of that than the limit. `subject` is `owner/repo@sha`. Nothing that goes wrong here is thrown: the
 * verdict does not rest on it.
 */
async function readHandOver(github, runId, subject) {
    try {
        const { rows } = await (0,paging/* readPages */.n)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', { run_id: runId }, { select: (data) => list((0,answer/* rowOf */.OB)(data).artifacts), maxPages: 2 });
        const newest = rows
            .map(answer/* rowOf */.OB)
            .filter((row) => ARTIFACT.test((0,answer/* textOrNull */.ef)(row.name) ?? '') && row.expired !== true)
            .sort((a, b) => ((0,answer/* numberOrNull */.wD)(b.id) ?? 0) - ((0,answer/* numberOrNull */.wD)(a.id) ?? 0))[0];
        const id = (0,answer/* numberOrNull */.wD)(newest?.id);
        if (newest === undefined || id === null)
            return { state: 'none' };
        if (((0,answer/* numberOrNull */.wD)(newest.size_in_bytes) ?? Number.POSITIVE_INFINITY) > HAND_OVER_LIMIT)
            return refused('its zip is larger than 256 KiB');
        const { data } = await github.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', { artifact_id: id, archive_format: 'zip' }, { answer: 'bytes' });
        const text = unpacked(data);
        if (text === null)
            return refused(`its zip does not hold \`${HAND_OVER_FILE}\` of at most 256 KiB`);
        const parsed = parseHandOver(text, subject);
        return 'why' in parsed ? refused(parsed.why) : { state: 'read', gates: parsed.gates };
    }
    catch (error) {
        const isExpected = error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_;
        if (isExpected || error instanceof client/* NotFoundError */.m_ || error instanceof client/* RejectedError */.zs)
            return refused(`it could not be read: ${error.message}`);
        throw error;
    }
}
function refused(why) {
    return { state: 'refused', why };
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** The one file as text; null where it is not there, too long or not unpackable. Stops as soon as the limit is passed. */
function unpacked(zip) {
    if (zip.length > HAND_OVER_LIMIT)
        return null;
    const parts = [];
    let size = 0;
    let failed = false;
    const reader = new esm/* Unzip */.HJ((file) => {
        if (file.name !== HAND_OVER_FILE || parts.length > 0)
            return;
        file.ondata = (error, chunk) => {
            size += chunk?.length ?? 0;
            failed ||= error !== null || size > HAND_OVER_LIMIT;
            if (failed)
                file.terminate();
            else
                parts.push(chunk);
        };
        file.start();
    });
    reader.register(esm/* UnzipInflate */.mM);
    try {
        // In small pieces, so that a bomb is noticed after one of them.
        const step = 4096;
        for (let at = 0; at < zip.length && !failed; at += step)
            reader.push(zip.subarray(at, at + step), at + step >= zip.length);
    }
    catch {
        return null;
    }
    return failed || parts.length === 0 ? null : Buffer.concat(parts).toString('utf8');
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/snapshots.js + 4 modules
var snapshots = __webpack_require__(29547);
// EXTERNAL MODULE: ./build/actions/gate-reporter/wait.js
var wait = __webpack_require__(82459);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/judge-commit.js














/** Judges the gates of one commit, once or until there is a verdict, and publishes what came of it. */
async function judgeCommit(run, target) {
    return (0,publish/* show */.WU)(await deliverCommit(run, target), run.runner, run.github);
}
/** The part of `judgeCommit` that a run over many commits does for each: all but the summary. */
async function deliverCommit(run, found) {
    const { github, runner, subject, clock, log } = run;
    const ownJob = new OwnJob(github, runner, (0,gate_reporter_options/* selfCheckRunId */.Fl)(run.inputs['self-check-run-id']));
    const { inputs, note, fileOnly } = await (0,config/* configured */.t)(github, run.inputs, found.branch);
    const target = (0,gate_reporter_dispatch/* dispatchedTarget */.nU)(found, subject, fileOnly.dispatch);
    const options = (0,gate_reporter_options/* optionsOf */.cz)(inputs);
    const { approval: need } = options;
    const { dispatch, trackingIssue } = fileOnly;
    const involved = (0,approval_involved/* involvedByEvent */.h4)(subject, runner, target.sha);
    const snapshot = new snapshots/* Snapshots */.qv(github, {
        target,
        options,
        includeRules: inputs['include-branch-rules'],
        approval: need === null ? null : { need, target, trackingIssue, workflow: dispatch?.workflow ?? null, involved },
    });
    const name = `${runner.owner}/${runner.repo}@${target.sha}`;
    const database = databaseOfCommit(inputs, runner, target, true);
    const read = async () => {
        const facts = await snapshot.read();
        return { facts, self: await ownJob.in(facts) };
    };
    const judgeAt = ({ facts, self }, moment) => withNote((0,judge/* judge */.S)(facts, options, self, moment, name), note);
    const publish = (judged, start) => publishGates(judged, {
        github,
        runner,
        inputs,
        target,
        policy: snapshot.policy(),
        before: snapshot.aggregate()?.state ?? null,
        start,
        database,
    });
    const finish = async (judged) => {
        const before = snapshot.approval();
        return publish(judged, await startApproved({ github, runner, subject, dispatch, need, target, before }, judged));
    };
    if (inputs.mode === 'wait') {
        const ports = {
            ...clock,
            log,
            read: () => {
                database.reading();
                return read();
            },
            seen: ({ report }) => database.offer(report),
            judge: judgeAt,
            announce: async (judged) => void (await publish(judged, null)),
        };
        const { timeout: timeoutMs, interval: intervalMs, 'fail-fast': failFast } = inputs;
        return finish(await (0,wait/* waitForVerdict */.m)(ports, { timeoutMs, intervalMs, failFast, leavesToPeople: true }));
    }
    const [seen, handOver] = await Promise.all([read(), handOverOf(github, target, name)]);
    const now = clock.now();
    const since = (0,snapshots/* firstSign */.a)(seen.facts) ?? target.eventTime ?? now;
    const judged = judgeAt(seen, { now, since, previous: { kind: 'once' }, timedOut: false });
    return finish({ ...judged, report: withHandOver(judged.report, handOver) });
}
async function handOverOf(github, { forkRun }, subject) {
    return forkRun === null ? { state: 'none' } : readHandOver(github, forkRun, subject);
}
function withNote(judged, note) {
    if (note === null)
        return judged;
    const finding = { rule: 'config', state: 'unknown', subject: 'config', message: note, advisory: true };
    return { ...judged, report: { ...judged.report, findings: [...judged.report.findings, finding] } };
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/needs.js


/** Reads `${{ toJSON(needs) }}`: an object of jobs, each with its `result`. Throws a ConfigurationError for anything else. */
function parseNeeds(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw problem('is no JSON.');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw problem('is no object of jobs.');
    const jobs = Object.entries(value).map(([name, job]) => {
        const result = (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)(job).result);
        if (result === null)
            throw problem(`has no result for the job \`${name}\`.`);
        return { name, result };
    });
    return { kind: 'needs', jobs };
}
function problem(message) {
    return new errors/* ConfigurationError */.j1({
        place: 'input `needs`',
        message,
        remedy: 'Write `needs: ${{ toJSON(needs) }}` in the step, and the jobs under `needs:` of its job, which runs `if: always()`.',
    });
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/run-needs.js






/** Mode `needs`: judges the jobs that this one needs, without the API. */
function runNeeds({ github, runner, inputs, subject, clock }) {
    const { owner, repo, runId } = runner;
    const now = clock.now();
    const moment = { now, since: now, previous: { kind: 'once' }, timedOut: false };
    const self = { runId, checkRunId: null };
    const { report } = (0,judge/* judge */.S)(parseNeeds(inputs.needs), (0,gate_reporter_options/* optionsOf */.cz)(inputs), self, moment, `${owner}/${repo}, run ${runId}`);
    const plan = { ...planOfNeeds(inputs, subject, runner), sinks: [databaseOfNeeds(inputs, runner, subject)] };
    return (0,publish/* publish */.mk)(report, plan, runner, github);
}

// EXTERNAL MODULE: ./build/core/turns.js
var turns = __webpack_require__(33946);
// EXTERNAL MODULE: ./build/core/github/remembering.js
var remembering = __webpack_require__(18753);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/sweep/branch-policy.js





/** Routes whose answer may stand for a whole sweep: the configuration and what the branches require. */
const SHARED = /^GET \/repos\/\{owner\}\/\{repo\}\/(contents|rules\/branches|branches)\//;
/** The same GitHub, which asks what many commits share only once. */
function sharing(github) {
    const once = (0,remembering/* remembering */.M)(github);
    return {
        ...github,
        request: (route, params, options) => (SHARED.test(route) ? once : github).request(route, params, options),
    };
}
/**
 * Reads what counts on a branch: 3 requests, and none for a second commit of it. Throws a ConfigurationError for a file that is wrong,
 * and an UnreadableError where it cannot be told what the branch requires: a green must not be taken back for that.
 */
async function branchPolicy({ github, inputs: given }, branch) {
    const found = await (0,config/* configured */.t)(github, given, branch);
    const options = (0,gate_reporter_options/* optionsOf */.cz)(found.inputs);
    if (!found.inputs['include-branch-rules'])
        return { configured: found, options, hash: (0,gate_reporter_options/* policyHash */.tx)(options, []) };
    const rules = await (0,snapshots/* rulesOf */.fD)(github, branch);
    if (!('value' in rules))
        throw new errors/* UnreadableError */.Gy(`What \`${branch}\` requires could not be read: ${'why' in rules ? rules.why : rules.state}`);
    return { configured: found, options, hash: (0,gate_reporter_options/* policyHash */.tx)(options, rules.value) };
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/read-facts.js
var read_facts = __webpack_require__(10120);
// EXTERNAL MODULE: ./build/core/github/stamp.js
var stamp = __webpack_require__(66971);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/sweep/select.js

/**
 * Why a commit is judged anew, most urgent first: a green that was earned under another policy; no verdict after a run that failed; a verdict
 * that is pending, or that could not be read; another policy; and something said of a pull request that needs an approval.
 */
const CAUSES = ['stale-green', 'missing', 'pending', 'error', 'stale', 'approval'];
/** So many commits are judged anew at most. */
const MOST_JUDGED = 50;
/** Of so many it is looked up at most whether they have to be. */
const MOST_LOOKED_AT = 200;
const DAY_MS = 86_400_000;
/** The rest is looked at in turns, a turn for each time a sweep is run. */
const TURN_MS = 1_800_000;
const FAILED = ['failure', 'startup_failure', 'timed_out', 'cancelled'];
/** Which commits are looked at: the first half of the places for those at the front, the other half for the rest in turns. Pure. */
function toLookAt(commits, now, most = MOST_LOOKED_AT) {
    if (commits.length <= most)
        return [...commits];
    const half = Math.floor(most / 2);
    const rest = commits.slice(half);
    const places = most - half;
    const turn = Math.floor(now / TURN_MS) % Math.ceil(rest.length / places);
    return [...commits.slice(0, half), ...rest.slice(turn * places, (turn + 1) * places)];
}
/** Why a commit is judged anew; null if it is not. `missing` still depends on whether a run has failed. Pure. */
function causeOf({ commit, aggregate, approval, policy, needsApproval }, now) {
    if (aggregate === null) {
        const isRecent = commit.updatedAt === null || now - commit.updatedAt <= DAY_MS;
        return isRecent ? 'missing' : null;
    }
    const isStale = (0,stamp/* readStamp */.UL)(aggregate.description)?.policy !== policy;
    if (aggregate.state === 'success') {
        if (isStale)
            return 'stale-green';
    }
    else if (aggregate.state === 'pending' || aggregate.state === 'error')
        return aggregate.state;
    else if (isStale)
        return 'stale';
    const toldAt = Math.max(aggregate.createdAt ?? 0, approval?.createdAt ?? 0);
    return needsApproval && commit.updatedAt !== null && commit.updatedAt > toldAt ? 'approval' : null;
}
/** Whether one of the runs has failed within a day. Pure. */
function hasFailedLately(runs, now) {
    return runs.some(({ conclusion, createdAt }) => FAILED.includes(conclusion) && createdAt !== null && now - createdAt <= DAY_MS);
}
/** The most urgent first, at most `MOST_JUDGED`; the number of those that have to wait for the next sweep besides. Pure. */
function toJudge(found, most = MOST_JUDGED) {
    const sorted = [...found].sort((a, b) => CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause));
    return { chosen: sorted.slice(0, most), left: Math.max(0, sorted.length - most) };
}

// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(71295);
// EXTERNAL MODULE: ./build/core/report/description.js
var description = __webpack_require__(53903);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/sweep/sweep-report.js




/**
 * One report on many commits that have nothing to do with each other. Its verdict says whether each could be judged, not what became of it:
 * that is on the commits, so their findings only report here.
 */
function reportOfSweep(subject, members, counted) {
    const isUnread = members.some(({ report }) => report.verdict.state === 'error') || counted.gap !== null;
    const findings = members.flatMap(({ commit, report }) => report.findings
        .filter(({ state }) => state !== 'pass' && state !== 'skipped' && state !== 'not_applicable')
        .map((finding) => {
        const named = { ...finding, subject: `${labelOf(commit)} ${finding.subject}` };
        return report.verdict.state === 'error' ? named : { ...named, advisory: true };
    }));
    return (0,gate_reporter_report/* gateReport */.We)({
        subject,
        verdict: isUnread ? { state: 'error', reason: 'unreadable' } : { state: 'pass', reason: 'all_pass' },
        gates: members.map(gateOf),
        findings: [...ownFindings(subject, members.length, counted), ...(0,model/* byUrgency */.td)(findings)],
        blockedOn: isUnread ? 'api' : 'nothing',
    });
}
/** Something that has to be read before a commit can be judged could not be. */
function reportOfUnread(subject, message) {
    const finding = { rule: 'sweep', state: 'unknown', subject: 'the commit', message, fix: 'Run the sweep again.' };
    return (0,gate_reporter_report/* gateReport */.We)({ subject, verdict: { state: 'error', reason: 'unreadable' }, gates: [], findings: [finding], blockedOn: 'api' });
}
/** Ends a run in which nothing was to be judged; nothing is written to GitHub. */
function sayNothing({ github, runner }, message) {
    const subject = `${runner.owner}/${runner.repo}`;
    const finding = { rule: 'comment', state: 'not_applicable', subject: 'comment', message };
    const verdict = { state: 'pass', reason: 'all_pass' };
    const report = (0,gate_reporter_report/* gateReport */.We)({ subject, verdict, gates: [], findings: [finding], blockedOn: 'nothing' });
    const links = [{ kind: 'link', title: 'Actions run', value: runner.runUrl }];
    return (0,publish/* show */.WU)({ report: { ...report, artifacts: links }, statusHeld: true, failures: [], notes: [] }, runner, github, {
        all_pass: 'nothing to judge',
    });
}
/** `#7`, or the name of the branch: what stands before a finding of one of several. */
function labelOf({ pullRequest, branch }) {
    return pullRequest === null ? branch : `#${pullRequest}`;
}
function gateOf({ commit, cause, report }) {
    const { state, reason } = report.verdict;
    return {
        key: `commit:${commit.sha}`,
        name: commit.name,
        status: state === 'error' ? 'fail' : state,
        required: state === 'error',
        reason: (0,description/* statusDescription */.$)(report),
        url: commit.url,
        details: { verdict: state, reason, cause },
    };
}
function ownFindings(subject, judged, { open, lookedAt, left, gap }) {
    const message = `${open} commits are open, ${lookedAt} were looked at, ${judged} judged anew.`;
    const findings = [{ rule: 'sweep', state: 'pass', subject, message }];
    if (left > 0) {
        const wait = `${left} more have to be judged anew, and wait for the next sweep.`;
        findings.unshift({ rule: 'sweep', state: 'pending', subject, message: wait, advisory: true });
    }
    if (gap !== null) {
        const unlisted = `The open pull requests could not all be listed, so some may not have been looked at: ${gap}.`;
        findings.unshift({ rule: 'sweep', state: 'unknown', subject, message: unlisted, fix: 'Run the sweep again.' });
    }
    return findings;
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/sweep/look-at.js






/** Looks up whether a commit has to be judged anew: 1 request for its statuses, and 1 for its runs where it has no verdict. */
async function lookAt(run, commit, now) {
    try {
        const { options, hash } = await branchPolicy(run, commit.branch);
        const statuses = await (0,read_facts/* readStatuses */.r_)(run.github, commit.sha);
        if (statuses.state !== 'read')
            return unread(run, commit, statuses.state === 'absent' ? 'GitHub does not know it' : statuses.why);
        const newest = (context) => context === null ? null : (statuses.value.find((one) => one.context.toLowerCase() === context.toLowerCase()) ?? null);
        const context = (0,gate_reporter_options/* aggregateContext */.Ls)(options);
        const approval = newest((0,gate_reporter_options/* approvalContext */.j$)(options));
        const needsApproval = options.approval !== null;
        const cause = causeOf({ commit, aggregate: newest(context), approval, policy: hash, needsApproval }, now);
        if (cause === null)
            return { is: 'leave', commit };
        if (cause === 'missing' && !(await failedLately(run, commit, now)))
            return { is: 'leave', commit };
        return { is: 'judge', commit, cause, context, policy: hash };
    }
    catch (error) {
        const isExpected = error instanceof errors/* ConfigurationError */.j1 || error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_;
        if (isExpected)
            return unread(run, commit, error.message);
        throw error;
    }
}
async function failedLately({ github }, { sha }, now) {
    const runs = await (0,read_facts/* readRuns */.xx)(github, sha);
    if (runs.state === 'unreadable')
        throw new errors/* UnreadableError */.Gy(runs.why);
    return runs.state === 'read' && hasFailedLately(runs.value, now);
}
function unread({ runner }, commit, why) {
    return { is: 'unread', commit, report: reportOfUnread(`${runner.owner}/${runner.repo}@${commit.sha}`, why) };
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/sweep/open-commits.js



const PULLS = 'GET /repos/{owner}/{repo}/pulls';
const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}';
/** Most recently updated first, after the head of the default branch; a commit that several have as their head is there once. */
async function readOpenCommits(github, defaultBranch) {
    const [pulls, branch] = await Promise.all([
        (0,paging/* readPages */.n)(github, PULLS, { state: 'open', sort: 'updated', direction: 'desc' }, { key: (row) => (0,answer/* idOf */.TH)((0,answer/* rowOf */.OB)(row), 'pull requests') }),
        github.request(BRANCH, { branch: defaultBranch }),
    ]);
    const sha = (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)((0,answer/* rowOf */.OB)(branch.data).commit).sha);
    if (sha === null)
        throw new errors/* UnreadableError */.Gy(`The branch \`${defaultBranch}\` has no commit. Run again.`);
    const own = { sha, branch: defaultBranch, pullRequest: null, name: defaultBranch, url: null, updatedAt: null };
    const unique = new Map();
    for (const commit of [own, ...pulls.rows.map(answer/* rowOf */.OB).map(open_commits_commitOf)])
        if (!unique.has(commit.sha))
            unique.set(commit.sha, commit);
    return { commits: [...unique.values()], gap: pulls.complete ? null : (pulls.why ?? 'the list is not whole') };
}
function open_commits_commitOf(row) {
    const number = (0,answer/* numberOrNull */.wD)(row.number);
    if (number === null)
        throw new errors/* UnreadableError */.Gy('A row of the pull requests has no usable `number`. Run again.');
    return {
        sha: (0,answer/* textOf */.b6)((0,answer/* rowOf */.OB)(row.head), 'sha', 'pull requests'),
        branch: (0,answer/* textOf */.b6)((0,answer/* rowOf */.OB)(row.base), 'ref', 'pull requests'),
        pullRequest: number,
        name: `#${number} ${(0,answer/* textOrNull */.ef)(row.title) ?? ''}`.trim(),
        url: (0,answer/* textOrNull */.ef)(row.html_url),
        updatedAt: (0,answer/* timeOrNull */.Wm)(row.updated_at),
    };
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/sweep/sweep.js













/** Each of them sends several requests at once; the client has a limit of its own. */
const AT_ONCE = 4;
/** What started the sweep, and whoever did, has nothing to do with the commits. */
const NO_COMMIT = { kind: 'unknown', event: 'schedule', isFork: null, headSha: null, ref: null };
/**
 * Judges anew the open commits whose verdict may no longer be true, at most 50, and writes what has changed. A green that was earned under
 * another policy is set pending before anything is judged. One commit that cannot be judged stops none of the others.
 */
async function sweep(run) {
    const { runner, clock } = run;
    const github = sharing(run.github);
    const shared = { ...run, github, subject: NO_COMMIT, inputs: { ...run.inputs, mode: 'once' } };
    const branch = (0,github_payload/* textOrNull */.ef)(runner.payload, 'repository.default_branch') ?? (await defaultBranch(github));
    const { commits, gap } = await readOpenCommits(github, branch);
    const now = clock.now();
    const turn = (0,turns/* turns */.Z)(AT_ONCE);
    const chosen = toLookAt(commits, now);
    const looked = await sweep_all(chosen.map((commit) => turn(() => lookAt(shared, commit, now))));
    const { chosen: found, left } = toJudge(looked.flatMap((one) => (one.is === 'judge' ? [one] : [])));
    const demoted = await sweep_all(found.filter(({ cause }) => cause === 'stale-green').map((one) => turn(() => setPending(shared, one))));
    const judged = await sweep_all(found.map((one) => turn(() => judgeOne(shared, one))));
    const unread = looked.flatMap((one) => (one.is === 'unread' ? [{ commit: one.commit, cause: null, report: one.report }] : []));
    const subject = `${runner.owner}/${runner.repo}`;
    const members = [...unread, ...judged.map(({ member }) => member)];
    const report = reportOfSweep(subject, members, { open: commits.length, lookedAt: chosen.length, left, gap });
    const about = (texts) => [
        ...new Set([...demoted, ...judged].flatMap(({ member, delivered }) => texts(delivered).map((text) => `${labelOf(member.commit)}: ${text}`))),
    ];
    const links = [{ kind: 'link', title: 'Actions run', value: runner.runUrl }];
    const failures = about((delivered) => delivered.failures);
    const notes = about((delivered) => delivered.notes);
    const wording = { all_pass: 'every commit could be judged' };
    return (0,publish/* show */.WU)({ report: { ...report, artifacts: links }, statusHeld: true, failures, notes }, runner, github, wording);
}
async function judgeOne(run, { commit, cause }) {
    const { sha, branch, pullRequest } = commit;
    try {
        const delivered = await deliverCommit(run, {
            sha,
            branch,
            pullRequest,
            approves: 'commit',
            forkRun: null,
            eventTime: commit.updatedAt,
        });
        return { member: { commit, cause, report: delivered.report }, delivered };
    }
    catch (error) {
        const isExpected = error instanceof errors/* ConfigurationError */.j1 || error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_;
        if (!isExpected)
            throw error;
        const report = reportOfUnread(`${run.runner.owner}/${run.runner.repo}@${sha}`, error.message);
        return { member: { commit, cause, report }, delivered: { report, statusHeld: false, failures: [], notes: [] } };
    }
}
/** Takes back a green that says what a shorter or longer list once said. */
async function setPending({ github, runner, inputs }, { commit, cause, context, policy }) {
    const subject = `${runner.owner}/${runner.repo}@${commit.sha}`;
    const verdict = { state: 'pending', reason: 'pending' };
    const report = (0,gate_reporter_report/* gateReport */.We)({ subject, verdict, gates: [], findings: [], blockedOn: 'ci' });
    const { runId, runAttempt } = runner;
    const plan = {
        sha: commit.sha,
        pullRequest: null,
        statusContext: context,
        status: { description: 'What is required has changed; judged anew', stamp: { runId, runAttempt, policy } },
        comment: 'off',
        dryRun: false,
        secrets: secretsIn(inputs),
    };
    return { member: { commit, cause, report }, delivered: await (0,publish/* deliver */.cK)(report, plan, runner, github) };
}
/** Everything is let come to its end before the first bug of ours is thrown. */
async function sweep_all(work) {
    return (await Promise.allSettled(work)).map((one) => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/target.js




const TIMES = [
    'pull_request.updated_at',
    'workflow_run.updated_at',
    'merge_group.head_commit.timestamp',
    'head_commit.timestamp',
    'check_run.started_at',
    'check_suite.updated_at',
    'updated_at',
    'deployment.updated_at',
];
/** Throws a ConfigurationError for an event that names no commit. */
function targetOf(subject, { payload }) {
    const eventTime = TIMES.map((path) => (0,answer/* timeOrNull */.Wm)((0,github_payload/* valueAt */.fK)(payload, path))).find((time) => time !== null) ?? null;
    // The branch of a merge queue holds the change that is judged; the branch that it is merged into says what is required.
    const target = (sha, ref, pullRequest = null) => {
        const queued = ref === null ? null : (0,github_subject/* queuedBy */.le)(ref);
        return {
            sha,
            branch: queued === null ? ref : queued.base,
            pullRequest: queued === null ? pullRequest : queued.number,
            approves: subject.kind === 'merge-group' || queued !== null ? 'head' : 'commit',
            forkRun: subject.kind === 'workflow-run' && subject.isFork ? subject.runId : null,
            eventTime,
        };
    };
    switch (subject.kind) {
        case 'pull-request':
            if (subject.headSha === null)
                break;
            return target(subject.headSha, subject.baseRef, subject.number);
        case 'merge-group':
            return target(subject.headSha, subject.baseRef, subject.pullRequests[0] ?? null);
        case 'workflow-run': {
            const base = (0,github_payload/* textOrNull */.ef)(payload, 'workflow_run.pull_requests.0.base.ref');
            const isPull = subject.trigger.startsWith('pull_request');
            return target(subject.headSha, isPull ? base : subject.headRef, subject.pullRequests[0] ?? null);
        }
        case 'commit':
            return target(subject.headSha, branchOf(subject.ref), subject.pullRequests[0] ?? null);
        case 'dispatch':
        case 'schedule':
            return target(subject.headSha, branchOf(subject.ref));
        case 'deployment':
            return target(subject.headSha, null);
        case 'release':
        case 'unknown':
            if (subject.headSha === null)
                break;
            return target(subject.headSha, null);
        case 'pull-request-comment':
        case 'issue':
        case 'deleted-ref':
            break;
        default: {
            const never = subject;
            throw new TypeError(`Unknown subject: ${JSON.stringify(never)}`);
        }
    }
    throw new errors/* ConfigurationError */.j1({
        place: `event \`${subject.event}\``,
        message: 'names no commit whose gates could be judged.',
        remedy: 'Run on `pull_request`, `pull_request_target`, `merge_group`, `push` or `workflow_run`.',
    });
}
/** A branch by its name; null for a tag. The payload of `check_suite` has the bare name. */
function branchOf(ref) {
    if (ref === null || ref.startsWith('refs/tags/'))
        return null;
    return ref.replace(/^refs\/heads\//, '');
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/with-pull-request.js




const OF_HEAD = 'GET /repos/{owner}/{repo}/pulls';
const OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
/** Events of a commit that name its own branch, and a pull request without its base at best. */
const OF_SOME_COMMIT = ['check_run', 'check_suite', 'status'];
/**
 * The target of an event that does not say whether its commit is the head of a pull request: the open one is looked up, for its base
 * branch and the links. `workflow_run.pull_requests` is empty for a fork's run, and often for others; a `status`, `check_run` or
 * `check_suite` names the branch that the commit is on, and what that one says is the change's own word. What the run itself left behind
 * is not asked. Other targets come back as they are. Throws UnreadableError where the list cannot be read.
 */
async function withPullRequest(github, target, subject) {
    // A merge queue's branch is known by its name.
    if (target.approves === 'head')
        return target;
    const open = await openPullRequests(github, target, subject);
    // Not known is not none: the default branch's file counts then, and what the branch requires is said to be missing.
    if (open === 'refused')
        return { ...target, branch: null };
    const [found, ...others] = open.filter((row) => (0,answer/* rowOf */.OB)(row.head).sha === target.sha);
    const number = (0,answer/* numberOrNull */.wD)(found?.number);
    if (found === undefined || number === null)
        return target;
    const branch = (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)(found.base).ref);
    const isOneBranch = others.every((row) => (0,answer/* rowOf */.OB)(row.base).ref === branch);
    return { ...target, pullRequest: target.pullRequest ?? number, branch: isOneBranch ? branch : null };
}
async function openPullRequests(github, target, subject) {
    try {
        if (subject.kind === 'commit' && OF_SOME_COMMIT.includes(subject.event))
            return await ofCommit(github, target.sha);
        if (subject.kind !== 'workflow-run' || !subject.trigger.startsWith('pull_request'))
            return [];
        const owner = subject.headRepository?.split('/')[0];
        if (target.pullRequest !== null || owner === undefined || subject.headRef === null)
            return [];
        const { rows } = await (0,paging/* readPages */.n)(github, OF_HEAD, { state: 'open', head: `${owner}:${subject.headRef}` });
        return rows.map(answer/* rowOf */.OB);
    }
    catch (error) {
        if (error instanceof errors/* PermissionError */.i_)
            return 'refused';
        throw error;
    }
}
async function ofCommit(github, sha) {
    try {
        const { rows } = await (0,paging/* readPages */.n)(github, OF_COMMIT, { commit_sha: sha });
        return rows.map(answer/* rowOf */.OB).filter(({ state }) => state === 'open');
    }
    catch (error) {
        // GitHub does not know the commit: then nothing else can be read of it either, and the lists say so.
        if (error instanceof client/* NotFoundError */.m_ || (error instanceof client/* RejectedError */.zs && error.status === 422))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/main.js






















/** The action: judges the gates of the event's commit, of all open pull requests, or the jobs that this one needs; or sets one gate. */
function main() {
    return (0,action/* run */.eF)('gate-reporter', gate_reporter_inputs/* GATE_OUTPUTS */.v, async () => {
        const inputs = (0,core_inputs/* readInputs */.Ko)(gate_reporter_inputs/* GATE_INPUTS */.K);
        for (const secret of secretsIn(inputs))
            (0,log/* maskSecret */.$l)(secret);
        (0,gate_reporter_options/* optionsOf */.cz)(inputs, inputs.mode === 'needs' || inputs.mode === 'set');
        const runner = (0,core_runner/* readRunner */.f)();
        const subject = (0,github_subject/* resolveSubject */.f9)(runner);
        const { owner, repo, apiUrl } = runner;
        const readOnlyFork = (0,github_subject/* hasReadOnlyToken */.WV)(subject, runner.actor);
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: log/* logLine */.BP });
        const clock = { now: Date.now, sleep: (ms) => (0,promises_.setTimeout)(ms) };
        const whole = { github, runner, inputs, subject, clock, log: log/* logLine */.BP };
        if (inputs.mode === 'needs')
            return runNeeds(whole);
        if (inputs.mode === 'sweep')
            return sweep(whole);
        const asked = inputs.mode === 'set' ? null : await targetOfComment(github, subject, runner, inputs);
        if (asked?.is === 'nothing')
            return sayNothing(whole, asked.why);
        const target = asked?.target ?? (await withPullRequest(github, targetOf(subject, runner), subject));
        if (inputs.mode !== 'set') {
            const { runId, runAttempt, runUrl: targetUrl } = runner;
            const stamp = { runId, runAttempt, policy: null };
            const place = { sha: target.sha, context: (0,gate_reporter_options/* aggregateContext */.Ls)({ contextPrefix: inputs['context-prefix'] }), targetUrl, stamp };
            return (0,error_status/* withErrorStatus */.R)(github, place, () => judgeCommit(whole, target));
        }
        const gate = (0,set_gate/* gateToSet */.pm)(inputs);
        const plan = { ...planOfSet(gate, inputs, target, runner), sinks: [databaseOfCommit(inputs, runner, target, false)] };
        return (0,publish/* publish */.mk)((0,set_gate/* reportOfSet */.Sb)(gate, `${owner}/${repo}@${target.sha}`), plan, runner, github);
    });
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
async function writeErrorStatus(github, { sha, context, targetUrl, stamp }, error) {
    if (sha === null || context === null)
        return;
    const description = `Not judged: ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsFor */ .tu)((0,_failure_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .failureReason */ .H)(error))}`;
    try {
        const { why } = await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_2__/* .setStatus */ .L)(github, {
            sha,
            context,
            state: 'error',
            description,
            targetUrl,
            ...(stamp === undefined ? {} : { stamp }),
        });
        if (why !== null)
            (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`Status \`${context}\` of ${sha}: ${why}`);
    }
    catch (failure) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`Status \`${context}\` of ${sha} could not be set to error: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(failure)}`);
    }
}


/***/ }),

/***/ 18753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ remembering)
/* harmony export */ });
/**
 * Asks every question only once in a run: several pull requests of one branch share their policy, its runs and its people.
 * A failure is remembered too, so that it costs its retries once. For GET only, and only where one answer may stand for the whole run.
 */
function remembering(github) {
    const asked = new Map();
    return {
        request(...[route, params, options]) {
            if (!route.startsWith('GET '))
                return github.request(route, params, options);
            const question = JSON.stringify([route, params, options]);
            const known = asked.get(question) ?? github.request(route, params, options);
            asked.set(question, known);
            return known;
        },
    };
}


/***/ }),

/***/ 84356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WV: () => (/* binding */ hasReadOnlyToken),
/* harmony export */   f9: () => (/* binding */ resolveSubject),
/* harmony export */   le: () => (/* binding */ queuedBy)
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
/** What a merge queue's branch is for: the branch to be merged into, and the pull request that closes the group. null for any other ref. */
function queuedBy(ref) {
    const [, base, number] = QUEUE_REF.exec(ref) ?? [];
    return base === undefined ? null : { base, number: Number(number) };
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
    const queued = queuedBy(headRef);
    if (queued === null)
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)('merge_group.head_ref', headRef, '`gh-readonly-queue/BASE/pr-NUMBER-SHA`');
    return {
        kind: 'merge-group',
        event,
        isFork: false,
        headSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, 'merge_group.head_sha'),
        baseRef: ((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrNull */ .ef)(payload, 'merge_group.base_ref') ?? queued.base).replace(/^refs\/heads\//, ''),
        baseSha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaAt */ .wF)(payload, 'merge_group.base_sha'),
        pullRequests: [queued.number],
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


/***/ })

};
