import type { Ctx } from '../../platform/ctx.ts'
import { sideOf } from './judgement.ts'
import { planHash } from './plan.ts'
import { planOf } from './run.ts'
import { clearReference, insertReference, keepModel, type PersonRow } from './store.ts'
import type { Weights } from './weights.ts'

/** Somebody of the population as written; `number` has 12 digits, `card` nine where there is an old one. */
export type WrittenPerson = {
  readonly number: string
  readonly card: string | null
  readonly name: string
  readonly birth: string
  readonly sex: string
  readonly place: string
}

function rowOf({ card, ...written }: WrittenPerson): PersonRow {
  const side = sideOf(written)
  return {
    pid: Number(written.number),
    person_id: written.number,
    kid: side.name?.key ?? null,
    fid: side.name?.full ?? null,
    gid: side.name?.given ?? null,
    oid: side.name?.outer ?? null,
    sid: side.name?.sorted ?? null,
    words: side.name?.words ?? null,
    words_key: side.name?.text ?? null,
    dob: side.date,
    id9: card === null ? null : sideOf({ ...written, number: card }).card,
    prov: side.place,
    sex: side.sex,
  }
}

const kinds: Readonly<Record<string, (row: PersonRow) => number | null>> = {
  full: ({ fid }) => fid,
  key: ({ kid }) => kid,
  date: ({ dob }) => dob,
  year: ({ dob }) => (dob === null ? null : Math.floor(dob / 10_000)),
  place: ({ prov }) => prov,
}

function frequenciesIn(rows: readonly PersonRow[]) {
  const counts = new Map<string, { kind: string; value: number; people: number }>()
  for (const row of rows)
    for (const [kind, valueOf] of Object.entries(kinds)) {
      const value = valueOf(row)
      if (value === null) continue
      const counted = counts.get(`${kind} ${value}`) ?? { kind, value, people: 0 }
      counts.set(`${kind} ${value}`, { ...counted, people: counted.people + 1 })
    }
  return [...counts.values()]
}

/** Makes a few people the reference, with weights learned elsewhere: for demonstrations and tests, without an engine for bulk. */
export async function keepSmallReference(
  ctx: Ctx,
  registry: string,
  people: readonly WrittenPerson[],
  { weights, bits }: { weights: Weights; bits: number },
): Promise<void> {
  const rows = people.map(rowOf)
  await clearReference(ctx)
  await insertReference(ctx, rows, frequenciesIn(rows))
  await keepModel(ctx, registry, { weights, people: rows.length, bits, plan: planHash(planOf(registry)), rules: null })
}
