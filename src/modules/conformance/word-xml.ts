import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { notWord, wordTooLarge } from './problems.ts'

/** An element of WordprocessingML; names and attributes stand without their prefix. */
export type Node = { name: string; at: Readonly<Record<string, string>>; inside: (Node | string)[] }

const most = 40 * 1_048_576
const deepest = 200
const wanted =
  /^(?:word\/(?:document\d*|styles|numbering|settings|header\d*|footer\d*|theme\/theme1)\.xml|word\/_rels\/document\d*\.xml\.rels|docProps\/app\.xml)$/

/** The parts of a DOCX that say how it looks, parsed, by name. @throws letter-not-word, letter-too-large */
export function wordParts(bytes: Uint8Array): Map<string, Node> {
  let left = most
  let tooLarge = false
  const fits = (size: number) => {
    left -= size
    tooLarge ||= left < 0
    return left >= 0
  }
  const files = unzipped(bytes, ({ name, originalSize }) => wanted.test(name) && fits(originalSize))
  if (tooLarge) throw wordTooLarge({})
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, parse(strFromU8(content))]))
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) throw notWord({})
  return parts
}

/** The declared size bounds what is unpacked: a part that lies about it does not fit its room and is refused. */
function unzipped(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw notWord({})
  }
}

function parse(text: string): Node {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw notWord({})
  const root: Node = { name: '', at: {}, inside: [] }
  const open: Node[] = [root]
  let beyond = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: Node = {
          name: local(name),
          at: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])),
          inside: [],
        }
        open.at(-1)?.inside.push(node)
        if (open.length < deepest) open.push(node)
        else beyond += 1
      },
      ontext: (words) => void open.at(-1)?.inside.push(words),
      onclosetag() {
        if (beyond > 0) beyond -= 1
        else if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return root
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

export const nodesIn = (node: Node | undefined): Node[] => (node?.inside ?? []).filter((child) => typeof child !== 'string')
export const child = (node: Node | undefined, name: string): Node | undefined => nodesIn(node).find((one) => one.name === name)
export const children = (node: Node | undefined, name: string): Node[] => nodesIn(node).filter((one) => one.name === name)
export const all = (node: Node | undefined, name: string): Node[] => nodesIn(node).flatMap((one) => (one.name === name ? [one] : all(one, name)))
export const words = (node: Node | undefined): string => (node?.inside ?? []).map((one) => (typeof one === 'string' ? one : words(one))).join('')
export const numberAt = (node: Node | undefined, name: string): number | null => {
  const value = Number.parseFloat(node?.at[name] ?? '')
  return Number.isFinite(value) ? value : null
}
