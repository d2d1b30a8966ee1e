/** The kinds of error that GitHub names in `errors[].type`. */
export type ProblemType = 'FORBIDDEN' | 'NOT_FOUND' | 'UNPROCESSABLE';

/** An error of a field, thrown by a resolver. Anything else that a resolver throws is the loopback's own fault. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly type: ProblemType;

  constructor(type: ProblemType, message: string) {
    super(message);
    this.type = type;
  }
}
