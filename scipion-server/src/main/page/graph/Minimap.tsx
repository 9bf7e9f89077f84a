import type { Camera } from './camera';
import { NODE, type Layout } from './layout';

const BOX = { width: 160, height: 110 };
/** So many runs are seen without a map. */
const FEW = 8;

interface Props {
  layout: Layout;
  camera: Camera;
  size: { width: number; height: number };
  onPoint: (x: number, y: number) => void;
}

/** The whole graph in a corner, and which part of it is in view. */
export function Minimap({ layout, camera, size, onPoint }: Props) {
  const scale = Math.min(BOX.width / layout.width, BOX.height / layout.height);
  const point = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    onPoint((event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
  };
  if (layout.places.size < FEW) {
    return null;
  }
  return (
    <svg class="minimap" width={layout.width * scale} height={layout.height * scale} onClick={point} aria-hidden="true">
      {[...layout.places.values()].map(({ run, x, y }) => (
        <rect
          key={run.protocolId}
          class={`status-${run.status}`}
          x={x * scale}
          y={y * scale}
          width={Math.max(2, NODE.width * scale)}
          height={Math.max(1.5, NODE.height * scale)}
        />
      ))}
      <rect
        class="minimap-view"
        x={(-camera.x / camera.zoom) * scale}
        y={(-camera.y / camera.zoom) * scale}
        width={(size.width / camera.zoom) * scale}
        height={(size.height / camera.zoom) * scale}
      />
    </svg>
  );
}
