import { provinces } from '../../../definitions/agencies/provinces.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { provinceOf } from './places.ts'
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

/** The steps of a judgement, in their order; the last is to keep what it left. */
export const steps: Readonly<Record<string, Text>> = {
  read: { vi: 'Đang đọc tệp', en: 'Reading the file' },
  prepare: { vi: 'Đang đọc giá trị từng trường', en: 'Reading the values of each field' },
  scan: { vi: 'Đang kiểm tra từng bản ghi theo các quy tắc', en: 'Checking every record by the rules' },
  rejects: { vi: 'Đang ghi riêng bản ghi bị loại', en: 'Writing down what is refused' },
  after: { vi: 'Đang so với dữ liệu đang có', en: 'Comparing with what is held' },
  keep: { vi: 'Đang cất các bản ghi đạt yêu cầu', en: 'Keeping what was accepted' },
}

/** The four qualities as the programme names them. */
export const dimensionWords: Readonly<Record<Dimension, Text>> = {
  correct: { vi: 'Đúng', en: 'Correct' },
  complete: { vi: 'Đủ', en: 'Complete' },
  clean: { vi: 'Sạch', en: 'Clean' },
  live: { vi: 'Sống', en: 'Live' },
}

/** A province of a day by its code of registration. */
export const placeWords = (place: number, day: PlainDate): Text => {
  const id = provinceOf(place, day)
  const named = provinces
    .find((each) => each.id === id)
    ?.names.find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))
  const name = named?.name ?? String(place)
  return { vi: `Toàn bộ bản ghi của ${name}`, en: `All records of ${name}` }
}
