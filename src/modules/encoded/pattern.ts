import { fields } from './filter.ts'
import type { Door, EncodedPlan } from './parameters.ts'
import { doorColumns } from './writer.ts'

/** How a pair agrees, as one number: door, name, date, sex, place, and whether another record holds the person by number. */
export const parts = [
  ['taken', 2],
  ['place', 4],
  ['sex', 3],
  ['date', 5],
  ['name', 8],
  ['door', 8],
] as const
export type Part = (typeof parts)[number][0]

/** Levels of a date: equal; day and month changed about, or known on one side only; the year alone, or day and month; less; not told. */
export const dateLevels = { equal: 0, near: 1, part: 2, less: 3, unknown: 4 } as const

/** A part of a pattern, read in SQL. */
export function partOf(pattern: string, part: Part): string {
  let factor = 1
  for (const [name, size] of parts) {
    if (name === part) return `(${pattern} // ${factor} % ${size})`
    factor *= size
  }
  return pattern
}

/** A pattern in SQL of the level of each part, in SQL. */
export function patternSql(levels: Readonly<Record<Part, string>>): string {
  let factor = 1
  const sum = parts.map(([name, size]) => {
    const term = `(${levels[name]}) * ${factor}`
    factor *= size
    return term
  })
  return `(${sum.join(' + ')})::integer`
}

const byteOf = (side: string, column: string, field: (typeof fields)[number]) => `(${side}.${column} >> ${8 * fields.indexOf(field)} & 255)`

/** 0 equal, 1 different, 2 not told by both. */
const fieldLevel = (column: string, field: (typeof fields)[number]) => {
  const [r, p] = [byteOf('r', column, field), byteOf('p', column, field)]
  return `(case when ${r} = 0 or ${p} = 0 then 2 when ${r} = ${p} then 0 else 1 end)`
}

/** Level of two names by how many bits of their filters differ: 0 where none does, then as the plan has it. */
function nameLevel(column: string, levels: readonly number[]): string {
  const distance = `bit_count(xor(r.${column}::bit, p.${column}::bit))`
  return ['0', ...levels].reduceRight<string>(
    (rest, most, at) => `case when ${distance} <= ${most} then ${at} else ${rest} end`,
    String(levels.length + 1),
  )
}

const dateLevel = (column: string) => {
  const [day, month, year, unordered] = (['day', 'month', 'year', 'unordered'] as const).map((field) => fieldLevel(column, field))
  const { equal, near, part, less, unknown } = dateLevels
  return `case when ${year} = 2 then ${unknown} when ${year} = 0 and (${unordered} = 0 or ${day} = 2) then case when ${day} = 0 and ${month} = 0 then ${equal} else ${near} end
    when ${year} = 0 or (${day} = 0 and ${month} = 0) then ${part} else ${less} end`
}

const placeLevel = (column: string) => `case ${fieldLevel(column, 'place')} when 0 then 0 when 2 then 3 else 1 + ${fieldLevel(column, 'region')} end`

/** How record `r` and person `p` who met at a door agree there; whether the person is taken is told by who asks. */
export function levelsAt(plan: EncodedPlan, door: Door, taken: string): Record<Part, string> {
  const { bits, fields } = doorColumns(door)
  return {
    taken,
    place: placeLevel(fields),
    sex: fieldLevel(fields, 'sex'),
    date: dateLevel(fields),
    name: nameLevel(bits, plan.levels),
    door: String(plan.encoding.doors.indexOf(door)),
  }
}
