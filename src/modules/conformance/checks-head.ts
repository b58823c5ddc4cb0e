import { layout, motto, slogan } from '../../../definitions/letters/layout.ts'
import type { Anatomy } from './anatomy.ts'
import { boxChecks, type Check, check, hit, when } from './check.ts'
import { mm } from '../letters/index.ts'
import type { Line } from './line.ts'
import type { DrawnRule } from './sheet.ts'
import { lengthOf } from './sheet-paragraph.ts'

const { boxes, rules } = layout
const names = {
  motto: { vi: 'Quốc hiệu', en: 'Name of the state' },
  slogan: { vi: 'Tiêu ngữ', en: 'Motto' },
  parent: { vi: 'Tên cơ quan chủ quản', en: 'Parent agency' },
  issuer: { vi: 'Tên cơ quan ban hành', en: 'Issuing agency' },
} as const
const one = (line: Line | null): Line[] => (line === null ? [] : [line])
const same = (line: Line, words: string) => line.text.replace(/\s+/g, ' ').normalize('NFC') === words

/** Old and new places of the tone mark (hoà, hòa) are both written. */
const mottoForms = [motto, motto.replace('HÒA', 'HOÀ')]

const sharesOf = (found: readonly DrawnRule[], line: Line, width: number | null): number[] => {
  const measure = Math.min(lengthOf(line.runs), width ?? Number.POSITIVE_INFINITY)
  return found.flatMap(({ length }) => (length === null || measure === 0 ? [] : [length / measure]))
}

/** Whether no rule has a fitting length; rules of unknown length are believed. */
const misfit = (found: readonly DrawnRule[], line: Line | undefined, from: number, to: number): boolean =>
  line !== undefined &&
  found.length > 0 &&
  found.every(({ length }) => length !== null) &&
  !sharesOf(found, line, line.paragraph.width).some((share) => share >= from && share <= to)

const below = (found: readonly DrawnRule[]) => found.filter((rule) => rule.length === null || rule.length > 8)
const partFrom = rules.partOfLine.from - 0.06
const partTo = rules.partOfLine.to + 0.07

const mottoChecks: readonly Check[] = [
  check('motto.present', boxes.motto.basis, ({ head }) =>
    when(
      head.motto === null,
      null,
      { vi: 'Thiếu Quốc hiệu', en: 'The name of the state is missing' },
      { vi: `Ghi "${motto}" ở đầu văn bản, phía bên phải.`, en: 'Write it at the top right.' },
    ),
  ),
  check('motto.words', boxes.motto.basis, ({ head }) =>
    one(head.motto)
      .filter((line) => !mottoForms.includes(line.text.replace(/\s+/g, ' ').toLocaleUpperCase('vi').normalize('NFC')))
      .map((line) =>
        hit(line, { vi: 'Quốc hiệu ghi sai chữ', en: 'The name of the state is misspelt' }, { vi: `Ghi đúng: ${motto}.`, en: `Write: ${motto}.` }),
      ),
  ),
  ...boxChecks('motto', names.motto, boxes.motto, ({ head }) => one(head.motto)),
  check('motto.right', boxes.motto.basis, ({ head }) =>
    when(
      head.motto?.side === 'left',
      head.motto,
      { vi: 'Quốc hiệu không ở phía bên phải', en: 'The name of the state is not on the right' },
      { vi: 'Đặt Quốc hiệu ở phía trên, bên phải trang đầu.', en: 'Place it at the top right.' },
    ),
  ),
  check('slogan.present', boxes.slogan.basis, ({ head }) =>
    when(
      head.slogan === null,
      null,
      { vi: 'Thiếu Tiêu ngữ', en: 'The motto is missing' },
      { vi: `Ghi "${slogan}" dưới Quốc hiệu.`, en: 'Write it below the name of the state.' },
    ),
  ),
  check('slogan.words', boxes.slogan.basis, ({ head }) =>
    one(head.slogan)
      .filter((line) => !same(line, slogan))
      .map((line) =>
        hit(
          line,
          { vi: 'Tiêu ngữ ghi không đúng', en: 'The motto is not written as it must be' },
          {
            vi: `Ghi đúng: ${slogan}; chữ cái đầu của mỗi cụm từ viết hoa, giữa các cụm từ có gạch nối và có cách chữ.`,
            en: `Write: ${slogan}, with spaced hyphens.`,
          },
        ),
      ),
  ),
  ...boxChecks('slogan', names.slogan, boxes.slogan, ({ head }) => one(head.slogan)).filter(({ id }) => id !== 'slogan.case'),
  check('slogan.below', boxes.slogan.basis, ({ head }) =>
    when(
      head.motto !== null && head.slogan !== null && head.slogan.paragraph.n < head.motto.paragraph.n,
      head.slogan,
      { vi: 'Tiêu ngữ đứng trên Quốc hiệu', en: 'The motto stands above the name of the state' },
      { vi: 'Đặt Tiêu ngữ ngay dưới Quốc hiệu.', en: 'Place it below.' },
    ),
  ),
  check('slogan.rule', boxes.slogan.basis, ({ head }) =>
    when(
      head.slogan !== null && head.rightRules.length === 0,
      head.slogan,
      { vi: 'Dưới Tiêu ngữ không có đường kẻ', en: 'No rule below the motto' },
      { vi: 'Kẻ đường nét liền dài bằng dòng chữ Tiêu ngữ.', en: 'Draw a solid rule as long as the words.' },
    ),
  ),
  check('slogan.rule-length', boxes.slogan.basis, ({ head }) =>
    when(
      misfit(below(head.rightRules), head.slogan ?? undefined, 0.85, 1.15),
      head.slogan,
      { vi: 'Đường kẻ dưới Tiêu ngữ không dài bằng dòng chữ', en: 'The rule below the motto is not as long as its words' },
      { vi: 'Kẻ đường dài bằng dòng chữ.', en: 'Make it as long as the words.' },
    ),
  ),
]

