import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

/** Files that say how names are looked up on this machine; null for a machine without one. */
export interface NameFiles {
  hosts: string | null;
  resolvConf: string | null;
}

/** Where this machine keeps them. */
export function systemNameFiles(): NameFiles {
  if (process.platform !== 'win32') return { hosts: '/etc/hosts', resolvConf: '/etc/resolv.conf' };
  return { hosts: join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts'), resolvConf: null };
}

/** Addresses by name (lower case), of a hosts file's text (hosts(5)): one address a line, then its names; `#` begins a comment. */
export function parseHosts(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0 || address.includes('%')) continue;
    for (const name of names) {
      const key = name.toLowerCase().replace(/\.$/, '');
      const addresses = found.get(key) ?? [];
      if (!addresses.includes(address)) found.set(key, [...addresses, address]);
    }
  }
  return found;
}

/** How names with few dots are completed. */
export interface Search {
  domains: readonly string[];
  /** From this many dots on, a name is tried as it is first. */
  ndots: number;
}

/** The search list of a resolv.conf's text (resolv.conf(5)): the last `search` or `domain` line counts, `ndots` is 1 to 15. */
export function parseSearch(text: string): Search {
  let domains: readonly string[] = [];
  let ndots = 1;
  for (const line of text.split('\n')) {
    const [word, ...rest] = line
      .replace(/[#;].*/, '')
      .trim()
      .split(/\s+/);
    if (word === 'search') domains = rest;
    if (word === 'domain') domains = rest.slice(0, 1);
    if (word === 'options') {
      for (const option of rest) {
        const match = /^ndots:(\d+)$/.exec(option);
        if (match !== null) ndots = Math.min(15, Number(match[1]));
      }
    }
  }
  return { domains: domains.map((domain) => domain.toLowerCase().replace(/\.$/, '')).filter((domain) => domain !== ''), ndots };
}

/** The names to ask for, in order, when `name` (without trailing dot) is looked up. */
export function candidates(name: string, rooted: boolean, { domains, ndots }: Search): string[] {
  if (rooted) return [name];
  const completed = domains.map((domain) => `${name}.${domain}`);
  return name.split('.').length - 1 >= ndots ? [name, ...completed] : [...completed, name];
}

/** The text of a file, empty if there is none or it cannot be read: a machine without a hosts file has no entries in it. */
export function textOf(file: string | null): string {
  if (file === null) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
