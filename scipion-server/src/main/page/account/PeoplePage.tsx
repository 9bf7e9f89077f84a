import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Person } from '../api/types';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { t } from './words';

/** The accounts of the installation, for administrators. */
export function PeoplePage() {
  const { value: people, failure, reload } = useData(calls.people, []);
  const [refusal, setRefusal] = useState<Error | null>(null);
  useEffect(() => void (document.title = `${t('people')} · Scipion`), []);
  const change = (person: Person, to: Partial<Person>) => void calls.changePerson(person.id, to).then(reload, setRefusal);
  return (
    <main class="narrow">
      <h1>{t('people')}</h1>
      {(failure ?? refusal) && <Failure failure={(failure ?? refusal)!} retry={reload} />}
      <table class="data">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('email')}</th>
            <th>{t('role')}</th>
            <th>{t('active')}</th>
          </tr>
        </thead>
        <tbody>
          {(people ?? []).map((person) => (
            <tr key={person.id}>
              <td>{[person.firstName, person.lastName].filter(Boolean).join(' ')}</td>
              <td>{person.email}</td>
              <td>{person.role}</td>
              <td>
                <input
                  type="checkbox"
                  aria-label={person.email}
                  checked={person.isActive}
                  onChange={(event) => change(person, { isActive: event.currentTarget.checked })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
