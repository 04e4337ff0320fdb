import { defineIndicator } from '@zhenzhi/kernel'

const shared = { part: 1, rows: ['I01'] } as const
const works = { class: ['works'] }
const resources = { class: ['resources'] }

export const assetTradeIndicators = [
  defineIndicator({
    ...shared, id: 'asset-trades', title: '三资平台交易', code: 'CL-02', unit: '宗',
    reading: { as: 'count', measure: 'asset-trade.traded' },
  }),
  defineIndicator({
    ...shared, id: 'asset-trades-amount', title: '三资平台交易金额', code: 'CL-02', unit: '万元',
    reading: { as: 'sum', measure: 'asset-trade.price' },
  }),
  defineIndicator({
    ...shared, id: 'asset-trades-works', title: '工程类交易', unit: '宗',
    reading: { as: 'count', measure: 'asset-trade.traded', where: works },
  }),
  defineIndicator({
    ...shared, id: 'asset-trades-works-amount', title: '工程类成交金额', unit: '万元',
    reading: { as: 'sum', measure: 'asset-trade.price', where: works },
  }),
  defineIndicator({
    ...shared, id: 'asset-trades-resources', title: '资源类交易', unit: '宗',
    reading: { as: 'count', measure: 'asset-trade.traded', where: resources },
  }),
  defineIndicator({
    ...shared, id: 'asset-trades-resources-amount', title: '资源类成交金额', unit: '万元',
    reading: { as: 'sum', measure: 'asset-trade.price', where: resources },
  }),
  defineIndicator({
    ...shared, id: 'asset-trades-resources-area', title: '资源类交易土地', code: 'CL-02', unit: '亩',
    reading: { as: 'sum', measure: 'asset-trade.area', where: resources },
  }),
  defineIndicator({ ...shared, id: 'asset-trades-unfiled', title: '三资交易合同未备案', unit: '宗', reading: { as: 'stock', measure: 'asset-trade.unfiled' } }),
]
