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

  test('a line that no record is, is named before anything is read', async () => {
    const lines = 'số,tên\n1,Thử\n'
    await expect(read('long.csv', `${lines}${'x'.repeat(2_100_000)}\n${lines}`)).rejects.toMatchObject(saying('long.csv, dòng 3'))
    await expect(read('longer.csv', `${lines}${'x'.repeat(9_000_000)}`)).rejects.toMatchObject(saying('longer.csv, dòng 3'))
  })

  test('a head that stands over two of the columns asked for is named with both', async () => {
    const path = join(folder, 'twins.csv')
    writeFileSync(path, 'số,tên,tên\n1,Thử,Mẫu\n')
    await expect(readTable(engine.connection, path, 't', folder, ['số', 'tên'])).rejects.toMatchObject(saying('“tên” có ở cột 2, 3'))
    expect((await readTable(engine.connection, path, 't', folder, ['số'])).rows).toBe(1)
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
