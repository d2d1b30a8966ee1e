export const id = 682;
export const ids = [682];
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

/***/ 4427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/actions/policy-check/facts.js
var policy_check_facts = __webpack_require__(77817);
// EXTERNAL MODULE: ./build/actions/policy-check/judge.js
var judge = __webpack_require__(22717);
// EXTERNAL MODULE: ./build/actions/policy-check/load-policy.js + 13 modules
var load_policy = __webpack_require__(44949);
// EXTERNAL MODULE: ./build/actions/policy-check/report.js
var report = __webpack_require__(17738);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(98213);
// EXTERNAL MODULE: ./build/cli/git-change.js
var git_change = __webpack_require__(77286);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(38565);
;// CONCATENATED MODULE: ./build/cli/unjudged.js
/**
 * A local report in which no rule is taken for kept that could not be judged: an enforced rule whose facts were not at hand is `pending`,
 * and so is the verdict where nothing worse decides it (reason `unreadable`). Rules that only report, or do not concern the change, stay.
 */
function withUnjudged(report) {
    const skipped = report.gates.filter(({ key, required, status }) => required && status === 'skipped' && report.findings.some(({ rule, state }) => rule === key && state === 'skipped'));
    if (skipped.length === 0)
        return { report, unjudged: [] };
    const open = new Set(skipped.map(({ key }) => key));
    const isOpen = ({ rule, state }) => open.has(rule) && state === 'skipped';
    const unjudged = skipped.map(({ key }) => {
        const fixes = report.findings.flatMap((one) => (one.rule === key && isOpen(one) && one.fix ? [one.fix] : []));
        return { rule: key, fixes: [...new Set(fixes)] };
    });
    const pendingRules = [report.outputs['pending-rules'] ?? []].flat();
    return {
        unjudged,
        report: {
            ...report,
            verdict: report.verdict.state === 'pass' ? { state: 'pending', reason: 'unreadable' } : report.verdict,
            gates: report.gates.map((gate) => (open.has(gate.key) ? { ...gate, status: 'pending' } : gate)),
            findings: report.findings.map((one) => (isOpen(one) ? { ...one, state: 'pending' } : one)),
            outputs: { ...report.outputs, 'pending-rules': [...pendingRules, ...open] },
        },
    };
}
/** The note below a report, one line: what was not judged, and what to do about it. */
function unjudgedNote(unjudged) {
    const fixes = [...new Set(unjudged.flatMap((one) => one.fixes))];
    return `NOT JUDGED, so this is no pass: ${unjudged.map(({ rule }) => rule).join(', ')}. ${fixes.join(' ')}`.trimEnd();
}

;// CONCATENATED MODULE: ./build/cli/check.js











