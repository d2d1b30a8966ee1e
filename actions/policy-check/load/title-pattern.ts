import { compileLinePattern } from '../../../core/config/line-pattern.ts';

/**
 * Compiles the expression that is searched in untrusted titles, case-sensitive; `source` stays as it was written. Throws an Error that
 * says why it cannot be used: it is invalid, or a hostile title (256 characters at most on GitHub) could keep it busy. A search starts
 * once per character, so it may match in fewer ways than a placeholder: the ten ways of `.{0,9}` stand for that.
 */
export function compileTitlePattern(source: string): RegExp {
  compileLinePattern(source);
  compileLinePattern(`.{0,9}(?:${source})`);
  return new RegExp(source, 'u');
}
