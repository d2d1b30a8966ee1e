export const id = 266;
export const ids = [266];
export const modules = {

/***/ 12266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/core/action.js
var action = __webpack_require__(65570);
// EXTERNAL MODULE: ./build/core/error-status.js
var error_status = __webpack_require__(83347);
// EXTERNAL MODULE: ./build/core/github/client.js + 3 modules
var client = __webpack_require__(36148);
// EXTERNAL MODULE: ./build/core/github/subject.js
var github_subject = __webpack_require__(84356);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var core_inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/core/log.js
var log = __webpack_require__(67304);
// EXTERNAL MODULE: ./build/core/publish.js + 5 modules
var publish = __webpack_require__(98680);
// EXTERNAL MODULE: ./build/core/runner.js
var core_runner = __webpack_require__(29362);
;// CONCATENATED MODULE: ./build/actions/secret-scan/inputs.js
const SECRET_SCAN_INPUTS = {
    token: { kind: 'secret', default: '${{ github.token }}', required: true },
    path: { kind: 'text', default: '.' },
    config: { kind: 'path', default: '' },
    'status-context': { kind: 'text', default: 'ops/secrets', emptyIsValue: true },
};
const SECRET_SCAN_OUTPUTS = ['leaks'];

// EXTERNAL MODULE: ./build/core/report/words.js
var words = __webpack_require__(6464);
;// CONCATENATED MODULE: ./build/actions/secret-scan/judge.js

/** Why the verdict is what it is; a closed list that callers may branch on. */
const SECRET_SCAN_REASONS = (/* unused pure expression or super */ null && (['no_secrets', 'secrets_found', 'scan_failed', 'unreadable', 'tool_missing', 'config_missing']));
const GATE = 'ops/secrets';
const SHORT_SHA = 12;
/** Judges one scan. Pure. `subject` is `owner/repo#7` or how else people name the commits. */
function judge(facts, subject) {
    switch (facts.state) {
        case 'scanned': {
            const { leaks, range } = facts;
            const said = `${(0,words/* count */.U9)(leaks.length, 'leak')} in ${(0,words/* count */.U9)(range.commits, 'commit')}`;
            if (leaks.length === 0)
                return report(subject, { state: 'pass', reason: 'no_secrets' }, said, [clean(facts)], 0);
            return report(subject, { state: 'fail', reason: 'secrets_found' }, said, leaks.map(findingOf), leaks.length);
        }
        case 'scan_failed': {
            const findings = [...facts.leaks.map(findingOf), unread('gitleaks', 'error', facts)];
            const said = `The scan ended early with ${(0,words/* count */.U9)(facts.leaks.length, 'leak')} found`;
            return report(subject, { state: 'error', reason: 'scan_failed' }, said, findings, facts.leaks.length);
        }
        case 'unreadable':
            return report(subject, { state: 'error', reason: 'unreadable' }, 'The commits could not be read', [unread('checkout', 'unknown', facts)], 0);
        case 'tool_missing':
            return report(subject, { state: 'error', reason: 'tool_missing' }, 'There was no gitleaks to run', [unread('gitleaks', 'unknown', facts)], 0);
        case 'config_missing':
            return report(subject, { state: 'error', reason: 'config_missing' }, 'The rules are missing', [unread('config', 'error', facts)], 0);
        default: {
            const never = facts;
            throw new TypeError(`Unknown facts: ${JSON.stringify(never)}`);
        }
    }
}
function findingOf(leak) {
    const { rule, description, file, line, commit, fingerprint } = leak;
    const where = commit === null ? '' : ` It came in with commit \`${commit.slice(0, SHORT_SHA)}\`.`;
    return {
        rule,
        state: 'fail',
        subject: file,
        message: `${description === '' ? 'Something that looks like a secret.' : sentence(description)}${where}`,
        evidence: fingerprint,
        location: { file, ...(line === null ? {} : { line }) },
        fix: 'Rotate the secret first, it has left the house. Then take it out of every commit that has it (rebase and force-push). ' +
            'If it is a false alarm, add the fingerprint to `.gitleaksignore` on the base branch.',
    };
}
function clean({ range, config, tool }) {
    const { base, head, commits } = range;
    const short = (sha) => sha.slice(0, SHORT_SHA);
    const rules = config === null ? 'its own rules' : `the rules of \`${config}\` in the base commit`;
    return {
        rule: 'secrets',
        state: 'pass',
        subject: base === null ? short(head) : `${short(base)}..${short(head)}`,
        message: `${tool} scanned ${(0,words/* count */.U9)(commits, 'commit')} with ${rules} and found nothing.`,
    };
}
function unread(subject, state, { why, remedy }) {
    return { rule: 'secrets', state, subject, message: why, fix: remedy };
}
function report(subject, verdict, said, findings, leaks) {
    const gate = {
        key: GATE,
        name: 'Secrets',
        status: verdict.state === 'pass' ? 'pass' : 'fail',
        required: true,
        reason: said,
        url: null,
        details: { leaks },
    };
    return { schema: 1, action: 'secret-scan', subject, verdict, gates: [gate], findings, artifacts: [], outputs: { leaks } };
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/core/tools/gitleaks.js
const RELEASE = 'gitleaks/gitleaks/releases/download/v8.30.1/gitleaks_8.30.1_';
/** Finds secrets in git history (MIT). Checksums: `gitleaks_8.30.1_checksums.txt` of the release. */
const GITLEAKS = {
    name: 'gitleaks',
    version: '8.30.1',
    versionArguments: ['version'],
    goModule: 'github.com/zricethezav/gitleaks/v8',
    archives: {
        'linux-x64': {
            path: `${RELEASE}linux_x64.tar.gz`,
            sha256: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
        },
        'linux-arm64': {
            path: `${RELEASE}linux_arm64.tar.gz`,
            sha256: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
        },
        'darwin-x64': {
            path: `${RELEASE}darwin_x64.tar.gz`,
            sha256: 'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
        },
        'darwin-arm64': {
            path: `${RELEASE}darwin_arm64.tar.gz`,
            sha256: 'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
        },
    },
};

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/core/tools/tool.js
/** The tool is not there and could not be fetched. `remedy` says what to do; a judge makes this a finding `unknown`. */
class ToolMissingError extends Error {
    name = 'ToolMissingError';
    remedy;
    constructor(message, remedy, options) {
        super(message, options);
        this.remedy = remedy;
    }
}
/** What was fetched is not what was pinned: never run, never kept, and not silently fetched again. */
class ChecksumError extends ToolMissingError {
    name = 'ChecksumError';
    constructor(what, wanted, found) {
        super(`${what} has SHA-256 \`${found}\`, and \`${wanted}\` is pinned. It was not run.`, 'Find out who changed it: a mirror or proxy that rewrites downloads, or a release that was replaced.');
    }
}

;// CONCATENATED MODULE: ./build/core/tools/fetch-archive.js



/** The largest archive of a tool is about 25 MB. */
const MAX_BYTES = 128 * 1024 * 1024;
/** The archive could not be had; nothing is known of its content. */
class FetchError extends Error {
    name = 'FetchError';
}
/**
 * Downloads a file into memory and checks it. One try, within `limitMs` for all of it.
 * Throws a FetchError (unreachable, not 200, cut short, too large, too slow) or a ChecksumError.
 */
async function fetchArchive(url, sha256, limitMs) {
    let bytes;
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(limitMs), headers: { 'user-agent': 'ops-actions' } });
        if (!response.ok || response.body === null) {
            await response.body?.cancel();
            throw new FetchError(`${url} answered ${response.status}.`);
        }
        const chunks = [];
        let size = 0;
        for await (const chunk of response.body) {
            size += chunk.byteLength;
            if (size > MAX_BYTES)
                throw new FetchError(`${url} is larger than ${MAX_BYTES} bytes.`);
            chunks.push(chunk);
        }
        bytes = Buffer.concat(chunks);
    }
    catch (error) {
        if (error instanceof FetchError)
            throw error;
        if (error instanceof DOMException && error.name === 'TimeoutError') {
            throw new FetchError(`${url} was not read within ${limitMs / 1_000} s.`);
        }
        throw new FetchError(`${url} could not be read: ${causeOf(error)}.`, { cause: error });
    }
    checkArchive(bytes, sha256, url);
    return bytes;
}
/** Throws a ChecksumError that names both checksums. */
function checkArchive(bytes, sha256, what) {
    const found = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (found !== sha256)
        throw new ChecksumError(what, sha256, found);
}
/** fetch says `fetch failed`; its cause says why. */
function causeOf(error) {
    return error instanceof Error && error.cause instanceof Error ? (0,errors/* messageOf */.bD)(error.cause) : (0,errors/* messageOf */.bD)(error);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/core/tools/find-on-path.js


/**
 * Looks a program up on PATH. Entries that are not absolute are left out, and so is whatever lies (behind symbolic links too) under
 * `notUnder`: what is in a checkout may have come with the pull request that is to be judged.
 */
function findOnPath(name, pathVariable, notUnder) {
    const folders = pathVariable.split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    const found = { files: [], refused: [] };
    const forbidden = notUnder === null ? null : (realPath(notUnder) ?? notUnder);
    for (const candidate of new Set(folders.map((folder) => (0,external_node_path_.join)(folder, file)))) {
        const real = realPath(candidate);
        if (real === null || !isExecutable(real))
            continue;
        const isInside = forbidden !== null && `${real}${external_node_path_.sep}`.startsWith(`${forbidden}${external_node_path_.sep}`);
        (isInside ? found.refused : found.files).push(candidate);
    }
    return found;
}
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return null;
    }
}
function isExecutable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/core/tools/kept-archive.js



