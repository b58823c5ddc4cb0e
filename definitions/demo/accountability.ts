/** What was answered and decided in the demonstration: said in the manner of offices, of nobody in particular. */
export const accountability = {
  /** How many months back proposals were made. */
  months: 4,
  replies: [
    'Đơn vị nhận trách nhiệm về việc chậm. Nguyên nhân chính là phải lấy lại ý kiến của địa phương sau sắp xếp; đã phân công lại đầu mối và bổ sung hai chuyên viên. Dự kiến hoàn thành trong tháng tới.',
    'Phần việc của đơn vị đã xong đúng hạn, còn chờ thẩm định. Đơn vị gửi kèm số văn bản và đề nghị xem xét khi kết luận.',
    'Kinh phí được giao muộn hai tháng. Đơn vị đã báo cáo vướng mắc nhưng ghi nhận chưa đúng biểu; xin rút kinh nghiệm.',
  ],
  upheld: 'Đồng ý với đề nghị. Yêu cầu người đứng đầu báo cáo hướng khắc phục tại phiên họp tháng sau.',
  dropped: 'Giải trình có căn cứ, nguyên nhân nằm ngoài thẩm quyền của cơ quan. Không phê bình, yêu cầu cập nhật đúng biểu.',
  praised: 'Đồng ý biểu dương tại phiên họp tháng sau.',
  withdrawn: 'Rút để rà lại số liệu với cơ quan trước khi gửi.',
  sample: {
    size: 12,
    seed: 'trinh-dien',
    note: 'Kiểm tra chứng cứ hoàn thành (trình diễn)',
    findings: [
      { outcome: 'agrees', words: 'Đã xem văn bản gốc, đúng số, ngày và người ký.' },
      { outcome: 'agrees', words: 'Sản phẩm đang được dùng, đúng mô tả.' },
      { outcome: 'differs', words: 'Tỷ lệ báo cáo cao hơn thực tế tại hai đơn vị được xem.' },
      { outcome: 'no-evidence', words: 'Chưa xuất trình được biên bản nghiệm thu.' },
      { outcome: 'agrees', words: 'Khớp với hồ sơ lưu.' },
    ],
  },
} as const
