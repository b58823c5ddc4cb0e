import { expect, test } from 'vitest'
import { auditOf, chainAuditNow } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Problem } from '../../platform/problems.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { correctTerm, loadDefinitions, recordTerm, withdrawTerm } from '../directory/index.ts'
import { type Account, accountById, addAccount, addPersona, actorOfSession, openSession, readingsOf, sessionOf } from '../identity/index.ts'
import { actFor, actForOneself, actorToday, endLapsed, representedOn } from './acting.actions.ts'
import { decideHandover, proposeHandover } from './handover.actions.ts'
import { delegate, type DelegationGiven, endMandate, tieToPost } from './mandate.actions.ts'
import { closeOrganisation, openByOffice, openedOrganisation, openOwnOrganisation } from './organisation.actions.ts'
import { handoversOf } from './organisation.store.ts'
import { ownMandates } from './sight.actions.ts'
import { as, givenCitizen, givenHousehold } from './testing.ts'

const slugOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Problem) return error.slug
      throw error
    },
  )

const enterprise = { code: '9900000033', name: 'Công ty Kiểm Thử', kind: 'enterprise', as: 'Người đại diện theo pháp luật' } as const
const given: DelegationGiven = {
  to: '099192000222',
  label: 'Nhân viên Kiểm Thử',
  actions: ['nop-ho-so', 'nop-phi'],
  until: '2025-08-31',
  reason: 'Phụ trách thủ tục',
}

type Firm = { director: Account; worker: Account; stranger: Account; organisation: string }

async function givenFirm(ctx: Ctx): Promise<Firm> {
  const director = await givenCitizen(ctx, '099080000111', 'Giám đốc Kiểm Thử', { organisations: [enterprise] })
  const worker = await givenCitizen(ctx, '099192000222', 'Nhân viên Kiểm Thử')
  const stranger = await givenCitizen(ctx, '099193000333', 'Người Ngoài')
  return { director, worker, stranger, organisation: await openOwnOrganisation(as(ctx, director), { code: enterprise.code }) }
}

async function sitting(ctx: Ctx, account: Account) {
  const token = await openSession(ctx, account, { device: null, amr: ['swk', 'pin'], level: 3 })
  return {
    token,
    now: async (at: Ctx) => {
      const actor = await actorOfSession(at, token)
      return actor && actorToday(at, actor, token)
    },
  }
}

test('only whom the national register names opens the account of an enterprise, and only once', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, stranger, organisation } = await givenFirm(ctx)
    expect(await slugOf(openOwnOrganisation(as(ctx, stranger), { code: enterprise.code }))).toBe('organisation-not-vouched')
    expect(await slugOf(openOwnOrganisation(as(ctx, director), { code: enterprise.code }))).toBe('organisation-known')
    expect((await ownMandates(as(ctx, director))).map(({ capacity, actions, for: { id } }) => [capacity, actions, id])).toEqual([
      ['representative', null, organisation],
    ])
  }))

test('somebody who signed in too weakly opens nothing', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const director = await givenCitizen(ctx, '099080000111', 'Giám đốc', { organisations: [enterprise] })
    const weak = as(ctx, director)
    const held = { ...weak, actor: { ...weak.actor, assurance: { eidLevel: 2 as const, level: 1 as const, amr: ['pwd'], since: ctx.now() } } }
    expect(await slugOf(openOwnOrganisation(held, { code: enterprise.code }))).toBe('stronger-sign-in-needed')
    const low = { ...weak, actor: { ...weak.actor, assurance: { eidLevel: 1 as const, level: 3 as const, amr: ['swk', 'pin'], since: ctx.now() } } }
    expect(await slugOf(openOwnOrganisation(low, { code: enterprise.code }))).toBe('eid-level-needed')
  }))

