// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { renderPage } from '../../test/renderPage';
import { DevelopmentMail } from './DevelopmentMail';

const told = (content: string) => document.head.insertAdjacentHTML('beforeend', `<meta name="development-mail" content="${content}">`);

afterEach(() => document.head.querySelector('meta[name="development-mail"]')?.remove());

describe('The way to the mails of this machine', () => {
  test('is there when the server says where they are', () => {
    told('/dev/mail');
    renderPage(<DevelopmentMail />);

    expect(screen.getByRole('link')).toHaveAttribute('href', '/dev/mail');
  });

  test.each(['', '__DEVELOPMENT_MAIL__', 'https://elsewhere.example/'])('is not there when it says "%s"', (content) => {
    told(content);
    renderPage(<DevelopmentMail />);

    expect(screen.queryByRole('link')).toBeNull();
  });
});
