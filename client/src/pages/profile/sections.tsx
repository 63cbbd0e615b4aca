import { Trans, useLingui } from '@lingui/react/macro';

import { AppearanceFields } from '@/components/account/preferences/AppearanceFields';
import { JoiningFields } from '@/components/account/preferences/JoiningFields';
import { MeetingFields } from '@/components/account/preferences/MeetingFields';
import { SoundFields } from '@/components/account/preferences/SoundFields';
import { AvatarField } from '@/components/account/profile/AvatarField';
import { DeleteAccount } from '@/components/account/profile/DeleteAccount';
import { ExportData } from '@/components/account/profile/ExportData';
import { NameForm } from '@/components/account/profile/NameForm';
import { PasswordForm } from '@/components/account/profile/PasswordForm';
import { Section } from '@/components/account/profile/Section';
import { SessionList } from '@/components/account/profile/SessionList';
import { AccessibilitySettings } from '@/components/meeting/dialogs/AccessibilitySettings';
import { RoomDefaultsForm } from '@/components/rooms/RoomDefaultsForm';
import { useAuthStore } from '@/store/useAuthStore';

/** Who one is for others. */
export function PersonSection() {
  const { t } = useLingui();
  const user = useAuthStore((state) => state.user);
  if (!user) return null;
  return (
    <>
      <Section title={t`Picture`}>
        <AvatarField user={user} />
      </Section>
      <Section title={t`Name and e-mail`}>
        <NameForm user={user} />
      </Section>
    </>
  );
}

/** How the product looks and speaks. */
export function AppearanceSection() {
  const { t } = useLingui();
  return (
    <>
      <Section title={t`Appearance`} description={<FollowsYou />}>
        <AppearanceFields />
      </Section>
      <Section title={t`Accessibility`}>
        <AccessibilitySettings />
      </Section>
    </>
  );
}

/** What meetings begin with and how they sound. */
export function MeetingsSection() {
  const { t } = useLingui();
  return (
    <>
      <Section title={t`When you join`} description={<FollowsYou />}>
        <JoiningFields />
      </Section>
      <Section title={t`In the meeting`}>
        <MeetingFields />
      </Section>
      <Section title={t`Sounds`}>
        <SoundFields />
      </Section>
      <Section
        title={t`Your new rooms`}
        description={t`What they begin with. Rooms that there are already stay as they are.`}
      >
        <RoomDefaultsForm />
      </Section>
    </>
  );
}

/** Who can get in, and where somebody is. */
export function SecuritySection() {
  const { t } = useLingui();
  return (
    <>
      <Section
        title={t`Where you are signed in`}
        description={t`Sign out what you do not know or no longer use. It ends there within a second.`}
      >
        <SessionList />
      </Section>
      <Section
        title={t`Password`}
        description={t`You stay signed in here. Everywhere else you are signed out.`}
      >
        <PasswordForm />
      </Section>
    </>
  );
}

/** What is kept of one, to take along and to delete. */
export function DataSection() {
  const { t } = useLingui();
  return (
    <>
      <Section
        title={t`A copy of your data`}
        description={t`Your profile, settings, rooms, meetings and what you wrote, as a ZIP of readable files.`}
      >
        <ExportData />
      </Section>
      <Section
        title={t`Delete your account`}
        description={t`Your rooms are closed and what is kept of you is deleted. This cannot be undone.`}
      >
        <DeleteAccount />
      </Section>
    </>
  );
}

function FollowsYou() {
  return <Trans>Kept with your account: it is the same in every browser you sign in to.</Trans>;
}
