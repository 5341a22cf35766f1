import { useEffect } from 'react';

/** Names the page in the browser's tab, which a screen reader reads first. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · DoctorForU`;
  }, [title]);
}
