export const id = 464;
export const ids = [464];
export const modules = {

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
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony exports escapeCell, safeUrl */
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
    return escapeInline(visibleLine(text));
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
