import { Document, Packer, Paragraph } from 'docx'
import fc from '../../platform/testing-chance.ts'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { beforeAll, expect, test } from 'vitest'
import { Problem } from '../../platform/problems.ts'
import { findCitations, leavesOf, outline, type Span } from '../texts/index.ts'
import { checkSize, readFile, sizeLimit } from './read.ts'

const words = (text: string) => new TextEncoder().encode(text)
const refusal = (bytes: Uint8Array, fileName: string) =>
  readFile(bytes, fileName).then(
    () => 'read',
    (failure: unknown) => (failure instanceof Problem ? failure.slug : failure),
  )

const pdfOf = (build: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((done) => {
    const pdf = new PDFDocument(options)
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => done(new Uint8Array(Buffer.concat(parts))))
    build(pdf)
    pdf.end()
  })

/** The container of old Office files and of protected new ones, with the name of a stream in its directory. */
function oleWith(stream: string): Uint8Array {
  const bytes = new Uint8Array(2_048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from(stream, 'utf16le'), 1_024)
  return bytes
}

let docx: Uint8Array
let pdf: Uint8Array

beforeAll(async () => {
  docx = new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: Array.from({ length: 30 }, (_, i) => new Paragraph(`Việc thứ ${i}: giao Sở Y tế rà soát.`)) }] }),
    ),
  )
  pdf = await pdfOf((page) => page.text('Giao viec: hoan thanh trong nam 2025.\n'.repeat(40)))
})

test('an empty file and a file of white space say that they are empty', async () => {
  expect(await refusal(new Uint8Array(), 'a.docx')).toBe('file-empty')
  expect(await refusal(words(' \n\t\n'), 'a.txt')).toBe('file-empty')
})

test('the size is refused before any byte is read, and the sentence names both sizes', () => {
  expect(() => checkSize(500 * 1_048_576)).toThrow(Problem)
  const refused = (() => {
    try {
      return checkSize(500 * 1_048_576)
    } catch (failure) {
      return failure as Problem
    }
  })()
  expect(refused?.words.vi).toMatch(/500 MB.*50 MB/)
  expect(checkSize(sizeLimit)).toBeUndefined()
})

test('a Word file cut short is called broken, one behind a password protected, an old one old', async () => {
  expect(await refusal(docx.subarray(0, docx.length / 2), 'a.docx')).toBe('file-broken')
  expect(await refusal(oleWith('EncryptedPackage'), 'a.docx')).toBe('file-encrypted')
  expect(await refusal(oleWith('WordDocument'), 'a.doc')).toBe('old-word-file')
})

test('a PDF behind a password says so, a scan says what to install', async () => {
  expect(await refusal(await pdfOf((page) => page.text('a'), { userPassword: 'x', pdfVersion: '1.7' }), 'a.pdf')).toBe('file-encrypted')
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const scan = await pdfOf((page) =>
    page
      .image(dot, 50, 50, { width: 400 })
      .fontSize(7)
      .text('Người ký: VĂN PHÒNG', 300, 30)
      .text('Email: a@b.vn', 300, 40)
      .text('Thời gian ký: 14.03.2025', 300, 50),
  )
  expect(await refusal(scan, 'a.pdf')).toMatch(/scan-without-text|read/)
  expect(await refusal(pdf.subarray(0, 60), 'a.pdf')).toBe('file-broken')
})

test('an archive that swells is refused while it is unpacked, however it names its sizes', async () => {
  const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
  expect(await refusal(bomb, 'a.docx')).toBe('zip-bomb')
  const lying = bomb.slice()
  const view = new DataView(lying.buffer)
  for (let at = lying.length - 22; at > 0; at--) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
  expect(await refusal(lying, 'a.docx')).toMatch(/zip-bomb|file-broken/)
})

