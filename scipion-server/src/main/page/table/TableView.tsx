import type { Column, Order } from '../api/tables';
import type { CellPictures } from './CellPictures';
import { CellPicture } from './CellPicture';
import { lineKeys } from './keys';
import type { RowStore } from './RowStore';
import type { Selection } from './selection';
import { useSight } from './useSight';
import { isNumber, isPicture, text, title, width } from './values';
import { t } from './words';

const LINE = 28;
const LINE_WITH_PICTURE = 56;

interface Props {
  columns: Column[];
  rows: RowStore;
  order: Order;
  pictures: CellPictures | null;
  selection: Selection;
  onSort: (column: string, ascending: boolean) => void;
}

/** Rows of a table, of which only those in sight are drawn. */
export function TableView({ columns, rows, order, pictures, selection, onSort }: Props) {
  const lineHeight = pictures ? LINE_WITH_PICTURE : LINE;
  const { sight, indices } = useSight(rows, 1, lineHeight, selection.at);
  const layout = columns.map((column) => `${width(column, lineHeight)}px`).join(' ');
  const onKeyDown = lineKeys({ selection, rows, across: 1, page: sight.count });
  return (
    <div class="table-scroll" {...sight.scroller}>
      <div class="table-lines" role="grid" aria-label={t('table')} aria-rowcount={rows.total ?? -1} aria-multiselectable tabIndex={0} onKeyDown={onKeyDown}>
        <div class="table-head" role="row" style={{ gridTemplateColumns: layout }}>
          {columns.map((column) => (
            <Heading key={column.name} column={column} order={order} onSort={onSort} />
          ))}
        </div>
        <div role="rowgroup" style={{ height: sight.height }}>
          {indices.map((index) => {
            const row = rows.row(index);
            const chosen = row !== undefined && selection.ids.has(row.rowId);
            return (
              <div
                key={index}
                class="table-line"
                role="row"
                aria-rowindex={index + 1}
                aria-selected={chosen}
                data-at={index === selection.at || undefined}
                style={{ gridTemplateColumns: layout, height: lineHeight, transform: `translateY(${sight.top + (index - sight.first) * lineHeight}px)` }}
                onClick={(event) => row && selection.choose(row, { more: event.ctrlKey || event.metaKey, range: event.shiftKey })}
              >
                {columns.map((column) => (
                  <div key={column.name} role="gridcell" class={isNumber(column) ? 'number' : undefined} title={row && !isPicture(column) ? text(row.values[column.index], column) : undefined}>
                    {row && isPicture(column) && pictures && <CellPicture pictures={pictures} row={row.rowId} alt={t('pictureOf', { id: row.rowId })} />}
                    {row && !isPicture(column) && text(row.values[column.index], column)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Heading({ column, order, onSort }: { column: Column; order: Order; onSort: Props['onSort'] }) {
  const sorted = order.sortBy === column.name;
  const ascending = sorted && order.ascending;
  return (
    <div role="columnheader" class={isNumber(column) ? 'number' : undefined} aria-sort={sorted ? (ascending ? 'ascending' : 'descending') : undefined}>
      {column.sortable ? (
        <button type="button" class="plain" title={column.name} onClick={() => onSort(column.name, sorted ? !order.ascending : true)}>
          {title(column)}
          {sorted && (ascending ? ' ▲' : ' ▼')}
        </button>
      ) : (
        <span title={column.name}>{title(column)}</span>
      )}
    </div>
  );
}
