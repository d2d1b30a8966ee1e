export const id = 360;
export const ids = [360];
export const modules = {

/***/ 82696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   Wm: () => (/* binding */ timeOrNull),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ef: () => (/* binding */ textOrNull),
/* harmony export */   wD: () => (/* binding */ numberOrNull)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

function rowOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** Throws UnreadableError: without an id no row can be told from another. */
function idOf(row, what) {
    if (typeof row.id === 'number' && Number.isSafeInteger(row.id))
        return row.id;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`A row of the ${what} has no usable \`id\`. Run again.`);
}
/** Throws UnreadableError for what is missing, empty or no text. */
function textOf(row, name, what) {
    const value = row[name];
    if (typeof value === 'string' && value !== '')
        return value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`A row of the ${what} has no usable \`${name}\`. Run again.`);
}
function textOrNull(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
function numberOrNull(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
/** An ISO time as ms since the epoch; null for anything else. */
function timeOrNull(value) {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? null : time;
}


/***/ }),

/***/ 13574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ commandsOf)
/* harmony export */ });
/* unused harmony exports REASON_CHARACTERS, hasCommand */
/* harmony import */ var _core_markdown_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10758);
/* harmony import */ var _core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);


/** Characters that the reason of an override must have. */
const REASON_CHARACTERS = 10;
const LINE = /^\/(approve|deny|override)(?:[ \t]+(\S+))?(?:[ \t]+(\S.*?))?[ \t]*$/;
const SHA = /^[0-9a-f]{7,64}$/i;
/** Longer lines are no commands: a reason has at most a few sentences, and a summary has room for few. */
const LINE_CHARACTERS = 1000;
/**
 * The commands of one comment, in their order: `/approve GATE SHA`, `/deny GATE [SHA]`, `/override GATE [SHA] REASON`, each alone on a
 * line that begins with it. What a reader does not see as text (code, HTML comments) and what is quoted with `>` holds none.
 * The text is hostile: linear, never throws.
 */
function commandsOf(body) {
    return (0,_core_markdown_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanMarkdown */ .N)(body).lines.flatMap((line) => {
        const { raw } = line;
        if (!raw.startsWith('/') || raw.length > LINE_CHARACTERS)
            return [];
        // A line right below a quote is shown inside it, but nobody quoted it.
        const read = line.kind === 'text' ? line.prose : line.kind === 'quote' ? line.visible : '';
        const [, verb, gate = null, rest = ''] = LINE.exec(raw) ?? [];
        if (verb === undefined || !read.startsWith(`/${verb}`))
            return [];
        return [parsed(verb, gate, rest)];
    });
}
/** Whether a run may be asked for by this text at all: it holds a command, of whichever gate, or something meant as one. */
function hasCommand(body) {
    return commandsOf(body).length > 0;
}
function parsed(verb, gate, rest) {
    const malformed = (problem) => ({ verb: 'malformed', gate, problem });
    if (gate === null)
        return malformed(`names no gate: \`/${verb} GATE\``);
    if (verb === 'approve') {
        if (rest === '')
            return malformed('names no commit: `/approve GATE SHA`');
        return SHA.test(rest)
            ? { verb, gate, sha: rest.toLowerCase() }
            : malformed('needs at least 7 digits of the commit, and nothing behind');
    }
    if (verb === 'deny') {
        if (rest === '')
            return { verb, gate, sha: null };
        // A refusal that was not understood must not be lost: the word may as well be a reason.
        return { verb, gate, sha: SHA.test(rest) ? rest.toLowerCase() : null };
    }
    const [first = '', ...words] = rest.split(/[ \t]+/);
    const sha = SHA.test(first) ? first.toLowerCase() : null;
    const reason = (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((sha === null ? [first, ...words] : words).join(' '));
    if ([...reason].length < REASON_CHARACTERS)
        return malformed(`needs a reason of at least ${REASON_CHARACTERS} characters`);
    return { verb: 'override', gate, sha, reason };
}


/***/ }),

/***/ 63335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ involvedByRuns),
/* harmony export */   Z6: () => (/* binding */ involvedPeople),
/* harmony export */   h4: () => (/* binding */ involvedByEvent)
/* harmony export */ });
/* harmony import */ var _core_github_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99358);
/* harmony import */ var _core_people_approvers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30314);


/** Events whose first run on a commit was started by whoever pushed it. */
const PUSHES = ['push', 'pull_request', 'pull_request_target'];
/**
 * Whom the workflow runs of a commit show to have pushed it, by the oldest run that a push starts, and to have dispatched one on it. A date
 * or a name in the commit can be forged; the actor of a run cannot.
 */
function involvedByRuns(runs) {
    const [first] = runs.filter(({ event }) => PUSHES.includes(event)).sort((a, b) => a.id - b.id);
    const pusher = first === undefined || first.actor === null ? [] : [{ login: first.actor, did: 'pushed this commit' }];
    const dispatchers = runs
        .filter(({ event }) => event === 'workflow_dispatch' || event === 'repository_dispatch')
        .flatMap(({ actor, triggeringActor }) => [actor, triggeringActor])
        .flatMap((login) => (login === null ? [] : [{ login, did: 'dispatched a run of this commit' }]));
    return [...pusher, ...dispatchers];
}
/**
 * Whom the event of this run shows to have brought the commit here: whoever dispatched the run, or pushed the commit that is its head. A
 * sweep is dispatched by somebody who has nothing to do with the commits.
 */
function involvedByEvent(subject, { actor, triggeringActor, payload }, sha) {
    if (subject.kind === 'dispatch') {
        return [...new Set([actor, triggeringActor])].filter((login) => login !== '').map((login) => ({ login, did: 'dispatched this run' }));
    }
    const isPush = subject.event === 'push' || (subject.kind === 'pull-request' && (0,_core_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textOrNull */ .ef)(payload, 'action') === 'synchronize');
    const sender = (0,_core_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textOrNull */ .ef)(payload, 'sender.login');
    return isPush && sender !== null && 'headSha' in subject && subject.headSha === sha ? [{ login: sender, did: 'pushed this commit' }] : [];
}
/** Login in lower case to what that person did, for all who brought the commit here and so have no vote on it. Apps are left out. */
function involvedPeople({ pullRequests, head, involved }) {
    const authors = pullRequests.state === 'read' ? pullRequests.value : [];
    const people = head.state === 'read' ? head.value.people : [];
    const all = [
        ...involved,
        ...people.map((login) => ({ login, did: 'wrote this commit' })),
        ...authors.flatMap(({ author }) => (author === null ? [] : [{ login: author, did: 'opened the pull request' }])),
    ];
    return new Map(all.filter(({ login }) => !(0,_core_people_approvers_js__WEBPACK_IMPORTED_MODULE_1__/* .isBotLogin */ .DU)(login)).map(({ login, did }) => [login.toLowerCase(), did]));
}


/***/ }),

/***/ 47916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ mayDecide),
/* harmony export */   Rl: () => (/* binding */ peopleNeeded),
/* harmony export */   U_: () => (/* binding */ mayOverride)
/* harmony export */ });
/* harmony import */ var _core_people_approvers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30314);

/** An override is an admin's: not whoever may approve. */
const ADMIN = { permission: 'admin', logins: [], teams: [] };
/** So many people are looked up at most: a crowd of strangers must not use up the rate limit. */
const MOST_PEOPLE = 50;
/** The people whose standing can change what the votes come to, those who have refused or overridden first. Pure. */
function peopleNeeded(need, votes) {
    const { permission, logins, teams } = need.approvers;
    const asked = [...votes.denials, ...votes.approvals, ...votes.objections].filter((voice) => !isTaken(voice, need));
    const names = [...new Set(asked.map(({ login }) => login.toLowerCase()))].filter((name) => !logins.includes(name)).slice(0, MOST_PEOPLE);
    const admins = votes.overrides.map(({ login }) => login.toLowerCase()).slice(0, MOST_PEOPLE);
    return {
        roles: [...new Set([...admins, ...(permission === null ? [] : names)])],
        teams: names.length === 0 ? [] : teams.map((team) => ({ team: team.toLowerCase(), logins: names })),
    };
}
/** Whether somebody may approve, refuse, or hold up by asking for changes. */
function mayDecide(voice, need, people) {
    return isTaken(voice, need) ? { is: 'yes' } : (0,_core_people_approvers_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(voice.login, need.approvers, people);
}
/** Whether somebody may override. */
function mayOverride(voice, people) {
    return (0,_core_people_approvers_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(voice.login, ADMIN, people);
}
/** GitHub lets nobody but an environment's own reviewers and its admins decide on a deployment. */
function isTaken({ isReviewer }, { approversGiven }) {
    return isReviewer && !approversGiven;
}


/***/ }),

/***/ 69307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ votesOf)
/* harmony export */ });
/* harmony import */ var _set_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18738);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13574);
/* harmony import */ var _involved_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63335);



/** Sorts the evidence that could be read; what could not is left out here. Pure. */
function votesOf(need, facts) {
    const votes = new Ballot((0,_involved_js__WEBPACK_IMPORTED_MODULE_2__/* .involvedPeople */ .Z6)(facts));
    if (facts.comments.state === 'read') {
        for (const comment of [...facts.comments.value].sort((a, b) => a.createdAt - b.createdAt))
            addComment(votes, comment, need, facts);
    }
    if (facts.reviews.state === 'read')
        addReviews(votes, facts.reviews.value, facts.sha);
    for (const { user, state } of facts.environment.state === 'read' ? facts.environment.value.reviews : []) {
        if (state === 'approved')
            votes.approve(user, null, true);
        else if (state === 'rejected')
            votes.deny(user, null, true);
    }
    return votes.counted();
}
/** A set of people by what they said. Who may not vote whatever their role is sorted out here. */
class Ballot {
    #approvals = new Map();
    #denials = new Map();
    #overrides = new Map();
    #objections = new Map();
    #ignored = new Set();
    #involved;
    constructor(involved) {
        this.#involved = involved;
    }
    approve(user, url, isReviewer = false) {
        this.#person(user, (login, key) => {
            const did = this.#involved.get(key);
            if (did !== undefined)
                this.ignore(user, did);
            else if (!this.#approvals.has(key) || isReviewer)
                this.#approvals.set(key, { login, url, isReviewer });
        });
    }
    /** Whoever brought the commit here may well refuse it. */
    deny(user, url, isReviewer = false) {
        this.#person(user, (login, key) => this.#denials.set(key, { login, url, isReviewer: isReviewer || this.#denials.get(key)?.isReviewer === true }));
    }
    override(user, url, reason) {
        this.#person(user, (login, key) => {
            if (!this.#overrides.has(key))
                this.#overrides.set(key, { login, url, reason, isReviewer: false });
        });
    }
    object(user, url) {
        this.#person(user, (login, key) => this.#objections.set(key, { login, url, isReviewer: false }));
    }
    ignore(user, why) {
        this.#ignored.add(`\`${user?.login ?? 'a deleted account'}\`: ${why}`);
    }
    counted() {
        return {
            approvals: [...this.#approvals.values()],
            denials: [...this.#denials.values()],
            overrides: [...this.#overrides.values()],
            objections: [...this.#objections.values()],
            ignored: [...this.#ignored],
        };
    }
    #person(user, vote) {
        if (user === null || user.type !== 'User')
            this.ignore(user, 'is no person');
        else
            vote(user.login, user.login.toLowerCase());
    }
}
function addComment(votes, comment, need, facts) {
    const { user, url } = comment;
    const isEdited = comment.createdAt !== comment.updatedAt;
    for (const command of (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandsOf */ .Kf)(comment.body)) {
        if (command.gate === null || (0,_set_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .slugOf */ .tF)(command.gate) !== need.slug)
            continue;
        if (command.verb === 'malformed') {
            votes.ignore(user, command.problem);
            continue;
        }
        const why = notAbout(command, comment, facts);
        if (why !== null)
            votes.ignore(user, `\`/${command.verb}\` ${why}`);
        // A refusal stands even where the comment was edited: that must not be a way to lift it.
        else if (command.verb === 'deny')
            votes.deny(user, url);
        else if (isEdited)
            votes.ignore(user, `\`/${command.verb}\` in a comment that was edited`);
        else if (command.verb === 'override')
            votes.override(user, url, command.reason);
        else if (need.kind === 'comment' || need.kind === 'any')
            votes.approve(user, url);
        else
            votes.ignore(user, `\`/approve\`, but here the approval is ${need.kind === 'review' ? 'a review' : 'that of the environment'}`);
    }
}
/** Why a command is not about this commit, as the end of a sentence; null if it is. One that names no commit goes by the time. */
function notAbout(command, { createdAt, isTracking }, facts) {
    if (command.sha !== null)
        return facts.sha.startsWith(command.sha) ? null : `of \`${command.sha.slice(0, 12)}\`, which is another commit`;
    const { headSince } = facts;
    const committedAt = facts.head.state === 'read' ? facts.head.value.committedAt : null;
    const isBefore = (time) => time !== null && createdAt < time;
    switch (command.verb) {
        case 'approve':
            return null;
        case 'deny':
            // Only what is certainly older is about an older head.
            return isBefore(headSince) && isBefore(committedAt) ? 'of an earlier head' : null;
        case 'override':
            if (isTracking)
                return 'names no commit, which it has to on the tracking issue';
            return isBefore(headSince) || isBefore(committedAt) ? 'of an earlier head' : null;
        default: {
            const never = command;
            throw new TypeError(`Unknown command: ${JSON.stringify(never)}`);
        }
    }
}
/** Later in the list: stronger, where two reviews of one person bear the same second. */
const OPINIONS = ['APPROVED', 'DISMISSED', 'CHANGES_REQUESTED'];
/** The newest opinion of each person; a mere comment is none, and leaves an approval standing, as on GitHub. */
function addReviews(votes, reviews, sha) {
    const newest = new Map();
    const opinions = reviews.filter(({ state, submittedAt }) => OPINIONS.includes(state) && submittedAt !== null);
    for (const review of opinions.sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || strength(a, sha) - strength(b, sha))) {
        if (review.user !== null)
            newest.set(review.user.login.toLowerCase(), review);
    }
    for (const { user, state, commitSha, url } of newest.values()) {
        if (state === 'CHANGES_REQUESTED')
            votes.object(user, url);
        else if (state !== 'APPROVED')
            continue;
        else if (commitSha === sha)
            votes.approve(user, url);
        else
            votes.ignore(user, 'approved an earlier head');
    }
}
function strength({ state, commitSha }, sha) {
    return OPINIONS.indexOf(state) * 2 + (commitSha === sha ? 1 : 0);
}


/***/ }),

/***/ 41915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ configured)
});

// UNUSED EXPORTS: withFile

