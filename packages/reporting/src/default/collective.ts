import type { OutlineSection } from '../outline.ts'
import { some } from './saying.ts'

/** What villages' collectives traded, by class; a deal counts once its contract is signed, on the day it was struck. */
export const collective: OutlineSection = {
  heading: '规范农村集体资产交易',
  paragraphs: [[
    some('农村集体资产通过三资平台交易{{figure:asset-trades}}，成交金额{{figure:asset-trades-amount}}。'),
    some('其中工程类交易{{figure:asset-trades-works}}，成交金额{{figure:asset-trades-works-amount}}。'),
    some('资源类交易{{figure:asset-trades-resources}}，成交金额{{figure:asset-trades-resources-amount}}，涉及土地{{figure:asset-trades-resources-area}}。'),
  ]],
}
