import { useEffect, useRef, useState } from 'preact/hooks';
import * as installation from '../api/installation';
import type { PluginTask } from '../api/installation';
import { Dialog } from '../app/Dialog';
import { useData } from '../app/useData';
import { moment } from '../words';
import { t } from './words';
import './plugins.css';

const ENDED = ['SUCCESS', 'FAILURE', 'CANCELLED'];
/** The server tells nobody of changes to plugins, so it is asked while there are some. */
const PAUSE = 1500;
const STATUS: Record<string, string> = { SUCCESS: 'finished', FAILURE: 'failed', CANCELLED: 'aborted' };

interface Props {
  tasks: PluginTask[];
  isAdmin: boolean;
  reload: () => void;
  onEnd: () => void;
}

/** Installations and removals: those under way with what they do. */
export function Tasks({ tasks, isAdmin, reload, onEnd }: Props) {
  const [shown, setShown] = useState<PluginTask | null>(null);
  const active = tasks.filter((task) => !ENDED.includes(task.status)).length;
  const before = useRef(0);
  useEffect(() => {
    if (active < before.current) {
      onEnd();
    }
    before.current = active;
    const timer = active > 0 ? setTimeout(reload, PAUSE) : undefined;
    return () => clearTimeout(timer);
  }, [tasks]);
  if (tasks.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('changes')}>
      <ul class="ports">
        {tasks.map((task) => (
          <li key={task.taskId}>
            <span class={`status-${STATUS[task.status] ?? 'running'}`}>
              {task.operation} {task.subject} · {task.status.toLowerCase()} {task.step ?? ''}
            </span>
            <span class="quiet">{moment(task.createdAt)}</span>
            {task.error && <span class="failure">{task.error}</span>}
            {isAdmin && (
              <button type="button" class="plain" onClick={() => setShown(task)}>
                {t('seeLog', { name: task.subject })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown && <TaskLog task={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

function TaskLog({ task, onClose }: { task: PluginTask; onClose: () => void }) {
  const { value: log } = useData(() => installation.pluginTaskLog(task.taskId), [task.taskId, task.status]);
  return (
    <Dialog title={t('seeLog', { name: task.subject })} onClose={onClose}>
      <pre class="task-log" tabIndex={0}>
        {log?.text}
      </pre>
      <div class="dialog-actions">
        <button type="button" class="main" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
