import { agencies, organisations } from '../../../definitions/demo/organisations.ts'
import { personas } from '../../../definitions/personas/all.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { accountFromIssuer, addPersona, linkAccount, personKey } from '../identity/index.ts'
import { nameOn } from '../directory/index.ts'
import { insertMandate } from './mandate.store.ts'
import { deleteOrganisations, insertOrganisation } from './organisation.store.ts'

type Persona = (typeof personas)[number]
const personaOf = (key: string) => personas.find((persona): persona is Persona => persona.key === key)

/** A person of the simulator as somebody to try the demonstration with, the same whether chosen here or signed in there. */
async function givenCitizen(ctx: Ctx, key: string): Promise<{ person: string; label: string } | null> {
  const persona = personaOf(key)
  if (!persona) return null
  const issuer = `${ctx.settings.origin}/simulator`
  const name = `cong-dan-${key}`
  await addPersona(ctx, { name, displayName: persona.name, role: 'citizen', agency: null })
  await linkAccount(ctx, issuer, key, name)
  const { personalId, birthdate, gender, nationality, residence } = persona
  const represented = 'organisations' in persona ? { organisations: persona.organisations } : {}
  const profile = { personalId, birthdate, gender, nationality, residence, ...represented }
  await accountFromIssuer(ctx, { issuer, subject: key, displayName: persona.name, eidLevel: persona.eidLevel, profile })
  return { person: personKey(ctx, personalId), label: persona.name }
}

const evidence = 'Dữ liệu trình diễn'
const lasting = { account: null, post: null, term: null }

/** Two organisations with their people, and agencies that have an account. */
export async function loadOrganisationDemonstration(ctx: Ctx): Promise<void> {
  const citizens = new Map<string, { person: string; label: string }>()
  for (const key of new Set(organisations.flatMap(({ persona, staff }) => [persona, ...staff.map((each) => each.persona)]))) {
    const citizen = await givenCitizen(ctx, key)
    if (citizen) citizens.set(key, citizen)
  }
  for (const { persona, staff, ...organisation } of organisations) {
    const [head, opened] = [citizens.get(persona), await insertOrganisation(ctx, { ...organisation, about: {}, evidence })]
    if (!head || !opened) continue
    const given = { ...lasting, organisation: opened.id, from: ctx.today() }
    await insertMandate(ctx, { ...given, ...head, capacity: 'representative', actions: null, to: null, reason: evidence })
    for (const { persona: key, actions, days, reason } of staff) {
      const citizen = citizens.get(key)
      if (citizen) await insertMandate(ctx, { ...given, ...citizen, capacity: 'delegate', actions, to: addDays(ctx.today(), days), reason })
    }
  }
  for (const code of agencies) await insertOrganisation(ctx, { kind: 'agency', code, name: nameOn(code, ctx.today(), 'vi'), about: {}, evidence })
}

/** Its people go with the other personas. */
export const removeOrganisationDemonstration = (ctx: Ctx) => deleteOrganisations(ctx, [...organisations.map(({ code }) => code), ...agencies])
