import { authorityMarks, honours, layout } from '../../../definitions/letters/layout.ts'
import { fold } from '../../platform/text.ts'
import type { Anatomy, AnnexFound } from './anatomy.ts'
import { boxChecks, type Check, check, hit, when } from './check.ts'
import type { Line } from './line.ts'
import { romanText } from '../letters/index.ts'

const { boxes } = layout
const one = (line: Line | null): Line[] => (line === null ? [] : [line])
const signed = ({ kind }: Anatomy) => kind?.unsignedByOne !== true

const honour = (line: Line): boolean =>
  honours.some((each) => line.text.toLocaleLowerCase('vi').startsWith(`${each.toLocaleLowerCase('vi')}${each.endsWith('.') ? '' : ' '}`)) ||
  /^(GS|PGS|TS|ThS|BS)\b/.test(line.text)
const authorityWord = /^(TM|KT|TL|TUQ|Q)(?=[\s./,:]|$)/iu

const signatureChecks: readonly Check[] = [
  check('authority.present', boxes.authority.basis, (anatomy) =>
    when(
      signed(anatomy) && anatomy.closing.authority.length === 0,
      anatomy.closing.signer,
      { vi: 'Thiếu quyền hạn, chức vụ của người ký', en: 'The post of who signs is missing' },
      { vi: 'Ghi chức vụ người ký bằng chữ in hoa, đậm.', en: 'Write the post in bold capitals.' },
    ),
  ),
  check('authority.form', boxes.authority.basis, ({ closing }) =>
    closing.authority
      .filter((line) => authorityWord.test(line.text) && !authorityMarks.some((mark) => line.text.startsWith(`${mark} `)))
      .map((line) =>
        hit(
          line,
          { vi: 'Chữ viết tắt quyền hạn ký ghi không đúng', en: 'The abbreviation of the authority is not written as it must be' },
          { vi: 'Ghi "TM.", "Q.", "KT.", "TL." hoặc "TUQ.", có dấu chấm và cách chữ.', en: 'Write it with a full stop and a space.' },
        ),
      ),
  ),
  check('authority.under', boxes.authority.basis, ({ closing }) => {
    const last = closing.authority.at(-1)
    return when(
      last !== undefined && /^(KT|TL|TUQ)\./.test(last.text),
      last ?? null,
      { vi: 'Ký thay, ký thừa lệnh nhưng không ghi chức vụ người trực tiếp ký', en: 'The post of who signs for another is missing' },
      { vi: 'Ghi chức vụ của người trực tiếp ký ở dòng dưới.', en: 'Write it on the line below.' },
    )
  }),
  ...boxChecks('authority', { vi: 'Quyền hạn, chức vụ người ký', en: 'Authority and post' }, boxes.authority, ({ closing }) => closing.authority),
  check('signer.present', boxes.signer.basis, (anatomy) =>
    when(
      signed(anatomy) && anatomy.closing.signer === null,
      anatomy.closing.authority.at(-1) ?? null,
      { vi: 'Thiếu họ và tên người ký', en: 'The name of who signs is missing' },
      { vi: 'Ghi họ, tên người ký dưới chữ ký.', en: 'Write it below the signature.' },
    ),
  ),
  check('signer.honour', boxes.signer.basis, ({ closing }) =>
    one(closing.signer)
      .filter(honour)
      .map((line) =>
        hit(
          line,
          { vi: 'Trước họ tên người ký có học hàm, học vị hoặc danh hiệu', en: 'A title or degree stands before the name' },
          { vi: 'Chỉ ghi họ, chữ đệm và tên.', en: 'Write the name alone.' },
        ),
      ),
  ),
  ...boxChecks('signer', { vi: 'Họ tên người ký', en: 'Name of who signs' }, boxes.signer, ({ closing }) => one(closing.signer)),
]

const list = ({ closing }: Anatomy) => closing.list
const lastOf = (anatomy: Anatomy) => anatomy.closing.list.at(-1) ?? null
const isKeeping = (line: Line) => /^[-–+•]?\s*luu\b/.test(line.folded)
const items = (anatomy: Anatomy) => list(anatomy).filter((line) => /^[-–+•]/.test(line.text) || isKeeping(line))

