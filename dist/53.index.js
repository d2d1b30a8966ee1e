export const id = 53;
export const ids = [53];
export const modules = {

/***/ 56985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** So many problems of one file are told; more would only bury the first ones. */
const MOST_TOLD = 20;
/** All problems of one file as one error: in the order of the file, no place and message twice, at most 20 and then "and N more". */
function refusal(file, problems) {
    const told = new Map();
    for (const { at, message, remedy } of [...problems].sort(byPosition)) {
        const problem = { place: `${file}:${at.line}:${at.column}`, message, ...(remedy === undefined ? {} : { remedy }) };
        const identity = `${problem.place} ${message}`;
        if (!told.has(identity))
            told.set(identity, problem);
    }
    const list = [...told.values()];
    const more = list.length - MOST_TOLD;
    if (more <= 0)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(list);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([...list.slice(0, MOST_TOLD), { place: file, message: `and ${more} more.` }]);
}
function byPosition(a, b) {
    return a.at.line - b.at.line || a.at.column - b.at.column;
}


/***/ }),

/***/ 90221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ schemaProblems)
});

// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var validator = __webpack_require__(60207);
;// CONCATENATED MODULE: ./build/core/config/complaints.js
/** These only say that something inside them is wrong, and that is told itself. */
const CONTAINERS = new Set([
    ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'dependentSchemas'],
    ...['items', 'prefixItems', 'unevaluatedItems', '$ref', 'allOf', 'if'],
]);
/** These are followed by the complaints of every alternative, most of which was never meant. */
const ALTERNATIVES = new Set(['anyOf', 'oneOf', 'contains']);
/** A value is told one thing, the first of these before any other: it must be of the right kind, and be there at all, to have a form. */
const FIRST = ['const', 'enum', 'type', 'minLength', 'minItems'];
const KINDS = FIRST.slice(0, 3);
/** These are about the keys of a mapping, and told once each, beside what is wrong with the mapping itself. */
const ABOUT_KEYS = new Set(['unknown key', 'required', 'dependentRequired']);
/** Picks out of the validator's errors (`shortCircuit` off) what tells people what to change, and nothing that only follows from it. */
function complaints(errors, value, schema) {
    const all = withoutEchoes(placeRefusals(errors)).map((unit) => resolve(unit, value, schema));
    const told = new Map();
    for (const complaint of all) {
        const about = ABOUT_KEYS.has(complaint.keyword) ? complaint.keyword : 'value';
        const identity = JSON.stringify([complaint.path, about]);
        const earlier = told.get(identity);
        if (earlier === undefined || rank(complaint) < rank(earlier))
            told.set(identity, complaint);
    }
    return [...told.values()];
}
function rank({ keyword }) {
    return FIRST.includes(keyword) ? FIRST.indexOf(keyword) : FIRST.length;
}
/** Where a schema is `false` (as in `additionalProperties: false`), the validator's error has lost its place in the schema; the error before has it. */
function placeRefusals(errors) {
    return errors.map((unit, index) => {
        const before = errors[index - 1];
        if (unit.keyword !== 'false' || before === undefined)
            return unit;
        const isKey = before.keyword === 'additionalProperties' || before.keyword === 'unevaluatedProperties';
        return isKey
            ? { ...unit, keyword: 'unknown key', keywordLocation: before.keywordLocation }
            : { ...unit, keywordLocation: `${before.keywordLocation}/false` };
    });
}
function withoutEchoes(errors) {
    const kept = [];
    for (let index = 0; index < errors.length; index++) {
        const unit = errors[index];
        if (unit === undefined || CONTAINERS.has(unit.keyword))
            continue;
        if (!ALTERNATIVES.has(unit.keyword)) {
            kept.push(unit);
            continue;
        }
        const inside = [];
        for (let next = errors[index + 1]; next?.keywordLocation.startsWith(`${unit.keywordLocation}/`); next = errors[index + 1]) {
            inside.push(next);
            index++;
        }
        for (const meant of unit.keyword === 'contains' ? [unit] : meantAlternative(unit, inside))
            kept.push(meant);
    }
    return kept;
}
/** The alternative of the right kind of value with the fewest errors; where none or several fit, only that. */
function meantAlternative(unit, inside) {
    const alternatives = new Map();
    for (const error of inside) {
        const index = error.keywordLocation.slice(unit.keywordLocation.length + 1).split('/', 1)[0] ?? '';
        const same = alternatives.get(index);
        if (same === undefined)
            alternatives.set(index, [error]);
        else
            same.push(error);
    }
    const fitting = [...alternatives.values()]
        .map(withoutEchoes)
        .filter((errors) => !errors.some((error) => error.instanceLocation === unit.instanceLocation && KINDS.includes(error.keyword)))
        .sort((a, b) => a.length - b.length);
    return fitting.find((errors) => errors.length > 0) ?? [unit];
}
function resolve(unit, value, schema) {
    const steps = pointer(unit.instanceLocation);
    const path = [];
    let at = value;
    for (const step of steps) {
        path.push(Array.isArray(at) ? Number(step) : step);
        at = child(at, step);
    }
    const node = pointer(unit.keywordLocation)
        .slice(0, -1)
        .reduce((from, step) => follow(from, step, schema), schema);
    return { keyword: unit.keyword, path, value: at, schema: isNode(node) ? node : {}, error: unit.error };
}
/** One step into a schema; `$ref` leads to where it points, if that is in the same schema. */
function follow(from, step, root) {
    const next = child(from, step);
    if (step !== '$ref' || typeof next !== 'string' || !next.startsWith('#'))
        return next;
    return pointer(next).reduce(child, root);
}
function child(from, step) {
    return typeof from === 'object' && from !== null && Object.hasOwn(from, step) ? from[step] : undefined;
}
function pointer(text) {
    return text
        .split('/')
        .slice(1)
        .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}
