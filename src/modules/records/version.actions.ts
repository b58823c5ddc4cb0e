import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type FieldChange, heldAfter, changesBetween, registriesOn, type RegistryDefinition, versionsOf } from '../registries/index.ts'
import { insertOrigin, takeNumbers } from './store.ts'
import { heldVersion, piecesAfter, type RawPiece, rewritePieces, type Rewritten, saveHeldVersion } from './version.store.ts'

/** Records carried over in one transaction: other writers of the registry wait no longer than this takes. */
const portion = 5_000

/** One transaction of its own. */
const together = <T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> => ctx.db.transaction().execute((db) => run({ ...ctx, db }))

/** Where the fields come from after a change: what only moved keeps its statement, what the change made has the change's. */
function originsOf(
  piece: RawPiece,
  fields: Readonly<Record<string, string>>,
  changes: readonly FieldChange[],
  origin: number,
): Record<string, number> {
  const cameFrom = (name: string) =>
    changes.toReversed().reduce((at, change) => (change.is === 'renamed' && change.to === at ? change.from : at), name)
  const entries = Object.entries(fields).map(([name, value]) => {
    const before = cameFrom(name)
    return [name, piece.fields[before] === value ? (piece.origins?.[before] ?? piece.origin) : origin] as const
  })
  return Object.fromEntries(entries.filter(([, from]) => from !== origin))
}

function rewritten(piece: RawPiece, changes: readonly FieldChange[], origin: number): Omit<Rewritten, 'seq' | 'n'> | null {
  const { fields, beside } = heldAfter({ fields: piece.fields, beside: piece.originals ?? {} }, changes)
  const changed = [...new Set([...Object.keys(piece.fields), ...Object.keys(fields)])]
    .filter((name) => piece.fields[name] !== fields[name])
    .toSorted()
  if (changed.length === 0) return null
  const { key, seq, n, valid_from } = piece
  const originals = Object.keys(beside).length > 0 ? beside : null
  return { key, old_seq: seq, old_n: n, valid_from, fields, origins: originsOf(piece, fields, changes, origin), originals, changed }
}

/** Carries the next records over; the last key looked at, null after the end. What they held stays as history. */
export async function carryOver(
  ctx: Ctx,
  registry: string,
  changes: readonly FieldChange[],
  origin: number,
  after: string,
  size = portion,
): Promise<string | null> {
  const base = await takeNumbers(ctx, registry, 0)
  const pieces = await piecesAfter(ctx, registry, after, size)
  const byKey = Map.groupBy(
    pieces.flatMap((piece) => rewritten(piece, changes, origin) ?? []),
    ({ key }) => key,
  )
  const numbered = [...byKey.values()].flatMap((own, at) => own.map((piece, n) => ({ ...piece, seq: base + at + 1, n })))
  if (numbered.length > 0) {
    await takeNumbers(ctx, registry, byKey.size)
    await rewritePieces(ctx, registry, origin, numbered)
  }
  return pieces.at(-1)?.key ?? null
}

/** Carries all records of one registry to the version in force, portion by portion; what was carried over stays so when it breaks off. */
async function carryRegistry(ctx: Ctx, { code, version, owner }: RegistryDefinition, from: number): Promise<void> {
  const changes = changesBetween(versionsOf(code), from, version)
  const reason = `Chuyển bản ghi từ phiên bản ${from} sang phiên bản ${version} của định nghĩa`
  const actor = { ...ctx.actor, agency: owner }
  const origin = await together(ctx, (within) => insertOrigin({ ...within, actor }, { registry: code, import: null, rule: 'version', reason }))
  for (let after: string | null = ''; changes.length > 0 && after !== null; ) {
    const begun: string = after
    after = await together(ctx, (within) => carryOver(within, code, changes, origin, begun))
  }
  await together(ctx, async (within) => {
    await saveHeldVersion(within, code, version)
    await record(within, { action: 'records.version-carried', subject: code, details: { from, to: version } })
  })
}

/** Brings the records of every registry to the version of its definition in force, forwards, or back where one was withdrawn; answers the registries that moved. `ctx` must be on the pool. */
export async function followVersions(ctx: Ctx): Promise<string[]> {
  const moved: string[] = []
  for (const registry of registriesOn(ctx.today())) {
    const held = (await heldVersion(ctx, registry.code)) ?? versionsOf(registry.code)[0]?.version ?? registry.version
    if (held === registry.version) continue
    await carryRegistry(ctx, registry, held)
    moved.push(registry.code)
  }
  return moved
}
