/** The code in what was typed or pasted: full-width digits, spaces and words around it do no harm. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 6);
}
