import { fold, nfc } from '../../platform/text.ts'
import type { FieldKind } from '../registries/index.ts'
import { isMerged, placeCode, sexCode } from '../standardisation/index.ts'

const plain = (text: string) => nfc(text).toLowerCase().replaceAll(/\s+/g, ' ').trim()
const isUnmarked = (text: string) => plain(text) === fold(text)

/** Case and spaces do not count; marks do, unless one of the two was written without any. */
const alike = (a: string, b: string) => plain(a) === plain(b) || (fold(a) === fold(b) && (isUnmarked(a) || isUnmarked(b)))

/** A year alone and a whole day of that year do not contradict one another. */
const sameDay = (a: string, b: string) => a === b || (a.length !== b.length && a.slice(0, 4) === b.slice(0, 4) && Math.min(a.length, b.length) === 4)

function sameCode<Code extends number>(codeOf: (text: string) => Code | null, equal: (a: Code, b: Code) => boolean) {
  return (a: string, b: string): boolean => {
    const [one, two] = [codeOf(a), codeOf(b)]
    return one === null || two === null ? alike(a, b) : equal(one, two)
  }
}

const byKind: Partial<Record<FieldKind, (a: string, b: string) => boolean>> = {
  day: sameDay,
  'birth-day': sameDay,
  sex: sameCode(sexCode, (a, b) => a === b),
  province: sameCode(placeCode, (a, b) => a === b || isMerged(a, b)),
}

/** Whether two registries say the same of a field, however each writes it: capitals, names without marks, names and codes of provinces, those of before and of now. */
export const saysSame = (kind: FieldKind, a: string, b: string): boolean => (byKind[kind] ?? alike)(a, b)
