import { ask } from './http';

interface OfRun {
  protocolId: string;
}

/** What happens in a project; `reset` says that some of it was missed. */
export type ProjectEvent =
  | { name: 'ready' | 'reset' }
  | { name: 'status'; data: OfRun & { before: string; status: string } }
  | { name: 'steps'; data: OfRun & { stepsDone: number; numberOfSteps: number } }
  | { name: 'outputs'; data: OfRun & { outputs: string[] } }
  | { name: 'log'; data: OfRun & { channel: string; sizeBytes: number } }
  | { name: 'run-added' | 'run-removed' | 'run-edited'; data: OfRun }
  | { name: 'task'; data: Task };

export interface Task {
  taskId: string;
  kind: string;
  state: string;
  progress: number;
  step: string;
  reason: string | null;
}

interface Following {
  lastId: string | null;
  signal: AbortSignal;
  /** Is told of each sign of life, also of those that are no event. */
  onLife: () => void;
  onEvent: (event: ProjectEvent, id: string) => void;
}

/** Tells what happens in a project until the server or the signal ends it. An EventSource could not send the token. */
export async function followProject(project: string, { lastId, signal, onLife, onEvent }: Following): Promise<void> {
  const answer = await ask(`/projects/${project}/events`, { signal, headers: lastId === null ? {} : { 'Last-Event-ID': lastId } });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onLife();
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop()!;
    blocks.forEach((block) => tell(block, onEvent));
  }
}

function tell(block: string, onEvent: Following['onEvent']): void {
  const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1];
  const name = field('event');
  if (name !== undefined) {
    onEvent({ name, data: JSON.parse(field('data') ?? '{}') } as ProjectEvent, field('id') ?? '');
  }
}
