/** What a `uses:` refers to. `form`: `self` is `$/…` or `./…`, the workflow's own repository; `published` is `OWNER/ops-actions/…@REF`. */
export type Uses =
  | { kind: 'own-action'; name: string; form: 'self' | 'published' }
  | { kind: 'own-workflow'; file: string; form: 'self' | 'published' }
  | { kind: 'local'; path: string }
  | { kind: 'docker' }
  | { kind: 'third-party'; repository: string; ref: string };

const WORKFLOW = /^\.github\/workflows\/([^/]+)$/;

export function parseUses(uses: string): Uses {
  if (uses.startsWith('docker://')) return { kind: 'docker' };
  const self = /^(\$|\.)\/(.*)$/.exec(uses);
  if (self !== null) {
    const [, root, path = ''] = self;
    const file = WORKFLOW.exec(path)?.[1];
    if (file !== undefined) return { kind: 'own-workflow', file, form: 'self' };
    return root === '$' ? { kind: 'own-action', name: path, form: 'self' } : { kind: 'local', path };
  }
  const own = /^[^/@]+\/ops-actions(?:\/([^@]*))?@.+$/.exec(uses);
  if (own !== null) {
    const path = own[1] ?? '';
    const file = WORKFLOW.exec(path)?.[1];
    return file === undefined ? { kind: 'own-action', name: path, form: 'published' } : { kind: 'own-workflow', file, form: 'published' };
  }
  const at = uses.lastIndexOf('@');
  return { kind: 'third-party', repository: at < 0 ? uses : uses.slice(0, at), ref: at < 0 ? '' : uses.slice(at + 1) };
}
