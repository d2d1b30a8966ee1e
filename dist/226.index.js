export const id = 226;
export const ids = [226];
export const modules = {

/***/ 98213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ asFlags),
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);


/** Parses a command's arguments strictly. Throws a ConfigurationError that points to the command's help. */
function parseArguments(command, argv, options, allowPositionals = false) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options, allowPositionals, strict: true });
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
            place: 'arguments',
            message: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/\s*To specify a positional argument.*$/s, ''),
            remedy: `See ops-actions ${command} --help`,
        });
    }
}
/** Runs, and says of the inputs that are wrong what they are called here: `--artifact` for `input artifact`. */
function asFlags(work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1))
            throw error;
        const flags = (text) => text.replaceAll(/\binput `([a-z-]+)`/g, '`--$1`').replaceAll(/`([a-z-]+):` under `with:`/g, '`--$1`');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(error.problems.map(({ place, message, remedy }) => ({
            place: flags(place).replaceAll('`', ''),
            message,
            ...(remedy === undefined ? {} : { remedy: flags(remedy) }),
        })), { cause: error });
    }
}


/***/ }),

/***/ 16226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/actions/policy-check/report.js
var report = __webpack_require__(17738);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(71295);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(98213);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(38565);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/policy-globs.js
var policy_globs = __webpack_require__(26184);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/rule.js
var rules_rule = __webpack_require__(22470);
;// CONCATENATED MODULE: ./build/cli/policy/explain-path.js


/**
 * Everything that a policy says of one path: `fail` where no change may touch it, `pending` where a person must approve, `pass` where the
 * policy lets it through by name, `skipped` where it depends on the rest of the change. Rules that do not touch the path say nothing.
 */
