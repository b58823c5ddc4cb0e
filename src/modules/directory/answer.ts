import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { AgencyId, AgencyKind } from './agency.ts'
import type { Chain } from './chain.ts'
import type { Profile } from './profile.ts'
import type { AgencyOnDay } from './register.ts'

const Words = Type.Object({ vi: Type.String(), en: Type.String() })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const dated = { from: Type.Optional(PlainDate), to: Type.Optional(PlainDate) }

const onDay = {
  id: AgencyId,
  kind: AgencyKind,
  name: Type.String(),
  head: orNull(Type.String({ description: 'the post that answers for it' })),
  parent: orNull(AgencyId),
  lives: Type.Boolean(),
}
const AgencyThen = Type.Unsafe<AgencyOnDay>(Type.Object(onDay))

const Passing = Type.Object({
  other: AgencyId,
  otherName: Words,
  on: PlainDate,
  functions: Type.Union([Type.Literal('all'), Type.Array(Words)]),
  basis: orNull(Type.String()),
  certain: Type.Boolean(),
})

/** What programs are told of agencies: as they stood on a day, with their past, and who answers for what they did. */
export const AgencyList = Type.Object({ on: PlainDate, agencies: Type.Array(AgencyThen) })

export const AgencyProfile = Type.Unsafe<Profile | null>(
  Type.Object({
    ...onDay,
    from: orNull(PlainDate),
    to: orNull(PlainDate),
    names: Type.Array(Type.Object({ name: Words, ...dated })),
    codes: Type.Array(Type.Object({ notation: Type.String(), code: Type.String(), certain: Type.Boolean(), qcvn: orNull(Type.String()), ...dated })),
    tookOver: Type.Array(Passing),
    passedTo: Type.Array(Passing),
    under: Type.Array(AgencyThen),
  }),
)

export const Answering = Type.Object({ on: PlainDate, function: orNull(Type.String()), answering: Type.Array(orNull(AgencyThen)) })

const Held = orNull(
  Type.Object({
    post: Type.Object({ id: Type.String(), kind: Type.String(), agency: AgencyId, title: Words, ...dated }),
    agency: AgencyId,
    holder: orNull(Type.String({ description: 'only where the installation records names' })),
    since: orNull(PlainDate),
    until: orNull(PlainDate),
    recorded: Type.Boolean(),
    certain: Type.Boolean(),
  }),
)

/** Who answered for an agency on a day. */
export const ChainAnswer = Type.Unsafe<Chain>(
  Type.Object({
    asked: AgencyId,
    on: PlainDate,
    answering: orNull(AgencyId),
    before: Type.Array(AgencyId),
    head: Held,
    deputy: Held,
    deputyPrimeMinisters: Type.Array(Held),
    primeMinister: Held,
  }),
)
