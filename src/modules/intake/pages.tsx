import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { readFile } from '../../platform/files.ts'
import { type Caller, download, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demand, may } from '../../platform/rights.ts'
import { isPersonal, params, registryFor, sightOf } from '../records/index.ts'
import { carryOut, chooseColumns, columnsFor, dropImport, receiveFile, runAgain } from './actions.ts'
import { concerned, crumbsOf, type Here, here, addressOf as to } from './concerned.ts'
import { findingPages } from './findings.pages.tsx'
import { ImportPage } from './import.view.tsx'
import { MappingPage } from './mapping.view.tsx'
import { NewImport } from './new.view.tsx'
import { fileGone } from './problems.ts'
import { importRecords, readImports } from './rights.ts'
import { type Import, lastImports, sameFile } from './store.ts'

const refreshed = new Set(['checking', 'staging', 'applying'])
/** Broken lines may tell of people: whoever may not read the records sees their numbers only. */
const withoutTexts = (file: Import): Import =>
  file.report ? { ...file, report: { ...file.report, lines: file.report.lines.map((line) => ({ ...line, text: '•••' })) } } : file

async function showImport(ctx: Ctx, at: Here, step?: string, refused?: Problem, caller?: Caller) {
  const { file: whole, registry } = await concerned(ctx, at)
  const file = sightOf(ctx.actor, registry) === 'open' && isPersonal(registry) ? withoutTexts(whole) : whole
  const steward = may(ctx.actor, importRecords, [registry.owner])
  const crumbs = crumbsOf(registry)
  if (steward && (file.stage === 'mapping' || (step === 'columns' && ['checked', 'failed'].includes(file.stage)))) {
    const { columns, saved } = await columnsFor(ctx, file, registry)
    return show(
      { vi: 'Ghép cột với trường', en: 'Columns and fields' },
      <MappingPage file={file} registry={registry} columns={columns} saved={saved} refused={refused} typed={caller?.typed} />,
      { crumbs },
    )
  }
  const foreseen = file.stage === 'checked' ? (file.report?.forecast ?? null) : null
  const twin = file.stage === 'checked' ? await sameFile(ctx, file.registry, file.file, file.id) : undefined
  return show(
    { vi: `Nhập ${file.file_name}`, en: `Import ${file.file_name}` },
    <ImportPage
      file={file}
      registry={registry}
      forecast={foreseen}
      twin={twin}
      now={ctx.now()}
      maySteward={steward}
      refused={refused}
      typed={caller?.typed}
    />,
    { crumbs, wide: true, ...(refreshed.has(file.stage) && { refresh: 2 }) },
  )
}

async function showNew(ctx: Ctx, code: string, refused?: Problem, caller?: Caller) {
  const registry = registryFor(ctx, code)
  return show(
    { vi: 'Nhập tệp', en: 'Import a file' },
    <NewImport registry={registry} last={await lastImports(ctx, code, 10)} refused={refused} typed={caller?.typed} />,
    { crumbs: crumbsOf(registry) },
  )
}

const retry = (ctx: Ctx, at: Here, refused: Problem, caller: Caller) => showImport(ctx, at, 'columns', refused, caller)

/** What of a file did not go in, for those who send it again. @throws intake-file-gone */
async function leftOut(ctx: Ctx, at: Here, which: 'rejects' | 'broken', ending: string) {
  const { file, registry } = await concerned(ctx, at)
  demand(ctx, importRecords, [registry.owner])
  const hash = file[which]
  const bytes = hash === null ? null : await readFile(ctx, hash)
  if (!bytes) throw fileGone({})
  return download(bytes, 'text/csv; charset=utf-8', file.file_name.replace(/(\.[a-z0-9]+)?$/i, ending))
}

export const pages = [
  page({
    path: '/registries/:registry/imports/new',
    may: importRecords,
    params,
    run: async (ctx, { registry }) => {
      demand(ctx, importRecords, [registryFor(ctx, registry).owner])
      return showNew(ctx, registry)
    },
  }),
  form({
    path: '/registries/:registry/imports',
    may: importRecords,
    params,
    uploads: true,
    body: Type.Object({ sender: Type.Optional(Type.String({ maxLength: 120 })) }),
    run: async (ctx, { registry, sender }, { uploads }) =>
      goTo(to({ registry, import: await receiveFile(ctx, { registry, sender, upload: uploads[0] }) })),
    retry: (ctx, { registry }, refused, caller) => showNew(ctx, registry, refused, caller),
  }),
  page({
    path: '/registries/:registry/imports/:import',
    may: readImports,
    params: here,
    query: Type.Object({ step: Type.Optional(Type.String({ maxLength: 20 })) }),
    run: (ctx, { step, ...at }) => showImport(ctx, at, step),
  }),
  form({
    path: '/registries/:registry/imports/:import/columns',
    may: importRecords,
    params: here,
    run: async (ctx, at, { typed }) => {
      const chosen = Object.entries(typed).flatMap(([name, column]) =>
        name.startsWith('field-') && typeof column === 'string' && column ? [[name.slice(6), column]] : [],
      )
      await chooseColumns(ctx, at.import, Object.fromEntries(chosen) as Record<string, string>)
      return goTo(to(at))
    },
    retry,
  }),
  form({
    path: '/registries/:registry/imports/:import/order',
    may: importRecords,
    params: here,
    body: Type.Object({
      from: Type.Optional(PlainDate),
      complete: Type.Optional(Type.String({ pattern: '^(registry|[0-9]{1,3})$' })),
      confirmed: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    run: async (ctx, { from, complete, confirmed, ...at }) => {
      await carryOut(ctx, at.import, { from: from ?? ctx.today(), complete, confirmed })
      return goTo(to(at))
    },
    retry: (ctx, at, refused, caller) => showImport(ctx, at, undefined, refused, caller),
  }),
  form({
    path: '/registries/:registry/imports/:import/again',
    may: importRecords,
    params: here,
    run: async (ctx, at) => {
      await runAgain(ctx, at.import)
      return goTo(to(at))
    },
  }),
  form({
    path: '/registries/:registry/imports/:import/drop',
    may: importRecords,
    params: here,
    run: async (ctx, at) => {
      await dropImport(ctx, at.import)
      return goTo(`/registries/${at.registry}`, {
        vi: 'Đã bỏ lần nhập; không có gì vào cơ sở dữ liệu.',
        en: 'Given up; nothing entered the registry.',
      })
    },
  }),
  page({
    path: '/registries/:registry/imports/:import/rejects.csv',
    may: importRecords,
    params: here,
    run: (ctx, at) => leftOut(ctx, at, 'rejects', '-bi-loai.csv'),
  }),
  page({
    path: '/registries/:registry/imports/:import/broken-lines.csv',
    may: importRecords,
    params: here,
    run: (ctx, at) => leftOut(ctx, at, 'broken', '-dong-hong.csv'),
  }),
  ...findingPages,
]
