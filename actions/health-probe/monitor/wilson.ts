/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Where a share very probably lies. */
export interface Bounds {
  lower: number;
  upper: number;
}

/**
 * Wilson's score interval for `good` of `n`, 95 %: unlike the plain one it is honest about few samples and about shares near 1 (Wilson,
 * "Probable inference, the law of succession, and statistical inference", 1927). Both within 0 and 1, and around the share itself. `n > 0`.
 */
export function wilson(good: number, n: number): Bounds {
  const share = good / n;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return {
    lower: good === 0 ? 0 : Math.max(0, Math.min(share, (middle - half) / scale)),
    upper: good === n ? 1 : Math.min(1, Math.max(share, (middle + half) / scale)),
  };
}
