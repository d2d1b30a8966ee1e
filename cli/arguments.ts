import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ConfigurationError, messageOf } from '../core/errors.ts';

/** Parses a command's arguments strictly. Throws a ConfigurationError that points to the command's help. */
export function parseArguments<const O extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  argv: readonly string[],
  options: O,
  allowPositionals = false,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: boolean; strict: true }>> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals, strict: true });
  } catch (error) {
    throw new ConfigurationError({
      place: 'arguments',
      message: messageOf(error).replace(/\s*To specify a positional argument.*$/s, ''),
      remedy: `See ops-actions ${command} --help`,
    });
  }
}

/** Runs, and says of the inputs that are wrong what they are called here: `--artifact` for `input artifact`. */
export function asFlags<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const flags = (text: string): string =>
      text.replaceAll(/\binput `([a-z-]+)`/g, '`--$1`').replaceAll(/`([a-z-]+):` under `with:`/g, '`--$1`');
    throw new ConfigurationError(
      error.problems.map(({ place, message, remedy }) => ({
        place: flags(place).replaceAll('`', ''),
        message,
        ...(remedy === undefined ? {} : { remedy: flags(remedy) }),
      })),
      { cause: error },
    );
  }
}