function explainPath(policy, path) {
    const findings = [];
    for (const [id, explainRule] of Object.entries(EXPLANATIONS)) {
        const mode = policy.rules[id]?.mode;
        if (mode === undefined || mode === 'off')
            continue;
        explainRule(policy, path, (state, key, message, evidence) => {
            const location = (0,rules_rule/* policyLocation */.a0)(policy, ['rules', id, ...key]);
            const advisory = mode === 'report' ? { advisory: true } : {};
            findings.push({ rule: id, state, subject: path, message, location, ...(evidence === undefined ? {} : { evidence }), ...advisory });
        });
    }
    return [...findings, explainRisk(policy, path)];
}
/** The risk of a change that touches nothing else. */
function riskOfPath({ risk }, path) {
    if ((0,policy_globs/* policyGlobs */.E)(risk.highAny ?? []).matches(path))
        return 'high';
    return (0,policy_globs/* policyGlobs */.E)(risk.lowOnly ?? []).matches(path) ? 'low' : 'medium';
}
const EXPLANATIONS = {
    forbidden_paths({ rules }, path, tell) {
        const rule = rules.forbidden_paths;
        const hit = rule && (0,policy_globs/* policyGlobs */.E)(rule.paths).firstMatch(path);
        if (!rule || !hit)
            return;
        const { pattern } = hit.glob;
        const except = (0,policy_globs/* policyGlobs */.E)(rule.except).firstMatch(path);
        if (except)
            tell('pass', ['except', except.index], `\`${pattern}\` forbids it, and \`except\` lifts that.`, except.glob.pattern);
        else
            tell('fail', ['paths', hit.index], 'No change may add, change, rename or delete it.', pattern);
    },
    allowed_paths({ rules }, path, tell) {
        const rule = rules.allowed_paths;
        if (!rule)
            return;
        const always = (0,policy_globs/* policyGlobs */.E)(rule.always).firstMatch(path);
        if (always) {
            tell('pass', ['always', always.index], 'Every change may touch it.', always.glob.pattern);
            return;
        }
        const where = rule.from.includes('issue') ? 'The linked issue' : 'The description';
        const label = rule.labels[0] ?? '';
        const unless = rule.required ? '' : ', if it lists any paths';
        tell('skipped', ['from'], `${where} must list it under \`${label}\`${unless}.`);
    },
    docs({ rules }, path, tell) {
        const rule = rules.docs;
        if (!rule)
            return;
        if (rule.allow && (0,policy_globs/* policyGlobs */.E)(rule.of).matches(path)) {
            const allow = (0,policy_globs/* policyGlobs */.E)(rule.allow).firstMatch(path);
            if (allow)
                tell('pass', ['allow', allow.index], 'Documentation may live here.', allow.glob.pattern);
            else
                tell('fail', ['allow'], `Documentation belongs in ${(0,rules_rule/* listed */.KE)(rule.allow)}; this may only be deleted.`);
        }
        for (const [index, { paths, docs }] of rule.requireFor.entries()) {
            const hit = (0,policy_globs/* policyGlobs */.E)(paths).firstMatch(path);
            if (hit)
                tell('skipped', ['require_for', index], `A change to it must come with one in ${(0,rules_rule/* listed */.KE)(docs)}.`, hit.glob.pattern);
        }
    },
    human_approval(policy, path, tell) {
        const rule = policy.rules.human_approval;
        if (!rule)
            return;
        if (rule.when.length === 0)
            tell('pending', [], 'Every change needs a human approval.');
        for (const [index, condition] of rule.when.entries()) {
            const hit = condition.paths && (0,policy_globs/* policyGlobs */.E)(condition.paths).firstMatch(path);
            const byRisk = condition.risk !== null && riskOfPath(policy, path) === condition.risk;
            if ((condition.paths && !hit) || (condition.risk !== null && !byRisk) || (!hit && !byRisk))
                continue;
            const rest = otherConditions(condition);
            const why = byRisk ? `, because its risk is ${condition.risk}` : '';
            const only = rest.length > 0 ? `, if ${rest.join(' and ')}` : '';
            tell(rest.length > 0 ? 'skipped' : 'pending', ['when', index], `A change to it needs a human approval${why}${only}.`, hit?.glob.pattern);
        }
    },
};
function otherConditions({ labels, metadata }) {
    return [
        ...(labels ? [`it has one of the labels ${(0,rules_rule/* listed */.KE)(labels)}`] : []),
        ...Object.entries(metadata ?? {}).map(([key, value]) => `the description says \`${key}: ${value}\``),
    ];
}
function explainRisk(policy, path) {
    const { risk } = policy;
    const level = riskOfPath(policy, path);
    const [key, patterns] = level === 'high' ? ['high', 'any'] : ['low', 'only'];
    const hit = (0,policy_globs/* policyGlobs */.E)((level === 'high' ? risk.highAny : level === 'low' ? risk.lowOnly : null) ?? []).firstMatch(path);
    const words = {
        high: 'A change to it has high risk.',
        medium: 'A change to it has medium risk, unless something else makes it high.',
        low: 'A change to it has low risk, if nothing else in it has more.',
    };
    const common = { rule: 'risk', state: 'pass', subject: path, message: words[level] };
    if (!hit)
        return { ...common, location: (0,rules_rule/* policyLocation */.a0)(policy, ['risk']) };
    return { ...common, evidence: hit.glob.pattern, location: (0,rules_rule/* policyLocation */.a0)(policy, ['risk', key, patterns, hit.index]) };
}

// EXTERNAL MODULE: ./build/cli/policy/files.js
var files = __webpack_require__(30915);
// EXTERNAL MODULE: ./build/cli/policy/words.js
var words = __webpack_require__(89281);
;// CONCATENATED MODULE: ./build/cli/policy/explain.js








