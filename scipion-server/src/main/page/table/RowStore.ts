import type { Row, Rows } from '../api/tables';

const CHUNK = 100;
/** So many rows are remembered as fill the screen many times, however long the table is. */
const MOST_CHUNKS = 80;

type Load = (offset: number, limit: number, signal: AbortSignal) => Promise<Rows>;

interface Chunk {
  rows: Row[];
  leaving: AbortController | null;
}

/** The rows of a table that were looked at last; others are fetched when they come into sight. */
export class RowStore {
  total: number | null = null;
  private readonly chunks = new Map<number, Chunk>();

  constructor(
    private readonly load: Load,
    private readonly onChange: () => void,
    private readonly onFailure: (reason: Error) => void,
  ) {}

  row(index: number): Row | undefined {
    return this.chunks.get(Math.floor(index / CHUNK))?.rows[index % CHUNK];
  }

  /** Fetches what is missing of these rows, and no longer what is on its way and out of sight. */
  want(first: number, count: number): void {
    const from = Math.floor(first / CHUNK);
    const to = Math.floor(Math.max(first, first + count - 1) / CHUNK);
    this.forgetAllBut(from - 1, to + 1);
    for (let number = from; number <= to; number++) {
      this.recall(number);
    }
  }

  /** Asks no more. */
  close(): void {
    this.chunks.forEach((chunk) => chunk.leaving?.abort());
    this.chunks.clear();
  }

  private forgetAllBut(from: number, to: number): void {
    for (const [number, chunk] of this.chunks) {
      const isFar = number < from || number > to;
      if (isFar && (chunk.leaving !== null || this.chunks.size > MOST_CHUNKS)) {
        chunk.leaving?.abort();
        this.chunks.delete(number);
      }
    }
  }

  private recall(number: number): void {
    const known = this.chunks.get(number);
    if (known) {
      // The map keeps the order of use: what was used last is forgotten last.
      this.chunks.delete(number);
      this.chunks.set(number, known);
    } else if (this.total === null || number * CHUNK < Math.max(1, this.total)) {
      this.fetch(number);
    }
  }

  private fetch(number: number): void {
    const leaving = new AbortController();
    const chunk: Chunk = { rows: [], leaving };
    this.chunks.set(number, chunk);
    this.load(number * CHUNK, CHUNK, leaving.signal)
      .then((answer) => {
        chunk.rows = answer.rows;
        chunk.leaving = null;
        this.total = answer.totalRows;
        this.onChange();
      })
      .catch((reason: Error) => {
        if (!leaving.signal.aborted) {
          this.onFailure(reason);
        }
      });
  }
}
