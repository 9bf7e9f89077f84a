import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { ImportDialog } from './ImportDialog';
import { NewProjectDialog } from './NewProjectDialog';
import { ProjectCard } from './ProjectCard';
import { t } from './words';

export function ProjectsPage() {
  const { value: projects, failure, reload } = useData(calls.projects, []);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<'new' | 'import' | null>(null);
  useEffect(() => void (document.title = `${t('projects')} · Scipion`), []);
  const shown = (projects ?? []).filter((project) => project.name.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <main class="projects">
      <div class="projects-head">
        <h1>{t('projects')}</h1>
        <input type="search" placeholder={t('search')} aria-label={t('search')} onInput={(event) => setWanted(event.currentTarget.value)} />
        <button type="button" onClick={() => setOpen('import')}>
          {t('importProject')}
        </button>
        <button type="button" class="main" onClick={() => setOpen('new')}>
          {t('newProject')}
        </button>
      </div>
      {failure && <Failure failure={failure} retry={reload} />}
      {projects?.length === 0 && <p class="empty">{t('noProjects')}</p>}
      <ul class="cards">
        {shown.map((project) => (
          <ProjectCard key={project.id} project={project} onChange={reload} />
        ))}
      </ul>
      {open === 'new' && <NewProjectDialog onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportDialog onClose={() => setOpen(null)} />}
    </main>
  );
}
