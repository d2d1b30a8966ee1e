export const id = 529;
export const ids = [529];
export const modules = {

/***/ 8438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ contextOf)
});

// EXTERNAL MODULE: ./build/core/markdown/scan.js + 4 modules
var scan = __webpack_require__(10758);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/labelled-lines.js
var labelled_lines = __webpack_require__(18937);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/policy-globs.js
var policy_globs = __webpack_require__(26184);
;// CONCATENATED MODULE: ./build/actions/policy-check/risk.js


/**
 * The risk of a change. High: a changed name matches `high.any`, or the description says `high.body`. Low: every changed name matches
 * `low.only`; a list that is not whole is never low. All else is medium.
 */
function riskOf(risk, { names, gap }, body) {
    const high = (0,policy_globs/* policyGlobs */.E)(risk.highAny ?? []);
    if (names.some(({ path }) => high.matches(path)))
        return 'high';
    if (risk.highBody !== null && body !== null && says(body, risk.highBody))
        return 'high';
    if (risk.lowOnly === null || gap !== null)
        return 'medium';
    const low = (0,policy_globs/* policyGlobs */.E)(risk.lowOnly);
    return names.every(({ path }) => low.matches(path)) ? 'low' : 'medium';
}
const VISIBLE = new Set(['text', 'html', 'heading']);
/** Whether a line that a reader sees as text holds the words, whatever their case, blanks and emphasis. A box that is not ticked says nothing. */
function says(body, words) {
    const wanted = plain(words);
    if (wanted === '')
        return false;
    return body.lines.some(({ kind, visible }) => VISIBLE.has(kind) && !/^\s*\[ \]/.test(visible) && plain(visible).includes(wanted));
}
function plain(text) {
    return (0,labelled_lines/* folded */.T)(text.replace(/[*_`\\]/g, ''));
}

// EXTERNAL MODULE: ./build/actions/policy-check/rules/file-list.js
var file_list = __webpack_require__(17967);
;// CONCATENATED MODULE: ./build/actions/policy-check/context.js



/** A change as every rule sees it: its names, its description and its risk, worked out once. */
function contextOf(policy, change, changedFiles) {
    const files = (0,file_list/* fileListOf */.o)(changedFiles, change);
    const body = change.body === null ? null : (0,scan/* scanMarkdown */.N)(change.body);
    return { policy, change, files, body, risk: riskOf(policy.risk, files, body) };
}


/***/ }),

/***/ 44010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ withExceptions),
/* harmony export */   E$: () => (/* binding */ labelledExceptions),
/* harmony export */   Z5: () => (/* binding */ newestGrant)
/* harmony export */ });
/* harmony import */ var _rules_approvers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30314);
/* harmony import */ var _rules_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18937);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22470);
/* harmony import */ var _rules_run_again_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39194);




/** Fewer characters are no reason (settled with the design: `reason: required`). */
const MIN_REASON = 10;
/** The exceptions of a rule whose label the change has, with the label as the change spells it. */
function labelledExceptions(policy, id, labels) {
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
    for (const { exception, label } of labelledExceptions(context.policy, id, context.change.labels)) {
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
    const isOwn = (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .policyLocation */ .a0)(policy, ['exceptions', exception.index]).file === policy.file;
    if (policy.parent && policy.locked.has(rule) && isOwn)
        return no(`the parent policy locks \`${rule}\``, 'Keep the rule, or ask the owners of the parent policy for an exception.');
    if (expires !== null && now.toISOString().slice(0, 10) > expires)
        return no(`it held until ${expires}`, `Keep the rule, or have \`expires\` in \`${policy.file}\` moved on.`);
    if (facts.labelGrants.state === 'unreadable')
        return { is: 'unknown', why: `who put the label on could not be read: ${facts.labelGrants.why}`, fix: (0,_rules_run_again_js__WEBPACK_IMPORTED_MODULE_1__/* .runAgain */ .q)(facts.labelGrants.why) };
    const grant = newestGrant(facts.labelGrants.state === 'read' ? facts.labelGrants.value : [], label);
    const again = `Take the label off, and have ${exception.by ? (0,_rules_approvers_js__WEBPACK_IMPORTED_MODULE_3__/* .describeApprovers */ .QC)(exception.by) : 'somebody other than the author'} put it on.`;
    if (!grant)
        return no('nothing says who put the label on', again);
    const refusal = refusalOf(context, exception, grant.by, again);
    if (refusal)
        return refusal;
    const reason = exception.reasonRequired && body ? reasonOf(body, rule) : null;
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
    const standing = (0,_rules_approvers_js__WEBPACK_IMPORTED_MODULE_3__/* .standingOf */ .YP)(login, by, facts);
    if (standing.is === 'yes')
        return null;
    const why = `\`${login}\` put the label on, and ${standing.why}`;
    if (standing.is === 'unknown')
        return { is: standing.is, why, fix: (0,_rules_run_again_js__WEBPACK_IMPORTED_MODULE_1__/* .runAgain */ .q)(why) };
    if (standing.is === 'no')
        return { is: standing.is, why, fix };
    return { is: standing.is, why, fix: "Teams need an App token that may read the organization's members. Give the action one as `token`." };
}
/** Who put a label on last, as far as the events that were read say. */
function newestGrant(grants, label) {
    const own = grants.filter((grant) => grant.label.toLowerCase() === label.toLowerCase());
    return own.reduce((newest, grant) => (newest && Date.parse(newest.at) >= Date.parse(grant.at) ? newest : grant), null);
}
/** A line `Exception: …`, or `Exception RULE_ID: …` and `Exception (RULE_ID): …`, which go before it. */
function reasonOf(body, rule) {
    const lines = (0,_rules_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .labelledLines */ .t)(body).filter(({ value }) => [...value].length >= MIN_REASON);
    const names = [`exception ${rule}`, `exception (${rule})`, 'exception'];
    const found = names.map((name) => lines.find(({ key }) => (0,_rules_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(key) === name)).find((line) => line !== undefined);
    return found?.value ?? null;
}
function noteOf(context, rule, exception, label, state, { why, fix }) {
    const message = `The label \`${label}\` asks for an exception from \`${exception.rule}\`, which ${state === 'skipped' ? 'does not apply' : 'is not decided'}: ${(0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .stopped */ .ce)(why)}`;
    return { rule, state, subject: label, message, fix, location: (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .policyLocation */ .a0)(context.policy, ['exceptions', exception.index]) };
}


/***/ }),

/***/ 77817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ NO_RULE_FACTS)
/* harmony export */ });
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


/***/ }),

/***/ 22717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71295);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8438);
/* harmony import */ var _exceptions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44010);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17738);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22470);
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48839);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73918);








/**
 * Judges one change. Pure: neither I/O nor clock (`now` is for exceptions that expire). `subject` is `owner/repo#7` or how else people name the change.
 * Rules in mode `report` are judged and shown, but leave the verdict alone; a file list that is not whole never lets a verdict be pass.
 * The order of files, reviews, runs and labels does not matter.
 */
function judge(facts, policy, now, subject) {
    const { change, files: changedFiles } = facts;
    const context = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .contextOf */ .V)(policy, change, changedFiles), facts };
    const { files, risk } = context;
    const judged = _rules_table_js__WEBPACK_IMPORTED_MODULE_3__/* .RULES */ .y.filter(({ id }) => policy.rules[id] !== undefined).map((rule) => judgeRule(rule, context, now));
    const isAway = judged.length > 0 && judged.every((rule) => rule.state === 'away');
    const gap = isAway ? null : files.gap;
    const enforced = judged.filter((rule) => rule.mode === 'enforce');
    const findings = [
        ...(gap ? [gap.finding] : []),
        ...judged.flatMap((rule) => rule.findings),
        ...distinct(judged.flatMap((rule) => rule.notes)),
    ];
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .policyReport */ .Nk)({
        subject,
        verdict: verdictOf(enforced, gap),
        gates: judged.map(gateOf),
        findings: findings.length > 0 ? (0,_core_model_js__WEBPACK_IMPORTED_MODULE_5__/* .byUrgency */ .td)(findings) : [noRules(policy)],
        failedRules: enforced.filter((rule) => rule.state === 'fail' || rule.state === 'error').map((rule) => rule.id),
        pendingRules: enforced.filter((rule) => rule.state === 'pending').map((rule) => rule.id),
        risk,
        // A held value of `metadata` is pending too, but no approval would lift it.
        humanApprovalRequired: enforced.some((rule) => rule.id === 'human_approval' && rule.findings.some((one) => one.state === 'pending')),
    });
}
function judgeRule({ id, name, judge: judgeThis }, context, now) {
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .O)(id, context.policy, context.change);
    const unjudged = { id, name, mode: 'off', state: 'skipped', findings: [], notes: [] };
    switch (scope.kind) {
        case 'away':
            return { ...unjudged, state: 'away', summary: scope.finding.message, findings: [], notes: [scope.finding] };
        case 'off':
            return { ...unjudged, summary: 'Switched off in the policy', findings: [], notes: [] };
        case 'exempt': {
            const message = `Bots that the policy names are exempt from this rule, and \`${scope.bot}\` opened this change.`;
            const location = (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .policyLocation */ .a0)(context.policy, ['bots', 'exempt']);
            const exempt = { rule: id, state: 'skipped', subject: scope.bot, message, location };
            return { ...unjudged, mode: scope.mode, summary: `Exempt: opened by ${scope.bot}`, findings: [exempt], notes: [] };
        }
        case 'judged': {
            const result = judgeThis(context) ?? { findings: [], summary: 'Not in the policy' };
            const { findings, waivedBy, notes } = (0,_exceptions_js__WEBPACK_IMPORTED_MODULE_1__/* .withExceptions */ .$6)(context, id, result.findings, now);
            const isSkipped = findings.every((one) => one.state === 'skipped' || one.state === 'not_applicable');
            const state = isSkipped ? 'skipped' : (0,_core_model_js__WEBPACK_IMPORTED_MODULE_5__/* .worstVerdict */ .zP)(findings.map((one) => (0,_core_model_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOfFinding */ .qg)(one.state)));
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
    const state = (0,_core_model_js__WEBPACK_IMPORTED_MODULE_5__/* .worstVerdict */ .zP)(enforced.map((rule) => (rule.state === 'skipped' || rule.state === 'away' ? 'pass' : rule.state)));
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
    return { rule: 'policy', state: 'not_applicable', subject: policy.file, message, location: (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .policyLocation */ .a0)(policy, ['rules']) };
}


/***/ }),

/***/ 44949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XB: () => (/* binding */ checkWithoutParent),
  nG: () => (/* binding */ extendsOf),
  tb: () => (/* binding */ loadPolicy),
  Ot: () => (/* reexport */ parentName)
});

// UNUSED EXPORTS: parseExtends

