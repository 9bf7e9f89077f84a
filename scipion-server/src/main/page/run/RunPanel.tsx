import { useState } from 'preact/hooks';
import type { Run } from '../api/types';
import { go } from '../app/routes';
import { StatusMark } from '../project/StatusMark';
import { t } from '../words';
import { Log } from './Log';
import { Steps } from './Steps';
import { Summary } from './Summary';

const TABS = ['summary', 'log', 'steps'] as const;

interface Props {
  run: Run;
  runs: Run[];
  project: string;
}

/** What is known of the chosen run. */
export function RunPanel({ run, runs, project }: Props) {
  const [tab, setTab] = useState<(typeof TABS)[number]>(run.status === 'failed' ? 'log' : 'summary');
  const home = `/projects/${project}${location.search}`;
  return (
    <aside class="panel" aria-label={run.label}>
      <header>
        <h2>{run.label}</h2>
        <button type="button" class="plain" aria-label={t('close')} onClick={() => go(home)}>
          ✕
        </button>
      </header>
      <p class="facts">
        <StatusMark status={run.status} worded />
        <span>#{run.protocolId}</span>
        {run.elapsedTime && <span>{run.elapsedTime}</span>}
        <a href={`/projects/${project}/runs/${run.protocolId}/files`}>{t('browseFiles')}</a>
      </p>
      <div class="tabs" role="tablist">
        {TABS.map((name) => (
          <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
            {t(name)}
          </button>
        ))}
      </div>
      {tab === 'summary' && <Summary run={run} runs={runs} project={project} />}
      {tab === 'log' && <Log run={run} project={project} />}
      {tab === 'steps' && <Steps run={run} project={project} />}
    </aside>
  );
}
