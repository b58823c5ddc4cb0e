import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const quochoi: MarkedDocument = {
  name: { vi: 'Nghị quyết hội đồng nhân dân', en: 'Resolution of a provincial council' },
  file: 'quochoi.txt',
  issuedOn: '2025-06-27',
  marked: `HỘI ĐỒNG NHÂN DÂN TỈNH NGHỆ AN
Số: 18/NQ-HĐND
Nghệ An, ngày 27 tháng 6 năm 2025
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội 6 tháng cuối năm 2025
HỘI ĐỒNG NHÂN DÂN TỈNH NGHỆ AN KHÓA XVIII, KỲ HỌP THỨ 31
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Xét Báo cáo số 455/BC-UBND ngày 18/6/2025 của Ủy ban nhân dân tỉnh.
QUYẾT NGHỊ:
Điều 1. Đánh giá tình hình 6 tháng đầu năm
Hội đồng nhân dân tỉnh thống nhất với đánh giá của Ủy ban nhân dân tỉnh: kinh tế tăng trưởng 8,24%; thu ngân sách đạt 12.860 tỷ đồng, bằng 72,5% dự toán.
Điều 2. Một số nhiệm vụ, giải pháp trọng tâm 6 tháng cuối năm
1. Ủy ban nhân dân tỉnh tập trung chỉ đạo thực hiện các nội dung sau:
a) ⟦Phấn đấu hoàn thành 28/28 chỉ tiêu kinh tế - xã hội đã đề ra⟧{lead: Ủy ban nhân dân tỉnh}.
b) ⟦Hoàn thành giải phóng mặt bằng dự án mở rộng Cảng hàng không quốc tế Vinh trước ngày 30/9/2025⟧{lead: Ủy ban nhân dân tỉnh; due: 2025-09-30}; ⟦giải ngân vốn đầu tư công đạt 100% kế hoạch⟧{lead: Ủy ban nhân dân tỉnh; targets: =100%}.
c) ⟦Tổ chức rà soát, sắp xếp trụ sở dôi dư, không để lãng phí, thất thoát tài sản công⟧{lead: Ủy ban nhân dân tỉnh}.
2. ⟦Thường trực Hội đồng nhân dân, các Ban Hội đồng nhân dân tỉnh tăng cường giám sát việc thực hiện Nghị quyết⟧{lead: Thường trực Hội đồng nhân dân + Các Ban Hội đồng nhân dân tỉnh}.
Điều 3. Tổ chức thực hiện
⟦Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này, báo cáo kết quả tại kỳ họp cuối năm 2025⟧{lead: Ủy ban nhân dân tỉnh; due: ?; optional}.
Nghị quyết này được Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 31 thông qua ngày 27 tháng 6 năm 2025 và có hiệu lực kể từ ngày thông qua./.
`,
}
