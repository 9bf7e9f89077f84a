import { useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { Dialog } from '../app/Dialog';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { bytes } from '../words';
import { t } from './words';
import './files.css';

interface Props {
  onChoose: (path: string) => void;
  onClose: () => void;
}

/** Lets a person choose a file or folder among those of the server that may be imported from. */
export function FileChooser({ onChoose, onClose }: Props) {
  const [folder, setFolder] = useState<string | null>(null);
  const { value: start, failure: closed } = useData(() => calls.serverStart(), []);
  const here = folder ?? start?.startPath ?? null;
  const { value: entries, failure } = useData(() => (here === null ? Promise.resolve([]) : calls.serverFolders(here)), [here]);
  const parent = here?.replace(/\/[^/]*$/, '') || '/';
  return (
    <Dialog title={t('chooseFile')} onClose={onClose}>
      {(closed ?? failure) && <Failure failure={(closed ?? failure)!} />}
      <p class="path">{here}</p>
      <ul class="chooser">
        {here !== null && here !== '/' && (
          <li>
            <button type="button" class="plain" onClick={() => setFolder(parent)}>
              ↑ {t('up')}
            </button>
          </li>
        )}
        {(entries ?? []).map((entry) => (
          <li key={entry.path}>
            <button type="button" class="plain" onClick={() => (entry.isDir ? setFolder(entry.path) : onChoose(entry.path))}>
              <span>
                {entry.name}
                {entry.isDir && '/'}
              </span>
              <span class="quiet">{entry.size === null || entry.isDir ? '' : bytes(entry.size)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="dialog-actions">
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="main" disabled={here === null} onClick={() => onChoose(here!)}>
          {t('takeFolder')}
        </button>
      </div>
    </Dialog>
  );
}
