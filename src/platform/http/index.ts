/** The edge: route tables become a web server; requests become ctx and input; problems become answers. */
export { inputInvalid, notFound } from './faults.ts'
export { isBusy } from './errors.ts'
export type { House, Mount, MountCaller, NavEntry } from './house.ts'
export { answerMetrics } from './metrics.ts'
export {
  type AnyRoute,
  type ApiRoute,
  type Caller,
  type Cookie,
  type Crumb,
  download,
  form,
  goAbroad,
  goTo,
  page,
  type PageRoute,
  route,
  show,
  type Upload,
  type View,
} from './route.ts'
export { csvType, downloadSheet, downloadWorkbook, type SheetEnding, sheetEndings, xlsxType } from './sheets.ts'
export { ownPath } from './switches.ts'
export { buildServer } from './server.ts'
