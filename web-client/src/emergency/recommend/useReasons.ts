import { useTranslation } from 'react-i18next';
import type { Recommendation } from './recommend';

/** The reasons of a recommendation in the reader's language: what speaks against the room, and what else its place follows from. */
export function useReasons({ against, accepts, beds }: Recommendation): { against: string[]; beside: string[] } {
  const { t } = useTranslation();
  const about = (severe: Recommendation['accepts'][number] | undefined) => (severe && severe !== '28' ? ` (${t(`severe.${severe}`)})` : '');
  const free = beds.beds?.available;
  const numbers = free != null && free > 0 ? [t('recommend.freeBeds', { kind: t(`bed.${beds.kind}`), free, total: beds.beds?.total ?? '–' })] : [];
  return {
    against: against.map(({ obstacle, severe }) => t(`recommend.obstacle.${obstacle}`) + about(severe)),
    beside: [...accepts.map((kind) => t('recommend.accepts', { illness: t(`severe.${kind}`) })), ...numbers],
  };
}
