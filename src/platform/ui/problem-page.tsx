import type { Problem } from '../problems.ts'
import { Button, Buttons } from './button.tsx'
import { PageHead } from './page-head.tsx'
import { Say } from './say.tsx'

/** A refusal as a page: what happened, what to do, that nothing was lost. The first eight signs of `requestId` help whoever is asked for help to find it in the log. */
export function ProblemPage({
  problem,
  requestId,
  back = '/',
}: {
  problem: Pick<Problem, 'status' | 'title' | 'words' | 'faults'>
  requestId?: string
  back?: string
}) {
  return (
    <>
      <PageHead title={problem.title} {...(problem.words.vi !== problem.title.vi && { lead: problem.words })} />
      {problem.faults.length > 0 && (
        <ul class="measure">
          {problem.faults.map((fault) => (
            <Say as="li" key={fault.at} words={fault.words} />
          ))}
        </ul>
      )}
      <Buttons>
        <Button href={back} words={back === '/' ? { vi: 'Về trang đầu', en: 'To the front page' } : { vi: 'Quay lại', en: 'Go back' }} />
      </Buttons>
      {requestId !== undefined && (
        <p class="soft small">
          <Say words={{ vi: 'Khi cần trợ giúp, hãy đọc mã này:', en: 'When asking for help, give this code:' }} /> <b>{requestId.slice(0, 8)}</b>
        </p>
      )}
    </>
  )
}
