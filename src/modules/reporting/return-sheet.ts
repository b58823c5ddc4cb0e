import type { Fault } from '../../platform/problems.ts'
import { fold } from '../../platform/text.ts'
import type { ItemKind } from './item.ts'

/** A cell as a spreadsheet holds it: a number, words, or nothing. */
export type CellValue = number | string | null
/** Where a column stands: its letter, and the row of its head. */
export type Place = { column: string; row: number }

/** The columns of a return, by the name under which the hidden map knows them. */
export const returnColumns = {
  task: 'Mã nhiệm vụ',
  title: 'Nhiệm vụ',
  due: 'Thời hạn',
  state: 'Trạng thái',
  progress: 'Tiến độ (%)',
  result: 'Kết quả trong kỳ',
  shortcoming: 'Tồn tại, hạn chế',
  cause: 'Nguyên nhân',
  proposal: 'Kiến nghị, đề xuất',
} as const
export type ReturnColumn = keyof typeof returnColumns
export const columnNames = Object.keys(returnColumns) as ReturnColumn[]
/** Columns that an office fills in. */
export const filledColumns = ['progress', 'result', 'shortcoming', 'cause', 'proposal'] as const satisfies readonly ReturnColumn[]

/** A returned workbook as far as it matters: whose it is, where its columns stand by the map, and its cells. */
export type ReturnedSheet = {
  campaign: string | null
  agency: string | null
  map: Readonly<Partial<Record<ReturnColumn, Place>>>
  cell: (column: string, row: number) => CellValue
  columns: readonly string[]
  lastRow: number
}

/** What the office said of one task. */
export type ReturnedLine = { task: string; progress: number | null; items: { kind: ItemKind; words: string }[] }

/** What the return is for: the tasks it must hold. */
export type Wanted = { campaign: string; agency: string; agencyName: string; tasks: ReadonlySet<string>; done: ReadonlySet<string> }

const fault = (at: string, vi: string, en: string): Fault => ({ at, words: { vi: `Ô ${at}: ${vi}`, en: `Cell ${at}: ${en}` } })
const general = (vi: string, en: string): Fault => ({ at: 'file', words: { vi, en } })

const textOf = (value: CellValue): string => (value === null ? '' : String(value).normalize('NFC').trim())
const sameHead = (value: CellValue, head: string) => fold(textOf(value)) === fold(head)

/** A column whose head no longer stands where the map says was moved by hand; where it went is said too. */
function movedColumns(sheet: ReturnedSheet): Fault[] {
  return columnNames.flatMap((name) => {
    const place = sheet.map[name]
    const head = returnColumns[name]
    if (!place)
      return [general(`Sơ đồ ô ẩn thiếu cột “${head}”; hãy tải lại tệp mẫu và điền vào đó.`, `The hidden map lacks “${head}”; fetch the file anew.`)]
    const at = `${place.column}${place.row}`
    if (sameHead(sheet.cell(place.column, place.row), head)) return []
    const now = sheet.columns.find((column) => sameHead(sheet.cell(column, place.row), head))
    return [
      now === undefined
        ? fault(at, `không còn tiêu đề “${head}”; đừng xóa hoặc đổi tên cột.`, `the head “${head}” is gone.`)
        : fault(
            at,
            `cột “${head}” đã bị chuyển sang ${now}${place.row}; hãy đưa về cột ${place.column}.`,
            `column “${head}” was moved to ${now}${place.row}.`,
          ),
    ]
  })
}

/** A share as an office types it; words, negative numbers and more than all are faults. */
function progressIn(value: CellValue, at: string): { progress: number | null; faults: Fault[] } {
  if (value === null || textOf(value) === '') return { progress: null, faults: [] }
  if (typeof value !== 'number') {
    return {
      progress: null,
      faults: [
        fault(at, `“${textOf(value)}” là chữ, không phải số; hãy đặt ô kiểu Số và gõ lại, ví dụ 45.`, `“${textOf(value)}” is text, not a number.`),
      ],
    }
  }
  if (value < 0) return { progress: null, faults: [fault(at, `tỷ lệ ${value} là số âm; tiến độ từ 0 đến 100.`, `share ${value} is negative.`)] }
  if (value > 100) return { progress: null, faults: [fault(at, `tỷ lệ ${value} lớn hơn 100.`, `share ${value} is above 100.`)] }
  if (!Number.isInteger(value))
    return { progress: null, faults: [fault(at, `tiến độ ${value} phải là số nguyên.`, `${value} must be a whole number.`)] }
  return { progress: value, faults: [] }
}

