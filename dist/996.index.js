export const id = 996;
export const ids = [996];
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

/***/ 37996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(36148);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/core/sinks/postgres/address.js
var postgres_address = __webpack_require__(16837);
// EXTERNAL MODULE: ./build/core/sinks/postgres/connect.js
var connect = __webpack_require__(6567);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(38565);
// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(71295);
;// CONCATENATED MODULE: ./build/core/sinks/postgres/gate-reader.js


/** The channel that the functions of docs/database/001_gates.sql tell of changes on. */
const CHANNEL = 'ops_gates';
const NEWEST = `select report::text as report from ops.runs
where lower(repo) = lower($1) and context = $2 and sha like $3 || '%' and report is not null order by seq desc limit 1`;
/** The newest report that the role may see; null if there is none. Throws UnreadableError for what is no report. */
async function newestReport(database, wanted) {
    const { rows } = await database.query(NEWEST, [wanted.repo, wanted.context, wanted.sha]);
    const [row] = rows;
    return row === undefined ? null : parseReport(row.report);
}
/** Whether a notification can be about the repository. One that is not understood can. */
function concerns(payload, { repo }) {
    let told;
    try {
        told = JSON.parse(payload);
    }
    catch {
        return true;
    }
    return typeof told?.repo !== 'string' || told.repo.toLowerCase() === repo.toLowerCase();
}
/** Whoever can write to the tables can write anything: what the suite relies on is checked. */
function parseReport(text) {
    const broken = new errors/* UnreadableError */.Gy('The row of `ops.runs` holds no report. The next one that is written replaces it.');
    let value;
    try {
        value = JSON.parse(String(text));
    }
    catch {
        throw broken;
    }
    const { schema, action, subject, verdict, gates, findings, artifacts, outputs } = value ?? {};
    const isReport = schema === 1 && typeof action === 'string' && typeof subject === 'string' && typeof outputs === 'object';
    const isJudged = verdict !== undefined && model/* VERDICT_STATES */.Jw.includes(verdict.state) && typeof verdict.reason === 'string';
    if (!isReport || !isJudged || ![gates, findings, artifacts].every(Array.isArray))
        throw broken;
    return value;
}

// EXTERNAL MODULE: ./build/core/sinks/postgres/trouble.js
var trouble = __webpack_require__(18714);
;// CONCATENATED MODULE: ./build/cli/watch/from-database.js



/** So many looks in a row that fail end the watch. */
const MOST_FAILURES = 3;
/**
 * Watches what the runs of gate-reporter write, until a report has a verdict or the time is over, which makes it `timed_out`. Throws
 * UnreadableError if the database cannot be read three times in a row, and what `locate` throws.
 */
