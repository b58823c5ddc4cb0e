import type { Command } from './command.ts'
import { keepingCommands } from './keeping.ts'
import { readingCommands } from './reading.ts'

/** Every command of the terminal. */
export const commands: readonly Command[] = [...readingCommands, ...keepingCommands]
