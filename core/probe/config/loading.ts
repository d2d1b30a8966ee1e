import type { PlacedProblem, Position } from '../../config/problems.ts';
import type { Path } from '../../config/yaml.ts';
import { type Environment, fillEnvironment } from './environment.ts';
import { PemFiles } from './pem-files.ts';

/** What a health file is read with. */
export interface HealthPorts {
  /** What `${{ env.NAME }}` stands for. */
  environment: Environment;
  /** The text of a file that a TLS setting names. Throws an Error that says why it cannot be read. */
  readFile(path: string): string;
}

/** The document that targets stand in: a health file, or a part of another file. */
export interface Document {
  file: string;
  /** The text of the whole file. */
  text: string;
  positionOf(path: Path, part: 'key' | 'value'): Position | null;
}

/** One reading of a document: collects what is wrong, what is secret and what is odd. */
export class Loading {
  readonly problems: PlacedProblem[] = [];
  readonly secrets = new Set<string>();
  readonly warnings: string[] = [];
  readonly document: Document;
  readonly ports: HealthPorts;
  readonly pems: PemFiles;
  readonly #lines: readonly string[];

  constructor(document: Document, ports: HealthPorts) {
    this.document = document;
    this.ports = ports;
    this.pems = new PemFiles((path) => ports.readFile(path));
    this.#lines = document.text.split(/\r\n|\n|\r/);
  }

  /** A problem with the value at `path`, or with its key. */
  tell(path: Path, message: string, remedy?: string, part: 'key' | 'value' = 'value'): void {
    this.problems.push({ at: this.place(path, part), message, ...(remedy === undefined ? {} : { remedy }) });
  }

  /** A problem inside the text at `path`, `offset` UTF-16 units from its beginning. */
  tellInside(path: Path, written: string, offset: number, message: string, remedy?: string): void {
    this.problems.push({ at: this.placeInside(path, written, offset), message, ...(remedy === undefined ? {} : { remedy }) });
  }

  /** What is legal and can hardly be meant. */
  warn(path: Path, message: string): void {
    const { line, column } = this.place(path, 'value');
    this.warnings.push(`${this.document.file}:${line}:${column}: ${message}`);
  }

  /** The text at `path` with the environment's values in it; null where that has problems, which are told. */
  fill(path: Path, written: string): string | null {
    const { text, values, problems } = fillEnvironment(written, this.ports.environment);
    for (const { at, message, remedy } of problems) this.tellInside(path, written, at, message, remedy);
    for (const value of values) this.secrets.add(value);
    return problems.length > 0 ? null : text;
  }

  /** The place of a path, or of the nearest thing around it that stands in the file. */
  place(path: Path, part: 'key' | 'value'): Position {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.document.positionOf(path.slice(0, length), length === path.length ? part : 'key');
      if (found !== null) return found;
    }
    return { line: 1, column: 1 };
  }

  /** Exact where the file has the text on one line and as it is read; else where the text begins (YAML may escape and fold it). */
  placeInside(path: Path, written: string, offset: number): Position {
    const start = this.place(path, 'value');
    const line = this.#lines[start.line - 1] ?? '';
    const begin = start.column - 1;
    if (line.startsWith(written, begin)) return { line: start.line, column: start.column + offset };
    const quoted = /["']/.test(line[begin] ?? '') && line.startsWith(written, begin + 1);
    return quoted ? { line: start.line, column: start.column + 1 + offset } : start;
  }
}
