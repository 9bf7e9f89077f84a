import { useState } from 'preact/hooks';
import * as forms from '../api/forms';
import { t } from './words';
import type { Values } from './values';

/** Asks the wizards that compute a value; those that have to be looked at are told of. */
export function useWizard(project: string, entered: () => forms.Entered, change: (values: Values) => void) {
  const [failure, setFailure] = useState<Error | null>(null);
  const [message, setMessage] = useState('');
  const run = (param: forms.Param) => {
    setFailure(null);
    setMessage('');
    forms.runWizard(project, entered(), param.name, param.wizard!.id).then((answer) => {
      const updates = Object.entries(answer.paramUpdates).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value ?? '')]);
      change(Object.fromEntries(updates));
      setMessage(answer.requiresUserInput ? t('wizardNeedsPictures') : answer.message);
    }, setFailure);
  };
  return { run, failure, message };
}
