import * as calls from '../api/calls';
import type { Run } from '../api/types';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { StatusMark } from '../project/StatusMark';
import { t } from './words';

export function Steps({ run, project }: { run: Run; project: string }) {
  const { value: steps, failure, reload } = useData(() => calls.steps(project, run.protocolId), [project, run.protocolId, run.stepsDone, run.status]);
  return (
    <div class="panel-body">
      {failure && <Failure failure={failure} retry={reload} />}
      {steps?.length === 0 && <p class="quiet">{t('noSteps')}</p>}
      <ol class="steps">
        {(steps ?? []).map((step) => (
          <li key={step.index}>
            <StatusMark status={step.status} />
            <div>
              <b>{step.name}</b> <span class="quiet">{step.elapsedSeconds === null ? '' : `${step.elapsedSeconds} s`}</span>
              <p class="step-arguments">{step.argsText}</p>
              {step.error && <p class="failure">{step.error}</p>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
