import type { TFunction } from 'i18next';

/** What the server's codes of fields say to a person. */
const FieldWords = {
  'loginId.required': 'fieldProblem.loginIdRequired',
  'loginId.format': 'fieldProblem.loginIdFormat',
  'loginId.taken': 'fieldProblem.loginIdTaken',
  'auth.login-id-taken': 'fieldProblem.loginIdTaken',
  'password.required': 'fieldProblem.passwordRequired',
  'password.too-short': 'fieldProblem.passwordShort',
  'password.too-long': 'fieldProblem.passwordLong',
  'password.common': 'fieldProblem.passwordCommon',
  'password.contains-name': 'fieldProblem.passwordContainsName',
  'password.characters': 'fieldProblem.characters',
  'auth.password-wrong': 'fieldProblem.passwordWrong',
  'name.required': 'fieldProblem.nameRequired',
  'name.too-long': 'fieldProblem.nameLong',
  'name.characters': 'fieldProblem.characters',
  'email.required': 'fieldProblem.emailRequired',
  'email.format': 'fieldProblem.emailFormat',
  'phone.required': 'fieldProblem.phoneRequired',
  'phone.format': 'fieldProblem.phoneFormat',
  'code.required': 'fieldProblem.codeFormat',
  'code.format': 'fieldProblem.codeFormat',
  'hpid.required': 'fieldProblem.hpidFormat',
  'hpid.format': 'fieldProblem.hpidFormat',
  'hpid.unknown': 'fieldProblem.hpidFormat',
  'auth.first-operator-refused': 'fieldProblem.operatorCode',
  'agreement.required': 'fieldProblem.consentRequired',
  'title.required': 'inquiryProblem.title',
  'title.too-long': 'inquiryProblem.titleLong',
  'title.characters': 'fieldProblem.characters',
  'text.required': 'inquiryProblem.text',
  'text.too-long': 'inquiryProblem.textLong',
  'text.characters': 'fieldProblem.characters',
  'records.agreement-required': 'recordsProblem.agreement',
  'birthDate.required': 'recordsProblem.birthDate',
  'residentNumber.front': 'recordsProblem.front',
  'residentNumber.back': 'recordsProblem.back',
  'residentNumber.required': 'recordsProblem.back',
  'residentNumber.format': 'recordsProblem.number',
  'records.code-refused': 'recordsProblem.code',
  'value.required': 'healthProblem.required',
  'value.format': 'healthProblem.format',
  'value.range': 'healthProblem.range',
  'value.precision': 'healthProblem.precision',
  'second.required': 'healthProblem.required',
  'second.format': 'healthProblem.format',
  'second.range': 'healthProblem.range',
  'second.precision': 'healthProblem.precision',
  'second.not-below-first': 'healthProblem.notBelow',
  'at.required': 'healthProblem.required',
  'at.future': 'healthProblem.future',
  'at.too-early': 'healthProblem.tooEarly',
  'note.too-long': 'healthProblem.noteLong',
  'note.characters': 'fieldProblem.characters',
  'sets.required': 'healthProblem.required',
  'sets.format': 'healthProblem.format',
  'sets.range': 'healthProblem.range',
  'reps.required': 'healthProblem.required',
  'reps.format': 'healthProblem.format',
  'reps.range': 'healthProblem.range',
  'kilograms.format': 'healthProblem.format',
  'kilograms.range': 'healthProblem.range',
  'kilograms.precision': 'healthProblem.precision',
  'minutes.required': 'healthProblem.required',
  'minutes.format': 'healthProblem.format',
  'minutes.range': 'healthProblem.range',
  'closing.sure': 'fieldProblem.closingSure',
} as const;

/** What the server's codes of a whole request say. */
const FormWords = {
  network: 'formProblem.network',
  'auth.login-refused': 'formProblem.loginRefused',
  'auth.throttled': 'formProblem.throttled',
  'auth.mail-throttled': 'formProblem.mailThrottled',
  'rate.limited': 'formProblem.throttled',
  'auth.email-taken': 'formProblem.emailTaken',
  'auth.ticket-refused': 'formProblem.ticketRefused',
  'auth.reset-refused': 'formProblem.resetRefused',
  'auth.social-ended': 'social.ended',
  'body.invalid': 'formProblem.fields',
  'auth.first-operator-refused': 'formProblem.fields',
  'auth.invitation-refused': 'formProblem.invitationRefused',
  'auth.invitation-pending': 'formProblem.invitationPending',
  'auth.last-operator': 'formProblem.lastOperator',
  'auth.no-password': 'formProblem.noPassword',
  'inquiry.too-many': 'inquiryProblem.tooMany',
  'inquiry.answered': 'inquiryProblem.answered',
  'records.away': 'recordsPage.away',
  'records.refused': 'recordsPage.refused',
  'records.throttled': 'recordsProblem.throttled',
  'records.bound-elsewhere': 'recordsProblem.boundElsewhere',
  'records.already-bound': 'recordsProblem.alreadyBound',
  'records.consent-missing': 'recordsProblem.consentMissing',
  'health.day-full': 'healthProblem.dayFull',
  'health.unknown': 'healthProblem.gone',
} as const;

export function fieldWords(t: TFunction, code: string): string {
  return code in FieldWords ? t(FieldWords[code as keyof typeof FieldWords]) : t('fieldProblem.other');
}

export function formWords(t: TFunction, code: string | undefined, retryAfter = 60): string {
  const wait = waitWords(t, retryAfter);
  return code !== undefined && code in FormWords ? t(FormWords[code as keyof typeof FormWords], { wait }) : t('formProblem.other');
}

function waitWords(t: TFunction, seconds: number): string {
  return seconds < 90 ? t('formProblem.seconds', { count: Math.max(1, Math.ceil(seconds)) }) : t('formProblem.minutes', { count: Math.ceil(seconds / 60) });
}
