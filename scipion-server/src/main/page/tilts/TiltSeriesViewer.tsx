import { useState } from 'preact/hooks';
import type { OutputPlace } from '../api/tables';
import * as api from '../api/viewers';
import { Failure } from '../app/Failure';
import { Picture } from '../app/Picture';
import { useData } from '../app/useData';
import { t } from './words';

/** Tilt series, one tilt at a time. */
export function TiltSeriesViewer({ place }: { place: OutputPlace }) {
  const { value: all, failure, reload } = useData(() => api.tiltSeries(place), [JSON.stringify(place)]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [aligned, setAligned] = useState(false);
  const series = all?.find((one) => one.tiltSeriesId === chosen) ?? all?.[0];
  return (
    <main class="viewer">
      <div class="viewer-page">
        {failure && <Failure failure={failure} retry={reload} />}
        {series && <Tilts key={series.tiltSeriesId} place={place} series={series} aligned={aligned} />}
      </div>
      <aside class="viewer-controls">
        <label>
          {t('series')}
          <select size={8} value={series?.tiltSeriesId} onChange={(event) => setChosen(event.currentTarget.value)}>
            {all?.map((one) => <option key={one.tiltSeriesId}>{one.tiltSeriesId}</option>)}
          </select>
        </label>
        {series && (
          <dl>
            <dt>{t('size')}</dt>
            <dd>{series.dims.join(' × ')}</dd>
            <dt>{t('pixelSize')}</dt>
            <dd>{series.pixelSize} Å</dd>
            <dt>{t('axis')}</dt>
            <dd>{series.tiltAxisAngle === null ? '—' : `${series.tiltAxisAngle}°`}</dd>
          </dl>
        )}
        <label class="check">
          <input type="checkbox" checked={aligned} onChange={(event) => setAligned(event.currentTarget.checked)} />
          {t('aligned')}
        </label>
      </aside>
    </main>
  );
}

function Tilts({ place, series, aligned }: { place: OutputPlace; series: api.TiltSeries; aligned: boolean }) {
  const { value: tilts, failure, reload } = useData(() => api.tilts(place, series.tiltSeriesId), [series.tiltSeriesId]);
  const [at, setAt] = useState<number | null>(null);
  const [undrawn, setUndrawn] = useState<Error | null>(null);
  if (tilts === null || tilts.length === 0) {
    return failure && <Failure failure={failure} retry={reload} />;
  }
  const position = at ?? leastTilted(tilts);
  const tilt = tilts[position];
  return (
    <figure class="tilt">
      <figcaption>
        <span role="status">{t('tilt', { number: position + 1, count: tilts.length, angle: tilt.tiltAngle.toFixed(1) })}</span>
        {tilt.excluded && <b> · {t('excluded')}</b>}
      </figcaption>
      {undrawn && <Failure failure={undrawn} />}
      <Picture class="tilt-picture" path={api.tiltPath(place, series.tiltSeriesId, tilt.index, aligned)} alt={t('tiltPicture', { angle: tilt.tiltAngle.toFixed(1) })} onFailure={setUndrawn} />
      <input type="range" aria-label={t('tiltAngle')} aria-valuetext={`${tilt.tiltAngle.toFixed(1)}°`} min={0} max={tilts.length - 1} value={position} onInput={(event) => setAt(Number(event.currentTarget.value))} />
    </figure>
  );
}

/** The one that shows most. */
function leastTilted(tilts: api.Tilt[]): number {
  return tilts.reduce((best, tilt, index) => (Math.abs(tilt.tiltAngle) < Math.abs(tilts[best].tiltAngle) ? index : best), 0);
}
