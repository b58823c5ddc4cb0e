import { accountabilityNotices, obstacleNotices, reportNotices } from './cycle.ts'
import { systemNotices } from './system.ts'
import { taskNotices } from './tasks.ts'

/** Every wording in which people are told something. */
export const noticeTemplates = [...taskNotices, ...reportNotices, ...obstacleNotices, ...accountabilityNotices, ...systemNotices] as const
