import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, downloadSheet, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { may, signedIn } from '../../platform/rights.ts'
import { accountById, sessionCookie } from '../identity/index.ts'
import { actFor, actForOneself } from './acting.actions.ts'
import { decideHandover, HandoverGiven, proposeHandover } from './handover.actions.ts'
import { delegate, DelegationGiven, endMandate, TieGiven, tieToPost } from './mandate.actions.ts'
import { HouseholdGiven, OfficeGiven, openByOffice, openedOrganisation, openOwnOrganisation, registerHousehold } from './organisation.actions.ts'
import { kindWords } from './organisation.ts'
import { allOrganisations, handoversOf, knownCodes, waitingOrganisations } from './organisation.store.ts'
import { confirmHandovers, keepOrganisations, openOwn, readOrganisations } from './rights.ts'
import { ownMandates } from './sight.actions.ts'
import { OrganisationsPage, OwnOrganisationsPage, shortened } from './own.view.tsx'
import { OrganisationPage } from './view.tsx'

const Organisation = Type.Object({ organisation: Type.String({ format: 'uuid' }) })
const title = { vi: 'Tài khoản định danh tổ chức', en: 'Accounts of organisations' }
const ownTitle = { vi: 'Tổ chức của tôi', en: 'My organisations' }
const account = { words: { vi: 'Tài khoản của tôi', en: 'My account' }, href: '/account' }
const Form = { form: Type.Optional(Type.String({ maxLength: 20 })) }

/** Those somebody sees: all for officials who keep or inspect them, one's own otherwise. */
export async function seenOrganisations(ctx: Ctx, q: string | undefined) {
  if (may(ctx.actor, readOrganisations)) return allOrganisations(ctx, { q })
  return allOrganisations(ctx, { ids: (await ownMandates(ctx)).map(({ organisation }) => organisation) })
}

async function showList(ctx: Ctx, q = '', refused?: Problem, typed?: Caller['typed']) {
  const shown = {
    organisations: await seenOrganisations(ctx, q),
    waiting: may(ctx.actor, confirmHandovers) ? await waitingOrganisations(ctx) : [],
    all: may(ctx.actor, readOrganisations),
    keeps: may(ctx.actor, keepOrganisations),
  }
  return show(title, <OrganisationsPage {...shown} q={q} refused={refused} typed={typed} />, refused ? { status: refused.status } : {})
}

async function showOne(ctx: Ctx, id: string, refused?: Problem, typed?: Caller['typed']) {
  const found = await openedOrganisation(ctx, id)
  const { name } = found.organisation
  const main = (
    <OrganisationPage
      {...found}
      handovers={await handoversOf(ctx, id)}
      confirms={may(ctx.actor, confirmHandovers)}
      day={ctx.today()}
      refused={refused}
      typed={typed}
    />
  )
  return show({ vi: name, en: name }, main, { crumbs: [{ words: title, href: '/organisations' }], ...(refused && { status: refused.status }) })
}

async function showOwn(ctx: Ctx, refused?: Problem, typed?: Caller['typed']) {
  const person = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  const said = person?.profile?.organisations ?? []
  const known = await knownCodes(
    ctx,
    said.map(({ code }) => code),
  )
  const main = (
    <OwnOrganisationsPage
      held={await ownMandates(ctx)}
      openable={said.filter(({ code, kind }) => kind !== 'agency' && !known.has(code))}
      acting={ctx.actor.organisation}
      citizen={may(ctx.actor, openOwn)}
      refused={refused}
      typed={typed}
    />
  )
  return show(ownTitle, main, { crumbs: [account], ...(refused && { status: refused.status }) })
}

const own = [
  page({ path: '/account/organisations', may: signedIn, run: (ctx) => showOwn(ctx) }),
  form({
    path: '/account/organisations/act',
    may: signedIn,
    body: Type.Object({ mandate: Type.String({ format: 'uuid' }) }),
    run: async (ctx, { mandate }, caller) => {
      const { name } = await actFor(ctx, caller.cookies[sessionCookie], mandate)
      return goTo('/account/organisations', { vi: `Từ bây giờ bạn làm việc thay cho ${name}.`, en: `From now on you act for ${name}.` })
    },
  }),
  form({
    path: '/account/organisations/oneself',
    may: signedIn,
    run: async (ctx, _input, caller) => {
      await actForOneself(ctx, caller.cookies[sessionCookie])
      return goTo('/account/organisations', { vi: 'Bạn làm việc cho chính mình.', en: 'You act for yourself.' })
    },
  }),
  form({
    path: '/account/organisations/open',
    may: openOwn,
    body: Type.Object({ code: Type.String({ minLength: 2, maxLength: 60 }) }),
    run: async (ctx, input) =>
      goTo(`/organisations/${await openOwnOrganisation(ctx, input)}`, { vi: 'Đã mở tài khoản tổ chức.', en: 'The account was opened.' }),
    retry: (ctx, _input, refused) => showOwn(ctx, refused),
  }),
  form({
    path: '/account/organisations/household',
    may: openOwn,
    body: HouseholdGiven,
    run: async (ctx, input) =>
      goTo(`/organisations/${await registerHousehold(ctx, input)}`, { vi: 'Đã đăng ký hộ kinh doanh.', en: 'The business was registered.' }),
    retry: (ctx, _input, refused, { typed }) => showOwn(ctx, refused, typed),
  }),
]

