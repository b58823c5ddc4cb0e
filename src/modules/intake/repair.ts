import { mend } from '../formats/index.ts'
import { typedOut } from '../standardisation/index.ts'

const cased = (from: string, to: string): string =>
  from === from.toUpperCase() ? to.toUpperCase() : from.charAt(0) === from.charAt(0).toUpperCase() ? to.charAt(0).toUpperCase() + to.slice(1) : to

/** Words looked at before: names are made of few. */
const looked = new Map<string, string>()
const mostLooked = 200_000

function repairedWord(word: string): string {
  const before = looked.get(word)
  if (before !== undefined) return before
  const typed = typedOut(word.toLowerCase())
  const made = typed === null ? word : cased(word, typed)
  if (looked.size >= mostLooked) looked.clear()
  looked.set(word, made)
  return made
}

/** A text with composed letters, single spaces, letters of the old fonts (TCVN3, VNI) turned to Unicode and, in names, keys of Telex or VNI turned into letters; the meaning stays. */
export function repaired(text: string, isName: boolean): string {
  const spaced = (mend(text)?.words ?? text).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (!isName) return spaced
  return spaced.split(' ').map(repairedWord).join(' ')
}
