import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Chosen, type Learned, likely, rulePairs, topTwo, weighed, withHeld } from './queries.ts'
import { identity, leave, type Run } from './stages.ts'
import type { Weights } from './weights.ts'

export const fact = (run: Run, stage: string, name: string) => Number(run.facts[stage]?.[name] ?? 0)
export const weightsOf = (run: Run) => run.facts['weights']?.['weights'] as Weights
export const learnedOf = (run: Run): Learned => ({ weights: weightsOf(run), people: fact(run, 'people', 'people') })

/** The two best of pairs that may be links, weighed when it is known who else holds each person. */
export async function bestOf(run: Run, pairs: string): Promise<string> {
  const { least } = run.order.plan.bits
  await run.connection.run(`create or replace temp table pair as ${pairs}`)
  return topTwo(weighed(withHeld('pair'), learnedOf(run)), least)
}

/** The steps whose work is divided. */
export type Divided = 'exact' | 'further'

/** What a divided step seeks: candidates that rules find for the records of a table, in so many pieces; `mark` tells pieces of one input from another's. */
export type Seeking = { step: Divided; rules: readonly Chosen[]; from: string; of: number; mark: string }

export const seekingOf = (run: Run, step: Divided, rules: readonly Chosen[], from: string, of: number): Seeking => {
  const mark = createHash('sha256')
    .update(JSON.stringify([identity(run.order, step), rules]))
    .digest('hex')
  return { step, rules, from, of, mark: mark.slice(0, 16) }
}

const piecesFolder = (folder: string) => join(folder, 'pieces')
const piecePath = (folder: string, { step, of, mark }: Seeking, at: number) =>
  join(piecesFolder(folder), `${step}-${mark}-${at + 1}-of-${of}.parquet`)

const pathsOf = (folder: string, seeking: Seeking) => Array.from({ length: seeking.of }, (_, at) => piecePath(folder, seeking, at))

/** Whether every piece has been left. */
export const isSought = (folder: string, seeking: Seeking): boolean => pathsOf(folder, seeking).every((path) => existsSync(path))

/** Leaves one piece: the two best candidates of each record in it. Whoever does it leaves the same. */
async function seekPiece(run: Run, { step, rules, from, of }: Seeking, at: number, path: string): Promise<void> {
  const found = likely(rulePairs(run.compiled, rules, { records: from, shard: { at, of } }), learnedOf(run), run.order.plan.bits.least)
  const part = `${path}.${randomUUID()}.part`
  await run.connection.run(run.compiled.dialect.leaveParquet(await bestOf(run, found), part))
  renameSync(part, path)
  run.tell(step, `${at + 1}/${of}`)
}

/** Does all pieces that nobody has left yet, beginning with the `first` and going round, as long as they are wanted; answers how many it did. */
export async function seekPieces(run: Run, seeking: Seeking, first: number, wanted = () => true): Promise<number> {
  mkdirSync(piecesFolder(run.folder), { recursive: true })
  let done = 0
  for (let turn = 0; turn < seeking.of && wanted(); turn += 1) {
    const at = (first + turn) % seeking.of
    const path = piecePath(run.folder, seeking, at)
    if (existsSync(path)) continue
    await seekPiece(run, seeking, at, path)
    done += 1
  }
  return done
}

/** Leaves the candidates of all pieces as the step's table. */
export async function gather(run: Run, seeking: Seeking): Promise<void> {
  const { readParquet } = run.compiled.dialect
  const pieces = pathsOf(run.folder, seeking).map((path) => `select * from ${readParquet(path)}`)
  await leave(run, seeking.step, pieces.join(' union all '))
}

/** Takes pieces that were gathered away. */
export const clear = (folder: string) => rmSync(piecesFolder(folder), { recursive: true, force: true })
