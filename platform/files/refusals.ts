import { refusals } from '../http/refusal.ts'

export const fileRefusals = refusals({
  files_large: {
    status: 413,
    zh: '最多 6 个文件，每个不超过 12 MB，请少选几个再提交',
    en: 'At most six files of 12 MB each; please choose fewer',
  },
  photo_unreadable: {
    status: 422,
    zh: '这张照片打不开，请换一张 JPG、PNG 或 WebP 照片',
    en: 'This photo cannot be opened; please use a JPG, PNG or WebP',
  },
  photo_too_large: {
    status: 413,
    zh: '照片像素太大（上限 5000 万像素），请缩小后再传',
    en: 'The photo has too many pixels (50 million at most); please make it smaller',
  },
  voice_unreadable: {
    status: 422,
    zh: '这段录音无法识别，请重新录一段',
    en: 'This recording is not recognised; please record it again',
  },
  voice_too_large: {
    status: 413,
    zh: '录音太长，请控制在 60 秒以内，说不完可以分几段',
    en: 'The recording is too long; at most 60 seconds, in several parts if need be',
  },
  file_unreadable: {
    status: 422,
    zh: '认不出这个文件：照片请用 JPG、PNG、WebP，录音请用 60 秒以内的 m4a、mp3、ogg、webm、wav，文件请用 PDF',
    en: 'This file is not recognised: send photos as JPG, PNG or WebP, sound of at most 60 seconds as m4a, mp3, ogg, webm or wav, documents as PDF',
  },
  document_unreadable: {
    status: 422,
    zh: '这个文件不是完整的 PDF，请重新导出后再传',
    en: 'This is not a whole PDF; please export it again',
  },
  document_too_large: {
    status: 413,
    zh: 'PDF 太大（上限 10 MB），请压缩或分开传',
    en: 'The PDF is too large (10 MB at most); please compress or split it',
  },
  document_unsafe: {
    status: 422,
    zh: '这个 PDF 里有脚本、内嵌文件、加密或会自动执行的内容，不能接收。请另存为普通 PDF，或者拍照上传',
    en: 'This PDF holds scripts, files, encryption or actions and is not accepted. Save it as a plain PDF, or send photos',
  },
})
