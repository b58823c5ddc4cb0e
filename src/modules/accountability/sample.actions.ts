import { randomBytes } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { demand, may } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import { type Board, boardOn, type Share, type TaskRow, wilson } from '../performance/index.ts'
import { nothingToDraw, sampleUnknown } from './problems.ts'
import { draw, type Drawable, type Finding, type Outcome, type Sample, type SampleItem } from './sample.ts'
import { findingsOf, insertFinding, insertSample, itemsOf, sampleById } from './sample.store.ts'
import { drawSamples, readSamples } from './rights.ts'

/** `seed` may be given to draw the same again; absent, one is thrown and shown. */
export type Drawing = { size: number; by: 'agency' | 'risk'; seed?: string | undefined; day?: PlainDate | undefined; note?: string | undefined }

/** The worse of the two lights: what an inspector would look at first. */
function riskOf({ lights }: TaskRow): string {
  const both = [lights.progress, lights.quality]
  return both.includes('red') ? 'red' : both.includes('amber') ? 'amber' : 'green'
}

const drawable = (board: Board, by: Drawing['by']): Drawable[] =>
  board.tasks.map((row) => {
    const agency = row.agencies[0] ?? null
    return { code: row.task.code, title: row.task.title, agency, stratum: by === 'risk' ? riskOf(row) : (agency ?? '–') }
  })

/** Draws a sample of the tasks on the board at the end of a day. @throws nothing-to-draw */
export async function drawSample(ctx: Ctx, { size, by, seed, day, note }: Drawing): Promise<string> {
  demand(ctx, drawSamples)
  const on = day !== undefined && day < ctx.today() ? day : ctx.today()
  const from = drawable(await boardOn(ctx, on), by)
  if (from.length === 0) throw nothingToDraw({})
  const thrown = seed?.trim() ? nfc(seed.trim()) : randomBytes(6).toString('hex')
  const { items, strata } = draw(from, { seed: thrown, wanted: size })
  const id = await insertSample(ctx, { seed: thrown, day: on, by, wanted: size, population: from.length, strata, note: note?.trim() || null }, items)
  await record(ctx, { action: 'accountability.sample-drawn', subject: id, details: { size: items.length, population: from.length, day: on } })
  return id
}

export type Worksheet = {
  sample: Sample
  items: readonly (SampleItem & { agencyName: string | null; finding: Finding | null; earlier: number })[]
  /** Of the tasks looked at, those as reported. */
  agreeing: Share
  mayRecord: boolean
}

/** A sample with what was found so far. @throws sample-unknown */
export async function worksheetOf(ctx: Ctx, id: string): Promise<Worksheet> {
  demand(ctx, readSamples)
  const sample = await sampleById(ctx, id)
  if (!sample) throw sampleUnknown({})
  const found = Map.groupBy(await findingsOf(ctx, id), ({ code }) => code)
  const items = (await itemsOf(ctx, id)).map((item) => {
    const own = found.get(item.code) ?? []
    return {
      ...item,
      agencyName: item.agency === null ? null : nameOn(item.agency, sample.day, ctx.language),
      finding: own.at(-1) ?? null,
      earlier: Math.max(0, own.length - 1),
    }
  })
  const judged = items.filter(({ finding }) => finding !== null && finding.outcome !== 'not-reached')
  return {
    sample,
    items,
    agreeing: wilson(judged.filter(({ finding }) => finding?.outcome === 'agrees').length, judged.length),
    mayRecord: may(ctx.actor, drawSamples),
  }
}

export type Found = { sample: string; code: string; outcome: Outcome; words?: string | undefined }

/** What an inspector found of one task of a sample; what was found before stays. @throws sample-unknown */
export async function recordFinding(ctx: Ctx, { sample, code, outcome, words }: Found): Promise<void> {
  demand(ctx, drawSamples)
  const drawn = (await sampleById(ctx, sample)) && (await itemsOf(ctx, sample)).some((item) => item.code === code)
  if (!drawn) throw sampleUnknown({})
  await insertFinding(ctx, sample, { code, outcome, words: words?.trim() ? nfc(words.trim()) : null })
  await record(ctx, { action: 'accountability.finding', subject: sample, details: { code, outcome } })
}