const HELP = `Usage: ops-actions check [--base BRANCH] [--base-branch NAME] [--body FILE] [--title TEXT] [--config PATH] [--policy FILE]
                         [--parent FILE] [--repo DIR] [--json]

Judges the commits of the current branch, as they differ from the base branch, with the judge of the action policy-check.
Nothing is sent anywhere. The policy is read from the base branch, as on GitHub. A rule that goes by what only GitHub knows (issues,
approvals, the state of a branch), or by a description that is not given, is pending, and then so is the verdict.

Options:
  --base BRANCH   what the branch is compared with (default: origin/HEAD, else main or master)
  --base-branch N the base branch's name, where --base is a commit and the policy applies to certain branches only
  --body FILE     the pull request's description, - for standard input; without it the rules on descriptions stay pending
  --title TEXT    the pull request's title (default: the name of the branch)
  --config PATH   the policy's path in the repository (default: .github/ops/policy.yml)
  --policy FILE   a policy file outside the base branch, to try it out
  --parent FILE   the text of the policy that this one extends
  --repo DIR      the checkout (default: this folder)
  --json          print the report as one JSON document

Exit code: 0 if every enforced rule was judged and passes, else 1.

Examples:
  ops-actions check --base origin/main --body description.md
  gh pr view --json body --jq .body | ops-actions check --body -
`;
const check = {
    help: HELP,
    async run(argv) {
        const { values } = (0,cli_arguments/* parseArguments */.W)('check', argv, {
            base: { type: 'string' },
            'base-branch': { type: 'string' },
            body: { type: 'string' },
            title: { type: 'string' },
            config: { type: 'string', default: '.github/ops/policy.yml' },
            policy: { type: 'string' },
            parent: { type: 'string' },
            repo: { type: 'string', default: '.' },
            json: { type: 'boolean', default: false },
        });
        const local = (0,git_change/* readLocalChange */.Ut)(values.repo, values.base ?? null);
        const { baseSha } = local;
        const body = values.body === undefined ? null : await readBody(values.body);
        const policyText = values.policy === undefined ? (0,git_change/* readAt */.m6)(values.repo, baseSha, values.config) : readLocalFile('--policy', values.policy);
        const baseRef = values['base-branch'] ?? local.change.baseRef;
        const change = { ...local.change, baseRef, body, ...(values.title === undefined ? {} : { title: values.title }) };
        const file = values.policy ?? values.config;
        const parent = values.parent === undefined ? undefined : { name: values.parent, text: readLocalFile('--parent', values.parent) };
        const judged = judgeLocal({ ...local, change, baseBranch: values['base-branch'] ?? local.baseBranch }, policyText, file, values.policy === undefined, parent, (path) => (0,git_change/* readAt */.m6)(values.repo, baseSha, path));
        const { report, unjudged } = withUnjudged(judged);
        const notes = [...(unjudged.length > 0 ? [unjudgedNote(unjudged)] : []), ...notesOf(local)];
        if (values.json)
            process.stdout.write(`${JSON.stringify(report)}\n`);
        else
            process.stdout.write((0,terminal/* renderReport */.B)(report, { colour: (0,terminal/* wantsColour */.M)(process.stdout), notes }));
        return report.verdict.state === 'pass' ? 0 : 1;
    },
};
function judgeLocal({ change, files, name, base, baseBranch }, policyText, file, isOfBase, parent, readBase) {
    const subject = `${name}@${change.headSha.slice(0, 12)}`;
    if (policyText === null) {
        const added = files.some(({ path, status }) => path === file && status !== 'removed');
        return (0,report/* reportOfMissingPolicy */.wP)(subject, file, added, 'options');
    }
    let policy;
    try {
        policy = (0,load_policy/* loadPolicy */.tb)(policyText, file, parent);
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return (0,report/* reportOfInvalidPolicy */.X2)(subject, error, isOfBase ? change.baseRef : null);
        throw error;
    }
    if (baseBranch === null && policy.appliesTo.branches.length > 0) {
        const message = `\`${base}\` is no branch, and the policy applies to certain branches only.`;
        throw new errors/* ConfigurationError */.j1({ place: '--base', message, remedy: 'Name the branch that it stands for with --base-branch.' });
    }
    const template = policy.rules.required_sections?.template;
    const templateText = template ? readBase(template) : null;
    const facts = {
        ...policy_check_facts/* NO_RULE_FACTS */.n,
        change,
        files: { state: 'read', value: files },
        template: templateText === null ? { state: 'absent' } : { state: 'read', value: templateText },
    };
    return (0,judge/* judge */.S4)(facts, policy, new Date(), subject);
}
function notesOf({ files, uncommitted, base }) {
    const compared = `${files.length} changed file${files.length === 1 ? '' : 's'} since ${base}`;
    if (uncommitted === 0)
        return [compared];
    return [compared, `${uncommitted} file${uncommitted === 1 ? ' has' : 's have'} changes that are not committed; they were not judged.`];
}
async function readBody(path) {
    return path === '-' ? (0,consumers_.text)(process.stdin) : readLocalFile('--body', path);
}
function readLocalFile(option, path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1({ place: option, message: `\`${path}\` could not be read: ${(0,errors/* messageOf */.bD)(error)}` });
    }
}


/***/ }),

/***/ 77286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ readLocalChange),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   m6: () => (/* binding */ readAt)
/* harmony export */ });
/* unused harmony export parseNameStatus */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);


