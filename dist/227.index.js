export const id = 227;
export const ids = [227];
export const modules = {

/***/ 14227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loopback: () => (/* binding */ loopback)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
;// CONCATENATED MODULE: ./build/loopback/faults.js
/** The kinds, for checking what came from outside; the order is that of the union above. */
const KINDS = [
    'status',
    'secondary-limit',
    'primary-limit',
    '429',
    'reset',
    'slow',
    'truncated',
    'garbage',
    'repeat-page',
    'short-page',
    'wrong-total',
];
/** The faults that are set. Calls are counted from the moment a fault is added. */
class Faults {
    #set = [];
    add(...faults) {
        this.#set.push(...faults.map((fault) => ({ fault, calls: 0 })));
    }
    clear() {
        this.#set = [];
    }
    list() {
        return this.#set.map(({ fault }) => fault);
    }
    /** Counts one call, and returns what goes wrong with it. */
    next(operationId) {
        const hit = [];
        for (const entry of this.#set) {
            const { operation, nth, from = nth ?? 1, count = nth === undefined ? Number.POSITIVE_INFINITY : 1 } = entry.fault;
            if (operation !== '*' && operation !== operationId)
                continue;
            entry.calls += 1;
            if (entry.calls >= from && entry.calls < from + count)
                hit.push(entry.fault);
        }
        return hit;
    }
}

;// CONCATENATED MODULE: ./build/loopback/fault-schema.js


const natural = { type: 'integer', minimum: 1 };
/** JSON Schema of a fault as a seed or the control endpoint gives it. */
const FAULT_SCHEMA = {
    type: 'object',
    required: ['operation', 'kind'],
    additionalProperties: false,
    properties: {
        operation: { type: 'string', minLength: 1 },
        kind: { enum: KINDS },
        nth: natural,
        from: natural,
        count: natural,
        status: { type: 'integer', minimum: 200, maximum: 599 },
        body: {},
        headers: { type: 'object', additionalProperties: { type: 'string' } },
        retryAfter: { type: 'integer', minimum: 0 },
        resetIn: { type: 'integer' },
        after: { type: 'boolean' },
        ms: { type: 'integer', minimum: 0 },
        rows: natural,
        by: { type: 'integer' },
    },
    // No `if`/`then`: an object with a `then` is taken for a promise by `await`.
    allOf: [
        { anyOf: [{ properties: { kind: { not: { const: 'status' } } } }, { required: ['status'] }] },
        { anyOf: [{ properties: { kind: { not: { const: 'slow' } } } }, { required: ['ms'] }] },
    ],
};
/** Reads one fault or a list of them out of JSON text. */
function checkFaults(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { faults: [], problems: ['the body is no JSON'] };
    }
    const list = Array.isArray(value) ? value : [value];
    const validate = new ajv.Ajv({ allErrors: true, strict: false }).compile({ type: 'array', items: FAULT_SCHEMA });
    if (validate(list))
        return { faults: list, problems: [] };
    return { faults: [], problems: (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`) };
}

// EXTERNAL MODULE: ./build/loopback/reply.js
var loopback_reply = __webpack_require__(69968);
;// CONCATENATED MODULE: ./build/loopback/control.js


/** Where a test or a demo in another process asks what happened, and makes things happen. */
const CONTROL = '/_loopback/';
async function control(target, request, response) {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const text = await (0,loopback_reply/* readBody */.x8)(request);
    (0,loopback_reply/* send */.tN)(response, route(target, `${request.method} ${url.pathname.slice(CONTROL.length)}`, url, text));
}
function route(target, what, url, text) {
    const { journal, faults, state } = target;
    if (what.startsWith('GET stored/'))
        return stored(state, url.pathname);
    switch (what) {
        case 'GET journal': {
            const operation = url.searchParams.get('operation');
            const entries = journal.entries.filter((entry) => operation === null || entry.operationId === operation);
            return (0,loopback_reply/* jsonReply */.DB)(200, { count: entries.length, calls: journal.calls(), lint: journal.lint(), entries });
        }
        case 'DELETE journal':
            journal.clear();
            return done();
        case 'GET invalid':
            return (0,loopback_reply/* jsonReply */.DB)(200, journal.invalid);
        case 'GET state':
            return (0,loopback_reply/* jsonReply */.DB)(200, dump(state));
        case 'GET faults':
            return (0,loopback_reply/* jsonReply */.DB)(200, faults.list());
        case 'POST faults': {
            const checked = checkFaults(text);
            if (checked.problems.length > 0)
                return (0,loopback_reply/* jsonReply */.DB)(422, { message: 'These are no faults.', problems: checked.problems });
            faults.add(...checked.faults);
            return done();
        }
        case 'DELETE faults':
            faults.clear();
            return done();
        case 'POST reset':
            target.reset();
            return done();
        case 'POST shutdown':
            target.shutdown();
            return done();
        default:
            return (0,loopback_reply/* jsonReply */.DB)(404, {
                message: `No ${what} here: GET journal|invalid|state|faults, POST faults|reset|shutdown, DELETE journal|faults.`,
            });
    }
}
/** What a signed address of GitHub's storage would give. */
function stored(state, path) {
    const found = state.stored.get(path);
    if (found === undefined)
        return (0,loopback_reply/* jsonReply */.DB)(404, { message: 'Nothing is stored here.' });
    return { status: 200, headers: { 'content-type': found.type }, body: Buffer.from(found.bytes) };
}
function done() {
    return (0,loopback_reply/* jsonReply */.DB)(200, { ok: true });
}
/** The state in the seed's words as far as it goes; tokens by their login only. */
function dump(state) {
    return {
        tokens: [...state.tokens.values()].map(({ value: _, ...token }) => token),
        repositories: [...state.repositories.values()].map((repository) => ({
            name: repository.fullName,
            refs: Object.fromEntries(repository.refs),
            issues: [...repository.issues.values()].map(({ pull, ...issue }) => ({
                ...issue,
                pull: pull === null ? null : { ...pull, headRepository: pull.headRepository.fullName },
            })),
            comments: [...repository.comments.values()],
            statuses: repository.statuses,
            checkRuns: [...repository.checkRuns.values()],
        })),
    };
}

// EXTERNAL MODULE: ./build/loopback/description.js
var description = __webpack_require__(39630);
// EXTERNAL MODULE: ./build/loopback/api-error.js
var api_error = __webpack_require__(27747);
// EXTERNAL MODULE: ./build/loopback/call.js
var loopback_call = __webpack_require__(94254);
// EXTERNAL MODULE: ./build/loopback/permissions.js
var permissions = __webpack_require__(52708);
// EXTERNAL MODULE: ./build/loopback/views/links.js
var views_links = __webpack_require__(42900);
;// CONCATENATED MODULE: ./build/loopback/views/user.js

/** Accounts have no age here; a fixed time keeps their ETag. */
const SINCE = '2020-01-01T00:00:00Z';
/** "simple user": how an account is shown inside other objects. */
function simpleUser(user, { api, html }) {
    const url = `${api}/users/${encodeURIComponent(user.login)}`;
    return {
        login: user.login,
        id: user.id,
        node_id: (0,views_links/* nodeId */.s5)('User', user.id),
        avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
        gravatar_id: '',
        url,
        html_url: user.type === 'Bot' ? `${html}/apps/${user.login.replace(/\[bot\]$/, '')}` : `${html}/${user.login}`,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type: user.type,
        user_view_type: 'public',
        site_admin: false,
    };
}
/** "public user": the account's own page. */
function publicUser(user, links) {
    return {
        ...simpleUser(user, links),
        name: null,
        company: null,
        blog: '',
        location: null,
        email: null,
        hireable: null,
        bio: null,
        twitter_username: null,
        public_repos: 0,
        public_gists: 0,
        followers: 0,
        following: 0,
        created_at: SINCE,
        updated_at: SINCE,
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/accounts.js




const accounts = {
    // An installation token is nobody's: GitHub answers 403, which is how a tool can tell the two apart.
    'users/get-authenticated': {
        needs: 'user',
        handle: (call) => (0,loopback_call/* json */.P)(publicUser(call.state.user(call.token.login), call.links)),
    },
    'users/get-by-username': {
        needs: 'none',
        handle: (call) => {
            const login = call.path.text('username');
            if (!call.state.hasUser(login))
                throw (0,api_error/* notFound */.mX)();
            return (0,loopback_call/* json */.P)(publicUser(call.state.user(login), call.links));
        },
    },
    // An organisation's permission: no `permissions:` of a workflow can grant it to the job's own token.
    'teams/get-membership-for-user-in-org': {
        needs: (0,permissions/* needs */.eN)('members:read'),
        handle: (call) => {
            const [org, slug, login] = ['org', 'team_slug', 'username'].map((name) => call.path.text(name).toLowerCase());
            const membership = call.state.teams.get(`${org}/${slug}`)?.get(login ?? '');
            if (membership === undefined)
                throw (0,api_error/* notFound */.mX)();
            return (0,loopback_call/* json */.P)({ ...membership, url: `${call.links.api}/orgs/${org}/teams/${slug}/memberships/${login}` });
        },
    },
    'rate-limit/get': {
        needs: 'none',
        handle: (call) => {
            const { limit, remaining, used, reset } = call.rate;
            const core = { limit, remaining, used, reset, resource: 'core' };
            return (0,loopback_call/* json */.P)({ resources: { core, search: { limit: 30, remaining: 30, used: 0, reset, resource: 'search' } }, rate: core });
        },
    },
};

// EXTERNAL MODULE: ./build/loopback/paging.js
var paging = __webpack_require__(1190);
;// CONCATENATED MODULE: ./build/loopback/handlers/artifacts.js





const DAYS_KEPT_MS = 90 * 86_400_000;
const artifacts = {
    'actions/list-workflow-run-artifacts': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('actions:read'), (call) => {
        const { repository, path, query, links } = call;
        const found = repository.artifacts.filter(({ run, name }) => run.id === path.number('run_id') && (!query.has('name') || query.text('name') === name));
        const { items, headers } = (0,paging/* page */.MY)(call, found);
        const rows = items.map((artifact) => view(artifact, repository.fullName, links));
        return (0,loopback_call/* json */.P)({ total_count: (0,paging/* totalCount */.wv)(call, found.length), artifacts: rows }, 200, headers);
    }),
    // GitHub sends the caller to its storage, with a signed address that takes no token and is good for a minute.
    'actions/download-artifact': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('actions:read'), ({ repository, path, state, links }) => {
        const artifact = repository.artifacts.find(({ id }) => id === path.number('artifact_id'));
        if (artifact === undefined)
            throw (0,api_error/* notFound */.mX)();
        return {
            kind: 'empty',
            status: 302,
            headers: { location: `${new URL(links.api).origin}${state.store(artifact.zip, 'application/zip')}` },
        };
    }),
};
function view({ id, name, run, zip, createdAt }, repository, links) {
    const url = `${links.api}/repos/${repository}/actions/artifacts/${id}`;
    return {
        id,
        node_id: (0,views_links/* nodeId */.s5)('Artifact', id),
        name,
        size_in_bytes: zip.length,
        url,
        archive_download_url: `${url}/zip`,
        expired: false,
        created_at: (0,views_links/* time */.kB)(createdAt),
        updated_at: (0,views_links/* time */.kB)(createdAt),
        expires_at: (0,views_links/* time */.kB)(new Date(createdAt.getTime() + DAYS_KEPT_MS)),
        workflow_run: { id: run.id, head_branch: run.headBranch, head_sha: run.headSha },
    };
}

;// CONCATENATED MODULE: ./build/loopback/state/checks.js
/** GitHub Actions has this id on github.com; other servers have another, and callers go by the slug. */
const ACTIONS_ID = 15_368;
/** The app of that slug; every other one has the id of its account. */
function appOf(state, slug) {
    return { slug, id: slug === 'github-actions' ? ACTIONS_ID : state.user(`${slug}[bot]`).id };
}
/** Adds a check run, newer than all that are there. Completed unless the conclusion is null or `status` says otherwise. */
function addCheckRun(state, repository, given) {
    const status = given.status ?? (given.conclusion === null ? 'in_progress' : 'completed');
    const now = state.now();
    const added = {
        id: state.nextId(),
        suiteId: suiteOf(repository, given) ?? state.nextId(),
        externalId: '',
        detailsUrl: null,
        startedAt: status === 'queued' ? null : now,
        completedAt: status === 'completed' ? now : null,
        output: { title: null, summary: null, text: null },
        annotations: [],
        ...given,
        status,
    };
    repository.checkRuns.set(added.id, added);
    return added;
}
/** An app has one suite on a commit, as long as it is not Actions, which has one for each workflow run. */
function suiteOf({ checkRuns }, { app, headSha }) {
    if (app.slug === 'github-actions')
        return undefined;
    return [...checkRuns.values()].find((other) => other.app.id === app.id && other.headSha === headSha)?.suiteId;
}

;// CONCATENATED MODULE: ./build/loopback/views/repository.js


/** The address templates that end each `…_url` of a repository. */
const URLS = {
    archive_url: '/{archive_format}{/ref}',
    assignees_url: '/assignees{/user}',
    blobs_url: '/git/blobs{/sha}',
    branches_url: '/branches{/branch}',
    collaborators_url: '/collaborators{/collaborator}',
    comments_url: '/comments{/number}',
    commits_url: '/commits{/sha}',
    compare_url: '/compare/{base}...{head}',
    contents_url: '/contents/{+path}',
    contributors_url: '/contributors',
    deployments_url: '/deployments',
    downloads_url: '/downloads',
    events_url: '/events',
    forks_url: '/forks',
    git_commits_url: '/git/commits{/sha}',
    git_refs_url: '/git/refs{/sha}',
    git_tags_url: '/git/tags{/sha}',
    hooks_url: '/hooks',
    issue_comment_url: '/issues/comments{/number}',
    issue_events_url: '/issues/events{/number}',
    issues_url: '/issues{/number}',
    keys_url: '/keys{/key_id}',
    labels_url: '/labels{/name}',
    languages_url: '/languages',
    merges_url: '/merges',
    milestones_url: '/milestones{/number}',
    notifications_url: '/notifications{?since,all,participating}',
    pulls_url: '/pulls{/number}',
    releases_url: '/releases{/id}',
    stargazers_url: '/stargazers',
    statuses_url: '/statuses/{sha}',
    subscribers_url: '/subscribers',
    subscription_url: '/subscription',
    tags_url: '/tags',
    teams_url: '/teams',
    trees_url: '/git/trees{/sha}',
};
function repositoryUrl(repository, links) {
    return `${links.api}/repos/${repository.fullName}`;
}
/** "minimal repository": how it is shown inside a combined status. */
function minimalRepository(state, repository, links) {
    const url = repositoryUrl(repository, links);
    return {
        id: repository.id,
        node_id: (0,views_links/* nodeId */.s5)('Repository', repository.id),
        name: repository.name,
        full_name: repository.fullName,
        private: repository.private,
        owner: simpleUser(state.user(repository.owner), links),
        html_url: `${links.html}/${repository.fullName}`,
        description: repository.description,
        fork: repository.parent !== null,
        url,
        ...Object.fromEntries(Object.entries(URLS).map(([key, end]) => [key, `${url}${end}`])),
    };
}
/** "repository": how it is shown in the head and base of a pull request. */
function fullRepository(state, repository, links) {
    const page = `${links.html}/${repository.fullName}`;
    const open = [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
    return {
        ...minimalRepository(state, repository, links),
        git_url: `git://${page.replace(/^https?:\/\//, '')}.git`,
        ssh_url: `git@github.com:${repository.fullName}.git`,
        clone_url: `${page}.git`,
        svn_url: page,
        mirror_url: null,
        homepage: null,
        language: null,
        license: null,
        forks: 0,
        forks_count: 0,
        stargazers_count: 0,
        watchers: 0,
        watchers_count: 0,
        size: 0,
        default_branch: repository.defaultBranch,
        open_issues: open,
        open_issues_count: open,
        is_template: false,
        topics: [],
        has_issues: true,
        has_projects: false,
        has_wiki: false,
        has_pages: false,
        has_downloads: true,
        has_discussions: false,
        archived: false,
        disabled: false,
        visibility: repository.private ? 'private' : 'public',
        allow_forking: true,
        web_commit_signoff_required: false,
        pushed_at: (0,views_links/* time */.kB)(repository.createdAt),
        created_at: (0,views_links/* time */.kB)(repository.createdAt),
        updated_at: (0,views_links/* time */.kB)(repository.createdAt),
    };
}

;// CONCATENATED MODULE: ./build/loopback/views/check-run.js



/** "check run". */
function checkRunView(state, repository, run, links) {
    const url = `${repositoryUrl(repository, links)}/check-runs/${run.id}`;
    const page = `${links.html}/${repository.fullName}/runs/${run.id}`;
    return {
        id: run.id,
        node_id: (0,views_links/* nodeId */.s5)('CheckRun', run.id),
        head_sha: run.headSha,
        name: run.name,
        url,
        html_url: page,
        details_url: run.detailsUrl ?? page,
        external_id: run.externalId,
        status: run.status,
        conclusion: run.conclusion,
        started_at: (0,views_links/* timeOrNull */.Wm)(run.startedAt),
        completed_at: (0,views_links/* timeOrNull */.Wm)(run.completedAt),
        output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
        check_suite: { id: run.suiteId },
        app: appView(state, repository, run.app, links),
        pull_requests: [],
    };
}
function appView(state, repository, { id, slug }, links) {
    return {
        id,
        slug,
        node_id: (0,views_links/* nodeId */.s5)('App', id),
        owner: simpleUser(state.user('github', 'Organization'), links),
        name: slug,
        description: '',
        external_url: 'https://example.com',
        html_url: `${links.html}/apps/${slug}`,
        created_at: (0,views_links/* time */.kB)(repository.createdAt),
        updated_at: (0,views_links/* time */.kB)(repository.createdAt),
        permissions: { checks: 'write', metadata: 'read' },
        events: [],
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/lookup.js


/** GitHub's limit on the body of an issue, a pull request and a comment, in characters. */
const BODY_LIMIT = 65_536;
function pullRequest(call) {
    const found = call.repository.pullRequest(call.path.number('pull_number'));
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    return found;
}
/** The issue or pull request of `issue_number`. */
function issue(call) {
    const found = call.repository.issues.get(call.path.number('issue_number'));
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    return found;
}
/** `pull-requests` is enough for the conversation of a pull request, but not for that of an issue. */
function requireConversation(call, subject, access) {
    const allowed = ['issues', ...(subject?.pull ? ['pull-requests'] : [])];
    if (!allowed.some((permission) => (0,permissions/* may */._L)(call.token, call.repository, { permission, access })))
        throw (0,api_error/* notAccessible */.cJ)();
}
/** The commit that the path's `ref` names; GitHub answers 422 for a name that is none. */
function commitOf(call, ref) {
    const sha = call.repository.resolve(ref);
    if (sha === undefined)
        throw validationFailedFor(ref);
    return sha;
}
function validationFailedFor(ref) {
    return (0,api_error/* validationFailed */.$Y)({ resource: 'Commit', field: 'sha', code: 'invalid', message: `No commit found for SHA: ${ref}` });
}
function checkBody(resource, body) {
    if (body !== null && [...body].length > BODY_LIMIT) {
        throw (0,api_error/* validationFailed */.$Y)({ resource, field: 'body', code: 'custom', message: `body is too long (maximum is ${BODY_LIMIT} characters)` });
    }
}

;// CONCATENATED MODULE: ./build/loopback/handlers/checks.js







const checks = {
    'checks/create': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('checks:write'), (call) => {
        const headSha = call.body.text('head_sha');
        if (call.repository.git.commit(headSha) === undefined)
            throw new api_error/* ApiError */.hD(422, `No commit found for SHA: ${headSha}`);
        const run = addCheckRun(call.state, call.repository, {
            name: call.body.text('name'),
            headSha,
            app: ownApp(call),
            conclusion: null,
            status: 'queued',
        });
        change(call, run);
        return (0,loopback_call/* json */.P)(checks_view(call, run), 201);
    }),
    'checks/list-for-ref': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('checks:read'), (call) => {
        const found = selected(call, commitOf(call, call.path.text('ref')));
        const { items, headers } = (0,paging/* page */.MY)(call, found);
        return (0,loopback_call/* json */.P)({ total_count: (0,paging/* totalCount */.wv)(call, found.length), check_runs: items.map((run) => checks_view(call, run)) }, 200, headers);
    }),
    'checks/update': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('checks:write'), (call) => {
        const run = call.repository.checkRuns.get(call.path.number('check_run_id'));
        if (run === undefined)
            throw (0,api_error/* notFound */.mX)();
        // An app may only change its own check runs.
        if (run.app.id !== ownApp(call).id)
            throw (0,api_error/* notAccessible */.cJ)();
        change(call, run);
        return (0,loopback_call/* json */.P)(checks_view(call, run));
    }),
};
function checks_view(call, run) {
    return checkRunView(call.state, call.repository, run, call.links);
}
/** "Creates a check run … you must use a GitHub App" (REST, create a check run). */
function ownApp({ state, token }) {
    if (token.type !== 'installation')
        throw new api_error/* ApiError */.hD(403, 'You must authenticate via a GitHub App.');
    return appOf(state, token.login.replace(/\[bot\]$/, ''));
}
function change({ body, now }, run) {
    const conclusion = body.optionalText('conclusion');
    // "Providing conclusion will automatically set the status parameter to completed" (REST, create a check run).
    const status = conclusion === null ? (body.optionalText('status') ?? run.status) : 'completed';
    const output = body.value('output');
    Object.assign(run, {
        name: body.optionalText('name') ?? run.name,
        status,
        conclusion: conclusion ?? (status === 'completed' ? run.conclusion : null),
        externalId: body.optionalText('external_id') ?? run.externalId,
        detailsUrl: body.optionalText('details_url') ?? run.detailsUrl,
        startedAt: run.startedAt ?? (status === 'queued' ? null : now),
        completedAt: status === 'completed' ? now : null,
        output: {
            ...run.output,
            ...(output === undefined ? {} : { title: output.title ?? null, summary: output.summary ?? null, text: output.text ?? null }),
        },
    });
}
/** Newest first. `latest` keeps one of a name, but only within its suite: two workflows of a commit have one each. */
function selected({ repository, query }, sha) {
    const found = [...repository.checkRuns.values()]
        .filter((run) => run.headSha === sha)
        .filter((run) => !query.has('check_name') || run.name === query.text('check_name'))
        .filter((run) => !query.has('status') || run.status === query.text('status'))
        .filter((run) => !query.has('app_id') || run.app.id === query.number('app_id'))
        .sort((a, b) => b.id - a.id);
    if (query.text('filter') === 'all')
        return found;
    const newest = new Map();
    for (const run of found) {
        const key = `${run.suiteId} ${run.name}`;
        if (!newest.has(key))
            newest.set(key, run);
    }
    return [...newest.values()];
}

;// CONCATENATED MODULE: ./build/loopback/views/issue.js



