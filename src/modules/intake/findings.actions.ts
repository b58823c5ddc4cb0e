import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { RuleResult } from '../quality/index.ts'
import { isPersonal, isSeen, seesKeys, sightOf } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { keptInto } from './file.actions.ts'
import { keptFindings, placeRulesOf } from './findings.store.ts'
import type { Finding } from './order.ts'
import { placesOf } from './places.ts'
import { fileGone, importUnknown } from './problems.ts'
import { askChild, workFolder } from './run.ts'
import type { Import } from './store.ts'
import { inTurn } from './turn.ts'

/** Which records are wanted: those that fail a rule, in one province of the day shown or in all. */
export type Asked = { rule: string; province?: string | undefined }

/** Records that fail a rule: how many the judgement counted, of which `listed` can be shown, and some of them as the reader may see them. */
export type Found = {
  rule: RuleResult
  /** Null for all provinces together. */
  province: string | null
  failed: number
  listed: number
  findings: Finding[]
  seesKey: boolean
}

/** Records of each rule that imports of before kept. */
const mostKept = 500

export type Page = { limit: number; offset: number }

/** The line of the file in which a row stands: lines that are no records stand between. */
export function lineOf(row: number, faults: readonly { line: number }[]): number {
  let line = row + 1
  for (const fault of faults) if (fault.line <= line) line += 1
  return line
}

async function fromFile(
  ctx: Ctx,
  file: Import,
  registry: RegistryDefinition,
  { rule, places }: { rule: RuleResult; places: number[] | null },
  page: Page,
) {
  const folder = await workFolder()
  try {
    const path = await keptInto(ctx, file.findings, join(folder, 'findings.parquet'))
    if (path === null) throw fileGone({})
    const index = file.report?.rules.findIndex(({ id }) => id === rule.id) ?? -1
    const fields = rule.fields.filter((field) => !file.report?.absent.includes(field))
    const asked = { rule: { id: rule.id, index }, key: registry.key, fields, places }
    const found = (await askChild({ kind: 'findings', path, folder, ...asked, ...page })) as Finding[]
    return found.map((each) => ({ ...each, line: lineOf(each.line, file.report?.lines ?? []) }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The province that is asked for, as codes of registration, and how many records fail there; imports of before tell of no province. */
async function narrowed(
  ctx: Ctx,
  { id }: Import,
  rule: RuleResult,
  province: string | undefined,
): Promise<{ places: number[] | null; failed: number }> {
  const counts = province === undefined ? [] : await placeRulesOf(ctx, id)
  if (province === undefined || counts.length === 0) return { places: null, failed: rule.failed }
  const places = placesOf(province, ctx.asOf)
  const own = counts.filter((each) => each.rule === rule.id && places.includes(each.place))
  return { places, failed: own.reduce((sum, { failed }) => sum + Number(failed), 0) }
}

/** Values and keys that the reader may not see are dots. */
export function masked(ctx: Ctx, registry: RegistryDefinition, findings: readonly Finding[]): Finding[] {
  const sight = sightOf(ctx.actor, registry)
  const seen = new Set(registry.fields.filter((field) => isSeen(field, sight)).map(({ field }) => field))
  const hidden = (name: string, value: string | null) => (value === null || seen.has(name) ? value : '•••')
  return findings.map((each) => ({
    ...each,
    key: seesKeys(registry, sight) || each.key === null ? each.key : '•••',
    values: Object.fromEntries(Object.entries(each.values).map(([name, value]) => [name, hidden(name, value)])),
  }))
}

const noteLook = async (ctx: Ctx, file: Import, registry: RegistryDefinition, rule: string, records: number): Promise<void> => {
  if (records === 0 || !isPersonal(registry) || sightOf(ctx.actor, registry) === 'open') return
  await record(ctx, { action: 'intake.findings-listed', subject: file.id, details: { registry: registry.code, rule, records } })
}

/** The records of an import that fail a rule; who sees any of a person is journalled. @throws intake-import-unknown, intake-file-gone */
export async function findingsIn(ctx: Ctx, file: Import, registry: RegistryDefinition, { rule: name, province }: Asked, page: Page): Promise<Found> {
  const rule = file.report?.rules.find(({ id }) => id === name)
  if (!rule) throw importUnknown({})
  const { places, failed } = await narrowed(ctx, file, rule, province)
  const whole = file.findings !== null
  const found = whole ? await inTurn(() => fromFile(ctx, file, registry, { rule, places }, page)) : await keptFindings(ctx, file.id, name, page)
  await noteLook(ctx, file, registry, name, found.length)
  const listed = whole ? failed : found.length === 0 ? 0 : Math.min(failed, mostKept)
  const seesKey = seesKeys(registry, sightOf(ctx.actor, registry))
  return { rule, province: places === null ? null : (province ?? null), failed, listed, findings: masked(ctx, registry, found), seesKey }
}
