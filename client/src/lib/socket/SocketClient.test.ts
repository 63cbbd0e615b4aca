import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { patienceOf } from './attempts';
import { ProtocolError } from './ProtocolError';
import { SocketClient, type SocketStatus } from './SocketClient';

let http: HttpServer;
let server: Server;
let client: SocketClient;
let token = 'first';
let statuses: SocketStatus['phase'][];

/** A real server on a free port, and a client that is not connected yet. */
beforeEach(async () => {
  http = createServer();
  server = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, resolve));
  const { port } = http.address() as AddressInfo;
  token = 'first';
  statuses = [];
  client = new SocketClient({
    url: `http://127.0.0.1:${String(port)}`,
    credentials: () => ({ token }),
    requestTimeoutMs: 200,
    confirmationMs: 100,
  });
  client.onStatus(({ phase }) => statuses.push(phase));
});

afterEach(async () => {
  client.disconnect();
  await server.close();
});

/** Resolves once the client is in a phase. */
function reach(phase: SocketStatus['phase']): Promise<void> {
  if (client.status.phase === phase) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = client.onStatus((status) => {
      if (status.phase !== phase) return;
      stop();
      resolve();
    });
  });
}

type Answer = (answer: object) => void;

const LOCK = { roomId: 'room', locked: true };

describe('requests', () => {
  it('waits for the connection that is being opened, and gives the typed answer', async () => {
    server.on('connection', (socket) => {
      socket.on('lock-room', (echo: unknown, answer: Answer) => answer({ success: true, echo }));
    });
    client.connect();
    await expect(client.request('lock-room', LOCK)).resolves.toMatchObject({ echo: LOCK });
    expect(statuses).toEqual(['connecting', 'connected']);
  });

  it('rejects with code and sentence where the server refuses', async () => {
    server.on('connection', (socket) => {
      socket.on('lock-room', (_payload: unknown, answer: Answer) =>
        answer({ success: false, error: 'Not authorized', code: 'FORBIDDEN' }),
      );
    });
    client.connect();
    await expect(client.request('lock-room', LOCK)).rejects.toEqual(
      new ProtocolError('FORBIDDEN', 'Not authorized'),
    );
    await expect(client.request('lock-room', LOCK)).rejects.toHaveProperty('code', 'FORBIDDEN');
  });

  it('rejects where no answer comes in time', async () => {
    client.connect();
    await expect(client.request('lock-room', LOCK)).rejects.toHaveProperty('code', 'NO_ANSWER');
  });

  it('rejects at once where there is no connection, and sends nothing later', async () => {
    await expect(client.request('lock-room', LOCK)).rejects.toHaveProperty('code', 'OFFLINE');
    expect(client.send('typing-start', { roomId: 'room' })).toBe(false);
  });

  it('rejects where the connection breaks before the answer', async () => {
    server.on('connection', (socket) => {
      socket.on('lock-room', () => socket.conn.close());
    });
    client.connect();
    await expect(client.request('lock-room', LOCK)).rejects.toHaveProperty('code', 'OFFLINE');
  });
});

describe('a server that cannot do it right now', () => {
  const MESSAGE = { roomId: 'room', clientMessageId: '1', content: 'hello', mentions: [] };
  const away = {
    success: false,
    error: 'The database is away',
    code: 'SERVICE_UNAVAILABLE',
    retryAfter: 0.05,
  };

  it('is asked again for what may wait, in the order in which it was asked for', async () => {
    const stored: string[] = [];
    let refusals = 3;
    server.on('connection', (socket) => {
      socket.on('chat-message', ({ content }: { content: string }, answer: Answer) => {
        refusals -= 1;
        if (refusals < 0) stored.push(content);
        answer(refusals < 0 ? { success: true } : away);
      });
    });
    client.connect();
    await Promise.all(
      ['one', 'two', 'three', 'four'].map((content) =>
        client.request('chat-message', { ...MESSAGE, content }),
      ),
    );
    expect(stored.filter((content) => content !== 'four')).toEqual(['one', 'two', 'three']);
  });

  it('is asked again to let us go on in our place', async () => {
    const who = { roomCode: 'abc-defg-hij', participantId: 'me', resumeToken: 'token' };
    const place = { ...who, isMuted: true, isVideoOff: true, dtlsFingerprints: [] };
    const asked: unknown[] = [];
    server.on('connection', (socket) => {
      socket.on('resume-room', (payload: unknown, answer: Answer) => {
        asked.push(payload);
        answer(asked.length < 3 ? away : { success: true, replayed: 0 });
      });
    });
    client.connect();
    await expect(client.request('resume-room', place)).resolves.toMatchObject({ replayed: 0 });
    expect(asked).toEqual([place, place, place]);
  });

  it('is not asked again for what was meant for that moment', async () => {
    server.on('connection', (socket) => {
      socket.on('lock-room', (_payload: unknown, answer: Answer) => answer(away));
    });
    client.connect();
    await expect(client.request('lock-room', LOCK)).rejects.toHaveProperty(
      'code',
      'SERVICE_UNAVAILABLE',
    );
  });

  it('is waited for no longer than the connection lasts', async () => {
    server.on('connection', (socket) => {
      socket.on('chat-message', (_payload: unknown, answer: Answer) => {
        answer({ ...away, retryAfter: 60 });
        setTimeout(() => socket.conn.close(), 20);
      });
    });
    client.connect();
    await expect(client.request('chat-message', MESSAGE)).rejects.toHaveProperty('code', 'OFFLINE');
  });

  it('says when to come back, and is given that time', async () => {
    server.on('connection', (socket) => {
      if (statuses.includes('reconnecting')) return;
      socket.emit('server-draining', { retryAfter: 0.8 });
      setTimeout(() => socket.conn.close(), 20);
    });
    client.connect();
    await reach('connected');
    await reach('reconnecting');
    const left = Date.now();
    await reach('connected');
    // By chance up to half of it less; without the hint it would have been less than that.
    expect(Date.now() - left).toBeGreaterThan(390);
  });
});