// EXTERNAL MODULE: ./build/core/config/load.js
var load = __webpack_require__(1325);
// EXTERNAL MODULE: ./build/core/config/problems.js
var problems = __webpack_require__(56985);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/contents.js
var contents = __webpack_require__(74864);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var inputs = __webpack_require__(80919);
;// CONCATENATED MODULE: ./build/schemas/gates.schema.json
const gates_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"ops-actions gates","description":"What gate-reporter judges by, where a file suits better than inputs. Each key is the input of that name; an input that is not at its default wins.","type":"object","required":["version"],"additionalProperties":false,"properties":{"version":{"description":"Version of this format.","const":1},"required":{"type":"array","description":"The checks that must pass: NAME-OR-GLOB[@APP-SLUG] [min=N] [duplicates=all]. Only * is special; a name with @ or min= in it is put in double quotes.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"scope":{"type":"string","description":"Which rows count: those that are required, or all.","enum":["required","all"]},"include-branch-rules":{"type":"boolean","description":"Adds the checks that rulesets and branch protection require."},"optional":{"type":"array","description":"Rows that are shown and never count.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"ignore":{"type":"array","description":"What is not looked at.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"allow-skipped":{"type":"array","description":"Checks that may be skipped.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"allow-failed":{"type":"array","description":"Checks that may fail.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"neutral":{"type":"string","description":"What the conclusion neutral means.","enum":["pass","skipped","fail"]},"cancelled":{"type":"string","description":"What the conclusion cancelled means.","enum":["fail","pending"]},"on-empty":{"type":"string","description":"What it means if nothing counts.","enum":["fail","pass"]},"appear-timeout":{"type":"string","description":"How long a required check may take to appear.","pattern":"^(\\\\d+(\\\\.\\\\d+)?(ms|s|m|h|d))+$"},"timeout":{"type":"string","description":"How long mode wait waits.","pattern":"^(\\\\d+(\\\\.\\\\d+)?(ms|s|m|h|d))+$"},"interval":{"type":"string","description":"How long mode wait sleeps between two polls.","pattern":"^(\\\\d+(\\\\.\\\\d+)?(ms|s|m|h|d))+$"},"fail-fast":{"type":"boolean","description":"Whether mode wait ends at the first failure."},"risk":{"type":"string","description":"Risk of the change; with environment it decides whether a person has to approve.","enum":["low","medium","high"]},"environment":{"type":"string","description":"Environment that the commit is for.","minLength":1,"maxLength":255,"pattern":"^[^\\\\r\\\\n]+$"},"approval":{"type":"string","description":"Where an approval comes from.","enum":["auto","environment","comment","review","none"]},"min-approvals":{"type":"integer","description":"How many different people must approve.","minimum":1,"maximum":20},"approvers":{"type":"array","description":"Who may approve: permission: maintain (that role or above), logins: ana, ben, teams: acme/sre (with an App\'s token).","minItems":1,"items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"tracking-issue":{"type":"integer","description":"Number of the issue on which commits without a pull request are approved.","minimum":1},"dispatch":{"type":"object","description":"The run that is started with the approved commit once every gate has passed.","required":["workflow"],"additionalProperties":false,"properties":{"workflow":{"type":"string","description":"File name of the workflow under .github/workflows; it runs on workflow_dispatch.","pattern":"^[A-Za-z0-9_.-]+\\\\.ya?ml$"},"ref":{"type":"string","description":"Branch or tag whose version of the workflow runs; the default branch if it is left out.","minLength":1},"inputs":{"type":"object","description":"Inputs of the run; {sha}, {gate}, {environment} and {pull-request} are filled in. One of them is {sha}.","minProperties":1,"maxProperties":25,"additionalProperties":{"type":"string"}}}},"comment":{"type":"string","description":"When the pull request gets a comment.","enum":["off","always","on-change","on-failure"]}}}');
// EXTERNAL MODULE: ./build/actions/gate-reporter/dispatch.js
var gate_reporter_dispatch = __webpack_require__(25132);
// EXTERNAL MODULE: ./build/actions/gate-reporter/inputs.js
var gate_reporter_inputs = __webpack_require__(76755);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/config.js








const NOTHING = { dispatch: null, trackingIssue: null };
/**
 * Reads the file `config` at the tip of `branch` (null: the default branch) in one request (`contents: read`), never from the change
 * that is judged. Without a file, or with an empty `config`, the inputs stand alone. A file that may not be read is a note where its
 * name is the default, because nobody asked for it, and else an error. Throws a ConfigurationError with each problem at its place, and an
 * UnreadableError where GitHub did not give the file.
 */
async function configured(github, inputs, branch) {
    const file = inputs.config;
    if (file === '')
        return { inputs, note: null, fileOnly: NOTHING };
    const text = await (0,contents/* readTextFile */.G)(github, file, branch ?? 'HEAD');
    const isDefault = file === gate_reporter_inputs/* GATE_INPUTS */.K.config.default;
    if (text.state === 'read')
        return { ...withFile(inputs, text.value, file), note: null };
    if (isDefault && text.state === 'absent')
        return { inputs, note: null, fileOnly: NOTHING };
    const why = text.state === 'absent' ? 'is not there' : `could not be read: ${text.why}`;
    if (isDefault && /`contents: read`/.test(why))
        return { inputs, note: `\`${file}\` was not looked for: ${why}`, fileOnly: NOTHING };
    if (text.state === 'unreadable')
        throw new errors/* UnreadableError */.Gy(`\`${file}\` ${why}`);
    throw new errors/* ConfigurationError */.j1({
        place: 'input `config`',
        message: `\`${file}\` ${why}`,
        remedy: 'Add the file, or set `config` to empty.',
    });
}
/** An input that is at its default gives way to the file; any other wins. Throws a ConfigurationError. */
function withFile(inputs, text, file) {
    const config = (0,load/* loadConfig */.Z)({ file, text, schema: gates_schema_namespaceObject });
    const merged = { ...inputs };
    for (const key of Object.keys(config.value)) {
        if (isNoInput(key) || inputs[key] !== defaultOf(key))
            continue;
        merged[key] = valueIn(config, key, file);
    }
    const { dispatch, 'tracking-issue': trackingIssue = null } = config.value;
    const fileOnly = { dispatch: dispatch === undefined ? null : (0,gate_reporter_dispatch/* dispatchOf */.W3)(dispatch, file), trackingIssue };
    return { inputs: merged, fileOnly };
}
const NO_INPUTS = ['version', 'dispatch', 'tracking-issue'];
function isNoInput(key) {
    return NO_INPUTS.some((one) => one === key);
}
function defaultOf(key) {
    const spec = gate_reporter_inputs/* GATE_INPUTS */.K[key];
    if (spec.kind === 'flag')
        return spec.default === 'true';
    if (spec.kind === 'integer')
        return Number(spec.default);
    return spec.kind === 'duration' ? (0,inputs/* parseDuration */.E9)(key, spec.default) : spec.default;
}
function valueIn(config, key, file) {
    const value = config.value[key];
    const spec = gate_reporter_inputs/* GATE_INPUTS */.K[key];
    if (Array.isArray(value))
        return value.join('\n');
    if (spec.kind !== 'duration')
        return value;
    try {
        return (0,inputs/* parseDuration */.E9)(key, String(value), spec.minMs, spec.maxMs);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        const at = config.positionOf([key], 'value') ?? { line: 1, column: 1 };
        throw (0,problems/* refusal */.x)(file, error.problems.map(({ message }) => ({ at, message })));
    }
}


/***/ }),

/***/ 25132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ dispatchInputs),
/* harmony export */   W3: () => (/* binding */ dispatchOf),
/* harmony export */   nU: () => (/* binding */ dispatchedTarget)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_github_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99358);


const SHA_PLACE = '{sha}';
/** The key as the file has it. Throws a ConfigurationError where no input would say which commit was approved. */
function dispatchOf(value, file) {
    const inputs = value.inputs ?? { sha: SHA_PLACE };
    if (!Object.values(inputs).includes(SHA_PLACE)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            place: `${file} \`dispatch.inputs\``,
            message: 'has no input that is the approved commit.',
            remedy: "Add one, such as `sha: '{sha}'`, and let the workflow work on it.",
        });
    }
    return { workflow: value.workflow, ref: value.ref ?? null, inputs };
}
/** The inputs of the run that is started. Values that are filled in are not looked at for places again. */
function dispatchInputs({ inputs }, { sha, gate, environment, pullRequest }) {
    const values = {
        sha,
        gate,
        environment,
        'pull-request': pullRequest === null ? '' : String(pullRequest),
    };
    const filled = (text) => text.replace(/\{(sha|gate|environment|pull-request)\}/g, (_, name) => values[name] ?? '');
    return Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, filled(text)]));
}
/**
 * In a run that was dispatched with an approved commit, that commit is what is judged, not the head of the branch that the workflow is on.
 * Throws a ConfigurationError where the input is there and is no whole commit id.
 */
function dispatchedTarget(target, subject, dispatch) {
    if (dispatch === null || subject.kind !== 'dispatch')
        return target;
    const name = Object.entries(dispatch.inputs).find(([, text]) => text === SHA_PLACE)?.[0] ?? '';
    const sha = (0,_core_github_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(subject.inputs, name);
    if (sha === undefined || sha === null || sha === '')
        return target;
    if ((0,_core_github_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(sha))
        return { ...target, sha: sha.toLowerCase() };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
        place: `input \`${name}\` of the dispatched run`,
        message: 'is no whole commit id.',
        remedy: 'Give all 40 digits: what is deployed has to be what was approved.',
    });
}


/***/ }),

/***/ 76755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ GATE_INPUTS),
/* harmony export */   v: () => (/* binding */ GATE_OUTPUTS)
/* harmony export */ });
const DAY_MS = 86_400_000;
/** Lists of names are texts, a line each: names of matrix jobs have commas in them. */
const GATE_INPUTS = {
    token: { kind: 'secret', default: '${{ github.token }}', required: true },
    mode: { kind: 'choice', default: 'once', options: ['needs', 'once', 'wait', 'set', 'sweep'] },
    required: { kind: 'text', default: '' },
    scope: { kind: 'choice', default: 'required', options: ['required', 'all'] },
    'include-branch-rules': { kind: 'flag', default: 'true' },
    optional: { kind: 'text', default: '' },
    ignore: { kind: 'text', default: '' },
    'allow-skipped': { kind: 'text', default: '' },
    'allow-failed': { kind: 'text', default: '' },
    neutral: { kind: 'choice', default: 'pass', options: ['pass', 'skipped', 'fail'] },
    cancelled: { kind: 'choice', default: 'fail', options: ['fail', 'pending'] },
    'on-empty': { kind: 'choice', default: 'fail', options: ['fail', 'pass'] },
    'appear-timeout': { kind: 'duration', default: '5m', minMs: 0, maxMs: DAY_MS },
    timeout: { kind: 'duration', default: '30m', minMs: 0, maxMs: DAY_MS },
    interval: { kind: 'duration', default: '10s', minMs: 100, maxMs: 3_600_000 },
    'fail-fast': { kind: 'flag', default: 'true' },
    needs: { kind: 'text', default: '' },
    gate: { kind: 'text', default: '' },
    'gate-status': { kind: 'text', default: '' },
    url: { kind: 'text', default: '' },
    details: { kind: 'text', default: '' },
    risk: { kind: 'choice', default: 'low', options: ['low', 'medium', 'high'] },
    environment: { kind: 'text', default: '' },
    approval: { kind: 'choice', default: 'auto', options: ['auto', 'environment', 'comment', 'review', 'none'] },
    'min-approvals': { kind: 'integer', default: '1', min: 1, max: 20 },
    approvers: { kind: 'text', default: 'permission: maintain' },
    comment: { kind: 'choice', default: 'off', options: ['off', 'always', 'on-change', 'on-failure'] },
    'context-prefix': { kind: 'text', default: 'ops/', emptyIsValue: true },
    config: { kind: 'text', default: '.github/ops/gates.yml', emptyIsValue: true },
    'self-check-run-id': { kind: 'text', default: '${{ job.check_run_id }}', emptyIsValue: true },
    'database-url': { kind: 'secret', default: '' },
};
const GATE_OUTPUTS = ['gates', 'pending', 'failed', 'skipped', 'blocked-on'];


/***/ }),

/***/ 86062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// UNUSED EXPORTS: GATE_REASONS

// EXTERNAL MODULE: ./build/core/people/approvers.js
var approvers = __webpack_require__(30314);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/approval/approval-row.js

