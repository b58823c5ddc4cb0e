import { formatNumber, formatShare, type Text } from '../../platform/text.ts'
import { DefinitionList, Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import type { Stratum } from './agreement.ts'
import type { RunFile } from './run.actions.ts'
import { Interval, Number_ } from './runs.view.tsx'

/** What readers found of one kind of links. */
const stratumWords = ({ stratum, size, sampled, good }: Stratum): Text =>
  stratum === 'number'
    ? {
        vi: `theo số, đúng ${good}/${sampled} trong ${formatNumber(size, 'vi')}`,
        en: `by number, ${good} of ${sampled} right, among ${formatNumber(size, 'en')}`,
      }
    : {
        vi: `theo họ tên, ngày sinh, nơi ở, đúng ${good}/${sampled} trong ${formatNumber(size, 'vi')}`,
        en: `by name, date and place, ${good} of ${sampled} right, among ${formatNumber(size, 'en')}`,
      }

/** What the measured precision rests on. */
function measuredBy({ sampled, strata }: RunFile['findings']): Text {
  if (sampled === 0) return { vi: 'Chưa có liên kết lấy mẫu nào được đọc xong.', en: 'No sampled link has been decided yet.' }
  const kinds = strata.map(stratumWords)
  return {
    vi: `Theo người đọc, trên ${sampled} liên kết tự động lấy mẫu: ${kinds.map(({ vi }) => vi).join('; ')}. Mỗi nhóm tính theo số liên kết của nhóm (khoảng tin cậy Wilson 95% của từng nhóm, gộp lại).`,
    en: `By readers, on ${sampled} sampled automatic links: ${kinds.map(({ en }) => en).join('; ')}. Each kind weighs by its links (Wilson, 95%, of each, combined).`,
  }
}

export function Outcome({ file: { run, findings } }: { file: RunFile }) {
  const { language } = useReader()
  const report = run.report ?? {}
  const all = report.records ?? 0
  const share = (n: number | undefined) => (n === undefined || all === 0 ? '' : ` · ${formatShare(n, all, language)}`)
  const doubt = findings.tallies.find(({ kind }) => kind === 'doubt')
  return (
    <Part
      title={{ vi: 'Kết quả', en: 'Outcome' }}
      note={{ vi: `Trên ${formatNumber(all, 'vi')} bản ghi của lần chạy này.`, en: `Of ${formatNumber(all, 'en')} records of this run.` }}
    >
      <DefinitionList
        definitions={[
          { term: { vi: 'Máy đã liên kết', en: 'Linked' }, value: `${formatNumber(report.linked ?? 0, language)}${share(report.linked)}` },
          {
            term: { vi: 'Cần người quyết định', en: 'For people to decide' },
            value: `${formatNumber(report.review ?? 0, language)}${share(report.review)}`,
          },
          { term: { vi: 'Không tìm thấy ai', en: 'Nobody found' }, value: `${formatNumber(report.none ?? 0, language)}${share(report.none)}` },
          {
            term: { vi: 'Độ chính xác dự kiến', en: 'Expected precision' },
            value: report.expectedPrecision && <Interval {...report.expectedPrecision} />,
            note: report.expectedPrecision && {
              vi: `Đo trên ${formatNumber(report.expectedPrecision.sample, 'vi')} bản ghi đã biết đáp án được giấu số; ${toElsewhere(report.expectedPrecision, 'vi')}.`,
              en: `Measured on ${formatNumber(report.expectedPrecision.sample, 'en')} records of known answer; ${toElsewhere(report.expectedPrecision, 'en')}.`,
            },
          },
          {
            term: { vi: 'Độ chính xác đo được', en: 'Measured precision' },
            value: findings.measured && <Interval {...findings.measured} />,
            note: measuredBy(findings),
          },
          {
            term: { vi: 'Người đã quyết định', en: 'Decided by people' },
            value: doubt && (
              <Say
                words={{
                  vi: `${doubt.accepted} đúng, ${doubt.refused} không phải, ${doubt.unsure} không rõ; còn ${doubt.open}`,
                  en: `${doubt.accepted} accepted, ${doubt.refused} refused, ${doubt.unsure} unsure; ${doubt.open} left`,
                }}
              />
            ),
          },
        ]}
      />
      {report.rulesLeftOut !== undefined && report.rulesLeftOut.length > 0 && <LeftOut rules={report.rulesLeftOut} />}
      {findings.standing.length > 0 && <Classes standing={findings.standing} />}
    </Part>
  )
}

/** How many of the sample were led to another than their number does, and how many of those are held to be mistakes. */
function toElsewhere({ elsewhere, wrong }: { elsewhere?: number; wrong: number }, language: 'vi' | 'en'): string {
  const [all, mistakes] = [elsewhere ?? wrong, wrong].map((each) => formatNumber(each, language))
  return language === 'vi'
    ? `${all} bản ghi dẫn tới người khác, ước tính sai ${mistakes}`
    : `${all} led to somebody else, ${mistakes} held to be wrong`
}

/** Which rules the budget did not allow, in one line. */
function LeftOut({ rules }: { rules: readonly { rule: string; pairs: number }[] }) {
  const said = (language: 'vi' | 'en') => rules.map(({ rule, pairs }) => `${rule} (${formatNumber(pairs, language)})`).join('; ')
  return (
    <Say
      as="p"
      class="soft"
      words={{
        vi: `Quá số cặp được so sánh nên bỏ qua các quy tắc sau (số cặp dự kiến): ${said('vi')}. Liên kết chỉ các quy tắc này tìm ra thì không có.`,
        en: `Rules left out because of the budget of pairs (pairs expected): ${said('en')}. Links that only they would find are missing.`,
      }}
    />
  )
}

const classWords: Readonly<Record<string, Text>> = {
  A: { vi: 'Trùng số, họ tên và ngày sinh', en: 'Number, name and birth date agree' },
  B: { vi: 'Trùng số và một trong hai', en: 'Number and one of the two' },
  C: { vi: 'Chỉ trùng số, họ tên và ngày sinh đều khác', en: 'Number only' },
  D: { vi: 'Số không dẫn tới ai, hoặc dẫn tới người khác', en: 'The number leads to nobody, or to somebody else' },
  E: { vi: 'Không có số', en: 'No number' },
}

function Classes({ standing }: { standing: RunFile['findings']['standing'] }) {
  const classes = [...new Set(standing.map((each) => each.class))].toSorted()
  const count = (of: string, ...states: string[]) =>
    standing.filter((each) => each.class === of && states.includes(each.state)).reduce((sum, { n }) => sum + n, 0)
  return (
    <Table
      caption={{ vi: 'Hiện trạng liên kết theo loại chứng cứ', en: 'Links as they stand, by class of evidence' }}
      captioned
      dense
      rows={classes}
      rowKey={(each) => each}
      columns={[
        {
          head: { vi: 'Loại chứng cứ', en: 'Class' },
          names: true,
          cell: (each) => (
            <>
              <b>{each}</b> <Say words={classWords[each] ?? { vi: '', en: '' }} />
            </>
          ),
        },
        { head: { vi: 'Đang liên kết', en: 'Linked' }, align: 'number', cell: (each) => <Number_ value={count(each, 'linked')} /> },
        { head: { vi: 'Chờ rà soát', en: 'In review' }, align: 'number', cell: (each) => <Number_ value={count(each, 'review')} /> },
        { head: { vi: 'Đã gỡ, từ chối', en: 'Refused' }, align: 'number', cell: (each) => <Number_ value={count(each, 'refused')} /> },
        { head: { vi: 'Xung đột', en: 'Conflict' }, align: 'number', cell: (each) => <Number_ value={count(each, 'conflict')} /> },
      ]}
    />
  )
}
