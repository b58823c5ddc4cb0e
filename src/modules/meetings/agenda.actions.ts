import { agendaRule } from '../../../definitions/meetings/agenda.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { obstacleFile, unansweredOn } from '../obstacles/index.ts'
import { taskFacts, taskOf } from '../steering/index.ts'
import { plannedMeeting } from './actions.ts'
import { type AgendaItem, type Candidate, candidatesOn, reordered } from './agenda.ts'
import { alreadyOnAgenda, itemUnknown } from './problems.ts'
import { itemsOf, placeItems, putItems, setDropped } from './store.ts'

/** Red flags and silences now, gravest first. */
export async function candidates(ctx: Ctx): Promise<Candidate[]> {
  const today = { ...ctx, asOf: ctx.today() }
  const [tasks, unanswered] = [await taskFacts(today), await unansweredOn(today, ctx.today())]
  return candidatesOn(ctx.today(), tasks, unanswered, agendaRule)
}

const onIt = (items: readonly AgendaItem[]) => items.filter(({ droppedBy }) => droppedBy === null)

/**
 * Builds the agenda from what is red now: new things follow those already on it, gravest first, up to the most a meeting can take;
 * what was dropped stays dropped, what was put in order keeps it. How many are new.
 */
export async function buildAgenda(ctx: Ctx, code: string): Promise<number> {
  const meeting = await plannedMeeting(ctx, code)
  const items = await itemsOf(ctx, meeting.id)
  const known = new Set(items.map(({ source, subject }) => `${source} ${subject}`))
  const found = await candidates(ctx)
  const isKnown = ({ source, subject }: Candidate) => known.has(`${source} ${subject}`)
  const fresh = found.filter((each) => !isKnown(each)).slice(0, Math.max(0, agendaRule.most - onIt(items).length))
  await putItems(ctx, meeting.id, [...found.filter(isKnown), ...fresh], lastOf(items))
  await record(ctx, { action: 'meetings.agenda-built', subject: code, details: { added: fresh.length } })
  return fresh.length
}

const lastOf = (items: readonly AgendaItem[]): number => Math.max(0, ...items.map(({ position }) => position))

/** Adds a task or an obstacle by its code, or a subject in words. @throws already-on-agenda, task-unknown, obstacle-unknown */
export async function addItem(ctx: Ctx, { meeting: code, words }: { meeting: string; words: string }): Promise<void> {
  const meeting = await plannedMeeting(ctx, code)
  const items = await itemsOf(ctx, meeting.id)
  const item = await itemFor(ctx, words.trim())
  const there = items.find(({ source, subject }) => item.subject !== null && source === item.source && subject === item.subject)
  if (there && there.droppedBy === null) throw alreadyOnAgenda({ subject: words.trim() })
  if (there) await setDropped(ctx, there.id, null)
  else await putItems(ctx, meeting.id, [item], lastOf(items))
  await record(ctx, { action: 'meetings.item-added', subject: code })
}

type Item = Pick<AgendaItem, 'source' | 'subject' | 'title' | 'reason' | 'days' | 'times' | 'agencies'>

/** A code as people type it: VM2026-001 is an obstacle, KH12-2025-003 or GV2026-004 a task; anything else is words. */
async function itemFor(ctx: Ctx, words: string): Promise<Item> {
  const typed = { reason: 'typed', days: 0, times: 0 } as const
  if (/^VM\d{4}-\d+$/i.test(words)) {
    const { obstacle } = await obstacleFile(ctx, words.toUpperCase())
    return { ...typed, source: 'obstacle', subject: obstacle.code, title: obstacle.stuck, agencies: [obstacle.remover] }
  }
  if (/^\p{Lu}[\p{Lu}\d-]*-\d+$/u.test(words)) {
    const task = await taskOf(ctx, words)
    return { ...typed, source: 'task', subject: task.code, title: task.title, agencies: task.lead }
  }
  return { ...typed, source: 'typed', subject: null, title: words, agencies: [] }
}

async function itemOf(ctx: Ctx, code: string, id: number): Promise<{ items: AgendaItem[]; item: AgendaItem }> {
  const meeting = await plannedMeeting(ctx, code)
  const items = await itemsOf(ctx, meeting.id)
  const item = items.find((each) => each.id === id)
  if (!item) throw itemUnknown({})
  return { items, item }
}

/** Moves an item up, down or to the top. @throws agenda-frozen */
export async function moveItem(ctx: Ctx, { meeting, item: id, to }: { meeting: string; item: number; to: 'up' | 'down' | 'first' }): Promise<void> {
  const { items } = await itemOf(ctx, meeting, id)
  const ids = onIt(items).map((each) => each.id)
  await placeItems(ctx, reordered(ids, id, to))
}

/** Takes an item off with the reason; it stays in sight below the agenda. */
export async function dropItem(ctx: Ctx, { meeting, item: id, words }: { meeting: string; item: number; words: string }): Promise<void> {
  const { item } = await itemOf(ctx, meeting, id)
  await setDropped(ctx, item.id, words)
  await record(ctx, { action: 'meetings.item-dropped', subject: meeting, details: { item: item.subject ?? item.title } })
}

/** Puts a dropped item back in its place. */
export async function restoreItem(ctx: Ctx, { meeting, item: id }: { meeting: string; item: number }): Promise<void> {
  const { item } = await itemOf(ctx, meeting, id)
  await setDropped(ctx, item.id, null)
}
