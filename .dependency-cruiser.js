import { below, floors } from './src/floors.ts'

const module = (name) => `^src/modules/${name}/`
const others = (name) => Object.keys(floors).filter((other) => other !== name && !below(name).has(other))

/** Boundaries computed from src/floors.ts; checked by `npm run check`. */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'door-only',
      severity: 'error',
      comment: 'a module is entered by its index.ts',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'door-only-from-outside',
      severity: 'error',
      from: { path: '^(src/[^/]+\\.tsx?$|tests/|bench/)' },
      to: { path: '^src/modules/([^/]+)/', pathNot: '^src/modules/[^/]+/(index|store|testing)\\.ts$' },
    },
    { name: 'platform-is-the-ground', severity: 'error', from: { path: '^src/platform/' }, to: { path: '^src/(modules|app|main|cli)' } },
    {
      name: 'nouns-are-pure',
      severity: 'error',
      comment: 'only store, actions, jobs, api, pages, views and tests do IO',
      from: { path: '^src/modules/', pathNot: '(index|store|actions|jobs|api|pages|view|loading|testing|test|commands|read|ocr)\\.tsx?$' },
      to: { path: '^src/platform/(database|files|jobs|audit|migrate|http)' },
    },
    {
      name: 'sql-in-stores',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '(store|testing|test)\\.ts$' },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'definitions-are-plain',
      severity: 'error',
      from: { path: '^definitions/' },
      to: { pathNot: '^(definitions/|src/)', dependencyTypesNot: ['type-only'] },
    },
    ...Object.keys(floors)
      .map((name) => ({ name: `floor-of-${name}`, severity: 'error', from: { path: module(name) }, to: { path: others(name).map(module) } }))
      .filter(({ to }) => to.path.length > 0),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
