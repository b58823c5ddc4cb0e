/** The dashboard of indicators (bảng chỉ số): its arrangement in versions that can come back, and what was published of it, reproducible byte for byte. */
export { type Dashboard, loadDashboardDemonstration, removeDashboardDemonstration } from './actions.ts'
export { api } from './api.ts'
export { pages } from './pages.tsx'
export { keepDashboard, rights } from './rights.ts'
