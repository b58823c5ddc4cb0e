import { personas, ways } from '../../../definitions/personas/all.ts'
import type { Profile, Represented } from '../identity/index.ts'
import type { Text } from '../../platform/text.ts'

/** Somebody the simulator knows: invented, with what the national provider would say of them. */
export type Persona = {
  key: string
  name: string
  words: Text
  eidLevel: 1 | 2
  personalId: string
  birthdate: string
  gender: string
  nationality: string
  residence: string
  guardian?: string
  wards?: readonly string[]
  organisations?: readonly Represented[]
  /** The demonstration's account an official of this persona uses. */
  official?: string
}

export type Way = { key: string; level: 1 | 2 | 3 | 4; amr: readonly string[]; words: Text }

export const allPersonas: readonly Persona[] = personas
export const allWays: readonly Way[] = ways

export const personaByKey = (key: string): Persona | undefined => allPersonas.find((persona) => persona.key === key)

/** What the simulator says of somebody, as claims. */
export const claimsOfPersona = ({ key, name, words: _words, official: _official, personalId, eidLevel, ...rest }: Persona) => ({
  ...rest,
  sub: key,
  name,
  personal_id: personalId,
  eid_level: eidLevel,
})

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const texts = (value: unknown): string[] | undefined => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined)

/** The person as our account keeps them, out of an identity provider's claims. */
export function profileIn(claims: Readonly<Record<string, unknown>>): Profile {
  const organisations = claims['organisations']
  const known = {
    personalId: text(claims['personal_id']),
    birthdate: text(claims['birthdate']),
    gender: text(claims['gender']),
    nationality: text(claims['nationality']),
    residence: text(claims['residence']),
    guardian: text(claims['guardian']),
    wards: texts(claims['wards']),
    organisations: Array.isArray(organisations) ? (organisations as Represented[]) : undefined,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Profile
}