// EXTERNAL MODULE: ./build/core/config/words.js
var words = __webpack_require__(30372);
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

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(62807);
// EXTERNAL MODULE: ./build/core/config/problems.js
var config_problems = __webpack_require__(56985);
// EXTERNAL MODULE: ./build/core/config/schema.js + 3 modules
var schema = __webpack_require__(90221);
// EXTERNAL MODULE: ./build/core/config/yaml.js + 3 modules
var yaml = __webpack_require__(66250);
;// CONCATENATED MODULE: ./build/schemas/policy.schema.json
const policy_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Policy of a repository","description":"What policy-check asks of every pull request. The file is .github/ops/policy.yml, read from the base branch, never from the pull request.","examples":[{"version":1,"rules":{"forbidden_paths":{"paths":["secrets/**","**/*.pem"]}}}],"type":"object","required":["version"],"if":{"not":{"required":["extends"]}},"then":{"required":["rules"],"properties":{"rules":{"properties":{"required_sections":{"required":["sections"]},"forbidden_paths":{"required":["paths"]},"fail_safe":{"required":["branch","workflows"]}}}}},"additionalProperties":false,"properties":{"version":{"title":"Version of the format","description":"The version of this file\'s format. There is one: 1.","examples":[1],"const":1},"extends":{"title":"Parent policy","description":"The policy that this one adds to: OWNER/REPO//PATH@REF. Rules that it locks cannot be loosened here. It cannot extend another.","examples":["org/.github//ops/policy.yml@v3"],"type":"string","maxLength":1000,"allOf":[{"pattern":"^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+(//|$)","patternErrorMessage":"It begins with the repository, as `OWNER/REPO//`: write `org/.github//ops/policy.yml@v3`."},{"pattern":"//","patternErrorMessage":"Two slashes stand between the repository and the path: write `org/.github//ops/policy.yml@v3`."},{"pattern":"@[^@]+$","patternErrorMessage":"It ends with `@` and a tag, branch or commit: write `org/.github//ops/policy.yml@v3`."},{"pattern":"^(?![^@]*//(\\\\.{0,2}/|[^@]*/\\\\.{0,2}/|@))","patternErrorMessage":"The path goes from the root of the repository, as GitHub shows it: no `/` or `./` before it, no `..` and no `//` in it."},{"pattern":"^\\\\S(.*\\\\S)?$","patternErrorMessage":"It must be one line without spaces at its ends."},{"pattern":"@(?!-)(?!/)(?!.*\\\\.\\\\.)(?!.*//)(?!.*[/.]$)(?!.*\\\\.lock$)[^@\\\\s~^:?*\\\\[\\\\\\\\]+$","patternErrorMessage":"What stands after `@` is no name of a tag, branch or commit."}]},"applies_to":{"title":"Which pull requests","description":"The pull requests that are judged. Without it: all, drafts included.","examples":[{"branches":["main","release/**"],"drafts":"report"}],"type":"object","additionalProperties":false,"properties":{"branches":{"title":"Base branches","description":"Globs of base branches whose pull requests are judged. Without it: every branch.","examples":[["main","release/**"]],"default":[],"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/glob"}},"drafts":{"title":"Mode for drafts","description":"How a draft is judged: enforce (like any other), report (never blocks), off (not judged).","examples":["report"],"default":"enforce","$ref":"#/$defs/mode"}}},"bots":{"title":"Bots","description":"Bots whose pull requests some rules do not concern. A bot is known by the pull request\'s author, who must be of type Bot.","examples":[{"logins":["dependabot[bot]"],"exempt":["required_sections","issue_link"]}],"type":"object","additionalProperties":false,"dependentRequired":{"exempt":["logins"]},"properties":{"logins":{"title":"Logins of bots","description":"Logins as GitHub writes them. Those of most apps end in [bot], and then need quotes inside [ ].","examples":[["dependabot[bot]","renovate[bot]"]],"default":[],"type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*(\\\\[bot\\\\])?$","patternErrorMessage":"A login has letters, digits and hyphens, and may end in `[bot]`."}},"exempt":{"title":"Rules that do not concern bots","description":"Rules that are not applied to these bots. forbidden_paths and fail_safe cannot be among them: they hold for everyone.","examples":[["required_sections","allowed_paths","issue_link"]],"default":[],"type":"array","maxItems":10,"items":{"enum":["required_sections","metadata","issue_link","allowed_paths","docs","human_approval","size"],"errorMessage":"No bot is ever exempt from `forbidden_paths` or `fail_safe`."}}}},"rules":{"title":"Rules","description":"The rules of this repository. A rule that is not listed is not applied; at least one must be on.","examples":[{"issue_link":{},"forbidden_paths":{"paths":["secrets/**"]}}],"type":"object","additionalProperties":false,"properties":{"required_sections":{"title":"Required sections","description":"Headings that the description of a pull request must have, each with content under it.","examples":[{"sections":[{"tag":"[QA]","title":"Testing","min_chars":12}],"placeholders":["TODO"]}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"sections":{"title":"Sections","description":"The sections, each found by a tag in its heading.","examples":[[{"tag":"[BA]","title":"Business"},{"tag":"[DEV]"}]],"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","required":["tag"],"additionalProperties":false,"properties":{"tag":{"title":"Tag","description":"Text that a heading carries, anywhere in it. A tag in brackets needs quotes.","examples":["[QA]"],"$ref":"#/$defs/label"},"title":{"title":"Title","description":"What the section is about, for the messages only.","examples":["Testing"],"$ref":"#/$defs/label"},"min_chars":{"title":"Least content","description":"Characters that the section must have, white space not counted.","examples":[12],"default":1,"type":"integer","minimum":1,"maximum":10000}}}},"template":{"title":"Template","description":"Path of the pull request template. A line that is also in the template is not content.","examples":[".github/pull_request_template.md"],"$ref":"#/$defs/path"},"placeholders":{"title":"Placeholders","description":"Regular expressions, case-insensitive. A line that one of them matches as a whole is not content.","examples":[["TODO","<[a-z][a-z ]+>"]],"default":[],"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":200}},"allow_na":{"title":"Allow N/A","description":"Whether `N/A - reason` fills a section.","examples":[false],"default":true,"type":"boolean"}}},"metadata":{"title":"Metadata","description":"Lines `KEY: VALUE` that the description of a pull request must have. Each key but mode and locked is the name of one.","examples":[{"PR_TYPE":{"one_of":["MILESTONE","HOTFIX"],"hold":["WIP"]}}],"type":"object","maxProperties":50,"properties":{"mode":{"title":"Mode of the rule","description":"enforce: a breach fails the check. report: it is shown only. off: the rule is not applied. A line cannot be called mode.","examples":["report"],"default":"enforce","enum":["enforce","report","off"],"errorMessage":"`mode` is the mode of the rule: no metadata line can have this name."},"locked":{"title":"Locked","description":"Whether policies that extend this one can only add lines. A line cannot be called locked.","examples":[true],"default":false,"type":"boolean","errorMessage":"`locked` is a key of the rule: no metadata line can have this name."}},"additionalProperties":{"title":"Metadata line","description":"The values that the line may have. Without any: every value that is not empty.","examples":[{"one_of":["MILESTONE","HOTFIX"],"hold":["WIP"]}],"type":"object","additionalProperties":false,"properties":{"one_of":{"title":"Values","description":"The values that are allowed; upper and lower case are the same.","examples":[["MILESTONE","HOTFIX"]],"default":[],"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/label"}},"hold":{"title":"Values that hold","description":"Values that are allowed too, and keep the pull request pending until a person changes the line.","examples":[["WIP"]],"default":[],"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/label"}}}}},"issue_link":{"title":"Issue link","description":"The description of a pull request must name the issue that it closes.","examples":[{"keywords":["fixes","closes"],"required":true},{}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"keywords":{"title":"Keywords","description":"Words before the issue\'s number. GitHub\'s own words count in all their forms (fix, fixes, fixed).","examples":[["fixes","closes","resolves"]],"default":["fixes","closes","resolves"],"type":"array","minItems":1,"maxItems":20,"items":{"type":"string","maxLength":50,"pattern":"^\\\\p{L}+([ -]\\\\p{L}+)*$","patternErrorMessage":"A keyword is made of letters; a space or hyphen may join several words."}},"required":{"title":"Required","description":"Whether a pull request without an issue breaks the rule.","examples":[true],"default":true,"type":"boolean"}}},"allowed_paths":{"title":"Allowed paths","description":"The issue or the description of a pull request lists the paths that it may change; a file outside of them breaks the rule.","examples":[{"labels":["Allowed paths"],"always":["CHANGELOG.md"]},{}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"from":{"title":"Where the list is read","description":"body: the description of the pull request. issue: the issue that it closes. With both the issue grants, and the description may only narrow it.","examples":[["issue","body"]],"default":["body"],"type":"array","minItems":1,"maxItems":2,"uniqueItems":true,"items":{"enum":["issue","body"]}},"labels":{"title":"Labels of the list","description":"Words before the list, followed by a colon, or its heading. With `(fnmatch)` at the end, `*` crosses folders.","examples":[["Allowed paths"]],"default":["Allowed paths","Allowed paths (fnmatch)"],"type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/label"}},"required":{"title":"Required","description":"Whether a pull request without a list breaks the rule.","examples":[true],"default":true,"type":"boolean"},"deny":{"title":"Globs that are too broad","description":"Globs that a pull request may not list.","examples":[["*","**","**/*"]],"default":["*","**","**/*"],"type":"array","maxItems":100,"items":{"$ref":"#/$defs/glob"}},"always":{"title":"Always allowed","description":"Globs of files that every pull request may change.","examples":[["CHANGELOG.md"]],"default":[],"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/glob"}}}},"forbidden_paths":{"title":"Forbidden paths","description":"Files that no pull request may add, change, rename, or delete. It holds for bots too.","examples":[{"paths":["secrets/**","**/*.pem",".env*"],"except":[".env.example"]}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"paths":{"title":"Forbidden","description":"Globs of the forbidden files. A glob that begins with * needs quotes.","examples":[["secrets/**","**/*.pem"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}},"except":{"title":"Exceptions","description":"Globs of files that are not forbidden after all.","examples":[[".env.example"]],"default":[],"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/glob"}}}},"docs":{"title":"Documentation","description":"Where Markdown files may live, and which changes must come with one in the documentation.","examples":[{"allow":["docs/**/*.md","*.md"],"require_for":[{"paths":["app/**"],"docs":["docs/**","CHANGELOG.md"]}]}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"allow":{"title":"Where documentation may live","description":"Globs. A file that `of` names may only be added or changed inside them; deleting is always allowed. Without it: anywhere.","examples":[["docs/**/*.md","*.md"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}},"of":{"title":"What is documentation","description":"Globs of the files that `allow` is about.","examples":[["**/*.md","**/*.rst"]],"default":["**/*.md"],"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/glob"}},"require_for":{"title":"Changes that need documentation","description":"For each entry: a change in `paths` must come with one in `docs`.","examples":[[{"paths":["app/**"],"docs":["docs/**","CHANGELOG.md"]}]],"default":[],"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","required":["paths","docs"],"additionalProperties":false,"properties":{"paths":{"title":"Changes","description":"Globs of files whose change needs documentation.","examples":[["app/**"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}},"docs":{"title":"Documentation","description":"Globs of files of which at least one must change too; deleting one does not count.","examples":[["docs/**","CHANGELOG.md"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}}}}}}},"human_approval":{"title":"Human approval","description":"Changes that a person must approve, at the current head, who is not the author. Until then the verdict is pending.","examples":[{"when":[{"paths":[".github/workflows/**"]}],"requires":{"any_of":{"permission":"maintain"},"count":1}},{}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"when":{"title":"When","description":"Entries are alternatives; the keys inside one entry must all hold. Without it: always.","examples":[[{"paths":[".github/workflows/**","**/CODEOWNERS"]},{"risk":"high"}]],"default":[],"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"paths":{"title":"Paths","description":"Globs; holds if any changed name matches one, the old name of a renamed file too.","examples":[["supabase/migrations/**"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}},"risk":{"title":"Risk","description":"Holds if the change has exactly this risk, as `risk` says.","examples":["high"],"$ref":"#/$defs/risk_level"},"labels":{"title":"Labels","description":"Holds if the pull request has any of these labels.","examples":[["needs-review"]],"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"#/$defs/label"}},"metadata":{"title":"Metadata","description":"Lines of the description, by key; holds if each has its value.","examples":[{"PR_TYPE":"HOTFIX"}],"type":"object","minProperties":1,"maxProperties":50,"additionalProperties":{"$ref":"#/$defs/label"}}}}},"requires":{"title":"What is required","description":"Who may approve, and how many of them must.","examples":[{"any_of":{"permission":"maintain","logins":["ana"]},"count":1}],"default":{"any_of":{"permission":"maintain"},"count":1},"type":"object","additionalProperties":false,"properties":{"any_of":{"title":"Who may approve","description":"Anyone to whom at least one of the keys applies.","examples":[{"permission":"maintain","logins":["ana"],"teams":["platform"]}],"default":{"permission":"maintain"},"$ref":"#/$defs/people"},"count":{"title":"How many","description":"How many of them must approve.","examples":[2],"default":1,"type":"integer","minimum":1,"maximum":20}}}}},"fail_safe":{"title":"Fail-safe","description":"While the newest runs of these workflows on the branch are red, only hotfixes may be merged into it. It holds for bots too.","examples":[{"branch":"main","workflows":["CI"],"allow":{"title":"^HOTFIX: ","head":"hotfix/**"}}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"branch":{"title":"Branch","description":"The branch whose runs are looked at; the rule concerns pull requests into it.","examples":["main"],"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\\\s~^:?*\\\\[\\\\\\\\]+$","patternErrorMessage":"Name one branch: a glob is not allowed here."},"workflows":{"title":"Workflows","description":"Workflows by name or file name. Each costs one request for a pull request into the branch.","examples":[["CI","nightly.yml"]],"type":"array","minItems":1,"maxItems":10,"uniqueItems":true,"items":{"$ref":"#/$defs/label"}},"allow":{"title":"Hotfixes","description":"What may be merged while the branch is red; both keys must hold where both are given. Without it: nothing.","examples":[{"title":"^HOTFIX: ","head":"hotfix/**"}],"default":{},"type":"object","additionalProperties":false,"properties":{"title":{"title":"Title","description":"Regular expression that is searched in the pull request\'s title; upper and lower case differ. Begin it with ^ for the start.","examples":["^HOTFIX: "],"type":"string","minLength":1,"maxLength":200},"head":{"title":"Head branch","description":"Glob of the pull request\'s own branch.","examples":["hotfix/**"],"$ref":"#/$defs/glob"}}}}},"size":{"title":"Size","description":"How much one pull request may change.","examples":[{"max_files":300,"max_changed_lines":2000}],"type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"#/$defs/rule_mode"},"locked":{"$ref":"#/$defs/rule_locked"},"max_files":{"title":"Most files","description":"Files that a pull request may change. Without it: any number.","examples":[300],"type":"integer","minimum":1,"maximum":1000000},"max_changed_lines":{"title":"Most lines","description":"Lines that a pull request may add and delete, counted together. Without it: any number.","examples":[2000],"type":"integer","minimum":1,"maximum":100000000}}}}},"risk":{"title":"Risk","description":"What makes the risk of a change high or low; everything else is medium. The output `risk` and human_approval go by it.","examples":[{"low":{"only":["docs/**","**/*.md"]},"high":{"any":["infra/**"],"body":"Risk level: High"}}],"type":"object","minProperties":1,"additionalProperties":false,"properties":{"low":{"title":"Low risk","description":"A change that touches nothing but these files, unless it is high.","examples":[{"only":["docs/**","**/*.md"]}],"type":"object","required":["only"],"additionalProperties":false,"properties":{"only":{"title":"Only these","description":"Globs that every changed name must match.","examples":[["docs/**","**/*.md"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}}}},"high":{"title":"High risk","description":"A change to which either key applies.","examples":[{"any":["infra/**"],"body":"Risk level: High"}],"type":"object","minProperties":1,"additionalProperties":false,"properties":{"any":{"title":"Any of these","description":"Globs; one changed name that matches is enough.","examples":[["infra/**"]],"type":"array","minItems":1,"maxItems":1000,"items":{"$ref":"#/$defs/glob"}},"body":{"title":"Words in the description","description":"Text that a visible line of the description holds; upper and lower case are the same.","examples":["Risk level: High"],"$ref":"#/$defs/label"}}}}},"exceptions":{"title":"Exceptions","description":"Labels that waive the failures of a rule, if a person who may has put them on. They are counted in the summary.","examples":[[{"rule":"allowed_paths","label":"wide-change","by":{"permission":"maintain"},"reason":"required","expires":"2026-12-31"}]],"default":[],"type":"array","maxItems":100,"items":{"type":"object","required":["rule","label"],"additionalProperties":false,"properties":{"rule":{"title":"Rule","description":"The rule whose failures are waived. What could not be read is never waived.","examples":["allowed_paths"],"enum":["required_sections","metadata","issue_link","allowed_paths","forbidden_paths","docs","human_approval","fail_safe","size"]},"label":{"title":"Label","description":"The label of the pull request that asks for the exception.","examples":["wide-change"],"$ref":"#/$defs/label"},"by":{"title":"Who may put the label on","description":"Anyone to whom at least one of the keys applies, but never the author. Without it: anyone but the author.","examples":[{"permission":"maintain"}],"$ref":"#/$defs/people"},"reason":{"title":"Reason","description":"required: the description needs a line `Exception: REASON` with at least 10 characters of reason. optional: it does not.","examples":["required"],"default":"optional","enum":["required","optional"]},"expires":{"title":"Last day","description":"The last day on which it holds, in UTC. Without it: always.","examples":["2026-12-31"],"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","patternErrorMessage":"Write a day as `2026-12-31`."}}}},"tests":{"title":"Tests","description":"Changes and what this policy says of them; `ops-actions policy test` runs them. They are not read on GitHub.","examples":[[{"name":"rename out of secrets","files":["R secrets/a -> docs/a"],"expect":{"forbidden_paths":"fail"}}]],"default":[],"type":"array","maxItems":200,"items":{"type":"object","required":["name","expect"],"additionalProperties":false,"properties":{"name":{"title":"Name","description":"What the test shows. Each name is used once.","examples":["rename out of secrets"],"$ref":"#/$defs/label"},"files":{"title":"Changed files","description":"A added, M modified, D deleted, R renamed and C copied files. Without it: none.","examples":[["M app/main.ts","R secrets/a -> docs/a"]],"default":[],"type":"array","maxItems":500,"items":{"type":"string","maxLength":2000,"pattern":"^(?:[AMD] (?!\\\\.{0,2}/)(?!.* -> )\\\\S.*|[RC] (?!\\\\.{0,2}/)\\\\S.* -> (?!\\\\.{0,2}/)\\\\S.*)$","patternErrorMessage":"Write `A path`, `M path`, `D path`, `R old -> new` or `C old -> new`, paths from the root of the repository."}},"body":{"title":"Description","description":"The description of the pull request. Without it: empty.","examples":["Fixes #12\\n\\nAllowed paths: app/**"],"default":"","type":"string","maxLength":65536},"title":{"title":"Title","description":"The title of the pull request. Without it: the name of the test.","examples":["HOTFIX: stop the leak"],"type":"string","maxLength":256},"labels":{"title":"Labels","description":"Labels of the pull request. A label that an exception names counts as put on by a person who may.","examples":[["wide-change"]],"default":[],"type":"array","maxItems":100,"items":{"$ref":"#/$defs/label"}},"author":{"title":"Author","description":"Login of the author; one that ends in [bot] is a bot. Without it: a person.","examples":["dependabot[bot]"],"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*(\\\\[bot\\\\])?$","patternErrorMessage":"A login has letters, digits and hyphens, and may end in `[bot]`."},"head":{"title":"Head branch","description":"Name of the pull request\'s own branch. Without it: topic.","examples":["hotfix/leak"],"default":"topic","$ref":"#/$defs/label"},"base":{"title":"Base branch","description":"Name of the branch that it goes to. Without it: main, or where applies_to leaves main out, its first branch without a wildcard.","examples":["release/1.x"],"$ref":"#/$defs/label"},"draft":{"title":"Draft","description":"Whether the pull request is a draft.","examples":[true],"default":false,"type":"boolean"},"expect":{"title":"Expected","description":"What the policy must say: the state of a rule by its name, the verdict, the risk. What is not named is free.","examples":[{"forbidden_paths":"fail","verdict":"fail","risk":"medium"}],"type":"object","minProperties":1,"additionalProperties":false,"properties":{"verdict":{"title":"Verdict","description":"The verdict of the whole policy.","examples":["pass"],"enum":["pass","fail","pending","error"]},"risk":{"title":"Risk","description":"The risk of the change.","examples":["low"],"$ref":"#/$defs/risk_level"},"required_sections":{"$ref":"#/$defs/rule_state"},"metadata":{"$ref":"#/$defs/rule_state"},"issue_link":{"$ref":"#/$defs/rule_state"},"allowed_paths":{"$ref":"#/$defs/rule_state"},"forbidden_paths":{"$ref":"#/$defs/rule_state"},"docs":{"$ref":"#/$defs/rule_state"},"human_approval":{"$ref":"#/$defs/rule_state"},"fail_safe":{"$ref":"#/$defs/rule_state"},"size":{"$ref":"#/$defs/rule_state"}}}}}}},"$defs":{"mode":{"enum":["enforce","report","off"]},"rule_mode":{"title":"Mode of the rule","description":"enforce: a breach fails the check. report: it is shown only. off: the rule is not applied.","examples":["report"],"default":"enforce","$ref":"#/$defs/mode"},"rule_locked":{"title":"Locked","description":"Whether policies that extend this one must leave the rule as it is here. It has no effect in a policy that nothing extends.","examples":[true],"default":false,"type":"boolean"},"rule_state":{"title":"State of the rule","description":"pass, fail, pending (a person must act), waived (by an exception), skipped (off, exempt, or not concerned), error (could not be judged).","examples":["fail"],"enum":["pass","fail","pending","skipped","waived","error"]},"risk_level":{"enum":["low","medium","high"]},"people":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"permission":{"title":"Permission","description":"The least role in the repository. Roles of an organisation\'s own making do not count.","examples":["maintain"],"enum":["write","maintain","admin"]},"logins":{"title":"Logins","description":"People by their login. Bots cannot be among them.","examples":[["ana"]],"default":[],"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","patternErrorMessage":"A person\'s login has letters, digits and hyphens, without `@` before it."}},"teams":{"title":"Teams","description":"Teams as `slug` or `org/slug`. To read their members the action needs an App\'s token.","examples":[["platform"]],"default":[],"type":"array","minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^([A-Za-z0-9][A-Za-z0-9-]*/)?[a-z0-9_][a-z0-9._-]*$","patternErrorMessage":"Write the team\'s slug, `platform` or `org/platform`, in lower case and without `@` before it."}}}},"label":{"type":"string","minLength":1,"maxLength":100,"pattern":"^\\\\S(.*\\\\S)?$","patternErrorMessage":"It must be one line without spaces at its ends."},"path":{"type":"string","minLength":1,"maxLength":1000,"allOf":[{"pattern":"^\\\\S(.*\\\\S)?$","patternErrorMessage":"It must be one line without spaces at its ends."},{"pattern":"^(?!\\\\.{0,2}/)(?!.*/\\\\.{0,2}/)(?!.*/\\\\.{1,2}$)(?!\\\\.{1,2}$)","patternErrorMessage":"Write it from the root of the repository, as GitHub shows it (`docs/guide.md`): no `/` or `./` before it, no `..` and no `//` in it."}]},"glob":{"$ref":"#/$defs/path","allOf":[{"pattern":"^[^!]","patternErrorMessage":"A glob cannot be negated with `!`. Name what it must not match in a key of its own: in `forbidden_paths`, `except`."},{"pattern":"^(?!.*[?*+@!]\\\\([^()]*\\\\|)(?!.*\\\\[[!^]?\\\\[:[a-z]+:\\\\])","patternErrorMessage":"Globs like `@(a|b)` and classes like `[[:digit:]]` are not read: write `{a,b}` and `[0-9]`."}]}}}');
;// CONCATENATED MODULE: ./build/actions/policy-check/load/source.js





