import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { Contrast, type Window } from './Contrast';
import { ItemChoice } from './ItemChoice';
import { SliceView, type Axis } from './SliceView';
import { t } from './words';

const COLOURS = ['gray', 'viridis', 'magma', 'inferno', 'plasma', 'cividis'];

interface Props {
  project: string;
  run: string;
  output: string;
  item: number;
}

/** Three slices of a volume that meet in one point. */
export function VolumeViewer({ project, run, output, item }: Props) {
  const { value: info, failure, reload } = useData(() => calls.volumeInfo(project, run, output, item), [project, run, output, item]);
  const [centre, setCentre] = useState<Record<Axis, number> | null>(null);
  const [colours, setColours] = useState('gray');
  const [window, setWindow] = useState<Window | null>(null);
  useEffect(() => {
    setWindow(null);
    setCentre(info && { x: Math.floor(info.dims[0] / 2), y: Math.floor(info.dims[1] / 2), z: Math.floor(info.dims[2] / 2) });
  }, [info]);
  return (
    <main class="viewer">
      <div class="viewer-pictures">
        {failure && <Failure failure={failure} retry={reload} />}
        {info && centre && (['z', 'y', 'x'] as const).map((axis) => (
          <SliceView
            key={axis}
            axis={axis}
            dims={info.dims}
            centre={centre}
            onCentre={setCentre}
            path={(query) => calls.slicePath(project, run, output, item, query)}
            colours={colours}
            window={window}
          />
        ))}
      </div>
      <aside class="viewer-controls">
        <ItemChoice place={{ project, run, output }} viewer="volume" item={item} />
        {info && (
          <dl>
            <dt>x · y · z</dt>
            <dd>{info.dims.join(' × ')} px</dd>
            <dt>{t('voxelSize')}</dt>
            <dd>{info.samplingRate ? `${info.samplingRate} Å/px` : '—'}</dd>
            <dt>{t('mean')}</dt>
            <dd>{info.mean.toPrecision(4)}</dd>
          </dl>
        )}
        {info && <Contrast project={project} run={run} output={output} item={item} window={window} onWindow={setWindow} />}
        <label>
          {t('colours')}
          <select value={colours} onChange={(event) => setColours(event.currentTarget.value)}>
            {COLOURS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </aside>
    </main>
  );
}
