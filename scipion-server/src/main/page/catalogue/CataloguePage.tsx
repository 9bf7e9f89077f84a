import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import * as forms from '../api/forms';
import type { CatalogueNode } from '../api/forms';
import type { Me } from '../api/types';
import { Failure } from '../app/Failure';
import { TopBar } from '../app/TopBar';
import { useData } from '../app/useData';
import { t } from './words';
import './catalogue.css';

/** Everything that this Scipion can do, as a tree to look through and to search. */
export function CataloguePage({ me, project }: { me: Me; project: string }) {
  const { value: graph } = useData(() => calls.graph(project), [project]);
  const { value: views, failure, reload } = useData(() => forms.catalogue(project), [project]);
  const [view, setView] = useState<string | null>(null);
  const [wanted, setWanted] = useState('');
  const home = `/projects/${project}`;
  useEffect(() => void (document.title = `${t('newRun')} · Scipion`), []);
  const names = Object.keys(views ?? {});
  const root = views?.[view ?? names[0]];
  const found = root ? matching(root.childs, wanted.trim().toLowerCase()) : [];
  return (
    <>
      <TopBar me={me} crumbs={[{ text: graph?.shortName ?? '…', to: home }, { text: t('newRun'), to: `${home}/new` }]} />
      <main class="catalogue">
        <h1>{t('newRun')}</h1>
        {failure && <Failure failure={failure} retry={reload} />}
        {views && (
          <div class="catalogue-head">
            <input type="search" autofocus placeholder={t('searchProtocols')} aria-label={t('searchProtocols')} onInput={(event) => setWanted(event.currentTarget.value)} />
            {names.length > 1 && (
              <select aria-label={t('view')} value={view ?? names[0]} onChange={(event) => setView(event.currentTarget.value)}>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {views[name].text}
                  </option>
                ))}
              </select>
            )}
          </div>
        )}
        {root && found.length === 0 && <p class="empty">{t('nothingFound')}</p>}
        <Branches nodes={found} home={home} open={wanted.trim() !== ''} />
      </main>
    </>
  );
}

function Branches({ nodes, home, open }: { nodes: CatalogueNode[]; home: string; open: boolean }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.text + node.value}>
          {node.childs.length > 0 ? (
            <details open={open || node.openItem === true || node.openItem === 'True'}>
              <summary>{node.text}</summary>
              <Branches nodes={node.childs} home={home} open={open} />
            </details>
          ) : (
            <Leaf node={node} home={home} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Leaf({ node, home }: { node: CatalogueNode; home: string }) {
  const badge = typeof node.icon === 'object' ? node.icon?.name.split('.')[0] : undefined;
  if (node.tag !== 'protocol' || node.value === null) {
    return <span class="quiet">{node.text}</span>;
  }
  return (
    <a href={`${home}/new/${encodeURIComponent(node.value)}`}>
      {node.text} {badge !== undefined && badge !== 'production' && <span class="quiet">{badge}</span>}
    </a>
  );
}

/** What is called like that, with what it hangs on; no empty branches. */
function matching(nodes: CatalogueNode[], wanted: string): CatalogueNode[] {
  return nodes.flatMap((node) => {
    const childs = matching(node.childs, wanted);
    const isWanted = node.value !== null && node.childs.length === 0 && node.text.toLowerCase().includes(wanted);
    return childs.length > 0 || isWanted ? [{ ...node, childs }] : [];
  });
}
