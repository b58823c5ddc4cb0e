import { layout, pointLetters } from '../../../definitions/letters/layout.ts'
import type { Anatomy } from './anatomy.ts'
import { boxChecks, type Check, check, type Hit, hit, when } from './check.ts'
import { isUpper, type Line } from './line.ts'
import { below, type Level } from '../letters/index.ts'
import { romanText } from '../letters/index.ts'

const { boxes } = layout
const basis = boxes.body.basis

type Mark = {
  level: Level
  value: number | null
  raw: string
  line: Line
  alone: boolean
}

const romans = new Map(Array.from({ length: 60 }, (_, i) => [romanText(i + 1), i + 1]))
const order = [...pointLetters]
const groups = [
  ['part', /^phần\s+(\S+?)([.:]?)(\s|$)/iu],
  ['chapter', /^chương\s+(\S+?)([.:]?)(\s|$)/iu],
  ['subsection', /^tiểu mục\s+(\S+?)([.:]?)(\s|$)/iu],
  ['section', /^mục\s+(\S+?)([.:]?)(\s|$)/iu],
  ['article', /^điều\s+(\d+)([.:]?)(\s|$)/iu],
] as const

/** The label a line begins with, or null where it is plain words. */
function markOf(line: Line): Mark | null {
  for (const [level, pattern] of groups) {
    const found = pattern.exec(line.text)
    const raw = found?.[1] ?? ''
    if (found === null || (level !== 'article' && line.text.length > 60 && line.paragraph.align !== 'center')) continue
    const value = /^\d+$/.test(raw) ? Number(raw) : (romans.get(raw) ?? null)
    if (value !== null || /^[\p{L}\d]$/u.test(raw)) return { level, value, raw, line, alone: line.text.length < 20 }
  }
  const roman = /^([IVX]+)\.(?:\s|$)/.exec(line.text)
  if (roman !== null && romans.has(roman[1] ?? ''))
    return { level: 'heading', value: romans.get(roman[1] ?? '') ?? null, raw: roman[1] ?? '', line, alone: false }
  const clause = /^(\d{1,2})([.)/-])\s/.exec(line.text)
  if (clause !== null) return { level: 'clause', value: Number(clause[1]), raw: `${clause[1]}${clause[2]}`, line, alone: false }
  const point = /^(\p{Ll})([.)/-])\s/u.exec(line.text)
  return point === null ? null : { level: 'point', value: order.indexOf(point[1] ?? '') + 1, raw: `${point[1]}${point[2]}`, line, alone: false }
}

const marksOf = ({ body }: Anatomy): Mark[] => body.flatMap((line) => markOf(line) ?? [])
/** Labels that do not follow the one before them at their level; a run may begin again at 1 anywhere words stand between. */
function outOfOrder(marks: readonly Mark[], level: Mark['level']): { mark: Mark; wanted: number }[] {
  let last = 0
  const found: { mark: Mark; wanted: number }[] = []
  for (const mark of marks) {
    if (below[mark.level].includes(level)) last = 0
    if (mark.level !== level || mark.value === null || mark.value === 0) continue
    if (mark.value !== last + 1 && !(mark.value === 1 && level !== 'article')) found.push({ mark, wanted: last + 1 })
    last = mark.value
  }
  return found
}

const orderCheck = (level: Mark['level'], vi: string, label: (value: number) => string): Check =>
  check(`${level}.order`, basis, (anatomy) =>
    outOfOrder(marksOf(anatomy), level).map(({ mark, wanted }) =>
      hit(
        mark.line,
        { vi: `${vi} ${mark.raw} không đúng thứ tự`, en: `${mark.raw} is out of order` },
        { vi: `Đánh lại thứ tự, ở đây là ${label(wanted)}.`, en: `Number it ${label(wanted)}.` },
      ),
    ),
  )

const every = (level: Mark['level'], id: string, wrong: (mark: Mark) => boolean, vi: string, en: string, mendVi: string, mendEn: string): Check =>
  check(`${level}.${id}`, basis, (anatomy) =>
    marksOf(anatomy)
      .filter((mark) => mark.level === level && wrong(mark))
      .map((mark): Hit => hit(mark.line, { vi, en }, { vi: mendVi, en: mendEn })),
  )

/** The line of its own below a label of a part, chapter or section. */
const titlesBelow = ({ body }: Anatomy): Line[] =>
  body.flatMap((line, i) => {
    const mark = markOf(line)
    const next = body[i + 1]
    return mark !== null &&
      /^(part|chapter|section|subsection)$/.test(mark.level) &&
      mark.alone &&
      next !== undefined &&
      next.text.length < 200 &&
      markOf(next) === null
      ? [next]
      : []
  })
const labels = (anatomy: Anatomy): Line[] =>
  marksOf(anatomy)
    .filter(({ level }) => /^(part|chapter|section|subsection)$/.test(level))
    .map(({ line }) => line)

/** Letters that belong to no order: f, j, w, z and those with marks besides đ. */
const foreign = ({ raw }: Mark) => !order.includes(raw.charAt(0))
const boldStart = ({ line, raw }: Mark) => line.runs.find((run) => run.text.includes(raw) || /điều/i.test(run.text))?.bold === true