const recipientChecks: readonly Check[] = [
  check('recipients.present', boxes.recipientsHead.basis, (anatomy) =>
    when(
      signed(anatomy) && anatomy.closing.head === null,
      anatomy.closing.authority[0] ?? null,
      { vi: 'Thiếu "Nơi nhận"', en: '"Nơi nhận" is missing' },
      { vi: 'Ghi "Nơi nhận:" ngang hàng với quyền hạn, chức vụ người ký, sát lề trái.', en: 'Write it level with the authority, flush left.' },
    ),
  ),
  check('recipients.word', boxes.recipientsHead.basis, ({ closing }) =>
    when(
      closing.head !== null && !closing.head.text.startsWith('Nơi nhận:'),
      closing.head,
      { vi: 'Từ "Nơi nhận" ghi không đúng', en: '"Nơi nhận" is not written as it must be' },
      { vi: 'Ghi "Nơi nhận:" bằng chữ in thường, có dấu hai chấm.', en: 'Write "Nơi nhận:" with a colon.' },
    ),
  ),
  ...boxChecks('recipients', { vi: 'Từ "Nơi nhận"', en: '"Nơi nhận"' }, boxes.recipientsHead, ({ closing }) => one(closing.head)).filter(
    ({ id }) => id !== 'recipients.case',
  ),
  check('recipients.level', boxes.recipientsHead.basis, ({ closing }) =>
    when(
      closing.head !== null &&
        closing.authority[0] !== undefined &&
        closing.head.grid !== null &&
        (closing.head.side === 'right' || closing.authority[0].row !== closing.head.row),
      closing.head,
      { vi: '"Nơi nhận" không ngang hàng với quyền hạn, chức vụ người ký', en: '"Nơi nhận" is not level with the authority' },
      { vi: 'Đặt "Nơi nhận" bên trái, ngang hàng với quyền hạn, chức vụ người ký.', en: 'Place it on the left, level with the authority.' },
    ),
  ),
  check('recipient.present', boxes.recipient.basis, (anatomy) =>
    when(
      anatomy.closing.head !== null && items(anatomy).length === 0,
      anatomy.closing.head,
      { vi: 'Sau "Nơi nhận" không có nơi nhận nào', en: 'The list of recipients is empty' },
      { vi: 'Liệt kê nơi nhận, mỗi nơi một dòng có gạch đầu dòng.', en: 'List them, each on a line with a hyphen.' },
    ),
  ),
  ...boxChecks('recipient', { vi: 'Nơi nhận', en: 'Recipient' }, boxes.recipient, list),
  check('recipient.dash', boxes.recipient.basis, (anatomy) =>
    list(anatomy)
      .filter(
        (line, i) => !line.text.startsWith('-') && (isKeeping(line) || /^[–+•]/.test(line.text) || /[;.]$/.test(list(anatomy)[i - 1]?.text ?? ';')),
      )
      .map((line) =>
        hit(
          line,
          { vi: 'Nơi nhận không có gạch đầu dòng', en: 'A recipient has no hyphen' },
          { vi: 'Đầu dòng có gạch đầu dòng (-) sát lề trái.', en: 'Begin the line with a hyphen.' },
        ),
      ),
  ),
  check('recipient.end', boxes.recipient.basis, (anatomy) =>
    list(anatomy)
      .slice(0, -1)
      .filter((line, i) => /^[-–+•]/.test(list(anatomy)[i + 1]?.text ?? '') && !line.text.endsWith(';'))
      .map((line) =>
        hit(
          line,
          { vi: 'Cuối dòng nơi nhận không có dấu chấm phẩy', en: 'A recipient does not end with ";"' },
          { vi: 'Cuối dòng có dấu chấm phẩy.', en: 'End the line with ";".' },
        ),
      ),
  ),
  check('recipient.keeping', boxes.recipient.basis, (anatomy) =>
    when(
      items(anatomy).length > 0 && !items(anatomy).some((line) => isKeeping(line)),
      lastOf(anatomy),
      { vi: 'Thiếu dòng "Lưu: VT"', en: 'The line "Lưu: VT" is missing' },
      { vi: 'Ghi dòng cuối cùng "- Lưu: VT, …".', en: 'Write "- Lưu: VT, …" last.' },
    ),
  ),
  check('recipient.keeping-form', boxes.recipient.basis, (anatomy) =>
    items(anatomy)
      .filter((line) => isKeeping(line) && !/^[-–+•]?\s*Lưu: (VT|Văn thư)\b/.test(line.text))
      .map((line) =>
        hit(
          line,
          { vi: 'Dòng "Lưu" ghi không đúng', en: 'The line "Lưu" is not written as it must be' },
          {
            vi: 'Sau "Lưu" có dấu hai chấm, rồi "VT", dấu phẩy, chữ viết tắt đơn vị soạn thảo và số lượng bản lưu.',
            en: 'Write "Lưu: VT, unit (copies)".',
          },
        ),
      ),
  ),
  check('recipient.keeping-last', boxes.recipient.basis, (anatomy) => {
    const at = items(anatomy).findIndex(isKeeping)
    return when(
      at >= 0 && at < items(anatomy).length - 1,
      items(anatomy)[at] ?? null,
      { vi: 'Dòng "Lưu" không đứng cuối', en: 'The line "Lưu" is not the last' },
      { vi: 'Chuyển dòng "- Lưu: VT, …" xuống cuối.', en: 'Move it to the end.' },
    )
  }),
  check('recipient.last-end', boxes.recipient.basis, (anatomy) =>
    when(
      items(anatomy).length > 0 && !(lastOf(anatomy)?.text ?? '.').endsWith('.'),
      lastOf(anatomy),
      { vi: 'Dòng nơi nhận cuối cùng không có dấu chấm', en: 'The last line does not end with "."' },
      { vi: 'Kết thúc dòng cuối bằng dấu chấm.', en: 'End it with ".".' },
    ),
  ),
  check('recipient.as-above', boxes.recipient.basis, (anatomy) =>
    when(
      anatomy.addressee !== null && items(anatomy).length > 0 && !items(anatomy).some((line) => /nhu (tren|kinh gui)/.test(line.folded)),
      anatomy.closing.list[0] ?? null,
      { vi: 'Văn bản có "Kính gửi" nhưng nơi nhận không ghi "Như trên"', en: '"Như trên" is missing though there is a "Kính gửi"' },
      { vi: 'Ghi dòng đầu "- Như trên;".', en: 'Write "- Như trên;" first.' },
    ),
  ),
]

