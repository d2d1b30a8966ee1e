/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(147);


/***/ }),

/***/ 147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  allowedPaths: () => (/* reexport */ allowedPaths),
  linkedIssue: () => (/* reexport */ linkedIssue),
  requiredSections: () => (/* reexport */ requiredSections),
  runAction: () => (/* reexport */ runAction)
});

;// CONCATENATED MODULE: ./build/core/config/line-pattern.js
/** A longer line matches no pattern. With the limit below it bounds the time that a hostile line can cost. */
const LONGEST_LINE = 200;
/** A backtracking matcher tries at most every way; so many steps take milliseconds. Two unbounded repetitions have about 40,000 ways. */
const MOST_WAYS = 500_000;
const TOO_MANY_WAYS = 'it can match in so many ways that a hostile text could stall the check. Repeat less, or only single characters and classes: `[ab]*` for `(a|b)*`';
/** An atom (escape, class, group bracket, bar or character) and the quantifier after it. */
const TOKEN = /(\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]+>|[a-z-]*:))?|.)([*+?]|\{\d+(?:,\d*)?\})?\??/gsu;
/**
 * Compiles a regular expression from a configuration file for untrusted lines: `test(line)` says whether it matches a whole line
 * of at most 200 characters, upper and lower case alike (flags `iu`). Throws an Error that says why not: it is invalid,
 * or there are so many ways in which it can match that a hostile line would keep it busy for minutes (`(a+)+`).
 */
function compileLinePattern(source) {
    try {
        // Alone first: `a)|(b` is valid only inside the group below.
        new RegExp(source, 'iu');
    }
    catch (error) {
        throw new Error(reasonOf(error), { cause: error });
    }
    if (waysToMatch(source) > MOST_WAYS)
        throw new Error(TOO_MANY_WAYS);
    return new RegExp(`^(?=[^]{0,${LONGEST_LINE}}$)(?:${source})$`, 'iu');
}
/** In how many ways a valid expression can match a line, at most: alternatives add up, what follows multiplies, repetition raises to a power. */
function waysToMatch(source) {
    const groups = [];
    let group = { before: 0, here: 1 };
    for (const [, atom = '', quantifier] of source.matchAll(TOKEN)) {
        if (atom === '|') {
            group = { before: group.before + group.here, here: 1 };
        }
        else if (atom.startsWith('(')) {
            groups.push(group);
            group = { before: 0, here: 1 };
        }
        else {
            const inner = atom === ')' ? group.before + group.here : 1;
            if (atom === ')')
                group = groups.pop() ?? group;
            group = { ...group, here: group.here * repeated(inner, quantifier) };
        }
    }
    return group.before + group.here;
}
function repeated(ways, quantifier) {
    if (quantifier === undefined)
        return ways;
    const [least, most] = limitsOf(quantifier);
    let sum = 0;
    for (let times = least; times <= most; times++)
        sum += ways ** times;
    return sum;
}
function limitsOf(quantifier) {
    if (quantifier === '?')
        return [0, 1];
    if (quantifier === '*' || quantifier === '+')
        return [quantifier === '*' ? 0 : 1, LONGEST_LINE];
    const [least = '0', most = least] = quantifier.slice(1, -1).split(',');
    const cap = (text) => Math.min(Number(text), LONGEST_LINE);
    return [cap(least), most === '' ? LONGEST_LINE : cap(most)];
}
function reasonOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf(': ') + 2).toLowerCase();
}

