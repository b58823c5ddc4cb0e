import { createReadStream, type ReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import type { AuditHead } from './audit.ts'
import type { Migration } from './migrate.ts'
import { DatabaseRefused } from './postgres-files.ts'

/**
 * A back-up is a compressed tar: `head.json`, then the rows of each table as COPY text under `data/`, then
 * `manifest.json`. Common tools open it; without the manifest at its end it is not whole.
 */
export type BackupHead = {
  format: 1
  product: 'nt06'
  version: string
  takenAt: string
  server: string
  migrations: Pick<Migration, 'module' | 'name' | 'checksum'>[]
  tables: TableShape[]
  sequences: { name: string; last: number | string | null }[]
}

/** Quoted names, ready to stand in SQL. */
export type TableShape = { name: string; columns: string[] }

export type TableSum = { name: string; rows: number; bytes: number; sha256: string }

export type BackupManifest = { tables: TableSum[]; audit: AuditHead }

export const headName = 'head.json'
export const manifestName = 'manifest.json'

/** Where the n-th piece of a table stands: `data/steering.task/000001.copy`. */
export const pieceName = (table: string, n: number): string => `data/${table.replaceAll('"', '')}/${String(n).padStart(6, '0')}.copy`
export const tableOfPiece = (name: string): string => name.split('/')[1] ?? ''

/** Hands every entry of a back-up to `take`, in order, never holding more than one piece. */
export async function eachEntry(file: string, take: (name: string, content: Readable) => Promise<void>): Promise<void> {
  const extract = tar.extract()
  extract.on('entry', ({ name }, content, next) => {
    take(name, content).then(next, (error: Error) => extract.destroy(error))
  })
  const source: ReadStream = createReadStream(file)
  await pipeline(source, createGunzip(), extract).catch((error: NodeJS.ErrnoException) => {
    throw ['ENOENT', 'EACCES', 'EISDIR'].includes(error.code ?? '') ? unreadable(file) : damaging(error) ? damaged(file) : error
  })
}

/** Errors of the packing itself, as opposed to those of the database. */
const damaging = (error: NodeJS.ErrnoException): boolean =>
  error instanceof SyntaxError || /^Z_|ERR_STREAM_PREMATURE_CLOSE/.test(error.code ?? '') || /Invalid tar|Unexpected end/.test(error.message)

export async function textOf(content: Readable): Promise<string> {
  return Buffer.concat(await Array.fromAsync(content as AsyncIterable<Buffer>)).toString('utf8')
}

const unreadable = (file: string) => new DatabaseRefused(`Không đọc được tệp ${file}: hãy kiểm tra đường dẫn và quyền đọc (cannot read that file)`)

export const damaged = (file: string): DatabaseRefused =>
  new DatabaseRefused(
    `Tệp ${file} không phải bản sao lưu nguyên vẹn (hỏng hoặc bị cắt); chưa có gì thay đổi: hãy dùng bản khác ` +
      `(not a whole back-up; nothing was changed: use another one)`,
  )