/** What the account is to the repository, in GitHub's words. */
function association(repository, login) {
    if (login === repository.owner)
        return 'OWNER';
    if (repository.collaborators.has(login.toLowerCase()))
        return 'COLLABORATOR';
    return login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR';
}
function labelView(repository, label, links) {
    return {
        id: label.id,
        node_id: (0,views_links/* nodeId */.s5)('Label', label.id),
        url: `${repositoryUrl(repository, links)}/labels/${encodeURIComponent(label.name)}`,
        name: label.name,
        color: label.color,
        default: false,
        description: label.description,
    };
}
function labelsView(state, repository, names, links) {
    return names.map((name) => labelView(repository, state.label(repository, name), links));
}
function issueView(state, repository, issue, links) {
    const url = `${repositoryUrl(repository, links)}/issues/${issue.number}`;
    const kind = issue.pull === null ? 'issues' : 'pull';
    const pullUrl = `${repositoryUrl(repository, links)}/pulls/${issue.number}`;
    const page = `${links.html}/${repository.fullName}/${kind}/${issue.number}`;
    const assignees = issue.assignees.map((login) => simpleUser(state.user(login), links));
    return {
        id: issue.id,
        node_id: (0,views_links/* nodeId */.s5)('Issue', issue.id),
        url,
        repository_url: repositoryUrl(repository, links),
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
        html_url: page,
        number: issue.number,
        title: issue.title,
        body: issue.body,
        state: issue.state,
        state_reason: issue.stateReason,
        user: simpleUser(state.user(issue.user), links),
        labels: labelsView(state, repository, issue.labels, links),
        assignee: assignees[0] ?? null,
        assignees,
        milestone: null,
        locked: issue.locked,
        active_lock_reason: null,
        comments: repository.commentsOf(issue.number).length,
        closed_at: (0,views_links/* timeOrNull */.Wm)(issue.closedAt),
        created_at: (0,views_links/* time */.kB)(issue.createdAt),
        updated_at: (0,views_links/* time */.kB)(issue.updatedAt),
        closed_by: null,
        author_association: association(repository, issue.user),
        ...(issue.pull === null
            ? {}
            : {
                draft: issue.pull.draft,
                pull_request: {
                    url: pullUrl,
                    html_url: page,
                    diff_url: `${page}.diff`,
                    patch_url: `${page}.patch`,
                    merged_at: (0,views_links/* timeOrNull */.Wm)(issue.pull.mergedAt),
                },
            }),
    };
}
function issueEventView(state, repository, event, links) {
    const { name, color } = state.label(repository, event.label);
    return {
        id: event.id,
        node_id: (0,views_links/* nodeId */.s5)('IssueEvent', event.id),
        url: `${repositoryUrl(repository, links)}/issues/events/${event.id}`,
        actor: simpleUser(state.user(event.actor), links),
        event: event.event,
        commit_id: null,
        commit_url: null,
        created_at: (0,views_links/* time */.kB)(event.createdAt),
        label: { name, color },
        performed_via_github_app: null,
    };
}
function commentView(state, repository, comment, links) {
    const api = repositoryUrl(repository, links);
    const kind = repository.issues.get(comment.issue)?.pull ? 'pull' : 'issues';
    return {
        id: comment.id,
        node_id: (0,views_links/* nodeId */.s5)('IssueComment', comment.id),
        url: `${api}/issues/comments/${comment.id}`,
        html_url: `${links.html}/${repository.fullName}/${kind}/${comment.issue}#issuecomment-${comment.id}`,
        issue_url: `${api}/issues/${comment.issue}`,
        user: simpleUser(state.user(comment.user), links),
        body: comment.body,
        author_association: association(repository, comment.user),
        created_at: (0,views_links/* time */.kB)(comment.createdAt),
        updated_at: (0,views_links/* time */.kB)(comment.updatedAt),
        performed_via_github_app: null,
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/comments.js






const READ = (0,permissions/* needs */.eN)('issues:read', 'pull-requests:read');
const WRITE = (0,permissions/* needs */.eN)('issues:write', 'pull-requests:write');
/** Comments of issues, and of pull requests' conversations, which are the same thing on GitHub. */
const comments = {
    'issues/list-comments': (0,loopback_call/* onRepository */.Y)(READ, (call) => {
        const found = issue(call);
        requireConversation(call, found, 'read');
        const since = call.query.optionalText('since');
        const all = call.repository.commentsOf(found.number);
        const wanted = since === null ? all : all.filter((comment) => comment.updatedAt >= new Date(since));
        return (0,paging/* list */.p_)(call, wanted, (comment) => commentView(call.state, call.repository, comment, call.links));
    }),
    'issues/create-comment': (0,loopback_call/* onRepository */.Y)(WRITE, (call) => {
        const found = issue(call);
        requireConversation(call, found, 'write');
        const comment = {
            id: call.state.nextId(),
            issue: found.number,
            user: call.token.login,
            body: readBody(call),
            createdAt: call.now,
            updatedAt: call.now,
        };
        call.repository.comments.set(comment.id, comment);
        found.updatedAt = call.now;
        return answer(call, comment, 201);
    }),
    'issues/get-comment': (0,loopback_call/* onRepository */.Y)(READ, (call) => answer(call, existing(call, 'read'))),
    'issues/update-comment': (0,loopback_call/* onRepository */.Y)(WRITE, (call) => {
        const comment = existing(call, 'write');
        comment.body = readBody(call);
        comment.updatedAt = call.now;
        return answer(call, comment);
    }),
    'issues/delete-comment': (0,loopback_call/* onRepository */.Y)(WRITE, (call) => {
        call.repository.comments.delete(existing(call, 'write').id);
        return { kind: 'empty', status: 204 };
    }),
};
function existing(call, access) {
    const found = call.repository.comments.get(call.path.number('comment_id'));
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    requireConversation(call, call.repository.issues.get(found.issue), access);
    return found;
}
function readBody(call) {
    const body = call.body.text('body');
    if (body.trim() === '') {
        throw (0,api_error/* validationFailed */.$Y)({ resource: 'IssueComment', field: 'data', code: 'unprocessable', message: 'Body cannot be blank' });
    }
    checkBody('IssueComment', body);
    return body;
}
function answer(call, comment, status = 200) {
    const body = commentView(call.state, call.repository, comment, call.links);
    return (0,loopback_call/* json */.P)(body, status, status === 201 ? { location: String(body.url) } : {});
}

;// CONCATENATED MODULE: ./build/loopback/state/diff.js
/** Patches are left out above this many lines; GitHub's limit is on bytes and of the same order. */
const PATCH_LINES = 3000;
/** Git's default for calling a removed and an added file one renamed file. */
const SIMILAR = 0.5;
/** Inexact renames are looked for among so many pairs only (git's `diff.renameLimit` has the same purpose). */
const RENAME_PAIRS = 40_000;
/** The files that differ between two trees, sorted by path; a pure or a similar pair is one renamed row. */
function diffTrees(store, from, to) {
    const before = store.files(from);
    const after = store.files(to);
    const added = new Map();
    const removed = new Map();
    const rows = [];
    for (const [path, blob] of after) {
        const old = before.get(path);
        if (old === undefined)
            added.set(path, blob.sha);
        else if (old.sha !== blob.sha || old.mode !== blob.mode)
            rows.push(row(store, 'modified', path, old.sha, blob.sha));
    }
    for (const [path, blob] of before)
        if (!after.has(path))
            removed.set(path, blob.sha);
    for (const [path, previous] of renames(store, removed, added)) {
        rows.push({ ...row(store, 'renamed', path, removed.get(previous) ?? null, added.get(path) ?? null), previousPath: previous });
        removed.delete(previous);
        added.delete(path);
    }
    for (const [path, sha] of added)
        rows.push(row(store, 'added', path, null, sha));
    for (const [path, sha] of removed)
        rows.push(row(store, 'removed', path, sha, null));
    return rows.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
/** New path -> old path: first files with the same content, then files that share half of their lines. */
function renames(store, removed, added) {
    const pairs = new Map();
    const left = new Map(removed);
    const bySha = new Map();
    for (const [path, sha] of removed)
        bySha.set(sha, [...(bySha.get(sha) ?? []), path]);
    for (const [path, sha] of added) {
        const previous = bySha.get(sha)?.shift();
        if (previous === undefined)
            continue;
        pairs.set(path, previous);
        left.delete(previous);
    }
    const rest = [...added].filter(([path]) => !pairs.has(path));
    if (rest.length * left.size > RENAME_PAIRS)
        return pairs;
    for (const [path, sha] of rest) {
        const best = [...left]
            .map(([previous, oldSha]) => ({ previous, score: similarity(store, oldSha, sha) }))
            .sort((a, b) => b.score - a.score)[0];
        if (best === undefined || best.score < SIMILAR)
            continue;
        pairs.set(path, best.previous);
        left.delete(best.previous);
    }
    return pairs;
}
function similarity(store, a, b) {
    const old = lines(store.blob(a)) ?? [];
    const now = new Set(lines(store.blob(b)) ?? []);
    return old.length === 0 ? 0 : old.filter((line) => now.has(line)).length / Math.max(old.length, now.size);
}
function row(store, status, path, old, now) {
    const before = old === null ? [] : lines(store.blob(old));
    const after = now === null ? [] : lines(store.blob(now));
    const same = { path, previousPath: null, status, sha: now ?? old ?? '' };
    if (before === null || after === null || old === now)
        return { ...same, additions: 0, deletions: 0, patch: null };
    return { ...same, ...lineDiff(before, after) };
}
/** Null for binary content, which like in git is content with a NUL byte. */
function lines(data) {
    if (data?.includes(0))
        return null;
    const text = data?.toString('utf8') ?? '';
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
/** One hunk between the common start and the common end: a true patch, though not always the shortest. */
function lineDiff(before, after) {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start])
        start++;
    let end = 0;
    while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end])
        end++;
    const out = before.slice(start, before.length - end);
    const come = after.slice(start, after.length - end);
    const head = `@@ -${range(start, out.length)} +${range(start, come.length)} @@`;
    const patch = [head, ...out.map((line) => `-${line}`), ...come.map((line) => `+${line}`)].join('\n');
    return { additions: come.length, deletions: out.length, patch: out.length + come.length > PATCH_LINES ? null : patch };
}
function range(start, count) {
    return count === 0 ? `${start},0` : `${start + 1},${count}`;
}

;// CONCATENATED MODULE: ./build/loopback/views/commit.js



/** An account's own address, which GitHub gives out: `12+ana@users.noreply.github.com`. Others are nobody's here. */
const NOREPLY = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/;
/** "git-commit": how the Git data operations show it. Throws for an id that is no commit. */
function gitCommitView(repository, sha, links) {
    const commit = repository.git.commit(sha);
    if (commit === undefined)
        throw new Error(`${sha} is no commit of ${repository.fullName}`);
    const api = `${repositoryUrl(repository, links)}/git`;
    const page = `${links.html}/${repository.fullName}/commit`;
    return {
        sha,
        node_id: (0,views_links/* nodeId */.s5)('Commit', sha),
        url: `${api}/commits/${sha}`,
        html_url: `${page}/${sha}`,
        author: person(commit.author),
        committer: person(commit.committer),
        tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
        message: commit.message,
        parents: commit.parents.map((parent) => ({ sha: parent, url: `${api}/commits/${parent}`, html_url: `${page}/${parent}` })),
        verification: verification(repository, sha),
    };
}
/** "commit" without its files: how a branch shows its tip. Throws for an id that is no commit. */
function commitView({ state, repository, links }, sha) {
    const commit = repository.git.commit(sha);
    if (commit === undefined)
        throw new Error(`${sha} is no commit of ${repository.fullName}`);
    const api = repositoryUrl(repository, links);
    const page = `${links.html}/${repository.fullName}/commit`;
    return {
        sha,
        node_id: (0,views_links/* nodeId */.s5)('Commit', sha),
        url: `${api}/commits/${sha}`,
        html_url: `${page}/${sha}`,
        comments_url: `${api}/commits/${sha}/comments`,
        commit: {
            author: person(commit.author),
            committer: person(commit.committer),
            message: commit.message,
            tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
            url: `${api}/git/commits/${sha}`,
            comment_count: 0,
            verification: verification(repository, sha),
        },
        author: accountOf(state, commit.author, links),
        committer: accountOf(state, commit.committer, links),
        parents: commit.parents.map((parent) => ({ sha: parent, url: `${api}/commits/${parent}`, html_url: `${page}/${parent}` })),
    };
}
function accountOf(state, { email }, links) {
    const login = NOREPLY.exec(email)?.[1];
    return login === undefined || !state.hasUser(login) ? null : simpleUser(state.user(login), links);
}
/** GitHub's own signature is not made here, only that there is one. */
function verification(repository, sha) {
    const verified = repository.signed.has(sha);
    const signature = verified ? '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----' : null;
    return { verified, reason: verified ? 'valid' : 'unsigned', signature, payload: null, verified_at: null };
}
function person(signature) {
    return { name: signature.name, email: signature.email, date: (0,views_links/* time */.kB)(signature.date) };
}

;// CONCATENATED MODULE: ./build/loopback/views/pull.js




/** "pull request simple": a row of a list. */
function pullSimple(state, repository, issue, links) {
    const { pull, number } = issue;
    const api = repositoryUrl(repository, links);
    const page = `${links.html}/${repository.fullName}/pull/${number}`;
    const urls = {
        self: `${api}/pulls/${number}`,
        html: page,
        issue: `${api}/issues/${number}`,
        comments: `${api}/issues/${number}/comments`,
        review_comments: `${api}/pulls/${number}/comments`,
        review_comment: `${api}/pulls/comments{/number}`,
        commits: `${api}/pulls/${number}/commits`,
        statuses: `${api}/statuses/${pull.headSha}`,
    };
    const assignees = issue.assignees.map((login) => simpleUser(state.user(login), links));
    return {
        id: pull.id,
        node_id: (0,views_links/* nodeId */.s5)('PullRequest', pull.id),
        url: urls.self,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        issue_url: urls.issue,
        commits_url: urls.commits,
        review_comments_url: urls.review_comments,
        review_comment_url: urls.review_comment,
        comments_url: urls.comments,
        statuses_url: urls.statuses,
        number,
        state: issue.state,
        locked: issue.locked,
        active_lock_reason: null,
        title: issue.title,
        user: simpleUser(state.user(issue.user), links),
        body: issue.body,
        labels: labelsView(state, repository, issue.labels, links),
        milestone: null,
        created_at: (0,views_links/* time */.kB)(issue.createdAt),
        updated_at: (0,views_links/* time */.kB)(issue.updatedAt),
        closed_at: (0,views_links/* timeOrNull */.Wm)(issue.closedAt),
        merged_at: (0,views_links/* timeOrNull */.Wm)(pull.mergedAt),
        merge_commit_sha: null,
        assignee: assignees[0] ?? null,
        assignees,
        requested_reviewers: [],
        requested_teams: [],
        head: side(state, pull.headRepository, pull.headRef, pull.headSha, links),
        base: side(state, repository, pull.baseRef, pull.baseSha, links),
        _links: Object.fromEntries(Object.entries(urls).map(([key, href]) => [key, { href }])),
        author_association: association(repository, issue.user),
        auto_merge: null,
        draft: pull.draft,
    };
}
/** "pull request": the whole of one. */
function pullView(state, repository, issue, links) {
    const { pull } = issue;
    const files = repository.changedFiles(issue);
    const merged = pull.mergedAt !== null;
    return {
        ...pullSimple(state, repository, issue, links),
        merged,
        merged_by: pull.mergedBy === null ? null : simpleUser(state.user(pull.mergedBy), links),
        mergeable: merged ? null : true,
        rebaseable: merged ? null : true,
        mergeable_state: merged ? 'unknown' : pull.draft ? 'draft' : 'clean',
        comments: repository.commentsOf(issue.number).length,
        review_comments: 0,
        maintainer_can_modify: pull.maintainerCanModify,
        commits: repository.commitsOf(issue).length,
        additions: files.reduce((sum, file) => sum + file.additions, 0),
        deletions: files.reduce((sum, file) => sum + file.deletions, 0),
        changed_files: files.length,
    };
}
function side(state, repository, ref, sha, links) {
    return {
        label: `${repository.owner}:${ref}`,
        ref,
        sha,
        user: simpleUser(state.user(repository.owner), links),
        repo: fullRepository(state, repository, links),
    };
}
/** "diff entry": one row of the file list. */
function fileView(repository, headSha, file, links) {
    const page = `${links.html}/${repository.fullName}`;
    const path = (0,views_links/* encodePath */.O0)(file.path);
    return {
        sha: file.sha,
        filename: file.path,
        status: file.status,
        additions: file.additions,
        deletions: file.deletions,
        changes: file.additions + file.deletions,
        blob_url: `${page}/blob/${headSha}/${path}`,
        raw_url: `${page}/raw/${headSha}/${path}`,
        contents_url: `${repositoryUrl(repository, links)}/contents/${path}?ref=${headSha}`,
        ...(file.patch === null ? {} : { patch: file.patch }),
        ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
    };
}
function reviewView(state, repository, number, review, links) {
    const page = `${links.html}/${repository.fullName}/pull/${number}#pullrequestreview-${review.id}`;
    const pull = `${repositoryUrl(repository, links)}/pulls/${number}`;
    return {
        id: review.id,
        node_id: (0,views_links/* nodeId */.s5)('PullRequestReview', review.id),
        user: simpleUser(state.user(review.user), links),
        body: review.body,
        state: review.state,
        html_url: page,
        pull_request_url: pull,
        author_association: association(repository, review.user),
        _links: { html: { href: page }, pull_request: { href: pull } },
        submitted_at: (0,views_links/* time */.kB)(review.submittedAt),
        commit_id: review.commitId,
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/comparisons.js








/** Without `page` and `per_page` GitHub gives this many commits, the newest of them (REST, compare two commits). */
const COMMIT_LIMIT = 250;
const FILE_LIMIT = 300;
const comparisons = {
    'repos/compare-commits-with-basehead': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('contents:read'), (call) => {
        const { repository, links } = call;
        const basehead = call.path.text('basehead');
        const [baseRef = '', headRef = ''] = basehead.split('...');
        const base = repository.resolve(baseRef);
        const head = repository.resolve(headRef);
        const from = base === undefined || head === undefined ? undefined : repository.git.mergeBase(head, base);
        if (base === undefined || head === undefined || from === undefined)
            throw (0,api_error/* notFound */.mX)();
        const ahead = repository.git.between(base, head);
        const behind = repository.git.between(head, base).length;
        const { items, headers } = commitsOf(call, ahead);
        const url = `${repositoryUrl(repository, links)}/compare/${encodeURIComponent(basehead)}`;
        const web = `${links.html}/${repository.fullName}/compare/${encodeURIComponent(basehead)}`;
        const body = {
            url,
            html_url: web,
            permalink_url: `${links.html}/${repository.fullName}/compare/${base}...${head}`,
            diff_url: `${web}.diff`,
            patch_url: `${web}.patch`,
            base_commit: commitView(call, base),
            merge_base_commit: commitView(call, from),
            status: ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
            ahead_by: ahead.length,
            behind_by: behind,
            total_commits: ahead.length,
            commits: items.map((sha) => commitView(call, sha)),
            ...files(call, from, head),
        };
        return (0,loopback_call/* json */.P)(body, 200, headers);
    }),
};
function commitsOf(call, ahead) {
    return isPaged(call) ? (0,paging/* page */.MY)(call, ahead) : { items: ahead.slice(-COMMIT_LIMIT), headers: {} };
}
/** "The list of changed files is only shown on the first page of results". */
function files(call, from, head) {
    const { repository, links } = call;
    if (isPaged(call) && call.query.number('page') > 1)
        return {};
    const tree = (sha) => repository.git.commit(sha)?.tree ?? '';
    const rows = diffTrees(repository.git, tree(from), tree(head)).slice(0, FILE_LIMIT);
    return { files: rows.map((file) => fileView(repository, head, file, links)) };
}
/** The description fills in its defaults, so only the address tells. */
function isPaged(call) {
    return call.url.searchParams.has('page') || call.url.searchParams.has('per_page');
}

;// CONCATENATED MODULE: ./build/loopback/handlers/contents.js





/** Up to 1 MB the content is in the answer; up to 100 MB only the raw media type has it (REST, get repository content). */
const INLINE_LIMIT = 1024 * 1024;
const RAW_LIMIT = 100 * 1024 * 1024;
/** GitHub lists at most so many entries of a folder. */
const FOLDER_LIMIT = 1000;
const contents = {
    'repos/get-content': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('contents:read'), (call) => {
        const place = find(call);
        if (place.entry.mode === '040000')
            return folder(call, place);
        const data = call.repository.git.blob(place.entry.sha) ?? Buffer.alloc(0);
        if (data.length > RAW_LIMIT) {
            const message = 'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.';
            throw new api_error/* ApiError */.hD(403, message, { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] });
        }
        if (/application\/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
            return { kind: 'raw', status: 200, type: 'application/vnd.github.raw+json; charset=utf-8', body: data };
        }
        return (0,loopback_call/* json */.P)({ ...item(call, place, data.length), ...content(data) });
    }),
};
function find(call) {
    const { repository } = call;
    const ref = call.query.optionalText('ref') ?? repository.defaultBranch;
    const sha = repository.resolve(ref);
    const commit = sha === undefined ? undefined : repository.git.commit(sha);
    if (commit === undefined)
        throw new api_error/* ApiError */.hD(404, `No commit found for the ref ${ref}`);
    const path = call.path.text('path').replace(/^\/+|\/+$/g, '');
    let entry = { mode: '040000', name: '', sha: commit.tree };
    for (const name of path === '' ? [] : path.split('/')) {
        const next = repository.git.tree(entry.sha)?.find((child) => child.name === name);
        if (next === undefined)
            throw (0,api_error/* notFound */.mX)();
        entry = next;
    }
    return { ref, path, entry };
}
function folder(call, { ref, path, entry }) {
    const { git } = call.repository;
    const children = (git.tree(entry.sha) ?? []).slice(0, FOLDER_LIMIT);
    const rows = children.map((child) => {
        const size = child.mode === '040000' ? 0 : (git.blob(child.sha)?.length ?? 0);
        return item(call, { ref, path: path === '' ? child.name : `${path}/${child.name}`, entry: child }, size);
    });
    return (0,loopback_call/* json */.P)(rows);
}
function item(call, { ref, path, entry }, size) {
    const api = repositoryUrl(call.repository, call.links);
    const isFolder = entry.mode === '040000';
    const page = `${call.links.html}/${call.repository.fullName}`;
    const self = `${api}/contents/${(0,views_links/* encodePath */.O0)(path)}?ref=${encodeURIComponent(ref)}`;
    const git = `${api}/git/${isFolder ? 'trees' : 'blobs'}/${entry.sha}`;
    const html = `${page}/${isFolder ? 'tree' : 'blob'}/${(0,views_links/* encodePath */.O0)(ref)}/${(0,views_links/* encodePath */.O0)(path)}`;
    return {
        name: entry.name,
        path,
        sha: entry.sha,
        size,
        url: self,
        html_url: html,
        git_url: git,
        download_url: isFolder ? null : `${page}/raw/${(0,views_links/* encodePath */.O0)(ref)}/${(0,views_links/* encodePath */.O0)(path)}`,
        type: isFolder ? 'dir' : 'file',
        _links: { self, git, html },
    };
}
/** Base64 in lines of 60 characters, as GitHub sends it; empty with encoding `none` above 1 MB. */
function content(data) {
    if (data.length > INLINE_LIMIT)
        return { content: '', encoding: 'none' };
    return { content: data.toString('base64').replace(/.{1,60}/g, '$&\n'), encoding: 'base64' };
}

// EXTERNAL MODULE: ./build/loopback/state/deployments.js
var deployments = __webpack_require__(75650);
;// CONCATENATED MODULE: ./build/loopback/views/deployment.js



