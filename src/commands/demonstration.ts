import { files as registryFiles } from '../../definitions/demo/registries.ts'
import { demonstration } from '../../definitions/demo/all.ts'
import { removeAccountabilityOf } from '../modules/accountability/index.ts'
import { accounts, deletePersonas } from '../modules/identity/index.ts'
import { loadClientDemonstration, removeClientDemonstration } from '../modules/openid/index.ts'
import { loadOrganisationDemonstration, removeOrganisationDemonstration } from '../modules/organisations/index.ts'
import { loadDashboardDemonstration, removeDashboardDemonstration } from '../modules/dashboards/index.ts'
import { linkDemonstrationTasks, loadIndicatorDemonstration, removeIndicatorDemonstration } from '../modules/indicators/index.ts'
import { documentsReceived, removeDocuments } from '../modules/documents/index.ts'
import { loadKeyingDemonstration, removeKeyingDemonstration } from '../modules/keying/index.ts'
import { loadMatchDemonstration, removeMatchDemonstration } from '../modules/matches/index.ts'
import { removeMeetingsOf } from '../modules/meetings/index.ts'
import { removeObstaclesOf } from '../modules/obstacles/index.ts'
import { carryOutImport, dropIdleConflicts, proposeImport } from '../modules/readings/index.ts'
import { loadReminderDemonstration, removeReminderDemonstration } from '../modules/reminders/index.ts'
import {
  completeShares,
  completeTask,
  confirmCompletion,
  extendTask,
  isCollective,
  listTasks,
  removeTasksOf,
  reopenTask,
  reportProgress,
  sharesOf,
  type Task,
} from '../modules/steering/index.ts'
import { followFeeds, forgetDiscrepancies } from '../modules/discrepancies/index.ts'
import { loadRegistryDemonstration, removeRegistryDemonstration } from '../modules/stewardship/index.ts'
import { record } from '../platform/audit.ts'
import type { Config } from '../platform/config.ts'
import type { Ctx } from '../platform/ctx.ts'
import { addDays, type PlainDate } from '../platform/dates.ts'
import { removeFile } from '../platform/files.ts'
import { problem } from '../platform/problems.ts'
import { fold } from '../platform/text.ts'
import { playAccountability } from './demonstration/accountability.ts'
import { type Cast, castOf, onDay, reporterOf } from './demonstration/acting.ts'
import { playCycle } from './demonstration/cycle.ts'
import { filled, type Moments, momentsOf, worked } from './demonstration/days.ts'
import { directivePaper, minutesPaper, type Paper, planPaper } from './demonstration/papers.ts'
import type { PlannedTask } from './demonstration/shape.ts'
import { takeTurn } from './demonstration/store.ts'
import { divideForShow } from './demonstration/parts.ts'
import { playReports, removeReports } from './demonstration/reports.ts'
import { eventsOf, type TaskEvent } from './demonstration/story.ts'
import { demonstrationWanted, isEmpty, subject } from './demonstration/wanted.ts'

const { plan, directive, personas, phrases } = demonstration

export const notEmpty = problem('demonstration-not-empty', 409, { vi: 'Cơ sở dữ liệu đã có dữ liệu', en: 'The database is not empty' }, () => ({
  vi: 'Cơ sở dữ liệu đã có văn bản, nhiệm vụ hoặc tài khoản; dữ liệu trình diễn chỉ nạp vào cơ sở dữ liệu trống.',
  en: 'There are documents, tasks or accounts; the demonstration is loaded only into an empty database.',
}))

/** Loads the demonstration programme into an empty database, once: not again where it was removed. */
export async function loadDemonstration(ctx: Ctx, config: Pick<Config, 'demo'>): Promise<void> {
  if (!(await demonstrationWanted(ctx, config))) return
  await takeTurn(ctx)
  if (await demonstrationWanted(ctx, config)) await load(ctx)
}

/** Loads it because somebody asks. @throws demonstration-not-empty */
export async function askForDemonstration(ctx: Ctx): Promise<number> {
  await takeTurn(ctx)
  if (!(await isEmpty(ctx))) throw notEmpty({})
  return load(ctx)
}

