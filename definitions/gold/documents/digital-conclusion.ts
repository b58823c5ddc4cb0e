import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const digitalConclusion: MarkedDocument = {
  name: { vi: 'Kết luận ban chỉ đạo tỉnh', en: 'Conclusion of a provincial committee' },
  file: 'digital-conclusion.txt',
  issuedOn: '2025-10-30',
  marked: `BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH CÀ MAU
Số: 31/TB-BCĐ
Cà Mau, ngày 30 tháng 10 năm 2025
THÔNG BÁO
Kết luận của Trưởng Ban Chỉ đạo tại phiên họp quý III năm 2025
Sau khi nghe Sở Khoa học và Công nghệ (cơ quan thường trực) báo cáo, Trưởng Ban Chỉ đạo kết luận, chỉ đạo như sau:
1. Kết quả đạt được
- Tỷ lệ hồ sơ trực tuyến toàn trình đạt 73,4%; 100% xã, phường có hệ thống hội nghị truyền hình.
- Đã kích hoạt 812.000 tài khoản định danh điện tử.
2. Hạn chế
- Một số đơn vị chưa bố trí cán bộ chuyên trách; cổng dữ liệu mở chậm cập nhật.
3. Nhiệm vụ trọng tâm quý IV
3.1. Sở Khoa học và Công nghệ
- ⟦Chủ trì hoàn thiện Kiến trúc số cấp tỉnh phiên bản 4.0, trình phê duyệt trước 25/11/2025⟧{lead: Sở Khoa học và Công nghệ; due: 2025-11-25}.
- ⟦Hướng dẫn kỹ thuật để các sở, ngành đăng tải tối thiểu 5 bộ dữ liệu mở mỗi đơn vị; hoàn thành trong tháng 11/2025⟧{lead: Sở Khoa học và Công nghệ; due: 2025-11-30; targets: >=5bộ dữ}.
3.2. Công an tỉnh: ⟦chủ trì làm sạch dữ liệu hộ tịch, bảo hiểm, đất đai⟧{lead: Công an tỉnh; due: 2025-12-31}; ⟦đối khớp với dữ liệu dân cư, tỷ lệ đúng đạt trên 98% vào cuối năm 2025⟧{lead: Công an tỉnh; due: 2025-12-31; targets: >98%}.
3.3. Sở Tài chính, Kho bạc Nhà nước khu vực XX ⟦cấp đủ kinh phí cho các nhiệm vụ chuyển tiếp ngay trong tháng 11⟧{lead: Sở Tài chính + Kho bạc Nhà nước; due: 2025-11-30}.
3.4. Các sở, ban, ngành cấp tỉnh, UBND các xã, phường:
- ⟦Phân công 01 lãnh đạo trực tiếp phụ trách chuyển đổi số⟧{lead: Các sở, ban, ngành + Ủy ban nhân dân cấp xã; targets: =1lãnh đạo}.
- ⟦Hằng tuần, báo cáo tiến độ qua Sở Khoa học và Công nghệ trước 15 giờ thứ Năm⟧{lead: Các sở, ban, ngành + Ủy ban nhân dân cấp xã; due: periodic}.
- ⟦Nghiêm túc rút kinh nghiệm những tồn tại đã nêu⟧{optional}.
4. Thống nhất chủ trương thuê dịch vụ Trung tâm dữ liệu dự phòng; ⟦giao Sở Khoa học và Công nghệ phối hợp với Sở Tài chính tham mưu thủ tục, xong trước ngày 15/12/2025⟧{lead: Sở Khoa học và Công nghệ; support: Sở Tài chính; due: 2025-12-15}.
Ban Chỉ đạo thông báo đến các cơ quan, đơn vị biết, tổ chức thực hiện./.
`,
}