const agencyChecks: readonly Check[] = [
  ...boxChecks('parent', names.parent, boxes.parent, ({ head }) => head.parent),
  check('issuer.present', boxes.issuer.basis, ({ head }) =>
    when(
      head.issuer.length === 0,
      null,
      { vi: 'Thiếu tên cơ quan ban hành văn bản', en: 'The issuing agency is missing' },
      { vi: 'Ghi đầy đủ tên cơ quan ban hành ở phía trên, bên trái.', en: 'Write its full name at the top left.' },
    ),
  ),
  ...boxChecks('issuer', names.issuer, boxes.issuer, ({ head }) => head.issuer),
  check('issuer.level', boxes.issuer.basis, ({ head }) =>
    when(
      head.motto !== null && head.issuer.length > 0 && head.motto.grid !== null && (head.parent[0] ?? head.issuer[0])?.row !== head.motto.row,
      head.issuer[0] ?? null,
      { vi: 'Tên cơ quan không ngang hàng với Quốc hiệu', en: 'The agency is not level with the name of the state' },
      { vi: 'Đặt tên cơ quan ở bên trái, ngang hàng Quốc hiệu.', en: 'Place it on the left, level with the name of the state.' },
    ),
  ),
  check('issuer.rule', boxes.issuer.basis, ({ head }) =>
    when(
      head.issuer.length > 0 && head.leftRules.length === 0,
      head.issuer.at(-1) ?? null,
      { vi: 'Dưới tên cơ quan ban hành không có đường kẻ', en: 'No rule below the issuing agency' },
      { vi: 'Kẻ đường nét liền dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối.', en: 'Draw a rule of 1/3 to 1/2 of the line.' },
    ),
  ),
  check('issuer.rule-length', boxes.issuer.basis, ({ head }) =>
    when(
      misfit(below(head.leftRules), longest(head.issuer), partFrom, partTo) && misfit(below(head.leftRules), head.issuer.at(-1), partFrom, partTo),
      head.issuer.at(-1) ?? null,
      { vi: 'Đường kẻ dưới tên cơ quan không dài từ 1/3 đến 1/2 dòng chữ', en: 'The rule below the agency is not 1/3 to 1/2 of the line' },
      { vi: 'Sửa độ dài đường kẻ bằng 1/3 đến 1/2 dòng chữ.', en: 'Make it 1/3 to 1/2 of the line.' },
    ),
  ),
  check('letterhead.borders', boxes.motto.basis, ({ head }) =>
    when(
      head.bordered,
      head.motto,
      { vi: 'Bảng phần đầu văn bản còn hiện khung viền', en: 'The table of the letterhead shows its borders' },
      { vi: 'Bỏ mọi khung viền của bảng phần đầu văn bản.', en: 'Remove its borders.' },
    ),
  ),
]

const longest = (lines: readonly Line[]): Line | undefined => lines.toSorted((a, b) => lengthOf(b.runs) - lengthOf(a.runs))[0]

export const abstractRule = (anatomy: Anatomy): readonly Line[] =>
  misfit(below(anatomy.abstractRules), longest(anatomy.abstract), partFrom, partTo) &&
  misfit(below(anatomy.abstractRules), anatomy.abstract.at(-1), partFrom, partTo)
    ? anatomy.abstract.slice(-1)
    : []

const markNames = { vi: 'Dấu chỉ mức độ', en: 'The stamp' }
const markChecks: readonly Check[] = [
  ...boxChecks('mark', markNames, boxes.mark, ({ head }) => head.marks),
  check('mark.frame', boxes.mark.basis, ({ head }) =>
    head.marks
      .filter(({ paragraph }) => !paragraph.framed)
      .map((line) =>
        hit(
          line,
          { vi: 'Dấu chỉ độ mật, mức độ khẩn không có khung', en: 'The stamp has no frame' },
          { vi: `Đóng khung chữ nhật viền đơn (cao ${Math.round(mm(8) / mm(1))} mm).`, en: 'Put it in a frame.' },
        ),
      ),
  ),
]

export const headChecks: readonly Check[] = [...mottoChecks, ...agencyChecks, ...markChecks]
