import { followProject, type ProjectEvent } from '../api/events';
import { Refusal } from '../api/http';
import { setConnected } from './connection';

export type Listener = (event: ProjectEvent) => void;

/** More than twice the pause between the server's signs of life. */
const LONGEST_SILENCE = 40_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** What happens in one project, for all parts of the page that want to know. A tab that is not seen holds no connection: browsers open only a few. */
class Feed {
  private readonly listeners = new Set<Listener>();
  private lastId: string | null = null;
  private pause = FIRST_PAUSE;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private stream: AbortController | null = null;

  constructor(private readonly project: string) {}

  add(listener: Listener): void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      document.addEventListener('visibilitychange', this.adapt);
      addEventListener('online', this.adapt);
      this.adapt();
    }
  }

  /** Whether nobody listens any more. */
  remove(listener: Listener): boolean {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) {
      return false;
    }
    document.removeEventListener('visibilitychange', this.adapt);
    removeEventListener('online', this.adapt);
    this.close();
    setConnected(true);
    return true;
  }

  private readonly adapt = () => {
    if (document.hidden) {
      this.close();
    } else if (this.stream === null) {
      void this.open();
    }
  };

  private close(): void {
    clearTimeout(this.waiting);
    this.stream?.abort();
    this.stream = null;
  }

  private async open(): Promise<void> {
    clearTimeout(this.waiting);
    const stream = (this.stream = new AbortController());
    let silence = setTimeout(() => stream.abort(), LONGEST_SILENCE);
    const onLife = () => {
      clearTimeout(silence);
      silence = setTimeout(() => stream.abort(), LONGEST_SILENCE);
    };
    let goesOn = true;
    try {
      await followProject(this.project, { lastId: this.lastId, signal: stream.signal, onLife, onEvent: this.tell });
    } catch (reason) {
      goesOn = !(reason instanceof Refusal) || reason.status === 429 || reason.status >= 500;
    }
    clearTimeout(silence);
    if (this.stream === stream) {
      this.stream = null;
      setConnected(false);
      if (goesOn) {
        this.waiting = setTimeout(this.adapt, this.pause);
        this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
      }
    }
  }

  private readonly tell = (event: ProjectEvent, id: string) => {
    this.lastId = id;
    this.pause = FIRST_PAUSE;
    setConnected(true);
    this.listeners.forEach((listener) => listener(event));
  };
}

const feeds = new Map<string, Feed>();

/** Calls back with whatever happens in a project from now on; returns how to stop that. */
export function listen(project: string, listener: Listener): () => void {
  const feed = feeds.get(project) ?? new Feed(project);
  feeds.set(project, feed);
  feed.add(listener);
  return () => {
    if (feed.remove(listener)) {
      feeds.delete(project);
    }
  };
}
