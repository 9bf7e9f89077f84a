import { english, type Words } from './en';
import { spanish } from './es';

const KEY = 'scipion.language';
const languages: Record<string, Words> = { en: english, es: spanish };

export function language(): string {
  return localStorage.getItem(KEY) ?? (navigator.language.startsWith('es') ? 'es' : 'en');
}

export function setLanguage(code: string): void {
  localStorage.setItem(KEY, code);
  location.reload();
}

document.documentElement.lang = language();
const words = languages[language()] ?? english;

/** A text of the page in the reader's language; `{name}` stands for a value. */
export function t(key: keyof Words, values: Record<string, string | number> = {}): string {
  return words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

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
