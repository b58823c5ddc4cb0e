import type { Ctx } from '../../platform/ctx.ts'
import { hear, type Heard, type Judged, judgeStill, peopleWithRarity, referenceSign, type Verdict, type WrittenRecord } from '../linkage/index.ts'
import { type Near, recordsByKey, unmoved } from './change.store.ts'
import type { RecordKept } from './edge.store.ts'

/** What was thought of a record as it is written. */
type Thought = { readonly heard: Heard; readonly judged: Judged }

/**
 * What was read and thought before a portion's turn, while others were written: of the reference, of its records as they were kept, and of each
 * record as it is written. Whoever uses it asks what has moved since, so it saves time and changes nothing.
 */
export type Foresight = {
  readonly reference: string
  readonly known: ReadonlyMap<string, RecordKept>
  readonly people: ReadonlyMap<number, Near>
  readonly thoughts: ReadonlyMap<string, Thought>
}

export const nothingForeseen: Foresight = { reference: '', known: new Map(), people: new Map(), thoughts: new Map() }

/** One text for all that is written of a record. */
export const textOf = ({ number, name, birth, sex, place }: WrittenRecord): string => JSON.stringify([number, name, birth, sex, place])

/** What was foreseen, unless another reference has come in since. */
export const standing = async (ctx: Ctx, foresight: Foresight): Promise<Foresight> =>
  foresight.thoughts.size > 0 && foresight.reference === (await referenceSign(ctx)) ? foresight : nothingForeseen

/** Fills in by `ask`, in one question, what was not foreseen of some things. */
async function filledIn<Each, Made>(
  all: readonly Each[],
  foreseen: (each: Each) => Made | undefined,
  ask: (rest: Each[]) => Promise<readonly Made[]>,
): Promise<Made[]> {
  const made = all.map(foreseen)
  const rest = await ask(all.filter((_each, at) => made[at] === undefined))
  let next = 0
  return made.map((each) => each ?? (rest[next++] as Made))
}

/** Records as they are kept now, by key. */
export async function knownNow(ctx: Ctx, registry: string, keys: readonly string[], { known }: Foresight): Promise<ReadonlyMap<string, RecordKept>> {
  const still = await unmoved(ctx, [...known.values()])
  const kept = keys.flatMap((key) => known.get(key) ?? []).filter(({ node }) => still.has(node))
  const found = new Map(kept.map((row) => [row.key, row]))
  const others = await recordsByKey(
    ctx,
    registry,
    keys.filter((key) => !found.has(key)),
  )
  return new Map([...found, ...others])
}

export const heardNow = (ctx: Ctx, registry: string, records: readonly WrittenRecord[], { thoughts }: Foresight): Promise<Heard[]> =>
  filledIn(
    records,
    (record) => thoughts.get(textOf(record))?.heard,
    (rest) => hear(ctx, registry, rest),
  )

export async function peopleNow(ctx: Ctx, registry: string, pids: readonly number[], { people }: Foresight): Promise<Near[]> {
  const rest = pids.filter((pid) => !people.has(pid))
  const asked = rest.length === 0 ? [] : await peopleWithRarity(ctx, registry, rest)
  return [...pids.flatMap((pid) => people.get(pid) ?? []), ...asked]
}

/** What becomes of records that were heard, with what is known now of whom other records hold. */
export const verdictsNow = (
  ctx: Ctx,
  registry: string,
  jobs: readonly { record: WrittenRecord; heard: Heard }[],
  { thoughts }: Foresight,
): Promise<Verdict[]> =>
  judgeStill(
    ctx,
    registry,
    jobs.map(({ heard }) => heard),
    jobs.map(({ record }) => thoughts.get(textOf(record))?.judged),
  )
