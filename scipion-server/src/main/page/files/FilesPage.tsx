import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { FileEntry, Me } from '../api/types';
import { Failure } from '../app/Failure';
import { TopBar } from '../app/TopBar';
import { useData } from '../app/useData';
import { bytes } from '../words';
import { FilePreview } from './FilePreview';
import { t } from './words';

interface Props {
  me: Me;
  project: string;
  run: string;
  path: string | null;
}

/** The files of a run, and of its project. */
export function FilesPage({ me, project, run, path }: Props) {
  const { value: graph } = useData(() => calls.graph(project), [project]);
  const { value: start } = useData(() => calls.startPath(project, run), [project, run]);
  const folder = path ?? start?.startPath ?? null;
  const here = `/projects/${project}/runs/${run}`;
  const [chosen, setChosen] = useState<FileEntry | null>(null);
  useEffect(() => setChosen(null), [folder]);
  useEffect(() => void (document.title = `${t('browseFiles')} · Scipion`), []);
  return (
    <>
      <TopBar
        me={me}
        crumbs={[
          { text: graph?.shortName ?? '…', to: `/projects/${project}` },
          { text: graph?.protocols[run]?.label ?? '…', to: here },
          { text: t('browseFiles'), to: `${here}/files` },
        ]}
      />
      <main class="files">
        {folder !== null && <Folder project={project} run={run} folder={folder} chosen={chosen} onChoose={setChosen} />}
        {chosen && <FilePreview project={project} run={run} file={chosen} />}
      </main>
    </>
  );
}

interface FolderProps {
  project: string;
  run: string;
  folder: string;
  chosen: FileEntry | null;
  onChoose: (file: FileEntry) => void;
}

function Folder({ project, run, folder, chosen, onChoose }: FolderProps) {
  const { value: entries, failure, reload } = useData(() => calls.files(project, run, folder), [project, run, folder]);
  const address = (path: string) => `/projects/${project}/runs/${run}/files?path=${encodeURIComponent(path)}`;
  return (
    <nav class="folder" aria-label={folder}>
      <p class="path">{folder || '/'}</p>
      {failure && <Failure failure={failure} retry={reload} />}
      <ul>
        {folder !== '' && (
          <li>
            <a href={address(folder.split('/').slice(0, -1).join('/'))}>↑ {t('up')}</a>
          </li>
        )}
        {entries?.length === 0 && <li class="quiet">{t('emptyFolder')}</li>}
        {(entries ?? []).map((entry) => (
          <li key={entry.path}>
            {entry.isDir ? (
              <a href={address(entry.path)}>{entry.name}/</a>
            ) : (
              <button type="button" class="plain" aria-current={chosen?.path === entry.path ? 'true' : undefined} onClick={() => onChoose(entry)}>
                <span>{entry.name}</span>
                <span class="quiet">{entry.size === null ? '' : bytes(entry.size)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
