import { drivingLicences } from './driving-licences.ts'
import { chemicals, enterprises, goods, householdBusinesses } from './economy.ts'
import { civilStatus, insurance, labour, overseasExperts, pupils } from './people.ts'
import { healthFacilities, land, places, vessels } from './places.ts'
import { population } from './population.ts'

/** Every registry that is defined, each with its versions. */
export const registries = [
  population,
  civilStatus,
  drivingLicences,
  insurance,
  labour,
  pupils,
  overseasExperts,
  enterprises,
  householdBusinesses,
  goods,
  chemicals,
  land,
  healthFacilities,
  vessels,
  places,
]
