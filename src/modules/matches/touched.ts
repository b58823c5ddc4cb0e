import type { Ctx } from '../../platform/ctx.ts'
import type { NodeKept } from './edge.store.ts'

/** Hears of nodes whose links or clusters were looked at. */
export type HearTouched = (ctx: Ctx, nodes: readonly Pick<NodeKept, 'id' | 'registry'>[]) => Promise<void>

const listener: { hear: HearTouched } = { hear: () => Promise.resolve() }

/** Says who hears of them; the process that brings a run in has nobody, for it is told of all records at its end. */
export const touchedTo = (hear: HearTouched): void => void (listener.hear = hear)

export const tellTouched: HearTouched = (ctx, nodes) => listener.hear(ctx, nodes)
