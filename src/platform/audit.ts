import type { Kysely } from 'kysely'
import { chainNow, contentsAfter, entriesAbout, entriesOfKind, headOf, insertDraft, linksAfter, type Tables } from './audit.store.ts'
import type { Ctx } from './ctx.ts'
import type { Text } from './text.ts'

/** Figures, codes and identifiers only: the journal is kept for ever and must name no person. */
export type AuditDetails = { readonly [key: string]: string | number | boolean | null | readonly (string | number)[] }

/** What was done (`module.what-happened`), to what. */
export type AuditEntry = { action: string; subject: string | null; details?: AuditDetails }

/** Writes to the journal (nhật ký kiểm toán) in the caller's transaction; the entry joins the chain when that commits. */
export async function record(ctx: Ctx, { action, subject, details = {} }: AuditEntry): Promise<void> {
  const { account, role, agency, organisation } = ctx.actor
  const whole = organisation ? { ...details, actingFor: organisation.id } : details
  await insertDraft(ctx, { at: ctx.now(), actor: account ?? role, role, agency, action, subject, details: whole, request: ctx.requestId })
}

/** What the journal says about one thing, newest first. */
export const auditOf = (ctx: Ctx, subject: string, limit = 100) => entriesAbout(ctx, subject, limit)

/** What of one kind the journal says about any of these things, newest first; `before` goes on behind an entry. */
export const auditOfKind = (ctx: Ctx, wanted: { subjects: readonly string[]; action: string; before?: number | undefined; limit: number }) =>
  entriesOfKind(ctx, wanted)

/** Chains at once what this transaction recorded: for tests that never commit. */
export const chainAuditNow = (ctx: Ctx): Promise<unknown> => chainNow(ctx)

/** The end of the chain; kept elsewhere (on paper, in another office), it proves later that nothing before it changed. */
export type AuditHead = { seq: number; hash: string }

export type AuditFault = { seq: number; kind: 'changed' | 'missing' | 'unlinked' | 'cut-off' | 'rewritten'; words: Text }

export type AuditReport = { entries: number; head: AuditHead; fault: AuditFault | null }

const batch = 5_000
const origin: AuditHead = { seq: 0, hash: '00'.repeat(32) }

/**
 * Walks the whole chain and names the first broken link.
 * @param db the pool, not a transaction: entries still being written are no fault
 * @param known an end of the chain noted earlier
 */
// oxlint-disable-next-line no-explicit-any -- takes the pool of any module
export function verifyAudit(db: Kysely<any>, known: AuditHead | null = null): Promise<AuditReport> {
  return (db as Kysely<Tables>)
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => walk(snapshot, known))
}

async function walk(db: Kysely<Tables>, known: AuditHead | null): Promise<AuditReport> {
  const head = await headOf(db)
  let last = origin
  let entries = 0
  for (;;) {
    const links = await linksAfter(db, last.seq, batch)
    for (const link of links) {
      const kind = breakAt(last, link, known)
      if (kind) return { entries, head, fault: fault(kind === 'missing' ? last.seq + 1 : link.seq, kind) }
      last = link
      entries += 1
    }
    if (links.length < batch) break
  }
  const cut = last.seq !== head.seq || last.hash !== head.hash || (known !== null && known.seq > last.seq)
  return { entries, head, fault: cut ? fault(last.seq + 1, 'cut-off') : null }
}

type Link = AuditHead & { previous: string; whole: boolean }

function breakAt(last: AuditHead, link: Link, known: AuditHead | null): AuditFault['kind'] | null {
  if (link.seq !== last.seq + 1) return 'missing'
  if (!link.whole) return 'changed'
  if (link.previous !== last.hash) return 'unlinked'
  return link.seq === known?.seq && link.hash !== known.hash ? 'rewritten' : null
}

const words: Record<AuditFault['kind'], Text> = {
  changed: { vi: 'nội dung đã bị sửa', en: 'its content was changed' },
  missing: { vi: 'đã bị xóa', en: 'it was deleted' },
  unlinked: { vi: 'không nối với mục đứng trước', en: 'it does not link to the entry before it' },
  'cut-off': { vi: 'phần cuối nhật ký đã bị cắt hoặc viết lại', en: 'the end of the journal was cut off or rewritten' },
  rewritten: { vi: 'khác với mã băm đã ghi lại trước đây', en: 'it differs from the hash noted earlier' },
}

const fault = (seq: number, kind: AuditFault['kind']): AuditFault => ({
  seq,
  kind,
  words: { vi: `Mục ${seq}: ${words[kind].vi}`, en: `Entry ${seq}: ${words[kind].en}` },
})

/** JSON lines anybody can check without us: SHA-256 of `content` is `hash`, and the next `content` begins with it. */
// oxlint-disable-next-line no-explicit-any -- takes the pool of any module
export async function* exportAudit(db: Kysely<any>, after = 0): AsyncGenerator<string> {
  let seq = after
  for (;;) {
    const entries = await contentsAfter(db as Kysely<Tables>, seq, batch)
    for (const entry of entries) yield `${JSON.stringify(entry)}\n`
    if (entries.length < batch) return
    seq = entries.at(-1)?.seq ?? seq
  }
}
