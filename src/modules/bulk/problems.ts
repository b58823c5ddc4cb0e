import { basename } from 'node:path'
import { type Problem, problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'
import { formatNumber } from '../../platform/text.ts'

export const fileUnreadable = problem<{ file: string; reason: Text }>(
  'bulk-file-unreadable',
  422,
  { vi: 'Không đọc được tệp dữ liệu', en: 'The file of records cannot be read' },
  ({ file, reason }) => ({
    vi: `Không đọc được ${file}: ${reason.vi}; hãy kiểm tra tệp còn nguyên vẹn và đúng là CSV, Parquet, JSON hoặc Excel rồi chạy lại.`,
    en: `${file} cannot be read: ${reason.en}; check that it is whole and is CSV, Parquet, JSON or Excel, and run again.`,
  }),
)

const mostHeads = 20

/** Heads as a sentence names them: the first of them, and how many there are. */
export const headsSaid = (heads: readonly string[]): string =>
  heads.length <= mostHeads ? heads.join(', ') : `${heads.slice(0, mostHeads).join(', ')}, … (${heads.length})`

export const fileEmpty = problem<{ file: string }>(
  'bulk-file-empty',
  422,
  { vi: 'Tệp không có bản ghi', en: 'The file has no records' },
  ({ file }) => ({ vi: `${file} không có dòng dữ liệu nào dưới dòng tiêu đề.`, en: `${file} has no line below its heads.` }),
)

export const lineTooLong = problem<{ file: string; line: number; most: number }>(
  'bulk-line-too-long',
  422,
  { vi: 'Dòng quá dài', en: 'A line is too long' },
  ({ file, line, most }) => ({
    vi: `${file}, dòng ${formatNumber(line, 'vi')}: dài quá ${most} MB nên không thể là một bản ghi; có thể tệp thiếu dấu xuống dòng.`,
    en: `${file}, line ${formatNumber(line, 'en')}: longer than ${most} MB, which no record is; perhaps the file lacks ends of lines.`,
  }),
)

export const headTwice = problem<{ file: string; line: number; head: string; columns: string }>(
  'bulk-head-twice',
  422,
  { vi: 'Hai cột cùng tên', en: 'Two columns have one name' },
  ({ file, line, head, columns }) => ({
    vi: `${file}, dòng ${line}: tên cột “${head}” có ở cột ${columns}; hãy đổi tên để mỗi cột có một tên riêng.`,
    en: `${file}, line ${line}: the head “${head}” stands over the columns ${columns}; give each column a name of its own.`,
  }),
)

export const diskFull = problem<{ folder: string }>('bulk-disk-full', 507, { vi: 'Đĩa đã đầy', en: 'The disk is full' }, ({ folder }) => ({
  vi: `Hết chỗ trên đĩa chứa ${folder}; hãy giải phóng dung lượng rồi chạy lại, tệp gốc không bị thay đổi.`,
  en: `No room is left on the disk of ${folder}; make room and run again, the file itself is unchanged.`,
}))

const noRoom = /no space left|ENOSPC|EFBIG|file too large|disk (?:is )?full|failed to offload|max_temp_directory_size/i

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether what broke is a disk without room. */
export const isDiskFull = (error: unknown): boolean => (error as { slug?: string } | null)?.slug === 'bulk-disk-full' || noRoom.test(wordsOf(error))

const brokenParquet = /parquet|snappy|zstd|decompress|thrift|tprotocol|invalid.*page|end of buffer|invalid data/i

/** Whether a file that was open turned out broken in the middle. */
export const isBroken = (error: unknown): boolean => brokenParquet.test(wordsOf(error))

type Reason = readonly [RegExp, (found: RegExpExecArray) => Text]

const reasons: readonly Reason[] = [
  [
    /no magic bytes|too small to be a parquet|not a parquet/i,
    () => ({ vi: 'tệp Parquet bị cụt, thiếu phần cuối', en: 'the Parquet file breaks off, its end is missing' }),
  ],
  [brokenParquet, () => ({ vi: 'tệp Parquet hỏng ở giữa', en: 'the Parquet file is damaged in the middle' })],
  [
    /malformed json.*?at byte (\d+)(?: in record\/value (\d+))?/i,
    ([, byte = '?', record]) =>
      record === undefined
        ? { vi: `JSON sai cấu trúc ở byte ${byte}`, en: `the JSON is malformed at byte ${byte}` }
        : {
            vi: `JSON sai cấu trúc hoặc bị cụt ở gần bản ghi ${record}`,
            en: `the JSON is malformed or breaks off near record ${record}`,
          },
  ],
  [/csv error on line: (\d+)/i, ([, line = '?']) => ({ vi: `dòng ${line} không đúng cấu trúc`, en: `line ${line} is not well formed` })],
  [/sniffing|csv parsing dialect/i, () => ({ vi: 'không nhận ra dấu phân cách giữa các cột', en: 'no sign that parts its columns can be made out' })],
  [
    /signature|central directory|unexpected end|corrupt|zip|FILE_ENDED/i,
    () => ({ vi: 'tệp Excel hỏng hoặc bị cụt', en: 'the workbook is damaged or breaks off' }),
  ],
  [/EISDIR/, () => ({ vi: 'đây là thư mục, không phải tệp', en: 'it is a folder, no file' })],
  [/EACCES|EPERM|permission denied/i, () => ({ vi: 'tài khoản này không có quyền đọc tệp', en: 'you may not read it' })],
  [/ENOENT/, () => ({ vi: 'không thấy tệp', en: 'it is not there' })],
]

/** What an engine says of a file it cannot read, in words; else its first sentence without the folder. */
export function unreadable(path: string, error: unknown): Problem {
  const said = wordsOf(error)
  const known = reasons.flatMap(([sign, reason]) => {
    const found = sign.exec(said)
    return found ? [reason(found)] : []
  })[0]
  const first = (said.split('\n')[0] ?? '').replaceAll(path, basename(path)).slice(0, 200)
  return fileUnreadable({ file: basename(path), reason: known ?? { vi: first, en: first } })
}
