import { useState } from 'preact/hooks';
import * as installation from '../api/installation';
import type { Variable } from '../api/installation';
import { useAttempt } from '../app/Confirm';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { t } from './words';
import './settings.css';

/** The variables that Scipion and its plugins know; each is kept as soon as it is left. */
export function EnvironmentTable() {
  const { value: variables, failure, reload } = useData(installation.environment, []);
  const [wanted, setWanted] = useState('');
  const { failure: refusal, attempt } = useAttempt(reload);
  const shown = (variables ?? []).filter((variable) => variable.name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <section>
      <h2>{t('environment')}</h2>
      <input type="search" placeholder={t('searchVariables')} aria-label={t('searchVariables')} onInput={(event) => setWanted(event.currentTarget.value)} />
      {(failure ?? refusal) && <Failure failure={(failure ?? refusal)!} />}
      <ul class="variables">
        {shown.map((variable) => (
          <Line key={variable.name} variable={variable} attempt={attempt} />
        ))}
      </ul>
    </section>
  );
}

function Line({ variable, attempt }: { variable: Variable; attempt: (work: Promise<unknown>) => void }) {
  const change = (value: string) => value !== variable.value && attempt(installation.changeVariable(variable.name, value));
  return (
    <li>
      <label>
        <span>
          <b>{variable.name}</b> <span class="quiet">{variable.source}</span>
        </span>
        <input class="path" defaultValue={variable.value} title={variable.description} onChange={(event) => change(event.currentTarget.value)} />
      </label>
      {variable.isOverride ? (
        <button type="button" aria-label={t('resetOf', { name: variable.name })} onClick={() => attempt(installation.resetVariable(variable.name))}>
          {t('reset')}
        </button>
      ) : (
        <span class="quiet">{t('default')}</span>
      )}
    </li>
  );
}
