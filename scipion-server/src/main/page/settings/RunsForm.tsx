import * as installation from '../api/installation';
import { Failure } from '../app/Failure';
import { SavedForm } from '../app/SavedForm';
import { useData } from '../app/useData';
import { t } from './words';

export function RunsForm() {
  const { value: settings, failure, reload } = useData(installation.instanceSettings, []);
  const save = (entered: FormData) =>
    installation.changeInstanceSettings({
      defaultQueueName: String(entered.get('queue')),
      maxConcurrentRunsPerUser: Number(entered.get('runs')),
    });
  return (
    <section>
      <h2>{t('runs')}</h2>
      {failure && <Failure failure={failure} retry={reload} />}
      {settings && (
        <SavedForm onSave={save}>
          <label>
            {t('concurrentRuns')}
            <input name="runs" type="number" min={1} max={64} defaultValue={settings.maxConcurrentRunsPerUser} required />
          </label>
          <label>
            {t('defaultQueue')}
            <input name="queue" defaultValue={settings.defaultQueueName} required />
          </label>
        </SavedForm>
      )}
    </section>
  );
}
