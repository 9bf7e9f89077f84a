import { useEffect, useRef, useState } from 'preact/hooks';
import type { Run } from '../api/types';
import { Failure } from '../app/Failure';
import { useLog } from './useLog';
import { t } from './words';

const CHANNELS = [
  ['stdout', t('logOutput')],
  ['stderr', t('logErrors')],
  ['schedule', t('logSchedule')],
] as const;

/** The end of a run's log, which grows while the run is at work, and its beginning on request. */
export function Log({ run, project }: { run: Run; project: string }) {
  const [channel, setChannel] = useState<string>(run.status === 'failed' ? 'stderr' : 'stdout');
  const { shown, failure, older } = useLog(project, run.protocolId, channel);
  const lines = useRef<HTMLPreElement>(null);
  const follows = useRef(true);
  useEffect(() => {
    if (follows.current) {
      lines.current!.scrollTop = lines.current!.scrollHeight;
    }
  }, [shown]);
  const showOlder = () => {
    follows.current = false;
    older();
  };
  const show = (name: string) => {
    follows.current = true;
    setChannel(name);
  };
  return (
    <div class="panel-body log">
      <div class="switch">
        {CHANNELS.map(([name, text]) => (
          <button key={name} type="button" aria-current={channel === name ? 'true' : undefined} onClick={() => show(name)}>
            {text}
          </button>
        ))}
      </div>
      {failure && <Failure failure={failure} />}
      {shown && shown.start > 0 && (
        <button type="button" onClick={showOlder}>
          {t('older')}
        </button>
      )}
      {shown?.text === '' && <p class="quiet">{t('emptyLog')}</p>}
      <pre ref={lines} tabIndex={0} onScroll={() => (follows.current = isAtEnd(lines.current!))}>
        {plain(shown?.text ?? '')}
      </pre>
    </div>
  );
}

const isAtEnd = (element: HTMLElement) => element.scrollHeight - element.scrollTop - element.clientHeight < 4;

/** Without the colours and the overwritten lines of a terminal. */
function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '').replace(/[^\n]*\r(?!\n)/g, '');
}
