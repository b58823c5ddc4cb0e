import type { PlainDate } from '../../platform/dates.ts'
import { compareNames, fold, type Language, type Text } from '../../platform/text.ts'
import type { AgencyDefinition, AgencyId, AgencyKind, DatedCode, DatedName, Succession } from './agency.ts'
import { toQcvn } from './codes.ts'
import { agencyById, type AgencyOnDay, agencyOn, definedAgencies, holdsOn, successions } from './register.ts'

/** One passing of work, told from the side of one body: who the other was. */
export type Passing = { other: AgencyId; otherName: Text; on: PlainDate; functions: Succession['functions']; basis: string | null; certain: boolean }

/** Everything the directory knows of a body, for its page and the API. */
export type Profile = AgencyOnDay & {
  from: PlainDate | null
  to: PlainDate | null
  names: readonly DatedName[]
  codes: readonly (DatedCode & { qcvn: string | null })[]
  tookOver: readonly Passing[]
  passedTo: readonly Passing[]
  under: readonly AgencyOnDay[]
}

const named = (id: AgencyId): Text => agencyById(id)?.names.at(-1)?.name ?? { vi: id, en: id }

const passing = (step: Succession, other: AgencyId): Passing => ({
  other,
  otherName: named(other),
  on: step.on,
  functions: step.functions,
  basis: step.basis ?? null,
  certain: step.certain,
})

/** A body as it stood on a day, with its past and what became of it; null where there is none of that id. */
export function profileOf(id: AgencyId, day: PlainDate, language: Language): Profile | null {
  const agency = agencyById(id)
  const then = agencyOn(id, day, language)
  if (agency === null || then === null) return null
  const under = definedAgencies.filter((one) => one.parent === id && one.kind !== 'province' && holdsOn(one, day))
  return {
    ...then,
    from: agency.from ?? null,
    to: agency.to ?? null,
    names: agency.names,
    codes: (agency.codes ?? []).map((code) => ({ ...code, qcvn: code.notation === 'decision-20' ? toQcvn(code.code) : null })),
    tookOver: successions.filter((step) => step.to === id).map((step) => passing(step, step.from)),
    passedTo: successions.filter((step) => step.from === id).map((step) => passing(step, step.to)),
    under: under.map((one) => agencyOn(one.id, day, language) as AgencyOnDay).toSorted((a, b) => compareNames(a.name, b.name)),
  }
}

/** Kinds in the order in which a list shows them. */
export const kindWords: Readonly<Record<AgencyKind, Text>> = {
  government: { vi: 'Chính phủ, Nhà nước', en: 'Government and State' },
  ministry: { vi: 'Bộ', en: 'Ministries' },
  ministerial: { vi: 'Cơ quan ngang bộ', en: 'Ministry-level bodies' },
  'government-agency': { vi: 'Cơ quan thuộc Chính phủ', en: 'Agencies under the Government' },
  party: { vi: 'Cơ quan Đảng', en: 'Party bodies' },
  assembly: { vi: 'Quốc hội, Hội đồng nhân dân', en: "National Assembly and People's Councils" },
  judicial: { vi: 'Tòa án, viện kiểm sát', en: 'Courts and procuracies' },
  province: { vi: 'Tỉnh, thành phố', en: 'Provinces and cities' },
  department: { vi: 'Sở', en: 'Provincial departments' },
  local: { vi: 'Cơ quan ở địa phương', en: 'Local bodies' },
  committee: { vi: 'Ban chỉ đạo, hội đồng, tổ công tác', en: 'Steering committees and councils' },
  unit: { vi: 'Đơn vị thuộc bộ', en: 'Units of ministries' },
  association: { vi: 'Mặt trận Tổ quốc, đoàn thể, hội', en: 'Fatherland Front, unions and associations' },
  corporation: { vi: 'Tập đoàn, tổng công ty, ngân hàng', en: 'Corporations and banks' },
  collective: { vi: 'Cách gọi chung', en: 'Collective names' },
}
export const kinds = Object.keys(kindWords) as readonly AgencyKind[]

/** What a list is narrowed to; `q` matches names, old ones too, without regard to marks. */
export type Narrowed = { q?: string | undefined; kind?: string | undefined }

function narrowedTo({ q, kind }: Narrowed): AgencyDefinition[] {
  const wanted = fold(q ?? '')
  const called = ({ name, aliases = [], short = [] }: DatedName) => [name.vi, name.en, ...aliases, ...short].some((one) => fold(one).includes(wanted))
  return definedAgencies.filter((agency) => (!kind || agency.kind === kind) && (wanted === '' || agency.names.some(called)))
}

/** Bodies that lived on a day, sorted by kind and name. */
export const agenciesOn = (day: PlainDate, narrowed: Narrowed, language: Language): AgencyOnDay[] =>
  narrowedTo(narrowed)
    .filter((agency) => holdsOn(agency, day))
    .map((agency) => agencyOn(agency.id, day, language) as AgencyOnDay)
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareNames(a.name, b.name))

/** Bodies that have ended before a day, latest first. */
export const endedBy = (day: PlainDate, narrowed: Narrowed, language: Language): (AgencyOnDay & { to: PlainDate })[] =>
  narrowedTo(narrowed)
    .flatMap((agency) =>
      agency.to !== undefined && agency.to < day ? [{ ...(agencyOn(agency.id, agency.to, language) as AgencyOnDay), to: agency.to }] : [],
    )
    .toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : compareNames(a.name, b.name)))