;// CONCATENATED MODULE: ./build/core/errors.js
/** Three kinds of failure: the user's configuration, a missing permission, and everything else, which is our bug. */
/** The user can mend it. Carries every problem that was found, so that one run shows them all. */
class errors_ConfigurationError extends Error {
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
class errors_PermissionError extends Error {
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
class errors_UnreadableError extends Error {
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

;// CONCATENATED MODULE: ./build/danger/policy.js


const BOTS = { exemptBots: 'texts' };
const KINDS = {
    allowedPaths: {
        ...BOTS,
        from: 'sources',
        labels: 'texts',
        required: 'flag',
        deny: 'texts',
        always: 'texts',
        forbidden: 'texts',
        except: 'texts',
    },
    requiredSections: { ...BOTS, sections: 'sections', template: 'text', placeholders: 'texts', allowNa: 'flag' },
    linkedIssue: { ...BOTS, keywords: 'texts' },
};
const EXPECTED = {
    sources: "a list of `'issue'` and `'body'`, or one of them",
    texts: 'a list of texts',
    text: 'a text',
    flag: '`true` or `false`',
    sections: "a list that is not empty, of tags or `{ tag, title, minChars }`: `['[QA]']`",
};
/**
 * The policy that a call's options stand for, with policy-check's own defaults; `file` is where people find the options.
 * Throws one ConfigurationError with every option that is unknown or of another type: many Dangerfiles are JavaScript.
 */
function policyOf(call, options, file = 'Dangerfile') {
    refuseWrong(call, options);
    const rules = policy_RULES[call](options);
    const exemptible = Object.keys(rules).filter((rule) => rule !== 'forbidden_paths');
    return {
        file,
        appliesTo: { branches: [], drafts: 'enforce' },
        bots: { logins: options.exemptBots ?? [], exempt: exemptible },
        rules,
        locked: new Set(),
        parent: null,
        risk: { lowOnly: null, highAny: null, highBody: null },
        exceptions: [],
        tests: [],
        locate: () => null,
    };
}
const policy_RULES = {
    allowedPaths: (options) => {
        const { labels = ['Allowed paths', 'Allowed paths (fnmatch)'], required = true, deny = ['*', '**', '**/*'], always = [] } = options;
        const { from = ['body'], forbidden = [], except = [] } = options;
        return {
            allowed_paths: { mode: 'enforce', from, labels, required, deny, always },
            ...(forbidden.length > 0 && { forbidden_paths: { mode: 'enforce', paths: forbidden, except } }),
        };
    },
    requiredSections: ({ sections, template = null, placeholders = [], allowNa = true }) => ({
        required_sections: {
            mode: 'enforce',
            sections: sections.map(sectionOf).map(({ tag, title = null, minChars = 1 }) => ({ tag, title, minChars })),
            template,
            placeholders: placeholders.map(placeholder),
            allowNa,
        },
    }),
    linkedIssue: ({ keywords = ['fixes', 'closes', 'resolves'] }) => ({ issue_link: { mode: 'enforce', keywords, required: true } }),
};
function sectionOf(section) {
    return typeof section === 'string' ? { tag: section } : section;
}
function placeholder(source) {
    try {
        return compileLinePattern(source);
    }
    catch (error) {
        throw new errors_ConfigurationError({
            place: 'requiredSections',
            message: `The placeholder \`${source}\` cannot be used: ${messageOf(error)}.`,
        });
    }
}
function refuseWrong(call, options) {
    const kinds = KINDS[call];
    const given = typeof options === 'object' && options !== null ? options : {};
    const values = { ...(call === 'requiredSections' && { sections: undefined }), ...given };
    const problems = Object.entries(values).flatMap(([name, value]) => {
        const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
        if (kind === undefined) {
            return [{ place: call, message: `\`${name}\` is no option of it.`, remedy: `Known: ${Object.keys(kinds).join(', ')}.` }];
        }
        return isOf(kind, value) ? [] : [{ place: call, message: `\`${name}\` must be ${EXPECTED[kind]}.` }];
    });
    if (problems.length > 0)
        throw new errors_ConfigurationError(problems);
}
function isOf(kind, value) {
    switch (kind) {
        case 'flag':
            return value === undefined || typeof value === 'boolean';
        case 'text':
            return value === undefined || isText(value);
        case 'sources':
            return value === undefined || (Array.isArray(value) && value.length > 0 && value.every((one) => one === 'issue' || one === 'body'));
        case 'texts':
            return value === undefined || (Array.isArray(value) && value.every(isText));
        case 'sections':
            return Array.isArray(value) && value.length > 0 && value.every((section) => isText(section) || isSection(section));
        default: {
            const never = kind;
            throw new TypeError(`Unknown kind of option: ${String(never)}`);
        }
    }
}
function isText(value) {
    return typeof value === 'string' && value.trim() !== '';
}
function isSection(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { tag, title, minChars, ...unknown } = value;
    const countable = minChars === undefined || (Number.isInteger(minChars) && Number(minChars) > 0);
    return isText(tag) && (title === undefined || isText(title)) && countable && Object.keys(unknown).length === 0;
}

;// CONCATENATED MODULE: ./build/core/model.js
/** The one model of the suite: what every judge returns and every renderer, status, comment and sink takes. */
const model_GATE_STATUSES = (/* unused pure expression or super */ null && (['fail', 'pending', 'skipped', 'pass']));
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
function model_verdictOfFinding(state) {
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
    const group = model_verdictOfFinding(state) === 'pass' ? 2 : advisory === true ? 1 : 0;
    return group * FINDING_STATES.length + FINDING_STATES.indexOf(state);
}

;// CONCATENATED MODULE: ./build/core/markdown/html-block.js
/** GFM spec 0.29, 4.6, condition 6. */
const BLOCK_TAGS = 'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_TAGS})(?=[\\s>]|/>|$)`, 'i');
const RAW_TAG = /^<(script|pre|style|textarea)(?=[\s>]|$)/i;
const LONE_TAG = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>\s*$/i;
/** The HTML block that a line opens, or null. `text` begins at the line's first character that is not blank. */
function htmlBlockOf(text, insideParagraph) {
    if (text[0] !== '<')
        return null;
    if (text.startsWith('<!--'))
        return { kind: 'comment', end: '-->' };
    if (text.startsWith('<?'))
        return { kind: 'comment', end: '?>' };
    if (text.startsWith('<![CDATA['))
        return { kind: 'comment', end: ']]>' };
    if (/^<![a-z]/i.test(text))
        return { kind: 'comment', end: '>' };
    const raw = RAW_TAG.exec(text);
    if (raw)
        return { kind: 'code', end: `</${(raw[1] ?? '').toLowerCase()}>` };
    if (BLOCK_TAG.test(text))
        return { kind: 'html', end: null };
    return !insideParagraph && LONE_TAG.test(text) ? { kind: 'html', end: null } : null;
}
/**
 * Reads one line of a block. A comment that opens inside HTML and is not closed there hides everything up to `-->`, blank lines too:
 * the browser sees no Markdown. What stands after a closed comment on its line is shown, but is HTML, so it is never a heading.
 */
function readHtmlLine(text, block, opening) {
    if (block.kind === 'code')
        return { kind: 'code', body: text, block: text.toLowerCase().includes(block.end ?? '') ? null : block };
    if (block.kind === 'html')
        return withoutComments(text, '', block);
    const close = text.indexOf(block.end ?? '', opening ? 2 : 0);
    if (close < 0)
        return { kind: 'comment', body: '', block };
    return withoutComments(text, '', null, close + (block.end ?? '').length);
}
function withoutComments(text, start, block, from = 0) {
    let body = start;
    let at = from;
    for (let open = text.indexOf('<!--', at); open >= 0; open = text.indexOf('<!--', at)) {
        body += text.slice(at, open);
        const close = text.indexOf('-->', open + 2);
        if (close < 0)
            return { kind: body.trim() ? 'html' : 'comment', body, block: { kind: 'comment', end: '-->' } };
        at = close + 3;
    }
    body += text.slice(at);
    return { kind: body.trim() ? 'html' : 'comment', body, block };
}

;// CONCATENATED MODULE: ./build/core/markdown/line-starts.js

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^(?:=+|-{2,})[ \t]*$/;
const MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;
/** A horizontal rule. */
function isRule(text) {
    return RULE.test(text);
}
/**
 * What makes the paragraph above a heading. GitHub takes a lone `-` for it too, but whoever writes one means a list item that is still empty
 * (`Out of scope:` and `-` in a template), and must not lose the line above to it.
 */
function isUnderline(text) {
    return UNDERLINE.test(text);
}
/** Blanks and tabs only: a no-break space is text. */
function withoutIndent(line) {
    return line.replace(/^[ \t]+/, '');
}
/** The fence that a line opens, `base` columns inside its list item, or null. */
function fenceOf(text, base) {
    const marker = FENCE.exec(text);
    const run = marker?.[1] ?? marker?.[2];
    return run ? { character: run[0], length: run.length, base } : null;
}
/** Whether the line closes the fence; indentation is the caller's. */
function closesFence(text, fence) {
    const run = text.trimEnd();
    return run.length >= fence.length && run === fence.character.repeat(run.length);
}
/** `[^1]: text`, which GitHub shows at the end of the page, and only if something refers to it. */
function opensFootnote(text) {
    return /^\[\^[^\]\s]+\]:/.test(text);
}
/** A quote's paragraph goes on in the next line even without `>`, its code does not. */
function quoteAfter(inner, open) {
    if (open)
        return { paragraph: false, fence: closesFence(inner, open) ? null : open };
    const fence = fenceOf(inner, 0);
    const opensOther = fence || headingLevel(inner) > 0 || isRule(inner) || htmlBlockOf(inner, false);
    return { paragraph: !opensOther && inner.trim() !== '', fence };
}
/** 1 to 6, or 0 where the line is no ATX heading. */
function headingLevel(text) {
    const hashes = /^#{1,6}(?=[ \t]|$)/.exec(text);
    return hashes ? hashes[0].length : 0;
}
/** The text of an ATX heading, without its closing hashes. */
function headingBody(text, level) {
    const body = text.slice(level).trim();
    let end = body.length;
    while (body[end - 1] === '#')
        end -= 1;
    return end === 0 || body[end - 1] === ' ' || body[end - 1] === '\t' ? body.slice(0, end).trimEnd() : body;
}
/**
 * A list marker: `width` columns belong to it, `extra` ones indent the text after it (five blanks or more make it code).
 * `interrupts`: the line would else go on with a paragraph.
 */
function markerOf(text, interrupts) {
    const marker = MARKER.exec(text);
    if (!marker)
        return null;
    const after = text.slice(marker[0].length);
    const rest = withoutIndent(after);
    // GFM spec 0.29, 5.2: only a filled item that starts at 1 may interrupt a paragraph.
    if (interrupts && (rest === '' || (marker[1] !== undefined && Number(marker[1]) !== 1)))
        return null;
    const blanks = columnOf(after);
    const own = rest === '' || blanks > 4 ? 1 : blanks;
    return { width: marker[0].length + own, extra: rest === '' ? 0 : blanks - own, rest };
}
/** Columns of leading white space, with tab stops of four. */
function columnOf(text) {
    let column = 0;
    for (const character of text) {
        if (character === '\t')
            column += 4 - (column % 4);
        else if (character === ' ')
            column += 1;
        else
            break;
    }
    return column;
}

;// CONCATENATED MODULE: ./build/core/markdown/blocks.js


/** More list markers than this on one line are text: nobody nests so deep, and each costs another look at the line. */
const MAX_MARKERS = 16;
/**
 * The block structure of GitHub Flavored Markdown (spec 0.29, section 4 and 5), one pass, no look-ahead. Not covered: blocks inside a
 * block quote or a footnote (all their lines are `quote` or `footnote`) and link reference definitions (they are `text`).
 */
function scanBlocks(body) {
    const scanner = new BlockScanner();
    for (const raw of body.split(/\r\n|\n|\r/))
        scanner.read(raw);
    return scanner;
}
class BlockScanner {
    lines = [];
    headings = [];
    fence = null;
    html = null;
    htmlBase = 0;
    paragraph = null;
    quote = null;
    footnote = null;
    /** Columns at which the text of the open list items begins, ascending. */
    items = [];
    paragraphs = 0;
    read(raw) {
        const indent = columnOf(raw);
        const text = withoutIndent(raw);
        const itemEnds = this.fence !== null && text !== '' && indent < this.fence.base;
        if (this.fence && !itemEnds) {
            const closes = indent - this.fence.base < 4 && closesFence(text, this.fence);
            if (closes)
                this.fence = null;
            this.push(raw, closes ? 'fence' : 'code', raw.slice(Math.min(raw.length - text.length, indent)), indent);
            return;
        }
        this.fence = null;
        if (this.html && this.endsHtml(this.html, text, indent))
            this.html = null;
        if (this.html) {
            this.pushHtml(raw, raw, this.html, false, indent);
        }
        else if (text === '') {
            this.endParagraph();
            this.push(raw, 'blank', '', indent);
        }
        else if (this.footnote && indent >= this.footnote.base + 4) {
            this.footnote.paragraph = true;
            this.push(raw, 'footnote', text, indent);
        }
        else {
            this.readStructure(raw, text, indent);
        }
    }
    readStructure(raw, start, startColumn) {
        let text = start;
        let column = startColumn;
        let depth = this.depthAt(column);
        let item = false;
        for (let markers = 0;; markers += 1) {
            const base = depth === 0 ? 0 : this.items[depth - 1];
            const continues = this.paragraph !== null && !item;
            const sameParagraph = continues && this.paragraph?.base === base;
            if (column - base >= 4 && !continues && !this.quote?.paragraph && !this.footnote?.paragraph) {
                this.pushCode(raw, text, column, depth, item);
                return;
            }
            if (column - base < 4) {
                if (sameParagraph && isUnderline(text)) {
                    this.pushUnderline(raw, text, column);
                    return;
                }
                if (this.pushBlock(raw, text, column, depth, continues))
                    return;
            }
            const marker = column - base < 4 && markers < MAX_MARKERS ? markerOf(text, sameParagraph) : null;
            if (!marker) {
                this.pushText(raw, text, base, item, item ? startColumn : column);
                return;
            }
            this.enter(depth);
            this.items.push(column + marker.width);
            column += marker.width + marker.extra;
            depth += 1;
            item = true;
            text = marker.rest;
            if (text === '') {
                this.pushText(raw, '', column, true, startColumn);
                this.endParagraph();
                return;
            }
        }
    }
    /** Headings, fences, HTML, quotes, footnotes and rules; false where the line is none of them. */
    pushBlock(raw, text, column, depth, continues) {
        const base = depth === 0 ? 0 : this.items[depth - 1];
        const fence = fenceOf(text, base);
        const html = fence ? null : htmlBlockOf(text, continues);
        const level = headingLevel(text);
        const isQuote = text[0] === '>';
        const rule = isRule(text);
        const footnote = opensFootnote(text);
        if (!fence && !html && level === 0 && !isQuote && !rule && !footnote)
            return false;
        const quote = isQuote ? this.quote : null;
        this.enter(depth);
        if (fence) {
            this.fence = fence;
            this.push(raw, 'fence', '', column);
        }
        else if (html) {
            this.htmlBase = base;
            this.pushHtml(raw, text, html, true, column);
        }
        else if (level > 0) {
            this.headings.push({ level, first: this.lines.length, last: this.lines.length });
            this.push(raw, 'heading', headingBody(text, level), column);
        }
        else if (isQuote) {
            const inner = text.replace(/^(?:[ \t]{0,3}>)+[ \t]*/, '');
            this.quote = quoteAfter(inner, quote?.fence ?? null);
            this.push(raw, 'quote', inner, column);
        }
        else if (footnote) {
            this.footnote = { base: column, paragraph: true };
            this.push(raw, 'footnote', text, column);
        }
        else {
            this.push(raw, 'rule', '', column);
        }
        return true;
    }
    pushCode(raw, text, column, depth, item) {
        this.enter(depth);
        this.push(raw, 'code', text, column, item);
    }
    pushText(raw, text, base, item, indent) {
        const lazy = this.quote?.paragraph ? 'quote' : this.footnote?.paragraph ? 'footnote' : null;
        if (lazy && !item) {
            this.push(raw, lazy, text, indent);
            return;
        }
        if (!this.paragraph || item) {
            this.enter(this.depthAt(base));
            this.paragraphs += 1;
            this.paragraph = { base, first: this.lines.length };
        }
        this.push(raw, 'text', text, indent, item);
    }
    pushUnderline(raw, text, indent) {
        const first = this.paragraph?.first ?? this.lines.length;
        for (let index = first; index < this.lines.length; index += 1)
            this.lines[index].kind = 'heading';
        this.headings.push({ level: text[0] === '=' ? 1 : 2, first, last: this.lines.length });
        this.endParagraph();
        this.push(raw, 'heading', '', indent);
    }
    pushHtml(raw, text, block, opening, indent) {
        const line = readHtmlLine(text, block, opening);
        this.html = line.block;
        this.push(raw, line.kind, line.body.trim(), indent);
    }
    /** A list item ends the HTML in it, but not a comment: the browser, which sees the page as a whole, goes on to `-->`. */
    endsHtml(block, text, indent) {
        return text === '' ? block.end === null : block.kind !== 'comment' && indent < this.htmlBase;
    }
    push(raw, kind, body, indent, item = false) {
        if (kind !== 'text')
            this.paragraphs += 1;
        this.lines.push({ kind, raw, body, item, indent, paragraph: this.paragraphs });
    }
    endParagraph() {
        this.paragraph = null;
        this.quote = null;
        if (this.footnote)
            this.footnote.paragraph = false;
    }
    /** Closes the list items that a new block does not belong to, and whatever paragraph was open. */
    enter(depth) {
        this.items.length = depth;
        this.footnote = null;
        this.endParagraph();
    }
    /** How many open list items a line at this column belongs to. */
    depthAt(column) {
        let low = 0;
        let high = this.items.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.items[middle] <= column)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

;// CONCATENATED MODULE: ./build/core/markdown/links.js
/**
 * Links and pictures of a paragraph, from the `[` (or `![`) to the end of the address: inline ones with address and title, and references whose
 * label is in `definitions` (GFM spec 0.29, 6.6 and 6.7). Linear: nothing is looked for twice.
 */
function linksOf(source, pieces, definitions) {
    const found = [];
    const ends = new LinkEnds(source);
    const open = [];
    let from = 0;
    for (const piece of pieces) {
        if (piece.kind !== 'text')
            continue;
        for (let at = Math.max(piece.start, from); at < piece.end; at += 1) {
            if (source[at] === '[')
                open.push(at);
            if (source[at] !== ']')
                continue;
            const start = open.pop();
            if (start === undefined)
                continue;
            const end = endOfLink(source, { start, end: at }, ends, definitions);
            if (end < 0)
                continue;
            found.push({ start: source[start - 1] === '!' ? start - 1 : start, address: at + 1, end });
            from = end;
            at = end - 1;
        }
    }
    return found;
}
/** How labels of references are compared: case and runs of blanks do not count. */
function labelOf(text) {
    return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
/** Labels have at most 999 characters (GFM spec 0.29, 6.6). */
const LONGEST_LABEL = 999;
function endOfLink(source, text, ends, definitions) {
    const after = text.end + 1;
    if (source[after] === '(') {
        const end = ends.after(after);
        if (end >= 0)
            return end;
    }
    if (definitions.size === 0)
        return -1;
    const own = labelWithin(source, text);
    if (source[after] !== '[')
        return own !== null && definitions.has(own) ? after : -1;
    const close = ends.next(']', after);
    const label = close < 0 ? null : labelWithin(source, { start: after, end: close });
    if (label !== null && definitions.has(label === '' ? (own ?? '') : label))
        return close + 1;
    return own !== null && definitions.has(own) ? after : -1;
}
function labelWithin(source, { start, end }) {
    return end - start > LONGEST_LABEL + 1 ? null : labelOf(source.slice(start + 1, end));
}
/** Finds where `(address "title")` ends. Remembers what it has found, because positions only grow. */
class LinkEnds {
    source;
    known = new Map();
    closing = null;
    constructor(source) {
        this.source = source;
    }
    /** The position after the `)` that belongs to the `(` at `open`; -1 where that opens no address. */
    after(open) {
        let at = this.skipBlanks('before', open + 1);
        const bare = this.source[at] !== '<';
        if (bare) {
            const close = this.matching(open);
            const blank = this.nextBlank(at);
            at = close >= 0 && close < blank ? close : blank;
        }
        else {
            const close = this.next('>', at);
            if (close < 0)
                return -1;
            at = close + 1;
        }
        const beforeTitle = at;
        at = this.skipBlanks('after address', at);
        const quote = this.source[at];
        if (at > beforeTitle && (quote === '"' || quote === "'" || quote === '(')) {
            const close = this.next(quote === '(' ? ')' : quote, at + 1);
            if (close < 0)
                return -1;
            at = this.skipBlanks('after title', close + 1);
        }
        return this.source[at] === ')' ? at + 1 : -1;
    }
    next(character, from) {
        return this.find(character, from, () => this.source.indexOf(character, from));
    }
    nextBlank(from) {
        const at = this.find('blank', from, () => search(/\s/g, this.source, from));
        return at < 0 ? this.source.length : at;
    }
    /** `where` keeps apart what is near the `(` from what may be far behind it. */
    skipBlanks(where, from) {
        const at = this.find(where, from, () => search(/\S/g, this.source, from));
        return at < 0 ? this.source.length : at;
    }
    find(what, from, look) {
        const before = this.known.get(what);
        if (before && before.start <= from && (before.end < 0 || before.end >= from))
            return before.end;
        const end = look();
        this.known.set(what, { start: from, end });
        return end;
    }
    /** The `)` that closes the `(` at a position, parentheses inside it closed first. */
    matching(open) {
        this.closing ??= matchParentheses(this.source);
        return this.closing.get(open) ?? -1;
    }
}
function matchParentheses(source) {
    const closing = new Map();
    const open = [];
    for (let at = 0; at < source.length; at += 1) {
        if (source[at] === '\\')
            at += 1;
        else if (source[at] === '(')
            open.push(at);
        else if (source[at] === ')') {
            const start = open.pop();
            if (start !== undefined)
                closing.set(start, at);
        }
    }
    return closing;
}
function search(pattern, source, from) {
    pattern.lastIndex = from;
    return pattern.exec(source)?.index ?? -1;
}

;// CONCATENATED MODULE: ./build/core/markdown/definitions.js

/**
 * One definition (GFM spec 0.29, 4.7), which a reader never sees: `[//]: # (note)`. The address may stand on the next line, and so may the
 * title, which can have several. Every part is bounded, so that no text makes it slow.
 */
const DEFINITION = /[ \t]{0,3}\[((?:[^\][\\]|\\.){1,999})\]:[ \t]{0,99}\n?[ \t]{0,99}(?:<[^<>\n]{0,2000}>|[^\s<]\S{0,2000})(?:(?:[ \t]{1,99}|[ \t]{0,99}\n[ \t]{0,99})(?:"(?:[^"\\]|\\.){0,2000}"|'(?:[^'\\]|\\.){0,2000}'|\((?:[^()\\]|\\.){0,2000}\)))?[ \t]{0,99}(?:\n|$)/sy;
/** Reads the definitions at the start of a paragraph; further down they would be text. */
function definitionsOf(lines) {
    if (!lines[0]?.trimStart().startsWith('['))
        return { lines: 0, labels: [] };
    const source = lines.join('\n');
    const labels = [];
    let end = 0;
    while (end < source.length) {
        DEFINITION.lastIndex = end;
        const found = DEFINITION.exec(source);
        if (!found || labelOf(found[1] ?? '') === '')
            break;
        labels.push(labelOf(found[1] ?? ''));
        end += found[0].length;
    }
    return { lines: source.slice(0, end).replace(/[^\n]+/g, '').length + (end === source.length && end > 0 ? 1 : 0), labels };
}

;// CONCATENATED MODULE: ./build/core/markdown/marks.js

/** What is special about a character: it is part of something that GitHub does not search for references, or it is struck out. */
const MARK = { away: 1, struck: 2 };
/** Elements whose text GitHub does not search for references and closing keywords. */
const AWAY = new Set(['a', 'code', 'kbd', 'pre', 'samp', 'tt']);
const STRUCK = new Set(['del', 's', 'strike']);
/** Elements that a browser opens again in the next paragraph if nothing closed them (HTML, "active formatting elements"). */
const LASTING = new Set(['a', 'code', 's', 'strike', 'tt']);
/** The elements of `AWAY` and `STRUCK` that are open, over the paragraphs of a document. */
class OpenElements {
    depths = new Map();
    /** Takes one tag as written, with its name in lower case. */
    take(tag, name) {
        if (!(AWAY.has(name) || STRUCK.has(name)) || tag.endsWith('/>'))
            return;
        const depth = this.depths.get(name) ?? 0;
        if (tag[1] === '/')
            this.depths.set(name, Math.max(0, depth - 1));
        else
            this.depths.set(name, name === 'a' ? 1 : depth + 1);
    }
    /** The `MARK`s of text at this place. */
    marks() {
        let marks = 0;
        for (const [name, depth] of this.depths)
            if (depth > 0)
                marks |= STRUCK.has(name) ? MARK.struck : MARK.away;
        return marks;
    }
    /** What is open, to come back to. */
    snapshot() {
        return new Map(this.depths);
    }
    /** The end of a paragraph of Markdown: it closes what it opened, but for what a browser opens again. */
    endParagraph(before) {
        for (const [name, depth] of this.depths) {
            if (!LASTING.has(name))
                this.depths.set(name, Math.min(depth, before.get(name) ?? 0));
        }
    }
}
/** The marks of every character of a paragraph: of links and pictures, mathematics, strikethrough, and elements. Linear. */
function marksOf(source, pieces, { markdown, definitions, open }) {
    const marks = new Uint8Array(source.length);
    const add = (spans, mark) => {
        // Spans of one kind may lie in each other: only the outermost need be marked.
        let done = 0;
        for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
            for (let at = Math.max(start, done); at < end; at += 1)
                marks[at] = marks[at] | mark;
            done = Math.max(done, end);
        }
    };
    const before = open.snapshot();
    const links = markdown ? linksOf(source, pieces, definitions) : [];
    const isTag = outsideAddresses(links);
    for (const piece of pieces) {
        if (piece.kind === 'tag' && isTag(piece))
            open.take(source.slice(piece.start, piece.end), piece.inner);
        add([piece], open.marks());
    }
    if (markdown) {
        open.endParagraph(before);
        add(links, MARK.away);
        add(pairs(source, pieces, '~', struckPair), MARK.struck);
    }
    add(pairs(source, pieces, '$', mathPair), MARK.away);
    return marks;
}
/** `[x](<a b>)` holds no tag. Answers for pieces in their order; the addresses of links do not overlap. */
function outsideAddresses(links) {
    let next = 0;
    return ({ start }) => {
        while (next < links.length && links[next].end <= start)
            next += 1;
        const link = links[next];
        return !link || start < link.address;
    };
}
/** `~x~` and `~~x~~` as GitHub strikes them out; the two lengths do not close each other. */
const struckPair = {
    opens: ({ length, after }) => length <= 2 && /\S/.test(after),
    closes: ({ length, before }, opened) => length === opened.length && /\S/.test(before),
};
/** `$x$` and `$$x$$`: no blank inside a single `$`, and no letter or digit after it, so that two prices are none. */
const mathPair = {
    opens: ({ length, after }) => length === 2 || (length === 1 && /\S/.test(after)),
    closes: ({ length, before, after }, opened) => length === opened.length && (length === 2 || (/\S/.test(before) && !/[\p{L}\p{N}]/u.test(after))),
};
function pairs(source, pieces, character, pairing) {
    const found = [];
    let opened = new Map();
    for (const piece of pieces) {
        if (piece.kind !== 'text')
            continue;
        for (let at = piece.start; at < piece.end; at += 1) {
            if (source[at] !== character)
                continue;
            let end = at;
            while (end < piece.end && source[end] === character)
                end += 1;
            const run = { start: at, length: end - at, before: source[at - 1] ?? '', after: source[end] ?? '' };
            const partner = opened.get(run.length);
            if (partner && pairing.closes(run, partner)) {
                found.push({ start: partner.start, end });
                // What was opened in between would end outside.
                opened = new Map([...opened].filter(([, one]) => one.start < partner.start));
            }
            else if (pairing.opens(run) && (!partner || character === '~'))
                opened.set(run.length, run);
            at = end - 1;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/core/markdown/pieces.js
/** An open or closing tag (GFM spec 0.29, 6.10), whose attributes may hold a `>`; a browser, which reads HTML blocks, takes more for one. */
const TAG = /<(?:\/([a-z][a-z0-9-]*)\s*|([a-z][a-z0-9-]*)(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/iy;
const LOOSE_TAG = /<(?:\/([a-z][a-z0-9-]*)|([a-z][a-z0-9-]*))(?:\s[^<>]*)?\/?>/iy;
/** Comments, CDATA sections and processing instructions: how they open, how they close, and where to look for that from. */
const UNSEEN = [
    ['<!--', '-->', 2],
    ['<![CDATA[', ']]>', 9],
    ['<?', '?>', 2],
];
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/**
 * Cuts a paragraph up as GitHub does: code spans, comments and tags, whichever begins first; an unclosed `<!--` is text (GFM spec 0.29,
 * 6.3 and 6.10). `markdown: false` is for HTML blocks, where backticks and backslashes mean nothing. Linear in the length of the source.
 */
function piecesOf(source, markdown) {
    const pieces = [];
    const nextRun = markdown ? backtickRuns(source) : () => -1;
    const special = markdown ? /[\\`<]/g : /</g;
    const unclosed = new Set();
    let at = 0;
    const add = (kind, end, inner = '') => {
        const last = pieces.at(-1);
        if (kind === 'text' && last?.kind === 'text')
            last.end = end;
        else if (end > at)
            pieces.push({ kind, start: at, end, inner });
        at = end;
    };
    while (at < source.length) {
        special.lastIndex = at;
        const found = special.exec(source);
        add('text', found ? found.index : source.length);
        if (!found)
            break;
        if (found[0] === '\\') {
            if (PUNCTUATION.test(source[at + 1] ?? ''))
                add('escape', at + 2);
            else
                add('text', at + 1);
        }
        else if (found[0] === '`') {
            const length = runLength(source, at);
            const close = nextRun(length, at + length);
            if (close < 0)
                add('text', at + length);
            else
                add('code', close + length, source.slice(at + length, close));
        }
        else if (UNSEEN.some(([open]) => source.startsWith(open, at))) {
            const [open, end, skip] = UNSEEN.find(([start]) => source.startsWith(start, at)) ?? UNSEEN[0];
            const close = unclosed.has(open) ? -1 : source.indexOf(end, at + skip);
            if (close < 0) {
                unclosed.add(open);
                add('text', at + open.length);
            }
            else
                add('hidden', close + end.length);
        }
        else {
            const tag = tagAt(source, at, TAG) ?? (markdown ? null : tagAt(source, at, LOOSE_TAG));
            if (tag)
                add('tag', at + tag[0].length, (tag[1] ?? tag[2] ?? '').toLowerCase());
            else
                add('text', at + 1);
        }
    }
    return pieces;
}
function tagAt(source, at, pattern) {
    pattern.lastIndex = at;
    return pattern.exec(source);
}
/** Answers where the next run of exactly `length` backticks begins, for positions that only grow. */
function backtickRuns(source) {
    const starts = new Map();
    for (const run of source.matchAll(/`+/g)) {
        const list = starts.get(run[0].length) ?? [];
        list.push(run.index);
        starts.set(run[0].length, list);
    }
    const next = new Map();
    return (length, from) => {
        const list = starts.get(length) ?? [];
        let index = next.get(length) ?? 0;
        while (index < list.length && list[index] < from)
            index += 1;
        next.set(length, index);
        return list[index] ?? -1;
    };
}
function runLength(source, start) {
    let end = start;
    while (source[end] === '`')
        end += 1;
    return end - start;
}

;// CONCATENATED MODULE: ./build/core/markdown/inline.js


const SEEN_TAGS = new Set(['img', 'picture', 'source', 'video', 'audio']);
/** The three readings of a paragraph. `within` takes along what is open from the paragraphs before. Linear in the length of the source. */
function scanInline(source, within = {}) {
    const { markdown = true, definitions = new Set(), open = new OpenElements() } = within;
    const pieces = piecesOf(source, markdown);
    const marks = marksOf(source, pieces, { markdown, definitions, open });
    const result = { text: '', visible: '', prose: '' };
    const add = (part, { text = part, visible = part, prose = part }) => {
        result.text += text;
        result.visible += visible;
        result.prose += prose;
    };
    for (const piece of pieces) {
        for (const { start, end, mark } of stretches(piece, marks)) {
            const part = source.slice(start, end);
            const breaks = lineBreaksOf(part);
            const isStruck = (mark & MARK.struck) !== 0;
            const text = isStruck ? breaks : part;
            const gap = ` ${breaks}`;
            const prose = mark === 0 ? part : gap;
            if (piece.kind === 'text' || piece.kind === 'escape')
                add(part, { text, visible: text, prose });
            else if (piece.kind === 'hidden')
                add(part, { text: breaks, visible: breaks, prose: gap });
            else if (piece.kind === 'code')
                add(part, { text, visible: isStruck ? breaks : piece.inner, prose: gap });
            else
                add(part, { text, visible: SEEN_TAGS.has(piece.inner) && !isStruck ? part : breaks, prose: gap });
        }
    }
    return result;
}
/** The characters that Markdown's backslashes protect: `\[QA\]` is `[QA]`. */
function unescapeMarkdown(text) {
    return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
/** A piece of text in parts that are marked alike; any other piece as a whole, marked as it begins. */
function stretches(piece, marks) {
    const parts = [];
    for (let start = piece.start; start < piece.end;) {
        const mark = marks[start];
        let end = piece.kind === 'text' ? start + 1 : piece.end;
        while (end < piece.end && marks[end] === mark)
            end += 1;
        parts.push({ start, end, mark });
        start = end;
    }
    return parts;
}
function lineBreaksOf(text) {
    return text.replace(/[^\n]+/g, '');
}

;// CONCATENATED MODULE: ./build/core/markdown/scan.js




/**
 * Reads a description (a pull request's, an issue's, a template) as GitHub shows it: a heading is what GitHub renders as a heading, outside of
 * block quotes, code, comments and HTML. CRLF, unclosed fences and comments are read as GitHub reads them. Linear, never throws.
 */
function scanMarkdown(body) {
    const blocks = scanBlocks(body);
    const paragraphs = paragraphsOf(blocks.lines);
    const hidden = paragraphs.map((lines) => (lines[0]?.kind === 'text' ? definitionsOf(lines.map(bodyOf)) : NO_DEFINITIONS));
    const definitions = new Set(hidden.flatMap(({ labels }) => labels));
    const open = new OpenElements();
    const lines = [];
    paragraphs.forEach((paragraph, at) => {
        const first = hidden[at]?.lines ?? 0;
        const readings = [...paragraph.slice(0, first).map(() => NOTHING), ...readLines(paragraph.slice(first), { definitions, open })];
        paragraph.forEach(({ kind, raw, item, indent }, index) => {
            lines.push({ number: lines.length + 1, kind, raw, item, indent, ...(readings[index] ?? NOTHING) });
        });
    });
    const headings = blocks.headings.map(({ level, first, last }) => {
        const visible = lines.slice(first, last + 1).map((line) => line.visible);
        return { level, text: unescapeMarkdown(visible.join(' ')).replace(/\s+/g, ' ').trim(), line: first + 1, lastLine: last + 1 };
    });
    return { lines, headings };
}
const NOTHING = { text: '', visible: '', prose: '' };
const NO_DEFINITIONS = { lines: 0, labels: [] };
function paragraphsOf(lines) {
    const paragraphs = [];
    for (const line of lines) {
        const last = paragraphs.at(-1);
        if (last?.[0]?.paragraph === line.paragraph)
            last.push(line);
        else
            paragraphs.push([line]);
    }
    return paragraphs;
}
/** Lines of one paragraph, without the definitions at its start. */
function readLines(lines, within) {
    const body = lines.map(bodyOf).join('\n');
    switch (lines[0]?.kind) {
        case 'text':
        case 'heading':
            return splitLines(scanInline(body, within));
        case 'html':
            return splitLines(scanInline(body, { ...within, markdown: false }));
        case 'quote':
            // What opens in a quote ends with it.
            return splitLines({ ...scanInline(body, { definitions: within.definitions }), prose: '' });
        case 'code':
            return splitLines({ text: body, visible: body, prose: '' });
        default:
            return lines.map(() => NOTHING);
    }
}
function splitLines(inline) {
    const visible = inline.visible.split('\n');
    const prose = inline.prose.split('\n');
    return inline.text.split('\n').map((text, index) => ({ text, visible: visible[index] ?? '', prose: prose[index] ?? '' }));
}
function bodyOf(line) {
    return line.body;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/labelled-lines.js

/** Longer keys are sentences with a colon in them. */
const MAX_KEY = 100;
/**
 * Every labelled line that a reader sees as text: also bold, in a list item and behind a ticked box; not in comments, code, quotes or headings,
 * struck out, or behind a box that is not ticked.
 */
function labelledLines(document) {
    const found = [];
    for (const { kind, text, number, item } of document.lines) {
        if ((kind !== 'text' && kind !== 'html') || (item && /^\[ \](?:\s|$)/.test(text)))
            continue;
        const source = unescapeMarkdown(text).trim();
        const [key, value] = source.startsWith('|') ? cellsOf(source) : sidesOf(source);
        if (key === undefined || value === undefined || key.length > MAX_KEY)
            continue;
        // `KEY: VALUE` as one code span is an example, not a statement.
        if ((key.split('`').length - 1) % 2 === 1)
            continue;
        const name = withoutMarks(key);
        if (name !== '')
            found.push({ key: name, value: withoutMarks(value), line: number });
    }
    return found;
}
/** How keys and values are compared: case and blanks do not matter. */
function folded(text) {
    return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
function sidesOf(source) {
    const text = source.replace(/^\[x\]\s+/i, '');
    const colon = text.search(/[:：]/u);
    return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}
function cellsOf(source) {
    return source.split('|').slice(1, 3);
}
function withoutMarks(text) {
    let [start, end] = [0, text.length];
    while (start < end && /[\s*_`]/.test(text[start]))
        start += 1;
    while (end > start && /[\s*_`]/.test(text[end - 1]))
        end -= 1;
    return text.slice(start, end);
}

;// CONCATENATED MODULE: ./build/core/glob/program.js
/**
 * A glob as a small program for the state machine in `run.ts`.
 * Braces become branches instead of an expanded list, so the program never grows beyond a few steps per character.
 */
/** What a step does. `char`, `one` and `set` consume one character, `star` and `globstar` any number of them. */
const OP = { char: 0, one: 1, set: 2, star: 3, globstar: 4, split: 5, jump: 6, end: 7 };
const BRACE = { none: 0, open: 1, comma: 2, close: 3 };
/**
 * Compiles a pattern whose leading and trailing slashes are already in order. Never throws: an unclosed `[` or `{`,
 * and braces without a comma, stand for themselves. A set also matches its own text, because `app/[id]/**` names a real folder.
 */
function compileProgram(pattern, crossing) {
    const characters = Array.from(pattern);
    const braces = findBraces(characters);
    const ops = [];
    const args = [];
    const sets = [];
    const emit = (op, arg = -1) => {
        args.push(arg);
        return ops.push(op) - 1;
    };
    const open = [];
    let noSetBefore = 0;
    let at = 0;
    while (at < characters.length) {
        const character = characters[at];
        const frame = open.at(-1);
        if (braces[at] === BRACE.open) {
            open.push({ split: emit(OP.split), jumps: [] });
        }
        else if (braces[at] === BRACE.comma && frame) {
            frame.jumps.push(emit(OP.jump));
            args[frame.split] = ops.length;
            frame.split = emit(OP.split);
        }
        else if (braces[at] === BRACE.close && frame) {
            for (const jump of frame.jumps)
                args[jump] = ops.length;
            open.pop();
        }
        else if (character === '*') {
            const run = starsFrom(characters, at);
            emit(run > 1 ? OP.globstar : OP.star);
            at += run - 1;
        }
        else if (character === '?') {
            emit(OP.one);
        }
        else if (character === '[' && at >= noSetBefore) {
            const { set, end } = readSet(characters, braces, at);
            if (set) {
                const split = emit(OP.split);
                emit(OP.set, sets.push(set) - 1);
                const jump = emit(OP.jump);
                args[split] = ops.length;
                for (const own of characters.slice(at, end + 1))
                    emit(OP.char, codeOf(own));
                args[jump] = ops.length;
                at = end;
            }
            else {
                noSetBefore = end;
                emit(OP.char, codeOf(character));
            }
        }
        else {
            if (character === '\\' && at + 1 < characters.length)
                at += 1;
            emit(OP.char, codeOf(characters[at]));
        }
        at += 1;
    }
    emit(OP.end);
    return { ops, args, sets, crossing, ...fixedEnds(ops, args), core: fixedCore(ops, args) };
}
/** Marks the braces and commas that make alternatives: closed, with at least one comma of their own. */
function findBraces(characters) {
    const roles = new Uint8Array(characters.length);
    const open = [];
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at];
        if (character === '\\')
            at += 1;
        else if (character === '{')
            open.push({ at, commas: [] });
        else if (character === ',')
            open.at(-1)?.commas.push(at);
        else if (character === '}') {
            const pair = open.pop();
            if (pair && pair.commas.length > 0) {
                roles[pair.at] = BRACE.open;
                roles[at] = BRACE.close;
                for (const comma of pair.commas)
                    roles[comma] = BRACE.comma;
            }
        }
    }
    return roles;
}
function starsFrom(characters, start) {
    let end = start;
    while (characters[end] === '*')
        end += 1;
    return end - start;
}
/** Reads the set that opens at `start`. Without a set, `end` is where the search gave up: no set can begin before it. */
function readSet(characters, braces, start) {
    let at = start + 1;
    const negated = characters[at] === '!' || characters[at] === '^';
    if (negated)
        at += 1;
    const first = at;
    const ranges = [];
    let mayOpenRange = false;
    for (; at < characters.length; at += 1) {
        let character = characters[at];
        if (character === '/' || braces[at] !== BRACE.none)
            break;
        if (character === ']' && at > first)
            return { set: { negated, ranges }, end: at };
        const upper = characters[at + 1];
        const previous = ranges.at(-1);
        if (character === '-' && mayOpenRange && previous && upper !== undefined && upper !== ']' && upper !== '/' && upper !== '\\') {
            previous[1] = codeOf(upper);
            at += 1;
            mayOpenRange = false;
            continue;
        }
        if (character === '\\' && upper !== undefined && upper !== '/') {
            character = upper;
            at += 1;
        }
        ranges.push([codeOf(character), codeOf(character)]);
        mayOpenRange = true;
    }
    return { set: null, end: at };
}
/** The literal text before the first and after the last wildcard. */
function fixedEnds(ops, args) {
    const last = ops.length - 1;
    let from = 0;
    while (ops[from] === OP.char)
        from += 1;
    if (from === last)
        return { head: textOf(args.slice(0, last)), tail: '', literal: true };
    let to = last;
    while (ops[to - 1] === OP.char)
        to -= 1;
    // What a branch can pass by is not certain either.
    for (let step = 0; step < last; step += 1)
        if (ops[step] === OP.split || ops[step] === OP.jump)
            to = Math.max(to, args[step]);
    // `x/**` also matches `x`, and `**/x` also matches `x`: the slash beside the wildcard is not certain.
    return { head: textOf(args.slice(0, from)).replace(/\/$/, ''), tail: textOf(args.slice(to, last)).replace(/^\//, ''), literal: false };
}
/** The longest run of characters that no branch passes by, without the slashes at its ends, which a `**` beside them may leave out. */
function fixedCore(ops, args) {
    let core = '';
    let run = [];
    let passedBy = 0;
    for (let step = 0; step < ops.length; step += 1) {
        const arg = args[step];
        if (ops[step] === OP.split || ops[step] === OP.jump)
            passedBy = Math.max(passedBy, arg);
        if (ops[step] === OP.char && step >= passedBy) {
            run.push(arg);
            continue;
        }
        const text = textOf(run).replace(/^\/|\/$/g, '');
        if (text.length > core.length)
            core = text;
        run = [];
    }
    return core;
}
function textOf(codes) {
    return codes.map((code) => String.fromCodePoint(code)).join('');
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./build/core/glob/run.js

const SLASH = 0x2f;
/**
 * Makes the matcher of a program. It walks a path once and keeps every step that the pattern may be at, so the cost is at most
 * (length of the path) x (length of the pattern) whatever the pattern: there is nothing to backtrack into.
 */
function matcherOf(program, meter = { steps: 0 }) {
    const { ops, args, sets, crossing } = program;
    // Two marks a step: reached as usual, or reached from a `**` that stands at the start of a segment (then a `/` may be left out).
    const seen = [new Uint32Array(ops.length), new Uint32Array(ops.length)];
    let round = 0;
    let active = [];
    let upcoming = [];
    const open = [];
    /** Adds a step, and all that it leads to without a character, to `upcoming`. */
    const reach = (start, segmentStart) => {
        open.push(start * 2);
        while (open.length > 0) {
            const entry = open.pop();
            meter.steps += 1;
            const step = entry >> 1;
            const leavesSlash = entry & 1;
            const marks = seen[leavesSlash];
            if (marks[step] === round)
                continue;
            marks[step] = round;
            const op = ops[step];
            if (op === OP.split) {
                if (args[step] >= 0)
                    open.push(args[step] * 2 + leavesSlash);
                open.push((step + 1) * 2 + leavesSlash);
            }
            else if (op === OP.jump) {
                open.push(args[step] * 2 + leavesSlash);
            }
            else {
                if (leavesSlash === 0 || seen[0][step] !== round)
                    upcoming.push(step);
                if (op === OP.star)
                    open.push((step + 1) * 2 + leavesSlash);
                else if (op === OP.globstar)
                    open.push((step + 1) * 2 + (segmentStart ? 1 : 0));
                else if (op === OP.char && leavesSlash === 1 && args[step] === SLASH)
                    open.push((step + 1) * 2);
            }
        }
    };
    return (path) => {
        upcoming = [];
        round += 1;
        reach(0, true);
        for (let at = 0; at < path.length; at += 1) {
            const code = path.codePointAt(at);
            if (code > 0xffff)
                at += 1;
            [active, upcoming] = [upcoming, active];
            upcoming.length = 0;
            round += 1;
            const isSlash = code === SLASH;
            const stays = crossing || !isSlash;
            for (const step of active) {
                const op = ops[step];
                if (op === OP.char) {
                    if (args[step] === code)
                        reach(step + 1, isSlash);
                }
                else if (op === OP.one) {
                    if (stays)
                        reach(step + 1, isSlash);
                }
                else if (op === OP.set) {
                    if (stays && holds(sets[args[step]], code))
                        reach(step + 1, isSlash);
                }
                else if (op === OP.star) {
                    if (stays)
                        reach(step, isSlash);
                }
                else if (op === OP.globstar) {
                    reach(step, isSlash);
                }
            }
            if (upcoming.length === 0)
                return false;
        }
        return endsAt(program, upcoming);
    };
}
/** Whether the pattern may stop at one of these steps. A folder's own name stands for `name/**`: a submodule or symlink is listed so. */
function endsAt({ ops, args }, steps) {
    const seen = [new Uint8Array(ops.length), new Uint8Array(ops.length)];
    // An odd entry has just left out a `/`, and only a `**` may follow.
    const open = steps.map((step) => step * 2);
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        const step = entry >> 1;
        const owesGlobstar = entry & 1;
        const marks = seen[owesGlobstar];
        if (marks[step])
            continue;
        marks[step] = 1;
        const op = ops[step];
        if (op === OP.end && owesGlobstar === 0)
            return true;
        if (op === OP.split) {
            if (args[step] >= 0)
                open.push(args[step] * 2 + owesGlobstar);
            open.push((step + 1) * 2 + owesGlobstar);
        }
        else if (op === OP.jump)
            open.push(args[step] * 2 + owesGlobstar);
        else if (op === OP.globstar)
            open.push((step + 1) * 2);
        else if (op === OP.star && owesGlobstar === 0)
            open.push((step + 1) * 2);
        else if (op === OP.char && owesGlobstar === 0 && args[step] === SLASH)
            open.push((step + 1) * 2 + 1);
    }
    return false;
}
function holds(set, code) {
    return set.ranges.some(([from, to]) => from <= code && code <= to) !== set.negated;
}

;// CONCATENATED MODULE: ./build/core/glob.js
/**
 * Globs over repository paths, in time linear in path and pattern: some patterns come out of pull request descriptions, and
 * `*a*a*a*a*b` must not stop a run (minimatch and picomatch compile to backtracking expressions).
 */


/**
 * Compiles one pattern; never throws, whatever the text. Case-sensitive, both sides in NFC, dotfiles are files like others, no negation and
 * no comments. `**` takes any number of segments, and within a segment (`**.pem`) any characters, as in GitHub's own path filters.
 * A leading `./` or `/` is dropped, a trailing `/` means everything inside, `x/**` matches `x` too, and a pattern always matches its own text.
 */
function compileGlob(pattern, options = {}) {
    return compile(pattern, options);
}
/** Compiles a list for many paths: exact names and folders are looked up, other patterns are tried by their first folder. */
function compileGlobs(patterns, options = {}) {
    const globs = patterns.map((pattern) => (typeof pattern === 'string' ? compile(pattern, options) : asCompiled(pattern)));
    const names = new Map();
    const folders = new Map();
    const folderLengths = new Set();
    const byFirstFolder = new Map();
    const anywhere = [];
    globs.forEach((glob, index) => {
        if (!names.has(glob.name))
            names.set(glob.name, index);
        for (const folder of [glob.folder, glob.isFolder ? glob.name : null]) {
            if (folder === null)
                continue;
            if (!folders.has(folder))
                folders.set(folder, index);
            folderLengths.add(folder.length);
        }
        if (glob.folder !== null)
            return;
        if (glob.literal)
            return;
        const slash = glob.head.indexOf('/');
        if (slash < 0)
            anywhere.push(index);
        else
            listIn(byFirstFolder, glob.head.slice(0, slash)).push(index);
    });
    const firstIndex = (path) => {
        const name = path.normalize('NFC');
        let best = names.get(name) ?? globs.length;
        const consider = (index) => {
            if (index !== undefined && index < best)
                best = index;
        };
        consider(folders.get(''));
        consider(folders.get(name));
        // Only the lengths that occur: a path of two thousand folders must not be cut up two thousand times.
        for (const length of folderLengths)
            if (name[length] === '/')
                consider(folders.get(name.slice(0, length)));
        const firstSlash = name.indexOf('/');
        const near = firstSlash < 0 ? undefined : byFirstFolder.get(name.slice(0, firstSlash));
        for (const list of near ? [anywhere, near] : [anywhere]) {
            for (const index of list) {
                if (index >= best)
                    break;
                if (globs[index].test(name))
                    consider(index);
            }
        }
        return best;
    };
    return {
        globs,
        firstMatch(path) {
            const index = firstIndex(path);
            const glob = globs[index];
            return glob ? { glob, index } : null;
        },
        matches: (path) => firstIndex(path) < globs.length,
    };
}
function compile(pattern, options) {
    const name = withoutLeadingSlashes(pattern.normalize('NFC'));
    const body = name.endsWith('/') || (name === '' && pattern !== '') ? `${name}**` : name;
    const program = compileProgram(body.replace(/\/(?:\.?\/)+/g, '/'), options.star === 'fnmatch');
    const run = matcherOf(program, options.meter);
    const { head, tail, core, literal } = program;
    const isFolder = options.folders === true && name !== '';
    const folder = literal ? (isFolder ? head : null) : folderOf(body, head);
    const test = (path) => {
        if (literal && folder === null)
            return path === head;
        if (folder !== null)
            return folder === '' || path === folder || (path.startsWith(folder) && path[folder.length] === '/');
        return path.startsWith(head) && path.endsWith(tail) && path.includes(core) && run(path);
    };
    const matches = (path) => {
        const normal = path.normalize('NFC');
        return normal === name || (isFolder && normal.startsWith(`${name}/`)) || test(normal);
    };
    // A literal pattern with an escape (`\*`) has two exact names: its text and its meaning. The second is kept in `test`.
    return { pattern, name, folder, head, literal: literal && head === name, isFolder, test, matches };
}
/** Where the pattern is nothing but a literal folder and `/**`, that folder. */
function folderOf(body, head) {
    if (body === '**')
        return '';
    return body.endsWith('/**') && body.length === head.length + 3 && body.startsWith(head) ? head : null;
}
function withoutLeadingSlashes(pattern) {
    return pattern.replace(/^(?:\.?\/)+/, '');
}
/** A glob of our own making that came back through the public type. */
function asCompiled(glob) {
    if ('test' in glob)
        return glob;
    const { pattern } = glob;
    return {
        pattern,
        name: pattern,
        folder: null,
        head: '',
        literal: false,
        isFolder: false,
        test: (path) => glob.matches(path),
        matches: (path) => glob.matches(path),
    };
}
function listIn(map, key) {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/policy-globs.js

/**
 * The globs of a policy's list of paths: there a name without wildcards is a file, or a folder with everything in it, because `secrets` that
 * let `secrets/key` through would seem to hold and not do so. Lists of branches, and of a description, are compiled without that.
 */
function policyGlobs(patterns) {
    return compileGlobs(patterns, { folders: true });
}

;// CONCATENATED MODULE: ./build/actions/policy-check/risk.js


/**
 * The risk of a change. High: a changed name matches `high.any`, or the description says `high.body`. Low: every changed name matches
 * `low.only`; a list that is not whole is never low. All else is medium.
 */
function riskOf(risk, { names, gap }, body) {
    const high = policyGlobs(risk.highAny ?? []);
    if (names.some(({ path }) => high.matches(path)))
        return 'high';
    if (risk.highBody !== null && body !== null && says(body, risk.highBody))
        return 'high';
    if (risk.lowOnly === null || gap !== null)
        return 'medium';
    const low = policyGlobs(risk.lowOnly);
    return names.every(({ path }) => low.matches(path)) ? 'low' : 'medium';
}
const VISIBLE = new Set(['text', 'html', 'heading']);
/** Whether a line that a reader sees as text holds the words, whatever their case, blanks and emphasis. A box that is not ticked says nothing. */
function says(body, words) {
    const wanted = risk_plain(words);
    if (wanted === '')
        return false;
    return body.lines.some(({ kind, visible }) => VISIBLE.has(kind) && !/^\s*\[ \]/.test(visible) && risk_plain(visible).includes(wanted));
}
function risk_plain(text) {
    return folded(text.replace(/[*_`\\]/g, ''));
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/run-again.js

/** How to fix that something could not be read. `why` is the cause, as the error said it: another run cures no missing permission. */
function run_again_runAgain(why) {
    return namesPermission(why) ? 'Grant what the message names, then run the check again.' : 'Run the check again.';
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/file-list.js

/** GitHub's list of a pull request's files ends here without a word (REST, "List pull requests files"). */
const MAX_LISTED_FILES = 3000;
/** Every name that a list of files touches, and whether the list is whole. */
function fileListOf(files, change) {
    if (files.state !== 'read') {
        const why = files.state === 'unreadable' ? files.why : 'GitHub does not know the list.';
        const gap = gapOf('unreadable', 'unknown', `The list of changed files could not be read: ${why}`, run_again_runAgain(why));
        return { names: [], rows: 0, gap };
    }
    const rows = files.value;
    return { names: rows.flatMap(namesOf), rows: rows.length, gap: shortfall(rows.length, change) };
}
/** Both names of a rename count; the source of a copy stays as it is, so only the copy does. */
function namesOf(file) {
    const { path, previousPath, status } = file;
    if (status === 'copied')
        return [{ path, deed: previousPath ? `copies \`${previousPath}\` to it` : 'adds it', remains: true }];
    if (previousPath !== null && previousPath !== path) {
        return [
            { path: previousPath, deed: `renames it to \`${path}\``, remains: false },
            { path, deed: `renames \`${previousPath}\` to it`, remains: true },
        ];
    }
    const deed = status === 'added' ? 'adds it' : status === 'removed' ? 'deletes it' : 'changes it';
    return [{ path, deed, remains: status !== 'removed' }];
}
function shortfall(rows, change) {
    const isPullRequest = change.number !== null;
    if (rows === change.changedFiles && !(isPullRequest && rows >= MAX_LISTED_FILES))
        return null;
    const message = rows === change.changedFiles
        ? `GitHub lists at most ${MAX_LISTED_FILES} files of a pull request, and this list is that long: there may be more.`
        : `The list holds ${rows} of the ${change.changedFiles} changed files.`;
    const fix = isPullRequest && rows >= MAX_LISTED_FILES
        ? `Split the pull request into parts of less than ${MAX_LISTED_FILES} files.`
        : 'Run the check again; the list was read while the pull request changed, or GitHub cut it.';
    return gapOf('file_list_incomplete', 'error', message, fix);
}
function gapOf(reason, state, message, fix) {
    return { reason, finding: { rule: 'file_list', state, subject: 'changed files', message, fix } };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/context.js



/** A change as every rule sees it: its names, its description and its risk, worked out once. */
function contextOf(policy, change, changedFiles) {
    const files = fileListOf(changedFiles, change);
    const body = change.body === null ? null : scanMarkdown(change.body);
    return { policy, change, files, body, risk: riskOf(policy.risk, files, body) };
}

;// CONCATENATED MODULE: ./build/core/people/approvers.js
/** GitHub's roles, lowest first (REST, "Get repository permissions for a user": `role_name`). */
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** Whether a login is one of those; the best of the three ways counts, and one that cannot be read matters only if no other says yes. */
function standingOf(login, approvers, facts) {
    const name = login.toLowerCase();
    if (approvers.logins.some((listed) => listed.toLowerCase() === name))
        return { is: 'yes' };
    if (approvers_isBotLogin(login))
        return { is: 'no', why: 'is a bot' };
    const ways = [
        ...(approvers.permission === null ? [] : [byRole(name, approvers.permission, facts.roles)]),
        ...approvers.teams.map((team) => byTeam(name, team, facts.teams)),
    ];
    if (ways.some((way) => way.is === 'yes'))
        return { is: 'yes' };
    if (ways.length === 0)
        return { is: 'no', why: 'is not among those who may decide' };
    const is = ['misconfigured', 'unknown', 'no'].find((candidate) => ways.some((way) => way.is === candidate)) ?? 'no';
    const reasons = ways.flatMap((way) => (way.is !== 'yes' && way.is === is ? [way.why] : []));
    return { is, why: reasons.join(' and ') };
}
/** Logins of apps end so, and nobody else's can. */
function approvers_isBotLogin(login) {
    return login.toLowerCase().endsWith('[bot]');
}
/** Who may, for a sentence: `` `maintain` or above, `ana` or a member of `platform` ``. */
function describeApprovers({ permission, logins, teams }) {
    const ways = [
        ...(permission === null
            ? []
            : [permission === 'admin' ? 'somebody with the role `admin`' : `somebody with the role \`${permission}\` or above`]),
        ...logins.map((login) => `\`${login}\``),
        ...teams.map((team) => `a member of the team \`${team}\``),
    ];
    if (ways.length <= 1)
        return ways[0] ?? 'nobody';
    return `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}`;
}
function byRole(name, needed, roles) {
    const fact = roles.get(name);
    if (!fact)
        return { is: 'unknown', why: 'has a role here that was not read' };
    if (fact.state === 'unreadable')
        return { is: 'unknown', why: `has a role here that could not be read: ${fact.why}` };
    if (fact.state === 'absent')
        return { is: 'no', why: 'is not a member of this repository' };
    const role = fact.value.toLowerCase();
    const rank = ROLES.indexOf(role);
    if (rank < 0)
        return { is: 'no', why: `has the custom role \`${fact.value}\`, which is not counted as \`${needed}\`` };
    if (rank >= ROLES.indexOf(needed))
        return { is: 'yes' };
    if (rank === 0)
        return { is: 'no', why: 'is not a member of this repository' };
    return { is: 'no', why: `has only the role \`${fact.value}\`` };
}
function byTeam(name, team, teams) {
    const fact = teams.get(team.toLowerCase());
    if (!fact)
        return { is: 'unknown', why: `may be in the team \`${team}\`, which was not read` };
    if (fact.state === 'unreadable')
        return { is: 'misconfigured', why: `may be in the team \`${team}\`, which could not be read: ${fact.why}` };
    if (fact.state === 'absent')
        return { is: 'misconfigured', why: `may be in the team \`${team}\`, which does not exist for this token` };
    return fact.value.some((member) => member.toLowerCase() === name) ? { is: 'yes' } : { is: 'no', why: `is not in the team \`${team}\`` };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/rule.js
/** A finding of one rule; `decidedBy` is the key or item of the policy that decided, without `rules`. */
function finding(context, state, subject, message, decidedBy, more = {}) {
    return { rule: decidedBy[0], state, subject, message, location: policyLocation(context.policy, ['rules', ...decidedBy]), ...more };
}
/** The place of a key or list item in the policy file; of its nearest parent where the file leaves it to the default. */
function policyLocation(policy, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const location = policy.locate(path.slice(0, length));
        if (location !== null)
            return location;
    }
    return { file: policy.file };
}
/** How a description is given where there is no pull request. */
const GIVE_BODY = 'Give the description as a file: `npx ops-actions check --body FILE`.';
/** The one finding of a rule that reads the description where there is none. */
function withoutBody(context, rule) {
    const message = 'No description is known, so this rule was not judged.';
    return {
        findings: [finding(context, 'skipped', 'description', message, [rule], { fix: GIVE_BODY })],
        summary: 'No description is known',
    };
}
/** The finding of a rule on paths where the list of changed files is not whole. */
function gapFinding(context, rule) {
    const message = `Only ${count(context.files.rows, 'file')} could be judged, because the list of changed files is not whole.`;
    return finding(context, 'unknown', 'changed files', message, [rule]);
}
/**
 * The finding of a rule whose facts were not read. For a local branch there is nothing to read, so the rule was not judged;
 * for a pull request that must never look like a pass. `besides` is a further sentence on what to do locally, with a blank before it.
 */
function notRead(context, subject, what, decidedBy, besides = '') {
    if (context.change.number === null) {
        const fix = `It is judged on the pull request.${besides}`;
        return finding(context, 'skipped', subject, `${what} not read for a local branch.`, decidedBy, { fix });
    }
    return finding(context, 'unknown', subject, `${what} not read.`, decidedBy, { fix: 'Run the check again.' });
}
/** Why a line of the description does not count, for hints such as "line 9 has it, but …". */
function whyHidden(line) {
    switch (line.kind) {
        case 'comment':
            return 'in an HTML comment';
        case 'fence':
        case 'code':
            return 'in a code block';
        case 'quote':
            return 'in a block quote';
        case 'footnote':
            return 'in a footnote';
        case 'html':
            return 'in an HTML block, which holds no Markdown';
        default:
            return 'in a comment, code, a link, mathematics or struck-out text';
    }
}
/** `1 file`, `3 files`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** The first letter as a capital: for sentences put together from parts. */
function sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** With a full stop at its end, unless it has one: for sentences that end with what an error said. */
function stopped(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** The first few items in backticks, and how many more there are. */
function listed(items, most = 8) {
    const shown = items.slice(0, most).map((item) => `\`${item}\``);
    return `${shown.join(', ')}${items.length > most ? ` and ${items.length - most} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/exceptions.js




/** Fewer characters are no reason (settled with the design: `reason: required`). */
const MIN_REASON = 10;
/** The exceptions of a rule whose label the change has, with the label as the change spells it. */
function exceptions_labelledExceptions(policy, id, labels) {
    return policy.exceptions.flatMap((exception) => {
        const label = labels.find((candidate) => candidate.toLowerCase() === exception.label.toLowerCase());
        return exception.rule === id && label !== undefined ? [{ exception, label }] : [];
    });
}
/**
 * Waives the failures of a rule where an exception applies: the label is on, put there by somebody who may (never the author), the day has
 * not passed, and the description gives a reason. What is unknown, an error or pending is never waived. `now` is read in UTC.
 */
function withExceptions(context, id, findings, now) {
    const notes = [];
    const unsure = [];
    for (const { exception, label } of exceptions_labelledExceptions(context.policy, id, context.change.labels)) {
        const outcome = outcomeOf(context, exception, label, now);
        if (outcome.is === 'applies')
            return { ...waive(findings, outcome), notes };
        const isOpen = outcome.is !== 'no' && findings.some(({ state }) => state === 'fail');
        if (isOpen)
            unsure.push(noteOf(context, id, exception, label, outcome.is === 'unknown' ? 'unknown' : 'error', outcome));
        else
            notes.push(noteOf(context, 'exceptions', exception, label, 'skipped', outcome));
    }
    return { findings: [...findings, ...unsure], waivedBy: null, notes };
}
function waive(findings, { by, label, reason, expires }) {
    if (!findings.some(({ state }) => state === 'fail'))
        return { findings: [...findings], waivedBy: null };
    const until = expires === null ? '' : ` until ${expires}`;
    const because = reason === null ? '' : `: ${reason}`;
    const prefix = `Waived by \`${by}\` with the label \`${label}\`${until}${because}${/[.!?]$/.test(because) ? '' : '.'}`;
    return {
        findings: findings.map((one) => (one.state === 'fail' ? { ...one, state: 'waived', message: `${prefix} ${one.message}` } : one)),
        waivedBy: `Waived by ${by}${until}${because}`,
    };
}
function outcomeOf(context, exception, label, now) {
    const { policy, facts, body } = context;
    const { rule, expires } = exception;
    const no = (why, fix) => ({ is: 'no', why, fix });
    // The loader refuses such a file; the parent's own exceptions stand in the parent's file.
    const isOwn = policyLocation(policy, ['exceptions', exception.index]).file === policy.file;
    if (policy.parent && policy.locked.has(rule) && isOwn)
        return no(`the parent policy locks \`${rule}\``, 'Keep the rule, or ask the owners of the parent policy for an exception.');
    if (expires !== null && now.toISOString().slice(0, 10) > expires)
        return no(`it held until ${expires}`, `Keep the rule, or have \`expires\` in \`${policy.file}\` moved on.`);
    if (facts.labelGrants.state === 'unreadable')
        return { is: 'unknown', why: `who put the label on could not be read: ${facts.labelGrants.why}`, fix: run_again_runAgain(facts.labelGrants.why) };
    const grant = exceptions_newestGrant(facts.labelGrants.state === 'read' ? facts.labelGrants.value : [], label);
    const again = `Take the label off, and have ${exception.by ? describeApprovers(exception.by) : 'somebody other than the author'} put it on.`;
    if (!grant)
        return no('nothing says who put the label on', again);
    const refusal = refusalOf(context, exception, grant.by, again);
    if (refusal)
        return refusal;
    const reason = exception.reasonRequired && body ? exceptions_reasonOf(body, rule) : null;
    if (exception.reasonRequired && reason === null)
        return no('the description gives no reason', `Add the line \`Exception ${rule}: \` and the reason (${MIN_REASON} characters or more).`);
    return { is: 'applies', by: grant.by, label, reason, expires };
}
/** Why whoever put the label on may not, or null. */
function refusalOf({ change, facts }, { by }, login, fix) {
    if (change.author?.login.toLowerCase() === login.toLowerCase())
        return { is: 'no', why: `\`${login}\`, the author, put the label on`, fix };
    if (by === null)
        return null;
    const standing = standingOf(login, by, facts);
    if (standing.is === 'yes')
        return null;
    const why = `\`${login}\` put the label on, and ${standing.why}`;
    if (standing.is === 'unknown')
        return { is: standing.is, why, fix: run_again_runAgain(why) };
    if (standing.is === 'no')
        return { is: standing.is, why, fix };
    return { is: standing.is, why, fix: "Teams need an App token that may read the organization's members. Give the action one as `token`." };
}
/** Who put a label on last, as far as the events that were read say. */
function exceptions_newestGrant(grants, label) {
    const own = grants.filter((grant) => grant.label.toLowerCase() === label.toLowerCase());
    return own.reduce((newest, grant) => (newest && Date.parse(newest.at) >= Date.parse(grant.at) ? newest : grant), null);
}
/** A line `Exception: …`, or `Exception RULE_ID: …` and `Exception (RULE_ID): …`, which go before it. */
function exceptions_reasonOf(body, rule) {
    const lines = labelledLines(body).filter(({ value }) => [...value].length >= MIN_REASON);
    const names = [`exception ${rule}`, `exception (${rule})`, 'exception'];
    const found = names.map((name) => lines.find(({ key }) => folded(key) === name)).find((line) => line !== undefined);
    return found?.value ?? null;
}
function noteOf(context, rule, exception, label, state, { why, fix }) {
    const message = `The label \`${label}\` asks for an exception from \`${exception.rule}\`, which ${state === 'skipped' ? 'does not apply' : 'is not decided'}: ${stopped(why)}`;
    return { rule, state, subject: label, message, fix, location: policyLocation(context.policy, ['exceptions', exception.index]) };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/report.js

/** Why the verdict is what it is; a closed list that callers may branch on. */
const POLICY_REASONS = (/* unused pure expression or super */ null && ([
    'all_rules_pass',
    'rules_failed',
    'head_moved',
    'human_approval_required',
    'hotfix_only',
    'file_list_incomplete',
    'policy_invalid',
    'policy_missing',
    'unreadable',
]));
/** A report with the action's outputs under their contract names. */
function policyReport(parts) {
    return {
        schema: 1,
        action: 'policy-check',
        subject: parts.subject,
        verdict: parts.verdict,
        gates: parts.gates ?? [],
        findings: parts.findings,
        artifacts: [],
        outputs: {
            'failed-rules': [...(parts.failedRules ?? [])],
            'pending-rules': [...(parts.pendingRules ?? [])],
            risk: parts.risk ?? 'medium',
            'human-approval-required': parts.humanApprovalRequired ?? false,
        },
    };
}
/**
 * The policy file cannot be used: every problem of it is a finding. `baseBranch` is where the file was read for a change, whose author would
 * otherwise look for the fault in the change; null where nothing is judged but the file.
 */
function reportOfInvalidPolicy(subject, error, baseBranch) {
    const findings = error.problems.map(({ place, message, remedy }) => {
        const location = locationOf(place);
        return {
            rule: 'policy',
            state: 'error',
            subject: place,
            message: baseBranch === null ? message : atBase(message, baseBranch),
            ...(location ? { location } : {}),
            ...(remedy ? { fix: remedy } : {}),
        };
    });
    return policyReport({ subject, verdict: { state: 'error', reason: 'policy_invalid' }, findings });
}
function atBase(message, branch) {
    return `${message} The policy is read from the base branch \`${branch}\`, and this pull request cannot change it.`;
}
/** Something is there, or might be, and could not be read: so nothing can be judged by it. */
function reportOfUnreadablePolicy(subject, file, why) {
    const message = `The policy could not be read: ${why}`;
    const finding = { rule: 'policy', state: 'unknown', subject: file, message, location: { file }, fix: runAgain(why) };
    return policyReport({ subject, verdict: { state: 'error', reason: 'unreadable' }, findings: [finding] });
}
/**
 * The base branch has no policy file. Where the change itself adds it, a person has to approve, because nothing else can judge that change.
 * `from`: how another file is named, by the action's input or the options of the command line.
 */
function reportOfMissingPolicy(subject, file, addedByChange, from = 'input') {
    const location = { file };
    if (addedByChange) {
        const message = `This change adds the policy \`${file}\`, so no policy can judge it yet.`;
        const review = 'Let a person who may decide on the policy review this change and merge it.';
        const fix = from === 'input' ? review : `${review} Until then, try it out with \`--policy FILE\`.`;
        const finding = { rule: 'policy', state: 'pending', subject: file, message, location, fix };
        return policyReport({
            subject,
            verdict: { state: 'pending', reason: 'policy_missing' },
            findings: [finding],
            humanApprovalRequired: true,
        });
    }
    const message = `The base branch has no policy \`${file}\`.`;
    const fix = from === 'input'
        ? `Add \`${file}\` to the base branch, or name another file with the input \`config\`.`
        : `Add \`${file}\` to the base branch, or name another file of it with \`--config PATH\`, or one not committed yet with \`--policy FILE\`.`;
    const finding = { rule: 'policy', state: 'error', subject: file, message, location, fix };
    return policyReport({ subject, verdict: { state: 'error', reason: 'policy_missing' }, findings: [finding] });
}
/** The same report once the head has moved on: what was judged is no longer what would be merged, so nothing of it counts. */
function withHeadMoved(report) {
    const message = 'The head moved while it was judged, so nothing was written.';
    const fix = 'Wait for the run of the new head.';
    const finding = { rule: 'head', state: 'pending', subject: report.subject, message, fix };
    const gates = report.gates.map((gate) => ({ ...gate, status: 'pending', reason: 'The head moved while this was judged' }));
    const moved = policyReport({ subject: report.subject, verdict: { state: 'pending', reason: 'head_moved' }, gates, findings: [finding] });
    return { ...moved, artifacts: report.artifacts };
}
/** `file:line:column` or `file:line`; null for anything else, such as an input's name. */
function locationOf(place) {
    const match = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(place);
    if (!match?.[1])
        return null;
    return { file: match[1], line: Number(match[2]), ...(match[3] ? { column: Number(match[3]) } : {}) };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/path-label.js
/**
 * Reads a label at the start of a line. Longest label first, so that `Allowed paths (fnmatch)` is not taken for `Allowed paths`;
 * case and blanks do not matter, and the singular of a label is the label too.
 */
function labelReader(labels) {
    const sorted = [...labels].sort((a, b) => b.length - a.length);
    const sources = sorted.map((label) => {
        const words = label
            .trim()
            .split(/\s+/)
            .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/s$/i, 's?'));
        return `(${words.join('\\s+')})`;
    });
    const pattern = new RegExp(`^(?:${sources.join('|') || '(?!)'})(?![\\p{L}\\p{N}])([*_]{0,3})\\s*([:：]?)\\s*`, 'iu');
    return (text) => {
        const start = /^(?:\[[ x]\]\s)?[^\p{L}\p{N}`<[]*/iu.exec(text.trimStart())?.[0] ?? '';
        const body = text.trimStart().slice(start.length);
        const match = pattern.exec(body);
        if (!match)
            return null;
        const which = sorted.findIndex((_, index) => match[index + 1] !== undefined);
        const closedBefore = match[sorted.length + 1] ?? '';
        const hasColon = match[sorted.length + 2] !== '';
        const emphasis = closedBefore === '' ? (/[*_]+$/.exec(start)?.[0] ?? '') : '';
        return { label: sorted[which], rest: withoutEmphasis(body.slice(match[0].length), emphasis).trim(), hasColon };
    };
}
/** Takes away the end of the emphasis that opened before the label: right after the colon, or at the end of the line. */
function withoutEmphasis(rest, emphasis) {
    if (emphasis === '')
        return rest;
    if (rest.startsWith(emphasis))
        return rest.slice(emphasis.length);
    const trimmed = rest.trimEnd();
    return trimmed.endsWith(emphasis) ? trimmed.slice(0, -emphasis.length) : rest;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/path-words.js
/** Words that take something away from what stands beside them. */
const EXCLUSIONS = new Set([
    'but except excepting excluding exclude excludes excluded excl not never no nor neither without w/o minus unless',
    'forbidden forbid denied deny disallowed prohibited avoid outside other apart nothing none cannot',
]
    .join(' ')
    .split(' '));
/** Those that begin an exception to what stands above them. */
const EXCEPTIONS = new Set('but except excepting excluding exclude without w/o minus unless'.split(' '));
/** Abbreviations with a slash or dot that are words all the same. */
const ABBREVIATIONS = new Set(['and/or', 'e.g', 'i.e', 'i/o', 'n/a', 'w/', 'w/o', 'a.k.a']);
/** Whether a word, with or without marks around it, takes something away: `not`, `Except:`, `don't`. */
function isExclusion(word) {
    const plain = plainWord(word);
    return EXCLUSIONS.has(plain) || /n['’]t$/.test(plain);
}
/** Whether a line, as it was written, begins an exception from the list above it: `except app/x/**`, `Except:`, `not app/x`. */
function beginsException(text) {
    const [first = '', second = '', ...rest] = text.trim().split(/\s+/);
    if (EXCEPTIONS.has(plainWord(first)))
        return /:[\s*_]*$/.test(text) || [second, ...rest].some((word) => looksLikePath(unmarked(word)));
    return /^(?:not|never|no)$/.test(plainWord(first)) && looksLikePath(unmarked(second));
}
/** Files that are known by a name without an ending. */
const FILES = /^(?:[A-Z][a-z]*file|AUTHORS|CHANGELOG|CODEOWNERS|LICENSE|NOTICE|README|VERSION)$/;
/** Whether a word is spelled as only paths are: with a slash, a wildcard, or a dot before or inside it; or is a `Makefile` and its like. */
function looksLikePath(word) {
    return !ABBREVIATIONS.has(plainWord(word)) && (/[/*{[]|\?\w|^!\S|^\.\w|\w\.\w/u.test(word) || FILES.test(word));
}
/** What people and issue forms write where nothing is to be said. */
function namesNothing(text) {
    return text.trim() === '' || /^[\s*_]*(?:no response|n\/?a|none|nothing|tbd|todo)[\s*_.]*$/i.test(text);
}
/** The finding's words for each way of being unclear. `other` are the words that are no paths. */
function unclear(how, text, other = []) {
    switch (how) {
        case 'words': {
            const shown = other.slice(0, 4).map((word) => `\`${word.slice(0, 40)}\``);
            const why = `it holds more than paths (${shown.join(', ')}${other.length > 4 ? ', …' : ''}), and words can turn a list into its opposite.`;
            const fix = 'Write nothing but paths: one per list item, or several with commas between them, and a name with blanks in backticks. Leave out what is not to be touched.';
            return { is: 'unclear', why, fix };
        }
        case 'emphasis':
            return {
                is: 'unclear',
                why: 'its marks can be a pattern, or stress the text between them.',
                fix: `Put the pattern in backticks: \`${text.slice(0, 100)}\`.`,
            };
        case 'html':
            return { is: 'unclear', why: 'it holds HTML.', fix: 'Write the paths as plain text, or in backticks.' };
        case 'link':
            return {
                is: 'unclear',
                why: 'what stands in a link, an address or a footnote declares nothing.',
                fix: 'Write the paths as plain text, or in backticks.',
            };
        default: {
            const never = how;
            throw new TypeError(`Unknown kind of line: ${String(never)}`);
        }
    }
}
function plainWord(word) {
    return word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}/'’]+$/gu, '');
}
function unmarked(word) {
    return word.replace(/^[`("]+|[`)",.]+$/g, '');
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/path-list.js



const path_list_NOTHING = { is: 'nothing' };
/**
 * Reads the patterns out of one line: one, or several with commas or semicolons between them, or with blanks where every word is a path;
 * in backticks (each, or one span round them all), in quotes, with Prettier's `\*`. A comma inside braces (`{a,b}`) is the pattern's own, and
 * a name with blanks in it is also kept whole. A line that holds anything else grants nothing: its words may mean the opposite.
 */
function readPaths(text, place) {
    if (namesNothing(text))
        return path_list_NOTHING;
    const pieces = place === 'code' ? [plainPiece(text)] : piecesOf(text, true);
    const isSpecial = pieces.find((piece) => piece.kind === 'tag') ? unclear('html', text) : linkIn(text, pieces);
    if (isSpecial)
        return isSpecial;
    if (isTitle(text) && isPassedOver(text, pieces, place))
        return path_list_NOTHING;
    const patterns = [];
    for (const item of itemsOf(text, pieces)) {
        const reading = readItem(item, place);
        if (reading.is === 'unclear')
            return isPassedOver(text, pieces, place) ? path_list_NOTHING : reading;
        if (reading.is === 'paths')
            patterns.push(...reading.patterns);
    }
    return patterns.length > 0 ? { is: 'paths', patterns } : path_list_NOTHING;
}
/** What stands between two commas or semicolons outside of code and braces. */
function itemsOf(text, pieces) {
    const separators = separatorsIn(text, pieces);
    const items = [[]];
    for (const { kind, start, end, inner } of pieces) {
        if (kind === 'code') {
            items.at(-1)?.push({ code: true, text: inner });
            continue;
        }
        let from = start;
        for (let at = start; at <= end; at += 1) {
            if (at < end && !separators.has(at))
                continue;
            items.at(-1)?.push({ code: false, text: text.slice(from, at) });
            if (at < end)
                items.push([]);
            from = at + 1;
        }
    }
    return items.map(joinTexts);
}
/** Text that an escape cut in two is one text again. */
function joinTexts(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (last && !last.code && !part.code)
            joined[joined.length - 1] = { code: false, text: last.text + part.text };
        else
            joined.push(part);
    }
    return joined;
}
function readItem(parts, place) {
    const written = parts
        .map(({ code, text }) => (code ? `\`${text}\`` : text))
        .join('')
        .trim();
    const hasCode = parts.some(({ code }) => code);
    if (!hasCode && place !== 'code' && isEmphasised(written))
        return unclear('emphasis', written);
    const patterns = [];
    const words = [];
    for (const { code, text } of parts) {
        if (code) {
            const reading = readSpan(text);
            if (reading.is === 'unclear')
                return reading;
            if (reading.is === 'paths')
                patterns.push(...reading.patterns);
        }
        else {
            // Marks beside a code span are its emphasis.
            words.push(...text.split(/\s+/).filter((word) => word !== '' && !(hasCode && /^[*_"'.:]+$/.test(word))));
        }
    }
    const emphasised = place === 'code' ? undefined : words.find(isEmphasised);
    if (emphasised !== undefined)
        return unclear('emphasis', emphasised);
    const names = words
        .map((word) => bare(place === 'code' ? word : unescapeMarkdown(word)).normalize('NFC'))
        .filter((word) => !/^[-–—•|.:]*$/.test(word));
    const isAlone = names.length === 1 && !hasCode;
    const other = names.filter((name) => isExclusion(name) || name.startsWith('-') || !(isAlone || looksLikePath(name)));
    if (other.length > 0)
        return unclear('words', written, other);
    const whole = names.length > 1 && !hasCode ? bare(unescapeMarkdown(written)).normalize('NFC') : '*';
    const all = [...patterns, ...names, ...(/[*?[\]{}]/.test(whole) ? [] : [whole])];
    return all.length > 0 ? { is: 'paths', patterns: all } : path_list_NOTHING;
}
/** A code span: a list like any other, or a name with blanks in it, which can only be that file's. */
function readSpan(text) {
    const source = unescapeMarkdown(text).normalize('NFC');
    const patterns = [];
    for (const item of splitAtCommas(source)) {
        const whole = bare(item.trim());
        const words = item.split(/\s+/).map(bare).filter(Boolean);
        if (words.length > 1 && words.some(isExclusion))
            return unclear('words', text, words.filter(isExclusion));
        if (words.length <= 1 || words.every(looksLikePath))
            patterns.push(...words);
        if (words.length > 1 && !(words.every(looksLikePath) && /[*?[\]{}]/.test(whole)))
            patterns.push(whole);
    }
    return patterns.length > 0 ? { is: 'paths', patterns } : path_list_NOTHING;
}
/** A sentence beside the list: it names no path, and does not turn the list that it introduces into its opposite. */
function isPassedOver(text, pieces, place) {
    if (place === 'label' || (place === 'item' && !isTitle(text)) || pieces.some(({ kind }) => kind === 'code'))
        return false;
    const words = text.split(/[\s,;]+/).map((word) => bare(word.replace(/^[*_("]+|[*_)":]+$/g, '')));
    const turns = words.some(isExclusion) && (isTitle(text) || isExclusion(words.findLast((word) => word !== '') ?? ''));
    return !turns && !words.some(looksLikePath);
}
/** `Backend:` above its part of the list. */
function isTitle(text) {
    return /:[\s*_]*$/.test(text);
}
function linkIn(text, pieces) {
    const isLink = pieces.some(({ kind, start, end }) => kind === 'text' && /\]\(|\]\[|\[\^|:\/\//.test(text.slice(start, end)));
    return isLink ? unclear('link', text) : null;
}
/**
 * `*x*` and `__x__`: a pattern, or text that somebody stressed. What goes on with a `/`, as `**` + `/x/**` does, is a pattern. A `~~` that
 * strikes nothing out, because it stands in HTML, was meant to.
 */
function isEmphasised(text) {
    return text.includes('~~') || /^(\*{1,3}|_{1,3})(?![\s*_/]).*(?<![\s*_\\])\1$/su.test(text);
}
function plainPiece(text) {
    return { kind: 'text', start: 0, end: text.length, inner: '' };
}
function splitAtCommas(text) {
    const separators = separatorsIn(text, [plainPiece(text)]);
    const items = [];
    let start = 0;
    for (const at of separators) {
        items.push(text.slice(start, at));
        start = at + 1;
    }
    return [...items, text.slice(start)];
}
/** Positions of commas and semicolons outside of code and braces, ascending; a brace that is not closed before the next blank is an ordinary character. */
function separatorsIn(text, pieces) {
    const closing = closingBraces(text);
    const separators = new Set();
    let inside = -1;
    for (const { kind, start, end } of pieces) {
        if (kind !== 'text')
            continue;
        for (let at = start; at < end; at += 1) {
            const character = text[at];
            if (at > inside && character === '{')
                inside = closing.get(at) ?? inside;
            if (at > inside && (character === ',' || character === ';'))
                separators.add(at);
        }
    }
    return separators;
}
/** Where each brace closes; a blank ends every open one. */
function closingBraces(text) {
    const closing = new Map();
    let open = [];
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === '{')
            open.push(at);
        else if (/\s/.test(character))
            open = [];
        else if (character === '}') {
            const start = open.pop();
            if (start !== undefined)
                closing.set(start, at);
        }
    }
    return closing;
}
/** Without quotes, stray backticks, and the full stop or colon of a sentence: no pattern ends so. */
function bare(word) {
    const plain = word.replace(/^`+|`+$/g, '');
    const quoted = /^(?:"(.*)"|'(.*)'|“(.*)”|‘(.*)’)$/s.exec(plain);
    const text = quoted?.slice(1).find((inner) => inner !== undefined) ?? plain;
    return /[^./][.:]$/.test(text) ? text.slice(0, -1) : text;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/declared-paths.js




/**
 * Finds every declaration: `Allowed paths: a/**, b` at the start of a line (also bold, in a list item, after a tick or emoji), with the list on
 * that line or below it, and a heading of that name (an issue form) with the list under it. Comments, quotes, links, code, and what is
 * struck out or has a box that is not ticked never declare anything; code *under* a declaration is read as its list, because issue forms
 * with `render` put the value in a fence.
 */
function declaredPaths(document, labels) {
    const readLabel = labelReader(labels);
    const headings = new Map(document.headings.map((heading) => [heading.line, heading]));
    const declarations = [];
    for (const line of document.lines) {
        const heading = headings.get(line.number);
        const found = heading ? readLabel(heading.text) : declared_paths_labelOf(line, readLabel);
        if (!found || !(found.hasColon || (heading && found.rest === '')))
            continue;
        const list = new List(document.lines, heading ? heading.lastLine : line.number, readLabel);
        if (found.rest === '')
            list.readBelow(heading ? null : line);
        else
            list.readBeside(found.rest, line);
        const star = /\(\s*fnmatch\s*\)/i.test(found.label) ? 'fnmatch' : 'segment';
        const { unclear: unclearLines, unticked } = list;
        declarations.push({
            label: found.label,
            line: line.number,
            star,
            patterns: [...new Set(list.patterns)],
            unclear: unclearLines,
            unticked,
        });
    }
    return declarations;
}
/** Whether a declaration lists anything, be it something that grants nothing. */
function declaresAnything({ patterns, unclear }) {
    return patterns.length > 0 || unclear.length > 0;
}
/** Where a description holds a label without declaring anything, as a sentence for a hint; '' where it does not. */
function hiddenDeclaration(document, labels) {
    const names = labels.map((label) => `${label.toLowerCase()}:`);
    const line = document.lines.find(({ kind, raw }) => kind !== 'heading' && names.some((name) => raw.toLowerCase().includes(name)));
    if (!line)
        return '';
    const where = ` Line ${line.number} has it, but`;
    if (line.kind !== 'text' && line.kind !== 'html')
        return `${where} ${whyHidden(line)}, where it does not count.`;
    if (isUnticked(line))
        return `${where} its box is not ticked.`;
    return `${where} not as text at the start of the line.`;
}
/** The label of a line that a reader sees as text; not inside a link, an element of code, or what is struck out. */
function declared_paths_labelOf(line, readLabel) {
    if (line.kind !== 'text' && line.kind !== 'html')
        return null;
    return isUnticked(line) || !readLabel(line.prose) ? null : readLabel(line.text);
}
function isUnticked({ item, text }) {
    return item && /^\[ \](?:\s|$)/.test(text);
}
/** A box is no part of what stands behind it. */
function withoutBox(text) {
    return text.replace(/^\[x\]\s+/i, '');
}
/** A list as it is read, line by line. */
class List {
    patterns = [];
    unclear = [];
    unticked = [];
    lines;
    start;
    readLabel;
    /** `start` is the position of the first line below the label. */
    constructor(lines, start, readLabel) {
        this.lines = lines;
        this.start = start;
        this.readLabel = readLabel;
    }
    /** A list on the label's own line; a comma at the end takes the next line in, and so does an exception that begins there. */
    readBeside(rest, label) {
        this.read(rest, label.number, 'label');
        let open = /[,;]\s*$/.test(rest);
        for (const line of this.below()) {
            if (line.kind !== 'text' || this.readLabel(line.text)?.hasColon || (line.item && line.indent <= label.indent))
                break;
            if (open && !line.item) {
                this.read(line.text, line.number, 'label');
                open = /[,;]\s*$/.test(line.text);
            }
            else {
                open = false;
                this.refuseException(line);
            }
        }
    }
    /**
     * The list under a heading, or (with `label`) under a label's line: list items and code, or one paragraph; for a label it must follow at once.
     * Ends at the next heading or label, at a paragraph after the list, and at an item that is not deeper than the label's own.
     */
    readBelow(label) {
        let afterBlank = false;
        let inList = false;
        /** The column of an item whose box is not ticked: what stands deeper belongs to it. */
        let unticked = null;
        for (const line of this.below()) {
            if (line.kind === 'heading') {
                this.refuseException(line);
                return;
            }
            if (line.kind === 'blank') {
                afterBlank = true;
                continue;
            }
            if (line.kind === 'quote' || line.kind === 'rule' || line.kind === 'footnote') {
                if (this.patterns.length > 0 || label)
                    return;
                continue;
            }
            if (line.kind === 'text' || line.kind === 'html') {
                if (this.readLabel(line.text)?.hasColon)
                    return;
                if (line.item && label?.item && line.indent <= label.indent)
                    return;
                const opensParagraph = !line.item && afterBlank;
                if (opensParagraph && (label || this.patterns.length > 0) && !(inList && line.indent > 0)) {
                    this.refuseException(line);
                    return;
                }
                inList = inList || line.item;
                if (unticked !== null && (line.item ? line.indent <= unticked : opensParagraph && line.indent <= unticked))
                    unticked = null;
                if (isUnticked(line))
                    unticked = unticked ?? line.indent;
            }
            afterBlank = false;
            if (unticked !== null)
                this.unticked.push(line.number);
            else
                this.read(line.item ? withoutBox(line.text) : line.text, line.number, placeOf(line));
        }
    }
    *below() {
        for (let at = this.start; at < this.lines.length; at += 1)
            yield this.lines[at];
    }
    read(text, line, place) {
        const reading = readPaths(place === 'code' ? text.replace(/^\s*[-*+]\s+/, '') : text, place);
        if (reading.is === 'unclear')
            this.unclear.push({ ...reading, line, text: text.trim() });
        else if (reading.is === 'paths')
            this.patterns.push(...reading.patterns);
    }
    /** Right after a list, `except app/x/**` takes something out of it; any other sentence is none of its business. */
    refuseException({ text, number }) {
        const said = withoutBox(text).trim();
        if (beginsException(said))
            this.unclear.push({ ...unclear('words', said, said.split(/\s+/).slice(0, 1)), line: number, text: said });
    }
}
function placeOf({ kind, item }) {
    return kind === 'code' ? 'code' : item ? 'item' : 'prose';
}

;// CONCATENATED MODULE: ./build/core/unseen.js
/** Characters without a shape, blanks that are no space, and those that turn the direction of writing. */
const unseen_UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
/**
 * A name or pattern with every character that nobody sees written as `<U+200B>`; null where it holds none. Two that differ in such a
 * character only look the same.
 */
function withUnseen(text) {
    const shown = text.replace(unseen_UNSEEN, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
    return shown === text ? null : shown;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/breadth.js

/**
 * Names that nobody has, each with an ending of its own: all letters at the start, and all kinds of characters. An honest list, by folder
 * or by ending, lets in next to none of them.
 */
const NAMES = [
    ...['amberq.vuex', 'Brolt7.hbsx', 'cendry.zigx', 'dulmo-x.asmx', 'Eskwin.dtz', 'fenqur', 'gristo_4.kvx', 'Hobrent.lsp', 'iljant.mdz'],
    ...['jubrik.nixx', 'Kestrop.orgz', 'lumdra', 'mivrol.plx', 'Nostry.qmlx', 'oprand-9.rktx', 'pluxor.sclx', 'Quenlid.tclx', 'rasbut.usdx'],
    ...['skelwo', 'Trimque.vbx', 'ulfanc.wrlx', 'Vorbist.xulx', 'wentry_z.yapx', 'xandip.zpl', 'Yulmek.adbx', 'zostrad.bicx', '3flune.cobx'],
    ...[
        '8wirtz.djx',
        '_holdup.edx',
        '.quorem',
        '-twisp.flx',
        'BRENKO.GDX',
        'ZULTI',
        'a9.hlx',
        'b',
        'dx_dy.inx',
        'Ök\u00f8le.jqx',
        '\u8def\u5f84.kdx',
    ],
];
/** How deep arbitrary paths lie: one folder is too few to tell `app/*` from `app/**`. */
const DEPTHS = [2, 3, 4, 6];
/** As wide as a denied pattern is what lets in more than this part of the arbitrary paths that the denied one does. */
const MOST = 1 / 4;
/**
 * Makes the cap on what a list may let in. Spellings do not matter, `{*,**}` is as wide as `**`, and neither does the number of patterns it
 * takes: they are tried on fixed paths of arbitrary names that the denied pattern lets in. Pure.
 */
function breadthCap(deny) {
    const caps = deny.map((pattern) => ({ spelling: spellingOf(pattern), probes: probesOf(pattern) }));
    const known = new Map();
    const hitsOf = (glob) => {
        const hits = known.get(glob) ?? caps.map(({ probes }) => probes.map((probe) => glob.matches(probe)));
        known.set(glob, hits);
        return hits;
    };
    return {
        alone(glob) {
            const spelling = spellingOf(glob.pattern);
            const hits = hitsOf(glob);
            const index = caps.findIndex((cap, at) => cap.spelling === spelling || isMost(hits[at] ?? []));
            return index < 0 ? null : index;
        },
        together(globs) {
            const hits = globs.map(hitsOf);
            const united = caps.map(({ probes }, at) => probes.map((_, probe) => hits.some((own) => own[at]?.[probe] === true)));
            const shares = united.map((own) => (isMost(own) ? own.filter(Boolean).length / own.length : 0));
            const widest = Math.max(0, ...shares);
            if (widest === 0)
                return null;
            return { deny: shares.indexOf(widest), globs: globs.filter((_, at) => hits[at]?.some((own) => own.includes(true))) };
        },
    };
}
function isMost(hits) {
    return hits.filter(Boolean).length > hits.length * MOST;
}
/**
 * Fixed paths of arbitrary names that a pattern lets in: `**` stands for two folders or more, so that a denied `app/**` leaves `app/*` alone,
 * a set for one of its characters, and braces for each of their alternatives in turn. Empty where it lets in none of them.
 */
function probesOf(pattern) {
    const glob = compileGlob(pattern);
    const spelling = spellingOf(pattern);
    const probes = NAMES.map((name, at) => {
        const depth = DEPTHS[at % DEPTHS.length];
        const folders = Array.from({ length: depth - 1 }, (_, up) => stemOf(NAMES[(at + 7 * (up + 1)) % NAMES.length]));
        return withoutChoices(spelling, at).replace(/\*{2,}|\*|\?/g, (wildcard) => wildcard === '?' ? 'z' : wildcard === '*' ? name : [...folders, name].join('/'));
    });
    return [...new Set(probes)].filter((probe) => glob.matches(probe));
}
function withoutChoices(pattern, turn) {
    const braces = /\{([^{}]*,[^{}]*)\}/;
    let chosen = pattern;
    for (let found = braces.exec(chosen); found; found = braces.exec(chosen)) {
        const choices = (found[1] ?? '').split(',');
        chosen = chosen.replace(braces, () => choices[turn % choices.length] ?? '');
    }
    return chosen.replace(/\[([!^]?)([^\]/]+)\]/g, (_, negated, characters) => (negated ? 'q' : characters.charAt(0)));
}
function stemOf(name) {
    return name.replace(/(.)\..*$/, '$1');
}
/** The pattern without a leading `./` or `/`, with `**` for the contents that a trailing `/` means. */
function spellingOf(pattern) {
    const spelling = pattern.replace(/^(?:\.?\/)+/, '');
    return spelling.endsWith('/') || spelling === '' ? `${spelling}**` : spelling;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/grant.js




/** Far more than a person lists; they keep a hostile description from costing time. */
const MAX_PATTERNS = 500;
const MAX_PATTERN_LENGTH = 1024;
const MAX_LIST_LENGTH = 16 * 1024;
/** Unclear lines that are told one by one. */
const MAX_UNCLEAR = 20;
/**
 * Steps of the glob machine that one judgement of a change may take, a few seconds of work. Real lists take a hundredth of it, even for
 * 3,000 files; only patterns and names made for each other take more, and such a list fails instead of holding the run up.
 */
const MAX_STEPS = 100_000_000;
/**
 * The patterns of lists that count together: neither too wide, alone or together, nor too long, negated, or spelled so that people read them
 * in two ways. Their matching is counted in `meter`.
 */
function grantOf(context, rule, lists, meter) {
    const refused = [];
    const kept = [];
    const cap = breadthCap(rule.deny);
    const narrower = `List what the change needs, such as ${suggestion(context)}.`;
    const refuse = (subject, message, fix, decidedBy = [], evidence = subject) => refused.push(finding(context, 'fail', subject.slice(0, 200), message, ['allowed_paths', ...decidedBy], { evidence: evidence.slice(0, 200), fix }));
    for (const list of lists) {
        refuseUnclear(list, refuse);
        const all = list.declarations.flatMap(({ patterns, star, line }) => patterns.map((pattern) => ({ pattern, star, line })));
        let length = 0;
        for (const { pattern, star, line } of all.slice(0, MAX_PATTERNS)) {
            const place = `on line ${line}${list.where}`;
            if (pattern.length > MAX_PATTERN_LENGTH) {
                refuse(pattern, `The pattern ${place} is longer than ${MAX_PATTERN_LENGTH} characters.`, 'Write shorter patterns.');
                continue;
            }
            length += pattern.length;
            if (length > MAX_LIST_LENGTH)
                break;
            const name = withUnseen(pattern) ?? pattern;
            const glob = compileGlob(pattern, { star, meter });
            const deny = pattern.startsWith('!') ? null : cap.alone(glob);
            const fault = deny === null ? spellingFault(pattern, rule.deny.length > 0) : null;
            if (deny !== null) {
                const widest = rule.deny[deny] ?? '';
                const message = `\`${pattern}\` ${place} is too wide: it lets in what \`${widest}\` does, which the policy denies.`;
                refuse(pattern, message, narrower, ['deny', deny], widest);
            }
            else if (fault)
                refuse(name, `\`${name}\` ${place} ${fault.why}`, fault.fix);
            else
                kept.push(glob);
        }
        const shorter = 'List folders (`app/**`) instead of files.';
        if (all.length > MAX_PATTERNS)
            refuse(`${all.length} patterns`, `${list.whose} lists more than ${MAX_PATTERNS} patterns.`, shorter);
        if (length > MAX_LIST_LENGTH)
            refuse('list of paths', `${list.whose} lists more than ${MAX_LIST_LENGTH} characters of patterns.`, shorter);
    }
    const wide = cap.together(kept);
    if (!wide)
        return { granted: kept, refused };
    const widest = rule.deny[wide.deny] ?? '';
    const patterns = listed(wide.globs.map(({ pattern }) => pattern));
    const message = `Together ${patterns} are too wide: they let in much of what \`${widest}\` does, which the policy denies.`;
    refuse(count(wide.globs.length, 'pattern'), message, narrower, ['deny', wide.deny], widest);
    return { granted: kept.filter((glob) => !wide.globs.includes(glob)), refused };
}
function refuseUnclear({ declarations, where }, refuse) {
    const lines = declarations.flatMap(({ unclear }) => unclear);
    for (const { line, text, why, fix } of lines.slice(0, MAX_UNCLEAR))
        refuse(text, `Line ${line}${where} grants nothing: ${why}`, fix);
    const left = lines.length - MAX_UNCLEAR;
    if (left > 0)
        refuse(`${count(left, 'more line')}`, `${count(left, 'more line')}${where} grant nothing.`, 'Write nothing but paths in the list.');
}
/** What makes a pattern unfit for a list that nobody vouches for; `isCapped`: the policy denies something. */
function spellingFault(pattern, isCapped) {
    if (pattern.startsWith('!'))
        return {
            why: 'begins with `!`: a list of allowed paths cannot take anything away.',
            fix: 'List what the change needs, and nothing else.',
        };
    if (withUnseen(pattern) !== null)
        return {
            why: 'holds what nobody sees, so that it matches something else than it seems to.',
            fix: 'Write the pattern again without that; where a name really has it, `?` stands for it.',
        };
    const literal = pattern.replace(/\[[^\]/]*\]/g, '?');
    if (isCapped) {
        const [first = ''] = literal.replace(/^(?:\.?\/)+/, '').split('/');
        const namesNothing = !/[^*?/{},.\s]|(?:^|[/{,])\.[^/]/u.test(literal);
        if (namesNothing || (/^[*?]+$/.test(first) && !/^\*+$/.test(first) && literal.includes('/')))
            return {
                why: 'names no place: where a name is expected, there are nothing but wildcards.',
                fix: 'Name folders or files: `app/**`, `app/*.ts`, or `**/` before a name (`**/*.md`).',
            };
    }
    if (literal.split(/[/{},]/).some((segment) => /\*\*/.test(segment) && !/^\*+$/.test(segment)))
        return {
            why: 'has `**` beside other characters, which is read in different ways.',
            fix: 'Write `**` between slashes: `app/**` is all in a folder, `**/*.pem` are files by their ending; one `*` stays inside a name.',
        };
    return null;
}
/** The one finding of lists that take too many steps to match: nothing else is said, because what was found until then is chance. */
function tooCostly(context) {
    const message = `Matching the declared patterns takes more than ${MAX_STEPS} steps, so this was not judged to its end.`;
    const fix = 'Declare fewer and simpler patterns: folders (`app/**`) instead of long ones with many `*` and braces.';
    return finding(context, 'fail', 'declared paths', message, ['allowed_paths'], { evidence: `at most ${MAX_STEPS} steps`, fix });
}
/** Patterns for the folders that the change touches, up to three. */
function suggestion(context, quote = '`') {
    const folders = context.files.names.map(({ path }) => (path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/**` : path));
    const shown = [...new Set(folders)].slice(0, 3).map((pattern) => `${quote}${pattern}${quote}`);
    return shown.join(', ') || `${quote}app/**${quote}`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/issue-link.js

/** GitHub Docs, "Linking a pull request to an issue": each keyword in its three forms. */
const FORMS = [
    ['close', 'closes', 'closed'],
    ['fix', 'fixes', 'fixed'],
    ['resolve', 'resolves', 'resolved'],
];
/** The keywords of a policy without `issue_link`. */
const DEFAULT_KEYWORDS = ['fixes', 'closes', 'resolves'];
/** The repository of a pull request, by its address; null for a local branch. */
function repositoryOf(url) {
    if (url === null || !URL.canParse(url))
        return null;
    const { host, pathname } = new URL(url);
    const name = /^\/([^/]+\/[^/]+)\//.exec(`${pathname}/`)?.[1];
    return name === undefined ? null : { host, name };
}
/**
 * Numbers of the issues that a description links with a closing keyword, in its order, each once: `#N`, `GH-N`, and `owner/repo#N` or an
 * address where it is this repository's. Without a known repository only `#N` and `GH-N` are sure to be one.
 */
function linkedIssues(document, keywords, repository) {
    const pattern = new RegExp(linkPattern(keywords, repository?.host ?? null), 'giu');
    const numbers = new Set();
    for (const { prose } of document.lines) {
        for (const [, reference = ''] of prose.matchAll(pattern)) {
            const [, owner, number] = /^(?:https?:\/\/[^/]+\/)?(.*?)(?:#|gh-|\/issues\/)(\d+)$/i.exec(reference) ?? [];
            if (owner === '' || owner?.toLowerCase() === repository?.name.toLowerCase())
                numbers.add(Number(number));
        }
    }
    return [...numbers];
}
/** A keyword and an issue, as GitHub links them: `Fixes #12`, `Fixes GH-12`, `closes: owner/repo#3`, `resolves https://HOST/owner/repo/issues/5`. */
function judgeIssueLink(context, rule) {
    const { body, change } = context;
    if (!body)
        return withoutBody(context, 'issue_link');
    const pattern = linkPattern(rule.keywords, repositoryOf(change.url)?.host ?? null);
    const link = firstLink(body, pattern, change);
    if (link) {
        const summary = `${link.text} (line ${link.line})`;
        const message = `Line ${link.line} of the description links ${link.reference}.`;
        return { findings: [finding(context, 'pass', link.reference, message, ['issue_link'], { evidence: link.text })], summary };
    }
    if (!rule.required) {
        const message = 'The description links no issue, and the policy does not ask for one.';
        return {
            findings: [finding(context, 'not_applicable', 'description', message, ['issue_link', 'required'])],
            summary: 'No issue linked; none is required',
        };
    }
    // `Fixes [#12](…)` is no closing keyword to GitHub: it looks for the two in one stretch of text.
    const hidden = body.lines.find((line) => pattern.test(line.raw) || pattern.test(line.raw.replace(LINK, '$1')));
    const hint = hidden ? ` Line ${hidden.number} has one, but ${whyHidden(hidden)}, where it does not count.` : '';
    const keyword = rule.keywords[0] ?? 'fixes';
    const example = `${keyword.charAt(0).toUpperCase()}${keyword.slice(1)} #12`;
    const fix = `Add a line such as \`${example}\` with the number of the issue that this change settles.`;
    const message = `The description links no issue.${hint}`;
    const evidence = `${listed(rule.keywords)} with \`#N\`, \`GH-N\`, \`owner/repo#N\` or the issue's address`;
    return {
        findings: [finding(context, 'fail', 'description', message, ['issue_link', 'keywords'], { evidence, fix })],
        summary: 'The description links no issue',
    };
}
const LINK = /\[([^\][]{0,200})\]\([^()]{0,2000}\)/g;
/** Case-insensitive; the keyword must be a word of its own and the number a real one. Runs in linear time: no part can be repeated twice over. */
function linkPattern(keywords, host) {
    const words = new Set(keywords.map((keyword) => keyword.toLowerCase()).flatMap((word) => FORMS.find((forms) => forms.includes(word)) ?? [word]));
    const keyword = [...words].map(escapeRegExp).join('|') || '(?!)';
    const address = host === null ? '[\\w.-]{1,253}(?::\\d{1,5})?' : escapeRegExp(host);
    const repository = '[\\w-]{1,39}/[\\w.-]{1,100}';
    const number = '[1-9]\\d{0,9}(?!\\w)';
    return new RegExp(`(?<![\\p{L}\\p{N}_/-])(?:${keyword})[*_]{0,2}[ \\t]{0,3}(?::[*_]{0,2})?[ \\t]{1,5}((?:${repository})?#${number}|GH-${number}|https?://${address}/${repository}/issues/${number})`, 'iu');
}
/** The first link to anything but the pull request itself, which would close nothing. */
function firstLink(body, pattern, { number, url }) {
    const name = repositoryOf(url)?.name.toLowerCase();
    const own = [`#${number}`, `gh-${number}`, `${name}#${number}`];
    for (const line of body.lines) {
        for (const [text, reference] of line.prose.matchAll(new RegExp(pattern, 'giu'))) {
            if (reference && !own.includes(reference.toLowerCase()))
                return { text, reference, line: line.number };
        }
    }
    return null;
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/issue-paths.js





/** No change settles more issues; each costs a request. */
const MAX_ISSUES = 5;
/** Who may grant paths to themselves: those who could merge the change as well. GitHub's `author_association`. */
const INSIDERS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** The issues of this repository that the description links with a closing keyword: `issue_link`'s, or the usual ones. The first few count. */
function issuesToRead({ policy, change, body }) {
    if (!body)
        return [];
    const keywords = policy.rules.issue_link?.keywords ?? DEFAULT_KEYWORDS;
    return linkedIssues(body, keywords, repositoryOf(change.url)).slice(0, MAX_ISSUES);
}
/** Reads the lists out of the linked issues, and says of each issue without one why it grants nothing. */
function pathsOfIssues(context, rule) {
    const numbers = issuesToRead(context);
    const result = { numbers, lists: [], withoutList: [], refused: [], unknown: [] };
    for (const number of numbers) {
        const fact = context.facts.issues.get(number);
        const subject = `#${number}`;
        if (!fact) {
            result.unknown.push(notRead(context, subject, `Issue ${subject} was`, ['allowed_paths', 'from']));
        }
        else if (fact.state === 'unreadable') {
            const message = `Issue ${subject}, which the paths come from, could not be read: ${fact.why}`;
            result.unknown.push(finding(context, 'unknown', subject, message, ['allowed_paths', 'from'], { fix: run_again_runAgain(fact.why) }));
        }
        else {
            const refusal = whyRefused(context, number, fact);
            const declarations = fact.state === 'read' && !refusal ? declaredPaths(scanMarkdown(fact.value.body), rule.labels) : [];
            if (refusal)
                result.refused.push({ number, ...refusal });
            else if (declarations.every((one) => !declaresAnything(one)))
                result.withoutList.push(number);
            else
                result.lists.push({ declarations, where: ` of issue ${subject}`, whose: `Issue ${subject}` });
        }
    }
    return result;
}
/** The findings of issues that grant nothing: failures where that decided, else only said. */
function refusedFindings(context, { refused }, state) {
    return refused.map(({ number, message, fix }) => finding(context, state, `#${number}`, message, ['allowed_paths', 'from'], { fix, evidence: 'from: issue' }));
}
function whyRefused({ change }, number, fact) {
    if (fact.state !== 'read') {
        return {
            message: `Issue #${number} grants no paths: it does not exist, or this token may not see it.`,
            fix: 'Link the issue that this change settles.',
        };
    }
    const { author, authorAssociation, isPullRequest } = fact.value;
    if (isPullRequest)
        return { message: `#${number} grants no paths: it is a pull request, not an issue.`, fix: 'Link the issue that this change settles.' };
    const isOwn = author !== null && change.author !== null && author.toLowerCase() === change.author.login.toLowerCase();
    if (!isOwn || authorAssociation === null || INSIDERS.has(authorAssociation.toUpperCase()))
        return null;
    return {
        message: `Issue #${number} grants no paths: \`${author}\` opened both it and this change, and is no member of this repository (${authorAssociation}).`,
        fix: 'Ask a maintainer for an issue of their own that declares the paths.',
    };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/allowed-paths.js






/**
 * Every changed name must be inside a pattern that the issue declares (if the policy takes the paths from there) and inside one of the
 * description's (if it declares any), or be one that the policy always allows.
 */
function judgeAllowedPaths(context, rule) {
    const { body } = context;
    if (!body)
        return withoutBody(context, 'allowed_paths');
    const own = rule.from.includes('body') ? declaredPaths(body, rule.labels) : [];
    const ownList = { declarations: own, where: '', whose: 'The description' };
    const declaresPaths = own.some(declaresAnything);
    if (!rule.from.includes('issue')) {
        return declaresPaths ? judgeNames(context, rule, [], ownList, null) : undeclared(context, rule, own);
    }
    const issues = pathsOfIssues(context, rule);
    if (issues.lists.length > 0)
        return judgeNames(context, rule, issues.lists, declaresPaths ? ownList : null, issues);
    if (issues.unknown.length > 0)
        return { findings: issues.unknown, summary: 'The issue could not be read' };
    if (rule.required)
        return ungranted(context, rule, issues);
    // Nothing has to be granted; what the description says of its own reach still holds.
    return declaresPaths ? judgeNames(context, rule, [], ownList, issues) : undeclared(context, rule, own);
}
function judgeNames(context, rule, issueLists, ownList, issues) {
    const meter = { steps: 0 };
    const fromIssues = issueLists.length > 0 ? grantOf(context, rule, issueLists, meter) : null;
    const fromBody = ownList ? grantOf(context, rule, [ownList], meter) : null;
    const refused = [...(fromIssues?.refused ?? []), ...(fromBody?.refused ?? [])];
    const layers = [];
    if (fromIssues)
        layers.push(layerOf(issueLists, fromIssues.granted, 'issue'));
    if (ownList && fromBody)
        layers.push(layerOf([ownList], fromBody.granted, 'body'));
    const outside = namesOutside(context, rule, layers, meter);
    if (!outside)
        return { findings: [tooCostly(context)], summary: 'The declared patterns cost too much to match' };
    // An issue that could not be read may allow what the others do not.
    const isOpen = (issues?.unknown.length ?? 0) > 0 && outside.findings.some(({ layer }) => layer === 'issue');
    const names = outside.findings.filter(({ layer }) => !(isOpen && layer === 'issue')).map((one) => one.finding);
    const { rows, gap } = context.files;
    const findings = [
        ...refused,
        ...names,
        ...(isOpen ? (issues?.unknown ?? []) : []),
        ...(gap ? [gapFinding(context, 'allowed_paths')] : []),
    ];
    const aside = issues ? refusedFindings(context, issues, 'skipped') : [];
    if (findings.length > 0) {
        return { findings: [...findings, ...aside], summary: summaryOf(refused.length, names.length, isOpen, gap !== null) };
    }
    const byPolicy = outside.byPolicy > 0 ? `, ${outside.byPolicy} of them by \`always\` of the policy` : '';
    const message = `Every changed name is inside the ${layers[0]?.layer === 'issue' ? "issue's" : 'declared'} paths${byPolicy}.`;
    const evidence = layers.map((layer) => layer.evidence).join(' and ');
    const patterns = Math.min(...layers.map(({ globs }) => globs.globs.length));
    return {
        findings: [finding(context, 'pass', count(rows, 'file'), message, ['allowed_paths'], { evidence }), ...aside],
        summary: `Every changed name is inside ${count(patterns, 'declared pattern')}`,
    };
}
function layerOf(lists, granted, layer) {
    const globs = compileGlobs(granted);
    const evidence = globs.globs.length > 0 ? listed(globs.globs.map((glob) => glob.pattern)) : 'no pattern that grants anything';
    const place = lists.flatMap(({ declarations, where }) => declarations.map(({ label, line }) => `\`${label}\` (line ${line}${where})`));
    return { layer, globs, evidence, place: place.join(', ') };
}
/** Null where the patterns cost too much. */
function namesOutside(context, rule, layers, meter) {
    const always = policyGlobs(rule.always);
    const findings = [];
    let byPolicy = 0;
    for (const { path, deed } of context.files.names) {
        const missed = layers.find(({ globs }) => !globs.matches(path));
        if (meter.steps > MAX_STEPS)
            return null;
        if (!missed)
            continue;
        if (always.matches(path)) {
            byPolicy += 1;
            continue;
        }
        const { layer, globs, evidence, place } = missed;
        const folder = globs.globs.find(({ pattern }) => path.startsWith(`${pattern}/`))?.pattern;
        const add = folder !== undefined
            ? `write \`${folder}/**\` for what is in the folder \`${folder}\``
            : layer === 'body'
                ? `add \`${path}\` under ${place} in the description`
                : `have \`${path}\` added under ${place}`;
        const fix = `If this change is meant to touch it, ${add}. If not, leave it as it is on \`${context.change.baseRef}\`.`;
        const message = `This change ${deed}, but it is outside the ${layer === 'issue' ? "issue's" : 'declared'} paths.`;
        findings.push({ layer, finding: finding(context, 'fail', path, message, ['allowed_paths'], { evidence, fix }) });
    }
    return { findings, byPolicy };
}
function undeclared(context, rule, declarations) {
    const label = allowed_paths_labelOf(rule);
    if (!rule.required) {
        const message = 'The description declares no paths, and the policy does not ask for them.';
        return {
            findings: [finding(context, 'not_applicable', label, message, ['allowed_paths', 'required'])],
            summary: 'No paths declared; none are required',
        };
    }
    const empty = declarations[0];
    const hint = context.body && !empty ? hiddenDeclaration(context.body, rule.labels) : '';
    const unticked = empty?.unticked[0] === undefined ? '' : ` The box on line ${empty.unticked[0]} is not ticked.`;
    const message = empty
        ? `\`${empty.label}\` on line ${empty.line} lists no path.${unticked}`
        : `The description has no line \`${label}: …\`.${hint}`;
    const fix = `${empty ? 'Write' : 'Add'} the line \`${label}: ${suggestion(context, '')}\`, as far as this change is meant to reach.`;
    return {
        findings: [finding(context, 'fail', label, message, ['allowed_paths', 'labels'], { fix })],
        summary: 'The description declares no paths',
    };
}
/** Paths must come from an issue, and none grants any: the description cannot stand in for it. */
function ungranted(context, rule, issues) {
    const decidedBy = ['allowed_paths', 'from'];
    const evidence = `from: [${rule.from.join(', ')}]`;
    const line = `\`${allowed_paths_labelOf(rule)}: ${suggestion(context, '')}\``;
    if (issues.numbers.length === 0) {
        const message = 'The paths come from the issue, and the description links no issue of this repository. It cannot grant paths itself.';
        const fix = `Link the issue with a line such as \`Fixes #12\`; the issue needs the line ${line}.`;
        return {
            findings: [finding(context, 'fail', 'description', message, decidedBy, { evidence, fix })],
            summary: 'No issue is linked that could grant paths',
        };
    }
    const silent = issues.withoutList.map((number) => {
        const message = `The linked issue #${number} declares no paths, and the description cannot grant them itself.`;
        const fix = `Have the line ${line} added to issue #${number}, as far as this change is meant to reach.`;
        return finding(context, 'fail', `#${number}`, message, decidedBy, { evidence, fix });
    });
    const findings = [...silent, ...refusedFindings(context, issues, 'fail')];
    return { findings, summary: 'The linked issue grants no paths' };
}
function allowed_paths_labelOf(rule) {
    return rule.labels[0] ?? 'Allowed paths';
}
function summaryOf(refused, outside, isOpen, hasGap) {
    const parts = [
        ...(refused > 0 ? [`${count(refused, 'part')} of the list refused`] : []),
        ...(outside > 0 ? [`${count(outside, 'name')} outside the declared paths`] : []),
        ...(isOpen ? ['an issue could not be read'] : []),
        ...(hasGap ? ['the file list is not whole'] : []),
    ];
    return sentence(parts.join(', '));
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/docs.js


/** Documentation may only live where `allow` says, and code of `require_for` must come with a change of its documentation. */
function judgeDocs(context, rule) {
    const misplaced = judgePlaces(context, rule);
    const missing = judgeCompanions(context, rule);
    const findings = [...misplaced, ...missing.findings];
    const { gap, rows } = context.files;
    if (gap)
        findings.push(gapFinding(context, 'docs'));
    if (findings.length === 0) {
        const message = missing.applied > 0 ? 'Documentation is in its place and comes with the code.' : 'Documentation is in its place.';
        return { findings: [finding(context, 'pass', count(rows, 'file'), message, ['docs'])], summary: message.slice(0, -1) };
    }
    const parts = [
        ...(misplaced.length > 0 ? [`${count(misplaced.length, 'document')} out of place`] : []),
        ...(missing.findings.length > 0 ? [`${count(missing.findings.length, 'change')} without documentation`] : []),
        ...(gap ? ['the file list is not whole'] : []),
    ];
    return { findings, summary: sentence(parts.join(', ')) };
}
/** Deleting a misplaced document is always fine: only what is there afterwards counts. */
function judgePlaces(context, rule) {
    if (rule.allow === null)
        return [];
    const [documents, allowed] = [policyGlobs(rule.of), policyGlobs(rule.allow)];
    const evidence = listed(rule.allow);
    return context.files.names
        .filter(({ path, remains }) => remains && documents.matches(path) && !allowed.matches(path))
        .map(({ path, deed }) => {
        const message = `This change ${deed}, but documentation belongs in ${evidence}.`;
        const fix = `Move \`${path}\` to where the policy lets documentation live, or leave it out.`;
        return finding(context, 'fail', path, message, ['docs', 'allow'], { evidence, fix });
    });
}
function judgeCompanions(context, rule) {
    const findings = [];
    let applied = 0;
    rule.requireFor.forEach((entry, index) => {
        const [code, documents] = [policyGlobs(entry.paths), policyGlobs(entry.docs)];
        const touched = context.files.names.flatMap(({ path }) => (code.matches(path) ? [path] : [])).sort();
        const first = touched[0];
        if (first === undefined)
            return;
        applied += 1;
        // A list that is not whole may hold the document further on.
        if (context.files.gap || context.files.names.some(({ path, remains }) => remains && documents.matches(path)))
            return;
        const more = touched.length > 1 ? ` and ${count(touched.length - 1, 'other name')}` : '';
        const message = `This change touches \`${first}\`${more}, but no documentation of it: nothing in ${listed(entry.docs)} is added or changed.`;
        const fix = `Describe the change in ${listed(entry.docs)}.`;
        const evidence = `${listed(entry.paths)} come with ${listed(entry.docs)}`;
        findings.push(finding(context, 'fail', first, message, ['docs', 'require_for', index], { evidence, fix }));
    });
    return { findings, applied };
}

;// CONCATENATED MODULE: ./build/core/branch-state.js
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

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/fail-safe.js





/** While the newest runs of the branch are red, only a change that looks like a hotfix may go there. */
function judgeFailSafe(context, rule) {
    const { baseRef } = context.change;
    if (baseRef !== rule.branch) {
        const message = `This change goes to \`${baseRef}\`, and the rule watches \`${rule.branch}\`.`;
        return {
            findings: [finding(context, 'not_applicable', baseRef, message, ['fail_safe', 'branch'])],
            summary: `Only for changes to ${rule.branch}`,
        };
    }
    const lacks = whatLacks(context, rule);
    const findings = rule.workflows.map((workflow, index) => judgeWorkflow(context, rule, workflow, index, lacks));
    const red = findings.filter((one) => one.state === 'fail').map((one) => one.subject);
    if (red.length > 0)
        return { findings, summary: `${rule.branch} is red (${red.join(', ')}): only hotfixes pass` };
    if (findings.some((one) => one.state !== 'pass'))
        return { findings, summary: `The state of ${rule.branch} is not known` };
    if (findings.some((one) => one.evidence === 'hotfix'))
        return { findings, summary: 'This is a hotfix' };
    const isRed = findings.some((one) => one.evidence === 'red');
    return { findings, summary: isRed ? `${rule.branch} is red, and this is a hotfix` : `${rule.branch} is not red` };
}
function judgeWorkflow(context, rule, workflow, index, lacks) {
    const place = ['fail_safe', 'workflows', index];
    const fact = context.facts.branchRuns.get(workflow);
    if (!fact && context.change.number === null && lacks.length === 0) {
        const message = `The runs of \`${workflow}\` are not known for a local branch. This change is a hotfix, so it passes whatever they say.`;
        return finding(context, 'pass', workflow, message, place, { evidence: 'hotfix' });
    }
    if (!fact)
        return notRead(context, workflow, `The runs of \`${workflow}\` on \`${rule.branch}\` were`, place, besides(rule, lacks));
    if (fact.state === 'unreadable') {
        const message = `The runs of \`${workflow}\` on \`${rule.branch}\` could not be read: ${fact.why}`;
        return finding(context, 'unknown', workflow, message, place, { fix: run_again_runAgain(fact.why) });
    }
    if (fact.state === 'absent') {
        const message = `The policy watches the workflow \`${workflow}\`, which does not exist.`;
        const fix = `Write its name, or its file's name, as it is under \`.github/workflows\`, in \`${context.policy.file}\`.`;
        return finding(context, 'error', workflow, message, place, { fix });
    }
    const state = branchState(fact.value, repositoryOf(context.change.url)?.name ?? null);
    if (state.is !== 'red')
        return finding(context, 'pass', workflow, notRed(workflow, rule.branch, state), place, { evidence: state.is });
    const said = `The newest run of \`${workflow}\` on \`${rule.branch}\` ended as \`${state.run.conclusion}\`: ${state.run.url}`;
    if (lacks.length === 0)
        return finding(context, 'pass', workflow, `${said} This change is a hotfix, so it passes.`, place, { evidence: 'red' });
    const fix = `Wait until \`${rule.branch}\` is green again. ` +
        (rule.allow.title || rule.allow.head !== null
            ? `If this change repairs it: ${lacks.join(', and ')}.`
            : 'The policy lets no change through until then.');
    const message = `${said} While \`${rule.branch}\` is red, only hotfixes pass, and this change is none.`;
    return finding(context, 'fail', workflow, message, place, { evidence: evidenceOf(rule), fix });
}
/** What keeps a change from being a hotfix, each as something to do. Nothing is a hotfix where the policy does not say what one looks like. */
function whatLacks({ change }, { allow }) {
    if (allow.title === null && allow.head === null)
        return ['the policy names no hotfixes'];
    const lacks = [];
    // `search` forgets where an expression last stopped.
    if (allow.title && change.title.search(allow.title) < 0)
        lacks.push(`give it a title that matches \`${allow.title.source}\``);
    if (allow.head !== null && !compileGlob(allow.head).matches(change.headRef))
        lacks.push(`open it from a branch named as \`${allow.head}\` (it is \`${change.headRef}\`)`);
    return lacks;
}
/** What can be done about runs that are not known, locally. */
function besides({ allow }, lacks) {
    if (allow.title === null && allow.head === null)
        return '';
    return ` A hotfix passes whatever the runs say: ${lacks.join(', and ')}${allow.title ? ' (locally with `--title TEXT`)' : ''}.`;
}
function evidenceOf({ allow }) {
    const ways = [
        ...(allow.title ? [`title ${listed([allow.title.source])}`] : []),
        ...(allow.head === null ? [] : [`head ${listed([allow.head])}`]),
    ];
    return ways.length > 0 ? `hotfixes: ${ways.join(' and ')}` : 'no hotfixes';
}
function notRed(workflow, branch, state) {
    if (state.is === 'none')
        return `\`${workflow}\` has no completed run on \`${branch}\`, so it is not red.`;
    return `The newest run of \`${workflow}\` on \`${branch}\` succeeded: ${state.run.url}`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/forbidden-paths.js


/** No changed name may be inside a forbidden pattern: old and new names, deleted files, and a folder's own name. `except` subtracts. */
function judgeForbiddenPaths(context, rule) {
    const forbidden = policyGlobs(rule.paths);
    const except = policyGlobs(rule.except);
    const { names, rows, gap } = context.files;
    const findings = [];
    for (const { path, deed } of names) {
        const hit = forbidden.firstMatch(path);
        if (!hit || except.matches(path))
            continue;
        const { pattern } = hit.glob;
        const fix = `Leave \`${path}\` as it is on \`${context.change.baseRef}\`. ` +
            `If the change is meant, the owners of \`${context.policy.file}\` can list it under \`except\`.`;
        const message = `This change ${deed}, and \`${pattern}\` is forbidden.`;
        findings.push(finding(context, 'fail', path, message, ['forbidden_paths', 'paths', hit.index], { evidence: pattern, fix }));
    }
    const found = findings.length;
    if (gap) {
        findings.push(gapFinding(context, 'forbidden_paths'));
        return {
            findings,
            summary: found > 0 ? `${count(found, 'forbidden name')}, and the file list is not whole` : 'The file list is not whole',
        };
    }
    if (found > 0)
        return { findings, summary: `${count(found, 'forbidden name')} in ${count(rows, 'changed file')}` };
    const summary = rows === 1 ? 'The changed file is not forbidden' : `None of the ${rows} changed files is forbidden`;
    return { findings: [finding(context, 'pass', count(rows, 'file'), `${summary}.`, ['forbidden_paths'])], summary };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/metadata.js


/** Every key needs a line `KEY: VALUE` of the description with a value that the policy takes; a value of `hold` keeps the change from being merged. */
function judgeMetadata(context, rule) {
    const { body } = context;
    if (!body)
        return withoutBody(context, 'metadata');
    const lines = labelledLines(body);
    const findings = rule.keys.map((key) => judgeKey(context, key, lines, body));
    const failed = findings.filter((one) => one.state === 'fail');
    const held = findings.filter((one) => one.state === 'pending');
    if (failed.length > 0)
        return { findings, summary: `${count(failed.length, 'line')} missing or wrong: ${subjectsOf(failed)}` };
    if (held.length > 0)
        return { findings, summary: `Held by ${subjectsOf(held)}` };
    return { findings, summary: `${count(findings.length, 'line')} as the policy asks` };
}
/** The value that the description gives a key: null where it gives none, or several that differ. */
function metadataValue(lines, key) {
    const values = valuesOf(lines, key);
    return values.size === 1 ? ([...values.keys()][0] ?? null) : null;
}
/** By folded value: the value as written, and its first line. */
function valuesOf(lines, key) {
    const values = new Map();
    for (const line of lines) {
        const value = folded(line.value);
        if (folded(line.key) === folded(key) && value !== '' && !values.has(value))
            values.set(value, line);
    }
    return values;
}
function judgeKey(context, wanted, lines, body) {
    const { key, oneOf, hold } = wanted;
    const legal = [...oneOf, ...hold];
    const evidence = oneOf.length > 0 ? `one of ${listed(legal)}` : 'any value';
    const fail = (message, fix, why = evidence) => finding(context, 'fail', key, message, ['metadata', key], { evidence: why, fix });
    const example = `\`${key}: ${oneOf[0] ?? 'VALUE'}\``;
    const values = [...valuesOf(lines, key)];
    const [first, second] = values;
    if (!first) {
        const empty = lines.find((line) => folded(line.key) === folded(key));
        if (empty)
            return fail(`\`${key}\` on line ${empty.line} has no value.`, `Write the value on that line, as in ${example}.`);
        return fail(`The description has no line \`${key}: …\`.${hiddenHint(body, key)}`, `Add the line ${example} to the description.`);
    }
    if (second) {
        const places = values.map(([, { value, line }]) => `\`${value}\` (line ${line})`).join(', ');
        return fail(`The description gives \`${key}\` ${values.length} different values: ${places}.`, `Leave one line \`${key}: …\`.`);
    }
    const [value, { value: written, line }] = first;
    const matches = (candidate) => folded(candidate) === value;
    if (hold.some(matches)) {
        const message = `Line ${line} of the description says \`${key}: ${written}\`, which keeps this change from being merged.`;
        const others = oneOf.length > 0 ? `one of ${listed(oneOf)}` : 'another value';
        const fix = `When the change is ready, change line ${line} to ${others}.`;
        return finding(context, 'pending', key, message, ['metadata', key, 'hold'], { evidence: `hold: ${listed(hold)}`, fix });
    }
    if (oneOf.length > 0 && !oneOf.some(matches)) {
        const message = `Line ${line} of the description says \`${key}: ${written}\`, which the policy does not know.`;
        return fail(message, `Change line ${line} to one of ${listed(legal)}.`);
    }
    return finding(context, 'pass', key, `Line ${line} of the description says \`${key}: ${written}\`.`, ['metadata', key], { evidence });
}
/** Where the line stands without counting. */
function hiddenHint(body, key) {
    const name = `${folded(key)}:`;
    const line = body.lines.find(({ kind, raw }) => kind !== 'blank' && folded(raw).includes(name));
    if (!line)
        return '';
    if (line.kind === 'text' || line.kind === 'heading')
        return ` Line ${line.number} has it, but not at its start, or as code.`;
    return ` Line ${line.number} has it, but ${whyHidden(line)}, where it does not count.`;
}
function subjectsOf(findings) {
    return findings.map((one) => one.subject).join(', ');
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/approval-condition.js



/** `when` empty or absent: always. `unknown` only where the list of changed files is not whole, and what is missing may decide. */
function approvalNeed(context, { when }) {
    if (when.length === 0)
        return { is: 'needed', why: 'the policy asks for it on every change', entry: null };
    const lines = context.body ? labelledLines(context.body) : [];
    let isOpen = false;
    for (const [entry, condition] of when.entries()) {
        const parts = partsOf(context, condition, lines);
        if (parts.every(({ is }) => is === 'holds'))
            return { is: 'needed', why: parts.map(({ why }) => why).join(' and '), entry };
        if (parts.every(({ is }) => is !== 'fails'))
            isOpen = true;
    }
    return { is: isOpen ? 'unknown' : 'not_needed' };
}
function partsOf({ policy, files, risk, change, body }, condition, lines) {
    const parts = [];
    const add = (holds, why, mayStillHold = false) => {
        parts.push({ is: holds ? 'holds' : mayStillHold ? 'open' : 'fails', why });
    };
    if (condition.paths) {
        const globs = policyGlobs(condition.paths);
        // The first in the alphabet: what is said must not depend on the order of the list.
        const name = files.names.flatMap(({ path }) => (globs.matches(path) ? [path] : [])).sort()[0];
        const pattern = name === undefined ? '' : (globs.firstMatch(name)?.glob.pattern ?? '');
        add(name !== undefined, `\`${name ?? ''}\` matches \`${pattern}\``, files.gap !== null);
    }
    if (condition.risk) {
        const mayBeHigher = risk !== 'high' && (files.gap !== null || (body === null && policy.risk.highBody !== null && condition.risk === 'high'));
        add(risk === condition.risk, `the risk is ${risk}`, mayBeHigher);
    }
    if (condition.labels) {
        const labels = change.labels.map((label) => label.toLowerCase());
        const label = condition.labels.find((candidate) => labels.includes(candidate.toLowerCase()));
        add(label !== undefined, `it has the label \`${label ?? ''}\``);
    }
    for (const [key, value] of Object.entries(condition.metadata ?? {})) {
        const actual = metadataValue(lines, key);
        add(actual !== null && folded(actual) === folded(value), `the description says \`${key}: ${value}\``, body === null);
    }
    return parts;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/reviews.js

/** Later in the list: stronger, where two reviews of one person bear the same second. */
const OPINIONS = ['APPROVED', 'DISMISSED', 'CHANGES_REQUESTED'];
/**
 * The newest opinion of each person, oldest first. A comment does not replace an approval (as on GitHub), and a review that was not
 * submitted is none. The order of the list does not matter: times decide.
 */
function reviews_newestOpinions(reviews, headSha) {
    const sorted = reviews.filter(({ state }) => OPINIONS.includes(state)).sort(byTime(headSha));
    const opinions = new Map();
    sorted.forEach(({ author, state, commitSha }, index) => {
        const key = author ? author.login.toLowerCase() : `${index}`;
        const before = opinions.get(key);
        opinions.delete(key);
        opinions.set(key, {
            login: author?.login ?? null,
            type: author?.type ?? '',
            state: state,
            commitSha,
            approvedBefore: before !== undefined && (before.approvedBefore || before.state === 'APPROVED'),
        });
    });
    return [...opinions.values()];
}
/** Whose standing an opinion asks about: people, other than the author, whose newest opinion approves the head or asks for changes. */
function reviews_asksForStanding({ login, type, state, commitSha }, change) {
    if (login === null || isAuthor(login, change) || isBot(login, type))
        return false;
    return state === 'CHANGES_REQUESTED' || (state === 'APPROVED' && commitSha === change.headSha);
}
/** Counts approvals of the current head by people who may approve, other than the author. */
function countReviews(opinions, change, approvers, facts) {
    const result = { approvedBy: [], blockedBy: [], ignored: [], open: [] };
    for (const opinion of opinions) {
        const { login, state } = opinion;
        const cause = causeOf(opinion, change);
        if (!reviews_asksForStanding(opinion, change) || login === null) {
            if (cause)
                result.ignored.push(cause);
            continue;
        }
        const standing = standingOf(login, approvers, facts);
        if (standing.is === 'yes') {
            (state === 'APPROVED' ? result.approvedBy : result.blockedBy).push(login);
            if (cause)
                result.ignored.push(cause);
        }
        else if (standing.is === 'no') {
            if (cause)
                result.ignored.push(cause);
            else if (state === 'APPROVED')
                result.ignored.push(`\`${login}\` ${standing.why}`);
        }
        else {
            result.open.push({ login, state, standing });
        }
    }
    return result;
}
/** Why an approval does not count, whoever gave it; null where it may count, or where none was ever given. */
function causeOf({ login, type, state, commitSha, approvedBefore }, change) {
    if (state === 'CHANGES_REQUESTED' && !approvedBefore)
        return null;
    const who = login === null ? 'an account that is gone' : `\`${login}\``;
    if (login === null)
        return `${who} approved`;
    if (isAuthor(login, change))
        return `${who} is the author`;
    if (isBot(login, type))
        return `${who} is a bot`;
    if (state === 'CHANGES_REQUESTED')
        return `${who} requested changes later`;
    if (state === 'DISMISSED')
        return `the review of ${who} was dismissed`;
    if (commitSha === null)
        return `${who} approved a commit that is gone`;
    if (commitSha !== change.headSha)
        return `${who} approved \`${reviews_short(commitSha)}\`, which is not the head \`${reviews_short(change.headSha)}\``;
    return null;
}
/** A commit as people write it. */
function reviews_short(sha) {
    return sha.slice(0, 7);
}
function isAuthor(login, { author }) {
    return author !== null && author.login.toLowerCase() === login.toLowerCase();
}
function isBot(login, type) {
    return type === 'Bot' || approvers_isBotLogin(login);
}
/** Oldest first. Of two in one second, the stronger is the later one, then that of the head, which is the newer commit. */
function byTime(headSha) {
    const ofHead = ({ commitSha }) => Number(commitSha === headSha);
    const byName = (a, b) => (a < b ? -1 : Number(a > b));
    return (a, b) => reviews_timeOf(a) - reviews_timeOf(b) ||
        OPINIONS.indexOf(a.state) - OPINIONS.indexOf(b.state) ||
        ofHead(a) - ofHead(b) ||
        byName(a.commitSha ?? '', b.commitSha ?? '');
}
function reviews_timeOf({ submittedAt }) {
    const time = submittedAt === null ? Number.NaN : Date.parse(submittedAt);
    return Number.isNaN(time) ? 0 : time;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/human-approval.js





/** A change that meets a condition needs approvals of its current head by people who may approve, and no open request for changes by one of them. */
function judgeHumanApproval(context, rule) {
    const need = approvalNeed(context, rule);
    if (need.is === 'not_needed') {
        const message = 'No condition of the policy asks for a human approval of this change.';
        return {
            findings: [finding(context, 'not_applicable', 'approval', message, ['human_approval', 'when'])],
            summary: 'No human approval is needed',
        };
    }
    if (need.is !== 'needed')
        return needUnknown(context);
    const { reviews } = context.facts;
    const why = `, because ${need.why}`;
    if (reviews.state === 'unreadable') {
        const message = `This change needs ${approvals(rule)}${why}, and its reviews could not be read: ${reviews.why}`;
        const fix = run_again_runAgain(reviews.why);
        return {
            findings: [finding(context, 'unknown', 'reviews', message, ['human_approval'], { fix })],
            summary: 'The reviews could not be read',
        };
    }
    const opinions = reviews_newestOpinions(reviews.state === 'read' ? reviews.value : [], context.change.headSha);
    return decide({ context, rule, why, entry: need.entry, counted: countReviews(opinions, context.change, rule.anyOf, context.facts) });
}
function decide(decision) {
    const { context, rule, why, entry, counted } = decision;
    const { approvedBy, blockedBy, open } = counted;
    const decidedBy = entry === null ? ['human_approval'] : ['human_approval', 'when', entry];
    const findings = blockedBy.map((login) => blocked(context, login));
    const openApprovals = open.filter(({ state }) => state === 'APPROVED').length;
    const have = `${approvedBy.length} of ${count(rule.count, 'approval')}`;
    if (approvedBy.length + openApprovals < rule.count) {
        findings.push(waiting(decision, decidedBy));
        return { findings, summary: `${have}${blockedBy.length > 0 ? `, and changes requested by ${blockedBy.join(', ')}` : ''}` };
    }
    if (open.length > 0 && (approvedBy.length < rule.count || open.some(({ state }) => state === 'CHANGES_REQUESTED'))) {
        findings.push(...open.map((one) => undecided(context, one)));
        return { findings, summary: 'Not everybody who reviewed is known' };
    }
    const message = `This change needs ${approvals(rule)}${why}. Approved by ${listed(approvedBy)}.${notCounted(counted)}`;
    if (blockedBy.length > 0)
        return { findings, summary: `Changes requested by ${blockedBy.join(', ')}` };
    const evidence = `head ${reviews_short(context.change.headSha)}`;
    return { findings: [finding(context, 'pass', have, message, decidedBy, { evidence })], summary: `Approved by ${approvedBy.join(', ')}` };
}
function waiting({ context, rule, why, counted }, decidedBy) {
    const { approvedBy } = counted;
    const so = approvedBy.length > 0 ? `Approved by ${listed(approvedBy)}.` : 'Nobody who may has approved its head.';
    const message = `This change needs ${approvals(rule)}${why}. ${so}${notCounted(counted)}`;
    const who = describeApprovers(rule.anyOf);
    const fix = `Ask ${who} to approve the head \`${reviews_short(context.change.headSha)}\`; the author's own approval does not count.`;
    const subject = `${approvedBy.length} of ${count(rule.count, 'approval')}`;
    return finding(context, 'pending', subject, message, decidedBy, { evidence: `any of: ${who}`, fix });
}
function blocked(context, login) {
    const message = `\`${login}\` requested changes, and may decide on this change.`;
    const fix = `Settle it with \`${login}\`, who then approves or dismisses that review.`;
    return finding(context, 'pending', login, message, ['human_approval', 'requires'], { fix });
}
function undecided(context, { login, state, standing }) {
    const did = state === 'APPROVED' ? 'approved' : 'requested changes';
    const message = stopped(`\`${login}\` ${did}, and ${standing.why}`);
    if (standing.is === 'unknown')
        return finding(context, 'unknown', login, message, ['human_approval', 'requires'], { fix: run_again_runAgain(standing.why) });
    const fix = `Teams need an App token that may read the organization's members. Give the action one as \`token\`, or correct \`teams\` in \`${context.policy.file}\`.`;
    return finding(context, 'error', login, message, ['human_approval', 'requires', 'any_of', 'teams'], { fix });
}
function needUnknown(context) {
    const { gap } = context.files;
    if (gap)
        return { findings: [gapFinding(context, 'human_approval')], summary: 'The file list is not whole' };
    const message = 'Whether this change needs a human approval depends on its description, and none is known.';
    return {
        findings: [finding(context, 'skipped', 'approval', message, ['human_approval', 'when'], { fix: GIVE_BODY })],
        summary: 'No description is known',
    };
}
function approvals({ count: number }) {
    return count(number, 'human approval');
}
function notCounted({ ignored }) {
    if (ignored.length === 0)
        return '';
    const most = 20;
    const more = ignored.length > most ? `; and ${ignored.length - most} more` : '';
    return ` Not counted: ${ignored.slice(0, most).join('; ')}${more}.`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/section-content.js

/** A template's text, or null where there is none. */
function readTemplate(text) {
    if (text === null)
        return { lines: new Set(), document: null };
    const document = scanMarkdown(text);
    const lines = reduceLines(document.lines).map((line) => keyOf(line.text, line.ticked));
    return { lines: new Set(lines.filter((key) => key !== '')), document };
}
/**
 * Measures a section. Counts what a reader sees, code and quotes too, but not: comments, list marks, empty boxes, rules, the frame of a table,
 * the template's lines (a ticked box is not the template's), the template's labels (`- Smoke tests:` before an answer), placeholders, and lines without a letter or number.
 */
function measureSection(lines, rules) {
    const content = {
        characters: 0,
        notApplicable: null,
        bareNotApplicable: 0,
        placeholders: 0,
        templateLines: 0,
        comments: 0,
    };
    content.comments = lines.filter((line) => line.kind === 'comment').length;
    for (const { text, ticked, source } of reduceLines(lines)) {
        if (isOfTemplate(text, ticked, rules.template)) {
            content.templateLines += 1;
            continue;
        }
        const answer = withoutLabel(text, rules.template);
        if (!MEANING.test(answer)) {
            if (answer !== text)
                content.templateLines += 1;
            else if (isPlaceholder([source], rules.placeholders))
                content.placeholders += 1;
            continue;
        }
        const reason = NOT_APPLICABLE.exec(answer);
        if (NO_RESPONSE.test(answer) || isPlaceholder([answer, text, source], rules.placeholders)) {
            content.placeholders += 1;
        }
        else if (reason) {
            const given = isReason(reason[1] ?? '', rules.placeholders) ? (reason[1] ?? '') : null;
            if (given === null)
                content.bareNotApplicable += 1;
            else
                content.notApplicable ??= given;
        }
        else {
            content.characters += [...answer.replace(UNCOUNTED, '')].length;
        }
    }
    return content;
}
/** White space, characters without a shape of their own, and marks on other characters: a thousand of them say nothing. */
const UNCOUNTED = /[\s\p{Default_Ignorable_Code_Point}\p{Mn}\u2800]+/gu;
const MEANING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const NO_RESPONSE = /^no response$/i;
/** `N/A`, `NA` or `Not applicable`, with what follows. */
const NOT_APPLICABLE = /^(?:n\/?a|not applicable)(?![\p{L}\p{N}/])(.*)$/iu;
/** The first line of an alert, `> [!NOTE]`, which GitHub shows as a title. */
const ALERT = /^\s*\[!(?:note|tip|important|warning|caution)\]\s*$/i;
/** Longer lines are nobody's placeholder; spares the policy's expressions from hostile text. */
const MAX_PLACEHOLDER = 200;
function reduceLines(lines) {
    const frames = tableFrames(lines);
    const reduced = [];
    for (const line of lines) {
        if (!['text', 'html', 'quote', 'code'].includes(line.kind) || frames.has(line))
            continue;
        // A heading in a quote or in HTML makes no section, but it is no content either.
        if ((line.kind === 'quote' || line.kind === 'html') && /^#{1,6}\s/.test(line.visible))
            continue;
        if (line.kind === 'quote' && ALERT.test(line.visible))
            continue;
        const visible = line.visible
            .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, ' ')
            .replace(/(!?)\[([^\][]*)\]\([^()]*\)/g, (whole, picture, label) => (picture ? whole : label))
            .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}|]/gu, ' ');
        const box = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[([ x])\](?=\s|$)/i.exec(visible);
        const unmarked = box ? visible.slice(box[0].length) : visible.replace(/^\s*(?:[-+*]|\d{1,9}[.)])\s+/, '');
        reduced.push({ text: trimMarks(unmarked.replace(/\s+/gu, ' ')), ticked: box?.[1]?.toLowerCase() === 'x', source: line.text.trim() });
    }
    return reduced;
}
/** The head and the dashes of every table: they are there before anybody fills it in. */
function tableFrames(lines) {
    const frames = new Set();
    lines.forEach((line, index) => {
        const above = lines[index - 1];
        if (line.kind !== 'text' || !/^[\s|:-]+$/.test(line.text) || !line.text.includes('|') || !line.text.includes('-'))
            return;
        frames.add(line);
        if (above?.kind === 'text' && above.text.includes('|'))
            frames.add(above);
    });
    return frames;
}
function isOfTemplate(text, ticked, template) {
    return template.lines.has(keyOf(text, ticked)) || (!ticked && template.lines.has(keyOf(text, true)));
}
/** The longest beginning that is a line of the template is its label; the answer is what follows. */
function withoutLabel(text, template) {
    let answer = text;
    let labels = 0;
    for (const end of text.matchAll(/[:?]/g)) {
        if (template.lines.has(keyOf(text.slice(0, end.index + 1), false)))
            answer = text.slice(end.index + 1);
        labels += 1;
        if (labels === 5)
            break;
    }
    return answer === text ? text : trimMarks(answer);
}
/** How lines are compared: Prettier may change `*` to `_`, add a backslash or other blanks. */
function keyOf(text, ticked) {
    const key = text
        .normalize('NFC')
        .replace(/[*_~`\\]/g, '')
        .replace(/\s+/gu, ' ')
        .trim();
    return ticked && key !== '' ? `[x] ${key}` : key;
}
function trimMarks(text) {
    return text.replace(/^[\s*_~`]+/, '').replace(/(?<![\s*_~`])[\s*_~`]+$/, '');
}
function isPlaceholder(candidates, placeholders) {
    return candidates.some((text) => text !== '' && text.length <= MAX_PLACEHOLDER && placeholders.some((placeholder) => matchesWhole(placeholder, text)));
}
function matchesWhole(placeholder, text) {
    return new RegExp(`^(?:${placeholder.source})$`, placeholder.flags.replace(/[gy]/g, '')).test(text);
}
/** Something that a person would call a reason: three letters, no placeholder, and not the word itself. */
function isReason(text, placeholders) {
    const reason = trimMarks(text.replace(/^[^\p{L}\p{N}<[]+/u, ''));
    const letters = reason.replace(/[^\p{L}\p{N}]/gu, '').length;
    return letters >= 3 && !/^\W*(?:the |a )?reason\W*$/i.test(reason) && !isPlaceholder([reason], placeholders);
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/sections.js
/**
 * Collects the sections of each tag, in one pass. A section ends at the next heading of its level or above, and at any heading with another
 * of the tags, so that an empty `# [BA]` does not live off the `## [QA]` under it. Several headings may carry one tag, and a heading several tags.
 */
function sectionsByTag(document, tags) {
    const sections = new Map(tags.map((tag) => [tag, { headings: [], lines: [], endedByUnderline: null }]));
    const openLevels = new Map();
    const headingAt = new Map(document.headings.map((heading) => [heading.line, heading]));
    for (const line of document.lines) {
        const heading = headingAt.get(line.number);
        if (heading)
            openAndClose(heading, sections, openLevels);
        if (line.kind === 'heading')
            continue;
        for (const tag of openLevels.keys())
            sections.get(tag)?.lines.push(line);
    }
    return sections;
}
function openAndClose(heading, sections, openLevels) {
    const carried = new Set([...sections.keys()].filter((tag) => carriesTag(heading.text, tag)));
    for (const [tag, section] of sections) {
        const level = openLevels.get(tag);
        if (carried.has(tag)) {
            section.headings.push(heading);
            openLevels.set(tag, Math.min(level ?? heading.level, heading.level));
        }
        else if (level !== undefined && (heading.level <= level || carried.size > 0)) {
            openLevels.delete(tag);
            if (heading.lastLine > heading.line)
                section.endedByUnderline = heading;
        }
    }
}
/** Whether a heading holds the tag: anywhere, whatever the case; a tag that begins or ends with a letter must do so as a word. */
function carriesTag(heading, tag) {
    const text = heading.normalize('NFC').toLowerCase();
    const wanted = tag.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
    if (wanted === '')
        return false;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const before = text[at - 1] ?? '';
        const after = text[at + wanted.length] ?? '';
        if (!(WORD.test(before) && WORD.test(wanted[0])) && !(WORD.test(after) && WORD.test(wanted.at(-1))))
            return true;
    }
    return false;
}
const WORD = /[\p{L}\p{N}_]/u;

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/required-sections.js




/** Every required tag must stand in a heading, with content under it that is the author's own. */
function judgeRequiredSections(context, rule) {
    const { body } = context;
    if (!body)
        return withoutBody(context, 'required_sections');
    const template = readTemplate(context.facts.template.state === 'read' ? context.facts.template.value : null);
    const templateFinding = judgeTemplate(context, rule);
    const sections = sectionsByTag(body, rule.sections.map((section) => section.tag));
    const judged = rule.sections.map((requirement, index) => {
        const section = sections.get(requirement.tag);
        if (!section || section.headings.length === 0)
            return missing(context, requirement, index, body, template);
        const content = measureSection(section.lines, { template, placeholders: rule.placeholders });
        return judgeContent({ context, rule, requirement, index, section, content, templateKnown: templateFinding?.state !== 'unknown' });
    });
    const findings = templateFinding ? [templateFinding, ...judged] : judged;
    const failed = judged.filter((one) => one.state === 'fail');
    if (failed.length > 0)
        return { findings, summary: `${failed.length} of ${count(judged.length, 'section')} missing or not filled in: ${tagsOf(failed)}` };
    const summary = templateFinding?.message ?? (judged.length === 1 ? 'The section is filled in' : `All ${judged.length} sections are filled in`);
    return { findings, summary };
}
/** A template that cannot be read, or is not there, would let its own lines pass as content. */
function judgeTemplate(context, rule) {
    if (rule.template === null || context.facts.template.state === 'read')
        return null;
    const decidedBy = ['required_sections', 'template'];
    if (context.facts.template.state === 'unreadable') {
        const { why } = context.facts.template;
        const message = `The template \`${rule.template}\` could not be read: ${why}`;
        return finding(context, 'unknown', rule.template, message, decidedBy, { evidence: rule.template, fix: run_again_runAgain(why) });
    }
    const message = `The policy names the template \`${rule.template}\`, which does not exist.`;
    const fix = `Correct \`template\` in \`${context.policy.file}\`, or add the file.`;
    return finding(context, 'error', rule.template, message, decidedBy, { evidence: rule.template, fix });
}
function judgeContent({ context, rule, requirement, index, section, content, templateKnown }) {
    const { tag, minChars } = requirement;
    const heading = section.headings[0];
    const place = `\`${'#'.repeat(heading?.level ?? 2)} ${heading?.text ?? tag}\``;
    const say = (state, message, fix) => finding(context, state, tag, message, ['required_sections', 'sections', index], { evidence: needs(minChars), ...(fix ? { fix } : {}) });
    const isExcused = rule.allowNa && content.notApplicable !== null;
    if (isExcused || content.characters >= Math.max(1, minChars)) {
        if (!templateKnown)
            return say('unknown', 'The section has text, but without the template it is not known whose.');
        return say('pass', isExcused
            ? `The section says that it does not apply: ${content.notApplicable?.replace(/^[\s:;,.–—-]+/u, '')}`
            : `The section holds ${count(content.characters, 'character')}.`);
    }
    const orNotApplicable = rule.allowNa ? ', or `N/A - ` and the reason why it does not apply' : '';
    const fix = `Write at least ${count(Math.max(1, minChars), 'character')} under ${place}${orNotApplicable}.`;
    if (content.characters > 0)
        return say('fail', `The section holds ${count(content.characters, 'character')} of its own; ${minChars} are asked for.`, fix);
    return say('fail', `${whyEmpty(content, rule)}${underlineHint(section)}`, fix);
}
function whyEmpty(content, rule) {
    if (content.notApplicable !== null)
        return 'The section says `N/A`, which the policy does not accept.';
    if (content.bareNotApplicable > 0)
        return rule.allowNa ? 'The section says `N/A` without a reason.' : 'The section says `N/A`, which the policy does not accept.';
    if (content.placeholders > 0)
        return 'The section is there, but holds only a placeholder.';
    if (content.templateLines > 0)
        return "The section is there, but holds only the template's own lines.";
    if (content.comments > 0)
        return 'The section is there, but holds only comments, which nobody sees.';
    return 'The section is there, but it is empty.';
}
/** GitHub makes a heading of a paragraph with dashes right under it, and so takes it out of the section. */
function underlineHint({ endedByUnderline: heading }) {
    if (!heading)
        return '';
    return ` Line ${heading.line} became a heading, because of the \`-\` or \`=\` line right under it; put a blank line between them.`;
}
function missing(context, requirement, index, body, template) {
    const { tag, title, minChars } = requirement;
    const own = template.document?.headings.find((heading) => carriesTag(heading.text, tag));
    const heading = own ? `${'#'.repeat(own.level)} ${own.text}` : `## ${title ? `${title} ` : ''}${tag}`;
    const fix = `Add the heading \`${heading}\` to the description, and at least ${count(Math.max(1, minChars), 'character')} under it.`;
    const message = `No heading of the description holds \`${tag}\`.${mentionHint(body, tag)}`;
    return finding(context, 'fail', tag, message, ['required_sections', 'sections', index], { evidence: needs(minChars), fix });
}
/** Where the tag does stand, and why it does not count there. */
function mentionHint(body, tag) {
    const line = body.lines.find((candidate) => carriesTag(candidate.raw, tag));
    if (!line)
        return '';
    if (line.kind === 'text' && /^#{1,6}[^#\s]/.test(line.text))
        return ` Line ${line.number} is no heading: it lacks a blank after \`#\`.`;
    if (line.kind === 'text' && carriesTag(line.text, tag))
        return ` Line ${line.number} has it, but in the text.`;
    return ` Line ${line.number} has it, but ${whyHidden(line)}.`;
}
function needs(minChars) {
    return `at least ${count(Math.max(1, minChars), 'character')}`;
}
function tagsOf(findings) {
    return findings.map((one) => one.subject).join(', ');
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/size.js

/**
 * A change may not have more files, or more added and deleted lines, than the policy takes; as the pull request itself counts them. What it
 * does not count is unknown.
 */
function judgeSize(context, rule) {
    const { changedFiles, changedLines } = context.change;
    const findings = [
        ...limited(context, changedFiles, rule.maxFiles, 'changed file', 'max_files'),
        ...limited(context, changedLines, rule.maxChangedLines, 'changed line', 'max_changed_lines'),
    ];
    const failed = findings.filter((one) => one.state !== 'pass');
    const shown = failed.length > 0 ? failed : findings;
    return { findings, summary: shown.map((one) => `${one.subject}, ${one.evidence}`).join('; ') };
}
function limited(context, actual, most, noun, key) {
    if (most === null)
        return [];
    if (actual === null) {
        const message = `GitHub's answer does not say how many ${noun}s the pull request has.`;
        return [finding(context, 'unknown', `${noun}s`, message, ['size', key], { evidence: `at most ${most}`, fix: 'Run the check again.' })];
    }
    const [subject, evidence] = [count(actual, noun), `at most ${most}`];
    if (actual <= most)
        return [finding(context, 'pass', subject, `The policy takes ${evidence}.`, ['size', key], { evidence })];
    const message = `This change has ${subject}; the policy takes ${evidence}.`;
    const fix = 'Split the change into parts that can be reviewed one by one.';
    return [finding(context, 'fail', subject, message, ['size', key], { evidence, fix })];
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/table.js









/** The rules in the order in which they are shown. */
const table_RULES = [
    rule('required_sections', 'Required sections', judgeRequiredSections),
    rule('metadata', 'Metadata', judgeMetadata),
    rule('issue_link', 'Issue link', judgeIssueLink),
    rule('allowed_paths', 'Allowed paths', judgeAllowedPaths),
    rule('forbidden_paths', 'Forbidden paths', judgeForbiddenPaths),
    rule('docs', 'Documentation', judgeDocs),
    rule('size', 'Size', judgeSize),
    rule('human_approval', 'Human approval', judgeHumanApproval),
    rule('fail_safe', 'Fail-safe', judgeFailSafe),
];
function rule(id, name, judgeOptions) {
    const judge = (context) => {
        const options = context.policy.rules[id];
        return options ? judgeOptions(context, options) : null;
    };
    return { id, name, judge };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/scope.js


/** No bot may touch forbidden paths, nor pass a red branch (design, policy-check.md). */
const NEVER_EXEMPT = new Set(['forbidden_paths', 'fail_safe']);
/** A rule that the parent locks goes by the parent's `applies_to` and `bots`, so that the child's cannot loosen it. */
function scopeOf(id, policy, change) {
    const { appliesTo, bots } = policy.locked.has(id) && policy.parent ? policy.parent : policy;
    const finding = leftOut(policy, appliesTo, change);
    if (finding)
        return { kind: 'away', finding };
    const mode = policy.rules[id]?.mode ?? 'off';
    if (mode === 'off')
        return { kind: 'off' };
    const judgedAs = change.draft && appliesTo.drafts === 'report' ? 'report' : mode;
    const bot = botOf(bots.logins, change);
    if (bot !== null && bots.exempt.includes(id) && !NEVER_EXEMPT.has(id))
        return { kind: 'exempt', mode: judgedAs, bot };
    return { kind: 'judged', mode: judgedAs };
}
/**
 * Why a pass of this change is no success yet, in the words of a commit status: it is a draft, and rules that only report on drafts, or
 * leave them out, count as soon as it is ready for review, which can be merged before it is judged. null for any other change.
 */
function draftWaits(policy, change) {
    if (!change.draft)
        return null;
    const isStrict = (scope) => scope.kind === 'judged' && scope.mode === 'enforce';
    const ids = Object.keys(policy.rules);
    const spared = ids
        .map((id) => ({ now: scopeOf(id, policy, change), ready: scopeOf(id, policy, { ...change, draft: false }) }))
        .filter(({ now, ready }) => isStrict(ready) && !isStrict(now));
    if (spared.length === 0)
        return null;
    const isReported = spared.some(({ now }) => now.kind === 'judged');
    return isReported ? 'Draft: reported only, judged when ready for review' : 'Draft: judged when ready for review';
}
/** By the author of the change and the type Bot, never by whoever acted last. */
function botOf(logins, { author }) {
    if (author?.type !== 'Bot')
        return null;
    return logins.some((login) => login.toLowerCase() === author.login.toLowerCase()) ? author.login : null;
}
/** The one finding of a change that the policy is not meant for, or null. */
function leftOut(policy, { branches, drafts }, change) {
    const about = (subject, message, key) => ({
        rule: 'applies_to',
        state: 'not_applicable',
        subject,
        message,
        location: policyLocation(policy, ['applies_to', key]),
    });
    if (branches.length > 0 && !compileGlobs(branches).matches(change.baseRef)) {
        const names = branches.map((branch) => `\`${branch}\``).join(', ');
        return about(change.baseRef, `The policy applies to ${names}, and this change goes to \`${change.baseRef}\`.`, 'branches');
    }
    return change.draft && drafts === 'off' ? about('draft', 'The policy does not apply to drafts.', 'drafts') : null;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/judge.js








/**
 * Judges one change. Pure: neither I/O nor clock (`now` is for exceptions that expire). `subject` is `owner/repo#7` or how else people name the change.
 * Rules in mode `report` are judged and shown, but leave the verdict alone; a file list that is not whole never lets a verdict be pass.
 * The order of files, reviews, runs and labels does not matter.
 */
function judge(facts, policy, now, subject) {
    const { change, files: changedFiles } = facts;
    const context = { ...contextOf(policy, change, changedFiles), facts };
    const { files, risk } = context;
    const judged = table_RULES.filter(({ id }) => policy.rules[id] !== undefined).map((rule) => judgeRule(rule, context, now));
    const isAway = judged.length > 0 && judged.every((rule) => rule.state === 'away');
    const gap = isAway ? null : files.gap;
    const enforced = judged.filter((rule) => rule.mode === 'enforce');
    const findings = [
        ...(gap ? [gap.finding] : []),
        ...judged.flatMap((rule) => rule.findings),
        ...distinct(judged.flatMap((rule) => rule.notes)),
    ];
    return policyReport({
        subject,
        verdict: verdictOf(enforced, gap),
        gates: judged.map(gateOf),
        findings: findings.length > 0 ? byUrgency(findings) : [noRules(policy)],
        failedRules: enforced.filter((rule) => rule.state === 'fail' || rule.state === 'error').map((rule) => rule.id),
        pendingRules: enforced.filter((rule) => rule.state === 'pending').map((rule) => rule.id),
        risk,
        // A held value of `metadata` is pending too, but no approval would lift it.
        humanApprovalRequired: enforced.some((rule) => rule.id === 'human_approval' && rule.findings.some((one) => one.state === 'pending')),
    });
}
function judgeRule({ id, name, judge: judgeThis }, context, now) {
    const scope = scopeOf(id, context.policy, context.change);
    const unjudged = { id, name, mode: 'off', state: 'skipped', findings: [], notes: [] };
    switch (scope.kind) {
        case 'away':
            return { ...unjudged, state: 'away', summary: scope.finding.message, findings: [], notes: [scope.finding] };
        case 'off':
            return { ...unjudged, summary: 'Switched off in the policy', findings: [], notes: [] };
        case 'exempt': {
            const message = `Bots that the policy names are exempt from this rule, and \`${scope.bot}\` opened this change.`;
            const location = policyLocation(context.policy, ['bots', 'exempt']);
            const exempt = { rule: id, state: 'skipped', subject: scope.bot, message, location };
            return { ...unjudged, mode: scope.mode, summary: `Exempt: opened by ${scope.bot}`, findings: [exempt], notes: [] };
        }
        case 'judged': {
            const result = judgeThis(context) ?? { findings: [], summary: 'Not in the policy' };
            const { findings, waivedBy, notes } = withExceptions(context, id, result.findings, now);
            const isSkipped = findings.every((one) => one.state === 'skipped' || one.state === 'not_applicable');
            const state = isSkipped ? 'skipped' : worstVerdict(findings.map((one) => model_verdictOfFinding(one.state)));
            const shown = scope.mode === 'report' ? findings.map((one) => ({ ...one, advisory: true })) : findings;
            const summary = waivedBy !== null && state === 'pass' ? waivedBy : result.summary;
            return { id, name, mode: scope.mode, state, summary, findings: shown, notes };
        }
        default: {
            const never = scope;
            throw new TypeError(`Unknown scope: ${JSON.stringify(never)}`);
        }
    }
}
function verdictOf(enforced, gap) {
    if (gap)
        return { state: 'error', reason: gap.reason };
    const state = worstVerdict(enforced.map((rule) => (rule.state === 'skipped' || rule.state === 'away' ? 'pass' : rule.state)));
    switch (state) {
        case 'error': {
            const isUnreadable = enforced.some((rule) => rule.findings.some((one) => one.state === 'unknown'));
            return { state, reason: isUnreadable ? 'unreadable' : 'policy_invalid' };
        }
        case 'fail': {
            const isRed = enforced.some((rule) => rule.id === 'fail_safe' && rule.state === 'fail');
            return { state, reason: isRed ? 'hotfix_only' : 'rules_failed' };
        }
        case 'pending':
            return { state, reason: 'human_approval_required' };
        case 'pass':
            return { state, reason: 'all_rules_pass' };
        default: {
            const never = state;
            throw new TypeError(`Unknown verdict state: ${String(never)}`);
        }
    }
}
/** A gate knows no `error`: what could not be judged has not passed. */
function gateOf({ id, name, mode, state, summary, findings }) {
    const shown = state === 'away' ? 'skipped' : state;
    return {
        key: id,
        name,
        status: shown === 'error' ? 'fail' : shown,
        required: mode === 'enforce',
        reason: summary,
        url: null,
        details: { mode, state: shown, findings: findings.length },
    };
}
/** Several rules may have the same to say: that the policy does not apply to the change. */
function distinct(notes) {
    return [...new Map(notes.map((note) => [JSON.stringify([note.rule, note.subject, note.message]), note])).values()];
}
function noRules(policy) {
    const message = 'The policy switches no rule on, so nothing was judged.';
    return { rule: 'policy', state: 'not_applicable', subject: policy.file, message, location: policyLocation(policy, ['rules']) };
}

;// CONCATENATED MODULE: ./build/core/report/token-shapes.js
/**
 * Tokens that are known by their form, for secrets that nobody told us about (they come in with logs, branch names, error texts).
 * Every expression starts at a fixed text or at the beginning of a run, and no two runs in one can trade characters: linear time.
 */
const TOKEN_SHAPES = [
    [/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g, '***'],
    // GitHub: personal, OAuth, user-to-server, server-to-server (which may hold a JWT, with dots) and refresh tokens, fine-grained tokens.
    [/gh[opsur]_[A-Za-z0-9_.-]{16,}|github_pat_[A-Za-z0-9_]{16,}/g, '***'],
    [/(?:AKIA|ASIA)[A-Z0-9]{16}/g, '***'],
    [/xox[a-z]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,}|hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]+/g, '***'],
    [/npm_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{35}/g, '***'],
    // JSON Web Tokens; the look-behind keeps one run from being read again from each of its characters.
    [/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g, '***'],
    [/(authorization["']?\s{0,8}[:=]\s{0,8}["']?(?:bearer|basic|token)\s{1,8})[^\s"',;]+/gi, '$1***'],
    [/(\bbearer\s{1,8})[A-Za-z0-9._~+/=-]{16,}/gi, '$1***'],
    // Credentials in an address, up to the last @ before the host.
    [/:\/\/[^\s/?#"'<>]+@/g, '://***@'],
];

;// CONCATENATED MODULE: ./build/core/report/visible.js
/** What a reader cannot see is made visible or removed: terminal colours, control, bidi and zero-width characters, lone surrogates. */
const ESC = String.fromCharCode(0x1b);
/** A CSI sequence (ECMA-48, 5.4): colours and cursor movements, the bulk of what CI tools print. */
const ANSI_SEQUENCES = new RegExp(`${ESC}\\[[0-?]*[ -/]*[@-~]`, 'g');
/** `\p{DI}` holds what fonts draw as nothing: zero-width characters, fillers, variation selectors, tags. */
const visible_UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Joiners and variation selectors inside an emoji carry no text of their own; elsewhere they count as unseen. */
const EMOJI_GLUE = /(?<=\p{Extended_Pictographic})[\u200d\ufe0e\ufe0f]+/gu;
/** Halves of a surrogate pair become U+FFFD: UTF-8 has no form for them. */
function wellFormed(text) {
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
/** Every character that cannot be seen is written as `<U+202E>`; newlines and tabs too, unless they are in `keep`. */
function visible_visible(text, keep = '') {
    return named(cleaned(text), keep);
}
/** As `visible`, on one line: white space of any kind and length becomes one space, none at the ends. */
function visible_visibleLine(text) {
    return named(collapsed(cleaned(text)), '');
}
/** As `visibleLine`, but what cannot be seen is dropped. */
function seenLine(text) {
    // White space first, since newlines are unseen too; again, because what was dropped may have stood between spaces.
    return collapsed(collapsed(cleaned(text)).replace(visible_UNSEEN, ''));
}
/** Nothing may be removed after white space was collapsed: a space would be left at the beginning, where it lets a list begin. */
function cleaned(text) {
    return wellFormed(text).replace(ANSI_SEQUENCES, '').replace(EMOJI_GLUE, '');
}
function collapsed(text) {
    return text.replace(/[\s\u0085]+/g, ' ').trim();
}
function named(text, keep) {
    return text.replace(visible_UNSEEN, (character) => (keep.includes(character) ? character : codePointName(character)));
}
function codePointName(character) {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

;// CONCATENATED MODULE: ./build/core/report/redact.js


const MASK = '***';
/** Shorter values are words: masking them everywhere would leave nothing to read (the runner has no such limit, and it shows). */
const MIN_SECRET_CHARS = 4;
const BASE64_CHARACTER = /[A-Za-z0-9+/_-]/;
const BASE64_TAIL = /^[A-Za-z0-9+/_-]?={0,2}/;
/**
 * What leaves through the API is redacted first: the runner masks logs, not API calls. Redact before escaping, which changes the text.
 * Every secret of 4 characters or more becomes `***`: as it is, each of its lines, and as base64 (standard and URL-safe, at any
 * alignment), URL-encoded, JSON-escaped (once and twice) and hexadecimal; then everything that looks like a well-known token.
 * Text that only resembles a secret by letter case or by other line breaks is not found.
 */
function redact(text, secrets) {
    return redactor(secrets)(text);
}
/** As `redact`, with the secrets prepared once for many texts. */
function redactor(secrets) {
    const needles = needlesFor(secrets);
    // A needle can only come to be by masking if it holds a part of the mask.
    const starred = needles.filter(({ text }) => text.includes('*'));
    return (text) => {
        let masked = maskAll(text, needles);
        for (const [shape, replacement] of TOKEN_SHAPES)
            masked = masked.replace(shape, replacement);
        return starred.some((needle) => masked.includes(needle.text)) ? MASK : masked;
    };
}
/**
 * The report with every text redacted that can hold foreign words. Closed words (action, rule, state, status, reason of the verdict,
 * names of outputs) stay: a secret that happens to be `pass` must not turn a verdict into `***`.
 */
function redactReport(report, secrets) {
    const clean = redactor(secrets);
    return {
        ...report,
        subject: clean(report.subject),
        gates: report.gates.map((gate) => ({
            ...gate,
            key: clean(gate.key),
            name: clean(gate.name),
            reason: clean(gate.reason),
            url: gate.url === null ? null : clean(gate.url),
            details: mapStrings(gate.details, clean),
        })),
        findings: report.findings.map((finding) => ({
            ...finding,
            subject: clean(finding.subject),
            message: clean(finding.message),
            ...(finding.evidence === undefined ? {} : { evidence: clean(finding.evidence) }),
            ...(finding.location === undefined ? {} : { location: { ...finding.location, file: clean(finding.location.file) } }),
            ...(finding.fix === undefined ? {} : { fix: clean(finding.fix) }),
        })),
        artifacts: report.artifacts.map((artifact) => ({ ...artifact, title: clean(artifact.title), value: clean(artifact.value) })),
        outputs: Object.fromEntries(Object.entries(report.outputs).map(([name, value]) => [name, mapStrings(value, clean)])),
    };
}
function mapStrings(value, clean) {
    if (typeof value === 'string')
        return clean(value);
    if (Array.isArray(value))
        return value.map((item) => mapStrings(item, clean));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), mapStrings(item, clean)]));
}
/** Overlapping hits become one mask, so that no part of either stays. */
function maskAll(text, needles) {
    const hits = [];
    for (const { text: needle, before, after } of needles) {
        if (needle.length > text.length)
            continue;
        for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
            const tail = after ? (BASE64_TAIL.exec(text.slice(at + needle.length, at + needle.length + 3))?.[0].length ?? 0) : 0;
            hits.push({ start: before && BASE64_CHARACTER.test(text.charAt(at - 1)) ? at - 1 : at, end: at + needle.length + tail });
        }
    }
    if (hits.length === 0)
        return text;
    hits.sort((a, b) => a.start - b.start);
    let masked = '';
    let end = -1;
    for (const hit of hits) {
        if (hit.start > end)
            masked += text.slice(Math.max(end, 0), hit.start) + MASK;
        end = Math.max(end, hit.end);
    }
    return masked + text.slice(end);
}
function needlesFor(secrets) {
    const values = new Set();
    for (const secret of secrets) {
        for (const value of [secret, secret.trim(), ...secret.split(/\r\n|\r|\n/), ...secret.split(/\r\n|\r|\n/).map((line) => line.trim())]) {
            if (value.length >= MIN_SECRET_CHARS && !/^[*\s]+$/.test(value))
                values.add(value);
        }
    }
    const needles = new Map();
    for (const value of values) {
        for (const needle of encodingsOf(value)) {
            if (needle.text.length >= MIN_SECRET_CHARS)
                needles.set(needle.text, needle);
        }
    }
    return [...needles.values()];
}
function encodingsOf(value) {
    const exact = (text) => ({ text, before: false, after: false });
    const bytes = Buffer.from(value, 'utf8');
    const percent = encodeURIComponent(wellFormed(value));
    const strict = percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams([['', value]]).toString().slice(1);
    const json = jsonEscaped(value);
    const lower = (text) => text.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase());
    return [
        ...base64Cores(bytes),
        exact(value),
        exact(json),
        exact(jsonEscaped(json)),
        ...[percent, strict, form].flatMap((text) => [exact(text), exact(lower(text))]),
        exact(bytes.toString('hex')),
        exact(bytes.toString('hex').toUpperCase()),
    ];
}
function jsonEscaped(text) {
    return JSON.stringify(text).slice(1, -1);
}
/** Base64 of the bytes behind 0, 1 and 2 unknown bytes: the characters that depend on the bytes alone, in both alphabets. */
function base64Cores(bytes) {
    return [0, 1, 2].flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const bits = (shift + bytes.length) * 8;
        const core = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
        const edges = { before: shift > 0, after: bits % 6 > 0 };
        return [core, core.replaceAll('+', '-').replaceAll('/', '_')].map((text) => ({ text, ...edges }));
    });
}

;// CONCATENATED MODULE: ./build/core/report/limits.js
/** What GitHub accepts, and how text is cut to it. UTF-8 bytes, UTF-16 units and code points are told apart in the names. */
/** A step's job summary, in bytes; a larger one is dropped as a whole (actions/runner, FileCommandManager.cs, AttachmentSizeLimit). */
const SUMMARY_LIMIT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** What we aim at: more than this nobody reads, and a page with several summaries stays quick. */
const SUMMARY_TARGET_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
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
function limits_clipChars(text, maxChars) {
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

;// CONCATENATED MODULE: ./build/core/report/escape.js


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
function escape_escapeMarkdown(text) {
    return escapeLineStart(escapeInline(visibleLine(text)));
}
/** Text for a table cell: as `escapeMarkdown`, but without the care for what begins a line. */
function escapeCell(text) {
    return escapeInline(visibleLine(text));
}
/** As `escapeMarkdown`, except that text between two backticks becomes a code span; for messages, fit for a table cell. */
function escape_prose(text) {
    const line = visible_visibleLine(text);
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
    const shown = visible_visible(text);
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
    const shown = visible(text.replace(/\r\n?/g, '\n'), '\n\t').replace(/\n$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return `${fence}${language.replace(/[^\w+-]/g, '')}\n${shown}\n${fence}\n`;
}
/**
 * One line of plain text for a log or a status, of at most `max` UTF-16 units.
 * The runner takes a line that begins with `::` and a `##[` anywhere as commands (actions/runner, ActionCommand.cs); both are broken up.
 */
function escape_plain(text, max = Number.MAX_SAFE_INTEGER) {
    return limits_clipChars(seenLine(text).replaceAll('##[', '## [').replace(/^::/, ': :'), max);
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
function escape_link(label, url) {
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

;// CONCATENATED MODULE: ./build/core/report/words.js


/** `file_list_incomplete` to `file list incomplete`, or as `wording` has it. Text that is no code is left as it is. */
function words_wordsFor(code, wording = {}) {
    const worded = Object.hasOwn(wording, code) ? wording[code] : undefined;
    if (worded !== undefined)
        return worded;
    return /^[a-z0-9_]+$/.test(code) ? code.replaceAll('_', ' ') : code;
}
/** `1 rule`, `2,913 rules`. */
function words_count(number, noun) {
    return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
const words_STATE_WORDS = {
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
    return advisory === true && model_verdictOfFinding(state) !== 'pass';
}
/** The state of a finding: `fail`, or `fail, reports only`. */
function words_stateWords(finding) {
    return `${words_STATE_WORDS[finding.state]}${onlyReports(finding) ? ', reports only' : ''}`;
}
/** `2 fail, 1 waived, 2,900 pass`, most urgent first; an empty list gives an empty string. */
function countOfStates(findings) {
    const counts = new Map();
    for (const { state } of findings)
        counts.set(state, (counts.get(state) ?? 0) + 1);
    return FINDING_STATES.filter((state) => counts.has(state))
        .map((state) => `${(counts.get(state) ?? 0).toLocaleString('en-US')} ${words_STATE_WORDS[state]}`)
        .join(', ');
}
/**
 * Whether a finding can be what the verdict rests on. A rule that only reports may fail under a milder verdict:
 * its finding is shown, and never named as what blocks.
 */
function isBlocking(finding, verdict) {
    if (finding.advisory === true)
        return false;
    const weight = model_verdictOfFinding(finding.state);
    return (verdict !== 'pass' && weight !== 'pass' && !(weight === 'fail' && verdict === 'pending') && !(weight === 'error' && verdict !== 'error'));
}
/**
 * One plain sentence of at most `max` UTF-16 units without its full stop: the verdict, and the rules or gates that decided it.
 * `2 rules failed: required_sections, forbidden_paths`; names give way first (`+3 more`).
 */
function verdictSentence(report, max, wording = {}) {
    const reason = plain(words_wordsFor(report.verdict.reason, wording));
    const { state } = report.verdict;
    if (state === 'pass')
        return plain(`Passed: ${reason}`, max);
    const clauses = clausesOf(report);
    if (state === 'pending' && (clauses.length === 0 || reason !== words_STATE_WORDS.pending)) {
        const names = clauses.flatMap((clause) => clause.names);
        return plain(withNames(`Pending: ${reason}`, names, max, ' (', ')'), max);
    }
    // What happens to fail or wait does not explain an error.
    if (state === 'error' && clauses[0]?.weight !== 'error')
        return plain(withNames(`Not judged: ${reason}`, unjudgedGates(report), max, ' (', ')'), max);
    if (clauses.length === 0)
        return plain(`Failed: ${reason}`, max);
    // `rules failed` after `2 rules failed` says nothing new; `timed out` does.
    const suffix = /(^| )(fail(ed)?|pending)$/.test(reason) ? '' : ` (${reason})`;
    let text = '';
    clauses.forEach((clause, index) => {
        const rest = clauses.slice(index + 1).reduce((sum, { lead }) => sum + lead.length + '; '.length, suffix.length);
        text = withNames(text === '' ? clause.lead : `${text}; ${clause.lead}`, clause.names, max - rest, ': ', '');
    });
    return plain(text + suffix, max);
}
/** Names of the gates that an error is about: a gate knows no error, but a finding of the rule that has the gate's key does. */
function unjudgedGates({ gates, findings }) {
    const rules = new Set(findings.filter((one) => one.advisory !== true && verdictOfFinding(one.state) === 'error').map(({ rule }) => rule));
    return gates.filter(({ key, required }) => required && rules.has(key)).map(({ name }) => plain(name, 60));
}
/** Gates decide where there are any; otherwise the findings do. */
function clausesOf(report) {
    const { state: verdict } = report.verdict;
    const gatesOf = (status) => report.gates.filter((gate) => gate.required && gate.status === status).map(({ name }) => plain(name, 60));
    const ofGates = [
        clause('fail', verdict === 'pending' ? [] : gatesOf('fail'), 'gate', 'failed'),
        clause('fail', verdict === 'pending' ? [] : skippedGates(report), 'gate', 'skipped'),
        clause('pending', gatesOf('pending'), 'gate', 'pending'),
    ].filter((each) => each !== null);
    if (ofGates.length > 0)
        return ofGates;
    const blocking = report.findings.filter((finding) => isBlocking(finding, verdict));
    const rulesOf = (weight) => blocking.filter((finding) => verdictOfFinding(finding.state) === weight).map(({ rule }) => plain(rule, 60));
    return [
        clause('error', rulesOf('error'), 'rule', 'could not be judged'),
        clause('fail', rulesOf('fail'), 'rule', 'failed'),
        clause('pending', rulesOf('pending'), 'rule', 'pending'),
    ].filter((each) => each !== null);
}
/** A required gate may be skipped and that be fine; it blocks where a finding about it fails. */
function skippedGates({ gates, findings }) {
    const failing = new Set(findings.filter(({ state }) => state === 'fail').map(({ subject }) => subject));
    return gates.filter((gate) => gate.required && gate.status === 'skipped' && failing.has(gate.name)).map(({ name }) => plain(name, 60));
}
function clause(weight, names, noun, verb) {
    const unique = [...new Set(names)];
    return unique.length === 0 ? null : { weight, lead: `${words_count(unique.length, noun)} ${verb}`, names: unique };
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

;// CONCATENATED MODULE: ./build/core/report/table.js




/** Long enough for every path that people write; a cell keeps a row to a few lines. */
const NAME_CHARS = 240;
const TEXT_CHARS = 600;
const GLYPHS = {
    error: '⛔',
    fail: '❌',
    unknown: '❔',
    pending: '⏳',
    waived: '🔓',
    skipped: '⏭️',
    not_applicable: '➖',
    pass: '✅',
};
const GATES_HEAD = ['| Status | Gate | Required | Why |', '| --- | --- | --- | --- |', ''].join('\n');
const FINDINGS_HEAD = [
    '| State | Rule | Subject | What | Decided by | How to fix |',
    '| --- | --- | --- | --- | --- | --- |',
    '',
].join('\n');
/** What blocks first, required before optional. Returns a new array. */
function gatesByUrgency(gates) {
    const rank = (gate) => GATE_STATUSES.indexOf(gate.status) * 2 + (gate.required ? 0 : 1);
    return [...gates].sort((a, b) => rank(a) - rank(b));
}
/** One row of the gates' table, without a newline. */
function gateRow(gate, wording) {
    return row([
        `${GLYPHS[gate.status]} ${STATE_WORDS[gate.status]}`,
        link(table_name(gate.name), gate.url),
        gate.required ? 'required' : '',
        prose(clipChars(wordsFor(gate.reason, wording), TEXT_CHARS)),
    ]);
}
/** One row of the findings' table, without a newline. */
function findingRow(finding, locationUrl) {
    return row([
        `${GLYPHS[finding.state]} ${stateWords(finding)}`,
        table_name(finding.rule),
        table_name(finding.subject),
        table_text(finding.message),
        decidedBy(finding, locationUrl),
        table_text(finding.fix ?? ''),
    ]);
}
/** A name, path or heading that people compare and copy. */
function table_name(value) {
    return codeSpan(limits_clipChars(value, NAME_CHARS));
}
/** A sentence of a finding. */
function table_text(value) {
    return escape_prose(limits_clipChars(value, TEXT_CHARS));
}
/** What decided a finding, and where that is written; empty if it says neither. */
function decidedBy({ evidence, location }, locationUrl) {
    // One word is a pattern, a path or a name; anything longer is a sentence.
    const what = evidence === undefined ? '' : /^[^\s`]+$/.test(evidence) ? table_name(evidence) : table_text(evidence);
    if (location === undefined)
        return what;
    const line = location.line === undefined ? '' : `:${location.line}`;
    const where = escape_link(codeSpan(limits_clipChars(location.file, NAME_CHARS) + line), locationUrl?.(location) ?? null);
    return what === '' ? where : `${what} (${where})`;
}
/** A link by its title if its address is one, else the title and the value as it is. */
function reference(title, value) {
    const label = escapeMarkdown(clipChars(title, NAME_CHARS));
    const linked = link(label, value.length <= 1000 ? value : null);
    return linked === label ? `${label}: ${table_name(value)}` : linked;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/facts.js
/** Nothing of it was read: for changes that only the plain rules judge, and as a start for tests. */
const NO_RULE_FACTS = {
    template: { state: 'absent' },
    issues: new Map(),
    reviews: { state: 'absent' },
    roles: new Map(),
    teams: new Map(),
    labelGrants: { state: 'absent' },
    branchRuns: new Map(),
};

;// CONCATENATED MODULE: ./build/actions/policy-check/needs.js








/** First round: what rules ask for that are on, meant for this change, and whose condition holds. Pure; scans the description itself. */
function factsNeeded(policy, change, files) {
    const context = contextOf(policy, change, files);
    const judged = (id) => policy.rules[id] && scopeOf(id, policy, change).kind === 'judged' ? policy.rules[id] : undefined;
    const approval = judged('human_approval');
    const failSafe = judged('fail_safe');
    const labels = table_RULES.flatMap(({ id }) => (judged(id) ? exceptions_labelledExceptions(policy, id, change.labels).map(({ label }) => label) : []));
    return {
        template: judged('required_sections')?.template ?? null,
        issues: judged('allowed_paths')?.from.includes('issue') ? issuesToRead(context) : [],
        reviews: approval !== undefined && approvalNeed(context, approval).is === 'needed',
        labels: [...new Set(labels)],
        branchRuns: failSafe?.branch === change.baseRef ? { branch: failSafe.branch, workflows: failSafe.workflows } : null,
    };
}
/** Second round, once `reviews` and `labelGrants` have been read (or found unreadable): only people whose standing can change the verdict. Pure. */
function peopleNeeded(policy, change, needed, read) {
    const roles = new Set();
    const teams = new Map();
    for (const { login, approvers } of [...reviewers(policy, change, needed, read), ...labelers(policy, change, needed, read)]) {
        const name = login.toLowerCase();
        if (isBotLogin(name) || approvers.logins.some((listed) => listed.toLowerCase() === name))
            continue;
        if (approvers.permission !== null)
            roles.add(name);
        for (const team of approvers.teams.map((one) => one.toLowerCase()))
            teams.set(team, (teams.get(team) ?? new Set()).add(name));
    }
    return { roles: [...roles], teams: [...teams].map(([team, logins]) => ({ team, logins: [...logins] })) };
}
function reviewers({ rules }, change, needed, { reviews }) {
    const approvers = rules.human_approval?.anyOf;
    if (!needed.reviews || !approvers || reviews.state !== 'read')
        return [];
    return newestOpinions(reviews.value, change.headSha).flatMap((opinion) => opinion.login !== null && asksForStanding(opinion, change) ? [{ login: opinion.login, approvers }] : []);
}
function labelers(policy, change, needed, { labelGrants }) {
    if (labelGrants.state !== 'read')
        return [];
    const grants = labelGrants.value;
    return RULES.flatMap(({ id }) => labelledExceptions(policy, id, needed.labels)).flatMap(({ exception, label }) => {
        const login = newestGrant(grants, label)?.by;
        const isOther = login !== undefined && login.toLowerCase() !== change.author?.login.toLowerCase();
        return isOther && exception.by ? [{ login, approvers: exception.by }] : [];
    });
}

;// CONCATENATED MODULE: ./build/core/github/call.js
/** One failed try. It never leaves `core/github`: it holds whatever came. */
class call_AttemptFailure extends Error {
    name = 'AttemptFailure';
    kind;
    /** 0 where no answer came. */
    status;
    headers;
    constructor(kind, message, status = 0, headers = {}) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.headers = headers;
    }
}

;// CONCATENATED MODULE: ./build/core/github/patience.js
const TRIES = 3;
const TRANSIENT = new Set([408, 500, 502, 503, 504]);
/** A limit that was waited out this often and is still there will not go away while this run lasts. */
const MAX_WAITS = 3;
/** What GitHub asks for where a limit's answer names no time (docs: "exceeding the rate limit"). */
const UNNAMED_WAIT_SECONDS = 60;
/**
 * The rate limit that an answer speaks of, null if none. `now` in ms since the epoch. A 403 with words of a limit or with
 * `retry-after`, and every 429, is one (docs: "rate limits for the REST API").
 */
function patience_limitOf(failure, now) {
    const { status, message, headers } = failure;
    if (status !== 403 && status !== 429)
        return null;
    const secondary = /secondary rate|abuse detection/i.test(message);
    const reset = Number(headers['x-ratelimit-reset']) * 1_000;
    if (!secondary && headers['x-ratelimit-remaining'] === '0' && reset > 0 && (status === 429 || /rate limit/i.test(message))) {
        return { kind: 'primary', resetsAt: reset };
    }
    if (!secondary && status === 403 && headers['retry-after'] === undefined)
        return null;
    return { kind: 'secondary', resetsAt: now + (secondsOf(headers['retry-after'], now) ?? UNNAMED_WAIT_SECONDS) * 1_000 };
}
/**
 * How many seconds to wait before `call` is tried again; null if it must not be. A limit is waited out by every method,
 * because GitHub did not look at the request; anything else is repeated only where that does no harm, after 1 and 4 s or
 * what `retry-after` asks for.
 */
function pauseAfter(failure, call, maxSeconds, now) {
    const limit = patience_limitOf(failure, now);
    if (limit !== null) {
        const seconds = Math.max(1, Math.ceil((limit.resetsAt - now) / 1_000));
        return call.waits < MAX_WAITS && call.waitedSeconds + seconds <= maxSeconds ? seconds : null;
    }
    const transient = failure.kind !== 'status' || TRANSIENT.has(failure.status);
    const tries = call.sent - call.waits;
    if (!transient || !call.mayRepeat || tries >= TRIES)
        return null;
    const seconds = Math.max(tries ** 2, secondsOf(failure.headers['retry-after'], now) ?? 0);
    return call.waitedSeconds + seconds <= maxSeconds ? seconds : null;
}
/** `retry-after` in whole seconds, at least 1; it may also be an HTTP date (RFC 9110, 10.2.3). */
function secondsOf(retryAfter, now) {
    if (retryAfter === undefined)
        return null;
    const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1_000;
    return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null;
}

;// CONCATENATED MODULE: ./build/core/github/failures.js




/** GitHub answered 404 or 410: it is not there, or the token cannot see it. Left uncaught it counts as unreadable. */
class NotFoundError extends errors_UnreadableError {
}
/** GitHub understood the request and said no (409, 422, a 403 that no permission cures, …). `status` is the HTTP status. */
class RejectedError extends errors_UnreadableError {
    status;
    constructor(message, status) {
        super(message);
        this.status = status;
    }
}
const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)/;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;
const LACKS_PERMISSION = /not accessible by|must have .*(rights|access|permission)|must be an? .*(admin|owner|collaborator)/i;
const CLIP_CHARACTERS = 300;
/**
 * What the rest of the suite gets to see of a failed attempt: a sentence, the place, the remedy. The attempt itself is not
 * kept as `cause`, because it holds headers. Anything that is no failed attempt is our bug and comes back as it is.
 */
function typedError(error, context) {
    if (!(error instanceof AttemptFailure))
        return error;
    const { call, apiUrl } = context;
    const said = clip(error.message, context.token);
    if (error.kind === 'network')
        return new UnreadableError(networkMessage(said, context));
    if (error.kind === 'broken') {
        return new UnreadableError(`${call.where}: ${said}${tries(context)}. Run again; if it stays, look for a proxy that cuts or rewrites answers.`);
    }
    const limit = limitOf(error, Date.now());
    if (limit !== null)
        return new UnreadableError(limitMessage(call, limit, context));
    const { status } = error;
    if (status === 401) {
        return new ConfigurationError({
            place: 'input `token`',
            message: `was refused by ${apiUrl} (401: ${said}).`,
            remedy: 'Give the token of the job, or an App token that belongs to this server and has not expired.',
        });
    }
    const permission = neededPermission(call.route, error.headers['x-accepted-github-permissions']);
    if (status === 403 && LACKS_PERMISSION.test(said)) {
        return new PermissionError(call.where, permission, { readOnlyFork: context.readOnlyFork && !call.isRead });
    }
    if (status === 404 || status === 410) {
        return new NotFoundError(`${call.where}: not found (${status}). It does not exist, or the token cannot see it (\`${permission}\`).`);
    }
    if (status >= 400 && status < 500)
        return new RejectedError(`${call.where}: GitHub refused it (${status}: ${said}).`, status);
    const id = error.headers['x-github-request-id'];
    return new UnreadableError(`${call.where}: GitHub answered ${status} (${said}${id === undefined ? '' : `, request ${id}`})${tries(context)}. ` +
        'Run again later; githubstatus.com says whether it is known.');
}
function networkMessage(said, context) {
    const { call, apiUrl } = context;
    if (UNREACHABLE.test(said)) {
        return (`${apiUrl} could not be reached (${said}) for ${call.where}. ` +
            'Check GITHUB_API_URL, and HTTPS_PROXY and NO_PROXY if the runner is behind a proxy.');
    }
    if (UNTRUSTED.test(said)) {
        return (`${apiUrl} could not be trusted (${said}) for ${call.where}. ` +
            'Check GITHUB_API_URL, and NODE_EXTRA_CA_CERTS if the server or a proxy has a certificate of your own authority.');
    }
    return `${call.where}: ${apiUrl} did not answer (${said})${tries(context)}. Run again; if it stays, check the proxy of the runner.`;
}
function limitMessage(call, limit, { maxWaitSeconds }) {
    const until = new Date(limit.resetsAt).toISOString().replace(/\.\d+Z$/, 'Z');
    return (`${call.where}: the ${limit.kind} rate limit of the token is used up until ${until}, ` +
        `and a request waits at most ${maxWaitSeconds} s (waited ${call.waitedSeconds} s). Run again then, or use an App token, which has a limit of its own.`);
}
function tries({ call }) {
    if (!call.mayRepeat)
        return '; it was not repeated, because it may have taken effect';
    return call.sent > 1 ? ` after ${call.sent} tries` : '';
}
/** Words of a server, on one line, at most 300 characters, and never with the token in them. */
function clip(text, token) {
    const line = text.replaceAll(token, '***').replace(/\s+/g, ' ').trim();
    return line.length > CLIP_CHARACTERS ? `${line.slice(0, CLIP_CHARACTERS)}…` : line;
}

;// CONCATENATED MODULE: ./build/core/fact.js


/**
 * Reads, and turns "not there" and "could not be read" into facts, so that a judge decides what they mean.
 * A refused token, a configuration error and our own bugs are thrown on.
 */
async function factOf(read) {
    try {
        return { state: 'read', value: await read() };
    }
    catch (error) {
        if (error instanceof NotFoundError)
            return { state: 'absent' };
        if (error instanceof errors_UnreadableError || error instanceof errors_PermissionError)
            return { state: 'unreadable', why: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/core/github/answer.js

/** The value as an object; anything else is one without fields, so that the field that is looked for is what is complained about. */
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** A field that has to be there. Throws UnreadableError, which names it; `what` is how people call the object. */
function textField(record, name, what) {
    return fieldOf(record, name, 'string', what);
}
/** As `textField`, for a number. */
function numberField(record, name, what) {
    return fieldOf(record, name, 'number', what);
}
/** null for what is missing, null or no text. */
function textOrNone(record, name) {
    const value = record[name];
    return typeof value === 'string' ? value : null;
}
/** The account in a field of that name; null for a deleted one. A login that is no text is unreadable, an unknown type is ''. */
function accountOf(record, name, what) {
    if (record[name] === null || record[name] === undefined)
        return null;
    const account = recordOf(record[name]);
    return { login: textField(account, 'login', what), type: textOrNone(account, 'type') ?? '' };
}
function fieldOf(record, name, type, what) {
    const value = record[name];
    if (typeof value === type)
        return value;
    throw new errors_UnreadableError(`${what}: the answer has no usable \`${name}\`. Run again.`);
}

;// CONCATENATED MODULE: ./build/core/github/contents.js



/** `+` keeps the slashes: some proxies and servers do not take `%2F` for one. */
const ROUTE = 'GET /repos/{owner}/{repo}/contents/{+path}';
/**
 * The text of a file at a branch, tag or commit, in one request. A folder, a submodule, a file over 1 MB and bytes that are not
 * UTF-8 are unreadable, not absent: something is there, and it is not what was asked for. `repository` is another one than the run's.
 */
function contents_readTextFile(github, path, ref, repository = null) {
    return factOf(async () => {
        const { data } = await github.request(ROUTE, { ...repository, path: encodePath(path), ref });
        const { type, encoding, content, size } = recordOf(data);
        const where = `\`${path}\` at ${ref}`;
        if (type !== 'file')
            throw new errors_UnreadableError(`${where} is no file.`);
        if (encoding === 'none')
            throw new errors_UnreadableError(`${where} is too large (${String(size)} bytes); GitHub gives files up to 1 MB.`);
        const isText = encoding === 'base64' && typeof content === 'string' && /^[\w+/\s]*={0,2}\s*$/.test(content);
        // A cut content would be a shorter policy, or a template that nothing equals.
        if (!isText || (content === '' && size !== 0))
            throw new errors_UnreadableError(`${where} came without its whole content. Run again.`);
        try {
            return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(content, 'base64'));
        }
        catch (error) {
            throw new errors_UnreadableError(`${where} is not UTF-8 text.`, { cause: error });
        }
    });
}
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./build/core/github/paging.js

const PARALLEL = 8;
/** Where a `next` link may lead: only its position is taken, the path and all else stay ours. */
const POSITION = ['page', 'after', 'before', 'cursor', 'since'];
/**
 * Reads a list page by page, because Octokit's `paginate` drops `total_count` and cannot tell a short list from a whole one.
 * Throws UnreadableError if a page is no list, repeats another or does not advance; and what `request` throws.
 */
async function readPages(github, route, params = {}, options = {}) {
    const { perPage = 100, maxPages = 100 } = options;
    const ask = asker(github, route, params, options);
    const count = (rows) => Math.min(Math.max(1, Math.ceil(rows / perPage)), maxPages);
    const askFrom = (first, rows) => {
        const numbers = Array.from({ length: Math.max(0, count(rows) - first + 1) }, (_, index) => first + index);
        return atMostAtOnce(PARALLEL, numbers, (page) => ask({ page }));
    };
    let expected;
    let pages;
    if (typeof options.expected === 'number') {
        expected = options.expected;
        pages = await askFrom(1, expected);
    }
    else {
        const [first, given] = await Promise.all([ask({ page: 1 }), options.expected]);
        expected = given ?? first.total;
        pages = expected === null ? await collect(follow(first, ask, maxPages, route)) : [first, ...(await askFrom(2, expected))];
    }
    refuseRepeats(pages, route);
    const rows = pages.flatMap((page) => [...page.rows]);
    const why = paging_shortfall(rows, pages, expected, options.key);
    return { rows, complete: why === null, why, expected, pages: pages.length };
}
/** The first row that fits, reading no further than its page; null if none does within `maxPages` (default 10). */
async function findInPages(github, route, params, fits, options = {}) {
    const ask = asker(github, route, params, options);
    for await (const page of follow(await ask({ page: 1 }), ask, options.maxPages ?? 10, route)) {
        const found = page.rows.find(fits);
        if (found !== undefined)
            return found;
    }
    return null;
}
function asker(github, route, params, { perPage = 100, select = asList }) {
    return async (position) => {
        const { data, headers } = await github.request(route, { ...params, per_page: perPage, ...position });
        const rows = select(data);
        if (!Array.isArray(rows))
            throw new errors_UnreadableError(`${route}: the answer is not the list that it should be. Run again.`);
        return { rows, total: totalOf(data), next: nextOf(headers.link) };
    };
}
/** Rows of an unknown shape: what they are is for the caller to check. */
function asList(data) {
    return data;
}
async function* follow(first, ask, maxPages, route) {
    const seen = new Set([JSON.stringify({ page: '1' })]);
    let page = first;
    yield page;
    for (let read = 1; page.next !== null && read < maxPages; read += 1) {
        const position = JSON.stringify(page.next);
        if (seen.has(position))
            throw new errors_UnreadableError(`${route}: the link to the next page leads back (${position}). Run again.`);
        seen.add(position);
        page = await ask(page.next);
        yield page;
    }
}
async function collect(items) {
    const list = [];
    for await (const item of items)
        list.push(item);
    return list;
}
function refuseRepeats(pages, route) {
    const seen = new Set();
    for (const [index, { rows }] of pages.entries()) {
        const print = JSON.stringify([rows.length, rows[0], rows.at(-1)]);
        if (rows.length > 0 && seen.has(print)) {
            throw new errors_UnreadableError(`${route}: page ${index + 1} repeats an earlier page, so the list cannot be trusted. Run again.`);
        }
        seen.add(print);
    }
}
function paging_shortfall(rows, pages, expected, key) {
    if (expected !== null && rows.length !== expected)
        return `${rows.length} of ${expected} rows were given`;
    if (pages.at(-1)?.next)
        return `there are more than the ${rows.length} rows of ${pages.length} pages`;
    const totals = new Set(pages.map((page) => page.total).filter((total) => total !== null));
    if (totals.size > 1)
        return `the list changed from ${[...totals].join(' to ')} rows while it was read`;
    const twice = key === undefined ? 0 : rows.length - new Set(rows.map(key)).size;
    return twice > 0 ? `${twice} of ${rows.length} rows were given twice, so others may be missing` : null;
}
function totalOf(data) {
    const { total_count: total } = (data ?? {});
    return typeof total === 'number' ? total : null;
}
function nextOf(link) {
    const address = /<([^>]+)>;[^,]*\brel="next"/.exec(link ?? '')?.[1];
    if (address === undefined || !URL.canParse(address, 'http://relative'))
        return null;
    const query = new URL(address, 'http://relative').searchParams;
    return Object.fromEntries(POSITION.flatMap((name) => query.getAll(name).map((value) => [name, value])));
}
/** Stops handing out work at the first failure, which is what it throws. */
async function atMostAtOnce(limit, items, work) {
    const results = [];
    const queue = [...items.entries()];
    const worker = async () => {
        for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
            const [index, item] = entry;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                queue.length = 0;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: limit }, worker));
    return results;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/read-facts.js





/** GitHub lists no more files than these, 100 a page (REST, "List pull requests files"). */
const FILE_PAGES = 30;
const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const read_facts_FILES = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
/**
 * Reads a pull request, its files and the policy of its base branch: 3 requests up to 100 files, one more for each further 100.
 * All start at once. `expectedBase` only saves a round trip: the live base branch decides, or `policyRef` where that is given.
 * Throws what the request throws if the pull request itself cannot be read: then there is no head that could hold a status.
 */
async function readPullRequest({ github, shared, pageOf }, target, config) {
    const live = readChange(github, target.number, pageOf(target.number));
    const guessed = target.policyRef ?? target.expectedBase;
    const guess = guessed === null ? null : readTextFile(shared, config, guessed);
    const policyOf = (baseRef) => {
        const isRight = guess !== null && (target.policyRef !== undefined || baseRef === guessed);
        return isRight ? guess : readTextFile(shared, config, baseRef);
    };
    const [{ change, isOpen }, files, policyText] = await Promise.all([
        live,
        readFiles(github, target.number, live),
        live.then(({ change: { baseRef } }) => policyOf(baseRef)),
        guess,
    ]);
    return { change, isOpen, files, policyText };
}
/**
 * The pull request as it is now. Every field that is used is checked before it is believed; what only words the report may be missing.
 * `page` stands in for an address that the answer leaves out.
 */
async function readChange(github, number, page = null) {
    const { data } = await github.request(PULL, { pull_number: number });
    return changeOf(recordOf(data), number, page);
}
/** The list of its files; one that is short is for the judge, one that only looks whole is unreadable. */
async function readFiles(github, number, live) {
    // If the pull request cannot be read, that is the error to show; the list alone means nothing.
    const expected = live.then(({ change }) => change.changedFiles);
    return factOf(async () => {
        const pages = await readPages(github, read_facts_FILES, { pull_number: number }, { expected, maxPages: FILE_PAGES, key: nameOf });
        if (!pages.complete && pages.rows.length === pages.expected)
            throw new errors_UnreadableError(`The file list cannot be trusted: ${pages.why}.`);
        return pages.rows.map(fileOf);
    });
}
function changeOf(pull, number, page) {
    const what = `Pull request #${number}`;
    const head = recordOf(pull.head);
    const hasBody = pull.body !== null && pull.body !== undefined;
    const change = {
        number,
        url: textOrNone(pull, 'html_url') ?? page,
        title: textField(pull, 'title', what),
        body: hasBody ? textField(pull, 'body', what) : '',
        author: accountOf(pull, 'user', what),
        draft: pull.draft === true,
        labels: Array.isArray(pull.labels) ? pull.labels.map((label) => textField(recordOf(label), 'name', `A label of #${number}`)) : [],
        baseRef: textField(recordOf(pull.base), 'ref', `The base of #${number}`),
        headSha: textField(head, 'sha', `The head of #${number}`),
        headRef: textOrNone(head, 'ref') ?? '',
        changedFiles: numberField(pull, 'changed_files', what),
        changedLines: linesOf(pull),
    };
    // Nothing is written for a closed one, so it has to say so.
    return { change, isOpen: pull.state !== 'closed' };
}
function linesOf({ additions, deletions }) {
    return typeof additions === 'number' && typeof deletions === 'number' ? additions + deletions : null;
}
function nameOf(row) {
    const filename = textOrNone(recordOf(row), 'filename') ?? '';
    if (filename === '')
        throw new errors_UnreadableError('A row of the file list has no `filename`. Run again.');
    return filename;
}
function fileOf(row) {
    const file = recordOf(row);
    const path = nameOf(row);
    const status = textOrNone(file, 'status') ?? '';
    const previousPath = textOrNone(file, 'previous_filename') || null;
    // Without its old name a move out of a forbidden folder would look like a new file.
    if (status === 'renamed' && previousPath === null)
        throw new errors_UnreadableError(`\`${path}\` is renamed, and the list does not say from what.`);
    return { path, previousPath, status };
}

;// CONCATENATED MODULE: ./build/actions/policy-check/read-issues.js



const ISSUE = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
/** The issues of these numbers, one request each (`issues: read`). One that does not exist, or was moved elsewhere, is absent. */
async function readIssues(github, numbers) {
    return new Map(await Promise.all(numbers.map(async (number) => [number, await readIssue(github, number)])));
}
function readIssue(github, number) {
    return factOf(async () => {
        const what = `Issue #${number}`;
        const { data } = await github.request(ISSUE, { issue_number: number });
        const issue = recordOf(data);
        // A moved issue answers from its new repository, whose people do not decide here.
        const home = textField(issue, 'repository_url', what).toLowerCase();
        if (!home.endsWith(`/repos/${github.owner}/${github.repo}`.toLowerCase()) || issue.number !== number) {
            throw new NotFoundError(`${what} was moved to another repository.`);
        }
        return {
            number,
            body: textOrNone(issue, 'body') ?? '',
            author: accountOf(issue, 'user', what)?.login ?? null,
            authorAssociation: textOrNone(issue, 'author_association'),
            isPullRequest: issue.pull_request !== undefined && issue.pull_request !== null,
        };
    });
}

;// CONCATENATED MODULE: ./build/danger/github.js



/**
 * Danger's Octokit as the port that the readers of policy-check stand on. It neither retries nor knows our errors: whatever it throws
 * means that something was not read, and only a 404 says more.
 */
function githubOf(api, owner, repo) {
    const request = async (route, params = {}) => {
        try {
            return (await api.request(route, { owner, repo, ...params }));
        }
        catch (error) {
            const { status } = recordOf(error);
            if (status === 404)
                throw new NotFoundError(`${route}: not found (404). It does not exist, or the token cannot see it.`);
            const said = typeof status === 'number' ? `GitHub answered ${status} (${messageOf(error)})` : messageOf(error);
            throw new errors_UnreadableError(`${route}: ${said}.`, { cause: error });
        }
    };
    return { request, owner, repo };
}

;// CONCATENATED MODULE: ./build/danger/facts.js








/**
 * Reads what the policy's rules judge, as policy-check does. Never Danger's own list of files: it drops the old name of a rename, and is
 * empty where it could not be read. Throws a ConfigurationError where there is no pull request, an UnreadableError where it makes no sense.
 */
async function readDangerFacts({ danger }, policy) {
    const { pr, api } = danger.github ?? {};
    if (!pr || typeof api?.request !== 'function') {
        throw new errors_ConfigurationError({
            place: 'Danger',
            message: 'This run is not about a pull request of GitHub, so there is nothing to judge.',
            remedy: 'Run Danger on `pull_request` or `pull_request_target`, and skip it on `merge_group`; locally use `npx ops-actions check`.',
        });
    }
    const base = recordOf(recordOf(recordOf(pr).base).repo);
    const owner = textField(recordOf(base.owner), 'login', 'The owner of the base');
    const repo = textField(base, 'name', 'The repository of the base');
    const number = Number(recordOf(pr).number);
    const github = githubOf(api, owner, repo);
    // Danger has read the pull request, so that only its shape is left to be checked.
    const { change } = await readChange({ request: async () => ({ data: pr, status: 200, headers: {} }) }, number);
    const { allowed_paths, forbidden_paths } = policy.rules;
    const isAboutFiles = allowed_paths !== undefined || forbidden_paths !== undefined;
    // A rule on the description is judged as if there were no files, rather than pay for a list that it does not look at.
    const judged = isAboutFiles ? change : { ...change, changedFiles: 0 };
    const needed = factsNeeded(policy, judged, { state: 'absent' });
    const [files, template, issues] = await Promise.all([
        isAboutFiles ? readFiles(github, number, Promise.resolve({ change })) : { state: 'read', value: [] },
        needed.template === null ? NO_RULE_FACTS.template : contents_readTextFile(github, needed.template, change.baseRef),
        readIssues(github, needed.issues),
    ]);
    return {
        subject: `${owner}/${repo}#${number}`,
        url: change.url ?? '',
        facts: { ...NO_RULE_FACTS, change: judged, files, template, issues },
    };
}

;// CONCATENATED MODULE: ./build/danger/port.js

/** Danger's globals. Throws a ConfigurationError where there are none: nobody would hear a `fail` then. */
function dangerPort(scope = globalThis) {
    const { danger, fail } = scope;
    if (typeof danger === 'object' && danger !== null && typeof fail === 'function')
        return { danger, fail };
    throw new errors_ConfigurationError({
        place: 'ops-actions/danger',
        message: 'The globals `danger` and `fail` are not there.',
        remedy: 'Call it from a Dangerfile that Danger runs: `npx danger ci`.',
    });
}

;// CONCATENATED MODULE: ./build/danger/voice.js









/** Danger posts everything in one comment of at most 65,536 characters, which others may speak in too. */
const MOST_FAILS = 30;
const MOST_CHARACTERS = 30_000;
/**
 * Judges the pull request of a Danger run, and calls `fail` for everything that keeps it from passing. Whatever goes wrong on the way is
 * such a `fail` too, so that it does not reject. Nothing is printed: Danger searches the output of a Dangerfile for the address of its results.
 */
async function speak(makePolicy, port = dangerPort(), now = new Date()) {
    const judged = await judgeSafely(makePolicy, port, now);
    // What leaves through the API is redacted; Danger keeps its token to itself, so that only the shapes of tokens are known here.
    const report = redactReport(judged, []);
    for (const message of messagesOf(report))
        port.fail(message);
    return report;
}
async function judgeSafely(makePolicy, port, now) {
    try {
        const policy = makePolicy();
        const { subject, url, facts } = await readDangerFacts(port, policy);
        return { ...judge(facts, policy, now, subject), artifacts: [{ kind: 'link', title: 'Pull request', value: url }] };
    }
    catch (error) {
        if (error instanceof errors_ConfigurationError)
            return reportOfInvalidPolicy('Danger', error, null);
        const isKnown = error instanceof errors_UnreadableError;
        const message = isKnown ? error.message : `This is a bug of ops-actions: ${messageOf(error)}`;
        const fix = isKnown ? 'Run Danger again.' : 'Open an issue with this message.';
        const finding = { rule: 'danger', state: isKnown ? 'unknown' : 'error', subject: 'pull request', message, fix };
        return policyReport({ subject: 'Danger', verdict: { state: 'error', reason: 'unreadable' }, findings: [finding] });
    }
}
/** One text for each finding that keeps the report from passing, as GitHub Flavored Markdown with all foreign text escaped; what does not fit is counted. */
function messagesOf(report) {
    const blocking = byUrgency(report.findings.filter((one) => one.advisory !== true && model_verdictOfFinding(one.state) !== 'pass'));
    const messages = [];
    let characters = 0;
    for (const finding of blocking) {
        const message = messageFor(finding, report);
        characters += message.length;
        if (messages.length === MOST_FAILS || characters > MOST_CHARACTERS)
            break;
        messages.push(message);
    }
    const left = blocking.length - messages.length;
    if (left > 0)
        messages.push(`**And ${words_count(left, 'more finding')}** that ${left === 1 ? 'is' : 'are'} not shown here.`);
    return messages;
}
/**
 * Begins with more than 20 characters of our own: Danger copies so many, as they are, into an HTML comment. The emphasis is what makes
 * Danger take the text for Markdown.
 */
function messageFor(finding, report) {
    const rule = report.gates.find((gate) => gate.key === finding.rule)?.name ?? voice_RULES[finding.rule] ?? 'The rule';
    const state = model_verdictOfFinding(finding.state) === 'error' ? 'could not be judged' : finding.state === 'pending' ? 'is pending' : 'failed';
    const decided = decidedBy(finding);
    const parts = [
        `**${rule} ${state}:** ${table_name(finding.subject)}: ${table_text(finding.message)}`,
        ...(decided === '' ? [] : [`Decided by: ${decided}.`]),
        ...(finding.fix ? [`**Fix:** ${table_text(finding.fix)}`] : []),
    ];
    return parts.join(' ');
}
/** Rules that have no gate. */
const voice_RULES = {
    file_list: 'The list of changed files',
    danger: 'The pull request',
};

;// CONCATENATED MODULE: ./build/danger/plugin.js
/**
 * The Danger plugin: `import { allowedPaths } from 'ops-actions/danger'` in a Dangerfile. Each function judges the pull request as
 * policy-check does and calls Danger's `fail` once for everything that is wrong, could not be read, or is wrong with its own options.
 * None of them rejects, and none needs to be awaited. The types of this file are shipped as they are: it may not import any.
 */


/** Every changed name, the old one of a rename too, must be inside the declared paths. Reads the list of files, and issues if they are asked for. */
async function allowedPaths(options = {}) {
    return speak(() => policyOf('allowedPaths', options));
}
/** Every section must stand under a heading of its own and be filled in by the author. Reads the template, if one is named. */
async function requiredSections(options) {
    return speak(() => policyOf('requiredSections', options));
}
/** The description must link an issue by a closing keyword: `Fixes #12`. Reads nothing. */
async function linkedIssue(options = {}) {
    return speak(() => policyOf('linkedIssue', options));
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./build/core/report/annotations.js




const LEVELS = ['error', 'warning', 'notice'];
/**
 * Annotations for what a person should look at, worst first: what blocks as errors, what waits or only reports as warnings, what was
 * waived as notices. At most 10 of a level: where there are more, 9 and one that says how many more.
 */
function annotations(report) {
    const findings = byUrgency(report.findings);
    return LEVELS.flatMap((level) => {
        const own = findings.filter((finding) => levelOf(finding, report) === level);
        if (own.length <= ANNOTATIONS_PER_TYPE)
            return own.map((finding) => annotationOf(finding, level));
        const shown = own.slice(0, ANNOTATIONS_PER_TYPE - 1).map((finding) => annotationOf(finding, level));
        return [
            ...shown,
            { level, title: report.action, message: `And ${words_count(own.length - shown.length, 'more finding')}, see the job summary.` },
        ];
    });
}
function annotationOf(finding, level) {
    const decided = finding.evidence === undefined ? '' : ` Decided by: ${finding.evidence}.`;
    const fix = finding.fix === undefined ? '' : ` Fix: ${finding.fix}`;
    return {
        level,
        title: escape_plain(`${finding.rule} (${words_stateWords(finding)}): ${finding.subject}`, 200),
        message: escape_plain(`${finding.message}${decided}${fix}`, ANNOTATION_LIMIT_CHARS),
        ...annotations_placeOf(finding),
    };
}
function levelOf(finding, report) {
    switch (finding.state) {
        case 'error':
        case 'fail':
        case 'unknown':
            return isBlocking(finding, report.verdict.state) ? 'error' : 'warning';
        case 'pending':
            return 'warning';
        case 'waived':
            return 'notice';
        default:
            return null;
    }
}
/** A name that would have to be changed to be printed would point at another file. */
function annotations_placeOf({ location }) {
    if (location === undefined || escape_plain(location.file) !== location.file)
        return {};
    return { file: location.file, ...(location.line === undefined ? {} : { line: location.line }) };
}

;// CONCATENATED MODULE: ./build/core/report/fit-report.js



/** A text this long is a listing, not a sentence; only cut when the report does not fit. */
const LONG_TEXT_CHARS = 500;
/** The rule of the one finding that stands for those that were left out. */
const OMITTED_RULE = 'findings_omitted';
/**
 * The report as it fits into `maxBytes` of JSON (UTF-8), for the `result` output; verdict, action and the names of outputs never change.
 * Gives way in this order: long texts are clipped, the details of gates go, findings go from the least urgent, then gates, artifacts and
 * the longest outputs (which become null). What was left out is said in a last finding, rule `findings_omitted`, state `skipped`, so that
 * the result stays a valid Report and the verdict of the findings that remain does not rise.
 * Throws a RangeError below 8 KiB, where not even the verdict may fit.
 */
function fitReport(report, maxBytes = RESULT_TARGET_BYTES) {
    if (maxBytes < 8192)
        throw new RangeError(`A report needs 8192 bytes or more, not ${maxBytes}.`);
    if (sizeOf(report) <= maxBytes)
        return report;
    const clipped = {
        ...report,
        subject: limits_clipChars(report.subject, LONG_TEXT_CHARS),
        gates: report.gates.map((gate) => ({
            ...gate,
            key: limits_clipChars(gate.key, LONG_TEXT_CHARS),
            name: limits_clipChars(gate.name, LONG_TEXT_CHARS),
            reason: limits_clipChars(gate.reason, LONG_TEXT_CHARS),
        })),
        findings: report.findings.map(clipFinding),
    };
    if (sizeOf(clipped) <= maxBytes)
        return clipped;
    const bare = { ...clipped, gates: clipped.gates.map((gate) => ({ ...gate, details: null })) };
    if (sizeOf(bare) <= maxBytes)
        return bare;
    return fitFindings(fitRest(bare, maxBytes), bare.findings, maxBytes);
}
/** Everything but the findings, as much of it as leaves room for the note on what was left out. */
function fitRest(report, maxBytes) {
    let rest = { ...report, findings: [] };
    const lost = [];
    const fits = () => sizeOf({ ...rest, findings: [omission(report.findings, lost)] }) <= maxBytes;
    if (!fits() && rest.gates.length > 0) {
        lost.push(words_count(rest.gates.length, 'gate'));
        rest = { ...rest, gates: [] };
    }
    if (!fits() && rest.artifacts.length > 0) {
        lost.push(words_count(rest.artifacts.length, 'artifact'));
        rest = { ...rest, artifacts: [] };
    }
    const longestFirst = Object.entries(rest.outputs).sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
    for (const [name] of longestFirst) {
        if (fits())
            break;
        lost.push(`output ${name}`);
        rest = { ...rest, outputs: { ...rest.outputs, [name]: null } };
    }
    return { report: rest, lost };
}
/** The most urgent findings that fit, in the order in which they were judged. */
function fitFindings({ report, lost }, findings, maxBytes) {
    const ranked = byUrgency(findings);
    let room = maxBytes - sizeOf({ ...report, findings: [omission(findings, lost)] });
    let kept = 0;
    for (const finding of ranked) {
        room -= sizeOf(finding) + 1;
        if (room < 0)
            break;
        kept += 1;
    }
    const left = new Set(ranked.slice(kept));
    const stay = findings.filter((finding) => !left.has(finding));
    return { ...report, findings: left.size === 0 && lost.length === 0 ? stay : [...stay, omission([...left], lost)] };
}
function omission(findings, lost) {
    const ofFindings = findings.length === 0 ? [] : [`${words_count(findings.length, 'finding')} (${countOfStates(findings)})`];
    return {
        rule: OMITTED_RULE,
        state: 'skipped',
        subject: 'result',
        message: `Left out to keep this output small: ${[...ofFindings, ...lost].join(', ')}.`,
    };
}
function clipFinding(finding) {
    return {
        ...finding,
        subject: limits_clipChars(finding.subject, LONG_TEXT_CHARS),
        message: limits_clipChars(finding.message, LONG_TEXT_CHARS),
        ...(finding.evidence === undefined ? {} : { evidence: limits_clipChars(finding.evidence, LONG_TEXT_CHARS) }),
        ...(finding.fix === undefined ? {} : { fix: limits_clipChars(finding.fix, LONG_TEXT_CHARS) }),
        ...(finding.location === undefined
            ? {}
            : { location: { ...finding.location, file: limits_clipChars(finding.location.file, LONG_TEXT_CHARS) } }),
    };
}
function sizeOf(value) {
    return byteLength(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./build/danger/run-action.js









/**
 * The Dangerfile of the action `allowed-paths`: options from the variables that its action.yml sets, outputs and summary where the runner
 * names their files. Does not reject for anything that a `fail` can say.
 */
async function runAction(env = process.env, port) {
    const judged = await speak(() => policyOf('allowedPaths', optionsOf(env), workflowOf(env)), port);
    const report = { ...judged, action: 'allowed-paths' };
    if (env.GITHUB_OUTPUT)
        (0,external_node_fs_namespaceObject.appendFileSync)(env.GITHUB_OUTPUT, outputsOf(report, env));
    if (env.GITHUB_STEP_SUMMARY)
        (0,external_node_fs_namespaceObject.appendFileSync)(env.GITHUB_STEP_SUMMARY, run_action_summaryOf(report));
    // Not on standard output, where Danger searches for its results.
    for (const annotation of annotations(report))
        process.stderr.write(commandOf(annotation));
}
/** Lists have one entry a line: a comma may belong to a glob (`{a,b}`). What is empty is left to its default. */
function optionsOf(env) {
    const lines = (name) => inputOf(env, name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const list = (option, name) => {
        const values = lines(name);
        return values.length > 0 ? { [option]: values } : {};
    };
    const required = inputOf(env, 'required').toLowerCase();
    if (!['', 'true', 'false'].includes(required)) {
        const message = `\`${required}\` is neither \`true\` nor \`false\`.`;
        throw new errors_ConfigurationError({ place: 'input `required`', message });
    }
    return {
        ...list('from', 'from'),
        ...list('labels', 'labels'),
        ...(required !== '' && { required: required === 'true' }),
        ...list('deny', 'deny'),
        ...list('always', 'always'),
        ...list('forbidden', 'forbidden'),
        ...list('except', 'except'),
        ...list('exemptBots', 'exempt-bots'),
    };
}
/** A composite action's inputs do not reach its steps by themselves; action.yml hands them over under these names. */
function inputOf(env, name) {
    return (env[`ALLOWED_PATHS_${name.replaceAll('-', '_').toUpperCase()}`] ?? '').trim();
}
/** The file in which the inputs stand, out of `owner/repo/.github/workflows/x.yml@refs/heads/main`. */
function workflowOf({ GITHUB_WORKFLOW_REF: ref = '' }) {
    return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref)?.[1] ?? '.github/workflows';
}
/** One `name=value` a line: nothing in it holds a line break, JSON least of all. */
function outputsOf(report, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
    const values = {
        verdict: report.verdict.state,
        reason: report.verdict.reason,
        result: JSON.stringify(fitReport(report)),
        'pr-url': escape_plain(report.artifacts[0]?.value ?? ''),
        'actions-url': `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`,
    };
    return Object.entries(values)
        .map(([name, value]) => `${name}=${value}\n`)
        .join('');
}
function run_action_summaryOf(report) {
    const head = `## ${report.action} ${VERDICT_WORDS[report.verdict.state]}: ${table_name(report.subject)}\n\n`;
    const rows = messagesOf(report).map((message) => `- ${message}\n`);
    return `${head}${rows.length > 0 ? rows.join('') : 'Every changed name is where the description says it is.\n'}\n`;
}
/** A workflow command (docs: "workflow commands for GitHub Actions"): what would end a property or the line is written as `%XX`. */
function commandOf({ level, title, message }) {
    const escaped = (text, pattern) => text.replace(pattern, (character) => encodeURIComponent(character));
    return `::${level} title=${escaped(title, /[%\r\n:,]/g)}::${escaped(message, /[%\r\n]/g)}\n`;
}

;// CONCATENATED MODULE: ./build/danger/bundle.js
/** The root of the plugin's own small bundle, dist/danger.cjs: Danger 14 is CommonJS and compiles what it requires as such. */




/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(379);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;
0 && (module.exports = { allowedPaths, linkedIssue, requiredSections, runAction });