test('a household business is registered in one go; its code is the number of its owner, and the journal has neither', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const owner = await givenCitizen(ctx, '099182000444', 'Chủ hộ Kiểm Thử')
    const organisation = await givenHousehold(ctx, owner)
    const { organisation: kept, mandates } = await openedOrganisation(as(ctx, owner), organisation)
    expect([kept.kind, kept.code, mandates[0]?.label]).toEqual(['household-business', '099182000444', 'Chủ hộ Kiểm Thử'])
    await chainAuditNow(ctx)
    expect(JSON.stringify(await auditOf(ctx, organisation))).not.toMatch(/099182000444|Chủ hộ/)
    expect(JSON.stringify(mandates)).not.toContain('099182000444')
  }))

test('work is given within scope and days: to a number, whether or not anybody with it has signed in', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, worker, organisation } = await givenFirm(ctx)
    const boss = as(ctx, director)
    await delegate(boss, { organisation, ...given })
    expect((await ownMandates(as(ctx, worker)))[0]?.actions).toEqual(['nop-ho-so', 'nop-phi'])
    expect(await slugOf(delegate(boss, { organisation, ...given, to: '099111999999' }))).toBe('done')
    expect(await slugOf(delegate(boss, { organisation, ...given, actions: ['bay-len-troi'] }))).toBe('scope-too-wide')
    expect(await slugOf(delegate(boss, { organisation, ...given, until: '2025-07-09' }))).toBe('mandate-end-outside')
    expect(await slugOf(delegate(boss, { organisation, ...given, until: '2027-07-11' }))).toBe('mandate-end-outside')
    expect(await slugOf(delegate(boss, { organisation, ...given, to: 'can-bo' }))).toBe('staff-unknown')
  }))

test('who was given work passes none of it on, unless that was given too, and then no more than their own', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, worker, stranger, organisation } = await givenFirm(ctx)
    await delegate(as(ctx, director), { organisation, ...given })
    const onward = { organisation, ...given, to: '099193000333' }
    expect(await slugOf(delegate(as(ctx, worker), onward))).toBe('may-not-pass-on')
    await delegate(as(ctx, director), { organisation, ...given, actions: ['nop-ho-so', 'giao-viec'] })
    expect(await slugOf(delegate(as(ctx, worker), onward))).toBe('scope-too-wide')
    expect(await slugOf(delegate(as(ctx, worker), { ...onward, actions: ['nop-ho-so'], until: '2025-09-30' }))).toBe('mandate-end-outside')
    await delegate(as(ctx, worker), { ...onward, actions: ['nop-ho-so'] })
    expect((await ownMandates(as(ctx, stranger)))[0]?.actions).toEqual(['nop-ho-so'])
  }))

test('nobody sees an organisation they have no part in; officials who look from outside are seen doing so', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, stranger, organisation } = await givenFirm(ctx)
    expect(await slugOf(openedOrganisation(as(ctx, stranger), organisation))).toBe('organisation-unknown')
    expect(await slugOf(openedOrganisation(seen(ctx, { as: 'standing-clerk' }), organisation))).toBe('organisation-unknown')
    await openedOrganisation(as(ctx, director), organisation)
    await openedOrganisation(seen(ctx, { as: 'inspector' }), organisation)
    await chainAuditNow(ctx)
    expect((await readingsOf(ctx, director)).map(({ reader, fields }) => [reader.role, fields])).toEqual([['inspector', ['name', 'organisations']]])
  }))

test('a session acts for whom its person chose, until they choose themselves again; for nobody they were not asked by', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, worker, stranger, organisation } = await givenFirm(ctx)
    const mandate = await delegate(as(ctx, director), { organisation, ...given })
    const session = await sitting(ctx, worker)
    await actFor(as(ctx, worker), session.token, mandate)
    expect((await session.now(ctx))?.organisation).toMatchObject({ id: organisation, code: enterprise.code, actions: ['nop-ho-so', 'nop-phi'] })
    await actForOneself(as(ctx, worker), session.token)
    expect((await session.now(ctx))?.organisation).toBeUndefined()
    const other = await sitting(ctx, stranger)
    expect(await slugOf(actFor(as(ctx, stranger), other.token, mandate))).toBe('mandate-unknown')
  }))

