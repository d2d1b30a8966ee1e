export const id = 356;
export const ids = [356];
export const modules = {

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

/***/ 87144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ compileGlob),
  t: () => (/* binding */ compileGlobs)
});

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


/***/ }),

/***/ 4123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createAttempt)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(48280);
;// CONCATENATED MODULE: ./build/core/probe/embedded-ipv4.js
/** NAT64 prefixes whose length is known to be 96 bits, and others that carry an IPv4 address in their last 32 bits. */
const LAST_32_BITS = [
    // ::/96, IPv4-compatible (RFC 4291, 2.5.5.1), deprecated and still understood by some stacks.
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    // ::ffff:0:0/96, IPv4-mapped (RFC 4291, 2.5.5.2): the socket it makes is an IPv4 one.
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff],
    // ::ffff:0:0:0/96, IPv4-translated (RFC 6145).
    [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0],
    // 64:ff9b::/96, NAT64 (RFC 6052, 2.1).
    [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0],
];
/** 64:ff9b:1::/48, NAT64 for local use (RFC 8215); an operator picks any prefix length of RFC 6052 in it. */
const LOCAL_NAT64 = [0, 0x64, 0xff, 0x9b, 0, 1];
/** Where RFC 6052, 2.2 puts the four bytes for prefixes of 48, 56, 64 and 96 bits; byte 8 is left out. */
const NAT64_PLACES = [
    [6, 7, 9, 10],
    [7, 9, 10, 11],
    [9, 10, 11, 12],
    [12, 13, 14, 15],
];
/**
 * The IPv4 addresses (dotted) that packets to the IPv6 address may end up at, and whether the address is nothing but a wrapping of
 * them: mapped, translated, NAT64, 6to4 and Teredo addresses are judged by what they wrap, an ISATAP address by both.
 */
function embeddedIpv4(bytes) {
    // :: and ::1 are themselves, not a wrapping of 0.0.0.0 and 0.0.0.1.
    if (bytes.slice(0, 15).every((byte) => byte === 0) && (bytes[15] ?? 0) <= 1)
        return { addresses: [], whole: false };
    if (LAST_32_BITS.some((prefix) => startsWith(bytes, prefix)))
        return { addresses: [dotted(bytes, [12, 13, 14, 15])], whole: true };
    if (startsWith(bytes, LOCAL_NAT64))
        return { addresses: localNat64(bytes), whole: true };
    // 2002::/16, 6to4 (RFC 3056, 2).
    if (startsWith(bytes, [0x20, 0x02]))
        return { addresses: [dotted(bytes, [2, 3, 4, 5])], whole: true };
    // 2001::/32, Teredo (RFC 4380, 4): the server as it is, the client's address with every bit turned.
    if (startsWith(bytes, [0x20, 0x01, 0, 0])) {
        const turned = bytes.map((byte) => byte ^ 0xff);
        return { addresses: [dotted(bytes, [4, 5, 6, 7]), dotted(turned, [12, 13, 14, 15])], whole: true };
    }
    // ISATAP (RFC 5214, 6.1): 0:5efe or 200:5efe before the IPv4 address, behind any prefix.
    const isatap = bytes[8] === 0 || bytes[8] === 2 ? startsWith(bytes.slice(9), [0, 0x5e, 0xfe]) : false;
    return { addresses: isatap ? [dotted(bytes, [12, 13, 14, 15])] : [], whole: false };
}
/** One of these is meant. What begins with 0 is nobody's address: there the bytes are the prefix's or the suffix's. */
function localNat64(bytes) {
    const addresses = NAT64_PLACES.map((places) => dotted(bytes, places));
    const possible = addresses.filter((address) => !address.startsWith('0.'));
    return possible.length > 0 ? possible : addresses;
}
function startsWith(bytes, prefix) {
    return prefix.every((byte, at) => bytes[at] === byte);
}
function dotted(bytes, places) {
    return places.map((at) => bytes[at] ?? 0).join('.');
}

;// CONCATENATED MODULE: ./build/core/probe/address-guard.js


/** Metadata services of clouds that are not on a link-local address. They hand out credentials to whoever asks from inside. */
const METADATA = [
    ['100.100.100.200/32', 'the metadata service of Alibaba Cloud'],
    // Public by number, and Azure's alone: DNS, load-balancer probes, and the WireServer that serves a machine's certificates and settings.
    ['168.63.129.16/32', 'the WireServer of Azure'],
    ['fd00:ec2::/32', 'the metadata services of AWS'],
    ['fd20:ce::254/128', 'the metadata service of Google Cloud'],
    ['fd00:c1::a9fe:a9fe/128', 'the metadata service of Oracle Cloud'],
    ['fd00:42::42/128', 'the metadata service of Scaleway'],
    ['fd00:a9fe:a9fe::1/128', 'the metadata service of Linode'],
];
/** Never probed: no target lives there (IANA's special-purpose registries, RFC 6890). */
const NEVER = [
    ...METADATA,
    ['169.254.0.0/16', 'a link-local address (cloud metadata services live there)'],
    ['fe80::/10', 'a link-local address (cloud metadata services live there)'],
    ['0.0.0.0/8', 'an unspecified address'],
    ['::/128', 'an unspecified address'],
    ['255.255.255.255/32', 'the broadcast address'],
    ['224.0.0.0/4', 'a multicast address'],
    ['ff00::/8', 'a multicast address'],
    // Oracle Cloud's first metadata service was 192.0.0.192.
    ['192.0.0.0/24', 'a reserved address'],
    ['192.88.99.0/24', 'a reserved address'],
    ['240.0.0.0/4', 'a reserved address'],
];
/** Probed where private addresses are allowed. */
const PRIVATE = [
    ['127.0.0.0/8', 'a loopback address'],
    ['::1/128', 'a loopback address'],
    ['10.0.0.0/8', 'a private address'],
    ['172.16.0.0/12', 'a private address'],
    ['192.168.0.0/16', 'a private address'],
    ['100.64.0.0/10', 'an address of a carrier (CGNAT)'],
    ['fc00::/7', 'a unique-local address'],
    ['fec0::/10', 'a site-local address'],
    // Nobody's on the internet, and used inside networks all the same.
    ['198.18.0.0/15', 'an address for benchmarks'],
    ['2001:2::/48', 'an address for benchmarks'],
    ['192.0.2.0/24', 'an address for documentation'],
    ['198.51.100.0/24', 'an address for documentation'],
    ['203.0.113.0/24', 'an address for documentation'],
    ['2001:db8::/32', 'an address for documentation'],
    ['3fff::/20', 'an address for documentation'],
];
/** IPv6 addresses that are somebody's on the internet: 2000::/3 without the protocol assignments 2001::/23 (RFC 2928). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
const PROTOCOL_IPV6 = ipaddr.IPv6.parseCIDR('2001::/23');
/** By family: each address is held against those of its own. */
function parsed(ranges) {
    const all = ranges.map(([cidr, what]) => ({ range: ipaddr.parseCIDR(cidr), what }));
    const of = (kind) => all.filter(({ range }) => range[0].kind() === kind);
    return { ipv4: of('ipv4'), ipv6: of('ipv6') };
}
const never = parsed(NEVER);
const ifPrivate = parsed(PRIVATE);
/**
 * Why `address` (an IP address in any spelling, not a name) must not be connected to, as a sentence; null if it may be. Ask it of the
 * *resolved* address, for every hop, and connect to that same address: a name can change between two look-ups. What is not an address is
 * refused. Link-local and cloud-metadata, unspecified, multicast, broadcast and reserved addresses are refused always; loopback, private
 * and unique-local ones unless `allowPrivate`. An IPv6 address that wraps IPv4 ones is judged by them.
 */
function refusalOf(address, allowPrivate) {
    const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
    if (bare.includes('%'))
        return `${address} has a zone, which means something on one machine only; it is not probed.`;
    const ip = parsedAddress(bare);
    if (ip === null)
        return `${address} is not an IP address; it is not probed.`;
    const what = judged(ip, allowPrivate);
    if (what === null)
        return null;
    return what.always
        ? `${address} is ${what.text}, which is never probed.`
        : `${address} is ${what.text}, and \`allow_private\` is false; it is not probed.`;
}
function parsedAddress(text) {
    try {
        return ipaddr.parse(text);
    }
    catch {
        return null;
    }
}
/** The first refusal among the addresses of one name, null if all may be reached: one bad record makes the whole name suspicious. */
function refusalOfAny(addresses, allowPrivate) {
    for (const address of addresses) {
        const refusal = refusalOf(address, allowPrivate);
        if (refusal !== null)
            return refusal;
    }
    return null;
}
function judged(ip, allowPrivate) {
    const wrapped = ip.kind() === 'ipv6' ? embeddedIpv4(ip.toByteArray()) : { addresses: [], whole: false };
    for (const inner of wrapped.addresses) {
        const objection = judged(ipaddr.IPv4.parse(inner), allowPrivate);
        if (objection !== null)
            return { ...objection, text: `a way to ${inner}, ${objection.text}` };
    }
    if (wrapped.whole)
        return null;
    const refused = whatIs(ip, never);
    if (refused !== null)
        return { text: refused, always: true };
    const inside = whatIs(ip, ifPrivate);
    if (inside !== null)
        return allowPrivate ? null : { text: inside, always: false };
    if (ip.kind() === 'ipv6' && (!ip.match(GLOBAL_IPV6) || ip.match(PROTOCOL_IPV6)))
        return { text: 'a reserved address', always: true };
    return null;
}
function whatIs(ip, ranges) {
    return ranges[ip.kind()].find(({ range }) => ip.match(range))?.what ?? null;
}

// EXTERNAL MODULE: ./build/core/probe/probe-stop.js
var probe_stop = __webpack_require__(84718);
;// CONCATENATED MODULE: ./build/core/probe/deadline.js

/** The longest that a timer can be set to; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The reason of an attempt whose time was up in a phase. At a proxy it is the proxy that is in question, not the target. */
const TIMED_OUT = {
    dns: 'dns_timeout',
    proxy: 'proxy',
    connect: 'connect_timeout',
    tls: 'tls_timeout',
    ttfb: 'ttfb_timeout',
    body: 'body_timeout',
    assert: 'deadline',
};
const WORDS = {
    dns: 'while the name was looked up',
    proxy: 'while the proxy was asked to connect',
    connect: 'before the connection was made',
    tls: 'during the TLS handshake',
    ttfb: 'before the answer began',
    body: 'before the answer ended',
    assert: 'after the answer',
};
/** What is to be done at the end of a run, by the run's signal: one listener for all of its attempts. Node takes many for a leak, and says so. */
const endings = new WeakMap();
function endingsOf(run) {
    const known = endings.get(run);
    if (known !== undefined)
        return known;
    const made = new Set();
    const endAll = () => {
        for (const end of made)
            end();
    };
    run.addEventListener('abort', endAll, { once: true });
    endings.set(run, made);
    return made;
}
/**
 * The end of one attempt, whatever it is doing: what is `held` is destroyed, and who waits on `signal` is told. Sockets' own timeouts are
 * no deadlines: they begin anew with every byte of a drip.
 */
