import type { PlannedTable } from '../../src/commands/demonstration/shape.ts'
import { rulesAndRecords } from './ministry-rules.ts'
import { servicesAndPeople } from './ministry-services.ts'

/** What ministries owe, group by group, under a head of two rows. */
export const ministryTasks: PlannedTable = {
  heading: 'III. NHIỆM VỤ TRỌNG TÂM CỦA CÁC BỘ, NGÀNH',
  form: 'seven-two-rows',
  groups: [...rulesAndRecords, ...servicesAndPeople],
}