/** `policy explain`: what the policy says of each path, whatever a pull request does with it. Gives the exit code. */
function explain(argv) {
    const options = { ...files/* POLICY_OPTIONS */.iJ, config: { type: 'string', default: files/* POLICY_FILE */.CX } };
    const { values, positionals } = (0,cli_arguments/* parseArguments */.W)('policy', argv, options, true);
    if (positionals.length === 0)
        throw new errors/* ConfigurationError */.j1({ place: 'arguments', message: 'No path is given.', remedy: 'Name one: ops-actions policy explain PATH' });
    const paths = positionals.map(pathOf);
    const policy = (0,files/* loadLocal */.C8)((0,files/* readPolicyText */.OG)(values.config, values.parent));
    if ((0,files/* isReport */.PS)(policy))
        return (0,files/* printInvalid */.bS)(policy, values.json);
    const reports = paths.map((path) => reportOf(policy, path));
    if (values.json)
        process.stdout.write(`${JSON.stringify({ reports })}\n`);
    else {
        const colour = (0,terminal/* wantsColour */.M)(process.stdout);
        process.stdout.write(reports.map(({ subject, findings }) => (0,words/* explanationWords */.R)(subject, findings, colour)).join('\n'));
    }
    return reports.every(({ verdict }) => verdict.state === 'pass') ? 0 : 1;
}
const REASONS = { fail: 'rules_failed', pending: 'human_approval_required', pass: 'all_rules_pass', error: 'policy_invalid' };
function reportOf(policy, path) {
    const findings = (0,model/* byUrgency */.td)(explainPath(policy, path));
    const enforced = findings.filter(({ advisory }) => advisory !== true);
    const state = (0,model/* worstVerdict */.zP)(enforced.map((finding) => (0,model/* verdictOfFinding */.qg)(finding.state)));
    const rulesIn = (wanted) => [...new Set(enforced.filter((finding) => finding.state === wanted).map(({ rule }) => rule))];
    return (0,report/* policyReport */.Nk)({
        subject: path,
        verdict: { state, reason: REASONS[state] },
        findings,
        failedRules: rulesIn('fail'),
        pendingRules: rulesIn('pending'),
        risk: riskOfPath(policy, path),
        humanApprovalRequired: rulesIn('pending').length > 0,
    });
}
/** As GitHub lists it: from the root of the repository. */
function pathOf(given) {
    const path = given.replace(/^(\.\/+)+/, '').replace(/\/+$/, '');
    if (path !== '' && !path.startsWith('/') && !path.split('/').includes('..'))
        return path;
    const message = `\`${given}\` is no path inside a repository.`;
    throw new errors/* ConfigurationError */.j1({ place: 'arguments', message, remedy: 'Write it from the root of the repository: docs/guide.md' });
}


/***/ }),

/***/ 30915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ loadLocal),
/* harmony export */   CX: () => (/* binding */ POLICY_FILE),
/* harmony export */   OG: () => (/* binding */ readPolicyText),
/* harmony export */   PS: () => (/* binding */ isReport),
/* harmony export */   bS: () => (/* binding */ printInvalid),
/* harmony export */   h4: () => (/* binding */ policyArguments),
/* harmony export */   iJ: () => (/* binding */ POLICY_OPTIONS),
/* harmony export */   ix: () => (/* binding */ orReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _actions_policy_check_load_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44949);
/* harmony import */ var _actions_policy_check_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17738);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62807);
/* harmony import */ var _core_report_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(378);
/* harmony import */ var _core_report_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6464);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98213);







