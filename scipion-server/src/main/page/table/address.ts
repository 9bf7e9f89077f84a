import type { Order } from '../api/tables';
import { go } from '../app/routes';

/** What the address says of a table: which, in which order, which rows, and how it is shown. */
export interface TableAddress extends Order {
  table: string;
  view: 'table' | 'gallery' | null;
}

export function tableAddress(query: URLSearchParams): TableAddress {
  const view = query.get('view');
  return {
    table: query.get('table') ?? 'objects',
    sortBy: query.get('sort') ?? 'id',
    ascending: query.get('order') !== 'descending',
    where: query.getAll('where'),
    view: view === 'table' || view === 'gallery' ? view : null,
  };
}

/** Changes the address; another table or view is a place to come back from. */
export function show(now: TableAddress, change: Partial<TableAddress>): void {
  const { table, sortBy, ascending, where, view } = { ...now, ...change };
  const query = new URLSearchParams({ viewer: 'table', table });
  if (sortBy !== 'id' || !ascending) {
    query.set('sort', sortBy);
    query.set('order', ascending ? 'ascending' : 'descending');
  }
  where.forEach((condition) => query.append('where', condition));
  if (view) {
    query.set('view', view);
  }
  go(`${location.pathname}?${query}`, change.table === undefined && change.view === undefined);
}
