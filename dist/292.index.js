export const id = 292;
export const ids = [292];
export const modules = {

/***/ 32385:
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
// EXTERNAL MODULE: ./build/core/github/payload.js
var payload = __webpack_require__(99358);
// EXTERNAL MODULE: ./build/core/github/subject.js
var github_subject = __webpack_require__(84356);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var core_inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/core/log.js
var log = __webpack_require__(67304);
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(29362);
// EXTERNAL MODULE: ./build/core/branch-state.js
var branch_state = __webpack_require__(75852);
// EXTERNAL MODULE: ./build/core/github/branch-runs.js
var branch_runs = __webpack_require__(8573);
// EXTERNAL MODULE: ./build/core/github/contents.js
var contents = __webpack_require__(74864);
// EXTERNAL MODULE: ./build/core/publish.js + 5 modules
var publish = __webpack_require__(98680);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/turns.js
var turns = __webpack_require__(33946);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/actions/policy-check/inputs.js
const POLICY_INPUTS = {
    token: { kind: 'secret', default: '${{ github.token }}', required: true },
    mode: { kind: 'choice', default: 'judge', options: ['judge', 'sweep'] },
    config: { kind: 'path', default: '.github/ops/policy.yml' },
    'pull-request': { kind: 'integer', default: '', min: 1, max: 2 ** 31 - 1 },
    'status-context': { kind: 'text', default: 'ops/policy', emptyIsValue: true },
    comment: { kind: 'choice', default: 'on-failure', options: ['off', 'on-failure', 'always'] },
    'dry-run': { kind: 'flag', default: 'false' },
};
const POLICY_OUTPUTS = ['failed-rules', 'pending-rules', 'risk', 'human-approval-required'];
/** The context of the commit status; null where the inputs ask for none. */
function statusContextOf(inputs) {
    return inputs['status-context'] === '' ? null : inputs['status-context'];
}

// EXTERNAL MODULE: ./build/actions/policy-check/judge.js
var judge = __webpack_require__(22717);
// EXTERNAL MODULE: ./build/core/fact.js
var fact = __webpack_require__(39150);
// EXTERNAL MODULE: ./build/core/github/answer.js
var answer = __webpack_require__(59372);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(85754);
;// CONCATENATED MODULE: ./build/actions/policy-check/read-facts.js





/** GitHub lists no more files than these, 100 a page (REST, "List pull requests files"). */
const FILE_PAGES = 30;
const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const FILES = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
/**
 * Reads a pull request, its files and the policy of its base branch: 3 requests up to 100 files, one more for each further 100.
 * All start at once. `expectedBase` only saves a round trip: the live base branch decides, or `policyRef` where that is given.
 * Throws what the request throws if the pull request itself cannot be read: then there is no head that could hold a status.
 */
async function readPullRequest({ github, shared, pageOf }, target, config) {
    const live = readChange(github, target.number, pageOf(target.number));
    const guessed = target.policyRef ?? target.expectedBase;
    const guess = guessed === null ? null : (0,contents/* readTextFile */.G)(shared, config, guessed);
    const policyOf = (baseRef) => {
        const isRight = guess !== null && (target.policyRef !== undefined || baseRef === guessed);
        return isRight ? guess : (0,contents/* readTextFile */.G)(shared, config, baseRef);
    };
    const [{ change, isOpen }, files, policyText] = await Promise.all([
        live,
        readFiles(github, target.number, live),
        live.then(({ change: { baseRef } }) => policyOf(baseRef)),
        guess,
    ]);
    return { change, isOpen, files, policyText };
}
/**
 * The pull request as it is now. Every field that is used is checked before it is believed; what only words the report may be missing.
 * `page` stands in for an address that the answer leaves out.
 */
async function readChange(github, number, page = null) {
    const { data } = await github.request(PULL, { pull_number: number });
    return changeOf((0,answer/* recordOf */.zv)(data), number, page);
}
/** The list of its files; one that is short is for the judge, one that only looks whole is unreadable. */
async function readFiles(github, number, live) {
    // If the pull request cannot be read, that is the error to show; the list alone means nothing.
    const expected = live.then(({ change }) => change.changedFiles);
    return (0,fact/* factOf */.y)(async () => {
        const pages = await (0,paging/* readPages */.n)(github, FILES, { pull_number: number }, { expected, maxPages: FILE_PAGES, key: nameOf });
        if (!pages.complete && pages.rows.length === pages.expected)
            throw new errors/* UnreadableError */.Gy(`The file list cannot be trusted: ${pages.why}.`);
        return pages.rows.map(fileOf);
    });
}
function changeOf(pull, number, page) {
    const what = `Pull request #${number}`;
    const head = (0,answer/* recordOf */.zv)(pull.head);
    const hasBody = pull.body !== null && pull.body !== undefined;
    const change = {
        number,
        url: (0,answer/* textOrNone */.r1)(pull, 'html_url') ?? page,
        title: (0,answer/* textField */.M8)(pull, 'title', what),
        body: hasBody ? (0,answer/* textField */.M8)(pull, 'body', what) : '',
        author: (0,answer/* accountOf */.XP)(pull, 'user', what),
        draft: pull.draft === true,
        labels: Array.isArray(pull.labels) ? pull.labels.map((label) => (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(label), 'name', `A label of #${number}`)) : [],
        baseRef: (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(pull.base), 'ref', `The base of #${number}`),
        headSha: (0,answer/* textField */.M8)(head, 'sha', `The head of #${number}`),
        headRef: (0,answer/* textOrNone */.r1)(head, 'ref') ?? '',
        changedFiles: (0,answer/* numberField */.sJ)(pull, 'changed_files', what),
        changedLines: linesOf(pull),
    };
    // Nothing is written for a closed one, so it has to say so.
    return { change, isOpen: pull.state !== 'closed' };
}
function linesOf({ additions, deletions }) {
    return typeof additions === 'number' && typeof deletions === 'number' ? additions + deletions : null;
}
function nameOf(row) {
    const filename = (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(row), 'filename') ?? '';
    if (filename === '')
        throw new errors/* UnreadableError */.Gy('A row of the file list has no `filename`. Run again.');
    return filename;
}
function fileOf(row) {
    const file = (0,answer/* recordOf */.zv)(row);
    const path = nameOf(row);
    const status = (0,answer/* textOrNone */.r1)(file, 'status') ?? '';
    const previousPath = (0,answer/* textOrNone */.r1)(file, 'previous_filename') || null;
    // Without its old name a move out of a forbidden folder would look like a new file.
    if (status === 'renamed' && previousPath === null)
        throw new errors/* UnreadableError */.Gy(`\`${path}\` is renamed, and the list does not say from what.`);
    return { path, previousPath, status };
}

// EXTERNAL MODULE: ./build/actions/policy-check/load-policy.js + 13 modules
var load_policy = __webpack_require__(44949);
;// CONCATENATED MODULE: ./build/actions/policy-check/read-policy.js



/** The policy of a text that was read; if it extends another, that is one more request, to the other's repository. */
async function readPolicy(github, text, file) {
    if (text.state !== 'read')
        return text;
    const address = loaded(() => (0,load_policy/* extendsOf */.nG)(text.value, file));
    if (address.state === 'invalid')
        return address;
    const parent = address.value === null ? null : await readParent(github, address.value);
    if (parent?.state === 'unreadable')
        return parent;
    const policy = loaded(() => (0,load_policy/* loadPolicy */.tb)(text.value, file, parent?.value));
    return policy.state === 'invalid' ? policy : { state: 'read', policy: policy.value };
}
/** Only what reading the text throws is wrong with the text: a refused token is a configuration error too. */
function loaded(load) {
    try {
        return { state: 'loaded', value: load() };
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return { state: 'invalid', error };
        throw error;
    }
}
/** Absent is unreadable here: GitHub answers 404 for a file that is not there and for a repository that the token cannot see. */
async function readParent(github, address) {
    const { owner, repo, path, ref } = address;
    const name = (0,load_policy/* parentName */.Ot)(address);
    const read = await (0,contents/* readTextFile */.G)(github, path, ref, { owner, repo });
    if (read.state === 'read')
        return { state: 'read', value: { text: read.value, name } };
    const said = read.state === 'absent' ? `there is no such file at \`${ref}\`, or the token cannot see the repository.` : read.why;
    const why = `it extends \`${name}\`, and that could not be read: ${said} The job's own token sees its own repository and public ones; a private one takes ` +
        "a GitHub App's token with `contents: read` there, given as the input `token`.";
    return { state: 'unreadable', why };
}

// EXTERNAL MODULE: ./build/actions/policy-check/facts.js
var facts = __webpack_require__(77817);
// EXTERNAL MODULE: ./build/actions/policy-check/context.js + 1 modules
var policy_check_context = __webpack_require__(8438);
// EXTERNAL MODULE: ./build/actions/policy-check/exceptions.js
var exceptions = __webpack_require__(44010);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/approval-condition.js
var approval_condition = __webpack_require__(36215);
// EXTERNAL MODULE: ./build/core/people/approvers.js
var people_approvers = __webpack_require__(30314);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/issue-paths.js
var issue_paths = __webpack_require__(50084);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/reviews.js
var rules_reviews = __webpack_require__(24143);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/table.js + 10 modules
var table = __webpack_require__(48839);
// EXTERNAL MODULE: ./build/actions/policy-check/scope.js
var scope = __webpack_require__(73918);
;// CONCATENATED MODULE: ./build/actions/policy-check/needs.js








/** First round: what rules ask for that are on, meant for this change, and whose condition holds. Pure; scans the description itself. */
function factsNeeded(policy, change, files) {
    const context = (0,policy_check_context/* contextOf */.V)(policy, change, files);
    const judged = (id) => policy.rules[id] && (0,scope/* scopeOf */.O)(id, policy, change).kind === 'judged' ? policy.rules[id] : undefined;
    const approval = judged('human_approval');
    const failSafe = judged('fail_safe');
    const labels = table/* RULES */.y.flatMap(({ id }) => (judged(id) ? (0,exceptions/* labelledExceptions */.E$)(policy, id, change.labels).map(({ label }) => label) : []));
    return {
        template: judged('required_sections')?.template ?? null,
        issues: judged('allowed_paths')?.from.includes('issue') ? (0,issue_paths/* issuesToRead */.uW)(context) : [],
        reviews: approval !== undefined && (0,approval_condition/* approvalNeed */.G)(context, approval).is === 'needed',
        labels: [...new Set(labels)],
        branchRuns: failSafe?.branch === change.baseRef ? { branch: failSafe.branch, workflows: failSafe.workflows } : null,
    };
}
/** Second round, once `reviews` and `labelGrants` have been read (or found unreadable): only people whose standing can change the verdict. Pure. */
function peopleNeeded(policy, change, needed, read) {
    const roles = new Set();
    const teams = new Map();
    for (const { login, approvers } of [...reviewers(policy, change, needed, read), ...labelers(policy, change, needed, read)]) {
        const name = login.toLowerCase();
        if ((0,people_approvers/* isBotLogin */.DU)(name) || approvers.logins.some((listed) => listed.toLowerCase() === name))
            continue;
        if (approvers.permission !== null)
            roles.add(name);
        for (const team of approvers.teams.map((one) => one.toLowerCase()))
            teams.set(team, (teams.get(team) ?? new Set()).add(name));
    }
    return { roles: [...roles], teams: [...teams].map(([team, logins]) => ({ team, logins: [...logins] })) };
}
function reviewers({ rules }, change, needed, { reviews }) {
    const approvers = rules.human_approval?.anyOf;
    if (!needed.reviews || !approvers || reviews.state !== 'read')
        return [];
    return (0,rules_reviews/* newestOpinions */._S)(reviews.value, change.headSha).flatMap((opinion) => opinion.login !== null && (0,rules_reviews/* asksForStanding */.mX)(opinion, change) ? [{ login: opinion.login, approvers }] : []);
}
function labelers(policy, change, needed, { labelGrants }) {
    if (labelGrants.state !== 'read')
        return [];
    const grants = labelGrants.value;
    return table/* RULES */.y.flatMap(({ id }) => (0,exceptions/* labelledExceptions */.E$)(policy, id, needed.labels)).flatMap(({ exception, label }) => {
        const login = (0,exceptions/* newestGrant */.Z5)(grants, label)?.by;
        const isOther = login !== undefined && login.toLowerCase() !== change.author?.login.toLowerCase();
        return isOther && exception.by ? [{ login, approvers: exception.by }] : [];
    });
}

// EXTERNAL MODULE: ./build/core/github/failures.js + 1 modules
var failures = __webpack_require__(23616);
;// CONCATENATED MODULE: ./build/actions/policy-check/read-issues.js



const ISSUE = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
/** The issues of these numbers, one request each (`issues: read`). One that does not exist, or was moved elsewhere, is absent. */
async function readIssues(github, numbers) {
    return new Map(await Promise.all(numbers.map(async (number) => [number, await readIssue(github, number)])));
}
function readIssue(github, number) {
    return (0,fact/* factOf */.y)(async () => {
        const what = `Issue #${number}`;
        const { data } = await github.request(ISSUE, { issue_number: number });
        const issue = (0,answer/* recordOf */.zv)(data);
        // A moved issue answers from its new repository, whose people do not decide here.
        const home = (0,answer/* textField */.M8)(issue, 'repository_url', what).toLowerCase();
        if (!home.endsWith(`/repos/${github.owner}/${github.repo}`.toLowerCase()) || issue.number !== number) {
            throw new failures/* NotFoundError */.m_(`${what} was moved to another repository.`);
        }
        return {
            number,
            body: (0,answer/* textOrNone */.r1)(issue, 'body') ?? '',
            author: (0,answer/* accountOf */.XP)(issue, 'user', what)?.login ?? null,
            authorAssociation: (0,answer/* textOrNone */.r1)(issue, 'author_association'),
            isPullRequest: issue.pull_request !== undefined && issue.pull_request !== null,
        };
    });
}

// EXTERNAL MODULE: ./build/core/people/read-people.js
var read_people = __webpack_require__(7360);
;// CONCATENATED MODULE: ./build/actions/policy-check/read-people.js


;// CONCATENATED MODULE: ./build/actions/policy-check/read-reviews.js




const REVIEWS = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const EVENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';
/** All reviews of a pull request, oldest first: one request for each 100. A list that may not be whole is unreadable. */
function readReviews(github, number) {
    return (0,fact/* factOf */.y)(async () => {
        const rows = await everyRow(github, REVIEWS, { pull_number: number }, `The reviews of #${number}`);
        return rows.map((row) => {
            const review = (0,answer/* recordOf */.zv)(row);
            return {
                author: (0,answer/* accountOf */.XP)(review, 'user', `A review of #${number}`),
                state: (0,answer/* textField */.M8)(review, 'state', `A review of #${number}`),
                commitSha: (0,answer/* textOrNone */.r1)(review, 'commit_id'),
                submittedAt: (0,answer/* textOrNone */.r1)(review, 'submitted_at'),
            };
        });
    });
}
/**
 * Who put each of these labels on: the newest `labeled` event that no `unlabeled` one follows. All events are read, oldest first,
 * one request for each 100; a list that may not be whole is unreadable, because the newest event is at its end.
 */
function readLabelGrants(github, number, labels) {
    return (0,fact/* factOf */.y)(async () => {
        const what = `The label events of #${number}`;
        const rows = await everyRow(github, EVENTS, { issue_number: number }, what);
        const wanted = new Map(labels.map((label) => [label.toLowerCase(), label]));
        const grants = new Map();
        for (const event of rows.map(answer/* recordOf */.zv)) {
            const kind = (0,answer/* textField */.M8)(event, 'event', what);
            if (kind !== 'labeled' && kind !== 'unlabeled')
                continue;
            const name = (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(event.label), 'name', what).toLowerCase();
            const label = wanted.get(name);
            const actor = (0,answer/* accountOf */.XP)(event, 'actor', what);
            if (label === undefined)
                continue;
            grants.delete(name);
            // Put on by an account that is gone: nobody can be held to it, so nobody granted it.
            if (kind === 'labeled' && actor !== null)
                grants.set(name, { label, by: actor.login, at: (0,answer/* textField */.M8)(event, 'created_at', what) });
        }
        return [...grants.values()];
    });
}
async function everyRow(github, route, params, what) {
    const key = (row) => JSON.stringify((0,answer/* recordOf */.zv)(row).id);
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, route, params, { key });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`${what} could not all be read: ${why}. Run again.`);
    return rows;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/read-rule-facts.js







