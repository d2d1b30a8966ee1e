export const id = 91;
export const ids = [91];
export const modules = {

/***/ 7472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/core/action.js + 1 modules
var action = __webpack_require__(5453);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(182);
// EXTERNAL MODULE: ./build/core/github/subject.js
var github_subject = __webpack_require__(4356);
// EXTERNAL MODULE: ./build/core/inputs.js
var core_inputs = __webpack_require__(7529);
// EXTERNAL MODULE: ./build/core/log.js
var log = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(9362);
// EXTERNAL MODULE: ./build/core/github/contents.js
var contents = __webpack_require__(4864);
// EXTERNAL MODULE: ./build/core/publish.js + 9 modules
var publish = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/actions/policy-check/judge.js + 19 modules
var judge = __webpack_require__(4622);
// EXTERNAL MODULE: ./build/actions/policy-check/load-policy.js + 2 modules
var load_policy = __webpack_require__(1544);
// EXTERNAL MODULE: ./build/core/fact.js
var fact = __webpack_require__(9150);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(5754);
;// CONCATENATED MODULE: ./build/actions/policy-check/read-facts.js




/** GitHub lists no more files than these, 100 a page (REST, "List pull requests files"). */
const FILE_PAGES = 30;
const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const FILES = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
/**
 * Reads a pull request, its files and the policy of its base branch: 3 requests up to 100 files, one more for each further 100.
 * All start at once. `expectedBase` comes from the event and only saves a round trip: the live base branch decides.
 * Throws what the request throws if the pull request itself cannot be read: then there is no head that could hold a status.
 */
async function readPullRequest(github, number, config, expectedBase) {
    const live = readChange(github, number);
    const guess = expectedBase === null ? null : (0,contents/* readTextFile */.G)(github, config, expectedBase);
    const [change, files, policyText] = await Promise.all([
        live,
        readFiles(github, number, live),
        live.then(({ baseRef }) => (guess !== null && baseRef === expectedBase ? guess : (0,contents/* readTextFile */.G)(github, config, baseRef))),
        guess,
    ]);
    return { change, files, policyText };
}
/** The pull request as it is now. Every field that is used is checked before it is believed. */
async function readChange(github, number) {
    const { data } = await github.request(PULL, { pull_number: number });
    return changeOf(data, number);
}
async function readFiles(github, number, live) {
    // If the pull request cannot be read, that is the error to show; the list alone means nothing.
    const expected = live.then(({ changedFiles }) => changedFiles);
    return (0,fact/* factOf */.y)(async () => {
        const pages = await (0,paging/* readPages */.n)(github, FILES, { pull_number: number }, { expected, maxPages: FILE_PAGES, key: nameOf });
        if (!pages.complete && pages.rows.length === pages.expected)
            throw new errors/* UnreadableError */.Gy(`The file list cannot be trusted: ${pages.why}.`);
        return pages.rows.map(fileOf);
    });
}
function changeOf(data, number) {
    const pull = recordOf(data);
    const base = recordOf(pull.base);
    const head = recordOf(pull.head);
    const user = pull.user === null ? null : recordOf(pull.user);
    const field = (value, type, name) => {
        if (typeof value !== type)
            throw new errors/* UnreadableError */.Gy(`Pull request #${number}: the answer has no usable \`${name}\`. Run again.`);
        return value;
    };
    return {
        number,
        url: field(pull.html_url, 'string', 'html_url'),
        title: field(pull.title, 'string', 'title'),
        body: pull.body === null || pull.body === undefined ? '' : field(pull.body, 'string', 'body'),
        author: user && { login: field(user.login, 'string', 'user.login'), type: typeof user.type === 'string' ? user.type : '' },
        draft: pull.draft === true,
        labels: Array.isArray(pull.labels) ? pull.labels.map((label) => String(recordOf(label).name)) : [],
        baseRef: field(base.ref, 'string', 'base.ref'),
        headSha: field(head.sha, 'string', 'head.sha'),
        changedFiles: field(pull.changed_files, 'number', 'changed_files'),
    };
}
function nameOf(row) {
    const { filename } = recordOf(row);
    if (typeof filename !== 'string' || filename === '')
        throw new errors/* UnreadableError */.Gy('A row of the file list has no `filename`. Run again.');
    return filename;
}
function fileOf(row) {
    const { status, previous_filename: previous } = recordOf(row);
    return {
        path: nameOf(row),
        previousPath: typeof previous === 'string' ? previous : null,
        status: typeof status === 'string' ? status : '',
    };
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: ./build/actions/policy-check/report.js
var policy_check_report = __webpack_require__(7738);
;// CONCATENATED MODULE: ./build/actions/policy-check/check-pull-request.js







/** Reads, judges and publishes one pull request. `now` is the time that the judge goes by. */
async function checkPullRequest(github, runner, inputs, target, now) {
    const read = await readPullRequest(github, target.number, inputs.config, target.expectedBase);
    const subject = `${runner.owner}/${runner.repo}#${target.number}`;
    const report = await judgeRead(github, read, inputs.config, subject, now);
    const { headSha, url } = read.change;
    return (0,publish/* publish */.m)(report, planOf(inputs, target.number, url ?? '', headSha, guardOf(github, read.change)), runner, github);
}
async function judgeRead(github, read, config, subject, now) {
    const { change, files, policyText } = read;
    if (policyText.state === 'unreadable')
        return (0,policy_check_report/* reportOfUnreadablePolicy */.Nv)(subject, config, policyText.why);
    if (policyText.state === 'absent') {
        const added = files.state === 'read' && files.value.some(({ path, status }) => path === config && status !== 'removed');
        return (0,policy_check_report/* reportOfMissingPolicy */.wP)(subject, config, added);
    }
    let policy;
    try {
        policy = (0,load_policy/* loadPolicy */.t)(policyText.value, config);
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return (0,policy_check_report/* reportOfInvalidPolicy */.X2)(subject, error);
        throw error;
    }
    const facts = { change, files, template: await readTemplate(github, policy, change) };
    return (0,judge/* judge */.S4)(facts, policy, now, subject);
}
/** One more request, and only where a rule that is on names a template. */
async function readTemplate(github, { rules }, change) {
    const template = rules.required_sections?.mode === 'off' ? null : rules.required_sections?.template;
    return template ? (0,contents/* readTextFile */.G)(github, template, change.baseRef) : { state: 'absent' };
}
function planOf(inputs, number, url, sha, guard) {
    return {
        sha,
        pullRequest: { number, url },
        statusContext: inputs['status-context'] === '' ? null : inputs['status-context'],
        comment: inputs.comment,
        dryRun: inputs['dry-run'],
        secrets: [inputs.token],
        guard,
    };
}
/** The head is read again right before anything is written; a body edited meanwhile starts a run of its own. */
function guardOf(github, judged) {
    return {
        moved: async () => (await readChange(github, judged.number ?? 0)).headSha !== judged.headSha,
        withMoved: (report) => (0,policy_check_report/* withHeadMoved */.Gh)(report),
    };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/inputs.js
const POLICY_INPUTS = {
    token: { kind: 'secret', default: '${{ github.token }}', required: true },
    mode: { kind: 'choice', default: 'judge', options: ['judge'] },
    config: { kind: 'text', default: '.github/ops/policy.yml' },
    'pull-request': { kind: 'integer', default: '', min: 1, max: 2 ** 31 - 1 },
    'status-context': { kind: 'text', default: 'ops/policy', emptyIsValue: true },
    comment: { kind: 'choice', default: 'on-failure', options: ['off', 'on-failure', 'always'] },
    'dry-run': { kind: 'flag', default: 'false' },
};
const POLICY_OUTPUTS = ['failed-rules', 'pending-rules', 'risk', 'human-approval-required'];

;// CONCATENATED MODULE: ./build/actions/policy-check/main.js









/** The action: judges the pull request of the event, or the one that the input names. */
function main() {
    return (0,action/* run */.eF)('policy-check', POLICY_OUTPUTS, async () => {
        const inputs = (0,core_inputs/* readInputs */.Ko)(POLICY_INPUTS);
        (0,log/* maskSecret */.$)(inputs.token);
        const runner = (0,core_runner/* readRunner */.f)();
        const subject = (0,github_subject/* resolveSubject */.f)(runner);
        const target = targetOf(subject, inputs['pull-request']);
        const { owner, repo, apiUrl } = runner;
        const readOnlyFork = (0,github_subject/* hasReadOnlyToken */.W)(subject, runner.actor);
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: log/* logLine */.B });
        return checkPullRequest(github, runner, inputs, target, new Date());
    });
}
function targetOf(subject, given) {
    const fromEvent = 'number' in subject && subject.kind !== 'issue' ? subject.number : null;
    const expectedBase = subject.kind === 'pull-request' && (given === null || given === fromEvent) ? subject.baseRef : null;
    const number = given ?? fromEvent;
    if (number !== null)
        return { number, expectedBase };
    throw new errors/* ConfigurationError */.j1({
        place: `event \`${subject.event}\``,
        message: 'names no pull request.',
        remedy: 'Run on `pull_request_target`, or set the input `pull-request` to a number.',
    });
}


/***/ })

};
