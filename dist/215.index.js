export const id = 215;
export const ids = [215];
export const modules = {

/***/ 69387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ isFolderName),
/* harmony export */   fr: () => (/* binding */ checkArtifact),
/* harmony export */   jz: () => (/* binding */ artifactRefusal)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _config_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63997);


/** A folder's name may have 255 bytes; room is left for what is written beside it. */
const FOLDER_CHARACTERS = 200;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const IMAGE_BY_DIGEST = /^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+@sha256:[0-9a-f]{64}$/;
/**
 * Whether this adapter can be given that artifact. Throws a ConfigurationError for the input `name` for anything else: what is no id of
 * an artifact (shell syntax, line breaks, a leading dash, `..`), what means something else tomorrow (a branch, `latest`), and what this
 * adapter has no use for.
 */
function checkArtifact(config, artifact, name = 'artifact') {
    const problem = problemWith(config, artifact, name);
    if (problem !== null)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problem);
}
/** As `checkArtifact`, in words; null for one that it can be given. */
function artifactRefusal(config, artifact) {
    const problem = problemWith(config, artifact, 'artifact');
    return problem === null ? null : `${problem.message} ${problem.remedy ?? ''}`.trim();
}
function problemWith(config, artifact, name) {
    const general = (0,_config_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactProblem */ .Q)(name, artifact);
    if (general !== null)
        return general;
    const place = `input \`${name}\``;
    switch (config.kind) {
        case 'command':
            return null;
        case 'symlink':
            if (isFolderName(artifact))
                return null;
            return {
                place,
                message: `\`${artifact}\` cannot be the name of a release's folder.`,
                remedy: `The adapter symlink takes one name without \`/\`, at most ${FOLDER_CHARACTERS} characters, that does not end in \`.tmp\`.`,
            };
        case 'fly': {
            const { image } = config.fly;
            if (image === undefined ? IMAGE_BY_DIGEST.test(artifact) : DIGEST.test(artifact))
                return null;
            const form = image === undefined ? 'REPOSITORY@sha256:…, without a tag' : `sha256:…, the digest of an image in ${image}`;
            return { place, message: `\`${artifact}\` does not name one image for good.`, remedy: `The adapter fly takes ${form}.` };
        }
        default: {
            const never = config;
            throw new TypeError(`Unknown adapter: ${JSON.stringify(never)}`);
        }
    }
}
/** Whether a folder of that name can be a release. `NAME.tmp` is one whose upload has not ended. */
function isFolderName(name) {
    return /^[A-Za-z0-9][A-Za-z0-9._:@+~=%-]*$/.test(name) && name.length <= FOLDER_CHARACTERS && !name.endsWith('.tmp');
}


/***/ }),

/***/ 21449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ makeAdapter)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/adapters/artifact.js
var adapters_artifact = __webpack_require__(69387);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/config/artifact.js
var config_artifact = __webpack_require__(63997);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/config.js
/**
 * How an environment is deployed to, in the words of `deploy.yml`. The schema has checked shapes; what one value means for another is
 * checked where the adapter is made (`make-adapter.ts`).
 */
/** GitHub gives a cancelled step 7.5 s before SIGTERM and 10 s in all (docs: "workflow cancellation reference"). */
const GRACE = { interruptMs: 6_000, terminateMs: 2_000 };
const QUERY_TIMEOUT_MS = 30_000;

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/held-start.js



/**
 * Waits for one line on descriptor 3, and becomes the program. The end of the pipe without that line means that whoever was to watch over
 * it is gone, and then nothing is run. PWD is what sh adds.
 */
const SCRIPT = 'read -r go <&3 || exit 125; exec 3<&-; [ "$go" = keep ] || unset PWD; exec "$0" "$@"';
/**
 * Starts a program in two steps, as the leader of a session of its own: between them its group can be made known to somebody, so that
 * there is no moment at which it works and nobody would end it after us. `child.pid` is undefined where it could not be started.
 */
