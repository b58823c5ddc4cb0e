import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ConsolidatedFile, consolidatedFile, draftConsolidated, filesOf } from '../modules/consolidation/index.ts'
import type { LetterFile } from '../modules/letters/index.ts'
import { campaigns, lockCampaign, openCampaign, regimesToday } from '../modules/reporting/index.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Problem } from '../platform/problems.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { inTransaction } from './session.ts'

const formats = ['docx', 'pdf', 'xlsx'] as const

type Made = { file: ConsolidatedFile; files: LetterFile[]; provisional: boolean }

/** What was made only to be looked at is undone with its transaction. */
class Provisional extends Error {
  readonly made: Made
  constructor(made: Made) {
    super('provisional')
    this.made = made
  }
}

const isUnknown = (error: unknown) => error instanceof Problem && error.slug === 'consolidated-unknown'

/** The latest consolidated report of a locked round, drafted where there is none or where figures moved since. */
async function writtenFor(ctx: Ctx, code: string, provisional: boolean): Promise<Made> {
  const found = await consolidatedFile(ctx, code).catch((error: unknown) => {
    if (isUnknown(error)) return null
    throw error
  })
  if (found === null || (found.consolidated.state === 'draft' && found.moved.length > 0)) await draftConsolidated(ctx, code)
  const file = await consolidatedFile(ctx, code)
  return { file, files: await filesOf(ctx, file, formats), provisional }
}

/** The report of a period; of a round not yet opened or locked only a provisional one, which leaves no trace. */
async function made(ctx: Ctx, period: string, regime: string): Promise<Made> {
  const there = (await campaigns(ctx)).find((each) => each.period === period && each.regime === regime)
  if (there?.lockedAt) return writtenFor(ctx, there.code, false)
  const campaign = there ?? (await openCampaign(ctx, { regime, period }))
  await lockCampaign(ctx, campaign.code)
  throw new Provisional(await writtenFor(ctx, campaign.code, true))
}

const written = (period: string, regime: string): Promise<Made> =>
  inTransaction((ctx) => made(ctx, period, regime || (regimesToday(ctx)[0]?.code ?? ''))).catch((ended: unknown) => {
    if (ended instanceof Provisional) return ended.made
    throw ended
  })

export const report: Command = {
  name: 'report',
  words: { vi: 'Xuất báo cáo tổng hợp của một kỳ đã khóa: Word, PDF, Excel', en: 'Write the consolidated report of a locked round' },
  usage: 'report --period 2025-06 --out DIR [--regime ke-hoach] [--json]',
  example: 'report --period 2025-06 --out bao-cao --json',
  flags: { period: 'value', out: 'value', regime: 'value', json: 'flag' },
  run: async ({ values, flags }) => {
    const { period, out } = values
    if (period === undefined || out === undefined) throw new WrongUsage('Thiếu --period hoặc --out (both are needed)')
    const { file, files, provisional } = await written(period, values['regime'] ?? '')
    await mkdir(out, { recursive: true })
    for (const { fileName, bytes } of files) {
      await writeFile(join(out, fileName), bytes)
      if (!flags.has('json')) print(join(out, fileName))
    }
    const { consolidated, moved, findings, campaign, facts } = file
    const { version, state, number, issuedOn, body } = consolidated
    const quiet = facts.agencies.filter(({ counts }) => counts === null).length
    const claims = body.reduce((sum, { bound }) => sum + bound.claims.length, 0)
    const what = { campaign: campaign.code, period, state, version, provisional, number, issuedOn, agencies: facts.agencies.length, silent: quiet }
    const paths = files.map(({ fileName, bytes }) => ({ file: join(out, fileName), bytes: bytes.length }))
    if (flags.has('json')) print(JSON.stringify({ ...what, claims, moved: moved.length, findings: findings.length, files: paths }))
    if (provisional) tell(`Kỳ ${period} chưa khóa: đây là bản tạm, không lưu vào hệ thống (${quiet}/${facts.agencies.length} cơ quan chưa báo cáo)`)
    if (moved.length > 0) tell(`${moved.length} con số đã ban hành nay khác do có đính chính`)
    for (const { words } of findings.slice(0, 20)) tell(words.vi)
  },
}
