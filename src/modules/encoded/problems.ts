import { problem } from '../../platform/problems.ts'

export const secretUnfit = problem('encoded-secret-unfit', 422, {
  vi: 'Khóa mã hóa phải là 32 byte ngẫu nhiên (tệp nhị phân, 64 chữ số hex hoặc base64); hãy tạo bằng: openssl rand -hex 32',
  en: 'The secret must be 32 random bytes (binary, 64 hexadecimal digits or base64); make one with: openssl rand -hex 32',
})

export const secretOpen = problem<{ file: string }>(
  'encoded-secret-open',
  422,
  { vi: 'Người khác đọc được tệp khóa', en: 'Others can read the secret' },
  ({ file }) => ({
    vi: `Người dùng khác trên máy đọc được ${file}; hãy chạy chmod 600 rồi làm lại, và đổi khóa nếu máy có nhiều người dùng.`,
    en: `Other users of this machine can read ${file}; run chmod 600 and try again, and change the secret if the machine is shared.`,
  }),
)

export const secretAbsent = problem<{ file: string }>(
  'encoded-secret-absent',
  404,
  { vi: 'Không thấy khóa mã hóa', en: 'There is no secret' },
  ({ file }) => ({
    vi: `Không đọc được ${file}; hãy đưa tệp khóa bằng --key-file hoặc khóa trong biến môi trường ENCODING_KEY.`,
    en: `${file} cannot be read; name it with --key-file or put it into the environment as ENCODING_KEY.`,
  }),
)

export const outTaken = problem<{ folder: string }>(
  'encoded-out-taken',
  409,
  { vi: 'Thư mục đã có một lần mã hóa', en: 'The folder holds an encoding already' },
  ({ folder }) => ({
    vi: `${folder} đã có một lần mã hóa; mất thư mục keep của nó là không đọc được kết quả nữa. Hãy chọn thư mục khác hoặc tự xoá.`,
    en: `${folder} holds an encoding; without its folder keep the verdicts cannot be read. Choose another folder, or remove it yourself.`,
  }),
)

export const outForeign = problem<{ folder: string }>(
  'encoded-out-foreign',
  409,
  { vi: 'Thư mục đã có tệp khác', en: 'The folder holds other files' },
  ({ folder }) => ({
    vi: `${folder} có tệp không phải do lần mã hóa dở dang để lại, nên không bị xoá. Hãy chọn thư mục khác hoặc tự dọn.`,
    en: `${folder} holds files that no broken-off encoding left, so they stay. Choose another folder, or clear it yourself.`,
  }),
)

export const notEncoded = problem<{ folder: string }>(
  'encoded-folder-unfit',
  422,
  { vi: 'Không phải thư mục dữ liệu đã mã hóa', en: 'Not a folder of encoded records' },
  ({ folder }) => ({
    vi: `${folder} không có about.json hợp lệ và tệp bản mã; hãy chọn thư mục send mà nt06 encode ghi ra.`,
    en: `${folder} has no valid about.json with encodings; name the folder send that nt06 encode wrote.`,
  }),
)

export const parametersDiffer = problem<{ people: string; records: string; plan: string }>(
  'encoded-parameters-differ',
  422,
  { vi: 'Hai bên mã hóa theo tham số khác nhau', en: 'The two sides encoded by different parameters' },
  ({ people, records, plan }) => ({
    vi: `Mã băm tham số: dân cư ${people}, bản ghi ${records}, nơi đối soát ${plan}. Ba bên phải dùng cùng một phiên bản; hãy mã hóa lại.`,
    en: `Hash of parameters: people ${people}, records ${records}, here ${plan}. All three must use the same version; encode again.`,
  }),
)

export const secretsDiffer = problem('encoded-secrets-differ', 422, {
  vi: 'Hai bên dùng hai khóa khác nhau nên không thể so; hãy thống nhất một khóa rồi mã hóa lại.',
  en: 'The two sides used different secrets, so nothing can be compared; agree on one secret and encode again.',
})

export const verdictsForeign = problem<{ strange: number }>(
  'encoded-verdicts-foreign',
  422,
  { vi: 'Kết quả không thuộc lần mã hóa này', en: 'The verdicts are not of this encoding' },
  ({ strange }) => ({
    vi: `${strange} bí danh không khớp giữa kết quả và thư mục keep; hãy dùng thư mục keep của đúng lần mã hóa đã gửi đi.`,
    en: `${strange} pseudonyms do not fit; use the folder keep of the very encoding that was sent.`,
  }),
)
