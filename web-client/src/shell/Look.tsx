import { createTheme, MantineProvider, type MantineColorsTuple } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './styles';

// The scales of KRDS, the Korean government's design system; index 6 is what a filled control has.
const primary: MantineColorsTuple = ['#ecf2fe', '#d8e5fd', '#b1cefb', '#86aff9', '#4c87f6', '#256ef4', '#0b50d0', '#083891', '#052561', '#03163a'];

const theme = createTheme({
  primaryColor: 'primary',
  primaryShade: { light: 6, dark: 5 },
  colors: { primary },
  fontFamily: "'Pretendard GOV', Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', system-ui, sans-serif",
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  fontSizes: { md: '1.0625rem', sm: '0.9375rem' },
  components: {
    // Touch targets: never under 44 px.
    Button: { defaultProps: { size: 'md' }, vars: () => ({ root: { '--button-height': '3rem' } }) },
    NativeSelect: { defaultProps: { size: 'md', rightSection: <Icon name="down" size={18} /> }, vars: () => ({ wrapper: { '--input-height': '3rem' } }) },
    PasswordInput: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: { '--input-height': '3rem' } }) },
    Checkbox: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: { '--input-height': '3rem' } }) },
  },
});

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

export function Look({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      {children}
    </MantineProvider>
  );
}
