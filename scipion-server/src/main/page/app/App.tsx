import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { onSessionChange, tokens } from '../api/session';
import type { Me } from '../api/types';
import { AccountPage } from '../account/AccountPage';
import { PeoplePage } from '../account/PeoplePage';
import { CataloguePage } from '../catalogue/CataloguePage';
import { FilesPage } from '../files/FilesPage';
import { FormPage } from '../form/FormPage';
import { JobsPage } from '../jobs/JobsPage';
import { OutputPage } from '../output/OutputPage';
import { PluginsPage } from '../plugins/PluginsPage';
import { ProjectPage } from '../project/ProjectPage';
import { ProjectsPage } from '../projects/ProjectsPage';
import { SettingsPage } from '../settings/SettingsPage';
import { SignInPage } from '../signin/SignInPage';
import { Failure } from './Failure';
import { followLinks, usePlace } from './routes';
import { followSlash } from './shortcuts';
import { TopBar } from './TopBar';
import { useData } from './useData';
import { t } from './words';

/** The page: who is signed in, and which of its parts the address names. */
export function App() {
  const [signedIn, setSignedIn] = useState(tokens() !== null);
  useEffect(followSlash, []);
  useEffect(() => onSessionChange(() => setSignedIn(tokens() !== null)), []);
  return <div onClick={followLinks}>{signedIn ? <SignedIn /> : <SignInPage />}</div>;
}

function SignedIn() {
  const { value: me, failure, reload } = useData(calls.me, []);
  if (failure) {
    return <Failure failure={failure} retry={reload} />;
  }
  return me && <Pages me={me} />;
}

function Pages({ me }: { me: Me }) {
  const { parts, query } = usePlace();
  const isAdmin = me.role === 'admin';
  const [area, project, part, run, detail, output] = parts;
  if (area === undefined || (area === 'projects' && project === undefined)) {
    return <Framed me={me}><ProjectsPage /></Framed>;
  }
  if (area === 'account') {
    return <Framed me={me}><AccountPage me={me} /></Framed>;
  }
  if (area === 'people') {
    return <Framed me={me}><PeoplePage /></Framed>;
  }
  if (area === 'plugins') {
    return <Framed me={me}><PluginsPage isAdmin={isAdmin} /></Framed>;
  }
  if (area === 'runs') {
    return <Framed me={me}><JobsPage isAdmin={isAdmin} /></Framed>;
  }
  if (area === 'settings') {
    return <Framed me={me}><SettingsPage /></Framed>;
  }
  if (area !== 'projects') {
    return <Framed me={me}><p class="empty">{t('noSuchPage')}</p></Framed>;
  }
  if (part === 'new') {
    return run === undefined ? <CataloguePage me={me} project={project} /> : <FormPage me={me} project={project} protocol={run} />;
  }
  if (part === 'runs' && detail === 'form') {
    return <FormPage me={me} project={project} run={run} />;
  }
  if (part === 'runs' && detail === 'outputs') {
    return <OutputPage me={me} project={project} run={run} output={output} query={query} />;
  }
  if (part === 'runs' && detail === 'files') {
    return <FilesPage me={me} project={project} run={run} path={query.get('path')} />;
  }
  return <ProjectPage me={me} project={project} selected={part === 'runs' ? run : null} view={query.get('view') === 'list' ? 'list' : 'graph'} />;
}

function Framed({ me, children }: { me: Me; children: ComponentChildren }) {
  return (
    <>
      <TopBar me={me} crumbs={[]} />
      {children}
    </>
  );
}
