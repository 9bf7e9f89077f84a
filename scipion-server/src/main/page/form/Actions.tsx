import type { Entered, FormContext } from '../api/forms';
import { Dialog } from '../app/Dialog';
import type { Submission } from './useSubmission';
import { t } from './words';

const WORDS: Record<string, string> = { launch: t('launch'), continue: t('continue'), restart: t('restart'), schedule: t('schedule'), stop: t('stop') };

interface Props {
  modes: FormContext['info']['executeMode'];
  submission: Submission;
  entered: () => Entered;
  isNew: boolean;
}

/** What can be done with the form; what deletes results is asked for first. */
export function Actions({ modes, submission, entered, isNew }: Props) {
  const { waiting, saved, question, save, start, confirm, withdraw } = submission;
  const names = Object.keys(modes).filter((mode) => !(isNew && mode === 'restart'));
  return (
    <div class="form-actions">
      <span role="status">{saved && t('saved')}</span>
      <button type="button" disabled={waiting} onClick={() => save(entered())}>
        {t('save')}
      </button>
      {names.slice(1).map((mode) => (
        <button key={mode} type="button" disabled={waiting} title={modes[mode].help} onClick={() => start(entered(), mode)}>
          {WORDS[mode] ?? modes[mode].label}
        </button>
      ))}
      {names.slice(0, 1).map((mode) => (
        <button key={mode} type="submit" class="main" disabled={waiting} title={modes[mode].help}>
          {WORDS[mode] ?? modes[mode].label}
        </button>
      ))}
      {question && (
        <Dialog title={WORDS[question.mode]} onClose={withdraw}>
          {question.mode === 'restart' && <p>{t('restartAsked')}</p>}
          {question.affected.length > 0 && <p>{t('affected')}</p>}
          <ul>
            {question.affected.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <div class="dialog-actions">
            <button type="button" onClick={withdraw}>
              {t('cancel')}
            </button>
            <button type="button" class="danger" onClick={() => confirm(entered())}>
              {WORDS[question.mode]}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
