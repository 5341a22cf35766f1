import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/Icon';

type Shared = 'copied' | 'failed';

/** Hands the page's address on: through the device's own sheet, or onto the clipboard. */
export function ShareButton({ name }: { name: string }) {
  const { t } = useTranslation();
  const [shared, setShared] = useState<Shared>();
  const share = async () => {
    // Without what the reader looked for before.
    const url = `${location.origin}${location.pathname}`;
    setShared(await hand(name, url));
  };

  return (
    <>
      <Button variant="default" leftSection={<Icon name="share" />} onClick={() => void share()}>
        {t('share.button')}
      </Button>
      <p role="status">{shared && t(`share.${shared}`)}</p>
    </>
  );
}

async function hand(title: string, url: string): Promise<Shared | undefined> {
  // Browsers offer neither to pages that are not served over TLS.
  const device: Partial<Pick<Navigator, 'share' | 'clipboard'>> = navigator;
  try {
    if (device.share) {
      await navigator.share({ title, url });
      return undefined;
    }
    if (!device.clipboard) return 'failed';
    await device.clipboard.writeText(url);
    return 'copied';
  } catch (error) {
    // Put away by its reader, or forbidden by the browser.
    return error instanceof DOMException && error.name === 'AbortError' ? undefined : 'failed';
  }
}
