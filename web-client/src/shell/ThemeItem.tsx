import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon';

const Next: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const Icons: Record<MantineColorScheme, IconName> = { auto: 'device', light: 'sun', dark: 'moon' };

export function ThemeItem({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <button type="button" className={className} data-testid="theme-switch" onClick={() => setColorScheme(Next[colorScheme])}>
      <Icon name={Icons[colorScheme]} />
      {t('theme.label')}: {t(`theme.${colorScheme}`)}
    </button>
  );
}
