import { right } from '../../platform/rights.ts'

export const keepDashboard = right(
  'dashboards.keep',
  { vi: 'Sắp xếp, khôi phục, công bố bảng chỉ số', en: 'Arrange, restore and publish the dashboard' },
  { 'standing-clerk': 'any' },
)

export const rights = [keepDashboard]
