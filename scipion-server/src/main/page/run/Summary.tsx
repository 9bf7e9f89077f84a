import type { Output, Run } from '../api/types';
import { viewers } from '../output/viewers';
import { t } from './words';

interface Props {
  run: Run;
  runs: Run[];
  project: string;
}

/** Where a run got its data from and what it made of them. */
export function Summary({ run, runs, project }: Props) {
  return (
    <div class="panel-body">
      {run.comment && <p>{run.comment}</p>}
      <h3>{t('inputs')}</h3>
      {run.inputs.length === 0 && <p class="quiet">{t('noInputs')}</p>}
      <ul class="ports">
        {run.inputs.map((input) => {
          const source = runs.find((one) => one.protocolId === input.value.split('.')[0]);
          return (
            <li key={input.name + input.value}>
              <span class="quiet">{input.name}</span>
              {source ? <a href={`/projects/${project}/runs/${source.protocolId}${location.search}`}>{source.label}</a> : input.value}
              <span class="quiet">{input.value.split('.').slice(1).join('.')}</span>
            </li>
          );
        })}
      </ul>
      <h3>{t('outputs')}</h3>
      {run.outputs.length === 0 && <p class="quiet">{t('noOutputs')}</p>}
      <ul class="ports">
        {run.outputs.map((output) => (
          <OutputLine key={output.name} output={output} address={`/projects/${project}/runs/${run.protocolId}/outputs/${encodeURIComponent(output.name)}`} />
        ))}
      </ul>
    </div>
  );
}

function OutputLine({ output, address }: { output: Output; address: string }) {
  return (
    <li>
      {viewers(output).length > 0 ? <a href={address}>{output.name}</a> : <b>{output.name}</b>}
      <span>{output.info || output.pointerClass}</span>
    </li>
  );
}
