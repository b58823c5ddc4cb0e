import type { Text } from '../platform/text.ts'
import type { Arguments, Flags } from './arguments.ts'

/** One command of the terminal; `run` answers the exit status, 0 when it says nothing. */
export type Command = {
  name: string
  words: Text
  usage: string
  example: string
  flags: Flags
  run: (given: Arguments) => Promise<number | void>
}

export const print = (text: string) => void process.stdout.write(`${text}\n`)
export const tell = (text: string) => void process.stderr.write(`${text}\n`)
