import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const storm: MarkedDocument = {
  name: { vi: 'Công điện ứng phó bão', en: 'Telegram on a storm' },
  file: 'storm.txt',
  issuedOn: '2025-09-22',
  marked: `THỦ TƯỚNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 512/CĐ-TTg
Hà Nội, ngày 22 tháng 9 năm 2025
CÔNG ĐIỆN
Về việc tập trung ứng phó bão số 11 và mưa lũ sau bão
THỦ TƯỚNG CHÍNH PHỦ điện:
- Chủ tịch Ủy ban nhân dân các tỉnh, thành phố từ Quảng Ninh đến Nghệ An;
- Bộ trưởng các Bộ: Nông nghiệp và Môi trường, Quốc phòng, Công an, Xây dựng, Công Thương.
Bão số 11 đang di chuyển nhanh, cường độ rất mạnh, cấp 13, giật cấp 16; dự báo đổ bộ vào đất liền trong ngày 24 tháng 9 năm 2025. Trận bão tháng trước đã làm 12 người chết, 3.400 ngôi nhà bị tốc mái.
Để chủ động ứng phó, giảm thiểu thiệt hại về người, Thủ tướng Chính phủ yêu cầu:
1. Chủ tịch Ủy ban nhân dân các tỉnh, thành phố nêu trên tập trung chỉ đạo:
a) ⟦Rà soát, kiểm đếm, hướng dẫn tàu thuyền còn hoạt động trên biển vào nơi tránh trú an toàn, hoàn thành trước 12 giờ ngày 23 tháng 9 năm 2025⟧{lead: Các địa phương; due: 2025-09-23}; ⟦kiên quyết không để người dân ở lại trên lồng bè, chòi canh khi bão đổ bộ⟧{lead: Các địa phương}.
b) ⟦Sơ tán toàn bộ người dân ra khỏi khu vực trũng thấp, nguy cơ sạt lở, hoàn thành trước 18h00 ngày 23/9/2025⟧{lead: Các địa phương; due: 2025-09-23}.
c) ⟦Bố trí lực lượng, phương tiện thường trực tại các địa bàn xung yếu để sẵn sàng cứu hộ, cứu nạn⟧{lead: Các địa phương}.
2. ⟦Bộ Nông nghiệp và Môi trường theo dõi chặt chẽ diễn biến bão, chỉ đạo vận hành an toàn các hồ chứa thủy lợi⟧{lead: Bộ Nông nghiệp và Môi trường}; ⟦phối hợp với Bộ Quốc phòng và các địa phương kêu gọi tàu cá vào bờ, báo cáo Thủ tướng Chính phủ trước 17 giờ hằng ngày⟧{lead: Bộ Nông nghiệp và Môi trường; support: Bộ Quốc phòng + Các địa phương; due: periodic}.
3. Bộ Công Thương:
- ⟦Chỉ đạo vận hành an toàn các hồ thủy điện, không để xảy ra lũ chồng lũ⟧{lead: Bộ Công Thương}.
- ⟦Chủ trì, phối hợp với Tập đoàn Điện lực Việt Nam khôi phục hệ thống điện ngay sau bão⟧{lead: Bộ Công Thương; support: Tập đoàn Điện lực Việt Nam}.
4. ⟦Bộ Quốc phòng, Bộ Công an chỉ đạo các lực lượng đóng trên địa bàn chuẩn bị sẵn phương án, hỗ trợ nhân dân sơ tán và khắc phục hậu quả⟧{lead: Bộ Quốc phòng + Bộ Công an}.
5. ⟦Bộ Xây dựng hướng dẫn, bảo đảm an toàn giao thông, công trình cao tầng, cần trục tháp⟧{lead: Bộ Xây dựng; due: duration}; ⟦khắc phục nhanh sự cố trên các tuyến quốc lộ, thông tuyến chậm nhất trong 24 giờ sau khi bão tan⟧{lead: Bộ Xây dựng; due: duration}.
6. ⟦Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam tăng thời lượng đưa tin về diễn biến của bão và hướng dẫn kỹ năng ứng phó⟧{lead: Đài Truyền hình Việt Nam + Đài Tiếng nói Việt Nam}.
7. ⟦Giao Phó Thủ tướng phụ trách lĩnh vực nông nghiệp trực tiếp chỉ đạo công tác ứng phó tại hiện trường⟧{optional}.
8. ⟦Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện Công điện này⟧{lead: Văn phòng Chính phủ}; ⟦kịp thời báo cáo Thủ tướng Chính phủ những vấn đề đột xuất, phát sinh⟧{lead: Văn phòng Chính phủ}./.
Nơi nhận:
- Như trên;
- Ban Bí thư Trung ương Đảng;
- Lưu: VT, NN (2b).
`,
}
