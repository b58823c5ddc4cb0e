import { formatInstant } from '../../platform/dates.ts'
import type { Problem } from '../../platform/problems.ts'
import { formatNumber, formatShare, type Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  DefinitionList,
  EmptyState,
  FileField,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  Progress,
  Say,
  Select,
  Table,
  Tag,
  useReader,
} from '../../platform/ui/index.ts'
import { dimensions, type RegistryDefinition } from '../registries/index.ts'
import { Decide, Done } from './order.view.tsx'
import type { Import } from './store.ts'
import { dimensionWords, stageWords } from './words.ts'

export type Typed = { refused?: Problem | undefined; typed?: Readonly<Record<string, unknown>> | undefined }

/** The first step: a file. */
export function NewImport({ registry, last, refused, typed }: { registry: RegistryDefinition; last: readonly Import[] } & Typed) {
  return (
    <>
      <PageHead
        title={{ vi: 'Nhập tệp vào cơ sở dữ liệu', en: 'Import a file' }}
        above={registry.name}
        lead={{
          vi: 'Tệp được giữ nguyên vẹn, kiểm tra hết rồi mới nhập; không có gì vào cơ sở dữ liệu trước khi bạn xem kết quả và đồng ý.',
          en: 'The file is kept as it is and checked whole; nothing enters before you have seen the result and agreed.',
        }}
      />
      <Form action={`/registries/${registry.code}/imports`} enctype="multipart/form-data" refused={refused} typed={typed}>
        <FileField
          name="file"
          label={{ vi: 'Tệp dữ liệu', en: 'File' }}
          hint={{
            vi: 'CSV, Excel (.xlsx), JSON hoặc XML; dòng đầu là tiêu đề. Bảng mã TCVN3, VNI, windows-1258 được nhận ra và chuyển đổi.',
            en: 'CSV, Excel, JSON or XML; heads in the first line. TCVN3, VNI and windows-1258 are recognised.',
          }}
          accept=".csv,.txt,.tsv,.xlsx,.json,.jsonl,.ndjson,.xml,.parquet"
        />
        <Input
          name="sender"
          label={{ vi: 'Nơi gửi tệp', en: 'Sender' }}
          hint={{
            vi: 'Cách ghép cột được nhớ theo nơi gửi. Để trống nếu là cơ quan của bạn.',
            en: 'Columns are remembered for each sender. Empty: your own agency.',
          }}
          required={false}
          size={40}
        />
        <Button type="submit">
          <Say words={{ vi: 'Gửi tệp và ghép cột', en: 'Send the file' }} />
        </Button>
      </Form>
      <Part title={{ vi: 'Các lần nhập gần đây', en: 'Last imports' }}>
        <ImportTable imports={last} />
      </Part>
    </>
  )
}

export function ImportTable({ imports }: { imports: readonly Import[] }) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  if (imports.length === 0) return <EmptyState title={{ vi: 'Chưa có tệp nào được nhập', en: 'No file yet' }} />
  return (
    <Table
      caption={{ vi: 'Các lần nhập', en: 'Imports' }}
      rows={imports}
      columns={[
        {
          head: { vi: 'Tệp', en: 'File' },
          names: true,
          cell: (row) => <a href={`/registries/${row.registry}/imports/${row.id}`}>{row.file_name}</a>,
        },
        { head: { vi: 'Nhận lúc', en: 'Received' }, cell: (row) => formatInstant(row.received_at), short: true },
        { head: { vi: 'Bước', en: 'Step' }, cell: (row) => <Tag words={stageWords[row.stage]} /> },
        { head: { vi: 'Bản ghi', en: 'Records' }, align: 'number', cell: (row) => (row.report ? number(row.report.rows) : '–') },
        {
          head: { vi: 'Bị loại', en: 'Refused' },
          align: 'number',
          cell: (row) => (row.report ? number(row.report.rejected + row.report.unreadable) : '–'),
        },
        { head: { vi: 'Thêm mới', en: 'New' }, align: 'number', cell: (row) => number(row.created) },
        { head: { vi: 'Thay đổi', en: 'Changed' }, align: 'number', cell: (row) => number(row.changed) },
        { head: { vi: 'Giữ nguyên', en: 'Same' }, align: 'number', cell: (row) => number(row.confirmed) },
      ]}
    />
  )
}