function isNode(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./build/core/config/closest.js
var closest = __webpack_require__(96850);
// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(30372);
;// CONCATENATED MODULE: ./build/core/config/kinds.js

const WORDS = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: '`true` or `false`',
    null: 'empty',
    array: 'a list',
    object: 'a mapping (`key: value` lines)',
};
/** What a value is; a whole number is a `number` too. */
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    const kind = typeof value;
    return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'object';
}
/** What a schema allows: by its `type`, else by the values of its `enum` or `const`. Empty where it does not say. */
function kindsOf(schema) {
    const types = [schema.type ?? []].flat().filter((type) => typeof type === 'string' && Object.hasOwn(WORDS, type));
    if (types.length > 0)
        return types;
    const values = [schema.enum ?? schema.const ?? []].flat();
    return [...new Set(values.map(kindOf))];
}
/** `text or a list`. */
function kindWords(kinds) {
    return kinds.map((kind) => WORDS[kind]).join(' or ');
}
/** What was found, as the file writes it. */
function describe(value, source) {
    const kind = kindOf(value);
    switch (kind) {
        case 'string':
            return value === '' ? 'an empty text' : `the text ${(0,words/* shown */.SP)(String(value))}`;
        case 'number':
        case 'integer':
            return `the number ${(0,words/* shown */.SP)(source ?? String(value))}`;
        case 'boolean':
            return (0,words/* shown */.SP)(source ?? String(value));
        case 'null':
            return 'empty';
        case 'array':
            return 'a list';
        case 'object':
            return 'a mapping';
        default: {
            const never = kind;
            throw new TypeError(`Unknown kind of value: ${String(never)}`);
        }
    }
}
/** How a value of the wrong kind came about, where YAML sets a trap there, and how to write what was meant; null for no idea. */
function trap(value, source, wanted) {
    const found = kindOf(value);
    const written = source === null || source.length > 60 || source.includes('\n') ? null : source;
    if (wanted.includes(found))
        return null;
    if (found === 'null')
        return 'Give it a value, or remove the key.';
    if (found === 'string' && wanted.includes('boolean'))
        return truthTrap(String(value));
    if (found === 'string' && (wanted.includes('integer') || wanted.includes('number')) && /^[-+]?\d+(\.\d+)?$/.test(String(value))) {
        return `Write ${(0,words/* shown */.SP)(String(value))} without quotes.`;
    }
    if (wanted.includes('string') && written !== null) {
        const read = found === 'boolean' ? 'a truth value' : WORDS[found];
        return `Without quotes YAML reads ${(0,words/* shown */.SP)(written)} as ${read}: write ${(0,words/* quoted */.TL)(written)}.`;
    }
    if (wanted.includes('array') && found !== 'object' && written !== null) {
        return `Write a list: ${(0,words/* shown */.SP)(`[${found === 'string' ? `'${written.replaceAll("'", "''")}'` : written}]`)}.`;
    }
    return null;
}
/** YAML 1.2 knows `true` and `false` only; YAML 1.1 read `yes`, `on` and their like so too. */
function truthTrap(text) {
    const meant = /^(true|yes|y|on)$/i.test(text) ? 'true' : /^(false|no|n|off)$/i.test(text) ? 'false' : null;
    if (meant === null)
        return null;
    return text.toLowerCase() === meant ? `Write \`${meant}\` without quotes.` : `YAML 1.2 reads ${(0,words/* shown */.SP)(text)} as text: write \`${meant}\`.`;
}

