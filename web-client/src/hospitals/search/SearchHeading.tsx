import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import finderStyles from '../../controls/finder.module.css';

interface Props {
  ref: Ref<HTMLHeadingElement>;
  title: string;
  /** Undefined while not known. */
  total: number | undefined;
  children?: ReactNode;
}

/** What the page is, and how many were found; a screen reader hears the number when it changes. */
export function SearchHeading({ ref, title, total, children }: Props) {
  const { t, i18n } = useTranslation();
  const count = total === undefined ? '' : t('search.found', { total: new Intl.NumberFormat(i18n.language).format(total) });
  return (
    <div className={finderStyles.heading}>
      <h1 ref={ref} tabIndex={-1}>
        {title}
      </h1>
      <p className={finderStyles.count} role="status" data-testid="hospital-total">
        {count}
      </p>
      {children}
    </div>
  );
}
