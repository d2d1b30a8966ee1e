export const id = 472;
export const ids = [472];
export const modules = {

/***/ 75472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _core_config_closest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96850);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);


/** Lazy, so that `--help` loads none of them. */
const COMMANDS = {
    check: {
        summary: 'judge the current branch of a git checkout against its policy file',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(53), __webpack_require__.e(239), __webpack_require__.e(529), __webpack_require__.e(682)]).then(__webpack_require__.bind(__webpack_require__, 4427))).check,
    },
    policy: {
        summary: 'check a policy file, run its tests, or explain what it says of a path: lint, test, explain',
        load: async () => (await __webpack_require__.e(/* import() */ 595).then(__webpack_require__.bind(__webpack_require__, 87595))).policy,
    },
    deploy: {
        summary: 'deploy an artifact to an environment, verify it, and roll back if it fails',
        load: async () => (await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 30378))).deploy,
    },
    rollback: {
        summary: 'go back to a version that was verified',
        load: async () => (await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 30378))).rollback,
    },
    recover: {
        summary: 'end what a deploy that died has left',
        load: async () => (await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 30378))).recover,
    },
    status: {
        summary: 'what serves, what was verified last, whether it is frozen, who has the lock',
        load: async () => (await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 30378))).status,
    },
    freeze: {
        summary: 'refuse deploys to an environment',
        load: async () => (await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 30378))).freeze,
    },
    unfreeze: {
        summary: 'allow them again',
        load: async () => (await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 30378))).unfreeze,
    },
    ledger: {
        summary: 'check or list the events of an environment: verify, show',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(231), __webpack_require__.e(185), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 90720))).ledger,
    },
    probe: {
        summary: 'probe the targets of a health file, or URLs, once or until they are healthy; or test the prober itself',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(12), __webpack_require__.e(53), __webpack_require__.e(231), __webpack_require__.e(356), __webpack_require__.e(915), __webpack_require__.e(190)]).then(__webpack_require__.bind(__webpack_require__, 52663))).probe,
    },
    classify: {
        summary: 'say why a CI job failed, where in its log, and who can mend it',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(306), __webpack_require__.e(53), __webpack_require__.e(458), __webpack_require__.e(128)]).then(__webpack_require__.bind(__webpack_require__, 46952))).classify,
    },
    watch: {
        summary: 'show the gates of a pull request or a commit while they change',
        load: async () => (await __webpack_require__.e(/* import() */ 18).then(__webpack_require__.bind(__webpack_require__, 45018))).watch,
    },
    loopback: {
        summary: 'start a GitHub on 127.0.0.1 to practise against',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(306), __webpack_require__.e(815), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 14227))).loopback,
    },
};
const HELP = `Usage: ops-actions COMMAND [OPTIONS]

Commands:
${Object.entries(COMMANDS)
    .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
    .join('\n')}

Options:
  --help     show this text, or that of a command: ops-actions check --help
  --version  show the version

Exit code: 0 when the verdict is pass, 1 otherwise. With --json the report is the only thing on standard output.
`;
/** The command line. Sets the exit code; never throws. */
async function main(argv) {
    // A reader that has seen enough (`| head`) is no fault of ours.
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
    process.exitCode = await dispatch(argv);
}
async function dispatch([name, ...rest]) {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        process.stdout.write(HELP);
        return name === undefined ? 1 : 0;
    }
    if (name === '--version') {
        const { VERSION } = await __webpack_require__.e(/* import() */ 315).then(__webpack_require__.bind(__webpack_require__, 74315));
        process.stdout.write(`${VERSION}\n`);
        return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) {
        const guess = (0,_core_config_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(name, Object.keys(COMMANDS));
        process.stderr.write(`ops-actions: there is no command \`${name}\`.${guess ? ` Did you mean \`${guess}\`?` : ''} See ops-actions --help\n`);
        return 1;
    }
    try {
        const { help, run } = await command.load();
        if (rest.includes('--help') || rest.includes('-h')) {
            process.stdout.write(help);
            return 0;
        }
        return await run(rest);
    }
    catch (error) {
        const isOurs = !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1 || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PermissionError */ .i_ || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableError */ .Gy);
        if (!isOurs)
            process.stderr.write(`ops-actions ${name}: ${error.message}\n`);
        else
            process.stderr.write(`ops-actions ${name}: ${error instanceof Error ? (error.stack ?? (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)) : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}\nThis is a bug of ops-actions; please open an issue.\n`);
        return 1;
    }
}


/***/ }),

/***/ 96850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/** Longer names are not compared: nobody mistypes them, and the comparison costs the product of both lengths. */
const LONGEST = 64;
/**
 * What `name` was probably meant to be: the candidate with the fewest typing errors (one letter more, less, other, or two swapped),
 * if that is at most a third of its letters. Case, `-` and `_` do not count. null where nothing is near.
 */
function closest(name, candidates) {
    if (name.length > LONGEST)
        return null;
    let best = null;
    for (const candidate of candidates) {
        const distance = typingErrors(plain(name), plain(candidate));
        const allowed = Math.max(1, Math.floor(candidate.length / 3));
        if (distance <= allowed && distance < candidate.length && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
            best = { candidate, distance };
    }
    return best?.candidate ?? null;
}
function plain(name) {
    return name.toLowerCase().replaceAll('-', '_');
}
/** Optimal string alignment distance. */
function typingErrors(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1), swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY);
        }
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 62807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ UnreadableError),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   W4: () => (/* binding */ namesPermission),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   i_: () => (/* binding */ PermissionError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Three kinds of failure: the user's configuration, a missing permission, and everything else, which is our bug. */
/** The user can mend it. Carries every problem that was found, so that one run shows them all. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    problems;
    constructor(problems, options) {
        const list = Array.isArray(problems) ? problems : [problems];
        super(list.map(formatProblem).join('\n'), options);
        this.problems = list;
    }
}
/** What `permissions:` of a workflow can grant to the job's own token (docs: "workflow syntax", `permissions`). */
const JOB_SCOPES = new Set([
    'actions',
    'artifact-metadata',
    'attestations',
    'checks',
    'code-quality',
    'contents',
    'deployments',
    'discussions',
    'id-token',
    'issues',
    'models',
    'packages',
    'pages',
    'pull-requests',
    'security-events',
    'statuses',
    'vulnerability-alerts',
]);
/** The token may not do what was asked. `permission` is written as in a workflow: `statuses: write`, or several with a comma. */
class PermissionError extends Error {
    name = 'PermissionError';
    permission;
    readOnlyFork;
    constructor(what, permission, options = {}) {
        const cause = options.readOnlyFork
            ? 'The run belongs to a pull request of a fork, whose token is read-only whatever `permissions` says. ' +
                'Run the workflow on `pull_request_target`, or let a `workflow_run` workflow publish for it.'
            : remedyOf(permission);
        super(`${what} was refused: the token lacks \`${permission}\`. ${cause}`, options);
        this.permission = permission;
        this.readOnlyFork = options.readOnlyFork ?? false;
    }
}
/** No grant helps where the job's own token cannot have the permission: telling somebody to grant it would lead nowhere. */
function remedyOf(permission) {
    const scopes = [...permission.matchAll(/(?:^|, )([a-z-]+): (?:read|write|admin)(?=,|$)/g)].map(([, scope = '']) => scope);
    if (scopes.length === 0)
        return 'Give a token that may do it as the input `token`.';
    if (scopes.every((scope) => JOB_SCOPES.has(scope)))
        return `Grant the job \`permissions: { ${permission} }\`, or give an App token that has it.`;
    return ("No `permissions` of a workflow can grant that to the job's own token: give the token of a GitHub App that has it " +
        '(or a personal access token) as the input `token`.');
}
/** GitHub could not be reached or did not answer as it should, after all retries. */
class UnreadableError extends Error {
    name = 'UnreadableError';
}
/** Whether the message of an error that was caught says that the token may lack a permission: then only a grant helps, and no second try. */
function namesPermission(message) {
    return /\bthe token (lacks|cannot see)\b/.test(message);
}
/** `place: message. remedy`, on one line. */
function formatProblem(problem) {
    return `${problem.place}: ${problem.message}${problem.remedy ? ` ${problem.remedy}` : ''}`;
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
