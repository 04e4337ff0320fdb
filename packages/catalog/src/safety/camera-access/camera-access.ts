import { defineRoster, files, integer, measure, village } from '@zhenzhi/kernel'

const report = '年度报告：治安监控接入镇综治平台的村（社区）'

/**
 * 治安监控接入: which village's cameras reach the town's platform, how many, from when until when; one line a village, ended when the link is taken off.
 * It keeps no picture and no place of a camera; who looked at what is not told here.
 */
export const cameraAccess = defineRoster({
  id: 'camera-access',
  title: '治安监控接入名册',
  rows: ['F02'],
  unit: 'thing',
  by: ['clerk'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['village', 'cameras', 'from', 'to'],
  fields: {
    village: village('所在村（社区）', { basis: report }),
    cameras: integer('接入的探头数', 'thing', { min: 1, max: 9999, basis: report, hint: '能在镇综治平台调看的才算' }),
    acceptance: files('接入验收材料'),
  },
  asks: { village: 'required', cameras: 'required', acceptance: 'optional' },
  changes: ['cameras', 'acceptance'],
  stockBy: ['village'],
  measures: {
    villages: measure('接入治安监控的村', 'village').on('register').by('village').with({ subject: { field: 'village' }, times: { term: { from: 'from', to: 'to' } } }),
    cameras: measure('接入的治安监控探头', 'thing').on('register').by('village').with({ amount: { field: 'cameras' }, times: { term: { from: 'from', to: 'to' } } }),
  },
  when: (is) => is.says('这个村（社区）的治安监控已经接入。探头数变了的，请在原来那一条里办“调整”；断开后重新接的，请先给原来的办“离任”。',
    is.counted({ measure: 'camera-access.villages', subject: 'village', within: 'ever' }, '<', '1')),
})
