import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Me } from '../api/types';
import { Failure } from '../app/Failure';
import { TopBar } from '../app/TopBar';
import { go } from '../app/routes';
import { useData } from '../app/useData';
import { t } from '../words';
import { Contrast, type Window } from './Contrast';
import { SliceView, type Axis } from './SliceView';

const COLOURS = ['gray', 'viridis', 'magma', 'inferno', 'plasma', 'cividis'];

interface Props {
  me: Me;
  project: string;
  run: string;
  output: string;
  item: number;
}

/** Three slices of a volume that meet in one point. */
export function VolumePage({ me, project, run, output, item }: Props) {
  const { value: graph } = useData(() => calls.graph(project), [project]);
  const { value: items, failure, reload } = useData(() => calls.volumes(project, run, output), [project, run, output]);
  const { value: info, failure: unreadable } = useData(() => calls.volumeInfo(project, run, output, item), [project, run, output, item]);
  const [centre, setCentre] = useState<Record<Axis, number> | null>(null);
  const [colours, setColours] = useState('gray');
  const [window, setWindow] = useState<Window | null>(null);
  const here = `/projects/${project}/runs/${run}`;
  useEffect(() => void (document.title = `${output} · Scipion`), [output]);
  useEffect(() => {
    setWindow(null);
    setCentre(info && { x: Math.floor(info.dims[0] / 2), y: Math.floor(info.dims[1] / 2), z: Math.floor(info.dims[2] / 2) });
  }, [info]);
  const label = graph?.protocols[run]?.label ?? '…';
  return (
    <>
      <TopBar
        me={me}
        crumbs={[
          { text: graph?.shortName ?? '…', to: `/projects/${project}` },
          { text: label, to: here },
          { text: output, to: `${here}/outputs/${encodeURIComponent(output)}` },
        ]}
      />
      <main class="viewer">
        <div class="viewer-pictures">
          {(failure ?? unreadable) && <Failure failure={(failure ?? unreadable)!} retry={reload} />}
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
          {items && items.length > 1 && (
            <label>
              {t('item')}
              <select value={item} onChange={(event) => go(`${location.pathname}?item=${event.currentTarget.value}`, true)}>
                {items.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </select>
            </label>
          )}
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
    </>
  );
}