class Deadline {
    /** Made when somebody asks for its signal: most attempts need none, and it is dear. */
    #controller = null;
    #timer;
    #outer;
    #cut = () => this.#end('cut');
    #held = new Set();
    #ended = null;
    #timeoutMs;
    /** `timeoutMs` from now; `outer` may end it sooner (the run's own end), which is reported as `deadline`. */
    constructor(timeoutMs, outer) {
        this.#timeoutMs = timeoutMs;
        this.#outer = outer;
        this.#timer = setTimeout(() => this.#end('time'), Math.min(Math.max(0, timeoutMs), MAX_TIMER_MS));
        if (outer?.aborted)
            this.#cut();
        else if (outer !== undefined)
            endingsOf(outer).add(this.#cut);
    }
    get signal() {
        this.#controller ??= new AbortController();
        if (this.passed)
            this.#controller.abort();
        return this.#controller.signal;
    }
    get passed() {
        return this.#ended !== null;
    }
    /** Has `thing` destroyed at the end of the attempt, at the latest; at once if that has come. */
    hold(thing) {
        if (this.passed)
            thing.destroy(new Error('the time is up'));
        else
            this.#held.add(thing);
        return thing;
    }
    /**
     * Destroys everything held, without waiting for the end; what was held last goes first. To destroy a TLS socket after the socket below it
     * crashes the process when both happens in a callback of OpenSSL (Node 20 and 24), which is where a handshake's promise goes on.
     */
    release(error) {
        for (const thing of [...this.#held].reverse())
            thing.destroy(error);
        this.#held.clear();
    }
    /** Ends the attempt: no timer, listener or socket is left. */
    close() {
        clearTimeout(this.#timer);
        if (this.#outer !== undefined)
            endingsOf(this.#outer).delete(this.#cut);
        this.release();
    }
    /** What stopped an attempt that was in `phase` when its time was up. */
    stopIn(phase) {
        if (this.#ended === 'cut')
            return new probe_stop/* ProbeStop */.b('deadline', `The run's time was up ${WORDS[phase]}.`, phase);
        return new probe_stop/* ProbeStop */.b(TIMED_OUT[phase], `The ${formatMs(this.#timeoutMs)} of the attempt were up ${WORDS[phase]}.`, phase);
    }
    #end(how) {
        if (this.#ended !== null)
            return;
        this.#ended = how;
        this.#controller?.abort();
        this.release(new Error('the time is up'));
    }
}
function formatMs(ms) {
    return ms >= 1_000 ? `${Number((ms / 1_000).toFixed(1))} s` : `${Math.round(ms)} ms`;
}

// EXTERNAL MODULE: ./build/core/probe/dns-question.js
var dns_question = __webpack_require__(43425);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/core/probe/dns-records.js


/**
 * How each type is asked for, and its records as `dig +short` prints them: names end in a dot, texts stand in quotes. Unlike dig, an A
 * or AAAA question gives addresses only: c-ares does not hand out the aliases on the way.
 */
const QUESTIONS = {
    A: (resolver, name) => resolver.resolve4(name),
    AAAA: (resolver, name) => resolver.resolve6(name),
    CNAME: async (resolver, name) => (await resolver.resolveCname(name)).map(dns_records_dotted),
    NS: async (resolver, name) => (await resolver.resolveNs(name)).map(dns_records_dotted),
    PTR: async (resolver, name) => (await resolver.resolvePtr(name)).map(dns_records_dotted),
    MX: async (resolver, name) => (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${dns_records_dotted(exchange)}`),
    TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((chunks) => chunks.map(quoted).join(' ')),
    SRV: async (resolver, name) => (await resolver.resolveSrv(name)).map(({ priority, weight, port, name: target }) => `${priority} ${weight} ${port} ${dns_records_dotted(target)}`),
    SOA: async (resolver, name) => {
        const { nsname, hostmaster, serial, refresh, retry, expire, minttl } = await resolver.resolveSoa(name);
        return [`${dns_records_dotted(nsname)} ${dns_records_dotted(hostmaster)} ${serial} ${refresh} ${retry} ${expire} ${minttl}`];
    },
    CAA: async (resolver, name) => (await resolver.resolveCaa(name)).map(caa),
};
/** The name under which an address's own name is kept: `1.2.0.192.in-addr.arpa` (RFC 1035, 3.5), `….ip6.arpa` (RFC 3596, 2.5). */
function reverseName(address) {
    if ((0,external_node_net_.isIPv4)(address))
        return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
    const nibbles = ipaddr.IPv6.parse(address)
        .toByteArray()
        .flatMap((byte) => [byte >> 4, byte & 15]);
    return `${nibbles
        .reverse()
        .map((nibble) => nibble.toString(16))
        .join('.')}.ip6.arpa`;
}
/** c-ares leaves the last dot out, and all of the root. */
function dns_records_dotted(name) {
    return `${name}.`;
}
/** A character string (Node gives a byte a character) in quotes; what is not printable ASCII as three decimal digits a byte (RFC 1035, 5.1). */
function quoted(text) {
    const escaped = [...Buffer.from(text, 'latin1')].map((byte) => {
        if (byte === 0x22 || byte === 0x5c)
            return `\\${String.fromCharCode(byte)}`;
        return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`;
    });
    return `"${escaped.join('')}"`;
}
/** Flags, tag and value (RFC 8659, 4.1.1); Node gives the value under its tag's name. */
function caa({ critical, ...tagged }) {
    const [tag, value] = Object.entries(tagged).find(([name]) => name !== 'type') ?? ['', ''];
    return `${critical} ${tag} ${quoted(String(value))}`;
}

// EXTERNAL MODULE: ./build/core/probe/host-name.js
var host_name = __webpack_require__(47569);
;// CONCATENATED MODULE: ./build/core/probe/dns.js







/**
 * Asks the check's server, or the prober's own, one question. NXDOMAIN, SERVFAIL and REFUSED are answers (`rcode`); no answer, nobody at
 * the port and nonsense are failures. A check's own server is a target, and is refused like one; the prober's is not.
 * Throws ConfigurationError for a resolver in the settings that is not an address.
 */
function createDnsAttempt(settings, askAgainMs = dns_question/* ASK_AGAIN_MS */.G$) {
    const own = (0,dns_question/* dnsServers */.SO)(settings.resolvers);
    return async (check, timeoutMs, signal) => {
        const started = performance.now();
        const deadline = new Deadline(timeoutMs, signal);
        const servers = check.server === null ? own : [check.server];
        const measured = () => {
            const ms = performance.now() - started;
            const address = servers.length === 1 ? addressOf(servers[0] ?? '') : null;
            return { totalMs: ms, phases: { dns: ms, connect: null, tls: null, ttfb: null, body: null }, address, certificate: null };
        };
        const questions = (0,dns_question/* openQuestions */.qd)(servers, askAgainMs);
        const stop = () => questions.close();
        deadline.signal.addEventListener('abort', stop, { once: true });
        try {
            const refusal = check.server === null ? null : refusalOf(addressOf(check.server), settings.allowPrivate);
            if (refusal !== null)
                throw new probe_stop/* ProbeStop */.b('blocked_target', refusal, 'dns');
            const name = questionName(check);
            const reply = await questions.ask((resolver) => QUESTIONS[check.type](resolver, name));
            if (deadline.passed)
                throw deadline.stopIn('dns');
            const { rcode, answers } = answerOf(reply);
            return { answered: true, kind: 'dns', rcode, answers, ...measured() };
        }
        catch (error) {
            const { reason, message } = error instanceof probe_stop/* ProbeStop */.b ? error : new probe_stop/* ProbeStop */.b('internal', 'The question could not be put.');
            return { answered: false, failure: { reason, phase: 'dns', detail: message }, ...measured() };
        }
        finally {
            questions.close();
            deadline.close();
        }
    };
}
/** The name to ask for; the address of a PTR check becomes its reverse name. */
function questionName({ name, type }) {
    if (name === '.')
        return name;
    const parsed = (0,host_name/* parseHost */.o)(name);
    if (type === 'PTR' && parsed.kind === 'address')
        return reverseName(parsed.address);
    if (parsed.kind === 'invalid' || parsed.kind === 'zone')
        throw new probe_stop/* ProbeStop */.b('dns_nxdomain', `${name} is not a valid name.`, 'dns');
    return parsed.kind === 'name' ? parsed.name : (0,external_node_url_.domainToASCII)(name);
}
function answerOf(reply) {
    switch (reply.kind) {
        case 'records':
            return { rcode: 'NOERROR', answers: reply.records };
        case 'empty':
            return { rcode: 'NOERROR', answers: [] };
        case 'nxdomain':
            return { rcode: 'NXDOMAIN', answers: [] };
        case 'failed':
            return { rcode: reply.rcode, answers: [] };
        default:
            throw new probe_stop/* ProbeStop */.b(...FAILURES[reply.kind], 'dns');
    }
}
const FAILURES = {
    unreachable: ['connect_refused', 'Nobody answers at the DNS server’s port.'],
    unreadable: ['dns_servfail', 'The DNS server’s answer cannot be read.'],
    timeout: ['dns_timeout', 'The DNS server did not answer.'],
};
/** The address of `address`, `address:port`, `[address]` or `[address]:port`. */
function addressOf(server) {
    const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(server);
    if (bracketed !== null)
        return bracketed[1] ?? '';
    return /^[^:]+:\d+$/.test(server) ? server.slice(0, server.indexOf(':')) : server;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
;// CONCATENATED MODULE: ./build/core/probe/http-decode.js


/** More codings on top of each other are nobody's answer. */
const MAX_CODINGS = 3;
/** The window that RFC 9659 allows for zstd in HTTP, as a power of two; the format itself would let a server ask for gigabytes. */
const ZSTD_WINDOW_LOG = 23;
/**
 * Their decoders take as many megabytes as the server likes, up to 16 (RFC 7932, 9.1) and 8; the others' windows have 32 KiB. With one for
 * each probe, 25 hostile servers would have 400 MB of us; two on Node's threads still 200, since each thread keeps what it once had.
 */
const HEAVY = new Set(['br', 'zstd']);
const ALIASES = { 'x-gzip': 'gzip' };
/** `Content-Encoding` as a list in the order of its application, without `identity`. Throws a ProbeStop `decode_error` for too many. */
function codingsOf(headers) {
    const named = headers
        .filter(([name]) => name.toLowerCase() === 'content-encoding')
        .flatMap(([, value]) => value.split(','))
        .map((coding) => coding.trim().toLowerCase())
        .filter((coding) => coding !== '' && coding !== 'identity')
        .map((coding) => ALIASES[coding] ?? coding);
    if (named.length > MAX_CODINGS)
        throw new probe_stop/* ProbeStop */.b('decode_error', `The body is encoded ${named.length} times.`);
    return named;
}
/** Bytes that a coding may add to a body that it cannot make smaller. */
const OVERHEAD = 65_536;
/** Whether one of the codings needs a window so large that only one body may be decoded at a time. */
function isHeavy(codings) {
    return codings.some((coding) => HEAVY.has(coding));
}
/**
 * Decodes a whole body, at most `limit` decoded bytes, while nothing else runs: 1 MiB takes some milliseconds, and a bomb no more than its
 * first `limit` bytes. Throws a ProbeStop `body_too_large` or `decode_error`.
 */
function decodeAtOnce(encoded, codings, limit) {
    try {
        // What is still encoded once more may be a little longer than what comes out.
        return codings.reduceRight((body, coding, nth) => decodedOnce(body, coding, nth === 0 ? limit : limit + OVERHEAD), encoded);
    }
    catch (error) {
        if (error instanceof probe_stop/* ProbeStop */.b)
            throw error;
        throw (0,probe_stop/* codeOf */.$)(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limit) : undecodable(codings, error);
    }
}
function decodedOnce(body, coding, limit) {
    const options = { maxOutputLength: limit };
    switch (coding) {
        case 'gzip':
            return external_node_zlib_.gunzipSync(body, options);
        case 'br':
            return external_node_zlib_.brotliDecompressSync(body, options);
        case 'deflate':
            return isZlib(body) ? external_node_zlib_.inflateSync(body, options) : external_node_zlib_.inflateRawSync(body, options);
        case 'zstd':
            // Node has it since 22.15.
            if (!("zstdDecompressSync" in external_node_zlib_namespaceObject))
                throw new probe_stop/* ProbeStop */.b('decode_error', 'The body is encoded with zstd, which Node decodes from 22.15 on.');
            return external_node_zlib_.zstdDecompressSync(body, { ...options, params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
        default:
            throw unknownCoding();
    }
}
/** Decodes a stream to its end, at most `limit` decoded bytes. Rejects with a ProbeStop `body_too_large` or `decode_error`. */
function decode(stream, codings, limit) {
    const decoders = [];
    const decoded = new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const take = (chunk) => {
            size += chunk.length;
            if (size > limit)
                reject(tooLarge(limit));
            else
                chunks.push(chunk);
        };
        const done = () => resolve(Buffer.concat(chunks, size));
        // A decoder is made with the first byte: an empty body is not a broken gzip, and deflate shows only then which of its two forms it is.
        stream.once('end', () => decoders.length === 0 && done());
        stream.once('data', (first) => {
            stream.pause();
            try {
                decoders.push(...codings.toReversed().map((coding, nth) => decoderOf(coding, nth === 0 ? first : null)));
            }
            catch (error) {
                reject(error);
                return;
            }
            for (const decoder of decoders)
                decoder.on('error', (error) => reject(undecodable(codings, error)));
            const [entry] = decoders;
            const last = decoders.reduce((before, decoder) => before.pipe(decoder));
            last.on('data', take).once('end', done);
            entry?.write(first);
            if (entry !== undefined)
                stream.pipe(entry);
        });
    });
    return decoded.finally(() => {
        for (const decoder of decoders)
            decoder.destroy();
    });
}
/** One of those that are not heavy. `first` is the beginning of the encoded body where this decoder reads it. */
function decoderOf(coding, first) {
    if (coding === 'gzip')
        return external_node_zlib_.createGunzip();
    if (coding === 'deflate')
        return first === null || isZlib(first) ? external_node_zlib_.createInflate() : external_node_zlib_.createInflateRaw();
    throw unknownCoding();
}
/**
 * RFC 9110 means zlib's format with `deflate`; some servers send bare deflate, which every browser takes. The first byte of RFC 1950:
 * method 8, a window of at most 32 KiB, and a checksum over two bytes where there are two.
 */
function isZlib(bytes) {
    const [one = 0, two] = bytes;
    return (one & 0x0f) === 8 && one >> 4 <= 7 && (two === undefined || ((one << 8) | two) % 31 === 0);
}
function tooLarge(limit) {
    return new probe_stop/* ProbeStop */.b('body_too_large', `The decoded body is longer than the limit of ${limit} bytes.`);
}
function undecodable(codings, error) {
    return new probe_stop/* ProbeStop */.b('decode_error', `The body cannot be decoded as ${codings.join(', ')} (${(0,probe_stop/* codeOf */.$)(error)}).`);
}
function unknownCoding() {
    return new probe_stop/* ProbeStop */.b('decode_error', 'The body has an encoding that is not known here.');
}

;// CONCATENATED MODULE: ./build/core/probe/http-body.js


/** Whether an answer has no body, whatever its headers say (RFC 9112, 6.3): nothing is waited for. */
function isBodiless(method, status) {
    return method === 'HEAD' || status === 204 || status === 304 || status === 101;
}
/**
 * Reads a body to its end and decodes it (gzip, deflate, br, zstd where Node has it; several in a row too). Rejects with a ProbeStop:
 * `body_too_large` as soon as more than `limit` decoded bytes came, `decode_error`, or the stream's own flaw. Nothing beyond the limit and
 * one chunk is kept at any time. What needs a large window is decoded when all of it is there.
 */
async function readBody(incoming, limit) {
    const codings = startOf(incoming);
    if (codings.length === 0)
        return gathered(incoming, limit);
    if (!isHeavy(codings))
        return whole(incoming, decode(incoming.stream, codings, limit));
    const encoded = await gathered(incoming, limit + OVERHEAD);
    // Nothing is not a broken br.
    return encoded.length === 0 ? encoded : decodeAtOnce(encoded, codings, limit);
}
/** The codings of a body, whose stream is looked after from here on. */
function startOf({ stream, headers }) {
    stream.on('error', () => undefined);
    try {
        return codingsOf(headers);
    }
    catch (error) {
        stream.destroy();
        throw error;
    }
}
/** What `reading` makes of the body, unless that is not whole. Ends with the stream, which may close without an end or an error. */
function whole(incoming, reading) {
    return new Promise((resolve, reject) => {
        const { stream } = incoming;
        const fail = (stop) => {
            stream.destroy();
            reject(stop);
        };
        stream.once('close', () => {
            const flaw = incoming.flaw();
            if (flaw !== null)
                fail(flaw);
        });
        reading.then((body) => {
            const flaw = incoming.flaw();
            if (flaw === null)
                resolve(body);
            else
                fail(flaw);
        }, fail);
    });
}
/** The bytes as they come. */
function gathered(incoming, limit) {
    const { stream } = incoming;
    const reading = new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        stream.on('data', (chunk) => {
            size += chunk.length;
            if (size > limit)
                reject(new probe_stop/* ProbeStop */.b('body_too_large', `The body is longer than the limit of ${limit} bytes.`));
            else
                chunks.push(chunk);
        });
        stream.once('end', () => resolve(Buffer.concat(chunks, size)));
    });
    return whole(incoming, reading);
}

// EXTERNAL MODULE: ./build/core/probe/tls-failure.js
var tls_failure = __webpack_require__(47297);
;// CONCATENATED MODULE: ./build/core/probe/socket-failure.js


/** This machine has no more sockets, ports or memory. */
const SATURATED = {
    EMFILE: 'The prober has no file descriptors left',
    ENFILE: 'The machine has no file descriptors left',
    ENOBUFS: 'The prober has no buffers left',
    ENOMEM: 'The prober has no memory left',
    EAGAIN: 'The prober has no resources left',
};
/** No packet of ours left this machine. */
const NO_WAY_OUT = {
    ENETUNREACH: 'This machine has no route to the address',
    ENETDOWN: 'The network of this machine is down',
    EAFNOSUPPORT: 'This machine does not speak the address family',
    EACCES: 'This machine does not let the prober connect',
    EPERM: 'This machine does not let the prober connect',
};
const REFUSED = {
    ECONNREFUSED: 'The connection was refused',
    EHOSTUNREACH: 'The network says that the host cannot be reached',
    EHOSTDOWN: 'The network says that the host is down',
    EPROTOTYPE: 'The connection was refused',
};
const RESET = {
    ECONNRESET: 'The connection was reset',
    ECONNABORTED: 'The connection was reset',
    EPIPE: 'The server had closed the connection',
    ERR_STREAM_WRITE_AFTER_END: 'The server had closed the connection',
};
const socket_failure_TIMED_OUT = { tls: 'tls_timeout', ttfb: 'ttfb_timeout', body: 'body_timeout' };
/** What the error of a `connect` means, as a stop of the phase `connect`. `family` is the address's. */
function connectFailure(error, family) {
    // No address to connect from: without IPv6 that is a missing network, else all ports are in use.
    if ((0,probe_stop/* codeOf */.$)(error) === 'EADDRNOTAVAIL') {
        return family === 6
            ? new probe_stop/* ProbeStop */.b('prober_egress', 'This machine has no IPv6 address to connect from (EADDRNOTAVAIL).')
            : new probe_stop/* ProbeStop */.b('prober_saturated', 'The prober has no free ports left (EADDRNOTAVAIL).');
    }
    return socketFailure(error, 'connect');
}
/**
 * What an error of a socket means in the phase it came in; errors that are neither the network's nor TLS's are `internal`. `heardBytes`
 * as for `tlsFailure`.
 */
function socketFailure(error, phase, heardBytes = 0) {
    if (error instanceof probe_stop/* ProbeStop */.b)
        return error;
    const tls = (0,tls_failure/* tlsFailure */.k)(error, heardBytes);
    if (tls !== null)
        return tls;
    const code = (0,probe_stop/* codeOf */.$)(error);
    const of = (reason, words) => words === undefined ? null : new probe_stop/* ProbeStop */.b(reason, `${words} (${code}).`);
    return (of('prober_saturated', SATURATED[code]) ??
        of('prober_egress', NO_WAY_OUT[code]) ??
        of('connect_refused', REFUSED[code]) ??
        of('connect_reset', RESET[code]) ??
        of(socket_failure_TIMED_OUT[phase] ?? 'connect_timeout', code === 'ETIMEDOUT' ? 'The network gave up waiting for the server' : undefined) ??
        new probe_stop/* ProbeStop */.b('internal', `The prober failed with ${code === '' ? 'an error without a code' : code}.`));
}

;// CONCATENATED MODULE: ./build/core/probe/dial.js



/** Further addresses of a name are not tried: somebody would wait for all of them. */
const MAX_ADDRESSES = 4;
/** An address that may not answer gets at least this much of the time that is left, if there is that much (ms). */
const MIN_SHARE_MS = 1_000;
/**
 * Connects to the first of `addresses` that accepts, in their order: a service with one dead address is reached by its users too. An
 * address that is not the last has its share of `leftMs`, the time until the deadline. When all fail, rejects with the first address's
 * failure. The socket is held by the deadline.
 */
async function dial(addresses, port, deadline, leftMs) {
    const [only, ...others] = addresses;
    // Nearly always: one address, which has all the time.
    if (only !== undefined && others.length === 0)
        return { socket: await connectTo(only, port, deadline, null), address: only };
    return dialInTurn(addresses.slice(0, MAX_ADDRESSES), port, deadline, leftMs);
}
async function dialInTurn(tried, port, deadline, leftMs) {
    const started = performance.now();
    let first = null;
    for (const [nth, address] of tried.entries()) {
        const remaining = leftMs - (performance.now() - started);
        const after = tried.length - 1 - nth;
        const share = after === 0 ? null : Math.max(remaining / (after + 1), Math.min(MIN_SHARE_MS, remaining));
        try {
            return { socket: await connectTo(address, port, deadline, share), address };
        }
        catch (error) {
            if (nth === 0)
                first = error;
            if (deadline.passed)
                break;
        }
    }
    throw first ?? new probe_stop/* ProbeStop */.b('internal', 'There was no address to connect to.');
}
function connectTo(address, port, deadline, shareMs) {
    return new Promise((resolve, reject) => {
        // The address is the one that was judged; there is no second look-up, and no other address behind Node's back.
        const socket = (0,external_node_net_.connect)({ host: address, port, noDelay: true, autoSelectFamily: false });
        const timer = shareMs === null ? null : setTimeout(() => socket.destroy(new ShareUp()), shareMs);
        socket.once('connect', () => {
            if (timer !== null)
                clearTimeout(timer);
            resolve(socket);
        });
        // Stays for the life of the socket: whoever waits on it has a listener of its own, and what nobody waits for must not end the process.
        socket.on('error', (error) => {
            if (timer !== null)
                clearTimeout(timer);
            reject(error instanceof ShareUp ? new probe_stop/* ProbeStop */.b('connect_timeout', 'The address did not answer.') : connectFailure(error, (0,external_node_net_.isIP)(address)));
        });
        deadline.hold(socket);
    });
}
class ShareUp extends Error {
}

// EXTERNAL MODULE: ./build/core/probe/http-hop.js
var http_hop = __webpack_require__(88677);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/core/probe/http1.js



/** Bytes of an answer's head. Node's own limit, 16 KiB, is less than some servers send and every browser takes. */
const MAX_HEAD_BYTES = 64 * 1024;
/**
 * Sends a request over `socket`, which nobody else uses, and resolves with the head of the answer (1xx passed over). Rejects with a
 * ProbeStop: `malformed_http`, `connect_reset`, or what `socketFailure` says.
 */
function http1(socket, request) {
    return new Promise((resolve, reject) => {
        const before = socket.bytesRead;
        const { asked, fault } = ask(socket, request.method, request.target, [['Host', request.authority], ...request.headers], (error) => reject(headFailure(error, socket.bytesRead > before)));
        const take = (answer) => {
            const { httpVersion } = answer;
            if (httpVersion === '1.0' || httpVersion === '1.1')
                resolve(incomingOf(answer, httpVersion, fault));
            else
                reject(new probe_stop/* ProbeStop */.b('malformed_http', `The answer calls itself HTTP/${httpVersion} on a connection of HTTP/1.1.`));
        };
        asked.once('response', take);
        // 101 to a request that asked for no other protocol: an answer like another, with nothing behind it.
        asked.once('upgrade', take);
        asked.end(request.body ?? undefined);
    });
}
/** Asks a proxy for a tunnel to `authority` (`host:port`); resolves with its status and what it sent after its head. */
function http1Connect(socket, authority, headers) {
    return new Promise((resolve, reject) => {
        const before = socket.bytesRead;
        const { asked } = ask(socket, 'CONNECT', authority, [['Host', authority], ...headers], (error) => reject(headFailure(error, socket.bytesRead > before)));
        asked.once('connect', ({ statusCode }, _socket, head) => resolve({ status: statusCode ?? 0, head }));
        asked.end();
    });
}
function ask(socket, method, path, headers, onError) {
    let first = null;
    const asked = (0,external_node_http_.request)({
        method,
        path,
        // As one list, so that order and repetition stay; Node adds `Connection: close`.
        headers: headers.flat(),
        maxHeaderSize: MAX_HEAD_BYTES,
        // In place of an agent: no pool, and no second opinion about where to connect.
        createConnection: () => socket,
    });
    asked.on('error', (error) => {
        first ??= error;
        onError(error);
    });
    return { asked, fault: () => first };
}
function incomingOf(answer, httpVersion, fault) {
    return {
        status: answer.statusCode ?? 0,
        headers: pairs(answer.rawHeaders),
        httpVersion,
        stream: answer,
        flaw: () => (answer.complete ? null : bodyFailure(fault())),
    };
}
function pairs(raw) {
    return Array.from({ length: raw.length / 2 }, (_, nth) => [raw[2 * nth] ?? '', raw[2 * nth + 1] ?? '']);
}
function headFailure(error, heard) {
    const malformed = malformation(error);
    if (malformed !== null)
        return malformed;
    // Node's words for a connection that was closed, not reset, before the head was whole; the system's own errors name a call.
    if ((0,probe_stop/* codeOf */.$)(error) === 'ECONNRESET' && !isSystem(error)) {
        return heard
            ? new probe_stop/* ProbeStop */.b('malformed_http', 'The server closed the connection in the middle of the head.')
            : new probe_stop/* ProbeStop */.b('connect_reset', 'The server closed the connection without an answer.');
    }
    return socketFailure(error, 'ttfb');
}
function bodyFailure(error) {
    const malformed = malformation(error);
    if (malformed !== null)
        return malformed;
    if (error === null || ((0,probe_stop/* codeOf */.$)(error) === 'ECONNRESET' && !isSystem(error))) {
        return new probe_stop/* ProbeStop */.b('truncated_body', 'The server closed the connection before the body had ended.');
    }
    return socketFailure(error, 'body');
}
/** What the parser of HTTP/1 refused (`HPE_…`), or a request that cannot be written. */
function malformation(error) {
    const code = (0,probe_stop/* codeOf */.$)(error);
    if (code === 'HPE_HEADER_OVERFLOW')
        return new probe_stop/* ProbeStop */.b('malformed_http', `The head of the answer is longer than ${MAX_HEAD_BYTES / 1024} KiB.`);
    return code.startsWith('HPE_') ? new probe_stop/* ProbeStop */.b('malformed_http', `The answer is not HTTP/1 (${code}).`) : null;
}
/** Not by `instanceof`: an error of Node's own may come from another realm. */
function isSystem(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}

// EXTERNAL MODULE: ./build/core/probe/tls.js + 1 modules
var tls = __webpack_require__(49648);
;// CONCATENATED MODULE: ./build/core/probe/http-proxy.js





const AUTHENTICATION_REQUIRED = 407;
/**
 * A connection to `proxy`, and through it to `tunnelTo` (`host:port`) unless that is null. The target's name is looked up by the proxy.
 * Every failure is a ProbeStop `proxy` in the phase `proxy`: it says nothing about the target. The proxy's own address comes from the
 * operator and is not judged.
 */
async function connectByProxy(proxy, tunnelTo, { resolve, deadline, leftMs }) {
    try {
        const found = await resolve(proxy.host, 'any', deadline);
        if (!found.ok)
            throw new probe_stop/* ProbeStop */.b(found.failure.reason, found.failure.detail);
        const { socket: raw } = await dial(found.addresses, proxy.port, deadline, leftMs);
        const socket = proxy.secure ? await secureProxy(raw, proxy.host, deadline) : raw;
        if (tunnelTo === null)
            return socket;
        const { status, head } = await http1Connect(socket, tunnelTo, authorizationOf(proxy));
        if (status === AUTHENTICATION_REQUIRED)
            throw refusedCredentials(proxy);
        if (status < 200 || status > 299)
            throw new probe_stop/* ProbeStop */.b('proxy', `The proxy did not connect to the target (it answered ${status}).`);
        // A server that speaks first (none does before TLS) may have been read with the proxy's answer.
        if (head.length > 0)
            socket.unshift(head);
        return socket;
    }
    catch (error) {
        const stop = socketFailure(error, 'proxy');
        if (stop.reason === 'proxy')
            throw new probe_stop/* ProbeStop */.b('proxy', stop.message, 'proxy');
        if (stop.reason === 'prober_saturated' || stop.reason === 'internal')
            throw stop;
        throw new probe_stop/* ProbeStop */.b('proxy', `The proxy cannot be used: ${stop.message}`, 'proxy');
    }
}
/** Credentials for the proxy, and only for it. */
function authorizationOf(proxy) {
    return proxy.authorization === null ? [] : [['Proxy-Authorization', proxy.authorization]];
}
/** What an answer 407 means, in a tunnel or in the open. */
function refusedCredentials(proxy) {
    const words = proxy.authorization === null
        ? 'asks for credentials, and the environment has none for it'
        : 'refused the credentials of the environment';
    return new probe_stop/* ProbeStop */.b('proxy', `The proxy ${words} (407).`, 'proxy');
}
/** Whether an answer, asked for in the open, is the proxy's own. */
function isProxyRefusal(status) {
    return status === AUTHENTICATION_REQUIRED;
}
async function secureProxy(raw, host, deadline) {
    const { socket, failure } = await (0,tls/* secure */.ek)(raw, { host, settings: tls/* PLAIN_TLS */.pE, protocols: ['http/1.1'] });
    if (failure !== null)
        throw failure;
    return deadline.hold(socket);
}

;// CONCATENATED MODULE: ./build/core/probe/look-up.js


/**
 * The addresses of a target's host, all of which may be connected to; timed as `dns`, unless the host is an address. Rejects with a
 * ProbeStop: why there are none, or `blocked_target`.
 */
async function lookUp(host, family, { resolve, allowPrivate, watch, deadline }) {
    watch.enter('dns');
    const found = await resolve(host, family, deadline);
    if (!found.ok)
        throw new probe_stop/* ProbeStop */.b(found.failure.reason, found.failure.detail, found.failure.phase);
    if (found.ms === null)
        watch.skip();
    refuse(found.addresses, allowPrivate);
    return found.addresses;
}
/** Throws a ProbeStop `blocked_target` if one of the addresses must not be reached. */
function refuse(addresses, allowPrivate) {
    const refusal = refusalOfAny(addresses, allowPrivate);
    if (refusal !== null)
        throw new probe_stop/* ProbeStop */.b('blocked_target', refusal, 'dns');
}

;// CONCATENATED MODULE: ./build/core/probe/http-connect.js








/** Connects for a hop: name, address, TCP or proxy, TLS. Rejects with a ProbeStop or an error of the socket. */
async function connectFor(hop, course) {
    const { seen } = course;
    seen.address = null;
    seen.certificate = null;
    const proxy = course.proxyFor(hop.url);
    const raw = proxy === null ? await connectDirectly(hop.url, course) : await connectThrough(proxy, hop.url, course);
    const plain = { socket: raw, version: '1.1', asks: null };
    if (hop.url.protocol === 'https:')
        return encrypt(raw, hop, course);
    if (proxy !== null)
        return { ...plain, asks: proxy };
    // Without TLS there is nothing to agree by: HTTP/2 is spoken only where it was asked for by name.
    return { ...plain, version: course.check.httpVersion === '2' ? '2' : '1.1' };
}
async function connectDirectly(url, course) {
    const { check, watch, deadline, timeoutMs, seen } = course;
    const addresses = await lookUp((0,http_hop/* hostOf */.w4)(url), check.ip, course);
    watch.enter('connect');
    const { socket, address } = await dial(addresses, (0,http_hop/* portOf */.HM)(url), deadline, timeoutMs - watch.elapsedMs);
    seen.address = address;
    return socket;
}
/** The proxy looks the name up and connects; an address that stands in the URL itself can still be judged here. */
async function connectThrough(proxy, url, { watch, deadline, timeoutMs, resolve, allowPrivate }) {
    const host = (0,http_hop/* hostOf */.w4)(url);
    if ((0,external_node_net_.isIP)(host) !== 0)
        refuse([host], allowPrivate);
    watch.enter('proxy');
    const tunnelTo = url.protocol === 'https:' ? `${url.hostname}:${(0,http_hop/* portOf */.HM)(url)}` : null;
    return connectByProxy(proxy, tunnelTo, { resolve, deadline, leftMs: timeoutMs - watch.elapsedMs });
}
const PROTOCOLS = {
    '1.1': ['http/1.1'],
    '2': ['h2'],
    any: ['h2', 'http/1.1'],
};
async function encrypt(raw, hop, { check, first, watch, deadline, seen }) {
    watch.enter('tls');
    const before = raw.bytesRead;
    try {
        const { socket, certificate, failure } = await (0,tls/* secure */.ek)(raw, {
            host: certifiedHost(hop),
            settings: settingsFor(hop.url, first, check.tls),
            protocols: PROTOCOLS[check.httpVersion],
        });
        deadline.hold(socket);
        seen.certificate = certificate;
        if (failure !== null)
            throw failure;
        if (check.httpVersion === '2' && socket.alpnProtocol !== 'h2') {
            throw new probe_stop/* ProbeStop */.b('tls_protocol', 'The server does not speak HTTP/2, and the check asks for it.');
        }
        return { socket, version: socket.alpnProtocol === 'h2' ? '2' : '1.1', asks: null };
    }
    catch (error) {
        throw socketFailure(error, 'tls', raw.bytesRead - before);
    }
}
/** A check with a `Host` header asks for that host, by whatever name or address it is reached. */
function certifiedHost({ url, headers }) {
    const host = (0,http_hop/* headerValue */.Z)(headers, 'host');
    return host !== null && URL.canParse(`https://${host}`) ? (0,http_hop/* hostOf */.w4)(new URL(`https://${host}`)) : (0,http_hop/* hostOf */.w4)(url);
}
/** Another host gets neither the client's certificate nor the other server's name. */
function settingsFor(url, first, tls) {
    return url.hostname === first.hostname ? tls : { ...tls, cert: null, key: null, serverName: null };
}

;// CONCATENATED MODULE: ./build/core/probe/http-cookies.js
/** More of one origin are somebody's attack on our memory. */
const MAX_COOKIES = 50;
/**
 * Cookies of one attempt, kept for the later hops of the same origin (RFC 6265, without `Domain`: a cookie never goes to another host,
 * nor to another port or scheme).
 */
class CookieJar {
    #origins = new Map();
    /** Keeps what an answer of `url` sets, and forgets what it deletes; `now` in ms since 1970. */
    store(url, headers, now) {
        for (const [name, value] of headers) {
            if (name.toLowerCase() !== 'set-cookie')
                continue;
            const parsed = parse(value, url, now);
            if (parsed === null)
                continue;
            const { cookie, gone } = parsed;
            const others = (this.#origins.get(url.origin) ?? []).filter((other) => other.name !== cookie.name || other.path !== cookie.path);
            this.#origins.set(url.origin, gone || others.length >= MAX_COOKIES ? others : [...others, cookie]);
        }
    }
    /** The value of `Cookie` for a request, null for none. */
    headerFor(url) {
        const fitting = (this.#origins.get(url.origin) ?? []).filter(({ path }) => covers(path, url.pathname));
        return fitting.length === 0 ? null : fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
    }
}
function parse(line, url, now) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const equals = pair.indexOf('=');
    if (equals < 1)
        return null;
    let path = defaultPath(url.pathname);
    let expires = null;
    let maxAge = null;
    for (const attribute of attributes) {
        const at = attribute.indexOf('=');
        const name = (at === -1 ? attribute : attribute.slice(0, at)).trim().toLowerCase();
        const value = at === -1 ? '' : attribute.slice(at + 1).trim();
        if (name === 'path' && value.startsWith('/'))
            path = value;
        if (name === 'expires' && !Number.isNaN(Date.parse(value)))
            expires = Date.parse(value);
        if (name === 'max-age' && /^-?\d+$/.test(value))
            maxAge = Number(value);
    }
    const gone = maxAge === null ? expires !== null && expires <= now : maxAge <= 0;
    return { cookie: { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim(), path }, gone };
}
/** The directory of a path (RFC 6265, 5.1.4). */
function defaultPath(pathname) {
    const last = pathname.lastIndexOf('/');
    return last <= 0 ? '/' : pathname.slice(0, last);
}
function covers(path, pathname) {
    return pathname === path || (pathname.startsWith(path) && (path.endsWith('/') || pathname.charAt(path.length) === '/'));
}

;// CONCATENATED MODULE: ./build/core/probe/site.js

/** Names under which everybody can have one of their own, of those that redirects of services lead to. */
const SHARED = new Set(('github.io gitlab.io herokuapp.com vercel.app netlify.app pages.dev workers.dev web.app firebaseapp.com run.app appspot.com fly.dev ' +
    'onrender.com azurewebsites.net cloudapp.net azureedge.net cloudfront.net amazonaws.com elasticbeanstalk.com ngrok.io ngrok.app').split(' '));
/**
 * Whether two hosts belong to one site. Addresses only to themselves. The public suffix list, which says this exactly, is larger than the
 * probe engine; instead: the last two labels, or three below a country's second level (`co.uk`) and below well-known hosts of others'
 * sites. Where that is wrong it is too strict, and says `redirect_blocked`.
 */
function sameSite(one, other) {
    const [a, b] = [one, other].map((host) => host.toLowerCase().replace(/\.$/, ''));
    if (a === b)
        return true;
    if ([a, b].some((host) => (0,external_node_net_.isIP)(host) !== 0 || host.startsWith('[')))
        return false;
    const site = siteOf(a);
    return site !== null && site === siteOf(b);
}
/** The part of a name that somebody registered, null for a bare suffix. */
function siteOf(host) {
    const labels = host.split('.');
    const last = (count) => (labels.length < count ? null : labels.slice(-count).join('.'));
    const two = last(2);
    if (two === null)
        return null;
    if (SHARED.has(two))
        return last(3);
    const [second = '', top = ''] = two.split('.');
    return top.length === 2 && second.length <= 3 ? (last(3) ?? two) : two;
}

;// CONCATENATED MODULE: ./build/core/probe/http-redirect.js



/** Redirects that are followed in one attempt. */
const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * The hop that an answer leads to, null where the answer is the last. A redirect that may not be followed is `redirect_blocked`: to a
 * scheme that is not HTTP, out of the host or site that `follow` allows (seen from `first`, the target's own URL), and from https to http
 * unless `follow` is `any`.
 */
function nextHop(hop, answer, { first, follow }) {
    if (follow === 'none' || !REDIRECTS.has(answer.status))
        return null;
    const location = (0,http_hop/* headerValue */.Z)(answer.headers, 'location');
    if (location === null || location === '')
        return null;
    const text = asUtf8(location);
    if (!URL.canParse(text, hop.url.href))
        throw new probe_stop/* ProbeStop */.b('malformed_http', 'The redirect leads to something that is no URL.');
    const url = new URL(text, hop.url.href);
    if (!(0,http_hop/* isHttp */.Zc)(url))
        throw new probe_stop/* ProbeStop */.b('redirect_blocked', `The redirect leads to ${url.protocol}, which is not followed.`);
    if (follow === 'same-host' && (0,http_hop/* hostOf */.w4)(url) !== (0,http_hop/* hostOf */.w4)(first)) {
        throw new probe_stop/* ProbeStop */.b('redirect_blocked', `The redirect leads to another host (${(0,http_hop/* shown */.SP)(url)}), and \`follow\` is same-host.`);
    }
    if (follow === 'same-site' && !sameSite(url.hostname, first.hostname)) {
        throw new probe_stop/* ProbeStop */.b('redirect_blocked', `The redirect leads to another site (${(0,http_hop/* shown */.SP)(url)}), and \`follow\` is same-site.`);
    }
    if (follow !== 'any' && hop.url.protocol === 'https:' && url.protocol === 'http:') {
        throw new probe_stop/* ProbeStop */.b('redirect_blocked', `The redirect leads from https to http (${(0,http_hop/* shown */.SP)(url)}), and \`follow\` is ${follow}.`);
    }
    return (0,http_hop/* redirected */.cP)(hop, answer.status, url);
}
/** Header values come as latin1; a URL in one is UTF-8 where it is not ASCII. */
function asUtf8(value) {
    const bytes = Buffer.from(value, 'latin1');
    const text = bytes.toString('utf8');
    return text.includes('�') ? value : text;
}

// EXTERNAL MODULE: ./build/core/version.js + 1 modules
var version = __webpack_require__(74315);
;// CONCATENATED MODULE: ./build/core/probe/http-request.js


/** Methods whose request has a body as a rule: an empty one says so. */
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);
/**
 * The request of a hop. `cookies` are those that earlier hops were given, `proxyAuthorization` is for a proxy that is asked in the open
 * (a tunnel's goes with CONNECT, and the origin never sees it). No `Accept-Encoding` unless the check has one: an encoded answer is
 * decoded all the same.
 */
function requestOf(hop, { cookies, proxied, proxyAuthorization }) {
    const own = hop.headers.filter(([name]) => !['host', 'cookie', 'proxy-authorization'].includes(name.toLowerCase()));
    const path = `${hop.url.pathname}${hop.url.search}`;
    const host = (0,http_hop/* headerValue */.Z)(hop.headers, 'host') ?? hop.url.host;
    const cookie = [...hop.headers.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => value), cookies]
        .filter((value) => value !== null && value !== '')
        .join('; ');
    const body = hop.body === null ? null : Buffer.from(hop.body, 'utf8');
    return {
        method: hop.method,
        scheme: hop.url.protocol === 'https:' ? 'https' : 'http',
        authority: host,
        target: proxied ? `http://${hop.url.host}${path}` : path,
        headers: [
            ...missing(own, 'User-Agent', `ops-actions/${version.VERSION} (health-probe)`),
            ...missing(own, 'Accept', '*/*'),
            ...own,
            ...(cookie === '' ? [] : [['Cookie', cookie]]),
            ...(proxyAuthorization === null ? [] : [['Proxy-Authorization', proxyAuthorization]]),
            ...(body !== null || WITH_BODY.has(hop.method) ? [['Content-Length', String(body?.length ?? 0)]] : []),
        ],
        body,
    };
}
function missing(own, name, value) {
    return (0,http_hop/* headerValue */.Z)(own, name.toLowerCase()) === null ? [[name, value]] : [];
}

// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(32467);
;// CONCATENATED MODULE: ./build/core/probe/http2.js



/** Headers of one connection, which HTTP/2 forbids (RFC 9113, 8.2.2). */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade', 'http2-settings', 'te']);
/** Codes by which a server refuses, rather than says that somebody does not know the protocol (RFC 9113, 7). */
const REFUSALS = {
    [external_node_http2_.constants.NGHTTP2_NO_ERROR]: 'NO_ERROR',
    [external_node_http2_.constants.NGHTTP2_INTERNAL_ERROR]: 'INTERNAL_ERROR',
    [external_node_http2_.constants.NGHTTP2_REFUSED_STREAM]: 'REFUSED_STREAM',
    [external_node_http2_.constants.NGHTTP2_CANCEL]: 'CANCEL',
    [external_node_http2_.constants.NGHTTP2_ENHANCE_YOUR_CALM]: 'ENHANCE_YOUR_CALM',
};
/**
 * As `http1`, over HTTP/2: one session for one request, on a socket that has agreed to it (ALPN, or prior knowledge without TLS). The
 * session is held by the deadline, which ends it.
 */
function http2(socket, request, deadline) {
    return new Promise((resolve, reject) => {
        let first = null;
        const note = (error) => {
            first ??= error;
        };
        // The socket's own errors come to the session as a closing without a reason.
        socket.on('error', note);
        const session = (0,external_node_http2_.connect)(`${request.scheme}://${request.authority}`, {
            createConnection: () => socket,
            settings: { enablePush: false },
        });
        deadline.hold(session);
        session.on('error', note);
        const stream = http2_open(session, request);
        stream.on('error', note);
        let goaway = null;
        session.once('goaway', (code) => {
            goaway = code;
        });
        stream.once('close', () => reject(http2_headFailure(first, goaway ?? stream.rstCode)));
        stream.once('response', (headers, _flags, raw) => {
            resolve({
                status: Number(headers[':status']),
                headers: headersOf(headers, raw),
                httpVersion: '2',
                stream,
                flaw: () => (ended(stream) ? null : http2_bodyFailure(first, stream.rstCode)),
            });
        });
    });
}
function http2_open(session, { method, scheme, authority, target, headers, body }) {
    const own = {};
    for (const [name, value] of headers) {
        const lower = name.toLowerCase();
        if (OF_CONNECTION.has(lower))
            continue;
        const before = own[lower];
        own[lower] = before === undefined ? value : [before, value].flat();
    }
    const stream = session.request({ ':method': method, ':scheme': scheme, ':authority': authority, ':path': target, ...own }, { endStream: body === null });
    if (body !== null)
        stream.end(body);
    return stream;
}
/** Node hands the lines as they came besides the object, where several lines of most names are joined. */
function headersOf(headers, raw) {
    const lines = Array.isArray(raw)
        ? Array.from({ length: raw.length / 2 }, (_, nth) => [String(raw[2 * nth]), String(raw[2 * nth + 1])])
        : Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
    return lines.filter(([name]) => !name.startsWith(':'));
}
function ended(stream) {
    return stream.readableEnded && stream.rstCode === external_node_http2_.constants.NGHTTP2_NO_ERROR && !stream.aborted;
}
function http2_headFailure(error, code) {
    if (error !== null && !(0,probe_stop/* codeOf */.$)(error).startsWith('ERR_HTTP2_'))
        return socketFailure(error, 'ttfb');
    const refusal = code === undefined ? 'NO_ERROR' : REFUSALS[code];
    // GOAWAY on a fresh connection, or a stream refused: what another try may well mend.
    if (refusal !== undefined && (0,probe_stop/* codeOf */.$)(error) !== 'ERR_HTTP2_ERROR') {
        return new probe_stop/* ProbeStop */.b('connect_reset', `The server ended the HTTP/2 connection without an answer (${refusal}).`);
    }
    return new probe_stop/* ProbeStop */.b('malformed_http', `The server does not keep to HTTP/2 (${code === undefined ? (0,probe_stop/* codeOf */.$)(error) : `code ${code}`}).`);
}
function http2_bodyFailure(error, code) {
    if (error !== null && !(0,probe_stop/* codeOf */.$)(error).startsWith('ERR_HTTP2_'))
        return socketFailure(error, 'body');
    return new probe_stop/* ProbeStop */.b('truncated_body', `The server ended the stream before the body had ended (code ${code ?? 0}).`);
}

// EXTERNAL MODULE: ./build/core/probe/proxy-settings.js
var proxy_settings = __webpack_require__(55909);
// EXTERNAL MODULE: ./build/core/probe/redact.js
var redact = __webpack_require__(57966);
;// CONCATENATED MODULE: ./build/core/probe/stopwatch.js
/**
 * Times an attempt on the monotonic clock. Each phase that is entered again (a redirect's) is added to what it took before. Time at a
 * proxy is part of the total and of no phase: it says nothing about the target.
 */
class Stopwatch {
    #started = performance.now();
    #since = this.#started;
    #phase = null;
    #sums = { dns: null, connect: null, tls: null, ttfb: null, body: null };
    /** The phase that runs, `dns` before the first. */
    get phase() {
        return this.#phase ?? 'dns';
    }
    /** Milliseconds since the attempt began. */
    get elapsedMs() {
        return performance.now() - this.#started;
    }
    /** Ends the phase that runs and begins `phase`; the same phase goes on, a new hop's part of it is added. */
    enter(phase) {
        this.#close();
        this.#phase = phase;
    }
    /** Forgets the phase that runs: nothing took place (an address needs no look-up). */
    skip() {
        this.#phase = null;
    }
    /** Ends the phase that runs; `phase` stays what it was, for a failure's report. */
    stop() {
        this.#close();
        return { totalMs: this.elapsedMs, phases: { ...this.#sums } };
    }
    #close() {
        const now = performance.now();
        const phase = this.#phase;
        if (phase !== null && phase !== 'proxy' && phase !== 'assert')
            this.#sums[phase] = (this.#sums[phase] ?? 0) + now - this.#since;
        this.#since = now;
    }
}

;// CONCATENATED MODULE: ./build/core/probe/http.js















/**
 * HTTP/1.1 and HTTP/2 over connections of its own, one a hop: nothing is reused, so that every attempt proves the whole way. Phase times
 * are sums over the hops; address and certificate are the last hop's. The body is the decoded one. What is said in words (`detail`,
 * `hops`) holds no query, user, header value or cookie; `headers` and `body` are the server's own and for the judge only.
 */
function createHttpAttempt(settings, resolve) {
    const proxyFor = (0,proxy_settings/* proxiesOf */._)(settings.environment);
    return async (check, timeoutMs, signal) => {
        const watch = new Stopwatch();
        const deadline = new Deadline(timeoutMs, signal);
        const seen = { address: null, certificate: null };
        try {
            if (deadline.passed)
                throw deadline.stopIn('dns');
            const hop = (0,http_hop/* firstHop */.Wk)(check);
            const { allowPrivate } = settings;
            const course = { check, first: hop.url, watch, deadline, timeoutMs, resolve, proxyFor, allowPrivate, seen };
            const { incoming, hops, method } = await follow(hop, course);
            const body = await bodyOf(incoming, method, course);
            const { status, headers, httpVersion } = incoming;
            return { answered: true, kind: 'http', status, headers, httpVersion, body, hops, ...watch.stop(), ...seen };
        }
        catch (error) {
            const phase = watch.phase;
            const stop = deadline.passed ? deadline.stopIn(phase) : socketFailure(error, phase);
            const detail = (0,redact/* redactorFor */.s)(check)(stop.message);
            return { answered: false, failure: { reason: stop.reason, phase: stop.phase ?? phase, detail }, ...watch.stop(), ...seen };
        }
        finally {
            deadline.close();
        }
    };
}
/** Asks, and follows redirects as far as the check allows. */
async function follow(start, course) {
    const { check, first, deadline } = course;
    const jar = new CookieJar();
    const asked = new Set();
    const hops = [];
    for (let hop = start;;) {
        const cookies = jar.headerFor(hop.url);
        // With other cookies the same URL may well answer otherwise.
        asked.add(JSON.stringify([hop.method, hop.url.href, cookies]));
        hops.push((0,http_hop/* shown */.SP)(hop.url));
        const incoming = await http_ask(hop, cookies, course);
        jar.store(hop.url, incoming.headers, Date.now());
        const next = nextHop(hop, incoming, { first, follow: check.follow });
        if (next === null) {
            const clean = hops.length > 1 ? (0,redact/* redactorFor */.s)(check) : null;
            return { incoming, hops: clean === null ? hops : hops.map((url, nth) => (nth === 0 ? url : clean(url))), method: hop.method };
        }
        if (asked.has(JSON.stringify([next.method, next.url.href, jar.headerFor(next.url)]))) {
            throw new probe_stop/* ProbeStop */.b('too_many_redirects', `The redirects go round in a circle (${(0,http_hop/* shown */.SP)(next.url)}).`);
        }
        if (hops.length > MAX_REDIRECTS)
            throw new probe_stop/* ProbeStop */.b('too_many_redirects', `There are more than ${MAX_REDIRECTS} redirects.`);
        deadline.release();
        hop = next;
    }
}
async function http_ask(hop, cookies, course) {
    const { watch, deadline } = course;
    const { socket, version, asks } = await connectFor(hop, course);
    watch.enter('ttfb');
    const request = requestOf(hop, { cookies, proxied: asks !== null, proxyAuthorization: asks?.authorization ?? null });
    try {
        const incoming = version === '2' ? await http2(socket, request, deadline) : await http1(socket, request);
        if (asks !== null && isProxyRefusal(incoming.status))
            throw refusedCredentials(asks);
        return incoming;
    }
    catch (error) {
        throw byProxy(socketFailure(error, 'ttfb'), asks);
    }
}
/** A proxy that is asked in the open and hangs up has said nothing about the target: it answers for a target that does not. */
function byProxy(stop, asks) {
    if (asks === null || stop.reason !== 'connect_reset')
        return stop;
    return new probe_stop/* ProbeStop */.b('proxy', 'The proxy closed the connection without an answer.', 'proxy');
}
async function bodyOf(incoming, method, { watch, check }) {
    if (isBodiless(method, incoming.status))
        return new Uint8Array();
    watch.enter('body');
    return readBody(incoming, check.bodyLimit);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/core/probe/name-files.js



/** Where this machine keeps them. */
function systemNameFiles() {
    if (process.platform !== 'win32')
        return { hosts: '/etc/hosts', resolvConf: '/etc/resolv.conf' };
    return { hosts: (0,external_node_path_.join)(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts'), resolvConf: null };
}
/** Addresses by name (lower case), of a hosts file's text (hosts(5)): one address a line, then its names; `#` begins a comment. */
function parseHosts(text) {
    const found = new Map();
    for (const line of text.split('\n')) {
        const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
        if ((0,external_node_net_.isIP)(address) === 0 || address.includes('%'))
            continue;
        for (const name of names) {
            const key = name.toLowerCase().replace(/\.$/, '');
            const addresses = found.get(key) ?? [];
            if (!addresses.includes(address))
                found.set(key, [...addresses, address]);
        }
    }
    return found;
}
/** The search list of a resolv.conf's text (resolv.conf(5)): the last `search` or `domain` line counts, `ndots` is 1 to 15. */
function parseSearch(text) {
    let domains = [];
    let ndots = 1;
    for (const line of text.split('\n')) {
        const [word, ...rest] = line
            .replace(/[#;].*/, '')
            .trim()
            .split(/\s+/);
        if (word === 'search')
            domains = rest;
        if (word === 'domain')
            domains = rest.slice(0, 1);
        if (word === 'options') {
            for (const option of rest) {
                const match = /^ndots:(\d+)$/.exec(option);
                if (match !== null)
                    ndots = Math.min(15, Number(match[1]));
            }
        }
    }
    return { domains: domains.map((domain) => domain.toLowerCase().replace(/\.$/, '')).filter((domain) => domain !== ''), ndots };
}
/** The names to ask for, in order, when `name` (without trailing dot) is looked up. */
function candidates(name, rooted, { domains, ndots }) {
    if (rooted)
        return [name];
    const completed = domains.map((domain) => `${name}.${domain}`);
    return name.split('.').length - 1 >= ndots ? [name, ...completed] : [...completed, name];
}
/** The text of a file, empty if there is none or it cannot be read: a machine without a hosts file has no entries in it. */
function textOf(file) {
    if (file === null)
        return '';
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/core/probe/resolve.js




/**
 * How long AAAA may take once A has been answered, in ms (RFC 8305, 3). Not the other way round: addresses are tried IPv4 first, because
 * GitHub's hosted runners have no IPv6, and a late A record must not leave an address alone that cannot be reached from there.
 */
const AAAA_DELAY_MS = 50;
/**
 * A resolver for one run. Order: an address as it is, `localhost` (both families, RFC 6761), the hosts file, then the DNS servers of
 * `settings.resolvers`, or the system's with its search list. Every look-up asks anew. Throws ConfigurationError for a server that is not
 * an address.
 */
function createResolver(settings, sources = {}) {
    const files = sources.files ?? systemNameFiles();
    const hosts = parseHosts(textOf(files.hosts));
    const servers = (0,dns_question/* dnsServers */.SO)(settings.resolvers);
    const search = settings.resolvers.length > 0 ? { domains: [], ndots: 1 } : parseSearch(textOf(files.resolvConf));
    const askAgainMs = sources.askAgainMs ?? dns_question/* ASK_AGAIN_MS */.G$;
    return async (host, family, end) => {
        const started = performance.now();
        const found = (addresses) => ({ ok: true, addresses, ms: performance.now() - started });
        const failed = (reason, detail) => ({
            ok: false,
            failure: { reason, phase: 'dns', detail },
            ms: performance.now() - started,
        });
        const parsed = (0,host_name/* parseHost */.o)(host);
        if (parsed.kind === 'zone')
            return failed('blocked_target', `${host} has a zone, which means something on one machine only; it is not probed.`);
        if (parsed.kind === 'invalid')
            return failed('dns_nxdomain', `${host} is not a valid host name.`);
        if (parsed.kind === 'address') {
            if (family === 'any' || family === parsed.family)
                return { ok: true, addresses: [parsed.address], ms: null };
            return failed('dns_nxdomain', `${host} is an IPv${parsed.family} address, and the check asks for IPv${family}.`);
        }
        const local = ofFamily(isLocalhost(parsed.name) ? ['127.0.0.1', '::1'] : (hosts.get(parsed.name) ?? []), family);
        if (local.length > 0)
            return found(local);
        const questions = (0,dns_question/* openQuestions */.qd)(servers, askAgainMs);
        const stop = () => questions.close();
        const { signal } = end;
        signal.addEventListener('abort', stop, { once: true });
        try {
            if (signal.aborted)
                return failed('dns_timeout', `${host} was not looked up before the deadline.`);
            let worst = { kind: 'nxdomain' };
            for (const name of candidates(parsed.name, parsed.rooted, search)) {
                const answer = await addressesOf(questions, name, family);
                if (answer.kind === 'records')
                    return found(answer.records);
                worst = worse(worst, answer);
                if (answer.kind === 'timeout')
                    break;
            }
            return failed(...explain(worst, host, family));
        }
        finally {
            signal.removeEventListener('abort', stop);
            questions.close();
        }
    };
}
async function addressesOf(questions, name, family) {
    const a = () => questions.ask((resolver) => resolver.resolve4(name));
    const aaaa = () => questions.ask((resolver) => resolver.resolve6(name));
    if (family !== 'any')
        return family === 4 ? a() : aaaa();
    const v6 = aaaa();
    const v4 = await a();
    if (v4.kind !== 'records') {
        const other = await v6;
        return other.kind === 'records' ? other : worse(v4, other);
    }
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(null), AAAA_DELAY_MS);
    });
    const other = await Promise.race([v6, late]);
    clearTimeout(timer);
    return { kind: 'records', records: [...v4.records, ...(other?.kind === 'records' ? other.records : [])] };
}
/** "There is no such name" may only be said when every question said so. */
const GRAVITY = ['nxdomain', 'empty', 'unreadable', 'failed', 'unreachable', 'timeout'];
function worse(one, other) {
    return GRAVITY.indexOf(other.kind) > GRAVITY.indexOf(one.kind) ? other : one;
}
function explain(answer, host, family) {
    switch (answer.kind) {
        case 'failed':
            return ['dns_servfail', `The DNS server answered ${answer.rcode} (${host}).`];
        case 'unreachable':
            return ['dns_servfail', `No DNS server could be reached (${host}).`];
        case 'unreadable':
            return ['dns_servfail', `The DNS server's answer cannot be read (${host}).`];
        case 'timeout':
            return ['dns_timeout', `No DNS server answered in time (${host}).`];
        case 'empty':
            return [
                'dns_nxdomain',
                `${host} has no ${family === 'any' ? 'address' : `IPv${family} address (${family === 4 ? 'A' : 'AAAA'} record)`}.`,
            ];
        default:
            return ['dns_nxdomain', `${host} does not exist (NXDOMAIN).`];
    }
}
function ofFamily(addresses, family) {
    const of = (wanted) => addresses.filter((address) => (0,external_node_net_.isIP)(address) === wanted);
    return family === 'any' ? [...of(4), ...of(6)] : of(family);
}
/** `localhost` and everything below it (RFC 6761, 6.3), whatever the hosts file says. */
function isLocalhost(name) {
    return name === 'localhost' || name.endsWith('.localhost');
}

// EXTERNAL MODULE: ./build/core/probe/expression/pattern.js
var expression_pattern = __webpack_require__(29036);
;// CONCATENATED MODULE: ./build/core/probe/smtp-starttls.js

/** A reply line has at most 512 octets, and servers send some dozen lines (RFC 5321, 4.5.3.1.5). */
const MAX_REPLY_BYTES = 16 * 1024;
/** A reserved name (RFC 2606): the prober is nobody's mail server. */
const HELLO = 'EHLO health-probe.invalid\r\n';
/**
 * Brings an SMTP server to where the TLS handshake begins (RFC 3207): greeting, EHLO, STARTTLS. The greeting is timed as `ttfb`, the rest
 * as `tls`. Throws a ProbeStop `tls_protocol` if the server refuses, does not offer it, or does not speak SMTP; its words are not repeated.
 */
async function startSmtpTls(socket, watch) {
    const replies = new Replies(socket);
    try {
        watch.enter('ttfb');
        await expectCode(replies, 220, 'the connection');
        watch.enter('tls');
        socket.write(HELLO);
        const hello = await expectCode(replies, 250, 'EHLO');
        if (!hello.lines.some((line) => /^STARTTLS\b/i.test(line)))
            throw refused('The server does not offer STARTTLS.');
        socket.write('STARTTLS\r\n');
        await expectCode(replies, 220, 'STARTTLS');
        // Bytes that came in the clear would be taken for encrypted ones (RFC 3207, 6).
        if (replies.rest.length > 0)
            throw refused('The server spoke on after its answer to STARTTLS, before encryption.');
    }
    finally {
        replies.stop();
    }
}
async function expectCode(replies, code, to) {
    const reply = await replies.next();
    if (reply.code !== code)
        throw refused(`The server answered ${reply.code} to ${to}.`);
    return reply;
}
function refused(detail) {
    return new probe_stop/* ProbeStop */.b('tls_protocol', detail, 'tls');
}
/** The replies of a server, one after the other; lines that came early wait. */
class Replies {
    #socket;
    #buffer = '';
    #wake = () => undefined;
    #ended = null;
    #onData = (chunk) => {
        this.#buffer += chunk.toString('latin1');
        this.#wake();
    };
    #onEnd = () => this.#end(new probe_stop/* ProbeStop */.b('connect_reset', 'The server closed the connection before encryption.'));
    #onError = (error) => this.#end(error);
    constructor(socket) {
        this.#socket = socket;
        socket.on('data', this.#onData).once('end', this.#onEnd).once('close', this.#onEnd).once('error', this.#onError);
    }
    /** What came and belongs to no reply that was taken. */
    get rest() {
        return this.#buffer;
    }
    async next() {
        for (;;) {
            const reply = this.#take();
            if (reply !== null)
                return reply;
            if (this.#ended !== null)
                throw this.#ended;
            if (this.#buffer.length > MAX_REPLY_BYTES)
                throw refused('The server does not speak SMTP.');
            await new Promise((resolve) => {
                this.#wake = resolve;
            });
        }
    }
    /** Leaves the socket to who comes next, with nothing read off it. */
    stop() {
        this.#socket.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd).off('error', this.#onError);
        this.#socket.pause();
    }
    /** A reply is lines `250-text` and a last `250 text` (RFC 5321, 4.2.1). */
    #take() {
        const lines = [];
        for (let at = 0;;) {
            const end = this.#buffer.indexOf('\n', at);
            if (end === -1)
                return null;
            const match = /^(\d{3})([ -]?)(.*?)\r?$/.exec(this.#buffer.slice(at, end));
            if (match === null)
                throw refused('The server does not speak SMTP.');
            lines.push(match[3] ?? '');
            at = end + 1;
            if (match[2] === '-')
                continue;
            this.#buffer = this.#buffer.slice(at);
            return { code: Number(match[1]), lines };
        }
    }
    #end(error) {
        this.#ended ??= error;
        this.#wake();
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/core/probe/tcp-read.js

/** More of an answer is not read: what a check waits for stands at its beginning. */
const MAX_ANSWER_BYTES = 64 * 1024;
/** Between two looks at a growing text, this many times what the last look took: a byte at a time must not cost a scan of all each. */
const REST = 10;
/**
 * Reads text (UTF-8) until `pattern` matches, the other side ends, or 64 KiB have come; resolves with what was read in each case.
 * `onFirst` is called with the first byte. Rejects with the socket's error, or when it is destroyed without one, unless what came matches.
 */
function readUntil(socket, pattern, onFirst) {
    return new Promise((resolve, reject) => {
        const decoder = new external_node_string_decoder_.StringDecoder('utf8');
        let text = '';
        let bytes = 0;
        let lookedAt = -1;
        let resting = null;
        const leave = () => {
            if (resting !== null)
                clearTimeout(resting);
            socket.off('data', onData).off('end', onEnd).off('close', onClose);
            socket.pause();
        };
        const finish = () => {
            leave();
            resolve(text);
        };
        const matches = () => {
            if (lookedAt === text.length)
                return false;
            lookedAt = text.length;
            return pattern.test(text);
        };
        const look = () => {
            const started = performance.now();
            if (matches())
                return finish();
            resting = setTimeout(rested, Math.ceil(REST * (performance.now() - started)));
        };
        const rested = () => {
            resting = null;
            if (lookedAt !== text.length)
                look();
        };
        const fail = (error) => {
            if (matches())
                return finish();
            leave();
            reject(error);
        };
        const onData = (chunk) => {
            if (bytes === 0)
                onFirst();
            const part = chunk.subarray(0, MAX_ANSWER_BYTES - bytes);
            bytes += part.length;
            text += decoder.write(part);
            if (bytes >= MAX_ANSWER_BYTES)
                finish();
            else if (resting === null)
                look();
        };
        const onEnd = () => {
            text += decoder.end();
            finish();
        };
        const onClose = () => fail(new Error('the socket was closed'));
        socket.on('data', onData).once('end', onEnd).once('close', onClose);
        // Stays after this: an error of a socket that nobody reads from any more must not end the process.
        socket.on('error', fail);
    });
}

;// CONCATENATED MODULE: ./build/core/probe/tcp.js










/**
 * Connects, speaks TLS if asked to (at once, or after SMTP's STARTTLS), sends `send`, and reads until `expect` matches. An answer that
 * ends, or reaches 64 KiB, without matching is an answer all the same: the judge says `body` of it. What was sent is in no result.
 */
function createTcpAttempt(settings, resolve) {
    const patterns = new Map();
    const patternOf = (source) => {
        const pattern = patterns.get(source) ?? (0,expression_pattern/* compilePattern */.E)(source);
        patterns.set(source, pattern);
        return pattern;
    };
    return async (check, timeoutMs, signal) => {
        const watch = new Stopwatch();
        const deadline = new Deadline(timeoutMs, signal);
        const seen = { address: null, certificate: null };
        try {
            const pattern = check.expect === null ? null : patternOf(check.expect);
            const addresses = await lookUp(check.host, check.ip, { resolve, allowPrivate: settings.allowPrivate, watch, deadline });
            watch.enter('connect');
            const { socket: raw, address } = await dial(addresses, check.port, deadline, timeoutMs - watch.elapsedMs);
            seen.address = address;
            const socket = await tcp_encrypt(check, raw, watch, seen);
            const text = await exchange(check, socket, pattern, watch);
            return { answered: true, kind: 'tcp', text, ...watch.stop(), ...seen };
        }
        catch (error) {
            const phase = watch.phase;
            const stop = deadline.passed ? deadline.stopIn(phase) : socketFailure(error, phase);
            return {
                answered: false,
                failure: { reason: stop.reason, phase: stop.phase ?? phase, detail: stop.message },
                ...watch.stop(),
                ...seen,
            };
        }
        finally {
            deadline.close();
        }
    };
}
async function tcp_encrypt(check, raw, watch, seen) {
    if (check.starttls !== null)
        await startSmtpTls(raw, watch);
    const settings = check.tls ?? (check.starttls === null ? null : tls/* PLAIN_TLS */.pE);
    if (settings === null)
        return raw;
    watch.enter('tls');
    const before = raw.bytesRead;
    const parsed = (0,host_name/* parseHost */.o)(check.host);
    const host = parsed.kind === 'name' ? parsed.name : parsed.kind === 'address' ? parsed.address : check.host;
    try {
        const { socket, certificate, failure } = await (0,tls/* secure */.ek)(raw, { host, settings, protocols: [] });
        seen.certificate = certificate;
        if (failure !== null)
            throw failure;
        return socket;
    }
    catch (error) {
        throw socketFailure(error, 'tls', raw.bytesRead - before);
    }
}
async function exchange(check, socket, pattern, watch) {
    if (check.send === null && pattern === null)
        return '';
    watch.enter('ttfb');
    if (pattern === null) {
        // Nothing is waited for but that the text is on its way.
        await new Promise((resolve, reject) => socket.once('error', reject).end(check.send ?? '', () => resolve()));
        return '';
    }
    const answer = readUntil(socket, pattern, () => watch.enter('body'));
    if (check.send !== null)
        socket.write(check.send);
    return answer;
}

;// CONCATENATED MODULE: ./build/core/probe/attempt.js




/** One attempt of any check, with one resolver for the run. Throws ConfigurationError for a resolver that is not an address. */
function createAttempt(settings) {
    const resolve = createResolver(settings);
    const http = createHttpAttempt(settings, resolve);
    const tcp = createTcpAttempt(settings, resolve);
    const dns = createDnsAttempt(settings);
    return (check, timeoutMs, signal) => {
        switch (check.kind) {
            case 'http':
                return http(check, timeoutMs, signal);
            case 'tcp':
                return tcp(check, timeoutMs, signal);
            case 'dns':
                return dns(check, timeoutMs, signal);
            default:
                return unknownKind(check);
        }
    };
}
function unknownKind(check) {
    throw new TypeError(`no attempt for ${JSON.stringify(check)}`);
}


/***/ }),

/***/ 55702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zY: () => (/* binding */ DEFAULTS),
  k0: () => (/* binding */ buildTarget),
  Cy: () => (/* binding */ readCommon),
  FP: () => (/* binding */ redactFor)
});

// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(30372);
// EXTERNAL MODULE: ./build/core/probe/redact.js
var probe_redact = __webpack_require__(57966);
// EXTERNAL MODULE: ./build/core/probe/expression/ast.js
var expression_ast = __webpack_require__(39334);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/config/closest.js
var closest = __webpack_require__(96850);
;// CONCATENATED MODULE: ./build/core/probe/expression/cursor.js
/** Carries a problem out of the parser; never leaves `readExpression`. */
class Stop extends Error {
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
/** A place in the text of an expression that moves on. */
class Cursor {
    text;
    at = 0;
    constructor(text) {
        this.text = text;
    }
    /** Moves behind `form` (a sticky expression) and gives what it matched; null, and stays, where it does not match here. */
    take(form) {
        const found = this.peek(form);
        this.at += found?.length ?? 0;
        return found;
    }
    peek(form) {
        form.lastIndex = this.at;
        return form.exec(this.text)?.[0] ?? null;
    }
    /** Blanks mean nothing between the parts of an expression; YAML may fold one over several lines. */
    blanks() {
        this.take(/[ \t\r\n]+/y);
    }
    atEnd() {
        return this.at >= this.text.length;
    }
    /** What stands here, for a message: a word, a run of symbols, or the end. */
    found() {
        const here = this.peek(/[\p{L}\p{N}_.$-]+|[=!<>~&|]+|./suy);
        return here === null ? 'the expression ends' : `found \`${here.slice(0, 30)}\``;
    }
    stop(message, remedy, at = this.at) {
        throw new Stop({ at, message, ...(remedy === undefined ? {} : { remedy }) });
    }
}

// EXTERNAL MODULE: ./build/core/probe/expression/json.js
var json = __webpack_require__(27638);
;// CONCATENATED MODULE: ./build/core/probe/expression/parse-left.js



const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const NAMES = ['status', 'body', 'len', 'header', 'time', 'cert', 'answer', 'rcode'];
const FORMS = '`status`, `body`, `body.KEY`, `header["NAME"]`, `time.total`, `cert.days`, `answer`, `rcode` and `len(…)`';
/** Words of other tools, and what they are called here. */
const MEANT = {
    headers: 'header["NAME"]',
    code: 'status',
    status_code: 'status',
    statusCode: 'status',
    response_time: 'time.total',
    latency: 'time.total',
    duration: 'time.total',
    json: 'body.KEY',
    text: 'body',
    certificate: 'cert.days',
    answers: 'answer',
    records: 'answer',
    length: 'len(PATH)',
    size: 'len(PATH)',
};
/** What stands on the left of an operator: a part of the answer, or the length of one. */
function parseLeft(cursor) {
    const start = cursor.at;
    if (cursor.peek(WORD) !== 'len')
        return parsePart(cursor);
    cursor.take(WORD);
    const of = inBrackets(cursor, 'len');
    if (of.kind === 'body' || of.kind === 'header' || of.kind === 'answer')
        return { kind: 'len', of };
    return cursor.stop(`\`${of.kind}\` has no length.`, '`len(…)` takes `body`, `body.KEY`, `header["NAME"]` or `answer`.', start);
}
/** `(PATH)` behind `len` or `has`. */
function inBrackets(cursor, word) {
    cursor.blanks();
    if (cursor.take(/\(/y) === null)
        cursor.stop(`\`(\` is expected behind \`${word}\`, but ${cursor.found()}.`);
    cursor.blanks();
    const part = parsePart(cursor);
    cursor.blanks();
    if (cursor.take(/\)/y) === null)
        cursor.stop(`\`)\` is expected here, but ${cursor.found()}.`);
    return part;
}
/** One part of the answer, such as `body.a[0]` or `header["n"]`. */
function parsePart(cursor) {
    const start = cursor.at;
    const word = cursor.take(WORD);
    switch (word) {
        case 'status':
        case 'answer':
        case 'rcode':
            if (cursor.peek(/[.[]/y) !== null)
                cursor.stop(`\`${word}\` has no parts.`, `Write \`${word}\` alone.`);
            return { kind: word };
        case 'body':
            return { kind: 'body', path: path(cursor) };
        case 'header':
            return { kind: 'header', name: headerName(cursor) };
        case 'time':
            return { kind: 'time', of: member(cursor, word, expression_ast/* TIMES */.vV) };
        case 'cert':
            return { kind: 'cert', of: member(cursor, word, expression_ast/* CERTIFICATE_TIMES */.Ny) };
        default:
            return notAPart(cursor, word, start);
    }
}
function notAPart(cursor, word, start) {
    cursor.at = start;
    if (word === 'artifact') {
        cursor.stop('`artifact` is what is compared with, and stands on the right.', 'Write `header["x-version"] == artifact`.');
    }
    if (word === 'len')
        cursor.stop('`len(…)` is a number, and no part of the answer.', 'Name the part itself.');
    if (word === null || ['true', 'false', 'null'].includes(word)) {
        cursor.stop(`A part of the answer is expected here, but ${cursor.found()}.`, `It begins with one of ${FORMS}.`);
    }
    const guess = (Object.hasOwn(MEANT, word) ? MEANT[word] : null) ?? (0,closest/* closest */.k)(word, NAMES);
    cursor.stop(`There is no \`${word}\`.`, guess === null ? `There are ${FORMS}.` : `Did you mean \`${guess}\`?`);
}
function path(cursor) {
    const keys = [];
    for (;;) {
        if (cursor.take(/\./y) !== null)
            keys.push(dottedKey(cursor));
        else if (cursor.peek(/\[/y) !== null)
            keys.push(bracketedKey(cursor));
        else
            return keys;
    }
}
function dottedKey(cursor) {
    const key = cursor.take(WORD);
    if (key !== null)
        return key;
    const other = cursor.peek(/[^\s.[\]()=!<>"]+/y);
    const remedy = other === null ? undefined : /^\d+$/.test(other) ? `Write \`[${other}]\` for an entry of a list.` : `Write \`["${other}"]\`.`;
    return cursor.stop(`A key is expected behind \`.\`, but ${cursor.found()}.`, remedy);
}
function bracketedKey(cursor) {
    const start = cursor.at;
    cursor.take(/\[[ \t\r\n]*/y);
    const digits = cursor.take(/(?:0|[1-9]\d{0,8})(?![\d.])/y);
    const key = digits === null ? quotedText(cursor, 'A whole number or a key in double quotes') : Number(digits);
    closeBracket(cursor, start);
    return key;
}
function headerName(cursor) {
    const start = cursor.at;
    const dotted = cursor.peek(/\.[\w-]+/y);
    if (dotted !== null)
        cursor.stop('A header is named in brackets.', `Write \`header["${dotted.slice(1)}"]\`.`);
    if (cursor.take(/\[[ \t\r\n]*/y) === null)
        cursor.stop(`\`["NAME"]\` is expected behind \`header\`, but ${cursor.found()}.`);
    const at = cursor.at;
    const name = quotedText(cursor, 'The name of a header in double quotes');
    // RFC 9110, 5.6.2: a token.
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
        cursor.stop('This cannot be the name of a header.', undefined, at);
    closeBracket(cursor, start);
    // Names of headers are the same in any case.
    return name.toLowerCase();
}
function closeBracket(cursor, start) {
    cursor.blanks();
    if (cursor.take(/\]/y) !== null)
        return;
    cursor.stop(`\`]\` is expected here, but ${cursor.found()}.`, `It closes the bracket of column ${start + 1}.`);
}
function quotedText(cursor, what) {
    const start = cursor.at;
    if (cursor.peek(/"/y) === null) {
        const single = cursor.peek(/'[^']*'/y);
        cursor.stop(`${what} is expected here, but ${cursor.found()}.`, single === null ? undefined : `Write ${JSON.stringify(single.slice(1, -1))}.`);
    }
    const read = (0,json/* readJsonAt */.c)(cursor.text, start);
    if (!read.ok)
        return cursor.stop(`${what} is expected here, with ${read.expected}.`, undefined, read.at);
    cursor.at = read.end;
    const text = read.value.kind === 'text' ? read.value.text : '';
    if (text.includes('${{'))
        cursor.stop('A name or key is written out: `${{ }}` stands only in texts on the right.', undefined, start);
    return text;
}
function member(cursor, word, members) {
    const all = members.map((name) => `\`${word}.${name}\``).join(', ');
    if (cursor.take(/\./y) === null)
        cursor.stop(`\`${word}\` alone says nothing.`, `There are ${all}.`);
    const start = cursor.at;
    const name = cursor.take(WORD);
    const known = members.find((one) => one === name);
    if (known !== undefined)
        return known;
    const guess = name === null ? null : (0,closest/* closest */.k)(name, members);
    return cursor.stop(`There is no \`${word}.${name ?? ''}\`.`, guess === null ? `There are ${all}.` : `Did you mean \`${word}.${guess}\`? There are ${all}.`, start);
}

// EXTERNAL MODULE: ./build/core/probe/expression/decimal.js
var decimal = __webpack_require__(78537);
;// CONCATENATED MODULE: ./build/core/probe/expression/parse-right.js




const parse_right_WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const parse_right_NAMES = ['status', 'body', 'len', 'header', 'time', 'cert', 'answer', 'rcode', 'artifact'];
const parse_right_FORMS = 'a JSON value such as `200` or `"ok"`, a list, a duration such as `800ms`, or another part of the answer';
/** What stands on the right of an operator, and fits it. */
function parseRight(cursor, operator) {
    const start = cursor.at;
    const right = anyRight(cursor);
    const literal = right.kind === 'literal' ? right.value : null;
    // An expression out of the answer would be the target's, not the user's.
    if (operator === 'matches' && literal?.kind !== 'text')
        cursor.stop('`matches` takes a regular expression in double quotes.', 'Write `matches "^v1"`.', start);
    if (operator !== 'in')
        return right;
    if (right.kind === 'artifact' || (literal !== null && literal.kind !== 'list'))
        cursor.stop('`in` takes a list.', 'Write `in [200, 204]`, or `==` for one value.', start);
    if (literal?.kind === 'list' && literal.items.length === 0)
        cursor.stop('Nothing is in an empty list.', undefined, start);
    return right;
}
function anyRight(cursor) {
    const first = cursor.peek(/./suy) ?? '';
    if (first === '')
        cursor.stop('The expression ends before what is to be compared with.', `It takes ${parse_right_FORMS}.`);
    if (first === "'")
        cursor.stop('A text stands in double quotes.', doubleQuoted(cursor));
    if (cursor.peek(/\$\{\{/y) !== null)
        cursor.stop('A value of the environment is a text.', 'Put it in quotes: `"${{ env.NAME }}"`.');
    if (/["[{\d-]/.test(first))
        return literal(cursor);
    if (/[+.]/.test(first))
        cursor.stop('This is not how JSON writes a number.', 'Write digits first, without `+`.');
    const word = cursor.peek(parse_right_WORD);
    if (word === null)
        return cursor.stop(`Something to compare with is expected here, but ${cursor.found()}.`, `It is ${parse_right_FORMS}.`);
    if (word === 'true' || word === 'false' || word === 'null')
        return literal(cursor);
    if (word === 'artifact') {
        cursor.take(parse_right_WORD);
        if (cursor.peek(/[.[]/y) !== null)
            cursor.stop('`artifact` has no parts.');
        return { kind: 'artifact' };
    }
    if (parse_right_NAMES.includes(word))
        return parseLeft(cursor);
    return unknownWord(cursor, word);
}
function doubleQuoted(cursor) {
    const single = cursor.peek(/'[^']*'/y);
    return single === null ? 'Write `"text"`.' : `Write \`${JSON.stringify(single.slice(1, -1))}\`.`;
}
function unknownWord(cursor, word) {
    const guess = (0,closest/* closest */.k)(word, parse_right_NAMES);
    const near = guess === null || word.length < 4 ? '' : ` Did you mean \`${guess}\`?`;
    if (/^(nan|infinity)$/i.test(word))
        cursor.stop(`\`${word}\` is no number.`);
    return cursor.stop(`There is no \`${word}\`.`, `A text stands in double quotes: \`${JSON.stringify(word)}\`.${near}`);
}
const DURATION = /(?:\d+(?:\.\d+)?(?:ms|[smhd]))+(?![\p{L}\p{N}_.])/uy;
const DURATION_FIRST = /\[[ \t\r\n]*(?:\d+(?:\.\d+)?(?:ms|[smhd]))+(?![\p{L}\p{N}_.])/uy;
function duration(cursor) {
    const start = cursor.at;
    const text = cursor.take(DURATION);
    if (text === null)
        return null;
    const ms = (0,decimal/* millisecondsOf */.W$)(text);
    return ms === null ? cursor.stop('This duration has too many digits.', undefined, start) : { kind: 'duration', text, ms };
}
/** `[1s, 5s]`: JSON has no durations, so that a list of them has nothing else. */
function durations(cursor) {
    const items = [];
    cursor.take(/\[/y);
    for (;;) {
        cursor.blanks();
        items.push(duration(cursor) ?? cursor.stop(`A duration is expected here, but ${cursor.found()}.`, 'All entries of this list are durations.'));
        cursor.blanks();
        if (cursor.take(/\]/y) !== null)
            return { kind: 'list', items, ambiguous: false };
        if (cursor.take(/,/y) === null)
            cursor.stop(`\`,\` or \`]\` is expected here, but ${cursor.found()}.`);
    }
}
function literal(cursor) {
    const start = cursor.at;
    if (cursor.peek(DURATION_FIRST) !== null)
        return { kind: 'literal', value: durations(cursor) };
    const single = duration(cursor);
    if (single !== null)
        return { kind: 'literal', value: single };
    const read = (0,json/* readJsonAt */.c)(cursor.text, start);
    if (!read.ok)
        return cursor.stop(`${sentence(read.expected)} is expected here, but ${at(cursor, read.at).found()}.`, undefined, read.at);
    cursor.at = read.end;
    const { value } = read;
    if ('ambiguous' in value && value.ambiguous)
        cursor.stop('A key is given twice.', undefined, start);
    const rest = value.kind === 'number' ? cursor.peek(/[\p{L}\p{N}_.]+/uy) : null;
    if (rest !== null) {
        const isUnit = /^[\p{L}]+$/u.test(rest) && !/^[xobe]/i.test(rest);
        cursor.stop(`\`${`${cursor.text.slice(start, cursor.at)}${rest}`.slice(0, 30)}\` is neither a number of JSON nor a duration.`, isUnit ? 'Durations end in `ms`, `s`, `m`, `h` or `d`.' : undefined, start);
    }
    return { kind: 'literal', value };
}
function sentence(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}
function at(cursor, offset) {
    cursor.at = offset;
    return cursor;
}

;// CONCATENATED MODULE: ./build/core/probe/expression/parse.js






const MOST_CHARACTERS = 2_000;
/** `not (not (not (…)))`. */
const MOST_NESTED = 20;
const KNOWN = expression_ast/* OPERATORS */.we.map((name) => `\`${name}\``).join(', ');
/** Operators of other languages, and what they are called here. */
const parse_MEANT = {
    '=': '==',
    '===': '==',
    '!==': '!=',
    '<>': '!=',
    '=>': '>=',
    '=<': '<=',
    '=~': 'matches',
    '~': 'matches',
    '~=': 'matches',
    is: '==',
    eq: '==',
    equals: '==',
    like: 'matches',
    match: 'matches',
    regex: 'matches',
    startswith: 'matches "^…"',
    endswith: 'matches "…$"',
    includes: 'contains',
    has: 'contains',
    lt: '<',
    gt: '>',
};
/** Reads an expression: `[not] LEFT OP RIGHT`, `not (…)` or `has(PATH)`. Never throws. */
function readExpression(text) {
    return attempt(text, (cursor) => expression(cursor, 0));
}
/** Reads the left side of an expression alone, as `version:` takes it. Never throws. */
function readLeft(text) {
    const read = attempt(text, parseLeft);
    return read.ok ? { ok: true, left: read.ast } : read;
}
/** As `readExpression`; throws a ConfigurationError that names `place`, the column (from 1) and what was expected there. */
function parseExpression(text, place = 'expression') {
    const read = readExpression(text);
    if (read.ok)
        return read.ast;
    throw new ConfigurationError({ place, ...parse_describeProblem(read.problem) });
}
/** A problem in words, with its column in the expression. */
function parse_describeProblem({ at, message, remedy }) {
    return { message: `Column ${at + 1} of the expression: ${message}`, ...(remedy === undefined ? {} : { remedy }) };
}
function attempt(text, parse) {
    if (text.length > MOST_CHARACTERS) {
        return { ok: false, problem: { at: MOST_CHARACTERS, message: `An expression has at most ${MOST_CHARACTERS} characters.` } };
    }
    try {
        const cursor = new Cursor(text);
        cursor.blanks();
        if (cursor.atEnd())
            cursor.stop('The expression is empty.', 'Write one such as `status == 200`.');
        const ast = parse(cursor);
        cursor.blanks();
        if (!cursor.atEnd())
            surplus(cursor);
        return { ok: true, ast };
    }
    catch (error) {
        if (error instanceof Stop)
            return { ok: false, problem: error.problem };
        throw error;
    }
}
function expression(cursor, depth) {
    if (cursor.peek(/not(?![\p{L}\p{N}_$.[-])/uy) === null)
        return comparison(cursor);
    cursor.take(/not/y);
    cursor.blanks();
    if (cursor.peek(/not(?![\p{L}\p{N}_$.[-])/uy) !== null)
        cursor.stop('A second `not` stands in brackets.', 'Write `not (not …)`, or neither.');
    const open = cursor.at;
    if (cursor.take(/\(/y) === null)
        return { kind: 'not', of: comparison(cursor) };
    if (depth >= MOST_NESTED)
        cursor.stop(`More than ${MOST_NESTED} brackets in each other.`, undefined, open);
    cursor.blanks();
    const of = expression(cursor, depth + 1);
    cursor.blanks();
    if (cursor.take(/\)/y) === null) {
        if (joins(cursor))
            surplus(cursor);
        cursor.stop(`\`)\` is expected here, but ${cursor.found()}.`, `It closes the bracket of column ${open + 1}.`);
    }
    return { kind: 'not', of };
}
function comparison(cursor) {
    if (cursor.peek(/\(/y) !== null)
        cursor.stop('Brackets stand only behind `not`.', 'Remove them, or write `not (…)`.');
    if (cursor.peek(/!(?!=)/y) !== null)
        cursor.stop('There is no `!`.', 'Write `not`.');
    if (cursor.peek(/has(?![\p{L}\p{N}_$-])/uy) !== null) {
        cursor.take(/has/y);
        return { kind: 'has', of: inBrackets(cursor, 'has') };
    }
    const left = parseLeft(cursor);
    cursor.blanks();
    const operator = parseOperator(cursor);
    cursor.blanks();
    return { kind: 'compare', left, operator, right: parseRight(cursor, operator) };
}
function parseOperator(cursor) {
    const start = cursor.at;
    const word = cursor.take(/[=!<>~]+|[&|]{2}|[\p{L}_]+/uy);
    const known = expression_ast/* OPERATORS */.we.find((one) => one === word);
    if (known !== undefined)
        return known;
    cursor.at = start;
    if (word === 'not' && cursor.peek(/not[ \t\r\n]+(in|contains|matches)\b/y) !== null)
        cursor.stop('`not` stands before the left side.', 'Write `not LEFT in […]`.');
    if (word === null || word === 'and' || word === 'or' || /^[&|]/.test(word))
        cursor.stop(`An operator is expected here, but ${cursor.found()}.`, `There are ${KNOWN}; \`has(PATH)\` asks whether something is there.`);
    const lower = word.toLowerCase();
    const guess = (Object.hasOwn(parse_MEANT, lower) ? parse_MEANT[lower] : null) ??
        (0,closest/* closest */.k)(word, expression_ast/* OPERATORS */.we.filter((one) => /[a-z]/.test(one)));
    const list = `There are ${KNOWN}.`;
    return cursor.stop(`There is no operator \`${word.slice(0, 30)}\`.`, guess === null ? list : `Did you mean \`${guess}\`? ${list}`);
}
function joins(cursor) {
    return cursor.peek(/(?:and|or)\b|&+|\|+|,|;/y) !== null;
}
/** Something stands behind a whole expression. */
function surplus(cursor) {
    if (cursor.peek(/or\b|\|+/y) !== null)
        cursor.stop('There is no `or`.', 'Write `in [200, 204]`, or `matches` with a `|` in its expression.');
    if (joins(cursor))
        cursor.stop('An expression makes one comparison.', 'Write each as an entry of its own: all of them must hold.');
    return cursor.stop(`The expression is complete here, but ${cursor.found()}.`, 'Remove what follows.');
}

// EXTERNAL MODULE: ./build/core/probe/expression/pattern.js
var pattern = __webpack_require__(29036);
;// CONCATENATED MODULE: ./build/core/probe/expression/compile.js



/** Reads and compiles. `fill` gives each text on the right its final form (values of the environment). Never throws if `fill` does not. */
function readCompiled(text, fill = (same) => same) {
    const read = readExpression(text);
    if (!read.ok)
        return read;
    const ast = filled(read.ast, fill);
    const patterns = new Map();
    for (const { source, written } of sourcesOf(ast, read.ast)) {
        try {
            patterns.set(source, (0,pattern/* compilePattern */.E)(source));
        }
        catch (error) {
            const at = Math.max(0, text.lastIndexOf(JSON.stringify(written)));
            return { ok: false, problem: { at, message: `The regular expression cannot be used: ${(0,errors/* messageOf */.bD)(error)}.` } };
        }
    }
    return { ok: true, expression: { text, ast, patterns } };
}
/** As `readCompiled`; throws a ConfigurationError that names `place`, the column and what was expected there. */
function compileExpression(text, place = 'expression') {
    const compiled = readCompiled(text);
    if (compiled.ok)
        return compiled.expression;
    throw new ConfigurationError({ place, ...describeProblem(compiled.problem) });
}
function sourcesOf(ast, before) {
    const source = sourceOf(ast);
    return source === null ? [] : [{ source, written: sourceOf(before) ?? source }];
}
function sourceOf(ast) {
    if (ast.kind === 'not')
        return sourceOf(ast.of);
    if (ast.kind === 'has' || ast.operator !== 'matches' || ast.right.kind !== 'literal')
        return null;
    return ast.right.value.kind === 'text' ? ast.right.value.text : null;
}
function filled(ast, fill) {
    if (ast.kind === 'has')
        return ast;
    if (ast.kind === 'not')
        return { kind: 'not', of: filled(ast.of, fill) };
    if (ast.right.kind !== 'literal')
        return ast;
    return { ...ast, right: { kind: 'literal', value: filledValue(ast.right.value, fill) } };
}
function filledValue(value, fill) {
    switch (value.kind) {
        case 'text':
            return { kind: 'text', text: fill(value.text) };
        case 'list':
            return { ...value, items: value.items.map((item) => filledValue(item, fill)) };
        case 'object':
            return { ...value, entries: new Map([...value.entries].map(([key, entry]) => [key, filledValue(entry, fill)])) };
        default:
            return value;
    }
}

// EXTERNAL MODULE: ./build/core/probe/expression/value.js
var expression_value = __webpack_require__(77563);
;// CONCATENATED MODULE: ./build/core/probe/expression/impossible.js

/**
 * Why an expression can never pass, whatever is received: a part whose kind is known is compared with a value of another kind. Null where
 * it may pass. It is still evaluated (and fails, as it must); this is for a word of warning before that.
 */
function impossible(ast) {
    if (ast.kind === 'not')
        return impossible(ast.of);
    if (ast.kind === 'has' || ast.right.kind !== 'literal')
        return null;
    const { left, operator, right } = ast;
    const kind = kindOf(left);
    if (kind === null)
        return null;
    const name = `the left side is ${impossible_NAMES[kind]}`;
    const isText = kind === 'text';
    if (operator === 'matches' || operator === 'contains')
        return isText ? wrongNeedle(left, right.value) : `${name}, and ${operator} is for texts`;
    if (operator === 'in')
        return right.value.kind === 'list' && right.value.items.some((item) => fits(kind, item)) ? null : `${name}, and nothing in the list is`;
    if (right.value.kind === 'null')
        return null;
    if (operator !== '==' && operator !== '!=' && isText)
        return `${name}, and \`${operator}\` is for numbers and durations`;
    if (fits(kind, right.value) || (left.kind === 'answer' && right.value.kind === 'list'))
        return null;
    if (isText && right.value.kind === 'number')
        return `${name}: write ${JSON.stringify(right.value.text)}`;
    return `${name}, and ${(0,expression_value/* kindName */.Ep)(right.value)} is not`;
}
const impossible_NAMES = { number: 'a number', text: 'a text', duration: 'a duration', days: 'a number of days' };
function wrongNeedle(left, value) {
    return value.kind === 'text' || left.kind === 'body' ? null : `the left side is a text, and ${(0,expression_value/* kindName */.Ep)(value)} is not in one`;
}
function fits(kind, value) {
    if (kind === 'days')
        return value.kind === 'number' || value.kind === 'duration';
    return kind === value.kind;
}
/** What a part of an answer always is; null for what only the answer knows. */
function kindOf(left) {
    switch (left.kind) {
        case 'status':
        case 'len':
            return 'number';
        case 'header':
        case 'answer':
        case 'rcode':
            return 'text';
        case 'time':
            return 'duration';
        case 'cert':
            return 'days';
        case 'body':
            return left.path.length === 0 ? 'text' : null;
    }
}

// EXTERNAL MODULE: ./build/core/probe/expression/print.js
var print = __webpack_require__(98929);
;// CONCATENATED MODULE: ./build/core/probe/config/expectations.js






/** What an answer of each kind has. */
const PARTS = {
    http: ['status', 'header', 'body', 'time', 'cert'],
    tcp: ['body', 'time', 'cert'],
    dns: ['answer', 'rcode', 'time'],
};
/** The expressions at `path`, compiled; what does not parse, or asks for what such an answer never has, is told. */
function readExpectations(loading, path, written, kind) {
    return written.flatMap((text, index) => {
        const here = [...path, index];
        // The expression is read as it is written, and the environment's values go into its texts: they can neither break nor extend it.
        let isFilled = true;
        const compiled = readCompiled(text, (literal) => {
            const filled = literal.includes('${{') ? loading.fill(here, literal) : literal;
            isFilled &&= filled !== null;
            return filled ?? literal;
        });
        if (!isFilled)
            return [];
        if (!compiled.ok) {
            const { message, remedy } = parse_describeProblem(compiled.problem);
            loading.tellInside(here, text, compiled.problem.at, message, remedy);
            return [];
        }
        const { ast } = compiled.expression;
        if (asksElsewhere(loading, here, (0,expression_ast/* partsOf */.CI)(ast), kind))
            return [];
        warnOf(loading, here, text, ast);
        return [compiled.expression];
    });
}
/** Where the target says its version; null where it leaves that to the usual places, or what it says cannot be used, which is told. */
function readVersion(loading, path, written, kind) {
    if (written === undefined)
        return null;
    const read = readLeft(written);
    if (!read.ok) {
        const { message, remedy } = parse_describeProblem(read.problem);
        loading.tellInside(path, written, read.problem.at, message, remedy);
        return null;
    }
    const { left } = read;
    if (left.kind !== 'header' && left.kind !== 'body') {
        loading.tell(path, `${(0,words/* shown */.SP)(written)} is no version.`, 'Write `header["NAME"]` or `body.KEY`.');
        return null;
    }
    return asksElsewhere(loading, path, [(0,expression_ast/* partOf */.BU)(left)], kind) ? null : left;
}
function asksElsewhere(loading, path, parts, kind) {
    const other = parts.find((part) => !PARTS[kind].includes(part.kind));
    if (other === undefined)
        return false;
    const has = PARTS[kind].map((name) => `\`${name}\``).join(', ');
    loading.tell(path, `${(0,words/* shown */.SP)((0,print/* printLeft */.Ze)(other))} is not in the answer to ${kind === 'http' ? 'an' : 'a'} ${kind} check.`, `That has ${has}.`);
    return true;
}
function warnOf(loading, path, text, ast) {
    const why = impossible(ast);
    if (why !== null)
        loading.warn(path, `${(0,words/* shown */.SP)(text)} can never pass: ${why}.`);
}

// EXTERNAL MODULE: ./build/core/probe/config/http-check.js
var http_check = __webpack_require__(93229);
// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(55814);
// EXTERNAL MODULE: ./build/core/probe/config/quantities.js + 1 modules
var quantities = __webpack_require__(59110);
;// CONCATENATED MODULE: ./build/core/probe/config/promises.js




const DAY_MS = 86_400_000;
/** What is promised of a target, with its defaults; null where nothing is. */
function readSlo(loading, path, file) {
    if (file === undefined)
        return null;
    const { availability, latency_p95: latency, window } = file;
    if (availability === undefined && latency === undefined)
        loading.tell(path, 'This promises nothing.', 'Give `availability`, `latency_p95` or both.', 'key');
    return {
        availability: availability === undefined ? null : (0,quantities/* readShare */.cb)(loading, [...path, 'availability'], availability),
        latencyP95Ms: latency === undefined ? null : (0,quantities/* readDuration */.$7)(loading, [...path, 'latency_p95'], latency, 'latency'),
        windowMs: (window === undefined ? null : (0,quantities/* readDuration */.$7)(loading, [...path, 'window'], window, 'window')) ?? 30 * DAY_MS,
    };
}
/** When and where people are told, with its defaults; null where the target has no alert. */
function readAlert(loading, path, file) {
    if (file === undefined)
        return null;
    const { after = 3, resolve_after: resolveAfter = 2, on = 'down', to = [], severity = 'critical', runbook: written } = file;
    const runbook = written === undefined ? null : loading.fill([...path, 'runbook'], written);
    const wrong = runbook === null ? null : (0,http_check/* urlProblem */.rn)(runbook);
    if (wrong !== null)
        loading.tell([...path, 'runbook'], `${(0,words/* shown */.SP)(written ?? '')} ${wrong.message}.`, wrong.remedy);
    return { after, resolveAfter, on, to, severity, runbook };
}
/** Maintenance windows; a cron expression or zone that cannot be used is told. */
function readMaintenance(loading, path, file = []) {
    return file.map(({ cron, for: length, tz = 'UTC' }, index) => {
        const here = [...path, index];
        const zone = readZone(loading, [...here, 'tz'], tz);
        checkCron(loading, [...here, 'cron'], cron, zone);
        return { cron, zone, forMs: (0,quantities/* readDuration */.$7)(loading, [...here, 'for'], length, 'maintenance') ?? DAY_MS };
    });
}
function readZone(loading, path, zone) {
    // `+02:00` is a zone to newer versions of Node, and not in the IANA database.
    if (/^[A-Za-z]/.test(zone) && isZone(zone))
        return zone;
    loading.tell(path, `${(0,words/* shown */.SP)(zone)} is not a time zone of the IANA database.`, 'Write one such as `Europe/Berlin` or `UTC`.');
    return 'UTC';
}
function isZone(zone) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
    }
    catch {
        return false;
    }
}
/** A long time ago in a leap year's cycle, so that the answer does not depend on today: February 29 comes within eight years. */
const START = new Date('2000-01-01T00:00:00Z');
function checkCron(loading, path, cron, zone) {
    const remedy = 'Write five fields (minute, hour, day, month, weekday): `0 3 * * SUN`.';
    try {
        const next = new croner/* Cron */.l4(cron, { mode: '5-part', timezone: zone, paused: true }).nextRun(START);
        if (next === null)
            loading.tell(path, `${(0,words/* shown */.SP)(cron)} never comes.`, remedy);
    }
    catch {
        // The library's own words speak of six and seven fields, which are refused here.
        loading.tell(path, `${(0,words/* shown */.SP)(cron)} is not a cron expression.`, remedy);
    }
}

// EXTERNAL MODULE: ./build/core/probe/config/tcp-check.js
var tcp_check = __webpack_require__(54584);
;// CONCATENATED MODULE: ./build/core/probe/config/build-target.js







const build_target_DAY_MS = 86_400_000;
/** What holds for a target when neither it nor `defaults` says otherwise. */
const DEFAULTS = {
    timeoutMs: 10_000,
    retries: 2,
    intervalMs: 300_000,
    degradedOverMs: null,
    certificate: { failMs: 7 * build_target_DAY_MS, warnMs: 21 * build_target_DAY_MS },
};
/** The keys of `file` over those of `base`. */
function readCommon(loading, path, file, base) {
    const duration = (key) => file[key] === undefined ? null : (0,quantities/* readDuration */.$7)(loading, [...path, key], file[key], key);
    const days = (key) => file.cert?.[key] === undefined ? null : (0,quantities/* readDuration */.$7)(loading, [...path, 'cert', key], file.cert[key], 'cert');
    const certificate = { failMs: days('fail') ?? base.certificate.failMs, warnMs: days('warn') ?? base.certificate.warnMs };
    return {
        timeoutMs: duration('timeout') ?? base.timeoutMs,
        retries: file.retries ?? base.retries,
        intervalMs: duration('interval') ?? base.intervalMs,
        degradedOverMs: duration('degraded_over') ?? base.degradedOverMs,
        certificate,
        certificateGiven: base.certificateGiven || file.cert !== undefined,
    };
}
/** One target with every default filled in; null where it has no check that could be used. What is wrong is told. */
function buildTarget(loading, path, file, base, redact) {
    if (file.name.includes('${{'))
        loading.tell([...path, 'name'], 'A name is written out: it is what people and the state know it by.');
    const read = readCheck(loading, path, file);
    if (read === null)
        return null;
    const { check, tcpExpect } = read;
    const { certificate, certificateGiven, ...common } = readCommon(loading, path, file, base);
    const own = file.dns?.expect === undefined ? [] : readExpectations(loading, [...path, 'dns', 'expect'], file.dns.expect, 'dns');
    return {
        name: file.name,
        check,
        expect: [...own, ...readExpectations(loading, [...path, 'expect'], file.expect ?? [], check.kind)],
        tcpExpect,
        version: readVersion(loading, [...path, 'version'], file.version, check.kind),
        ...common,
        certificate: isVerified(check) || certificateGiven ? certificate : null,
        slo: readSlo(loading, [...path, 'slo'], file.slo),
        alert: readAlert(loading, [...path, 'alert'], file.alert),
        maintenance: readMaintenance(loading, [...path, 'maintenance'], file.maintenance),
        dependsOn: file.depends_on ?? [],
        place: { file: loading.document.file, ...loading.place(path, 'key') },
        redact: redactFor(check, redact),
    };
}
/** The secrets of the file, and those that the check itself sends. */
function redactFor(check, redact) {
    if (check.kind !== 'http')
        return redact;
    return (text) => {
        const own = (0,probe_redact/* redactorFor */.s)(check);
        return own === probe_redact/* WITHOUT_SECRETS */.B ? redact(text) : own(redact(text));
    };
}
/** Where nobody verifies a certificate, its end breaks nothing. */
function isVerified(check) {
    return check.kind === 'dns' || check.tls === null || check.tls.verify;
}
function readCheck(loading, path, file) {
    const kinds = ['http', 'tcp', 'dns'].filter((kind) => file[kind] !== undefined);
    if (kinds.length > 1) {
        const message = `A target is one check, and this one is ${(0,words/* listed */.KE)(kinds, 'and')}.`;
        loading.tell([...path, kinds[1] ?? ''], message, 'Write a target of its own for each.', 'key');
        return null;
    }
    if (file.http !== undefined)
        return { check: (0,http_check/* readHttp */.fp)(loading, [...path, 'http'], file.http), tcpExpect: null };
    if (file.dns !== undefined)
        return { check: (0,tcp_check/* readDns */.ct)(loading, [...path, 'dns'], file.dns), tcpExpect: null };
    if (file.tcp !== undefined) {
        const { check, pattern } = (0,tcp_check/* readTcp */.qO)(loading, [...path, 'tcp'], file.tcp);
        return { check, tcpExpect: pattern };
    }
    loading.tell(path, 'This target says nothing to check.', 'Give it `http`, `tcp` or `dns`.', 'key');
    return null;
}


/***/ }),

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkWhole),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
/* harmony import */ var _config_closest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96850);
/* harmony import */ var _config_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30372);


/** What only all targets together can show: names given twice, and dependencies on nobody, on itself, or in a circle. */
function checkWhole(loading, path, targets) {
    const index = new Map();
    for (const [at, { name }] of targets.entries()) {
        const first = index.get(name);
        if (first === undefined)
            index.set(name, at);
        else {
            const { line } = loading.place([...path, first, 'name'], 'value');
            loading.tell([...path, at, 'name'], `There are two targets ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)}.`, `Rename one: the first is on line ${line}.`);
        }
    }
    const names = [...index.keys()];
    for (const [at, { name, depends_on: parents = [] }] of targets.entries()) {
        for (const [n, parent] of parents.entries()) {
            const here = [...path, at, 'depends_on', n];
            if (parent === name)
                loading.tell(here, 'A target cannot depend on itself.', 'Remove it.');
            else if (!index.has(parent))
                loading.tell(here, `There is no target ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(parent)}.`, known(parent, names));
        }
    }
    for (const circle of circles(targets, index)) {
        const [first = ''] = circle;
        const at = index.get(first) ?? 0;
        const round = (0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)([...circle, first], 'and')
            .replaceAll(', ', ' → ')
            .replace(' and ', ' → ');
        loading.tell([...path, at, 'depends_on'], `These targets depend on each other in a circle: ${round}.`, 'Remove one of the links.', 'key');
    }
}
/** What was probably meant, or what there is. */
function known(name, names) {
    const guess = (0,_config_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(name, names);
    const some = names.slice(0, 10);
    const list = `There ${some.length === 1 ? 'is' : 'are'} ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(some, 'and')}${names.length > some.length ? ' and others' : ''}.`;
    return guess === null ? list : `Did you mean ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(guess)}?`;
}
/** Each circle once, by the names on it in the order of the links, the first in the file first. Links to itself are told elsewhere. */
function circles(targets, index) {
    const state = new Map();
    const found = [];
    // Without recursion: a chain may be as long as the file.
    for (const start of targets.keys()) {
        const trail = state.has(start) ? [] : [{ at: start, next: 0 }];
        state.set(start, state.get(start) ?? 'open');
        for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
            const parents = targets[top.at]?.depends_on ?? [];
            const parent = index.get(parents[top.next] ?? '');
            top.next += 1;
            if (top.next > parents.length) {
                state.set(top.at, 'done');
                trail.pop();
            }
            else if (parent !== undefined && parent !== top.at) {
                if (state.get(parent) === 'open') {
                    const from = trail.findIndex(({ at }) => at === parent);
                    found.push(trail.slice(from).map(({ at }) => targets[at]?.name ?? ''));
                }
                else if (!state.has(parent)) {
                    state.set(parent, 'open');
                    trail.push({ at: parent, next: 0 });
                }
            }
        }
    }
    return found;
}


/***/ }),

/***/ 86765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ filesBeside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84718);



/** Certificates and keys are smaller. */
const MOST_BYTES = 1_048_576;
/**
 * Reads the files that a health file names: from the working directory, as every path of the suite, else beside the health file. The
 * function throws an Error whose `code` says why (`ENOENT`), or whose message does.
 */
function filesBeside(healthFile) {
    return (path) => {
        try {
            return readSmall(path);
        }
        catch (error) {
            if ((0,_probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
                throw error;
            return readSmall((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(healthFile), path));
        }
    };
}
function readSmall(path) {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    if (size > MOST_BYTES)
        throw new Error('it is larger than 1 MiB');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
}


/***/ }),

/***/ 63284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isUrl),
/* harmony export */   z: () => (/* binding */ targetsFromUrls)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34835);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49648);
/* harmony import */ var _build_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55702);
/* harmony import */ var _http_check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93229);





/** Characters of a target's name. */
const MOST_NAME = 100;
/** Whether a word of the command line is a URL to be probed, and not a file. */
function isUrl(word) {
    return /^https?:\/\//i.test(word);
}
/**
 * One target for each URL, without a file: GET, a 2xx, and every default. The name is the URL without user, password, query and fragment;
 * names that are the same then are numbered. Throws a ConfigurationError that names `place` for what is no http or https URL.
 */
function targetsFromUrls(urls, place = 'input `url`') {
    const problems = urls.flatMap((url) => {
        const wrong = (0,_http_check_js__WEBPACK_IMPORTED_MODULE_4__/* .urlProblem */ .rn)(url);
        return wrong === null ? [] : [{ place, message: `\`${bare(url)}\` ${wrong.message}.`, remedy: wrong.remedy }];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems);
    const seen = new Map();
    return urls.map((url) => {
        const name = bare(new URL(url).href).slice(0, MOST_NAME - 6);
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        return targetOf(url, count === 1 ? name : `${name} (${count})`);
    });
}
function targetOf(url, name) {
    const check = {
        kind: 'http',
        url,
        method: 'GET',
        headers: [],
        body: null,
        follow: 'same-host',
        httpVersion: 'any',
        ip: 'any',
        bodyLimit: _http_check_js__WEBPACK_IMPORTED_MODULE_4__/* .BODY_LIMIT */ .Th,
        tls: _tls_js__WEBPACK_IMPORTED_MODULE_2__/* .PLAIN_TLS */ .pE,
    };
    const { timeoutMs, retries, intervalMs, degradedOverMs, certificate } = _build_target_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULTS */ .zY;
    const times = { timeoutMs, retries, intervalMs, degradedOverMs, certificate };
    const nothing = { expect: [], tcpExpect: null, version: null, slo: null, alert: null, maintenance: [], dependsOn: [], place: null };
    return { name, check, ...times, ...nothing, redact: (0,_build_target_js__WEBPACK_IMPORTED_MODULE_3__/* .redactFor */ .FP)(check, (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p)((0,_http_check_js__WEBPACK_IMPORTED_MODULE_4__/* .urlSecrets */ .Fn)(url))) };
}
/** Without what is secret in a URL. */
function bare(url) {
    return url
        .replace(/[?#].*$/s, '')
        .replace(/(\/\/)[^/@]*@/, '$1')
        .slice(0, 200);
}


/***/ }),

/***/ 93229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ urlSecrets),
/* harmony export */   Mr: () => (/* binding */ ipFamily),
/* harmony export */   Th: () => (/* binding */ BODY_LIMIT),
/* harmony export */   fp: () => (/* binding */ readHttp),
/* harmony export */   rn: () => (/* binding */ urlProblem)
/* harmony export */ });
/* harmony import */ var _config_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30372);
/* harmony import */ var _expression_show_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64845);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59110);
/* harmony import */ var _tls_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45589);




/** Read of an answer at most, unless the target says otherwise; bytes after decoding. */
const BODY_LIMIT = 1_048_576;
/** These say how a message is framed, or that the connection is something else: a check that sets them would be another protocol. */
const OURS = new Set([
    ...['connection', 'content-length', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
    ...['http2-settings', 'proxy-connection', 'proxy-authorization'],
]);
/** An HTTP check with its defaults; what cannot be used is told. */
function readHttp(loading, path, file) {
    const method = file.method ?? 'GET';
    if (file.body !== undefined && (method === 'GET' || method === 'HEAD'))
        loading.tell([...path, 'body'], `A ${method} has no body.`, 'Remove it, or write `method: POST`.', 'key');
    return {
        kind: 'http',
        url: readUrl(loading, [...path, 'url'], file.url),
        method,
        headers: readHeaders(loading, [...path, 'headers'], file.headers ?? {}),
        body: file.body === undefined ? null : loading.fill([...path, 'body'], file.body),
        follow: file.follow ?? 'same-host',
        httpVersion: httpVersion(file.http_version),
        ip: ipFamily(file.ip),
        bodyLimit: file.body_limit === undefined ? BODY_LIMIT : ((0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .readSize */ .ik)(loading, [...path, 'body_limit'], file.body_limit) ?? BODY_LIMIT),
        tls: (0,_tls_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readTls */ .i)(loading, [...path, 'tls'], file.tls),
    };
}
/** YAML reads `4` and `'4'` apart; people do not. */
function ipFamily(written) {
    if (written === undefined || written === 'any')
        return 'any';
    return Number(written) === 4 ? 4 : 6;
}
function httpVersion(written) {
    if (written === undefined || written === 'any')
        return 'any';
    return Number(written) === 2 ? '2' : '1.1';
}
function readUrl(loading, path, written) {
    const url = loading.fill(path, written);
    if (url === null)
        return written;
    const wrong = urlProblem(url);
    if (wrong !== null)
        loading.tell(path, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} ${wrong.message}.`, wrong.remedy);
    for (const secret of urlSecrets(url))
        loading.secrets.add(secret);
    return url;
}
/** Why a text cannot be the address of a check; null where it can. The message does not repeat it. */
function urlProblem(url) {
    const remedy = 'Write one such as `https://example.com/health`.';
    if (!URL.canParse(url))
        return { message: 'is not a URL', remedy };
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return { message: 'is neither http nor https', remedy };
    if (hostname === '')
        return { message: 'names no host', remedy };
    return null;
}
/** User and password of a URL, as they are written and as they are meant. */
function urlSecrets(url) {
    if (!URL.canParse(url))
        return [];
    const { username, password } = new URL(url);
    return [password, decoded(password), password === '' ? '' : `${username}:${password}`].filter((secret) => secret !== '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function readHeaders(loading, path, file) {
    const seen = new Set();
    return Object.entries(file).map(([name, written]) => {
        const here = [...path, name];
        if (seen.has(name.toLowerCase()))
            loading.tell(here, `The header ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)} stands here twice: case makes no difference.`, 'Remove one.', 'key');
        seen.add(name.toLowerCase());
        // RFC 9110, 5.6.2 and 5.5.
        if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
            loading.tell(here, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)} cannot be the name of a header.`, undefined, 'key');
        else if (OURS.has(name.toLowerCase()))
            loading.tell(here, `The header ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)} is the prober's own.`, 'Remove it.', 'key');
        const value = loading.fill(here, written) ?? '';
        if ((0,_expression_show_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateHeader */ .P)(name))
            for (const secret of credentials(value))
                loading.secrets.add(secret);
        if (!isFieldValue(value)) {
            const remedy = 'Line breaks and other control characters are not allowed, nor are characters beyond Latin-1.';
            loading.tell(here, `The value of the header ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)} cannot be sent.`, remedy);
        }
        else if (name.toLowerCase() === 'host' && value !== '' && !isAuthority(value)) {
            loading.tell(here, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} is no host.`, 'Write a name or an address, with a port if need be: `api.example.com:8443`.');
        }
        return [name, value];
    });
}
/** A header's value, and what stands behind its scheme: `Bearer` alone is no secret. */
function credentials(value) {
    return [value, value.replace(/^\S+\s+/, '')];
}
/** A host and perhaps a port: what stands between `//` and `/` in a URL, without a user. */
function isAuthority(value) {
    return !/[\s/?#@\\]/.test(value) && URL.canParse(`http://${value}`);
}
function isFieldValue(value) {
    return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}


/***/ }),

/***/ 7082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PK: () => (/* binding */ loadHealth),
  JU: () => (/* binding */ loadTargets)
});

// UNUSED EXPORTS: CONTROL

;// CONCATENATED MODULE: ./build/schemas/health.schema.json
const health_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Health checks of a repository","description":"What health-probe watches and what a deploy is verified by. The file is .github/ops/health.yml.","examples":[{"version":1,"targets":[{"name":"api","http":{"url":"https://api.example.com/health"},"expect":["status == 200"]}]}],"type":"object","required":["version","targets"],"additionalProperties":false,"properties":{"version":{"title":"Version of the format","description":"The version of this file\'s format. There is one: 1.","examples":[1],"const":1},"defaults":{"title":"Defaults","description":"What holds for every target that does not say otherwise.","examples":[{"timeout":"10s","retries":2,"degraded_over":"2s","interval":"5m"}],"type":"object","additionalProperties":false,"properties":{"timeout":{"title":"Timeout","description":"What bounds one try, redirects included.","examples":["5s"],"default":"10s","$ref":"#/$defs/duration"},"retries":{"title":"Retries","description":"More tries after a transport failure, each on a fresh connection and look-up. A gate makes none: there every poll counts.","examples":[1],"default":2,"type":"integer","minimum":0,"maximum":10},"degraded_over":{"title":"Degraded over","description":"An answer that is right and takes longer is degraded, with reason slow. Without it: never.","examples":["2s"],"$ref":"#/$defs/duration"},"interval":{"title":"Interval","description":"How often the target is meant to be probed.","examples":["15m"],"default":"5m","$ref":"#/$defs/duration"},"cert":{"$ref":"#/$defs/cert"}}},"targets":{"title":"Targets","description":"What is probed.","examples":[[{"name":"api","http":{"url":"https://api.example.com/health"}}]],"type":"array","minItems":1,"maxItems":5000,"items":{"$ref":"#/$defs/target"}},"control":{"title":"Control","description":"A target of somebody else. If it gives no answer either, transport failures of the run are the prober\'s own, and unknown instead of down.","examples":[{"url":"https://www.githubstatus.com"}],"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"title":"URL","description":"The address, http or https. Credentials come from the environment.","examples":["https://api.example.com/health"],"type":"string","minLength":1,"maxLength":4000},"method":{"title":"Method","description":"The method. Only GET and HEAD are tried again after a transport failure.","examples":["HEAD"],"default":"GET","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"headers":{"title":"Headers","description":"Headers of the request, each a text. Credentials come from the environment.","examples":[{"authorization":"Bearer ${{ env.TOKEN }}"}],"type":"object","maxProperties":100,"additionalProperties":{"type":"string","maxLength":16000}},"body":{"title":"Body","description":"The body of the request.","examples":["{\\"ping\\": true}"],"type":"string","maxLength":100000},"follow":{"title":"Redirects","description":"The redirects that are followed, 10 at most: none, those to the same host, to the same site (registrable domain), or any.","examples":["none"],"default":"same-host","enum":["none","same-host","same-site","any"]},"ip":{"title":"Address family","description":"The addresses that are used: 4, 6 or any.","examples":[4],"default":"any","enum":[4,6,"4","6","any"]},"http_version":{"title":"HTTP version","description":"The version that is spoken: 1.1, 2, or whichever the server prefers.","examples":["2"],"default":"any","enum":[1.1,2,"1.1","2","any"]},"body_limit":{"title":"Limit of the body","description":"The most that is read of an answer, after decoding. More is down, with reason body_too_large.","examples":["256KiB"],"default":"1MiB","type":["string","number"]},"tls":{"$ref":"#/$defs/tls"},"timeout":{"title":"Timeout","description":"What bounds one try, redirects included.","examples":["5s"],"default":"10s","$ref":"#/$defs/duration"},"retries":{"title":"Retries","description":"More tries after a transport failure, each on a fresh connection and look-up. A gate makes none: there every poll counts.","examples":[1],"default":2,"type":"integer","minimum":0,"maximum":10}}},"resolvers":{"title":"Resolvers","description":"DNS servers that names are looked up with, instead of the system\'s: addresses, with or without a port.","examples":[["192.0.2.53","[2001:db8::53]:5353"]],"type":"array","minItems":1,"maxItems":10,"items":{"type":"string","minLength":1,"maxLength":100}},"allow_private":{"title":"Private addresses","description":"Whether loopback, private and unique-local addresses may be probed. Link-local and metadata addresses never are.","examples":[false],"default":true,"type":"boolean"}},"$defs":{"duration":{"type":["string","number"]},"expect":{"title":"Expectations","description":"Expressions that must all hold: see docs/expressions.md. Without one about status, a 2xx is required.","examples":[["status == 200","body.status == \\"ok\\""]],"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","minLength":1,"maxLength":2000}},"tls":{"title":"TLS","description":"How TLS is spoken. Files are PEM, found from the working directory, else beside this file.","examples":[{"ca":"certs/ca.pem","server_name":"internal.example.com"}],"type":"object","additionalProperties":false,"dependentRequired":{"cert":["key"],"key":["cert"]},"properties":{"ca":{"title":"Certificate authorities","description":"A file of certificates that are trusted besides the system\'s and those of NODE_EXTRA_CA_CERTS.","examples":["certs/ca.pem"],"type":"string","minLength":1,"maxLength":1000},"cert":{"title":"Client certificate","description":"A file with the certificate, and the chain, that the prober shows.","examples":["certs/client.pem"],"type":"string","minLength":1,"maxLength":1000},"key":{"title":"Client key","description":"A file with the certificate\'s private key, not encrypted.","examples":["certs/client.key"],"type":"string","minLength":1,"maxLength":1000},"server_name":{"title":"Server name","description":"The name that is asked for (SNI) and that the certificate must be for. Without it: the host.","examples":["internal.example.com"],"type":"string","minLength":1,"maxLength":253},"verify":{"title":"Verify","description":"Whether the chain and the name are verified. Without verification nothing is said of the certificate\'s end, unless `cert` is given.","examples":[true],"default":true,"type":"boolean"}}},"cert":{"title":"End of certificates","description":"When a certificate that still holds is already a problem: the earliest end in the presented chain is nearer than this.","examples":[{"fail":"7d","warn":"21d"}],"default":{"fail":"7d","warn":"21d"},"type":"object","additionalProperties":false,"properties":{"fail":{"title":"Down","description":"Less time left than this is down. `0d` turns it off.","examples":["7d"],"default":"7d","$ref":"#/$defs/duration"},"warn":{"title":"Degraded","description":"Less time left than this is degraded. `0d` turns it off.","examples":["21d"],"default":"21d","$ref":"#/$defs/duration"}}},"slo":{"title":"Objective","description":"What is promised over a window: an availability, a latency, or both.","examples":[{"availability":"99.9%","latency_p95":"500ms","window":"30d"}],"type":"object","minProperties":1,"additionalProperties":false,"properties":{"availability":{"title":"Availability","description":"Good over valid samples, above 0% and below 100%.","examples":["99.9%"],"type":["string","number"]},"latency_p95":{"title":"Latency","description":"What 95 of 100 answers take at most.","examples":["500ms"],"$ref":"#/$defs/duration"},"window":{"title":"Window","description":"The time it is promised over, from 1 hour to 90 days.","examples":["30d"],"default":"30d","$ref":"#/$defs/duration"}}},"alert":{"title":"Alert","description":"When and where people are told. A target with it has an incident issue.","examples":[{"after":3,"resolve_after":2,"to":["slack","pagerduty"],"severity":"critical"}],"type":"object","additionalProperties":false,"properties":{"after":{"title":"After","description":"Bad samples in a row that open an incident.","examples":[3],"default":3,"type":"integer","minimum":1,"maximum":100},"resolve_after":{"title":"Resolve after","description":"Good samples in a row that close it.","examples":[2],"default":2,"type":"integer","minimum":1,"maximum":100},"on":{"title":"On","description":"The mildest state that opens an incident.","examples":["degraded"],"default":"down","enum":["down","degraded"]},"to":{"title":"To","description":"Who is told besides the issue.","examples":[["slack","pagerduty"]],"default":[],"type":"array","maxItems":10,"uniqueItems":true,"items":{"enum":["slack","pagerduty"]}},"severity":{"title":"Severity","description":"How severe it is, in PagerDuty\'s words.","examples":["critical"],"default":"critical","enum":["critical","error","warning","info"]},"runbook":{"title":"Runbook","description":"The address of what to do.","examples":["https://example.com/runbooks/api"],"type":"string","typeErrorMessage":"Write an address such as `https://example.com/runbooks/api`.","minLength":1,"maxLength":1000}}},"target":{"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"title":"Name","description":"The name of the target, unique in the file.","examples":["api"],"type":"string","minLength":1,"maxLength":100,"pattern":"\\\\S","patternErrorMessage":"It needs a character that is seen."},"http":{"title":"HTTP check","description":"A request and its answer. One of http, tcp and dns.","examples":[{"url":"https://api.example.com/health"}],"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"title":"URL","description":"The address, http or https. Credentials come from the environment.","examples":["https://api.example.com/health"],"type":"string","minLength":1,"maxLength":4000},"method":{"title":"Method","description":"The method. Only GET and HEAD are tried again after a transport failure.","examples":["HEAD"],"default":"GET","enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"headers":{"title":"Headers","description":"Headers of the request, each a text. Credentials come from the environment.","examples":[{"authorization":"Bearer ${{ env.TOKEN }}"}],"type":"object","maxProperties":100,"additionalProperties":{"type":"string","maxLength":16000}},"body":{"title":"Body","description":"The body of the request.","examples":["{\\"ping\\": true}"],"type":"string","maxLength":100000},"follow":{"title":"Redirects","description":"The redirects that are followed, 10 at most: none, those to the same host, to the same site (registrable domain), or any.","examples":["none"],"default":"same-host","enum":["none","same-host","same-site","any"]},"ip":{"title":"Address family","description":"The addresses that are used: 4, 6 or any.","examples":[4],"default":"any","enum":[4,6,"4","6","any"]},"http_version":{"title":"HTTP version","description":"The version that is spoken: 1.1, 2, or whichever the server prefers.","examples":["2"],"default":"any","enum":[1.1,2,"1.1","2","any"]},"body_limit":{"title":"Limit of the body","description":"The most that is read of an answer, after decoding. More is down, with reason body_too_large.","examples":["256KiB"],"default":"1MiB","type":["string","number"]},"tls":{"$ref":"#/$defs/tls"}}},"tcp":{"title":"TCP check","description":"A connection and, where asked for, an exchange over it. One of http, tcp and dns.","examples":[{"host":"db.internal","port":5432}],"type":"object","required":["host","port"],"additionalProperties":false,"properties":{"host":{"title":"Host","description":"A name or an address.","examples":["db.internal"],"type":"string","minLength":1,"maxLength":1000},"port":{"title":"Port","description":"The port, 1 to 65535.","examples":[5432],"type":["integer","string"]},"tls":{"title":"TLS","description":"Whether TLS is spoken from the first byte, or how.","examples":[true],"default":false,"anyOf":[{"type":"boolean"},{"$ref":"#/$defs/tls"}]},"starttls":{"title":"STARTTLS","description":"The protocol in which TLS is asked for before it is spoken.","examples":["smtp"],"enum":["smtp"]},"send":{"title":"Send","description":"What is sent once connected.","examples":["PING\\r\\n"],"type":"string","maxLength":100000},"expect":{"title":"Expect","description":"A regular expression (RE2) that the answer must match.","examples":["^220 "],"type":"string","minLength":1,"maxLength":1000},"ip":{"title":"Address family","description":"The addresses that are used: 4, 6 or any.","examples":[4],"default":"any","enum":[4,6,"4","6","any"]}}},"dns":{"title":"DNS check","description":"A question and its answer. One of http, tcp and dns.","examples":[{"name":"example.com","type":"A","expect":["answer contains \\"192.0.2.1\\""]}],"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"title":"Name","description":"The name that is asked for; for PTR also an address.","examples":["example.com"],"type":"string","minLength":1,"maxLength":1000},"type":{"title":"Type","description":"The type of record.","examples":["MX"],"default":"A","enum":["A","AAAA","CNAME","MX","NS","TXT","SOA","SRV","CAA","PTR"]},"server":{"title":"Server","description":"The server that is asked: an address, with or without a port. Without it: the prober\'s own.","examples":["192.0.2.53"],"type":"string","minLength":1,"maxLength":100},"expect":{"$ref":"#/$defs/expect"}}},"expect":{"$ref":"#/$defs/expect"},"version":{"title":"Version","description":"Where the answer says its version. Without it: `header[\\"x-version\\"]`, then `body.version`.","examples":["body.build.version"],"type":"string","minLength":1,"maxLength":1000},"timeout":{"title":"Timeout","description":"What bounds one try, redirects included.","examples":["5s"],"default":"10s","$ref":"#/$defs/duration"},"retries":{"title":"Retries","description":"More tries after a transport failure, each on a fresh connection and look-up. A gate makes none: there every poll counts.","examples":[1],"default":2,"type":"integer","minimum":0,"maximum":10},"degraded_over":{"title":"Degraded over","description":"An answer that is right and takes longer is degraded, with reason slow. Without it: never.","examples":["2s"],"$ref":"#/$defs/duration"},"interval":{"title":"Interval","description":"How often the target is meant to be probed.","examples":["15m"],"default":"5m","$ref":"#/$defs/duration"},"cert":{"$ref":"#/$defs/cert"},"slo":{"$ref":"#/$defs/slo"},"alert":{"$ref":"#/$defs/alert"},"maintenance":{"title":"Maintenance","description":"Windows in which samples do not count and nobody is alarmed.","examples":[[{"cron":"0 3 * * SUN","for":"1h","tz":"Europe/Berlin"}]],"type":"array","maxItems":100,"items":{"type":"object","required":["cron","for"],"additionalProperties":false,"properties":{"cron":{"title":"Begin","description":"When the windows open, as a five-field cron expression.","examples":["0 3 * * SUN"],"type":"string","minLength":1,"maxLength":200},"for":{"title":"Length","description":"How long each lasts, from 1 minute to 31 days.","examples":["1h"],"$ref":"#/$defs/duration"},"tz":{"title":"Time zone","description":"The IANA time zone in which `cron` is read.","examples":["Europe/Berlin"],"default":"UTC","type":"string","minLength":1,"maxLength":100}}}},"depends_on":{"title":"Depends on","description":"Names of targets without which this one cannot work: while one of them is down, this one\'s alarm is silent.","examples":[["edge"]],"type":"array","maxItems":100,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":100}}}}}}');
// EXTERNAL MODULE: ./build/core/config/problems.js
var config_problems = __webpack_require__(56985);
// EXTERNAL MODULE: ./build/core/config/schema.js + 3 modules
var schema = __webpack_require__(90221);
// EXTERNAL MODULE: ./build/core/config/yaml.js + 3 modules
var yaml = __webpack_require__(66250);
// EXTERNAL MODULE: ./build/core/report/redact.js + 1 modules
var redact = __webpack_require__(34835);
// EXTERNAL MODULE: ./build/core/probe/config/build-target.js + 8 modules
var build_target = __webpack_require__(55702);
// EXTERNAL MODULE: ./build/core/probe/config/check-whole.js
var check_whole = __webpack_require__(416);
// EXTERNAL MODULE: ./build/core/probe/config/http-check.js
var http_check = __webpack_require__(93229);
;// CONCATENATED MODULE: ./build/core/probe/config/environment.js
/**
 * Replaces `${{ env.NAME }}`. A variable that is not set, or is empty (which is what an unset secret of a workflow becomes), is a problem at
 * its place: a check without its credentials would only find out that it has none.
 */
function fillEnvironment(written, environment) {
    const values = [];
    const problems = [];
    let text = '';
    let end = 0;
    for (let at = written.indexOf('${{'); at !== -1; at = written.indexOf('${{', end)) {
        text += written.slice(end, at);
        const close = written.indexOf('}}', at);
        const inside = close === -1 ? '' : written.slice(at + 3, close).trim();
        end = close === -1 ? written.length : close + 2;
        const name = /^env\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(inside)?.[1];
        const value = name !== undefined && Object.hasOwn(environment, name) ? environment[name] : undefined;
        if (close === -1)
            problems.push({ at, message: '`${{` is not closed.', remedy: 'Write `${{ env.NAME }}`.' });
        else if (name === undefined)
            problems.push({ at, message: `\`\${{ ${inside.slice(0, 40)} }}\` is not known here.`, remedy: ONLY });
        else if (value === undefined || value === '')
            problems.push({ at, message: unset(name, value), remedy: remedyFor(name) });
        else {
            text += value;
            values.push(value);
        }
    }
    return { text: text + written.slice(end), values, problems };
}
const ONLY = 'Only `${{ env.NAME }}` is: hand a secret on through `env:` of the step.';
function unset(name, value) {
    return `The environment variable \`${name}\` is ${value === undefined ? 'not set' : 'empty'}.`;
}
function remedyFor(name) {
    return `Set it: \`env: { ${name}: … }\` in the workflow.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
;// CONCATENATED MODULE: ./build/core/probe/config/pem-files.js



/** The PEM files of one reading, each read and tried once: a thousand targets have one authority, and OpenSSL takes half a millisecond. */
class PemFiles {
    #readFile;
    #texts = new Map();
    #readable = new Map();
    #faults = new Map();
    constructor(readFile) {
        this.#readFile = readFile;
    }
    /** The text of a file. Throws what the reading of it throws. */
    read(path) {
        return remembered(this.#texts, path, () => this.#readFile(path));
    }
    /** Whether every certificate of a text can be read: OpenSSL would pass over a broken authority without a word. */
    areReadable(pem) {
        return remembered(this.#readable, pem, () => areReadable(pem));
    }
    /** Why OpenSSL does not take them together, or the key is another certificate's; null where all is well. */
    faultOf({ ca, cert, key }) {
        if (ca === null && cert === null)
            return null;
        return remembered(this.#faults, JSON.stringify([ca, cert, key]), () => faultOf({ ca, cert, key }));
    }
}
function remembered(known, key, make) {
    const before = known.get(key);
    if (before !== undefined)
        return before;
    const made = make();
    known.set(key, made);
    return made;
}
function areReadable(pem) {
    try {
        const blocks = pem.match(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]*-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g) ?? [];
        return blocks.every((block) => new external_node_crypto_.X509Certificate(block).validTo !== '');
    }
    catch {
        return false;
    }
}
function faultOf({ ca, cert, key }) {
    try {
        (0,external_node_tls_.createSecureContext)({ ...(ca === null ? {} : { ca }), ...(cert === null || key === null ? {} : { cert, key }) });
        return null;
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error).replace(/^error:[0-9A-F]+:/i, '');
    }
}

;// CONCATENATED MODULE: ./build/core/probe/config/loading.js


/** One reading of a document: collects what is wrong, what is secret and what is odd. */
class Loading {
    problems = [];
    secrets = new Set();
    warnings = [];
    document;
    ports;
    pems;
    #lines;
    constructor(document, ports) {
        this.document = document;
        this.ports = ports;
        this.pems = new PemFiles((path) => ports.readFile(path));
        this.#lines = document.text.split(/\r\n|\n|\r/);
    }
    /** A problem with the value at `path`, or with its key. */
    tell(path, message, remedy, part = 'value') {
        this.problems.push({ at: this.place(path, part), message, ...(remedy === undefined ? {} : { remedy }) });
    }
    /** A problem inside the text at `path`, `offset` UTF-16 units from its beginning. */
    tellInside(path, written, offset, message, remedy) {
        this.problems.push({ at: this.placeInside(path, written, offset), message, ...(remedy === undefined ? {} : { remedy }) });
    }
    /** What is legal and can hardly be meant. */
    warn(path, message) {
        const { line, column } = this.place(path, 'value');
        this.warnings.push(`${this.document.file}:${line}:${column}: ${message}`);
    }
    /** The text at `path` with the environment's values in it; null where that has problems, which are told. */
    fill(path, written) {
        const { text, values, problems } = fillEnvironment(written, this.ports.environment);
        for (const { at, message, remedy } of problems)
            this.tellInside(path, written, at, message, remedy);
        for (const value of values)
            this.secrets.add(value);
        return problems.length > 0 ? null : text;
    }
    /** The place of a path, or of the nearest thing around it that stands in the file. */
    place(path, part) {
        for (let length = path.length; length > 0; length -= 1) {
            const found = this.document.positionOf(path.slice(0, length), length === path.length ? part : 'key');
            if (found !== null)
                return found;
        }
        return { line: 1, column: 1 };
    }
    /** Exact where the file has the text on one line and as it is read; else where the text begins (YAML may escape and fold it). */
    placeInside(path, written, offset) {
        const start = this.place(path, 'value');
        const line = this.#lines[start.line - 1] ?? '';
        const begin = start.column - 1;
        if (line.startsWith(written, begin))
            return { line: start.line, column: start.column + offset };
        const quoted = /["']/.test(line[begin] ?? '') && line.startsWith(written, begin + 1);
        return quoted ? { line: start.line, column: start.column + 1 + offset } : start;
    }
}

// EXTERNAL MODULE: ./build/core/probe/config/tcp-check.js
var tcp_check = __webpack_require__(54584);
;// CONCATENATED MODULE: ./build/core/probe/config/load-health.js










/** Kinds of checks of a later version. */
const NOT_YET = ['websocket', 'grpc', 'icmp'].map((kind) => `targets.*.${kind}`);
/** The name of the control target, in reports. */
const CONTROL = 'control';
/**
 * Reads a health file: every target with its defaults, everything compiled, every TLS file read. `file` is how people find it. Throws one
 * ConfigurationError with all problems, each at `file:line:column`; what the environment's values are is in none of them.
 */
function loadHealth(text, file, ports) {
    const parsed = (0,yaml/* parseYaml */.h)(file, text);
    const value = checked(parsed, parsed.value, (path) => path);
    const loading = new Loading({ file, text: textOf(text), positionOf: parsed.positionOf }, ports);
    const { resolvers = [], allow_private: allowPrivate = true } = value;
    const servers = resolvers.map((server, index) => (0,tcp_check/* readServer */.Wb)(loading, ['resolvers', index], server));
    return finish(loading, ['targets'], value, { resolvers: servers, allowPrivate });
}
/**
 * The targets of a list inside another configuration file, at `path` of what `parsed` holds; `text` is that file's text. As `loadHealth`,
 * with no defaults, control or settings of its own.
 */
function loadTargets(parsed, text, path, ports) {
    const list = path.reduce((from, step) => Object(from)[step], parsed.value);
    // In the schema's document the list stands under `targets`.
    const outer = (inner) => [...path, ...inner.slice(1)];
    const value = checked(parsed, { version: 1, targets: list ?? null }, outer);
    const loading = new Loading({ file: parsed.file, text: textOf(text), positionOf: parsed.positionOf }, ports);
    return finish(loading, path, value, { resolvers: [], allowPrivate: true });
}
function checked(parsed, value, outer) {
    const document = {
        file: parsed.file,
        value,
        positionOf: (path, part) => parsed.positionOf(outer(path), part),
        sourceOf: (path) => parsed.sourceOf(outer(path)),
    };
    const problems = (0,schema/* schemaProblems */.I)(document, health_schema_namespaceObject, NOT_YET);
    if (problems.length > 0)
        throw (0,config_problems/* refusal */.x)(parsed.file, problems);
    return value;
}
function finish(loading, path, value, settings) {
    const redact = lazyRedactor(loading.secrets);
    const base = { ...build_target/* DEFAULTS */.zY, certificateGiven: false };
    const common = value.defaults === undefined ? base : (0,build_target/* readCommon */.Cy)(loading, ['defaults'], value.defaults, base);
    const targets = value.targets.flatMap((target, index) => {
        const built = (0,build_target/* buildTarget */.k0)(loading, [...path, index], target, common, redact);
        return built === null ? [] : [built];
    });
    (0,check_whole/* checkWhole */.U)(loading, path, value.targets);
    const control = controlOf(loading, value, common, redact);
    if (loading.problems.length > 0)
        throw (0,config_problems/* refusal */.x)(loading.document.file, loading.problems);
    return { targets, control, settings, secrets: [...loading.secrets], warnings: loading.warnings };
}
/** Only whether it answers counts, so that nothing is expected of it. */
function controlOf(loading, { control: file }, common, redact) {
    if (file === undefined)
        return null;
    const { timeout, retries, ...http } = file;
    const own = (0,build_target/* readCommon */.Cy)(loading, ['control'], { ...(timeout === undefined ? {} : { timeout }), ...(retries === undefined ? {} : { retries }) }, common);
    const check = (0,http_check/* readHttp */.fp)(loading, ['control'], http);
    const { timeoutMs, retries: tries, intervalMs } = own;
    const nothing = { expect: [], tcpExpect: null, version: null, degradedOverMs: null, certificate: null, slo: null, alert: null };
    const place = { file: loading.document.file, ...loading.place(['control'], 'key') };
    const when = { timeoutMs, retries: tries, intervalMs };
    return { name: CONTROL, check, ...when, ...nothing, maintenance: [], dependsOn: [], place, redact: (0,build_target/* redactFor */.FP)(check, redact) };
}
/** Made at its first use, when every secret of the file is known. */
function lazyRedactor(secrets) {
    let made = null;
    return (text) => {
        made ??= (0,redact/* redactor */.$p)([...secrets]);
        return made(text);
    };
}
function textOf(text) {
    return (typeof text === 'string' ? text : new TextDecoder().decode(text)).replace(/^\uFEFF/, '');
}


/***/ }),

/***/ 59110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $7: () => (/* binding */ readDuration),
  cb: () => (/* binding */ readShare),
  ik: () => (/* binding */ readSize)
});

// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(30372);
// EXTERNAL MODULE: ./build/core/probe/expression/decimal.js
var decimal = __webpack_require__(78537);
;// CONCATENATED MODULE: ./build/core/probe/config/units.js

/** `90s`, `250ms`, `1h30m` in milliseconds; null for anything else. */
function durationMs(text) {
    const ms = (0,decimal/* millisecondsOf */.W$)(text.trim());
    return ms === null ? null : Number(ms);
}
const BYTES = { '': 1, b: 1, kb: 1_000, mb: 1_000_000, kib: 1_024, mib: 1_048_576 };
/** `1MiB`, `256 KiB`, `500kB`, `4096` in bytes; null for anything else. */
function sizeBytes(text) {
    const parts = /^(\d{1,9}(?:\.\d{1,3})?) ?(b|kb|mb|kib|mib)?$/i.exec(text.trim());
    if (parts === null)
        return null;
    return Math.floor(Number(parts[1]) * (BYTES[(parts[2] ?? '').toLowerCase()] ?? Number.NaN));
}
/** `99.9%` as a fraction; null for anything else. Read as one decimal number, since 99.9 / 100 is not the nearest one to 0.999. */
function fraction(text) {
    const parts = /^(\d{1,3}(?:\.\d{1,10})?) ?%$/.exec(text.trim());
    return parts === null ? null : Number(`${parts[1]}e-2`);
}

;// CONCATENATED MODULE: ./build/core/probe/config/quantities.js


const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The least and the most that each duration may be, in milliseconds, and how people write that. */
const RANGES = {
    timeout: [1, 10 * MINUTE_MS, '1ms to 10m'],
    degraded_over: [1, 10 * MINUTE_MS, '1ms to 10m'],
    interval: [1_000, 7 * DAY_MS, '1s to 7d'],
    cert: [0, 3_650 * DAY_MS, '0d to 3650d'],
    latency: [1, 10 * MINUTE_MS, '1ms to 10m'],
    window: [HOUR_MS, 90 * DAY_MS, '1h to 90d'],
    maintenance: [MINUTE_MS, 31 * DAY_MS, '1m to 31d'],
};
/** Milliseconds of a duration; null, and told, where it is none or out of its range. */
function readDuration(loading, path, written, kind) {
    const [least, most, range] = RANGES[kind];
    if (typeof written === 'number') {
        loading.tell(path, `${(0,words/* shown */.SP)(String(written))} has no unit.`, withUnit(written, least, most) ?? `Write one such as \`90s\`, \`5m\` or \`1h30m\`, from ${range}.`);
        return null;
    }
    const text = loading.fill(path, written);
    if (text === null)
        return null;
    const ms = durationMs(text);
    if (isWithin(ms, least, most))
        return ms;
    const what = ms === null ? 'is not a duration' : 'is out of range';
    loading.tell(path, `${(0,words/* shown */.SP)(written)} ${what}.`, `Write one such as \`90s\`, \`5m\` or \`1h30m\`, from ${range}.`);
    return null;
}
/** The number with each unit that keeps it in its range, the likely one first; null where none does. */
function withUnit(written, least, most) {
    const units = written < 100 ? ['s', 'ms', 'm', 'h', 'd'] : ['ms', 's', 'm', 'h', 'd'];
    const fitting = units.map((unit) => `${written}${unit}`).filter((text) => isWithin(durationMs(text), least, most));
    return fitting.length === 0 ? null : `Write ${(0,words/* listed */.KE)(fitting, 'or')}.`;
}
function isWithin(ms, least, most) {
    return ms !== null && ms >= least && ms <= most;
}
/** Most bytes of an answer that are held at once, times the concurrency. */
const MOST_BYTES = 16 * 1_048_576;
/** Bytes; null, and told, where it is no size from 1 byte to 16 MiB. */
function readSize(loading, path, written) {
    const bytes = sizeBytes(String(written));
    if (bytes !== null && bytes >= 1 && bytes <= MOST_BYTES)
        return bytes;
    const what = bytes === null ? 'is not a size' : 'is out of range';
    loading.tell(path, `${(0,words/* shown */.SP)(String(written))} ${what}.`, 'Write one such as `1MiB`, `256KiB` or `500kB`, up to 16MiB.');
    return null;
}
/** A share as a fraction; null, and told, where it is no percentage above 0 and below 100. */
function readShare(loading, path, written) {
    const share = fraction(String(written));
    if (share !== null && share > 0 && share < 1)
        return share;
    if (typeof written === 'number')
        loading.tell(path, `${(0,words/* shown */.SP)(String(written))} is not a percentage.`, `Write ${(0,words/* shown */.SP)(`${written}%`)}.`);
    else if (share === 1)
        loading.tell(path, '`100%` leaves no budget to spend.', 'Promise less, such as `99.9%`.');
    else
        loading.tell(path, `${(0,words/* shown */.SP)(written)} is not a percentage above 0% and below 100%.`, 'Write one such as `99.9%`.');
    return null;
}


/***/ }),

