import type { FileUpload } from '@/lib/files/FileUpload';
import type { FailureCode } from '@/i18n/errorSentence';
import type { ChatEntry, UploadProgress } from '@/store/useMeetingStore';

import { change, type MeetingScope } from '../meetingScope';

import { withStatus } from './chatLog';

/**
 * Files on their way to the server. An upload outlives a lost connection: it goes on by itself, and after
 * a failure from where it stopped. What uploads is loaded with the first file.
 */
export class FileSharing {
  readonly #scope: MeetingScope;
  readonly #onUploaded: (messageId: string, fileId: string) => void;
  readonly #uploads = new Map<string, FileUpload>();
  readonly #cancelled = new Set<string>();

  /** @param onUploaded - is told which message's file is on the server, and under which id */
  constructor(scope: MeetingScope, onUploaded: (messageId: string, fileId: string) => void) {
    this.#scope = scope;
    this.#onUploaded = onUploaded;
  }

  start(messageId: string, file: File): void {
    void this.#begin(messageId, file).catch(() => this.#failed(messageId, 'UNREACHABLE', ''));
  }

  /** Goes on after a failure, from where it stopped. */
  resume(messageId: string): void {
    this.#show(messageId, { sentBytes: this.#sentBytes(messageId), phase: 'uploading' });
    this.#uploads.get(messageId)?.start();
  }

  cancel(messageId: string): void {
    this.#cancelled.add(messageId);
    this.#uploads.get(messageId)?.cancel();
    this.#uploads.delete(messageId);
  }

  /** The message with the file is stored: nothing of the upload is needed any more. */
  forget(messageId: string): void {
    this.#uploads.delete(messageId);
  }

  close(): void {
    for (const upload of this.#uploads.values()) upload.cancel();
    this.#uploads.clear();
  }

  async #begin(messageId: string, file: File): Promise<void> {
    const { FileUpload } = await import('@/lib/files/FileUpload');
    if (this.#cancelled.has(messageId)) return;
    const upload = new FileUpload(file, {
      token: () => this.#scope.store.getState().self?.participantToken ?? null,
      onProgress: (sentBytes) => this.#show(messageId, { sentBytes, phase: 'uploading' }),
      onInterrupted: () =>
        this.#show(messageId, { sentBytes: this.#sentBytes(messageId), phase: 'interrupted' }),
      onDone: (fileId) => this.#onUploaded(messageId, fileId),
      onFailed: (code, message) => this.#failed(messageId, code, message),
    });
    this.#uploads.set(messageId, upload);
    upload.start();
  }

  #failed(messageId: string, code: FailureCode, message: string): void {
    change(this.#scope, ({ messages }) => ({
      messages: withStatus(messages, messageId, 'failed'),
    }));
    this.#scope.notify({ kind: 'action-failed', action: 'file', code, message });
  }

  #show(messageId: string, upload: UploadProgress): void {
    change(this.#scope, ({ messages }) => ({ messages: withUpload(messages, messageId, upload) }));
  }

  #sentBytes(messageId: string): number {
    const { messages } = this.#scope.store.getState();
    return messages.find(({ id }) => id === messageId)?.upload?.sentBytes ?? 0;
  }
}

/** Says how far the upload of a file is. */
function withUpload(
  entries: readonly ChatEntry[],
  id: string,
  upload: UploadProgress,
): readonly ChatEntry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, upload } : entry));
}
