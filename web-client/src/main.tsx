import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { otherTabs } from './accounts/session/otherTabs';
import { SessionProvider } from './accounts/session/SessionProvider';
import { SessionStore } from './accounts/session/sessionStore';
import { takeTokensFrom } from './api/access';
import { newQueries } from './api/queries';
import { BoardStore } from './emergency/live/boardStore';
import { ErHub } from './emergency/live/erHub';
import { HttpFallback } from './emergency/live/httpFallback';
import { LiveProvider } from './emergency/live/LiveBoards';
import { exposeBoards } from './emergency/live/exposeBoards';
import { startTexts } from './i18n';
import { App } from './shell/App';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { Look } from './shell/Look';

startTexts();

const store = new BoardStore();
const hub = new ErHub(store);
const queries = newQueries();

const session = new SessionStore(otherTabs());
takeTokensFrom(session);

void session.start();
void hub.start();
new HttpFallback(store).start();
exposeBoards(store);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <SessionProvider store={session}>
        <LiveProvider live={{ store, hub }}>
          <BrowserRouter>
            <Look>
              <ErrorBoundary>
                <App />
              </ErrorBoundary>
            </Look>
          </BrowserRouter>
        </LiveProvider>
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
