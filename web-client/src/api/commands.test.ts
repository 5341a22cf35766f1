import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { problem } from '../test/fakeAccounts';
import { takeTokensFrom } from './access';
import { postJson } from './commands';
import { HttpError } from './problem';

let requests: RequestInit[];
let answers: Response[];

beforeEach(() => {
  requests = [];
  answers = [];
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    requests.push(init);
    return Promise.resolve(answers.shift() ?? Response.json({}));
  });
});

afterEach(() => {
  takeTokensFrom({ token: () => Promise.resolve(undefined), renew: () => Promise.resolve(undefined) });
  vi.unstubAllGlobals();
});

const headersOf = (request: RequestInit | undefined) => new Headers(request?.headers);

describe('A command', () => {
  test('carries its key and the mark that no other site can set', async () => {
    await postJson('/api/me/password', { newPassword: 'x' }, { key: 'once' });

    expect(headersOf(requests[0]).get('Idempotency-Key')).toBe('once');
    expect(headersOf(requests[0]).get('X-Requested-With')).toBe('fetch');
    expect(requests[0]?.body).toBe('{"newPassword":"x"}');
  });

  test('that is sent again with a new token keeps its key', async () => {
    takeTokensFrom({ token: () => Promise.resolve('old'), renew: () => Promise.resolve('new') });
    answers = [problem(401, 'auth.token-invalid')];

    await postJson('/api/reservations');

    expect(requests.map((request) => headersOf(request).get('Authorization'))).toEqual(['Bearer old', 'Bearer new']);
    expect(headersOf(requests[0]).get('Idempotency-Key')).toBe(headersOf(requests[1]).get('Idempotency-Key'));
  });

  test('is not sent again when the new token is refused as well', async () => {
    takeTokensFrom({ token: () => Promise.resolve('old'), renew: () => Promise.resolve('new') });
    answers = [problem(401, 'auth.token-invalid'), problem(401, 'auth.token-invalid')];

    await expect(postJson('/api/reservations')).rejects.toMatchObject({ status: 401 });
    expect(requests).toHaveLength(2);
  });

  test('of nobody carries no token and is not repeated', async () => {
    answers = [problem(401, 'auth.required')];

    await expect(postJson('/api/reservations')).rejects.toMatchObject({ code: 'auth.required' });
    expect(headersOf(requests[0]).has('Authorization')).toBe(false);
    expect(requests).toHaveLength(1);
  });

  test('that is refused says why, for which field, and when to try again', async () => {
    answers = [problem(400, 'body.invalid', { errors: { phone: ['phone.format', 7], broken: 'text' }, triesLeft: 3 }, { 'Retry-After': '12' })];

    const failure: unknown = await postJson('/api/me').catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'body.invalid', fields: { phone: ['phone.format'], broken: [] }, retryAfter: 12, triesLeft: 3 });
  });

  test.each([
    ['a page of a proxy', new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } })],
    ['JSON that is no problem', Response.json(null, { status: 502 })],
  ])('that is answered by %s fails with the status alone', async (_, answer) => {
    answers = [answer];

    const failure: unknown = await postJson('/api/me').catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(HttpError);
    expect(failure).toMatchObject({ status: 502, code: undefined, fields: {} });
  });

  test('with nothing to tell answers nothing', async () => {
    answers = [new Response(null, { status: 204 })];

    await expect(postJson('/api/auth/logout')).resolves.toBeUndefined();
  });
});
