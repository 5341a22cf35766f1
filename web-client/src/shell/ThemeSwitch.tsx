import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon';
import styles from './Header.module.css';

const Next: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const Icons: Record<MantineColorScheme, IconName> = { auto: 'device', light: 'sun', dark: 'moon' };

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const label = `${t('theme.label')}: ${t(`theme.${colorScheme}`)}`;
  return (
    <button type="button" className={styles.tool} data-testid="theme-switch" aria-label={label} title={label} onClick={() => setColorScheme(Next[colorScheme])}>
      <Icon name={Icons[colorScheme]} />
    </button>
  );
}
