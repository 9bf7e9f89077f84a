import { Refusal } from '../api/http';
import { t } from './words';

/** What went wrong and what can be done about it. */
export function Failure({ failure, retry }: { failure: Error; retry?: () => void }) {
  const unreachable = !(failure instanceof Refusal);
  return (
    <div class="failure" role="alert">
      <p>{unreachable ? t('serverUnreachable') : failure.message}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}
