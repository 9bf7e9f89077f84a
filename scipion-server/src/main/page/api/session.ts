/** Who is signed in, kept for this tab and its reloads. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

const KEY = 'scipion.session';
const listeners = new Set<() => void>();

/** The session of this browser; what cannot be read counts as none. */
export function tokens(): Tokens | null {
  const kept = localStorage.getItem(KEY);
  try {
    return kept ? (JSON.parse(kept) as Tokens) : null;
  } catch {
    return null;
  }
}

export function keep(fresh: Tokens): void {
  localStorage.setItem(KEY, JSON.stringify(fresh));
  listeners.forEach((listener) => listener());
}

export function forget(): void {
  localStorage.removeItem(KEY);
  listeners.forEach((listener) => listener());
}

/** Calls back when somebody signs in or out, in this tab or in another; returns how to stop that. */
export function onSessionChange(listener: () => void): () => void {
  const fromAnotherTab = (event: StorageEvent) => event.key === KEY && listener();
  listeners.add(listener);
  addEventListener('storage', fromAnotherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', fromAnotherTab);
  };
}
