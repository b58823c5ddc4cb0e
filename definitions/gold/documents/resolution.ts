import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const resolution: MarkedDocument = {
  name: { vi: 'Nghị quyết phiên họp thường kỳ', en: 'Resolution of a regular session' },
  file: 'resolution.txt',
  issuedOn: '2025-07-08',
  marked: `CHÍNH PHỦ
Số: 201/NQ-CP
Hà Nội, ngày 08 tháng 7 năm 2025
NGHỊ QUYẾT
Phiên họp Chính phủ thường kỳ tháng 6 năm 2025
Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Căn cứ Quy chế làm việc của Chính phủ;
Trên cơ sở thảo luận của các thành viên Chính phủ,
QUYẾT NGHỊ:
1. Về tình hình kinh tế - xã hội 6 tháng đầu năm
Chính phủ thống nhất đánh giá: Kinh tế vĩ mô ổn định, lạm phát được kiểm soát; GDP 6 tháng tăng 7,5%. Xuất khẩu đạt 219 tỷ USD, tăng 14,4%.
Trong thời gian tới, Chính phủ yêu cầu các Bộ, cơ quan, địa phương tập trung thực hiện các nhiệm vụ sau:
a) Ngân hàng Nhà nước Việt Nam ⟦điều hành chính sách tiền tệ chủ động, linh hoạt, phấn đấu tăng trưởng tín dụng năm 2025 khoảng 16%⟧{lead: Ngân hàng Nhà nước Việt Nam; due: 2025-08-31; targets: =16%}; ⟦xây dựng, trình Thủ tướng Chính phủ cơ chế thí điểm hạn mức tín dụng mới trong tháng 8 năm 2025⟧{lead: Ngân hàng Nhà nước Việt Nam; due: 2025-08-31}.
b) Bộ Tài chính ⟦tiết kiệm thêm 10% chi thường xuyên những tháng cuối năm⟧{lead: Bộ Tài chính; targets: -10%; due: ?}; ⟦trình Chính phủ dự thảo Nghị định về gia hạn nộp thuế trước ngày 20 tháng 7 năm 2025⟧{lead: Bộ Tài chính; due: 2025-07-20}.
c) Bộ Công Thương ⟦chủ trì, phối hợp với các địa phương bảo đảm cung ứng điện trong mọi tình huống⟧{lead: Bộ Công Thương; support: Các địa phương; due: 2025-12-31}; ⟦hoàn thành đàm phán 02 hiệp định thương mại với các nước Trung Đông trong quý IV/2025⟧{lead: Bộ Công Thương; due: 2025-12-31}.
d) Bộ Nội vụ ⟦hướng dẫn các địa phương vận hành chính quyền 2 cấp, hằng tuần tổng hợp vướng mắc, báo cáo Ban Chỉ đạo⟧{lead: Bộ Nội vụ; due: periodic}.
đ) Các địa phương ⟦hoàn thành xóa nhà tạm, nhà dột nát trước ngày 31/8/2025⟧{lead: Các địa phương; due: 2025-08-31}; ⟦bố trí trụ sở, trang thiết bị cho cấp xã⟧{lead: Các địa phương}.
2. Về dự án Luật Phòng bệnh
Chính phủ cơ bản thống nhất với nội dung dự án Luật do Bộ Y tế trình.
⟦Giao Bộ Y tế chủ trì, phối hợp với Bộ Tư pháp, Văn phòng Chính phủ tiếp thu ý kiến thành viên Chính phủ, hoàn thiện dự án Luật, trình Quốc hội tại kỳ họp thứ 10⟧{lead: Bộ Y tế; support: Bộ Tư pháp + Văn phòng Chính phủ; due: event}. ⟦Giao Bộ trưởng Bộ Y tế thừa ủy quyền Thủ tướng Chính phủ ký Tờ trình của Chính phủ⟧{lead: Bộ Y tế}.
3. Về việc kéo dài thời gian thực hiện vốn
Chính phủ đồng ý về nguyên tắc việc kéo dài thời gian thực hiện và giải ngân vốn năm 2024.
⟦Giao Bộ Tài chính rà soát, chịu trách nhiệm toàn diện về danh mục và mức vốn, báo cáo Thủ tướng Chính phủ trước ngày 25/7/2025⟧{lead: Bộ Tài chính; due: 2025-07-25}.
4. Văn phòng Chính phủ ⟦đôn đốc các Bộ, cơ quan, địa phương thực hiện Nghị quyết này⟧{lead: Văn phòng Chính phủ}./.
Nơi nhận:
- Ban Bí thư;
- Lưu: Văn thư.
`,
}
