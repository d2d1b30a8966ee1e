import type { Fact } from '../../../core/fact.ts';
import type { GateFacts, RefRelation } from './facts.ts';
import { type Judged, passed, refused, skipped, unreadable } from './judged.ts';

/**
 * A run may have waited for days. What it deploys must still be part of its branch (which may have moved on: each push gets its turn, and
 * a run that was overtaken is the stale gate's), and a tag must still mean the same commit.
 */
export function judgeRef({ github, sha }: GateFacts): Judged {
  if (github === null) return skipped('ref', 'needs GitHub');
  const { ref } = github;
  const kind = ref?.name.startsWith('refs/heads/') ? 'branch' : ref?.name.startsWith('refs/tags/') ? 'tag' : null;
  if (ref === null || sha === null || kind === null) return skipped('ref', 'the run is of no branch or tag');
  const name = ref.name.replace(/^refs\/(heads|tags)\//, '');
  const changed = whatChanged(kind, name, sha.slice(0, 12), ref.relation);
  if (ref.relation.state === 'unreadable') {
    return unreadable('ref', `Whether the ${kind} ${name} still has this commit could not be told: ${ref.relation.why}`);
  }
  if (changed === null) return passed('ref', `${kind} ${name}`);
  return refused('ref', {
    reason: 'ref_changed',
    outcome: 'blocked',
    message: changed,
    fix: 'Start a new run, so that what is deployed is what is there now.',
  });
}

function whatChanged(kind: 'branch' | 'tag', name: string, commit: string, relation: Fact<RefRelation>): string | null {
  if (relation.state === 'absent') return `The ${kind} ${name} is gone since the run began.`;
  if (relation.state === 'unreadable' || relation.value === 'identical') return null;
  if (relation.value === 'unknown-commit')
    return `GitHub does not have commit ${commit} (any more), so the ${kind} ${name} cannot have it.`;
  if (kind === 'tag') return `The tag ${name} was moved since the run began: it is not ${commit} any more.`;
  return relation.value === 'behind' ? null : `The branch ${name} was rewritten since the run began: it does not have ${commit} any more.`;
}
