import type { MarkedDocument } from '../../../src/modules/mandates/gold.ts'

export const plan: MarkedDocument = {
  name: { vi: 'Kế hoạch học bạ số của bộ', en: 'Ministry plan on digital school records' },
  file: 'plan.txt',
  issuedOn: '2025-03-05',
  marked: `BỘ GIÁO DỤC VÀ ĐÀO TẠO
Số: 301/KH-BGDĐT
Hà Nội, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Triển khai học bạ số và hồ sơ người học năm 2025
I. MỤC ĐÍCH, YÊU CẦU
1. Tổ chức triển khai đồng bộ, hiệu quả học bạ số trong các cơ sở giáo dục phổ thông.
2. Bảo đảm tiết kiệm, tránh hình thức; phân công rõ trách nhiệm của từng đơn vị.
II. MỤC TIÊU
- Đến hết năm 2025, 100% học sinh tiểu học có học bạ số.
III. NỘI DUNG, NHIỆM VỤ
1. Hoàn thiện thể chế
- ⟦Xây dựng, ban hành Thông tư quy định về học bạ số trước ngày 30/6/2025⟧{lead; due: 2025-06-30}.
- ⟦Rà soát, sửa đổi quy định về hồ sơ người học⟧{lead}.
2. Phát triển hạ tầng, dữ liệu
Cục Khoa học, Công nghệ và Thông tin chủ trì:
- ⟦Xây dựng kho học bạ số tập trung, vận hành chính thức từ tháng 9/2025⟧{lead: Cục Khoa học, Công nghệ và Thông tin; due: ?}.
- ⟦Kết nối với Cơ sở dữ liệu quốc gia về dân cư, hoàn thành trong quý II/2025⟧{lead: Cục Khoa học, Công nghệ và Thông tin; due: 2025-06-30}.
3. Tập huấn, truyền thông
- Vụ Giáo dục Phổ thông ⟦tổ chức 3 lớp tập huấn cho cán bộ quản lý các sở giáo dục và đào tạo trong tháng 4 và tháng 5 năm 2025⟧{lead: Vụ Giáo dục Phổ thông; due: ?; targets: =3lớp tập}.
- Văn phòng Bộ ⟦phối hợp với các cơ quan báo chí tuyên truyền về lợi ích của học bạ số⟧{lead: Văn phòng Bộ; support: Các cơ quan báo chí}.
IV. TỔ CHỨC THỰC HIỆN
1. Các sở giáo dục và đào tạo:
a) ⟦Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí mua chữ ký số cho giáo viên⟧{lead: ?};
b) ⟦Báo cáo kết quả triển khai về Bộ trước ngày 15 tháng 12 hằng năm⟧{lead: ?; due: periodic}.
2. Cục Khoa học, Công nghệ và Thông tin ⟦là đầu mối theo dõi, đôn đốc, tổng hợp báo cáo Lãnh đạo Bộ⟧{lead: Cục Khoa học, Công nghệ và Thông tin}.
Trong quá trình triển khai, nếu có vướng mắc, các đơn vị phản ánh về Bộ để được hướng dẫn./.
Nơi nhận:
- Các đơn vị thuộc Bộ;
`,
}
