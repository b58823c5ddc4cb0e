const syllable = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?(?!(?:[aeiouy]?)(?:aa|ee|oo|ii|yy))[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/

/** Letters without their marks, đ as d; lower case stays as it is. */
export const unmarked = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC')

/** Whether a word without marks could be a Vietnamese syllable. */
export const isSyllable = (bare: string): boolean => syllable.test(bare)

const tonePairs: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
]
const later = new Map(tonePairs)

/** One place for the tone where two are taught: hòa is written hoà; quý and hoàng have only one. */
export function withToneInPlace(word: string): string {
  const moved = later.get(word.slice(-2))
  return moved === undefined ? word : word.slice(0, -2) + moved
}
