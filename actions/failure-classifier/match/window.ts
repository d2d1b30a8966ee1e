const LINE_FEED = 0x0a;
/** What is kept behind the present line, for excerpts. */
const LOOK_BACK = 256 * 1024;
const CHUNK = 1024 * 1024;

/** The part of a log that is in memory: what comes next, and a quarter of a megabyte of what was before. At most 3 MB. */
export class LogWindow {
  bytes = Buffer.allocUnsafe(LOOK_BACK + 2 * CHUNK);
  /** How many bytes are filled. */
  end = 0;
  /** Bytes of the log that were dropped in front of `bytes[0]`. */
  dropped = 0;

  /** How many bytes can be taken at once. */
  static readonly chunk = CHUNK;

  /** Adds at most `LogWindow.chunk` bytes. What stands more than the look-back before `keepFrom` may go: `onMove` is told before it does. Gives by how much all moved. */
  append(chunk: Uint8Array, keepFrom: number, onMove: (by: number) => void): number {
    let moved = 0;
    if (this.end + chunk.length > this.bytes.length) {
      moved = Math.max(0, keepFrom - LOOK_BACK);
      onMove(moved);
      this.bytes.copyWithin(0, moved, this.end);
      this.end -= moved;
      this.dropped += moved;
    }
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
    return moved;
  }

  /** Where the line begins that is `count` lines before the one that begins at `at`; fewer where the window begins. */
  back(at: number, count: number): number {
    let start = at;
    for (let left = count; left > 0 && start > 0; left--) {
      const found = start < 2 ? -1 : this.bytes.lastIndexOf(LINE_FEED, start - 2);
      // The first line in the window may have lost its beginning.
      if (found === -1) return this.dropped === 0 ? 0 : start;
      start = found + 1;
    }
    return start;
  }

  /** Where the line ends that is `count` lines behind the one that holds `at`; null if it is not all there yet. */
  ahead(at: number, count: number): number | null {
    let end = at;
    for (let left = count; left >= 0; left--) {
      const found = this.bytes.subarray(0, this.end).indexOf(LINE_FEED, end);
      if (found === -1) return null;
      end = found + 1;
    }
    return end - 1;
  }

  /** Lines from `start` to `end`, each cut at `most` bytes. */
  lines(start: number, end: number, most: number): string[] {
    const lines: string[] = [];
    for (let at = start; at < end; ) {
      const found = this.bytes.indexOf(LINE_FEED, at);
      const stop = found === -1 || found > end ? end : found;
      lines.push(this.bytes.toString('utf8', at, Math.min(stop, at + most)));
      at = stop + 1;
    }
    return lines;
  }
}
