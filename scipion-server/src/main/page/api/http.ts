import { forget, keep, tokens, type Tokens } from './session';

export const API = '/api';

/** An answer that is no success, in the words of the server. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

interface Options {
  method?: string;
  body?: unknown;
  signal?: AbortSignal;
}

/** Asks the API; renews the session once when it has run out. */
export async function ask(path: string, options: Options = {}): Promise<Response> {
  let answer = await send(path, options);
  if (answer.status === 401 && tokens() && (await renew())) {
    answer = await send(path, options);
  }
  if (answer.status === 401 && tokens()) {
    forget();
  }
  if (!answer.ok) {
    throw new Refusal(answer.status, await reason(answer));
  }
  return answer;
}

export async function json<T>(path: string, options?: Options): Promise<T> {
  return (await ask(path, options)).json() as Promise<T>;
}

async function send(path: string, { method, body, signal }: Options): Promise<Response> {
  const headers: Record<string, string> = {};
  const session = tokens();
  if (session) {
    headers.Authorization = `Bearer ${session.accessToken}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  return fetch(API + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  });
}

let renewal: Promise<boolean> | null = null;

/** One renewal at a time, however many requests find out at once. */
function renew(): Promise<boolean> {
  renewal ??= renewNow().finally(() => (renewal = null));
  return renewal;
}

async function renewNow(): Promise<boolean> {
  const answer = await fetch(`${API}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: tokens()?.refreshToken }),
  });
  if (!answer.ok) {
    return false;
  }
  keep((await answer.json()) as Tokens);
  return true;
}

async function reason(answer: Response): Promise<string> {
  try {
    const body = (await answer.json()) as { detail?: unknown; errors?: { field?: string; message?: string }[] | string[] };
    const details = (body.errors ?? []).map((error) => (typeof error === 'string' ? error : `${error.field}: ${error.message}`));
    const said = Array.isArray(body.detail) ? body.detail.join('. ') : String(body.detail ?? '');
    return details.length ? details.join('. ') : said || answer.statusText;
  } catch {
    return answer.statusText || `HTTP ${answer.status}`;
  }
}
