/** A province on the tile map: its code since 1 July 2025, a short name, and its place in the grid. */
export type Tile = { readonly code: string; readonly short: string; readonly name: string; readonly column: number; readonly row: number }

const tile = (code: string, short: string, name: string, column: number, row: number): Tile => ({ code, short, name, column, row })

/** The 34 provinces and cities, each on the tile nearest to where it lies. */
export const provinceGrid: readonly Tile[] = [
  tile('12', 'LCh', 'Lai Châu', 2, 1),
  tile('15', 'LCa', 'Lào Cai', 3, 1),
  tile('08', 'TQ', 'Tuyên Quang', 4, 1),
  tile('04', 'CB', 'Cao Bằng', 5, 1),
  tile('11', 'ĐB', 'Điện Biên', 1, 2),
  tile('14', 'SL', 'Sơn La', 2, 2),
  tile('25', 'PT', 'Phú Thọ', 3, 2),
  tile('19', 'TNg', 'Thái Nguyên', 4, 2),
  tile('20', 'LS', 'Lạng Sơn', 5, 2),
  tile('01', 'HN', 'Hà Nội', 3, 3),
  tile('24', 'BN', 'Bắc Ninh', 4, 3),
  tile('31', 'HP', 'Hải Phòng', 5, 3),
  tile('22', 'QN', 'Quảng Ninh', 6, 3),
  tile('37', 'NB', 'Ninh Bình', 3, 4),
  tile('33', 'HY', 'Hưng Yên', 4, 4),
  tile('38', 'TH', 'Thanh Hóa', 3, 5),
  tile('40', 'NA', 'Nghệ An', 3, 6),
  tile('42', 'HT', 'Hà Tĩnh', 4, 7),
  tile('44', 'QT', 'Quảng Trị', 4, 8),
  tile('46', 'Huế', 'Huế', 5, 9),
  tile('48', 'ĐNg', 'Đà Nẵng', 6, 10),
  tile('51', 'QNg', 'Quảng Ngãi', 6, 11),
  tile('52', 'GL', 'Gia Lai', 6, 12),
  tile('66', 'ĐL', 'Đắk Lắk', 6, 13),
  tile('75', 'ĐNa', 'Đồng Nai', 4, 14),
  tile('68', 'LĐ', 'Lâm Đồng', 5, 14),
  tile('56', 'KH', 'Khánh Hòa', 6, 14),
  tile('80', 'TNi', 'Tây Ninh', 3, 15),
  tile('79', 'HCM', 'TP. HCM', 4, 15),
  tile('91', 'AG', 'An Giang', 1, 16),
  tile('82', 'ĐT', 'Đồng Tháp', 2, 16),
  tile('86', 'VL', 'Vĩnh Long', 3, 16),
  tile('96', 'CM', 'Cà Mau', 1, 17),
  tile('92', 'CT', 'Cần Thơ', 2, 17),
]

/** The archipelagos, each belonging to a province; drawn without a value of their own. */
export const islands: readonly (Omit<Tile, 'code'> & { readonly of: string })[] = [
  { short: 'Hoàng Sa', name: 'Hoàng Sa', column: 7, row: 10, of: '48' },
  { short: 'Trường Sa', name: 'Trường Sa', column: 7, row: 15, of: '56' },
]
