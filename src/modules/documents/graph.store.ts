import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Citation, CitationRelation, DocumentType } from '../texts/index.ts'

type CitationRow = {
  document: string
  n: number
  relation: CitationRelation
  number: string
  type: DocumentType | null
  type_name: string | null
  dated: PlainDate | null
  issuer: string | null
  span_start: number
  span_end: number
}
type Tables = {
  'documents.document': { id: string; number: string | null; title: string | null; received_at: Date }
  'documents.citation': CitationRow
  'documents.likeness': { document: string; band: number; key: number }
  'documents.secret_stub': { id: Generated<string>; level: string; refused_at: Date }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** A citation as it is kept, with what the citing document does by it. */
export type KeptCitation = Pick<Citation, 'number' | 'type' | 'typeName' | 'date' | 'issuer' | 'span'> & { relation: CitationRelation }

const perInsert = 1_000

export async function insertCitations(ctx: Ctx, document: string, citations: readonly KeptCitation[]) {
  const rows = citations.map(
    ({ relation, number, type, typeName, date, issuer, span }, n): CitationRow => ({
      document,
      n,
      relation,
      number,
      type,
      type_name: typeName,
      dated: date,
      issuer,
      span_start: span.start,
      span_end: span.end,
    }),
  )
  for (let from = 0; from < rows.length; from += perInsert)
    await db(ctx)
      .insertInto('documents.citation')
      .values(rows.slice(from, from + perInsert))
      .execute()
}

export async function citationsOf(ctx: Ctx, document: string): Promise<KeptCitation[]> {
  const rows = await db(ctx).selectFrom('documents.citation').selectAll().where('document', '=', document).orderBy('n').execute()
  return rows.map((row) => ({
    number: row.number,
    type: row.type,
    typeName: row.type_name,
    date: row.dated,
    issuer: row.issuer,
    relation: row.relation,
    span: { start: row.span_start, end: row.span_end },
  }))
}

/** A document that names another, and as what. */
export type Citing = { id: string; number: string | null; title: string | null; relation: CitationRelation }

/** Who names a number, newest first; each document once per relation. */
export const citedBy = (ctx: Ctx, number: string): Promise<Citing[]> =>
  db(ctx)
    .selectFrom('documents.citation as citation')
    .innerJoin('documents.document as document', 'document.id', 'citation.document')
    .select(['document.id', 'document.number', 'document.title', 'citation.relation'])
    .where('citation.number', '=', number)
    .groupBy(['document.id', 'citation.relation'])
    .orderBy('document.received_at', 'desc')
    .limit(500)
    .execute()

export async function insertLikeness(ctx: Ctx, document: string, keys: readonly number[]) {
  if (keys.length === 0) return
  await db(ctx)
    .insertInto('documents.likeness')
    .values(keys.map((key, band) => ({ document, band, key })))
    .execute()
}

/** Documents that share at least one key, most shared first. */
export async function candidatesAlike(ctx: Ctx, keys: readonly number[], limit: number): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('documents.likeness')
    .select(['document', (of) => of.fn.countAll<number>().as('shared')])
    .where((of) => of.or(keys.map((key, band) => of.and([of('band', '=', band), of('key', '=', key)]))))
    .groupBy('document')
    .orderBy('shared', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ document }) => document)
}

export const insertSecretStub = (ctx: Ctx, level: string) =>
  db(ctx).insertInto('documents.secret_stub').values({ level, refused_at: ctx.now() }).execute()

/** How many secret documents were refused. */
export async function countSecretStubs(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .selectFrom('documents.secret_stub')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
