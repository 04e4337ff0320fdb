import { defineIndicator } from '@zhenzhi/kernel'

export const publicityThemeIndicators = [
  defineIndicator({ id: 'publicity-themes-planned', title: '列出的普法主题', unit: '个', part: 1, rows: ['H13'], reading: { as: 'count', measure: 'publicity-theme.planned' } }),
]