function deploymentUrl(repository, { id }, links) {
    return `${repositoryUrl(repository, links)}/deployments/${id}`;
}
function deploymentView(state, repository, deployment, links) {
    const url = deploymentUrl(repository, deployment, links);
    return {
        url,
        id: deployment.id,
        node_id: (0,views_links/* nodeId */.s5)('Deployment', deployment.id),
        sha: deployment.sha,
        ref: deployment.ref,
        task: deployment.task,
        payload: deployment.payload,
        original_environment: deployment.environment,
        environment: deployment.environment,
        description: deployment.description,
        creator: simpleUser(state.user(deployment.creator), links),
        created_at: (0,views_links/* time */.kB)(deployment.createdAt),
        updated_at: (0,views_links/* time */.kB)(deployment.updatedAt),
        statuses_url: `${url}/statuses`,
        repository_url: repositoryUrl(repository, links),
        transient_environment: deployment.transient,
        production_environment: deployment.production,
        performed_via_github_app: null,
    };
}
function deploymentStatusView(state, repository, deployment, status, links) {
    const url = deploymentUrl(repository, deployment, links);
    // "Recommended to use log_url instead": GitHub shows one as the other.
    const log = status.logUrl ?? `${links.html}/${repository.fullName}`;
    return {
        url: `${url}/statuses/${status.id}`,
        id: status.id,
        node_id: (0,views_links/* nodeId */.s5)('DeploymentStatus', status.id),
        state: status.state,
        creator: simpleUser(state.user(status.creator), links),
        description: status.description,
        environment: status.environment,
        target_url: log,
        log_url: log,
        ...(status.environmentUrl === null ? {} : { environment_url: status.environmentUrl }),
        created_at: (0,views_links/* time */.kB)(status.createdAt),
        updated_at: (0,views_links/* time */.kB)(status.createdAt),
        deployment_url: url,
        repository_url: repositoryUrl(repository, links),
        performed_via_github_app: null,
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/statuses.js








/** "there is a limit of 1000 statuses per sha and context" (REST, create a commit status). */
const STATUS_LIMIT = 1000;
/** In characters; a longer text is refused, not cut. */
const DESCRIPTION_LIMIT = 140;
const statuses_READ = (0,permissions/* needs */.eN)('statuses:read');
const statuses = {
    'repos/create-commit-status': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('statuses:write'), (call) => {
        const sha = call.path.text('sha');
        // A status is written to a full id; a branch's name is not one.
        if (!/^[0-9a-f]{40}$/.test(sha) || call.repository.git.commit(sha) === undefined) {
            throw new api_error/* ApiError */.hD(422, `No commit found for SHA: ${sha}`);
        }
        const status = {
            id: call.state.nextId(),
            sha,
            state: call.body.text('state'),
            context: call.body.optionalText('context') ?? 'default',
            description: call.body.optionalText('description'),
            targetUrl: call.body.optionalText('target_url'),
            creator: call.token.login,
            createdAt: call.now,
        };
        check(call, status);
        call.repository.statuses.push(status);
        const creator = simpleUser(call.state.user(status.creator), call.links);
        return (0,loopback_call/* json */.P)({ ...statusView(call, status), creator }, 201, {
            location: `${repositoryUrl(call.repository, call.links)}/statuses/${sha}`,
        });
    }),
    'repos/list-commit-statuses-for-ref': (0,loopback_call/* onRepository */.Y)(statuses_READ, (call) => (0,paging/* list */.p_)(call, newestFirst(call, commitOf(call, call.path.text('ref'))), (status) => ({
        ...statusView(call, status),
        creator: simpleUser(call.state.user(status.creator), call.links),
    }))),
    'repos/get-combined-status-for-ref': (0,loopback_call/* onRepository */.Y)(statuses_READ, (call) => {
        const sha = commitOf(call, call.path.text('ref'));
        const latest = latestByContext(newestFirst(call, sha));
        const { items, headers } = (0,paging/* page */.MY)(call, latest);
        const url = `${repositoryUrl(call.repository, call.links)}/commits/${sha}`;
        const body = {
            state: combinedState(latest),
            statuses: items.map((status) => statusView(call, status)),
            sha,
            total_count: (0,paging/* totalCount */.wv)(call, latest.length),
            repository: minimalRepository(call.state, call.repository, call.links),
            commit_url: url,
            url: `${url}/status`,
        };
        return (0,loopback_call/* json */.P)(body, 200, headers);
    }),
};
/** failure: any is error or failure; pending: there is none, or any is pending; else success (REST, combined status). */
function combinedState(latest) {
    if (latest.some(({ state }) => state === 'error' || state === 'failure'))
        return 'failure';
    return latest.length === 0 || latest.some(({ state }) => state === 'pending') ? 'pending' : 'success';
}
function newestFirst(call, sha) {
    return call.repository.statuses.filter((status) => status.sha === sha).reverse();
}
/** Contexts are compared without case (REST, create a commit status). */
function latestByContext(newest) {
    const seen = new Map();
    for (const status of newest)
        if (!seen.has(status.context.toLowerCase()))
            seen.set(status.context.toLowerCase(), status);
    return [...seen.values()];
}
function check(call, status) {
    const same = call.repository.statuses.filter((other) => other.sha === status.sha && other.context.toLowerCase() === status.context.toLowerCase());
    if (same.length >= STATUS_LIMIT) {
        throw (0,api_error/* validationFailed */.$Y)(custom('base', 'This SHA and context has reached the maximum number of statuses.'));
    }
    const description = status.description ?? '';
    if ([...description].length > DESCRIPTION_LIMIT) {
        throw (0,api_error/* validationFailed */.$Y)(custom('description', `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`));
    }
    for (const [field, text] of Object.entries({ description, context: status.context })) {
        if (/[\u{10000}-\u{10ffff}]/u.test(text))
            throw (0,api_error/* validationFailed */.$Y)(custom(field, `${field} contains unicode characters above 0xffff`));
    }
    if (status.targetUrl !== null && !/^https?:\/\//i.test(status.targetUrl)) {
        throw (0,api_error/* validationFailed */.$Y)(custom('target_url', 'target_url must use http(s) scheme'));
    }
}
function custom(field, message) {
    return { resource: 'Status', field, code: 'custom', message };
}
function statusView(call, status) {
    return {
        url: `${repositoryUrl(call.repository, call.links)}/statuses/${status.sha}`,
        avatar_url: `https://avatars.githubusercontent.com/u/${call.state.user(status.creator).id}?v=4`,
        id: status.id,
        node_id: (0,views_links/* nodeId */.s5)('Status', status.id),
        state: status.state,
        description: status.description,
        target_url: status.targetUrl,
        context: status.context,
        created_at: (0,views_links/* time */.kB)(status.createdAt),
        updated_at: (0,views_links/* time */.kB)(status.createdAt),
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/deployments.js







const deployments_READ = (0,permissions/* needs */.eN)('deployments:read');
const deployments_WRITE = (0,permissions/* needs */.eN)('deployments:write');
/** In characters. */
const deployments_DESCRIPTION_LIMIT = 140;
const deployments_deployments = {
    'repos/create-deployment': (0,loopback_call/* onRepository */.Y)(deployments_WRITE, (call) => {
        const { body, repository, now } = call;
        const ref = body.text('ref');
        const sha = repository.resolve(ref);
        if (sha === undefined)
            throw new api_error/* ApiError */.hD(422, `No ref found for: ${ref}`);
        const merged = mergedFirst(call, ref, sha);
        if (merged !== null)
            return (0,loopback_call/* json */.P)({ message: merged }, 202);
        refuseRed(call, ref, sha);
        const environment = body.optionalText('environment') ?? 'production';
        const flag = (name, otherwise) => (body.has(name) ? body.value(name) === true : otherwise);
        const deployment = {
            id: call.state.nextId(),
            sha,
            ref,
            task: body.optionalText('task') ?? 'deploy',
            environment,
            payload: body.has('payload') ? body.value('payload') : '',
            description: limited('Deployment', body.optionalText('description')),
            creator: call.token.login,
            transient: flag('transient_environment', false),
            // "Default: true when environment is production and false otherwise."
            production: flag('production_environment', environment === 'production'),
            createdAt: now,
            updatedAt: now,
            statuses: [],
        };
        repository.deployments.push(deployment);
        const view = viewOf(call, deployment);
        return (0,loopback_call/* json */.P)(view, 201, { location: String(view.url) });
    }),
    'repos/list-deployments': (0,loopback_call/* onRepository */.Y)(deployments_READ, (call) => {
        // The description's default for each of them is the word `none`.
        const is = (name, value) => !call.query.has(name) || ['none', value].includes(call.query.text(name));
        const found = call.repository.deployments
            .filter(({ sha, ref, task }) => is('sha', sha) && is('ref', ref) && is('task', task))
            .filter(({ environment }) => is('environment', environment))
            .reverse();
        return (0,paging/* list */.p_)(call, found, (deployment) => viewOf(call, deployment));
    }),
    'repos/get-deployment': (0,loopback_call/* onRepository */.Y)(deployments_READ, (call) => (0,loopback_call/* json */.P)(viewOf(call, deploymentOf(call)))),
    'repos/create-deployment-status': (0,loopback_call/* onRepository */.Y)(deployments_WRITE, (call) => {
        const { body, now } = call;
        const deployment = deploymentOf(call);
        const status = {
            id: call.state.nextId(),
            state: body.text('state'),
            description: limited('DeploymentStatus', body.optionalText('description')) ?? '',
            environment: body.optionalText('environment') ?? deployment.environment,
            environmentUrl: web('environment_url', body.optionalText('environment_url')),
            logUrl: web('log_url', body.optionalText('log_url') ?? body.optionalText('target_url')),
            creator: call.token.login,
            createdAt: now,
        };
        deployment.statuses.push(status);
        deployment.updatedAt = now;
        if (status.state === 'success' && body.value('auto_inactive') !== false)
            retire(call, deployment, status);
        const view = deploymentStatusView(call.state, call.repository, deployment, status, call.links);
        return (0,loopback_call/* json */.P)(view, 201, { location: String(view.url) });
    }),
    'repos/list-deployment-statuses': (0,loopback_call/* onRepository */.Y)(deployments_READ, (call) => {
        const deployment = deploymentOf(call);
        return (0,paging/* list */.p_)(call, [...deployment.statuses].reverse(), (status) => deploymentStatusView(call.state, call.repository, deployment, status, call.links));
    }),
};
function viewOf(call, deployment) {
    return deploymentView(call.state, call.repository, deployment, call.links);
}
function deploymentOf(call) {
    const id = call.path.number('deployment_id');
    const found = call.repository.deployments.find((deployment) => deployment.id === id);
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    return found;
}
/** `auto_merge`, which is on by default: a branch that lacks commits of the default branch gets them first, and no deployment is made. */
function mergedFirst({ body, repository }, ref, sha) {
    const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
    const isBranch = repository.refs.has(`refs/heads/${ref}`);
    if (body.value('auto_merge') === false || !isBranch || tip === undefined || repository.git.ancestors(sha).includes(tip))
        return null;
    return `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.`;
}
/** Without `required_contexts` every status of the commit has to be green; with a list those of the list, and with an empty one none. */
function refuseRed({ body, repository }, ref, sha) {
    const wanted = body.has('required_contexts') ? body.value('required_contexts') : null;
    const statuses = repository.statuses.filter((status) => status.sha === sha);
    const newest = [...new Map(statuses.map((status) => [status.context, status])).values()];
    const counted = wanted === null ? newest : newest.filter(({ context }) => wanted.includes(context));
    const missing = (wanted ?? []).filter((context) => !counted.some((status) => status.context === context));
    if (missing.length === 0 && (counted.length === 0 || combinedState(counted) === 'success'))
        return;
    throw new api_error/* ApiError */.hD(409, `Conflict: Commit status checks failed for ${ref}.`, {
        errors: [{ resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
    });
}
/**
 * "Adds a new inactive status to all prior non-transient, non-production environment deployments with the same repository and
 * environment name … only … to deployments that had a success state" (REST, create a deployment status).
 */
function retire(call, by, { creator, createdAt }) {
    const prior = call.repository.deployments.filter((other) => other.id < by.id && other.environment === by.environment);
    for (const other of prior.filter(({ transient, production }) => !transient && !production)) {
        if ((0,deployments/* stateOf */.L)(other) !== 'success')
            continue;
        const { environment } = other;
        other.statuses.push({
            ...{ id: call.state.nextId(), state: 'inactive', description: '', environment, environmentUrl: null, logUrl: null },
            ...{ creator, createdAt },
        });
    }
}
function limited(resource, text) {
    if (text !== null && [...text].length > deployments_DESCRIPTION_LIMIT) {
        const message = `description is too long (maximum is ${deployments_DESCRIPTION_LIMIT} characters)`;
        throw (0,api_error/* validationFailed */.$Y)({ resource, field: 'description', code: 'custom', message });
    }
    return text;
}
function web(field, url) {
    if (url === null || url === '')
        return null;
    if (!/^https?:\/\//i.test(url)) {
        throw (0,api_error/* validationFailed */.$Y)({ resource: 'DeploymentStatus', field, code: 'custom', message: `${field} must use http(s) scheme` });
    }
    return url;
}

// EXTERNAL MODULE: ./build/loopback/handlers/git-ref-write.js
var git_ref_write = __webpack_require__(84034);
;// CONCATENATED MODULE: ./build/loopback/handlers/git-refs.js






const git_refs_READ = (0,permissions/* needs */.eN)('contents:read');
const git_refs_WRITE = (0,permissions/* needs */.eN)('contents:write');
/** A handler of Git data; a repository without a commit answers 409 to all of them. */
function onGit(grant, handle) {
    return (0,loopback_call/* onRepository */.Y)(grant, (call) => {
        if (call.repository.refs.size === 0)
            throw new api_error/* ApiError */.hD(409, 'Git Repository is empty.');
        return handle(call);
    });
}
const gitRefs = {
    'git/get-ref': onGit(git_refs_READ, (call) => {
        const ref = `refs/${call.path.text('ref')}`;
        const sha = call.repository.refs.get(ref);
        if (sha === undefined)
            throw (0,api_error/* notFound */.mX)();
        return (0,loopback_call/* json */.P)(refView(call, ref, sha));
    }),
    // All of them at once: the description has no paging.
    'git/list-matching-refs': onGit(git_refs_READ, (call) => {
        const start = `refs/${call.path.text('ref')}`;
        const found = [...call.repository.refs].filter(([ref]) => ref.startsWith(start)).sort(([a], [b]) => (a < b ? -1 : 1));
        return (0,loopback_call/* json */.P)(found.map(([ref, sha]) => refView(call, ref, sha)));
    }),
    'git/create-ref': onGit(git_refs_WRITE, (call) => {
        const [ref, to] = [call.body.text('ref'), call.body.text('sha')];
        refuse((0,git_ref_write/* moveRef */.LH)(call.repository, call.token.login, { ref, to, force: false }, 'creating'));
        const view = refView(call, ref, to);
        return (0,loopback_call/* json */.P)(view, 201, { location: String(view.url) });
    }),
    'git/update-ref': onGit(git_refs_WRITE, (call) => {
        const [ref, to] = [`refs/${call.path.text('ref')}`, call.body.text('sha')];
        refuse((0,git_ref_write/* moveRef */.LH)(call.repository, call.token.login, { ref, to, force: call.body.value('force') === true }, 'updating'));
        return (0,loopback_call/* json */.P)(refView(call, ref, to));
    }),
    'git/delete-ref': onGit(git_refs_WRITE, (call) => {
        const ref = `refs/${call.path.text('ref')}`;
        refuse((0,git_ref_write/* moveRef */.LH)(call.repository, call.token.login, { ref, to: null, force: true }, 'updating'));
        return { kind: 'empty', status: 204 };
    }),
};
function refuse(refusal) {
    if (refusal !== null)
        throw new api_error/* ApiError */.hD(422, refusal.message);
}
function refView({ repository, links }, ref, sha) {
    const api = repositoryUrl(repository, links);
    return {
        ref,
        node_id: (0,views_links/* nodeId */.s5)('Ref', `${repository.id}:${ref}`),
        url: `${api}/git/${(0,views_links/* encodePath */.O0)(ref)}`,
        object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` },
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/git-commits.js










const git_commits_READ = (0,permissions/* needs */.eN)('contents:read');
const gitCommits = {
    'repos/get-commit': onGit(git_commits_READ, (call) => {
        const sha = commitOf(call, call.path.text('ref'));
        const { git } = call.repository;
        const commit = git.commit(sha);
        const parent = git.commit(commit?.parents[0] ?? '');
        const rows = diffTrees(git, parent?.tree ?? '', commit?.tree ?? '');
        const { items, headers } = (0,paging/* page */.MY)(call, rows);
        const count = (key) => rows.reduce((sum, row) => sum + row[key], 0);
        const stats = { additions: count('additions'), deletions: count('deletions'), total: count('additions') + count('deletions') };
        return (0,loopback_call/* json */.P)({ ...commitView(call, sha), stats, files: items.map((row) => file(call, sha, row)) }, 200, headers);
    }),
    'repos/list-commits': onGit(git_commits_READ, (call) => {
        const { repository, query } = call;
        const left = ['path', 'author', 'committer'].filter((name) => query.has(name));
        if (left.length > 0)
            throw new api_error/* ApiError */.hD(501, `The loopback does not filter commits by ${left.join(' and ')} yet.`);
        const [since, until] = [query.optionalText('since'), query.optionalText('until')];
        const rows = repository.git.ancestors(commitOf(call, query.optionalText('sha') ?? repository.defaultBranch)).filter((sha) => {
            const at = repository.git.commit(sha)?.committer.date ?? new Date(0);
            return (since === null || at >= new Date(since)) && (until === null || at <= new Date(until));
        });
        return (0,paging/* list */.p_)(call, rows, (sha) => commitView(call, sha));
    }),
};
function file(call, commit, row) {
    const page = `${call.links.html}/${call.repository.fullName}`;
    const place = `${commit}/${(0,views_links/* encodePath */.O0)(row.path)}`;
    return {
        sha: row.sha,
        filename: row.path,
        status: row.status,
        additions: row.additions,
        deletions: row.deletions,
        changes: row.additions + row.deletions,
        blob_url: `${page}/blob/${place}`,
        raw_url: `${page}/raw/${place}`,
        contents_url: `${repositoryUrl(call.repository, call.links)}/contents/${(0,views_links/* encodePath */.O0)(row.path)}?ref=${commit}`,
        ...(row.patch === null ? {} : { patch: row.patch }),
        ...(row.previousPath === null ? {} : { previous_filename: row.previousPath }),
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/git-objects.js







const git_objects_READ = (0,permissions/* needs */.eN)('contents:read');
const git_objects_WRITE = (0,permissions/* needs */.eN)('contents:write');
/** "The limit for the `tree` array is 100,000 entries with a maximum size of 7 MB" (REST, get a tree). */
const TREE_LIMIT = 100_000;
const TYPES = {
    '040000': 'tree',
    '160000': 'commit',
    '100644': 'blob',
    '100755': 'blob',
    '120000': 'blob',
};
const gitObjects = {
    'git/get-blob': onGit(git_objects_READ, (call) => {
        const sha = call.path.text('file_sha');
        const data = call.repository.git.blob(sha);
        if (data === undefined)
            throw (0,api_error/* notFound */.mX)();
        if (/application\/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
            return { kind: 'raw', status: 200, type: 'application/vnd.github.raw+json; charset=utf-8', body: data };
        }
        const content = data.toString('base64').replace(/.{1,60}/g, '$&\n');
        return (0,loopback_call/* json */.P)({ sha, node_id: (0,views_links/* nodeId */.s5)('Blob', sha), size: data.length, url: url(call, 'blobs', sha), content, encoding: 'base64' });
    }),
    'git/create-blob': onGit(git_objects_WRITE, (call) => {
        const encoding = call.body.optionalText('encoding') ?? 'utf-8';
        if (encoding !== 'utf-8' && encoding !== 'base64')
            throw new api_error/* ApiError */.hD(422, `${encoding} is not a supported encoding`);
        const sha = call.repository.git.putBlob(Buffer.from(call.body.text('content'), encoding === 'base64' ? 'base64' : 'utf8'));
        return (0,loopback_call/* json */.P)({ sha, url: url(call, 'blobs', sha) }, 201, { location: url(call, 'blobs', sha) });
    }),
    'git/get-tree': onGit(git_objects_READ, (call) => {
        const { git } = call.repository;
        const asked = call.path.text('tree_sha');
        // GitHub keeps the id that was asked for, also where it is a commit's.
        const sha = git.tree(asked) === undefined ? call.repository.resolve(asked) : asked;
        const tree = git.tree(asked) === undefined ? git.commit(sha ?? '')?.tree : asked;
        if (sha === undefined || tree === undefined)
            throw (0,api_error/* notFound */.mX)();
        const rows = call.query.has('recursive') ? deep(git, tree, '') : (git.tree(tree) ?? []);
        return (0,loopback_call/* json */.P)(treeView(call, sha, rows));
    }),
    'git/create-tree': onGit(git_objects_WRITE, (call) => {
        const { git } = call.repository;
        const base = call.body.optionalText('base_tree');
        const start = base === null ? null : (git.commit(base)?.tree ?? base);
        if (start !== null && git.tree(start) === undefined)
            throw new api_error/* ApiError */.hD(422, 'base_tree is not a valid tree oid');
        const entries = call.body.value('tree');
        if (entries.length === 0 && start === null)
            throw new api_error/* ApiError */.hD(422, 'Invalid tree info');
        const files = new Map(start === null ? [] : git.files(start));
        for (const entry of entries)
            put(git, files, entry);
        const sha = git.putFiles(files);
        return (0,loopback_call/* json */.P)(treeView(call, sha, git.tree(sha) ?? []), 201, { location: url(call, 'trees', sha) });
    }),
    'git/get-commit': onGit(git_objects_READ, (call) => {
        const sha = call.path.text('commit_sha');
        if (call.repository.git.commit(sha) === undefined)
            throw (0,api_error/* notFound */.mX)();
        return (0,loopback_call/* json */.P)(gitCommitView(call.repository, sha, call.links));
    }),
    'git/create-commit': onGit(git_objects_WRITE, (call) => {
        const { git, signed } = call.repository;
        const tree = call.body.text('tree');
        if (git.tree(tree) === undefined)
            throw new api_error/* ApiError */.hD(422, 'Tree SHA does not exist');
        const parents = (call.body.value('parents') ?? []);
        if (parents.some((parent) => git.commit(parent) === undefined)) {
            throw new api_error/* ApiError */.hD(422, 'Parent SHA does not exist or is not a commit object');
        }
        const own = { name: call.token.login, email: noReply(call), date: call.now };
        const author = signature(call.body.value('author'), own);
        const committer = signature(call.body.value('committer'), author);
        const sha = git.putCommit({ tree, parents, author, committer, message: call.body.text('message') });
        // GitHub signs what an app or its own token commits in its own name; who names an author or a committer signs himself.
        const named = call.body.has('author') || call.body.has('committer');
        if (!named && call.token.type === 'installation')
            signed.add(sha);
        return (0,loopback_call/* json */.P)(gitCommitView(call.repository, sha, call.links), 201, { location: url(call, 'commits', sha) });
    }),
};
function put(git, files, { path = '', mode = '100644', sha, content }) {
    if (path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))) {
        throw new api_error/* ApiError */.hD(422, 'tree.path contains a malformed path component');
    }
    if ((sha === undefined) === (content === undefined))
        throw new api_error/* ApiError */.hD(422, 'Must supply either tree.sha or tree.content');
    // What was a folder is a file now, or is gone.
    for (const other of [...files.keys()])
        if (other.startsWith(`${path}/`))
            files.delete(other);
    if (sha === null) {
        files.delete(path);
    }
    else if (mode === '040000') {
        const inside = sha === undefined ? undefined : git.tree(sha);
        if (sha === undefined || inside === undefined)
            throw new api_error/* ApiError */.hD(422, `tree.sha ${sha} is not a valid tree`);
        for (const [below, blob] of git.files(sha))
            files.set(`${path}/${below}`, blob);
    }
    else {
        if (sha !== undefined && mode !== '160000' && git.blob(sha) === undefined)
            throw new api_error/* ApiError */.hD(422, `tree.sha ${sha} is not a valid blob`);
        files.set(path, { mode, sha: sha ?? git.putBlob(content ?? '') });
    }
}
function deep(git, tree, folder) {
    return (git.tree(tree) ?? []).flatMap((entry) => {
        const here = { ...entry, name: `${folder}${entry.name}` };
        return entry.mode === '040000' ? [here, ...deep(git, entry.sha, `${here.name}/`)] : [here];
    });
}
function treeView(call, sha, entries) {
    const rows = entries.slice(0, TREE_LIMIT).map(({ name, mode, sha: id }) => {
        const type = TYPES[mode];
        const size = type === 'blob' ? { size: call.repository.git.blob(id)?.length ?? 0 } : {};
        return { path: name, mode, type, sha: id, ...size, ...(type === 'commit' ? {} : { url: url(call, `${type}s`, id) }) };
    });
    return { sha, url: url(call, 'trees', sha), tree: rows, truncated: entries.length > TREE_LIMIT };
}
function url({ repository, links }, kind, sha) {
    return `${repositoryUrl(repository, links)}/git/${kind}/${sha}`;
}
function noReply({ state, token }) {
    return `${state.user(token.login).id}+${token.login}@users.noreply.github.com`;
}
/** What is not given of a person is the other's; `date` is now. */
function signature(given, other) {
    const { name, email, date } = (given ?? {});
    return { name: name ?? other.name, email: email ?? other.email, date: date === undefined ? other.date : new Date(date) };
}

// EXTERNAL MODULE: ./build/loopback/handlers/git-rules.js
var git_rules = __webpack_require__(30570);
;// CONCATENATED MODULE: ./build/loopback/handlers/issues.js






const issues = {
    'issues/get': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('issues:read'), (call) => (0,loopback_call/* json */.P)(issues_view(call, issue(call)))),
    'issues/list-for-repo': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('issues:read', 'pull-requests:read'), (call) => (0,paging/* list */.p_)(call, issues_selected(call), (found) => issues_view(call, found))),
    'issues/create': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('issues:write'), (call) => {
        const title = String(call.body.value('title'));
        const body = call.body.optionalText('body');
        checkBody('Issue', body);
        if (title.trim() === '')
            throw (0,api_error/* validationFailed */.$Y)({ resource: 'Issue', field: 'title', code: 'missing_field' });
        const added = call.state.addIssue(call.repository, { title, body, user: call.token.login });
        // Who may not triage has labels and assignees dropped in silence; a job's token with this grant may.
        if (call.body.has('labels'))
            call.state.setLabels(call.repository, added, named(call.body.value('labels'), 'name'), call.token.login);
        if (call.body.has('assignees'))
            added.assignees = named(call.body.value('assignees'), 'login');
        const created = issues_view(call, added);
        return (0,loopback_call/* json */.P)(created, 201, { location: String(created.url) });
    }),
    'issues/list-events': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('issues:read', 'pull-requests:read'), (call) => {
        const found = issue(call);
        requireConversation(call, found, 'read');
        const events = call.repository.issueEvents.filter((event) => event.issue === found.number);
        return (0,paging/* list */.p_)(call, events, (event) => issueEventView(call.state, call.repository, event, call.links));
    }),
    'issues/update': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('issues:write', 'pull-requests:write'), (call) => {
        const found = issue(call);
        requireConversation(call, found, 'write');
        const body = call.body.optionalText('body');
        checkBody('Issue', body);
        if (call.body.has('title'))
            found.title = String(call.body.value('title'));
        if (found.title.trim() === '')
            throw (0,api_error/* validationFailed */.$Y)({ resource: 'Issue', field: 'title', code: 'missing_field' });
        if (call.body.has('body'))
            found.body = body;
        if (call.body.has('labels'))
            call.state.setLabels(call.repository, found, named(call.body.value('labels'), 'name'), call.token.login);
        if (call.body.has('assignees'))
            found.assignees = named(call.body.value('assignees'), 'login');
        setState(found, call.body.optionalText('state'), call.body.optionalText('state_reason'), call.now);
        found.updatedAt = call.now;
        return (0,loopback_call/* json */.P)(issues_view(call, found));
    }),
};
function issues_view(call, found) {
    return issueView(call.state, call.repository, found, call.links);
}
/** Newest first, pull requests among them. Labels are compared without case, and all of them must be there. */
function issues_selected({ repository, query }) {
    for (const name of ['assignee', 'milestone', 'mentioned', 'type', 'since']) {
        if (query.has(name))
            throw new api_error/* ApiError */.hD(501, `The loopback does not select issues by \`${name}\` yet.`);
    }
    const state = query.text('state');
    const creator = query.optionalText('creator');
    const labels = (query.optionalText('labels') ?? '').split(',').filter((label) => label !== '');
    const found = [...repository.issues.values()]
        .filter((one) => state === 'all' || one.state === state)
        .filter((one) => creator === null || one.user.toLowerCase() === creator.toLowerCase())
        .filter((one) => labels.every((label) => one.labels.some((own) => own.toLowerCase() === label.toLowerCase())))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.number - a.number);
    return query.text('direction') === 'asc' ? found.reverse() : found;
}
/** Opens or closes; null leaves it as it is. */
function setState(found, state, reason, now) {
    if (state === null || state === found.state)
        return;
    found.state = state === 'closed' ? 'closed' : 'open';
    found.closedAt = state === 'closed' ? now : null;
    found.stateReason = found.pull !== null ? null : state === 'closed' ? (reason ?? 'completed') : 'reopened';
}
/** GitHub takes labels and assignees as texts or as objects. */
function named(value, key) {
    if (!Array.isArray(value))
        return [];
    return value.map((item) => (typeof item === 'string' ? item : String(item[key])));
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./build/loopback/views/job.js


/** "job". A job that never began has no runner. */
function jobView(repository, { checkRun, run, attempt, steps }, links) {
    const url = repositoryUrl(repository, links);
    const { id, name, status, conclusion, startedAt, completedAt } = checkRun;
    const begun = steps.length > 0;
    return {
        id,
        run_id: run.id,
        workflow_name: run.workflow.name,
        head_branch: run.headBranch,
        run_url: `${url}/actions/runs/${run.id}`,
        run_attempt: attempt,
        node_id: (0,views_links/* nodeId */.s5)('CheckRun', id),
        head_sha: run.headSha,
        url: `${url}/actions/jobs/${id}`,
        html_url: `${links.html}/${repository.fullName}/actions/runs/${run.id}/job/${id}`,
        status,
        conclusion,
        created_at: (0,views_links/* time */.kB)(run.createdAt),
        started_at: (0,views_links/* time */.kB)(startedAt ?? run.createdAt),
        completed_at: (0,views_links/* timeOrNull */.Wm)(completedAt),
        name,
        steps: steps.map((step) => ({ ...step, started_at: (0,views_links/* timeOrNull */.Wm)(startedAt), completed_at: (0,views_links/* timeOrNull */.Wm)(completedAt) })),
        check_run_url: `${url}/check-runs/${id}`,
        labels: ['ubuntu-latest'],
        runner_id: begun ? 1 : null,
        runner_name: begun ? 'GitHub Actions 1' : null,
        runner_group_id: begun ? 1 : null,
        runner_group_name: begun ? 'GitHub Actions' : null,
    };
}
/** "check annotation". */
function annotationView(annotation, headSha, repository, links) {
    const { path, line, level, title, message } = annotation;
    return {
        path,
        blob_href: `${links.html}/${repository.fullName}/blob/${headSha}/${path}`,
        start_line: line,
        end_line: line,
        start_column: null,
        end_column: null,
        annotation_level: level,
        title,
        message,
        raw_details: null,
    };
}

;// CONCATENATED MODULE: ./build/loopback/views/workflow.js



function workflowView(repository, workflow, links) {
    const page = `${links.html}/${repository.fullName}`;
    return {
        id: workflow.id,
        node_id: (0,views_links/* nodeId */.s5)('Workflow', workflow.id),
        name: workflow.name,
        path: workflow.path,
        state: workflow.state,
        created_at: (0,views_links/* time */.kB)(workflow.createdAt),
        updated_at: (0,views_links/* time */.kB)(workflow.createdAt),
        url: `${repositoryUrl(repository, links)}/actions/workflows/${workflow.id}`,
        html_url: `${page}/blob/${repository.defaultBranch}/${workflow.path}`,
        badge_url: `${page}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
    };
}
/** "workflow run". `pull_requests` is left empty: GitHub leaves it so for a fork's runs, and callers must not rely on it. */
function runView(state, repository, run, links) {
    const { workflow } = run;
    const url = `${repositoryUrl(repository, links)}/actions/runs/${run.id}`;
    const commit = repository.git.commit(run.headSha);
    const actor = simpleUser(state.user(run.actor), links);
    return {
        id: run.id,
        name: workflow.name,
        node_id: (0,views_links/* nodeId */.s5)('WorkflowRun', run.id),
        head_branch: run.headBranch,
        head_sha: run.headSha,
        path: workflow.path,
        display_title: commit?.message.split('\n')[0] ?? workflow.name,
        run_number: run.number,
        event: run.event,
        status: run.status,
        conclusion: run.conclusion,
        workflow_id: workflow.id,
        check_suite_id: run.id,
        check_suite_node_id: (0,views_links/* nodeId */.s5)('CheckSuite', run.id),
        url,
        html_url: `${links.html}/${repository.fullName}/actions/runs/${run.id}`,
        pull_requests: [],
        created_at: (0,views_links/* time */.kB)(run.createdAt),
        updated_at: (0,views_links/* time */.kB)(run.createdAt),
        run_started_at: (0,views_links/* time */.kB)(run.createdAt),
        actor,
        triggering_actor: actor,
        run_attempt: run.attempt,
        referenced_workflows: [],
        previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: `${repositoryUrl(repository, links)}/check-suites/${run.id}`,
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
        workflow_url: `${repositoryUrl(repository, links)}/actions/workflows/${workflow.id}`,
        head_commit: commit === undefined
            ? null
            : {
                id: run.headSha,
                tree_id: commit.tree,
                message: commit.message,
                timestamp: (0,views_links/* time */.kB)(commit.committer.date),
                author: workflow_person(commit.author),
                committer: workflow_person(commit.committer),
            },
        repository: minimalRepository(state, repository, links),
        head_repository: minimalRepository(state, run.headRepository, links),
    };
}
function workflow_person({ name, email }) {
    return { name, email };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/jobs.js







const jobs_READ = (0,permissions/* needs */.eN)('actions:read');
const jobs_WRITE = (0,permissions/* needs */.eN)('actions:write');
const DAY_MS = 86_400_000;
/** Jobs of a run, attempt by attempt, their logs and annotations, and the ways to run them again. */
const jobs = {
    'actions/download-job-logs-for-workflow-run': (0,loopback_call/* onRepository */.Y)(jobs_READ, (call) => {
        const { log } = jobOf(call);
        if (log === null)
            throw (0,api_error/* notFound */.mX)();
        return jobs_stored(call, Buffer.from(log), 'text/plain; charset=utf-8');
    }),
    'actions/download-workflow-run-logs': (0,loopback_call/* onRepository */.Y)(jobs_READ, (call) => {
        const run = runOf(call);
        const files = ofAttempt(call, run, run.attempt).flatMap(({ checkRun, log }, index) => log === null ? [] : [[`${index}_${checkRun.name.replace(/[/:]/g, '_')}.txt`, (0,esm/* strToU8 */._u)(log)]]);
        if (files.length === 0)
            throw (0,api_error/* notFound */.mX)();
        return jobs_stored(call, (0,esm/* zipSync */.L)(Object.fromEntries(files)), 'application/zip');
    }),
    'actions/get-job-for-workflow-run': (0,loopback_call/* onRepository */.Y)(jobs_READ, (call) => (0,loopback_call/* json */.P)(jobView(call.repository, jobOf(call), call.links))),
    'actions/get-workflow-run-attempt': (0,loopback_call/* onRepository */.Y)(jobs_READ, (call) => {
        const run = runOf(call);
        const attempt = attemptOf(call, run);
        if (attempt === run.attempt)
            return (0,loopback_call/* json */.P)(runView(call.state, call.repository, run, call.links));
        // An attempt that was followed by another had ended, and not well.
        return (0,loopback_call/* json */.P)(runView(call.state, call.repository, { ...run, attempt, status: 'completed', conclusion: 'failure' }, call.links));
    }),
    'actions/list-jobs-for-workflow-run': (0,loopback_call/* onRepository */.Y)(jobs_READ, (call) => {
        const run = runOf(call);
        const all = call.query.has('filter') && call.query.text('filter') === 'all';
        return listed(call, all ? call.repository.jobs.filter((job) => job.run === run) : ofAttempt(call, run, run.attempt));
    }),
    'actions/list-jobs-for-workflow-run-attempt': (0,loopback_call/* onRepository */.Y)(jobs_READ, (call) => {
        const run = runOf(call);
        return listed(call, ofAttempt(call, run, attemptOf(call, run)));
    }),
    'actions/re-run-job-for-workflow-run': (0,loopback_call/* onRepository */.Y)(jobs_WRITE, (call) => {
        const { run, checkRun } = jobOf(call);
        return again(call, run, (job) => job.checkRun.name === checkRun.name);
    }),
    'actions/re-run-workflow': (0,loopback_call/* onRepository */.Y)(jobs_WRITE, (call) => again(call, runOf(call), () => true)),
    'actions/re-run-workflow-failed-jobs': (0,loopback_call/* onRepository */.Y)(jobs_WRITE, (call) => again(call, runOf(call), ({ checkRun }) => checkRun.conclusion !== 'success' && checkRun.conclusion !== 'skipped')),
    'checks/list-annotations': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('checks:read'), (call) => {
        const { repository, links } = call;
        const run = repository.checkRuns.get(call.path.number('check_run_id'));
        if (run === undefined)
            throw (0,api_error/* notFound */.mX)();
        return (0,paging/* list */.p_)(call, run.annotations, (annotation) => annotationView(annotation, run.headSha, repository, links));
    }),
};
function runOf({ repository, path }) {
    const found = repository.workflowRuns.find(({ id }) => id === path.number('run_id'));
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    return found;
}
function jobOf({ repository, path }) {
    const found = repository.jobs.find(({ checkRun }) => checkRun.id === path.number('job_id'));
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    return found;
}
function attemptOf({ path }, { attempt }) {
    const asked = path.number('attempt_number');
    if (asked < 1 || asked > attempt)
        throw (0,api_error/* notFound */.mX)();
    return asked;
}
/** The newest job of each name up to the attempt: a job that was not run again is shown with the attempt that it ran in. */
function ofAttempt({ repository }, run, attempt) {
    const newest = new Map();
    for (const job of repository.jobs)
        if (job.run === run && job.attempt <= attempt)
            newest.set(job.checkRun.name, job);
    return [...newest.values()];
}
function listed(call, found) {
    const { items, headers } = (0,paging/* page */.MY)(call, found);
    const rows = items.map((job) => jobView(call.repository, job, call.links));
    return (0,loopback_call/* json */.P)({ total_count: (0,paging/* totalCount */.wv)(call, found.length), jobs: rows }, 200, headers);
}
/** GitHub sends the caller to its storage, with a signed address that takes no token. */
function jobs_stored({ state, links }, bytes, type) {
    return { kind: 'empty', status: 302, headers: { location: `${new URL(links.api).origin}${state.store(bytes, type)}` } };
}
/**
 * "You can re-run a workflow up to 30 days after its initial run" (docs, re-running workflows and jobs), and not one that runs. The jobs come
 * queued in the next attempt.
 */
function again(call, run, isRunAgain) {
    const { repository, state, now } = call;
    if (run.status !== 'completed')
        throw new api_error/* ApiError */.hD(403, 'This workflow is already running');
    if (now.getTime() - run.createdAt.getTime() > 30 * DAY_MS) {
        throw new api_error/* ApiError */.hD(403, 'Unable to retry this workflow run because it was created over a month ago');
    }
    const before = ofAttempt(call, run, run.attempt);
    Object.assign(run, { attempt: run.attempt + 1, status: 'queued', conclusion: null });
    for (const { checkRun } of before.filter(isRunAgain)) {
        const { name, headSha, app, suiteId } = checkRun;
        state.addJob(repository, run, { name, headSha, app, suiteId, conclusion: null, status: 'queued' }, {});
    }
    return (0,loopback_call/* json */.P)({}, 201);
}

;// CONCATENATED MODULE: ./build/loopback/handlers/pull-sidebar.js




const pull_sidebar_READ = (0,permissions/* needs */.eN)('pull-requests:read');
/** What a pull request has besides itself, and the loopback does not keep: nobody is asked for a review, and no line has a comment. */
const pullSidebar = {
    'pulls/list-requested-reviewers': (0,loopback_call/* onRepository */.Y)(pull_sidebar_READ, (call) => {
        pullRequest(call);
        return (0,loopback_call/* json */.P)({ users: [], teams: [] });
    }),
    'pulls/list-review-comments': (0,loopback_call/* onRepository */.Y)(pull_sidebar_READ, (call) => {
        pullRequest(call);
        return (0,paging/* list */.p_)(call, [], () => null);
    }),
};

;// CONCATENATED MODULE: ./build/loopback/handlers/pulls.js








/** "Responses include a maximum of 3000 files" (REST, list pull requests files). `changed_files` is not cut. */
const pulls_FILE_LIMIT = 3000;
const pulls_COMMIT_LIMIT = 250;
const pulls_READ = (0,permissions/* needs */.eN)('pull-requests:read');
const pulls = {
    'pulls/get': (0,loopback_call/* onRepository */.Y)(pulls_READ, (call) => (0,loopback_call/* json */.P)(whole(call, pullRequest(call)))),
    'pulls/list': (0,loopback_call/* onRepository */.Y)(pulls_READ, (call) => (0,paging/* list */.p_)(call, pulls_selected(call), (found) => pullSimple(call.state, call.repository, found, call.links))),
    // "Lists a maximum of 250 commits for a pull request", oldest first (REST, list commits on a pull request).
    'pulls/list-commits': (0,loopback_call/* onRepository */.Y)(pulls_READ, (call) => {
        const { pull } = pullRequest(call);
        const base = call.repository.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha;
        const commits = call.repository.git.between(base, pull.headSha).slice(0, pulls_COMMIT_LIMIT);
        return (0,paging/* list */.p_)(call, commits, (sha) => commitView(call, sha));
    }),
    'pulls/list-files': (0,loopback_call/* onRepository */.Y)(pulls_READ, (call) => {
        const found = pullRequest(call);
        const files = call.repository.changedFiles(found).slice(0, pulls_FILE_LIMIT);
        return (0,paging/* list */.p_)(call, files, (file) => fileView(found.pull.headRepository, found.pull.headSha, file, call.links));
    }),
    'pulls/list-reviews': (0,loopback_call/* onRepository */.Y)(pulls_READ, (call) => {
        const found = pullRequest(call);
        return (0,paging/* list */.p_)(call, found.pull.reviews, (review) => reviewView(call.state, call.repository, found.number, review, call.links));
    }),
    // Open ones that have the commit, and those that brought it into the default branch (REST, pull requests of a commit).
    'repos/list-pull-requests-associated-with-commit': (0,loopback_call/* onRepository */.Y)(pulls_READ, (call) => {
        const sha = commitOf(call, call.path.text('commit_sha'));
        const found = call.repository.pullRequests().filter((issue) => {
            const isMerged = issue.pull.mergedAt !== null;
            return (issue.state === 'open' || isMerged) && call.repository.git.between(issue.pull.baseSha, issue.pull.headSha).includes(sha);
        });
        return (0,paging/* list */.p_)(call, found, (one) => pullSimple(call.state, call.repository, one, call.links));
    }),
    'pulls/update': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('pull-requests:write'), (call) => {
        const found = pullRequest(call);
        const body = call.body.optionalText('body');
        checkBody('PullRequest', body);
        const base = call.body.optionalText('base');
        if (base !== null)
            changeBase(call, found, base);
        if (call.body.has('title'))
            found.title = call.body.text('title');
        if (call.body.has('body'))
            found.body = body;
        setState(found, call.body.optionalText('state'), null, call.now);
        found.updatedAt = call.now;
        return (0,loopback_call/* json */.P)(whole(call, found));
    }),
};
function whole(call, found) {
    return pullView(call.state, call.repository, found, call.links);
}
function changeBase(call, found, base) {
    const sha = call.repository.refs.get(`refs/heads/${base}`);
    if (sha === undefined)
        throw (0,api_error/* validationFailed */.$Y)({ resource: 'PullRequest', field: 'base', code: 'invalid' });
    found.pull.baseRef = base;
    found.pull.baseSha = sha;
}
/** Newest first by default, as GitHub lists them; `head` is `owner:branch`. */
function pulls_selected(call) {
    const { query } = call;
    const state = query.text('state');
    const base = query.optionalText('base');
    const head = query.optionalText('head');
    const found = call.repository.pullRequests().filter((issue) => {
        const label = `${issue.pull.headRepository.owner}:${issue.pull.headRef}`;
        return ((state === 'all' || issue.state === state) && (base === null || issue.pull.baseRef === base) && (head === null || label === head));
    });
    const key = query.text('sort') === 'updated' ? (issue) => issue.updatedAt.getTime() : (issue) => issue.number;
    const sign = direction(call) === 'asc' ? 1 : -1;
    return found.sort((a, b) => sign * (key(a) - key(b)));
}
/** `desc` "when sort is created or not specified, otherwise asc" (REST, list pull requests). */
function direction(call) {
    return call.query.optionalText('direction') ?? (call.query.text('sort') === 'created' ? 'desc' : 'asc');
}

// EXTERNAL MODULE: ./build/loopback/handlers/branch-rules.js
var branch_rules = __webpack_require__(8784);
;// CONCATENATED MODULE: ./build/loopback/handlers/repositories.js







/** The old `permission` knows four words; `role_name` has them all. */
const LEGACY = { triage: 'read', maintain: 'write' };
const RANK = ['read', 'triage', 'write', 'maintain', 'admin'];
const repositories = {
    'repos/get': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('metadata:read'), (call) => (0,loopback_call/* json */.P)({ ...fullRepository(call.state, call.repository, call.links), network_count: 0, subscribers_count: 0 })),
    'repos/get-branch': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('contents:read'), (call) => {
        const name = call.path.text('branch');
        const sha = call.repository.refs.get(`refs/heads/${name}`);
        if (sha === undefined)
            throw new api_error/* ApiError */.hD(404, 'Branch not found');
        const url = `${repositoryUrl(call.repository, call.links)}/branches/${encodeURIComponent(name)}`;
        const required = call.repository.branchChecks.get(name)?.protection ?? null;
        return (0,loopback_call/* json */.P)({
            name,
            commit: commitView(call, sha),
            _links: { self: url, html: `${call.links.html}/${call.repository.fullName}/tree/${name}` },
            protected: required !== null,
            protection: (0,branch_rules/* protectionView */.P)(required),
            protection_url: `${url}/protection`,
        });
    }),
    'repos/get-collaborator-permission-level': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('metadata:read'), (call) => {
        const login = call.path.text('username');
        if (!call.state.hasUser(login))
            throw (0,api_error/* notFound */.mX)();
        // Who is no collaborator can read a public repository, and that is how GitHub says it.
        const role = call.repository.collaborators.get(login.toLowerCase()) ?? (call.repository.private ? 'none' : 'read');
        const at = RANK.indexOf(role);
        const [pull, triage, push, maintain, admin] = RANK.map((_, rank) => at >= rank);
        const user = simpleUser(call.state.user(login), call.links);
        return (0,loopback_call/* json */.P)({
            permission: LEGACY[role] ?? role,
            role_name: role,
            user: { ...user, role_name: role, permissions: { pull, triage, push, maintain, admin } },
        });
    }),
};

;// CONCATENATED MODULE: ./build/loopback/handlers/run.js




/** One workflow run by its id: always its newest attempt. */
const run = {
    'actions/get-workflow-run': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('actions:read'), (call) => {
        const id = call.path.number('run_id');
        const found = call.repository.workflowRuns.find((one) => one.id === id);
        if (found === undefined)
            throw (0,api_error/* notFound */.mX)();
        return (0,loopback_call/* json */.P)(runView(call.state, call.repository, found, call.links));
    }),
};

;// CONCATENATED MODULE: ./build/loopback/handlers/run-reviews.js






const run_reviews_READ = (0,permissions/* needs */.eN)('actions:read');
/** Deployments of a run that people have to let through, and what they have said. Without pages, as on GitHub. */
const runReviews = {
    'actions/get-pending-deployments-for-run': (0,loopback_call/* onRepository */.Y)(run_reviews_READ, (call) => {
        const run = run_reviews_runOf(call);
        const open = run.status === 'waiting' ? run.deployments.filter(({ reviews }) => reviews.length === 0) : [];
        return (0,loopback_call/* json */.P)(open.map((deployment) => ({
            environment: environmentView(call, deployment),
            wait_timer: 0,
            wait_timer_started_at: null,
            current_user_can_approve: deployment.reviewers.includes(call.token.login),
            reviewers: deployment.reviewers.map((name) => reviewerView(call, name)),
        })));
    }),
    'actions/get-reviews-for-run': (0,loopback_call/* onRepository */.Y)(run_reviews_READ, (call) => (0,loopback_call/* json */.P)(run_reviews_runOf(call).deployments.flatMap((deployment) => deployment.reviews.map(({ user, state, comment, at }) => ({
        environments: [{ ...environmentView(call, deployment), created_at: (0,views_links/* time */.kB)(at), updated_at: (0,views_links/* time */.kB)(at) }],
        state,
        user: simpleUser(call.state.user(user), call.links),
        comment,
    }))))),
};
function run_reviews_runOf(call) {
    const id = call.path.number('run_id');
    const found = call.repository.workflowRuns.find((run) => run.id === id);
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    return found;
}
/** An environment has the same id in every run. */
function environmentView(call, { environment: name }) {
    const id = call.state.idOf('environment', `${call.repository.fullName} ${name}`);
    return {
        id,
        node_id: (0,views_links/* nodeId */.s5)('Environment', id),
        name,
        url: `${repositoryUrl(call.repository, call.links)}/environments/${encodeURIComponent(name)}`,
        html_url: `${call.links.html}/${call.repository.fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    };
}
function reviewerView(call, name) {
    const [org, slug] = name.split('/');
    if (slug === undefined)
        return { type: 'User', reviewer: simpleUser(call.state.user(name), call.links) };
    const url = `${call.links.api}/organizations/${org}/team/${slug}`;
    const id = call.state.idOf('team', name);
    const reviewer = {
        id,
        node_id: (0,views_links/* nodeId */.s5)('Team', id),
        name: slug,
        slug,
        description: null,
        privacy: 'closed',
        notification_setting: 'notifications_enabled',
        permission: 'pull',
        url,
        html_url: `${call.links.html}/orgs/${org}/teams/${slug}`,
        members_url: `${url}/members{/member}`,
        repositories_url: `${url}/repos`,
        parent: null,
        type: 'organization',
        organization_id: call.state.user(org ?? '', 'Organization').id,
    };
    return { type: 'Team', reviewer };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/runs.js





/** Workflow runs of the whole repository; those of one workflow are another family. */
const runs = {
    'actions/list-workflow-runs-for-repo': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('actions:read'), (call) => {
        const found = runs_selected(call);
        const { items, headers } = (0,paging/* page */.MY)(call, found);
        const rows = items.map((run) => runView(call.state, call.repository, run, call.links));
        return (0,loopback_call/* json */.P)({ total_count: (0,paging/* totalCount */.wv)(call, found.length), workflow_runs: rows }, 200, headers);
    }),
};
/** Newest first. */
function runs_selected({ repository, query }) {
    if (query.has('created'))
        throw new api_error/* ApiError */.hD(501, 'The loopback does not select runs by `created` yet.');
    const is = (name, ...values) => !query.has(name) || values.includes(query.text(name));
    return repository.workflowRuns
        .filter((run) => is('head_sha', run.headSha) && is('branch', run.headBranch) && is('event', run.event) && is('actor', run.actor))
        .filter((run) => is('status', run.status, run.conclusion))
        .filter((run) => !query.has('check_suite_id') || query.number('check_suite_id') === run.id)
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}

;// CONCATENATED MODULE: ./build/loopback/handlers/secret-alerts.js






const secretAlerts = {
    // `github.token` cannot have this grant; an App's token can.
    'secret-scanning/list-alerts-for-repo': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('secret-scanning-alerts:read'), (call) => {
        if (call.repository.secretAlerts === null)
            throw new api_error/* ApiError */.hD(404, 'Secret scanning is disabled on this repository.');
        const state = call.query.optionalText('state');
        const found = call.repository.secretAlerts.filter((alert) => state === null || alert.state === state).reverse();
        return (0,paging/* list */.p_)(call, found, (alert) => alertView(call, alert));
    }),
};
function alertView({ repository, links, query }, alert) {
    const url = `${repositoryUrl(repository, links)}/secret-scanning/alerts/${alert.number}`;
    return {
        number: alert.number,
        created_at: (0,views_links/* time */.kB)(alert.createdAt),
        url,
        html_url: `${links.html}/${repository.fullName}/security/secret-scanning/${alert.number}`,
        locations_url: `${url}/locations`,
        state: alert.state,
        secret_type: alert.type,
        secret_type_display_name: alert.type,
        resolution: alert.state === 'resolved' ? 'revoked' : null,
        ...(query.value('hide_secret') === true ? {} : { secret: 'not kept here' }),
    };
}

;// CONCATENATED MODULE: ./build/loopback/handlers/workflows.js





const workflows_READ = (0,permissions/* needs */.eN)('actions:read');
const workflows = {
    'actions/list-repo-workflows': (0,loopback_call/* onRepository */.Y)(workflows_READ, (call) => {
        const all = call.repository.workflows;
        const { items, headers } = (0,paging/* page */.MY)(call, all);
        const rows = items.map((workflow) => workflowView(call.repository, workflow, call.links));
        return (0,loopback_call/* json */.P)({ total_count: (0,paging/* totalCount */.wv)(call, all.length), workflows: rows }, 200, headers);
    }),
    'actions/list-workflow-runs': (0,loopback_call/* onRepository */.Y)(workflows_READ, (call) => {
        const found = workflows_selected(call, workflowOf(call));
        const { items, headers } = (0,paging/* page */.MY)(call, found);
        const rows = items.map((run) => runView(call.state, call.repository, run, call.links));
        return (0,loopback_call/* json */.P)({ total_count: (0,paging/* totalCount */.wv)(call, found.length), workflow_runs: rows }, 200, headers);
    }),
    'actions/create-workflow-dispatch': (0,loopback_call/* onRepository */.Y)((0,permissions/* needs */.eN)('actions:write'), dispatch),
};
/** "The ref can be a branch or tag name"; the run is there at once, queued (REST, create a workflow dispatch event). */
function dispatch(call) {
    const { repository, state, token } = call;
    const workflow = workflowOf(call);
    const ref = call.body.text('ref');
    const headBranch = ref.replace(/^refs\/(heads|tags)\//, '');
    const headSha = repository.refs.get(`refs/heads/${headBranch}`) ?? repository.refs.get(`refs/tags/${headBranch}`);
    if (headSha === undefined)
        throw new api_error/* ApiError */.hD(422, `No ref found for: ${ref}`);
    if (workflow.state !== 'active')
        throw new api_error/* ApiError */.hD(422, 'Cannot trigger a disabled workflow');
    const file = repository.git.files(repository.git.commit(headSha)?.tree ?? '').get(workflow.path);
    const text = file === undefined ? null : (repository.git.blob(file.sha)?.toString('utf8') ?? '');
    if (text !== null && !/\bworkflow_dispatch\b/.test(text)) {
        throw new api_error/* ApiError */.hD(422, "Workflow does not have 'workflow_dispatch' trigger");
    }
    const run = state.addWorkflowRun(repository, workflow, {
        event: 'workflow_dispatch',
        status: 'queued',
        conclusion: null,
        headBranch,
        headSha,
        actor: token.login,
        inputs: call.body.has('inputs') ? call.body.value('inputs') : {},
    });
    if (call.body.has('return_run_details') && call.body.value('return_run_details') === true) {
        const view = runView(state, repository, run, call.links);
        return (0,loopback_call/* json */.P)({ workflow_run_id: run.id, run_url: view.url, html_url: view.html_url });
    }
    return { kind: 'empty', status: 204 };
}
/** By id or by the name of its file. */
function workflowOf(call) {
    const wanted = String(call.path.value('workflow_id'));
    const found = call.repository.workflows.find(({ id, path }) => String(id) === wanted || path === `.github/workflows/${wanted}`);
    if (found === undefined)
        throw (0,api_error/* notFound */.mX)();
    return found;
}
/** Newest first. `branch` is the head's branch, whichever repository it is in: a fork's `main` is found by `main` too. */
function workflows_selected(call, workflow) {
    const { query } = call;
    for (const name of ['created', 'check_suite_id']) {
        if (query.has(name))
            throw new api_error/* ApiError */.hD(501, `The loopback does not select runs by \`${name}\` yet.`);
    }
    const is = (name, ...values) => !query.has(name) || values.includes(query.text(name));
    return call.repository.workflowRuns
        .filter((run) => run.workflow === workflow)
        .filter((run) => is('branch', run.headBranch) && is('event', run.event) && is('actor', run.actor) && is('head_sha', run.headSha))
        .filter((run) => is('status', run.status, run.conclusion))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}

;// CONCATENATED MODULE: ./build/loopback/handlers/registry.js






















/** Every operation that is answered; the rest of the description answers 501. One line here adds a family. */
const operations = {
    ...accounts,
    ...artifacts,
    ...checks,
    ...comments,
    ...comparisons,
    ...contents,
    ...deployments_deployments,
    ...gitCommits,
    ...gitObjects,
    ...gitRefs,
    ...git_rules/* gitRules */.U,
    ...issues,
    ...jobs,
    ...pullSidebar,
    ...pulls,
    ...repositories,
    ...run,
    ...runReviews,
    ...runs,
    ...secretAlerts,
    ...statuses,
    ...workflows,
};

;// CONCATENATED MODULE: ./build/loopback/journal.js
/** Every request, in order of its answer's end. */
class Journal {
    entries = [];
    invalid = [];
    #last = 0;
    nextNumber() {
        this.#last += 1;
        return this.#last;
    }
    /** How many requests there were, of one operation or of all. */
    count(operationId) {
        return operationId === undefined ? this.entries.length : this.entries.filter((entry) => entry.operationId === operationId).length;
    }
    /** operationId -> number of requests; `unknown` counts requests without a route. */
    calls() {
        const out = {};
        for (const { operationId } of this.entries)
            out[operationId ?? 'unknown'] = (out[operationId ?? 'unknown'] ?? 0) + 1;
        return out;
    }
    /** All lint, as `operationId: text`. */
    lint() {
        return this.entries.flatMap((entry) => entry.lint.map((text) => `${entry.operationId ?? entry.path}: ${text}`));
    }
    clear() {
        this.entries.length = 0;
        this.invalid.length = 0;
        this.#last = 0;
    }
}
/**
 * Throws unless exactly these calls were made: `{ 'pulls/get': 2, 'pulls/list-files': 1 }`. A call budget of a test.
 * Also throws on lint and on invalid answers, which no run should leave behind.
 */
function expectCalls(journal, expected) {
    const made = journal.calls();
    const wrong = [...new Set([...Object.keys(expected), ...Object.keys(made)])]
        .filter((id) => (expected[id] ?? 0) !== (made[id] ?? 0))
        .map((id) => `${id}: ${expected[id] ?? 0} expected, ${made[id] ?? 0} made`);
    const untidy = [...journal.lint(), ...journal.invalid.map((entry) => `${entry.operationId} answered ${entry.problems.join('; ')}`)];
    if (wrong.length + untidy.length > 0)
        throw new Error([...wrong, ...untidy].join('\n'));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/loopback/seed.js
/** The seed cannot be used; the message has one line for each problem, `file:line: what`. */
class SeedError extends Error {
    name = 'SeedError';
}

;// CONCATENATED MODULE: ./build/loopback/state/ruleset.js
/** The rules that the loopback enforces, in GitHub's words (REST, repository rules). */
const RULE_TYPES = ['creation', 'update', 'deletion', 'non_fast_forward', 'required_signatures', 'pull_request'];

;// CONCATENATED MODULE: ./build/loopback/seed-schema.js


const seed_schema_text = { type: 'string' };
const seed_schema_name = { type: 'string', minLength: 1 };
const number = { type: 'integer', minimum: 1 };
const login = { type: 'string', pattern: '^[A-Za-z0-9_.-]+(\\[bot\\])?$' };
const seed_schema_content = {
    anyOf: [
        seed_schema_text,
        { type: 'object', additionalProperties: false, required: ['file'], properties: { file: seed_schema_name } },
        { type: 'object', additionalProperties: false, required: ['lines'], properties: { lines: { type: 'integer', minimum: 0 } } },
    ],
};
const seed_schema_files = { type: 'object', additionalProperties: seed_schema_content };
const strings = { type: 'array', items: seed_schema_name };
const seed_schema_comments = {
    type: 'array',
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['user', 'body'],
        properties: { user: login, body: seed_schema_text, edited: { type: 'boolean' } },
    },
};
const labelEvents = {
    type: 'array',
    items: {
        type: 'object',
        required: ['label', 'user'],
        additionalProperties: false,
        properties: { label: seed_schema_name, user: login, event: { enum: ['labeled', 'unlabeled'] } },
    },
};
const conversation = {
    number,
    title: seed_schema_name,
    body: { type: ['string', 'null'] },
    user: login,
    labels: strings,
    'label-events': labelEvents,
    comments: seed_schema_comments,
};
const job = { name: seed_schema_name, status: seed_schema_name, conclusion: { type: ['string', 'null'] } };
const runEnvironments = {
    type: 'array',
    items: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
            name: seed_schema_name,
            reviewers: { type: 'array', items: { type: 'string', pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)?$' } },
            reviews: {
                type: 'array',
                items: {
                    type: 'object',
                    required: ['user', 'state'],
                    additionalProperties: false,
                    properties: { user: login, state: { enum: ['approved', 'rejected'] }, comment: seed_schema_text },
                },
            },
        },
    },
};
const steps = {
    type: 'array',
    items: {
        type: 'object',
        required: ['name', 'conclusion'],
        additionalProperties: false,
        properties: { name: seed_schema_name, conclusion: { type: ['string', 'null'] } },
    },
};
const annotations = {
    type: 'array',
    items: {
        type: 'object',
        required: ['message'],
        additionalProperties: false,
        properties: { message: seed_schema_name, title: seed_schema_text, level: { enum: ['notice', 'warning', 'failure'] }, path: seed_schema_name, line: number },
    },
};
const seed_schema_runs = {
    type: 'array',
    items: {
        type: 'object',
        required: ['conclusion'],
        additionalProperties: false,
        properties: {
            branch: seed_schema_name,
            event: seed_schema_name,
            status: seed_schema_name,
            conclusion: { type: ['string', 'null'] },
            fork: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' },
            sha: { type: 'string', pattern: '^[0-9a-f]{40}$' },
            actor: login,
            environments: runEnvironments,
            artifacts: { type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: 'string' } } },
            jobs: {
                type: 'array',
                items: {
                    type: 'object',
                    required: ['name', 'conclusion'],
                    additionalProperties: false,
                    properties: { ...job, steps, log: seed_schema_text, annotations },
                },
            },
            attempt: number,
        },
    },
};
const seed_schema_workflows = {
    type: 'array',
    items: {
        type: 'object',
        required: ['name', 'path'],
        additionalProperties: false,
        properties: {
            name: seed_schema_name,
            path: { type: 'string', pattern: '^\\.github/workflows/[^/]+$' },
            state: { enum: ['active', 'deleted', 'disabled_fork', 'disabled_inactivity', 'disabled_manually'] },
            runs: seed_schema_runs,
        },
    },
};
const rulesets = {
    type: 'array',
    items: {
        type: 'object',
        required: ['name', 'refs', 'rules'],
        additionalProperties: false,
        properties: {
            name: seed_schema_name,
            refs: { anyOf: [seed_schema_name, strings] },
            exclude: strings,
            rules: { type: 'array', items: { enum: RULE_TYPES } },
            bypass: { type: 'array', items: login },
        },
    },
};
const slug = { type: 'string', pattern: '^[a-z0-9-]+$' };
const checkRuns = {
    type: 'array',
    items: {
        type: 'object',
        required: ['name', 'app', 'conclusion'],
        additionalProperties: false,
        properties: { ...job, app: slug, branch: seed_schema_name, 'external-id': seed_schema_text },
    },
};
const rules = {
    type: 'array',
    items: { type: 'object', required: ['context'], additionalProperties: false, properties: { context: seed_schema_name, app: slug } },
};
const requiredChecks = {
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: false, properties: { rulesets: rules, protection: rules } },
};
/** JSON Schema of a seed, whether it is a file or an object. The docs explain each field. */
const SEED_SCHEMA = {
    type: 'object',
    required: ['repositories'],
    additionalProperties: false,
    properties: {
        tokens: {
            type: 'array',
            items: {
                type: 'object',
                required: ['token'],
                additionalProperties: false,
                properties: {
                    token: { type: 'string', pattern: '^\\S+$' },
                    login,
                    type: { enum: ['installation', 'user'] },
                    permissions: {
                        anyOf: [{ const: 'all' }, { type: 'object', additionalProperties: { enum: ['read', 'write'] } }],
                    },
                    'read-only-fork': { type: 'boolean' },
                    repositories: strings,
                },
            },
        },
        'rate-limit': number,
        teams: { type: 'object', additionalProperties: { type: 'array', items: login } },
        repositories: {
            type: 'array',
            items: {
                type: 'object',
                required: ['name', 'branches'],
                additionalProperties: false,
                properties: {
                    name: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' },
                    private: { type: 'boolean' },
                    description: seed_schema_text,
                    'default-branch': seed_schema_name,
                    collaborators: { type: 'object', additionalProperties: { enum: ['read', 'triage', 'write', 'maintain', 'admin'] } },
                    labels: strings,
                    rulesets,
                    branches: {
                        type: 'object',
                        minProperties: 1,
                        additionalProperties: { type: 'object', additionalProperties: false, properties: { from: seed_schema_name, files: seed_schema_files } },
                    },
                    issues: {
                        type: 'array',
                        items: {
                            type: 'object',
                            required: ['title', 'user'],
                            additionalProperties: false,
                            properties: { ...conversation, state: { enum: ['open', 'closed'] } },
                        },
                    },
                    workflows: seed_schema_workflows,
                    'check-runs': checkRuns,
                    'required-checks': requiredChecks,
                    'pull-requests': {
                        type: 'array',
                        items: {
                            type: 'object',
                            required: ['title', 'user', 'head', 'files'],
                            additionalProperties: false,
                            properties: {
                                ...conversation,
                                state: { enum: ['open', 'closed', 'merged'] },
                                base: seed_schema_name,
                                head: seed_schema_name,
                                fork: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' },
                                draft: { type: 'boolean' },
                                files: {
                                    type: 'array',
                                    items: {
                                        anyOf: [
                                            { type: 'string', pattern: '^([AMD] \\S.*|R \\S.* -> \\S.*)$' },
                                            {
                                                type: 'object',
                                                required: ['path', 'status'],
                                                additionalProperties: false,
                                                properties: { path: seed_schema_name, from: seed_schema_name, status: { enum: ['added', 'modified', 'removed', 'renamed'] }, content: seed_schema_content },
                                                anyOf: [{ properties: { status: { not: { const: 'renamed' } } } }, { required: ['from'] }],
                                            },
                                        ],
                                    },
                                },
                                reviews: {
                                    type: 'array',
                                    items: {
                                        type: 'object',
                                        required: ['user', 'state'],
                                        additionalProperties: false,
                                        properties: {
                                            user: login,
                                            state: { enum: ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'] },
                                            body: seed_schema_text,
                                            commit: { enum: ['head', 'base'] },
                                        },
                                    },
                                },
                                statuses: {
                                    type: 'array',
                                    items: {
                                        type: 'object',
                                        required: ['context', 'state'],
                                        additionalProperties: false,
                                        properties: { context: seed_schema_name, state: { enum: ['error', 'failure', 'pending', 'success'] }, description: seed_schema_text },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
        faults: { type: 'array', items: FAULT_SCHEMA },
    },
};

;// CONCATENATED MODULE: ./build/loopback/load-seed.js






/** Reads a YAML or JSON file. Throws SeedError with file and line of every problem. */
function loadSeed(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new SeedError(`${file}: could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const at = (offset) => `${file}:${lines.linePos(offset).line}`;
    if (document.errors.length > 0)
        throw new SeedError(document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`).join('\n'));
    const place = (path) => {
        // A key that is missing is reported where its parent stands.
        for (let length = path.length; length >= 0; length--) {
            const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
            const range = node?.range;
            if (range?.[0] !== undefined)
                return at(range[0]);
        }
        return file;
    };
    return { seed: checkSeed(document.toJS(), place), folder: (0,external_node_path_.dirname)((0,external_node_path_.resolve)(file)), place };
}
/** The same for a seed that is an object already; its places are paths like `repositories.0.name`. */
function givenSeed(seed) {
    const place = (path) => `seed ${path.join('.')}`;
    return { seed: checkSeed(seed, place), folder: process.cwd(), place };
}
let compiled;
function checkSeed(value, place) {
    compiled ??= new ajv.Ajv({ allErrors: true, strict: false, verbose: true }).compile(SEED_SCHEMA);
    const validate = compiled;
    if (validate(value))
        return value;
    // `anyOf` reports each of its branches and then itself: the last is the one that helps.
    const errors = (validate.errors ?? []).filter((error) => !/\/anyOf\/|\/then\/|\/if/.test(error.schemaPath) || error.keyword === 'required');
    throw new SeedError([...new Set(errors.map((error) => problem(value, error, place)))].join('\n'));
}
function problem(value, error, place) {
    const path = keys(value, error.instancePath);
    const extra = error.params.additionalProperty;
    const where = path.length === 0 ? 'the seed' : `\`${path.join('.')}\``;
    if (typeof extra === 'string') {
        const known = Object.keys(error.parentSchema?.properties ?? {});
        return `${place([...path, extra])}: ${where} has an unknown key \`${extra}\`; allowed are ${known.join(', ')}`;
    }
    const allowed = error.params.allowedValues;
    const says = Array.isArray(allowed) ? `must be one of ${allowed.join(', ')}` : (error.message ?? error.keyword);
    return `${place(path)}: ${where} ${says}`;
}
/** A JSON pointer as keys, numbers where the value is a list. */
function keys(value, pointer) {
    const out = [];
    let here = value;
    for (const part of pointer.split('/').slice(1)) {
        const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
        const key = Array.isArray(here) ? Number(name) : name;
        out.push(key);
        here = here[key];
    }
    return out;
}

;// CONCATENATED MODULE: ./build/loopback/plant-checks.js

/** A check run of an app on the tip of a branch. */
function plantCheckRun({ state, repository, fail }, from, index) {
    const { app, branch = repository.defaultBranch, 'external-id': externalId = '', ...run } = from;
    const headSha = repository.refs.get(`refs/heads/${branch}`) ?? fail(['check-runs', index, 'branch'], `there is no branch ${branch} of this repository`);
    addCheckRun(state, repository, { ...run, headSha, externalId, app: appOf(state, app) });
}
/** What branches require, by rulesets and by classic protection. */
function plantBranchChecks({ state, repository, fail }, from) {
    const checks = (rules) => rules.map(({ context, app }) => ({ context, appId: app === undefined ? null : appOf(state, app).id }));
    for (const [branch, { rulesets = [], protection }] of Object.entries(from)) {
        if (!repository.refs.has(`refs/heads/${branch}`))
            fail(['required-checks', branch], `there is no branch ${branch}`);
        repository.branchChecks.set(branch, {
            rulesets: checks(rulesets),
            protection: protection === undefined ? null : checks(protection),
        });
    }
}

;// CONCATENATED MODULE: ./build/loopback/plot.js
/** The fields that issues and pull requests have in common, for `State.addIssue`. */
function fields(from) {
    const { title, user, body = null } = from;
    return { title, user, body, ...(from.number === undefined ? {} : { number: from.number }) };
}
function converse({ state, repository }, issue, from) {
    const events = from['label-events'] ?? [];
    state.setLabels(repository, issue, (from.labels ?? []).filter((label) => !events.some((event) => event.label === label)), from.user);
    for (const { label, user, event = 'labeled' } of events) {
        const others = issue.labels.filter((name) => name !== label);
        state.setLabels(repository, issue, event === 'labeled' ? [...others, label] : others, user);
    }
    for (const { user, body, edited = false } of from.comments ?? []) {
        const at = state.now();
        const id = state.nextId();
        repository.comments.set(id, {
            id,
            issue: issue.number,
            user: state.user(user).login,
            body,
            createdAt: at,
            updatedAt: edited ? new Date(at.getTime() + 60_000) : at,
        });
    }
}

;// CONCATENATED MODULE: ./build/loopback/plant-pull.js

/** Makes the head branch (in the fork, if there is one) with the changed files, and the pull request on it. */
function plantPullRequest(plot, from, index) {
    const { repository, state } = plot;
    const at = (...path) => ['pull-requests', index, ...path];
    const baseRef = from.base ?? repository.defaultBranch;
    const baseSha = repository.refs.get(`refs/heads/${baseRef}`) ?? plot.fail(at('base'), `there is no branch ${baseRef}`);
    const headRepository = from.fork === undefined ? repository : forkOf(plot, from.fork);
    if (headRepository.refs.has(`refs/heads/${from.head}`))
        plot.fail(at('head'), `there is a branch ${from.head} already`);
    const user = state.user(from.user).login;
    const headSha = headRepository.commit(from.head, changes(plot, from.files, baseSha), {
        parent: baseSha,
        message: from.title,
        author: { name: user, email: `${user}@users.noreply.github.com`, date: state.now() },
        date: state.now(),
    });
    const added = state.addIssue(repository, {
        ...fields(from),
        pull: {
            baseRef,
            baseSha,
            headRef: from.head,
            headRepository,
            headSha,
            draft: from.draft ?? false,
            maintainerCanModify: from.fork !== undefined,
            mergedAt: from.state === 'merged' ? state.now() : null,
            mergedBy: from.state === 'merged' ? user : null,
            reviews: (from.reviews ?? []).map((review) => ({
                id: state.nextId(),
                user: state.user(review.user).login,
                state: review.state,
                body: review.body ?? '',
                commitId: review.commit === 'base' ? baseSha : headSha,
                submittedAt: state.now(),
            })),
        },
    });
    repository.refs.set(`refs/pull/${added.number}/head`, headSha);
    converse(plot, added, from);
    if (from.state === 'closed' || from.state === 'merged')
        Object.assign(added, { state: 'closed', closedAt: state.now() });
    for (const { context, state: status, description = null } of from.statuses ?? []) {
        repository.statuses.push({
            id: state.nextId(),
            sha: headSha,
            state: status,
            context,
            description,
            targetUrl: null,
            creator: state.user('github-actions[bot]').login,
            createdAt: state.now(),
        });
    }
}
/** The fork of that name, made when it is first named. */
function forkOf({ state, repository }, fullName) {
    const [owner = '', name = ''] = fullName.split('/');
    return (state.repository(fullName) ??
        state.addRepository({
            owner,
            name,
            private: repository.private,
            description: repository.description,
            defaultBranch: repository.defaultBranch,
            createdAt: state.now(),
            parent: repository,
        }));
}
function changes(plot, files, baseSha) {
    const { git } = plot.repository;
    const before = git.files(git.commit(baseSha)?.tree ?? '');
    return files.map(longForm).flatMap((change) => {
        const { path, status, from, content } = change;
        if (status === 'removed')
            return [{ path, content: null }];
        if (status === 'renamed' && from !== undefined) {
            const old = git.blob(before.get(from)?.sha ?? '') ?? '';
            return [
                { path: from, content: null },
                { path, content: content === undefined ? old : plot.read(content, path) },
            ];
        }
        const changed = status === 'modified' && content === undefined ? `${git.blob(before.get(path)?.sha ?? '') ?? ''}changed\n` : null;
        return [{ path, content: changed ?? plot.read(content, path) }];
    });
}
/** `R old -> new` and its like, spelled out. */
function longForm(file) {
    if (typeof file !== 'string')
        return file;
    const rest = file.slice(2);
    if (file.startsWith('R ')) {
        const [from = '', path = ''] = rest.split(' -> ');
        return { path, from, status: 'renamed' };
    }
    return { path: rest, status: file.startsWith('A ') ? 'added' : file.startsWith('D ') ? 'removed' : 'modified' };
}

;// CONCATENATED MODULE: ./build/loopback/plant-workflows.js



const MINUTE_MS = 60_000;
/** Makes a workflow and its runs: the first of the seed is the newest, as in GitHub's list, a minute between two. */
function plantWorkflow(plot, from, index) {
    const { state, repository } = plot;
    const { name, path, state: condition = 'active', runs = [] } = from;
    const now = state.now();
    const workflow = { id: state.nextId(), name, path, state: condition, createdAt: now };
    repository.workflows.push(workflow);
    for (const [age, run] of [...runs.entries()].reverse()) {
        const headBranch = run.branch ?? repository.defaultBranch;
        const headRepository = run.fork === undefined ? repository : forkOf(plot, run.fork);
        const headSha = run.sha ??
            headRepository.refs.get(`refs/heads/${headBranch}`) ??
            plot.fail(['workflows', index, 'runs', age, 'branch'], `there is no branch ${headBranch}, and no \`sha\` is given`);
        const added = state.addWorkflowRun(repository, workflow, {
            headBranch,
            headSha,
            headRepository,
            conclusion: run.conclusion,
            createdAt: new Date(now.getTime() - age * MINUTE_MS),
            ...(run.event === undefined ? {} : { event: run.event }),
            ...(run.attempt === undefined ? {} : { attempt: run.attempt }),
            ...(run.status === undefined ? {} : { status: run.status }),
            ...(run.actor === undefined ? {} : { actor: state.user(run.actor).login }),
            deployments: (run.environments ?? []).map(({ name: environment, reviewers = [], reviews = [] }) => ({
                environment,
                reviewers: [...reviewers],
                reviews: reviews.map(({ user, state: said, comment = '' }) => ({ user: state.user(user).login, state: said, comment, at: now })),
            })),
        });
        for (const [artifact, files] of Object.entries(run.artifacts ?? {})) {
            const zip = (0,esm/* zipSync */.L)(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, (0,esm/* strToU8 */._u)(text)])));
            repository.artifacts.push({ id: state.nextId(), name: artifact, run: added, zip, createdAt: now });
        }
        for (const { steps, log = null, annotations = [], ...job } of run.jobs ?? []) {
            const check = { ...job, headSha, app: appOf(state, 'github-actions'), annotations: annotations.map(annotationOf) };
            state.addJob(repository, added, check, { log, steps: (steps ?? []).map(stepOf) });
        }
    }
}
/** A step that has an end is completed. */
function stepOf({ name, conclusion }, index) {
    return { number: index + 1, name, status: conclusion === null ? 'in_progress' : 'completed', conclusion };
}
/** The runner itself speaks of `.github`, line 1. */
function annotationOf({ path = '.github', line = 1, level = 'failure', title, message }) {
    return { path, line, level, title: title ?? null, message };
}

;// CONCATENATED MODULE: ./build/loopback/plant.js







const DEFAULT_TOKEN = {
    token: 'loopback-token',
    permissions: { actions: 'read', checks: 'write', contents: 'read', issues: 'write', 'pull-requests': 'write', statuses: 'write' },
};
/** Fills a state from a seed. Throws SeedError where the seed contradicts itself. */
function plant(loaded, state) {
    const { seed, folder, place } = loaded;
    for (const token of seed.tokens ?? [DEFAULT_TOKEN])
        plantToken(state, token);
    for (const [team, logins] of Object.entries(seed.teams ?? {})) {
        const members = logins.map((login) => [state.user(login).login.toLowerCase(), { role: 'member', state: 'active' }]);
        state.teams.set(team.toLowerCase(), new Map(members));
    }
    seed.repositories.forEach((from, index) => {
        const [owner = '', name = ''] = from.name.split('/');
        const here = ['repositories', index];
        const fail = (path, message) => {
            throw new SeedError(`${place([...here, ...path])}: ${message}`);
        };
        if (state.repository(from.name) !== undefined)
            fail(['name'], `the repository ${from.name} is there twice`);
        const branches = Object.keys(from.branches);
        const repository = state.addRepository({
            owner,
            name,
            private: from.private ?? true,
            description: from.description ?? null,
            defaultBranch: from['default-branch'] ?? (branches.length === 1 ? (branches[0] ?? 'main') : 'main'),
            createdAt: state.now(),
        });
        const read = (content, path) => contentOf(content, path, folder);
        plantRepository({ state, repository, read, fail }, from);
    });
}
function plantToken(state, from) {
    const login = from.login ?? 'github-actions[bot]';
    const type = from.type ?? (login.endsWith('[bot]') ? 'installation' : 'user');
    const token = {
        value: from.token,
        login: state.user(login).login,
        type,
        permissions: from.permissions ?? (type === 'user' ? 'all' : {}),
        readOnlyFork: from['read-only-fork'] ?? false,
        repositories: from.repositories ?? null,
    };
    state.tokens.set(token.value, token);
}
function plantRepository(plot, from) {
    const { state, repository } = plot;
    for (const [login, role] of Object.entries(from.collaborators ?? {})) {
        repository.collaborators.set(state.user(login).login.toLowerCase(), role);
    }
    for (const label of from.labels ?? [])
        state.label(repository, label);
    for (const { name, refs, exclude = [], rules, bypass = [] } of from.rulesets ?? []) {
        repository.rulesets.push({ id: state.nextId(), name, include: typeof refs === 'string' ? [refs] : refs, exclude, rules, bypass });
    }
    if (from.branches[repository.defaultBranch] === undefined) {
        plot.fail(['branches'], `there is no branch ${repository.defaultBranch}, which is the default branch`);
    }
    plantBranches(plot, from);
    from.issues?.forEach((issue, index) => {
        claim(plot, issue.number, ['issues', index, 'number']);
        const added = state.addIssue(repository, { ...fields(issue) });
        converse(plot, added, issue);
        if (issue.state === 'closed')
            Object.assign(added, { state: 'closed', stateReason: 'completed', closedAt: state.now() });
    });
    from['pull-requests']?.forEach((pull, index) => {
        claim(plot, pull.number, ['pull-requests', index, 'number']);
        plantPullRequest(plot, pull, index);
    });
    from.workflows?.forEach((workflow, index) => {
        plantWorkflow(plot, workflow, index);
    });
    from['check-runs']?.forEach((check, index) => {
        plantCheckRun(plot, check, index);
    });
    plantBranchChecks(plot, from['required-checks'] ?? {});
}
function plantBranches(plot, from) {
    const { repository, state } = plot;
    for (const [branch, { from: start, files = {} }] of Object.entries(from.branches)) {
        const parent = start === undefined ? undefined : repository.refs.get(`refs/heads/${start}`);
        if (start !== undefined && parent === undefined)
            plot.fail(['branches', branch, 'from'], `there is no branch ${start} above this one`);
        const own = Object.entries(files).map(([path, content]) => ({ path, content: plot.read(content, path) }));
        const taken = start === undefined ? implied(from, branch, new Set(Object.keys(files)), repository.defaultBranch) : [];
        repository.commit(branch, [...own, ...taken.map((path) => ({ path, content: plot.read(undefined, path) }))], {
            message: `Seed ${branch}`,
            date: state.now(),
            ...(parent === undefined ? {} : { parent }),
        });
    }
}
/** Files that pull requests change and that the seed does not list: they must have been on the base before. */
function implied(from, branch, listed, defaultBranch) {
    const changes = (from['pull-requests'] ?? []).filter((pull) => (pull.base ?? defaultBranch) === branch).flatMap((pull) => pull.files);
    const old = changes.map((change) => {
        if (typeof change !== 'string')
            return change.status === 'added' ? null : (change.from ?? change.path);
        return change.startsWith('A ') ? null : (change.slice(2).split(' -> ')[0] ?? null);
    });
    return [...new Set(old)].filter((path) => path !== null && !listed.has(path));
}
function claim(plot, number, path) {
    if (number !== undefined && plot.repository.issues.has(number)) {
        plot.fail(path, `number ${number} is taken; issues and pull requests share their numbers`);
    }
}
function contentOf(content, path, folder) {
    if (content === undefined)
        return `This is ${path}.\n`;
    if (typeof content === 'string')
        return content;
    if ('lines' in content)
        return Array.from({ length: content.lines }, (_, line) => `line ${line + 1} of ${path}\n`).join('');
    const file = (0,external_node_path_.resolve)(folder, content.file);
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch {
        throw new SeedError(`${path}: its content ${file} could not be read`);
    }
}

// EXTERNAL MODULE: ./build/loopback/rate-limit.js
var rate_limit = __webpack_require__(80410);
;// CONCATENATED MODULE: ./build/loopback/router.js
/** Finds the operation of a request by its method and path. */
class Router {
    #byMethod = new Map();
    constructor(operations) {
        for (const [operationId, operation] of Object.entries(operations)) {
            const routes = this.#byMethod.get(operation.method) ?? [];
            routes.push(router_route(operationId, operation));
            this.#byMethod.set(operation.method, routes);
        }
        for (const routes of this.#byMethod.values())
            routes.sort((a, b) => b.weight - a.weight);
    }
    /** `path` is the undecoded path without prefix and query. Undefined: GitHub has no such route, or it is not in the extract. */
    match(method, path) {
        for (const { operationId, pattern, names } of this.#byMethod.get(method) ?? []) {
            const found = pattern.exec(path);
            if (found === null)
                continue;
            const values = names.map((name, index) => [name, decode(found[index + 1] ?? '')]);
            return { operationId, path: Object.fromEntries(values) };
        }
        return undefined;
    }
}
function router_route(operationId, { path, parameters }) {
    const multi = new Set(parameters.filter((parameter) => parameter.in === 'path' && parameter.multiSegment).map(({ name }) => name));
    const names = [];
    let weight = 0;
    const segments = path.split('/').slice(1);
    const source = segments.map((segment) => {
        const name = /^\{(\w+)\}$/.exec(segment)?.[1];
        if (name === undefined) {
            weight += 1;
            return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
        }
        names.push(name);
        // The root of `contents/{path}` is asked for with an empty path.
        if (name === 'path')
            return '(?:/(.*))?';
        return multi.has(name) ? '/(.+)' : '/([^/]+)';
    });
    return { operationId, pattern: new RegExp(`^${source.join('')}/?$`), names, weight };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/loopback/exchange.js + 1 modules
var exchange = __webpack_require__(43768);
;// CONCATENATED MODULE: ./build/loopback/server.js





/** A GitHub Enterprise Server has its API under this prefix; it works here too. */
const GHES_PREFIX = '/api/v3';
/** Answers one request of the API, and writes it into the journal. */
async function serve(service, request, response) {
    const started = performance.now();
    // A caller that hangs up, and a server that closes, end a wait.
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const url = new URL(request.url ?? '/', service.origin);
    const prefix = url.pathname.startsWith(`${GHES_PREFIX}/`) ? GHES_PREFIX : '';
    const path = byName(service, url.pathname.slice(prefix.length));
    const method = request.method ?? 'GET';
    const match = service.router.match(method, path);
    const entry = {
        number: service.journal.nextNumber(),
        at: service.state.now().toISOString(),
        method,
        path,
        operationId: match?.operationId ?? null,
        query: Object.fromEntries(url.searchParams),
        status: 0,
        token: null,
        problems: [],
        lint: [],
        faults: [],
        ms: 0,
    };
    try {
        // Loaded only when it is used: the library is as large as the rest of the loopback.
        const graphql = isGraphql(method, url) ? await Promise.all(/* import() */[__webpack_require__.e(645), __webpack_require__.e(734)]).then(__webpack_require__.bind(__webpack_require__, 91734)) : null;
        const bodyText = await (0,loopback_reply/* readBody */.x8)(request);
        const asked = graphql?.readGraphql(bodyText);
        if (asked !== undefined)
            entry.operationId = asked.operationId;
        const effects = service.faults.next(entry.operationId ?? 'unknown');
        entry.faults = effects.map(({ kind }) => kind);
        for (const effect of effects)
            if (effect.kind === 'mutate-state')
                effect.mutate(service.state);
        const wait = service.latencyMs + effects.reduce((sum, effect) => sum + (effect.kind === 'slow' ? effect.ms : 0), 0);
        if (wait > 0)
            await (0,promises_.setTimeout)(wait, undefined, { signal: gone.signal });
        if (effects.some((effect) => effect.kind === 'reset' && !effect.after))
            return void request.socket.destroy();
        const headers = { authorization: request.headers.authorization, accept: request.headers.accept };
        const reply = substitute(service, effects) ??
            (graphql && asked
                ? graphql.answerGraphql(service, asked, headers.authorization, entry)
                : (0,exchange/* exchange */.cv)(service, { match, base: service.origin + prefix, url, headers, bodyText, effects }, entry));
        if (effects.some((effect) => effect.kind === 'reset'))
            return void request.socket.destroy();
        finish(service, request, response, entry, reply, effects);
    }
    catch {
        // The caller went away, or sent more than any request has.
        request.socket.destroy();
    }
    finally {
        entry.ms = Math.round((performance.now() - started) * 1000) / 1000;
        service.journal.entries.push(entry);
    }
}
/** `/repositories/ID/…` is how `link` headers name a repository. */
function byName({ state }, path) {
    const found = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
    const repository = found === null ? undefined : state.repositoryById(Number(found[1]));
    return repository === undefined ? path : `/repos/${repository.fullName}${found?.[2] ?? ''}`;
}
function isGraphql(method, url) {
    return method === 'POST' && (url.pathname === '/graphql' || url.pathname === '/api/graphql');
}
/** The answer of a fault that stands in for the real one. */
function substitute(service, effects) {
    const nowSeconds = Math.floor(service.state.now().getTime() / 1000);
    for (const effect of effects) {
        switch (effect.kind) {
            case 'status':
                return (0,loopback_reply/* jsonReply */.DB)(effect.status, effect.body ?? { message: `Injected ${effect.status}`, status: String(effect.status) }, {
                    ...effect.headers,
                });
            case 'secondary-limit':
                return (0,loopback_reply/* jsonReply */.DB)(403, {
                    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
                    documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
                    status: '403',
                }, { 'retry-after': String(effect.retryAfter ?? 1) });
            case 'primary-limit':
                return (0,loopback_reply/* jsonReply */.DB)(403, {
                    message: 'API rate limit exceeded for installation.',
                    documentation_url: 'https://docs.github.com/rest/rate-limit',
                    status: '403',
                }, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowSeconds + (effect.resetIn ?? 1)) });
            case '429':
                return (0,loopback_reply/* jsonReply */.DB)(429, { message: 'Too many requests', status: '429' }, { 'retry-after': String(effect.retryAfter ?? 1) });
            case 'garbage':
                return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: Buffer.from('<html>Unicorn!</html>') };
        }
    }
    return null;
}
function finish(service, request, response, entry, reply, effects) {
    let out = reply;
    const token = /\s(\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const now = service.state.now();
    const tag = entry.method === 'GET' && reply.status === 200 ? (0,loopback_reply/* entityTag */.sg)(reply) : null;
    if (tag !== null && (0,loopback_reply/* matchesTag */.eX)(request.headers['if-none-match'], tag)) {
        out = { ...reply, status: 304, body: null };
        service.rates.refund(token, now);
    }
    entry.status = out.status;
    const rate = entry.token === null ? {} : (0,rate_limit/* rateHeaders */.h)(service.rates.view(token, now));
    const common = {
        'x-github-media-type': 'github.v3; format=json',
        'x-github-request-id': (0,external_node_crypto_.randomBytes)(10).toString('hex').toUpperCase(),
        ...(tag === null ? {} : { etag: tag, 'cache-control': 'private, max-age=60, s-maxage=60', vary: 'Accept, Authorization, Cookie' }),
    };
    const truncated = effects.some(({ kind }) => kind === 'truncated');
    (0,loopback_reply/* send */.tN)(response, { ...out, headers: { ...common, ...rate, ...out.headers } }, truncated);
}

;// CONCATENATED MODULE: ./build/loopback/state/git.js

/** All objects of a network of repositories (forks share them, as on GitHub). */
class ObjectStore {
    #blobs = new Map();
    #trees = new Map();
    #commits = new Map();
    #flat = new Map();
    putBlob(content) {
        const data = Buffer.from(content);
        const sha = objectId('blob', data);
        this.#blobs.set(sha, data);
        return sha;
    }
    /** Stores one level of a tree; entries are put into git's order. */
    putTree(entries) {
        const sorted = [...entries].sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
        const data = Buffer.concat(sorted.flatMap((entry) => [Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')]));
        const sha = objectId('tree', data);
        this.#trees.set(sha, sorted);
        return sha;
    }
    putCommit(commit) {
        const header = [
            `tree ${commit.tree}`,
            ...commit.parents.map((parent) => `parent ${parent}`),
            `author ${signatureLine(commit.author)}`,
            `committer ${signatureLine(commit.committer)}`,
        ];
        const sha = objectId('commit', Buffer.from(`${header.join('\n')}\n\n${commit.message}`));
        this.#commits.set(sha, commit);
        return sha;
    }
    blob(sha) {
        return this.#blobs.get(sha);
    }
    tree(sha) {
        return this.#trees.get(sha);
    }
    commit(sha) {
        return this.#commits.get(sha);
    }
    /** The full id of the one commit that starts with `prefix` (git asks for at least 4 digits), or undefined. */
    expand(prefix) {
        if (this.#commits.has(prefix))
            return prefix;
        if (!/^[0-9a-f]{4,39}$/.test(prefix))
            return undefined;
        const found = [...this.#commits.keys()].filter((sha) => sha.startsWith(prefix));
        return found.length === 1 ? found[0] : undefined;
    }
    /** Every file of a tree by its full path. */
    files(tree) {
        const known = this.#flat.get(tree);
        if (known !== undefined)
            return known;
        const out = new Map();
        for (const entry of this.#trees.get(tree) ?? []) {
            if (entry.mode !== '040000')
                out.set(entry.name, { mode: entry.mode, sha: entry.sha });
            else
                for (const [path, blob] of this.files(entry.sha))
                    out.set(`${entry.name}/${path}`, blob);
        }
        this.#flat.set(tree, out);
        return out;
    }
    /** Stores the trees that hold these files, and returns the root's id. */
    putFiles(files) {
        const here = [];
        const folders = new Map();
        for (const [path, blob] of files) {
            const slash = path.indexOf('/');
            if (slash < 0)
                here.push({ mode: blob.mode, name: path, sha: blob.sha });
            else {
                const name = path.slice(0, slash);
                const folder = folders.get(name) ?? new Map();
                folders.set(name, folder.set(path.slice(slash + 1), blob));
            }
        }
        for (const [name, inside] of folders)
            here.push({ mode: '040000', name, sha: this.putFiles(inside) });
        return this.putTree(here);
    }
    /** A tree with changes made to it; removing a path that is not there changes nothing. */
    changed(tree, changes) {
        const files = new Map(tree === null ? [] : this.files(tree));
        for (const change of changes) {
            if (change.content === null)
                files.delete(change.path);
            else
                files.set(change.path, { mode: change.mode ?? files.get(change.path)?.mode ?? '100644', sha: this.putBlob(change.content) });
        }
        return this.putFiles(files);
    }
    /** A commit and all that it stands on, nearest first. */
    ancestors(sha) {
        const seen = new Set([sha]);
        for (const at of seen)
            for (const parent of this.#commits.get(at)?.parents ?? [])
                seen.add(parent);
        return [...seen];
    }
    /** What `head` has and `base` does not, each commit after its parents. */
    between(base, head) {
        const known = new Set(this.ancestors(base));
        const out = [];
        const open = [{ sha: head, done: false }];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (next.done)
                out.push(next.sha);
            else if (!known.has(next.sha)) {
                known.add(next.sha);
                open.push({ sha: next.sha, done: true }, ...(this.#commits.get(next.sha)?.parents ?? []).map((sha) => ({ sha, done: false })));
            }
        }
        return out;
    }
    /** The nearest common ancestor, or undefined for unrelated histories. */
    mergeBase(a, b) {
        const ofB = new Set(this.ancestors(b));
        return this.ancestors(a).find((sha) => ofB.has(sha));
    }
}
function objectId(type, data) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
}
/** Git compares folders as if their name ended in a slash. */
function sortKey(entry) {
    return Buffer.from(entry.mode === '040000' ? `${entry.name}/` : entry.name);
}
function signatureLine(signature) {
    return `${signature.name} <${signature.email}> ${Math.floor(signature.date.getTime() / 1000)} +0000`;
}

;// CONCATENATED MODULE: ./build/loopback/state/repository.js


/** One repository: refs over an object store, issues and pull requests, and what hangs on them. */
class Repository {
    id;
    owner;
    name;
    private;
    description;
    defaultBranch;
    createdAt;
    parent;
    git;
    /** Full names: `refs/heads/main`. */
    refs = new Map();
    issues = new Map();
    comments = new Map();
    labels = new Map();
    /** login -> role: read, triage, write, maintain, admin. */
    collaborators = new Map();
    /** In the order in which they were written. */
    statuses = [];
    checkRuns = new Map();
    /** By the name of the branch. */
    branchChecks = new Map();
    /** Oldest first, as GitHub lists them. */
    issueEvents = [];
    workflows = [];
    /** In any order; lists show the newest first. */
    workflowRuns = [];
    /** Oldest first; of every attempt. */
    jobs = [];
    /** Oldest first. */
    artifacts = [];
    rulesets = [];
    /** Oldest first. */
    deployments = [];
    /** Oldest first; null where secret scanning is off. */
    secretAlerts = [];
    /** Commits that GitHub signed. */
    signed = new Set();
    #diffs = new Map();
    constructor(options) {
        this.id = options.id;
        this.owner = options.owner;
        this.name = options.name;
        this.private = options.private;
        this.description = options.description;
        this.defaultBranch = options.defaultBranch;
        this.createdAt = options.createdAt;
        this.parent = options.parent ?? null;
        this.git = options.parent?.git ?? new ObjectStore();
    }
    get fullName() {
        return `${this.owner}/${this.name}`;
    }
    /** The commit that a branch, a tag, a `heads/…`, a full ref or a (short) id names; undefined if there is none. */
    resolve(ref) {
        for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`, ref]) {
            const sha = this.refs.get(name);
            if (sha !== undefined)
                return sha;
        }
        return ref === 'HEAD' ? this.refs.get(`refs/heads/${this.defaultBranch}`) : this.git.expand(ref);
    }
    /** Commits changes to a branch, moves it there (it may be new), and returns the commit's id. */
    commit(branch, changes, options) {
        const ref = `refs/heads/${branch}`;
        const parent = options.parent ?? this.refs.get(ref);
        const base = parent === undefined ? undefined : this.git.commit(parent);
        const author = options.author ?? { name: 'loopback', email: 'loopback@example.com', date: options.date };
        const sha = this.git.putCommit({
            tree: this.git.changed(base?.tree ?? null, changes),
            parents: parent === undefined ? [] : [parent],
            author,
            committer: author,
            message: options.message ?? `Change ${changes.length} files`,
        });
        this.refs.set(ref, sha);
        return sha;
    }
    /** The pull request of that number, its head read from the branch as it is now; undefined for an issue. */
    pullRequest(number) {
        const issue = this.issues.get(number);
        if (issue === undefined || !isPullRequest(issue))
            return undefined;
        // A closed pull request does not follow its branch any more.
        if (issue.state === 'open')
            issue.pull.headSha = issue.pull.headRepository.refs.get(`refs/heads/${issue.pull.headRef}`) ?? issue.pull.headSha;
        return issue;
    }
    pullRequests() {
        return [...this.issues.keys()].map((number) => this.pullRequest(number)).filter((pull) => pull !== undefined);
    }
    /** All changed files, from the merge base to the head (the "three-dot" comparison that pull requests show). */
    changedFiles(issue) {
        const base = this.refs.get(`refs/heads/${issue.pull.baseRef}`) ?? issue.pull.baseSha;
        const from = this.git.mergeBase(issue.pull.headSha, base) ?? base;
        const key = `${from}..${issue.pull.headSha}`;
        const known = this.#diffs.get(key);
        if (known !== undefined)
            return known;
        const rows = diffTrees(this.git, this.git.commit(from)?.tree ?? '', this.git.commit(issue.pull.headSha)?.tree ?? '');
        this.#diffs.set(key, rows);
        return rows;
    }
    /** How many commits the head has over the base. */
    commitsOf(issue) {
        const base = this.refs.get(`refs/heads/${issue.pull.baseRef}`) ?? issue.pull.baseSha;
        const known = new Set(this.git.ancestors(base));
        return this.git.ancestors(issue.pull.headSha).filter((sha) => !known.has(sha));
    }
    commentsOf(number) {
        return [...this.comments.values()].filter((comment) => comment.issue === number);
    }
}
function isPullRequest(issue) {
    return issue.pull !== null;
}

;// CONCATENATED MODULE: ./build/loopback/state/state.js



/** All that the loopback knows. One object, in memory, gone with the process. */
class State {
    tokens = new Map();
    repositories = new Map();
    /** `org/slug` -> login -> membership; all keys in lower case. */
    teams = new Map();
    /** What a signed address leads to, by its path. */
    stored = new Map();
    now;
    #users = new Map();
    #ids = new Map();
    #lastId = 1000;
    constructor(now = () => new Date()) {
        this.now = now;
    }
    nextId() {
        this.#lastId += 1;
        return this.#lastId;
    }
    /** The account of that login; made when it is first named. A login that ends in `[bot]` is a Bot. */
    user(login, type = login.endsWith('[bot]') ? 'Bot' : 'User') {
        const key = login.toLowerCase();
        const known = this.#users.get(key);
        if (known !== undefined)
            return known;
        const user = { id: this.nextId(), login, type };
        this.#users.set(key, user);
        return user;
    }
    /** The id of anything that has only a name here, such as an environment or a team. */
    idOf(kind, name) {
        const key = `${kind} ${name.toLowerCase()}`;
        const id = this.#ids.get(key) ?? this.nextId();
        this.#ids.set(key, id);
        return id;
    }
    hasUser(login) {
        return this.#users.has(login.toLowerCase());
    }
    /** Names are not case sensitive, as on GitHub. */
    repository(fullName) {
        return this.repositories.get(fullName.toLowerCase());
    }
    repositoryById(id) {
        return [...this.repositories.values()].find((repository) => repository.id === id);
    }
    addRepository(options) {
        const repository = new Repository({ ...options, id: this.nextId() });
        this.user(options.owner, options.parent === undefined ? 'Organization' : 'User');
        this.repositories.set(repository.fullName.toLowerCase(), repository);
        return repository;
    }
    /** Adds an issue, or with `pull` a pull request; without a number it takes the next free one. */
    addIssue(repository, issue) {
        const number = issue.number ?? Math.max(0, ...repository.issues.keys()) + 1;
        const at = this.now();
        const added = {
            id: this.nextId(),
            number,
            title: issue.title,
            body: issue.body,
            user: this.user(issue.user).login,
            state: 'open',
            stateReason: null,
            labels: [],
            assignees: [],
            locked: false,
            createdAt: at,
            updatedAt: at,
            closedAt: null,
            pull: issue.pull === undefined ? null : { ...issue.pull, id: this.nextId() },
        };
        repository.issues.set(number, added);
        return added;
    }
    /** Puts exactly these labels on, and notes who put on or took off which, as GitHub's issue events do. */
    setLabels(repository, issue, names, actor) {
        const labels = names.map((name) => this.label(repository, name).name);
        const note = (event, label) => {
            const at = this.now();
            repository.issueEvents.push({ id: this.nextId(), issue: issue.number, event, actor: this.user(actor).login, label, createdAt: at });
        };
        for (const label of issue.labels)
            if (!labels.includes(label))
                note('unlabeled', label);
        for (const label of labels)
            if (!issue.labels.includes(label))
                note('labeled', label);
        issue.labels = labels;
    }
    /** Keeps bytes for a download without a token, as GitHub's storage does; gives the path, whose last part cannot be guessed. */
    store(bytes, type) {
        const path = `/_loopback/stored/${(0,external_node_crypto_.randomUUID)()}`;
        this.stored.set(path, { bytes, type });
        return path;
    }
    /** Adds a run of a workflow; it is newer than all that are there. Completed unless `status` says otherwise. */
    addWorkflowRun(repository, workflow, run) {
        const number = repository.workflowRuns.filter((other) => other.workflow === workflow).length + 1;
        const added = {
            id: this.nextId(),
            number,
            workflow,
            event: 'push',
            status: run.conclusion === null ? 'in_progress' : 'completed',
            headRepository: repository,
            actor: 'github-actions[bot]',
            attempt: 1,
            createdAt: this.now(),
            deployments: [],
            inputs: null,
            ...run,
        };
        repository.workflowRuns.push(added);
        return added;
    }
    /** Adds a job to a run, in its newest attempt unless another is given. */
    addJob(repository, run, check, job) {
        const checkRun = addCheckRun(this, repository, { ...check, suiteId: run.id });
        const added = { checkRun, run, attempt: run.attempt, steps: [], log: null, ...job };
        repository.jobs.push(added);
        return added;
    }
    /** The label of that name; made when it is first named, as GitHub does when an issue is labelled. */
    label(repository, name, color = 'ededed', description = '') {
        const known = repository.labels.get(name.toLowerCase());
        if (known !== undefined)
            return known;
        const label = { id: this.nextId(), name, color, description };
        repository.labels.set(name.toLowerCase(), label);
        return label;
    }
}

// EXTERNAL MODULE: ./node_modules/ajv-formats/dist/index.js
var ajv_formats_dist = __webpack_require__(82815);
;// CONCATENATED MODULE: ./build/loopback/validator.js


const OPTIONS = { strict: false, validateSchema: false, allErrors: true, logger: false };
/** Checks requests and our own answers against GitHub's description. Each schema is compiled when it is first needed. */
class Validator {
    #operations;
    #schemas;
    #bodies;
    #texts;
    #compiled = new Map();
    constructor(descriptions) {
        this.#operations = descriptions.operations;
        this.#schemas = descriptions.schemas;
        this.#bodies = new ajv.Ajv(OPTIONS);
        this.#texts = new ajv.Ajv({ ...OPTIONS, coerceTypes: true, useDefaults: true });
        for (const ajv of [this.#bodies, this.#texts]) {
            ajv_formats_dist["default"](ajv);
            ajv.addSchema({ $id: 'rest', schemas: descriptions.schemas });
        }
    }
    request(operationId, request) {
        const operation = this.#operation(operationId);
        const resource = resourceOf(operationId);
        const path = { ...request.path };
        const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
        const query = readQuery(request.query, inQuery);
        const pathProblems = this.#run(`${operationId} path`, this.#texts, () => objectOf(operation.parameters, 'path'), path, resource);
        const problems = this.#run(`${operationId} query`, this.#texts, () => objectOf(operation.parameters, 'query'), query, resource);
        const lint = queryLint(request.query, inQuery);
        const body = operation.body;
        if (request.body === undefined) {
            if (body?.required)
                problems.push({ resource, field: 'body', code: 'missing_field', message: 'a request body is needed' });
        }
        else if (body === undefined) {
            if (hasFields(request.body))
                lint.push('the request has a body, and this operation takes none');
        }
        else {
            problems.push(...this.#run(`${operationId} body`, this.#bodies, () => body.schema, request.body, resource));
            lint.push(...this.#bodyLint(body.schema, request.body));
        }
        return { path, query, pathProblems, problems, lint };
    }
    /** What is wrong with an answer of our own; empty when it is as described. `body: undefined` is an answer without a body. */
    response(operationId, status, body) {
        const media = this.#operation(operationId).responses[String(status)];
        if (media === undefined) {
            // The description leaves out most of the errors that every operation can give.
            if (status < 400)
                return [`status ${status} is not described for ${operationId}`];
            return this.#errors('rest error', { $ref: 'rest#/schemas/basic-error' }, body);
        }
        const schema = media['application/json'] ?? Object.values(media)[0];
        // Some errors are described without a body, and have one (git/delete-ref).
        if (schema === undefined && status >= 400)
            return this.#errors('rest error', { $ref: 'rest#/schemas/basic-error' }, body);
        if (schema === undefined)
            return body === undefined ? [] : [`status ${status} of ${operationId} has no body`];
        if (body === undefined)
            return [`status ${status} of ${operationId} needs a body`];
        return this.#errors(`${operationId} ${status}`, schema, body);
    }
    #operation(operationId) {
        const operation = this.#operations[operationId];
        if (operation === undefined)
            throw new Error(`${operationId} is not in the description`);
        return operation;
    }
    #compile(key, ajv, schema) {
        const known = this.#compiled.get(key);
        if (known !== undefined)
            return known;
        const compiled = ajv.compile(schema());
        this.#compiled.set(key, compiled);
        return compiled;
    }
    #run(key, ajv, schema, value, resource) {
        const validate = this.#compile(key, ajv, schema);
        return validate(value) ? [] : (validate.errors ?? []).map((error) => fieldError(resource, error));
    }
    #errors(key, schema, body) {
        const validate = this.#compile(key, this.#bodies, () => schema);
        return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${describe(error)}`);
    }
    #bodyLint(schema, body) {
        const known = new Set();
        this.#propertiesOf(schema, known);
        if (known.size === 0 || typeof body !== 'object' || body === null || Array.isArray(body))
            return [];
        return Object.keys(body)
            .filter((key) => !known.has(key))
            .map((key) => `unknown field \`${key}\` in the body`);
    }
    #propertiesOf(schema, into) {
        if (typeof schema.$ref === 'string')
            this.#propertiesOf(this.#schemas[schema.$ref.slice('rest#/schemas/'.length)] ?? {}, into);
        for (const key of Object.keys(schema.properties ?? {}))
            into.add(key);
        for (const branch of ['allOf', 'anyOf', 'oneOf']) {
            for (const part of schema[branch] ?? [])
                this.#propertiesOf(part, into);
        }
    }
}
function objectOf(parameters, place) {
    const here = parameters.filter((parameter) => parameter.in === place);
    return {
        type: 'object',
        properties: Object.fromEntries(here.map((parameter) => [parameter.name, alternatives(parameter.schema)])),
        required: here.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    };
}
/** Every text is made to fit the type that it is compared with, so a number or a text would be both, which `oneOf` refuses. */
function alternatives(schema) {
    const { oneOf, ...rest } = schema;
    return oneOf === undefined ? schema : { ...rest, anyOf: oneOf };
}
function readQuery(query, described) {
    const out = {};
    for (const { name, schema } of described) {
        const plain = name.replace(/\[\]$/, '');
        const values = [...query.getAll(plain), ...query.getAll(`${plain}[]`)];
        if (values.length > 0)
            out[name] = schema.type === 'array' ? values : values[0];
    }
    return out;
}
function queryLint(query, described) {
    const known = new Set(described.map(({ name }) => name.replace(/\[\]$/, '')));
    const lint = [...new Set(query.keys())]
        .filter((key) => !known.has(key.replace(/\[\]$/, '')))
        .map((key) => `unknown field \`${key}\` in the query`);
    if (Number(query.get('per_page') ?? '0') > 100)
        lint.push('`per_page` is above 100, which GitHub cuts to 100');
    return lint;
}
function hasFields(body) {
    return typeof body === 'object' && body !== null && Object.keys(body).length > 0;
}
function fieldError(resource, error) {
    const missing = error.keyword === 'required' ? String(error.params.missingProperty) : null;
    const field = [...error.instancePath.split('/').slice(1), ...(missing === null ? [] : [missing])].join('.') || 'body';
    return missing === null
        ? { resource, field, code: 'invalid', message: `\`${field}\` ${describe(error)}` }
        : { resource, field, code: 'missing_field', message: `\`${field}\` wasn't supplied` };
}
function describe(error) {
    const allowed = error.params.allowedValues;
    return Array.isArray(allowed)
        ? `must be one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}`
        : (error.message ?? error.keyword);
}
/** `issues/create-comment` -> `Issue`: near to what GitHub names in `errors[].resource`. */
function resourceOf(operationId) {
    const family = (operationId.split('/')[0] ?? '').replace(/s$/, '');
    return family.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./build/loopback/main.js













/** Starts a GitHub on 127.0.0.1. Throws SeedError for a seed that cannot be used. */
async function startLoopback(options) {
    const loaded = typeof options.seed === 'string' ? loadSeed(options.seed) : givenSeed(options.seed);
    const service = prepare(loaded, options);
    const server = (0,external_node_http_.createServer)((request, response) => {
        const work = (request.url ?? '').startsWith(CONTROL) ? control(target, request, response) : serve(service, request, response);
        work.catch(() => request.socket.destroy());
    });
    const closed = new Promise((resolve) => server.once('close', resolve));
    const close = () => {
        server.close();
        server.closeAllConnections();
        return closed;
    };
    const reset = () => plantAll(service, loaded, options);
    const target = {
        get state() {
            return service.state;
        },
        journal: service.journal,
        faults: service.faults,
        reset,
        // The answer to the request for it should still arrive.
        shutdown: () => setImmediate(() => void close()),
    };
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    if (options.unref)
        server.unref();
    const { port } = server.address();
    service.origin = `http://127.0.0.1:${port}`;
    return {
        url: service.origin,
        port,
        get state() {
            return service.state;
        },
        journal: service.journal,
        faults: service.faults,
        reset,
        close,
        closed,
    };
}
/** Compiled schemas hold no state, so that all loopbacks of a process share them. */
let shared;
function described() {
    const descriptions = (0,description/* loadDescriptions */.C)();
    shared ??= { descriptions, validator: new Validator(descriptions), router: new Router(descriptions.operations) };
    return shared;
}
function prepare(loaded, options) {
    const service = {
        ...described(),
        operations: { ...operations, ...options.operations },
        state: new State(options.now),
        journal: new Journal(),
        rates: new rate_limit/* RateLimit */.q(0),
        faults: new Faults(),
        latencyMs: options.latencyMs ?? 0,
        origin: 'http://127.0.0.1',
    };
    plantAll(service, loaded, options);
    return service;
}
function plantAll(service, loaded, options) {
    service.state = new State(options.now);
    plant(loaded, service.state);
    service.rates = new rate_limit/* RateLimit */.q(loaded.seed['rate-limit'] ?? 5000);
    service.journal.clear();
    service.faults.clear();
    service.faults.add(...(loaded.seed.faults ?? []), ...(options.faults ?? []));
}

;// CONCATENATED MODULE: ./build/loopback/cli.js


const USAGE = `usage: ops-actions loopback --seed FILE [--port N] [--latency MS] [--for DURATION]

A GitHub on 127.0.0.1, filled from a YAML or JSON file. It ends after DURATION (like 90s, 30m, 2h; default 1h), on
Ctrl-C, or on POST /_loopback/shutdown.

  --seed FILE      what it starts with (docs/loopback.md; loopback/examples/pull-requests.yml)
  --port N         default: a free one
  --latency MS     added to every answer
`;
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 };
/** Longest wait of a Node timer, about 24 days. */
const MAX_MS = 2_147_483_647;
/**
 * Runs a loopback until it is told to stop. Resolves with the exit code when it has ended: 1 for wrong arguments, a wrong seed
 * or a port that is taken. The first line on stdout names the URL.
 */
async function runLoopback(argv) {
    let loopback;
    let lifetime;
    try {
        const options = readArguments(argv);
        if (options === null) {
            process.stdout.write(USAGE);
            return 0;
        }
        lifetime = options.lifetime;
        loopback = await startLoopback(options);
    }
    catch (error) {
        process.stderr.write(`ops-actions loopback: ${error instanceof Error ? error.message : String(error)}\n`);
        return 1;
    }
    const token = [...loopback.state.tokens.keys()][0] ?? '';
    process.stdout.write(`GitHub on ${loopback.url}\n`);
    process.stdout.write(`Point a tool at it: GITHUB_API_URL=${loopback.url} GITHUB_TOKEN=${token}; journal: ${loopback.url}/_loopback/journal\n`);
    const stop = () => void loopback.close();
    const timer = setTimeout(stop, lifetime);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    await loopback.closed;
    clearTimeout(timer);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    return 0;
}
/** null: help was asked for. Throws for anything that cannot be understood. */
function readArguments(argv) {
    const { values } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: {
            seed: { type: 'string' },
            port: { type: 'string', default: '0' },
            latency: { type: 'string', default: '0' },
            for: { type: 'string', default: '1h' },
            help: { type: 'boolean', short: 'h', default: false },
        },
    });
    if (values.help)
        return null;
    if (values.seed === undefined)
        throw new Error(`--seed FILE is needed\n\n${USAGE}`);
    return {
        seed: values.seed,
        port: count('--port', values.port, 65_535),
        latencyMs: count('--latency', values.latency, 600_000),
        lifetime: duration(values.for),
    };
}
function count(name, text, most) {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value > most)
        throw new Error(`${name} ${text}: a whole number from 0 to ${most} is needed`);
    return value;
}
/** `90s`, `30m`, `2h` in milliseconds. */
function duration(text) {
    const [, amount, unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
    const value = Number(amount) * (UNITS[unit] ?? Number.NaN);
    if (!(value > 0 && value <= MAX_MS))
        throw new Error(`--for ${text}: a duration like 90s, 30m or 2h is needed, at most 596h`);
    return value;
}

;// CONCATENATED MODULE: ./build/cli/loopback.js

const loopback = {
    help: `Usage: ops-actions loopback --seed FILE [--port N] [--latency MS] [--for DURATION]

Starts a GitHub on 127.0.0.1 that holds what the seed file says: repositories, files, pull requests. It answers as GitHub does,
checks every request against GitHub's published API description, and keeps a journal at /_loopback/journal.

Examples:
  ops-actions loopback --seed loopback/examples/pull-requests.yml --port 8080
  GITHUB_API_URL=http://127.0.0.1:8080 gh api repos/octo/app/pulls
`,
    run: (argv) => runLoopback(argv),
};


/***/ }),

/***/ 27747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ validationFailed),
/* harmony export */   cJ: () => (/* binding */ notAccessible),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   mD: () => (/* binding */ badCredentials),
/* harmony export */   mX: () => (/* binding */ notFound)
/* harmony export */ });
/** An answer that is an error, thrown from anywhere below a handler. The server adds `documentation_url` and `status`. */
class ApiError extends Error {
    name = 'ApiError';
    status;
    fields;
    headers;
    constructor(status, message, fields = {}, headers = {}) {
        super(message);
        this.status = status;
        this.fields = fields;
        this.headers = headers;
    }
}
function notFound() {
    return new ApiError(404, 'Not Found');
}
/** What an installation token gets that lacks a permission, or that asks for something only a user may see. */
function notAccessible() {
    return new ApiError(403, 'Resource not accessible by integration');
}
function badCredentials() {
    return new ApiError(401, 'Bad credentials');
}
/** GitHub's 422 with the fields that are wrong. */
function validationFailed(...errors) {
    return new ApiError(422, 'Validation Failed', { errors });
}


/***/ }),

