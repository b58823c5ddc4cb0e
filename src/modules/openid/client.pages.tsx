import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { NewClient } from './client.ts'
import { disableClient, registerClient, rotateClient } from './client.actions.ts'
import { clientById, clientList } from './client.store.ts'
import { ClientPage, ClientsPage, NewClientPage } from './client.view.tsx'
import { clientUnknown } from './problems.ts'
import { keepClients } from './rights.ts'

const title = { vi: 'Hệ thống dùng định danh', en: 'Relying parties' }
const fresh = { vi: 'Đăng ký hệ thống', en: 'Register a system' }
const crumbs = [{ words: title, href: '/clients' }]
const ClientId = Type.Object({ client: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{2,59}$' }) })

async function showClient(ctx: Ctx, id: string, refused?: Problem, typed?: Readonly<Record<string, unknown>>) {
  const client = await clientById(ctx, id)
  if (!client) throw clientUnknown({})
  return show({ vi: client.name, en: client.name }, <ClientPage client={client} refused={refused} typed={typed} />, { crumbs })
}

export const clientPages = [
  page({ path: '/clients', may: keepClients, run: async (ctx) => show(title, <ClientsPage clients={await clientList(ctx)} />) }),
  page({ path: '/clients/new', may: keepClients, run: async () => show(fresh, <NewClientPage />, { crumbs }) }),
  form({
    path: '/clients',
    may: keepClients,
    body: NewClient,
    run: async (ctx, input) => {
      await registerClient(ctx, input)
      return goTo(`/clients/${input.id}`, { vi: `Đã đăng ký ${input.name}.`, en: `${input.name} was registered.` })
    },
    retry: async (_ctx, _input, refused, caller) => show(fresh, <NewClientPage refused={refused} typed={caller.typed} />, { crumbs }),
  }),
  page({ path: '/clients/:client', may: keepClients, params: ClientId, run: (ctx, { client }) => showClient(ctx, client) }),
  form({
    path: '/clients/:client/keys',
    may: keepClients,
    params: ClientId,
    body: Type.Object({ jwks: Type.String({ minLength: 2, maxLength: 20_000 }) }),
    run: async (ctx, { client, jwks }) => {
      await rotateClient(ctx, { id: client, jwks })
      return goTo(`/clients/${client}`, { vi: 'Đã đổi khóa.', en: 'The keys were changed.' })
    },
    retry: (ctx, { client }, refused, caller) => showClient(ctx, client, refused, caller.typed),
  }),
  form({
    path: '/clients/:client/disabled',
    may: keepClients,
    params: ClientId,
    body: Type.Object({ disabled: Type.Boolean() }),
    run: async (ctx, { client, disabled }) => {
      await disableClient(ctx, { id: client, disabled })
      return goTo(
        `/clients/${client}`,
        disabled
          ? { vi: 'Đã khóa; mọi quyền truy cập đã cấp kết thúc.', en: 'Disabled; every access it was given has ended.' }
          : { vi: 'Đã mở lại.', en: 'Enabled.' },
      )
    },
  }),
]
