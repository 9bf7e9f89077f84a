import * as calls from '../api/calls';
import type { Project } from '../api/types';
import { useAttempt } from '../app/Confirm';
import { Dialog } from '../app/Dialog';
import { Failure } from '../app/Failure';
import { go } from '../app/routes';
import { t } from './words';

/** Makes an empty project and goes there. */
export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const { failure, waiting, attempt } = useAttempt(() => undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget as HTMLFormElement);
    attempt(calls.createProject(String(entered.get('name')), String(entered.get('description'))).then((made: Project) => go(`/projects/${made.id}`)));
  };
  return (
    <Dialog title={t('newProject')} onClose={onClose}>
      <form onSubmit={submit}>
        <label>
          {t('name')}
          <input name="name" required autofocus autocomplete="off" />
        </label>
        <label>
          {t('description')}
          <input name="description" autocomplete="off" />
        </label>
        {failure && <Failure failure={failure} />}
        <div class="dialog-actions">
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" class="main" disabled={waiting}>
            {t('create')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
