import type { LetterKindDefinition } from '../../src/modules/letters/kind.ts'

const kind = (code: string, vi: string, en: string, more: Partial<LetterKindDefinition> = {}): LetterKindDefinition => ({
  code,
  name: { vi, en },
  form: 'named',
  ...more,
})

/** Kinds of administrative documents and their abbreviations: Decree 30/2020/NĐ-CP, Article 7 and Annex III, in force since 5/3/2020. */
export const letterKinds: readonly LetterKindDefinition[] = [
  kind('NQ', 'Nghị quyết', 'Resolution', { form: 'decision' }),
  kind('QĐ', 'Quyết định', 'Decision', { form: 'decision' }),
  kind('CT', 'Chỉ thị', 'Directive'),
  kind('QC', 'Quy chế', 'Regulation'),
  kind('QyĐ', 'Quy định', 'Rules'),
  kind('TC', 'Thông cáo', 'Communiqué'),
  kind('TB', 'Thông báo', 'Notice'),
  kind('HD', 'Hướng dẫn', 'Guidance'),
  kind('CTr', 'Chương trình', 'Programme'),
  kind('KH', 'Kế hoạch', 'Plan'),
  kind('PA', 'Phương án', 'Scheme'),
  kind('ĐA', 'Đề án', 'Proposal'),
  kind('DA', 'Dự án', 'Project'),
  kind('BC', 'Báo cáo', 'Report', { addressed: true }),
  kind('BB', 'Biên bản', 'Minutes', { unsignedByOne: true }),
  kind('TTr', 'Tờ trình', 'Submission', { addressed: true }),
  kind('HĐ', 'Hợp đồng', 'Contract', { unsignedByOne: true }),
  kind('CĐ', 'Công điện', 'Telegram'),
  kind('BGN', 'Bản ghi nhớ', 'Memorandum', { unsignedByOne: true }),
  kind('BTT', 'Bản thỏa thuận', 'Agreement', { unsignedByOne: true }),
  kind('GUQ', 'Giấy ủy quyền', 'Power of attorney', { unsignedByOne: true }),
  kind('GM', 'Giấy mời', 'Invitation'),
  kind('GGT', 'Giấy giới thiệu', 'Letter of introduction'),
  kind('GNP', 'Giấy nghỉ phép', 'Leave slip'),
  kind('PG', 'Phiếu gửi', 'Dispatch slip'),
  kind('PC', 'Phiếu chuyển', 'Transfer slip'),
  kind('PB', 'Phiếu báo', 'Notification slip'),
  kind('CV', 'Công văn', 'Official letter', { form: 'letter', addressed: true }),
]

/** Abbreviations of copies (bản sao y, bản trích sao, bản sao lục), the same annex. */
export const copyKinds: readonly { code: string; name: { vi: string; en: string } }[] = [
  { code: 'SY', name: { vi: 'Bản sao y', en: 'True copy' } },
  { code: 'TrS', name: { vi: 'Bản trích sao', en: 'Extract' } },
  { code: 'SL', name: { vi: 'Bản sao lục', en: 'Copy of a copy' } },
]
