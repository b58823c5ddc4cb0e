import { pointsPerMm } from '../letters/index.ts'
import { notWord } from './problems.ts'
import type { Grid, Item, NumberPlace, Sheet, SheetSection } from './sheet.ts'
import { listsOf } from './sheet-numbering.ts'
import { readParagraph, type Reading } from './sheet-paragraph.ts'
import { stylesOf } from './sheet-styles.ts'
import { all, child, children, type Node, nodesIn, numberAt, wordParts, words } from './word-xml.ts'

type Parts = ReadonlyMap<string, Node>
const twipsPerMm = pointsPerMm * 20

/** Reads a Word file as it will look on paper. @throws letter-not-word, letter-too-large */
export function readSheet(bytes: Uint8Array): Sheet {
  const parts = wordParts(bytes)
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name)) ?? ''
  const body = child(child(parts.get(main), 'document'), 'body')
  if (body === undefined) throw notWord({})
  const styles = stylesOf(parts.get('word/styles.xml'), parts.get('word/theme/theme1.xml'))
  const reading: Reading = { styles, lists: listsOf(parts.get('word/numbering.xml')), n: 0, section: 0, breaks: false }
  const sections = sectionsOf(body, parts, main, reading)
  reading.n = 0
  const items = itemsIn(body, reading, sections)
  return { sections, items, pages: pagesOf(parts), breaks: reading.breaks, letters: words(body).length }
}

const pagesOf = (parts: Parts): number | null => {
  const pages = Number.parseInt(words(child(child(parts.get('docProps/app.xml'), 'Properties'), 'Pages')), 10)
  return Number.isFinite(pages) && pages > 0 ? pages : null
}

const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice'])

function* blocks(node: Node): Generator<Node> {
  for (const each of nodesIn(node)) {
    if (each.name === 'p' || each.name === 'tbl') yield each
    else if (wrappers.has(each.name)) yield* blocks(each)
  }
}

function itemsIn(body: Node, reading: Reading, sections: readonly SheetSection[]): Item[] {
  const items: Item[] = []
  for (const block of blocks(body)) {
    const section = sections[reading.section] ?? sections.at(-1)
    const width = section === undefined ? null : (section.width - section.margins.left - section.margins.right) * pointsPerMm
    if (block.name === 'tbl') items.push(gridOf(block, reading, width))
    else {
      for (const paragraph of readParagraph(reading, block, width)) items.push({ ...paragraph, is: 'paragraph' })
      if (child(child(block, 'pPr'), 'sectPr')) reading.section += 1
    }
  }
  return items
}

function gridOf(tbl: Node, reading: Reading, width: number | null): Grid {
  const grid = children(child(tbl, 'tblGrid'), 'gridCol').map((column) => (numberAt(column, 'w') ?? 0) / 20)
  const cells = rowsOf(tbl).flatMap((tr, row) => {
    let column = 0
    return cellsOf(tr).map((tc) => {
      const span = numberAt(child(child(tc, 'tcPr'), 'gridSpan'), 'val') ?? 1
      const own = child(child(tc, 'tcPr'), 'tcW')
      const declared = own?.at['type'] === 'dxa' ? (numberAt(own, 'w') ?? 0) / 20 : 0
      const across = declared > 0 ? declared : grid.slice(column, column + span).reduce((sum, each) => sum + each, 0)
      const at = column
      column += span
      return {
        row,
        column: at,
        paragraphs: [...blocks(tc)].flatMap((block) =>
          block.name === 'p'
            ? readParagraph(reading, block, across > 0 ? across : width)
            : gridOf(block, reading, across || null).cells.flatMap((cell) => cell.paragraphs),
        ),
      }
    })
  })
  return { is: 'grid', cells, columns: Math.max(grid.length, ...cells.map((cell) => cell.column + 1)), bordered: borderedGrid(tbl) }
}

const opened = (node: Node, name: string): Node[] =>
  nodesIn(node).flatMap((each) => (each.name === name ? [each] : wrappers.has(each.name) ? opened(each, name) : []))
const rowsOf = (tbl: Node) => opened(tbl, 'tr')
const cellsOf = (tr: Node) => opened(tr, 'tc')

