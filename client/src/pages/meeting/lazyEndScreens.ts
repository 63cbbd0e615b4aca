import { lazy } from 'react';

/** What is shown when there is no meeting (any more): few see it, and nobody at once. */
export const loadEndScreens = () => import('./endScreens');

export const BrokenScreen = lazy(async () => ({ default: (await loadEndScreens()).BrokenScreen }));
export const ElsewhereScreen = lazy(async () => ({
  default: (await loadEndScreens()).ElsewhereScreen,
}));
export const EndedScreen = lazy(async () => ({ default: (await loadEndScreens()).EndedScreen }));
export const GuestsRefusedScreen = lazy(async () => ({
  default: (await loadEndScreens()).GuestsRefusedScreen,
}));
export const LeftScreen = lazy(async () => ({ default: (await loadEndScreens()).LeftScreen }));
export const SignedOutScreen = lazy(async () => ({
  default: (await loadEndScreens()).SignedOutScreen,
}));
export const TurnedAwayScreen = lazy(async () => ({
  default: (await loadEndScreens()).TurnedAwayScreen,
}));
export const UnknownRoomScreen = lazy(async () => ({
  default: (await loadEndScreens()).UnknownRoomScreen,
}));
