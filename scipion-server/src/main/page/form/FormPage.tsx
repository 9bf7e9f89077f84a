import { useEffect } from 'preact/hooks';
import * as forms from '../api/forms';
import type { Me } from '../api/types';
import { Failure } from '../app/Failure';
import { TopBar } from '../app/TopBar';
import { useData } from '../app/useData';
import { useRuns } from '../project/useRuns';
import { Form } from './Form';
import { t } from './words';
import './form.css';

interface Props {
  me: Me;
  project: string;
  /** The run that is changed, or the class of a new one. */
  run?: string;
  protocol?: string;
}

/** The parameters of a run, new or made before. */
export function FormPage({ me, project, run, protocol }: Props) {
  const { value: context, failure, reload } = useData(
    () => (run === undefined ? forms.formOfClass(project, protocol!) : forms.formOfRun(project, run)),
    [project, run, protocol],
  );
  const { value: graph, runs } = useRuns(project);
  const home = `/projects/${project}`;
  const title = context?.info.label ?? '…';
  useEffect(() => void (document.title = `${title} · Scipion`), [title]);
  return (
    <>
      <TopBar
        me={me}
        crumbs={[
          { text: graph?.shortName ?? '…', to: home },
          ...(run === undefined ? [{ text: t('newRun'), to: `${home}/new` }] : []),
          { text: title, to: run === undefined ? `${home}/new/${protocol}` : `${home}/runs/${run}` },
        ]}
      />
      {failure && (
        <main class="narrow">
          <h1>{t('parameters')}</h1>
          <Failure failure={failure} retry={reload} />
        </main>
      )}
      {context && graph && <Form key={run ?? protocol} project={project} context={context} runs={runs} />}
    </>
  );
}
