import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { periodWithin } from '../../platform/ui/index.ts'
import { agencyById, nameOn } from '../directory/index.ts'
import { openObstacles } from '../obstacles/index.ts'
import { campaigns, expectationsOf, reportsToAccept, standingOf, versionsOf } from '../reporting/index.ts'
import { answersFor, assignmentsOf, headline, isCollective, recurrenceNames, sharesOn, type Task, tasksBy } from '../steering/index.ts'
import { ladderKindOf, type Owed } from './reminder.ts'

const nameOf = (agency: string, day: PlainDate): Text => ({ vi: nameOn(agency, day), en: nameOn(agency, day, 'en') })

/** As many things as one look takes in. */
const most = 100_000

/** Open work whose day lies in a window, by every agency that still owes it: members of a collective each for themselves. */
export async function tasksOwed(ctx: Ctx, { first, last }: { first: PlainDate; last: PlainDate }): Promise<Owed[]> {
  const day = ctx.asOf
  const tasks = await tasksBy(ctx, { open: true, parts: true, dueFrom: first, dueTo: last, shared: [] }, { size: most })
  const given = await assignmentsOf(
    ctx,
    tasks.map(({ id }) => id),
  )
  return tasks.flatMap((task) => {
    const shares = sharesOn(given.get(task.id) ?? [], task, day)
    const members = shares.filter(({ done }) => !done).map(({ agency }) => agency)
    const single = task.lead.filter((agency) => !isCollective(agency)).map((agency) => answersFor(agency, day))
    return [...new Set([...single, ...members])].map((agency) => owedBy(task, agency, day))
  })
}

function owedBy({ code, title, dueOn, recurs }: Task, agency: string, day: PlainDate): Owed {
  return {
    key: `task:${code}`,
    kind: ladderKindOf(recurs),
    code,
    title: headline(title),
    dueOn: dueOn as PlainDate,
    agency,
    agencyName: nameOf(agency, day),
    ...(recurs !== null && { rhythm: recurrenceNames[recurs] }),
    href: `/tasks/${encodeURIComponent(code)}`,
  }
}

/** Questions whose answer is owed, by the agency that must remove what is in the way; each asking has a clock of its own. */
export async function answersOwed(ctx: Ctx): Promise<Owed[]> {
  const waiting = (await openObstacles(ctx)).filter(({ standing }) => standing === 'waiting')
  return waiting.map(({ code, stuck, dueAt, remover, round }) => ({
    key: `obstacle:${code}:${round}`,
    kind: 'obstacle',
    code,
    title: headline(stuck),
    dueOn: dayAt(dueAt),
    agency: remover,
    agencyName: nameOf(remover, ctx.asOf),
    href: `/obstacles/${encodeURIComponent(code)}`,
  }))
}

const unreported: readonly string[] = ['awaited', 'silent', 'draft', 'returned', 'submitted']

/** Reports of open rounds that have not been approved, by the agency that owes them. */
export async function reportsOwed(ctx: Ctx): Promise<Owed[]> {
  const open = (await campaigns(ctx)).filter(({ lockedAt }) => lockedAt === null)
  const owed: Owed[] = []
  for (const { id, code, period, dueOn } of open) {
    const versions = Map.groupBy(await versionsOf(ctx, id), ({ agency }) => agency)
    for (const { reporter, kind } of await expectationsOf(ctx, id)) {
      const standing = standingOf(versions.get(reporter) ?? [], { dueOn, locked: false }, ctx.asOf)
      if (kind !== 'agency' || agencyById(reporter) === null || !unreported.includes(standing)) continue
      const agencyName = nameOf(reporter, ctx.asOf)
      const title = periodWithin(period)
      owed.push({
        key: `report:${code}`,
        kind: 'report',
        code,
        title,
        dueOn,
        agency: reporter,
        agencyName,
        href: `/reports/${encodeURIComponent(code)}/${encodeURIComponent(reporter)}`,
      })
    }
  }
  return owed
}

/** Reports that wait to be accepted, round by round, by the first day by which one of them should be. */
export async function acceptancesOwed(ctx: Ctx): Promise<Owed[]> {
  const rounds = Map.groupBy(await reportsToAccept(ctx), ({ campaign }) => campaign)
  return [...rounds].flatMap(([{ code, period, receiver }, waiting]) => {
    const dueOn = waiting.map(({ acceptBy }) => acceptBy).toSorted()[0]
    if (dueOn === undefined) return []
    return [
      {
        key: `acceptance:${code}`,
        kind: 'acceptance' as const,
        code,
        title: periodWithin(period),
        dueOn,
        agency: receiver,
        agencyName: nameOf(receiver, ctx.asOf),
        count: waiting.length,
        href: `/reports/${encodeURIComponent(code)}?group=reported`,
      },
    ]
  })
}

/** Everything with a day due around a day, for reminders, digests and calendars. */
export async function everythingOwed(ctx: Ctx, window: { first: PlainDate; last: PlainDate }): Promise<Owed[]> {
  return [...(await tasksOwed(ctx, window)), ...(await answersOwed(ctx)), ...(await reportsOwed(ctx)), ...(await acceptancesOwed(ctx))]
}
