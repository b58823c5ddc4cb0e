import { daysOf, formatDay, type PlainDate } from '../../platform/dates.ts'
import {
  Bars,
  Button,
  ChartFrame,
  type Definition,
  DefinitionList,
  Input,
  Notice,
  PageHead,
  Part,
  periodWords,
  Say,
  TargetLine,
  useReader,
} from '../../platform/ui/index.ts'
import { unitName } from './catalogue.ts'
import { country } from './indicator.ts'
import { valueOf, roundedTo } from './figure.ts'
import { FigureWords, FreshnessWords, PeriodWords, placeWords, StandingTag, TargetWords, useDoor, Value } from './parts.view.tsx'
import { Provinces } from './map.view.tsx'
import type { IndicatorFile } from './series.actions.ts'
import { trajectoryOn } from './target.ts'
import { FiveParts } from './definition.view.tsx'
import { Vintages } from './vintage.view.tsx'
import { inSentence, written } from './words.ts'

type Props = { file: IndicatorFile; mayReport: boolean; mayLink: boolean; staff: boolean }

/** One indicator: the answer first, then how it came about, where, and what it means. */
export function IndicatorPage({ file, mayReport, mayLink, staff }: Props) {
  const { language, asOf } = useReader()
  const {
    card: { definition, latest },
    unit,
  } = file
  const door = useDoor()
  const on = latest === null ? asOf : daysOf(latest.period).last
  const csv = door(`/indicators/${definition.code}/values.csv`, { unit: 'all' })
  return (
    <>
      <PageHead
        above={`${definition.code} · ${unitName(unit, on, language)}`}
        title={definition.name}
        lead={definition.concept}
        actions={
          <>
            {mayReport && (
              <Button href={`/indicators/${definition.code}/entry${unit === country ? '' : `?unit=${unit}`}`}>
                <Say words={{ vi: 'Nhập số liệu', en: 'Enter figures' }} />
              </Button>
            )}
            <Button variant="secondary" href={csv}>
              CSV
            </Button>
          </>
        }
      />
      {definition.from > '2025-01-01' && !definition.comparable && (
        <Notice title={{ vi: 'Chuỗi số bị ngắt', en: 'The series is broken' }}>
          <Earlier file={file} />
        </Notice>
      )}
      <Answers file={file} on={on} />
      <Line file={file} />
      {file.units.length > 0 && <Provinces file={file} />}
      {file.parts.length > 0 && <Parts file={file} />}
      <FiveParts definition={definition} versions={file.versions} staff={staff} />
      <Vintages file={file} />
      {staff && <Tasks file={file} mayLink={mayLink} />}
    </>
  )
}

/** Answers at a glance: the value, the target, how it stands, how fresh it is. */
function Answers({ file, on }: { file: IndicatorFile; on: PlainDate }) {
  const { card, unit } = file
  const { definition, latest, target, standing, freshness } = card
  const door = useDoor()
  const answers: Definition[] = [
    {
      term: { vi: 'Giá trị mới nhất', en: 'Latest value' },
      value: (
        <>
          <b>
            <Value value={latest?.value ?? null} definition={definition} stale={freshness.state !== 'fresh'} />
          </b>{' '}
          {latest && (
            <>
              (<PeriodWords period={latest.period} />){' '}
            </>
          )}
          {latest?.figure && <FigureWords figure={latest.figure} />}
          {latest && (
            <>
              {' '}
              <a href={door(`/indicators/${definition.code}/lineage`, { period: file.period, ...(unit !== country && { unit }) })}>
                <Say words={{ vi: 'Nguồn gốc', en: 'Where from' }} />
              </a>
            </>
          )}
        </>
      ),
      ...(latest && latest.reported < latest.expected && { note: missing(latest.silent, on) }),
    },
    { term: { vi: 'Chỉ tiêu', en: 'Target' }, value: <TargetWords target={target} definition={definition} /> },
    {
      term: { vi: 'Tình trạng', en: 'Standing' },
      value: <StandingTag standing={standing} />,
      ...(card.expected !== null && {
        note: {
          vi: `Theo lộ trình, đến ${formatDay(on)} phải là ${written(roundedTo(definition.decimals, card.expected), definition, 'vi')}.`,
          en: `By the trajectory it should be ${written(roundedTo(definition.decimals, card.expected), definition, 'en')} on ${formatDay(on)}.`,
        },
      }),
    },
    { term: { vi: 'Cập nhật', en: 'Freshness' }, value: <FreshnessWords freshness={freshness} /> },
  ]
  return <DefinitionList definitions={answers} />
}

/** Units that have not reported, the first six by name. */
function missing(silent: readonly string[], day: PlainDate) {
  const names = (say: 'vi' | 'en') =>
    silent
      .slice(0, 6)
      .map((id) => unitName(id, day, say))
      .join(', ') + (silent.length > 6 ? '…' : '')
  return { vi: `Chưa báo cáo: ${names('vi')} (${silent.length} đơn vị).`, en: `Silent: ${names('en')} (${silent.length}).` }
}

