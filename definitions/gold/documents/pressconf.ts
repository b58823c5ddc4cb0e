import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const pressconf: MarkedDocument = {
  name: { vi: 'Báo chí về công trình giao thông', en: 'Press on transport works' },
  file: 'pressconf.txt',
  issuedOn: '2025-05-20',
  marked: `Thủ tướng: Không để dự án kéo dài gây lãng phí
(Chinhphu.vn) - Chiều 19/5, Thủ tướng Chính phủ chủ trì cuộc họp Ban Chỉ đạo các công trình trọng điểm ngành giao thông vận tải.
Theo báo cáo của Bộ Xây dựng, đến nay cả nước đã đưa vào khai thác 2.268 km đường cao tốc. Nhiều dự án vượt tiến độ.
Phát biểu kết luận, Thủ tướng biểu dương các bộ, ngành, địa phương đã vượt nắng thắng mưa, "3 ca 4 kíp".
Thủ tướng nêu rõ quan điểm: phải coi đầu tư hạ tầng là đột phá chiến lược; đã nói là làm, đã cam kết phải thực hiện.
Về nhiệm vụ thời gian tới, Thủ tướng giao Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính ⟦rà soát tổng thể các dự án chậm tiến độ, đề xuất giải pháp xử lý, báo cáo trước ngày 10/6⟧{lead: Bộ Xây dựng; support: Bộ Tài chính; due: 2025-06-10}.
⟦Khẩn trương hoàn thiện thủ tục khởi công tuyến đường sắt Lào Cai - Hà Nội - Hải Phòng vào ngày 19/12/2025⟧{lead: Bộ Xây dựng; due: 2025-12-19}.
Thủ tướng yêu cầu Bộ Nông nghiệp và Môi trường ⟦hướng dẫn thủ tục nâng công suất mỏ vật liệu, hoàn thành ngay trong tháng 5⟧{lead: Bộ Nông nghiệp và Môi trường; due: 2025-05-31}. Đồng thời, ⟦rà soát quy định về đánh giá tác động môi trường theo hướng cắt giảm 30% thời gian, 30% chi phí tuân thủ⟧{lead: Bộ Nông nghiệp và Môi trường; targets: -30% + -30%}.
Các địa phương có dự án đi qua ⟦bàn giao toàn bộ mặt bằng sạch trong quý II/2025⟧{lead: Các địa phương; due: 2025-06-30}, ⟦riêng các vị trí đường dây điện cao thế hoàn thành di dời trước 31/7/2025⟧{lead: Các địa phương; due: 2025-07-31}.
Thủ tướng lưu ý ⟦Tập đoàn Điện lực Việt Nam, Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam bố trí đủ nhân lực, máy móc⟧{lead: Tập đoàn Điện lực Việt Nam + Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam}.
Thủ tướng tin tưởng mục tiêu 3.000 km cao tốc vào cuối năm 2025 sẽ hoàn thành.
`,
}
