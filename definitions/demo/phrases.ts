import type { Phrases } from '../../src/commands/demonstration/shape.ts'

/** What a clerk writes when asked how far the work is, by what kind of work it is and how far. */
export const phrases: Phrases = {
  rule: [
    ['Đã lập tổ soạn thảo, phân công người chắp bút từng chương.', 'Đã rà soát các quy định hiện hành, lập danh mục điểm phải sửa.'],
    ['Đã xong dự thảo lần một, đang lấy ý kiến trong ngành.', 'Đã gửi dự thảo lấy ý kiến các cơ quan liên quan và đăng lấy ý kiến người dân.'],
    ['Đã tiếp thu, giải trình xong ý kiến góp ý; hồ sơ đang được thẩm định.', 'Còn hai nội dung có ý kiến khác nhau, đã họp để thống nhất.'],
    ['Đã hoàn thiện sau thẩm định, trình cấp có thẩm quyền ký.', 'Hồ sơ trình đã đủ, đang chờ ký ban hành.'],
  ],
  system: [
    ['Đã khảo sát hiện trạng, chốt yêu cầu kỹ thuật.', 'Đã phê duyệt chủ trương, đang chọn đơn vị thực hiện.'],
    ['Đang xây dựng bản thử, dự kiến chạy nội bộ trong tháng sau.', 'Đã cài đặt xong môi trường thử nghiệm.'],
    ['Đang chạy thử tại hai đơn vị, đã ghi nhận và sửa lỗi.', 'Đã kết nối thử thành công, đang đo tải.'],
    ['Đã xong kiểm thử an toàn, chuẩn bị nghiệm thu.', 'Đang bàn giao, hướng dẫn sử dụng.'],
  ],
  records: [
    ['Đã thống nhất biểu mẫu và cách đối chiếu.', 'Đã thống kê số bản ghi phải rà soát ở từng đơn vị.'],
    ['Đã rà soát được khoảng một phần ba, lỗi chủ yếu là thiếu số định danh.', 'Đã tập huấn cho người nhập liệu, bắt đầu đối chiếu.'],
    ['Đã xử lý trên một nửa số bản ghi sai lệch.', 'Còn vướng ở hồ sơ cũ không có chữ ký, đã xin hướng dẫn.'],
    ['Đang kiểm tra xác suất lần cuối trước khi công bố.', 'Đã xử lý gần hết, còn các trường hợp phải xác minh tại chỗ.'],
  ],
  service: [
    ['Đã vẽ lại quy trình, bỏ được các bước trung gian.', 'Đã chọn nơi làm thử và phân công đầu mối.'],
    ['Đã thống nhất biểu mẫu điện tử với các cơ quan cùng giải quyết.', 'Đang chỉnh sửa phần mềm một cửa theo quy trình mới.'],
    ['Đang làm thử, mỗi ngày nhận khoảng vài chục hồ sơ.', 'Đã lấy ý kiến người dùng thử, đang sửa các điểm khó hiểu.'],
    ['Đã sẵn sàng đưa vào dùng chính thức, chờ quyết định công bố.', 'Đang mở rộng ra các đơn vị còn lại.'],
  ],
  people: [
    ['Đã lập danh sách người tham gia và tài liệu.', 'Đã phân công giảng viên, báo cáo viên.'],
    ['Đã mở các lớp đầu tiên, người học đánh giá tốt.', 'Đã in tài liệu, phát tới từng đơn vị.'],
    ['Đã thực hiện ở trên một nửa số xã, phường.', 'Đang tổ chức đợt hai, có hướng dẫn bằng tiếng dân tộc thiểu số.'],
    ['Đang tổng hợp kết quả, cấp giấy chứng nhận.', 'Còn các xã xa trung tâm, sẽ xong trong đợt này.'],
  ],
  paper: [
    ['Đã xây dựng đề cương và gửi các đơn vị.', 'Đã lập tổ công tác, thống nhất cách làm.'],
    ['Đã nhận được số liệu của đa số đơn vị.', 'Đang tổng hợp, đối chiếu với số liệu trên hệ thống.'],
    ['Đã có dự thảo, đang lấy ý kiến.', 'Đã làm việc với các đơn vị có số liệu chênh lệch.'],
    ['Đang hoàn thiện để trình ký.', 'Đã trình lãnh đạo xem xét.'],
  ],
}
