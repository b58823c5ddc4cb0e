import type { Bench, Figure, Sizes } from './figure.ts'

/** Every bench by the name it is asked for. */
const benches: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  tasks: () => import('./tasks.ts'),
  extract: () => import('./extract.ts'),
  linkage: () => import('./linkage.ts'),
  encoded: () => import('./encoded.ts'),
  matches: () => import('./matches.ts'),
  report: () => import('./report.ts'),
  login: () => import('./login.ts'),
  intake: () => import('./intake.ts'),
  crosschecks: () => import('./crosschecks.ts'),
  quality: () => import('./quality.ts'),
  truth: () => import('./truth.ts'),
}

const usage = `npm run -s bench -- NAME [--json] [--tasks 200000] [--years 10] [--assignments 1000000] [--pages 1000] [--people 10000000 --records 5000000 | --full] [--rules 20]\n  ${Object.keys(benches).join(', ')}\n`

/** `--tasks 200000` and the like; anything that is no whole number is refused. */
function sizesIn(argv: readonly string[]): Sizes | null {
  const sizes: Record<string, number> = {}
  const words = argv.flatMap((word) => (word === '--full' ? [word, '1'] : [word]))
  for (let at = 0; at < words.length; at += 2) {
    const [flag, value] = [words[at], Number(words[at + 1])]
    if (!flag?.startsWith('--') || !Number.isInteger(value) || value <= 0) return null
    sizes[flag.slice(2)] = value
  }
  return sizes
}

const inWords = ({ name, value, unit, target, against, ratio }: Figure) =>
  `${name.padEnd(26)} ${String(value).padStart(9)} ${unit.padEnd(8)} ${target === null ? '' : `target ${target}`.padEnd(12)} ${ratio === null ? '' : `${ratio} × ${against}`}`

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  const json = rest.includes('--json')
  const sizes = sizesIn(rest.filter((word) => word !== '--json'))
  const load = benches[name ?? '']
  if (!load || !sizes) {
    process.stderr.write(usage)
    return 2
  }
  const { bench } = await load()
  await bench(sizes, (figure) => void process.stdout.write(`${json ? JSON.stringify(figure) : inWords(figure)}\n`))
  return 0
}

process.exitCode = await main(process.argv.slice(2))