/** Reads one file. Throws one ConfigurationError with everything in which it is no YAML or breaks the schema. */
function readSource(text, file) {
    const parsed = (0,yaml/* parseYaml */.h)(file, text, 'Start with `version: 1` and `rules:`.');
    const problems = (0,schema/* schemaProblems */.I)(parsed, policy_schema_namespaceObject);
    if (problems.length > 0)
        throw (0,config_problems/* refusal */.x)(file, problems);
    return {
        file,
        value: parsed.value,
        placeOf(path, part) {
            const at = parsed.positionOf(path, part);
            return at && { file, ...at };
        },
    };
}
/** In what a merged policy breaks the schema: a key that neither file gives, or lists that are too long together. */
function mergedProblems(merged) {
    const { extends: _, ...value } = merged.value;
    const parsed = {
        file: merged.file,
        value: value,
        positionOf: (path, part) => placeNear(merged, path, part),
        sourceOf: () => null,
    };
    return (0,schema/* schemaProblems */.I)(parsed, policy_schema_namespaceObject).map(({ at, ...said }) => ({ place: { file: merged.file, ...at }, ...said }));
}
/** The place of a path, or of the nearest thing around it that stands in a file. */
function placeNear(source, path, part = 'key') {
    for (let length = path.length; length > 0; length -= 1) {
        const place = source.placeOf(path.slice(0, length), length === path.length ? part : 'key');
        if (place)
            return place;
    }
    return { file: source.file, line: 1, column: 1 };
}
/** All problems as one error: those of each file in its order, the file of the first problem first. */
function refusalOf(problems) {
    const files = [...new Set(problems.map(({ place }) => place.file))];
    const told = files.flatMap((file) => {
        const own = problems.filter(({ place }) => place.file === file);
        return (0,config_problems/* refusal */.x)(file, own.map(({ place, ...said }) => ({ at: place, ...said }))).problems;
    });
    return new errors/* ConfigurationError */.j1(told);
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/title-pattern.js

/**
 * Compiles the expression that is searched in untrusted titles, case-sensitive; `source` stays as it was written. Throws an Error that
 * says why it cannot be used: it is invalid, or a hostile title (256 characters at most on GitHub) could keep it busy. A search starts
 * once per character, so it may match in fewer ways than a placeholder: the ten ways of `.{0,9}` stand for that.
 */
function compileTitlePattern(source) {
    compileLinePattern(source);
    compileLinePattern(`.{0,9}(?:${source})`);
    return new RegExp(source, 'u');
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/patterns.js





/** The placeholders, compiled; each that cannot be used is a problem. */
function compiledPlaceholders(source, problems) {
    const path = ['rules', 'required_sections', 'placeholders'];
    return (source.value.rules?.required_sections?.placeholders ?? []).flatMap((text, index) => compiled(compileLinePattern, text, 'placeholder', source, [...path, index], problems) ?? []);
}
/** The title that `fail_safe` allows, compiled; null where it gives none, or one that cannot be used, which is a problem. */
function compiledTitle(source, problems) {
    const text = source.value.rules?.fail_safe?.allow?.title;
    if (text === undefined)
        return null;
    return compiled(compileTitlePattern, text, 'expression', source, ['rules', 'fail_safe', 'allow', 'title'], problems);
}
function compiled(compile, text, noun, source, path, problems) {
    try {
        return compile(text);
    }
    catch (error) {
        problems.push({ place: placeNear(source, path, 'value'), message: `The ${noun} ${(0,words/* shown */.SP)(text)} cannot be used: ${(0,errors/* messageOf */.bD)(error)}.` });
        return null;
    }
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/policy-file.js
/** Every rule, in the order of the design page. */
const RULE_IDS = [
    'required_sections',
    'metadata',
    'issue_link',
    'allowed_paths',
    'forbidden_paths',
    'docs',
    'human_approval',
    'fail_safe',
    'size',
];
/** The lines that the rule `metadata` asks for, in the order of the file. */
function metadataKeysOf(file) {
    return Object.entries(file).flatMap(([key, values]) => (typeof values === 'object' ? [[key, values]] : []));
}
/** Names that the description writes the same way: case and runs of spaces do not count. */
function sameName(name) {
    return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/build-rules.js


const MODE = { mode: 'enforce' };
const ALLOWED_PATHS = {
    from: ['body'],
    labels: ['Allowed paths', 'Allowed paths (fnmatch)'],
    required: true,
    deny: ['*', '**', '**/*'],
    always: [],
};
const ISSUE_LINK = { keywords: ['fixes', 'closes', 'resolves'], required: true };
/** The rules with every default filled in. Expressions that cannot be used are left out, and told in `problems`. */
function buildRules(source, problems) {
    const given = source.value.rules ?? {};
    return {
        ...requiredSections(given.required_sections, source, problems),
        ...(given.metadata && { metadata: metadata(given.metadata) }),
        ...(given.issue_link && { issue_link: { ...MODE, ...ISSUE_LINK, ...unlocked(given.issue_link) } }),
        ...(given.allowed_paths && { allowed_paths: { ...MODE, ...ALLOWED_PATHS, ...unlocked(given.allowed_paths) } }),
        ...(given.forbidden_paths && { forbidden_paths: { ...MODE, paths: [], except: [], ...unlocked(given.forbidden_paths) } }),
        ...docs(given.docs),
        ...(given.human_approval && { human_approval: humanApproval(given.human_approval) }),
        ...failSafe(given.fail_safe, source, problems),
        ...size(given.size),
    };
}
/** Who may, with nobody where a way is not given. */
function approversOf({ permission, logins = [], teams = [] }) {
    return { permission: permission ?? null, logins, teams };
}
function requiredSections(given, source, problems) {
    if (!given)
        return {};
    const { mode = 'enforce', template = null, allow_na: allowNa = true } = given;
    const sections = (given.sections ?? []).map(({ tag, title = null, min_chars: minChars = 1 }) => ({ tag, title, minChars }));
    return { required_sections: { mode, sections, template, placeholders: compiledPlaceholders(source, problems), allowNa } };
}
function metadata(given) {
    const keys = metadataKeysOf(given).map(([key, { one_of: oneOf = [], hold = [] }]) => ({ key, oneOf, hold }));
    return { mode: given.mode ?? 'enforce', keys };
}
function docs(given) {
    if (!given)
        return {};
    const { mode = 'enforce', allow = null, of = ['**/*.md'], require_for: requireFor = [] } = given;
    return { docs: { mode, allow, of, requireFor } };
}
function humanApproval({ mode = 'enforce', when = [], requires = {} }) {
    return {
        mode,
        when: when.map(({ paths = null, risk = null, labels = null, metadata: lines = null }) => ({ paths, risk, labels, metadata: lines })),
        anyOf: approversOf(requires.any_of ?? { permission: 'maintain' }),
        count: requires.count ?? 1,
    };
}
function failSafe(given, source, problems) {
    if (!given)
        return {};
    const { mode = 'enforce', branch = '', workflows = [], allow = {} } = given;
    return { fail_safe: { mode, branch, workflows, allow: { title: compiledTitle(source, problems), head: allow.head ?? null } } };
}
function size(given) {
    if (!given)
        return {};
    const { mode = 'enforce', max_files: maxFiles = null, max_changed_lines: maxChangedLines = null } = given;
    return { size: { mode, maxFiles, maxChangedLines } };
}
/** `locked` is said once, in `Policy.locked`. */
function unlocked({ locked: _, ...rest }) {
    return rest;
}

// EXTERNAL MODULE: ./build/core/unseen.js
var core_unseen = __webpack_require__(95056);
;// CONCATENATED MODULE: ./build/actions/policy-check/load/unseen.js



/** Globs and paths with characters that nobody sees: they match something else than they seem to, which is mostly nothing. */
function unseenCharacters(source) {
    return globsOf(source.value).flatMap(({ path, text }) => {
        const unseen = (0,core_unseen/* withUnseen */.n)(text);
        if (unseen === null)
            return [];
        const message = `${(0,words/* shown */.SP)(unseen)} holds what nobody sees, and so matches something else than it seems to.`;
        return [
            {
                place: placeNear(source, path, 'value'),
                message,
                remedy: 'Write it again without that; where a name really has it, `?` stands for it.',
            },
        ];
    });
}
/** Every glob and path of a file, with the keys that lead to it; those of its tests are names that a change may well have. */
function globsOf({ applies_to, rules = {}, risk }) {
    const lists = [
        [['applies_to', 'branches'], applies_to?.branches],
        [['rules', 'allowed_paths', 'deny'], rules.allowed_paths?.deny],
        [['rules', 'allowed_paths', 'always'], rules.allowed_paths?.always],
        [['rules', 'forbidden_paths', 'paths'], rules.forbidden_paths?.paths],
        [['rules', 'forbidden_paths', 'except'], rules.forbidden_paths?.except],
        [['rules', 'docs', 'allow'], rules.docs?.allow],
        [['rules', 'docs', 'of'], rules.docs?.of],
        ...(rules.docs?.require_for ?? []).flatMap(({ paths, docs }, index) => [
            [['rules', 'docs', 'require_for', index, 'paths'], paths],
            [['rules', 'docs', 'require_for', index, 'docs'], docs],
        ]),
        ...(rules.human_approval?.when ?? []).map(({ paths = [] }, index) => [
            ['rules', 'human_approval', 'when', index, 'paths'],
            paths,
        ]),
        [['risk', 'low', 'only'], risk?.low?.only],
        [['risk', 'high', 'any'], risk?.high?.any],
    ];
    const single = [
        [['rules', 'required_sections', 'template'], rules.required_sections?.template],
        [['rules', 'fail_safe', 'allow', 'head'], rules.fail_safe?.allow?.head],
    ];
    return [
        ...lists.flatMap(([path, globs = []]) => globs.map((text, index) => ({ path: [...path, index], text }))),
        ...single.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }])),
    ];
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/check-parts.js
/** What the schema cannot say of one file, whatever it extends. */




const KEY = /^[\p{L}][\p{L}\p{N}_. /-]{0,99}$/u;
/** Everything that contradicts itself inside one part of the policy, or is given twice. */
function checkParts(source) {
    const { rules = {}, exceptions = [], tests = [] } = source.value;
    const sections = rules.required_sections?.sections ?? [];
    const tags = sections.map(({ tag }) => tag);
    const pairs = exceptions.map(({ rule, label }) => `${rule} ${label}`);
    return [
        ...check_parts_repeated(source, tags, (index) => ['rules', 'required_sections', 'sections', index, 'tag'], 'The tag'),
        ...checkMetadata(source),
        ...check_parts_repeated(source, pairs, (index) => ['exceptions', index], 'The exception'),
        ...checkDays(source),
        ...unseenCharacters(source),
        ...check_parts_repeated(source, tests.map(({ name }) => name), (index) => ['tests', index, 'name'], 'The test'),
    ];
}
function checkMetadata(source) {
    const lines = metadataKeysOf(source.value.rules?.metadata ?? {});
    const pathOf = (key, ...rest) => ['rules', 'metadata', key, ...rest];
    const names = lines.map(([key]) => key);
    const problems = check_parts_repeated(source, names, (index) => pathOf(names[index] ?? ''), 'The metadata line', 'key');
    for (const [key, { one_of: values = [], hold = [] }] of lines) {
        if (!KEY.test(key) || key.trim() !== key) {
            const message = `${(0,words/* shown */.SP)(key)} cannot be the name of a metadata line.`;
            const remedy = 'It begins with a letter, and has letters, digits, spaces and `_`, `-`, `.`, `/` after it, at most 100 in all.';
            problems.push({ place: placeNear(source, pathOf(key)), message, remedy });
        }
        for (const [index, value] of hold.entries()) {
            if (!values.some((allowed) => sameName(allowed) === sameName(value)))
                continue;
            const message = `${(0,words/* shown */.SP)(value)} is in ${(0,words/* shown */.SP)('one_of')} and in ${(0,words/* shown */.SP)('hold')}.`;
            const remedy = 'A value either lets a pull request through or holds it: keep one.';
            problems.push({ place: placeNear(source, pathOf(key, 'hold', index), 'value'), message, remedy });
        }
    }
    return problems;
}
function checkDays(source) {
    return (source.value.exceptions ?? []).flatMap(({ expires }, index) => {
        if (expires === undefined || isDay(expires))
            return [];
        const place = placeNear(source, ['exceptions', index, 'expires'], 'value');
        return [{ place, message: `${(0,words/* shown */.SP)(expires)} is no day of the calendar.` }];
    });
}
/** Whether a text such as `2026-12-31` names a day that exists. */
function isDay(text) {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
/** Entries that are the same but for case and spaces, each at its second place. */
function check_parts_repeated(source, names, pathOf, noun, part = 'value') {
    const first = new Map();
    return names.flatMap((name, index) => {
        const earlier = first.get(sameName(name));
        if (earlier === undefined) {
            first.set(sameName(name), index);
            return [];
        }
        const { file, line } = placeNear(source, pathOf(earlier), part);
        const place = placeNear(source, pathOf(index), part);
        const where = file === place.file ? `on line ${line}` : `in ${(0,words/* shown */.SP)(`${file}:${line}`)}`;
        return [{ place, message: `${noun} ${(0,words/* shown */.SP)(name)} is given twice.`, remedy: `Keep one: the first is ${where}.` }];
    });
}

// EXTERNAL MODULE: ./build/core/config/closest.js
var closest = __webpack_require__(96850);
// EXTERNAL MODULE: ./build/core/glob.js + 2 modules
var glob = __webpack_require__(87144);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/lifted-paths.js
var lifted_paths = __webpack_require__(3797);
;// CONCATENATED MODULE: ./build/actions/policy-check/load/check-whole.js
/** What only the whole policy can show, its parent included: parts that refer to others, and rules that could never judge anything. */






/** A rule that seems to hold and does not is worse than none: everything that makes one so. */
function checkWhole(source, policy) {
    const told = [];
    const tell = (path, message, remedy, part = 'key') => {
        told.push({ place: placeNear(source, path, part), message, ...(remedy === undefined ? {} : { remedy }) });
    };
    const { rules } = policy;
    if (Object.values(rules).every(({ mode }) => mode === 'off'))
        tell(['rules'], 'No rule is on: this policy would pass everything.', 'Turn one on, or delete the file and its workflow.');
    checkEmpty(rules, tell);
    checkForbidden(rules, tell);
    checkConditions(policy, tell);
    checkApprovers(rules, tell);
    checkBranch(rules, policy.locked.has('fail_safe') && policy.parent ? policy.parent.appliesTo : policy.appliesTo, tell);
    for (const { rule, index } of policy.exceptions) {
        const remedy = `Add the rule, or remove the exception. Rules here: ${(0,words/* listed */.KE)(Object.keys(rules), 'and')}.`;
        if (!rules[rule])
            tell(['exceptions', index, 'rule'], `There is no rule ${(0,words/* shown */.SP)(rule)} to be excepted from.`, remedy, 'value');
    }
    return told;
}
function checkEmpty({ metadata, docs, size }, tell) {
    if (metadata?.keys.length === 0)
        tell(['rules', 'metadata'], 'The rule `metadata` names no line.', 'Add one: `PR_TYPE: { one_of: [MILESTONE, HOTFIX] }`.');
    if (docs && docs.allow === null && docs.requireFor.length === 0)
        tell(['rules', 'docs'], 'The rule `docs` asks for nothing.', 'Give it `allow`, `require_for` or both.');
    if (size && size.maxFiles === null && size.maxChangedLines === null)
        tell(['rules', 'size'], 'The rule `size` limits nothing.', 'Give it `max_files`, `max_changed_lines` or both.');
}
/** What is forbidden and lifted again, all of it, is not forbidden. */
function checkForbidden({ forbidden_paths: rule }, tell) {
    if (!rule || (0,lifted_paths/* liftedPaths */.h)(rule).length < rule.paths.length)
        return;
    const message = '`except` lifts all that `paths` forbids, so the rule `forbidden_paths` would never fail.';
    tell(['rules', 'forbidden_paths', 'except'], message, 'Narrow `except` to what a change may really touch.');
}
/** Conditions of an approval that could never hold would ask nobody. */
function checkConditions({ rules, risk }, tell) {
    const reachable = { low: risk.lowOnly !== null, medium: true, high: risk.highAny !== null || risk.highBody !== null };
    const lines = rules.metadata?.keys ?? null;
    for (const [index, condition] of (rules.human_approval?.when ?? []).entries()) {
        const path = ['rules', 'human_approval', 'when', index];
        if (condition.risk && !reachable[condition.risk])
            tell([...path, 'risk'], `No change has the risk ${(0,words/* shown */.SP)(condition.risk)}.`, `Say which have, in \`risk.${condition.risk}\`.`, 'value');
        for (const [key, value] of Object.entries(condition.metadata ?? {})) {
            const line = lines?.find((known) => sameName(known.key) === sameName(key));
            if (lines !== null && !line) {
                const names = lines.map((known) => known.key);
                const guess = (0,closest/* closest */.k)(key, names);
                const known = names.length === 0 ? 'It has none.' : `Known: ${(0,words/* listed */.KE)(names, 'and')}.`;
                const remedy = guess === null ? known : `Did you mean ${(0,words/* shown */.SP)(guess)}? ${known}`;
                tell([...path, 'metadata', key], `${(0,words/* shown */.SP)(key)} is not a line of the rule \`metadata\`.`, remedy);
            }
            const legal = line && line.oneOf.length > 0 ? [...line.oneOf, ...line.hold] : null;
            if (legal && !legal.some((one) => sameName(one) === sameName(value)))
                tell([...path, 'metadata', key], `${(0,words/* shown */.SP)(key)} is never ${(0,words/* shown */.SP)(value)}.`, `Its values: ${(0,words/* listed */.KE)(legal, 'and')}.`, 'value');
        }
    }
}
function checkApprovers({ human_approval: approval }, tell) {
    if (!approval)
        return;
    const { anyOf, count } = approval;
    const people = new Set(anyOf.logins.map((login) => login.toLowerCase())).size;
    if (anyOf.permission !== null || anyOf.teams.length > 0 || people >= count)
        return;
    const who = people === 1 ? 'one person' : `${people} people`;
    const path = ['rules', 'human_approval', 'requires', 'count'];
    tell(path, `${count} approvals can never be had: \`any_of\` names ${who}.`, 'Ask for fewer, or name more.', 'value');
}
function checkBranch({ fail_safe: failSafe }, { branches }, tell) {
    if (!failSafe || branches.length === 0 || (0,glob/* compileGlobs */.t)(branches).matches(failSafe.branch))
        return;
    const message = `The policy does not apply to ${(0,words/* shown */.SP)(failSafe.branch)}, so the rule \`fail_safe\` would never be judged.`;
    const remedy = `It applies to ${(0,words/* listed */.KE)(branches, 'and')}: add the branch to \`applies_to.branches\`, or name another.`;
    tell(['rules', 'fail_safe', 'branch'], message, remedy, 'value');
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/extends.js

/** Takes `org/.github//ops/policy.yml@v3` apart. Throws an Error that says what is wrong with any other text. */
function parseExtends(text) {
    const wrong = policy_schema_namespaceObject.properties["extends"].allOf.find(({ pattern }) => !new RegExp(pattern, 'u').test(text));
    if (wrong)
        throw new Error(wrong.patternErrorMessage);
    const [, owner, repo, path, ref] = /^([^/]+)\/([^/]+)\/\/(.+)@([^@]+)$/u.exec(text) ?? [];
    if (owner === undefined || repo === undefined || path === undefined || ref === undefined)
        throw new Error('Write it as `OWNER/REPO//PATH@REF`, such as `org/.github//ops/policy.yml@v3`.');
    return { owner, repo, path, ref };
}
/** The name of a parent, as `extends` writes it. */
function parentName({ owner, repo, path, ref }) {
    return `${owner}/${repo}//${path}@${ref}`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/merge.js

/** The lists of locked rules that a policy may add to: more of them only asks for more. */
const ADDABLE = { required_sections: 'sections', forbidden_paths: 'paths' };
/** The rules that a parent locks. */
function lockedBy(parent) {
    return new Set(RULE_IDS.filter((id) => parent.rules?.[id]?.locked === true));
}
/**
 * A policy over its parent. Rules are merged key by key, lists replaced; a locked rule stays as the parent has it, but for what is added.
 * Of the rest, each part is the policy's own where it gives one, else the parent's; tests are never the parent's.
 */
function mergeSources(child, parent, locked) {
    const { tests: _, ...inherited } = parent.value;
    const rules = {};
    for (const id of RULE_IDS)
        Object.assign(rules, mergedRule(id, child.value, parent.value, locked.has(id)));
    return {
        file: child.file,
        value: { ...inherited, ...child.value, rules },
        placeOf: (path, part) => placeOf(path, part, child, parent, locked),
    };
}
/** Whether a key of a locked rule adds to it: `metadata` lines that the parent does not have, and the lists above. */
function addsTo(id, key, parent) {
    if (id !== 'metadata')
        return ADDABLE[id] === key;
    const { metadata = {} } = parent.rules ?? {};
    return key !== 'mode' && key !== 'locked' && !metadataKeysOf(metadata).some(([known]) => sameName(known) === sameName(key));
}
function mergedRule(id, child, parent, isLocked) {
    const own = child.rules?.[id];
    const inherited = parent.rules?.[id];
    if (!own && !inherited)
        return {};
    if (!own || !inherited)
        return { [id]: own ?? inherited };
    if (!isLocked)
        return { [id]: { ...inherited, ...own } };
    const merged = { ...inherited };
    for (const [key, value] of Object.entries(own)) {
        if (addsTo(id, key, parent))
            merged[key] = Array.isArray(value) ? [...listOf(merged[key]), ...value] : value;
    }
    return { [id]: merged };
}
function placeOf(path, part, child, parent, locked) {
    const [top, id, key, item, ...rest] = path;
    const own = child.placeOf(path, part);
    if (top === 'tests' || top === 'extends' || top === 'version' || top === undefined)
        return own;
    if (top !== 'rules')
        return child.placeOf([top], 'key') ? own : parent.placeOf(path, part);
    const rule = RULE_IDS.find((known) => known === id);
    if (rule === undefined)
        return own ?? parent.placeOf(path, part);
    const isParents = parent.placeOf(['rules', rule], 'key') !== null;
    if (key === undefined)
        return locked.has(rule) ? parent.placeOf(path, part) : (own ?? parent.placeOf(path, part));
    if (!locked.has(rule) || !isParents)
        return child.placeOf(['rules', rule, key], 'key') ? own : parent.placeOf(path, part);
    const inherited = parent.placeOf(path, part);
    if (inherited || !addsTo(rule, String(key), parent.value))
        return inherited;
    if (typeof item !== 'number')
        return own;
    const before = listOf(parent.value.rules?.[rule]?.[key]).length;
    return child.placeOf(['rules', rule, key, item - before, ...rest], part);
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load/locks.js




/** Everything in which a policy would loosen a rule that its parent locks, each at its own line. */
function lockViolations(child, parent, locked) {
    const because = (id) => {
        const { line } = placeNear(parent, ['rules', id, 'locked']);
        return `${(0,words/* shown */.SP)(`${parent.file}:${line}`)} locks the rule ${(0,words/* shown */.SP)(id)}`;
    };
    return [
        ...[...locked].flatMap((id) => changedKeys(id, child, parent, because(id))),
        ...(child.value.bots?.exempt ?? []).flatMap((id, index) => {
            const place = placeNear(child, ['bots', 'exempt', index], 'value');
            return locked.has(id) ? [{ place, message: `Bots cannot be exempt from ${(0,words/* shown */.SP)(id)}: ${because(id)}.`, remedy: 'Remove it.' }] : [];
        }),
        ...(child.value.exceptions ?? []).flatMap(({ rule }, index) => {
            const place = placeNear(child, ['exceptions', index, 'rule'], 'value');
            const message = `There can be no exception from ${(0,words/* shown */.SP)(rule)}: ${because(rule)}.`;
            return locked.has(rule) ? [{ place, message, remedy: 'Remove it.' }] : [];
        }),
        ...changedRisk(child, parent, locked, because),
    ];
}
function changedKeys(id, child, parent, because) {
    return Object.entries(child.value.rules?.[id] ?? {}).flatMap(([key, value]) => {
        if (addsTo(id, key, parent.value) || (key === 'locked' && value === true))
            return [];
        return [
            { place: placeNear(child, ['rules', id, key]), message: `${(0,words/* shown */.SP)(key)} cannot be given here: ${because}.`, remedy: additions(id) },
        ];
    });
}
function additions(id) {
    if (id === 'metadata')
        return 'Remove it. Only other metadata lines can be added.';
    const list = ADDABLE[id];
    return list === undefined ? 'Remove it.' : `Remove it. Only ${(0,words/* shown */.SP)(list)} can be given, and are added.`;
}
/** A locked approval that depends on the risk must not be got round by calling nothing a risk. */
function changedRisk(child, parent, locked, because) {
    const usesRisk = parent.value.rules?.human_approval?.when?.some(({ risk }) => risk !== undefined) ?? false;
    if (!child.value.risk || !usesRisk || !locked.has('human_approval'))
        return [];
    const message = `${(0,words/* shown */.SP)('risk')} cannot be given here: ${because('human_approval')}, which goes by it.`;
    return [{ place: placeNear(child, ['risk']), message, remedy: 'Remove it.' }];
}
/** One level only, so that the whole of a policy is in two files. A parent that names the very file that it was read from extends itself. */
function nestedExtends(child, parent) {
    if (parent.value.extends === undefined)
        return [];
    const name = fileOf(parent.value.extends);
    if (child.value.extends !== undefined && fileOf(child.value.extends) === name) {
        const message = `A policy cannot extend itself, and ${(0,words/* shown */.SP)(name)} does.`;
        return [{ place: placeNear(parent, ['extends']), message, remedy: 'Remove `extends` from it, or name another policy there.' }];
    }
    const message = 'A policy that others extend cannot extend another itself.';
    return [{ place: placeNear(parent, ['extends']), message, remedy: 'Write its rules here, or extend the other policy directly.' }];
}
/** The file that `extends` names, whatever the version; GitHub tells no case in the names of owners and repositories. */
function fileOf(address) {
    const { owner, repo, path } = parseExtends(address);
    return `${owner.toLowerCase()}/${repo.toLowerCase()}//${path}`;
}

;// CONCATENATED MODULE: ./build/actions/policy-check/load-policy.js









/**
 * Reads the policy file, merged over its parent where it extends one, with every default filled in. `file` is how people find it.
 * Throws one ConfigurationError with all problems, each at `file:line:column`: what breaks the schema, what contradicts itself, what would
 * loosen a rule that the parent locks, a policy with no rule that is on, and `extends` without `parent` or `parent` without `extends`.
 */
function loadPolicy(text, file, parent) {
    const own = readSource(text, file);
    if (own.value.extends === undefined) {
        if (parent)
            throw refusalOf([unextended(own, parent.name)]);
        return finish(own, new Set(), null);
    }
    if (!parent)
        throw refusalOf([withoutParent(own, own.value.extends)]);
    const above = readSource(parent.text, parent.name);
    const nested = nestedExtends(own, above);
    if (nested.length > 0)
        throw refusalOf(nested);
    // The parent has to be right by itself: what is wrong with it is told there, once, and not in every policy that extends it.
    const { appliesTo, bots } = finish(above, new Set(), null);
    const locked = lockedBy(above.value);
    const violations = [...lockViolations(own, above, locked), ...partProblems(own)];
    if (violations.length > 0)
        throw refusalOf(violations);
    const merged = mergeSources(own, above, locked);
    const wrong = mergedProblems(merged);
    if (wrong.length > 0)
        throw refusalOf(wrong);
    return finish(merged, locked, { appliesTo, bots });
}
/**
 * The parent that a policy file names, or null. Throws the ConfigurationError of `loadPolicy` if the file cannot be read, or is no policy.
 * A file without the word is not even parsed: whatever is wrong with it, `loadPolicy` tells.
 */
function extendsOf(text, file) {
    if (!Buffer.from(text).includes('extends'))
        return null;
    const { extends: address } = readSource(text, file).value;
    return address === undefined ? null : parseExtends(address);
}
/** What can be said of a policy whose parent is not at hand. Throws one ConfigurationError with every problem of the file itself. */
function checkWithoutParent(text, file) {
    const problems = partProblems(readSource(text, file));
    if (problems.length > 0)
        throw refusalOf(problems);
}
function partProblems(source) {
    const problems = checkParts(source);
    buildRules(source, problems);
    return problems;
}
function finish(source, locked, parent) {
    const problems = checkParts(source);
    const policy = policyOf(source, locked, parent, problems);
    problems.push(...checkWhole(source, policy));
    if (problems.length > 0)
        throw refusalOf(problems);
    return policy;
}
function policyOf(source, locked, parent, problems) {
    const { bots, risk, exceptions = [], tests = [] } = source.value;
    return {
        file: source.file,
        appliesTo: appliesToOf(source.value),
        bots: { logins: bots?.logins ?? [], exempt: bots?.exempt ?? [] },
        rules: buildRules(source, problems),
        locked,
        parent,
        risk: { lowOnly: risk?.low?.only ?? null, highAny: risk?.high?.any ?? null, highBody: risk?.high?.body ?? null },
        exceptions: exceptions.map(({ rule, label, by, reason = 'optional', expires = null }, index) => {
            return { rule, label, by: by ? approversOf(by) : null, reasonRequired: reason === 'required', expires, index };
        }),
        tests: tests.map((test, index) => testOf(test, placeNear(source, ['tests', index]).line)),
        locate(path) {
            const place = source.placeOf(path, 'key');
            return place && { file: place.file, line: place.line };
        },
    };
}
function appliesToOf({ applies_to: { branches = [], drafts = 'enforce' } = {} }) {
    return { branches, drafts };
}
function testOf({ name, expect, ...given }, line) {
    const { files = [], body = null, title = null, labels = [], author = null, head = null, base = null, draft = false } = given;
    return { name, files, body, title, labels, author, head, base, draft, expect, line };
}
function withoutParent(source, name) {
    const message = `The policy extends ${(0,words/* shown */.SP)(name)}, which is not at hand.`;
    return { place: placeNear(source, ['extends']), message, remedy: 'On the command line give its text with `--parent FILE`.' };
}
function unextended(source, name) {
    const place = { file: source.file, line: 1, column: 1 };
    return { place, message: `The policy extends nothing, so ${(0,words/* shown */.SP)(name)} cannot be its parent.`, remedy: 'Give no parent.' };
}


/***/ }),

/***/ 17738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ withHeadMoved),
/* harmony export */   Nk: () => (/* binding */ policyReport),
/* harmony export */   Nv: () => (/* binding */ reportOfUnreadablePolicy),
/* harmony export */   X2: () => (/* binding */ reportOfInvalidPolicy),
/* harmony export */   wP: () => (/* binding */ reportOfMissingPolicy)
/* harmony export */ });
/* unused harmony export POLICY_REASONS */
/* harmony import */ var _rules_run_again_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39194);

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
    const finding = { rule: 'policy', state: 'unknown', subject: file, message, location: { file }, fix: (0,_rules_run_again_js__WEBPACK_IMPORTED_MODULE_0__/* .runAgain */ .q)(why) };
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