export const outlineChecks: readonly Check[] = [
  ...boxChecks('part', { vi: 'Phần, chương, mục', en: 'Part, chapter, section' }, boxes.part, labels),
  ...boxChecks('part-title', { vi: 'Tiêu đề phần, chương, mục', en: 'Title of part, chapter, section' }, boxes.partTitle, titlesBelow),
  every(
    'part',
    'roman',
    ({ raw }) => !romans.has(raw),
    'Số thứ tự của phần không phải chữ số La Mã',
    'The number of the part is not Roman',
    'Dùng chữ số La Mã.',
    'Use a Roman number.',
  ),
  every(
    'chapter',
    'roman',
    ({ raw }) => !romans.has(raw),
    'Số thứ tự của chương không phải chữ số La Mã',
    'The number of the chapter is not Roman',
    'Dùng chữ số La Mã.',
    'Use a Roman number.',
  ),
  every(
    'section',
    'arabic',
    ({ raw, alone }) => alone && !/^\d+$/.test(raw),
    'Số thứ tự của mục không phải chữ số Ả Rập',
    'The number of the section is not Arabic',
    'Dùng chữ số Ả Rập.',
    'Use an Arabic number.',
  ),
  every(
    'article',
    'word',
    ({ line }) => !line.text.startsWith('Điều'),
    'Từ "Điều" không viết bằng chữ in thường',
    'The word "Điều" is not in small letters',
    'Viết "Điều", chữ cái đầu viết hoa.',
    'Write "Điều".',
  ),
  every(
    'article',
    'period',
    ({ line }) => !/^\S+\s+\d+\.(\s|$)/u.test(line.text),
    'Sau số thứ tự của điều không có dấu chấm',
    'No full stop after the number of the article',
    'Ghi "Điều 1."',
    'Write "Điều 1."',
  ),
  every(
    'article',
    'bold',
    (mark) => !boldStart(mark),
    '"Điều" và số thứ tự không in đậm',
    'The label of the article is not bold',
    'Đặt từ "Điều" và số thứ tự kiểu chữ đậm.',
    'Set it bold.',
  ),
  every(
    'clause',
    'period',
    ({ raw }) => !raw.endsWith('.'),
    'Sau số thứ tự của khoản không phải dấu chấm',
    'No full stop after the number of the clause',
    'Ghi "1." rồi nội dung khoản.',
    'Write "1."',
  ),
  every(
    'point',
    'bracket',
    ({ raw }) => !raw.endsWith(')'),
    'Sau chữ cái của điểm không phải dấu đóng ngoặc đơn',
    'No closing bracket after the letter of the point',
    'Ghi "a)" rồi nội dung điểm.',
    'Write "a)"',
  ),
  every(
    'point',
    'letter',
    foreign,
    'Chữ cái của điểm không thuộc thứ tự bảng chữ cái tiếng Việt',
    'The letter of the point is not of the Vietnamese order',
    'Dùng a, b, c, d, đ, e, g, h, i …',
    'Use a, b, c, d, đ, e, g, h, i …',
  ),
  orderCheck('part', 'Phần', romanText),
  orderCheck('chapter', 'Chương', romanText),
  orderCheck('section', 'Mục', String),
  orderCheck('article', 'Điều', String),
  orderCheck('heading', 'Mục', romanText),
  orderCheck('clause', 'Khoản', String),
  orderCheck('point', 'Điểm', (value) => `${order[value - 1] ?? '?'})`),
  check('heading.bold', basis, (anatomy) =>
    marksOf(anatomy)
      .filter(({ level, line }) => level === 'heading' && line.text.length < 120 && !/[.;]$/.test(line.text) && !line.runs.some((run) => run.bold))
      .map(({ line }) =>
        hit(line, { vi: 'Đề mục không in đậm', en: 'A heading is not bold' }, { vi: 'Đặt số thứ tự và tiêu đề kiểu chữ đậm.', en: 'Set it bold.' }),
      ),
  ),
  check('decision.enacting', basis, ({ form, kind, enacting, grounds }) =>
    when(
      form === 'decision' && kind?.code === 'QĐ' && grounds.length > 0 && enacting === null,
      grounds.at(-1) ?? null,
      { vi: 'Sau phần căn cứ không có "QUYẾT ĐỊNH:"', en: '"QUYẾT ĐỊNH:" is missing after the grounds' },
      { vi: 'Ghi "QUYẾT ĐỊNH:" bằng chữ in hoa, đậm, canh giữa.', en: 'Write it in bold capitals, centred.' },
    ),
  ),
  check('decision.enacting-form', basis, ({ enacting }) =>
    when(
      enacting !== null && !(isUpper(enacting.text) && enacting.text.endsWith(':') && enacting.paragraph.align === 'center'),
      enacting,
      { vi: 'Lời ban hành trình bày không đúng', en: 'The enacting words are not set as they must be' },
      { vi: 'Viết chữ in hoa, có dấu hai chấm, canh giữa.', en: 'Write them in capitals with a colon, centred.' },
    ),
  ),
]
