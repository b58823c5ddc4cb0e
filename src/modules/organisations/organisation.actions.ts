import Type, { type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand, may } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { agencyById, agencyUnknown, nameOn } from '../directory/index.ts'
import { type Account, accountById, demandAssurance, personKey, recordRead } from '../identity/index.ts'
import { endLapsed } from './acting.actions.ts'
import { insertMandate, mandatesOf } from './mandate.store.ts'
import { type Organisation, OrganisationKind, PersonalNumber, TaxCode } from './organisation.ts'
import { insertOrganisation, organisationByCode, saveClosed } from './organisation.store.ts'
import { notVouched, numberUnknown, organisationKnown } from './problems.ts'
import { keepOrganisations, openOwn } from './rights.ts'
import { seenOrganisation } from './sight.actions.ts'

type Fresh = Pick<Organisation, 'kind' | 'code' | 'name' | 'about' | 'evidence'>

async function add(ctx: Ctx, fresh: Fresh): Promise<string> {
  const inserted = await insertOrganisation(ctx, { ...fresh, name: nfc(fresh.name.trim()) })
  if (!inserted) throw organisationKnown({ name: (await organisationByCode(ctx, fresh.kind, fresh.code))?.name ?? fresh.name })
  await record(ctx, { action: 'organisations.opened', subject: inserted.id, details: { kind: fresh.kind } })
  return inserted.id
}

async function represent(ctx: Ctx, organisation: string, { person, label, reason }: { person: string; label: string; reason: string }) {
  await insertMandate(ctx, {
    organisation,
    account: null,
    person,
    label: nfc(label.trim()),
    capacity: 'representative',
    actions: null,
    from: ctx.today(),
    to: null,
    reason,
    post: null,
    term: null,
  })
}

async function self(ctx: Ctx): Promise<Account & { number: string }> {
  const person = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  if (!person?.profile?.personalId) throw numberUnknown({})
  return { ...person, number: person.profile.personalId }
}

/** Somebody opens the account of the organisation the national register says they represent. @throws organisation-not-vouched, organisation-known */
export async function openOwnOrganisation(ctx: Ctx, { code }: { code: string }): Promise<string> {
  demand(ctx, openOwn)
  demandAssurance(ctx, { level: 2, eidLevel: 2 })
  const person = await self(ctx)
  const said = person.profile?.organisations?.find((each) => each.code === code && (each.until === undefined || each.until >= ctx.today()))
  if (!said || said.kind === 'agency') throw notVouched({})
  const id = await add(ctx, { kind: said.kind, code, name: said.name, about: {}, evidence: 'Cơ sở dữ liệu quốc gia, theo xác nhận khi đăng nhập' })
  await represent(ctx, id, { person: personKey(ctx, person.number), label: person.displayName, reason: 'Mở tài khoản tổ chức' })
  return id
}

/** What the owner of a household business types; number, name and residence come from their identity. */
export const HouseholdGiven = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200, label: { vi: 'Tên hộ kinh doanh', en: 'Name' } }),
  trade: Type.String({ minLength: 1, maxLength: 300, label: { vi: 'Ngành, nghề', en: 'Trade' } }),
  place: Type.String({ minLength: 1, maxLength: 300, label: { vi: 'Địa điểm kinh doanh', en: 'Place of business' } }),
})
export type HouseholdGiven = Static<typeof HouseholdGiven>

/** Registers a household business in one go: the owner's number is its code from then on (đăng ký hộ kinh doanh một lần). */
export async function registerHousehold(ctx: Ctx, { name, trade, place }: HouseholdGiven): Promise<string> {
  demand(ctx, openOwn)
  demandAssurance(ctx, { level: 2, eidLevel: 2 })
  const person = await self(ctx)
  const about = { trade: nfc(trade.trim()), place: nfc(place.trim()) }
  const id = await add(ctx, { kind: 'household-business', code: person.number, name, about, evidence: 'Đăng ký của chủ hộ, xác thực mức độ 2' })
  await represent(ctx, id, { person: personKey(ctx, person.number), label: person.displayName, reason: 'Chủ hộ đăng ký' })
  return id
}

/** What an office opens: by tax code with the representative and the paper that names them, or an agency of the directory. */
export const OfficeGiven = Type.Object({
  kind: OrganisationKind,
  code: Type.String({ minLength: 2, maxLength: 60 }),
  name: Type.Optional(Type.String({ maxLength: 300 })),
  representative: Type.Optional(Type.String({ maxLength: 12 })),
  label: Type.Optional(Type.String({ maxLength: 200 })),
  evidence: Type.String({ minLength: 3, maxLength: 300 }),
})
export type OfficeGiven = Static<typeof OfficeGiven>

const fits = (schema: TSchema, value: string): boolean => Value.Check(schema, value)

/** @throws agency-unknown, organisation-not-vouched, organisation-known */
export async function openByOffice(ctx: Ctx, given: OfficeGiven): Promise<string> {
  demand(ctx, keepOrganisations)
  const { kind, code, evidence } = given
  if (kind === 'agency') {
    if (agencyById(code) === null) throw agencyUnknown({ id: code })
    return add(ctx, { kind, code, name: nameOn(code, ctx.today(), 'vi'), about: {}, evidence })
  }
  const right = kind === 'enterprise' ? fits(TaxCode, code) : fits(TaxCode, code) || fits(PersonalNumber, code)
  if (!right)
    throw notVouched({}, [
      { at: 'code', words: { vi: 'Mã số thuế có 10 chữ số, chi nhánh thêm 3', en: 'A tax code has 10 digits, a branch 3 more' } },
    ])
  const { representative = '', label, name } = given
  if (!fits(PersonalNumber, representative) || !label || !name)
    throw notVouched({}, [
      {
        at: 'representative',
        words: { vi: 'Ghi tên tổ chức, số định danh và họ tên người đại diện', en: 'Name the organisation and its representative' },
      },
    ])
  const id = await add(ctx, { kind, code, name, about: {}, evidence })
  await represent(ctx, id, { person: personKey(ctx, representative), label, reason: evidence })
  return id
}

/** An office closes the account: nobody acts for it from now on. */
export async function closeOrganisation(ctx: Ctx, { organisation, reason }: { organisation: string; reason: string }): Promise<void> {
  demand(ctx, keepOrganisations)
  await seenOrganisation(ctx, organisation)
  await saveClosed(ctx, organisation, nfc(reason.trim()))
  await record(ctx, { action: 'organisations.closed', subject: organisation })
  await endLapsed(ctx)
}

/** One organisation as it is looked at: officials who look from outside are written down for the people named there. */
export async function openedOrganisation(ctx: Ctx, id: string) {
  const { organisation, own } = await seenOrganisation(ctx, id)
  const mandates = await mandatesOf(ctx, id)
  if (own.length === 0 && organisation.kind !== 'agency')
    for (const { account, person } of mandates.filter(({ endedAt }) => endedAt === null))
      await recordRead(ctx, {
        subject: account ?? person ?? '',
        fields: ['name', 'organisations'],
        purpose: 'Quản lý tài khoản định danh tổ chức',
        basis: 'Nhiệm vụ quản lý, kiểm tra tài khoản tổ chức',
      })
  return { organisation, own, mandates, keeps: may(ctx.actor, keepOrganisations) }
}