/** Where policies are, unless a repository says otherwise. */
const POLICY_FILE = '.github/ops/policy.yml';
/** The options that the policy commands share. */
const POLICY_OPTIONS = { parent: { type: 'string' }, json: { type: 'boolean', default: false } };
/** The arguments of lint and test: at most one file. Throws a ConfigurationError for others. */
function policyArguments(argv) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .parseArguments */ .W)('policy', argv, POLICY_OPTIONS, true);
    const [file = POLICY_FILE, more] = positionals;
    if (more === undefined)
        return { values, file };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place: 'arguments', message: `One file at a time: \`${more}\` is one too many.` });
}
/** Reads both files. Throws a ConfigurationError for one that cannot be read. */
function readPolicyText(file, parent) {
    const text = readLocal(file, file, 'Run it at the root of the checkout, or name the file.');
    return {
        file,
        text,
        parent: parent === undefined ? undefined : { text: readLocal('--parent', parent, 'Give the path from here.'), name: parent },
    };
}
/** `place` is how the file was asked for, `remedy` what to do where there is none. */
function readLocal(place, path, remedy) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        const name = place === path ? '' : ` \`${path}\``;
        if (isMissing(error))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place, message: `There is no such file${name} here.`, remedy });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({ place, message: `The file${name} could not be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}` });
    }
}
function isMissing(error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
/** The policy, or the report of why there is none. Throws a ConfigurationError where only the parent is missing. */
function loadLocal({ file, text, parent }) {
    return orReport(file, () => {
        if (!parent)
            assertExtendsNothing(file, text);
        return (0,_actions_policy_check_load_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPolicy */ .tb)(text, file, parent);
    });
}
/** What `load` gives, or a report of all problems that it throws. */
function orReport(file, load) {
    try {
        return load();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1 && !(error instanceof MissingParent))
            return (0,_actions_policy_check_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportOfInvalidPolicy */ .X2)(file, error, null);
        throw error;
    }
}
/** Without its parent a policy says nothing that could be relied on. */
class MissingParent extends _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1 {
}
function assertExtendsNothing(file, text) {
    const address = (0,_actions_policy_check_load_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .extendsOf */ .nG)(text, file);
    if (!address)
        return;
    const message = `\`${file}\` extends \`${address.path}\` of \`${address.owner}/${address.repo}\`, and cannot be judged without it.`;
    throw new MissingParent({ place: 'arguments', message, remedy: 'Give its text with --parent FILE.' });
}
/** Whether loading gave a report of problems in place of a policy. */
function isReport(loaded) {
    return 'verdict' in loaded;
}
/** Prints why a policy cannot be used, a problem a line, for people or as JSON. Gives the exit code. */
function printInvalid(report, json) {
    if (json)
        process.stdout.write(`${JSON.stringify(report)}\n`);
    else {
        const problems = report.findings.map(({ subject, message, fix }) => (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblem */ .Vw)({ place: subject, message, ...(fix === undefined ? {} : { remedy: fix }) })));
        process.stdout.write(`${problems.join('\n')}\n\n${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(problems.length, 'problem')}\n`);
    }
    return 1;
}


/***/ }),

/***/ 11636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iC: () => (/* binding */ decidedWords),
  WX: () => (/* binding */ findingsOf),
  N$: () => (/* binding */ runTests),
  gG: () => (/* binding */ unconfigured)
});

// EXTERNAL MODULE: ./build/actions/policy-check/judge.js
var judge = __webpack_require__(22717);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/rule.js
var rule = __webpack_require__(22470);
// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(71295);
// EXTERNAL MODULE: ./build/actions/policy-check/facts.js
var facts = __webpack_require__(77817);
// EXTERNAL MODULE: ./build/core/glob.js + 2 modules
var glob = __webpack_require__(87144);
;// CONCATENATED MODULE: ./build/cli/policy/test-facts.js


/** Puts the labels on, where an exception asks for nobody by name. */
const SOMEBODY = 'somebody-who-may';
const STATUSES = { A: 'added', M: 'modified', D: 'removed', R: 'renamed', C: 'copied' };
/**
 * The facts that a test stands for. What it leaves out is as in a harmless pull request: nobody has reviewed it, the branch of `fail_safe`
 * is green, and labels that an exception names were put on by somebody who may. Issues are not known.
 */
