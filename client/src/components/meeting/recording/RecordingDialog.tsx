import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { useMeeting } from '@/hooks/meetingContext';
import { recordingFormats, type RecordingLayout } from '@/lib/recording/recordingFormats';

/** What the recording is to look like; says who is told and where it goes before it begins. */
export function RecordingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const [formats] = useState(recordingFormats);
  const [layout, setLayout] = useState<RecordingLayout>('speaker');
  const [extension, setExtension] = useState(formats[0]?.extension ?? 'webm');
  const format = formats.find((each) => each.extension === extension);
  const writesToFile = 'showSaveFilePicker' in window;

  const start = () => {
    if (!format) return;
    onClose();
    void meeting.recording.start(layout, format);
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t`Record the meeting`}
      description={t`Everybody is told as long as you record, and whoever comes later, too.`}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button onClick={start} disabled={!format}>
            <Trans>Start recording</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t`Layout`} hint={<Trans>A shared screen is always large.</Trans>}>
          {(control) => (
            <Select
              {...control}
              value={layout}
              options={[
                { value: 'speaker', label: t`Whoever speaks large` },
                { value: 'grid', label: t`Everybody alike` },
              ]}
              onValueChange={(value) => setLayout(value as RecordingLayout)}
            />
          )}
        </Field>
        {formats.length > 1 ? (
          <Field label={t`File`}>
            {(control) => (
              <Select
                {...control}
                value={extension}
                options={formats.map((each) => ({
                  value: each.extension,
                  label: each.extension === 'mp4' ? t`MP4` : t`WebM`,
                }))}
                onValueChange={(value) => setExtension(value === 'mp4' ? 'mp4' : 'webm')}
              />
            )}
          </Field>
        ) : null}
        <Callout>
          {format ? (
            writesToFile ? (
              <Trans>It is written to a file on this computer, and to nowhere else.</Trans>
            ) : (
              <Trans>
                It stays in this browser’s memory, up to one gigabyte, and is downloaded when you
                stop.
              </Trans>
            )
          ) : (
            <Trans>
              This browser cannot record. Use a current Chrome, Edge, Firefox or Safari.
            </Trans>
          )}
        </Callout>
      </div>
    </Dialog>
  );
}
