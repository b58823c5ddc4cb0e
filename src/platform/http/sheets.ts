import { csvOf, type Sheet, xlsxOf } from '../spreadsheet.ts'
import { download, type View } from './route.ts'

/** The forms in which a list is taken away. */
export const sheetEndings = ['csv', 'xlsx'] as const
export type SheetEnding = (typeof sheetEndings)[number]

/** A list as a file for a spreadsheet; the name is without its ending. */
export const downloadSheet = async (sheet: Sheet, ending: SheetEnding, name: string): Promise<View> =>
  ending === 'csv'
    ? download(csvOf(sheet), 'text/csv; charset=utf-8', `${name}.csv`)
    : download(await xlsxOf(sheet), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`)