/***/ 98472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ selectTargets),
/* harmony export */   oY: () => (/* binding */ requireArtifact),
/* harmony export */   zu: () => (/* binding */ needArtifact)
/* harmony export */ });
/* unused harmony export splitFragment */
/* harmony import */ var _config_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30372);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87144);
/* harmony import */ var _expression_ast_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39334);
/* harmony import */ var _check_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(416);





/** `health.yml#api`: a file, and the one target of it that is meant; null for all. */
function splitFragment(source) {
    const at = source.indexOf('#');
    if (at === -1)
        return { file: source, target: null };
    return { file: source.slice(0, at), target: source.slice(at + 1) };
}
/**
 * The targets that are asked for, in the order of the file; all, where nothing is. A name is taken as it is before it is taken as a glob
 * (`api-*`; case-sensitive). Throws a ConfigurationError that names `place` for each that no target has.
 */
function selectTargets(config, wanted, place = 'input `targets`') {
    if (wanted.length === 0)
        return config.targets;
    const names = config.targets.map(({ name }) => name);
    const chosen = new Set();
    const problems = [];
    for (const pattern of wanted) {
        const found = names.includes(pattern) ? [pattern] : matching(pattern, names);
        for (const name of found)
            chosen.add(name);
        if (found.length === 0)
            problems.push({ place, message: `There is no target ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(pattern)}.`, remedy: (0,_check_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .e)(pattern, names) });
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(problems);
    return config.targets.filter(({ name }) => chosen.has(name));
}
/** A name is no path: `*` takes a `/` like any other character. */
function matching(pattern, names) {
    const glob = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGlob */ .S)(pattern, { star: 'fnmatch' });
    return names.filter((name) => glob.matches(name));
}
/** Targets whose expressions speak of `artifact`: they can only be judged where something is being deployed, or a version is expected. */
function needArtifact(targets) {
    return targets.filter(({ expect }) => expect.some(({ ast }) => (0,_expression_ast_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectOf */ .et)(ast).right?.kind === 'artifact'));
}
/** Throws a ConfigurationError, at each target, where `artifact` is asked for and nothing says what it is. */
function requireArtifact(targets, artifact) {
    if (artifact !== null)
        return;
    const problems = needArtifact(targets).map(({ name, place }) => {
        const where = place === null ? name : `${place.file}:${place.line}:${place.column}`;
        const message = `The target ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)} compares with \`artifact\`, and nothing is being deployed.`;
        return { place: where, message, remedy: 'Say which version is meant with `expect-version`, or probe it in a deploy only.' };
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(problems);
}


/***/ }),

