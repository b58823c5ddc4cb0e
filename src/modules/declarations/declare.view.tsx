import { formatNumber } from '../../platform/text.ts'
import { Button, DateField, Form, Input, Notice, PageHead, RadioGroup, type Refused, Textarea, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { databaseKinds } from '../registries/index.ts'
import { saidStages } from './declaration.ts'
import type { Listed } from './listed.ts'
import type { Declaration } from './store.ts'
import { kindWords, saidWords } from './words.ts'

type Props = { listed: Listed | null; last: Declaration | undefined } & Refused

/** The form by which an agency declares a database it owns: one the catalogue names, or a new one. */
export function DeclarePage({ listed, last, refused, typed }: Props) {
  const { asOf, language } = useReader()
  return (
    <>
      <PageHead
        title={{ vi: 'Khai báo cơ sở dữ liệu', en: 'Declare a database' }}
        {...(listed && { above: listed.name })}
        lead={{
          vi: 'Cơ quan chủ quản khai; cơ quan thường trực xem xét rồi mới ghi vào danh mục. Bản ghi, chất lượng và độ sống không khai ở đây mà được đo.',
          en: 'The owner declares, the standing body reviews. Records, quality and freshness are not declared here: they are measured.',
        }}
      />
      {listed && !listed.ownerCertain && (
        <Notice
          words={{
            vi: `Danh mục đang để ${nameOn(listed.owner, asOf, language)} là chủ quản nhưng chưa tìm thấy văn bản giao. Nếu cơ quan bạn chủ quản, bản khai này sửa lại cho đúng.`,
            en: `The catalogue gives ${nameOn(listed.owner, asOf, language)} as its owner, by no text yet. If it is yours, this declaration puts it right.`,
          }}
        />
      )}
      {last?.outcome === 'returned' && (
        <Notice
          tone="warning"
          words={{ vi: `Bản khai trước được trả lại: ${last.words ?? ''}`, en: `The last declaration was given back: ${last.words ?? ''}` }}
        />
      )}
      <Form action="/registries/declarations" refused={refused} typed={typed}>
        {listed && <input type="hidden" name="database" value={listed.code} />}
        <Input name="name" label={{ vi: 'Tên đầy đủ', en: 'Full name' }} value={last?.name ?? listed?.name.vi ?? ''} required maxLength={200} />
        <RadioGroup
          name="kind"
          label={{ vi: 'Loại', en: 'Kind' }}
          value={last?.kind ?? listed?.kind ?? 'sectoral'}
          options={databaseKinds.map((value) => ({ value, words: kindWords[value] }))}
        />
        <Input
          name="basis"
          label={{ vi: 'Căn cứ pháp lý', en: 'Legal basis' }}
          hint={{ vi: 'Luật, nghị định, quyết định lập cơ sở dữ liệu; ghi cả số, ký hiệu', en: 'The text that founds it, with its number' }}
          value={last?.basis ?? listed?.registry?.basis ?? ''}
          required
          maxLength={500}
        />
        <Textarea
          name="holds"
          label={{ vi: 'Chứa những gì', en: 'What it holds' }}
          hint={{ vi: 'Về ai, về việc gì; những trường chính', en: 'About whom or what; its main fields' }}
          value={last?.holds ?? ''}
          required
          rows={3}
        />
        <Input
          name="size"
          label={{ vi: 'Số bản ghi dự kiến khi hoàn thành', en: 'Records expected when complete' }}
          hint={{ vi: 'Ví dụ 35.100.000', en: 'For example 35,100,000' }}
          value={last ? formatNumber(last.size, language) : ''}
          required
          size={16}
          inputMode="numeric"
        />
        <Input
          name="key"
          label={{ vi: 'Khóa của bản ghi', en: 'Key of a record' }}
          hint={{
            vi: 'Số hoặc mã phân biệt từng bản ghi, ví dụ số định danh cá nhân',
            en: 'What tells records apart, for example the personal number',
          }}
          value={last?.key ?? listed?.registry?.fields.find(({ field }) => field === listed.registry?.key)?.label.vi ?? ''}
          required
          maxLength={200}
        />
        <DateField name="completeOn" label={{ vi: 'Ngày hoàn thành', en: 'Day of completion' }} value={last?.complete_on} required />
        <RadioGroup
          name="stage"
          label={{ vi: 'Hiện ở bước nào', en: 'How far it is' }}
          hint={{
            vi: 'Chỉ dùng khi nền tảng chưa đo được; “sạch” và “sống” luôn do số đo quyết định',
            en: 'Used only while nothing can be measured; clean and live are always measured',
          }}
          value={last?.stage ?? 'planned'}
          options={saidStages.map((value) => ({ value, words: saidWords[value] }))}
        />
        <Input name="contact" label={{ vi: 'Đơn vị đầu mối', en: 'Unit in charge' }} value={last?.contact ?? ''} required={false} maxLength={300} />
        <Button type="submit" words={{ vi: 'Gửi bản khai', en: 'Send the declaration' }} />
      </Form>
    </>
  )
}
