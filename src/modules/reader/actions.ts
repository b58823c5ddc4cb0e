import type { Ctx } from '../../platform/ctx.ts'
import { demand, may } from '../../platform/rights.ts'
import {
  alikeDocuments,
  citationsIn,
  citedBy,
  documentOf,
  documentsByNumber,
  documentsReceived,
  type StoredDocument,
  successorOf,
  textOf,
} from '../documents/index.ts'
import { indicatorsBasedOn, type IndicatorDefinition } from '../indicators/index.ts'
import { type Passage } from '../texts/index.ts'
import { correctTasks, countBy, importPlans, readTasks, sharedWith, type Task, taskByCode, tasksPlacedIn } from '../steering/index.ts'
import { divided, type Recall, recalledAmong, recallsOf, type Window, windowAt, windowsOf } from '../readings/index.ts'

/** One part of a document as the reader shows it: its words, its passages and the tasks that its sentences order. */
export type Reading = {
  document: StoredDocument
  text: string
  passages: readonly Passage[]
  windows: readonly Window[]
  shown: number
  tasks: readonly Task[]
  total: number
  chosen: string | null
  successor: StoredDocument | null
  recall: Recall | null
  may: { correct: boolean; lift: boolean }
}

/** One part of a document with the tasks it orders; `task` or `part` say which part. Only that part is fetched of the tasks. */
export async function readingOf(ctx: Ctx, id: string, { task, part }: { task?: string | undefined; part?: number | undefined }): Promise<Reading> {
  demand(ctx, readTasks)
  const document = await documentOf(ctx, id)
  const read = await textOf(ctx, id)
  const [text, passages] = [read?.text ?? '', divided(read?.passages ?? [])]
  const windows = windowsOf(passages)
  const chosen = task === undefined ? undefined : await taskByCode(ctx, task, sharedWith(ctx))
  const placed = chosen?.document === id ? chosen.spanStart : null
  const shown = placed !== null ? windowAt(windows, placed) : Math.min(Math.max((part ?? 1) - 1, 0), Math.max(windows.length - 1, 0))
  return {
    document,
    text,
    passages,
    windows,
    shown,
    chosen: chosen?.code ?? null,
    total: await countBy(ctx, { document: id, shared: sharedWith(ctx) }),
    tasks: await tasksPlacedIn(ctx, id, {
      start: windows[shown]?.start ?? 0,
      end: windows[shown]?.end ?? 0,
      unplaced: shown === 0,
      shared: sharedWith(ctx),
    }),
    successor: (await successorOf(ctx, id)) ?? null,
    recall: (await recallsOf(ctx, id))[0] ?? null,
    may: { correct: may(ctx.actor, correctTasks), lift: may(ctx.actor, importPlans) },
  }
}

/** What else is known of a document: near copies, what it cites and who cites it. */
export type About = {
  document: StoredDocument
  alike: Awaited<ReturnType<typeof alikeDocuments>>
  citations: Awaited<ReturnType<typeof citationsIn>>
  citedBy: Awaited<ReturnType<typeof citedBy>>
  /** Indicators that rest on it. */
  indicators: readonly IndicatorDefinition[]
}

/** Everything about a document beside its words; compares it with others, so it has a page of its own. @throws document-unknown */
export async function aboutDocument(ctx: Ctx, id: string): Promise<About> {
  demand(ctx, readTasks)
  const document = await documentOf(ctx, id)
  return {
    document,
    alike: await alikeDocuments(ctx, id),
    citations: await citationsIn(ctx, id),
    citedBy: document.number === null ? [] : await citedBy(ctx, document.number),
    indicators: document.number === null ? [] : indicatorsBasedOn(document.number, ctx.asOf),
  }
}

/** The latest received document of a number, or null. */
export async function documentNumbered(ctx: Ctx, number: string): Promise<StoredDocument | null> {
  demand(ctx, readTasks)
  return (await documentsByNumber(ctx, [number]))[0] ?? null
}

export type ListedDocument = { document: StoredDocument; tasks: number; recalled: boolean; replaced: boolean }

/** Received documents with how many tasks each orders. */
export async function documentsWithTasks(ctx: Ctx): Promise<ListedDocument[]> {
  demand(ctx, readTasks)
  const documents = await documentsReceived(ctx)
  const recalled = await recalledAmong(
    ctx,
    documents.map(({ id }) => id),
  )
  return Promise.all(
    documents.map(async (document) => ({
      document,
      recalled: recalled.has(document.id),
      replaced: (await successorOf(ctx, document.id)) !== undefined,
      tasks: await countBy(ctx, { document: document.id, shared: sharedWith(ctx) }),
    })),
  )
}
