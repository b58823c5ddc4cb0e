import { formatDay, formatInstant } from '../../platform/dates.ts'
import { Button, DefinitionList, EmptyState, Notice, PageHead, Part, Say } from '../../platform/ui/index.ts'
import { documentName } from '../steering/index.ts'
import type { About } from './actions.ts'
import { linked } from './reader.view.tsx'

/** Near copies, citations and their faults, where the file came from. */
export function AboutPage({ about }: { about: About }) {
  const { document, citations } = about
  return (
    <>
      <PageHead
        above={{ vi: 'Về văn bản', en: 'About the document' }}
        title={documentName(document)}
        actions={<Button variant="secondary" size="sm" href={`/documents/${document.id}`} words={{ vi: 'Đọc văn bản', en: 'Read it' }} />}
      />
      {citations.faults.length > 0 && (
        <Notice tone="warning" title={{ vi: 'Trích dẫn cần kiểm tra', en: 'Citations to check' }}>
          <ul>
            {citations.faults.map((fault, at) => (
              <Say as="li" key={at} words={fault.words} />
            ))}
          </ul>
        </Notice>
      )}
      <Known about={about} />
    </>
  )
}

/** Where the file came from, its near copies, what it cites and what cites it. */
function Known({ about: { document, alike, citations, citedBy, indicators } }: { about: About }) {
  return (
    <DefinitionList
      definitions={[
        { term: { vi: 'Cơ quan ban hành', en: 'Issuer' }, value: document.issuer },
        { term: { vi: 'Ngày ban hành', en: 'Issued on' }, value: document.issuedOn && formatDay(document.issuedOn) },
        { term: { vi: 'Tệp gốc', en: 'File' }, value: document.fileName },
        { term: { vi: 'Mã băm SHA-256', en: 'SHA-256' }, value: <code class="hash">{document.hash}</code> },
        { term: { vi: 'Tiếp nhận', en: 'Received' }, value: `${formatInstant(document.receivedAt)}, ${document.receivedBy}` },
        {
          term: { vi: 'Văn bản gần giống', en: 'Near copies' },
          value: alike.length > 0 && (
            <ul>
              {alike.map((like) => (
                <li key={like.document.id}>
                  {linked(like.document)} ({Math.round(like.similarity * 100)}%)
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: { vi: 'Văn bản được dẫn', en: 'Cites' },
          value: citations.citations.length > 0 && (
            <ul>
              {[...new Map(citations.citations.map((each) => [each.number, each])).values()].map((each) => (
                <li key={each.number}>
                  {each.registered[0] ? <a href={`/documents/${each.registered[0].id}`}>{each.number}</a> : each.number}
                  {each.date ? `, ${formatDay(each.date)}` : ''}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: { vi: 'Được dẫn bởi', en: 'Cited by' },
          value: citedBy.length > 0 && (
            <ul>
              {citedBy.map((each) => (
                <li key={`${each.id}${each.relation}`}>
                  <a href={`/documents/${each.id}`}>{[each.number, each.title].filter(Boolean).join(', ') || each.id}</a>
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: { vi: 'Chỉ số dựa vào văn bản này', en: 'Indicators that rest on it' },
          value: indicators.length > 0 && <Resting indicators={indicators} />,
        },
      ]}
    />
  )
}

const Resting = ({ indicators }: Pick<About, 'indicators'>) => (
  <ul>
    {indicators.map(({ code, name }) => (
      <li key={code}>
        <a href={`/indicators/${code}`}>
          {code} <Say words={name} />
        </a>
      </li>
    ))}
  </ul>
)

/** A document that others name and nobody has received. */
export function NotReceivedPage({ number, indicators, mayImport }: { number: string; mayImport: boolean } & Pick<About, 'indicators'>) {
  return (
    <>
      <PageHead above={{ vi: 'Văn bản', en: 'Documents' }} title={number} />
      <EmptyState title={{ vi: 'Chưa tiếp nhận văn bản này', en: 'Not received yet' }}>
        <Say
          words={{
            vi: 'Số, ký hiệu này được dẫn làm căn cứ, nhưng tệp văn bản chưa có trong hệ thống.',
            en: 'The number is named as a basis, and its file is not here.',
          }}
        />{' '}
        {mayImport && <Say as="a" href="/imports/new" words={{ vi: 'Nhập văn bản', en: 'Import it' }} />}
      </EmptyState>
      {indicators.length > 0 && (
        <Part title={{ vi: 'Chỉ số dựa vào văn bản này', en: 'Indicators that rest on it' }}>
          <Resting indicators={indicators} />
        </Part>
      )}
    </>
  )
}
