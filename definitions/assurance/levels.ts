/**
 * Levels of authentication (mức độ xác thực) by number and kind of factors, Decree 69/2024/NĐ-CP; means as RFC 8176 names them.
 * A sign-in has the highest level of which every group of means holds at least one it used.
 */
export const levels = [
  {
    level: 4,
    validFrom: '2024-07-01',
    every: [
      ['hwk', 'sc'],
      ['face', 'fpt', 'iris'],
    ],
  },
  {
    level: 3,
    validFrom: '2024-07-01',
    every: [
      ['hwk', 'swk', 'sc'],
      ['pwd', 'pin', 'user', 'face', 'fpt', 'iris', 'vbm'],
    ],
  },
  {
    level: 2,
    validFrom: '2024-07-01',
    every: [
      ['pwd', 'pin', 'face', 'fpt', 'iris', 'vbm'],
      ['otp', 'sms', 'hwk', 'swk', 'sc'],
    ],
  },
] as const
