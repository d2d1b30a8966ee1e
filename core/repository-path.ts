import { ConfigurationError } from './errors.ts';

/**
 * A path that somebody wrote, as GitHub's API and its lists of files have it: from the root of the repository, without a leading `/` or
 * `./` and without empty or `.` parts. Two spellings of one file have to be one, because the change that adds the policy is known by it.
 * Throws a ConfigurationError at `place` for `..`, for a folder, and for what is no path.
 */
export function repositoryPath(text: string, place: string): string {
  const refused = (message: string): ConfigurationError => {
    return new ConfigurationError({
      place,
      message,
      remedy: 'Write the path from the root of the repository, such as `.github/ops/policy.yml`.',
    });
  };
  const shown = `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``;
  if (/\p{Cc}/u.test(text)) throw refused('holds a line break or another control character.');
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw refused(`${shown} holds \`..\`, and may not leave its folder.`);
  if (parts.length === 0 || /(^|\/)\.?$/.test(text)) throw refused(`${shown} names a folder, not a file.`);
  return parts.join('/');
}
