import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const wrapped: MarkedDocument = {
  name: { vi: 'Chỉ thị bình ổn thị trường, dòng ngắt', en: 'Directive on markets, with broken lines' },
  file: 'wrapped.txt',
  issuedOn: '2025-09-03',
  marked: `BỘ CÔNG THƯƠNG
Số: 07/CT-BCT
Hà Nội, ngày 03 tháng 9 năm 2025

CHỈ THỊ
Về bình ổn thị trường dịp Tết Nguyên đán Bính Ngọ 2026

Hiện nay, sức mua của thị trường trong nước phục hồi; tuy nhiên giá một số mặt hàng
thiết yếu có xu hướng tăng. Để bảo đảm cân đối cung cầu, Bộ trưởng Bộ Công Thương
chỉ thị:

1. Vụ Thị trường trong nước
a) ⟦Theo dõi sát diễn biến giá cả, chủ trì xây dựng phương án dự trữ hàng hóa thiết
yếu, trình Lãnh đạo Bộ trước ngày 15 tháng 10 năm 2025⟧{lead: Vụ Thị trường trong nước; due: 2025-10-15};
b) ⟦Phối hợp với Sở Công Thương các tỉnh, thành phố tổ chức ít nhất 50 chuyến bán hàng
lưu động về vùng sâu, vùng xa⟧{lead: Vụ Thị trường trong nước; support: Sở Công Thương; targets: >=50chuyến bán}.
2. Cục Thương mại điện tử và Kinh tế số: ⟦Tổ chức Tuần lễ thương mại điện tử quốc gia,
hoàn thành trước ngày 10 tháng 12 năm 2025⟧{lead: Cục Thương mại điện tử và Kinh tế số; due: 2025-12-10}; ⟦rà quét, gỡ bỏ gian hàng bán hàng giả
trên các sàn giao dịch⟧{lead: Cục Thương mại điện tử và Kinh tế số}.
3. ⟦Tập đoàn Xăng dầu Việt Nam, Tổng công ty Dầu Việt Nam có trách nhiệm bảo đảm đủ
nguồn xăng dầu, duy trì bán hàng 24/7⟧{lead: Tập đoàn Xăng dầu Việt Nam + Tổng công ty Dầu Việt Nam}.
4. Yêu cầu Thủ trưởng các đơn vị thuộc Bộ ⟦phân công lãnh đạo trực Tết, gửi lịch trực về Văn
phòng Bộ trước ngày 31/01/2026⟧{lead: Các đơn vị thuộc Bộ; due: 2026-01-31}.
Chỉ thị này có hiệu lực kể từ ngày ký. Các đơn vị căn cứ nội dung Chỉ thị để tổ chức
thực hiện./.
`,
}
