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
