// Makes src/api/schema.d.ts from the gateway's committed OpenAPI document, so that no server type is written by hand.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { writeIfChanged } from './writeIfChanged.mjs';

const source = resolve(process.env.OPENAPI ?? '../api-gateway/openapi/v1.json');
const target = resolve('src/api/schema.d.ts');

if (!existsSync(source)) {
  console.error(`No OpenAPI document at ${source}. Build the gateway first, or name another with OPENAPI=path.`);
  process.exit(1);
}

// A property with a default may still be left out of an answer.
writeIfChanged(target, astToString(await openapiTS(pathToFileURL(source), { alphabetize: true, defaultNonNullable: false })));
