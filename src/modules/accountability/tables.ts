import { formatDay, formatInstant, type PlainDate } from '../../platform/dates.ts'
import { columnsOf, type Sheet } from '../../platform/spreadsheet.ts'
import type { Language } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import { kindWords, type Proposal, stateOn, stateWords } from './proposal.ts'
import type { Worksheet } from './sample.actions.ts'
import { outcomeWords } from './sample.ts'

/** Proposals and, on a second sheet, the evidence each rests on. */
export const proposalTables = (proposals: readonly Proposal[], day: PlainDate, language: Language): Sheet[] => [
  {
    name: language === 'vi' ? 'Đề nghị' : 'Proposals',
    columns: columnsOf(
      [
        [{ vi: 'Kỳ', en: 'Month' }, 10],
        [{ vi: 'Cơ quan', en: 'Agency' }, 40],
        [{ vi: 'Đề nghị', en: 'Kind' }, 14],
        [{ vi: 'Người đứng đầu', en: 'Head' }, 36],
        [{ vi: 'Vì', en: 'Because' }, 50],
        [{ vi: 'Trạng thái', en: 'State' }, 28],
        [{ vi: 'Giải trình', en: 'Reply' }, 50],
        [{ vi: 'Lý do quyết định', en: 'Reason' }, 40],
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
  },
  {
    name: language === 'vi' ? 'Chứng cứ' : 'Evidence',
    columns: columnsOf(
      [
        [{ vi: 'Kỳ', en: 'Month' }, 10],
        [{ vi: 'Cơ quan', en: 'Agency' }, 40],
        [{ vi: 'Mã', en: 'Code' }, 14],
        [{ vi: 'Nhiệm vụ', en: 'Task' }, 60],
        [{ vi: 'Phải có', en: 'Owed on' }, 12],
        [{ vi: 'Kết thúc', en: 'Ended' }, 12],
        [{ vi: 'Ngày trễ', en: 'Days late' }, 10],
        [{ vi: 'Được tính', en: 'Counted' }, 10],
        [{ vi: 'Văn bản giao', en: 'Document' }, 24],
        [{ vi: 'Câu giao việc', en: 'The order' }, 60],
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
  },
]

/** An inspector's worksheet, with empty cells for what is to be written by hand. */
export const worksheetTable = ({ sample, items }: Worksheet, language: Language): Sheet => ({
  name: `${language === 'vi' ? 'Mẫu' : 'Sample'} ${sample.seed}`.replace(/[*?:/\\[\]]/g, '-'),
  columns: columnsOf(
    [
      [{ vi: 'TT', en: 'No.' }, 6],
      [{ vi: 'Mã', en: 'Code' }, 14],
      [{ vi: 'Nhiệm vụ', en: 'Task' }, 60],
      [{ vi: 'Cơ quan', en: 'Agency' }, 36],
      [{ vi: 'Tầng', en: 'Stratum' }, 20],
      [{ vi: 'Kết quả', en: 'Finding' }, 24],
      [{ vi: 'Nhận xét', en: 'Remark' }, 40],
      [{ vi: 'Ghi lúc', en: 'At' }, 18],
      [{ vi: 'Số hạt giống', en: 'Seed' }, 18],
      [{ vi: 'Tính đến', en: 'As of' }, 12],
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
})
