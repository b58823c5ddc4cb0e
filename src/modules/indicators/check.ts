import { addDays, daysOf, formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Fault } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'
import { type Figure, valueOf } from './figure.ts'
import { closesOn, isClosed } from './freshness.ts'
import { categoriesOn, type IndicatorDefinition } from './indicator.ts'
import type { Place } from './observation.ts'
import { isOutlier } from './outlier.ts'
import { everyOf } from './period.ts'

/** One figure somebody means to publish, and where its parts stand in the form or sheet. */
export type Cell = Place & { figure: Figure | null; at: { place: string; numerator: string; denominator: string } }

/** What a check must know of the world: the day, who reports when, what stands published. */
export type Standing = {
  today: PlainDate
  reports: (unit: string, last: PlainDate) => boolean
  current: (place: Place) => Figure | null
  /** Values of the periods before, oldest first. */
  history: (place: Place) => readonly number[]
  reason: string | undefined
}

const fault = (at: string, vi: string, en: string): Fault => ({ at, words: { vi, en } satisfies Text })

const rhythm: Readonly<Record<IndicatorDefinition['every'], Text>> = {
  month: { vi: 'tháng (2025-06)', en: 'months (2025-06)' },
  quarter: { vi: 'quý (2025-Q2)', en: 'quarters (2025-Q2)' },
  half: { vi: 'nửa năm (2025-H1)', en: 'half-years (2025-H1)' },
  year: { vi: 'năm (2025)', en: 'years (2025)' },
}

/** Whether the period is one that this version publishes and that has ended. */
function periodFaults(definition: IndicatorDefinition, cell: Cell, today: PlainDate): Fault[] {
  const at = cell.at.place
  if (everyOf(cell.period) !== definition.every)
    return [fault(at, `Chỉ số này công bố theo ${rhythm[definition.every].vi}.`, `This indicator is published by ${rhythm[definition.every].en}.`)]
  const { last } = daysOf(cell.period)
  if (last > today) return [fault(at, `Kỳ ${cell.period} chưa kết thúc (đến ${formatDay(last)}).`, `The period ${cell.period} has not ended.`)]
  if (last < definition.from || (definition.to !== undefined && last > definition.to))
    return [
      fault(
        at,
        `Kỳ ${cell.period} nằm ngoài hiệu lực của phiên bản ${definition.version}.`,
        `The period lies outside version ${definition.version}.`,
      ),
    ]
  return []
}

/** Whether numerator and denominator can be what they say. */
export function figureFaults(definition: IndicatorDefinition, { figure, at }: Pick<Cell, 'figure' | 'at'>): Fault[] {
  if (figure === null) return []
  const { numerator, denominator } = figure
  const faults: Fault[] = []
  const [least, most] = [definition.least ?? 0, definition.most]
  if (numerator < least)
    faults.push(
      fault(at.numerator, least === 0 ? 'Giá trị không được âm.' : `Giá trị không được nhỏ hơn ${least}.`, `The value is less than ${least}.`),
    )
  if (most !== undefined && numerator > most)
    faults.push(fault(at.numerator, `Giá trị lớn hơn mức cao nhất có thể (${most}).`, `The value is more than the most there can be (${most}).`))
  if (definition.whole && !Number.isInteger(numerator)) faults.push(fault(at.numerator, 'Phải là số nguyên.', 'It must be a whole number.'))
  if (definition.formula !== 'ratio') return faults
  if (denominator === null) return [...faults, fault(at.denominator, 'Thiếu mẫu số.', 'The denominator is missing.')]
  if (denominator < 0) faults.push(fault(at.denominator, 'Mẫu số không được âm.', 'The denominator is negative.'))
  if (denominator === 0 && numerator > 0)
    faults.push(fault(at.denominator, 'Mẫu số bằng 0 nhưng tử số lớn hơn 0.', 'The denominator is 0 and the numerator is not.'))
  if (definition.whole && !Number.isInteger(denominator))
    faults.push(fault(at.denominator, 'Mẫu số phải là số nguyên.', 'The denominator must be a whole number.'))
  if (denominator >= 0 && numerator > denominator && !definition.mayExceed)
    faults.push(fault(at.numerator, 'Tử số lớn hơn mẫu số.', 'The numerator is more than the denominator.'))
  return faults
}

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

/** The parts of every dimension given must all be there and make up the whole. */
export function sumFaults(definition: IndicatorDefinition, whole: Cell, parts: readonly Cell[]): Fault[] {
  const { last } = daysOf(whole.period)
  return definition.disaggregations.flatMap((dimension) => {
    const given = parts.filter((part) => part.dimension === dimension.code)
    if (given.length === 0)
      return definition.formula === 'score'
        ? [fault(whole.at.place, `Thiếu điểm từng nhóm (${dimension.name.vi}).`, `The points of each group are missing (${dimension.name.en}).`)]
        : []
    const unknown = given.filter((part) => !categoriesOn(dimension, last).some(({ code }) => code === part.category))
    if (unknown.length > 0)
      return unknown.map((part) =>
        fault(
          part.at.place,
          `“${part.category}” không phải là một nhóm của ${dimension.name.vi} trong kỳ ${whole.period}.`,
          `“${part.category}” is no category of ${dimension.name.en} in ${whole.period}.`,
        ),
      )
    const over = given.flatMap((part) => {
      const most = dimension.categories.find(({ code }) => code === part.category)?.most
      return most !== undefined && (part.figure?.numerator ?? 0) > most
        ? [fault(part.at.numerator, `Nhóm này có nhiều nhất ${most} điểm.`, `This group has ${most} points at most.`)]
        : []
    })
    const missing = categoriesOn(dimension, last).filter(({ code }) => !given.some((part) => part.category === code && part.figure !== null))
    if (missing.length > 0)
      return [
        ...over,
        ...missing.map(({ name }) =>
          fault(whole.at.place, `${dimension.name.vi}: thiếu “${name.vi}”.`, `${dimension.name.en}: “${name.en}” is missing.`),
        ),
      ]
    return [...over, ...sumFault(dimension.name, whole, given)]
  })
}

