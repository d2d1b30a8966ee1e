export const id = 359;
export const ids = [359];
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

/***/ 26359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint),
  lintReport: () => (/* binding */ lintReport)
});

// EXTERNAL MODULE: ./build/actions/policy-check/load-policy.js + 13 modules
var load_policy = __webpack_require__(44949);
// EXTERNAL MODULE: ./build/actions/policy-check/report.js
var report = __webpack_require__(17738);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/cli/policy/files.js
var files = __webpack_require__(30915);
// EXTERNAL MODULE: ./build/core/people/approvers.js
var approvers = __webpack_require__(30314);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/lifted-paths.js
var lifted_paths = __webpack_require__(3797);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/rule.js
var rules_rule = __webpack_require__(22470);
// EXTERNAL MODULE: ./build/cli/policy/run-tests.js + 1 modules
var run_tests = __webpack_require__(11636);
;// CONCATENATED MODULE: ./build/cli/policy/warnings.js




/** What a policy may say, and probably does not mean: a finding `skipped` each. */
function warningsOf(policy, now) {
    const warn = (subject, path, message, fix) => {
        const rule = String(path[0] === 'rules' ? path[1] : path[0]);
        return { rule, state: 'skipped', subject, message, location: (0,rules_rule/* policyLocation */.a0)(policy, path), fix };
    };
    return [
        ...expired(policy, now, warn),
        ...pointlessTests(policy, warn),
        ...repeatedGlobs(policy, warn),
        ...liftedAgain(policy, warn),
        ...bareBots(policy, warn),
    ];
}
function expired({ exceptions }, now, warn) {
    const today = now.toISOString().slice(0, 10);
    return exceptions.flatMap(({ rule, label, expires, index }) => expires !== null && expires < today
        ? [warn(label, ['exceptions', index], `The exception from \`${rule}\` held until ${expires}.`, 'Remove it, or move `expires` on.')]
        : []);
}
function pointlessTests(policy, warn) {
    return policy.tests.flatMap((test, index) => (0,run_tests/* unconfigured */.gG)(policy, test).map((rule) => warn(test.name, ['tests', index], `The test expects something of \`${rule}\`, which is no rule here.`, 'Remove it, or add the rule.')));
}
/** The same glob twice in one list: the second says nothing, and was probably meant to be another. */
function repeatedGlobs(policy, warn) {
    return listsOf(policy).flatMap(([path, globs]) => {
        const first = new Map();
        return globs.flatMap((glob, index) => {
            const spelling = glob.normalize('NFC').replace(/\/$/, '/**');
            const earlier = first.get(spelling);
            if (earlier === undefined) {
                first.set(spelling, glob);
                return [];
            }
            const also = earlier === glob ? '' : `, as \`${earlier}\``;
            return [
                warn(glob, [...path, index], `\`${glob}\` is already in \`${path.join('.')}\`${also}.`, 'Remove it, or write the one that is missing.'),
            ];
        });
    });
}
function liftedAgain({ rules }, warn) {
    const rule = rules.forbidden_paths;
    if (!rule)
        return [];
    return (0,lifted_paths/* liftedPaths */.h)(rule).map((index) => {
        const pattern = rule.paths[index] ?? '';
        const message = `\`except\` lifts all that \`${pattern}\` forbids.`;
        return warn(pattern, ['rules', 'forbidden_paths', 'paths', index], message, 'Narrow `except`, or remove the pattern.');
    });
}
/** Bots without `[bot]` at the end of their logins: GitHub's coding agent opens pull requests as `Copilot`, of the type Bot. */
const BARE_BOTS = new Set(['copilot']);
/** A login that no bot has exempts nobody. */
function bareBots({ bots }, warn) {
    return bots.logins.flatMap((login, index) => {
        if ((0,approvers/* isBotLogin */.DU)(login) || BARE_BOTS.has(login.toLowerCase()))
            return [];
        const message = `\`${login}\` matches no bot: GitHub writes the login of an app with \`[bot]\` at its end.`;
        return [warn(login, ['bots', 'logins', index], message, `Write \`'${login}[bot]'\`, with the quotes.`)];
    });
}
function listsOf({ appliesTo, rules, risk }) {
    const ofRule = (id, key, globs) => [
        ['rules', id, key],
        globs ?? [],
    ];
    return [
        [['applies_to', 'branches'], appliesTo.branches],
        ofRule('allowed_paths', 'deny', rules.allowed_paths?.deny),
        ofRule('allowed_paths', 'always', rules.allowed_paths?.always),
        ofRule('forbidden_paths', 'paths', rules.forbidden_paths?.paths),
        ofRule('forbidden_paths', 'except', rules.forbidden_paths?.except),
        ofRule('docs', 'allow', rules.docs?.allow),
        ofRule('docs', 'of', rules.docs?.of),
        ...(rules.docs?.requireFor ?? []).flatMap(({ paths, docs }, index) => [
            [['rules', 'docs', 'require_for', index, 'paths'], paths],
            [['rules', 'docs', 'require_for', index, 'docs'], docs],
        ]),
        ...(rules.human_approval?.when ?? []).map(({ paths }, index) => [
            ['rules', 'human_approval', 'when', index, 'paths'],
            paths ?? [],
        ]),
        [['risk', 'low', 'only'], risk.lowOnly ?? []],
        [['risk', 'high', 'any'], risk.highAny ?? []],
    ];
}

