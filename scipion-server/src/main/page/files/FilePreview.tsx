import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { ask } from '../api/http';
import type { FileEntry } from '../api/types';
import { Failure } from '../app/Failure';
import { save } from '../app/save';
import { bytes } from '../words';
import { t } from './words';

interface Shown {
  picture?: string;
  text?: string;
  note: string;
}

/** What is in a file, as far as it can be shown; nothing of it runs in this page. */
export function FilePreview({ project, run, file }: { project: string; run: string; file: FileEntry }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setShown(null);
    setFailure(null);
    ask(calls.previewPath(project, run, file.path), { signal: leaving.signal })
      .then(read)
      .then(setShown)
      .catch((reason: Error) => reason.name !== 'AbortError' && setFailure(reason));
    return () => leaving.abort();
  }, [project, run, file.path]);
  useEffect(() => () => void (shown?.picture && URL.revokeObjectURL(shown.picture)), [shown]);
  return (
    <section class="preview" aria-label={file.name}>
      <header>
        <h2>{file.name}</h2>
        <span class="quiet">{file.size === null ? '' : bytes(file.size)}</span>
        <span class="quiet">{shown?.note}</span>
        <button type="button" onClick={() => void download(project, run, file).catch(setFailure)}>
          {t('download')}
        </button>
      </header>
      {failure && <Failure failure={failure} />}
      {shown?.picture && <img src={shown.picture} alt={file.name} />}
      {shown?.text !== undefined && <pre tabIndex={0}>{shown.text}</pre>}
    </section>
  );
}

async function read(answer: Response): Promise<Shown> {
  const type = answer.headers.get('Content-Type') ?? '';
  const note = answer.headers.get('X-Preview-Note') ?? '';
  if (type.startsWith('image/')) {
    return { picture: URL.createObjectURL(await answer.blob()), note };
  }
  if (type.startsWith('application/json')) {
    return { text: JSON.stringify(await answer.json(), null, 2), note };
  }
  return { text: await answer.text(), note };
}

async function download(project: string, run: string, file: FileEntry): Promise<void> {
  const answer = await ask(calls.downloadPath(project, run, file.path));
  save(await answer.blob(), file.name);
}
