/** Which indicator measures which task of the invented plan, by the task's title. */
export const measures: readonly { indicator: string; task: string }[] = [
  { indicator: 'CS-02', task: 'Rà soát, cắt giảm thời gian giải quyết tại bộ phận một cửa cấp xã ít nhất một phần ba' },
  { indicator: 'CS-766', task: 'Công bố bảng xếp hạng chất lượng phục vụ người dân của từng bộ, từng tỉnh' },
  { indicator: 'CS-766', task: 'Kiểm tra thực tế tại ít nhất sáu tỉnh về việc trả kết quả đúng hẹn' },
  { indicator: 'CS-05', task: 'Rà soát, đề xuất bãi bỏ thành phần hồ sơ có thể thay bằng tra cứu dữ liệu' },
  { indicator: 'CS-03', task: 'Tuyên truyền, hướng dẫn người dân dùng dịch vụ công tại nhà văn hóa thôn, tổ dân phố' },
  { indicator: 'CS-02', task: 'Quy định mức phí, lệ phí bằng không đối với người nộp hồ sơ trực tuyến' },
  { indicator: 'CS-07', task: 'Gộp đăng ký khai sinh, thường trú và bảo hiểm y tế thành một lần khai' },
  { indicator: 'CS-01', task: 'Cấp, đổi giấy phép lái xe toàn trình trên mạng, trả kết quả tại nhà' },
  { indicator: 'CS-09', task: 'Thí điểm bệnh án điện tử liên thông giữa bệnh viện tỉnh và trạm y tế xã' },
  { indicator: 'CS-14', task: 'Làm sạch thông tin thửa đất, bảo đảm mỗi thửa một mã và một chủ sử dụng' },
  { indicator: 'CS-06', task: 'Chuyển dữ liệu đăng ký doanh nghiệp và hộ kinh doanh sang mã số định danh thống nhất' },
  { indicator: 'CS-11', task: 'Đưa giấy chuyển tuyến, giấy hẹn khám lại lên ứng dụng định danh' },
  { indicator: 'CS-13', task: 'Tạo lập dữ liệu văn bằng, chứng chỉ từ năm 2000 trở lại đây' },
]