/***/ 94254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ json),
/* harmony export */   Y: () => (/* binding */ onRepository)
/* harmony export */ });
/** A handler of an operation under `/repos/{owner}/{repo}`. */
function onRepository(needs, handle) {
    return {
        needs,
        handle: (call) => {
            if (call.repository === null)
                throw new Error(`${call.operationId} is not under /repos/{owner}/{repo}`);
            return handle({ ...call, repository: call.repository });
        },
    };
}
function json(body, status = 200, headers = {}) {
    return { kind: 'json', status, body, headers };
}


/***/ }),

/***/ 39630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loadDescriptions),
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);



const FILE = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('loopback', 'descriptions', 'rest.json');
let loaded;
/** The extract, read once a process. Throws if the package was installed without it. */
function loadDescriptions() {
    loaded ??= JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(packageRoot(), FILE), 'utf8'));
    return loaded;
}
/**
 * The folder of this package: found by its package.json, because this file runs from the source tree, from `build/`
 * and out of one bundle in `dist/`.
 */
function packageRoot() {
    const starts = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.argv[1] ?? '.')];
    for (const start of starts) {
        for (let at = start, last = ''; at !== last; last = at, at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
            if (isOurPackage(at))
                return at;
        }
    }
    throw new Error(`no package "ops-actions" with ${FILE} was found above ${starts.join(' or ')}`);
}
function isOurPackage(folder) {
    const manifest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'package.json');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(manifest) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, FILE)))
        return false;
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(manifest, 'utf8')).name === 'ops-actions';
}


