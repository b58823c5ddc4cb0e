import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { changesAfter, demandWhole, noteFeed, seenFields, type Sight } from '../records/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { Changes, Chunk, Known, Source } from './copy.ts'
import { runUnknown } from './problems.ts'
import { beginRun, chunkAfter, goOn, knownOf, noteChunk } from './store.ts'

const masked = (registry: RegistryDefinition, sight: Sight, { key, known, into }: Known): Known => ({
  key,
  known: known.map(({ from, to, fields }) => ({ from, to, fields: seenFields(registry, sight, fields) })),
  into,
})

/** The run of a consumer: begun and journalled once, then gone on with. @throws snapshot-run-unknown */
async function runOf(ctx: Ctx, registry: string, run: string | undefined): Promise<string> {
  if (run !== undefined) {
    if (!(await goOn(ctx, run, registry))) throw runUnknown({})
    return run
  }
  const begun = await beginRun(ctx, registry)
  await record(ctx, { action: 'copies.begun', subject: `registry:${registry}`, details: { run: begun } })
  return begun
}

export type Asked = { run?: string | undefined; after?: string | undefined; limit?: number | undefined }

/** The next chunk of a registry for a consumer that may see its keys; fields as for a single record. @throws forbidden, snapshot-run-unknown */
export async function readChunk(ctx: Ctx, registry: RegistryDefinition, { run, after = '', limit = 1000 }: Asked): Promise<Chunk & { run: string }> {
  const sight = demandWhole(ctx, registry)
  const id = await runOf(ctx, registry.code, run)
  const chunk = await chunkAfter(ctx, registry.code, after, limit)
  await noteChunk(ctx, id, chunk)
  return { run: id, ...chunk, records: chunk.records.map((each) => masked(registry, sight, each)) }
}

/** What the feed names after a number, each record once and as it is known now. */
export async function readChanges(ctx: Ctx, registry: RegistryDefinition, after: number, limit: number): Promise<Changes> {
  const sight = demandWhole(ctx, registry)
  const lines = await changesAfter(ctx, registry.code, after, limit)
  await noteFeed(ctx, registry, sight, { after, records: lines.length })
  const keys = [...new Set(lines.map(({ key }) => key))]
  const known = await knownOf(ctx, registry.code, keys)
  const records = keys.map((key) => masked(registry, sight, known.get(key) ?? { key, known: [], into: null }))
  return { records, next: Number(lines.at(-1)?.seq ?? after) }
}

/** A registry as a source, each reading in a transaction that `inside` gives; one run from its beginning to its end. */
export function sourceOf(registry: RegistryDefinition, inside: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>): Source {
  let run: string | undefined
  return {
    chunk: async (after, limit) => {
      const chunk = await inside((ctx) => readChunk(ctx, registry, { run, after, limit }))
      run = chunk.run
      return chunk
    },
    changes: (after, limit) => inside((ctx) => readChanges(ctx, registry, after, limit)),
  }
}
