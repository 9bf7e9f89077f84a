import type { ComponentChildren } from 'preact';
import * as calls from '../api/calls';
import { forget } from '../api/session';
import type { Me } from '../api/types';
import { useConnected } from '../live/connection';
import { t } from './words';

export interface Crumb {
  text: string;
  to: string;
}

/** Where one is, and who one is. */
export function TopBar({ me, crumbs, children }: { me: Me; crumbs: Crumb[]; children?: ComponentChildren }) {
  return (
    <header class="bar">
      <nav class="crumbs" aria-label={t('projects')}>
        <a href="/projects" class="home">
          <img src="/icon.svg" alt="" width="22" height="22" />
          <span>{t('projects')}</span>
        </a>
        {crumbs.map((crumb, index) => (
          <a key={crumb.to} href={crumb.to} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
            {crumb.text}
          </a>
        ))}
      </nav>
      <Connection />
      <div class="bar-tools">{children}</div>
      <UserMenu me={me} />
    </header>
  );
}

/** Says when what is shown may be out of date. */
function Connection() {
  const connected = useConnected();
  return (
    <p class="connection" role="status">
      {!connected && t('notConnected')}
    </p>
  );
}

function UserMenu({ me }: { me: Me }) {
  return (
    <details class="menu">
      <summary>{me.firstName || me.email}</summary>
      <div class="menu-entries">
        <a href="/account">{t('account')}</a>
        <a href="/runs">{t('runs')}</a>
        <a href="/plugins">{t('plugins')}</a>
        {me.role === 'admin' && <a href="/people">{t('people')}</a>}
        {me.role === 'admin' && <a href="/settings">{t('settings')}</a>}
        <button type="button" onClick={leave}>
          {t('signOut')}
        </button>
      </div>
    </details>
  );
}

/** The session of this browser ends even when the server cannot be told. */
function leave(): void {
  void calls.signOut().finally(forget);
}