/***/ }),

/***/ 43768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  An: () => (/* binding */ authenticated),
  cv: () => (/* binding */ exchange),
  Nw: () => (/* binding */ ownFault)
});

// EXTERNAL MODULE: ./build/loopback/api-error.js
var api_error = __webpack_require__(27747);
;// CONCATENATED MODULE: ./build/loopback/params.js
/** Typed access to values that were validated already: a wrong type here is our bug, and throws. */
class Params {
    #values;
    constructor(values) {
        this.#values = values;
    }
    has(name) {
        return this.#values[name] !== undefined;
    }
    value(name) {
        return this.#values[name];
    }
    text(name) {
        const value = this.#values[name];
        if (typeof value !== 'string')
            throw new TypeError(`${name} is ${typeof value}, not a text`);
        return value;
    }
    /** null for null and for a value that is not there. */
    optionalText(name) {
        const value = this.#values[name];
        return value === undefined || value === null ? null : this.text(name);
    }
    number(name) {
        const value = this.#values[name];
        if (typeof value !== 'number')
            throw new TypeError(`${name} is ${typeof value}, not a number`);
        return value;
    }
}

// EXTERNAL MODULE: ./build/loopback/permissions.js
var permissions = __webpack_require__(52708);
// EXTERNAL MODULE: ./build/loopback/reply.js
var reply = __webpack_require__(69968);
;// CONCATENATED MODULE: ./build/loopback/exchange.js




