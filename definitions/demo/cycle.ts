import type { PlannedMeeting, PlannedObstacle } from '../../src/commands/demonstration/shape.ts'

/** What stood in the way in the last weeks, and what became of it; days are working days. */
export const obstacles: readonly PlannedObstacle[] = [
  {
    by: 'bo-y-te',
    task: 0,
    ago: 1,
    kind: 'data',
    stuck: 'Chưa có chuẩn mã hóa thống nhất để liên thông hồ sơ bệnh án điện tử giữa các bệnh viện, mỗi phần mềm xuất một kiểu dữ liệu.',
    remover: 'Bộ Khoa học và Công nghệ',
    proposed: 'Ban hành bộ chuẩn kết nối dùng chung; trong khi chờ, cho phép dùng chuẩn của hai bệnh viện đã thử nghiệm.',
    steps: [],
  },
  {
    by: 'lao-cai-2025',
    task: 0,
    ago: 5,
    kind: 'infrastructure',
    stuck: 'Còn 37 điểm trường và trạm y tế vùng cao chưa có đường truyền, nhà mạng chưa đưa vào kế hoạch đầu tư.',
    remover: 'Bộ Khoa học và Công nghệ',
    proposed: 'Đưa các điểm này vào chương trình viễn thông công ích của năm nay.',
    steps: [],
  },
  {
    by: 'bo-y-te',
    task: 1,
    ago: 10,
    kind: 'funding',
    stuck: 'Chưa được bố trí kinh phí thuê hạ tầng lưu trữ; hợp đồng thử nghiệm hết hạn vào cuối quý.',
    remover: 'Bộ Tài chính',
    proposed: 'Cho sử dụng nguồn kinh phí thường xuyên để thuê dịch vụ công nghệ thông tin.',
    steps: [],
  },
  {
    by: 'bo-khoa-hoc-va-cong-nghe',
    task: 0,
    ago: 4,
    kind: 'institution',
    stuck: 'Quy định hiện hành chưa cho phép dùng chung trung tâm dữ liệu giữa các bộ nên chưa trình được phương án.',
    remover: 'Bộ Tư pháp',
    proposed: 'Thẩm định theo trình tự rút gọn dự thảo sửa đổi quy định về dùng chung hạ tầng.',
    steps: [
      {
        after: 2,
        does: 'answer',
        words: 'Đồng ý thẩm định theo trình tự rút gọn; đề nghị gửi hồ sơ trước cuối tuần.',
        number: '1204/BTP-PLDS',
      },
    ],
  },
  {
    by: 'lao-cai-2025',
    task: 1,
    ago: 20,
    kind: 'staff',
    stuck: 'Các xã vùng cao chưa có cán bộ công nghệ thông tin, không ai vận hành hệ thống một cửa.',
    remover: 'Bộ Nội vụ',
    proposed: 'Hướng dẫn điều động, biệt phái cán bộ về xã trong thời gian chuyển tiếp.',
    steps: [
      { after: 2, does: 'answer', words: 'Đã có hướng dẫn về biệt phái cán bộ kỹ thuật về cấp xã.', number: '3310/BNV-CCVC' },
      { after: 3, does: 'accept', words: 'Tỉnh đã điều động 42 cán bộ.' },
    ],
  },
  {
    by: 'bo-khoa-hoc-va-cong-nghe',
    task: 1,
    ago: 8,
    kind: 'coordination',
    stuck: 'Chưa thống nhất được cơ quan cấp tài khoản định danh cho hệ thống dùng chung.',
    remover: 'Bộ Nội vụ',
    proposed: 'Giao một đầu mối cấp tài khoản cho cán bộ, công chức toàn quốc.',
    steps: [
      { after: 1, does: 'transfer', to: 'Bộ Công an', words: 'Việc cấp tài khoản định danh thuộc thẩm quyền của Bộ Công an.' },
      { after: 4, does: 'answer', words: 'Đề nghị các bộ tự cấp trong phạm vi quản lý.' },
      { after: 6, does: 'reopen', words: 'Mỗi bộ tự cấp thì tài khoản không dùng chung được; cần một đầu mối.' },
    ],
  },
  {
    by: 'lao-cai-2025',
    task: null,
    ago: 15,
    kind: 'procedure',
    stuck: 'Biểu mẫu báo cáo số hóa hồ sơ cấp xã chưa thống nhất với biểu mẫu của tỉnh cũ.',
    remover: 'Văn phòng Chính phủ',
    proposed: 'Ban hành một biểu mẫu áp dụng sau sắp xếp đơn vị hành chính.',
    steps: [{ after: 1, does: 'withdraw', words: 'Biểu mẫu mới đã được gửi kèm công văn hướng dẫn, không còn vướng.' }],
  },
  {
    by: 'bo-y-te',
    task: 2,
    beforeMeeting: 8,
    kind: 'institution',
    stuck: 'Chưa có quy định về giá dịch vụ khám chữa bệnh từ xa nên bệnh viện không thanh toán được với bảo hiểm.',
    remover: 'Bộ Tài chính',
    proposed: 'Cho áp dụng giá tạm thời bằng giá khám tại chỗ trong thời gian thí điểm.',
    steps: [],
  },
]

/** The last monthly meeting, whose notice gave tasks, and the next one with its agenda. */
export const meetings: { past: PlannedMeeting; next: PlannedMeeting } = {
  past: {
    chair: 'Trưởng Ban Chỉ đạo',
    place: 'Phòng họp trực tuyến (trình diễn)',
    participants: ['Bộ Y tế', 'Bộ Khoa học và Công nghệ', 'Bộ Tài chính', 'Bộ Nội vụ', 'Ủy ban nhân dân tỉnh Lào Cai'],
    notice: '15/TB-BCĐ',
    conclusions: [
      {
        words: 'Ban hành giá tạm thời cho dịch vụ khám chữa bệnh từ xa trong thời gian thí điểm',
        lead: 'Bộ Tài chính',
        product: 'Văn bản hướng dẫn giá dịch vụ',
        due: '{d+25}',
        removes: 7,
      },
      {
        words: 'Rà soát, công bố danh mục cơ sở dữ liệu dùng chung còn vướng về chuẩn kết nối',
        lead: 'Bộ Khoa học và Công nghệ',
        product: 'Danh mục cơ sở dữ liệu',
        due: '{d+12}',
      },
      {
        words: 'Bố trí cán bộ vận hành hệ thống một cửa tại các xã vùng cao, báo cáo kết quả',
        lead: 'Ủy ban nhân dân tỉnh Lào Cai',
        product: 'Báo cáo kết quả',
        due: '{d+40}',
      },
    ],
  },
  next: {
    chair: 'Trưởng Ban Chỉ đạo',
    place: 'Trụ sở Chính phủ (trình diễn)',
    participants: ['Bộ Y tế', 'Bộ Khoa học và Công nghệ', 'Bộ Tài chính', 'Bộ Nội vụ', 'Bộ Công an', 'Ủy ban nhân dân tỉnh Lào Cai'],
    subject: 'Chuẩn bị báo cáo sơ kết năm của Ban Chỉ đạo',
    conclusions: [],
  },
}
