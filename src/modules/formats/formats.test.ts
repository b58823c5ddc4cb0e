import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Passage, ReadDocument } from '../texts/index.ts'
import { readEnvelope } from './edxml.ts'
import { readFile } from './read.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const rowsOf = (read: ReadDocument) =>
  read.passages
    .filter((passage): passage is Extract<Passage, { kind: 'table' }> => passage.kind === 'table')
    .flatMap((table) => table.rows.map((row) => row.map(({ start, end }) => read.text.slice(start, end))))
const paragraphsOf = (read: ReadDocument) =>
  read.passages.flatMap((passage) => (passage.kind === 'paragraph' ? [read.text.slice(passage.start, passage.end)] : []))

test('cells on lines of their own make a table; its title is no cell', async () => {
  const read = await readFile(
    utf8(
      'II. NHIỆM VỤ CỤ THỂ\n\tTT\n\tNhiệm vụ\n\tCơ quan \nchủ trì\n\tThời hạn\n\n\tA\n\tVề thể chế\n\n\t1.\n\tXây dựng nghị định:\n(1) về dữ liệu;\n(2) về định danh\n\tBộ Công an\n\t\n\n\n\nIII. TỔ CHỨC THỰC HIỆN\n',
    ),
    'a.txt',
  )
  expect(rowsOf(read)).toEqual([
    ['TT', 'Nhiệm vụ', 'Cơ quan \nchủ trì', 'Thời hạn'],
    ['A', 'Về thể chế'],
    ['1.', 'Xây dựng nghị định:\n(1) về dữ liệu;\n(2) về định danh', 'Bộ Công an', ''],
  ])
  expect(paragraphsOf(read)).toEqual(['II. NHIỆM VỤ CỤ THỂ', 'III. TỔ CHỨC THỰC HIỆN'])
})

test('an empty line inside a cell does not cut its row in two', async () => {
  const row = (n: number) => `\t${n}\n\tViệc ${n}\n\tSở Y tế\n\tQuý ${n}\n`
  const read = await readFile(utf8(`\tTT\n\tViệc\n\tĐơn vị\n\tHạn\n\n${row(1)}\n${row(2)}\n\t3\n\tViệc 3\n\tSở Y tế\n\n\tQuý III\n`), 'a.txt')
  expect(rowsOf(read).at(-1)).toEqual(['3', 'Việc 3', 'Sở Y tế', 'Quý III'])
})

test('a cell of several paragraphs with empty lines between them stays in its row', async () => {
  const row = (n: number) => `\t${n}\n\tViệc ${n}\n\tSở Y tế\n\tSở Tài chính\n\tQuý ${n}\n`
  const read = await readFile(
    utf8(
      `\tTT\n\tViệc\n\tChủ trì\n\tPhối hợp\n\tHạn\n\n${row(1)}\n\t2\n\tXây dựng đề án gồm:\n\n- phần một;\n\n- phần hai\n\tSở Nội vụ\n\t\n\tQuý II\n\n${row(3)}\nNơi nhận:\n`,
    ),
    'a.txt',
  )
  expect(rowsOf(read)).toHaveLength(4)
  expect(rowsOf(read)[2]).toEqual(['2', 'Xây dựng đề án gồm:\n\n- phần một;\n\n- phần hai', 'Sở Nội vụ', '', 'Quý II'])
  expect(paragraphsOf(read)).toEqual(['Nơi nhận:'])
})

test('indented prose and numbered lists are no tables', async () => {
  const read = await readFile(
    utf8(
      '\tCăn cứ Luật Tổ chức Chính phủ;\n\tCăn cứ Nghị định số 09/2019/NĐ-CP;\n\tTheo đề nghị của Giám đốc Sở.\n\n1.\tRà soát hồ sơ.\n2.\tBáo cáo kết quả.\n',
    ),
    'a.txt',
  )
  expect(rowsOf(read)).toEqual([])
  expect(paragraphsOf(read)).toHaveLength(5)
})

test('a text broken at a fixed width is read in whole paragraphs', async () => {
  const prose = Array.from(
    { length: 6 },
    (_, i) =>
      `${i + 1}. Bộ Khoa học và Công nghệ chủ trì, phối hợp với các bộ, ngành, địa phương rà soát, hoàn thiện cơ chế, chính sách thu hút nguồn nhân lực; báo cáo trước ngày ${i + 10}/9/2025.`,
  )
  const broken = prose.map((one) => one.replace(/(.{50,72})\s/g, '$1\n')).join('\n')
  const read = await readFile(utf8(`I. NHIỆM VỤ\n${broken}\n`), 'a.txt')
  expect(paragraphsOf(read).map((words) => words.replaceAll('\n', ' '))).toEqual(['I. NHIỆM VỤ', ...prose])
})

