import { useEffect, useState } from 'preact/hooks';

let connected = true;
const listeners = new Set<(connected: boolean) => void>();

export function setConnected(now: boolean): void {
  if (now !== connected) {
    connected = now;
    listeners.forEach((listener) => listener(now));
  }
}

/** Whether the page learns of what happens on the server; true while it does not need to. */
export function useConnected(): boolean {
  const [shown, setShown] = useState(connected);
  useEffect(() => {
    setShown(connected);
    listeners.add(setShown);
    return () => void listeners.delete(setShown);
  }, []);
  return shown;
}
