import { useEffect, useState } from 'preact/hooks';

/** Goes to an address of this page without loading it anew. */
export function go(address: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Lets clicks on links to this page's own addresses go the quick way; with a modifier they open a tab as ever. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('a[href^="/"]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link && plain && !link.hasAttribute('download') && !link.hasAttribute('target')) {
    event.preventDefault();
    go(link.getAttribute('href')!);
  }
}

export interface Place {
  parts: string[];
  query: URLSearchParams;
}

/** Where the page is, by its address. */
export function usePlace(): Place {
  const [address, setAddress] = useState(location.pathname + location.search);
  useEffect(() => {
    const moved = () => setAddress(location.pathname + location.search);
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  const url = new URL(address, location.origin);
  return { parts: url.pathname.split('/').filter(Boolean).map(decodeURIComponent), query: url.searchParams };
}
