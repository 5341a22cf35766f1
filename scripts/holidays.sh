#!/usr/bin/env bash
# Writes grain-interfaces/Hospitals/holidays.tsv anew from npm's @hyunbinseo/holidays-kr (MIT; the official gazette's almanac). Run it when a
# year's almanac is published (each summer, for the next year) or a holiday is proclaimed.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

need_node
output="$PWD/grain-interfaces/Hospitals/holidays.tsv"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-save --prefix "$work" @hyunbinseo/holidays-kr >/dev/null
(cd "$work" && node --input-type=module - "$output" <<'JS'
import { writeFileSync } from 'node:fs';
import * as all from '@hyunbinseo/holidays-kr/all';

const english = {
  '1월 1일': "New Year's Day", '설날 전날': 'Seollal holiday', '설날': 'Seollal', '설날 다음 날': 'Seollal holiday', '3ㆍ1절': 'Independence Movement Day',
  '노동절': 'Labour Day', '어린이날': "Children's Day", '부처님 오신 날': "Buddha's Birthday", '현충일': 'Memorial Day', '제헌절': 'Constitution Day',
  '광복절': 'Liberation Day', '추석 전날': 'Chuseok holiday', '추석': 'Chuseok', '추석 다음 날': 'Chuseok holiday', '개천절': 'National Foundation Day',
  '한글날': 'Hangeul Day', '기독탄신일': 'Christmas Day', '임시공휴일': 'Temporary holiday', '전국동시지방선거': 'Local elections', '대통령선거': 'Presidential election',
};
const inEnglish = name => {
  const within = /^(대체공휴일|임시공휴일)\((.+)\)$/.exec(name);
  if (within) return `${within[1] === '대체공휴일' ? 'Substitute holiday' : 'Temporary holiday'} (${inEnglish(within[2])})`;
  if (/국회의원선거$/.test(name)) return 'National Assembly election';
  if (!(name in english)) throw new Error(`No English name for ${name}: add it to scripts/holidays.sh`);
  return english[name];
};
const lines = Object.values(all).flatMap(year => Object.entries(year)).sort(([a], [b]) => a < b ? -1 : 1)
  .map(([date, names]) => [date, names.join(' · '), names.map(inEnglish).join(' · ')].join('\t'));
writeFileSync(process.argv[2], ['date\tname\tenglish', ...lines].join('\n') + '\n');
JS
)
tail -n 1 "$output"