/**
 * Reads what the rules that are on ask for, and nothing else: all at once, and then the people whom reviews and labels name, because who
 * they are is only known then. `ref` is where the base branch's files are read. A read that failed is a fact.
 */
async function readRuleFacts({ github, shared }, policy, change, files, ref) {
    const number = change.number ?? 0;
    const needed = factsNeeded(policy, change, files);
    const { template, issues, reviews, labels, branchRuns } = needed;
    const [templateRead, issuesRead, reviewsRead, grantsRead, runsRead] = await Promise.all([
        template === null ? facts/* NO_RULE_FACTS */.n.template : (0,contents/* readTextFile */.G)(shared, template, ref),
        readIssues(shared, issues),
        reviews ? readReviews(github, number) : facts/* NO_RULE_FACTS */.n.reviews,
        labels.length === 0 ? facts/* NO_RULE_FACTS */.n.labelGrants : readLabelGrants(github, number, labels),
        branchRuns === null ? facts/* NO_RULE_FACTS */.n.branchRuns : (0,branch_runs/* readBranchRuns */.h)(shared, branchRuns.branch, branchRuns.workflows),
    ]);
    const people = peopleNeeded(policy, change, needed, { reviews: reviewsRead, labelGrants: grantsRead });
    const [roles, teams] = await Promise.all([(0,read_people/* readRoles */.i)(shared, people.roles), (0,read_people/* readTeams */.$)(shared, people.teams)]);
    return {
        template: templateRead,
        issues: issuesRead,
        reviews: reviewsRead,
        labelGrants: grantsRead,
        branchRuns: runsRead,
        roles,
        teams,
    };
}

