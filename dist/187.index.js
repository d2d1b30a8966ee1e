export const id = 187;
export const ids = [187];
export const modules = {

/***/ 80187:
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
// EXTERNAL MODULE: ./build/core/github/client.js + 2 modules
var client = __webpack_require__(44719);
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
// EXTERNAL MODULE: ./build/core/publish.js + 6 modules
var publish = __webpack_require__(34062);
;// CONCATENATED MODULE: ./build/actions/health-probe/publish-health.js





/** Annotations, job summary, and the whole report as a file in `temp`; nothing is written to GitHub. */
async function publishHealth(publication, runner, github, temp) {
    const { report, secrets, wording } = publication;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'health-probe-'));
    const file = (0,external_node_path_.join)(folder, 'report.json');
    const plan = {
        ...{ sha: null, statusContext: null, comment: 'off', dryRun: false, secrets },
        pullRequest: pullRequestOf(runner),
    };
    const delivered = await (0,publish/* deliver */.cK)({ ...report, outputs: { ...report.outputs, 'report-file': file } }, plan, runner, github);
    try {
        (0,external_node_fs_.writeFileSync)(file, `${JSON.stringify(delivered.report)}\n`);
    }
    catch (error) {
        delivered.failures.push(`The report file could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return (0,publish/* show */.WU)(delivered, runner, github, wording);
}
/** The pull request that the run is of, for its link: whatever is odd about the event, what was probed is to be told. */
function pullRequestOf(runner) {
    const { eventName, payload, serverUrl, owner, repo } = runner;
    const number = eventName.startsWith('pull_request') ? (0,github_payload/* valueAt */.fK)(payload, 'pull_request.number') : null;
    return typeof number === 'number' ? { number, url: `${serverUrl}/${owner}/${repo}/pull/${number}` } : null;
}

// EXTERNAL MODULE: ./build/core/probe/attempt.js + 25 modules
var attempt = __webpack_require__(83981);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/actions/health-probe/judge.js + 1 modules
var judge = __webpack_require__(12702);
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
    const plan = await planOf(task, run);
    for (const mask of (0,health_probe_secrets/* masksOf */.J)(plan.secrets))
        (0,core_log/* maskSecret */.$l)(mask);
    const secrets = (0,health_probe_secrets/* hidden */.R)(plan.secrets);
    const { runId, runAttempt } = run.runner;
    const log = { run: `${runId}-${runAttempt}`, now: Date.now, redact: (0,redact/* redactor */.$p)(secrets), write: core_log/* logLine */.BP };
    const onProbe = (0,progress/* probeLog */.v)({ ...log, format: run.logFormat });
    const facts = await (0,probe_plan/* probePlan */.I)(plan, task, { attempt: (0,attempt/* createAttempt */.C)(plan.settings), onProbe });
    return { report: (0,judge/* judge */.S4)(facts, task, plan.subject), secrets, wording: (0,judge/* isOnlyTold */.kU)(task) ? ONLY_TOLD : {} };
}
async function planOf(task, { runner, github, env }) {
    if (task.url !== null)
        return (0,plan/* planOfUrls */.n)([task.url], task, env);
    const places = { workspace: env.GITHUB_WORKSPACE || null, sha: runner.sha, github };
    return (0,plan/* planOfFile */.z)(await (0,read_health_file/* readHealthFile */.l0)(task.config, places), task, env);
}

// EXTERNAL MODULE: ./build/actions/health-probe/task.js
var health_probe_task = __webpack_require__(23799);
;// CONCATENATED MODULE: ./build/actions/health-probe/main.js











/** The action: probes the targets of the health file, or waits until they are healthy, or tests the prober itself. */
function main() {
    return (0,action/* run */.eF)('health-probe', health_probe_inputs/* HEALTH_OUTPUTS */.E, async () => {
        const { env } = process;
        const inputs = (0,core_inputs/* readInputs */.Ko)(health_probe_inputs/* HEALTH_INPUTS */.p);
        const given = [inputs.token, inputs['slack-webhook'], inputs['pagerduty-routing-key'], inputs['pushgateway-url']];
        for (const mask of (0,health_probe_secrets/* masksOf */.J)(given))
            (0,core_log/* maskSecret */.$l)(mask);
        const task = (0,health_probe_task/* taskOf */.X)(inputs);
        const runner = (0,core_runner/* readRunner */.f)();
        const { owner, repo, apiUrl } = runner;
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, log: core_log/* logLine */.BP });
        const { secrets, ...publication } = await reportHealth(task, { runner, github, env, logFormat: inputs['log-format'] });
        const own = { ...publication, secrets: [...secrets, inputs.token] };
        return publishHealth(own, runner, github, env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
    });
}


/***/ })

};
