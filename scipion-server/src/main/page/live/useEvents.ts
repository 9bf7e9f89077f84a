import { useEffect, useRef } from 'preact/hooks';
import { listen, type Listener } from './feed';

/** Calls back with whatever happens in a project while the component is shown. */
export function useEvents(project: string, listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => listen(project, (event) => latest.current(event)), [project]);
}