describe('events', () => {
  it('arrive until the subscription ends', async () => {
    const seen: boolean[] = [];
    const stop = client.on('room-locked', ({ locked }) => seen.push(locked));
    client.connect();
    await reach('connected');
    server.emit('room-locked', { sequence: 1, locked: true });
    await expect.poll(() => seen).toEqual([true]);
    stop();
    server.emit('room-locked', { sequence: 2, locked: false });
    await client.request('lock-room', LOCK).catch(() => null);
    expect(seen).toEqual([true]);
  });
});

describe('the connection', () => {
  it('tells why it was refused, and does not try again by itself', async () => {
    server.use((socket, next) =>
      next(new Error(`Token expired: ${String(socket.handshake.auth['token'])}`)),
    );
    client.connect();
    await reach('refused');
    expect(client.status).toEqual({
      phase: 'refused',
      code: 'UNAUTHORIZED',
      message: 'Token expired: first',
    });
    await expect(client.request('lock-room', LOCK)).rejects.toHaveProperty('code', 'UNAUTHORIZED');
  });

  it('says so where there are too many connections already', async () => {
    const refusal = Object.assign(new Error('There are too many connections'), {
      data: { code: 'TOO_MANY_CONNECTIONS' },
    });
    server.use((_socket, next) => next(refusal));
    client.connect();
    await reach('refused');
    await expect(client.request('lock-room', LOCK)).rejects.toEqual(
      new ProtocolError('TOO_MANY_CONNECTIONS', 'There are too many connections'),
    );
  });

  it('comes back by itself, and says who we are as of then', async () => {
    const tokens: unknown[] = [];
    server.on('connection', (socket) => tokens.push(socket.handshake.auth['token']));
    client.connect();
    await reach('connected');
    token = 'second';
    for (const socket of server.sockets.sockets.values()) socket.conn.close();
    await reach('reconnecting');
    await reach('connected');
    expect(tokens).toEqual(['first', 'second']);
  });

  it('comes back where the server closed it, as it does at a restart', async () => {
    client.connect();
    await reach('connected');
    server.disconnectSockets();
    await reach('reconnecting');
    await reach('connected');
  });

  it('is tried anew once the browser is online, not once an attempt has had its time', async () => {
    client.connect();
    await reach('connected');
    const attempt = new Promise<() => void>((resolve) => {
      server.engine.opts.allowRequest = (_request, answer) => resolve(() => answer(null, false));
    });
    for (const socket of server.sockets.sockets.values()) socket.conn.close();
    const refuse = await attempt;
    const began = performance.now();
    delete server.engine.opts.allowRequest;
    window.dispatchEvent(new Event('online'));
    await reach('connected');
    expect(performance.now() - began).toBeLessThan(patienceOf(1));
    refuse();
    expect(statuses).toEqual(['connecting', 'connected', 'reconnecting', 'connected']);
  });

  it('tries again where the server cannot take connections right now', async () => {
    let attempts = 0;
    server.use((_socket, next) => {
      attempts += 1;
      const data = { code: 'SERVICE_UNAVAILABLE' };
      if (attempts === 1) next(Object.assign(new Error('Not right now'), { data }));
      else next();
    });
    client.connect();
    await reach('connected');
    expect(statuses).toEqual(['connecting', 'connected']);
  });

  it('is replaced where the server confirms nothing and is not heard at all', async () => {
    const offer = { targetId: 'ada', sdp: { type: 'offer' as const, sdp: '' } };
    let connections = 0;
    server.on('connection', (socket) => {
      connections += 1;
      const isFirst = connections === 1;
      socket.on('offer', (_payload: unknown, answer: Answer) => {
        if (!isFirst) answer({ success: true });
      });
    });
    client.connect();
    await reach('connected');
    expect(client.deliver('offer', offer)).toBe(true);
    await reach('reconnecting');
    expect(client.deliver('offer', offer)).toBe(false);
    await reach('connected');
    client.deliver('offer', offer);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(connections).toBe(2);
  });

  it('is kept where the server says something else meanwhile', async () => {
    server.on('connection', (socket) => {
      socket.on('offer', () => socket.emit('room-locked', { sequence: 1, locked: true }));
    });
    client.connect();
    await reach('connected');
    client.deliver('offer', { targetId: 'ada', sdp: { type: 'offer', sdp: '' } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(statuses).toEqual(['connecting', 'connected']);
  });

  it('stays closed once we closed it', async () => {
    client.connect();
    await reach('connected');
    client.disconnect();
    expect(client.status.phase).toBe('disconnected');
    expect(server.sockets.sockets.size).toBeLessThanOrEqual(1);
    await expect.poll(() => server.sockets.sockets.size).toBe(0);
  });
});
