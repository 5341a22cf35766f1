import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import formStyles from '../accounts/forms/form.module.css';
import type { BindingBegun } from '../api/types';
import { CodeStep } from './CodeStep';
import { PersonStep } from './PersonStep';

/** 본인 확인: the number is typed once, and the code goes to the contact that the record server holds. */
export function IdentityCheck() {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<BindingBegun>();
  return (
    <section className={formStyles.card} aria-labelledby="identity-title" data-testid="identity-check">
      <h2 id="identity-title">{t('identity.title')}</h2>
      <div className={formStyles.consent}>
        <p>{t('identity.legal')}</p>
        <p>{t('identity.kept')}</p>
      </div>
      {begun ? <CodeStep begun={begun} onAgain={() => setBegun(undefined)} /> : <PersonStep onBegun={setBegun} />}
    </section>
  );
}
