import { useEffect, useMemo, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Me } from '../api/types';
import { Failure } from '../app/Failure';
import { go } from '../app/routes';
import { TopBar } from '../app/TopBar';
import { useData } from '../app/useData';
import { GraphView } from '../graph/GraphView';
import { PasteButton } from '../run/PasteButton';
import { RunActions } from '../run/RunActions';
import { RunPanel } from '../run/RunPanel';
import { RunTable } from './RunTable';
import { useRuns } from './useRuns';
import { t } from './words';

interface Props {
  me: Me;
  project: string;
  selected: string | null;
  view: 'graph' | 'list';
}

export function ProjectPage({ me, project, selected, view }: Props) {
  const { value: graph, runs, failure, reload } = useRuns(project);
  const [wanted, setWanted] = useState('');
  const home = `/projects/${project}`;
  const name = graph?.shortName ?? '';
  const steady = useMemo(() => runs, [graph, runs.map((run) => run.status + run.stepsDone).join()]);
  const run = runs.find((one) => one.protocolId === selected);
  useEffect(() => void (document.title = `${run ? `${run.label} · ` : ''}${name || t('projects')} · Scipion`), [name, run?.label]);
  const { value: summary } = useData(() => calls.summary(project), [project]);
  const mayChange = summary !== null && summary.permission !== 'read';
  const [chosen, setChosen] = useState(new Set<string>());
  const several = runs.filter(({ protocolId }) => protocolId === selected || chosen.has(protocolId));
  const toggle = (id: string) => setChosen((old) => (old.has(id) ? new Set([...old].filter((one) => one !== id)) : new Set([...old, id])));
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
        setChosen(new Set());
        if (selected) {
          go(home);
        }
      }
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [selected, home]);
  return (
    <>
      <TopBar me={me} crumbs={[{ text: name || '…', to: home }]}>
        {mayChange && (
          <a class="button" href={`${home}/new`}>
            {t('newRun')}
          </a>
        )}
        {mayChange && <PasteButton project={project} />}
        <ViewSwitch view={view} address={selected ? `${home}/runs/${selected}` : home} />
        <input type="search" placeholder={t('searchRuns')} aria-label={t('searchRuns')} onInput={(event) => setWanted(event.currentTarget.value)} />
      </TopBar>
      {failure && <Failure failure={failure} retry={reload} />}
      <main class="project">
        <h1 class="only-read">{name}</h1>
        {graph && runs.length === 0 && <p class="empty">{t('noRuns')}</p>}
        {view === 'graph' ? (
          <GraphView runs={steady} project={project} selected={selected} chosen={chosen} onToggle={toggle} wanted={wanted} />
        ) : (
          <RunTable runs={steady} project={project} selected={selected} wanted={wanted} />
        )}
        {run && <RunPanel key={run.protocolId} run={run} runs={runs} project={project} mayChange={mayChange} />}
        {mayChange && chosen.size > 0 && (
          <div class="selection" role="region" aria-label={t('chosen', { count: several.length })}>
            <b>{t('chosen', { count: several.length })}</b>
            <RunActions project={project} runs={several} />
          </div>
        )}
      </main>
    </>
  );
}

function ViewSwitch({ view, address }: { view: string; address: string }) {
  return (
    <nav class="switch">
      <a href={address} aria-current={view === 'graph' ? 'true' : undefined}>
        {t('graph')}
      </a>
      <a href={`${address}?view=list`} aria-current={view === 'list' ? 'true' : undefined}>
        {t('list')}
      </a>
    </nav>
  );
}
