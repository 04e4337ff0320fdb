/** Keys are frozen, words may change. */
export const publicityTopics = {
  'constitution': '宪法', 'civil-code': '民法典', 'eighth-five-plan': '八五普法', 'anti-fraud': '反诈', 'anti-gang': '扫黑除恶', 'anti-drugs': '禁毒',
  'epidemic': '疫情防控', 'national-security': '国家安全', 'minors': '未成年人保护', 'women': '妇女权益和反家庭暴力', 'elderly': '老年人权益和养老防骗',
  'labour': '劳动和农民工工资', 'work-safety': '安全生产', 'fire-safety': '消防', 'traffic-safety': '交通安全', 'environment': '生态环境和秸秆禁烧',
  'petition': '信访法治化', 'mediation': '人民调解和法律援助', 'village': '农村土地和村民自治', 'fundraising': '防范非法集资', 'other': '其他',
}

export const materialTypes = { leaflet: '传单', card: '卡片', booklet: '册子', bag: '环保袋', other: '其他' }
