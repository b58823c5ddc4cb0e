import type { Mandate } from '../orders/index.ts'
import { keysOf, type Token, tokensOf } from '../clauses/index.ts'
import { verbAt } from '../clauses/index.ts'

/** Syllables too common in orders to tell two of them apart. */
const common = new Set(
  `các những và của cho về trong trên dưới với theo tại từ đến để nhằm là có được phải cần không này đó khi sau trước năm tháng quý ngày hoàn thành xây dựng triển khai thực hiện tổ chức
  khẩn trương tiếp tục tập trung đẩy mạnh tăng cường hiệu quả bảo đảm chủ trì phối hợp cơ quan bộ ngành đơn vị liên thuộc việc công tác nhiệm vụ nội dung giải pháp
  phục nâng cao phát đối một số đầy đủ thời gian nay hết cả toàn bằng như do vào ra bị đã đang sẽ rà soát thiện báo cáo thủ tướng chính phủ trình ban hành người dân doanh nghiệp cấp nhất`.split(
    /\s+/,
  ),
)

/** Abbreviations that plans use for what directives spell out. */
const spelledOut: Record<string, string> = {
  csdl: 'cơ sở dữ liệu',
  csdlqg: 'cơ sở dữ liệu quốc gia',
  tthc: 'thủ tục hành chính',
  dvc: 'dịch vụ công',
  dvctt: 'dịch vụ công trực tuyến',
  cntt: 'công nghệ thông tin',
  khcn: 'khoa học công nghệ',
  đmst: 'đổi mới sáng tạo',
  cđs: 'chuyển đổi số',
  iot: 'internet vạn vật',
  qppl: 'quy phạm pháp luật',
  nsnn: 'ngân sách nhà nước',
  visa: 'thị thực',
}
const long = new Map(Object.entries(spelledOut).map(([short, words]) => [short, keysOf(words)]))

/** What a mandate is about, as weighted features: single rare words, pairs and triples of syllables. */
export type Features = Map<string, number>

/** Ways of saying that something is put to use. */
const inUse = /(đi )?vào (hoạt động|khai thác, sử dụng|khai thác|sử dụng)/giu

const purposes = new Set(['để', 'nhằm', 'đáp', 'góp', 'căn'])

type Word = { key: string; weight: number; joined: boolean }

/** Features of an order's words; its deadline and its agencies are compared as fields and left out here. */
export function featuresOf(words: string): Features {
  const features: Features = new Map()
  const list = wordsOf(words.normalize('NFC').replace(inUse, 'vào vận hành'))
  for (const [i, word] of list.entries()) {
    const before = list[i - 1]
    const second = list[i - 2]
    add(features, word.key, word.weight * (common.has(word.key) ? 0.05 : 0.5))
    if (!before || !word.joined) continue
    const plain = common.has(word.key) && common.has(before.key)
    add(features, `${before.key} ${word.key}`, word.weight * (plain ? 0.35 : 1.2))
    if (second && before.joined) add(features, `${second.key} ${before.key} ${word.key}`, word.weight * (plain && common.has(second.key) ? 0.2 : 0.7))
  }
  return features
}

/** The syllables of a work without the verbs it begins with: what it is about, to look for as one phrase. */
export function coreOf(words: string): string[] {
  const normal = words.normalize('NFC')
  const tokens = tokensOf(normal, 0, normal.length).filter(({ word }) => word)
  let at = 0
  while (at < tokens.length) {
    const verb = verbAt(tokens, at, ['order', 'adverb', 'modal', 'connective', 'lead'])
    if (!verb) break
    at += verb.length
  }
  return tokens.slice(at).flatMap(({ key }) => long.get(key) ?? [key])
}

/** Syllables with abbreviations spelled out; what only says why ("để …") or with what ("với …") weighs less. */
function wordsOf(words: string): Word[] {
  const tokens = tokensOf(words, 0, words.length)
  const list: Word[] = []
  let weight = 1
  let partner = 1
  let joined = false
  for (const [i, token] of tokens.entries()) {
    if (!token.word) {
      joined = joined && /^[-–“”"'(]$/.test(token.text)
      if (/^[,;.]$/.test(token.text)) partner = 1
      continue
    }
    if (i > 5 && purposes.has(token.key) && !verbAt(tokens, i, ['order'])) weight = 0.4
    if (i > 5 && token.key === 'đối' && tokens[i + 1]?.key === 'với') weight = 0.3
    if (token.key === 'với') partner = 0.5
    for (const key of long.get(token.key) ?? [token.key]) {
      list.push({ key, weight: weight * partner * nameWeight(token), joined })
      joined = true
    }
  }
  return list
}

/** Names with digits and abbreviations (VNeID, 5G) say more than common syllables; bare numbers less. */
function nameWeight({ text, key }: Token): number {
  if (/^\d/.test(key)) return 0.8
  return /\p{Lu}.*\p{Lu}|\p{L}\d|\d\p{L}/u.test(text) && text !== text.toLowerCase() ? 1.4 : 1
}

const add = (features: Features, feature: string, weight: number): void => {
  features.set(feature, Math.max(features.get(feature) ?? 0, weight))
}

/** The words of a mandate that say what is to be done: its title, or its clause where that was cut. */
export const workOf = ({ title, text }: Pick<Mandate, 'title' | 'text'>): string => (title.endsWith('…') ? text : title)

/** A row of a plan often orders several things one after another: each of them, and the whole. */
export function worksOf(mandate: Pick<Mandate, 'title' | 'text'>): string[] {
  const whole = workOf(mandate)
  const parts = whole.split(/;|(?<=[\p{Ll}\d)])\.\s+(?=\p{Lu})/u).filter((part) => part.trim().split(/\s+/).length >= 4)
  return parts.length > 1 ? [whole, ...parts.slice(0, 12)] : [whole]
}

/** How rare each feature is among many orders: log of the share that has it. */
export function rarityOf(all: readonly Features[]): (feature: string) => number {
  const counts = new Map<string, number>()
  for (const features of all) for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const total = Math.max(all.length, 60)
  return (feature) => Math.log((total + 1) / ((counts.get(feature) ?? 0) + 0.5))
}

/** Features weighted by rarity, and their length as a vector. */
export type Weighted = { weights: Map<string, number>; norm: number; mass: number }

export function weighted(features: Features, rarity: (feature: string) => number): Weighted {
  const weights = new Map<string, number>()
  let square = 0
  let mass = 0
  for (const [feature, weight] of features) {
    const rare = rarity(feature)
    const value = (weight * rare * rare) / 4
    weights.set(feature, value)
    square += value * value
    mass += value
  }
  return { weights, norm: Math.sqrt(square), mass }
}

/** So much is said by about four words of content; an order that says less proves little by being contained in another. */
const enoughSaid = 28

/** Likeness of two orders, 0 to 1: the angle between them, helped where the shorter is contained in the longer. */
export function likeness(a: Weighted, b: Weighted): number {
  if (a.norm === 0 || b.norm === 0) return 0
  const [small, large] = a.mass <= b.mass ? [a, b] : [b, a]
  let dot = 0
  let shared = 0
  for (const [feature, value] of small.weights) {
    const other = large.weights.get(feature)
    if (other === undefined) continue
    dot += value * other
    shared += Math.min(value, other)
  }
  const cosine = dot / (a.norm * b.norm)
  const contained = (shared / small.mass) * Math.min(1, small.mass / enoughSaid)
  return 0.5 * cosine + 0.5 * contained
}
