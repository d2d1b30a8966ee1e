import { createHash } from 'node:crypto';
import type { Redactor } from '../../../core/report/redact.ts';
import { wellFormed } from '../../../core/report/visible.ts';

/** Every incident has it, and is found by it: the list by label is up to date at once, the search is not. */
export const INCIDENT_LABEL = 'health:incident';

/** Put on by a human, it holds: the issue is left as it is, and no other is opened, until it is taken off. */
export const MUTE_LABEL = 'health:mute';

/**
 * The name of a target as a part of a hidden comment: percent-encoded, and without the `--` that a comment may not hold (GFM spec 0.29,
 * 6.10). Of a name with a secret in it, what may be shown and a hash.
 */
export function incidentKey(target: string, clean: Redactor): string {
  const shown = clean(target);
  const name = shown === target ? target : `${shown}.${hashOf(target)}`;
  return encodeURIComponent(wellFormed(name)).replace(/-(?=-|$)/g, '%2D');
}

/** The first line of an incident's body: what tells the incidents of a repository apart. */
export function incidentMarker(target: string, clean: Redactor): string {
  return `<!-- ops-actions:health:${incidentKey(target, clean)} -->`;
}

/** The first line of a comment of ours. `key` is the notice's, which is not to be seen: it holds the target's name. */
export function commentMarker(key: string): string {
  return `<!-- ops-actions:health-event:${hashOf(key)} -->`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(wellFormed(text)).digest('hex').slice(0, 32);
}

/** Whether a body begins with exactly this marker, as a line of its own. */
export function hasMarker(body: string, marker: string): boolean {
  return body.split(/\r?\n/, 1)[0]?.trimEnd() === marker;
}
