import { useState } from 'preact/hooks';
import * as forms from '../api/forms';
import type { Run } from '../api/types';
import { Confirm, useAttempt } from '../app/Confirm';
import { Failure } from '../app/Failure';
import { NameDialog } from '../app/NameDialog';
import { go } from '../app/routes';
import { isActive } from '../project/status';
import { keepCopied, saveWorkflow } from './clipboard';
import { t } from './words';

interface Props {
  project: string;
  runs: Run[];
}

type Asked = 'rename' | 'delete' | 'restart' | null;

/** What can be done with the chosen runs; what deletes something is asked for first. */
export function RunActions({ project, runs }: Props) {
  const [asked, setAsked] = useState<Asked>(null);
  const { failure, waiting, attempt } = useAttempt(() => undefined);
  const ids = runs.map((run) => run.protocolId);
  const active = runs.filter((run) => isActive(run.status)).map((run) => run.protocolId);
  const one = runs.length === 1 ? runs[0] : null;
  const close = () => setAsked(null);
  const exported = async () => (await forms.exportRuns(project, ids)).workflow;
  const names = runs.map((run) => run.label).join(', ');
  return (
    <div class="run-actions" aria-busy={waiting}>
      {one && (
        <a class="button" href={`/projects/${project}/runs/${one.protocolId}/form`}>
          {t('parameters')}
        </a>
      )}
      {active.length > 0 && (
        <button type="button" onClick={() => attempt(forms.stop(project, active))}>
          {t('stop')}
        </button>
      )}
      {one && active.length === 0 && (
        <button type="button" title={t('restartFromHereHelp')} onClick={() => setAsked('restart')}>
          {t('restartFromHere')}
        </button>
      )}
      <button type="button" onClick={() => attempt(forms.duplicate(project, ids))}>
        {t('duplicate')}
      </button>
      {one && (
        <button type="button" onClick={() => setAsked('rename')}>
          {t('rename')}
        </button>
      )}
      <button type="button" onClick={() => attempt(exported().then(keepCopied))}>
        {t('copy')}
      </button>
      <button type="button" onClick={() => attempt(exported().then((workflow) => saveWorkflow(workflow, one?.label ?? 'workflow')))}>
        {t('export')}
      </button>
      <button type="button" class="danger" onClick={() => setAsked('delete')}>
        {t('delete')}
      </button>
      {failure && <Failure failure={failure} />}
      {asked === 'rename' && one && (
        <NameDialog title={t('rename')} name={one.label} onName={(name) => forms.rename(project, one.protocolId, name, one.comment)} onClose={close} />
      )}
      {asked === 'restart' && one && (
        <Confirm title={t('restartFromHere')} action={t('restartFromHere')} onConfirm={() => forms.restartAll(project, one.protocolId)} onClose={close}>
          <p>{t('restartFromHereAsked', { name: one.label })}</p>
        </Confirm>
      )}
      {asked === 'delete' && (
        <Confirm
          title={t('delete')}
          action={t('delete')}
          onConfirm={() => forms.remove(project, ids).then(() => go(`/projects/${project}${location.search}`))}
          onClose={close}
        >
          <p>{t('deleteAsked', { names })}</p>
        </Confirm>
      )}
    </div>
  );
}
