import { defineConfig, type OxlintConfig, type OxlintOverride } from 'oxlint'
import { below, floors, type ModuleName } from './src/floors.ts'

const modules = Object.keys(floors) as ModuleName[]

/** Patterns speak of the import as it is written. The linter's expressions know no look-ahead. */
type Ban = { regex: string; message: string } | { group: string[]; message: string }

const sql: Ban = { regex: '^(kysely|pg|pg-copy-streams)$', message: 'SQL stands in store.ts only' }
const effects: Ban = {
  regex: '/platform/(database|files|jobs|audit|migrate|backup|restore|postgres|http/)',
  message: 'a noun knows no database, file or clock: actions, pages and jobs do',
}
const past = (name: ModuleName, ...open: string[]): Ban => ({
  group: [`**/${name}/*`, ...['index.ts', ...open].map((file) => `!**/${name}/${file}`), `!**/definitions/${name}/*`],
  message: `${name} is entered by its index.ts`,
})
const outside: Ban[] = [...modules.map((name) => past(name)), { regex: '/testing\\.tsx?$', message: 'only tests may use what is made for tests' }]
const ground: Ban[] = [{ regex: '/(modules|commands|app\\.ts|main\\.ts|cli\\.ts|system\\.ts)(/|$)', message: 'the platform stands on nothing' }]

/** What a module may not import: past another's door and those `open` beside it, and what it does not stand on (src/floors.ts). */
const boundaries = (name: ModuleName, ...open: string[]): Ban[] => [
  ...modules.filter((other) => below(name).has(other)).map((other) => past(other, ...open)),
  { regex: '/(app|main|cli)\\.ts$|/commands/', message: 'the house stands on its modules, not they on it' },
  ...modules
    .filter((other) => other !== name && !below(name).has(other))
    .map((other) => ({ regex: `^\\.\\./${other}/`, message: `${name} does not stand on ${other} (src/floors.ts)` })),
]

const banned = (files: string[], bans: readonly Ban[]): OxlintOverride => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [...bans] }] },
})

/** Roles of files that do something; every other file of a module is a noun. The last override that fits a file holds. */
const doing = [
  'index',
  'actions',
  '*.actions',
  'jobs',
  'api',
  '*.api',
  'pages',
  '*.pages',
  'rights',
  'store',
  '*.store',
  'view',
  '*.view',
  'loading',
  'testing',
  '*.test',
  'read',
  'ocr',
]
const keeping = ['store', '*.store', 'tables']
const testing = ['testing', '*.test']
const inModule = (name: ModuleName, roles: readonly string[]) => roles.map((role) => `src/modules/${name}/${role}.{ts,tsx}`)

const rules: OxlintConfig['rules'] = {
  'typescript/no-explicit-any': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-misused-promises': 'error',
  'import/no-cycle': ['error', { ignoreTypes: true }],
  'no-console': 'error',
  'no-debugger': 'error',
  'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
  'typescript/restrict-template-expressions': 'off',
  'typescript/no-unnecessary-type-conversion': 'off',
  'typescript/no-unnecessary-type-assertion': 'off',
  'typescript/no-generated-empty-object-type': 'off',
  'no-underscore-dangle': 'off',
  'no-unmodified-loop-condition': 'off',
  'typescript/no-unsafe-type-assertion': 'off',
  'typescript/no-misused-spread': 'off',
  'typescript/consistent-return': 'off',
  'import/no-named-as-default': 'off',
  'import/no-named-as-default-member': 'off',
  'unicorn/consistent-function-scoping': 'off',
  'unicorn/no-array-sort': 'off',
  'no-shadow': 'off',
  'no-control-regex': 'off',
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules,
  overrides: [
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**', 'bench/**', 'definitions/**', '*.ts'],
      rules: { 'no-console': 'off', 'max-lines': 'off' },
    },
    { files: ['**/*.view.tsx'], rules: { 'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }] } },
    banned(['src/platform/**'], ground),
    banned(['src/*.ts', 'src/commands/**'], outside),
    banned(
      ['src/commands/**/*.test.ts'],
      modules.map((name) => past(name)),
    ),
    ...modules.flatMap((name) => [
      banned([`src/modules/${name}/**`], [...boundaries(name), effects, sql]),
      banned(inModule(name, doing), [...boundaries(name), sql]),
      banned(inModule(name, keeping), boundaries(name)),
      banned(inModule(name, testing), boundaries(name, 'testing.ts')),
    ]),
  ],
  ignorePatterns: ['dist', 'node_modules'],
})
