import { planOf } from '../linkage/index.ts'

/** Columns of a file by what they hold; numbers of 12 and of 9 digits may stand in one column or in two. */
export type Columns = { key: string; numbers: readonly string[]; name: string; birth: string; sex: string | null; place: string | null }

/** Columns of a registry as its plan of linkage names them, or of the population where it is the population. @throws linkage-plan-unknown */
export function columnsOf(registry: string): Columns {
  if (registry === 'population') {
    const { id, card, ...others } = planOf('driving-licences').people
    return { ...others, key: id, numbers: [id, card] }
  }
  const { key, number, ...others } = planOf(registry).records
  return { ...others, key, numbers: [number] }
}