/***/ }),

/***/ 36215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ approvalNeed)
/* harmony export */ });
/* harmony import */ var _labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18937);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30545);
/* harmony import */ var _policy_globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26184);



/** `when` empty or absent: always. `unknown` only where the list of changed files is not whole, and what is missing may decide. */
function approvalNeed(context, { when }) {
    if (when.length === 0)
        return { is: 'needed', why: 'the policy asks for it on every change', entry: null };
    const lines = context.body ? (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .labelledLines */ .t)(context.body) : [];
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
        const globs = (0,_policy_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .policyGlobs */ .E)(condition.paths);
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
        const actual = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataValue */ .T)(lines, key);
        add(actual !== null && (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(actual) === (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(value), `the description says \`${key}: ${value}\``, body === null);
    }
    return parts;
}


/***/ }),

/***/ 8648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ probesOf),
/* harmony export */   z: () => (/* binding */ breadthCap)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87144);

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
    const glob = (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(pattern);
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


/***/ }),

/***/ 63533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $N: () => (/* binding */ declaredPaths),
  GO: () => (/* binding */ declaresAnything),
  P2: () => (/* binding */ hiddenDeclaration)
});

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

// EXTERNAL MODULE: ./build/core/markdown/inline.js
var inline = __webpack_require__(59333);
// EXTERNAL MODULE: ./build/core/markdown/pieces.js
var markdown_pieces = __webpack_require__(12215);
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



