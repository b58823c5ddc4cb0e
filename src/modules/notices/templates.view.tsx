import type { Text } from '../../platform/text.ts'
import { DefinitionList, Notice, PageHead, Part, Say, Table } from '../../platform/ui/index.ts'
import type { ComposedMail } from './mail.ts'
import { kindWords, type TemplateDefinition, type TemplateFault } from './template.ts'

type Shown = { template: TemplateDefinition; subject: Text; body: Text; faults: readonly TemplateFault[]; mail: ComposedMail }

/** Every wording, and one of them as people would receive it, with sample words. */
export function TemplatesPage({ templates, shown }: { templates: readonly TemplateDefinition[]; shown: Shown }) {
  const { template, faults, mail } = shown
  return (
    <>
      <PageHead
        title={{ vi: 'Mẫu thông báo', en: 'Templates' }}
        lead={{
          vi: 'Lời của mọi thông báo, hai thứ tiếng, với từ mẫu trong ngoặc nhọn; chỉ nêu mã và tên việc, không nêu thông tin cá nhân.',
          en: 'The wording of every notice in both languages; it names things by code and title, and no person.',
        }}
      />
      <Part title={{ vi: `Xem trước: ${template.name}`, en: `Preview: ${template.name}` }} id="preview">
        {faults.map(({ at, words }) => (
          <Notice key={at} tone="danger" title={{ vi: `${at}: ${words.vi}`, en: `${at}: ${words.en}` }} />
        ))}
        <DefinitionList
          definitions={[
            { term: { vi: 'Loại', en: 'Kind' }, value: <Say words={kindWords[template.kind]} /> },
            {
              term: { vi: 'Giờ yên tĩnh', en: 'Quiet hours' },
              value: <Say words={template.urgent ? { vi: 'Khẩn: không chờ', en: 'Urgent: does not wait' } : { vi: 'Thư chờ', en: 'Mails wait' }} />,
            },
            {
              term: { vi: 'Các từ', en: 'Words' },
              value: Object.keys(template.words)
                .map((name) => `{${name}}`)
                .join(' '),
            },
            { term: { vi: 'Tiêu đề', en: 'Subject' }, value: mail.subject },
            { term: { vi: 'Thư dạng chữ', en: 'Plain text' }, value: <pre class="wraps">{mail.plain}</pre> },
          ]}
        />
      </Part>
      <Part title={{ vi: 'Tất cả các mẫu', en: 'All templates' }}>
        <Table
          caption={{ vi: 'Các mẫu thông báo', en: 'Templates' }}
          rows={templates}
          rowKey={({ name }) => name}
          dense
          columns={[
            {
              head: { vi: 'Mẫu', en: 'Template' },
              names: true,
              cell: ({ name }) => <a href={`/notices/templates?template=${name}#preview`}>{name}</a>,
            },
            { head: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => <Say words={kindWords[kind]} /> },
            { head: { vi: 'Tiêu đề', en: 'Subject' }, cell: ({ subject }) => <Say words={subject} /> },
          ]}
        />
      </Part>
    </>
  )
}
