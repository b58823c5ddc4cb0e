import type { Plan } from '../../src/modules/linkage/plan.ts'
import { registries } from '../registries/all.ts'
import { drivingLicences } from './driving-licences.ts'

const own = new Set(['population', drivingLicences.registry])

/** Other registries of people, each by the columns its definition matches people with; weights are learned by every run anew. */
export const otherRegistries: readonly Plan[] = registries.flatMap(({ code, key, matching }) =>
  matching === undefined || own.has(code)
    ? []
    : [
        {
          ...drivingLicences,
          registry: code,
          records: {
            key,
            number: matching.number,
            name: matching.name,
            birth: matching.bornOn,
            sex: matching.sex ?? 'sex',
            place: matching.province ?? 'province',
          },
        },
      ],
)
