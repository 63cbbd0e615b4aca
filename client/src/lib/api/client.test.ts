import { beforeEach, describe, expect, it, vi } from 'vitest';

import { fakeApi, refusal } from '../../../test/fakeApi';

import { ApiError } from './ApiError';
import { configureApi, request, requestAhead } from './client';

const onUnauthorized = vi.fn();
let token: string | null = null;

beforeEach(() => {
  token = null;
  configureApi({ token: () => token, onUnauthorized });
});

describe('request', () => {
  it('fills in the path and sends the token of who is signed in', async () => {
    token = 'secret';
    const calls = fakeApi({ 'GET /api/rooms/code/a%2Fb': { json: { name: 'Planning' } } });
    const room = await request('get', '/api/rooms/code/{code}', { path: { code: 'a/b' } });
    expect(room.name).toBe('Planning');
    expect(calls[0]?.token).toBe('Bearer secret');
  });

  it('sends a body as JSON and gives nothing for an empty answer', async () => {
    const body = { email: 'ada@example.org', password: 'engine' };
    const calls = fakeApi({ 'POST /api/auth/login': { status: 200 } });
    await expect(request('post', '/api/auth/login', { body })).resolves.toBeUndefined();
    expect(calls[0]).toMatchObject({ body, token: null });
  });

  it("throws the server's code and sentence", async () => {
    fakeApi({ 'GET /api/rooms/code/x': refusal(404, 'NOT_FOUND', 'Room not found') });
    const call = request('get', '/api/rooms/code/{code}', { path: { code: 'x' } });
    await expect(call).rejects.toEqual(new ApiError('NOT_FOUND', 'Room not found', 404));
    expect(onUnauthorized).not.toHaveBeenCalled();
  });

  it('makes an error of its own where something in between answered', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 })));
    await expect(request('get', '/api/auth/me', {})).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
      status: 502,
    });
  });

  it('says so when the server is not reached', async () => {
    fakeApi({ 'GET /api/auth/me': new TypeError('Failed to fetch') });
    await expect(request('get', '/api/auth/me', {})).rejects.toMatchObject({
      code: 'UNREACHABLE',
      status: 0,
    });
  });

  it('tells that the token is no longer accepted, but not that a guest may not do something', async () => {
    fakeApi({ 'GET /api/auth/me': refusal(401, 'UNAUTHORIZED', 'Token expired') });
    await expect(request('get', '/api/auth/me', {})).rejects.toThrow('Token expired');
    expect(onUnauthorized).not.toHaveBeenCalled();
    token = 'old';
    await expect(request('get', '/api/auth/me', {})).rejects.toThrow('Token expired');
    expect(onUnauthorized).toHaveBeenCalledExactlyOnceWith('Token expired');
  });
});

describe('requestAhead', () => {
  const path = '/api/rooms/code/{code}';
  const room = { path: { code: 'abc-def-ghi' } };
  const answers = { 'GET /api/rooms/code/abc-def-ghi': { json: { name: 'Planning' } } };

  it('asks once for what is needed once', async () => {
    const calls = fakeApi(answers);
    requestAhead(path, room);
    expect(calls).toHaveLength(1);
    await expect(request('get', path, room)).resolves.toMatchObject({ name: 'Planning' });
    expect(calls).toHaveLength(1);
    await request('get', path, room);
    expect(calls).toHaveLength(2);
  });

  it('is of no use to somebody else', async () => {
    const calls = fakeApi(answers);
    requestAhead(path, room);
    token = 'secret';
    await request('get', path, room);
    expect(calls.map((call) => call.token)).toEqual([null, 'Bearer secret']);
  });

  it('tells whoever takes it that the server was not reached', async () => {
    fakeApi({ 'GET /api/rooms/code/abc-def-ghi': new TypeError('Failed to fetch') });
    requestAhead(path, room);
    await expect(request('get', path, room)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
