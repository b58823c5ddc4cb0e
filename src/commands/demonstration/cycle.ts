import { calendars } from '../../../definitions/calendars/all.ts'
import { meetings, obstacles } from '../../../definitions/demo/cycle.ts'
import {
  addItem,
  buildAgenda,
  callMeeting,
  holdMeeting,
  issueNotice,
  keepMinutes,
  kindById,
  nextOn,
  recordConclusion,
} from '../../modules/meetings/index.ts'
import {
  acceptAnswer,
  answerObstacle,
  type Obstacle,
  raiseObstacle,
  reopenObstacle,
  transferObstacle,
  withdrawObstacle,
} from '../../modules/obstacles/index.ts'
import { listTasks } from '../../modules/steering/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, addMonths, formatDay, type PlainDate, partsOf } from '../../platform/dates.ts'
import { addWorkingDays } from '../../platform/workdays.ts'
import { type Cast, onDay, reporterOf } from './acting.ts'
import { filled, type Moments, worked } from './days.ts'
import type { PlannedMeeting, PlannedObstacle, PlannedStep } from './shape.ts'

/** Something that happens on a day, at a minute of its office hours. */
type Act = { on: PlainDate; minute: number; run: () => Promise<void> }
type Stage = { ctx: Ctx; cast: Cast; moments: Moments; raised: Map<PlannedObstacle, Obstacle>; lastMeeting: PlainDate }

const monthly = kindById('monthly')?.rhythm ?? ({ every: 'month', afterDay: 25, workingDays: 3 } as const)

/** The last monthly meeting whose notice is out, before a day. */
function lastMeeting(today: PlainDate): PlainDate {
  const calls = [-2, -1, 0].map((by) => nextOn(monthly, addMonths(`${today.slice(0, 7)}-01`, by)))
  return calls.findLast((day) => addDays(day, 4) < today) ?? addWorkingDays(calendars, today, -20)
}

/** The monthly cycle of the last weeks: obstacles and meetings, in the order of days. */
export async function playCycle(ctx: Ctx, cast: Cast, moments: Moments): Promise<void> {
  const stage: Stage = { ctx, cast, moments, raised: new Map(), lastMeeting: lastMeeting(moments.today) }
  const acts = [...obstacles.flatMap((each, nth) => actsOf(stage, each, nth)), ...held(stage, meetings.past), ...called(stage, meetings.next)]
  for (const act of acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.minute - b.minute))) await act.run()
}

const actorFor = ({ cast }: Stage, agency: string) => reporterOf(cast, [agency])

/** The nth task of a document that an agency still leads or supports, as its code; with fewer of them, counted round. */
async function taskOf({ ctx }: Stage, agency: string, nth: number): Promise<string | undefined> {
  const { tasks } = await listTasks({ ...ctx, asOf: ctx.today() }, { agency, open: true }, 50)
  const ordered = tasks.filter(({ document }) => document !== null)
  return ordered[nth % ordered.length]?.code
}

function actsOf(stage: Stage, planned: PlannedObstacle, nth: number): Act[] {
  const { moments, ctx } = stage
  const from = planned.beforeMeeting === undefined ? moments.today : stage.lastMeeting
  const on = addWorkingDays(calendars, from, -(planned.beforeMeeting ?? planned.ago ?? 1))
  const minute = 45 + nth * 37
  const raise = async () => {
    const { by, task, kind, stuck, remover, proposed } = planned
    const code = task === null ? undefined : await taskOf(stage, by, task)
    const whole = { kind, stuck, remover, proposed, raisedBy: by, ...(code && { task: code }) }
    stage.raised.set(planned, await raiseObstacle(onDay(ctx, on, minute, actorFor(stage, by)), whole))
  }
  return [
    { on, minute, run: raise },
    ...planned.steps.map((step) => actOf(stage, planned, step, addWorkingDays(calendars, on, step.after), minute + 90)),
  ]
}