function factsOfTest(test, policy, template) {
    const files = test.files.map(changedFile);
    const login = test.author ?? 'somebody';
    return {
        ...facts/* NO_RULE_FACTS */.n,
        ...people(test, policy, login),
        template,
        reviews: { state: 'read', value: [] },
        branchRuns: greenRuns(policy),
        change: {
            number: null,
            url: null,
            title: test.title ?? test.name,
            body: test.body ?? '',
            author: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
            draft: test.draft,
            labels: test.labels,
            baseRef: test.base ?? usualBase(policy.appliesTo),
            headSha: '0'.repeat(40),
            headRef: test.head ?? 'topic',
            changedFiles: files.length,
            changedLines: files.length,
        },
        files: { state: 'read', value: files },
    };
}
/** `M path`, `R old -> new`. */
function changedFile(row) {
    const status = STATUSES[row.charAt(0)] ?? 'changed';
    const names = row.slice(2);
    const arrow = status === 'renamed' || status === 'copied' ? names.indexOf(' -> ') : -1;
    if (arrow < 0)
        return { path: names, previousPath: null, status };
    return { path: names.slice(arrow + 4), previousPath: names.slice(0, arrow), status };
}
function usualBase({ branches }) {
    const globs = (0,glob/* compileGlobs */.t)(branches);
    if (branches.length === 0 || globs.matches('main'))
        return 'main';
    return branches.find((branch) => !/[*?[{]/.test(branch)) ?? 'main';
}
/** Whoever an exception wants has put its label on, with every role and in every team. */
function people(test, { exceptions }, author) {
    const asked = exceptions.filter(({ label }) => test.labels.some((own) => own.toLowerCase() === label.toLowerCase()));
    const grants = asked.map(({ label, by }) => {
        const named = by?.logins.find((login) => login.toLowerCase() !== author.toLowerCase());
        return { label, by: named ?? SOMEBODY, at: '2000-01-01T00:00:00Z' };
    });
    const logins = grants.map(({ by }) => by.toLowerCase());
    const teams = asked.flatMap(({ by }) => by?.teams ?? []);
    return {
        labelGrants: { state: 'read', value: grants },
        roles: new Map(logins.map((login) => [login, { state: 'read', value: 'admin' }])),
        teams: new Map(teams.map((team) => [team.toLowerCase(), { state: 'read', value: logins }])),
    };
}
function greenRuns({ rules }) {
    const run = {
        workflowPath: '',
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        headRepository: 'owner/repository',
        url: '',
        createdAt: '2000-01-01T00:00:00Z',
    };
    return new Map((rules.fail_safe?.workflows ?? []).map((workflowName) => [workflowName, { state: 'read', value: [{ ...run, workflowName }] }]));
}

;// CONCATENATED MODULE: ./build/cli/policy/run-tests.js




/** Runs every test of a policy with the judge, in the order of the file. `now` decides which exceptions hold. */
function runTests(policy, template, now) {
    return policy.tests.map((test, index) => {
        const report = (0,judge/* judge */.S4)(factsOfTest(test, policy, template), policy, now, test.name);
        return { test, location: (0,rule/* policyLocation */.a0)(policy, ['tests', index]), wrong: mismatches(test, policy, report) };
    });
}
/** A finding per test, or the one that says that there are none. */
function findingsOf(outcomes, file) {
    if (outcomes.length === 0)
        return [{ rule: 'tests', state: 'not_applicable', subject: file, message: 'The policy has no tests.', location: { file } }];
    return outcomes.map(({ test, location, wrong }) => {
        const expected = Object.entries(test.expect).map(([key, state]) => `${key}: ${state}`);
        const message = wrong.length === 0 ? expected.join(', ') : wrong.map(mismatchWords).join(' ');
        return { rule: 'tests', state: wrong.length === 0 ? 'pass' : 'fail', subject: test.name, message, location };
    });
}
/** The rules that a test expects something of, and that the policy does not have. */
function unconfigured({ rules }, { expect }) {
    return Object.keys(expect).filter((key) => key !== 'verdict' && key !== 'risk' && !Object.hasOwn(rules, key));
}
/** `forbidden_paths: src/a: This change …, and … is forbidden. (policy.yml:3)` */
function decidedWords({ rule, subject, message, location }) {
    return `${rule}: ${subject}: ${message}${location?.line ? ` (${location.file}:${location.line})` : ''}`;
}
function mismatchWords({ key, expected, came, decided }) {
    return `\`${key}\`: expected ${expected}, came ${came}.${decided ? ` ${decidedWords(decided)}` : ''}`;
}
function mismatches(test, policy, report) {
    const absent = unconfigured(policy, test);
    return Object.entries(test.expect).flatMap(([key, expected]) => {
        const isAbsent = absent.includes(key);
        const came = isAbsent ? 'nothing: the policy has no such rule' : actualOf(key, report);
        return came === expected ? [] : [{ key, expected, came, decided: isAbsent ? null : deciding(key, report) }];
    });
}
function actualOf(key, report) {
    if (key === 'verdict')
        return report.verdict.state;
    if (key === 'risk')
        return String(report.outputs.risk);
    return stateOf(report.findings.filter(({ rule }) => rule === key));
}
/** What a rule's findings come to; a rule with none was not judged. */
function stateOf(findings) {
    const states = findings.map(({ state }) => state);
    if (states.every((state) => state === 'skipped' || state === 'not_applicable'))
        return 'skipped';
    const worst = (0,model/* worstVerdict */.zP)(states.map(model/* verdictOfFinding */.qg));
    return worst === 'pass' && states.includes('waived') ? 'waived' : worst;
}
/** Of a rule its most urgent finding; of the verdict the most urgent one that made it so. */
function deciding(key, { findings, verdict }) {
    const isOfVerdict = ({ state, advisory }) => advisory !== true && (0,model/* verdictOfFinding */.qg)(state) === verdict.state;
    const candidates = key === 'verdict' ? findings.filter(isOfVerdict) : findings.filter(({ rule }) => rule === key);
    return (0,model/* byUrgency */.td)(candidates)[0] ?? null;
}


/***/ }),