const headingsOf = ({ annexes }: Anatomy): Line[] => annexes.map(({ heading }) => heading)
const label = ({ heading }: AnnexFound) =>
  heading.text
    .replace(/^phụ lục\s*(số\s*)?/iu, '')
    .replace(/[.:]$/, '')
    .trim()
const bodyWords = ({ body }: Anatomy) => fold(body.map((line) => line.text).join(' '))
const startsAnew = ({ sheet }: Anatomy, { section }: AnnexFound) => sheet.sections[section]?.start === 1

const annexChecks: readonly Check[] = [
  check('annex.roman', boxes.appendix.basis, ({ annexes }) =>
    (annexes.length < 2 ? [] : annexes.filter((annex) => !/^[IVXLC]+$/.test(label(annex)))).map(({ heading }) =>
      hit(
        heading,
        { vi: 'Có từ hai phụ lục trở lên nhưng không đánh số bằng chữ số La Mã', en: 'Annexes are not numbered in Roman figures' },
        { vi: 'Ghi "Phụ lục I", "Phụ lục II" …', en: 'Number them I, II …' },
      ),
    ),
  ),
  check('annex.single', boxes.appendix.basis, ({ annexes }) =>
    when(
      annexes.length === 1 && label(annexes[0] as AnnexFound) !== '',
      annexes[0]?.heading ?? null,
      { vi: 'Chỉ có một phụ lục nhưng vẫn đánh số', en: 'A single annex is numbered' },
      { vi: 'Ghi "Phụ lục", không đánh số.', en: 'Write "Phụ lục" alone.' },
    ),
  ),
  check('annex.order', boxes.appendix.basis, ({ annexes }) =>
    (annexes.length < 2 ? [] : annexes.filter((annex, i) => /^[IVXLC]+$/.test(label(annex)) && label(annex) !== romanText(i + 1))).map(
      ({ heading }) =>
        hit(
          heading,
          { vi: 'Phụ lục không đúng thứ tự', en: 'Annexes are out of order' },
          { vi: 'Đánh số phụ lục liên tục từ I.', en: 'Number them from I on.' },
        ),
    ),
  ),
  ...boxChecks('annex', { vi: 'Từ "Phụ lục"', en: '"Phụ lục"' }, boxes.appendix, headingsOf),
  ...boxChecks('annex-title', { vi: 'Tên phụ lục', en: 'Title of the annex' }, boxes.appendixTitle, ({ annexes }) =>
    annexes.flatMap(({ title }) => title),
  ),
  check('annex.title', boxes.appendix.basis, ({ annexes }) =>
    annexes
      .filter(({ title }) => title.length === 0)
      .map(({ heading }) =>
        hit(
          heading,
          { vi: 'Phụ lục không có tên', en: 'The annex has no title' },
          { vi: 'Ghi tên phụ lục bằng chữ in hoa, đậm, canh giữa.', en: 'Write it in bold capitals.' },
        ),
      ),
  ),
  check('annex.reference', boxes.appendixReference.basis, ({ annexes }) =>
    annexes
      .filter(({ reference }) => reference === null)
      .map(({ heading }) =>
        hit(
          heading,
          { vi: 'Phụ lục thiếu dòng "(Kèm theo …)"', en: 'The line "(Kèm theo …)" is missing' },
          { vi: 'Ghi "(Kèm theo văn bản số … ngày … của …)" dưới tên phụ lục, chữ nghiêng.', en: 'Write it below the title, in italics.' },
        ),
      ),
  ),
  check('annex.reference-form', boxes.appendixReference.basis, ({ annexes }) =>
    annexes
      .flatMap(({ reference }) => one(reference))
      .filter((line) => !/^\(.*\)$/.test(line.text) && line.text.length < 300)
      .filter((line) => !line.text.startsWith('(') || !/\)/.test(line.paragraph.text))
      .map((line) =>
        hit(
          line,
          { vi: 'Dòng "Kèm theo" không đặt trong ngoặc đơn', en: 'The line "Kèm theo" is not in brackets' },
          { vi: 'Đặt trong ngoặc đơn.', en: 'Put it in brackets.' },
        ),
      ),
  ),
  ...boxChecks('annex-reference', { vi: 'Dòng "(Kèm theo …)"', en: 'The line "(Kèm theo …)"' }, boxes.appendixReference, ({ annexes }) =>
    annexes.flatMap(({ reference }) => one(reference)),
  ),
  check('annex.section', layout.pageNumber.basis, ({ annexes }) =>
    annexes
      .filter(({ opensSection }) => !opensSection)
      .map(({ heading }) =>
        hit(
          heading,
          { vi: 'Phụ lục không nằm trong phần (section) riêng', en: 'The annex has no section of its own' },
          { vi: 'Ngắt phần trước mỗi phụ lục để đánh số trang riêng.', en: 'Begin a section before it.' },
        ),
      ),
  ),
  check('annex.pages', layout.pageNumber.basis, (anatomy) =>
    anatomy.annexes
      .filter((annex) => annex.opensSection && !startsAnew(anatomy, annex))
      .map(({ heading }) =>
        hit(
          heading,
          { vi: 'Số trang của phụ lục không bắt đầu lại từ 1', en: 'The page numbers of the annex do not begin again' },
          { vi: 'Đánh số trang riêng cho từng phụ lục, bắt đầu từ 1.', en: 'Begin its page numbers with 1.' },
        ),
      ),
  ),
  check('annex.mention', boxes.appendix.basis, (anatomy) =>
    when(
      anatomy.annexes.length > 0 && anatomy.body.length > 0 && !/phu luc|kem theo|danh muc|bieu/.test(bodyWords(anatomy)),
      headingsOf(anatomy)[0] ?? null,
      { vi: 'Nội dung văn bản không có chỉ dẫn về phụ lục kèm theo', en: 'The body does not mention the annex' },
      { vi: 'Ghi chỉ dẫn phụ lục trong nội dung văn bản.', en: 'Mention it in the body.' },
    ),
  ),
]

export const closingChecks: readonly Check[] = [...signatureChecks, ...recipientChecks, ...annexChecks]
