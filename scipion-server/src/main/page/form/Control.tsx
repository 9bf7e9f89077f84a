import { useState } from 'preact/hooks';
import type { Param } from '../api/forms';
import type { Run } from '../api/types';
import { FileChooser } from '../files/FileChooser';
import { candidates } from './candidates';
import { choices, isNumber, isPointer, isPointers } from './values';
import { t } from './words';

export interface ControlProps {
  param: Param;
  value: unknown;
  onValue: (value: unknown) => void;
  runs: Run[];
  edited: string;
  /** What ties the element to its label, help and error. */
  id: string;
  described: { 'aria-describedby'?: string; 'aria-invalid'?: boolean };
}

/** What a value is entered with, by the kind of its parameter. */
export function Control(props: ControlProps) {
  const { param } = props;
  if (isPointers(param)) {
    return <Pointers {...props} />;
  }
  if (isPointer(param) && param.pointerClass) {
    return <Pointer {...props} />;
  }
  switch (param.paramClass) {
    case 'BooleanParam':
    case 'HiddenBooleanParam':
      return <YesNo {...props} />;
    case 'EnumParam':
    case 'KeyedEnumParam':
      return <Choice {...props} />;
    case 'PathParam':
      return <PathText {...props} />;
    default:
      return <Text {...props} />;
  }
}

function Text({ param, value, onValue, id, described }: ControlProps) {
  return (
    <input id={id} {...described} inputMode={isNumber(param) ? 'decimal' : undefined} value={String(value)} onInput={(event) => onValue(event.currentTarget.value)} />
  );
}

function YesNo({ value, onValue, id, described }: ControlProps) {
  return <input id={id} {...described} type="checkbox" checked={value === true} onChange={(event) => onValue(event.currentTarget.checked)} />;
}

function Choice({ param, value, onValue, id, described }: ControlProps) {
  const keyed = param.paramClass === 'KeyedEnumParam';
  return (
    <select id={id} {...described} value={String(value)} onChange={(event) => onValue(keyed ? event.currentTarget.value : Number(event.currentTarget.value))}>
      {choices(param).map(([key, label], index) => (
        <option key={key} value={keyed ? key : index}>
          {label}
        </option>
      ))}
    </select>
  );
}

function PathText({ value, onValue, id, described }: ControlProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <span class="with-button">
      <input id={id} {...described} class="path" value={String(value)} onInput={(event) => onValue(event.currentTarget.value)} />
      <button type="button" onClick={() => setChoosing(true)}>
        {t('browse')}
      </button>
      {choosing && (
        <FileChooser
          onClose={() => setChoosing(false)}
          onChoose={(path) => {
            setChoosing(false);
            onValue(path);
          }}
        />
      )}
    </span>
  );
}

function Pointer({ param, value, onValue, runs, edited, id, described }: ControlProps) {
  return <CandidateChoice id={id} described={described} value={String(value)} onToken={onValue} found={candidates(runs, edited, param.pointerClass ?? '')} />;
}

/** Any number of inputs: one line for each, and one to add another. */
function Pointers({ param, value, onValue, runs, edited, id, described }: ControlProps) {
  const chosen = value as string[];
  const found = candidates(runs, edited, param.pointerClass ?? '');
  const replace = (index: number, token: string) => onValue([...chosen.slice(0, index), token, ...chosen.slice(index + 1)].filter(Boolean));
  return (
    <span class="pointers">
      {chosen.map((token, index) => (
        <CandidateChoice key={token} id={`${id}-${index}`} named={param.label ?? param.name} described={described} value={token} onToken={(next) => replace(index, next)} found={found} />
      ))}
      <CandidateChoice id={id} described={described} value="" onToken={(token) => replace(chosen.length, token)} found={found.filter(({ token }) => !chosen.includes(token))} />
    </span>
  );
}

interface CandidateChoiceProps {
  id: string;
  /** For readers of the screen, where no label belongs to it. */
  named?: string;
  described: ControlProps['described'];
  value: string;
  onToken: (token: string) => void;
  found: { token: string; text: string }[];
}

function CandidateChoice({ id, named, described, value, onToken, found }: CandidateChoiceProps) {
  const known = value === '' || found.some(({ token }) => token === value);
  return (
    <select id={id} aria-label={named} {...described} value={value} onChange={(event) => onToken(event.currentTarget.value)}>
      <option value="">{found.length ? t('nothingChosen') : t('noCandidates')}</option>
      {!known && <option value={value}>{value}</option>}
      {found.map(({ token, text }) => (
        <option key={token} value={token}>
          {text}
        </option>
      ))}
    </select>
  );
}
