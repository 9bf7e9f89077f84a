import * as api from '../api/tables';

/** Pictures are asked for as large as they can be drawn, in pixels, so that drawing them larger asks for none anew. */
export const LARGEST_PICTURE = 192;

const MOST_AT_ONCE = 64;
const MOST_KEPT = 2_000;
/** Cells that come into sight together ask together. */
const GATHERING = 20;

type Take = (address: string | null) => void;

/** The pictures in one column of a table: asked for in batches, the last ones kept. An address of null says that there is no picture. */
export class CellPictures {
  private readonly kept = new Map<number, string | null>();
  private readonly waiting = new Map<number, Set<Take>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: api.OutputPlace,
    private readonly table: string,
    private readonly column: string,
    private readonly size: number,
  ) {}

  known(row: number): string | null | undefined {
    return this.kept.get(row);
  }

  /** Gives the picture of a row when it is there; returns how to stop waiting for it. */
  ask(row: number, take: Take): () => void {
    const takers = this.waiting.get(row) ?? new Set();
    this.waiting.set(row, takers.add(take));
    this.timer ??= setTimeout(() => this.send(), GATHERING);
    return () => {
      takers.delete(take);
      if (takers.size === 0 && this.waiting.get(row) === takers) {
        this.waiting.delete(row);
      }
    };
  }

  private send(): void {
    this.timer = undefined;
    const asked = [...this.waiting].slice(0, MOST_AT_ONCE);
    asked.forEach(([row]) => this.waiting.delete(row));
    if (asked.length > 0) {
      void this.fetch(new Map(asked));
    }
    if (this.waiting.size > 0) {
      this.timer = setTimeout(() => this.send(), GATHERING);
    }
  }

  private async fetch(asked: Map<number, Set<Take>>): Promise<void> {
    const found = new Map<number, string>();
    try {
      const answer = await api.pictures(this.place, this.table, this.column, [...asked.keys()], this.size);
      answer.items.forEach((item) => found.set(item.rowId, item.dataUrl));
    } catch {
      // A row without its picture is still a row: the cell says that there is none.
    }
    asked.forEach((takers, row) => {
      const address = found.get(row) ?? null;
      this.keep(row, address);
      takers.forEach((take) => take(address));
    });
  }

  private keep(row: number, address: string | null): void {
    this.kept.set(row, address);
    if (this.kept.size > MOST_KEPT) {
      this.kept.delete(this.kept.keys().next().value!);
    }
  }
}
