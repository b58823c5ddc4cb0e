import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const healthPress: MarkedDocument = {
  name: { vi: 'Báo chí về phòng, chống dịch sởi', en: 'Press on measles' },
  file: 'health-press.txt',
  issuedOn: '2025-10-14',
  marked: `Bộ Y tế yêu cầu siết chặt phòng, chống dịch sởi và tay chân miệng
Số ca mắc sởi tăng nhanh tại nhiều tỉnh phía Nam, Bộ trưởng Bộ Y tế vừa có văn bản yêu cầu các địa phương vào cuộc quyết liệt.
Từ đầu năm đến nay, cả nước ghi nhận 42.000 ca nghi sởi, tăng 3,2 lần so với cùng kỳ. Tỷ lệ tiêm vắc xin tại một số huyện chỉ đạt 78%.
Theo Cục Phòng bệnh, nguyên nhân chủ yếu là do khoảng trống miễn dịch sau đại dịch. Nhiều phụ huynh còn tâm lý e ngại.
Quyết liệt khoanh vùng, dập dịch
Trước tình hình trên, Bộ Y tế đề nghị Chủ tịch Ủy ban nhân dân các tỉnh, thành phố ⟦chỉ đạo rà soát, tiêm bù, tiêm vét vắc xin sởi cho trẻ từ 1 đến 10 tuổi, hoàn thành trước ngày 15/11/2025⟧{lead: Các địa phương; due: 2025-11-15}; ⟦bảo đảm tỷ lệ tiêm chủng đạt trên 95%⟧{lead: Các địa phương; due: ?; targets: >95%}.
⟦Huy động chính quyền cơ sở, đoàn thể đến từng nhà vận động người dân đưa trẻ đi tiêm⟧{lead: Các địa phương}.
Sở Y tế các tỉnh, thành phố ⟦tăng cường giám sát, phát hiện sớm ca bệnh tại cộng đồng, trường học⟧{lead: Sở Y tế}; ⟦tổ chức phân tuyến điều trị, không để quá tải bệnh viện tuyến cuối⟧{lead: Sở Y tế}. ⟦Thực hiện nghiêm chế độ báo cáo ca bệnh hằng ngày trên hệ thống giám sát⟧{lead: Sở Y tế; due: periodic}.
⟦Viện Vệ sinh dịch tễ Trung ương, các Viện Pasteur cử đội cơ động hỗ trợ địa phương có dịch⟧{lead: ?; due: week}; ⟦đánh giá nguy cơ, gửi báo cáo về Bộ Y tế trong tuần này⟧{lead: Viện Vệ sinh dịch tễ Trung ương + Các Viện Pasteur; due: ?}.
Bảo đảm đủ vắc xin, thuốc điều trị
Cục Quản lý Dược ⟦rà soát nhu cầu, bảo đảm cung ứng đủ thuốc truyền tĩnh mạch Gamma Globulin⟧{lead: Cục Quản lý Dược}.
Bộ trưởng Bộ Y tế nhấn mạnh, người đứng đầu cơ sở y tế nào để thiếu thuốc, chậm thu dung bệnh nhân sẽ bị xem xét trách nhiệm.
Lãnh đạo Bộ Y tế kiểm tra công tác điều trị tại Bệnh viện Nhi đồng 1. Ảnh: Thanh Hà
`,
}
