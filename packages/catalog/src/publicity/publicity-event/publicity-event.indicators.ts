import { defineIndicator } from '@zhenzhi/kernel'
import { publicityTopics } from './publicity-event.choices.ts'

const part = 1 as const

/** Events that had this topic, whatever others they had: an event counts once for each of its topics. */
function onTopic(id: string, title: string, topic: keyof typeof publicityTopics) {
  return defineIndicator({ id, title, unit: '场', part, rows: ['H15'], reading: { as: 'distinct', measure: 'publicity-event.topics', where: { topic: [topic] } } })
}

export const publicityEventIndicators = [
  defineIndicator({ id: 'publicity-copies', title: '发放法治宣传资料', code: 'LP-01', unit: '份', part, rows: ['H16'], reading: { as: 'sum', measure: 'publicity-event.copies' } }),
  defineIndicator({ id: 'antifraud-app-installs', title: '自愿安装反诈APP人次', unit: '万人次', part, rows: ['F13'], reading: { as: 'sum', measure: 'publicity-event.installs' } }),
  defineIndicator({ id: 'publicity-events', title: '普法宣传场次', code: 'LP-01', unit: '场', part, rows: ['H15'], reading: { as: 'count', measure: 'publicity-event.events' } }),
  defineIndicator({ id: 'publicity-audience', title: '普法宣传受众', code: 'LP-01', unit: '人次', part, rows: ['H15'], reading: { as: 'sum', measure: 'publicity-event.audience' } }),
  defineIndicator({ id: 'publicity-themes', title: '主题普法活动', unit: '类', part, rows: ['H13'], reading: { as: 'distinct', measure: 'publicity-event.themes' } }),
  defineIndicator({ id: 'publicity-themed-events', title: '主题普法活动场次', unit: '场', part, rows: ['H13'], reading: { as: 'count', measure: 'publicity-event.themes' } }),
  defineIndicator({
    id: 'publicity-topics', title: '普法宣传涉及的主题', unit: '类', part, rows: ['H15'],
    reading: { as: 'distinct', measure: 'publicity-event.topicKinds', where: { topic: Object.keys(publicityTopics).filter((topic) => topic !== 'other') } },
  }),
  onTopic('publicity-events-constitution', '宪法宣传场次', 'constitution'),
  onTopic('publicity-events-eighth-five-plan', '八五普法宣传场次', 'eighth-five-plan'),
  onTopic('publicity-events-anti-fraud', '反诈宣传场次', 'anti-fraud'),
  onTopic('publicity-events-anti-gang', '扫黑除恶宣传场次', 'anti-gang'),
  onTopic('publicity-events-anti-drugs', '禁毒宣传场次', 'anti-drugs'),
  onTopic('publicity-events-epidemic', '疫情防控宣传场次', 'epidemic'),
]
