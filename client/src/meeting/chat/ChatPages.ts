import { request } from '@/lib/api/client';
import type { ChatMessage } from '@/protocol/events.gen';
import type { ChatEntry } from '@/store/useMeetingStore';

import { attempt, change, type MeetingScope } from '../meetingScope';

import { asEntry } from './chatLog';

/** Messages of one page, and of one while a certain message is looked for. */
const PAGE_SIZE = 100;
const SEARCHING_PAGE_SIZE = 500;

/** Brings earlier messages than those that came with entering. */
export class ChatPages {
  readonly #scope: MeetingScope;
  #loading: Promise<void> | null = null;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
  }

  /** One page; asked for again while one is on its way, that one. */
  loadEarlier(limit = PAGE_SIZE): Promise<void> {
    this.#loading ??= this.#load(limit).finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async loadUntil(messageId: string): Promise<boolean> {
    while (!this.#isKnown(messageId)) {
      const { hasEarlierMessages, messages } = this.#scope.store.getState();
      if (!hasEarlierMessages) return false;
      await this.loadEarlier(SEARCHING_PAGE_SIZE);
      if (this.#scope.store.getState().messages.length === messages.length) return false;
    }
    return true;
  }

  async #load(limit: number): Promise<void> {
    const { roomId, self, messages, hasEarlierMessages } = this.#scope.store.getState();
    const before = messages.find(({ status }) => status === 'sent')?.id;
    if (roomId === null || self === null || before === undefined || !hasEarlierMessages) return;
    await attempt(this.#scope, 'message', async () => {
      const { participantToken, personId } = self;
      // What has no value is left out, as on the socket.
      const page = (await request('get', '/api/rooms/{id}/chat', {
        path: { id: roomId },
        query: { before, limit },
        token: participantToken,
      })) as ChatMessage[];
      change(this.#scope, (state) => ({
        messages: withEarlier(state.messages, page, personId),
        hasEarlierMessages: page.length === limit,
      }));
    });
  }

  #isKnown(messageId: string): boolean {
    return this.#scope.store.getState().messages.some(({ id }) => id === messageId);
  }
}

/** A page of earlier messages, put before what is known. */
function withEarlier(
  entries: readonly ChatEntry[],
  page: readonly ChatMessage[],
  personId: string | null,
): readonly ChatEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  const earlier = page.filter(({ id }) => !known.has(id)).map((each) => asEntry(each, personId));
  return [...earlier, ...entries];
}
