import Type, { type Static } from 'typebox'
import type { Text } from '../../platform/text.ts'
import type { Anatomy } from './anatomy.ts'
import type { Box } from '../letters/index.ts'
import { isUpper, type Line, shareOf, shown } from './line.ts'
import type { Paragraph } from './sheet.ts'

const Words = Type.Object({ vi: Type.String(), en: Type.String() })

/** A rule of layout that a document breaks: where, by which rule, and how to mend it. `paragraph` counts from 1 through the file; null where the fault is of the page. */
export const Finding = Type.Object({
  rule: Type.String(),
  at: Type.Object({ paragraph: Type.Union([Type.Integer(), Type.Null()]), words: Type.String() }),
  words: Words,
  basis: Type.String(),
  mend: Words,
})
export type Finding = Static<typeof Finding>

export type Place = Line | Paragraph | null
export type Hit = { place: Place; words: Text; mend: Text }

/** One rule a machine can check. */
export type Check = { id: string; basis: string; find: (anatomy: Anatomy) => readonly Hit[] }

export const check = (id: string, basis: string, find: Check['find']): Check => ({ id, basis, find })
export const hit = (place: Place, words: Text, mend: Text): Hit => ({ place, words, mend })
/** Nothing, or one hit. */
export const when = (wrong: boolean, place: Place, words: Text, mend: Text): Hit[] => (wrong ? [hit(place, words, mend)] : [])

const spanWords = ({ from, to }: Box['size']) => (from === to ? String(from) : `${from}-${to}`)
const number = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',')

/** Size, weight, slope, case and alignment of one part, as its box in the layout says. */
export function boxChecks(id: string, name: Text, box: Box, lines: (anatomy: Anatomy) => readonly Line[]): Check[] {
  const each = (aspect: string, wrong: (line: Line) => boolean, words: (line: Line) => Text, mend: Text) =>
    check(`${id}.${aspect}`, box.basis, (anatomy) =>
      lines(anatomy)
        .filter(wrong)
        .map((line) => hit(line, words(line), mend)),
    )
  const said = (vi: string, en: string) => () => ({ vi: `${name.vi} ${vi}`, en: `${name.en}: ${en}` })
  const size = spanWords(box.size)
  return [
    each(
      'size',
      (line) => oddSize(line, box.size) !== null,
      (line) => ({ vi: `${name.vi} có cỡ chữ ${number(oddSize(line, box.size) ?? 0)}`, en: `${name.en}: size ${oddSize(line, box.size) ?? 0}` }),
      {
        vi: `Đặt cỡ chữ ${size}.`,
        en: `Set size ${size}.`,
      },
    ),
    each(
      'bold',
      (line) => wrongWeight(line, box.bold),
      said(box.bold ? 'không in đậm' : 'in đậm', box.bold ? 'not bold' : 'bold'),
      box.bold ? { vi: 'Đặt kiểu chữ đậm.', en: 'Set it bold.' } : { vi: 'Bỏ chữ đậm.', en: 'Set it in regular weight.' },
    ),
    each(
      'italic',
      (line) => (box.italic ? shareOf(line, 'italic') < 0.9 : shareOf(line, 'italic') > 0.5),
      said(box.italic ? 'không in nghiêng' : 'in nghiêng', box.italic ? 'not italic' : 'italic'),
      box.italic ? { vi: 'Đặt kiểu chữ nghiêng.', en: 'Set it italic.' } : { vi: 'Đặt kiểu chữ đứng.', en: 'Set it upright.' },
    ),
    ...(box.upper === undefined
      ? []
      : [
          each(
            'case',
            (line) => wrongCase(line, box.upper === true),
            said(box.upper ? 'không viết chữ in hoa' : 'viết toàn chữ in hoa', box.upper ? 'not in capitals' : 'all in capitals'),
            box.upper
              ? { vi: 'Viết bằng chữ in hoa.', en: 'Write it in capitals.' }
              : { vi: 'Viết bằng chữ in thường, chỉ viết hoa theo quy định.', en: 'Write it in small letters.' },
          ),
        ]),
    ...(box.align === undefined ? [] : alignChecks(each, said, box.align)),
  ]
}

type Each = (aspect: string, wrong: (line: Line) => boolean, words: (line: Line) => Text, mend: Text) => Check
function alignChecks(each: Each, said: (vi: string, en: string) => () => Text, align: NonNullable<Box['align']>): Check[] {
  if (align === 'both') return []
  if (align === 'left')
    return [
      each(
        'align',
        (line) => line.paragraph.align === 'center' || line.paragraph.align === 'right',
        said('không canh sát lề trái', 'not flush left'),
        { vi: 'Canh sát lề trái.', en: 'Set it flush left.' },
      ),
    ]
  return [
    each('align', (line) => line.paragraph.align !== 'center' && !tabbed(line), said('không đặt canh giữa', 'not centred'), {
      vi: 'Đặt canh giữa.',
      en: 'Centre it.',
    }),
  ]
}

/** Words held in their column by tabs or indents cannot be judged by the alignment of their paragraph. */
const tabbed = ({ paragraph, grid, side }: Line): boolean =>
  grid === null && (side !== null || paragraph.text.includes('\t') || paragraph.left > 60 || /^ {6}/.test(paragraph.text))

function oddSize(line: Line, { from, to }: Box['size']): number | null {
  return shown(line).find((run) => run.size < from - 0.01 || run.size > to + 0.01)?.size ?? null
}

const wrongWeight = (line: Line, bold: boolean): boolean => (bold ? shareOf(line, 'bold') < 0.9 : shareOf(line, 'bold') > 0.5)
const wrongCase = (line: Line, upper: boolean): boolean =>
  upper ? !isUpper(line.text) : isUpper(line.text) && line.text.replace(/[^\p{L}]/gu, '').length > 6

/** The words at a place, cut to what a reader needs to find it. */
export function placeOf(place: Place): Finding['at'] {
  if (place === null) return { paragraph: null, words: '' }
  const paragraph = 'paragraph' in place ? place.paragraph : place
  const text = place.text.replace(/\s+/g, ' ').trim()
  return { paragraph: paragraph.n, words: text.length > 120 ? `${text.slice(0, 117)}…` : text }
}