;// CONCATENATED MODULE: ./build/core/config/schema-words.js



/** A key that the schema does not know. `planned`: a later version does. */
function sayUnknownKey({ path, schema }, planned) {
    if (planned)
        return { message: `${nameOf(path)} is not supported by this version.`, remedy: 'Remove it: no part of the file is ignored.' };
    const key = String(path.at(-1) ?? '');
    const known = Object.keys(Object(schema.properties));
    const guess = (0,closest/* closest */.k)(key, known);
    const where = path.length === 1 ? 'the top level' : nameOf(path.slice(0, -1));
    return said(`${(0,words/* shown */.SP)(key)} is not a key of ${where}.`, [
        guess === null ? null : `Did you mean ${(0,words/* shown */.SP)(guess)}?`,
        known.length === 0 ? null : `Known: ${(0,words/* listed */.KE)(known, 'and')}.`,
    ]);
}
/** Anything else that a schema can find wrong. `source` is the value as the file writes it. */
function sayWrong(complaint, source) {
    const { keyword, path, schema, value = null, error } = complaint;
    const predicate = PREDICATES[keyword]?.(schema[keyword], value, source, complaint) ?? `is not valid: ${error}`;
    return said(`${nameOf(path)} ${predicate.replace(/\.$/, '')}.`, [
        keyword === 'enum' && typeof value === 'string' ? guessed(value, schema.enum) : null,
        keyword === 'type' || keyword === 'enum' ? (otherForm(complaint) ?? trap(value, source, kindsOf(schema))) : null,
        keyword === 'type' && value === null && takesNothing(schema) ? '`{}` takes the defaults.' : null,
        keyword === 'const' ? onlyValue(complaint, source) : null,
        keyword === 'required' ? onlyLines(complaint) : null,
        keyword === 'pattern' ? (schema.patternErrorMessage ?? `It must match ${(0,words/* shown */.SP)(String(schema.pattern))}.`) : null,
        schema.errorMessage,
    ]);
}
/** What is said of the value, by keyword; `limit` is the keyword's value in the schema. A keyword that is not here is told in the validator's words. */
const PREDICATES = {
    type: (_limit, value, source, { schema }) => `must be ${kindWords(kindsOf(schema))}, but is ${describe(value, source)}`,
    const: (limit, value, source) => `must be ${(0,words/* shown */.SP)(String(limit))}, but is ${describe(value, source)}`,
    enum: (limit, value, source) => `must be ${(0,words/* listed */.KE)([...new Set([limit].flat().map(String))], 'or')}, but is ${describe(value, source)}`,
    anyOf: (limit, value, source) => alternatives(limit, value, source),
    oneOf: (limit, value, source, { error }) => error.includes('(0 matches)') ? alternatives(limit, value, source) : 'fits more than one of the allowed forms',
    required: (limit, value) => `lacks ${(0,words/* listed */.KE)(absent(limit, value), 'and')}`,
    dependentRequired: (limit, value) => Object.entries(Object(limit))
        .filter(([key, needed]) => key in Object(value) && absent(needed, value).length > 0)
        .map(([key, needed]) => `has ${(0,words/* shown */.SP)(key)}, which needs ${(0,words/* listed */.KE)(absent(needed, value), 'and')} beside it`)
        .join(' and '),
    pattern: (_limit, value) => `cannot be ${(0,words/* shown */.SP)(String(value))}`,
    minLength: (limit, value) => (value === '' ? 'must not be empty' : `must have at least ${limit} characters, but has ${lengthOf(value)}`),
    maxLength: (limit, value) => `must have at most ${limit} characters, but has ${lengthOf(value)}`,
    minItems: (limit, value) => lengthOf(value) === 0 ? 'must not be an empty list' : `must have at least ${limit} entries, but has ${lengthOf(value)}`,
    maxItems: (limit, value) => `must have at most ${limit} entries, but has ${lengthOf(value)}`,
    minProperties: (limit) => `must have at least ${limit} ${limit === 1 ? 'key' : 'keys'}`,
    maxProperties: (limit) => `must have at most ${limit} ${limit === 1 ? 'key' : 'keys'}`,
    minimum: (limit, _value, source) => `must be at least ${limit}, but is ${source}`,
    maximum: (limit, _value, source) => `must be at most ${limit}, but is ${source}`,
    exclusiveMinimum: (limit, _value, source) => `must be more than ${limit}, but is ${source}`,
    exclusiveMaximum: (limit, _value, source) => `must be less than ${limit}, but is ${source}`,
    multipleOf: (limit, _value, source) => `must be a multiple of ${limit}, but is ${source}`,
    false: () => 'is not allowed here',
    uniqueItems: () => 'has the same entry twice',
};
/** `rules.required_sections.sections[0].tag`, in backquotes; the top level is `The file`. */
function nameOf(path) {
    if (path.length === 0)
        return 'The file';
    return (0,words/* shown */.SP)(path
        .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .slice(1));
}
function said(message, remedies) {
    const remedy = remedies.filter((part) => typeof part === 'string').join(' ');
    return remedy === '' ? { message } : { message, remedy };
}
/** Where quotes alone do not mend a number, as with a time of day, the schema says how it is written. */
function otherForm({ keyword, schema, value }) {
    const { typeErrorMessage: form } = schema;
    return keyword === 'type' && typeof value === 'number' && typeof form === 'string' ? form : null;
}
function guessed(value, allowed) {
    const guess = (0,closest/* closest */.k)(value, [allowed].flat().map(String));
    return guess === null ? null : `Did you mean ${(0,words/* shown */.SP)(guess)}?`;
}
/** Whether a mapping may be left empty and still means something: then the schema has the empty one among its examples. */
function takesNothing({ examples }) {
    return Array.isArray(examples) && examples.some((one) => kindOf(one) === 'object' && Object.keys(Object(one)).length === 0);
}
/** A key that can have one value is written out, unless YAML read what was meant as something else. */
function onlyValue({ path, schema, value = null }, source) {
    const key = path.at(-1);
    const meant = value === null ? null : trap(value, source, kindsOf(schema));
    return meant ?? (typeof key === 'string' ? `Write ${(0,words/* shown */.SP)(`${key}: ${String(schema.const)}`)}.` : null);
}
/** Lines for those of the missing keys that can have one value only. */
function onlyLines({ schema, value = null }) {
    const lines = absent(schema.required, value).flatMap((key) => {
        const property = Object(Object(schema.properties)[key]);
        return Object.hasOwn(property, 'const') ? [`${key}: ${String(property.const)}`] : [];
    });
    return lines.length === 0 ? null : `Write ${(0,words/* listed */.KE)(lines, 'and')}.`;
}
function alternatives(schemas, value, source) {
    const kinds = [schemas].flat().flatMap((schema) => kindsOf(Object(schema)));
    return kinds.length === 0 || kinds.includes(kindOf(value))
        ? 'has none of the allowed forms'
        : `must be ${kindWords([...new Set(kinds)])}, but is ${describe(value, source)}`;
}
function absent(keys, value) {
    return [keys]
        .flat()
        .map(String)
        .filter((key) => !Object.hasOwn(Object(value), key));
}
/** Entries of a list, or characters of a text as JSON Schema counts them. */
function lengthOf(value) {
    return Array.isArray(value) ? value.length : [...String(value)].length;
}

