import { useTranslation } from 'react-i18next';
import type { ErRoom } from '../../api/types';
import { gradeOf } from './useWords';
import styles from './words.module.css';

export function GradeBadge({ room, long = false }: { room: Pick<ErRoom, 'grade'>; long?: boolean }) {
  const { t } = useTranslation();
  const grade = gradeOf(room);
  return (
    <span className={styles.grade} data-grade={grade} title={t(`grade.${grade}`)}>
      {long ? t(`grade.${grade}`) : t(`gradeShort.${grade}`)}
    </span>
  );
}
