import { useEffect } from 'preact/hooks';
import * as calls from '../api/calls';
import type { OutputPlace } from '../api/tables';
import type { Me } from '../api/types';
import { Failure } from '../app/Failure';
import { TopBar } from '../app/TopBar';
import { useData } from '../app/useData';
import { CoordinatesViewer } from '../coordinates/CoordinatesViewer';
import { CtfViewer } from '../ctf/CtfViewer';
import { FscViewer } from '../fsc/FscViewer';
import { SurfaceViewer } from '../surface/SurfaceViewer';
import { TableViewer } from '../table/TableViewer';
import { TiltSeriesViewer } from '../tilts/TiltSeriesViewer';
import { TomogramViewer } from '../tomogram/TomogramViewer';
import { VolumeViewer } from '../volume/VolumeViewer';
import { viewers, type Viewer } from './viewers';
import { t } from './words';

interface Props {
  me: Me;
  project: string;
  run: string;
  output: string;
  query: URLSearchParams;
}

/** An output of a run, in the viewer that the address names or that is usual for its class. */
export function OutputPage({ me, project, run, output, query }: Props) {
  const { value: graph, failure, reload } = useData(() => calls.graph(project), [project]);
  useEffect(() => void (document.title = `${output} · Scipion`), [output]);
  const here = `/projects/${project}/runs/${run}`;
  const address = `${here}/outputs/${encodeURIComponent(output)}`;
  const found = graph?.protocols[run]?.outputs.find((one) => one.name === output);
  const possible = found ? viewers(found) : [];
  const viewer = possible.find((one) => one === query.get('viewer')) ?? possible[0];
  const place = { project, run, output };
  return (
    <>
      <TopBar
        me={me}
        crumbs={[
          { text: graph?.shortName ?? '…', to: `/projects/${project}` },
          { text: graph?.protocols[run]?.label ?? '…', to: here },
          { text: output, to: address },
        ]}
      >
        {possible.length > 1 && <Choice possible={possible} viewer={viewer} address={address} />}
      </TopBar>
      {failure && <Failure failure={failure} retry={reload} />}
      {graph && viewer === undefined && <p class="empty">{t(found ? 'noViewer' : 'noSuchOutput')}</p>}
      {viewer && <Shown viewer={viewer} place={place} query={query} />}
    </>
  );
}

function Shown({ viewer, place, query }: { viewer: Viewer; place: OutputPlace; query: URLSearchParams }) {
  const item = Number(query.get('item') ?? 0);
  switch (viewer) {
    case 'volume':
      return <VolumeViewer {...place} item={item} />;
    case 'surface':
      return <SurfaceViewer place={place} item={item} />;
    case 'fsc':
      return <FscViewer place={place} />;
    case 'ctf':
      return <CtfViewer place={place} />;
    case 'coordinates':
      return <CoordinatesViewer place={place} />;
    case 'tomogram':
      return <TomogramViewer place={place} />;
    case 'tilts':
      return <TiltSeriesViewer place={place} />;
    case 'table':
      return <TableViewer place={place} query={query} />;
  }
}

function Choice({ possible, viewer, address }: { possible: Viewer[]; viewer: Viewer; address: string }) {
  return (
    <nav class="switch" aria-label={t('viewers')}>
      {possible.map((one) => (
        <a key={one} href={`${address}?viewer=${one}`} aria-current={one === viewer ? 'true' : undefined}>
          {t(one)}
        </a>
      ))}
    </nav>
  );
}
