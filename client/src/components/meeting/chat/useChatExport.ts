import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { useMeetingStore } from '@/store/useMeetingStore';
import { wholeChat, type MeetingChatAccess } from '@/queries/messages';
import { toast } from '@/store/useToastStore';

import { chatAsText } from './chatAsText';

/** Saves the whole chat of the meeting as a text file. */
export function useChatExport(access: MeetingChatAccess | null) {
  const { t, i18n } = useLingui();
  const [isBusy, setBusy] = useState(false);
  const title = useMeetingStore((state) => state.roomName) ?? t`Meeting`;

  const save = async () => {
    if (!access || isBusy) return;
    setBusy(true);
    try {
      const text = chatAsText(await wholeChat(access), i18n.locale, {
        privately: (recipient) => t`privately to ${recipient}`,
        inReplyTo: (sender) => t`in reply to ${sender}`,
        edited: t`edited`,
        deleted: t`(This message was deleted.)`,
        file: (name) => t`[File: ${name}]`,
      });
      saveText(text, t`Chat of ${title}.txt`);
    } catch {
      toast({ title: t`The chat could not be saved. Please try again.`, tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return { save, isBusy };
}

function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  URL.revokeObjectURL(address);
}
