import type { ComponentChildren } from 'preact'
import { formatNumber, type Language, type Text } from '../text.ts'
import { useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'

const timeWords = (seconds: number): Text => {
  if (seconds < 60) return { vi: 'còn dưới một phút', en: 'less than a minute left' }
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 90) return { vi: `còn khoảng ${minutes} phút`, en: `about ${minutes} min left` }
  const hours = Math.round(minutes / 60)
  return { vi: `còn khoảng ${hours} giờ`, en: `about ${hours} h left` }
}

/** "4.180 bản ghi/giây, còn khoảng 4 phút. Có thể đóng trang này …", as far as the rate is known. */
function paceWords(left: number, rate: number | undefined, noun: Text): Text {
  const goesOn: Text = { vi: 'Có thể đóng trang này, công việc vẫn chạy tiếp.', en: 'You may close this page; the work goes on.' }
  if (rate === undefined || rate <= 0) return goesOn
  const time = timeWords(left / rate)
  const pace = (language: Language) => formatNumber(Math.round(rate), language)
  return { vi: `${pace('vi')} ${noun.vi}/giây, ${time.vi}. ${goesOn.vi}`, en: `${pace('en')} ${noun.en}/s, ${time.en}. ${goesOn.en}` }
}

type DoneProps = { label: Words; done: number; total: number; noun: Text; children?: ComponentChildren }

/** How many of how many, as a bar with its words. */
export function DoneOf({ label, done, total, noun, children }: DoneProps) {
  const { language } = useReader()
  const count = `${formatNumber(done, language)}/${formatNumber(total, language)} ${noun[language]}`
  return (
    <div class="progress">
      <p class="progress-head">
        <Say as="b" words={label} /> <span>{count}</span>
      </p>
      <progress value={done} max={Math.max(total, 1)} aria-label={count} />
      {children}
    </div>
  )
}

type ProgressProps = { label: Words; done: number; total: number; rate?: number; noun?: Text }

/**
 * Long work in hand: how many of how many, how fast, how long still. It goes on when the tab is closed; the page says so.
 * @param rate things per second so far
 */
export const Progress = ({ label, done, total, rate, noun = { vi: 'bản ghi', en: 'records' } }: ProgressProps) => (
  <DoneOf label={label} done={done} total={total} noun={noun}>
    {done < total && <Say as="p" class="soft" words={paceWords(total - done, rate, noun)} />}
  </DoneOf>
)
