import type { StageRule } from '../../src/modules/stewardship/stage.ts'

/** When a database counts as connected, clean, live. Proposed by the platform; no text lays these numbers down yet. */
export const stageRules: readonly StageRule[] = [{ from: '2025-01-01', connectedDays: 92, cleanShare: 0.98, liveShare: 0.95, certain: false }]
