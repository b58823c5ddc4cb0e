import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { carryOutImport, type Outcome, previewImport, takeIn } from '../modules/readings/index.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { Problem } from '../platform/problems.ts'
import type { Arguments } from './arguments.ts'
import { print } from './command.ts'
import { inTransaction } from './session.ts'

type Imported = { file: string } & (
  | ({ document: string } & Outcome)
  | { recalled: string[]; frozen: number }
  | { status: string }
  | { refused: Problem }
)

async function importOne(ctx: Ctx, path: string): Promise<Imported> {
  const file = basename(path)
  const taken = await takeIn(ctx, { fileName: file, mediaType: 'application/octet-stream', bytes: await readFile(path) })
  if (taken.kind === 'refused') return { file, refused: taken.refused }
  if (taken.kind === 'noted') return { file, status: taken.status }
  if (taken.kind === 'recalled') return { file, recalled: taken.documents, frozen: taken.tasks }
  const { document } = await previewImport(ctx, taken.id)
  return { file, document: document.id, ...(await carryOutImport(ctx, taken.id)) }
}

function told(outcome: Imported): string {
  if ('recalled' in outcome) return `${outcome.file}: văn bản bị thu hồi, ${outcome.frozen} nhiệm vụ tạm dừng`
  if ('status' in outcome) return `${outcome.file}: đã ghi nhận thông báo trạng thái ${outcome.status}`
  return 'document' in outcome
    ? `${outcome.file}: tạo ${outcome.created}, đổi ${outcome.changed}, rút ${outcome.withdrawn}, giữ nguyên ${outcome.unchanged}`
    : outcome.file
}

/** Each file in a transaction of its own; what was refused is told only once that is closed, so the count of secret files stays. */
export async function importFiles({ words, flags }: Arguments): Promise<void> {
  for (const path of words) {
    const outcome = await inTransaction((ctx) => importOne(ctx, path))
    if ('refused' in outcome) throw outcome.refused
    print(flags.has('json') ? JSON.stringify(outcome) : told(outcome))
  }
}
