// Says of a folder of .trx files and of Vitest's client.json how long each suite took and what failed, with the reason.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const files = readdirSync(folder);
const text = (name) => readFileSync(join(folder, name), 'utf8');
const unescape = (xml) =>
    xml.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const clipped = (message) => unescape(message).split('\n').slice(0, 12).map((line) => `    ${line.slice(0, 300)}`).join('\n');

const suites = files.filter((name) => name.endsWith('.trx')).map((name) => {
    const trx = text(name);
    const [, start, finish] = /<Times [^>]*start="([^"]+)" finish="([^"]+)"/.exec(trx) ?? [];
    const failed = [...trx.matchAll(/<UnitTestResult [^>]*outcome="Failed"[^>]*?(?:\/>|>[\s\S]*?<\/UnitTestResult>)/g)].map(([result]) => ({
        name: unescape(/testName="([^"]*)"/.exec(result)[1]),
        why: /<Message>([\s\S]*?)<\/Message>/.exec(result)?.[1] ?? '',
    }));
    return { name: name.slice(0, -'.trx'.length), seconds: (Date.parse(finish) - Date.parse(start)) / 1000, failed };
});

if (files.includes('client.json')) {
    const client = JSON.parse(text('client.json'));
    const results = client.testResults.flatMap((file) => file.assertionResults);
    suites.unshift({
        name: 'web-client',
        seconds: (Math.max(...client.testResults.map((file) => file.endTime)) - client.startTime) / 1000,
        failed: results.filter((test) => test.status === 'failed').map((test) => ({ name: test.fullName, why: test.failureMessages.join('\n') })),
    });
}

for (const { name, seconds } of suites) console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}`);
for (const { name, failed } of suites) for (const test of failed) console.log(`✗ ${name}: ${test.name}\n${clipped(test.why)}`);
