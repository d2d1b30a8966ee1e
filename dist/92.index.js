export const id = 92;
export const ids = [92];
export const modules = {

/***/ 58092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

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
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(29362);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/publish.js + 5 modules
var publish = __webpack_require__(98680);
// EXTERNAL MODULE: ./build/actions/failure-classifier/judge.js
var judge = __webpack_require__(83738);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/invalid-config.js

/** The configuration cannot be used: every problem of it is a finding, at its place, and nothing was classified. */
function reportOfInvalidConfig(subject, error) {
    return {
        schema: 1,
        action: 'failure-classifier',
        subject,
        verdict: { state: 'error', reason: 'config_invalid' },
        gates: [],
        findings: error.problems.map(({ place, message, remedy }) => {
            const [, file, line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? [];
            const location = file === undefined ? {} : { location: { file, line: Number(line), column: Number(column) } };
            return { rule: 'config', state: 'error', subject: place, message, ...location, ...(remedy === undefined ? {} : { fix: remedy }) };
        }),
        artifacts: [],
        outputs: (0,judge/* outputsOf */.Yz)(null),
    };
}

// EXTERNAL MODULE: ./build/actions/failure-classifier/load-failures.js + 7 modules
var load_failures = __webpack_require__(36116);
// EXTERNAL MODULE: ./build/core/github/contents.js
var contents = __webpack_require__(74864);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/read-config.js



/** Only what loading throws is wrong with the file: a refused token is a configuration error too. */
function loaded(load) {
    try {
        return { state: 'read', config: load() };
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return { state: 'invalid', error };
        throw error;
    }
}
/**
 * The configuration at a commit, in one request: that of the classifier's own run, never of the run that failed, whose author could otherwise
 * say who answers for it. A file that is not there is none where it is the default path. Throws an UnreadableError.
 */
async function readConfig(github, path, sha) {
    const file = await (0,contents/* readTextFile */.G)(github, path, sha);
    if (file.state === 'read')
        return loaded(() => (0,load_failures/* loadFailures */.aT)(path, file.value));
    if (file.state === 'unreadable')
        throw new errors/* UnreadableError */.Gy(`\`${path}\` could not be read: ${file.why}`);
    if (path === load_failures/* FAILURES_PATH */.IR)
        return { state: 'read', config: load_failures/* NO_CONFIG */.H5 };
    throw new errors/* UnreadableError */.Gy(`There is no \`${path}\` at ${sha.slice(0, 12)}, or the token may not read it (\`contents: read\`).`);
}

// EXTERNAL MODULE: ./build/actions/failure-classifier/read-logs.js + 1 modules
var read_logs = __webpack_require__(7653);
// EXTERNAL MODULE: ./build/actions/failure-classifier/rules/compiled.js + 2 modules
var compiled = __webpack_require__(4618);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/classify-file.js










/** Classifies a log of the workspace: text, gzip, or the archive of a run's logs. Nothing is asked of GitHub, and nothing written there. */
async function classifyFile(path, { github, runner, inputs }) {
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const at = (file) => ((0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(workspace, file));
    const file = at(path);
    if (!isFile(file))
        throw new errors/* ConfigurationError */.j1({ place: 'input `log-file`', message: `There is no file \`${path}\`.` });
    const nowhere = { sha: null, pullRequest: null, statusContext: null, comment: 'off', dryRun: false };
    const plan = { ...nowhere, secrets: [inputs.token] };
    const read = loaded(() => configAt(at(inputs.config), inputs.config));
    if (read.state === 'invalid')
        return (0,publish/* publish */.mk)(reportOfInvalidConfig(path, read.error), plan, runner, github);
    const { config } = read;
    const source = (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024 });
    const jobs = await (0,read_logs/* readLogs */.o)(source, path, (0,compiled/* ruleSetWith */.D)(config.rules));
    const report = (0,judge/* judgeLogs */.Jh)({ subject: path, jobs }, config.owners);
    return (0,publish/* publish */.mk)(report, plan, runner, github);
}
/** The configuration of the workspace; none where the default is not there. */
function configAt(path, name) {
    if (!isFile(path)) {
        if (name === load_failures/* FAILURES_PATH */.IR)
            return load_failures/* NO_CONFIG */.H5;
        throw new errors/* ConfigurationError */.j1({ place: 'input `config`', message: `There is no file \`${name}\`.` });
    }
    return (0,load_failures/* loadFailures */.aT)(name, (0,external_node_fs_.readFileSync)(path, 'utf8'));
}
function isFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw new errors/* ConfigurationError */.j1({ place: path, message: `cannot be read: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}

// EXTERNAL MODULE: ./build/core/github/payload.js
var github_payload = __webpack_require__(99358);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/not-yet.js

/** What this version does not do yet. Throws a ConfigurationError for what was asked for by name; the default is a note in the report. */
function refuseWhatIsNotYet({ dispatch }) {
    if (dispatch === 'none' || dispatch === 'issue')
        return;
    const problem = {
        place: 'input `dispatch`',
        message: `\`${dispatch}\` comes in a later version.`,
        remedy: 'Set `dispatch: none`, and use the outputs in a step of your own.',
    };
    throw new errors/* ConfigurationError */.j1(problem);
}
/** Says that nobody was asked for a remedy, where the default would ask. */
function notAskedYet({ dispatch }, subject) {
    if (dispatch === 'none')
        return [];
    const message = 'Nobody was asked for a remedy: this version classifies, and opens no issue yet.';
    return [{ rule: 'dispatch', state: 'skipped', subject, message, fix: 'Set `dispatch: none` to silence this.', advisory: true }];
}

// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/runbook/reproduce.js
/** For a tool whose step does not show the command: how it is run by itself. */
const COMMANDS = {
    actionlint: 'actionlint',
    ansible: 'ansible-playbook --check PLAYBOOK',
    black: 'black --check .',
    bundler: 'bundle install',
    cargo: 'cargo build --locked',
    'cargo-test': 'cargo test',
    checkstyle: 'mvn checkstyle:check',
    clippy: 'cargo clippy --all-targets',
    docker: 'docker build .',
    eslint: 'npx eslint .',
    flake8: 'flake8',
    gitleaks: 'gitleaks git --redact',
    go: 'go test ./...',
    'golangci-lint': 'golangci-lint run',
    gradle: './gradlew build --stacktrace',
    helm: 'helm lint CHART && helm template CHART',
    jest: 'npx jest',
    maven: 'mvn -B verify',
    mypy: 'mypy .',
    npm: 'npm ci',
    pip: 'pip install -r requirements.txt',
    'pip-audit': 'pip-audit',
    playwright: 'npx playwright test',
    pnpm: 'pnpm install --frozen-lockfile',
    'pre-commit': 'pre-commit run --all-files',
    prettier: 'npx prettier --check .',
    pytest: 'pytest -vv',
    ruff: 'ruff check . && ruff format --check .',
    rustc: 'cargo build',
    rustfmt: 'cargo fmt --all -- --check',
    shellcheck: 'shellcheck FILE',
    terraform: 'terraform validate && terraform plan',
    tsc: 'npx tsc --noEmit',
    vite: 'npx vite build',
    vitest: 'npx vitest run',
    webpack: 'npx webpack',
    yarn: 'yarn install --immutable',
};
const LONGEST = 300;
/**
 * How to see the failure locally: the command of the step that failed, or, where that is an action, the tool's own. null where neither is
 * known. It is shown to people, never run; it may hold anything that the workflow's author wrote.
 */
function reproduceWith({ tool, step }) {
    if (step !== null && step !== '' && !isAction(step) && step.length <= LONGEST)
        return step;
    return COMMANDS[tool] ?? null;
}
/** `actions/checkout@v4`, `docker://alpine`, `./.github/actions/build`. */
function isAction(step) {
    return /^(?:[\w.-]+\/[\w./-]+@\S+|docker:\/\/\S+|\.\/\S+)$/.test(step) && !step.endsWith('.sh');
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/runbook/steps.js
/**
 * What a person does about a failure of each category, in order; plain sentences, `code` in backquotes. From the CI failure runbook that this
 * project was born from (its sections 1 to 6), in our words and for every category.
 */
const STEPS = {
    lint: [
        'Run the linter locally with the command of the step.',
        'Let it mend what it can (its `--fix`), mend the rest by hand.',
        'Commit and push.',
    ],
    format: ['Run the formatter over the files that are named, with the version that CI uses.', 'Commit what it changed, and nothing else.'],
    'type-check': [
        'Run the type checker locally.',
        'Mend the first error first: later ones often follow from it.',
        'Do not silence it without a reason beside it.',
    ],
    compile: ['Build locally with the same toolchain version as CI.', 'Mend the first error first: later ones often follow from it.'],
    build: [
        'Run the build locally, from a clean checkout, with the variables that the step has.',
        'Look for a file, a variable or a dependency that only your machine has.',
    ],
    'unit-test': [
        'Run the one test that failed, verbosely.',
        'If it passes locally, run it in the order and with the seed of CI.',
        'Mend the code, or the test if what it demands is no longer meant.',
    ],
    'integration-test': [
        'Run the one test that failed against the services that CI starts.',
        'Look at the services’ own output around the time of the failure.',
        'Mend the code, or the test if what it demands is no longer meant.',
    ],
    'flaky-test': [
        'Find what the test shares with others: time, order, ports, files.',
        'Mend it or set it aside with an owner and a date; do not only run it again.',
    ],
    'coverage-gate': ['See which changed lines no test reaches.', 'Add tests for them. Lower the threshold only in a change of its own.'],
    'perf-regression': [
        'Run the benchmark locally against the base of the change.',
        'Mend the regression, or have the new figure approved and recorded.',
    ],
    crash: ['Reproduce it with the same input; take the stack from the excerpt.', 'Look at what changed in the code that the stack names.'],
    dependency: ['Install from a clean checkout with the lockfile, as CI does.', 'Update manifest and lockfile together, and commit both.'],
    publish: [
        'Check that the version is not there already and that the token may publish.',
        'Mend what the registry or repository says about the package, then publish again.',
    ],
    network: [
        'Look at the status page of the service that is named.',
        'Run the failed jobs again once.',
        'If it stays, look for a proxy, a firewall or a changed address.',
    ],
    'rate-limit': [
        'Wait until the limit is filled again, then run the failed jobs again.',
        'Log in to the service in the job, or cache what it downloads.',
    ],
    'auth-permission': [
        'Check that the secret is there for this event (a fork has none) and has not expired.',
        'Grant the job the permission that is named, and no more.',
    ],
    'secret-scan': [
        'Take the secret out of use now: revoke or rotate it where it was issued.',
        'Then remove it from the change, and from the history of the branch if it was pushed.',
        'Do not paste it anywhere, and do not run the job again to see whether it passes.',
    ],
    'vuln-audit': [
        'Update the dependency that is named to the version that mends it.',
        'If there is none, decide with the owner whether it is reachable, and record an exception with an end.',
    ],
    sast: [
        'Read the finding at its line and mend the code.',
        'If it is wrong, dismiss it with a reason where the scanner keeps them, not in the workflow.',
    ],
    docker: [
        'Build the image locally with the same context and build arguments.',
        'Check that the file that is named is in the context and not in `.dockerignore`.',
    ],
    helm: [
        'Render the chart locally with the values of the step (`helm template`).',
        'If the release did not become ready, look at the pods and their events.',
    ],
    kubernetes: [
        'Look at the workload that is named: `kubectl describe` and its events.',
        'Mend the manifest or the image, then roll out again.',
    ],
    terraform: [
        'Plan locally with the same backend and variables.',
        'If the state is locked, find out whose run holds it before you unlock it.',
    ],
    'cloud-deploy': [
        'Look at the deployment in the provider’s console or CLI.',
        'If production is affected, roll back first (see the rollback runbook), then mend.',
    ],
    'db-migration': [
        'Run the migration against a copy of the database as it was.',
        'Mend it with a new migration; do not change one that has run.',
    ],
    'workflow-syntax': ['Open the workflow file at the line that is named.', 'Check it with `actionlint` before you push.'],
    git: ['Check that the ref exists and that the token may read or write it.', 'For a conflict, bring the branch up to date with its base.'],
    artifact: ['Check that the step that makes the file ran, and its path.', 'Check that no other job uses the same artifact name.'],
    cache: ['Delete the cache entry of the key (`gh cache delete`), then run the job again.', 'Make the key depend on the lockfile.'],
    config: [
        'Mend the setting that is named, where it is written.',
        'If it is an input of an action or a variable of the repository, check its name and spelling.',
    ],
    'runner-lost': [
        'Run the failed jobs again once.',
        'If it stays, look at the memory and the disk of the machine: a starved runner goes silent.',
    ],
    oom: [
        'Find the process that grew, and give it less to do at once (fewer workers) or more memory.',
        'Raising the limit of one process helps only where the machine has the memory.',
    ],
    'disk-full': [
        'Free space at the start of the job, or build less in one job.',
        'On a machine of your own, remove old images and workspaces.',
    ],
    timeout: ['Find the step that took the time; compare with a run that was well.', 'Mend what hangs before you raise the limit.'],
    cancelled: ['Nothing failed: somebody or a newer run cancelled it.', 'Start it again if its result is wanted.'],
    'policy-gate': ['Read what the policy asks for; its own summary says how to keep it.', 'Change the pull request, not the gate.'],
    'aggregate-gate': ['This job only adds up others: look at the jobs that it needs.'],
    unknown: ['Read the excerpt, then the whole log of the step.', 'When the cause is clear, add a rule for it to the configuration.'],
};
/** In order, at least one. */
function stepsFor(category) {
    return STEPS[category];
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/run/section.js




const BEFORE = 12;
const AFTER = 20;
const WIDEST = 300;
/** Causes beside the root that are shown in full. */
const MOST_GROUPS = 5;
/**
 * What the summary says besides the report's tables: of each cause the line, what stands around it, how to see it locally, and what the runbook
 * says. All of it is foreign text, escaped here; it has been redacted before.
 */
function causeSection(folded) {
    if (folded === null)
        return '';
    const groups = [folded.root, ...folded.others].filter(({ first }) => first.cause !== null);
    const left = groups.length - MOST_GROUPS;
    return [
        ...groups.slice(0, MOST_GROUPS).map((group, index) => part(group, index === 0 ? 'Cause' : 'Also failed')),
        ...(left > 0 ? [`${left} more causes are in the tables above.\n`] : []),
    ].join('\n');
}
function part({ first, others }, title) {
    const { job, cause, from } = first;
    if (cause === null)
        return '';
    const also = others.length === 0 ? '' : `, and ${others.length} more`;
    const where = cause.line === null ? WHERE[from] : `line ${cause.line} of the log`;
    const command = reproduceWith(cause);
    const lines = [
        `### ${title}: ${(0,report_escape/* escapeMarkdown */.FV)(cause.category)} in ${(0,report_escape/* escapeMarkdown */.FV)((0,limits/* clipChars */.uk)(job.name, 100))}${also}`,
        '',
        cause.rootCause === '' ? 'Nothing says why.' : (0,report_escape/* codeSpan */.SS)((0,limits/* clipChars */.uk)(cause.rootCause.trim(), WIDEST)),
        '',
        `${(0,report_escape/* escapeMarkdown */.FV)(cause.tool)} · ${where} · confidence ${Math.round(cause.confidence * 100)} %`,
        ...(cause.hint === null ? [] : ['', (0,report_escape/* prose */.CS)(cause.hint)]),
        ...(command === null ? [] : ['', `See it locally: ${(0,report_escape/* codeSpan */.SS)(command)}`]),
        '',
        ...stepsFor(cause.category).map((step, index) => `${index + 1}. ${(0,report_escape/* prose */.CS)(step)}`),
        ...excerpt(first),
    ];
    return `${lines.join('\n')}\n`;
}
const WHERE = { log: 'no line of the log', annotations: 'from the annotations of the job', conclusion: 'from its conclusion', nothing: '' };
function excerpt({ cause }) {
    if (cause === null || cause.excerpt === null || cause.line === null)
        return [];
    const { firstLine, lines } = cause.excerpt;
    const at = cause.line - firstLine;
    const first = Math.max(0, at - BEFORE);
    const shown = lines.slice(first, at + AFTER + 1).map((text, index) => {
        const number = firstLine + first + index;
        return `${number === cause.line ? '>' : ' '} ${number} ${(0,limits/* clipChars */.uk)(text, WIDEST)}`;
    });
    return ['', '<details><summary>Log around it</summary>', '', (0,report_escape/* codeBlock */.DV)(shown.join('\n'), 'text').trimEnd(), '', '</details>'];
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/publish-run.js




/** The status that says why; it is green whatever it says, for the failed job blocks by itself. */
const FAILURE_STATUS = 'ops/failure';
const WORDING = {
    classified: 'the cause is known',
    unknown_cause: 'no rule knows the cause; the likeliest line is shown',
    nothing_failed: 'nothing failed',
};
/** Status on the head of the failed run, annotations, and the job summary with each cause in full. */
async function publishRun({ run, folded, report }, { github, runner, secrets, pullRequest }) {
    // A run that is green at once needs no word; one that is green at last takes back what was said of it.
    const isQuiet = report.verdict.reason === 'nothing_failed' && run.attempt === 1;
    const description = describe(folded);
    const plan = {
        sha: isQuiet ? null : run.headSha,
        pullRequest: pullRequest === null ? null : { number: pullRequest, url: `${runner.serverUrl}/${runner.owner}/${runner.repo}/pull/${pullRequest}` },
        statusContext: FAILURE_STATUS,
        ...(description === null ? {} : { status: { description } }),
        comment: 'off',
        dryRun: false,
        ...(run.attempt < run.newestAttempt ? { moot: `Attempt ${run.newestAttempt} is newer: the status of the commit is left to it.` } : {}),
        secrets,
    };
    const delivered = await (0,publish/* deliver */.cK)(report, plan, runner, github);
    return (0,publish/* show */.WU)(delivered, runner, github, WORDING, causeSection(folded));
}
/** Says what is wrong with the configuration, on the commit too where it is known. */
function publishInvalid(error, { github, runner, secrets, sha }) {
    const report = reportOfInvalidConfig(`${runner.owner}/${runner.repo}`, error);
    const plan = { sha, pullRequest: null, statusContext: FAILURE_STATUS, comment: 'off', dryRun: false, secrets };
    return (0,publish/* publish */.mk)(report, plan, runner, github);
}
/** `compile: error[E0308]: mismatched types (build)`; null where the verdict's own words say more. */
function describe(folded) {
    const cause = folded?.root.first.cause;
    if (folded === null || cause === null || cause === undefined || cause.category === 'unknown')
        return null;
    const job = (0,report_escape/* plain */.pj)(folded.root.first.job.name, 40);
    return `${(0,report_escape/* plain */.pj)(`${cause.category}: ${cause.rootCause === '' ? cause.tool : cause.rootCause.trim()}`, 135 - job.length)} (${job})`;
}

// EXTERNAL MODULE: ./build/actions/failure-classifier/decide/redact-answer.js
var redact_answer = __webpack_require__(94060);
// EXTERNAL MODULE: ./build/actions/failure-classifier/classify.js + 9 modules
var classify = __webpack_require__(17595);
// EXTERNAL MODULE: ./build/actions/failure-classifier/match/scan-log.js + 9 modules
var scan_log = __webpack_require__(4665);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/run/facts.js
/** Conclusions of a job that ended badly by itself. */
const FAILED = ['failure', 'timed_out', 'startup_failure'];
function hasFailed({ conclusion }) {
    return conclusion !== null && FAILED.includes(conclusion);
}
/** Cancelled is not failed, but where nothing else failed it is what happened. */
function wasCancelled({ conclusion }) {
    return conclusion === 'cancelled';
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/run/causes.js



/** The causes of the jobs that failed, or, where none did, of those that were cancelled. Pure. */
function causesOf({ run, jobs }, set) {
    const failed = jobs.filter(hasFailed);
    return (failed.length > 0 ? failed : jobs.filter(wasCancelled)).map((job) => causeOf(job, run, set));
}
function causeOf(job, run, set) {
    const hints = {
        workflow: run.workflowName,
        job: job.name,
        failedSteps: job.steps.filter(({ conclusion }) => conclusion === 'failure').map(({ name }) => name),
        files: [],
    };
    const ofLog = job.log.state === 'read' && job.log.value.lines > 0 ? (0,classify/* classifyScan */._)(job.log.value, set, hints) : null;
    const said = job.annotations.state === 'read' ? job.annotations.value.filter(({ level }) => level === 'failure') : [];
    // A log that just stops says nothing of the runner that was lost; the annotation does.
    if (ofLog !== null && (ofLog.rule !== null || said.length === 0))
        return { job, from: 'log', cause: ofLog, unread: null };
    const ofAnnotations = said.length === 0 ? null : classifyAnnotations(said, set, hints);
    if (ofAnnotations !== null && (ofLog === null || ofAnnotations.rule !== null)) {
        return { job, from: 'annotations', cause: ofAnnotations, unread: null };
    }
    if (ofLog !== null)
        return { job, from: 'log', cause: ofLog, unread: null };
    if (job.log.state === 'unreadable')
        return { job, from: 'nothing', cause: null, unread: job.log.why };
    // Without a log, what was said beside it may name the cause: not to have read that is not to know that nothing was said.
    if (job.annotations.state === 'unreadable') {
        return {
            job,
            from: 'nothing',
            cause: null,
            unread: `there is none, and what was said beside the job could not be read either: ${job.annotations.why}`,
        };
    }
    return { job, from: 'conclusion', cause: ofConclusion(job, set, hints), unread: null };
}
/** Annotations as the runner would have printed them: so the same rules read them. */
function classifyAnnotations(said, set, hints) {
    const lines = said.flatMap(({ title, message }) => [
        ...(title === null || title === '' ? [] : [`##[error]${oneLine(title)}`]),
        ...message.split(/\r?\n/).map((line) => `##[error]${oneLine(line)}`),
    ]);
    return { ...classifyText(lines.join('\n'), set, hints), line: null };
}
/** Neither log nor annotation: the conclusion is all that is known. */
function ofConclusion({ conclusion }, set, hints) {
    const said = {
        cancelled: '##[error]The operation was canceled.',
        timed_out: '##[error]The job has exceeded the maximum execution time.',
    };
    return { ...classifyText(said[conclusion ?? ''] ?? '', set, hints), line: null, excerpt: null };
}
function classifyText(text, set, hints) {
    const scanner = new scan_log/* LogScanner */.L(set);
    scanner.push(Buffer.from(`${text}\n`));
    return (0,classify/* classifyScan */._)(scanner.finish(), set, hints);
}
function oneLine(text) {
    return text.replace(/[\r\n]+/g, ' ');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/run/needs-graph.js

/**
 * Reads `jobs.*.needs` of a workflow file. What is not written as GitHub takes it is left out: a run of it was there, so the file was good
 * enough for GitHub, and an order that is not known is only not used. Throws an Error for what is no YAML.
 */
function parseNeeds(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: false, logLevel: 'silent' });
    const [wrong] = document.errors;
    if (wrong !== undefined)
        throw new Error(wrong.message);
    const jobs = document.get('jobs');
    if (!(0,dist/* isMap */.jh)(jobs))
        return { jobs: [] };
    return {
        jobs: jobs.items.flatMap(({ key, value }) => {
            const id = (0,dist/* isScalar */.jn)(key) ? String(key.value) : null;
            if (id === null || !(0,dist/* isMap */.jh)(value))
                return [];
            const name = value.get('name');
            return [{ id, name: typeof name === 'string' ? name : null, needs: namesOf(value.get('needs', true)) }];
        }),
    };
}
/**
 * The id of the job of which the API shows `shown`: its name with the expressions filled in, `ID (MATRIX, VALUES)`, or `CALLER / CALLED` for a
 * job of a reusable workflow. null where none or more than one fits.
 */
function jobIdOf({ jobs }, shown) {
    const [caller = shown] = shown.split(' / ', 1);
    for (const candidate of [shown, caller]) {
        const plain = candidate.replace(/ \([^()]*\)$/, '');
        const exact = jobs.filter(({ id, name }) => (name === null ? id === plain || id === candidate : name === candidate || name === plain));
        if (exact.length === 1)
            return exact[0]?.id ?? null;
        const templated = jobs.filter(({ name }) => name?.includes('${{') && fits(name, candidate));
        if (exact.length === 0 && templated.length === 1)
            return templated[0]?.id ?? null;
    }
    return null;
}
/** Every job that a job waits for, near or far. A circle, which GitHub refuses, ends where it began. */
function ancestorsOf({ jobs }, id) {
    const byId = new Map(jobs.map((job) => [job.id, job]));
    const found = new Set();
    const queue = [...(byId.get(id)?.needs ?? [])];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (found.has(next))
            continue;
        found.add(next);
        queue.push(...(byId.get(next)?.needs ?? []));
    }
    return found;
}
function namesOf(node) {
    if ((0,dist/* isScalar */.jn)(node))
        return node.value === null ? [] : [String(node.value)];
    return (0,dist/* isSeq */.oP)(node) ? node.items.flatMap((item) => ((0,dist/* isScalar */.jn)(item) ? [String(item.value)] : [])) : [];
}
/** Whether a name with `${{ }}` in it can have become the text: what stands around the expressions is there, in this order. */
function fits(template, text) {
    const parts = template.split(/\$\{\{.*?\}\}/s);
    const [first = '', ...rest] = parts;
    if (!text.startsWith(first))
        return false;
    let at = first.length;
    for (const [index, part] of rest.entries()) {
        const found = index === rest.length - 1 ? text.length - part.length : text.indexOf(part, at);
        if (found < at || !text.startsWith(part, found))
            return false;
        at = found + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/run/fold.js

/**
 * Folds the causes of one run. The root is a job that waits for no other failed one, and no gate that only adds up what others came to; of
 * several the cause that most jobs share, then the one that ended first. Empty: null.
 */
function foldCauses(causes, needs) {
    const groups = grouped(causes);
    const waitsFor = orderOf(causes, needs);
    const size = ({ others }) => others.length + 1;
    const sorted = groups
        .map((group) => ({ group, kind: kindOf(group.first), depth: depthOf(group, causes, waitsFor) }))
        .sort((a, b) => a.kind - b.kind || a.depth - b.depth || size(b.group) - size(a.group) || endOf(a.group.first).localeCompare(endOf(b.group.first)))
        .map(({ group }) => group);
    const [root, ...others] = sorted;
    return root === undefined ? null : { root, others };
}
/** By fingerprint, in the order in which the jobs ended. A cause that nothing is known of is its own. */
function grouped(causes) {
    const groups = new Map();
    for (const one of [...causes].sort((a, b) => endOf(a).localeCompare(endOf(b)))) {
        const known = one.cause === null || one.cause.category === 'unknown' ? `job ${one.job.id}` : one.cause.fingerprint;
        const group = groups.get(known);
        if (group === undefined)
            groups.set(known, { first: one, others: [] });
        else
            group.others.push(one);
    }
    return [...groups.values()];
}
function kindOf({ cause }) {
    if (cause === null)
        return 2;
    if (cause.category === 'aggregate-gate')
        return 4;
    if (cause.category === 'cancelled')
        return 3;
    return cause.category === 'unknown' ? 1 : 0;
}
/** Pairs of indices of `causes`: the first waits for the second. */
function orderOf(causes, needs) {
    if (needs.state !== 'read')
        return () => false;
    const ids = new Map(causes.map((one) => [one, jobIdOf(needs.value, one.job.name)]));
    const ancestors = new Map([...ids].map(([one, id]) => [one, id === null ? new Set() : ancestorsOf(needs.value, id)]));
    return (later, earlier) => {
        const id = ids.get(earlier);
        return id !== null && id !== undefined && (ancestors.get(later)?.has(id) ?? false);
    };
}
/** How many failed jobs the least dependent job of the group waits for. */
function depthOf({ first, others }, causes, waitsFor) {
    return Math.min(...[first, ...others].map((one) => causes.filter((other) => waitsFor(one, other)).length));
}
/** ISO times sort as texts; a job without an end comes last. */
function endOf({ job }) {
    return job.completedAt ?? '9999';
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/run/judge-run.js




/** Judges one attempt of a run. Pure. The verdict passes whatever failed: the classifier is no gate (design: states and exits). */
function judgeRun(facts, repository, set, owners = {}) {
    const { run } = facts;
    const causes = causesOf(facts, set).map(redacted);
    const folded = foldCauses(causes, facts.needs);
    const groups = folded === null ? [] : [folded.root, ...folded.others];
    const unread = causes.filter(({ cause }) => cause === null);
    const report = {
        schema: 1,
        action: 'failure-classifier',
        subject: `${repository} run ${run.id} attempt ${run.attempt}`,
        verdict: verdictOf(facts, folded, unread.length),
        gates: groups.flatMap(({ first, others }) => [first, ...others].map((one) => gateOfJob(one, first, owners))),
        findings: [
            ...unread.map(unreadFinding),
            ...groups.flatMap(findingsOfGroup),
            ...(facts.needs.state === 'unreadable' ? [orderFinding(run, facts.needs.why)] : []),
            ...notBegun(facts),
        ],
        artifacts: [{ kind: 'link', title: 'Failed run', value: attemptUrl(run) }],
        outputs: outputsOfRun(facts, folded, groups),
    };
    return { run, folded, report };
}
/** The page of the attempt that was judged, not of the newest. */
function attemptUrl({ url, attempt }) {
    return `${url}/attempts/${attempt}`;
}
function redacted(one) {
    return one.cause === null ? one : { ...one, cause: (0,redact_answer/* redactAnswer */.s)(one.cause) };
}
function verdictOf({ run, jobs }, folded, unread) {
    if (run.conclusion === 'action_required')
        return { state: 'pending', reason: 'awaiting_approval' };
    // A failed run of which no job failed: what made it fail is not among what GitHub shows.
    if (folded === null && isStartupFailure(run))
        return { state: 'pass', reason: jobs.length === 0 ? 'classified' : 'unknown_cause' };
    if (folded === null)
        return { state: 'pass', reason: 'nothing_failed' };
    // One log that could not be read may hold the cause of all the others.
    if (unread > 0)
        return { state: 'error', reason: 'log_unreadable' };
    return { state: 'pass', reason: folded.root.first.cause?.category === 'unknown' ? 'unknown_cause' : 'classified' };
}
/** GitHub did not take the workflow: no job began, and none has a log. */
function isStartupFailure({ conclusion }) {
    return conclusion === 'startup_failure' || conclusion === 'failure';
}
function gateOfJob(one, first, owners) {
    const { job, cause } = one;
    const url = job.url === '' ? null : job.url;
    if (cause === null) {
        return { key: `job:${job.name}`, name: job.name, status: 'fail', required: false, reason: 'log_unreadable', url, details: {} };
    }
    const gate = (0,judge/* gateOf */.Rv)(job.name, cause, owners);
    const same = one === first ? {} : { 'same-as': first.job.name };
    return { ...gate, url, details: { ...gate.details, conclusion: job.conclusion, ...same } };
}
/** Of jobs with one cause only the first tells it. */
function findingsOfGroup({ first, others }) {
    if (first.cause === null)
        return [];
    const [main, ...hits] = (0,judge/* findingsOf */.WX)(first.job.name, first.cause);
    if (main === undefined)
        return [];
    const also = others.length === 0 ? '' : ` (and ${others.length} more ${others.length === 1 ? 'job' : 'jobs'} with the same cause)`;
    return [{ ...main, message: `${main.message}${also}` }, ...hits];
}
function unreadFinding({ job, unread }) {
    return {
        rule: 'log_unreadable',
        state: 'error',
        subject: job.name,
        message: `The log of the job could not be read: ${unread ?? ''}`,
        fix: 'Run this again. The job takes `actions: read`; logs are kept as long as the repository says, 90 days by default.',
    };
}
function orderFinding({ workflowPath }, why) {
    const message = `Which job needs which is not known, so the root was found without it: ${why}`;
    return { rule: 'needs', state: 'unknown', subject: workflowPath, message, advisory: true };
}
function notBegun({ run, jobs }) {
    if (jobs.length > 0 || !isStartupFailure(run))
        return [];
    const message = 'No job began: GitHub did not take the workflow file, or one of the workflows or actions that it names.';
    const fix = 'Open the run, which shows the place; check the file with `actionlint`.';
    return [{ rule: 'workflow-syntax', state: 'fail', subject: run.workflowPath, message, fix, advisory: true }];
}
function outputsOfRun({ run, jobs }, folded, groups) {
    const listed = groups.flatMap(({ first, others }, index) => [first, ...others].map((one) => {
        const { job, cause } = one;
        const known = cause === null ? { job: job.name, category: null } : (0,judge/* jobOutput */.Lv)(job.name, cause);
        return { ...known, id: job.id, url: job.url, conclusion: job.conclusion, root: index === 0 && one === first };
    }));
    const outputs = (0,judge/* outputsOf */.Yz)(folded?.root.first.cause ?? null);
    const noJobs = jobs.length === 0 && isStartupFailure(run)
        ? { category: 'workflow-syntax', tool: 'github-actions', route: 'github', confidence: 0.7 }
        : {};
    return { ...outputs, ...noJobs, jobs: listed };
}

// EXTERNAL MODULE: ./build/core/fact.js
var fact = __webpack_require__(39150);
// EXTERNAL MODULE: ./build/core/github/answer.js
var answer = __webpack_require__(59372);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(85754);
// EXTERNAL MODULE: ./build/core/turns.js
var turns = __webpack_require__(33946);
;// CONCATENATED MODULE: ./build/actions/failure-classifier/run/read-run.js









const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
const ATTEMPT = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}';
const JOBS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
const LOG = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';
const ANNOTATIONS = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations';
/** Logs are scanned as they come, so that so many at once take a few MB each. */
const LOGS_AT_ONCE = 6;
/**
 * Reads a run, the jobs of one attempt of it (null: the newest), and of each job that failed its log, scanned as it comes, and what was said
 * beside it. Jobs that were cancelled count only where none failed. Throws UnreadableError where the run or its jobs cannot be read.
 */
async function readRun(github, runId, attempt, set) {
    const run = await readInfo(github, runId, attempt);
    const jobs = await readJobs(github, run);
    const asked = jobs.some(hasFailed) ? jobs.filter(hasFailed) : jobs.filter(wasCancelled);
    const turn = (0,turns/* turns */.Z)(LOGS_AT_ONCE);
    const needs = asked.length > 1 ? readNeeds(github, run) : Promise.resolve({ state: 'absent' });
    await Promise.all(asked.map((job) => turn(async () => {
        job.log = await readLog(github, job.id, set);
        // The runner's own words, which no log has: lost, never begun, out of time.
        if (job.log.state !== 'read' || !job.steps.some(({ conclusion }) => conclusion === 'failure')) {
            job.annotations = await readAnnotations(github, job.id);
        }
    })));
    return { run, jobs, needs: await needs };
}
async function readInfo(github, runId, attempt) {
    const { data: newest } = await github.request(RUN, { run_id: runId, exclude_pull_requests: true });
    const what = `Run ${runId}`;
    const newestAttempt = (0,answer/* numberField */.sJ)((0,answer/* recordOf */.zv)(newest), 'run_attempt', what);
    const isNewest = attempt === null || attempt === newestAttempt;
    const data = isNewest ? newest : (await github.request(ATTEMPT, { run_id: runId, attempt_number: attempt })).data;
    const row = (0,answer/* recordOf */.zv)(data);
    return {
        id: runId,
        attempt: attempt ?? newestAttempt,
        newestAttempt,
        workflowName: (0,answer/* textOrNone */.r1)(row, 'name') ?? '',
        // `@BRANCH` follows the path in the runs of a reusable workflow.
        workflowPath: ((0,answer/* textOrNone */.r1)(row, 'path') ?? '').replace(/@.*$/, ''),
        event: (0,answer/* textField */.M8)(row, 'event', what),
        headRepository: (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(row.head_repository), 'full_name'),
        headBranch: (0,answer/* textOrNone */.r1)(row, 'head_branch'),
        headSha: (0,answer/* textField */.M8)(row, 'head_sha', what),
        status: (0,answer/* textOrNone */.r1)(row, 'status') ?? '',
        conclusion: (0,answer/* textOrNone */.r1)(row, 'conclusion'),
        url: (0,answer/* textOrNone */.r1)(row, 'html_url') ?? '',
        actor: (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(row.triggering_actor), 'login') ?? (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(row.actor), 'login') ?? '',
        createdAt: (0,answer/* textOrNone */.r1)(row, 'created_at') ?? '',
        updatedAt: (0,answer/* textOrNone */.r1)(row, 'updated_at') ?? '',
    };
}
async function readJobs(github, { id, attempt }) {
    const select = (data) => (0,answer/* recordOf */.zv)(data).jobs;
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, JOBS, { run_id: id, attempt_number: attempt }, { select });
    // The job that failed may be the one that is missing.
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`The jobs of run ${id} could not all be listed: ${why}. Run again.`);
    return rows.map((given) => {
        const row = (0,answer/* recordOf */.zv)(given);
        const what = `A job of run ${id}`;
        return {
            id: (0,answer/* numberField */.sJ)(row, 'id', what),
            name: (0,answer/* textField */.M8)(row, 'name', what),
            url: (0,answer/* textOrNone */.r1)(row, 'html_url') ?? '',
            status: (0,answer/* textOrNone */.r1)(row, 'status') ?? '',
            conclusion: (0,answer/* textOrNone */.r1)(row, 'conclusion'),
            attempt: typeof row.run_attempt === 'number' ? row.run_attempt : attempt,
            steps: (Array.isArray(row.steps) ? row.steps : []).map(answer/* recordOf */.zv).map((step, index) => ({
                number: typeof step.number === 'number' ? step.number : index + 1,
                name: (0,answer/* textOrNone */.r1)(step, 'name') ?? '',
                conclusion: (0,answer/* textOrNone */.r1)(step, 'conclusion'),
            })),
            hasRunner: typeof row.runner_id === 'number' && row.runner_id > 0,
            startedAt: (0,answer/* textOrNone */.r1)(row, 'started_at'),
            completedAt: (0,answer/* textOrNone */.r1)(row, 'completed_at'),
            log: { state: 'absent' },
            annotations: { state: 'absent' },
        };
    });
}
/** GitHub sends on to its storage; a log that has gone (90 days, or deleted) is 404 or 410. */
function readLog(github, jobId, set) {
    return (0,fact/* factOf */.y)(async () => {
        const { data } = await github.request(LOG, { job_id: jobId }, { answer: 'stream' });
        const scanner = new scan_log/* LogScanner */.L(set);
        for await (const piece of data)
            scanner.push(piece);
        return scanner.finish();
    });
}
function readAnnotations(github, checkRunId) {
    return (0,fact/* factOf */.y)(async () => {
        const { rows } = await (0,paging/* readPages */.n)(github, ANNOTATIONS, { check_run_id: checkRunId }, { maxPages: 1 });
        return rows.map(answer/* recordOf */.zv).map((row) => ({
            level: (0,answer/* textOrNone */.r1)(row, 'annotation_level'),
            title: (0,answer/* textOrNone */.r1)(row, 'title'),
            message: (0,answer/* textOrNone */.r1)(row, 'message') ?? '',
            path: (0,answer/* textOrNone */.r1)(row, 'path') ?? '',
            line: typeof row.start_line === 'number' ? row.start_line : null,
        }));
    });
}
/** The workflow as it was at the run's commit; a fork's is in the fork. */
function readNeeds(github, { workflowPath, headSha, headRepository }) {
    const [owner = '', repo = ''] = (headRepository ?? '').split('/');
    const where = owner === '' || repo === '' ? null : { owner, repo };
    return (0,fact/* factOf */.y)(async () => {
        const file = await (0,contents/* readTextFile */.G)(github, workflowPath, headSha, where);
        if (file.state === 'absent')
            return { jobs: [] };
        if (file.state === 'unreadable')
            throw new errors/* UnreadableError */.Gy(file.why);
        try {
            return parseNeeds(file.value);
        }
        catch (error) {
            throw new errors/* UnreadableError */.Gy(`\`${workflowPath}\` is no YAML.`, { cause: error });
        }
    });
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/classify-run.js







/** Reads a run, judges it and publishes what it found. */
async function classifyRun({ runId, attempt }, { github, runner, inputs }) {
    const read = await readConfig(github, inputs.config, runner.sha);
    const secrets = [inputs.token];
    if (read.state === 'invalid')
        return publishInvalid(read.error, { github, runner, secrets, sha: shaOf(runner, runId) });
    const { config } = read;
    const set = (0,compiled/* ruleSetWith */.D)(config.rules);
    const facts = await readRun(github, runId, attempt, set);
    const judged = judgeRun(facts, `${runner.owner}/${runner.repo}`, set, config.owners);
    judged.report.findings.push(...(judged.folded === null ? [] : notAskedYet(inputs, judged.report.subject)));
    return publishRun(judged, { github, runner, secrets, pullRequest: pullRequestOf(runner, runId) });
}
/** The head of the run, where the event names it: for the status, if nothing can be judged. */
function shaOf({ eventName, payload }, runId) {
    if (eventName !== 'workflow_run' || (0,github_payload/* valueAt */.fK)(payload, 'workflow_run.id') !== runId)
        return null;
    const sha = (0,github_payload/* valueAt */.fK)(payload, 'workflow_run.head_sha');
    return typeof sha === 'string' ? sha : null;
}
/** The pull request of this repository that the run is of, as far as the event names it: for its link. */
function pullRequestOf({ eventName, payload }, runId) {
    if (eventName !== 'workflow_run' || (0,github_payload/* valueAt */.fK)(payload, 'workflow_run.id') !== runId)
        return null;
    const number = (0,github_payload/* valueAt */.fK)(payload, 'workflow_run.pull_requests.0.number');
    return typeof number === 'number' ? number : null;
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/inputs.js
const DAY_MS = 86_400_000;
const CLASSIFIER_INPUTS = {
    token: { kind: 'secret', default: '${{ github.token }}', required: true },
    'run-id': { kind: 'integer', default: '', min: 1, max: Number.MAX_SAFE_INTEGER },
    attempt: { kind: 'integer', default: '', min: 1, max: 1_000 },
    'log-file': { kind: 'text', default: '' },
    config: { kind: 'path', default: '.github/ops/failures.yml' },
    dispatch: { kind: 'choice', default: 'issue', options: ['none', 'issue', 'comment', 'workflow', 'repository', 'http'] },
    'retry-transient': { kind: 'flag', default: 'true' },
    'dedup-window': { kind: 'duration', default: '10m', minMs: 0, maxMs: 30 * DAY_MS },
    'max-attempts': { kind: 'integer', default: '2', min: 1, max: 20 },
    'command-prefix': { kind: 'text', default: '/healer' },
    'skip-marker': { kind: 'text', default: '[skip-healer]' },
};
const CLASSIFIER_OUTPUTS = [
    'category',
    'tool',
    'language',
    'route',
    'confidence',
    'transient',
    'root-cause',
    'root-cause-line',
    'location',
    'fingerprint',
    'dedup',
    'remediation-url',
    'fail-safe',
    'jobs',
];

;// CONCATENATED MODULE: ./build/actions/failure-classifier/task.js

/** Says what an event and the inputs ask for. Pure. Throws a ConfigurationError where they name nothing, or two things. */
function taskOf(subject, inputs) {
    const { 'run-id': runId, attempt, 'log-file': path } = inputs;
    if (path !== '') {
        if (runId !== null || attempt !== null) {
            const remedy = 'Give the file, or the run.';
            throw new errors/* ConfigurationError */.j1({ place: 'input `log-file`', message: 'is given beside `run-id` or `attempt`.', remedy });
        }
        return { kind: 'file', path };
    }
    if (runId !== null)
        return { kind: 'run', runId, attempt };
    if (subject.kind === 'workflow-run')
        return { kind: 'run', runId: subject.runId, attempt: attempt ?? subject.runAttempt };
    throw new errors/* ConfigurationError */.j1({
        place: `event \`${subject.event}\``,
        message: 'names no run that could be classified.',
        remedy: 'Run on `workflow_run` with `types: [completed]`, or give the input `run-id`, or a log as `log-file`.',
    });
}

;// CONCATENATED MODULE: ./build/actions/failure-classifier/main.js













/** The action: says why a run of a workflow failed, or what a log holds. */
function main() {
    return (0,action/* run */.eF)('failure-classifier', CLASSIFIER_OUTPUTS, async () => {
        const inputs = (0,core_inputs/* readInputs */.Ko)(CLASSIFIER_INPUTS);
        (0,log/* maskSecret */.$l)(inputs.token);
        refuseWhatIsNotYet(inputs);
        const runner = (0,core_runner/* readRunner */.f)();
        const subject = (0,github_subject/* resolveSubject */.f9)(runner);
        const task = taskOf(subject, inputs);
        const { owner, repo, apiUrl, runUrl: targetUrl } = runner;
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, log: log/* logLine */.BP });
        if (task.kind === 'file')
            return classifyFile(task.path, { github, runner, inputs });
        // Where the run cannot even be read, its commit is known only from the event.
        const sha = subject.kind === 'workflow-run' && subject.runId === task.runId ? subject.headSha : null;
        return (0,error_status/* withErrorStatus */.R)(github, { sha, context: FAILURE_STATUS, targetUrl }, () => classifyRun(task, { github, runner, inputs }));
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
