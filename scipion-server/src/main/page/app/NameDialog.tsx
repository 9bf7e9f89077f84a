import { t } from '../words';
import { useAttempt } from './Confirm';
import { Dialog } from './Dialog';
import { Failure } from './Failure';

interface Props {
  title: string;
  name: string;
  onName: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a name, also for another than it was. */
export function NameDialog({ title, name, onName, onClose }: Props) {
  const { failure, waiting, attempt } = useAttempt(onClose);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt(onName(String(new FormData(event.currentTarget as HTMLFormElement).get('name')).trim()));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <label>
          {t('name')}
          <input name="name" defaultValue={name} required autofocus autocomplete="off" />
        </label>
        {failure && <Failure failure={failure} />}
        <div class="dialog-actions">
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" class="main" disabled={waiting}>
            {title}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
