import * as installation from '../api/installation';
import type { HostSettings } from '../api/installation';
import { Failure } from '../app/Failure';
import { SavedForm } from '../app/SavedForm';
import { useData } from '../app/useData';
import { t } from './words';

const LINES = ['schedulerName', 'parallelCommand', 'submitCommand', 'checkCommand', 'jobDoneRegex', 'cancelCommand'] as const;

/** How runs reach a scheduler. What is left empty stays as it is. */
export function HostForm() {
  const { value: settings, failure, reload } = useData(installation.hostSettings, []);
  const save = (entered: FormData) => {
    const filled = [...entered].filter(([, value]) => value !== '');
    return installation.changeHostSettings(Object.fromEntries(filled) as Partial<HostSettings>);
  };
  return (
    <section>
      <h2>{t('queues')}</h2>
      {failure && <Failure failure={failure} retry={reload} />}
      {settings && (
        <SavedForm onSave={save}>
          {LINES.map((name) => (
            <label key={name}>
              {t(name)}
              <input name={name} class="path" defaultValue={settings[name]} />
            </label>
          ))}
          <label>
            {t('submitTemplate')}
            <textarea name="submitTemplate" class="path" rows={8} defaultValue={settings.submitTemplate} />
          </label>
        </SavedForm>
      )}
    </section>
  );
}
