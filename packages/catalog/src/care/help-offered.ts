/** Services under which a household is visited: by need and by law, never by belief or by risk. Keys are frozen, words may change. */
export const helpOffered = {
  health: '精神卫生服务', correction: '社区矫正帮扶', resettlement: '安置帮教', recovery: '戒毒康复服务', minors: '未成年人关爱',
  hardship: '困难家庭救助', elderly: '老年人关爱', other: '其他帮扶',
}
