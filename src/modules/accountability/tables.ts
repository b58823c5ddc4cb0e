import { formatDay, formatInstant, type PlainDate } from '../../platform/dates.ts'
import type { Language, Text } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import type { SheetTable } from '../performance/index.ts'
import { kindWords, type Proposal, stateOn, stateWords } from './proposal.ts'
import type { Worksheet } from './sample.actions.ts'
import { outcomeWords } from './sample.ts'

const heads = (words: readonly Text[], language: Language) => words.map((each) => each[language])

/** Proposals and, on a second sheet, the evidence each rests on. */
export const proposalTables = (proposals: readonly Proposal[], day: PlainDate, language: Language): SheetTable[] => [
  {
    name: language === 'vi' ? 'Đề nghị' : 'Proposals',
    heads: heads(
      [
        { vi: 'Kỳ', en: 'Month' },
        { vi: 'Cơ quan', en: 'Agency' },
        { vi: 'Đề nghị', en: 'Kind' },
        { vi: 'Người đứng đầu', en: 'Head' },
        { vi: 'Vì', en: 'Because' },
        { vi: 'Trạng thái', en: 'State' },
        { vi: 'Giải trình', en: 'Reply' },
        { vi: 'Lý do quyết định', en: 'Reason' },
      ],
      language,
    ),
    rows: proposals.map((proposal) => [
      proposal.month,
      nameOn(proposal.agency, proposal.last, language),
      kindWords[proposal.kind][language],
      proposal.bundle.head?.[language] ?? null,
      proposal.bundle.met.map(({ words }) => words[language]).join('; '),
      stateWords[stateOn(proposal, day)][language],
      proposal.steps
        .filter(({ kind }) => kind === 'replied')
        .map(({ words }) => words)
        .join('\n') || null,
      proposal.steps.findLast(({ kind }) => kind === 'decided')?.words ?? null,
    ]),
    widths: [10, 40, 14, 36, 50, 28, 50, 40],
  },
  {
    name: language === 'vi' ? 'Chứng cứ' : 'Evidence',
    heads: heads(
      [
        { vi: 'Kỳ', en: 'Month' },
        { vi: 'Cơ quan', en: 'Agency' },
        { vi: 'Mã', en: 'Code' },
        { vi: 'Nhiệm vụ', en: 'Task' },
        { vi: 'Phải có', en: 'Owed on' },
        { vi: 'Kết thúc', en: 'Ended' },
        { vi: 'Ngày trễ', en: 'Days late' },
        { vi: 'Được tính', en: 'Counted' },
        { vi: 'Văn bản giao', en: 'Document' },
        { vi: 'Câu giao việc', en: 'The order' },
      ],
      language,
    ),
    rows: proposals.flatMap(({ month, agency, last, bundle }) =>
      bundle.items.map((item) => [
        month,
        nameOn(agency, last, language),
        item.code,
        item.title,
        formatDay(item.dueOn),
        item.endedOn === null ? null : formatDay(item.endedOn),
        item.lateDays,
        item.countedDays,
        item.document,
        item.sentence,
      ]),
    ),
    widths: [10, 40, 14, 60, 12, 12, 10, 10, 24, 60],
  },
]

/** An inspector's worksheet, with empty cells for what is to be written by hand. */
export const worksheetTable = ({ sample, items }: Worksheet, language: Language): SheetTable => ({
  name: `${language === 'vi' ? 'Mẫu' : 'Sample'} ${sample.seed}`.replace(/[*?:/\\[\]]/g, '-'),
  heads: heads(
    [
      { vi: 'TT', en: 'No.' },
      { vi: 'Mã', en: 'Code' },
      { vi: 'Nhiệm vụ', en: 'Task' },
      { vi: 'Cơ quan', en: 'Agency' },
      { vi: 'Tầng', en: 'Stratum' },
      { vi: 'Kết quả', en: 'Finding' },
      { vi: 'Nhận xét', en: 'Remark' },
      { vi: 'Ghi lúc', en: 'At' },
      { vi: 'Số hạt giống', en: 'Seed' },
      { vi: 'Tính đến', en: 'As of' },
    ],
    language,
  ),
  rows: items.map(({ place, code, title, agencyName, stratum, finding }) => [
    place,
    code,
    title,
    agencyName,
    stratum,
    finding === null ? null : outcomeWords[finding.outcome][language],
    finding?.words ?? null,
    finding === null ? null : formatInstant(finding.at),
    sample.seed,
    formatDay(sample.day),
  ]),
  widths: [6, 14, 60, 36, 20, 24, 40, 18, 18, 12],
})
