import * as calls from '../api/calls';
import type { Histogram } from '../api/types';
import { useData } from '../app/useData';
import { t } from './words';

export interface Window {
  from: number;
  to: number;
}

const HEIGHT = 60;

interface Props {
  project: string;
  run: string;
  output: string;
  item: number;
  window: Window | null;
  onWindow: (window: Window | null) => void;
}

/** The values of the volume and which of them are black and white. */
export function Contrast({ project, run, output, item, window, onWindow }: Props) {
  const { value: histogram } = useData(() => calls.histogram(project, run, output, item), [project, run, output, item]);
  if (!histogram) {
    return null;
  }
  const least = histogram.binEdges[0];
  const most = histogram.binEdges[histogram.binEdges.length - 1];
  const shown = window ?? { from: least, to: most };
  const step = (most - least) / 256 || 1;
  return (
    <fieldset class="contrast">
      <legend>{t('contrast')}</legend>
      <svg viewBox={`0 0 ${histogram.counts.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={bars(histogram)} />
      </svg>
      <label>
        {t('windowFrom')}
        <input type="range" min={least} max={most} step={step} value={shown.from} onInput={(event) => onWindow(ordered(Number(event.currentTarget.value), shown.to))} />
      </label>
      <label>
        {t('windowTo')}
        <input type="range" min={least} max={most} step={step} value={shown.to} onInput={(event) => onWindow(ordered(shown.from, Number(event.currentTarget.value)))} />
      </label>
      <p class="facts">
        <span>{shown.from.toPrecision(4)}</span>
        <span>{shown.to.toPrecision(4)}</span>
        <button type="button" onClick={() => onWindow(null)}>
          {t('fit')}
        </button>
      </p>
    </fieldset>
  );
}

const ordered = (from: number, to: number): Window => (from <= to ? { from, to } : { from: to, to: from });

/** Square roots, because most voxels of a map are nearly empty and the rest would not show. */
function bars({ counts }: Histogram): string {
  const highest = Math.sqrt(Math.max(...counts)) || 1;
  return counts.map((count, index) => `M${index} ${HEIGHT}v${(-HEIGHT * Math.sqrt(count)) / highest}h1V${HEIGHT}z`).join('');
}
