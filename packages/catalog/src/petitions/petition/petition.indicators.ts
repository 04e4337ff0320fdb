import { defineIndicator } from '@zhenzhi/kernel'
import { mirroredRates } from '../mirrored-request.ts'

const petitions = ['E07']
const backlog = ['D13']

export const petitionIndicators = [
  defineIndicator({
    id: 'sunshine-petitions', title: '阳光信访平台受理', code: 'PT-01', unit: '件', part: 1, rows: petitions,
    reading: { as: 'count', measure: 'petition.accepted', where: { channel: ['sunshine'] } },
  }),
  defineIndicator({ id: 'petitions-received', title: '信访件总数', code: 'PT-01', unit: '件', part: 1, rows: petitions, reading: { as: 'count', measure: 'petition.received' } }),
  defineIndicator({ id: 'petition-persons', title: '信访人次', code: 'PT-01', unit: '人次', part: 1, rows: petitions, reading: { as: 'sum', measure: 'petition.persons' } }),
  defineIndicator({ id: 'petitions-open', title: '在办信访件', unit: '件', part: 1, rows: petitions, reading: { as: 'stock', measure: 'petition.standing' } }),
  defineIndicator({ id: 'backlog-petitions-listed', title: '新列信访积案', unit: '起', part: 1, rows: backlog, reading: { as: 'distinct', measure: 'petition.backlogListed' } }),
  defineIndicator({ id: 'backlog-petitions-resolved', title: '化解信访积案', code: 'PT-11', unit: '起', part: 1, rows: backlog, reading: { as: 'distinct', measure: 'petition.backlogResolved' } }),
  defineIndicator({ id: 'backlog-petitions-signed-off', title: '信访积案销号', unit: '起', part: 1, rows: backlog, reading: { as: 'distinct', measure: 'petition.backlogSignedOff' } }),
  defineIndicator({ id: 'backlog-petitions-open', title: '在册信访积案', unit: '起', part: 2, rows: backlog, reading: { as: 'stock', measure: 'petition.backlogStanding' } }),
  defineIndicator({
    id: 'backlog-petitions-reviewed-rate', title: '积案按月研判率', unit: '%', part: 1, rows: backlog,
    reading: { as: 'rate', numerator: { as: 'count', measure: 'petition.reviewWorkInTime' }, denominator: { as: 'count', measure: 'petition.reviewWorkDue' } },
  }),
  defineIndicator({ id: 'mirrored-petitions-led', title: '上级平台件领导包案', code: 'PT-12', unit: '件', part: 1, rows: ['D09'], reading: { as: 'count', measure: 'petition.led' } }),
  defineIndicator({ id: 'mirrored-petitions-led-resolved', title: '上级平台件包案化解', unit: '件', part: 1, rows: ['D09'], reading: { as: 'count', measure: 'petition.ledResolved' } }),
  defineIndicator({ id: 'mirrored-petition-reviews', title: '上级平台件复查复核', code: 'PT-13', unit: '件', part: 1, rows: petitions, reading: { as: 'count', measure: 'petition.reviewed' } }),
  defineIndicator({
    id: 'mirrored-petitions-repeat-rate', title: '上级平台件重复信访率', code: 'PT-09', unit: '%', part: 1, rows: petitions,
    reading: { as: 'rate', numerator: { as: 'count', measure: 'petition.repeated' }, denominator: { as: 'count', measure: 'petition.received' } },
  }),
  ...mirroredRates({ measures: 'petition', id: 'petition', channel: '信访', owner: '信访局', rows: petitions, codes: { inTime: 'PT-04', satisfied: 'PT-06' } }),
]
