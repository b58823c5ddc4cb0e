import type { Ctx } from '../../platform/ctx.ts'
import type { RegistryDefinition } from '../registries/index.ts'

/** A scanned page from which a record was typed, and where it is seen beside it. */
export type ScanLink = { readonly href: string; readonly name: string }
export type ReadScans = (ctx: Ctx, registry: RegistryDefinition, key: string) => Promise<readonly ScanLink[]>

const source: { read: ReadScans } = { read: () => Promise.resolve([]) }

/** Says who knows the scanned pages of records; the app wires it once. */
export const scansFrom = (read: ReadScans): void => void (source.read = read)

/** The scanned pages of a record, as far as the reader may see them. */
export const scansOf: ReadScans = (ctx, registry, key) => source.read(ctx, registry, key)