/***/ 54584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wb: () => (/* binding */ readServer),
/* harmony export */   ct: () => (/* binding */ readDns),
/* harmony export */   qO: () => (/* binding */ readTcp)
/* harmony export */ });
/* harmony import */ var _config_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30372);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _dns_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43425);
/* harmony import */ var _expression_pattern_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29036);
/* harmony import */ var _host_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47569);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49648);
/* harmony import */ var _http_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93229);
/* harmony import */ var _tls_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45589);








/** A TCP check with its defaults, and its expression; what cannot be used is told. */
function readTcp(loading, path, file) {
    const expect = file.expect === undefined ? null : loading.fill([...path, 'expect'], file.expect);
    const wantsTls = file.starttls !== undefined || (file.tls !== undefined && file.tls !== false);
    const settings = typeof file.tls === 'object' ? (0,_tls_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .readTls */ .i)(loading, [...path, 'tls'], file.tls) : _tls_js__WEBPACK_IMPORTED_MODULE_4__/* .PLAIN_TLS */ .pE;
    const check = {
        kind: 'tcp',
        host: readHost(loading, [...path, 'host'], file.host),
        port: readPort(loading, [...path, 'port'], file.port),
        tls: wantsTls ? settings : null,
        starttls: file.starttls ?? null,
        send: file.send === undefined ? null : loading.fill([...path, 'send'], file.send),
        expect,
        ip: (0,_http_check_js__WEBPACK_IMPORTED_MODULE_5__/* .ipFamily */ .Mr)(file.ip),
    };
    return { check, pattern: expect === null ? null : readPattern(loading, [...path, 'expect'], file.expect ?? '', expect) };
}
function readPattern(loading, path, written, source) {
    try {
        return (0,_expression_pattern_js__WEBPACK_IMPORTED_MODULE_7__/* .compilePattern */ .E)(source);
    }
    catch (error) {
        loading.tell(path, `The regular expression ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} cannot be used: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`);
        return null;
    }
}
function readHost(loading, path, written) {
    const host = loading.fill(path, written);
    if (host === null)
        return written;
    const { kind } = (0,_host_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHost */ .o)(host);
    if (kind === 'invalid')
        loading.tell(path, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} is neither a host name nor an address.`, 'The port stands in `port`.');
    if (kind === 'zone')
        loading.tell(path, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} has a zone, which means something on one machine only.`, 'Remove `%…`.');
    return host;
}
function readPort(loading, path, written) {
    const text = typeof written === 'number' ? String(written) : loading.fill(path, written);
    if (text === null)
        return 0;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (!(port >= 1 && port <= 65_535))
        loading.tell(path, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(String(written))} is not a port.`, 'Write a whole number from 1 to 65535.');
    return port;
}
/** A DNS check with its defaults; what cannot be used is told. */
function readDns(loading, path, file) {
    const filled = loading.fill([...path, 'name'], file.name);
    const name = filled ?? file.name;
    const { kind } = (0,_host_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHost */ .o)(name);
    if (filled !== null && name !== '.' && kind !== 'name' && kind !== 'address')
        loading.tell([...path, 'name'], `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(file.name)} is not a name of the DNS.`);
    const server = file.server === undefined ? null : readServer(loading, [...path, 'server'], file.server);
    return { kind: 'dns', name, type: file.type ?? 'A', server };
}
/** The address of a DNS server, with or without a port. */
function readServer(loading, path, written) {
    const server = loading.fill(path, written);
    if (server === null)
        return written;
    try {
        (0,_dns_question_js__WEBPACK_IMPORTED_MODULE_2__/* .dnsServers */ .SO)([server]);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1))
            throw error;
        loading.tell(path, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} is not the address of a DNS server.`, 'Write `192.0.2.53`, `192.0.2.53:5353` or `[2001:db8::53]:53`.');
    }
    return server;
}