const NOTHING = { is: 'nothing' };
/**
 * Reads the patterns out of one line: one, or several with commas or semicolons between them, or with blanks where every word is a path;
 * in backticks (each, or one span round them all), in quotes, with Prettier's `\*`. A comma inside braces (`{a,b}`) is the pattern's own, and
 * a name with blanks in it is also kept whole. A line that holds anything else grants nothing: its words may mean the opposite.
 */
function readPaths(text, place) {
    if (namesNothing(text))
        return NOTHING;
    const pieces = place === 'code' ? [plainPiece(text)] : (0,markdown_pieces/* piecesOf */.X)(text, true);
    const isSpecial = pieces.find((piece) => piece.kind === 'tag') ? unclear('html', text) : linkIn(text, pieces);
    if (isSpecial)
        return isSpecial;
    if (isTitle(text) && isPassedOver(text, pieces, place))
        return NOTHING;
    const patterns = [];
    for (const item of itemsOf(text, pieces)) {
        const reading = readItem(item, place);
        if (reading.is === 'unclear')
            return isPassedOver(text, pieces, place) ? NOTHING : reading;
        if (reading.is === 'paths')
            patterns.push(...reading.patterns);
    }
    return patterns.length > 0 ? { is: 'paths', patterns } : NOTHING;
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
        .map((word) => bare(place === 'code' ? word : (0,inline/* unescapeMarkdown */.e)(word)).normalize('NFC'))
        .filter((word) => !/^[-–—•|.:]*$/.test(word));
    const isAlone = names.length === 1 && !hasCode;
    const other = names.filter((name) => isExclusion(name) || name.startsWith('-') || !(isAlone || looksLikePath(name)));
    if (other.length > 0)
        return unclear('words', written, other);
    const whole = names.length > 1 && !hasCode ? bare((0,inline/* unescapeMarkdown */.e)(written)).normalize('NFC') : '*';
    const all = [...patterns, ...names, ...(/[*?[\]{}]/.test(whole) ? [] : [whole])];
    return all.length > 0 ? { is: 'paths', patterns: all } : NOTHING;
}
/** A code span: a list like any other, or a name with blanks in it, which can only be that file's. */
function readSpan(text) {
    const source = (0,inline/* unescapeMarkdown */.e)(text).normalize('NFC');
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
    return patterns.length > 0 ? { is: 'paths', patterns } : NOTHING;
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

// EXTERNAL MODULE: ./build/actions/policy-check/rules/rule.js
var rule = __webpack_require__(22470);
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
        const found = heading ? readLabel(heading.text) : labelOf(line, readLabel);
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
        return `${where} ${(0,rule/* whyHidden */.t2)(line)}, where it does not count.`;
    if (isUnticked(line))
        return `${where} its box is not ticked.`;
    return `${where} not as text at the start of the line.`;
}
/** The label of a line that a reader sees as text; not inside a link, an element of code, or what is struck out. */
function labelOf(line, readLabel) {
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


/***/ }),

/***/ 17967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ fileListOf)
/* harmony export */ });
/* unused harmony export MAX_LISTED_FILES */
/* harmony import */ var _run_again_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39194);

