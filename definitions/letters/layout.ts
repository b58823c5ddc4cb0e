import type { LayoutDefinition } from '../../src/modules/letters/layout.ts'

const annex = (place: string) => `Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, ${place}`

/** How an administrative document is laid out: Decree 30/2020/NĐ-CP, Annex I, in force since 5/3/2020. Millimetres and points. */
export const layout: LayoutDefinition = {
  from: '2020-03-05',
  paper: { width: 210, height: 297, basis: annex('Mục I.1') },
  margins: {
    basis: annex('Mục I.3'),
    top: { from: 20, to: 25, usual: 20 },
    bottom: { from: 20, to: 25, usual: 20 },
    left: { from: 30, to: 35, usual: 30 },
    right: { from: 15, to: 20, usual: 15 },
  },
  font: { name: 'Times New Roman', basis: annex('Mục I.4') },
  pageNumber: { size: { from: 13, to: 14 }, basis: annex('Mục I.7') },
  boxes: {
    motto: { size: { from: 12, to: 13 }, bold: true, italic: false, upper: true, align: 'center', basis: annex('Mục II.1') },
    slogan: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: false, align: 'center', basis: annex('Mục II.1') },
    parent: { size: { from: 12, to: 13 }, bold: false, italic: false, upper: true, align: 'center', basis: annex('Mục II.2') },
    issuer: { size: { from: 12, to: 13 }, bold: true, italic: false, upper: true, align: 'center', basis: annex('Mục II.2') },
    number: { size: { from: 13, to: 13 }, bold: false, italic: false, align: 'center', basis: annex('Mục II.3') },
    date: { size: { from: 13, to: 14 }, bold: false, italic: true, upper: false, align: 'center', basis: annex('Mục II.4') },
    type: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: true, align: 'center', basis: annex('Mục II.5') },
    abstract: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: false, align: 'center', basis: annex('Mục II.5') },
    subject: { size: { from: 12, to: 13 }, bold: false, italic: false, upper: false, align: 'center', basis: annex('Mục II.5') },
    addressee: { size: { from: 13, to: 14 }, bold: false, italic: false, upper: false, basis: annex('Mục II.9') },
    ground: { size: { from: 13, to: 14 }, bold: false, italic: true, upper: false, align: 'both', basis: annex('Mục II.6') },
    body: { size: { from: 13, to: 14 }, bold: false, italic: false, upper: false, align: 'both', basis: annex('Mục II.6') },
    part: { size: { from: 13, to: 14 }, bold: true, italic: false, align: 'center', basis: annex('Mục II.6') },
    partTitle: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: true, align: 'center', basis: annex('Mục II.6') },
    article: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: false, basis: annex('Mục II.6') },
    authority: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: true, align: 'center', basis: annex('Mục II.7') },
    signer: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: false, align: 'center', basis: annex('Mục II.7') },
    recipientsHead: { size: { from: 12, to: 12 }, bold: true, italic: true, upper: false, align: 'left', basis: annex('Mục II.9') },
    recipient: { size: { from: 11, to: 11 }, bold: false, italic: false, upper: false, align: 'left', basis: annex('Mục II.9') },
    appendix: { size: { from: 14, to: 14 }, bold: true, italic: false, upper: false, align: 'center', basis: annex('Mục III.1') },
    appendixTitle: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: true, align: 'center', basis: annex('Mục III.1') },
    appendixReference: { size: { from: 13, to: 14 }, bold: false, italic: true, upper: false, align: 'center', basis: annex('Mục III.1') },
    mark: { size: { from: 13, to: 14 }, bold: true, italic: false, upper: true, align: 'center', basis: annex('Mục III.2') },
  },
  rules: { partOfLine: { from: 1 / 3, to: 1 / 2 }, whole: 1 },
  paragraphs: { firstLine: [10, 12.7], between: 6, lines: { from: 1, to: 1.5 }, basis: annex('Mục II.6') },
  subjectGap: 6,
}

/** Words of the state's name and motto (Quốc hiệu, Tiêu ngữ). */
export const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const slogan = 'Độc lập - Tự do - Hạnh phúc'

/** Degrees of secrecy and urgency as they are stamped. */
export const secrecyMarks = { confidential: 'MẬT', secret: 'TỐI MẬT', 'top-secret': 'TUYỆT MẬT' } as const
export const urgencyMarks = { flash: 'HỎA TỐC', immediate: 'THƯỢNG KHẨN', urgent: 'KHẨN' } as const

/** On whose behalf a document is signed (thay mặt, quyền, ký thay, thừa lệnh, thừa ủy quyền). */
export const authorityMarks = ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const

/** Letters in the order of points (điểm): the Vietnamese alphabet without ă, â, ê, ô, ơ, ư. */
export const pointLetters = 'abcdđeghiklmnopqrstuvxy'

/** Ranks, degrees and honours that do not stand before the name of who signs. */
export const honours = [
  'GS.',
  'PGS.',
  'TS.',
  'ThS.',
  'BS.',
  'KS.',
  'CN.',
  'LS.',
  'NGND.',
  'NGƯT.',
  'TTND.',
  'TTƯT.',
  'Giáo sư',
  'Phó Giáo sư',
  'Tiến sĩ',
  'Tiến sỹ',
  'Thạc sĩ',
  'Thạc sỹ',
  'Bác sĩ',
  'Bác sỹ',
  'Kỹ sư',
  'Cử nhân',
  'Luật sư',
  'Ông',
  'Bà',
]
