import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { fileBroken, fileEncrypted, zipBomb } from './problems.ts'

/** Bounds on what an archive may hold: a real document stays far below each of them. */
const limits = { entries: 5_000, part: 128 * 1_048_576, whole: 256 * 1_048_576, ratio: 250, free: 4 * 1_048_576 }

/** One file of an archive, not yet unpacked. */
export type ZipEntry = { name: string; method: number; packed: Uint8Array; size: number; crc: number; encrypted: boolean }

/** The entries of a zip file as its central directory lists them. */
export function entriesOf(bytes: Uint8Array, format: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = () => fileBroken({ format })
  const end = endRecord(view)
  if (end < 0) throw broken()
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw zipBomb({})
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw broken()
    entries.push(entryAt(bytes, view, at, broken))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, broken: () => Error): ZipEntry {
  const packedSize = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw broken()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw broken()
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + packedSize),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  }
}

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflateRaw)

/** Unpacks the entries asked for, stopping as soon as one swells beyond its ratio or all of them beyond the whole. */
export async function unpack(entries: readonly ZipEntry[], format: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  let left = limits.whole
  for (const entry of entries) {
    const unpacked = await unpackOne(entry, Math.min(left, limits.part), format)
    left -= unpacked.length
    files.set(entry.name, unpacked)
  }
  return files
}

async function unpackOne(entry: ZipEntry, room: number, format: string): Promise<Uint8Array> {
  if (entry.encrypted) throw fileEncrypted({ format })
  if (entry.method !== 0 && entry.method !== 8) throw fileBroken({ format })
  const most = Math.min(room, Math.max(limits.free, entry.packed.length * limits.ratio))
  if (entry.size > most || entry.packed.length > room) throw zipBomb({})
  const bytes =
    entry.method === 0
      ? entry.packed
      : await inflate(entry.packed, { maxOutputLength: Math.max(1, most) }).catch((failure: unknown) => {
          throw isTooLarge(failure) ? zipBomb({}) : fileBroken({ format })
        })
  if (crc32(bytes) !== entry.crc) throw fileBroken({ format })
  return bytes
}

const isTooLarge = (failure: unknown) =>
  failure instanceof RangeError || (failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE')
