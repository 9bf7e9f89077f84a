import { useEffect, useRef } from 'preact/hooks';
import type { RowStore } from './RowStore';
import { useWindow, type Window } from './useWindow';

/** The lines in sight, the indices of the rows in them, and that these rows are fetched and the chosen one stays in sight. */
export function useSight(rows: RowStore, across: number, lineHeight: number, at: number): { sight: Window; indices: number[] } {
  const total = rows.total ?? 0;
  const sight = useWindow(Math.ceil(total / across), lineHeight);
  const first = sight.first * across;
  const count = Math.max(0, Math.min(total - first, sight.count * across));
  useEffect(() => {
    if (count > 0) {
      rows.want(first, count);
    }
  }, [rows, first, count]);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current !== at) {
      shown.current = at;
      sight.reveal(Math.floor(at / across));
    }
  }, [at]);
  return { sight, indices: Array.from({ length: count }, (_, index) => first + index) };
}
