import { fold } from '../../platform/text.ts'
import type { Span } from './document.ts'

/** How much two texts share, and what each says that the other does not. */
export type Likeness = {
  /** share of word sequences common to both, 0 to 1 */
  similarity: number
  /** share of the shorter text found in the longer, 0 to 1 */
  containment: number
  onlyInA: Span[]
  onlyInB: Span[]
}

/** Texts are versions of one another from here on: half of the shorter stands in the longer, or a third of both is shared. */
export const isNearDuplicate = ({ similarity, containment }: Pick<Likeness, 'similarity' | 'containment'>) => containment >= 0.5 || similarity >= 0.33

const length = 4
const tooShort = 20

type Shingled = { words: Span[]; hashes: Uint32Array }

/** Compares two texts by sequences of four words, marks and case aside; null where they are no versions of one document. */
export function nearDuplicates(a: string, b: string): Likeness | null {
  const left = shingled(a)
  const right = shingled(b)
  if (left.words.length < tooShort || right.words.length < tooShort) return null
  const inLeft = new Set(left.hashes)
  const inRight = new Set(right.hashes)
  let shared = 0
  for (const hash of inLeft) if (inRight.has(hash)) shared++
  const similarity = shared / (inLeft.size + inRight.size - shared)
  const containment = shared / Math.min(inLeft.size, inRight.size)
  if (!isNearDuplicate({ similarity, containment })) return null
  return { similarity, containment, onlyInA: unshared(left, inRight), onlyInB: unshared(right, inLeft) }
}

function shingled(text: string): Shingled {
  const words: Span[] = []
  const codes: number[] = []
  const known = new Map<string, number>()
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0]
    let code = known.get(word)
    if (code === undefined) known.set(word, (code = hashOf(fold(word))))
    words.push({ start: match.index, end: match.index + word.length })
    codes.push(code)
  }
  const hashes = new Uint32Array(Math.max(0, codes.length - length + 1))
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0
    for (let k = 0; k < length; k++) hash = mixed((Math.imul(hash, 31) + (codes[i + k] ?? 0)) >>> 0)
    hashes[i] = hash
  }
  return { words, hashes }
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Runs of words that stand in no shared sequence. */
function unshared({ words, hashes }: Shingled, others: ReadonlySet<number>): Span[] {
  const covered = new Uint8Array(words.length)
  for (const [i, hash] of hashes.entries()) if (others.has(hash)) covered.fill(1, i, i + length)
  const spans: Span[] = []
  let open: Span | null = null
  for (const [i, word] of words.entries()) {
    if (covered[i]) open = null
    else if (open) open.end = word.end
    else {
      open = { ...word }
      spans.push(open)
    }
  }
  return spans
}

const bands = 32
const rows = 2

/** Thirty-two keys of a text: two texts that share a good part of their words share one of them, so that an index finds candidates. */
export function likenessKeys(text: string): number[] {
  const { hashes } = shingled(text)
  if (hashes.length < tooShort) return []
  const keys: number[] = []
  for (let band = 0; band < bands; band++) {
    let key = band
    for (let row = 0; row < rows; row++) {
      const seed = mixed(band * rows + row + 1)
      let least = 0xffffffff
      for (const hash of hashes) least = Math.min(least, mixed(hash ^ seed))
      key = mixed((Math.imul(key, 31) + least) >>> 0)
    }
    keys.push(key | 0)
  }
  return keys
}