type Choosing = { file: Import; registry: RegistryDefinition; columns: Readonly<Record<string, string>>; saved: boolean } & Typed

/** The second step: which column holds which field. */
export function MappingPage({ file, registry, columns, saved, refused, typed }: Choosing) {
  const sample = (column: string) => {
    const at = file.heads.columns.indexOf(column)
    return [...new Set(file.heads.rows.map((row) => row[at] ?? '').filter(Boolean))].slice(0, 2).join(' · ')
  }
  const options = file.heads.columns.map((column) => ({ value: column, words: sample(column) ? `${column} (${sample(column)})` : column }))
  const unused = file.heads.columns.filter((column) => !Object.values(columns).includes(column))
  return (
    <>
      <PageHead title={{ vi: 'Ghép cột với trường', en: 'Columns and fields' }} above={registry.name} lead={file.file_name} />
      {saved && (
        <Notice>
          <Say
            words={{
              vi: 'Đã điền theo lần ghép trước của nơi gửi này; hãy kiểm tra lại.',
              en: 'Filled in as for the last file of this sender; please check.',
            }}
          />
        </Notice>
      )}
      {file.heads.encoding && (
        <Notice>
          <Say
            words={{
              vi: `Tệp dùng bảng mã ${file.heads.encoding}, đã chuyển sang Unicode; tệp gốc được giữ.`,
              en: `The file was ${file.heads.encoding} and was converted; the original is kept.`,
            }}
          />
        </Notice>
      )}
      <Form action={`/registries/${file.registry}/imports/${file.id}/columns`} refused={refused} typed={typed}>
        {registry.fields.map((field) => (
          <Select
            key={field.field}
            name={`field-${field.field}`}
            label={{
              vi: `${field.label.vi}${field.field === registry.key ? ' (khóa)' : ''}`,
              en: `${field.label.en}${field.field === registry.key ? ' (key)' : ''}`,
            }}
            options={options}
            empty={{ vi: 'Tệp không có trường này', en: 'Not in the file' }}
            value={columns[field.field]}
            required={field.field === registry.key || field.required === true}
          />
        ))}
        <Button type="submit">
          <Say words={{ vi: 'Kiểm tra tệp', en: 'Check the file' }} />
        </Button>
      </Form>
      {unused.length > 0 && (
        <p class="soft">
          <Say words={{ vi: `Cột không dùng: ${unused.join(', ')}.`, en: `Columns left out: ${unused.join(', ')}.` }} />
        </p>
      )}
    </>
  )
}

const working: Readonly<Record<string, Text>> = {
  checking: { vi: 'Đang đọc và kiểm tra từng bản ghi theo các quy tắc', en: 'Reading and checking every record' },
  staging: { vi: 'Đang chuẩn bị các bản ghi đạt yêu cầu', en: 'Preparing what was accepted' },
  applying: { vi: 'Đang ghi vào cơ sở dữ liệu', en: 'Writing to the registry' },
}

export type Shown = {
  file: Import
  registry: RegistryDefinition
  forecast: NonNullable<Import['report']>['forecast'] | null
  twin: Import | undefined
  now: Date
  maySteward: boolean
} & Typed

