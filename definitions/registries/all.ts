import { drivingLicences } from './driving-licences.ts'
import { population } from './population.ts'

/** Every registry that is defined, each with its versions. */
export const registries = [population, drivingLicences]
