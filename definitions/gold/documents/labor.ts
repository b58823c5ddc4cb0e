import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const labor: MarkedDocument = {
  name: { vi: 'Chỉ thị nhà ở xã hội', en: 'Directive on social housing' },
  file: 'labor.txt',
  issuedOn: '2025-04-02',
  marked: `THỦ TƯỚNG CHÍNH PHỦ
Số: 11/CT-TTg
Hà Nội, ngày 02 tháng 4 năm 2025
CHỈ THỊ
Về đẩy mạnh xây dựng nhà ở xã hội
Phát triển nhà ở xã hội là chủ trương nhân văn, thể hiện tính ưu việt của chế độ. Đến nay, cả nước đã hoàn thành 66.755 căn hộ; nhiều địa phương chưa quan tâm bố trí quỹ đất.
Để phấn đấu hoàn thành mục tiêu 100.000 căn trong năm 2025, Thủ tướng Chính phủ yêu cầu:
1. Bộ Xây dựng:
a) ⟦Khẩn trương xây dựng Nghị quyết thí điểm cơ chế đặc thù phát triển nhà ở xã hội, trình Quốc hội tại kỳ họp thứ 9⟧{lead: Bộ Xây dựng; due: event};
b) ⟦Định kỳ hằng quý công khai tiến độ của từng địa phương⟧{lead: Bộ Xây dựng; due: periodic};
c) ⟦Nghiên cứu thành lập Quỹ nhà ở quốc gia, báo cáo Thủ tướng Chính phủ trong tháng 5/2025⟧{lead: Bộ Xây dựng; due: 2025-05-31}.
2. ⟦Ngân hàng Nhà nước Việt Nam chỉ đạo các ngân hàng thương mại đẩy mạnh giải ngân gói tín dụng 145.000 tỷ đồng⟧{lead: Ngân hàng Nhà nước Việt Nam}; có thể xem xét giảm lãi suất cho người dưới 35 tuổi.
3. Các tỉnh, thành phố:
a) ⟦Giao chỉ tiêu nhà ở xã hội vào kế hoạch phát triển kinh tế - xã hội hằng năm⟧{lead: Các địa phương};
b) ⟦Bố trí đủ quỹ đất⟧{lead: Các địa phương}; ⟦cắt giảm tối thiểu 50% thời gian thực hiện thủ tục hành chính⟧{lead: Các địa phương; targets: -50%};
c) ⟦Khởi công các dự án đã có chủ trương trước 30/6/2025⟧{lead: Các địa phương; due: 2025-06-30}; ⟦Hà Nội, Thành phố Hồ Chí Minh phải đi đầu, hoàn thành mỗi nơi trên 5.000 căn trong năm nay⟧{lead: Ủy ban nhân dân thành phố Hà Nội + Ủy ban nhân dân Thành phố Hồ Chí Minh; due: 2025-12-31; targets: >5000căn}.
4. Đề nghị Tổng Liên đoàn Lao động Việt Nam ⟦đẩy nhanh tiến độ các dự án nhà ở cho công nhân⟧{lead: Tổng Liên đoàn Lao động Việt Nam}.
5. Các doanh nghiệp đã cam kết tích cực tham gia, hoàn thành đúng tiến độ.
6. ⟦Giao Phó Thủ tướng Chính phủ phụ trách trực tiếp chỉ đạo⟧{optional}; ⟦Văn phòng Chính phủ phối hợp với Bộ Xây dựng theo dõi, đôn đốc⟧{lead: Văn phòng Chính phủ; support: Bộ Xây dựng}./.
`,
}
