import type { Plan } from '../../src/commands/demonstration/shape.ts'
import { ministryTasks } from './ministry-tasks.ts'
import { provinceTasks } from './province-tasks.ts'
import { steeringTasks } from './steering-tasks.ts'

/** An invented programme of an invented committee, in the form real plans have. */
export const plan: Plan = {
  issuer: ['BAN CHỈ ĐẠO VỀ DỮ LIỆU', 'VÀ DỊCH VỤ SỐ (TRÌNH DIỄN)'],
  place: 'Hà Nội',
  number: '12/KH-BCĐDVS',
  notation: '/KH-BCĐDVS',
  monthsBefore: 8,
  draftedBefore: 24,
  title: 'Hành động vì dữ liệu sạch, dịch vụ nhanh (trình diễn) từ {im}',
  attached: 'Văn bản này do phần mềm tạo ra để trình diễn; không phải văn bản của cơ quan nào.',
  before: [
    {
      heading: 'I. MỤC ĐÍCH, YÊU CẦU',
      paragraphs: [
        'Kế hoạch này cụ thể hóa Chương trình thành từng việc, mỗi việc một cơ quan chịu trách nhiệm chính, một sản phẩm và một thời hạn.',
        'Kết quả được đo bằng sự thuận tiện của người dân, doanh nghiệp, không đo bằng số văn bản đã ban hành.',
      ],
    },
  ],
  tables: [steeringTasks, ministryTasks, provinceTasks],
  after: [
    {
      heading: 'V. HIỆU LỰC',
      paragraphs: ['Kế hoạch có hiệu lực kể từ ngày ký. Kinh phí lấy từ ngân sách nhà nước theo phân cấp hiện hành.'],
    },
  ],
  signer: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN', '(trình diễn)'],
  receivers: ['Thành viên Ban Chỉ đạo', 'Các bộ, ngành, địa phương có tên trong Kế hoạch', 'Lưu: VT, Tổ giúp việc'],
}
