import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { agencyIdsOf, type AgencyMention, readAgencies } from '../names/index.ts'
import { type Deadline, readDeadline } from '../deadlines/index.ts'
import { documentById, documentsByNumber, type StoredDocument } from '../documents/index.ts'
import { fiveClear, type FiveClear, type MandateTarget } from '../orders/index.ts'
import { readingsOf } from '../mandates/index.ts'
import {
  addTasks,
  bareTask,
  clockOf,
  codePrefixOf,
  insertTasks,
  lastNumberOf,
  similarTasks,
  type Task,
  tellAssigned,
  yearOf,
} from '../steering/index.ts'
import { findClusters } from './cluster.actions.ts'
import { settleSuggestion, suggestionById } from './suggestion.store.ts'

/** A task as a person types it: names and deadline in the words of documents. */
export type TypedTask = {
  title: string
  lead: string
  support?: string | undefined
  product?: string | undefined
  deadline?: string | undefined
  /** A registered document; otherwise `number` and `issuedOn` name one. */
  document?: string | undefined
  number?: string | undefined
  issuedOn?: PlainDate | undefined
  note?: string | undefined
  /** The proposal of a model that it is made from. */
  suggestion?: number | undefined
}

/** What was understood of a typed task; nothing is written yet. */
export type UnderstoodTask = {
  document: StoredDocument | null
  basis: string | null
  lead: readonly AgencyMention[]
  support: readonly AgencyMention[]
  deadline: Deadline | null
  dueOn: PlainDate | null
  recurs: Task['recurs']
  targets: readonly MandateTarget[]
  five: FiveClear
  similar: readonly { task: Task; score: number }[]
}

async function documentMeant(ctx: Ctx, { document, number, issuedOn }: TypedTask): Promise<StoredDocument | null> {
  if (document !== undefined) return (await documentById(ctx, document)) ?? null
  if (number === undefined) return null
  const found = (await documentsByNumber(ctx, [number.trim()])).filter(
    (each) => issuedOn === undefined || each.issuedOn === null || each.issuedOn === issuedOn,
  )
  return found[0] ?? null
}

/** The numbers promised in a title, as a document that says it would be read. */
const targetsIn = (title: string, issuedOn: PlainDate): MandateTarget[] =>
  readingsOf(
    {
      format: 'txt',
      encoding: null,
      text: title,
      passages: [{ kind: 'paragraph', style: null, bold: false, start: 0, end: title.length }],
      header: { number: null, type: 'other', issuer: null, issuedOn, title: null },
      remarks: [],
    },
    { issuedOn },
  ).flatMap(({ targets }) => targets)

/** Reads what was typed as documents are read, and looks for tasks that may be the same. */
export async function understandTask(ctx: Ctx, typed: TypedTask): Promise<UnderstoodTask> {
  demand(ctx, addTasks)
  const document = await documentMeant(ctx, typed)
  const asOf = document?.issuedOn ?? typed.issuedOn ?? ctx.today()
  const [lead, support] = [readAgencies(typed.lead, asOf), readAgencies(typed.support ?? '', asOf)]
  const deadline = typed.deadline === undefined ? null : readDeadline(typed.deadline, asOf)
  const names = (mentions: readonly AgencyMention[]) => mentions.map(({ name }) => name)
  return {
    document,
    lead,
    support,
    deadline,
    ...clockOf(deadline, ctx.today(), ctx.settings),
    basis:
      document !== null || typed.number === undefined ? null : `${typed.number.trim()}${typed.issuedOn ? ` ngày ${formatDay(typed.issuedOn)}` : ''}`,
    targets: targetsIn(typed.title, asOf),
    five: fiveClear({ title: typed.title, lead: names(lead), support: names(support), product: typed.product ?? null, deadline }),
    similar: await similarTasks(ctx, typed.title),
  }
}

const prefixOf = (ctx: Ctx, document: StoredDocument | null): string =>
  document === null ? `GV${ctx.today().slice(0, 4)}` : codePrefixOf(document, yearOf(document))

/** Puts a typed task on the board; it is told from read ones by its rule, and no newer version of its document takes it away. */
export async function addTask(ctx: Ctx, typed: TypedTask): Promise<Task> {
  const understood = await understandTask(ctx, typed)
  const { document, lead, support } = understood
  const suggestion = typed.suggestion === undefined ? undefined : await suggestionById(ctx, typed.suggestion)
  const prefix = prefixOf(ctx, document)
  const number = (await lastNumberOf(ctx, prefix)) + 1
  const asOf = document?.issuedOn ?? typed.issuedOn ?? ctx.today()
  const placed = suggestion !== undefined && suggestion.document === document?.id ? suggestion : null
  const [task] = await insertTasks(
    ctx,
    [
      bareTask({
        code: `${prefix}-${String(number).padStart(3, '0')}`,
        document: document?.id ?? null,
        position: 0,
        title: typed.title,
        lead: agencyIdsOf(
          lead.map(({ name }) => name),
          asOf,
        ),
        leadNames: lead.map(({ name }) => name),
        support: agencyIdsOf(
          support.map(({ name }) => name),
          asOf,
        ),
        supportNames: support.map(({ name }) => name),
        product: typed.product ?? null,
        deadline: understood.deadline,
        dueOn: understood.dueOn,
        recurs: understood.recurs,
        targets: [...understood.targets],
        note: typed.note ?? null,
        basis: understood.basis,
        spanStart: placed?.start ?? null,
        spanEnd: placed?.end ?? null,
        unclear: [...new Set(understood.five.failures.map(({ clarity }) => clarity))],
      }),
    ],
    { kind: 'added', details: { document: document?.id ?? null, basis: understood.basis } },
  )
  if (!task) throw new Error(`task ${prefix}-${number} was not written`)
  if (suggestion) await settleSuggestion(ctx, suggestion.id, 'added')
  await findClusters(ctx)
  await record(ctx, { action: 'steering.added', subject: task.code })
  await tellAssigned(ctx, [task])
  return task
}