/** Everything through the same actions as people use, on the days on which it would have happened; the number of tasks. */
async function load(ctx: Ctx): Promise<number> {
  const moments = momentsOf(plan, ctx.today())
  const begins = directive.issuedOn < moments.drafted ? directive.issuedOn : moments.drafted
  const cast = await castOf(ctx, personas, begins)
  const events = [...(await ordered(ctx, cast, moments)), ...(await planned(ctx, cast, moments))]
  await replay(ctx, cast, events)
  await divideForShow(ctx, cast, (await listTasks(ctx, {}, 5000)).tasks)
  await playCycle(ctx, cast, moments)
  await loadIndicatorDemonstration(ctx)
  await playReports(ctx, cast)
  await playAccountability(ctx, cast, moments.today)
  await loadRegistryDemonstration(ctx)
  await followFeeds(ctx, (work) => work(ctx))
  await loadKeyingDemonstration(ctx)
  await loadClientDemonstration(ctx)
  await loadOrganisationDemonstration(ctx)
  const day = worked(addDays(moments.today, -3))
  await loadMatchDemonstration(ctx, onDay(ctx, day, 60, cast.clerk), onDay(ctx, day, 95, cast.second))
  await measured(ctx)
  await loadDashboardDemonstration(ctx)
  const { total } = await listTasks(ctx, {}, 1)
  await loadReminderDemonstration(ctx, total)
  await record(ctx, { action: 'demonstration.loaded', subject, details: { tasks: total } })
  return total
}

/** Links the indicators with the tasks they measure. */
async function measured(ctx: Ctx): Promise<void> {
  const codes = new Map((await listTasks(ctx, {}, 5000)).tasks.map((task) => [fold(task.title), task.code]))
  const links = demonstration.measures.flatMap(({ indicator, task }) => {
    const code = codes.get(fold(task))
    return code === undefined ? [] : [{ indicator, task: code }]
  })
  await linkDemonstrationTasks(ctx, links)
}

async function importOn(ctx: Ctx, day: PlainDate, cast: Cast, paper: Paper): Promise<void> {
  const proposed = await proposeImport(onDay(ctx, day, 15, cast.clerk), paper)
  if ('refused' in proposed) throw proposed.refused
  await carryOutImport(onDay(ctx, day, 20, cast.clerk), proposed.id)
}

/** The directive of the time before, and what became of its orders. */
async function ordered(ctx: Ctx, cast: Cast, moments: Moments): Promise<TaskEvent[]> {
  const from = worked(addDays(directive.issuedOn, 2))
  if (from >= moments.drafted) return []
  await importOn(ctx, from, cast, await directivePaper(directive, moments))
  const { tasks } = await listTasks(ctx, { sort: 'position' }, 500)
  return tasks.flatMap((task, at) => {
    const story = directive.stories[at]
    return story ? eventsOf({ task, story, line: directive.line, from, today: moments.today, nth: at, phrases }) : []
  })
}

/** The draft, then the plan as issued, and what became of its tasks. */
async function planned(ctx: Ctx, cast: Cast, moments: Moments): Promise<TaskEvent[]> {
  await importOn(ctx, moments.drafted, cast, await planPaper(plan, 'draft', moments))
  const from = worked(addDays(moments.issued, 1))
  await importOn(ctx, from, cast, await planPaper(plan, 'issued', moments))
  const byTitle = new Map((await listTasks(ctx, {}, 5000)).tasks.map((task) => [fold(task.title), task]))
  const all = plan.tables.flatMap(({ groups }) => groups.flatMap(({ tasks }) => tasks))
  return all.flatMap((each, nth) => storyOf(each, byTitle.get(fold(filled(each.title, moments))), from, moments.today, nth))
}

const storyOf = ({ story, line }: PlannedTask, task: Task | undefined, from: PlainDate, today: PlainDate, nth: number): TaskEvent[] =>
  story && task ? eventsOf({ task, story, line, from, today, nth, phrases }) : []

/** Does everything in the order of days; two things on one day are minutes apart. */
async function replay(ctx: Ctx, cast: Cast, events: readonly TaskEvent[]): Promise<void> {
  const byCode = new Map((await listTasks(ctx, {}, 5000)).tasks.map((task) => [task.code, task]))
  let [day, minute] = ['', 0]
  for (const event of events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    minute = event.on === day ? minute + 4 : 45
    day = event.on
    const task = byCode.get(event.code)
    if (task) await happen(ctx, cast, event, task, minute)
  }
}

/** The members of a collective that have not done their part. */
const openShares = async (ctx: Ctx, task: Task): Promise<string[]> =>
  task.lead.some(isCollective) ? (await sharesOf(ctx, task)).filter(({ done }) => !done).map(({ agency }) => agency) : []