/***/ 89281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ testWords),
/* harmony export */   R: () => (/* binding */ explanationWords)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);
/* harmony import */ var _core_report_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6464);
/* harmony import */ var _run_tests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11636);




/** A row per test; under one that fails what was expected, what came, and the finding that decided. */
function testWords(outcomes, colour) {
    const paint = painter(colour);
    const lines = outcomes.flatMap(({ test, location, wrong }) => {
        if (wrong.length === 0)
            return [`${paint('green', 'pass')}  ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(test.name)}`];
        return [
            `${paint('red', 'fail')}  ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(test.name)}  ${paint('dim', (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(placeOf(location)))}`,
            ...wrong.flatMap(({ key, expected, came, decided }) => [
                `      ${key}: expected ${expected}, came ${came}`,
                ...(decided ? [`        ${paint('dim', (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_run_tests_js__WEBPACK_IMPORTED_MODULE_3__/* .decidedWords */ .iC)(decided)))}`] : []),
            ]),
        ];
    });
    const failed = outcomes.filter(({ wrong }) => wrong.length > 0).length;
    const sum = `${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(outcomes.length, 'test')}: ${outcomes.length - failed} passed, ${failed} failed`;
    return `${[...lines, '', sum].join('\n')}\n`;
}
const EXPLAINED = {
    fail: ['fail', 'red'],
    pending: ['pending', 'yellow'],
    skipped: ['depends', 'yellow'],
    pass: ['pass', 'green'],
};
/** A path and a row per finding: state, rule, what it means, and the pattern and line that decide. */
function explanationWords(path, findings, colour) {
    const paint = painter(colour);
    const width = Math.max(0, ...findings.map(({ rule }) => rule.length));
    const lines = findings.map(({ state, rule, message, evidence, location, advisory }) => {
        const [word, style] = EXPLAINED[state] ?? [state, 'dim'];
        const by = [...(evidence === undefined ? [] : [evidence]), ...(location?.line ? [placeOf(location)] : [])]
            .map((part) => (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(part))
            .join('  ');
        const mode = advisory ? ' (only reported)' : '';
        return `  ${paint(style, word.padEnd(8))} ${rule.padEnd(width)}  ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(message)}${mode}${by === '' ? '' : `  ${paint('dim', by)}`}`;
    });
    return `${[paint('bold', (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(path)), ...lines].join('\n')}\n`;
}
function placeOf({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}
function painter(colour) {
    return (style, text) => (colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
}


/***/ }),

/***/ 38565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   M: () => (/* binding */ wantsColour)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71295);
/* harmony import */ var _core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);
/* harmony import */ var _core_report_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6464);




