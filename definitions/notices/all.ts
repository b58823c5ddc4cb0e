import { accountabilityNotices, obstacleNotices, reportNotices } from './cycle.ts'
import { registryNotices } from './registries.ts'
import { systemNotices } from './system.ts'
import { taskNotices } from './tasks.ts'

/** Every wording in which people are told something. */
export const noticeTemplates = [
  ...taskNotices,
  ...reportNotices,
  ...obstacleNotices,
  ...accountabilityNotices,
  ...registryNotices,
  ...systemNotices,
] as const
