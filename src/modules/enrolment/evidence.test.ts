import { expect, test } from 'vitest'
import { checkDigit, readCardQr, readMrz } from '../idcards/index.ts'
import { standIn } from './biometrics.ts'
import { type Evidence, judge } from './evidence.ts'
import { ageOn, nameWithoutMarks, type Person } from './person.ts'

const today = '2026-06-15'
const person: Person = { personalId: '001090000017', fullName: 'Nguyễn Thị Thử', bornOn: '1990-03-12', sex: 'male' }
const bare: Evidence = { person, kind: 'adult', seen: true, qr: null, mrz: null, chip: null, face: null, finger: null, guardianLevel: null }
const alike = { alike: true, score: 1 }
const passedChip = { outcome: 'passed', findings: [] } as const

/** The readable zone of a card of this person. */
function zoneOf({ personalId, bornOn, fullName }: Person, expires = '350312') {
  const born = bornOn.slice(2).replaceAll('-', '')
  const rest = `${personalId.slice(9)}${checkDigit(personalId)}`
  const one = `IDVNM${personalId.slice(0, 9)}<${rest}`.padEnd(30, '<')
  const begun = `${born}${checkDigit(born)}M${expires}${checkDigit(expires)}VNM`.padEnd(29, '<')
  const two = `${begun}${checkDigit(one.slice(5) + begun.slice(0, 7) + begun.slice(8, 15) + begun.slice(18, 29))}`
  const [surname = '', ...given] = nameWithoutMarks(fullName).split(' ')
  return readMrz(`${one}${two}${`${surname}<<${given.join('<')}`.padEnd(30, '<')}`, today)
}
const outcomeOf = (evidence: Partial<Evidence>, key: string) =>
  judge({ ...bare, ...evidence }, today).findings.find((each) => each.key === key)?.outcome

test('seen in person with a readable zone is not enough for level 2; a good chip, or face and finger, make it so', () => {
  const mrz = zoneOf(person)
  expect(mrz?.wrong).toEqual([])
  expect(judge({ ...bare, mrz }, today).level).toBe(1)
  expect(judge({ ...bare, mrz, chip: passedChip }, today).level).toBe(2)
  expect(judge({ ...bare, face: alike, finger: alike }, today).level).toBe(2)
})

test('the code on the card counts for nothing, however well it fits, and that of another stops', () => {
  const own = readCardQr('001090000017||Nguyễn Thị Thử|12031990|Nam|Hà Nội|01012022')
  const other = readCardQr('001090000018||Nguyễn Thị Khác|12031990|Nam|Hà Nội|01012022')
  expect(judge({ ...bare, qr: own }, today).score).toBe(judge(bare, today).score)
  expect(judge({ ...bare, qr: other, chip: passedChip, face: alike }, today).level).toBe(0)
})

test('a place of birth nobody knows is unverified and turns nobody away', () => {
  const abroad = { ...person, personalId: '199090000017' }
  expect(outcomeOf({ person: abroad }, 'number')).toBe('unverified')
  expect(judge({ ...bare, kind: 'abroad', person: abroad, face: alike, finger: alike }, today).level).toBe(2)
})

test.each<[string, Partial<Evidence>]>([
  ['who is not there', { seen: false }],
  ['a number that says another year', { person: { ...person, bornOn: '1991-03-12' } }],
  ['an expired document', { mrz: zoneOf(person, '250312') }],
  ['a zone of another name', { mrz: zoneOf({ ...person, fullName: 'Trần Văn Khác' }) }],
  ['a chip that was changed', { chip: { outcome: 'failed', findings: [{ step: 'groups', outcome: 'failed', words: { vi: 'sai', en: 'wrong' } }] } }],
  ['another face', { face: { alike: false, score: 0.2 } }],
])('%s stops the enrolment whatever else is good', (_what, evidence) => {
  expect(judge({ ...bare, chip: passedChip, face: alike, finger: alike, ...evidence }, today).level).toBe(0)
})

test('a chip about which nothing can be concluded counts for nothing and stops nobody', () => {
  const undecided = { outcome: 'failed', findings: [{ step: 'revocation', outcome: 'not-checked', words: { vi: 'chưa có', en: 'none' } }] } as const
  expect(outcomeOf({ chip: undecided }, 'chip')).toBe('unverified')
  expect(judge({ ...bare, chip: undecided }, today).level).toBe(1)
})

test('below fourteen a guardian of level 2 is needed; below six there is level 1 only', () => {
  const child = { ...person, personalId: '001218000017', bornOn: '2018-03-12' }
  const infant = { ...person, personalId: '001222000017', bornOn: '2022-03-12' }
  const strong = { kind: 'child', face: alike, finger: alike } as const
  expect(judge({ ...bare, ...strong, person: child }, today).level).toBe(0)
  expect(judge({ ...bare, ...strong, person: child, guardianLevel: 1 }, today).level).toBe(0)
  expect(judge({ ...bare, ...strong, person: child, guardianLevel: 2 }, today).level).toBe(2)
  expect(judge({ ...bare, ...strong, person: infant, guardianLevel: 2 }, today).level).toBe(1)
  expect(judge({ ...bare, ...strong, kind: 'adult', person: child, guardianLevel: 2 }, today).level).toBe(0)
})

test('ages are counted to the day', () => {
  expect([ageOn('2012-06-15', today), ageOn('2012-06-16', today)]).toEqual([14, 13])
})

test('the stand-in says the same of the same images, always', async () => {
  const [one, two] = [Buffer.from('một'), Buffer.from('hai')]
  expect(await standIn('face', one, one)).toEqual({ alike: true, score: 1 })
  expect((await standIn('face', one, two)).alike).toBe(false)
  expect(await standIn('finger', one, two)).toEqual(await standIn('finger', one, two))
})