function startHeld(argv, { cwd, env }) {
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', SCRIPT, ...argv], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const gate = child.stdio[3];
    gate?.on('error', () => undefined);
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null)
        throw new TypeError('a process was started without its pipes');
    return { child, stdout, stderr, go: () => void gate?.end(env.PWD === undefined ? 'go\n' : 'keep\n') };
}
/** Why a program cannot be started, null if it can: asked beforehand, because sh would answer like a program that ran and failed. */
async function missing(program, { cwd, env }) {
    const folders = program.includes('/') ? [''] : (env.PATH ?? '/usr/bin:/bin').split(':');
    for (const folder of folders) {
        const isThere = await (0,promises_.access)((0,external_node_path_.resolve)(cwd, folder, program), promises_.constants.X_OK).then(() => true, () => false);
        if (isThere && program !== '')
            return null;
    }
    return `ENOENT: there is no program \`${program}\`${program.includes('/') ? '' : ' on PATH'}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/process-group.js


const POLL_MS = 20;
/** After SIGKILL the kernel needs a moment; a process in an uninterruptible wait may take longer, and nobody can help it. */
const KILLED_MS = 2_000;
/**
 * Ends a process group, the leader and all it started: SIGINT, then SIGTERM, then SIGKILL. Returns once no member runs, at the latest
 * 2 s after SIGKILL. Bash lets background jobs ignore SIGINT, so SIGTERM is more than a formality.
 */
async function stopGroup(leader, { interruptMs, terminateMs }) {
    const steps = [
        ['SIGINT', interruptMs],
        ['SIGTERM', terminateMs],
        ['SIGKILL', KILLED_MS],
    ];
    for (const [signal, waitMs] of steps) {
        if (!signalGroup(leader, signal))
            return;
        const until = performance.now() + waitMs;
        while (performance.now() < until) {
            await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
            if (!groupRuns(leader))
                return;
        }
    }
}
/** False where there is no such group. */
function signalGroup(leader, signal) {
    try {
        process.kill(-leader, signal);
        return true;
    }
    catch (error) {
        // EPERM: a member belongs to somebody else (sudo); it is there.
        return error.code === 'EPERM';
    }
}
/** Whether a member runs. One that has ended stays listed until its parent asks for it, which in a container may be never. */
function groupRuns(leader) {
    if (!signalGroup(leader, 0))
        return false;
    let pids;
    try {
        pids = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^\d+$/.test(name));
    }
    catch {
        return true;
    }
    return pids.some((pid) => {
        try {
            // proc(5): the command in brackets may hold spaces and brackets itself; state and group are the 1st and 3rd field after it.
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            return Number(group) === leader && !/[ZXx]/.test(state);
        }
        catch {
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/watchdog.js

/** Waits for the group to watch, then for word that it has ended. A pipe that closes without that word means that we are gone. */
const watchdog_SCRIPT = 'read -r group || exit 0; read -r ended || kill -s KILL -- "-$group"';
/**
 * Kills a process group as soon as this process is no more, SIGKILL included. Without it a switch that outlives its run could take
 * effect while the recovery of that run looks at what serves.
 */
function startWatchdog() {
    const dog = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', watchdog_SCRIPT], { detached: true, env: {}, stdio: ['pipe', 'ignore', 'ignore'] });
    // Without /bin/sh there is no watchdog, and no reason not to deploy; a pipe that broke means that it has done its work.
    dog.on('error', () => undefined);
    dog.stdin.on('error', () => undefined);
    dog.unref();
    return {
        watch: (group) => void dog.stdin.write(`${group}\n`),
        leave: () => void dog.stdin.end('ended\n'),
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/child.js









/** What a command leaves running in the background may hold its output open; nobody waits for that. */
const DRAIN_MS = 100;
/**
 * Runs a command to its end. A text is a script for bash, run as `bash --noprofile --norc -euo pipefail FILE`; a list is a program and
 * its arguments, read by no shell. It is the leader of a process group and session of its own, without a terminal and without stdin.
 * When it is to end, or its time is up, the whole group gets SIGINT, then SIGTERM, then SIGKILL; when our own process dies, the group
 * dies with it. What a command that ended by itself left running goes on. Never throws for what the command does.
 */
async function runChild(run) {
    const { command, signal, output } = run;
    try {
        if (signal.aborted)
            return { state: 'stopped', by: isTimeout(signal) ? 'time-limit' : 'signal' };
        if (typeof command !== 'string')
            return await runProgram(run, command);
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(run.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'ops-command-'));
        try {
            const file = (0,external_node_path_.join)(folder, 'command.sh');
            await (0,promises_.writeFile)(file, command, { mode: 0o600 });
            return await runProgram(run, ['bash', '--noprofile', '--norc', '-euo', 'pipefail', file]);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    catch (error) {
        return { state: 'not-started', why: (0,errors/* messageOf */.bD)(error) };
    }
    finally {
        output.end();
    }
}
async function runProgram({ cwd, env, signal, timeoutMs, output, grace = GRACE }, argv) {
    const why = await missing(argv[0] ?? '', { cwd, env });
    if (why !== null)
        return { state: 'not-started', why };
    const watchdog = startWatchdog();
    const { child, stdout, stderr, go } = startHeld(argv, { cwd, env });
    stdout.on('data', output.stdout);
    stderr.on('data', output.stderr);
    const { pid } = child;
    if (pid === undefined) {
        const [error] = (await (0,external_node_events_.once)(child, 'error'));
        watchdog.leave();
        return { state: 'not-started', why: error.message };
    }
    watchdog.watch(pid);
    go();
    const closed = (0,external_node_events_.once)(child, 'close');
    const exited = new Promise((resolve) => {
        child.once('exit', (...end) => resolve(end));
    });
    const limit = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
    const stop = AbortSignal.any([signal, limit]);
    let stopping = null;
    const onStop = () => {
        stopping = stopGroup(pid, grace);
    };
    if (stop.aborted)
        onStop();
    else
        stop.addEventListener('abort', onStop, { once: true });
    const [code, killedBy] = await exited;
    stop.removeEventListener('abort', onStop);
    // Members that outlive the leader are waited for too: nothing of a command that was stopped may still be at work.
    await stopping;
    watchdog.leave();
    await Promise.race([closed, after(DRAIN_MS)]);
    for (const stream of [stdout, stderr])
        letGo(stream);
    if (stopping !== null)
        return { state: 'stopped', by: isTimeout(stop) ? 'time-limit' : 'signal' };
    return code === null ? { state: 'killed', signal: killedBy ?? 'a signal' } : { state: 'exited', code };
}
function isTimeout({ reason }) {
    return reason?.name === 'TimeoutError';
}
/** A stream that something in the background still writes to is read on, so that it does not block or break, and holds nobody up. */
function letGo(stream) {
    stream.removeAllListeners('data');
    stream.resume();
    stream.unref?.();
}
function after(ms) {
    return new Promise((resolve) => {
        setTimeout(resolve, ms).unref();
    });
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/child-env.js
/**
 * What a command does not get of our own environment: the tokens, our inputs and saved state (which hold secrets), the files that the
 * runner takes commands from, and what makes bash run something else first.
 */
const TAKEN = /^(INPUT|ACTIONS|STATE|OPS)_|^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$|^(BASH_ENV|ENV)$/;
/** The whole environment of a command: ours without what is taken, `deploy-env`, and the values of the verb, which nothing overrides. */
function childEnv({ env, deployEnv, environment, passEnv = [] }, { artifact = '', sha, previous, deploymentId, attempt = 1, keep }) {
    const ours = Object.entries(env).filter(([name]) => passEnv.includes(name) || !TAKEN.test(name));
    return {
        ...Object.fromEntries(ours),
        ...deployEnv,
        OPS_ARTIFACT: artifact,
        OPS_SHA: sha ?? '',
        OPS_PREVIOUS_ARTIFACT: previous ?? '',
        OPS_ENV: environment,
        OPS_DEPLOYMENT_ID: deploymentId?.toString() ?? '',
        OPS_ATTEMPT: attempt.toString(),
        ...(keep === undefined ? {} : { OPS_KEEP: keep.join('\n') }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./build/core/report/visible.js
var visible = __webpack_require__(847);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/child-output.js



/** What is kept of stdout, its end, in characters. */
const KEPT_CHARS = 64 * 1024;
/** A longer line is cut: no person reads it, and it has to be held as a whole until its secrets are taken out. */
const LINE_CHARS = 16 * 1024;
const HELD_CHARS = 4 * LINE_CHARS;
/** So much before a cut is not shown, because a secret may begin there and end behind it. */
const EDGE_CHARS = 4 * 1024;
/**
 * Takes what a command prints: to the log line by line, without secrets and with nothing in it that a terminal or the runner obeys, and
 * its end for later. On a runner the output stands between `::stop-commands::TOKEN` and `::TOKEN::` (docs: "workflow commands"), with a
 * token that cannot be guessed; whole lines only, so that the second is always at the beginning of one.
 */
function openOutput({ print, onActions, redact }) {
    const token = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    if (onActions)
        print(`::stop-commands::${token}`);
    const show = (line, isCut) => {
        // Cut after the secrets are out, and further back than where the line ended: the rest of one may have been beyond it.
        const clean = redact(line);
        const whole = isCut ? `${clean.slice(0, Math.max(0, Math.min(LINE_CHARS, clean.length - EDGE_CHARS)))} …` : clean;
        // The page of the run colours lines by `##[…]`, commands or not.
        const shown = (0,visible/* visible */.RK)(whole, '\t').replaceAll('##[', '## [').trimEnd();
        print(shown);
        return shown;
    };
    const out = lineReader(show);
    const err = lineReader(show);
    const outDecoder = new external_node_string_decoder_.StringDecoder('utf8');
    const errDecoder = new external_node_string_decoder_.StringDecoder('utf8');
    let kept = '';
    let isWhole = true;
    return {
        stdout(data) {
            const text = outDecoder.write(data);
            kept += text;
            if (kept.length > KEPT_CHARS) {
                kept = kept.slice(-KEPT_CHARS);
                isWhole = false;
            }
            out.take(text);
        },
        stderr: (data) => err.take(errDecoder.write(data)),
        end() {
            out.end();
            err.end();
            if (onActions)
                print(`::${token}::`);
        },
        raw: () => ({ text: kept, isWhole }),
        // Its beginning may be the end of a secret.
        clean: () => (isWhole ? redact(kept) : redact(kept).slice(EDGE_CHARS)),
        lastLine: () => err.last() || out.last(),
    };
}
function lineReader(show) {
    let held = '';
    let isCut = false;
    let endsInReturn = false;
    let last = '';
    return {
        take(text) {
            // `\r\n` may come in two parts.
            const lines = (endsInReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\n|\r/);
            endsInReturn = text.endsWith('\r');
            const rest = lines.pop() ?? '';
            for (const line of lines) {
                hold(line);
                emit();
            }
            hold(rest);
        },
        end() {
            if (held !== '')
                emit();
        },
        last: () => last,
    };
    function hold(text) {
        const room = HELD_CHARS - held.length;
        if (text.length > room)
            isCut = true;
        held += text.slice(0, room);
    }
    function emit() {
        const shown = show(held, isCut);
        if (shown.trim() !== '')
            last = shown.trim();
        held = '';
        isCut = false;
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/verb.js





/** sysexits(3) EX_TEMPFAIL: another try may help. */
const TRANSIENT = 75;
/** The command found a secret where none may be; never tried again. 77 is EX_NOPERM, which nothing that is to be repeated ends with. */
const SECRET_DETECTED = 77;
const WHY_CHARS = 400;
/** Of removing old releases; nobody waits for it. */
const CLEANUP_TIMEOUT_MS = 600_000;
/** Runs one command of a verb. What it prints goes to the log, unless it is a question. */
async function runCommand(deps, command, values, { signal, timeoutMs: given }, extraEnv = {}) {
    const timeoutMs = given ?? deps.queryTimeoutMs ?? QUERY_TIMEOUT_MS;
    const log = given === undefined ? { print: () => undefined, onActions: false } : { print: deps.print, onActions: deps.onActions };
    const output = openOutput({ ...log, redact: (0,redact/* redactor */.$p)(deps.secrets) });
    const end = await runChild({
        command,
        cwd: deps.workspace,
        env: { ...childEnv(deps, values), ...extraEnv },
        signal,
        timeoutMs,
        output,
        ...(deps.grace === undefined ? {} : { grace: deps.grace }),
    });
    const text = output.clean();
    const last = output.lastLine().slice(0, WHY_CHARS);
    const said = last === '' ? '' : `: ${last}`;
    const of = (result, code = null) => ({ result, code, stdout: output.raw(), text });
    switch (end.state) {
        case 'exited':
            if (end.code === 0)
                return of({ state: 'done', output: text }, 0);
            if (end.code === SECRET_DETECTED) {
                return of({ state: 'failed', transient: false, secretDetected: true, why: `a secret was detected (exit code 77)${said}` }, end.code);
            }
            return of({ state: 'failed', transient: end.code === TRANSIENT, why: `exit code ${end.code}${said}` }, end.code);
        case 'killed':
            return of({ state: 'failed', transient: false, why: `it was killed by ${end.signal}${said}` });
        case 'stopped':
            if (end.by === 'signal')
                return of({ state: 'interrupted', why: `it was stopped${said}` });
            return of({ state: 'failed', transient: false, why: `it took too long (limit ${timeoutMs / 1000} s) and was stopped${said}` });
        case 'not-started':
            return of({ state: 'failed', transient: false, why: `it could not be started: ${end.why}` });
        default: {
            const never = end;
            throw new TypeError(`Unknown end: ${JSON.stringify(never)}`);
        }
    }
}
/** The values of a verb's context. */
function valuesOf({ artifact, sha, previous, deploymentId, attempt }) {
    return { artifact, sha, previous, deploymentId, attempt };
}
/** Why something is not `done`. */
function whyOf(result) {
    return result.state === 'done' ? '' : result.why;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/command.js


const DONE = { state: 'done', output: '' };
const NO_SWITCH = { state: 'failed', transient: false, why: 'there is no command to switch with' };
/**
 * Commands of the user's own. `switch` is run for a rollback too where there is no `rollback`. What serves is what `current` prints:
 * JSON `{ "artifact": "v2", "sha": "…" }`, with `null` for nothing, or one line. Exit codes: 0 done, 75 may be tried again, 77 a secret
 * was found, all others failed for good.
 */
function commandAdapter(commands, deps) {
    const run = async (command, context, otherwise) => command === undefined ? otherwise : (await runCommand(deps, command, valuesOf(context), context)).result;
    const { verify, cleanup } = commands;
    const probeTarget = commands['probe-target'];
    return {
        name: 'command',
        prepare: (context) => run(commands.prepare, context, DONE),
        switchTo: (context) => run(commands.switch, context, NO_SWITCH),
        rollback: (context) => run(commands.rollback ?? commands.switch, context, NO_SWITCH),
        verify: verify === undefined ? null : (context) => run(verify, context, DONE),
        probeTarget: probeTarget === undefined ? null : (context) => run(probeTarget, context, DONE),
        async current(signal) {
            if (commands.current === undefined)
                return { state: 'unknown', why: 'there is no command `current`', isLasting: true };
            const { result, stdout } = await runCommand(deps, commands.current, {}, { signal });
            if (result.state !== 'done')
                return { state: 'unknown', why: `\`current\` did not end well: ${whyOf(result)}` };
            return stdout.isWhole ? servedOf(stdout.text) : { state: 'unknown', why: '`current` printed too much' };
        },
        has: async () => 'unknown',
        cleanup: cleanup === undefined
            ? null
            : async (keep, _, signal) => (await runCommand(deps, cleanup, { keep }, { signal, timeoutMs: CLEANUP_TIMEOUT_MS })).result,
    };
}
/** What the output of `current` says. Nothing printed is not "nothing serves": a script that failed quietly prints nothing too. */
function servedOf(printed) {
    const text = printed.trim();
    if (text.startsWith('{'))
        return servedOfJson(text);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const [line = ''] = lines;
    if (lines.length === 1)
        return readArtifact(line.trim(), null);
    const what = lines.length === 0 ? 'nothing' : `${lines.length} lines`;
    return { state: 'unknown', why: `\`current\` printed ${what}, not one line with the artifact (for nothing: {"artifact": null})` };
}
function servedOfJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { state: 'unknown', why: '`current` printed JSON that cannot be read' };
    }
    const { artifact, sha } = value;
    if (artifact === null)
        return { state: 'read', artifact: null, sha: null };
    if (typeof artifact !== 'string')
        return { state: 'unknown', why: '`current` printed JSON without `artifact`' };
    return readArtifact(artifact, typeof sha === 'string' && sha !== '' ? sha : null);
}
function readArtifact(artifact, sha) {
    // A branch is no id: that `main` serves says nothing on which version does.
    const problem = (0,config_artifact/* artifactProblem */.Q)('current', artifact);
    return problem === null
        ? { state: 'read', artifact, sha }
        : { state: 'unknown', why: `\`current\` printed what is no artifact: ${problem.message}` };
}

// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var inputs = __webpack_require__(80919);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/fly-status.js
/** Machines that flyctl runs for itself: release commands, consoles, tests. They serve nobody. */
const SIDE_GROUPS = ['fly_app_release_command', 'fly_app_test_machine_command', 'fly_app_console'];
const GONE = ['destroyed', 'destroying'];
/** How Fly.io's machines name Docker Hub. */
const DOCKER_HUB = ['docker-hub-mirror.fly.io', 'registry-1.docker.io', 'index.docker.io'];
const TOLD = /^([a-z0-9][^\s@]*?)(?::[\w.-]+)?@(sha256:[0-9a-f]{64})$/;
/**
 * What `flyctl status --json` says that the app's machines run (superfly/fly-go, machine_types.go: `image_ref`). `image` is the repository
 * that artifacts are digests of; null where they are whole references. Machines that differ serve no one artifact: a deploy was left in
 * the middle. A machine that is stopped counts, because the proxy starts it with the image that it has.
 */
function flyServed(printed, image) {
    const unknown = (why) => ({ served: { state: 'unknown', why }, note: null });
    let status;
    try {
        status = fieldsOf(JSON.parse(printed));
    }
    catch {
        return unknown('`flyctl status --json` printed JSON that cannot be read');
    }
    if (!('Machines' in status))
        return unknown('`flyctl status --json` lists no machines');
    const listed = status.Machines ?? [];
    if (!Array.isArray(listed))
        return unknown('`flyctl status --json` lists machines in a form that is not known');
    const machines = listed.map(fieldsOf).filter((machine) => !GONE.includes(machine.state) && !SIDE_GROUPS.includes(groupOf(machine)));
    const images = new Map();
    for (const machine of machines) {
        const artifact = artifactOf(machine, image);
        if (artifact === null)
            return unknown(`the machine ${String(machine.id)} does not say the digest of its image`);
        images.set(artifact, (images.get(artifact) ?? 0) + 1);
    }
    const [only] = images.keys();
    if (images.size <= 1)
        return { served: { state: 'read', artifact: only ?? null, sha: null }, note: null };
    const note = `Machines run different images: ${[...images].map(([artifact, count]) => `${count} × ${artifact}`).join(', ')}.`;
    return { served: { state: 'read', artifact: null, sha: null }, note };
}
/** The digest that the machine was told to run, else the one that was found to run: of an image for several platforms they may differ. */
function artifactOf(machine, image) {
    const [, told, toldDigest] = TOLD.exec(String(configOf(machine).image)) ?? [];
    const { registry, repository, digest } = fieldsOf(machine.image_ref);
    const found = typeof registry === 'string' && typeof repository === 'string' ? `${registry}/${repository}` : null;
    const [name, id] = told === undefined ? [found, digest] : [told, toldDigest];
    if (name === null || typeof id !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(id))
        return null;
    const [registryName = '', ...path] = name.split('/');
    const whole = [DOCKER_HUB.includes(registryName) ? 'docker.io' : registryName, ...path].join('/');
    return whole === image ? id : `${whole}@${id}`;
}
function groupOf(machine) {
    return fieldsOf(configOf(machine).metadata).fly_process_group;
}
/** Of a machine whose host does not answer there is an incomplete one. */
function configOf({ config, incomplete_config: incomplete }) {
    return fieldsOf(config ?? incomplete);
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/fly.js




/** What another deploy holds; flyctl leases machines for 13 s at a time (`--lease-timeout`), and ends with exit code 1 for everything. */
const LEASE = /lease currently held by\b/i;
const LEASE_MS = 13_000;
/** Fly.io or the way to it. A failed health check or an image that is not there is none of these. */
const NETWORK = /\b(connection (refused|reset)|i\/o timeout|TLS handshake timeout|unexpected EOF|no such host|status code:? (429|50[234])|(502 Bad Gateway|503 Service Unavailable|504 Gateway Timeout))\b/i;
/**
 * Fly.io, by flyctl: a deploy is the image with its digest on all machines, and a rollback the same with the image of before, since
 * flyctl has no command for it. flyctl builds nothing here. Its token is FLY_API_TOKEN, from `deploy-env`.
 */
function flyAdapter(config, deps) {
    const { app, image, flyctl = 'flyctl', config: file, strategy, wait_timeout: wait } = config;
    const sleep = deps.sleep ?? ((ms, signal) => (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined));
    const env = { NO_COLOR: '1', FLY_NO_UPDATE_CHECK: '1' };
    async function deploy(context) {
        const { artifact, signal, timeoutMs } = context;
        const waitMs = wait === undefined ? timeoutMs : (0,inputs/* parseDuration */.E9)('fly.wait_timeout', wait);
        const argv = [
            ...[flyctl, 'deploy', '--app', app, '--image', image === undefined ? artifact : `${image}@${artifact}`],
            ...(file === undefined ? [] : ['--config', file]),
            ...(strategy === undefined ? [] : ['--strategy', strategy]),
            ...['--wait-timeout', `${Math.max(1, Math.floor(waitMs / 1000))}s`, '--yes'],
        ];
        return judged(await runCommand(deps, argv, valuesOf(context), { signal, timeoutMs }, env), signal);
    }
    async function judged({ result, text }, signal) {
        if (result.state !== 'failed')
            return result;
        const said = `${text}\n${result.why}`;
        if (!LEASE.test(said))
            return { ...result, transient: NETWORK.test(said) };
        // Tries follow each other within a second; a lease that a killed flyctl left behind takes longer to run out.
        await sleep(LEASE_MS, signal);
        return { ...result, transient: true };
    }
    return {
        name: 'fly',
        prepare: async () => ({ state: 'done', output: '' }),
        switchTo: deploy,
        rollback: deploy,
        async current(signal) {
            const { result, stdout } = await runCommand(deps, [flyctl, 'status', '--app', app, '--json'], {}, { signal }, env);
            if (result.state !== 'done')
                return { state: 'unknown', why: `\`flyctl status\` did not end well: ${whyOf(result)}` };
            if (!stdout.isWhole)
                return { state: 'unknown', why: '`flyctl status` printed too much' };
            const { served, note } = flyServed(stdout.text, image ?? null);
            if (note !== null)
                deps.print(note);
            return served;
        },
        verify: null,
        probeTarget: null,
        // The registry is not asked: whether an image is still there shows when it is deployed.
        has: async () => 'unknown',
        cleanup: null,
    };
}
/** What is wrong with the configuration and no schema says. */
function flyProblems({ app, image, config, wait_timeout: wait, flyctl }) {
    const problems = [];
    const refuse = (key, message, remedy) => void problems.push({ place: `fly.${key}`, message, remedy });
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(app))
        refuse('app', `\`${app}\` is no app.`, 'It has small letters, digits and `-`.');
    if (image !== undefined && !/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/.test(image)) {
        refuse('image', `\`${image}\` is no repository.`, 'Write `ghcr.io/acme/shop`, without a tag or digest.');
    }
    for (const [key, path] of [
        ['config', config],
        ['flyctl', flyctl],
    ]) {
        if (path !== undefined && (path === '' || path.startsWith('-') || /\p{Cc}/u.test(path)))
            refuse(key, `\`${path}\` is no path.`, 'Name a file.');
    }
    if (wait !== undefined) {
        try {
            (0,inputs/* parseDuration */.E9)('fly.wait_timeout', wait, 1_000, 86_400_000);
        }
        catch {
            refuse('wait_timeout', `\`${wait}\` is no duration of a second or more.`, 'Write `5m`.');
        }
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/releases.js
/** A step that cannot be done, and would not be by another try. */
function failed(why) {
    return { state: 'failed', transient: false, why };
}
/** Something else is where the link belongs. No switch can replace it, so not even a first deploy is begun. */
function notALink(current) {
    const remedy = `Move \`${current}\` away (a release goes into the folder of the releases): the deploy puts a symbolic link there.`;
    return { state: 'unknown', why: `${current} is not a symbolic link`, remedy };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/release-folder.js







/** Releases on this machine. Switching and asking take no process. */
function releaseFolder({ releases: folder, current: link, reload }, deps) {
    const releases = (0,external_node_path_.resolve)(deps.workspace, folder);
    const current = (0,external_node_path_.resolve)(deps.workspace, link);
    const served = () => linkTarget(releases, current).catch((error) => ({ state: 'unknown', why: (0,errors/* messageOf */.bD)(error) }));
    return {
        current: served,
        async has(artifact) {
            if (!(0,adapters_artifact/* isFolderName */.OB)(artifact))
                return 'no';
            const [root, release] = await Promise.all([kindOf(releases), kindOf((0,external_node_path_.join)(releases, artifact))]);
            if (root !== 'folder' && root !== 'link')
                return 'unknown';
            return release === 'folder' ? 'yes' : release === 'unknown' ? 'unknown' : 'no';
        },
        async point(artifact, { signal, timeoutMs, values }) {
            if (!(0,adapters_artifact/* isFolderName */.OB)(artifact))
                return failed(`\`${artifact}\` cannot be the name of a release's folder`);
            try {
                const refusal = await pointTo((0,external_node_path_.join)(releases, artifact), current);
                if (refusal !== null)
                    return failed(refusal);
            }
            catch (error) {
                return failed((0,errors/* messageOf */.bD)(error));
            }
            if (reload === undefined)
                return { state: 'done', output: '' };
            const { result } = await runCommand(deps, reload, values, { signal, timeoutMs });
            return result.state === 'failed' ? { ...result, why: `the link was switched, and the reload failed: ${result.why}` } : result;
        },
        async prune(old, signal) {
            const now = await served();
            // What serves is known or nothing is removed.
            if (now.state !== 'read')
                return failed(now.why);
            if (now.artifact === null)
                return failed(`${current} is not there`);
            try {
                const removed = await removeOld(releases, old.filter((one) => one !== now.artifact), signal);
                return { state: 'done', output: removed.join('\n') };
            }
            catch (error) {
                return failed((0,errors/* messageOf */.bD)(error));
            }
        },
    };
}
async function kindOf(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        return found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'other';
    }
    catch (error) {
        return error.code === 'ENOENT' ? 'nothing' : 'unknown';
    }
}
/** Throws what the file system says. A link that leads anywhere but to a release says nothing on what serves. */
async function linkTarget(releases, current) {
    const unknown = (why) => ({ state: 'unknown', why });
    const root = await (0,promises_.realpath)(releases);
    // Without its folder the link is not gone, it cannot be seen: a disk that is not mounted, a path that is wrong.
    await (0,promises_.stat)((0,external_node_path_.dirname)(current));
    const kind = await kindOf(current);
    if (kind === 'nothing')
        return { state: 'read', artifact: null, sha: null };
    if (kind !== 'link')
        return notALink(current);
    const target = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(current), await (0,promises_.readlink)(current));
    const artifact = (0,external_node_path_.basename)(target);
    const isInside = (await (0,promises_.realpath)((0,external_node_path_.dirname)(target)).catch(() => null)) === root;
    if (!isInside || !(0,adapters_artifact/* isFolderName */.OB)(artifact))
        return unknown(`${current} points to ${target}, which is not a release in ${releases}`);
    const release = await kindOf(target);
    if (release !== 'folder')
        return unknown(`${current} points to ${target}, which is ${release === 'nothing' ? 'not there' : 'no folder'}`);
    return { state: 'read', artifact, sha: null };
}
/** Why it cannot be, or null when the link points to `release`. */
async function pointTo(release, current) {
    if ((await kindOf(release)) !== 'folder')
        return `there is no folder ${release}`;
    const kind = await kindOf(current);
    if (kind !== 'link' && kind !== 'nothing')
        return `${current} is there and is not a symbolic link`;
    const folder = (0,external_node_path_.dirname)(current);
    const stem = `.${(0,external_node_path_.basename)(current)}.ops-`;
    for (const name of await (0,promises_.readdir)(folder)) {
        // Left by a process that was killed between the two steps below.
        if (name.startsWith(stem) && (await kindOf((0,external_node_path_.join)(folder, name))) === 'link')
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
    }
    const next = (0,external_node_path_.join)(folder, stem + (0,external_node_crypto_.randomBytes)(6).toString('hex'));
    await (0,promises_.symlink)(release, next);
    try {
        // rename(2) replaces the link in one step: there is no moment without one.
        await (0,promises_.rename)(next, current);
    }
    catch (error) {
        await (0,promises_.unlink)(next);
        throw error;
    }
    await flush(folder);
    return null;
}
/** Lets the rename outlive a power cut. Some file systems know no such thing for folders, and lose nothing. */
async function flush(folder) {
    const handle = await (0,promises_.open)(folder, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(error.code ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}
/** Folders only, never what a link leads to. */
async function removeOld(releases, old, signal) {
    const removed = [];
    for (const name of old.filter(adapters_artifact/* isFolderName */.OB)) {
        if (signal.aborted)
            break;
        if ((await kindOf((0,external_node_path_.join)(releases, name))) !== 'folder')
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)(releases, name), { recursive: true, force: true });
        removed.push(name);
    }
    return removed;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/remote-script.js
/**
 * What is run on the machine that serves, by its `sh`: POSIX, fixed, with values only as arguments. Answers are lines that begin with the
 * first argument, a number that nobody can guess, because a login shell may print lines of its own; the last one is `end`. Every step
 * that was taken ends with exit code 0: another one means that the connection or the shell failed.
 *
 * Arguments: the mark, the folder of releases, the link, then what the verb needs. No backslash is in it: not every login shell keeps
 * one in quotes.
 */
const BEGIN = `
set -u
mark=$1 releases=$2 current=$3
shift 3
say() { printf '%s
' "$mark $*"; }
done_() { say end; exit 0; }
stop() { say "$@"; done_; }
[ -d "$releases" ] && [ -r "$releases" ] && [ -x "$releases" ] || stop unknown "there is no folder $releases that can be read"
parent=\${current%/*}
[ -d "\${parent:-/}" ] && [ -x "\${parent:-/}" ] || stop unknown "there is no folder \${parent:-/}"
root=$(cd "$releases" && pwd -P) || stop unknown "$releases cannot be entered"
look() {
  serving= why=
  if [ ! -L "$current" ]; then
    [ ! -e "$current" ] || why="$current is not a symbolic link"
    return
  fi
  target=$(readlink "$current") || { why="$current cannot be read"; return; }
  case $target in /*) ;; *) target=\${parent}/$target ;; esac
  target=\${target%/}
  above=$(cd "\${target%/*}/" 2>/dev/null && pwd -P) || above=
  if [ "$above" != "$root" ]; then why="$current points to $target, which is not a release in $releases"; return; fi
  if [ -L "$target" ] || [ ! -d "$target" ]; then why="$current points to $target, which is not there or no folder"; return; fi
  serving=\${target##*/}
}
`;
const REMOTE_CURRENT = `${BEGIN}
look
[ -z "$why" ] || stop unknown "$why"
[ -n "$serving" ] || stop nothing
stop serves "$serving"
`;
const REMOTE_HAS = `${BEGIN}
[ -d "$releases/$1" ] && [ ! -L "$releases/$1" ] && stop yes
stop no
`;
/** Arguments: the artifact, a name for the new link beside the old one, and what reloads. */
const REMOTE_POINT = `${BEGIN}
release=$releases/$1 next=\${parent}/$2
shift 2
[ -d "$release" ] && [ ! -L "$release" ] || stop refused "there is no folder $release"
if [ -e "$current" ] && [ ! -L "$current" ]; then stop refused "$current is there and is not a symbolic link"; fi
for old in "\${next%-*}"-*; do [ ! -L "$old" ] || rm -f "$old"; done
ln -s "$release" "$next" || stop refused "no link can be made in \${parent:-/}"
# Without -T (GNU, busybox) or -h (BSD) the link would be moved into the folder that the old one points to.
mv -fT "$next" "$current" 2>/dev/null || mv -fh "$next" "$current" 2>/dev/null || { rm -f "$next"; stop refused "mv knows neither -T nor -h here, or may not replace $current"; }
[ "$(readlink "$current")" = "$release" ] || stop refused "$current does not point to $release after the switch"
sync -d "\${parent:-/}" >/dev/null 2>&1
if [ $# -gt 0 ]; then
  "$@" </dev/null
  code=$?
  [ "$code" -eq 0 ] || stop reload "$code"
fi
stop switched
`;
/** Arguments: the names of what goes. */
const REMOTE_PRUNE = `${BEGIN}
look
[ -z "$why" ] || stop refused "$why"
[ -n "$serving" ] || stop refused "$current is not there"
for name in "$@"; do
  release=$releases/$name
  [ -d "$release" ] && [ ! -L "$release" ] && [ "$name" != "$serving" ] || continue
  rm -rf "$release" && say removed "$name"
done
done_
`;

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/remote-releases.js






/** Releases on another machine, by the system's ssh. A connection that failed is never read as "not there". */
function remoteReleases({ releases, current, reload = [] }, ssh) {
    const folder = releases.replace(/(?<=.)\/+$/, '');
    const ask = async (script, args, limits, values = {}) => {
        const mark = `ops:${(0,external_node_crypto_.randomBytes)(12).toString('hex')}`;
        return answerOf(await ssh.run(script, [mark, folder, current, ...args], values, limits), mark);
    };
    return {
        async current(signal) {
            const answer = await ask(REMOTE_CURRENT, [], { signal });
            if (answer.state === 'none')
                return { state: 'unknown', why: answer.result.why };
            if (answer.word === 'nothing')
                return { state: 'read', artifact: null, sha: null };
            if (answer.word === 'serves' && (0,adapters_artifact/* isFolderName */.OB)(answer.text))
                return { state: 'read', artifact: answer.text, sha: null };
            const inPlace = notALink(current);
            if (answer.word === 'unknown' && answer.text === inPlace.why)
                return inPlace;
            return { state: 'unknown', why: answer.word === 'unknown' ? answer.text : `${current} points to what is no release` };
        },
        async has(artifact, signal) {
            if (!(0,adapters_artifact/* isFolderName */.OB)(artifact))
                return 'no';
            const answer = await ask(REMOTE_HAS, [artifact], { signal });
            return answer.state === 'answered' && (answer.word === 'yes' || answer.word === 'no') ? answer.word : 'unknown';
        },
        async point(artifact, { signal, timeoutMs, values }) {
            if (!(0,adapters_artifact/* isFolderName */.OB)(artifact))
                return failed(`\`${artifact}\` cannot be the name of a release's folder`);
            const next = `.${(0,posix_.basename)(current)}.ops-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
            const answer = await ask(REMOTE_POINT, [artifact, next, ...reload], { signal, timeoutMs }, values);
            if (answer.state === 'none')
                return answer.result;
            if (answer.word === 'switched')
                return { state: 'done', output: '' };
            if (answer.word !== 'reload')
                return failed(answer.text);
            const why = `the link was switched, and the reload failed: exit code ${answer.text}`;
            return { state: 'failed', transient: answer.text === '75', why };
        },
        async prune(old, signal) {
            const answer = await ask(REMOTE_PRUNE, old.filter(adapters_artifact/* isFolderName */.OB), { signal, timeoutMs: CLEANUP_TIMEOUT_MS });
            if (answer.state === 'none')
                return answer.result;
            return answer.word === 'refused' || answer.word === 'unknown'
                ? failed(answer.text)
                : { state: 'done', output: answer.removed.join('\n') };
        },
    };
}
function answerOf(end, mark) {
    if (end.result.state !== 'done')
        return { state: 'none', result: end.result };
    const said = end.stdout.text
        .split('\n')
        .filter((line) => line.startsWith(`${mark} `))
        .map((line) => line.slice(mark.length + 1));
    if (said.at(-1) !== 'end') {
        const result = {
            state: 'failed',
            transient: false,
            why: `the other machine gave no answer that can be read ${whyOf(end.result)}`.trim(),
        };
        return { state: 'none', result };
    }
    const removed = said.filter((line) => line.startsWith('removed ')).map((line) => line.slice('removed '.length));
    const last = said.at(-2) ?? '';
    const [word = ''] = last.split(' ', 1);
    return { state: 'answered', word, text: last.slice(word.length + 1), removed };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/shell-quote.js
/**
 * One word for a POSIX shell, whatever is in it: in single quotes, where nothing has a meaning but the quote itself (POSIX 2.2.2).
 * Throws for NUL, which no argument can hold.
 */
function shellQuote(word) {
    if (word.includes('\0'))
        throw new TypeError('An argument cannot hold NUL.');
    return `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/ssh.js







const CONNECT_SECONDS = 10;
/** ssh(1): 255 is an error of ssh itself; everything else is the remote command's. */
const SSH_FAILED = 255;
/** The machine was reached and did not let us in, or is not the one that is known. */
const LASTING = /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|Permission denied \(|Load key .*(invalid|error)/;
/** How lines of an answer begin, see `remote-script.ts`. */
const ANSWER = /^ops:[0-9a-f]{24} /;
/** The system's `ssh` with nothing of the user's own configuration. */
function openSsh(config, deps) {
    return {
        async run(script, args, values, limits) {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(deps.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'ops-ssh-'));
            try {
                const argv = await sshArgv(config, deps, folder);
                const command = ['sh', '-c', script, 'ops', ...args].map(shellQuote).join(' ');
                // Answers are for us, the rest of what the other machine prints is for people.
                const print = (line) => void (ANSWER.test(line) || deps.print(line));
                return unreached(await runCommand({ ...deps, print }, [...argv, command], values, limits));
            }
            catch (error) {
                const result = { state: 'failed', transient: false, why: (0,errors/* messageOf */.bD)(error) };
                return { result, code: null, stdout: { text: '', isWhole: false }, text: '' };
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
function unreached(end) {
    if (end.code !== SSH_FAILED || end.result.state !== 'failed')
        return end;
    const transient = !LASTING.test(end.result.why);
    return { ...end, result: { ...end.result, transient, why: `ssh could not connect, or lost the connection (${end.result.why})` } };
}
/**
 * The program and its arguments up to the remote command. Never asks, never trusts a host that is not known. `folder` is private and
 * short-lived. ssh takes the first value of an option that is given twice, so ours are first. Throws a ConfigurationError for a key that
 * is not there.
 */
async function sshArgv(config, deps, folder) {
    const { host, port = 22, user, known_hosts: lines, known_hosts_file: file, options = [] } = config;
    let hosts = file === undefined ? null : (0,external_node_path_.resolve)(deps.workspace, file);
    if (lines !== undefined) {
        hosts = (0,external_node_path_.join)(folder, 'known_hosts');
        await (0,promises_.writeFile)(hosts, `${lines.trim()}\n`, { mode: 0o600 });
    }
    const key = await keyFile(config, deps, folder);
    const set = [
        'BatchMode=yes',
        'StrictHostKeyChecking=yes',
        // ssh splits this option at white space and expands % in it.
        `UserKnownHostsFile="${hosts ?? ''}"`.replaceAll('%', '%%'),
        'GlobalKnownHostsFile=none',
        'UpdateHostKeys=no',
        `ConnectTimeout=${CONNECT_SECONDS}`,
        'ServerAliveInterval=5',
        'ServerAliveCountMax=3',
        'LogLevel=ERROR',
        'ClearAllForwardings=yes',
        'ControlPath=none',
        ...(key === null ? [] : ['IdentitiesOnly=yes', `IdentityFile="${key.replaceAll('%', '%%')}"`]),
        ...options,
    ];
    return [
        ...['ssh', '-F', 'none', '-a', '-x', '-T', '-p', `${port}`],
        ...(user === undefined ? [] : ['-l', user]),
        ...set.flatMap((option) => ['-o', option]),
        ...['--', host],
    ];
}
async function keyFile({ key_file: file, key_env: variable }, deps, folder) {
    if (file !== undefined)
        return (0,external_node_path_.resolve)(deps.workspace, file);
    if (variable === undefined)
        return null;
    const value = childEnv({ ...deps, passEnv: [] }, {})[variable]?.trim() ?? '';
    const pem = value.startsWith('-----BEGIN') ? value : Buffer.from(value, 'base64').toString('latin1').trim();
    if (!pem.startsWith('-----BEGIN')) {
        const message = value === '' ? `The variable ${variable} is not set.` : `The variable ${variable} holds no private key.`;
        throw new errors/* ConfigurationError */.j1({ place: 'symlink.ssh.key_env', message, remedy: `Add ${variable}=BASE64 of the key to \`deploy-env\`.` });
    }
    const path = (0,external_node_path_.join)(folder, 'key');
    await (0,promises_.writeFile)(path, `${pem}\n`, { mode: 0o600 });
    return path;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/symlink.js





/**
 * A folder with a folder for each release, and a link to the one that serves: here, or on another machine over SSH. Nothing is uploaded:
 * a release is there under its name when its deploy begins, complete.
 */
function symlinkAdapter(config, deps) {
    const releases = config.ssh === undefined ? releaseFolder(config, deps) : remoteReleases(config, openSsh(config.ssh, deps));
    const point = (context) => {
        const { signal, timeoutMs } = context;
        if (signal.aborted)
            return Promise.resolve({ state: 'interrupted', why: 'it was stopped before it began' });
        const { artifact = '', previous = null, sha = null, deploymentId = null, attempt = 1 } = valuesOf(context);
        return releases.point(artifact, { signal, timeoutMs, values: { artifact, previous, sha, deploymentId, attempt } });
    };
    return {
        name: 'symlink',
        async prepare({ artifact, signal }) {
            const there = await releases.has(artifact, signal);
            if (there === 'yes')
                return { state: 'done', output: '' };
            if (there === 'no')
                return failed(`there is no folder ${config.releases}/${artifact}`);
            return { state: 'failed', transient: true, why: `${config.releases} cannot be read` };
        },
        switchTo: point,
        rollback: point,
        current: (signal) => releases.current(signal),
        verify: null,
        probeTarget: null,
        has: (artifact, signal) => releases.has(artifact, signal),
        cleanup: (keep, old, signal) => releases.prune(old.filter((one) => !keep.includes(one)), signal),
    };
}
const HOST = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,252}[A-Za-z0-9])?$|^[0-9a-fA-F:.]{2,45}(%[A-Za-z0-9._-]{1,20})?$/;
const USER = /^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,63}$/;
/** What never gives way: whom we talk to, and that nobody is asked. */
const OURS = /^(batchmode|stricthostkeychecking|userknownhostsfile|globalknownhostsfile|knownhostscommand|verifyhostkeydns|updatehostkeys|nohostauthenticationforlocalhost)[= ]/i;
/** What is wrong with the configuration and no schema says; places are keys below the environment. */
function symlinkProblems({ releases, current, reload, ssh }) {
    const problems = [];
    const refuse = (key, message, remedy) => void problems.push({ place: `symlink.${key}`, message, remedy });
    for (const [key, path] of [
        ['releases', releases],
        ['current', current],
    ]) {
        if (hasControl(path) || path === '')
            refuse(key, 'is no path.', 'Name a folder, such as `/srv/app/releases`.');
        else if (ssh !== undefined && !path.startsWith('/'))
            refuse(key, `\`${path}\` is not absolute.`, 'On another machine paths begin with `/`.');
        else if (path.split('/').includes('..'))
            refuse(key, `\`${path}\` goes up with \`..\`.`, 'Write the path that it comes to.');
        else if (/^[./]*$/.test(path))
            refuse(key, `\`${path}\` cannot be it.`, 'Name a path below it.');
    }
    const [inside, link] = [releases.replace(/\/+$/, ''), current.replace(/\/+$/, '')];
    if (link !== current)
        refuse('current', 'ends in `/`.', 'Remove it: the link is meant, not what it points to.');
    if (link !== '' && (link === inside || link.startsWith(`${inside}/`)))
        refuse('current', 'lies in the folder of the releases.', 'Put the link beside it.');
    if (reload?.some((word) => word.includes('\0')) || reload?.[0] === '')
        refuse('reload', 'is no program.', 'Write `[nginx, -s, reload]`.');
    return ssh === undefined ? problems : [...problems, ...sshProblems(ssh)];
}
function sshProblems({ host, port, user, key_file, key_env, known_hosts, known_hosts_file, options = [] }) {
    const problems = [];
    const refuse = (key, message, remedy) => void problems.push({ place: `symlink.ssh.${key}`.replace(/\.$/, ''), message, remedy });
    if (!HOST.test(host))
        refuse('host', `\`${host}\` is no host.`, 'Give a name or an address alone; user and port have keys of their own.');
    if (user !== undefined && !USER.test(user))
        refuse('user', `\`${user}\` is no user.`, 'Give a login name.');
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
        refuse('port', `${port} is no port.`, 'Give 1 to 65535.');
    if (known_hosts === undefined && known_hosts_file === undefined) {
        refuse('', 'needs `known_hosts` or `known_hosts_file`.', 'Add the lines that `ssh-keyscan HOST` prints, once compared with the machine itself.');
    }
    if (known_hosts !== undefined && known_hosts_file !== undefined)
        refuse('known_hosts_file', 'is given beside `known_hosts`.', 'Remove one.');
    if (key_file !== undefined && key_env !== undefined)
        refuse('key_env', 'is given beside `key_file`.', 'Remove one.');
    if (key_env !== undefined && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(key_env))
        refuse('key_env', `\`${key_env}\` is no variable.`, 'Give its name.');
    for (const path of [key_file, known_hosts_file]) {
        if (path !== undefined && (hasControl(path) || path.includes('"')))
            refuse('', `\`${path}\` is no path that ssh takes.`, 'Rename the file.');
    }
    for (const option of options) {
        if (OURS.test(option))
            refuse('options', `\`${option.split(/[= ]/)[0]}\` is not to be changed.`, 'The machine is known by its key, and nobody can be asked.');
        else if (!/^[A-Za-z][A-Za-z0-9]*[= ]./.test(option) || hasControl(option))
            refuse('options', `\`${option}\` is not \`Name=value\`.`, 'Write as for `ssh -o`.');
    }
    return problems;
}
function hasControl(text) {
    return /\p{Cc}/u.test(text);
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/adapters/make-adapter.js





/**
 * The adapter of an environment. Throws one ConfigurationError with everything in the configuration that its schema does not say. No
 * verb of it is ever run with an artifact that `checkArtifact` refuses, wherever that came from: such a one fails for good.
 */
function makeAdapter(config, deps) {
    switch (config.kind) {
        case 'command':
            return guarded(config, commandAdapter(config.commands, deps));
        case 'symlink': {
            const problems = symlinkProblems(config.symlink);
            if (problems.length > 0)
                throw new errors/* ConfigurationError */.j1(problems);
            return guarded(config, symlinkAdapter(config.symlink, deps));
        }
        case 'fly': {
            const problems = flyProblems(config.fly);
            if (problems.length > 0)
                throw new errors/* ConfigurationError */.j1(problems);
            return guarded(config, flyAdapter(config.fly, deps));
        }
        default: {
            const never = config;
            throw new TypeError(`Unknown adapter: ${JSON.stringify(never)}`);
        }
    }
}
function guarded(config, adapter) {
    const checked = (verb) => async (context) => {
        const refusal = (0,adapters_artifact/* artifactRefusal */.jz)(config, context.artifact);
        return refusal === null ? verb(context) : { state: 'failed', transient: false, why: refusal };
    };
    return {
        ...adapter,
        prepare: checked(adapter.prepare),
        switchTo: checked(adapter.switchTo),
        rollback: checked(adapter.rollback),
        verify: adapter.verify === null ? null : checked(adapter.verify),
        probeTarget: adapter.probeTarget === null ? null : checked(adapter.probeTarget),
        has: async (artifact, signal) => ((0,adapters_artifact/* artifactRefusal */.jz)(config, artifact) === null ? adapter.has(artifact, signal) : 'no'),
    };
}


/***/ }),

/***/ 21447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);



/** The bytes of the configuration in the checkout; null where there is none. Throws a ConfigurationError for one that cannot be read. */
function readConfigFile(workspace, config) {
    if (config === '')
        return null;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, config));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({ place: 'input `config`', message: `\`${config}\` could not be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}` });
    }
}


/***/ }),

/***/ 63997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ artifactProblem),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _core_config_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30372);

