import { right } from '../../platform/rights.ts'

export const readProposals = right(
  'accountability.read',
  { vi: 'Xem đề nghị khen thưởng, phê bình', en: 'See proposals to praise and criticise' },
  { 'standing-clerk': 'any', leader: 'any', inspector: 'any', 'agency-clerk': 'own', 'agency-leader': 'own' },
)
export const makeProposals = right(
  'accountability.make',
  { vi: 'Lập, gửi, rút đề nghị khen thưởng, phê bình', en: 'Make, send and withdraw proposals' },
  { 'standing-clerk': 'any' },
)
export const replyToProposals = right(
  'accountability.reply',
  { vi: 'Giải trình đề nghị', en: 'Reply to proposals' },
  { 'agency-clerk': 'own', 'agency-leader': 'own' },
)
export const decideProposals = right('accountability.decide', { vi: 'Quyết định đề nghị', en: 'Decide proposals' }, { leader: 'any' })
export const readSamples = right(
  'accountability.samples',
  { vi: 'Xem mẫu kiểm tra', en: 'See samples' },
  { inspector: 'any', leader: 'any', 'standing-clerk': 'any' },
)
export const drawSamples = right(
  'accountability.draw',
  { vi: 'Chọn mẫu, ghi kết quả kiểm tra', en: 'Draw samples, record findings' },
  { inspector: 'any' },
)

export const rights = [readProposals, makeProposals, replyToProposals, decideProposals, readSamples, drawSamples]
