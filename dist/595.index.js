export const id = 595;
export const ids = [595];
export const modules = {

/***/ 87595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policy: () => (/* binding */ policy)
/* harmony export */ });
/* harmony import */ var _core_config_closest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96850);
/* harmony import */ var _core_config_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30372);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);



const HELP = `Usage: ops-actions policy lint [FILE] [--parent FILE] [--json]
       ops-actions policy test [FILE] [--parent FILE] [--json]
       ops-actions policy explain PATH... [--config FILE] [--parent FILE] [--json]

Works on a policy file alone, offline, with the loader and the judge of the action policy-check.

Commands:
  lint      tells everything that is wrong with the file, each at FILE:LINE:COLUMN
  test      runs the file's own tests, and says what was expected, what came, and what decided
  explain   says which rules touch a path, by which pattern and line

Options:
  FILE, --config FILE  the policy (default: .github/ops/policy.yml)
  --parent FILE        the text of the policy that this one extends; lint says so where it is missing, test and explain need it
  --json               print the report as one JSON document: explain {"reports": [...]}, one report per path

Exit code: lint 1 for a problem, test 1 for a failure; explain 1 where a path is forbidden, out of place or needs approval.

Examples:
  ops-actions policy lint
  ops-actions policy test .github/ops/policy.yml --parent ../.github/ops/policy.yml
  ops-actions policy explain secrets/key.pem docs/guide.md
`;
/** Lazy, like the commands themselves. */
const COMMANDS = {
    lint: async () => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(53), __webpack_require__.e(239), __webpack_require__.e(529), __webpack_require__.e(359)]).then(__webpack_require__.bind(__webpack_require__, 26359))).lint,
    test: async () => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(53), __webpack_require__.e(239), __webpack_require__.e(529), __webpack_require__.e(457)]).then(__webpack_require__.bind(__webpack_require__, 10838))).test,
    explain: async () => (await Promise.all(/* import() */[__webpack_require__.e(196), __webpack_require__.e(207), __webpack_require__.e(53), __webpack_require__.e(239), __webpack_require__.e(529), __webpack_require__.e(226)]).then(__webpack_require__.bind(__webpack_require__, 16226))).explain,
};
const policy = {
    help: HELP,
    async run([name = '', ...rest]) {
        const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
        if (load)
            return (await load())(rest);
        const names = Object.keys(COMMANDS);
        const guess = (0,_core_config_closest_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(name, names);
        const remedy = guess === null ? 'See ops-actions policy --help' : `Did you mean \`${guess}\`?`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({ place: 'arguments', message: `Name one of ${(0,_core_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(names, 'or')}.`, remedy });
    },
};


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
