export const id = 378;
export const ids = [378];
export const modules = {

/***/ 30378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy),
/* harmony export */   freeze: () => (/* binding */ freeze),
/* harmony export */   recover: () => (/* binding */ recover),
/* harmony export */   rollback: () => (/* binding */ rollback),
/* harmony export */   status: () => (/* binding */ status),
/* harmony export */   unfreeze: () => (/* binding */ unfreeze)
/* harmony export */ });
const COMMON = `  --environment E      the environment, as the configuration names it
  --config FILE        the configuration (default: .github/ops/deploy.yml)
  --ledger DIR         the folder of ledger and lock (default: .ops/ledger)
  --json               print the report as one JSON document; everything else goes to standard error`;
const HOW = `  --adapter A          command, symlink or fly
  --deploy-command, --rollback-command, --current-command, --verify-command SCRIPT
  --probes FILE        a health file, FILE#TARGET, or URLs between commas
  --strategy S         all-at-once or blue-green
  --soak, --timeout, --rollback-timeout, --lock-timeout DURATION
  --on-cancel WHAT     rollback or keep, once it has begun to switch and is stopped`;
const LOCAL = 'It is the machine of the action deploy-with-rollback. Flags are the names of its inputs, and win over the configuration.';
function command(operation, usage, what, options, examples) {
    const help = `Usage: ops-actions ${operation} ${usage}

${what}
${LOCAL}

Options:
${options === '' ? '' : `${options}\n`}${COMMON}

Examples:
${examples.map((example) => `  ops-actions ${operation} ${example}`).join('\n')}
`;
    return { help, run: async (argv) => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(12), __webpack_require__.e(53), __webpack_require__.e(356), __webpack_require__.e(185), __webpack_require__.e(215), __webpack_require__.e(469)]).then(__webpack_require__.bind(__webpack_require__, 39504))).runOperation(operation, argv) };
}
const deploy = command('deploy', '--environment E --artifact V [OPTIONS]', `Switches to an artifact, proves that it serves and is well, and puts the last verified one back if it is not. The first Ctrl-C ends what
has begun to change, a second one leaves it to recover. Gates that need GitHub are skipped.`, `  --artifact V         what is deployed: a release, a digest; never a branch
${HOW}
  --override           skip the window and the proof of staging; needs --reason
  --reason TEXT        why, for the ledger
  --dry-run            judge the gates and print the plan; nothing is written`, ['--environment production --artifact v2', '--environment staging --artifact v2 --soak 10m --json']);
const rollback = command('rollback', '--environment E --reason TEXT [--to V] [OPTIONS]', 'Goes back to a version that was verified, and proves that it serves. It is allowed at any time, and stops a deploy that is under way.', `  --reason TEXT        why, for the ledger
  --to V               the version (default: the last verified one that was not given up)
${HOW}
  --dry-run            print the plan; nothing is written`, ["--environment production --reason 'checkout fails'", "--environment production --to v1 --reason 'checkout fails'"]);
const recover = command('recover', '--environment E [OPTIONS]', 'Ends what a process that died has left: what proves itself is kept, what does not is rolled back, and the lock is freed.', HOW, ['--environment production']);
const status = command('status', '--environment E [OPTIONS]', 'Says what serves, what was verified last, whether it is frozen, and who has the lock. Writes nothing.', `  --adapter A          command, symlink or fly
  --current-command SCRIPT`, ['--environment production', '--environment production --json']);
const freeze = command('freeze', '--environment E --reason TEXT [OPTIONS]', 'Refuses every deploy until somebody unfreezes; a rollback stays possible.', '  --reason TEXT        why, for the ledger', ["--environment production --reason 'audit until Friday'"]);
const unfreeze = command('unfreeze', '--environment E --reason TEXT [OPTIONS]', 'Lifts every freeze, and forgives the versions that were rolled back.', '  --reason TEXT        why, for the ledger', ["--environment production --reason 'the audit is over'"]);


/***/ })

};