// EXTERNAL MODULE: ./build/actions/policy-check/report.js
var policy_check_report = __webpack_require__(17738);
;// CONCATENATED MODULE: ./build/actions/policy-check/judge-pull-request.js






/**
 * Reads and judges one pull request; writes nothing. Throws what reading the pull request itself throws: without it there is nothing to
 * judge and no head that could hold a verdict.
 */
async function judgePullRequest({ sources, runner, inputs, now }, target) {
    const { config } = inputs;
    const subject = `${runner.owner}/${runner.repo}#${target.number}`;
    const { change, isOpen, files, policyText } = await readPullRequest(sources, target, config);
    const ref = target.policyRef ?? change.baseRef;
    const read = await readPolicy(sources.shared, policyText, config);
    const reportOf = async () => {
        switch (read.state) {
            case 'read':
                return (0,judge/* judge */.S4)({ change, files, ...(await readRuleFacts(sources, read.policy, change, files, ref)) }, read.policy, now, subject);
            case 'absent': {
                const added = files.state === 'read' && files.value.some(({ path, status }) => path === config && status !== 'removed');
                return (0,policy_check_report/* reportOfMissingPolicy */.wP)(subject, config, added);
            }
            case 'unreadable':
                return (0,policy_check_report/* reportOfUnreadablePolicy */.Nv)(subject, config, read.why);
            case 'invalid':
                return (0,policy_check_report/* reportOfInvalidPolicy */.X2)(subject, read.error, change.baseRef);
            default: {
                const never = read;
                throw new TypeError(`Unknown policy: ${JSON.stringify(never)}`);
            }
        }
    };
    const passWaits = read.state === 'read' ? (0,scope/* draftWaits */.C)(read.policy, change) : null;
    return { change, isOpen, files, report: await reportOf(), passWaits };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/check-pull-request.js






/** A label or a description that changes during the run: judged again at most this often, then the last judgement stands. */
const MORE_TRIES = 2;
/**
 * Reads, judges and publishes one pull request. If anything of it but the head changes meanwhile it is judged again: a label that another
 * job puts on with the job's token starts no run of its own.
 */
async function checkPullRequest(run, target) {
    const { runner, sources } = run;
    for (let tries = 0;; tries += 1) {
        const judgement = await judgePullRequest(run, target);
        const { change: judged } = judgement;
        let isStale = false;
        const moved = async () => {
            const live = await liveChange(sources, judged);
            isStale = tries < MORE_TRIES && live.headSha === judged.headSha && !(0,external_node_util_.isDeepStrictEqual)(live, judged);
            return isStale || live.headSha !== judged.headSha;
        };
        const plan = { ...planOf(run, judgement), guard: { moved, withMoved } };
        const delivered = await (0,publish/* deliver */.cK)(judgement.report, plan, runner, sources.github);
        if (!isStale)
            return (0,publish/* show */.WU)(delivered, runner, sources.github);
    }
}
/** Where the verdict on one pull request goes. Nothing is written for a closed one: it cannot be merged, and opening it again starts a run. */
function planOf({ inputs, sources }, { change, isOpen, report, passWaits }) {
    return {
        sha: change.headSha,
        pullRequest: { number: change.number ?? 0, url: change.url ?? '' },
        statusContext: statusContextOf(inputs),
        comment: inputs.comment,
        dryRun: inputs['dry-run'],
        ...(isOpen ? {} : { moot: `Pull request #${change.number} is closed, so nothing was written.` }),
        ...(passWaits === null ? {} : { passWaits }),
        onlyWorsens: report.findings.some(({ rule }) => rule === 'applies_to'),
        secrets: [inputs.token],
        guard: { moved: async () => (await liveChange(sources, change)).headSha !== change.headSha, withMoved },
    };
}
async function liveChange({ github, pageOf }, { number }) {
    return (await readChange(github, number ?? 0, pageOf(number ?? 0))).change;
}
function withMoved(report) {
    return (0,policy_check_report/* withHeadMoved */.Gh)(report);
}

;// CONCATENATED MODULE: ./build/actions/policy-check/read-open.js



const PULLS = 'GET /repos/{owner}/{repo}/pulls';
/** The open pull requests of a base branch, oldest first: one request for each 100. */
function readOpenOfBase(github, base) {
    return readOpen(github, { base });
}
/**
 * The open pull requests from one head branch, whichever their base. GitHub's `head` filter knows owner and branch only, so an owner's
 * second fork is left out by its name. This is how a fork's pull requests are found: a run's payload lists none of them.
 */
async function readOpenOfHead(github, repository, ref) {
    const owner = repository.split('/')[0] ?? '';
    const { rows, gap } = await readOpen(github, { head: `${owner}:${ref}` });
    if (gap !== null)
        throw new errors/* UnreadableError */.Gy(`The pull requests of ${owner}:${ref} could not all be listed: ${gap}. Run again.`);
    return rows.filter((row) => row.headRepository?.toLowerCase() === repository.toLowerCase());
}
async function readOpen(github, filter) {
    const params = { state: 'open', sort: 'created', direction: 'asc', ...filter };
    const { rows, why } = await (0,paging/* readPages */.n)(github, PULLS, params, { key: (row) => Number((0,answer/* recordOf */.zv)(row).number) });
    const open = new Map(rows.map(rowOf).map((row) => [row.number, row]));
    return { rows: [...open.values()], gap: why };
}
function rowOf(value) {
    const what = 'A row of the list of pull requests';
    const row = (0,answer/* recordOf */.zv)(value);
    const head = (0,answer/* recordOf */.zv)(row.head);
    return {
        number: (0,answer/* numberField */.sJ)(row, 'number', what),
        title: (0,answer/* textField */.M8)(row, 'title', what),
        url: (0,answer/* textOrNone */.r1)(row, 'html_url'),
        baseRef: (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(row.base), 'ref', what),
        headSha: (0,answer/* textField */.M8)(head, 'sha', what),
        headRepository: (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(head.repo), 'full_name'),
    };
}

// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(71295);
// EXTERNAL MODULE: ./build/core/report/description.js
var description = __webpack_require__(53903);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/run-again.js
var run_again = __webpack_require__(39194);
;// CONCATENATED MODULE: ./build/actions/policy-check/several-report.js




/**
 * One report on pull requests that are merged together: the worst verdict of them, a gate for each rule, and every finding with `#N` before
 * its subject. `own` are findings on the group itself.
 */
function reportOfGroup(subject, members, own) {
    const states = members.map(({ report }) => report.verdict.state);
    const state = own.length > 0 ? 'error' : (0,model/* worstVerdict */.zP)(states);
    const reason = members.find(({ report }) => report.verdict.state === state)?.report.verdict.reason ?? 'unreadable';
    const findings = (0,model/* byUrgency */.td)([...own, ...once(members.flatMap(findingsOf))]);
    return (0,policy_check_report/* policyReport */.Nk)({ subject, verdict: { state, reason }, gates: gatesOf(members), findings, ...outputsOf(members) });
}
/**
 * One report on many pull requests that have nothing to do with each other. Its verdict says whether every one could be judged, not what
 * became of it: that is on the pull requests, so their findings only report here. `gap`: why there may be more of them.
 */
function reportOfSweep(subject, members, gap) {
    const unjudged = members.filter(({ report }) => report.verdict.state === 'error');
    const own = gap === null ? [] : [unlisted(subject, gap)];
    if (members.length === 0 && gap === null)
        own.push(nothingOpen(subject));
    const state = unjudged.length > 0 || gap !== null ? 'error' : 'pass';
    const reason = state === 'pass' ? 'all_rules_pass' : (unjudged[0]?.report.verdict.reason ?? 'unreadable');
    const findings = members.flatMap((member) => {
        const open = findingsOf(member).filter((one) => one.state !== 'pass' && one.state !== 'skipped' && one.state !== 'not_applicable');
        return member.report.verdict.state === 'error' ? open : open.map((one) => ({ ...one, advisory: true }));
    });
    const report = (0,policy_check_report/* policyReport */.Nk)({
        subject,
        verdict: { state, reason },
        gates: members.map(gateOfMember),
        findings: (0,model/* byUrgency */.td)([...own, ...once(findings)]),
        ...outputsOf(members),
    });
    return report;
}
/** One finding where there was nothing to judge; the verdict is pass, because nothing is blocked by it. */
function reportOfNothing(subject, message) {
    const finding = { rule: 'pull_request', state: 'not_applicable', subject, message };
    return (0,policy_check_report/* policyReport */.Nk)({ subject, verdict: { state: 'pass', reason: 'all_rules_pass' }, findings: [finding] });
}
/** Something that has to be read before anything can be judged could not be. */
function reportOfUnreadable(subject, why) {
    const finding = { rule: 'pull_request', state: 'unknown', subject, message: why, fix: (0,run_again/* runAgain */.q)(why) };
    return (0,policy_check_report/* policyReport */.Nk)({ subject, verdict: { state: 'error', reason: 'unreadable' }, findings: [finding] });
}
function findingsOf({ number, report }) {
    return report.findings.map((one) => {
        if (one.rule === 'policy')
            return one;
        return { ...one, subject: one.subject === report.subject ? `#${number}` : `#${number} ${one.subject}` };
    });
}
/** What is wrong with the policy is wrong with it for all of them. */
function once(findings) {
    return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
function gatesOf(members) {
    const byKey = new Map();
    for (const { number, report } of members) {
        for (const gate of report.gates)
            byKey.set(gate.key, [...(byKey.get(gate.key) ?? []), { number, gate }]);
    }
    return [...byKey.values()].flatMap((all) => {
        const status = model/* GATE_STATUSES */.l6.find((one) => all.some(({ gate }) => gate.status === one));
        const deciding = all.filter(({ gate }) => gate.status === status);
        const [first] = deciding;
        if (first === undefined)
            return [];
        const reason = deciding.map(({ number, gate }) => `#${number}: ${gate.reason}`).join('; ');
        return [
            {
                ...first.gate,
                required: all.some(({ gate }) => gate.required),
                reason,
                details: { pullRequests: deciding.map(({ number }) => number) },
            },
        ];
    });
}
function gateOfMember({ number, title, url, report }) {
    const { state, reason } = report.verdict;
    return {
        key: `pull-request-${number}`,
        name: `#${number} ${title}`,
        status: state === 'error' ? 'fail' : state,
        required: state === 'error',
        reason: (0,description/* statusDescription */.$)(report),
        url,
        details: { verdict: state, reason },
    };
}
const RISKS = ['high', 'medium', 'low'];
function outputsOf(members) {
    const rules = (name) => [...new Set(members.flatMap(({ report }) => listOf(report.outputs[name])))];
    return {
        failedRules: rules('failed-rules'),
        pendingRules: rules('pending-rules'),
        risk: RISKS.find((risk) => members.some(({ report }) => report.outputs.risk === risk)) ?? 'low',
        humanApprovalRequired: members.some(({ report }) => report.outputs['human-approval-required'] === true),
    };
}
function listOf(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
function unlisted(subject, gap) {
    const message = `The open pull requests could not all be listed, so some may not have been judged: ${gap}.`;
    return { rule: 'pull_request', state: 'unknown', subject, message, fix: 'Run the sweep again.' };
}
function nothingOpen(subject) {
    return { rule: 'pull_request', state: 'not_applicable', subject, message: 'No pull request is open to this branch.' };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/check-several.js









/** Each of them sends several requests at once; the client has a limit of its own. */
const PULL_REQUESTS_AT_ONCE = 4;
const WORDING = { all_rules_pass: 'every pull request was judged' };
/** Judges every open pull request of a base branch, and writes each one's status where it changed. One that fails stops none of the others. */
async function checkBranch(run, branch) {
    const { rows, gap } = await readOpenOfBase(run.sources.github, branch);
    return checkAll(run, `${run.runner.owner}/${run.runner.repo}@${branch}`, rows, gap);
}
/** Judges the pull requests whose head a run of another workflow was about, such as one that a review of a fork's pull request started. */
async function checkReviewedHead(run, { sha, ref, repository }) {
    const open = await readOpenOfHead(run.sources.github, repository, ref);
    const [first, ...others] = open.filter(({ headSha }) => headSha === sha);
    const subject = `${run.runner.owner}/${run.runner.repo}@${sha}`;
    if (first === undefined) {
        const now = open.map(({ number, headSha }) => `#${number} is at ${headSha} now, whose own run decides`).join('; ');
        return nothing(run, subject, `No open pull request has this head${now === '' ? '' : `: ${now}`}.`);
    }
    if (others.length > 0)
        return checkAll(run, subject, [first, ...others], null);
    return checkPullRequest(run, { number: first.number, expectedBase: first.baseRef });
}
/** Says that there was nothing to judge; writes nothing to GitHub. */
function nothing({ runner, sources }, subject, message) {
    const report = reportOfNothing(subject, message);
    return (0,publish/* show */.WU)({ report, statusHeld: true, failures: [], notes: [] }, runner, sources.github, { all_rules_pass: 'nothing to judge' });
}
async function checkAll(run, subject, rows, gap) {
    const { runner, sources } = run;
    const turn = (0,turns/* turns */.Z)(PULL_REQUESTS_AT_ONCE);
    const done = await Promise.allSettled(rows.map((row) => turn(() => checkOne(run, row))));
    // Whatever is not a failed read or write is our own bug, and shown as one, but only when the others are through.
    const all = done.map((one) => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
    const members = all.map(({ member }) => member);
    const about = (text, index) => `#${rows[index]?.number}: ${text}`;
    const failures = all.flatMap(({ delivered }, index) => delivered.failures.map((text) => about(text, index)));
    const notes = [
        ...new Set(all.flatMap(({ delivered }, index) => delivered.notes.map((text) => (text.startsWith('Dry run') ? text : about(text, index))))),
    ];
    const links = [{ kind: 'link', title: 'Actions run', value: runner.runUrl }];
    const report = { ...reportOfSweep(subject, members, gap), artifacts: links };
    return (0,publish/* show */.WU)({ report, statusHeld: true, failures, notes }, runner, sources.github, WORDING);
}
/** What cannot be judged is an `error` on the head that the list names: nothing else would take back what an earlier run left there. */
async function checkOne(run, row) {
    const { number, title, headSha, baseRef } = row;
    const { inputs, runner, sources } = run;
    const url = row.url ?? sources.pageOf(number);
    const context = inputs['dry-run'] ? null : statusContextOf(inputs);
    try {
        return await (0,error_status/* withErrorStatus */.R)(sources.github, { sha: headSha, context, targetUrl: runner.runUrl }, async () => {
            const judgement = await judgePullRequest(run, { number, expectedBase: baseRef });
            const delivered = await (0,publish/* deliver */.cK)(judgement.report, planOf(run, judgement), runner, sources.github);
            return { member: { number, title, url, report: delivered.report }, delivered };
        });
    }
    catch (error) {
        if (!(error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_))
            throw error;
        const report = reportOfUnreadable('pull request', error.message);
        return { member: { number, title, url, report }, delivered: { report, statusHeld: false, failures: [], notes: [] } };
    }
}

;// CONCATENATED MODULE: ./build/actions/policy-check/check-branch-run.js







/**
 * A run on a branch has ended: if the branch's policy watches that workflow and the run turned the branch red or green, all its open pull
 * requests are judged again. Otherwise nothing is, at the price of 2 requests at most (3 with a parent policy).
 */
async function checkBranchRun(run, ended) {
    const { inputs, runner, sources } = run;
    const subject = `${runner.owner}/${runner.repo}@${ended.branch}`;
    const { config } = inputs;
    const read = await readPolicy(sources.shared, await (0,contents/* readTextFile */.G)(sources.shared, config, ended.branch), config);
    if (read.state === 'absent')
        return nothing(run, subject, `The branch has no policy \`${config}\`.`);
    if (read.state !== 'read') {
        const report = read.state === 'invalid' ? (0,policy_check_report/* reportOfInvalidPolicy */.X2)(subject, read.error, null) : (0,policy_check_report/* reportOfUnreadablePolicy */.Nv)(subject, config, read.why);
        const plan = {
            sha: null,
            pullRequest: null,
            statusContext: null,
            comment: 'off',
            dryRun: inputs['dry-run'],
            secrets: [inputs.token],
        };
        return (0,publish/* publish */.mk)(report, plan, runner, sources.github);
    }
    const name = ended.workflowName ?? ended.workflowPath ?? 'this workflow';
    const watched = watchedAs(read.policy.rules.fail_safe, ended);
    if (watched === null)
        return nothing(run, subject, `The policy does not watch \`${name}\` on \`${ended.branch}\`.`);
    const runs = (await (0,branch_runs/* readBranchRuns */.h)(sources.shared, ended.branch, [watched])).get(watched);
    if (runs?.state === 'read' && !hasTurned(runs.value, ended, `${runner.owner}/${runner.repo}`)) {
        return nothing(run, subject, `This run of \`${name}\` turned \`${ended.branch}\` neither red nor green.`);
    }
    return checkBranch(run, ended.branch);
}
/** How the policy names the workflow whose run ended; null if it does not, or not for that branch. */
function watchedAs(rule, { branch, workflowName, workflowPath }) {
    if (rule === undefined || rule.mode === 'off' || rule.branch !== branch)
        return null;
    const file = workflowPath === null ? null : (0,branch_runs/* fileOf */.W)(workflowPath);
    return rule.workflows.find((watched) => watched === workflowName || (file !== null && (0,branch_runs/* fileOf */.W)(watched) === file)) ?? null;
}
/**
 * Whether the branch's state is another one because of this run. A re-run may undo its own first attempt, of which nothing is left to compare
 * with, so it always may have; so may a run that the list does not show yet, or that nothing came before.
 */
function hasTurned(runs, { runId, runAttempt }, repository) {
    const at = runs.findIndex(({ id }) => id === runId);
    if (at < 0 || runAttempt > 1)
        return true;
    return (0,branch_state/* branchState */.a)(runs.slice(at), repository).is !== (0,branch_state/* branchState */.a)(runs.slice(at + 1), repository).is;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/read-group.js



const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMITS = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
/** A comparison lists no more files (REST, "Compare two commits"). */
const FILE_LIMIT = 300;
const MERGED = /^Merge pull request #([1-9]\d{0,9}) from /;
const SQUASHED = /\(#([1-9]\d{0,9})\)\s*$/;
/**
 * Which pull requests are in a merge group. GitHub's payload and its list of a commit's pull requests do not say; the group's own commits do:
 * from the head down to the base, each is a pull request merged or squashed by the queue, or one of its rebased commits, which carry no
 * number and are looked for among the commits of the last one. One request for each 100 commits, and one for such a look.
 * Throws UnreadableError if a commit can be given to none: a group must not be judged in part.
 */
async function readGroup(github, group) {
    const { commits, names } = await compare(github, group);
    const chain = chainOf(commits, group);
    const [top, ...below] = chain;
    const members = new Map();
    const add = (number, commit) => members.set(number, { number, head: commit?.parents[1] ?? null });
    add(group.last, top);
    // The ref names the last one, so a single commit, and a merge at the top, need no look at their text.
    const isClear = (commit) => commit === top ? chain.length === 1 || isMerge(commit) : isMerge(commit) && numberOf(commit) !== null;
    const unclear = chain.filter((commit) => !isClear(commit));
    const own = unclear.length === 0 ? new Set() : await commitsOf(github, group.last);
    for (const commit of unclear.filter((one) => !own.has(print(one)) && !(one === top && numberOf(one) === group.last))) {
        const number = numberOf(commit);
        if (commit === top || number === null)
            throw new errors/* UnreadableError */.Gy(strangerMessage(commit, group));
        add(number, commit);
    }
    for (const commit of below.filter(isClear))
        add(numberOf(commit) ?? group.last, commit);
    const isProven = chain.length === 1 || chain.every(isMerge);
    return { members: [...members.values()].sort((a, b) => a.number - b.number), names, isProven };
}
async function compare(github, { baseSha, headSha }) {
    const totals = [];
    let files;
    const select = (data) => {
        const comparison = (0,answer/* recordOf */.zv)(data);
        totals.push((0,answer/* numberField */.sJ)(comparison, 'total_commits', 'The merge group'));
        files ??= comparison.files;
        if (comparison.status !== 'ahead')
            throw new errors/* UnreadableError */.Gy(`The merge group ${headSha} does not stand on its base ${baseSha}.`);
        return comparison.commits;
    };
    const key = (row) => String((0,answer/* recordOf */.zv)(row).sha);
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, COMPARE, { basehead: `${baseSha}...${headSha}` }, { select, key });
    if (!complete || totals.some((total) => total !== rows.length)) {
        throw new errors/* UnreadableError */.Gy(`The commits of the merge group could not all be read: ${why ?? `${rows.length} of ${totals[0]}`}. Run again.`);
    }
    return { commits: rows.map(commitOf), names: namesOf(files) };
}
/** From the head down to the base, by first parents: what the queue itself made. */
function chainOf(commits, { baseSha, headSha }) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const chain = [];
    for (let sha = headSha; sha !== baseSha;) {
        const commit = bySha.get(sha);
        if (commit === undefined)
            throw new errors/* UnreadableError */.Gy(`The merge group's commits do not lead from ${headSha} to its base ${baseSha}.`);
        bySha.delete(sha);
        chain.push(commit);
        sha = commit.parents[0] ?? '';
    }
    return chain;
}
function numberOf({ message }) {
    const title = message.split('\n')[0] ?? '';
    const found = (MERGED.exec(title) ?? SQUASHED.exec(title))?.[1];
    return found === undefined ? null : Number(found);
}
function isMerge({ parents }) {
    return parents.length > 1;
}
/** What a rebase keeps of a commit, whose id is a new one. */
function print({ message, written }) {
    return `${written}\n${message}`;
}
async function commitsOf(github, number) {
    const { rows } = await (0,paging/* readPages */.n)(github, COMMITS, { pull_number: number });
    return new Set(rows.map(commitOf).map(print));
}
function strangerMessage({ sha }, { last }) {
    return (`Which pull requests are in the merge group cannot be told: commit ${sha} names none, and #${last} does not have it. ` +
        'Let the queue merge or squash, or set its group size to 1.');
}
function commitOf(value) {
    const row = (0,answer/* recordOf */.zv)(value);
    const commit = (0,answer/* recordOf */.zv)(row.commit);
    const what = 'A commit of the merge group';
    if (!Array.isArray(row.parents))
        throw new errors/* UnreadableError */.Gy(`${what}: the answer has no usable \`parents\`. Run again.`);
    return {
        sha: (0,answer/* textField */.M8)(row, 'sha', what),
        message: (0,answer/* textField */.M8)(commit, 'message', what),
        written: (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(commit.author), 'date'),
        parents: row.parents.map((parent) => (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(parent), 'sha', what)),
    };
}
function namesOf(files) {
    if (!Array.isArray(files) || files.length >= FILE_LIMIT)
        return null;
    return files.map(answer/* recordOf */.zv).flatMap((file) => {
        const previous = (0,answer/* textOrNone */.r1)(file, 'previous_filename');
        return [(0,answer/* textField */.M8)(file, 'filename', 'A file of the merge group'), ...(previous === null ? [] : [previous])];
    });
}

// EXTERNAL MODULE: ./build/actions/policy-check/rules/file-list.js
var file_list = __webpack_require__(17967);
;// CONCATENATED MODULE: ./build/actions/policy-check/check-merge-group.js








/**
 * Judges every pull request of a merge group by the policy of the group's base, and writes one status on the group's head, where the queue
 * looks for it. There is no comment: the queue is not where anybody discusses. The head of a group never moves, so it is not read again.
 */
async function checkMergeGroup(run, group) {
    const { inputs, runner, sources } = run;
    const home = `${runner.owner}/${runner.repo}`;
    const report = await judgeGroup(run, group, `${home}@${group.headSha}`);
    const plan = {
        sha: group.headSha,
        pullRequest: { number: group.last, url: `${runner.serverUrl}/${home}/pull/${group.last}` },
        statusContext: statusContextOf(inputs),
        comment: 'off',
        dryRun: inputs['dry-run'],
        secrets: [inputs.token],
    };
    return (0,publish/* publish */.mk)(report, plan, runner, sources.github);
}
async function judgeGroup(run, group, subject) {
    let read;
    try {
        read = await readGroup(run.sources.github, group);
    }
    catch (error) {
        if (error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_)
            return reportOfUnreadable(subject, error.message);
        throw error;
    }
    const members = await Promise.all(read.members.map((member) => judgeMember(run, group, member)));
    return reportOfGroup(subject, members, strangers(subject, read, members));
}
async function judgeMember(run, group, { number, head }) {
    const unread = { number, title: '', url: null, judgement: null };
    try {
        const judgement = await judgePullRequest(run, { number, expectedBase: null, policyRef: group.baseSha });
        const { change, isOpen, report } = judgement;
        if (!isOpen && head === null && number !== group.last) {
            const why = `A commit of the merge group names #${number}, which is closed, so it cannot be the one that is merged.`;
            return { ...unread, report: reportOfUnreadable(report.subject, why) };
        }
        if (change.baseRef !== group.baseRef) {
            const why = `#${number} goes to \`${change.baseRef}\`, and the merge group to \`${group.baseRef}\`.`;
            return { ...unread, report: reportOfUnreadable(report.subject, why) };
        }
        const hasMoved = head !== null && head !== change.headSha;
        return { number, title: change.title, url: change.url, judgement, report: hasMoved ? (0,policy_check_report/* withHeadMoved */.Gh)(report) : report };
    }
    catch (error) {
        if (!(error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_))
            throw error;
        return { ...unread, report: reportOfUnreadable(`#${number}`, error.message) };
    }
}
/** What the group changes and none of its pull requests lists was never judged: a commit's text named the wrong one, or a merge moved a file. */
function strangers(subject, { names, isProven }, members) {
    const about = (message, fix) => ({ rule: 'merge_group', state: 'unknown', subject, message, fix });
    if (names === null) {
        if (isProven)
            return [];
        const message = 'The merge group changes more files than GitHub lists, so the pull requests that its commits name cannot be checked.';
        return [about(message, 'Let the queue use merge commits, or set its group size to 1.')];
    }
    const lists = members.map(({ judgement }) => (judgement === null ? null : (0,file_list/* fileListOf */.o)(judgement.files, judgement.change)));
    if (lists.some((list) => list === null || list.gap !== null))
        return [];
    const judged = new Set(lists.flatMap((list) => list?.names.map(({ path }) => path) ?? []));
    const strange = names.filter((name) => !judged.has(name));
    if (strange.length === 0)
        return [];
    const numbers = members.map(({ number }) => `#${number}`).join(', ');
    const shown = strange
        .slice(0, 5)
        .map((name) => `\`${name}\``)
        .join(', ');
    const message = `The merge group changes ${shown}${strange.length > 5 ? ` and ${strange.length - 5} more` : ''}, which none of ${numbers} lists.`;
    return [about(message, 'Take the pull requests out of the queue, bring their branches up to date, and queue them again.')];
}

// EXTERNAL MODULE: ./build/core/github/remembering.js
var remembering = __webpack_require__(18753);
;// CONCATENATED MODULE: ./build/actions/policy-check/sources.js

/** `serverUrl` without a slash at its end: `https://github.com`. */
function sourcesOf(github, serverUrl) {
    const { owner, repo } = github;
    return {
        github,
        shared: { ...(0,remembering/* remembering */.M)(github), owner, repo },
        pageOf: (number) => `${serverUrl}/${owner}/${repo}/pull/${number}`,
    };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/task.js

/** Says what an event and the inputs ask for. Pure. Throws a ConfigurationError where they name nothing to judge. */
function taskOf(subject, inputs) {
    const given = inputs['pull-request'];
    if (inputs.mode === 'sweep')
        return sweep(subject, given);
    const fromEvent = task_numberOf(subject);
    const number = given ?? fromEvent;
    if (number !== null) {
        const expectedBase = subject.kind === 'pull-request' && number === fromEvent ? subject.baseRef : null;
        return { kind: 'pull-request', number, expectedBase };
    }
    if (subject.kind === 'merge-group') {
        const { headSha, baseSha, baseRef, pullRequests } = subject;
        return { kind: 'merge-group', headSha, baseSha, baseRef, last: pullRequests[0] ?? 0 };
    }
    if (subject.kind === 'workflow-run')
        return afterRun(subject);
    throw new errors/* ConfigurationError */.j1({
        place: `event \`${subject.event}\``,
        message: 'names no pull request.',
        remedy: 'Run on `pull_request_target`, set the input `pull-request` to a number, or judge all open ones with `mode: sweep`.',
    });
}
/**
 * The commit that an event names for what is judged: where an error goes if nothing else can be read. null where the event names none, or
 * another pull request's, and for a run that is about many.
 */
function headOfEvent(subject, inputs) {
    if (inputs.mode === 'sweep')
        return null;
    const given = inputs['pull-request'];
    if (subject.kind === 'pull-request')
        return given === null || given === subject.number ? subject.headSha : null;
    if (given !== null)
        return null;
    if (subject.kind === 'merge-group')
        return subject.headSha;
    return subject.kind === 'workflow-run' && ofPullRequest(subject.trigger) ? subject.headSha : null;
}
function sweep(subject, given) {
    if (given !== null) {
        const remedy = 'Leave it out, or set `mode: judge`.';
        throw new errors/* ConfigurationError */.j1({ place: 'input `pull-request`', message: 'has no meaning with `mode: sweep`.', remedy });
    }
    switch (subject.kind) {
        case 'pull-request':
        case 'merge-group':
            return { kind: 'branch', branch: subject.baseRef };
        case 'schedule':
        case 'dispatch':
        case 'commit':
            return {
                kind: 'branch',
                branch: subject.ref?.startsWith('refs/tags/') ? null : (subject.ref?.replace(/^refs\/heads\//, '') ?? null),
            };
        case 'workflow-run':
            return { kind: 'branch', branch: ofPullRequest(subject.trigger) ? null : subject.headRef };
        default:
            return { kind: 'branch', branch: null };
    }
}
function task_numberOf(subject) {
    if (subject.kind === 'pull-request' || subject.kind === 'pull-request-comment')
        return subject.number;
    if (subject.kind !== 'dispatch')
        return null;
    const text = String(subject.inputs['pull-request'] ?? '').trim();
    if (text === '')
        return null;
    if (/^[1-9]\d{0,9}$/.test(text))
        return Number(text);
    throw new errors/* ConfigurationError */.j1({
        place: `input \`pull-request\` of the event \`${subject.event}\``,
        message: `\`${text.slice(0, 80)}\` is not the number of a pull request.`,
    });
}
function afterRun(subject) {
    const { headRef, headSha, headRepository } = subject;
    if (headRef !== null && headRepository !== null) {
        if (ofPullRequest(subject.trigger))
            return { kind: 'reviewed-head', sha: headSha, ref: headRef, repository: headRepository };
        if (subject.isFork === false) {
            const { runId, runAttempt, workflowName, workflowPath } = subject;
            return { kind: 'branch-run', branch: headRef, runId, runAttempt, workflowName, workflowPath };
        }
    }
    throw new errors/* ConfigurationError */.j1({
        place: 'event payload `workflow_run`',
        message: `is a run that belongs neither to a pull request nor to a branch of this repository (\`${subject.trigger}\`).`,
        remedy: 'Name under `workflow_run.workflows` the workflow that runs on `pull_request_review`, and those of `fail_safe`.',
    });
}
function ofPullRequest(trigger) {
    return trigger.startsWith('pull_request');
}

;// CONCATENATED MODULE: ./build/actions/policy-check/main.js















/** The action: judges what the event, or an input, names. */
function main() {
    return (0,action/* run */.eF)('policy-check', POLICY_OUTPUTS, async () => {
        const inputs = (0,core_inputs/* readInputs */.Ko)(POLICY_INPUTS);
        (0,log/* maskSecret */.$l)(inputs.token);
        const runner = (0,core_runner/* readRunner */.f)();
        const subject = (0,github_subject/* resolveSubject */.f9)(runner);
        const { owner, repo, apiUrl, serverUrl, runUrl } = runner;
        const readOnlyFork = (0,github_subject/* hasReadOnlyToken */.WV)(subject, runner.actor);
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: log/* logLine */.BP });
        const sources = sourcesOf(github, serverUrl);
        const context = inputs['dry-run'] ? null : statusContextOf(inputs);
        return (0,error_status/* withErrorStatus */.R)(github, { sha: headOfEvent(subject, inputs), context, targetUrl: runUrl }, async () => perform(taskOf(subject, inputs), { sources, runner, inputs, now: new Date() }));
    });
}
function perform(task, run) {
    switch (task.kind) {
        case 'pull-request':
            return checkPullRequest(run, task);
        case 'merge-group':
            return checkMergeGroup(run, task);
        case 'reviewed-head':
            return checkReviewedHead(run, task);
        case 'branch-run':
            return checkBranchRun(run, task);
        case 'branch':
            return checkBranch(run, task.branch ?? (0,payload/* textAt */.$6)(run.runner.payload, 'repository.default_branch'));
        default: {
            const never = task;
            throw new TypeError(`Unknown task: ${JSON.stringify(never)}`);
        }
    }
}


/***/ }),

/***/ 30372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TL: () => (/* binding */ quoted)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(847);
/** Texts of a configuration file as a message quotes them. */

const MOST_SHOWN = 60;
/** In backquotes, on one line, at most 60 characters; what cannot be seen is named. */
function shown(text) {
    const line = (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\'));
    return `\`${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 1)}…` : line}\``;
}
/** As YAML text in single quotes, to be copied into the file. */
function quoted(text) {
    return shown(`'${text.replaceAll("'", "''")}'`);
}
/** `a`, `b` and `c`, each in backquotes. */
function listed(words, last) {
    const all = words.map(shown);
    const end = all.pop() ?? '';
    return all.length === 0 ? end : `${all.join(', ')} ${last} ${end}`;
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

/***/ 8573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fileOf),
/* harmony export */   h: () => (/* binding */ readBranchRuns)
/* harmony export */ });
/* harmony import */ var _branch_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75852);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39150);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59372);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36148);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85754);






