import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/setup/order.ts'

const every = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'definitions/**/*.test.ts']

/** Tests that work on a database, but for those that start a server or a browser of their own. */
const onDatabase = () =>
  globSync(['src/**/*.test.{ts,tsx}', 'tests/{edge,contract}/**/*.test.ts']).filter((path) =>
    /\/(testing|scenario|house)\.ts'/.test(readFileSync(path, 'utf8')),
  )

/** Every test file is a process of its own, and what it starts are more: what one of them has compiled, the others find. */
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled')

/** Libraries of hundreds of files that nearly every test reads: as one file each; and two that know each other's objects. */
const bundled = ['typebox', 'typebox/value', 'kysely', 'pkijs', 'asn1js']

/** `--mode database` (npm run test:database) runs those on the server that TEST_DATABASE_URL names. */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'database' ? onDatabase() : every,
    globalSetup: ['tests/setup/database.ts'],
    reporters: ['default', './tests/setup/totals.ts'],
    pool: 'forks',
    execArgv: ['--max-semi-space-size=64'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    deps: { optimizer: { ssr: { enabled: true, include: bundled } } },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
}))
