import { useState } from 'preact/hooks';
import * as api from '../api/tables';
import { NameDialog } from '../app/NameDialog';
import { go } from '../app/routes';
import { number } from '../words';
import { MOST_AT_ONCE, type Selection } from './selection';
import { t } from './words';

interface Props {
  place: api.OutputPlace;
  table: string;
  actions: string[];
  selection: Selection;
  total: number | null;
}

/** How many rows are chosen, and what can be made of them. */
export function Chosen({ place, table, actions, selection, total }: Props) {
  const [making, setMaking] = useState<string | null>(null);
  const count = selection.ids.size;
  const make = async (name: string) => {
    const { protocolId } = await api.makeSet(place, table, making!, name, [...selection.ids]);
    go(`/projects/${place.project}/runs/${protocolId}`);
  };
  return (
    <fieldset class="chosen">
      <legend>{t('chosen', { count: number(count) })}</legend>
      <div class="with-button">
        <button type="button" disabled={!total} onClick={selection.all}>
          {t('all')}
        </button>
        <button type="button" disabled={count === 0} onClick={selection.none}>
          {t('none')}
        </button>
      </div>
      {count === MOST_AT_ONCE && (total ?? 0) > count && <p role="status">{t('chosenFirst', { count: number(count) })}</p>}
      {actions.length > 0 && (
        <select aria-label={t('makeSetOf')} value="" disabled={count === 0} onChange={(event) => setMaking(event.currentTarget.value)}>
          <option value="">{t('makeSetOf')}</option>
          {actions.map((action) => (
            <option key={action}>{action}</option>
          ))}
        </select>
      )}
      {making && <NameDialog title={t('makeSet', { count: number(count), kind: making })} name={t('usualSetName')} onName={make} onClose={() => setMaking(null)} />}
    </fieldset>
  );
}
