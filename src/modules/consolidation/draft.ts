import type { ItemKind } from '../reporting/index.ts'
import { type Answering, ask, bind, type BoundText, type Parameters, type Sentence, sentence } from './claim.ts'
import { type Facts, silent } from './facts.ts'
import { answeringFrom } from './queries.ts'
import { quoted } from './statement.ts'

/** A piece of the report's body: how it is set, and its words with their claims. */
export type DraftBlock = { is: 'heading' | 'clause' | 'paragraph' | 'dash'; titled?: true; bound: BoundText }

const heading = (text: string): DraftBlock => ({ is: 'heading', bound: { text, claims: [] } })
const clause = (text: string): DraftBlock => ({ is: 'clause', titled: true, bound: { text, claims: [] } })
const said = (is: 'paragraph' | 'dash', what: Sentence, answering: Answering): DraftBlock => ({ is, bound: bind(what, answering) })

const count = (state: string) => ask('tasks.confirmed', { state })
const share = (state: string, of?: string) => ask('tasks.share', { state, ...(of && { of }) })
const part = (state?: string) => ask('parts.count', state === undefined ? {} : { state })
const group = (name: string) => ask('agencies.count', { group: name })

/** The basis and what is reported on. */
const opening = sentence`Thực hiện ${ask('round.basis', { at: '0' })}, trên cơ sở báo cáo của các cơ quan, tình hình thực hiện ${ask('round.period')} (số liệu từ ngày ${ask('round.first')} đến hết ngày ${ask('round.last')}) như sau:`

/** Who reported, in time, late, and who is silent. */
function discipline(facts: Facts): Sentence[] {
  const all = [
    sentence`Có ${group('expected')} cơ quan phải báo cáo, hạn gửi ngày ${ask('round.due')}; ${group('reported')} cơ quan đã báo cáo và được tiếp nhận, trong đó ${group('on-time')} cơ quan gửi đúng hạn, ${group('late')} cơ quan gửi chậm; ${group('silent')} cơ quan chưa báo cáo.`,
  ]
  if (silent(facts).length > 0)
    all.push(
      sentence`Cơ quan chưa báo cáo: ${ask('agencies.names', { group: 'silent' })}. Số liệu của các cơ quan này (${ask('tasks.unconfirmed')} nhiệm vụ theo hệ thống theo dõi) chưa được xác nhận nên không cộng vào kết quả thực hiện dưới đây.`,
    )
  return all
}

/** The figures of the four official states. */
const figures = (facts: Facts): Sentence[] => [
  sentence`Tổng số nhiệm vụ theo dõi trong kỳ là ${ask('tasks.all')} nhiệm vụ, gồm ${ask('tasks.confirmed')} nhiệm vụ của các cơ quan đã báo cáo, ${ask('tasks.unconfirmed')} nhiệm vụ của các cơ quan chưa báo cáo và ${ask('tasks.shared')} nhiệm vụ giao chung hoặc chưa rõ cơ quan chủ trì.`,
  sentence`Trong ${ask('tasks.confirmed')} nhiệm vụ đã được báo cáo, ${count('done')} nhiệm vụ đã hoàn thành (${count('done-on-time')} nhiệm vụ đúng hạn, ${count('done-late')} nhiệm vụ quá hạn); ${count('within-term')} nhiệm vụ đang thực hiện trong hạn; ${count('overdue')} nhiệm vụ quá hạn chưa hoàn thành; ${count('undated')} nhiệm vụ chưa xác định thời hạn.`,
  sentence`Tính trên ${count('due')} nhiệm vụ đến hạn, tỷ lệ hoàn thành là ${share('done', 'due')}, tỷ lệ hoàn thành đúng hạn là ${share('done-on-time', 'due')}. Lũy kế từ đầu năm, các cơ quan đã báo cáo hoàn thành ${ask('year.done')} nhiệm vụ. Có ${ask('tasks.moved')} nhiệm vụ đã được điều chỉnh thời hạn bằng văn bản.`,
  ...(facts.agencies.every(({ partsHeld }) => partsHeld === 0)
    ? []
    : [
        sentence`Đối với nhiệm vụ giao chung (tính một lần cho cả nước, không cộng vào số liệu của từng cơ quan), các cơ quan đã báo cáo ${part()} phần việc: ${part('done')} phần việc đã hoàn thành, ${part('within-term')} phần việc đang thực hiện trong hạn, ${part('overdue')} phần việc quá hạn chưa hoàn thành, ${part('undated')} phần việc chưa xác định thời hạn.`,
      ]),
  ...(facts.before === null
    ? []
    : [
        sentence`So với ${ask('round.before')}, số nhiệm vụ quá hạn chưa hoàn thành ${ask('tasks.change', { state: 'overdue' })}, số nhiệm vụ đã hoàn thành ${ask('tasks.change', { state: 'done' })}.`,
      ]),
]

