const initial = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr?|v|x)?'
const nucleus =
  '(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|ue|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)'
const final = '(?:ch?|m|ngh?|nh?|p|t)?'
const shape = new RegExp(`^${initial}${nucleus}${final}$`)

/** Whether a word is built as a Vietnamese syllable: initial, vowels, final, and at most one tone. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0
  return tones <= 1 && shape.test(parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'))
}

/** How Vietnamese a text reads, from -1 to 1: among its words with letters beyond ASCII, those that are syllables less those that are not. */
export function vietnameseness(text: string): number {
  let good = 0
  let bad = 0
  for (const [word] of text.matchAll(/[^\s\d\x21-\x40\x5b-\x60\x7b-\x7e“”‘’–—…]+/gu)) {
    if (!/[^ -~]/.test(word)) continue
    if (isSyllable(word)) good++
    else bad++
    if (good + bad > 4_000) break
  }
  return good + bad === 0 ? 0 : (good - bad) / (good + bad)
}
