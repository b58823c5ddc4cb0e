import { formatDay } from '../../platform/dates.ts'
import { type Definition, DefinitionList, Part, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { aggregationWords, everyWords, silenceWords, targetWritten, written } from './words.ts'

/** The five parts of the official template, and what a machine needs besides. */
export function FiveParts({
  definition,
  versions,
  staff,
}: {
  definition: IndicatorDefinition
  versions: readonly IndicatorDefinition[]
  staff: boolean
}) {
  const { language, asOf } = useReader()
  const say = (text: { vi: string; en: string }) => text[language]
  const rows: Definition[] = [
    {
      term: { vi: '1. Khái niệm, phương pháp tính', en: '1. Concept and method' },
      value: (
        <>
          <p>{say(definition.concept)}</p>
          <p>{say(definition.method)}</p>
        </>
      ),
    },
    {
      term: { vi: '2. Phân tổ chủ yếu', en: '2. Disaggregation' },
      value:
        definition.disaggregations
          .map(
            ({ name, categories }) =>
              `${say(name)} (${categories.map((each) => say(each.name) + (each.to ? ` – ${formatDay(each.to)}` : '')).join(', ')})`,
          )
          .join('; ') || say({ vi: 'Không phân tổ', en: 'None' }),
    },
    {
      term: { vi: '3. Kỳ công bố', en: '3. Published' },
      value: say({
        vi: `${everyWords[definition.every].vi}, chậm nhất ${definition.freshDays} ngày sau khi hết kỳ`,
        en: `${everyWords[definition.every].en}, at most ${definition.freshDays} days after the period`,
      }),
    },
    { term: { vi: '4. Nguồn số liệu', en: '4. Source' }, value: say(definition.source) },
    {
      term: { vi: '5. Cơ quan chịu trách nhiệm', en: '5. Answering agency' },
      value: <a href={`/agencies/${definition.owner}`}>{nameOn(definition.owner, asOf, language)}</a>,
    },
    {
      term: { vi: 'Tử số; mẫu số', en: 'Numerator; denominator' },
      value: [definition.numerator, definition.denominator]
        .filter((each) => each !== undefined)
        .map(say)
        .join('; '),
    },
    {
      term: { vi: 'Đơn vị tính; chiều tốt', en: 'Unit; direction' },
      value: `${say(definition.unit)}; ${say(definition.direction === 'up' ? { vi: 'tăng là tốt', en: 'more is better' } : { vi: 'giảm là tốt', en: 'less is better' })}`,
    },
    { term: { vi: 'Cách gộp', en: 'Aggregation' }, value: say(aggregationWords(definition)), note: silenceWords[definition.silence] },
    {
      term: { vi: 'Đơn vị báo cáo', en: 'Reporting units' },
      value: say(
        definition.units === 'country'
          ? { vi: 'Một số cho cả nước', en: 'One figure for the country' }
          : { vi: 'Từng tỉnh, thành phố: 63 đến hết 30/06/2025, 34 từ 01/07/2025', en: 'Each province: 63 until 30/06/2025, 34 since' },
      ),
    },
    {
      term: { vi: 'Gốc so sánh', en: 'Baseline' },
      value:
        definition.baseline &&
        `${written(definition.baseline.value, definition, language)} (${formatDay(definition.baseline.on)}, ${definition.baseline.source})`,
    },
    {
      term: { vi: 'Các chỉ tiêu', en: 'Targets' },
      value: definition.targets
        .map(
          (target) =>
            `${targetWritten(target, definition, language)} ${say({ vi: 'đến', en: 'by' })} ${formatDay(target.by)} (${target.basis})${target.note ? `. ${say(target.note)}` : ''}`,
        )
        .join('; '),
    },
    { term: { vi: 'Căn cứ', en: 'Legal basis' }, value: <Basis numbers={definition.basis} linked={staff} /> },
    {
      term: { vi: 'Phiên bản', en: 'Version' },
      value: versions.map(({ version, from, to }) => `${version} (${formatDay(from)}${to ? ` – ${formatDay(to)}` : ''})`).join('; '),
    },
  ]
  return (
    <Part id="definition" title={{ vi: 'Định nghĩa', en: 'Definition' }}>
      <DefinitionList definitions={rows} />
    </Part>
  )
}

/** The documents it rests on; officials find each in the register. */
const Basis = ({ numbers, linked }: { numbers: readonly string[]; linked: boolean }) => (
  <>
    {numbers.map((number, at) => (
      <span key={number}>
        {at > 0 && '; '}
        {linked ? <a href={`/documents/numbered?number=${encodeURIComponent(number)}`}>{number}</a> : number}
      </span>
    ))}
  </>
)