/** GitHub's list of a pull request's files ends here without a word (REST, "List pull requests files"). */
const MAX_LISTED_FILES = 3000;
/** Every name that a list of files touches, and whether the list is whole. */
function fileListOf(files, change) {
    if (files.state !== 'read') {
        const why = files.state === 'unreadable' ? files.why : 'GitHub does not know the list.';
        const gap = gapOf('unreadable', 'unknown', `The list of changed files could not be read: ${why}`, (0,_run_again_js__WEBPACK_IMPORTED_MODULE_0__/* .runAgain */ .q)(why));
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


/***/ }),

/***/ 52058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   bW: () => (/* binding */ judgeIssueLink),
/* harmony export */   i4: () => (/* binding */ linkedIssues),
/* harmony export */   zA: () => (/* binding */ DEFAULT_KEYWORDS)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22470);

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
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutBody */ .fQ)(context, 'issue_link');
    const pattern = linkPattern(rule.keywords, repositoryOf(change.url)?.host ?? null);
    const link = firstLink(body, pattern, change);
    if (link) {
        const summary = `${link.text} (line ${link.line})`;
        const message = `Line ${link.line} of the description links ${link.reference}.`;
        return { findings: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(context, 'pass', link.reference, message, ['issue_link'], { evidence: link.text })], summary };
    }
    if (!rule.required) {
        const message = 'The description links no issue, and the policy does not ask for one.';
        return {
            findings: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(context, 'not_applicable', 'description', message, ['issue_link', 'required'])],
            summary: 'No issue linked; none is required',
        };
    }
    // `Fixes [#12](…)` is no closing keyword to GitHub: it looks for the two in one stretch of text.
    const hidden = body.lines.find((line) => pattern.test(line.raw) || pattern.test(line.raw.replace(LINK, '$1')));
    const hint = hidden ? ` Line ${hidden.number} has one, but ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .whyHidden */ .t2)(hidden)}, where it does not count.` : '';
    const keyword = rule.keywords[0] ?? 'fixes';
    const example = `${keyword.charAt(0).toUpperCase()}${keyword.slice(1)} #12`;
    const fix = `Add a line such as \`${example}\` with the number of the issue that this change settles.`;
    const message = `The description links no issue.${hint}`;
    const evidence = `${(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(rule.keywords)} with \`#N\`, \`GH-N\`, \`owner/repo#N\` or the issue's address`;
    return {
        findings: [(0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(context, 'fail', 'description', message, ['issue_link', 'keywords'], { evidence, fix })],
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


/***/ }),

/***/ 50084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ pathsOfIssues),
/* harmony export */   rB: () => (/* binding */ refusedFindings),
/* harmony export */   uW: () => (/* binding */ issuesToRead)
/* harmony export */ });
/* harmony import */ var _core_markdown_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10758);
/* harmony import */ var _declared_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63533);
/* harmony import */ var _issue_link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52058);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22470);
/* harmony import */ var _run_again_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39194);





/** No change settles more issues; each costs a request. */
const MAX_ISSUES = 5;
/** Who may grant paths to themselves: those who could merge the change as well. GitHub's `author_association`. */
const INSIDERS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** The issues of this repository that the description links with a closing keyword: `issue_link`'s, or the usual ones. The first few count. */
function issuesToRead({ policy, change, body }) {
    if (!body)
        return [];
    const keywords = policy.rules.issue_link?.keywords ?? _issue_link_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_KEYWORDS */ .zA;
    return (0,_issue_link_js__WEBPACK_IMPORTED_MODULE_3__/* .linkedIssues */ .i4)(body, keywords, (0,_issue_link_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf */ ._M)(change.url)).slice(0, MAX_ISSUES);
}
/** Reads the lists out of the linked issues, and says of each issue without one why it grants nothing. */
function pathsOfIssues(context, rule) {
    const numbers = issuesToRead(context);
    const result = { numbers, lists: [], withoutList: [], refused: [], unknown: [] };
    for (const number of numbers) {
        const fact = context.facts.issues.get(number);
        const subject = `#${number}`;
        if (!fact) {
            result.unknown.push((0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .notRead */ .Qk)(context, subject, `Issue ${subject} was`, ['allowed_paths', 'from']));
        }
        else if (fact.state === 'unreadable') {
            const message = `Issue ${subject}, which the paths come from, could not be read: ${fact.why}`;
            result.unknown.push((0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(context, 'unknown', subject, message, ['allowed_paths', 'from'], { fix: (0,_run_again_js__WEBPACK_IMPORTED_MODULE_2__/* .runAgain */ .q)(fact.why) }));
        }
        else {
            const refusal = whyRefused(context, number, fact);
            const declarations = fact.state === 'read' && !refusal ? (0,_declared_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredPaths */ .$N)((0,_core_markdown_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanMarkdown */ .N)(fact.value.body), rule.labels) : [];
            if (refusal)
                result.refused.push({ number, ...refusal });
            else if (declarations.every((one) => !(0,_declared_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .declaresAnything */ .GO)(one)))
                result.withoutList.push(number);
            else
                result.lists.push({ declarations, where: ` of issue ${subject}`, whose: `Issue ${subject}` });
        }
    }
    return result;
}
/** The findings of issues that grant nothing: failures where that decided, else only said. */
function refusedFindings(context, { refused }, state) {
    return refused.map(({ number, message, fix }) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(context, state, `#${number}`, message, ['allowed_paths', 'from'], { fix, evidence: 'from: issue' }));
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


/***/ }),

/***/ 18937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded),
/* harmony export */   t: () => (/* binding */ labelledLines)
/* harmony export */ });
/* harmony import */ var _core_markdown_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59333);

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
        const source = (0,_core_markdown_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeMarkdown */ .e)(text).trim();
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


/***/ }),

/***/ 3797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ liftedPaths)
/* harmony export */ });
/* harmony import */ var _breadth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8648);
/* harmony import */ var _policy_globs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26184);


/**
 * Positions of the forbidden patterns that `except` lifts as a whole: it lets through every path of arbitrary names that they forbid.
 * A pattern for which there are no such paths is lifted by its own spelling only.
 */
function liftedPaths({ paths, except }) {
    if (except.length === 0)
        return [];
    const lifts = (0,_policy_globs_js__WEBPACK_IMPORTED_MODULE_1__/* .policyGlobs */ .E)(except);
    return paths.flatMap((pattern, index) => {
        const probes = (0,_breadth_js__WEBPACK_IMPORTED_MODULE_0__/* .probesOf */ .p)(pattern);
        const isLifted = probes.length > 0 ? probes.every((probe) => lifts.matches(probe)) : except.includes(pattern);
        return isLifted ? [index] : [];
    });
}


/***/ }),

/***/ 30545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ metadataValue),
/* harmony export */   b: () => (/* binding */ judgeMetadata)
/* harmony export */ });
/* harmony import */ var _labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18937);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22470);


/** Every key needs a line `KEY: VALUE` of the description with a value that the policy takes; a value of `hold` keeps the change from being merged. */
function judgeMetadata(context, rule) {
    const { body } = context;
    if (!body)
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBody */ .fQ)(context, 'metadata');
    const lines = (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .labelledLines */ .t)(body);
    const findings = rule.keys.map((key) => judgeKey(context, key, lines, body));
    const failed = findings.filter((one) => one.state === 'fail');
    const held = findings.filter((one) => one.state === 'pending');
    if (failed.length > 0)
        return { findings, summary: `${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(failed.length, 'line')} missing or wrong: ${subjectsOf(failed)}` };
    if (held.length > 0)
        return { findings, summary: `Held by ${subjectsOf(held)}` };
    return { findings, summary: `${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(findings.length, 'line')} as the policy asks` };
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
        const value = (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(line.value);
        if ((0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(line.key) === (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(key) && value !== '' && !values.has(value))
            values.set(value, line);
    }
    return values;
}
function judgeKey(context, wanted, lines, body) {
    const { key, oneOf, hold } = wanted;
    const legal = [...oneOf, ...hold];
    const evidence = oneOf.length > 0 ? `one of ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(legal)}` : 'any value';
    const fail = (message, fix, why = evidence) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(context, 'fail', key, message, ['metadata', key], { evidence: why, fix });
    const example = `\`${key}: ${oneOf[0] ?? 'VALUE'}\``;
    const values = [...valuesOf(lines, key)];
    const [first, second] = values;
    if (!first) {
        const empty = lines.find((line) => (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(line.key) === (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(key));
        if (empty)
            return fail(`\`${key}\` on line ${empty.line} has no value.`, `Write the value on that line, as in ${example}.`);
        return fail(`The description has no line \`${key}: …\`.${hiddenHint(body, key)}`, `Add the line ${example} to the description.`);
    }
    if (second) {
        const places = values.map(([, { value, line }]) => `\`${value}\` (line ${line})`).join(', ');
        return fail(`The description gives \`${key}\` ${values.length} different values: ${places}.`, `Leave one line \`${key}: …\`.`);
    }
    const [value, { value: written, line }] = first;
    const matches = (candidate) => (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(candidate) === value;
    if (hold.some(matches)) {
        const message = `Line ${line} of the description says \`${key}: ${written}\`, which keeps this change from being merged.`;
        const others = oneOf.length > 0 ? `one of ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(oneOf)}` : 'another value';
        const fix = `When the change is ready, change line ${line} to ${others}.`;
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(context, 'pending', key, message, ['metadata', key, 'hold'], { evidence: `hold: ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(hold)}`, fix });
    }
    if (oneOf.length > 0 && !oneOf.some(matches)) {
        const message = `Line ${line} of the description says \`${key}: ${written}\`, which the policy does not know.`;
        return fail(message, `Change line ${line} to one of ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(legal)}.`);
    }
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(context, 'pass', key, `Line ${line} of the description says \`${key}: ${written}\`.`, ['metadata', key], { evidence });
}
/** Where the line stands without counting. */
function hiddenHint(body, key) {
    const name = `${(0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(key)}:`;
    const line = body.lines.find(({ kind, raw }) => kind !== 'blank' && (0,_labelled_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .T)(raw).includes(name));
    if (!line)
        return '';
    if (line.kind === 'text' || line.kind === 'heading')
        return ` Line ${line.number} has it, but not at its start, or as code.`;
    return ` Line ${line.number} has it, but ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .whyHidden */ .t2)(line)}, where it does not count.`;
}
function subjectsOf(findings) {
    return findings.map((one) => one.subject).join(', ');
}


/***/ }),

/***/ 26184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ policyGlobs)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87144);

/**
 * The globs of a policy's list of paths: there a name without wildcards is a file, or a folder with everything in it, because `secrets` that
 * let `secrets/key` through would seem to hold and not do so. Lists of branches, and of a description, are compiled without that.
 */
function policyGlobs(patterns) {
    return (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlobs */ .t)(patterns, { folders: true });
}


/***/ }),

/***/ 24143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ countReviews),
/* harmony export */   _S: () => (/* binding */ newestOpinions),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   mX: () => (/* binding */ asksForStanding)
/* harmony export */ });
/* harmony import */ var _approvers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30314);

/** Later in the list: stronger, where two reviews of one person bear the same second. */
const OPINIONS = ['APPROVED', 'DISMISSED', 'CHANGES_REQUESTED'];
/**
 * The newest opinion of each person, oldest first. A comment does not replace an approval (as on GitHub), and a review that was not
 * submitted is none. The order of the list does not matter: times decide.
 */
function newestOpinions(reviews, headSha) {
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
function asksForStanding({ login, type, state, commitSha }, change) {
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
        if (!asksForStanding(opinion, change) || login === null) {
            if (cause)
                result.ignored.push(cause);
            continue;
        }
        const standing = (0,_approvers_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(login, approvers, facts);
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
        return `${who} approved \`${short(commitSha)}\`, which is not the head \`${short(change.headSha)}\``;
    return null;
}
/** A commit as people write it. */
function short(sha) {
    return sha.slice(0, 7);
}
function isAuthor(login, { author }) {
    return author !== null && author.login.toLowerCase() === login.toLowerCase();
}
function isBot(login, type) {
    return type === 'Bot' || (0,_approvers_js__WEBPACK_IMPORTED_MODULE_0__/* .isBotLogin */ .DU)(login);
}
/** Oldest first. Of two in one second, the stronger is the later one, then that of the head, which is the newer commit. */
function byTime(headSha) {
    const ofHead = ({ commitSha }) => Number(commitSha === headSha);
    const byName = (a, b) => (a < b ? -1 : Number(a > b));
    return (a, b) => timeOf(a) - timeOf(b) ||
        OPINIONS.indexOf(a.state) - OPINIONS.indexOf(b.state) ||
        ofHead(a) - ofHead(b) ||
        byName(a.commitSha ?? '', b.commitSha ?? '');
}
function timeOf({ submittedAt }) {
    const time = submittedAt === null ? Number.NaN : Date.parse(submittedAt);
    return Number.isNaN(time) ? 0 : time;
}


/***/ }),

/***/ 22470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ gapFinding),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   PR: () => (/* binding */ GIVE_BODY),
/* harmony export */   Qk: () => (/* binding */ notRead),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   a0: () => (/* binding */ policyLocation),
/* harmony export */   ce: () => (/* binding */ stopped),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fQ: () => (/* binding */ withoutBody),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   t2: () => (/* binding */ whyHidden)
/* harmony export */ });
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


/***/ }),

/***/ 39194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runAgain)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62807);

/** How to fix that something could not be read. `why` is the cause, as the error said it: another run cures no missing permission. */
function runAgain(why) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .namesPermission */ .W4)(why) ? 'Grant what the message names, then run the check again.' : 'Run the check again.';
}


/***/ }),

