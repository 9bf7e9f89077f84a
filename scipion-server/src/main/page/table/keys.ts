import type { RowStore } from './RowStore';
import type { Selection } from './selection';

interface Lines {
  selection: Selection;
  rows: RowStore;
  /** Rows in one line, and lines in sight. */
  across: number;
  page: number;
}

/** What keys do in a list of rows: arrows move, Shift extends, Space chooses, Ctrl+A chooses all, Escape none. */
export function lineKeys({ selection, rows, across, page }: Lines): (event: KeyboardEvent) => void {
  const last = (rows.total ?? 1) - 1;
  const steps: Record<string, number> = {
    ArrowDown: across,
    ArrowUp: -across,
    PageDown: page * across,
    PageUp: -page * across,
    Home: -last,
    End: last,
    ...(across > 1 && { ArrowRight: 1, ArrowLeft: -1 }),
  };
  const act = (event: KeyboardEvent): boolean => {
    if (event.key in steps) {
      move(Math.max(0, Math.min(last, selection.at + steps[event.key])), event.shiftKey);
    } else if (event.key === ' ') {
      const row = rows.row(selection.at);
      row && selection.choose(row, { more: true, range: false });
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      selection.all();
    } else if (event.key === 'Escape') {
      selection.none();
    } else {
      return false;
    }
    return true;
  };
  const move = (to: number, extend: boolean) => {
    const row = rows.row(to);
    if (extend && row) {
      selection.choose(row, { more: true, range: true });
    } else {
      selection.moveTo(to);
    }
  };
  return (event) => {
    if (act(event)) {
      event.preventDefault();
    }
  };
}
