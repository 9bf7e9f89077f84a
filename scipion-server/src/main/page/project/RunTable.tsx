import type { Run } from '../api/types';
import { matches } from '../graph/GraphView';
import { moment } from '../words';
import { go } from '../app/routes';
import { StatusMark } from './StatusMark';
import { t } from './words';

interface Props {
  runs: Run[];
  project: string;
  selected: string | null;
  wanted: string;
}

/** The runs as a table, the newest first. */
export function RunTable({ runs, project, selected, wanted }: Props) {
  const search = wanted.trim().toLowerCase();
  const shown = runs.filter((run) => search === '' || matches(run, search)).sort((a, b) => Number(b.protocolId) - Number(a.protocolId));
  return (
    <div class="run-table">
      <table class="data">
        <thead>
          <tr>
            <th class="number">#</th>
            <th>{t('run')}</th>
            <th>{t('status')}</th>
            <th>{t('outputs')}</th>
            <th>{t('updated')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((run) => {
            const address = `/projects/${project}/runs/${run.protocolId}?view=list`;
            return (
              <tr key={run.protocolId} aria-selected={run.protocolId === selected} onClick={() => go(address)}>
                <td class="number">{run.protocolId}</td>
                <td>
                  <a href={address}>{run.label}</a>
                </td>
                <td>
                  <StatusMark status={run.status} worded />
                </td>
                <td>{run.outputs.map((output) => output.info).join(' · ')}</td>
                <td class="moment">{run.extraTableColumns?.updatedAt ? moment(run.extraTableColumns.updatedAt.value) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
