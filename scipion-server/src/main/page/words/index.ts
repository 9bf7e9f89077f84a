import { common } from './common';

const KEY = 'scipion.language';

type Values = Record<string, string | number>;

/** The same texts in each language of the page. */
interface Texts<Key extends string> {
  en: Record<Key, string>;
  es: Record<Key, string>;
}

export function language(): 'en' | 'es' {
  const chosen = localStorage.getItem(KEY) ?? navigator.language;
  return chosen.startsWith('es') ? 'es' : 'en';
}

export function setLanguage(code: string): void {
  localStorage.setItem(KEY, code);
  location.reload();
}

document.documentElement.lang = language();

/**
 * What gives the texts of one part of the page, and the common ones, in the reader's language; `{name}` stands for a value. Each part keeps its texts
 * in a file `words.ts` of its own.
 */
export function texts<Key extends string>(own: Texts<Key>) {
  const known: Record<string, string> = { ...common[language()], ...own[language()] };
  return (key: Key | keyof typeof common.en, values: Values = {}): string => known[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** The common texts alone. */
export const t = texts({ en: {}, es: {} });

/** A number with the separators of the reader's language. */
export const number = (value: number) => value.toLocaleString(language());

/** A size in the units of file managers. */
export function bytes(size: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  return `${(size / 1000 ** power).toLocaleString(language(), { maximumFractionDigits: power ? 1 : 0 })} ${units[power]}`;
}

/** A moment, as short as it can be told. */
export function moment(text: string): string {
  return new Date(text).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
}
