import { type Block, type CellBlock, cellOf, paragraph } from './blocks.ts'
import { type Numbering, nextLabel, numberingOf } from './docx-numbering.ts'
import { defaultFont, flag, fontOf, listOf, type Style, stylesOf } from './docx-styles.ts'
import { fromLegacy, isCapitalFont, type Legacy, legacyOfFont } from './legacy.ts'
import { child, childrenNamed, type Element, elementsOf, find, parseXml, wordsIn } from './markup.ts'
import { fileBroken } from './problems.ts'
import { entriesOf, unpack } from './zip.ts'

type Word = {
  styles: Map<string, Style>
  numbering: Numbering
  notes: Map<string, Element>
  cited: string[]
  font: string | null
  converted: Set<Legacy>
}
type Words = { text: string; bold: boolean; boxes: Element[] }

/** Paragraphs and tables of a Word file as a reader sees them: deleted and hidden words left out, list labels written, boxes and footnotes kept. */
export async function readDocx(bytes: Uint8Array): Promise<{ blocks: Block[]; margins: string; converted: Legacy[] }> {
  const entries = entriesOf(bytes, 'DOCX')
  const wanted = entries.filter(({ name }) =>
    /^(?:_rels\/\.rels|word\/(?:document\d*|numbering|styles|footnotes|endnotes|header\d*)\.xml)$/.test(name),
  )
  const files = await unpack(wanted, 'DOCX')
  const part = (name: string) => {
    const found = files.get(name)
    return found && parseXml(xmlText(found))
  }
  const main = [...files.keys()].find((name) => /^word\/document\d*\.xml$/.test(name))
  const document = main ? part(main) : undefined
  const body = document && find(document, 'body')
  if (!body) throw fileBroken({ format: 'DOCX' })
  const word: Word = {
    styles: stylesOf(part('word/styles.xml')),
    numbering: numberingOf(part('word/numbering.xml')),
    notes: notesOf(part('word/footnotes.xml'), part('word/endnotes.xml')),
    cited: [],
    font: defaultFont(part('word/styles.xml')),
    converted: new Set(),
  }
  const blocks = blocksOf(body, word)
  const margins = [...files.keys()]
    .filter((name) => name.startsWith('word/header'))
    .map((name) => wordsIn(part(name)))
    .join('\n')
  return { blocks: [...blocks, ...footnotesOf(word)], margins, converted: [...word.converted] }
}

/** XML says its own encoding; Word writes UTF-8 or UTF-16 with a mark. */
const xmlText = (bytes: Uint8Array) =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8').decode(bytes)

function notesOf(...parts: (Element | undefined)[]): Map<string, Element> {
  const notes = new Map<string, Element>()
  for (const part of parts) {
    for (const kind of ['footnote', 'endnote']) {
      for (const note of childrenNamed(child(part, `${kind}s`), kind)) if (!note.attributes.type) notes.set(`${kind}:${note.attributes.id}`, note)
    }
  }
  return notes
}

/** Footnotes in the order they are called, as paragraphs after the body. */
function footnotesOf(word: Word): Block[] {
  return word.cited.flatMap((key, i) => {
    const note = word.notes.get(key)
    const words = note ? linesIn(note, word).trim() : ''
    return words === '' ? [] : [paragraph(`[${i + 1}] ${words}`, 'footnote')]
  })
}

const containers = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'AlternateContent',
  'Choice',
  'body',
  'footnote',
  'endnote',
  'txbxContent',
  'tc',
])

/** Elements that hold blocks, with wrappers opened and deleted or moved content left out. */
function* contents(element: Element): Generator<Element> {
  for (const node of elementsOf(element)) {
    if (node.name === 'p' || node.name === 'tbl') yield node
    else if (containers.has(node.name)) yield* contents(node)
  }
}

function blocksOf(element: Element, word: Word): Block[] {
  const blocks: Block[] = []
  let carried: Words | null = null
  for (const node of contents(element)) {
    if (node.name === 'tbl') {
      blocks.push(...tableBlocks(node, word))
      continue
    }
    const words = joined(carried, paragraphWords(node, word))
    carried = markDeleted(node) ? words : null
    if (carried) continue
    blocks.push(paragraph(words.text, styleName(node, word), words.bold))
    for (const box of words.boxes) blocks.push(...blocksOf(box, word))
  }
  if (carried) blocks.push(paragraph(carried.text))
  return blocks
}

/** A deleted paragraph mark joins its paragraph to the next one. */
const markDeleted = (p: Element) => child(child(child(p, 'pPr'), 'rPr'), 'del') !== undefined
const joined = (before: Words | null, words: Words): Words =>
  before ? { text: before.text + words.text, bold: before.bold && words.bold, boxes: [...before.boxes, ...words.boxes] } : words

const styleOf = (p: Element, word: Word) => word.styles.get(child(child(p, 'pPr'), 'pStyle')?.attributes.val ?? '')
const styleName = (p: Element, word: Word) => styleOf(p, word)?.name ?? null

function paragraphWords(p: Element, word: Word): Words {
  const style = styleOf(p, word)
  const run: Run = { text: '', letters: 0, boldLetters: 0, boxes: [] }
  runsIn(p, word, style, run)
  const list = listOf(child(p, 'pPr')) ?? style?.list
  const label = list ? nextLabel(word.numbering, list.numId, list.level) : ''
  return { text: label === '' ? run.text : `${label} ${run.text}`, bold: run.letters > 0 && run.boldLetters === run.letters, boxes: run.boxes }
}

