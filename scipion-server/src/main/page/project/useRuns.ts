import { useEffect, useRef, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { ProjectEvent } from '../api/events';
import type { Graph, Run } from '../api/types';
import { useData, type Data } from '../app/useData';
import { useEvents } from '../live/useEvents';

/** Changes come in swarms: one reading serves those of this time. */
const SWARM = 400;

export interface Runs extends Data<Graph> {
  runs: Run[];
}

type News = Partial<Pick<Run, 'status' | 'stepsDone' | 'numberOfSteps'>>;

/** The runs of a project, kept true by what the server tells. */
export function useRuns(project: string): Runs {
  const data = useData(() => calls.graph(project), [project]);
  const [news, setNews] = useState<Record<string, News>>({});
  const soon = useSoon(data.reload);
  useEffect(() => setNews({}), [data.value]);
  useEvents(project, (event) => {
    const fresh = newsIn(event);
    if (fresh && 'data' in event && 'protocolId' in event.data) {
      const id = event.data.protocolId;
      setNews((old) => ({ ...old, [id]: { ...old[id], ...fresh } }));
    }
    if (event.name !== 'steps' && event.name !== 'log' && event.name !== 'task') {
      soon();
    }
  });
  const runs = Object.values(data.value?.protocols ?? {}).filter((run) => run.protocolId !== 'PROJECT');
  return { ...data, runs: runs.map((run) => ({ ...run, ...news[run.protocolId] })) };
}

/** What an event alone tells of its run. */
function newsIn(event: ProjectEvent): News | null {
  switch (event.name) {
    case 'status':
      return { status: event.data.status };
    case 'steps':
      return { stepsDone: event.data.stepsDone, numberOfSteps: event.data.numberOfSteps };
    default:
      return null;
  }
}

/** Does something a little later, once for all who asked meanwhile. */
function useSoon(work: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const forget = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  useEffect(() => forget, [work]);
  return () => {
    timer.current ??= setTimeout(() => {
      forget();
      work();
    }, SWARM);
  };
}