;// CONCATENATED MODULE: ./build/core/config/schema.js



/**
 * Everything in which a file breaks its JSON Schema (draft 2020-12), in words, at the key or value that is wrong. Whether it does is
 * the validator's decision alone. `patternErrorMessage` and `errorMessage` in the schema, which editors show too, become remedies.
 * `notYet` names keys of later versions of the format: `extends`, or `rules.*.locked` with `*` for any one key.
 */
function schemaProblems(parsed, schema, notYet = []) {
    const { valid, errors } = new validator/* Validator */.D(schema, '2020-12', false).validate(parsed.value);
    if (valid)
        return [];
    const problems = complaints(errors, parsed.value, schema).map((complaint) => place(complaint, parsed, notYet));
    if (problems.length > 0)
        return problems;
    return [{ at: { line: 1, column: 1 }, message: `The file does not fit its schema: ${errors.map(({ error }) => error).join(' ')}` }];
}
function place(complaint, parsed, notYet) {
    const { keyword, path } = complaint;
    const atKey = keyword === 'unknown key' || keyword === 'required' || keyword === 'dependentRequired';
    const at = parsed.positionOf(path, atKey ? 'key' : 'value') ?? { line: 1, column: 1 };
    const planned = notYet.some((pattern) => matches(pattern.split('.'), path));
    return { at, ...(keyword === 'unknown key' ? sayUnknownKey(complaint, planned) : sayWrong(complaint, parsed.sourceOf(path))) };
}
function matches(pattern, path) {
    return pattern.length === path.length && pattern.every((step, index) => step === '*' || step === path[index]);
}


/***/ }),

/***/ 66250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/config/problems.js
var config_problems = __webpack_require__(56985);
;// CONCATENATED MODULE: ./build/core/config/decode.js

