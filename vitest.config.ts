import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'definitions/**/*.test.ts'],
    globalSetup: ['tests/setup/database.ts'],
    reporters: ['default', './tests/setup/totals.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
