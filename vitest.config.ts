import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const every = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'definitions/**/*.test.ts']

/** Tests that work on a database, but for those that start a server or a browser of their own. */
const onDatabase = () =>
  globSync(['src/**/*.test.{ts,tsx}', 'tests/{edge,contract}/**/*.test.ts']).filter((path) =>
    /\/(testing|scenario|house)\.ts'/.test(readFileSync(path, 'utf8')),
  )

/** `--mode database` (npm run test:database) runs those on the server that TEST_DATABASE_URL names. */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'database' ? onDatabase() : every,
    globalSetup: ['tests/setup/database.ts'],
    reporters: ['default', './tests/setup/totals.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
}))
