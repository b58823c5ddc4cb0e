import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const ministryLetter: MarkedDocument = {
  name: { vi: 'Công văn số hóa hồ sơ cán bộ', en: 'Letter on digitising personnel files' },
  file: 'ministry-letter.txt',
  issuedOn: '2025-11-03',
  marked: `BỘ NỘI VỤ
Số: 9112/BNV-CCHC
V/v đẩy nhanh số hóa hồ sơ cán bộ, công chức
Hà Nội, ngày 03 tháng 11 năm 2025
Kính gửi:
- Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;
- Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương.
Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ, Bộ Nội vụ đã ban hành hướng dẫn số hóa hồ sơ cán bộ, công chức, viên chức. Tính đến ngày 31/10/2025, mới có 61% hồ sơ được cập nhật.
Để bảo đảm tiến độ, Bộ Nội vụ đề nghị các bộ, ngành, địa phương:
1. ⟦Hoàn thành cập nhật 100% hồ sơ lên Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức trước ngày 15/12/2025⟧{lead: Các bộ, ngành + Các địa phương; due: 2025-12-15; targets: =100%}.
2. ⟦Cử 01 cán bộ đầu mối, gửi thông tin về Bộ Nội vụ (qua Vụ Cải cách hành chính) trước ngày 10/11/2025⟧{lead: Các bộ, ngành + Các địa phương; due: 2025-11-10; targets: =1cán bộ}.
3. ⟦Bảo đảm an toàn thông tin, bảo vệ dữ liệu cá nhân trong quá trình số hóa⟧{lead: Các bộ, ngành + Các địa phương}.
Trường hợp dữ liệu sai lệch so với Cơ sở dữ liệu quốc gia về dân cư, ⟦các cơ quan chủ động phối hợp với Công an cấp xã xác minh, điều chỉnh trong vòng 07 ngày làm việc⟧{lead: Các bộ, ngành + Các địa phương; due: duration}.
Đối với các đơn vị đã hoàn thành, đề nghị ⟦tiếp tục duy trì cập nhật thường xuyên⟧{lead: Các bộ, ngành + Các địa phương; due: continuous}.
Trân trọng cảm ơn sự phối hợp của Quý cơ quan./.
`,
}
