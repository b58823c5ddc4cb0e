import type { Text } from '../../platform/text.ts'
import { Say } from '../../platform/ui/index.ts'

type Name = (agency: string) => Text

const source: { name: Name } = { name: (agency) => ({ vi: agency, en: agency }) }

/** The seam for the room that knows what agencies are called. */
export const agenciesNamedBy = (name: Name): void => void (source.name = name)

/** An agency by its name of today, leading to its page. */
export const AgencyLink = ({ agency }: { agency: string }) => <Say as="a" href={`/agencies/${agency}`} words={source.name(agency)} />
