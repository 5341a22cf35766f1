import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { FeedBanner } from '../emergency/feed/FeedBanner';
import { isEmergency } from './areas';
import { BottomBar } from './BottomBar';
import { Footer } from './Footer';
import { Header } from './Header';
import { SimulatedBanner } from './SimulatedBanner';
import styles from './Layout.module.css';

export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname, key } = useLocation();
  return (
    <div className={styles.page}>
      <a href="#content" className="skip-link">
        {t('app.skip')}
      </a>
      <SimulatedBanner />
      <Header />
      {isEmergency(pathname) && <FeedBanner />}
      <main id="content" className={styles.content} tabIndex={-1} data-history-key={key}>
        {children}
      </main>
      <Footer />
      <BottomBar />
    </div>
  );
}
