import type { Ctx } from '../../platform/ctx.ts'
import { demand, may } from '../../platform/rights.ts'
import { alikeDocuments, citationsIn, documentOf, documentText, documentsReceived, type StoredDocument, successorOf } from '../documents/index.ts'
import { sharedWith } from './agencies.ts'
import { countBy, tasksBy } from './store.ts'
import { correctTasks, readTasks } from './rights.ts'
import type { Task } from './task.ts'
import { type Window, windowAt, windowsOf } from './window.ts'

export type Reading = {
  document: StoredDocument
  text: string
  passages: Awaited<ReturnType<typeof documentText>>['passages']
  windows: readonly Window[]
  shown: number
  tasks: readonly Task[]
  total: number
  chosen: string | null
  successor: StoredDocument | null
  alike: Awaited<ReturnType<typeof alikeDocuments>>
  citations: Awaited<ReturnType<typeof citationsIn>>
  mayCorrect: boolean
}

const all = 2_000

/** One part of a document with the tasks it orders; `task` or `part` say which part. */
export async function readingOf(ctx: Ctx, id: string, { task, part }: { task?: string | undefined; part?: number | undefined }): Promise<Reading> {
  demand(ctx, readTasks)
  const document = await documentOf(ctx, id)
  const { text, passages } = await documentText(ctx, id)
  const every = await tasksBy(ctx, { document: id, sort: 'position', shared: sharedWith(ctx) }, { size: all })
  const windows = windowsOf(passages)
  const chosen = every.find(({ code }) => code === task)
  const shown = chosen?.spanStart != null ? windowAt(windows, chosen.spanStart) : Math.min(Math.max((part ?? 1) - 1, 0), Math.max(windows.length - 1, 0))
  const window = windows[shown]
  return {
    document, text, passages, windows, shown, total: every.length, chosen: chosen?.code ?? null,
    tasks: every.filter(({ spanStart }) => spanStart === null ? shown === 0 : window !== undefined && spanStart >= window.start && spanStart < window.end),
    successor: (await successorOf(ctx, id)) ?? null,
    alike: await alikeDocuments(ctx, id),
    citations: await citationsIn(ctx, id),
    mayCorrect: may(ctx.actor, correctTasks),
  }
}

export type ListedDocument = { document: StoredDocument; tasks: number }

/** Received documents with how many tasks each orders. */
export async function documentsWithTasks(ctx: Ctx): Promise<ListedDocument[]> {
  demand(ctx, readTasks)
  const documents = await documentsReceived(ctx)
  return Promise.all(documents.map(async (document) => ({ document, tasks: await countBy(ctx, { document: document.id, shared: sharedWith(ctx) }) })))
}
