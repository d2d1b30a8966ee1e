export const id = 296;
export const ids = [296];
export const modules = {

/***/ 74296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/action.js
var action = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/core/log.js
var log = __webpack_require__(67304);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
;// CONCATENATED MODULE: ./build/core/step-state.js

/**
 * Keeps a value for the `post` of the same step (docs: "workflow commands", GITHUB_STATE). It is on disk when this returns, so that it
 * is there too if the process is killed right after.
 */
function saveForPost(name, value) {
    core/* saveState */.LZ(name, value);
}
/** What `saveForPost` kept under this name; '' for nothing. Only the `post` of the step sees it. */
function savedForPost(name) {
    return core/* getState */.Gu(name);
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/hand-over.js

/** null in `main`: nothing was saved before it began. */
function handedOver() {
    if (savedForPost('step') === '')
        return null;
    const op = savedForPost('op');
    const [version, lockedOp] = [savedForPost('lock-version'), savedForPost('lock-op')];
    return {
        op: op === '' ? null : op,
        locked: version === '' || lockedOp === '' ? null : { version, op: lockedOp },
        hasEnded: savedForPost('ended') !== '',
        how: savedForPost('cancelled') !== '' ? 'cancelled' : savedForPost('failed') !== '' ? 'failed' : 'unknown',
    };
}
/** Has the runner's `post` know that it is one. */
function markMain() {
    saveForPost('step', 'begun');
}
/** The id by which a lock is known to be ours, before it is asked for. */
function handOp(op) {
    saveForPost('op', op);
}
/** The lock is held, and something is about to be changed. */
function handLocked(version, op) {
    saveForPost('lock-version', version);
    saveForPost('lock-op', op);
}
function handCancelled() {
    saveForPost('cancelled', 'true');
}
/** It came to an error of its own: what it had begun was neither cancelled nor found to be bad. */
function handFailed() {
    saveForPost('failed', 'true');
}
function handEnded() {
    saveForPost('ended', 'true');
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/inputs.js
var deploy_with_rollback_inputs = __webpack_require__(55351);
// EXTERNAL MODULE: ./build/core/github/payload.js
var payload = __webpack_require__(99358);
// EXTERNAL MODULE: ./build/core/github/refs.js + 1 modules
var github_refs = __webpack_require__(28227);
// EXTERNAL MODULE: ./build/core/github/subject.js
var subject = __webpack_require__(84356);
// EXTERNAL MODULE: ./build/core/ledger/git-cells.js
var git_cells = __webpack_require__(8798);
// EXTERNAL MODULE: ./build/core/ledger/git-log.js
var git_log = __webpack_require__(33365);
// EXTERNAL MODULE: ./build/core/ledger/ledger.js
var ledger = __webpack_require__(85977);
// EXTERNAL MODULE: ./build/core/ledger/names.js
var names = __webpack_require__(66878);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/adapters/make-adapter.js + 18 modules
var make_adapter = __webpack_require__(21449);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/answer.js
var answer = __webpack_require__(59372);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(36148);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/deployment-ends.js
/** How each event that ends an operation shows on the deployment of what was deployed, and on that of its rollback. */
const ENDS = {
    verified: ['success', 'success'],
    unverified: ['success', 'success'],
    kept: ['failure', 'failure'],
    rolled_back: ['failure', 'success'],
    halted: ['error', 'error'],
    rollback_failed: ['error', 'error'],
};
/**
 * By deployment id: what it came to, as the ledger has it. A run can die between the end that it wrote down and the status that shows it;
 * whoever finds the deployment open then knows what to say. Pure.
 */
function deploymentEnds(events) {
    const ids = new Map();
    const ends = new Map();
    for (const { event, op, deployment_id: id } of events) {
        if (typeof op !== 'string')
            continue;
        const own = ids.get(op) ?? { deployed: null, back: null };
        ids.set(op, own);
        if (event === 'deploy_intent' && typeof id === 'number')
            own.deployed = id;
        if (event === 'rollback_intent' && typeof id === 'number')
            own.back = id;
        const end = ENDS[event];
        if (end === undefined)
            continue;
        if (own.deployed !== null)
            ends.set(own.deployed, end[0]);
        if (own.back !== null)
            ends.set(own.back, end[1]);
    }
    return ends;
}

// EXTERNAL MODULE: ./build/core/github/graphql.js
var graphql = __webpack_require__(63965);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/facts-github/open-deployments.js



/** Who made a deployment, in its payload: nobody else's is touched. */
const MAKER = 'ops-actions';
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { databaseId payload latestStatus { state } }
    }
  }
}`;
const NOT_BEGUN = ['PENDING', 'QUEUED', 'WAITING'];
const MOST_PAGES = 10;
/**
 * Deployments of ours to this environment that are at no end, newest first: one request for 100 deployments. Reads on as long as there
 * was one on the page. Throws UnreadableError for a page that does not advance, and what the request throws (`deployments: read`).
 */
async function readOpenDeployments(github, environment) {
    const found = [];
    let after = null;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const variables = { owner: github.owner, name: github.repo, environments: [environment], after };
        const { repository } = await (0,graphql/* graphql */.U)(github, QUERY, { ...variables }, { permission: 'deployments: read' });
        if (repository === null)
            throw new errors/* UnreadableError */.Gy('The deployments could not be read: GitHub gives no such repository. Run again.');
        const { nodes, pageInfo } = repository.deployments;
        const open = nodes.flatMap(openOne);
        found.push(...open);
        if (!pageInfo.hasNextPage || open.length === 0)
            return found;
        if (pageInfo.endCursor === null || pageInfo.endCursor === after) {
            throw new errors/* UnreadableError */.Gy('The deployments could not be read: the list does not advance. Run again.');
        }
        after = pageInfo.endCursor;
    }
    return found;
}
function openOne(row) {
    const state = row?.latestStatus?.state ?? null;
    const isOpen = state === null || state === 'IN_PROGRESS' || NOT_BEGUN.includes(state);
    const run = runIn(row?.payload ?? null);
    if (!isOpen || run === null || typeof row?.databaseId !== 'number')
        return [];
    return [{ id: row.databaseId, run, hasBegun: state === 'IN_PROGRESS' }];
}
/** The run in a payload of ours; null for anybody else's. GraphQL gives what was sent as an object as JSON of JSON. */
function runIn(payload) {
    let value = payload;
    for (let depth = 0; depth < 2 && typeof value === 'string'; depth += 1) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return null;
        }
    }
    const { by, run } = (0,answer/* recordOf */.zv)(value);
    const { id, attempt } = (0,answer/* recordOf */.zv)(run);
    return by === MAKER && typeof id === 'number' && typeof attempt === 'number' ? { id, attempt } : null;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/within.js
/** Waits for work, but no longer than `ms`; null when it takes longer. The work goes on then. */
async function within(ms, work) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(null), ms);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/effects.js
/** What a deploy writes to GitHub besides its ledger and its report. It is a projection: a failure is a note, never the end of a deploy. */








const CREATE = 'POST /repos/{owner}/{repo}/deployments';
const STATUS = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
const OPEN_MS = 15_000;
/**
 * GitHub Deployments of one environment (`deployments: write`). Statuses are sent one after the other, behind the deploy's back; of two
 * for one deployment that wait, only the later is sent.
 */
function githubProjection(options) {
    const { github, environment, url, run, op, ref, clean, openMs = OPEN_MS } = options;
    const notes = [];
    const waiting = new Map();
    let sending = Promise.resolve();
    let refused = false;
    function note(what, error) {
        // Of a grant that is missing one note says everything.
        if (refused)
            return;
        refused = error instanceof errors/* PermissionError */.i_;
        notes.push(clean(`${what}: ${(0,errors/* messageOf */.bD)(error)}`));
    }
    async function send(id) {
        const wanted = waiting.get(id);
        waiting.delete(id);
        if (wanted === undefined || refused)
            return;
        const described = (description) => ({
            ...{ deployment_id: id, state: wanted.state, description, environment, auto_inactive: true },
            ...(/^https?:\/\//.test(run.url) ? { log_url: run.url } : {}),
            ...(url === null ? {} : { environment_url: url }),
        });
        try {
            try {
                await github.request(STATUS, described(shown(wanted.description, clean)), { repeatable: true });
            }
            catch (error) {
                if (!(error instanceof client/* RejectedError */.zs) || error.status !== 422)
                    throw error;
                await github.request(STATUS, described(''), { repeatable: true });
            }
        }
        catch (error) {
            note(`Deployment ${id} could not be set to ${wanted.state}`, error);
        }
    }
    function update(id, state, description) {
        const isQueued = waiting.has(id);
        waiting.set(id, { state, description });
        if (!isQueued)
            sending = sending.then(() => send(id));
    }
    async function create(task, artifact, at, description) {
        const { data } = await github.request(CREATE, {
            ...{ ref: at, task, environment, description: shown(description, clean) },
            // No merge and no check of GitHub's own: both can answer without a deployment.
            ...{ auto_merge: false, required_contexts: [] },
            payload: { by: MAKER, artifact, op, run, ledger: options.seen().head },
        });
        return (0,answer/* numberField */.sJ)((0,answer/* recordOf */.zv)(data), 'id', 'The new deployment');
    }
    return {
        notes,
        async open(task, artifact, sha, description) {
            if (refused)
                return null;
            const own = sha ?? options.shaOf(artifact);
            const made = create(task, artifact, own ?? ref, description).catch((error) => {
                // The commit of an old release may be gone.
                if (own === null || own === ref || !(error instanceof client/* RejectedError */.zs))
                    throw error;
                return create(task, artifact, ref, description);
            });
            try {
                const id = await within(openMs, made);
                if (id !== null)
                    return id;
                note(`The deployment of ${artifact} could not be shown`, new Error(`GitHub took longer than ${openMs} ms.`));
                made.then((late) => update(late, 'inactive', 'made too late to be shown')).catch(() => undefined);
            }
            catch (error) {
                note(`The deployment of ${artifact} could not be shown`, error);
            }
            return null;
        },
        async update(id, state, description) {
            if (id !== null)
                update(id, state, description);
        },
        async closeOrphans(except, description) {
            if (refused)
                return;
            try {
                const ends = deploymentEnds(options.seen().events);
                for (const orphan of await orphans(options, except)) {
                    update(orphan.id, ends.get(orphan.id) ?? (orphan.hasBegun ? 'error' : 'inactive'), description);
                }
            }
            catch (error) {
                note('Deployments that other runs left open could not be looked for', error);
            }
            await settled();
        },
        settled,
    };
    async function settled() {
        for (let last = null; last !== sending;) {
            last = sending;
            await last;
        }
    }
}
/** Deployments of ours that are open and whose run has ended. */
async function orphans(options, except) {
    const { github, environment, run, aliveness } = options;
    const found = [];
    for (const one of await readOpenDeployments(github, environment)) {
        const isOwn = one.run.id === run.id && one.run.attempt === run.attempt;
        if (!isOwn && !except.includes(one.id) && (await aliveness(one.run)) === 'dead')
            found.push(one);
    }
    return found;
}
/** GitHub takes 140 characters; statuses of commits refuse 4-byte Unicode, so none is sent here either. */
function shown(text, clean) {
    return (0,report_escape/* plain */.pj)((0,limits/* bmpOnly */.qn)(clean(text)), limits/* DESCRIPTION_LIMIT_CHARS */.dZ);
}

// EXTERNAL MODULE: ./build/core/fact.js
var fact = __webpack_require__(39150);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/gates/facts.js
var gates_facts = __webpack_require__(88856);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/history.js + 1 modules
var deploy_with_rollback_history = __webpack_require__(30967);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(85754);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/facts-github/approvals.js



const REVIEWS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals';
const STATUSES = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
/**
 * What reviewers of environments said to this run (`actions: read`). GitHub gives no time for it, only that of the environment; one that
 * lies after the run's begin can only be of the review or later, so it is taken.
 */
async function readReviews(github, run) {
    const { data } = await github.request(REVIEWS, { run_id: run.id });
    if (!Array.isArray(data))
        throw new errors/* UnreadableError */.Gy('The approvals of the run: the answer is not the list that it should be. Run again.');
    return data.flatMap((row) => {
        const review = (0,answer/* recordOf */.zv)(row);
        const environments = Array.isArray(review.environments) ? review.environments : [];
        const login = (0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(review.user), 'login') ?? 'ghost';
        const state = (0,answer/* textField */.M8)(review, 'state', 'An approval of the run');
        return environments.map((one) => {
            const environment = (0,answer/* recordOf */.zv)(one);
            const name = (0,answer/* textField */.M8)(environment, 'name', 'The environment of an approval');
            return { login, state, environment: name, sha: null, at: later((0,answer/* textOrNone */.r1)(environment, 'updated_at'), run.createdAt), url: run.url };
        });
    });
}
/**
 * What gate-reporter counted for this commit (`statuses: read`): the newest status of `ops/gate/ENVIRONMENT`, whose description says by
 * whom. A status that does not read so is nobody's approval. Every workflow of the repository that may write statuses can set one that
 * reads so: only where `app` names the App that gate-reporter has the token of does the status prove where it comes from.
 */
async function readGateApprovals(github, sha, { environments, app }) {
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, STATUSES, { ref: sha }, { maxPages: 10 });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`The statuses of the commit could not all be read: ${why}. Run again.`);
    return environments.flatMap((environment) => {
        const context = `ops/gate/${slugOf(environment)}`;
        const newest = rows.map(answer/* recordOf */.zv).find((row) => row.context === context);
        if (newest === undefined || !isBy((0,answer/* recordOf */.zv)(newest.creator), app))
            return [];
        const said = /\b(approved|overridden|denied) by ([^:;]+)/.exec((0,answer/* textOrNone */.r1)(newest, 'description') ?? '');
        const wanted = said?.[1] === 'denied' ? ['failure', 'error'] : ['success'];
        if (said === null || !wanted.includes(String(newest.state)))
            return [];
        const [at, url] = [(0,answer/* textOrNone */.r1)(newest, 'created_at'), (0,answer/* textOrNone */.r1)(newest, 'target_url')];
        const state = said[1] === 'denied' ? 'rejected' : 'approved';
        const logins = (said[2] ?? '').match(/[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\[bot\])?/g) ?? [];
        return logins.map((login) => ({ login, state, environment, sha, at, url }));
    });
}
/** A person can set any status by hand; gate-reporter's comes from an App, the job's own or the team's. */
function isBy(creator, app) {
    if ((0,answer/* textOrNone */.r1)(creator, 'type') !== 'Bot')
        return false;
    return app === null || (0,answer/* textOrNone */.r1)(creator, 'login')?.toLowerCase() === `${app.toLowerCase()}[bot]`;
}
/** As gate-reporter makes the name of a gate's status. */
function slugOf(name) {
    return name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 80)
        .replace(/^-+|-+$/g, '');
}
function later(time, than) {
    if (time === null || than === null)
        return null;
    return Date.parse(time) >= Date.parse(than) ? time : null;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/facts-github/commits.js




const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMIT = 'GET /repos/{owner}/{repo}/commits/{ref}';
const RELATIONS = ['identical', 'ahead', 'behind', 'diverged'];
/** How `sha` stands to `other` (`contents: read`). `absent`: GitHub does not have one of them. Commits do not change, so it may be kept. */
function relationOf(github, sha, other) {
    return (0,fact/* factOf */.y)(async () => {
        const { data } = await github.request(COMPARE, { basehead: `${other}...${sha}`, per_page: 1 });
        const status = (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(data), 'status', 'The comparison');
        const known = RELATIONS.find((relation) => relation === status);
        if (known === undefined)
            throw new errors/* UnreadableError */.Gy(`The comparison: \`${status}\` is not known. Run again.`);
        return known;
    });
}
/** How `sha` stands to where a branch or tag points now; null for a ref that is neither. `absent`: that branch or tag is gone. */
async function relationToRef(github, sha, ref) {
    const name = /^refs\/((?:heads|tags)\/.+)$/.exec(ref)?.[1];
    if (name === undefined)
        return null;
    const now = await (0,fact/* factOf */.y)(() => commitAt(github, name));
    if (now.state !== 'read')
        return now;
    if (now.value === sha)
        return { state: 'read', value: 'identical' };
    const relation = await relationOf(github, sha, now.value);
    // What the ref points to was there a moment ago, so it is the commit that GitHub does not have.
    return relation.state === 'absent' ? { state: 'read', value: 'unknown-commit' } : relation;
}
/** An annotated tag gives the commit under it. */
async function commitAt(github, name) {
    try {
        const { data } = await github.request(COMMIT, { ref: name, per_page: 1 });
        return (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(data), 'sha', `The commit of ${name}`);
    }
    catch (error) {
        // "No commit found for SHA" is how GitHub says that there is no such ref.
        if (error instanceof client/* RejectedError */.zs && error.status === 422)
            throw new client/* NotFoundError */.m_(error.message);
        throw error;
    }
}