const actOf = (stage: Stage, planned: PlannedObstacle, step: PlannedStep, on: PlainDate, minute: number): Act => ({
  on,
  minute,
  run: async () => {
    const before = stage.raised.get(planned)
    if (before === undefined || on >= stage.moments.today) return
    const side = step.does === 'answer' || step.does === 'transfer' ? before.remover : planned.by
    stage.raised.set(planned, await take(onDay(stage.ctx, on, minute, actorFor(stage, side)), before.code, step))
  },
})

function take(ctx: Ctx, obstacle: string, { does, words, to, number }: PlannedStep): Promise<Obstacle> {
  if (does === 'answer') return answerObstacle(ctx, { obstacle, words, number })
  if (does === 'transfer') return transferObstacle(ctx, { obstacle, words, to: to ?? '' })
  if (does === 'accept') return acceptAnswer(ctx, { obstacle, words })
  return does === 'reopen' ? reopenObstacle(ctx, { obstacle, words }) : withdrawObstacle(ctx, { obstacle, words })
}

const callingOf = ({ chair, place, participants }: PlannedMeeting, heldOn: PlainDate) => ({
  kind: 'monthly',
  title: `Giao ban tháng ${partsOf(heldOn).month}/${partsOf(heldOn).year} (trình diễn)`,
  heldOn,
  beginsAt: '14:00',
  place,
  chair,
  participants: participants.join('; '),
})

const minutesOf = (planned: PlannedMeeting, day: PlainDate) => ({
  fileName: 'bien-ban-giao-ban.txt',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(
    `BIÊN BẢN GIAO BAN (trình diễn)\n\nNgày ${formatDay(day)}\nChủ trì: ${planned.chair}\n\n${planned.conclusions.map(({ words, lead }, at) => `${at + 1}. ${lead}: ${words}.`).join('\n')}\n`,
  ),
})

/** Called, put together, held, concluded, and its notice issued: the story of the last meeting. */
function held(stage: Stage, planned: PlannedMeeting): Act[] {
  const { ctx, cast, lastMeeting: on, moments } = stage
  const by = (day: PlainDate, minute: number) => onDay(ctx, day, minute, cast.clerk)
  const eve = addWorkingDays(calendars, on, -1)
  let code = ''
  const conclude = async () => {
    await holdMeeting(by(on, 500), code)
    for (const { words, lead, product, due, removes } of planned.conclusions) {
      const gone = removes === undefined ? undefined : obstacles[removes] && stage.raised.get(obstacles[removes])?.code
      const whole = { meeting: code, words, lead, product, deadline: filled(due, moments), ...(gone && { obstacle: gone }) }
      await recordConclusion(by(on, 510), whole)
    }
    await keepMinutes(by(on, 520), { meeting: code, upload: minutesOf(planned, on) })
  }
  const issued = worked(addDays(on, 1))
  return [
    { on: eve, minute: 60, run: async () => void (code = await callMeeting(by(eve, 60), callingOf(planned, on))) },
    { on: eve, minute: 70, run: async () => void (await buildAgenda(by(eve, 70), code)) },
    { on, minute: 500, run: conclude },
    {
      on: issued,
      minute: 90,
      run: async () => void (await issueNotice(by(issued, 90), { meeting: code, number: planned.notice ?? '', issuedOn: issued })),
    },
  ]
}

/** The next meeting, called on the last working day, with what is red on its agenda. */
function called({ ctx, cast, moments }: Stage, planned: PlannedMeeting): Act[] {
  const on = addWorkingDays(calendars, moments.today, -1)
  const run = async () => {
    const at = onDay(ctx, on, 540, cast.clerk)
    const meeting = await callMeeting(at, callingOf(planned, nextOn(monthly, addDays(moments.today, 1))))
    await buildAgenda(at, meeting)
    await addItem(at, { meeting, words: planned.subject ?? '' })
  }
  return [{ on, minute: 540, run }]
}
