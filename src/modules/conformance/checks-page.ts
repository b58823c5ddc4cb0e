import { layout } from '../../../definitions/letters/layout.ts'
import type { Anatomy } from './anatomy.ts'
import { type Check, check, type Hit, hit, when } from './check.ts'
import type { NumberPlace, SheetSection } from './sheet.ts'

const { paper, margins, font, pageNumber } = layout
const round = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',')
const main = ({ sheet }: Anatomy) => sheet.sections[0]
const isA4 = ({ width, height }: SheetSection) => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return Math.abs(short - paper.width) < 2 && Math.abs(long - paper.height) < 2
}

const sides = {
  top: { vi: 'trên', en: 'Top' },
  bottom: { vi: 'dưới', en: 'Bottom' },
  left: { vi: 'trái', en: 'Left' },
  right: { vi: 'phải', en: 'Right' },
} as const

/** On a page turned round the margins turn with the paper, so either its own or its neighbour's measure will do. */
const marginCheck = (side: keyof typeof sides): Check =>
  check(`page.margin-${side}`, margins.basis, ({ sheet }) => {
    const { from, to } = margins[side]
    const wrong = sheet.sections.find(
      (section) => section.height >= section.width && (section.margins[side] < from - 0.3 || section.margins[side] > to + 0.3),
    )
    return when(
      wrong !== undefined,
      null,
      {
        vi: `Lề ${sides[side].vi} là ${round(wrong?.margins[side] ?? 0)} mm`,
        en: `${sides[side].en} margin is ${round(wrong?.margins[side] ?? 0)} mm`,
      },
      { vi: `Đặt lề ${sides[side].vi} từ ${from} mm đến ${to} mm.`, en: `Set it from ${from} to ${to} mm.` },
    )
  })

const numbers = (sections: readonly SheetSection[]): NumberPlace[] => sections.flatMap(({ header }) => (header === null ? [] : [header]))
const onlyNumber = ({ paragraph }: NumberPlace) => !/[^\d\s]/.test(paragraph.text)

/** Whether the file shows that it has more than one page. */
const isLong = ({ sheet }: Anatomy): boolean => (sheet.pages ?? 1) > sheet.sections.length || sheet.breaks || sheet.letters > 3500

const numberCheck = (id: string, find: (anatomy: Anatomy) => Hit[]) => check(`page-number.${id}`, pageNumber.basis, find)

const pageNumbers: readonly Check[] = [
  numberCheck('present', (anatomy) =>
    when(
      isLong(anatomy) && anatomy.sheet.sections.some((section) => section.header === null && section.footer === null),
      null,
      { vi: 'Văn bản nhiều trang nhưng không đánh số trang', en: 'Pages are not numbered' },
      {
        vi: 'Đánh số trang bằng chữ số Ả Rập, canh giữa ở lề trên, từ trang thứ hai.',
        en: 'Number the pages in the middle of the top margin, from the second on.',
      },
    ),
  ),
  numberCheck('place', ({ sheet }) =>
    when(
      sheet.sections.some(({ footer, header }) => footer !== null && header === null),
      sheet.sections.find(({ footer }) => footer)?.footer?.paragraph ?? null,
      { vi: 'Số trang đặt ở lề dưới', en: 'The page number stands in the bottom margin' },
      { vi: 'Chuyển số trang lên phần lề trên (đầu trang).', en: 'Move it to the top margin.' },
    ),
  ),
  numberCheck('align', ({ sheet }) =>
    numbers(sheet.sections)
      .filter(({ paragraph }) => paragraph.align !== 'center' && !paragraph.text.includes('\t'))
      .slice(0, 1)
      .map(({ paragraph }) =>
        hit(
          paragraph,
          { vi: 'Số trang không canh giữa', en: 'The page number is not centred' },
          { vi: 'Đặt số trang canh giữa theo chiều ngang.', en: 'Centre it.' },
        ),
      ),
  ),
  numberCheck('first', (anatomy) => {
    const section = main(anatomy)
    const onFirst =
      section !== undefined &&
      (section.first === null ? section.header !== null || section.footer !== null : section.first.header !== null || section.first.footer !== null)
    return when(
      onFirst,
      null,
      { vi: 'Số trang hiển thị ở trang thứ nhất', en: 'The page number shows on page 1' },
      {
        vi: 'Không hiển thị số trang thứ nhất: chọn đầu trang khác cho trang đầu và để trống.',
        en: 'Choose a different first page and leave its header empty.',
      },
    )
  }),
  numberCheck('form', ({ sheet }) =>
    when(
      numbers(sheet.sections).some((place) => !onlyNumber(place) || /\\\*\s*(roman|alphabetic)/i.test(place.form)) ||
        sheet.sections.some(({ format, header }) => header !== null && !format.startsWith('decimal')),
      numbers(sheet.sections)[0]?.paragraph ?? null,
      { vi: 'Số trang không chỉ gồm chữ số Ả Rập', en: 'The page number is not a bare Arabic number' },
      { vi: 'Chỉ ghi chữ số Ả Rập, không kèm chữ hoặc gạch.', en: 'Write the bare Arabic number.' },
    ),
  ),
  numberCheck('size', ({ sheet }) =>
    numbers(sheet.sections)
      .filter(({ size }) => size !== null && (size < pageNumber.size.from || size > pageNumber.size.to))
      .slice(0, 1)
      .map(({ paragraph, size }) =>
        hit(
          paragraph,
          { vi: `Số trang có cỡ chữ ${round(size ?? 0)}`, en: `The page number has size ${size ?? 0}` },
          { vi: 'Đặt cỡ chữ 13-14.', en: 'Set size 13-14.' },
        ),
      ),
  ),
  numberCheck('style', ({ sheet }) =>
    numbers(sheet.sections)
      .filter(({ paragraph }) => paragraph.runs.some((run) => run.bold || run.italic))
      .slice(0, 1)
      .map(({ paragraph }) =>
        hit(
          paragraph,
          { vi: 'Số trang in đậm hoặc nghiêng', en: 'The page number is bold or italic' },
          { vi: 'Đặt số trang kiểu chữ đứng, không đậm.', en: 'Set it upright and regular.' },
        ),
      ),
  ),
  numberCheck('start', (anatomy) =>
    when(
      (main(anatomy)?.start ?? 1) > 1,
      null,
      { vi: `Số trang bắt đầu từ ${main(anatomy)?.start ?? 1}`, en: 'Page numbers do not begin with 1' },
      { vi: 'Đánh số trang liên tục bắt đầu từ 1.', en: 'Begin with 1.' },
    ),
  ),
]

