import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { below, floors, fromTheGround, type ModuleName } from '../src/floors.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Every file that is ours, relative to the root. */
function filesIn(folder: string, ...endings: string[]): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (endings.length === 0 || endings.includes(extname(entry.name))))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()
}

const code = ['src', 'definitions', 'tests', 'bench'].flatMap((folder) => filesIn(folder, '.ts', '.tsx'))
const words = [...filesIn('docs', '.md'), 'README.md', 'CHANGELOG.md'].filter((path) => existsSync(join(root, path)))

test('the floors hold every module and no other, and none stands on itself', () => {
  const folders = readdirSync(join(root, 'src', 'modules')).toSorted()
  expect(Object.keys(floors).toSorted()).toEqual(folders)
  for (const name of Object.keys(floors) as ModuleName[]) expect(below(name).has(name)).toBe(false)
  expect(fromTheGround().toSorted()).toEqual(folders)
})

test.each(Object.keys(floors))('%s is one flat folder with a door that says what it is', (name) => {
  const entries = readdirSync(join(root, 'src', 'modules', name), { withFileTypes: true })
  expect(entries.filter((entry) => entry.isDirectory() && entry.name !== 'migrations').map((entry) => entry.name)).toEqual([])
  expect(read(`src/modules/${name}/index.ts`)).toMatch(/^\/\*\* [^\n]+\. ?\*\/\n/)
})

test('there is one clock: no file but platform/dates.ts and main.ts asks the system for the time', () => {
  const asking = filesIn('src', '.ts', '.tsx').filter(
    (path) =>
      !['src/platform/dates.ts', 'src/main.ts'].includes(path) && !/\.test\.tsx?$/.test(path) && /new Date\(\)|Date\.now\(\)/.test(read(path)),
  )
  expect(asking).toEqual([])
})

/** A table filled beside another takes its name and its keys: no shape is made that a migration did not give. */
const takingPlace = /create table \S+ \(like [^)]*\)|alter table \S+ (rename to|add constraint \S+ primary key using index)/gi

test('SQL stands in stores, and only migrations make tables', () => {
  const speaking = filesIn('src/modules', '.ts', '.tsx').filter(
    (path) => !/(^|[/.])(store|testing|test)\.tsx?$/.test(path) && /sql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(read(path)),
  )
  expect(speaking).toEqual([])
  const shaping = (path: string) => /create table|alter table/i.test(read(path).replace(takingPlace, ''))
  expect(code.filter((path) => !path.includes('test') && path.startsWith('src/modules/') && shaping(path))).toEqual([])
})

test.each(filesIn('src', '.sql'))('%s says first whether it breaks what runs beside it', (path) => {
  expect(read(path)).toMatch(/^-- breaking: (no|yes)\n/)
})