/** The statements of one kind, quoted as agencies wrote them, and how many more stand in the annex. */
function statements(facts: Facts, kind: ItemKind, answering: Answering): DraftBlock[] {
  const chosen = quoted(facts, kind)
  if (chosen.length === 0) return [said('paragraph', sentence`Các cơ quan không nêu nội dung nào ở mục này.`, answering)]
  const quotes = chosen.map(({ id }) => {
    const item = { item: String(id) }
    return said(
      'dash',
      sentence`${ask('item.agency', item)}: ${ask('item.words', item)} (nhiệm vụ ${ask('item.task', item)}, ${ask('task.title', item)}).`,
      answering,
    )
  })
  const { value } = answering(ask('items.more', { kind }))
  return value === 0
    ? quotes
    : [
        ...quotes,
        said(
          'paragraph',
          sentence`Còn ${ask('items.more', { kind })} nội dung khác được nêu đầy đủ tại Phụ lục tổng hợp nội dung báo cáo của các cơ quan.`,
          answering,
        ),
      ]
}

/** What is measured, as published by the lock: each value, what was promised, and how many indicators say nothing. */
function measured({ indicators, silentIndicators }: Facts, answering: Answering): DraftBlock[] {
  if (indicators.length === 0) return []
  const silentToo = sentence`Có ${ask('indicators.silent')} chỉ số chưa có số liệu được công bố; không lấy số kỳ trước hoặc số ước tính thay thế.`
  return [
    clause('Chỉ số chủ yếu'),
    ...indicators.map(({ code, target }) => said('dash', target === null ? watched({ code }) : promised({ code }), answering)),
    ...(silentIndicators > 0 ? [said('paragraph', silentToo, answering)] : []),
  ]
}

const watched = (of: Parameters): Sentence =>
  sentence`${ask('indicator.name', of)}, ${ask('indicator.period', of)}: ${ask('indicator.value', of)} (${ask('indicator.standing', of)}).`

const promised = (of: Parameters): Sentence =>
  sentence`${ask('indicator.name', of)}, ${ask('indicator.period', of)}: ${ask('indicator.value', of)}; chỉ tiêu ${ask('indicator.target', of)} (${ask('indicator.standing', of)}).`

/** The body of the consolidated report: headings are ours, every figure a query's, every statement an agency's. */
export function draftOf(facts: Facts): DraftBlock[] {
  const answering = answeringFrom(facts)
  const paragraphs = (all: readonly Sentence[]) => all.map((each) => said('paragraph', each, answering))
  return [
    ...paragraphs([opening]),
    heading('Kết quả thực hiện'),
    clause('Tình hình thực hiện chế độ báo cáo'),
    ...paragraphs(discipline(facts)),
    clause('Tiến độ thực hiện nhiệm vụ'),
    ...paragraphs(figures(facts)),
    clause('Kết quả cụ thể'),
    ...statements(facts, 'result', answering),
    ...measured(facts, answering),
    heading('Tồn tại, hạn chế và nguyên nhân'),
    clause('Tồn tại, hạn chế'),
    ...statements(facts, 'shortcoming', answering),
    clause('Nguyên nhân'),
    ...statements(facts, 'cause', answering),
    heading('Nhiệm vụ kỳ tới'),
    ...paragraphs([
      sentence`Đến hết ngày ${ask('round.nextLast')}, có ${ask('tasks.next')} nhiệm vụ đến hạn; đồng thời tiếp tục xử lý ${count('overdue')} nhiệm vụ quá hạn chưa hoàn thành nêu tại Phụ lục danh mục nhiệm vụ quá hạn.`,
    ]),
    heading('Kiến nghị, đề xuất'),
    ...statements(facts, 'proposal', answering),
  ]
}