/** Far above any real configuration, and small enough that hostile YAML of this size is read within seconds. */
const MOST_BYTES = 1024 * 1024;
/** What YAML 1.2.2 section 5.1 does not allow in a stream, and a byte order mark that is not the first character. */
const NOT_PRINTABLE = /[^\t\n\r\x20-\x7E\x85\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\uFEFF/u;
/**
 * The text of a configuration file, without its byte order mark. Line ends are left as they are.
 * Throws a ConfigurationError for more than 1 MiB, bytes that are not UTF-8, and characters that no text file has (NUL and its like).
 */
function decode(file, content) {
    const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
    if (bytes > MOST_BYTES) {
        throw (0,config_problems/* refusal */.x)(file, [{ at: { line: 1, column: 1 }, message: `The file has ${bytes} bytes; at most ${MOST_BYTES} are read.` }]);
    }
    const text = (typeof content === 'string' ? content : decodeUtf8(file, content)).replace(/^\uFEFF/, '');
    const stray = NOT_PRINTABLE.exec(text);
    if (stray !== null) {
        const message = `The character ${nameOf(stray[0])} is not allowed in a YAML file.`;
        throw (0,config_problems/* refusal */.x)(file, [{ at: endOf(text.slice(0, stray.index)), message, remedy: 'Remove it.' }]);
    }
    return text;
}
function decodeUtf8(file, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw (0,config_problems/* refusal */.x)(file, [{ at: endOf(validPrefix(bytes)), message: 'The file is not UTF-8 from here on.', remedy: 'Save it as UTF-8.' }]);
    }
}
/** Byte by byte, only for a file that is already known to be broken: TextDecoder does not say where it stopped. */
function validPrefix(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    try {
        for (const byte of bytes)
            text += decoder.decode(Uint8Array.of(byte), { stream: true });
    }
    catch {
        // The text up to here is what was asked for.
    }
    return text;
}
function endOf(text) {
    const lastBreak = text.lastIndexOf('\n');
    return { line: text.split('\n').length, column: text.length - lastBreak };
}
function nameOf(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return code === '0000' ? 'U+0000 (NUL)' : code === 'FEFF' ? 'U+FEFF (a byte order mark inside the file)' : `U+${code}`;
}

// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(30372);
;// CONCATENATED MODULE: ./build/core/config/yaml-errors.js