/***/ 48839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/core/glob.js + 2 modules
var core_glob = __webpack_require__(87144);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/declared-paths.js + 3 modules
var declared_paths = __webpack_require__(63533);
// EXTERNAL MODULE: ./build/core/unseen.js
var unseen = __webpack_require__(95056);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/breadth.js
var breadth = __webpack_require__(8648);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/rule.js
var rules_rule = __webpack_require__(22470);
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
    const cap = (0,breadth/* breadthCap */.z)(rule.deny);
    const narrower = `List what the change needs, such as ${suggestion(context)}.`;
    const refuse = (subject, message, fix, decidedBy = [], evidence = subject) => refused.push((0,rules_rule/* finding */.gk)(context, 'fail', subject.slice(0, 200), message, ['allowed_paths', ...decidedBy], { evidence: evidence.slice(0, 200), fix }));
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
            const name = (0,unseen/* withUnseen */.n)(pattern) ?? pattern;
            const glob = (0,core_glob/* compileGlob */.S)(pattern, { star, meter });
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
    const patterns = (0,rules_rule/* listed */.KE)(wide.globs.map(({ pattern }) => pattern));
    const message = `Together ${patterns} are too wide: they let in much of what \`${widest}\` does, which the policy denies.`;
    refuse((0,rules_rule/* count */.U9)(wide.globs.length, 'pattern'), message, narrower, ['deny', wide.deny], widest);
    return { granted: kept.filter((glob) => !wide.globs.includes(glob)), refused };
}
function refuseUnclear({ declarations, where }, refuse) {
    const lines = declarations.flatMap(({ unclear }) => unclear);
    for (const { line, text, why, fix } of lines.slice(0, MAX_UNCLEAR))
        refuse(text, `Line ${line}${where} grants nothing: ${why}`, fix);
    const left = lines.length - MAX_UNCLEAR;
    if (left > 0)
        refuse(`${(0,rules_rule/* count */.U9)(left, 'more line')}`, `${(0,rules_rule/* count */.U9)(left, 'more line')}${where} grant nothing.`, 'Write nothing but paths in the list.');
}
/** What makes a pattern unfit for a list that nobody vouches for; `isCapped`: the policy denies something. */
function spellingFault(pattern, isCapped) {
    if (pattern.startsWith('!'))
        return {
            why: 'begins with `!`: a list of allowed paths cannot take anything away.',
            fix: 'List what the change needs, and nothing else.',
        };
    if ((0,unseen/* withUnseen */.n)(pattern) !== null)
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
    return (0,rules_rule/* finding */.gk)(context, 'fail', 'declared paths', message, ['allowed_paths'], { evidence: `at most ${MAX_STEPS} steps`, fix });
}
/** Patterns for the folders that the change touches, up to three. */
function suggestion(context, quote = '`') {
    const folders = context.files.names.map(({ path }) => (path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/**` : path));
    const shown = [...new Set(folders)].slice(0, 3).map((pattern) => `${quote}${pattern}${quote}`);
    return shown.join(', ') || `${quote}app/**${quote}`;
}

// EXTERNAL MODULE: ./build/actions/policy-check/rules/issue-paths.js
var issue_paths = __webpack_require__(50084);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/policy-globs.js
var policy_globs = __webpack_require__(26184);
;// CONCATENATED MODULE: ./build/actions/policy-check/rules/allowed-paths.js






/**
 * Every changed name must be inside a pattern that the issue declares (if the policy takes the paths from there) and inside one of the
 * description's (if it declares any), or be one that the policy always allows.
 */
function judgeAllowedPaths(context, rule) {
    const { body } = context;
    if (!body)
        return (0,rules_rule/* withoutBody */.fQ)(context, 'allowed_paths');
    const own = rule.from.includes('body') ? (0,declared_paths/* declaredPaths */.$N)(body, rule.labels) : [];
    const ownList = { declarations: own, where: '', whose: 'The description' };
    const declaresPaths = own.some(declared_paths/* declaresAnything */.GO);
    if (!rule.from.includes('issue')) {
        return declaresPaths ? judgeNames(context, rule, [], ownList, null) : undeclared(context, rule, own);
    }
    const issues = (0,issue_paths/* pathsOfIssues */.IG)(context, rule);
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
        ...(gap ? [(0,rules_rule/* gapFinding */.Cq)(context, 'allowed_paths')] : []),
    ];
    const aside = issues ? (0,issue_paths/* refusedFindings */.rB)(context, issues, 'skipped') : [];
    if (findings.length > 0) {
        return { findings: [...findings, ...aside], summary: summaryOf(refused.length, names.length, isOpen, gap !== null) };
    }
    const byPolicy = outside.byPolicy > 0 ? `, ${outside.byPolicy} of them by \`always\` of the policy` : '';
    const message = `Every changed name is inside the ${layers[0]?.layer === 'issue' ? "issue's" : 'declared'} paths${byPolicy}.`;
    const evidence = layers.map((layer) => layer.evidence).join(' and ');
    const patterns = Math.min(...layers.map(({ globs }) => globs.globs.length));
    return {
        findings: [(0,rules_rule/* finding */.gk)(context, 'pass', (0,rules_rule/* count */.U9)(rows, 'file'), message, ['allowed_paths'], { evidence }), ...aside],
        summary: `Every changed name is inside ${(0,rules_rule/* count */.U9)(patterns, 'declared pattern')}`,
    };
}
function layerOf(lists, granted, layer) {
    const globs = (0,core_glob/* compileGlobs */.t)(granted);
    const evidence = globs.globs.length > 0 ? (0,rules_rule/* listed */.KE)(globs.globs.map((glob) => glob.pattern)) : 'no pattern that grants anything';
    const place = lists.flatMap(({ declarations, where }) => declarations.map(({ label, line }) => `\`${label}\` (line ${line}${where})`));
    return { layer, globs, evidence, place: place.join(', ') };
}
/** Null where the patterns cost too much. */
function namesOutside(context, rule, layers, meter) {
    const always = (0,policy_globs/* policyGlobs */.E)(rule.always);
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
        findings.push({ layer, finding: (0,rules_rule/* finding */.gk)(context, 'fail', path, message, ['allowed_paths'], { evidence, fix }) });
    }
    return { findings, byPolicy };
}
function undeclared(context, rule, declarations) {
    const label = labelOf(rule);
    if (!rule.required) {
        const message = 'The description declares no paths, and the policy does not ask for them.';
        return {
            findings: [(0,rules_rule/* finding */.gk)(context, 'not_applicable', label, message, ['allowed_paths', 'required'])],
            summary: 'No paths declared; none are required',
        };
    }
    const empty = declarations[0];
    const hint = context.body && !empty ? (0,declared_paths/* hiddenDeclaration */.P2)(context.body, rule.labels) : '';
    const unticked = empty?.unticked[0] === undefined ? '' : ` The box on line ${empty.unticked[0]} is not ticked.`;
    const message = empty
        ? `\`${empty.label}\` on line ${empty.line} lists no path.${unticked}`
        : `The description has no line \`${label}: …\`.${hint}`;
    const fix = `${empty ? 'Write' : 'Add'} the line \`${label}: ${suggestion(context, '')}\`, as far as this change is meant to reach.`;
    return {
        findings: [(0,rules_rule/* finding */.gk)(context, 'fail', label, message, ['allowed_paths', 'labels'], { fix })],
        summary: 'The description declares no paths',
    };
}
/** Paths must come from an issue, and none grants any: the description cannot stand in for it. */
function ungranted(context, rule, issues) {
    const decidedBy = ['allowed_paths', 'from'];
    const evidence = `from: [${rule.from.join(', ')}]`;
    const line = `\`${labelOf(rule)}: ${suggestion(context, '')}\``;
    if (issues.numbers.length === 0) {
        const message = 'The paths come from the issue, and the description links no issue of this repository. It cannot grant paths itself.';
        const fix = `Link the issue with a line such as \`Fixes #12\`; the issue needs the line ${line}.`;
        return {
            findings: [(0,rules_rule/* finding */.gk)(context, 'fail', 'description', message, decidedBy, { evidence, fix })],
            summary: 'No issue is linked that could grant paths',
        };
    }
    const silent = issues.withoutList.map((number) => {
        const message = `The linked issue #${number} declares no paths, and the description cannot grant them itself.`;
        const fix = `Have the line ${line} added to issue #${number}, as far as this change is meant to reach.`;
        return (0,rules_rule/* finding */.gk)(context, 'fail', `#${number}`, message, decidedBy, { evidence, fix });
    });
    const findings = [...silent, ...(0,issue_paths/* refusedFindings */.rB)(context, issues, 'fail')];
    return { findings, summary: 'The linked issue grants no paths' };
}
function labelOf(rule) {
    return rule.labels[0] ?? 'Allowed paths';
}
function summaryOf(refused, outside, isOpen, hasGap) {
    const parts = [
        ...(refused > 0 ? [`${(0,rules_rule/* count */.U9)(refused, 'part')} of the list refused`] : []),
        ...(outside > 0 ? [`${(0,rules_rule/* count */.U9)(outside, 'name')} outside the declared paths`] : []),
        ...(isOpen ? ['an issue could not be read'] : []),
        ...(hasGap ? ['the file list is not whole'] : []),
    ];
    return (0,rules_rule/* sentence */.em)(parts.join(', '));
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/docs.js


/** Documentation may only live where `allow` says, and code of `require_for` must come with a change of its documentation. */
function judgeDocs(context, rule) {
    const misplaced = judgePlaces(context, rule);
    const missing = judgeCompanions(context, rule);
    const findings = [...misplaced, ...missing.findings];
    const { gap, rows } = context.files;
    if (gap)
        findings.push((0,rules_rule/* gapFinding */.Cq)(context, 'docs'));
    if (findings.length === 0) {
        const message = missing.applied > 0 ? 'Documentation is in its place and comes with the code.' : 'Documentation is in its place.';
        return { findings: [(0,rules_rule/* finding */.gk)(context, 'pass', (0,rules_rule/* count */.U9)(rows, 'file'), message, ['docs'])], summary: message.slice(0, -1) };
    }
    const parts = [
        ...(misplaced.length > 0 ? [`${(0,rules_rule/* count */.U9)(misplaced.length, 'document')} out of place`] : []),
        ...(missing.findings.length > 0 ? [`${(0,rules_rule/* count */.U9)(missing.findings.length, 'change')} without documentation`] : []),
        ...(gap ? ['the file list is not whole'] : []),
    ];
    return { findings, summary: (0,rules_rule/* sentence */.em)(parts.join(', ')) };
}
/** Deleting a misplaced document is always fine: only what is there afterwards counts. */
function judgePlaces(context, rule) {
    if (rule.allow === null)
        return [];
    const [documents, allowed] = [(0,policy_globs/* policyGlobs */.E)(rule.of), (0,policy_globs/* policyGlobs */.E)(rule.allow)];
    const evidence = (0,rules_rule/* listed */.KE)(rule.allow);
    return context.files.names
        .filter(({ path, remains }) => remains && documents.matches(path) && !allowed.matches(path))
        .map(({ path, deed }) => {
        const message = `This change ${deed}, but documentation belongs in ${evidence}.`;
        const fix = `Move \`${path}\` to where the policy lets documentation live, or leave it out.`;
        return (0,rules_rule/* finding */.gk)(context, 'fail', path, message, ['docs', 'allow'], { evidence, fix });
    });
}
function judgeCompanions(context, rule) {
    const findings = [];
    let applied = 0;
    rule.requireFor.forEach((entry, index) => {
        const [code, documents] = [(0,policy_globs/* policyGlobs */.E)(entry.paths), (0,policy_globs/* policyGlobs */.E)(entry.docs)];
        const touched = context.files.names.flatMap(({ path }) => (code.matches(path) ? [path] : [])).sort();
        const first = touched[0];
        if (first === undefined)
            return;
        applied += 1;
        // A list that is not whole may hold the document further on.
        if (context.files.gap || context.files.names.some(({ path, remains }) => remains && documents.matches(path)))
            return;
        const more = touched.length > 1 ? ` and ${(0,rules_rule/* count */.U9)(touched.length - 1, 'other name')}` : '';
        const message = `This change touches \`${first}\`${more}, but no documentation of it: nothing in ${(0,rules_rule/* listed */.KE)(entry.docs)} is added or changed.`;
        const fix = `Describe the change in ${(0,rules_rule/* listed */.KE)(entry.docs)}.`;
        const evidence = `${(0,rules_rule/* listed */.KE)(entry.paths)} come with ${(0,rules_rule/* listed */.KE)(entry.docs)}`;
        findings.push((0,rules_rule/* finding */.gk)(context, 'fail', first, message, ['docs', 'require_for', index], { evidence, fix }));
    });
    return { findings, applied };
}

// EXTERNAL MODULE: ./build/core/branch-state.js
var branch_state = __webpack_require__(75852);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/issue-link.js
var issue_link = __webpack_require__(52058);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/run-again.js
var run_again = __webpack_require__(39194);
;// CONCATENATED MODULE: ./build/actions/policy-check/rules/fail-safe.js





/** While the newest runs of the branch are red, only a change that looks like a hotfix may go there. */
function judgeFailSafe(context, rule) {
    const { baseRef } = context.change;
    if (baseRef !== rule.branch) {
        const message = `This change goes to \`${baseRef}\`, and the rule watches \`${rule.branch}\`.`;
        return {
            findings: [(0,rules_rule/* finding */.gk)(context, 'not_applicable', baseRef, message, ['fail_safe', 'branch'])],
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
        return (0,rules_rule/* finding */.gk)(context, 'pass', workflow, message, place, { evidence: 'hotfix' });
    }
    if (!fact)
        return (0,rules_rule/* notRead */.Qk)(context, workflow, `The runs of \`${workflow}\` on \`${rule.branch}\` were`, place, besides(rule, lacks));
    if (fact.state === 'unreadable') {
        const message = `The runs of \`${workflow}\` on \`${rule.branch}\` could not be read: ${fact.why}`;
        return (0,rules_rule/* finding */.gk)(context, 'unknown', workflow, message, place, { fix: (0,run_again/* runAgain */.q)(fact.why) });
    }
    if (fact.state === 'absent') {
        const message = `The policy watches the workflow \`${workflow}\`, which does not exist.`;
        const fix = `Write its name, or its file's name, as it is under \`.github/workflows\`, in \`${context.policy.file}\`.`;
        return (0,rules_rule/* finding */.gk)(context, 'error', workflow, message, place, { fix });
    }
    const state = (0,branch_state/* branchState */.a)(fact.value, (0,issue_link/* repositoryOf */._M)(context.change.url)?.name ?? null);
    if (state.is !== 'red')
        return (0,rules_rule/* finding */.gk)(context, 'pass', workflow, notRed(workflow, rule.branch, state), place, { evidence: state.is });
    const said = `The newest run of \`${workflow}\` on \`${rule.branch}\` ended as \`${state.run.conclusion}\`: ${state.run.url}`;
    if (lacks.length === 0)
        return (0,rules_rule/* finding */.gk)(context, 'pass', workflow, `${said} This change is a hotfix, so it passes.`, place, { evidence: 'red' });
    const fix = `Wait until \`${rule.branch}\` is green again. ` +
        (rule.allow.title || rule.allow.head !== null
            ? `If this change repairs it: ${lacks.join(', and ')}.`
            : 'The policy lets no change through until then.');
    const message = `${said} While \`${rule.branch}\` is red, only hotfixes pass, and this change is none.`;
    return (0,rules_rule/* finding */.gk)(context, 'fail', workflow, message, place, { evidence: evidenceOf(rule), fix });
}
/** What keeps a change from being a hotfix, each as something to do. Nothing is a hotfix where the policy does not say what one looks like. */
function whatLacks({ change }, { allow }) {
    if (allow.title === null && allow.head === null)
        return ['the policy names no hotfixes'];
    const lacks = [];
    // `search` forgets where an expression last stopped.
    if (allow.title && change.title.search(allow.title) < 0)
        lacks.push(`give it a title that matches \`${allow.title.source}\``);
    if (allow.head !== null && !(0,core_glob/* compileGlob */.S)(allow.head).matches(change.headRef))
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
        ...(allow.title ? [`title ${(0,rules_rule/* listed */.KE)([allow.title.source])}`] : []),
        ...(allow.head === null ? [] : [`head ${(0,rules_rule/* listed */.KE)([allow.head])}`]),
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
    const forbidden = (0,policy_globs/* policyGlobs */.E)(rule.paths);
    const except = (0,policy_globs/* policyGlobs */.E)(rule.except);
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
        findings.push((0,rules_rule/* finding */.gk)(context, 'fail', path, message, ['forbidden_paths', 'paths', hit.index], { evidence: pattern, fix }));
    }
    const found = findings.length;
    if (gap) {
        findings.push((0,rules_rule/* gapFinding */.Cq)(context, 'forbidden_paths'));
        return {
            findings,
            summary: found > 0 ? `${(0,rules_rule/* count */.U9)(found, 'forbidden name')}, and the file list is not whole` : 'The file list is not whole',
        };
    }
    if (found > 0)
        return { findings, summary: `${(0,rules_rule/* count */.U9)(found, 'forbidden name')} in ${(0,rules_rule/* count */.U9)(rows, 'changed file')}` };
    const summary = rows === 1 ? 'The changed file is not forbidden' : `None of the ${rows} changed files is forbidden`;
    return { findings: [(0,rules_rule/* finding */.gk)(context, 'pass', (0,rules_rule/* count */.U9)(rows, 'file'), `${summary}.`, ['forbidden_paths'])], summary };
}

// EXTERNAL MODULE: ./build/actions/policy-check/rules/approval-condition.js
var approval_condition = __webpack_require__(36215);
// EXTERNAL MODULE: ./build/core/people/approvers.js
var approvers = __webpack_require__(30314);
// EXTERNAL MODULE: ./build/actions/policy-check/rules/reviews.js
var rules_reviews = __webpack_require__(24143);
;// CONCATENATED MODULE: ./build/actions/policy-check/rules/human-approval.js





/** A change that meets a condition needs approvals of its current head by people who may approve, and no open request for changes by one of them. */
function judgeHumanApproval(context, rule) {
    const need = (0,approval_condition/* approvalNeed */.G)(context, rule);
    if (need.is === 'not_needed') {
        const message = 'No condition of the policy asks for a human approval of this change.';
        return {
            findings: [(0,rules_rule/* finding */.gk)(context, 'not_applicable', 'approval', message, ['human_approval', 'when'])],
            summary: 'No human approval is needed',
        };
    }
    if (need.is !== 'needed')
        return needUnknown(context);
    const { reviews } = context.facts;
    const why = `, because ${need.why}`;
    if (reviews.state === 'unreadable') {
        const message = `This change needs ${approvals(rule)}${why}, and its reviews could not be read: ${reviews.why}`;
        const fix = (0,run_again/* runAgain */.q)(reviews.why);
        return {
            findings: [(0,rules_rule/* finding */.gk)(context, 'unknown', 'reviews', message, ['human_approval'], { fix })],
            summary: 'The reviews could not be read',
        };
    }
    const opinions = (0,rules_reviews/* newestOpinions */._S)(reviews.state === 'read' ? reviews.value : [], context.change.headSha);
    return decide({ context, rule, why, entry: need.entry, counted: (0,rules_reviews/* countReviews */.Tr)(opinions, context.change, rule.anyOf, context.facts) });
}
function decide(decision) {
    const { context, rule, why, entry, counted } = decision;
    const { approvedBy, blockedBy, open } = counted;
    const decidedBy = entry === null ? ['human_approval'] : ['human_approval', 'when', entry];
    const findings = blockedBy.map((login) => blocked(context, login));
    const openApprovals = open.filter(({ state }) => state === 'APPROVED').length;
    const have = `${approvedBy.length} of ${(0,rules_rule/* count */.U9)(rule.count, 'approval')}`;
    if (approvedBy.length + openApprovals < rule.count) {
        findings.push(waiting(decision, decidedBy));
        return { findings, summary: `${have}${blockedBy.length > 0 ? `, and changes requested by ${blockedBy.join(', ')}` : ''}` };
    }
    if (open.length > 0 && (approvedBy.length < rule.count || open.some(({ state }) => state === 'CHANGES_REQUESTED'))) {
        findings.push(...open.map((one) => undecided(context, one)));
        return { findings, summary: 'Not everybody who reviewed is known' };
    }
    const message = `This change needs ${approvals(rule)}${why}. Approved by ${(0,rules_rule/* listed */.KE)(approvedBy)}.${notCounted(counted)}`;
    if (blockedBy.length > 0)
        return { findings, summary: `Changes requested by ${blockedBy.join(', ')}` };
    const evidence = `head ${(0,rules_reviews/* short */.h0)(context.change.headSha)}`;
    return { findings: [(0,rules_rule/* finding */.gk)(context, 'pass', have, message, decidedBy, { evidence })], summary: `Approved by ${approvedBy.join(', ')}` };
}
function waiting({ context, rule, why, counted }, decidedBy) {
    const { approvedBy } = counted;
    const so = approvedBy.length > 0 ? `Approved by ${(0,rules_rule/* listed */.KE)(approvedBy)}.` : 'Nobody who may has approved its head.';
    const message = `This change needs ${approvals(rule)}${why}. ${so}${notCounted(counted)}`;
    const who = (0,approvers/* describeApprovers */.QC)(rule.anyOf);
    const fix = `Ask ${who} to approve the head \`${(0,rules_reviews/* short */.h0)(context.change.headSha)}\`; the author's own approval does not count.`;
    const subject = `${approvedBy.length} of ${(0,rules_rule/* count */.U9)(rule.count, 'approval')}`;
    return (0,rules_rule/* finding */.gk)(context, 'pending', subject, message, decidedBy, { evidence: `any of: ${who}`, fix });
}
function blocked(context, login) {
    const message = `\`${login}\` requested changes, and may decide on this change.`;
    const fix = `Settle it with \`${login}\`, who then approves or dismisses that review.`;
    return (0,rules_rule/* finding */.gk)(context, 'pending', login, message, ['human_approval', 'requires'], { fix });
}
function undecided(context, { login, state, standing }) {
    const did = state === 'APPROVED' ? 'approved' : 'requested changes';
    const message = (0,rules_rule/* stopped */.ce)(`\`${login}\` ${did}, and ${standing.why}`);
    if (standing.is === 'unknown')
        return (0,rules_rule/* finding */.gk)(context, 'unknown', login, message, ['human_approval', 'requires'], { fix: (0,run_again/* runAgain */.q)(standing.why) });
    const fix = `Teams need an App token that may read the organization's members. Give the action one as \`token\`, or correct \`teams\` in \`${context.policy.file}\`.`;
    return (0,rules_rule/* finding */.gk)(context, 'error', login, message, ['human_approval', 'requires', 'any_of', 'teams'], { fix });
}
function needUnknown(context) {
    const { gap } = context.files;
    if (gap)
        return { findings: [(0,rules_rule/* gapFinding */.Cq)(context, 'human_approval')], summary: 'The file list is not whole' };
    const message = 'Whether this change needs a human approval depends on its description, and none is known.';
    return {
        findings: [(0,rules_rule/* finding */.gk)(context, 'skipped', 'approval', message, ['human_approval', 'when'], { fix: rules_rule/* GIVE_BODY */.PR })],
        summary: 'No description is known',
    };
}
function approvals({ count: number }) {
    return (0,rules_rule/* count */.U9)(number, 'human approval');
}
function notCounted({ ignored }) {
    if (ignored.length === 0)
        return '';
    const most = 20;
    const more = ignored.length > most ? `; and ${ignored.length - most} more` : '';
    return ` Not counted: ${ignored.slice(0, most).join('; ')}${more}.`;
}

// EXTERNAL MODULE: ./build/actions/policy-check/rules/metadata.js
var metadata = __webpack_require__(30545);
// EXTERNAL MODULE: ./build/core/markdown/scan.js + 4 modules
var scan = __webpack_require__(10758);
;// CONCATENATED MODULE: ./build/actions/policy-check/rules/section-content.js

/** A template's text, or null where there is none. */
function readTemplate(text) {
    if (text === null)
        return { lines: new Set(), document: null };
    const document = (0,scan/* scanMarkdown */.N)(text);
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
        return (0,rules_rule/* withoutBody */.fQ)(context, 'required_sections');
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
        return { findings, summary: `${failed.length} of ${(0,rules_rule/* count */.U9)(judged.length, 'section')} missing or not filled in: ${tagsOf(failed)}` };
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
        return (0,rules_rule/* finding */.gk)(context, 'unknown', rule.template, message, decidedBy, { evidence: rule.template, fix: (0,run_again/* runAgain */.q)(why) });
    }
    const message = `The policy names the template \`${rule.template}\`, which does not exist.`;
    const fix = `Correct \`template\` in \`${context.policy.file}\`, or add the file.`;
    return (0,rules_rule/* finding */.gk)(context, 'error', rule.template, message, decidedBy, { evidence: rule.template, fix });
}
function judgeContent({ context, rule, requirement, index, section, content, templateKnown }) {
    const { tag, minChars } = requirement;
    const heading = section.headings[0];
    const place = `\`${'#'.repeat(heading?.level ?? 2)} ${heading?.text ?? tag}\``;
    const say = (state, message, fix) => (0,rules_rule/* finding */.gk)(context, state, tag, message, ['required_sections', 'sections', index], { evidence: needs(minChars), ...(fix ? { fix } : {}) });
    const isExcused = rule.allowNa && content.notApplicable !== null;
    if (isExcused || content.characters >= Math.max(1, minChars)) {
        if (!templateKnown)
            return say('unknown', 'The section has text, but without the template it is not known whose.');
        return say('pass', isExcused
            ? `The section says that it does not apply: ${content.notApplicable?.replace(/^[\s:;,.–—-]+/u, '')}`
            : `The section holds ${(0,rules_rule/* count */.U9)(content.characters, 'character')}.`);
    }
    const orNotApplicable = rule.allowNa ? ', or `N/A - ` and the reason why it does not apply' : '';
    const fix = `Write at least ${(0,rules_rule/* count */.U9)(Math.max(1, minChars), 'character')} under ${place}${orNotApplicable}.`;
    if (content.characters > 0)
        return say('fail', `The section holds ${(0,rules_rule/* count */.U9)(content.characters, 'character')} of its own; ${minChars} are asked for.`, fix);
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
    const fix = `Add the heading \`${heading}\` to the description, and at least ${(0,rules_rule/* count */.U9)(Math.max(1, minChars), 'character')} under it.`;
    const message = `No heading of the description holds \`${tag}\`.${mentionHint(body, tag)}`;
    return (0,rules_rule/* finding */.gk)(context, 'fail', tag, message, ['required_sections', 'sections', index], { evidence: needs(minChars), fix });
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
    return ` Line ${line.number} has it, but ${(0,rules_rule/* whyHidden */.t2)(line)}.`;
}
function needs(minChars) {
    return `at least ${(0,rules_rule/* count */.U9)(Math.max(1, minChars), 'character')}`;
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
        return [(0,rules_rule/* finding */.gk)(context, 'unknown', `${noun}s`, message, ['size', key], { evidence: `at most ${most}`, fix: 'Run the check again.' })];
    }
    const [subject, evidence] = [(0,rules_rule/* count */.U9)(actual, noun), `at most ${most}`];
    if (actual <= most)
        return [(0,rules_rule/* finding */.gk)(context, 'pass', subject, `The policy takes ${evidence}.`, ['size', key], { evidence })];
    const message = `This change has ${subject}; the policy takes ${evidence}.`;
    const fix = 'Split the change into parts that can be reviewed one by one.';
    return [(0,rules_rule/* finding */.gk)(context, 'fail', subject, message, ['size', key], { evidence, fix })];
}

