import { bookForms } from '../../../definitions/registries/book-forms.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** A part of a page (vùng): fractions of its width and height, from its upper left corner. */
export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A form books were filled in on (mẫu sổ): where on its page each field of a registry stands. */
export type BookForm = {
  readonly code: string
  readonly from: PlainDate
  readonly registry: string
  readonly name: Text
  readonly regions: Readonly<Record<string, Region>>
  /** False while the places were not measured on a page that was really printed. */
  readonly certain: boolean
}

/** The forms a registry's books were filled in on, as known on a day. */
export const formsOf = (registry: string, day: PlainDate): BookForm[] =>
  (bookForms as readonly BookForm[]).filter((each) => each.registry === registry && each.from <= day)

export const formByCode = (code: string | null): BookForm | null => (bookForms as readonly BookForm[]).find((each) => each.code === code) ?? null

export type Size = { readonly width: number; readonly height: number }
/** A region in whole picture points. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A region on a page of a size, with some room around it, never beyond the page. */
export function boxOn({ x, y, width, height }: Region, page: Size, room = 0): Box {
  const [left, top] = [Math.max(0, x - room), Math.max(0, y - room)]
  const [right, bottom] = [Math.min(1, x + width + room), Math.min(1, y + height + room)]
  const at = (share: number, whole: number) => Math.round(share * whole)
  return {
    x: at(left, page.width),
    y: at(top, page.height),
    width: Math.max(1, at(right, page.width) - at(left, page.width)),
    height: Math.max(1, at(bottom, page.height) - at(top, page.height)),
  }
}
