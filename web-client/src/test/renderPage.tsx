import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { SessionProvider } from '../accounts/session/SessionProvider';
import { SessionStore } from '../accounts/session/sessionStore';
import { newQueries } from '../api/queries';
import { BoardStore } from '../emergency/live/boardStore';
import { LiveProvider } from '../emergency/live/LiveBoards';
import { startTexts, type Language } from '../i18n';
import { Look } from '../shell/Look';
import { FakeTabs } from './fakeTabs';

/** A store whose listeners are told at once, for tests that look right after a change. */
export function promptStore(clock?: () => number): BoardStore {
  return new BoardStore(clock, (tell) => tell());
}

interface Surroundings {
  store?: BoardStore;
  session?: SessionStore;
  language?: Language;
  path?: string;
}

/** Renders a part of the page with all that stands around it, but no network. */
export function renderPage(part: ReactNode, { store = promptStore(), session = new SessionStore(new FakeTabs().open()), language = 'ko', path = '/' }: Surroundings = {}) {
  startTexts(language);
  window.matchMedia = (query) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  return render(
    <QueryClientProvider client={newQueries()}>
      <SessionProvider store={session}>
        <LiveProvider live={{ store, hub: { choose: (topics) => store.choose(topics) } }}>
          <MemoryRouter initialEntries={[path]}>
            <Look>{part}</Look>
          </MemoryRouter>
        </LiveProvider>
      </SessionProvider>
    </QueryClientProvider>,
  );
}
