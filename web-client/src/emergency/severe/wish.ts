import type { SevereKind } from '../words/bedKinds';

/** What a person typed: illnesses that must be treated, and the rest, which names a place. */
export interface Wish {
  severe: readonly SevereKind[];
  place: string | undefined;
}

/** How people name illnesses. Where a word means several kinds, a hospital has to treat them all: who drives there does not know which it is. */
const Names: readonly (readonly [RegExp, readonly SevereKind[]])[] = [
  [/심근\s*경색|심장\s*마비|heart attack|myocardial infarction/gi, ['1']],
  [/뇌졸중|stroke/gi, ['2', '3', '4']],
  [/뇌경색|cerebral infarction/gi, ['2']],
  [/거미막하\s*출혈|지주막하\s*출혈|subarachnoid h(a)?emorrhage/gi, ['3']],
  [/뇌출혈|brain h(a)?emorrhage|cerebral h(a)?emorrhage/gi, ['3', '4']],
  [/흉부\s*대동맥|thoracic aort\w*/gi, ['5']],
  [/복부\s*대동맥|abdominal aort\w*/gi, ['6']],
  [/대동맥(\s*박리)?|aort\w*/gi, ['5', '6']],
  [/담낭(염)?|gallbladder/gi, ['7']],
  [/담도|담관(염)?|bile duct/gi, ['8']],
  [/복부\s*응급|맹장(염)?|충수(염)?|복막염|appendicitis/gi, ['9']],
  [/장중첩(증)?|intussusception/gi, ['10']],
  [/위장관\s*출혈|gastrointestinal bleeding/gi, ['11']],
  [/기관지\s*내시경|bronchoscopy/gi, ['13']],
  [/조산아|미숙아|저체중\s*출생아|premature/gi, ['15']],
  [/분만|출산|delivery|childbirth/gi, ['16']],
  [/산과|제왕\s*절개|c(a)?esarean/gi, ['17']],
  [/부인과|gyn(a)?ecolog\w*/gi, ['18']],
  [/화상|burns?\b/gi, ['19']],
  [/사지\s*접합|limb replantation/gi, ['20', '21']],
  [/손가락|발가락|수지\s*접합|수족지(\s*접합)?|finger|digit replantation/gi, ['20']],
  [/CRRT/gi, ['23']],
  [/투석|dialysis/gi, ['22']],
  [/폐쇄\s*병동|정신과|psychiatric/gi, ['24']],
  [/안과|망막|eye surgery/gi, ['25']],
  [/혈관\s*중재|interventional radiology/gi, ['26']],
];

const Filler = /응급\s*수술|수술|치료|진료|시술|수용|가능한|가능|되는|하는|받는|병원|응급실|어디|찾기|있는|곳|에서|근처|주변|\b(surgery|treatment|that|can|treats?|treat|hospitals?|where|near|who|in|for)\b|[?.,]/gi;

export function readWish(typed: string): Wish {
  const severe = new Set<SevereKind>();
  let rest = typed;
  for (const [name, kinds] of Names) {
    rest = rest.replace(name, () => {
      for (const kind of kinds) severe.add(kind);
      return ' ';
    });
  }
  // A hospital's name keeps its words: only beside an illness are they filler.
  const place = (severe.size > 0 ? rest.replace(Filler, ' ') : typed).replaceAll(/\s+/g, ' ').trim();
  return { severe: [...severe].sort((a, b) => Number(a) - Number(b)), place: place || undefined };
}
