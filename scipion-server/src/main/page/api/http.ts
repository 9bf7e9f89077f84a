import { forget, keep, tokens, type Tokens } from './session';

export const API = '/api';

/** An answer that is no success, in the words of the server. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly reasons: string[],
  ) {
    super(reasons.join('. '));
  }
}

interface Options {
  method?: string;
  body?: unknown;
  signal?: AbortSignal;
  headers?: Record<string, string>;
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
    throw new Refusal(answer.status, await reasons(answer));
  }
  return answer;
}

export async function json<T>(path: string, options?: Options): Promise<T> {
  return (await ask(path, options)).json() as Promise<T>;
}

async function send(path: string, { method, body, signal, ...options }: Options): Promise<Response> {
  const headers = { ...options.headers };
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
  keep({ ...tokens()!, ...((await answer.json()) as Partial<Tokens>) });
  return true;
}

async function reasons(answer: Response): Promise<string[]> {
  try {
    const { detail, errors = [] } = (await answer.json()) as { detail?: unknown; errors?: ({ field?: string; message?: string } | string)[] };
    const details = errors.map((error) => (typeof error === 'string' ? error : `${error.field}: ${error.message}`));
    const said = [detail ?? []].flat().map(String);
    return [details, said, [answer.statusText]].find((texts) => texts.length > 0)!;
  } catch {
    return [answer.statusText || `HTTP ${answer.status}`];
  }
}
