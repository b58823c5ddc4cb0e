import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const transportConclusion: MarkedDocument = {
  name: { vi: 'Kết luận làm việc với tỉnh', en: 'Conclusion of a visit to a province' },
  file: 'transport-conclusion.txt',
  issuedOn: '2025-08-05',
  marked: `VĂN PHÒNG CHÍNH PHỦ
Số: 402/TB-VPCP
Hà Nội, ngày 05 tháng 8 năm 2025
THÔNG BÁO
Kết luận của Thủ tướng Chính phủ tại buổi làm việc với lãnh đạo tỉnh Tây Ninh
Ngày 02 tháng 8 năm 2025, Thủ tướng Chính phủ đã có buổi làm việc với lãnh đạo chủ chốt tỉnh Tây Ninh. Sau khi nghe lãnh đạo Tỉnh báo cáo, ý kiến các bộ, cơ quan, Thủ tướng Chính phủ kết luận:
I. VỀ TÌNH HÌNH PHÁT TRIỂN KINH TẾ - XÃ HỘI
Thủ tướng Chính phủ biểu dương kết quả mà Đảng bộ, chính quyền và Nhân dân Tỉnh đạt được. Tốc độ tăng trưởng đạt 9,63%, đứng thứ 8 cả nước; thu ngân sách vượt 12% dự toán.
II. VỀ PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI
Cơ bản đồng ý với phương hướng, nhiệm vụ trong báo cáo của Tỉnh; nhấn mạnh một số nội dung sau:
1. ⟦Tập trung thực hiện đồng bộ các giải pháp thúc đẩy tăng trưởng, phấn đấu tăng trưởng GRDP năm 2025 đạt từ 9,6% trở lên⟧{lead; targets: >=9.6%}.
2. ⟦Đẩy nhanh tiến độ lập điều chỉnh quy hoạch tỉnh sau hợp nhất, trình phê duyệt trong quý IV năm 2025⟧{lead; due: 2025-12-31}.
3. ⟦Phát triển kinh tế cửa khẩu, logistics xanh⟧{lead}; ⟦xây dựng ít nhất 02 khu công nghiệp sinh thái⟧{lead; targets: >=2khu công}.
III. VỀ MỘT SỐ KIẾN NGHỊ CỦA TỈNH
1. Về đầu tư tuyến cao tốc Gò Dầu - Xa Mát: ⟦Giao Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính, Ủy ban nhân dân tỉnh Tây Ninh nghiên cứu, báo cáo Thủ tướng Chính phủ trong tháng 9 năm 2025⟧{lead: Bộ Xây dựng; support: Bộ Tài chính + Ủy ban nhân dân tỉnh Tây Ninh; due: 2025-09-30}.
2. Về nâng cấp bệnh viện đa khoa tỉnh: Đồng ý về chủ trương. ⟦Bộ Y tế hướng dẫn Tỉnh hoàn thiện hồ sơ, trình cấp có thẩm quyền theo quy định⟧{lead: Bộ Y tế}.
3. Về chuyển mục đích sử dụng đất rừng: Ủy ban nhân dân tỉnh Tây Ninh ⟦tiếp thu ý kiến của Bộ Nông nghiệp và Môi trường tại văn bản số 4521/BNNMT-LN ngày 21 tháng 7 năm 2025, hoàn thiện hồ sơ trước ngày 30 tháng 8 năm 2025⟧{lead: Ủy ban nhân dân tỉnh Tây Ninh; due: 2025-08-30}.
Văn phòng Chính phủ thông báo để Ủy ban nhân dân tỉnh Tây Ninh và các bộ, cơ quan liên quan biết, thực hiện./.
`,
}
