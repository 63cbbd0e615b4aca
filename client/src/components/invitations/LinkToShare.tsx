import { Trans, useLingui } from '@lingui/react/macro';
import { Mail, Share } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { QrCode } from '@/components/ui/QrCode';

import type { InvitedRoom } from './InviteForm';

interface LinkToShareProps {
  readonly link: string;
  readonly room: InvitedRoom;
}

/** A link in every form one may need: to read, copy, send and scan. */
export function LinkToShare({ link, room }: LinkToShareProps) {
  const { t } = useLingui();
  const { code, name } = room;
  return (
    <div className="flex flex-col gap-4 sm:flex-row sm:items-center">
      <QrCode
        text={link}
        label={t`QR code of the meeting link`}
        className="mx-auto size-36 shrink-0 rounded-lg border border-line bg-white p-1 sm:mx-0"
      />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <p
          dir="ltr"
          className="rounded-md bg-subtle px-3 py-2 text-sm break-all text-fg select-all"
        >
          {link.replace(/^https?:\/\//u, '')}
        </p>
        <div className="flex flex-wrap gap-2 *:flex-auto">
          <CopyButton text={link} label={t`Copy link`} variant="primary" block />
          <CopyButton text={code} label={t`Copy code`} />
          <Button variant="secondary" icon={Mail} asChild>
            <a
              href={mailTo(
                t`Join “${name}”`,
                t`Hello,\n\nplease join the meeting “${name}”:\n${link}\n\nOr open the start page and enter the code ${code}.\n`,
              )}
            >
              <Trans>E-mail</Trans>
            </a>
          </Button>
          <ShareButton link={link} title={t`Join “${name}”`} />
        </div>
      </div>
    </div>
  );
}

/** The phone's own way to send a link, where there is one. */
function ShareButton({ link, title }: { readonly link: string; readonly title: string }) {
  if (!('share' in navigator)) return null;
  const share = () => {
    // Closing the sheet rejects; there is nothing to say about it.
    navigator.share({ title, url: link }).catch(() => undefined);
  };
  return (
    <Button variant="secondary" icon={Share} onClick={share}>
      <Trans>Share…</Trans>
    </Button>
  );
}

/** RFC 6068 asks for percent encoding, where a form would write spaces as plus signs. */
function mailTo(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
