import { Button, Form, Notice, PageHead, type Refused, Say, Select } from '../../platform/ui/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { Import } from './store.ts'

type Choosing = { file: Import; registry: RegistryDefinition; columns: Readonly<Record<string, string>>; saved: boolean } & Refused

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
        <Notice
          words={{
            vi: 'Đã điền theo lần ghép trước của nơi gửi này; hãy kiểm tra lại.',
            en: 'Filled in as for the last file of this sender; please check.',
          }}
        />
      )}
      {file.heads.encoding && (
        <Notice
          words={{
            vi: `Tệp dùng bảng mã ${file.heads.encoding}, đã chuyển sang Unicode; tệp gốc được giữ.`,
            en: `The file was ${file.heads.encoding} and was converted; the original is kept.`,
          }}
        />
      )}
      {file.heads.left !== undefined && file.heads.left.length > 0 && (
        <Notice tone="warning">
          <Say
            words={{
              vi: `Không đọc trang tính ${file.heads.left.join(', ')} vì không cùng tiêu đề với trang dài nhất.`,
              en: `Not read, since their heads are not those of the longest sheet: ${file.heads.left.join(', ')}.`,
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
        <Button type="submit" words={{ vi: 'Kiểm tra tệp', en: 'Check the file' }} />
      </Form>
      {unused.length > 0 && (
        <Say as="p" class="soft" words={{ vi: `Cột không dùng: ${unused.join(', ')}.`, en: `Columns left out: ${unused.join(', ')}.` }} />
      )}
    </>
  )
}
