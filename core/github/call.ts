/** How a request's answer is read. Bytes come as a Buffer; a stream is an AsyncIterable<Uint8Array>, which is to be read once and soon. */
export type AnswerKind = 'json' | 'text' | 'bytes' | 'stream';

/** Where GitHub told us to wait, and until when (ms since the epoch). */
export interface Limit {
  kind: 'primary' | 'secondary';
  resetsAt: number;
}

/** One request as it is tried, told to wait and tried again. */
export interface Call {
  /** `METHOD /path/{template}`. */
  route: string;
  /** `GET /repos/o/r/pulls/7?page=2`, for messages. */
  where: string;
  answer: AnswerKind;
  isRead: boolean;
  /** False if a try without an answer must not be repeated, because it may have taken effect. */
  mayRepeat: boolean;
  /** HTTP requests so far. */
  sent: number;
  waits: number;
  waitedSeconds: number;
}

export type FailureKind =
  /** No answer came: refused, reset, timed out, not resolved, not trusted. */
  | 'network'
  /** A 2xx came that is cut short or not what was asked for. */
  | 'broken'
  /** GitHub answered with a status that is no success. */
  | 'status';

/** One failed try. It never leaves `core/github`: it holds whatever came. */
export class AttemptFailure extends Error {
  override readonly name = 'AttemptFailure';
  readonly kind: FailureKind;
  /** 0 where no answer came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: FailureKind, message: string, status = 0, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.headers = headers;
  }
}
