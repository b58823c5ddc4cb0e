import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registriesOn, registryOn } from '../registries/index.ts'
import { conditionOf } from './expression.ts'
import { checkFile, rulesOf } from './index.ts'

const today = '2026-03-02'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const good = {
  licence_no: '010190000001',
  id_number: '001090123456',
  full_name: 'Nguyễn Văn Thử',
  date_of_birth: '05/04/1990',
  sex: 'Nam',
  province: 'Hà Nội',
  licence_class: 'B2',
  issued_on: '01/06/2020',
}
type Licence = typeof good
const heads = Object.keys(good) as (keyof Licence)[]
const csvOf = (rows: readonly Partial<Licence>[]) =>
  [
    heads.join(','),
    ...rows.map((row, at) => heads.map((head) => `"${row[head] ?? (head === 'licence_no' ? `0101900${at}` : good[head])}"`).join(',')),
    '',
  ].join('\n')

async function check(content: string, name = 'licences.csv', code = 'driving-licences') {
  const [path, out] = [join(folder, name), join(folder, 'out')]
  writeFileSync(path, content)
  const registry = registryOn(code, today)
  if (!registry) throw new Error(`${code} is defined`)
  const report = await checkFile({ registry, path, out, today, threads: 1, memoryMb: 512 })
  return {
    report,
    failing: report.rules.filter(({ failed }) => failed > 0).map(({ id }) => id),
    rejects: readFileSync(join(out, 'rejects.csv'), 'utf8'),
  }
}

const faults: readonly [string, string, Partial<Licence>][] = [
  ['no number', 'id_number.present', { id_number: 'KHÔNG' }],
  ['a number of ten digits', 'id_number.valid', { id_number: '0010901234' }],
  ['a number made up', 'id_number.valid', { id_number: '000000000' }],
  ['a number that a spreadsheet rounded', 'id_number.unrounded', { id_number: '1.09012E+9' }],
  ['a place nobody knows', 'id_number.place', { id_number: '999090123456' }],
  ['another year of birth in the number', 'id_number.year', { id_number: '001091123456' }],
  ['the other sex in the number', 'id_number.sex', { id_number: '001190123456' }],
  ['no name', 'full_name.present', { full_name: '  ' }],
  ['digits in the name', 'full_name.valid', { full_name: 'Nguyễn Văn 3' }],
  ['loose marks', 'full_name.composed', { full_name: 'Nguyễn Văn Thử'.normalize('NFD') }],
  ['spare spaces', 'full_name.spaces', { full_name: 'Nguyễn  Văn Thử' }],
  ['all capitals', 'full_name.case', { full_name: 'NGUYỄN VĂN THỬ' }],
  ['no marks', 'full_name.marks', { full_name: 'Nguyen Van Thu' }],
  ['keys of Telex', 'full_name.telex', { full_name: 'Nguyeenx Vawn Thur' }],
  ['a day that never was', 'date_of_birth.valid', { date_of_birth: '31/02/1990' }],
  ['a day to come', 'issued_on.future', { issued_on: '03/03/2026' }],
  ['1 January in the place of a birthday', 'date_of_birth.whole', { date_of_birth: '01/01/1990' }],
  ['the year alone', 'date_of_birth.whole', { date_of_birth: '1990' }],
  ['neither man nor woman', 'sex.valid', { sex: 'Sao Hỏa' }],
  ['no province at all', 'province.valid', { province: 'Sao Hỏa' }],
  ['a class that there is not', 'licence_class.valid', { licence_class: 'Z9' }],
  ['issued to a child', 'issued_on.after-birth', { issued_on: '01/06/2005' }],
  ['issued long ago', 'issued_on.fresh', { issued_on: '01/06/2012' }],
]

