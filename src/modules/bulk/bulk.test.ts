import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, openEngine, readTable, rowsOf, translate } from './index.ts'

let folder: string
let engine: Engine
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bulk-'))
  engine = await openEngine({ threads: 1, memoryMb: 512, spill: folder })
})
afterAll(() => {
  engine.close()
  rmSync(folder, { recursive: true })
})

async function read(fileName: string, content: string | Uint8Array) {
  const path = join(folder, fileName)
  writeFileSync(path, content)
  const source = await readTable(engine.connection, path, 't', folder)
  return { source, rows: await rowsOf(engine.connection, 'select * from t order by "row"') }
}

const saying = (words: string) => ({ words: { vi: expect.stringContaining(words) } })

/** TCVN3 bytes of a few letters: enough for a name. */
const tcvn3 = (text: string) =>
  Buffer.from(
    [...text].map((sign) => {
      const at = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'.indexOf(sign)
      return at >= 0 && sign !== '.' ? at + 0xa1 : sign.charCodeAt(0)
    }),
  )

const toneOf = '\u0300\u0301\u0309\u0303\u0323'
/** Signs that VNI-Windows writes behind a vowel: plain, circumflex, breve; each without tone and with the five. */
const vniMarks: Readonly<Record<string, string>> = { '': ' øùûõï', '\u0302': 'âàáåãä', '\u0306': 'êèéúüë' }
const vniLetters: Readonly<Record<string, string>> = { đ: 'ñ', ơ: 'ô', ư: 'ö', ị: 'ò', ỉ: 'æ', ĩ: 'ó', í: 'í', ì: 'ì', ỵ: 'î' }

/** VNI-Windows bytes of a text: the letter, then a sign for its marks. */
const vni = (text: string) =>
  Buffer.from(
    [...text].flatMap((sign) => {
      const small = sign.toLowerCase()
      const whole = vniLetters[small]
      if (whole !== undefined) return (sign === small ? whole : whole.toUpperCase()).charCodeAt(0)
      const [letter = '', ...marks] = [...sign.normalize('NFD')]
      const tone = marks.find((mark) => toneOf.includes(mark))
      const horned = marks.includes('\u031b') ? (letter.toLowerCase() === 'o' ? 'ô' : 'ö') : letter
      const shape = marks.find((mark) => mark === '\u0302' || mark === '\u0306') ?? ''
      const mark = vniMarks[shape]?.[tone === undefined ? 0 : toneOf.indexOf(tone) + 1] ?? ' '
      return [horned.charCodeAt(0), ...(mark === ' ' ? [] : [mark.charCodeAt(0)])]
    }),
  )

/** Windows-1258 bytes of a text: letters composed but for the tone, which follows. */
const windows1258 = (text: string) =>
  Buffer.from(
    [...text].flatMap((sign) => {
      const tones = [...sign.normalize('NFD')].filter((mark) => toneOf.includes(mark))
      const letter = [...sign.normalize('NFD')]
        .filter((mark) => !toneOf.includes(mark))
        .join('')
        .normalize('NFC')
      const letterAt = 'ĂăĐđƠơƯư'.indexOf(letter)
      const byte = letterAt < 0 ? letter.charCodeAt(0) : ([0xc3, 0xe3, 0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd][letterAt] ?? 0)
      return [byte, ...tones.map((tone) => [0xcc, 0xec, 0xd2, 0xde, 0xf2][toneOf.indexOf(tone)] ?? 0)]
    }),
  )

