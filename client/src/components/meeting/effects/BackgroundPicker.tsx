import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Ban, ImagePlus, Trash2 } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useId, type ReactNode } from 'react';

import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { cn } from '@/lib/cn';
import { PICTURE_URLS } from '@/lib/effects/pictureUrls';
import {
  BACKGROUND_PICTURES,
  type BackgroundChoice,
  type BackgroundPicture,
} from '@/lib/webrtc/mediaEffects';
import { useDevicesStore } from '@/store/useDevicesStore';

import { BackgroundState } from './BackgroundState';
import { useOwnPictures } from './useOwnPictures';

const PICTURES: Record<BackgroundPicture, MessageDescriptor> = {
  dawn: msg`Dawn`,
  study: msg`Study`,
  coast: msg`Coast`,
  paper: msg`Paper`,
};

/** What is to be seen behind one: the room as it is, blurred, or a picture. */
export function BackgroundPicker() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const chosen = useDevicesStore((state) => state.choices.background);
  const own = useOwnPictures();
  const choose = (choice: BackgroundChoice) => void meeting.effects.setBackground(choice);
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup.Root
        aria-label={t`Background`}
        value={keyOf(chosen)}
        onValueChange={(key) => choose(choiceOf(key))}
        className="grid grid-cols-3 gap-2.5 sm:grid-cols-4"
      >
        <Choice value="none" label={t`None`}>
          <Icon icon={Ban} className="text-fg-muted" />
        </Choice>
        <Choice value="blur:light" label={t`Light blur`}>
          <BlurSample strength="light" />
        </Choice>
        <Choice value="blur:strong" label={t`Strong blur`}>
          <BlurSample strength="strong" />
        </Choice>
        {BACKGROUND_PICTURES.map((picture) => (
          <Choice key={picture} value={`picture:${picture}`} label={t(PICTURES[picture])}>
            <img src={PICTURE_URLS[picture]} alt="" className="size-full object-cover" />
          </Choice>
        ))}
        {own.pictures.map(({ id, url }, index) => (
          <span key={id} className="relative">
            <Choice value={`own:${id}`} label={t`Your picture ${index + 1}`}>
              <img src={url} alt="" className="size-full object-cover" />
            </Choice>
            <IconButton
              icon={Trash2}
              label={t`Remove your picture ${index + 1}`}
              variant="secondary"
              size="sm"
              className="absolute! end-1 top-1 size-7!"
              onClick={() => {
                if (keyOf(chosen) === `own:${id}`) choose({ kind: 'none' });
                void own.remove(id);
              }}
            />
          </span>
        ))}
        <AddPicture
          onPicked={async (file) => {
            const id = await own.add(file);
            if (id !== null) choose({ kind: 'own', pictureId: id });
          }}
        />
      </RadioGroup.Root>
      <BackgroundState isUnreadable={own.isUnreadable} />
    </div>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly label: string;
  readonly children: ReactNode;
}

const TILE =
  'relative flex aspect-video w-full cursor-pointer items-center justify-center overflow-hidden rounded-md bg-subtle ring-inset hover:brightness-105';

function Choice({ value, label, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <RadioGroup.Item
        value={value}
        aria-labelledby={id}
        className={cn(
          TILE,
          'data-[state=checked]:outline-2 data-[state=checked]:outline-offset-2 data-[state=checked]:outline-accent',
        )}
      >
        {children}
      </RadioGroup.Item>
      <span id={id} className="truncate text-center text-xs text-fg-muted">
        {label}
      </span>
    </div>
  );
}

/** A person in front of a room that is out of focus, in a few shapes. */
function BlurSample({ strength }: { readonly strength: 'light' | 'strong' }) {
  return (
    <svg viewBox="0 0 64 36" aria-hidden className="size-full">
      <g className={strength === 'light' ? 'blur-[1.5px]' : 'blur-[5px]'}>
        <rect width="64" height="36" className="fill-accent-soft" />
        <rect x="5" y="4" width="12" height="15" className="fill-accent opacity-60" />
        <rect x="45" y="8" width="15" height="21" className="fill-warning opacity-60" />
        <rect y="28" width="64" height="8" className="fill-fg-subtle opacity-40" />
      </g>
      <circle cx="32" cy="17" r="6.5" className="fill-fg-muted" />
      <path d="M18 36c1-9 7-11 14-11s13 2 14 11z" className="fill-fg-muted" />
    </svg>
  );
}

function AddPicture({ onPicked }: { readonly onPicked: (file: File) => void }) {
  const { t } = useLingui();
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span
        className={cn(
          TILE,
          'border border-dashed border-line-strong bg-transparent! has-focus-visible:outline-2 has-focus-visible:outline-accent',
        )}
      >
        <Icon icon={ImagePlus} className="text-fg-muted" />
        <input
          type="file"
          accept="image/*"
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = ''; // the same file may be chosen again
            if (file) onPicked(file);
          }}
        />
      </span>
      <span className="truncate text-center text-xs text-fg-muted">{t`Add a picture`}</span>
    </label>
  );
}

function keyOf(choice: BackgroundChoice): string {
  switch (choice.kind) {
    case 'none':
      return 'none';
    case 'blur':
      return `blur:${choice.strength}`;
    case 'picture':
      return `picture:${choice.picture}`;
    case 'own':
      return `own:${choice.pictureId}`;
  }
}

function choiceOf(key: string): BackgroundChoice {
  const [kind, name = ''] = key.split(':');
  if (kind === 'blur') return { kind, strength: name === 'strong' ? 'strong' : 'light' };
  if (kind === 'own') return { kind, pictureId: name };
  const picture = BACKGROUND_PICTURES.find((each) => each === name);
  return picture ? { kind: 'picture', picture } : { kind: 'none' };
}