/***/ }),

/***/ 45589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readTls)
/* harmony export */ });
/* harmony import */ var _config_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30372);
/* harmony import */ var _host_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47569);
/* harmony import */ var _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84718);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49648);




/** TLS settings with their files read. A file that cannot be used is told; a private key is a secret of the file. */
function readTls(loading, path, file) {
    if (file === undefined)
        return _tls_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN_TLS */ .pE;
    const before = loading.problems.length;
    const ca = readPem(loading, [...path, 'ca'], file.ca, 'CERTIFICATE');
    const cert = readPem(loading, [...path, 'cert'], file.cert, 'CERTIFICATE');
    const key = readPem(loading, [...path, 'key'], file.key, 'PRIVATE KEY');
    if (key !== null)
        loading.secrets.add(key);
    if (loading.problems.length === before)
        checkTogether(loading, path, { ca, cert, key });
    const serverName = file.server_name === undefined ? null : readName(loading, [...path, 'server_name'], file.server_name);
    return { ca, cert, key, serverName, verify: file.verify ?? true };
}
function readName(loading, path, written) {
    const name = loading.fill(path, written);
    const kind = name === null ? null : (0,_host_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHost */ .o)(name).kind;
    if (kind === 'invalid' || kind === 'zone')
        loading.tell(path, `${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} is neither a host name nor an address.`);
    return name;
}
function readPem(loading, path, written, what) {
    if (written === undefined)
        return null;
    const name = loading.fill(path, written);
    if (name === null)
        return null;
    try {
        const text = loading.pems.read(name);
        if (!new RegExp(`-----BEGIN [A-Z0-9 ]{0,40}${what}-----`).test(text)) {
            loading.tell(path, `The file ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} holds no ${what.toLowerCase()} in PEM.`);
        }
        else if (!loading.pems.areReadable(text)) {
            loading.tell(path, `The file ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} holds a certificate that cannot be read.`);
        }
        else
            return text;
    }
    catch (error) {
        // The message of the file system has the path with the environment's values in it.
        const code = (0,_probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error);
        const why = code === 'ENOENT' ? 'There is no file' : code === 'EACCES' ? 'Nobody may read the file' : 'Cannot read the file';
        loading.tell(path, `${why} ${(0,_config_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)}.`, 'Paths start at the working directory, else beside this file.');
    }
    return null;
}
/** Whether OpenSSL takes them, and the key belongs to the certificate: better told now than as a target that is down. */
function checkTogether(loading, path, pems) {
    const fault = loading.pems.faultOf(pems);
    if (fault !== null)
        loading.tell(path, `These files cannot be used together: ${fault}.`, undefined, 'key');
}


