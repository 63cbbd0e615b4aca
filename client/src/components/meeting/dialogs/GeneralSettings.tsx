import { AppearanceFields } from '@/components/account/preferences/AppearanceFields';
import { JoiningFields } from '@/components/account/preferences/JoiningFields';
import { MeetingFields } from '@/components/account/preferences/MeetingFields';
import { SoundFields } from '@/components/account/preferences/SoundFields';
import { Separator } from '@/components/ui/Separator';

/** How one likes the product, as on the profile page: kept with the account, or in a guest's browser. */
export function GeneralSettings() {
  return (
    <div className="flex flex-col gap-6">
      <MeetingFields />
      <Separator />
      <SoundFields />
      <Separator />
      <AppearanceFields />
      <Separator />
      <JoiningFields />
    </div>
  );
}
