import { useState } from 'preact/hooks';
import * as forms from '../api/forms';
import { useAttempt } from '../app/Confirm';
import { Dialog } from '../app/Dialog';
import { Failure } from '../app/Failure';
import { copied } from './clipboard';
import { t } from './words';

/** Puts copied runs, or those of a file, into the project. */
export function PasteButton({ project }: { project: string }) {
  const [open, setOpen] = useState(false);
  const { failure, waiting, attempt } = useAttempt(() => setOpen(false));
  const workflow = open ? copied() : null;
  const read = async (file: File) => forms.pasteRuns(project, JSON.parse(await file.text()));
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t('paste')}
      </button>
      {open && (
        <Dialog title={t('pasteRuns')} onClose={() => setOpen(false)}>
          <p>{workflow === null ? t('nothingCopied') : t('pasteCopied')}</p>
          <label>
            {t('workflowFile')}
            <input type="file" accept=".json" onChange={(event) => event.currentTarget.files?.[0] && attempt(read(event.currentTarget.files[0]))} />
          </label>
          {failure && <Failure failure={failure} />}
          <div class="dialog-actions">
            <button type="button" onClick={() => setOpen(false)}>
              {t('cancel')}
            </button>
            <button type="button" class="main" disabled={waiting || workflow === null} onClick={() => attempt(forms.pasteRuns(project, workflow))}>
              {t('paste')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
