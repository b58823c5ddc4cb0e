import { right } from '../../platform/rights.ts'

/** Clerks of an intake office; which offices those are is data (`definitions/enrolment`). Administrators see which, and enrol nobody. */
export const enrolPeople = right(
  'enrolment.enrol',
  { vi: 'Tiếp nhận cấp tài khoản định danh tại quầy', en: 'Enrol people at a desk' },
  { 'agency-clerk': 'own', administrator: 'any' },
)
export const keepAuthorities = right(
  'enrolment.authorities',
  { vi: 'Giữ danh sách nơi cấp chip được tin cậy', en: 'Keep the trusted authorities of chips' },
  { administrator: 'any' },
)