describe('a file of driving licences', () => {
  test('without fault fails no rule, in any order of day, case of sex or former province', async () => {
    const { failing, report } = await check(
      csvOf([
        {},
        { date_of_birth: '1990-04-05', id_number: '001090123457' },
        { sex: 'nam', id_number: '001090123458' },
        { province: 'Tỉnh Hà Giang', id_number: '' },
      ]),
    )
    expect(failing).toEqual(['id_number.present'])
    expect(report).toMatchObject({ rows: 4, rejected: 0, unreadable: 0 })
  })

  test.each(faults)('with %s fails %s', async (_words, rule, fault) => {
    const { failing } = await check(csvOf([fault, { id_number: '001090123999' }]))
    expect(failing).toContain(rule)
    expect(failing.filter((id) => id !== rule && !id.startsWith(`${Object.keys(fault)[0]}.`))).toEqual([])
  })

  test('a key that stands twice is refused twice', async () => {
    const { report } = await check(csvOf([{ licence_no: '1' }, { licence_no: '1', licence_class: 'C' }, { licence_no: '2', licence_class: 'A1' }]))
    expect(report.rules.find(({ id }) => id === 'licence_no.unique')).toMatchObject({ checked: 3, failed: 2 })
    expect(report.rejected).toBe(2)
  })

  test('what is refused comes back as it was, with the reason of each cell, and is read again once mended', async () => {
    const { rejects } = await check(csvOf([{}, { date_of_birth: '31/02/1990', id_number: '001090123457' }]))
    expect(rejects.split('\n')[0]).toBe(`${heads.join(',')},reasons`)
    expect(rejects).toContain('31/02/1990')
    expect(rejects).toContain('Ngày sinh: phải là một ngày có thật')
    const again = await check(rejects.replace('31/02/1990', '28/02/1990'), 'rejects-mended.csv')
    expect(again.report).toMatchObject({ rows: 1, rejected: 0 })
  })

  test.each(['=HYPERLINK("http://a.example";"xem")', '+84901', '-5', '@SUM(A1)', '\tA'])(
    'a refused cell that begins as a formula (%s) is no formula in what is handed back, and comes back as it was',
    async (cell) => {
      const { rejects } = await check(csvOf([{ licence_class: cell.replaceAll('"', '""') }]))
      const written = `'${cell}`.replaceAll('"', '""')
      expect(rejects.includes(`,${written},`) || rejects.includes(`,"${written}",`)).toBe(true)
      expect((await check(rejects, 'rejects-again.csv')).rejects).toBe(rejects)
    },
  )

  test('a code may stand in the words people read for it, in any case and form', async () => {
    const lines = ['Khai sinh', 'KHAI SINH', 'Khai sinh'.normalize('NFD'), 'birth', 'Death', 'Khai gian'].map(
      (event, n) => `KS${n},${event},Nguyễn Văn Thử,05/04/1990,Nam,06/04/2016,Phường Ba Đình,`,
    )
    const { report } = await check(
      `entry_no,event,full_name,date_of_birth,sex,registered_on,registered_at,mother_name\n${lines.join('\n')}\n`,
      'events.csv',
      'civil-status',
    )
    const told = (id: string) => report.rules.find((rule) => rule.id === id)
    expect(told('event.valid')).toMatchObject({
      checked: 6,
      failed: 1,
      words: { vi: 'Phải là một trong: Khai sinh, Kết hôn, Khai tử, Nuôi con nuôi, Giám hộ, Thay đổi, cải chính' },
    })
    expect(told('mother_name.needed')).toMatchObject({ checked: 4, failed: 4 })
  })

  test('heads in Vietnamese are known, a missing key is said with what there is', async () => {
    const vietnamese = csvOf([{}]).replace(heads.join(','), 'Số GPLX,Số CCCD,Họ và tên,Ngày sinh,Giới tính,Nơi cư trú,Hạng,Ngày cấp')
    expect((await check(vietnamese)).report).toMatchObject({ rows: 1, rejected: 0, absent: [] })
    await expect(check('tên,tuổi\nA,1\n')).rejects.toMatchObject({ slug: 'quality-key-missing' })
  })

  test('lines that are no records are told by their line and do not stop the rest', async () => {
    const lines = csvOf(Array.from({ length: 40 }, (_, n) => ({ id_number: `0010901234${String(n).padStart(2, '0')}` }))).split('\n')
    lines.splice(20, 0, 'chỉ một ô')
    const { report } = await check(lines.join('\n'))
    expect(report).toMatchObject({ rows: 40, unreadable: 1 })
    expect(report.lines[0]).toMatchObject({ line: 21, words: 'thiếu ô so với dòng tiêu đề' })
  })
})

describe('every registry', () => {
  test('knows which days may lie ahead: until when a card holds, not when it was issued', () => {
    const ids = registriesOn(today)
      .flatMap((registry) => (registry.code === 'insurance' ? rulesOf(registry) : []))
      .map(({ id }) => id)
    expect([ids.includes('valid_to.future'), ids.includes('updated_on.future'), ids.includes('valid_to.valid')]).toEqual([false, true, true])
  })

  test.each(registriesOn(today))('$code names only fields it has, and all its rules can be asked', (registry) => {
    const rules = rulesOf(registry)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    const fields = new Set(registry.fields.map(({ field }) => field))
    expect(
      [registry.key, ...Object.values(registry.matching ?? {}), ...rules.flatMap((rule) => rule.fields)].filter((field) => !fields.has(field)),
    ).toEqual([])
    for (const rule of rules) expect(conditionOf(registry, rule, 20_260_302).fails).not.toBe('')
  })
})
