import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import { Details, EmptyState, Say, type State, StateTag, Tag, useReader } from '../../platform/ui/index.ts'
import type { Colour, Flag, Light } from './flag.ts'
import type { Forecast } from './forecast.ts'
import { measureWords } from './measure.ts'

const states: Readonly<Record<Colour, State>> = { red: 'overdue', amber: 'due-soon', green: 'done-on-time', grey: 'unknown' }

export const colourWords: Readonly<Record<Colour, Text>> = {
  red: { vi: 'Đỏ', en: 'Red' },
  amber: { vi: 'Vàng', en: 'Amber' },
  green: { vi: 'Xanh', en: 'Green' },
  grey: { vi: 'Chưa rõ hạn', en: 'No term' },
}

export const lightWords: Readonly<Record<Light, Text>> = {
  progress: { vi: 'Tiến độ', en: 'Progress' },
  quality: { vi: 'Chất lượng báo cáo', en: 'Report quality' },
}

/** One light as shape and word. */
export const LightTag = ({ colour }: { colour: Colour }) => (
  <StateTag state={states[colour]}>
    <Say words={colourWords[colour]} />
  </StateTag>
)

const shown = (value: number | null, language: 'vi' | 'en') => (value === null ? '–' : formatNumber(Math.round(value * 10) / 10, language))

/** Why a light is not green: each flag with its rule, its inputs and the day. */
export function FlagList({ flags, day }: { flags: readonly Flag[]; day: PlainDate }) {
  const { language } = useReader()
  if (flags.length === 0)
    return (
      <EmptyState
        title={{ vi: 'Không có cảnh báo nào', en: 'No flag' }}
        words={{ vi: `Mọi quy tắc đều không chạm ngưỡng vào ngày ${formatDay(day)}.`, en: `No rule reached its threshold on ${formatDay(day)}.` }}
      />
    )
  return (
    <ul class="plain">
      {flags.map((flag) => (
        <li key={flag.rule}>
          <p>
            <LightTag colour={flag.level} /> <b>{flag.words[language]}</b> <Tag words={lightWords[flag.light]} />
          </p>
          <Details
            summary={{
              vi: `Quy tắc ${flag.rule}, bản ${flag.version}, tính đến ${formatDay(flag.on)}`,
              en: `Rule ${flag.rule}, version ${flag.version}, as of ${formatDay(flag.on)}`,
            }}
          >
            <ul>
              {Object.entries(flag.inputs).map(([name, value]) => (
                <li key={name}>
                  {measureWords[name]?.[language] ?? name}: <b>{shown(value, language)}</b>
                </li>
              ))}
            </ul>
            <p>
              <Say as="a" href={`/accountability/flags#${flag.rule}`} words={{ vi: 'Đọc quy tắc đã công bố', en: 'Read the published rule' }} />
            </p>
          </Details>
        </li>
      ))}
    </ul>
  )
}

const basisWords: Readonly<Record<Forecast['basis'], Text>> = {
  'agency-and-product': { vi: 'cùng cơ quan, cùng loại sản phẩm', en: 'of the same agency and kind of product' },
  agency: { vi: 'cùng cơ quan', en: 'of the same agency' },
  product: { vi: 'cùng loại sản phẩm', en: 'of the same kind of product' },
  all: { vi: 'của mọi cơ quan', en: 'of all agencies' },
}

const daysWords = (days: number | null): Text => {
  if (days === null) return { vi: 'lâu hơn mọi trường hợp đã biết', en: 'longer than any known' }
  if (days === 0) return { vi: 'đúng ngày đến hạn', en: 'on the day' }
  return days > 0 ? { vi: `trễ ${days} ngày`, en: `${days} days late` } : { vi: `sớm ${-days} ngày`, en: `${-days} days early` }
}

/** The forecast as a sentence; of a task already late longer than any like it, history has nothing to say. */
function said({ onTime, early, middle, late, lateAlready }: Forecast): Text {
  if (early === null)
    return {
      vi: 'Việc đã trễ lâu hơn mọi trường hợp tương tự đã kết thúc; lịch sử không cho biết bao giờ xong.',
      en: 'It is late longer than any of its like that ended; history does not tell when it will be done.',
    }
  const [from, half, to] = [early, middle, late].map(daysWords) as [Text, Text, Text]
  const share = Math.round(onTime * 100)
  const first = lateAlready
    ? { vi: 'Đã quá hạn.', en: 'Already late.' }
    : { vi: `Khả năng đúng hạn khoảng ${share}%.`, en: `About ${share} % likely on time.` }
  return {
    vi: `${first.vi} Ước ở giữa: ${half.vi}; 8 trên 10 trường hợp nằm từ ${from.vi} đến ${to.vi}.`,
    en: `${first.en} In the middle: ${half.en}; 8 of 10 cases lie between ${from.en} and ${to.en}.`,
  }
}

/** How far a task may slip, from how many, by which method. */
export function ForecastPart({ forecast }: { forecast: Forecast | null }) {
  if (forecast === null)
    return (
      <Say
        as="p"
        class="soft"
        words={{
          vi: 'Chưa đủ lịch sử để dự báo: cần ít nhất 12 nghĩa vụ tương tự đã kết thúc.',
          en: 'Too little history to forecast: at least 12 ended obligations of the like are needed.',
        }}
      />
    )
  const basis = basisWords[forecast.basis]
  return (
    <>
      <Say as="p" words={said(forecast)} />
      <Say
        as="p"
        class="soft small"
        words={{
          vi: `Tính từ ${forecast.n} nghĩa vụ ${basis.vi} (${forecast.ended} đã kết thúc) trong 12 tháng, theo ước lượng Kaplan–Meier; chưa tính việc phải chờ và việc riêng của nhiệm vụ này.`,
          en: `From ${forecast.n} obligations ${basis.en} (${forecast.ended} ended) in 12 months, by Kaplan–Meier; what it waits for and what is particular to it are not weighed here.`,
        }}
      />
    </>
  )
}
