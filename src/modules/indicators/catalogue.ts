import { indicators } from '../../../definitions/indicators/all.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { definedAgencies, nameOn, successions } from '../directory/index.ts'
import type { Language } from '../../platform/text.ts'
import { fold } from '../../platform/text.ts'
import { frameOn, type Territory } from './frame.ts'
import { country, type IndicatorDefinition, versionOn } from './indicator.ts'

const byCode = Map.groupBy(indicators as readonly IndicatorDefinition[], ({ code }) => code)

/** Every version of an indicator, oldest first; empty for a code nobody defined. */
export const versionsOf = (code: string): IndicatorDefinition[] => (byCode.get(code) ?? []).toSorted((a, b) => a.version - b.version)

export const versionNumbered = (code: string, version: number): IndicatorDefinition | null =>
  versionsOf(code).find((each) => each.version === version) ?? null

/** The version in force on a day. */
export const indicatorOn = (code: string, day: PlainDate): IndicatorDefinition | null => versionOn(versionsOf(code), day)

/** Every indicator as it stands on a day, by code. */
export const indicatorsOn = (day: PlainDate): IndicatorDefinition[] =>
  [...byCode.keys()].flatMap((code) => indicatorOn(code, day) ?? []).toSorted((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }))

/** The indicators of a day that rest on a document, by its number as it is written. */
export const indicatorsBasedOn = (number: string, day: PlainDate): IndicatorDefinition[] =>
  indicatorsOn(day).filter(({ basis }) => basis.some((each) => each.toLocaleUpperCase('vi') === number.trim().toLocaleUpperCase('vi')))

const madeOf = Map.groupBy(
  successions.filter(({ functions }) => functions === 'all'),
  ({ to }) => to,
)

/** All provinces there have been, as territories. */
export const territories: ReadonlyMap<string, Territory> = new Map(
  definedAgencies
    .filter(({ kind }) => kind === 'province')
    .map(({ id, from, to, codes }) => [
      id,
      {
        id,
        code: codes?.find(({ notation }) => notation === 'province')?.code ?? '',
        madeOf: (madeOf.get(id) ?? []).map((step) => step.from),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      },
    ]),
)

/** The units that report an indicator for a period ending on a day. */
export const unitsOn = ({ units }: Pick<IndicatorDefinition, 'units'>, last: PlainDate): string[] =>
  units === 'country' ? [country] : frameOn([...territories.values()], last).map(({ id }) => id)

/** A unit as people say it: "Lào Cai", "Cả nước". */
export function unitName(id: string, day: PlainDate, language: Language): string {
  if (id === country) return language === 'vi' ? 'Cả nước' : 'The country'
  return nameOn(id, day, language).replace(/^Ủy ban nhân dân (tỉnh|thành phố|Thành phố) |^People's Committee of | (Province|City)$/g, '')
}

/** The unit that a name, a code or an id stood for on a day; the code of a province means another territory after the mergers. */
export function unitNamed(written: string, { units }: Pick<IndicatorDefinition, 'units'>, last: PlainDate): string | null {
  const asked = fold(written)
    .replace(/^(ubnd|uy ban nhan dan) /, '')
    .replace(/^(tinh|thanh pho|tp\.?) /, '')
  if (units === 'country') return ['', 'ca nuoc', 'viet nam', country, 'the country', 'toan quoc'].includes(asked) ? country : null
  const frame = frameOn([...territories.values()], last)
  const found = frame.find(({ id, code }) => id === asked || code === asked.padStart(2, '0') || fold(unitName(id, last, 'vi')) === asked)
  return found?.id ?? null
}
