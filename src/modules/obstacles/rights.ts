import { right } from '../../platform/rights.ts'

export const readObstacles = right(
  'obstacles.read',
  { vi: 'Xem vướng mắc', en: 'See obstacles' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', leader: 'any', inspector: 'any' },
)
export const raiseObstacles = right(
  'obstacles.raise',
  { vi: 'Nêu vướng mắc, chấp nhận trả lời, yêu cầu trả lời lại, rút', en: 'Raise obstacles, accept answers, reopen, withdraw' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own' },
)
export const answerObstacles = right(
  'obstacles.answer',
  { vi: 'Trả lời, chuyển vướng mắc', en: 'Answer obstacles and pass them on' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own' },
)

export const rights = [readObstacles, raiseObstacles, answerObstacles]