/** Whether any side of the table or of a cell is drawn. */
function borderedGrid(tbl: Node): boolean {
  const tblPr = child(tbl, 'tblPr')
  const drawn = (borders: Node | undefined) => nodesIn(borders).some((side) => !/^(none|nil)$/.test(side.at['val'] ?? 'none'))
  const styled = /grid|light|medium|dark|list/i.test(child(tblPr, 'tblStyle')?.at['val'] ?? '') && child(tblPr, 'tblBorders') === undefined
  return styled || drawn(child(tblPr, 'tblBorders')) || all(tbl, 'tcBorders').some(drawn)
}

function sectionsOf(body: Node, parts: Parts, main: string, reading: Reading): SheetSection[] {
  const targets = new Map(
    children(child(parts.get(main.replace('word/', 'word/_rels/').concat('.rels')), 'Relationships'), 'Relationship').map((each) => [
      each.at['Id'] ?? '',
      `word/${(each.at['Target'] ?? '').replace(/^\/?(word\/)?/, '')}`,
    ]),
  )
  const own = [...blocks(body)].flatMap((block) => (block.name === 'p' ? [child(child(block, 'pPr'), 'sectPr')] : []))
  const found = [...own, children(body, 'sectPr').at(-1)].filter((each) => each !== undefined)
  const inherited = new Map<string, string>()
  return found.map((sectPr) => {
    for (const kind of ['header', 'footer']) {
      for (const reference of children(sectPr, `${kind}Reference`))
        inherited.set(`${kind}:${reference.at['type'] ?? 'default'}`, targets.get(reference.at['id'] ?? '') ?? '')
    }
    const place = (key: string) => numberPlace(parts.get(inherited.get(key) ?? ''), reading)
    return sectionOf(sectPr, place)
  })
}

function sectionOf(sectPr: Node, place: (key: string) => NumberPlace | null): SheetSection {
  const size = child(sectPr, 'pgSz')
  const margin = child(sectPr, 'pgMar')
  const millimetres = (node: Node | undefined, name: string, usual: number) => Math.abs(numberAt(node, name) ?? usual) / twipsPerMm
  const titled = child(sectPr, 'titlePg')
  const own = titled !== undefined && !/^(0|false|off)$/.test(titled.at['val'] ?? '1')
  const numbers = child(sectPr, 'pgNumType')
  return {
    width: millimetres(size, 'w', 12_240),
    height: millimetres(size, 'h', 15_840),
    margins: {
      top: millimetres(margin, 'top', 1440),
      bottom: millimetres(margin, 'bottom', 1440),
      left: millimetres(margin, 'left', 1440),
      right: millimetres(margin, 'right', 1440),
    },
    header: place('header:default'),
    footer: place('footer:default'),
    first: own ? { header: place('header:first'), footer: place('footer:first') } : null,
    start: numberAt(numbers, 'start'),
    format: numbers?.at['fmt'] ?? 'decimal',
  }
}

/** The paragraph of a header or footer that holds the page's number, or null. */
function numberPlace(part: Node | undefined, reading: Reading): NumberPlace | null {
  for (const p of all(part, 'p')) {
    const codes = [...all(p, 'instrText').map(words), ...all(p, 'fldSimple').map((field) => field.at['instr'] ?? '')].join(' ')
    if (!/\bPAGE\b/i.test(codes)) continue
    const [paragraph] = readParagraph({ ...reading }, p, null)
    if (paragraph === undefined) continue
    const rPr = all(p, 'r').find((run) => child(run, 'instrText') || child(run, 'fldChar') || child(run, 't'))
    const style = child(child(p, 'pPr'), 'pStyle')?.at['val']
    const size = reading.styles.look(style, undefined, child(rPr, 'rPr')).size
    const framed = child(child(child(p, 'pPr'), 'framePr'), 'none') ?? child(child(p, 'pPr'), 'framePr')
    const align = framed?.at['xAlign'] === 'center' ? 'center' : paragraph.align
    return { paragraph: { ...paragraph, align }, form: codes, size }
  }
  return null
}
