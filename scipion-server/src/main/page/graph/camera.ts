import { useEffect, useRef, useState, type MutableRef } from 'preact/hooks';

export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

const NEAREST = 2;
const FARTHEST = 0.1;
const LEAST_READABLE = 0.85;
const MARGIN = 32;

/** The part of a plane that is looked at: dragged with the pointer, zoomed with the wheel around it. */
export function useCamera(width: number, height: number) {
  const view = useRef<HTMLDivElement>(null);
  const [camera, setCamera] = useState<Camera>({ x: MARGIN, y: MARGIN, zoom: 1 });
  const [size, setSize] = useState({ width: 0, height: 0 });
  const fit = () => setCamera(fitted(width, height, view));
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setSize({ width: entry.contentRect.width, height: entry.contentRect.height }));
    observer.observe(view.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width > 0) {
      setCamera(readable(fitted(width, height, view)));
    }
  }, [width > 0]);
  useEffect(() => {
    const element = view.current!;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      setCamera((old) => zoomed(old, Math.exp(-event.deltaY / 500), event.clientX - box.left, event.clientY - box.top));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, []);
  const drag = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest('a, button')) {
      return;
    }
    const element = view.current!;
    element.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => setCamera((old) => ({ ...old, x: old.x + moved.movementX, y: old.y + moved.movementY }));
    const stop = () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', stop);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', stop);
  };
  const centre = (x: number, y: number) => setCamera((old) => ({ ...old, x: size.width / 2 - x * old.zoom, y: size.height / 2 - y * old.zoom }));
  return { view, camera, size, fit, drag, centre };
}

function zoomed(old: Camera, factor: number, x: number, y: number): Camera {
  const zoom = Math.min(NEAREST, Math.max(FARTHEST, old.zoom * factor));
  const change = zoom / old.zoom;
  return { zoom, x: x - (x - old.x) * change, y: y - (y - old.y) * change };
}

/** Where the whole can only be seen too small to be read, the beginning of it is seen first. */
const readable = (camera: Camera): Camera => (camera.zoom < LEAST_READABLE ? { x: MARGIN, y: MARGIN, zoom: LEAST_READABLE } : camera);

function fitted(width: number, height: number, view: MutableRef<HTMLDivElement | null>): Camera {
  const box = view.current!.getBoundingClientRect();
  const zoom = Math.min(1, Math.max(FARTHEST, Math.min((box.width - 2 * MARGIN) / width, (box.height - 2 * MARGIN) / height)));
  return { zoom, x: MARGIN, y: Math.max(MARGIN, (box.height - height * zoom) / 2) };
}
