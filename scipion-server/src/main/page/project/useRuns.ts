import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import type { Graph, Run, RunProgress } from '../api/types';
import { useData, type Data } from '../app/useData';
import { isLive } from './status';

const PACE = 3000;

export interface Runs extends Data<Graph> {
  runs: Run[];
}

/** The runs of a project, kept true while some of them are at work. */
export function useRuns(project: string): Runs {
  const data = useData(() => calls.graph(project), [project]);
  const [progress, setProgress] = useState<Record<string, RunProgress>>({});
  const runs = Object.values(data.value?.protocols ?? {}).filter((run) => run.protocolId !== 'PROJECT');
  const current = runs.map((run) => withProgress(run, progress[run.protocolId]));
  const live = current.filter((run) => isLive(run.status)).map((run) => run.protocolId);
  const watched = live.join(' ');
  useEffect(() => {
    if (watched === '') {
      return;
    }
    const timer = setInterval(() => {
      if (!document.hidden) {
        calls.progress(project, watched.split(' ')).then((news) => setProgress(byId(news)), () => undefined);
      }
    }, PACE);
    return () => clearInterval(timer);
  }, [project, watched]);
  return { ...data, runs: current };
}

function withProgress(run: Run, news: RunProgress | undefined): Run {
  return news ? { ...run, status: news.status, stepsDone: news.stepsDone, numberOfSteps: news.numberOfSteps } : run;
}

function byId(news: RunProgress[]): Record<string, RunProgress> {
  return Object.fromEntries(news.map((one) => [one.protocolId, one]));
}
