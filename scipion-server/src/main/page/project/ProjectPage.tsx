import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Me } from '../api/types';
import { Failure } from '../app/Failure';
import { go } from '../app/routes';
import { TopBar } from '../app/TopBar';
import { GraphView } from '../graph/GraphView';
import { RunPanel } from '../run/RunPanel';
import { t } from '../words';
import { RunTable } from './RunTable';
import { useRuns } from './useRuns';

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
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && selected && go(home);
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [selected, home]);
  return (
    <>
      <TopBar me={me} crumbs={[{ text: name || '…', to: home }]}>
        <ViewSwitch view={view} address={selected ? `${home}/runs/${selected}` : home} />
        <input type="search" placeholder={t('searchRuns')} aria-label={t('searchRuns')} onInput={(event) => setWanted(event.currentTarget.value)} />
      </TopBar>
      {failure && <Failure failure={failure} retry={reload} />}
      <main class="project">
        {graph && runs.length === 0 && <p class="empty">{t('noRuns')}</p>}
        {view === 'graph' ? (
          <GraphView runs={steady} project={project} selected={selected} wanted={wanted} />
        ) : (
          <RunTable runs={steady} project={project} selected={selected} wanted={wanted} />
        )}
        {run && <RunPanel key={run.protocolId} run={run} runs={runs} project={project} />}
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
