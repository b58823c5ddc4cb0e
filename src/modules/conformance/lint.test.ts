import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { letterFile } from '../letters/index.ts'
import { checks, lintOfficial } from './lint.ts'
import { notWord } from './problems.ts'
import { sampleCommittee, sampleDecision, sampleLetter, samplePlan, sampleReport } from '../../../definitions/letters/samples.ts'

const samples = { report: sampleReport, letter: sampleLetter, decision: sampleDecision, committee: sampleCommittee, plan: samplePlan } as const
type Sample = keyof typeof samples
const files = {} as Record<Sample, Uint8Array>

beforeAll(async () => {
  for (const name of Object.keys(samples) as Sample[])
    files[name] = (await letterFile(samples[name], 'docx', new Date('2026-02-05T02:00:00Z')))?.bytes ?? new Uint8Array()
})

type Change = (xml: string) => string
/** One fault put into a sound document: which rule must speak, and which others the same fault truly breaks. */
type Fault = { name: string; of: Sample; rule: string; also?: readonly string[]; part?: string; change: Change }

function withFault({ of, part = 'word/document.xml', change }: Fault): Uint8Array {
  const parts = unzipSync(files[of])
  const before = strFromU8(parts[part] as Uint8Array)
  const after = change(before)
  if (after === before) throw new Error('the fault changed nothing')
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const plain = (xml: string) => xml.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')

/** Changes the paragraph that begins with these words. */
const inParagraph =
  (words: string, change: Change): Change =>
  (xml) => {
    let done = false
    return xml.replace(/<w:p>.*?<\/w:p>/gs, (p) => {
      if (done || !plain(p).startsWith(words)) return p
      done = true
      return change(p)
    })
  }
const say =
  (from: string, to: string): Change =>
  (xml) =>
    xml.replaceAll('\u00a0', ' ').replace(from, to)
const drop = () => ''
const sized =
  (points: number): Change =>
  (p) =>
    p.replace(/<w:sz w:val="\d+"\/>/g, `<w:sz w:val="${points * 2}"/>`)
const bolder: Change = (p) => p.replaceAll('<w:b w:val="false"/>', '<w:b/>')
const lighter: Change = (p) => p.replaceAll('<w:b/>', '<w:b w:val="0"/>')
const slanted: Change = (p) => p.replaceAll('<w:i w:val="false"/>', '<w:i/>')
const upright: Change = (p) => p.replaceAll('<w:i/>', '')
const aligned =
  (value: string): Change =>
  (p) =>
    p.replace(/<w:jc w:val="\w+"\/>/, `<w:jc w:val="${value}"/>`)
const font =
  (name: string): Change =>
  (p) =>
    p.replaceAll('"Times New Roman"', `"${name}"`)
const ruleAfter =
  (words: string, change: Change): Change =>
  (xml) => {
    const at = xml.indexOf('<w:pBdr><w:bottom', xml.indexOf(`>${words}<`))
    const from = xml.lastIndexOf('<w:p>', at)
    const to = xml.indexOf('</w:p>', at) + 6
    return xml.slice(0, from) + change(xml.slice(from, to)) + xml.slice(to)
  }
const longer =
  (twips: number): Change =>
  (p) =>
    p.replace(/<w:ind w:left="\d+" w:right="\d+"\/>/, `<w:ind w:left="${twips}" w:right="${twips}"/>`)
const lowered = (words: string): Change => say(words, words.charAt(0) + words.slice(1).toLocaleLowerCase('vi'))
const raised = (words: string): Change => say(words, words.toLocaleUpperCase('vi'))

/** Where each part stands in a sample, with what would be wrong about its look. */
const parts: readonly { id: string; of: Sample; words: string; bold: boolean; italic: boolean; align?: string; sizes: readonly [number, number] }[] =
  [
    { id: 'motto', of: 'report', words: 'CỘNG HÒA', bold: true, italic: false, align: 'left', sizes: [11, 14] },
    { id: 'slogan', of: 'letter', words: 'Độc lập', bold: true, italic: false, align: 'right', sizes: [12, 15] },
    { id: 'parent', of: 'letter', words: 'BỘ KHOA HỌC', bold: false, italic: false, align: 'left', sizes: [11, 14] },
    { id: 'issuer', of: 'report', words: 'VÀ CÔNG NGHỆ', bold: true, italic: false, align: 'left', sizes: [11, 14] },
    { id: 'number', of: 'report', words: 'Số: 05', bold: false, italic: false, align: 'left', sizes: [12, 14] },
    { id: 'date', of: 'decision', words: 'Lào Cai, ngày', bold: false, italic: true, align: 'left', sizes: [12, 15] },
    { id: 'type', of: 'report', words: 'BÁO CÁO', bold: true, italic: false, align: 'left', sizes: [12, 16] },
    { id: 'abstract', of: 'report', words: 'Tình hình thực hiện', bold: true, italic: false, align: 'left', sizes: [12, 15] },
    { id: 'subject', of: 'letter', words: 'V/v', bold: false, italic: false, align: 'left', sizes: [11, 14] },
    { id: 'mark', of: 'letter', words: 'THƯỢNG KHẨN', bold: true, italic: false, sizes: [12, 15] },
    { id: 'addressee', of: 'report', words: 'Kính gửi:', bold: false, italic: false, sizes: [12, 15] },
    { id: 'ground', of: 'decision', words: 'Căn cứ Luật', bold: false, italic: true, sizes: [12, 15] },
    { id: 'part', of: 'plan', words: 'Chương I', bold: true, italic: false, align: 'left', sizes: [12, 15] },
    { id: 'part-title', of: 'plan', words: 'QUY ĐỊNH CHUNG', bold: true, italic: false, align: 'left', sizes: [12, 15] },
    { id: 'authority', of: 'decision', words: 'PHÓ CHỦ TỊCH', bold: true, italic: false, align: 'left', sizes: [12, 15] },
    { id: 'signer', of: 'report', words: 'Trần Thị', bold: true, italic: false, align: 'right', sizes: [12, 15] },
    { id: 'recipients', of: 'report', words: 'Nơi nhận:', bold: true, italic: true, align: 'center', sizes: [11, 13] },
    { id: 'recipient', of: 'decision', words: '- Thường trực', bold: false, italic: false, align: 'center', sizes: [10, 12] },
    { id: 'annex', of: 'report', words: 'Phụ lục I', bold: true, italic: false, align: 'left', sizes: [13, 15] },
    { id: 'annex-title', of: 'report', words: 'DANH MỤC NHIỆM VỤ HOÀN', bold: true, italic: false, align: 'left', sizes: [12, 15] },
    { id: 'annex-reference', of: 'report', words: '(Kèm theo', bold: false, italic: true, align: 'left', sizes: [12, 15] },
  ]

/** Words of another size have another length than the rule below them; a wrong size within headings and titles of the body is also a wrong size of the body. */
const inBody = (id: string) => (id === 'slogan' ? ['slogan.rule-length'] : id.startsWith('part') ? ['body.size'] : [])
const looks: Fault[] = parts.flatMap(({ id, of, words, bold, italic, align, sizes }) => [
  ...sizes.map((size) => ({ name: `${id} of ${size} points`, of, rule: `${id}.size`, also: inBody(id), change: inParagraph(words, sized(size)) })),
  { name: bold ? `${id} not bold` : `${id} bold`, of, rule: `${id}.bold`, change: inParagraph(words, bold ? lighter : bolder) },
  { name: italic ? `${id} upright` : `${id} slanted`, of, rule: `${id}.italic`, change: inParagraph(words, italic ? upright : slanted) },
  ...(align === undefined ? [] : [{ name: `${id} to the ${align}`, of, rule: `${id}.align`, change: inParagraph(words, aligned(align)) }]),
])

const page = (name: string, rule: string, from: string | RegExp, to: string, more: Partial<Fault> = {}): Fault => ({
  name,
  of: 'letter',
  rule,
  change: (xml) => xml.replace(from, to),
  ...more,
})
const pages: Fault[] = [
  page('paper of letter size', 'page.paper', 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
  page('a page on its side', 'page.upright', 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"'),
  page('top margin of 15 mm', 'page.margin-top', 'w:top="1134"', 'w:top="850"'),
  page('bottom margin of 30 mm', 'page.margin-bottom', 'w:bottom="1134"', 'w:bottom="1701"'),
  page('left margin of 25 mm', 'page.margin-left', /(pgMar[^>]*)w:left="1701"/, '$1w:left="1417"'),
  page('left margin of 36 mm', 'page.margin-left', /(pgMar[^>]*)w:left="1701"/, '$1w:left="2041"'),
  page('right margin of 10 mm', 'page.margin-right', 'w:right="850"', 'w:right="567"'),
  page('right margin of 25 mm', 'page.margin-right', 'w:right="850"', 'w:right="1417"'),
  page('no page numbers', 'page-number.present', /<w:headerReference[^>]*>/g, '', { of: 'report' }),
  page('a page number on page 1', 'page-number.first', '<w:titlePg/>', ''),
  page('pages counted from 3', 'page-number.start', 'w:start="1"', 'w:start="3"'),
  page('Roman page numbers', 'page-number.form', '<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="1" w:fmt="lowerRoman"/>'),
  page('page numbers at the foot', 'page-number.place', '<w:headerReference w:type="default"', '<w:footerReference w:type="default"'),
  page('the page number to the right', 'page-number.align', 'w:val="center"', 'w:val="right"', { part: 'word/header1.xml' }),
  page('a page number of 10 points', 'page-number.size', '<w:sz w:val="28"/>', '<w:sz w:val="20"/>', { part: 'word/header1.xml' }),
  page('the word Trang before the page number', 'page-number.form', '<w:r>', '<w:r><w:t>Trang </w:t></w:r><w:r>', { part: 'word/header1.xml' }),
  page('a font of another name', 'font.name', '', '', { change: inParagraph('Để chuẩn bị', font('Arial')) }),
  page('a font of the old code', 'font.unicode', '', '', { change: inParagraph('Để chuẩn bị', font('.VnTime')) }),
  page('blue letters', 'font.color', '', '', { change: inParagraph('Để chuẩn bị', (p) => p.replace('<w:b w', '<w:color w:val="0000FF"/><w:b w')) }),
  page('marks apart from their letters', 'text.composed', '', '', { change: inParagraph('Để chuẩn bị', (p) => p.normalize('NFD')) }),
]

const text = (of: Sample, rule: string, from: string, to: string, also: readonly string[] = []): Fault => ({
  name: `“${to}” for “${from}”`,
  of,
  rule,
  also,
  change: say(from, to),
})
const words: Fault[] = [
  text('report', 'motto.words', 'CỘNG HÒA XÃ HỘI', 'CỘNG HOÀ XẢ HỘI'),
  {
    name: 'a motto in small letters',
    of: 'report',
    rule: 'motto.case',
    change: say('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
  },
  text('report', 'slogan.words', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc', ['slogan.rule-length']),
  text('report', 'slogan.words', 'Tự do', 'Tự Do'),
  { name: 'no motto', of: 'report', rule: 'motto.present', change: inParagraph('CỘNG HÒA', drop) },
  { name: 'no slogan', of: 'report', rule: 'slogan.present', change: inParagraph('Độc lập', drop) },
  { name: 'no rule below the slogan', of: 'report', rule: 'slogan.rule', change: ruleAfter('Độc lập - Tự do - Hạnh phúc', () => '<w:p/>') },
  { name: 'a short rule below the slogan', of: 'report', rule: 'slogan.rule-length', change: ruleAfter('Độc lập - Tự do - Hạnh phúc', longer(2400)) },
  { name: 'no rule below the issuer', of: 'report', rule: 'issuer.rule', change: ruleAfter('VÀ CÔNG NGHỆ', () => '<w:p/>') },
  { name: 'a rule as long as the issuer', of: 'report', rule: 'issuer.rule-length', change: ruleAfter('VÀ CÔNG NGHỆ', longer(600)) },
  {
    name: 'no rule below the abstract',
    of: 'report',
    rule: 'abstract.rule',
    change: ruleAfter('Tình hình thực hiện nhiệm vụ chuyển đổi số tháng\u00a001 năm\u00a02026', () => '<w:p/>'),
  },
  {
    name: 'a rule as long as the abstract',
    of: 'decision',
    rule: 'abstract.rule-length',
    change: ruleAfter('Về việc thành lập Tổ giúp việc triển khai nền tảng số', longer(1500)),
  },
  {
    name: 'borders in the letterhead',
    of: 'report',
    rule: 'letterhead.borders',
    change: (xml) => xml.replace('<w:top w:val="none"', '<w:top w:val="single"'),
  },
  {
    name: 'no issuer',
    of: 'report',
    rule: 'issuer.present',
    change: (xml) => inParagraph('VÀ CÔNG NGHỆ', drop)(inParagraph('BỘ KHOA HỌC', drop)(xml)),
  },
  { name: 'an issuer in small letters', of: 'report', rule: 'issuer.case', change: lowered('VÀ CÔNG NGHỆ') },
  { name: 'a parent in small letters', of: 'letter', rule: 'parent.case', change: lowered('VÀ CÔNG NGHỆ') },
  text('report', 'number.word', 'Số: 05', 'SỐ: 05'),
  text('report', 'number.word', 'Số: 05', 'Số 05'),
  text('report', 'number.zero', 'Số: 05', 'Số: 5'),
  text('decision', 'number.extra-zero', 'Số: 128', 'Số: 0128'),
  text('report', 'number.blank', 'Số: 05', 'Số: …'),
  text('report', 'number.slash', '05/BC-BKHCN', '05-BC-BKHCN'),
  text('report', 'number.hyphen', '05/BC-BKHCN', '05/BCBKHCN', ['number.type']),
  text('report', 'number.hyphen', '05/BC-BKHCN', '05/BC/BKHCN'),
  text('report', 'number.spaces', '05/BC-BKHCN', '05 / BC-BKHCN'),
  text('report', 'number.spaces', '05/BC-BKHCN', '05/BC - BKHCN'),
  text('report', 'number.dash', '05/BC-BKHCN', '05/BC–BKHCN', ['number.hyphen', 'number.type']),
  text('report', 'number.type', '05/BC-BKHCN', '05/BCáo-BKHCN'),
  text('report', 'number.agrees', '05/BC-BKHCN', '05/TB-BKHCN'),
  text('report', 'number.case', '05/BC-BKHCN', '05/BC-bkhcn'),
  text('letter', 'number.letter', '1552/CĐSQG-CSS', '1552/TB-CĐSQG'),
  { name: 'no number', of: 'report', rule: 'number.present', change: inParagraph('Số: 05', (p) => p.replace('Số: 05/BC-BKHCN', '')) },
  text('report', 'date.comma', 'Hà Nội, ngày 05', 'Hà Nội ngày 05'),
  text('report', 'date.day-zero', 'Nội, ngày 05 tháng', 'Nội, ngày 5 tháng'),
  text('report', 'date.month-zero', 'ngày 05 tháng 02 năm 2026', 'ngày 05 tháng 2 năm 2026'),
  text('letter', 'date.month-extra-zero', 'tháng 3 năm 2026', 'tháng 03 năm 2026'),
  text('report', 'date.real', 'ngày 05 tháng 02 năm 2026', 'ngày 30 tháng 02 năm 2026'),
  text('report', 'date.blank', 'ngày 05 tháng 02 năm 2026', 'ngày … tháng 02 năm 2026'),
  text('report', 'date.place', 'Hà Nội, ngày 05', 'ngày 05'),
  text('report', 'date.capital', 'Hà Nội, ngày 05', 'hà Nội, ngày 05'),
  text('letter', 'date.present', 'Hà Nội, ngày 12 tháng 3 năm 2026', 'Hà Nội'),
  { name: 'the kind in small letters', of: 'report', rule: 'type.case', change: say('>BÁO CÁO<', '>Báo cáo<') },
  { name: 'no kind', of: 'plan', rule: 'type.present', change: inParagraph('KẾ HOẠCH', drop) },
  {
    name: 'no abstract',
    of: 'report',
    rule: 'abstract.present',
    change: (xml) =>
      inParagraph(
        'Tình hình thực hiện',
        drop,
      )(ruleAfter('Tình hình thực hiện nhiệm vụ chuyển đổi số tháng\u00a001 năm\u00a02026', () => '<w:p/>')(xml)),
  },
  {
    name: 'an abstract in capitals',
    of: 'report',
    rule: 'abstract.case',
    change: raised('Tình hình thực hiện nhiệm vụ chuyển đổi số tháng 01 năm 2026'),
    also: ['abstract.rule-length'],
  },
  text('letter', 'subject.word', 'V/v rà soát', 'Về việc rà soát'),
  { name: 'no subject', of: 'letter', rule: 'subject.present', change: inParagraph('V/v', drop) },
  {
    name: 'a subject close to the number',
    of: 'letter',
    rule: 'subject.gap',
    change: inParagraph('V/v', (p) => p.replace('w:before="120"', 'w:before="20"')),
  },
  {
    name: 'a stamp without frame',
    of: 'letter',
    rule: 'mark.frame',
    change: inParagraph('THƯỢNG KHẨN', (p) => p.replace(/<w:pBdr>.*?<\/w:pBdr>/s, '')),
  },
  { name: 'no addressee', of: 'report', rule: 'addressee.present', change: inParagraph('Kính gửi', drop) },
  text('report', 'addressee.word', 'Kính gửi: ', 'Kính gửi '),
  text('letter', 'addressee.end', '- Bộ Nội vụ;', '- Bộ Nội vụ,'),
  text('letter', 'addressee.end', '- Bộ Tài chính.', '- Bộ Tài chính;'),
  text('decision', 'ground.end', 'địa phương;', 'địa phương.'),
  text('decision', 'ground.end', 'Khoa học và Công nghệ.<', 'Khoa học và Công nghệ;<'),
  { name: 'no enacting words', of: 'decision', rule: 'decision.enacting', change: inParagraph('QUYẾT ĐỊNH:', drop) },
  text('decision', 'decision.enacting-form', '>QUYẾT ĐỊNH:<', '>Quyết định:<'),
]

const opening = 'Trong nhóm nhiệm vụ thứ 3'
const bodies: Fault[] = [
  { name: 'a paragraph of 12 points', of: 'report', rule: 'body.size', change: inParagraph(opening, sized(12)) },
  { name: 'a paragraph of 13 among 14 points', of: 'report', rule: 'body.one-size', change: inParagraph(opening, sized(13)) },
  { name: 'a bold paragraph', of: 'report', rule: 'body.bold', change: inParagraph(opening, bolder) },
  { name: 'a slanted paragraph', of: 'report', rule: 'body.italic', change: inParagraph(opening, slanted) },
  {
    name: 'a paragraph in capitals',
    of: 'report',
    rule: 'body.case',
    change: inParagraph(opening, (p) => p.replace(/(<w:t [^>]*>)([^<]*)/, (_, tag: string, said: string) => tag + said.toLocaleUpperCase('vi'))),
  },
  { name: 'a ragged paragraph', of: 'report', rule: 'body.align', change: inParagraph(opening, aligned('left')) },
  { name: 'a centred paragraph', of: 'report', rule: 'body.align', change: inParagraph(opening, aligned('center')) },
  {
    name: 'a first line at the margin',
    of: 'report',
    rule: 'body.first-line',
    change: inParagraph(opening, (p) => p.replace(/w:firstLine="\d+"/, 'w:firstLine="0"')),
  },
  {
    name: 'a first line set in by 2 cm',
    of: 'report',
    rule: 'body.first-line',
    change: inParagraph(opening, (p) => p.replace(/w:firstLine="\d+"/, 'w:firstLine="1134"')),
  },
  {
    name: 'paragraphs 2 points apart',
    of: 'report',
    rule: 'body.between',
    change: inParagraph(opening, (p) => p.replace('w:after="120"', 'w:after="40"')),
  },
  { name: 'lines double spaced', of: 'report', rule: 'body.leading', change: inParagraph(opening, (p) => p.replace('w:line="264"', 'w:line="480"')) },
  { name: 'lines squeezed', of: 'report', rule: 'body.leading', change: inParagraph(opening, (p) => p.replace('w:line="264"', 'w:line="200"')) },
  text('report', 'body.end', 'hằng tháng./.', 'hằng tháng.'),
  text('report', 'body.end-once', 'bảo đảm;', 'bảo đảm./.'),
  text('decision', 'article.order', 'Điều 3.', 'Điều 4.'),
  text('decision', 'article.period', 'Điều 2. ', 'Điều 2 '),
  text('decision', 'article.word', 'Điều 2. ', 'ĐIỀU 2. '),
  {
    name: 'the label of an article not bold',
    of: 'decision',
    rule: 'article.bold',
    change: inParagraph('Điều 1.', (p) => p.replace('<w:b/>', '<w:b w:val="0"/>')),
  },
  text('decision', 'clause.order', '>2. Tham mưu', '>3. Tham mưu'),
  text('decision', 'clause.period', '>2. Tham mưu', '>2) Tham mưu'),
  text('decision', 'point.bracket', '>b) Cập', '>b. Cập'),
  { name: 'points without đ', of: 'decision', rule: 'point.order', change: (xml) => xml.replace('>đ) Đề', '>e) Đề').replace('>e) Lưu', '>g) Lưu') },
  text('decision', 'point.order', '>c) Kiểm', '>d) Kiểm'),
  text('decision', 'point.letter', '>e) Lưu', '>f) Lưu'),
  text('report', 'heading.order', '>III. Kiến', '>IV. Kiến'),
  { name: 'a heading not bold', of: 'report', rule: 'heading.bold', change: inParagraph('II. Tồn', lighter) },
  text('plan', 'chapter.roman', '>Chương II<', '>Chương 2<'),
  text('plan', 'chapter.order', '>Chương II<', '>Chương III<'),
  { name: 'a title of a chapter in small letters', of: 'plan', rule: 'part-title.case', change: lowered('QUY ĐỊNH CHUNG') },
]

const ends: Fault[] = [
  text('decision', 'authority.form', 'TM. ỦY', 'TM ỦY'),
  text('decision', 'authority.form', 'KT. CHỦ', 'KT.CHỦ'),
  { name: 'a post in small letters', of: 'report', rule: 'authority.case', change: lowered('THỨ TRƯỞNG') },
  { name: 'no post of who signs for another', of: 'report', rule: 'authority.under', change: inParagraph('THỨ TRƯỞNG', drop) },
  { name: 'no signer', of: 'report', rule: 'signer.present', change: inParagraph('Trần Thị Minh', (p) => p.replace('Trần Thị Minh Họa', '')) },
  text('report', 'signer.honour', 'Trần Thị Minh', 'TS. Trần Thị Minh'),
  text('report', 'signer.honour', 'Trần Thị Minh', 'Giáo sư Trần Thị Minh'),
  { name: 'a signer in capitals', of: 'report', rule: 'signer.case', change: raised('Trần Thị Minh Họa') },
  { name: 'no recipients', of: 'report', rule: 'recipients.present', change: inParagraph('Nơi nhận:', drop) },
  text('report', 'recipients.word', 'Nơi nhận:', 'Nơi nhận'),
  text('report', 'recipients.word', 'Nơi nhận:', 'NƠI NHẬN:'),
  text('report', 'recipient.dash', '- Văn phòng Chính phủ;', '+ Văn phòng Chính phủ;'),
  text('report', 'recipient.dash', '- Văn phòng Chính phủ;', 'Văn phòng Chính phủ;'),
  text('report', 'recipient.end', '- Văn phòng Chính phủ;', '- Văn phòng Chính phủ,'),
  { name: 'no keeping line', of: 'report', rule: 'recipient.keeping', change: inParagraph('- Lưu', drop), also: ['recipient.last-end'] },
  text('report', 'recipient.keeping-form', '- Lưu: VT', '- Lưu VT'),
  text('report', 'recipient.keeping-form', '- Lưu: VT', '- Lưu: CĐS'),
  text('report', 'recipient.last-end', 'CĐSQG (10).', 'CĐSQG (10);'),
  {
    name: 'the keeping line before another',
    of: 'decision',
    rule: 'recipient.keeping-last',
    change: (xml) => say('- Thường trực Tỉnh ủy;', '- Lưu: VT;')(say('- Lưu: VT, KGVX.', '- Thường trực Tỉnh ủy.')(xml)),
  },
  { name: 'no “as above”', of: 'report', rule: 'recipient.as-above', change: inParagraph('- Như trên', drop) },
  text('report', 'annex.roman', '>Phụ lục II<', '>Phụ lục 2<'),
  text('report', 'annex.order', '>Phụ lục II<', '>Phụ lục III<'),
  text('committee', 'annex.single', '>Phụ lục<', '>Phụ lục I<'),
  { name: 'an annex without title', of: 'committee', rule: 'annex.title', change: inParagraph('DANH SÁCH', drop) },
  { name: 'a title of an annex in small letters', of: 'committee', rule: 'annex-title.case', change: lowered('DANH SÁCH THÀNH VIÊN') },
  { name: 'an annex that says not to what it belongs', of: 'committee', rule: 'annex.reference', change: inParagraph('(Kèm theo', drop) },
  {
    name: 'an annex whose pages go on',
    of: 'committee',
    rule: 'annex.pages',
    change: (xml) => xml.replace(/<w:pgNumType w:start="1"\/>(?![\s\S]*<w:pgNumType)/, ''),
  },
  { name: 'an annex nobody mentions', of: 'committee', rule: 'annex.mention', change: say('tại Phụ lục', 'dưới đây') },
]

const faults = [...looks, ...pages, ...words, ...bodies, ...ends]
const rulesIn = (bytes: Uint8Array) => [...new Set(lintOfficial(bytes).map(({ rule }) => rule))]

describe('a sound document', () => {
  test.each(Object.keys(samples) as Sample[])('of the kind "%s" is not blamed for anything', (name) => {
    expect(lintOfficial(files[name])).toEqual([])
  })

  test('passes more than sixty checks, each with a name and a place in the law of its own', () => {
    expect(checks.length).toBeGreaterThan(60)
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
    expect(checks.filter(({ basis }) => !/30\/2020\/NĐ-CP/.test(basis))).toEqual([])
  })
})

describe('a document with one fault', () => {
  test.each(faults)('$of: $name is found, and nothing else is blamed', (fault) => {
    const found = rulesIn(withFault(fault))
    expect(found).toContain(fault.rule)
    expect(found.filter((rule) => rule !== fault.rule && !fault.also?.includes(rule))).toEqual([])
  })

  test('has its place, its rule and its mend in words of both languages', () => {
    const [finding] = lintOfficial(withFault(text('report', 'number.zero', 'Số: 05', 'Số: 5')))
    expect(finding).toMatchObject({ rule: 'number.zero', at: { words: 'Số: 5/BC-BKHCN' }, mend: { vi: 'Ghi thêm số 0 phía trước.' } })
    expect(finding?.at.paragraph).toBeGreaterThan(0)
    expect(finding?.basis).toContain('Mục II.3')
  })
})

test('what is no Word file is refused in words', () => {
  expect(() => lintOfficial(strToU8('%PDF-1.7'))).toThrow(notWord({}).message)
  expect(() => lintOfficial(zipSync({ 'a.txt': strToU8('a') }))).toThrow(notWord({}).message)
})