/** Of a task given to a collective, as many members are done as its progress says; the last of the list are slow. */
async function shareProgress(ctx: Ctx, task: Task, progress: number): Promise<void> {
  if (!task.lead.some(isCollective)) return
  const open = await openShares(ctx, task)
  const total = (await sharesOf(ctx, task)).length
  const agencies = open.slice(0, Math.max(0, Math.floor((total * progress) / 100) - (total - open.length)))
  if (agencies.length > 0)
    await completeShares(ctx, {
      code: task.code,
      agencies,
      on: ctx.today(),
      words: 'Đã xong phần việc của địa bàn, đơn vị.',
      number: `${120 + agencies.length}/BC-TD`,
      issuedOn: ctx.today(),
      signer: 'Cấp phó của người đứng đầu',
      uploads: [],
    })
}

async function happen(ctx: Ctx, cast: Cast, event: TaskEvent, task: Task, minute: number): Promise<void> {
  const { code, on } = event
  const by = (actor: Cast['clerk']) => onDay(ctx, on, minute, actor)
  const reporter = reporterOf(cast, task.lead)
  if (event.does === 'report') {
    await reportProgress(by(reporter), { code, words: event.words, ...(task.recurs === null && { progress: event.progress }) })
    if (task.recurs === null) await shareProgress(by(cast.clerk), task, event.progress)
  } else if (event.does === 'confirm') await confirmCompletion(by(cast.second), { code, words: 'Đã kiểm tra sản phẩm, đúng yêu cầu.' })
  else if (event.does === 'reopen') await reopenTask(by(cast.second), { code, words: 'Sản phẩm chưa đúng phạm vi được giao, đề nghị bổ sung.' })
  else if (event.does === 'extend') {
    const { dueOn, number } = event
    await extendTask(by(cast.clerk), {
      code,
      dueOn,
      documentNumber: number,
      documentDate: addDays(on, -2),
      signer: 'Trưởng Ban Chỉ đạo (trình diễn)',
      reason: 'Khối lượng lớn hơn dự kiến; đã có ý kiến của Trưởng Ban.',
    })
  } else {
    const { completedOn, number, signer, byFile } = event
    const proof = byFile
      ? { uploads: [minutesPaper(task.product ?? task.title, task.leadNames.join(', '), completedOn)] }
      : { number, issuedOn: completedOn, signer, uploads: [] }
    const open = await openShares(by(cast.clerk), task)
    if (open.length > 0)
      await completeShares(by(cast.clerk), { code, on: completedOn, words: 'Đã xong phần việc của địa bàn, đơn vị.', agencies: open, ...proof })
    else await completeTask(by(reporter), { code, on: completedOn, words: 'Sản phẩm đã hoàn thành và được ban hành.', ...proof })
  }
}

/** What was removed with the demonstration. */
export type Removed = { documents: number; tasks: number; personas: number }

/** Removes the demonstration and all that its personas brought in; the journal stays. */
export async function removeDemonstration(ctx: Ctx): Promise<Removed> {
  await takeTurn(ctx)
  const cast = (await accounts(ctx)).filter(({ persona }) => persona)
  const names = new Set(cast.map(({ displayName }) => displayName))
  const documents = (await documentsReceived(ctx, { limit: 1_000_000 })).filter(({ receivedBy }) => names.has(receivedBy)).map(({ id }) => id)
  const ids = cast.map(({ id }) => id)
  const minutes = await removeMeetingsOf(ctx, ids)
  await removeObstaclesOf(ctx, ids)
  await removeReports(ctx, names, ids)
  const { tasks, files } = await removeTasksOf(ctx, documents, ids)
  await removeAccountabilityOf(ctx, ids)
  await dropIdleConflicts(ctx)
  for (const hash of [...minutes, ...files, ...(await removeDocuments(ctx, documents))]) await removeFile(ctx, hash)
  await removeDashboardDemonstration(ctx, ids)
  await removeClientDemonstration(ctx)
  await removeOrganisationDemonstration(ctx)
  await removeMatchDemonstration(ctx)
  await forgetDiscrepancies(ctx, [...new Set(registryFiles.map(({ registry }) => registry))])
  await removeIndicatorDemonstration(ctx, ids)
  for (const hash of [...(await removeKeyingDemonstration(ctx)), ...(await removeRegistryDemonstration(ctx))]) await removeFile(ctx, hash)
  await deletePersonas(ctx)
  await removeReminderDemonstration(ctx)
  const removed = { documents: documents.length, tasks, personas: cast.length }
  await record(ctx, { action: 'demonstration.removed', subject, details: removed })
  return removed
}
