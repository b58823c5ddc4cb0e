import { randomBytes, randomInt } from 'node:crypto'
import Type, { type Static } from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import { checkPersonalId, readCardQr } from '../idcards/index.ts'
import { awaitCitizen, establishCitizen, forgetWaiting, tried } from '../identity/index.ts'
import { keepConfirmedAddress, mailToUnconfirmed } from '../notices/index.ts'
import { beginPhone, ownPhone, phoneProved, readPhone } from '../phones/index.ts'
import { ageOn, Person, rulesOn, tidy } from './person.ts'
import { confirmationRefused, numberWrong } from './problems.ts'
import { codeHash, sealed, unsealed } from './sealed.actions.ts'
import { insertApplication, lapsedApplications, takeApplication } from './store.ts'

/** What somebody writes who asks for an account on line. */
export const Application = Type.Object({
  ...Person.properties,
  email: Type.String({ pattern: '^[^\\s<>@,;"]+@[^\\s<>@,;"]+\\.[^\\s<>@,;"]+$', maxLength: 200, label: { vi: 'Thư điện tử', en: 'E-mail' } }),
  phone: Type.Optional(Type.String({ pattern: '^[0-9+ ]{9,16}$', label: { vi: 'Điện thoại', en: 'Phone' } })),
  password: Type.String({ minLength: 12, maxLength: 200, label: { vi: 'Mật khẩu', en: 'Password' } }),
})
export type Application = Static<typeof Application>

/** Minutes in which an address is confirmed. */
const minutes = 60

/** What the line of a card's square code fills in; it is unsigned and proves nothing. */
export function prefilledBy(line: string): Record<string, string> | null {
  const read = readCardQr(line)
  if (!read) return null
  const { personalId, fullName, bornOn, sex, residence } = read
  return { personalId, fullName, ...(bornOn && { bornOn }), ...(sex && { sex }), ...(residence && { residence }) }
}

function faultsOf(ctx: Ctx, { personalId, bornOn, sex }: Person) {
  const { findings } = checkPersonalId(personalId, { bornOn, sex }, ctx.today())
  const wrong = findings.filter(({ weight }) => weight === 'wrong').map(({ words }) => ({ at: 'personalId', words }))
  const below = rulesOn(ctx.today()).guardianBelow
  if (ageOn(bornOn, ctx.today()) >= below) return wrong
  return [
    ...wrong,
    {
      at: 'bornOn',
      words: { vi: `Người dưới ${below} tuổi đăng ký tại quầy cùng người giám hộ.`, en: `Below ${below} one enrols at a desk with a guardian.` },
    },
  ]
}

/**
 * Asks for an account of level 1: a code goes to the address. Whether the number has an account already is not told; an
 * unknown place of birth stops nobody. @throws personal-number-wrong, password-common
 */
export async function apply(ctx: Ctx, application: Application, address: string): Promise<{ account: string } | { refused: Problem }> {
  const { password, ...person } = tidy(application)
  const faults = [...faultsOf(ctx, person), ...phoneFaults(person.phone)]
  if (faults.length > 0) throw numberWrong({}, faults)
  const limit = await tried(ctx, { name: `enrolment:${person.email.toLowerCase()}`, address, wrong: confirmationRefused({}) }, async () => null)
  if ('refused' in limit && limit.refused.status === 429) return limit
  const account = await awaitCitizen(ctx, { name: `dk-${randomBytes(10).toString('hex')}`, displayName: person.fullName, password })
  const code = String(randomInt(10_000_000, 100_000_000))
  await insertApplication(ctx, account, sealed(ctx, person), codeHash(ctx, account, code), plusMinutes(ctx.now(), minutes))
  await mailToUnconfirmed(ctx, account, person.email, {
    subject: { vi: 'Mã xác nhận đăng ký tài khoản', en: 'Code to confirm your account' },
    body: {
      vi: `Mã xác nhận: ${code}\nMã dùng được trong ${minutes} phút. Nếu không phải bạn đăng ký, xin bỏ qua thư này.`,
      en: `The code: ${code}\nIt is good for ${minutes} minutes. If it was not you, ignore this mail.`,
    },
    href: `/enrolment/${account}`,
  })
  if (person.phone !== undefined && ctx.settings.texts !== null) await beginPhone(ctx, account, person.phone)
  return { account }
}

const phoneFaults = (phone: string | undefined) => {
  const read = phone === undefined ? null : readPhone(phone)
  return read && 'fault' in read ? [{ at: 'phone', words: read.fault }] : []
}

export type Codes = { account: string; code: string; phoneCode?: string | undefined }

/** Whether a code went to the telephone of an application too. */
export const alsoTexted = async (ctx: Ctx, account: string): Promise<boolean> => (await ownPhone(ctx, account)) !== null

/** The codes prove address and telephone: the account opens at level 1, and its person signs in with their number. */
export async function confirm(ctx: Ctx, { account, code, phoneCode = '' }: Codes, address: string): Promise<{ refused: Problem } | null> {
  const outcome = await tried(ctx, { name: `enrolment-code:${account}`, address, wrong: confirmationRefused({}) }, async () => {
    if ((await alsoTexted(ctx, account)) && !(await phoneProved(ctx, account, phoneCode))) return null
    const taken = await takeApplication(ctx, account, codeHash(ctx, account, code))
    if (!taken) return null
    const { personalId, fullName, bornOn, sex, residence, email } = unsealed(ctx, taken.sealed) as Application
    const profile = { personalId, birthdate: bornOn, gender: sex === 'male' ? 'Nam' : 'Nữ', nationality: 'Việt Nam', ...(residence && { residence }) }
    if (!(await establishCitizen(ctx, account, { displayName: fullName, eidLevel: 1, profile }))) return null
    await keepConfirmedAddress(ctx, account, email.toLowerCase())
    return account
  })
  return 'refused' in outcome ? outcome : null
}

/** Every night applications go that nobody confirmed, with their accounts. */
export async function sweep(ctx: Ctx): Promise<void> {
  for (const { account } of await lapsedApplications(ctx)) await forgetWaiting(ctx, account)
}