/** A digest, a release, a deployment id, an image with its tag or digest. No white space and nothing that a shell reads. */
const ARTIFACT = /^[A-Za-z0-9][A-Za-z0-9._:@/+~=%-]{0,399}$/;
const DIGEST = /(?:^|@)(sha256:[0-9a-f]{64})$/i;
/** Names that stand for something else tomorrow. */
const MOVING = /^(?:refs\/.*|head|main|master|trunk|develop|latest)$|:latest$/i;
/** What cannot be the id of an artifact, said of the input `name`; null for one that can. */
function artifactProblem(name, text) {
    const place = `input \`${name}\``;
    if (MOVING.test(text)) {
        const remedy = 'Give an id that never changes: a digest, a release, a deployment id. Never a branch.';
        return { place, message: `${(0,_core_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text)} means something else tomorrow.`, remedy };
    }
    if (ARTIFACT.test(text) && !text.split('/').some((part) => part === '' || /^\.+$/.test(part)))
        return null;
    const remedy = 'It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.';
    return { place, message: `${(0,_core_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text)} cannot be the id of an artifact.`, remedy };
}
/** `sha256:…` of an artifact that is one, or ends in one; else null. */
function digestOf(artifact) {
    return DIGEST.exec(artifact)?.[1]?.toLowerCase() ?? null;
}


/***/ }),

/***/ 1338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ loadDeploy)
});

// UNUSED EXPORTS: checkDeployFile

// EXTERNAL MODULE: ./build/core/config/problems.js
var config_problems = __webpack_require__(56985);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/adapters/artifact.js
var artifact = __webpack_require__(69387);
// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(30372);
// EXTERNAL MODULE: ./build/core/inputs.js + 1 modules
var inputs = __webpack_require__(80919);
// EXTERNAL MODULE: ./build/core/config/schema.js + 3 modules
var schema = __webpack_require__(90221);
// EXTERNAL MODULE: ./build/core/config/yaml.js + 3 modules
var yaml = __webpack_require__(66250);
;// CONCATENATED MODULE: ./build/schemas/deploy.schema.json
const deploy_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Deploys of a repository","description":"How deploy-with-rollback deploys to each environment, proves it and undoes it. The file is .github/ops/deploy.yml.","examples":[{"version":1,"environments":{"staging":{"commands":{"switch":"./deploy.sh","current":"./current.sh"},"probes":".github/ops/health.yml#api"}}}],"type":"object","required":["version","environments"],"additionalProperties":false,"properties":{"version":{"title":"Version of the format","description":"The version of this file\'s format. There is one: 1.","examples":[1],"const":1},"environments":{"title":"Environments","description":"By name, as GitHub knows the environment; upper and lower case are the same.","examples":[{"staging":{"commands":{"switch":"./deploy.sh"}}}],"type":"object","minProperties":1,"maxProperties":100,"additionalProperties":{"$ref":"#/$defs/environment"}}},"$defs":{"duration":{"type":["string","number"]},"command":{"type":["string","array"],"minLength":1,"maxLength":20000,"minItems":1,"maxItems":200,"items":{"type":"string","maxLength":20000},"errorMessage":"Write a script for bash as text, or a program and its arguments as a list.","prefixItems":[{"type":"string","minLength":1,"maxLength":4000}]},"environment":{"type":"object","additionalProperties":false,"properties":{"adapter":{"title":"Adapter","description":"How it is deployed: by commands of your own, by switching a symbolic link, or by flyctl.","examples":["symlink"],"default":"command","enum":["command","symlink","fly"],"errorMessage":"`helm`, `kubectl`, `compose` and `vercel` come in a later version."},"commands":{"title":"Commands","description":"Of the adapter command: scripts that bash runs, or programs with their arguments. Values come only in the environment: OPS_ARTIFACT, OPS_PREVIOUS_ARTIFACT, OPS_ENV and others.","examples":[{"switch":"./deploy.sh","current":"./current.sh"}],"type":"object","minProperties":1,"additionalProperties":false,"properties":{"prepare":{"title":"Prepare","description":"Fetches and checks the artifact before anything is switched. It changes nothing that serves.","examples":["./fetch.sh"],"$ref":"#/$defs/command"},"switch":{"title":"Switch","description":"Makes OPS_ARTIFACT what serves. It may be run twice. Also the input deploy-command.","examples":["./deploy.sh",["node","scripts/deploy.mjs"]],"$ref":"#/$defs/command"},"current":{"title":"Current","description":"Prints what serves, as {\\"artifact\\": \\"v2\\"} or as a plain line. Also the input current-command.","examples":["./current.sh"],"$ref":"#/$defs/command"},"rollback":{"title":"Rollback","description":"Makes OPS_ARTIFACT, a version that was verified before, what serves again. Without it: switch. Also the input rollback-command.","examples":["./rollback.sh"],"$ref":"#/$defs/command"},"verify":{"title":"Verify","description":"Exits 0 if OPS_ARTIFACT serves and is well, 1 if not, 75 if that cannot be told. Also the input verify-command.","examples":["./verify.sh"],"$ref":"#/$defs/command"},"probe-target":{"title":"Probe target","description":"Exits 0 if OPS_ARTIFACT, which does not serve yet, is well. It is asked before a rollback, and before the switch of a blue-green deploy.","examples":["./probe-idle.sh"],"$ref":"#/$defs/command"},"cleanup":{"title":"Clean up","description":"Removes old artifacts. OPS_KEEP has those that have to stay, a line each.","examples":["./cleanup.sh"],"$ref":"#/$defs/command"}}},"symlink":{"title":"Symbolic link","description":"Of the adapter symlink: the folder of the releases and the link to the one that serves.","examples":[{"releases":"/srv/app/releases","current":"/srv/app/current","reload":["nginx","-s","reload"]}],"$ref":"#/$defs/symlink"},"fly":{"title":"Fly.io","description":"Of the adapter fly: the app whose image is switched.","examples":[{"app":"shop"}],"$ref":"#/$defs/fly"},"pass_env":{"title":"Variables passed on","description":"Variables that commands get although they are taken from them: tokens, and what begins with ACTIONS_.","examples":[["GITHUB_TOKEN"]],"type":"array","minItems":1,"maxItems":50,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"It must be the name of an environment variable."}},"probes":{"title":"Probes","description":"What proves that the artifact serves and is well: a health file (FILE or FILE#TARGET), a URL, or a list of URLs or of targets as a health file has them. Without probes a deploy is unverified, and can never be rolled back to.","examples":[".github/ops/health.yml#api",["https://shop.example.com/health"]],"anyOf":[{"type":"string","minLength":1,"maxLength":4000},{"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","minLength":1,"maxLength":4000}},{"type":"array","minItems":1,"maxItems":100,"items":{"type":"object"}}],"errorMessage":"Write `FILE#TARGET`, a URL, a list of URLs, or a list of targets as in a health file."},"verify":{"title":"Verification","description":"How often it is looked at, and how many looks decide; or none, where nothing can prove it.","examples":[{"interval":"100ms","failures":3,"successes":3,"soak":"2s"},"none"],"anyOf":[{"const":"none"},{"$ref":"#/$defs/verification"}],"errorMessage":"Write `none`, or a mapping of `interval`, `failures`, `successes`, `soak` and `grace`."},"verify_reason":{"title":"Reason for no verification","description":"Why nothing can prove it. Needed with verify: none; it stands in every report.","examples":["A batch job without an address"],"type":"string","minLength":1,"maxLength":500,"pattern":"\\\\S","patternErrorMessage":"Write a sentence."},"soak":{"title":"Soak","description":"How long a verified artifact is looked at further before it counts as the last verified one. The same as verify.soak.","examples":["10m"],"default":"60s","$ref":"#/$defs/duration"},"timeout":{"title":"Timeout","description":"What bounds preparing, switching and verifying, each.","examples":["20m"],"default":"10m","$ref":"#/$defs/duration"},"rollback_timeout":{"title":"Timeout of the rollback","description":"What bounds a rollback and its verification.","examples":["1m"],"default":"2m","$ref":"#/$defs/duration"},"lock_timeout":{"title":"Timeout of the lock","description":"How long a deploy waits for another one that is running.","examples":["30m"],"default":"15m","$ref":"#/$defs/duration"},"strategy":{"title":"Strategy","description":"Whether all traffic is switched at once, or only after the new version was found well beside the old one (which needs the command probe-target).","examples":["blue-green"],"default":"all-at-once","enum":["all-at-once","blue-green"],"errorMessage":"`canary` comes in a later version."},"on_cancel":{"title":"On cancel","description":"What becomes of a deploy that is cancelled after it began to switch: rolled back, or kept if it can be verified.","examples":["keep"],"default":"rollback","enum":["rollback","keep"]},"windows":{"title":"Deploy windows","description":"When deploys may begin; an empty list for always. A rollback always may. Without the key: always, and for the environment production MON-FRI 09:00-17:00 America/Los_Angeles.","examples":[[{"days":"MON-FRI","from":"09:00","to":"17:00","tz":"America/Los_Angeles"}],[]],"type":"array","maxItems":50,"items":{"$ref":"#/$defs/window"}},"require":{"title":"Requirements","description":"What has to hold before a deploy begins.","examples":[{"staging":"same-artifact","main":"green","approval":true,"secret_alerts":false}],"type":"object","additionalProperties":false,"properties":{"staging":{"title":"Proof of staging","description":"The same artifact was verified in staging, or in the environment that is named.","examples":["same-artifact",{"environment":"preprod"}],"default":false,"anyOf":[{"enum":["same-artifact",false]},{"type":"object","required":["environment"],"additionalProperties":false,"properties":{"environment":{"title":"Environment","description":"The environment whose ledger has the proof.","examples":["preprod"],"type":"string","minLength":1,"maxLength":255}}}],"errorMessage":"Write `same-artifact`, `{ environment: NAME }` or `false`."},"main":{"title":"Green branch","description":"The newest decisive runs of the default branch are green: of every workflow that runs on a push, or of those that are named.","examples":["green",{"workflows":["CI"]}],"default":false,"anyOf":[{"enum":["green",false]},{"type":"object","required":["workflows"],"additionalProperties":false,"properties":{"workflows":{"title":"Workflows","description":"By name or file name.","examples":[["CI","lint.yml"]],"type":"array","minItems":1,"maxItems":20,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":200}},"branch":{"title":"Branch","description":"Another branch than the default one.","examples":["release"],"type":"string","minLength":1,"maxLength":255}}}],"errorMessage":"Write `green`, `{ workflows: [CI] }` or `false`."},"approval":{"title":"Approval","description":"Somebody approved the run: a reviewer of the environment or of ENVIRONMENT-approval, or by gate-reporter.","examples":[true,{"max_age":"4h"}],"default":false,"anyOf":[{"type":"boolean"},{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"max_age":{"title":"Maximum age","description":"How long an approval counts.","examples":["4h"],"default":"60m","$ref":"#/$defs/duration"},"environment":{"title":"Environment","description":"The environment whose reviewers approve.","examples":["release-approval"],"type":"string","minLength":1,"maxLength":255},"app":{"title":"App","description":"Slug of the GitHub App that gate-reporter has the token of. An approval in a status counts only from it; without it any workflow of the repository can forge one.","examples":["acme-gates"],"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9-]{0,99}$","errorMessage":"Write the slug of the App, as in its address: `acme-gates`."}}}],"errorMessage":"Write `true`, `false`, or a mapping of `max_age`, `environment` and `app`."},"secret_alerts":{"title":"Secret alerts","description":"No secret-scanning alert of the repository is open. It takes the token of an App.","examples":[true],"default":false,"type":"boolean"}}},"keep":{"title":"Keep","description":"Verified releases that cleaning up leaves. What serves and the one to go back to are never removed.","examples":[10],"default":5,"type":"integer","minimum":1,"maximum":1000},"url":{"title":"Address","description":"Where people find the environment; GitHub links it.","examples":["https://shop.example.com"],"type":"string","minLength":1,"maxLength":2000,"pattern":"^https?://[^\\\\s]+$","patternErrorMessage":"It begins with `https://` or `http://`."},"issue":{"title":"Issue","description":"The issue that calls somebody when a deploy was halted or a rollback failed.","examples":[{"labels":["incident"],"assignees":["ana"]}],"type":"object","additionalProperties":false,"properties":{"labels":{"title":"Labels","description":"Labels of the issue.","examples":[["incident"]],"type":"array","maxItems":20,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":50}},"assignees":{"title":"Assignees","description":"Logins of people whom it is assigned to.","examples":[["ana"]],"type":"array","maxItems":10,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,98}$","patternErrorMessage":"It must be a login, without `@`."}}}}}},"verification":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"interval":{"title":"Interval","description":"How often it is looked at.","examples":["100ms"],"default":"1s","$ref":"#/$defs/duration"},"failures":{"title":"Failures","description":"Bad looks in a row that make it fail. One that no further look can change is enough by itself.","examples":[3],"default":3,"type":"integer","minimum":1,"maximum":100},"successes":{"title":"Successes","description":"Good looks in a row that make it verified.","examples":[3],"default":3,"type":"integer","minimum":1,"maximum":100},"soak":{"title":"Soak","description":"How long it is looked at further.","examples":["2s"],"default":"60s","$ref":"#/$defs/duration"},"grace":{"title":"Grace","description":"How long after the switch bad looks do not count that may still change. Without it: 10s, and 0s with the adapter symlink.","examples":["30s"],"$ref":"#/$defs/duration"}}},"window":{"type":"object","required":["days","from","to","tz"],"additionalProperties":false,"properties":{"days":{"title":"Days","description":"Days on which it opens, in English: MON-FRI, SAT,SUN, * for all, or a list of them.","examples":["MON-FRI",["MON","WED"]],"type":["string","array"],"maxLength":100,"minItems":1,"maxItems":7,"items":{"type":"string","minLength":1,"maxLength":20}},"from":{"title":"From","description":"When it opens, local time.","examples":["09:00"],"type":"string","typeErrorMessage":"Write `09:00`, hours and minutes.","minLength":1,"maxLength":10},"to":{"title":"To","description":"When it closes, local time; at or before from it is on the next day, and 24:00 is the end of the day.","examples":["17:00"],"type":"string","typeErrorMessage":"Write `17:00`, hours and minutes.","minLength":1,"maxLength":10},"tz":{"title":"Time zone","description":"An IANA time zone.","examples":["America/Los_Angeles"],"type":"string","minLength":1,"maxLength":100}}},"symlink":{"type":"object","required":["releases","current"],"additionalProperties":false,"properties":{"releases":{"title":"Releases","description":"The folder that has a folder for each artifact.","examples":["/srv/app/releases"],"$ref":"#/$defs/path"},"current":{"title":"Current","description":"The symbolic link to the release that serves.","examples":["/srv/app/current"],"$ref":"#/$defs/path"},"reload":{"title":"Reload","description":"A program and its arguments, run after each switch. No shell reads them.","examples":[["nginx","-s","reload"]],"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":4000}},"ssh":{"title":"SSH","description":"The machine that both are on, where it is another one.","examples":[{"host":"app1.example.com","user":"deploy","key_env":"DEPLOY_KEY","known_hosts_file":".github/ops/known_hosts"}],"$ref":"#/$defs/ssh"}}},"path":{"type":"string","minLength":1,"maxLength":4000,"pattern":"^[^\\\\u0000-\\\\u001f]+$","patternErrorMessage":"It must be one line."},"fly":{"type":"object","required":["app"],"additionalProperties":false,"properties":{"app":{"title":"App","description":"The name of the app.","examples":["shop"],"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,62}$","patternErrorMessage":"It has small letters, digits and `-`."},"image":{"title":"Image","description":"The repository of its images. With it an artifact is sha256:… alone, without it REPOSITORY@sha256:….","examples":["ghcr.io/acme/shop"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[a-z0-9][a-z0-9._:/-]*$","patternErrorMessage":"It is the name of a repository of images, without tag and digest."},"config":{"title":"Configuration","description":"The path of the fly.toml.","examples":["fly.toml"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[^\\\\u0000-\\\\u001f]+$","patternErrorMessage":"It must be one line."},"strategy":{"title":"Strategy of Fly","description":"How flyctl replaces the machines.","examples":["bluegreen"],"enum":["rolling","bluegreen","canary","immediate"]},"wait_timeout":{"title":"Wait timeout","description":"How long flyctl waits for one machine. Without it: as long as the whole deploy may take.","examples":["5m"],"$ref":"#/$defs/duration"},"flyctl":{"title":"flyctl","description":"The program, where it is not flyctl on the PATH.","examples":["/opt/fly/bin/flyctl"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[^\\\\u0000-\\\\u001f]+$","patternErrorMessage":"It must be one line."}}},"ssh":{"type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"title":"Host","description":"The machine\'s name or address.","examples":["app1.example.com"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[A-Za-z0-9\\\\[][A-Za-z0-9.:_%\\\\[\\\\]-]*$","patternErrorMessage":"It must be a host name or an address, without user and port."},"port":{"title":"Port","description":"The port of its sshd.","examples":[2222],"default":22,"type":"integer","minimum":1,"maximum":65535},"user":{"title":"User","description":"Whom to log in as. Without it: what ssh takes.","examples":["deploy"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[A-Za-z0-9_][A-Za-z0-9_.@-]*$","patternErrorMessage":"It must be the name of a user."},"key_file":{"title":"Key file","description":"The file of the private key.","examples":["/run/secrets/deploy_key"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[^\\\\u0000-\\\\u001f]+$","patternErrorMessage":"It must be one line."},"key_env":{"title":"Key variable","description":"The variable that holds the private key, as PEM or as base64 of it: of deploy-env, or of the step.","examples":["DEPLOY_KEY"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"It must be the name of an environment variable."},"known_hosts":{"title":"Known hosts","description":"Lines as in known_hosts. An unknown host is never trusted, so this or known_hosts_file is needed.","examples":["app1.example.com ssh-ed25519 AAAA…"],"type":"string","minLength":1,"maxLength":100000},"known_hosts_file":{"title":"Known hosts file","description":"A file of such lines.","examples":[".github/ops/known_hosts"],"type":"string","minLength":1,"maxLength":4000,"pattern":"^[^\\\\u0000-\\\\u001f]+$","patternErrorMessage":"It must be one line."},"options":{"title":"Options","description":"Further options of ssh -o.","examples":[["ProxyJump=bastion.example.com"]],"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","minLength":3,"maxLength":1000,"pattern":"^[A-Za-z][A-Za-z0-9]*[= ][^\\\\u0000-\\\\u001f]+$","patternErrorMessage":"Write it as `Name=value`."}}}}}}');
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/source.js




