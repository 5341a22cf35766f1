import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { postJson } from '../../api/commands';
import type { PasswordCheck } from '../../api/types';

/** What a password must not be made of. */
export interface PasswordOwner {
  loginId?: string;
  email?: string;
  name?: string;
}

/** How the server judges a password as it is typed. Neither side keeps it; an answer that does not come is no obstacle. */
export function usePasswordCheck(password: string, owner: PasswordOwner): PasswordCheck | undefined {
  const asked = JSON.stringify({ password, ...owner });
  const [settled] = useDebouncedValue(asked, 250);
  const [answer, setAnswer] = useState<{ asked: string; check: PasswordCheck }>();

  useEffect(() => {
    if (settled !== asked || password === '') return;
    const abort = new AbortController();
    postJson<PasswordCheck>('/api/auth/password-check', JSON.parse(settled), { signal: abort.signal }).then(
      (check) => setAnswer({ asked: settled, check }),
      () => undefined,
    );
    return () => abort.abort();
  }, [settled, asked, password]);

  return answer?.asked === asked ? answer.check : undefined;
}
