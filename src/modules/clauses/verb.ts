import { keysOf, type Token } from './sentence-token.ts'
import { lexicon, type VerbClass } from './verb-lexicon.ts'

type Node = { next: Map<string, Node>; classes: VerbClass[] }

const root: Node = { next: new Map(), classes: [] }

for (const [kind, phrases] of Object.entries(lexicon) as [VerbClass, readonly string[]][]) {
  for (const phrase of phrases) {
    let node = root
    for (const key of keysOf(phrase)) {
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = { next: new Map(), classes: [] }))
      node = next
    }
    node.classes.push(kind)
  }
}

/** A phrase of the lexicon that begins at a token: its length in tokens and what it can be. */
export type VerbMatch = { length: number; classes: readonly VerbClass[] }

/** The longest phrase at `at` that has one of the wanted classes, or any class where none is wanted. */
export function verbAt(tokens: readonly Token[], at: number, wanted?: readonly VerbClass[]): VerbMatch | null {
  let node: Node | undefined = root
  let found: VerbMatch | null = null
  for (let i = at; i < tokens.length && node; i++) {
    const token = tokens[i]
    if (!token || (i > at && startsName(token))) break
    node = node.next.get(token.key)
    if (!node) break
    const { classes } = node
    if (classes.length > 0 && (!wanted || classes.some((kind) => wanted.includes(kind)))) found = { length: i - at + 1, classes }
  }
  return found
}

/** A capital inside a phrase begins a name: "giao Ban Chỉ đạo" is no "giao ban". */
const startsName = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text)

/** Whether a phrase of the given class begins at `at`. */
export const isAt = (tokens: readonly Token[], at: number, kind: VerbClass): boolean => verbAt(tokens, at, [kind]) !== null
