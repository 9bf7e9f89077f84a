import { useState } from 'preact/hooks';
import * as installation from '../api/installation';
import type { Binary, Plugin } from '../api/installation';
import { Confirm, useAttempt } from '../app/Confirm';
import { Failure } from '../app/Failure';
import { t } from './words';

interface Props {
  plugin: Plugin;
  isAdmin: boolean;
  onChange: () => void;
}

export function PluginRow({ plugin, isAdmin, onChange }: Props) {
  const [removing, setRemoving] = useState(false);
  const { failure, waiting, attempt } = useAttempt(onChange);
  const change = (binary: Binary) => attempt(installation.changeBinary(plugin.pipName, binary.target, binary.installed ? 'uninstall' : 'install'));
  return (
    <tr>
      <td>
        <b>{plugin.name}</b>
        <p class="quiet">{plugin.summary}</p>
        {failure && <Failure failure={failure} />}
      </td>
      <td>{plugin.installed ? plugin.pipVersion : '—'}</td>
      <td>
        {plugin.latestRelease}
        {isAdmin && (
          <p class="row-actions">
            {(!plugin.installed || plugin.toUpdate) && (
              <button type="button" disabled={waiting} onClick={() => attempt(installation.installPlugin(plugin.pipName))}>
                {plugin.installed ? t('update', { version: plugin.latestRelease }) : t('install')}
              </button>
            )}
            {plugin.installed && (
              <button type="button" onClick={() => setRemoving(true)}>
                {t('remove')}
              </button>
            )}
          </p>
        )}
        {removing && (
          <Confirm
            title={t('remove')}
            action={t('remove')}
            onConfirm={() => installation.removePlugin(plugin.pipName).then(onChange)}
            onClose={() => setRemoving(false)}
          >
            <p>{t('removeAsked', { name: plugin.name })}</p>
          </Confirm>
        )}
      </td>
      <td>
        {plugin.binaries.map((binary) => (
          <p key={binary.target} class="row-actions">
            <span>
              {binary.installed ? '✓ ' : ''}
              {binary.name} {binary.version}
            </span>
            {isAdmin && (
              <button type="button" disabled={waiting} aria-label={`${binary.installed ? t('remove') : t('install')} ${binary.target}`} onClick={() => change(binary)}>
                {binary.installed ? t('remove') : t('install')}
              </button>
            )}
          </p>
        ))}
      </td>
    </tr>
  );
}
