import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Database, Palette, ShieldCheck, UserRound, Video, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, type ComponentType } from 'react';
import { Navigate, NavLink, useParams } from 'react-router';

import { AppHeader } from '@/components/shell/AppHeader';
import { Page } from '@/components/shell/Page';
import { Icon } from '@/components/ui/Icon';
import { cn } from '@/lib/cn';
import { useMe } from '@/queries/account';

import {
  AppearanceSection,
  DataSection,
  MeetingsSection,
  PersonSection,
  SecuritySection,
} from './sections';

interface ProfileSection {
  /** What stands after `/profile/`; empty for the first. */
  readonly path: string;
  readonly title: MessageDescriptor;
  readonly icon: LucideIcon;
  readonly Content: ComponentType;
}

const SECTIONS: readonly [ProfileSection, ...ProfileSection[]] = [
  { path: '', title: msg`Profile`, icon: UserRound, Content: PersonSection },
  { path: 'appearance', title: msg`Appearance`, icon: Palette, Content: AppearanceSection },
  { path: 'meetings', title: msg`Meetings`, icon: Video, Content: MeetingsSection },
  { path: 'security', title: msg`Security`, icon: ShieldCheck, Content: SecuritySection },
  { path: 'data', title: msg`Your data`, icon: Database, Content: DataSection },
];

/** Everything that concerns one's account, a section at each address beneath `/profile`. */
export function ProfilePage() {
  const { t } = useLingui();
  const { section: path = '' } = useParams();
  useMe();
  const section = SECTIONS.find((each) => each.path === path);
  if (!section) return <Navigate to="/profile" replace />;
  return (
    <>
      <AppHeader />
      <Page
        title={t(section.title)}
        className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 pt-4 pb-20 sm:px-8 sm:pt-10"
      >
        <h1 className="text-2xl font-semibold tracking-tight">
          <Trans>Your account</Trans>
        </h1>
        <div className="grid items-start gap-6 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-10">
          <SectionLinks />
          <div className="flex min-w-0 flex-col gap-4">
            <h2 className="sr-only">{t(section.title)}</h2>
            <section.Content key={path} />
          </div>
        </div>
      </Page>
    </>
  );
}

/** The sections, beneath one another where there is room, in a row that scrolls on phones. */
function SectionLinks() {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const { section = '' } = useParams();

  useEffect(() => {
    list.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [section]);

  return (
    <nav aria-label={t`Sections`} className="min-w-0 md:sticky md:top-6">
      <ul
        ref={list}
        className="-mx-4 flex [scrollbar-width:none] gap-1 overflow-x-auto px-4 py-1 md:mx-0 md:flex-col md:overflow-visible md:px-0"
      >
        {SECTIONS.map(({ path, title, icon }) => (
          <li key={path} className="shrink-0">
            <NavLink
              to={path === '' ? '/profile' : `/profile/${path}`}
              end
              className={({ isActive }) =>
                cn(
                  'flex h-11 items-center gap-2.5 rounded-md px-3 text-sm font-medium transition-colors md:h-10 md:pointer-coarse:h-11',
                  isActive ? 'bg-subtle text-fg' : 'text-fg-muted hover:bg-subtle hover:text-fg',
                )
              }
            >
              <Icon icon={icon} />
              {t(title)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
