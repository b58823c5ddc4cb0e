import { provinceMergers, provinces } from '../../../definitions/agencies/provinces.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { compareNames } from '../../platform/text.ts'
import { lists } from './lists.actions.ts'
import { isKnownOn, isOn, type ListId, listOn, type Locality } from './locality.ts'

/** A locality another one became or came from; `part` where only some of the older one did, uncertain where sources differ. */
export type Carried = { readonly locality: Locality; readonly share: 'whole' | 'part'; readonly certain: boolean }

type Indexes = {
  readonly byCode: ReadonlyMap<string, readonly Locality[]>
  readonly within: ReadonlyMap<string, readonly Locality[]>
  readonly origins: ReadonlyMap<string, readonly Carried[]>
}

const keyOf = (list: ListId, code: string) => `${list}:${code}`

/** What the lists say of communes and island districts, seen from what they became; by the code of the latter. */
function originsOf(byCode: Indexes['byCode']): Map<string, Carried[]> {
  const { successions } = lists()
  const found = new Map<string, Carried[]>()
  for (const [code, steps] of successions) {
    const locality = byCode.get(code)?.find(({ list }) => list === 'until')
    if (!locality) continue
    for (const step of steps)
      found.set(step.code, [...(found.get(step.code) ?? []), { locality, share: steps.length > 1 ? 'part' : 'whole', certain: !step.contested }])
  }
  return found
}

let known: Indexes | undefined

function indexes(): Indexes {
  if (known) return known
  const { localities } = lists()
  const byCode = Map.groupBy(
    localities.filter(({ code }) => code !== null),
    ({ code }) => code ?? '',
  )
  const withinDistrict = Map.groupBy(
    localities.filter(({ level, district }) => level === 'commune' && district !== null),
    ({ list, district }) => keyOf(list, district ?? ''),
  )
  const withinProvince = Map.groupBy(
    localities.filter(({ level, list }) => level === 'district' || (level === 'commune' && list === 'from')),
    ({ list, province }) => keyOf(list, province),
  )
  known = { byCode, within: new Map([...withinDistrict, ...withinProvince]), origins: originsOf(byCode) }
  return known
}

/** Everything that ever bore a code, oldest first: one code may name two localities before and after 1 July 2025. */
export const bearing = (code: string): readonly Locality[] => indexes().byCode.get(code) ?? []

/** What a code meant on a day; null where it was not in use. */
export const localityOn = (code: string, day: PlainDate): Locality | null =>
  bearing(code).findLast((locality) => isOn(locality, day) && (locality.list === listOn(day) || locality.list === 'former')) ?? null

/** What lies directly within a province or district on a day, in the order of names. */
export const withinOn = (code: string, day: PlainDate): Locality[] =>
  (indexes().within.get(keyOf(listOn(day), code)) ?? []).filter((one) => isOn(one, day)).toSorted((a, b) => compareNames(a.name, b.name))

/** Every locality of a level that was there on a day, in the order of codes; those whose last day is not known are left out, and before `knownFrom` nobody knows who else was. */
export const localitiesOn = (level: Locality['level'], day: PlainDate): Locality[] =>
  lists()
    .localities.filter((one) => one.level === level && one.list === listOn(day) && isOn(one, day))
    .toSorted((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))

/** The province or district that a locality lies in, as it was called while the locality was there. */
export function placeOf(locality: Locality, level: 'province' | 'district', day?: PlainDate): Locality | null {
  const code = level === 'province' ? locality.province : locality.district
  if (code === null) return null
  const list = locality.list === 'former' ? 'until' : locality.list
  const same = bearing(code).filter((one) => one.level === level && one.list === list)
  return same.find((one) => day !== undefined && isOn(one, day)) ?? same.at(-1) ?? null
}

/** The name of a locality with the district and province it lies in: "Phường Cửa Nam, Quận Hoàn Kiếm, Thành phố Hà Nội". */
export function wholeName(locality: Locality, day?: PlainDate): string {
  const above = [
    locality.level === 'commune' ? placeOf(locality, 'district', day) : null,
    locality.level === 'province' ? null : placeOf(locality, 'province', day),
  ]
  return [locality, ...above].flatMap((one) => (one ? [one.name] : [])).join(', ')
}

const provinceById = new Map(provinces.map((province) => [province.id, province.code]))
const merged = provinceMergers.filter(({ on }) => on === '2025-07-01')

/** The code from 1 July 2025 of the province that a province of before lies in. */
export function provinceSince(code: string): string {
  const into = merged.find(({ from }) => from.some((id) => provinceById.get(id) === code))?.into
  return into === undefined ? code : (provinceById.get(into) ?? code)
}

const inList = (code: string, list: ListId, day: PlainDate): Locality[] => {
  const own = bearing(code).filter((one) => one.list === list)
  const [now] = own.filter((one) => isOn(one, day))
  return now ? [now] : own.slice(-1)
}

/** Of several lines that lead to the same locality one is kept: the whole before the part, the certain before the contested. */
function once(carried: readonly Carried[]): Carried[] {
  const groups = Map.groupBy(carried, ({ locality }) => locality)
  return [...groups].map(([locality, all]) => ({
    locality,
    share: all.every(({ share }) => share === 'whole') ? 'whole' : 'part',
    certain: all.some(({ certain }) => certain),
  }))
}

/** What a locality of before 1 July 2025 became. */
function forward(locality: Locality, day: PlainDate): Carried[] {
  const { successions, former } = lists()
  if (locality.level === 'province')
    return inList(provinceSince(locality.province), 'from', day).map((one) => ({ locality: one, share: 'whole', certain: true }))
  const steps = former.get(locality) ?? successions.get(locality.code ?? '')
  if (steps)
    return steps.flatMap(({ code, contested }) =>
      inList(code, 'from', day).map(
        (one): Carried => ({ locality: one, share: steps.length > 1 ? 'part' : 'whole', certain: locality.certain && !contested }),
      ),
    )
  const parts = (indexes().within.get(keyOf('until', locality.code ?? '')) ?? []).flatMap((one) => forward(one, day))
  return once(parts).map((one) => ({ ...one, share: 'part' }))
}

/** What a locality from 1 July 2025 on was made of. */
function backward(locality: Locality, day: PlainDate): Carried[] {
  if (locality.level === 'commune') return [...(indexes().origins.get(locality.code ?? '') ?? [])]
  return lists()
    .localities.filter(
      (one) => one.level === 'province' && one.list === 'until' && isOn(one, day) && provinceSince(one.province) === locality.province,
    )
    .map((one) => ({ locality: one, share: 'whole', certain: true }))
}

function carried(locality: Locality, day: PlainDate): Carried[] {
  if (isOn(locality, day)) return [{ locality, share: 'whole', certain: locality.certain }]
  const list = listOn(day)
  if (locality.list === list) return inList(locality.code ?? '', list, day).map((one) => ({ locality: one, share: 'whole', certain: one.certain }))
  if (list === 'from') return forward(locality, day)
  return locality.list === 'from' ? backward(locality, day) : []
}

/**
 * Where a locality is to be found on another day: itself while it was there, else what it became or came from.
 * Several answers say that nobody can tell without more than the code; none that the lists do not know. Uncertain on days of which no
 * whole list is known.
 */
export const carriedTo = (locality: Locality, day: PlainDate): Carried[] =>
  carried(locality, day).map((one) => ({ ...one, certain: one.certain && isKnownOn(one.locality, day) }))