/** Keys of later versions. */
const NOT_YET = ['helm', 'kubectl', 'compose', 'vercel', 'steps', 'canary'].map((key) => `environments.*.${key}`);
/** Reads the file. Throws one ConfigurationError with everything in which it is no YAML or breaks the schema. */
function readSource(text, file) {
    const parsed = (0,yaml/* parseYaml */.h)(file, text);
    const problems = (0,schema/* schemaProblems */.I)(parsed, deploy_schema_namespaceObject, NOT_YET);
    if (problems.length > 0)
        throw (0,config_problems/* refusal */.x)(file, problems);
    return { file, text, value: parsed.value, parsed, problems: [] };
}
/** Notes a problem with the value at `path`, or with its key. */
function tell(source, path, message, remedy, part = 'value') {
    source.problems.push({ at: positionOf(source, path, part), message, ...(remedy === undefined ? {} : { remedy }) });
}
/** The place of a path, or of the nearest thing around it that stands in the file. */
function positionOf({ parsed }, path, part) {
    for (let length = path.length; length > 0; length -= 1) {
        const found = parsed.positionOf(path.slice(0, length), length === path.length ? part : 'key');
        if (found !== null)
            return found;
    }
    return { line: 1, column: 1 };
}
/** `file:line:column` of a key's value, as a problem of somebody else's names it. */
function placeOf(source, path) {
    const { line, column } = positionOf(source, path, 'value');
    return `${source.file}:${line}:${column}`;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/durations.js




const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** The least and the most that each duration may be, ms, and how people write that. */
const RANGES = {
    interval: [10, 10 * MINUTE_MS, '10ms to 10m'],
    soak: [0, DAY_MS, '0s to 1d'],
    grace: [0, 60 * MINUTE_MS, '0s to 1h'],
    limit: [100, DAY_MS, '100ms to 1d'],
    wait: [0, DAY_MS, '0s to 1d'],
    age: [MINUTE_MS, 30 * DAY_MS, '1m to 30d'],
};
/** Milliseconds of a duration of the file; null where it is not given, or is wrong, which is told. */
function durationAt(source, path, written, kind) {
    if (written === undefined)
        return null;
    const [least, most, range] = RANGES[kind];
    if (typeof written === 'number') {
        tell(source, path, `${(0,words/* shown */.SP)(String(written))} has no unit.`, `Write ${(0,words/* shown */.SP)(`${written}s`)}: \`ms\`, \`s\`, \`m\`, \`h\` and \`d\` are known.`);
        return null;
    }
    const ms = millisecondsOf(written);
    if (ms !== null && ms >= least && ms <= most)
        return ms;
    const what = ms === null ? 'is not a duration' : 'is out of range';
    tell(source, path, `${(0,words/* shown */.SP)(written)} ${what}.`, `Write one such as \`500ms\`, \`90s\` or \`1h30m\`, from ${range}.`);
    return null;
}
function millisecondsOf(text) {
    try {
        return (0,inputs/* parseDuration */.E9)('duration', text.trim());
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/adapter.js


const KINDS = ['command', 'symlink', 'fly'];
/** The keys that each adapter has to itself. */
const SECTIONS = { command: 'commands', symlink: 'symlink', fly: 'fly' };
const COMMAND_INPUTS = [
    ['deploy-command', 'switch'],
    ['rollback-command', 'rollback'],
    ['current-command', 'current'],
    ['verify-command', 'verify'],
];
/** Tells keys of an adapter that the environment does not use, and a key that its adapter cannot do without. */
function checkAdapter(source, path, file) {
    const kind = file.adapter ?? 'command';
    for (const other of KINDS) {
        const key = SECTIONS[other];
        if (other === kind || file[key] === undefined)
            continue;
        const remedy = file.adapter === undefined ? `Add \`adapter: ${other}\`.` : `Remove it, or write \`adapter: ${other}\`.`;
        tell(source, [...path, key], `\`${key}\` is of the adapter \`${other}\`, and this environment has \`${kind}\`.`, remedy, 'key');
    }
    if (kind !== 'command' && file[SECTIONS[kind]] === undefined) {
        tell(source, [...path, 'adapter'], `The adapter \`${kind}\` needs its key \`${SECTIONS[kind]}\`.`, `Add \`${EXAMPLES[kind]}\`.`);
    }
    checkSsh(source, [...path, 'symlink', 'ssh'], file.symlink?.ssh);
    durationAt(source, [...path, 'fly', 'wait_timeout'], file.fly?.wait_timeout, 'limit');
}
function checkSsh(source, path, ssh) {
    if (ssh === undefined)
        return;
    const { key_file: file, key_env: variable, known_hosts: lines, known_hosts_file: hosts } = ssh;
    if (file !== undefined && variable !== undefined) {
        tell(source, [...path, 'key_env'], 'The private key is given twice.', 'Keep `key_file` or `key_env`.', 'key');
    }
    if (lines !== undefined && hosts !== undefined) {
        tell(source, [...path, 'known_hosts_file'], 'The known hosts are given twice.', 'Keep `known_hosts` or `known_hosts_file`.', 'key');
    }
    if (lines === undefined && hosts === undefined) {
        tell(source, path, 'An unknown host is never trusted.', 'Add `known_hosts` or `known_hosts_file`, with what `ssh-keyscan` prints, checked.', 'key');
    }
}
const EXAMPLES = {
    symlink: 'symlink: { releases: /srv/app/releases, current: /srv/app/current }',
    fly: 'fly: { app: NAME }',
};
/** What the inputs and the file make of the adapter; null where something is missing, which is added to `problems`. */
function adapterOf({ file, source, name }, options, given, needsSwitch, problems) {
    const kind = given('adapter') ? options.adapter : (file.adapter ?? 'command');
    const refuse = (place, message, remedy) => {
        problems.push({ place, message, remedy });
        return null;
    };
    switch (kind) {
        case 'command': {
            const commands = { ...file.commands };
            for (const [input, verb] of COMMAND_INPUTS)
                if (given(input))
                    commands[verb] = options[input];
            // Of another adapter's keys the file has told that theirs is missing.
            const isTold = !given('adapter') && (file.symlink !== undefined || file.fly !== undefined);
            if (needsSwitch && commands.switch === undefined && isTold)
                return null;
            if (needsSwitch && commands.switch === undefined) {
                const place = source === null ? 'input `deploy-command`' : placeOf(source, ['environments', name]);
                return refuse(place, 'There is no command to switch with.', 'Add `commands: { switch: ./deploy.sh }`, or the input `deploy-command`.');
            }
            return { kind, commands };
        }
        case 'symlink':
        case 'fly': {
            const extra = COMMAND_INPUTS.find(([input]) => given(input));
            if (extra !== undefined) {
                return refuse(`input \`${extra[0]}\``, `The adapter \`${kind}\` has no commands.`, 'Remove it, or use the adapter `command`.');
            }
            if (kind === 'symlink' && file.symlink !== undefined)
                return { kind, symlink: file.symlink };
            if (kind === 'fly' && file.fly !== undefined) {
                const { wait_timeout: wait, ...fly } = file.fly;
                return { kind, fly: wait === undefined ? fly : { ...fly, wait_timeout: String(wait) } };
            }
            // For one that the file names, the file has told it.
            if (file.adapter === kind)
                return null;
            return refuse('input `adapter`', `The adapter \`${kind}\` needs the key \`${SECTIONS[kind]}\` in the file.`, `Add \`${EXAMPLES[kind]}\`.`);
        }
        case 'helm':
        case 'kubectl':
        case 'compose':
        case 'vercel':
            return refuse('input `adapter`', `The adapter \`${kind}\` comes in a later version.`, 'Use `command`, `symlink` or `fly`.');
        default: {
            const never = kind;
            throw new TypeError(`Unknown adapter: ${String(never)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/require.js



/** An approval that is older is no answer to the question of today. */
const APPROVAL_AGE_MS = 60 * 60_000;
/** What nobody asks for where there is no file. */
const NOTHING_REQUIRED = { staging: null, main: null, approval: null, secretAlerts: false };
/** What `require` of an environment asks for. */
function requirementsAt(source, path, environment, require) {
    return {
        staging: stagingAt(source, [...path, 'staging'], environment, require.staging),
        main: mainOf(require.main),
        approval: approvalAt(source, [...path, 'approval'], environment, require.approval),
        secretAlerts: require.secret_alerts ?? false,
    };
}
function stagingAt(source, path, environment, staging) {
    if (staging === undefined || staging === false)
        return null;
    const name = staging === 'same-artifact' ? 'staging' : staging.environment;
    if (name.toLowerCase() === environment.toLowerCase()) {
        tell(source, path, `${(0,words/* shown */.SP)(environment)} cannot be the proof of itself.`, 'Name another environment: `staging: { environment: NAME }`.');
    }
    return name;
}
function mainOf(main) {
    if (main === undefined || main === false)
        return null;
    return main === 'green' ? { branch: null, workflows: null } : { branch: main.branch ?? null, workflows: main.workflows };
}
function approvalAt(source, path, environment, approval) {
    if (approval === undefined || approval === false)
        return null;
    const { max_age: maxAge, environment: name, app = null } = approval === true ? {} : approval;
    return {
        // The job that waits for people has an environment of its own, so that it holds up no queue.
        environments: name === undefined ? [`${environment}-approval`, environment] : [name],
        maxAgeMs: durationAt(source, [...path, 'max_age'], maxAge, 'age') ?? APPROVAL_AGE_MS,
        app,
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/verification.js


/** Reads `verify`, `verify_reason` and `soak` of an environment, and tells where they contradict each other or its probes. */
function verificationAt(source, path, environment) {
    const { verify, verify_reason: reason, soak, probes, commands } = environment;
    const at = [...path, 'verify'];
    const own = durationAt(source, [...path, 'soak'], soak, 'soak');
    if (verify === 'none') {
        if (reason === undefined)
            tell(source, at, '`verify: none` needs a reason.', 'Add `verify_reason: TEXT`: it stands in every report.');
        if (probes !== undefined) {
            tell(source, at, '`verify: none` says that nothing can prove a deploy, and there are `probes`.', 'Keep one of the two.');
        }
        if (commands?.verify !== undefined) {
            tell(source, at, '`verify: none` says that nothing can prove a deploy, and there is `commands.verify`.', 'Keep one of the two.');
        }
        const nothing = { intervalMs: null, failures: null, successes: null, graceMs: null, soakMs: own };
        return { ...nothing, proof: { required: false, reason: reason ?? '' } };
    }
    if (reason !== undefined) {
        tell(source, [...path, 'verify_reason'], '`verify_reason` is for `verify: none`.', 'Remove it, or add `verify: none`.', 'key');
    }
    const { interval, failures = null, successes = null, soak: inner, grace } = verify ?? {};
    if (inner !== undefined && soak !== undefined) {
        tell(source, [...path, 'soak'], '`soak` is given twice.', 'Keep one: the other is in `verify`.', 'key');
    }
    return {
        intervalMs: durationAt(source, [...at, 'interval'], interval, 'interval'),
        failures,
        successes,
        graceMs: durationAt(source, [...at, 'grace'], grace, 'grace'),
        soakMs: durationAt(source, [...at, 'soak'], inner, 'soak') ?? own,
        proof: { required: true },
    };
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/gates/window.js
var gates_window = __webpack_require__(7943);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/windows.js



/** Of the environment production, where the file says nothing: the hours in which somebody is there to help. */
const OFFICE_HOURS = { days: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 17 * 60, tz: 'America/Los_Angeles' };
/** What holds where `windows` is not given. */
function defaultWindows(environment) {
    return environment.toLowerCase() === 'production' ? [OFFICE_HOURS] : [];
}
/** The windows of the file, compiled; what is wrong with them is told. */
function windowsAt(source, path, windows) {
    return windows.map((window, index) => windowAt(source, [...path, index], window));
}
function windowAt(source, path, window) {
    const written = [window.days].flat().join(',');
    const days = (0,gates_window/* parseDays */.bs)(written);
    if (days === null) {
        tell(source, [...path, 'days'], `${(0,words/* shown */.SP)(written)} names no days.`, 'Write `MON-FRI`, `SAT,SUN` or `*`: three letters each.');
    }
    const from = timeAt(source, [...path, 'from'], window.from);
    const to = timeAt(source, [...path, 'to'], window.to);
    if (from === DAY_MINUTES)
        tell(source, [...path, 'from'], '`24:00` is the end of a day.', 'Write `00:00`, and the day after.');
    else if (from !== null && from === to) {
        tell(source, [...path, 'to'], 'It opens and closes at the same time.', 'For a whole day write `00:00` and `24:00`.');
    }
    // `EST` and its like are known too, and do not follow the clocks of the place.
    if (!(0,gates_window/* isTimeZone */.kQ)(window.tz) || !/^(UTC|[A-Za-z]+\/.+)$/.test(window.tz)) {
        tell(source, [...path, 'tz'], `${(0,words/* shown */.SP)(window.tz)} is not a time zone.`, 'Write one of the IANA list, such as `Europe/Berlin` or `UTC`.');
    }
    return { days: days ?? [], fromMinute: from ?? 0, toMinute: to ?? 0, tz: window.tz };
}
const DAY_MINUTES = 1_440;
function timeAt(source, path, text) {
    const minute = (0,gates_window/* parseTime */.pe)(text);
    if (minute === null)
        tell(source, path, `${(0,words/* shown */.SP)(text)} is not a time of day.`, 'Write `09:00` or `17:30`, at most `24:00`.');
    return minute;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/environment-file.js





/** Compiles an environment of the file; what is wrong is told. */
function readEnvironment(source, name) {
    const path = ['environments', name];
    const file = source.value.environments[name] ?? {};
    const { timeout, rollback_timeout: rollbackTimeout, lock_timeout: lockTimeout, windows, require } = file;
    checkAdapter(source, path, file);
    return {
        name,
        file,
        source,
        verification: verificationAt(source, path, file),
        timeoutMs: durationAt(source, [...path, 'timeout'], timeout, 'limit'),
        rollbackTimeoutMs: durationAt(source, [...path, 'rollback_timeout'], rollbackTimeout, 'limit'),
        lockTimeoutMs: durationAt(source, [...path, 'lock_timeout'], lockTimeout, 'wait'),
        strategy: file.strategy ?? null,
        onCancel: file.on_cancel ?? null,
        gates: {
            environment: name,
            windows: windows === undefined ? defaultWindows(name) : windowsAt(source, [...path, 'windows'], windows),
            ...(require === undefined ? NOTHING_REQUIRED : requirementsAt(source, [...path, 'require'], name, require)),
        },
    };
}
/** An environment of which no file says anything. */
function withoutFile(name) {
    const verification = {
        intervalMs: null,
        failures: null,
        successes: null,
        graceMs: null,
        soakMs: null,
        proof: { required: true },
    };
    const times = { timeoutMs: null, rollbackTimeoutMs: null, lockTimeoutMs: null };
    const gates = { environment: name, windows: defaultWindows(name), ...NOTHING_REQUIRED };
    return { name, file: {}, source: null, verification, ...times, strategy: null, onCancel: null, gates };
}

// EXTERNAL MODULE: ./build/core/config/closest.js
var closest = __webpack_require__(96850);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/environment-name.js



const MOST_TOLD = 10;
/**
 * The key of the environment in the file. GitHub and the ledger do not tell upper from lower case, so neither does the file. null where it
 * has none, which is added to `problems` with the names that there are.
 */
function findEnvironment({ value, file }, name, problems) {
    const names = Object.keys(value.environments);
    const found = names.find((one) => one.toLowerCase() === name.toLowerCase());
    if (found !== undefined)
        return found;
    const guess = (0,closest/* closest */.k)(name, names);
    const some = (0,words/* listed */.KE)(names.slice(0, MOST_TOLD), 'and');
    const known = `Known: ${some}${names.length > MOST_TOLD ? ' and others' : ''}.`;
    problems.push({
        place: 'input `environment`',
        message: `There is no environment ${(0,words/* shown */.SP)(name)} in \`${file}\`.`,
        remedy: guess === null ? known : `Did you mean ${(0,words/* shown */.SP)(guess)}? ${known}`,
    });
    return null;
}
/** What cannot be the name of an environment on GitHub; null for one that can. */
function nameProblem(name) {
    if (name.trim() === '')
        return 'must not be empty';
    if (name !== name.trim() || name.length > 255 || /\p{Cc}/u.test(name)) {
        return 'must be one line of at most 255 characters without spaces at its ends';
    }
    return null;
}
/** Tells names that no environment can have, and two that are the same but for case. */
function checkNames(source) {
    const first = new Map();
    for (const name of Object.keys(source.value.environments)) {
        const problem = nameProblem(name);
        if (problem !== null)
            tell(source, ['environments', name], `The name of an environment ${problem}.`, 'Rename it.', 'key');
        const earlier = first.get(name.toLowerCase());
        if (earlier === undefined)
            first.set(name.toLowerCase(), name);
        else {
            const message = `${(0,words/* shown */.SP)(name)} and ${(0,words/* shown */.SP)(earlier)} are the same environment: GitHub does not tell upper from lower case.`;
            tell(source, ['environments', name], message, 'Keep one.', 'key');
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/machine-plan.js

/** GitHub's limits bear one question in five seconds; a file can be read at each look. */
const ABORT_EVERY_MS = { directory: 0, github: 5_000 };
const DEFAULT_INTERVAL_MS = 1_000;
const DEFAULT_LOOKS = 3;
const DEFAULT_GRACE_MS = 10_000;
const DEFAULT_KEEP = 5;
/** Fills in every default: an input that was given wins over the file, and that over the input's default. */
function machinePlanOf(environment, options, given, parts) {
    const { verification, file } = environment;
    const { adapter, strategy, isProbed, ledger } = parts;
    const time = (name, inFile) => given(name) ? options[name] : (inFile ?? options[name]);
    const canVerify = isProbed || (adapter.kind === 'command' && adapter.commands.verify !== undefined);
    return {
        environment: environment.name,
        verify: {
            intervalMs: verification.intervalMs ?? DEFAULT_INTERVAL_MS,
            failures: verification.failures ?? DEFAULT_LOOKS,
            successes: verification.successes ?? DEFAULT_LOOKS,
            // A link is switched at once; whatever else serves has to start first.
            graceMs: verification.graceMs ?? (adapter.kind === 'symlink' ? 0 : DEFAULT_GRACE_MS),
            soakMs: time('soak', verification.soakMs),
        },
        timeoutMs: time('timeout', environment.timeoutMs),
        rollbackTimeoutMs: time('rollback-timeout', environment.rollbackTimeoutMs),
        lockTimeoutMs: time('lock-timeout', environment.lockTimeoutMs),
        onCancel: given('on-cancel') ? options['on-cancel'] : (environment.onCancel ?? options['on-cancel']),
        // Probes of the inputs prove what the file said that nothing could.
        proof: canVerify ? { required: true } : verification.proof,
        strategy,
        keep: file.keep ?? DEFAULT_KEEP,
        abortEveryMs: ABORT_EVERY_MS[ledger],
    };
}
/** The strategy; null for one that cannot be followed, which is added to `problems`. */
function strategyOf(environment, options, given, adapter, problems) {
    const { name, source } = environment;
    const isInput = given('strategy') || environment.strategy === null;
    const strategy = isInput ? options.strategy : (environment.strategy ?? options.strategy);
    if (strategy === 'canary') {
        const remedy = 'Use `all-at-once` or `blue-green`.';
        problems.push({ place: 'input `strategy`', message: 'The strategy `canary` comes in a later version.', remedy });
        return null;
    }
    if (strategy === 'blue-green' && adapter !== null && !(adapter.kind === 'command' && adapter.commands['probe-target'] !== undefined)) {
        const place = isInput || source === null ? 'input `strategy`' : placeOf(source, ['environments', name, 'strategy']);
        const message = `\`blue-green\` asks a version whether it is well before it is switched to, and ${adapter.kind === 'command' ? 'there is no command for that' : `the adapter \`${adapter.kind}\` cannot ask`}.`;
        const remedy = 'Add `commands: { probe-target: … }` (adapter `command`), or use `all-at-once`.';
        problems.push({ place, message, remedy });
        return null;
    }
    return strategy;
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/inputs.js
var deploy_with_rollback_inputs = __webpack_require__(55351);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/options.js


/**
 * The runner passes every input, with its default where the caller gave none; so one at its default counts as not given. The command line
 * knows better, and names those that were (`explicit`).
 */
function givenOf(options, explicit) {
    return (name) => (explicit === null ? options[name] !== defaultOf(name) : explicit.has(name));
}
function defaultOf(name) {
    const spec = deploy_with_rollback_inputs/* DEPLOY_INPUTS */.U[name];
    switch (spec.kind) {
        case 'duration':
            return (0,inputs/* parseDuration */.E9)(name, spec.default);
        case 'flag':
            return false;
        case 'text':
        case 'choice':
            return spec.default;
        default: {
            const never = spec;
            throw new TypeError(`Unknown kind of input: ${JSON.stringify(never)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/probes.js



/** The probes that a text names: a health file, or URLs. null for an empty one; what is wrong is added to `problems`. */
function probesIn(list, place, problems) {
    const [first] = list;
    if (first === undefined)
        return null;
    const files = list.filter((one) => !isUrl(one));
    if (files.length === 0)
        return { kind: 'urls', urls: list, place };
    if (list.length > 1) {
        problems.push({ place, message: 'names more than one health file, or a file beside URLs.', remedy: 'Name one file, or URLs only.' });
        return null;
    }
    const at = first.indexOf('#');
    const file = at === -1 ? first : first.slice(0, at);
    const target = at === -1 ? null : first.slice(at + 1);
    if (file === '' || target === '') {
        problems.push({ place, message: `\`${first}\` is not of the form FILE#TARGET.`, remedy: 'Write it as `.github/ops/health.yml#api`.' });
        return null;
    }
    return { kind: 'file', file, target, place };
}
/** The probes of an environment of the file. */
function probesAt(source, path, probes, problems) {
    if (probes === undefined)
        return null;
    if (typeof probes === 'string')
        return probesIn([probes.trim()], placeOf(source, path), problems);
    const texts = probes.filter((one) => typeof one === 'string');
    return texts.length > 0 ? probesIn(texts, placeOf(source, path), problems) : { kind: 'inline', source, path };
}
/** The probes of the input: lines or commas between URLs. */
function probesOfInput(text, problems) {
    return probesIn((0,inputs/* splitList */.ry)(text), 'input `probes`', problems);
}
/** Loads them. What is wrong with them is added to `problems`, each at its own place. */
function loadProbes(probes, loader, problems) {
    try {
        switch (probes.kind) {
            case 'file':
                return loader.file(probes.file, probes.target, probes.place);
            case 'inline':
                return loader.inline(probes.source.parsed, probes.source.text, probes.path);
            case 'urls':
                return loader.urls(probes.urls, probes.place);
            default: {
                const never = probes;
                throw new TypeError(`Unknown probes: ${JSON.stringify(never)}`);
            }
        }
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        problems.push(...error.problems);
        return null;
    }
}
function isUrl(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/config/artifact.js
var config_artifact = __webpack_require__(63997);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/request.js

const REASON_CHARACTERS = 500;
/** The request of the options; null where something that it needs is missing or wrong, which is added to `problems`. */
function requestOf(options, problems) {
    const { operation, artifact, to, override } = options;
    const dryRun = options['dry-run'];
    const reason = options.reason.replace(/\s+/g, ' ').trim().slice(0, REASON_CHARACTERS);
    const before = problems.length;
    const refuse = (name, message, remedy) => void problems.push({ place: `input \`${name}\``, message, remedy });
    const needReason = (what) => {
        if (reason === '')
            refuse('reason', `is required for ${what} and was not given.`, 'Say why: it stands in the ledger.');
    };
    const check = (name, text) => {
        const problem = (0,config_artifact/* artifactProblem */.Q)(name, text);
        if (problem !== null)
            problems.push(problem);
    };
    const isWell = (request) => (problems.length === before ? request : null);
    if (dryRun && (operation === 'freeze' || operation === 'unfreeze' || operation === 'recover')) {
        refuse('dry-run', `is not known to \`${operation}\`, which would write.`, 'Ask for `status` instead.');
    }
    switch (operation) {
        case 'deploy':
            if (artifact === '')
                refuse('artifact', 'is required for a deploy and was not given.', 'Give the id of what is to be deployed.');
            else
                check('artifact', artifact);
            if (to !== '')
                refuse('to', 'is for a rollback.', 'Name what is to be deployed with `artifact`.');
            if (override)
                needReason('`override`');
            return isWell({ operation, artifact, digest: (0,config_artifact/* digestOf */.o)(artifact), override: override ? reason : null, dryRun });
        case 'rollback':
            if (to !== '')
                check('to', to);
            else if (artifact !== '') {
                refuse('artifact', 'is for a deploy.', 'Name the version to go back to with `to`; without it the last verified one is taken.');
            }
            needReason('a rollback');
            return isWell({ operation, to: to === '' ? null : to, reason, dryRun });
        case 'freeze':
        case 'unfreeze':
            needReason(`\`${operation}\``);
            return isWell({ operation, reason });
        case 'recover':
        case 'status':
            return isWell({ operation });
        default: {
            const never = operation;
            throw new TypeError(`Unknown operation: ${String(never)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/config/load-deploy.js











/**
 * Merges the inputs over the environment of the file. An input that was given wins; without a file the inputs stand alone. Throws one
 * ConfigurationError with all problems: those of the file, of every environment in it, at `file:line:column`.
 */
function loadDeploy({ options, explicit, text, probes, ledger }) {
    const problems = [];
    const given = givenOf(options, explicit);
    const request = requestOf(options, problems);
    const environment = environmentOf(options, text, given, problems);
    if (environment === null)
        throw new errors/* ConfigurationError */.j1(problems);
    const adapter = adapterOf(environment, options, given, SWITCHING.includes(options.operation), problems);
    const found = LOOKING.includes(options.operation) ? probesOf(environment, options, given, problems) : null;
    const loaded = found === null ? null : loadProbes(found, probes, problems);
    if (request !== null && adapter !== null)
        checkIds(request, adapter, problems);
    const strategy = strategyOf(environment, options, given, adapter, problems);
    if (problems.length > 0 || request === null || adapter === null || strategy === null)
        throw new errors/* ConfigurationError */.j1(problems);
    const { file, gates } = environment;
    const machine = machinePlanOf(environment, options, given, { strategy, adapter, isProbed: loaded !== null, ledger });
    const issue = { labels: file.issue?.labels ?? [], assignees: file.issue?.assignees ?? [] };
    return { plan: { machine, adapter, passEnv: file.pass_env ?? [], probes: loaded, gates, url: file.url ?? null, issue }, request };
}
const SWITCHING = ['deploy', 'rollback', 'recover'];
/** A freeze must be possible while a health file is broken. */
const LOOKING = SWITCHING;
/** Everything that is wrong with a file, whichever environment is deployed to. Throws one ConfigurationError; probes are not loaded. */
function checkDeployFile(text, file) {
    const { source } = readAll(text, file);
    if (source.problems.length > 0)
        throw refusal(source.file, source.problems);
}
function readAll(text, file) {
    const source = readSource(text, file);
    checkNames(source);
    return { source, all: Object.keys(source.value.environments).map((name) => readEnvironment(source, name)) };
}
/** The environment as the file has it; null where there can be none, which is added to `problems`. */
function environmentOf({ environment: name, config }, text, given, problems) {
    const wrong = nameProblem(name);
    if (wrong !== null)
        problems.push({ place: 'input `environment`', message: `${wrong}.` });
    if (text === null) {
        if (config !== '' && given('config')) {
            problems.push({ place: 'input `config`', message: `There is no file \`${config}\`.`, remedy: 'Add it, or leave the input out.' });
            // What it would have said is not known: nothing more can be called wrong.
            return null;
        }
        return wrong === null ? withoutFile(name) : null;
    }
    let read;
    try {
        read = readAll(text, config);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        problems.push(...error.problems);
        return null;
    }
    const { source, all } = read;
    const key = wrong === null ? findEnvironment(source, name, problems) : null;
    if (source.problems.length > 0)
        problems.push(...(0,config_problems/* refusal */.x)(source.file, source.problems).problems);
    return all.find((one) => one.name === key) ?? null;
}
function probesOf(environment, options, given, problems) {
    if (given('probes'))
        return probesOfInput(options.probes, problems);
    const { source, name, file } = environment;
    return source === null ? null : probesAt(source, ['environments', name, 'probes'], file.probes, problems);
}
/** What this adapter cannot be given, though another could. */
function checkIds(request, adapter, problems) {
    try {
        if (request.operation === 'deploy')
            (0,artifact/* checkArtifact */.fr)(adapter, request.artifact, 'artifact');
        if (request.operation === 'rollback' && request.to !== null)
            (0,artifact/* checkArtifact */.fr)(adapter, request.to, 'to');
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        problems.push(...error.problems);
    }
}


/***/ }),

/***/ 61626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ doraCommits),
/* harmony export */   a2: () => (/* binding */ doraOf),
/* harmony export */   rO: () => (/* binding */ doraFindings)
/* harmony export */ });
/* unused harmony export DORA_DAYS */
const DAY_MS = 86_400_000;
/** What the figures are of. */
const DORA_DAYS = 30;
/**
 * DORA's figures out of a ledger (dora.dev/guides/dora-metrics-four-keys: deployment frequency, lead time for changes, change failure rate,
 * failed deployment recovery time). Pure. `committedAt` gives the time of a commit (ms since 1970), null where it is not known. A switch
 * that changed nothing is no change that reached anybody, so it counts neither way; a deploy that nothing could prove counts as done.
 */
function doraOf(events, now, committedAt = () => null, days = DORA_DAYS) {
    const { changes, outages } = changesOf(events);
    const since = now.getTime() - days * DAY_MS;
    const recent = changes.filter(({ switchedAt }) => switchedAt >= since && switchedAt <= now.getTime());
    const verified = recent.filter((change) => change.verifiedAt !== null);
    const leads = verified.flatMap(({ sha, verifiedAt, isNew }) => {
        const at = sha === null || !isNew ? null : committedAt(sha);
        return at === null ? [] : [Math.max(0, verifiedAt - at)];
    });
    const ended = outages.filter(({ from }) => from >= since);
    const restored = ended.flatMap(({ from, to }) => (to === null ? [] : [Math.max(0, to - from)]));
    const failed = recent.filter(({ failedAt }) => failedAt !== null).length;
    return {
        days,
        deploys: verified.length,
        leadTime: leads.length === 0 ? null : { ms: median(leads), of: leads.length },
        changeFailure: recent.length === 0 ? null : { failed, of: recent.length },
        restore: restored.length === 0 ? null : { ms: median(restored), of: restored.length },
        open: outages.some(({ to }) => to === null),
    };
}
/** Commits whose times the figures need, newest first, each once. */
function doraCommits(events, now, days = DORA_DAYS) {
    const since = now.getTime() - days * DAY_MS;
    const { changes } = changesOf(events);
    const shas = changes.flatMap(({ sha, verifiedAt }) => (sha !== null && verifiedAt !== null && verifiedAt >= since ? [sha] : []));
    return [...new Set(shas.reverse())];
}
/** The figures for a report: a row each, none of which asks for anything. */
function doraFindings(dora) {
    const { days, deploys, leadTime, changeFailure, restore, open } = dora;
    const row = (subject, message) => ({ rule: 'dora', state: 'pass', subject, message });
    const perWeek = (deploys * 7) / days;
    return [
        row('deploy frequency', `${deploys} in ${days} days, ${perWeek.toFixed(1)} a week`),
        row('lead time', leadTime === null ? 'not known' : `${words(leadTime.ms)} (median of ${leadTime.of}) from commit to its first deploy`),
        row('change failure rate', changeFailure === null
            ? 'nothing was deployed'
            : `${Math.round((100 * changeFailure.failed) / changeFailure.of)} % (${changeFailure.failed} of ${changeFailure.of})`),
        row('time to restore', `${restore === null ? 'nothing had to be restored' : `${words(restore.ms)} (median of ${restore.of})`}${open ? '; not restored yet' : ''}`),
    ];
}
function changesOf(events) {
    const changes = [];
    const running = new Map();
    const outages = [];
    let asked = null;
    /** Artifacts and commits that were deployed once: to deploy them again changes nothing that anybody waited for. */
    const known = new Set();
    const done = (change, at) => {
        const names = [change.artifact, ...(change.sha === null ? [] : [change.sha])];
        changes.push({ ...change, verifiedAt: at, isNew: !names.some((name) => known.has(name)) });
        for (const name of names)
            known.add(name);
    };
    const begin = (from) => {
        if (outages.at(-1)?.to !== null)
            outages.push({ from, to: null });
    };
    const restore = (at) => {
        const last = outages.at(-1);
        if (last !== undefined && last.to === null)
            last.to = at;
        asked = null;
    };
    for (const { event, ts, to, from, sha, op } of events) {
        const at = Date.parse(ts);
        const change = typeof op === 'string' ? running.get(op) : undefined;
        switch (event) {
            case 'deploy_intent':
                if (typeof op === 'string' && typeof to === 'string') {
                    running.set(op, {
                        artifact: to,
                        sha: typeof sha === 'string' ? sha : null,
                        switchedAt: at,
                        verifiedAt: null,
                        failedAt: null,
                        isNew: true,
                    });
                }
                break;
            case 'abort':
                asked ??= at;
                break;
            case 'verified':
            case 'unverified':
                if (change !== undefined)
                    done(change, at);
                // What nothing proved restores nothing.
                if (event === 'verified')
                    restore(at);
                break;
            case 'rollback_intent': {
                // Of a deploy that failed its outage began with the switch; of a version that was verified, when somebody asked.
                begin(change?.switchedAt ?? asked ?? at);
                const given = change === undefined && from !== to && typeof from === 'string'
                    ? changes.findLast(({ artifact }) => artifact === from)
                    : undefined;
                if (given !== undefined)
                    given.failedAt ??= at;
                break;
            }
            case 'rolled_back':
            case 'halted':
            case 'rollback_failed':
                if (change !== undefined)
                    changes.push({ ...change, failedAt: at });
                begin(change?.switchedAt ?? asked ?? at);
                if (event === 'rolled_back')
                    restore(at);
                break;
            case 'unfrozen':
                // Whoever asked for a rollback that never came to be has been overtaken.
                asked = null;
                break;
            default:
                break;
        }
        if (typeof op === 'string' && ENDS.includes(event))
            running.delete(op);
    }
    return { changes, outages };
}
const ENDS = ['verified', 'unverified', 'kept', 'rolled_back', 'halted', 'rollback_failed'];
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
    return (low + high) / 2;
}
/** `350 ms`, `42 s`, `3 min`, `5.2 h`, `2.1 days`. */
function words(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 120_000)
        return `${Math.round(ms / 1_000)} s`;
    if (ms < 2 * 3_600_000)
        return `${Math.round(ms / 60_000)} min`;
    return ms < 2 * DAY_MS ? `${(ms / 3_600_000).toFixed(1)} h` : `${(ms / DAY_MS).toFixed(1)} days`;
}


/***/ }),

