/**
 * Words of which synthetic people are named. Shares of surnames (per mille) follow published counts of the largest ones;
 * what is left is spread evenly over the rest. Weights of other words are ours: early words of a list are frequent.
 */
export const surnameShares: readonly (readonly [string, number])[] = [
  ['Nguyễn', 315],
  ['Trần', 109],
  ['Lê', 89],
  ['Phạm', 59],
  ['Huỳnh', 30],
  ['Hoàng', 25],
  ['Võ', 24],
  ['Phan', 28],
  ['Vũ', 22],
  ['Trương', 22],
  ['Bùi', 21],
  ['Đặng', 19],
  ['Đỗ', 19],
  ['Ngô', 17],
  ['Hồ', 15],
  ['Dương', 14],
  ['Đinh', 11],
  ['Lý', 9],
  ['Đoàn', 9],
  ['Đào', 8],
  ['Trịnh', 7],
  ['Lâm', 7],
  ['Phùng', 6],
  ['Mai', 6],
  ['Tô', 5],
  ['Hà', 5],
  ['Tạ', 5],
]

/** Surnames that share what the larger ones leave. */
export const rareSurnames =
  'Cao Lương Châu Tăng Thái Quách Kiều Triệu Nghiêm Thạch Lưu Vương La Lại Từ Tống Viên Giang Giàng Lò Vàng Sùng Thào Ma Nông Hứa Chu Khổng Mạc Kim Sơn Danh Âu Doãn Đàm Đồng Đường Hạ Khuất Lục Mẫn Quan Ông Văn'

/** Middle words (chữ đệm), most frequent first. */
export const middles = {
  female:
    'Thị Thị Thị Thị Thị Thị Thị Thị Thị Thị Ngọc Thanh Thu Bích Kim Minh Hồng Mỹ Phương Thuỳ Diễm Khánh Bảo Hoàng Như Quỳnh Tuyết Cẩm Huyền Lan Mai Xuân Tường Yến Ái',
  male: 'Văn Văn Văn Văn Văn Văn Văn Văn Đức Hữu Minh Quang Thanh Ngọc Công Quốc Đình Xuân Hoàng Anh Bá Duy Gia Hồng Khắc Mạnh Nhật Phú Thành Thế Tiến Trọng Trung Tuấn Việt Viết Hải Bảo',
} as const

/** Given names (tên), most frequent first. */
export const givens = {
  female:
    'Hương Lan Hoa Hằng Thảo Linh Hà Trang Thuỷ Nga Mai Anh Ngọc Phương Dung Hạnh Huyền Yến Oanh Thu Nhung Hiền Loan Liên Vân Thuý Tuyết Hồng Nhi Vy Trâm Thương Quyên Trinh Ngân My Như Châu Giang Hoà Bích Xuân Cúc Đào Lý Sương Thanh Diệp Diễm Duyên Hân Hiếu Khánh Kiều Lệ Ly Minh Mỹ Na Nguyệt Nhàn Phượng Quế Quỳnh Sen Tâm Thắm Thoa Thơm Thư Tiên Tú Tươi Uyên Vui Xinh Ý Ánh Chi Chinh Cẩm Hường Hiên Hợi Gấm Lài Lụa Lành Mận Miền Nụ Thêu Tho Toan Huệ Nhạn',
  male: 'Hùng Dũng Tuấn Anh Minh Cường Hải Thắng Nam Long Hoàng Sơn Đức Tùng Huy Thành Bình Trung Quân Việt Kiên Phong Phúc Hiếu Khoa Tài Lâm Hưng Nghĩa Thịnh Tiến Quang Vinh Toàn Khánh Duy Đạt Bảo Tâm Hoà Luân Nhân Lợi Trường Quý An Chiến Công Đông Giang Hậu Hiệp Hào Khôi Khải Kỳ Lộc Lực Mạnh Ngọc Nhật Phát Phương Quốc Sang Sinh Tân Thái Thiện Thuận Thông Tín Tính Trí Trọng Tú Tường Văn Vũ Vương Xuân Ý Chung Chương Doanh Dương Điệp Hạnh Hiển Khiêm Linh Luật Mẫn Ninh Oai Phú Thuỵ Tuyên Bắc Cảnh Dần Thìn',
} as const

/** The registration codes of the 63 provinces of before 1/7/2025, their names, and how many people they hold, per mille. */
export const places: readonly (readonly [string, string, number])[] = [
  ['001', 'Hà Nội', 83],
  ['002', 'Hà Giang', 9],
  ['004', 'Cao Bằng', 6],
  ['006', 'Bắc Kạn', 4],
  ['008', 'Tuyên Quang', 8],
  ['010', 'Lào Cai', 8],
  ['011', 'Điện Biên', 6],
  ['012', 'Lai Châu', 5],
  ['014', 'Sơn La', 13],
  ['015', 'Yên Bái', 9],
  ['017', 'Hoà Bình', 9],
  ['019', 'Thái Nguyên', 13],
  ['020', 'Lạng Sơn', 8],
  ['022', 'Quảng Ninh', 14],
  ['024', 'Bắc Giang', 19],
  ['025', 'Phú Thọ', 15],
  ['026', 'Vĩnh Phúc', 12],
  ['027', 'Bắc Ninh', 14],
  ['030', 'Hải Dương', 20],
  ['031', 'Hải Phòng', 21],
  ['033', 'Hưng Yên', 13],
  ['034', 'Thái Bình', 19],
  ['035', 'Hà Nam', 9],
  ['036', 'Nam Định', 19],
  ['037', 'Ninh Bình', 10],
  ['038', 'Thanh Hoá', 38],
  ['040', 'Nghệ An', 35],
  ['042', 'Hà Tĩnh', 13],
  ['044', 'Quảng Bình', 9],
  ['045', 'Quảng Trị', 7],
  ['046', 'Thừa Thiên Huế', 12],
  ['048', 'Đà Nẵng', 12],
  ['049', 'Quảng Nam', 16],
  ['051', 'Quảng Ngãi', 13],
  ['052', 'Bình Định', 15],
  ['054', 'Phú Yên', 9],
  ['056', 'Khánh Hoà', 13],
  ['058', 'Ninh Thuận', 6],
  ['060', 'Bình Thuận', 13],
  ['062', 'Kon Tum', 6],
  ['064', 'Gia Lai', 16],
  ['066', 'Đắk Lắk', 19],
  ['067', 'Đắk Nông', 7],
  ['068', 'Lâm Đồng', 14],
  ['070', 'Bình Phước', 10],
  ['072', 'Tây Ninh', 12],
  ['074', 'Bình Dương', 26],
  ['075', 'Đồng Nai', 32],
  ['077', 'Bà Rịa - Vũng Tàu', 12],
  ['079', 'Hồ Chí Minh', 93],
  ['080', 'Long An', 17],
  ['082', 'Tiền Giang', 18],
  ['083', 'Bến Tre', 13],
  ['084', 'Trà Vinh', 10],
  ['086', 'Vĩnh Long', 11],
  ['087', 'Đồng Tháp', 16],
  ['089', 'An Giang', 19],
  ['091', 'Kiên Giang', 18],
  ['092', 'Cần Thơ', 13],
  ['093', 'Hậu Giang', 7],
  ['094', 'Sóc Trăng', 12],
  ['095', 'Bạc Liêu', 9],
  ['096', 'Cà Mau', 12],
]
