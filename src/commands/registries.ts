import { type RegistryDefinition, registriesOn, registryOn } from '../modules/registries/index.ts'
import type { PlainDate } from '../platform/dates.ts'
import { problem } from '../platform/problems.ts'

const registryUnknown = problem<{ registry: string; known: string }>(
  'registry-unknown',
  404,
  { vi: 'Chưa có sổ dữ liệu này', en: 'There is no such registry' },
  ({ registry, known }) => ({
    vi: `Chưa có định nghĩa cho “${registry}”; hiện có: ${known}.`,
    en: `“${registry}” is not defined; there are: ${known}.`,
  }),
)

/** The registry that a command names, as it is on a day. @throws registry-unknown */
export function registryNamed(code: string, day: PlainDate): RegistryDefinition {
  const registry = registryOn(code, day)
  const known = () => registriesOn(day).map((each) => each.code)
  if (!registry) throw registryUnknown({ registry: code, known: known().join(', ') })
  return registry
}
