/** Wall times in milliseconds of one thing that was run several times. */
export interface Timing {
  name: string;
  ms: readonly number[];
}

/**
 * Runs each of several things in turn, A B C A B C …, so that a machine whose speed drifts does not favour one of them; one round is
 * not counted. Compare the figures of one call only.
 */
export async function measureInTurn(rounds: number, things: Readonly<Record<string, () => Promise<unknown>>>): Promise<Timing[]> {
  const times = new Map<string, number[]>(Object.keys(things).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of Object.entries(things)) {
      const start = performance.now();
      await run();
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return [...times].map(([name, ms]) => ({ name, ms }));
}

/** A Markdown table: minimum, median, and the ratio of medians to the first row. */
export function timingTable(timings: readonly Timing[]): string {
  const first = median(timings[0]?.ms ?? []);
  const rows = timings.map(({ name, ms }) => {
    const middle = median(ms);
    return `| ${name} | ${Math.min(...ms).toFixed(0)} | ${middle.toFixed(0)} | ${(middle / first).toFixed(2)} |`;
  });
  return ['| what | min ms | median ms | ratio to the first |', '|---|---|---|---|', ...rows].join('\n');
}

/** The middle value; of an even number of them the greater of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
