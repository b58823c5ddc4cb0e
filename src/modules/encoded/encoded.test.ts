import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodedPlan } from '../../../definitions/linkage/encoding.ts'
import { openEngine, rowsOf } from '../bulk/index.ts'
import { identityNumber } from '../standardisation/index.ts'
import { generate } from '../synthesis/index.ts'
import { encoder } from './encode.ts'
import { type Columns, columnsOf } from './columns.ts'
import { encodeFile } from './encoding.actions.ts'
import { formOf, type Written } from './form.ts'
import { secretFrom, secretsOf, secretWritten } from './secret.ts'
import { readSecret } from './secret.actions.ts'
import { type EncodedReport, linkEncoded } from './linking.actions.ts'
import { attackByFrequency, filtersAt, lift } from './testing.ts'
import { doorColumns } from './writer.ts'
import { readVerdicts } from './verdicts.actions.ts'

const root = mkdtempSync(join(tmpdir(), 'encoded-'))
const at = (...path: string[]) => join(root, ...path)
const limits = { threads: 2, memoryMb: 400 }
const secretIn = (words: string) => createHash('sha256').update(words).digest()
const [people, licences] = [columnsOf('population'), columnsOf('driving-licences')]

const encode = (records: string, columns: Columns, out: string, secret = secretIn('khóa'), encoding = encodedPlan.encoding) =>
  encodeFile({ records: at(records), columns, secret, encoding, out: at(out), ...limits })
const link = (a: string, b: string, out: string) =>
  linkEncoded({ people: at(a, 'send'), records: at(b, 'send'), plan: encodedPlan, out: at(out), pairs: true, today: '2026-11-22', ...limits })

async function ask(query: string): Promise<Record<string, unknown>[]> {
  const engine = await openEngine({ ...limits, spill: at('spill') })
  try {
    return await rowsOf(engine.connection, query)
  } finally {
    engine.close()
  }
}

let found: EncodedReport