/** One import: under way, to be decided, or done. */
export function ImportPage({ file, registry, forecast, twin, now, maySteward, refused, typed }: Shown) {
  const elapsed = Math.max(0.5, (now.getTime() - file.stage_at.getTime()) / 1000)
  const under = working[file.stage]
  return (
    <>
      <PageHead title={file.file_name} above={registry.name} actions={<Tag words={stageWords[file.stage]} />} />
      {under && (
        <Progress label={under} done={file.done} total={file.total ?? file.report?.rows ?? 0} {...(file.done > 0 && { rate: file.done / elapsed })} />
      )}
      {file.refusal && (
        <Notice tone="danger" title={{ vi: 'Việc nhập bị dừng', en: 'The import stopped' }}>
          <Say words={file.refusal} />
        </Notice>
      )}
      {file.stage === 'mapping' && !maySteward && (
        <Notice tone="info" title={{ vi: 'Chờ cơ quan chủ quản', en: 'Waiting for the owner' }}>
          <Say
            words={{
              vi: 'Tệp đã được nhận; người phụ trách của cơ quan chủ quản chọn cột rồi xem trước mới nhập.',
              en: 'The file was received; a steward of the owner chooses its columns and looks before it goes in.',
            }}
          />
        </Notice>
      )}
      {file.stage === 'checked' && file.report && forecast && (
        <Decide file={file} forecast={forecast} twin={twin} maySteward={maySteward} refused={refused} typed={typed} />
      )}
      {file.stage === 'done' && <Done file={file} />}
      {file.report && <Report file={file} registry={registry} />}
      <Buttons>
        {maySteward && (file.stage === 'failed' || file.stage === 'checked') && (
          <Button variant="secondary" href={`/registries/${file.registry}/imports/${file.id}?step=columns`}>
            <Say words={{ vi: 'Ghép lại cột', en: 'Choose columns again' }} />
          </Button>
        )}
      </Buttons>
      {maySteward && file.stage === 'failed' && (
        <form method="post" action={`/registries/${file.registry}/imports/${file.id}/again`}>
          <Button type="submit">
            <Say words={{ vi: 'Chạy tiếp từ chỗ dừng', en: 'Go on where it stopped' }} />
          </Button>
        </form>
      )}
      {maySteward && ['mapping', 'checked', 'failed'].includes(file.stage) && (
        <form method="post" action={`/registries/${file.registry}/imports/${file.id}/drop`}>
          <Button type="submit" variant="tertiary">
            <Say words={{ vi: 'Bỏ lần nhập này', en: 'Give this import up' }} />
          </Button>
        </form>
      )}
    </>
  )
}

