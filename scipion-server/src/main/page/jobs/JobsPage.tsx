import { useEffect } from 'preact/hooks';
import * as installation from '../api/installation';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { StatusMark } from '../project/StatusMark';
import { moment } from '../words';
import { t } from './words';

/** The latest runs of all projects that one sees, and for administrators who does the work. */
export function JobsPage({ isAdmin }: { isAdmin: boolean }) {
  const { value, failure, reload } = useData(installation.allRuns, []);
  useEffect(() => void (document.title = `${t('runs')} · Scipion`), []);
  return (
    <main class="wide">
      <h1>{t('runs')}</h1>
      {failure && <Failure failure={failure} retry={reload} />}
      {isAdmin && <Workers />}
      {value?.runs.length === 0 && <p class="empty">{t('noRuns')}</p>}
      <table class="data">
        <thead>
          <tr>
            <th>{t('place')}</th>
            <th>{t('run')}</th>
            <th>{t('status')}</th>
            <th class="number">{t('steps')}</th>
            <th>{t('updated')}</th>
          </tr>
        </thead>
        <tbody>
          {(value?.runs ?? []).map((run) => (
            <tr key={`${run.projectId} ${run.protocolId}`}>
              <td>
                <a href={`/projects/${run.projectId}`}>{run.projectName}</a>
              </td>
              <td>
                <a href={`/projects/${run.projectId}/runs/${run.protocolId}`}>{run.label}</a>
              </td>
              <td>
                <StatusMark status={run.status} worded />
              </td>
              <td class="number">{run.numberOfSteps > 0 ? `${run.stepsDone} / ${run.numberOfSteps}` : ''}</td>
              <td class="moment">{moment(run.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Workers() {
  const { value, failure } = useData(installation.workers, []);
  return (
    <section aria-label={t('workers')}>
      {failure && <Failure failure={failure} />}
      <ul class="facts">
        {(value?.workers ?? []).map((worker) => (
          <li key={worker.name}>
            <b>{worker.name}</b> · {worker.state} · {t('working', { active: worker.active, most: worker.concurrency })}
            {worker.reserved > 0 && ` · ${t('waiting', { count: worker.reserved })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
