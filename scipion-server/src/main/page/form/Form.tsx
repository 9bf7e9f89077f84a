import { useState } from 'preact/hooks';
import type { Entered, FormContext, Param } from '../api/forms';
import type { Run } from '../api/types';
import { Failure } from '../app/Failure';
import { Actions } from './Actions';
import { fieldErrors } from './errors';
import { fieldId } from './Field';
import { QueueFields } from './QueueFields';
import { SectionFields } from './SectionFields';
import { useSubmission } from './useSubmission';
import { useWizard } from './useWizard';
import { initial, inputs, sent, type Values } from './values';
import { t } from './words';

interface Props {
  project: string;
  context: FormContext;
  runs: Run[];
}

export function Form({ project, context, runs }: Props) {
  const { info, form } = context;
  const params = inputs(form.sections);
  const [values, setValues] = useState<Values>(() => initial(context));
  const [queue, setQueue] = useState<Record<string, unknown>>({});
  const [advanced, setAdvanced] = useState(false);
  const submission = useSubmission(project);
  const entered = (): Entered => ({
    protocolId: info.protocolId === null ? '' : String(info.protocolId),
    protocolClassName: info.protocolClassName,
    params: { ...sent(params, values), ...(values._useQueue ? queue : {}) },
  });
  const change = (fresh: Values) => setValues((old) => ({ ...old, ...fresh }));
  const wizard = useWizard(project, entered, change);
  const errors = fieldErrors(submission.errors, params);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    submission.start(entered(), Object.keys(info.executeMode)[0]);
  };
  const state = { params, values, runs, advanced, edited: String(info.protocolId ?? ''), errors, change, onWizard: wizard.run };
  return (
    <main class="run-form">
      <nav class="form-sections" aria-label={t('sections')}>
        {form.sections.map((section, index) => (
          <button key={section.label} type="button" class="plain" onClick={() => document.getElementById(`section-${index}`)?.scrollIntoView({ block: 'start' })}>
            {section.label}
          </button>
        ))}
        <label class="check">
          <input type="checkbox" checked={advanced} onChange={(event) => setAdvanced(event.currentTarget.checked)} /> {t('showAdvanced')}
        </label>
      </nav>
      <form class="form-fields" onSubmit={submit}>
        <h1>{info.label}</h1>
        <Mistakes errors={errors} />
        {(submission.failure ?? wizard.failure) && <Failure failure={(submission.failure ?? wizard.failure)!} />}
        {wizard.message && <p role="status">{wizard.message}</p>}
        {form.sections.map((section, index) => (
          <SectionFields key={section.label} id={`section-${index}`} section={section} state={state}>
            {index === 0 && values._useQueue === true && <QueueFields project={project} value={queue} onValue={setQueue} />}
          </SectionFields>
        ))}
        <Actions modes={info.executeMode} submission={submission} entered={entered} isNew={info.protocolId === null} />
      </form>
    </main>
  );
}

function Mistakes({ errors }: { errors: { name: string | null; text: string }[] }) {
  const show = (name: string) => document.getElementById(fieldId(name))?.focus();
  if (errors.length === 0) {
    return null;
  }
  return (
    <div class="mistakes" role="alert">
      <p>{t('atMistakes')}</p>
      <ul>
        {errors.map(({ name, text }) => (
          <li key={text}>
            {name === null ? (
              text
            ) : (
              <button type="button" class="plain" onClick={() => show(name)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the sections need of the form. */
export interface FormState {
  params: Param[];
  values: Values;
  runs: Run[];
  advanced: boolean;
  edited: string;
  errors: { name: string | null; text: string }[];
  change: (values: Values) => void;
  onWizard: (param: Param) => void;
}
