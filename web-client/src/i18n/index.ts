import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../shell/memory';
import en from './en';
import ko from './ko';

export const Languages = ['ko', 'en'] as const;
export type Language = (typeof Languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ko };
  }
}

/** Korean first; an address may ask for a language, and the last choice is remembered. */
function chosenLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? recall('language');
  return asked === 'en' ? 'en' : 'ko';
}

export function startTexts(language: Language = chosenLanguage()): void {
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed;
    remember('language', changed);
  });
  void i18next.use(initReactI18next).init({
    resources: { ko: { translation: ko }, en: { translation: en } },
    lng: language,
    fallbackLng: 'ko',
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}

export function otherLanguage(language: string): Language {
  return language === 'en' ? 'ko' : 'en';
}
