import type { View } from './view.ts';

/** 128 and the number of the signal, as a shell gives it. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Has Ctrl-C and a request to end leave the terminal as it was, write what `parting` gives to standard output, and end the process.
 * The function that comes back undoes that.
 */
export function onInterrupt(view: View, parting: () => string): () => void {
  const signals = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[];
  const handlers = signals.map((signal) => {
    const handler = (): void => {
      release();
      view.end();
      process.stdout.write(parting(), () => process.exit(EXIT_CODES[signal]));
    };
    process.once(signal, handler);
    return [signal, handler] as const;
  });
  const release = (): void => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
  return release;
}
