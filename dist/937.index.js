export const id = 937;
export const ids = [937];
export const modules = {

/***/ 4622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S4: () => (/* binding */ judge)
});

// UNUSED EXPORTS: POLICY_REASONS, reportOfInvalidPolicy, reportOfMissingPolicy, withHeadMoved

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
    return { ops, args, sets, crossing, ...fixedEnds(ops, args) };
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
    const textOf = (codes) => codes.map((code) => String.fromCodePoint(code)).join('');
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
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./build/core/glob/run.js

const SLASH = 0x2f;
/**
 * Makes the matcher of a program. It walks a path once and keeps every step that the pattern may be at, so the cost is at most
 * (length of the path) x (length of the pattern) whatever the pattern: there is nothing to backtrack into.
 */
function matcherOf(program) {
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
    const byFirstFolder = new Map();
    const anywhere = [];
    globs.forEach((glob, index) => {
        if (!names.has(glob.name))
            names.set(glob.name, index);
        if (glob.literal)
            return;
        if (glob.folder !== null) {
            if (!folders.has(glob.folder))
                folders.set(glob.folder, index);
            return;
        }
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
        for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
            consider(folders.get(name.slice(0, slash)));
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
    const run = matcherOf(program);
    const { head, tail, literal } = program;
    const folder = folderOf(body, head);
    const test = (path) => {
        if (literal)
            return path === head;
        if (folder !== null)
            return folder === '' || path === folder || (path.startsWith(folder) && path[folder.length] === '/');
        return path.startsWith(head) && path.endsWith(tail) && run(path);
    };
    const matches = (path) => {
        const normal = path.normalize('NFC');
        return normal === name || test(normal);
    };
    // A literal pattern with an escape (`\*`) has two exact names: its text and its meaning. The second is kept in `test`.
    return { pattern, name, folder, head, literal: literal && head === name, test, matches };
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
        test: (path) => glob.matches(path),
        matches: (path) => glob.matches(path),
    };
}
function listIn(map, key) {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
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
 * block quote (all its lines are `quote`) and link reference definitions (they are `text`).
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
            if (column - base >= 4 && !continues && !this.quote?.paragraph) {
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
    /** Headings, fences, HTML, quotes and rules; false where the line is none of them. */
    pushBlock(raw, text, column, depth, continues) {
        const base = depth === 0 ? 0 : this.items[depth - 1];
        const fence = fenceOf(text, base);
        const html = fence ? null : htmlBlockOf(text, continues);
        const level = headingLevel(text);
        const isQuote = text[0] === '>';
        const rule = isRule(text);
        if (!fence && !html && level === 0 && !isQuote && !rule)
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
        if (this.quote?.paragraph && !item) {
            this.push(raw, 'quote', text, indent);
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
    }
    /** Closes the list items that a new block does not belong to, and whatever paragraph was open. */
    enter(depth) {
        this.items.length = depth;
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

;// CONCATENATED MODULE: ./build/core/markdown/inline.js
const TAG = /<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/iy;
const SEEN_TAGS = new Set(['img', 'picture', 'source', 'video', 'audio']);
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/**
 * Reads a paragraph as GitHub does: code spans, comments and tags, whichever begins first; an unclosed `<!--` is text (GFM spec 0.29, 6.3 and 6.10).
 * `markdown: false` is for HTML blocks, where backticks and backslashes mean nothing. Linear in the length of the source.
 */
function scanInline(source, { markdown = true } = {}) {
    const result = { text: '', visible: '', prose: '' };
    const nextRun = markdown ? backtickRuns(source) : () => -1;
    const special = markdown ? /[\\`<]/g : /</g;
    let commentsMayClose = true;
    let at = 0;
    const plain = (end) => {
        const piece = source.slice(at, end);
        result.text += piece;
        result.visible += piece;
        result.prose += piece;
        at = end;
    };
    const piece = (end, text, visible) => {
        result.text += text;
        result.visible += visible;
        result.prose += ` ${lineBreaksOf(source.slice(at, end))}`;
        at = end;
    };
    while (at < source.length) {
        special.lastIndex = at;
        const found = special.exec(source);
        if (!found) {
            plain(source.length);
            break;
        }
        plain(found.index);
        if (found[0] === '\\') {
            plain(PUNCTUATION.test(source[at + 1] ?? '') ? at + 2 : at + 1);
        }
        else if (found[0] === '`') {
            const length = runLength(source, at);
            const close = nextRun(length, at + length);
            if (close < 0)
                plain(at + length);
            else
                piece(close + length, source.slice(at, close + length), source.slice(at + length, close));
        }
        else if (source.startsWith('<!--', at)) {
            const close = commentsMayClose ? source.indexOf('-->', at + 2) : -1;
            commentsMayClose = close >= 0;
            const hidden = close < 0 ? '' : lineBreaksOf(source.slice(at, close));
            if (close < 0)
                plain(at + 4);
            else
                piece(close + 3, hidden, hidden);
        }
        else {
            TAG.lastIndex = at;
            const tag = TAG.exec(source);
            if (!tag)
                plain(at + 1);
            else
                piece(at + tag[0].length, tag[0], SEEN_TAGS.has((tag[1] ?? '').toLowerCase()) ? tag[0] : lineBreaksOf(tag[0]));
        }
    }
    return result;
}
/** The characters that Markdown's backslashes protect: `\[QA\]` is `[QA]`. */
function unescapeMarkdown(text) {
    return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
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
    const lines = [];
    for (let first = 0; first < blocks.lines.length;) {
        let last = first;
        while (blocks.lines[last + 1]?.paragraph === blocks.lines[first]?.paragraph)
            last += 1;
        const paragraph = blocks.lines.slice(first, last + 1);
        const readings = readParagraph(paragraph);
        paragraph.forEach((line, index) => {
            const { kind, raw, item, indent } = line;
            lines.push({ number: lines.length + 1, kind, raw, item, indent, ...(readings[index] ?? NOTHING) });
        });
        first = last + 1;
    }
    const headings = blocks.headings.map(({ level, first, last }) => {
        const visible = lines.slice(first, last + 1).map((line) => line.visible);
        return { level, text: unescapeMarkdown(visible.join(' ')).replace(/\s+/g, ' ').trim(), line: first + 1, lastLine: last + 1 };
    });
    return { lines, headings };
}
const NOTHING = { text: '', visible: '', prose: '' };
function readParagraph(lines) {
    const body = lines.map((line) => line.body).join('\n');
    switch (lines[0]?.kind) {
        case 'text':
        case 'heading':
            return splitLines(scanInline(body));
        case 'html':
            return splitLines(scanInline(body, { markdown: false }));
        case 'quote':
            return splitLines({ ...scanInline(body), prose: '' });
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

// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(1295);
// EXTERNAL MODULE: ./build/actions/policy-check/report.js
var report = __webpack_require__(7738);
;// CONCATENATED MODULE: ./build/actions/policy-check/rules/breadth.js

/** Names that nobody spells in a pattern: letters, capitals, digits, an extension, and marks. */
const NAMES = ['zqxj', 'ZQXJ', '7407', 'zqxj.zqxj', 'zq-xj_7'];
const DEPTHS = [2, 3, 4];
/**
 * Answers which denied pattern a pattern is as wide as (its position in `deny`), or null. Spellings do not matter, `{*,**}` is as wide as `**`:
 * the pattern is tried on paths of arbitrary names that the denied one lets in. `**` stands for two folders or more there, so that a
 * denied `app/**` leaves `app/*` alone.
 */
function breadthCap(deny) {
    const denied = deny.map((pattern) => {
        const glob = compileGlob(pattern);
        return { spelling: spellingOf(pattern), probes: probesOf(pattern).filter((probe) => glob.matches(probe)) };
    });
    return (glob) => {
        const spelling = spellingOf(glob.pattern);
        const index = denied.findIndex((entry) => entry.spelling === spelling || entry.probes.some((probe) => glob.matches(probe)));
        return index < 0 ? null : index;
    };
}
/** Paths that a pattern of `*`, `**` and `?` lets in; sets and braces are left as they are, and such a pattern is compared by its spelling. */
function probesOf(pattern) {
    const spelling = spellingOf(pattern);
    return NAMES.flatMap((name) => DEPTHS.map((depth) => {
        const folders = Array.from({ length: depth }, () => name).join('/');
        return spelling.replace(/\*{2,}|\*|\?/g, (wildcard) => (wildcard === '*' ? name : wildcard === '?' ? 'z' : folders));
    }));
}
/** The pattern without a leading `./` or `/`, with `**` for the contents that a trailing `/` means. */
function spellingOf(pattern) {
    const spelling = pattern.replace(/^(?:\.?\/)+/, '');
    return spelling.endsWith('/') || spelling === '' ? `${spelling}**` : spelling;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/path-list.js

/**
 * Reads the patterns out of one line of a list: separated by commas, semicolons or blanks, in backticks (each, or one span round them all),
 * in quotes, with Prettier's `\*`. A comma inside braces (`{a,b}`) is the pattern's own. A name with blanks in it is also kept whole.
 *
 * `line` is the label's own line, where every word is a pattern; below it there may be prose, and `below` drops words that do not look like paths.
 */
function patternsIn(text, where) {
    const patterns = [];
    text.split('`').forEach((part, index) => {
        const inCode = index % 2 === 1;
        const source = unescapeMarkdown(part).normalize('NFC');
        for (const item of splitAtCommas(source)) {
            const words = item.split(/\s+/).map(bare).filter(isName);
            const paths = words.filter(looksLikePath);
            const isProse = where === 'below' && !inCode && words.length > 1 && paths.length * 2 < words.length;
            patterns.push(...(isProse ? paths : words));
            const whole = bare(item.trim());
            if (words.length > 1 && !isProse && looksLikePath(whole) && !/[*?[\]{}]/.test(whole))
                patterns.push(whole);
        }
    });
    return patterns;
}
/** Splits at commas and semicolons outside of braces; an unbalanced brace is an ordinary character up to the next blank. */
function splitAtCommas(text) {
    const closing = closingBraces(text);
    const items = [];
    let start = 0;
    let inside = -1;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (at > inside && character === '{')
            inside = closing.get(at) ?? inside;
        if (at > inside && (character === ',' || character === ';')) {
            items.push(text.slice(start, at));
            start = at + 1;
        }
    }
    items.push(text.slice(start));
    return items;
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
/** Without quotes, and without the full stop or colon of a sentence: no pattern ends so. */
function bare(word) {
    const quoted = /^(["'])(.*)\1$/s.exec(word);
    const text = quoted?.[2] ?? word;
    return /[^./][.:]$/.test(text) ? text.slice(0, -1) : text;
}
function isName(word) {
    return /[\p{L}\p{N}*/!]/u.test(word);
}
function looksLikePath(word) {
    return /[/*?[{]|^!|^\.\w|\w\.\w/u.test(word);
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/declared-paths.js

/**
 * Finds every declaration: `Allowed paths: a/**, b` at the start of a line (also bold, in a list item, after a tick or emoji), with the list on
 * that line or below it, and a heading of that name (an issue form) with the list under it. Comments, quotes and code never declare anything;
 * code *under* a declaration is read as its list, because issue forms with `render` put the value in a fence.
 */
function declaredPaths(document, labels) {
    const readLabel = labelReader(labels);
    const headings = new Map(document.headings.map((heading) => [heading.line, heading]));
    const declarations = [];
    for (const line of document.lines) {
        const heading = headings.get(line.number);
        const isText = line.kind === 'text' || line.kind === 'html';
        const found = heading ? readLabel(heading.text) : isText ? readLabel(line.text) : null;
        if (!found || !(found.hasColon || (heading && found.rest === '')))
            continue;
        const below = document.lines.slice(heading ? heading.lastLine : line.number);
        const patterns = found.rest === '' ? listBelow(below, heading ? null : line, readLabel) : listBeside(found.rest, below, readLabel);
        const star = /\(\s*fnmatch\s*\)/i.test(found.label) ? 'fnmatch' : 'segment';
        declarations.push({ label: found.label, line: line.number, star, patterns: [...new Set(patterns)] });
    }
    return declarations;
}
/** The line of a description that holds a label where it does not count, for a hint. */
function hiddenDeclaration(document, labels) {
    const names = labels.map((label) => `${label.toLowerCase()}:`);
    const counts = new Set(['text', 'html', 'heading']);
    return document.lines.find((line) => !counts.has(line.kind) && names.some((name) => line.raw.toLowerCase().includes(name))) ?? null;
}
/** A list on the label's own line; a comma at the end takes the next line in. */
function listBeside(rest, below, readLabel) {
    const patterns = patternsIn(rest, 'line');
    let open = /[,;]\s*$/.test(rest);
    for (const line of below) {
        if (!open || line.kind !== 'text' || line.item || readLabel(line.text)?.hasColon)
            break;
        patterns.push(...patternsIn(line.text, 'line'));
        open = /[,;]\s*$/.test(line.text);
    }
    return patterns;
}
/**
 * The list under a heading, or (with `label`) under a label's line: list items and code, or one paragraph; for a label it must follow at once.
 * Ends at the next heading or label, at a paragraph after the list, and at an item that is not deeper than the label's own.
 */
function listBelow(lines, label, readLabel) {
    const patterns = [];
    let afterBlank = false;
    let inList = false;
    for (const line of lines) {
        if (line.kind === 'heading')
            break;
        if (line.kind === 'blank') {
            afterBlank = true;
            continue;
        }
        if (line.kind === 'quote' || line.kind === 'rule') {
            if (patterns.length > 0 || label)
                break;
            continue;
        }
        if (line.kind === 'text' || line.kind === 'html') {
            if (readLabel(line.text)?.hasColon)
                break;
            if (line.item && label?.item && line.indent <= label.indent)
                break;
            const opensParagraph = !line.item && afterBlank;
            if (opensParagraph && (label || patterns.length > 0) && !(inList && line.indent > 0))
                break;
            inList = inList || line.item;
        }
        afterBlank = false;
        if (NO_ANSWER.test(line.text.trim()))
            continue;
        patterns.push(...patternsIn(line.text, 'below'));
    }
    return patterns;
}
/** What GitHub writes into an issue where a field was left empty. */
const NO_ANSWER = /^_no response_$/i;
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
        const start = /^(?:\[[ x]\]\s)?[^\p{L}\p{N}`<]*/iu.exec(text.trimStart())?.[0] ?? '';
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

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/rule.js
/** A finding of one rule; `decidedBy` is the key or item of the policy that decided, without `rules`. */
function finding(context, state, subject, message, decidedBy, more = {}) {
    return { rule: decidedBy[0], state, subject, message, location: policyLocation(context.policy, ['rules', ...decidedBy]), ...more };
}
/** The place of a key or list item in the policy file; of its nearest parent where the file leaves it to the default. */
function policyLocation(policy, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const line = policy.lineOf(path.slice(0, length));
        if (line !== null)
            return { file: policy.file, line };
    }
    return { file: policy.file };
}
/** The one finding of a rule that reads the description where there is none. */
function withoutBody(context, rule) {
    const message = 'No description is known, so this rule was not judged.';
    const fix = 'Give the description as a file: `npx ops-actions check --body FILE`.';
    return { findings: [finding(context, 'skipped', 'description', message, [rule], { fix })], summary: 'No description is known' };
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
        case 'html':
            return 'in an HTML block, which holds no Markdown';
        default:
            return 'in a comment or code';
    }
}
/** `1 file`, `3 files`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** The first few items in backticks, and how many more there are. */
function listed(items, most = 8) {
    const shown = items.slice(0, most).map((item) => `\`${item}\``);
    return `${shown.join(', ')}${items.length > most ? ` and ${items.length - most} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/allowed-paths.js




/** Far more than a person lists; keeps a hostile description from costing time. */
const MAX_PATTERNS = 500;
const MAX_PATTERN_LENGTH = 1024;
/** Every changed name must be inside a pattern that the description declares, or that the policy always allows. */
function judgeAllowedPaths(context, rule) {
    if (rule.from.includes('issue'))
        return fromIssue(context, rule);
    const { body } = context;
    if (!body)
        return withoutBody(context, 'allowed_paths');
    const declarations = declaredPaths(body, rule.labels);
    if (declarations.every((declaration) => declaration.patterns.length === 0))
        return undeclared(context, rule, declarations);
    const { granted, refused } = grant(context, rule, declarations);
    const outside = namesOutside(context, rule, granted, declarations);
    const findings = [...refused, ...outside.findings];
    const { rows, gap } = context.files;
    if (gap) {
        const message = `Only ${count(rows, 'file')} could be judged, because the list of changed files is not whole.`;
        findings.push(finding(context, 'unknown', 'changed files', message, ['allowed_paths']));
    }
    if (findings.length > 0)
        return { findings, summary: summaryOf(refused.length, outside.findings.length, gap !== null) };
    const byPolicy = outside.byPolicy > 0 ? `, ${outside.byPolicy} of them by \`always\` of the policy` : '';
    const message = `Every changed name is inside the declared paths${byPolicy}.`;
    const evidence = listed(granted.map((glob) => glob.pattern));
    return {
        findings: [finding(context, 'pass', count(rows, 'file'), message, ['allowed_paths'], { evidence })],
        summary: `Every changed name is inside ${count(granted.length, 'declared pattern')}`,
    };
}
/** The declared patterns that grant something, and a finding for each that does not. */
function grant(context, rule, declarations) {
    const granted = [];
    const refused = [];
    const deniedBy = breadthCap(rule.deny);
    const refuse = (pattern, message, fix, decidedBy = [], evidence = pattern) => refused.push(finding(context, 'fail', pattern.slice(0, 200), message, ['allowed_paths', ...decidedBy], { evidence: evidence.slice(0, 200), fix }));
    const all = declarations.flatMap(({ patterns, star, line }) => patterns.map((pattern) => ({ pattern, star, line })));
    for (const { pattern, star, line } of all.slice(0, MAX_PATTERNS)) {
        const glob = pattern.length <= MAX_PATTERN_LENGTH ? compileGlob(pattern, { star }) : null;
        const deny = glob && deniedBy(glob);
        if (!glob) {
            refuse(pattern, `The pattern on line ${line} is longer than ${MAX_PATTERN_LENGTH} characters.`, 'Write shorter patterns.');
        }
        else if (pattern.startsWith('!')) {
            refuse(pattern, `\`${pattern}\` on line ${line} begins with \`!\`: a list of allowed paths cannot take anything away.`, 'List what the change needs, and nothing else.');
        }
        else if (deny !== null) {
            const widest = rule.deny[deny] ?? '';
            const message = `\`${pattern}\` on line ${line} is too wide: it lets in all that \`${widest}\` does, which the policy denies.`;
            refuse(pattern, message, `List what the change needs, such as ${suggestion(context)}.`, ['deny', deny], widest);
        }
        else {
            granted.push(glob);
        }
    }
    if (all.length > MAX_PATTERNS) {
        refuse(`${all.length} patterns`, `The description lists more than ${MAX_PATTERNS} patterns.`, 'List folders (`app/**`) instead of files.');
    }
    return { granted, refused };
}
function namesOutside(context, rule, granted, declarations) {
    const allowed = compileGlobs(granted);
    const always = compileGlobs(rule.always);
    const evidence = granted.length > 0 ? listed(granted.map((glob) => glob.pattern)) : 'no pattern that grants anything';
    const place = declarations.map(({ label, line }) => `\`${label}\` (line ${line})`).join(', ');
    const findings = [];
    let byPolicy = 0;
    for (const { path, deed } of context.files.names) {
        if (allowed.matches(path))
            continue;
        if (always.matches(path)) {
            byPolicy += 1;
            continue;
        }
        const fix = `If this change is meant to touch it, add \`${path}\` under ${place} in the description. If not, leave it as it is on \`${context.change.baseRef}\`.`;
        findings.push(finding(context, 'fail', path, `This change ${deed}, but it is outside the declared paths.`, ['allowed_paths'], { evidence, fix }));
    }
    return { findings, byPolicy };
}
function undeclared(context, rule, declarations) {
    const label = rule.labels[0] ?? 'Allowed paths';
    if (!rule.required) {
        const message = 'The description declares no paths, and the policy does not ask for them.';
        return {
            findings: [finding(context, 'not_applicable', label, message, ['allowed_paths', 'required'])],
            summary: 'No paths declared; none are required',
        };
    }
    const empty = declarations[0];
    const hidden = context.body && !empty ? hiddenDeclaration(context.body, rule.labels) : null;
    const hint = hidden ? ` Line ${hidden.number} has it, but ${whyHidden(hidden)}, where it does not count.` : '';
    const message = empty ? `\`${empty.label}\` on line ${empty.line} lists no path.` : `The description has no line \`${label}: …\`.${hint}`;
    const fix = `${empty ? 'Write' : 'Add'} the line \`${label}: ${suggestion(context, '')}\`, as far as this change is meant to reach.`;
    return {
        findings: [finding(context, 'fail', label, message, ['allowed_paths', 'labels'], { fix })],
        summary: 'The description declares no paths',
    };
}
/** A policy that asks for the issue's list must not be answered with the author's own. */
function fromIssue(context, rule) {
    const message = 'The policy takes the paths from the issue, which this version cannot read.';
    const fix = `Set \`from: [body]\` in \`${context.policy.file}\`, or use a version that reads issues.`;
    const evidence = `from: [${rule.from.join(', ')}]`;
    return {
        findings: [finding(context, 'error', 'from', message, ['allowed_paths', 'from'], { evidence, fix })],
        summary: 'Paths from the issue cannot be read',
    };
}
/** Patterns for the folders that the change touches, up to three. */
function suggestion(context, quote = '`') {
    const folders = context.files.names.map(({ path }) => (path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/**` : path));
    const shown = [...new Set(folders)].slice(0, 3).map((pattern) => `${quote}${pattern}${quote}`);
    return shown.join(', ') || `${quote}app/**${quote}`;
}
function summaryOf(refused, outside, hasGap) {
    const parts = [
        ...(refused > 0 ? [`${count(refused, 'declared pattern')} refused`] : []),
        ...(outside > 0 ? [`${count(outside, 'name')} outside the declared paths`] : []),
        ...(hasGap ? ['the file list is not whole'] : []),
    ];
    const text = parts.join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/file-list.js
/** GitHub's list of a pull request's files ends here without a word (REST, "List pull requests files"). */
const MAX_LISTED_FILES = 3000;
/** Every name that a list of files touches, and whether the list is whole. */
function fileListOf(files, change) {
    if (files.state !== 'read') {
        const why = files.state === 'unreadable' ? files.why : 'GitHub does not know the list.';
        const gap = gapOf('unreadable', 'unknown', `The list of changed files could not be read: ${why}`, 'Run the check again.');
        return { names: [], rows: 0, gap };
    }
    const rows = files.value;
    return { names: rows.flatMap(namesOf), rows: rows.length, gap: shortfall(rows.length, change) };
}
/** Both names of a rename count; the source of a copy stays as it is, so only the copy does. */
function namesOf(file) {
    const { path, previousPath, status } = file;
    if (status === 'copied')
        return [{ path, deed: previousPath ? `copies \`${previousPath}\` to it` : 'adds it' }];
    if (previousPath !== null && previousPath !== path) {
        return [
            { path: previousPath, deed: `renames it to \`${path}\`` },
            { path, deed: `renames \`${previousPath}\` to it` },
        ];
    }
    return [{ path, deed: status === 'added' ? 'adds it' : status === 'removed' ? 'deletes it' : 'changes it' }];
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

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/forbidden-paths.js


/** No changed name may be inside a forbidden pattern: old and new names, deleted files, and a folder's own name. `except` subtracts. */
function judgeForbiddenPaths(context, rule) {
    const forbidden = compileGlobs(rule.paths);
    const except = compileGlobs(rule.except);
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
        const message = `Only ${count(rows, 'file')} could be judged, because the list of changed files is not whole.`;
        findings.push(finding(context, 'unknown', 'changed files', message, ['forbidden_paths']));
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

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/issue-link.js

/** GitHub Docs, "Linking a pull request to an issue": each keyword in its three forms. */
const FORMS = [
    ['close', 'closes', 'closed'],
    ['fix', 'fixes', 'fixed'],
    ['resolve', 'resolves', 'resolved'],
];
/** A keyword and an issue, as GitHub links them: `Fixes #12`, `closes: owner/repo#3`, `resolves https://HOST/owner/repo/issues/5`. */
function judgeIssueLink(context, rule) {
    const { body, change } = context;
    if (!body)
        return withoutBody(context, 'issue_link');
    const pattern = linkPattern(rule.keywords, change.url);
    const link = firstLink(body, pattern);
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
    const hidden = body.lines.find((line) => pattern.test(line.raw));
    const hint = hidden ? ` Line ${hidden.number} has one, but ${whyHidden(hidden)}, where it does not count.` : '';
    const keyword = rule.keywords[0] ?? 'fixes';
    const example = `${keyword.charAt(0).toUpperCase()}${keyword.slice(1)} #12`;
    const fix = `Add a line such as \`${example}\` with the number of the issue that this change settles.`;
    const message = `The description links no issue.${hint}`;
    const evidence = `${listed(rule.keywords)} with \`#N\`, \`owner/repo#N\` or the issue's address`;
    return {
        findings: [finding(context, 'fail', 'description', message, ['issue_link', 'keywords'], { evidence, fix })],
        summary: 'The description links no issue',
    };
}
/** Case-insensitive; the keyword must be a word of its own and the number a real one. Runs in linear time: no part can be repeated twice over. */
function linkPattern(keywords, url) {
    const words = new Set(keywords.map((keyword) => keyword.toLowerCase()).flatMap((word) => FORMS.find((forms) => forms.includes(word)) ?? [word]));
    const keyword = [...words].map(escapeRegExp).join('|') || '(?!)';
    const host = url && URL.canParse(url) ? escapeRegExp(new URL(url).host) : '[\\w.-]{1,253}(?::\\d{1,5})?';
    const repository = '[\\w-]{1,39}/[\\w.-]{1,100}';
    const number = '[1-9]\\d{0,9}(?!\\w)';
    return new RegExp(`(?<![\\p{L}\\p{N}_/-])(?:${keyword})[*_]{0,2}[ \\t]{0,3}(?::[*_]{0,2})?[ \\t]{1,5}((?:${repository})?#${number}|https?://${host}/${repository}/issues/${number})`, 'iu');
}
function firstLink(body, pattern) {
    for (const line of body.lines) {
        const match = pattern.exec(line.prose);
        if (match?.[1])
            return { text: match[0], reference: match[1], line: line.number };
    }
    return null;
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
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
            content.characters += [...answer.replace(/\s+/gu, '')].length;
        }
    }
    return content;
}
const MEANING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const NO_RESPONSE = /^no response$/i;
/** `N/A`, `NA` or `Not applicable`, with what follows. */
const NOT_APPLICABLE = /^(?:n\/?a|not applicable)(?![\p{L}\p{N}/])(.*)$/iu;
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
        const visible = line.visible.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, ' ').replace(/[\p{Cf}|]/gu, ' ');
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
    const template = readTemplate(context.template.state === 'read' ? context.template.value : null);
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
    if (rule.template === null || context.template.state === 'read')
        return null;
    const decidedBy = ['required_sections', 'template'];
    if (context.template.state === 'unreadable') {
        const message = `The template \`${rule.template}\` could not be read: ${context.template.why}`;
        return finding(context, 'unknown', rule.template, message, decidedBy, { evidence: rule.template, fix: 'Run the check again.' });
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

;// CONCATENATED MODULE: ./build/actions/policy-check/judge.js











/** The rules in the order in which they are shown. */
const RULES = [
    rule('required_sections', 'Required sections', judgeRequiredSections),
    rule('issue_link', 'Issue link', judgeIssueLink),
    rule('allowed_paths', 'Allowed paths', judgeAllowedPaths),
    rule('forbidden_paths', 'Forbidden paths', judgeForbiddenPaths),
];
function rule(id, name, judgeOptions) {
    const judge = (context) => {
        const options = context.policy.rules[id];
        return options ? judgeOptions(context, options) : null;
    };
    return { id, name, judge };
}
/**
 * Judges one change. Pure: neither I/O nor clock (`now` is for exceptions that expire). `subject` is `owner/repo#7` or how else people name the change.
 * Rules in mode `report` are judged and shown, but leave the verdict alone; a file list that is not whole never lets a verdict be pass.
 */
function judge(facts, policy, _now, subject) {
    const { change } = facts;
    const away = notApplicable(facts, policy);
    if (away) {
        const gates = configured(policy).map(({ id, name }) => gateOf({ id, name, mode: 'off', state: 'skipped', summary: away.message, findings: [] }));
        return (0,report/* policyReport */.Nk)({ subject, verdict: { state: 'pass', reason: 'all_rules_pass' }, gates, findings: [away] });
    }
    const files = fileListOf(facts.files, change);
    const body = change.body === null ? null : scanMarkdown(change.body);
    const context = { policy, change, files, template: facts.template, body };
    const judged = configured(policy).map((one) => judgeRule(one, context));
    const findings = [...(files.gap ? [files.gap.finding] : []), ...judged.flatMap((rule) => rule.findings)];
    const enforced = judged.filter((rule) => rule.mode === 'enforce');
    return (0,report/* policyReport */.Nk)({
        subject,
        verdict: verdictOf(enforced, files.gap),
        gates: judged.map(gateOf),
        findings: findings.length > 0 ? (0,model/* byUrgency */.td)(findings) : [noRules(policy)],
        failedRules: enforced.filter((rule) => rule.state === 'fail' || rule.state === 'error').map((rule) => rule.id),
        pendingRules: enforced.filter((rule) => rule.state === 'pending').map((rule) => rule.id),
    });
}
function configured(policy) {
    return RULES.filter(({ id }) => policy.rules[id] !== undefined);
}
function judgeRule({ id, name, judge: judgeThis }, context) {
    const mode = modeOf(id, context);
    const unjudged = { id, name, mode, state: 'skipped' };
    if (mode === 'off')
        return { ...unjudged, summary: 'Switched off in the policy', findings: [] };
    if (isExempt(id, context)) {
        const bot = context.change.author?.login ?? 'a bot';
        const message = `Bots that the policy names are exempt from this rule, and \`${bot}\` opened this change.`;
        const exempt = {
            rule: id,
            state: 'skipped',
            subject: bot,
            message,
            location: policyLocation(context.policy, ['bots', 'exempt']),
        };
        return { ...unjudged, summary: `Exempt: opened by ${bot}`, findings: [exempt] };
    }
    const { findings, summary } = judgeThis(context) ?? { findings: [], summary: 'Not in the policy' };
    const isSkipped = findings.every((one) => one.state === 'skipped' || one.state === 'not_applicable');
    return {
        id,
        name,
        mode,
        state: isSkipped ? 'skipped' : (0,model/* worstVerdict */.zP)(findings.map((one) => (0,model/* verdictOfFinding */.qg)(one.state))),
        summary,
        findings: mode === 'report' ? findings.map((one) => ({ ...one, advisory: true })) : findings,
    };
}
/** A draft may be judged without being blocked. */
function modeOf(id, { policy, change }) {
    const mode = policy.rules[id]?.mode ?? 'off';
    return change.draft && policy.appliesTo.drafts === 'report' && mode === 'enforce' ? 'report' : mode;
}
/** By the author of the change and the type Bot, never by whoever acted last; no bot may touch forbidden paths. */
function isExempt(id, { policy, change }) {
    const { author } = change;
    if (id === 'forbidden_paths' || author === null || author.type !== 'Bot' || !policy.bots.exempt.includes(id))
        return false;
    return policy.bots.logins.some((login) => login.toLowerCase() === author.login.toLowerCase());
}
/** The one finding of a change that the policy is not meant for, or null. */
function notApplicable({ change }, policy) {
    const { branches, drafts } = policy.appliesTo;
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
function verdictOf(enforced, gap) {
    if (gap)
        return { state: 'error', reason: gap.reason };
    const states = enforced.map((rule) => (rule.state === 'skipped' ? 'pass' : rule.state));
    const state = (0,model/* worstVerdict */.zP)(states);
    switch (state) {
        case 'error': {
            const isUnreadable = enforced.some((rule) => rule.findings.some((one) => one.state === 'unknown'));
            return { state, reason: isUnreadable ? 'unreadable' : 'policy_invalid' };
        }
        case 'fail':
            return { state, reason: 'rules_failed' };
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
    return {
        key: id,
        name,
        status: state === 'error' ? 'fail' : state,
        required: mode === 'enforce',
        reason: summary,
        url: null,
        details: { mode, state, findings: findings.length },
    };
}
function noRules(policy) {
    const message = 'The policy switches no rule on, so nothing was judged.';
    return { rule: 'policy', state: 'not_applicable', subject: policy.file, message, location: policyLocation(policy, ['rules']) };
}


/***/ }),

/***/ 1544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ loadPolicy)
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

// EXTERNAL MODULE: ./build/core/config/load.js + 8 modules
var load = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/core/config/problems.js
var config_problems = __webpack_require__(6985);
// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(372);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/schemas/policy.schema.json
const policy_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Policy of a repository","description":"What policy-check asks of every pull request. The file is .github/ops/policy.yml, read from the base branch, never from the pull request.","examples":[{"version":1,"rules":{"forbidden_paths":{"paths":["secrets/**","**/*.pem"]}}}],"type":"object","required":["version","rules"],"additionalProperties":false,"properties":{"version":{"title":"Version of the format","description":"The version of this file\'s format. There is one: 1.","examples":[1],"const":1},"applies_to":{"title":"Which pull requests","description":"The pull requests that are judged. Without it: all, drafts included.","examples":[{"branches":["main","release/**"],"drafts":"report"}],"type":"object","additionalProperties":false,"properties":{"branches":{"title":"Base branches","description":"Globs of base branches whose pull requests are judged. Without it: every branch.","examples":[["main","release/**"]],"default":[],"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/glob"}},"drafts":{"title":"Mode for drafts","description":"How a draft is judged: enforce (like any other), report (never blocks), off (not judged).","examples":["report"],"default":"enforce","$ref":"#/$defs/mode"}}},"bots":{"title":"Bots","description":"Bots whose pull requests some rules do not concern. A bot is known by the pull request\'s author, who must be of type Bot.","examples":[{"logins":["dependabot[bot]"],"exempt":["required_sections","issue_link"]}],"type":"object","additionalProperties":false,"dependentRequired":{"exempt":["logins"]},"properties":{"logins":{"title":"Logins of bots","description":"Logins as GitHub writes them. Those of most apps end in [bot], and then need quotes inside [ ].","examples":[["dependabot[bot]","renovate[bot]"]],"default":[],"type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*(\\\\[bot\\\\])?$","patternErrorMessage":"A login has letters, digits and hyphens, and may end in `[bot]`."}},"exempt":{"title":"Rules that do not concern bots","description":"Rules that are not applied to these bots. forbidden_paths cannot be among them: it holds for everyone.","examples":[["required_sections","allowed_paths","issue_link"]],"default":[],"type":"array","maxItems":10,"items":{"enum":["required_sections","issue_link","allowed_paths"],"errorMessage":"No bot is ever exempt from `forbidden_paths`."}}}},"rules":{"title":"Rules","description":"The rules of this repository. A rule that is not listed is not applied; at least one must be on.","examples":[{"issue_link":{},"forbidden_paths":{"paths":["secrets/**"]}}],"type":"object","additionalProperties":false,"properties":{"required_sections":{"title":"Required sections","description":"Headings that the description of a pull request must have, each with content under it.","examples":[{"sections":[{"tag":"[QA]","title":"Testing","min_chars":12}],"placeholders":["TODO"]}],"type":"object","required":["sections"],"additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"sections":{"title":"Sections","description":"The sections, each found by a tag in its heading.","examples":[[{"tag":"[BA]","title":"Business"},{"tag":"[DEV]"}]],"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","required":["tag"],"additionalProperties":false,"properties":{"tag":{"title":"Tag","description":"Text that a heading carries, anywhere in it. A tag in brackets needs quotes.","examples":["[QA]"],"$ref":"#/$defs/label"},"title":{"title":"Title","description":"What the section is about, for the messages only.","examples":["Testing"],"$ref":"#/$defs/label"},"min_chars":{"title":"Least content","description":"Characters that the section must have, white space not counted.","examples":[12],"default":1,"type":"integer","minimum":1,"maximum":10000}}}},"template":{"title":"Template","description":"Path of the pull request template. A line that is also in the template is not content.","examples":[".github/pull_request_template.md"],"$ref":"#/$defs/path"},"placeholders":{"title":"Placeholders","description":"Regular expressions, case-insensitive. A line that one of them matches as a whole is not content.","examples":[["TODO","<[a-z][a-z ]+>"]],"default":[],"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":200}},"allow_na":{"title":"Allow N/A","description":"Whether `N/A - reason` fills a section.","examples":[false],"default":true,"type":"boolean"}}},"issue_link":{"title":"Issue link","description":"The description of a pull request must name the issue that it closes.","examples":[{"keywords":["fixes","closes"],"required":true}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"keywords":{"title":"Keywords","description":"Words before the issue\'s number. GitHub\'s own words count in all their forms (fix, fixes, fixed).","examples":[["fixes","closes","resolves"]],"default":["fixes","closes","resolves"],"type":"array","minItems":1,"maxItems":20,"items":{"type":"string","maxLength":50,"pattern":"^\\\\p{L}+([ -]\\\\p{L}+)*$","patternErrorMessage":"A keyword is made of letters; a space or hyphen may join several words."}},"required":{"title":"Required","description":"Whether a pull request without an issue breaks the rule.","examples":[true],"default":true,"type":"boolean"}}},"allowed_paths":{"title":"Allowed paths","description":"The description of a pull request lists the paths that it may change; a file outside of them breaks the rule.","examples":[{"labels":["Allowed paths"],"always":["CHANGELOG.md"]}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"from":{"title":"Where the list is read","description":"Where the list of paths is read: body, the description of the pull request.","examples":[["body"]],"default":["body"],"type":"array","minItems":1,"maxItems":10,"items":{"enum":["body"],"errorMessage":"Paths from the linked issue (`issue`) are not supported by this version."}},"labels":{"title":"Labels of the list","description":"Words before the list, followed by a colon, or its heading. With `(fnmatch)` at the end, `*` crosses folders.","examples":[["Allowed paths"]],"default":["Allowed paths","Allowed paths (fnmatch)"],"type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/label"}},"required":{"title":"Required","description":"Whether a pull request without a list breaks the rule.","examples":[true],"default":true,"type":"boolean"},"deny":{"title":"Globs that are too broad","description":"Globs that a pull request may not list.","examples":[["*","**","**/*"]],"default":["*","**","**/*"],"type":"array","maxItems":100,"items":{"$ref":"#/$defs/glob"}},"always":{"title":"Always allowed","description":"Globs of files that every pull request may change.","examples":[["CHANGELOG.md"]],"default":[],"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/glob"}}}},"forbidden_paths":{"title":"Forbidden paths","description":"Files that no pull request may add, change, rename, or delete. It holds for bots too.","examples":[{"paths":["secrets/**","**/*.pem",".env*"],"except":[".env.example"]}],"type":"object","required":["paths"],"additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"paths":{"title":"Forbidden","description":"Globs of the forbidden files. A glob that begins with * needs quotes.","examples":[["secrets/**","**/*.pem"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}},"except":{"title":"Exceptions","description":"Globs of files that are not forbidden after all.","examples":[[".env.example"]],"default":[],"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/glob"}}}}}}},"$defs":{"mode":{"enum":["enforce","report","off"]},"rule_mode":{"title":"Mode of the rule","description":"enforce: a breach fails the check. report: it is shown only. off: the rule is not applied.","examples":["report"],"default":"enforce","$ref":"#/$defs/mode"},"label":{"type":"string","minLength":1,"maxLength":100,"pattern":"^\\\\S(.*\\\\S)?$","patternErrorMessage":"It must be one line without spaces at its ends."},"path":{"type":"string","minLength":1,"maxLength":1000,"allOf":[{"pattern":"^\\\\S(.*\\\\S)?$","patternErrorMessage":"It must be one line without spaces at its ends."},{"pattern":"^(?!\\\\.{0,2}/)(?!.*/\\\\.{0,2}/)(?!.*/\\\\.{1,2}$)(?!\\\\.{1,2}$)","patternErrorMessage":"Write it from the root of the repository, as GitHub shows it (`docs/guide.md`): no `/` or `./` before it, no `..` and no `//` in it."}]},"glob":{"$ref":"#/$defs/path","pattern":"^[^!]","patternErrorMessage":"A glob cannot be negated with `!`. Name what it must not match in a key of its own: in `forbidden_paths`, `except`."}}}');
;// CONCATENATED MODULE: ./build/actions/policy-check/load-policy.js






/** Keys of the format's later versions. They are refused, never passed over: a rule that seems to hold and does not is worse than none. */
const NOT_YET = [
    ...['extends', 'risk', 'exceptions', 'tests'],
    ...['rules.metadata', 'rules.docs', 'rules.human_approval', 'rules.fail_safe', 'rules.size', 'rules.*.locked'],
];
/**
 * Reads the policy file, with every default filled in. `file` is how people find it, and stands in every problem.
 * Throws one ConfigurationError with all problems, each at `file:line:column`; a policy with no rule that is on is one of them.
 */
function loadPolicy(text, file) {
    const config = (0,load/* loadConfig */.Z)({ file, text, schema: policy_schema_namespaceObject, notYet: NOT_YET });
    const { applies_to, bots, rules: given } = config.value;
    const problems = [];
    const rules = { ...requiredSections(config, problems), ...plainRules(given) };
    if (Object.values(rules).every(({ mode }) => mode === 'off')) {
        const remedy = 'Turn one on, or delete the file and its workflow.';
        problems.push({ at: placeOf(config, ['rules'], 'key'), message: 'No rule is on: this policy would pass everything.', remedy });
    }
    if (problems.length > 0)
        throw (0,config_problems/* refusal */.x)(file, problems);
    return {
        file,
        appliesTo: { branches: applies_to?.branches ?? [], drafts: applies_to?.drafts ?? 'enforce' },
        bots: { logins: bots?.logins ?? [], exempt: bots?.exempt ?? [] },
        rules,
        lineOf: (path) => config.positionOf(path, 'key')?.line ?? null,
    };
}
function requiredSections(config, problems) {
    const given = config.value.rules.required_sections;
    if (given === undefined)
        return {};
    const sections = given.sections.map(({ tag, title = null, min_chars: minChars = 1 }) => ({ tag, title, minChars }));
    const placeholders = (given.placeholders ?? []).flatMap((source, index) => {
        try {
            return [compileLinePattern(source)];
        }
        catch (error) {
            const at = placeOf(config, ['rules', 'required_sections', 'placeholders', index], 'value');
            problems.push({ at, message: `The placeholder ${(0,words/* shown */.SP)(source)} cannot be used: ${(0,errors/* messageOf */.bD)(error)}.` });
            return [];
        }
    });
    const { mode = 'enforce', template = null, allow_na: allowNa = true } = given;
    return { required_sections: { mode, sections, template, placeholders, allowNa } };
}
function plainRules({ issue_link, allowed_paths, forbidden_paths }) {
    return {
        ...(issue_link && { issue_link: { mode: 'enforce', keywords: ['fixes', 'closes', 'resolves'], required: true, ...issue_link } }),
        ...(allowed_paths && { allowed_paths: { ...ALLOWED_PATHS_DEFAULTS, ...allowed_paths } }),
        ...(forbidden_paths && { forbidden_paths: { mode: 'enforce', except: [], ...forbidden_paths } }),
    };
}
const ALLOWED_PATHS_DEFAULTS = {
    mode: 'enforce',
    from: ['body'],
    labels: ['Allowed paths', 'Allowed paths (fnmatch)'],
    required: true,
    deny: ['*', '**', '**/*'],
    always: [],
};
function placeOf(config, path, part) {
    return config.positionOf(path, part) ?? { line: 1, column: 1 };
}


/***/ }),

/***/ 7738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ withHeadMoved),
/* harmony export */   Nk: () => (/* binding */ policyReport),
/* harmony export */   Nv: () => (/* binding */ reportOfUnreadablePolicy),
/* harmony export */   X2: () => (/* binding */ reportOfInvalidPolicy),
/* harmony export */   wP: () => (/* binding */ reportOfMissingPolicy)
/* harmony export */ });
/* unused harmony export POLICY_REASONS */
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
            risk: 'medium',
            'human-approval-required': parts.humanApprovalRequired ?? false,
        },
    };
}
/** The policy file of the base branch cannot be used: every problem of it is a finding. */
function reportOfInvalidPolicy(subject, error) {
    const findings = error.problems.map(({ place, message, remedy }) => {
        const location = locationOf(place);
        return {
            rule: 'policy',
            state: 'error',
            subject: place,
            message,
            ...(location ? { location } : {}),
            ...(remedy ? { fix: remedy } : {}),
        };
    });
    return policyReport({ subject, verdict: { state: 'error', reason: 'policy_invalid' }, findings });
}
/** Something is there, or might be, and could not be read: so nothing can be judged by it. */
function reportOfUnreadablePolicy(subject, file, why) {
    const message = `The policy could not be read: ${why}`;
    const finding = { rule: 'policy', state: 'unknown', subject: file, message, location: { file }, fix: 'Run the check again.' };
    return policyReport({ subject, verdict: { state: 'error', reason: 'unreadable' }, findings: [finding] });
}
/** The base branch has no policy file. Where the change itself adds it, a person has to approve, because nothing else can judge that change. */
function reportOfMissingPolicy(subject, file, addedByChange) {
    const location = { file };
    if (addedByChange) {
        const message = `This change adds the policy \`${file}\`, so no policy can judge it yet.`;
        const fix = 'Let a person who may decide on the policy review this change and merge it.';
        const finding = { rule: 'policy', state: 'pending', subject: file, message, location, fix };
        return policyReport({
            subject,
            verdict: { state: 'pending', reason: 'policy_missing' },
            findings: [finding],
            humanApprovalRequired: true,
        });
    }
    const message = `The base branch has no policy \`${file}\`.`;
    const fix = `Add \`${file}\` to the base branch, or name another file with the input \`config\`.`;
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


/***/ })

};