describe('a file of records', () => {
  test('is read as text, in its order, with its own heads', async () => {
    const { source, rows } = await read('plain.csv', 'số,họ tên\n001,Nguyễn Thử\n002,"Trần, Thử"\n')
    expect(source).toMatchObject({ columns: ['số', 'họ tên'], rows: 2, faultCount: 0, conversion: null })
    expect(rows).toEqual([
      { row: 1, số: '001', 'họ tên': 'Nguyễn Thử' },
      { row: 2, số: '002', 'họ tên': 'Trần, Thử' },
    ])
  })

  test('lines with too few or too many cells are named, the others are read', async () => {
    const good = Array.from({ length: 30 }, (_, n) => `${n},Tên,Hà Nội`)
    const { source } = await read(
      'shifted.csv',
      ['số,tên,tỉnh', ...good.slice(0, 10), '10,thiếu', ...good.slice(10, 20), '21,thừa,Hà Nội,lệch', ...good.slice(20), ''].join('\n'),
    )
    expect(source).toMatchObject({ rows: 30, faultCount: 2 })
    expect(source.faults.map(({ line, words }) => [line, words])).toEqual([
      [12, 'thiếu ô so với dòng tiêu đề'],
      [23, 'thừa ô so với dòng tiêu đề (lệch cột)'],
    ])
  })

  test('lines of an older encoding in the middle of the file are turned to Unicode, the others stay', async () => {
    const line = (n: number, name: string) => `${n},${name}\n`
    const old = ['Nguyễn Thị Hường', 'Trần Đức Thắng', 'Phạm Ngọc Quyết', 'Đỗ Thị Phượng', 'Lê Hữu Nghĩa', 'Vũ Thị Ánh Nguyệt', 'Bùi Xuân Đạt'].map(
      (each) => each.replace('Á', 'á').replace('Đ', 'Đ'),
    )
    const bytes = Buffer.concat([
      Buffer.from('số,tên\n' + line(1, 'Hoàng Thị Thử')),
      ...old.map((each, n) => tcvn3(line(n + 2, each))),
      Buffer.from(line(9, 'Đặng Văn Nghiệm')),
    ])
    const { source, rows } = await read('mixed.csv', bytes)
    expect(source.conversion).toEqual({ encoding: 'TCVN3 (ABC)', lines: 7, first: 3 })
    expect(rows.map((row) => row['tên'])).toEqual(['Hoàng Thị Thử', ...old, 'Đặng Văn Nghiệm'])
  })

  test.each([
    ['VNI-Windows', vni],
    ['windows-1258', windows1258],
  ])('in %s is turned to Unicode', async (encoding, bytesOf) => {
    const people = ['Nguyễn Thị Hường,Hà Nội', 'Trần Đức Thắng,Quảng Trị', 'Đỗ Quốc Việt,Đắk Lắk', 'Vũ Thị Ánh Nguyệt,Huế', 'Bùi Mỹ Lệ,Cần Thơ']
    const { source, rows } = await read('old.csv', Buffer.concat([Buffer.from('name,place\n'), ...people.map((each) => bytesOf(`${each}\n`))]))
    expect(source.conversion).toEqual({ encoding, lines: 5, first: 2 })
    expect(rows.map((row) => `${String(row['name'])},${String(row['place'])}`)).toEqual(people)
  })

  test('lines of several older encodings are each read in their own', async () => {
    const people = ['Nguyễn Thị Hường,Hà Nội', 'Trần Đức Thắng,Quảng Trị', 'Đỗ Quốc Việt,Đắk Lắk', 'Phạm Ngọc Quyết,Cần Thơ']
    const bytes = people.flatMap((each) => [tcvn3(`${each}\n`), vni(`${each}\n`), windows1258(`${each}\n`), Buffer.from(`${each}\n`)])
    const { source, rows } = await read('several.csv', Buffer.concat([Buffer.from('name,place\n'), ...bytes]))
    expect(source.conversion?.encoding.split(', ').toSorted()).toEqual(['TCVN3 (ABC)', 'VNI-Windows', 'windows-1258'])
    expect(rows.map((row) => `${String(row['name'])},${String(row['place'])}`)).toEqual(people.flatMap((each) => [each, each, each, each]))
  })

  test('UTF-16 of a spreadsheet is read', async () => {
    const { source, rows } = await read('wide.csv', Buffer.from('\ufeffsố,tên\n1,Đỗ Thị Thử\n', 'utf16le'))
    expect(source.conversion?.encoding).toBe('UTF-16')
    expect(rows[0]?.['tên']).toBe('Đỗ Thị Thử')
  })

  test('a truncated Parquet and an empty file are refused in words', async () => {
    await expect(read('cut.parquet', Buffer.from('PAR1abcdef'))).rejects.toMatchObject({ slug: 'bulk-file-unreadable' })
    await expect(read('empty.csv', '')).rejects.toMatchObject({ slug: 'bulk-file-empty' })
    await expect(read('cut.parquet', Buffer.from('PAR1abcdef'))).rejects.toMatchObject(saying('cut.parquet: tệp Parquet bị cụt'))
    await expect(read('heads.csv', 'số,tên\n')).rejects.toMatchObject({ slug: 'bulk-file-empty' })
  })

  test('a file is what its content is, whatever its name ends in', async () => {
    await engine.connection.run(`copy (select 1 as n, 'Thử' as tên) to '${join(folder, 'a.csv')}' (format parquet)`)
    expect((await readTable(engine.connection, join(folder, 'a.csv'), 't', folder)).columns).toEqual(['n', 'tên'])
    expect((await read('b.parquet', 'số,tên\n1,Thử\n')).rows).toEqual([{ row: 1, số: '1', tên: 'Thử' }])
    expect((await read('c.csv', Buffer.from('số,tên\n1,Thử\n2,Mẫu\n', 'utf16le'))).source).toMatchObject({ rows: 2, columns: ['số', 'tên'] })
    await expect(read('d.csv', '%PDF-1.7\n')).rejects.toMatchObject(saying('đây là tệp PDF'))
    await expect(read('e.csv', Buffer.from([0x1f, 0x8b, 8, 0]))).rejects.toMatchObject(saying('gzip'))
    await expect(read('f.csv', Buffer.alloc(5000))).rejects.toMatchObject(saying('nhị phân'))
  })

  test.each([
    ['titles and an empty line', 'DANH SÁCH NGƯỜI LÁI XE\r\nTính đến ngày 30/6/2025\r\n\r\n', ',', 3],
    ['a title as wide as the table', 'DANH SÁCH NGƯỜI LÁI XE;;\n', ';', 1],
    ['the line with which a spreadsheet names its sign', 'sep=;\n', ';', 1],
    ['groups of columns', 'Người\t\t\n', '\t', 1],
  ])('heads are found below %s, and lines count from the beginning of the file', async (_words, above, sign, lines) => {
    const end = above.includes('\r') ? '\r\n' : '\n'
    const table = ['số,họ tên,tỉnh', '001,Nguyễn Thử,Hà Nội', '002,thiếu', '003,Trần Thử,Huế', ''].map((line) => line.replaceAll(',', sign)).join(end)
    const { source, rows } = await read('titled.csv', above + table)
    expect(source).toMatchObject({ columns: ['số', 'họ tên', 'tỉnh'], above: lines, faults: [{ line: lines + 3 }] })
    expect(rows.map((row) => row['số'])).toEqual(['001', '003'])
  })

  test('a first line of heads is never passed over, however few are filled or alike to what is below', async () => {
    expect((await read('few.csv', 'số,,,\n1,2,3,4\n5,6,7,8\n')).source).toMatchObject({ above: 0, rows: 2 })
    expect((await read('one.csv', 'số\n1\n2\n')).source).toMatchObject({ above: 0, rows: 2 })
    expect((await read('words.csv', 'tên,nơi\nThử,Huế\nMẫu,Vinh\n')).source).toMatchObject({ above: 0, rows: 2 })
  })

  test('a workbook is its longest sheet with those under the same heads; titles are passed over, other sheets named', async () => {
    const { default: ExcelJS } = await import('exceljs')
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Ghi chú').addRows([['Báo cáo'], ['Người lập']])
    book.addWorksheet('Quý I').addRows([['SỔ THEO DÕI'], [], ['số', 'tên'], ['1', 'Thử\nhai dòng'], ['2', 'Mẫu']])
    book.addWorksheet('Quý II').addRows([
      ['số', 'tên'],
      ['3', 'Nháp'],
    ])
    const { source, rows } = await read('book.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
    expect(source).toMatchObject({ left: ['Ghi chú'], faultCount: 0 })
    expect(rows.map((row) => [row['số'], row['tên']])).toEqual([
      ['1', 'Thử\nhai dòng'],
      ['2', 'Mẫu'],
      ['3', 'Nháp'],
    ])
  })

  test.each([
    ['a list without an ending that says so', 'list.txt', '[{"số":"001","tên":"Thử"},{"số":"002","tên":"Mẫu"}]'],
    ['lines', 'lines', '{"số":"001","tên":"Thử"}\n{"số":"002","tên":"Mẫu"}\n'],
    ['a list behind a byte-order mark', 'marked.json', '\ufeff[{"số":"001","tên":"Thử"},{"số":"002","tên":"Mẫu"}]'],
    ['the list in one object', 'answer.json', '{"data":[{"số":"001","tên":"Thử"},{"số":"002","tên":"Mẫu"}],"total":2}'],
  ])('JSON is read as %s', async (_words, name, content) => {
    expect((await read(name, content)).rows).toMatchObject([
      { số: '001', tên: 'Thử' },
      { số: '002', tên: 'Mẫu' },
    ])
  })

  test('JSON that breaks off is refused with the record near which it does', async () => {
    await expect(read('cut.json', '[{"số":"001"},{"số":"0')).rejects.toMatchObject(saying('bị cụt ở gần bản ghi'))
  })

  test('text that Parquet holds as bytes is text', async () => {
    const path = join(folder, 'bytes.parquet')
    await engine.connection.run(`copy (select encode('Nguyễn Thử') as tên) to '${path}' (format parquet)`)
    await readTable(engine.connection, path, 't', folder)
    expect(await rowsOf(engine.connection, 'select tên from t')).toEqual([{ tên: 'Nguyễn Thử' }])
  })

  test('an archive that is no workbook and a folder are refused for what they are', async () => {
    const { zipSync } = await import('fflate')
    await expect(read('packed.xlsx', zipSync({ 'gplx.csv': Buffer.from('số,tên\n') }))).rejects.toMatchObject(saying('tệp nén ZIP'))
    await expect(readTable(engine.connection, folder, 't', folder)).rejects.toMatchObject(saying('đây là thư mục'))
  })

  test('a line that no record is, is named before anything is read', async () => {
    const lines = 'số,tên\n1,Thử\n'
    await expect(read('long.csv', `${lines}${'x'.repeat(2_100_000)}\n${lines}`)).rejects.toMatchObject(saying('long.csv, dòng 3'))
    await expect(read('longer.csv', `${lines}${'x'.repeat(9_000_000)}`)).rejects.toMatchObject(saying('longer.csv, dòng 3'))
  })

  test('a head that stands over two of the columns asked for is named with both', async () => {
    const path = join(folder, 'twins.csv')
    writeFileSync(path, 'số,tên,tên\n1,Thử,Mẫu\n')
    await expect(readTable(engine.connection, path, 't', folder, () => ['số', 'tên'])).rejects.toMatchObject(saying('“tên” có ở cột 2, 3'))
    expect((await readTable(engine.connection, path, 't', folder, () => ['số'])).rows).toBe(1)
  })
})

test('texts that differ by a sign nobody sees are translated each once, so that a join doubles no record', async () => {
  const texts = ['Lê Thử', '\ufeffLê Thử', 'Lê\tThử', 'Lê\nThử']
  await engine.connection.run('create or replace table seen (raw varchar)')
  for (const text of texts) await engine.connection.run('insert into seen values ($1)', [text])
  await translate(engine.connection, folder, {
    distinct: 'select raw from seen',
    table: 'made',
    columns: { size: 'INTEGER' },
    line: (text) => String(text.length),
  })
  const query = 'select count(*) as texts, count(distinct seen.raw) as found, count(made.size) as read from seen join made using (raw)'
  expect(await rowsOf(engine.connection, query)).toEqual([{ texts: 4, found: 4, read: 4 }])
})
