import { useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Person, Project } from '../api/types';
import { Dialog } from '../app/Dialog';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { t } from './words';

const NONE = 'none';

export function ShareDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const { value: people, failure } = useData(calls.colleagues, []);
  const { value: shares, reload } = useData(() => calls.shares(project.id), [project.id]);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const change = (person: Person, permission: string) =>
    void (permission === NONE ? calls.unshare(project.id, person.id) : calls.share(project.id, person.id, permission)).then(reload, setRefusal);
  const permissionOf = (person: Person) => shares?.find((share) => share.userId === person.id)?.permission ?? NONE;
  return (
    <Dialog title={t('shareWith', { name: project.name })} onClose={onClose}>
      {people?.length === 0 && <p class="empty">{t('nobodyElse')}</p>}
      {(failure ?? refusal) && <Failure failure={(failure ?? refusal)!} />}
      <ul class="shares">
        {(people ?? []).map((person) => (
          <li key={person.id}>
            <span>{[person.firstName, person.lastName].filter(Boolean).join(' ') || person.email}</span>
            <select
              aria-label={person.email}
              value={permissionOf(person)}
              onChange={(event) => change(person, event.currentTarget.value)}
            >
              <option value={NONE}>{t('notShared')}</option>
              <option value="read">{t('read')}</option>
              <option value="full">{t('full')}</option>
            </select>
          </li>
        ))}
      </ul>
      <div class="dialog-actions">
        <button type="button" class="main" onClick={onClose}>{t('close')}</button>
      </div>
    </Dialog>
  );
}
