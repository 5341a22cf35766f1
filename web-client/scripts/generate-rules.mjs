// Copies the gateway's table of the recommended order, so that page and gateway follow the same rules.
import { readFileSync } from 'node:fs';
import { writeIfChanged } from './writeIfChanged.mjs';

writeIfChanged('src/emergency/recommend/recommendation.json', readFileSync('../api-gateway/Emergency/Recommending/recommendation.json', 'utf8'));
