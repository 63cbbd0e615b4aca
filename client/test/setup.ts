import { i18n } from '@lingui/core';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Waiting costs nothing where nothing is wrong; a busy machine of two cores needs more than the one second.
configure({ asyncUtilTimeout: 5_000 });

// English stands in the code: nothing is to be loaded.
i18n.loadAndActivate({ locale: 'en', messages: {} });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
