import type { Bench } from './figure.ts'

export const bench: Bench = async () => {}
