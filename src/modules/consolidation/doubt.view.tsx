import { formatNumber } from '../../platform/text.ts'
import { type Column, Notice, Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import type { Finding } from './check.ts'
import type { Moved } from './claim.ts'

export function Doubts({ findings, answer }: { findings: readonly Finding[]; answer: string | null }) {
  if (findings.length === 0)
    return (
      <Notice
        tone="success"
        words={{
          vi: 'Các phần cộng đúng bằng tổng; không có mâu thuẫn với kỳ trước.',
          en: 'Parts make totals; nothing contradicts the round before.',
        }}
      />
    )
  const errors = findings.filter(({ weight }) => weight === 'error').length
  return (
    <Notice
      tone={errors > 0 ? 'danger' : 'warning'}
      title={{ vi: `${findings.length} điểm cần xử lý trước khi ban hành`, en: `${findings.length} things to settle before issue` }}
    >
      <ul>
        {findings.slice(0, 50).map(({ rule, words, task, weight }, nth) => (
          <li key={nth}>
            <Say as="b" words={weight === 'error' ? { vi: 'Sai: ', en: 'Wrong: ' } : { vi: 'Nghi vấn: ', en: 'Doubt: ' }} />
            <Say words={words} /> {task && <a href={`/tasks/${task}`}>{task}</a>} <span class="soft small">{rule}</span>
          </li>
        ))}
      </ul>
      {answer && (
        <p>
          <Say words={{ vi: 'Ý kiến xử lý: ', en: 'Settled: ' }} />
          {answer}
        </p>
      )}
    </Notice>
  )
}

export function MovedClaims({ moved, draft }: { moved: readonly Moved[]; draft: boolean }) {
  const { language } = useReader()
  if (moved.length === 0) return null
  const said = (value: Moved['is']) => (typeof value === 'number' ? formatNumber(value, language) : (value ?? '–'))
  const columns: Column<Moved>[] = [
    { head: { vi: 'Trong văn bản', en: 'In the text' }, names: true, cell: ({ text }) => text },
    { head: { vi: 'Truy vấn lại lúc này', en: 'Asked again now' }, cell: ({ is }) => said(is) },
    { head: { vi: 'Truy vấn', en: 'Query' }, cell: ({ query, parameters }) => <code>{[query, ...Object.values(parameters)].join(' ')}</code> },
  ]
  return (
    <Part
      title={{ vi: `${moved.length} con số đã thay đổi`, en: `${moved.length} figures moved` }}
      note={
        draft
          ? { vi: 'Phải lập lại dự thảo trước khi ban hành.', en: 'Draft anew before issue.' }
          : {
              vi: 'Cơ quan đã đính chính sau khi ban hành; văn bản đã ban hành giữ nguyên.',
              en: 'Agencies corrected after issue; what was issued stays.',
            }
      }
    >
      <Table dense caption={{ vi: 'Số đã thay đổi', en: 'Moved' }} columns={columns} rows={moved.slice(0, 50)} />
    </Part>
  )
}
