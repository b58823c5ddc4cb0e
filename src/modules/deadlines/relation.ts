import type { DeadlineRelation } from './deadline.ts'
import { after, afterAny, isMark, lettersOf, type Match, skipAll, startsWithin, type Tokens } from './tokens.ts'

/** Words that fix how a stated time binds, longer ones first; null keeps what was said before. */
const relations: [string, DeadlineRelation | null][] = [
  ['không sớm hơn', 'from'],
  ['không trước', 'from'],
  ['không muộn hơn', 'by'],
  ['không chậm hơn', 'by'],
  ['không trễ hơn', 'by'],
  ['không vượt quá', 'by'],
  ['không được quá', 'by'],
  ['không để quá', 'by'],
  ['không quá', 'by'],
  ['không sau', 'by'],
  ['muộn nhất', 'by'],
  ['chậm nhất', 'by'],
  ['trễ nhất', 'by'],
  ['lâu nhất', 'by'],
  ['tối đa', 'by'],
  ['hạn cuối cùng', 'by'],
  ['hạn cuối', 'by'],
  ['hạn chót', 'by'],
  ['hạn chậm nhất', 'by'],
  ['thời hạn cuối cùng', 'by'],
  ['thời hạn cuối', 'by'],
  ['cho đến hết', 'until'],
  ['cho tới hết', 'until'],
  ['cho đến', 'until'],
  ['cho tới', 'until'],
  ['kéo dài đến', 'until'],
  ['duy trì đến hết', 'until'],
  ['duy trì đến', 'until'],
  ['trước hoặc trong', 'by'],
  ['trong hoặc trước', 'by'],
  ['đến trước', 'before'],
  ['tới trước', 'before'],
  ['trước thời điểm', 'before'],
  ['trước thời hạn', 'before'],
  ['trước mốc', 'before'],
  ['trước', 'before'],
  ['đến hết', 'by'],
  ['tới hết', 'by'],
  ['đến cuối cùng', 'by'],
  ['đến', 'by'],
  ['tới', 'by'],
  ['hết', 'by'],
  ['bắt đầu kể từ', 'from'],
  ['bắt đầu từ', 'from'],
  ['kể từ', 'from'],
  ['tính từ', 'from'],
  ['từ', 'from'],
  ['ngay sau', 'after'],
  ['sau', 'after'],
  ['ngay trong', null],
  ['trong vòng', null],
  ['trong khoảng', null],
  ['trong thời gian', null],
  ['trong', null],
  ['vào khoảng', null],
  ['vào dịp', null],
  ['vào', null],
  ['khoảng', null],
  ['dịp', null],
]

const letters = lettersOf(relations.map(([words]) => words))

const particles = ['là', 'vào', 'trong', 'thời điểm', 'mốc', 'thời gian']

/** Reads the words of relation before a time; the last one that says something decides ("chậm nhất trước ngày"). */
export function relation(tokens: Tokens, at: number): Match<DeadlineRelation | null> {
  let value: DeadlineRelation | null = null
  let next = at
  for (let guard = 0; guard < 4 && startsWithin(tokens, next, letters); guard++) {
    const found = relations.find(([words]) => after(tokens, next, words) >= 0)
    if (!found) break
    const [words, binds] = found
    value = strongest(value, binds)
    next = skipAll(tokens, after(tokens, next, words), particles)
    if (isMark(tokens, next, ':')) next++
  }
  return { value, next }
}

/** "Chậm nhất trước" is before; "chậm nhất đến" and "chậm nhất sau" stay by; "từ sau" is after. */
function strongest(said: DeadlineRelation | null, now: DeadlineRelation | null): DeadlineRelation | null {
  if (now === null) return said
  if (said === 'by' && now === 'after') return said
  return said !== null && now === 'by' ? said : now
}

/** "trở đi", "về sau": a time that only begins. */
export const onward = (tokens: Tokens, at: number): number => afterAny(tokens, at, ['trở đi', 'trở về sau', 'về sau'])
