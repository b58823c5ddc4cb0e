import { type Block, type CellBlock, cellOf, paragraph } from './blocks.ts'
import { decode } from './decode.ts'
import { type Element, elementsOf, find, findAll, parseHtml, wordsIn } from './markup.ts'
import type { Text } from '../../platform/text.ts'

/** Bytes of a saved page to characters, by its mark or its own declaration; a page that declares nothing is decoded like plain text. */
export function decodeHtml(bytes: Uint8Array): { text: string; encoding: string; remarks: Text[] } {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(start)?.[1]
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef
  if (declared && !marked && !/^(?:utf-?8|x-user-defined|us-ascii|iso-8859-1|windows-1252)$/i.test(declared)) {
    try {
      return { text: new TextDecoder(declared).decode(bytes), encoding: declared, remarks: [] }
    } catch {
      return decode(bytes)
    }
  }
  return decode(bytes)
}

/** The article of a saved web page: menus, navigation, advertisements, scripts and footers are left out. */
export function readHtml(text: string): Block[] {
  const root = parseHtml(text)
  const body = find(root, 'body') ?? root
  prune(body)
  const article = articleIn(body)
  const blocks = blocksIn(article)
  const title = article === body ? undefined : headline(body, article)
  return title ? [paragraph(title, 'heading 1', true), ...blocks] : blocks
}

const dropped = new Set([
  'script',
  'style',
  'noscript',
  'nav',
  'footer',
  'aside',
  'form',
  'iframe',
  'svg',
  'button',
  'select',
  'textarea',
  'template',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'dialog',
  'menu',
  'head',
  'link',
  'meta',
  'input',
  'o:p',
])
const furniture =
  /(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumb|footer|sidebar|side-bar|related|lienquan|lien-quan|tinlienquan|tin-lien-quan|tinkhac|tin-khac|comments?|binh-luan|share|sharing|social|advert|ads|adv|quangcao|quang-cao|cookie|toolbar|pagination|tags?|skip-link|newsletter|popup|modal|login|search|most-read|docnhieu|doc-nhieu)(?:$|[\s_-])/i
const roles = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|dialog)$/i

/** Takes out what is no part of an article; a page header goes only where it holds no paragraph of text. */
function prune(element: Element) {
  element.children = element.children.filter((node) => typeof node === 'string' || !isFurniture(node))
  for (const node of elementsOf(element)) prune(node)
}

function isFurniture(node: Element): boolean {
  const { name, attributes } = node
  if (dropped.has(name) || roles.test(attributes.role ?? '') || 'hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')) return true
  if (name === 'header') return wordsIn(node).trim().length < 400 && !find(node, 'h1')
  if (name === 'body' || name === 'article' || name === 'main' || name === 'html') return false
  return furniture.test(`${attributes.id ?? ''} ${attributes.class ?? ''}`) && proseIn(node).letters < 3000
}

type Prose = { letters: number; linked: number }

/** Letters inside, and how many of them are links. */
function proseIn(element: Element, inLink = false): Prose {
  let letters = 0
  let linked = 0
  for (const node of element.children) {
    if (typeof node === 'string') {
      const length = node.trim().length
      letters += length
      if (inLink) linked += length
    } else {
      const inner = proseIn(node, inLink || node.name === 'a')
      letters += inner.letters
      linked += inner.linked
    }
  }
  return { letters, linked }
}

/** The element that holds the article: the page's own mark, else the smallest with nearly all of its unlinked words. */
function articleIn(body: Element): Element {
  const whole = prose(body)
  const marked = [...findAll(body, 'article'), ...findAll(body, 'main')].toSorted((a, b) => prose(b) - prose(a))[0]
  if (marked && prose(marked) > whole * 0.5) return marked
  let at = body
  for (;;) {
    const inner = elementsOf(at)
      .filter(
        ({ name }) =>
          name === 'div' ||
          name === 'section' ||
          name === 'article' ||
          name === 'main' ||
          name === 'td' ||
          name === 'table' ||
          name === 'tbody' ||
          name === 'tr',
      )
      .toSorted((a, b) => prose(b) - prose(a))[0]
    if (!inner || prose(inner) < whole * 0.8 || (inner.name === 'table' && isGrid(inner))) return at
    at = inner
  }
}

