import Type from 'typebox'
import { route } from '../../platform/http/index.ts'
import { signedIn } from '../../platform/rights.ts'
import { capacityWords, type Held } from './mandate.ts'
import { delegate, DelegationGiven, endMandate, parted } from './mandate.actions.ts'
import { openedOrganisation } from './organisation.actions.ts'
import { type Organisation as Kept, OrganisationKind } from './organisation.ts'
import { mandateUnknown, mayNotPassOn, organisationUnknown, scopeTooWide } from './problems.ts'
import { ownMandates } from './sight.actions.ts'
import { seenOrganisations } from './pages.tsx'

const params = Type.Object({ organisation: Type.String({ format: 'uuid' }) })
const Organisation = Type.Object({ id: Type.String(), kind: OrganisationKind, code: Type.String(), name: Type.String(), open: Type.Boolean() })
const Mandate = Type.Object({
  id: Type.String(),
  name: Type.String(),
  capacity: Type.Enum(['representative', 'delegate']),
  actions: Type.Union([Type.Array(Type.String()), Type.Null()]),
  from: Type.String(),
  until: Type.Union([Type.String(), Type.Null()]),
  reason: Type.String(),
})
const shortOf = ({ id, kind, code, name, closedAt }: Kept) => ({ id, kind, code, name, open: closedAt === null })

export const api = [
  route({
    method: 'GET',
    path: '/api/account/organisations',
    may: signedIn,
    summary: 'Organisations for which whoever asks may act today, and what they may do there',
    reply: Type.Object({
      organisations: Type.Array(
        Type.Object({
          ...Organisation.properties,
          mandate: Type.String(),
          as: Type.String(),
          actions: Type.Union([Type.Array(Type.String()), Type.Null()]),
        }),
      ),
    }),
    run: async (ctx) => ({
      organisations: (await ownMandates(ctx)).map((held: Held) => ({
        ...shortOf(held.for),
        mandate: held.id,
        as: capacityWords(held, held.for.kind)[ctx.language],
        actions: held.actions === null ? null : [...held.actions],
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/organisations',
    may: signedIn,
    summary: 'Accounts of organisations: all for those who keep or inspect them, one’s own for everybody else',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) }),
    reply: Type.Object({ organisations: Type.Array(Organisation) }),
    run: async (ctx, { q }) => ({ organisations: (await seenOrganisations(ctx, q)).map(shortOf) }),
  }),
  route({
    method: 'GET',
    path: '/api/organisations/:organisation',
    may: signedIn,
    summary: 'One organisation and who acts for it today',
    params,
    reply: Type.Object({ ...Organisation.properties, mandates: Type.Array(Mandate) }),
    problems: [organisationUnknown],
    run: async (ctx, { organisation: id }) => {
      const { organisation, mandates } = await openedOrganisation(ctx, id)
      const { now } = parted(mandates, ctx.today())
      return {
        ...shortOf(organisation),
        mandates: now.map(({ id: mandate, label, capacity, actions, from, to, reason }) => ({
          id: mandate,
          name: label,
          capacity,
          actions: actions === null ? null : [...actions],
          from,
          until: to,
          reason,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/organisations/:organisation/mandates',
    may: signedIn,
    summary: 'Gives work of an organisation to somebody until a day',
    params,
    body: DelegationGiven,
    reply: Type.Object({ id: Type.String() }),
    problems: [organisationUnknown, mayNotPassOn, scopeTooWide],
    run: async (ctx, input) => ({ id: await delegate(ctx, input) }),
  }),
  route({
    method: 'POST',
    path: '/api/organisations/:organisation/mandates/:mandate/end',
    may: signedIn,
    summary: 'Ends a mandate at once, with the tokens and sessions that act by it',
    params: Type.Object({ ...params.properties, mandate: Type.String({ format: 'uuid' }) }),
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    reply: Type.Object({ ended: Type.Boolean() }),
    problems: [organisationUnknown, mandateUnknown, mayNotPassOn],
    run: async (ctx, input) => {
      await endMandate(ctx, input)
      return { ended: true }
    },
  }),
]
