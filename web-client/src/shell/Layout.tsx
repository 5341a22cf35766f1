import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FeedBanner } from '../emergency/feed/FeedBanner';
import { Footer } from './Footer';
import { Header } from './Header';
import { SafetyBar } from './SafetyBar';
import { SimulatedBanner } from './SimulatedBanner';
import styles from './Layout.module.css';

export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <a href="#content" className="skip-link">
        {t('app.skip')}
      </a>
      <SimulatedBanner />
      <Header />
      <FeedBanner />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <SafetyBar />
    </div>
  );
}
