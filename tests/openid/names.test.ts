import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/conformance.md', 'utf8')
const tests = readdirSync('tests/openid')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`tests/openid/${name}`, 'utf8'))
  .join('\n')

/** The modules a page says are tested; `%s` in a title stands for any of the words it is tried with. */
const promised = [...page.matchAll(/^\| `([^`]+)` \| yes \|$/gm)].map(([, name = '']) => name)
const titles = [...tests.matchAll(/'((?:oidcc-|fapi-|par-|ping-|ensure-|attempt-|[a-z0-9]+-?)[\w.%-]*)/gi)].map(([, title = '']) => title)
const isTested = (module: string): boolean =>
  titles.some((title) => new RegExp(`^${title.replaceAll('.', '\\.').replaceAll('%s', '.+')}$`).test(module))

test('every module of the conformance suite that is said to be tested is the name of a test', () => {
  expect(promised.length).toBeGreaterThan(100)
  expect(promised.filter((module) => !isTested(module))).toEqual([])
})
