/** What people build passwords of; the patterns are ours, no list of stolen passwords was used. */
const words =
  'matkhau password passw0rd matma admin administrator quantri quantrivien root user nguoidung taikhoan dangnhap welcome xinchao chaoban hello vietnam hanoi saigon hochiminh danang haiphong cantho hue nghean thanhhoa congan canbo chuyenvien lanhdao thutuong chinhphu ubnd hdnd bonoivu botaichinh vanphong vanthu ketoan nhansu phongban coquan congty giadinh anhyeuem emyeuanh toiyeuem yeuem iloveyou ilovevietnam yeuvietnam mayman thanhcong hanhphuc quenmatkhau khongbiet conmeo concho rongvang bongda football barcelona manchester liverpool letmein secret default changeme test demo nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nguyenvana tranthib levanc hung dung tuan minh anh linh huong thao lan mai hoa nam long son hai quang thanh trang ngoc phuong thu ha nga yen tung cuong duc hieu khanh tien'.split(
    ' ',
  )
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsxedc', '1q2w3e4r5t6y', 'abcdefghijklmnop', 'aabbccddeeff', '0987654321']
const runs = [
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '01',
  '0123456789',
  '321',
  '4321',
  '54321',
  '654321',
]
const doubles = [
  '11',
  '111',
  '1111',
  '000',
  '0000',
  '111111',
  '112233',
  '121212',
  '123123',
  '123321',
  '888',
  '8888',
  '88888888',
  '999',
  '9999',
  '6868',
  '686868',
  '7979',
  '3979',
]
const marks = ['', '@', '!', '.']

const years = Array.from({ length: 81 }, (_, at) => String(1950 + at))

/** Shorter ones are refused for their length. */
const least = 12

function* patterns(): Generator<string> {
  const tails = [...runs, ...doubles, ...years]
  for (const word of words) {
    for (const mark of marks) for (const tail of tails) for (const end of ['', '!']) yield `${word}${mark}${tail}${end}`
    for (const tail of tails) yield `${tail}${word}`
    for (const other of words) yield `${word}${other}`
    for (const times of [2, 3, 4, 5, 6]) yield word.repeat(times)
  }
  for (const row of [...rows, ...runs]) {
    for (const other of [...rows, ...tails]) yield `${row}${other}`
    for (const times of [2, 3, 4, 6, 8, 12]) yield row.repeat(times)
  }
  for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789') for (let length = least; length <= 30; length += 1) yield sign.repeat(length)
}

/** Every common password of at least twelve characters, as `plainPassword` writes it; some come twice. */
export function* commonPasswords(): Generator<string> {
  for (const pattern of patterns()) if (pattern.length >= least) yield plainPassword(pattern)
}

/** Signs that stand for letters. */
const letters: Readonly<Record<string, string>> = { '@': 'a', $: 's', đ: 'd' }

/** A password without what people change in a common one: capitals, marks, spaces, signs for letters. */
export const plainPassword = (password: string): string =>
  password
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\s]/gu, '')
    .replaceAll(/[@$đ]/g, (sign) => letters[sign] ?? sign)