/**
 * An archive in the Actions cache. Best effort: it may save a download and never costs a run. Anybody who can run a workflow on a branch
 * can fill that branch's cache, so the archive is kept, not the program, and whoever restores it checks it like a download.
 * What the time limit gave up on goes on in the background and may keep the process alive.
 */
function keptArchive({ file, key, load, limitMs, log }) {
    let isUsable = true;
    async function attempt(what, work) {
        if (!isUsable)
            return null;
        try {
            return await within(limitMs, async () => {
                const cache = await load();
                return cache.isFeatureAvailable() ? await work(cache) : null;
            });
        }
        catch (error) {
            isUsable = false;
            log(`The Actions cache is left alone: ${what}: ${(0,errors/* messageOf */.bD)(error)}`);
            return null;
        }
    }
    return {
        async restore() {
            return attempt('restore', async (cache) => ((await cache.restoreCache([file], key)) === undefined ? null : (0,promises_.readFile)(file)));
        },
        async save(bytes) {
            await attempt('save', async (cache) => {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
                await (0,promises_.writeFile)(file, bytes);
                await cache.saveCache([file], key);
            });
        },
    };
}
async function within(limitMs, work) {
    let timer;
    const limit = new Promise((_, failed) => {
        timer = setTimeout(() => failed(new Error(`no answer within ${limitMs / 1_000} s`)), limitMs);
    });
    try {
        return await Promise.race([work(), limit]);
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/core/tools/tar.js

const BLOCK = 512;
/** No tool of ours is near this; more is a bomb, or not a tool. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/**
 * The content of one file of a `.tar.gz`, by its base name; null if it is not in there (POSIX.1-1988 ustar).
 * Only for archives whose checksum was checked: nothing is written, no path of the archive is followed.
 * Throws an Error if it is no gzip, or ends in the middle of an entry.
 */
function fileInTarGz(archive, baseName) {
    const tar = (0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: MAX_UNPACKED_BYTES });
    for (let at = 0; at + BLOCK <= tar.length;) {
        const name = textAt(tar, at, 100);
        // Two blocks of zeros end the archive.
        if (name === '')
            return null;
        const size = Number.parseInt(textAt(tar, at + 124, 12).trim(), 8);
        const start = at + BLOCK;
        if (!Number.isSafeInteger(size) || size < 0 || start + size > tar.length) {
            throw new Error('The archive ends in the middle of an entry, or is no tar archive.');
        }
        const type = tar[at + 156];
        const isFile = type === 0 || type === '0'.charCodeAt(0);
        if (isFile && name.split('/').at(-1) === baseName)
            return tar.subarray(start, start + size);
        at = start + Math.ceil(size / BLOCK) * BLOCK;
    }
    return null;
}
function textAt(bytes, start, length) {
    const field = bytes.toString('latin1', start, start + length);
    const end = field.indexOf('\0');
    return end < 0 ? field : field.slice(0, end);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/core/tools/tool-version.js


const VERSION_LIMIT_MS = 10_000;
/**
 * The version of an executable, `8.30.1`; null if it does not say. A Go program that was built with `go install` prints a placeholder,
 * but the toolchain wrote the module's version into the file (docs: package runtime/debug, BuildInfo).
 */
async function versionOf(file, tool, env) {
    const output = await new Promise((done) => {
        (0,external_node_child_process_.execFile)(file, tool.versionArguments, { env, timeout: VERSION_LIMIT_MS, killSignal: 'SIGKILL' }, (error, stdout) => done(error ? null : stdout));
    });
    if (output === null)
        return null;
    const printed = numberIn(output);
    return printed ?? (tool.goModule === null ? null : goModuleVersion(await (0,promises_.readFile)(file), tool.goModule));
}
/** Whether a version on PATH does: the pinned one or a newer one of the same major version. */
function isRecentEnough(version, pinned) {
    const [major = 0, ...rest] = version.split('.').map(Number);
    const [pinnedMajor = 0, ...pinnedRest] = pinned.split('.').map(Number);
    if (major !== pinnedMajor)
        return false;
    const difference = rest.map((part, index) => part - (pinnedRest[index] ?? 0)).find((each) => each !== 0) ?? 0;
    return difference >= 0;
}
function numberIn(text) {
    return /(?<![\d.])(\d+\.\d+\.\d+)(?![\d.])/.exec(text)?.[1] ?? null;
}
function goModuleVersion(binary, module) {
    const line = `\nmod\t${module}\tv`;
    const at = binary.indexOf(line);
    return at < 0 ? null : numberIn(binary.toString('latin1', at + line.length, at + line.length + 32).split(/[\t\n]/)[0] ?? '');
}

;// CONCATENATED MODULE: ./build/core/tools/obtain-tool.js









/**
 * A tool that is ready to run: from PATH if it is recent enough there, else the pinned release, checked against its SHA-256.
 * Throws a ToolMissingError that says what was tried, or a ChecksumError.
 */
async function obtainTool(tool, options) {
    const tried = [];
    const { files, refused } = findOnPath(tool.name, options.pathVariable, options.notUnder);
    for (const file of files) {
        const version = await versionOf(file, tool, { PATH: options.pathVariable });
        if (version !== null && isRecentEnough(version, tool.version))
            return { file, version, from: 'path' };
        tried.push(`${file} is ${version ?? 'of an unknown version'}.`);
    }
    tried.push(...refused.map((file) => `${file} lies in the checkout and was not run.`));
    if (tried.length === 0)
        tried.push('It is not on PATH.');
    const platform = options.platform ?? `${process.platform}-${process.arch}`;
    const archive = Object.hasOwn(tool.archives, platform) ? tool.archives[platform] : undefined;
    if (archive === undefined)
        throw missing(tool, [...tried, `No release is pinned for ${platform}.`]);
    try {
        return await fetchTool(tool, archive, platform, options);
    }
    catch (error) {
        if (error instanceof FetchError)
            throw missing(tool, [...tried, error.message], error);
        throw error;
    }
}
async function fetchTool(tool, archive, platform, options) {
    const { folder, log, baseUrl = 'https://github.com', downloadLimitMs = 60_000, cacheLimitMs = 5_000 } = options;
    const kept = keptArchive({
        file: (0,external_node_path_.join)(folder, 'ops-actions-tools', 'archives', (0,external_node_path_.basename)(archive.path)),
        key: `ops-actions-${tool.name}-${tool.version}-${platform}-${archive.sha256.slice(0, 16)}`,
        load: options.loadCache ?? (() => __webpack_require__.e(/* import() */ 131).then(__webpack_require__.bind(__webpack_require__, 57131))),
        limitMs: cacheLimitMs,
        log,
    });
    const restored = await restoreChecked(kept, archive.sha256, log);
    const url = `${baseUrl.replace(/\/+$/, '')}/${archive.path}`;
    const bytes = restored ?? (await fetchArchive(url, archive.sha256, downloadLimitMs));
    const file = await unpack(tool, bytes, (0,external_node_path_.join)(folder, 'ops-actions-tools', `${tool.name}-${tool.version}`));
    if (restored === null)
        await kept.save(bytes);
    return { file, version: tool.version, from: restored === null ? 'download' : 'cache' };
}
/** A cache that holds something else is no reason to stop: the release itself is still there to fetch. */
async function restoreChecked(kept, sha256, log) {
    const bytes = await kept.restore();
    if (bytes === null)
        return null;
    try {
        checkArchive(bytes, sha256, 'The archive in the Actions cache');
        return bytes;
    }
    catch (error) {
        if (!(error instanceof ChecksumError))
            throw error;
        log(`${error.message} Fetching the release instead.`);
        return null;
    }
}
async function unpack(tool, archive, folder) {
    const name = process.platform === 'win32' ? `${tool.name}.exe` : tool.name;
    let content;
    try {
        content = fileInTarGz(archive, name);
    }
    catch (error) {
        throw new FetchError(`The archive of ${tool.name} ${tool.version} could not be unpacked: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    if (content === null)
        throw new FetchError(`The archive of ${tool.name} ${tool.version} holds no \`${name}\`.`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const file = (0,external_node_path_.join)(folder, name);
    await (0,promises_.writeFile)(file, content);
    await (0,promises_.chmod)(file, 0o755);
    return file;
}
function missing(tool, tried, cause) {
    const remedy = `Put ${tool.name} ${tool.version} or newer on PATH in a step before this one.`;
    return new ToolMissingError(`There is no ${tool.name} to run. ${tried.join(' ')}`, remedy, cause ? { cause } : {});
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/git.js


/** git ended with an error, or could not be run; `message` has the first line that it wrote. */
class GitError extends Error {
    name = 'GitError';
    /** Null where git did not run to its end: there is none, or it took too long. */
    exitCode;
    constructor(message, exitCode, options) {
        super(message, options);
        this.exitCode = exitCode;
    }
}
const LIMIT_MS = 5 * 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
/**
 * The environment for git, and for gitleaks, which runs git: PATH and nothing else of the run (no token, no input), and no configuration
 * of the machine, which could add drivers, hide files or rewrite addresses.
 */
function bareEnvironment(pathVariable) {
    return {
        PATH: pathVariable,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
    };
}
/** Runs git in a folder, without a shell, and gives the bytes of its output. Throws a GitError. */
function git(folder, env, ...args) {
    // Files of a job in a container often belong to another user than the one it runs as; this is only read, no hook or filter runs.
    const all = ['-c', 'safe.directory=*', '-C', folder, ...args];
    const options = { env, encoding: 'buffer', timeout: LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT_BYTES };
    return new Promise((done, failed) => {
        (0,external_node_child_process_.execFile)('git', all, options, (error, stdout, stderr) => {
            if (!error)
                return done(stdout);
            const said = stderr.toString('utf8').trim().split('\n')[0] ?? '';
            const exitCode = typeof error.code === 'number' ? error.code : null;
            failed(new GitError(`git ${args[0]}: ${said === '' ? error.message.split('\n')[0] : said}`, exitCode, { cause: error }));
        });
    });
}
/** As `git`, for one line of text. */
async function gitLine(folder, env, ...args) {
    return (await git(folder, env, ...args)).toString('utf8').trim();
}
/** As `gitLine`; null where git says no. */
async function gitLineOrNull(folder, env, ...args) {
    try {
        return await gitLine(folder, env, ...args);
    }
    catch (error) {
        if (error instanceof GitError && error.exitCode !== null)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/history.js



/** The commits could not be read; `remedy` is a sentence for people. */
class UnreadableHistoryError extends Error {
    name = 'UnreadableHistoryError';
    remedy;
    constructor(message, remedy) {
        super(message);
        this.remedy = remedy;
    }
}
const FETCH_ALL = 'Check out with `fetch-depth: 0`.';
/**
 * Opens the commits of a checkout in the empty folder `bare`, by reference to the checkout's objects. Nothing else of the checkout is in
 * force there: neither its working tree, whose `.gitattributes` (`* -diff`) would hide files from `git log -p`, whose `.gitleaksignore`
 * gitleaks always obeys, nor its configuration and its list of cut-off commits.
 * Throws an UnreadableHistoryError for a checkout that is none, is shallow or lacks the commits.
 */
async function openHistory(checkout, bare, target, env) {
    const objects = await gitLineOrNull(checkout, env, 'rev-parse', '--path-format=absolute', '--git-path', 'objects');
    if (objects === null || !(0,external_node_path_.isAbsolute)(objects)) {
        throw new UnreadableHistoryError(`\`${checkout}\` is no git checkout.`, `Run actions/checkout before this step. ${FETCH_ALL} The input \`path\` names its folder.`);
    }
    if ((await gitLine(checkout, env, 'rev-parse', '--is-shallow-repository')) === 'true') {
        throw new UnreadableHistoryError('The checkout is shallow: commits of the change are missing.', FETCH_ALL);
    }
    const { head } = target;
    await git(bare, env, 'init', '--quiet', '--bare', `--object-format=${head.length === 64 ? 'sha256' : 'sha1'}`, '.');
    await (0,promises_.appendFile)((0,external_node_path_.join)(bare, 'objects', 'info', 'alternates'), `${objects}\n`);
    const has = async (sha) => (await gitLineOrNull(bare, env, 'cat-file', '-e', `${sha}^{commit}`)) !== null;
    if (!(await has(head))) {
        throw new UnreadableHistoryError(`The head commit ${head} is not in the checkout.`, `${FETCH_ALL} On \`pull_request\` the default checkout has it; on \`pull_request_target\` it has not, so run on \`pull_request\`.`);
    }
    const base = target.base !== null && (await has(target.base)) ? target.base : await fallbackBase(checkout, target, env);
    const revisions = base === null ? head : `${base}..${head}`;
    return { folder: bare, revisions, range: { base, head, commits: await countCommits(bare, revisions, env) } };
}
/** For a push without a commit before it: the default branch, whose commits need no scan. Null: everything is scanned. */
async function fallbackBase(checkout, target, env) {
    if (target.fallbackBranch !== null) {
        const ref = `refs/remotes/origin/${target.fallbackBranch}`;
        const tip = await gitLineOrNull(checkout, env, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
        if (tip !== null)
            return tip;
        throw new UnreadableHistoryError(`The branch \`${ref}\` is not in the checkout, so it is not known which commits are new.`, FETCH_ALL);
    }
    if (target.base === null)
        return null;
    throw new UnreadableHistoryError(`The commit ${target.base}, which the change starts from, is not in the checkout.`, `${FETCH_ALL} After a forced push fetch that commit by its id in a step before this one.`);
}
async function countCommits(bare, revisions, env) {
    try {
        const octopus = await gitLine(bare, env, 'rev-list', '--min-parents=3', '--max-count=1', revisions, '--');
        if (octopus !== '') {
            throw new UnreadableHistoryError(`Commit ${octopus} merges more than two branches at once, and git cannot show what such a merge itself adds.`, 'Merge the branches one by one, or rebase.');
        }
        return Number(await gitLine(bare, env, 'rev-list', '--count', revisions, '--'));
    }
    catch (error) {
        if (error instanceof GitError)
            throw new UnreadableHistoryError(`The commits could not be listed: ${error.message}.`, FETCH_ALL);
        throw error;
    }
}
/**
 * A file as a commit has it; null where it is not there. The path is literal.
 * Throws an UnreadableHistoryError for a folder, a link or a submodule.
 */
async function fileAt(bare, commit, path, env) {
    const listed = (await git(bare, env, 'ls-tree', '-z', '--full-tree', commit, '--', path)).toString('utf8');
    const [, mode, id, name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^\0]*)\0/.exec(listed) ?? [];
    if (mode === undefined || id === undefined || name !== path)
        return null;
    if (!mode.startsWith('100')) {
        throw new UnreadableHistoryError(`\`${path}\` at ${commit} is no file.`, `Make \`${path}\` an ordinary file.`);
    }
    return git(bare, env, 'cat-file', 'blob', id);
}

// EXTERNAL MODULE: ./build/core/report/limits.js
var limits = __webpack_require__(6565);
;// CONCATENATED MODULE: ./build/actions/secret-scan/gitleaks-report.js
/** The report is not what gitleaks writes. Says where, never what stands there: it may be a secret. */
class ReportFormatError extends Error {
    name = 'ReportFormatError';
}
const MOST_DESCRIPTION_CHARS = 200;
/**
 * Reads gitleaks' JSON report (v8, `report/finding.go`). Only the named fields are taken over; `Secret`, `Match`, `Line`, `Message`,
 * `Author`, `Email`, `Link` and whatever a later version adds are dropped here, before anything else sees them.
 * Throws a ReportFormatError.
 */
function parseGitleaksReport(text) {
    let report;
    try {
        report = JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text.
        throw new ReportFormatError('The report is no JSON.');
    }
    if (!Array.isArray(report))
        throw new ReportFormatError('The report is no list.');
    return report.map((item, index) => leakOf(item, index));
}
function leakOf(item, index) {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
        throw new ReportFormatError(`Entry ${index} is no object.`);
    const fields = item;
    const text = (name) => {
        const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (typeof value !== 'string')
            throw new ReportFormatError(`Entry ${index} has no text \`${name}\`.`);
        return value;
    };
    const required = (name) => {
        const value = text(name);
        if (value === '')
            throw new ReportFormatError(`Entry ${index} has an empty \`${name}\`.`);
        return value;
    };
    const commit = text('Commit');
    if (commit !== '' && !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
        throw new ReportFormatError(`Entry ${index} names no commit.`);
    const line = Object.hasOwn(fields, 'StartLine') ? fields.StartLine : undefined;
    if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 0)
        throw new ReportFormatError(`Entry ${index} has no line.`);
    return {
        rule: required('RuleID'),
        description: text('Description').trim().slice(0, MOST_DESCRIPTION_CHARS),
        file: required('File'),
        line: line === 0 ? null : line,
        commit: commit === '' ? null : commit,
        fingerprint: required('Fingerprint'),
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/run-gitleaks.js





const run_gitleaks_LIMIT_MS = 10 * 60_000;
/** Far from what gitleaks uses itself: 1 is also its exit code for an error, 126 for a flag that it does not know. */
const LEAKS_EXIT_CODE = 77;
const MOST_FAILURE_CHARS = 300;
/**
 * Scans once. gitleaks ends with 0 and an empty report where git failed half-way, so that whatever it logs as an error is taken as
 * a failure here. Merge commits are shown as what they change against a merge redone by git; by default git shows nothing of them.
 * Never throws for what gitleaks does.
 */
async function runGitleaks({ file, history, folder, configFile, ignoreFile, env }) {
    const reportFile = (0,external_node_path_.join)(folder, 'report.json');
    const args = [
        'git',
        '--no-banner',
        '--no-color',
        '--log-level=error',
        '--platform=none',
        '--redact=100',
        '--ignore-gitleaks-allow',
        `--exit-code=${LEAKS_EXIT_CODE}`,
        '--report-format=json',
        `--report-path=${reportFile}`,
        `--gitleaks-ignore-path=${ignoreFile}`,
        ...(configFile === null ? [] : [`--config=${configFile}`]),
        `--log-opts=--remerge-diff ${history.revisions}`,
        history.folder,
    ];
    const { code, stderr } = await execute(file, args, folder, env);
    let leaks = [];
    let failure = failureOf(code, stderr);
    try {
        leaks = parseGitleaksReport(await (0,promises_.readFile)(reportFile, 'utf8'));
    }
    catch (error) {
        failure ??= error instanceof ReportFormatError ? error.message : 'It left no report.';
    }
    const wanted = leaks.length === 0 ? 0 : LEAKS_EXIT_CODE;
    if (failure === null && code !== wanted)
        failure = `It ended with ${code}, and its report has ${leaks.length} entries.`;
    return { leaks, failure };
}
function execute(file, args, cwd, env) {
    return new Promise((done) => {
        (0,external_node_child_process_.execFile)(file, args, { cwd, env, timeout: run_gitleaks_LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 }, (error, _, stderr) => {
            const code = error === null ? 0 : (error.code ?? (error.killed ? `no result within ${run_gitleaks_LIMIT_MS / 1_000} s` : 'a signal'));
            done({ code, stderr });
        });
    });
}
/** What it logged as an error, or null. Only such lines are shown: they are about git and configuration, not about content. */
function failureOf(code, stderr) {
    const lines = stderr.split('\n').flatMap((line) => {
        const [, said] = /\b(?:ERR|FTL)\b\s+(.+)/.exec(line) ?? /^(panic: .+)/.exec(line) ?? [];
        return said === undefined ? [] : [said.trim()];
    });
    if (lines.length > 0)
        return (0,limits/* clipChars */.uk)(lines.slice(0, 2).join(' '), MOST_FAILURE_CHARS);
    if (code === 0 || code === LEAKS_EXIT_CODE)
        return null;
    return code === 126 ? 'It does not know one of the options (exit code 126).' : `It ended with ${code}.`;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/read-facts.js









const DEFAULT_CONFIG = '.gitleaks.toml';
const IGNORE_FILE = '.gitleaksignore';
/**
 * Scans the commits of the target. Rules and exceptions come from the base commit: nobody can excuse his own leak.
 * What could not be read is a fact; throws only for bugs of ours.
 */
async function readFacts(plan) {
    const temp = plan.temp ?? (0,external_node_os_.tmpdir)();
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'secret-scan-'));
    try {
        const env = bareEnvironment(plan.pathVariable);
        const bare = await subfolder(folder, 'history');
        const history = await openHistory((0,external_node_path_.resolve)(plan.checkout), bare, plan.target, env);
        return await scan(plan, history, temp, await subfolder(folder, 'work'), env);
    }
    catch (error) {
        if (error instanceof UnreadableHistoryError)
            return { state: 'unreadable', why: error.message, remedy: error.remedy };
        if (error instanceof GitError) {
            return { state: 'unreadable', why: `${error.message}.`, remedy: 'Check out with `fetch-depth: 0`, with git 2.36 or newer on PATH.' };
        }
        if (error instanceof ToolMissingError)
            return { state: 'tool_missing', why: error.message, remedy: error.remedy };
        throw error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function scan(plan, history, temp, work, env) {
    const { range, folder } = history;
    const { pathVariable, toolsUrl, log, checkout } = plan;
    const wanted = plan.config === '' ? DEFAULT_CONFIG : plan.config;
    const config = range.base === null ? null : await fileAt(folder, range.base, wanted, env);
    if (config === null && plan.config !== '') {
        const where = range.base === null ? 'There is no base commit to read it from' : `It is not in the base commit ${range.base}`;
        return {
            state: 'config_missing',
            why: `${where}: \`${wanted}\`.`,
            remedy: 'Add it to the base branch, or leave the input `config` out.',
        };
    }
    const ignored = range.base === null ? null : await fileAt(folder, range.base, IGNORE_FILE, env);
    const configFile = config === null ? null : await write((0,external_node_path_.join)(await subfolder(work, 'rules'), 'gitleaks.toml'), config);
    const ignoreFile = await write((0,external_node_path_.join)(work, 'ignored'), ignored ?? '');
    const tool = await obtainTool(GITLEAKS, {
        pathVariable,
        folder: temp,
        notUnder: (0,external_node_path_.resolve)(checkout),
        log,
        ...(toolsUrl === null ? {} : { baseUrl: toolsUrl }),
    });
    const name = `gitleaks ${tool.version}`;
    log(`Scanning ${range.commits} commits (${history.revisions}) with ${name} from ${tool.from}.`);
    if (range.commits === 0)
        return { state: 'scanned', range, leaks: [], config: config && wanted, tool: name };
    const { leaks: found, failure } = await runGitleaks({ file: tool.file, history, folder: work, configFile, ignoreFile, env });
    const leaks = await Promise.all(found.map((leak) => withRealName(leak, folder, env)));
    if (failure === null)
        return { state: 'scanned', range, leaks, config: config && wanted, tool: name };
    const blame = config === null ? 'Run it again' : `Run it again, and check \`${wanted}\` of the base branch`;
    return { state: 'scan_failed', why: `${name} did not scan everything: ${failure}`, remedy: `${blame}.`, leaks };
}
/** Of a merge with conflicts gitleaks takes `b/`, which git puts before a name, for a folder. */
async function withRealName(leak, bare, env) {
    if (leak.commit === null || !leak.file.startsWith('b/'))
        return leak;
    const isThere = async (file) => (await gitLineOrNull(bare, env, 'cat-file', '-e', `${leak.commit}:${file}`)) !== null;
    const short = leak.file.slice(2);
    return !(await isThere(leak.file)) && (await isThere(short)) ? { ...leak, file: short } : leak;
}
async function subfolder(parent, name) {
    const folder = (0,external_node_path_.join)(parent, name);
    await (0,promises_.mkdir)(folder);
    return folder;
}
async function write(file, content) {
    await (0,promises_.writeFile)(file, content);
    return file;
}

// EXTERNAL MODULE: ./build/core/github/payload.js
var github_payload = __webpack_require__(99358);
;// CONCATENATED MODULE: ./build/actions/secret-scan/target.js


/** Reads the target out of the event. Throws a ConfigurationError for an event that brings no commits, or a broken payload. */
function targetOf(subject, runner) {
    const { payload } = runner;
    if (subject.kind === 'pull-request') {
        const { headSha, baseSha, number } = subject;
        if (headSha === null)
            throw (0,github_payload/* malformed */.Qm)('pull_request.head.sha', undefined, 'a commit id (40 or 64 hex digits)');
        if (baseSha === null)
            throw (0,github_payload/* malformed */.Qm)('pull_request.base.sha', undefined, 'a commit id (40 or 64 hex digits)');
        return { head: headSha, base: baseSha, fallbackBranch: null, pullRequest: number };
    }
    if (subject.kind === 'merge-group') {
        return { head: subject.headSha, base: subject.baseSha, fallbackBranch: null, pullRequest: null };
    }
    if (subject.event === 'push' && subject.kind === 'commit') {
        const { before } = payload;
        const defaultBranch = (0,github_payload/* textOrNull */.ef)({ repository: payload.repository }, 'repository.default_branch');
        const isDefault = defaultBranch === null || subject.ref === `refs/heads/${defaultBranch}`;
        return {
            head: subject.headSha,
            base: (0,github_payload/* isSha */.HH)(before) ? before.toLowerCase() : null,
            fallbackBranch: isDefault ? null : defaultBranch,
            pullRequest: null,
        };
    }
    throw new errors/* ConfigurationError */.j1({
        place: `event \`${subject.event}\``,
        message: 'brings no commits to scan.',
        remedy: 'Run on `pull_request`, `push` or `merge_group`.',
    });
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/main.js












/** The action: scans the commits that the event brings, and says where secrets are, never what they are. */
async function main() {
    await (0,action/* run */.eF)('secret-scan', SECRET_SCAN_OUTPUTS, async () => {
        const inputs = (0,core_inputs/* readInputs */.Ko)(SECRET_SCAN_INPUTS);
        (0,log/* maskSecret */.$l)(inputs.token);
        const runner = (0,core_runner/* readRunner */.f)();
        const subject = (0,github_subject/* resolveSubject */.f9)(runner);
        const target = targetOf(subject, runner);
        const { owner, repo, apiUrl, serverUrl, runUrl } = runner;
        const readOnlyFork = (0,github_subject/* hasReadOnlyToken */.WV)(subject, runner.actor);
        const github = await (0,client/* connect */.Ng)({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: log/* logLine */.BP });
        const context = inputs['status-context'] === '' ? null : inputs['status-context'];
        return (0,error_status/* withErrorStatus */.R)(github, { sha: target.head, context, targetUrl: runUrl }, async () => {
            const facts = await readFacts({
                checkout: inputs.path,
                target,
                config: inputs.config,
                pathVariable: process.env.PATH ?? '',
                temp: process.env.RUNNER_TEMP || null,
                toolsUrl: process.env.OPS_ACTIONS_TOOLS_URL || null,
                log: log/* logLine */.BP,
            });
            const number = target.pullRequest;
            const report = judge(facts, number === null ? `${owner}/${repo}@${target.head.slice(0, 12)}` : `${owner}/${repo}#${number}`);
            const plan = {
                sha: target.head,
                pullRequest: number === null ? null : { number, url: `${serverUrl}/${owner}/${repo}/pull/${number}` },
                statusContext: context,
                comment: 'off',
                dryRun: false,
                secrets: [inputs.token],
            };
            return (0,publish/* publish */.mk)(report, plan, runner, github);
        });
    });
    // A cache service that does not answer would hold the process for half a minute after everything was said.
    process.stdout.write('', () => process.exit());
}


/***/ }),

/***/ 83347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withErrorStatus)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _failure_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38617);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88508);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67304);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6464);





/**
 * Does `work`. If it throws, the commit gets the status `error` first, unless it has it: a success that an earlier run left there would
 * otherwise stand for what could not be judged any more. What `work` threw is thrown on, whatever becomes of the status.
 */
async function withErrorStatus(github, place, work) {
    try {
        return await work();
    }
    catch (error) {
        await writeErrorStatus(github, place, error);
        throw error;
    }
}
/** The description names the kind of failure only: it is the same for every run that fails so, and holds nothing of an answer. */
async function writeErrorStatus(github, { sha, context, targetUrl, stamp }, error) {
    if (sha === null || context === null)
        return;
    const description = `Not judged: ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsFor */ .tu)((0,_failure_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .failureReason */ .H)(error))}`;
    try {
        const { why } = await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_2__/* .setStatus */ .L)(github, {
            sha,
            context,
            state: 'error',
            description,
            targetUrl,
            ...(stamp === undefined ? {} : { stamp }),
        });
        if (why !== null)
            (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`Status \`${context}\` of ${sha}: ${why}`);
    }
    catch (failure) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`Status \`${context}\` of ${sha} could not be set to error: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(failure)}`);
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

/***/ 71295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ VERDICT_STATES),
/* harmony export */   bX: () => (/* binding */ FINDING_STATES),
/* harmony export */   l6: () => (/* binding */ GATE_STATUSES),
/* harmony export */   qg: () => (/* binding */ verdictOfFinding),
/* harmony export */   td: () => (/* binding */ byUrgency),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/** The one model of the suite: what every judge returns and every renderer, status, comment and sink takes. */
const GATE_STATUSES = ['fail', 'pending', 'skipped', 'pass'];
/** In the order in which people want to read them: what blocks first. */
const FINDING_STATES = ['error', 'fail', 'unknown', 'pending', 'waived', 'skipped', 'not_applicable', 'pass'];
/** Most severe first; `worstVerdict` relies on this order. */
const VERDICT_STATES = ['error', 'fail', 'pending', 'pass'];
/** The most severe of the given states; an empty list is `pass` only because the caller has already refused emptiness. */
function worstVerdict(states) {
    return VERDICT_STATES.find((state) => states.includes(state)) ?? 'pass';
}
/**
 * What a single finding means for a verdict that enforces its rule.
 * `unknown` is unreadable: it is an error of the run, never a pass and never the author's fault.
 */
function verdictOfFinding(state) {
    switch (state) {
        case 'error':
        case 'unknown':
            return 'error';
        case 'fail':
            return 'fail';
        case 'pending':
            return 'pending';
        case 'pass':
        case 'skipped':
        case 'not_applicable':
        case 'waived':
            return 'pass';
        default: {
            const never = state;
            throw new TypeError(`Unknown finding state: ${String(never)}`);
        }
    }
}
/**
 * Orders findings for people: what blocks first, then what would block if its rule did more than report, then the rest; otherwise as
 * judged. Returns a new array.
 */
function byUrgency(findings) {
    return [...findings].sort((a, b) => urgency(a) - urgency(b));
}
function urgency({ state, advisory }) {
    const group = verdictOfFinding(state) === 'pass' ? 2 : advisory === true ? 1 : 0;
    return group * FINDING_STATES.length + FINDING_STATES.indexOf(state);
}


/***/ }),