const HTML = 'https://github.com';
const ADDING = 'docs/loopback.md, "Adding an operation"';
/**
 * Answers one request as GitHub would: who asks, may they see the repository, may they do this, is it valid, and only
 * then the handler. Fills in what the journal says about it. Never throws.
 */
function exchange(desk, request, entry) {
    const operationId = request.match?.operationId;
    const documentation = operationId === undefined ? 'https://docs.github.com/rest' : desk.descriptions.operations[operationId]?.documentationUrl;
    try {
        const answer = handled(desk, request, entry);
        return checked(desk, operationId ?? '', answer);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD))
            return ownFault(desk, operationId ?? request.url.pathname, 500, [String(error instanceof Error ? error.stack : error)]);
        if (error.fields.errors !== undefined)
            entry.problems.push(...error.fields.errors);
        const body = { message: error.message, ...error.fields, documentation_url: documentation, status: String(error.status) };
        const answer = { kind: 'json', status: error.status, body, headers: error.headers };
        return operationId === undefined || error.status === 501
            ? (0,reply/* jsonReply */.DB)(error.status, body, { ...error.headers })
            : checked(desk, operationId, answer);
    }
}
function handled(desk, request, entry) {
    const token = authenticated(desk.state, request.headers.authorization);
    entry.token = token.login;
    const { match } = request;
    const now = desk.state.now();
    if (match?.operationId !== 'rate-limit/get' && !desk.rates.charge(token.value, now)) {
        throw new api_error/* ApiError */.hD(403, `API rate limit exceeded for ${token.login}.`);
    }
    if (match === undefined)
        throw (0,api_error/* notFound */.mX)();
    const operation = desk.operations[match.operationId];
    if (operation === undefined) {
        throw new api_error/* ApiError */.hD(501, `The loopback does not answer ${match.operationId} yet. How to add it: ${ADDING}.`);
    }
    const { owner, repo } = match.path;
    const repository = owner === undefined || repo === undefined ? null : (0,permissions/* visibleRepository */.vv)(desk.state, token, `${owner}/${repo}`);
    (0,permissions/* requirePermission */.PS)(token, repository, operation.needs);
    const body = parsedBody(request.bodyText);
    const valid = desk.validator.request(match.operationId, { path: match.path, query: request.url.searchParams, body });
    entry.lint.push(...valid.lint);
    if (valid.pathProblems.length > 0)
        throw (0,api_error/* notFound */.mX)();
    if (valid.problems.length > 0)
        throw (0,api_error/* validationFailed */.$Y)(...valid.problems);
    const call = {
        operationId: match.operationId,
        state: desk.state,
        token,
        repository,
        path: new Params(valid.path),
        query: new Params(valid.query),
        body: new Params(isObject(body) ? body : {}),
        accept: request.headers.accept ?? '',
        links: { api: request.base, html: HTML },
        url: linkUrl(request, repository?.id),
        now,
        rate: desk.rates.view(token.value, now),
        effects: request.effects,
    };
    return operation.handle(call);
}
/** In `link` headers GitHub names a repository by its id. */
function linkUrl({ base, url }, repositoryId) {
    const path = url.pathname.slice(new URL(base).pathname.replace(/\/$/, '').length);
    const byId = repositoryId === undefined ? path : path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repositoryId}`);
    return new URL(`${base}${byId}${url.search}`);
}
/** The token of an `authorization` header. Throws GitHub's 401. */
function authenticated(state, header) {
    const value = /^(?:bearer|token)\s+(\S+)$/i.exec(header ?? '')?.[1];
    const token = value === undefined ? undefined : state.tokens.get(value);
    if (token === undefined)
        throw (0,api_error/* badCredentials */.mD)();
    return token;
}
function parsedBody(text) {
    if (text.trim() === '')
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new api_error/* ApiError */.hD(400, 'Problems parsing JSON');
    }
    if (!isObject(value))
        throw new api_error/* ApiError */.hD(400, 'Body should be a JSON object');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An answer of ours that GitHub's description does not allow is not sent: it would teach callers a wrong GitHub. */
function checked(desk, operationId, answer) {
    const headers = { ...answer.headers };
    if (answer.kind === 'raw')
        return { status: answer.status, headers: { 'content-type': answer.type, ...headers }, body: answer.body };
    // Through JSON first, so that what is checked is what is sent.
    const body = answer.kind === 'empty' ? undefined : JSON.parse(JSON.stringify(answer.body));
    const problems = desk.validator.response(operationId, answer.status, body);
    if (problems.length > 0)
        return ownFault(desk, operationId, answer.status, problems);
    return body === undefined ? { status: answer.status, headers, body: null } : (0,reply/* jsonReply */.DB)(answer.status, body, headers);
}
/** Notes an answer of ours that GitHub would not give, and says so instead of giving it. */
function ownFault(desk, operationId, status, problems) {
    desk.journal.invalid.push({ operationId, status, problems });
    return (0,reply/* jsonReply */.DB)(599, { message: `The loopback's own answer to ${operationId} is not what GitHub describes.`, problems, status: '599' });
}


