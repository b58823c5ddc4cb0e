import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { readFile } from '../../platform/files.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demand } from '../../platform/rights.ts'
import { importRecords } from '../intake/index.ts'
import { params, readRecord, recordsFrom, RegistryCode, registryFor } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { dropPage, pageFile, receivePage, settlePage, typePage } from './actions.ts'
import { formsOf } from './form.ts'
import { PageList, TypingPage } from './page.view.tsx'
import { pageUnknown } from './problems.ts'
import { pagesOf, typingsOf } from './store.ts'

const here = Type.Object({ registry: RegistryCode, page: Type.String({ format: 'uuid' }) })
type Here = { registry: string; page: string }
const crumbsOf = (registry: RegistryDefinition) => [
  { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries' },
  { words: registry.name, href: `/registries/${registry.code}` },
]
const title = { vi: 'Nhập từ sổ quét', en: 'Type from scanned books' }
const textsIn = (typed: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

async function showList(ctx: Ctx, code: string, refused?: Problem) {
  const registry = registryFor(ctx, code)
  demand(ctx, importRecords, [registry.owner])
  const pages = await pagesOf(ctx, code)
  const typings = await typingsOf(
    ctx,
    pages.map(({ id }) => id),
  )
  return show(title, <PageList registry={registry} pages={pages} typings={typings} forms={formsOf(code, ctx.asOf)} refused={refused} />, {
    crumbs: crumbsOf(registry),
  })
}

/** What the record entered from a page holds now; null where it has ended. */
async function heldBy(ctx: Ctx, registry: RegistryDefinition, key: string): Promise<Readonly<Record<string, string>> | null> {
  const [there] = await recordsFrom(ctx, registry.code, key, 1, 0)
  return there?.key === key ? (await readRecord(ctx, registry, key, ctx.asOf)).piece.fields : null
}

async function showPage(ctx: Ctx, { page: id }: Here, refused?: Problem, caller?: Caller) {
  const { page: scanned, registry, typings } = await pageFile(ctx, id)
  const key = scanned.outcome === 'entered' ? scanned.entered_key : null
  const held = key === null ? null : await heldBy(ctx, registry, key)
  const list = { words: title, href: `/registries/${registry.code}/pages` }
  return show(
    title,
    <TypingPage
      registry={registry}
      page={scanned}
      typings={typings}
      account={ctx.actor.account}
      held={held}
      refused={refused}
      typed={caller?.typed}
    />,
    { crumbs: [...crumbsOf(registry), list], wide: true },
  )
}

const to = ({ registry, page: id }: Here) => `/registries/${registry}/pages/${id}`
const retry = (ctx: Ctx, at: Here, refused: Problem, caller: Caller) => showPage(ctx, at, refused, caller)
const words = {
  first: { vi: 'Đã nhận bài nhập; chờ người thứ hai.', en: 'Kept; a second person is awaited.' },
  entered: { vi: 'Hai người nhập giống nhau: bản ghi đã vào cơ sở dữ liệu.', en: 'Both read the same: the record was entered.' },
  differs: { vi: 'Hai người nhập khác nhau; chờ người thứ ba quyết định.', en: 'The two differ; a third person settles it.' },
}

export const pages = [
  page({ path: '/registries/:registry/pages', may: importRecords, params, run: (ctx, { registry }) => showList(ctx, registry) }),
  form({
    path: '/registries/:registry/pages',
    may: importRecords,
    params,
    body: Type.Object({ form: Type.Optional(Type.String({ maxLength: 100 })) }),
    uploads: true,
    run: async (ctx, { registry, form: on }, { uploads }) =>
      goTo(to({ registry, page: await receivePage(ctx, registry, { upload: uploads[0], form: on ?? null }) })),
    retry: (ctx, { registry }, refused) => showList(ctx, registry, refused),
  }),
  page({ path: '/registries/:registry/pages/:page', may: importRecords, params: here, run: (ctx, at) => showPage(ctx, at) }),
  page({
    path: '/registries/:registry/pages/:page/image',
    may: importRecords,
    params: here,
    run: async (ctx, { page: id }) => {
      const { page: scanned } = await pageFile(ctx, id)
      const bytes = await readFile(ctx, scanned.file)
      if (!bytes) throw pageUnknown({})
      return { kind: 'file', bytes, mediaType: scanned.media_type, fileName: scanned.file_name, inline: true }
    },
  }),
  form({
    path: '/registries/:registry/pages/:page',
    may: importRecords,
    params: here,
    run: async (ctx, at, { typed }) => goTo(to(at), words[await typePage(ctx, at.page, textsIn(typed))]),
    retry,
  }),
  form({
    path: '/registries/:registry/pages/:page/settlement',
    may: importRecords,
    params: here,
    run: async (ctx, at, { typed }) => {
      await settlePage(ctx, at.page, textsIn(typed))
      return goTo(to(at), { vi: 'Đã quyết định và ghi vào cơ sở dữ liệu.', en: 'Settled and entered.' })
    },
    retry,
  }),
  form({
    path: '/registries/:registry/pages/:page/drop',
    may: importRecords,
    params: here,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
    run: async (ctx, { reason, ...at }) => {
      await dropPage(ctx, at.page, reason)
      return goTo(`/registries/${at.registry}/pages`, {
        vi: 'Đã bỏ trang; không có gì vào cơ sở dữ liệu.',
        en: 'Given up; nothing entered the registry.',
      })
    },
    retry,
  }),
]