function sumFault(name: Text, whole: Cell, parts: readonly Cell[]): Fault[] {
  if (whole.figure === null) return []
  const sum = (part: 'numerator' | 'denominator') => parts.reduce((total, { figure }) => total + (figure?.[part] ?? 0), 0)
  return (['numerator', 'denominator'] as const).flatMap((part) => {
    const wanted = whole.figure?.[part] ?? null
    if (wanted === null || close(sum(part), wanted)) return []
    const [vi, en] = part === 'numerator' ? ['tử số', 'numerators'] : ['mẫu số', 'denominators']
    return [
      fault(
        whole.at[part],
        `${name.vi}: tổng ${vi} các nhóm là ${sum(part)}, khác ${wanted} của toàn bộ.`,
        `${name.en}: the ${en} add up to ${sum(part)}, the whole says ${wanted}.`,
      ),
    ]
  })
}

/** A value that stands may change only with a reason, and a strange one must be explained. */
function changeFaults(definition: IndicatorDefinition, cell: Cell, standing: Standing): Fault[] {
  if (standing.reason !== undefined || cell.dimension !== '') return []
  const current = standing.current(cell)
  if (current !== null)
    return [fault('reason', `Kỳ ${cell.period} đã công bố; sửa phải nêu lý do.`, `The period ${cell.period} is published; say why it changes.`)]
  if (isClosed(definition, cell.period, standing.today))
    return [
      fault(
        'reason',
        `Kỳ ${cell.period} đã khóa sổ từ ngày ${formatDay(addDays(closesOn(definition, cell.period), 1))}; chỉ nhận số bổ sung, đính chính có nêu lý do.`,
        `The period ${cell.period} was closed on ${formatDay(addDays(closesOn(definition, cell.period), 1))}; only a correction that says why is taken.`,
      ),
    ]
  const value = cell.figure === null ? null : valueOf(definition, cell.figure)
  return value !== null && isOutlier(standing.history(cell), value)
    ? [
        fault(
          'reason',
          `Giá trị kỳ ${cell.period} thay đổi bất thường so với các kỳ trước; hãy kiểm tra lại hoặc giải thích.`,
          `The value of ${cell.period} is a strange step; check it or explain it.`,
        ),
      ]
    : []
}

/** Published parts that were not sent again: they must still make up the whole. */
function standingParts(definition: IndicatorDefinition, whole: Cell, given: readonly Cell[], standing: Standing): Cell[] {
  const sent = new Set(given.map(({ dimension }) => dimension))
  return definition.disaggregations
    .filter(({ code }) => !sent.has(code))
    .flatMap((dimension) =>
      categoriesOn(dimension, daysOf(whole.period).last).map(({ code }) => ({ ...whole, dimension: dimension.code, category: code })),
    )
    .flatMap((part) => {
      const figure = standing.current(part)
      return figure === null ? [] : [{ ...part, figure }]
    })
}

/** Everything wrong with what is to be published, each named where it stands. */
export function faultsOf(definition: IndicatorDefinition, cells: readonly Cell[], standing: Standing): Fault[] {
  const wholes = cells.filter(({ dimension }) => dimension === '')
  const own = cells.flatMap((cell) => {
    const when = periodFaults(definition, cell, standing.today)
    if (when.length > 0) return when
    if (!standing.reports(cell.unit, daysOf(cell.period).last))
      return [
        fault(
          cell.at.place,
          `Đơn vị này không báo cáo cho kỳ ${cell.period} (chưa thành lập hoặc đã sáp nhập).`,
          `This unit did not report for ${cell.period}: not yet formed, or merged.`,
        ),
      ]
    return [...figureFaults(definition, cell), ...changeFaults(definition, cell, standing)]
  })
  const sums = wholes.flatMap((whole) => {
    const given = cells.filter((part) => part.dimension !== '' && part.unit === whole.unit && part.period === whole.period)
    return sumFaults(definition, whole, [...given, ...standingParts(definition, whole, given, standing)])
  })
  const lone = cells.filter((part) => part.dimension !== '' && !wholes.some((whole) => whole.unit === part.unit && whole.period === part.period))
  return unique([
    ...own,
    ...sums,
    ...lone.map((part) => fault(part.at.place, 'Có số phân tổ nhưng thiếu số toàn bộ.', 'Parts were given without their whole.')),
    ...doubles(cells),
  ])
}

const doubles = (cells: readonly Cell[]): Fault[] =>
  [...Map.groupBy(cells, (cell) => [cell.unit, cell.period, cell.dimension, cell.category].join('|')).values()]
    .flatMap((same) => same.slice(1))
    .map((cell) => fault(cell.at.place, 'Dòng này lặp lại một dòng phía trên.', 'This row repeats one above.'))

const unique = (faults: readonly Fault[]): Fault[] => [...new Map(faults.map((each) => [`${each.at} ${each.words.vi}`, each])).values()]
