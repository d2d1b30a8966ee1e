/** What a runner sends to a step that is cancelled (first SIGINT, then SIGTERM), and a terminal to what runs in it. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Calls `told` for each of them, with how many came so far; the process then does not end by itself. Gives what takes the handlers away.
 */
export function onSignals(told: (signal: NodeJS.Signals, count: number) => void): () => void {
  let count = 0;
  const handler = (signal: NodeJS.Signals): void => {
    count += 1;
    told(signal, count);
  };
  for (const signal of SIGNALS) process.on(signal, handler);
  return () => {
    for (const signal of SIGNALS) process.off(signal, handler);
  };
}
