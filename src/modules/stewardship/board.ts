import type { Ctx } from '../../platform/ctx.ts'
import type { Text } from '../../platform/text.ts'
import { type Catalogue, catalogueOn, type Listed } from '../declarations/index.ts'
import type { Stage } from '../registries/index.ts'
import { type Standing, standings } from './actions.ts'

/** How a stage is known: from records held here, from its owner's word, or not at all. */
export type KnownBy = 'measured' | 'declared' | 'named'

/** A line of the board: a database of the catalogue and how far it has come; no stage where nobody has said or measured any. */
export type Line = { listed: Listed; standing: Standing | null; stage: Stage | null; by: KnownBy }

export type Board = { lines: readonly Line[]; catalogue: Catalogue }

/** What is measured goes before what is said. */
export function lineOf(listed: Listed, standing: Standing | null): Line {
  const isMeasured = standing !== null && (standing.measured.records > 0 || standing.measured.imports.length > 0)
  if (isMeasured) return { listed, standing, stage: standing.stage, by: 'measured' }
  if (listed.declared) return { listed, standing, stage: listed.declared.stage, by: 'declared' }
  return { listed, standing, stage: standing ? standing.stage : null, by: standing ? 'measured' : 'named' }
}

/** The whole catalogue with what is measured of it on the day shown. */
export async function boardOn(ctx: Ctx): Promise<Board> {
  const [catalogue, measured] = [await catalogueOn(ctx), await standings(ctx)]
  const byCode = new Map(measured.map((each) => [each.registry.code, each]))
  return { catalogue, lines: catalogue.listed.map((listed) => lineOf(listed, byCode.get(listed.code) ?? null)) }
}

/** Named, and neither measured nor declared. */
export const namedWords: Text = { vi: 'Mới được nêu tên', en: 'Only named' }
export const knownWords: Readonly<Record<KnownBy, Text>> = {
  measured: { vi: 'đo được', en: 'measured' },
  declared: { vi: 'chủ quản khai', en: 'as declared' },
  named: { vi: 'chưa khai', en: 'not declared' },
}
