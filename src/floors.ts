/** Which module stands on which: the app, the migrator and the boundary check all read this one table. */
export const floors = {
  identity: [],
  openid: ['identity'],
  organisations: ['openid', 'directory'],
  eid: ['openid', 'organisations'],
  notices: ['directory'],
  phones: ['identity'],
  authentication: ['openid', 'notices', 'phones'],
  idcards: [],
  enrolment: ['authentication', 'idcards'],
  directory: ['identity'],
  names: ['directory'],
  deadlines: [],
  texts: [],
  formats: ['texts'],
  figures: ['formats'],
  documents: ['formats', 'directory'],
  clauses: ['names', 'deadlines', 'texts'],
  orders: ['clauses'],
  tables: ['orders'],
  prose: ['orders'],
  mandates: ['formats', 'tables', 'prose'],
  indicators: ['directory'],
  dashboards: ['indicators'],
  letters: ['directory'],
  conformance: ['letters'],
  steering: ['mandates', 'documents', 'indicators', 'notices'],
  board: ['steering'],
  readings: ['steering'],
  reader: ['readings'],
  accuracy: ['steering'],
  obstacles: ['steering'],
  meetings: ['obstacles', 'readings', 'conformance'],
  performance: ['obstacles'],
  accountability: ['performance'],
  reporting: ['steering'],
  consolidation: ['reporting', 'conformance', 'figures'],
  reminders: ['notices', 'obstacles', 'reporting'],
  bulk: ['formats'],
  standardisation: ['formats'],
  localities: ['standardisation'],
  atlas: ['localities'],
  registries: ['directory', 'idcards', 'localities'],
  synthesis: ['registries', 'localities', 'bulk'],
  declarations: ['registries', 'notices'],
  quality: ['synthesis', 'standardisation', 'bulk'],
  records: ['registries', 'standardisation', 'notices'],
  intake: ['records', 'quality'],
  crosschecks: ['intake'],
  discrepancies: ['records'],
  stewardship: ['crosschecks', 'declarations', 'discrepancies'],
  copies: ['records'],
  keying: ['intake'],
  linkage: ['standardisation', 'synthesis', 'bulk'],
  matches: ['linkage', 'records', 'notices'],
  encoded: ['linkage'],
} as const satisfies Record<string, readonly string[]>

export type ModuleName = keyof typeof floors

/** Every module below `name`, itself left out. */
export function below(name: ModuleName): ReadonlySet<ModuleName> {
  const found = new Set<ModuleName>()
  const visit = (at: ModuleName) => {
    for (const under of floors[at] as readonly ModuleName[]) {
      if (!found.has(under)) visit(under)
      found.add(under)
    }
  }
  visit(name)
  return found
}

/** Modules in the order in which they are built: each after all it stands on. */
export function fromTheGround(): ModuleName[] {
  const ordered = new Set<ModuleName>()
  for (const name of Object.keys(floors) as ModuleName[]) {
    for (const under of [...below(name), name]) ordered.add(under)
  }
  return [...ordered]
}
