// An operator of a cluster, as their browser would speak.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './processes.mjs';

const password = 'correct horse battery staple';

/** Makes the first operator of a cluster and logs in: their id, and what their requests carry. */
export async function operatorOf(cluster) {
  const email = 'operator@mail.example';
  const sent = async (path, body) => {
    const answer = await cluster.post(path, body);
    assert.ok(answer.status < 300, `${path}: ${answer.status} ${answer.text}`);
    return answer.text === '' ? undefined : JSON.parse(answer.text);
  };
  await sent('/api/auth/email-codes', { email, language: 'en' });
  const mail = await until('the code', async () => (await cluster.mailsTo(email))[0]);
  const { ticket } = await sent('/api/auth/email-codes/verify', { email, code: /\b\d{6}\b/.exec(mail)[0] });
  const code = (await readFile(join(cluster.folder, 'data/first-operator.txt'), 'utf8')).trim().split(/\s+/).pop();
  const { id } = await sent('/api/auth/first-operator', { code, loginId: 'operator1', password, name: 'Operator Example', email, emailTicket: ticket, phone: '01012345678', language: 'en' });
  const { accessToken } = await sent('/api/auth/login', { loginId: 'operator1', password });
  return { id, headers: { authorization: `Bearer ${accessToken}` } };
}
