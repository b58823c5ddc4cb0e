import { layout } from '../../../definitions/letters/layout.ts'
import type { Anatomy } from './anatomy.ts'
import { boxChecks, type Check, check, hit, when } from './check.ts'
import { abstractRule } from './checks-head.ts'
import type { Line } from './line.ts'

const { boxes } = layout
const one = (line: Line | null): Line[] => (line === null ? [] : [line])
const bodyLike = (anatomy: Anatomy) => anatomy.body.length > 0

const typeChecks: readonly Check[] = [
  check('type.present', boxes.type.basis, (anatomy) =>
    when(
      anatomy.form !== 'letter' && anatomy.type === null && bodyLike(anatomy),
      anatomy.body[0] ?? null,
      { vi: 'Thiếu tên loại văn bản', en: 'The kind of document is missing' },
      { vi: 'Ghi tên loại văn bản (BÁO CÁO, TỜ TRÌNH, KẾ HOẠCH …) ở giữa, trên trích yếu.', en: 'Write it centred above the abstract.' },
    ),
  ),
  check('type.known', boxes.type.basis, ({ type, kind, head }) =>
    when(
      type !== null && kind === null && head.subject.length === 0,
      type,
      { vi: 'Tên loại văn bản không có trong danh mục văn bản hành chính', en: 'No such kind of administrative document' },
      { vi: 'Dùng một trong 29 loại văn bản hành chính tại Điều 7.', en: 'Use one of the kinds of Article 7.' },
    ),
  ),
  ...boxChecks('type', { vi: 'Tên loại văn bản', en: 'Kind of document' }, boxes.type, ({ type }) => one(type)),
  check('abstract.present', boxes.abstract.basis, ({ type, abstract }) =>
    when(
      type !== null && abstract.length === 0,
      type,
      { vi: 'Thiếu trích yếu nội dung', en: 'The abstract is missing' },
      { vi: 'Ghi trích yếu ngay dưới tên loại văn bản.', en: 'Write it below the kind.' },
    ),
  ),
  ...boxChecks('abstract', { vi: 'Trích yếu nội dung', en: 'Abstract' }, boxes.abstract, ({ abstract }) => abstract),
  check('abstract.rule', boxes.abstract.basis, ({ abstract, abstractRules }) =>
    when(
      abstract.length > 0 && abstractRules.length === 0,
      abstract.at(-1) ?? null,
      { vi: 'Dưới trích yếu không có đường kẻ', en: 'No rule below the abstract' },
      { vi: 'Kẻ đường nét liền dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối.', en: 'Draw a rule of 1/3 to 1/2 of the line.' },
    ),
  ),
  check('abstract.rule-length', boxes.abstract.basis, (anatomy) =>
    abstractRule(anatomy).map((line) =>
      hit(
        line,
        { vi: 'Đường kẻ dưới trích yếu không dài từ 1/3 đến 1/2 dòng chữ', en: 'The rule below the abstract is not 1/3 to 1/2 of the line' },
        { vi: 'Sửa độ dài đường kẻ.', en: 'Mend its length.' },
      ),
    ),
  ),
  check('abstract.length', 'Nghị định 30/2020/NĐ-CP, Phụ lục VI', ({ abstract, head }) =>
    when(
      [...abstract, ...head.subject].map((line) => line.text).join(' ').length > 500,
      abstract[0] ?? head.subject[0] ?? null,
      { vi: 'Trích yếu dài quá 500 ký tự', en: 'The abstract is longer than 500 characters' },
      { vi: 'Rút gọn trích yếu.', en: 'Shorten it.' },
    ),
  ),
]

const subjectGap = ({ head: { subject, number } }: Anatomy): number => (subject[0]?.paragraph.before ?? 0) + (number?.paragraph.after ?? 0)

const subjectChecks: readonly Check[] = [
  check('subject.present', boxes.subject.basis, ({ form, head }) =>
    when(
      form === 'letter' && head.subject.length === 0 && head.number !== null,
      head.number,
      { vi: 'Công văn thiếu trích yếu', en: 'A công văn has no subject' },
      { vi: 'Ghi "V/v …" canh giữa dưới số, ký hiệu.', en: 'Write "V/v …" below the number.' },
    ),
  ),
  check('subject.word', boxes.subject.basis, ({ head }) =>
    head.subject
      .slice(0, 1)
      .filter((line) => !line.text.startsWith('V/v '))
      .map((line) =>
        hit(
          line,
          { vi: 'Trích yếu công văn không bắt đầu bằng "V/v"', en: 'The subject does not begin with "V/v"' },
          { vi: 'Viết "V/v" rồi nội dung trích yếu.', en: 'Begin it with "V/v".' },
        ),
      ),
  ),
  ...boxChecks('subject', { vi: 'Trích yếu công văn', en: 'Subject' }, boxes.subject, ({ head }) => head.subject),
  check('subject.gap', boxes.subject.basis, (anatomy) =>
    when(
      anatomy.head.subject.length > 0 &&
        anatomy.head.subject[0]?.paragraph.n !== anatomy.head.number?.paragraph.n &&
        subjectGap(anatomy) < layout.subjectGap - 0.1,
      anatomy.head.subject[0] ?? null,
      { vi: 'Trích yếu công văn cách số, ký hiệu dưới 6 pt', en: 'Less than 6 pt between number and subject' },
      { vi: 'Đặt cách dòng 6 pt với số và ký hiệu.', en: 'Leave 6 pt.' },
    ),
  ),
]

