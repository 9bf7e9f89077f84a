import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Row } from '../api/tables';
import type { CellPictures } from './CellPictures';
import { CellPicture } from './CellPicture';
import { lineKeys } from './keys';
import type { RowStore } from './RowStore';
import type { Selection } from './selection';
import { useSight } from './useSight';
import { t } from './words';

const GAP = 8;
const CAPTION = 22;

interface Props {
  rows: RowStore;
  pictures: CellPictures;
  /** Side of a picture, in pixels. */
  size: number;
  selection: Selection;
  caption: (row: Row) => ComponentChildren;
}

/** The pictures of a table's rows, of which only those in sight are drawn. */
export function GalleryView({ rows, pictures, size, selection, caption }: Props) {
  const [width, setWidth] = useState(0);
  const across = Math.max(1, Math.floor((width - GAP) / (size + GAP)));
  const lineHeight = size + CAPTION + GAP;
  const { sight, indices } = useSight(rows, across, lineHeight, selection.at);
  if (sight.width !== width) {
    setWidth(sight.width);
  }
  const onKeyDown = lineKeys({ selection, rows, across, page: sight.count });
  const place = (index: number) => {
    const line = Math.floor(index / across);
    return `translate(${GAP + (index % across) * (size + GAP)}px, ${sight.top + (line - sight.first) * lineHeight}px)`;
  };
  return (
    <div class="table-scroll gallery" {...sight.scroller}>
      <div role="listbox" aria-label={t('gallery')} aria-multiselectable tabIndex={0} onKeyDown={onKeyDown} style={{ height: sight.height }}>
        {indices.map((index) => {
          const row = rows.row(index);
          return (
            <div
              key={index}
              class="gallery-item"
              role="option"
              aria-posinset={index + 1}
              aria-setsize={rows.total ?? -1}
              aria-selected={row !== undefined && selection.ids.has(row.rowId)}
              data-at={index === selection.at || undefined}
              style={{ width: size, transform: place(index) }}
              onClick={(event) => row && selection.choose(row, { more: event.ctrlKey || event.metaKey, range: event.shiftKey })}
            >
              <div class="gallery-picture" style={{ height: size }}>
                {row && <CellPicture pictures={pictures} row={row.rowId} alt={t('pictureOf', { id: row.rowId })} />}
              </div>
              <div class="gallery-caption">{row && caption(row)}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
