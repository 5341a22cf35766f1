// What every image of ours promises: fixed bases, nothing fetched from addresses, sources that are there, no root at the end, a health check, and commands without a shell.
import { existsSync, readFileSync } from 'node:fs';

const file = process.argv[2];
const wrong = [];
const stages = [];
const lines = readFileSync(file, 'utf8')
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

for (const line of lines) {
    const [, word, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    const stage = stages.at(-1);
    if (!['ARG', 'FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT'].includes(word)) wrong.push(`${word ?? line}: not an instruction that is used here`);
    else if (word === 'FROM') {
        const [, base, name] = /^(\S+) AS (\S+)$/.exec(rest) ?? [];
        const parent = stages.find((known) => known.name === base);
        if (!name) wrong.push(`FROM ${rest}: a stage without a name`);
        if (!parent && (!base?.includes(':') || base.endsWith(':latest'))) wrong.push(`FROM ${rest}: a base without a version`);
        stages.push({ name, user: parent?.user ?? 'root', health: parent?.health, entry: parent?.entry });
    } else if (word === 'USER') stage.user = rest;
    else if (word === 'HEALTHCHECK') stage.health = /CMD \[/.test(rest);
    else if (word === 'ENTRYPOINT') stage.entry = rest.startsWith('[');
    else if (word === 'COPY') copied(rest);
}

function copied(rest) {
    const flags = rest.match(/--\S+/g) ?? [];
    const sources = rest.split(/\s+/).filter((part) => !part.startsWith('--')).slice(0, -1);
    const from = flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length);
    if (from && !stages.some((known) => known.name === from)) wrong.push(`COPY ${rest}: there is no stage ${from} before it`);
    if (!from) wrong.push(...sources.filter((source) => !existsSync(source)).map((source) => `COPY ${source}: it is not in the repository`));
}

for (const stage of stages.filter((known) => known.entry !== undefined)) {
    if (['root', '0'].includes(stage.user.split(':')[0])) wrong.push(`${stage.name}: runs as root`);
    if (!stage.health) wrong.push(`${stage.name}: has no health check`);
    if (!stage.entry) wrong.push(`${stage.name}: starts by a shell, which would keep the request to stop from the program`);
}

if (!stages.some((known) => known.entry)) wrong.push('no stage starts anything');
for (const error of wrong) console.error(`${file}: ${error}`);
process.exit(wrong.length ? 1 : 0);
