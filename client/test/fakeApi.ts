import { vi } from 'vitest';

/** One call that the client made. */
export interface ApiCall {
  readonly method: string;
  /** Path with its search. */
  readonly path: string;
  readonly body: unknown;
  readonly token: string | null;
}

type Answer = { readonly status?: number; readonly json?: unknown } | Error;

/** Answers by `METHOD /path`; a list is used up one by one, its last entry stays. */
export type Answers = Record<string, Answer | readonly Answer[]>;

/** A refusal as the server words it. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, json: { statusCode: status, message, error: 'Refused', code } };
}

/**
 * Stands in for the server behind `fetch`: everything up to the wire is the real thing.
 *
 * @returns the calls made so far, in order
 */
export function fakeApi(answers: Answers): ApiCall[] {
  const calls: ApiCall[] = [];
  const left = new Map<string, Answer[]>(
    Object.entries(answers).map(([key, answer]) => [key, [answer].flat()]),
  );
  const answerCall = (path: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET';
    const queue = left.get(`${method} ${path}`);
    if (!queue) throw new Error(`No answer for ${method} ${path}`);
    calls.push({
      method,
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      token: new Headers(init.headers).get('Authorization'),
    });
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer instanceof Error) return Promise.reject(answer);
    const { status = 200, json } = answer ?? {};
    return Promise.resolve(
      new Response(json === undefined ? null : JSON.stringify(json), { status }),
    );
  };
  vi.stubGlobal('fetch', answerCall);
  return calls;
}
