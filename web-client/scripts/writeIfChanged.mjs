import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Leaves a file alone that says the same already, so that builds which compare times have nothing to do. */
export function writeIfChanged(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