/** Statuses of `git diff --name-status` in the words of GitHub's file list. */
const STATUS_WORDS = {
    A: 'added',
    C: 'copied',
    D: 'removed',
    M: 'modified',
    R: 'renamed',
    T: 'changed',
};
/** So that no setting of the person or of the repository (`diff.relative`, `ignore = all` in .gitmodules) can leave a file out. */
const DIFF_OPTIONS = ['--no-relative', '--ignore-submodules=none', '--no-ext-diff', '--no-textconv'];
/**
 * Reads a checkout with git: committed changes since the merge base, both names of a rename, NUL-separated, so that no file name
 * can be misread. Throws a ConfigurationError where there is no checkout, no base or no common history.
 */
function readLocalChange(folder, base) {
    if (tryRun(folder, 'rev-parse', '--is-inside-work-tree')?.trim() !== 'true') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
            place: folder,
            message: 'is not a git work tree.',
            remedy: 'Run it inside a checkout, or give --repo.',
        });
    }
    const baseRef = base ?? defaultBase(folder);
    const { sha: baseSha, branch: baseBranch } = resolveBase(folder, baseRef);
    const headSha = resolve(folder, 'HEAD');
    if (headSha === null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({ place: folder, message: 'has no commit yet, so there is nothing to judge.' });
    const mergeBase = tryRun(folder, 'merge-base', baseSha, headSha)?.trim();
    if (!mergeBase) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
            place: `--base ${baseRef}`,
            message: 'has no common history with the current branch.',
            remedy: 'In a shallow clone fetch it first: git fetch --unshallow.',
        });
    }
    const diff = (...options) => run(folder, 'diff-tree', '-r', '-z', ...DIFF_OPTIONS, ...options, mergeBase, headSha);
    const files = parseNameStatus(diff('--name-status', '--find-renames'));
    const branch = tryRun(folder, 'symbolic-ref', '--short', 'HEAD')?.trim() ?? headSha.slice(0, 12);
    return {
        change: {
            number: null,
            url: null,
            title: branch,
            body: null,
            author: null,
            draft: false,
            labels: [],
            baseRef: baseBranch ?? baseRef,
            headSha,
            headRef: branch,
            changedFiles: files.length,
            changedLines: countLines(diff('--numstat', '--no-renames')),
        },
        files,
        base: baseRef,
        baseSha,
        baseBranch,
        uncommitted: run(folder, 'status', '--porcelain', '-z').split('\0').filter(Boolean).length,
        name: repositoryName(folder),
    };
}
/**
 * The text of a file at a commit; null where it does not exist there. Throws a ConfigurationError where something else has that name:
 * a folder, a submodule, a symbolic link.
 */