/***/ 88856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ commitsToCompare),
/* harmony export */   NW: () => (/* binding */ servedCommit),
/* harmony export */   _B: () => (/* binding */ badCommits)
/* harmony export */ });
/** Commits that `GateFacts.relations` has to hold, each once: what serves, and what was rolled back. Not the commit itself. */
function commitsToCompare(sha, history) {
    if (sha === null)
        return [];
    const others = [servedCommit(history), ...badCommits(history)].filter((other) => other !== null && other !== sha);
    return [...new Set(others)];
}
/** The commit of what serves, as the record has it. */
function servedCommit({ served, verified }) {
    return verified.find(({ artifact }) => artifact === served)?.sha ?? null;
}
/** Commits that were rolled back while their freeze holds. */
function badCommits({ bad, freeze }) {
    if (freeze === null)
        return [];
    return [...bad.values()].flatMap(({ sha }) => (sha === null ? [] : [sha]));
}


/***/ }),

/***/ 47801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ judgeGates)
});

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/judged.js
const GATE_KEYS = (/* unused pure expression or super */ null && (['frozen', 'stale', 'ref', 'secret_alerts', 'main', 'staging', 'window', 'approval']));
const NAMES = {
    frozen: 'Not frozen',
    stale: 'Not older than what serves',
    ref: 'Still on its branch or tag',
    secret_alerts: 'No open secret alert',
    main: 'Branch is green',
    staging: 'Verified in staging',
    window: 'Deploy window',
    approval: 'Approval',
};
/** The gate lets the deploy through; `reason` is one line for people. */
function passed(key, reason, more = {}) {
    return row(key, 'pass', reason, null, more);
}
/** The gate was not judged, and does not hold the deploy up: what it needs is not there, and is not meant to be. */
function skipped(key, reason, more = {}) {
    return row(key, 'skipped', reason, null, more);
}
/** The gate does not let it through. Its reason is the code; the sentence for people is in the details, and in the refusal. */
function refused(key, refusal, more = {}) {
    const status = refusal.outcome === 'superseded' ? 'skipped' : refusal.reason === 'approval_missing' ? 'pending' : 'fail';
    return row(key, status, refusal.reason, refusal, { ...more, details: { message: refusal.message, ...more.details } });
}
/** What the gate judges could not be read. That is never fine, and never the fault of the deploy: the verdict is an error. */
function unreadable(key, message, fix = 'Run it again.', more = {}) {
    return refused(key, { reason: 'gate_unreadable', outcome: 'blocked', message, fix }, more);
}
function row(key, status, reason, refusal, { url = null, details = {} }) {
    return { gate: { key, name: NAMES[key], status, required: true, reason, url, details }, refusal };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/approval.js

/**
 * Somebody approved this deploy, and not too long ago: what was approved last week is no longer what people have in mind. One refusal
 * stands for the run. An approval whose time GitHub does not tell counts as being as old as the run.
 */
function judgeApproval(need, facts, now) {
    const { github } = facts;
    if (github === null)
        return skipped('approval', 'needs GitHub');
    const { approvals, runUrl } = github;
    if (approvals.state === 'unreadable')
        return unreadable('approval', `Who approved it could not be read: ${approvals.why}`, undefined, { url: runUrl });
    const said = approvals.state === 'read' ? approvals.value.filter((one) => isAbout(one, need, facts)) : [];
    const against = said.find(({ state }) => state === 'rejected');
    if (against !== undefined)
        return missing(`${against.login} refused it.`, 'Start a new run once what was refused is settled.', github, against.url);
    const given = said.filter(({ state }) => state === 'approved');
    const fresh = given.filter((one) => ageOf(one, facts, now) <= need.maxAgeMs);
    if (fresh.length > 0) {
        const who = [...new Set(fresh.map(({ login }) => login))];
        return passed('approval', `approved by ${who.join(', ')}`, { url: fresh[0]?.url ?? runUrl, details: { by: who } });
    }
    const [stale] = given;
    if (stale !== undefined) {
        const limit = `${Math.round(need.maxAgeMs / 60_000)} minutes`;
        const message = `${stale.login} approved it${stale.at === null ? ' at a time that is not known' : ` on ${stale.at}`}, and an approval counts for ${limit}.`;
        return missing(message, 'Start a new run and have it approved, or raise `require.approval.max_age`.', github, stale.url);
    }
    const where = need.environments.join(' or ');
    return missing('Nobody has approved it.', `Give the environment ${where} required reviewers and have the run approved, or let gate-reporter collect the approval of this commit.`, github, null);
}
function missing(message, fix, { runUrl }, url) {
    return refused('approval', { reason: 'approval_missing', outcome: 'blocked', message, fix }, { url: url ?? runUrl });
}
function isAbout({ environment, sha }, { environments }, facts) {
    const isHere = environments.some((name) => name.toLowerCase() === environment.toLowerCase());
    return isHere && (sha === null || sha === facts.sha);
}
/** ms; infinite where no time is known. */
function ageOf({ at }, { requestedAt }, now) {
    const since = Date.parse(at ?? (requestedAt.state === 'read' ? requestedAt.value : ''));
    return Number.isNaN(since) ? Number.POSITIVE_INFINITY : now.getTime() - since;
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/gates/window.js
var gates_window = __webpack_require__(7943);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/deploy-window.js


/** One of the windows is open now. It says so when it is not: a deploy that is quietly skipped is one that somebody believes in. */
function judgeWindow({ windows }, now) {
    if (windows.length === 0)
        return passed('window', 'always open');
    const words = windows.map(gates_window/* describeWindow */.O2).join('; ');
    if ((0,gates_window/* isOpen */.nT)(windows, now))
        return passed('window', `open: ${words}`);
    const next = (0,gates_window/* nextOpening */.gR)(windows, now);
    const opens = next === null ? 'None opens within 8 days.' : `It opens again at ${next.toISOString().slice(0, 16)}Z.`;
    return refused('window', {
        reason: 'outside_window',
        outcome: 'blocked',
        message: `Deploys are allowed ${words}. ${opens}`,
        fix: 'Wait until it opens, or let somebody who may override it with a reason. A rollback is possible at any time.',
    });
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/gates/facts.js
var gates_facts = __webpack_require__(88856);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/relation.js
/** How the commit that is deployed stands to another. */
function relationTo(commit, { sha, relations, github }) {
    if (sha === null)
        return { is: 'unasked' };
    if (sha === commit)
        return { is: 'identical' };
    const fact = relations.get(commit);
    if (fact === undefined)
        return github === null ? { is: 'unasked' } : { is: 'unknown', why: 'the two were not compared.' };
    switch (fact.state) {
        case 'read':
            return { is: fact.value };
        case 'absent':
            return { is: 'unrelated' };
        case 'unreadable':
            return { is: 'unknown', why: fact.why };
        default: {
            const never = fact;
            throw new TypeError(`Unknown fact: ${JSON.stringify(never)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/frozen.js



/**
 * A freeze by hand refuses everything. After a rollback three things are refused: what was rolled back (also once the freeze is lifted by
 * a fix: only a person forgives a version), what was asked for before the rollback (a queued run, a run that is run again; but not by the
 * deploy that itself rolled a dead run back before it began), and a commit that what was rolled back was built on. Anything else may be
 * the fix.
 */
function judgeFrozen(history, facts) {
    const { freeze, bad } = history;
    if (freeze?.kind === 'by_hand') {
        const message = `It is frozen ${sinceWords(freeze)}.`;
        return refused('frozen', { reason: 'frozen_by_hand', outcome: 'blocked', message, fix: UNFREEZE });
    }
    const mark = bad.get(facts.artifact);
    if (mark !== undefined) {
        return afterRollback(`${facts.artifact} was rolled back on ${mark.at}.`, `Deploy a version that repairs it. ${UNFREEZE}`);
    }
    if (freeze === null)
        return passed('frozen', 'not frozen');
    return askedBefore(freeze, facts) ?? builtBefore(history, facts) ?? passed('frozen', 'rolled back, and this is another version');
}
function askedBefore(freeze, { requestedAt }) {
    if (freeze.isOwn === true)
        return null;
    const asked = requestedAt.state === 'read' ? Date.parse(requestedAt.value) : Number.NaN;
    const since = Date.parse(freeze.since);
    if (Number.isNaN(asked) || Number.isNaN(since)) {
        const why = requestedAt.state === 'unreadable' ? `: ${requestedAt.why}` : '.';
        return unreadable('frozen', `Whether this was asked for before the rollback could not be told${why}`);
    }
    if (asked >= since)
        return null;
    const message = `This was asked for on ${new Date(asked).toISOString()}, before the rollback: it is frozen ${sinceWords(freeze)}.`;
    return afterRollback(message, 'Start a new run for a version that repairs it: a queued run, and one that is run again, stay refused.');
}
function builtBefore(history, facts) {
    let unread = null;
    for (const commit of (0,gates_facts/* badCommits */._B)(history)) {
        const relation = relationTo(commit, facts);
        if (relation.is === 'behind') {
            const message = `Commit ${frozen_short(facts.sha)} is older than ${frozen_short(commit)}, which was rolled back.`;
            return afterRollback(message, `Deploy a commit that repairs it, or go back further with a rollback. ${UNFREEZE}`);
        }
        if (relation.is === 'unknown') {
            unread ??= unreadable('frozen', `Whether this is older than ${frozen_short(commit)}, which was rolled back, could not be told: ${relation.why}`);
        }
    }
    return unread;
}
const UNFREEZE = 'A person who is sure unfreezes the environment, with a reason; a rollback is possible at any time.';
function afterRollback(message, fix) {
    return refused('frozen', { reason: 'frozen_after_rollback', outcome: 'blocked', message, fix });
}
function sinceWords({ since, actor, reason }) {
    return `since ${since}${actor === '' ? '' : `, by ${actor}`}${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}`;
}
function frozen_short(sha) {
    return (sha ?? '').slice(0, 12);
}

// EXTERNAL MODULE: ./build/core/branch-state.js
var branch_state = __webpack_require__(75852);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/main-green.js


/**
 * Fail-safe: while the newest run that decides of one of the branch's workflows is red, nothing is deployed. Where the plan names no
 * workflows, those count that run on a push, and the one that deploys does not: its own failure would forbid the deploy that repairs it.
 */
function judgeMain(main, { github }) {
    if (github === null)
        return skipped('main', 'needs GitHub');
    const fact = github.main;
    if (fact.state === 'unreadable')
        return unreadable('main', `The runs of the branch could not be read: ${fact.why}`);
    if (fact.state === 'absent')
        return unreadable('main', 'The runs of the branch were not read.');
    const { branch } = fact.value;
    const workflows = main.workflows ?? [...fact.value.workflows.keys()].filter((path) => path !== github.workflowPath);
    const states = workflows.map((workflow) => stateOf(workflow, main, fact.value, github));
    const red = states.find(({ is }) => is === 'red');
    if (red !== undefined) {
        return refused('main', {
            reason: 'main_red',
            outcome: 'blocked',
            message: `${branch} is red: ${red.words}`,
            fix: `Make ${branch} green first. A rollback is possible at any time.`,
        }, { url: red.url });
    }
    const unknown = states.find(({ is }) => is === 'unknown');
    if (unknown !== undefined)
        return unreadable('main', unknown.words, unknown.fix);
    const said = states.filter(({ is }) => is === 'green').map(({ workflow }) => workflow);
    return passed('main', said.length === 0 ? `${branch} has no completed run that is red` : `${branch}: ${said.join(', ')}`, {
        url: states.find(({ url }) => url !== null)?.url ?? null,
    });
}
function stateOf(workflow, main, { branch, workflows }, { repository }) {
    const fact = workflows.get(workflow);
    if (fact === undefined || fact.state === 'unreadable') {
        const why = fact === undefined ? 'were not read' : `could not be read: ${fact.why}`;
        return { workflow, is: 'unknown', words: `The runs of ${workflow} on ${branch} ${why}`, url: null };
    }
    if (fact.state === 'absent') {
        const fix = 'Correct `require.main.workflows`: a name, or the name of a file under `.github/workflows`.';
        return { workflow, is: 'unknown', words: `There is no workflow ${workflow}, so it cannot be green.`, url: null, fix };
    }
    const runs = main.workflows === null ? fact.value.filter(({ event }) => event === 'push') : fact.value;
    const state = (0,branch_state/* branchState */.a)(runs, repository);
    if (state.is === 'none')
        return { workflow, is: 'none', words: '', url: null };
    const { conclusion, url } = state.run;
    return {
        workflow,
        is: state.is,
        words: `the newest run of ${workflow} ended as ${conclusion ?? 'unknown'}.`,
        url: url === '' ? null : url,
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/override.js

/** Repository roles that may skip the window and the proof of staging. */
const PERMITTED = ['maintain', 'admin'];
/**
 * What an override makes of a gate that does not let the deploy through: skipped, and its row says by whom and why. Everybody behind the
 * run has to be permitted, so that nobody starts another's run again with it; outside Actions there is nobody to ask.
 */
function overridden(key, judged, { override }) {
    const { gate, refusal } = judged;
    if (refusal === null || override === null)
        return judged;
    const { reason, people } = override;
    for (const { login, role } of people) {
        if (role.state === 'unreadable') {
            const message = `${refusal.message} Whether ${login} may override that could not be read: ${role.why}`;
            return unreadable(key, message, undefined, { url: gate.url });
        }
        if (role.state === 'absent' || !PERMITTED.includes(role.value)) {
            const message = `${refusal.message} ${login} may not override that: it takes the permission maintain or admin.`;
            return { gate: { ...gate, details: { ...Object(gate.details), message } }, refusal: { ...refusal, message } };
        }
    }
    const who = [...new Set(people.map(({ login }) => login))];
    const by = who.length === 0 ? '' : ` by ${who.join(' and ')}`;
    const details = { override: reason, by: who, instead_of: refusal.reason, message: refusal.message };
    return skipped(key, `overridden${by}: ${reason}`, { url: gate.url, details });
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/ref-changed.js

/**
 * A run may have waited for days. What it deploys must still be part of its branch (which may have moved on: each push gets its turn, and
 * a run that was overtaken is the stale gate's), and a tag must still mean the same commit.
 */
function judgeRef({ github, sha }) {
    if (github === null)
        return skipped('ref', 'needs GitHub');
    const { ref } = github;
    const kind = ref?.name.startsWith('refs/heads/') ? 'branch' : ref?.name.startsWith('refs/tags/') ? 'tag' : null;
    if (ref === null || sha === null || kind === null)
        return skipped('ref', 'the run is of no branch or tag');
    const name = ref.name.replace(/^refs\/(heads|tags)\//, '');
    const changed = whatChanged(kind, name, sha.slice(0, 12), ref.relation);
    if (ref.relation.state === 'unreadable') {
        return unreadable('ref', `Whether the ${kind} ${name} still has this commit could not be told: ${ref.relation.why}`);
    }
    if (changed === null)
        return passed('ref', `${kind} ${name}`);
    return refused('ref', {
        reason: 'ref_changed',
        outcome: 'blocked',
        message: changed,
        fix: 'Start a new run, so that what is deployed is what is there now.',
    });
}
function whatChanged(kind, name, commit, relation) {
    if (relation.state === 'absent')
        return `The ${kind} ${name} is gone since the run began.`;
    if (relation.state === 'unreadable' || relation.value === 'identical')
        return null;
    if (relation.value === 'unknown-commit')
        return `GitHub does not have commit ${commit} (any more), so the ${kind} ${name} cannot have it.`;
    if (kind === 'tag')
        return `The tag ${name} was moved since the run began: it is not ${commit} any more.`;
    return relation.value === 'behind' ? null : `The branch ${name} was rewritten since the run began: it does not have ${commit} any more.`;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/secret-alerts.js

/** No secret-scanning alert of the repository is open: what leaked has to be revoked before anything else. */
function judgeSecretAlerts({ github }) {
    if (github === null)
        return skipped('secret_alerts', 'needs GitHub');
    const { secretAlerts: alerts } = github;
    if (alerts.state === 'unreadable') {
        const fix = 'It takes the token of an App with `secret_scanning_alerts: read`, given as `token`; or remove `require.secret_alerts`.';
        return unreadable('secret_alerts', `The secret-scanning alerts could not be read: ${alerts.why}`, fix);
    }
    if (alerts.state === 'absent') {
        return unreadable('secret_alerts', 'The repository has no secret scanning, so nothing can be said of its alerts.', 'Turn secret scanning on, or remove `require.secret_alerts`.');
    }
    const [first] = alerts.value;
    if (first === undefined)
        return passed('secret_alerts', 'no open alert');
    const count = alerts.value.length;
    return refused('secret_alerts', {
        reason: 'secret_detected',
        outcome: 'blocked',
        message: `${count === 1 ? 'A secret-scanning alert is' : `${count} secret-scanning alerts are`} open: #${first.number}${count > 1 ? ' and others' : ''}.`,
        fix: 'Revoke the secret, and close the alert.',
    }, { url: first.url });
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/staging-proof.js

/** The same artifact, by its digest where it has one, was verified in the other environment and not given up there since. */
function judgeStaging(environment, { artifact, digest, staging }) {
    if (staging.state === 'unreadable')
        return unreadable('staging', `The ledger of ${environment} could not be read: ${staging.why}`);
    const verified = staging.state === 'read' ? staging.value.verified : [];
    const same = verified.find((one) => (digest !== null && sameDigest(one.digest, digest)) || one.artifact === artifact);
    const named = same === undefined ? verified.find((one) => isSameRelease(one.artifact, artifact)) : undefined;
    const other = same !== undefined && digest !== null && same.digest !== null && !sameDigest(same.digest, digest) ? same : named;
    if (other !== undefined) {
        return refused('staging', {
            reason: 'digest_mismatch',
            outcome: 'blocked',
            message: `${environment} verified ${other.artifact}${other.digest === null ? '' : ` as ${other.digest}`}, and this is ${digest ?? artifact}.`,
            fix: `Deploy to ${environment} what is to be deployed here, byte for byte; do not build it again.`,
        });
    }
    if (same === undefined)
        return notVerified(environment, `${artifact} was not verified in ${environment}.`);
    if (staging.state === 'read' && staging.value.bad.has(same.artifact)) {
        return notVerified(environment, `${same.artifact} was verified in ${environment}, and was rolled back there since.`);
    }
    return passed('staging', `verified in ${environment} on ${same.at}`);
}
function notVerified(environment, message) {
    const fix = `Deploy it to ${environment} first, with probes that verify it; or let somebody who may override it with a reason.`;
    return refused('staging', { reason: 'staging_not_verified', outcome: 'blocked', message, fix });
}
function sameDigest(a, b) {
    return a !== null && a.toLowerCase() === b.toLowerCase();
}
/** One tag (`app:v2`) with two digests. A name without a tag says nothing about the release. */
function isSameRelease(a, b) {
    const [nameA = '', digestA] = a.split('@');
    const [nameB = '', digestB] = b.split('@');
    return nameA === nameB && /:[^/]+$/.test(nameA) && digestA !== undefined && digestB !== undefined && digestA !== digestB;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/stale-sha.js



/** What serves may not be replaced by what it was built on: a run that was overtaken ends here. To go back is a rollback. */
function judgeStale(history, facts) {
    const served = (0,gates_facts/* servedCommit */.NW)(history);
    if (facts.sha === null || served === null)
        return skipped('stale', `the commit of ${facts.sha === null ? 'this' : 'what serves'} is not known`);
    const commit = served.slice(0, 12);
    const relation = relationTo(served, facts);
    switch (relation.is) {
        case 'behind': {
            const message = `Commit ${facts.sha.slice(0, 12)} is older than ${commit}, which serves (${history.served ?? ''}).`;
            return refused('stale', {
                reason: 'stale_sha',
                outcome: 'superseded',
                message,
                fix: 'Deploy a newer commit; to go back to an older version, ask for a rollback.',
            });
        }
        case 'unknown':
            return unreadable('stale', `Whether this is older than what serves could not be told: ${relation.why}`);
        case 'unasked':
            return skipped('stale', 'needs GitHub to compare commits');
        case 'identical':
            return passed('stale', `the commit that serves, ${commit}`);
        case 'unrelated':
            return passed('stale', `commit ${commit}, which serves, is not in the repository any more`);
        case 'ahead':
        case 'diverged':
            return passed('stale', `not older than ${commit}`);
        default: {
            const never = relation;
            throw new TypeError(`Unknown relation: ${JSON.stringify(never)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/gates/judge-gates.js









/**
 * Of several refusals this is the order in which the first is told. A freeze is certain and ends the matter; then what could not be read;
 * then what no waiting will change, what somebody has to repair, what time brings, and last what a person can give at once.
 */
const WORST_FIRST = [
    'frozen_by_hand',
    'frozen_after_rollback',
    'gate_unreadable',
    'stale_sha',
    'ref_changed',
    'secret_detected',
    'digest_mismatch',
    'main_red',
    'staging_not_verified',
    'outside_window',
    'approval_missing',
];
/**
 * Every gate before a deploy, and the worst refusal. Pure. An override skips the window and the proof of staging, and nothing else. A gate
 * that the plan does not ask for has no row; one that needs GitHub, and is asked for where there is none, is skipped and says so.
 */
function judgeGates(plan, facts, history, now) {
    const { main, staging, approval } = plan;
    const judged = [
        judgeFrozen(history, facts),
        judgeStale(history, facts),
        judgeRef(facts),
        ...(plan.secretAlerts ? [judgeSecretAlerts(facts)] : []),
        ...(main === null ? [] : [judgeMain(main, facts)]),
        ...(staging === null ? [] : [overridden('staging', judgeStaging(staging, facts), facts)]),
        overridden('window', judgeWindow(plan, now), facts),
        ...(approval === null ? [] : [judgeApproval(approval, facts, now)]),
    ];
    const refusals = judged.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
    return { gates: judged.map(({ gate }) => gate), refusal: worst(refusals) };
}
function worst(refusals) {
    const rank = ({ reason }) => {
        const at = WORST_FIRST.indexOf(reason);
        return at === -1 ? 0 : at;
    };
    return [...refusals].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}


/***/ }),

/***/ 7943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ describeWindow),
/* harmony export */   bs: () => (/* binding */ parseDays),
/* harmony export */   gR: () => (/* binding */ nextOpening),
/* harmony export */   kQ: () => (/* binding */ isTimeZone),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   pe: () => (/* binding */ parseTime)
/* harmony export */ });
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const DAY_MINUTES = 1440;
const LOOK_AHEAD_MINUTES = 8 * DAY_MINUTES;
/** Whether one of the windows is open. No window is always open. Times are read off the zone's own clock, so that DST is right. */
function isOpen(windows, now) {
    return windows.length === 0 || windows.some((window) => contains(window, now));
}
/** When one of the windows opens next, to the minute; null if none does within 8 days. */
function nextOpening(windows, now) {
    const first = Math.ceil(now.getTime() / 60_000);
    for (let minute = first; minute <= first + LOOK_AHEAD_MINUTES; minute += 1) {
        const at = new Date(minute * 60_000);
        if (isOpen(windows, at))
            return at;
    }
    return null;
}
/** `MON-FRI 09:00-17:00 America/Los_Angeles`, for people. */
function describeWindow({ days, fromMinute, toMinute, tz }) {
    const time = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    return `${days.map((day) => DAYS[day]).join(',')} ${time(fromMinute)}-${time(toMinute)} ${tz}`;
}
/**
 * Days out of `MON-FRI`, `SAT,SUN`, `FRI-MON` or `*`; null for anything else. Names are English, three letters, in any case.
 */
function parseDays(text) {
    if (text.trim() === '*')
        return [0, 1, 2, 3, 4, 5, 6];
    const found = new Set();
    for (const part of text.toUpperCase().split(',')) {
        const [first, last = first, ...more] = part.split('-').map((name) => DAYS.indexOf(name.trim()));
        if (first === undefined || last === undefined || more.length > 0 || first < 0 || last < 0)
            return null;
        for (let day = first;; day = (day + 1) % 7) {
            found.add(day);
            if (day === last)
                break;
        }
    }
    return [...found].sort((a, b) => a - b);
}
/** `09:00` as minutes of the day, `24:00` as the end of it; null for anything else. */
function parseTime(text) {
    const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
    if (hours === undefined || minutes === undefined)
        return null;
    const value = Number(hours) * 60 + Number(minutes);
    return Number(minutes) < 60 && value <= DAY_MINUTES ? value : null;
}
/** Whether the zone is one that this runtime knows. */
function isTimeZone(tz) {
    try {
        new Intl.DateTimeFormat('en-US', { timeZone: tz });
        return true;
    }
    catch {
        return false;
    }
}
function contains({ days, fromMinute, toMinute, tz }, now) {
    const { day, minute } = localTime(now, tz);
    const overnight = toMinute <= fromMinute;
    if (!overnight)
        return days.includes(day) && minute >= fromMinute && minute < toMinute;
    // The part after midnight belongs to the day before.
    return (days.includes(day) && minute >= fromMinute) || (days.includes((day + 6) % 7) && minute < toMinute);
}
const formats = new Map();
function localTime(now, tz) {
    let format = formats.get(tz);
    if (format === undefined) {
        format = new Intl.DateTimeFormat('en-US', { timeZone: tz, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
        formats.set(tz, format);
    }
    const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
    return { day: DAYS.indexOf(parts.weekday?.toUpperCase() ?? ''), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}
function two(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 30967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N2: () => (/* binding */ FIXED),
  om: () => (/* binding */ historyOf),
  Hx: () => (/* binding */ rollbackTargets)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/model.js
/** How an operation ended; a closed list of the contract. */
const OUTCOMES = (/* unused pure expression or super */ null && ([
    'verified',
    'rolled_back',
    'rollback_failed',
    'halted',
    'blocked',
    'superseded',
    'cancelled_clean',
    'already_deployed',
    'already_current',
    // Beside the contract's: switched as `verify: none` asked for, and proven by nothing.
    'unverified',
]));
/** Why; a closed list that callers may branch on. */
const DEPLOY_REASONS = (/* unused pure expression or super */ null && ([
    'verified',
    'unverified',
    'already_deployed',
    'already_current',
    'rolled_back',
    'verify_failed',
    'switch_failed',
    'switch_failed_no_change',
    'served_mismatch',
    'rollback_unhealthy',
    'rollback_not_verified',
    'no_rollback_target',
    'unknown_version',
    'artifact_missing',
    'prepare_failed',
    'lock_timeout',
    'lock_held',
    'lock_ambiguous',
    'outside_window',
    'main_red',
    'staging_not_verified',
    'digest_mismatch',
    'frozen_after_rollback',
    'frozen_by_hand',
    'frozen',
    'unfrozen',
    'stale_sha',
    'ref_changed',
    'approval_missing',
    'secret_detected',
    'aborted_by_rollback',
    'cancelled',
    'superseded',
    'recovered_adopted',
    'recovered_rolled_back',
    'nothing_to_recover',
    'status',
    'dry_run',
    'gate_unreadable',
    'ledger_unreadable',
    'target_unreadable',
]));
/**
 * What the ledger holds. Before each mutation its intent is written, after it what came of it; a run that died leaves an intent without
 * an end, and recovery asks the target.
 * - `deploy_intent`, `rollback_intent`: about to switch from `from` to `to`.
 * - `switched`: the adapter said so. Not yet verified.
 * - `verified`: `to` serves and was proven by the configured probes; the only entries that may be rolled back to.
 * - `unverified`: `to` serves, and there is nothing configured that could prove it.
 * - `rolled_back`: `to` serves again and was verified; `from` is bad.
 * - `kept`: the operation ended without a change (`from` serves).
 * - `halted`, `rollback_failed`: the operation ended, a person is called, the environment is frozen.
 * - `abort`: a rollback asks the running deploy to stop. `frozen`, `unfrozen`: see `Freeze`. `blocked`: a refusal, for the record.
 */
const EVENTS = [
    'deploy_intent',
    'rollback_intent',
    'switched',
    'verified',
    'unverified',
    'rolled_back',
    'kept',
    'halted',
    'rollback_failed',
    'abort',
    'frozen',
    'unfrozen',
    'blocked',
];

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/history.js


/**
 * What the events of one environment come to, oldest first. Pure. `recovered` is the dead operation that the reader itself has ended: a
 * freeze that came of that is its own. Throws UnreadableError for an event that this version does not know: to pass over it could mean to
 * deploy into a freeze.
 */
function historyOf(events, recovered = null) {
    const verified = new Map();
    const bad = new Map();
    /** By operation: what was to be deployed. Another run may have ended it, whose commit is not the one that was deployed. */
    const intents = new Map();
    const freezes = {};
    let served = null;
    let isRolledBack = false;
    let abort = null;
    let open = null;
    const intended = (op, artifact) => {
        const intent = intents.get(op);
        return intent?.artifact === artifact ? intent : undefined;
    };
    for (const event of events) {
        const { seq, ts } = event;
        const [from, to, op] = [textOf(event.from), textOf(event.to), textOf(event.op)];
        const end = () => {
            if (open?.op === op)
                open = null;
        };
        const name = nameOf(event);
        switch (name) {
            case 'deploy_intent':
            case 'rollback_intent':
                open = begun(event, name === 'deploy_intent' ? 'deploy' : 'rollback');
                if (name === 'deploy_intent' && to !== null)
                    intents.set(op, { artifact: to, sha: textOf(event.sha), digest: textOf(event.digest) });
                break;
            case 'switched':
                if (open !== null && open.op === op)
                    open = { ...open, phase: 'switched' };
                break;
            case 'verified':
                if (to !== null) {
                    verified.delete(to);
                    const own = intended(op, to);
                    const [sha, digest] = [own?.sha ?? textOf(event.sha), own?.digest ?? textOf(event.digest)];
                    verified.set(to, { artifact: to, sha, digest, at: ts, seq });
                    served = to;
                }
                isRolledBack = false;
                end();
                break;
            case 'unverified':
            case 'kept':
                served = name === 'kept' ? from : to;
                isRolledBack &&= name === 'kept';
                end();
                break;
            case 'rolled_back':
            case 'halted':
            case 'rollback_failed':
                // `from` is what was given up, `to` is what serves now.
                if (name === 'rolled_back' && to !== null) {
                    bad.delete(to);
                    // It was proven anew, and served when what comes next began: that goes back to it, and not to what was passed over.
                    const again = verified.get(to);
                    if (again !== undefined && verified.delete(to))
                        verified.set(to, { ...again, at: ts, seq });
                }
                if (from !== null && from !== to) {
                    const sha = intended(op, from)?.sha ?? verified.get(from)?.sha ?? textOf(event.sha);
                    bad.set(from, { sha, at: ts, seq });
                }
                served = to;
                isRolledBack = name === 'rolled_back';
                end();
                break;
            case 'abort':
                abort = { seq, reason: textOf(event.reason) ?? '' };
                break;
            case 'frozen': {
                const kind = event.freeze === 'after_rollback' ? 'after_rollback' : 'by_hand';
                const freeze = { kind, reason: textOf(event.reason) ?? '', actor: textOf(event.actor) ?? '', since: ts };
                // One's own says nothing on who came too late; an older one of somebody else still does.
                if (kind === 'after_rollback' && op !== null && op === recovered)
                    freezes[kind] ??= { ...freeze, isOwn: true };
                else
                    freezes[kind] = freeze;
                break;
            }
            case 'unfrozen':
                delete freezes.after_rollback;
                // The fix of a bad version lifts what its rollback froze; only a person lifts what a person froze, and forgives a version.
                if (event.reason !== FIXED) {
                    delete freezes.by_hand;
                    bad.clear();
                }
                break;
            case 'blocked':
                break;
            default: {
                const never = name;
                throw new TypeError(`Unknown event: ${String(never)}`);
            }
        }
    }
    return {
        served,
        isRolledBack,
        verified: [...verified.values()].reverse(),
        bad,
        freeze: freezes.by_hand ?? freezes.after_rollback ?? null,
        abort,
        open,
        seq: events.at(-1)?.seq ?? 0,
    };
}
/** Reason of the `unfrozen` event that a verified deploy of another version writes after a rollback. */
const FIXED = 'fixed';
/** What may be rolled back to, the newest first: verified, never given up since, and not among `without`. */
function rollbackTargets({ verified, bad }, without) {
    return verified.filter(({ artifact }) => !bad.has(artifact) && !without.includes(artifact));
}
function begun(event, kind) {
    const to = textOf(event.to);
    const op = textOf(event.op);
    if (to === null || op === null) {
        throw new errors/* UnreadableError */.Gy(`Event ${event.seq} (${event.event}) of the ledger lacks \`to\` or \`op\`. It was not written by a deploy.`);
    }
    const from = textOf(event.from);
    const [runId, attempt, deploymentId] = [numberOf(event.run_id), numberOf(event.attempt), numberOf(event.deployment_id)];
    return { op, kind, from, to, phase: 'intent', seq: event.seq, deploymentId, actor: textOf(event.actor) ?? '', runId, attempt };
}
function nameOf({ event, seq }) {
    const known = EVENTS.find((name) => name === event);
    if (known !== undefined)
        return known;
    throw new errors/* UnreadableError */.Gy(`Event ${seq} of the ledger is \`${event}\`, which this version of ops-actions does not know. Use the version that wrote it, or a newer one.`);
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
function numberOf(value) {
    return typeof value === 'number' ? value : null;
}


/***/ }),

/***/ 40972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ endInterrupted)
});

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/machine.js
var machine_machine = __webpack_require__(53892);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/recover.js
var recover = __webpack_require__(46186);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/session.js
var machine_session = __webpack_require__(42230);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/told-end.js
/**
 * How an operation ended that wrote its end down and could not say it any more: it was stopped while it cleaned up, or could not give its
 * lock back. null where the ledger has no end of it. Pure.
 */
function toldEnd(events, op) {
    const end = events.findLast((event) => event.op === op && event.event in ENDS);
    if (end === undefined)
        return null;
    const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
    const [from, to] = [text(end.from), text(end.to)];
    const served = end.event === 'kept' ? from : to;
    const message = `It had come to its end before it was stopped (${end.event}): ${served ?? 'nothing that is known'} serves.`;
    const deploymentId = typeof end.deployment_id === 'number' ? end.deployment_id : null;
    return { ...ENDS[end.event], from, to, served, deploymentId, message };
}
const ENDS = {
    verified: { outcome: 'verified', reason: 'verified' },
    unverified: { outcome: 'unverified', reason: 'unverified' },
    kept: { outcome: 'rolled_back', reason: 'switch_failed_no_change' },
    rolled_back: { outcome: 'rolled_back', reason: 'rolled_back' },
    halted: { outcome: 'halted', reason: 'rollback_unhealthy' },
    rollback_failed: { outcome: 'rollback_failed', reason: 'rollback_not_verified' },
};

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/end-interrupted.js




/** Ends what was cut off, with the lock that its operation still holds. Never takes a lock. */
async function endInterrupted(machine, cut) {
    const { lockVersion, op, own = op, how, isRollback = false } = cut;
    const blank = { ...(0,recover/* blankOf */._8)(), operation: 'deploy' };
    const now = await machine.lock.inspect();
    if (now.state !== 'held' || now.version !== lockVersion) {
        const message = 'The lock is not ours any more: whoever has it ends this.';
        return { ...blank, outcome: 'blocked', reason: 'lock_held', message, waits: true };
    }
    const session = { op, lockVersion, tookOver: false };
    const { open } = await (0,machine_machine/* historyNow */.N)(machine);
    // What a dead run had begun was not cancelled by anybody; nor was what failed for a reason that is not the new version's.
    const isStopped = op === own && how !== 'failed';
    const policy = isRollback || (isStopped && machine.plan.onCancel === 'rollback') ? 'rollback' : 'adopt';
    const cause = isStopped && how === 'cancelled' ? { reason: 'cancelled', why: 'It was cancelled.' } : undefined;
    const recovered = open !== null && open.op === op
        ? await (0,recover/* recoverOpen */.nS)(machine, session, open, policy, cause)
        : (toldEnd(await machine.ledger.read(), own) ?? notBegun(how));
    await (0,machine_session/* releaseLock */.x_)(machine, session);
    const { freeze } = await (0,machine_machine/* historyNow */.N)(machine);
    return { ...blank, ...recovered, frozen: freeze };
}
function notBegun(how) {
    return how === 'cancelled'
        ? { outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' }
        : { outcome: 'cancelled_clean', reason: 'nothing_to_recover', message: 'It ended before anything was changed.' };
}


/***/ }),

/***/ 53892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ historyNow)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30967);

