import type { Fault } from '../problems.ts'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

/** What is wrong with a form, said once at its top: takes the focus, and each line leads to its field. Nothing was lost. */
export function ErrorSummary({ title, faults = [] }: { title: Words; faults?: readonly Fault[] }) {
  return (
    <div class="ds-error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>
        <Say words={title} />
      </h2>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.at}>
              <a href={`#${fault.at}`}>
                <Say words={fault.words} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="soft">
        <Say words={{ vi: 'Những gì bạn đã nhập vẫn còn nguyên bên dưới.', en: 'What you entered is still here below.' }} />
      </p>
    </div>
  )
}
