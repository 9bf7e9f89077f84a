import { ask, json } from './http';

/** Which output of which run of which project. */
export interface OutputPlace {
  project: string;
  run: string;
  output: string;
}

export interface TableSummary {
  name: string;
  alias: string;
  rowCount: number;
}

export interface Column {
  name: string;
  index: number;
  sortable: boolean;
  visible: boolean;
  rendererType: string;
  decimals: number | null;
}

export interface Schema {
  name: string;
  alias: string;
  /** Names of the sets that can be made of chosen rows. */
  actions: string[];
  columns: Column[];
}

export interface Row {
  index: number;
  rowId: number;
  values: unknown[];
}

export interface Rows {
  totalRows: number;
  rows: Row[];
}

/** Which rows, and in which order. */
export interface Order {
  sortBy: string;
  ascending: boolean;
  /** Conditions such as `_size>=100`, all of which hold. */
  where: string[];
}

interface Pictures {
  items: { rowId: number; dataUrl: string }[];
}

export const outputPath = ({ project, run, output }: OutputPlace) => `/projects/${project}/protocols/${run}/outputs/${encodeURIComponent(output)}`;
const tablesPath = (place: OutputPlace) => `${outputPath(place)}/metadata/tables`;

/** One table of an output. */
const path = (place: OutputPlace, table: string) => `${tablesPath(place)}/${encodeURIComponent(table)}`;

export const tables = (place: OutputPlace) => json<TableSummary[]>(tablesPath(place));
export const schema = (place: OutputPlace, table: string) => json<Schema>(`${path(place, table)}/schema`);

export const rows = (place: OutputPlace, table: string, order: Order, offset: number, limit: number, signal?: AbortSignal) =>
  json<Rows>(`${path(place, table)}/rows?${orderQuery(order)}&offset=${offset}&limit=${limit}`, { signal });

export const pictures = (place: OutputPlace, table: string, column: string, rowIds: number[], size: number) =>
  json<Pictures>(`${path(place, table)}/image/batch`, { body: { items: rowIds.map((rowId) => ({ rowId, columnName: column })), size } });

export const makeSet = (place: OutputPlace, table: string, action: string, subsetName: string, ids: number[]) =>
  json<{ protocolId: number }>(`${path(place, table)}/actions`, { body: { action, subsetName, ids } });

export const tableFile = (place: OutputPlace, table: string, order: Order, format: string) =>
  ask(`${path(place, table)}/export?${orderQuery(order)}&format=${format}`);

function orderQuery({ sortBy, ascending, where }: Order): URLSearchParams {
  const query = new URLSearchParams({ sortBy, asc: String(ascending) });
  where.forEach((condition) => query.append('where', condition));
  return query;
}