const WORKFLOWS = 'GET /repos/{owner}/{repo}/actions/workflows';
const RUNS = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
const RUNS_A_PAGE = 20;
/** A fork's branch can have the branch's name, and its runs come first as long as somebody keeps starting them. */
const MOST_PAGES = 25;
/**
 * The newest runs of each workflow on the branch, newest first, under the workflow as it was asked for (`actions: read`). One request for
 * a file name, and one more in all if there are names. Absent: there is no such workflow. With `event` only runs of that event.
 */
async function readBranchRuns(github, branch, workflows, event) {
    const byName = workflows.some((workflow) => fileOf(workflow) === null) ? readWorkflows(github) : null;
    const read = (workflow) => (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .y)(async () => runsOf(github, branch, fileOf(workflow) ?? (await idOf(workflow, byName)), event));
    return new Map(await Promise.all(workflows.map(async (workflow) => [workflow, await read(workflow)])));
}
/** `ci.yml` of `ci.yml` and of `.github/workflows/ci.yml`; null for a name. */
function fileOf(workflow) {
    return /\.ya?ml$/i.test(workflow) ? (workflow.split('/').at(-1) ?? workflow) : null;
}
/** A failure is a value here: it is looked at by each workflow that is named, in its own time. */
async function readWorkflows(github) {
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .y)(async () => {
        const select = (data) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(data).workflows;
        const { rows, complete, why } = await (0,_paging_js__WEBPACK_IMPORTED_MODULE_5__/* .readPages */ .n)(github, WORKFLOWS, {}, { select });
        if (!complete)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(`The workflows could not all be listed: ${why}. Run again.`);
        return rows
            .map(_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)
            .filter(({ state }) => state !== 'deleted')
            .map((row) => ({ id: Number(row.id), name: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(row, 'name', 'A workflow') }));
    });
}
async function idOf(name, listed) {
    const workflows = await listed;
    if (workflows?.state === 'unreadable')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(workflows.why);
    const found = workflows?.state === 'read' ? workflows.value.filter((workflow) => workflow.name === name) : [];
    if (found.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(`${found.length} workflows are called \`${name}\`. Name the one that is meant by its file, like \`ci.yml\`.`);
    }
    const [only] = found;
    if (only === undefined)
        throw new _client_js__WEBPACK_IMPORTED_MODULE_4__/* .NotFoundError */ .m_(`There is no workflow \`${name}\`.`);
    return only.id;
}
/** Reads on until a run of the branch itself has ended, so that the runs of a fork's branch of that name cannot push it out of sight. */
async function runsOf(github, branch, workflow, event) {
    const own = `${github.owner}/${github.repo}`;
    const runs = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const wanted = event === undefined ? { branch } : { branch, event };
        const params = { workflow_id: workflow, ...wanted, exclude_pull_requests: true, per_page: RUNS_A_PAGE, page };
        const { data, headers } = await github.request(RUNS, params);
        const rows = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(data).workflow_runs;
        if (!Array.isArray(rows))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(`The runs of \`${workflow}\`: the answer is not the list that it should be.`);
        const fresh = rows.map((row) => runOf(row, `A run of \`${workflow}\``));
        if (fresh.some(({ id }) => runs.some((run) => run.id === id))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(`The runs of \`${workflow}\`: page ${page} repeats an earlier one. Run again.`);
        }
        runs.push(...fresh);
        if ((0,_branch_state_js__WEBPACK_IMPORTED_MODULE_0__/* .branchState */ .a)(runs, own).is !== 'none' || !/rel="next"/.test(headers.link ?? ''))
            return runs;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(`None of the newest ${runs.length} runs of \`${workflow}\` on \`${branch}\` belongs to the branch itself.`);
}
function runOf(row, what) {
    const run = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(row);
    return {
        id: Number(run.id),
        workflowName: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNone */ .r1)(run, 'name') ?? '',
        // `@BRANCH` follows the path in the runs of a reusable workflow.
        workflowPath: ((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNone */ .r1)(run, 'path') ?? '').replace(/@.*$/, ''),
        event: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(run, 'event', what),
        status: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNone */ .r1)(run, 'status'),
        conclusion: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNone */ .r1)(run, 'conclusion'),
        headRepository: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNone */ .r1)((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(run.head_repository), 'full_name'),
        url: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNone */ .r1)(run, 'html_url') ?? '',
        createdAt: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNone */ .r1)(run, 'created_at') ?? '',
    };
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