/** Rows have little room; the finding has all of it. */
const MOST_IGNORED = 10;
const REASON_CHARACTERS = 200;
/** Words for what was judged. The row's reason is one line; text between backticks is a name that somebody else chose. */
function approvalRow(need, facts, judged, context) {
    const { outcome, ignored } = judged;
    const status = STATUS[outcome.is];
    const reason = reasonOf(need, facts, outcome);
    const row = {
        gate: {
            key: `approval:${need.slug}`,
            name: need.name,
            status,
            required: true,
            reason,
            url: placeOf(facts, outcome),
            details: {
                kind: need.kind === 'any' ? 'auto' : need.kind,
                context,
                sha: facts.sha,
                needed: need.count,
                'approved-by': [...outcome.by],
                'overridden-by': outcome.is === 'overridden' ? outcome.overriddenBy : null,
                'not-counted': [...ignored],
            },
        },
        effect: status,
        missing: false,
        waitsOn: outcome.is === 'approved' || outcome.is === 'overridden' ? null : 'human',
        ...(outcome.is === 'awaiting' ? { fix: howTo(need, facts) } : {}),
        ...(outcome.is === 'denied' ? { fix: 'A refusal is final for this commit: push another one.' } : {}),
    };
    return {
        row,
        findings: findingsOf(need, outcome, ignored, reason),
        outcome: outcome.is,
        context,
        url: decidedAt(outcome) ?? waitingAt(facts),
    };
}
/** The row of a gate whose evidence nobody looked for. */
function unreadApproval(need, context) {
    const message = 'The approval was not looked for.';
    const row = {
        gate: {
            key: `approval:${need.slug}`,
            name: need.name,
            status: 'pending',
            required: true,
            reason: message,
            url: null,
            details: { context },
        },
        effect: 'pending',
        missing: false,
        waitsOn: 'human',
    };
    return { row, findings: [{ rule: 'approval', state: 'unknown', subject: need.name, message }], outcome: 'unread', context, url: null };
}
/** Where an approval can be given, with the exact words. */
function howTo(need, facts) {
    const who = (0,approvers/* describeApprovers */.QC)(need.approvers);
    const { kind, slug, environment } = need;
    const hasPull = facts.pullRequests.state === 'read' && facts.pullRequests.value.length > 0;
    const ways = [];
    if (kind === 'comment' || kind === 'any') {
        if (facts.comments.state === 'read')
            ways.push(`comment \`/approve ${slug} ${facts.sha}\``);
        else if (kind === 'comment')
            return 'There is nothing to comment on: name an issue as `tracking-issue` in the configuration.';
    }
    if (kind === 'review' || kind === 'any') {
        if (hasPull)
            ways.push(`approve the head \`${facts.sha.slice(0, 7)}\` in a review`);
        else if (kind === 'review')
            return 'There is no pull request to review: use `approval: comment` and a `tracking-issue`.';
    }
    if ((kind === 'environment' || kind === 'any') && environment !== '') {
        const isWaiting = facts.environment.state === 'read' && facts.environment.value.waiting.length > 0;
        if (isWaiting)
            ways.push(`let the run go on that waits for the environment \`${environment}\``);
        else if (kind === 'environment')
            return `No run of this commit waits for the environment \`${environment}\`: start the one that deploys to it.`;
    }
    if (ways.length === 0)
        return 'There is nowhere to approve it: name an issue as `tracking-issue` in the configuration.';
    if (kind === 'environment' && !need.approversGiven)
        return `A reviewer of the environment has to ${ways.join(', or ')}.`;
    return `Ask ${who} to ${ways.join(', or ')}; whoever brought the commit here has no vote.`;
}
/** Where a click on the row leads: to what decided it, to the run that waits, or to the pull request. */
function placeOf(facts, outcome) {
    const pull = facts.pullRequests.state === 'read' ? (facts.pullRequests.value[0]?.url ?? null) : null;
    return decidedAt(outcome) ?? waitingAt(facts) ?? pull;
}
function decidedAt(outcome) {
    return 'url' in outcome ? outcome.url : null;
}
function waitingAt({ environment }) {
    return environment.state === 'read' ? (environment.value.waiting[0]?.url ?? null) : null;
}
const STATUS = { approved: 'pass', overridden: 'pass', denied: 'fail', awaiting: 'pending', unread: 'pending' };
function reasonOf(need, facts, outcome) {
    switch (outcome.is) {
        case 'approved':
            return `approved by ${named(outcome.by)}`;
        case 'overridden':
            // Two backticks would make a code span of what is between them.
            return `overridden by \`${outcome.overriddenBy}\`: ${outcome.reason.replaceAll('`', "'").slice(0, REASON_CHARACTERS)}`;
        case 'denied':
            return `denied by ${named(outcome.by)}`;
        case 'unread':
            return 'who approved it could not be read';
        case 'awaiting': {
            const so = outcome.by.length === 0 ? '' : ` (${named(outcome.by)})`;
            const against = outcome.objections.length === 0 ? '' : `; changes asked for by ${named(outcome.objections)}`;
            const reviewers = facts.environment.state === 'read' ? facts.environment.value.waiting.flatMap((run) => run.reviewers) : [];
            const asked = reviewers.length === 0 ? '' : `; a run waits for ${named([...new Set(reviewers)])}`;
            return `${outcome.by.length} of ${need.count} ${need.count === 1 ? 'approval' : 'approvals'}${so}${against}${asked}`;
        }
        default: {
            const never = outcome;
            throw new TypeError(`Unknown outcome: ${JSON.stringify(never)}`);
        }
    }
}
function findingsOf(need, outcome, ignored, reason) {
    const findings = outcome.is === 'unread' ? [...outcome.findings] : [];
    const add = (state, message) => void findings.push({ rule: 'approval', state, subject: need.name, message });
    if (outcome.is === 'overridden')
        add('waived', `The approval was ${reason}`);
    if (ignored.length > 0) {
        const more = ignored.length > MOST_IGNORED ? `; and ${ignored.length - MOST_IGNORED} more` : '';
        add('skipped', `Not counted: ${ignored.slice(0, MOST_IGNORED).join('; ')}${more}.`);
    }
    if (outcome.is === 'approved')
        add('pass', `Needed because ${need.why}: ${reason}.`);
    return findings;
}
function named(logins) {
    return logins.map((login) => `\`${login}\``).join(', ');
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/approval/standing.js
var standing = __webpack_require__(47916);
// EXTERNAL MODULE: ./build/actions/gate-reporter/approval/votes.js
var approval_votes = __webpack_require__(69307);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/approval/judge-approval.js


/**
 * Judges one approval gate. In this order: what was not read makes it unread; one refusal by somebody who may is final; an admin's override
 * lets it pass; then as many different people as are needed have to have approved, with no changes asked for by one of them. Pure.
 */
function judgeApproval(need, facts) {
    const votes = (0,approval_votes/* votesOf */.r)(need, facts);
    const sorted = sort(votes, need, facts);
    const ignored = [...votes.ignored, ...sorted.refused];
    const by = loginsOf(sorted.approved);
    const result = (outcome) => ({ outcome, ignored });
    const unread = unreadLists(facts);
    if (unread.length > 0)
        return result({ is: 'unread', by, findings: unread });
    if (sorted.denied.length > 0)
        return result({ is: 'denied', by: loginsOf(sorted.denied), url: lastUrl(sorted.denied) });
    if (sorted.openDenials.length > 0)
        return result({ is: 'unread', by, findings: sorted.openDenials.map(openFinding) });
    const [override] = sorted.overrides;
    if (override !== undefined) {
        const { login: overriddenBy, reason, url } = override;
        return result({ is: 'overridden', by, overriddenBy, reason, url });
    }
    const isEnough = by.length >= need.count;
    const open = [...sorted.openObjections, ...(isEnough ? [] : [...sorted.openOverrides, ...sorted.openApprovals])];
    const mayBeEnough = isEnough || sorted.openOverrides.length > 0 || by.length + sorted.openApprovals.length >= need.count;
    if (open.length > 0 && mayBeEnough)
        return result({ is: 'unread', by, findings: open.map(openFinding) });
    if (isEnough && sorted.objections.length === 0)
        return result({ is: 'approved', by, url: lastUrl(sorted.approved) });
    return result({ is: 'awaiting', by, objections: sorted.objections });
}
function sort(votes, need, { people }) {
    const refused = [];
    const split = (voices, did, standing) => {
        const yes = [];
        const open = [];
        for (const voice of voices) {
            const found = standing(voice);
            if (found.is === 'yes')
                yes.push(voice);
            else if (found.is === 'no')
                refused.push(`\`${voice.login}\` ${did}, and ${found.why}`);
            else
                open.push({ login: voice.login, did, standing: found });
        }
        return { yes, open };
    };
    const decide = (voice) => (0,standing/* mayDecide */.O1)(voice, need, people);
    const approvals = split(votes.approvals, 'approved', decide);
    // A reviewer of the environment has stopped it already, whoever else is asked for.
    const denials = split(votes.denials, 'refused', (voice) => (voice.isReviewer ? { is: 'yes' } : decide(voice)));
    const overrides = split(votes.overrides, 'overrode', (voice) => (0,standing/* mayOverride */.U_)(voice, people));
    const objections = split(votes.objections, 'asked for changes', decide);
    return {
        approved: approvals.yes,
        openApprovals: approvals.open,
        denied: denials.yes,
        openDenials: denials.open,
        overrides: overrides.yes,
        openOverrides: overrides.open,
        objections: loginsOf(objections.yes),
        openObjections: objections.open,
        refused,
    };
}
function loginsOf(voices) {
    return voices.map(({ login }) => login);
}
function lastUrl(voices) {
    return voices.at(-1)?.url ?? null;
}
/** Lists that may hide a refusal, or whom it is about. */
function unreadLists({ pullRequests, head, comments, reviews, environment }) {
    const lists = [
        ['The pull request of the commit', pullRequests, true],
        ['The commit', head, true],
        ['The comments', comments, false],
        ['The reviews', reviews, false],
        ['The reviews of the environment', environment, false],
    ];
    return lists.flatMap(([subject, fact, mustExist]) => {
        if (fact.state === 'read' || (fact.state === 'absent' && !mustExist))
            return [];
        const why = fact.state === 'absent' ? 'GitHub does not know it, or the token cannot see it.' : fact.why;
        return [{ rule: 'approval', state: 'unknown', subject, message: `${subject} could not be read: ${why}`, fix: 'Run again.' }];
    });
}
function openFinding({ login, did, standing }) {
    const message = `\`${login}\` ${did}, and ${standing.why}`;
    if (standing.is === 'unknown')
        return { rule: 'approval', state: 'unknown', subject: login, message, fix: 'Run again.' };
    const fix = "Teams need an App's token that may read the organisation's members, given as `token`; or correct `approvers`.";
    return { rule: 'approval', state: 'error', subject: login, message, fix };
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/findings.js
/** Whether a row that counts keeps the verdict from passing. */
function isBlocking({ gate, effect }) {
    return gate.required && effect !== 'pass';
}
/** What could not be read. All but a refused list of the branch's rules make the verdict an error: it may hide a red check. */
function readFindings(facts) {
    const lists = [
        ['check_runs', 'The check runs', facts.checkRuns],
        ['statuses', 'The commit statuses', facts.statuses],
        ['workflow_runs', 'The workflow runs', facts.workflowRuns],
    ];
    const unread = lists.flatMap(([rule, what, fact]) => {
        if (fact.state === 'read')
            return [];
        const why = fact.state === 'absent' ? 'GitHub does not know the commit, or the token cannot see it.' : fact.why;
        return [{ rule, state: 'unknown', subject: what, message: `${what} could not be read: ${why}` }];
    });
    const rules = facts.branchRules;
    if (rules.state !== 'refused' && rules.state !== 'unreadable')
        return unread;
    const message = `What the branch requires could not be read: ${rules.why}`;
    const finding = { rule: 'branch_rules', state: 'unknown', subject: 'The rules of the branch', message };
    if (rules.state === 'unreadable')
        return [...unread, finding];
    const fix = 'The explicit list stands alone. Name every gate in `required`, or set `include-branch-rules: false`.';
    return [...unread, { ...finding, fix, advisory: true }];
}
/** One finding for each row that blocks, and one for each that failed or was skipped and is allowed to. */
function rowFindings(counted) {
    return counted.flatMap(({ gate, effect, missing, waitsOn, fix }) => {
        const of = (state, message, fix) => [
            { rule: 'gate', state, subject: gate.name, message, ...(fix === undefined ? {} : { fix }) },
        ];
        const why = gate.reason === '' ? gate.status : gate.reason;
        const said = why.endsWith('?') ? why : `${why}.`;
        switch (effect) {
            case 'fail':
                return missing
                    ? of('fail', `A required check did not report: ${said}`, 'Check its name and its triggers, or raise `appear-timeout`.')
                    : of('fail', `It failed: ${said}`, fix);
            case 'pending':
                return of('pending', waitsOn === 'human' ? `It waits for a person: ${said}` : `It is not done: ${said}`, fix);
            case 'skipped':
                return of('fail', 'It was skipped, and what did not run has shown nothing.', 'Let it run, or name it in `allow-skipped`.');
            case 'pass':
                return gate.status === 'pass' ? [] : of('waived', `It is ${gate.status} (${why}), which the options allow.`);
            default: {
                const never = effect;
                throw new TypeError(`Unknown effect: ${String(never)}`);
            }
        }
    });
}
/** What the rows do not say of the verdict. */
function problemFindings(verdict, unsettled) {
    if (verdict.reason === 'empty') {
        const message = verdict.state === 'pass' ? 'Nothing was to be judged, which `on-empty: pass` allows.' : 'Nothing was to be judged.';
        const fix = 'Name the gates in `required`, or set `scope: all`.';
        return [
            {
                rule: 'empty',
                state: verdict.state === 'pass' ? 'waived' : 'fail',
                subject: 'gates',
                message,
                ...(verdict.state === 'pass' ? {} : { fix }),
            },
        ];
    }
    const waits = verdict.state === 'pending' || verdict.reason === 'timed_out';
    return waits && unsettled !== null ? [{ rule: 'scope', state: 'pending', subject: 'scope: all', message: unsettled }] : [];
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/options.js + 2 modules
var gate_reporter_options = __webpack_require__(84786);
// EXTERNAL MODULE: ./build/actions/gate-reporter/pattern.js
var pattern = __webpack_require__(82350);
// EXTERNAL MODULE: ./build/actions/gate-reporter/report.js
var gate_reporter_report = __webpack_require__(83820);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/newest.js
/** The highest id of each key: ids grow, times do not always. */
function newest(rows, keyOf) {
    const found = new Map();
    for (const row of rows) {
        const key = keyOf(row);
        const known = found.get(key);
        if (known === undefined || known.id < row.id)
            found.set(key, row);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/outcome.js
const UNFINISHED = {
    queued: 'queued',
    requested: 'queued',
    pending: 'queued',
    in_progress: 'running',
};
/** A check run or workflow run (REST, "check run"). A word that is not known never passes: GitHub has added some before. */
function outcomeOfRun(status, conclusion, answers) {
    if (status === 'completed')
        return outcomeOfConclusion(conclusion, answers);
    if (status === 'waiting')
        return { status: 'pending', reason: 'waits for the approval of an environment', waitsOn: 'human' };
    const known = status === null ? undefined : own(UNFINISHED, status);
    return pending(known ?? `unknown status "${status ?? 'none'}"`);
}
/** The conclusion of a run that is completed. */
function outcomeOfConclusion(conclusion, { neutral, cancelled }) {
    switch (conclusion) {
        case 'success':
            return { status: 'pass', reason: '', waitsOn: null };
        case 'neutral':
            return { status: neutral, reason: 'neutral', waitsOn: null };
        case 'skipped':
            return { status: 'skipped', reason: 'skipped', waitsOn: null };
        case 'cancelled':
            return cancelled === 'pending' ? pending('cancelled') : fail('cancelled');
        case 'action_required':
            return fail('needs action');
        case 'failure':
        case 'timed_out':
        case 'stale':
        case 'startup_failure':
            return fail(conclusion.replaceAll('_', ' '));
        case null:
            return fail('completed without a conclusion');
        default:
            return fail(`unknown conclusion "${conclusion}"`);
    }
}
/** A workflow run that has no check run. One that waits for a maintainer's approval to run is completed as `action_required`. */
function outcomeOfBareRun(status, conclusion, answers) {
    if (status === 'completed' && conclusion === 'action_required') {
        return { status: 'pending', reason: 'awaiting approval to run', waitsOn: 'human' };
    }
    return outcomeOfRun(status, conclusion, answers);
}
/** A commit status; `expected` is GraphQL's word for one that has not come. */
function outcomeOfState(state) {
    switch (state) {
        case 'success':
            return { status: 'pass', reason: '', waitsOn: null };
        case 'pending':
        case 'expected':
            return pending(state);
        case 'failure':
        case 'error':
            return fail(state);
        default:
            return fail(`unknown state "${state ?? 'none'}"`);
    }
}
/** The result of a job in the `needs` context (docs: "contexts", needs). */
function outcomeOfNeed(result, answers) {
    if (['success', 'failure', 'cancelled', 'skipped'].includes(result))
        return outcomeOfConclusion(result, answers);
    return fail(`unknown result "${result}"`);
}
function pending(reason) {
    return { status: 'pending', reason, waitsOn: 'ci' };
}
function fail(reason) {
    return { status: 'fail', reason, waitsOn: null };
}
function own(table, word) {
    return Object.hasOwn(table, word) ? table[word] : undefined;
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/workflow-runs.js


const ACTIONS = 'github-actions';
/** What the workflow runs of a commit say about its check runs. */
class WorkflowRuns {
    #runs;
    #ofSuite;
    #newest;
    #withChecks;
    #options;
    #self;
    #path;
    #jobName;
    #successors;
    constructor(runs, checks, options, self) {
        this.#runs = runs;
        this.#ofSuite = new Map(runs.flatMap((run) => (run.suiteId === null ? [] : [[run.suiteId, run]])));
        this.#newest = newest(runs, workflowOf);
        this.#withChecks = new Set(checks.flatMap(({ suiteId }) => (suiteId === null ? [] : [suiteId])));
        this.#options = options;
        this.#self = self;
        this.#path = runs.find(({ id }) => id === self.runId)?.path ?? null;
        this.#jobName = checks.find(({ id }) => id === self.checkRunId)?.name ?? null;
        this.#successors = this.#findSuccessors(checks);
    }
    /** All jobs of Actions share one app: only workflow and event tell two jobs of a name apart. */
    identityOf(check) {
        const run = this.#runOf(check);
        const app = `check:${check.app?.id ?? 'none'}`;
        if (run !== undefined)
            return `${app}:${workflowOf(run)}:${check.name}`;
        return check.app?.slug === ACTIONS ? `${app}:suite ${check.suiteId ?? 'none'}:${check.name}` : `${app}:${check.name}`;
    }
    /**
     * Whether a check run is this job itself, or the same job in another run of this workflow: a push and a pull request start one each on
     * one commit. They say what this one is about to say, and would wait for each other, or keep each other red.
     */
    isOwn(check) {
        if (check.id === this.#self.checkRunId)
            return true;
        return this.#path !== null && this.#runOf(check)?.path === this.#path && check.name === this.#jobName;
    }
    /**
     * What a check run says. Where a newer run of the same workflow and event has not come to this job, it is that run that counts:
     * an older green may not stand in for it. Null: that run is this one, so its jobs to come cannot be waited for.
     */
    outcomeOf(check) {
        const own = outcomeOfRun(check.status, check.conclusion, this.#options);
        const run = this.#runOf(check);
        const last = run === undefined ? undefined : this.#newest.get(workflowOf(run));
        if (run === undefined || last === undefined || last.id === run.id)
            return own;
        if (last.status !== 'completed') {
            if (last.id === this.#self.runId)
                return null;
            return { status: 'pending', reason: 'a newer run of its workflow has not come to it', waitsOn: 'ci' };
        }
        if (this.#hasChecks(last))
            return own;
        const bare = outcomeOfBareRun(last.status, last.conclusion, this.#options);
        return bare.status === 'fail' || bare.status === 'pending' ? { ...bare, reason: `${bare.reason} (newer run of its workflow)` } : own;
    }
    /** The newest runs of each workflow and event that have no check run: nothing else would show that they wait, or failed to start. */
    bare() {
        return [...this.#newest.values()].filter((run) => !this.#isLeftOut(run) && !this.#hasChecks(run));
    }
    /** Runs that are not completed, and so may add checks. */
    open() {
        return this.#runs.filter((run) => run.status !== 'completed' && !this.#isLeftOut(run));
    }
    #isLeftOut({ id }) {
        return id === this.#self.runId || this.#successors.has(id);
    }
    /**
     * Later runs of this workflow that wait for this one (a `concurrency` group holds them), or whose own gate is waiting already: to wait
     * for them is to wait for ever. They judge the commit anew when they are done.
     */
    #findSuccessors(checks) {
        const later = this.#runs.filter(({ id, path, status }) => path === this.#path && id > this.#self.runId && status !== 'completed');
        const waiting = new Set(checks.filter((check) => check.status !== 'completed' && this.isOwn(check)).map(({ suiteId }) => suiteId));
        return new Set(later.filter((run) => !this.#hasChecks(run) || waiting.has(run.suiteId)).map(({ id }) => id));
    }
    #runOf(check) {
        return check.suiteId === null ? undefined : this.#ofSuite.get(check.suiteId);
    }
    #hasChecks({ suiteId }) {
        return suiteId !== null && this.#withChecks.has(suiteId);
    }
}
/** A workflow and its event: what two runs have in common of which the newer counts. */
function workflowOf({ path, event }) {
    return `${path}@${event}`;
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/sources.js





/** Reads a commit's facts as sources; a list that could not be read has none. Own job and own aggregate are left out. Pure. */
function sourcesOfCommit(facts, options, self) {
    const checks = facts.checkRuns.state === 'read' ? facts.checkRuns.value : [];
    const runs = new WorkflowRuns(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value : [], checks, options, self);
    const own = [...(0,gate_reporter_options/* ownContexts */.HY)(options), ...checks.filter(({ id }) => id === self.checkRunId).map(({ name }) => name)];
    const statuses = newest(facts.statuses.state === 'read' ? facts.statuses.value : [], ({ context }) => `status:${context.toLowerCase()}`);
    const others = [
        ...[...statuses].flatMap(([key, status]) => (isOwnStatus(status.context, options) ? [] : [sourceOfStatus(key, status, options)])),
        ...runs.bare().map((run) => sourceOfRun(run, options)),
    ];
    const checkSources = (keyOf) => [...newest(checks, keyOf)].flatMap(([key, check]) => {
        const outcome = runs.isOwn(check) ? null : runs.outcomeOf(check);
        return outcome === null ? [] : [{ key, name: check.name, kind: 'check', app: check.app, outcome, url: check.url }];
    });
    const kept = (sources) => sources.filter((source) => !fitsAny(options.ignore, source));
    const identity = (check) => runs.identityOf(check);
    return {
        latest: kept([...checkSources(identity), ...others]),
        all: kept([...checkSources((check) => `${identity(check)}#${check.externalId === '' ? check.id : check.externalId}`), ...others]),
        own,
        open: runs.open(),
    };
}
/** The jobs of the `needs` context as sources. */
function sourcesOfNeeds(facts, options) {
    const jobs = facts.jobs.map(({ name, result }) => {
        return { key: `job:${name}`, name, kind: 'job', app: null, outcome: outcomeOfNeed(result, options), url: null };
    });
    const kept = jobs.filter((source) => !fitsAny(options.ignore, source));
    return { latest: kept, all: kept, own: [], open: [] };
}
/** Whether one of the patterns names this source. A pattern with an app only names check runs of it. */
function fitsAny(patterns, source) {
    return patterns.some((pattern) => fits(pattern, source));
}
function fits({ name, app }, source) {
    if (app !== null && source.app?.slug.toLowerCase() !== app)
        return false;
    return (0,pattern/* fitsName */.gU)(name, source.name, source.kind === 'status');
}
function sourceOfRun(run, options) {
    const { status, conclusion, path, url } = run;
    const outcome = outcomeOfBareRun(status, conclusion, options);
    return { key: `workflow:${workflowOf(run)}`, name: `workflow ${path}`, kind: 'workflow', app: null, outcome, url };
}
function sourceOfStatus(key, status, options) {
    const outcome = outcomeOfState(status.state);
    // A commit status knows no `skipped`: mode `set` writes success, and says so in its first word.
    const isSkipped = status.context.startsWith(`${options.contextPrefix}gate/`) && /^skipped\b/i.test(status.description);
    const shown = outcome.status === 'pass' && isSkipped ? { status: 'skipped', reason: 'skipped', waitsOn: null } : outcome;
    return { key, name: status.context, kind: 'status', app: null, outcome: shown, url: status.url };
}
/** Whether a context is one that this run writes itself. What it says is never read: it would be evidence for itself. */
function isOwnStatus(context, options) {
    return (0,gate_reporter_options/* ownContexts */.HY)(options).some((own) => own.toLowerCase() === context.toLowerCase());
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/rows.js


/** Several sources of one name: the worst of them. A skipped one is worse than one that passed. */
const WORST_OF_SOURCES = ['fail', 'pending', 'skipped', 'pass'];
/** Several legs of one glob: skipped only if every leg is. */
const WORST_OF_LEGS = ['fail', 'pending', 'pass', 'skipped'];
/**
 * All rows: first one for each requirement, in the given order, then one for each source that none of them takes, by name.
 * `late` says that what has not appeared by now is not waited for any more.
 */
function rowsOf(sources, requirements, options, late) {
    const taken = new Set();
    const required = requirements.map((requirement) => {
        const matching = (from) => from.filter((source) => meets(requirement, source) && !fitsAny(options.optional, source)).sort(bySource);
        for (const { key } of matching(sources.latest))
            taken.add(key);
        return requiredRow(requirement, matching(requirement.duplicates === 'all' ? sources.all : sources.latest), sources, options, late);
    });
    const others = sources.latest.filter(({ key }) => !taken.has(key)).sort(bySource);
    return [...required, ...others.map((source) => otherRow(source, options))];
}
function meets(requirement, source) {
    // Which app set a commit status cannot be told from the combined status; GitHub itself holds the rule's app against it.
    if (requirement.appId !== null && source.kind !== 'status' && source.app?.id !== requirement.appId)
        return false;
    if (!requirement.literal)
        return fits(requirement, source);
    return source.name === requirement.name || (source.kind === 'status' && source.name.toLowerCase() === requirement.name.toLowerCase());
}
function takesLegs(requirement) {
    return !requirement.literal && (0,pattern/* isGlob */.fg)(requirement);
}
function otherRow(source, options) {
    const { key, name, outcome, url } = source;
    const required = options.scope === 'all' && !fitsAny(options.optional, source);
    const gate = {
        key,
        name,
        status: outcome.status,
        required,
        reason: outcome.reason,
        url,
        details: { sources: 1, kind: source.kind },
    };
    return { gate, effect: effectOf(source, null, options), missing: false, waitsOn: outcome.waitsOn };
}
function requiredRow(requirement, found, sources, options, late) {
    const glob = takesLegs(requirement);
    const legs = glob ? groupedByName(found) : found.length === 0 ? [] : [found];
    const effects = legs.map((leg) => worst(leg.map((source) => effectOf(source, requirement, options)), WORST_OF_SOURCES));
    const statuses = legs.map((leg) => worst(leg.map(({ outcome }) => outcome.status), WORST_OF_SOURCES));
    const reported = glob ? legs.length : found.length;
    const wanted = requirement.min ?? 1;
    const missing = reported < wanted;
    const absent = late ? 'fail' : 'pending';
    const status = worst([...statuses, ...(missing ? [absent] : [])], WORST_OF_LEGS);
    const effect = worst([...effects, ...(missing ? [absent] : [])], WORST_OF_LEGS);
    const decider = found.find(({ outcome }) => outcome.status === status);
    const reason = missing && (decider === undefined || status === 'pending') ? missingReason(requirement, reported, wanted, sources, late) : null;
    const pin = requirement.app ?? (requirement.appId === null ? '' : String(requirement.appId));
    return {
        gate: {
            key: `required:${requirement.name}${pin === '' ? '' : `@${pin}`}`,
            name: requirement.name,
            status,
            required: true,
            reason: reason ?? rows_reasonOf(decider, found, glob),
            url: decider?.url ?? null,
            details: { sources: found.length, legs: reported, min: wanted },
        },
        effect,
        missing: missing && effect === absent && !effects.includes(absent),
        waitsOn: effect === 'pending' ? waitsOn(found, missing) : null,
    };
}
function rows_reasonOf(decider, found, glob) {
    if (decider === undefined)
        return '';
    const { status, reason } = decider.outcome;
    if (!glob || status === 'pass')
        return reason;
    const done = found.filter(({ outcome }) => outcome.status !== 'pending').length;
    return `\`${decider.name}\`: ${reason}${status === 'pending' ? ` (${done} of ${found.length} done)` : ''}`;
}
/** The name of a matrix job is never reported as it is written in the workflow: `test` becomes `test (20)`, `test (22)`. */
function missingReason(requirement, reported, wanted, sources, late) {
    const counted = wanted > 1 ? `${reported} of ${wanted} reported` : '';
    const base = counted !== '' && reported > 0 ? counted : late ? 'never reported' : 'not reported yet';
    const hasLegs = !takesLegs(requirement) && reported === 0 && sources.latest.some(({ name }) => name.startsWith(`${requirement.name} (`));
    return hasLegs ? `${base}; was \`${requirement.name} (*)\` meant?` : base;
}
function waitsOn(found, missing) {
    const pending = found.filter(({ outcome }) => outcome.status === 'pending');
    return missing || pending.some(({ outcome }) => outcome.waitsOn !== 'human') ? 'ci' : 'human';
}
/** What a source means for the verdict, once what is allowed has been allowed: to its own name, or to the line that it meets. */
function effectOf(source, requirement, options) {
    const allowed = (patterns) => fitsAny(patterns, source) ||
        (requirement !== null && patterns.some(({ name, app }) => name === requirement.name && app === requirement.app));
    const { status } = source.outcome;
    if (status === 'fail' && allowed(options.allowFailed))
        return 'pass';
    return status === 'skipped' && allowed(options.allowSkipped) ? 'pass' : status;
}
function groupedByName(found) {
    const groups = new Map();
    for (const source of found)
        groups.set(source.name, [...(groups.get(source.name) ?? []), source]);
    return [...groups.values()];
}
function worst(statuses, order) {
    return order.find((status) => statuses.includes(status)) ?? 'pass';
}
function bySource(a, b) {
    return compare(a.name, b.name) || compare(a.key, b.key);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The requirements of a branch that no line of `required` says already, without those that would be waiting for oneself. */
function requirementsOf(options, rules, own) {
    const isOwn = (context) => own.some((name) => name.toLowerCase() === context.toLowerCase());
    const given = options.required
        .filter((line) => line.app !== null || !isOwnStatus(line.name, options))
        .map((line) => ({ ...line, appId: null, literal: false }));
    const isNamed = (patterns, context) => patterns.some(({ name, app }) => app === null && (0,pattern/* fitsName */.gU)(name, context));
    const added = rules
        .filter(({ context, appId }) => {
        if (isOwn(context) || isNamed(options.ignore, context) || isNamed(options.optional, context))
            return false;
        return appId !== null || !given.some((line) => line.name === context && line.app === null);
    })
        .map(({ context, appId }) => ({ name: context, app: null, min: null, duplicates: 'latest', appId, literal: true }));
    const unique = new Map(added.map((one) => [`${one.name}\n${one.appId ?? ''}`, one]));
    return [...given, ...[...unique].sort(([a], [b]) => compare(a, b)).map(([, one]) => one)];
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/judge.js









/** Judges what was read. Pure: neither I/O nor clock. `subject` is `owner/repo@sha`. */
function judge(facts, options, self, moment, subject) {
    const judgedOptions = facts.kind === 'needs' ? { ...options, scope: 'all' } : options;
    const sources = facts.kind === 'needs' ? sourcesOfNeeds(facts, judgedOptions) : sourcesOfCommit(facts, judgedOptions, self);
    const rules = facts.kind === 'commit' && 'value' in facts.branchRules ? facts.branchRules.value : [];
    // The jobs of `needs` are all there are: nothing is going to appear.
    const late = facts.kind === 'needs' || (isWhole(facts) && moment.now - moment.since >= options.appearTimeoutMs);
    const approval = facts.kind === 'commit' ? approvalOf(facts, options) : null;
    const rows = [
        ...(approval === null ? [] : [approval.row]),
        ...rowsOf(sources, requirementsOf(judgedOptions, rules, sources.own), judgedOptions, late),
    ];
    const fingerprint = fingerprintOf(sources);
    const unreadable = [...(facts.kind === 'commit' ? readFindings(facts) : []), ...(approval?.findings ?? []).filter(isUnreadable)];
    const unsettled = facts.kind === 'commit' && options.scope === 'all' ? whyUnsettled(sources, moment, fingerprint, judgedOptions) : null;
    const counted = rows.filter(({ gate }) => gate.required);
    const verdict = verdictOf(facts, counted, { late, unsettled, unreadable, timedOut: moment.timedOut, approval: approval?.outcome ?? null }, judgedOptions);
    const findings = [
        ...unreadable,
        ...rowFindings(counted),
        ...(approval?.findings ?? []).filter((finding) => !isUnreadable(finding)),
        ...problemFindings(verdict, unsettled),
        summaryFinding(rows, sources, rules, facts),
    ];
    const report = (0,gate_reporter_report/* gateReport */.We)({ subject, verdict, gates: byNeed(rows), findings, blockedOn: blockedOn(verdict, counted) });
    return { report, fingerprint, approval, isOpen: verdict.state === 'pending' || counted.some(({ effect }) => effect === 'pending') };
}
/** What is not in a list that could not be read may well have reported. */
function isWhole({ checkRuns, statuses, workflowRuns }) {
    return [checkRuns, statuses, workflowRuns].every(({ state }) => state === 'read');
}
function isUnreadable({ state }) {
    return state === 'unknown' || state === 'error';
}
/** An approval that was asked for and not looked for is not there. */
function approvalOf(facts, options) {
    const { approval: need } = options;
    const context = (0,gate_reporter_options/* approvalContext */.j$)(options);
    if (need === null || context === null)
        return null;
    return facts.approval === undefined
        ? unreadApproval(need, context)
        : approvalRow(need, facts.approval, judgeApproval(need, facts.approval), context);
}
function verdictOf(facts, counted, circumstances, options) {
    const { late, unsettled, unreadable, timedOut, approval } = circumstances;
    if (unreadable.some((finding) => finding.advisory !== true))
        return { state: 'error', reason: 'unreadable' };
    const failed = counted.filter(({ effect }) => effect === 'fail');
    if (approval === 'denied')
        return { state: 'fail', reason: 'denied' };
    if (failed.length > 0)
        return { state: 'fail', reason: failed.every(({ missing }) => missing) ? 'required_missing' : 'required_failed' };
    if (counted.some(({ effect }) => effect === 'skipped'))
        return { state: 'fail', reason: 'required_skipped' };
    const pending = counted.filter(({ effect }) => effect === 'pending');
    const isHuman = pending.length > 0 && pending.every(({ waitsOn }) => waitsOn === 'human');
    const waiting = timedOut
        ? { state: 'fail', reason: 'timed_out' }
        : { state: 'pending', reason: isHuman ? 'awaiting_approval' : 'pending' };
    if (pending.length > 0)
        return waiting;
    if (counted.length === 0)
        return emptyVerdict(facts, waiting, late, options);
    if (unsettled !== null)
        return waiting;
    return { state: 'pass', reason: approval === 'overridden' ? 'overridden' : 'all_pass' };
}
/** Nothing counts. That is no success by itself, and certainly not where the branch's list may not be read. */
function emptyVerdict(facts, waiting, late, options) {
    const mayAppear = facts.kind === 'commit' && options.scope === 'all' && !late;
    if (mayAppear)
        return waiting;
    const isKnown = facts.kind === 'needs' || facts.branchRules.state === 'read' || facts.branchRules.state === 'off';
    return options.onEmpty === 'pass' && isKnown ? { state: 'pass', reason: 'empty' } : { state: 'fail', reason: 'empty' };
}
/** Jobs that need others are created late, and the list of check runs lags: so `all` looks a second time before it passes. */
function whyUnsettled(sources, moment, fingerprint, options) {
    const open = sources.open.filter(({ path }) => !options.ignore.some(({ name, app }) => app === null && (0,pattern/* fitsName */.gU)(name, `workflow ${path}`)));
    if (open.length > 0)
        return `${open.length} workflow runs are not completed, \`${open[0]?.path ?? ''}\` among them; they may add checks.`;
    if (moment.previous.kind === 'once' || moment.previous.fingerprint === fingerprint)
        return null;
    return 'The set of checks is new in this poll; one more that sees the same is needed.';
}
function fingerprintOf({ all }) {
    return JSON.stringify(all.map(({ key, outcome }) => `${key} ${outcome.status} ${outcome.reason}`).sort());
}
function blockedOn(verdict, counted) {
    if (verdict.state === 'pass')
        return 'nothing';
    if (verdict.state === 'error')
        return 'api';
    const blocking = counted.filter(isBlocking);
    return blocking.length > 0 && blocking.every(({ waitsOn }) => waitsOn === 'human') ? 'human' : 'ci';
}
/** Gates that count before those that do not; otherwise as they came. */
function byNeed(rows) {
    const gates = rows.map(({ gate }) => gate);
    return [...gates.filter(({ required }) => required), ...gates.filter(({ required }) => !required)];
}
function summaryFinding(rows, { latest }, rules, facts) {
    const count = (kind) => latest.filter((source) => source.kind === kind).length;
    const seen = facts.kind === 'needs'
        ? `${count('job')} jobs of \`needs\``
        : `${count('check')} check runs, ${count('status')} commit statuses, ${count('workflow')} workflow runs without a check run; ` +
            `${rules.length} checks that the branch requires`;
    const counted = rows.filter(({ gate }) => gate.required).length;
    return { rule: 'decision', state: 'pass', subject: 'gates', message: `${counted} of ${rows.length} rows count. Judged from ${seen}.` };
}


/***/ }),

/***/ 84786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ls: () => (/* binding */ aggregateContext),
  j$: () => (/* binding */ approvalContext),
  cz: () => (/* binding */ optionsOf),
  HY: () => (/* binding */ ownContexts),
  tx: () => (/* binding */ policyHash),
  Fl: () => (/* binding */ selfCheckRunId)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/actions/gate-reporter/inputs.js
var gate_reporter_inputs = __webpack_require__(76755);
// EXTERNAL MODULE: ./build/actions/gate-reporter/set-gate.js
var set_gate = __webpack_require__(18738);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/approval/approvers-input.js
const PERMISSIONS = ['write', 'maintain', 'admin'];
/** A person's: apps have no vote. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}|[A-Za-z0-9_-]{0,98})$/;
const TEAM = /^(?:[A-Za-z0-9][A-Za-z0-9-]*\/)?[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const PLACE = 'input `approvers`';
/**
 * Reads the input `approvers`, a line each: `permission: maintain` (that role or above), `logins: ana, ben`, `teams: acme/sre`; or without
 * a word before it a login (`ana`) or a team (`acme/sre`), each with or without `@`. Wrong ones are added to `problems`.
 */
function parseApprovers(text, problems) {
    let permission = null;
    const logins = new Set();
    const teams = new Set();
    const refuse = (message, remedy) => void problems.push({ place: PLACE, message, remedy });
    const remedy = 'Write `permission: maintain`, `logins: ana, ben` or `teams: acme/sre`, a line each.';
    for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
        if (line === '')
            continue;
        const [, word = '', list = line] = /^(permission|logins?|teams?)\s*:(.*)$/.exec(line) ?? [];
        if (word === 'permission') {
            const given = list.trim();
            const known = PERMISSIONS.find((one) => one === given);
            if (known === undefined)
                refuse(`\`${given}\` is no permission to approve with.`, 'Use `write`, `maintain` or `admin`.');
            else if (permission !== null)
                refuse('names a permission twice.', 'Keep one: whoever has more has it too.');
            else
                permission = known;
            continue;
        }
        for (const entry of list.split(',').map((one) => one.trim().replace(/^@/, ''))) {
            const isTeam = word.startsWith('team') || (word === '' && entry.includes('/'));
            if (!(isTeam ? TEAM : LOGIN).test(entry))
                refuse(`\`${entry}\` is no ${isTeam ? 'team' : 'login'}.`, remedy);
            else if (isTeam)
                teams.add(entry.toLowerCase());
            else
                logins.add(entry.toLowerCase());
        }
    }
    if (permission === null && logins.size === 0 && teams.size === 0 && problems.every(({ place }) => place !== PLACE)) {
        refuse('names nobody who may approve.', remedy);
    }
    return { permission, logins: [...logins], teams: [...teams] };
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/approval/need.js



/**
 * The approval gate that the inputs ask for, null for none. With `auto` the risk decides: low never, high in production whichever way,
 * medium in production by a review; what does not go to production never. What is wrong is added to `problems`;
 * with `isWhole: false` something that is missing is not, because a file may still say it.
 */
function approvalNeed(inputs, problems, isWhole = true) {
    const { environment, 'min-approvals': count } = inputs;
    const approvers = parseApprovers(inputs.approvers, problems);
    const asked = kindOf(inputs);
    if (asked === null)
        return null;
    const { kind, why } = asked;
    // In mode `set` the name is that of the gate which is set.
    const named = inputs.gate === '' ? environment : inputs.gate;
    const slug = named === '' ? 'approval' : (0,set_gate/* slugOf */.tF)(named);
    const refuse = (place, message, remedy) => void problems.push({ place, message, remedy });
    if (slug === '') {
        const place = inputs.gate === '' ? 'input `environment`' : 'input `gate`';
        refuse(place, `\`${named}\` has no letter or digit to make a context of.`, 'Give the gate a name with `gate`.');
    }
    if (isWhole && kind === 'environment' && environment === '') {
        refuse('input `environment`', 'is required with `approval: environment`.', 'Name the environment whose reviewers approve.');
    }
    if (inputs.mode === 'needs' || inputs.mode === 'set') {
        const message = `needs the API, and mode \`${inputs.mode}\` reads no approvals (${why}).`;
        refuse('input `approval`', message, 'Use mode `once` or `wait`, or set `approval: none`.');
    }
    const approversGiven = inputs.approvers !== gate_reporter_inputs/* GATE_INPUTS */.K.approvers.default;
    return { slug, name: named === '' ? 'approval' : `approval: ${named}`, kind, count, approvers, approversGiven, environment, why };
}
/** Whether a name is that of a production environment: one of its words is `production` or `prod`, so `prod-eu` is one. */
function isProduction(environment) {
    return environment
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .some((word) => word === 'production' || word === 'prod');
}
function kindOf({ approval, risk, environment }) {
    switch (approval) {
        case 'none':
            return null;
        case 'environment':
        case 'review':
        case 'comment':
            return { kind: approval, why: `\`approval: ${approval}\` is set` };
        case 'auto': {
            if (risk === 'low' || !isProduction(environment))
                return null;
            const why = `the risk is ${risk} and the environment is \`${environment}\``;
            return { kind: risk === 'high' ? 'any' : 'review', why };
        }
        default: {
            const never = approval;
            throw new TypeError(`Unknown approval: ${String(never)}`);
        }
    }
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/pattern.js
var pattern = __webpack_require__(82350);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/options.js




/**
 * Checks the inputs against each other and reads their lists. `isWhole` is false before the file has been read, which may add what is
 * missing. Throws one ConfigurationError with all problems.
 */
function optionsOf(inputs, isWhole = true) {
    const problems = [];
    const names = (input) => (0,pattern/* parseNames */.Gw)((0,pattern/* linesOf */.Dx)(inputs[input]), `input \`${input}\``, problems);
    const options = {
        required: (0,pattern/* parseRequired */.XT)((0,pattern/* linesOf */.Dx)(inputs.required), 'input `required`', problems),
        scope: inputs.scope,
        optional: names('optional'),
        ignore: names('ignore'),
        allowSkipped: names('allow-skipped'),
        allowFailed: names('allow-failed'),
        neutral: inputs.neutral,
        cancelled: inputs.cancelled,
        onEmpty: inputs['on-empty'],
        appearTimeoutMs: inputs['appear-timeout'],
        contextPrefix: inputs['context-prefix'],
        approval: approvalNeed(inputs, problems, isWhole),
    };
    for (const line of options.required) {
        const contrary = ['optional', 'ignore'].find((list) => options[list].some((other) => isSame(line, other)));
        if (contrary !== undefined)
            problems.push({ place: 'input `required`', message: `\`${line.name}\` is in \`${contrary}\` too.` });
        if (options.required.find((other) => isSame(line, other)) !== line) {
            problems.push({ place: 'input `required`', message: `\`${line.name}\` is there twice.` });
        }
    }
    if (!/^[\w.@:/-]*$/.test(options.contextPrefix) || options.contextPrefix.length > 50) {
        const message = `\`${options.contextPrefix}\` is not made of at most 50 letters, digits and \`. _ @ : / -\`.`;
        problems.push({ place: 'input `context-prefix`', message });
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return options;
}
/** The id of the job's own check run; null where the server does not give one (GitHub Enterprise Server). Throws for anything else. */
function selfCheckRunId(text) {
    if (text === '')
        return null;
    if (/^[1-9]\d{0,15}$/.test(text))
        return Number(text);
    throw new errors/* ConfigurationError */.j1({
        place: 'input `self-check-run-id`',
        message: `\`${text}\` is no id of a check run.`,
        remedy: 'Leave the input out: its default is right.',
    });
}
/** The aggregate's own context, which is never read. */
function aggregateContext({ contextPrefix }) {
    return `${contextPrefix}gates`;
}
/** Where an approval gate has its own status; null where there is none. */
function approvalContext({ contextPrefix, approval }) {
    return approval === null ? null : `${contextPrefix}gate/${approval.slug}`;
}
/** The statuses that a judging run writes. */
function ownContexts(options) {
    const approval = approvalContext(options);
    return [aggregateContext(options), ...(approval === null ? [] : [approval])];
}
/** 12 hex digits over what a verdict was earned under, the branch's own list included: another list, another hash. */
function policyHash(options, rules) {
    const byName = [...rules].map(({ context, appId }) => `${context}\n${appId ?? ''}`).sort();
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([options, byName]))
        .digest('hex')
        .slice(0, 12);
}
function isSame(a, b) {
    return a.name === b.name && a.app === b.app;
}


/***/ }),

/***/ 82350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Gw: () => (/* binding */ parseNames),
/* harmony export */   XT: () => (/* binding */ parseRequired),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   gU: () => (/* binding */ fitsName)
/* harmony export */ });
const SLUG = '[A-Za-z0-9][A-Za-z0-9-]*';
/** A quoted name and its app: what stands in it is no option. */
const QUOTED = new RegExp(`^"(?:[^"\\\\]|\\\\["\\\\])*"(?:@${SLUG})?`);
const OPTION = /\s+(min|duplicates)=(\S*)$/;
/** More legs than a matrix can have (docs: "usage limits", job matrix). */
const MOST_LEGS = 256;
/** Reads lines of `NAME[@APP] [min=N] [duplicates=all]`. A wrong line is added to `problems` and left out. */
function parseRequired(lines, place, problems) {
    return lines.flatMap((line) => {
        const problem = (message, remedy) => {
            problems.push({ place, message: `\`${line}\` ${message}`, ...(remedy === undefined ? {} : { remedy }) });
            return [];
        };
        let rest = line;
        let min = null;
        let duplicates = 'latest';
        const nameEnd = QUOTED.exec(line)?.[0].length ?? 0;
        const given = new Set();
        for (let found = OPTION.exec(rest); found !== null && found.index >= nameEnd; found = OPTION.exec(rest)) {
            const [whole, key = '', value = ''] = found;
            if (given.has(key))
                return problem(`has \`${key}=\` twice.`);
            given.add(key);
            if (key === 'min') {
                min = /^\d{1,3}$/.test(value) ? Number(value) : 0;
                if (min < 1 || min > MOST_LEGS)
                    return problem(`has \`min=${value}\`, which is no whole number from 1 to ${MOST_LEGS}.`);
            }
            else {
                if (value !== 'all' && value !== 'latest')
                    return problem(`has \`duplicates=${value}\`, which is neither \`all\` nor \`latest\`.`);
                duplicates = value;
            }
            rest = rest.slice(0, -whole.length);
        }
        const named = parseName(rest);
        return typeof named === 'string'
            ? problem(named, 'Put a name with `@` or ` min=` in it in double quotes.')
            : [{ ...named, min, duplicates }];
    });
}
/** Reads lines of `NAME[@APP]`. A wrong line is added to `problems` and left out. */
function parseNames(lines, place, problems) {
    return lines.flatMap((line) => {
        const named = parseName(line);
        if (typeof named !== 'string')
            return [named];
        problems.push({ place, message: `\`${line}\` ${named}`, remedy: 'Put a name with `@` in it in double quotes.' });
        return [];
    });
}
/** A pattern, or what is wrong. Within quotes `\"` and `\\` stand for the character itself. */
function parseName(text) {
    const quoted = new RegExp(`^"((?:[^"\\\\]|\\\\["\\\\])*)"(?:@(${SLUG}))?$`).exec(text);
    if (quoted !== null)
        return named((quoted[1] ?? '').replace(/\\(["\\])/g, '$1'), quoted[2]);
    if (text.startsWith('"'))
        return 'has a quote that does not end, or something after it that is not understood.';
    const [, name = text, app] = new RegExp(`^([^@]+)@(${SLUG})$`).exec(text) ?? [];
    if (name.includes('@'))
        return 'has an `@` that no app follows.';
    return named(name, app);
}
function named(name, app) {
    if (name.trim() === '')
        return 'has no name.';
    return { name, app: app?.toLowerCase() ?? null };
}
/** `a line each`: commas are part of names, as in `test (1, 2)`. */
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function isGlob({ name }) {
    return name.includes('*');
}
/** Whether the name fits the pattern, in time linear in both for each star. `fold` compares without case, as GitHub does contexts. */
function fitsName(pattern, name, fold = false) {
    const [text, wanted] = fold ? [name.toLowerCase(), pattern.toLowerCase()] : [name, pattern];
    const parts = wanted.split('*');
    const [first = ''] = parts;
    if (parts.length === 1)
        return text === first;
    const last = parts.at(-1) ?? '';
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
        const found = text.indexOf(part, at);
        if (found === -1 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}


/***/ }),

/***/ 10120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   r_: () => (/* binding */ readStatuses),
/* harmony export */   xx: () => (/* binding */ readRuns)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_fact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39150);
/* harmony import */ var _core_github_paging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85754);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82696);




const CHECK_RUNS = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
/** The newest of each context, with a count; its own `state` is `pending` where there is none, and is never read. */
const STATUSES = 'GET /repos/{owner}/{repo}/commits/{ref}/status';
const RUNS = 'GET /repos/{owner}/{repo}/actions/runs';
/**
 * Reads what reports on a commit, all lists at once: a request for each 100 rows of a list. `allDuplicates` also asks for check runs that
 * a newer one of the same name has replaced. A list that moves while it is read is read once more.
 */
async function readCommit(github, sha, allDuplicates) {
    const filter = allDuplicates ? 'all' : 'latest';
    const [checkRuns, statuses, workflowRuns] = await Promise.all([
        readList(github, CHECK_RUNS, { ref: sha, filter }, 'check_runs', checkRunOf),
        readStatuses(github, sha),
        readRuns(github, sha),
    ]);
    return { kind: 'commit', checkRuns, statuses, workflowRuns };
}
/** The newest status of each context of a commit. */
function readStatuses(github, sha) {
    return readList(github, STATUSES, { ref: sha }, 'statuses', statusOf);
}
/** The workflow runs of a commit. */
function readRuns(github, sha) {
    return readList(github, RUNS, { head_sha: sha, exclude_pull_requests: true }, 'workflow_runs', workflowRunOf);
}
function readList(github, route, params, field, read) {
    const what = field.replace('_', ' ');
    const select = (data) => {
        const rows = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(data);
        if (typeof rows.total_count !== 'number')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`The answer has no count of the ${what}. Run again.`);
        return rows[field];
    };
    const pages = () => (0,_core_github_paging_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n)(github, route, params, { select, key: (row) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(row), what) });
    return (0,_core_fact_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .y)(async () => {
        const first = await pages();
        const list = first.complete ? first : await pages();
        if (!list.complete)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy(`the list of ${what} is not whole: ${list.why ?? 'it moved while it was read'}. Run again.`);
        return list.rows.map((row) => read((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(row)));
    });
}
function checkRunOf(row) {
    const app = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(row.app);
    const appId = (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOrNull */ .wD)(app.id);
    return {
        id: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(row, 'check runs'),
        name: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(row, 'name', 'check runs'),
        status: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.status),
        conclusion: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.conclusion),
        app: appId === null ? null : { id: appId, slug: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(app.slug) ?? lastPart(app.html_url) ?? '' },
        suiteId: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOrNull */ .wD)((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(row.check_suite).id),
        externalId: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.external_id) ?? '',
        url: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.html_url) ?? (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.details_url),
        startedAt: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOrNull */ .Wm)(row.started_at),
    };
}
function statusOf(row) {
    return {
        id: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(row, 'statuses'),
        context: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(row, 'context', 'statuses'),
        state: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.state),
        description: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.description) ?? '',
        url: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.target_url),
        createdAt: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOrNull */ .Wm)(row.created_at),
    };
}
function workflowRunOf(row) {
    return {
        id: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(row, 'workflow runs'),
        path: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(row, 'path', 'workflow runs').replace(/@.*$/, ''),
        event: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(row, 'event', 'workflow runs'),
        status: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.status),
        conclusion: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.conclusion),
        suiteId: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOrNull */ .wD)(row.check_suite_id) ?? (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOrNull */ .wD)(Number(lastPart(row.check_suite_url) ?? Number.NaN)),
        url: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.html_url),
        createdAt: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOrNull */ .Wm)(row.created_at),
        actor: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(row.actor).login),
        triggeringActor: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(row.triggering_actor).login),
        headBranch: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(row.head_branch),
        headRepository: (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .rowOf */ .OB)(row.head_repository).full_name),
    };
}
/** The last part of an address. GitHub's description leaves `check_suite_id` and an app's `slug` optional, and their addresses not. */
function lastPart(address) {
    return /\/([^/?#]+)$/.exec((0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .textOrNull */ .ef)(address) ?? '')?.[1] ?? null;
}


/***/ }),

