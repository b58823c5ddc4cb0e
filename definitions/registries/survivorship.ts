import type { SurvivorRule } from '../../src/modules/records/survivorship.ts'

const people = ['population', 'civil-status', 'insurance', 'driving-licences', 'household-businesses', 'pupils', 'labour', 'overseas-experts']

/** How a person's golden record is made; in force until a later list replaces it. */
export const survivorship: readonly SurvivorRule[] = [
  { field: 'full_name', by: 'source-rank', rank: people },
  { field: 'date_of_birth', by: 'source-rank', rank: people },
  { field: 'sex', by: 'source-rank', rank: people },
  { field: 'province', by: 'recency', rank: people },
  { field: 'phone', by: 'recency', rank: ['insurance', ...people] },
  { field: 'employer_tax_code', by: 'agreement', rank: ['insurance', 'labour'] },
]
