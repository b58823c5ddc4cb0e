import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const reform: MarkedDocument = {
  name: { vi: 'Công điện cắt giảm thủ tục', en: 'Telegram on cutting procedures' },
  file: 'reform.txt',
  issuedOn: '2025-06-12',
  marked: `THỦ TƯỚNG CHÍNH PHỦ
Số: 16/CĐ-TTg
Hà Nội, ngày 12 tháng 6 năm 2025
CÔNG ĐIỆN
Về việc đẩy mạnh cắt giảm thủ tục hành chính
THỦ TƯỚNG CHÍNH PHỦ điện:
- Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ;
- Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương.
Thời gian qua, Chính phủ, Thủ tướng Chính phủ đã ban hành nhiều chỉ đạo về cải cách thủ tục hành chính. Tuy nhiên, kết quả còn hạn chế: mới có 9/14 bộ hoàn thành phương án cắt giảm; nhiều thủ tục vẫn rườm rà.
Thủ tướng Chính phủ yêu cầu:
1. Các Bộ, cơ quan ngang bộ:
a) ⟦Khẩn trương trình phê duyệt phương án cắt giảm, đơn giản hóa ít nhất 30% chi phí tuân thủ, hoàn thành trước ngày 20 tháng 6 năm 2025⟧{lead: Các bộ, cơ quan ngang bộ; due: 2025-06-20; targets: >=30%}.
b) ⟦Công khai 100% thủ tục hành chính nội bộ⟧{lead: Các bộ, cơ quan ngang bộ; targets: =100%}; ⟦bảo đảm chính xác, đầy đủ theo Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010⟧{lead: Các bộ, cơ quan ngang bộ}.
2. Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương (i) ⟦rà soát, công bố thủ tục thực hiện không phụ thuộc địa giới hành chính trước ngày 30/6/2025⟧{lead: Các địa phương; due: 2025-06-30}; (ii) ⟦bố trí đủ cán bộ có chuyên môn tại Trung tâm Phục vụ hành chính công cấp xã⟧{lead: Các địa phương}; (iii) ⟦tổ chức đường dây nóng tiếp nhận phản ánh, kiến nghị⟧{lead: Các địa phương}.
3. Bộ Tư pháp, Bộ Nội vụ, trong phạm vi chức năng, nhiệm vụ được giao, ⟦thẩm định chặt chẽ thủ tục hành chính trong dự án, dự thảo văn bản quy phạm pháp luật⟧{lead: Bộ Tư pháp + Bộ Nội vụ}.
4. Các Bộ: Tài chính, Công an, Tư pháp và Ngân hàng Nhà nước Việt Nam ⟦hoàn thành kết nối, chia sẻ dữ liệu doanh nghiệp với Trung tâm dữ liệu quốc gia trong quý III/2025⟧{lead: Bộ Tài chính + Bộ Công an + Bộ Tư pháp + Ngân hàng Nhà nước Việt Nam; due: 2025-09-30}.
5. ⟦Giao Văn phòng Chính phủ kiểm tra đột xuất việc giải quyết thủ tục tại các bộ, địa phương⟧{lead: Văn phòng Chính phủ}; ⟦hằng tháng công bố kết quả đánh giá⟧{lead: Văn phòng Chính phủ; due: periodic}.
6. Bộ trưởng, Thủ trưởng các bộ, ngành, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố chịu trách nhiệm trước Chính phủ, Thủ tướng Chính phủ về kết quả thực hiện tại bộ, ngành, địa phương mình.
7. ⟦Phân công Phó Thủ tướng Nguyễn Văn A trực tiếp chỉ đạo, xử lý vướng mắc phát sinh⟧{optional}./.
`,
}
