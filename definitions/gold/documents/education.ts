import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const education: MarkedDocument = {
  name: { vi: 'Chỉ thị về năm học mới', en: 'Directive on the school year' },
  file: 'education.txt',
  issuedOn: '2025-08-20',
  marked: `THỦ TƯỚNG CHÍNH PHỦ
Số: 24/CT-TTg
Hà Nội, ngày 20 tháng 8 năm 2025
CHỈ THỊ
Về bảo đảm các điều kiện cho năm học 2025 - 2026
Năm học 2024 - 2025 đã hoàn thành kế hoạch đề ra; tỷ lệ tốt nghiệp đạt 99,2%. Dù vậy, một số nơi vẫn thiếu giáo viên, trường lớp xuống cấp.
Nhằm chuẩn bị tốt năm học mới, Thủ tướng Chính phủ chỉ thị:
1. Bộ Giáo dục và Đào tạo có trách nhiệm:
a) ⟦Hướng dẫn các địa phương tuyển dụng đủ 65.000 chỉ tiêu biên chế giáo viên đã được giao, hoàn thành trước khi khai giảng năm học mới⟧{lead: Bộ Giáo dục và Đào tạo; due: ?; targets: =65000chỉ tiêu}.
b) ⟦Trình Chính phủ ban hành Nghị định quy định chính sách ưu đãi đối với nhà giáo trong tháng 10 năm 2025⟧{lead: Bộ Giáo dục và Đào tạo; due: 2025-10-31}; ⟦xây dựng Đề án dạy tiếng Anh như ngôn ngữ thứ hai, trình Thủ tướng Chính phủ trong quý IV năm 2025⟧{lead: Bộ Giáo dục và Đào tạo; due: 2025-12-31}.
2. Bộ Tài chính ⟦bố trí ngân sách thực hiện miễn học phí cho học sinh mầm non, phổ thông từ năm học 2025 - 2026⟧{lead: Bộ Tài chính; due: ?}.
3. Bộ Y tế chủ trì, Bộ Giáo dục và Đào tạo phối hợp ⟦kiểm tra an toàn thực phẩm tại bếp ăn bán trú, nhất là ở các trường vùng cao⟧{lead: Bộ Y tế; support: Bộ Giáo dục và Đào tạo}.
4. Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương:
a) ⟦Sửa chữa, nâng cấp các phòng học xuống cấp trước ngày 05 tháng 9⟧{lead: Các địa phương; due: 2025-09-05}.
b) ⟦Chậm nhất đến ngày 31/10/2025, hoàn thành sắp xếp lại mạng lưới trường, lớp sau khi hợp nhất đơn vị hành chính⟧{lead: Các địa phương; due: 2025-10-31}.
c) ⟦Quan tâm, chăm lo đời sống giáo viên⟧{optional}; ⟦bố trí ít nhất 20% tổng chi ngân sách địa phương cho giáo dục⟧{lead: Các địa phương; targets: >=20%}.
5. ⟦Bộ Công an, Bộ Xây dựng và Ủy ban nhân dân các tỉnh, thành phố tăng cường bảo đảm trật tự an toàn giao thông khu vực cổng trường⟧{lead: Bộ Công an + Bộ Xây dựng + Các địa phương}.
6. ⟦Các cơ quan báo chí tích cực tuyên truyền, nêu gương người tốt, việc tốt⟧{optional}.
7. Bộ trưởng các bộ, Thủ trưởng cơ quan ngang bộ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố chịu trách nhiệm thực hiện nghiêm Chỉ thị này./.
`,
}