const needsAddressee = ({ kind, form }: Anatomy) => kind?.addressed === true || form === 'letter'
const several = ({ addressees }: Anatomy) => addressees.length > 0

const addresseeChecks: readonly Check[] = [
  check('addressee.present', boxes.addressee.basis, (anatomy) =>
    when(
      needsAddressee(anatomy) && anatomy.addressee === null,
      anatomy.body[0] ?? null,
      { vi: 'Thiếu "Kính gửi"', en: '"Kính gửi" is missing' },
      { vi: 'Ghi "Kính gửi:" và tên cơ quan, cá nhân nhận văn bản.', en: 'Write whom it is for.' },
    ),
  ),
  check('addressee.word', boxes.addressee.basis, ({ addressee }) =>
    when(
      addressee !== null && !/^Kính (gửi|trình):/.test(addressee.text),
      addressee,
      { vi: '"Kính gửi" ghi không đúng', en: '"Kính gửi" is not written as it must be' },
      { vi: 'Ghi "Kính gửi:" bằng chữ in thường, có dấu hai chấm.', en: 'Write "Kính gửi:" with a colon.' },
    ),
  ),
  ...boxChecks('addressee', { vi: '"Kính gửi"', en: '"Kính gửi"' }, boxes.addressee, ({ addressee, addressees }) => [
    ...one(addressee),
    ...addressees,
  ]),
  check('addressee.dash', boxes.addressee.basis, (anatomy) =>
    anatomy.addressees
      .filter((line) => several(anatomy) && anatomy.addressees.length > 1 && !line.text.startsWith('-'))
      .map((line) =>
        hit(
          line,
          { vi: 'Nơi nhận trong "Kính gửi" không có gạch đầu dòng', en: 'An addressee has no hyphen' },
          { vi: 'Mỗi cơ quan, cá nhân một dòng, đầu dòng có gạch đầu dòng (-).', en: 'Put each on a line of its own with a hyphen.' },
        ),
      ),
  ),
  check('addressee.end', boxes.addressee.basis, ({ addressees }) =>
    addressees
      .filter((line, i) => (i === addressees.length - 1 ? !line.text.endsWith('.') : !line.text.endsWith(';')))
      .map((line) =>
        hit(
          line,
          { vi: 'Cuối dòng trong "Kính gửi" sai dấu câu', en: 'An addressee ends with the wrong mark' },
          { vi: 'Cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm.', en: 'End with ";", the last with ".".' },
        ),
      ),
  ),
]

const groundChecks: readonly Check[] = [
  check('ground.present', boxes.ground.basis, ({ form, kind, grounds, body }) =>
    when(
      form === 'decision' && kind !== null && grounds.length === 0 && body.length > 0,
      body[0] ?? null,
      { vi: 'Thiếu căn cứ ban hành', en: 'The legal grounds are missing' },
      { vi: 'Ghi căn cứ pháp lý, mỗi căn cứ một dòng, chữ nghiêng.', en: 'Write each ground on a line of its own, in italics.' },
    ),
  ),
  ...boxChecks('ground', { vi: 'Căn cứ ban hành', en: 'Legal ground' }, boxes.ground, ({ grounds }) => grounds),
  check('ground.end', boxes.ground.basis, ({ grounds }) =>
    grounds
      .filter((line, i) => (i === grounds.length - 1 ? !/[.,]$/.test(line.text) : !line.text.endsWith(';')))
      .map((line) =>
        hit(
          line,
          { vi: 'Cuối dòng căn cứ sai dấu câu', en: 'A ground ends with the wrong mark' },
          { vi: 'Cuối dòng căn cứ có dấu chấm phẩy, dòng cuối cùng có dấu chấm.', en: 'End with ";", the last with ".".' },
        ),
      ),
  ),
]

export const titleChecks: readonly Check[] = [...typeChecks, ...subjectChecks, ...addresseeChecks, ...groundChecks]
