import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Me } from '../api/types';
import { Failure } from '../app/Failure';
import { SavedForm } from '../app/SavedForm';
import { switchTheme, theme } from '../app/theme';
import { language, setLanguage } from '../words';
import { t } from './words';

export function AccountPage({ me }: { me: Me }) {
  useEffect(() => void (document.title = `${t('account')} · Scipion`), []);
  return (
    <main class="narrow">
      <h1>{[me.firstName, me.lastName].filter(Boolean).join(' ')}</h1>
      <p class="quiet">{me.email}</p>
      <Preferences />
      <ProfileForm me={me} />
      <PasswordForm />
    </main>
  );
}

function Preferences() {
  const [shown, setShown] = useState(theme());
  return (
    <section>
      <label>
        {t('language')}
        <select value={language()} onChange={(event) => setLanguage(event.currentTarget.value)}>
          <option value="en">English</option>
          <option value="es">Español</option>
        </select>
      </label>
      <label>
        {t('theme')}
        <select
          value={shown}
          onChange={() => {
            switchTheme();
            setShown(theme());
          }}
        >
          <option value="light">{t('light')}</option>
          <option value="dark">{t('dark')}</option>
        </select>
      </label>
    </section>
  );
}

function ProfileForm({ me }: { me: Me }) {
  const save = (entered: FormData) =>
    calls.changeMe({ firstName: String(entered.get('first')), lastName: String(entered.get('last')), institution: String(entered.get('institution')) });
  return (
    <section>
      <h2>{t('profile')}</h2>
      <SavedForm onSave={save}>
        <label>
          {t('firstName')}
          <input name="first" autocomplete="given-name" defaultValue={me.firstName} required />
        </label>
        <label>
          {t('lastName')}
          <input name="last" autocomplete="family-name" defaultValue={me.lastName ?? ''} />
        </label>
        <label>
          {t('institution')}
          <input name="institution" autocomplete="organization" defaultValue={me.institution ?? ''} />
        </label>
      </SavedForm>
    </section>
  );
}

function PasswordForm() {
  const [failure, setFailure] = useState<Error | null>(null);
  const [changed, setChanged] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const entered = new FormData(form);
    calls.changePassword(String(entered.get('current')), String(entered.get('new'))).then(
      () => {
        form.reset();
        setFailure(null);
        setChanged(true);
      },
      setFailure,
    );
  };
  return (
    <form onSubmit={submit}>
      <h2>{t('password')}</h2>
      <label>
        {t('currentPassword')}
        <input name="current" type="password" autocomplete="current-password" required />
      </label>
      <label>
        {t('newPassword')}
        <input name="new" type="password" autocomplete="new-password" required />
      </label>
      {failure && <Failure failure={failure} />}
      {changed && <p role="status">{t('passwordChanged')}</p>}
      <button type="submit">{t('change')}</button>
    </form>
  );
}
