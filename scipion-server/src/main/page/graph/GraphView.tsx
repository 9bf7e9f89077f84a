import { useEffect, useMemo } from 'preact/hooks';
import type { Run } from '../api/types';
import { t } from '../words';
import { useCamera, type Camera } from './camera';
import { layOut, NODE, type Edge, type Place } from './layout';
import { Minimap } from './Minimap';
import { RunNode } from './RunNode';

interface Props {
  runs: Run[];
  project: string;
  selected: string | null;
  /** Runs that are chosen beside the selected one, by Shift and a click. */
  chosen: Set<string>;
  onToggle: (id: string) => void;
  wanted: string;
}

/** The workflow: runs as boxes, what flows between them as lines. Only what is in view is in the document. */
export function GraphView({ runs, project, selected, chosen, onToggle, wanted }: Props) {
  const layout = useMemo(() => layOut(runs), [runs]);
  const { view, camera, size, fit, drag, centre } = useCamera(layout.width, layout.height);
  const place = selected === null ? undefined : layout.places.get(selected);
  useEffect(() => {
    if (place && size.width > 0 && !isVisible(place, camera, size)) {
      centre(place.x + NODE.width / 2, place.y + NODE.height / 2);
    }
  }, [selected, place === undefined, size.width]);
  const visible = [...layout.places.values()].filter((place) => isVisible(place, camera, size));
  const search = wanted.trim().toLowerCase();
  return (
    <div class="graph" ref={view} onPointerDown={drag}>
      <div class="graph-plane" style={{ transform: `translate(${camera.x}px, ${camera.y}px) scale(${camera.zoom})` }}>
        <svg class="edges" width={layout.width} height={layout.height} aria-hidden="true">
          <path d={layout.edges.map(curve).join('')} />
          <path class="edge-selected" d={layout.edges.filter((edge) => touches(edge, selected)).map(curve).join('')} />
        </svg>
        {visible.map((place) => (
          <RunNode
            key={place.run.protocolId}
            place={place}
            address={`/projects/${project}/runs/${place.run.protocolId}`}
            selected={place.run.protocolId === selected || chosen.has(place.run.protocolId)}
            onToggle={() => onToggle(place.run.protocolId)}
            dimmed={search !== '' && !matches(place.run, search)}
          />
        ))}
      </div>
      <button type="button" class="graph-fit" onClick={fit}>
        {t('fit')}
      </button>
      <Minimap layout={layout} camera={camera} size={size} onPoint={centre} />
    </div>
  );
}

export function matches(run: Run, search: string): boolean {
  return [run.label, run.protocolId, run.status, ...run.outputs.map((output) => output.pointerClass)].some((text) => text.toLowerCase().includes(search));
}

const touches = (edge: Edge, id: string | null) => edge.from.run.protocolId === id || edge.to.run.protocolId === id;

function isVisible(place: Place, camera: Camera, size: { width: number; height: number }): boolean {
  const left = place.x * camera.zoom + camera.x;
  const top = place.y * camera.zoom + camera.y;
  return left < size.width && top < size.height && left + NODE.width * camera.zoom > 0 && top + NODE.height * camera.zoom > 0;
}

function curve({ from, to }: Edge): string {
  const [x1, y1, x2, y2] = [from.x + NODE.width, from.y + NODE.height / 2, to.x, to.y + NODE.height / 2];
  const bend = Math.max(24, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