/***/ }),

/***/ 72918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ controlFails),
/* harmony export */   s: () => (/* binding */ applyControl)
/* harmony export */ });
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14158);

/** Whether a control target's result says that the prober's way out is broken: it got no answer at all. A wrong answer is one. */
function controlFails({ reason }) {
    return reason !== null && (0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonGroup */ .Mx)(reason) !== 'answer';
}
/** With a failed control target, what has a transport reason is `unknown` (`prober_egress`); an answer that was received stands. */
function applyControl(results, controlFailed) {
    return results.map((result) => {
        if (!controlFailed || result.reason === null || (0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonGroup */ .Mx)(result.reason) !== 'transport')
            return result;
        // A DNS server that says NXDOMAIN to a DNS check has answered.
        if (result.phase === 'assert')
            return result;
        const seen = result.detail === '' ? result.reason : `${result.reason}: ${result.detail}`;
        return { ...result, state: 'unknown', reason: 'prober_egress', detail: `the control target gives no answer either (${seen})` };
    });
}


/***/ }),

/***/ 43425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ ASK_AGAIN_MS),
/* harmony export */   SO: () => (/* binding */ dnsServers),
/* harmony export */   qd: () => (/* binding */ openQuestions)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62807);
/* harmony import */ var _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84718);



/**
 * Milliseconds after which a question is put again, to the next server, while the earlier ones still may be answered. c-ares alone forgets
 * a question when it repeats it, so that a server slower than its timeout is never heard, and a long timeout makes one lost packet cost
 * all of it. The first repetition is early because many questions at once overflow a server's socket: at 256 packets with Linux's defaults.
 */
const ASK_AGAIN_MS = [500, 2_000, 5_000];
/** c-ares' own limit for one question, behind every deadline that makes sense. */
const LIMIT_MS = 30_000;
/**
 * Asks `servers` (`address` or `address:port`; the first one first) through c-ares, which needs no thread: `dns.lookup` runs two look-ups
 * at a time, and the rest wait. A resolver of its own for each look-up: nothing is cached, and it can be cancelled alone.
 */
function openQuestions(servers, askAgainMs = ASK_AGAIN_MS) {
    const resolvers = [];
    const cancels = new Set();
    const nth = (n) => {
        const known = resolvers[n];
        if (known !== undefined)
            return known;
        const resolver = new node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.Resolver({ timeout: LIMIT_MS, tries: 1 });
        const first = n % Math.max(1, servers.length);
        if (servers.length > 0)
            resolver.setServers([...servers.slice(first), ...servers.slice(0, first)]);
        resolvers[n] = resolver;
        return resolver;
    };
    const ask = (put) => new Promise((resolve) => {
        const settle = (reply) => {
            for (const timer of timers)
                clearTimeout(timer);
            cancels.delete(cancel);
            resolve(reply);
        };
        // The first reply counts, whichever question it answers: the last one is put long before c-ares gives the first one up.
        const send = async (n) => settle(await replyTo(put, nth(n)));
        const cancel = () => settle({ kind: 'timeout' });
        const timers = askAgainMs.map((ms, at) => setTimeout(() => void send(at + 1), ms));
        cancels.add(cancel);
        void send(0);
    });
    return {
        ask,
        close() {
            for (const cancel of [...cancels])
                cancel();
            for (const resolver of resolvers)
                resolver.cancel();
        },
    };
}
async function replyTo(put, resolver) {
    try {
        return { kind: 'records', records: await put(resolver) };
    }
    catch (error) {
        return failureOf((0,_probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error));
    }
}
/** c-ares' error codes (Node's documentation of `dns`, "Error codes"). */
function failureOf(code) {
    switch (code) {
        case 'ENOTFOUND':
            return { kind: 'nxdomain' };
        case 'ENODATA':
            return { kind: 'empty' };
        case 'ETIMEOUT':
        case 'ECANCELLED':
            return { kind: 'timeout' };
        case 'ECONNREFUSED':
            return { kind: 'unreachable' };
        case 'ESERVFAIL':
        case 'EREFUSED':
        case 'ENOTIMP':
        case 'EFORMERR':
            return { kind: 'failed', rcode: code.slice(1) };
        default:
            return { kind: 'unreadable' };
    }
}
/** The servers to ask: `wanted`, or the system's if there are none. Throws ConfigurationError for one that is not an address. */
function dnsServers(wanted) {
    const resolver = new node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.Resolver();
    if (wanted.length === 0)
        return resolver.getServers();
    for (const server of wanted) {
        try {
            resolver.setServers([server]);
        }
        catch (error) {
            const remedy = 'Write an IP address, with a port if it is not 53: 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353.';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({ place: 'resolvers', message: `"${server}" is not a DNS server's address.`, remedy }, { cause: error });
        }
    }
    return [...wanted];
}


/***/ }),

/***/ 39334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Ny: () => (/* binding */ CERTIFICATE_TIMES),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   vV: () => (/* binding */ TIMES),
/* harmony export */   we: () => (/* binding */ OPERATORS)
/* harmony export */ });
/** The phases whose time can be asked for, and all of them together. */
const TIMES = ['dns', 'connect', 'tls', 'ttfb', 'body', 'total'];
/** Days until the presented chain's earliest end, and until the leaf's. */
const CERTIFICATE_TIMES = ['days', 'leaf_days'];
/** Symbols first: that is how they are listed for people. */
const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', 'contains', 'matches', 'in'];
/** The part that an expression is about, through every `not` and `len`. */
function subjectOf(ast) {
    switch (ast.kind) {
        case 'not':
            return subjectOf(ast.of);
        case 'has':
            return { part: ast.of, right: null };
        case 'compare':
            return { part: partOf(ast.left), right: ast.right };
    }
}
/** The part itself, or the one whose length is meant. */
function partOf(left) {
    return left.kind === 'len' ? left.of : left;
}
/** Every part that an expression reads, those on the right too. */
function partsOf(ast) {
    if (ast.kind === 'not')
        return partsOf(ast.of);
    if (ast.kind === 'has')
        return [ast.of];
    const { left, right } = ast;
    return [partOf(left), ...(right.kind === 'literal' || right.kind === 'artifact' ? [] : [partOf(right)])];
}


/***/ }),

/***/ 78537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   W$: () => (/* binding */ millisecondsOf),
/* harmony export */   YL: () => (/* binding */ compareDecimals)
/* harmony export */ });
const FORM = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Longer exponents are no numbers of this world, and would not be exact here. */
const MOST_EXPONENT_DIGITS = 15;
/** Reads what JSON calls a number (leading zeros allowed); null for anything else, and for an exponent of more than 15 digits. Linear. */
function parseDecimal(text) {
    const parts = FORM.exec(text);
    if (parts === null)
        return null;
    const [, minus = '', whole = '', fraction = '', exponent = '0'] = parts;
    if (exponent.length > MOST_EXPONENT_DIGITS)
        return null;
    const all = whole + fraction;
    let start = 0;
    while (all[start] === '0')
        start += 1;
    let end = all.length;
    while (end > start && all[end - 1] === '0')
        end -= 1;
    if (start === end)
        return { sign: 0, digits: '', magnitude: 0 };
    return { sign: minus === '' ? 1 : -1, digits: all.slice(start, end), magnitude: whole.length - start + Number(exponent) };
}
/** Negative where `a` is less than `b`, 0 where they are the same number. */
function compareDecimals(a, b) {
    if (a.sign !== b.sign)
        return a.sign - b.sign;
    if (a.sign === 0)
        return 0;
    if (a.magnitude !== b.magnitude)
        return a.magnitude < b.magnitude ? -a.sign : a.sign;
    // Both begin with the same power of ten, so the digits compare as text does.
    return a.digits === b.digits ? 0 : a.digits < b.digits ? -a.sign : a.sign;
}
const NANOSECONDS = {
    ms: 1000000n,
    s: 1000000000n,
    m: 60000000000n,
    h: 3600000000000n,
    d: 86400000000000n,
};
/** `800ms`, `1.5s`, `1h30m` in milliseconds, as decimal text; null for anything else, and for more than nine places behind the point. */
function millisecondsOf(text) {
    let total = 0n;
    let end = 0;
    for (const [whole, digits = '', fraction = '', unit = ''] of text.matchAll(/(\d{1,15})(?:\.(\d{1,9}))?(ms|[smhd])/gy)) {
        total += (BigInt(digits + fraction) * (NANOSECONDS[unit] ?? 0n) * 1000000000n) / 10n ** BigInt(fraction.length);
        end += whole.length;
    }
    if (end === 0 || end !== text.length)
        return null;
    const places = 15;
    const padded = String(total).padStart(places + 1, '0');
    return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}


/***/ }),

/***/ 27638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson),
/* harmony export */   c: () => (/* binding */ readJsonAt)
/* harmony export */ });
/** Far above what a health endpoint answers, and far below what the stack holds. */
const MOST_NESTED = 500;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = [
    ['true', { kind: 'boolean', value: true }],
    ['false', { kind: 'boolean', value: false }],
    ['null', { kind: 'null' }],
];
/** What stopped the reading; never leaves this file. */
class NotJson {
    at;
    expected;
    constructor(at, expected) {
        this.at = at;
        this.expected = expected;
    }
}
/**
 * Reads one JSON value (RFC 8259, nothing else) that begins at `start`, blanks before it skipped. Unlike `JSON.parse` it keeps every
 * digit of a number and remembers keys that an object gives twice. Linear time; never throws.
 */
function readJsonAt(text, start) {
    let at = start;
    function stop(expected) {
        throw new NotJson(at, expected);
    }
    function blanks() {
        for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; code = text.charCodeAt(at))
            at += 1;
    }
    function value(depth) {
        blanks();
        const first = text[at];
        if (first === '"')
            return { kind: 'text', text: string() };
        if (first === '{')
            return object(depth);
        if (first === '[')
            return list(depth);
        for (const [word, meaning] of WORDS) {
            if (!text.startsWith(word, at))
                continue;
            at += word.length;
            return meaning;
        }
        NUMBER.lastIndex = at;
        const number = NUMBER.exec(text)?.[0];
        if (number === undefined)
            return stop('a JSON value');
        at += number.length;
        return { kind: 'number', text: number };
    }
    function string() {
        const begin = at;
        let escaped = false;
        for (at += 1; text[at] !== '"'; at += 1) {
            const code = text.charCodeAt(at);
            // NaN: the text has ended.
            if (!(code >= 0x20))
                stop(Number.isNaN(code) ? 'the closing `"`' : 'no line break or other control character in a text');
            if (code === 0x5c) {
                escaped = true;
                at += 1;
            }
        }
        at += 1;
        if (!escaped)
            return text.slice(begin + 1, at - 1);
        try {
            return JSON.parse(text.slice(begin, at));
        }
        catch {
            at = begin;
            return stop('a text whose escapes JSON knows');
        }
    }
    function list(depth) {
        if (depth >= MOST_NESTED)
            stop(`at most ${MOST_NESTED} levels`);
        const items = [];
        let ambiguous = false;
        each(']', () => {
            const item = value(depth + 1);
            ambiguous ||= 'ambiguous' in item && item.ambiguous;
            items.push(item);
        });
        return { kind: 'list', items, ambiguous };
    }
    function object(depth) {
        if (depth >= MOST_NESTED)
            stop(`at most ${MOST_NESTED} levels`);
        const entries = new Map();
        const twice = new Set();
        let ambiguous = false;
        each('}', () => {
            if (text[at] !== '"')
                stop('a key in double quotes');
            const key = string();
            blanks();
            if (text[at] !== ':')
                stop('`:`');
            at += 1;
            if (entries.has(key))
                twice.add(key);
            const entry = value(depth + 1);
            ambiguous ||= 'ambiguous' in entry && entry.ambiguous;
            entries.set(key, entry);
        });
        return { kind: 'object', entries, twice, ambiguous: ambiguous || twice.size > 0 };
    }
    /** From the opening bracket to behind the closing one. */
    function each(close, entry) {
        at += 1;
        blanks();
        if (text[at] === close) {
            at += 1;
            return;
        }
        for (;;) {
            blanks();
            entry();
            blanks();
            const next = text[at];
            if (next !== ',' && next !== close)
                stop(`\`,\` or \`${close}\``);
            at += 1;
            if (next === close)
                return;
        }
    }
    try {
        const read = value(0);
        return { ok: true, value: read, end: at };
    }
    catch (error) {
        if (error instanceof NotJson)
            return { ok: false, at: error.at, expected: error.expected };
        throw error;
    }
}
/** A whole text as JSON: nothing but blanks may follow the value. */
function readJson(text) {
    const read = readJsonAt(text, 0);
    if (!read.ok)
        return read;
    const rest = /[^ \t\r\n]/g;
    rest.lastIndex = read.end;
    const more = rest.exec(text);
    return more === null ? read : { ok: false, at: more.index, expected: 'nothing more' };
}


/***/ }),

/***/ 29036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compilePattern)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

/** Longer ones are no expressions of people. */
const MOST_CHARACTERS = 1_000;
/**
 * RE2's program size. The time is bounded by size × length of the text: 300 took about two seconds for a hostile 1 MiB on one slow core,
 * 900 seven. `[0-9a-f]{40}` has 42.
 */
const MOST_STEPS = 300;
/** Compiles a user's expression. Throws an Error whose message says in a few words why it cannot be used, without the expression itself. */
function compilePattern(source) {
    if (source.length > MOST_CHARACTERS)
        throw new Error(`it has more than ${MOST_CHARACTERS} characters`);
    const program = compile(source);
    if (program.programSize() > MOST_STEPS)
        throw new Error('it repeats too much: a hostile answer could keep it busy for seconds');
    return { source, test: (text) => program.test(text) };
}
function compile(source) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(source);
    }
    catch (error) {
        const said = error instanceof re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JSException */ .o_ ? error.message.replace(/^error parsing regexp: /, '') : '';
        throw new Error(explain(said), { cause: error });
    }
}
function explain(said) {
    if (/Perl syntax|named capture|invalid escape sequence: `\\\d/.test(said))
        return 'RE2 has no look-around and no back-references';
    const what = said.split(':', 1)[0] ?? '';
    return what === '' ? 'it is too deeply nested' : what;
}


/***/ }),

/***/ 98929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ printKey),
/* harmony export */   Ze: () => (/* binding */ printLeft),
/* harmony export */   jt: () => (/* binding */ printValue)
/* harmony export */ });
/* unused harmony exports printExpression, PLAIN_KEY */
/** The one way to write an expression; parsing it gives the same AST again. */
function printExpression(ast) {
    switch (ast.kind) {
        case 'not':
            return ast.of.kind === 'not' ? `not (${printExpression(ast.of)})` : `not ${printExpression(ast.of)}`;
        case 'has':
            return `has(${printLeft(ast.of)})`;
        case 'compare':
            return `${printLeft(ast.left)} ${ast.operator} ${printRight(ast.right)}`;
    }
}
/** `body.a["b c"][0]`, `header["x-version"]`, `time.total`, … */
function printLeft(left) {
    switch (left.kind) {
        case 'status':
        case 'answer':
        case 'rcode':
            return left.kind;
        case 'body':
            return `body${left.path.map(printKey).join('')}`;
        case 'len':
            return `len(${printLeft(left.of)})`;
        case 'header':
            return `header[${JSON.stringify(left.name)}]`;
        case 'time':
        case 'cert':
            return `${left.kind}.${left.of}`;
    }
}
/** One step into JSON: `.key`, `["any key"]` or `[0]`. */
function printKey(key) {
    if (typeof key === 'number')
        return `[${key}]`;
    return PLAIN_KEY.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
/** Keys that need no quotes. */
const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
function printRight(right) {
    if (right.kind === 'literal')
        return printValue(right.value);
    return right.kind === 'artifact' ? 'artifact' : printLeft(right);
}
/** A value as an expression would write it. */
function printValue(value) {
    switch (value.kind) {
        case 'number':
        case 'duration':
        case 'days':
            return value.text;
        case 'text':
            return JSON.stringify(value.text);
        case 'boolean':
            return String(value.value);
        case 'null':
            return 'null';
        case 'list':
            return `[${value.items.map(printValue).join(', ')}]`;
        case 'object':
            return `{${[...value.entries].map(([key, entry]) => `${JSON.stringify(key)}: ${printValue(entry)}`).join(', ')}}`;
    }
}


/***/ }),

/***/ 64845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPrivateHeader),
/* harmony export */   v: () => (/* binding */ showPart)
/* harmony export */ });
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98929);

/** Values of a header, or records, beyond these are counted and not shown. */
const MOST_VALUES = 4;
/** What was found at a place, for people: on one line and bounded. `clean` takes secrets out. */
function showPart(part, values, clean) {
    if (part.kind === 'header' && isPrivateHeader(part.name))
        return '***';
    const shown = values.slice(0, MOST_VALUES).map((value) => showValue(value, clean));
    return values.length > MOST_VALUES ? `${shown.join(', ')} and ${values.length - MOST_VALUES} more` : shown.join(', ');
}
/** Headers whose values are nobody's business, whatever the configuration knows of them. */
const PRIVATE_HEADERS = new Set([
    'authorization',
    'cookie',
    'proxy-authenticate',
    'proxy-authorization',
    'set-cookie',
    'www-authenticate',
]);
/** Whether the value of a header is never shown. */
function isPrivateHeader(name) {
    return PRIVATE_HEADERS.has(name.toLowerCase()) || /token|secret|api-?key|session/i.test(name);
}
/** Characters of a value that are shown. */
const MOST_SHOWN = 80;
/** What was received, for people: on one line, clean of secrets, at most 80 characters. Clipped last: half a secret is not recognised. */
function showValue(value, clean) {
    switch (value.kind) {
        case 'text': {
            const text = clean(value.text);
            return text.length > MOST_SHOWN ? `${JSON.stringify(clip(text))} (${value.text.length} characters)` : JSON.stringify(text);
        }
        case 'list':
            return value.items.length > 20 ? `a list of ${value.items.length}` : whole(value, clean);
        case 'object':
            return value.entries.size > 20 ? `an object with ${value.entries.size} keys` : whole(value, clean);
        case 'duration':
            return `${rounded(value.ms)}ms`;
        case 'days':
            return rounded(value.text);
        default:
            return whole(value, clean);
    }
}
/** Our own clocks have more places than anybody reads. */
function rounded(text) {
    return String(Number(Number(text).toFixed(3)));
}
function whole(value, clean) {
    const text = clean((0,_print_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(value));
    return text.length > MOST_SHOWN ? clip(text) : text;
}
/** Not between the halves of a character. */
function clip(text) {
    return `${text.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ }),

/***/ 77563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   Ep: () => (/* binding */ kindName),
/* harmony export */   X2: () => (/* binding */ isAmbiguous)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78537);

const NAMES = {
    number: 'a number',
    text: 'a text',
    boolean: 'a truth value',
    null: 'null',
    list: 'a list',
    object: 'an object',
    duration: 'a duration',
    days: 'a number of days',
};
/** `a number`, `a text`, … */
function kindName(value) {
    return NAMES[value.kind];
}
/** A number of ours as a value; null where it is none (NaN, infinite). `String` gives the shortest text that is this very number. */
function numberText(value) {
    const text = String(value);
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) === null ? null : text;
}
/** Whether two readers of the JSON could read the value differently. */
function isAmbiguous(value) {
    return (value.kind === 'list' || value.kind === 'object') && value.ambiguous;
}


/***/ }),

/***/ 47569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/** Longest name that fits a DNS question, and longest label (RFC 1035, 2.3.4), in characters. */
const MAX_NAME = 253;
const MAX_LABEL = 63;
/**
 * Reads a host as a URL's parser does (WHATWG URL, 3.5), so that a TCP check and an HTTP check mean the same: IDN becomes ASCII, and every
 * spelling of an IPv4 address (decimal, octal, hexadecimal, short, full-width) becomes the dotted one. Never throws.
 */
function parseHost(host) {
    const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
    if (bare.includes(':') && bare.includes('%'))
        return { kind: 'zone' };
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 6)
        return { kind: 'address', address: bare, family: 6 };
    // What has a meaning in a URL would be cut off or decoded below.
    if (bare !== host || /[\s/?#@\\:%[\]<>^|]/.test(bare))
        return { kind: 'invalid' };
    const ascii = (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(bare);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ascii) === 4)
        return { kind: 'address', address: ascii, family: 4 };
    const rooted = ascii.endsWith('.');
    const name = rooted ? ascii.slice(0, -1) : ascii;
    const fits = name.length <= MAX_NAME && name.split('.').every((label) => label.length > 0 && label.length <= MAX_LABEL);
    return fits ? { kind: 'name', name, rooted } : { kind: 'invalid' };
}


