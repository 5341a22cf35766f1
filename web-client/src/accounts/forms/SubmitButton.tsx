import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

export function SubmitButton({ busy, children, ...more }: { busy: boolean; children: ReactNode; color?: string }) {
  return (
    <Button type="submit" fullWidth loading={busy} {...more}>
      {children}
    </Button>
  );
}
