import type { ComponentChildren } from 'preact'
import { Button, DefinitionList, Notice, PageHead, Part, periodWords, PrintButton, Say, Table, useReader } from '../../platform/ui/index.ts'
import { type HeadSheet, sheetFigures } from './head-sheet.ts'

/** One page for the head at the session, to be printed. */
export function HeadSheetPage({ sheet, campaign }: { sheet: HeadSheet; campaign: string }) {
  const { language } = useReader()
  return (
    <>
      <PageHead
        above={periodWords(sheet.period)[language]}
        title={sheet.name}
        lead={
          <>
            {sheet.post ?? ''} · {sheet.data} · {sheet.standing}
          </>
        }
        actions={
          <>
            <Button size="sm" variant="secondary" href={`/reports/${campaign}/${sheet.agency}/sheet.pdf`}>
              PDF
            </Button>
            <PrintButton />
          </>
        }
      />
      {sheet.counts === null && (
        <Notice
          tone="danger"
          title={{ vi: 'Chưa báo cáo', en: 'No report' }}
          words={{ vi: 'Cơ quan không có số liệu được xác nhận trong kỳ này.', en: 'There are no confirmed figures for this round.' }}
        />
      )}
      <DefinitionList definitions={sheetFigures(sheet).map(({ label, words }) => ({ term: label, value: words }))} />
      <Part title={{ vi: 'Nhiệm vụ quá hạn', en: 'Overdue' }} note={more(sheet.lateMore)}>
        <Rows rows={sheet.late.map(({ task, title, dueOn, words }) => [task, title, `${dueOn} – ${words}`])} />
      </Part>
      <Part title={{ vi: 'Đến hạn kỳ tới', en: 'Due next' }} note={more(sheet.nextMore)}>
        <Rows rows={sheet.next.map(({ task, title, dueOn }) => [task, title, dueOn])} />
      </Part>
      <Part title={{ vi: 'Nguyên nhân, kiến nghị', en: 'Causes and proposals' }}>
        <Rows rows={sheet.said.map(({ kind, words, task }) => [task, words, kind])} />
      </Part>
    </>
  )
}

const more = (count: number): ComponentChildren =>
  count > 0 ? <Say words={{ vi: `và ${count} nhiệm vụ khác trong báo cáo.`, en: `and ${count} more in the report.` }} /> : null

function Rows({ rows }: { rows: readonly (readonly [string, string, string])[] }) {
  if (rows.length === 0) return <Say as="p" class="soft" words={{ vi: 'Không có.', en: 'None.' }} />
  return (
    <Table
      dense
      caption={{ vi: 'Nhiệm vụ', en: 'Tasks' }}
      rows={rows}
      columns={[
        { head: { vi: 'Mã', en: 'Code' }, short: true, cell: ([task]) => <a href={`/tasks/${task}`}>{task}</a> },
        { head: { vi: 'Nội dung', en: 'Words' }, names: true, cell: ([, words]) => words },
        { head: { vi: 'Ghi chú', en: 'Note' }, cell: ([, , note]) => note },
      ]}
    />
  )
}
