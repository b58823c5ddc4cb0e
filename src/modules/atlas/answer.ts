import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { type Carried, carriedTo, isKnownOn, levels, type Locality, wholeName } from '../localities/index.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const told = {
  code: orNull(Type.String({ description: 'two digits of a province, three of a district, five of a commune' })),
  level: Type.Enum([...levels]),
  name: Type.String(),
  address: Type.String({ description: 'with the district and province it lies in' }),
  district: orNull(Type.String()),
  province: Type.String(),
  from: orNull(PlainDate),
  to: orNull(PlainDate),
  certain: Type.Boolean({ description: 'false where one source only tells of it, and on days of which no whole list is known' }),
}

/** What programs are told of a locality. */
export const LocalityAnswer = Type.Object(told)

/** Where one is to be found on another day. */
export const CarriedAnswer = Type.Object({
  ...told,
  share: Type.Enum(['whole', 'part'], { description: 'whether all of the older locality belongs here or a part of it' }),
  sure: Type.Boolean({ description: 'false where sources differ about it, and on days of which no whole list is known' }),
})

export const ReadingAnswer = Type.Object({
  on: PlainDate,
  written: Type.Array(LocalityAnswer, { description: 'what the address names, in the form it was written in' }),
  found: Type.Array(CarriedAnswer, { description: 'where that is on the day; several where nobody can tell from the address alone' }),
  rest: Type.String({ description: 'house, street or hamlet before it' }),
})

export const toldOf = (locality: Locality, day?: PlainDate) => ({
  code: locality.code,
  level: locality.level,
  name: locality.name,
  address: wholeName(locality, day),
  district: locality.district,
  province: locality.province,
  from: locality.from ?? null,
  to: locality.to ?? null,
  certain: locality.certain && (day === undefined || isKnownOn(locality, day)),
})

export const carriedTold = ({ locality, share, certain }: Carried, day?: PlainDate) => ({ ...toldOf(locality, day), share, sure: certain })

/** A locality with what it is on another day. */
export const LocalityOnDay = Type.Object({ ...told, on: PlainDate, found: Type.Array(CarriedAnswer) })

export const onDay = (locality: Locality, day: PlainDate) => ({
  ...toldOf(locality),
  on: day,
  found: carriedTo(locality, day).map((one) => carriedTold(one, day)),
})
