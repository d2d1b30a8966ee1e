import schema from '../../../schemas/policy.schema.json' with { type: 'json' };

/** Where a parent policy is: a file of a repository at a tag, branch or commit. */
export interface ParentAddress {
  owner: string;
  repo: string;
  /** From the root of the repository. */
  path: string;
  ref: string;
}

/** Takes `org/.github//ops/policy.yml@v3` apart. Throws an Error that says what is wrong with any other text. */
export function parseExtends(text: string): ParentAddress {
  const wrong = schema.properties.extends.allOf.find(({ pattern }) => !new RegExp(pattern, 'u').test(text));
  if (wrong) throw new Error(wrong.patternErrorMessage);
  const [, owner, repo, path, ref] = /^([^/]+)\/([^/]+)\/\/(.+)@([^@]+)$/u.exec(text) ?? [];
  if (owner === undefined || repo === undefined || path === undefined || ref === undefined)
    throw new Error('Write it as `OWNER/REPO//PATH@REF`, such as `org/.github//ops/policy.yml@v3`.');
  return { owner, repo, path, ref };
}

/** The name of a parent, as `extends` writes it. */
export function parentName({ owner, repo, path, ref }: ParentAddress): string {
  return `${owner}/${repo}//${path}@${ref}`;
}
