import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the browser's tab, which a screen reader reads first. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  const board = t('app.board');
  useEffect(() => {
    document.title = `${title} · ${board} · DoctorForU`;
  }, [title, board]);
}
