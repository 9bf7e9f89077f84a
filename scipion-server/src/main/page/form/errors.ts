import type { Param } from '../api/forms';

export interface FieldError {
  /** Which parameter it is about, if the server says so. */
  name: string | null;
  text: string;
}

/** The server names a parameter by its label between stars. */
export function fieldErrors(texts: string[], params: Param[]): FieldError[] {
  return texts.map((text) => {
    const [, label, rest] = text.match(/^\*{1,2}(.+?)\*{1,2}\s*(.*)$/s) ?? [];
    const param = params.find((one) => one.label !== null && bare(one.label) === bare(label ?? ''));
    return { name: param?.name ?? null, text: label === undefined ? text : `${label} ${rest}` };
  });
}

const bare = (label: string) => label.replace(/:\s*$/, '').trim().toLowerCase();
