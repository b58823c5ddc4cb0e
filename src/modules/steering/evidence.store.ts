import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { MadeCheck } from './probe.ts'
import { db } from './narrow.store.ts'
import { json } from './history.store.ts'

export type Evidence = {
  number: string | null
  issuedOn: PlainDate | null
  signer: string | null
  fileHash: string | null
  fileName: string | null
  link: string | null
  check: MadeCheck | null
  entry: number
}

export const insertEvidence = (ctx: Ctx, task: string, evidence: Evidence) =>
  db(ctx)
    .insertInto('steering.evidence')
    .values({
      task,
      entry: evidence.entry,
      number: evidence.number,
      issued_on: evidence.issuedOn,
      signer: evidence.signer,
      file_hash: evidence.fileHash,
      file_name: evidence.fileName,
      link: evidence.link,
      made_check: evidence.check === null ? null : json(evidence.check),
    })
    .execute()

export const evidenceOf = (ctx: Ctx, task: string): Promise<Evidence[]> =>
  db(ctx)
    .selectFrom('steering.evidence')
    .where('task', '=', task)
    .select(['entry', 'number', 'issued_on as issuedOn', 'signer', 'file_hash as fileHash', 'file_name as fileName', 'link', 'made_check as check'])
    .orderBy('id')
    .execute()

/** The task that a file of evidence belongs to, and the name the file came with. */
export async function evidenceFile(ctx: Ctx, hash: string): Promise<{ code: string; name: string } | undefined> {
  return db(ctx)
    .selectFrom('steering.evidence as e')
    .innerJoin('steering.task as t', 't.id', 'e.task')
    .where('e.file_hash', '=', hash)
    .select(['t.code', 'e.file_name as name'])
    .limit(1)
    .executeTakeFirst() as Promise<{ code: string; name: string } | undefined>
}
