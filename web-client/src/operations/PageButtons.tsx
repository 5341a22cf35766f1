import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import healthStyles from '../health/log/health.module.css';
import { InquiriesOfPage } from './useInquiries';

export function PageButtons({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const { t } = useTranslation();
  if (total <= InquiriesOfPage) return null;
  return (
    <div className={healthStyles.buttons}>
      <Button variant="default" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('inquiry.before')}
      </Button>
      <Button variant="default" disabled={page * InquiriesOfPage >= total} onClick={() => onPage(page + 1)}>
        {t('inquiry.next')}
      </Button>
    </div>
  );
}
