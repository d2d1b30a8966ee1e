import { type Classification, classify } from '../../actions/failure-classifier/classify.ts';
import type { RuleSet } from '../../actions/failure-classifier/match/rule-set.ts';
import type { Fixture } from './fixture.ts';

/** What is wrong with how a fixture is classified; nothing if it is right. */
export async function checkFixture({ log, expected }: Fixture, set: RuleSet): Promise<string[]> {
  const answer = await classify([Buffer.from(log)], set);
  if (expected.rule === 'none') {
    const causes = answer.candidates.filter(({ rule }) => rule.rank === 'cause');
    return causes.map(({ rule, hit }) => `nothing is wrong, but ${rule.id} hits line ${hit.line}: ${hit.text.slice(0, 120)}`);
  }
  const problems: string[] = [];
  const wanted: Record<string, string> = { ...expected.fields, rule: expected.rule };
  const got: Record<string, string> = {
    ...{ rule: answer.rule ?? 'unknown', category: answer.category, route: answer.route, tool: answer.tool },
    transient: String(answer.transient),
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (name in got && got[name] !== value) problems.push(`${name}: expected ${value}, got ${got[name]}`);
  }
  if (expected.line !== null && answer.line !== expected.line)
    problems.push(`line: expected ${expected.line}, got ${answer.line}: ${answer.rootCause.slice(0, 120)}`);
  return problems.length === 0 ? [] : [...problems, explain(answer)];
}

function explain({ candidates }: Classification): string {
  const shown = candidates.slice(0, 4).map(({ rule, hit, score, why }) => `${rule.id} line ${hit.line} score ${score} (${why.join(', ')})`);
  return `candidates: ${shown.join('; ') || 'none'}`;
}
