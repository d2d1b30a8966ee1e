export const id = 734;
export const ids = [734];
export const modules = {

/***/ 91734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerGraphql: () => (/* binding */ answerGraphql),
  readGraphql: () => (/* binding */ readGraphql)
});

// EXTERNAL MODULE: ./node_modules/graphql/index.js
var graphql = __webpack_require__(17645);
// EXTERNAL MODULE: ./build/loopback/api-error.js
var api_error = __webpack_require__(27747);
// EXTERNAL MODULE: ./build/loopback/exchange.js + 1 modules
var exchange = __webpack_require__(43768);
// EXTERNAL MODULE: ./build/loopback/rate-limit.js
var rate_limit = __webpack_require__(80410);
// EXTERNAL MODULE: ./build/loopback/reply.js
var reply = __webpack_require__(69968);
;// CONCATENATED MODULE: ./build/loopback/graphql/problem.js
/** An error of a field, thrown by a resolver. Anything else that a resolver throws is the loopback's own fault. */
class Problem extends Error {
    name = 'Problem';
    type;
    constructor(type, message) {
        super(message);
        this.type = type;
    }
}

// EXTERNAL MODULE: ./build/loopback/permissions.js
var permissions = __webpack_require__(52708);
// EXTERNAL MODULE: ./build/loopback/views/links.js
var links = __webpack_require__(42900);
// EXTERNAL MODULE: ./build/loopback/state/deployments.js
var deployments = __webpack_require__(75650);
;// CONCATENATED MODULE: ./build/loopback/graphql/deployments.js



/** Most that one page gives. */
const MAX_PAGE = 100;
/** A page of deployments; the cursor is how many were given before. Only forwards: nobody asks for the other way. */
function deploymentConnection(repository, { environments, first, after, orderBy }) {
    if (first === undefined || first === null)
        throw new Problem('MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value to properly paginate the `deployments` connection.');
    if (first > MAX_PAGE)
        throw new Problem('EXCESSIVE_PAGINATION', `Requesting ${first} records on the \`deployments\` connection exceeds the \`first\` limit of ${MAX_PAGE} records.`);
    const all = repository.deployments.filter(({ environment }) => environments === undefined || environments === null || environments.includes(environment));
    if (orderBy.direction === 'DESC')
        all.reverse();
    const start = after === undefined || after === null ? 0 : Number(Buffer.from(after, 'base64').toString('utf8'));
    const end = Math.min(all.length, start + first);
    return {
        totalCount: all.length,
        nodes: all.slice(start, end).map(deploymentNode),
        pageInfo: { hasNextPage: end < all.length, endCursor: end === start ? null : Buffer.from(String(end)).toString('base64') },
    };
}
/** A payload that came as an object is JSON of JSON here. */
function deploymentNode(deployment) {
    const { id, environment, task, payload, createdAt } = deployment;
    const state = (0,deployments/* stateOf */.L)(deployment);
    const status = deployment.statuses.at(-1);
    return {
        id: (0,links/* nodeId */.s5)('Deployment', id),
        databaseId: id,
        environment,
        task,
        payload: JSON.stringify(typeof payload === 'string' ? payload : JSON.stringify(payload)),
        createdAt: (0,links/* time */.kB)(createdAt),
        latestStatus: state === null ? null : { id: (0,links/* nodeId */.s5)('DeploymentStatus', status?.id ?? 0), state: state.toUpperCase() },
    };
}

// EXTERNAL MODULE: ./build/loopback/handlers/git-ref-write.js
var git_ref_write = __webpack_require__(84034);
;// CONCATENATED MODULE: ./build/loopback/graphql/update-refs.js


/** No object: "must not exist" before, "delete" after. */
const ZERO = '0'.repeat(40);
/**
 * All of them or none, and each only where `beforeOid` is what the ref is (its words in the schema). What GitHub says
 * when a ref has moved is not documented; callers should look at the ref, not at the message.
 */
function updateRefs(repository, login, input) {
    const wishes = input.refUpdates.map(({ name, afterOid, beforeOid, force }) => ({
        ref: name,
        to: afterOid === ZERO ? null : afterOid,
        force: force === true,
        ...(beforeOid === undefined || beforeOid === null ? {} : { before: beforeOid === ZERO ? null : beforeOid }),
    }));
    for (const wish of wishes) {
        const refused = (0,git_ref_write/* refusal */.x5)(repository, login, wish);
        if (refused !== null)
            throw new Problem('UNPROCESSABLE', refused.message);
    }
    for (const wish of wishes)
        (0,git_ref_write/* applyMove */.oS)(repository, wish);
    return { clientMutationId: input.clientMutationId ?? null };
}

