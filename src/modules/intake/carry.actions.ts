import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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

/** A slice as it is to go in, after the number `terms.base` of the feed. */
type Ready = { readonly slice: Slice; readonly terms: Terms; readonly made: Rendered }

/** A slice that goes in, with the last number of the feed after it. */
type Under = { readonly slice: Slice; readonly after: Promise<number> }

/** So many slices go in at the same time, each on a connection of its own. */
const atOnce = 2

/** Somebody wrote to the registry meanwhile: what was rendered before bears numbers that are taken. */
const moved = new Error('the feed moved')

/**
 * Each slice in a transaction of its own. Those that only enter records are copied side by side, commit in their order, and hold the feed
 * no longer than that takes; others have it for themselves.
 */
export async function carry(carrying: Carrying): Promise<void> {
  const { ctx, common, renderer, done } = carrying
  const under: Under[] = []
  try {
    let base = await lastNumber(ctx, common.registry)
    await onOneConnection(ctx, poolOf(ctx), (within, client) => holdNow(carrying, within, client))
    for (const slice of renderer.slices.filter(({ before, rows }) => before + rows > done)) {
      const ready = await rendered(carrying, ctx, slice, base)
      const entersOnly = ready.made.rest.rows === 0
      const again = await waited(carrying, under, entersOnly ? atOnce - 1 : 0)
      if (again || !entersOnly) base = await alone(carrying, slice, again ? undefined : ready)
      else {
        under.push({ slice, after: beside(carrying, ready, under.at(-1)?.after) })
        base += ready.made.fresh.rows
      }
    }
    await waited(carrying, under, 0)
  } finally {
    await Promise.allSettled(under.map(({ after }) => after))
  }
}

/** Waits until no more than `most` slices go in; true where somebody else wrote meanwhile and all of them were carried in anew, one by one. */
async function waited(carrying: Carrying, under: Under[], most: number): Promise<boolean> {
  for (let first = under[0]; first && under.length > most; first = under[0]) {
    const isIn = await first.after.then(
      () => true,
      (error: unknown) => {
        if (error !== moved) throw error
        return false
      },
    )
    if (!isIn) {
      await Promise.allSettled(under.map(({ after }) => after))
      for (const { slice } of under.splice(0)) await alone(carrying, slice)
      return true
    }
    under.shift()
  }
  return false
}

/** Carries a slice of new records in while the one before may still be on its way; answers the last number of the feed. @throws moved */
function beside(carrying: Carrying, { slice, terms, made }: Ready, before: Promise<number> | undefined): Promise<number> {
  const { ctx, common } = carrying
  const going = onOneConnection(ctx, poolOf(ctx), async (within, client) => {
    await copyFresh(client, made)
    await before
    if ((await takeNumbers(within, common.registry, 0)) !== terms.base) throw moved
    return entered(within, common, { slice, terms, made }, { ...nothingDone, confirmed: made.settled })
  })
  const after = thenRemoved(carrying, slice, going)
  after.catch(() => undefined)
  return after
}

/** Carries a slice in while nobody else can write to the registry; answers the last number of the feed. */
function alone(carrying: Carrying, slice: Slice, before?: Ready): Promise<number> {
  const { ctx, common } = carrying
  const going = onOneConnection(ctx, poolOf(ctx), async (within, client) => {
    const last = await takeNumbers(within, common.registry, 0)
    let ready = before
    if (ready?.terms.base !== last) {
      await holdNow(carrying, within, client)
      ready = await rendered(carrying, within, slice, last)
    }
    const rest = await applyRest(within, client, carrying, slice, ready.made, last + ready.made.fresh.rows)
    await copyFresh(client, ready.made)
    return entered(within, common, ready, rest)
  })
  return thenRemoved(carrying, slice, going)
}

/** Hands the renderer what the registry holds at this moment. */
async function holdNow({ common, renderer, held }: Carrying, ctx: Ctx, client: Connection): Promise<void> {
  const holding = { registry: common.registry, from: common.from, today: ctx.today(), place: null, fields: false }
  await renderer.hold((await copyHeld(client, holding, held)) ? held : null)
}

async function rendered({ common: { id, registry, origin, from }, renderer, done }: Carrying, ctx: Ctx, slice: Slice, base: number): Promise<Ready> {
  const terms = { id, registry, origin, from, today: ctx.today(), at: ctx.now().toISOString(), base, done }
  return { slice, terms, made: await renderer.render(slice, terms) }
}

async function copyFresh(client: Connection, { fresh }: Rendered): Promise<void> {
  if (fresh.rows === 0) return
  const came = await copyInto(client, `records.version (${freshColumns})`, fresh.path)
  if (came !== fresh.rows) throw new Error(`${came} of ${fresh.rows} records came`)
}

/** Tells the feed and the import what a slice did; the last number of the feed. */
async function entered(ctx: Ctx, { id, registry, origin, from }: Common, { slice, terms: { base, at }, made: { fresh } }: Ready, rest: Done) {
  if (fresh.rows > 0)
    await insertEntered(ctx, { registry, first: base + 1, last: base + fresh.rows, valid_from: from, origin, recorded_at: new Date(at) })
  await takeNumbers(ctx, registry, fresh.rows + rest.changed)
  await addDone(ctx, id, slice.before + slice.rows, { ...rest, created: fresh.rows })
  return base + fresh.rows + rest.changed
}

/** Removes the files of a slice once it is in, or has failed. */
async function thenRemoved<T>({ held }: Carrying, { before }: Slice, going: Promise<T>): Promise<T> {
  try {
    return await going
  } finally {
    for (const name of ['fresh', 'rest']) await rm(join(dirname(held), `${name}-${before}.tsv`), { force: true })
  }
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
