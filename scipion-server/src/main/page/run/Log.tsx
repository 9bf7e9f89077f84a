import { useEffect, useRef, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Run } from '../api/types';
import { Failure } from '../app/Failure';
import { isLive } from '../project/status';
import { t } from '../words';

const PACE = 2000;
const MOST_CHARACTERS = 2_000_000;
const CHANNELS = [
  ['stdout', t('logOutput')],
  ['stderr', t('logErrors')],
  ['schedule', t('logSchedule')],
] as const;

interface Shown {
  text: string;
  start: number;
  end: number;
}

/** The end of a run's log, which grows while the run is at work, and its beginning on request. */
export function Log({ run, project }: { run: Run; project: string }) {
  const [channel, setChannel] = useState<string>(run.status === 'failed' ? 'stderr' : 'stdout');
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const lines = useRef<HTMLPreElement>(null);
  const follows = useRef(true);

  useEffect(() => {
    let here = true;
    setShown(null);
    follows.current = true;
    calls.logWindow(project, run.protocolId, channel).then(
      (window) => here && setShown({ text: window.content, start: window.startOffset, end: window.endOffset }),
      (reason: Error) => here && setFailure(reason),
    );
    return () => void (here = false);
  }, [project, run.protocolId, channel]);

  useEffect(() => {
    if (!shown || !isLive(run.status)) {
      return;
    }
    const timer = setTimeout(() => {
      calls.logChunk(project, run.protocolId, channel, shown.end).then((chunk) => chunk && setShown(longer(shown, chunk.content, chunk.offset)), setFailure);
    }, PACE);
    return () => clearTimeout(timer);
  }, [shown, run.status]);

  useEffect(() => {
    if (follows.current) {
      lines.current!.scrollTop = lines.current!.scrollHeight;
    }
  }, [shown]);

  const older = () => {
    follows.current = false;
    calls
      .logWindow(project, run.protocolId, channel, shown!.start)
      .then((window) => setShown({ ...shown!, text: window.content + shown!.text, start: window.startOffset }), setFailure);
  };
  return (
    <div class="panel-body log">
      <div class="switch">
        {CHANNELS.map(([name, text]) => (
          <button key={name} type="button" aria-current={channel === name ? 'true' : undefined} onClick={() => setChannel(name)}>
            {text}
          </button>
        ))}
      </div>
      {failure && <Failure failure={failure} />}
      {shown && shown.start > 0 && (
        <button type="button" onClick={older}>
          {t('older')}
        </button>
      )}
      {shown?.text === '' && <p class="quiet">{t('emptyLog')}</p>}
      <pre ref={lines} tabIndex={0}>
        {plain(shown?.text ?? '')}
      </pre>
    </div>
  );
}

/** A smaller offset than ours means that the file was begun anew. */
function longer(shown: Shown, content: string, offset: number): Shown {
  if (offset < shown.end) {
    return { text: content, start: 0, end: offset };
  }
  return { ...shown, text: (shown.text + content).slice(-MOST_CHARACTERS), end: offset };
}

/** Without the colours and the overwritten lines of a terminal. */
function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '').replace(/[^\n]*\r(?!\n)/g, '');
}
