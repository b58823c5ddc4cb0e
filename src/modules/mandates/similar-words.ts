import type { Mandate } from './mandate.ts'
import { type Token, tokensOf } from './sentence-token.ts'

/** Syllables too common in orders to tell two of them apart. */
const common = new Set(
  `các những và của cho về trong trên dưới với theo tại từ đến để nhằm là có được phải cần không này đó khi sau trước năm tháng quý ngày hoàn thành xây dựng triển khai thực hiện tổ chức
  khẩn trương tiếp tục tập trung đẩy mạnh tăng cường hiệu quả bảo đảm đảm chủ trì phối hợp cơ quan bộ ngành đơn vị liên thuộc việc công tác nhiệm vụ nội dung giải pháp
  phục nâng cao phát triển đối một số đầy đủ thời gian nay hết cả toàn bằng như do vào ra bị đã đang sẽ rà soát hoàn thiện báo cáo thủ tướng chính phủ trình ban hành người dân doanh nghiệp`.split(
    /\s+/,
  ),
)

/** What a mandate is about, as weighted features: pairs of syllables, rare words, names, numbers and cited documents. */
export type Features = Map<string, number>

/** Features of an order's words; its deadline and its agencies are compared as fields and left out here. */
export function featuresOf(words: string): Features {
  const features: Features = new Map()
  const tokens = tokensOf(words, 0, words.length)
  let previous: Token | null = null
  for (const token of tokens) {
    if (!token.word) {
      if (token.text !== '-' && token.text !== '–') previous = null
      continue
    }
    const own = !common.has(token.key)
    if (own) add(features, token.key, weightOf(token))
    if (previous && (own || !common.has(previous.key))) add(features, `${previous.key} ${token.key}`, own && !common.has(previous.key) ? 1.6 : 0.8)
    previous = token
  }
  return features
}

/** Abbreviations and names with digits (VNeID, 5G, IPv6) say more than common syllables. */
function weightOf({ text, key }: Token): number {
  if (/^\d/.test(key)) return 0.5
  if (/\p{Lu}.*\p{Lu}|\p{L}\d|\d\p{L}/u.test(text)) return 2
  return 0.6
}

const add = (features: Features, feature: string, weight: number): void => {
  features.set(feature, Math.max(features.get(feature) ?? 0, weight))
}

/** The words of a mandate that say what is to be done: its title, or its clause where that was cut. */
export const workOf = ({ title, text }: Pick<Mandate, 'title' | 'text'>): string => (title.endsWith('…') ? text : title)

/** How rare each feature is among many orders: log of the share that has it. */
export function rarityOf(all: readonly Features[]): (feature: string) => number {
  const counts = new Map<string, number>()
  for (const features of all) for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const total = all.length
  return (feature) => Math.log((total + 1) / ((counts.get(feature) ?? 0) + 0.5))
}

/** Features weighted by rarity, and their length as a vector. */
export type Weighted = { weights: Map<string, number>; norm: number; mass: number }

export function weighted(features: Features, rarity: (feature: string) => number): Weighted {
  const weights = new Map<string, number>()
  let square = 0
  let mass = 0
  for (const [feature, weight] of features) {
    const value = weight * rarity(feature)
    weights.set(feature, value)
    square += value * value
    mass += value
  }
  return { weights, norm: Math.sqrt(square), mass }
}

/** Likeness of two orders, 0 to 1: the angle between them, helped where the shorter is contained in the longer. */
export function likeness(a: Weighted, b: Weighted): number {
  if (a.norm === 0 || b.norm === 0) return 0
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let dot = 0
  let shared = 0
  for (const [feature, value] of small.weights) {
    const other = large.weights.get(feature)
    if (other === undefined) continue
    dot += value * other
    shared += Math.min(value, other)
  }
  const cosine = dot / (a.norm * b.norm)
  const contained = shared / Math.min(a.mass, b.mass)
  return 0.55 * cosine + 0.45 * contained * Math.min(1, Math.min(a.mass, b.mass) / 25)
}
