import type { Column } from '../api/tables';
import { number } from '../words';

const NUMBERS = ['int', 'float'];

export const isNumber = (column: Column) => NUMBERS.includes(column.rendererType);
export const isPicture = (column: Column) => column.rendererType === 'image';

/** A value as a cell shows it. */
export function text(value: unknown, column: Column): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'boolean') {
    return value ? '✓' : '–';
  }
  if (typeof value === 'number') {
    return column.rendererType === 'int' || column.name === 'id' ? String(value) : rounded(value, column.decimals ?? 4);
  }
  return typeof value === 'object' ? matrix(value) : String(value);
}

/** Very small numbers keep their digits. */
function rounded(value: number, decimals: number): string {
  const tiny = value !== 0 && Math.abs(value) < 10 ** -decimals;
  return tiny ? value.toExponential(2) : String(Number(value.toFixed(decimals)));
}

function matrix(value: object): string {
  const { value: entries, path } = value as { value?: number[][]; path?: string };
  return entries ? entries.map((row) => row.map((entry) => rounded(entry, 2)).join(' ')).join('; ') : (path ?? '');
}

/** The name of a column as people read it: Scipion's attributes begin with an underscore. */
export const title = (column: Column) => column.name.replace(/(^|\.)_/g, '$1');

/** How wide a column is drawn, in pixels. */
export function width(column: Column, lineHeight: number): number {
  if (isPicture(column)) {
    return lineHeight;
  }
  const least = isNumber(column) ? 96 : column.rendererType === 'bool' ? 72 : 140;
  return Math.max(least, 24 + 7 * title(column).length);
}

export const count = (shown: number | null) => (shown === null ? '…' : number(shown));
