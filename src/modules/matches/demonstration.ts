import { linkage, type Fault } from '../../../definitions/demo/linkage.ts'
import { givens, middles, places, surnameShares } from '../../../definitions/linkage/names.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { fold } from '../../platform/text.ts'
import { clearReference, keepSmallReference, planHash, planOf, type WrittenPerson, type WrittenRecord } from '../linkage/index.ts'
import { linkChanges } from './change.actions.ts'
import type { RecordChange } from './portion.actions.ts'
import { mergeClusters } from './cluster.actions.ts'
import { keepPersons, nodesFor, population } from './edge.store.ts'
import { removeRuns } from './removal.store.ts'
import { readLink } from './reading.actions.ts'
import { drawSample, waitingFor } from './review.store.ts'
import { countRuns, insertRun, keepReference, setRun } from './run.store.ts'
import { runCode } from './run.ts'

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const two = (n: number) => String(n).padStart(2, '0')

/** The nth person: those of the last tens share name and birth date with one before, and live elsewhere. */
function personAt(n: number): WrittenPerson {
  const twin = n >= linkage.people - 8 ? n - 20 : n
  const sex = twin % 2 === 0 ? 'male' : 'female'
  const [code] = at(places, n * 7 + (twin === n ? 0 : 11))
  const year = 1955 + ((twin * 13) % 45)
  const given = at(givens[sex].split(' '), twin * 5 + 3)
  return {
    number: `${code}${sex === 'male' ? 0 : 1}${two(year % 100)}${String(100_123 + n * 4_271).slice(0, 6)}`,
    card: n % 3 === 0 ? String(101_234_567 + n * 3_771_113) : null,
    name: `${at(surnameShares, twin * 3)[0]} ${at(middles[sex].split(' '), twin * 2)} ${given}`,
    birth: `${two(1 + ((twin * 7) % 28))}/${two(1 + ((twin * 5) % 12))}/${year}`,
    sex: sex === 'male' ? 'Nam' : 'Nữ',
    place: code,
  }
}

const changedDigit = (number: string, by: number) => `${number.slice(0, 9)}${(Number(number[9]) + by) % 10}${number.slice(10)}`

/** What a record makes of a person. */
const written: Readonly<Record<Fault, (person: WrittenRecord, n: number) => Partial<WrittenRecord>>> = {
  none: () => ({}),
  capitals: ({ name }) => ({ name: name?.toUpperCase() ?? null }),
  unmarked: ({ name }) => ({ name: fold(name ?? '').toUpperCase() }),
  digit: ({ number }) => ({ number: changedDigit(number ?? '', 3) }),
  swapped: ({ birth }) => ({ number: null, birth: `${birth?.slice(3, 5)}/${birth?.slice(0, 2)}/${birth?.slice(6)}` }),
  'no-number': () => ({ number: null }),
  'year-only': ({ birth }) => ({ number: null, birth: `01/01/${birth?.slice(6)}` }),
  typo: ({ name }) => ({ number: null, name: `${name?.slice(0, -1)}${name?.endsWith('h') ? 'n' : 'h'}`, place: null }),
  'other-number': (_person, n) => ({ name: personAt(n + 9).name, birth: personAt(n + 9).birth, place: null }),
  bare: ({ birth }) => ({
    number: null,
    sex: null,
    birth: `${two(Number(birth?.slice(0, 2)) === 28 ? 1 : Number(birth?.slice(0, 2)) + 1)}${birth?.slice(2)}`,
  }),
  stranger: (_person, n) => ({ number: null, name: `Cao Thị ${at(givens.female.split(' '), n + 31)}`, birth: '29/02/1988' }),
  twin: () => ({ number: null, place: null }),
}

function recordsMade(): RecordChange[] {
  let n = 0
  return linkage.faults.flatMap(([fault, count]) =>
    Array.from({ length: count }, () => {
      n += 1
      const { number, name, birth, sex, place } = personAt(fault === 'twin' ? linkage.people - 28 + (n % 8) : n - 1)
      const record = { number, name, birth, sex, place }
      return { key: `TD-${String(790_000 + n * 37)}`, record: { ...record, ...written[fault](record, n) } }
    }),
  )
}

/** A finished run with records to review, two numbers in conflict and a first reader’s opinions; as the two clerks would have made it. */
export async function loadMatchDemonstration(ctx: Ctx, clerk: Ctx, second: Ctx): Promise<void> {
  const { registry } = linkage
  const people = Array.from({ length: linkage.people }, (_each, n) => personAt(n))
  const run = await insertRun(
    clerk,
    { registry, source: 'entered', people: 'trình diễn', records: 'trình diễn', readers: 2, sample: 8, state: 'done', demonstration: true },
    runCode(ctx.today().slice(0, 4), (await countRuns(ctx, `DS${ctx.today().slice(0, 4)}-`)) + 1),
  )
  await setRun(clerk, run.id, 'done')
  await keepSmallReference(ctx, registry, people, linkage.learned as never)
  await keepPersons(
    ctx,
    people.map(({ number, ...rest }) => ({ person_id: number, ...rest })),
  )
  const records = recordsMade()
  const { linked, review, none } = await linkChanges(clerk, registry, records)
  const plan = planHash(planOf(registry))
  await setRun(clerk, run.id, 'done', {
    report: {
      registry,
      records: records.length,
      people: people.length,
      linked,
      review,
      none,
      plan,
      expectedPrecision: linkage.expected,
      threshold: linkage.learned.bits,
    },
  })
  await keepReference(ctx, { people: 'trình diễn', plan, count: people.length, run: run.id })
  await drawSample(ctx, run.id, run.sample)
  await readFirst(second, registry)
  const pair = await nodesFor(ctx, population, [personAt(linkage.people - 28).number, personAt(linkage.people - 8).number])
  const [one, other] = [...pair.values()]
  if (one && other) await mergeClusters(clerk, { cluster: one.id, other: other.id, reason: linkage.merge })
}

async function readFirst(reader: Ctx, registry: string): Promise<void> {
  const waiting = await waitingFor(reader, [registry], null, null, { limit: linkage.readings.length, after: 0 })
  for (const [nth, { edge }] of waiting.entries()) await readLink(reader, { edge, verdict: linkage.readings[nth] ?? 'unsure', seconds: 14 + nth * 9 })
}

/** Takes the demonstration's run away with all that hangs on it; runs in earnest stay. */
export async function removeMatchDemonstration(ctx: Ctx): Promise<void> {
  if (await removeRuns(ctx)) await clearReference(ctx)
}
