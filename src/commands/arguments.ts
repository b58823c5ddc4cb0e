/** The command was called wrongly: said with its usage, exit status 2. */
export class WrongUsage extends Error {}

/** `value`: takes the next word; `flag`: stands alone. */
export type Flags = Readonly<Record<string, 'value' | 'flag'>>
export type Arguments = { words: string[]; values: Readonly<Record<string, string | undefined>>; flags: ReadonlySet<string> }

/** Splits words, `--name value`, `--name=value` and `--flag`. @throws WrongUsage on an unknown or unfinished one */
export function parseArguments(argv: readonly string[], known: Flags): Arguments {
  const words: string[] = []
  const values: Record<string, string> = {}
  const flags = new Set<string>()
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s)
    if (known[name] === 'flag' && inline === undefined) flags.add(name)
    else if (known[name] === 'value') {
      const value = inline ?? argv[(at += 1)]
      if (value === undefined) throw new WrongUsage(`--${name}: thiếu giá trị (a value is missing)`)
      values[name] = value
    } else throw new WrongUsage(`${word}: không có tuỳ chọn này (no such option)`)
  }
  return { words, values, flags }
}