;// CONCATENATED MODULE: ./build/loopback/graphql/roots.js





/** The fields of Query and Mutation. They return at once, so that a mutation is one turn of the event loop. */
const roots = {
    rateLimit: (_, { rate }) => ({ ...rate, cost: 1, resetAt: (0,links/* time */.kB)(new Date(rate.reset * 1000)) }),
    repository: ({ owner, name }, asker) => {
        const found = seen(asker, asker.state.repository(`${owner}/${name}`));
        if (found === null)
            throw new Problem('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
        return repositoryNode(found, asker);
    },
    viewer: (_, { state, token }) => {
        const { id, login } = state.user(token.login);
        return { id: (0,links/* nodeId */.s5)('User', id), login };
    },
    updateRefs: ({ input }, asker) => {
        const found = [...asker.state.repositories.values()].find(({ id }) => (0,links/* nodeId */.s5)('Repository', id) === input.repositoryId);
        const repository = seen(asker, found);
        if (repository === null)
            throw new Problem('NOT_FOUND', `Could not resolve to a node with the global id of '${input.repositoryId}'.`);
        allow(asker, repository, 'write');
        return updateRefs(repository, asker.token.login, input);
    },
};
function seen({ state, token }, repository) {
    if (repository === undefined)
        return null;
    try {
        return (0,permissions/* visibleRepository */.vv)(state, token, repository.fullName);
    }
    catch {
        return null;
    }
}
function allow({ token }, repository, access, permission = 'contents') {
    if (!(0,permissions/* may */._L)(token, repository, { permission, access })) {
        throw new Problem('FORBIDDEN', 'Resource not accessible by integration');
    }
}
function repositoryNode(repository, asker) {
    return {
        id: (0,links/* nodeId */.s5)('Repository', repository.id),
        nameWithOwner: repository.fullName,
        deployments: (given) => {
            allow(asker, repository, 'read', 'deployments');
            return deploymentConnection(repository, given);
        },
        ref: ({ qualifiedName }) => {
            allow(asker, repository, 'read');
            const full = [qualifiedName, `refs/heads/${qualifiedName}`, `refs/tags/${qualifiedName}`].find((name) => repository.refs.has(name));
            const sha = repository.refs.get(full ?? '');
            if (full === undefined || sha === undefined)
                return null;
            const [, prefix = '', name = full] = /^(refs\/[^/]+\/)(.*)$/.exec(full) ?? [];
            return { id: (0,links/* nodeId */.s5)('Ref', `${repository.id}:${full}`), name, prefix, target: objectNode(repository, sha) };
        },
        object: ({ oid, expression }) => {
            allow(asker, repository, 'read');
            if (oid !== undefined)
                return objectNode(repository, oid);
            const [revision = '', path] = (expression ?? '').split(':');
            const commit = repository.git.commit(repository.resolve(revision) ?? '');
            if (commit === undefined)
                return null;
            return path === undefined
                ? objectNode(repository, repository.resolve(revision) ?? '')
                : objectNode(repository, repository.git.files(commit.tree).get(path)?.sha ?? '');
        },
    };
}
function objectNode({ git }, oid) {
    const commit = git.commit(oid);
    if (commit !== undefined) {
        const committedDate = (0,links/* time */.kB)(commit.committer.date);
        return { __typename: 'Commit', id: (0,links/* nodeId */.s5)('Commit', oid), oid, message: commit.message, committedDate };
    }
    if (git.tree(oid) !== undefined)
        return { __typename: 'Tree', id: (0,links/* nodeId */.s5)('Tree', oid), oid };
    const blob = git.blob(oid);
    if (blob === undefined)
        return null;
    const text = blob.includes(0) ? null : blob.toString('utf8');
    return { __typename: 'Blob', id: (0,links/* nodeId */.s5)('Blob', oid), oid, byteSize: blob.length, isTruncated: false, text };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/loopback/description.js
var description = __webpack_require__(39630);
;// CONCATENATED MODULE: ./build/loopback/graphql/schema.js




let built;
/** GitHub's published schema, as far as `scripts/extract-graphql.mjs` left it. Built once a process. */
function githubSchema() {
    built ??= build();
    return built;
}
function build() {
    const schema = (0,graphql/* buildSchema */.IV5)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,description/* packageRoot */.Z)(), 'loopback', 'descriptions', 'github.graphql'), 'utf8'));
    const oid = schema.getType('GitObjectID');
    if (!(0,graphql/* isScalarType */.lgc)(oid))
        throw new Error('the schema has no GitObjectID');
    oid.parseValue = (value) => {
        if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value))
            return value;
        throw new graphql/* GraphQLError */.eOn(`${JSON.stringify(value)} is not a valid GitObjectID`);
    };
    return schema;
}