/**
 * Reads the ledger, `recovered` being the dead operation that this one has ended, null for none. Throws UnreadableError for one that cannot
 * be trusted; then nothing is decided.
 */
async function historyNow({ ledger }, recovered = null) {
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyOf */ .om)(await ledger.read(), recovered);
}


/***/ }),

/***/ 46186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _8: () => (/* binding */ blankOf),
/* harmony export */   lj: () => (/* binding */ recover),
/* harmony export */   nS: () => (/* binding */ recoverOpen)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30967);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53892);
/* harmony import */ var _roll_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9763);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42230);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98456);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89717);






/**
 * Ends an operation that its run did not end. What serves is asked of the target, never concluded from the record: the new version is
 * adopted if it proves itself for a whole window and nobody has asked for a rollback since, the old one kept if it serves and is well,
 * else the last verified one is put back. A rollback that was begun is gone on with. Called with the lock held.
 */
async function recoverOpen(machine, session, open, given, cause) {
    const { abort, freeze } = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .historyNow */ .N)(machine);
    // A rollback that was asked for while the run still lived, and then gave up waiting for it, still stands.
    const isAsked = abort !== null && abort.seq > open.seq;
    const policy = isAsked ? 'rollback' : given;
    const ended = `Its run ended in the middle (${open.kind} of ${open.to}).`;
    const { reason, why } = cause ?? {
        reason: 'recovered_rolled_back',
        why: isAsked ? `${ended} A rollback had been asked for: ${abort.reason}` : ended,
    };
    const owned = { ...session, op: open.op };
    const { from, to, deploymentId } = open;
    if (open.kind === 'rollback')
        return recoveredBy(await (0,_roll_back_js__WEBPACK_IMPORTED_MODULE_2__/* .rollBack */ .Fu)(machine, owned, { ...undoOf(machine, open, reason, why), to }));
    const served = await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .servedNow */ .k)(machine, AbortSignal.timeout(machine.plan.timeoutMs));
    const artifact = served.state === 'read' ? served.artifact : null;
    const { canProve } = machine.prober;
    if (policy === 'adopt' && canProve && (served.state === 'unknown' || artifact === to) && (await isWell(machine, to, true))) {
        await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)(machine, open.op, [
            ['verified', { from, to, reason: 'recovered_adopted', deployment_id: deploymentId }],
            // It was let through as the fix, or it would not have begun.
            ...(freeze?.kind === 'after_rollback' ? [['unfrozen', { reason: _history_js__WEBPACK_IMPORTED_MODULE_0__/* .FIXED */ .N2, to }]] : []),
        ]);
        await machine.projection.update(deploymentId, 'success', `${to} serves, and was verified after its run had ended`);
        return {
            outcome: 'verified',
            reason: 'recovered_adopted',
            from,
            to,
            served: to,
            deploymentId,
            rollbackMs: null,
            message: `${to} serves, and was verified after its run had ended.`,
        };
    }
    if (from !== null && artifact === from && canProve && (await isWell(machine, from, false))) {
        await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)(machine, open.op, [['kept', { from, to, reason, deployment_id: deploymentId }]]);
        await machine.projection.update(deploymentId, 'failure', `it does not serve; ${from} does`);
        return {
            outcome: 'rolled_back',
            reason,
            from: to,
            to: from,
            served: from,
            deploymentId,
            rollbackMs: null,
            message: `${to} does not serve: ${from} does, and was verified.`,
        };
    }
    return recoveredBy(await (0,_roll_back_js__WEBPACK_IMPORTED_MODULE_2__/* .rollBack */ .Fu)(machine, owned, undoOf(machine, open, reason, why)));
    function recoveredBy(undone) {
        return { ...undone, from: to };
    }
}
/** The operation `recover`: frees what a dead run left, and ends what it began. Does nothing to one that lives. */
async function recover(machine) {
    const blank = blankOf();
    const before = await machine.lock.inspect();
    if (before.state === 'unreadable') {
        return {
            ...blank,
            outcome: 'blocked',
            reason: 'lock_ambiguous',
            message: `The lock ${machine.lock.place} cannot be read: ${before.why}.`,
        };
    }
    if (before.state === 'free' && (await (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .historyNow */ .N)(machine)).open === null) {
        const served = await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .servedNow */ .k)(machine, machine.cancel);
        await machine.projection.closeOrphans([], 'its run ended before it began');
        const artifact = served.state === 'read' ? served.artifact : null;
        const { freeze } = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .historyNow */ .N)(machine);
        return {
            ...blank,
            outcome: 'already_current',
            reason: 'nothing_to_recover',
            served: artifact,
            frozen: freeze,
            message: 'No operation was left without an end.',
        };
    }
    const lock = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .takeLock */ .HJ)(machine, 'recover', 0);
    if (lock.state === 'cancelled')
        return { ...blank, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
    if (lock.state === 'refused')
        return { ...blank, outcome: 'blocked', reason: lock.reason, message: lock.message, waits: lock.live };
    const { open } = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .historyNow */ .N)(machine);
    if (open !== null)
        machine.onLocked?.(lock.lockVersion, open.op);
    const recovered = open === null
        ? {
            ...blank,
            outcome: 'already_current',
            reason: 'nothing_to_recover',
            message: 'The lock of a run that ended was freed; it had left nothing without an end.',
        }
        : await recoverOpen(machine, lock, open, 'adopt');
    await machine.projection.closeOrphans(recovered.deploymentId === null ? [] : [recovered.deploymentId], 'its run ended before its end was written');
    await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseLock */ .x_)(machine, lock);
    const { freeze } = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .historyNow */ .N)(machine);
    return { ...blank, ...recovered, frozen: freeze };
}
/** Whether it proves itself: a whole window for a version that never did, the usual good looks for one that has. */
async function isWell(machine, artifact, isNew) {
    const { verify, timeoutMs } = machine.plan;
    const options = {
        artifact,
        successes: verify.successes,
        forMs: isNew ? verify.soakMs : 0,
        graceMs: 0,
        timeoutMs: timeoutMs + verify.soakMs,
    };
    return (await (0,_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .watch */ .w)(machine, { ...options, stoppable: false, abort: async () => false })).state === 'good';
}
function undoOf(machine, { to, deploymentId, from, kind }, reason, why) {
    // Of a rollback that was begun, `from` is what is given up; of a deploy it is what was deployed.
    return { from: kind === 'rollback' ? from : to, to: null, reason, why, deploymentId, decidedAt: machine.clock.monotonic(), blame: true };
}
/** An end of which nothing is known yet. */
function blankOf() {
    return {
        ...{
            operation: 'recover',
            outcome: 'already_current',
            reason: 'nothing_to_recover',
            from: null,
            to: null,
            served: null,
            deploymentId: null,
        },
        ...{ detectMs: null, rollbackMs: null, frozen: null, message: '', fix: null, gates: [], waits: false },
    };
}


/***/ }),

/***/ 9763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ rollBack),
/* harmony export */   Sk: () => (/* binding */ firstThatExists),
/* harmony export */   p$: () => (/* binding */ verbContext)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30967);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53892);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42230);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98456);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89717);






/**
 * Puts the last verified version back, and proves that it serves. Called with the lock held; no signal stops it, only its own time
 * limit. Halts, with traffic where it is, when there is nothing verified to go to or when that is known to be ill.
 */
async function rollBack(machine, session, undo) {
    const { adapter, plan, projection, log } = machine;
    const history = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .historyNow */ .N)(machine).catch((error) => {
        if (undo.before === undefined || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy))
            throw error;
        log(`The ledger cannot be read, and it is undone by what was read before: ${error.message}`);
        return undo.before;
    });
    const limit = AbortSignal.timeout(plan.rollbackTimeoutMs);
    const target = undo.to ?? (await firstThatExists(machine, history, undo.from, limit));
    if (target === null) {
        return halt(machine, session, undo, 'no_rollback_target', 'There is no verified version to go back to.');
    }
    const context = verbContext(machine, target, undo.from, undo.deploymentId, limit, plan.rollbackTimeoutMs);
    const health = adapter.probeTarget === null ? null : await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .tried */ .J)(machine, adapter.probeTarget, context);
    if (health !== null && health.state !== 'done') {
        return halt(machine, session, undo, 'rollback_unhealthy', `${target} is not healthy, so traffic stays where it is: ${health.why}`);
    }
    const deploymentId = await projection.open('rollback', target, null, undo.why);
    const intent = { from: undo.from, to: target, reason: undo.why, deployment_id: deploymentId };
    await (undo.before === undefined ? _session_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1 : _session_js__WEBPACK_IMPORTED_MODULE_3__/* .recordIfPossible */ .MZ)(machine, session.op, [['rollback_intent', intent]]);
    await projection.update(deploymentId, 'in_progress', `rolling back to ${target}`);
    log(`Rolling back to ${target}: ${undo.why}`);
    const switched = await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .tried */ .J)(machine, adapter.rollback, context);
    // A tool's exit code is not the truth: what answers is.
    const watched = await (0,_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .watch */ .w)(machine, {
        artifact: target,
        successes: plan.verify.successes,
        forMs: 0,
        graceMs: switched.state === 'done' ? Math.max(plan.verify.graceMs, plan.verify.intervalMs * plan.verify.failures) : 0,
        timeoutMs: plan.rollbackTimeoutMs,
        stoppable: false,
        abort: async () => false,
    });
    const served = await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .servedNow */ .k)(machine, AbortSignal.timeout(plan.rollbackTimeoutMs));
    const isServed = served.state === 'unknown' || served.artifact === target;
    const proof = watched.state === 'good' ? { good: watched.good, bad: watched.bad, version: watched.version } : null;
    if (watched.state === 'good' && isServed) {
        const rollbackMs = Math.round(watched.firstGoodAt - undo.decidedAt);
        const ended = {
            from: undo.blame ? undo.from : target,
            to: target,
            reason: undo.why,
            dur_ms: rollbackMs,
            probe: proof,
            deployment_id: deploymentId,
        };
        const freeze = undo.blame
            ? [['frozen', { freeze: 'after_rollback', reason: `${undo.from ?? 'what served'} was rolled back: ${undo.why}` }]]
            : [];
        await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)(machine, session.op, [['rolled_back', ended], ...freeze]);
        await projection.update(undo.deploymentId, 'failure', `rolled back to ${target}: ${undo.why}`);
        await projection.update(deploymentId, 'success', `${target} serves again, and was verified`);
        const message = `${target} serves again and was verified. ${undo.why}`;
        return { outcome: 'rolled_back', reason: undo.reason, to: target, served: target, deploymentId, rollbackMs, message };
    }
    const cause = switched.state === 'done' ? (watched.state === 'bad' ? watched.look.detail : 'another version serves') : switched.why;
    const now = served.state === 'read' ? served.artifact : null;
    await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)(machine, session.op, [
        [
            'rollback_failed',
            { from: undo.from, to: now, reason: `${undo.why} The rollback to ${target} was not verified: ${cause}`, deployment_id: deploymentId },
        ],
        ['frozen', { freeze: 'by_hand', reason: `the rollback to ${target} failed` }],
    ]);
    await projection.update(undo.deploymentId, 'error', 'the rollback failed');
    await projection.update(deploymentId, 'error', `not verified: ${cause}`);
    const message = `The rollback to ${target} could not be verified: ${cause}`;
    await page(machine, 'rollback failed', message);
    return { outcome: 'rollback_failed', reason: 'rollback_not_verified', to: target, served: now, deploymentId, rollbackMs: null, message };
}
/** Ends an operation where it is: nothing is switched, the environment is frozen, and somebody is called. */
async function halt(machine, session, undo, reason, message) {
    const served = await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .servedNow */ .k)(machine, AbortSignal.timeout(machine.plan.rollbackTimeoutMs));
    const now = served.state === 'read' ? served.artifact : null;
    await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)(machine, session.op, [
        ['halted', { from: undo.from, to: now, reason: `${undo.why} ${message}`, deployment_id: undo.deploymentId }],
        ['frozen', { freeze: 'by_hand', reason: message }],
    ]);
    await machine.projection.update(undo.deploymentId, 'error', message);
    await page(machine, 'deploy halted', `${undo.why} ${message}`);
    return {
        outcome: 'halted',
        reason,
        to: now,
        served: now,
        deploymentId: undo.deploymentId,
        rollbackMs: null,
        message: `${undo.why} ${message}`,
    };
}
async function page({ pager, plan }, what, body) {
    await pager.page(`[CRITICAL] ${plan.environment}: ${what}`, body);
}
/** The newest verified version that is not bad and can still be switched to; one that cannot be asked about counts as there. */
async function firstThatExists(machine, history, from, signal) {
    for (const { artifact } of (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackTargets */ .Hx)(history, [from])) {
        if ((await machine.adapter.has(artifact, signal)) !== 'no')
            return artifact;
        machine.log(`${artifact} was verified once, and is not there any more.`);
    }
    return null;
}
/** What a verb is told. */
function verbContext({ plan, actor }, artifact, previous, deploymentId, signal, timeoutMs) {
    return { environment: plan.environment, artifact, previous, sha: actor.sha, deploymentId, signal, timeoutMs };
}


/***/ }),

/***/ 42230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ takeLock),
/* harmony export */   Ib: () => (/* binding */ REAL_CLOCK),
/* harmony export */   MZ: () => (/* binding */ recordIfPossible),
/* harmony export */   a8: () => (/* binding */ releaseIfUntouched),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   x_: () => (/* binding */ releaseLock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53892);



const POLL_MS = 500;
const REASON_CHARS = 2_000;
const MOST_APPROVERS = 50;
/**
 * Takes the environment's lock, and waits for a holder that lives. One that is dead loses it, a person's is left alone, and one that
 * cannot be read lets nobody on.
 */
async function takeLock(machine, purpose, waitMs) {
    const { lock, clock, owner, cancel, log } = machine;
    const started = clock.monotonic();
    let told = false;
    for (;;) {
        if (cancel.aborted)
            return { state: 'cancelled' };
        const got = await lock.acquire(owner, purpose);
        if (got.outcome === 'acquired')
            return taken(got.lock, false);
        if (got.outcome === 'unreadable') {
            return { state: 'refused', reason: 'lock_ambiguous', live: false, message: `The lock ${lock.place} cannot be read: ${got.why}.` };
        }
        const { record, version } = got.holder;
        const holder = `${record.owner.actor}${record.owner.kind === 'run' ? `, run ${record.owner.run}` : ''}, since ${record.since} (${record.purpose})`;
        if (record.owner.kind === 'person') {
            return { state: 'refused', reason: 'lock_held', live: false, message: `The lock is held by a person: ${holder}.` };
        }
        if ((await machine.aliveness(record.owner)) === 'dead') {
            log(`The lock's holder is gone: ${holder}. Taking it over.`);
            const next = await lock.replace(version, owner, purpose);
            if (next.outcome === 'acquired')
                return taken(next.lock, true);
            continue;
        }
        const waited = clock.monotonic() - started;
        if (waited >= waitMs) {
            const reason = waitMs === 0 ? 'lock_held' : 'lock_timeout';
            return { state: 'refused', reason, live: true, message: `The lock is held by ${holder}.` };
        }
        if (!told)
            log(`Waiting for the lock, held by ${holder}.`);
        told = true;
        await clock.sleep(Math.min(POLL_MS, waitMs - waited), cancel);
    }
}
function taken({ version, record }, tookOver) {
    return { state: 'taken', op: record.id, lockVersion: version, tookOver };
}
/** Gives the lock back. That it was taken away meanwhile, or cannot be given back, is said, and changes nothing of how it ended. */
async function releaseLock({ lock, log, onLeftLocked }, { lockVersion }) {
    try {
        if ((await lock.release({ version: lockVersion })) === 'not-ours')
            log('The lock was not ours any more when it was given back.');
    }
    catch (error) {
        log(`The lock could not be given back, and is taken over once this run is gone: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        onLeftLocked?.();
    }
}
/** After an error: the lock goes back only if it is certain that nothing was begun under it; else recovery finds it, with its intent. */
async function releaseIfUntouched(machine, session) {
    try {
        if ((await (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .historyNow */ .N)(machine)).open?.op !== session.op)
            await releaseLock(machine, session);
    }
    catch (error) {
        machine.log(`The lock was left for recovery: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
/** Writes events, all or none, with who did it. Throws where the ledger cannot be written. */
async function record(machine, op, events) {
    const { ledger, plan, actor, adapter } = machine;
    await ledger.append(events.map(([event, part]) => {
        const fields = {
            env: plan.environment,
            from: null,
            to: null,
            sha: actor.sha,
            digest: null,
            actor: actor.actor,
            triggering_actor: actor.triggeringActor,
            approvers: actor.approvers,
            run_id: actor.run?.id ?? null,
            attempt: actor.run?.attempt ?? null,
            run_url: actor.run?.url ?? null,
            reason: '',
            override: null,
            dur_ms: null,
            adapter: adapter.name,
            probe: null,
            freeze: null,
            deployment_id: null,
            op,
            ...part,
        };
        // A line of the ledger is bounded, and what would break it must not break a rollback.
        return { ...fields, reason: fields.reason.slice(0, REASON_CHARS), approvers: fields.approvers.slice(0, MOST_APPROVERS), event };
    }));
}
/**
 * As `record`, of an operation whose intent is on record already: that it cannot be written now is said, and holds nothing up that the
 * target needs. Recovery asks the target in any case.
 */
async function recordIfPossible(...[machine, op, events]) {
    try {
        await record(machine, op, events);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableError */ .Gy))
            throw error;
        machine.log(`${events.map(([event]) => event).join(', ')} could not be written down, and it goes on: ${error.message}`);
    }
}
/** A sleep that a signal ends early, and the two clocks of the machine. */
const REAL_CLOCK = {
    monotonic: () => performance.now(),
    now: () => new Date(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            if (signal?.aborted !== true)
                throw error;
        }
    },
};


