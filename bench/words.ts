/** Words of made-up orders; every combination is a sentence an office could have written. */
export const verbs = [
  'Xây dựng', 'Ban hành', 'Rà soát', 'Hoàn thiện', 'Triển khai', 'Kết nối', 'Làm sạch', 'Tổ chức đào tạo về', 'Đánh giá', 'Nâng cấp', 'Thí điểm', 'Công khai', 'Chuẩn hóa', 'Kiểm tra',
]
export const objects = [
  'cơ sở dữ liệu đất đai', 'hồ sơ sức khỏe điện tử', 'quy trình cấp giấy phép xây dựng', 'dữ liệu hộ tịch', 'nền tảng học trực tuyến', 'hệ thống truy xuất nguồn gốc nông sản', 'bản đồ ngập lụt',
  'danh mục dữ liệu dùng chung', 'quy chế quản lý tài khoản định danh', 'dịch vụ công đăng ký xe', 'kho lưu trữ hồ sơ điện tử', 'mạng lưới trạm quan trắc', 'chính sách thu hút chuyên gia',
  'thủ tục nhập khẩu thuốc', 'định mức chi cho phần mềm', 'quy hoạch cảng cá', 'chương trình tiêm chủng', 'hệ thống thu phí không dừng', 'sổ theo dõi hộ nghèo', 'cổng thông tin du lịch',
  'dữ liệu giấy phép lái xe', 'phương án phòng cháy rừng', 'quỹ học bổng', 'tuyến cáp quang biên giới', 'trung tâm điều hành đô thị',
]
export const scopes = [
  'tại các xã biên giới', 'cho người cao tuổi', 'trên phạm vi toàn quốc', 'ở ba tỉnh thí điểm', 'phục vụ doanh nghiệp nhỏ', 'theo chuẩn mở', 'bảo đảm an toàn thông tin', 'gắn với sắp xếp đơn vị hành chính',
  'trong giai đoạn hai', 'cho đồng bào dân tộc thiểu số', 'tại khu công nghiệp', 'bằng chữ ký số', 'dùng chung giữa bộ và tỉnh', 'không yêu cầu bản giấy', 'cho học sinh, sinh viên', 'trước mùa mưa bão',
]
export const products = ['Nghị định của Chính phủ', 'Thông tư', 'Quyết định ban hành', 'Báo cáo', 'Hệ thống được vận hành', 'Kế hoạch', 'Dữ liệu được làm sạch', 'Biên bản nghiệm thu', 'Đề án', 'Văn bản hướng dẫn']
export const terms = ['Tháng 6/2026', 'Quý III/2026', 'Trước ngày 15/9/2026', 'Năm 2026', 'Hằng quý', 'Tháng 12/2026', 'Chậm nhất ngày 31/10/2026', 'Quý I/2027', 'Thường xuyên', 'Tháng 3/2027']
