import { fold } from '../../platform/text.ts'
import type { AgencyDefinition, AgencyId, DatedCode, DatedName, LocalBodyDefinition, ProvinceDefinition } from './agency.ts'

type ProvinceName = ProvinceDefinition['names'][number]

const unmarked = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D').replace(/đ/g, 'd')

/** tỉnh Bắc Ninh, thành phố Hà Nội, Thành phố Hồ Chí Minh: capitals as Annex II of Decree 30/2020/NĐ-CP has them. */
export const placeName = (name: ProvinceName) => ({
  vi: `${name.class} ${name.name}`,
  en: fold(name.class) === 'tinh' ? `${unmarked(name.name)} Province` : `${unmarked(name.name)} City`,
})

const dated = (source: { from?: string; to?: string }) => ({ ...(source.from && { from: source.from }), ...(source.to && { to: source.to }) })

/** Shape of a whole or partial span: later from, earlier to. */
function within(a: { from?: string; to?: string }, b: { from?: string; to?: string }) {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const to = [a.to, b.to].filter((day) => day !== undefined).sort()[0]
  return { ...(from && { from }), ...(to && { to }) }
}

/** A province answers through its People's Committee (Ủy ban nhân dân). */
export function peoplesCommittee(province: ProvinceDefinition): AgencyDefinition {
  const names = province.names.map((name): DatedName => {
    const place = placeName(name)
    return { name: { vi: `Ủy ban nhân dân ${place.vi}`, en: `People's Committee of ${place.en}` }, ...dated(name) }
  })
  const last = placeName(province.names.at(-1) as ProvinceName)
  const codes: DatedCode[] = [{ notation: 'province', code: province.code, ...dated(province), certain: true }]
  if (province.egov) codes.push({ notation: 'decision-20', code: province.egov.code, ...dated(province), certain: province.egov.certain })
  return {
    id: province.id,
    kind: 'province',
    head: { vi: `Chủ tịch Ủy ban nhân dân ${last.vi}`, en: `Chair of the People's Committee of ${last.en}` },
    parent: 'chinh-phu',
    ...dated(province),
    names,
    codes,
  }
}

/** Id of a body of one province: `so-noi-vu-ha-noi`. */
export const localId = (body: LocalBodyDefinition, province: ProvinceDefinition): AgencyId => `${body.id}-${province.id}`

/** "Sở Nội vụ tỉnh Bắc Ninh", "Tỉnh ủy Bắc Ninh": the body as the province has it. */
export function localBodyOf(body: LocalBodyDefinition, province: ProvinceDefinition): AgencyDefinition {
  const names = body.names.flatMap((name) =>
    province.names.map((where): DatedName => {
      const place = placeName(where)
      const vi = `${name.name.vi} ${body.bare && where.class !== 'Thành phố' ? where.name : place.vi}`
      return { name: { vi, en: `${name.name.en}, ${place.en}` }, ...within(name, where) }
    }),
  )
  return {
    id: localId(body, province),
    kind: body.kind,
    parent: province.id,
    ...(body.head && {
      head: {
        vi: `${body.head.vi} ${placeName(province.names.at(-1) as ProvinceName).vi}`,
        en: `${body.head.en}, ${placeName(province.names.at(-1) as ProvinceName).en}`,
      },
    }),
    ...within(body, province),
    names,
  }
}

/** The body without a province, as directives to all of them name it. */
export const localBodyAnywhere = (body: LocalBodyDefinition): AgencyDefinition => ({
  id: body.id,
  kind: body.kind,
  ...(body.head && { head: body.head }),
  ...dated(body),
  names: body.names,
})
