import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { markedDocuments } from '../../../definitions/gold/all.ts'
import { goldSeeds } from '../../../definitions/gold/seeds.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import type { Text } from '../../platform/text.ts'
import { documentsReceived, textOf } from '../documents/index.ts'
import { readFile } from '../formats/index.ts'
import { emptyTally, type GoldDocument, type GoldScore, type GoldTask, mandatesOf, scoreOf, tallyUp, unmark } from '../mandates/index.ts'
import type { ReadDocument } from '../texts/index.ts'
import { readFigures } from '../steering/index.ts'

type Tally = ReturnType<typeof emptyTally>

/** How well one document of the gold set is read; `document` is its page where it is registered. */
export type DocumentScore = { name: Text; score: GoldScore; document: string | null }

/** How well prose is read, measured against what people marked; `at` is when it was measured. */
export type Accuracy = { at: Instant; all: GoldScore; documents: readonly DocumentScore[]; unread: readonly Text[] }

type Measured = { name: Text; tally: Tally; document: string | null }

function measured(name: Text, read: ReadDocument, gold: readonly GoldTask[], issuedOn: string, document: string | null): Measured {
  const tally = emptyTally()
  tallyUp(tally, gold, mandatesOf(read, { issuedOn }))
  return { name, tally, document }
}

/** Document by document, so that other requests are answered in between. */
async function readMarked(): Promise<Measured[]> {
  const all: Measured[] = []
  for (const { name, file, issuedOn, marked } of markedDocuments) {
    const { text, tasks } = unmark(marked)
    all.push(measured(name, await readFile(new TextEncoder().encode(text), file), tasks, issuedOn, null))
    await setImmediate()
  }
  return all
}

let own: Promise<Measured[]> | null = null
const seen = new Map<string, Measured>()

/** A public document of the gold set, where its very text is registered: its words are not ours to ship. */
async function readRegistered(ctx: Ctx, gold: GoldDocument): Promise<Measured | null> {
  const known = seen.get(gold.sha256)
  if (known) return known
  for (const document of (await documentsReceived(ctx)).filter(({ issuedOn }) => issuedOn === null || issuedOn === gold.issuedOn)) {
    const read = await textOf(ctx, document.id)
    if (!read || createHash('sha256').update(read.text).digest('hex') !== gold.sha256) continue
    const { number, type, issuer, issuedOn, title } = document
    const found = measured(
      gold.name,
      { ...read, format: document.format, encoding: null, remarks: [], header: { number, type, issuer, issuedOn, title } },
      gold.tasks,
      gold.issuedOn,
      document.id,
    )
    seen.set(gold.sha256, found)
    return found
  }
  return null
}

const sumOf = (tallies: readonly Tally[]): Tally => {
  const pair = (field: 'lead' | 'deadline' | 'targets'): [number, number] => [
    tallies.reduce((sum, each) => sum + each[field][0], 0),
    tallies.reduce((sum, each) => sum + each[field][1], 0),
  ]
  const total = (field: 'tasks' | 'found' | 'matched') => tallies.reduce((sum, each) => sum + each[field], 0)
  return {
    tasks: total('tasks'),
    found: total('found'),
    matched: total('matched'),
    lead: pair('lead'),
    deadline: pair('deadline'),
    targets: pair('targets'),
  }
}

let measuredAt: Instant | null = null

/** Measures the reading of prose once a process, with this very program, against our published gold set. */
export async function accuracyOf(ctx: Ctx): Promise<Accuracy> {
  demand(ctx, readFigures)
  own ??= readMarked()
  measuredAt ??= ctx.now()
  const registered = await Promise.all(goldSeeds.map(async (gold) => ({ gold, found: await readRegistered(ctx, gold) })))
  const all = [...(await own), ...registered.flatMap(({ found }) => found ?? [])]
  return {
    at: measuredAt,
    all: scoreOf(sumOf(all.map(({ tally }) => tally))),
    documents: all.map(({ name, tally, document }) => ({ name, score: scoreOf(tally), document })),
    unread: registered.filter(({ found }) => found === null).map(({ gold }) => gold.name),
  }
}
