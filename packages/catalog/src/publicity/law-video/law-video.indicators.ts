import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['H20'] } as const

export const lawVideoIndicators = [
  defineIndicator({ ...shared, id: 'law-videos-made', title: '自编自演普法视频', unit: '部', reading: { as: 'count', measure: 'law-video.published', where: { origin: ['own'] } } }),
  defineIndicator({ ...shared, id: 'law-videos-published', title: '发布普法视频', unit: '部', reading: { as: 'count', measure: 'law-video.published' } }),
  defineIndicator({ ...shared, id: 'law-video-plays', title: '普法视频播放次数', unit: '次', reading: { as: 'sum', measure: 'law-video.plays' } }),
]
