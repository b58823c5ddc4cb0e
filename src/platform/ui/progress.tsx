import { formatNumber, type Text } from '../text.ts'
import { useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'

const timeWords = (seconds: number): Text => {
  if (seconds < 60) return { vi: 'còn dưới một phút', en: 'less than a minute left' }
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 90) return { vi: `còn khoảng ${minutes} phút`, en: `about ${minutes} min left` }
  const hours = Math.round(minutes / 60)
  return { vi: `còn khoảng ${hours} giờ`, en: `about ${hours} h left` }
}

/**
 * Long work in hand: how many of how many, how fast, how long still. It goes on when the tab is closed; the page says so.
 * @param rate things per second so far
 */
export function Progress({
  label,
  done,
  total,
  rate,
  noun = { vi: 'bản ghi', en: 'records' },
}: {
  label: Words
  done: number
  total: number
  rate?: number
  noun?: Text
}) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const left = rate && rate > 0 ? timeWords((total - done) / rate) : undefined
  return (
    <div class="progress">
      <p class="progress-head">
        <b>
          <Say words={label} />
        </b>{' '}
        <span>
          {number(done)}/{number(total)} {noun[language]}
        </span>
      </p>
      <progress value={done} max={Math.max(total, 1)} aria-label={`${number(done)}/${number(total)} ${noun[language]}`} />
      {done < total && (
        <p class="soft">
          {rate !== undefined && (
            <>
              {number(Math.round(rate))} {noun[language]}
              <Say words={{ vi: '/giây', en: '/s' }} />
            </>
          )}
          {left && (
            <>
              , <Say words={left} />
            </>
          )}
          {'. '}
          <Say words={{ vi: 'Có thể đóng trang này, công việc vẫn chạy tiếp.', en: 'You may close this page; the work goes on.' }} />
        </p>
      )}
    </div>
  )
}