// EXTERNAL MODULE: ./build/core/github/branch-runs.js
var branch_runs = __webpack_require__(8573);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/facts-github/main-branch.js





const WORKFLOWS = 'GET /repos/{owner}/{repo}/actions/workflows';
const REPOSITORY = 'GET /repos/{owner}/{repo}';
/**
 * The runs that say whether a branch is green (`actions: read`): one request a workflow, and one for the list of workflows where the plan
 * names none. `branch` is the default branch's name where the event tells it, which saves a request.
 */
function readMain(github, main, defaultBranch) {
    return (0,fact/* factOf */.y)(async () => {
        const [branch, workflows] = await Promise.all([
            main.branch ?? defaultBranch ?? readDefaultBranch(github),
            main.workflows ?? activeWorkflows(github),
        ]);
        return { branch, workflows: await (0,branch_runs/* readBranchRuns */.h)(github, branch, workflows, main.workflows === null ? 'push' : undefined) };
    });
}
async function readDefaultBranch(github) {
    const { data } = await github.request(REPOSITORY);
    return (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(data), 'default_branch', 'The repository');
}
/** Paths of the workflows that are files of the repository and can run. */
async function activeWorkflows(github) {
    const select = (data) => (0,answer/* recordOf */.zv)(data).workflows;
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, WORKFLOWS, {}, { select });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`The workflows could not all be listed: ${why}. Run again.`);
    return rows
        .map(answer/* recordOf */.zv)
        .filter(({ state }) => state === 'active')
        .map((row) => (0,answer/* textOrNone */.r1)(row, 'path') ?? '')
        .filter((path) => path.startsWith('.github/workflows/'));
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/facts-github/people.js