const prose = (element: Element): number => {
  const { letters, linked } = proseIn(element)
  return letters - linked
}

/** The page's first heading where the article itself does not hold one. */
function headline(body: Element, article: Element): string | undefined {
  if (find(article, 'h1')) return undefined
  const words = wordsIn(find(body, 'h1')).replace(/\s+/g, ' ').trim()
  return words === '' || wordsIn(article).includes(words) ? undefined : words
}

const blockNames = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'figure',
  'figcaption',
  'blockquote',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'pre',
  'hr',
  'center',
  'address',
  'details',
  'summary',
  'body',
  'html',
  'tr',
  'td',
  'tbody',
  'thead',
  'th',
  'caption',
])

/** Paragraphs and tables in reading order; loose words between blocks are paragraphs too. */
function blocksIn(element: Element): Block[] {
  const blocks: Block[] = []
  let line = { text: '', bold: 0, letters: 0 }
  const style = styleOf(element)
  const flush = () => {
    if (line.text.trim() !== '') blocks.push(paragraph(line.text.trim(), style, line.letters > 0 && line.bold === line.letters))
    line = { text: '', bold: 0, letters: 0 }
  }
  const inline = (node: Element | string, bold: boolean) => {
    if (typeof node === 'string') {
      const words = node.replace(/[^\S\u00a0]+/g, ' ')
      const letters = words.replace(/\s/g, '').length
      line.text += words
      line.letters += letters
      if (bold) line.bold += letters
    } else if (node.name === 'br') line.text += '\n'
    else if (blockNames.has(node.name)) {
      flush()
      blocks.push(...blockOf(node))
    } else for (const inner of node.children) inline(inner, bold || node.name === 'b' || node.name === 'strong')
  }
  for (const node of element.children) inline(node, /^h[1-6]$|^th$/.test(element.name))
  flush()
  return blocks
}

const styleOf = ({ name }: Element) => (/^h[1-6]$/.test(name) ? `heading ${name.slice(1)}` : name === 'figcaption' ? 'caption' : null)

function blockOf(element: Element): Block[] {
  if (element.name === 'table' && isGrid(element)) return [{ kind: 'table', rows: rowsOf(element) }]
  if (element.name === 'li') return listed(element)
  if (element.name === 'pre')
    return wordsIn(element)
      .split('\n')
      .map((line) => paragraph(line))
  return blocksIn(element)
}

function listed(element: Element): Block[] {
  const blocks = blocksIn(element)
  const first = blocks[0]
  if (first?.kind === 'paragraph' && !/^(?:[-–+•]|\(?[\da-zđ]{1,3}[.)])/u.test(first.text)) first.text = `- ${first.text}`
  return blocks
}

/** Whether a table holds rows of cells, and does not only lay out the page. */
const isGrid = (table: Element): boolean => {
  const rows = rowElements(table)
  return (
    rows.some((row) => cellElements(row).length > 1) &&
    !rows.some((row) => cellElements(row).some((cell) => find(cell, 'table') && wordsIn(cell).length > 2000))
  )
}

const rowElements = (element: Element): Element[] =>
  elementsOf(element).flatMap((node) => (node.name === 'tr' ? [node] : /^(?:thead|tbody|tfoot)$/.test(node.name) ? rowElements(node) : []))
const cellElements = (row: Element) => elementsOf(row).filter(({ name }) => name === 'td' || name === 'th')

const rowsOf = (table: Element): CellBlock[][] =>
  rowElements(table)
    .map((row) => cellElements(row).map((cell) => cellOf(linesOf(cell), spanOf(cell.attributes.colspan), spanOf(cell.attributes.rowspan))))
    .filter((row) => row.length > 0)

const spanOf = (value: string | undefined) => Math.min(500, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))

const linesOf = (cell: Element): string =>
  blocksIn(cell)
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n')))
    .join('\n')
    .replaceAll('\t', ' ')
