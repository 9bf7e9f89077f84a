import type { Column } from '../api/tables';
import { isPicture, title } from './values';
import { t } from './words';

const SIGNS = ['=', '!=', '<', '<=', '>', '>=', '~'];

interface Props {
  columns: Column[];
  where: string[];
  onChange: (where: string[]) => void;
}

/** The conditions that rows must fulfil, and a form for one more. */
export function Conditions({ columns, where, onChange }: Props) {
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const part = (name: string) => String(new FormData(form).get(name));
    onChange([...where, part('column') + part('sign') + part('value').trim()]);
    form.reset();
  };
  return (
    <>
      <form class="conditions" onSubmit={add}>
        <select name="column" aria-label={t('column')}>
          {columns
            .filter((column) => column.sortable && !isPicture(column))
            .map((column) => (
              <option key={column.name} value={column.name}>
                {title(column)}
              </option>
            ))}
        </select>
        <select name="sign" aria-label={t('condition')}>
          {SIGNS.map((sign) => (
            <option key={sign}>{sign}</option>
          ))}
        </select>
        <input name="value" aria-label={t('value')} size={8} autocomplete="off" />
        <button type="submit">{t('addCondition')}</button>
      </form>
      {where.length > 0 && (
        <ul class="chips">
          {where.map((condition, index) => (
            <li key={condition}>
              {condition}
              <button type="button" class="plain" aria-label={t('removeCondition', { condition })} onClick={() => onChange(where.filter((_, at) => at !== index))}>
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
