import { useState } from 'preact/hooks';
import type { Param } from '../api/forms';
import { Control, type ControlProps } from './Control';
import { standard } from './values';
import { t } from './words';

interface Props extends Omit<ControlProps, 'id' | 'described'> {
  error: string | undefined;
  onWizard: (param: Param) => void;
}

export const fieldId = (name: string) => `field-${name}`;

/** One parameter: its label, what it is entered with, its help on request and what is wrong with it. */
export function Field({ error, onWizard, ...props }: Props) {
  const { param, value, onValue } = props;
  const [helped, setHelped] = useState(false);
  const id = fieldId(param.name);
  const label = param.label || param.name;
  const described = error ? { 'aria-describedby': `${id}-error`, 'aria-invalid': true } : {};
  const changed = param.name !== 'runName' && param.default !== undefined && JSON.stringify(value) !== JSON.stringify(standard(param));
  return (
    <div class={`field ${changed ? 'field-changed' : ''} ${error ? 'field-wrong' : ''}`}>
      <span class="field-head">
        <label for={id}>{label}</label>
        {param.expertLevel === 1 && <span class="quiet">{t('advanced')}</span>}
        {param.help && (
          <button type="button" class="plain" aria-expanded={helped} aria-label={t('helpOn', { name: label })} onClick={() => setHelped(!helped)}>
            ?
          </button>
        )}
        {changed && (
          <button type="button" class="plain" aria-label={t('resetOf', { name: label })} title={t('reset')} onClick={() => onValue(standard(param))}>
            ↺
          </button>
        )}
        {param.wizard?.webSupported && (
          <button type="button" class="plain" aria-label={t('wizardFor', { name: label })} title={t('wizardFor', { name: label })} onClick={() => onWizard(param)}>
            ✦
          </button>
        )}
      </span>
      <Control {...props} id={id} described={described} />
      {error && (
        <p id={`${id}-error`} class="failure">
          {error}
        </p>
      )}
      {helped && <p class="field-help">{param.help}</p>}
    </div>
  );
}
