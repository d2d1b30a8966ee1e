import type { Served } from '../ports.ts';

/** Machines that flyctl runs for itself: release commands, consoles, tests. They serve nobody. */
const SIDE_GROUPS: readonly unknown[] = ['fly_app_release_command', 'fly_app_test_machine_command', 'fly_app_console'];
const GONE: readonly unknown[] = ['destroyed', 'destroying'];
/** How Fly.io's machines name Docker Hub. */
const DOCKER_HUB: readonly string[] = ['docker-hub-mirror.fly.io', 'registry-1.docker.io', 'index.docker.io'];

const TOLD = /^([a-z0-9][^\s@]*?)(?::[\w.-]+)?@(sha256:[0-9a-f]{64})$/;

/** What serves, with a word for the log where machines differ. */
export interface FlyServed {
  served: Served;
  note: string | null;
}

/**
 * What `flyctl status --json` says that the app's machines run (superfly/fly-go, machine_types.go: `image_ref`). `image` is the repository
 * that artifacts are digests of; null where they are whole references. Machines that differ serve no one artifact: a deploy was left in
 * the middle. A machine that is stopped counts, because the proxy starts it with the image that it has.
 */
export function flyServed(printed: string, image: string | null): FlyServed {
  const unknown = (why: string): FlyServed => ({ served: { state: 'unknown', why }, note: null });
  let status: Fields;
  try {
    status = fieldsOf(JSON.parse(printed));
  } catch {
    return unknown('`flyctl status --json` printed JSON that cannot be read');
  }
  if (!('Machines' in status)) return unknown('`flyctl status --json` lists no machines');
  const listed = status.Machines ?? [];
  if (!Array.isArray(listed)) return unknown('`flyctl status --json` lists machines in a form that is not known');
  const machines = listed.map(fieldsOf).filter((machine) => !GONE.includes(machine.state) && !SIDE_GROUPS.includes(groupOf(machine)));
  const images = new Map<string, number>();
  for (const machine of machines) {
    const artifact = artifactOf(machine, image);
    if (artifact === null) return unknown(`the machine ${String(machine.id)} does not say the digest of its image`);
    images.set(artifact, (images.get(artifact) ?? 0) + 1);
  }
  const [only] = images.keys();
  if (images.size <= 1) return { served: { state: 'read', artifact: only ?? null, sha: null }, note: null };
  const note = `Machines run different images: ${[...images].map(([artifact, count]) => `${count} × ${artifact}`).join(', ')}.`;
  return { served: { state: 'read', artifact: null, sha: null }, note };
}

/** The digest that the machine was told to run, else the one that was found to run: of an image for several platforms they may differ. */
function artifactOf(machine: Fields, image: string | null): string | null {
  const [, told, toldDigest] = TOLD.exec(String(configOf(machine).image)) ?? [];
  const { registry, repository, digest } = fieldsOf(machine.image_ref);
  const found = typeof registry === 'string' && typeof repository === 'string' ? `${registry}/${repository}` : null;
  const [name, id] = told === undefined ? [found, digest] : [told, toldDigest];
  if (name === null || typeof id !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(id)) return null;
  const [registryName = '', ...path] = name.split('/');
  const whole = [DOCKER_HUB.includes(registryName) ? 'docker.io' : registryName, ...path].join('/');
  return whole === image ? id : `${whole}@${id}`;
}

function groupOf(machine: Fields): unknown {
  return fieldsOf(configOf(machine).metadata).fly_process_group;
}

/** Of a machine whose host does not answer there is an incomplete one. */
function configOf({ config, incomplete_config: incomplete }: Fields): Fields {
  return fieldsOf(config ?? incomplete);
}

interface Fields {
  readonly [name: string]: unknown;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
