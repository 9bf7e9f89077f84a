import { useState } from 'preact/hooks';
import type { Run } from '../api/types';
import { go } from '../app/routes';
import { StatusMark } from '../project/StatusMark';
import { Log } from './Log';
import { RunActions } from './RunActions';
import { Steps } from './Steps';
import { Summary } from './Summary';
import { t } from './words';

const TABS = ['summary', 'log', 'steps'] as const;

interface Props {
  run: Run;
  runs: Run[];
  project: string;
  mayChange: boolean;
}

/** What is known of the chosen run. */
export function RunPanel({ run, runs, project, mayChange }: Props) {
  const [tab, setTab] = useState<(typeof TABS)[number]>(run.status === 'failed' ? 'log' : 'summary');
  const home = `/projects/${project}${location.search}`;
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: TABS.length - 1 }[event.key];
    if (by) {
      const next = TABS[(TABS.indexOf(tab) + by) % TABS.length];
      setTab(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
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
      {mayChange && <RunActions project={project} runs={[run]} />}
      <div class="tabs" role="tablist" onKeyDown={step}>
        {TABS.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls="tab-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div id="tab-panel" class="panel-tab" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'summary' && <Summary run={run} runs={runs} project={project} />}
        {tab === 'log' && <Log run={run} project={project} />}
        {tab === 'steps' && <Steps run={run} project={project} />}
      </div>
    </aside>
  );
}
