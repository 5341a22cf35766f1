// The processes of a cluster of the Orleans build, each of which a test can kill and start again.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = new URL('../../', import.meta.url).pathname;
const program = name => join(root, 'artifacts/orleans/bin', name, 'release', name);

const freePort = () => new Promise(resolve => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

/** Waits, within bounds, until something is so; what it throws meanwhile counts as not yet. */
export async function until(what, condition, seconds = 120) {
  const deadline = performance.now() + seconds * 1000;
  let last;
  while (performance.now() < deadline) {
    try {
      const result = await condition();
      if (result) return result;
    } catch (error) {
      last = error;
    }
    await pause(200);
  }
  throw new Error(`${what} did not come within ${seconds} s`, { cause: last });
}

export class Cluster {
  #running = new Map();

  static async prepare() {
    const cluster = new Cluster();
    cluster.folder = await mkdtemp(join(tmpdir(), 'doctorforu-cluster-'));
    const ports = [];
    for (let i = 0; i < 9; i++) ports.push(await freePort());
    const [simulator, publicPort, internal, silo1, gateway1, health1, silo2, gateway2, health2] = ports;
    cluster.simulator = `http://127.0.0.1:${simulator}`;
    cluster.gateway = `http://127.0.0.1:${publicPort}`;
    cluster.internal = `http://127.0.0.1:${internal}`;
    cluster.health = { emergency: `http://127.0.0.1:${health1}`, general: `http://127.0.0.1:${health2}` };
    cluster.parts = {
      simulator: ['DoctorForU.PublicDataSimulator', '--urls', cluster.simulator, '--Simulator:DailyQuota=1000000'],
      emergency: ['DoctorForU.Silo', '--Silo:Features=Emergency', `--Silo:Port=${silo1}`, `--Silo:GatewayPort=${gateway1}`, `--Listen:Internal=127.0.0.1:${health1}`],
      general: ['DoctorForU.Silo', '--Silo:Except=Emergency', `--Silo:Port=${silo2}`, `--Silo:GatewayPort=${gateway2}`, `--Listen:Internal=127.0.0.1:${health2}`],
      gateway: ['DoctorForU.ApiGateway', `--Listen:Public=127.0.0.1:${publicPort}`, `--Listen:Internal=127.0.0.1:${internal}`, `--contentRoot=${join(root, 'api-gateway')}`, '--Drain:For=00:00:05'],
    };
    return cluster;
  }

  start(name) {
    const [executable, ...parameters] = this.parts[name];
    const log = createWriteStream(join(this.folder, `${name}.log`), { flags: 'a' });
    const part = spawn(program(executable), parameters, {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        Cluster__Redis: process.env.DOCTORFORU_TEST_REDIS,
        Cluster__ClusterId: 'faults',
        Storage__ConnectionString: process.env.DOCTORFORU_TEST_CLUSTER,
        PublicData__BaseUrl: this.simulator,
        PublicData__DailyQuota: '1000000',
        PublicData__BedsInterval: '00:00:02',
        Board__CompareEvery: '00:00:01',
        RateLimits__Enabled: 'false',
      },
    });
    part.stdout.pipe(log);
    part.stderr.pipe(log);
    part.ended = new Promise(resolve => part.once('exit', code => resolve(code)));
    this.#running.set(name, part);
    return part;
  }

  pid(name) {
    return this.#running.get(name).pid;
  }

  /** As a machine that loses power. */
  async kill(name) {
    this.#running.get(name).kill('SIGKILL');
    await this.#running.get(name).ended;
  }

  /** Asks it to stop; resolves to its exit code. */
  async stop(name) {
    this.#running.get(name).kill('SIGTERM');
    return this.#running.get(name).ended;
  }

  async get(path, from = this.gateway, headers = {}) {
    const answer = await fetch(from + path, { headers, redirect: 'manual', signal: AbortSignal.timeout(40_000) });
    const text = await answer.text();
    return { status: answer.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
  }

  async post(path, body, headers = {}) {
    const answer = await fetch(this.gateway + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-requested-with': 'fetch', ...headers },
      signal: AbortSignal.timeout(40_000),
    });
    return { status: answer.status, text: await answer.text(), cookies: answer.headers.getSetCookie() };
  }

  /** The mails that went out to an address, each as its whole text. */
  async mailsTo(address) {
    const folder = join(this.folder, 'data/mail');
    const names = (await readdir(folder)).filter(name => name.endsWith('.eml'));
    const mails = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
    return mails.filter(mail => mail.includes(address));
  }

  /** Ends what runs still. After a failure the ends of the logs are told. */
  async end(failed) {
    for (const part of this.#running.values()) part.kill('SIGKILL');
    await Promise.all([...this.#running.values()].map(part => part.ended));
    for (const name of failed ? this.#running.keys() : [])
      console.error(`${name}:\n${(await readFile(join(this.folder, `${name}.log`), 'utf8')).slice(-4000)}`);
    await rm(this.folder, { recursive: true });
  }
}
