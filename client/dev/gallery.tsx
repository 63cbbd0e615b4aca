import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';

import { Toaster } from '@/components/ui/Toaster';
import { activateLanguage } from '@/i18n/activateLanguage';
import { MeetingContext } from '@/hooks/meetingContext';
import { MeetingScreen } from '@/pages/meeting/MeetingScreen';
import { createQueryClient } from '@/queries/queryClient';
import { useMeetingViewStore, type MeetingView } from '@/store/useMeetingViewStore';

import { FakeMeeting } from '../test/FakeMeeting';
import { enterMeeting } from '../test/meetingFixture';

import { cameraTrack, screenTrack, type Light } from './pictures';
import { sceneOf, type Scene } from './scene';
import { troubledCall } from './troubledCall';

import '@/index.css';

/** Fills the stores and the tracks with what the address asks for. */
function build(scene: Scene): FakeMeeting {
  const meeting = new FakeMeeting();
  enterMeeting(scene.people, scene.meeting);
  meeting.health.record = troubledCall(scene.people);
  scene.people.forEach(({ participantId, isVideoOff, isScreenSharing, isSelf }, index) => {
    if (!isVideoOff) meeting.tracks.set(participantId, 'camera', cameraTrack(index, scene.light));
    if (isScreenSharing && !isSelf) meeting.tracks.set(participantId, 'screen', screenTrack());
  });
  return meeting;
}

/** What somebody says, as it would stand there. */
function Captions() {
  return (
    <p>
      <strong className="font-semibold">Tomás: </strong>
      and if we move the launch by a week, everybody has the time to test it on their own phone,
      which is where most of the reports came from last time.
    </p>
  );
}

const parameters = new URLSearchParams(location.search);
const scene = sceneOf(parameters);
const meeting = build({ ...scene, light: (parameters.get('cameras') ?? 'mixed') as Light });
await activateLanguage(parameters.get('language') === 'de' ? 'de' : 'en');
document.dir = parameters.get('dir') ?? 'ltr';

const root = document.getElementById('root');
if (!root) throw new Error('gallery.html has no element with the id "root"');
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <BrowserRouter>
      <QueryClientProvider client={createQueryClient()}>
        <MeetingContext value={meeting}>
          <MeetingScreen captions={parameters.has('captions') ? <Captions /> : undefined} />
        </MeetingContext>
      </QueryClientProvider>
      <Toaster />
    </BrowserRouter>
  </I18nProvider>,
);

// After the screen's own beginning, which closes everything.
setTimeout(() => {
  const view: Partial<MeetingView> = {
    layout: (parameters.get('layout') ?? 'auto') as MeetingView['layout'],
    selfView: (parameters.get('self') ?? 'auto') as MeetingView['selfView'],
    panel: parameters.get('panel') as MeetingView['panel'],
    dialog: parameters.get('dialog') as MeetingView['dialog'],
  };
  useMeetingViewStore.setState(view);
  if (scene.notice) meeting.notify(scene.notice);
  // What the browser tests wait for.
  requestAnimationFrame(() => {
    document.documentElement.dataset['arranged'] = '';
  });
}, 50);

Object.assign(window, { meeting });
