import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HttpError } from '../../api/problem';
import { useCommand } from '../../api/useCommand';
import { fieldWords, formWords } from '../words/problemWords';

interface Settings<Values, Answer> {
  initial: Values;
  /** Codes of what can be seen to be wrong before the server is asked. */
  check?: (values: Values) => Partial<Record<keyof Values, string | undefined>>;
  run: (values: Values, key: string) => Promise<Answer>;
  done: (answer: Answer, values: Values) => void;
  /** Codes of the whole answer that are about one field. */
  about?: Readonly<Record<string, keyof Values & string>>;
}

interface Refusal {
  code: string | undefined;
  retryAfter: number | undefined;
}

/** What an input needs of its form; the error is in words. */
export type FieldInput = Record<string, unknown> & { error?: string };

export interface CommandForm<Values> {
  form: UseFormReturnType<Values>;
  onSubmit: React.SubmitEventHandler<HTMLFormElement>;
  busy: boolean;
  /** What is wrong with the whole, in words. */
  problem: string | undefined;
  input: (path: keyof Values & string) => FieldInput;
}

/** A form whose content is one command; what the server refuses is said at the field, and the first such field gets the focus. */
export function useCommandForm<Values extends Record<string, unknown>, Answer>({ initial, check, run, done, about = {} }: Settings<Values, Answer>): CommandForm<Values> {
  const { t } = useTranslation();
  const form = useForm<Values>({ initialValues: initial, validate: (values) => withoutBlanks(check?.(values) ?? {}) });
  const command = useCommand(run);
  const [refusal, setRefusal] = useState<Refusal>();

  const refuse = (fields: Record<string, string>) => {
    form.setErrors(fields);
    const first = Object.keys(form.values).find((path) => path in fields);
    if (first) form.getInputNode(first)?.focus();
  };

  const send = async (values: Values) => {
    setRefusal(undefined);
    try {
      const answer = await command.mutateAsync(values);
      done(answer, values);
    } catch (error) {
      const fields = fieldsOf(error, about, values);
      refuse(fields);
      if (Object.keys(fields).length === 0) setRefusal(refusalOf(error));
    }
  };

  return {
    form,
    onSubmit: (event) => form.onSubmit((values) => void send(values), (errors) => refuse(errors as Record<string, string>))(event),
    busy: command.isPending,
    problem: refusal && formWords(t, refusal.code, refusal.retryAfter),
    input: (path) => {
      const { error, ...props } = form.getInputProps(path, { type: typeof initial[path] === 'boolean' ? 'checkbox' : 'input' }) as { error?: unknown };
      return { ...props, ...(typeof error === 'string' && { error: fieldWords(t, error) }) };
    },
  };
}

function withoutBlanks(errors: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function fieldsOf(error: unknown, about: Readonly<Record<string, string>>, values: Record<string, unknown>): Record<string, string> {
  if (!(error instanceof HttpError)) return {};
  const field = about[error.code ?? ''];
  if (field) return { [field]: error.code ?? '' };
  const known = Object.entries(error.fields).filter(([path, codes]) => path in values && codes.length > 0);
  return Object.fromEntries(known.map(([path, codes]) => [path, codes[0] ?? '']));
}

function refusalOf(error: unknown): Refusal {
  return error instanceof HttpError ? { code: error.code, retryAfter: error.retryAfter } : { code: 'network', retryAfter: undefined };
}
