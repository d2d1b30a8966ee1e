export interface BotOptions {
    /** Bots whose pull requests are not asked: logins as GitHub writes them (`dependabot[bot]`); the author must also be of type Bot. Default none. */
    exemptBots?: readonly string[];
}
export interface AllowedPathsOptions extends BotOptions {
    /**
     * Where paths are declared. With `issue`, the issues that the description closes grant them, and the description can only narrow that:
     * an author cannot grant paths to themselves. Default `body`.
     */
    from?: readonly ('issue' | 'body')[];
    /** Words before the list in the description, or its heading. Default `Allowed paths`, `Allowed paths (fnmatch)`; the latter lets `*` take slashes. */
    labels?: readonly string[];
    /** Whether a description without a list is wrong. Default true. */
    required?: boolean;
    /** Globs that are too wide to be listed. Default every file: `*`, `**` and the like. */
    deny?: readonly string[];
    /** Globs that every pull request may change. Default none. */
    always?: readonly string[];
    /** Globs that no pull request may change, whatever it declares; no bot is exempt. Default none. */
    forbidden?: readonly string[];
    /** Globs of files that are not forbidden after all. Default none. */
    except?: readonly string[];
}
export interface RequiredSection {
    /** Text that a heading of the description must hold: `[QA]`. */
    tag: string;
    /** Words the message. */
    title?: string;
    /** Characters of content, white space not counted. Default 1. */
    minChars?: number;
}
export interface RequiredSectionsOptions extends BotOptions {
    /** A text stands for `{ tag: text }`. */
    sections: readonly (string | RequiredSection)[];
    /** Path of the pull request template on the base branch; a line that is also in it is not content. Default none. */
    template?: string;
    /** Expressions that match a whole line that is not content, upper and lower case alike: `TODO`. Default none. */
    placeholders?: readonly string[];
    /** Whether `N/A - reason` fills a section. Default true. */
    allowNa?: boolean;
}
export interface LinkedIssueOptions extends BotOptions {
    /** Words before the issue's number, GitHub's own in all their forms. Default `fixes`, `closes`, `resolves`. */
    keywords?: readonly string[];
}
/** One judged statement: `fail` is wrong, `unknown` could not be read, `error` could not be judged. */
export interface Finding {
    rule: string;
    state: 'error' | 'fail' | 'unknown' | 'pending' | 'waived' | 'skipped' | 'not_applicable' | 'pass';
    /** The exact path, heading or name that was judged. */
    subject: string;
    message: string;
    /** What decided it. */
    evidence?: string;
    fix?: string;
}
/** What was judged, for a Dangerfile that wants to say more than `fail` did. */
export interface Report {
    /** `owner/repo#7` */
    subject: string;
    verdict: {
        state: 'error' | 'fail' | 'pending' | 'pass';
        reason: string;
    };
    findings: readonly Finding[];
}
/** Every changed name, the old one of a rename too, must be inside the declared paths. Reads the list of files, and issues if they are asked for. */
export declare function allowedPaths(options?: AllowedPathsOptions): Promise<Report>;
/** Every section must stand under a heading of its own and be filled in by the author. Reads the template, if one is named. */
export declare function requiredSections(options: RequiredSectionsOptions): Promise<Report>;
/** The description must link an issue by a closing keyword: `Fixes #12`. Reads nothing. */
export declare function linkedIssue(options?: LinkedIssueOptions): Promise<Report>;