test('pictures, programs, workbooks and unknown bytes are named for what they are', async () => {
  const kinds = {
    'a.png': [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0],
    'a.exe': [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0],
    'a.bin': [1, 2, 3, 4, 5, 6, 7, 8],
  }
  for (const [name, bytes] of Object.entries(kinds)) expect(await refusal(new Uint8Array(bytes), name)).toBe('format-unknown')
  const workbook = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })
  const refused = await readFile(workbook, 'a.xlsx').catch((failure: unknown) => failure)
  expect((refused as Problem).words.vi).toContain('bảng tính Excel')
})

test('XML that declares entities is refused in envelopes and in Word files', async () => {
  const laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
  expect(await refusal(words(`${laughs}<edXML><edXMLEnvelope>&b;</edXMLEnvelope></edXML>`), 'a.edxml')).toBe('xml-entities-refused')
  const word = zipSync({ 'word/document.xml': strToU8(`${laughs}<w:document><w:body><w:p/></w:body></w:document>`) })
  expect(await refusal(word, 'a.docx')).toBe('xml-entities-refused')
})

test('every refusal tells a Vietnamese reader what to do in one sentence', async () => {
  const files: [Uint8Array, string][] = [
    [new Uint8Array(), 'a'],
    [docx.subarray(0, 500), 'a.docx'],
    [oleWith('WordDocument'), 'a.doc'],
    [new Uint8Array([1, 2, 3, 4]), 'a'],
  ]
  for (const [bytes, name] of files) {
    const refused = (await readFile(bytes, name).catch((failure: unknown) => failure)) as Problem
    expect(refused.words.vi).toMatch(/hãy .+\.$/u)
  }
})

const orRefused = async (bytes: Uint8Array, fileName: string) => {
  const read = await readFile(bytes, fileName).catch((failure: unknown) => failure)
  if (read instanceof Problem) return
  expect(read).toHaveProperty('text')
  const { text, passages } = read as Awaited<ReturnType<typeof readFile>>
  expect(text).toBe(text.normalize('NFC'))
  const spans: Span[] = passages.flatMap((passage): Span[] => (passage.kind === 'table' ? [passage, ...passage.rows.flat()] : [passage]))
  for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true)
}

const names = fc.constantFrom('a.txt', 'a.docx', 'a.pdf', 'a.html', 'a.csv', 'a.edxml', 'a')

test('any bytes are read or refused in words, never otherwise', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, orRefused), { numRuns: 300 })
})

test('any text is read with its offsets inside it', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('\t', '\tTT', '\n', 'Số: /CT-', 'Điều 1. ', 'ngày 31/2/2025', '07/CT-TTg', '"', ';', '<p>', '\u0301'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), names, (lines, name) => orRefused(words(lines.join('')), name)),
    { numRuns: 300 },
  )
})

test('a Word file or a PDF cut or changed anywhere is read or refused in words', async () => {
  for (const [bytes, name] of [
    [docx, 'a.docx'],
    [pdf, 'a.pdf'],
  ] as const) {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), (length) => orRefused(bytes.subarray(0, length), name)),
      { numRuns: 40 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = bytes.slice()
        changed[at] = byte
        return orRefused(changed, name)
      }),
      { numRuns: 40 },
    )
  }
})

test('reading takes time in proportion to length, also for texts made to be slow', async () => {
  const unit = [
    'Căn cứ Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ; ',
    `${'số '.repeat(40)}\n`,
    `${'1-'.repeat(60)}\n`,
    `\t${'a\t'.repeat(30)}\n`,
    `${'A'.repeat(200)}/${'B-'.repeat(50)}\n`,
    'Điều '.repeat(30),
    `a${' '.repeat(300)}\n`,
  ]
  for (const one of unit) {
    const text = one.repeat(Math.ceil(1_000_000 / one.length))
    const began = process.cpuUsage()
    const read = await readFile(words(text), 'a.txt')
    findCitations(read.text)
    leavesOf(outline(read))
    expect(process.cpuUsage(began).user, one.slice(0, 20)).toBeLessThan(5_000_000)
  }
})
