import { anyone, right } from '../../platform/rights.ts'

export const readRules = right(
  'performance.rules',
  { vi: 'Xem quy tắc cảnh báo, cách chấm điểm', en: 'See the rules of flags and scores' },
  anyone.who,
)

const staffAny = { 'standing-clerk': 'any', leader: 'any', inspector: 'any', administrator: 'any' } as const

export const readScores = right(
  'performance.scores',
  { vi: 'Xem điểm đúng hạn của các cơ quan', en: 'See the scores of agencies' },
  { ...staffAny, 'agency-clerk': 'any', 'agency-leader': 'any' },
)
export const readAgencyLights = right(
  'performance.lights',
  { vi: 'Xem cảnh báo của cơ quan, nhiệm vụ', en: 'See the flags of agencies and tasks' },
  { ...staffAny, 'agency-clerk': 'own', 'agency-leader': 'own' },
)

export const rights = [readRules, readScores, readAgencyLights]
