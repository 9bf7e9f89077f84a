import { useState } from 'preact/hooks';
import type { OutputPlace } from '../api/tables';
import * as api from '../api/viewers';
import { Failure } from '../app/Failure';
import { Picture } from '../app/Picture';
import { useData } from '../app/useData';
import { Points } from '../coordinates/Points';
import { number } from '../words';
import { t } from './words';

/** Tomograms with the particles that were found in them. */
export function TomogramViewer({ place }: { place: OutputPlace }) {
  const { value: all, failure, reload } = useData(() => api.tomograms(place), [JSON.stringify(place)]);
  const [chosen, setChosen] = useState<string | null>(null);
  const tomogram = all?.find((one) => one.id === chosen) ?? all?.[0];
  return (
    <main class="viewer">
      <div class="viewer-page">
        {failure && <Failure failure={failure} retry={reload} />}
        {tomogram && <Slices key={tomogram.id} place={place} tomogram={tomogram} />}
      </div>
      <aside class="viewer-controls">
        <label>
          {t('tomogram')}
          <select size={8} value={tomogram?.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {all?.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label} ({number(one.count)})
              </option>
            ))}
          </select>
        </label>
        {tomogram && (
          <dl>
            <dt>x · y · z</dt>
            <dd>{tomogram.dims.join(' × ')}</dd>
            <dt>{t('voxelSize')}</dt>
            <dd>{tomogram.voxelSize[0]} Å</dd>
          </dl>
        )}
      </aside>
    </main>
  );
}

function Slices({ place, tomogram }: { place: OutputPlace; tomogram: api.Tomogram }) {
  const [width, height, depth] = tomogram.dims;
  const { value: points, failure, reload } = useData(() => api.points(place, tomogram.volumeId), [tomogram.volumeId]);
  const [z, setZ] = useState(Math.floor(depth / 2));
  const [undrawn, setUndrawn] = useState<Error | null>(null);
  const circles = (points ?? []).flatMap((point) => section(point, z));
  return (
    <figure class="tilt">
      <figcaption>
        <span role="status">{t('slice', { z, count: number(circles.length), all: number(points?.length ?? 0) })}</span>
      </figcaption>
      {(failure ?? undrawn) && <Failure failure={(failure ?? undrawn)!} retry={reload} />}
      <Points width={width} height={height} circles={circles} label={t('particles', { count: number(circles.length) })}>
        <Picture path={api.tomogramSlicePath(place, tomogram.volumeId, z)} alt={t('slicePicture', { z })} onFailure={setUndrawn} />
      </Points>
      <input type="range" aria-label="z" min={0} max={depth - 1} value={z} onInput={(event) => setZ(Number(event.currentTarget.value))} />
    </figure>
  );
}

/** The circle in which a slice cuts the ball of a particle, if it does. */
function section(point: api.Point3d, z: number) {
  const squared = (point.radius / 2) ** 2 - (point.z - z) ** 2;
  return squared <= 0 ? [] : [{ id: point.id, x: point.x, y: point.y, radius: Math.sqrt(squared) }];
}
