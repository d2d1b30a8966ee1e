import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { messageOf } from '../../errors.ts';
import type { TlsSettings } from '../model.ts';

type Pems = Pick<TlsSettings, 'ca' | 'cert' | 'key'>;

/** The PEM files of one reading, each read and tried once: a thousand targets have one authority, and OpenSSL takes half a millisecond. */
export class PemFiles {
  readonly #readFile: (path: string) => string;
  readonly #texts = new Map<string, string>();
  readonly #readable = new Map<string, boolean>();
  readonly #faults = new Map<string, string | null>();

  constructor(readFile: (path: string) => string) {
    this.#readFile = readFile;
  }

  /** The text of a file. Throws what the reading of it throws. */
  read(path: string): string {
    return remembered(this.#texts, path, () => this.#readFile(path));
  }

  /** Whether every certificate of a text can be read: OpenSSL would pass over a broken authority without a word. */
  areReadable(pem: string): boolean {
    return remembered(this.#readable, pem, () => areReadable(pem));
  }

  /** Why OpenSSL does not take them together, or the key is another certificate's; null where all is well. */
  faultOf({ ca, cert, key }: Pems): string | null {
    if (ca === null && cert === null) return null;
    return remembered(this.#faults, JSON.stringify([ca, cert, key]), () => faultOf({ ca, cert, key }));
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

function areReadable(pem: string): boolean {
  try {
    const blocks = pem.match(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]*-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g) ?? [];
    return blocks.every((block) => new X509Certificate(block).validTo !== '');
  } catch {
    return false;
  }
}

function faultOf({ ca, cert, key }: Pems): string | null {
  try {
    createSecureContext({ ...(ca === null ? {} : { ca }), ...(cert === null || key === null ? {} : { cert, key }) });
    return null;
  } catch (error) {
    return messageOf(error).replace(/^error:[0-9A-F]+:/i, '');
  }
}