/** In the order in which they are tried. What is not here is told in the library's own words. */
const RULES = [
    {
        code: 'TAB_AS_INDENT',
        say: () => ({ message: 'A tab indents this line; YAML indents with spaces only.', remedy: 'Replace the tab with spaces.' }),
    },
    {
        code: 'BAD_ALIAS',
        say: ({ word }) => ({
            message: `YAML reads ${(0,words/* shown */.SP)(word)} as an alias or anchor.`,
            remedy: `If it is text, put it in quotes: ${(0,words/* quoted */.TL)(word)}.`,
        }),
    },
    {
        code: 'BAD_SCALAR_START',
        say: ({ word }) => ({
            message: `Text without quotes cannot begin with ${(0,words/* shown */.SP)(word.slice(0, 1))}.`,
            remedy: `Put it in quotes: ${(0,words/* quoted */.TL)(word)}.`,
        }),
    },
    {
        code: 'TAG_RESOLVE_FAILED',
        say: ({ word }) => ({
            message: `YAML reads ${(0,words/* shown */.SP)(word)} as a tag, and tags are not supported.`,
            remedy: `If it is text, put it in quotes: ${(0,words/* quoted */.TL)(word)}.`,
        }),
    },
    {
        code: 'BAD_DQ_ESCAPE',
        say: ({ rest }) => ({
            message: `${(0,words/* shown */.SP)(rest.slice(0, 2))} means nothing in double quotes.`,
            remedy: 'Use single quotes, in which a backslash is a backslash.',
        }),
    },
    {
        code: 'MISSING_CHAR',
        when: /closing ['"]quote/,
        atOpening: true,
        say: ({ rest }) => ({
            message: `The quote ${(0,words/* shown */.SP)(rest.slice(0, 1))} is never closed.`,
            remedy: `Add ${(0,words/* shown */.SP)(rest.slice(0, 1))} at the end of the text.`,
        }),
    },
    {
        code: 'BAD_INDENT',
        when: /and end with a/,
        atOpening: true,
        say: ({ rest }) => {
            const [opening, closing] = rest.startsWith('{') ? ['{', '}'] : ['[', ']'];
            return {
                message: `This \`${opening}\` is never closed.`,
                remedy: `Add \`${closing}\`, and indent what is between more than the key.`,
            };
        },
    },
    {
        code: 'BAD_INDENT',
        when: /Flow end indicator/,
        say: ({ rest }) => ({
            message: `${(0,words/* shown */.SP)(rest.slice(0, 1))} must be indented more than the key it belongs to.`,
            remedy: 'Put spaces before it.',
        }),
    },
    {
        code: 'BAD_INDENT',
        when: /same column/,
        say: () => ({
            message: 'This line is indented neither like the lines before it nor deeper.',
            remedy: 'Indent the entries of one mapping or list alike.',
        }),
    },
    {
        code: 'BLOCK_AS_IMPLICIT_KEY',
        say: () => ({
            message: 'A mapping cannot begin here.',
            remedy: 'Text that contains `: ` goes in quotes; a key goes on a line of its own, indented like the keys beside it.',
        }),
    },
    {
        code: 'MULTILINE_IMPLICIT_KEY',
        say: () => ({ message: 'This line is no key and no value: it has no `:`.', remedy: 'Write `key: value`.' }),
    },
    {
        code: 'MISSING_CHAR',
        when: /followed by map values/,
        say: ({ word }) => ({ message: `${(0,words/* shown */.SP)(word)} is no key and no value: it has no \`:\`.`, remedy: 'Write `key: value`.' }),
    },
    {
        code: 'UNEXPECTED_TOKEN',
        when: /block-seq-ind on same line/,
        say: () => ({ message: 'A list cannot begin on the line of its key.', remedy: 'Put `- ` on the next line, or write `[a, b]`.' }),
    },
    {
        code: 'UNEXPECTED_TOKEN',
        when: /at node end/,
        say: ({ word }) => ({
            message: `The value has ended, and ${(0,words/* shown */.SP)(word)} follows.`,
            remedy: 'Put the whole value in one pair of quotes.',
        }),
    },
    {
        code: 'MISSING_CHAR',
        when: /between flow/,
        say: () => ({
            message: 'A comma is missing before this item.',
            remedy: 'Text that contains `[`, `]`, `{`, `}` or `,` goes in quotes.',
        }),
    },
    {
        code: 'UNEXPECTED_TOKEN',
        when: /flow-(seq|map)-end/,
        say: ({ rest }) => ({
            message: `This ${(0,words/* shown */.SP)(rest.slice(0, 1))} closes nothing.`,
            remedy: 'Remove it, or put the text it belongs to in quotes.',
        }),
    },
    {
        code: 'NON_STRING_KEY',
        say: () => ({ message: 'A key must be text.', remedy: 'Text that begins with `[`, `{` or `*` goes in quotes.' }),
    },
];
/** After these the structure is as its author meant it, so the rest of the file can still be judged. */
const LOCAL = ['BAD_ALIAS', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE'];
/**
 * Errors and warnings of the YAML library in words that say what to do, one for each line: on a line, all but the first are its echo.
 * `local` is true where none of them moves the structure.
 */
function yamlProblems(document, text, positionAt) {
    const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    const openings = errors.length > 0 ? openingsByEnd(document) : new Map();
    const firstOfLine = new Map();
    for (const error of errors) {
        const rule = RULES.find(({ code, when }) => code === error.code && (when?.test(error.message) ?? true));
        const opening = rule?.atOpening === true ? openings.get(error.pos[0]) : undefined;
        const offset = skipSpaces(text, Math.min(opening ?? error.pos[0], text.length));
        const at = positionAt(offset);
        if (firstOfLine.has(at.line))
            continue;
        const rest = text.slice(offset, offset + 200);
        const word = /^[^\s,\]}]+/.exec(rest)?.[0] ?? rest.slice(0, 1);
        const said = rule?.say({ word, rest }) ?? { message: `This is not valid YAML: ${error.message}.` };
        firstOfLine.set(at.line, { at, ...said });
    }
    return { problems: [...firstOfLine.values()], local: errors.every(({ code }) => LOCAL.includes(code)) };
}
/** Where each quoted text and each bracket begins, by where it ends. */
function openingsByEnd(document) {
    const openings = new Map();
    (0,dist/* visit */.YR)(document, {
        Node(_key, node) {
            if (((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) && node.range)
                openings.set(node.range[1], node.range[0]);
        },
    });
    return openings;
}
/** An error of indentation is reported at the start of its line, or even at the end of the line before. */
function skipSpaces(text, offset) {
    const blank = /^[ \r\n]*(?=[^ \r\n\t])/.exec(text.slice(offset, offset + 200));
    return offset + (blank?.[0].length ?? 0);
}

;// CONCATENATED MODULE: ./build/core/config/yaml-tree.js


/** Levels of nesting that are read, aliases followed. The composer and the schema validator recurse once per level. */
const MOST_NESTED = 50;
/** Values that are read, aliases expanded: keeps "billion laughs" small, and the validator's errors few enough to be passed as arguments, as it does. */
const MOST_VALUES = 10_000;
/**
 * Plain values and their places out of the library's nodes; null for an empty document. Wherever a problem is told, the value is null.
 * An alias shares its anchor's value, so the values must not be changed.
 */
function buildTree(contents, text, lineAt) {
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null && contents.source === ''))
        return null;
    const problems = [];
    const anchors = new Map();
    function fail(offset, message, remedy) {
        problems.push({ offset, message, remedy });
        return nothing(offset);
    }
    function nothing(offset) {
        return { value: null, place: { key: null, value: offset, source: null, children: null }, size: 1, depth: 0 };
    }
    function build(node) {
        if ((0,dist/* isAlias */.Vj)(node))
            return follow(node.source, node.range[0]);
        const anchor = { branch: null };
        if (node.anchor !== undefined)
            anchors.set(node.anchor, anchor);
        const branch = (0,dist/* isMap */.jh)(node) ? mapping(node) : (0,dist/* isSeq */.oP)(node) ? list(node.items, node.range) : scalar(node);
        anchor.branch = branch;
        return branch;
    }
    function follow(name, offset) {
        // The library has told this one already.
        if (name === '')
            return nothing(offset);
        const alias = `*${name}`;
        const anchor = anchors.get(name);
        if (anchor === undefined) {
            const message = `YAML reads \`${alias}\` as an alias, and nothing before it is anchored as \`&${name}\`.`;
            return fail(offset, message, `If it is text, put it in quotes: ${(0,words/* quoted */.TL)(alias)}.`);
        }
        if (anchor.branch === null)
            return fail(offset, `The alias \`${alias}\` contains itself.`, 'Remove it.');
        return { ...anchor.branch, place: { ...anchor.branch.place, key: null, value: offset } };
    }
    function scalar(node) {
        const { value, source } = node;
        const offset = node.range[0];
        const place = { key: null, value: offset, source, children: null };
        const isJson = typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);
        if (!isJson)
            return fail(offset, `\`${source}\` is not a number that can be used here.`, `If it is text, put it in quotes: ${(0,words/* quoted */.TL)(source)}.`);
        if (typeof value === 'string' && loneSurrogate.test(value))
            return fail(offset, 'This text has half of a character.', 'Correct its `\\u` escape.');
        return { value: value, place, size: 1, depth: 0 };
    }
    function list(items, range) {
        const branches = items.map(build);
        const children = new Map(branches.map((branch, index) => [index, branch.place]));
        return collect(branches.map(({ value }) => value), branches, children, range);
    }
    function mapping(node) {
        const value = {};
        const branches = [];
        const children = new Map();
        for (const pair of node.items) {
            const at = pair.key.range[0];
            const key = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value ?? '') : '';
            const wrong = wrongKey(pair.key, key);
            if (wrong !== null)
                fail(at, wrong.message, wrong.remedy);
            const first = children.get(key);
            if (first !== undefined)
                fail(at, `The key \`${key}\` is given twice.`, `Keep one: the first is on line ${lineAt(first.key ?? 0)}.`);
            const branch = pair.value === null
                ? fail(at, `The key \`${key}\` has no value.`, 'Write `key: value`, with a space after the colon.')
                : build(pair.value);
            if (wrong !== null || first !== undefined)
                continue;
            // An empty value stands at the end of a line, or even on a later one; people look for it at its key.
            const isEmpty = branch.value === null && branch.place.source === '';
            value[key] = branch.value;
            children.set(key, { ...branch.place, key: at, value: isEmpty ? at : branch.place.value });
            branches.push(branch);
        }
        return collect(value, branches, children, node.range);
    }
    function collect(value, branches, children, range) {
        const size = branches.reduce((sum, branch) => sum + branch.size, 1);
        const depth = branches.reduce((most, branch) => Math.max(most, branch.depth), 0) + 1;
        if (size > MOST_VALUES)
            return fail(range[0], `More than ${MOST_VALUES} values, each alias counted in full.`, 'Split the file.');
        if (depth > MOST_NESTED)
            return fail(range[0], `More than ${MOST_NESTED} levels of nesting.`, 'Use fewer aliases.');
        const isFlow = text[range[0]] === '[' || text[range[0]] === '{';
        return { value, place: { key: null, value: range[0], source: isFlow ? text.slice(range[0], range[1]) : null, children }, size, depth };
    }
    const { value, place } = build(contents);
    return { value, place, problems };
}
const loneSurrogate = /\p{Surrogate}/u;
function wrongKey(node, key) {
    if (key === '__proto__')
        return { message: 'The key `__proto__` is not allowed.', remedy: 'Remove it.' };
    if (loneSurrogate.test(key))
        return { message: 'This key has half of a character.', remedy: 'Correct its `\\u` escape.' };
    if (!(0,dist/* isScalar */.jn)(node) || node.type !== dist/* Scalar */.X5.PLAIN)
        return null;
    if (key === '')
        return { message: 'A key is missing before `:`.', remedy: 'Add it, or remove the line.' };
    if (key === '<<')
        return { message: 'Merge keys (`<<`) are not supported.', remedy: 'Write the keys out.' };
    return null;
}

