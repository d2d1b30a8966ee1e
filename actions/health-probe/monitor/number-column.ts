/** What has to be known to read a column of numbers again. */
export type ColumnShape = { count: number; least: number; scale: number; width: number } | { numbers: number[] };

/** Milliseconds come whole, or to a tenth or a thousandth. */
const SCALES = [1, 10, 1000];

/** More bytes a number would leave the whole numbers that a double holds. */
const MOST_WIDTH = 6;

/**
 * Numbers as bytes for a compressor: each less the least, all first bytes together, then all second ones, so that what is alike stands
 * together and what is random takes no more than its bits. Numbers that are no multiple of a thousandth stay numbers, in the shape.
 */
export function encodeColumn(numbers: readonly number[]): { shape: ColumnShape; bytes: Uint8Array } {
  const scale = SCALES.find((each) => numbers.every((number) => Math.round(number * each) / each === number));
  const scaled = numbers.map((number) => Math.round(number * (scale ?? 1)));
  const [least, most] = scaled.reduce(([low, high], number) => [Math.min(low, number), Math.max(high, number)], [Infinity, -Infinity]);
  const count = numbers.length;
  if (scale === undefined || count === 0 || !(most - least < 256 ** MOST_WIDTH))
    return { shape: { numbers: [...numbers] }, bytes: new Uint8Array() };
  const width = bytesFor(most - least);
  const bytes = new Uint8Array(width * count);
  for (const [index, number] of scaled.entries()) {
    let rest = number - least;
    for (let plane = 0; plane < width; plane += 1) {
      bytes[plane * count + index] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
  return { shape: { count, least, scale, width }, bytes };
}

/** Gives the numbers of a column that begins at `from`, and where the next one begins. Throws a TypeError where bytes are missing. */
export function decodeColumn(shape: ColumnShape, bytes: Uint8Array, from: number): { numbers: number[]; next: number } {
  if ('numbers' in shape) return { numbers: shape.numbers, next: from };
  const { count, least, scale, width } = shape;
  const next = from + count * width;
  if (!(count >= 0 && width >= 0 && next <= bytes.length)) throw new TypeError('the packed samples end too early');
  const numbers: number[] = new Array(count);
  for (let index = 0; index < count; index += 1) {
    let number = 0;
    for (let plane = width - 1; plane >= 0; plane -= 1) number = number * 256 + (bytes[from + plane * count + index] ?? 0);
    numbers[index] = (number + least) / scale;
  }
  return { numbers, next };
}

function bytesFor(most: number): number {
  let width = 0;
  for (let rest = most; rest > 0; rest = Math.floor(rest / 256)) width += 1;
  return width;
}
