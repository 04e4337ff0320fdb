/** What the market-supervision office supervises; keys are frozen, words may change. */
export const marketAreas = {
  food: '食品安全', drugs: '药品', devices: '医疗器械', cosmetics: '化妆品', 'special-equipment': '特种设备', quality: '产品质量', trade: '经营秩序（价格、广告、合同）', other: '其他',
}
