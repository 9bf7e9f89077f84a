import { useState } from 'preact/hooks';
import { Failure } from '../app/Failure';
import { Picture } from '../app/Picture';
import type { Window } from './Contrast';
import { t } from './words';

export type Axis = 'x' | 'y' | 'z';

/** Which axes run along the columns and the rows of a slice's picture. */
const ACROSS: Record<Axis, [Axis, Axis]> = { z: ['x', 'y'], y: ['x', 'z'], x: ['y', 'z'] };
const AXES: Axis[] = ['x', 'y', 'z'];

interface Props {
  axis: Axis;
  dims: [number, number, number];
  centre: Record<Axis, number>;
  onCentre: (centre: Record<Axis, number>) => void;
  path: (query: URLSearchParams) => string;
  colours: string;
  window: Window | null;
}

/** One slice: the wheel and the arrows step through the volume, a click brings the other slices to that point. */
export function SliceView({ axis, dims, centre, onCentre, path, colours, window }: Props) {
  const [failure, setFailure] = useState<Error | null>(null);
  const size = (of: Axis) => dims[AXES.indexOf(of)];
  const [columns, rows] = ACROSS[axis];
  const index = centre[axis];
  const step = (by: number) => onCentre({ ...centre, [axis]: Math.min(size(axis) - 1, Math.max(0, index + by)) });
  const query = new URLSearchParams({ axis, index: String(index), format: 'png', inline: 'true', fast: 'false', cmap: colours });
  if (window) {
    query.set('windowMin', String(window.from));
    query.set('windowMax', String(window.to));
  }
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    step(event.deltaY > 0 ? 1 : -1);
  };
  const point = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const at = (share: number, of: Axis) => Math.min(size(of) - 1, Math.max(0, Math.floor(share * size(of))));
    onCentre({
      ...centre,
      [columns]: at((event.clientX - box.left) / box.width, columns),
      [rows]: at((event.clientY - box.top) / box.height, rows),
    });
  };
  return (
    <figure class="slice">
      <figcaption>
        {t('slice', { axis: axis.toUpperCase() })} <output>{index}</output>
      </figcaption>
      {failure && <Failure failure={failure} />}
      <div
        class="slice-picture"
        tabIndex={0}
        role="slider"
        aria-label={t('slice', { axis: axis.toUpperCase() })}
        aria-valuemin={0}
        aria-valuemax={size(axis) - 1}
        aria-valuenow={index}
        onWheel={wheel}
        onClick={point}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10 }[event.key];
          if (by) {
            event.preventDefault();
            step(by);
          }
        }}
        style={{ aspectRatio: `${size(columns)} / ${size(rows)}` }}
      >
        <Picture path={path(query)} alt="" onFailure={setFailure} />
        <span class="cross-column" style={{ left: `${(100 * (centre[columns] + 0.5)) / size(columns)}%` }} />
        <span class="cross-row" style={{ top: `${(100 * (centre[rows] + 0.5)) / size(rows)}%` }} />
      </div>
      <input type="range" aria-label={t('slice', { axis })} min={0} max={size(axis) - 1} value={index} onInput={(event) => onCentre({ ...centre, [axis]: Number(event.currentTarget.value) })} />
    </figure>
  );
}
