import type { Plan } from '../../src/modules/linkage/plan.ts'
import { drivingLicences } from './driving-licences.ts'
import { otherRegistries } from './others.ts'

/** Every linkage plan, by the registry it links to the population. */
export const linkagePlans: readonly Plan[] = [drivingLicences, ...otherRegistries]
