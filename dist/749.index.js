export const id = 749;
export const ids = [749];
export const modules = {

/***/ 7749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/core/action.js + 1 modules
var action = __webpack_require__(5453);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(182);
// EXTERNAL MODULE: ./build/core/github/subject.js
var github_subject = __webpack_require__(4356);
// EXTERNAL MODULE: ./build/core/inputs.js
var core_inputs = __webpack_require__(7529);
// EXTERNAL MODULE: ./build/core/log.js
var log = __webpack_require__(7304);
// EXTERNAL MODULE: ./build/core/publish.js + 9 modules
var publish = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(9362);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/inputs.js
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
    return counted.flatMap(({ gate, effect, missing, waitsOn }) => {
        const of = (state, message, fix) => [
            { rule: 'gate', state, subject: gate.name, message, ...(fix === undefined ? {} : { fix }) },
        ];
        const why = gate.reason === '' ? gate.status : gate.reason;
        const said = why.endsWith('?') ? why : `${why}.`;
        switch (effect) {
            case 'fail':
                return missing
                    ? of('fail', `A required check did not report: ${said}`, 'Check its name and its triggers, or raise `appear-timeout`.')
                    : of('fail', `It failed: ${said}`);
            case 'pending':
                return of('pending', waitsOn === 'human' ? `It waits for a person: ${said}` : `It is not done: ${said}`);
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

;// CONCATENATED MODULE: ./build/actions/gate-reporter/report.js
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

;// CONCATENATED MODULE: ./build/actions/gate-reporter/pattern.js
const SLUG = '[A-Za-z0-9][A-Za-z0-9-]*';
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
        for (let found = OPTION.exec(rest); found !== null; found = OPTION.exec(rest)) {
            const [whole, key, value = ''] = found;
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/options.js



/** Inputs whose part of the action is of a later version: to take them and do nothing would be a gate that seems to be there. */
const LATER = {
    risk: 'low',
    environment: '',
    'min-approvals': 1,
    approvers: 'permission: maintain',
    'database-url': '',
};
/**
 * Checks the inputs against each other and reads their lists. Throws one ConfigurationError with all problems, inputs of later
 * versions among them.
 */
function optionsOf(inputs) {
    const problems = laterInputs(inputs);
    const names = (input) => parseNames(linesOf(inputs[input]), `input \`${input}\``, problems);
    const options = {
        required: parseRequired(linesOf(inputs.required), 'input `required`', problems),
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
function laterInputs(inputs) {
    const problems = [];
    const refuse = (name, message, remedy) => {
        problems.push({ place: `input \`${name}\``, message, remedy });
    };
    if (inputs.mode === 'sweep')
        refuse('mode', '`sweep` is not part of this version.', 'Use `once`, `wait`, `needs` or `set`.');
    for (const [name, fallback] of Object.entries(LATER)) {
        if (inputs[name] !== fallback)
            refuse(name, 'is not part of this version.', 'Leave it out.');
    }
    if (inputs.approval !== 'auto' && inputs.approval !== 'none') {
        refuse('approval', `\`${inputs.approval}\` is not part of this version.`, 'Leave it out, or set `none`.');
    }
    return problems;
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

;// CONCATENATED MODULE: ./build/actions/gate-reporter/sources.js



const ACTIONS = 'github-actions';
/** Reads a commit's facts as sources; a list that could not be read has none. Own job and own aggregate are left out. Pure. */
function sourcesOfCommit(facts, options, self) {
    const checks = facts.checkRuns.state === 'read' ? facts.checkRuns.value : [];
    const runs = new WorkflowRuns(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value : [], checks, options, self);
    const own = [aggregateContext(options), ...checks.filter(({ id }) => id === self.checkRunId).map(({ name }) => name)];
    const statuses = newest(facts.statuses.state === 'read' ? facts.statuses.value : [], ({ context }) => `status:${context.toLowerCase()}`);
    const others = [
        ...[...statuses].flatMap(([key, status]) => (isOwnStatus(status, options) ? [] : [sourceOfStatus(key, status, options)])),
        ...runs.bare(),
    ];
    const checkSources = (keyOf) => [...newest(checks, keyOf)].flatMap(([key, check]) => {
        const outcome = check.id === self.checkRunId ? null : runs.outcomeOf(check);
        return outcome === null ? [] : [{ key, name: check.name, kind: 'check', app: check.app, outcome, url: check.url }];
    });
    const kept = (sources) => sources.filter((source) => !fitsAny(options.ignore, source));
    const identity = (check) => runs.identityOf(check);
    return {
        latest: kept([...checkSources(identity), ...others]),
        all: kept([...checkSources((check) => `${identity(check)}#${check.externalId === '' ? check.id : check.externalId}`), ...others]),
        own,
    };
}
/** The jobs of the `needs` context as sources. */
function sourcesOfNeeds(facts, options) {
    const jobs = facts.jobs.map(({ name, result }) => {
        return { key: `job:${name}`, name, kind: 'job', app: null, outcome: outcomeOfNeed(result, options), url: null };
    });
    const kept = jobs.filter((source) => !fitsAny(options.ignore, source));
    return { latest: kept, all: kept, own: [] };
}
/** Whether one of the patterns names this source. A pattern with an app only names check runs of it. */
function fitsAny(patterns, source) {
    return patterns.some((pattern) => fits(pattern, source));
}
function fits({ name, app }, source) {
    if (app !== null && source.app?.slug.toLowerCase() !== app)
        return false;
    return fitsName(name, source.name, source.kind === 'status');
}
/** What the workflow runs of a commit say about its check runs. */
class WorkflowRuns {
    #ofSuite;
    #newest;
    #withChecks;
    #options;
    #self;
    constructor(runs, checks, options, self) {
        this.#ofSuite = new Map(runs.flatMap((run) => (run.suiteId === null ? [] : [[run.suiteId, run]])));
        this.#newest = newest(runs, workflowOf);
        this.#withChecks = new Set(checks.flatMap(({ suiteId }) => (suiteId === null ? [] : [suiteId])));
        this.#options = options;
        this.#self = self;
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
    /** Workflow runs without a check run: nothing else would show that they wait for an approval, or failed to start. */
    bare() {
        return [...this.#newest.values()]
            .filter((run) => run.id !== this.#self.runId && !this.#hasChecks(run))
            .map((run) => ({
            key: `workflow:${workflowOf(run)}`,
            name: `workflow ${run.path}`,
            kind: 'workflow',
            app: null,
            outcome: outcomeOfBareRun(run.status, run.conclusion, this.#options),
            url: run.url,
        }));
    }
    #runOf(check) {
        return check.suiteId === null ? undefined : this.#ofSuite.get(check.suiteId);
    }
    #hasChecks({ suiteId }) {
        return suiteId !== null && this.#withChecks.has(suiteId);
    }
}
function sourceOfStatus(key, status, options) {
    const outcome = outcomeOfState(status.state);
    // A commit status knows no `skipped`: mode `set` writes success, and says so in its first word.
    const isSkipped = status.context.startsWith(`${options.contextPrefix}gate/`) && /^skipped\b/i.test(status.description);
    const shown = outcome.status === 'pass' && isSkipped ? { status: 'skipped', reason: 'skipped', waitsOn: null } : outcome;
    return { key, name: status.context, kind: 'status', app: null, outcome: shown, url: status.url };
}
function isOwnStatus({ context }, options) {
    return context.toLowerCase() === aggregateContext(options).toLowerCase();
}
function workflowOf({ path, event }) {
    return `${path}@${event}`;
}
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
    return !requirement.literal && isGlob(requirement);
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
            reason: reason ?? reasonOf(decider, found, glob),
            url: decider?.url ?? null,
            details: { sources: found.length, legs: reported, min: wanted },
        },
        effect,
        missing: missing && effect === absent && !effects.includes(absent),
        waitsOn: effect === 'pending' ? waitsOn(found, missing) : null,
    };
}
function reasonOf(decider, found, glob) {
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
    const given = options.required.map((line) => ({ ...line, appId: null, literal: false }));
    const isOwn = (context) => own.some((name) => name.toLowerCase() === context.toLowerCase());
    const isNamed = (patterns, context) => patterns.some(({ name, app }) => app === null && fitsName(name, context));
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
    const late = facts.kind === 'needs' || moment.now - moment.since >= options.appearTimeoutMs;
    const rows = rowsOf(sources, requirementsOf(judgedOptions, rules, sources.own), judgedOptions, late);
    const fingerprint = fingerprintOf(sources);
    const unreadable = facts.kind === 'commit' ? readFindings(facts) : [];
    const unsettled = facts.kind === 'commit' && options.scope === 'all' ? whyUnsettled(facts, moment, fingerprint, judgedOptions, self) : null;
    const counted = rows.filter(({ gate }) => gate.required);
    const verdict = verdictOf(facts, counted, { late, unsettled, unreadable, timedOut: moment.timedOut }, judgedOptions);
    const findings = [
        ...unreadable,
        ...rowFindings(counted),
        ...problemFindings(verdict, unsettled),
        summaryFinding(rows, sources, rules, facts),
    ];
    const report = gateReport({ subject, verdict, gates: byNeed(rows), findings, blockedOn: blockedOn(verdict, counted) });
    return { report, fingerprint, isOpen: verdict.state === 'pending' || counted.some(({ effect }) => effect === 'pending') };
}
function verdictOf(facts, counted, circumstances, options) {
    const { late, unsettled, unreadable, timedOut } = circumstances;
    if (unreadable.some((finding) => finding.advisory !== true))
        return { state: 'error', reason: 'unreadable' };
    const failed = counted.filter(({ effect }) => effect === 'fail');
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
    return unsettled === null ? { state: 'pass', reason: 'all_pass' } : waiting;
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
function whyUnsettled(facts, moment, fingerprint, options, self) {
    const runs = facts.workflowRuns.state === 'read' ? facts.workflowRuns.value : [];
    const open = runs.filter((run) => {
        const source = { name: `workflow ${run.path}`, kind: 'workflow', app: null };
        return run.status !== 'completed' && run.id !== self.runId && !options.ignore.some(({ name }) => name === source.name);
    });
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
    return blocking.length > 0 && blocking.every(({ effect, waitsOn }) => effect === 'pending' && waitsOn === 'human') ? 'human' : 'ci';
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

// EXTERNAL MODULE: ./build/core/config/load.js + 8 modules
var load = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/core/config/problems.js
var problems = __webpack_require__(6985);
// EXTERNAL MODULE: ./build/core/github/contents.js
var contents = __webpack_require__(4864);
;// CONCATENATED MODULE: ./build/schemas/gates.schema.json
const gates_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"ops-actions gates","description":"What gate-reporter judges by, where a file suits better than inputs. Each key is the input of that name; an input that is not at its default wins.","type":"object","required":["version"],"additionalProperties":false,"properties":{"version":{"description":"Version of this format.","const":1},"required":{"type":"array","description":"The checks that must pass: NAME-OR-GLOB[@APP-SLUG] [min=N] [duplicates=all]. Only * is special; a name with @ or min= in it is put in double quotes.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"scope":{"type":"string","description":"Which rows count: those that are required, or all.","enum":["required","all"]},"include-branch-rules":{"type":"boolean","description":"Adds the checks that rulesets and branch protection require."},"optional":{"type":"array","description":"Rows that are shown and never count.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"ignore":{"type":"array","description":"What is not looked at.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"allow-skipped":{"type":"array","description":"Checks that may be skipped.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"allow-failed":{"type":"array","description":"Checks that may fail.","items":{"type":"string","minLength":1,"pattern":"^[^\\\\r\\\\n]+$"}},"neutral":{"type":"string","description":"What the conclusion neutral means.","enum":["pass","skipped","fail"]},"cancelled":{"type":"string","description":"What the conclusion cancelled means.","enum":["fail","pending"]},"on-empty":{"type":"string","description":"What it means if nothing counts.","enum":["fail","pass"]},"appear-timeout":{"type":"string","description":"How long a required check may take to appear.","pattern":"^(\\\\d+(\\\\.\\\\d+)?(ms|s|m|h|d))+$"},"timeout":{"type":"string","description":"How long mode wait waits.","pattern":"^(\\\\d+(\\\\.\\\\d+)?(ms|s|m|h|d))+$"},"interval":{"type":"string","description":"How long mode wait sleeps between two polls.","pattern":"^(\\\\d+(\\\\.\\\\d+)?(ms|s|m|h|d))+$"},"fail-fast":{"type":"boolean","description":"Whether mode wait ends at the first failure."},"comment":{"type":"string","description":"When the pull request gets a comment.","enum":["off","always","on-change","on-failure"]}}}');
;// CONCATENATED MODULE: ./build/actions/gate-reporter/config.js







/**
 * Reads the file `config` at the tip of `branch` (null: the default branch) in one request (`contents: read`), never from the change
 * that is judged. Without a file, or with an empty `config`, the inputs stand alone. A file that may not be read is a note where its
 * name is the default, because nobody asked for it, and else an error. Throws a ConfigurationError with each problem at its place.
 */
async function configured(github, inputs, branch) {
    const file = inputs.config;
    if (file === '')
        return { inputs, note: null };
    const text = await (0,contents/* readTextFile */.G)(github, file, branch ?? 'HEAD');
    const isDefault = file === GATE_INPUTS.config.default;
    if (text.state === 'read')
        return { inputs: withFile(inputs, text.value, file), note: null };
    if (isDefault && text.state === 'absent')
        return { inputs, note: null };
    const why = text.state === 'absent' ? 'is not there' : `could not be read: ${text.why}`;
    if (isDefault && /`contents: read`/.test(why))
        return { inputs, note: `\`${file}\` was not looked for: ${why}` };
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
        if (key === 'version' || inputs[key] !== defaultOf(key))
            continue;
        merged[key] = valueIn(config, key, file);
    }
    return merged;
}
function defaultOf(key) {
    const spec = GATE_INPUTS[key];
    if (spec.kind === 'flag')
        return spec.default === 'true';
    return spec.kind === 'duration' ? (0,core_inputs/* parseDuration */.E9)(key, spec.default) : spec.default;
}
function valueIn(config, key, file) {
    const value = config.value[key];
    const spec = GATE_INPUTS[key];
    if (Array.isArray(value))
        return value.join('\n');
    if (spec.kind !== 'duration')
        return value;
    try {
        return (0,core_inputs/* parseDuration */.E9)(key, String(value), spec.minMs, spec.maxMs);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        const at = config.positionOf([key], 'value') ?? { line: 1, column: 1 };
        throw (0,problems/* refusal */.x)(file, error.problems.map(({ message }) => ({ at, message })));
    }
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/answer.js

function rowOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** Throws UnreadableError: without an id no row can be told from another. */
function idOf(row, what) {
    if (typeof row.id === 'number' && Number.isSafeInteger(row.id))
        return row.id;
    throw new errors/* UnreadableError */.Gy(`A row of the ${what} has no usable \`id\`. Run again.`);
}
/** Throws UnreadableError for what is missing, empty or no text. */
function textOf(row, name, what) {
    const value = row[name];
    if (typeof value === 'string' && value !== '')
        return value;
    throw new errors/* UnreadableError */.Gy(`A row of the ${what} has no usable \`${name}\`. Run again.`);
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

// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(4835);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/set-gate.js



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
        throw new errors/* ConfigurationError */.j1(problems);
    const context = `${inputs['context-prefix']}gate/${slug}`;
    return { context, name: inputs.gate, status, url: url === '' ? null : url, details: (0,report_escape/* plain */.pj)(inputs.details, 1000) };
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
    const verdict = set_gate_verdictOf(status);
    const blockedOn = verdict.state === 'pass' ? 'nothing' : 'ci';
    return gateReport({ subject, verdict, gates: [row], findings: [], blockedOn });
}
function set_gate_verdictOf(status) {
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
        secrets: [inputs.token],
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
            description: (0,redact/* redact */.E$)(descriptionOf(gate), [inputs.token]),
            targetUrl: gate.url ?? runUrl,
            stamp: { runId, runAttempt, policy: null },
        },
        comment: 'off',
        dryRun: false,
        secrets: [inputs.token],
    };
}
function pullRequestUrl({ serverUrl, owner, repo }, number) {
    return `${serverUrl}/${owner}/${repo}/pull/${number}`;
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/publish-gates.js





const STATES = { pass: 'success', fail: 'failure', pending: 'pending', error: 'error' };
/** Sets the aggregate status, and at the end keeps the comment, writes the summary and annotates. */
async function publishGates(report, publication) {
    const { github, runner, inputs, target, policy, isFinal } = publication;
    const { runId, runAttempt } = runner;
    const plan = {
        sha: target.sha,
        pullRequest: target.pullRequest === null ? null : { number: target.pullRequest, url: pullRequestUrl(runner, target.pullRequest) },
        statusContext: aggregateContext({ contextPrefix: inputs['context-prefix'] }),
        status: { stamp: { runId, runAttempt, policy } },
        comment: isFinal ? await commentPlan(report, publication) : 'off',
        dryRun: false,
        secrets: [inputs.token],
    };
    return isFinal ? (0,publish/* publish */.m)(report, plan, runner, github) : (0,publish/* publish */.m)(report, { ...plan, quiet: true }, runner, github);
}
/** A comment speaks of the pull request's head: where that has moved on, the run of the new one has the word. */
async function commentPlan(report, { github, inputs, target, before }) {
    if (inputs.comment === 'off' || target.pullRequest === null || !(await isHead(github, target.pullRequest, target.sha)))
        return 'off';
    const { state } = report.verdict;
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
        return rowOf(rowOf(data).head).sha === sha;
    }
    catch (error) {
        if (error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_)
            return true;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/core/fact.js
var fact = __webpack_require__(9150);
// EXTERNAL MODULE: ./build/core/github/paging.js
var paging = __webpack_require__(5754);
;// CONCATENATED MODULE: ./build/actions/gate-reporter/read-facts.js




const CHECK_RUNS = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
/** The newest of each context, with a count; its own `state` is `pending` where there is none, and is never read. */
const read_facts_STATUSES = 'GET /repos/{owner}/{repo}/commits/{ref}/status';
const RUNS = 'GET /repos/{owner}/{repo}/actions/runs';
/**
 * Reads what reports on a commit, all lists at once: a request for each 100 rows of a list. `allDuplicates` also asks for check runs that
 * a newer one of the same name has replaced. A list that moves while it is read is read once more.
 */
async function readCommit(github, sha, allDuplicates) {
    const filter = allDuplicates ? 'all' : 'latest';
    const [checkRuns, statuses, workflowRuns] = await Promise.all([
        readList(github, CHECK_RUNS, { ref: sha, filter }, 'check_runs', checkRunOf),
        readList(github, read_facts_STATUSES, { ref: sha }, 'statuses', statusOf),
        readList(github, RUNS, { head_sha: sha, exclude_pull_requests: true }, 'workflow_runs', workflowRunOf),
    ]);
    return { kind: 'commit', checkRuns, statuses, workflowRuns };
}
function readList(github, route, params, field, read) {
    const what = field.replace('_', ' ');
    const select = (data) => {
        const rows = rowOf(data);
        if (typeof rows.total_count !== 'number')
            throw new errors/* UnreadableError */.Gy(`The answer has no count of the ${what}. Run again.`);
        return rows[field];
    };
    const pages = () => (0,paging/* readPages */.n)(github, route, params, { select, key: (row) => idOf(rowOf(row), what) });
    return (0,fact/* factOf */.y)(async () => {
        const first = await pages();
        const list = first.complete ? first : await pages();
        if (!list.complete)
            throw new errors/* UnreadableError */.Gy(`the list of ${what} is not whole: ${list.why ?? 'it moved while it was read'}. Run again.`);
        return list.rows.map((row) => read(rowOf(row)));
    });
}
function checkRunOf(row) {
    const app = rowOf(row.app);
    const appId = numberOrNull(app.id);
    return {
        id: idOf(row, 'check runs'),
        name: textOf(row, 'name', 'check runs'),
        status: textOrNull(row.status),
        conclusion: textOrNull(row.conclusion),
        app: appId === null ? null : { id: appId, slug: textOrNull(app.slug) ?? '' },
        suiteId: numberOrNull(rowOf(row.check_suite).id),
        externalId: textOrNull(row.external_id) ?? '',
        url: textOrNull(row.html_url) ?? textOrNull(row.details_url),
        startedAt: timeOrNull(row.started_at),
    };
}
function statusOf(row) {
    return {
        id: idOf(row, 'statuses'),
        context: textOf(row, 'context', 'statuses'),
        state: textOrNull(row.state),
        description: textOrNull(row.description) ?? '',
        url: textOrNull(row.target_url),
        createdAt: timeOrNull(row.created_at),
    };
}
function workflowRunOf(row) {
    return {
        id: idOf(row, 'workflow runs'),
        path: textOf(row, 'path', 'workflow runs').replace(/@.*$/, ''),
        event: textOf(row, 'event', 'workflow runs'),
        status: textOrNull(row.status),
        conclusion: textOrNull(row.conclusion),
        suiteId: numberOrNull(row.check_suite_id),
        url: textOrNull(row.html_url),
        createdAt: timeOrNull(row.created_at),
    };
}

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
        if (error instanceof errors/* PermissionError */.i_ || error instanceof client/* NotFoundError */.m_)
            return { refused: error.message };
        throw error;
    }
}
async function readRulesets(github, branch) {
    const { rows, complete, why } = await (0,paging/* readPages */.n)(github, RULES, { branch });
    if (!complete)
        throw new errors/* UnreadableError */.Gy(`the rules of \`${branch}\` could not all be read: ${why ?? ''}. Run again.`);
    return rows.flatMap((row) => {
        const { type, parameters } = rowOf(row);
        return type === 'required_status_checks' ? checksOf(rowOf(parameters).required_status_checks, 'integration_id') : [];
    });
}
function classicOf(data) {
    const required = rowOf(rowOf(rowOf(data).protection).required_status_checks);
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
        const row = rowOf(entry);
        const context = textOrNull(row.context);
        if (context === null)
            throw new errors/* UnreadableError */.Gy('A required check of the branch has no `context`. Run again.');
        const id = numberOrNull(row[idField]);
        return { context, appId: id === null || id < 0 ? null : id };
    });
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/wait.js
/** So many polls in a row that could not be read end the wait: what is missing by then, such as a permission, does not come back. */
const MOST_UNREADABLE = 3;
/**
 * Polls until there is a verdict: pass, or fail (with `failFast: false` once nothing is pending any more), or the time is over, which
 * makes a pending verdict `timed_out`. A poll that could not be read is no verdict until it is the third in a row.
 */
async function waitForVerdict(ports, { timeoutMs, intervalMs, failFast }) {
    const startedAt = ports.now();
    let fingerprint = null;
    let unreadable = 0;
    let said = '';
    let announced = false;
    for (let poll = 1;; poll += 1) {
        const facts = await ports.read();
        const now = ports.now();
        const left = startedAt + timeoutMs - now;
        const judged = ports.judge(facts, { now, since: startedAt, previous: { kind: 'poll', fingerprint }, timedOut: left <= 0 });
        const { state, reason } = judged.report.verdict;
        unreadable = state === 'error' ? unreadable + 1 : 0;
        // What a poll saw in part says nothing of whether the set has settled.
        fingerprint = state === 'error' ? null : judged.fingerprint;
        const isFinal = state === 'pass' || (state === 'fail' && (failFast || !judged.isOpen)) || unreadable >= MOST_UNREADABLE;
        if (isFinal || left <= 0)
            return judged;
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
function namesOf({ report }) {
    const open = report.gates.filter(({ required, status }) => required && status !== 'pass').map(({ name, status }) => `${name} ${status}`);
    return open.length === 0 ? 'nothing open' : open.slice(0, 10).join(', ') + (open.length > 10 ? ` and ${open.length - 10} more` : '');
}

;// CONCATENATED MODULE: ./build/actions/gate-reporter/judge-commit.js







/** Judges the gates of one commit, once or until there is a verdict, and publishes what came of it. */
async function judgeCommit(github, runner, given, target, clock, log) {
    const self = { runId: runner.runId, checkRunId: selfCheckRunId(given['self-check-run-id']) };
    const { inputs, note } = await configured(github, given, target.branch);
    const options = optionsOf(inputs);
    const subject = `${runner.owner}/${runner.repo}@${target.sha}`;
    const snapshot = new Snapshots(github, target, options, inputs['include-branch-rules']);
    const judgeAt = (facts, moment) => withNote(judge(facts, options, self, moment, subject), note);
    const publish = (judged, isFinal) => publishGates(judged.report, { github, runner, inputs, target, policy: snapshot.policy(), before: snapshot.aggregate(), isFinal });
    if (inputs.mode === 'wait') {
        const ports = {
            ...clock,
            log,
            read: () => snapshot.read(),
            judge: judgeAt,
            announce: async (judged) => void (await publish(judged, false)),
        };
        const { timeout: timeoutMs, interval: intervalMs, 'fail-fast': failFast } = inputs;
        return publish(await waitForVerdict(ports, { timeoutMs, intervalMs, failFast }), true);
    }
    const facts = await snapshot.read();
    const now = clock.now();
    const since = firstSign(facts) ?? target.eventTime ?? now;
    return publish(judgeAt(facts, { now, since, previous: { kind: 'once' }, timedOut: false }), true);
}
/** Reads the commit again and again; what the branch requires only until it has been read. */
class Snapshots {
    #github;
    #target;
    #options;
    #rules;
    #first = null;
    constructor(github, target, options, includeRules) {
        this.#github = github;
        this.#target = target;
        this.#options = options;
        this.#rules = includeRules ? { state: 'unreadable', why: 'not read yet' } : { state: 'off' };
    }
    async read() {
        const { sha, branch } = this.#target;
        const allDuplicates = this.#options.required.some(({ duplicates }) => duplicates === 'all');
        const [commit, rules] = await Promise.all([
            readCommit(this.#github, sha, allDuplicates),
            this.#rules.state === 'unreadable' ? rulesOf(this.#github, branch) : this.#rules,
        ]);
        this.#rules = rules;
        const facts = { ...commit, branchRules: rules };
        this.#first ??= facts;
        return facts;
    }
    policy() {
        return policyHash(this.#options, 'value' in this.#rules ? this.#rules.value : []);
    }
    /** What the commit's aggregate status said before this run; null for none. */
    aggregate() {
        const statuses = this.#first?.statuses;
        const context = aggregateContext(this.#options).toLowerCase();
        return statuses?.state === 'read' ? (statuses.value.find((one) => one.context.toLowerCase() === context)?.state ?? null) : null;
    }
}
async function rulesOf(github, branch) {
    if (branch !== null)
        return readBranchRules(github, branch);
    return { state: 'refused', why: 'The event names no branch to ask about.', value: [] };
}
/** When anything first showed on the commit: from then on a check can have been expected. */
function firstSign(facts) {
    const times = [
        ...(facts.checkRuns.state === 'read' ? facts.checkRuns.value.map(({ startedAt }) => startedAt) : []),
        ...(facts.statuses.state === 'read' ? facts.statuses.value.map(({ createdAt }) => createdAt) : []),
        ...(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value.map(({ createdAt }) => createdAt) : []),
    ].filter((time) => time !== null);
    return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
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
        const result = textOrNull(rowOf(job).result);
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

// EXTERNAL MODULE: ./build/core/github/payload.js
var github_payload = __webpack_require__(9358);
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
    const eventTime = TIMES.map((path) => timeOrNull((0,github_payload/* valueAt */.fK)(payload, path))).find((time) => time !== null) ?? null;
    const target = (sha, branch, pullRequest = null) => ({
        sha,
        branch,
        pullRequest,
        eventTime,
    });
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

;// CONCATENATED MODULE: ./build/actions/gate-reporter/main.js
















/** The action: judges the gates of the event's commit, or the jobs that this one needs, or sets one gate. */
function main() {
    return (0,action/* run */.eF)('gate-reporter', GATE_OUTPUTS, async () => {
        const inputs = (0,core_inputs/* readInputs */.Ko)(GATE_INPUTS);
        (0,log/* maskSecret */.$)(inputs.token);
        const options = optionsOf(inputs);
        const runner = (0,core_runner/* readRunner */.f)();
        const subject = (0,github_subject/* resolveSubject */.f)(runner);
        const { owner, repo, apiUrl } = runner;
        const readOnlyFork = (0,github_subject/* hasReadOnlyToken */.W)(subject, runner.actor);
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: log/* logLine */.B });
        const clock = { now: Date.now, sleep: (ms) => (0,promises_.setTimeout)(ms) };
        if (inputs.mode === 'needs') {
            const self = { runId: runner.runId, checkRunId: null };
            const now = clock.now();
            const moment = { now, since: now, previous: { kind: 'once' }, timedOut: false };
            const { report } = judge(parseNeeds(inputs.needs), options, self, moment, `${owner}/${repo}, run ${runner.runId}`);
            return (0,publish/* publish */.m)(report, planOfNeeds(inputs, subject, runner), runner, github);
        }
        const target = targetOf(subject, runner);
        if (inputs.mode === 'set') {
            const gate = gateToSet(inputs);
            return (0,publish/* publish */.m)(reportOfSet(gate, `${owner}/${repo}@${target.sha}`), planOfSet(gate, inputs, target, runner), runner, github);
        }
        return judgeCommit(github, runner, inputs, target, clock, log/* logLine */.B);
    });
}


/***/ })

};