/***/ }),

/***/ 98456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tried),
/* harmony export */   k: () => (/* binding */ servedNow)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const TRIES = 3;
const FIRST_PAUSE_MS = 200;
/** Runs a verb, up to three times where it says that another try may help. A detected secret is never tried again. */
async function tried(machine, verb, context) {
    for (let attempt = 1;; attempt += 1) {
        const result = await verb({ ...context, attempt });
        if (result.state !== 'failed' || !result.transient || result.secretDetected === true || attempt === TRIES)
            return result;
        machine.log(`Try ${attempt} failed, and may be repeated: ${result.why}`);
        await machine.clock.sleep(FIRST_PAUSE_MS * 2 ** attempt + (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(FIRST_PAUSE_MS), context.signal);
        if (context.signal.aborted)
            return { state: 'interrupted', why: 'stopped between two tries' };
    }
}
/** What serves now. A target that does not answer is asked three times. */
async function servedNow(machine, signal) {
    for (let attempt = 1;; attempt += 1) {
        const served = await machine.adapter.current(signal);
        if (served.state === 'read' || served.isLasting === true || attempt === TRIES || signal.aborted)
            return served;
        await machine.clock.sleep(FIRST_PAUSE_MS * 2 ** attempt, signal);
    }
}


/***/ }),

/***/ 89717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/**
 * Looks at the target, each time on a fresh connection, until enough looks in a row agree. Not knowing is no success: an `unknown` look
 * counts as a bad one. One that no further look can change decides at once.
 */
async function watch(machine, options) {
    const { clock, prober, plan, cancel } = machine;
    const { artifact, successes, forMs, graceMs, timeoutMs, stoppable, abort } = options;
    // Where the time would not hold as many looks as decide, they come faster: a clock must not call a version ill that nobody looked at.
    const everyMs = Math.min(plan.verify.intervalMs, timeoutMs / (Math.max(successes, plan.verify.failures) + 1));
    const started = clock.monotonic();
    let [good, bad, goodInRow, badInRow] = [0, 0, 0, 0];
    let [firstGoodAt, firstBadAt] = [started, started];
    for (;;) {
        if (stoppable && cancel.aborted)
            return { state: 'stopped', by: 'cancel' };
        if (stoppable && (await abort()))
            return { state: 'stopped', by: 'abort' };
        const at = clock.monotonic();
        const limit = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs - (at - started))));
        const look = await prober.look(artifact, stoppable ? AbortSignal.any([cancel, limit]) : limit);
        if (stoppable && cancel.aborted)
            return { state: 'stopped', by: 'cancel' };
        const now = clock.monotonic();
        if (look.state === 'good') {
            if (goodInRow === 0)
                firstGoodAt = now;
            good += 1;
            goodInRow += 1;
            badInRow = 0;
            if (goodInRow >= successes && now - started >= forMs)
                return { state: 'good', good, bad, firstGoodAt, version: look.version };
        }
        else {
            if (badInRow === 0)
                firstBadAt = now;
            bad += 1;
            goodInRow = 0;
            const counts = look.certain || now - started >= graceMs;
            badInRow += counts ? 1 : 0;
            const decided = counts && (look.certain || badInRow >= plan.verify.failures);
            if (decided)
                return { state: 'bad', look, good, bad, firstBadAt, decidedAt: clock.monotonic() };
        }
        if (now - started >= timeoutMs) {
            const late = {
                state: 'unknown',
                reason: look.reason,
                detail: `No ${successes} good looks in a row in time. ${look.detail}`.trim(),
                version: look.version,
                certain: false,
            };
            return { state: 'bad', look: late, good, bad, firstBadAt, decidedAt: now };
        }
        await clock.sleep(Math.max(0, everyMs - (now - at)), stoppable ? cancel : undefined);
    }
}


/***/ }),

/***/ 61563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mC: () => (/* binding */ lastGood),
  jU: () => (/* binding */ lockWords),
  y9: () => (/* binding */ perform)
});

// UNUSED EXPORTS: ledgerUnreadable

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/history.js + 1 modules
var deploy_with_rollback_history = __webpack_require__(30967);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/ledger/ledger.js
var ledger = __webpack_require__(85977);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/machine.js
var machine_machine = __webpack_require__(53892);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/roll-back.js
var roll_back = __webpack_require__(9763);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/session.js
var machine_session = __webpack_require__(42230);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/verbs.js
var verbs = __webpack_require__(98456);
// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/watch.js
var watch = __webpack_require__(89717);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/in-flight.js








/** What comes after the switch: it is verified and soaks, or is undone. A signal leaves it to whoever has the lock then. */
async function endAfterSwitch(inFlight, switched, back) {
    const { machine, session, artifact, deploymentId, part, history } = inFlight;
    const { clock, plan, cancel, projection } = machine;
    const interrupted = { interrupted: true, op: session.op, lockVersion: session.lockVersion };
    if (switched.state !== 'done') {
        const kept = await keptAsItWas(inFlight);
        return kept ?? undone(inFlight, 'switch_failed', `Switching to ${artifact} failed: ${switched.why}`, clock.monotonic(), null);
    }
    await (0,machine_session/* recordIfPossible */.MZ)(machine, session.op, [['switched', part]]);
    if (!machine.prober.canProve)
        return endUnproven(inFlight);
    const { verify } = plan;
    const abort = abortCheck(machine, history.seq);
    const look = { artifact, successes: verify.successes, graceMs: verify.graceMs, timeoutMs: plan.timeoutMs, stoppable: true, abort };
    await projection.update(deploymentId, 'in_progress', `verifying ${artifact}`);
    const watched = await (0,watch/* watch */.w)(machine, { ...look, forMs: 0 });
    const served = watched.state === 'good' ? await (0,verbs/* servedNow */.k)(machine, cancel) : null;
    if (cancel.aborted)
        return interrupted;
    if (served?.state === 'read' && served.artifact !== artifact) {
        const why = `The probes are content, and the target says that it serves ${served.artifact ?? 'nothing'}, not ${artifact}.`;
        return undone(inFlight, 'served_mismatch', why, clock.monotonic(), null);
    }
    const soaked = watched.state === 'good' && verify.soakMs > 0
        ? await (0,watch/* watch */.w)(machine, { ...look, graceMs: 0, successes: 1, forMs: verify.soakMs, timeoutMs: verify.soakMs + plan.timeoutMs })
        : watched;
    if (soaked.state === 'stopped' && soaked.by === 'cancel')
        return interrupted;
    if (soaked.state === 'stopped')
        return undone(inFlight, 'aborted_by_rollback', 'A rollback was asked for while it was verified.', clock.monotonic(), null);
    if (soaked.state === 'bad') {
        const { look: last, firstBadAt, decidedAt } = soaked;
        const reason = last.state === 'wrong-version' ? 'served_mismatch' : 'verify_failed';
        return undone(inFlight, reason, `${artifact} was not verified: ${last.detail}`, decidedAt, Math.round(decidedAt - firstBadAt));
    }
    // Both count: those that made it well, and those of the soak.
    const both = watched.state === 'good' && soaked !== watched ? watched : { good: 0, bad: 0 };
    return verified(inFlight, { ...soaked, good: soaked.good + both.good, bad: soaked.bad + both.bad }, back);
}
async function verified({ machine, session, artifact, deploymentId, now, part, history, startedAt }, watched, back) {
    const durMs = Math.round(machine.clock.monotonic() - startedAt);
    const { good, bad, version } = watched;
    const fixes = history.freeze?.kind === 'after_rollback';
    await (0,machine_session/* record */.g1)(machine, session.op, [
        ['verified', { ...part, dur_ms: durMs, probe: { good, bad, version } }],
        ...(fixes ? [['unfrozen', { reason: deploy_with_rollback_history/* FIXED */.N2, to: artifact }]] : []),
    ]);
    await machine.projection.update(deploymentId, 'success', `${artifact} serves, and was verified`);
    await cleanUp(machine, history, artifact, back);
    return {
        ...now,
        outcome: 'verified',
        reason: 'verified',
        served: artifact,
        deploymentId,
        // Somebody may have frozen it while it was verified.
        frozen: (await (0,machine_machine/* historyNow */.N)(machine)).freeze,
        message: `${artifact} serves, and was verified by ${good} good looks.`,
    };
}
/** Nothing is configured that could prove it: said, recorded, and never a version to go back to. */
async function endUnproven(inFlight) {
    const { machine, session, artifact, deploymentId, now, part } = inFlight;
    const served = await (0,verbs/* servedNow */.k)(machine, AbortSignal.timeout(machine.plan.timeoutMs));
    if (served.state === 'read' && served.artifact !== artifact) {
        const why = `The target says that it serves ${served.artifact ?? 'nothing'}, not ${artifact}.`;
        return undone(inFlight, 'served_mismatch', why, machine.clock.monotonic(), null);
    }
    await (0,machine_session/* record */.g1)(machine, session.op, [['unverified', part]]);
    await machine.projection.update(deploymentId, 'success', `${artifact} was switched to; nothing is configured that could verify it`);
    const message = `${artifact} was switched to, and nothing is configured that could verify it.`;
    const fix = 'Add `probes` (or a `verify` command) to the environment: an unverified version can never be rolled back to.';
    return { ...now, outcome: 'unverified', reason: 'unverified', served: artifact, message, fix };
}
/** Whether a switch that failed has changed nothing: the old version serves and is well. Then there is nothing to undo. */
async function keptAsItWas({ machine, session, from, artifact, deploymentId, now }) {
    const served = await (0,verbs/* servedNow */.k)(machine, AbortSignal.timeout(machine.plan.timeoutMs));
    if (from === null || served.state !== 'read' || served.artifact !== from || !machine.prober.canProve)
        return null;
    const { successes } = machine.plan.verify;
    const watched = await (0,watch/* watch */.w)(machine, {
        artifact: from,
        successes,
        forMs: 0,
        graceMs: 0,
        timeoutMs: machine.plan.rollbackTimeoutMs,
        stoppable: false,
        abort: async () => false,
    });
    if (watched.state !== 'good')
        return null;
    await (0,machine_session/* record */.g1)(machine, session.op, [['kept', { from, to: artifact, reason: 'switch_failed_no_change', deployment_id: deploymentId }]]);
    await machine.projection.update(deploymentId, 'failure', `the switch failed and changed nothing; ${from} serves`);
    return {
        ...now,
        outcome: 'rolled_back',
        reason: 'switch_failed_no_change',
        to: from,
        served: from,
        message: `Switching to ${artifact} failed and changed nothing: ${from} serves, and was verified.`,
    };
}
async function undone({ machine, session, artifact, deploymentId, now, history }, reason, why, decidedAt, detectMs) {
    const ended = await (0,roll_back/* rollBack */.Fu)(machine, session, {
        from: artifact,
        to: null,
        reason,
        why,
        deploymentId,
        decidedAt,
        blame: true,
        before: history,
    });
    const { freeze } = await (0,machine_machine/* historyNow */.N)(machine);
    return { ...now, ...ended, detectMs, deploymentId: ended.deploymentId ?? deploymentId, frozen: freeze };
}
/**
 * Asks the ledger, at most every so often, whether a rollback wants this deploy to stop. An answer that does not come is no reason to undo
 * what is well: it is asked for again. A ledger that is broken is.
 */
function abortCheck(machine, startSeq) {
    let lastAt = Number.NEGATIVE_INFINITY;
    return async () => {
        const now = machine.clock.monotonic();
        if (now - lastAt < machine.plan.abortEveryMs)
            return false;
        lastAt = now;
        try {
            const { abort } = await (0,machine_machine/* historyNow */.N)(machine);
            return abort !== null && abort.seq > startSeq;
        }
        catch (error) {
            if (!(error instanceof errors/* UnreadableError */.Gy) || isBroken(error))
                throw error;
            machine.log(`Whether a rollback was asked for could not be read, and is asked again: ${error.message}`);
            return false;
        }
    };
}
function isBroken(error) {
    return error instanceof ledger/* BrokenLedgerError */.pq || error.cause instanceof ledger/* BrokenLedgerError */.pq;
}
async function cleanUp(machine, history, artifact, back) {
    const { adapter, plan, log } = machine;
    if (adapter.cleanup === null)
        return;
    const kept = history.verified.filter(({ artifact: one }) => !history.bad.has(one)).slice(0, plan.keep);
    const keep = [...new Set([artifact, ...(back === null ? [] : [back]), ...kept.map(({ artifact: one }) => one)])];
    const known = [...history.verified.map(({ artifact: one }) => one), ...history.bad.keys()];
    const old = [...new Set(known)].filter((one) => !keep.includes(one));
    // It is verified: whoever cancels now only stops the cleaning up.
    const result = await adapter.cleanup(keep, old, AbortSignal.any([machine.cancel, AbortSignal.timeout(plan.timeoutMs)]));
    if (result.state !== 'done')
        log(`Old artifacts were not removed: ${result.why}`);
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/refused.js


/** A deploy that may not begin: told, and on record. Nothing was changed. */
async function refused(machine, { artifact, override }, blank, { outcome, reason, message, fix }) {
    const { freeze } = await (0,machine_machine/* historyNow */.N)(machine);
    await (0,machine_session/* record */.g1)(machine, null, [['blocked', { to: artifact, reason: `${reason}: ${message}`.slice(0, 500), override }]]);
    return { ...blank, outcome, reason, message, fix: fix ?? null, frozen: freeze };
}
/** A deploy that was cancelled before it changed anything. */
function cancelledClean(now) {
    return { ...now, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/preflight.js



/**
 * Everything between the gates and the first change: the artifact is there, it is prepared, with `blue-green` it is well beside what
 * serves, and nobody has asked for a rollback or frozen the environment meanwhile. Gives how the deploy ends, or null to go on.
 */
async function preflight({ machine, request, now, before, recovered, context }) {
    const { adapter, plan, cancel } = machine;
    const { artifact } = request;
    const refuse = (reason, message) => refused(machine, request, now, { outcome: 'blocked', reason, message });
    if (cancel.aborted)
        return cancelledClean(now);
    if ((await adapter.has(artifact, cancel)) === 'no')
        return refuse('artifact_missing', `There is no artifact ${artifact} to switch to.`);
    const prepared = await (0,verbs/* tried */.J)(machine, adapter.prepare, context);
    if (prepared.state === 'interrupted' || cancel.aborted)
        return cancelledClean(now);
    if (prepared.state === 'failed') {
        const reason = prepared.secretDetected === true ? 'secret_detected' : 'prepare_failed';
        return refuse(reason, `${artifact} could not be prepared: ${prepared.why}`);
    }
    if (plan.strategy === 'blue-green' && adapter.probeTarget !== null) {
        const health = await (0,verbs/* tried */.J)(machine, adapter.probeTarget, context);
        if (cancel.aborted)
            return cancelledClean(now);
        if (health.state !== 'done')
            return refuse('verify_failed', `${artifact} is not healthy, and gets no traffic: ${health.why}`);
    }
    return judgedAgain({ machine, request, now, before, recovered });
}
/** Preparing may have taken minutes. What was asked for meanwhile stands in the ledger, without the lock. */
async function judgedAgain({ machine, request, now, before, recovered }) {
    const history = await (0,machine_machine/* historyNow */.N)(machine, recovered);
    const { abort, freeze } = history;
    if (abort !== null && abort.seq > before.seq) {
        const message = `A rollback was asked for before anything was changed: ${abort.reason}`;
        return refused(machine, request, now, { outcome: 'blocked', reason: 'aborted_by_rollback', message });
    }
    if (freeze === null || (freeze.kind === before.freeze?.kind && freeze.since === before.freeze.since))
        return null;
    const { gates, refusal } = await machine.gates(history);
    return refusal === null ? null : refused(machine, request, { ...now, gates }, refusal);
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/machine/recover.js
var recover = __webpack_require__(46186);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/deploy.js








/**
 * Deploys one artifact: gates, lock, gates again, switch, verify, soak; and puts the last verified version back if any of it fails.
 * Throws UnreadableError where the ledger or the lock cannot be read: nothing has been changed then.
 */
async function deploy(machine, request) {
    const first = await machine.gates(await (0,machine_machine/* historyNow */.N)(machine));
    const blank = blankOf(request, first.gates);
    if (first.refusal !== null)
        return refused(machine, request, blank, first.refusal);
    if (request.dryRun)
        return { ...blank, outcome: 'already_current', reason: 'dry_run', ...(await planned(machine, request)) };
    const lock = await (0,machine_session/* takeLock */.HJ)(machine, `deploy ${request.artifact}`, machine.plan.lockTimeoutMs);
    if (lock.state === 'cancelled')
        return cancelledClean(blank);
    if (lock.state === 'refused') {
        return { ...blank, outcome: 'blocked', reason: lock.reason, message: lock.message, waits: lock.live && lock.reason === 'lock_held' };
    }
    const ended = await underLock(machine, request, lock, blank).catch(async (error) => {
        await (0,machine_session/* releaseIfUntouched */.a8)(machine, lock);
        throw error;
    });
    if ('interrupted' in ended)
        return ended;
    if (lock.tookOver)
        await machine.projection.closeOrphans(idOf(ended), 'its run ended before its end was written');
    await (0,machine_session/* releaseLock */.x_)(machine, lock);
    return ended;
}
async function underLock(machine, request, session, blank) {
    const { adapter, plan, clock, cancel, projection, log } = machine;
    const { artifact } = request;
    const { history, recovered } = await withoutOpen(machine, session);
    const { gates, refusal } = await machine.gates(history);
    const base = { ...blank, gates };
    if (refusal !== null)
        return refused(machine, request, base, refusal);
    const target = await whatServes(machine, history);
    // An answer that was cut off is none that could not be read.
    if (cancel.aborted)
        return cancelledClean(base);
    if (target.state === 'unknown') {
        const message = `What serves cannot be read, so nothing was begun: ${target.why}.`;
        const fix = target.remedy === undefined ? {} : { fix: target.remedy };
        return refused(machine, request, base, { outcome: 'blocked', reason: 'target_unreadable', message, ...fix });
    }
    const { from } = target;
    const now = { ...base, from, served: from };
    if (from === artifact && target.isRead && history.verified.some((one) => one.artifact === artifact)) {
        const look = await machine.prober.look(artifact, AbortSignal.any([cancel, AbortSignal.timeout(plan.timeoutMs)]));
        if (look.state === 'good')
            return { ...now, outcome: 'already_deployed', reason: 'already_deployed', message: `${artifact} serves already, and is well.` };
    }
    const contextOf = (signal, id) => (0,roll_back/* verbContext */.p$)(machine, artifact, from, id, signal, plan.timeoutMs);
    const early = await preflight({ machine, request, now, before: history, recovered, context: contextOf(cancel, null) });
    if (early !== null)
        return early;
    const back = await (0,roll_back/* firstThatExists */.Sk)(machine, history, artifact, AbortSignal.timeout(plan.timeoutMs));
    log(back === null ? 'There is no verified version to go back to.' : `To go back to: ${back}`);
    machine.onLocked?.(session.lockVersion, session.op);
    const deploymentId = await projection.open('deploy', artifact, machine.actor.sha, `deploying ${artifact}`);
    const part = { from, to: artifact, digest: request.digest, override: request.override, deployment_id: deploymentId };
    await (0,machine_session/* record */.g1)(machine, session.op, [['deploy_intent', part]]).catch(async (error) => {
        await projection.update(deploymentId, 'inactive', 'nothing was begun: it could not be written down');
        throw error;
    });
    await projection.update(deploymentId, 'in_progress', `switching to ${artifact}`);
    const startedAt = clock.monotonic();
    const limit = AbortSignal.any([cancel, AbortSignal.timeout(plan.timeoutMs)]);
    const switched = await (0,verbs/* tried */.J)(machine, adapter.switchTo, contextOf(limit, deploymentId));
    if (cancel.aborted)
        return { interrupted: true, op: session.op, lockVersion: session.lockVersion };
    const inFlight = { machine, session, from, artifact, deploymentId, now: { ...now, deploymentId }, part, history, startedAt };
    return endAfterSwitch(inFlight, switched, back);
}
/** The record once nothing is left open: what a dead run left is ended first. `recovered` is its operation, null for none. */
async function withoutOpen(machine, session) {
    const history = await (0,machine_machine/* historyNow */.N)(machine);
    const { open } = history;
    if (open === null)
        return { history, recovered: null };
    machine.onLocked?.(session.lockVersion, open.op);
    const { message } = await (0,recover/* recoverOpen */.nS)(machine, session, open, 'adopt');
    machine.log(`A run that did not end was recovered: ${message}`);
    return { history: await (0,machine_machine/* historyNow */.N)(machine, open.op), recovered: open.op };
}
/**
 * What the new version is to replace. Where the target cannot be asked at all (`isLasting`) the record has to do. One that can, and gives
 * no answer, is not deployed to; but before the first deploy there may be nothing yet that could answer.
 */
async function whatServes(machine, { served: onRecord, verified, bad }) {
    const served = await (0,verbs/* servedNow */.k)(machine, machine.cancel);
    if (served.state === 'read')
        return { state: 'known', from: served.artifact, isRead: true };
    if (served.isLasting === true)
        return { state: 'known', from: onRecord, isRead: false };
    const isFirst = onRecord === null && verified.length === 0 && bad.size === 0;
    if (!isFirst || served.remedy !== undefined)
        return served;
    machine.log(`What serves cannot be read, and nothing was deployed yet: ${served.why}.`);
    return { state: 'known', from: null, isRead: false };
}
async function planned(machine, { artifact }) {
    const served = await (0,verbs/* servedNow */.k)(machine, machine.cancel);
    const from = served.state === 'read' ? served.artifact : null;
    const back = await (0,roll_back/* firstThatExists */.Sk)(machine, await (0,machine_machine/* historyNow */.N)(machine), artifact, machine.cancel);
    const message = `Would switch ${from ?? 'nothing'} to ${artifact} by ${machine.adapter.name}, verify and soak, and go back to ${back ?? 'nothing: no version is verified'}.`;
    return { from, served: from, message };
}
function idOf({ deploymentId }) {
    return deploymentId === null ? [] : [deploymentId];
}
function blankOf({ artifact }, gates) {
    return {
        ...{ operation: 'deploy', outcome: 'blocked', reason: 'verify_failed', from: null, to: artifact, served: null, deploymentId: null },
        ...{ detectMs: null, rollbackMs: null, frozen: null, message: '', fix: null, gates, waits: false },
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/freeze.js




/** Refuses deploys until somebody unfreezes. Needs no lock: one event, and everybody who comes later sees it. */
async function freeze(machine, reason) {
    await (0,machine_session/* record */.g1)(machine, null, [['frozen', { freeze: 'by_hand', reason }]]);
    return told(machine, 'freeze', 'frozen', `Deploys to ${machine.plan.environment} are refused until somebody unfreezes. A rollback is still possible.`);
}
/** Lifts every freeze, and forgives the versions that were rolled back. */
async function unfreeze(machine, reason) {
    await (0,machine_session/* record */.g1)(machine, null, [['unfrozen', { reason: reason === 'fixed' ? 'unfrozen: fixed' : reason }]]);
    return told(machine, 'unfreeze', 'unfrozen', `Deploys to ${machine.plan.environment} are possible again.`);
}
/** What serves, what was verified last, who has the lock, and whether it is frozen. Writes nothing. */
async function freeze_status(machine) {
    const history = await (0,machine_machine/* historyNow */.N)(machine);
    const { served, open } = history;
    const lock = await machine.lock.inspect();
    const holder = lock.state === 'held' ? `held by ${lock.record.owner.actor} since ${lock.record.since} (${lock.record.purpose})` : lock.state;
    const left = open === null ? '' : ` An operation is without an end: ${open.kind} of ${open.to}.`;
    const message = `Last verified: ${(0,deploy_with_rollback_history/* rollbackTargets */.Hx)(history, [])[0]?.artifact ?? 'nothing'}. On record as serving: ${served ?? 'nothing'}. Lock: ${holder}.${left}`;
    return told(machine, 'status', 'status', message);
}
async function told(machine, operation, reason, message) {
    const history = await (0,machine_machine/* historyNow */.N)(machine);
    const served = operation === 'status' ? await (0,verbs/* servedNow */.k)(machine, machine.cancel) : null;
    return {
        ...{
            operation,
            outcome: 'already_current',
            reason,
            from: null,
            to: (0,deploy_with_rollback_history/* rollbackTargets */.Hx)(history, [])[0]?.artifact ?? null,
            message,
            fix: null,
            gates: [],
            waits: false,
        },
        ...{
            served: served?.state === 'read' ? served.artifact : null,
            deploymentId: null,
            detectMs: null,
            rollbackMs: null,
            frozen: history.freeze,
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/machine/rollback.js






/**
 * A rollback that was asked for. It freezes first and tells a running deploy to stop, without the lock, so that it never queues behind
 * what it has to undo; then it takes the lock. Always allowed: no window and no freeze holds it up. Throws UnreadableError as `deploy`.
 */
async function rollback(machine, { to, reason, dryRun }) {
    const blank = rollback_blankOf(to);
    const before = await (0,machine_machine/* historyNow */.N)(machine);
    const verified = before.verified.map(({ artifact }) => artifact);
    if (to !== null && !verified.includes(to)) {
        const fix = verified.length === 0 ? 'No version has been verified yet.' : `Verified are: ${verified.slice(0, 10).join(', ')}.`;
        return { ...blank, reason: 'unknown_version', message: `${to} was never verified in this environment.`, fix, frozen: before.freeze };
    }
    if (to !== null && (await machine.adapter.has(to, machine.cancel)) === 'no') {
        return { ...blank, reason: 'artifact_missing', message: `${to} was verified once, and is not there any more.`, frozen: before.freeze };
    }
    if (dryRun)
        return {
            ...blank,
            outcome: 'already_current',
            reason: 'dry_run',
            message: `Would freeze, and roll back to ${to ?? 'the last verified version'}.`,
        };
    const purpose = `rollback: ${reason}`;
    let lock = await (0,machine_session/* takeLock */.HJ)(machine, purpose, 0);
    const hasAsked = lock.state === 'refused' && lock.live;
    if (hasAsked) {
        await (0,machine_session/* record */.g1)(machine, null, [
            ['frozen', { freeze: 'after_rollback', reason: `a rollback was asked for: ${reason}` }],
            ['abort', { reason }],
        ]);
        lock = await (0,machine_session/* takeLock */.HJ)(machine, purpose, machine.plan.lockTimeoutMs);
    }
    if (lock.state !== 'taken') {
        const frozen = hasAsked ? (await (0,machine_machine/* historyNow */.N)(machine)).freeze : before.freeze;
        // What was written without the lock stands, whoever asked for it does not wait any more.
        const asked = hasAsked ? ' The deploy that has it was told to stop, and the environment is frozen.' : '';
        if (lock.state === 'cancelled') {
            const message = hasAsked ? `Cancelled while it waited for the lock.${asked}` : 'Cancelled before anything was changed.';
            return { ...blank, outcome: 'cancelled_clean', reason: 'cancelled', message, frozen };
        }
        return { ...blank, reason: lock.reason, message: `${lock.message}${asked}`, waits: lock.live && lock.reason === 'lock_held', frozen };
    }
    const session = lock;
    const ended = await rollback_underLock(machine, { to, reason, dryRun }, session, blank).catch(async (error) => {
        await (0,machine_session/* releaseIfUntouched */.a8)(machine, session);
        throw error;
    });
    if (session.tookOver)
        await machine.projection.closeOrphans(ended.deploymentId === null ? [] : [ended.deploymentId], 'its run ended before its end was written');
    await (0,machine_session/* releaseLock */.x_)(machine, session);
    return { ...ended, frozen: (await (0,machine_machine/* historyNow */.N)(machine)).freeze };
}
async function rollback_underLock(machine, { to, reason }, session, blank) {
    let history = await (0,machine_machine/* historyNow */.N)(machine);
    if (history.open !== null) {
        machine.onLocked?.(session.lockVersion, history.open.op);
        // Going back to a version is what was asked for, so nothing new is adopted on the way.
        const recovered = await (0,recover/* recoverOpen */.nS)(machine, session, history.open, 'rollback', { reason: 'rolled_back', why: reason });
        history = await (0,machine_machine/* historyNow */.N)(machine);
        // A version that was asked for by name is tried all the same.
        if (recovered.outcome !== 'rolled_back' && to === null)
            return { ...blank, ...recovered };
        if (recovered.outcome === 'rolled_back' && (to === null || recovered.served === to))
            return { ...blank, ...recovered, reason: 'rolled_back' };
    }
    const served = await (0,verbs/* servedNow */.k)(machine, machine.cancel);
    const from = served.state === 'read' ? served.artifact : history.served;
    const isGood = from !== null && history.verified.some(({ artifact }) => artifact === from) && !history.bad.has(from);
    // Who asks twice wants the same version twice: to go further back than the last rollback went takes its name.
    const isThere = to === null ? isGood && history.isRolledBack : from === to;
    if (from !== null && isThere && (await isWell(machine, from))) {
        return {
            ...blank,
            outcome: 'already_current',
            reason: 'already_current',
            from,
            to: from,
            served: from,
            message: `${from} serves already, and was verified.${to === null ? ' To go further back than the last rollback did, name the version with `to`.' : ''}`,
        };
    }
    const target = to ?? (await (0,roll_back/* firstThatExists */.Sk)(machine, history, from, machine.cancel));
    if (target === null) {
        const message = `There is no verified version to go back to${from === null ? '' : ` from ${from}`}.`;
        return { ...blank, reason: 'no_rollback_target', from, served: from, message };
    }
    machine.onLocked?.(session.lockVersion, session.op);
    const decidedAt = machine.clock.monotonic();
    const undone = await (0,roll_back/* rollBack */.Fu)(machine, session, {
        from,
        to: target,
        reason: 'rolled_back',
        why: reason,
        deploymentId: null,
        decidedAt,
        blame: from !== target,
    });
    return { ...blank, ...undone, from };
}
async function isWell(machine, artifact) {
    if (!machine.prober.canProve)
        return true;
    const { verify, rollbackTimeoutMs } = machine.plan;
    const options = { artifact, successes: verify.successes, forMs: 0, graceMs: 0, timeoutMs: rollbackTimeoutMs, stoppable: false };
    return (await (0,watch/* watch */.w)(machine, { ...options, abort: async () => false })).state === 'good';
}
function rollback_blankOf(to) {
    return {
        ...{ operation: 'rollback', outcome: 'blocked', reason: 'no_rollback_target', from: null, to, served: null, deploymentId: null },
        ...{ detectMs: null, rollbackMs: null, frozen: null, message: '', fix: null, gates: [], waits: false },
    };
}

// EXTERNAL MODULE: ./build/actions/deploy-with-rollback/seen-ledger.js
var seen_ledger = __webpack_require__(98731);
;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/perform.js







/** Does what was asked for. Throws UnreadableError where something else than the ledger cannot be read. */
async function perform(machine, request) {
    try {
        return await operate(machine, request);
    }
    catch (error) {
        if (error instanceof seen_ledger/* LedgerUnreadableError */.z2)
            return ledgerUnreadable(request.operation, error);
        throw error;
    }
}
/** An operation that ended because the ledger cannot be read: its lock may be held all the same. */
function ledgerUnreadable(operation, error) {
    return {
        ...{ operation, outcome: 'blocked', reason: 'ledger_unreadable', from: null, to: null, served: null, deploymentId: null },
        ...{ detectMs: null, rollbackMs: null, frozen: null, message: error.message, fix: null, gates: [], waits: false },
    };
}
function operate(machine, request) {
    switch (request.operation) {
        case 'deploy':
            return deploy(machine, request);
        case 'rollback':
            return rollback(machine, request);
        case 'recover':
            return (0,recover/* recover */.lj)(machine);
        case 'freeze':
            return freeze(machine, request.reason);
        case 'unfreeze':
            return unfreeze(machine, request.reason);
        case 'status':
            return standing(machine);
        default: {
            const never = request;
            throw new TypeError(`Unknown request: ${JSON.stringify(never)}`);
        }
    }
}
/** The state, and an error where the target or the lock cannot be read: not knowing must not look like nothing. */
async function standing(machine) {
    const { adapter, lock } = machine;
    let last = null;
    const current = async (signal) => {
        last = await adapter.current(signal);
        return last;
    };
    const ended = await freeze_status({ ...machine, adapter: { ...adapter, current } });
    const [served, held] = [last, await lock.inspect()];
    if (held.state === 'unreadable') {
        return { ...ended, outcome: 'blocked', reason: 'lock_ambiguous', message: `The lock cannot be read: ${held.why}. ${ended.message}` };
    }
    // Where there is nothing to ask nothing failed, and before the first deploy there may be nothing that answers.
    if (served?.state !== 'unknown' || served.isLasting === true || (await (0,machine_machine/* historyNow */.N)(machine)).seq === 0)
        return ended;
    return {
        ...ended,
        outcome: 'blocked',
        reason: 'target_unreadable',
        message: `What serves cannot be read: ${served.why}. ${ended.message}`,
    };
}
/** The version that a rollback would go back to: the newest that was verified and not given up since; null for none. */
function lastGood(events) {
    return (0,deploy_with_rollback_history/* rollbackTargets */.Hx)((0,deploy_with_rollback_history/* historyOf */.om)(events), [])[0]?.artifact ?? null;
}
/** Who has the lock, in words: `free`, or `held by ana since … (deploy v2)`; and what to do about a holder that has ended. */
async function lockWords({ lock, aliveness }) {
    const now = await lock.inspect();
    if (now.state === 'free')
        return 'free';
    if (now.state === 'unreadable')
        return `held, by whom cannot be read: ${now.why}`;
    const { owner, since, purpose } = now.record;
    const run = owner.kind === 'run' ? `, run ${owner.run}` : owner.kind === 'process' ? `, process ${owner.process.pid}` : '';
    const isDead = owner.kind !== 'person' && (await aliveness(owner)) === 'dead';
    const left = isDead ? '. That has ended without giving it back: run `recover`, which ends what it left' : '';
    return `held by ${owner.actor}${run}, since ${since} (${purpose})${left}`;
}


/***/ }),

/***/ 40577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ probeLoader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62807);
/* harmony import */ var _core_probe_attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4123);
/* harmony import */ var _core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86765);
/* harmony import */ var _core_probe_config_from_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63284);
/* harmony import */ var _core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7082);
/* harmony import */ var _core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98472);
/* harmony import */ var _core_probe_run_probes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18021);









