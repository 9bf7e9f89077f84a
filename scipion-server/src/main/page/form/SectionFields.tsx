import type { ComponentChildren } from 'preact';
import type { Param, Section } from '../api/forms';
import { holds } from './conditions';
import { Field } from './Field';
import type { FormState } from './Form';
import { lookup } from './values';

/** The level is a check box of the page: all fields stay in the form and are sent. */
const LEVEL = 'expertLevel';

export function SectionFields({ id, section, state, children }: { id: string; section: Section; state: FormState; children?: ComponentChildren }) {
  const shown = section.params.filter((param) => isShown(param, state));
  if (shown.length === 0) {
    return null;
  }
  return (
    <section id={id}>
      <h2>{section.label}</h2>
      {shown.map((param) => (
        <ParamFields key={param.name} param={param} state={state} />
      ))}
      {children}
    </section>
  );
}

function ParamFields({ param, state }: { param: Param; state: FormState }) {
  if (param.paramClass === 'Label') {
    return <p class={param.help ? 'field-note' : 'quiet'}>{param.label}</p>;
  }
  if (param.params && param.paramClass !== 'TableParam') {
    return (
      <fieldset class={param.paramClass === 'Line' ? 'field-line' : 'field-group'}>
        <legend>{param.label}</legend>
        {param.params
          .filter((child) => isShown(child, state))
          .map((child) => (
            <ParamFields key={child.name} param={child} state={state} />
          ))}
      </fieldset>
    );
  }
  return (
    <Field
      param={param}
      value={state.values[param.name]}
      onValue={(value) => state.change({ [param.name]: value })}
      runs={state.runs}
      edited={state.edited}
      error={state.errors.find(({ name }) => name === param.name)?.text}
      onWizard={state.onWizard}
    />
  );
}

/** A parameter with a mistake is always shown, however advanced it is. */
function isShown(param: Param, { params, values, advanced, errors }: FormState): boolean {
  const levelled = advanced || param.expertLevel !== 1 || errors.some(({ name }) => name === param.name);
  return param.name !== LEVEL && levelled && holds(param.condition, lookup(params, values, param.conditionContext));
}
