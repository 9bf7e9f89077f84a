const KEY = 'scipion.theme';

export type Theme = 'light' | 'dark';

/** What was chosen here, else what the system prefers. */
export function theme(): Theme {
  const chosen = localStorage.getItem(KEY);
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? 'dark' : 'light';
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = theme();
}

export function switchTheme(): void {
  localStorage.setItem(KEY, theme() === 'dark' ? 'light' : 'dark');
  applyTheme();
}
