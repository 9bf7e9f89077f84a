import { useState } from 'preact/hooks';
import type { OutputPlace } from '../api/tables';
import * as api from '../api/viewers';
import { Failure } from '../app/Failure';
import { Picture } from '../app/Picture';
import { useData } from '../app/useData';
import { number } from '../words';
import { Points } from './Points';
import { t } from './words';

/** Micrographs with the particles that were picked in them. */
export function CoordinatesViewer({ place }: { place: OutputPlace }) {
  const { value: micrographs, failure, reload } = useData(() => api.micrographs(place), [JSON.stringify(place)]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [radius, setRadius] = useState<number | null>(null);
  const micrograph = micrographs?.find((one) => one.id === chosen) ?? micrographs?.[0];
  const size = radius ?? Math.round(Math.max(micrograph?.width ?? 0, micrograph?.height ?? 0) / 32);
  return (
    <main class="viewer">
      <div class="viewer-page">
        {failure && <Failure failure={failure} retry={reload} />}
        {micrograph && <PickedMicrograph key={micrograph.id} place={place} micrograph={micrograph} radius={size} />}
      </div>
      <aside class="viewer-controls">
        <label>
          {t('micrograph')}
          <select size={12} value={micrograph?.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {micrographs?.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label} ({number(one.particles)})
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('radius')}
          <input type="range" min={1} max={Math.max(8, size * 2)} value={size} onInput={(event) => setRadius(Number(event.currentTarget.value))} />
        </label>
      </aside>
    </main>
  );
}

function PickedMicrograph({ place, micrograph, radius }: { place: OutputPlace; micrograph: api.Micrograph; radius: number }) {
  const { value: points, failure, reload } = useData(() => api.coordinates(place, micrograph.id), [micrograph.id]);
  const [undrawn, setUndrawn] = useState<Error | null>(null);
  const circles = (points ?? []).map((point) => ({ ...point, radius }));
  return (
    <>
      {(failure ?? undrawn) && <Failure failure={(failure ?? undrawn)!} retry={reload} />}
      <p role="status">{t('particles', { count: number(circles.length) })}</p>
      <Points width={micrograph.width} height={micrograph.height} circles={circles} label={t('particles', { count: number(circles.length) })}>
        <Picture path={api.micrographPath(place, micrograph.id)} alt={micrograph.label} onFailure={setUndrawn} />
      </Points>
    </>
  );
}
