import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'
import { assembly } from './assembly.ts'
import { associations } from './associations.ts'
import { collectives } from './collectives.ts'
import { committees } from './committees.ts'
import { enterprises } from './enterprises.ts'
import { formerMinistries } from './former-ministries.ts'
import { government } from './government.ts'
import { ministries } from './ministries.ts'
import { moreUnits } from './more-units.ts'
import { party } from './party.ts'
import { units } from './units.ts'

/** Every body that has one name of its own; provinces and the bodies each province has stand apart. */
export const agencies: readonly AgencyDefinition[] = [
  ...government,
  ...ministries,
  ...formerMinistries,
  ...party,
  ...assembly,
  ...associations,
  ...committees,
  ...units,
  ...moreUnits,
  ...enterprises,
  ...collectives,
]