/***/ 83820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ gateReport)
/* harmony export */ });
/* unused harmony exports GATE_REASONS, BLOCKED_ON */
/** Why the verdict is what it is; a closed list that callers may branch on. */
const GATE_REASONS = (/* unused pure expression or super */ null && ([
    'all_pass',
    'required_failed',
    'required_skipped',
    'required_missing',
    'pending',
    'timed_out',
    'awaiting_approval',
    'denied',
    'empty',
    'unreadable',
    'overridden',
]));
const BLOCKED_ON = (/* unused pure expression or super */ null && (['nothing', 'ci', 'human', 'api']));
/** A report with the action's outputs under their contract names. `pending`, `failed` and `skipped` name the gates that count. */
function gateReport({ subject, verdict, gates, findings, blockedOn }) {
    const named = (status) => gates.filter((gate) => gate.required && gate.status === status).map(({ name }) => name);
    return {
        schema: 1,
        action: 'gate-reporter',
        subject,
        verdict,
        gates: [...gates],
        findings: [...findings],
        artifacts: [],
        outputs: {
            gates: gates.map((gate) => ({ ...gate })),
            pending: named('pending'),
            failed: named('fail'),
            skipped: named('skipped'),
            'blocked-on': blockedOn,
        },
    };
}


/***/ }),

