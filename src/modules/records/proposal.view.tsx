import { Button, EmptyState, Form, Input, Table, Tag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { registryOn, valueWords } from '../registries/index.ts'
import type { Proposal } from './proposal.store.ts'
import type { Text } from '../../platform/text.ts'

const outcomeWords: Readonly<Record<string, Text>> = {
  open: { vi: 'Chờ quyết định', en: 'Open' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  refused: { vi: 'Không tiếp nhận', en: 'Refused' },
}

/** Proposals as both sides see them; the owner decides in place. */
export function ProposalTable({ proposals, mine }: { proposals: readonly Proposal[]; mine: ReadonlySet<string> }) {
  const { language, asOf } = useReader()
  const said = (registry: string, name: string, held: string | null | undefined, proposed: string | null): string => {
    const field = registryOn(registry, asOf)?.fields.find((each) => each.field === name)
    const read = (value: string | null | undefined) => {
      const words = value === null || value === undefined ? '∅' : valueWords(field, value, asOf)
      return typeof words === 'string' ? words : words[language]
    }
    return `${field?.label[language] ?? name}: ${read(held)} → ${read(proposed)}`
  }
  if (proposals.length === 0)
    return (
      <EmptyState
        title={{ vi: 'Không có đề nghị nào', en: 'No proposals' }}
        words={{
          vi: 'Khi một cơ quan sửa trường do cơ quan khác chịu trách nhiệm, đề nghị sẽ hiện ở đây cho cả hai bên.',
          en: 'When an agency corrects what another answers for, both see it here.',
        }}
      />
    )
  return (
    <Table
      caption={{ vi: 'Đề nghị sửa bản ghi', en: 'Proposals' }}
      rows={proposals}
      columns={[
        {
          head: { vi: 'Bản ghi', en: 'Record' },
          names: true,
          cell: (row) => <a href={`/registries/${row.registry}/records/${encodeURIComponent(row.key)}`}>{row.key}</a>,
        },
        {
          head: { vi: 'Đang ghi → đề nghị', en: 'Held → proposed' },
          cell: ({ registry, fields, held }) =>
            Object.entries(fields).map(([name, value]) => <p key={name}>{said(registry, name, held[name], value)}</p>),
        },
        {
          head: { vi: 'Bên đề nghị', en: 'Proposer' },
          cell: (row) => (
            <>
              {row.by_name}
              <p class="soft small">{row.reason}</p>
            </>
          ),
        },
        { head: { vi: 'Bên quyết định', en: 'Decides' }, cell: (row) => nameOn(row.owner, null, language) },
        {
          head: { vi: 'Trạng thái', en: 'State' },
          cell: (row) => (
            <>
              <Tag words={outcomeWords[row.outcome ?? 'open'] ?? ''} />
              {row.decided_words && <p class="soft small">{row.decided_words}</p>}
              {row.outcome === null && mine.has(row.owner) && <Decide id={row.id} />}
            </>
          ),
        },
      ]}
    />
  )
}

const Decide = ({ id }: { id: string }) => (
  <Form action={`/registries/proposals/${id}`} id={`quyet-dinh-${id.slice(0, 8)}`}>
    <Input name="words" label={{ vi: 'Lý do (bắt buộc khi không tiếp nhận)', en: 'Reason (needed to refuse)' }} required={false} />
    <div class="buttons">
      <Button type="submit" name="outcome" value="accepted" size="sm" words={{ vi: 'Tiếp nhận, sửa bản ghi', en: 'Accept' }} />
      <Button type="submit" name="outcome" value="refused" size="sm" variant="secondary" words={{ vi: 'Không tiếp nhận', en: 'Refuse' }} />
    </div>
  </Form>
)