const legacy = /^(\.vn|vni|vn\w+h?$|bk ?hcm|.*\babc\b)/i
const runsOf = ({ everything }: Anatomy) =>
  everything.flatMap((line) => line.runs.map((run) => ({ line, run }))).filter(({ run }) => /[\p{L}\p{N}]/u.test(run.text))

const words: readonly Check[] = [
  check('font.name', font.basis, (anatomy) => {
    const odd = runsOf(anatomy).filter(({ run }) => run.font !== null && run.font.toLowerCase() !== font.name.toLowerCase() && !legacy.test(run.font))
    const unnamed = runsOf(anatomy)
      .filter(({ run }) => run.font === null)
      .slice(0, 1)
    return [...new Map([...odd, ...unnamed].map((each) => [each.run.font, each])).values()].map(({ line, run }) =>
      hit(
        line,
        { vi: `Phông chữ ${run.font ?? 'không rõ'}`, en: `Font ${run.font ?? 'not named'}` },
        { vi: `Dùng phông chữ ${font.name}.`, en: `Use ${font.name}.` },
      ),
    )
  }),
  check('font.unicode', font.basis, (anatomy) =>
    runsOf(anatomy)
      .filter(({ run }) => run.font !== null && legacy.test(run.font))
      .slice(0, 1)
      .map(({ line, run }) =>
        hit(
          line,
          { vi: `Phông chữ ${run.font ?? ''} không thuộc bộ mã Unicode`, en: `Font ${run.font ?? ''} is not Unicode` },
          { vi: 'Chuyển mã sang Unicode theo TCVN 6909:2001.', en: 'Convert the words to Unicode (TCVN 6909:2001).' },
        ),
      ),
  ),
  check('font.color', font.basis, (anatomy) =>
    runsOf(anatomy)
      .filter(({ run }) => run.color !== null && !/^(auto|0{6}|windowText)$/i.test(run.color))
      .slice(0, 1)
      .map(({ line, run }) =>
        hit(
          line,
          { vi: `Chữ có màu #${run.color ?? ''}`, en: `Letters have the colour #${run.color ?? ''}` },
          { vi: 'Đặt chữ màu đen.', en: 'Set the letters black.' },
        ),
      ),
  ),
  check('text.composed', font.basis, ({ everything }) =>
    everything
      .filter((line) => line.text.normalize('NFC') !== line.text)
      .slice(0, 1)
      .map((line) =>
        hit(
          line,
          { vi: 'Dấu tiếng Việt là ký tự rời (Unicode tổ hợp)', en: 'Marks are separate characters' },
          { vi: 'Chuyển sang Unicode dựng sẵn.', en: 'Compose the characters (NFC).' },
        ),
      ),
  ),
]

export const pageChecks: readonly Check[] = [
  check('page.paper', paper.basis, ({ sheet }) =>
    when(
      sheet.sections.some((section) => !isA4(section)),
      null,
      { vi: 'Khổ giấy không phải A4', en: 'The paper is not A4' },
      { vi: 'Đặt khổ giấy A4 (210 mm x 297 mm).', en: 'Set the paper to A4.' },
    ),
  ),
  check('page.upright', layout.paper.basis, (anatomy) =>
    when(
      (main(anatomy)?.width ?? 0) > (main(anatomy)?.height ?? 1),
      null,
      { vi: 'Văn bản đặt theo chiều ngang', en: 'The document lies on its side' },
      { vi: 'Trình bày theo chiều dài khổ A4; chỉ đặt ngang khi có bảng biểu không tách thành phụ lục.', en: 'Stand the paper upright.' },
    ),
  ),
  marginCheck('top'),
  marginCheck('bottom'),
  marginCheck('left'),
  marginCheck('right'),
  ...pageNumbers,
  ...words,
]
