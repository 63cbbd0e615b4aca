import { useLingui } from '@lingui/react/macro';

import { CopyButton } from '@/components/ui/CopyButton';
import { QrCode } from '@/components/ui/QrCode';
import { meetingLink } from '@/lib/roomCode';

/** The link of a room in every form one may need: to read, to copy, to scan. */
export function InviteCard({ code }: { code: string }) {
  const { t } = useLingui();
  const link = meetingLink(code);
  return (
    <div className="flex flex-col items-center gap-5">
      <div className="rounded-xl border border-line bg-white p-2">
        <QrCode text={link} label={t`QR code of the meeting link ${link}`} className="size-44" />
      </div>
      <p className="max-w-full rounded-md bg-subtle px-3 py-2 text-center text-sm break-all text-fg select-all">
        {link.replace(/^https?:\/\//u, '')}
      </p>
      <div className="flex w-full flex-col gap-2 sm:flex-row">
        <CopyButton text={link} label={t`Copy link`} variant="primary" className="sm:flex-1" />
        <CopyButton text={code} label={t`Copy code`} className="sm:flex-1" />
      </div>
    </div>
  );
}
