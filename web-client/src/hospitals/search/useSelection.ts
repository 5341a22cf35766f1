import { useMemo, useState } from 'react';

interface Selected {
  hpid: string;
  /** Where it was chosen: the other one follows. */
  from: 'list' | 'map';
}

export interface Selection extends Partial<Selected> {
  select: { inList: (hpid: string) => void; onMap: (hpid: string) => void };
}

/** The one hospital that list and map both point at. */
export function useSelection(): Selection {
  const [selected, setSelected] = useState<Selected>();
  const select = useMemo(
    () => ({
      inList: (hpid: string) => setSelected({ hpid, from: 'list' }),
      onMap: (hpid: string) => setSelected({ hpid, from: 'map' }),
    }),
    [],
  );
  return { ...selected, select };
}
