import type { FormContext, Param, Section } from '../api/forms';
import type { Lookup } from './conditions';

/** What is entered, by the names of the parameters. */
export type Values = Record<string, unknown>;

const NUMBERS = ['IntParam', 'FloatParam', 'DigFreqParam'];

/** The parameters that hold a value, those in groups and lines among them. */
export function inputs(sections: Section[]): Param[] {
  const leaves = (param: Param): Param[] => (param.params && param.paramClass !== 'TableParam' ? param.params.flatMap(leaves) : [param]);
  return sections.flatMap((section) => section.params.flatMap(leaves)).filter((param) => param.paramClass !== 'Label');
}

/** What the form begins with. */
export function initial({ form, values }: FormContext): Values {
  return Object.fromEntries(inputs(form.sections).map((param) => [param.name, entered(param, param.name in values ? values[param.name] : param.value ?? param.default)]));
}

/** The value that a parameter has when nobody changes it. */
export const standard = (param: Param) => entered(param, param.default);

function entered(param: Param, value: unknown): unknown {
  if (isPointers(param)) {
    return Array.isArray(value) ? value.filter(Boolean) : [];
  }
  switch (param.paramClass) {
    case 'BooleanParam':
    case 'HiddenBooleanParam':
      return ['true', '1', 'yes', 'y'].includes(String(value).toLowerCase());
    case 'EnumParam':
      return choiceIndex(param, value);
    default:
      return Array.isArray(value) ? value.join(', ') : String(value ?? '');
  }
}

function choiceIndex(param: Param, value: unknown): unknown {
  const names = choices(param).map(([, label]) => label);
  const byName = names.indexOf(String(value));
  const index = byName >= 0 ? byName : Number(value);
  return Number.isInteger(index) && index >= 0 && index < names.length ? index : 0;
}

/** The choices of a parameter: what is sent and what is shown. */
export function choices(param: Param): [string, string][] {
  const given = param.choices ?? [];
  if (!Array.isArray(given)) {
    return Object.entries(given);
  }
  return given.map((one) => (Array.isArray(one) ? one : [one, one]));
}

export const isPointers = (param: Param) => param.paramClass === 'MultiPointerParam';
export const isPointer = (param: Param) => ['PointerParam', 'RelationParam'].includes(param.paramClass);
export const isNumber = (param: Param) => NUMBERS.includes(param.paramClass);

/** What is sent to the server. */
export function sent(params: Param[], values: Values): Record<string, unknown> {
  return Object.fromEntries(params.map((param) => [param.name, forServer(param, values[param.name])]));
}

function forServer(param: Param, value: unknown): unknown {
  if (param.paramClass === 'EnumParam') {
    return choices(param)[value as number]?.[0] ?? value;
  }
  if (param.name === '_prerequisites') {
    return String(value).split(',').map((id) => id.trim()).filter(Boolean);
  }
  return value;
}

/** What conditions see of the form. */
export function lookup(params: Param[], values: Values, context: Record<string, unknown> | undefined): Lookup {
  const byName = new Map(params.map((param) => [param.name, param]));
  return (name) => {
    const param = byName.get(name);
    return param ? forCondition(param, values[name]) : context?.[name];
  };
}

function forCondition(param: Param, value: unknown): unknown {
  if (isPointer(param)) {
    return value === '' ? null : value;
  }
  return isNumber(param) && value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}
