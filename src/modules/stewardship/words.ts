import type { Text } from '../../platform/text.ts'
import type { Sensitivity, Stage } from '../registries/index.ts'

export const stageWords: Readonly<Record<Stage, Text>> = {
  planned: { vi: 'Chưa có dữ liệu', en: 'Planned' },
  digitising: { vi: 'Đang số hóa', en: 'Digitising' },
  connected: { vi: 'Đã kết nối', en: 'Connected' },
  clean: { vi: 'Sạch', en: 'Clean' },
  live: { vi: 'Sống', en: 'Live' },
}
export const sensitivityWords: Readonly<Record<Sensitivity, Text>> = {
  open: { vi: 'Mở', en: 'Open' },
  personal: { vi: 'Dữ liệu cá nhân', en: 'Personal' },
  sensitive: { vi: 'Dữ liệu cá nhân nhạy cảm', en: 'Sensitive' },
}
