import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { renderPage } from '../../../test/renderPage';

import { JoinByCode } from './JoinByCode';

describe('JoinByCode', () => {
  it.each(['abc-def-ghi', 'ABCDEFGHI', 'https://meet.example.org/abc-def-ghi?from=mail'])(
    'joins by %s',
    async (text) => {
      const { user } = renderPage(<JoinByCode />, '/');
      await user.click(screen.getByRole('textbox', { name: 'Meeting code or link' }));
      await user.paste(text);
      await user.keyboard('{Enter}');
      expect(await screen.findByText('Now at /abc-def-ghi')).toBeDefined();
    },
  );

  it('says what a code looks like, until the text is changed', async () => {
    const { user } = renderPage(<JoinByCode />, '/');
    const field = screen.getByRole('textbox', { name: 'Meeting code or link' });
    await user.type(field, 'hello');
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(screen.getByRole('alert').textContent).toContain('nine letters');
    await user.type(field, '!');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
