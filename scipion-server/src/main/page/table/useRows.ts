import { useEffect, useMemo, useState } from 'preact/hooks';
import * as api from '../api/tables';
import { RowStore } from './RowStore';

/** The rows of a table in an order, as far as they are in sight; draws again when rows arrive. */
export function useRows(place: api.OutputPlace, table: string, order: api.Order): { rows: RowStore; failure: Error | null } {
  const [, setVersion] = useState(0);
  const [failure, setFailure] = useState<Error | null>(null);
  const rows = useMemo(
    () =>
      new RowStore(
        (offset, limit, signal) => api.rows(place, table, order, offset, limit, signal),
        () => setVersion((version) => version + 1),
        setFailure,
      ),
    [JSON.stringify([place, table, order])],
  );
  useEffect(() => {
    setFailure(null);
    rows.want(0, 1);
    return () => rows.close();
  }, [rows]);
  return { rows, failure };
}