;// CONCATENATED MODULE: ./build/loopback/graphql/answer.js








const DOCUMENTATION = 'https://docs.github.com/graphql';
/** Never throws: what is wrong with the request is its answer. */
function readGraphql(bodyText) {
    const nothing = { operationId: 'graphql', document: null, problem: null, operationName: null, variables: {} };
    let body;
    try {
        body = JSON.parse(bodyText);
    }
    catch {
        return { ...nothing, problem: 'Problems parsing JSON' };
    }
    if (typeof body?.query !== 'string')
        return { ...nothing, problem: 'A query attribute must be specified and must be a string.' };
    const operationName = body.operationName ?? null;
    try {
        const document = (0,graphql/* parse */.qgA)(body.query);
        const fields = rootFields((0,graphql/* getOperationAST */.APv)(document, operationName));
        const operationId = fields.length === 0 ? 'graphql' : `graphql/${fields.join(',')}`;
        return { operationId, document, problem: null, operationName, variables: body.variables ?? {} };
    }
    catch (error) {
        return { ...nothing, problem: error instanceof Error ? error.message : String(error) };
    }
}
function rootFields(operation) {
    return (operation?.selectionSet.selections ?? [])
        .filter((selection) => selection.kind === graphql/* Kind */.b8C.FIELD)
        .map(({ name }) => name.value);
}
/** Answers as GitHub would: errors come with status 200, only a bad token and a body without a query do not. Never throws. */
function answerGraphql(desk, asked, authorization, entry) {
    try {
        const token = (0,exchange/* authenticated */.An)(desk.state, authorization);
        entry.token = token.login;
        const now = desk.state.now();
        // A budget of its own beside that of REST.
        const budget = `${token.value} graphql`;
        const charged = desk.rates.charge(budget, now);
        const rate = desk.rates.view(budget, now);
        const headers = { ...(0,rate_limit/* rateHeaders */.h)(rate), 'x-ratelimit-resource': 'graphql' };
        if (!charged) {
            const message = `API rate limit exceeded for ${token.login}.`;
            return (0,reply/* jsonReply */.DB)(200, { errors: [{ type: 'RATE_LIMITED', message }] }, headers);
        }
        if (asked.document === null) {
            return asked.problem?.startsWith('Syntax Error')
                ? (0,reply/* jsonReply */.DB)(200, { errors: [{ message: asked.problem }] }, headers)
                : (0,reply/* jsonReply */.DB)(400, { message: asked.problem, documentation_url: DOCUMENTATION, status: '400' }, headers);
        }
        const answer = run(asked, asked.document, { state: desk.state, token, rate }, entry);
        return 'fault' in answer ? (0,exchange/* ownFault */.Nw)(desk, asked.operationId, 200, answer.fault) : (0,reply/* jsonReply */.DB)(200, answer.body, headers);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD))
            return (0,exchange/* ownFault */.Nw)(desk, asked.operationId, 500, [String(error instanceof Error ? error.stack : error)]);
        return (0,reply/* jsonReply */.DB)(error.status, { message: error.message, documentation_url: DOCUMENTATION, status: String(error.status) });
    }
}
function run(asked, document, contextValue, entry) {
    const schema = githubSchema();
    const invalid = (0,graphql/* validate */.tfT)(schema, document);
    if (invalid.length > 0)
        return { body: { errors: noted(invalid, entry) } };
    const { operationName, variables: variableValues } = asked;
    const result = (0,graphql/* executeSync */.LoR)({ schema, document, rootValue: roots, contextValue, variableValues, operationName });
    const errors = result.errors ?? [];
    // An error with a path that no resolver meant is an answer of ours that GitHub's schema does not allow.
    const faults = errors.filter(({ path, originalError }) => path !== undefined && !(originalError instanceof Problem));
    if (faults.length > 0)
        return { fault: faults.map(({ message, path }) => `${(path ?? []).join('.')}: ${message}`) };
    return { body: errors.length === 0 ? { data: result.data } : { data: result.data ?? null, errors: noted(errors, entry) } };
}
/** The errors as GitHub writes them, and in the journal. */
function noted(errors, entry) {
    return errors.map((error) => {
        const { originalError, path, locations, message } = error;
        entry.problems.push({ resource: 'GraphQL', field: (path ?? []).join('.'), code: 'invalid', message });
        return {
            ...(originalError instanceof Problem ? { type: originalError.type } : {}),
            ...(path === undefined ? { extensions: { code: 'invalid' } } : { path }),
            locations,
            message,
        };
    });
}


/***/ })

};
