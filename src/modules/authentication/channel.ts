/** By what a code reaches somebody (kênh gửi mã). */
export const channels = ['mail', 'sms'] as const
export type Channel = (typeof channels)[number]
