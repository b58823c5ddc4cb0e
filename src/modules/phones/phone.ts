import { mobilePrefixes } from '../../../definitions/phones/limits.ts'
import type { Text } from '../../platform/text.ts'

/** A mobile number that takes text messages, as `+84912345678` (E.164). */
export type Phone = `+84${string}`

const notOne: Text = {
  vi: 'Số chưa đúng: cần số di động Việt Nam 10 chữ số, ví dụ 0912 345 678',
  en: 'Not right: a Vietnamese mobile number of ten digits is needed, as 0912 345 678',
}
const old: Text = {
  vi: 'Đây là số 11 chữ số cũ; hãy ghi số 10 chữ số đã đổi năm 2018',
  en: 'This is an old number of eleven digits; write the one of ten it became in 2018',
}
const foreign: Text = {
  vi: 'Chỉ gửi được tin nhắn đến số di động Việt Nam (+84)',
  en: 'Messages go to Vietnamese mobile numbers (+84) only',
}

/** A number as people write it (0912 345 678, +84 912…, 0084…), or what is wrong with it. */
export function readPhone(text: string): { phone: Phone } | { fault: Text } {
  const written = text.replaceAll(/[\s.()-]/g, '')
  if (!/^\+?\d{8,16}$/.test(written)) return { fault: notOne }
  const international = written.replace(/^00/, '+').replace(/^84(?=\d{9,10}$)/, '+84')
  if (international.startsWith('+') && !international.startsWith('+84')) return { fault: foreign }
  const local = international.replace(/^\+84/, '').replace(/^0/, '')
  if (/^1\d{9}$/.test(local)) return { fault: old }
  const mobile = local.length === 9 && mobilePrefixes.some((prefix) => local.startsWith(prefix))
  return mobile ? { phone: `+84${local}` } : { fault: notOne }
}

/** A number as its owner recognises it and nobody else learns it. */
export const masked = (phone: Phone): string => `0${phone.slice(3, 5)}* *** *${phone.slice(-2)}`
