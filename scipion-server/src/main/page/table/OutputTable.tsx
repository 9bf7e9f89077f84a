import { useMemo, useState } from 'preact/hooks';
import * as api from '../api/tables';
import { Failure } from '../app/Failure';
import { show, type TableAddress } from './address';
import { CellPictures, LARGEST_PICTURE } from './CellPictures';
import { Controls } from './Controls';
import { GalleryView } from './GalleryView';
import { useSelection } from './selection';
import { TableView } from './TableView';
import { useRows } from './useRows';
import { isPicture, text } from './values';
import { t } from './words';

interface Props {
  place: api.OutputPlace;
  tables: api.TableSummary[];
  schema: api.Schema;
  address: TableAddress;
}

/** One table of an output, as rows or as pictures, and what can be done with it. */
export function OutputTable({ place, tables, schema, address }: Props) {
  const [failure, setFailure] = useState<Error | null>(null);
  const [size, setSize] = useState(112);
  const { table } = address;
  const order: api.Order = { sortBy: address.sortBy, ascending: address.ascending, where: address.where };
  const { rows, failure: unread } = useRows(place, table, order);
  const picture = schema.columns.find(isPicture);
  const pictures = useMemo(() => (picture ? new CellPictures(place, table, picture.name, LARGEST_PICTURE) : null), [JSON.stringify([place, table]), picture?.name]);
  const load = (offset: number, limit: number) => api.rows(place, table, order, offset, limit).then((answer) => answer.rows.map((row) => row.rowId));
  const selection = useSelection(JSON.stringify([place, table, order]), load, rows.total, setFailure);
  const columns = schema.columns.filter((column) => column.visible);
  const sized = schema.columns.find((column) => column.name === '_size');
  const caption = (row: api.Row) => (sized ? `${row.rowId} · ${text(row.values[sized.index], sized)}` : row.rowId);
  const isGallery = pictures !== null && address.view !== 'table';
  const problem = failure ?? unread;
  return (
    <main class="viewer">
      <div class="table-page">
        {problem && <Failure failure={problem} />}
        {rows.total === 0 && <p class="empty">{t('noRows')}</p>}
        {isGallery ? (
          <GalleryView rows={rows} pictures={pictures} size={size} selection={selection} caption={caption} />
        ) : (
          <TableView columns={columns} rows={rows} order={order} pictures={pictures} selection={selection} onSort={(sortBy, ascending) => show(address, { sortBy, ascending })} />
        )}
      </div>
      <Controls place={place} tables={tables} schema={schema} address={address} rows={rows} selection={selection} isGallery={isGallery} size={size} onSize={setSize} onFailure={setFailure} />
    </main>
  );
}
