import { useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Project } from '../api/types';
import { Confirm } from '../app/Confirm';
import { NameDialog } from '../app/NameDialog';
import { Picture } from '../app/Picture';
import { moment, number } from '../words';
import { ShareDialog } from './ShareDialog';
import { t } from './words';

export function ProjectCard({ project, onChange }: { project: Project; onChange: () => void }) {
  const [sharing, setSharing] = useState(false);
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null);
  const [hasPicture, setHasPicture] = useState(project.protocolsCount > 0);
  const close = () => setAsked(null);
  return (
    <li class="card">
      <a href={`/projects/${project.id}`}>
        <span class="card-picture">{hasPicture && <Picture path={`/projects/${project.id}/thumbnail?size=320`} alt="" onFailure={() => setHasPicture(false)} />}</span>
        <h2>{project.name}</h2>
        <p class="quiet">{project.description}</p>
        <p class="facts">
          <span>{t('runs', { count: number(project.protocolsCount) })}</span>
          {project.diskUsage && <span>{project.diskUsage}</span>}
          {project.isShared && !project.isOwner && <span>{t('sharedWithYou')}</span>}
        </p>
        <p class="quiet">{t('changedAt', { when: moment(project.updatedAt) })}</p>
      </a>
      {project.isOwner && (
        <div class="card-actions">
          <button type="button" onClick={() => setSharing(true)}>{t('share')}</button>
          <button type="button" onClick={() => setAsked('rename')}>{t('rename')}</button>
          <button type="button" onClick={() => setAsked('delete')}>{t('deleteProject')}</button>
        </div>
      )}
      {asked === 'rename' && (
        <NameDialog title={t('rename')} name={project.name} onName={(name) => calls.renameProject(project.id, name).then(onChange)} onClose={close} />
      )}
      {asked === 'delete' && (
        <Confirm title={t('deleteProject')} action={t('deleteProject')} onConfirm={() => calls.removeProject(project.id).then(onChange)} onClose={close}>
          <p>{t('deleteForGood', { name: project.name })}</p>
        </Confirm>
      )}
      {sharing && <ShareDialog project={project} onClose={() => setSharing(false)} />}
    </li>
  );
}