;// CONCATENATED MODULE: ./build/core/config/yaml.js





/**
 * Parses one YAML 1.2 document (core schema) whose top level is a mapping. Refused, because each means two things to two readers:
 * duplicate keys, tags, directives, merge keys (`<<`), several documents. Aliases are expanded up to a limit of the whole.
 * Throws one ConfigurationError with all problems, each at `file:line:column`. `ifEmpty` is what to do about an empty file.
 */
function parseYaml(file, content, ifEmpty) {
    const text = decode(file, content);
    const lines = new dist/* LineCounter */.HN();
    const positionAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const refuse = (offset, message, remedy) => (0,config_problems/* refusal */.x)(file, [{ at: positionAt(offset), message, remedy }]);
    const tokens = [...new dist/* Parser */.iX(lines.addNewLine).parse(text)];
    const tooDeep = deeperThan(MOST_NESTED, tokens);
    if (tooDeep !== null)
        throw refuse(tooDeep, `More than ${MOST_NESTED} levels of nesting.`, 'No configuration needs so many.');
    const directive = tokens.find((token) => token.type === 'directive' && !/^%YAML\s+1\.2\s*$/.test(token.source));
    if (directive !== undefined)
        throw refuse(directive.offset, 'YAML directives are not supported.', 'Remove the line.');
    // Duplicate keys are found by buildTree: the library compares each key with each other, which takes minutes on a hostile file.
    const options = { lineCounter: lines, version: '1.2', schema: 'core', merge: false, resolveKnownTags: false };
    const composer = new dist/* Composer */.Dk({ ...options, strict: true, uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'error' });
    const [document, second] = composer.compose(tokens, true, text.length);
    if (document === undefined)
        throw new TypeError('The YAML library composed no document.');
    if (second !== undefined) {
        throw refuse(second.range[0], 'A second YAML document begins here; a configuration file has one.', 'Remove the `---` or `...` line.');
    }
    return read(file, text, document, positionAt, ifEmpty);
}
function read(file, text, document, positionAt, ifEmpty) {
    const { problems, local } = yamlProblems(document, text, positionAt);
    // After an error that moves the structure, what the tree would complain about is only its echo.
    if (!local)
        throw (0,config_problems/* refusal */.x)(file, problems);
    const tree = buildTree(document.contents, text, (offset) => positionAt(offset).line);
    if (tree === null) {
        const empty = { at: { line: 1, column: 1 }, message: 'The file is empty: it holds no keys.' };
        throw (0,config_problems/* refusal */.x)(file, [ifEmpty === undefined ? empty : { ...empty, remedy: ifEmpty }]);
    }
    const all = problems.concat(tree.problems.map(({ offset, ...said }) => ({ at: positionAt(offset), ...said })));
    if (all.length > 0)
        throw (0,config_problems/* refusal */.x)(file, all);
    const { value, place } = tree;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        const found = Array.isArray(value) ? 'a list' : 'a single value';
        const message = `The top level must be a mapping (\`key: value\` lines), but is ${found}.`;
        throw (0,config_problems/* refusal */.x)(file, [{ at: positionAt(place.value), message }]);
    }
    const placeOf = (path) => path.reduce((from, step) => from?.children?.get(step), place);
    return {
        file,
        value,
        positionOf(path, part) {
            const found = placeOf(path);
            return found === undefined ? null : positionAt(part === 'key' ? (found.key ?? found.value) : found.value);
        },
        sourceOf: (path) => placeOf(path)?.source ?? null,
    };
}
/** The offset of the first token that is nested deeper than `most`, or null. The composer recurses, and kills the process where it is too deep. */
function deeperThan(most, tokens) {
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > most)
            return token.offset;
        if (token.type === 'document') {
            if (token.value !== undefined)
                open.push({ token: token.value, depth });
        }
        else if ('items' in token) {
            for (const { key, value } of token.items) {
                for (const child of [key, value])
                    if (child)
                        open.push({ token: child, depth: depth + 1 });
            }
        }
    }
    return null;
}


/***/ }),

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
/* harmony export */   kq: () => (/* binding */ escapeCell),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export safeUrl */
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
    return escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(text));
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
