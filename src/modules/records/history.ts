import type { PlainDate } from '../../platform/dates.ts'

export type Fields = Readonly<Record<string, string>>
/** What changes: a text is the new value, null takes the value away. */
export type Patch = Readonly<Record<string, string | null>>

/** What held of a record from one day until another (the day after the last; null: still), with where each field comes from. */
export type Piece = {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly fields: Fields
  /** Which statement each field comes from. */
  readonly origins: Readonly<Record<string, number>>
  readonly originals: Fields | null
}

/** A statement about days: from one day on, or until another (the day after the last). */
export type Statement = { readonly from: PlainDate; readonly until: PlainDate | null; readonly patch: Patch; readonly origin: number }

const earlier = (a: PlainDate | null, b: PlainDate | null) => (a === null ? b : b === null ? a : a < b ? a : b)
const overlaps = ({ validFrom, validTo }: Piece, from: PlainDate, until: PlainDate | null) =>
  (until === null || validFrom < until) && (validTo === null || validTo > from)

function patched(piece: Piece, { patch, origin }: Statement): Pick<Piece, 'fields' | 'origins' | 'originals'> {
  const fields: Record<string, string> = { ...piece.fields }
  const origins: Record<string, number> = { ...piece.origins }
  const originals: Record<string, string> = { ...piece.originals }
  for (const [field, value] of Object.entries(patch)) {
    delete originals[field]
    if (value === null) delete fields[field]
    else fields[field] = value
    if (value === null) delete origins[field]
    else if (piece.fields[field] !== value || origins[field] === undefined) origins[field] = origin
  }
  return { fields, origins, originals: Object.keys(originals).length > 0 ? originals : null }
}

/** A piece before, within and after the days of a statement. */
function split(piece: Piece, statement: Statement): Piece[] {
  const { from, until } = statement
  const parts: Piece[] = []
  const begins = piece.validFrom < from ? from : piece.validFrom
  const ends = earlier(piece.validTo, until)
  if (piece.validFrom < from) parts.push({ ...piece, validTo: from })
  parts.push({ ...piece, ...patched(piece, statement), validFrom: begins, validTo: ends })
  if (until !== null && (piece.validTo === null || piece.validTo > until)) parts.push({ ...piece, validFrom: until })
  return parts
}

/** Days of a statement on which the record was not there yet. */
function uncovered(pieces: readonly Piece[], { from, until }: Statement): { from: PlainDate; until: PlainDate | null }[] {
  const gaps: { from: PlainDate; until: PlainDate | null }[] = []
  let at: PlainDate | null = from
  for (const { validFrom, validTo } of pieces.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (at === null || (until !== null && validFrom >= until)) break
    if (validFrom > at) gaps.push({ from: at, until: validFrom })
    at = validTo
  }
  if (at !== null && (until === null || at < until)) gaps.push({ from: at, until })
  return gaps
}

/**
 * What a statement makes of what was known: pieces it puts aside and pieces it opens, days outside it untouched.
 * A day on which nothing was known gets what the statement says and no more.
 */
export function stated<P extends Piece>(known: readonly P[], statement: Statement): { superseded: P[]; opened: Piece[] } {
  const superseded = known.filter((piece) => overlaps(piece, statement.from, statement.until))
  const none = { fields: {}, origins: {}, originals: null }
  const opened = [
    ...superseded.flatMap((piece) => split(piece, statement)),
    ...uncovered(superseded, statement).map(({ from, until }) => ({
      ...patched({ ...none, validFrom: from, validTo: until }, statement),
      validFrom: from,
      validTo: until,
    })),
  ]
  return { superseded, opened: opened.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)) }
}

/** What ends on a day: the record is no longer there from then on. */
export function ended<P extends Piece>(known: readonly P[], from: PlainDate): { superseded: P[]; opened: Piece[] } {
  const superseded = known.filter((piece) => overlaps(piece, from, null))
  return { superseded, opened: superseded.filter(({ validFrom }) => validFrom < from).map((piece) => ({ ...piece, validTo: from })) }
}

/** What held on a day; null where nothing did. */
export const heldOn = <P extends Piece>(pieces: readonly P[], day: PlainDate): P | null =>
  pieces.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day)) ?? null

/** Names of the fields that a patch would change. */
export const changedBy = (fields: Fields, patch: Patch): string[] =>
  Object.entries(patch)
    .filter(([field, value]) => (fields[field] ?? null) !== value)
    .map(([field]) => field)
