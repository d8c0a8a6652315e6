import { refusals } from '../http/refusal.ts'

export const fileRefusals = refusals({
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
    zh: '录音太长，请控制在 60 秒以内',
    en: 'The recording is too long; at most 60 seconds',
  },
})
