import { useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { keep } from '../api/session';
import { Failure } from '../app/Failure';
import { t } from './words';

export function SignInPage() {
  const [failure, setFailure] = useState<Error | null>(null);
  const [waiting, setWaiting] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget as HTMLFormElement);
    setWaiting(true);
    calls
      .signIn(String(entered.get('email')), String(entered.get('password')))
      .then(keep, setFailure)
      .finally(() => setWaiting(false));
  };
  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <h1>
          <img src="/icon.svg" alt="" width="36" height="36" /> Scipion
        </h1>
        <label>
          {t('email')}
          <input name="email" type="email" autocomplete="username" required autofocus />
        </label>
        <label>
          {t('password')}
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        {failure && <Failure failure={failure} />}
        <button type="submit" class="main" disabled={waiting}>
          {t('signIn')}
        </button>
      </form>
    </main>
  );
}