beforeAll(async () => {
  await generate(at('world'), { people: 12_000, records: 6_000, seed: 7, threads: 2 })
  await encode('world/people.parquet', people, 'state')
  await encode('world/records.parquet', licences, 'bank')
  found = await link('state', 'bank', 'result')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('records find their person by encodings alone, nearly no other, and strangers find nobody', async () => {
  const [seen] = await ask(`
    select count(*) as n, count(t.person_id) as linkable, count(*) filter (where decision = 'link' and p.record_key = t.person_id) as good,
      count(*) filter (where decision = 'link' and p.record_key is distinct from t.person_id) as wrong
    from read_parquet('${at('result', 'pairs.parquet')}') as d join read_parquet('${at('bank', 'keep', 'keys-*.parquet')}') as r using (rid)
      left join read_parquet('${at('state', 'keep', 'keys-*.parquet')}') as p on p.rid = d.pid
      join read_parquet('${at('world', 'truth.parquet')}') as t on t.record_key = r.record_key`)
  expect(Number(seen?.['n'])).toBe(found.records)
  expect(Number(seen?.['wrong'])).toBeLessThanOrEqual(2)
  expect(Number(seen?.['good']) / Number(seen?.['linkable'])).toBeGreaterThan(0.96)
  expect(found.expectedPrecision.value).toBeGreaterThan(0.999)
  expect(found.bases.every(({ from }) => from <= '2026-11-22')).toBe(true)
})

test('a number alone never links: where name and date are both another’s, the customer is asked or found by other means', async () => {
  const rows = await ask(`select decision, stands, w.id_number as number, p.record_key as person, o.id9 as card
    from read_parquet('${at('result', 'pairs.parquet')}') as d join read_parquet('${at('bank', 'keep', 'keys-*.parquet')}') as r using (rid)
      join read_parquet('${at('world', 'records.parquet')}') as w on w.licence_no = r.record_key
      left join read_parquet('${at('state', 'keep', 'keys-*.parquet')}') as p on p.rid = d.pid
      left join read_parquet('${at('world', 'people.parquet')}') as o on o.person_id = p.record_key where class = 'C'`)
  const links = rows.filter(({ decision }) => decision === 'link')
  const byNumber = links.filter(({ number, person, card, stands }) => {
    const { personal, card: written } = identityNumber(String(number))
    return stands === null || Number(stands) < found.threshold || personal === Number(person) || (written !== null && written === Number(card))
  })
  expect([rows.length > 0, byNumber]).toEqual([true, []])
  expect(rows.filter(({ decision }) => decision === 'none')).toEqual([])
  expect(Object.values(found.verdicts).reduce((sum, each) => sum + each, 0)).toBe(found.records)
})

test('no name, number, date or record key stands in any byte that leaves either house', async () => {
  const rows =
    await ask(`select full_name, id_number as number, date_of_birth as born, licence_no as k from read_parquet('${at('world', 'records.parquet')}')
    union all select full_name, person_id, date_of_birth, id9 from read_parquet('${at('world', 'people.parquet')}')`)
  const clear = new Set(rows.flatMap((row) => Object.values(row)).filter((each) => typeof each === 'string' && each.length > 5) as string[])
  const numbers = new Set([...clear].filter((each) => /^\d{9,12}$/.test(each)).map(Number))
  const sample = [...clear].toSorted().filter((_, place) => place % 250 === 0)
  expect(sample.length).toBeGreaterThan(100)
  for (const sent of ['state/send/encoded-*.parquet', 'bank/send/encoded-*.parquet', 'result/verdicts.parquet']) {
    await ask(`copy (select * from read_parquet('${at(sent)}')) to '${at('plain.parquet')}' (format parquet, compression uncompressed)`)
    const bytes = readFileSync(at('plain.parquet'))
    expect((bytes.toString('latin1').match(/\d{9,12}/g) ?? []).some((run) => clear.has(run))).toBe(false)
    expect(sample.filter((each) => bytes.includes(each))).toEqual([])
    const cells = await ask(`select * from read_parquet('${at(sent)}')`)
    expect(cells.flatMap((row) => Object.values(row)).some((cell) => typeof cell === 'number' && numbers.has(cell))).toBe(false)
  }
  expect(readdirSync(at('bank', 'keep')).every((file) => file.startsWith('keys-') || file === 'about.json')).toBe(true)
})

test('with another secret the linkage unit refuses, and where that is forged, nobody is found', async () => {
  await encode('world/records.parquet', licences, 'stranger', secretIn('khóa khác'))
  await expect(link('state', 'stranger', 'refused')).rejects.toMatchObject({ slug: 'encoded-secrets-differ' })
  cpSync(at('bank', 'send', 'about.json'), at('stranger', 'send', 'about.json'))
  const nothing = await link('state', 'stranger', 'forged')
  expect(nothing.verdicts).toEqual({ 'not-found': nothing.records })
})

test('a line that is no record is named, and the others are encoded', async () => {
  writeFileSync(at('broken.csv'), 'ma,ten,sinh\n1,Nguyễn Văn An,01/02/1980\n2,Lê Thị Bình\n3,Trần Văn Cường,03/04/1990\n')
  const { about, unreadable, lines } = await encode(
    'broken.csv',
    { key: 'ma', numbers: [], name: 'ten', birth: 'sinh', sex: null, place: null },
    'broken',
  )
  expect([about.records, unreadable, lines]).toEqual([2, 1, [3]])
})

const named: Columns = { key: 'ma', numbers: [], name: 'ten', birth: 'sinh', sex: null, place: null }
const oneCustomer = 'ma,ten,sinh\n1,Nguyễn Văn An,01/02/1980\n'

test('an encoding that was made is not made anew over the pseudonyms kept for it, not even once it was sent away', async () => {
  await expect(encode('world/records.parquet', licences, 'bank')).rejects.toMatchObject({ slug: 'encoded-out-taken' })
  writeFileSync(at('sent.csv'), oneCustomer)
  await encode('sent.csv', named, 'sent')
  renameSync(at('sent', 'send'), at('sent-away'))
  await expect(encode('sent.csv', named, 'sent')).rejects.toMatchObject({ slug: 'encoded-out-taken' })
  expect(readdirSync(at('sent', 'keep')).toSorted()).toEqual(['about.json', 'keys-0.parquet'])
})

test.each(['send', 'keep'])('a folder %s that was there with files of others stays as it is', async (folder) => {
  writeFileSync(at('other.csv'), oneCustomer)
  mkdirSync(at(`other-${folder}`, folder), { recursive: true })
  writeFileSync(at(`other-${folder}`, folder, 'letter.txt'), 'Kính gửi')
  await expect(encode('other.csv', named, `other-${folder}`)).rejects.toMatchObject({ slug: 'encoded-out-foreign' })
  expect(readdirSync(at(`other-${folder}`, folder))).toEqual(['letter.txt'])
})

test('an encoding that breaks off leaves nobody in clear, and can be begun anew', async () => {
  writeFileSync(at('breaking.csv'), oneCustomer)
  const nowhere = { ...encodedPlan.encoding, doors: ['nowhere' as 'personal'] }
  await expect(encode('breaking.csv', named, 'breaking', secretIn('khóa'), nowhere)).rejects.toThrow()
  expect(readdirSync(at('breaking', 'keep'))).toEqual(['unfinished'])
  await encode('breaking.csv', named, 'breaking')
  expect(readdirSync(at('breaking', 'send')).toSorted()).toEqual(['about.json', 'encoded-0.parquet'])
})

test('other parameters, or a folder that holds no encodings, are refused in words', async () => {
  writeFileSync(at('one.csv'), 'ma,ten,sinh\n1,Nguyễn Văn An,01/02/1980\n')
  const columns: Columns = { key: 'ma', numbers: [], name: 'ten', birth: 'sinh', sex: null, place: null }
  await encode('one.csv', columns, 'wider', secretIn('khóa'), { ...encodedPlan.encoding, bits: 512 })
  await expect(link('state', 'wider', 'refused')).rejects.toMatchObject({ slug: 'encoded-parameters-differ' })
  await expect(link('state', 'world', 'refused')).rejects.toMatchObject({ slug: 'encoded-folder-unfit' })
})

test('a secret is 32 random bytes in a file that only its owner can read', () => {
  const [file, secret] = [at('secret'), secretIn('khóa')]
  writeFileSync(file, `${secret.toString('hex')}\n`, { mode: 0o600 })
  expect(readSecret(file)).toEqual(secret)
  chmodSync(file, 0o644)
  expect(() => readSecret(file)).toThrow('encoded-secret-open')
  expect(() => readSecret(at('nowhere'))).toThrow('encoded-secret-absent')
  expect([secretFrom(secret), secretFrom(Buffer.from(secret.toString('base64')))]).toEqual([secret, secret])
})

test.each([
  ['words', 'mật khẩu dễ nhớ'],
  ['the same byte over and over', '00'.repeat(32)],
  ['a passphrase of 32 characters', 'The quick brown fox jumps, 1970!'],
  ['one of 31 and an end of line', 'The quick brown fox jumps, 197!\n'],
  ['one of 32 bytes with marks', 'Nghìn năm văn hiến, 1970-2!'],
  ['letters that might pass for base64', 'TheQuickBrownFoxJumpsOverTheLazyDogAndSleep'],
])('no secret are %s, be it in a file or in the environment', (_, weak) => {
  expect(() => secretFrom(Buffer.from(weak))).toThrow('encoded-secret-unfit')
  expect(() => secretWritten(weak)).toThrow('encoded-secret-unfit')
})

test('what the holder gets back is a verdict and which of its own fields differs, by its own key', async () => {
  const [person] = await ask(
    `select person_id, full_name, date_of_birth, sex, province from read_parquet('${at('world', 'people.parquet')}') order by person_id limit 1`,
  )
  const { person_id: number, full_name: name, date_of_birth: born, sex, province } = person as Record<string, string>
  const rows = [
    ['như sổ', number, name, born],
    ['sai ngày', number, name, `1/1/${String(born).slice(0, 4)}`],
    ['ngày người khác', number, name, '2/3/1931'],
    ['sai tên', number, 'Lò Xuân Quỳnh', born],
    ['số người khác', number, 'Lò Xuân Quỳnh', '2/3/1931'],
    ['không có', '', 'Lò Xuân Quỳnh', '2/3/1931'],
  ]
  writeFileSync(at('customers.csv'), ['ma,so,ten,sinh,gioi,tinh', ...rows.map((row) => [...row, sex, province].join(','))].join('\n'))
  await encode('customers.csv', { key: 'ma', numbers: ['so'], name: 'ten', birth: 'sinh', sex: 'gioi', place: 'tinh' }, 'customers')
  await link('state', 'customers', 'answer')
  await readVerdicts({ keep: at('customers', 'keep'), verdicts: at('answer', 'verdicts.parquet'), out: at('answer.csv'), ...limits })
  const lines = readFileSync(at('answer.csv'), 'utf8').trim().split('\n')
  expect(lines.toSorted()).toEqual(
    [
      'record_key,verdict,differs',
      'như sổ,agree,',
      'sai ngày,differs,date',
      'ngày người khác,ask,date',
      'sai tên,ask,name',
      'số người khác,ask,number',
      'không có,not-found,',
    ].toSorted(),
  )
  const foreign = { keep: at('bank', 'keep'), verdicts: at('answer', 'verdicts.parquet'), out: at('wrong.csv'), ...limits }
  await expect(readVerdicts(foreign)).rejects.toMatchObject({ slug: 'encoded-verdicts-foreign' })
})

test('behind each door stand few people, so that the size of a group tells nobody apart', async () => {
  for (const door of encodedPlan.encoding.doors.map(doorColumns)) {
    const [most] = await ask(
      `select count(*) as n from read_parquet('${at('state', 'send', '*.parquet')}') where ${door.token} is not null group by ${door.token} order by n desc limit 1`,
    )
    expect(Number(most?.['n']), door.token).toBeLessThanOrEqual(10)
  }
})

test('two encodings of one file share no pseudonym and no order, so they cannot be laid beside each other by those', async () => {
  await encode('world/records.parquet', licences, 'again')
  const [shared] = await ask(
    `select count(*) as n from read_parquet('${at('bank', 'send', '*.parquet')}') join read_parquet('${at('again', 'send', '*.parquet')}') using (rid)`,
  )
  expect(Number(shared?.['n'])).toBe(0)
})

const written = (changed: Partial<Written> = {}): Written => ({
  key: '1',
  numbers: ['001080012345'],
  name: 'Nguyễn Văn Hòa',
  birth: '25/03/1980',
  sex: 'Nam',
  place: 'Hà Nội',
  ...changed,
})
const doorsOf = (changed: Partial<Written> = {}) =>
  encoder(encodedPlan.encoding, secretsOf(secretIn('khóa'), encodedPlan.encoding))(formOf(written(changed), 'day-first'))

test('other ways to write the same person make the same encoding; another person shares not one token', () => {
  const same = doorsOf({ name: 'NGUYEN VAN HOA', birth: '1980-03-25', numbers: ['', '1080012345'], place: 'TP. Hà Nội', sex: 'male' })
  expect(same).toEqual(doorsOf())
  expect(doorsOf({ name: 'Nguyễn Văn Hoà'.normalize('NFD') })).toEqual(doorsOf())
  const other = doorsOf({ name: 'Trần Thị Bình', birth: '01/02/1990', numbers: ['001090012345'], place: 'Cần Thơ' }).map((door) => door?.token)
  expect(doorsOf().some((door) => door && other.includes(door.token))).toBe(false)
})

test('the most frequent surname cannot be picked out by the bits set most often; without the salt of the doors it can', async () => {
  const rows = await ask(
    `select person_id, full_name, date_of_birth from read_parquet('${at('world', 'people.parquet')}') order by person_id limit 6000`,
  )
  const forms = rows.map((row) =>
    formOf(written({ numbers: [String(row['person_id'])], name: String(row['full_name']), birth: String(row['date_of_birth']) }), 'day-first'),
  )
  const bearer = (place: number) => forms[place]?.name?.startsWith('nguyen ') ?? false
  const oneSalt = forms.map((form) => ({ ...form, personal: 1_080_012_345 }))
  const taken = 28
  expect(lift(attackByFrequency(filtersAt('personal', oneSalt, secretIn('khóa')), bearer, taken))).toBeGreaterThan(1.6)
  for (const door of ['personal', 'name-date'] as const)
    expect(Math.abs(lift(attackByFrequency(filtersAt(door, forms, secretIn('khóa')), bearer, taken)) - 1), door).toBeLessThan(0.2)
})
