import { Parser } from 'htmlparser2'
import { entitiesRefused } from './problems.ts'

/** An element of XML or HTML; names and attributes stand without their namespace prefix. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

/** Deeper elements are laid beside each other at this depth, so that no document can exhaust the stack. */
const deepest = 300

/** Parses XML; a DOCTYPE or ENTITY declaration is refused, for no format read here needs one. */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)) || text.includes('<!ENTITY')) throw entitiesRefused({})
  return parse(text, true)
}

/** Parses HTML as browsers forgive it. */
export const parseHtml = (text: string): Element => parse(text, false)

function parse(text: string, xmlMode: boolean): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  const innermost = () => open.at(-1) ?? root
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name: xmlMode ? local(name) : name, attributes: xmlMode ? localAttributes(attributes) : attributes, children: [] }
        innermost().children.push(element)
        if (open.length < deepest) open.push(element)
        else depth++
      },
      ontext(words) {
        const siblings = innermost().children
        const last = siblings.length - 1
        if (typeof siblings[last] === 'string') siblings[last] += words
        else siblings.push(words)
      },
      onclosetag() {
        if (depth > 0) depth--
        else if (open.length > 1) open.pop()
      },
    },
    { xmlMode, decodeEntities: true },
  )
  parser.end(text)
  return root
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const own: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) own[local(name)] ??= value
  return own
}

export const elementsOf = (element: Element): Element[] => element.children.filter((child) => typeof child !== 'string')

/** The first child of that name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((node): node is Element => typeof node !== 'string' && node.name === name)

export const childrenNamed = (element: Element | undefined, name: string): Element[] =>
  element ? elementsOf(element).filter((node) => node.name === name) : []

/** The first descendant of that name, in document order. */
export function find(element: Element, name: string): Element | undefined {
  for (const node of elementsOf(element)) {
    const found = node.name === name ? node : find(node, name)
    if (found) return found
  }
  return undefined
}

/** All descendants of that name, not looking inside those found. */
export const findAll = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((node) => (node.name === name ? [node] : findAll(node, name)))

/** All words inside, in document order. */
export const wordsIn = (element: Element | undefined): string =>
  element ? element.children.map((node) => (typeof node === 'string' ? node : wordsIn(node))).join('') : ''
