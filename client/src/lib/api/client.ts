import type { components, paths } from '@/protocol/api.gen';

import { ApiError } from './ApiError';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths of the API that answer to a method. */
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, infer O> ? (O extends object ? P : never) : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = NonNullable<
  paths[P] extends Partial<Record<M, infer O>> ? O : never
>;

type PathParameters<O> = O extends { parameters: { path: infer Path } } ? Path : undefined;
type QueryParameters<O> = O extends { parameters: { query?: infer Query } } ? Query : undefined;
type RequestBody<O> = O extends { requestBody: { content: infer Content } }
  ? Content extends { 'application/json': infer Json }
    ? Json
    : Blob
  : undefined;

/** What a call takes: only the parts that its path and method have, and those are required. */
type Options<O> = (PathParameters<O> extends undefined ? object : { path: PathParameters<O> }) &
  (RequestBody<O> extends undefined ? object : { body: RequestBody<O> }) & {
    query?: Exclude<QueryParameters<O>, undefined>;
    signal?: AbortSignal;
    /** Shown instead of the token of who is signed in: what a meeting gave to whoever is inside. */
    token?: string;
  };

/** What a call gives: the JSON of its 200 or 201, nothing for a 202 or 204. */
type Result<O> = O extends { responses: infer Responses }
  ? {
      [S in keyof Responses & (200 | 201 | 202)]: Responses[S] extends {
        content: { 'application/json': infer Json };
      }
        ? Json
        : undefined;
    }[keyof Responses & (200 | 201 | 202)]
  : never;

interface AnyOptions {
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  signal?: AbortSignal;
  token?: string;
}

interface ApiHooks {
  /** The token of who is signed in, asked for at each call. */
  token: () => string | null;
  /** Called when the server does not accept that token (any more), with its sentence. */
  onUnauthorized: (message: string) => void;
}

const hooks: ApiHooks = { token: () => null, onUnauthorized: () => undefined };

/** Tells the client who is signed in. Called once, where the application starts. */
export function configureApi(given: ApiHooks): void {
  Object.assign(hooks, given);
}

/**
 * Calls the REST API, typed by the server's own OpenAPI document.
 *
 * @throws {ApiError} refused by the server, or not reached
 */
export async function request<M extends Method, P extends PathsWith<M>>(
  method: M,
  path: P,
  options: Options<Operation<P, M>>,
): Promise<Result<Operation<P, M>>> {
  const response = await answerOf(method, path, options as AnyOptions);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as Result<Operation<P, M>>;
}

/**
 * Fetches a file, such as an export, as a whole.
 *
 * @throws {ApiError} refused by the server, or not reached
 */
export async function download(path: PathsWith<'get'>): Promise<Blob> {
  return (await answerOf('get', path, {})).blob();
}

/** Answers that were asked for before anybody needed them, by address and token. */
const ahead = new Map<string, Promise<Response>>();

/**
 * Asks for something that the next `request` of the same takes, so that its answer is on its way while the
 * code that needs it still is.
 */
export function requestAhead<P extends PathsWith<'get'>>(
  path: P,
  options: Options<Operation<P, 'get'>>,
): void {
  const url = urlOf(path, options as AnyOptions);
  const token = hooks.token();
  const answer = send('get', url, token, {});
  // Whoever takes it is told; until then a failure is nobody's.
  answer.catch(() => undefined);
  ahead.set(keyOf(url, token), answer);
}

function takeAhead(method: Method, url: string, token: string | null) {
  const key = keyOf(url, token);
  const answer = method === 'get' ? ahead.get(key) : undefined;
  ahead.delete(key);
  return answer;
}

function keyOf(url: string, token: string | null): string {
  return `${token ?? ''} ${url}`;
}

/** The answer of a call that succeeded. */
async function answerOf(method: Method, path: string, given: AnyOptions): Promise<Response> {
  const token = given.token ?? hooks.token();
  const url = urlOf(path, given);
  const response = await (takeAhead(method, url, token) ?? send(method, url, token, given));
  if (response.ok) return response;
  const error = await errorOf(response);
  // Another token may have taken its place while this one was on its way.
  if (response.status === 401 && token && token === hooks.token()) {
    hooks.onUnauthorized(error.message);
  }
  throw error;
}

async function send(
  method: Method,
  url: string,
  token: string | null,
  { body, signal }: AnyOptions,
): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json' });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(url, {
      method: method.toUpperCase(),
      headers,
      ...contentOf(body, headers),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(
      'UNREACHABLE',
      'We could not reach the server. Check your internet connection and try again.',
      0,
    );
  }
}

/** A body as it is sent: a file as it is, anything else as JSON. */
function contentOf(body: unknown, headers: Headers): { body?: BodyInit } {
  if (body === undefined) return {};
  headers.set('Content-Type', body instanceof Blob ? body.type : 'application/json');
  return { body: body instanceof Blob ? body : JSON.stringify(body) };
}

function urlOf(template: string, { path, query }: AnyOptions): string {
  const filled = template.replace(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(path?.[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value != null) search.set(name, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

type ErrorBody = components['schemas']['ErrorBody'];

/** The server's own error, or one of ours where something in between answered (a proxy's page). */
async function errorOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as Partial<ErrorBody> | null;
  const message =
    typeof body?.message === 'string'
      ? body.message
      : 'The server had a problem. Please try again in a moment.';
  return new ApiError(
    body?.code ?? 'INTERNAL_ERROR',
    message,
    response.status,
    body?.retryAfter ?? undefined,
  );
}
