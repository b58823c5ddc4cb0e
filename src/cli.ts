import { commands } from './commands/index.ts'
import { parseArguments, WrongUsage } from './commands/arguments.ts'
import { refusedWords } from './commands/refused.ts'

const usage = () => {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'nt06 <lệnh> … (command)',
    '',
    ...commands.map(({ name, words }) => `  ${name.padEnd(width)}  ${words.vi} (${words.en})`),
    '',
    'nt06 <lệnh> --help',
  ].join('\n')
}

/** Runs one command. Exit status: 0 done, 1 refused, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  const command = commands.find((each) => each.name === name)
  if (!command) {
    process.stderr.write(`${usage()}\n`)
    return name === undefined || name === '--help' ? 0 : 2
  }
  if (rest.includes('--help')) {
    process.stdout.write(
      `nt06 ${command.usage}\n\n${command.words.vi} (${command.words.en})\n\nVí dụ (example): npm run -s nt06 -- ${command.example}\n`,
    )
    return 0
  }
  try {
    return (await command.run(parseArguments(rest, command.flags))) ?? 0
  } catch (error) {
    if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\nnt06 ${command.usage}\n`)
      return 2
    }
    const said = refusedWords(error)
    if (said === null) throw error
    process.stderr.write(`${said.join('\n')}\n`)
    return 1
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2))