async function watchDatabase(ports, set, view, limits) {
    const endsAt = ports.now() + limits.timeoutMs;
    const wake = new Wake();
    let connection = null;
    let last = null;
    try {
        for (let failures = 0;;) {
            try {
                const sha = await ports.locate();
                connection ??= await listening(ports, set, wake);
                last = await newestReport(connection, { ...set, sha });
                failures = 0;
                if (last === null)
                    view.note(`No run has reported on ${sha.slice(0, 12)} yet.`);
                else
                    view.show(last);
                if (last !== null && last.verdict.state !== 'pending')
                    return last;
            }
            catch (error) {
                if (error instanceof errors/* ConfigurationError */.j1)
                    throw error;
                failures += 1;
                await connection?.close();
                connection = null;
                const said = wordsFor(error, ports.secrets);
                if (failures >= MOST_FAILURES)
                    throw new errors/* UnreadableError */.Gy(said);
                view.note(`${said} Trying again.`);
            }
            const left = endsAt - ports.now();
            if (left <= 0)
                return timedOut(last, set);
            await wake.within((signal) => ports.sleep(Math.min(limits.intervalMs, left), signal));
        }
    }
    finally {
        await connection?.close();
    }
}
function wordsFor(error, secrets) {
    if (error instanceof errors/* UnreadableError */.Gy)
        return error.message;
    const { what, remedy } = (0,trouble/* troubleOf */.L)(error, secrets);
    return `The database could not be read: ${what}. ${remedy}`;
}
/** Listens before it reads, so that nothing which changes in between is missed. */
async function listening(ports, set, wake) {
    const connection = await ports.connect();
    try {
        await connection.listen(CHANNEL, (payload) => {
            if (concerns(payload, set))
                wake.now();
        });
    }
    catch (error) {
        await connection.close();
        throw error;
    }
    return connection;
}
/** Ends a pause early; a call before the pause counts too. */
class Wake {
    #alarm = new AbortController();
    now() {
        this.#alarm.abort();
    }
    async within(pause) {
        if (!this.#alarm.signal.aborted)
            await pause(this.#alarm.signal);
        this.#alarm = new AbortController();
    }
}
function timedOut(last, set) {
    const base = last ?? {
        schema: 1,
        action: 'gate-reporter',
        subject: set.repo,
        verdict: { state: 'pending', reason: 'pending' },
        gates: [],
        findings: [{ rule: 'database', state: 'pending', subject: set.context, message: 'No run has reported on it.' }],
        artifacts: [],
        outputs: { gates: [], pending: [], failed: [], skipped: [], 'blocked-on': 'ci' },
    };
    return { ...base, verdict: { state: 'fail', reason: 'timed_out' } };
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/config.js + 1 modules
var config = __webpack_require__(41915);
// EXTERNAL MODULE: ./build/actions/gate-reporter/judge.js + 8 modules
var judge = __webpack_require__(86062);
// EXTERNAL MODULE: ./build/actions/gate-reporter/options.js + 2 modules
var gate_reporter_options = __webpack_require__(84786);
// EXTERNAL MODULE: ./build/actions/gate-reporter/snapshots.js + 4 modules
var gate_reporter_snapshots = __webpack_require__(29547);
// EXTERNAL MODULE: ./build/actions/gate-reporter/wait.js
var wait = __webpack_require__(82459);
// EXTERNAL MODULE: ./build/actions/gate-reporter/answer.js
var answer = __webpack_require__(82696);
;// CONCATENATED MODULE: ./build/cli/watch/target.js



/** Asks where the head of a pull request is: one request, which costs nothing while it is the same. Throws a ConfigurationError. */
async function headOf(github, number) {
    const data = await found(github, `pull request ${number}`, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
    const url = (0,answer/* textOrNull */.ef)(data.html_url);
    return {
        sha: shaOf((0,answer/* rowOf */.OB)(data.head).sha),
        branch: (0,answer/* textOrNull */.ef)((0,answer/* rowOf */.OB)(data.base).ref),
        link: url === null ? null : { title: 'Pull request', url },
    };
}
/** Asks for a commit by the beginning of its id, and for the default branch: two requests. Throws a ConfigurationError. */
async function commitOf(github, sha) {
    const [commit, repository] = await Promise.all([
        found(github, `commit ${sha}`, 'GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha, per_page: 1 }),
        found(github, 'repository', 'GET /repos/{owner}/{repo}', {}),
    ]);
    const full = shaOf(commit.sha);
    // A branch may have such a name.
    if (!full.startsWith(sha))
        throw missing(github, `commit ${sha}`);
    const url = (0,answer/* textOrNull */.ef)(commit.html_url);
    return { sha: full, branch: (0,answer/* textOrNull */.ef)(repository.default_branch), link: url === null ? null : { title: 'Commit', url } };
}
/** As it is now, whichever is watched. */
function targetOf(github, watched) {
    return watched.kind === 'commit' ? commitOf(github, watched.sha) : headOf(github, watched.number);
}
async function found(github, what, route, params) {
    try {
        return (0,answer/* rowOf */.OB)((await github.request(route, params)).data);
    }
    catch (error) {
        // 422: GitHub's answer for an id that is no commit of the repository.
        if (error instanceof client/* NotFoundError */.m_ || (error instanceof client/* RejectedError */.zs && error.status === 422))
            throw missing(github, what);
        throw error;
    }
}
function missing({ owner, repo }, what) {
    const remedy = 'Check the name and the repository, and that the token can see it.';
    return new errors/* ConfigurationError */.j1({ place: `${owner}/${repo}`, message: `has no ${what} that the token can see.`, remedy });
}
function shaOf(value) {
    if (typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value))
        return value;
    throw new errors/* UnreadableError */.Gy('GitHub gave no id of the commit. Run again.');
}

;// CONCATENATED MODULE: ./build/cli/watch/from-github.js







/** A watch on a commit is not part of any run: nothing is left out as its own. */
const NOBODY = { runId: 0, checkRunId: null };
/** The pull request has another head now, which is what counts from here on. */
class HeadMoved extends Error {
    target;
    constructor(target) {
        super('the head moved');
        this.target = target;
    }
}
/**
 * Watches by polling, with the readers and the judge of gate-reporter, until there is a verdict or the time is over. While nothing
 * changes a poll costs no rate limit. A pull request is followed to its new head. Only reads. Throws what the client throws.
 */
async function watchGitHub(github, options, view, clock) {
    const endsAt = clock.now() + options.inputs.timeout;
    for (let target = await targetOf(github, options.watched);;) {
        try {
            const report = await watchCommit(github, options, target, view, clock, Math.max(0, endsAt - clock.now()));
            return target.link === null ? report : { ...report, artifacts: [{ kind: 'link', title: target.link.title, value: target.link.url }] };
        }
        catch (error) {
            if (!(error instanceof HeadMoved))
                throw error;
            target = error.target;
            view.note(`The head moved to ${target.sha.slice(0, 12)}.`);
        }
    }
}
async function watchCommit(github, given, target, view, clock, timeoutMs) {
    const { sha } = target;
    const branch = given.branch ?? target.branch;
    const { inputs, note, fileOnly } = await (0,config/* configured */.t)(github, given.inputs, branch);
    if (note !== null)
        view.note(note);
    const options = (0,gate_reporter_options/* optionsOf */.cz)(inputs);
    const pullRequest = given.watched.kind === 'pull-request' ? given.watched.number : null;
    const gateTarget = { sha, branch, pullRequest, approves: 'commit', eventTime: null, forkRun: null };
    const { trackingIssue, dispatch } = fileOnly;
    const { approval: need } = options;
    const snapshots = new gate_reporter_snapshots/* Snapshots */.qv(github, {
        target: gateTarget,
        options,
        includeRules: inputs['include-branch-rules'],
        approval: need === null ? null : { need, target: gateTarget, trackingIssue, workflow: dispatch?.workflow ?? null, involved: [] },
    });
    const subject = `${github.owner}/${github.repo}@${sha}`;
    const judged = await (0,wait/* waitForVerdict */.m)({
        ...clock,
        read: async () => {
            const [facts] = await Promise.all([snapshots.read(), pullRequest === null ? null : refuseMoved(github, pullRequest, sha)]);
            return facts;
        },
        judge: (facts, moment) => judgeAsked(facts, options, given.hasScope, moment, subject),
        seen: ({ report }) => view.show(report),
        announce: async () => undefined,
        log: () => undefined,
    }, { timeoutMs, intervalMs: inputs.interval, failFast: inputs['fail-fast'] });
    view.show(judged.report);
    return judged.report;
}
/** Throws HeadMoved. A head that cannot be read this time is taken for the same. */
async function refuseMoved(github, number, sha) {
    let target;
    try {
        target = await headOf(github, number);
    }
    catch (error) {
        if (error instanceof errors/* UnreadableError */.Gy)
            return;
        throw error;
    }
    if (target.sha !== sha)
        throw new HeadMoved(target);
}
/** Where nobody has said what is required, a person who watches wants to see all of it: the verdict then stands on every row. */
function judgeAsked(facts, options, hasScope, moment, subject) {
    const isAsked = hasScope || options.scope === 'all' || options.required.length > 0 || facts.kind !== 'commit' || hasRules(facts, options);
    if (isAsked)
        return (0,judge/* judge */.S)(facts, options, NOBODY, moment, subject);
    const judged = (0,judge/* judge */.S)(facts, { ...options, scope: 'all' }, NOBODY, moment, subject);
    const message = 'Neither the options, nor the file, nor the branch names a required check, so every row counts.';
    const finding = { rule: 'scope', state: 'pass', subject: 'scope', message };
    return { ...judged, report: { ...judged.report, findings: [...judged.report.findings, finding] } };
}
function hasRules({ branchRules }, options) {
    const own = (0,gate_reporter_options/* aggregateContext */.Ls)(options).toLowerCase();
    return 'value' in branchRules && branchRules.value.some(({ context }) => context.toLowerCase() !== own);
}

;// CONCATENATED MODULE: ./build/cli/watch/interrupt.js
/** 128 and the number of the signal, as a shell gives it. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
/**
 * Has Ctrl-C and a request to end leave the terminal as it was, write what `parting` gives to standard output, and end the process.
 * The function that comes back undoes that.
 */
function onInterrupt(view, parting) {
    const signals = Object.keys(EXIT_CODES);
    const handlers = signals.map((signal) => {
        const handler = () => {
            release();
            view.end();
            process.stdout.write(parting(), () => process.exit(EXIT_CODES[signal]));
        };
        process.once(signal, handler);
        return [signal, handler];
    });
    const release = () => {
        for (const [signal, handler] of handlers)
            process.off(signal, handler);
    };
    return release;
}

// EXTERNAL MODULE: ./build/actions/gate-reporter/inputs.js
var gate_reporter_inputs = __webpack_require__(76755);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var core_inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(98213);
// EXTERNAL MODULE: ./build/cli/git-change.js
var git_change = __webpack_require__(77286);
;// CONCATENATED MODULE: ./build/cli/watch/options.js





/** Inputs of the action that are options here too, by the same name. Of a list, the option may be given several times. */
const LISTS = ['required', 'optional', 'ignore', 'allow-skipped', 'allow-failed'];
const SINGLE = [
    'scope',
    'neutral',
    'cancelled',
    'on-empty',
    'appear-timeout',
    'timeout',
    'interval',
    'context-prefix',
    'config',
];
const PULL_REQUEST = /^(?:#|(?:https?:\/\/[^/]+\/([^/]+\/[^/]+)\/pull\/))?(\d+)$/;
const COMMIT = /^[0-9a-f]{7,64}$/i;
/** More digits than this are a commit's rather than a number's. */
const MOST_DIGITS = 6;
/** Reads the command line. Throws a ConfigurationError that names the option. */
function parseWatchOptions(argv, env) {
    const list = { type: 'string', multiple: true };
    const single = { type: 'string' };
    const { values, positionals } = (0,cli_arguments/* parseArguments */.W)('watch', argv, {
        repo: single,
        branch: single,
        required: list,
        optional: list,
        ignore: list,
        'allow-skipped': list,
        'allow-failed': list,
        scope: single,
        neutral: single,
        cancelled: single,
        'on-empty': single,
        'appear-timeout': single,
        timeout: single,
        interval: single,
        'context-prefix': single,
        config: single,
        'no-fail-fast': { type: 'boolean', default: false },
        'database-url': single,
        json: { type: 'boolean', default: false },
    }, true);
    const { watched, repository } = watchedOf(positionals);
    const [owner = '', repo = '', ...rest] = (values.repo ?? repository ?? env.GITHUB_REPOSITORY ?? originOf()).split('/');
    if (owner === '' || repo === '' || rest.length > 0) {
        const message = values.repo === undefined ? 'is not known here.' : `\`${values.repo}\` is not of the form OWNER/NAME.`;
        throw new errors/* ConfigurationError */.j1({ place: '--repo', message, remedy: 'Say --repo OWNER/NAME.' });
    }
    const given = { token: 'none', mode: 'wait', 'self-check-run-id': '' };
    for (const name of LISTS)
        if (values[name] !== undefined)
            given[name] = values[name].join('\n');
    for (const name of SINGLE)
        if (values[name] !== undefined)
            given[name] = values[name];
    if (values['no-fail-fast'])
        given['fail-fast'] = 'false';
    const inputs = (0,core_inputs/* inputValues */.tq)(gate_reporter_inputs/* GATE_INPUTS */.K, given);
    const branch = values.branch ?? null;
    const databaseUrl = values['database-url'] === undefined ? null : addressOf(values['database-url'], env);
    return { owner, repo, watched, branch, inputs, hasScope: values.scope !== undefined, databaseUrl, json: values.json };
}
function watchedOf(positionals) {
    const [text, ...more] = positionals;
    const refuse = (message) => new errors/* ConfigurationError */.j1({
        place: 'arguments',
        message,
        remedy: 'Name one pull request (7, #7 or its address) or one commit (7 digits or more).',
    });
    if (text === undefined)
        throw refuse('There is nothing to watch.');
    if (more.length > 0)
        throw refuse(`\`${more[0]}\` is one too many.`);
    const [, repository, number = ''] = PULL_REQUEST.exec(text) ?? [];
    const isNumber = number !== '' && (number !== text || number.length <= MOST_DIGITS) && Number(number) > 0;
    if (isNumber)
        return { watched: { kind: 'pull-request', number: Number(number) }, repository };
    if (COMMIT.test(text))
        return { watched: { kind: 'commit', sha: text.toLowerCase() }, repository: undefined };
    throw refuse(`\`${text}\` is neither a pull request nor a commit.`);
}
/** The remote of the checkout at hand; empty where there is none. */
function originOf() {
    try {
        return (0,git_change/* repositoryName */.aR)('.');
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return '';
        throw error;
    }
}
/** `env:NAME` keeps the address, which holds a password, out of the list of processes. */
function addressOf(text, env) {
    const name = /^env:(\w+)$/.exec(text)?.[1];
    if (name === undefined)
        return text;
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new errors/* ConfigurationError */.j1({ place: '--database-url', message: `the environment has no \`${name}\`.` });
}

// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/cli/watch/view.js




const STYLES = { fail: 'red', pending: 'yellow', skipped: 'yellow', pass: 'green' };
function painter(colour) {
    return (text, style) => (colour && text !== '' ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text);
}
/** One line for each change, for what is no terminal: every gate at first, and then only what says something else. */
function lineView(write, paint) {
    let known = new Map();
    let verdict = '';
    let noted = '';
    return {
        show(report) {
            const lines = byStatus(report.gates).map((gate) => [gate.key, gateLine(gate, paint)]);
            const gone = [...known].filter(([key]) => !report.gates.some((gate) => gate.key === key));
            const changed = lines.filter(([key, line]) => known.get(key) !== line).map(([, line]) => line);
            known = new Map(lines);
            const said = verdictLine(report, paint);
            const news = [...changed, ...gone.map(([, line]) => `gone     ${line}`), ...(said === verdict ? [] : [said])];
            verdict = said;
            noted = '';
            if (news.length > 0)
                write(`${news.join('\n')}\n`);
        },
        note(text) {
            if (text !== noted)
                write(`${paint((0,report_escape/* plain */.pj)(text), 'dim')}\n`);
            noted = text;
        },
        end: () => undefined,
    };
}
/** What blocks first, and of that what counts. */
function byStatus(gates) {
    return [...gates].sort((a, b) => model/* GATE_STATUSES */.l6.indexOf(a.status) - model/* GATE_STATUSES */.l6.indexOf(b.status) || Number(b.required) - Number(a.required));
}
/** `pending  ci / test  running`: names and reasons are foreign text. */
function gateLine({ name, status, required, reason }, paint) {
    const counts = required ? '' : ' (does not count)';
    return `${paint(status.padEnd(8), STYLES[status])} ${(0,report_escape/* plain */.pj)(name)}${paint(`${counts}${reason === '' ? '' : `  ${(0,report_escape/* plain */.pj)(reason)}`}`, 'dim')}`;
}
function verdictLine({ subject, verdict: { state, reason } }, paint) {
    return `${paint('verdict', 'bold')}  ${paint(state, state === 'error' ? 'red' : STYLES[state])} (${(0,words/* wordsFor */.tu)(reason)})  ${(0,report_escape/* plain */.pj)(subject)}`;
}

;// CONCATENATED MODULE: ./build/cli/watch/screen.js



/** Control sequences (ECMA-48, and DEC private modes that all terminals of today know). */
const ESC = '\u001b';
const HIDE_CURSOR = `${ESC}[?25l`;
const SHOW_CURSOR = `${ESC}[?25h`;
/** A line that is too long is cut by the terminal, so that a line drawn is a line to go back. */
const NO_WRAP = `${ESC}[?7l`;
const WRAP = `${ESC}[?7h`;
const CLEAR_BELOW = `${ESC}[0J`;
/** A table that is drawn over itself whenever something changes, and stays when it ends. */
function screenView(terminal, paint) {
    let drawn = 0;
    let frame = '';
    let last = null;
    let message = '';
    let isOpen = true;
    const draw = () => {
        if (!isOpen || last === null)
            return;
        const lines = frameOf(last, message, (terminal.rows ?? 24) - 1, paint);
        const next = lines.join('\n');
        if (next === frame)
            return;
        const back = drawn === 0 ? '' : `${ESC}[${drawn}A`;
        terminal.write(`${frame === '' ? HIDE_CURSOR : ''}${NO_WRAP}${back}\r${CLEAR_BELOW}${next}\n${WRAP}`);
        drawn = lines.length;
        frame = next;
    };
    const redraw = () => {
        frame = frame === '' ? '' : ' ';
        draw();
    };
    terminal.on('resize', redraw);
    return {
        show(report) {
            last = report;
            message = '';
            draw();
        },
        note(text) {
            message = (0,report_escape/* plain */.pj)(text);
            if (last === null)
                terminal.write(`${paint(message, 'dim')}\n`);
            draw();
        },
        end() {
            if (!isOpen)
                return;
            isOpen = false;
            terminal.off('resize', redraw);
            if (frame !== '')
                terminal.write(SHOW_CURSOR);
        },
    };
}
/** At most `height` lines: the verdict, the gates, how many of each there are, and what else there is to say. */
function frameOf(report, message, height, paint) {
    const gates = byStatus(report.gates);
    const tail = [countOf(report), ...(message === '' ? [] : [message])].map((line) => paint(line, 'dim'));
    const room = Math.max(1, height - 2 - tail.length);
    const fits = gates.length <= room;
    const shown = fits ? gates : gates.slice(0, room - 1);
    const rest = fits ? [] : [paint(`… and ${gates.length - shown.length} more`, 'dim')];
    return [verdictLine(report, paint), '', ...shown.map((gate) => gateLine(gate, paint)), ...rest, ...tail];
}
function countOf({ gates }) {
    const count = (status) => gates.filter((gate) => gate.status === status).length;
    const words = model/* GATE_STATUSES */.l6.filter((status) => count(status) > 0).map((status) => `${count(status)} ${status}`);
    return words.length === 0 ? 'no gate yet' : `${words.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/cli/watch/run.js














/** Watches until there is a verdict, and gives the exit code. Throws a ConfigurationError in the words of the command. */
async function run(argv) {
    return watch(argv).catch(inWordsOfTheCommand);
}
async function watch(argv) {
    const options = parseWatchOptions(argv, process.env);
    const view = viewOn(options.json ? process.stderr : process.stdout);
    let last = null;
    const show = (report) => {
        last = report;
        view.show(report);
    };
    const release = onInterrupt(view, () => (options.json && last !== null ? `${JSON.stringify(last)}\n` : ''));
    try {
        const report = await finalReport(options, { ...view, show });
        view.end();
        if (options.json)
            process.stdout.write(`${JSON.stringify(report)}\n`);
        else
            process.stdout.write(`\n${(0,terminal/* renderReport */.B)(report, { colour: (0,terminal/* wantsColour */.M)(process.stdout) })}`);
        return report.verdict.state === 'pass' ? 0 : 1;
    }
    finally {
        view.end();
        release();
    }
}
/** Problems of an input of the action are problems of the option of that name. */
function inWordsOfTheCommand(error) {
    if (!(error instanceof errors/* ConfigurationError */.j1))
        throw error;
    const placeOf = (place) => place.replace(/^input `token`$/, 'GITHUB_TOKEN').replace(/^input `([a-z-]+)`$/, '--$1');
    throw new errors/* ConfigurationError */.j1(error.problems.map((problem) => ({ ...problem, place: placeOf(problem.place) })));
}
function viewOn(stream) {
    const paint = painter((0,terminal/* wantsColour */.M)(stream));
    const isScreen = stream.isTTY === true && process.env.TERM !== 'dumb';
    return isScreen ? screenView(stream, paint) : lineView((text) => stream.write(text), paint);
}
/** What cannot be read is a report too, whose verdict is error: whoever asked for JSON gets JSON. */
async function finalReport(options, view) {
    try {
        return options.databaseUrl === null ? await fromGitHub(options, view) : await fromDatabase(options, options.databaseUrl, view);
    }
    catch (error) {
        if (!(error instanceof errors/* UnreadableError */.Gy || error instanceof errors/* PermissionError */.i_))
            throw error;
        const { owner, repo, watched } = options;
        return {
            schema: 1,
            action: 'gate-reporter',
            subject: `${owner}/${repo}${watched.kind === 'commit' ? `@${watched.sha}` : `#${watched.number}`}`,
            verdict: { state: 'error', reason: 'unreadable' },
            gates: [],
            findings: [{ rule: 'read', state: 'unknown', subject: 'watch', message: (0,errors/* messageOf */.bD)(error) }],
            artifacts: [],
            outputs: { gates: [], pending: [], failed: [], skipped: [], 'blocked-on': 'api' },
        };
    }
}
function tokenOf(env) {
    const token = env.GITHUB_TOKEN || env.GH_TOKEN || '';
    if (token !== '')
        return token;
    const remedy = 'With the GitHub CLI: export GITHUB_TOKEN="$(gh auth token)".';
    throw new errors/* ConfigurationError */.j1({ place: 'GITHUB_TOKEN', message: 'is not set.', remedy });
}
function connectGitHub({ owner, repo }, view) {
    const apiUrl = process.env.GITHUB_API_URL || 'https://api.github.com';
    return (0,client/* connect */.Ng)({ token: tokenOf(process.env), apiUrl, owner, repo, log: (text) => view.note(text) });
}
async function fromGitHub(options, view) {
    const github = await connectGitHub(options, view);
    const report = await watchGitHub(github, options, view, { now: Date.now, sleep: (ms) => (0,promises_.setTimeout)(ms) });
    return (0,redact/* redactReport */.a5)(report, [tokenOf(process.env)]);
}
/** Only GitHub knows where the head of a pull request is: the newest commit in the database may be the one before. */
async function fromDatabase(options, url, view) {
    const { owner, repo, watched, inputs } = options;
    const address = (0,postgres_address/* parseAddress */.o)(url, '--database-url');
    let github = null;
    const ports = {
        connect: () => (0,connect/* connectDatabase */.oD)(address),
        locate: async () => {
            if (watched.kind === 'commit')
                return watched.sha;
            github ??= await connectGitHub(options, view);
            return (await headOf(github, watched.number)).sha;
        },
        now: Date.now,
        sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined),
        secrets: (0,postgres_address/* secretsOf */.F)(url),
    };
    const set = { repo: `${owner}/${repo}`, context: `${inputs['context-prefix']}gates` };
    return watchDatabase(ports, set, view, { timeoutMs: inputs.timeout, intervalMs: inputs.interval });
}


/***/ })

};
