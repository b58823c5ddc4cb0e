import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { checkDigit, checkPersonalId, readCardQr, readMrz, readPersonalId } from './index.ts'

const today = '2026-03-02'
const rules = (number: string, known: Parameters<typeof checkPersonalId>[1] = {}) =>
  checkPersonalId(number, known, today).findings.map(({ rule }) => rule)

describe('twelve digits', () => {
  test('say where the birth was registered, the sex and the year', () => {
    expect(readPersonalId('096178001234')).toEqual({
      place: { kind: 'province', id: expect.any(String), name: 'Cà Mau', until: expect.toBeOneOf([null, expect.any(String)]) },
      sex: 'female',
      birthYear: 1978,
    })
    expect(readPersonalId('001215000001')).toMatchObject({ sex: 'male', birthYear: 2015 })
    expect(readPersonalId('001315000001')).toMatchObject({ sex: 'female', birthYear: 2015 })
  })

  test('a code that changed its meaning keeps the old one in a number: 015 is Yên Bái, 091 Kiên Giang', () => {
    const place = (code: string) => readPersonalId(`${code}090000001`)?.place
    expect(place('015')).toMatchObject({ name: 'Yên Bái' })
    expect(place('091')).toMatchObject({ name: 'Kiên Giang' })
  })

  test('an unknown first three is unverified and never wrong', () => {
    for (const code of ['000', '003', '101', '234', '500', '999']) {
      expect(checkPersonalId(`${code}090123456`, {}, today).outcome).toBe('unverified')
    }
  })

  test('year and sex are compared with what is known, a year alone too', () => {
    expect(rules('001090123456', { bornOn: '1990-05-01', sex: 'male' })).toEqual([])
    expect(rules('001090123456', { bornOn: '1991-05-01', sex: 'female' })).toEqual(['year', 'sex'])
    expect(rules('001090123456', { birthYear: 1989 })).toEqual(['year'])
    expect(rules('001290123456')).toEqual(['future'])
  })

  test('nine digits, letters and one digit repeated are told apart', () => {
    expect(rules('123456789')).toEqual(['old-number'])
    expect(rules('0010901234')).toEqual(['digits'])
    expect(rules('00109012345a')).toEqual(['digits'])
    expect(rules('111111111111')).toContain('placeholder')
  })

  test('a former province in the number of a child born after the mergers is looked at, not refused', () => {
    expect(checkPersonalId('010225123456', { bornOn: '2025-08-01' }, today)).toMatchObject({ outcome: 'unverified' })
    expect(rules('010225123456', { bornOn: '2025-06-30' })).toEqual([])
  })

  test('every number of twelve digits is read, and no other', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{12}$/), (number) => readPersonalId(number) !== null))
    fc.assert(fc.property(fc.string(), (text) => (readPersonalId(text) !== null) === /^\d{12}$/.test(text)))
  })
})

describe('the square code of a card', () => {
  const line = '001090123456|012345678|Nguyễn Thị Thử Nghiệm|01051990|Nữ|Thôn 1, xã Thử, huyện Nghiệm, Hà Nội|12072021'

  test('fills in seven fields and ignores what later cards add', () => {
    const read = { personalId: '001090123456', oldNumber: '012345678', fullName: 'Nguyễn Thị Thử Nghiệm', bornOn: '1990-05-01', sex: 'female' }
    expect(readCardQr(line)).toMatchObject({ ...read, issuedOn: '2021-07-12', rest: [] })
    expect(readCardQr(`${line}||extra|`)).toMatchObject({ ...read, rest: ['', 'extra', ''] })
    expect(readCardQr(line.replace('012345678', ''))).toMatchObject({ oldNumber: null })
    expect(readCardQr(line.replace(/\|(?:Nam|Nữ)\|/, '|constructor|'))).toMatchObject({ sex: null })
    expect(readCardQr(line.normalize('NFD'))).toMatchObject(read)
  })

  test('what is no card is nothing: too few fields, another number, no name, far too long', () => {
    for (const other of ['', 'https://example.vn', '001|a|b|c|d|e', line.split('|').slice(0, 5).join('|'), `${line}${'x'.repeat(2_000)}`])
      expect(readCardQr(other)).toBeNull()
    expect(readCardQr(line.replace('01051990', '31021990'))).toMatchObject({ bornOn: null })
  })

  test('no text makes it fall', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readCardQr(text)))
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }), (fields) => void readCardQr(fields.join('|'))))
  })
})

describe('the lines for machines', () => {
  const example = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'
  const long = 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<'

  test('the worked example of Doc 9303-5', () => {
    expect(readMrz(example, today)).toEqual({
      document: 'I',
      issuer: 'UTO',
      documentNumber: 'D23145890',
      personalId: null,
      bornOn: '1974-08-12',
      sex: 'female',
      expiresOn: '2012-04-15',
      nationality: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      wrong: [],
    })
  })

  test('a number longer than nine goes on in the optional field', () => {
    expect(readMrz(long, today)).toMatchObject({ documentNumber: 'D23145890734', surname: 'STEVENSON', bornOn: '1934-07-12', wrong: [] })
  })

  test('the twelve digits are found in the optional field, and as a long number', () => {
    const birth = `9005012F3005015VNM${'<'.repeat(11)}`
    const lines = (first: string) =>
      `${first}\n${birth}${checkDigit(first.slice(5) + birth.slice(0, 7) + birth.slice(8, 15) + birth.slice(18))}\nTHU<<NGHIEM${'<'.repeat(19)}`
    const beside = `IDVNM090123456${checkDigit('090123456')}001190123456`.padEnd(30, '<')
    expect(readMrz(lines(beside), today)).toMatchObject({ personalId: '001190123456', documentNumber: '090123456' })
    const overflowing = `IDVNM001190123<456${checkDigit('001190123456')}`.padEnd(30, '<')
    expect(readMrz(lines(overflowing), today)).toMatchObject({ personalId: '001190123456', documentNumber: '001190123456' })
  })

  test('every single digit changed in a checked field is told', () => {
    const flat = example.replaceAll('\n', '')
    for (const at of [5, 9, 13, 30, 33, 38, 43]) {
      const sign = flat[at] === '1' ? '2' : '1'
      expect(readMrz(flat.slice(0, at) + sign + flat.slice(at + 1), today)?.wrong.length).toBeGreaterThan(0)
    }
  })

  test('no text makes it fall', () => {
    const sign = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<<<<<<')
    fc.assert(fc.property(fc.array(sign, { minLength: 90, maxLength: 90 }), (signs) => void readMrz(signs.join(''), today)))
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => void readMrz(text, today)))
  })
})
