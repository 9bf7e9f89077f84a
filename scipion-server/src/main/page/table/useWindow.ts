import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Browsers draw nothing that is taller than some 17 million pixels; longer lists scroll in larger steps. */
const TALLEST = 12_000_000;
const SPARE = 4;

export interface Window {
  /** For the element that scrolls. */
  scroller: { ref: (element: HTMLElement | null) => void; onScroll: () => void };
  width: number;
  first: number;
  count: number;
  /** Height of all lines, and where the first one of the window is drawn. */
  height: number;
  top: number;
  /** Scrolls just so far that a line is in sight. */
  reveal: (line: number) => void;
}

/** Which lines of a long list are in sight; only those are drawn. */
export function useWindow(lines: number, lineHeight: number): Window {
  const element = useRef<HTMLElement | null>(null);
  const [view, setView] = useState({ scroll: 0, width: 0, height: 0 });
  const look = () => {
    const { scrollTop, clientWidth, clientHeight } = element.current!;
    setView((old) => (old.scroll === scrollTop && old.width === clientWidth && old.height === clientHeight ? old : { scroll: scrollTop, width: clientWidth, height: clientHeight }));
  };
  useLayoutEffect(() => {
    const watch = new ResizeObserver(look);
    watch.observe(element.current!);
    look();
    return () => watch.disconnect();
  }, []);
  const height = Math.min(TALLEST, lines * lineHeight);
  const inSight = Math.ceil(view.height / lineHeight);
  const perPixel = Math.max(0, lines * lineHeight - view.height) / Math.max(1, height - view.height);
  const atTop = (view.scroll * perPixel) / lineHeight;
  const first = Math.max(0, Math.min(lines - 1, Math.floor(atTop) - SPARE));
  const count = Math.max(0, Math.min(lines - first, inSight + 2 * SPARE));
  const reveal = (line: number) => {
    const top = line * lineHeight;
    const seen = element.current!.scrollTop * perPixel;
    const wanted = Math.min(top, Math.max(seen, top + lineHeight * 2 - view.height));
    element.current!.scrollTop = wanted / Math.max(1e-9, perPixel);
  };
  return {
    scroller: { ref: (found) => (element.current = found ?? element.current), onScroll: look },
    width: view.width,
    first,
    count,
    height,
    top: view.scroll + (first - atTop) * lineHeight,
    reveal,
  };
}