/***/ 18738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ descriptionOf),
/* harmony export */   Sb: () => (/* binding */ reportOfSet),
/* harmony export */   pm: () => (/* binding */ gateToSet),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83820);



const STATUSES = ['pending', 'pass', 'fail', 'skipped'];
/** Reads the inputs of mode `set`. Throws one ConfigurationError with all problems. */
function gateToSet(inputs) {
    const problems = [];
    const slug = slugOf(inputs.gate);
    if (slug === '') {
        const message = inputs.gate === '' ? 'is required in mode `set`.' : `\`${inputs.gate}\` has no letter or digit to make a context of.`;
        problems.push({ place: 'input `gate`', message });
    }
    const status = STATUSES.find((one) => one === inputs['gate-status']);
    if (status === undefined) {
        const allowed = STATUSES.map((one) => `\`${one}\``).join(', ');
        problems.push({ place: 'input `gate-status`', message: `\`${inputs['gate-status']}\` is not one of ${allowed}.` });
    }
    const { url } = inputs;
    if (url !== '' && !/^https?:\/\/\S+$/.test(url))
        problems.push({ place: 'input `url`', message: `\`${url}\` is no http or https address.` });
    if (problems.length > 0 || status === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems);
    const context = `${inputs['context-prefix']}gate/${slug}`;
    return { context, name: inputs.gate, status, url: url === '' ? null : url, details: (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(inputs.details, 1000) };
}
/** `Deploy approval` to `deploy-approval`: letters and digits in lower case, everything else one dash; at most 80 characters. */
function slugOf(name) {
    return name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 80)
        .replace(/^-+|-+$/g, '');
}
/** The first word says the status, because a commit status knows no `skipped`. */
function descriptionOf({ status, details }) {
    return details === '' ? status : `${status}: ${details}`;
}
/** The verdict of a run that set one gate is what the gate says. */
function reportOfSet(gate, subject) {
    const { context, name, status, url, details } = gate;
    const row = { key: `status:${context}`, name, status, required: true, reason: details, url, details: { context } };
    const verdict = verdictOf(status);
    const blockedOn = verdict.state === 'pass' ? 'nothing' : 'ci';
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .gateReport */ .We)({ subject, verdict, gates: [row], findings: [], blockedOn });
}
function verdictOf(status) {
    switch (status) {
        case 'pass':
        case 'skipped':
            return { state: 'pass', reason: 'all_pass' };
        case 'pending':
            return { state: 'pending', reason: 'pending' };
        case 'fail':
            return { state: 'fail', reason: 'required_failed' };
        default: {
            const never = status;
            throw new TypeError(`Unknown status: ${String(never)}`);
        }
    }
}


