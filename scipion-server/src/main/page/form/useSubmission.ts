import { useState } from 'preact/hooks';
import * as forms from '../api/forms';
import { Refusal } from '../api/http';
import { go } from '../app/routes';

/** What has to be said yes to before a run is started once more. */
export interface Question {
  mode: string;
  affected: string[];
}

export interface Submission {
  errors: string[];
  failure: Error | null;
  waiting: boolean;
  saved: boolean;
  question: Question | null;
  save: (entered: forms.Entered) => void;
  start: (entered: forms.Entered, mode: string) => void;
  confirm: (entered: forms.Entered) => void;
  withdraw: () => void;
}

/** Sends a form. What is wrong with its values is told apart from a server that cannot do it. */
export function useSubmission(project: string): Submission {
  const [errors, setErrors] = useState<string[]>([]);
  const [failure, setFailure] = useState<Error | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [saved, setSaved] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setWaiting(true);
    setSaved(false);
    setErrors([]);
    setFailure(null);
    try {
      await work();
    } catch (reason) {
      if (reason instanceof Refusal && reason.status === 422) {
        setErrors(reason.reasons);
      } else {
        setFailure(reason as Error);
      }
    }
    setWaiting(false);
  };
  const arrive = (entered: forms.Entered, outcome: forms.Outcome) => go(`/projects/${project}/runs/${outcome.protocolId ?? entered.protocolId}`);

  const save = (entered: forms.Entered) =>
    void attempt(async () => {
      const outcome = await forms.save(project, entered);
      setErrors(outcome.errors);
      setSaved(outcome.errors.length === 0);
      if (entered.protocolId === '' && outcome.protocolId) {
        go(`/projects/${project}/runs/${outcome.protocolId}/form`, true);
      }
    });
  const start = (entered: forms.Entered, mode: string) =>
    void attempt(async () => {
      if (entered.protocolId !== '' && (mode === 'restart' || mode === 'continue')) {
        const { affectedProtocols } = await forms.preflight(project, entered.protocolId, mode);
        const affected = affectedProtocols.map((run) => run.runName);
        if (mode === 'restart' || affected.length > 0) {
          setQuestion({ mode, affected });
          return;
        }
      }
      arrive(entered, await forms.launch(project, entered, mode));
    });
  const confirm = (entered: forms.Entered) =>
    void attempt(async () => {
      const { mode, affected } = question!;
      setQuestion(null);
      arrive(entered, await (affected.length > 0 ? forms.execute(project, entered, mode) : forms.launch(project, entered, mode)));
    });
  return { errors, failure, waiting, saved, question, save, start, confirm, withdraw: () => setQuestion(null) };
}
