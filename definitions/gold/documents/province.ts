import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const province: MarkedDocument = {
  name: { vi: 'Quyết định của tỉnh về một cửa', en: 'Provincial decision on one-stop desks' },
  file: 'province.txt',
  issuedOn: '2025-05-12',
  marked: `ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH
Số: 1468/QĐ-UBND
Quảng Ninh, ngày 12 tháng 5 năm 2025
QUYẾT ĐỊNH
Về việc triển khai trung tâm phục vụ hành chính công một cấp
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 2 năm 2025;
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh tại Tờ trình số 77/TTr-VP ngày 05/5/2025,
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Phương án tổ chức Trung tâm Phục vụ hành chính công một cấp trên địa bàn tỉnh, ban hành kèm theo Quyết định này.
Điều 2. Tổ chức thực hiện
1. Văn phòng Ủy ban nhân dân tỉnh:
a) ⟦Chủ trì, phối hợp với Sở Nội vụ xây dựng quy chế hoạt động của Trung tâm, trình Ủy ban nhân dân tỉnh trước ngày 30/5/2025⟧{lead: Văn phòng Ủy ban nhân dân tỉnh; support: Sở Nội vụ; due: 2025-05-30}.
b) ⟦Công bố danh mục thủ tục hành chính tiếp nhận tại Trung tâm⟧{lead: Văn phòng Ủy ban nhân dân tỉnh; due: duration}; ⟦cập nhật trên Cổng Dịch vụ công trong thời hạn 05 ngày làm việc kể từ ngày ban hành⟧{lead: Văn phòng Ủy ban nhân dân tỉnh; due: duration}.
2. Sở Khoa học và Công nghệ ⟦nâng cấp Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, bảo đảm kết nối 100% đơn vị cấp xã, hoàn thành trong tháng 6 năm 2025⟧{lead: Sở Khoa học và Công nghệ; due: 2025-06-30; targets: =100%}.
3. Sở Tài chính ⟦tham mưu bố trí kinh phí⟧{lead: Sở Tài chính}; ⟦hướng dẫn thanh quyết toán theo quy định⟧{lead: Sở Tài chính}.
4. Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch Ủy ban nhân dân cấp xã ⟦cử cán bộ đủ năng lực làm việc tại Trung tâm, gửi danh sách về Sở Nội vụ trước ngày 20/5/2025⟧{lead: Các sở, ban, ngành + Các ban, ngành + Ủy ban nhân dân cấp xã; due: 2025-05-20}.
Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025 và thay thế Quyết định số 2215/QĐ-UBND ngày 14/8/2020.
Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các ban, ngành và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 4;
- Lưu: VT.
`,
}