/***/ }),

/***/ 7360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readTeams),
/* harmony export */   i: () => (/* binding */ readRoles)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39150);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59372);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36148);




const ROLE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
const MEMBERSHIP = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}';
/** The repository role of each login: one request each, which every token may make. An account that is gone has none. */
async function readRoles(github, logins) {
    const read = (username) => (0,_fact_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .y)(async () => {
        const { data } = await github.request(ROLE, { username });
        // `permission` knows only four words and calls `maintain` `write`.
        return (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)((0,_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(data), 'role_name', `The role of ${username}`);
    });
    return new Map(await Promise.all(logins.map(async (login) => [login, await read(login)])));
}
/** Which of the logins are active members of each team: one request for each pair. One that fails makes the team unreadable. */
async function readTeams(github, teams) {
    const read = ({ team, logins }) => (0,_fact_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .y)(async () => {
        const [org = '', slug = ''] = team.includes('/') ? team.split('/') : [github.owner, team];
        const member = await Promise.all(logins.map((login) => isMember(github, org, slug, login)));
        return logins.filter((_, index) => member[index]);
    });
    return new Map(await Promise.all(teams.map(async (one) => [one.team, await read(one)])));
}
async function isMember(github, org, slug, username) {
    try {
        const { data } = await github.request(MEMBERSHIP, { org, team_slug: slug, username });
        return (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .textField */ .M8)((0,_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(data), 'state', `The membership of ${username} in ${org}/${slug}`) === 'active';
    }
    catch (error) {
        if (error instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .NotFoundError */ .m_)
            return false;
        // No `permissions:` of a workflow can grant this: the remedy of the usual message would lead nowhere.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`The members of the team ${org}/${slug} cannot be read with this token: \`teams\` takes a GitHub App's token with the organisation ` +
                'permission `members: read`, given as the input `token`. The roles of `permission` and the names of `logins` need nothing.', { cause: error });
        }
        throw error;
    }
}


/***/ })

};