function readAt(folder, sha, path) {
    const [entry = ''] = run(folder, 'ls-tree', '-z', '--full-tree', sha, '--', path).split('\0');
    if (entry === '')
        return null;
    const [mode = '', , object = ''] = entry.split(/[ \t]/);
    if (!mode.startsWith('100'))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({ place: path, message: `is no file at ${sha.slice(0, 12)}.` });
    return run(folder, 'cat-file', 'blob', object);
}
/** The base branch as git knows it: what `origin/HEAD` points to, else a local `main` or `master`. */
function defaultBase(folder) {
    const remote = tryRun(folder, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.trim();
    const found = [remote, 'main', 'master'].find((ref) => ref && resolve(folder, ref));
    if (found)
        return found;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
        place: folder,
        message: 'has neither origin/HEAD nor a branch `main` or `master`.',
        remedy: 'Name the base branch with --base.',
    });
}
/** A branch wins over a tag of the same name, which plain git would take first. */
function resolveBase(folder, name) {
    const ref = [name, `refs/heads/${name}`, `refs/remotes/${name}`].find((one) => /^refs\/(heads|remotes)\//.test(one) && resolve(folder, one));
    const sha = resolve(folder, ref ?? name);
    if (sha !== null)
        return { sha, branch: ref?.replace(/^refs\/(heads\/|remotes\/[^/]+\/)/, '') ?? null };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
        place: `--base ${name}`,
        message: `\`${name}\` is not a commit here.`,
        remedy: 'Name a branch that exists, such as --base origin/main.',
    });
}
/** Added and deleted lines of `git diff --numstat -z --no-renames`; binary files count none, as on GitHub. */
function countLines(output) {
    return [...output.matchAll(/(?:^|\0)(\d+)\t(\d+)\t/g)].reduce((sum, [, added, deleted]) => sum + Number(added) + Number(deleted), 0);
}
/** Parses `git diff --name-status -z`: `M\0path\0`, and `R100\0old\0new\0` for renames and copies. */
function parseNameStatus(output) {
    const fields = output.split('\0');
    const files = [];
    for (let i = 0; i + 1 < fields.length;) {
        const letter = (fields[i] ?? '').charAt(0);
        const status = STATUS_WORDS[letter] ?? 'changed';
        const hasOldName = letter === 'R' || letter === 'C';
        const path = fields[i + (hasOldName ? 2 : 1)] ?? '';
        files.push({ path, previousPath: hasOldName ? (fields[i + 1] ?? null) : null, status });
        i += hasOldName ? 3 : 2;
    }
    return files;
}
function resolve(folder, ref) {
    return tryRun(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim() || null;
}
/** From the path of the remote's address alone: what stands before it may hold a password. */
function repositoryName(folder) {
    const url = tryRun(folder, 'remote', 'get-url', 'origin')?.trim() ?? '';
    const path = URL.canParse(url) ? new URL(url).pathname : (/^[^/]*:(.+)$/.exec(url)?.[1] ?? '');
    const name = /(?:^|\/)([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(path)?.[1];
    return name ?? run(folder, 'rev-parse', '--show-toplevel').trim().split('/').at(-1) ?? 'checkout';
}
function run(folder, ...args) {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['-C', folder, ...args], {
            encoding: 'utf8',
            maxBuffer: 256 * 1024 * 1024,
            env: ownEnvironment(),
            stdio: ['ignore', 'pipe', 'pipe'],
        });
    }
    catch (error) {
        const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({ place: folder, message: `git ${args[0]} failed: ${stderr.split('\n')[0] ?? ''}` }, { cause: error });
    }
}
/** A hook's GIT_DIR or GIT_INDEX_FILE would have git read another repository than the one that was named. */
function ownEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
}
function tryRun(folder, ...args) {
    try {
        return run(folder, ...args);
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1)
            return null;
        throw error;
    }
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

/***/ 847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SQ: () => (/* binding */ seenLine)
/* harmony export */ });
/** What a reader cannot see is made visible or removed: terminal colours, control, bidi and zero-width characters, lone surrogates. */
const ESC = String.fromCharCode(0x1b);
/** A CSI sequence (ECMA-48, 5.4): colours and cursor movements, the bulk of what CI tools print. */
const ANSI_SEQUENCES = new RegExp(`${ESC}\\[[0-?]*[ -/]*[@-~]`, 'g');
/** `\p{DI}` holds what fonts draw as nothing: zero-width characters, fillers, variation selectors, tags. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Joiners and variation selectors inside an emoji carry no text of their own; elsewhere they count as unseen. */
const EMOJI_GLUE = /(?<=\p{Extended_Pictographic})[\u200d\ufe0e\ufe0f]+/gu;
/** Halves of a surrogate pair become U+FFFD: UTF-8 has no form for them. */
function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
/** Every character that cannot be seen is written as `<U+202E>`; newlines and tabs too, unless they are in `keep`. */
function visible(text, keep = '') {
    return named(cleaned(text), keep);
}
/** As `visible`, on one line: white space of any kind and length becomes one space, none at the ends. */
function visibleLine(text) {
    return named(collapsed(cleaned(text)), '');
}
/** As `visibleLine`, but what cannot be seen is dropped. */
function seenLine(text) {
    // White space first, since newlines are unseen too; again, because what was dropped may have stood between spaces.
    return collapsed(collapsed(cleaned(text)).replace(UNSEEN, ''));
}
/** Nothing may be removed after white space was collapsed: a space would be left at the beginning, where it lets a list begin. */
function cleaned(text) {
    return wellFormed(text).replace(ANSI_SEQUENCES, '').replace(EMOJI_GLUE, '');
}
function collapsed(text) {
    return text.replace(/[\s\u0085]+/g, ' ').trim();
}
function named(text, keep) {
    return text.replace(UNSEEN, (character) => (keep.includes(character) ? character : codePointName(character)));
}
function codePointName(character) {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ })

};
