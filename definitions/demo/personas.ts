import type { Persona } from '../../src/commands/demonstration/shape.ts'

/** Posts, never people: whoever tries the demonstration signs in as one of them. */
export const personas: readonly Persona[] = [
  {
    name: 'thuong-truc-1',
    displayName: 'Chuyên viên cơ quan thường trực, tổ theo dõi (trình diễn)',
    role: 'standing-clerk',
    agency: null,
    part: 'clerk',
  },
  {
    name: 'thuong-truc-2',
    displayName: 'Chuyên viên cơ quan thường trực, tổ thẩm định (trình diễn)',
    role: 'standing-clerk',
    agency: null,
    part: 'second',
  },
  { name: 'bo-y-te', displayName: 'Chuyên viên Bộ Y tế (trình diễn)', role: 'agency-clerk', agency: 'bo-y-te', part: 'agency' },
  {
    name: 'bo-khcn',
    displayName: 'Chuyên viên Bộ Khoa học và Công nghệ (trình diễn)',
    role: 'agency-clerk',
    agency: 'bo-khoa-hoc-va-cong-nghe',
    part: 'agency',
  },
  {
    name: 'ubnd-lao-cai',
    displayName: 'Chuyên viên Ủy ban nhân dân tỉnh Lào Cai (trình diễn)',
    role: 'agency-clerk',
    agency: 'lao-cai-2025',
    part: 'agency',
  },
  {
    name: 'lanh-dao-bo-y-te',
    displayName: 'Lãnh đạo Bộ Y tế (trình diễn)',
    role: 'agency-leader',
    agency: 'bo-y-te',
    part: 'head',
  },
  {
    name: 'lanh-dao-bo-khcn',
    displayName: 'Lãnh đạo Bộ Khoa học và Công nghệ (trình diễn)',
    role: 'agency-leader',
    agency: 'bo-khoa-hoc-va-cong-nghe',
    part: 'head',
  },
  { name: 'lanh-dao', displayName: 'Lãnh đạo Ban Chỉ đạo (trình diễn)', role: 'leader', agency: null, part: 'reader' },
  { name: 'thanh-tra', displayName: 'Thanh tra viên (trình diễn)', role: 'inspector', agency: null, part: 'reader' },
  {
    name: 'quay-dinh-danh',
    displayName: 'Cán bộ quầy cấp tài khoản định danh (trình diễn)',
    role: 'agency-clerk',
    agency: 'bo-cong-an',
    part: 'reader',
  },
  { name: 'quan-tri', displayName: 'Quản trị viên (trình diễn)', role: 'administrator', agency: null, part: 'reader' },
]
