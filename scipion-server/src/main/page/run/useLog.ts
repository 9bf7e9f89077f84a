import { useEffect, useState } from 'preact/hooks';
import * as calls from '../api/calls';
import { useEvents } from '../live/useEvents';

const MOST_CHARACTERS = 2_000_000;

export interface LogText {
  text: string;
  /** Where in the file the text begins and ends. */
  start: number;
  end: number;
}

/** One channel of a run's log while it is looked at: its end first, then whatever is added. */
class LogReading {
  private shown: LogText | null = null;
  private open = true;
  private growing = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly project: string,
    private readonly run: string,
    readonly channel: string,
    private readonly onText: (text: LogText) => void,
    private readonly onFailure: (reason: Error) => void,
  ) {}

  begin(): void {
    this.attempt(async () => {
      const window = await calls.logWindow(this.project, this.run, this.channel);
      this.show({ text: window.content, start: window.startOffset, end: window.endOffset });
    });
  }

  older(): void {
    this.attempt(async () => {
      const { start, text, end } = this.shown!;
      const window = await calls.logWindow(this.project, this.run, this.channel, start);
      this.show({ text: window.content + text, start: window.startOffset, end });
    });
  }

  /** Reads on; asked often, it waits for its turn only once. */
  grow(): void {
    if (this.growing) {
      return;
    }
    this.growing = true;
    this.attempt(async () => {
      this.growing = false;
      let last = -1;
      while (this.open && this.shown !== null && this.shown.end !== last) {
        last = this.shown.end;
        const chunk = await calls.logChunk(this.project, this.run, this.channel, last);
        if (chunk && chunk.offset !== last) {
          this.show(longer(this.shown, chunk.content, chunk.offset));
        }
      }
    });
  }

  close(): void {
    this.open = false;
  }

  private show(text: LogText): void {
    this.shown = text;
    if (this.open) {
      this.onText(text);
    }
  }

  /** One reading after the other, so that none adds to what another has replaced. */
  private attempt(read: () => Promise<void>): void {
    this.queue = this.queue.then(() => (this.open ? read() : undefined)).catch((reason: Error) => this.open && this.onFailure(reason));
  }
}

/** A smaller offset than ours means that the file was begun anew. */
function longer(shown: LogText, content: string, offset: number): LogText {
  if (offset < shown.end) {
    return { text: content, start: 0, end: offset };
  }
  return { ...shown, text: (shown.text + content).slice(-MOST_CHARACTERS), end: offset };
}

export interface LogData {
  shown: LogText | null;
  failure: Error | null;
  older: () => void;
}

/** The log of a run, as far as it was read. */
export function useLog(project: string, run: string, channel: string): LogData {
  const [shown, setShown] = useState<LogText | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [reading, setReading] = useState<LogReading | null>(null);
  useEffect(() => {
    const fresh = new LogReading(project, run, channel, setShown, setFailure);
    setShown(null);
    setFailure(null);
    setReading(fresh);
    fresh.begin();
    return () => fresh.close();
  }, [project, run, channel]);
  useEvents(project, (event) => {
    const grew = event.name === 'log' && event.data.protocolId === run && event.data.channel === channel;
    if (grew || event.name === 'ready' || event.name === 'reset') {
      reading?.grow();
    }
  });
  return { shown, failure, older: () => reading?.older() };
}
