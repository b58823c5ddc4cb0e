import { csvOf, type Sheet, xlsxOf } from '../spreadsheet.ts'
import { download, type View } from './route.ts'

/** The forms in which a list is taken away. */
export const sheetEndings = ['csv', 'xlsx'] as const
export type SheetEnding = (typeof sheetEndings)[number]

export const csvType = 'text/csv; charset=utf-8'
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A list as a file for a spreadsheet; the name is without its ending. */
export const downloadSheet = async (sheet: Sheet, ending: SheetEnding, name: string): Promise<View> =>
  ending === 'csv' ? download(csvOf(sheet), csvType, `${name}.csv`) : downloadWorkbook([sheet], name)

/** Lists as the sheets of one workbook. */
export const downloadWorkbook = async (sheets: readonly Sheet[], name: string): Promise<View> =>
  download(await xlsxOf(...sheets), xlsxType, `${name}.xlsx`)
