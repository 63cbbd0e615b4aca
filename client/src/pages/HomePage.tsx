import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { DoorOpen, Link2, Lock, Video, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';

import { StagePicture } from '@/components/home/StagePicture';
import { JoinByCode } from '@/components/rooms/JoinByCode';
import { AppHeader } from '@/components/shell/AppHeader';
import { Page } from '@/components/shell/Page';
import { LanguagePicker } from '@/components/shell/LanguagePicker';
import { ThemePicker } from '@/components/shell/ThemePicker';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';

/** The first page: what this is, and the two ways into a meeting. */
export function HomePage() {
  return (
    <div className="flex min-h-dvh flex-col">
      <AppHeader />
      <Page className="mx-auto flex w-full max-w-7xl flex-1 flex-col justify-center gap-14 px-4 py-10 sm:px-8 lg:gap-20 lg:py-12">
        <div className="grid grid-cols-1 items-center gap-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-16">
          <Hero />
          <StagePicture />
        </div>
        <Promises />
      </Page>
      <footer className="mx-auto flex w-full max-w-7xl flex-wrap items-center justify-between gap-4 px-4 py-6 text-sm text-fg-subtle sm:px-8">
        <span>Neuron Meet</span>
        <div className="flex items-center gap-3">
          <LanguagePicker />
          <ThemePicker />
        </div>
      </footer>
    </div>
  );
}

function Hero() {
  return (
    <section aria-labelledby="what-it-is">
      <h1 id="what-it-is" className="text-display font-semibold hyphens-auto">
        <Trans>Video meetings that start in seconds.</Trans>
      </h1>
      <p className="mt-5 max-w-[34rem] text-lg text-fg-muted">
        <Trans>
          Share a link and you are face to face, right in the browser. Nothing to install, and your
          guests need no account.
        </Trans>
      </p>
      <div className="mt-9 flex max-w-[34rem] flex-col gap-3 sm:flex-row">
        <Button size="lg" icon={Video} asChild>
          <Link to="/new">
            <Trans>Start a meeting</Trans>
          </Link>
        </Button>
        <JoinByCode size="lg" className="flex-1" />
      </div>
    </section>
  );
}

const PROMISES: readonly { icon: LucideIcon; title: MessageDescriptor; text: MessageDescriptor }[] =
  [
    {
      icon: Link2,
      title: msg`One link is enough`,
      text: msg`Send it, or let a phone scan it. It opens the meeting, whoever has it.`,
    },
    {
      icon: DoorOpen,
      title: msg`You hold the door`,
      text: msg`Let people in one by one, lock the room, mute or remove: the host decides.`,
    },
    {
      icon: Lock,
      title: msg`Straight to each other`,
      text: msg`Picture and sound travel encrypted, directly between those who meet.`,
    },
  ];

function Promises() {
  const { t } = useLingui();
  return (
    <ul className="grid gap-8 border-t border-line pt-10 sm:grid-cols-3 sm:gap-10">
      {PROMISES.map(({ icon, title, text }) => (
        <li key={title.id}>
          <Icon icon={icon} size="md" className="text-accent-text" />
          <p className="mt-3 font-medium">{t(title)}</p>
          <p className="mt-1 text-sm text-fg-muted">{t(text)}</p>
        </li>
      ))}
    </ul>
  );
}
