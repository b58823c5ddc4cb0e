import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const covid: MarkedDocument = {
  name: { vi: 'Công điện phòng dịch mùa đông', en: 'Telegram on winter disease' },
  file: 'covid.txt',
  issuedOn: '2025-12-02',
  marked: `BỘ Y TẾ
Số: 1877/CĐ-BYT
Hà Nội, ngày 02 tháng 12 năm 2025
CÔNG ĐIỆN
Về việc tăng cường công tác phòng, chống dịch bệnh mùa Đông Xuân
BỘ TRƯỞNG BỘ Y TẾ điện:
- Đồng chí Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương.
Theo hệ thống giám sát, số ca mắc cúm mùa tăng 2,3 lần so với cùng kỳ năm trước; dự báo tiếp tục diễn biến phức tạp do nhu cầu đi lại tăng cao.
Để chủ động phòng, chống dịch, Bộ Y tế trân trọng đề nghị Đồng chí Chủ tịch quan tâm, chỉ đạo triển khai quyết liệt các nội dung sau:
1. Chỉ đạo Sở Y tế:
- ⟦Giám sát chặt chẽ tại cửa khẩu, cộng đồng và cơ sở y tế, lấy mẫu xét nghiệm xác định tác nhân gây bệnh⟧{lead: Các địa phương}.
- ⟦Chuẩn bị sẵn sàng tối thiểu 200 giường điều trị tại mỗi bệnh viện tuyến tỉnh trước ngày 20/12/2025⟧{lead: Các địa phương; due: 2025-12-20; targets: >=200giường}.
2. ⟦Chỉ đạo Sở Giáo dục và Đào tạo phối hợp với ngành y tế vệ sinh trường lớp, theo dõi sức khỏe học sinh hằng ngày⟧{lead: Các địa phương; support: Sở Giáo dục và Đào tạo; due: periodic}.
3. ⟦Bố trí kinh phí mua vắc xin, hóa chất từ nguồn ngân sách địa phương⟧{lead: Các địa phương}.
4. ⟦Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tham gia tuyên truyền người dân đeo khẩu trang nơi đông người⟧{lead: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh + Các tổ chức chính trị - xã hội}.
Bộ Y tế trân trọng cảm ơn sự phối hợp của Đồng chí./.
`,
}
