/** Typed access to values that were validated already: a wrong type here is our bug, and throws. */
export class Params {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  value(name: string): unknown {
    return this.#values[name];
  }

  text(name: string): string {
    const value = this.#values[name];
    if (typeof value !== 'string') throw new TypeError(`${name} is ${typeof value}, not a text`);
    return value;
  }

  /** null for null and for a value that is not there. */
  optionalText(name: string): string | null {
    const value = this.#values[name];
    return value === undefined || value === null ? null : this.text(name);
  }

  number(name: string): number {
    const value = this.#values[name];
    if (typeof value !== 'number') throw new TypeError(`${name} is ${typeof value}, not a number`);
    return value;
  }
}
