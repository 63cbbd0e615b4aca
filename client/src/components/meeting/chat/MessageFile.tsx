import { useLingui } from '@lingui/react/macro';
import { Download, File, FileArchive, FileAudio, FileText, FileVideo } from 'lucide-react';
import { Suspense, useState } from 'react';

import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { patientLazy } from '@/components/ui/patientLazy';
import { fileLinks, useFileLinks } from '@/queries/files';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

import { formatSize } from './formatSize';
import { MessageText } from './MessageText';

const Lightbox = patientLazy(() =>
  import('./Lightbox').then((module) => ({ default: module.Lightbox })),
);

type SharedFile = NonNullable<ChatEntry['file']>;

/** The file of a message: a picture as one, anything else by its name. */
export function MessageFile({ message }: { readonly message: ChatEntry }) {
  const { file, content } = message;
  if (!file) return null;
  const isPicture = file.width !== undefined && file.height !== undefined;
  return (
    <div className="flex flex-col gap-1.5">
      {isPicture ? <Picture file={file} /> : <FileCard file={file} />}
      {content !== file.name ? <MessageText text={content} mentions={message.mentions} /> : null}
    </div>
  );
}

function Picture({ file }: { readonly file: SharedFile }) {
  const { t } = useLingui();
  const [isLarge, setIsLarge] = useState(false);
  const token = useMeetingStore((state) => state.self?.participantToken ?? null);
  const links = useFileLinks(file.id, token);
  const { name, width = 1, height = 1 } = file;
  return (
    <>
      <button
        type="button"
        aria-label={t`Show the picture ${name} large`}
        onClick={() => setIsLarge(true)}
        className="block w-60 max-w-full overflow-hidden rounded-lg bg-subtle-hover"
        // Its place is kept before it is there, so that nothing jumps.
        style={{ aspectRatio: `${Math.max(width / height, 0.6)}` }}
      >
        {links.data?.thumbnail ? (
          <img
            src={links.data.thumbnail}
            alt={name}
            loading="lazy"
            className="size-full object-cover"
          />
        ) : null}
      </button>
      {isLarge && links.data?.picture ? (
        <Suspense>
          <Lightbox
            name={name}
            picture={links.data.picture}
            download={links.data.download}
            onClose={() => setIsLarge(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function FileCard({ file }: { readonly file: SharedFile }) {
  const { t, i18n } = useLingui();
  const token = useMeetingStore((state) => state.self?.participantToken ?? null);
  const { id, name, size } = file;
  const download = async () => {
    if (token === null) return;
    const links = await fileLinks(id, token);
    saveFrom(links.download);
  };
  return (
    <div className="flex w-60 max-w-full items-center gap-2.5">
      <span className="flex size-10 shrink-0 items-center justify-center rounded-lg bg-canvas text-fg-muted">
        <Icon icon={iconOf(file.contentType)} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium" title={name}>
          {name}
        </span>
        <span className="block text-xs text-fg-subtle">{formatSize(size, i18n.locale)}</span>
      </span>
      {id ? (
        <IconButton
          icon={Download}
          size="sm"
          label={t`Download ${name}`}
          onClick={() => void download()}
        />
      ) : null}
    </div>
  );
}

function saveFrom(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

function iconOf(contentType: string) {
  if (contentType.startsWith('video/')) return FileVideo;
  if (contentType.startsWith('audio/')) return FileAudio;
  if (/zip|compressed|tar/.test(contentType)) return FileArchive;
  return /^text\/|pdf|document|msword/.test(contentType) ? FileText : File;
}
