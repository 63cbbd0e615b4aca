import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Waiting costs nothing where nothing is wrong; a busy machine of two cores needs more than the one second.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
