import { layout, motto, slogan } from '../../../definitions/letters/layout.ts'
import type { SetLine, SetPiece, SetRule, SetSection } from './composition.ts'
import { composeBlocks, line } from './compose-blocks.ts'
import { type BoxName, mm } from './layout.ts'
import { balanced, widthOf } from './measure.ts'
import type { OfficialDocument } from './official-document.ts'
import { closed, outlineOf } from './outline.ts'
import {
  addresseeLines,
  appendixHeading,
  appendixReference,
  groundLines,
  marksOf,
  numberAndSymbol,
  placeAndDay,
  recipientLines,
  subjectLine,
  typeName,
  typeset,
  upper,
} from './wording.ts'

const letterheadShare = 0.385
const { margins, paper } = layout

type Sizes = { body: number; head: number }
const sizesOf = (document: OfficialDocument): Sizes => ({ body: document.size ?? 14, head: 13 })

/** The document and its annexes as sections of set pieces, by the measures of Decree 30/2020/NĐ-CP, Annex I. */
export function compose(document: OfficialDocument): SetSection[] {
  const sizes = sizesOf(document)
  const main = section(typeset(document.abstract), false, sizes, (width) => [
    letterhead(document, sizes, width),
    ...apart(opening(document, sizes, width), composeBlocks(closed(outlineOf(document.body)), sizes.body, width)),
    closing(document, sizes, width),
    ...(document.typist === undefined ? [] : [line('recipient', document.typist, 11, { before: 6 })]),
  ])
  return [main, ...document.appendices.map((_, at) => appendixSection(document, at, sizes))]
}

function section(title: string, landscape: boolean, sizes: Sizes, pieces: (width: number) => SetPiece[]): SetSection {
  const [width, height] = landscape ? [mm(paper.height), mm(paper.width)] : [mm(paper.width), mm(paper.height)]
  const inset = { top: mm(margins.top.usual), bottom: mm(margins.bottom.usual), left: mm(margins.left.usual), right: mm(margins.right.usual) }
  return { title, width, height, margins: inset, pageNumberSize: sizes.body, pieces: pieces(width - inset.left - inset.right) }
}

function appendixSection(document: OfficialDocument, at: number, sizes: Sizes): SetSection {
  const appendix = document.appendices[at] as OfficialDocument['appendices'][number]
  return section(`${appendixHeading(document, at)}: ${typeset(appendix.title)}`, appendix.landscape === true, sizes, (width) => [
    line('appendix', appendixHeading(document, at), 14, { role: 'title', keepNext: true }),
    line('appendixTitle', upper(typeset(appendix.title)), sizes.body, { role: 'heading', keepNext: true }),
    line('appendixReference', appendixReference(document), sizes.body, { after: 12, keepNext: true }),
    ...composeBlocks(outlineOf(appendix.blocks), sizes.body, width),
  ])
}

/** Words that follow a rule stand clear of it. */
function apart(before: readonly SetPiece[], [first, ...rest]: readonly SetPiece[]): SetPiece[] {
  if (first === undefined) return [...before]
  return [...before, first.is === 'line' && before.at(-1)?.is === 'rule' ? { ...first, before: Math.max(first.before, 12) } : first, ...rest]
}

const rule = (length: number): SetRule => ({ is: 'rule', length })
/** A rule of 1/3 to 1/2 of the longest line above it, but never longer than the column. */
const shortRule = (words: string, size: number, width: number): SetRule =>
  rule(0.42 * Math.min(width, widthOf(words, { size, bold: true, italic: false })))

function letterhead(document: OfficialDocument, sizes: Sizes, width: number): SetPiece {
  const left = width * letterheadShare
  const names = (box: 'parent' | 'issuer', name: string) => balanced(upper(typeset(name)), { size: sizes.head, bold: box === 'issuer' }, left)
  const issuer = names('issuer', document.issuer)
  const first: [SetPiece[], SetPiece[]] = [
    [
      ...(document.parent === undefined ? [] : names('parent', document.parent).map((text) => line('parent', text, sizes.head))),
      ...issuer.map((text) => line('issuer', text, sizes.head)),
      shortRule(issuer.at(-1) ?? '', sizes.head, left),
    ],
    [line('motto', motto, sizes.head), line('slogan', slogan, 14), rule(widthOf(slogan, { size: 14, bold: true, italic: false }))],
  ]
  const marks = marksOf(document)
  const second: [SetPiece[], SetPiece[]] = [
    [
      line('number', `Số: ${numberAndSymbol(document)}`, 13, { before: 4 }),
      ...(typeName(document) === null ? [line('subject', subjectLine(document), 13, { before: layout.subjectGap })] : []),
      ...marks.map((mark) =>
        line('mark', mark, 13, { before: 6, frame: { width: mm(mark.length > 8 ? 40 : mark.length > 5 ? 30 : 20), height: mm(8) } }),
      ),
    ],
    [line('date', placeAndDay(document), sizes.body, { before: 4 })],
  ]
  return { is: 'columns', widths: [left, width - left], rows: [first, second] }
}

function opening(document: OfficialDocument, sizes: Sizes, width: number): SetPiece[] {
  const name = typeName(document)
  const abstract = typeset(document.abstract)
  const power = document.power === undefined ? [] : [line('type', upper(typeset(document.power)), sizes.body, { before: 12, after: 6 })]
  return [
    ...(name === null
      ? []
      : [
          line('type', name, sizes.body, { before: 18, role: 'title', keepNext: true }),
          line('abstract', abstract, sizes.body, { role: 'heading', keepNext: true }),
          shortRule(abstract, sizes.body, width),
        ]),
    ...power,
    ...addressees(document, sizes, name === null),
    ...groundLines(document).map((text) => line('ground', text, sizes.body, { after: layout.paragraphs.between, firstLine: mm(12.7), leading: 1.1 })),
    ...(name !== null && document.power !== undefined ? [line('type', `${name}:`, sizes.body, { before: 6, after: 6, keepNext: true })] : []),
  ]
}

function addressees(document: OfficialDocument, sizes: Sizes, wide: boolean): SetPiece[] {
  const lines = addresseeLines(document)
  const before = wide ? 18 : 12
  if (lines.length === 1) return lines.map((text) => line('addressee', text, sizes.body, { align: 'center', before, after: 12 }))
  return lines.map((text, i) =>
    line('addressee', text, sizes.body, {
      align: 'left',
      left: i === 0 ? mm(30) : mm(36),
      before: i === 0 ? before : 0,
      after: i === lines.length - 1 ? 12 : 3,
      keepNext: i < lines.length - 1,
    }),
  )
}

/** Recipients on the left, level with the authority on the right; room for signature and stamp between post and name. */
function closing(document: OfficialDocument, sizes: Sizes, width: number): SetPiece {
  const { signature } = document
  const bold = (box: BoxName, text: string, before = 0): SetLine => line(box, text, sizes.body, { before })
  const posts = [...signature.lines, ...(signature.hostPost === undefined ? [] : [signature.hostPost])]
  const lists = recipientLines(document)
  return {
    is: 'columns',
    widths: [width * 0.47, width * 0.53],
    rows: [
      [
        [line('recipientsHead', 'Nơi nhận:', 12, { before: 12 }), ...lists.map((text) => line('recipient', text, 11))],
        [
          ...posts.map((text, i) => bold('authority', upper(typeset(text)), i === 0 ? 12 : 0)),
          bold('signer', typeset(signature.signer ?? '\u00a0'), 72),
        ],
      ],
    ],
  }
}
