import type { Ctx } from '../../platform/ctx.ts'
import type { Sheet } from '../../platform/spreadsheet.ts'
import type { Text } from '../../platform/text.ts'
import { kindWords } from '../declarations/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords } from '../intake/index.ts'
import { dimensions } from '../registries/index.ts'
import { type Board, knownWords, type Line, namedWords } from './board.ts'
import { shareOf } from './stage.ts'
import { stageWords } from './words.ts'

const percent = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 100)

type Head = { head: Text; width: number; cell: (line: Line, ctx: Ctx) => string | number | null }

const columns: readonly Head[] = [
  { head: { vi: 'Mã', en: 'Code' }, width: 24, cell: ({ listed }) => listed.code },
  { head: { vi: 'Cơ sở dữ liệu', en: 'Database' }, width: 44, cell: ({ listed }, { language }) => listed.name[language] },
  { head: { vi: 'Loại', en: 'Kind' }, width: 14, cell: ({ listed }, { language }) => listed.kind && kindWords[listed.kind][language] },
  { head: { vi: 'Cơ quan chủ quản', en: 'Owner' }, width: 30, cell: ({ listed }, { asOf, language }) => nameOn(listed.owner, asOf, language) },
  {
    head: { vi: 'Chủ quản có văn bản', en: 'Owner by a text' },
    width: 14,
    cell: ({ listed }, { language }) =>
      listed.ownerCertain ? { vi: 'có', en: 'yes' }[language] : { vi: 'chưa tìm thấy', en: 'not found' }[language],
  },
  { head: { vi: 'Nêu trong', en: 'Named in' }, width: 36, cell: ({ listed }, { language }) => listed.named?.said?.[language] ?? null },
  { head: { vi: 'Căn cứ pháp lý', en: 'Basis' }, width: 36, cell: ({ listed }) => listed.declared?.basis ?? listed.registry?.basis ?? null },
  { head: { vi: 'Trạng thái', en: 'Stage' }, width: 18, cell: ({ stage }, { language }) => (stage ? stageWords[stage] : namedWords)[language] },
  { head: { vi: 'Biết nhờ', en: 'Known by' }, width: 14, cell: ({ by }, { language }) => knownWords[by][language] },
  { head: { vi: 'Bản ghi', en: 'Records' }, width: 14, cell: ({ standing }) => standing?.measured.records ?? null },
  { head: { vi: 'Bản ghi dự kiến', en: 'Records expected' }, width: 14, cell: ({ listed }) => listed.declared?.size ?? null },
  ...dimensions.map((dimension) => ({
    head: { vi: `${dimensionWords[dimension].vi} (%)`, en: `${dimensionWords[dimension].en} (%)` },
    width: 12,
    cell: ({ standing }: Line) => percent(shareOf(standing?.spoken ?? null, dimension)),
  })),
  { head: { vi: 'Xác nhận trong hạn', en: 'Fresh' }, width: 14, cell: ({ standing }) => standing?.measured.fresh ?? null },
  { head: { vi: 'Xác nhận cuối', en: 'Last' }, width: 14, cell: ({ standing }) => standing?.measured.last ?? null },
  { head: { vi: 'Phiếu sửa đang mở', en: 'Open tickets' }, width: 14, cell: ({ standing }) => standing?.tickets ?? null },
  { head: { vi: 'Ngày hoàn thành', en: 'Complete on' }, width: 14, cell: ({ listed }) => listed.declared?.complete_on ?? null },
  { head: { vi: 'Chứa những gì', en: 'Holds' }, width: 50, cell: ({ listed }) => listed.declared?.holds ?? null },
]

/** The catalogue as a list for a spreadsheet. */
export const sheetOf = (ctx: Ctx, { lines }: Board): Sheet => ({
  name: { vi: 'Danh mục cơ sở dữ liệu', en: 'Catalogue of databases' }[ctx.language],
  columns: columns.map(({ head, width }) => ({ head: head[ctx.language], width })),
  rows: lines.map((line) => columns.map(({ cell }) => cell(line, ctx))),
})
