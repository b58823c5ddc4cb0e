import type { Directive } from '../../src/commands/demonstration/shape.ts'

/** An invented directive in prose from the weeks before ministries were merged in March 2025: its tasks passed to their successors. */
export const directive: Directive = {
  issuer: ['BAN CHỈ ĐẠO VỀ DỮ LIỆU', 'VÀ DỊCH VỤ SỐ (TRÌNH DIỄN)'],
  place: 'Hà Nội',
  number: '02/CT-BCĐDVS',
  issuedOn: '2025-02-12',
  title: 'Về việc giảm giấy tờ, làm gọn quy trình trước khi sắp xếp bộ máy (trình diễn)',
  paragraphs: [
    'Thời gian qua, nhiều nơi vẫn yêu cầu người dân nộp giấy tờ mà cơ quan nhà nước đã có. Để việc sắp xếp bộ máy không làm gián đoạn việc phục vụ người dân, Ban Chỉ đạo yêu cầu:',
    '1. Bộ Thông tin và Truyền thông chủ trì, phối hợp với Bộ Công an hướng dẫn các bộ, ngành, địa phương chuyển giao tên miền, hộp thư và kho dữ liệu khi sắp xếp bộ máy; hoàn thành trước ngày 15/4/2025.',
    '2. Bộ Kế hoạch và Đầu tư rà soát các cổng nhận hồ sơ đầu tư, đề xuất phương án gộp về một cổng, báo cáo Ban Chỉ đạo trong tháng 6/2025.',
    '3. Bộ Giao thông vận tải xây dựng phương án bàn giao dữ liệu giấy phép lái xe, hoàn thành trong quý II/2025.',
    '4. Bộ Tài nguyên và Môi trường chủ trì, phối hợp với Bộ Nông nghiệp và Phát triển nông thôn lập danh mục dữ liệu phải bàn giao, gửi Văn phòng Chính phủ trước ngày 20/3/2025.',
    '5. Bộ Y tế ban hành mẫu giấy ra viện điện tử dùng chung cho các bệnh viện, hoàn thành trong tháng 9/2025.',
    '6. Bộ Lao động - Thương binh và Xã hội đối chiếu danh sách người hưởng chính sách với dữ liệu dân cư, hoàn thành trước ngày 31/12/2025.',
    '7. Văn phòng Chính phủ tổng hợp tình hình thực hiện Chỉ thị này, báo cáo Ban Chỉ đạo hằng quý.',
  ],
  signer: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN', '(trình diễn)'],
  receivers: ['Các bộ có tên trong Chỉ thị', 'Lưu: VT, Tổ giúp việc'],
  line: 'paper',
  stories: [{ done: -6 }, { done: 25 }, { done: -9 }, { done: 0 }, { done: 17 }, { extended: 420, progress: 80 }, { progress: 60 }],
}
