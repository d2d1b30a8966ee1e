/** What the name server says of a name: an IPv4 address, `SERVFAIL`, or `SILENT` for no answer. Any other name does not exist. */
export type Zone = { readonly [name: string]: string };

const TYPE_A = 1;
const RCODE = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3 } as const;
/** An answer to a question that wanted recursion, from a server that offers it (RFC 1035, 4.1.1). */
const FLAGS = 0x8180;
const HEADER_BYTES = 12;

/**
 * The answer of a small DNS server to one message (RFC 1035, 4): addresses of type A out of `zone`, an empty answer for every other type.
 * Null where it stays silent: by `zone`, or because the message is no question.
 */
export function answerTo(message: Buffer, zone: Zone): Buffer | null {
  const question = questionOf(message);
  if (question === null) return null;
  const entry = zone[question.name];
  if (entry === 'SILENT') return null;
  if (entry === undefined) return reply(message, question, RCODE.NXDOMAIN, []);
  if (entry === 'SERVFAIL') return reply(message, question, RCODE.SERVFAIL, []);
  return reply(message, question, RCODE.NOERROR, question.type === TYPE_A ? [addressRecord(entry)] : []);
}

interface Question {
  /** In lower case, without the last dot. */
  name: string;
  type: number;
  /** Where it ends in the message. */
  end: number;
}

/** The first question, null where the message is too short for one. Names of questions are never compressed. */
function questionOf(message: Buffer): Question | null {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = message[at]; length !== 0; length = message[at]) {
    if (length === undefined || length > 63) return null;
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const end = at + 5;
  if (end > message.length) return null;
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end };
}

function reply(message: Buffer, { end }: Question, rcode: number, records: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  message.copy(header, 0, 0, 2);
  header.writeUInt16BE(FLAGS | rcode, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, message.subarray(HEADER_BYTES, end), ...records]);
}

/** The question's own name (a pointer to it), type A, class IN, a minute to live, four bytes. */
function addressRecord(address: string): Buffer {
  return Buffer.from([0xc0, HEADER_BYTES, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
}
