import { DetailedError, Upload } from 'tus-js-client';

import type { FailureCode } from '@/i18n/errorSentence';

/** Bytes of one request: small enough for the limits of usual proxies. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** Milliseconds before each further try; the last one again and again while we are offline. */
const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export interface FileUploadOptions {
  /** What shows that we are in the meeting; it changes when the connection comes back. */
  readonly token: () => string | null;
  readonly onProgress: (sentBytes: number) => void;
  /** The connection is lost; it goes on by itself once it is back. */
  readonly onInterrupted: () => void;
  readonly onDone: (fileId: string) => void;
  readonly onFailed: (code: FailureCode, message: string) => void;
}

/** The upload of one file by the tus protocol: it survives lost connections and goes on where it was. */
export class FileUpload {
  readonly #upload: Upload;

  constructor(file: File, options: FileUploadOptions) {
    this.#upload = new Upload(file, {
      endpoint: '/api/uploads',
      metadata: { filename: file.name },
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => {
        request.setHeader('Authorization', `Bearer ${options.token() ?? ''}`);
      },
      onProgress: options.onProgress,
      onShouldRetry: (error) => {
        const status = statusOf(error);
        const again = status === 0 || status === 409 || status === 423 || status >= 500;
        if (again && status !== 507) options.onInterrupted();
        return again && status !== 507;
      },
      onSuccess: () => options.onDone(this.#upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => {
        const { code, message } = failureOf(error);
        options.onFailed(code, message);
      },
    });
  }

  /** Begins, or goes on after a failure. */
  start(): void {
    this.#upload.start();
  }

  /** Stops for good, and lets the server forget what has come. */
  cancel(): void {
    // Where the server cannot be told, it forgets by itself after a day.
    this.#upload.abort(true).catch(() => undefined);
  }
}

function statusOf(error: Error): number {
  return error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

function failureOf(error: Error): { code: FailureCode; message: string } {
  const unreachable = { code: 'UNREACHABLE', message: error.message } as const;
  if (!(error instanceof DetailedError) || !error.originalResponse) return unreachable;
  try {
    const body = JSON.parse(error.originalResponse.getBody()) as {
      code?: FailureCode;
      message?: string;
    };
    return { code: body.code ?? 'INTERNAL_ERROR', message: body.message ?? error.message };
  } catch {
    return { code: 'INTERNAL_ERROR', message: error.message };
  }
}
