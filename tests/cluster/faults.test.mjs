// What a cluster of the Orleans build stands: each test goes on where the one before it ended. Run by make test-orleans.
import assert from 'node:assert/strict';
import { after, before, test as once } from 'node:test';
import { operatorOf } from './operator.mjs';
import { Cluster, until } from './processes.mjs';

let cluster;
let rooms;

let broken = false;

// After a step that failed the later ones have nothing to go on from.
const test = (name, step) => once(name, async () => {
  assert.ok(!broken, 'an earlier step failed');
  broken = true;
  await step();
  broken = false;
});

before(async () => { cluster = await Cluster.prepare(); });
after(async () => { await cluster?.end(broken); });

const readiness = async () => (await cluster.get('/health/ready')).text;
const board = async () => {
  const { status, json } = await cluster.get('/api/er/rooms');
  assert.equal(status, 200);
  return json;
};
const newest = async () => Math.max(...(await board()).items.map(room => Date.parse(room.observedAt ?? 0)));
const accountsGoOn = async address => {
  const answer = await cluster.get('/api/auth/login-ids/somebody1');
  assert.equal(answer.json?.available, true, answer.text);
  assert.equal((await cluster.post('/api/auth/email-codes', { email: address, language: 'en' })).status, 202);
};

test('A gateway without a cluster lives, answers and says that it is not ready', async () => {
  cluster.start('gateway');
  await until('the gateway', async () => (await cluster.get('/health/live')).status === 200);

  assert.equal((await cluster.get('/health/ready')).status, 503);
  assert.notEqual((await cluster.get('/api/er/rooms')).json?.total, 0, 'no board is not an empty board');
});

test('It finds the cluster when that comes, without a restart', async () => {
  cluster.start('simulator');
  cluster.start('emergency');
  cluster.start('general');

  await until('the board', async () => (await readiness()) === 'Healthy', 240);
  rooms = await until('every room', async () => (await board()).total > 400 && board());
  await until('the general silo', async () => (await cluster.get('/health/ready', cluster.health.general)).status === 200);
  await until('accounts', async () => (await cluster.get('/api/auth/login-ids/somebody1')).status === 200);
  await accountsGoOn('first@mail.example');
});

test('An operator sees every server in the console, and the dashboard of Orleans by a cookie that ends with the session', async () => {
  const { id, headers: operator } = await operatorOf(cluster);
  const nodes = (await cluster.get('/api/ops/nodes', cluster.gateway, operator)).json;
  const rolesOf = program => nodes.items.filter(node => node.program === program).map(node => node.roles.join());

  assert.deepEqual(rolesOf('gateway'), ['Gateway']);
  assert.deepEqual(rolesOf('silo').sort(), ['Emergency', 'Hospitals,Accounts,Records,Reservations,Health,Operations']);
  assert.ok(nodes.items.flatMap(node => node.grains).find(({ type }) => type === 'er.room').activations >= rooms.total);

  assert.equal((await cluster.get('/ops/orleans/ClusterStats')).status, 401);
  assert.equal((await cluster.get('/ops/orleans/ClusterStats', cluster.gateway, operator)).status, 401, 'the page has no token, so none is taken');
  assert.equal((await cluster.get('/ops/orleans/', cluster.gateway, { accept: 'text/html' })).status, 302);
  const opened = await cluster.post('/api/ops/dashboard', {}, operator);
  assert.equal(opened.status, 204, opened.text);
  const browser = { cookie: opened.cookies[0].split(';')[0] };
  assert.match(opened.cookies[0], /path=\/ops\/orleans; samesite=strict; httponly/i);
  assert.equal((await cluster.get(nodes.dashboard, cluster.gateway, browser)).status, 200);
  assert.equal((await cluster.get('/ops/orleans/ClusterStats', cluster.gateway, browser)).status, 200);
  for (const hidden of ['GrainState?grainId=x&grainType=y', 'Trace']) assert.equal((await cluster.get(`/ops/orleans/${hidden}`, cluster.gateway, browser)).status, 403);

  assert.equal((await cluster.post('/api/me/password', { currentPassword: 'x', newPassword: 'y' }, browser)).status, 401, 'the cookie opens nothing else');
  assert.equal((await cluster.post(`/api/ops/accounts/${id}/end-sessions`, {}, operator)).status, 204);
  await until('the end of the cookie', async () => (await cluster.get('/ops/orleans/ClusterStats', cluster.gateway, browser)).status === 401);
});

test('While every emergency silo is down, accounts go on and the last board stays', async () => {
  await cluster.kill('emergency');

  // Calls whose way into the cluster led through the dead silo are told to come again until the gateway has another way; what sets a reminder,
  // until the silos have declared it dead, since each keeps a part of all reminders.
  const killed = performance.now();
  const since = what => console.log(`${what} went on ${Math.round(performance.now() - killed)} ms after the last emergency silo was killed`);
  await until('another way', async () => (await cluster.get('/api/auth/login-ids/somebody1')).status === 200, 30);
  since('reads');
  let attempt = 0;
  let inARow = 0;
  await until('commands', async () => {
    inARow = (await cluster.post('/api/auth/email-codes', { email: `attempt-${attempt++}@mail.example`, language: 'en' })).status === 202 ? inARow + 1 : 0;
    return inARow === 10;
  });
  since('commands, ten in a row,');
  for (let i = 0; i < 30; i++) await accountsGoOn(`during-${i}@mail.example`);
  await until('the mails', async () => (await cluster.mailsTo('during-29@mail.example')).length === 1);
  assert.equal((await board()).total, rooms.total);
  assert.equal((await cluster.get('/health/ready')).status, 200);
  assert.equal((await cluster.get('/health/ready', cluster.health.general)).status, 200);
});

test('The board lives again when an emergency silo is back, without a restart of the gateway', async () => {
  const gateway = cluster.pid('gateway');
  const before = await newest();
  cluster.start('emergency');

  await until('a newer reading', async () => (await newest()) > before, 240);
  assert.equal((await board()).total, rooms.total);
  assert.equal(cluster.pid('gateway'), gateway);
});

test('Without any silo the gateway keeps its board and says that it is degraded', async () => {
  await Promise.all([cluster.kill('emergency'), cluster.kill('general')]);

  await until('the loss', async () => (await readiness()) === 'Degraded');
  assert.equal((await board()).total, rooms.total);
  assert.equal((await cluster.get('/api/auth/login-ids/somebody1')).status, 503);
});

test('It regains the cluster without a restart and catches up', async () => {
  const gateway = cluster.pid('gateway');
  const before = await newest();
  cluster.start('general');
  cluster.start('emergency');

  await until('a newer reading', async () => (await newest()) > before, 240);
  await until('readiness', async () => (await readiness()) === 'Healthy');
  await until('accounts', async () => (await cluster.get('/api/auth/login-ids/somebody1')).status === 200);
  await accountsGoOn('last@mail.example');
  assert.equal(cluster.pid('gateway'), gateway);
});

test('A gateway that is asked to stop says that it is not ready while it still serves, and ends well', async () => {
  const ended = cluster.stop('gateway');

  await until('the drain', async () => (await cluster.get('/health/ready')).status === 503, 5);
  assert.equal((await board()).total, rooms.total);
  assert.equal(await ended, 0);
});

test('A silo that is asked to stop ends well', async () => {
  assert.equal(await cluster.stop('general'), 0);
  assert.equal(await cluster.stop('emergency'), 0);
});
