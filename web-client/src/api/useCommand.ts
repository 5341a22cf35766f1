import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './commands';
import { HttpError } from './problem';

interface Attempt {
  key: string;
  input: string | undefined;
}

/** A command of a page. While nobody knows whether an attempt arrived, the same input is sent with the same key, so that it happens once. */
export function useCommand<Input, Answer>(run: (input: Input, key: string) => Promise<Answer>) {
  const open = useRef<Attempt>(undefined);
  return useMutation<Answer, Error, Input>({
    // What was sent may be a password: nothing of it stays.
    gcTime: 0,
    mutationFn: async (input) => {
      const written = JSON.stringify(input) as string | undefined;
      const attempt = open.current && open.current.input === written ? open.current : { key: newKey(), input: written };
      open.current = attempt;
      try {
        const answer = await run(input, attempt.key);
        open.current = undefined;
        return answer;
      } catch (error) {
        if (isAnswered(error)) open.current = undefined;
        throw error;
      }
    },
  });
}

function isAnswered(error: unknown): boolean {
  return error instanceof HttpError && error.status < 500 && error.code !== 'idempotency.in-progress';
}
