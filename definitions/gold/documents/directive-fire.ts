import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const directiveFire: MarkedDocument = {
  name: { vi: 'Chỉ thị phòng cháy của thành phố', en: 'City directive on fire safety' },
  file: 'directive-fire.txt',
  issuedOn: '2025-06-02',
  marked: `UBND THÀNH PHỐ HẢI PHÒNG
Số: 09/CT-UBND
Hải Phòng, ngày 02 tháng 6 năm 2025
CHỈ THỊ
Về tăng cường công tác phòng cháy, chữa cháy mùa nắng nóng
Thời gian qua, công tác phòng cháy, chữa cháy trên địa bàn thành phố đã đạt nhiều kết quả. Tuy nhiên, 5 tháng đầu năm vẫn xảy ra 64 vụ cháy, làm 7 người chết.
Để khắc phục những tồn tại nêu trên, Chủ tịch Ủy ban nhân dân thành phố yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các quận, huyện quán triệt và triển khai thực hiện tốt một số nội dung sau:
1. Công an thành phố
1.1. ⟦Chủ trì tổng kiểm tra an toàn phòng cháy, chữa cháy đối với 100% nhà ở nhiều tầng, nhiều căn hộ, cơ sở kinh doanh karaoke, hoàn thành trước ngày 30 tháng 8 năm 2025⟧{lead: Công an thành phố; due: 2025-08-30; targets: =100%}.
1.2. ⟦Tham mưu cho Ủy ban nhân dân thành phố ban hành Đề án xây dựng "Tổ liên gia an toàn", báo cáo trong quý III/2025⟧{lead: Công an thành phố; due: 2025-09-30}; ⟦định kỳ 6 tháng sơ kết, rút kinh nghiệm⟧{lead: Công an thành phố; due: periodic}.
2. Sở Xây dựng
2.1. ⟦Hướng dẫn, đôn đốc chủ đầu tư các chung cư cũ khắc phục vi phạm⟧{lead: Sở Xây dựng}.
2.2. ⟦Không cấp phép xây dựng, không nghiệm thu đối với công trình chưa bảo đảm điều kiện về phòng cháy⟧{lead: Sở Xây dựng}.
3. Công ty TNHH MTV Điện lực Hải Phòng
⟦Kiểm tra, khắc phục các điểm quá tải, chập điện trong khu dân cư, ưu tiên khu vực chợ, hoàn thành trong 45 ngày kể từ ngày ký Chỉ thị này⟧{lead: Công ty TNHH MTV Điện lực Hải Phòng; due: duration}.
4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam thành phố và các tổ chức đoàn thể ⟦vận động hội viên trang bị bình chữa cháy, mở lối thoát nạn thứ hai⟧{lead: Ủy ban Mặt trận Tổ quốc Việt Nam thành phố + Các tổ chức đoàn thể; due: 2025-12-31}; ⟦phấn đấu 80% hộ gia đình có bình chữa cháy vào cuối năm 2025⟧{lead: Ủy ban Mặt trận Tổ quốc Việt Nam thành phố + Các tổ chức đoàn thể; due: 2025-12-31; targets: =80%}.
5. Ủy ban nhân dân các quận, huyện
- ⟦Thành lập đoàn kiểm tra liên ngành⟧{lead: Ủy ban nhân dân cấp huyện}; ⟦xử lý dứt điểm các trường hợp vi phạm, báo cáo kết quả về Công an thành phố trước ngày 15 hằng tháng⟧{lead: Ủy ban nhân dân cấp huyện; due: periodic}.
- ⟦Chủ động bố trí kinh phí mua sắm phương tiện chữa cháy⟧{lead: Ủy ban nhân dân cấp huyện}.
Yêu cầu Thủ trưởng các đơn vị nghiêm túc tổ chức thực hiện Chỉ thị này. ⟦Giao Công an thành phố theo dõi, đôn đốc, tổng hợp kết quả báo cáo Ủy ban nhân dân thành phố⟧{lead: Công an thành phố}./.
`,
}
