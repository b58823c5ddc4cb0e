import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { db } from './narrow.store.ts'

export type Extension = {
  documentNumber: string
  documentDate: PlainDate
  signer: string
  oldDueOn: PlainDate | null
  newDueOn: PlainDate
  reason: string
  entry: number
}

export const insertExtension = (ctx: Ctx, task: string, given: Extension) =>
  db(ctx)
    .insertInto('steering.extension')
    .values({
      task,
      entry: given.entry,
      document_number: given.documentNumber,
      document_date: given.documentDate,
      signer: given.signer,
      old_due_on: given.oldDueOn,
      new_due_on: given.newDueOn,
      reason: given.reason,
    })
    .execute()

export const extensionsOf = (ctx: Ctx, task: string): Promise<Extension[]> =>
  db(ctx)
    .selectFrom('steering.extension')
    .where('task', '=', task)
    .select([
      'entry',
      'document_number as documentNumber',
      'document_date as documentDate',
      'signer',
      'old_due_on as oldDueOn',
      'new_due_on as newDueOn',
      'reason',
    ])
    .orderBy('id')
    .execute()
