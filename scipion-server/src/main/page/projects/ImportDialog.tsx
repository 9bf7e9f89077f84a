import { useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { useAttempt } from '../app/Confirm';
import { Dialog } from '../app/Dialog';
import { Failure } from '../app/Failure';
import { go } from '../app/routes';
import { FileChooser } from '../files/FileChooser';
import { t } from './words';

/** Takes over a project that lies on the server, as a copy, and goes there. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [folder, setFolder] = useState('');
  const [choosing, setChoosing] = useState(false);
  const { failure, waiting, attempt } = useAttempt(() => undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt(calls.importProject(folder).then((made) => go(`/projects/${made.id}`)));
  };
  return (
    <Dialog title={t('importProject')} onClose={onClose}>
      <form onSubmit={submit}>
        <label for="project-folder">{t('folderOnServer')}</label>
        <span class="with-button">
          <input id="project-folder" value={folder} onInput={(event) => setFolder(event.currentTarget.value)} required autofocus class="path" />
          <button type="button" onClick={() => setChoosing(true)}>
            {t('browse')}
          </button>
        </span>
        <p class="quiet">{t('importedAsCopy')}</p>
        {failure && <Failure failure={failure} />}
        <div class="dialog-actions">
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" class="main" disabled={waiting}>
            {t('import')}
          </button>
        </div>
      </form>
      {choosing && (
        <FileChooser
          onClose={() => setChoosing(false)}
          onChoose={(path) => {
            setChoosing(false);
            setFolder(path);
          }}
        />
      )}
    </Dialog>
  );
}
