import { dayAt, daysOf, formatDay } from '../../platform/dates.ts'
import { type Column, Details, Part, Say, Table } from '../../platform/ui/index.ts'
import { roundedTo, valueOf } from './figure.ts'
import { country } from './indicator.ts'
import { PeriodWords, UnitLink, Value } from './parts.view.tsx'
import { type IndicatorFile, proofOf, type Vintage } from './series.actions.ts'

function vintageColumns({ unit: shown, card: { definition } }: IndicatorFile): readonly Column<Vintage>[] {
  const value = (vintage: Vintage['first']) => (
    <Value
      value={vintage.figure === null ? null : roundedTo(definition.decimals, valueOf(definition, vintage.figure) ?? 0)}
      definition={definition}
    />
  )
  return [
    {
      head: { vi: 'Kỳ', en: 'Period' },
      names: true,
      cell: ({ period, unit }) => (
        <>
          <PeriodWords period={period} />
          {unit !== shown && (
            <>
              , <UnitLink code={definition.code} unit={unit} day={daysOf(period).last} />
            </>
          )}
        </>
      ),
    },
    {
      head: { vi: 'Lần đầu', en: 'First' },
      align: 'number',
      cell: ({ first }) => (
        <>
          {value(first)} <span class="soft small nowrap">{formatDay(dayAt(first.knownAt))}</span>
        </>
      ),
    },
    {
      head: { vi: 'Mới nhất', en: 'Latest' },
      align: 'number',
      cell: ({ latest: last, words }) =>
        words === 1 ? (
          <span class="soft">=</span>
        ) : (
          <>
            {value(last)} <span class="soft small nowrap">{formatDay(dayAt(last.knownAt))}</span>
          </>
        ),
    },
    { head: { vi: 'Lý do', en: 'Reason' }, cell: ({ latest: last }) => last.reason ?? <span class="soft">{last.source ?? '–'}</span> },
  ]
}

/** What was said first and what is said now, with who changed it and why. */
export function Vintages({ file }: { file: IndicatorFile }) {
  const { definition, latest } = file.card
  return (
    <Part
      title={{ vi: 'Công bố lần đầu và mới nhất', en: 'First and latest word' }}
      note={{
        vi:
          definition.units === 'provinces' && file.unit === country
            ? 'Các số của địa phương đã được sửa sau khi công bố. Chọn “Số liệu đến ngày” ở đầu trang để xem đúng như đã thấy vào ngày đó.'
            : 'Chọn “Số liệu đến ngày” ở đầu trang để xem đúng như đã thấy vào ngày đó.',
        en: 'Choose a day at the top of the page to see what was known on it.',
      }}
    >
      {file.vintages.length === 0 ? (
        <Say as="p" class="soft" words={{ vi: 'Chưa có số nào được sửa.', en: 'Nothing was corrected.' }} />
      ) : (
        <Table
          dense
          caption={{ vi: 'Các lần công bố', en: 'Vintages' }}
          rows={file.vintages}
          rowKey={({ unit, period }) => `${unit}${period}`}
          columns={vintageColumns(file)}
        />
      )}
      {latest && (
        <Details summary={{ vi: 'Mã kiểm chứng', en: 'Proof' }}>
          <p class="small">
            <Say
              words={{
                vi: `SHA-256 của định nghĩa phiên bản ${latest.version} và ${latest.of.length} quan sát làm nên giá trị mới nhất: `,
                en: `SHA-256 of version ${latest.version} and the ${latest.of.length} observations under the latest value: `,
              }}
            />
            <code class="breaks">{proofOf(definition.code, latest)}</code>
          </p>
        </Details>
      )}
    </Part>
  )
}
