import type { Fault } from '../problems.ts'
import type { Text } from '../text.ts'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

const kept: Text = { vi: 'Những gì bạn đã nhập vẫn còn nguyên bên dưới.', en: 'What you entered is still here below.' }
const keptButFiles: Text = {
  vi: 'Những gì bạn đã nhập vẫn còn nguyên bên dưới; riêng tệp thì cần chọn lại.',
  en: 'What you entered is still here below; only the file must be chosen again.',
}

/** What is wrong with a form (`within`: how the ids of its fields begin; `files`: it sends files, which no browser fills in again), said once at its top: takes the focus, and each line leads to its field. Nothing was lost. */
export function ErrorSummary({
  title,
  faults = [],
  within = '',
  files = false,
}: {
  title: Words
  faults?: readonly Fault[]
  within?: string
  files?: boolean
}) {
  return (
    <div class="ds-error-summary" role="alert" tabIndex={-1} autofocus>
      <Say as="h2" words={title} />
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.at}>
              <Say as="a" href={`#${within}${fault.at}`} words={fault.words} />
            </li>
          ))}
        </ul>
      )}
      <Say as="p" class="soft" words={files ? keptButFiles : kept} />
    </div>
  )
}
