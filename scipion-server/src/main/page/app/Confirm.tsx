import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../words';
import { Dialog } from './Dialog';
import { Failure } from './Failure';

interface Props {
  title: string;
  /** What the button says. */
  action: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: ComponentChildren;
}

/** Asks before something that cannot be undone; stays with the reason when it could not be done. */
export function Confirm({ title, action, onConfirm, onClose, children }: Props) {
  const { failure, waiting, attempt } = useAttempt(onClose);
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {failure && <Failure failure={failure} />}
      <div class="dialog-actions">
        <button type="button" autofocus onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="danger" disabled={waiting} onClick={() => attempt(onConfirm())}>
          {action}
        </button>
      </div>
    </Dialog>
  );
}

/** Waits for what was begun, and goes on or tells why it failed. */
export function useAttempt(onDone: () => void) {
  const [failure, setFailure] = useState<Error | null>(null);
  const [waiting, setWaiting] = useState(false);
  const attempt = (work: Promise<unknown>) => {
    setWaiting(true);
    setFailure(null);
    work.then(onDone, setFailure).finally(() => setWaiting(false));
  };
  return { failure, waiting, attempt };
}
