/** Numbers at which people are reached by text message: confirmed by a code, kept sealed, sent to through the office's gateway. */
export { jobs } from './jobs.ts'
export { beginPhone, confirmOwnPhone, ownPhone, phoneProved, removePhone } from './number.actions.ts'
export { readPhone } from './phone.ts'
export { sendTexts, textSecret, textsTo } from './text.actions.ts'
