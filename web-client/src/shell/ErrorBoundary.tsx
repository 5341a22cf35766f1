import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import headerStyles from './Header.module.css';
import layoutStyles from './Layout.module.css';

/** A defect in one part must not leave a frightened person with a blank page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={layoutStyles.message}>
        <h1>{i18next.t('error.title')}</h1>
        <p>{i18next.t('error.text')}</p>
        <a href="tel:119" className={layoutStyles.call119}>
          {i18next.t('safety.call119')}
        </a>
        <button type="button" className={headerStyles.tool} onClick={() => location.reload()}>
          {i18next.t('error.reload')}
        </button>
      </main>
    );
  }
}
