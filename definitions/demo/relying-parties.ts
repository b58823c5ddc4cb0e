/** Relying parties of the demonstration: invented systems, whose keys are made when they are loaded and then thrown away. */
export const relyingParties = [
  {
    id: 'trinh-dien-mot-cua',
    name: 'Hệ thống một cửa điện tử (trình diễn)',
    purpose: 'Điền sẵn tờ khai khi người dân nộp hồ sơ',
    legalBasis: 'Nghị định 69/2024/NĐ-CP',
    profile: 'fapi',
    redirectUris: 'https://mot-cua.example.vn/dang-nhap/tro-ve',
    logoutUris: 'https://mot-cua.example.vn/da-dang-xuat',
    scopes: ['profile', 'personal_id', 'address'],
    details: ['act-for-organisation', 'sign-hash'],
  },
  {
    id: 'trinh-dien-quay-giao-dich',
    name: 'Quầy giao dịch (trình diễn)',
    purpose: 'Xác nhận người đến quầy qua ứng dụng trên điện thoại của họ',
    legalBasis: 'Nghị định 69/2024/NĐ-CP',
    profile: 'fapi',
    redirectUris: '',
    scopes: ['profile'],
    approval: 'poll',
  },
] as const
