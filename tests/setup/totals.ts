import type { Reporter, TestModule } from 'vitest/node'

/** Prints the plain closing line that other programs read, and every skipped test by its name. */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      if (module.state() === 'failed' && module.children.size === 0) counts.failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'skipped') process.stdout.write(`skipped: ${test.fullName}\n`)
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state] += 1
      }
    }
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
  }
}
