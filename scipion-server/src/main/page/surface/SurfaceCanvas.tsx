import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mesh } from './mesh';
import { FIRST, turned } from './rotation';
import { Scene, type View } from './Scene';
import { t } from './words';

const PER_PIXEL = 0.008;
const PER_KEY = 0.1;
const START: View = { rotation: FIRST, zoom: 1 };

/** A surface that can be turned with mouse, finger or arrows and brought nearer with wheel or plus and minus. */
export function SurfaceCanvas({ mesh, colour }: { mesh: Mesh; colour: [number, number, number] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = useRef<Scene | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [view, setView] = useState(START);
  const [, setSize] = useState(0);
  useEffect(() => {
    scene.current = Scene.on(canvas.current!);
    setMissing(scene.current === null);
    const watch = new ResizeObserver(() => setSize((count) => count + 1));
    watch.observe(canvas.current!);
    return () => {
      watch.disconnect();
      scene.current?.close();
    };
  }, []);
  useEffect(() => scene.current?.load(mesh), [mesh]);
  useEffect(() => scene.current?.draw(view, colour));
  const turn = (x: number, y: number) => setView((old) => ({ ...old, rotation: turned(old.rotation, x, y) }));
  const near = (factor: number) => setView((old) => ({ ...old, zoom: Math.min(20, Math.max(0.2, old.zoom * factor)) }));
  const keys: Record<string, () => void> = {
    ArrowLeft: () => turn(-PER_KEY, 0),
    ArrowRight: () => turn(PER_KEY, 0),
    ArrowUp: () => turn(0, -PER_KEY),
    ArrowDown: () => turn(0, PER_KEY),
    '+': () => near(1.1),
    '-': () => near(1 / 1.1),
    Home: () => setView(START),
  };
  return (
    <div class="surface">
      {isMissing && <p class="empty">{t('noWebGl')}</p>}
      <canvas
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={t('surfaceHelp')}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => event.buttons !== 0 && turn(event.movementX * PER_PIXEL, event.movementY * PER_PIXEL)}
        onWheel={(event) => {
          event.preventDefault();
          near(event.deltaY > 0 ? 1 / 1.1 : 1.1);
        }}
        onKeyDown={(event) => {
          if (event.key in keys) {
            event.preventDefault();
            keys[event.key]();
          }
        }}
      />
      <p class="quiet">{t('surfaceHelp')}</p>
    </div>
  );
}