/** The suite's own prober has no more at once. */
const AT_ONCE = 25;
/**
 * Loads an environment's probes: a health file in the checkout, targets of the configuration itself, or URLs. `env` is what
 * `${{ env.NAME }}` in them stands for. All throw a ConfigurationError.
 */
function probeLoader(workspace, env) {
    const set = (targets, config) => probeSet(targets, config, env);
    return {
        file(file, target, place) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, file);
            let text;
            try {
                text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
            }
            catch (error) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({ place, message: `The health file \`${file}\` could not be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.` });
            }
            const config = (0,_core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_6__/* .loadHealth */ .PK)(text, file, { environment: env, readFile: (0,_core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_4__/* .filesBeside */ .G)(path) });
            return set((0,_core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_7__/* .selectTargets */ .Dv)(config, target === null ? [] : [target], place), config);
        },
        inline(parsed, text, path) {
            const config = (0,_core_probe_config_load_health_js__WEBPACK_IMPORTED_MODULE_6__/* .loadTargets */ .JU)(parsed, text, path, { environment: env, readFile: (0,_core_probe_config_files_js__WEBPACK_IMPORTED_MODULE_4__/* .filesBeside */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, parsed.file)) });
            return set(config.targets, config);
        },
        urls: (urls, place) => set((0,_core_probe_config_from_url_js__WEBPACK_IMPORTED_MODULE_5__/* .targetsFromUrls */ .z)(urls, place), { settings: { resolvers: [], allowPrivate: true }, secrets: [] }),
    };
}
/** A look has no retries: the next look is one, and it comes on a connection of its own too. */
function probeSet(targets, { settings, secrets }, env) {
    const attempt = (0,_core_probe_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .createAttempt */ .C)({ ...settings, environment: env });
    const once = targets.map((target) => ({ ...target, retries: 0 }));
    return {
        secrets,
        comparesArtifact: (0,_core_probe_config_select_js__WEBPACK_IMPORTED_MODULE_7__/* .needArtifact */ .zu)(targets).length > 0,
        async probe(artifact, signal) {
            const { probed } = await (0,_core_probe_run_probes_js__WEBPACK_IMPORTED_MODULE_8__/* .runProbes */ .j5)(once, { concurrency: AT_ONCE, signal, given: { artifact } }, { attempt });
            return probed.map(({ result }) => result);
        },
    };
}


/***/ }),

/***/ 52442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ proberOf)
/* harmony export */ });
/* unused harmony export lookOf */
/**
 * What no further look can change, and no start-up explains. A name that does not resolve may yet, a refused connection is a server
 * that still starts, a self-signed certificate is what some proxies show until they know better, and another version is the old one
 * that has not gone yet.
 */
const CERTAIN = ['tls_hostname', 'tls_expired'];
/** Looks by the probes, and by the adapter's `verify` where every probe is content. Nothing of either proves nothing. */
function proberOf(probes, { verify }, contextOf) {
    return {
        canProve: probes !== null || verify !== null,
        async look(artifact, signal) {
            const seen = probes === null ? null : lookOf(await probes.probe(artifact, signal), artifact, probes.comparesArtifact);
            if (verify === null || (seen !== null && seen.state !== 'good'))
                return seen ?? NOTHING;
            const result = await verify(contextOf(artifact, signal));
            if (result.state === 'done')
                return seen ?? { ...NOTHING, state: 'good', detail: '' };
            const detail = `The verify command: ${result.why}`;
            // Exit code 75 says that it could not tell; what was stopped could not either.
            const isUnknown = result.state === 'interrupted' || result.transient;
            return { ...NOTHING, version: seen?.version ?? null, state: isUnknown ? 'unknown' : 'bad', detail };
        },
    };
}
const NOTHING = { state: 'unknown', reason: null, detail: 'Nothing was looked at.', version: null, certain: false };
/**
 * One look out of the results of all targets: the worst decides. `unknown` is the prober's own trouble, and gives way to evidence. Where
 * no target compares with the artifact itself, every version that an answer names has to be it, and one answer has to name it.
 */
function lookOf(results, artifact, comparesArtifact) {
    const version = results.find((result) => result.version !== null)?.version ?? null;
    const down = results.filter(({ state }) => state === 'down');
    const worst = down.find(({ reason }) => reason !== 'version') ?? down[0] ?? results.find(({ state }) => state === 'unknown');
    if (results.length === 0)
        return NOTHING;
    if (worst !== undefined) {
        const { name, reason, state } = worst;
        return {
            state: state === 'unknown' ? 'unknown' : reason === 'version' ? 'wrong-version' : 'bad',
            reason,
            detail: `${name}: ${worst.detail === '' ? (reason ?? state) : worst.detail}`,
            version: worst.version ?? version,
            certain: down.some((result) => result.reason !== null && CERTAIN.includes(result.reason)),
        };
    }
    const good = { state: 'good', reason: null, detail: '', version, certain: false };
    if (comparesArtifact)
        return good;
    const other = results.find((result) => result.version !== null && result.version !== artifact);
    if (other === undefined && version !== null)
        return good;
    const detail = other === undefined
        ? `No answer names a version, so nothing says that it is ${artifact} (header x-version, or body.version; or compare something with \`artifact\`).`
        : `${other.name}: version ${other.version} answered, not ${artifact}`;
    return { state: 'wrong-version', reason: 'version', detail, version: other?.version ?? null, certain: false };
}


/***/ }),

/***/ 35753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ interruptedReport),
  E: () => (/* binding */ reportOf)
});

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/fixes.js
const RUN_AGAIN = 'Run it again.';
const UNFREEZE = 'Find out what serves, repair it, and lift the freeze with the operation `unfreeze`.';
/** What to do about each reason that asks for something, where the operation itself does not say it better. */
const FIXES = {
    unverified: 'Add `probes` (or a `verify` command) to the environment, or `verify: none` with a `verify_reason`.',
    verify_failed: 'Repair what the looks saw, and deploy a new version: this one is refused from now on.',
    switch_failed: 'The log has what the switch said. Repair it, and deploy a new version.',
    switch_failed_no_change: 'The log has what the switch said. Nothing was changed, so the same version may be tried again.',
    served_mismatch: 'Make sure that the version which the probes see, and what `current` prints, are the artifact that is deployed.',
    rollback_unhealthy: UNFREEZE,
    rollback_not_verified: UNFREEZE,
    no_rollback_target: 'Deploy a version that works (lift the freeze with `unfreeze` first, if there is one): from then on there is one to go back to.',
    artifact_missing: 'Build or upload it first, or name one that is there.',
    prepare_failed: 'The log has what the preparation said. Nothing was changed.',
    lock_timeout: 'Wait for the other run to end, or raise `lock-timeout`.',
    lock_held: 'Wait for whoever holds the lock.',
    lock_ambiguous: 'Look at the lock, and free it by hand if nobody is at work: docs/ledger.md says how.',
    secret_detected: 'Take the secret out, revoke it, and build again.',
    aborted_by_rollback: 'Find out why it was rolled back, and deploy a version that repairs it.',
    cancelled: RUN_AGAIN,
    ledger_unreadable: 'Verify the ledger (`ops-actions ledger verify`), repair what it names, and run `recover`: it ends what was begun, if anything was.',
    target_unreadable: 'Make sure that the target answers (a command `current` prints `{"artifact": null}` where nothing serves yet), and run it again. A rollback is possible all the same.',
    gate_unreadable: RUN_AGAIN,
};
/** A cancel says nothing about the version; but what was rolled back is refused, whatever it was rolled back for. */
const CANCELLED_AND_FROZEN = 'Nothing says that the version is bad, but what was rolled back is refused: lift the freeze with `unfreeze`, and deploy it again; or deploy a newer one.';
/** null for a reason that asks for nothing. */
function fixOf(reason) {
    return FIXES[reason] ?? null;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/judge.js

/** Refusals that say nothing about what was to be deployed: something could not be read. */
const UNREADABLE = ['gate_unreadable', 'lock_ambiguous', 'ledger_unreadable', 'target_unreadable'];
/** What the end of an operation comes to. Pure; the table of the page. `proof` is the plan's: whether anything has to be proven. */
function verdictOf(ended, proof) {
    return { state: stateOf(ended, proof), reason: ended.reason };
}
function stateOf({ operation, outcome, reason, waits }, proof) {
    if (UNREADABLE.includes(reason))
        return 'error';
    switch (outcome) {
        case 'verified':
        case 'already_deployed':
        case 'already_current':
            return 'pass';
        case 'unverified':
            return proof.required ? 'fail' : 'pass';
        case 'rolled_back':
            // What was asked for when it was a rollback, and not when it was a deploy.
            return operation === 'rollback' || operation === 'recover' ? 'pass' : 'fail';
        case 'rollback_failed':
        case 'halted':
        case 'superseded':
        case 'cancelled_clean':
            return 'fail';
        case 'blocked':
            return reason === 'approval_missing' || (reason === 'lock_held' && waits) ? 'pending' : 'fail';
        default: {
            const never = outcome;
            throw new TypeError(`Unknown outcome: ${String(never)}`);
        }
    }
}
/** The operation's own row among the gates. What was never begun is skipped, whatever that means for the run. */
function gateStatusOf({ outcome }, state) {
    if (outcome === 'superseded' || outcome === 'cancelled_clean')
        return 'skipped';
    // What could not be read is neither fine nor wrong.
    return state === 'error' ? 'pending' : state;
}

;// CONCATENATED MODULE: ./build/actions/deploy-with-rollback/report.js


const FINDING_STATES = {
    pass: 'pass',
    fail: 'fail',
    pending: 'pending',
    error: 'unknown',
};
/** The end of an operation as a report. Pure. */
function reportOf(ended, parts) {
    const verdict = verdictOf(ended, parts.proof);
    const { operation, frozen } = ended;
    const findings = [
        outcomeFinding(ended, verdict.state, parts),
        ...unproven(ended, parts),
        ...(frozen === null || ended.reason === 'frozen_by_hand' || ended.reason === 'frozen'
            ? []
            : [frozenFinding(frozen, parts.environment)]),
        ...standing(ended, parts),
        ...ledgerFinding(parts),
        ...(parts.more ?? []),
    ];
    return {
        schema: 1,
        action: 'deploy-with-rollback',
        subject: parts.environment,
        verdict,
        gates: [...ended.gates, ...ownGate(ended, verdict.state, parts)],
        findings,
        artifacts: [],
        outputs: {
            ...outputsOf(ended),
            ...(operation === 'status' && parts.standing !== undefined
                ? { 'last-verified': parts.standing.lastVerified, lock: parts.standing.lock }
                : {}),
        },
    };
}
/** A run that a signal cut off: `post`, which has the rest of the time, ends what it began. Nothing of it is known here. */
function interruptedReport(operation, environment) {
    const message = 'It was cancelled in the middle. The end of this step (post) undoes it, or keeps it, as `on-cancel` says.';
    return {
        schema: 1,
        action: 'deploy-with-rollback',
        subject: environment,
        verdict: { state: 'fail', reason: 'cancelled' },
        gates: [],
        findings: [
            { rule: operation, state: 'fail', subject: environment, message, fix: 'See the end of the log of this step for what serves.' },
        ],
        artifacts: [],
        outputs: { outcome: '', from: '', to: '', served: '', 'deployment-id': '', 'detect-ms': '', 'rollback-ms': '', frozen: '' },
    };
}
function outputsOf({ outcome, from, to, served, deploymentId, detectMs, rollbackMs, frozen }) {
    return {
        ...{ outcome, from, to, served },
        ...{ 'deployment-id': deploymentId, 'detect-ms': detectMs, 'rollback-ms': rollbackMs, frozen: frozen !== null },
    };
}
function outcomeFinding(ended, state, { environment, artifact }) {
    const { operation, message, detectMs, rollbackMs, served } = ended;
    const told = [
        ...(detectMs === null ? [] : [`${detectMs} ms from the first bad look to the decision`]),
        ...(rollbackMs === null ? [] : [`${rollbackMs} ms from the decision to the first good look`]),
        ...(served === null ? [] : [`serves: ${served}`]),
    ];
    const isRefusedNow = ended.reason === 'cancelled' && ended.outcome === 'rolled_back' && ended.frozen !== null;
    const fix = state === 'pass' ? null : (ended.fix ?? (isRefusedNow ? CANCELLED_AND_FROZEN : fixOf(ended.reason)));
    return {
        rule: operation,
        state: FINDING_STATES[state],
        subject: artifact ?? environment,
        message: message === '' ? `${operation} of ${environment}.` : message,
        ...(told.length === 0 ? {} : { evidence: told.join('; ') }),
        ...(fix === null ? {} : { fix }),
    };
}
function unproven({ outcome, served }, { proof }) {
    if (outcome !== 'unverified' || proof.required)
        return [];
    return [
        {
            rule: 'verification',
            state: 'unknown',
            subject: served ?? '',
            message: `Nothing proves that it works: ${proof.reason}`,
            fix: 'Add `probes`: a version that was not verified can never be rolled back to.',
            advisory: true,
        },
    ];
}
function frozenFinding({ kind, reason, actor, since }, environment) {
    const what = kind === 'by_hand' ? 'Every deploy is refused' : 'What was rolled back, and what was asked for before that, is refused';
    return {
        rule: 'frozen',
        state: 'pending',
        subject: environment,
        message: `${what} since ${since}${actor === '' ? '' : `, by ${actor}`}: ${reason}`,
        fix: kind === 'by_hand' ? 'Lift it with the operation `unfreeze`.' : 'Deploy a version that repairs it, or lift it with `unfreeze`.',
        advisory: true,
    };
}
function standing({ operation, reason, served }, { standing: now, environment }) {
    if (operation !== 'status' || now === undefined)
        return [];
    // What was not read is not known: it must not look like nothing.
    const row = (rule, value, none, unread) => ({
        ...{ rule, subject: environment },
        ...(value === null && (reason === unread || reason === 'ledger_unreadable')
            ? { state: 'unknown', message: 'It is not known: see the first row.' }
            : { state: reason === unread ? 'unknown' : 'pass', message: value ?? none }),
    });
    return [
        row('served', served, 'not known, or nothing', 'target_unreadable'),
        row('last-verified', now.lastVerified, 'nothing was verified yet', 'ledger_unreadable'),
        row('lock', now.lock, '', 'lock_ambiguous'),
    ];
}
/** Kept outside the ledger, its head shows whether somebody wrote the ledger anew: `ledger verify --seen`. */
function ledgerFinding({ ledger: { place, head } }) {
    if (head === null)
        return [];
    const evidence = `${head.seq}:${head.hash}`;
    // Where a row that passes is one line, only the message is shown.
    const message = `Ends at event ${head.seq}; its head, to be noted: ${evidence}`;
    return [{ rule: 'ledger', state: 'pass', subject: place, message, evidence }];
}
function ownGate(ended, state, { environment, artifact, runUrl }) {
    const { operation, reason } = ended;
    if (operation !== 'deploy' && operation !== 'rollback' && operation !== 'recover')
        return [];
    const words = {
        deploy: `Deploy ${artifact ?? ''} to ${environment}`,
        rollback: `Rollback of ${environment}`,
        recover: `Recovery of ${environment}`,
    };
    return [
        {
            key: operation,
            name: words[operation],
            status: gateStatusOf(ended, state),
            required: true,
            reason,
            url: runUrl,
            details: { outcome: ended.outcome },
        },
    ];
}


/***/ }),

/***/ 31121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ onSignals)
/* harmony export */ });
/** What a runner sends to a step that is cancelled (first SIGINT, then SIGTERM), and a terminal to what runs in it. */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/**
 * Calls `told` for each of them, with how many came so far; the process then does not end by itself. Gives what takes the handlers away.
 */
function onSignals(told) {
    let count = 0;
    const handler = (signal) => {
        count += 1;
        told(signal, count);
    };
    for (const signal of SIGNALS)
        process.on(signal, handler);
    return () => {
        for (const signal of SIGNALS)
            process.off(signal, handler);
    };
}


/***/ }),

/***/ 75852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ branchState)
/* harmony export */ });
/** GitHub's conclusions of a run that failed, as opposed to one that says nothing (cancelled, skipped, neutral, stale). */
const RED = new Set(['failure', 'timed_out', 'startup_failure', 'action_required']);
/**
 * The state of one workflow on a branch. Runs of pull requests do not count, nor those of another repository (a fork's branch may have the
 * same name), nor those that are not finished or say nothing. Of two runs of one second the red one counts, so the order does not matter.
 */
function branchState(runs, repository) {
    let newest = null;
    for (const run of runs) {
        if (!decides(run, repository))
            continue;
        const later = newest ? timeOf(run) - timeOf(newest) : 1;
        if (later > 0 || (later === 0 && isRed(run)))
            newest = run;
    }
    return newest ? { is: isRed(newest) ? 'red' : 'green', run: newest } : { is: 'none' };
}
function decides({ status, conclusion, event, headRepository }, repository) {
    if (status !== 'completed' || conclusion === null || !(conclusion === 'success' || RED.has(conclusion)))
        return false;
    if (event === 'pull_request' || event === 'pull_request_target' || headRepository === null)
        return false;
    return repository === null || headRepository.toLowerCase() === repository.toLowerCase();
}
function isRed({ conclusion }) {
    return conclusion !== null && RED.has(conclusion);
}
function timeOf({ createdAt }) {
    const time = Date.parse(createdAt);
    return Number.isNaN(time) ? 0 : time;
}


/***/ })

};
