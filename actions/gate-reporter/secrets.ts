import { secretsOf } from '../../core/sinks/postgres/address.ts';
import type { GateInputs } from './inputs.ts';

/** Values of the inputs that must not be seen anywhere: the token, the database's address, and its password by itself. */
export function secretsIn(inputs: Pick<GateInputs, 'token' | 'database-url'>): string[] {
  return [inputs.token, ...secretsOf(inputs['database-url'])];
}