test('separated values keep their cells, whatever parts them', async () => {
  for (const mark of [',', ';', '\t']) {
    const read = await readFile(
      utf8(['TT', 'Nhiệm vụ', 'Hạn'].join(mark) + '\r\n' + ['1', `"Họp${mark} giao ban\nhằng tuần"`, 'Quý I'].join(mark) + '\r\n'),
      'a.csv',
    )
    expect(read.format).toBe('csv')
    expect(rowsOf(read)).toEqual([
      ['TT', 'Nhiệm vụ', 'Hạn'],
      ['1', `Họp${mark} giao ban\nhằng tuần`, 'Quý I'],
    ])
  }
})

test('a saved page gives its article without menus, scripts and footers', async () => {
  const page = `<!doctype html><html><head><title>Cổng</title><style>p{}</style></head><body>
    <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/t">Tin tức</a></li></ul></nav>
    <div class="menu-top"><a href="/x">Giới thiệu</a></div>
    <div id="content"><h1>Chỉ thị về phòng, chống bão</h1>
      <p>Chủ tịch UBND tỉnh yêu cầu các sở, ngành:</p>
      <ul><li>Sở Nông nghiệp và Môi trường rà soát hồ chứa trước ngày 15/8/2025.</li><li>Sở Xây dựng kiểm tra công trình&nbsp;đang thi công.</li></ul>
      <table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td rowspan="2">Trực ban<br>24/24</td></tr><tr><td>2</td></tr></table>
      <p style="display:none">ẩn</p></div>
    <div class="related"><a href="/a">Tin liên quan</a></div>
    <script>alert('x')</script><footer>Bản quyền</footer></body></html>`
  const read = await readFile(utf8(page), 'trang.html')
  expect(paragraphsOf(read)).toEqual([
    'Chỉ thị về phòng, chống bão',
    'Chủ tịch UBND tỉnh yêu cầu các sở, ngành:',
    '- Sở Nông nghiệp và Môi trường rà soát hồ chứa trước ngày 15/8/2025.',
    '- Sở Xây dựng kiểm tra công trình đang thi công.',
  ])
  expect(rowsOf(read)).toEqual([['TT', 'Việc'], ['1', 'Trực ban\n24/24'], ['2']])
})

test('old encodings become Unicode, and the reader is told', async () => {
  const tcvn3 = await readFile(Uint8Array.from(Buffer.from('Thñ t\xadíng ChÝnh phñ yªu cÇu Bé C«ng an b¸o c¸o.', 'latin1')), 'a.txt')
  expect(tcvn3.text).toBe('Thủ tướng Chính phủ yêu cầu Bộ Công an báo cáo.')
  expect(tcvn3.remarks[0]?.vi).toContain('TCVN3')
  const vni = await readFile(Uint8Array.from(Buffer.from('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do, ngöôøi', 'latin1')), 'a.txt')
  expect(vni.text).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do, người')
  const windows = await readFile(Uint8Array.from([0x42, 0xf4, 0xf2, 0x20, 0x59, 0x20, 0x74, 0xea, 0xec]), 'a.txt')
  expect(windows).toMatchObject({ text: 'Bộ Y tế', encoding: 'windows-1258' })
  const wide = await readFile(Uint8Array.from(Buffer.from('\ufeffBộ Y tế', 'utf16le')), 'a.txt')
  expect(wide).toMatchObject({ text: 'Bộ Y tế', encoding: 'UTF-16LE' })
  const loose = await readFile(utf8('Bộ Y tế báo cáo'.normalize('NFD')), 'a.txt')
  expect(loose.text).toBe('Bộ Y tế báo cáo')
  expect(loose.remarks).toHaveLength(1)
})

test('words of a Word file set in an old font become Unicode, those in a Unicode font stay', async () => {
  const run = (text: string, font: string) => `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const body = `<w:p>${run('UBND tØnh ', '.VnTime')}${run('chØ thÞ', '.VnTimeH')}${run(' số 5', 'Times New Roman')}</w:p>`
  const read = await readFile(zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`) }), 'a.docx')
  expect(read.text.trim()).toBe('UBND tỉnh CHỈ THỊ số 5')
})

