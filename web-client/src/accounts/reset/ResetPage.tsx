import { useState } from 'react';
import { useLocation } from 'react-router';
import { AskReset } from './AskReset';
import { ChoosePassword } from './ChoosePassword';

/** Asks for a link by mail, or, with the link's token, for the new password. The token stands behind #, which no server's log sees. */
export default function ResetPage() {
  const { hash } = useLocation();
  const [refused, setRefused] = useState<string>();
  const token = new URLSearchParams(hash.slice(1)).get('token');
  return token && token !== refused ? <ChoosePassword key={token} token={token} onRefused={() => setRefused(token)} /> : <AskReset refused={refused !== undefined} />;
}
