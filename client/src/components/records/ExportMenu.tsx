import { Trans, useLingui } from '@lingui/react/macro';
import { Braces, Download, FileText } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { DropdownMenu, MenuItem } from '@/components/ui/DropdownMenu';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { MeetingDetails, MeetingRecord } from '@/lib/api/models';
import { saveFile } from '@/lib/saveFile';
import { useExportMeeting } from '@/queries/meetings';
import { toast } from '@/store/useToastStore';

import { recordAsMarkdown } from './recordAsMarkdown';

/** Saves all that is kept of a meeting: as a text for people, or as data for programs. */
export function ExportMenu({ meeting }: { meeting: MeetingDetails }) {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const exporting = useExportMeeting();
  const name = `${meeting.startedAt.slice(0, 10)} ${meeting.title}`;

  const save = (write: (record: MeetingRecord) => File) =>
    exporting.mutate(meeting.id, {
      onSuccess: (record) => {
        const file = write(record);
        saveFile(file, file.name);
      },
      onError: (error) =>
        toast({
          tone: 'danger',
          title: t`The meeting could not be saved`,
          description: errorSentence(error),
        }),
    });

  const asText = (record: MeetingRecord) =>
    new File([recordAsMarkdown(record)], `${name}.md`, { type: 'text/markdown' });
  const asData = (record: MeetingRecord) =>
    new File([JSON.stringify(record, null, 2)], `${name}.json`, { type: 'application/json' });

  return (
    <DropdownMenu
      trigger={
        <Button variant="secondary" icon={Download} loading={exporting.isPending}>
          <Trans>Export</Trans>
        </Button>
      }
    >
      <MenuItem icon={FileText} onSelect={() => save(asText)}>
        <Trans>As text (Markdown)</Trans>
      </MenuItem>
      <MenuItem icon={Braces} onSelect={() => save(asData)}>
        <Trans>As data (JSON)</Trans>
      </MenuItem>
    </DropdownMenu>
  );
}