function Report({ file, registry }: { file: Import; registry: RegistryDefinition }) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const report = file.report
  if (!report) return null
  const base = `/registries/${file.registry}/imports/${file.id}`
  const failing = report.rules
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => (a.weight === b.weight ? b.failed - a.failed : a.weight === 'reject' ? -1 : 1))
  const absent = registry.fields.filter(({ field }) => report.absent.includes(field))
  return (
    <>
      <Part
        title={{ vi: 'Kết quả kiểm tra', en: 'What was found' }}
        note={{
          vi: `${number(report.rows)} bản ghi đọc được, ${number(report.accepted)} đạt, ${number(report.rejected)} bị loại, ${number(report.unreadable)} dòng hỏng, ${number(report.repaired)} bản ghi được sửa cách viết (bản gốc được giữ).`,
          en: `${number(report.rows)} records read, ${number(report.accepted)} accepted, ${number(report.rejected)} refused, ${number(report.unreadable)} broken lines, ${number(report.repaired)} repaired in writing (originals kept).`,
        }}
        aside={
          file.rejects !== null && (
            <a href={`${base}/rejects.csv`}>
              <Say words={{ vi: 'Tải bản ghi bị loại', en: 'Refused records' }} />
            </a>
          )
        }
      >
        <DefinitionList
          definitions={dimensions.map((dimension) => {
            const { checked, failed } = report.dimensions[dimension]
            return {
              term: dimensionWords[dimension],
              value: formatShare(checked - failed, checked, language),
              note: {
                vi: `${number(failed)} lỗi trên ${number(checked)} lượt kiểm tra`,
                en: `${number(failed)} faults in ${number(checked)} checks`,
              },
            }
          })}
        />
        {absent.length > 0 && (
          <p class="soft">
            <Say
              words={{
                vi: `Tệp không có: ${absent.map(({ label }) => label.vi).join(', ')}.`,
                en: `Not in the file: ${absent.map(({ label }) => label.en).join(', ')}.`,
              }}
            />
          </p>
        )}
        {failing.length > 0 && (
          <Table
            caption={{ vi: 'Quy tắc có bản ghi không đạt', en: 'Rules that some records fail' }}
            rows={failing}
            columns={[
              {
                head: { vi: 'Trường', en: 'Field' },
                cell: ({ fields }) =>
                  fields.map((field) => registry.fields.find((each) => each.field === field)?.label[language] ?? field).join(', '),
              },
              { head: { vi: 'Quy tắc', en: 'Rule' }, names: true, cell: ({ words }) => <Say words={words} /> },
              { head: { vi: 'Tiêu chí', en: 'Quality' }, cell: ({ dimension }) => <Say words={dimensionWords[dimension]} /> },
              {
                head: { vi: 'Xử lý', en: 'Then' },
                cell: ({ weight }) => (
                  <Say words={weight === 'reject' ? { vi: 'loại', en: 'refused' } : { vi: 'nhận, ghi nhận lỗi', en: 'taken, counted' }} />
                ),
              },
              {
                head: { vi: 'Không đạt', en: 'Failed' },
                align: 'number',
                cell: ({ id, failed }) => <a href={`${base}/findings?rule=${encodeURIComponent(id)}`}>{number(failed)}</a>,
              },
            ]}
          />
        )}
      </Part>
      {report.lines.length > 0 && (
        <Part
          title={{ vi: 'Dòng hỏng', en: 'Broken lines' }}
          note={{
            vi: `${number(report.unreadable)} dòng không đọc được thành bản ghi; hiện ${number(Math.min(20, report.lines.length))} dòng đầu. Sửa trong tệp rồi gửi lại cả tệp: bản ghi đã nhập không bị ghi lần nữa.`,
            en: `${number(report.unreadable)} lines are no records; the first ${number(Math.min(20, report.lines.length))} are shown. Mend the file and send it again: what was carried out is not written twice.`,
          }}
        >
          <Table
            caption={{ vi: 'Dòng không đọc được', en: 'Lines that are no records' }}
            rows={report.lines.slice(0, 20)}
            columns={[
              { head: { vi: 'Dòng', en: 'Line' }, align: 'number', names: true, cell: ({ line }) => number(line) },
              { head: { vi: 'Cột', en: 'Column' }, cell: ({ column }) => column ?? '–' },
              { head: { vi: 'Lỗi', en: 'Fault' }, cell: ({ words }) => words },
              { head: { vi: 'Nội dung', en: 'Text' }, cell: ({ text }) => <code>{text.slice(0, 120)}</code> },
            ]}
          />
        </Part>
      )}
    </>
  )
}

type Found = { rule: string; line: number; key: string | null; values: Readonly<Record<string, string | null>> }

/** The records that fail one rule, each by its line and key. */
export function FindingsPage({
  file,
  registry,
  rule,
  findings,
  total,
  seesKey,
}: {
  file: Import
  registry: RegistryDefinition
  rule: Text
  findings: readonly Found[]
  total: number
  seesKey: boolean
}) {
  const { language } = useReader()
  const names = [...new Set(findings.flatMap(({ values }) => Object.keys(values)))]
  const label = (name: string) => registry.fields.find(({ field }) => field === name)?.label ?? name
  return (
    <>
      <PageHead
        title={rule}
        above={registry.name}
        lead={{
          vi: `${formatNumber(total, 'vi')} bản ghi không đạt trong tệp ${file.file_name}; hiện ${formatNumber(findings.length, 'vi')} bản ghi đầu.`,
          en: `${formatNumber(total, 'en')} records fail in ${file.file_name}; the first ${formatNumber(findings.length, 'en')} are shown.`,
        }}
      />
      <Table
        caption={rule}
        rows={findings}
        columns={[
          { head: { vi: 'Dòng', en: 'Line' }, align: 'number', cell: ({ line }) => formatNumber(line, language) },
          {
            head: { vi: 'Khóa', en: 'Key' },
            names: true,
            cell: ({ key }) =>
              key === null ? '–' : seesKey ? <a href={`/registries/${file.registry}/records/${encodeURIComponent(key)}`}>{key}</a> : '•••',
          },
          ...names.map((name) => ({ head: label(name), cell: ({ values }: Found) => values[name] ?? <span class="soft">∅</span> })),
        ]}
      />
    </>
  )
}
