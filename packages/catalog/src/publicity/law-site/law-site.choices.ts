/** Keys are frozen, words may change. */
export const siteKinds = {
  'square': '法治广场', 'park': '法治公园', 'corridor': '法治长廊、宣传栏', 'indoor': '室内普法阵地', 'model': '普法示范点', 'bookshelf': '法律图书角', 'other': '其他',
}
