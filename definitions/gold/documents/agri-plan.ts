import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const agriPlan: MarkedDocument = {
  name: { vi: 'Kế hoạch phòng dịch động vật', en: 'Plan against animal disease' },
  file: 'agri-plan.txt',
  issuedOn: '2025-02-25',
  marked: `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
Số: 1902/KH-UBND
Lâm Đồng, ngày 25 tháng 02 năm 2025
KẾ HOẠCH
Phòng, chống dịch bệnh động vật trên địa bàn tỉnh năm 2025
I. TÌNH HÌNH DỊCH BỆNH NĂM 2024
Năm 2024, toàn tỉnh xảy ra 12 ổ dịch tả lợn châu Phi, tiêu hủy 1.830 con lợn. Tỷ lệ tiêm phòng lở mồm long móng đạt 71%.
II. MỤC TIÊU
1. Mục tiêu chung: Chủ động phòng ngừa, phát hiện sớm, xử lý kịp thời các ổ dịch.
2. Mục tiêu cụ thể: Trên 80% tổng đàn được tiêm phòng.
III. NỘI DUNG VÀ GIẢI PHÁP
1. Công tác tiêm phòng
a) ⟦Tổ chức tiêm phòng đợt 1 từ ngày 15/3 đến ngày 30/4/2025⟧{lead; due: 2025-04-30}; ⟦đợt 2 hoàn thành trước ngày 31/10/2025⟧{lead; due: 2025-10-31}.
b) ⟦Bảo đảm tiêm phòng dại cho tối thiểu 80% đàn chó nuôi⟧{lead; targets: >=80%}.
2. Công tác kiểm dịch, kiểm soát giết mổ
a) ⟦Kiểm soát chặt chẽ việc vận chuyển gia súc, gia cầm qua các chốt liên tỉnh⟧{lead}.
b) ⟦Xóa bỏ các điểm giết mổ tự phát trong khu dân cư trước quý IV/2025⟧{lead; due: ?}.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường
- ⟦Là cơ quan thường trực, chủ trì hướng dẫn, kiểm tra việc thực hiện Kế hoạch⟧{lead: Sở Nông nghiệp và Môi trường}.
- ⟦Chỉ đạo Chi cục Chăn nuôi và Thú y cung ứng đủ vắc xin⟧{lead: Sở Nông nghiệp và Môi trường}; ⟦tổ chức 02 đoàn kiểm tra tại các huyện trọng điểm⟧{lead: Sở Nông nghiệp và Môi trường; targets: =2đoàn kiểm}.
- ⟦Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 của tháng cuối quý⟧{lead: Sở Nông nghiệp và Môi trường; due: ?}.
2. Sở Tài chính: ⟦Tham mưu cân đối, bố trí kinh phí phòng, chống dịch theo phân cấp⟧{lead: Sở Tài chính}.
3. Công an tỉnh, Cục Quản lý thị trường: ⟦Phối hợp với ngành Nông nghiệp xử lý các hành vi buôn bán, vận chuyển trái phép động vật⟧{lead: Công an tỉnh + Cục Quản lý thị trường; support}.
4. Đài Phát thanh và Truyền hình tỉnh, Báo Lâm Đồng: ⟦Mở chuyên mục tuyên truyền về an toàn dịch bệnh, phát sóng hằng tuần⟧{lead: Đài Phát thanh và Truyền hình tỉnh + Báo Lâm Đồng; due: periodic}.
5. UBND các huyện, thành phố
- ⟦Xây dựng kế hoạch của địa phương, ban hành trước ngày 10/3/2025⟧{lead: Ủy ban nhân dân cấp huyện; due: 2025-03-10}.
- ⟦Chịu trách nhiệm toàn diện nếu để dịch bệnh lây lan do chủ quan, lơ là⟧{optional}.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nông nghiệp và Môi trường để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.
`,
}