/***/ 378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   kq: () => (/* binding */ escapeCell),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export safeUrl */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6565);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(847);


/**
 * Untrusted text to GitHub Flavored Markdown that shows the text and does nothing.
 *
 * Two layers have to be stopped. The parser (GFM spec 0.29) is stopped by entities and backslashes. The filters that GitHub runs on the
 * rendered text (mentions, #1, GH-1, commit ids, bare URLs, emoji names) see through both, and are stopped by a zero-width space,
 * written as an entity; inside code they do not run, so code spans stay fit for copying.
 */
const BREAK = '&#8203;';
const SPECIAL = /(?<![0-9a-z_])[0-9a-f]{7,}(?![0-9a-z_])|(?<![0-9a-z_])gh-(?=\d)|www(?=\.)|:(?=\/\/|[0-9a-z_+-]+:)|@(?=\S)|#|[&<>|`\\$*~[\]_]/gi;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    // Backslashes, backticks and pipes are entities so that they cannot pair up with our own markup, or split a table row.
    '\\': '&#92;',
    '`': '&#96;',
    '|': '&#124;',
    // GitHub reads `$…$` as mathematics.
    $: '&#36;',
};
/** Text for prose, headings and list items: one line without markup, whatever line it starts. */
function escapeMarkdown(text) {
    return escapeLineStart(escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text)));
}
/** Text for a table cell: as `escapeMarkdown`, but without the care for what begins a line. */
function escapeCell(text) {
    return escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text));
}
/** As `escapeMarkdown`, except that text between two backticks becomes a code span; for messages, fit for a table cell. */
function prose(text) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text);
    let markdown = '';
    let end = 0;
    for (const match of line.matchAll(/`([^`]+)`/g)) {
        // Two code spans side by side would be read as one.
        const before = markdown !== '' && match.index === end ? BREAK : escapeInline(line.slice(end, match.index));
        markdown += before + codeSpan(match[1] ?? '');
        end = match.index + match[0].length;
    }
    return escapeLineStart(markdown + escapeInline(line.slice(end)));
}
/**
 * A code span on one line, fit for a table cell. Text with a pipe becomes a `<code>` element: in a table a pipe ends the cell even
 * inside a code span (GFM spec 0.29, 4.10), and `\|` shows its backslash outside one. Empty text gives an empty string.
 */
function codeSpan(text) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
    if (shown === '')
        return '';
    if (shown.includes('|'))
        return `<code>${shown.replace(/[!-/:-@[-`{-~]/g, numericEntity)}</code>`;
    const fence = '`'.repeat(longestRun(shown) + 1);
    // The parser strips one space on either side (CommonMark 6.1), so text that begins or ends with a backtick or a space gets one more.
    const pad = /^[` ]|[` ]$/.test(shown) && shown.trim() !== '' ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** A fenced block that ends with a newline; lines are kept, and no line of the text can close it. `language` is one word. */
function codeBlock(text, language = '') {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text.replace(/\r\n?/g, '\n'), '\n\t').replace(/\n$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}${language.replace(/[^\w+-]/g, '')}\n${shown}\n${fence}\n`;
}
/**
 * One line of plain text for a log or a status, of at most `max` UTF-16 units.
 * The runner takes a line that begins with `::` and a `##[` anywhere as commands (actions/runner, ActionCommand.cs); both are broken up.
 */
function plain(text, max = Number.MAX_SAFE_INTEGER) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .clipChars */ .uk)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .seenLine */ .SQ)(text).replaceAll('##[', '## [').replace(/^::/, ': :'), max);
}
/** The address for a Markdown link: http or https, without credentials, with nothing that ends the link; null if it is anything else. */
function safeUrl(url) {
    if (!URL.canParse(url))
        return null;
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
        return null;
    if (parsed.username !== '' || parsed.password !== '')
        return null;
    return parsed.href
        .replace(/[()<>[\]\\`|"'*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('&', '&amp;');
}
/** `[label](url)` around Markdown that is already escaped; the bare label if the address is not safe. */
function link(label, url) {
    const target = url === null ? null : safeUrl(url);
    return target === null ? label : `[${label}](${target})`;
}
function escapeInline(line) {
    return line.replace(SPECIAL, (token, offset) => {
        const entity = ENTITIES[token];
        if (entity !== undefined)
            return entity;
        if (token === '_')
            return isWithinWord(line, offset) ? token : '\\_';
        if (token === '#')
            return `\\#${BREAK}`;
        if (token === ':' || token === '@')
            return token + BREAK;
        if (token.length === 1)
            return `\\${token}`;
        // Seven hexadecimal digits are enough for a link to a commit.
        return /^(www|gh-)$/i.test(token) ? token + BREAK : token.replace(/.{6}(?=.)/g, `$&${BREAK}`);
    });
}
/** `_` between letters or digits is never emphasis (CommonMark 6.2), and rule names stay readable in the source. */
function isWithinWord(line, offset) {
    return /^[0-9a-z]_[0-9a-z]$/i.test(line.slice(offset - 1, offset + 2));
}
/** Lists, underlines of headings and delimiter rows of tables begin with these; all else that begins a block is escaped everywhere. */
function escapeLineStart(markdown) {
    return markdown.replace(/^[-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
/** The parser still makes links of mail addresses inside a `<code>` element. */
function numericEntity(character) {
    return `&#${character.charCodeAt(0)};${character === '@' ? BREAK : ''}`;
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 6565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ SUMMARY_TARGET_BYTES),
/* harmony export */   E$: () => (/* binding */ RESULT_TARGET_BYTES),
/* harmony export */   G5: () => (/* binding */ ANNOTATIONS_PER_TYPE),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   RX: () => (/* binding */ BODY_LIMIT_CHARS),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   dZ: () => (/* binding */ DESCRIPTION_LIMIT_CHARS),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   iJ: () => (/* binding */ ANNOTATION_LIMIT_CHARS),
/* harmony export */   qn: () => (/* binding */ bmpOnly),
/* harmony export */   uk: () => (/* binding */ clipChars),
/* harmony export */   zV: () => (/* binding */ fitRows)
/* harmony export */ });
/* unused harmony exports SUMMARY_LIMIT_BYTES, OUTPUT_LIMIT_BYTES */
/** What GitHub accepts, and how text is cut to it. UTF-8 bytes, UTF-16 units and code points are told apart in the names. */
/** A step's job summary, in bytes; a larger one is dropped as a whole (actions/runner, FileCommandManager.cs, AttachmentSizeLimit). */
const SUMMARY_LIMIT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** What we aim at: more than this nobody reads, and a page with several summaries stays quick. */
const SUMMARY_TARGET_BYTES = 64 * 1024;
/** The body of a comment or an issue (API: "body is too long (maximum is 65536 characters)"). */
const BODY_LIMIT_CHARS = 65_536;
/** A commit status and a deployment status (API: "description is too long (maximum is 140 characters)"). */
const DESCRIPTION_LIMIT_CHARS = 140;
/** Of each type in a step; further ones are dropped (actions/runner, ExecutionContext.cs, _maxCountPerIssueType). */
const ANNOTATIONS_PER_TYPE = 10;
/** Longer messages are cut (actions/runner, ExecutionContext.cs, _maxIssueMessageLength). */
const ANNOTATION_LIMIT_CHARS = 4096;
/** All outputs of a job, counted as UTF-16 (docs: "passing information between jobs"). */
const OUTPUT_LIMIT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** What we aim at for `result`: Linux refuses an environment variable of 128 KiB (MAX_ARG_STRLEN), and results are passed on as one. */
const RESULT_TARGET_BYTES = 120 * 1024;
/** The size of a text in UTF-8. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** At most `maxBytes` of UTF-8, with `…` where it was cut if there is room for it. Never cuts a code point. */
function clipBytes(text, maxBytes) {
    if (byteLength(text) <= maxBytes)
        return text;
    const suffix = maxBytes >= byteLength('…') ? '…' : '';
    const bytes = Buffer.from(text, 'utf8');
    let end = Math.max(0, maxBytes - byteLength(suffix));
    while (end > 0 && isContinuation(bytes[end]))
        end -= 1;
    return bytes.toString('utf8', 0, end) + suffix;
}
/** At most `maxChars` UTF-16 units (GitHub counts characters, which are never more), with `…` where it was cut. Never cuts a code point. */
function clipChars(text, maxChars) {
    if (text.length <= maxChars)
        return text;
    const suffix = maxChars >= 1 ? '…' : '';
    let end = Math.max(0, maxChars - suffix.length);
    if (isHighSurrogate(text.charCodeAt(end - 1)) && isLowSurrogate(text.charCodeAt(end)))
        end -= 1;
    return text.slice(0, end) + suffix;
}
/** Characters beyond U+FFFF, and halves of them, become U+FFFD (API for statuses: "description doesn't accept 4-byte Unicode"). */
function bmpOnly(text) {
    return text.replace(/[\u{10000}-\u{10ffff}]|\p{Surrogate}/gu, '\ufffd');
}
/**
 * `head`, as many rows as fit (a newline after each), a note on how many were cut, and `tail`.
 * The text is longer than `limitBytes` only if head, note and tail alone are.
 */
function fitRows({ head, tail, rows, total, limitBytes, maxRows = total, note = rowsCut }) {
    const room = limitBytes - byteLength(head) - byteLength(tail);
    const kept = [];
    let size = 0;
    if (maxRows > 0) {
        for (const row of rows) {
            size += byteLength(row) + 1;
            kept.push(`${row}\n`);
            if (size > room || kept.length === maxRows)
                break;
        }
    }
    // The note is only needed where rows are cut, and may cost further rows.
    const noteOn = (cut) => (cut > 0 ? note(cut) : '');
    while (kept.length > 0 && size + byteLength(noteOn(total - kept.length)) > room)
        size -= byteLength(kept.pop() ?? '');
    const cut = total - kept.length;
    return { text: head + kept.join('') + noteOn(cut) + tail, cut };
}
/** Rows that are made when they are asked for. */
function* rowsOf(items, render) {
    for (const item of items)
        yield render(item);
}
function rowsCut(cut) {
    return `\n${cut} more ${cut === 1 ? 'row is' : 'rows are'} not shown.\n`;
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function isLowSurrogate(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   I7: () => (/* binding */ STATE_WORDS),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Us: () => (/* binding */ isBlocking),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   eX: () => (/* binding */ onlyReports),
/* harmony export */   tF: () => (/* binding */ countOfStates),
/* harmony export */   tu: () => (/* binding */ wordsFor)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71295);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);


/** `file_list_incomplete` to `file list incomplete`, or as `wording` has it. Text that is no code is left as it is. */
function wordsFor(code, wording = {}) {
    const worded = Object.hasOwn(wording, code) ? wording[code] : undefined;
    if (worded !== undefined)
        return worded;
    return /^[a-z0-9_]+$/.test(code) ? code.replaceAll('_', ' ') : code;
}
/** `1 rule`, `2,913 rules`. */
function count(number, noun) {
    return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
const STATE_WORDS = {
    error: 'error',
    fail: 'fail',
    unknown: 'unreadable',
    pending: 'pending',
    waived: 'waived',
    skipped: 'skipped',
    not_applicable: 'not applicable',
    pass: 'pass',
};
const VERDICT_WORDS = {
    error: 'could not judge',
    fail: 'failed',
    pending: 'is pending',
    pass: 'passed',
};
/** Whether a finding looks as if it blocked, and its rule only reports. */
function onlyReports({ state, advisory }) {
    return advisory === true && (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(state) !== 'pass';
}
/** The state of a finding: `fail`, or `fail, reports only`. */
function stateWords(finding) {
    return `${STATE_WORDS[finding.state]}${onlyReports(finding) ? ', reports only' : ''}`;
}
/** `2 fail, 1 waived, 2,900 pass`, most urgent first; an empty list gives an empty string. */
function countOfStates(findings) {
    const counts = new Map();
    for (const { state } of findings)
        counts.set(state, (counts.get(state) ?? 0) + 1);
    return _model_js__WEBPACK_IMPORTED_MODULE_1__/* .FINDING_STATES */ .bX.filter((state) => counts.has(state))
        .map((state) => `${(counts.get(state) ?? 0).toLocaleString('en-US')} ${STATE_WORDS[state]}`)
        .join(', ');
}
/**
 * Whether a finding can be what the verdict rests on. A rule that only reports may fail under a milder verdict:
 * its finding is shown, and never named as what blocks.
 */
function isBlocking(finding, verdict) {
    if (finding.advisory === true)
        return false;
    const weight = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(finding.state);
    return (verdict !== 'pass' && weight !== 'pass' && !(weight === 'fail' && verdict === 'pending') && !(weight === 'error' && verdict !== 'error'));
}
/**
 * One plain sentence of at most `max` UTF-16 units without its full stop: the verdict, and the rules or gates that decided it.
 * `2 rules failed: required_sections, forbidden_paths`; names give way first (`+3 more`).
 */
function verdictSentence(report, max, wording = {}) {
    const reason = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(wordsFor(report.verdict.reason, wording));
    const { state } = report.verdict;
    if (state === 'pass')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`Passed: ${reason}`, max);
    const clauses = clausesOf(report);
    if (state === 'pending' && (clauses.length === 0 || reason !== STATE_WORDS.pending)) {
        const names = clauses.flatMap((clause) => clause.names);
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(withNames(`Pending: ${reason}`, names, max, ' (', ')'), max);
    }
    // What happens to fail or wait does not explain an error.
    if (state === 'error' && clauses[0]?.weight !== 'error')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(withNames(`Not judged: ${reason}`, unjudgedGates(report), max, ' (', ')'), max);
    if (clauses.length === 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`Failed: ${reason}`, max);
    // `rules failed` after `2 rules failed` says nothing new; `timed out` does.
    const suffix = /(^| )(fail(ed)?|pending)$/.test(reason) ? '' : ` (${reason})`;
    let text = '';
    clauses.forEach((clause, index) => {
        const rest = clauses.slice(index + 1).reduce((sum, { lead }) => sum + lead.length + '; '.length, suffix.length);
        text = withNames(text === '' ? clause.lead : `${text}; ${clause.lead}`, clause.names, max - rest, ': ', '');
    });
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text + suffix, max);
}
/** Names of the gates that an error is about: a gate knows no error, but a finding of the rule that has the gate's key does. */
function unjudgedGates({ gates, findings }) {
    const rules = new Set(findings.filter((one) => one.advisory !== true && (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(one.state) === 'error').map(({ rule }) => rule));
    return gates.filter(({ key, required }) => required && rules.has(key)).map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 60));
}
/** Gates decide where there are any; otherwise the findings do. */
function clausesOf(report) {
    const { state: verdict } = report.verdict;
    const gatesOf = (status) => report.gates.filter((gate) => gate.required && gate.status === status).map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 60));
    const ofGates = [
        clause('fail', verdict === 'pending' ? [] : gatesOf('fail'), 'gate', 'failed'),
        clause('fail', verdict === 'pending' ? [] : skippedGates(report), 'gate', 'skipped'),
        clause('pending', gatesOf('pending'), 'gate', 'pending'),
    ].filter((each) => each !== null);
    if (ofGates.length > 0)
        return ofGates;
    const blocking = report.findings.filter((finding) => isBlocking(finding, verdict));
    const rulesOf = (weight) => blocking.filter((finding) => (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOfFinding */ .qg)(finding.state) === weight).map(({ rule }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(rule, 60));
    return [
        clause('error', rulesOf('error'), 'rule', 'could not be judged'),
        clause('fail', rulesOf('fail'), 'rule', 'failed'),
        clause('pending', rulesOf('pending'), 'rule', 'pending'),
    ].filter((each) => each !== null);
}
/** A required gate may be skipped and that be fine; it blocks where a finding about it fails. */
function skippedGates({ gates, findings }) {
    const failing = new Set(findings.filter(({ state }) => state === 'fail').map(({ subject }) => subject));
    return gates.filter((gate) => gate.required && gate.status === 'skipped' && failing.has(gate.name)).map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 60));
}
function clause(weight, names, noun, verb) {
    const unique = [...new Set(names)];
    return unique.length === 0 ? null : { weight, lead: `${count(unique.length, noun)} ${verb}`, names: unique };
}
/** `lead`, then as many names as fit into `max` together with `open`, `close` and how many more there are. */
function withNames(lead, names, max, open, close) {
    // A name takes a character and a separator, so more cannot fit.
    for (let shown = Math.min(names.length, Math.ceil(max / 3)); shown > 0; shown -= 1) {
        const more = shown < names.length ? ` +${(names.length - shown).toLocaleString('en-US')} more` : '';
        const text = `${lead}${open}${names.slice(0, shown).join(', ')}${more}${close}`;
        if (text.length <= max)
            return text;
    }
    return lead;
}


/***/ })

};
