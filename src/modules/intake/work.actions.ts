import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import { system } from '../../platform/rights.ts'
import { forgetCounts, insertEntered, insertOrigin, lastNumber, ownerOfField, takeNumbers } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import {
  addDone,
  analyseRecords,
  changeHeld,
  confirmSame,
  countRedirected,
  countWithheld,
  type Done,
  enterNew,
  endStaged,
  type Foreign,
  joinByHash,
  keysOf,
  type Part,
  proposeForeign,
} from './apply.store.ts'
import { clearKept } from './check.actions.ts'
import { importFile, keptInto } from './file.actions.ts'
import { absentKeys, freshColumns, type Rendered, type Renderer, type Slice, type Terms } from './render.ts'
import { renderBeside, workFolder } from './run.ts'
import { sharesOf } from './shares.ts'
import { clearStaged, type Connection, copyHeld, copyInto, type Import, onOneConnection, saveImport } from './store.ts'
import { seconds, together, working } from './working.actions.ts'

const stagedColumns = 'intake.staged (import, n, key, fields, originals, person, digest)'
const nothingDone: Done = { created: 0, changed: 0, confirmed: 0, redirected: 0, withheld: 0, ended: 0 }

/** Acts in the name of whoever ordered the import. */
const inNameOf = (ctx: Ctx, file: Import): Ctx => ({ ...ctx, actor: { ...system, account: file.account, name: file.by_name, agency: file.agency } })

/** The statement that all records of an import refer to. */
async function originOf(ctx: Ctx, file: Import): Promise<number> {
  if (file.origin !== null) return file.origin
  return together(inNameOf(ctx, file), async (within) => {
    const origin = await insertOrigin(within, { registry: file.registry, import: file.id, rule: 'import', reason: null }, file.demonstration)
    await saveImport(within, file.id, { origin })
    return origin
  })
}

/** The fields of a file that another registry is the source of, by who answers for them. */
export function foreignOf(ctx: Ctx, registry: RegistryDefinition, columns: readonly string[]): Foreign {
  const { foreign } = sharesOf(registry, columns, ctx.today())
  return {
    owners: Map.groupBy(foreign, (field) => ownerOfField(registry, field, ctx.today())),
    others: registry.fields.map(({ field }) => field).filter((field) => !foreign.includes(field)),
  }
}

/** What the slices of an import have in common. */
export function commonOf(ctx: Ctx, { id, columns, valid_from, registry: code }: Import, registry: RegistryDefinition, origin: number) {
  const shares = sharesOf(registry, Object.keys(columns ?? {}), ctx.today())
  return { id, registry: code, origin, from: valid_from ?? ctx.today(), shares, number: registry.matching?.number }
}

type Common = ReturnType<typeof commonOf>
type Carrying = { ctx: Ctx; common: Common; foreign: Foreign; renderer: Renderer; held: string; done: number }

