import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { provinces } from '../../../definitions/agencies/provinces.ts'
import { communeLists, laterNames } from '../../../definitions/communes/lists.ts'
import { addDays } from '../../platform/dates.ts'
import { packageRoot } from '../../platform/migrate.ts'
import { type Locality, partsOfName } from './locality.ts'

/** One line of successions: what an old code became; contested where sources differ. */
export type Step = { readonly code: string; readonly contested: boolean }

/** All localities of all lists, and what became of those that ended. */
export type Lists = {
  readonly localities: readonly Locality[]
  /** By code of 30/6/2025. */
  readonly successions: ReadonlyMap<string, readonly Step[]>
  /** Of those merged before, by the locality itself. */
  readonly former: ReadonlyMap<Locality, readonly Step[]>
}

const linesOf = (file: string): string[][] =>
  readFileSync(join(packageRoot, 'definitions', 'communes', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

const spanOf = (list: Locality['list']) => {
  const found = communeLists.find(({ id }) => id === list)
  return {
    ...(found && 'from' in found && { from: found.from }),
    ...(found && 'to' in found && { to: found.to }),
    ...(found && 'knownFrom' in found && { knownFrom: found.knownFrom }),
    certain: found?.certain ?? false,
  }
}

const stepsOf = (text: string): Step[] => text.split(',').map((step) => ({ code: step.replace('?', ''), contested: step.endsWith('?') }))

/** Provinces as the directory has them, without those that ended before the lists begin: known from the day after the last of these. */
function provincesOfLists(): Locality[] {
  const ended = provinces.flatMap(({ to }) => (to !== undefined && to < '2025-06-30' ? [to] : [])).toSorted()
  const knownFrom = addDays(ended.at(-1) ?? '2025-06-29', 1)
  return provinces
    .filter(({ to }) => to === undefined || to >= '2025-06-30')
    .flatMap((province) =>
      (['until', 'from'] as const)
        .filter((list) => (list === 'until' ? province.from === undefined : province.to === undefined))
        .flatMap((list) =>
          province.names
            .filter((name) => list === 'until' || !('to' in name) || name.to === undefined || name.to >= '2025-07-01')
            .map((name): Locality => {
              const { certain, ...span } = spanOf(list)
              return {
                code: province.code,
                level: 'province',
                name: `${name.class[0]?.toUpperCase()}${name.class.slice(1)} ${name.name}`,
                also: name.aliases ?? [],
                list,
                province: province.code,
                district: null,
                ...span,
                knownFrom,
                ...(name.from && (list === 'until' || name.from > '2025-07-01') && { from: name.from }),
                ...(name.to && { to: name.to }),
                certain,
              }
            }),
        ),
    )
}

/** A commune that changed its class later is two in a row. */
function renamed(commune: Locality): Locality[] {
  if (!(laterNames.codes as readonly (string | null)[]).includes(commune.code)) return [commune]
  const { on, certain } = laterNames
  const name = `${laterNames.class} ${partsOfName(commune.name).proper}`
  return [
    { ...commune, to: addDays(on, -1) },
    { ...commune, name, from: on, certain },
  ]
}

function read(): Lists {
  const districts = linesOf('districts.tsv').map(
    ([code = '', province = '', name = '']): Locality => ({
      code,
      level: 'district',
      name,
      also: [],
      list: 'until',
      province,
      district: code,
      ...spanOf('until'),
    }),
  )
  const provinceOf = new Map(districts.map(({ code, province }) => [code, province]))
  const commune = (list: Locality['list'], code: string, within: string, name: string, also = ''): Locality => ({
    code: code || null,
    level: 'commune',
    name,
    also: also === '' ? [] : also.split(';'),
    list,
    province: list === 'from' ? within : (provinceOf.get(within) ?? ''),
    district: list === 'from' ? null : within,
    ...spanOf(list),
  })
  const former = new Map(
    linesOf('former.tsv').map(([code = '', district = '', name = '', into = '']) => [commune('former', code, district, name), stepsOf(into)]),
  )
  const until = linesOf('until-2025-06-30.tsv').map(([code = '', district = '', name = '', also]) => commune('until', code, district, name, also))
  const from = linesOf('from-2025-07-01.tsv').flatMap(([code = '', province = '', name = '', also]) =>
    renamed(commune('from', code, province, name, also)),
  )
  return {
    localities: [...provincesOfLists(), ...districts, ...former.keys(), ...until, ...from],
    successions: new Map(linesOf('successions.tsv').map(([code = '', into = '']) => [code, stepsOf(into)])),
    former,
  }
}

let known: Lists | undefined

/** The lists, read when they are first asked for. */
export const lists = (): Lists => (known ??= read())
