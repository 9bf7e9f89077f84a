import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Data<T> {
  value: T | null;
  failure: Error | null;
  reload: () => void;
}

/** Loads what a page shows; anew when one of `needs` changes. The former value stays until the new one is there. */
export function useData<T>(load: () => Promise<T>, needs: unknown[]): Data<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const latest = useRef(0);
  const reload = useCallback(() => {
    const mine = ++latest.current;
    load().then(
      (loaded) => {
        if (mine === latest.current) {
          setValue(loaded);
          setFailure(null);
        }
      },
      (reason: Error) => mine === latest.current && setFailure(reason),
    );
  }, needs);
  useEffect(() => {
    reload();
    return () => void latest.current++;
  }, [reload]);
  return { value, failure, reload };
}