function Earlier({ file }: { file: IndicatorFile }) {
  const { language } = useReader()
  return (
    <>
      {file.before.map(({ definition, latest }) => (
        <p key={definition.version}>
          <Say
            words={{
              vi: `Đến ${formatDay(definition.to ?? file.card.definition.from)} đo bằng “${definition.name.vi}”`,
              en: `Until ${formatDay(definition.to ?? file.card.definition.from)} it was “${definition.name.en}”`,
            }}
          />
          {latest?.value !== null && latest !== null && (
            <>
              : {written(latest.value, definition, language)} (<PeriodWords period={latest.period} />)
            </>
          )}
          . <Say words={{ vi: 'Hai chuỗi không nối với nhau.', en: 'The two do not join.' }} />
        </p>
      ))}
    </>
  )
}

function Line({ file }: { file: IndicatorFile }) {
  const { language } = useReader()
  const { definition, line, target } = file.card
  const door = useDoor()
  const shown = line.slice(-24)
  const unit = definition.unit[language]
  const trajectory = shown.map(({ period }) => trajectoryOn(definition, daysOf(period).last))
  const drawn = trajectory.some((each) => each !== null)
  const of = definition.denominator
  const whole = {
    vi: `${definition.numerator.vi}${of ? ` trên ${inSentence(of.vi)}` : ''}. ${drawn ? 'Đường mảnh: lộ trình. ' : ''}${target ? 'Đường gạch: chỉ tiêu. ' : ''}Đứt ở kỳ không có số.`,
    en: `${definition.numerator.en}${of ? ` of ${inSentence(of.en)}` : ''}. ${drawn ? 'Thin: trajectory. ' : ''}${target ? 'Dashed: target. ' : ''}Broken where nothing was reported.`,
  }
  if (shown.length === 0) return null
  return (
    <Part title={{ vi: 'Diễn biến so với chỉ tiêu', en: 'Against the target' }}>
      <TargetLine
        title={{ vi: `${definition.short.vi} theo kỳ (${definition.unit.vi})`, en: `${definition.short.en} by period (${definition.unit.en})` }}
        note={whole}
        unit={unit}
        points={shown.map(({ period, value }) => ({
          period,
          value,
          href: door(`/indicators/${definition.code}`, { period, ...(file.unit !== country && { unit: file.unit }) }),
        }))}
        {...(target && { target: target.value })}
        {...(drawn && { trajectory })}
      />
    </Part>
  )
}

/** What the figure is made of, with the sum as proof. */
function Parts({ file }: { file: IndicatorFile }) {
  const { definition, line } = file.card
  const { language } = useReader()
  const whole = line.find(({ period }) => period === file.period)?.figure ?? null
  return (
    <Part
      title={{ vi: 'Phân tổ', en: 'Disaggregation' }}
      note={{
        vi: `${periodWords(file.period).vi}. Các nhóm cộng lại đúng bằng toàn bộ; hệ thống không nhận số không cộng được.`,
        en: `${periodWords(file.period).en}. The parts add up to the whole; figures that do not are refused.`,
      }}
    >
      {definition.disaggregations.map((dimension) => {
        const own = file.parts.filter((part) => part.dimension === dimension.code)
        const most = (category: string) => dimension.categories.find(({ code }) => code === category)?.most
        if (own.length === 0) return null
        return (
          <ChartFrame key={dimension.code} title={dimension.name}>
            <Bars
              heads={{ label: dimension.name, value: definition.unit }}
              unit={definition.unit.vi === '%' ? '%' : ''}
              sorted={false}
              bars={own.map((part) => ({
                label: placeWords(definition, part),
                value: roundedTo(definition.decimals, (part.figure && valueOf(definition, part.figure)) ?? 0),
                ...(most(part.category) !== undefined && { of: most(part.category) as number }),
                note: <FigureWords figure={part.figure} />,
              }))}
              {...(definition.formula === 'ratio' && { full: 100 })}
            />
            <p class="soft small">
              <Say words={{ vi: 'Toàn bộ', en: 'Whole' }} />: <FigureWords figure={whole} />
              {definition.formula === 'score' &&
                whole &&
                ` = ${own.map((part) => written(part.figure?.numerator ?? 0, { unit: { vi: '', en: '' } }, language)).join(' + ')}`}
            </p>
          </ChartFrame>
        )
      })}
    </Part>
  )
}

/** The tasks the indicator measures. */
function Tasks({ file, mayLink }: { file: IndicatorFile; mayLink: boolean }) {
  const { code } = file.card.definition
  return (
    <Part id="tasks" title={{ vi: 'Nhiệm vụ được đo', en: 'Tasks measured' }}>
      {file.tasks.length === 0 ? (
        <Say as="p" class="soft" words={{ vi: 'Chưa gắn với nhiệm vụ nào.', en: 'Linked to no task yet.' }} />
      ) : (
        <ul>
          {file.tasks.map((task) => (
            <li key={task}>
              <a href={`/tasks/${task}`}>{task}</a>
              {mayLink && (
                <form class="inline" method="post" action={`/indicators/${code}/links/removal`}>
                  <input type="hidden" name="task" value={task} /> <Button variant="tertiary" size="sm" words={{ vi: 'Gỡ', en: 'Remove' }} />
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayLink && (
        <form class="row" method="post" action={`/indicators/${code}/links`}>
          <Input name="task" label={{ vi: 'Mã nhiệm vụ', en: 'Task code' }} size={16} required />
          <Button variant="secondary" words={{ vi: 'Gắn với nhiệm vụ này', en: 'Link this task' }} />
        </form>
      )}
    </Part>
  )
}
