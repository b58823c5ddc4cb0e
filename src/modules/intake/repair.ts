import { isSyllable, mend } from '../formats/index.ts'
import { typedOut } from '../standardisation/index.ts'

const cased = (from: string, to: string): string =>
  from === from.toUpperCase() ? to.toUpperCase() : from.charAt(0) === from.charAt(0).toUpperCase() ? to.charAt(0).toUpperCase() + to.slice(1) : to

/** What becomes of a word; `stands` where it is written well and no reason to doubt the words beside it. */
type Looked = { readonly made: string; readonly stands: boolean }

/** Words looked at before: names are made of few. */
const looked = new Map<string, Looked>()
const mostLooked = 200_000

function look(word: string): Looked {
  const before = looked.get(word)
  if (before) return before
  const typed = typedOut(word.toLowerCase())
  const made = typed === null ? word : cased(word, typed)
  const stands = made === word && word.normalize('NFC') === word && (/^[!-~]+$/.test(word) || isSyllable(word))
  if (looked.size >= mostLooked) looked.clear()
  looked.set(word, { made, stands })
  return { made, stands }
}

/** A text with composed letters, single spaces, letters of the old fonts (TCVN3, VNI) turned to Unicode and, in names, keys of Telex or VNI turned into letters; the meaning stays. */
export function repaired(text: string, isName: boolean): string {
  if (isName && text.split(' ').every((word) => look(word).stands)) return text
  const spaced = (mend(text)?.words ?? text).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (!isName) return spaced
  return spaced
    .split(' ')
    .map((word) => look(word).made)
    .join(' ')
}
