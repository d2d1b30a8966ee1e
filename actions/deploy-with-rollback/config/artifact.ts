import { shown } from '../../../core/config/words.ts';
import type { Problem } from '../../../core/errors.ts';

/** A digest, a release, a deployment id, an image with its tag or digest. No white space and nothing that a shell reads. */
const ARTIFACT = /^[A-Za-z0-9][A-Za-z0-9._:@/+~=%-]{0,399}$/;
const DIGEST = /(?:^|@)(sha256:[0-9a-f]{64})$/i;

/** Names that stand for something else tomorrow. */
const MOVING = /^(?:refs\/.*|head|main|master|trunk|develop|latest)$|:latest$/i;

/** What cannot be the id of an artifact, said of the input `name`; null for one that can. */
export function artifactProblem(name: string, text: string): Problem | null {
  const place = `input \`${name}\``;
  if (MOVING.test(text)) {
    const remedy = 'Give an id that never changes: a digest, a release, a deployment id. Never a branch.';
    return { place, message: `${shown(text)} means something else tomorrow.`, remedy };
  }
  if (ARTIFACT.test(text) && !text.split('/').some((part) => part === '' || /^\.+$/.test(part))) return null;
  const remedy = 'It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.';
  return { place, message: `${shown(text)} cannot be the id of an artifact.`, remedy };
}

/** `sha256:…` of an artifact that is one, or ends in one; else null. */
export function digestOf(artifact: string): string | null {
  return DIGEST.exec(artifact)?.[1]?.toLowerCase() ?? null;
}
