type Key = 'language' | 'region' | 'login' | 'renewing' | 'searches';

/** What this device remembers between visits. A browser that forbids storage only loses the memory. */
export function recall(key: Key): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: Key, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Forbidden storage: the choice holds for this visit.
  }
}
