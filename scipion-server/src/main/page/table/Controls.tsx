import * as api from '../api/tables';
import { save } from '../app/save';
import { LARGEST_PICTURE } from './CellPictures';
import { show, type TableAddress } from './address';
import { Chosen } from './Chosen';
import { Conditions } from './Conditions';
import type { RowStore } from './RowStore';
import type { Selection } from './selection';
import { count, isPicture, title } from './values';
import { t } from './words';

const FORMATS = ['csv', 'xlsx'];

interface Props {
  place: api.OutputPlace;
  tables: api.TableSummary[];
  schema: api.Schema;
  address: TableAddress;
  rows: RowStore;
  selection: Selection;
  isGallery: boolean;
  size: number;
  onSize: (size: number) => void;
  onFailure: (reason: Error) => void;
}

/** Which rows of a table are shown, how, and what can be done with them. */
export function Controls({ place, tables, schema, address, rows, selection, isGallery, size, onSize, onFailure }: Props) {
  const { table } = address;
  const change = (changes: Partial<TableAddress>) => show(address, changes);
  const open = (name: string) => change({ table: name, where: [], sortBy: 'id', ascending: true });
  const items = itemsOfChosen(tables, selection);
  const picturable = schema.columns.some(isPicture);
  const keep = (format: string) =>
    void api
      .tableFile(place, table, address, format)
      .then((answer) => answer.blob())
      .then((file) => save(file, `${place.output}.${format}`), onFailure);
  return (
    <aside class="viewer-controls">
      {tables.length > 1 && (
        <label>
          {t('table')}
          <select value={table} onChange={(event) => open(event.currentTarget.value)}>
            {tables.map((one) => (
              <option key={one.name} value={one.name}>
                {one.alias} ({count(one.rowCount)})
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status">{t(rows.total === 1 ? 'row' : 'rows', { count: count(rows.total) })}</p>
      {picturable && (
        <div class="switch" role="group" aria-label={t('view')}>
          <button type="button" aria-current={isGallery ? 'true' : undefined} onClick={() => change({ view: 'gallery' })}>
            {t('gallery')}
          </button>
          <button type="button" aria-current={isGallery ? undefined : 'true'} onClick={() => change({ view: 'table' })}>
            {t('table')}
          </button>
        </div>
      )}
      {isGallery && (
        <label>
          {t('pictureSize')}
          <input type="range" min={56} max={LARGEST_PICTURE} step={8} value={size} onInput={(event) => onSize(Number(event.currentTarget.value))} />
        </label>
      )}
      <label>
        {t('sortBy')}
        <select value={address.sortBy} onChange={(event) => change({ sortBy: event.currentTarget.value })}>
          {schema.columns
            .filter((column) => column.sortable)
            .map((column) => (
              <option key={column.name} value={column.name}>
                {title(column)}
              </option>
            ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={!address.ascending} onChange={(event) => change({ ascending: !event.currentTarget.checked })} />
        {t('descending')}
      </label>
      <Conditions columns={schema.columns} where={address.where} onChange={(where) => change({ where })} />
      <Chosen place={place} table={table} actions={schema.actions} selection={selection} total={rows.total} />
      {items && (
        <button type="button" onClick={() => open(items.name)}>
          {t('openItems')} ({count(items.rowCount)})
        </button>
      )}
      <div class="with-button">
        {FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => keep(format)}>
            {t('export')} {format.toUpperCase()}
          </button>
        ))}
      </div>
    </aside>
  );
}

/** The table of what is in the one class that is chosen. */
function itemsOfChosen(tables: api.TableSummary[], selection: Selection): api.TableSummary | undefined {
  const [chosen] = selection.ids;
  return selection.ids.size === 1 ? tables.find((one) => one.name === `Class${String(chosen).padStart(3, '0')}_Objects`) : undefined;
}