test('ended means ended at once: the session that acts by it is gone, the person’s other session stays', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, worker, organisation } = await givenFirm(ctx)
    const mandate = await delegate(as(ctx, director), { organisation, ...given })
    const [acting, plain] = [await sitting(ctx, worker), await sitting(ctx, worker)]
    await actFor(as(ctx, worker), acting.token, mandate)
    await endMandate(as(ctx, director), { organisation, mandate, reason: 'Thôi việc' })
    expect([await sessionOf(ctx, acting.token), (await plain.now(ctx))?.account]).toEqual([null, worker.id])
    expect(await slugOf(endMandate(as(ctx, director), { organisation, mandate, reason: 'Thôi việc' }))).toBe('mandate-unknown')
    expect(await representedOn(ctx, worker, '2025-07-10')).toEqual([])
  }))

test('the last day counts whole; on the next the session acts for nobody, and within the minute it has ended', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, worker, organisation } = await givenFirm(ctx)
    const mandate = await delegate(as(ctx, director), { organisation, ...given, until: '2025-07-10' })
    const session = await sitting(ctx, worker)
    await actFor(as(ctx, worker), session.token, mandate)
    const late = new Date('2025-07-10T23:59:00+07:00')
    const early = new Date('2025-07-11T00:01:00+07:00')
    const lastMinute: Ctx = { ...ctx, now: () => late, today: () => '2025-07-10' }
    const token = await openSession(lastMinute, worker, { device: null, amr: ['swk', 'pin'], level: 3 })
    await actFor(as(lastMinute, worker), token, mandate)
    const nextDay: Ctx = { ...ctx, now: () => early, today: () => '2025-07-11' }
    const actor = await actorOfSession(nextDay, token)
    expect(actor && (await actorToday(nextDay, actor, token))).toBeNull()
    await endLapsed(nextDay)
    expect(await sessionOf(nextDay, token)).toBeNull()
  }))

test('of several mandates in one organisation the widest counts, and the register overrules what the provider says', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, worker, organisation } = await givenFirm(ctx)
    await delegate(as(ctx, director), { organisation, ...given })
    await delegate(as(ctx, director), { organisation, ...given, actions: ['khai-thue'] })
    const claims = await representedOn(ctx, worker, '2025-07-10')
    expect(claims.map(({ code, actions }) => [code, actions?.toSorted()])).toEqual([[enterprise.code, ['khai-thue', 'nop-ho-so', 'nop-phi']]])
    const pretender = await givenCitizen(ctx, '099193000555', 'Người Cũ', { organisations: [enterprise] })
    expect(await representedOn(ctx, pretender, '2025-07-10')).toEqual([])
  }))

test('a representative changes with a document and a second person: neither who asks nor who follows confirms', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, worker, stranger, organisation } = await givenFirm(ctx)
    const paper = {
      to: '099192000222',
      label: 'Nhân viên Kiểm Thử',
      documentNumber: '12/QĐ-HĐQT',
      documentDay: '2025-07-09',
      documentIssuer: 'Hội đồng quản trị',
    }
    expect(await slugOf(proposeHandover(as(ctx, stranger), { organisation, ...paper }))).toBe('organisation-unknown')
    const asker = await givenAdministrator(ctx, 'quan-tri-1')
    const second = await givenAdministrator(ctx, 'quan-tri-2')
    const handover = await proposeHandover(as(ctx, asker), { organisation, ...paper })
    expect(await slugOf(proposeHandover(as(ctx, director), { organisation, ...paper }))).toBe('handover-waits')
    const yes = { organisation, handover, answer: 'confirmed' } as const
    expect(await slugOf(decideHandover(as(ctx, asker), yes))).toBe('second-person-needed')
    expect(await slugOf(decideHandover(as(ctx, director), yes))).toBe('forbidden')
    expect((await ownMandates(as(ctx, director))).length).toBe(1)
    const session = await sitting(ctx, director)
    await actFor(as(ctx, director), session.token, (await ownMandates(as(ctx, director)))[0]?.id ?? '')
    await decideHandover(as(ctx, second), yes)
    expect([(await ownMandates(as(ctx, director))).length, (await ownMandates(as(ctx, worker)))[0]?.capacity]).toEqual([0, 'representative'])
    expect(await sessionOf(ctx, session.token)).toBeNull()
    expect(await slugOf(decideHandover(as(ctx, second), yes))).toBe('handover-unknown')
    expect((await handoversOf(ctx, organisation)).map(({ outcome }) => outcome)).toEqual(['confirmed'])
  }))

