import { useEffect, useState } from 'preact/hooks';
import * as installation from '../api/installation';
import { Failure } from '../app/Failure';
import { useData } from '../app/useData';
import { PluginRow } from './PluginRow';
import { Tasks } from './Tasks';
import { t } from './words';

/** What Scipion was extended with and could be; administrators change it. */
export function PluginsPage({ isAdmin }: { isAdmin: boolean }) {
  const { value: plugins, failure, reload } = useData(installation.plugins, []);
  const tasks = useData(installation.pluginTasks, []);
  const [wanted, setWanted] = useState('');
  useEffect(() => void (document.title = `${t('plugins')} · Scipion`), []);
  const search = wanted.trim().toLowerCase();
  const shown = (plugins ?? []).filter((plugin) => (plugin.name + plugin.pipName + plugin.summary).toLowerCase().includes(search));
  return (
    <main class="wide">
      <div class="head">
        <h1>{t('plugins')}</h1>
        <input type="search" placeholder={t('searchPlugins')} aria-label={t('searchPlugins')} onInput={(event) => setWanted(event.currentTarget.value)} />
      </div>
      {failure && <Failure failure={failure} retry={reload} />}
      {plugins?.length === 0 && <p class="empty">{t('noPlugins')}</p>}
      <Tasks tasks={tasks.value ?? []} isAdmin={isAdmin} reload={tasks.reload} onEnd={reload} />
      {shown.length > 0 && (
        <table class="data">
          <thead>
            <tr>
              <th>{t('plugin')}</th>
              <th>{t('installed')}</th>
              <th>{t('available')}</th>
              <th>{t('programs')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((plugin) => (
              <PluginRow key={plugin.pipName} plugin={plugin} isAdmin={isAdmin} onChange={tasks.reload} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