/***/ }),

/***/ 88677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Wk: () => (/* binding */ firstHop),
/* harmony export */   Z: () => (/* binding */ headerValue),
/* harmony export */   Zc: () => (/* binding */ isHttp),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   cP: () => (/* binding */ redirected),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _probe_stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84718);

/** What another origin may see of a check's headers. Every other header is taken for a secret: names give no hint. */
const PUBLIC = new Set(['accept', 'accept-language', 'accept-encoding', 'user-agent', 'cache-control', 'pragma']);
/** What speaks of a body; goes with it (RFC 9110, 15.4). */
const OF_BODY = new Set(['content-type', 'content-encoding', 'content-language', 'content-location', 'digest', 'content-digest']);
/** What is worked out from the request itself. */
const COMPUTED = new Set(['content-length', 'transfer-encoding']);
/** The first hop. User and password of the URL become `Authorization`, unless the check has one. */
function firstHop(check) {
    if (!URL.canParse(check.url))
        throw new _probe_stop_js__WEBPACK_IMPORTED_MODULE_0__/* .ProbeStop */ .b('internal', 'The URL of the check is not valid.');
    const url = new URL(check.url);
    if (!isHttp(url))
        throw new _probe_stop_js__WEBPACK_IMPORTED_MODULE_0__/* .ProbeStop */ .b('internal', `A URL with ${url.protocol} is not probed over HTTP.`);
    const own = check.headers.filter(([name]) => !COMPUTED.has(name.toLowerCase()));
    const basic = basicAuthorization(url);
    url.username = '';
    url.password = '';
    url.hash = '';
    const named = basic === null || headerValue(own, 'authorization') !== null;
    return {
        url,
        method: check.method.toUpperCase(),
        headers: named ? own : [...own, ['Authorization', basic]],
        body: check.body,
    };
}
/** The hop that a redirect with `status` to `url` makes of `hop` (RFC 9110, 15.4; Fetch, 4.4). */
function redirected(hop, status, url) {
    const target = new URL(url);
    target.username = '';
    target.password = '';
    target.hash = '';
    const toGet = ((status === 301 || status === 302) && hop.method === 'POST') || (status === 303 && hop.method !== 'GET' && hop.method !== 'HEAD');
    const sameOrigin = target.origin === hop.url.origin;
    const kept = hop.headers.filter(([name]) => {
        const lower = name.toLowerCase();
        if (OF_BODY.has(lower))
            return !toGet;
        return sameOrigin || PUBLIC.has(lower);
    });
    return { url: target, method: toGet ? 'GET' : hop.method, headers: kept, body: toGet ? null : hop.body };
}
/** The URL without user, password, query and fragment: what may be shown. */
function shown(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/** The first value of a header, null where there is none. Names are compared without case. */
function headerValue(headers, name) {
    return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? null;
}
/** The host of a URL as a resolver and a certificate name it: without brackets. */
function hostOf(url) {
    return url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
}
/** The port of an http or https URL. */
function portOf(url) {
    if (url.port !== '')
        return Number(url.port);
    return url.protocol === 'https:' ? 443 : 80;
}
function isHttp(url) {
    return url.protocol === 'http:' || url.protocol === 'https:';
}
/** `Basic …` out of the user and password of a URL, null where it has none (RFC 7617). */
function basicAuthorization(url) {
    if (url.username === '' && url.password === '')
        return null;
    return `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString('base64')}`;
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}


/***/ }),

/***/ 57180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bc: () => (/* binding */ judgeAttempt)
});

// UNUSED EXPORTS: applyControl, controlFails

// EXTERNAL MODULE: ./build/core/probe/expression/ast.js
var expression_ast = __webpack_require__(39334);
// EXTERNAL MODULE: ./build/core/probe/expression/decimal.js
var decimal = __webpack_require__(78537);
;// CONCATENATED MODULE: ./build/core/probe/expression/search.js
/** V8 searches longer needles in a time that can grow with needle × text: 16,000 characters took 2 s in 1 MiB. */
const SHORT = 250;
/** `text.includes(needle)`, in linear time for every needle: an answer may give both. */
function includes(text, needle) {
    if (needle.length <= SHORT || needle.length > text.length)
        return text.includes(needle);
    // Knuth, Morris and Pratt, 1977: `borders[n]` is the length of the longest proper border of the first n + 1 characters.
    const borders = new Int32Array(needle.length);
    for (let at = 1, matched = 0; at < needle.length; at += 1) {
        while (matched > 0 && needle.charCodeAt(at) !== needle.charCodeAt(matched))
            matched = borders[matched - 1] ?? 0;
        if (needle.charCodeAt(at) === needle.charCodeAt(matched))
            matched += 1;
        borders[at] = matched;
    }
    for (let at = 0, matched = 0; at < text.length; at += 1) {
        while (matched > 0 && text.charCodeAt(at) !== needle.charCodeAt(matched))
            matched = borders[matched - 1] ?? 0;
        if (text.charCodeAt(at) === needle.charCodeAt(matched))
            matched += 1;
        if (matched === needle.length)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/core/probe/expression/value.js
var expression_value = __webpack_require__(77563);
;// CONCATENATED MODULE: ./build/core/probe/expression/compare.js



/**
 * Compares one value with one other. Nothing is converted: text is not a number, and null is equal to null alone. `pattern` is the right
 * side of `matches`, compiled. Linear in the size of both.
 */
function compareValues(left, relation, right, pattern) {
    if ((0,expression_value/* isAmbiguous */.X2)(left) || (0,expression_value/* isAmbiguous */.X2)(right))
        return { never: 'has a key twice' };
    switch (relation) {
        case '==':
            return equals(left, right);
        case '<':
        case '<=':
        case '>':
        case '>=':
            return ordered(left, relation, right);
        case 'contains':
            return contains(left, right);
        case 'matches':
            if (left.kind !== 'text')
                return mismatch(left, 'only a text matches an expression');
            if (pattern === null)
                return { never: 'has no expression to match' };
            return { is: pattern.test(left.text) };
        case 'in':
            return right.kind === 'list' ? member(left, right.items) : mismatch(right, '`in` takes a list');
        default: {
            const never = relation;
            throw new TypeError(`Unknown operator: ${String(never)}`);
        }
    }
}
function equals(left, right) {
    // Asking for null by name is the one question that null answers.
    if (right.kind === 'null')
        return { is: left.kind === 'null' };
    if (!comparable(left, right))
        return mismatch(left, `it is compared with ${(0,expression_value/* kindName */.Ep)(right)}`);
    return { is: same(left, right) };
}
function ordered(left, relation, right) {
    const pair = quantities(left, right);
    if (pair === null) {
        const remedy = right.kind === 'number' && left.kind === 'duration' ? `, which has no unit: write \`${right.text}ms\`` : '';
        return mismatch(left, `it is compared with ${(0,expression_value/* kindName */.Ep)(right)}${remedy}`);
    }
    const order = (0,decimal/* compareDecimals */.YL)(...pair);
    if (relation === '<' || relation === '<=')
        return { is: order < 0 || (relation === '<=' && order === 0) };
    return { is: order > 0 || (relation === '>=' && order === 0) };
}
function contains(left, right) {
    if (left.kind === 'list')
        return left.items.length === 0 ? { is: false } : member(right, left.items);
    if (left.kind !== 'text')
        return mismatch(left, 'only a text or a list contains something');
    if (right.kind !== 'text')
        return mismatch(left, `it is asked for ${(0,expression_value/* kindName */.Ep)(right)}`);
    return { is: includes(left.text, right.text) };
}
/** An entry of the same kind must be there for the question to make sense: `"5"` is neither in `[5, 6]` nor safely outside it. */
function member(value, items) {
    const candidates = items.filter((item) => comparable(value, item));
    if (candidates.length === 0 && items.length > 0)
        return mismatch(value, `it is compared with a list of ${kindsOf(items)}`);
    return { is: candidates.some((item) => same(value, item)) };
}
function comparable(left, right) {
    return left.kind === right.kind || quantities(left, right) !== null;
}
/** Deep and exact; values of different kinds are simply not the same here. Both are free of keys given twice. */
function same(left, right) {
    const pair = quantities(left, right);
    if (pair !== null)
        return (0,decimal/* compareDecimals */.YL)(...pair) === 0;
    if (left.kind === 'text' && right.kind === 'text')
        return left.text === right.text;
    if (left.kind === 'boolean' && right.kind === 'boolean')
        return left.value === right.value;
    if (left.kind === 'null')
        return right.kind === 'null';
    if (left.kind === 'list' && right.kind === 'list') {
        return left.items.length === right.items.length && left.items.every((item, index) => sameOrNot(item, right.items[index]));
    }
    if (left.kind === 'object' && right.kind === 'object') {
        return left.entries.size === right.entries.size && [...left.entries].every(([key, entry]) => sameOrNot(entry, right.entries.get(key)));
    }
    return false;
}
function sameOrNot(left, right) {
    return right !== undefined && same(left, right);
}
/** Both as numbers of one unit: number and number, days and number, or two lengths of time. */
function quantities(left, right) {
    const isPlain = (value) => value.kind === 'number' || value.kind === 'days';
    if (isPlain(left) && isPlain(right))
        return both(left.text, right.text);
    const [a, b] = [milliseconds(left), milliseconds(right)];
    return a === null || b === null ? null : both(a, b);
}
function both(left, right) {
    const [a, b] = [(0,decimal/* parseDecimal */.$Q)(left), (0,decimal/* parseDecimal */.$Q)(right)];
    return a === null || b === null ? null : [a, b];
}
function milliseconds(value) {
    if (value.kind === 'duration')
        return value.ms;
    // Days come from our own clock, so that a double is as exact as they are.
    return value.kind === 'days' ? String(Number(value.text) * 86_400_000) : null;
}
function mismatch(value, why) {
    return { never: `is ${(0,expression_value/* kindName */.Ep)(value)}, and ${why}` };
}
function kindsOf(items) {
    return [...new Set(items.map((item) => `${(0,expression_value/* kindName */.Ep)(item).replace(/^an? /, '')}s`.replace(/^nulls$/, 'null')))].join(' and ');
}

// EXTERNAL MODULE: ./build/core/probe/expression/print.js
var print = __webpack_require__(98929);
// EXTERNAL MODULE: ./build/core/probe/expression/json.js
var json = __webpack_require__(27638);
;// CONCATENATED MODULE: ./build/core/probe/expression/reading.js



const DAY_MS = 86_400_000;
/** `now` in milliseconds since 1970, for certificates. */
function readingOf(answer, now) {
    const text = once(() => bodyText(answer));
    const json = once(() => bodyJson(answer));
    function part(of) {
        switch (of.kind) {
            case 'status':
                return answer.kind === 'http' ? numeric(answer.status, 'status') : none(answer, 'status');
            case 'header':
                return answer.kind === 'http' ? headers(answer, of.name) : none(answer, 'headers');
            case 'answer':
                if (answer.kind !== 'dns')
                    return none(answer, 'records');
                if (answer.answers.length === 0)
                    return { state: 'absent', why: 'the answer has no records' };
                return { state: 'found', values: answer.answers.flatMap(formsOf) };
            case 'rcode':
                return answer.kind === 'dns' ? found({ kind: 'text', text: answer.rcode }) : none(answer, 'rcode');
            case 'time':
                return time(of.of === 'total' ? answer.totalMs : answer.phases[of.of], (0,print/* printLeft */.Ze)(of));
            case 'cert':
                return certificate(answer, of.of, now);
            case 'body':
                if (answer.kind === 'dns')
                    return none(answer, 'body');
                if (of.path.length === 0)
                    return found({ kind: 'text', text: text() });
                return walk(json(), of.path);
        }
    }
    function lengths(of) {
        const all = of.kind === 'answer' && answer.kind === 'dns' ? found(recordList(answer.answers)) : part(of);
        if (all.state !== 'found')
            return all;
        const values = [];
        for (const value of all.values) {
            const length = lengthOf(value);
            if (length === null)
                return { state: 'unreadable', why: `${(0,print/* printLeft */.Ze)(of)} is ${(0,expression_value/* kindName */.Ep)(value)}, which has no length` };
            if ((0,expression_value/* isAmbiguous */.X2)(value))
                return { state: 'unreadable', why: `${(0,print/* printLeft */.Ze)(of)} has a key twice` };
            values.push({ kind: 'number', text: String(length) });
        }
        return { state: 'found', values };
    }
    return { at: (left) => (left.kind === 'len' ? lengths(left.of) : part(left)) };
}
/** Records as one list. */
function recordList(records) {
    return { kind: 'list', items: records.map((record) => ({ kind: 'text', text: record })), ambiguous: false };
}
/** A record as `dig +short` prints it, and the way people say it: its texts without quotes, its names without the last dot. */
function formsOf(record) {
    const plain = plainRecord(record);
    return [record, ...(plain === record ? [] : [plain])].map((text) => ({ kind: 'text', text }));
}
/** `10 mx.example.com.` is `10 mx.example.com`, and `"v=spf1 " "-all"` is `v=spf1 -all`. */
function plainRecord(record) {
    return record
        .replaceAll('" "', '')
        .replace(/(?<!\\)"/g, '')
        .replace(/(?<=[\w-])\.(?= |$)/g, '');
}
function found(value) {
    return { state: 'found', values: [value] };
}
function none(answer, what) {
    return { state: 'absent', why: `a ${answer.kind} answer has no ${what}` };
}
function numeric(value, name) {
    const text = (0,expression_value/* numberText */.$4)(value);
    return text === null ? { state: 'unreadable', why: `${name} is no number` } : found({ kind: 'number', text });
}
function headers(answer, name) {
    const values = answer.headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => ({ kind: 'text', text: value }));
    return values.length === 0 ? { state: 'absent', why: `the answer has no header "${name}"` } : { state: 'found', values };
}
function time(ms, name) {
    if (ms === null)
        return { state: 'absent', why: `${name} was not measured: there was no such phase` };
    const text = (0,expression_value/* numberText */.$4)(ms);
    return text === null ? { state: 'unreadable', why: `${name} is no number` } : found({ kind: 'duration', text: `${text}ms`, ms: text });
}
function certificate({ certificate: facts }, of, now) {
    if (facts === null)
        return { state: 'absent', why: 'there is no certificate: the answer did not come through TLS' };
    const text = (0,expression_value/* numberText */.$4)(((of === 'days' ? facts.earliestExpiresAt : facts.leafExpiresAt) - now) / DAY_MS);
    return text === null ? { state: 'unreadable', why: 'the end of the certificate is no time' } : found({ kind: 'days', text });
}
/** In the character set of the answer, UTF-8 where it names none that is known; what it does not allow becomes U+FFFD. */
function bodyText(answer) {
    if (answer.kind === 'tcp')
        return answer.text;
    if (answer.kind === 'dns')
        return '';
    const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? 'utf-8';
    try {
        return new TextDecoder(charset).decode(answer.body);
    }
    catch {
        return new TextDecoder().decode(answer.body);
    }
}
/** JSON is UTF-8 whatever the header says (RFC 8259, 8.1). */
function bodyJson(answer) {
    let text;
    try {
        text = answer.kind === 'http' ? new TextDecoder('utf-8', { fatal: true }).decode(answer.body) : bodyText(answer);
    }
    catch {
        return { why: 'the body is not JSON: it is not UTF-8' };
    }
    if (text.trim() === '')
        return { why: 'the body is not JSON: it is empty' };
    const read = (0,json/* readJson */.V)(text);
    return read.ok ? { value: read.value } : { why: `the body is not JSON: at character ${read.at + 1} ${read.expected} is expected` };
}
function walk(json, path) {
    if ('why' in json)
        return { state: 'unreadable', why: json.why };
    let value = json.value;
    for (const [index, key] of path.entries()) {
        const here = `body${path.slice(0, index).map(print/* printKey */.Hg).join('')}`;
        if (value.kind === 'object' && value.twice.has(String(key)) && typeof key === 'string') {
            return { state: 'unreadable', why: `${here} has the key ${JSON.stringify(key)} twice` };
        }
        const next = step(value, key);
        if (next === undefined)
            return { state: 'absent', why: `${here} ${absence(value, key)}` };
        value = next;
    }
    return found(value);
}
function step(value, key) {
    if (value.kind === 'list')
        return typeof key === 'number' ? value.items[key] : undefined;
    return value.kind === 'object' && typeof key === 'string' ? value.entries.get(key) : undefined;
}
function absence(value, key) {
    if (value.kind === 'list' && typeof key === 'number')
        return `has ${value.items.length} entries, and no [${key}]`;
    if (value.kind === 'object' && typeof key === 'string')
        return `has no ${JSON.stringify(key)}`;
    return `is ${(0,expression_value/* kindName */.Ep)(value)}, and has no ${(0,print/* printKey */.Hg)(key)}`;
}
/** Characters (code points) of a text, entries of a list, keys of an object; null for what has no length. */
function lengthOf(value) {
    if (value.kind === 'list')
        return value.items.length;
    if (value.kind === 'object')
        return value.entries.size;
    if (value.kind !== 'text')
        return null;
    let pairs = 0;
    for (let at = 0; at < value.text.length; at += 1) {
        if ((value.text.codePointAt(at) ?? 0) > 0xffff) {
            pairs += 1;
            at += 1;
        }
    }
    return value.text.length - pairs;
}
function once(make) {
    let made = null;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

// EXTERNAL MODULE: ./build/core/probe/expression/show.js
var show = __webpack_require__(64845);
;// CONCATENATED MODULE: ./build/core/probe/expression/evaluate.js




/**
 * Evaluates an expression. Pure, never throws, and fails closed: what is missing, unreadable, null or of the wrong kind passes nothing,
 * in no form and behind no `not`. Of several values (lines of a header, records) one is enough for an operator, and `!=` and `not` mean
 * that none is.
 */
function evaluate({ ast, patterns }, scope) {
    return judge(ast, patterns, scope);
}
function judge(ast, patterns, scope) {
    switch (ast.kind) {
        case 'has':
            return has(ast.of, scope);
        case 'not': {
            const of = judge(ast.of, patterns, scope);
            if (of.state === 'invalid')
                return of;
            return of.state === 'fail' ? { state: 'pass' } : { state: 'fail', why: holds(ast.of, scope) };
        }
        case 'compare':
            return compare(ast, patterns, scope);
    }
}
function has(part, { reading }) {
    const name = (0,print/* printLeft */.Ze)(part);
    const found = reading.at(part);
    if (found.state === 'unreadable')
        return { state: 'invalid', why: found.why };
    if (found.state === 'absent')
        return { state: 'fail', why: found.why };
    const [first] = found.values;
    if (first?.kind === 'null')
        return { state: 'fail', why: `${name} is null` };
    if (part.kind === 'body' && first?.kind === 'text' && first.text === '' && part.path.length === 0) {
        return { state: 'fail', why: 'the body is empty' };
    }
    return { state: 'pass' };
}
function compare(ast, patterns, scope) {
    const { left, operator, right } = ast;
    const received = scope.reading.at(left);
    if (received.state !== 'found')
        return { state: 'invalid', why: received.why };
    const wanted = rightOf(right, scope);
    if (wanted.state !== 'found')
        return { state: 'invalid', why: wanted.why };
    const nothing = right.kind === 'literal' ? null : (nullIn(left, received.values) ?? nullIn(right, wanted.values));
    if (nothing !== null)
        return { state: 'invalid', why: nothing };
    const pattern = right.kind === 'literal' && right.value.kind === 'text' ? (patterns.get(right.value.text) ?? null) : null;
    // A header and records are several values already, and no list has to be looked into.
    const isMany = right.kind === 'header' || right.kind === 'answer';
    const relation = operator === 'in' && isMany ? '==' : operator;
    const comparison = compareAll(left, received.values, relation, wanted.values, pattern);
    const shown = `${(0,print/* printLeft */.Ze)(left)} is ${(0,show/* showPart */.v)(left, received.values, scope.clean)}`;
    if ('never' in comparison)
        return { state: 'invalid', why: `${shown}: it ${comparison.never}` };
    if (comparison.is)
        return { state: 'pass' };
    const other = right.kind === 'literal' ? '' : `, ${nameOf(right)} is ${(0,show/* showPart */.v)(right, wanted.values, scope.clean)}`;
    return { state: 'fail', why: `${shown}${other}` };
}
/** Only `null` written out asks for null: two parts of an answer that are both null agree about nothing. */
function nullIn(side, values) {
    return values.some(({ kind }) => kind === 'null') ? `${nameOf(side)} is null` : null;
}
function compareAll(left, received, operator, wanted, pattern) {
    const relation = operator === '!=' ? '==' : operator;
    const records = left.kind === 'answer';
    let sane = null;
    let never = null;
    let any = false;
    for (const value of received) {
        for (const other of wanted) {
            const one = records && relation === 'contains' ? wordsOf(value, other) : compareValues(value, relation, other, pattern);
            if ('never' in one)
                never ??= one;
            else
                sane ??= one;
            any ||= 'is' in one && one.is;
        }
    }
    if (records && relation === '==' && wanted[0]?.kind === 'list')
        return turned({ is: sameRecords(received, wanted[0]) }, operator);
    if (any)
        return turned({ is: true }, operator);
    return sane !== null && never === null ? turned({ is: false }, operator) : (never ?? { never: 'has no value' });
}
function turned(comparison, operator) {
    return operator === '!=' ? { is: !comparison.is } : comparison;
}
/** A record contains a text if it is that, or has it as whole words: `10.0.0.10` does not contain `10.0.0.1`. */
function wordsOf(record, wanted) {
    if (record.kind !== 'text' || wanted.kind !== 'text')
        return { never: 'is a list of records, and a record is a text' };
    return { is: ` ${record.text} `.includes(` ${wanted.text} `) };
}
/** DNS gives records in any order. */
function sameRecords(received, wanted) {
    if (wanted.kind !== 'list')
        return false;
    const plain = (values) => new Set(values.map((value) => (value.kind === 'text' ? `=${plainRecord(value.text)}` : value.kind)));
    const [a, b] = [plain(received), plain(wanted.items)];
    return a.size === b.size && [...a].every((record) => b.has(record));
}
function rightOf(right, { reading, artifact }) {
    if (right.kind === 'literal')
        return { state: 'found', values: [right.value] };
    if (right.kind !== 'artifact')
        return reading.at(right);
    if (artifact === null)
        return { state: 'unreadable', why: 'nothing is being deployed, so there is no artifact' };
    return { state: 'found', values: [{ kind: 'text', text: artifact }] };
}
function nameOf(right) {
    return right.kind === 'artifact' ? 'artifact' : (0,print/* printLeft */.Ze)(right);
}
/** Why a `not` failed. */
function holds(ast, scope) {
    if (ast.kind === 'not')
        return 'what is in the brackets holds';
    const left = ast.kind === 'has' ? ast.of : ast.left;
    const found = scope.reading.at(left);
    return found.state === 'found' ? `${(0,print/* printLeft */.Ze)(left)} is ${(0,show/* showPart */.v)(left, found.values, scope.clean)}` : found.why;
}

// EXTERNAL MODULE: ./build/core/report/visible.js
var visible = __webpack_require__(847);
;// CONCATENATED MODULE: ./build/core/probe/judge/detail.js

/** Characters of a detail: it goes into tables, issues and a state file. */
const MOST_CHARACTERS = 500;
/** On one line and at most 500 characters. Redact before: half a secret is not recognised. */
function oneLine(text, most = MOST_CHARACTERS) {
    const line = (0,visible/* visibleLine */.P8)(text).trim();
    return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
/** URLs without user, password and query, which are where their secrets are. */
function withoutUrlSecrets(text) {
    return text.replace(/\b(https?|wss?):\/\/(?:[^\s/?#"'<>@]*@)?([^\s?#"'<>]*)([?#][^\s"'<>]*)?/gi, (_, scheme, rest, query = '') => `${scheme}://${rest}${query === '' ? '' : '?…'}`);
}

;// CONCATENATED MODULE: ./build/core/probe/judge/problem.js
/** A problem of an answer that came and is wrong. */
function wrong(reason, detail) {
    return { state: 'down', reason, phase: 'assert', detail };
}

;// CONCATENATED MODULE: ./build/core/probe/judge/rules.js


const rules_DAY_MS = 86_400_000;
/** What is asked of every answer, unless an expression asks about the same thing. Null where it is as it should be. */
function defaultProblem(answer, target) {
    switch (answer.kind) {
        case 'http':
            if (asks(target.expect, 'status') || (answer.status >= 200 && answer.status <= 299))
                return null;
            return wrong('status', `the status is ${answer.status}; without an expression on \`status\` it has to be 2xx`);
        case 'dns':
            return dnsProblem(answer.rcode, answer.answers.length, target.expect);
        case 'tcp':
            if (target.tcpExpect === null || target.tcpExpect.test(answer.text))
                return null;
            return wrong('body', `the answer does not match \`${target.tcpExpect.source}\``);
    }
}
/** As `dig` names them; where the server was asked and said no, the reason is the same as where it could not be asked. */
const RCODES = { NXDOMAIN: 'dns_nxdomain', SERVFAIL: 'dns_servfail' };
function dnsProblem(rcode, records, expect) {
    if (asks(expect, 'rcode'))
        return null;
    if (rcode !== 'NOERROR')
        return wrong(RCODES[rcode] ?? 'answer', `the server answered ${rcode}`);
    if (records > 0 || asks(expect, 'answer'))
        return null;
    return wrong('answer', 'the name has no records of this type');
}
function asks(expect, kind) {
    return expect.some(({ ast }) => (0,expression_ast/* partsOf */.CI)(ast).some((part) => part.kind === kind));
}
/** Judges the presented chain's earliest end. A time that cannot be read counts as past. */
function certificateProblem(certificate, target, now) {
    if (certificate === null || target.certificate === null)
        return null;
    const { failMs, warnMs } = target.certificate;
    const left = certificate.earliestExpiresAt - now;
    if (left >= failMs && left >= warnMs)
        return null;
    const whose = certificate.earliestExpiresAt < certificate.leafExpiresAt ? 'a certificate of the chain' : 'the certificate';
    const days = Math.floor(left / rules_DAY_MS);
    const when = left < 0 ? 'has ended' : days < 1 ? 'ends within a day' : `ends in ${days} ${days === 1 ? 'day' : 'days'}`;
    return { state: left >= failMs ? 'degraded' : 'down', reason: 'tls_expiring', phase: 'tls', detail: `${whose} ${when}` };
}
/** An answer that is right, and took longer than `degraded_over`. */
function slowProblem({ totalMs }, { degradedOverMs }) {
    if (degradedOverMs === null || totalMs <= degradedOverMs)
        return null;
    return {
        state: 'degraded',
        reason: 'slow',
        phase: 'assert',
        detail: `it took ${Math.round(totalMs)} ms, more than ${degradedOverMs} ms`,
    };
}

// EXTERNAL MODULE: ./build/core/probe/judge/version.js
var judge_version = __webpack_require__(27915);
// EXTERNAL MODULE: ./build/core/probe/reasons.js
var reasons = __webpack_require__(14158);
// EXTERNAL MODULE: ./build/core/probe/control.js
var control = __webpack_require__(72918);
;// CONCATENATED MODULE: ./build/core/probe/judge.js









/** Characters of a version that are kept. */
const MOST_VERSION = 200;
/** Problems of one attempt that are told. */
const MOST_TOLD = 3;
/**
 * Judges the facts of one attempt. Pure; never throws. `now` is milliseconds since 1970. An answer is down by anything that is wrong with
 * it, whatever else it is (slow and wrong is down), and degraded only if all of it is right; the reason is the first of the worst. Without
 * an answer it is down, or `unknown` where the reason is the prober's own.
 */
function judgeAttempt(target, facts, now, given = {}) {
    const clean = (text) => withoutUrlSecrets(target.redact(text));
    if (!facts.answered) {
        const { reason, phase, detail } = facts.failure;
        const state = (0,reasons/* reasonGroup */.Mx)(reason) === 'prober' ? 'unknown' : 'down';
        return { state, reason, phase, detail: oneLine(clean(detail)), version: null };
    }
    const reading = readingOf(facts, now);
    const version = (0,judge_version/* versionIn */.It)(reading, target.version);
    const problems = problemsOf(target, facts, { now, given, reading, version, clean });
    const worst = problems.some(({ state }) => state === 'down') ? problems.filter(({ state }) => state === 'down') : problems;
    const [first] = worst;
    return {
        state: first?.state ?? 'up',
        reason: first?.reason ?? null,
        phase: first?.phase ?? null,
        detail: oneLine(tell(worst, clean)),
        version: version === null ? null : oneLine(clean(version), MOST_VERSION),
    };
}
function problemsOf(target, facts, context) {
    const problems = [
        defaultProblem(facts, target),
        ...failedExpectations(target, context),
        versionProblem(target, context),
        certificateProblem(facts.certificate, target, context.now),
        slowProblem(facts, target),
    ];
    return problems.filter((problem) => problem !== null);
}
function failedExpectations(target, { reading, given, clean }) {
    return target.expect.flatMap((expression) => {
        const outcome = evaluate(expression, { reading, artifact: given.artifact ?? null, clean });
        if (outcome.state === 'pass')
            return [];
        const { part, right } = (0,expression_ast/* subjectOf */.et)(expression.ast);
        const isOwnVersion = right?.kind === 'artifact' && (0,judge_version/* isVersion */.lF)(part, target.version);
        return [wrong(isOwnVersion ? 'version' : reasonOf(part), `${expression.text}: ${outcome.why}`)];
    });
}
/** The reason that a failed expression gives: what it is about. */
function reasonOf(part) {
    switch (part.kind) {
        case 'body':
            return part.path.length === 0 ? 'body' : 'json';
        case 'rcode':
            return 'answer';
        default:
            return part.kind;
    }
}
function versionProblem(target, { version, given, clean }) {
    const expected = given.expectVersion ?? null;
    if (expected === null || version === expected || !(0,judge_version/* namesVersion */.H7)(target))
        return null;
    const found = version === null ? 'the answer names no version' : `version ${oneLine(clean(version), MOST_VERSION)} answered`;
    return wrong('version', `${found}, not ${expected}`);
}
/** Each thing once, the first ones in full. */
function tell(problems, clean) {
    const told = problems.slice(0, MOST_TOLD).map(({ detail }) => clean(detail));
    const more = problems.length - told.length;
    return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}


/***/ }),

/***/ 27915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   lF: () => (/* binding */ isVersion)
/* harmony export */ });
/** Where a version is looked for when the target does not say. */
const USUAL = [
    { kind: 'header', name: 'x-version' },
    { kind: 'body', path: ['version'] },
];
/**
 * The version that the answer gives itself: of the place the target names, else of the first usual place that has one. A number is taken as
 * it is written. A header with several different lines gives all of them, which equals no version; null where there is none.
 */
function versionIn(reading, place) {
    for (const left of place === null ? USUAL : [place]) {
        const found = reading.at(left);
        if (found.state !== 'found')
            continue;
        const texts = new Set(found.values.flatMap((value) => textOf(value) ?? []));
        if (texts.size > 0)
            return [...texts].join(', ');
    }
    return null;
}
/** Whether a part of an answer is where the target's version is. */
function isVersion(part, place) {
    return (place === null ? USUAL : [place]).some((left) => JSON.stringify(left) === JSON.stringify(part));
}
/** Whether a version is asked of a target: of an HTTP one always, of any other only where it says which part of the answer that is. */
function namesVersion({ check, version }) {
    return check.kind === 'http' || version !== null;
}
function textOf(value) {
    if (value.kind !== 'text' && value.kind !== 'number')
        return null;
    const text = value.text.trim();
    return text === '' ? null : text;
}


/***/ }),

/***/ 49195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watchEventLoop)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);