async function givenAdministrator(ctx: Ctx, name: string): Promise<Account> {
  const id = await addAccount(ctx, { name, displayName: name, role: 'administrator', password: 'một câu dài dễ nhớ' })
  return (await accountById(ctx, id)) as Account
}

async function givenHead(ctx: Ctx) {
  await loadDefinitions(ctx)
  const id = await addPersona(ctx, { name: 'nguoi-dung-dau', displayName: 'Người đứng đầu (thử)', role: 'agency-leader', agency: 'bo-y-te' })
  const official = (await accountById(ctx, id)) as Account
  const organisation = await openByOffice(ctx, { kind: 'agency', code: 'bo-y-te', evidence: 'Danh bạ cơ quan' })
  return { official, organisation }
}

test('an official’s rights end the day after their term, without anybody doing anything', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { official, organisation } = await givenHead(ctx)
    expect(await slugOf(tieToPost(ctx, { organisation, account: official.name, post: 'head.bo-y-te' }))).toBe('post-vacant')
    const term = await recordTerm(ctx, { post: 'head.bo-y-te', from: '2025-03-01' })
    await tieToPost(ctx, { organisation, account: official.name, post: 'head.bo-y-te' })
    const roleOn = async (day: string) => {
      const at = seen(ctx, { today: day })
      const token = await openSession(at, official, { device: null, amr: ['pwd'] })
      const actor = await actorOfSession(at, token)
      const found = actor && (await actorToday(at, actor, token))
      return [found?.role, found?.agency, (await representedOn(at, official, day)).map(({ as: capacity }) => capacity)]
    }
    const inOffice = ['agency-leader', 'bo-y-te', ['Người đứng đầu']]
    expect(await roleOn('2025-07-31')).toEqual(inOffice)
    await correctTerm(ctx, { term, post: 'head.bo-y-te', from: '2025-03-01', to: '2025-07-31', reason: 'Nghỉ hưu' })
    expect([await roleOn('2025-07-31'), await roleOn('2025-08-01')]).toEqual([inOffice, ['citizen', null, []]])
  }))

test('another’s later term in the same post gives nothing back; a term that never was gave nothing', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { official, organisation } = await givenHead(ctx)
    const term = await recordTerm(ctx, { post: 'head.bo-y-te', from: '2025-03-01', to: '2025-07-31' })
    await tieToPost(ctx, { organisation, account: official.name, post: 'head.bo-y-te' })
    await recordTerm(ctx, { post: 'head.bo-y-te', from: '2025-08-01' })
    expect(await representedOn(seen(ctx, { today: '2025-08-02' }), official, '2025-08-02')).toEqual([])
    await withdrawTerm(ctx, { post: 'head.bo-y-te', term, reason: 'Ghi nhầm' })
    expect(await representedOn(ctx, official, '2025-07-10')).toEqual([])
  }))

test('officials nobody tied to a post keep their rights as before', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    await loadDefinitions(ctx)
    const id = await addPersona(ctx, { name: 'chuyen-vien', displayName: 'Chuyên viên', role: 'agency-clerk', agency: 'bo-y-te' })
    const session = await sitting(ctx, (await accountById(ctx, id)) as Account)
    expect((await session.now(ctx))?.role).toBe('agency-clerk')
  }))

test('a closed organisation has nobody who acts for it', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const { director, organisation } = await givenFirm(ctx)
    const session = await sitting(ctx, director)
    await actFor(as(ctx, director), session.token, (await ownMandates(as(ctx, director)))[0]?.id ?? '')
    await closeOrganisation(ctx, { organisation, reason: 'Giải thể' })
    expect([await sessionOf(ctx, session.token), await representedOn(ctx, director, '2025-07-10')]).toEqual([null, []])
  }))
