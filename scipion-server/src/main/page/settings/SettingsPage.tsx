import { useEffect } from 'preact/hooks';
import * as installation from '../api/installation';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { moment, number } from '../words';
import { EnvironmentTable } from './EnvironmentTable';
import { HostForm } from './HostForm';
import { RunsForm } from './RunsForm';
import { t } from './words';

/** What administrators can set, and what the installation allows. */
export function SettingsPage() {
  useEffect(() => void (document.title = `${t('settings')} · Scipion`), []);
  return (
    <main class="wide">
      <h1>{t('settings')}</h1>
      <RunsForm />
      <HostForm />
      <EnvironmentTable />
      <Limits />
    </main>
  );
}

function Limits() {
  const { value, failure, reload } = useData(installation.overview, []);
  if (failure) {
    return <Failure failure={failure} retry={reload} />;
  }
  return (
    <section>
      <h2>{t('limits')}</h2>
      {value && <p class="quiet">{t('startedAt', { version: value.version, java: value.javaVersion, when: moment(value.startedAt) })}</p>}
      <table class="data">
        <thead>
          <tr>
            <th>{t('limit')}</th>
            <th class="number">{t('limitValue')}</th>
          </tr>
        </thead>
        <tbody>
          {(value?.limits ?? []).map((limit) => (
            <tr key={limit.name}>
              <td>{limit.name}</td>
              <td class="number">
                {number(limit.value)} {limit.unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
