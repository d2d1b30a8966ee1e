import { createSocket, type RemoteInfo } from 'node:dgram';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import packet from 'dns-packet';
import { stoppedAtEnd } from './servers.ts';

/** How a question is answered. Everything left out is what a plain server would do. */
export interface DnsReply {
  /** Default `NOERROR`; `NXDOMAIN`, `SERVFAIL`, `REFUSED`, … */
  rcode?: string;
  answers?: packet.Answer[];
  /** Milliseconds before the answer is sent. */
  delayMs?: number;
  /** The answer is not sent before this. */
  after?: Promise<unknown>;
  /** Answers over UDP with the TC bit and no record, so that the asker has to come back over TCP. */
  truncate?: boolean;
  /** No answer at all. */
  silent?: boolean;
}

export interface DnsQuestion {
  /** In lower case, without trailing dot. */
  name: string;
  type: string;
  transport: 'udp' | 'tcp';
}

export interface DnsServer {
  /** `127.0.0.1:port`, as `ProbeSettings.resolvers` takes it. */
  address: string;
  port: number;
  /** Every question that came, in order. */
  asked: DnsQuestion[];
  stop(): Promise<void>;
}

/** A DNS server on one free port of `host`, over UDP and TCP; it stops by itself when the test file is done. */
export async function startDns(answer: (question: DnsQuestion) => DnsReply, host = '127.0.0.1'): Promise<DnsServer> {
  const asked: DnsQuestion[] = [];
  const timers = new Set<NodeJS.Timeout>();

  const handle = (message: packet.Packet, transport: 'udp' | 'tcp', send: (reply: packet.Packet) => void) => {
    const [question] = message.questions ?? [];
    if (question === undefined) return;
    const asking = { name: question.name.toLowerCase(), type: question.type, transport };
    asked.push(asking);
    const reply = answer(asking);
    if (reply.silent) return;
    const truncated = reply.truncate === true && transport === 'udp';
    const flags = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | (truncated ? packet.TRUNCATED_RESPONSE : 0);
    const response: packet.Packet = {
      type: 'response',
      id: message.id ?? 0,
      flags: flags | RCODES.indexOf(reply.rcode ?? 'NOERROR'),
      questions: [question],
      // The owner's name as it was asked: some askers mix its letter case and compare.
      answers: truncated
        ? []
        : (reply.answers ?? []).map((record) => (sameName(record, asking.name) ? { ...record, name: question.name } : record)),
    };
    const sendLater = () => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        send(response);
      }, reply.delayMs);
      timers.add(timer);
    };
    if (reply.after !== undefined) void reply.after.then(sendLater);
    else if (reply.delayMs !== undefined) sendLater();
    else send(response);
  };

  const { udp, tcp, port } = await bind(host);
  const open = new Set<Socket>();
  udp.on('message', (bytes: Buffer, from: RemoteInfo) => {
    handle(packet.decode(bytes), 'udp', (reply) => udp.send(packet.encode(reply), from.port, from.address, () => undefined));
  });
  tcp.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => undefined).once('close', () => open.delete(socket));
    let read = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      // RFC 1035, 4.2.2: two bytes of length before each message.
      while (read.length >= 2 && read.length >= 2 + read.readUInt16BE(0)) {
        const end = 2 + read.readUInt16BE(0);
        handle(packet.decode(read.subarray(2, end)), 'tcp', (reply) => socket.write(packet.streamEncode(reply)));
        read = read.subarray(end);
      }
    });
  });

  const stop = stoppedAtEnd(async () => {
    for (const timer of timers) clearTimeout(timer);
    for (const socket of open) socket.destroy();
    await Promise.all([new Promise<void>((done) => udp.close(done)), new Promise<void>((done) => tcp.close(() => done()))]);
  });
  return { address: `${host.includes(':') ? `[${host}]` : host}:${port}`, port, asked, stop };
}

/** What names are there, by type: `{ 'a.test': { A: ['192.0.2.1'] } }`. */
export type Zone = Record<string, Partial<Record<'A' | 'AAAA', readonly string[]>> & { reply?: DnsReply }>;

/** Answers out of `zone`: a name that is not there is NXDOMAIN, a type that is not there an empty answer. */
export function fromZone(zone: Zone, every: DnsReply = {}): (question: DnsQuestion) => DnsReply {
  return ({ name, type }) => {
    const entry = zone[name];
    if (entry === undefined) return { rcode: 'NXDOMAIN', ...every };
    const addresses = type === 'A' || type === 'AAAA' ? (entry[type] ?? []) : [];
    const answers = addresses.map((data) => ({ name, type: type as 'A' | 'AAAA', ttl: 60, data }));
    return { answers, ...every, ...entry.reply };
  };
}

/** In the order of their numbers (RFC 1035, 4.1.1). */
const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];

function sameName(record: packet.Answer, name: string): boolean {
  return record.name.toLowerCase() === name;
}

/** One port number for both transports; another program may hold the TCP one of the number that UDP was given. */
async function bind(host: string): Promise<{ udp: ReturnType<typeof createSocket>; tcp: Server; port: number }> {
  for (let left = 20; ; left -= 1) {
    const udp = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    await new Promise<void>((resolve) => udp.bind(0, host, resolve));
    const { port } = udp.address() as AddressInfo;
    const tcp = createServer();
    const bound = await new Promise<boolean>((resolve) => {
      tcp.once('error', () => resolve(false));
      tcp.listen(port, host, () => resolve(true));
    });
    if (bound) return { udp, tcp, port };
    udp.close();
    if (left === 0) throw new Error('no port is free for UDP and TCP');
  }
}