/** How often the loop is looked at, in ms. */
const TICK_MS = 10;
/** A timer that is this much late is an ordinary one: Linux and libuv round to a millisecond. */
const ORDINARY_MS = 5;
/** Begins to watch. Neither the watch nor what it keeps (the stalls of one run) holds the process up. */
function watchEventLoop() {
    const histogram = (0,node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.monitorEventLoopDelay)({ resolution: TICK_MS });
    histogram.enable();
    const stalls = [];
    let longest = 0;
    let expected = performance.now() + TICK_MS;
    const tick = () => {
        const now = performance.now();
        longest = Math.max(longest, now - expected);
        if (now - expected > ORDINARY_MS)
            stalls.push({ from: expected, to: now });
        expected = now + TICK_MS;
    };
    const timer = setInterval(tick, TICK_MS).unref();
    return {
        stalledSince(since) {
            const now = performance.now();
            // The stall that goes on: who asks is called before the late timer is.
            let sum = now - expected > ORDINARY_MS ? now - Math.max(expected, since) : 0;
            for (let at = stalls.length - 1; at >= 0; at -= 1) {
                const stall = stalls[at];
                if (stall === undefined || stall.to <= since)
                    break;
                sum += stall.to - Math.max(stall.from, since);
            }
            return sum;
        },
        summary() {
            // The histogram holds the time between two looks, not how late the second was; before the first it holds nothing.
            const late = (nanoseconds) => (histogram.count === 0 ? 0 : Math.max(0, nanoseconds / 1e6 - TICK_MS));
            const maxMs = Math.max(late(histogram.max), longest, performance.now() - expected);
            return { p50Ms: late(histogram.percentile(50)), p99Ms: late(histogram.percentile(99)), maxMs: Math.max(0, maxMs) };
        },
        stop() {
            clearInterval(timer);
            histogram.disable();
        },
    };
}


/***/ }),

/***/ 84718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   b: () => (/* binding */ ProbeStop)
/* harmony export */ });
/**
 * Thrown inside an attempt where it can go no further, and turned into facts at its edge; it never leaves the engine. `phase` is
 * set where it is not the phase that the attempt is in: an alert about a client certificate comes after the handshake.
 */
class ProbeStop extends Error {
    name = 'ProbeStop';
    reason;
    phase;
    /** `detail` is for people and holds no URL's query, no user, no header's value and no text of a library. */
    constructor(reason, detail, phase = null) {
        super(detail);
        this.reason = reason;
        this.phase = phase;
    }
}
/** The system's or library's code of an error (`ECONNREFUSED`, `HPE_INVALID_HEADER_TOKEN`), empty when it has none. */
function codeOf(error) {
    // Not `instanceof Error`: an error of Node's own is of another realm inside a test runner's sandbox.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 15583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ probeTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14158);


/** Between two tries of one target; the jitter keeps targets that failed together from coming back together. */
const PAUSE_MS = 1_000;
const JITTER_MS = 500;
/** A try is tainted when the loop was late for this long, and for this part of it. */
const TAINTED_MS = 50;
const TAINTED_SHARE = 0.25;
const NO_PHASES = { dns: null, connect: null, tls: null, ttfb: null, body: null };
/**
 * Tries one target, and again after a transport failure, as often as it allows: each try on a fresh connection and look-up, 1 to 1.5 s
 * after the one before. Only GET and HEAD are sent again (RFC 9110, 9.2.2 would allow more; a probe must not). Never rejects.
 */
async function probeTarget(target, ports) {
    const tries = [];
    const most = isRepeatable(target.check) ? 1 + target.retries : 1;
    let cut = false;
    while (tries.length < most) {
        if (tries.length > 0)
            await ports.sleep(PAUSE_MS + ports.random() * JITTER_MS, ports.signal);
        const tried = await ports.takeTurn(() => tryOnce(target, ports));
        cut = tried === null;
        if (tried === null)
            break;
        tries.push(tried);
        if (!tried.again)
            break;
    }
    return { ...resultOf(target, tries), cut };
}
/** One try; null when the run's end came before it was done, which says nothing about the target. */
async function tryOnce(target, ports) {
    const { signal, loop } = ports;
    if (signal.aborted)
        return null;
    const at = ports.now();
    const started = performance.now();
    const facts = await factsOf(target, ports);
    if (signal.aborted && !facts.answered && facts.failure.reason === 'deadline')
        return null;
    const stalledMs = loop.stalledSince(started);
    const tainted = stalledMs >= TAINTED_MS && stalledMs >= TAINTED_SHARE * facts.totalMs;
    const said = judged(target, facts, ports);
    const judgement = tainted && said.reason !== null && (0,_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfTime */ .Dr)(said.reason) ? saturated(said, stalledMs) : said;
    const { totalMs, phases, address } = facts;
    return {
        judgement,
        record: { at, state: judgement.state, reason: judgement.reason, durationMs: totalMs, tainted },
        measured: { totalMs, phases, address },
        seen: seenIn(facts),
        // An answer that was received is certain, an NXDOMAIN that was asked for too.
        again: !facts.answered && said.state === 'down' && said.reason !== null && (0,_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonGroup */ .Mx)(said.reason) === 'transport',
    };
}
async function factsOf(target, { attempt, signal }) {
    const started = performance.now();
    try {
        return await attempt(target.check, target.timeoutMs, signal);
    }
    catch (error) {
        const failure = { reason: 'internal', phase: 'assert', detail: target.redact((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)) };
        return { answered: false, failure, totalMs: performance.now() - started, phases: NO_PHASES, address: null, certificate: null };
    }
}
function judged(target, facts, { judge, now, given }) {
    try {
        return judge(target, facts, now(), given);
    }
    catch (error) {
        return { state: 'unknown', reason: 'internal', phase: 'assert', detail: target.redact((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)), version: null };
    }
}
function saturated(judgement, stalledMs) {
    const detail = `The prober was busy for ${Math.round(stalledMs)} ms of this; ${judgement.reason} may be its own doing.`;
    return { ...judgement, state: 'unknown', reason: 'prober_saturated', detail };
}
function seenIn(facts) {
    const { certificate } = facts;
    if (!facts.answered || facts.kind !== 'http')
        return { certificate, status: null, httpVersion: null, redirects: null, bodyBytes: null };
    const { status, httpVersion, hops, body } = facts;
    return { certificate, status, httpVersion, redirects: hops.length - 1, bodyBytes: body.byteLength };
}
/** The last try speaks for the target, unless it was cut short or the prober was too busy for it: then it is the one before. */
function resultOf(target, tries) {
    const last = tries.findLast(({ judgement }) => judgement.reason !== 'prober_saturated') ?? tries.at(-1);
    if (last === undefined)
        return { target, result: notProbed(target.name), tries: [], seen: null, tainted: true };
    const { judgement, measured, record, seen } = last;
    const { state, reason, phase, version } = judgement;
    const failed = tries.find((tried) => tried.record.state === 'down');
    const flaky = failed !== undefined && (state === 'up' || state === 'degraded');
    const before = flaky ? `Try ${tries.indexOf(failed) + 1} of ${tries.length}: ${failed.record.reason}. ${failed.judgement.detail}` : '';
    return {
        target,
        result: {
            name: target.name,
            state,
            reason,
            phase,
            detail: [before.trim(), judgement.detail].filter((text) => text !== '').join(' '),
            flaky,
            attempts: tries.length,
            durationMs: measured.totalMs,
            phases: measured.phases,
            address: measured.address,
            version,
        },
        tries: tries.map((tried) => tried.record),
        seen,
        tainted: record.tainted,
    };
}
function notProbed(name) {
    const detail = 'Not probed to the end: the time of the run was up.';
    const nothing = { phase: null, flaky: false, attempts: 0, durationMs: 0, phases: NO_PHASES, address: null, version: null };
    return { name, state: 'unknown', reason: 'prober_saturated', detail, ...nothing };
}
function isRepeatable(check) {
    return check.kind !== 'http' || /^(GET|HEAD)$/i.test(check.method);
}


/***/ }),

/***/ 55909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ proxiesOf)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48280);
/* harmony import */ var _http_hop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88677);
/* harmony import */ var _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84718);



/**
 * Proxies as the environment names them: `http_proxy`, `https_proxy` and `no_proxy`, or the same in capitals where those are empty.
 * `NO_PROXY` is a list (commas or spaces) of hosts, which stand for what is below them too, `.suffix` or `*.suffix` for what is below
 * only, addresses, CIDR ranges, each but a range with a port if wanted, or `*` for everything. There is no exception for `localhost`.
 */
function proxiesOf(environment) {
    const read = (name) => environment[name]?.trim() || environment[name.toUpperCase()]?.trim() || '';
    const settings = { 'http:': read('http_proxy'), 'https:': read('https_proxy') };
    if (settings['http:'] === '' && settings['https:'] === '')
        return () => null;
    const exceptions = read('no_proxy')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(exceptionOf);
    return (url) => {
        const text = url.protocol === 'https:' ? settings['https:'] : settings['http:'];
        if (text === '')
            return null;
        const host = (0,_http_hop_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(url).toLowerCase().replace(/\.$/, '');
        return exceptions.some((covers) => covers(host, (0,_http_hop_js__WEBPACK_IMPORTED_MODULE_1__/* .portOf */ .HM)(url))) ? null : parseProxy(text);
    };
}
function parseProxy(text) {
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(written))
        throw new _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .ProbeStop */ .b('proxy', 'The proxy of the environment is not a URL.', 'proxy');
    const url = new URL(written);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .ProbeStop */ .b('proxy', `The proxy of the environment speaks ${url.protocol}, which is not supported; only http and https are.`, 'proxy');
    }
    return { host: (0,_http_hop_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(url), port: (0,_http_hop_js__WEBPACK_IMPORTED_MODULE_1__/* .portOf */ .HM)(url), secure: url.protocol === 'https:', authorization: (0,_http_hop_js__WEBPACK_IMPORTED_MODULE_1__/* .basicAuthorization */ .aR)(url) };
}
function exceptionOf(entry) {
    if (entry === '*')
        return () => true;
    const lower = entry.toLowerCase();
    if (lower.includes('/'))
        return rangeOf(lower);
    const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(lower) ?? [];
    // An IPv6 address without brackets has colons and no port.
    const name = bracketed ?? plain ?? lower;
    const port = digits === undefined ? null : Number(digits);
    const matches = nameOf(name);
    return (host, asked) => (port === null || port === asked) && matches(host);
}
function nameOf(name) {
    if (ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(name)) {
        const wanted = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.process(name).toString();
        return (host) => ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(host) && ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.process(host).toString() === wanted;
    }
    const suffix = name.startsWith('*.') ? name.slice(1) : name;
    if (suffix.startsWith('.'))
        return (host) => host.endsWith(suffix);
    return (host) => host === suffix || host.endsWith(`.${suffix}`);
}
function rangeOf(cidr) {
    const range = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValidCIDR(cidr) ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parseCIDR(cidr) : null;
    return (host) => {
        if (range === null || !ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(host))
            return false;
        const address = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.process(host);
        return address.kind() === range[0].kind() && address.match(range);
    };
}


/***/ }),

/***/ 14158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ isOfTime),
/* harmony export */   Mx: () => (/* binding */ reasonGroup),
/* harmony export */   Te: () => (/* binding */ PROBE_REASONS)
/* harmony export */ });
const GROUPS = {
    dns_nxdomain: 'transport',
    dns_servfail: 'transport',
    dns_timeout: 'transport',
    connect_refused: 'transport',
    connect_timeout: 'transport',
    connect_reset: 'transport',
    tls_expired: 'transport',
    tls_not_yet_valid: 'transport',
    tls_hostname: 'transport',
    tls_self_signed: 'transport',
    tls_untrusted: 'transport',
    tls_protocol: 'transport',
    tls_client_cert: 'transport',
    tls_timeout: 'transport',
    ttfb_timeout: 'transport',
    body_timeout: 'transport',
    deadline: 'transport',
    truncated_body: 'transport',
    malformed_http: 'transport',
    // The target answered, and trying again or another way out would give the same.
    too_many_redirects: 'answer',
    redirect_blocked: 'answer',
    body_too_large: 'answer',
    decode_error: 'answer',
    blocked_target: 'answer',
    status: 'answer',
    header: 'answer',
    body: 'answer',
    json: 'answer',
    time: 'answer',
    cert: 'answer',
    answer: 'answer',
    version: 'answer',
    tls_expiring: 'answer',
    slow: 'answer',
    proxy: 'prober',
    prober_egress: 'prober',
    prober_saturated: 'prober',
    internal: 'prober',
};
/** Only `transport` is tried again, and only `transport` turns into `unknown` when the control target fails too. */
function reasonGroup(reason) {
    return GROUPS[reason];
}
/** Every reason there is. */
const PROBE_REASONS = Object.keys(GROUPS);
const OF_TIME = [
    'dns_timeout',
    'connect_timeout',
    'tls_timeout',
    'ttfb_timeout',
    'body_timeout',
    'deadline',
    'time',
    'slow',
];
/** What a busy prober alone can bring about. A reason that this version does not know is none. */
function isOfTime(reason) {
    return OF_TIME.some((each) => each === reason);
}


/***/ }),

/***/ 57966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ WITHOUT_SECRETS),
/* harmony export */   s: () => (/* binding */ redactorFor)
/* harmony export */ });
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34835);

/** Header names whose values everybody sends. */
const ORDINARY = new Set(['accept', 'accept-language', 'accept-encoding', 'user-agent', 'cache-control', 'pragma', 'content-type', 'host']);
/** A word or a small number (`?format=json&v=2`): masked everywhere, it would take apart the words around it. Passwords are never taken for one. */
const WORD = /^(?:[a-z]{1,8}|\d{1,4})$/i;
const redactors = new WeakMap();
/** What a check without secrets needs: well-known tokens are taken out, as every redactor does, and nothing else. */
const WITHOUT_SECRETS = (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$p)([]);
/**
 * Takes a check's own secrets out of a text, in every form that `core/report/redact` finds, and as a URL's parser writes them: values of
 * its headers and of its URL's query, and the URL's user and password. A server can send back what it was sent, in a redirect for one.
 * Made once for a check; what `${{ env.NAME }}` stood for is the file's matter.
 */
function redactorFor(check) {
    const known = redactors.get(check);
    if (known !== undefined)
        return known;
    const secrets = secretsOf(check).flatMap((value) => [value, plain(value)]);
    const made = secrets.length === 0 ? WITHOUT_SECRETS : (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$p)([...secrets, ...secrets.flatMap(inUrls)]);
    redactors.set(check, made);
    return made;
}
function secretsOf({ headers, url }) {
    const secrets = [];
    for (const [name, value] of headers) {
        if (ORDINARY.has(name.toLowerCase()))
            continue;
        secrets.push(...[value].filter(notWord), ...credentials(value), ...(name.toLowerCase() === 'cookie' ? cookieValues(value) : []));
    }
    // Where there is neither user nor query there is nothing more to be found, and most checks are read for nothing.
    if (!/[@?]/.test(url) || !URL.canParse(url))
        return secrets;
    const parsed = new URL(url);
    const query = parsed.search === '' ? [] : [parsed.search.slice(1), ...parsed.searchParams.values()];
    return [...secrets, parsed.username, parsed.password, ...query.filter(notWord)].filter((secret) => secret !== '');
}
function notWord(value) {
    return !WORD.test(value);
}
/** `Bearer TOKEN`, `Basic BASE64` (whose user and password are secrets too), `token TOKEN`. */
function credentials(value) {
    const [, scheme = '', rest] = /^([A-Za-z][\w-]*)\s+(\S.*)$/.exec(value) ?? [];
    if (rest === undefined)
        return [];
    if (scheme.toLowerCase() !== 'basic')
        return [rest];
    const [user = '', ...password] = Buffer.from(rest, 'base64').toString('utf8').split(':');
    return [rest, user, password.join(':')];
}
function cookieValues(value) {
    return value.split(';').map((pair) => pair.slice(pair.indexOf('=') + 1).trim());
}
/**
 * As a parsed URL writes it: in a path and a query, which escape less than `encodeURIComponent`, cut off where a query or fragment would
 * begin, and in a host, in lower case.
 */
function inUrls(value) {
    const url = new URL('http://localhost');
    url.pathname = `/${value}`;
    url.search = `?${value}`;
    const forms = [url.pathname.slice(1), url.search.slice(1), value.toLowerCase()];
    url.pathname = `/${value.split(/[?#]/, 1)[0]}`;
    return [...forms, url.pathname.slice(1)];
}
/** What a percent-encoded value stands for, itself if it is none. */
function plain(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}


/***/ }),

/***/ 18021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t2: () => (/* binding */ prepareTls),
  j5: () => (/* binding */ runProbes)
});

// UNUSED EXPORTS: DEFAULT_CONCURRENCY

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/turns.js
var turns = __webpack_require__(33946);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/core/probe/compile-late.js

/** Its optimizing compiler; from 22 on a cheaper one stands before it, and there is nothing to gain (and no such flag on 24). */
const OPTIMIZES_EARLY = 20;
/** Bytes of bytecode that run before a function is optimized; 132 KiB by default. */
const BUDGET = 1_000_000;
let done = false;
/**
 * Has Node 20 optimize a function later. A run of probes is over in seconds: of a thousand, optimizing on other threads took an eighth of
 * all CPU time, and gave back none of it before the third thousand. On any other Node nothing happens; a second call does nothing.
 */
function compileLate() {
    if (done || Number(process.versions.node.split('.', 1)[0]) !== OPTIMIZES_EARLY)
        return;
    done = true;
    (0,external_node_v8_.setFlagsFromString)(`--interrupt-budget=${BUDGET}`);
}

// EXTERNAL MODULE: ./build/core/probe/judge.js + 7 modules
var probe_judge = __webpack_require__(57180);
// EXTERNAL MODULE: ./build/core/probe/loop-delay.js
var loop_delay = __webpack_require__(49195);
// EXTERNAL MODULE: ./build/core/probe/probe-target.js
var probe_target = __webpack_require__(15583);
// EXTERNAL MODULE: ./build/core/probe/tls.js + 1 modules
var tls = __webpack_require__(49648);
;// CONCATENATED MODULE: ./build/core/probe/run-probes.js








/** More at once corrupts what is measured: a true 50 ms had a 95th percentile of 64 ms at 25, and of 146 ms at 200. */
const DEFAULT_CONCURRENCY = 25;
/**
 * Probes all targets, `concurrency` attempts at once, in the order given. A try's deadline begins with its own work, not while it waits
 * for its turn, and a target that waits to be tried again holds nobody up. Never rejects: what goes wrong with one target is its result.
 */
async function runProbes(targets, options, ports) {
    const { judge = probe_judge/* judgeAttempt */.Bc, sleep = pause, random = Math.random, now = Date.now, watchLoop = loop_delay/* watchEventLoop */.w, attempt } = ports;
    const { concurrency = DEFAULT_CONCURRENCY, signal = new AbortController().signal, given = {}, onResult } = options;
    const started = performance.now();
    // As many as wait for another try; Node would call more than ten a leak, on the terminal.
    (0,external_node_events_.setMaxListeners)(Number.POSITIVE_INFINITY, signal);
    compileLate();
    prepareTls(targets);
    const loop = watchLoop();
    const takeTurn = (0,turns/* turns */.Z)(Math.max(1, Math.floor(concurrency)));
    let done = 0;
    try {
        const probed = await Promise.all(targets.map(async (target) => {
            const one = await (0,probe_target/* probeTarget */.U)(target, { attempt, judge, sleep, random, now, loop, takeTurn, signal, given });
            done += 1;
            onResult?.({ probed: one, done, total: targets.length });
            return one;
        }));
        return { probed, loopDelay: loop.summary(), durationMs: performance.now() - started, cut: probed.some(({ cut }) => cut) };
    }
    finally {
        loop.stop();
    }
}
async function pause(ms, signal) {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}
/** Reading the trusted authorities takes tens of milliseconds at once: better now than in the middle of what is timed. */
function prepareTls(targets) {
    for (const { check } of targets) {
        if (!speaksTls(check))
            continue;
        try {
            (0,tls/* secureContextFor */.mH)(check.tls);
        }
        catch {
            // A certificate that cannot be read is the result of its own target.
        }
    }
}
function speaksTls(check) {
    return check.kind === 'http' ? check.url.toLowerCase().startsWith('https:') : check.kind === 'tcp' && check.tls !== null;
}


/***/ }),

/***/ 47297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ verificationFailure),
/* harmony export */   k: () => (/* binding */ tlsFailure)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84718);



/** An alert is 5 bytes of record and 2 of content: who has sent more had begun with its own handshake. */
const ALERT_BYTES = 7;
/** OpenSSL's names of what is wrong with a chain (`X509_V_ERR_…`); every other is `tls_untrusted`. */
const CHAIN = {
    CERT_HAS_EXPIRED: ['tls_expired', 'A certificate of the chain has expired'],
    CERT_NOT_YET_VALID: ['tls_not_yet_valid', 'A certificate of the chain is not valid yet'],
    ERR_TLS_CERT_ALTNAME_INVALID: ['tls_hostname', 'The certificate is for other names'],
    ERR_TLS_CERT_ALTNAME_FORMAT: ['tls_hostname', 'The names in the certificate cannot be read'],
    HOSTNAME_MISMATCH: ['tls_hostname', 'The certificate is for other names'],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['tls_self_signed', 'The certificate is signed by itself'],
    SELF_SIGNED_CERT_IN_CHAIN: ['tls_untrusted', 'The chain ends in an authority that is not trusted'],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
        'tls_untrusted',
        'The issuer of the certificate is not known: the server does not send its intermediate, or its authority is not among the trusted ones',
    ],
    UNABLE_TO_GET_ISSUER_CERT: ['tls_untrusted', 'An issuer in the chain is missing'],
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['tls_untrusted', 'The issuer is not among the trusted authorities'],
    CERT_REVOKED: ['tls_untrusted', 'A certificate of the chain is revoked'],
};
/** Alerts (RFC 8446, 6) with which a server speaks of the client's certificate. */
const ABOUT_CLIENT = new Set([
    'CERTIFICATE_REQUIRED',
    'NO_CERTIFICATE',
    'BAD_CERTIFICATE',
    'UNSUPPORTED_CERTIFICATE',
    'CERTIFICATE_REVOKED',
    'CERTIFICATE_EXPIRED',
    'CERTIFICATE_UNKNOWN',
    'UNKNOWN_CA',
    'ACCESS_DENIED',
]);
/** Why the certificate of a finished handshake is not to be trusted, its chain first, then its names; null when it is. */
function verificationFailure(socket, leaf, name) {
    // Node declares an Error and sets its code, or its message where it has none.
    const code = socket.authorized ? identityFault(leaf, name) : String(socket.authorizationError);
    if (code === null)
        return null;
    const [reason, words] = CHAIN[code] ?? ['tls_untrusted', 'The certificate cannot be verified'];
    const named = words.endsWith('other names') ? ` than ${name}` : '';
    return new _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .ProbeStop */ .b(reason, `${words}${named}${/^[A-Z0-9_]+$/.test(code) ? ` (${code})` : ''}.`, 'tls');
}
function identityFault(leaf, name) {
    if (leaf === null)
        return 'NO_CERTIFICATE';
    try {
        const fault = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.checkServerIdentity)(name, namesIn(leaf, name));
        return fault === undefined ? null : (0,_probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(fault);
    }
    catch (error) {
        return (0,_probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error);
    }
}
/** What Node's check reads. It asks for the subject only where there is no name among the alternative ones, and the whole object is dear. */
function namesIn(leaf, name) {
    const names = leaf.subjectAltName ?? '';
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) !== 0 || names.includes('DNS:') ? { subjectaltname: names } : leaf.toLegacyObject();
}
/**
 * What an error of a TLS socket means, null when TLS has nothing to do with it (a reset, say). `heardBytes` is how much the raw socket
 * had read: a TLS 1.2 server without a client certificate says no more than "handshake failure", but says it after its own hello.
 */
function tlsFailure(error, heardBytes = 0) {
    const code = (0,_probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error);
    if (!code.startsWith('ERR_SSL_') && !code.startsWith('ERR_TLS_'))
        return null;
    // `ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED`; the word before `ALERT` differs between releases of OpenSSL.
    const alert = /_ALERT_([A-Z_]+)$/.exec(code)?.[1] ?? null;
    if (alert !== null && (ABOUT_CLIENT.has(alert) || (alert === 'HANDSHAKE_FAILURE' && heardBytes > ALERT_BYTES))) {
        return new _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .ProbeStop */ .b('tls_client_cert', `The server asks for a client certificate, or for another one (${alert}).`, 'tls');
    }
    return new _probe_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .ProbeStop */ .b('tls_protocol', `${PROTOCOL_WORDS[alert ?? code] ?? 'The TLS handshake failed'} (${alert ?? code}).`, 'tls');
}
const PROTOCOL_WORDS = {
    PROTOCOL_VERSION: 'The server speaks no version of TLS from 1.2 on',
    HANDSHAKE_FAILURE: 'The server shares no cipher with the prober',
    NO_APPLICATION_PROTOCOL: 'The server does not speak the HTTP version that was asked for',
    UNRECOGNIZED_NAME: 'The server does not know the name it was asked for',
    ERR_SSL_UNSUPPORTED_PROTOCOL: 'The server speaks no version of TLS from 1.2 on',
    ERR_SSL_WRONG_VERSION_NUMBER: 'The server does not speak TLS on this port',
    ERR_SSL_PACKET_LENGTH_TOO_LONG: 'The server does not speak TLS on this port',
};


/***/ }),

/***/ 49648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pE: () => (/* binding */ PLAIN_TLS),
  ek: () => (/* binding */ tls_secure),
  mH: () => (/* binding */ secureContextFor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/core/probe/certificate-facts.js
/**
 * What the certificates say that the server presented, after the handshake. `leaf` is the first of them, and leads to the others as they
 * came over the wire: `getPeerX509Certificate()`, which gives them once for a socket and forgets a few kilobytes each time (Node 20 and
 * 24), where `getPeerCertificate(true)` takes a quarter of a millisecond and adds the root of Node's own store. `protocol` is Node's word
 * for the version of TLS.
 */
function certificateFacts(leaf, protocol) {
    return {
        leafExpiresAt: Date.parse(leaf.validTo),
        earliestExpiresAt: earliestOf(leaf),
        subject: oneLine(leaf.subject),
        issuer: oneLine(leaf.issuer),
        protocol: protocol ?? '',
    };
}
function earliestOf(leaf) {
    let earliest = Number.POSITIVE_INFINITY;
    for (let at = leaf; at !== undefined; at = at.issuerCertificate) {
        earliest = Math.min(earliest, Date.parse(at.validTo));
    }
    return earliest;
}
/** `O=Example, CN=api.example.com`: Node gives an attribute a line, with what is no plain text escaped (RFC 2253). */
function oneLine(name) {
    return name.split('\n').join(', ');
}

// EXTERNAL MODULE: ./build/core/probe/probe-stop.js
var probe_stop = __webpack_require__(84718);
// EXTERNAL MODULE: ./build/core/probe/tls-failure.js
var tls_failure = __webpack_require__(47297);
;// CONCATENATED MODULE: ./build/core/probe/tls.js






/** Checked by name and chain, no certificates of its own: what a check without `tls` uses. */
const PLAIN_TLS = { ca: null, cert: null, key: null, serverName: null, verify: true };
/** By authority, then by certificate and key of the client. */
const contexts = new Map();
/**
 * One context for all probes with the same authorities and client certificate: to parse them costs more than a probe. The check's own
 * authority is added to those that Node trusts, `NODE_EXTRA_CA_CERTS` included. Throws what OpenSSL throws on a PEM that it cannot read.
 */
function secureContextFor({ ca, cert, key }) {
    const own = contexts.get(ca) ?? new Map();
    const client = `${cert ?? ''}\n${key ?? ''}`;
    const known = own.get(client);
    if (known !== undefined)
        return known;
    const context = (0,external_node_tls_.createSecureContext)({
        // Without `ca` Node takes its own authorities and the extra ones; with it, nothing else.
        ...(ca === null ? {} : { ca: [...external_node_tls_.rootCertificates, ...extraAuthorities(), ca] }),
        ...(cert === null ? {} : { cert }),
        ...(key === null ? {} : { key }),
    });
    contexts.set(ca, own.set(client, context));
    return context;
}
/**
 * A TLS handshake over a connected socket. Resolves with the facts of the certificate whether or not it can be trusted, with one
 * handshake: Node would throw the certificate away together with the socket. Rejects with the socket's own error (see `tlsFailure`), or
 * with a ProbeStop `internal` for settings that OpenSSL refuses. To end it, destroy the raw socket with an error.
 */
function tls_secure(raw, { host, settings, protocols }) {
    const name = (settings.serverName ?? host).replace(/\.$/, '');
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_tls_.connect)({
            socket: raw,
            secureContext: usableContext(settings),
            ...(protocols.length === 0 ? {} : { ALPNProtocols: [...protocols] }),
            // An address is no server name (RFC 6066, 3).
            ...((0,external_node_net_.isIP)(name) === 0 ? { servername: name } : {}),
            // Neither is a waiver: chain and name are judged below, before a byte is sent.
            checkServerIdentity: () => undefined,
            rejectUnauthorized: false,
        });
        // Node would read the whole chain for its own check of the name, in a form that costs as much as half the handshake.
        socket.getPeerCertificate = () => UNREAD;
        socket.once('secureConnect', () => {
            const leaf = socket.getPeerX509Certificate() ?? null;
            const failure = settings.verify ? (0,tls_failure/* verificationFailure */.a)(socket, leaf, name) : null;
            resolve({ socket, certificate: leaf === null ? null : certificateFacts(leaf, socket.getProtocol()), failure });
        });
        // These stay for the life of the sockets: what nobody waits for must not end the process.
        socket.on('error', reject);
        // A raw socket that is destroyed takes the other with it, without its error.
        raw.on('error', reject);
    });
}
const UNREAD = {};
/** The settings were read from files that may hold anything; that is not the target's fault. */
function usableContext(settings) {
    try {
        return secureContextFor(settings);
    }
    catch (error) {
        throw new probe_stop/* ProbeStop */.b('internal', `The TLS settings of the check cannot be used (${(0,probe_stop/* codeOf */.$)(error)}).`, 'tls');
    }
}
/** The certificates of `NODE_EXTRA_CA_CERTS`; a file that cannot be read is passed over, as Node itself does (with a warning). */
function extraAuthorities() {
    const file = process.env.NODE_EXTRA_CA_CERTS;
    if (file === undefined || file === '')
        return [];
    try {
        return [(0,external_node_fs_.readFileSync)(file, 'utf8')];
    }
    catch {
        return [];
    }
}


/***/ })

};