/** What is lost when a value is written as JSON: functions, dates, maps, classes, `undefined` in lists. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test.each(filesIn('definitions', '.ts').filter((path) => !/\.(test|cases)\.ts$/.test(path)))(
  '%s is data: it survives a journey through JSON',
  async (path) => {
    const exported = { ...((await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>) }
    expect(Object.keys(exported).length).toBeGreaterThan(0)
    expect(plain(exported)).toEqual(exported)
    for (const [name, value] of Object.entries(exported)) expect([name, typeof value]).not.toEqual([name, 'function'])
  },
)

/** Words in backquotes or links that look like a path of this repository. */
function pathsIn(path: string): string[] {
  const text = read(path).replaceAll(/```[\s\S]*?```/g, '')
  const quoted = [...text.matchAll(/`((?:src|docs|definitions|tests|bench|\.ci)\/[^`\s<>…*:]*)`/g)].map(([, found = '']) => join(root, found))
  const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, found = '']) => resolve(root, dirname(path), found))
  return [...quoted, ...linked]
}

test.each(words)('%s names only paths that exist', (path) => {
  expect(
    pathsIn(path)
      .filter((found) => !existsSync(found))
      .map((found) => relative(root, found)),
  ).toEqual([])
})

/** Machine paths, keys and tokens, written here so that this file does not hold them itself. */
test('the table of the floors in the README is the one of the code', () => {
  const rows = [...read('README.md').matchAll(/^\| (`.+`) \| .+ \| (.+) \|$/gm)].flatMap(([, names = '', under = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => [name, under.split(', ').toSorted()]),
  )
  const built = Object.entries<readonly string[]>(floors).map(([name, under]) => [name, under.length === 0 ? ['platform'] : under.toSorted()])
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(built))
})

const forbidden = [
  ['a path of somebody’s machine', /(?<![\w.])\/(?:root|home\/\w+|work|Users\/\w+)\//],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['a token', /\b(?:ghp|gho|npm|sk|xox[bp])_?-?[A-Za-z0-9]{30,}\b|\bAKIA[A-Z0-9]{16}\b/],
  ['an unfinished thought', new RegExp(String.raw`\b(?:TO${'DO'}|FIX${'ME'}|XX${'X'})\b`)],
] as const

/** Every file of the repository, whether or not git is at hand. */
const everything = () =>
  readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', '.git', '.data', 'coverage'].includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]))

test.each(forbidden)('no file of ours holds %s', (_what, pattern) => {
  const ours = everything().filter(
    (path) =>
      /\.(tsx?|js|json|md|sql|css|ya?ml)$|\.ci\/run$/.test(path) &&
      existsSync(join(root, path)) &&
      !['tests/architecture.test.ts', 'package-lock.json'].includes(path),
  )
  expect(ours.length).toBeGreaterThan(100)
  expect(ours.filter((path) => pattern.test(read(path)))).toEqual([])
})

test('packages come from the public registry, as exact versions', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> }
  const hosts = new Set(Object.values(lock.packages).flatMap(({ resolved }) => (resolved ? [new URL(resolved).host] : [])))
  expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  const wanted = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
  for (const versions of [wanted.dependencies, wanted.devDependencies, wanted.optionalDependencies])
    for (const version of Object.values(versions)) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})

/** What the linter says of one file with this source, in a house that has the same rules and nothing else. */
function linted(house: string, path: string, source: string): string {
  mkdirSync(join(house, dirname(path)), { recursive: true })
  writeFileSync(join(house, 'oxlint.config.ts'), `export { default } from ${JSON.stringify(join(root, 'oxlint.config.ts'))}\n`)
  writeFileSync(join(house, path), `${source}\n`)
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.ts', path], {
    cwd: house,
    encoding: 'utf8',
  })
  return stdout + stderr
}

test.each([
  ['src/modules/documents/noun.ts', "import '../directory/store.ts'"],
  ['src/modules/documents/noun.ts', "import type { Task } from '../steering/index.ts'"],
  ['src/modules/deadlines/noun.ts', "import '../directory/index.ts'"],
  ['src/modules/documents/noun.ts', "import { sql } from 'kysely'"],
  ['src/modules/documents/actions.ts', "import { sql } from 'kysely'"],
  ['src/modules/documents/noun.ts', "import '../../platform/database.ts'"],
  ['src/modules/documents/store.ts', "import '../../app.ts'"],
  ['src/platform/dates.ts', "import '../modules/identity/index.ts'"],
  ['src/commands/user.ts', "import '../modules/identity/store.ts'"],
])('the linter holds the boundaries: %s may not say %s', (path, source) => {
  const house = mkdtempSync(join(tmpdir(), 'nt06-lint-'))
  try {
    expect(linted(house, path, source)).toContain('no-restricted-imports')
    expect(linted(house, path, "import type { Ctx } from '../../platform/ctx.ts'\nexport type Held = Ctx")).not.toContain('no-restricted-imports')
  } finally {
    rmSync(house, { recursive: true })
  }
})
