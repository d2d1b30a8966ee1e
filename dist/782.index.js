export const id = 782;
export const ids = [782];
export const modules = {

/***/ 3782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./build/actions/policy-check/judge.js + 19 modules
var judge = __webpack_require__(4622);
// EXTERNAL MODULE: ./build/actions/policy-check/load-policy.js + 2 modules
var load_policy = __webpack_require__(1544);
// EXTERNAL MODULE: ./build/actions/policy-check/report.js
var report = __webpack_require__(7738);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/cli/arguments.js


/** Parses a command's arguments strictly. Throws a ConfigurationError that points to the command's help. */
function parseArguments(command, argv, options, allowPositionals = false) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...argv], options, allowPositionals, strict: true });
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1({
            place: 'arguments',
            message: (0,errors/* messageOf */.bD)(error).replace(/\s*To specify a positional argument.*$/s, ''),
            remedy: `See ops-actions ${command} --help`,
        });
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/cli/git-change.js


/** Statuses of `git diff --name-status` in the words of GitHub's file list. */
const STATUS_WORDS = {
    A: 'added',
    C: 'copied',
    D: 'removed',
    M: 'modified',
    R: 'renamed',
    T: 'changed',
};
/**
 * Reads a checkout with git: committed changes since the merge base, both names of a rename, NUL-separated, so that no file name
 * can be misread. Throws a ConfigurationError where there is no checkout, no base or no common history.
 */
