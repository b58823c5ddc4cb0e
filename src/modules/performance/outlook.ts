import { daysBetween } from '../../platform/dates.ts'
import type { AgencyId } from '../directory/index.ts'
import { productType } from '../orders/index.ts'
import type { TaskFacts } from '../steering/index.ts'
import { type Delay, delayOf, type Forecast, forecastFrom } from './forecast.ts'
import { type TaskRow, remembered, type Promises } from './board.ts'

/** The delay of one obligation, and whose task it was. */
type Slip = Delay & { task: string }

/** Every obligation once, by agency and by type of product, the earliest end first. */
type History = { all: readonly Slip[]; byAgency: ReadonlyMap<AgencyId, readonly Slip[]>; alike: ReadonlyMap<string, readonly Slip[]>; kindOf: KindOf }
type KindOf = (task: Pick<TaskFacts, 'product'>) => string

const histories = new WeakMap<Promises, History>()

function historyOf(board: Promises): History {
  const known = histories.get(board)
  if (known !== undefined) return known
  const kindOf: KindOf = remembered(
    ({ product }) => productType(product)?.id ?? '',
    ({ product }) => product ?? '',
  )
  const all = [...new Map(board.counted.map((each) => [each.key, each])).values()]
    .map((each) => ({ ...delayOf(each, board.day), task: each.task.id, agency: each.agency, kind: kindOf(each.task) }))
    .toSorted((a, b) => a.days - b.days)
  const alike = new Map([...Map.groupBy(all, ({ kind }) => `/${kind}`), ...Map.groupBy(all, ({ agency, kind }) => `${agency}/${kind}`)])
  const history = { all, byAgency: Map.groupBy(all, ({ agency }) => agency), alike, kindOf }
  histories.set(board, history)
  return history
}

/** What the board's own history says of one task still open: the narrowest history that is long enough. */
export function forecastOf(board: Promises, { task, agencies }: TaskRow): Forecast | null {
  if (task.dueOn === null || (task.completedOn !== null && task.completedOn <= board.day)) return null
  const { all, byAgency, alike, kindOf } = historyOf(board)
  const kind = kindOf(task)
  const without = (some: readonly (readonly Slip[] | undefined)[]) => (): Slip[] =>
    some.flatMap((each) => each?.filter((slip) => slip.task !== task.id) ?? [])
  return forecastFrom(
    [
      { basis: 'agency-and-product', delays: without(agencies.map((agency) => alike.get(`${agency}/${kind}`))) },
      { basis: 'agency', delays: without(agencies.map((agency) => byAgency.get(agency))) },
      { basis: 'product', delays: without([alike.get(`/${kind}`)]) },
      { basis: 'all', delays: without([all]) },
    ],
    daysBetween(task.dueOn, board.day),
  )
}
