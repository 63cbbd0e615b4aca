/** In bytes: what a tab can hold beside a meeting. */
const MEMORY_LIMIT = 1_000_000_000;

/** Where a recording goes, piece by piece. */
export interface RecordingSink {
  /** In bytes; null where there is room for anything. */
  readonly limit: number | null;
  write(piece: Blob): Promise<void>;
  /** All pieces are there: the recording is saved. */
  finish(): Promise<void>;
}

/** The File System Access API, which lib.dom does not know yet. */
interface FilePicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/**
 * A file of the person's choice that is written as the recording comes, or else memory, which is
 * downloaded at the end. Must be called by a click or a key.
 *
 * @param name - of the file, with its extension
 * @param type - of its content, without codecs
 * @returns null where the person chose no file
 */
export async function openSink(name: string, type: string): Promise<RecordingSink | null> {
  if (!('showSaveFilePicker' in window)) return memorySink(name, type);
  const picker = window as unknown as FilePicker;
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    const handle = await picker.showSaveFilePicker({
      suggestedName: name,
      types: [{ accept: { [type]: [extension] } }],
    });
    return fileSink(await handle.createWritable());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return memorySink(name, type);
  }
}

function fileSink(file: FileSystemWritableFileStream): RecordingSink {
  return {
    limit: null,
    write: (piece) => file.write(piece),
    finish: () => file.close(),
  };
}

function memorySink(name: string, type: string): RecordingSink {
  const pieces: Blob[] = [];
  return {
    limit: MEMORY_LIMIT,
    write: (piece) => {
      pieces.push(piece);
      return Promise.resolve();
    },
    finish: () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(pieces, { type }));
      link.download = name;
      link.click();
      // The download reads it after this task.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      return Promise.resolve();
    },
  };
}