/***/ }),

/***/ 8784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ protectionView),
/* harmony export */   i: () => (/* binding */ requiredChecksRules)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27747);

const RULESET_ID = 1;
/** The rule of a ruleset that requires checks on the branch that is asked about; empty where none does. */
function requiredChecksRules(call) {
    const required = checksOf(call).rulesets;
    if (required.length === 0)
        return [];
    return [
        {
            type: 'required_status_checks',
            ruleset_source_type: 'Repository',
            ruleset_source: call.repository.fullName,
            ruleset_id: RULESET_ID,
            parameters: {
                strict_required_status_checks_policy: false,
                required_status_checks: required.map(({ context, appId }) => ({ context, ...(appId === null ? {} : { integration_id: appId }) })),
            },
        },
    ];
}
/** The part of a branch's page that any reader may see; its whole protection is for admins. */
function protectionView(required) {
    const checks = (required ?? []).map(({ context, appId }) => ({ context, app_id: appId }));
    const contexts = checks.map(({ context }) => context);
    const level = required === null ? 'off' : 'everyone';
    return { enabled: required !== null, required_status_checks: { enforcement_level: level, contexts, checks } };
}
function checksOf({ repository, path }) {
    const branch = path.text('branch');
    if (branch.includes('*'))
        throw new _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD(404, 'Branch not found');
    return repository.branchChecks.get(branch) ?? { rulesets: [], protection: null };
}


