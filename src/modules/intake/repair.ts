import { typedOut } from '../standardisation/index.ts'

const cased = (from: string, to: string): string =>
  from === from.toUpperCase() ? to.toUpperCase() : from.charAt(0) === from.charAt(0).toUpperCase() ? to.charAt(0).toUpperCase() + to.slice(1) : to

/** A text with composed letters, single spaces and, in names, keys of Telex or VNI turned into letters; the meaning stays. */
export function repaired(text: string, isName: boolean): string {
  const spaced = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (!isName) return spaced
  return spaced
    .split(' ')
    .map((word) => {
      const typed = typedOut(word.toLowerCase())
      return typed === null ? word : cased(word, typed)
    })
    .join(' ')
}