type Run = { text: string; letters: number; boldLetters: number; boxes: Element[] }
const skipped = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'annotationRef',
  'footnoteRef',
  'endnoteRef',
])
const signs: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' }

function runsIn(element: Element, word: Word, style: Style | undefined, run: Run) {
  for (const node of elementsOf(element)) {
    if (skipped.has(node.name)) continue
    if (node.name === 'r') {
      const properties = child(node, 'rPr')
      const own = word.styles.get(child(properties, 'rStyle')?.attributes.val ?? '')
      if (flag(properties, 'vanish') ?? own?.hidden ?? style?.hidden) continue
      const before = run.text.length
      runsIn(node, word, style, run)
      run.text = run.text.slice(0, before) + unicode(run.text.slice(before), fontOf(properties) ?? own?.font ?? style?.font ?? word.font, word)
      const letters = run.text.slice(before).replace(/\s/g, '').length
      run.letters += letters
      if (flag(properties, 'b') ?? own?.bold ?? style?.bold) run.boldLetters += letters
    } else if (node.name === 't') run.text += wordsIn(node)
    else if (node.name in signs) run.text += node.attributes.type === 'page' ? '' : signs[node.name]
    else if (node.name === 'sym') run.text += symbol(node.attributes.char)
    else if (node.name === 'txbxContent') run.boxes.push(node)
    else if (node.name === 'footnoteReference' || node.name === 'endnoteReference') word.cited.push(`${node.name.slice(0, -9)}:${node.attributes.id}`)
    else runsIn(node, word, style, run)
  }
}

/** Words set in a font of an old encoding, as Unicode. */
function unicode(words: string, font: string | null, word: Word): string {
  const legacy = font ? legacyOfFont(font) : null
  if (!font || !legacy || !/[\u00a1-\u00fe]|^[A-Za-z\s]+$/.test(words)) return words
  word.converted.add(legacy)
  const converted = fromLegacy(words, legacy)
  return isCapitalFont(font) ? converted.toUpperCase() : converted
}

/** A character of a symbol font: letters outside the private area stand for themselves. */
function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  return point > 31 && (point < 0xe000 || point > 0xf8ff) && point < 0xd800 ? String.fromCodePoint(point) : ''
}

/** All words of a cell or note, a line per paragraph; a table inside gives a line per row. */
function linesIn(element: Element, word: Word): string {
  return blocksOf(element, word)
    .map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')))
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/** A table; one of a single cell only frames what stands in it. */
function tableBlocks(tbl: Element, word: Word): Block[] {
  const rows = rowsOf(tbl)
  const [only, another] = rows.flatMap(({ cells }) => cells)
  if (only?.element && !another) return blocksOf(only.element, word)
  const laid = spanned(rows, word)
  return laid.length === 0 ? [] : [{ kind: 'table', rows: laid }]
}

type GridCell = { element: Element | null; column: number; colSpan: number; merge: 'restart' | 'continue' | null }
type GridRow = { cells: GridCell[] }

function rowsOf(tbl: Element): GridRow[] {
  return wrapped(tbl, 'tr')
    .filter((tr) => child(child(tr, 'trPr'), 'del') === undefined)
    .map((tr) => ({ cells: cellsOf(tr) }))
    .filter(({ cells }) => cells.length > 0)
}

/** Rows or cells, also where content controls or tracked insertions wrap them. */
const wrapped = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((node) =>
    node.name === name ? [node] : ['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml'].includes(node.name) ? wrapped(node, name) : [],
  )

function cellsOf(tr: Element): GridCell[] {
  const cells: GridCell[] = []
  let column = Math.min(500, Number(child(child(tr, 'trPr'), 'gridBefore')?.attributes.val ?? 0) || 0)
  if (column > 0) cells.push({ element: null, column: 0, colSpan: column, merge: null })
  for (const tc of wrapped(tr, 'tc')) {
    const properties = child(tc, 'tcPr')
    if (child(properties, 'cellDel')) continue
    const colSpan = Math.min(500, Math.max(1, Number(child(properties, 'gridSpan')?.attributes.val ?? 1) || 1))
    const merge = child(properties, 'vMerge')
    const kept = child(properties, 'hMerge')?.attributes.val
    const across = child(properties, 'hMerge') && kept !== 'restart' ? cells.at(-1) : undefined
    if (across) across.colSpan += colSpan
    else cells.push({ element: tc, column, colSpan, merge: merge ? (merge.attributes.val === 'restart' ? 'restart' : 'continue') : null })
    column += colSpan
  }
  return cells
}

/** Cells with their row spans: a cell that continues the one above stands in no row of its own. */
function spanned(rows: GridRow[], word: Word): CellBlock[][] {
  const open = new Map<number, CellBlock>()
  return rows.map((row) =>
    row.cells.flatMap((cell) => {
      const above = open.get(cell.column)
      if (cell.merge === 'continue' && above) {
        above.rowSpan++
        return []
      }
      const own = cellOf(cell.element ? linesIn(cell.element, word).replaceAll('\t', ' ') : '', cell.colSpan)
      if (cell.merge) open.set(cell.column, own)
      else open.delete(cell.column)
      return [own]
    }),
  )
}
