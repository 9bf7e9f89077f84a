import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../api/tables';

/** As many rows as one answer of the server holds. */
export const MOST_AT_ONCE = 50_000;

export interface Selection {
  ids: ReadonlySet<number>;
  /** The row that the keyboard is at. */
  at: number;
  moveTo: (index: number) => void;
  /** Chooses a row alone, one more with `more`, or all from the last one to it with `range`. */
  choose: (row: Row, how: { more: boolean; range: boolean }) => void;
  all: () => void;
  none: () => void;
}

type LoadIds = (offset: number, limit: number) => Promise<number[]>;

/** Which rows of a table are chosen; `key` names the table and its order. */
export function useSelection(key: string, load: LoadIds, total: number | null, onFailure: (reason: Error) => void): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState(0);
  const anchor = useRef(0);
  useEffect(() => {
    setIds(new Set());
    setAt(0);
    anchor.current = 0;
  }, [key]);
  const add = (offset: number, limit: number, kept: ReadonlySet<number>) =>
    void load(offset, Math.min(limit, MOST_AT_ONCE)).then((found) => setIds(new Set([...kept, ...found])), onFailure);
  const choose: Selection['choose'] = (row, { more, range }) => {
    setAt(row.index);
    if (range) {
      const from = Math.min(anchor.current, row.index);
      add(from, Math.abs(anchor.current - row.index) + 1, more ? ids : new Set());
      return;
    }
    anchor.current = row.index;
    setIds(more ? toggled(ids, row.rowId) : new Set([row.rowId]));
  };
  return { ids, at, moveTo: setAt, choose, all: () => add(0, total ?? 0, new Set()), none: () => setIds(new Set()) };
}

function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}
