import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demandAssurance, recordRead } from '../identity/index.ts'
import { confirmEnrolment } from './confirm.actions.ts'
import { AtDesk, deskAt, enrolmentOf, prepare, refuseEnrolment, trustAuthority, unlockAtDesk } from './desk.actions.ts'
import { AuthoritiesPage, DeskPage, NoDeskPage } from './desk.view.tsx'
import { EnrolmentPage } from './enrolment.view.tsx'
import type { Enrolled } from './person.ts'
import { enrolPeople, keepAuthorities } from './rights.ts'
import { unsealed } from './sealed.actions.ts'
import { askForSignature, readSignature, signingFor } from './signature.actions.ts'
import { authorities, enrolmentsAt } from './store.ts'

const title = { vi: 'Quầy cấp tài khoản định danh', en: 'Enrolment desk' }
const crumbs = [{ words: title, href: '/enrolment/desk' }]
const Id = Type.Object({ enrolment: Type.String({ format: 'uuid' }) })
const authoritiesTitle = { vi: 'Nơi cấp chip được tin cậy', en: 'Trusted authorities of chips' }

async function showDesk(ctx: Ctx, refused?: Problem, typed?: Caller['typed']) {
  const desk = deskAt(ctx)
  if (!desk) return show(title, <NoDeskPage />)
  const { agency } = desk
  const recent = (await enrolmentsAt(ctx, [agency])).map((each) => ({ ...each, person: unsealed(ctx, each.sealed) as Enrolled }))
  const main = <DeskPage recent={recent} biometrics={ctx.settings.simulator} refused={refused} typed={typed} />
  return show(title, main, refused ? { status: refused.status } : {})
}

async function showEnrolment(ctx: Ctx, id: string, more: { code?: string | null; refused?: Problem } = {}) {
  const enrolment = await enrolmentOf(ctx, id)
  await recordRead(ctx, {
    subject: enrolment.person.personalId,
    fields: ['name', 'birthdate', 'gender', 'nationality', 'personal_id', 'residence'],
    purpose: 'Cấp tài khoản định danh tại quầy',
    basis: 'Nhiệm vụ tiếp nhận, xác minh người đề nghị cấp tài khoản định danh điện tử',
  })
  const signing = enrolment.state === 'prepared' && enrolment.enough ? await signingFor(ctx, enrolment) : null
  const main = <EnrolmentPage enrolment={enrolment} signature={await readSignature(ctx, enrolment)} signing={signing} {...more} />
  return show(title, main, { crumbs, ...(more.refused && { status: more.refused.status }) })
}

const showAuthorities = async (ctx: Ctx, refused?: Problem, typed?: Caller['typed']) =>
  show(
    authoritiesTitle,
    <AuthoritiesPage trusted={await authorities(ctx)} refused={refused} typed={typed} />,
    refused ? { status: refused.status } : {},
  )

export const deskPages = [
  page({ path: '/enrolment/desk', may: enrolPeople, run: (ctx) => showDesk(ctx) }),
  form({
    path: '/enrolment/desk',
    may: enrolPeople,
    body: AtDesk,
    uploads: true,
    run: async (ctx, input, caller) => goTo(`/enrolment/desk/${await prepare(ctx, input, caller.uploads)}`),
    retry: (ctx, _input, refused, { typed }) => showDesk(ctx, refused, typed),
  }),
  form({
    path: '/enrolment/desk/unlock',
    may: enrolPeople,
    body: Type.Object({ personalId: Type.String({ maxLength: 20 }) }),
    run: async (ctx, input) =>
      goTo(
        '/enrolment/desk',
        (await unlockAtDesk(ctx, input))
          ? { vi: 'Đã mở khóa tài khoản.', en: 'The account was unlocked.' }
          : { vi: 'Không có tài khoản nào đang tự khóa với số này.', en: 'No account of this number is locked by its holder.' },
      ),
  }),
  page({
    path: '/enrolment/desk/:enrolment',
    may: enrolPeople,
    params: Id,
    run: async (ctx, { enrolment }) => {
      const { state } = await enrolmentOf(ctx, enrolment)
      if (state === 'prepared') demandAssurance(ctx, { level: 2, minutes: 15 })
      return showEnrolment(ctx, enrolment)
    },
  }),
  form({
    path: '/enrolment/desk/:enrolment/ask',
    may: enrolPeople,
    params: Id,
    run: async (ctx, { enrolment }) => {
      await askForSignature(ctx, enrolment)
      return goTo(`/enrolment/desk/${enrolment}#sign`, {
        vi: 'Đã gửi yêu cầu ký; hãy xác nhận ở trang “Chờ bạn xác nhận”.',
        en: 'The signature was asked for; approve it on the page of approvals.',
      })
    },
  }),
  form({
    path: '/enrolment/desk/:enrolment/confirm',
    may: enrolPeople,
    params: Id,
    body: Type.Object({ response: Type.Optional(Type.String({ maxLength: 20_000 })) }),
    run: async (ctx, { enrolment, response = '' }) => showEnrolment(ctx, enrolment, await confirmEnrolment(ctx, enrolment, response)),
    retry: (ctx, { enrolment }, refused) => showEnrolment(ctx, enrolment, { refused }),
  }),
  form({
    path: '/enrolment/desk/:enrolment/refuse',
    may: enrolPeople,
    params: Id,
    run: async (ctx, { enrolment }) => {
      await refuseEnrolment(ctx, enrolment)
      return goTo('/enrolment/desk', { vi: 'Đã từ chối hồ sơ.', en: 'The enrolment was refused.' })
    },
  }),
  page({ path: '/enrolment/authorities', may: keepAuthorities, run: (ctx) => showAuthorities(ctx) }),
  form({
    path: '/enrolment/authorities',
    may: keepAuthorities,
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    uploads: true,
    run: async (ctx, input, caller) => {
      await trustAuthority(ctx, input, caller.uploads)
      return goTo('/enrolment/authorities', { vi: 'Đã thêm nơi cấp.', en: 'The authority is trusted now.' })
    },
    retry: (ctx, _input, refused, { typed }) => showAuthorities(ctx, refused, typed),
  }),
]
