/**
 * What @peculiar/x509 asks of the `Reflect` metadata proposal, which Node does not have: the three functions its dependency
 * injection calls. Imported before it, for its effect.
 */
type Store = Map<unknown, unknown>;

const kept = new WeakMap<object, Store>();

function own(key: unknown, target: object): unknown {
  return kept.get(target)?.get(key);
}

function inherited(key: unknown, target: object): unknown {
  for (let at: object | null = target; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const value = own(key, at);
    if (value !== undefined) return value;
  }
  return undefined;
}

function define(key: unknown, value: unknown, target: object): void {
  const store = kept.get(target) ?? new Map<unknown, unknown>();
  store.set(key, value);
  kept.set(target, store);
}

if (!('getMetadata' in Reflect)) Object.assign(Reflect, { getMetadata: inherited, getOwnMetadata: own, defineMetadata: define });