const STATE_STYLES = {
    error: 'red',
    fail: 'red',
    unknown: 'red',
    pending: 'yellow',
    waived: 'yellow',
    skipped: 'yellow',
    not_applicable: 'dim',
    pass: 'green',
};
/** Most rows that a terminal is asked to show; the rest is counted, and is in `--json`. */
const MOST_ROWS = 50;
/**
 * A report for a terminal: verdict first, then what blocks with why and how to fix it, then the rest on a line each.
 * `gates` get a line each above the count: those that no finding tells of. Untrusted text is stripped of control characters; colour only
 * if asked for.
 */
function renderReport(report, options) {
    const paint = (style, text) => (options.colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
    const { state, reason } = report.verdict;
    const findings = (0,_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .byUrgency */ .td)(report.findings);
    const shown = findings.slice(0, MOST_ROWS);
    const width = Math.max(0, ...shown.map(({ rule }) => (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(rule).length));
    const lines = [
        `${paint('bold', report.action)}  ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(report.subject)}  ${paint(STATE_STYLES[state], state)} (${(0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsFor */ .tu)(reason)})`,
        '',
        ...shown.flatMap((finding) => rows(finding, width, paint)),
    ];
    if (findings.length > shown.length)
        lines.push(`… and ${findings.length - shown.length} more; --json has them all.`);
    const gates = options.gates ?? [];
    if (gates.length > 0)
        lines.push('', ...gates.map((gate) => gateLine(gate, paint)));
    lines.push('', (0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countOfStates */ .tF)(report.findings) || 'nothing was judged');
    for (const note of options.notes ?? [])
        lines.push(paint('dim', note));
    return `${lines.join('\n')}\n`;
}
/** Colour is for a terminal that has not said no (no-color.org). */
function wantsColour(stream, env = process.env) {
    return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
function gateLine({ status, name, reason }, paint) {
    return `${paint(STATE_STYLES[status], _core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE_WORDS */ .I7[status].padEnd(14))} gate: ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(name)}  ${paint('dim', (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsFor */ .tu)(reason)))}`;
}
function rows(finding, width, paint) {
    const { state, rule, subject, message, evidence, location, fix } = finding;
    const mark = (0,_core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyReports */ .eX)(finding) ? '  (reports only)' : '';
    const head = `${paint(STATE_STYLES[state], _core_report_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE_WORDS */ .I7[state].padEnd(14))} ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(rule).padEnd(width)}  ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(subject)}${mark}`;
    if (state === 'pass' || state === 'not_applicable')
        return [`${head}  ${paint('dim', (0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(message))}`];
    const place = location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '';
    const decidedBy = [evidence, place && (evidence ? `(${place})` : place)].filter(Boolean).join(' ');
    return [
        head,
        `    ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(message)}`,
        ...(decidedBy ? [`    ${paint('dim', `decided by ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(decidedBy)}`)}`] : []),
        ...(fix ? [`    fix: ${(0,_core_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(fix)}`] : []),
    ];
}


/***/ })

};
