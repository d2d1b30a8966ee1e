export const id = 239;
export const ids = [239];
export const modules = {

/***/ 59333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ unescapeMarkdown),
/* harmony export */   x: () => (/* binding */ scanInline)
/* harmony export */ });
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14868);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12215);


const SEEN_TAGS = new Set(['img', 'picture', 'source', 'video', 'audio']);
/** The three readings of a paragraph. `within` takes along what is open from the paragraphs before. Linear in the length of the source. */
function scanInline(source, within = {}) {
    const { markdown = true, definitions = new Set(), open = new _marks_js__WEBPACK_IMPORTED_MODULE_0__/* .OpenElements */ .Kg() } = within;
    const pieces = (0,_pieces_js__WEBPACK_IMPORTED_MODULE_1__/* .piecesOf */ .X)(source, markdown);
    const marks = (0,_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(source, pieces, { markdown, definitions, open });
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
            const isStruck = (mark & _marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$.struck) !== 0;
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


/***/ }),

/***/ 87315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf),
/* harmony export */   h: () => (/* binding */ linksOf)
/* harmony export */ });
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


/***/ }),

/***/ 14868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ OpenElements),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   Ok: () => (/* binding */ marksOf)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87315);

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
    const links = markdown ? (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .linksOf */ .h)(source, pieces, definitions) : [];
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


/***/ }),

/***/ 12215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ piecesOf)
/* harmony export */ });
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


/***/ }),

/***/ 10758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ scanMarkdown)
});

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

// EXTERNAL MODULE: ./build/core/markdown/links.js
var links = __webpack_require__(87315);
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
        if (!found || (0,links/* labelOf */.W)(found[1] ?? '') === '')
            break;
        labels.push((0,links/* labelOf */.W)(found[1] ?? ''));
        end += found[0].length;
    }
    return { lines: source.slice(0, end).replace(/[^\n]+/g, '').length + (end === source.length && end > 0 ? 1 : 0), labels };
}

// EXTERNAL MODULE: ./build/core/markdown/inline.js
var inline = __webpack_require__(59333);
// EXTERNAL MODULE: ./build/core/markdown/marks.js
var marks = __webpack_require__(14868);
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
    const open = new marks/* OpenElements */.Kg();
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
        return { level, text: (0,inline/* unescapeMarkdown */.e)(visible.join(' ')).replace(/\s+/g, ' ').trim(), line: first + 1, lastLine: last + 1 };
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
            return splitLines((0,inline/* scanInline */.x)(body, within));
        case 'html':
            return splitLines((0,inline/* scanInline */.x)(body, { ...within, markdown: false }));
        case 'quote':
            // What opens in a quote ends with it.
            return splitLines({ ...(0,inline/* scanInline */.x)(body, { definitions: within.definitions }), prose: '' });
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


/***/ }),

/***/ 30314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ isBotLogin),
/* harmony export */   QC: () => (/* binding */ describeApprovers),
/* harmony export */   YP: () => (/* binding */ standingOf)
/* harmony export */ });
/** GitHub's roles, lowest first (REST, "Get repository permissions for a user": `role_name`). */
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** Whether a login is one of those; the best of the three ways counts, and one that cannot be read matters only if no other says yes. */
function standingOf(login, approvers, facts) {
    const name = login.toLowerCase();
    if (approvers.logins.some((listed) => listed.toLowerCase() === name))
        return { is: 'yes' };
    if (isBotLogin(login))
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
function isBotLogin(login) {
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


/***/ })

};
