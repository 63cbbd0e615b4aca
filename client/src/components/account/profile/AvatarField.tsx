import { Trans, useLingui } from '@lingui/react/macro';
import { ImageUp, Trash2 } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';

import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { OwnProfile } from '@/lib/api/models';
import { cn } from '@/lib/cn';
import { useSetAvatar } from '@/queries/account';

import { CropDialog } from './CropDialog';

/** What the server takes; others are refused by it. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif';

/** The own picture: dropped here or picked, cut to a square, or taken away. */
export function AvatarField({ user }: { user: OwnProfile }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const remove = useSetAvatar();
  const describe = useErrorSentence();

  const open = async (file: File | undefined) => {
    if (!file) return;
    const loaded = await loadPicture(file);
    setUnreadable(loaded === null);
    setPicture(loaded);
  };
  const close = () => {
    if (picture) URL.revokeObjectURL(picture.src);
    setPicture(null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files[0]);
  };

  return (
    // Dropping a file is a shortcut for the button inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t`Picture`}
      className={cn(
        '-m-2 flex flex-wrap items-center gap-5 rounded-lg p-2 transition-colors',
        isOver && 'bg-accent-soft',
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Avatar size="xl" name={user.displayName} seed={user.id} imageUrl={user.avatarUrl} />
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-2.5">
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" icon={ImageUp} onClick={() => input.current?.click()}>
            {user.avatarUrl ? <Trans>Change picture</Trans> : <Trans>Upload a picture</Trans>}
          </Button>
          {user.avatarUrl ? (
            <Button
              variant="ghost"
              icon={Trash2}
              loading={remove.isPending}
              onClick={() => remove.mutate(null)}
            >
              <Trans>Remove</Trans>
            </Button>
          ) : null}
        </div>
        <p className="text-sm text-fg-subtle">
          <Trans>Or drop one here. Everybody in a meeting with you sees it.</Trans>
        </p>
        {unreadable ? (
          <Callout tone="danger" urgent>
            <Trans>This file is no picture that can be shown. Use a JPEG, PNG, WebP or GIF.</Trans>
          </Callout>
        ) : null}
        {remove.error ? (
          <Callout tone="danger" urgent>
            {describe(remove.error)}
          </Callout>
        ) : null}
      </div>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={t`Picture file`}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          // Choosing the same file again is a choice, too.
          event.target.value = '';
        }}
      />
      {picture ? <CropDialog picture={picture} onClose={close} /> : null}
    </div>
  );
}

/** The picture in a file; null where the browser cannot show it. */
async function loadPicture(file: File): Promise<HTMLImageElement | null> {
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await picture.decode();
    return picture;
  } catch {
    URL.revokeObjectURL(picture.src);
    return null;
  }
}
