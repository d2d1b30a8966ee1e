import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Which jobs a workflow has, and which each of them needs. */
export interface NeedsGraph {
  jobs: readonly { id: string; name: string | null; needs: readonly string[] }[];
}

/**
 * Reads `jobs.*.needs` of a workflow file. What is not written as GitHub takes it is left out: a run of it was there, so the file was good
 * enough for GitHub, and an order that is not known is only not used. Throws an Error for what is no YAML.
 */
export function parseNeeds(text: string): NeedsGraph {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  const [wrong] = document.errors;
  if (wrong !== undefined) throw new Error(wrong.message);
  const jobs = document.get('jobs');
  if (!isMap(jobs)) return { jobs: [] };
  return {
    jobs: jobs.items.flatMap(({ key, value }) => {
      const id = isScalar(key) ? String(key.value) : null;
      if (id === null || !isMap(value)) return [];
      const name = value.get('name');
      return [{ id, name: typeof name === 'string' ? name : null, needs: namesOf(value.get('needs', true)) }];
    }),
  };
}

/**
 * The id of the job of which the API shows `shown`: its name with the expressions filled in, `ID (MATRIX, VALUES)`, or `CALLER / CALLED` for a
 * job of a reusable workflow. null where none or more than one fits.
 */
export function jobIdOf({ jobs }: NeedsGraph, shown: string): string | null {
  const [caller = shown] = shown.split(' / ', 1);
  for (const candidate of [shown, caller]) {
    const plain = candidate.replace(/ \([^()]*\)$/, '');
    const exact = jobs.filter(({ id, name }) => (name === null ? id === plain || id === candidate : name === candidate || name === plain));
    if (exact.length === 1) return exact[0]?.id ?? null;
    const templated = jobs.filter(({ name }) => name?.includes('${{') && fits(name, candidate));
    if (exact.length === 0 && templated.length === 1) return templated[0]?.id ?? null;
  }
  return null;
}

/** Every job that a job waits for, near or far. A circle, which GitHub refuses, ends where it began. */
export function ancestorsOf({ jobs }: NeedsGraph, id: string): ReadonlySet<string> {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const found = new Set<string>();
  const queue = [...(byId.get(id)?.needs ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...(byId.get(next)?.needs ?? []));
  }
  return found;
}

function namesOf(node: unknown): string[] {
  if (isScalar(node)) return node.value === null ? [] : [String(node.value)];
  return isSeq(node) ? node.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : [])) : [];
}

/** Whether a name with `${{ }}` in it can have become the text: what stands around the expressions is there, in this order. */
function fits(template: string, text: string): boolean {
  const parts = template.split(/\$\{\{.*?\}\}/s);
  const [first = '', ...rest] = parts;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const found = index === rest.length - 1 ? text.length - part.length : text.indexOf(part, at);
    if (found < at || !text.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}
