import { Say } from '../../platform/ui/index.ts'
import type { StoredDocument } from '../documents/index.ts'
import type { Side } from './side.ts'
import { headline } from './term.ts'

/** A document by number and title, or by the name of its file. */
export const documentName = ({ number, title, fileName }: Pick<StoredDocument, 'number' | 'title' | 'fileName'>): string =>
  [number, title].filter(Boolean).join(', ') || fileName

/** The document of a side, opened where it orders the task; one not registered by the words that name it. */
export function Ordering({ side: { task, document } }: { side: Side }) {
  if (document)
    return <a href={`/documents/${document.id}?task=${task.code}#source-${task.code}`}>{document.number ?? headline(documentName(document))}</a>
  return <>{task.basis ?? <Say as="span" class="soft" words={{ vi: 'không có văn bản', en: 'no document' }} />}</>
}