const ROLE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
const ALERTS = 'GET /repos/{owner}/{repo}/secret-scanning/alerts';
/** The repository role of each login, which every token may ask for. An account that is gone has none. */
function readPeople(github, logins) {
    const role = (username) => (0,fact/* factOf */.y)(async () => {
        const { data } = await github.request(ROLE, { username });
        // `permission` knows four words only, and calls `maintain` `write`.
        return (0,answer/* textField */.M8)((0,answer/* recordOf */.zv)(data), 'role_name', `The role of ${username}`);
    });
    return Promise.all([...new Set(logins)].map(async (login) => ({ login, role: await role(login) })));
}
/** The open secret-scanning alerts, without the secrets. `absent`: the repository has no secret scanning. */
function readSecretAlerts(github) {
    return (0,fact/* factOf */.y)(async () => {
        try {
            const { rows } = await (0,paging/* readPages */.n)(github, ALERTS, { state: 'open', hide_secret: true }, { maxPages: 1 });
            return rows.map((row) => {
                const alert = (0,answer/* recordOf */.zv)(row);
                return { number: (0,answer/* numberField */.sJ)(alert, 'number', 'A secret-scanning alert'), url: (0,answer/* textOrNone */.r1)(alert, 'html_url') };
            });
        }
        catch (error) {
            // No `permissions:` of a workflow can grant this, so the usual message would lead nowhere.
            if (error instanceof errors/* PermissionError */.i_)
                throw new errors/* UnreadableError */.Gy('the token may not read them', { cause: error });
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/facts-github/read-gate-facts.js









const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
/**
 * Reads what the gates judge, and only what the plan asks for. It is called twice for a deploy, before the lock is waited for and under
 * it; what cannot have changed meanwhile (the run, how two commits stand to each other, who may override) is not read again.
 */
function gateFactReader(sources, asked) {
    const { github, runner, plan } = sources;
    const { sha } = asked;
    const relations = new Map();
    const once = (read) => {
        let known;
        return () => {
            known ??= read();
            return known;
        };
    };
    const run = once(() => (0,fact/* factOf */.y)(() => readRun(github, runner.runId)));
    const people = once(() => readPeople(github, [runner.actor, runner.triggeringActor]));
    const reviewsForTheRecord = once(() => approvalsOf(sources, run, null));
    function relationTo(other) {
        const known = relations.get(other) ?? relationOf(github, sha ?? '', other);
        relations.set(other, known);
        // What failed may succeed the next time.
        const forget = () => void relations.delete(other);
        known.then(({ state }) => (state === 'unreadable' ? forget() : null), forget);
        return known;
    }
    return async (history) => {
        const others = (0,gates_facts/* commitsToCompare */.Br)(sha, history);
        const [ran, related, staging, ref, main, approvals, secretAlerts, override] = await Promise.all([
            run(),
            Promise.all(others.map(async (other) => [other, await relationTo(other)])),
            readStaging(sources),
            sha === null || asked.ref === null ? null : relationToRef(github, sha, asked.ref),
            plan.main === null ? NOT_ASKED : readMain(github, plan.main, sources.defaultBranch),
            plan.approval === null ? reviewsForTheRecord() : approvalsOf(sources, run, sha),
            plan.secretAlerts ? readSecretAlerts(github) : NOT_ASKED,
            asked.override === null ? null : people(),
        ]);
        const facts = {
            repository: `${github.owner}/${github.repo}`,
            runUrl: runner.runUrl,
            workflowPath: ran.state === 'read' ? ran.value.path : null,
            ref: ref === null ? null : { name: asked.ref ?? '', relation: ref },
            main,
            approvals,
            secretAlerts,
        };
        return {
            ...{ artifact: asked.artifact, digest: asked.digest, sha },
            requestedAt: ran.state === 'read' ? { state: 'read', value: ran.value.createdAt } : ran,
            override: override === null ? null : { reason: asked.override ?? '', people: override },
            relations: new Map(related),
            staging,
            github: facts,
        };
    };
}
const NOT_ASKED = { state: 'absent' };
/** A re-run keeps the time at which the run was made. */
async function readRun(github, id) {
    const { data } = await github.request(RUN, { run_id: id, exclude_pull_requests: true });
    const run = (0,answer/* recordOf */.zv)(data);
    return { createdAt: (0,answer/* textField */.M8)(run, 'created_at', 'The run'), path: (0,answer/* textOrNone */.r1)(run, 'path')?.replace(/@.*$/, '') ?? null };
}
/** `sha` null: only this run's own reviews, which stand in the ledger whether or not anybody has to approve. */
async function approvalsOf({ github, runner, plan }, run, sha) {
    return (0,fact/* factOf */.y)(async () => {
        const ran = await run();
        const createdAt = ran.state === 'read' ? ran.value.createdAt : null;
        const [reviews, counted] = await Promise.all([
            readReviews(github, { id: runner.runId, url: runner.runUrl, createdAt }),
            sha === null || plan.approval === null ? [] : readGateApprovals(github, sha, plan.approval),
        ]);
        return [...reviews, ...counted];
    });
}
async function readStaging({ plan, ledgerOf }) {
    if (plan.staging === null)
        return NOT_ASKED;
    const { staging } = plan;
    try {
        const events = await ledgerOf(staging);
        return events.length === 0 ? NOT_ASKED : { state: 'read', value: (0,deploy_with_rollback_history/* historyOf */.om)(events) };
    }
    catch (error) {
        if (error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_)
            return { state: 'unreadable', why: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/gates/judge-gates.js + 11 modules
var judge_gates = __webpack_require__(47801);
// EXTERNAL MODULE: ./build/core/ledger/process-identity.js
var process_identity = __webpack_require__(10222);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/liveness.js




const liveness_RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
/** Somebody who waits asks again and again, and GitHub counts. */
const KEPT_MS = 10_000;
/**
 * Asks GitHub whether a run still goes on (`actions: read`). `dead` is a run that has ended, that has been started again since, or that
 * GitHub does not have any more; one that cannot be asked about is `unknown`, and keeps its lock. An answer is kept for ten seconds,
 * and that a run is dead for ever.
 */
function runLiveness(github, now = () => performance.now()) {
    const kept = new Map();
    const own = `${github.owner}/${github.repo}`.toLowerCase();
    async function ask(id, attempt) {
        try {
            const { data } = await github.request(liveness_RUN, { run_id: id, exclude_pull_requests: true });
            const run = (0,answer/* recordOf */.zv)(data);
            // GitHub shows the newest attempt; an older one has ended, or there could be no newer one.
            const newest = typeof run.run_attempt === 'number' ? run.run_attempt : attempt;
            return newest > attempt || (0,answer/* textField */.M8)(run, 'status', 'The run') === 'completed' ? 'dead' : 'alive';
        }
        catch (error) {
            if (error instanceof client/* NotFoundError */.m_)
                return 'dead';
            if (error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_)
                return 'unknown';
            throw error;
        }
    }
    async function ofRun({ id, attempt }) {
        const key = `${id} ${attempt}`;
        const known = kept.get(key);
        if (known !== undefined && (known.is === 'dead' || now() - known.at < KEPT_MS))
            return known.is;
        const is = await ask(id, attempt);
        kept.set(key, { at: now(), is });
        return is;
    }
    return {
        ofRun,
        async ofOwner(owner) {
            switch (owner.kind) {
                case 'run':
                    return owner.repository.toLowerCase() === own ? ofRun({ id: owner.run, attempt: owner.attempt }) : 'unknown';
                case 'process':
                    return (0,process_identity/* aliveness */.H)(owner.process);
                case 'person':
                    return 'unknown';
                default: {
                    const never = owner;
                    throw new TypeError(`Unknown owner: ${JSON.stringify(never)}`);
                }
            }
        },
    };
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/roll-back.js
var roll_back = __webpack_require__(9763);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/session.js
var session = __webpack_require__(42230);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/pager.js






const LIST = 'GET /repos/{owner}/{repo}/issues';
const pager_CREATE = 'POST /repos/{owner}/{repo}/issues';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
/** What the issue is found by where the configuration names no label. */
const PAGE_LABEL = 'ops-critical';
const TITLE_CHARACTERS = 200;
/**
 * Calls somebody by an issue (`issues: write`). There is one for an environment as long as it is open, found again by its label and a
 * hidden marker; what comes later is a comment on it, which notifies everybody who takes part.
 */
function githubPager(options) {
    const { github, environment, assignees, clean, failed } = options;
    const labels = options.labels.length === 0 ? [PAGE_LABEL] : options.labels;
    const marker = `<!-- ops-actions:deploy-with-rollback:${environment.toLowerCase().replace(/[^\w./]+/g, '-')} -->`;
    async function create(title, body) {
        const issue = { title: (0,limits/* clipChars */.uk)(clean(title), TITLE_CHARACTERS), body: (0,limits/* clipChars */.uk)(`${marker}\n${body}`, limits/* BODY_LIMIT_CHARS */.RX), labels };
        try {
            await github.request(pager_CREATE, { ...issue, ...(assignees.length === 0 ? {} : { assignees }) });
        }
        catch (error) {
            // An assignee who left must not keep everybody else from being called.
            if (assignees.length === 0 || !(error instanceof client/* RejectedError */.zs) || error.status !== 422)
                throw error;
            await github.request(pager_CREATE, issue);
        }
    }
    return {
        async page(title, body) {
            const text = `**${(0,report_escape/* prose */.CS)(clean(title))}**\n\n${(0,report_escape/* prose */.CS)(clean(body))}\n\n${(0,report_escape/* link */.nf)('Actions run', options.runUrl)} · \
The environment is frozen: see what serves, repair it, and lift the freeze with the operation \`unfreeze\`.\n`;
            try {
                const open = await (0,paging/* findInPages */.h)(github, LIST, { state: 'open', labels: labels.join(',') }, (row) => ((0,answer/* textOrNone */.r1)((0,answer/* recordOf */.zv)(row), 'body') ?? '').startsWith(marker));
                if (open === null)
                    await create(title, text);
                else
                    await github.request(COMMENT, { issue_number: (0,answer/* numberField */.sJ)((0,answer/* recordOf */.zv)(open), 'number', 'The issue'), body: text });
            }
            catch (error) {
                const grant = 'The token lacks `issues: write`. Grant it to the job; without it nobody is called.';
                const why = error instanceof errors/* PermissionError */.i_ ? grant : (0,errors/* messageOf */.bD)(error);
                failed(clean(`Nobody could be called by an issue (${title}): ${why}`));
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/patient-lock.js
/** GitHub counts every request; the first minute somebody may be waiting for a rollback. */
const FIRST_MINUTE_MS = 60_000;
const EVERY_MS = 2_000;
const LATER_EVERY_MS = 5_000;
/**
 * A lock that is asked for again and again without being written to each time: as long as it is held, asking is reading, every two
 * seconds in the first minute and every five after it. Only a lock that is seen to be free is tried to be taken.
 */
function patientLock(lock, clock, cancel) {
    /** When it was first seen held, and when last; null as long as it was not. */
    let seen = null;
    return {
        ...lock,
        async acquire(owner, purpose, id) {
            if (seen !== null) {
                const everyMs = clock.monotonic() - seen.firstAt < FIRST_MINUTE_MS ? EVERY_MS : LATER_EVERY_MS;
                await clock.sleep(Math.max(0, everyMs - (clock.monotonic() - seen.lastAt)), cancel);
                seen.lastAt = clock.monotonic();
                const now = await lock.inspect();
                if (now.state === 'unreadable')
                    return { outcome: 'unreadable', why: now.why };
                if (now.state === 'held')
                    return { outcome: 'held', holder: { version: now.version, record: now.record } };
            }
            const got = await lock.acquire(owner, purpose, id);
            if (got.outcome === 'held')
                seen ??= { firstAt: clock.monotonic(), lastAt: clock.monotonic() };
            return got;
        },
    };
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/prober.js
var prober = __webpack_require__(52442);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/seen-ledger.js
var seen_ledger = __webpack_require__(98731);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/state-of-environment.js + 1 modules
var state_of_environment = __webpack_require__(51132);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/on-github.js





















/** The machine of one environment in a run of GitHub Actions: ledger and lock in refs of the repository. */
function sceneOnGitHub(given) {
    const { github, runner, plan, request, op, workspace, deployEnv, secrets, cancel, onLocked, onLeftLocked } = given;
    const { environment } = plan.machine;
    const notes = [];
    const clean = (0,redact/* redactor */.$p)(secrets);
    const refs = (0,github_refs/* githubRefs */.w)(github);
    const { ledger, lock } = (0,state_of_environment/* stateOfEnvironment */.a4)((0,git_log/* gitLog */.F)(refs, `${names/* DEFAULT_PREFIX */.N}${(0,state_of_environment/* ledgerName */.bo)(environment)}`), (0,git_cells/* gitCells */.U)(refs, names/* DEFAULT_PREFIX */.N), environment, op);
    const liveness = runLiveness(github);
    const { sha, ref } = commitOf((0,subject/* resolveSubject */.f9)(runner));
    const approvers = [];
    const run = { id: runner.runId, attempt: runner.runAttempt, url: runner.runUrl };
    const projection = githubProjection({
        ...{ github, environment, url: plan.url, run, op, clean },
        ref: sha ?? (0,payload/* textOrNull */.ef)(runner.payload, 'repository.default_branch') ?? runner.sha,
        shaOf: (artifact) => shaIn(ledger, artifact),
        seen: () => ledger.seen(),
        aliveness: (one) => liveness.ofRun(one),
    });
    const adapter = (0,make_adapter/* makeAdapter */.G)(plan.adapter, {
        ...{ environment, workspace, env: process.env, deployEnv, passEnv: plan.passEnv, secrets, onActions: true },
        print: (line) => void process.stdout.write(`${line}\n`),
    });
    const machine = {
        plan: plan.machine,
        ledger: 'dryRun' in request && request.dryRun ? (0,seen_ledger/* readOnly */.Tu)(ledger) : ledger,
        lock: patientLock(lock, session/* REAL_CLOCK */.Ib, cancel),
        adapter,
        prober: (0,prober/* proberOf */.A)(plan.probes, adapter, (artifact, signal) => ({
            ...(0,roll_back/* verbContext */.p$)(machine, artifact, null, null, signal, plan.machine.timeoutMs),
            attempt: 1,
        })),
        projection,
        pager: githubPager({
            ...{ github, environment, ...plan.issue, runUrl: runner.runUrl, clean },
            failed: (why) => {
                notes.push(why);
                (0,log/* logError */.vV)('deploy-with-rollback: nobody was called', why);
            },
        }),
        clock: session/* REAL_CLOCK */.Ib,
        actor: {
            actor: runner.actor,
            triggeringActor: runner.triggeringActor,
            approvers,
            run,
            // Of any other operation the run's commit is not that of what is switched to.
            sha: request.operation === 'deploy' ? sha : null,
        },
        owner: {
            ...{ kind: 'run', repository: `${github.owner}/${github.repo}`, run: runner.runId, attempt: runner.runAttempt },
            ...{ actor: runner.actor, url: runner.runUrl },
        },
        aliveness: (owner) => liveness.ofOwner(owner),
        gates: gatesOf(given, { sha, ref }, (login) => void (approvers.includes(login) || approvers.push(login))),
        cancel,
        onLocked,
        onLeftLocked,
        log: (line) => (0,log/* logLine */.BP)(clean(line)),
    };
    return { machine, ledger, projection, notes };
}
function gatesOf({ github, runner, plan, request }, commit, approvedBy) {
    if (request.operation !== 'deploy')
        return async () => ({ gates: [], refusal: null });
    const { artifact, digest, override } = request;
    const defaultBranch = (0,payload/* textOrNull */.ef)(runner.payload, 'repository.default_branch');
    const refs = (0,github_refs/* githubRefs */.w)(github);
    const ledgerOf = (environment) => (0,ledger/* openLedger */.au)((0,git_log/* gitLog */.F)(refs, `${names/* DEFAULT_PREFIX */.N}${(0,state_of_environment/* ledgerName */.bo)(environment)}`)).read();
    const read = gateFactReader({ github, runner, defaultBranch, plan: plan.gates, ledgerOf }, { artifact, digest, override, ...commit });
    return async (history) => {
        const facts = await read(history);
        const approvals = facts.github?.approvals;
        if (approvals?.state === 'read')
            for (const { login, state } of approvals.value)
                if (state === 'approved')
                    approvedBy(login);
        return (0,judge_gates/* judgeGates */.y)(plan.gates, facts, history, new Date());
    };
}
/** The commit that a run deploys, and the branch or tag that it is of, in full; null where the event names none. */
function commitOf(subject) {
    const sha = 'headSha' in subject ? subject.headSha : null;
    switch (subject.kind) {
        case 'commit':
        case 'unknown':
            return { sha, ref: subject.ref === null || subject.ref.startsWith('refs/') ? subject.ref : `refs/heads/${subject.ref}` };
        case 'dispatch':
        case 'schedule':
            return { sha, ref: subject.ref };
        case 'workflow-run':
            return { sha, ref: subject.headRef === null || subject.isFork === true ? null : `refs/heads/${subject.headRef}` };
        case 'release':
            return { sha, ref: `refs/tags/${subject.tag}` };
        default:
            return { sha, ref: null };
    }
}
/** The commit of an artifact that was verified, out of what was read of the ledger. */
function shaIn(ledger, artifact) {
    const event = ledger.seen().events.findLast((one) => one.event === 'verified' && one.to === artifact);
    return typeof event?.sha === 'string' && event.sha !== '' ? event.sha : null;
}

// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var core_inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(29362);
// EXTERNAL MODULE: ./build/core/env-lines.js
var env_lines = __webpack_require__(65047);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/deploy-env.js

/** Reads the secret `deploy-env`, as `parseEnvLines` does. */
function parseDeployEnv(text, mask) {
    return (0,env_lines/* parseEnvLines */.c)(text, 'deploy-env', mask);
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/config/load-deploy.js + 13 modules
var load_deploy = __webpack_require__(1338);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/config-file.js
var config_file = __webpack_require__(21447);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/probe-engine.js
var probe_engine = __webpack_require__(40577);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/open-scene.js









/** Reads inputs, the configuration in the checkout and the run. Throws ConfigurationError with everything that is wrong. */
async function openScene() {
    const inputs = (0,core_inputs/* readInputs */.Ko)(deploy_with_rollback_inputs/* DEPLOY_INPUTS */.U);
    const { token, 'deploy-env': deployEnvText, ...options } = inputs;
    (0,log/* maskSecret */.$l)(token);
    const deployEnv = parseDeployEnv(deployEnvText, log/* maskSecret */.$l);
    const runner = (0,core_runner/* readRunner */.f)();
    const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
    const text = (0,config_file/* readConfigFile */.R)(workspace, options.config);
    const probes = (0,probe_engine/* probeLoader */.K)(workspace, { ...process.env, ...deployEnv.values });
    const { plan, request } = (0,load_deploy/* loadDeploy */.u)({ options, explicit: null, text, probes, ledger: 'github' });
    for (const secret of plan.probes?.secrets ?? [])
        (0,log/* maskSecret */.$l)(secret);
    const { owner, repo, apiUrl } = runner;
    const github = await (0,client/* connect */.Ng)({ token, apiUrl, owner, repo, log: log/* logLine */.BP });
    const secrets = [token, ...deployEnv.secrets, ...(plan.probes?.secrets ?? [])];
    return { github, runner, plan, request, workspace, deployEnv: deployEnv.values, secrets };
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/perform.js + 6 modules
var perform = __webpack_require__(61563);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/end-interrupted.js + 1 modules
var end_interrupted = __webpack_require__(40972);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/signals.js
var signals = __webpack_require__(31121);
// EXTERNAL MODULE: ./build/core/publish.js + 5 modules
var publish = __webpack_require__(98680);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/dora.js
var dora = __webpack_require__(61626);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/facts-github/commit-times.js

const MOST_COMMITS = 50;
/**
 * When commits were made, ms since 1970, by id: one request for all (`contents: read`). Of more than 50 only the first ones, and those
 * that GitHub does not have are left out. Never throws: it is only for figures.
 */
async function readCommitTimes(github, shas) {
    const asked = shas.filter((sha) => /^[0-9a-f]{40}$/.test(sha)).slice(0, MOST_COMMITS);
    if (asked.length === 0)
        return new Map();
    const fields = asked.map((sha, index) => `c${index}: object(oid: "${sha}") { ... on Commit { oid committedDate } }`);
    const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`;
    try {
        const { repository } = await (0,graphql/* graphql */.U)(github, query, { owner: github.owner, name: github.repo });
        const times = Object.values(repository ?? {}).map((commit) => [commit?.oid ?? '', Date.parse(commit?.committedDate ?? '')]);
        return new Map(times.filter(([, time]) => !Number.isNaN(time)));
    }
    catch {
        return new Map();
    }
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/report.js + 2 modules
var report = __webpack_require__(35753);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/tell.js






/** The report of an operation that has ended, with the figures of its environment. */
async function reportFor(opened, { machine, ledger }, ended) {
    const { plan, runner, request } = opened;
    const standing = ended.operation === 'status' ? { lastVerified: (0,perform/* lastGood */.mC)(ledger.seen().events), lock: await (0,perform/* lockWords */.jU)(machine) } : undefined;
    return (0,report/* reportOf */.E)(ended, {
        environment: plan.machine.environment,
        artifact: request.operation === 'deploy' ? request.artifact : null,
        proof: plan.machine.proof,
        runUrl: runner.runUrl,
        ledger: { place: ledger.place, head: ledger.seen().head },
        more: await figures(opened, ledger.seen().events),
        ...(standing === undefined ? {} : { standing }),
    });
}
async function figures({ github }, events) {
    const now = new Date();
    const times = await readCommitTimes(github, (0,dora/* doraCommits */.JC)(events, now));
    return events.length === 0 ? [] : (0,dora/* doraFindings */.rO)((0,dora/* doraOf */.a2)(events, now, (sha) => times.get(sha) ?? null));
}
/** Writes the report: outputs, summary, annotations; and what could not be done beside the deploy, as notes. */
async function tell(opened, report, notes) {
    const { runner, github, secrets, request } = opened;
    const dryRun = 'dryRun' in request && request.dryRun;
    const plan = { sha: null, pullRequest: null, statusContext: null, comment: 'off', dryRun, secrets };
    const declared = Object.fromEntries(deploy_with_rollback_inputs/* DEPLOY_OUTPUTS */.b.map((name) => [name, report.outputs[name] ?? null]));
    const delivered = await (0,publish/* deliver */.cK)({ ...report, outputs: declared }, plan, runner, github);
    return (0,publish/* show */.WU)({ ...delivered, notes: [...delivered.notes, ...notes] }, runner, github);
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/post.js









/** GitHub stops a cancelled run after five minutes (docs: "workflow cancellation reference"). */
const LIMIT_MS = 120_000;
const LOOKS_MS = 40_000;
const ROLLBACK_MS = 90_000;
/**
 * Ends what main began and could not end, because it was cancelled, was killed or failed: with the lock that is still held, and never
 * with another. Says and asks nothing where main came to its own end, or holds nothing.
 */
async function post(handed) {
    const { op, hasEnded } = handed;
    if (hasEnded || op === null)
        return;
    const deaf = (0,signals/* onSignals */.r)((signal) => (0,log/* logLine */.BP)(`${signal}: what was begun is being ended, and that is not stopped.`));
    const work = await findWork(op, handed).catch((error) => async () => {
        throw error;
    });
    if (work === null)
        (0,log/* logLine */.BP)('Nothing was left to be ended: no lock is held by this step.');
    else
        await (0,action/* run */.eF)('deploy-with-rollback', deploy_with_rollback_inputs/* DEPLOY_OUTPUTS */.b, work);
    deaf();
    process.stdout.write('', () => process.exit());
}
/** What is left to be done, if the lock is the one that main took; null where it is another's, or nobody's. */
async function findWork(op, { locked, how }) {
    const given = await openScene();
    const opened = { ...given, plan: { ...given.plan, machine: hurried(given.plan.machine) } };
    const scene = sceneOnGitHub({
        ...opened,
        op,
        cancel: new AbortController().signal,
        onLocked: () => undefined,
        onLeftLocked: () => undefined,
    });
    const version = await ownLock(scene.machine.lock, op);
    if (version === null)
        return null;
    const { operation } = opened.request;
    const end = async () => {
        const cut = { lockVersion: version, op: locked?.op ?? op, own: op, how, isRollback: operation === 'rollback' };
        const ended = await (0,end_interrupted/* endInterrupted */.K)(scene.machine, cut);
        await scene.projection.settled();
        return { ...ended, operation };
    };
    return async () => {
        const ended = (await within(LIMIT_MS, end())) ?? tooLate(operation, how);
        return tell(opened, await reportFor(opened, scene, ended), [...scene.notes, ...scene.projection.notes]);
    };
}
async function ownLock(lock, op) {
    const now = await lock.inspect();
    return now.state === 'held' && now.record.id === op ? now.version : null;
}
/** All of it has to fit into the time that is left. */
function hurried(plan) {
    const verify = { ...plan.verify, soakMs: Math.min(plan.verify.soakMs, LOOKS_MS) };
    const [timeoutMs, rollbackTimeoutMs] = [Math.min(plan.timeoutMs, LOOKS_MS), Math.min(plan.rollbackTimeoutMs, ROLLBACK_MS)];
    return { ...plan, verify, timeoutMs, rollbackTimeoutMs };
}
function tooLate(operation, how) {
    return {
        ...{
            operation,
            outcome: 'blocked',
            reason: how === 'cancelled' ? 'cancelled' : 'lock_held',
            from: null,
            to: null,
            served: null,
            deploymentId: null,
        },
        ...{ detectMs: null, rollbackMs: null, frozen: null, gates: [], waits: false },
        message: `What was begun could not be ended within ${LIMIT_MS / 1_000} s.`,
        fix: 'The next deploy recovers it first; or run the operation `recover` now.',
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/main.js













/** Nothing that is only shown keeps the step longer, ms. */
const SHOWN_MS = 30_000;
/** The action: one operation on one environment. The runner calls it a second time at the end of the job, as `post`. */
async function main() {
    const handed = handedOver();
    if (handed !== null)
        return post(handed);
    markMain();
    const cancel = new AbortController();
    const deaf = (0,signals/* onSignals */.r)((signal, count) => {
        (0,log/* logLine */.BP)(count === 1 ? `${signal}: it is to end. What has begun to change is ended by the post step.` : `${signal}: it ends already.`);
        if (count === 1)
            handCancelled();
        cancel.abort();
    });
    await (0,action/* run */.eF)('deploy-with-rollback', deploy_with_rollback_inputs/* DEPLOY_OUTPUTS */.b, async () => {
        const opened = await openScene();
        const op = (0,external_node_crypto_.randomUUID)();
        handOp(op);
        let isLocked = false;
        const onLeftLocked = () => {
            isLocked = true;
        };
        const scene = sceneOnGitHub({ ...opened, op, cancel: cancel.signal, onLocked: handLocked, onLeftLocked });
        const { operation } = opened.request;
        const result = await (0,perform/* perform */.y9)(scene.machine, opened.request).catch(async (error) => {
            handFailed();
            await within(SHOWN_MS, scene.projection.settled());
            throw error;
        });
        if ('interrupted' in result)
            return tell(opened, (0,report/* interruptedReport */.d)(operation, opened.plan.machine.environment), scene.notes);
        // Where the ledger could not be read, or the lock not be given back, post looks whether it is still held.
        if (result.reason === 'ledger_unreadable')
            handFailed();
        else if (!isLocked)
            handEnded();
        await within(SHOWN_MS, scene.projection.settled());
        return tell(opened, await reportFor(opened, scene, result), [...scene.notes, ...scene.projection.notes]);
    });
    deaf();
    // Nothing that is still under way (a status that is only shown) may hold up a step that was cancelled.
    process.stdout.write('', () => process.exit());
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

/***/ 33365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ gitLog)
/* harmony export */ });
/* unused harmony export EVENTS_PER_FILE */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);


/** An append sends the last file again, a full read asks for each file once: small enough for the one, large enough for the other. */
const EVENTS_PER_FILE = 250;
const FILE = /^events\/(\d{10})\.jsonl$/;
/**
 * A log in a ref: one commit an append, fast-forward only. The events are in files of 250, named after their first one; all but
 * the last are carried over by their ids. Requests of an append: 3 writes (tree, commit, ref); 3 reads before it (ref, tree, last
 * file) unless `tail` is what the last append gave; and one for the repository's id, once.
 */
function gitLog(refs, ref) {
    // What the commits look like that this process has seen last, and files that were read: contents of an id never change.
    const known = new Map();
    const contents = new Map();
    async function segmentsOf(commit) {
        const have = known.get(commit);
        if (have !== undefined)
            return have;
        const segments = (await refs.files(commit))
            .map((file) => ({ ...file, first: Number(FILE.exec(file.path)?.[1] ?? Number.NaN) }))
            .filter(({ first }) => !Number.isNaN(first))
            .sort((a, b) => a.first - b.first);
        if (segments.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy(`${ref} is at ${commit}, which holds no ledger.`);
        remember(commit, segments);
        return segments;
    }
    function remember(commit, segments) {
        known.clear();
        known.set(commit, segments);
    }
    function content(id) {
        const have = contents.get(id);
        if (have !== undefined)
            return have;
        const asked = refs.blob(id);
        asked.catch(() => contents.delete(id));
        contents.set(id, asked);
        return asked;
    }
    return {
        place: ref,
        async tail() {
            const version = await refs.read(ref);
            if (version === null)
                return { version, lines: Buffer.alloc(0) };
            const last = (await segmentsOf(version)).at(-1);
            return { version, lines: await refs.blob(last?.id ?? '') };
        },
        async read(seq) {
            const version = await refs.read(ref);
            if (version === null)
                return { lines: Buffer.alloc(0), fromStart: true };
            const segments = await segmentsOf(version);
            const start = Math.max(0, segments.findLastIndex(({ first }) => first <= seq));
            // The client sends as many at once as GitHub likes.
            const parts = await Promise.all(segments.slice(start).map(({ id }) => content(id)));
            return { lines: Buffer.concat(parts), fromStart: start === 0 };
        },
        async append(tail, lines, seq, why) {
            const { version } = tail;
            const segments = version === null ? [] : await segmentsOf(version);
            const last = segments.at(-1);
            const extend = last !== undefined && seq - last.first < EVENTS_PER_FILE;
            const text = (extend ? tail.lines.toString('utf8') : '') + lines;
            const path = extend ? last.path : `events/${String(seq).padStart(10, '0')}.jsonl`;
            const kept = extend ? segments.slice(0, -1) : segments;
            const files = [...kept.map((segment) => ({ path: segment.path, id: segment.id })), { path, content: text }];
            const commit = await refs.commit(files, version === null ? [] : [version], why);
            const outcome = version === null ? await refs.create(ref, commit) : await refs.advance(ref, version, commit);
            if (outcome !== 'done')
                return outcome;
            const bytes = Buffer.from(text);
            remember(commit, [...kept, { path, id: blobId(bytes), size: bytes.length, first: extend ? last.first : seq }]);
            return { version: commit, lines: bytes };
        },
    };
}
/** The id that git gives to these bytes. */
function blobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ })

};