;// CONCATENATED MODULE: ./build/actions/policy-check/rules/table.js









/** The rules in the order in which they are shown. */
const RULES = [
    rule('required_sections', 'Required sections', judgeRequiredSections),
    rule('metadata', 'Metadata', metadata/* judgeMetadata */.b),
    rule('issue_link', 'Issue link', issue_link/* judgeIssueLink */.bW),
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


/***/ }),

/***/ 73918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ draftWaits),
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87144);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22470);


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
        location: (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .policyLocation */ .a0)(policy, ['applies_to', key]),
    });
    if (branches.length > 0 && !(0,_core_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlobs */ .t)(branches).matches(change.baseRef)) {
        const names = branches.map((branch) => `\`${branch}\``).join(', ');
        return about(change.baseRef, `The policy applies to ${names}, and this change goes to \`${change.baseRef}\`.`, 'branches');
    }
    return change.draft && drafts === 'off' ? about('draft', 'The policy does not apply to drafts.', 'drafts') : null;
}


/***/ }),

/***/ 75852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ branchState)
/* harmony export */ });
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

/***/ 95056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withUnseen)
/* harmony export */ });
/** Characters without a shape, blanks that are no space, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
/**
 * A name or pattern with every character that nobody sees written as `<U+200B>`; null where it holds none. Two that differ in such a
 * character only look the same.
 */
function withUnseen(text) {
    const shown = text.replace(UNSEEN, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
    return shown === text ? null : shown;
}


/***/ })

};