/** Addresses of organisations and of one's own part in them. */
export const pages = [
  ...own,
  page({
    path: '/organisations',
    may: signedIn,
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) }),
    run: (ctx, { q }) => showList(ctx, q),
  }),
  page({
    path: '/organisations.csv',
    may: readOrganisations,
    run: async (ctx) => {
      const rows = (await allOrganisations(ctx, {})).map(({ kind, code, name, closedAt }) => [
        kindWords[kind].vi,
        shortened(code),
        name,
        closedAt ? 'Đã đóng' : 'Đang dùng',
      ])
      const columns = ['Loại', 'Mã', 'Tên', 'Tình trạng'].map((head) => ({ head, width: 30 }))
      return downloadSheet({ name: 'Tổ chức', columns, rows }, 'csv', 'to-chuc')
    },
  }),
  form({
    path: '/organisations',
    may: keepOrganisations,
    body: OfficeGiven,
    run: async (ctx, input) =>
      goTo(`/organisations/${await openByOffice(ctx, input)}`, { vi: 'Đã mở tài khoản tổ chức.', en: 'The account was opened.' }),
    retry: (ctx, _input, refused, { typed }) => showList(ctx, '', refused, typed),
  }),
  page({ path: '/organisations/:organisation', may: signedIn, params: Organisation, run: (ctx, { organisation }) => showOne(ctx, organisation) }),
  form({
    path: '/organisations/:organisation/mandates',
    may: signedIn,
    params: Organisation,
    body: Type.Object({ ...DelegationGiven.properties, ...Form }),
    run: async (ctx, input) => {
      await delegate(ctx, input)
      return goTo(`/organisations/${input.organisation}`, { vi: `Đã giao việc cho ${input.label}.`, en: `Work was given to ${input.label}.` })
    },
    retry: (ctx, { organisation }, refused, { typed }) => showOne(ctx, organisation, refused, typed),
  }),
  form({
    path: '/organisations/:organisation/mandates/:mandate/end',
    may: signedIn,
    params: Type.Object({ ...Organisation.properties, mandate: Type.String({ format: 'uuid' }) }),
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    run: async (ctx, input) => {
      await endMandate(ctx, input)
      const still = (await ownMandates(ctx)).some(({ organisation }) => organisation === input.organisation) || may(ctx.actor, readOrganisations)
      return goTo(still ? `/organisations/${input.organisation}` : '/account/organisations', {
        vi: 'Đã chấm dứt; mã truy cập và phiên làm việc thay đã hết hiệu lực.',
        en: 'Ended, with its tokens and sessions.',
      })
    },
  }),
  form({
    path: '/organisations/:organisation/handovers',
    may: signedIn,
    params: Organisation,
    body: Type.Object({ ...HandoverGiven.properties, ...Form }),
    run: async (ctx, input) => {
      await proposeHandover(ctx, input)
      return goTo(`/organisations/${input.organisation}`, {
        vi: 'Đã ghi đề nghị; chờ người thứ hai xác nhận.',
        en: 'Written down; a second person confirms.',
      })
    },
    retry: (ctx, { organisation }, refused, { typed }) => showOne(ctx, organisation, refused, typed),
  }),
  form({
    path: '/organisations/:organisation/handovers/:handover',
    may: confirmHandovers,
    params: Type.Object({ ...Organisation.properties, handover: Type.String({ format: 'uuid' }) }),
    body: Type.Object({ answer: Type.Enum(['confirmed', 'refused']), reason: Type.Optional(Type.String({ maxLength: 500 })) }),
    run: async (ctx, input) => {
      await decideHandover(ctx, input)
      return goTo(
        `/organisations/${input.organisation}`,
        input.answer === 'confirmed'
          ? { vi: 'Đã thay người đại diện.', en: 'The representative was changed.' }
          : { vi: 'Đã từ chối.', en: 'Refused.' },
      )
    },
  }),
  form({
    path: '/organisations/:organisation/posts',
    may: keepOrganisations,
    params: Organisation,
    body: Type.Object({ ...TieGiven.properties, ...Form }),
    run: async (ctx, input) => {
      await tieToPost(ctx, input)
      return goTo(`/organisations/${input.organisation}`, { vi: 'Đã gắn cán bộ với chức danh.', en: 'The official was tied to the post.' })
    },
    retry: (ctx, { organisation }, refused, { typed }) => showOne(ctx, organisation, refused, typed),
  }),
]
