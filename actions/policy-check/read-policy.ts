import { ConfigurationError } from '../../core/errors.ts';
import type { Fact } from '../../core/fact.ts';
import type { Requester } from '../../core/github/client.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { extendsOf, loadPolicy, type ParentAddress, type ParentText, parentName } from './load-policy.ts';
import type { Policy } from './policy.ts';

/** A policy, or why there is none to judge by. */
export type PolicyRead =
  | { state: 'read'; policy: Policy }
  | { state: 'absent' }
  | { state: 'unreadable'; why: string }
  | { state: 'invalid'; error: ConfigurationError };

/** The policy of a text that was read; if it extends another, that is one more request, to the other's repository. */
export async function readPolicy(github: Requester, text: Fact<string>, file: string): Promise<PolicyRead> {
  if (text.state !== 'read') return text;
  const address = loaded(() => extendsOf(text.value, file));
  if (address.state === 'invalid') return address;
  const parent = address.value === null ? null : await readParent(github, address.value);
  if (parent?.state === 'unreadable') return parent;
  const policy = loaded(() => loadPolicy(text.value, file, parent?.value));
  return policy.state === 'invalid' ? policy : { state: 'read', policy: policy.value };
}

/** Only what reading the text throws is wrong with the text: a refused token is a configuration error too. */
function loaded<T>(load: () => T): { state: 'loaded'; value: T } | { state: 'invalid'; error: ConfigurationError } {
  try {
    return { state: 'loaded', value: load() };
  } catch (error) {
    if (error instanceof ConfigurationError) return { state: 'invalid', error };
    throw error;
  }
}

/** Absent is unreadable here: GitHub answers 404 for a file that is not there and for a repository that the token cannot see. */
async function readParent(
  github: Requester,
  address: ParentAddress,
): Promise<{ state: 'read'; value: ParentText } | { state: 'unreadable'; why: string }> {
  const { owner, repo, path, ref } = address;
  const name = parentName(address);
  const read = await readTextFile(github, path, ref, { owner, repo });
  if (read.state === 'read') return { state: 'read', value: { text: read.value, name } };
  const said = read.state === 'absent' ? `there is no such file at \`${ref}\`, or the token cannot see the repository.` : read.why;
  const why =
    `it extends \`${name}\`, and that could not be read: ${said} The job's own token sees its own repository and public ones; a private one takes ` +
    "a GitHub App's token with `contents: read` there, given as the input `token`.";
  return { state: 'unreadable', why };
}
