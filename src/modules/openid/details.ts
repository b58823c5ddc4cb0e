import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { Represented } from '../identity/index.ts'
import type { Text } from '../../platform/text.ts'

const digests = { 'sha-256': 43, 'sha-384': 64, 'sha-512': 86 } as const

/** Acting for an organisation (thực hiện thay mặt tổ chức): by its code, for named actions. */
export const ActFor = Type.Object({
  type: Type.Literal('act-for-organisation'),
  organisation: Type.String({ minLength: 1, maxLength: 60 }),
  actions: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 20 })),
})

/** Signing one digest (ký lên giá trị băm): its algorithm, the digest in base64url, and what the person is shown. */
export const SignHash = Type.Object({
  type: Type.Literal('sign-hash'),
  algorithm: Type.Enum(['sha-256', 'sha-384', 'sha-512']),
  hash: Type.String({ pattern: '^[A-Za-z0-9_-]+$' }),
  label: Type.String({ minLength: 1, maxLength: 200 }),
})

/** One thing somebody asks leave for (RFC 9396). */
export type Detail = Static<typeof ActFor> | Static<typeof SignHash>

export const detailTypes = ['act-for-organisation', 'sign-hash'] as const

/** What is wrong with a detail, or null. */
export function faultOfDetail(detail: unknown): string | null {
  const { type } = detail as { type?: unknown }
  if (type === 'act-for-organisation') return Value.Check(ActFor, detail) ? null : 'act-for-organisation needs organisation, a text'
  if (type !== 'sign-hash') return 'unknown type'
  if (!Value.Check(SignHash, detail)) return 'sign-hash needs algorithm, hash and label'
  return detail.hash.length === digests[detail.algorithm] ? null : `hash has not the length of ${detail.algorithm} in base64url`
}

/** Details out of a request's parameter; those of other shapes were refused before. */
export function detailsIn(text: unknown): Detail[] {
  if (typeof text !== 'string') return []
  const parsed: unknown = JSON.parse(text)
  return Array.isArray(parsed) ? parsed.filter((each): each is Detail => faultOfDetail(each) === null) : []
}

/** The level of authentication a detail needs at least: a signature is never a matter of one factor. */
export const levelOfDetail = ({ type }: Detail): number => (type === 'sign-hash' ? 2 : 1)

/** The organisation somebody may act for on a day, or nothing. */
export const representedOn = (organisations: readonly Represented[], code: string, day: string): Represented | undefined =>
  organisations.find((each) => each.code === code && (each.until === undefined || each.until >= day))

/** A detail as far as a person can give it: acting only for what they represent on that day, and within what they may do for it. */
function within(detail: Detail, organisations: readonly Represented[], day: string): Detail[] {
  if (detail.type !== 'act-for-organisation') return [detail]
  const found = representedOn(organisations, detail.organisation, day)
  if (found === undefined) return []
  const { actions: allowed } = found
  if (allowed === undefined) return [detail]
  const actions = (detail.actions ?? allowed).filter((action) => allowed.includes(action))
  return actions.length === 0 ? [] : [{ ...detail, actions }]
}

/** Which details a person can give at all, narrowed to what they may do. */
export const givable = (details: readonly Detail[], organisations: readonly Represented[], day: string): Detail[] =>
  details.flatMap((detail) => within(detail, organisations, day))

/** A detail as the person reads it. */
export function detailWords(detail: Detail, organisations: readonly Represented[]): Text {
  if (detail.type === 'sign-hash') return { vi: `Ký “${detail.label}”`, en: `Sign “${detail.label}”` }
  const name = organisations.find(({ code }) => code === detail.organisation)?.name ?? detail.organisation
  const actions = detail.actions?.length ? `: ${detail.actions.join(', ')}` : ''
  return { vi: `Thực hiện thay mặt ${name}${actions}`, en: `Act for ${name}${actions}` }
}
