import { layout } from '../../../definitions/letters/layout.ts'
import type { Anatomy } from './anatomy.ts'
import { type Check, check, type Hit, hit, when } from './check.ts'
import { mm } from '../letters/index.ts'
import { isUpper, type Line, shareOf, shown } from './line.ts'
import type { Paragraph } from './sheet.ts'
import { lengthOf } from './sheet-paragraph.ts'

const { body: box } = layout.boxes
const { paragraphs } = layout

/** Sentences of the body and of annexes: not centred, not headings, longer than a caption. */
const prose = ({ body }: Anatomy): Line[] => body.filter((line) => line.paragraph.align !== 'center' && line.paragraph.align !== 'right')
const sentences = (anatomy: Anatomy) => prose(anatomy).filter((line) => line.text.length > 60 && !isHeading(line))
export const isHeading = (line: Line): boolean =>
  shareOf(line, 'bold') > 0.9 && line.text.length < 200 && !/[.;]$/.test(line.text.replace(/\.\/\.$/, ''))

/** How many lines a paragraph fills, as far as its width is known. */
const rows = (line: Line): number =>
  line.paragraph.width === null ? 1 : (lengthOf(line.runs) + Math.max(0, line.paragraph.firstLine)) / line.paragraph.width

const paragraphsIn = (lines: readonly Line[]): Paragraph[] => [...new Map(lines.map((line) => [line.paragraph.n, line.paragraph])).values()]
const on = (id: string, find: (anatomy: Anatomy) => Hit[]): Check => check(`body.${id}`, box.basis, find)

const closeTo = (value: number, wanted: readonly number[]) => wanted.some((each) => Math.abs(value - mm(each)) < 1.5)
/** A first line may also be set in by spaces or a tab at its start; a hanging list item is no paragraph of its own. */
const setIn = ({ firstLine, text, left, label }: Paragraph): boolean =>
  closeTo(firstLine, paragraphs.firstLine) ||
  text.startsWith('\t') ||
  closeTo(firstLine + left, paragraphs.firstLine) ||
  (label !== '' && firstLine < 0)

function gaps(anatomy: Anatomy): Hit[] {
  const list = paragraphsIn(anatomy.body)
  return list.flatMap((paragraph, i) => {
    const next = list[i + 1]
    if (next === undefined || next.n !== paragraph.n + 1 || paragraph.text.length < 60) return []
    return when(
      paragraph.after + next.before < paragraphs.between - 0.1,
      next,
      {
        vi: `Khoảng cách giữa các đoạn là ${Math.round(paragraph.after + next.before)} pt`,
        en: `Space between paragraphs is ${Math.round(paragraph.after + next.before)} pt`,
      },
      { vi: 'Đặt khoảng cách giữa các đoạn văn tối thiểu 6 pt.', en: 'Leave at least 6 pt.' },
    )
  })
}

/** Exact spacing is measured against a single line of Times New Roman, 1.15 of its size. */
function leading({ line, runs }: Paragraph): number {
  if (line.rule === 'auto') return line.value
  const single = Math.max(1, ...runs.map((run) => run.size)) * 1.15
  return line.rule === 'atLeast' ? Math.max(1, line.value / single) : line.value / single
}

const emphasis = (id: 'bold' | 'italic', vi: string, en: string): Check =>
  on(id, (anatomy) =>
    sentences(anatomy)
      .filter((line) => shareOf(line, id) > 0.9 && line.text.length > 100 && !line.text.startsWith('('))
      .slice(0, 20)
      .map((line) =>
        hit(
          line,
          { vi: `Đoạn nội dung in ${vi}`, en: `A paragraph is ${en}` },
          { vi: `Bỏ kiểu chữ ${vi} trong lời văn.`, en: `Set it upright and regular.` },
        ),
      ),
  )

