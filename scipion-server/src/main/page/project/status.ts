import { t } from './words';

interface Mark {
  sign: string;
  text: string;
}

const MARKS: Record<string, Mark> = {
  saved: { sign: '○', text: t('statusSaved') },
  scheduled: { sign: '◔', text: t('statusScheduled') },
  launched: { sign: '◑', text: t('statusLaunched') },
  running: { sign: '●', text: t('statusRunning') },
  finished: { sign: '✓', text: t('statusFinished') },
  failed: { sign: '✕', text: t('statusFailed') },
  aborted: { sign: '■', text: t('statusAborted') },
  interactive: { sign: '◆', text: t('statusInteractive') },
};

/** A status is told by shape and word, never by its colour alone. */
export const mark = (status: string): Mark => MARKS[status] ?? { sign: '·', text: status };

/** Whether a run can be stopped. */
export const isActive = (status: string) => ['launched', 'running', 'scheduled', 'interactive'].includes(status);
