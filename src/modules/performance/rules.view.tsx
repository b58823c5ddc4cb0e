import { flagRules } from '../../../definitions/performance/flags.ts'
import { graces } from '../../../definitions/performance/graces.ts'
import { signals } from '../../../definitions/performance/signals.ts'
import { formatDay } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import { type Column, PageHead, Part, PrintButton, Say, Table, Tag, useReader } from '../../platform/ui/index.ts'
import type { FlagRule } from './flag.ts'
import { colourWords, lightWords } from './light.view.tsx'
import { measureWords } from './measure.ts'
import { type Condition, inForce } from './rule.ts'

export function Conditions({ when }: { when: readonly Condition[] }) {
  const { language } = useReader()
  return (
    <>
      {when.map(({ measure, at, value }, nth) => (
        <span key={nth}>
          {nth > 0 && (language === 'vi' ? '; và ' : '; and ')}
          {measureWords[measure]?.[language] ?? measure} {at === 'least' ? '≥' : '≤'} {formatNumber(value, language)}
        </span>
      ))}
    </>
  )
}

const spanWords = ({ from, to }: { from: string; to?: string }): Text => ({
  vi: `từ ${formatDay(from)}${to ? ` đến ${formatDay(to)}` : ''}`,
  en: `from ${formatDay(from)}${to ? ` to ${formatDay(to)}` : ''}`,
})

const columns = (inForceNow: ReadonlySet<FlagRule>, language: 'vi' | 'en'): readonly Column<FlagRule>[] => [
  {
    head: { vi: 'Quy tắc', en: 'Rule' },
    names: true,
    cell: (rule) => (
      <span id={inForceNow.has(rule) ? rule.id : undefined}>
        {rule.id} <span class="soft small">{language === 'vi' ? `bản ${rule.version}` : `v${rule.version}`}</span>
      </span>
    ),
  },
  {
    head: { vi: 'Đèn', en: 'Light' },
    cell: (rule) => (
      <>
        <Say words={lightWords[rule.light]} />: <Say words={colourWords[rule.level]} />
      </>
    ),
  },
  { head: { vi: 'Khi nào', en: 'When' }, cell: (rule) => <Conditions when={rule.when} /> },
  { head: { vi: 'Lý do', en: 'Why' }, cell: (rule) => <Say words={rule.why} /> },
  {
    head: { vi: 'Hiệu lực', en: 'In force' },
    cell: (rule) => (
      <>
        <Say words={spanWords(rule)} /> {!inForceNow.has(rule) && <Tag words={{ vi: 'không còn hoặc chưa áp dụng', en: 'not in force' }} />}
      </>
    ),
  },
]

/** The published rules: what turns a light, from which day, and why. */
export function RulesPage() {
  const { asOf, language } = useReader()
  const now = new Set(inForce(flagRules, asOf))
  const table = (scope: FlagRule['scope'], caption: Text) => (
    <Table
      caption={caption}
      columns={columns(now, language)}
      rows={flagRules.filter((rule) => rule.scope === scope)}
      rowKey={({ id, version }) => `${id} ${version}`}
      dense
    />
  )
  return (
    <>
      <PageHead
        title={{ vi: 'Quy tắc cảnh báo', en: 'Rules of flags' }}
        lead={{
          vi: 'Đèn đổi màu chỉ theo các quy tắc dưới đây; sửa một quy tắc là thêm một bản mới có ngày bắt đầu, nên cảnh báo của ngày cũ giữ nguyên.',
          en: 'Lights change by these rules only; a changed rule is a new version with its own first day, so flags of past days stay.',
        }}
        actions={<PrintButton />}
      />
      <Part title={{ vi: 'Nhiệm vụ', en: 'Tasks' }}>{table('task', { vi: 'Quy tắc cho nhiệm vụ', en: 'Rules for tasks' })}</Part>
      <Part title={{ vi: 'Cơ quan', en: 'Agencies' }}>{table('agency', { vi: 'Quy tắc cho cơ quan', en: 'Rules for agencies' })}</Part>
      <Part
        title={{ vi: 'Dấu hiệu cần xem lại', en: 'Signals' }}
        note={{ vi: 'Thống kê để hỏi, không phải kết luận.', en: 'Statistics to ask about, not findings.' }}
      >
        <ul>
          {signals.map((rule) => (
            <li key={rule.id}>
              <b>{rule.name[language]}</b>: {rule.method[language]}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={{ vi: 'Thời gian chuyển tiếp sau sáp nhập', en: 'Grace after mergers' }}>
        <ul>
          {graces.map((grace) => (
            <li key={grace.id}>
              {grace.basis[language]} (<Say words={spanWords(grace)} />)
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}
