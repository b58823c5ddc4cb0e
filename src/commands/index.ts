import { readingCommands } from './reading.ts'
import type { Command } from './command.ts'

/** Every command of the terminal. */
export const commands: readonly Command[] = [...readingCommands]
