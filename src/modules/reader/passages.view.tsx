import type { Passage } from '../texts/index.ts'
import { SourceText, type TextPart, useReader } from '../../platform/ui/index.ts'
import { partsAmong, type Task } from '../steering/index.ts'

type Span = { start: number; end: number }
type Shown = { text: string; tasks: readonly Task[]; chosen: string | null; parts: readonly TextPart[] }

/** A stretch of the text with the tasks in it marked; each mark leads to its task beside. */
function Words({ text, tasks, chosen, parts, start, end }: Shown & Span) {
  const within = tasks.filter((task) => task.spanStart !== null && task.spanEnd !== null && task.spanStart < end && task.spanEnd > start)
  const marked = parts
    .filter((part) => part.start >= start && part.end <= end)
    .map((part) => ({ ...part, start: part.start - start, end: part.end - start }))
  if (within.length === 0 && marked.length === 0) return <>{text.slice(start, end)}</>
  const spans = within.map((task) => ({
    start: Math.max(task.spanStart as number, start) - start,
    end: Math.min(task.spanEnd as number, end) - start,
    href: `#task-${task.code}`,
    id: `source-${task.code}`,
    chosen: task.code === chosen,
    label: task.code,
  }))
  return <SourceText text={text.slice(start, end)} spans={spans} parts={marked} />
}

function Cells({ passage, ...shown }: Shown & { passage: Extract<Passage, { kind: 'table' }> }) {
  return (
    <table class="document-table">
      <tbody>
        {passage.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column} colSpan={cell.colSpan > 1 ? cell.colSpan : undefined} rowSpan={cell.rowSpan > 1 ? cell.rowSpan : undefined}>
                <Words {...shown} start={cell.start} end={cell.end} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The passages of a document as it lays them out: paragraphs and tables, headings in bold. */
export function Passages({ passages, ...given }: Omit<Shown, 'parts'> & { passages: readonly Passage[] }) {
  const { language } = useReader()
  const shown = { ...given, parts: partsAmong(given.tasks, language) }
  return (
    <article class="document-text">
      {passages.map((passage) =>
        passage.kind === 'table' ? (
          <Cells key={passage.start} passage={passage} {...shown} />
        ) : (
          <div key={passage.start} class={passage.bold ? 'document-heading' : 'document-paragraph'}>
            <Words {...shown} start={passage.start} end={passage.end} />
          </div>
        ),
      )}
    </article>
  )
}