/***/ }),

/***/ 29547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qv: () => (/* binding */ Snapshots),
  a: () => (/* binding */ firstSign),
  fD: () => (/* binding */ rulesOf)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/fact.js
var fact = __webpack_require__(39150);
// EXTERNAL MODULE: ./build/core/github/answer.js
var answer = __webpack_require__(59372);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(36148);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(85754);
// EXTERNAL MODULE: ./build/core/people/read-people.js
var read_people = __webpack_require__(7360);
// EXTERNAL MODULE: ./build/actions/gate-reporter/answer.js
var gate_reporter_answer = __webpack_require__(82696);
// EXTERNAL MODULE: ./build/actions/gate-reporter/approval/involved.js
var involved = __webpack_require__(63335);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/approval/read-environment.js



/** What people have said to the deployments of a run. Without pages. */
const APPROVALS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals';
const PENDING = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments';
/** A refusal may be on any run of the commit, so none is left out; more than these are not read at all. */
const MOST_RUNS = 100;
/** What the reviewers of an environment have said to the runs of the commit, and what waits for them now: 1 request a run, 2 for one that waits. */
async function readEnvironment(github, environment, runs) {
    if (runs.length > MOST_RUNS) {
        throw new errors/* UnreadableError */.Gy(`the commit has ${runs.length} workflow runs, and the approvals of at most ${MOST_RUNS} are read.`);
    }
    const [reviews, waiting] = await Promise.all([
        Promise.all(runs.map((run) => readReviews(github, environment, run))),
        Promise.all(runs.filter(({ status }) => status === 'waiting').map((run) => readWaiting(github, environment, run))),
    ]);
    return { reviews: reviews.flat(), waiting: waiting.flat() };
}
async function readReviews(github, environment, run) {
    const rows = await list(github, APPROVALS, run);
    return rows
        .filter((row) => Array.isArray(row.environments) && row.environments.some((one) => isNamed(one, environment)))
        .map((row) => ({ user: (0,answer/* accountOf */.XP)(row, 'user', 'An approval'), state: (0,gate_reporter_answer/* textOrNull */.ef)(row.state) ?? '' }));
}
async function readWaiting(github, environment, run) {
    const rows = await list(github, PENDING, run);
    return rows
        .filter((row) => isNamed(row.environment, environment))
        .map((row) => ({ url: run.url, reviewers: Array.isArray(row.reviewers) ? row.reviewers.flatMap(reviewerOf) : [] }));
}
async function list(github, route, { id }) {
    const { data } = await github.request(route, { run_id: id });
    if (!Array.isArray(data))
        throw new errors/* UnreadableError */.Gy(`${route}: the answer is not the list that it should be. Run again.`);
    return data.map(answer/* recordOf */.zv);
}
/** GitHub compares the names of environments without regard to case. */
function isNamed(value, environment) {
    return (0,gate_reporter_answer/* textOrNull */.ef)((0,gate_reporter_answer/* rowOf */.OB)(value).name)?.toLowerCase() === environment.toLowerCase();
}
/** A person by login, a team by its slug. */
function reviewerOf(value) {
    const reviewer = (0,gate_reporter_answer/* rowOf */.OB)((0,gate_reporter_answer/* rowOf */.OB)(value).reviewer);
    const name = (0,gate_reporter_answer/* textOrNull */.ef)(reviewer.login) ?? (0,gate_reporter_answer/* textOrNull */.ef)(reviewer.slug);
    return name === null ? [] : [name];
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/approval/read-pull-requests.js



const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
/** The pull request that the event names, else the open ones that have the commit as their head. Throws what the request throws. */
async function readPullRequests(github, target) {
    if (target.pullRequest !== null) {
        const { data } = await github.request(PULL, { pull_number: target.pullRequest });
        return [pullRequestOf((0,gate_reporter_answer/* rowOf */.OB)(data))];
    }
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, OF_COMMIT, { commit_sha: target.sha });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`the pull requests of the commit could not all be read: ${why ?? 'the list is not whole'}.`);
    return rows
        .map(gate_reporter_answer/* rowOf */.OB)
        .filter((row) => row.state === 'open' && (0,gate_reporter_answer/* rowOf */.OB)(row.head).sha === target.sha)
        .map(pullRequestOf);
}
/**
 * When the commit had become the head at the latest, ms since the epoch by GitHub's own clock. Runs on the branch of a pull request say it
 * best: the commit may have been elsewhere before. Without one it is the first sign of it anywhere; null for none.
 */