const mostWords = 1000

function itemsIn(sheet: ReturnedSheet, row: number, place: (name: ReturnColumn) => Place): { items: ReturnedLine['items']; faults: Fault[] } {
  const items: ReturnedLine['items'] = []
  const faults: Fault[] = []
  for (const kind of ['result', 'shortcoming', 'cause', 'proposal'] as const) {
    const { column } = place(kind)
    const words = textOf(sheet.cell(column, row))
    if (words === '') continue
    if (words.length < 3) faults.push(fault(`${column}${row}`, `“${words}” quá ngắn.`, `“${words}” is too short.`))
    else if (words.length > mostWords)
      faults.push(fault(`${column}${row}`, `nội dung dài ${words.length} ký tự, tối đa ${mostWords}.`, `longer than ${mostWords}.`))
    else items.push({ kind, words })
  }
  return { items, faults }
}

/** Every line of a return, or every fault in it by cell: nothing half read. */
export function readReturn(sheet: ReturnedSheet, wanted: Wanted): { lines: ReturnedLine[]; faults: Fault[] } {
  const belongs = foreign(sheet, wanted)
  if (belongs.length > 0) return { lines: [], faults: belongs }
  const moved = movedColumns(sheet)
  if (moved.length > 0) return { lines: [], faults: moved }
  const place = (name: ReturnColumn) => sheet.map[name] as Place
  const lines: ReturnedLine[] = []
  const faults: Fault[] = []
  const seen = new Map<string, string>()
  for (let row = place('task').row + 1; row <= sheet.lastRow; row += 1) {
    const at = `${place('task').column}${row}`
    const task = textOf(sheet.cell(place('task').column, row))
    if (task === '') {
      if (filledColumns.some((name) => textOf(sheet.cell(place(name).column, row)) !== ''))
        faults.push(fault(at, 'dòng có nội dung nhưng thiếu mã nhiệm vụ.', 'the row has words but no task.'))
      continue
    }
    if (!wanted.tasks.has(task))
      faults.push(fault(at, `“${task}” không phải nhiệm vụ trong báo cáo của ${wanted.agencyName}.`, `“${task}” is no task of this report.`))
    const before = seen.get(task)
    if (before !== undefined) faults.push(fault(at, `nhiệm vụ ${task} đã có ở ô ${before}.`, `task ${task} stands in ${before} already.`))
    seen.set(task, at)
    const share = `${place('progress').column}${row}`
    const { progress, faults: wrong } = progressIn(sheet.cell(place('progress').column, row), share)
    if (progress !== null && progress < 100 && wanted.done.has(task))
      faults.push(fault(share, `nhiệm vụ ${task} đã báo cáo hoàn thành, tiến độ không thể là ${progress}.`, `task ${task} is done.`))
    const { items, faults: odd } = itemsIn(sheet, row, place)
    faults.push(...wrong, ...odd)
    lines.push({ task, progress, items })
  }
  for (const task of wanted.tasks)
    if (!seen.has(task))
      faults.push(general(`Thiếu dòng của nhiệm vụ ${task}; đừng xóa dòng, để trống nếu không có gì mới.`, `Task ${task} is missing.`))
  return { lines: faults.length > 0 ? [] : lines, faults }
}

/** A file of another round or agency is not read at all. */
function foreign({ campaign, agency }: ReturnedSheet, wanted: Wanted): Fault[] {
  if (campaign === null || agency === null)
    return [
      general(
        'Tệp không có sơ đồ ô ẩn của hệ thống: hãy dùng đúng tệp tải từ trang báo cáo của cơ quan, đừng chép sang tệp khác.',
        'The file has no hidden map; use the file fetched from the report’s page.',
      ),
    ]
  if (campaign !== wanted.campaign)
    return [
      general(
        `Tệp là của kỳ ${campaign}, không phải kỳ ${wanted.campaign}; hãy tải tệp của kỳ này.`,
        `The file is of round ${campaign}, not ${wanted.campaign}.`,
      ),
    ]
  if (agency !== wanted.agency)
    return [general(`Tệp là của cơ quan khác (${agency}), không phải của ${wanted.agencyName}.`, `The file is of another agency (${agency}).`)]
  return []
}
