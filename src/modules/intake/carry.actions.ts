import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import { forgetCounts, insertEntered, lastNumber, takeNumbers } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import {
  addDone,
  changeHeld,
  confirmSame,
  countRedirected,
  countWithheld,
  type Done,
  enterNew,
  type Foreign,
  joinByHash,
  keysOf,
  type Part,
  proposeForeign,
} from './apply.store.ts'
import { freshColumns, type Rendered, type Renderer, type Slice, type Terms } from './render.ts'
import { sharesOf } from './shares.ts'
import { clearStaged, type Connection, copyHeld, copyInto, type Import, onOneConnection, stagedColumns } from './store.ts'

export const nothingDone: Done = { created: 0, changed: 0, confirmed: 0, redirected: 0, withheld: 0, ended: 0 }

/** What the slices of an import have in common. */
export function commonOf(ctx: Ctx, { id, columns, valid_from, registry: code }: Import, registry: RegistryDefinition, origin: number) {
  const shares = sharesOf(registry, Object.keys(columns ?? {}), ctx.today())
  return { id, registry: code, origin, from: valid_from ?? ctx.today(), shares, number: registry.matching?.number }
}

export type Common = ReturnType<typeof commonOf>
type Carrying = { ctx: Ctx; common: Common; foreign: Foreign; renderer: Renderer; held: string; done: number }

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
export async function carry(carrying: Carrying): Promise<void> {
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
