import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const investment: MarkedDocument = {
  name: { vi: 'Kết luận về giải ngân đầu tư công', en: 'Conclusion on public investment' },
  file: 'investment.txt',
  issuedOn: '2025-04-18',
  marked: `VĂN PHÒNG CHÍNH PHỦ
Số: 188/TB-VPCP
Hà Nội, ngày 18 tháng 4 năm 2025
THÔNG BÁO
Kết luận của Phó Thủ tướng Chính phủ tại cuộc họp về đẩy nhanh tiến độ giải ngân vốn đầu tư công
Ngày 15 tháng 4 năm 2025, Phó Thủ tướng Chính phủ chủ trì cuộc họp về giải ngân vốn đầu tư công. Tham dự cuộc họp có đại diện lãnh đạo các Bộ: Tài chính, Xây dựng, Nông nghiệp và Môi trường.
Sau khi nghe Bộ Tài chính báo cáo, ý kiến của các đại biểu dự họp, Phó Thủ tướng Chính phủ kết luận như sau:
I. ĐÁNH GIÁ CHUNG
1. Quý I năm 2025, các bộ, ngành, địa phương đã phân bổ được 96% kế hoạch vốn; tỷ lệ giải ngân đạt 9,53%, thấp hơn cùng kỳ năm 2024.
2. Một số cơ quan chưa quyết liệt trong chỉ đạo; công tác giải phóng mặt bằng còn vướng mắc; năng lực của nhà thầu hạn chế.
II. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI
1. Các bộ, cơ quan trung ương và địa phương:
a) ⟦Phân bổ hết số vốn còn lại trước ngày 30 tháng 4 năm 2025⟧{lead: Các bộ, ngành + Các địa phương; due: 2025-04-30}; quá thời hạn trên, Bộ Tài chính tổng hợp, ⟦báo cáo Thủ tướng Chính phủ xem xét thu hồi⟧{optional}.
b) ⟦Phấn đấu đến hết quý II năm 2025 giải ngân đạt ít nhất 50% kế hoạch vốn được giao⟧{lead: Các bộ, ngành + Các địa phương; due: 2025-06-30; targets: >=50%}; ⟦cả năm đạt trên 95%⟧{optional}.
c) ⟦Xử lý nghiêm các chủ đầu tư, ban quản lý dự án cố tình gây khó khăn, làm chậm tiến độ giao vốn⟧{lead: Các bộ, ngành + Các địa phương}.
2. Bộ Tài chính:
a) ⟦Chủ trì, phối hợp với Bộ Xây dựng và các cơ quan liên quan tháo gỡ vướng mắc về đơn giá, định mức vật liệu xây dựng, hoàn thành trong tháng 5 năm 2025⟧{lead: Bộ Tài chính; support: Bộ Xây dựng + Các cơ quan liên quan; due: 2025-05-31}.
b) ⟦Công khai tỷ lệ giải ngân của từng bộ, ngành, địa phương trên Cổng thông tin điện tử vào ngày 10 hằng tháng⟧{lead: Bộ Tài chính; due: periodic}.
3. Bộ Xây dựng ⟦khởi công 4 dự án thành phần của tuyến cao tốc phía Đông trong quý III năm 2025⟧{lead: Bộ Xây dựng; due: 2025-09-30; targets: =4dự án}, ⟦hoàn thành thông xe 2 đoạn còn lại trước ngày 31 tháng 12 năm 2025⟧{lead: Bộ Xây dựng; due: 2025-12-31}.
4. Về nguồn vật liệu: Ủy ban nhân dân các tỉnh Đồng Nai, Bình Thuận ⟦cấp phép khai thác mỏ theo cơ chế đặc thù, bảo đảm đủ 3 triệu m3 cát cho dự án trước ngày 15/6/2025⟧{lead: Ủy ban nhân dân tỉnh Đồng Nai + Ủy ban nhân dân tỉnh Bình Thuận; due: 2025-06-15}.
5. ⟦Giao Kiểm toán nhà nước xem xét đưa nội dung chậm giải ngân vào kế hoạch kiểm toán năm 2026⟧{lead: Kiểm toán nhà nước}.
Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.
Nơi nhận:
- Thủ tướng, các Phó Thủ tướng;
- Lưu: VT, CN (3).
`,
}