function headSince(facts, pulls) {
    const runs = facts.workflowRuns.state === 'read' ? facts.workflowRuns.value : [];
    const onBranch = runs.filter((run) => pulls.some(({ headRef, headRepository }) => run.headBranch === headRef && run.headRepository === headRepository));
    const signs = onBranch.length > 0 ? onBranch : [...runs, ...(facts.statuses.state === 'read' ? facts.statuses.value : [])];
    const times = signs.flatMap(({ createdAt }) => (createdAt === null ? [] : [createdAt]));
    return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
}
function pullRequestOf(row) {
    const number = (0,gate_reporter_answer/* numberOrNull */.wD)(row.number);
    const head = (0,gate_reporter_answer/* rowOf */.OB)(row.head);
    const headSha = (0,gate_reporter_answer/* textOrNull */.ef)(head.sha);
    if (number === null || headSha === null)
        throw new errors/* UnreadableError */.Gy('The answer is no pull request with a number and a head. Run again.');
    return {
        number,
        author: (0,gate_reporter_answer/* textOrNull */.ef)((0,gate_reporter_answer/* rowOf */.OB)(row.user).login),
        url: (0,gate_reporter_answer/* textOrNull */.ef)(row.html_url),
        headSha,
        headRef: (0,gate_reporter_answer/* textOrNull */.ef)(head.ref),
        headRepository: (0,gate_reporter_answer/* textOrNull */.ef)((0,gate_reporter_answer/* rowOf */.OB)(head.repo).full_name),
    };
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/approval/standing.js
var standing = __webpack_require__(47916);
// EXTERNAL MODULE: ./build/actions/gate-reporter/approval/votes.js
var votes = __webpack_require__(69307);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/approval/read-approval.js












const COMMENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const REVIEWS = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
/** As a list of one, because the commit by itself comes with all its files. */
const COMMIT = 'GET /repos/{owner}/{repo}/commits';
/**
 * Reads who approved a commit, from the comments, reviews and deployments themselves, and then what the people among them may do. For a pull
 * request: itself, its head commit, 1 request for each 100 comments and reviews, 1 for each person (and team), 1 for each workflow run where
 * an environment counts.
 */
async function readApproval(github, source, commit) {
    const { need, target } = source;
    const pulls = await (0,fact/* factOf */.y)(() => readPullRequests(github, target));
    const found = pulls.state === 'read' ? pulls.value : [];
    const sha = target.approves === 'head' ? (found[0]?.headSha ?? target.sha) : target.sha;
    const runs = commit.workflowRuns.state === 'read' ? commit.workflowRuns.value : [];
    const numbers = [...new Set([...found.map(({ number }) => number), ...(source.trackingIssue === null ? [] : [source.trackingIssue])])];
    const byReview = need.kind === 'review' || need.kind === 'any';
    const byEnvironment = (need.kind === 'environment' || need.kind === 'any') && need.environment !== '';
    const [head, comments, reviews, environment] = await Promise.all([
        (0,fact/* factOf */.y)(() => readHead(github, sha)),
        listsOf(numbers, (number) => readComments(github, number, found.every((pull) => pull.number !== number))),
        listsOf(byReview ? found.map(({ number }) => number) : [], (number) => read_approval_readReviews(github, number)),
        byEnvironment ? (0,fact/* factOf */.y)(() => readEnvironment(github, need.environment, runs)) : { state: 'absent' },
    ]);
    const evidence = {
        sha,
        pullRequests: pulls.state === 'absent' ? { state: 'unreadable', why: 'GitHub does not know the commit.' } : pulls,
        head,
        involved: [...source.involved, ...(0,involved/* involvedByRuns */.L1)(runs.filter((run) => isAsked(run, source)))],
        headSince: headSince(commit, found),
        comments,
        reviews,
        environment,
    };
    const needed = (0,standing/* peopleNeeded */.Rl)(need, (0,votes/* votesOf */.r)(need, { ...evidence, people: { roles: new Map(), teams: new Map() } }));
    const [roles, teams] = await Promise.all([(0,read_people/* readRoles */.i)(github, needed.roles), (0,read_people/* readTeams */.$)(github, needed.teams)]);
    return { ...evidence, people: { roles, teams } };
}
/** Somebody who dispatched quite another workflow on the commit has not brought it here. */
function isAsked({ event, path }, { workflow }) {
    return workflow === null || !event.endsWith('_dispatch') || path === `.github/workflows/${workflow}`;
}
/** The rows of all lists, or why one could not be read: what is not there was named by somebody. `absent` for no list at all. */
async function listsOf(numbers, read) {
    if (numbers.length === 0)
        return { state: 'absent' };
    const lists = await (0,fact/* factOf */.y)(() => Promise.all(numbers.map((number) => named(number, read))));
    return lists.state === 'read' ? { state: 'read', value: lists.value.flat() } : lists;
}
async function named(number, read) {
    try {
        return await read(number);
    }
    catch (error) {
        if (error instanceof client/* NotFoundError */.m_)
            throw new errors/* UnreadableError */.Gy(`#${number} is not there, or the token cannot see it: ${error.message}`);
        throw error;
    }
}
async function readHead(github, sha) {
    const { data } = await github.request(COMMIT, { sha, per_page: 1 });
    const row = (0,gate_reporter_answer/* rowOf */.OB)(Array.isArray(data) ? data[0] : null);
    if (row.sha !== sha)
        throw new errors/* UnreadableError */.Gy(`GitHub did not give the commit ${sha}. Run again.`);
    const people = [(0,gate_reporter_answer/* rowOf */.OB)(row.author).login, (0,gate_reporter_answer/* rowOf */.OB)(row.committer).login].map(gate_reporter_answer/* textOrNull */.ef).filter((login) => login !== null);
    return { people, committedAt: (0,gate_reporter_answer/* timeOrNull */.Wm)((0,gate_reporter_answer/* rowOf */.OB)((0,gate_reporter_answer/* rowOf */.OB)(row.commit).committer).date) };
}
async function readComments(github, number, isTracking) {
    const what = `comments of #${number}`;
    return (await wholeList(github, COMMENTS, { issue_number: number }, what)).map((row) => ({
        user: (0,answer/* accountOf */.XP)(row, 'user', 'A comment'),
        body: (0,gate_reporter_answer/* textOrNull */.ef)(row.body) ?? '',
        createdAt: timeOf(row, 'created_at', what),
        updatedAt: timeOf(row, 'updated_at', what),
        url: (0,gate_reporter_answer/* textOrNull */.ef)(row.html_url),
        isTracking,
    }));
}
async function read_approval_readReviews(github, number) {
    const what = `reviews of #${number}`;
    return (await wholeList(github, REVIEWS, { pull_number: number }, what)).map((row) => ({
        user: (0,answer/* accountOf */.XP)(row, 'user', 'A review'),
        state: (0,gate_reporter_answer/* textOf */.b6)(row, 'state', what).toUpperCase(),
        commitSha: (0,gate_reporter_answer/* textOrNull */.ef)(row.commit_id),
        submittedAt: (0,gate_reporter_answer/* timeOrNull */.Wm)(row.submitted_at),
        url: (0,gate_reporter_answer/* textOrNull */.ef)(row.html_url),
    }));
}
async function wholeList(github, route, params, what) {
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, route, params, { key: (row) => (0,gate_reporter_answer/* idOf */.TH)((0,gate_reporter_answer/* rowOf */.OB)(row), what) });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`the ${what} could not all be read: ${why ?? 'the list is not whole'}. Run again.`);
    return rows.map(answer/* recordOf */.zv);
}
function timeOf(row, name, what) {
    const time = (0,gate_reporter_answer/* timeOrNull */.Wm)(row[name]);
    if (time === null)
        throw new errors/* UnreadableError */.Gy(`A row of the ${what} has no usable \`${name}\`. Run again.`);
    return time;
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/options.js + 2 modules
var options = __webpack_require__(84786);
// EXTERNAL MODULE: ./build/actions/gate-reporter/read-facts.js
var read_facts = __webpack_require__(10120);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/read-rules.js




/** Rules of all active rulesets, the organisation's too; any token that sees the repository may read them. Not on older servers. */
const RULES = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
/** Classic protection, without the grant of an admin that its own address asks for (`contents: read`). */
const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}';
/**
 * The checks that a branch requires, by rulesets and by classic protection: 2 requests. A part that the token may not read, or that the
 * server does not have, makes the whole `refused`: what is left of it is no list to rely on, though its checks are still the judge's.
 */
async function readBranchRules(github, branch) {
    try {
        const [rulesets, classic] = await Promise.all([
            refusable(() => readRulesets(github, branch)),
            refusable(async () => classicOf((await github.request(BRANCH, { branch })).data)),
        ]);
        const refused = [rulesets, classic].flatMap((part) => ('refused' in part ? [part.refused] : []));
        const checks = [rulesets, classic].flatMap((part) => ('checks' in part ? part.checks : []));
        return refused.length === 0 ? { state: 'read', value: checks } : { state: 'refused', why: refused.join(' '), value: checks };
    }
    catch (error) {
        if (error instanceof errors/* UnreadableError */.Gy)
            return { state: 'unreadable', why: error.message };
        throw error;
    }
}
async function refusable(read) {
    try {
        return { checks: await read() };
    }
    catch (error) {
        // A private repository on a free plan has no rules: 403, "Upgrade to GitHub Pro or make this repository public".
        const isRefused = error instanceof errors/* PermissionError */.i_ || error instanceof client/* NotFoundError */.m_ || (error instanceof client/* RejectedError */.zs && error.status === 403);
        if (isRefused)
            return { refused: error.message };
        throw error;
    }
}
async function readRulesets(github, branch) {
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, RULES, { branch });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`the rules of \`${branch}\` could not all be read: ${why ?? ''}. Run again.`);
    return rows.flatMap((row) => {
        const { type, parameters } = (0,gate_reporter_answer/* rowOf */.OB)(row);
        return type === 'required_status_checks' ? checksOf((0,gate_reporter_answer/* rowOf */.OB)(parameters).required_status_checks, 'integration_id') : [];
    });
}
function classicOf(data) {
    const required = (0,gate_reporter_answer/* rowOf */.OB)((0,gate_reporter_answer/* rowOf */.OB)((0,gate_reporter_answer/* rowOf */.OB)(data).protection).required_status_checks);
    if (Object.keys(required).length === 0)
        return [];
    // Older servers only have the names.
    if (!Array.isArray(required.checks))
        return checksOf(Array.isArray(required.contexts) ? required.contexts.map((context) => ({ context })) : [], '');
    return checksOf(required.checks, 'app_id');
}
/** An id of -1 is "any source" (REST, "update branch protection"). */
function checksOf(list, idField) {
    if (!Array.isArray(list))
        throw new errors/* UnreadableError */.Gy('The rules of the branch hold no list of required checks. Run again.');
    return list.map((entry) => {
        const row = (0,gate_reporter_answer/* rowOf */.OB)(entry);
        const context = (0,gate_reporter_answer/* textOrNull */.ef)(row.context);
        if (context === null)
            throw new errors/* UnreadableError */.Gy('A required check of the branch has no `context`. Run again.');
        const id = (0,gate_reporter_answer/* numberOrNull */.wD)(row[idField]);
        return { context, appId: id === null || id < 0 ? null : id };
    });
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/snapshots.js




/** Reads one commit again and again; what the branch requires only until it has been read. */
class Snapshots {
    #github;
    #plan;
    #rules;
    #first = null;
    constructor(github, plan) {
        this.#github = github;
        this.#plan = plan;
        this.#rules = plan.includeRules ? { state: 'unreadable', why: 'not read yet' } : { state: 'off' };
    }
    async read() {
        const { target, options, approval } = this.#plan;
        const allDuplicates = options.required.some(({ duplicates }) => duplicates === 'all');
        const [commit, rules] = await Promise.all([
            (0,read_facts/* readCommit */.kN)(this.#github, target.sha, allDuplicates),
            this.#rules.state === 'unreadable' ? rulesOf(this.#github, target.branch) : this.#rules,
        ]);
        this.#rules = rules;
        const facts = {
            ...commit,
            branchRules: rules,
            ...(approval === null ? {} : { approval: await readApproval(this.#github, approval, commit) }),
        };
        this.#first ??= facts;
        return facts;
    }
    policy() {
        return (0,options/* policyHash */.tx)(this.#plan.options, 'value' in this.#rules ? this.#rules.value : []);
    }
    /** What the commit's aggregate status said before this run; null for none. */
    aggregate() {
        return this.#before((0,options/* aggregateContext */.Ls)(this.#plan.options));
    }
    /** As `aggregate`, of the approval gate. */
    approval() {
        const context = (0,options/* approvalContext */.j$)(this.#plan.options);
        return context === null ? null : this.#before(context);
    }
    #before(context) {
        const statuses = this.#first?.statuses;
        if (statuses?.state !== 'read')
            return null;
        return statuses.value.find((one) => one.context.toLowerCase() === context.toLowerCase()) ?? null;
    }
}
/** What a branch requires; without a branch nothing can be asked. */
async function rulesOf(github, branch) {
    if (branch !== null)
        return readBranchRules(github, branch);
    return { state: 'refused', why: 'The event names no branch to ask about.', value: [] };
}
/** When anything first showed on the commit, ms since the epoch: from then on a check can have been expected. null for never. */
function firstSign(facts) {
    const times = [
        ...(facts.checkRuns.state === 'read' ? facts.checkRuns.value.map(({ startedAt }) => startedAt) : []),
        ...(facts.statuses.state === 'read' ? facts.statuses.value.map(({ createdAt }) => createdAt) : []),
        ...(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value.map(({ createdAt }) => createdAt) : []),
    ].filter((time) => time !== null);
    return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
}


/***/ }),

/***/ 82459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ waitForVerdict)
/* harmony export */ });
/** So many polls in a row that could not be read end the wait: what is missing by then, such as a permission, does not come back. */
const MOST_UNREADABLE = 3;
/**
 * Polls until there is a verdict: pass, or fail (with `failFast: false` once nothing is pending any more), or the time is over, which
 * makes a pending verdict `timed_out`. A poll that could not be read is no verdict until it is the third in a row.
 */
async function waitForVerdict(ports, { timeoutMs, intervalMs, failFast, leavesToPeople }) {
    const startedAt = ports.now();
    let fingerprint = null;
    let unreadable = 0;
    let said = '';
    let announced = false;
    for (let poll = 1;; poll += 1) {
        const seen = await ports.read();
        const now = ports.now();
        const left = startedAt + timeoutMs - now;
        const judged = ports.judge(seen, { now, since: startedAt, previous: { kind: 'poll', fingerprint }, timedOut: left <= 0 });
        const { state, reason } = judged.report.verdict;
        unreadable = state === 'error' ? unreadable + 1 : 0;
        // What a poll saw in part says nothing of whether the set has settled.
        fingerprint = state === 'error' ? null : judged.fingerprint;
        const isFinal = state === 'pass' ||
            (leavesToPeople === true && isAwaited(judged)) ||
            (state === 'fail' && (failFast || !judged.isOpen)) ||
            unreadable >= MOST_UNREADABLE;
        if (isFinal || left <= 0)
            return judged;
        ports.seen(judged);
        if (!announced && state !== 'error') {
            announced = true;
            await ports.announce(judged);
        }
        const line = `${state} (${reason}): ${namesOf(judged)}`;
        if (line !== said)
            ports.log(`Poll ${poll}: ${line}`);
        said = line;
        await ports.sleep(Math.max(0, Math.min(intervalMs, left)));
    }
}
function isAwaited({ report, approval }) {
    if (report.verdict.reason !== 'awaiting_approval' || approval === null)
        return false;
    return report.gates.every(({ required, status, key }) => !required || status !== 'pending' || key === approval.row.gate.key);
}
function namesOf({ report }) {
    const open = report.gates.filter(({ required, status }) => required && status !== 'pass').map(({ name, status }) => `${name} ${status}`);
    return open.length === 0 ? 'nothing open' : open.slice(0, 10).join(', ') + (open.length > 10 ? ` and ${open.length - 10} more` : '');
}


/***/ }),

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56985);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90221);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66250);



