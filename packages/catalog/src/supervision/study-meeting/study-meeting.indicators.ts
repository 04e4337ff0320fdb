import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['D14'] } as const

/** Meetings and items are two figures: a year has at most 53 Tuesdays, and any number of items. */
export const studyMeetingIndicators = [
  defineIndicator({ ...shared, id: 'study-meetings', title: '召开调解研判会', unit: '次', reading: { as: 'count', measure: 'study-meeting.held' } }),
  defineIndicator({ ...shared, id: 'study-meeting-items', also: ['case-conference-items'], title: '研判会协调事项', unit: '个', reading: { as: 'count', measure: 'study-meeting.items' } }),
  defineIndicator({ ...shared, id: 'study-meeting-attendance', title: '研判会参会人次', unit: '人次', reading: { as: 'sum', measure: 'study-meeting.attendance' } }),
]
