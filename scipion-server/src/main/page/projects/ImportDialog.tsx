import { useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { Dialog } from '../app/Dialog';
import { Failure } from '../app/Failure';
import { t } from '../words';

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [failure, setFailure] = useState<Error | null>(null);
  const [waiting, setWaiting] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget as HTMLFormElement);
    setWaiting(true);
    calls
      .importProject(String(entered.get('folder')), entered.has('copy'))
      .then(onClose, setFailure)
      .finally(() => setWaiting(false));
  };
  return (
    <Dialog title={t('importProject')} onClose={onClose}>
      <form onSubmit={submit}>
        <label>
          {t('folderOnServer')}
          <input name="folder" required autofocus class="path" />
        </label>
        <label class="check">
          <input name="copy" type="checkbox" checked /> {t('copyFiles')}
        </label>
        {failure && <Failure failure={failure} />}
        <div class="dialog-actions">
          <button type="button" onClick={onClose}>{t('cancel')}</button>
          <button type="submit" class="main" disabled={waiting}>{t('import')}</button>
        </div>
      </form>
    </Dialog>
  );
}
