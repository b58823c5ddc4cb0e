import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { type CardPrefill, checkPersonalId, type ChipReport, type Mrz } from '../idcards/index.ts'
import { ageOn, nameWithoutMarks, type Person, type PersonKind, rulesOn } from './person.ts'

/** What was laid before the officer (chứng cứ danh tính); null: not given. */
export type Evidence = {
  person: Person
  kind: PersonKind
  /** The officer saw the person and the document. */
  seen: boolean
  qr: CardPrefill | null
  mrz: Mrz | null
  chip: ChipReport | null
  face: Compared | null
  finger: Compared | null
  /** Level of the guardian's account; null where there is none. */
  guardianLevel: 1 | 2 | null
}

/** What a comparison of two images said. */
export type Compared = { alike: boolean; score: number }

export type EvidenceKey = 'seen' | 'number' | 'qr' | 'mrz' | 'chip' | 'face' | 'finger' | 'guardian' | 'age'

/** `failed` stops the enrolment; `unverified` does not count and stops nobody. */
export type EvidenceFinding = { key: EvidenceKey; outcome: 'passed' | 'failed' | 'unverified'; words: Text }

/** The judgement of all evidence: what was found, its sum, and which level may be confirmed (0: none). */
export type Judgement = { findings: EvidenceFinding[]; score: number; level: 0 | 1 | 2 }

const found = (key: EvidenceKey, ok: boolean, good: Text, bad: Text): EvidenceFinding => ({
  key,
  outcome: ok ? 'passed' : 'failed',
  words: ok ? good : bad,
})

function numberFinding({ person: { personalId, bornOn, sex } }: Evidence, today: PlainDate): EvidenceFinding {
  const { outcome, findings } = checkPersonalId(personalId, { bornOn, sex }, today)
  const words = findings[0]?.words ?? { vi: 'Số định danh khớp ngày sinh và giới tính.', en: 'The number fits birth date and sex.' }
  return { key: 'number', outcome: outcome === 'consistent' ? 'passed' : outcome === 'wrong' ? 'failed' : 'unverified', words }
}

function* qrFindings({ qr, person }: Evidence): Generator<EvidenceFinding> {
  if (!qr) return
  const same = qr.personalId === person.personalId && (qr.bornOn === null || qr.bornOn === person.bornOn)
  yield found(
    'qr',
    same,
    { vi: 'Mã QR trên thẻ khớp; mã không có chữ ký nên chỉ để điền sẵn.', en: 'The code on the card fits; it is unsigned and counts for nothing.' },
    { vi: 'Mã QR trên thẻ là của người khác.', en: 'The code on the card is of another person.' },
  )
}

function* mrzFindings({ mrz, person }: Evidence, today: PlainDate): Generator<EvidenceFinding> {
  if (!mrz) return
  const name = nameWithoutMarks(`${mrz.surname} ${mrz.givenNames}`)
  const same =
    (mrz.personalId ?? person.personalId) === person.personalId && mrz.bornOn === person.bornOn && name === nameWithoutMarks(person.fullName)
  if (mrz.wrong.length > 0)
    return yield found(
      'mrz',
      false,
      { vi: '', en: '' },
      { vi: 'Vùng đọc máy có số kiểm tra sai; hãy đọc lại.', en: 'A check digit of the readable zone is wrong; read it again.' },
    )
  if (mrz.expiresOn !== null && mrz.expiresOn < today)
    return yield found('mrz', false, { vi: '', en: '' }, { vi: 'Giấy tờ đã hết hạn.', en: 'The document has expired.' })
  yield found(
    'mrz',
    same,
    { vi: 'Vùng đọc máy đúng và khớp họ tên, ngày sinh, số.', en: 'The readable zone is right and fits name, birth date and number.' },
    { vi: 'Vùng đọc máy không khớp họ tên, ngày sinh hoặc số đã khai.', en: 'The readable zone does not fit name, birth date or number.' },
  )
}

const chipFinding = ({ outcome, findings }: ChipReport): EvidenceFinding => {
  const worst = findings.find((each) => each.outcome === 'failed') ?? findings.find((each) => each.outcome === 'not-checked')
  const undecided = outcome === 'failed' && worst?.outcome === 'not-checked'
  const words = worst?.words ?? { vi: 'Chip đúng như nơi cấp đã ký.', en: 'The chip is as its issuer signed it.' }
  return { key: 'chip', outcome: outcome === 'passed' ? 'passed' : undecided ? 'unverified' : 'failed', words }
}

const compared = (key: 'face' | 'finger', { alike, score }: Compared): EvidenceFinding => {
  const [vi, en] = key === 'face' ? ['Khuôn mặt', 'The face'] : ['Vân tay', 'The fingerprint']
  const said = score.toFixed(2).replace('.', ',')
  return found(
    key,
    alike,
    { vi: `${vi} khớp (${said}).`, en: `${en} matches (${said}).` },
    { vi: `${vi} không khớp (${said}).`, en: `${en} does not match (${said}).` },
  )
}

function* ageFindings({ person, kind, guardianLevel }: Evidence, today: PlainDate): Generator<EvidenceFinding> {
  const [age, rules] = [ageOn(person.bornOn, today), rulesOn(today)]
  if (kind === 'foreigner' && age < rules.foreignerFrom)
    yield found(
      'age',
      false,
      { vi: '', en: '' },
      {
        vi: `Người nước ngoài được cấp tài khoản từ ${rules.foreignerFrom} tuổi.`,
        en: `Foreigners have accounts from the age of ${rules.foreignerFrom}.`,
      },
    )
  if (age >= rules.guardianBelow && kind !== 'child') return
  yield found(
    'guardian',
    kind === 'child' && age < rules.guardianBelow && guardianLevel === 2,
    { vi: 'Người giám hộ có tài khoản mức độ 2.', en: 'The guardian has an account of level 2.' },
    age < rules.guardianBelow
      ? {
          vi: `Người dưới ${rules.guardianBelow} tuổi đăng ký cùng người giám hộ có tài khoản mức độ 2.`,
          en: `Below ${rules.guardianBelow}, one enrols with a guardian who has an account of level 2.`,
        }
      : { vi: `Người từ ${rules.guardianBelow} tuổi tự đăng ký.`, en: `From ${rules.guardianBelow} on, people enrol themselves.` },
  )
}

/** Judges all evidence together on a day; nothing that is merely unverified turns anybody away. */
export function judge(evidence: Evidence, today: PlainDate): Judgement {
  const { seen, chip, face, finger, person } = evidence
  const findings = [
    found(
      'seen',
      seen,
      { vi: 'Cán bộ đã đối chiếu người và giấy tờ.', en: 'The officer saw person and document.' },
      { vi: 'Người đề nghị phải có mặt.', en: 'The person must be present.' },
    ),
    numberFinding(evidence, today),
    ...qrFindings(evidence),
    ...mrzFindings(evidence, today),
    ...(chip ? [chipFinding(chip)] : []),
    ...(face ? [compared('face', face)] : []),
    ...(finger ? [compared('finger', finger)] : []),
    ...ageFindings(evidence, today),
  ]
  const { weights, needed, secondLevelFrom } = rulesOn(today)
  const weightOf = (key: EvidenceKey): number => (key in weights ? weights[key as keyof typeof weights] : 0)
  const score = findings.reduce((sum, { key, outcome }) => sum + (outcome === 'passed' ? weightOf(key) : 0), 0)
  if (findings.some(({ outcome }) => outcome === 'failed')) return { findings, score, level: 0 }
  return { findings, score, level: score >= needed && ageOn(person.bornOn, today) >= secondLevelFrom ? 2 : 1 }
}
