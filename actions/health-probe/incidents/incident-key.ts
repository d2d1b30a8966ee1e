import { wellFormed } from '../../../core/report/visible.ts';

/** Every incident has it, and is found by it: the list by label is up to date at once, the search is not. */
export const INCIDENT_LABEL = 'health:incident';

/** Put on by a human, it holds: the issue is left as it is, and no other is opened, until it is taken off. */
export const MUTE_LABEL = 'health:mute';

/** The name of a target as a part of a hidden comment: percent-encoded, and without the `--` that a comment may not hold (GFM spec 0.29, 6.10). */
export function incidentKey(target: string): string {
  return encodeURIComponent(wellFormed(target)).replace(/-(?=-|$)/g, '%2D');
}

/** The first line of an incident's body. */
export function incidentMarker(target: string): string {
  return `<!-- ops-actions:health:${incidentKey(target)} -->`;
}

/** The first line of a comment of ours. `key` is the notice's. */
export function commentMarker(key: string): string {
  return `<!-- ops-actions:health-event:${incidentKey(key)} -->`;
}

/** Whether a body begins with exactly this marker, as a line of its own. */
export function hasMarker(body: string, marker: string): boolean {
  return body.split(/\r?\n/, 1)[0]?.trimEnd() === marker;
}
