import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { citationsIn, countSecretStubs, documentOf } from '../documents/index.ts'
import { importPlans } from '../steering/index.ts'
import { carryOutImport, dismissImport, previewImport } from './import.actions.ts'
import { recentImports } from './import.store.ts'
import { NewImportPage, RecentImports } from './import.view.tsx'
import { PreviewPage } from './preview.view.tsx'
import { type Intake, takeIn } from './intake.actions.ts'

const importTitle = { vi: 'Nhập văn bản', en: 'Import' }
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

async function showPreview(ctx: Ctx, id: string, refused?: Problem) {
  const preview = await previewImport(ctx, id)
  const { faults } = await citationsIn(ctx, preview.document.id)
  return show(
    importTitle,
    <PreviewPage preview={{ ...preview, faults: faults.map(({ words }, at) => ({ at: `citation-${at}`, words })) }} refused={refused} />,
    { crumbs: [{ words: importTitle, href: '/imports/new' }], wide: true },
  )
}

async function showNewImport(ctx: Ctx, refused?: Problem) {
  const rows = await Promise.all(
    (await recentImports(ctx)).map(async (each) => {
      const document = await documentOf(ctx, each.document)
      return { ...each, name: [document.number, document.title].filter(Boolean).join(', ') || document.fileName }
    }),
  )
  return show(
    importTitle,
    <>
      <NewImportPage refused={refused} secret={await countSecretStubs(ctx)} />
      <RecentImports rows={rows} />
    </>,
    refused ? { status: refused.status } : {},
  )
}

/** What the next page is, by what became of the file. */
async function showIntake(ctx: Ctx, outcome: Intake) {
  if (outcome.kind === 'proposed') return goTo(`/imports/${outcome.id}`)
  if (outcome.kind === 'refused') return showNewImport(ctx, outcome.refused)
  if (outcome.kind === 'noted')
    return goTo('/imports/new', {
      vi: `Đã ghi nhận thông báo trạng thái ${outcome.status}; không có nhiệm vụ nào đổi.`,
      en: `Status message ${outcome.status} was recorded; no task changed.`,
    })
  return goTo(`/documents/${outcome.documents[0]}`, {
    vi: `Văn bản đã bị thu hồi; ${outcome.tasks} nhiệm vụ tạm dừng.`,
    en: `The document was recalled; ${outcome.tasks} tasks were frozen.`,
  })
}

/** Sending a document in, looking at what it would do, and letting it. */
export const importPages = [
  page({ path: '/imports/new', may: importPlans, run: (ctx) => showNewImport(ctx) }),
  form({
    path: '/imports',
    may: importPlans,
    uploads: true,
    run: async (ctx, _input, { uploads }) => {
      return showIntake(ctx, await takeIn(ctx, uploads[0]))
    },
    retry: (ctx, _input, refused) => showNewImport(ctx, refused),
  }),
  page({ path: '/imports/:id', may: importPlans, params: Id, run: (ctx, { id }) => showPreview(ctx, id) }),
  form({
    path: '/imports/:id/carried-out',
    may: importPlans,
    params: Id,
    run: async (ctx, { id }) => {
      const { created, changed, withdrawn } = await carryOutImport(ctx, id)
      return goTo('/tasks', {
        vi: `Đã tạo ${created}, đổi ${changed}, rút ${withdrawn} nhiệm vụ.`,
        en: `${created} created, ${changed} changed, ${withdrawn} withdrawn.`,
      })
    },
    retry: (ctx, { id }, refused) => showPreview(ctx, id, refused),
  }),
  form({
    path: '/imports/:id/dropped',
    may: importPlans,
    params: Id,
    run: async (ctx, { id }) => {
      await dismissImport(ctx, id)
      return goTo('/imports/new', { vi: 'Đã bỏ; không có gì được ghi.', en: 'Dropped; nothing was written.' })
    },
  }),
]
