import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand, forbidden } from '../../platform/rights.ts'
import { readDay } from '../../platform/ui/index.ts'
import { bothNames, nameOn } from '../directory/index.ts'
import { notify } from '../notices/index.ts'
import { plainName } from '../registries/index.ts'
import { codeFor, type Saying, sayingOf, type Typed } from './declaration.ts'
import { type Catalogue, catalogueOn, type Listed } from './listed.ts'
import { databaseUnknown, decidedAlready, declarationUnknown, declarationWrong, namedAlready, notYours, waitsAlready } from './problems.ts'
import { declareDatabases, reviewDeclarations } from './rights.ts'
import { type Declaration, decideDeclaration, declarationById, declarationsOf, insertDeclaration, type Outcome } from './store.ts'
import { outcomeWords } from './words.ts'

/** A database of the catalogue. @throws database-not-listed */
export async function listedDatabase(ctx: Ctx, code: string): Promise<Listed> {
  const found = (await catalogueOn(ctx)).listed.find((each) => each.code === code)
  if (!found) throw databaseUnknown({})
  return found
}

/** For which agency somebody declares: the owner the catalogue knows, if they work for it, else their own. @throws database-of-another, forbidden */
export function ownerFor(ctx: Ctx, listed: Listed | undefined): string {
  const { agency, agencies } = ctx.actor
  if (listed && agencies.has(listed.owner)) return listed.owner
  if (listed?.ownerCertain) throw notYours({ owner: nameOn(listed.owner, ctx.asOf, ctx.language) })
  if (agency === null) throw forbidden({ action: declareDatabases.words })
  return agency
}

/** The code of a name nobody used before. @throws database-named-already */
function newCode({ listed }: Catalogue, { name }: Saying): string {
  const alike = listed.find(
    (each) => plainName(each.name.vi) === plainName(name) || (each.named && plainName(each.named.name.vi) === plainName(name)),
  )
  if (alike) throw namedAlready({ name: alike.name.vi, code: alike.code })
  const code = codeFor(name)
  if (!listed.some((each) => each.code === code)) return code
  throw namedAlready({ name, code })
}

/**
 * An owner declares a database: one the catalogue names, or one it does not; the standing body is told.
 * @throws declaration-wrong, database-not-listed, database-of-another, database-named-already, declaration-waits
 */
export async function declareDatabase(ctx: Ctx, code: string | undefined, typed: Typed, demonstration = false): Promise<string> {
  const read = sayingOf(typed, readDay)
  if ('faults' in read) throw declarationWrong({}, read.faults)
  const catalogue = await catalogueOn(ctx)
  const listed = code === undefined ? undefined : catalogue.listed.find((each) => each.code === code)
  if (code !== undefined && !listed) throw databaseUnknown({})
  const owner = ownerFor(ctx, listed)
  demand(ctx, declareDatabases, [owner])
  const database = listed?.code ?? newCode(catalogue, read.saying)
  if ((await declarationsOf(ctx, database)).some(({ outcome }) => outcome === null)) throw waitsAlready({})
  const id = await insertDeclaration(ctx, database, owner, read.saying, demonstration)
  await record(ctx, { action: 'declarations.declared', subject: database, details: { owner } })
  await notify(ctx, {
    key: `declaration:${id}`,
    to: { role: 'standing-clerk' },
    template: 'database-declared',
    words: { name: read.saying.name, agency: bothNames(owner, ctx.asOf) },
    href: `/registries/declarations/${id}`,
  })
  return id
}

async function waiting(ctx: Ctx, id: string): Promise<Declaration> {
  const found = await declarationById(ctx, id, true)
  if (!found) throw declarationUnknown({})
  if (found.outcome) throw decidedAlready({ by: found.decided_by ?? '' })
  return found
}

/** The standing body takes a declaration into the catalogue, or gives it back with what is to be made clear. @throws declaration-unknown, declaration-decided, declaration-wrong */
export async function reviewDeclaration(ctx: Ctx, id: string, outcome: Exclude<Outcome, 'withdrawn'>, words: string | null): Promise<void> {
  demand(ctx, reviewDeclarations)
  const found = await waiting(ctx, id)
  if (outcome === 'returned' && !words)
    throw declarationWrong({}, [{ at: 'words', words: { vi: 'Hãy ghi điều cần làm rõ.', en: 'Say what is to be made clear.' } }])
  await decideDeclaration(ctx, id, outcome, words)
  await record(ctx, { action: `declarations.${outcome}`, subject: found.database, details: { owner: found.owner } })
  await notify(ctx, {
    key: `declaration-decided:${id}`,
    to: found.account === null ? { agency: found.owner } : { account: found.account },
    template: 'declaration-decided',
    words: { name: found.name, outcome: outcomeWords[outcome], reason: words ?? { vi: 'không kèm ý kiến', en: 'none' } },
    href: `/registries/declarations/${id}`,
  })
}

/** Its owner takes a declaration back that nobody decided on. @throws declaration-unknown, declaration-decided */
export async function withdrawDeclaration(ctx: Ctx, id: string): Promise<void> {
  const found = await waiting(ctx, id)
  demand(ctx, declareDatabases, [found.owner])
  await decideDeclaration(ctx, id, 'withdrawn', null)
  await record(ctx, { action: 'declarations.withdrawn', subject: found.database, details: { owner: found.owner } })
}
