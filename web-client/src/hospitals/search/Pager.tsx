import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/Icon';
import { PageSize } from '../query/request';
import styles from './results.module.css';

interface Props {
  page: number;
  total: number;
  onPage: (page: number) => void;
}

/** Pages have addresses: the way back leads to the one that was left. */
export function Pager({ page, total, onPage }: Props) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  const pages = Math.ceil(total / PageSize);
  if (pages <= 1) return null;
  return (
    <nav className={styles.pager} aria-label={t('search.pages')}>
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)} leftSection={<Icon name="back" size={18} />}>
        {t('search.previous')}
      </Button>
      <p data-testid="pager">{t('search.span', { from: number((page - 1) * PageSize + 1), to: number(Math.min(page * PageSize, total)), total: number(total) })}</p>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('search.next')}
      </Button>
    </nav>
  );
}
