import { useEffect } from 'preact/hooks';
import * as forms from '../api/forms';
import { useData } from '../app/useData';
import { t } from './words';

interface Props {
  project: string;
  value: Record<string, unknown>;
  onValue: (value: Record<string, unknown>) => void;
}

/** Which queue a run is sent to, and what the queue wants to know. */
export function QueueFields({ project, value, onValue }: Props) {
  const { value: queues } = useData(() => forms.queues(project), [project]);
  const chosen = queues?.find((queue) => queue.name === value._queueName) ?? queues?.[0];
  const params = (value._queueParams ?? {}) as Record<string, string>;
  const choose = (queue: forms.Queue, changed: Record<string, string> = {}) => {
    const all = { ...Object.fromEntries(queue.params.map((param) => [param.variableName, param.value])), ...changed };
    onValue({ ...all, _queueName: queue.name, _queueParams: all });
  };
  useEffect(() => {
    if (chosen && value._queueName === undefined) {
      choose(chosen);
    }
  }, [chosen]);
  if (queues?.length === 0) {
    return <p class="failure">{t('noQueue')}</p>;
  }
  return (
    <fieldset class="field-group">
      <legend>{t('chooseQueue')}</legend>
      <select aria-label={t('chooseQueue')} value={chosen?.name} onChange={(event) => choose(queues!.find((queue) => queue.name === event.currentTarget.value)!)}>
        {(queues ?? []).map((queue) => (
          <option key={queue.name}>{queue.name}</option>
        ))}
      </select>
      {chosen?.params.map((param) => (
        <label key={param.variableName} title={param.help}>
          {param.label}
          <input value={params[param.variableName] ?? param.value} onInput={(event) => choose(chosen, { ...params, [param.variableName]: event.currentTarget.value })} />
        </label>
      ))}
    </fieldset>
  );
}
