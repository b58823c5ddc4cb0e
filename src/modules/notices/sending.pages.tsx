import Type from 'typebox'
import { noticeTemplates } from '../../../definitions/notices/all.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { nameOn } from '../directory/index.ts'
import { officials } from '../identity/index.ts'
import { composeMail } from './mail.ts'
import { attemptsOf, countStates, mailPage, reviveMail } from './mail.store.ts'
import { templateOf } from './notify.actions.ts'
import { OutboxPage } from './outbox.view.tsx'
import { mailUnknown, webhookUnknown } from './problems.ts'
import { keepSending } from './rights.ts'
import { faultsOf, filled } from './template.ts'
import { TemplatesPage } from './templates.view.tsx'
import { addWebhook, disableWebhook, NewWebhook, removeWebhook, sendAgain } from './webhook.actions.ts'
import { deliveryPage, webhookById, webhooks } from './webhook.store.ts'
import { NewSecretPage, WebhookPage, WebhooksPage } from './webhook.view.tsx'

const outboxTitle = { vi: 'Gửi thư và dữ liệu', en: 'Outbox' }
const hooksTitle = { vi: 'Địa chỉ nhận của hệ thống khác', en: 'Webhooks' }
const templatesTitle = { vi: 'Mẫu thông báo', en: 'Templates' }
const outboxCrumb = { words: outboxTitle, href: '/notices/outbox' }
const hooksCrumb = { words: hooksTitle, href: '/notices/webhooks' }
const size = 50
const Page = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }))
const Uuid = Type.String({ format: 'uuid' })
const Hook = Type.Object({ webhook: Uuid })

async function showHooks(ctx: Ctx, refused?: Problem, typed?: Readonly<Record<string, unknown>>) {
  const rows = (await webhooks(ctx)).map((webhook) => ({ ...webhook, name: nameOn(webhook.agency, ctx.today(), ctx.language) }))
  return show(hooksTitle, <WebhooksPage rows={rows} refused={refused} typed={typed} />, {
    crumbs: [outboxCrumb],
    ...(refused && { status: refused.status }),
  })
}

function preview(ctx: Ctx, name: string) {
  const template = templateOf(name) ?? noticeTemplates[0]
  const subject = filled(template.subject, template.words)
  const body = filled(template.body, template.words)
  return { template, subject, body, faults: faultsOf(template), mail: composeMail(ctx, ctx.language, subject, [{ subject, body, href: '/tasks' }]) }
}

/** Pages on which administrators look after sending: what failed, wordings, other systems' addresses. */
export const sendingPages = [
  page({
    path: '/notices/outbox',
    may: keepSending,
    query: Type.Object({ state: Type.Optional(Type.Enum(['waiting', 'sent', 'failed'])), page: Page }),
    run: async (ctx, { state, page: at = 1 }) => {
      const { total, rows } = await mailPage(ctx, state, { offset: (at - 1) * size, limit: size })
      const attempts = await attemptsOf(
        ctx,
        rows.map(({ id }) => id),
      )
      const names = new Map((await officials(ctx)).map(({ id, name }) => [id, name]))
      const mails = rows.map((row) => ({ ...row, name: names.get(row.account) ?? '', tries: attempts.get(row.id) ?? [] }))
      const file = { state, mails, total, page: at, size, counts: await countStates(ctx), server: ctx.settings.mail !== null }
      return show(outboxTitle, <OutboxPage file={file} />)
    },
  }),
  form({
    path: '/notices/outbox/again',
    may: keepSending,
    body: Type.Object({ mail: Uuid }),
    run: async (ctx, { mail }) => {
      if (!(await reviveMail(ctx, mail))) throw mailUnknown({})
      await record(ctx, { action: 'notices.mail-again', subject: mail })
      return goTo('/notices/outbox', { vi: 'Thư sẽ được gửi lại trong vòng một phút.', en: 'It will be tried again within a minute.' })
    },
  }),
  page({
    path: '/notices/templates',
    may: keepSending,
    query: Type.Object({ template: Type.Optional(Type.String({ maxLength: 60 })) }),
    run: async (ctx, { template = '' }) =>
      show(templatesTitle, <TemplatesPage templates={noticeTemplates} shown={preview(ctx, template)} />, { crumbs: [outboxCrumb] }),
  }),
  page({ path: '/notices/webhooks', may: keepSending, run: (ctx) => showHooks(ctx) }),
  form({
    path: '/notices/webhooks',
    may: keepSending,
    body: NewWebhook,
    run: async (ctx, input) => {
      const { id, secret } = await addWebhook(ctx, input)
      return show({ vi: 'Khóa bí mật của địa chỉ nhận', en: 'Secret of the webhook' }, <NewSecretPage id={id} secret={secret} />, {
        crumbs: [outboxCrumb, hooksCrumb],
      })
    },
    retry: (ctx, _input, refused, { typed }) => showHooks(ctx, refused, typed),
  }),
  page({
    path: '/notices/webhooks/:webhook',
    may: keepSending,
    params: Hook,
    query: Type.Object({ page: Page }),
    run: async (ctx, { webhook: id, page: at = 1 }) => {
      const webhook = await webhookById(ctx, id)
      if (webhook === undefined) throw webhookUnknown({})
      const { total, rows } = await deliveryPage(ctx, id, { offset: (at - 1) * size, limit: size })
      const attempts = await attemptsOf(
        ctx,
        rows.map((row) => row.id),
      )
      const deliveries = rows.map((row) => ({ ...row, tries: attempts.get(row.id) ?? [] }))
      const file = { webhook, name: nameOn(webhook.agency, ctx.today(), ctx.language), deliveries, total, page: at, size }
      return show(hooksTitle, <WebhookPage file={file} />, { crumbs: [outboxCrumb, hooksCrumb] })
    },
  }),
  form({
    path: '/notices/webhooks/:webhook/disabled',
    may: keepSending,
    params: Hook,
    body: Type.Object({ disabled: Type.Boolean() }),
    run: async (ctx, input) => {
      await disableWebhook(ctx, input)
      return goTo(
        `/notices/webhooks/${input.webhook}`,
        input.disabled
          ? { vi: 'Đã ngừng gửi đến địa chỉ này.', en: 'Stopped.' }
          : { vi: 'Đã mở lại; những gì còn chờ sẽ được gửi.', en: 'Opened again.' },
      )
    },
  }),
  form({
    path: '/notices/webhooks/:webhook/removal',
    may: keepSending,
    params: Hook,
    run: async (ctx, { webhook }) => {
      await removeWebhook(ctx, webhook)
      return goTo('/notices/webhooks', { vi: 'Đã xóa địa chỉ nhận cùng nhật ký gửi.', en: 'The webhook and its log were removed.' })
    },
  }),
  form({
    path: '/notices/webhooks/:webhook/deliveries',
    may: keepSending,
    params: Hook,
    body: Type.Object({ delivery: Uuid }),
    run: async (ctx, input) => {
      await sendAgain(ctx, input)
      return goTo(`/notices/webhooks/${input.webhook}`, { vi: 'Sẽ được gửi lại trong vòng một phút.', en: 'It will be sent again within a minute.' })
    },
  }),
]