function readLocalChange(folder, base) {
    if (tryRun(folder, 'rev-parse', '--is-inside-work-tree')?.trim() !== 'true') {
        throw new errors/* ConfigurationError */.j1({
            place: folder,
            message: 'is not a git work tree.',
            remedy: 'Run it inside a checkout, or give --repo.',
        });
    }
    const baseRef = base ?? defaultBase(folder);
    const baseSha = verify(folder, baseRef, `--base ${baseRef}`);
    const headSha = verify(folder, 'HEAD', folder);
    const mergeBase = tryRun(folder, 'merge-base', baseSha, headSha)?.trim();
    if (!mergeBase) {
        throw new errors/* ConfigurationError */.j1({
            place: `--base ${baseRef}`,
            message: 'has no common history with the current branch.',
            remedy: 'In a shallow clone fetch it first: git fetch --unshallow.',
        });
    }
    const files = parseNameStatus(run(folder, 'diff', '--name-status', '-z', '--find-renames', mergeBase, headSha));
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
            baseRef: baseRef.replace(/^(refs\/)?(remotes\/)?origin\//, ''),
            headSha,
            changedFiles: files.length,
        },
        files,
        base: baseRef,
        uncommitted: run(folder, 'status', '--porcelain', '-z').split('\0').filter(Boolean).length,
        name: repositoryName(folder),
    };
}
/** The text of a file at a commit or branch; null where it does not exist there. */
function readAt(folder, ref, path) {
    return tryRun(folder, 'show', `${ref}:${path}`);
}
/** The base branch as git knows it: what `origin/HEAD` points to, else a local `main` or `master`. */
function defaultBase(folder) {
    const remote = tryRun(folder, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.trim();
    const found = [remote, 'main', 'master'].find((ref) => ref && tryRun(folder, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`));
    if (found)
        return found;
    throw new errors/* ConfigurationError */.j1({
        place: folder,
        message: 'has neither origin/HEAD nor a branch `main` or `master`.',
        remedy: 'Name the base branch with --base.',
    });
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
function verify(folder, ref, place) {
    const sha = tryRun(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim();
    if (sha)
        return sha;
    throw new errors/* ConfigurationError */.j1({
        place,
        message: `\`${ref}\` is not a commit here.`,
        remedy: 'Name a branch that exists, such as --base origin/main.',
    });
}
function repositoryName(folder) {
    const url = tryRun(folder, 'remote', 'get-url', 'origin')?.trim() ?? '';
    const path = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(url)?.[1];
    return path ?? run(folder, 'rev-parse', '--show-toplevel').trim().split('/').at(-1) ?? 'checkout';
}
function run(folder, ...args) {
    try {
        return (0,external_node_child_process_.execFileSync)('git', ['-C', folder, ...args], {
            encoding: 'utf8',
            maxBuffer: 256 * 1024 * 1024,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
    }
    catch (error) {
        const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
        throw new errors/* ConfigurationError */.j1({ place: folder, message: `git ${args[0]} failed: ${stderr.split('\n')[0] ?? ''}` }, { cause: error });
    }
}
function tryRun(folder, ...args) {
    try {
        return run(folder, ...args);
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(1295);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/cli/terminal.js




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
 * Untrusted text is stripped of control characters; colour only if asked for.
 */
function renderReport(report, options) {
    const paint = (style, text) => (options.colour ? (0,external_node_util_.styleText)(style, text) : text);
    const { state, reason } = report.verdict;
    const findings = (0,model/* byUrgency */.td)(report.findings);
    const shown = findings.slice(0, MOST_ROWS);
    const width = Math.max(0, ...shown.map(({ rule }) => (0,report_escape/* plain */.pj)(rule).length));
    const lines = [
        `${paint('bold', report.action)}  ${(0,report_escape/* plain */.pj)(report.subject)}  ${paint(STATE_STYLES[state], state)} (${(0,words/* wordsFor */.tu)(reason)})`,
        '',
        ...shown.flatMap((finding) => rows(finding, width, paint)),
    ];
    if (findings.length > shown.length)
        lines.push(`… and ${findings.length - shown.length} more; --json has them all.`);
    lines.push('', (0,words/* countOfStates */.tF)(report.findings) || 'nothing was judged');
    for (const note of options.notes ?? [])
        lines.push(paint('dim', note));
    return `${lines.join('\n')}\n`;
}
/** Colour is for a terminal that has not said no (no-color.org). */
function wantsColour(stream, env = process.env) {
    return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
function rows(finding, width, paint) {
    const { state, rule, subject, message, evidence, location, fix } = finding;
    const head = `${paint(STATE_STYLES[state], words/* STATE_WORDS */.I7[state].padEnd(14))} ${(0,report_escape/* plain */.pj)(rule).padEnd(width)}  ${(0,report_escape/* plain */.pj)(subject)}`;
    if (state === 'pass' || state === 'not_applicable')
        return [`${head}  ${paint('dim', (0,report_escape/* plain */.pj)(message))}`];
    const place = location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '';
    const decidedBy = [evidence, place && (evidence ? `(${place})` : place)].filter(Boolean).join(' ');
    return [
        head,
        `    ${(0,report_escape/* plain */.pj)(message)}`,
        ...(decidedBy ? [`    ${paint('dim', `decided by ${(0,report_escape/* plain */.pj)(decidedBy)}`)}`] : []),
        ...(fix ? [`    fix: ${(0,report_escape/* plain */.pj)(fix)}`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/cli/check.js









const HELP = `Usage: ops-actions check [--base BRANCH] [--body FILE] [--title TEXT] [--config PATH] [--policy FILE] [--repo DIR] [--json]

Judges the commits of the current branch, as they differ from the base branch, with the judge of the action policy-check.
Nothing is sent anywhere. The policy is read from the base branch, as on GitHub.

Options:
  --base BRANCH   what the branch is compared with (default: origin/HEAD, else main or master)
  --body FILE     the pull request's description, - for standard input; without it the rules on descriptions are skipped
  --title TEXT    the pull request's title (default: the name of the branch)
  --config PATH   the policy's path in the repository (default: .github/ops/policy.yml)
  --policy FILE   a policy file outside the base branch, to try it out
  --repo DIR      the checkout (default: this folder)
  --json          print the report as one JSON document

Examples:
  ops-actions check --base origin/main --body description.md
  gh pr view --json body --jq .body | ops-actions check --body -
`;
const check = {
    help: HELP,
    async run(argv) {
        const { values } = parseArguments('check', argv, {
            base: { type: 'string' },
            body: { type: 'string' },
            title: { type: 'string' },
            config: { type: 'string', default: '.github/ops/policy.yml' },
            policy: { type: 'string' },
            repo: { type: 'string', default: '.' },
            json: { type: 'boolean', default: false },
        });
        const local = readLocalChange(values.repo, values.base ?? null);
        const { base } = local;
        const body = values.body === undefined ? null : await readBody(values.body);
        const policyText = values.policy === undefined ? readAt(values.repo, base, values.config) : readLocalFile('--policy', values.policy);
        const change = { ...local.change, body, ...(values.title === undefined ? {} : { title: values.title }) };
        const file = values.policy ?? values.config;
        const report = judgeLocal({ ...local, change }, policyText, file, (path) => readAt(values.repo, base, path));
        if (values.json)
            process.stdout.write(`${JSON.stringify(report)}\n`);
        else
            process.stdout.write(renderReport(report, { colour: wantsColour(process.stdout), notes: notesOf(local) }));
        return report.verdict.state === 'pass' ? 0 : 1;
    },
};
function judgeLocal({ change, files, name }, policyText, file, readBase) {
    const subject = `${name}@${change.headSha.slice(0, 12)}`;
    if (policyText === null) {
        const added = files.some(({ path, status }) => path === file && status !== 'removed');
        return (0,report/* reportOfMissingPolicy */.wP)(subject, file, added);
    }
    let policy;
    try {
        policy = (0,load_policy/* loadPolicy */.t)(policyText, file);
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return (0,report/* reportOfInvalidPolicy */.X2)(subject, error);
        throw error;
    }
    const template = policy.rules.required_sections?.template;
    const templateText = template ? readBase(template) : null;
    const facts = {
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


/***/ })

};