export const bodyChecks: readonly Check[] = [
  on('present', (anatomy) =>
    when(
      anatomy.body.length === 0 && !anatomy.endsInTable,
      null,
      { vi: 'Không thấy nội dung văn bản', en: 'The document has no body' },
      { vi: 'Trình bày nội dung giữa phần đầu và phần ký.', en: 'Write the body between head and signature.' },
    ),
  ),
  on('size', (anatomy) =>
    anatomy.body
      .flatMap((line) => {
        const odd = shown(line).find((run) => run.size < box.size.from || run.size > box.size.to)
        return odd === undefined
          ? []
          : [
              hit(
                line,
                { vi: `Nội dung có cỡ chữ ${String(odd.size).replace('.', ',')}`, en: `Body size is ${odd.size}` },
                { vi: 'Đặt cỡ chữ 13-14.', en: 'Set size 13-14.' },
              ),
            ]
      })
      .slice(0, 20),
  ),
  on('one-size', (anatomy) => {
    const sizes = new Map<number, Line>()
    for (const line of sentences(anatomy)) for (const run of shown(line)) if (!sizes.has(run.size)) sizes.set(run.size, line)
    const [, second] = [...sizes.values()]
    return when(
      second !== undefined && [...sizes.keys()].every((size) => size >= box.size.from && size <= box.size.to),
      second ?? null,
      { vi: 'Lời văn dùng nhiều cỡ chữ', en: 'The body has more than one size' },
      { vi: 'Dùng thống nhất một cỡ chữ 13 hoặc 14 cho toàn văn bản.', en: 'Use one size.' },
    )
  }),
  emphasis('bold', 'đậm', 'bold'),
  emphasis('italic', 'nghiêng', 'italic'),
  on('case', (anatomy) =>
    sentences(anatomy)
      .filter((line) => isUpper(line.text) && line.text.length > 100)
      .slice(0, 20)
      .map((line) =>
        hit(
          line,
          { vi: 'Đoạn nội dung viết toàn chữ in hoa', en: 'A paragraph is all in capitals' },
          { vi: 'Viết lời văn bằng chữ in thường.', en: 'Write it in small letters.' },
        ),
      ),
  ),
  on('align', (anatomy) =>
    anatomy.body
      .filter((line) => line.paragraph.align !== 'both' && rows(line) > 1.6 && line.text.length > 120 && !isHeading(line))
      .slice(0, 20)
      .map((line) =>
        hit(line, { vi: 'Đoạn văn không canh đều hai lề', en: 'A paragraph is not justified' }, { vi: 'Canh đều cả hai lề.', en: 'Justify it.' }),
      ),
  ),
  on('first-line', (anatomy) =>
    paragraphsIn(sentences(anatomy))
      .filter((paragraph) => !setIn(paragraph))
      .slice(0, 20)
      .map((paragraph) =>
        hit(
          paragraph,
          {
            vi: `Dòng đầu đoạn lùi ${String(Math.round((paragraph.firstLine / mm(10)) * 100) / 100).replace('.', ',')} cm`,
            en: 'The first line is not set in by 1 or 1.27 cm',
          },
          { vi: 'Lùi đầu dòng 1 cm hoặc 1,27 cm.', en: 'Set the first line in by 1 or 1.27 cm.' },
        ),
      ),
  ),
  on('between', (anatomy) => gaps(anatomy).slice(0, 20)),
  on('leading', (anatomy) =>
    paragraphsIn(prose(anatomy))
      .filter((paragraph) => leading(paragraph) > paragraphs.lines.to + 0.05 || leading(paragraph) < paragraphs.lines.from - 0.08)
      .slice(0, 20)
      .map((paragraph) =>
        hit(
          paragraph,
          { vi: 'Khoảng cách dòng không trong khoảng từ dòng đơn đến 1,5 dòng', en: 'Line spacing is not between single and 1.5' },
          { vi: 'Đặt khoảng cách dòng từ dòng đơn đến 1,5 lines.', en: 'Set it from single to 1.5.' },
        ),
      ),
  ),
  on('end', (anatomy) => {
    const last = anatomy.body.at(-1)
    const ends = last !== undefined && last.text.endsWith('./.')
    return when(
      last !== undefined && !anatomy.endsInTable && !ends && anatomy.kind?.unsignedByOne !== true,
      last ?? null,
      { vi: 'Kết thúc nội dung không có dấu "./."', en: 'The body does not end with "./."' },
      { vi: 'Ghi "./." ngay sau lời văn cuối cùng.', en: 'Write "./." after the last words.' },
    )
  }),
  on('end-once', (anatomy) =>
    anatomy.body
      .slice(0, -1)
      .filter((line) => line.text.endsWith('./.'))
      .map((line) =>
        hit(
          line,
          { vi: 'Dấu "./." đứng giữa nội dung', en: '"./." stands within the body' },
          { vi: 'Chỉ ghi "./." ở cuối nội dung văn bản.', en: 'Write it at the end only.' },
        ),
      ),
  ),
]
