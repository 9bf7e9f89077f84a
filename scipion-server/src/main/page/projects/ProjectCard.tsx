import { useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Project } from '../api/types';
import { Failure } from '../app/Failure';
import { moment, number, t } from '../words';
import { ShareDialog } from './ShareDialog';

export function ProjectCard({ project, onChange }: { project: Project; onChange: () => void }) {
  const [sharing, setSharing] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const attempt = (work: Promise<unknown>) => void work.then(onChange, setFailure);
  const rename = () => {
    const name = prompt(t('name'), project.name);
    if (name && name !== project.name) {
      attempt(calls.renameProject(project.id, name));
    }
  };
  const remove = () => {
    if (confirm(t('deleteForGood', { name: project.name }))) {
      attempt(calls.removeProject(project.id));
    }
  };
  return (
    <li class="card">
      <a href={`/projects/${project.id}`}>
        <h2>{project.name}</h2>
        <p class="quiet">{project.description}</p>
        <p class="facts">
          <span>{t('runs', { count: number(project.protocolsCount) })}</span>
          {project.diskUsage && <span>{project.diskUsage}</span>}
          {project.isShared && !project.isOwner && <span>{t('sharedWithYou')}</span>}
        </p>
        <p class="quiet">{t('changedAt', { when: moment(project.updatedAt) })}</p>
      </a>
      {failure && <Failure failure={failure} />}
      {project.isOwner && (
        <div class="card-actions">
          <button type="button" onClick={() => setSharing(true)}>{t('share')}</button>
          <button type="button" onClick={rename}>{t('rename')}</button>
          <button type="button" onClick={remove}>{t('deleteProject')}</button>
        </div>
      )}
      {sharing && <ShareDialog project={project} onClose={() => setSharing(false)} />}
    </li>
  );
}
