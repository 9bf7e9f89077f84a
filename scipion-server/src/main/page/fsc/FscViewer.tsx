import type { OutputPlace } from '../api/tables';
import * as api from '../api/viewers';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { Plot } from '../plot/Plot';
import { t } from './words';

const MARKS = [0.143, 0.5];

/** Fourier shell correlations, and the resolution where each falls below the threshold. */
export function FscViewer({ place }: { place: OutputPlace }) {
  const { value, failure, reload } = useData(() => api.curves(place), [JSON.stringify(place)]);
  const curves = value?.rows ?? [];
  return (
    <main class="viewer">
      <div class="viewer-page">
        {failure && <Failure failure={failure} retry={reload} />}
        {curves.length > 0 && <Plot title={t('fsc')} curves={curves} across={t('resolution')} up={t('correlation')} range={[0, 1]} acrossText={resolution} marks={MARKS} />}
      </div>
      <aside class="viewer-controls">
        <dl>
          {curves.flatMap((curve) => [<dt key={curve.label}>{curve.label}</dt>, <dd key={`${curve.label} Å`}>{curve.resolution === null ? '—' : `${curve.resolution.toFixed(2)} Å`}</dd>])}
        </dl>
        {value && <p class="quiet">{t('threshold', { threshold: value.threshold })}</p>}
      </aside>
    </main>
  );
}

/** The axis counts in 1/Å; people think in Å. */
const resolution = (frequency: number) => (frequency === 0 ? '∞' : (1 / frequency).toFixed(1));