/** Carries accepted records into the registry, slice by slice; a process that dies leaves the slices it finished. */
export const applyImport = (ctx: Ctx, id: string): Promise<void> =>
  working(ctx, id, ['applying'], async (_ctx, file) => {
    const { registry } = await importFile(ctx, id)
    const folder = await workFolder()
    try {
      const accepted = await keptInto(ctx, file.accepted, join(folder, 'accepted.parquet'))
      if (accepted === null) {
        await saveImport(ctx, id, { stage: 'checking' })
        return
      }
      const began = performance.now()
      const common = commonOf(ctx, file, registry, await originOf(ctx, file))
      const foreign = foreignOf(ctx, registry, Object.keys(file.columns ?? {}))
      const renderer = await renderBeside(accepted, folder)
      try {
        await carry({ ctx: inNameOf(ctx, file), common, foreign, renderer, held: join(folder, 'held.csv'), done: file.done })
      } finally {
        renderer.close()
      }
      await endAbsent(ctx, file, common, folder)
      await finish(ctx, id, began)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

async function finish(ctx: Ctx, id: string, began: number): Promise<void> {
  await together(ctx, async (within) => {
    const { file } = await importFile(within, id)
    await clearKept(within, file)
    await saveImport(within, id, { stage: 'done', finished_at: within.now(), seconds: { apply: seconds(began) } })
    await forgetCounts(within, [file.registry])
    if (file.created + file.changed >= 10_000) await analyseRecords(within)
    const { registry, total, complete, ended } = file
    await record(within, {
      action: 'intake.carried-out',
      subject: id,
      details: { registry, records: total, ...(complete !== null && { complete, ended }) },
    })
  })
}

/** Hands the renderer what the registry holds at this moment. */
async function holdNow({ common, renderer, held }: Carrying, ctx: Ctx, client: Connection): Promise<void> {
  const holding = { registry: common.registry, from: common.from, today: ctx.today(), place: null, fields: false }
  await renderer.hold((await copyHeld(client, holding, held)) ? held : null)
}

const termsOf = ({ common: { id, registry, origin, from }, done }: Carrying, ctx: Ctx, base: number): Terms => {
  const at = ctx.now().toISOString()
  return { id, registry, origin, from, today: ctx.today(), at, base, done }
}

/** Each slice in a transaction of its own; the next is rendered while the database takes one in. */
async function carry(carrying: Carrying): Promise<void> {
  const { ctx, common, renderer, done } = carrying
  const slices = renderer.slices.filter(({ before, rows }) => before + rows > done)
  const pool = poolOf(ctx)
  let expected = await lastNumber(ctx, common.registry)
  await onOneConnection(ctx, pool, (within, client) => holdNow(carrying, within, client))
  const begun = (slice: Slice, base: number) => {
    const terms = termsOf(carrying, ctx, base)
    const rendered = renderer.render(slice, terms)
    rendered.catch(() => undefined)
    return { terms, rendered }
  }
  let ready = slices[0] && begun(slices[0], expected)
  for (const [at, slice] of slices.entries()) {
    await onOneConnection(ctx, pool, async (within, client) => {
      const last = await takeNumbers(within, common.registry, 0)
      if (ready === undefined || last !== expected) {
        await ready?.rendered
        await holdNow(carrying, within, client)
        ready = begun(slice, last)
      }
      const { terms, rendered } = ready
      const made = await rendered
      const rest = await applyRest(within, client, carrying, slice, made, last + made.fresh.rows)
      expected = last + made.fresh.rows + rest.changed
      const next = slices[at + 1]
      ready = next && begun(next, expected)
      await enterFresh(within, client, common, made, terms)
      await takeNumbers(within, common.registry, made.fresh.rows + rest.changed)
      await addDone(within, common.id, slice.before + slice.rows, { ...rest, created: made.fresh.rows })
    })
    await Promise.all([
      rm(join(carrying.held, '..', `fresh-${slice.before}.tsv`), { force: true }),
      rm(join(carrying.held, '..', `rest-${slice.before}.tsv`), { force: true }),
    ])
  }
}

async function enterFresh(ctx: Ctx, client: Connection, { registry, origin, from }: Common, { fresh }: Rendered, { base, at }: Terms): Promise<void> {
  if (fresh.rows === 0) return
  const came = await copyInto(client, `records.version (${freshColumns})`, fresh.path)
  if (came !== fresh.rows) throw new Error(`${came} of ${fresh.rows} records came`)
  await insertEntered(ctx, { registry, first: base + 1, last: base + fresh.rows, valid_from: from, origin, recorded_at: new Date(at) })
}

/** Records whose keys are there: changed, found the same, or merged away. */
async function applyRest(
  ctx: Ctx,
  client: Connection,
  { common, foreign }: Carrying,
  slice: Slice,
  { rest, settled }: Rendered,
  base: number,
): Promise<Done> {
  if (rest.rows === 0) return { ...nothingDone, confirmed: settled }
  await clearStaged(ctx, common.id)
  await copyInto(client, stagedColumns, rest.path)
  const done = await applyHeld(ctx, { ...common, after: slice.before, upTo: slice.before + slice.rows, base }, foreign)
  await clearStaged(ctx, common.id)
  return { ...done, confirmed: settled + rest.rows - done.changed - done.redirected }
}

const proposalReason = 'Tệp của cơ quan quản lý ghi khác dữ liệu gốc'

/** Carries out what is staged of records that are held. */
async function applyHeld(ctx: Ctx, order: Omit<Part, 'keys'>, foreign: Foreign): Promise<Done & { slice: Part }> {
  await joinByHash(ctx)
  const slice: Part = { ...order, keys: await keysOf(ctx, order) }
  const redirected = await countRedirected(ctx, slice)
  const withheld = await countWithheld(ctx, slice, foreign)
  if (withheld > 0) await proposeForeign(ctx, slice, foreign, proposalReason)
  const changed = await changeHeld(ctx, slice)
  await confirmSame(ctx, slice)
  return { ...nothingDone, redirected, withheld, changed, slice }
}

/** Carries out all that is staged in the caller's transaction: for few records. */
export async function applyStaged(ctx: Ctx, order: Omit<Part, 'keys' | 'base'>, foreign: Foreign): Promise<void> {
  const base = await takeNumbers(ctx, order.registry, 0)
  const { slice, ...done } = await applyHeld(ctx, { ...order, base }, foreign)
  const created = await enterNew(ctx, { ...slice, base: base + done.changed })
  await takeNumbers(ctx, slice.registry, done.changed + created)
  await forgetCounts(ctx, [slice.registry])
  await addDone(ctx, slice.id, slice.upTo, { ...done, created, confirmed: slice.upTo - slice.after - created - done.changed - done.redirected })
}

const endReason = 'Không còn trong tệp toàn bộ của cơ quan quản lý'

/** Ends the records that a file which is the whole of something does not have. */
async function endAbsent(ctx: Ctx, file: Import, common: Common, folder: string): Promise<void> {
  if (file.complete === null || file.absent === null) return
  const path = await keptInto(ctx, file.absent, join(folder, 'absent.parquet'))
  if (path === null) return
  const parts = await absentKeys(path, folder, file.complete === 'registry' ? null : Number(file.complete), common.id)
  for (const part of parts)
    await onOneConnection(inNameOf(ctx, file), poolOf(ctx), async (within, client) => {
      const base = await takeNumbers(within, common.registry, 0)
      const origin = await insertOrigin(
        within,
        { registry: common.registry, import: file.id, rule: 'removal', reason: endReason },
        file.demonstration,
      )
      await clearStaged(within, common.id)
      await copyInto(client, stagedColumns, part)
      const ended = await endStaged(within, { ...common, origin, base })
      await clearStaged(within, common.id)
      await takeNumbers(within, common.registry, ended)
      await addDone(within, common.id, file.total ?? 0, { ...nothingDone, ended })
    })
}
