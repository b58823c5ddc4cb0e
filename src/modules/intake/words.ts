import { places } from '../../../definitions/linkage/names.ts'
import type { Text } from '../../platform/text.ts'
import type { Dimension } from '../registries/index.ts'
import type { ImportStage } from './tables.ts'

export const stageWords: Readonly<Record<ImportStage, Text>> = {
  mapping: { vi: 'Chờ chọn cột', en: 'Columns to be chosen' },
  checking: { vi: 'Đang kiểm tra', en: 'Being checked' },
  staging: { vi: 'Đang chuẩn bị', en: 'Being prepared' },
  checked: { vi: 'Đã kiểm tra, chờ nhập', en: 'Checked, to be carried out' },
  applying: { vi: 'Đang nhập', en: 'Being carried out' },
  done: { vi: 'Đã nhập', en: 'Carried out' },
  failed: { vi: 'Bị dừng', en: 'Stopped' },
  dropped: { vi: 'Đã bỏ', en: 'Given up' },
}

/** The four qualities as the programme names them. */
export const dimensionWords: Readonly<Record<Dimension, Text>> = {
  correct: { vi: 'Đúng', en: 'Correct' },
  complete: { vi: 'Đủ', en: 'Complete' },
  clean: { vi: 'Sạch', en: 'Clean' },
  live: { vi: 'Sống', en: 'Live' },
}

const placeNames = new Map(places.map(([code, name]) => [Number(code), name]))

/** A province by its code of registration. */
export const placeWords = (place: number): Text => {
  const name = placeNames.get(place) ?? String(place)
  return { vi: `Toàn bộ bản ghi của ${name}`, en: `All records of ${name}` }
}
