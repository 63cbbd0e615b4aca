import { describe, expect, it } from 'vitest';

import { chooseLanguage, directionOf } from './languages';

describe('chooseLanguage', () => {
  it('takes the chosen language whatever the browser wants', () => {
    expect(chooseLanguage('de', ['en-US'])).toBe('de');
  });

  it('takes the first language of the browser that there is', () => {
    expect(chooseLanguage('system', ['fr-CA', 'de-AT', 'en'])).toBe('de');
  });

  it('speaks English where none is known', () => {
    expect(chooseLanguage('system', ['fr', 'ja'])).toBe('en');
  });
});

describe('directionOf', () => {
  it('knows what is written from the right', () => {
    expect([directionOf('ar-EG'), directionOf('de')]).toEqual(['rtl', 'ltr']);
  });
});
