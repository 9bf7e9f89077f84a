import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/http';

interface Props {
  path: string;
  alt: string;
  class?: string;
  onFailure?: (reason: Error) => void;
}

/** A picture of the API, which an img element cannot ask for because it sends no token. The former stays until the next is there. */
export function Picture({ path, alt, onFailure, ...rest }: Props) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    ask(path, { signal: leaving.signal })
      .then((answer) => answer.blob())
      .then((blob) => setAddress(URL.createObjectURL(blob)))
      .catch((reason: Error) => reason.name !== 'AbortError' && onFailure?.(reason));
    return () => leaving.abort();
  }, [path]);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  return address ? <img src={address} alt={alt} draggable={false} {...rest} /> : <span class="picture-to-come" />;
}