/***/ }),

/***/ 84034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ moveRef),
/* harmony export */   oS: () => (/* binding */ applyMove),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _git_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30570);

/**
 * Moves a ref, or says why not. The check and the move are one turn of the event loop, so nothing comes between them.
 * `creating` and `updating` refuse what exists and what does not, as the REST operations do.
 */
function moveRef(repository, login, wish, mode) {
    const refused = refusal(repository, login, wish, mode);
    if (refused === null)
        applyMove(repository, wish);
    return refused;
}
/** Only after `refusal` found nothing. */
function applyMove(repository, { ref, to }) {
    if (to === null)
        repository.refs.delete(ref);
    else
        repository.refs.set(ref, to);
}
function refusal(repository, login, wish, mode = 'either') {
    const { ref, to, force, before } = wish;
    const from = repository.refs.get(ref) ?? null;
    if (!isRefName(ref))
        return { kind: 'name', message: `${ref} is not a valid ref name` };
    if (to !== null && repository.git.commit(to) === undefined)
        return { kind: 'object', message: 'Object does not exist' };
    if (mode === 'creating' && from !== null)
        return { kind: 'exists', message: 'Reference already exists' };
    if (mode === 'updating' && from === null)
        return { kind: 'missing', message: 'Reference does not exist' };
    if (before !== undefined && before !== from)
        return { kind: 'moved', message: 'Reference cannot be updated' };
    if (from === null && to === null)
        return { kind: 'missing', message: 'Reference does not exist' };
    if (from === null && [...repository.refs.keys()].some((other) => other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`))) {
        return { kind: 'conflict', message: 'Reference update failed' };
    }
    const forced = from !== null && to !== null && !isAncestor(repository, from, to);
    if (forced && !force)
        return { kind: 'not-fast-forward', message: 'Update is not a fast forward' };
    const violation = (0,_git_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleViolation */ .Q)(repository, login, { ref, from, to, forced });
    return violation === null ? null : { kind: 'rule', message: violation };
}
/** git check-ref-format: no empty, dotted or `.lock` component, none of git's special characters. */
function isRefName(ref) {
    const parts = ref.split('/');
    return (parts.length >= 3 &&
        parts[0] === 'refs' &&
        !/[\s~^:?*[\\\x7f]|\.\.|@\{/.test(ref) &&
        parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.') && !part.endsWith('.lock')));
}
/** Walks from the new commit; the old one is nearly always found at once. */
function isAncestor({ git }, old, sha) {
    const seen = new Set([sha]);
    for (const at of seen) {
        if (at === old)
            return true;
        for (const parent of git.commit(at)?.parents ?? [])
            seen.add(parent);
    }
    return false;
}


/***/ }),

/***/ 30570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ruleViolation),
/* harmony export */   U: () => (/* binding */ gitRules)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94254);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1190);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52708);
/* harmony import */ var _branch_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8784);




/** GitHub's sentences, as its answers have them. */
const RULES = {
    creation: { breaks: ({ from }) => from === null, says: () => 'Cannot create ref due to creations being restricted.' },
    update: { breaks: ({ from, to }) => from !== null && to !== null, says: () => 'Cannot update this protected ref.' },
    deletion: { breaks: ({ to }) => to === null, says: (kind) => `Cannot delete this ${kind}` },
    non_fast_forward: { breaks: ({ forced }) => forced, says: (kind) => `Cannot force-push to this ${kind}` },
    required_signatures: {
        // GitHub looks at every new commit; here the newest stands for them.
        breaks: ({ to }, repository) => to !== null && !repository.signed.has(to),
        says: () => 'Commits must have verified signatures.',
    },
    pull_request: { breaks: ({ to }) => to !== null, says: () => 'Changes must be made through a pull request.' },
};
/** GitHub's message for a move that a ruleset forbids to this account, null where none does. */
function ruleViolation(repository, login, move) {
    const kind = move.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
    const broken = rulesFor(repository, move.ref)
        .filter(({ ruleset, type }) => !ruleset.bypass.includes(login) && RULES[type].breaks(move, repository))
        .map(({ type }) => RULES[type].says(kind));
    return broken.length === 0 ? null : `Repository rule violations found\n\n${[...new Set(broken)].join('\n\n')}\n\n`;
}
const gitRules = {
    // A branch without rules, and one that does not exist, answer an empty list.
    'repos/get-branch-rules': (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .onRepository */ .Y)((0,_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .needs */ .eN)('metadata:read'), (call) => {
        const rules = rulesFor(call.repository, `refs/heads/${call.path.text('branch')}`).map(({ ruleset, type }) => ({
            type,
            ruleset_source_type: 'Repository',
            ruleset_source: call.repository.fullName,
            ruleset_id: ruleset.id,
        }));
        const { items, headers } = (0,_paging_js__WEBPACK_IMPORTED_MODULE_3__/* .page */ .MY)(call, [...(0,_branch_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredChecksRules */ .i)(call), ...rules]);
        return (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .json */ .P)(items, 200, headers);
    }),
};
function rulesFor(repository, ref) {
    const matches = (pattern) => pattern === '~ALL' || (pattern === '~DEFAULT_BRANCH' ? ref === `refs/heads/${repository.defaultBranch}` : fnmatch(pattern).test(ref));
    return repository.rulesets
        .filter(({ include, exclude }) => include.some(matches) && !exclude.some(matches))
        .flatMap((ruleset) => ruleset.rules.map((type) => ({ ruleset, type })));
}
/** Ruby's `File.fnmatch` with FNM_PATHNAME, which GitHub uses: only `**` before a slash crosses slashes. */
function fnmatch(pattern) {
    const source = pattern.replace(/\*\*\/|\*+|\?|[.+^${}()|\\]/g, (part) => {
        if (part === '**/')
            return '(?:[^/]+/)*';
        if (part.startsWith('*'))
            return '[^/]*';
        return part === '?' ? '[^/]' : `\\${part}`;
    });
    return new RegExp(`^${source}$`);
}


/***/ }),

/***/ 1190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wv: () => (/* binding */ totalCount)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94254);

/** GitHub's cap on `per_page`, for every list that policies read. */
const MAX_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 30;
/** The page that the query asks for, with GitHub's `link` header (prev, next, last, first; none for a single page). */
function page(call, all) {
    const asked = call.query.has('per_page') ? call.query.number('per_page') : DEFAULT_PER_PAGE;
    const perPage = asked < 1 ? DEFAULT_PER_PAGE : Math.min(asked, MAX_PER_PAGE);
    const number = Math.max(1, call.query.has('page') ? call.query.number('page') : 1);
    const last = Math.max(1, Math.ceil(all.length / perPage));
    const shown = call.effects.some(({ kind }) => kind === 'repeat-page') ? Math.max(1, number - 1) : number;
    const items = all.slice((shown - 1) * perPage, shown * perPage);
    for (const effect of call.effects)
        if (effect.kind === 'short-page')
            items.length = Math.max(0, items.length - (effect.rows ?? 1));
    const relations = [];
    if (number > 1)
        relations.push(['prev', Math.min(number - 1, last)]);
    if (number < last)
        relations.push(['next', number + 1], ['last', last]);
    if (number > 1)
        relations.push(['first', 1]);
    const link = relations.map(([relation, at]) => `<${pageUrl(call.url, at)}>; rel="${relation}"`).join(', ');
    return { items, headers: link === '' ? {} : { link } };
}
/** A list answer: one page of rows, each made by `view`. */
function list(call, all, view) {
    const { items, headers } = page(call, all);
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .P)(items.map(view), 200, headers);
}
/** `total_count` of an answer that has one; the fault `wrong-total` falsifies it. */
function totalCount(call, count) {
    return call.effects.reduce((total, effect) => (effect.kind === 'wrong-total' ? total + (effect.by ?? 1) : total), count);
}
function pageUrl(url, number) {
    const out = new URL(url);
    out.searchParams.set('page', String(number));
    return out.toString();
}


/***/ }),

/***/ 52708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ requirePermission),
/* harmony export */   _L: () => (/* binding */ may),
/* harmony export */   eN: () => (/* binding */ needs),
/* harmony export */   vv: () => (/* binding */ visibleRepository)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27747);

function needs(...list) {
    return {
        any: list.map((text) => {
            const [permission = '', access] = text.split(':');
            return { permission, access: access === 'write' ? 'write' : 'read' };
        }),
    };
}
/** What anyone may read in a public repository, whatever the token was granted. */
const PUBLIC_READ = new Set(['actions', 'checks', 'contents', 'deployments', 'issues', 'pull-requests', 'statuses']);
/** Whether the token may do this to the repository. Every token may read `metadata`. */
function may(token, repository, { permission, access }) {
    if (access === 'write' && token.readOnlyFork)
        return false;
    if (permission === 'metadata' || token.permissions === 'all')
        return true;
    if (access === 'read' && repository !== null && !repository.private && PUBLIC_READ.has(permission))
        return true;
    const granted = token.permissions[permission];
    return granted === 'write' || granted === access;
}
/** Throws the 403 that GitHub gives to a token without the grant. */
function requirePermission(token, repository, wanted) {
    if (wanted === 'none')
        return;
    const allowed = wanted === 'user' ? token.type === 'user' : wanted.any.some((need) => may(token, repository, need));
    if (!allowed)
        throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .notAccessible */ .cJ)();
}
/** The repository, if the token can see it; else GitHub's 404, which does not tell "hidden" from "does not exist". */
function visibleRepository(state, token, fullName) {
    const repository = state.repository(fullName);
    if (repository === undefined)
        throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .notFound */ .mX)();
    const listed = token.repositories === null || token.repositories.some((name) => name.toLowerCase() === repository.fullName.toLowerCase());
    if (!listed && repository.private)
        throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .notFound */ .mX)();
    return repository;
}


/***/ }),

/***/ 80410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rateHeaders),
/* harmony export */   q: () => (/* binding */ RateLimit)
/* harmony export */ });
const HOUR = 3_600_000;
/** The hourly budget of each token. GitHub gives 5,000 calls, and 1,000 a repository to `github.token`. */
class RateLimit {
    #limit;
    #windows = new Map();
    constructor(limit) {
        this.#limit = limit;
    }
    view(token, now) {
        const window = this.#window(token, now);
        return {
            limit: this.#limit,
            remaining: Math.max(0, this.#limit - window.used),
            used: window.used,
            reset: Math.ceil((window.start + HOUR) / 1000),
        };
    }
    /** Takes one call; false if none was left. */
    charge(token, now) {
        const window = this.#window(token, now);
        if (window.used >= this.#limit)
            return false;
        window.used += 1;
        return true;
    }
    /** Gives a call back: a 304 is free. */
    refund(token, now) {
        const window = this.#window(token, now);
        window.used = Math.max(0, window.used - 1);
    }
    #window(token, now) {
        const known = this.#windows.get(token);
        if (known !== undefined && now.getTime() < known.start + HOUR)
            return known;
        const fresh = { used: 0, start: now.getTime() };
        this.#windows.set(token, fresh);
        return fresh;
    }
}
function rateHeaders(view) {
    return {
        'x-ratelimit-limit': String(view.limit),
        'x-ratelimit-remaining': String(view.remaining),
        'x-ratelimit-used': String(view.used),
        'x-ratelimit-reset': String(view.reset),
        'x-ratelimit-resource': 'core',
    };
}


/***/ }),

/***/ 69968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ jsonReply),
/* harmony export */   eX: () => (/* binding */ matchesTag),
/* harmony export */   sg: () => (/* binding */ entityTag),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** More than any request of the API may have. */
const BODY_LIMIT = 32 * 1024 * 1024;
/** The request's body as text. Throws when it is too long or the caller goes away. */
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        const data = chunk;
        size += data.length;
        if (size > BODY_LIMIT)
            throw new Error('the request body is too long');
        chunks.push(data);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function jsonReply(status, value, headers = {}) {
    return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: Buffer.from(JSON.stringify(value)) };
}
/** GitHub's weak entity tag. It is of the body and the links, so that a page whose neighbours changed is new. */
function entityTag(reply) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(reply.headers.link ?? '');
    return `W/"${hash.update(reply.body ?? '').digest('hex')}"`;
}
/** Whether one of the tags of `if-none-match` is this one; weak comparison, as RFC 9110 asks for. */
function matchesTag(header, tag) {
    const plain = (text) => text.trim().replace(/^W\//, '');
    return (header ?? '').split(',').some((each) => plain(each) === plain(tag) || each.trim() === '*');
}
/** Sends it. With `truncated` the connection ends in the middle of the body. */
function send(response, reply, truncated = false) {
    const length = reply.body?.length ?? 0;
    if (truncated) {
        response.writeHead(reply.status, { ...reply.headers, 'content-length': String(length + 1) });
        response.write((reply.body ?? Buffer.alloc(0)).subarray(0, Math.ceil(length / 2)), () => response.destroy());
        return;
    }
    // A 204 and a 304 have neither body nor length.
    response.writeHead(reply.status, reply.body === null ? reply.headers : { ...reply.headers, 'content-length': String(length) });
    response.end(reply.body ?? undefined);
}


/***/ }),

/***/ 75650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/* unused harmony export DEPLOYMENT_STATES */
const DEPLOYMENT_STATES = (/* unused pure expression or super */ null && (['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']));
/** The newest state of a deployment; null as long as nobody has said anything. */
function stateOf({ statuses }) {
    return statuses.at(-1)?.state ?? null;
}


/***/ }),

/***/ 42900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ encodePath),
/* harmony export */   Wm: () => (/* binding */ timeOrNull),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   s5: () => (/* binding */ nodeId)
/* harmony export */ });
/** GitHub writes times without fractions of a second. */
function time(date) {
    return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
function timeOrNull(date) {
    return date === null ? null : time(date);
}
/** A global id as the API shows it; opaque to callers. */
function nodeId(kind, id) {
    return Buffer.from(`${kind}:${id}`).toString('base64url');
}
/** A path for a URL, its slashes kept. */
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}


/***/ })

};
