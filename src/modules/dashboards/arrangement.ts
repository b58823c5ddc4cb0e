import Type, { type Static } from 'typebox'
import { IndicatorCode } from '../indicators/index.ts'

/** Which indicators the dashboard shows, in which order (bố cục). */
export const Arrangement = Type.Object({
  title: Type.String({ minLength: 3, maxLength: 200 }),
  indicators: Type.Array(IndicatorCode, { minItems: 1, maxItems: 100, uniqueItems: true }),
})
export type Arrangement = Static<typeof Arrangement>

/** One version of the arrangement; `restores` names the earlier one whose arrangement came back. */
export type Version = Arrangement & { number: number; reason: string; restores: number | null; at: Date; byName: string }

/** The arrangement before anybody made one: every indicator, by code. */
export const everything = (codes: readonly string[]): Arrangement => ({ title: 'Bảng chỉ số điều hành', indicators: [...codes] })

/** Codes in the order of the places typed beside them; those without a place are left out. Equal places keep the order given. */
export function arranged(places: readonly { code: string; place: string }[]): string[] {
  const numbered = places.flatMap(({ code, place }, at) => (/^\d{1,3}$/.test(place.trim()) ? [{ code, place: Number(place), at }] : []))
  return numbered.toSorted((a, b) => a.place - b.place || a.at - b.at).map(({ code }) => code)
}

/** What one arrangement shows that another does not, and whether only their order differs. */
export function changed(from: Arrangement, to: Arrangement): { added: string[]; removed: string[]; moved: boolean } {
  const [before, after] = [new Set(from.indicators), new Set(to.indicators)]
  const added = to.indicators.filter((code) => !before.has(code))
  const removed = from.indicators.filter((code) => !after.has(code))
  return {
    added,
    removed,
    moved: from.indicators.filter((code) => after.has(code)).join() !== to.indicators.filter((code) => before.has(code)).join(),
  }
}
