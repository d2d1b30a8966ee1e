import type { ParsedYaml, Path } from '../../../core/config/yaml.ts';
import { ConfigurationError, type Problem } from '../../../core/errors.ts';
import { splitList } from '../../../core/inputs.ts';
import type { EnvironmentFile } from './deploy-file.ts';
import { placeOf, type Source } from './source.ts';

/** The probe engine's ways to load targets, as far as a deploy needs them. `T` is what it makes of them. All throw a ConfigurationError. */
export interface ProbeLoader<T> {
  /** A health file, or one target of it. `place` is where it is named. */
  file(file: string, target: string | null, place: string): T;
  /** The list at `path` of a file that was parsed; `text` is that file's. */
  inline(parsed: ParsedYaml, text: string | Uint8Array, path: Path): T;
  urls(urls: readonly string[], place: string): T;
}

/** Where the probes of an environment stand. */
export type ProbeSource =
  | { kind: 'file'; file: string; target: string | null; place: string }
  | { kind: 'inline'; source: Source; path: Path }
  | { kind: 'urls'; urls: readonly string[]; place: string };

/** The probes that a text names: a health file, or URLs. null for an empty one; what is wrong is added to `problems`. */
export function probesIn(list: readonly string[], place: string, problems: Problem[]): ProbeSource | null {
  const [first] = list;
  if (first === undefined) return null;
  const files = list.filter((one) => !isUrl(one));
  if (files.length === 0) return { kind: 'urls', urls: list, place };
  if (list.length > 1) {
    problems.push({ place, message: 'names more than one health file, or a file beside URLs.', remedy: 'Name one file, or URLs only.' });
    return null;
  }
  const at = first.indexOf('#');
  const file = at === -1 ? first : first.slice(0, at);
  const target = at === -1 ? null : first.slice(at + 1);
  if (file === '' || target === '') {
    problems.push({ place, message: `\`${first}\` is not of the form FILE#TARGET.`, remedy: 'Write it as `.github/ops/health.yml#api`.' });
    return null;
  }
  return { kind: 'file', file, target, place };
}

/** The probes of an environment of the file. */
export function probesAt(source: Source, path: Path, probes: EnvironmentFile['probes'], problems: Problem[]): ProbeSource | null {
  if (probes === undefined) return null;
  if (typeof probes === 'string') return probesIn([probes.trim()], placeOf(source, path), problems);
  const texts = probes.filter((one) => typeof one === 'string');
  return texts.length > 0 ? probesIn(texts, placeOf(source, path), problems) : { kind: 'inline', source, path };
}

/** The probes of the input: lines or commas between URLs. */
export function probesOfInput(text: string, problems: Problem[]): ProbeSource | null {
  return probesIn(splitList(text), 'input `probes`', problems);
}

/** Loads them. What is wrong with them is added to `problems`, each at its own place. */
export function loadProbes<T>(probes: ProbeSource, loader: ProbeLoader<T>, problems: Problem[]): T | null {
  try {
    switch (probes.kind) {
      case 'file':
        return loader.file(probes.file, probes.target, probes.place);
      case 'inline':
        return loader.inline(probes.source.parsed, probes.source.text, probes.path);
      case 'urls':
        return loader.urls(probes.urls, probes.place);
      default: {
        const never: never = probes;
        throw new TypeError(`Unknown probes: ${JSON.stringify(never)}`);
      }
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}
