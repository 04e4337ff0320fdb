import type { PaperSpec } from '@zhenzhi/kernel'

const told = '《信访工作条例》第23条'
const opinion = '《信访工作条例》第32条'

/** Papers of a petition handled here, each with what the article wants on it. */
export const townPetitionPapers = {
  acceptance: { title: '信访事项受理告知书', template: 'town-petition/acceptance.docx', series: '信受告字', requires: { demand: told, unit: told, told } },
  guidance: { title: '信访事项不予受理（分流）告知书', template: 'town-petition/guidance.docx', series: '信分告字', requires: { demand: told, body: told, bodyName: told, reason: told } },
  transfer: { title: '信访事项转送函', template: 'town-petition/transfer.docx', series: '信转字', requires: { bodyName: '《信访工作条例》第22条' } },
  objection: { title: '信访事项退回异议函', template: 'town-petition/objection.docx', series: '信异字', requires: { upperNumber: '《信访工作条例》第23条第3款', objection: '《信访工作条例》第23条第3款' } },
  extension: { title: '信访事项延期告知书', template: 'town-petition/extension.docx', series: '信延告字', requires: { demand: '《信访工作条例》第34条', extension: '《信访工作条例》第34条' } },
  hearing: { title: '信访事项听证通知书', template: 'town-petition/hearing.docx', series: '信听通字', requires: { hearingOn: '《信访工作条例》第31条', hearingPlace: '《信访工作条例》第31条' } },
  settlement: { title: '信访事项调解（和解）协议书', template: 'town-petition/settlement.docx', series: '信调字', requires: { demand: '《信访工作条例》第33条', settlement: '《信访工作条例》第33条', terms: '《信访工作条例》第33条' } },
  opinion: {
    title: '信访事项处理意见书', template: 'town-petition/opinion.docx', series: '信处字',
    requires: { demand: opinion, facts: opinion, opinion, lawBasis: opinion, outcome: opinion, reviewBody: '《信访工作条例》第35条' },
  },
  receipt: { title: '信访文书送达回证', template: 'town-petition/receipt.docx', requires: {} },
} as const satisfies Record<string, PaperSpec>