;// CONCATENATED MODULE: ./build/cli/policy/lint.js






/** `policy lint`: prints every problem of the file, or what is worth a second look. Gives the exit code. */
function lint(argv) {
    const { values, file } = (0,files/* policyArguments */.h4)(argv);
    const given = (0,files/* readPolicyText */.OG)(file, values.parent);
    const report = lintReport(given, new Date());
    if (report.verdict.state !== 'pass')
        return (0,files/* printInvalid */.bS)(report, values.json);
    process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : wordsOf(report));
    return 0;
}
/** Pure but for its argument: the verdict is `error` if the policy cannot be used, else `pass`, with a finding `skipped` per warning. */
function lintReport(given, now) {
    const { file, text, parent } = given;
    const loaded = (0,files/* orReport */.ix)(file, () => {
        const address = parent ? null : (0,load_policy/* extendsOf */.nG)(text, file);
        if (!address)
            return (0,load_policy/* loadPolicy */.tb)(text, file, parent);
        (0,load_policy/* checkWithoutParent */.XB)(text, file);
        return address;
    });
    if ((0,files/* isReport */.PS)(loaded))
        return loaded;
    const findings = 'ref' in loaded ? [parentUnchecked(file, loaded)] : [summaryOf(loaded), ...warningsOf(loaded, now)];
    return (0,report/* policyReport */.Nk)({ subject: file, verdict: { state: 'pass', reason: 'all_rules_pass' }, findings });
}
function parentUnchecked(file, address) {
    const name = (0,load_policy/* parentName */.Ot)(address);
    const message = `This file is well formed. Its parent \`${name}\` was not read, so nothing was checked that depends on it.`;
    const fix = 'Give its text with --parent FILE.';
    return { rule: 'extends', state: 'skipped', subject: name, message, location: { file }, fix };
}
function summaryOf({ file, rules, exceptions, tests }) {
    const parts = [(0,words/* count */.U9)(Object.keys(rules).length, 'rule'), (0,words/* count */.U9)(exceptions.length, 'exception'), (0,words/* count */.U9)(tests.length, 'test')];
    return { rule: 'policy', state: 'pass', subject: file, message: `The policy is valid: ${parts.join(', ')}.`, location: { file } };
}
function wordsOf({ findings }) {
    const lines = findings.map(({ state, location, message, fix }) => {
        const place = `${location?.file ?? ''}${location?.line ? `:${location.line}` : ''}`;
        return (0,report_escape/* plain */.pj)(`${place}: ${state === 'pass' ? '' : 'warning: '}${message}${fix ? ` ${fix}` : ''}`);
    });
    return `${lines.join('\n')}\n`;
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


/***/ })

};