const plan = zipSync({
  'word/document.xml': strToU8(
    '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Giao Sở Tài chính báo cáo trước ngày 20/9/2025.</w:t></w:r></w:p></w:body></w:document>',
  ),
})

/** An envelope as senders write it: with a prefix on every element, or on none. */
function envelope(prefix: string, business: string, attached = true): Uint8Array {
  const zipped = Buffer.from(zipSync({ 'van-ban.docx': plan })).toString('base64')
  const xml = `<edXML${prefix && ` xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"`}><edXMLEnvelope><edXMLHeader><MessageHeader>
    <From><OrganId>000.00.00.H08</OrganId><OrganName>UBND tỉnh Gia Lai</OrganName></From><To><OrganId>000.00.12.H08</OrganId><OrganName>Sở Tài chính</OrganName></To>
    <DocumentId>000.00.00.H08,2025/08/14,1203/UBND-TH</DocumentId><Code><CodeNumber>1203</CodeNumber><CodeNotation>UBND-TH</CodeNotation></Code>
    <PromulgationInfo><Place>Gia Lai</Place><PromulgationDate>2025/08/14</PromulgationDate></PromulgationInfo><DocumentType><Type>1</Type><TypeName>Công văn</TypeName></DocumentType>
    <Subject>Báo cáo dự toán</Subject><DueDate>2025/09/20</DueDate><OtherInfo><Priority>1</Priority></OtherInfo>
    <ResponseFor><OrganId>G22</OrganId><Code><CodeNumber>56</CodeNumber><CodeNotation>TB-VPCP</CodeNotation></Code><DocumentId>G22,2025,56</DocumentId></ResponseFor></MessageHeader>
    <TraceHeaderList>${business}</TraceHeaderList></edXMLHeader></edXMLEnvelope>
    ${attached ? `<AttachmentEncoded><Attachment><ContentId>cid:1</ContentId><AttachmentName>van-ban.docx</AttachmentName><ContentTransferEncoded>${zipped}</ContentTransferEncoded></Attachment></AttachmentEncoded>` : ''}</edXML>`
  return utf8(prefix === '' ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${prefix}:$2`))
}

test('an envelope gives its document and declares its header, with or without prefixes', async () => {
  for (const prefix of ['', 'edXML']) {
    const read = await readFile(envelope(prefix, ''), 'a.edxml')
    expect(read).toMatchObject({
      format: 'edxml',
      header: { number: '1203/UBND-TH', issuer: 'UBND tỉnh Gia Lai', issuedOn: '2025-08-14', title: 'Báo cáo dự toán', type: 'other' },
    })
    expect(read.text.trim()).toBe('Giao Sở Tài chính báo cáo trước ngày 20/9/2025.')
    expect(await readEnvelope(envelope(prefix, ''))).toMatchObject({
      kind: 'new',
      dueOn: '2025-09-20',
      priority: 1,
      to: [{ name: 'Sở Tài chính' }],
      responses: [{ number: '56/TB-VPCP' }],
    })
  }
})

test('an envelope says whether it recalls, updates or replaces, and what', async () => {
  const business = (type: number) =>
    `<Bussiness><BussinessDocType>${type}</BussinessDocType><BussinessDocReason>Sai thẩm quyền</BussinessDocReason><DocumentId>H08,2025,1100</DocumentId></Bussiness>`
  expect((await readEnvelope(envelope('', business(1)))).kind).toBe('recall')
  expect((await readEnvelope(envelope('', business(2)))).kind).toBe('update')
  expect(await readEnvelope(envelope('edXML', business(3)))).toMatchObject({ kind: 'replace', reason: 'Sai thẩm quyền', concerns: ['H08,2025,1100'] })
})

test('a status message is told from a document', async () => {
  const xml =
    '<edXML><edXMLEnvelope><edXMLHeader><Status><ResponseFor><DocumentId>x</DocumentId></ResponseFor><From><OrganId>H08</OrganId></From><StatusCode>03</StatusCode><Description>Đã tiếp nhận</Description><Timestamp>2025/08/15 08:00:00</Timestamp></Status></edXMLHeader></edXMLEnvelope></edXML>'
  expect(await readEnvelope(utf8(xml))).toMatchObject({ kind: 'status', status: { code: '03', description: 'Đã tiếp nhận' }, attachments: [] })
})

test('an envelope without a document says what to ask the sender for', async () => {
  await expect(readFile(envelope('', '', false), 'a.edxml')).rejects.toMatchObject({ slug: 'edxml-attachment-missing' })
})
