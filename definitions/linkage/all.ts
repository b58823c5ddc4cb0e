import { drivingLicences } from './driving-licences.ts'

/** Every linkage plan, by the registry it links to the population. */
export const linkagePlans = [drivingLicences]