/** Reads and validates a YAML configuration file. Throws one ConfigurationError with all problems, at `file:line:column`. */
function loadConfig({ file, text, schema, notYet = [], ifEmpty }) {
    const parsed = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(file, text, ifEmpty);
    const problems = (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaProblems */ .I)(parsed, schema, notYet);
    if (problems.length > 0)
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x)(file, problems);
    return { value: parsed.value, positionOf: parsed.positionOf };
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


/***/ }),

/***/ 16837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   o: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

const DEFAULT_PORT = 5432;
/** Parameters that would change how the connection is secured, and that nobody may believe to be in force. */
const UNSUPPORTED = ['sslcert', 'sslkey', 'sslcrl', 'sslpassword', 'sslnegotiation', 'requiressl', 'service', 'passfile'];
/**
 * Reads `postgres://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=…`. `place` names where it was given. Throws a ConfigurationError in which
 * nothing of the address is quoted, because it holds a password.
 */
function parseAddress(text, place) {
    const refuse = (message, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({ place, message, remedy });
    const shape = 'It looks like `postgres://USER:PASSWORD@HOST:5432/DATABASE?sslmode=verify-full`.';
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null) {
        throw refuse('is no address of a PostgreSQL.', `${shape} Special characters of the password are percent-encoded: \`@\` is \`%40\`.`);
    }
    if (!/^postgres(ql)?:$/.test(url.protocol))
        throw refuse('does not begin with `postgres://` or `postgresql://`.', shape);
    const query = url.searchParams;
    const unsupported = UNSUPPORTED.find((name) => query.has(name));
    if (unsupported !== undefined)
        throw refuse(`has the parameter \`${unsupported}\`, which is not supported.`, 'Leave it out.');
    const decoded = [url.username, url.password, url.hostname, url.pathname.slice(1)].map(decode);
    const [user = null, password = null, hostname = null, database = null] = decoded;
    if (user === null || password === null || hostname === null || database === null) {
        throw refuse('holds a `%` that is not followed by two hexadecimal digits.', 'Write a plain `%` as `%25`.');
    }
    const port = Number(query.get('port') ?? (url.port || DEFAULT_PORT));
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
        throw refuse('has a port that is none.', shape);
    const host = query.get('host') ?? hostname.replace(/^\[(.*)\]$/, '$1');
    const security = securityOf(query, host.startsWith('/'));
    if (typeof security === 'string')
        throw refuse(security, 'See docs/database.md for what `sslmode` takes.');
    return {
        host: host === '' ? 'localhost' : host,
        port,
        user: query.get('user') ?? emptyToNull(user),
        password: query.get('password') ?? emptyToNull(password),
        database: query.get('dbname') ?? emptyToNull(database),
        options: query.get('options'),
        security,
    };
}
/** What of an address must not be seen: all of it, and its password as it is written and as it is meant, even if it cannot be read. */
function secretsOf(text) {
    const guessed = /^[a-z]+:\/\/[^:/?#]*:(.*)@/i.exec(text)?.[1] ?? '';
    const url = URL.canParse(text) ? new URL(text) : null;
    const written = [guessed, url?.password ?? ''];
    const meant = [...written.map((password) => decode(password) ?? ''), url?.searchParams.get('password') ?? ''];
    return [...new Set([text, ...written, ...meant])].filter((secret) => secret !== '');
}
/** A sentence for what is wrong. */
function securityOf(query, isSocket) {
    const mode = query.get('sslmode') ?? 'prefer';
    const file = query.get('sslrootcert');
    const authority = file === null || file === 'system' ? null : file;
    switch (mode) {
        case 'disable':
            return { tls: 'off' };
        case 'allow':
        case 'prefer':
            // A socket of this machine has no TLS.
            return isSocket ? { tls: 'off' } : { tls: 'if-offered' };
        case 'require':
        case 'no-verify':
            return authority === null || mode === 'no-verify' ? { tls: 'on', check: 'nothing' } : { tls: 'on', check: 'chain', authority };
        case 'verify-ca':
            if (authority === null)
                return 'has `sslmode=verify-ca` without a file in `sslrootcert`: any certificate of any authority would do.';
            return { tls: 'on', check: 'chain', authority };
        case 'verify-full':
            return { tls: 'on', check: 'chain-and-host', authority };
        default:
            return 'has an `sslmode` that is none of disable, allow, prefer, require, verify-ca and verify-full.';
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return null;
    }
}
function emptyToNull(text) {
    return text === '' ? null : text;
}


/***/ }),

/***/ 6567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oD: () => (/* binding */ connectDatabase),
/* harmony export */   sv: () => (/* binding */ AuthorityError),
/* harmony export */   vx: () => (/* binding */ LateError)
/* harmony export */ });
/* unused harmony export TIME_LIMITS */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);



const TIME_LIMITS = { connectMs: 5_000, queryMs: 5_000 };
/** A step took longer than it may; what it did is not known. */
class LateError extends Error {
    name = 'LateError';
}
/** A file that `sslrootcert` names could not be read. */
class AuthorityError extends Error {
    name = 'AuthorityError';
}
const CLOSE_MS = 1_000;
const NO_TLS = 'The server does not support SSL connections';
/**
 * Connects with `pg`, which is loaded only now. Every step ends within its limit, whatever the server does: the socket is ours and is
 * then destroyed. No limit is sent as a parameter of the session, because poolers refuse such connections. Throws what came.
 */
async function connectDatabase(address, limits = TIME_LIMITS) {
    const { security } = address;
    if (security.tls !== 'if-offered')
        return connectWith(address, await tlsOptions(security, address.host), limits);
    try {
        return await connectWith(address, { rejectUnauthorized: false }, limits);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) !== NO_TLS)
            throw error;
        return connectWith(address, false, limits);
    }
}
async function connectWith(address, ssl, { connectMs, queryMs }) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const { host, port, user, password, database, options } = address;
    const socket = new node_net__WEBPACK_IMPORTED_MODULE_1__.Socket();
    const client = new pg.Client({
        host,
        port,
        ...(user === null ? {} : { user }),
        ...(password === null ? {} : { password }),
        ...(database === null ? {} : { database }),
        ...(options === null ? {} : { options }),
        ssl,
        keepAlive: true,
        application_name: 'ops-actions',
        stream: () => socket,
    });
    let isOpen = true;
    // Without a listener for its errors, a connection that is cut while nobody asks would end the process.
    const lost = new Promise((gone) => {
        client.on('error', gone);
        client.on('end', () => gone(new Error('Connection terminated')));
    });
    const limited = async (step, limitMs) => {
        let timer;
        const late = new Promise((_, fail) => {
            timer = setTimeout(() => fail(new LateError(`no answer within ${limitMs / 1_000} s`)), limitMs);
        });
        try {
            return await Promise.race([step, late]);
        }
        catch (error) {
            step.catch(() => undefined);
            if (error instanceof LateError)
                socket.destroy();
            throw error;
        }
        finally {
            clearTimeout(timer);
        }
    };
    const close = async () => {
        if (!isOpen)
            return;
        isOpen = false;
        await limited(client.end(), CLOSE_MS).catch(() => undefined);
        socket.destroy();
    };
    try {
        await limited(client.connect(), connectMs);
    }
    catch (error) {
        await close();
        throw error;
    }
    return {
        lost,
        close,
        query: async (sql, params) => limited(rowsOf(client, sql, params), queryMs),
        async listen(channel, listener) {
            client.on('notification', ({ channel: from, payload }) => {
                if (from === channel)
                    listener(payload ?? '');
            });
            await limited(client.query(`listen ${client.escapeIdentifier(channel)}`), queryMs);
        },
    };
}
async function rowsOf(client, sql, params) {
    const { rows } = await client.query(sql, [...params]);
    return { rows };
}
async function tlsOptions(security, host) {
    if (security.tls === 'off' || host.startsWith('/'))
        return false;
    if (security.check === 'nothing')
        return { rejectUnauthorized: false };
    const { authority, check } = security;
    const ca = authority === null ? {} : { ca: await readAuthority(authority) };
    return { ...ca, ...(check === 'chain' ? { checkServerIdentity: () => undefined } : {}) };
}
async function readAuthority(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new AuthorityError((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
}


/***/ }),

/***/ 18714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ troubleOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34835);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6567);



const MIGRATE = 'Run docs/database/001_gates.sql of this version of ops-actions on it.';
const GRANT = 'Grant it `usage on schema ops` and `execute on function ops.report_gates`; docs/database.md has the lines.';
const RIGHT_ADDRESS = 'Correct the address, which is a secret of the repository or organization.';
const TRY_LATER = 'The next report writes all of it again; if it stays, look at the log of the server.';
/**
 * By SQLSTATE (docs: "PostgreSQL error codes"), by the codes of Node's sockets and TLS, and by the driver's words where it has no code.
 * The words of the server are not repeated for these: some of them quote the user, the host or the row.
 */
const TROUBLES = [
    [/^(28P01|28000)$/, 'it refused the user, the password or the way of connecting', RIGHT_ADDRESS],
    [/client password must be/, 'it asks for a password, and the address has none', RIGHT_ADDRESS],
    [/^3D000$/, 'it has no database of that name', RIGHT_ADDRESS],
    [/^(3F000|42P01|42883|42703|42704)$/, 'its schema `ops` is missing, or of another version', MIGRATE],
    [/^42501$/, 'the role may not write there', GRANT],
    [/^25006$/, 'it is read-only', 'Give the address of the primary server.'],
    [/^(53300|53400|57P03)$/, 'it is starting, stopping or full', 'If it stays, raise `max_connections`, or give the address of a pooler.'],
    [/^(53100|53200)$/, 'it has no space or memory left', 'Look at the log of the server.'],
    [/^(57014|55P03|40P01|40001)$/, 'another session held its rows for too long', TRY_LATER],
    [/^(57P0\d|08\d\d\d|ECONNRESET|EPIPE|ERR_STREAM_.*)$|^Connection terminated/, 'the connection was cut', TRY_LATER],
    [/^ECONNREFUSED$|^ENOENT$/, 'nothing listens at its address', 'Start the server, or correct the address.'],
    [/^(ENOTFOUND|EAI_.*)$/, 'the name of its host is not known', RIGHT_ADDRESS],
    [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EACCES)$/, 'it cannot be reached from here', 'Open its firewall to the runner.'],
    [/does not support SSL/, 'it offers no TLS, which `sslmode` asks for', 'Turn TLS on, or set another `sslmode`.'],
    [/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_TLS|ERR_SSL|EPROTO/, 'its certificate is not trusted', 'Give the authority in `sslrootcert`.'],
];
/** Puts a failure of the driver or the server into words. `secrets` are kept out of the few that are passed on as they are. */
function troubleOf(error, secrets) {
    if (error instanceof _connect_js__WEBPACK_IMPORTED_MODULE_2__/* .LateError */ .vx) {
        return { what: `it gave ${error.message}`, remedy: 'Open its firewall to the runner, or look at what keeps the server busy.' };
    }
    if (error instanceof _connect_js__WEBPACK_IMPORTED_MODULE_2__/* .AuthorityError */ .sv) {
        return { what: 'the file that `sslrootcert` names could not be read', remedy: 'Write the file in a step before this one.' };
    }
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const code = codeOf(error);
    const known = TROUBLES.find(([pattern]) => (code !== null && pattern.test(code)) || pattern.test(said));
    if (known !== undefined)
        return { what: `${known[1]}${code === null ? '' : ` (${code})`}`, remedy: known[2] };
    return { what: `${(0,_report_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(said, secrets).slice(0, 300)}${code === null ? '' : ` (${code})`}`, remedy: TRY_LATER };
}
/** The code of an error, or of the first of several (one for each address of a host). */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return null;
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return error instanceof AggregateError ? codeOf(error.errors[0]) : null;
}


/***/ })

};
