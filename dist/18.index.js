export const id = 18;
export const ids = [18];
export const modules = {

/***/ 45018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watch: () => (/* binding */ watch)
/* harmony export */ });
const HELP = `Usage: ops-actions watch PULL_REQUEST|SHA [--repo OWNER/NAME] [OPTIONS]

Shows the gates of a pull request's head or of a commit while they change, and ends with the verdict of the action gate-reporter:
by its readers and its judge, with conditional requests, which cost no rate limit while nothing changes. Nothing is written anywhere.
The token comes from GITHUB_TOKEN or GH_TOKEN (read access to contents, checks, statuses and actions).

Options:
  --repo OWNER/NAME      the repository (default: GITHUB_REPOSITORY, else the remote of this checkout)
  --branch NAME          the branch whose rules and file count (default: the base of the pull request, else the default branch)
  --required LINE        a check that must pass, as in the action; may be given several times, like the next four
  --optional NAME        a check that is shown and does not count
  --ignore NAME          a check that is not looked at
  --allow-skipped NAME   a check that may be skipped
  --allow-failed NAME    a check that may fail
  --scope WHICH          required or all (default: required, or all where nothing is required)
  --neutral, --cancelled, --on-empty, --appear-timeout, --context-prefix VALUE
                         as in the action
  --config PATH          a file with the same keys on that branch (default: .github/ops/gates.yml)
  --no-fail-fast         go on after a failure until nothing is pending
  --interval DURATION    pause between two looks (default: 10s)
  --timeout DURATION     how long in all (default: 30m)
  --database-url URL     watch what runs of the action wrote to this PostgreSQL instead; GitHub is only asked for the head of a pull
                         request. env:NAME takes it from a variable, which keeps it out of the list of processes
  --json                 print the final report as one JSON document, and the changes to standard error

Exit code: 0 for pass, 1 for fail and error, 130 when it was interrupted.

Examples:
  ops-actions watch 7
  ops-actions watch 1f3a9c0 --repo acme/shop --required 'ci / test (*) min=3' --required lint
  ops-actions watch 7 --json --timeout 10m
  ops-actions watch 7 --database-url env:OPS_DATABASE_URL
`;
const watch = {
    help: HELP,
    // Lazy, so that the help loads nothing of it.
    run: async (argv) => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(53), __webpack_require__.e(231), __webpack_require__.e(239), __webpack_require__.e(755), __webpack_require__.e(360), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 37996))).run(argv),
};


/***/ })

};
