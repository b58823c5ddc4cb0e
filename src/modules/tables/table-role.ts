import { fold } from '../../platform/text.ts'

/** What a column of a plan says of a task; `agencies` is lead and support in one, `group` the heading merged beside its tasks, `mark` a period ticked by a cross. */
export type ColumnRole =
  | 'number'
  | 'title'
  | 'group'
  | 'lead'
  | 'support'
  | 'agencies'
  | 'product'
  | 'deadline'
  | 'begin'
  | 'mark'
  | 'note'
  | 'basis'
  | 'target'
  | 'superior'
  | 'funding'
  | 'status'
  | 'unit'
  | 'contact'
  | 'other'

/** Head words without marks and spaces, since print and extraction split and join them at will. */
const squeezed = (words: string): string => fold(words).replace(/[^a-z0-9]/g, '')

const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(s?tt|sott|sothutu|thutu|so|maso|ma|manhiemvu|manv|stt\d|tt\d|no|number)$/],
  ['contact', /dienthoai|sodt|email|thudientu|hovaten|^hoten|chucvu|chucdanh|lienhe|diachi/],
  ['unit', /donvitinh|^dvt/],
  ['other', /^(diaban|diadiem|phamvi|doituong|quymo|soluong|khoiluong|chudautu|khokhan|vuongmac|tyle|uutien|mucdouutien)/],
  ['other', /chuquan|sohuu|noinhan/],
  ['mark', /^(quy|thang)([1-9]|1[0-2]|i{1,3}|iv)(nam)?(20\d\d)?$/],
  ['funding', /kinhphi|nguonvon|nguonluc|ngansach|dutoan|tongvon|sotien|tongmuc|vondautu|khaitoan/],
  ['status', /dennay|luyke|thucte|tinhtrang|tinhhinh|trangthai|mucdohoanthanh|tylehoanthanh|danhgia|dathuchien|dahoanthanh/],
  [
    'basis',
    /^cancu|cosophaply|cosothuchien|cosogiao|^coso$|vanbangiao|nguongiao|nguonnhiemvu|nguongoc|vanbanchidao|sovanban|vanbanlienquan|vanbancancu|viendan|giaotai/,
  ],
  ['begin', /batdau|khoicong|tungay|ngaygiao|thoigiangiao/],
  ['deadline', /^(moc)?(thoigian|thoihan|tiendo|lotrinh|thoidiem|kyhan)/],
  ['group', /^(cac)?nhom|^linhvuc|^trucot|^truc$|^chuongmuc/],
  ['title', /^(ten|danhmuc|cac)*(noidung|nhiemvu|congviec|congtac|hoatdong|giaiphap|bienphap|phanviec|viec)|^nv$|^ndcv$/],
  ['superior', /^(dongchi)?lanhdao|^nguoichidao/],
  ['agencies', /chutri.*phoihop|phoihop.*chutri|thuchien.*phoihop/],
  ['support', /^(cq|dv|donvi|coquan)ph$|phoihop|hotro|thamgia|cungthuchien|(coquan|donvi|nganh)lienquan/],
  ['lead', /^(cq|dv|donvi|coquan)ct$|chutri|daumoi|chiutrachnhiem/],
  ['superior', /chidao|thamquyen|captrinh|capphe|capbanhanh|capky|noibanhanh|coquanbanhanh|theodoi|dondoc|giamsat|kiemtra|thamdinh|^trinh/],
  [
    'deadline',
    /thoigian|thoihan|tiendo|lotrinh|hanhoanthanh|thoidiem|kyhan|hanchot|hancuoi|ngayhoanthanh|ngayketthuc|denngay|^moc|ketthuc|^han$|namhoanthanh|namthuchien/,
  ],
  ['product', /^(sp|kq)|ketqua|sanpham|daura|hinhthuc|loaivanban/],
  ['deadline', /hoanthanh|^han(nop|trinh|thuchien|baocao|gui|giaiquyet|phaixong)/],
  ['product', /dukien/],
  ['note', /luuy|ghichu|^gc$|yeucaukhac|thongtinkhac|diengiai/],
  [
    'lead',
    /^(ten|cac)*(cq|dv|coquan|donvi|bonganh|songanh|sobannganh|bannganh|tochuc|nguoi|canbo|bophan|chuthe|phancong|trachnhiem|phongban|diaphuong)/,
  ],
  ['title', /noidung|nhiemvu|congviec|hoatdong|giaiphap|bienphap|^ten|^viec|dichvucong|^dean|tienich/],
  ['target', /muctieu|chitieu|tieuchi|yeucau/],
  ['lead', /thuchien|phutrach|trienkhai|duocgiao|trachnhiem|phancong/],
]

/** The longest head we have met is far below this; a longer cell is a sentence. */
const longestHead = 90

/** The role a head cell names, or null where its words name none. */
export function roleOfHead(words: string): ColumnRole | null {
  if (words.length > longestHead) return null
  if (/^(?:#|n[oº°]\.?)$/iu.test(words.trim())) return 'number'
  const head = squeezed(words.replace(/\([^)]*\)/gu, '')) || squeezed(words)
  return roles.find(([, pattern]) => pattern.test(head))?.[0] ?? null
}

/** Words that stand in the second row of a head, under a merged first row: "chủ trì", "phối hợp", "Quý I". */
export const isSubHead = (words: string): boolean =>
  words.length <= 40 && (roleOfHead(words) !== null || /^(20\d\d|năm 20\d\d)$/iu.test(words.trim()))
