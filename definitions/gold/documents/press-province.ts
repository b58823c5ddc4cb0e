import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const pressProvince: MarkedDocument = {
  name: { vi: 'Báo chí về giao ban của thành phố', en: 'Press on a city meeting' },
  file: 'press-province.txt',
  issuedOn: '2025-07-22',
  marked: `Chủ tịch UBND TP. Huế: Không để chậm trả hồ sơ đất đai
22/07/2025 09:15
(HUE.vn) Sáng 21/7, Chủ tịch UBND thành phố chủ trì giao ban trực tuyến với 40 xã, phường sau ba tuần vận hành chính quyền địa phương 2 cấp.
Báo cáo của Sở Nội vụ cho thấy, các xã, phường đã tiếp nhận 31.254 hồ sơ, giải quyết 24.871 hồ sơ, trong đó hồ sơ trễ hạn chiếm 4,1%.
Tại cuộc họp, nhiều địa phương kiến nghị bổ sung trang thiết bị, đường truyền và nhân lực công nghệ thông tin.
Kết luận cuộc họp, Chủ tịch UBND thành phố ghi nhận nỗ lực của cán bộ cơ sở, đồng thời yêu cầu Sở Nông nghiệp và Môi trường ⟦thành lập 5 tổ công tác hỗ trợ các xã, phường giải quyết hồ sơ đất đai tồn đọng, xong trước ngày 10/8⟧{lead: Sở Nông nghiệp và Môi trường; due: 2025-08-10; targets: =5tổ công}.
Sở Khoa học và Công nghệ ⟦phối hợp VNPT Huế nâng cấp đường truyền, bảo đảm 100% trung tâm phục vụ hành chính công có mạng dự phòng trong tháng 7⟧{lead: Sở Khoa học và Công nghệ; support: Tập đoàn Bưu chính Viễn thông Việt Nam; due: 2025-07-31; targets: =100%}.
Chủ tịch UBND thành phố cũng giao Sở Nội vụ ⟦tham mưu phương án điều động cán bộ chuyên môn từ sở, ngành về xã, đề xuất chế độ hỗ trợ, báo cáo trước ngày 30/7⟧{lead: Sở Nội vụ; due: 2025-07-30}.
Đối với các xã, phường, ông yêu cầu ⟦công khai số điện thoại lãnh đạo để tiếp nhận phản ánh⟧{lead: Ủy ban nhân dân cấp xã}; ⟦mỗi đơn vị cử ít nhất 1 tổ công nghệ số cộng đồng hỗ trợ người dân nộp hồ sơ trực tuyến⟧{lead: Ủy ban nhân dân cấp xã; targets: >=1tổ công}.
“Chính quyền 2 cấp phải gần dân hơn, phục vụ tốt hơn”, Chủ tịch UBND thành phố nhấn mạnh.
Bài, ảnh: Thái Bình
`,
}
