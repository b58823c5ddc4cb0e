import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const financeDirective: MarkedDocument = {
  name: { vi: 'Chỉ thị quản lý thuế thương mại điện tử', en: 'Directive on taxing e-commerce' },
  file: 'finance-directive.txt',
  issuedOn: '2025-01-10',
  marked: `THỦ TƯỚNG CHÍNH PHỦ
Số: 02/CT-TTg
Hà Nội, ngày 10 tháng 01 năm 2025
CHỈ THỊ
VỀ TĂNG CƯỜNG QUẢN LÝ THUẾ ĐỐI VỚI THƯƠNG MẠI ĐIỆN TỬ
Thương mại điện tử nước ta tăng trưởng bình quân 25%/năm, đặt ra nhiều thách thức cho công tác quản lý thuế. Nguyên nhân là dữ liệu giữa các cơ quan chưa thông suốt.
Để khắc phục, Thủ tướng Chính phủ yêu cầu Bộ trưởng các Bộ, Thủ trưởng các cơ quan thực hiện tốt các nhiệm vụ dưới đây:
1. Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan, địa phương thực hiện các nhiệm vụ:
- ⟦Nâng cấp Cổng thông tin điện tử dành cho nhà cung cấp nước ngoài, hoàn thành trong quý I/2025⟧{lead: Bộ Tài chính; support: Các bộ, ngành + Các địa phương; due: 2025-03-31}.
- ⟦Áp dụng quản lý rủi ro, kiểm tra 100% sàn giao dịch có doanh thu lớn⟧{lead: Bộ Tài chính; support: Các bộ, ngành + Các địa phương; targets: =100%}.
- Trong tháng 02/2025, ⟦hoàn thiện và đưa vào vận hành hệ thống hóa đơn điện tử khởi tạo từ máy tính tiền⟧{lead: Bộ Tài chính; support: Các bộ, ngành + Các địa phương; due: 2025-02-28}.
2. Ngân hàng Nhà nước Việt Nam chỉ đạo các ngân hàng thương mại:
- ⟦Cung cấp thông tin tài khoản thanh toán theo đề nghị của cơ quan thuế trong thời hạn 10 ngày kể từ ngày nhận được yêu cầu⟧{lead: Ngân hàng Nhà nước Việt Nam; due: duration}.
- ⟦Rà soát, đối chiếu thông tin chủ tài khoản với Cơ sở dữ liệu quốc gia về dân cư, hoàn thành trước 30/6/2025⟧{lead: Ngân hàng Nhà nước Việt Nam; due: 2025-06-30}.
3. Bộ Công Thương:
- ⟦Rà soát, sửa đổi Nghị định số 52/2013/NĐ-CP ngày 16/5/2013 của Chính phủ về thương mại điện tử⟧{lead: Bộ Công Thương}.
- ⟦Cung cấp danh sách website, ứng dụng thương mại điện tử cho cơ quan thuế vào tuần đầu hằng quý⟧{lead: Bộ Công Thương; due: periodic}.
4. Bộ Thông tin và Truyền thông ⟦yêu cầu các doanh nghiệp viễn thông, nhà cung cấp dịch vụ Internet phối hợp xử lý, gỡ bỏ quảng cáo vi phạm trong vòng 24 giờ⟧{lead: Bộ Thông tin và Truyền thông; due: duration}.
5. ⟦Ủy ban nhân dân các tỉnh, thành phố chỉ đạo cơ quan thuế địa phương rà soát hộ kinh doanh trực tuyến trên địa bàn⟧{lead: Các địa phương}. ⟦Kịp thời khen thưởng tổ chức, cá nhân cung cấp thông tin về hành vi trốn thuế⟧{lead: Các địa phương}.
Chỉ thị này có hiệu lực thi hành từ ngày ký. Bộ Tài chính ⟦theo dõi, đôn đốc, định kỳ hằng năm báo cáo Thủ tướng Chính phủ kết quả thực hiện Chỉ thị này⟧{lead: Bộ Tài chính; due: periodic}./.
`,
}
