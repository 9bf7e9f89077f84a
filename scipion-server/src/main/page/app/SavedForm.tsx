import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAttempt } from './Confirm';
import { Failure } from './Failure';
import { t } from './words';

/** A form that says whether what was entered is kept. */
export function SavedForm({ onSave, children }: { onSave: (entered: FormData) => Promise<unknown>; children: ComponentChildren }) {
  const [saved, setSaved] = useState(false);
  const { failure, waiting, attempt } = useAttempt(() => setSaved(true));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    attempt(onSave(new FormData(event.currentTarget as HTMLFormElement)));
  };
  return (
    <form onSubmit={submit}>
      {children}
      {failure && <Failure failure={failure} />}
      <p class="row-actions">
        <button type="submit" disabled={waiting}>
          {t('save')}
        </button>
        <span role="status">{saved && t('saved')}</span>
      </p>
    </form>
  );
}
