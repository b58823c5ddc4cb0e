import { addDays } from '../../platform/dates.ts'
import { Say, useReader, withQuery } from '../../platform/ui/index.ts'
import { type Overview, soon } from '../steering/index.ts'

export type Filter = Readonly<Record<string, string>>
/** An overview, and the way to the list behind each of its figures. */
export type Shown = { overview: Overview; door: (filter: Filter) => string }

/** The address of exactly what a figure counts; the day shown goes with it, and a visitor is asked in on the way. */
export function useDoor(doors: boolean, base: Filter = {}) {
  const { address } = useReader()
  const asOf = new URLSearchParams(address.split('?')[1] ?? '').get('asOf')
  return (filter: Filter): string => {
    const list = withQuery('/tasks', { ...base, ...(asOf && { asOf }), ...filter })
    return doors ? list : `/sign-in?back=${encodeURIComponent(list)}`
  }
}

/** Open tasks due in the four weeks from a day on. */
export const dueSoonFilter = (asOf: string): Filter => ({ open: 'true', dueFrom: asOf, dueTo: addDays(asOf, soon) })

/** The way to the whole of what a page shows a part of. */
export const All = ({ href, vi, en }: { href: string; vi: string; en: string }) => <Say as="a" href={href} words={{ vi, en }} />
