/** The highest id of each key: ids grow, times do not always. */
export function newest<T extends { id: number }>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key);
    if (known === undefined || known.id < row.id) found.set(key, row);
  }
  return found;
}
